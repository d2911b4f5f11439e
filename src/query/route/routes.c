/* routes.c -- the k cheapest routes; see routes.h.
 *
 * Yen's method with Lawler's partition (Yen 1971, Lawler 1972): each accepted route
 * splits the set of routes it was the best of into sets "same beginning, another next
 * role". A set is first priced by one look at the neighbours of its spur through the
 * target's tree: a lower bound, and no more than that is worked out before the set comes
 * up as the cheapest. Then the tree is followed, which gives its best route when the way
 * misses the beginning; only when it does not is the beginning searched around.
 *
 * A price is cost << 32 | steps, so adding prices adds both, every link makes it larger,
 * and the least ids among equals are found by walking from the start to the smallest
 * neighbour that keeps the price. */
#include "query/route/routes.h"

#include <string.h>

#include "query/route/tree.h"

#define NOBODY UINT32_MAX
#define FURTHER 8 /* roles a route is given room for beyond its beginning, at first */

/* A role already taken after the spur of a set. */
typedef struct taken_role {
    uint32_t role;
    const struct taken_role *more;
} taken_role;

/* A set of routes: those that begin with `nodes` up to `spur` and go on to none of `taken`. */
typedef struct candidate {
    uint64_t price; /* of its best route; a lower bound until `exact` */
    uint64_t least; /* what it was before it was searched for; 0: never searched for */
    bool sure;      /* that is what the whole tree would say, or more */
    bool exact;
    uint32_t serial;       /* sets are numbered as they are made */
    const uint32_t *nodes; /* the best route when exact, else its first spur + 1 roles */
    uint32_t n, spur;
    uint32_t next;  /* after the spur, of equal ones the least, by the tree */
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

/* Cheapest first, unproven before proven of the same price, then ids; of unproven ones
 * the older. */
static bool set_before(const candidate *a, const candidate *b)
{
    if (a->price != b->price)
        return a->price < b->price;
    if (a->exact != b->exact)
        return !a->exact;
    return a->exact ? compare_routes(a, b) < 0 : a->serial < b->serial;
}

RUNG_HEAP(sets, candidate *, set_before)

/* What the set at hand says of a role, and what a search around its beginning found. */
enum { BEGINS = 1, TAKEN = 2, SETTLED = 4, ON_WAY = 8 };

/* Scratch of a search around a beginning: made when first needed, zero between searches. */
typedef struct detour {
    uint64_t *gone; /* a role: 1 + price from the spur; 0: not come to */
    uint32_t *seen; /* roles that were, to clean */
    uint32_t n_seen;
    uint64_t best; /* 1 + price from the spur to the target */
} detour;

typedef struct search {
    rung_task *t;
    rung_web *web;
    uint32_t from, to;
    rung_tree tree;
    uint8_t *said; /* a role: BEGINS and so on */
    sets sets;
    uint32_t n_made;
    detour detour;
    rung_error *err;
} search;

/* ---- what a set says ---- */

static void say_beginning(search *s, const candidate *c, uint8_t value)
{
    for (uint32_t i = 0; i <= c->spur; i++)
        s->said[c->nodes[i]] = value;
}

static void say_taken(search *s, const candidate *c, uint8_t value)
{
    for (const taken_role *one = c->taken; one; one = one->more)
        s->said[one->role] = value;
}

/* Prices c by one look at the neighbours of its spur through the tree: RUNG_FAR when
 * nothing goes on from there. */
static void price_by_tree(search *s, candidate *c)
{
    uint32_t spur = c->nodes[c->spur], next = NOBODY;
    uint64_t best = spur == s->to ? 0 : RUNG_FAR;
    const uint8_t *said = s->said;
    rung_hops row = rung_web_row(s->web, RUNG_HOPS_OUT, spur);
    for (rung_hop *hop = row.items, *end = hop + row.n; hop < end; hop++) {
        uint64_t left = rung_tree_least(&s->tree, hop->role);
        if (left >= best || said[hop->role]) /* every step costs something */
            continue;
        uint64_t step = rung_web_out_price(s->web, spur, hop);
        if (step == RUNG_FAR || step + left > best
            || (step + left == best && hop->role > next))
            continue;
        best = step + left;
        next = hop->role;
    }
    c->next = next;
    c->price = best == RUNG_FAR ? RUNG_FAR : c->spent + best;
    c->sure = rung_tree_covers(&s->tree, c->price);
}

/* ---- following prices to the target ---- */

/* From a role to the target: by the tree, or around the beginning at hand. */
static uint64_t price_left(const search *s, bool around, uint32_t role)
{
    if (!around)
        return rung_tree_least(&s->tree, role);
    return s->said[role] & ON_WAY ? s->detour.best - s->detour.gone[role] : RUNG_FAR;
}

/* The smallest next role from `role` that keeps the price, or NOBODY. What is said of it
 * is none of `barred`. */
static uint32_t best_next(search *s, bool around, uint32_t role, uint64_t price,
                          uint8_t barred)
{
    uint32_t best = NOBODY;
    rung_hops row = rung_web_row(s->web, RUNG_HOPS_OUT, role);
    for (rung_hop *hop = row.items, *end = hop + row.n; hop < end; hop++) {
        uint64_t left = price_left(s, around, hop->role);
        if (left == RUNG_FAR || s->said[hop->role] & barred || hop->role > best)
            continue;
        uint64_t step = rung_web_out_price(s->web, role, hop);
        if (step != RUNG_FAR && step + left == price)
            best = hop->role;
    }
    return best;
}

/* The same by the tree, behind the spur: where the tree is kept, so is what comes next. */
static uint32_t next_by_tree(search *s, uint32_t role, uint64_t price)
{
    uint32_t *kept = s->tree.next ? &s->tree.next[role] : NULL;
    if (kept && !*kept)
        *kept = 1 + best_next(s, false, role, price, 0);
    return kept && !(s->said[*kept - 1] & BEGINS)
               ? *kept - 1
               : best_next(s, false, role, price, BEGINS);
}

/* The role after the n that lead from the start to the spur of c and on; NOBODY when
 * those of the set's beginning are in the way. */
static uint32_t next_role(search *s, const candidate *c, bool around,
                          const uint32_t *nodes, uint32_t n, uint64_t price)
{
    bool at_spur = n == c->spur + 1;
    uint32_t role = nodes[n - 1];
    if (around)
        return best_next(s, true, role, price, at_spur ? BEGINS | TAKEN : BEGINS);
    return at_spur ? c->next : next_by_tree(s, role, price);
}

/* Follows prices from the spur of c to the target; false when the way runs into the
 * beginning (only possible with the tree, which does not avoid it), or without memory:
 * web.status then says so. */
static bool follow(search *s, candidate *c, bool around)
{
    uint32_t n = c->spur + 1, room = n + FURTHER;
    uint32_t *nodes = RUNG_NEW(&s->t->mem, uint32_t, room);
    uint64_t price = c->price - c->spent;
    if (nodes)
        memcpy(nodes, c->nodes, n * sizeof *nodes);
    while (nodes && nodes[n - 1] != s->to) {
        uint32_t next = next_role(s, c, around, nodes, n, price);
        if (next == NOBODY)
            return false;
        if (n == room) {
            const uint32_t *shorter = nodes;
            nodes = RUNG_NEW(&s->t->mem, uint32_t, room *= 2);
            if (nodes)
                memcpy(nodes, shorter, n * sizeof *nodes);
        }
        if (nodes)
            nodes[n++] = next;
        price = price_left(s, around, next);
    }
    if (!nodes) {
        s->web->status = RUNG_NO_MEMORY;
        return false;
    }
    c->nodes = nodes;
    c->n = n;
    c->exact = true;
    return true;
}

/* ---- around a beginning ---- */

static rung_status detour_init(search *s)
{
    detour *a = &s->detour;
    if (a->gone)
        return RUNG_OK;
    a->gone = RUNG_NEW(&s->t->mem, uint64_t, s->web->n_roles);
    a->seen = RUNG_NEW(&s->t->mem, uint32_t, s->web->n_roles);
    return a->gone && a->seen ? RUNG_OK : rung_fail_memory(s->err);
}

static void detour_clean(search *s)
{
    detour *a = &s->detour;
    for (uint32_t i = 0; i < a->n_seen; i++) {
        a->gone[a->seen[i]] = 0;
        s->said[a->seen[i]] &= BEGINS | TAKEN;
    }
    a->n_seen = 0;
}

static rung_status come_to(search *s, rung_priced_heap *edge, uint32_t role,
                           uint64_t gone, uint64_t left)
{
    detour *a = &s->detour;
    if (!a->gone[role])
        a->seen[a->n_seen++] = role;
    a->gone[role] = gone;
    return rung_priced_heap_put(edge, &s->t->mem, (rung_priced){ gone + left, role })
               ? RUNG_OK
               : rung_fail_memory(s->err);
}

static rung_status go_on(search *s, rung_priced_heap *edge, uint32_t role, uint8_t barred)
{
    rung_status status = RUNG_OK;
    rung_hops row = rung_web_row(s->web, RUNG_HOPS_OUT, role);
    for (rung_hop *hop = row.items, *end = hop + row.n; !status && hop < end; hop++) {
        uint64_t left = rung_tree_least(&s->tree, hop->role);
        if (left == RUNG_FAR || s->said[hop->role] & barred)
            continue;
        uint64_t step = rung_web_out_price(s->web, role, hop);
        uint64_t gone = s->detour.gone[role] + step;
        if (step != RUNG_FAR && gone - 1 < s->detour.gone[hop->role] - 1)
            status = come_to(s, edge, hop->role, gone, left);
    }
    return status;
}

/* Settles every role through which a way from the spur, past what the set says, costs no
 * more than `most` less 1 and is no dearer than the best there is. Of that detour.best
 * says what it costs, or, when none is as cheap, what it costs at least. What is settled
 * follows from true prices alone, and steps are taken off for that: how far the tree had
 * grown before plays no part. */
static rung_status search_around(search *s, const candidate *c, uint64_t most,
                                 bool *found)
{
    rung_priced_heap edge = { 0 };
    detour *a = &s->detour;
    uint32_t spur = c->nodes[c->spur];
    rung_status status = come_to(s, &edge, spur, 1, rung_tree_least(&s->tree, spur));
    *found = false;
    a->best = RUNG_FAR;
    while (!status && edge.n && edge.items[0].price <= a->best) {
        rung_priced top = rung_priced_heap_take(&edge);
        if (s->said[top.role] & SETTLED)
            continue;
        status = rung_tree_cover(&s->tree, c->spent + top.price - 1, s->err);
        uint64_t left = rung_tree_least(&s->tree, top.role);
        if (status || left == RUNG_FAR || a->gone[top.role] + left < top.price)
            continue; /* no way, or found a cheaper one, which waits */
        if (a->gone[top.role] + left > top.price) {
            status = come_to(s, &edge, top.role, a->gone[top.role], left);
            continue;
        }
        if (top.price > most && !*found) {
            a->best = top.price;
            break;
        }
        s->said[top.role] |= SETTLED;
        if (top.role == s->to) {
            a->best = top.price;
            *found = true;
        } else if (rung_task_spent(s->t, 1))
            status = rung_task_gave_up(s->t, s->err);
        else
            status =
                go_on(s, &edge, top.role, top.role == spur ? BEGINS | TAKEN : BEGINS);
    }
    return status ? status : s->web->status ? rung_fail_memory(s->err) : RUNG_OK;
}

/* Says which roles are on best ways from the spur, going back from the target. */
static rung_status say_best_ways(search *s, uint32_t spur)
{
    detour *a = &s->detour;
    uint32_t n = 0, *ways = RUNG_NEW(&s->t->mem, uint32_t, a->n_seen);
    if (!ways)
        return rung_fail_memory(s->err);
    s->said[s->to] |= ON_WAY;
    ways[n++] = s->to;
    while (n) {
        uint32_t role = ways[--n];
        rung_hops row = rung_web_row(s->web, RUNG_HOPS_IN, role);
        for (rung_hop *hop = row.items, *end = hop + row.n; hop < end; hop++) {
            uint64_t gone = a->gone[hop->role];
            if (!gone || gone + rung_hop_price(hop) != a->gone[role]
                || s->said[hop->role] & ON_WAY
                || (hop->role == spur && s->said[role] & TAKEN))
                continue;
            s->said[hop->role] |= ON_WAY;
            ways[n++] = hop->role;
        }
    }
    return RUNG_OK;
}

/* ---- sets ---- */

static rung_status put_candidate(search *s, candidate *c)
{
    return sets_put(&s->sets, &s->t->mem, c) ? RUNG_OK : rung_fail_memory(s->err);
}

/* A set beginning with route r up to index `spur`, which is said, priced and put; dropped
 * when nothing goes on. */
static rung_status put_set(search *s, const candidate *r, uint32_t spur, uint64_t spent,
                           const taken_role *taken)
{
    candidate *c = RUNG_NEW(&s->t->mem, candidate, 1);
    if (!c)
        return rung_fail_memory(s->err);
    *c = (candidate){ .serial = s->n_made++,
                      .nodes = r->nodes,
                      .spur = spur,
                      .spent = spent,
                      .taken = taken };
    say_taken(s, c, TAKEN);
    price_by_tree(s, c);
    say_taken(s, c, 0);
    if (s->web->status)
        return rung_fail_memory(s->err);
    return c->price == RUNG_FAR ? RUNG_OK : put_candidate(s, c);
}

/* Searches around the beginning of a set for its best route, as far as the price of the
 * next set, and twice as far each time; then it is dearer, and it may never come up
 * again. Leaves it empty, at RUNG_FAR, when nothing goes on. */
static rung_status settle(search *s, candidate *c, uint64_t next)
{
    uint64_t far = c->least ? c->price + (c->price - c->least) : 0;
    bool found = false;
    rung_status status = detour_init(s);
    if (next != RUNG_FAR)
        next = 1 + (next > far ? next : far) - c->spent;
    if (!status)
        status = search_around(s, c, next, &found);
    c->least = c->least ? c->least : c->price;
    if (!status)
        c->price = s->detour.best == RUNG_FAR ? RUNG_FAR : c->spent + s->detour.best - 1;
    if (!status && found)
        status = say_best_ways(s, c->nodes[c->spur]);
    if (!status && found)
        follow(s, c, true);
    detour_clean(s);
    return status;
}

static void say(search *s, const candidate *c, bool begin)
{
    say_beginning(s, c, begin ? BEGINS : 0);
    say_taken(s, c, begin ? TAKEN : 0);
}

/* Prices c anew when the tree's prices that it rests on were no true ones. */
static rung_status price_truly(search *s, candidate *c)
{
    if (c->sure)
        return RUNG_OK;
    rung_status status = rung_tree_cover(&s->tree, c->price, s->err);
    say(s, c, true);
    if (!status)
        price_by_tree(s, c);
    say(s, c, false);
    return status;
}

/* What the cheapest of the sets costs, truly by the tree; RUNG_FAR: there is none. */
static rung_status next_price(search *s, uint64_t *price)
{
    rung_status status = RUNG_OK;
    *price = RUNG_FAR;
    while (!status && s->sets.n) {
        candidate *c = s->sets.items[0];
        if (c->sure) {
            *price = c->price;
            break;
        }
        sets_take(&s->sets);
        status = price_truly(s, c);
        if (!status && c->price != RUNG_FAR)
            status = put_candidate(s, c);
    }
    return status;
}

/* Finds the best route of the set that came up as the cheapest, or that it is dearer, and
 * puts it back; drops it when it is empty. */
static rung_status prove(search *s, candidate *c)
{
    uint64_t bound = c->price, next = RUNG_FAR;
    rung_status status = price_truly(s, c);
    if (!status && c->sure && c->price == bound) {
        say(s, c, true);
        bool done = !c->least && follow(s, c, false);
        say(s, c, false);
        if (!done && !s->web->status)
            status = next_price(s, &next);
        say(s, c, true);
        if (!done && !status && !s->web->status)
            status = settle(s, c, next);
        say(s, c, false);
    }
    if (!status && s->web->status)
        status = rung_fail_memory(s->err);
    return status || c->price == RUNG_FAR ? status : put_candidate(s, c);
}

static uint64_t price_of_step(search *s, uint32_t from, uint32_t to)
{
    rung_hop *hop = rung_web_row(s->web, RUNG_HOPS_OUT, from).items;
    while (hop->role != to)
        hop++;
    return rung_web_out_price(s->web, from, hop);
}

/* Splits the set that r was the best of. */
static rung_status split(search *s, const candidate *r)
{
    uint64_t spent = r->spent;
    rung_status status = RUNG_OK;
    say_beginning(s, r, BEGINS);
    for (uint32_t i = r->spur; !status && i + 1 < r->n; i++) {
        taken_role *one = RUNG_NEW(&s->t->mem, taken_role, 1);
        if (!one)
            return rung_fail_memory(s->err);
        *one = (taken_role){ r->nodes[i + 1], i == r->spur ? r->taken : NULL };
        s->said[r->nodes[i]] = BEGINS;
        status = rung_task_spent(s->t, 1) ? rung_task_gave_up(s->t, s->err)
                                          : put_set(s, r, i, spent, one);
        spent += price_of_step(s, r->nodes[i], r->nodes[i + 1]);
    }
    for (uint32_t i = 0; i < r->n; i++)
        s->said[r->nodes[i]] = 0;
    return status;
}

/* The routes, best first, as candidates. */
static rung_status find_routes(search *s, uint32_t k, rung_found *out, uint32_t *n_out)
{
    uint32_t start[1] = { s->from };
    candidate root = { .nodes = start };
    rung_status status = RUNG_OK;
    if (s->tree.best != RUNG_FAR)
        status = put_set(s, &root, 0, 0, NULL);
    while (!status && s->sets.n && *n_out < k) {
        candidate *best = sets_take(&s->sets);
        if (!best->exact) {
            status = prove(s, best);
            continue;
        }
        out[(*n_out)++] = (rung_found){ best->price >> 32, best->nodes, best->n };
        if (*n_out < k) /* from itself to itself: the empty route, and no other */
            status = split(s, best);
    }
    return status;
}

rung_status rung_routes_find(rung_web *web, rung_node from, rung_node to, uint32_t k,
                             rung_found *out, uint32_t *n_out, rung_error *err)
{
    search s = { .t = web->t, .web = web, .from = from.id, .to = to.id, .err = err };
    *n_out = 0;
    if (!RUNG_MAKE(&web->t->mem, s.said, web->n_roles))
        return rung_fail_memory(err);
    rung_status status = rung_tree_open(&s.tree, web, from.id, to.id, k == 1, err);
    if (!status)
        status = find_routes(&s, k, out, n_out);
    rung_tree_close(&s.tree);
    return status;
}
