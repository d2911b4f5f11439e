/* routes.h -- the k cheapest routes without a repeated role, in one exact order: cost,
 * steps, ids. */
#ifndef RUNG_QUERY_ROUTE_ROUTES_H
#define RUNG_QUERY_ROUTE_ROUTES_H

#include "query/route/web.h"

typedef struct rung_found {
    uint64_t cost;
    const uint32_t *roles;
    uint32_t n;
} rung_found;

/* Fills `out`, which has room for k, best first, and says how many there are. From a role
 * to itself there is one, without a step. Fails: NO_MEMORY, TIMEOUT.
 * Cost: O(links log roles) a route at worst; most cost one look around each of its roles. */
rung_status rung_routes_find(rung_web *web, rung_node from, rung_node to, uint32_t k,
                             rung_found *out, uint32_t *n_out, rung_error *err);

#endif
