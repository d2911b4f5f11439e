/* next.c -- one step on, and one step back: `next` and `into`.
 *
 * The linked roles come first; with basis=overlap also roles that no source links, found
 * by walking the "asked for by" list of each competency in common, so that the cost
 * follows the person and not the graph. */
#include <string.h>

#include "core/cpu.h"
#include "core/limits.h"
#include "core/sort.h"
#include "query/look/nearest.h"
#include "query/look/next.h"
#include "query/look/sieve.h"
#include "snapshot/overlay.h"

typedef struct rung_next_args {
    rung_node from; /* `to` of into */
    rung_node_list have;
    rung_int k;
    uint8_t basis;
    rung_int max_rise;
    uint8_t sector; /* index into rung_sector_words */
    rung_learner learner;
} rung_next_args;

/* The two directions of one question. */
typedef struct question {
    rung_task *t;
    const rung_view *v;
    const rung_next_args *a;
    bool into;
    rung_error *err;
    rung_step_list steps;
    uint32_t cap;
    uint32_t dropped; /* steps there are besides */
} question;

/* ---- filters: they drop only what is known to fail ---- */

static bool is_filtered(const question *q)
{
    return q->a->max_rise.v != RUNG_NO_INT || q->a->sector != RUNG_SECTOR_UNKNOWN;
}

static bool passes(const question *q, rung_node from, rung_node to)
{
    if (!is_filtered(q))
        return true;
    int64_t rise = rung_rise(q->v, from, to);
    if (q->a->max_rise.v != RUNG_NO_INT && rise != RUNG_NO_INT && rise > q->a->max_rise.v)
        return false;
    return rung_sector_passes((rung_sector)q->a->sector,
                              rung_view_sector(q->v, q->into ? from : to));
}

/* ---- steps ---- */

/* Room for n more steps. */
static rung_status make_room(question *q, uint32_t n)
{
    if (n <= q->cap - q->steps.n)
        return RUNG_OK;
    uint32_t cap = q->steps.n + n > 2 * q->cap ? q->steps.n + n : 2 * q->cap;
    rung_step *grown = RUNG_ROOM(&q->t->mem, rung_step, cap);
    if (!grown)
        return rung_fail_memory(q->err);
    if (q->steps.n)
        memcpy(grown, q->steps.items, q->steps.n * sizeof *grown);
    q->steps.items = grown;
    q->cap = cap;
    return RUNG_OK;
}

static rung_status put_step(question *q, rung_node from, rung_node to, const rung_link *l,
                            const rung_held *held)
{
    rung_status s = make_room(q, 1);
    if (s)
        return s;
    s = rung_step_fill(q->t, q->v, from, to, l, held, &q->steps.items[q->steps.n],
                       q->err);
    q->steps.n += !s;
    return s;
}

/* What someone who steps from `from` holds: the role, and `have`. */
static rung_status hold_from(question *q, rung_node from, rung_held *held)
{
    rung_node_list by;
    rung_status s = rung_all_held(q->t, from, q->a->have, &by, q->err);
    return s ? s : rung_hold(q->t, q->v, by.items, by.n, held, q->err);
}

/* True when what is missing of the steps by overlap is found without the map. */
static bool is_sieved(const question *q, const rung_held *held)
{
    return !q->into && q->v->plain && rung_sieve_can(q->t, held);
}

/* False when nothing is recorded that the role of `next` progresses to. */
static bool may_be_linked(const question *q)
{
    return rung_view_may_have(q->v, q->a->from, RUNG_HAS_STEP);
}

/* Its links. Where they would lie is not looked up when there are none: that is one wait
 * for memory. */
static rung_links links_on(const question *q)
{
    return may_be_linked(q) ? rung_links_out(q->v, RUNG_PROGRESSES_TO, q->a->from)
                            : (rung_links){ .v = q->v };
}

/* What someone who steps from the role of `next` holds, marked unless it may be that
 * nobody asks the map. */
static rung_status hold_first(question *q, rung_held *held)
{
    rung_node_list by;
    rung_status s = rung_all_held(q->t, q->a->from, q->a->have, &by, q->err);
    if (!s)
        s = rung_hold_listed(q->t, q->v, by.items, by.n, held, q->err);
    if (!s
        && (!is_sieved(q, held) || q->a->basis != RUNG_BASIS_OVERLAP || may_be_linked(q)))
        rung_mark(held);
    return s;
}

/* A step of `into`: each starts from another role, so what is held is marked anew. */
static rung_status put_step_into(question *q, rung_node from, const rung_link *l)
{
    rung_held held;
    rung_status s = hold_from(q, from, &held);
    if (s)
        return s;
    s = put_step(q, from, q->a->from, l, &held);
    rung_let_go(&held);
    return s;
}

/* `held` is what someone holds who asks for `next`. */
static rung_status ask_step(question *q, rung_held *held, rung_step *step)
{
    rung_held own;
    if (!q->into) {
        rung_mark(held);
        return rung_step_ask(q->t, q->v, held, &q->a->learner, step, q->err);
    }
    rung_status s = hold_from(q, step->from, &own);
    if (s)
        return s;
    s = rung_step_ask(q->t, q->v, &own, &q->a->learner, step, q->err);
    rung_let_go(&own);
    return s;
}

static rung_status put_linked(question *q, const rung_held *held)
{
    rung_links it =
        q->into ? rung_links_in(q->v, RUNG_PROGRESSES_TO, q->a->from) : links_on(q);
    rung_status s = RUNG_OK;
    while (!s && rung_links_next(&it))
        if (passes(q, it.link.from, it.link.to))
            s = q->into ? put_step_into(q, it.link.from, &it.link)
                        : put_step(q, it.link.from, it.link.to, &it.link, held);
    return s;
}

/* ---- roles in common ---- */

/* Under an overlay the stored lists hold for all roles but those it touches. */
static bool lists_hold(const rung_view *v)
{
    return v->plain || (rung_view_unfiltered(v) && !v->over->classes);
}

/* Marks the roles that need something of what is held, through the "asked for by" lists. */
static void mark_stored(question *q, const rung_held *held)
{
    const rung_snapshot *g = q->v->g;
    for (uint32_t i = 0; i < held->n_by; i++)
        for (uint32_t k = 0; k < held->lists[i].n; k++) {
            uint32_t c =
                held->class_of[held->lists[i].items[k] - held->first] - held->first;
            for (uint32_t r = g->asked_start[c]; r < g->asked_start[c + 1]; r++)
                q->t->mark[g->asked[r]] = 1;
        }
}

/* The same of one role, by what it needs in this view. */
static rung_status mark_one(question *q, const rung_held *held, uint32_t role)
{
    rung_ids needed;
    rung_status s = rung_gives(q->t, q->v, (rung_node){ role }, &needed, q->err);
    if (!s)
        q->t->mark[role] = rung_count_held(held, needed) > 0;
    return s;
}

/* In a view for which the lists do not hold every role is looked at. */
static rung_status mark_roles(question *q, const rung_held *held)
{
    const rung_overlay *o = q->v->over;
    uint32_t n_roles = q->v->g->head->kind_start[RUNG_ROLE + 1];
    bool stored = lists_hold(q->v);
    rung_status s = RUNG_OK;
    if (stored)
        mark_stored(q, held);
    for (uint32_t role = 0; !s && !stored && role < n_roles; role++)
        s = mark_one(q, held, role);
    for (uint32_t i = 0; !s && stored && o && i < o->n_touched; i++)
        if (o->touched[i] < n_roles)
            s = mark_one(q, held, o->touched[i]);
    return s;
}

/* Roles that have something in common with what is held, each once, by id. */
static rung_status overlapping(question *q, const rung_held *held, rung_node_list *out)
{
    uint32_t n_roles = q->v->g->head->kind_start[RUNG_ROLE + 1];
    out->n = 0;
    out->items = RUNG_NEW(&q->t->mem, rung_node, n_roles);
    if (!out->items)
        return rung_fail_memory(q->err);
    rung_status s = mark_roles(q, held);
    for (uint32_t role = 0; role < n_roles; role++) {
        if (q->t->mark[role])
            out->items[out->n++].id = role;
        q->t->mark[role] = 0;
    }
    return s;
}

/* Roles in common with the role aimed at: what it needs is held while they are looked for. */
static rung_status overlapping_into(question *q, rung_node_list *out)
{
    rung_held held;
    rung_status s = rung_hold(q->t, q->v, &q->a->from, 1, &held, q->err);
    if (s)
        return s;
    s = overlapping(q, &held, out);
    rung_let_go(&held);
    return s;
}

/* True when a step to or from the role may be one by overlap: there is the role, it is
 * another, passes, and is no step already. */
static bool is_other(const question *q, rung_node role)
{
    rung_node from = q->into ? role : q->a->from, to = q->into ? q->a->from : role;
    rung_link l;
    return role.id != q->a->from.id && rung_view_has(q->v, role) && passes(q, from, to)
           && !rung_link_find(q->v, RUNG_PROGRESSES_TO, from, to, &l);
}

/* Weighs a role by what it needs in this view; of `into`, by what the one aimed at needs
 * and the role holds. */
static rung_status weigh(question *q, rung_node role, const rung_held *held,
                         rung_near_best *best)
{
    rung_held own;
    rung_ids needed;
    rung_status s = rung_gives(q->t, q->v, q->into ? q->a->from : role, &needed, q->err);
    if (!s && q->into)
        s = hold_from(q, role, &own);
    if (s)
        return s;
    uint32_t n = rung_count_held(q->into ? &own : held, needed);
    if (q->into)
        rung_let_go(&own);
    if (n)
        rung_nearest_put(best, (rung_near){ role.id, needed.n, n });
    return RUNG_OK;
}

static rung_status weigh_overlapping(question *q, const rung_held *held,
                                     rung_near_best *best)
{
    rung_node_list roles;
    rung_status s = q->into ? overlapping_into(q, &roles) : overlapping(q, held, &roles);
    for (uint32_t i = 0; !s && i < roles.n; i++)
        if (is_other(q, roles.items[i]))
            s = weigh(q, roles.items[i], held, best);
    return s;
}

/* ---- the same of `next` where the stored lists hold ---- */

/* Who asks for what is held: the list of each class, once. */
typedef struct askers {
    rung_ids *lists; /* role ids */
    uint32_t n;
    uint64_t total; /* in all lists */
} askers;

static inline void put_asker(const uint32_t *asked, const uint32_t *start, askers *out)
{
    rung_ids list = { asked + start[0], start[1] - start[0] };
    rung_fetch_list(list.items);
    out->lists[out->n++] = list;
    out->total += list.n;
}

/* Of one thing alone, where no competencies match, no class comes twice. */
static void find_askers_once(const question *q, rung_ids held, askers *out)
{
    const rung_snapshot *g = q->v->g;
    const uint32_t *start = g->asked_start, *asked = g->asked;
    uint32_t first = g->head->kind_start[RUNG_COMPETENCY];
    askers found = *out;
    for (uint32_t i = 0; i < held.n; i++)
        put_asker(asked, start + (held.items[i] - first), &found);
    *out = found;
}

static void find_askers_marked(question *q, const rung_held *held, askers *out)
{
    const rung_snapshot *g = q->v->g;
    uint8_t *mark = q->t->mark;
    for (uint32_t i = 0; i < held->n_by; i++)
        for (uint32_t k = 0; k < held->lists[i].n; k++) {
            uint32_t c = rung_held_as(held, held->lists[i].items[k]);
            if (mark[c])
                continue;
            mark[c] = 1;
            put_asker(g->asked, &g->asked_start[c - held->first], out);
        }
    for (uint32_t i = 0; i < held->n_by; i++)
        for (uint32_t k = 0; k < held->lists[i].n; k++)
            mark[rung_held_as(held, held->lists[i].items[k])] = 0;
}

static rung_status find_askers(question *q, const rung_held *held, askers *out)
{
    uint32_t most = 0;
    for (uint32_t i = 0; i < held->n_by; i++)
        most += held->lists[i].n;
    *out = (askers){ .lists = RUNG_ROOM(&q->t->mem, rung_ids, most) };
    if (!out->lists)
        return rung_fail_memory(q->err);
    if (held->alone && held->n_by == 1)
        find_askers_once(q, held->lists[0], out);
    else
        find_askers_marked(q, held, out);
    return RUNG_OK;
}

/* The scale of this graph's roles, worked out at most once; NULL when there is none. */
static const uint16_t *scale_of(question *q)
{
    const rung_snapshot *g = q->v->g;
    rung_scale *kept = &q->t->scale;
    uint32_t n_roles = g->head->kind_start[RUNG_ROLE + 1];
    if (n_roles > kept->n)
        return NULL;
    if (!kept->known || kept->sum != g->head->sum) {
        kept->holds = rung_nearest_scale(kept->items, g->give_start, n_roles);
        kept->sum = g->head->sum;
        kept->known = true;
    }
    return kept->holds ? kept->items : NULL;
}

#define WIDE_ROLES 32u /* cost less to look at by sixteens than one asker alone */

/* How to scale shares if it is cheaper to look at all roles, sixteen at a time, and what
 * is held of each can be counted in a byte; else NULL. */
static const uint16_t *wide_scale(question *q, const askers *a)
{
    uint32_t n_roles = q->v->g->head->kind_start[RUNG_ROLE + 1];
    return q->v->plain && !is_filtered(q) && !q->t->portable && a->n <= RUNG_WIDE_MOST
                   && n_roles <= WIDE_ROLES * a->total && rung_has_avx2()
               ? scale_of(q)
               : NULL;
}

/* Adds one for *role, or nothing when there is none. */
static inline void count_one(uint8_t *count, const uint32_t *role, bool is_there)
{
    count[*role & -(uint32_t)is_there] += is_there;
}

/* Two roles are read at once, and the last three whether they are there or not (behind
 * the lists comes what else the block holds): where a list ends cannot be guessed, and a
 * wrong guess costs as much as a dozen roles. */
static void count_list(uint8_t *count, rung_ids list)
{
    const uint32_t *role = list.items;
    for (uint32_t fours = list.n / 4; fours; fours--, role += 4) {
        uint64_t two, more;
        memcpy(&two, role, sizeof two);
        memcpy(&more, role + 2, sizeof more);
        count[(uint32_t)two]++;
        count[two >> 32]++;
        count[(uint32_t)more]++;
        count[more >> 32]++;
    }
    count_one(count, role, list.n % 4 > 0);
    count_one(count, role + 1, list.n % 4 > 1);
    count_one(count, role + 2, list.n % 4 > 2);
}

static void near_of_all(question *q, const askers *a, const uint16_t *scale,
                        rung_near_best *best)
{
    const rung_snapshot *g = q->v->g;
    uint8_t *count = q->t->scale.held;
    for (uint32_t i = 0; i < a->n; i++)
        count_list(count, a->lists[i]);
    count[q->a->from.id] = 0; /* as its linked roles: these are steps already */
    for (rung_links it = links_on(q); rung_links_next(&it);)
        count[it.link.to.id] = 0;
    rung_nearest_wide(best,
                      &(rung_wide){ .held = count,
                                    .most = a->n,
                                    .scale = scale,
                                    .start = g->give_start,
                                    .lists = g->give,
                                    .n = rung_scaled(g->head->kind_start[RUNG_ROLE + 1]),
                                    .tops = q->t->scale.tops });
}

/* Adds up in `count` of each role how much of what it needs is held, and lists them, each
 * once; returns how many. */
static uint32_t count_listed(const askers *a, uint32_t *count, uint32_t *roles)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < a->n; i++)
        for (uint32_t k = 0; k < a->lists[i].n; k++) {
            uint32_t role = a->lists[i].items[k];
            roles[n] = role;
            n += count[role]++ == 0;
        }
    return n;
}

/* Leaves out the role itself, what it is linked to, what does not pass, and what an
 * overlay takes away or touches. */
static void leave_out(const question *q, uint32_t *count, const uint32_t *roles,
                      uint32_t n)
{
    const rung_overlay *o = q->v->over;
    count[q->a->from.id] = 0;
    for (rung_links it = links_on(q); rung_links_next(&it);)
        count[it.link.to.id] = 0;
    for (uint32_t i = 0; (o || is_filtered(q)) && i < n; i++) {
        rung_node role = { roles[i] };
        if (!passes(q, q->a->from, role) || rung_view_hides(q->v, role)
            || !rung_view_stores(q->v, role))
            count[role.id] = 0;
    }
}

static rung_status near_listed(question *q, const askers *a, rung_near_best *best)
{
    const rung_snapshot *g = q->v->g;
    uint32_t n_roles = g->head->kind_start[RUNG_ROLE + 1], *count = q->t->count;
    uint32_t most = a->total < n_roles ? (uint32_t)a->total : n_roles;
    uint32_t *roles = RUNG_NEW(&q->t->mem, uint32_t, (size_t)most + 1);
    if (!roles)
        return rung_fail_memory(q->err);
    uint32_t n = count_listed(a, count, roles);
    leave_out(q, count, roles, n);
    rung_nearest_among(best, roles, n, count, g->give_start);
    for (uint32_t i = 0; i < best->n; i++)
        rung_fetch_gives(q->v, (rung_node){ best->items[i].role });
    for (uint32_t i = 0; i < n; i++)
        count[roles[i]] = 0;
    return RUNG_OK;
}

/* Cost: O(postings of what is held), and of what an overlay touches what it needs. */
static rung_status near_stored(question *q, const rung_held *held, rung_near_best *best)
{
    const rung_overlay *o = q->v->over;
    uint32_t n_roles = q->v->g->head->kind_start[RUNG_ROLE + 1];
    askers a;
    rung_status s = find_askers(q, held, &a);
    const uint16_t *scale = s ? NULL : wide_scale(q, &a);
    if (scale)
        near_of_all(q, &a, scale, best);
    else if (!s)
        s = near_listed(q, &a, best);
    for (uint32_t i = 0; !s && o && i < o->n_touched; i++)
        if (o->touched[i] < n_roles && is_other(q, (rung_node){ o->touched[i] }))
            s = weigh(q, (rung_node){ o->touched[i] }, held, best);
    return s;
}

/* Asks memory for what the steps of all are filled from, before the first is. */
static void fetch_roles(const question *q, const rung_near_best *best)
{
    const rung_snapshot *g = q->v->g;
    for (uint32_t i = 0; i < best->n; i++) {
        uint32_t role = best->items[i].role;
        __builtin_prefetch(&g->node_has[role]);
        __builtin_prefetch(&g->node_level[role]);
        __builtin_prefetch(&g->node_sector[role]);
    }
}

/* A step to one of the nearest, for which there is room. */
static rung_status put_near(question *q, const rung_near *near, rung_held *held,
                            const rung_sieve *sieve)
{
    const rung_snapshot *g = q->v->g;
    rung_node role = { near->role };
    if (!q->v->plain)
        return put_step(q, q->a->from, role, NULL, held);
    rung_ids needed = { g->give + rung_give_start(g, role.id)[0], near->needed };
    rung_step *out = &q->steps.items[q->steps.n];
    rung_status s = RUNG_OK;
    rung_step_begin(q->v, q->a->from, role, out);
    if (!sieve || !rung_sieve_missing(sieve, q->t, needed, near->held, &out->missing)) {
        rung_mark(held);
        s = rung_missing(q->t, held, needed, &out->missing, q->err);
    }
    rung_step_end(out, needed.n);
    q->steps.n += !s;
    return s;
}

/* Puts the k nearest as steps behind those there are. */
static rung_status put_overlapping(question *q, rung_held *held, uint32_t k)
{
    rung_near_best best = { .k = k };
    rung_sieve sieve;
    bool sieved = is_sieved(q, held);
    best.items = RUNG_ROOM(&q->t->mem, rung_near, k);
    if (!best.items)
        return rung_fail_memory(q->err);
    rung_status s = !q->into && lists_hold(q->v) ? near_stored(q, held, &best)
                                                 : weigh_overlapping(q, held, &best);
    if (!s)
        s = make_room(q, best.n);
    q->dropped += best.seen - best.n;
    fetch_roles(q, &best);
    if (sieved)
        rung_sieve_make(held, &sieve);
    for (uint32_t i = 0; !s && i < best.n; i++)
        s = q->into ? put_step_into(q, (rung_node){ best.items[i].role }, NULL)
                    : put_near(q, &best.items[i], held, sieved ? &sieve : NULL);
    return s;
}

/* ---- order of linked steps ---- */

/* Unknown ones come last. */
static int64_t months_key(const rung_step *s)
{
    return s->months.v == RUNG_NO_INT ? INT64_MAX : s->months.v;
}

/* By status, share, what is missing, months, id. */
static int by_rank(const void *a, const void *b, void *q_)
{
    const rung_step *x = a, *y = b;
    const question *q = q_;
    int c = rung_compare(rung_view_fact(q->v, x->evidence.id)->status,
                         rung_view_fact(q->v, y->evidence.id)->status);
    if (!c)
        c = rung_compare_shares(x->share, y->share);
    if (!c)
        c = rung_compare(x->missing.n, y->missing.n);
    if (!c)
        c = rung_compare(months_key(x), months_key(y));
    return c         ? c
           : q->into ? rung_compare(x->from.id, y->from.id)
                     : rung_compare(x->to.id, y->to.id);
}

/* Keeps the k best. */
static void rank_linked(question *q, uint32_t k)
{
    uint32_t n = q->steps.n;
    if (n)
        q->steps.n = (uint32_t)rung_sort_first(q->steps.items, n, sizeof(rung_step), k,
                                               by_rank, q);
    q->dropped = n - q->steps.n;
}

/* ---- the query ---- */

static rung_status run(rung_task *t, const rung_view *v, const rung_next_args *a,
                       bool into, rung_next_result *out, rung_error *err)
{
    question q = { .t = t, .v = v, .a = a, .into = into, .err = err };
    rung_held held = { 0 };
    rung_status s = into ? RUNG_OK : hold_first(&q, &held);
    if (s)
        return s;
    uint32_t k = (uint32_t)a->k.v;
    s = put_linked(&q, &held);
    if (!s)
        rank_linked(&q, k);
    if (!s && a->basis == RUNG_BASIS_OVERLAP)
        s = put_overlapping(&q, &held, k - q.steps.n);
    t->truncated = q.dropped > 0;
    for (uint32_t i = 0; !s && i < q.steps.n; i++)
        if (rung_step_asks(v, &q.steps.items[i]))
            s = ask_step(&q, &held, &q.steps.items[i]);
    if (!into)
        rung_let_go(&held);
    rung_see_also_list also = { 0 };
    if (!s)
        s = rung_see_also_of(t, v, a->from, &also, err);
    if (s)
        return s;
    *out = (rung_next_result){ .from = a->from,
                               .steps = q.steps,
                               .total = q.steps.n + q.dropped,
                               .see_also = also,
                               .have = a->have,
                               .overlap = a->basis == RUNG_BASIS_OVERLAP };
    return RUNG_OK;
}

static rung_status next_run(rung_task *t, const rung_view *v, const void *args,
                            void *result, rung_error *err)
{
    return run(t, v, args, false, result, err);
}

static rung_status into_run(rung_task *t, const rung_view *v, const void *args,
                            void *result, rung_error *err)
{
    return run(t, v, args, true, result, err);
}

/* ---- the rows ---- */

#define STEP_PARAMS                                                                    \
    { RUNG_PARAM(rung_next_args, have, NODES,                                          \
                 "anything else held: competency, unit, qualification, role"),         \
      .kinds = RUNG_HOLDABLE },                                                        \
        { RUNG_PARAM(rung_next_args, k, INT, "most steps shown"), .otherwise = 20,     \
          .lo = 1, .hi = RUNG_K_MOST },                                                \
        { RUNG_PARAM(rung_next_args, basis, WORD,                                      \
                     "link: stated steps; overlap: also roles with skills in common"), \
          .words = rung_basis_words },                                                 \
        { RUNG_PARAM(rung_next_args, max_rise, INT,                                    \
                     "most levels up; drops only what is known to rise more"),         \
          .otherwise = RUNG_NO_INT, .lo = -8, .hi = 8 },                               \
        { RUNG_PARAM(rung_next_args, sector, WORD,                                     \
                     "sector of the other role; drops only what is known to differ"),  \
          .words = rung_sector_words },                                                \
    {                                                                                  \
        RUNG_PARAM(rung_next_args, learner, LEARNER,                                   \
                   "who asks: age, dbs, registrations, ...")                           \
    }

static const rung_param next_params[] = {
    { RUNG_PARAM(rung_next_args, from, NODE, "role held now"), .required = true,
      .kinds = RUNG_KIND_BIT(RUNG_ROLE) },
    STEP_PARAMS,
};

static const rung_param into_params[] = {
    { .name = "to",
      .type = RUNG_P_NODE,
      .offset = offsetof(rung_next_args, from),
      .help = "role aimed at",
      .required = true,
      .kinds = RUNG_KIND_BIT(RUNG_ROLE) },
    STEP_PARAMS,
};

#define STEP_RESULT                                                                 \
    { RUNG_ROWS(rung_next_result, steps, rung_step_shape, "the steps, best first"), \
      .label = "Steps", .rows = true },                                             \
        { RUNG_FIELD(rung_next_result, total, COUNT,                                \
                     "how many there are, shown or not"),                           \
          .show = RUNG_SHOW_NOT },                                                  \
    {                                                                               \
        RUNG_ROWS(rung_next_result, see_also, rung_see_also_shape,                  \
                  "roles that may be only another name"),                           \
            .label = "See also"                                                     \
    }

static const rung_field next_fields[] = {
    { RUNG_FIELD(rung_next_result, from, NODE, "role held now"), .show = RUNG_SHOW_NOT },
    STEP_RESULT,
};
static const rung_shape next_shape = RUNG_SHAPE(rung_next_result, next_fields);

static const rung_field into_fields[] = {
    { .name = "to",
      .type = RUNG_T_NODE,
      .offset = offsetof(rung_next_result, from),
      .help = "role aimed at",
      .show = RUNG_SHOW_NOT },
    STEP_RESULT,
};
static const rung_shape into_shape = RUNG_SHAPE(rung_next_result, into_fields);

const rung_query rung_query_next = {
    .name = "next",
    .summary = "the roles that a role leads to",
    .help = "Roles that `from` progresses to, by how sure the source is, then by the "
            "share of what the role asks for that is already held, then fewer missing, "
            "then fewer months. With --basis overlap also roles that no source links but "
            "that need something held.",
    .example = "next healthcare-assistant",
    .cost = "O(steps * (held + needed))",
    .since = "0.1",
    RUNG_TAKES(rung_next_args, next_params),
    .result = &next_shape,
    .run = next_run,
    .say = rung_next_say,
};

const rung_query rung_query_into = {
    .name = "into",
    .summary = "the roles that lead to a role",
    .help = "Roles that progress to `to`, in the order of `next`; each row is the step "
            "from there.",
    .example = "into nurse",
    .cost = "O(steps * (held + needed))",
    .since = "0.1",
    RUNG_TAKES(rung_next_args, into_params),
    .result = &into_shape,
    .run = into_run,
    .say = rung_into_say,
};
