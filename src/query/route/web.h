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
#include "snapshot/derive.h"

/* BY_ALL prices links in months: pareto.h counts the rest. BY_NOTHING is for who asks
 * only which are walked. */
typedef enum rung_price {
    RUNG_BY_STEPS,
    RUNG_BY_MONTHS,
    RUNG_BY_GAP,
    RUNG_BY_ALL,
    RUNG_BY_NOTHING
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
    rung_kept *kept; /* the store that `price` and `rows` lie in; NULL: they are this
                        question's own */
    rung_hops *rows[2];       /* per role: read through rung_web_row */
    const uint32_t *class_of; /* of competencies, and what each role gives: for gaps, */
    rung_ids *gives;          /* once they are asked for */
    uint32_t left_aside;      /* links that status keeps out */
    bool names; /* who asks goes through all that it is about: what bars a step is named
                   when the step is priced */
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
#define RUNG_FAR UINT64_MAX /* the price of what cannot be reached */

/* Fails: NO_MEMORY. Cost: the zeroed prices, unless the task keeps them; on a day
 * O(progression links). */
rung_status rung_web_init(rung_web *w, rung_task *t, const rung_view *v, rung_price by,
                          uint32_t assume_months, const rung_learner *learner,
                          rung_error *err);

/* True when a condition of the step must be met and the learner does not; `name`: and
 * puts it among the excluded. */
bool rung_web_bars(rung_web *w, const rung_link *l, bool name);

/* Puts every barred step that would be on some way between the two roles, if nobody were
 * barred, among the excluded: those of the shortest ways first, then by where they start
 * and lead. Fails: NO_MEMORY, TIMEOUT. Cost: nothing without a learner, else O(links). */
rung_status rung_web_name_between(rung_web *w, rung_node from, rung_node to,
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

/* True when l is walked, which is all that a web BY_NOTHING tells. Nothing is remembered
 * unless there are conditions to decide, so no array has to be zeroed for links that no
 * search comes to. */
static inline bool rung_web_walks(rung_web *w, const rung_link *l)
{
    return w->learner->given ? rung_web_price(w, l) != RUNG_WALL
                             : !w->left_aside || !rung_link_later(w->v, l);
}

/* ---- steps as searches read them: one after another, prices beside them ----
 *
 * A search adds a step to every price of months, gaps or steps, in one number of cost <<
 * 32 | steps: so the fewer steps of equal costs come first, and every step is dearer than
 * nothing. */

/* To be called before rows are read. Fails: NO_MEMORY. Cost: a place a role, unless the
 * task keeps them. */
rung_status rung_web_rows(rung_web *w, rung_error *err);

rung_hops rung_web_fill_row(rung_web *w, int way, uint32_t role);
uint64_t rung_web_hop_new(rung_web *w, uint32_t role, rung_hop *hop);

/* The steps out of a role (RUNG_HOPS_OUT) or into it, cheapest first. With a learner
 * those out of it come by the role they lead to, for they are not priced yet. Empty
 * without memory; web.status then says so. */
static inline rung_hops rung_web_row(rung_web *w, int way, uint32_t role)
{
    rung_hops row = w->rows[way][role];
    return row.items ? row : rung_web_fill_row(w, way, role);
}

/* Price of a step in a row without walls: of those into a role, or of any row when no
 * learner is given. */
static inline uint64_t rung_hop_price(const rung_hop *hop)
{
    return ((uint64_t)hop->price << 32) - ((uint64_t)1 << 32) + 1;
}

/* Price of a step out of role, or RUNG_FAR. */
static inline uint64_t rung_web_out_price(rung_web *w, uint32_t role, rung_hop *hop)
{
    return hop->price - 1 < RUNG_WALL - 1 ? rung_hop_price(hop)
                                          : rung_web_hop_new(w, role, hop);
}

#endif
