/* greedy.c -- what a plan is worth, and a first one by hand: seat one after another
 * where it helps most, make room by moving others, then exchange while that helps.
 *
 * Cheap and without proof. Cost of a round: O(learners * blocks * settings) to seat, and
 * O((learners * blocks)^2) looks to exchange. */
#include <string.h>

#include "core/sort.h"
#include "query/plan/plan.h"

#define MOVES_DEEP 4u    /* learners moved one for another to make room */
#define ROUNDS_MOST 200u /* of exchanges */
#define LOOKS_A_STEP 16u /* at exchanges: each costs far less than a step of GLPK */

rung_status plan_fail_memory(plan *p)
{
    return rung_fail_memory(p->err);
}

/* ---- rules ---- */

plan_about plan_about_of(const plan *p, uint32_t instance)
{
    plan_about a = { PLAN_FIRST, RUNG_NONE, RUNG_NONE, RUNG_NONE, RUNG_NONE };
    uint32_t n = p->n_learners, pairs = n * p->n_settings;
    if (instance < 3 * n) {
        static const plan_rule rules[] = { PLAN_FIRST, PLAN_LAST, PLAN_REPEAT };
        a.rule = rules[instance / n];
        a.learner = instance % n;
    } else if (instance < 3 * n + 2 * pairs) {
        uint32_t i = instance - 3 * n;
        a.rule = i < pairs ? PLAN_AGE : PLAN_CONDITIONS;
        a.learner = i % pairs / p->n_settings;
        a.setting = i % p->n_settings;
    } else {
        uint32_t i = instance - 3 * n - 2 * pairs;
        a.rule = PLAN_CAPACITY;
        a.limit = i / p->n_blocks;
        a.block = i % p->n_blocks;
    }
    return a;
}

bool plan_allows(const plan *p, const uint8_t *on, uint32_t l, uint32_t b, uint32_t s)
{
    uint8_t bars = p->bars[plan_choice(p, l, b, s)];
    for (unsigned r = 0; bars; r++, bars >>= 1)
        if ((bars & 1) && on[plan_instance_at(p, (plan_rule)r, l, s)])
            return false;
    return true;
}

static bool limits_setting(const plan_limit *k, uint32_t s)
{
    for (uint32_t i = 0; i < k->n_settings; i++)
        if (k->settings[i] == s)
            return true;
    return false;
}

/* How many learners a limit counts at a moment; not those in a block in which it was
 * given up. */
static int64_t count_at(const plan *p, const uint8_t *on, uint32_t k,
                        const uint32_t *under_way, const uint32_t *at)
{
    int64_t n = 0;
    for (uint32_t l = 0; l < p->n_learners; l++) {
        uint32_t b = under_way[p->learners[l].cohort_at];
        if (b == PLAN_NEVER || !on[plan_instance(p, PLAN_CAPACITY, k, b)])
            continue;
        uint32_t s = at[l * p->n_blocks + b];
        n += s != PLAN_NEVER && limits_setting(&p->limits[k], s);
    }
    return n;
}

/* The first limit that learner l going to s in block b would break, or n_limits. `at`
 * does not seat l in b. */
static uint32_t broken_by(const plan *p, const uint8_t *on, const uint32_t *at,
                          uint32_t l, uint32_t b, uint32_t s)
{
    for (uint32_t k = 0; k < p->n_limits; k++) {
        if (!limits_setting(&p->limits[k], s)
            || !on[plan_instance(p, PLAN_CAPACITY, k, b)])
            continue;
        for (uint32_t m = 0; m < p->n_moments; m++) {
            const uint32_t *under_way = plan_under_way(p, m);
            if (under_way[p->learners[l].cohort_at] == b
                && count_at(p, on, k, under_way, at)
                       >= plan_places_at(p, &p->limits[k], m))
                return k;
        }
    }
    return p->n_limits;
}

static bool repeats(const plan *p, const uint8_t *on, const uint32_t *at, uint32_t l,
                    uint32_t b, uint32_t s)
{
    if (!on[plan_instance(p, PLAN_REPEAT, l, 0)])
        return false;
    for (uint32_t i = 0; i < p->n_blocks; i++)
        if (i != b && at[l * p->n_blocks + i] == s)
            return true;
    return false;
}

/* True when `at` keeps every rule of `on`. */
static bool keeps(const plan *p, const uint8_t *on, const uint32_t *at)
{
    for (uint32_t l = 0; l < p->n_learners; l++)
        for (uint32_t b = 0; b < p->n_blocks; b++) {
            uint32_t s = at[l * p->n_blocks + b];
            if (plan_has_block(p, l, b) != (s != PLAN_NEVER))
                return false;
            if (s != PLAN_NEVER
                && (!plan_allows(p, on, l, b, s) || repeats(p, on, at, l, b, s)))
                return false;
        }
    for (uint32_t k = 0; k < p->n_limits; k++)
        for (uint32_t m = 0; m < p->n_moments; m++)
            if (count_at(p, on, k, plan_under_way(p, m), at)
                > plan_places_at(p, &p->limits[k], m))
                return false;
    return true;
}

/* ---- worth ---- */

/* Below 0 when a is the better one: more practised, then more variety, then less travel. */
static int compare(const plan_score *a, const plan_score *b)
{
    int c = rung_compare(b->practised, a->practised);
    if (!c)
        c = rung_compare(b->variety, a->variety);
    return c ? c : rung_compare(a->travel, b->travel);
}

int64_t plan_minutes(const plan *p, uint32_t l, uint32_t s)
{
    int64_t minutes = p->travel[(size_t)l * p->n_settings + s];
    return minutes < 0 ? p->travel_most : minutes;
}

static plan_score score_learner(const plan *p, const uint32_t *at, uint32_t l)
{
    plan_score score = { 0, 0, 0 };
    const uint32_t *mine = at + (size_t)l * p->n_blocks;
    for (uint32_t w = 0; w < p->words; w++) {
        uint64_t done = 0;
        for (uint32_t b = 0; b < p->n_blocks; b++)
            if (mine[b] != PLAN_NEVER)
                done |= plan_cover(p, l, mine[b])[w] & plan_want(p, l, b)[w];
        score.practised += __builtin_popcountll(done);
    }
    for (uint32_t b = 0; b < p->n_blocks; b++) {
        if (mine[b] == PLAN_NEVER)
            continue;
        uint32_t kind = p->settings[mine[b]].kind;
        bool seen = kind == RUNG_NONE;
        for (uint32_t i = 0; i < b && !seen; i++)
            seen = mine[i] != PLAN_NEVER && p->settings[mine[i]].kind == kind;
        score.variety += !seen;
        score.travel += plan_minutes(p, l, mine[b]);
    }
    return score;
}

static void add_score(plan_score *to, const plan_score *a, int64_t times)
{
    to->practised += times * a->practised;
    to->variety += times * a->variety;
    to->travel += times * a->travel;
}

plan_score plan_score_of(const plan *p, const uint32_t *at)
{
    plan_score sum = { 0, 0, 0 };
    for (uint32_t l = 0; l < p->n_learners; l++) {
        plan_score one = score_learner(p, at, l);
        add_score(&sum, &one, 1);
    }
    return sum;
}

/* ---- seating ---- */

typedef struct seating {
    plan *p;
    const uint8_t *on;
    uint32_t *at;
    uint64_t tries; /* left */
} seating;

static bool seat(seating *w, uint32_t l, uint32_t b, uint32_t not_at, unsigned deep);

/* Frees a place that limit k counts in block b of learner l by moving someone else. */
static bool make_room(seating *w, uint32_t k, uint32_t l, uint32_t b, unsigned deep)
{
    plan *p = w->p;
    for (uint32_t m = 0; m < p->n_moments; m++) {
        const uint32_t *under_way = plan_under_way(p, m);
        if (under_way[p->learners[l].cohort_at] != b)
            continue;
        for (uint32_t o = 0; o < p->n_learners; o++) {
            uint32_t ob = under_way[p->learners[o].cohort_at];
            if (o == l || ob == PLAN_NEVER)
                continue;
            uint32_t *slot = &w->at[o * p->n_blocks + ob], was = *slot;
            if (was == PLAN_NEVER || !limits_setting(&p->limits[k], was))
                continue;
            *slot = PLAN_NEVER;
            if (seat(w, o, ob, was, deep - 1) && !limits_setting(&p->limits[k], *slot))
                return true;
            *slot = was;
        }
    }
    return false;
}

/* The free setting that adds most to what learner l has, or PLAN_NEVER. */
static uint32_t best_free(seating *w, uint32_t l, uint32_t b, uint32_t not_at)
{
    plan *p = w->p;
    uint32_t *slot = &w->at[l * p->n_blocks + b], best = PLAN_NEVER;
    plan_score most = { 0 };
    for (uint32_t s = 0; s < p->n_settings; s++) {
        *slot = PLAN_NEVER;
        if (s == not_at || !plan_allows(p, w->on, l, b, s)
            || repeats(p, w->on, w->at, l, b, s)
            || broken_by(p, w->on, w->at, l, b, s) < p->n_limits)
            continue;
        *slot = s;
        plan_score score = score_learner(p, w->at, l);
        if (best == PLAN_NEVER || compare(&score, &most) < 0) {
            best = s;
            most = score;
        }
    }
    *slot = best;
    return best;
}

/* Puts learner l somewhere in block b, moving others when need be. */
static bool seat(seating *w, uint32_t l, uint32_t b, uint32_t not_at, unsigned deep)
{
    plan *p = w->p;
    uint32_t *slot = &w->at[l * p->n_blocks + b];
    if (!w->tries || plan_is_over(p))
        return false;
    w->tries--;
    if (best_free(w, l, b, not_at) != PLAN_NEVER)
        return true;
    for (uint32_t s = 0; deep && s < p->n_settings; s++) {
        if (s == not_at || !plan_allows(p, w->on, l, b, s)
            || repeats(p, w->on, w->at, l, b, s))
            continue;
        uint32_t k = broken_by(p, w->on, w->at, l, b, s);
        if (k < p->n_limits && make_room(w, k, l, b, deep)
            && broken_by(p, w->on, w->at, l, b, s) == p->n_limits
            && !repeats(p, w->on, w->at, l, b, s)) {
            *slot = s;
            return true;
        }
    }
    return false;
}

/* How many settings rules leave open for a slot: the tightest are seated first. */
static uint32_t choices_of(const plan *p, const uint8_t *on, uint32_t l, uint32_t b)
{
    uint32_t n = 0;
    for (uint32_t s = 0; s < p->n_settings; s++)
        n += plan_allows(p, on, l, b, s);
    return n;
}

bool plan_greedy(plan *p, const uint8_t *on, uint32_t *at)
{
    seating w = { p, on, at, 40 * plan_slots(p) + 1000 };
    uint32_t *choices = RUNG_NEW(&p->t->mem, uint32_t, plan_slots(p));
    if (!choices)
        return false;
    for (size_t i = 0; i < plan_slots(p); i++) {
        at[i] = PLAN_NEVER;
        choices[i] =
            choices_of(p, on, (uint32_t)(i / p->n_blocks), (uint32_t)(i % p->n_blocks));
    }
    for (;;) {
        size_t next = plan_slots(p);
        for (size_t i = 0; i < plan_slots(p); i++)
            if (at[i] == PLAN_NEVER
                && plan_has_block(p, (uint32_t)(i / p->n_blocks),
                                  (uint32_t)(i % p->n_blocks))
                && (next == plan_slots(p) || choices[i] < choices[next]))
                next = i;
        if (next == plan_slots(p))
            return keeps(p, on, at);
        if (!seat(&w, (uint32_t)(next / p->n_blocks), (uint32_t)(next % p->n_blocks),
                  PLAN_NEVER, MOVES_DEEP))
            return false;
    }
}

/* ---- exchanges ---- */

typedef struct exchange {
    plan *p;
    const uint8_t *on;
    uint32_t *at;
    uint64_t looks;
    bool spent;
} exchange;

/* True when what stands in a slot keeps all rules for it. */
static bool stands(exchange *e, uint32_t l, uint32_t b)
{
    const plan *p = e->p;
    uint32_t *slot = &e->at[l * p->n_blocks + b], s = *slot;
    if (!plan_has_block(p, l, b) || !plan_allows(p, e->on, l, b, s)
        || repeats(p, e->on, e->at, l, b, s))
        return false;
    *slot = PLAN_NEVER;
    bool fits = broken_by(p, e->on, e->at, l, b, s) == p->n_limits;
    *slot = s;
    return fits;
}

/* Two slots, of which the second may be the first: what is in them changes places, or the
 * first takes `s`. Kept when the plan is better for it. */
static bool try_exchange(exchange *e, uint32_t l, uint32_t b, uint32_t o, uint32_t ob,
                         uint32_t s)
{
    plan *p = e->p;
    uint32_t *slot = &e->at[l * p->n_blocks + b], *other = &e->at[o * p->n_blocks + ob];
    uint32_t was = *slot, other_was = *other;
    plan_score before = score_learner(p, e->at, l), after, more;
    if (o != l) {
        more = score_learner(p, e->at, o);
        add_score(&before, &more, 1);
    }
    *slot = slot == other ? s : other_was;
    if (slot != other)
        *other = was;
    after = score_learner(p, e->at, l);
    if (o != l) {
        more = score_learner(p, e->at, o);
        add_score(&after, &more, 1);
    }
    if (p->steps == 0 || plan_is_over(p))
        e->spent = true;
    else
        p->steps -= compare(&after, &before) < 0 || ++e->looks % LOOKS_A_STEP == 0;
    if (!e->spent && compare(&after, &before) < 0 && stands(e, l, b)
        && (slot == other || stands(e, o, ob)))
        return true;
    *slot = was;
    *other = other_was;
    return false;
}

/* Every exchange that begins at one slot; true when one helped. */
static bool better_slot(exchange *e, uint32_t l, uint32_t b)
{
    plan *p = e->p;
    for (uint32_t s = 0; s < p->n_settings && !e->spent; s++)
        if (e->at[l * p->n_blocks + b] != s && plan_allows(p, e->on, l, b, s)
            && try_exchange(e, l, b, l, b, s))
            return true;
    for (uint32_t i = b + 1; i < p->n_blocks && !e->spent; i++)
        if (plan_has_block(p, l, i) && try_exchange(e, l, b, l, i, 0))
            return true;
    for (uint32_t o = l + 1; o < p->n_learners && !e->spent; o++)
        for (uint32_t i = 0; i < p->n_blocks; i++)
            if (plan_has_block(p, o, i)
                && e->at[o * p->n_blocks + i] != e->at[l * p->n_blocks + b]
                && try_exchange(e, l, b, o, i, 0))
                return true;
    return false;
}

void plan_improve(plan *p, const uint8_t *on, uint32_t *at)
{
    exchange e = { .p = p, .on = on, .at = at };
    bool better = true;
    for (uint32_t round = 0; better && round < ROUNDS_MOST && !e.spent; round++) {
        better = false;
        for (uint32_t l = 0; l < p->n_learners; l++)
            for (uint32_t b = 0; b < p->n_blocks; b++)
                if (plan_has_block(p, l, b))
                    better |= better_slot(&e, l, b);
    }
}
