/* web.h -- the web of roles that routes are searched in: which links are walked, at what
 * price.
 *
 * Walked are established, observed and inferred links between roles that are not
 * themselves planned or potential, or, with `status`, whatever the view lets through; a
 * link whose conditions bar the learner is left out and named. Prices are worked out once
 * a link, on first use. */
#ifndef RUNG_QUERY_ROUTE_WEB_H
#define RUNG_QUERY_ROUTE_WEB_H

#include "query/conditions.h"
#include "query/parts.h"

/* BY_ALL prices links in months: pareto.h counts the rest. */
typedef enum rung_price {
    RUNG_BY_STEPS,
    RUNG_BY_MONTHS,
    RUNG_BY_GAP,
    RUNG_BY_ALL
} rung_price;

typedef struct rung_web {
    rung_task *t;
    const rung_view *v;
    const rung_learner *learner;
    rung_price by;
    uint32_t assume_months;
    uint32_t n_links; /* progression links there may be */
    uint32_t n_roles;
    uint32_t first_link; /* of the snapshot: under the plain view its place in `price` */
    uint32_t *price; /* by rung_link_number: 0 not known yet, else 1 + price, or WALL */
    uint32_t left_aside; /* links that status keeps out */
    rung_excluded_list
        excluded;       /* roles a barred step leads to, with the step and the reason */
    rung_status status; /* sticks */
} rung_web;

/* A role and what it costs to be there: the heap of every search over the web. */
typedef struct rung_priced {
    uint64_t price;
    uint32_t role;
} rung_priced;

static inline bool rung_priced_before(rung_priced a, rung_priced b)
{
    return a.price != b.price ? a.price < b.price : a.role < b.role;
}

#define RUNG_WALL UINT32_MAX

/* Fails: NO_MEMORY. Cost: the zeroed prices, unless the task keeps them; on a day
 * O(progression links). */
rung_status rung_web_init(rung_web *w, rung_task *t, const rung_view *v, rung_price by,
                          uint32_t assume_months, const rung_learner *learner,
                          rung_error *err);

/* Works the price out of l, whose place in `price` is `at`. */
uint32_t rung_web_price_new(rung_web *w, const rung_link *l, uint32_t at);

/* Price of walking l, or RUNG_WALL. */
static inline uint32_t rung_web_price(rung_web *w, const rung_link *l)
{
    uint32_t at = w->v->plain ? l->id - w->first_link
                              : rung_link_number(w->v, RUNG_PROGRESSES_TO, l);
    uint32_t known = w->price[at];
    if (!known)
        return rung_web_price_new(w, l, at);
    return known == RUNG_WALL ? RUNG_WALL : known - 1;
}

#endif
