/* lift.h -- the smallest set of bars whose removal opens a route.
 *
 * Minimised is the number of different bars: a step, a role, or a condition in the same
 * words, however many steps of the route it stands on. Where a condition stands on several
 * steps the problem is that of a path with the fewest labels, which is hard in general;
 * the search is exact within its allowance of steps and says when it was not enough. */
#ifndef RUNG_QUERY_ROUTE_LIFT_H
#define RUNG_QUERY_ROUTE_LIFT_H

#include "query/route/bars.h"

enum { RUNG_AHEAD = 1, RUNG_BEHIND = 2 };

typedef struct rung_lift {
    bool joined;         /* with every bar removed there is a route */
    bool told;           /* `way` is filled; else there were too many steps to search */
    bool proven;         /* no smaller set opens a route */
    uint32_t size;       /* different bars on the way */
    uint32_t at_least;   /* no set smaller than this opens one */
    rung_node_list way;  /* the roles of the route that would be open */
    uint32_t n_ahead;    /* roles that recorded steps of any status lead to from `from` */
    const uint8_t *side; /* per role: RUNG_AHEAD of from, RUNG_BEHIND to */
    uint32_t n_behind;   /* and from which they lead to `to` */
} rung_lift;

/* Fails: NO_MEMORY, TIMEOUT. Cost: O(links + states log states), states being one a role
 * where no condition stands on two steps. */
rung_status rung_lift_find(rung_bars *b, rung_node from, rung_node to, rung_lift *out,
                           rung_error *err);

#endif
