/* near.h -- names that are spelled nearly as what was typed: for `find`, and for the hint
 * of a name that nothing has. */
#ifndef RUNG_SNAPSHOT_NEAR_H
#define RUNG_SNAPSHOT_NEAR_H

#include "snapshot/names.h"

typedef struct rung_near_hit {
    uint32_t name;
    unsigned distance;
    const char *from; /* the name from the word on that is near */
} rung_near_hit;

/* The nearest names so far, of different nodes, nearest first. */
typedef struct rung_nearest {
    const rung_snapshot *g;
    const char *text; /* what was typed, folded */
    size_t len;
    uint64_t letters;
    rung_kinds kinds;
    rung_near_hit *best;
    uint32_t n, most;
    const rung_leave *leave;
    bool over; /* there was none any more: what was found is not all */
} rung_nearest;

/* To the folded `text`, among nodes of `kinds`: up to `most`, for which `best` has room.
 * Nothing has been looked at yet. */
rung_nearest rung_nearest_to(const rung_snapshot *g, const char *text, rung_kinds kinds,
                             rung_near_hit *best, uint32_t most, const rung_leave *leave);

/* Looks at every name as a whole. Cost: O(names). */
void rung_near_names(rung_nearest *near);

/* Looks at every word of every name: `nurce` finds every nurse. Cost: O(words). */
void rung_near_words(rung_nearest *near);

/* Looks at names and aliases by the first letters of their words, when what was typed is
 * two or three letters from a to z: `ot` finds an occupational therapist, whom no
 * document calls so; units and competencies are never called so. Up to a comma or a
 * bracket, with `of` and its like or without. Cost: O(names that begin with the first
 * letter). */
void rung_near_initials(rung_nearest *near);

/* Counts one more name; true when there is no leave to go on. */
bool rung_leave_over(const rung_leave *leave, uint32_t *looked);
/* What is said then: TIMEOUT. */
rung_status rung_fail_over(rung_error *err);

#endif
