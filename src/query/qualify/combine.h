/* combine.h -- rules of combination as arithmetic: do these units pass, whatever the
 * figures that are known only as ranges turn out to be?
 *
 * Nothing here knows the graph. A rule asks for a least or a most of the credits, or of
 * the units, of a set; a part is what counts alike: units in the same sets, added up.
 * Credits are whole numbers of some fraction of a credit, and every whole number of a
 * range is possible. What `counts_max` of a set cuts off counts for no rule that counts
 * the same; such sets lie inside one another or apart.
 *
 * All that is asked rises with the credits and the level, so a box of values is judged at
 * its two corners, and only a box that these leave open is cut in two. */
#ifndef RUNG_QUERY_QUALIFY_COMBINE_H
#define RUNG_QUERY_QUALIFY_COMBINE_H

#include "query/shape.h"
#include "query/task.h"

#define RUNG_MOST_RULES 64u /* bits of a set of rules */
#define RUNG_MOST_CHOICES \
    4096u /* ways to choose among units that stand for one another */
#define RUNG_UNBOUNDED ((int64_t)1 << 40) /* credits of which nobody knows the most */

typedef enum rung_count { RUNG_COUNT_CREDITS, RUNG_COUNT_UNITS } rung_count;

typedef struct rung_range {
    int64_t lo, hi; /* both included */
} rung_range;

/* RUNG_NO_INT where a bound is absent. */
typedef struct rung_rule {
    rung_count count;
    int64_t min, max; /* at least; at most, or it fails */
    int64_t counts_max;
    int level_min; /* 0: whatever the level, even when it is not known */
    uint32_t size; /* units that may be in the set: smaller ceilings cut first */
} rung_rule;

/* Units that count alike. */
typedef struct rung_part {
    uint64_t sets; /* the rules it counts for, a bit each, if its level is high enough */
    rung_range credits;
    uint32_t units;
    int level_from, level_to; /* where it is not known: from the least to the most */
} rung_part;

/* The parts from `start` of one claim to that of the next exclude each other: exactly one
 * of them counts, whichever is best. The parts before the first claim all count. */
typedef struct rung_combination {
    const rung_rule *rules;
    uint32_t n_rules;
    rung_part *parts;
    uint32_t n_parts;
    const uint32_t *claims; /* n_claims + 1 starts */
    uint32_t n_claims;
    int64_t *amounts; /* scratch: n_parts */
    uint32_t *choice; /* scratch: a part of each claim */
} rung_combination;

/* What rule `i` sees at the least or the most of every part, under the present choice:
 * all that is taken, and what of it counts. */
typedef struct rung_measure {
    int64_t taken, counted;
} rung_measure;
rung_measure rung_combination_measure(const rung_combination *c, uint32_t i, bool most);

/* The first choice, then the next ones; false after the last. */
void rung_combination_begin(const rung_combination *c);
bool rung_combination_next(const rung_combination *c);
/* How many choices there are, or RUNG_MOST_CHOICES + 1 for more than those. */
uint32_t rung_combination_choices(const rung_combination *c);

enum { RUNG_CAN_PASS = 1, RUNG_CAN_FAIL = 2 };

/* Over all values and choices, which of the two can be. Stops as soon as all of `wanted`
 * has been seen. Fails: TIMEOUT when the task's steps are spent. Cost: O(choices * rules
 * * parts) a box looked at. */
rung_status rung_combination_explore(rung_task *t, const rung_combination *c,
                                     unsigned wanted, unsigned *out, rung_error *err);

/* The same of one rule by itself, the ceilings of the others kept. Fails: TIMEOUT,
 * NO_MEMORY. */
rung_status rung_combination_rule(rung_task *t, const rung_combination *c, uint32_t i,
                                  unsigned *out, rung_error *err);

/* True when the corners alone tell that the rules pass for all values: some choice passes
 * at the least for what is asked, and at the most for what is allowed. */
bool rung_combination_sure(const rung_combination *c);
/* True when every `min` (or every `max`) can be met by itself: with the most (least) of
 * each part, or with `sure` the least (most), under one choice. */
bool rung_combination_mins(const rung_combination *c, bool sure);
bool rung_combination_maxes(const rung_combination *c, bool sure);

/* One unit of a part whose credits, or level, are not known exactly. */
typedef struct rung_loose {
    uint32_t part;
    rung_range credits;
} rung_loose;

/* Finds a smallest set of loose units of which some figures would settle the verdict:
 * whatever the others are, every rule passes, or one fails. `loose` lies by part, widest
 * range first; `taken` says how many of the first ones of each part are in the set. False
 * in *found when no such set is smaller than all. Fails: TIMEOUT, NO_MEMORY. */
rung_status rung_combination_decides(rung_task *t, const rung_combination *c,
                                     const rung_loose *loose, uint32_t n_loose,
                                     uint32_t *taken, bool *found, rung_error *err);

#endif
