/* why.h -- why units are not covered by the settings asked about: a smallest set of
 * conditions, limits and missing links without which they all would be. */
#ifndef RUNG_QUERY_COVER_WHY_H
#define RUNG_QUERY_COVER_WHY_H

#include "query/scope.h"

/* What stands in the way of one unit, the least of it that is on record. */
typedef enum rung_cover_lack {
    RUNG_LACK_BARRED,   /* a setting asked about covers it and is closed to the learner */
    RUNG_LACK_OUTSIDE,  /* only settings not asked about cover it */
    RUNG_LACK_LEFT_OUT, /* it has ended, or status or date leave it out */
    RUNG_LACK_NOT_COVERED, /* every setting asked about says that it cannot */
    RUNG_LACK_UNKNOWN      /* no source speaks of it */
} rung_cover_lack;
extern const char *const rung_cover_lack_words[];

typedef struct rung_cover_why {
    uint8_t *lacks;       /* one a unit: rung_cover_lack */
    rung_text_list texts; /* what to lift; then, a unit each, what nobody is recorded to
                             cover */
    uint32_t n_lifts;     /* how many of the texts are the former */
    bool smallest;        /* proven: lifting fewer leaves some unit uncovered */
} rung_cover_why;

/* Explains units that no setting in `scope` covers for the learner.
 *
 * A condition counts once for each setting it bars; so does the limit that a setting was
 * not asked about. `steps` bounds the search. Fails: NO_MEMORY, TIMEOUT. Cost: O(links of
 * `covers` into the units, and what they ask for) + the search. */
rung_status rung_cover_why_of(rung_scope *scope, const rung_node_list *units,
                              uint64_t steps, rung_cover_why *out, rung_error *err);

#endif
