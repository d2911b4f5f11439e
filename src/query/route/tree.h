/* tree.h -- prices from roles to one target, known as far as a question has to know them.
 *
 * A tree begins where a search from `from` meets one from the target, and grows towards
 * `from` alone: of a role that it has not come to it knows what a route through it costs
 * at least. A target that questions have spent as much on as its whole tree costs gets
 * one, which the task keeps (kept.h). */
#ifndef RUNG_QUERY_ROUTE_TREE_H
#define RUNG_QUERY_ROUTE_TREE_H

#include "query/route/queue.h"

typedef struct rung_tree {
    rung_web *web;
    uint32_t from, to;
    uint64_t best; /* price of the best route; RUNG_FAR: there is none */
    bool whole;    /* every price is the true one */

    /* Else a price is true only if it is no more than the lower bound that is known for
     * the role; rung_tree_least returns the smaller of the two. */
    uint64_t *price;       /* per role: of the best way found to the target */
    const uint64_t *ahead; /* the same from `from`: the true one below `radius` */
    uint64_t radius;
    /* The least price to the target of what the search from there did not settle. */
    uint64_t near;
    /* The least price of a whole route through what the tree has not come to. */
    uint64_t known;
    rung_priced_queue queue; /* at its edge, by what routes through there cost at least */

    uint32_t *met; /* roles at which two searches met for the best, of one route only */
    uint32_t n_met;

    rung_kept_tree *kept; /* the place of the target; NULL: none */
    uint32_t *next;       /* of the tree kept there; NULL: it is not that one */
    uint32_t looked;      /* roles settled for this question */
} rung_tree;

/* Finds what the best route costs. `one`: the rest will not be asked for. Takes as many
 * steps off the task as there are roles: what a question may spend does not depend on
 * what was asked before. Fails: NO_MEMORY, TIMEOUT. */
rung_status rung_tree_open(rung_tree *tree, rung_web *web, uint32_t from, uint32_t to,
                           bool one, rung_error *err);

/* Grows, where it has to, until the true price is known of every role that a route of at
 * most this price goes through. Fails: NO_MEMORY, TIMEOUT. */
rung_status rung_tree_cover(rung_tree *tree, uint64_t price, rung_error *err);

/* After the question: counts for the target what was spent on it. */
void rung_tree_close(const rung_tree *tree);

/* What it costs from a role to the target at least, and no more than it does: for a role
 * on a route of a price that is covered it is the true price. RUNG_FAR: no way is left. */
static inline uint64_t rung_tree_least(const rung_tree *t, uint32_t role)
{
    uint64_t price = t->price[role];
    if (t->whole)
        return price;
    uint64_t here = t->ahead[role] < t->radius ? t->ahead[role] : t->radius;
    uint64_t least = t->known - here > t->near ? t->known - here : t->near;
    return price < least ? price : least;
}

static inline bool rung_tree_covers(const rung_tree *t, uint64_t price)
{
    return t->whole || price < t->known;
}

#endif
