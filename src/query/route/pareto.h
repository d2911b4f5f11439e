/* pareto.h -- routes that no other beats in months, steps and what is newly needed at once.
 *
 * Newly needed is what any role on the route needs and the first does not give: the route's
 * `missing`, each competency once. That does not add up over steps, so the search carries
 * the set and drops a beginning only when another to the same role takes no more months
 * and steps and needs nothing that it does not need. A role met twice never helps: the
 * shorter beginning has all three.  */
#ifndef RUNG_QUERY_ROUTE_PARETO_H
#define RUNG_QUERY_ROUTE_PARETO_H

#include "query/route/web.h"

typedef struct rung_tradeoff {
    uint64_t months; /* unknown steps as the web assumes them */
    uint32_t steps, needed;
    const uint32_t *roles; /* steps + 1 of them */
} rung_tradeoff;

typedef struct rung_tradeoffs {
    rung_tradeoff *items; /* by months, steps, needed; one for each such triple */
    uint32_t n;
    bool whole; /* else the allowance ran out: what is there is beaten by none, but routes
                   of as many months as the last or more may be lacking */
} rung_tradeoffs;

/* The web's prices are months. Fails: NO_MEMORY, TIMEOUT. Cost: O(beginnings kept *
 * (beginnings kept at one role + steps on) * competencies / 64). */
rung_status rung_tradeoffs_find(rung_web *web, rung_node from, rung_node to,
                                rung_tradeoffs *out, rung_error *err);

#endif
