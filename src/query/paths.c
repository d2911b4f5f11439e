/* paths.c -- the k cheapest routes without a repeated role, in one exact order: cost,
 * steps, ids.
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
#include <string.h>

#include "core/heap.h"
#include "core/limits.h"
#include "core/sort.h"
#include "query/why_not.h"

typedef struct rung_paths_args {
    rung_node from, to;
    rung_int k;
    uint8_t by;
    rung_int assume_months;
    rung_learner learner;
} rung_paths_args;

typedef struct rung_route {
    rung_int cost, months;
    uint32_t unknown_months;
    rung_step_list steps;
    rung_node_list missing;
} rung_route;

typedef struct rung_paths_result {
    rung_node from, to;
    RUNG_LIST_OF(rung_route) routes;
    uint32_t left_aside;
    rung_excluded_list excluded;
    rung_why_not why_not;
    rung_see_also_list see_also;
} rung_paths_result;

#define FAR UINT64_MAX
#define NOBODY UINT32_MAX
#define FURTHER 8 /* roles a route is given room for beyond its beginning, at first */

/* ---- a heap of (price, role) ---- */

typedef struct entry {
    uint64_t price;
    uint32_t role;
} entry;

static bool before(entry a, entry b)
{
    return a.price != b.price ? a.price < b.price : a.role < b.role;
}

RUNG_HEAP(heap, entry, before)

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
    rung_web web;
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
    uint32_t price = rung_web_price(&s->web, l);
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
    memset(dist, 0xff, s->web.n_roles * sizeof *dist);
    s->heap.n = 0;
    dist[s->to] = 0;
    if (!heap_put(&s->heap, &s->t->mem, (entry){ 0, s->to }))
        return rung_fail_memory(s->err);
    while (s->heap.n) {
        entry top = heap_take(&s->heap);
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
            if (!heap_put(&s->heap, &s->t->mem, (entry){ dist[role], role }))
                return rung_fail_memory(s->err);
        }
    }
    return s->web.status ? rung_fail_memory(s->err) : RUNG_OK;
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
        s->web.status = RUNG_NO_MEMORY;
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
    if (s->web.status)
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
    if (!status && s->web.status)
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
    uint32_t n = s->web.n_roles;
    s->tree = RUNG_NEW(&t->mem, uint64_t, n);
    s->around = RUNG_NEW(&t->mem, uint64_t, n);
    s->closed = RUNG_NEW(&t->mem, uint8_t, n);
    s->heap.cap = s->web.n_links + 1;
    s->heap.items = RUNG_NEW(&t->mem, entry, s->heap.cap);
    return s->tree && s->around && s->closed && s->heap.items ? RUNG_OK
                                                              : rung_fail_memory(err);
}

/* The routes, best first, as candidates. */
static rung_status find_routes(search *s, uint32_t k, candidate **out, uint32_t *n_out)
{
    rung_status status = search_init(s, s->err);
    if (!status)
        status = reverse_search(s, s->tree, NOBODY, NULL);
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
        out[(*n_out)++] = best;
        if (*n_out < k)
            status = split(s, best);
    }
    return status;
}

/* ---- routes as answers ---- */

/* What any role of the route needs and its first does not give, each once, by id. */
static rung_status route_missing(search *s, const candidate *c, rung_node_list *out)
{
    const rung_snapshot *g = s->v->g;
    uint32_t first = g->head->kind_start[RUNG_COMPETENCY],
             end = g->head->kind_start[RUNG_COMPETENCY + 1];
    rung_held held;
    rung_node from = { c->nodes[0] };
    rung_status status = rung_hold(s->t, s->v, &from, 1, &held, s->err);
    if (status)
        return status;
    out->items = RUNG_NEW(&s->t->mem, rung_node, end - first);
    if (!out->items)
        status = rung_fail_memory(s->err);
    for (uint32_t i = 1; !status && i < c->n; i++) {
        rung_ids needed;
        status = rung_gives(s->t, s->v, (rung_node){ c->nodes[i] }, &needed, s->err);
        for (uint32_t k = 0; !status && k < needed.n; k++)
            if (rung_holds(s->t, &held, needed.items[k]) < 0
                && !s->t->mark[needed.items[k]]) {
                s->t->mark[needed.items[k]] = 1;
                out->items[out->n++].id = needed.items[k];
            }
    }
    rung_let_go(s->t, &held);
    for (uint32_t i = 0; i < out->n; i++)
        s->t->mark[out->items[i].id] = 0;
    return status;
}

static int by_id(const void *a, const void *b, void *unused)
{
    const rung_node *x = a, *y = b;
    (void)unused;
    return x->id < y->id ? -1 : x->id > y->id;
}

static rung_status put_step(search *s, const rung_paths_args *a, uint32_t from,
                            uint32_t to, rung_route *route)
{
    rung_link l;
    rung_held held;
    rung_node role = { from };
    rung_step *step = &route->steps.items[route->steps.n++];
    rung_link_find(s->v, RUNG_PROGRESSES_TO, role, (rung_node){ to }, &l);
    rung_status status = rung_hold(s->t, s->v, &role, 1, &held, s->err);
    if (status)
        return status;
    status = rung_step_fill(s->t, s->v, role, (rung_node){ to }, &l, &held, step, s->err);
    if (!status)
        status = rung_step_ask(s->t, s->v, &held, &a->learner, step, s->err);
    rung_let_go(s->t, &held);
    if (status)
        return status;
    if (step->months.v == RUNG_NO_INT)
        route->unknown_months++;
    else
        route->months.v += step->months.v;
    return RUNG_OK;
}

static rung_status put_route(search *s, const rung_paths_args *a, const candidate *c,
                             rung_route *route)
{
    route->cost.v = (int64_t)(c->price >> 32);
    route->steps.items = RUNG_NEW(&s->t->mem, rung_step, c->n);
    if (!route->steps.items)
        return rung_fail_memory(s->err);
    rung_status status = route_missing(s, c, &route->missing);
    if (route->missing.n)
        rung_sort(route->missing.items, route->missing.n, sizeof *route->missing.items,
                  by_id, NULL);
    for (uint32_t i = 0; !status && i + 1 < c->n; i++)
        status = put_step(s, a, c->nodes[i], c->nodes[i + 1], route);
    return status;
}

/* ---- the query ---- */

static rung_status paths_run(rung_task *t, const rung_view *v, const void *args,
                             void *result, rung_error *err)
{
    const rung_paths_args *a = args;
    search s = { .t = t, .v = v, .from = a->from.id, .to = a->to.id, .err = err };
    rung_paths_result out = { .from = a->from, .to = a->to, .why_not = RUNG_NO_WHY_NOT };
    uint32_t k = (uint32_t)a->k.v, n = 0;
    rung_status status = rung_web_init(&s.web, t, v, (rung_price)a->by,
                                       (uint32_t)a->assume_months.v, &a->learner, err);
    candidate **found = status ? NULL : RUNG_NEW(&t->mem, candidate *, k);
    if (!status && !found)
        status = rung_fail_memory(err);
    if (!status)
        status = find_routes(&s, k, found, &n);
    if (!status && !(out.routes.items = RUNG_NEW(&t->mem, rung_route, n)))
        status = rung_fail_memory(err);
    for (uint32_t i = 0; !status && i < n; i++)
        status = put_route(&s, a, found[i], &out.routes.items[out.routes.n++]);
    if (!status && n == 0)
        status = rung_why_no_route(&s.web, a->from, a->to, &out.why_not, err);
    if (!status)
        status = rung_see_also_of(t, v, a->from, &out.see_also, err);
    if (!status)
        status = rung_see_also_of(t, v, a->to, &out.see_also, err);
    if (status)
        return status;
    out.left_aside = s.web.left_aside;
    out.excluded = s.web.excluded;
    *(rung_paths_result *)result = out;
    return RUNG_OK;
}

static void paths_say(const rung_view *v, const void *result, rung_sink *out)
{
    const rung_paths_result *r = result;
    rung_puts(out, "From ");
    rung_say_node(v, r->from, out);
    rung_puts(out, " to ");
    rung_say_node(v, r->to, out);
    rung_puts(out, ": ");
    if (r->routes.n == 0)
        rung_puts(out,
                  r->why_not.would_be.n ? "no route is open." : "no route is recorded.");
    else
        rung_say_count(r->routes.n, "route", "routes", out);
    rung_puts(out, r->routes.n ? ", cheapest first.\n" : "\n");
    if (r->routes.n && r->left_aside)
        rung_say_left_aside(r->left_aside, out);
    if (!r->routes.n)
        rung_say_why_not(v, &r->why_not, r->to, out);
}

static const rung_field route_fields[] = {
    { RUNG_FIELD(rung_route, cost, INT,
                 "steps, months or missing competencies, as `by` says"),
      .label = "Cost" },
    { RUNG_FIELD(rung_route, months, INT, "months of the steps whose duration is known"),
      .label = "Months known" },
    { RUNG_FIELD(rung_route, unknown_months, COUNT,
                 "steps whose duration no source states"),
      .label = "Steps of unknown length" },
    { RUNG_ROWS(rung_route, steps, rung_step_shape, "the steps in order"),
      .label = "Steps" },
    { RUNG_ITEMS(rung_route, missing, NODE,
                 "what any role on it needs and `from` does not give"),
      .label = "Missing", .show = RUNG_SHOW_COUNT },
};
static const rung_shape route_shape = RUNG_SHAPE(rung_route, route_fields);

static const rung_field paths_fields[] = {
    { RUNG_FIELD(rung_paths_result, from, NODE, "where it starts"),
      .show = RUNG_SHOW_NOT },
    { RUNG_FIELD(rung_paths_result, to, NODE, "where it leads"), .show = RUNG_SHOW_NOT },
    { RUNG_ROWS(rung_paths_result, routes, route_shape, "the routes, cheapest first"),
      .label = "Routes", .rows = true, .expand = true },
    RUNG_WHY_NOT_FIELDS(rung_paths_result, why_not),
    { RUNG_FIELD(rung_paths_result, left_aside, COUNT,
                 "links not walked because they are planned or potential"),
      .show = RUNG_SHOW_NOT },
    { RUNG_ROWS(rung_paths_result, excluded, rung_excluded_shape,
                "roles a barred step leads to"),
      .label = "Left out" },
    { RUNG_ROWS(rung_paths_result, see_also, rung_see_also_shape,
                "roles that may be only another name"),
      .label = "See also" },
};
static const rung_shape paths_shape = RUNG_SHAPE(rung_paths_result, paths_fields);

static const char *const by_words[] = { "steps", "months", "gap", NULL };

static const rung_param paths_params[] = {
    { RUNG_PARAM(rung_paths_args, from, NODE, "role held now"), .required = true,
      .kinds = RUNG_KIND_BIT(RUNG_ROLE) },
    { RUNG_PARAM(rung_paths_args, to, NODE, "role aimed at"), .required = true,
      .kinds = RUNG_KIND_BIT(RUNG_ROLE) },
    { RUNG_PARAM(rung_paths_args, k, INT, "most routes"), .otherwise = 3, .lo = 1,
      .hi = RUNG_K_MOST },
    { RUNG_PARAM(rung_paths_args, by, WORD,
                 "what is cheap: fewest steps, months, or missing competencies"),
      .words = by_words },
    { RUNG_PARAM(rung_paths_args, assume_months, INT,
                 "months that a step of unknown length counts as"),
      .otherwise = 12, .lo = 0, .hi = 1200 },
    { RUNG_PARAM(rung_paths_args, learner, LEARNER,
                 "who asks: age, dbs, registrations, ...") },
};

const rung_query rung_query_paths = {
    .name = "paths",
    .summary = "the cheapest routes from one role to another",
    .help = "Routes without a repeated role over progression links that are established, "
            "observed or inferred, by steps, "
            "by months (an unknown duration counts as --assume-months and is reported as "
            "unknown) or by gap "
            "(competencies missing at each step by itself). Equal costs: fewer steps, "
            "then ids in order.",
    .example = "paths healthcare-assistant nurse",
    .cost = "O(links log roles) a route",
    .since = "0.1",
    .params = paths_params,
    .n_params = RUNG_COUNT_OF(paths_params),
    .args_size = sizeof(rung_paths_args),
    .result = &paths_shape,
    .run = paths_run,
    .say = paths_say,
};
