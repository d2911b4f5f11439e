/* lost.h -- what the web of roles loses between two views of one graph: steps, ways in
 * and on, routes.
 *
 * Walked is what `paths` walks: links of progression that are there and, unless `status`
 * asks for them, neither planned nor potential. */
#ifndef RUNG_QUERY_CHANGE_LOST_H
#define RUNG_QUERY_CHANGE_LOST_H

#include "query/parts.h"

/* A step that is no longer there. */
typedef struct rung_lost_step {
    rung_node from, to;
    rung_node_list via;
    rung_fact_ref evidence;
} rung_lost_step;

typedef enum rung_lost_way { RUNG_NO_WAY_IN, RUNG_NO_WAY_ON } rung_lost_way;

/* A role that something led to, or that led on, and nothing more does. */
typedef struct rung_cut_off {
    rung_node node;
    uint8_t how; /* rung_lost_way */
} rung_cut_off;

/* Two roles between which there was a route. */
typedef struct rung_lost_route {
    rung_node from, to;
    uint32_t steps;      /* of the shortest route before */
    rung_int steps_then; /* after; absent: there is none */
} rung_lost_route;

typedef struct rung_lost {
    RUNG_LIST_OF(rung_lost_step) steps;
    RUNG_LIST_OF(rung_cut_off) cut_off;
    RUNG_LIST_OF(rung_lost_route) routes; /* no longer there first, shortest first */
    uint32_t routes_lost, routes_longer;  /* of all, shown or not */
    rung_flag routes_counted; /* false: the steps of the search ran out before all roles
                                 were looked at */
} rung_lost;

extern const rung_shape rung_lost_step_shape, rung_cut_off_shape, rung_lost_route_shape;

/* Compares two views; roles that `after` does not have are no ends of a route. A search
 * from each role that reaches a lost step, both ways through the web.
 *
 * most    routes listed
 * Cost: O(roles before a lost step * links), counted in steps. Fails: NO_MEMORY, TIMEOUT
 * (stopped or late; when only the steps run out the answer says so instead). */
rung_status rung_lost_between(rung_task *t, const rung_view *before,
                              const rung_view *after, uint32_t most, rung_lost *out,
                              rung_error *err);

#endif
