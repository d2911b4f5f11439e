/* conflict.c -- why no plan keeps all rules, and what is the least to give up.
 *
 * The conflict: rules are tried in sets of one, two, three ...; the first that no plan
 * keeps is a smallest one. Of the instances of its rules those are then left out one
 * after another without which there is still no plan; what stays is all needed. The
 * relaxation is a programme of its own: every instance may be given up, as few as
 * possible are. That a host or a source says who may come weighs more than all else, for
 * whoever plans cannot waive it. */
#include <math.h>
#include <string.h>

#include "query/plan/plan.h"

/* ---- instances that say anything ---- */

static bool bars_somewhere(const plan *p, plan_rule r, uint32_t l, uint32_t s)
{
    for (uint32_t b = 0; b < p->n_blocks; b++)
        if (p->bars[plan_choice(p, l, b, s)] & PLAN_RULE_BIT(r))
            return true;
    return false;
}

static bool is_live(const plan *p, uint32_t instance)
{
    plan_about a = plan_about_of(p, instance);
    switch (a.rule) {
    case PLAN_REPEAT: return p->n_blocks > 1;
    case PLAN_CAPACITY: return p->limits[a.limit].least[a.block] < (int64_t)p->n_learners;
    case PLAN_AGE:
    case PLAN_CONDITIONS: return bars_somewhere(p, a.rule, a.learner, a.setting);
    default: break;
    }
    for (uint32_t s = 0; s < p->n_settings; s++)
        if (bars_somewhere(p, a.rule, a.learner, s))
            return true;
    return false;
}

/* ---- the smallest conflict ---- */

typedef struct doubt {
    plan *p;
    uint8_t *on; /* what is tried */
    uint32_t *at;
    bool unknown; /* some answer was not had */
} doubt;

/* True when it is proven that no plan keeps d->on. */
static rung_status is_impossible(doubt *d, bool *out)
{
    plan_verdict verdict = PLAN_UNKNOWN;
    rung_status s = d->p->steps ? plan_feasible(d->p, d->on, d->at, &verdict) : RUNG_OK;
    d->unknown |= verdict == PLAN_UNKNOWN;
    *out = verdict == PLAN_NONE;
    return s;
}

static void only_rules(doubt *d, uint8_t rules)
{
    for (uint32_t i = 0; i < d->p->n_instances; i++)
        d->on[i] = d->p->on[i] && (rules & PLAN_RULE_BIT(plan_about_of(d->p, i).rule));
}

/* The first set of `size` rules that cannot hold together, or 0. */
static rung_status try_rules(doubt *d, unsigned size, uint8_t *out)
{
    *out = 0;
    for (unsigned set = 1; set < 1u << PLAN_N_RULES; set++) {
        bool impossible = false;
        if ((unsigned)__builtin_popcount(set) != size)
            continue;
        only_rules(d, (uint8_t)set);
        rung_status s = is_impossible(d, &impossible);
        if (s || impossible) {
            *out = (uint8_t)set;
            return s;
        }
    }
    return RUNG_OK;
}

/* Leaves out of `set` what the conflict does not need, in ever smaller portions. */
static rung_status narrow(doubt *d, plan_set *set)
{
    uint32_t portion = set->n;
    while (portion > 0) {
        for (uint32_t first = 0; first < set->n;) {
            uint32_t n = first + portion < set->n ? portion : set->n - first;
            bool impossible;
            for (uint32_t i = first; i < first + n; i++)
                d->on[set->items[i]] = 0;
            rung_status s = is_impossible(d, &impossible);
            if (s)
                return s;
            if (impossible) {
                memmove(set->items + first, set->items + first + n,
                        (set->n - first - n) * sizeof *set->items);
                set->n -= n;
                continue;
            }
            for (uint32_t i = first; i < first + n; i++)
                d->on[set->items[i]] = 1;
            first += n;
        }
        portion = portion == 1 ? 0 : (portion + 1) / 2;
    }
    return RUNG_OK;
}

static rung_status find_conflict(plan *p, plan_why *out)
{
    doubt d = { .p = p,
                .on = RUNG_NEW(&p->t->mem, uint8_t, p->n_instances),
                .at = RUNG_NEW(&p->t->mem, uint32_t, plan_slots(p)) };
    if (!d.on || !d.at || !RUNG_MAKE(&p->t->mem, out->conflict.items, p->n_instances))
        return plan_fail_memory(p);
    rung_status s = RUNG_OK;
    for (unsigned size = 1; !s && !out->rules && size <= PLAN_N_RULES; size++)
        s = try_rules(&d, size, &out->rules);
    out->smallest = !d.unknown && out->rules;
    if (s || !out->rules)
        return s;
    only_rules(&d, out->rules);
    for (uint32_t i = 0; i < p->n_instances; i++) {
        if (d.on[i] && is_live(p, i))
            out->conflict.items[out->conflict.n++] = i;
        else
            d.on[i] = 0;
    }
    d.unknown = false;
    s = narrow(&d, &out->conflict);
    out->minimal = !d.unknown;
    return s;
}

/* ---- the cheapest relaxation ---- */

typedef struct relaxing {
    plan_model d;
    plan *p;
    uint32_t *y;      /* per instance: the column that gives it up, or PLAN_NEVER */
    uint32_t *broken; /* columns that count what is then broken */
    uint32_t n_broken;
} relaxing;

static void put_broken(relaxing *r, uint32_t col)
{
    r->broken[r->n_broken++] = col;
}

/* What bars a choice by itself: taken only when that is given up. */
static void put_bars(relaxing *r, uint32_t l, uint32_t b, uint32_t s)
{
    const plan *p = r->p;
    uint32_t x = r->d.x[plan_choice(p, l, b, s)];
    uint8_t bars = p->bars[plan_choice(p, l, b, s)];
    bool any = false;
    for (unsigned rule = 0; bars; rule++, bars >>= 1) {
        uint32_t i = plan_instance_at(p, (plan_rule)rule, l, s);
        if (!(bars & 1) || !p->on[i])
            continue;
        uint32_t row = rung_milp_row(&r->d.m, -HUGE_VAL, 0);
        rung_milp_put(&r->d.m, row, x, 1);
        rung_milp_put(&r->d.m, row, r->y[i], -1);
        any = true;
    }
    if (any)
        put_broken(r, x);
}

static void put_repeats(relaxing *r, uint32_t l)
{
    const plan *p = r->p;
    uint32_t i = plan_instance(p, PLAN_REPEAT, l, 0);
    for (uint32_t s = 0; p->on[i] && p->n_blocks > 1 && s < p->n_settings; s++) {
        uint32_t row = rung_milp_row(&r->d.m, -HUGE_VAL, 1);
        for (uint32_t b = 0; b < p->n_blocks; b++)
            if (r->d.x[plan_choice(p, l, b, s)] != PLAN_NEVER)
                rung_milp_put(&r->d.m, row, r->d.x[plan_choice(p, l, b, s)], 1);
        rung_milp_put(&r->d.m, row, r->y[i], -(double)(p->n_blocks - 1));
    }
}

/* The choices of a learner in a block that a limit counts, as cells of a row. */
static void put_places(relaxing *r, uint32_t row, uint32_t k, uint32_t l, uint32_t b,
                       double value)
{
    const plan_limit *limit = &r->p->limits[k];
    for (uint32_t i = 0; i < limit->n_settings; i++)
        rung_milp_put(&r->d.m, row, r->d.x[plan_choice(r->p, l, b, limit->settings[i])],
                      value);
}

/* The column of learners of a cohort that a limit does not count in block b: none of
 * them, unless the limit is given up there (`y`). */
static uint32_t put_extra(relaxing *r, uint32_t k, uint32_t cohort, uint32_t b,
                          uint32_t y)
{
    const plan *p = r->p;
    uint32_t extra = rung_milp_col(&r->d.m, (double)p->n_learners, true);
    put_broken(r, extra);
    uint32_t row = rung_milp_row(&r->d.m, -HUGE_VAL, 0);
    rung_milp_put(&r->d.m, row, extra, 1);
    rung_milp_put(&r->d.m, row, y, -(double)p->n_learners);
    row = rung_milp_row(&r->d.m, -HUGE_VAL, 0);
    rung_milp_put(&r->d.m, row, extra, 1);
    for (uint32_t l = 0; l < p->n_learners; l++)
        if (p->learners[l].cohort_at == cohort)
            put_places(r, row, k, l, b, -1);
    return extra;
}

/* What a limit takes at a moment; `extra`: see put_limit. */
static void put_moment(relaxing *r, uint32_t k, uint32_t m, const uint32_t *extra)
{
    const plan *p = r->p;
    const uint32_t *under_way = plan_under_way(p, m);
    int64_t most = plan_places_at(p, &p->limits[k], m);
    if (most >= (int64_t)p->n_learners)
        return;
    uint32_t row = rung_milp_row(&r->d.m, -HUGE_VAL, (double)most);
    for (uint32_t l = 0; l < p->n_learners; l++) {
        uint32_t b = under_way[p->learners[l].cohort_at];
        if (b != PLAN_NEVER && p->on[plan_instance(p, PLAN_CAPACITY, k, b)])
            put_places(r, row, k, l, b, 1);
    }
    for (uint32_t c = 0; c < p->n_cohorts; c++)
        if (under_way[c] != PLAN_NEVER
            && extra[c * p->n_blocks + under_way[c]] != PLAN_NEVER)
            rung_milp_put(&r->d.m, row, extra[c * p->n_blocks + under_way[c]], -1);
}

/* A limit, with a column for each cohort and block in which it may be given up. */
static void put_limit(relaxing *r, uint32_t k)
{
    plan *p = r->p;
    uint32_t n = p->n_cohorts * p->n_blocks;
    uint32_t *extra = RUNG_NEW(&p->scratch, uint32_t, n);
    r->d.m.failed |= !extra;
    for (uint32_t i = 0; extra && i < n && !plan_model_ends(&r->d); i++) {
        uint32_t b = i % p->n_blocks, y = r->y[plan_instance(p, PLAN_CAPACITY, k, b)];
        extra[i] = y == PLAN_NEVER || !p->runs[i].there
                       ? PLAN_NEVER
                       : put_extra(r, k, i / p->n_blocks, b, y);
    }
    for (uint32_t m = 0; extra && m < p->n_moments && !plan_model_ends(&r->d); m++)
        put_moment(r, k, m, extra);
}

static bool of_others(plan_rule r)
{
    return r == PLAN_AGE || r == PLAN_CONDITIONS;
}

/* A column for each instance that says anything, and its price. */
static void put_prices(relaxing *r)
{
    plan *p = r->p;
    double others = 1;
    r->y = RUNG_NEW(&p->scratch, uint32_t, p->n_instances);
    r->broken = RUNG_NEW(&p->scratch, uint32_t,
                         plan_slots(p) * p->n_settings
                             + (size_t)p->n_limits * p->n_cohorts * p->n_blocks);
    r->d.m.failed |= !r->y || !r->broken;
    for (uint32_t i = 0; !plan_model_ends(&r->d) && i < p->n_instances; i++) {
        bool live = p->on[i] && is_live(p, i);
        r->y[i] = live ? rung_milp_col(&r->d.m, 1, true) : PLAN_NEVER;
        others += live && !of_others(plan_about_of(p, i).rule);
    }
    for (uint32_t i = 0; !r->d.m.failed && i < p->n_instances; i++)
        if (r->y[i] != PLAN_NEVER)
            r->d.m.gain[r->y[i]] = of_others(plan_about_of(p, i).rule) ? -others : -1;
}

static bool begin_relaxing(plan *p, const uint8_t *nothing, relaxing *r)
{
    *r = (relaxing){ .p = p };
    if (!plan_model_begin(p, nothing, &r->d))
        return false;
    put_prices(r);
    for (uint32_t l = 0; !r->d.m.failed && l < p->n_learners; l++) {
        for (uint32_t b = 0; b < p->n_blocks; b++)
            for (uint32_t s = 0; plan_has_block(p, l, b) && s < p->n_settings; s++)
                put_bars(r, l, b, s);
        put_repeats(r, l);
    }
    for (uint32_t k = 0; !r->d.m.failed && k < p->n_limits; k++)
        put_limit(r, k);
    return !r->d.m.failed;
}

/* Of all ways to give up that little, one that then breaks it for the fewest. */
static rung_status break_least(relaxing *r, rung_milp_answer *answer)
{
    plan *p = r->p;
    uint32_t row = rung_milp_row(&r->d.m, answer->best, HUGE_VAL);
    for (uint32_t i = 0; i < p->n_instances; i++)
        if (r->y[i] != PLAN_NEVER && !r->d.m.failed)
            rung_milp_put(&r->d.m, row, r->y[i], r->d.m.gain[r->y[i]]);
    for (uint32_t j = 0; !r->d.m.failed && j < r->d.m.n_cols; j++)
        r->d.m.gain[j] = 0;
    for (uint32_t i = 0; !r->d.m.failed && i < r->n_broken; i++)
        r->d.m.gain[r->broken[i]] -= 1;
    rung_milp_answer least;
    rung_status s = rung_milp_solve(&r->d.m, answer->x, &p->steps, &least, p->err);
    if (!s && least.found)
        answer->x = least.x;
    return s;
}

static rung_status find_relaxation(plan *p, plan_why *out)
{
    relaxing r;
    rung_milp_answer answer;
    uint8_t *nothing = RUNG_NEW(&p->t->mem, uint8_t, p->n_instances);
    out->at = RUNG_NEW(&p->t->mem, uint32_t, plan_slots(p));
    out->relaxation.items = RUNG_NEW(&p->t->mem, uint32_t, p->n_instances);
    if (!nothing || !out->at || !out->relaxation.items || !begin_relaxing(p, nothing, &r))
        return plan_fail_model(p);
    rung_status s = rung_milp_solve(&r.d.m, NULL, &p->steps, &answer, p->err);
    out->cheapest = !s && answer.end == RUNG_MILP_OPTIMAL;
    if (s || !answer.found)
        return s;
    s = break_least(&r, &answer);
    if (s)
        return s;
    for (uint32_t i = 0; i < p->n_instances; i++)
        if (r.y[i] != PLAN_NEVER && answer.x[r.y[i]] > 0.5)
            out->relaxation.items[out->relaxation.n++] = i;
    plan_take(&r.d, answer.x, out->at);
    return RUNG_OK;
}

rung_status plan_explain(plan *p, plan_why *out)
{
    *out = (plan_why){ 0 };
    rung_status s = find_relaxation(p, out);
    return s ? s : find_conflict(p, out);
}
