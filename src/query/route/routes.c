/* routes.c -- the k cheapest routes; see routes.h.
 *
 * Yen's method with Lawler's partition (Yen 1971, Lawler 1972): each accepted route
 * splits the set of routes it was the best of into sets "same beginning, another next
 * role". The best of a set is first priced through the target's reverse tree; that price
 * is a lower bound, and it is exact when the tree's route misses the beginning. A search
 * that avoids the beginning runs only when the priced set comes up as the cheapest and
 * the bound was not exact.
 *
 * A price is cost << 32 | steps, so adding prices adds both, every link makes it larger,
 * and the least ids among equals are found by walking from the start to the smallest
 * neighbour that keeps the price. */
#include "query/route/routes.h"

#include <string.h>

#include "core/heap.h"

#define FAR UINT64_MAX
#define NOBODY UINT32_MAX
#define FURTHER 8 /* roles a route is given room for beyond its beginning, at first */

/* ---- a heap of (price, role) ---- */

RUNG_HEAP(heap, rung_priced, rung_priced_before)

/* ---- the search ---- */

/* A beginning that further routes share: from `from` to `spur`, and the next roles
 * already taken there. */
typedef struct taken {
    uint32_t role;
    const struct taken *more;
} taken_role;

/* A set of routes: those that begin with `nodes` up to `spur` and go on to none of `taken`. */
typedef struct candidate {
    uint64_t price; /* of its best route; a lower bound until `exact` */
    bool exact;
    uint32_t *nodes; /* the best route when exact, else its first spur + 1 roles */
    uint32_t n, room, spur;
    uint64_t spent; /* price of the beginning */
    const taken_role *taken;
} candidate;

static int compare_routes(const candidate *a, const candidate *b)
{
    uint32_t n = a->n < b->n ? a->n : b->n;
    for (uint32_t i = 0; i < n; i++)
        if (a->nodes[i] != b->nodes[i])
            return a->nodes[i] < b->nodes[i] ? -1 : 1;
    return a->n < b->n ? -1 : a->n > b->n;
}

/* Cheapest first, unproven before proven of the same price, then ids. */
static bool set_before(const candidate *a, const candidate *b)
{
    if (a->price != b->price)
        return a->price < b->price;
    if (a->exact != b->exact)
        return !a->exact;
    return a->exact && compare_routes(a, b) < 0;
}

RUNG_HEAP(sets, candidate *, set_before)

typedef struct search {
    rung_task *t;
    const rung_view *v;
    rung_web *web;
    uint32_t from, to;
    uint64_t *tree;   /* price from each role to `to` */
    uint64_t *around; /* the same avoiding a beginning */
    uint8_t *closed;  /* roles of the beginning at hand */
    heap heap;
    sets sets;
    rung_error *err;
} search;

static uint64_t price_of(search *s, const rung_link *l)
{
    uint32_t price = rung_web_price(s->web, l);
    return price == RUNG_WALL ? FAR : (uint64_t)price << 32 | 1;
}

/* Prices from every role to `to`, not entering closed roles; `until` ends it early
 * (NOBODY: go through). `dist` is filled with FAR first. Routes leaving `until` by a role
 * in `taken` do not count. */
static bool is_taken(const taken_role *list, uint32_t role)
{
    for (; list; list = list->more)
        if (list->role == role)
            return true;
    return false;
}

static rung_status reverse_search(search *s, uint64_t *dist, uint32_t until,
                                  const taken_role *taken)
{
    memset(dist, 0xff, s->web->n_roles * sizeof *dist);
    s->heap.n = 0;
    dist[s->to] = 0;
    if (!heap_put(&s->heap, &s->t->mem, (rung_priced){ 0, s->to }))
        return rung_fail_memory(s->err);
    while (s->heap.n) {
        rung_priced top = heap_take(&s->heap);
        if (top.price != dist[top.role])
            continue;
        if (rung_task_spent(s->t, 1))
            return rung_task_gave_up(s->t, s->err);
        if (top.role == until)
            break;
        for (rung_links it =
                 rung_links_in(s->v, RUNG_PROGRESSES_TO, (rung_node){ top.role });
             rung_links_next(&it);) {
            uint32_t role = it.link.from.id;
            if ((s->closed[role] && role != until)
                || (role == until && is_taken(taken, top.role)))
                continue;
            uint64_t price = price_of(s, &it.link);
            if (price == FAR || top.price + price >= dist[role])
                continue;
            dist[role] = top.price + price;
            if (!heap_put(&s->heap, &s->t->mem, (rung_priced){ dist[role], role }))
                return rung_fail_memory(s->err);
        }
    }
    return s->web->status ? rung_fail_memory(s->err) : RUNG_OK;
}

/* The smallest next role from `role` that keeps the price, or NOBODY. */
static uint32_t best_next(search *s, const uint64_t *dist, uint32_t role, uint64_t price,
                          const taken_role *taken)
{
    for (rung_links it = rung_links_out(s->v, RUNG_PROGRESSES_TO, (rung_node){ role });
         rung_links_next(&it);) {
        uint32_t next = it.link.to.id;
        if (dist[next] == FAR || s->closed[next] || is_taken(taken, next))
            continue;
        uint64_t step = price_of(s, &it.link);
        if (step != FAR && step + dist[next] == price)
            return next;
    }
    return NOBODY;
}

static bool has_room(search *s, candidate *c, uint32_t n)
{
    if (n <= c->room)
        return true;
    uint32_t *grown = RUNG_NEW(&s->t->mem, uint32_t, 2 * (size_t)n);
    if (!grown) {
        s->web->status = RUNG_NO_MEMORY;
        return false;
    }
    memcpy(grown, c->nodes, c->room * sizeof *grown);
    c->nodes = grown;
    c->room = 2 * n;
    return true;
}

/* Follows `dist` from the spur of c to the target; false when the way runs into the
 * beginning (only possible with the tree, which does not avoid it). */
static bool follow(search *s, candidate *c, const uint64_t *dist)
{
    uint64_t left = c->price - c->spent;
    uint32_t n = c->spur + 1;
    const taken_role *taken = c->taken;
    while (c->nodes[n - 1] != s->to) {
        uint32_t next = best_next(s, dist, c->nodes[n - 1], left, taken);
        if (next == NOBODY || !has_room(s, c, n + 1))
            return false;
        left = dist[next];
        taken = NULL;
        c->nodes[n++] = next;
    }
    c->n = n;
    c->exact = true;
    return true;
}

static void close_beginning(search *s, const candidate *c, uint8_t value)
{
    for (uint32_t i = 0; i <= c->spur; i++)
        s->closed[c->nodes[i]] = value;
}

/* Prices c by one look at the neighbours of its spur through the tree: FAR when nothing
 * goes on from there. */
static void price_by_tree(search *s, candidate *c)
{
    uint64_t best = c->nodes[c->spur] == s->to ? 0 : FAR;
    rung_node spur = { c->nodes[c->spur] };
    for (rung_links it = rung_links_out(s->v, RUNG_PROGRESSES_TO, spur);
         rung_links_next(&it);) {
        uint32_t next = it.link.to.id;
        if (s->tree[next] == FAR || s->closed[next] || is_taken(c->taken, next))
            continue;
        uint64_t step = price_of(s, &it.link);
        if (step != FAR && step + s->tree[next] < best)
            best = step + s->tree[next];
    }
    c->price = best == FAR ? FAR : c->spent + best;
}

static rung_status put_candidate(search *s, candidate *c)
{
    return sets_put(&s->sets, &s->t->mem, c) ? RUNG_OK : rung_fail_memory(s->err);
}

/* A set beginning with route r up to index `spur`, priced and put; dropped when nothing
 * goes on. */
static rung_status put_set(search *s, const candidate *r, uint32_t spur, uint64_t spent,
                           const taken_role *taken)
{
    candidate *c = RUNG_NEW(&s->t->mem, candidate, 1);
    uint32_t *nodes = RUNG_NEW(&s->t->mem, uint32_t, spur + 1 + FURTHER);
    if (!c || !nodes)
        return rung_fail_memory(s->err);
    memcpy(nodes, r->nodes, (spur + 1) * sizeof *nodes);
    *c = (candidate){ .nodes = nodes,
                      .room = spur + 1 + FURTHER,
                      .spur = spur,
                      .spent = spent,
                      .taken = taken };
    close_beginning(s, c, 1);
    price_by_tree(s, c);
    if (c->price != FAR)
        follow(s, c, s->tree);
    close_beginning(s, c, 0);
    if (s->web->status)
        return rung_fail_memory(s->err);
    return c->price == FAR ? RUNG_OK : put_candidate(s, c);
}

/* Finds the true best of an unproven set by a search around its beginning, and puts it back. */
static rung_status settle(search *s, candidate *c)
{
    uint32_t spur = c->nodes[c->spur];
    close_beginning(s, c, 1);
    rung_status status = reverse_search(s, s->around, spur, c->taken);
    bool found = !status && s->around[spur] != FAR;
    if (found) {
        c->price = c->spent + s->around[spur];
        found = follow(s, c, s->around);
    }
    close_beginning(s, c, 0);
    if (!status && s->web->status)
        status = rung_fail_memory(s->err);
    return status || !found ? status : put_candidate(s, c);
}

/* Splits the set that r was the best of. */
static rung_status split(search *s, const candidate *r)
{
    uint64_t spent = r->spent;
    for (uint32_t i = r->spur; i + 1 < r->n; i++) {
        taken_role *one = RUNG_NEW(&s->t->mem, taken_role, 1);
        rung_link l;
        if (!one)
            return rung_fail_memory(s->err);
        *one = (taken_role){ r->nodes[i + 1], i == r->spur ? r->taken : NULL };
        rung_status status = rung_task_spent(s->t, 1) ? rung_task_gave_up(s->t, s->err)
                                                      : put_set(s, r, i, spent, one);
        if (status)
            return status;
        rung_link_find(s->v, RUNG_PROGRESSES_TO, (rung_node){ r->nodes[i] },
                       (rung_node){ r->nodes[i + 1] }, &l);
        spent += price_of(s, &l);
    }
    return RUNG_OK;
}

static rung_status search_init(search *s, rung_error *err)
{
    rung_task *t = s->t;
    uint32_t n = s->web->n_roles;
    s->tree = RUNG_NEW(&t->mem, uint64_t, n);
    s->around = RUNG_NEW(&t->mem, uint64_t, n);
    s->closed = RUNG_NEW(&t->mem, uint8_t, n);
    return s->tree && s->around && s->closed ? RUNG_OK : rung_fail_memory(err);
}

/* The routes, best first, as candidates. */
static rung_status find_routes(search *s, uint32_t k, rung_found *out, uint32_t *n_out)
{
    rung_status status = search_init(s, s->err);
    if (!status)
        /* for one route nothing that is as far as `from` is ever looked at */
        status = reverse_search(s, s->tree, k == 1 ? s->from : NOBODY, NULL);
    if (status)
        return status;
    uint32_t start[1] = { s->from };
    candidate root = { .nodes = start };
    if (s->tree[s->from]
        != FAR) /* from itself to itself: the empty route, and no other */
        status = put_set(s, &root, 0, 0, NULL);
    while (!status && s->sets.n && *n_out < k) {
        candidate *best = sets_take(&s->sets);
        if (!best->exact) {
            status = settle(s, best);
            continue;
        }
        out[(*n_out)++] = (rung_found){ best->price >> 32, best->nodes, best->n };
        if (*n_out < k)
            status = split(s, best);
    }
    return status;
}

rung_status rung_routes_find(rung_web *web, rung_node from, rung_node to, uint32_t k,
                             rung_found *out, uint32_t *n_out, rung_error *err)
{
    search s = {
        .t = web->t, .v = web->v, .web = web, .from = from.id, .to = to.id, .err = err
    };
    *n_out = 0;
    return find_routes(&s, k, out, n_out);
}
