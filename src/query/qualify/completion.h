/* completion.h -- a cheapest set of further units with which the rules of combination pass.
 *
 * Branch and bound over kinds of unit, not over units: those that count alike and cost
 * alike differ in nothing but their names, so only how many of them are taken is searched. */
#ifndef RUNG_QUERY_QUALIFY_COMPLETION_H
#define RUNG_QUERY_QUALIFY_COMPLETION_H

#include "query/qualify/combine.h"

#define RUNG_MOST_UNITS 4096u /* of one qualification */

/* Units that could be added. Those of one class stand for one another: at most one is
 * added, and one must be where `must` says so. RUNG_NONE: of no class; then `must` says
 * that each is taken. */
typedef struct rung_offer {
    rung_part one; /* what one of them adds; its `units` is 1 */
    int64_t cost;  /* of one; at least 0 */
    uint32_t n;    /* how many there are: 1 when they are of a class */
    uint32_t class;
    bool must;
} rung_offer;

typedef struct rung_completion_problem {
    const rung_combination *held; /* what there is already; its claims are kept */
    const rung_offer *offers;     /* cheapest for what they give first */
    uint32_t n_offers;
    uint32_t n_classes;
    bool sure;       /* for all values; else for some */
    bool any;        /* the first that is found will do */
    uint64_t budget; /* steps */
} rung_completion_problem;

typedef struct rung_completed {
    bool found;
    bool proven; /* cheapest (or, when not found, that there is none) within the budget */
    int64_t cost;
    int64_t bound;   /* no completion costs less */
    uint32_t *taken; /* of each offer, how many */
} rung_completed;

/* Of equally cheap ones the first in the order of the offers, more of an earlier offer
 * first. Reproducible: the budget is counted in steps. Fails: NO_MEMORY, TIMEOUT
 * (stopped, or the task's own steps spent). */
rung_status rung_completion_find(rung_task *t, const rung_completion_problem *c,
                                 rung_completed *out, rung_error *err);

#endif
