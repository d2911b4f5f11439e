/* completion.c -- branch and bound over how many of each kind of unit; see completion.h.
 *
 * A branch ends when it costs at least what is known, when not even everything left meets
 * what is asked, when what is taken is more than is allowed, and when it passes: adding
 * more only costs. What is still asked by one rule, filled with a fraction of the
 * cheapest that counts for it, is the bound. */
#include "query/qualify/completion.h"

#include <string.h>

#include "query/sets.h"

typedef struct search {
    rung_task *t;
    const rung_completion_problem *q;
    rung_combination c; /* held, then a part an offer, then the claims of what is held */
    uint32_t first;     /* part of the first offer */
    uint32_t *taken;
    uint8_t *chosen; /* per class: one of it is taken */
    bool narrow;     /* how much is still asked tells how many to try */
    int64_t cost;
    rung_completed best;
    uint64_t left;
    bool spent;
    rung_error *err;
    rung_status status;
} search;

static void put_part(search *s, uint32_t i, uint32_t n)
{
    const rung_part *one = &s->q->offers[i].one;
    rung_part *p = &s->c.parts[s->first + i];
    *p = *one;
    p->units = n;
    p->credits = (rung_range){ n * one->credits.lo, n * one->credits.hi };
    if (n == 0) {
        p->sets = 0;
        p->level_to = p->level_from;
    }
}

static rung_status make_room(search *s)
{
    const rung_combination *held = s->q->held;
    uint32_t n = held->n_parts + s->q->n_offers,
             n_free = held->n_claims ? held->claims[0] : held->n_parts;
    uint32_t *claims = RUNG_NEW(&s->t->mem, uint32_t, held->n_claims + 1);
    s->c = *held;
    if (!claims || !RUNG_MAKE(&s->t->mem, s->c.parts, n)
        || !RUNG_MAKE(&s->t->mem, s->c.amounts, n)
        || !RUNG_MAKE(&s->t->mem, s->c.choice, held->n_claims + 1)
        || !RUNG_MAKE(&s->t->mem, s->taken, s->q->n_offers)
        || !RUNG_MAKE(&s->t->mem, s->best.taken, s->q->n_offers)
        || !RUNG_MAKE(&s->t->mem, s->chosen, s->q->n_classes))
        return rung_fail_memory(s->err);
    s->c.n_parts = n;
    s->first = n_free;
    if (n_free)
        memcpy(s->c.parts, held->parts, n_free * sizeof *held->parts);
    if (held->n_parts > n_free)
        memcpy(s->c.parts + n_free + s->q->n_offers, held->parts + n_free,
               (held->n_parts - n_free) * sizeof *held->parts);
    for (uint32_t i = 0; held->n_claims && i <= held->n_claims; i++)
        claims[i] = held->claims[i] + s->q->n_offers;
    s->c.claims = claims;
    return RUNG_OK;
}

/* ---- bounds ---- */

/* What rule i still asks for beyond what is taken so far. */
static int64_t still_asked(const search *s, uint32_t i)
{
    int64_t min = s->c.rules[i].min;
    if (min == RUNG_NO_INT)
        return 0;
    int64_t left = min - rung_combination_measure(&s->c, i, !s->q->sure).counted;
    return left > 0 ? left : 0;
}

/* What one unit of offer k gives to rule i at best. */
static int64_t gives(const search *s, uint32_t k, uint32_t i)
{
    const rung_part *one = &s->q->offers[k].one;
    int level = s->q->sure ? one->level_from : one->level_to;
    if (!(one->sets >> i & 1) || s->c.rules[i].level_min > level)
        return 0;
    return s->c.rules[i].count == RUNG_COUNT_UNITS ? 1
           : s->q->sure                            ? one->credits.lo
                                                   : one->credits.hi;
}

/* Least cost of `asked` more for rule i out of the offers from `at` on: as if a
 * part of a unit could be had at the best ratio. */
static int64_t price_of(const search *s, uint32_t at, uint32_t i, int64_t asked)
{
    double cheapest = -1;
    for (uint32_t k = at; k < s->q->n_offers; k++) {
        int64_t give = gives(s, k, i);
        double ratio = give ? (double)s->q->offers[k].cost / (double)give : -1;
        if (give && (cheapest < 0 || ratio < cheapest))
            cheapest = ratio;
    }
    /* a hair less, so that rounding never claims too much */
    return cheapest <= 0 ? 0 : (int64_t)(cheapest * (double)asked * (1 - 1e-9));
}

static int64_t bound_of(const search *s, uint32_t at)
{
    int64_t bound = 0;
    for (uint32_t i = 0; s->c.n_claims == 0 && i < s->c.n_rules; i++) {
        int64_t asked = still_asked(s, i);
        int64_t price = asked ? price_of(s, at, i, asked) : 0;
        bound = price > bound ? price : bound;
    }
    return bound;
}

/* Whether all that is left from `at` on could meet what is asked. */
static bool can_reach(search *s, uint32_t at)
{
    for (uint32_t k = at; k < s->q->n_offers; k++)
        put_part(s, k, s->q->offers[k].n);
    bool can = rung_combination_mins(&s->c, s->q->sure);
    for (uint32_t k = at; k < s->q->n_offers; k++)
        put_part(s, k, 0);
    return can;
}

/* Most of offer k that can be of use: as many as fill what any rule still asks of it. */
static uint32_t most_useful(const search *s, uint32_t k)
{
    const rung_offer *o = &s->q->offers[k];
    uint32_t most = 0;
    if (!s->narrow || o->class != RUNG_NONE)
        return o->n;
    for (uint32_t i = 0; i < s->c.n_rules; i++) {
        int64_t give = gives(s, k, i), asked = give ? still_asked(s, i) : 0;
        int64_t n = asked ? (asked + give - 1) / give : 0;
        most = n > most ? (n < o->n ? (uint32_t)n : o->n) : most;
    }
    return most;
}

/* ---- the search ---- */

static bool passes(search *s)
{
    unsigned told = 0;
    if (s->q->sure)
        return rung_combination_sure(&s->c);
    s->status = rung_combination_explore(s->t, &s->c, RUNG_CAN_PASS, &told, s->err);
    return !s->status && (told & RUNG_CAN_PASS);
}

static bool spend(search *s)
{
    s->spent = s->spent || s->left == 0;
    if (s->spent || s->status)
        return false;
    s->left--;
    if (rung_task_spent(s->t, 1))
        s->status = rung_task_gave_up(s->t, s->err);
    return !s->status;
}

/* True while something that must be taken is not. */
static bool lacks_must(const search *s)
{
    for (uint32_t k = 0; k < s->q->n_offers; k++) {
        const rung_offer *o = &s->q->offers[k];
        if (o->must
            && (o->class == RUNG_NONE ? s->taken[k] < o->n : !s->chosen[o->class]))
            return true;
    }
    return false;
}

static void record(search *s)
{
    s->best.found = true;
    s->best.cost = s->cost;
    memcpy(s->best.taken, s->taken, s->q->n_offers * sizeof *s->taken);
}

static void branch(search *s, uint32_t at);

static void try_number(search *s, uint32_t at, uint32_t n)
{
    const rung_offer *o = &s->q->offers[at];
    int64_t before = s->cost;
    put_part(s, at, n);
    s->taken[at] = n;
    s->cost += (int64_t)n * o->cost;
    if (o->class != RUNG_NONE)
        s->chosen[o->class] += (uint8_t)n;
    branch(s, at + 1);
    if (o->class != RUNG_NONE)
        s->chosen[o->class] -= (uint8_t)n;
    s->cost = before;
    s->taken[at] = 0;
    put_part(s, at, 0);
}

static void branch(search *s, uint32_t at)
{
    if (!spend(s) || (s->best.found && s->q->any)
        || (s->best.found && s->cost + bound_of(s, at) >= s->best.cost)
        || !rung_combination_maxes(&s->c, s->q->sure) || !can_reach(s, at))
        return;
    if (!lacks_must(s) && passes(s)) {
        record(s);
        return;
    }
    if (at == s->q->n_offers || s->status)
        return;
    const rung_offer *o = &s->q->offers[at];
    uint32_t least = o->must && o->class == RUNG_NONE ? o->n : 0;
    uint32_t most = o->class != RUNG_NONE && s->chosen[o->class] ? 0 : most_useful(s, at);
    for (uint32_t n = most > least ? most : least;; n--) {
        try_number(s, at, n);
        if (n == least || s->spent || s->status || (s->best.found && s->q->any))
            return;
    }
}

static bool allows_most(const rung_combination *c)
{
    for (uint32_t i = 0; i < c->n_rules; i++)
        if (c->rules[i].max != RUNG_NO_INT)
            return false;
    return true;
}

rung_status rung_completion_find(rung_task *t, const rung_completion_problem *c,
                                 rung_completed *out, rung_error *err)
{
    search s = { .t = t, .q = c, .left = c->budget, .err = err };
    rung_status status = make_room(&s);
    if (status)
        return status;
    for (uint32_t k = 0; k < c->n_offers; k++)
        put_part(&s, k, 0);
    /* where figures may be chosen and there is a most, a further unit can be of use by
     * letting others count less: then every number is tried */
    s.narrow = s.c.n_claims == 0 && (c->sure || allows_most(&s.c));
    int64_t bound = bound_of(&s, 0);
    branch(&s, 0);
    if (s.status)
        return s.status;
    s.best.proven = !s.spent;
    s.best.bound = s.spent ? bound : s.best.cost;
    *out = s.best;
    return RUNG_OK;
}
