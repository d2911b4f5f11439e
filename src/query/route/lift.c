/* lift.c -- the smallest set of bars whose removal opens a route; see lift.h.
 *
 * Only conditions can stand on two steps of a route: the bar of a step stands on that
 * step alone, and that of a role is counted where the role is entered, which a route does
 * once. So a state is a role, how many such single bars lie behind it, and the set of
 * conditions met on the way. A dominates B at the same role when
 *
 *     single(A) + |conditions(A) \ conditions(B)| <= single(B)
 *
 * for whatever follows, it then adds no more to A than to B. States are taken in the
 * order of a lower bound: what they have, and the fewest single bars from there to the
 * target, which never falls along a route. So the first state taken at the target is
 * smallest, and a search that is broken off has proved the bound of the state it would
 * have taken next. */
#include "query/route/lift.h"

#include <string.h>

#include "core/bits.h"
#include "core/heap.h"
#include "core/runs.h"

#define MOST_EDGES 200000u /* recorded steps between the two roles: 30 MB at the most */
#define ALLOWANCE 1000000u /* words of condition sets that the exact search may make */

/* A step of the graph of everything that lies between the two roles. */
typedef struct edge {
    uint32_t from, to;
    uint32_t single;                /* bars that stand nowhere else */
    uint32_t condition, conditions; /* in `listed`: first and how many */
} edge;

typedef struct state {
    uint32_t role, single, steps, bound;
    uint64_t serial;
    const struct state *before; /* of the way here */
    struct state *below;        /* taken earlier at this role */
    uint64_t conditions[];
} state;

static bool state_before(const state *a, const state *b)
{
    if (a->bound != b->bound)
        return a->bound < b->bound;
    return a->steps != b->steps ? a->steps < b->steps : a->serial < b->serial;
}

RUNG_HEAP(state_heap, state *, state_before)

typedef struct search {
    rung_task *t;
    rung_bars *b;
    uint32_t n_roles, from, to;
    uint8_t *side; /* per role: RUNG_AHEAD of from, RUNG_BEHIND to */
    uint32_t *queue;
    edge *edges; /* by from, to */
    uint32_t n_edges;
    uint32_t *first_out; /* per role + 1: its edges */
    uint32_t *first_in;  /* the same of the edges into it, in `into` */
    uint32_t *into;
    uint32_t *listed, n_listed; /* conditions of the edges, by number */
    uint32_t words;             /* of a set of conditions */
    uint32_t *rest;             /* fewest single bars from each role to `to` */
    state **taken;              /* per role: states taken, latest first */
    state_heap heap;
    uint64_t allowance, serial;
    rung_error *err;
} search;

/* ---- what lies between the two roles ---- */

/* Marks every role that steps lead to from `start`, or from which they lead to it. */
static rung_status flood(search *s, uint32_t start, bool outward, uint8_t mark,
                         uint32_t *n_out)
{
    uint32_t n = 0;
    s->queue[n++] = start;
    s->side[start] |= mark;
    for (uint32_t i = 0; i < n; i++) {
        rung_node role = { s->queue[i] };
        rung_links it = outward ? rung_links_out(&s->b->all, RUNG_PROGRESSES_TO, role)
                                : rung_links_in(&s->b->all, RUNG_PROGRESSES_TO, role);
        while (rung_links_next(&it)) {
            uint32_t next = outward ? it.link.to.id : it.link.from.id;
            if (rung_task_spent(s->t, 1))
                return rung_task_gave_up(s->t, s->err);
            if (s->side[next] & mark)
                continue;
            s->side[next] |= mark;
            s->queue[n++] = next;
        }
    }
    *n_out = n;
    return RUNG_OK;
}

static bool is_between(const search *s, uint32_t role)
{
    return s->side[role] == (RUNG_AHEAD | RUNG_BEHIND);
}

/* Every step between roles that lie between; the way back to `from` or on from `to` is
 * none. */
static bool next_edge(const search *s, rung_links *it)
{
    while (rung_links_next(it))
        if (is_between(s, it->link.to.id) && it->link.to.id != s->from)
            return true;
    return false;
}

static rung_links edges_of(const search *s, uint32_t role)
{
    rung_links it = rung_links_out(&s->b->all, RUNG_PROGRESSES_TO, (rung_node){ role });
    if (!is_between(s, role) || role == s->to)
        it.at = it.end;
    return it;
}

static void list_condition(search *s, uint32_t number)
{
    uint32_t *listed =
        rung_arena_one_more(&s->t->mem, s->listed, s->n_listed, sizeof *listed);
    if (!listed) {
        s->b->status = RUNG_NO_MEMORY;
        return;
    }
    s->listed = listed;
    s->listed[s->n_listed++] = number;
}

static void put_edge(search *s, const rung_link *l)
{
    edge *e = &s->edges[s->n_edges++];
    rung_bars_of_step(s->b, l);
    *e = (edge){ .from = l->from.id, .to = l->to.id, .condition = s->n_listed };
    for (uint32_t i = 0; i < s->b->n; i++)
        if (s->b->items[i].what == RUNG_BAR_CONDITION)
            list_condition(s, s->b->items[i].number);
        else
            e->single++;
    e->conditions = s->n_listed - e->condition;
}

static rung_status put_edges(search *s)
{
    for (uint32_t role = 0; role < s->n_roles; role++) {
        s->first_out[role] = s->n_edges;
        rung_links it = edges_of(s, role);
        while (next_edge(s, &it)) {
            if (rung_task_spent(s->t, 1))
                return rung_task_gave_up(s->t, s->err);
            put_edge(s, &it.link);
            rung_runs_count(s->first_in, it.link.to.id);
        }
    }
    s->first_out[s->n_roles] = s->n_edges;
    rung_runs_sum(s->first_in, s->n_roles);
    for (uint32_t i = 0; i < s->n_edges; i++)
        s->into[rung_runs_put(s->first_in, s->edges[i].to)] = i;
    s->words = rung_bits_words(s->b->conditions.n);
    return s->b->status ? rung_fail_memory(s->err) : RUNG_OK;
}

static uint32_t count_edges(const search *s)
{
    uint32_t n = 0;
    for (uint32_t role = 0; role < s->n_roles; role++)
        for (rung_links it = edges_of(s, role); next_edge(s, &it);)
            n++;
    return n;
}

/* ---- states ---- */

static state *new_state(search *s)
{
    state *made =
        rung_arena_alloc(&s->t->mem, 1, sizeof(state) + s->words * sizeof(uint64_t));
    if (!made)
        s->b->status = RUNG_NO_MEMORY;
    return made;
}

/* The search from the target back, over single bars alone: 0 or more a step. */
static rung_status price_rest(search *s)
{
    state_heap heap = { 0 };
    memset(s->rest, 0xff, s->n_roles * sizeof *s->rest);
    state *start = new_state(s);
    s->rest[s->to] = 0;
    if (!start || !state_heap_put(&heap, &s->t->mem, start))
        return rung_fail_memory(s->err);
    start->role = s->to;
    while (heap.n) {
        const state *top = state_heap_take(&heap);
        if (top->bound != s->rest[top->role])
            continue;
        if (rung_task_spent(s->t, 1))
            return rung_task_gave_up(s->t, s->err);
        for (uint32_t i = s->first_in[top->role]; i < s->first_in[top->role + 1]; i++) {
            const edge *e = &s->edges[s->into[i]];
            uint32_t bound = top->bound + e->single;
            if (bound >= s->rest[e->from])
                continue;
            state *made = new_state(s);
            if (!made)
                return rung_fail_memory(s->err);
            *made = (state){ .role = e->from, .bound = bound, .serial = s->serial++ };
            s->rest[e->from] = bound;
            if (!state_heap_put(&heap, &s->t->mem, made))
                return rung_fail_memory(s->err);
        }
    }
    return RUNG_OK;
}

static uint32_t count_conditions(const search *s, const state *a)
{
    return rung_bits_count(a->conditions, s->words);
}

static bool dominates(const search *s, const state *a, const state *b)
{
    uint32_t more = a->single;
    for (uint32_t i = 0; i < s->words && more <= b->single; i++)
        more += (uint32_t)__builtin_popcountll(a->conditions[i] & ~b->conditions[i]);
    return more <= b->single;
}

/* `once`: any state taken at the role will do, for an answer that is not proven. */
static bool is_dominated(const search *s, const state *b, bool once)
{
    for (const state *a = s->taken[b->role]; a; a = a->below)
        if (once || dominates(s, a, b))
            return true;
    return false;
}

static rung_status put_state(search *s, state *made)
{
    made->serial = s->serial++;
    made->bound = made->single + count_conditions(s, made) + s->rest[made->role];
    return state_heap_put(&s->heap, &s->t->mem, made) ? RUNG_OK
                                                      : rung_fail_memory(s->err);
}

static rung_status walk(search *s, const state *from, const edge *e, bool once)
{
    state *made = new_state(s);
    if (!made)
        return rung_fail_memory(s->err);
    memcpy(made->conditions, from->conditions, s->words * sizeof *made->conditions);
    made->role = e->to;
    made->single = from->single + e->single;
    made->steps = from->steps + 1;
    made->before = from;
    for (uint32_t i = 0; i < e->conditions; i++)
        rung_bits_put(made->conditions, s->listed[e->condition + i]);
    if (is_dominated(s, made, once)) {
        rung_arena_trim(&s->t->mem, made, 0, 1);
        return RUNG_OK;
    }
    return put_state(s, made);
}

/* The best state at the target; NULL with OK when the allowance ran out, and then
 * `at_least` has the bound that was reached. */
static rung_status find_state(search *s, uint32_t single, bool once, const state **out,
                              uint32_t *at_least)
{
    uint64_t left = s->allowance;
    memset(s->taken, 0, s->n_roles * sizeof(state *));
    s->heap.n = 0;
    state *start = new_state(s);
    if (!start)
        return rung_fail_memory(s->err);
    start->role = s->from;
    start->single = single;
    rung_status status = put_state(s, start);
    while (!status && s->heap.n) {
        state *top = state_heap_take(&s->heap);
        uint64_t work = s->words + 1;
        if (is_dominated(s, top, once))
            continue;
        top->below = s->taken[top->role];
        s->taken[top->role] = top;
        *at_least = top->bound;
        if (top->role == s->to) {
            *out = top;
            return RUNG_OK;
        }
        work *= 1 + s->first_out[top->role + 1] - s->first_out[top->role];
        if (!once && left < work)
            return RUNG_OK;
        left -= once ? 0 : work;
        if (rung_task_spent(s->t, 1))
            return rung_task_gave_up(s->t, s->err);
        for (uint32_t i = s->first_out[top->role];
             !status && i < s->first_out[top->role + 1]; i++)
            status = walk(s, top, &s->edges[i], once);
    }
    return status;
}

/* ---- the answer ---- */

static rung_status put_way(search *s, const state *end, rung_lift *out)
{
    out->way.n = end->steps + 1;
    if (!RUNG_MAKE(&s->t->mem, out->way.items, out->way.n))
        return rung_fail_memory(s->err);
    for (uint32_t i = out->way.n; end; end = end->before)
        out->way.items[--i].id = end->role;
    out->told = true;
    return RUNG_OK;
}

static rung_status make_room(search *s)
{
    rung_arena *mem = &s->t->mem;
    uint32_t n = count_edges(s);
    s->edges = RUNG_NEW(mem, edge, n);
    s->into = RUNG_NEW(mem, uint32_t, n);
    s->first_out = RUNG_NEW(mem, uint32_t, s->n_roles + 1);
    s->first_in = RUNG_NEW(mem, uint32_t, s->n_roles + 2);
    s->rest = RUNG_NEW(mem, uint32_t, s->n_roles);
    s->taken = RUNG_NEW(mem, state *, s->n_roles);
    return s->edges && s->into && s->first_out && s->first_in && s->rest && s->taken
               ? RUNG_OK
               : rung_fail_memory(s->err);
}

static rung_status find_way(search *s, rung_lift *out)
{
    const state *end = NULL;
    rung_status status = make_room(s);
    if (!status)
        status = put_edges(s);
    if (!status)
        status = price_rest(s);
    if (status)
        return status;
    rung_bars_of_role(s->b, (rung_node){ s->from });
    uint32_t single = s->b->n, ignored;
    status = find_state(s, single, false, &end, &out->at_least);
    out->proven = end != NULL;
    if (!status && !end)
        status = find_state(s, single, true, &end, &ignored);
    if (status || s->b->status)
        return status ? status : rung_fail_memory(s->err);
    out->size = end->single + count_conditions(s, end);
    return put_way(s, end, out);
}

rung_status rung_lift_find(rung_bars *b, rung_node from, rung_node to, rung_lift *out,
                           rung_error *err)
{
    search made = { .t = b->t, .b = b, .from = from.id, .to = to.id, .err = err };
    search *s = &made;
    s->n_roles = rung_kind_end(b->v->g, RUNG_ROLE);
    if (!RUNG_MAKE(&b->t->mem, s->side, s->n_roles)
        || !RUNG_MAKE(&b->t->mem, s->queue, s->n_roles))
        return rung_fail_memory(err);
    *out = (rung_lift){ .side = s->side };
    rung_status status = flood(s, from.id, true, RUNG_AHEAD, &out->n_ahead);
    if (!status)
        status = flood(s, to.id, false, RUNG_BEHIND, &out->n_behind);
    out->joined = !status && is_between(s, to.id);
    s->allowance = b->t->steps / 2 < ALLOWANCE ? b->t->steps / 2 : ALLOWANCE;
    if (status || !out->joined || count_edges(s) > MOST_EDGES)
        return status;
    return find_way(s, out);
}
