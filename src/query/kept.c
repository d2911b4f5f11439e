/* kept.c -- room for what a worker keeps, and whose it is; see kept.h. */
#include "query/kept.h"

#include <stdlib.h>
#include <string.h>

static uint32_t steps_of(const rung_snapshot *g)
{
    const uint32_t *start = rung_out_row(g, RUNG_PROGRESSES_TO);
    return start[g->head->n_nodes] - start[0];
}

/* Of a tree: a price and the next role, of each role. */
static size_t tree_size(size_t n_roles)
{
    return (n_roles * (sizeof(uint64_t) + sizeof(uint32_t)) + 7) & ~(size_t)7;
}

static uint32_t roles_of(const rung_snapshot *g)
{
    return rung_kind_end(g, RUNG_ROLE);
}

void rung_kept_fit(rung_kept *k, const rung_snapshot *g)
{
    size_t n_links = steps_of(g), n_roles = roles_of(g);
    if (!n_links || n_links > RUNG_KEPT_STEPS
        || (k->room && n_links <= k->n_links && n_roles <= k->n_roles))
        return;
    rung_kept_drop(k);
    size_t trees = RUNG_KEPT_TARGETS * tree_size(n_roles);
    if (trees > RUNG_KEPT_TARGET_BYTES)
        trees = RUNG_KEPT_TARGET_BYTES;
    /* Pages that nobody comes to cost nothing. */
    size_t size = trees + 2 * n_roles * sizeof **k->rows + 2 * n_links * sizeof **k->hops
                  + n_links * sizeof *k->price;
    char *at = k->room = malloc(size);
    if (!at)
        return;
    k->n_links = (uint32_t)n_links;
    k->n_roles = (uint32_t)n_roles;
    k->tree_bytes = trees;
    k->tree_at = at;
    at += trees;
    for (int way = 0; way < 2; way++, at += n_roles * sizeof **k->rows)
        k->rows[way] = (void *)at;
    for (int way = 0; way < 2; way++, at += n_links * sizeof **k->hops)
        k->hops[way] = (void *)at;
    k->price = (void *)at;
}

void rung_kept_drop(rung_kept *k)
{
    free(k->room);
    *k = (rung_kept){ 0 };
}

void rung_kept_forget_trees(rung_kept *k)
{
    memset(k->trees, 0, sizeof k->trees);
}

bool rung_kept_turn(rung_kept *k, const rung_snapshot *g, uint32_t by,
                    uint32_t assume_months)
{
    uint32_t n_links = steps_of(g), n_roles = roles_of(g);
    if (!k->room || !n_links || n_links > k->n_links || n_roles > k->n_roles)
        return false;
    bool same = k->known && k->sum == g->head->sum;
    if (same && k->by == by && k->assume_months == assume_months)
        return true;
    memset(k->price, 0, n_links * sizeof *k->price);
    for (int way = 0; way < 2; way++)
        memset(k->rows[way], 0, n_roles * sizeof **k->rows);
    if (!same) {
        size_t fit = k->tree_bytes / tree_size(n_roles);
        k->n_trees = fit < RUNG_KEPT_TARGETS ? (uint32_t)fit : RUNG_KEPT_TARGETS;
        rung_kept_forget_trees(k);
    }
    k->known = true;
    k->sum = g->head->sum;
    k->roles = n_roles;
    k->by = by;
    k->assume_months = assume_months;
    return true;
}

rung_kept_tree *rung_kept_tree_of(rung_kept *k, uint32_t to)
{
    rung_kept_tree *oldest = NULL;
    k->asked++;
    for (uint32_t i = 0; i < k->n_trees; i++) {
        rung_kept_tree *tree = &k->trees[i];
        if (tree->known && tree->to == to && tree->by == k->by
            && tree->assume_months == k->assume_months) {
            tree->asked = k->asked;
            return tree;
        }
        if (!oldest || tree->asked < oldest->asked)
            oldest = tree;
    }
    if (!oldest)
        return NULL;
    *oldest = (rung_kept_tree){
        .to = to,
        .by = k->by,
        .assume_months = k->assume_months,
        .known = true,
        .asked = k->asked,
        .price = (void *)(k->tree_at + (size_t)(oldest - k->trees) * tree_size(k->roles)),
    };
    oldest->next = (uint32_t *)(oldest->price + k->roles);
    return oldest;
}
