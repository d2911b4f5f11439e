/* pareto.c -- routes that no other beats in months, steps and newly needed; see pareto.h.
 *
 * Beginnings are taken in the order of what they will cost at the least: months and steps
 * with the fewest still to come, and how many competencies their set has, in which what
 * the target needs is counted from the start. None of the three falls along a route, so
 * what is taken later beats nothing taken before: each route that arrives is final. */
#include "query/route/pareto.h"

#include <string.h>

#include "core/bits.h"
#include "query/route/queue.h"

#define ALLOWANCE 2000000u /* words of sets that the search may make: 16 MB */

/* A beginning: a way from the first role to this one. */
typedef struct label {
    uint64_t months, serial;
    uint64_t least_months; /* with the fewest still to come */
    uint32_t least_steps, needed;
    uint32_t role, steps;
    const struct label *before; /* of the way here */
    struct label *below;        /* taken earlier at this role */
    uint64_t set[];             /* newly needed so far, and by the target */
} label;

static bool label_before(const label *a, const label *b)
{
    if (a->least_months != b->least_months)
        return a->least_months < b->least_months;
    if (a->least_steps != b->least_steps)
        return a->least_steps < b->least_steps;
    return a->needed != b->needed ? a->needed < b->needed : a->serial < b->serial;
}

RUNG_HEAP(label_heap, label *, label_before)

typedef struct search {
    rung_task *t;
    rung_web *web;
    uint32_t from, to, n_roles, words;
    uint64_t *months, *steps; /* per role: fewest to the target, by themselves */
    uint32_t *bit;  /* per competency: 1 + its bit, 0 = held or not needed here */
    uint32_t first; /* id of the first competency */
    label **taken;  /* per role: beginnings taken, latest first */
    label_heap heap;
    uint64_t serial, allowance;
    label *spare; /* one that came to nothing, for the next */
    rung_tradeoff *found;
    uint32_t n_found;
    rung_error *err;
} search;

/* ---- bounds ---- */

/* Fewest months (or steps) from every role to the target. */
static rung_status price_back(search *s, bool by_steps, uint64_t *out)
{
    rung_priced_heap heap = { 0 };
    memset(out, 0xff, s->n_roles * sizeof *out);
    out[s->to] = 0;
    if (!rung_priced_heap_put(&heap, &s->t->mem, (rung_priced){ 0, s->to }))
        return rung_fail_memory(s->err);
    while (heap.n) {
        rung_priced top = rung_priced_heap_take(&heap);
        if (top.price != out[top.role])
            continue;
        if (rung_task_spent(s->t, 1))
            return rung_task_gave_up(s->t, s->err);
        for (rung_links it =
                 rung_links_in(s->web->v, RUNG_PROGRESSES_TO, (rung_node){ top.role });
             rung_links_next(&it);) {
            uint32_t price = rung_web_price(s->web, &it.link), role = it.link.from.id;
            uint64_t sum = top.price + (by_steps ? 1 : price);
            if (price == RUNG_WALL || sum >= out[role])
                continue;
            out[role] = sum;
            if (!rung_priced_heap_put(&heap, &s->t->mem, (rung_priced){ sum, role }))
                return rung_fail_memory(s->err);
        }
    }
    return s->web->status ? rung_fail_memory(s->err) : RUNG_OK;
}

/* ---- sets ---- */

/* Gives every competency that a role on some route needs, and the first role does not
 * give, a bit. */
static rung_status number_competencies(search *s)
{
    const rung_view *v = s->web->v;
    rung_held held;
    rung_node from = { s->from };
    uint32_t n = 0;
    rung_status status = rung_hold(s->t, v, &from, 1, &held, s->err);
    if (status)
        return status;
    for (uint32_t role = 0; !status && role < s->n_roles; role++) {
        rung_ids needed = { 0 };
        if (s->steps[role] != RUNG_FAR)
            status = rung_gives(s->t, v, (rung_node){ role }, &needed, s->err);
        for (uint32_t i = 0; !status && i < needed.n; i++) {
            uint32_t *bit = &s->bit[needed.items[i] - s->first];
            if (!*bit && !rung_holds(&held, needed.items[i]))
                *bit = ++n;
        }
    }
    rung_let_go(&held);
    s->words = rung_bits_words(n);
    return status;
}

/* Adds what role needs newly to the set of l. */
static rung_status add_needed(search *s, label *l, uint32_t role)
{
    rung_ids needed;
    rung_status status =
        rung_gives(s->t, s->web->v, (rung_node){ role }, &needed, s->err);
    for (uint32_t i = 0; !status && i < needed.n; i++) {
        uint32_t bit = s->bit[needed.items[i] - s->first];
        if (!bit || rung_bits_has(l->set, bit - 1))
            continue;
        rung_bits_put(l->set, bit - 1);
        l->needed++;
    }
    return status;
}

/* ---- beginnings ---- */

/* Taken at the same role with no more of anything: months are, by the order. */
static bool is_dominated(const search *s, const label *l)
{
    for (const label *a = s->taken[l->role]; a; a = a->below)
        if (a->steps <= l->steps && a->months <= l->months && a->needed <= l->needed
            && rung_bits_within(a->set, l->set, s->words))
            return true;
    return false;
}

/* A route found is at least as good as whatever this can become. */
static bool is_beaten(const search *s, const label *l)
{
    for (uint32_t i = 0; i < s->n_found; i++)
        if (s->found[i].months <= l->least_months && s->found[i].steps <= l->least_steps
            && s->found[i].needed <= l->needed)
            return true;
    return false;
}

static label *new_label(search *s)
{
    size_t size = sizeof(label) + s->words * sizeof(uint64_t);
    label *made = s->spare;
    s->spare = NULL;
    return made ? memset(made, 0, size) : rung_arena_alloc(&s->t->mem, 1, size);
}

static rung_status put_label(search *s, label *l)
{
    l->least_months = l->months + s->months[l->role];
    l->least_steps = l->steps + (uint32_t)s->steps[l->role];
    l->serial = s->serial++;
    if (is_dominated(s, l) || is_beaten(s, l)) {
        s->spare = l;
        return RUNG_OK;
    }
    return label_heap_put(&s->heap, &s->t->mem, l) ? RUNG_OK : rung_fail_memory(s->err);
}

static rung_status start(search *s)
{
    label *l = new_label(s);
    if (!l)
        return rung_fail_memory(s->err);
    l->role = s->from;
    rung_status status = s->from == s->to ? RUNG_OK : add_needed(s, l, s->to);
    return status ? status : put_label(s, l);
}

static rung_status walk(search *s, const label *from, const rung_link *link,
                        uint32_t months)
{
    label *l = new_label(s);
    if (!l)
        return rung_fail_memory(s->err);
    memcpy(l->set, from->set, s->words * sizeof *l->set);
    l->needed = from->needed;
    l->role = link->to.id;
    l->months = from->months + months;
    l->steps = from->steps + 1;
    l->before = from;
    rung_status status = add_needed(s, l, l->role);
    return status ? status : put_label(s, l);
}

/* ---- routes ---- */

static rung_status put_found(search *s, const label *end)
{
    rung_tradeoff *found =
        rung_arena_one_more(&s->t->mem, s->found, s->n_found, sizeof *found);
    uint32_t *roles = RUNG_NEW(&s->t->mem, uint32_t, (size_t)end->steps + 1);
    if (!found || !roles)
        return rung_fail_memory(s->err);
    s->found = found;
    s->found[s->n_found++] =
        (rung_tradeoff){ end->months, end->steps, end->needed, roles };
    for (const label *l = end; l; l = l->before)
        roles[l->steps] = l->role;
    return RUNG_OK;
}

static rung_status walk_on(search *s, const label *l)
{
    rung_status status = RUNG_OK;
    for (rung_links it =
             rung_links_out(s->web->v, RUNG_PROGRESSES_TO, (rung_node){ l->role });
         !status && rung_links_next(&it);) {
        uint32_t months = rung_web_price(s->web, &it.link);
        if (months != RUNG_WALL && s->steps[it.link.to.id] != RUNG_FAR)
            status = walk(s, l, &it.link, months);
    }
    return status;
}

static uint64_t work_of(const search *s, const label *l)
{
    rung_links it = rung_links_out(s->web->v, RUNG_PROGRESSES_TO, (rung_node){ l->role });
    return (1 + (uint64_t)(rung_links_left(it))) * (1 + s->words);
}

static rung_status run(search *s, bool *whole)
{
    rung_status status = start(s);
    while (!status && s->heap.n) {
        label *top = label_heap_take(&s->heap);
        if (is_dominated(s, top) || is_beaten(s, top))
            continue;
        top->below = s->taken[top->role];
        s->taken[top->role] = top;
        if (top->role == s->to) {
            status = put_found(s, top);
            continue;
        }
        uint64_t work = work_of(s, top);
        if (work > s->allowance)
            return RUNG_OK;
        s->allowance -= work;
        status =
            rung_task_spent(s->t, 1) ? rung_task_gave_up(s->t, s->err) : walk_on(s, top);
    }
    *whole = true;
    return status;
}

rung_status rung_tradeoffs_find(rung_web *web, rung_node from, rung_node to,
                                rung_tradeoffs *out, rung_error *err)
{
    rung_task *t = web->t;
    const uint32_t *start_of = web->v->g->head->kind_start;
    search s = { .t = t,
                 .web = web,
                 .from = from.id,
                 .to = to.id,
                 .n_roles = web->n_roles,
                 .first = start_of[RUNG_COMPETENCY],
                 .allowance = t->steps / 2 < ALLOWANCE ? t->steps / 2 : ALLOWANCE,
                 .err = err };
    if (!RUNG_MAKE(&t->mem, s.months, s.n_roles)
        || !RUNG_MAKE(&t->mem, s.steps, s.n_roles)
        || !RUNG_MAKE(&t->mem, s.taken, s.n_roles)
        || !RUNG_MAKE(&t->mem, s.bit, start_of[RUNG_COMPETENCY + 1] - s.first))
        return rung_fail_memory(err);
    rung_status status = price_back(&s, false, s.months);
    if (!status)
        status = price_back(&s, true, s.steps);
    *out = (rung_tradeoffs){ .whole = true };
    if (status || s.steps[s.from] == RUNG_FAR)
        return status;
    out->whole = false;
    status = number_competencies(&s);
    if (!status)
        status = run(&s, &out->whole);
    out->items = s.found;
    out->n = s.n_found;
    return status;
}
