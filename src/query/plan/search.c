/* search.c -- the best plan: three goals, one after another, each a mixed integer
 * programme that keeps what the ones before have reached.
 *
 * In stages and not with weights: a weight that puts units before minutes would be larger
 * than the tolerances of the solver. A choice is a column x; units of one learner that
 * the same settings cover from the same block on share a column y, so that equals are not
 * searched twice. */
#include <math.h>

#include "query/plan/plan.h"

/* ---- rules as rows ---- */

bool plan_model_ends(plan_model *d)
{
    d->m.failed |= plan_is_over(d->p);
    return d->m.failed;
}

rung_status plan_fail_model(plan *p)
{
    return plan_is_over(p) ? rung_task_gave_up(p->t, p->err) : rung_fail_memory(p->err);
}

static uint32_t column_of(const plan_model *d, uint32_t l, uint32_t b, uint32_t s)
{
    return d->x[plan_choice(d->p, l, b, s)];
}

static bool put_choices(plan_model *d)
{
    plan *p = d->p;
    size_t n = plan_slots(p) * p->n_settings;
    d->x = RUNG_NEW(&p->scratch, uint32_t, n);
    d->m.failed |= !d->x;
    for (uint32_t l = 0; d->x && l < p->n_learners; l++)
        for (uint32_t b = 0; b < p->n_blocks; b++) {
            bool any = false;
            for (uint32_t s = 0; s < p->n_settings; s++) {
                bool open = plan_has_block(p, l, b) && plan_allows(p, d->on, l, b, s);
                d->x[plan_choice(p, l, b, s)] =
                    open ? rung_milp_col(&d->m, 1, true) : PLAN_NEVER;
                any |= open;
            }
            if (!any && plan_has_block(p, l, b))
                return false;
        }
    return !d->m.failed;
}

static void put_one_each(plan_model *d)
{
    const plan *p = d->p;
    for (uint32_t l = 0; l < p->n_learners; l++)
        for (uint32_t b = 0; b < p->n_blocks; b++) {
            if (!plan_has_block(p, l, b))
                continue;
            uint32_t row = rung_milp_row(&d->m, 1, 1);
            for (uint32_t s = 0; s < p->n_settings; s++)
                if (column_of(d, l, b, s) != PLAN_NEVER)
                    rung_milp_put(&d->m, row, column_of(d, l, b, s), 1);
        }
}

static void put_no_repeat(plan_model *d)
{
    const plan *p = d->p;
    for (uint32_t l = 0; l < p->n_learners && !plan_model_ends(d); l++)
        for (uint32_t s = 0; s < p->n_settings; s++) {
            uint32_t n = 0;
            for (uint32_t b = 0; b < p->n_blocks; b++)
                n += column_of(d, l, b, s) != PLAN_NEVER;
            if (n < 2 || !d->on[plan_instance(p, PLAN_REPEAT, l, 0)])
                continue;
            uint32_t row = rung_milp_row(&d->m, -HUGE_VAL, 1);
            for (uint32_t b = 0; b < p->n_blocks; b++)
                if (column_of(d, l, b, s) != PLAN_NEVER)
                    rung_milp_put(&d->m, row, column_of(d, l, b, s), 1);
        }
}

/* Learners who could be where limit k counts at a moment. */
static int64_t could_be(const plan_model *d, uint32_t k, const uint32_t *under_way)
{
    const plan *p = d->p;
    int64_t n = 0;
    for (uint32_t l = 0; l < p->n_learners; l++) {
        uint32_t b = under_way[p->learners[l].cohort_at];
        bool could = false;
        for (uint32_t i = 0; b != PLAN_NEVER && i < p->limits[k].n_settings; i++)
            could |= column_of(d, l, b, p->limits[k].settings[i]) != PLAN_NEVER;
        n += could && d->on[plan_instance(p, PLAN_CAPACITY, k, b)];
    }
    return n;
}

static void put_capacity(plan_model *d)
{
    const plan *p = d->p;
    for (uint32_t k = 0; k < p->n_limits; k++)
        for (uint32_t m = 0; m < p->n_moments; m++) {
            const uint32_t *under_way = plan_under_way(p, m);
            int64_t most = plan_places_at(p, &p->limits[k], m);
            if (plan_model_ends(d))
                return;
            if (could_be(d, k, under_way) <= most)
                continue;
            uint32_t row = rung_milp_row(&d->m, -HUGE_VAL, (double)most);
            for (uint32_t l = 0; l < p->n_learners; l++) {
                uint32_t b = under_way[p->learners[l].cohort_at];
                if (b == PLAN_NEVER || !d->on[plan_instance(p, PLAN_CAPACITY, k, b)])
                    continue;
                for (uint32_t i = 0; i < p->limits[k].n_settings; i++) {
                    uint32_t x = column_of(d, l, b, p->limits[k].settings[i]);
                    if (x != PLAN_NEVER)
                        rung_milp_put(&d->m, row, x, 1);
                }
            }
        }
}

bool plan_model_begin(plan *p, const uint8_t *on, plan_model *out)
{
    rung_arena_reset(&p->scratch);
    *out = (plan_model){ .m = { .t = p->t, .mem = &p->scratch }, .p = p, .on = on };
    if (!put_choices(out))
        return false;
    put_one_each(out);
    put_no_repeat(out);
    put_capacity(out);
    return !out->m.failed;
}

void plan_take(const plan_model *d, const double *x, uint32_t *at)
{
    const plan *p = d->p;
    for (uint32_t l = 0; l < p->n_learners; l++)
        for (uint32_t b = 0; b < p->n_blocks; b++) {
            at[l * p->n_blocks + b] = PLAN_NEVER;
            for (uint32_t s = 0; s < p->n_settings; s++)
                if (column_of(d, l, b, s) != PLAN_NEVER && x[column_of(d, l, b, s)] > 0.5)
                    at[l * p->n_blocks + b] = s;
        }
}

/* A plan that keeps `on`, in `at`; without a goal. */
static rung_status find_any(plan *p, const uint8_t *on, uint32_t *at, plan_verdict *out)
{
    plan_model d;
    rung_milp_answer answer;
    *out = PLAN_NONE;
    if (!plan_model_begin(p, on, &d))
        return d.m.failed ? plan_fail_model(p) : RUNG_OK;
    rung_status s = rung_milp_solve(&d.m, NULL, &p->steps, &answer, p->err);
    if (s)
        return s;
    *out = answer.found                   ? PLAN_FOUND
           : answer.end == RUNG_MILP_NONE ? PLAN_NONE
                                          : PLAN_UNKNOWN;
    if (answer.found)
        plan_take(&d, answer.x, at);
    return RUNG_OK;
}

rung_status plan_feasible(plan *p, const uint8_t *on, uint32_t *at, plan_verdict *out)
{
    *out = PLAN_FOUND;
    if (plan_greedy(p, on, at))
        return RUNG_OK;
    return plan_is_over(p) ? rung_task_gave_up(p->t, p->err) : find_any(p, on, at, out);
}

/* ---- goals ---- */

typedef enum goal { PRACTISED, VARIETY, TRAVEL } goal;

/* What a plan is worth, as columns: one for units of a learner that stand and fall
 * together, one for a learner and a kind of place. */
typedef struct worth {
    plan_model d;
    uint32_t *y, *y_times, *y_unit, *y_learner, n_y; /* y_unit: the first of them */
    uint32_t *z, *z_kind, *z_learner, n_z;
} worth;

static bool covers(const plan *p, uint32_t l, uint32_t s, uint32_t u)
{
    return rung_bits_has(plan_cover(p, l, s), u);
}

static bool wants_by(const plan *p, uint32_t l, uint32_t b, uint32_t u)
{
    return rung_bits_has(plan_want(p, l, b), u);
}

/* True when two units are taught to the learner in one block and the same settings cover
 * them. */
static bool alike(const plan *p, uint32_t l, uint32_t u, uint32_t o)
{
    const uint32_t *taught = p->taught + (size_t)p->learners[l].cohort_at * PLAN_UNITS;
    bool same = taught[u] == taught[o];
    for (uint32_t s = 0; same && s < p->n_settings; s++)
        same = covers(p, l, s, u) == covers(p, l, s, o);
    return same;
}

/* The choices by which a unit is practised, as cells of a row; how many there are. */
static uint32_t put_practice(worth *w, uint32_t row, uint32_t l, uint32_t u,
                             bool count_only)
{
    const plan *p = w->d.p;
    uint32_t n = 0;
    for (uint32_t b = 0; b < p->n_blocks; b++) {
        if (!wants_by(p, l, b, u))
            continue;
        for (uint32_t s = 0; s < p->n_settings; s++) {
            uint32_t x = column_of(&w->d, l, b, s);
            if (x == PLAN_NEVER || !covers(p, l, s, u))
                continue;
            n++;
            if (!count_only)
                rung_milp_put(&w->d.m, row, x, -1);
        }
    }
    return n;
}

static void put_unit(worth *w, uint32_t l, uint32_t u)
{
    const plan *p = w->d.p;
    if (!wants_by(p, l, p->n_blocks - 1, u) || put_practice(w, 0, l, u, true) == 0)
        return;
    for (uint32_t i = w->n_y; i-- > 0 && w->y_learner[i] == l;)
        if (alike(p, l, w->y_unit[i], u)) {
            w->y_times[i]++;
            return;
        }
    uint32_t y = rung_milp_col(&w->d.m, 1, true),
             row = rung_milp_row(&w->d.m, -HUGE_VAL, 0);
    rung_milp_put(&w->d.m, row, y, 1);
    put_practice(w, row, l, u, false);
    w->y[w->n_y] = y;
    w->y_times[w->n_y] = 1;
    w->y_unit[w->n_y] = u;
    w->y_learner[w->n_y++] = l;
}

static void put_units(worth *w)
{
    plan *p = w->d.p;
    size_t n = (size_t)p->n_learners * p->n_units + 1;
    w->y = RUNG_NEW(&p->scratch, uint32_t, n);
    w->y_times = RUNG_NEW(&p->scratch, uint32_t, n);
    w->y_unit = RUNG_NEW(&p->scratch, uint32_t, n);
    w->y_learner = RUNG_NEW(&p->scratch, uint32_t, n);
    if (!w->y || !w->y_times || !w->y_unit || !w->y_learner) {
        w->d.m.failed = true;
        return;
    }
    for (uint32_t l = 0; l < p->n_learners; l++)
        for (uint32_t u = 0; u < p->n_units && !plan_model_ends(&w->d); u++)
            put_unit(w, l, u);
}

static void put_kind(worth *w, uint32_t l, uint32_t kind)
{
    const plan *p = w->d.p;
    uint32_t row = RUNG_NONE;
    for (uint32_t b = 0; b < p->n_blocks; b++)
        for (uint32_t s = 0; s < p->n_settings; s++) {
            uint32_t x = column_of(&w->d, l, b, s);
            if (p->settings[s].kind != kind || x == PLAN_NEVER)
                continue;
            if (row == RUNG_NONE) {
                row = rung_milp_row(&w->d.m, -HUGE_VAL, 0);
                w->z[w->n_z] = rung_milp_col(&w->d.m, 1, true);
                rung_milp_put(&w->d.m, row, w->z[w->n_z], 1);
                w->z_kind[w->n_z] = kind;
                w->z_learner[w->n_z++] = l;
            }
            rung_milp_put(&w->d.m, row, x, -1);
        }
}

static void put_kinds(worth *w)
{
    plan *p = w->d.p;
    size_t n = (size_t)p->n_learners * p->n_kinds + 1;
    w->z = RUNG_NEW(&p->scratch, uint32_t, n);
    w->z_kind = RUNG_NEW(&p->scratch, uint32_t, n);
    w->z_learner = RUNG_NEW(&p->scratch, uint32_t, n);
    if (!w->z || !w->z_kind || !w->z_learner) {
        w->d.m.failed = true;
        return;
    }
    for (uint32_t l = 0; l < p->n_learners; l++)
        for (uint32_t k = 0; k < p->n_kinds && !plan_model_ends(&w->d); k++)
            put_kind(w, l, k);
}

/* Calls for each column with what it is worth towards a goal. */
static void each_worth(worth *w, goal g,
                       void (*take)(rung_milp *, uint32_t, double, uint32_t),
                       uint32_t row)
{
    const plan *p = w->d.p;
    for (uint32_t i = 0; g == PRACTISED && i < w->n_y; i++)
        take(&w->d.m, w->y[i], w->y_times[i], row);
    for (uint32_t i = 0; g == VARIETY && i < w->n_z; i++)
        take(&w->d.m, w->z[i], 1, row);
    for (uint32_t l = 0; g == TRAVEL && l < p->n_learners; l++)
        for (uint32_t b = 0; b < p->n_blocks; b++)
            for (uint32_t s = 0; s < p->n_settings; s++)
                if (column_of(&w->d, l, b, s) != PLAN_NEVER && plan_minutes(p, l, s))
                    take(&w->d.m, column_of(&w->d, l, b, s),
                         -(double)plan_minutes(p, l, s), row);
}

static void as_gain(rung_milp *m, uint32_t col, double value, uint32_t row)
{
    (void)row;
    m->gain[col] += value;
}

static void as_cell(rung_milp *m, uint32_t col, double value, uint32_t row)
{
    rung_milp_put(m, row, col, value);
}

static int64_t value_of(const plan_score *s, goal g)
{
    return g == PRACTISED ? s->practised : g == VARIETY ? s->variety : -s->travel;
}

/* The programme of goal `g` for plans that are as good as `least` in those before it. */
static bool begin_worth(plan *p, goal g, const plan_score *least, worth *w)
{
    *w = (worth){ 0 };
    if (!plan_model_begin(p, p->on, &w->d))
        return false;
    put_units(w);
    if (g >= VARIETY && !w->d.m.failed)
        put_kinds(w);
    for (goal before = PRACTISED; before < g && !w->d.m.failed; before++) {
        uint32_t row = rung_milp_row(&w->d.m, (double)value_of(least, before), HUGE_VAL);
        each_worth(w, before, as_cell, row);
    }
    return !w->d.m.failed;
}

/* A plan as a solution of the programme. */
static double *start_of(worth *w, const uint32_t *at)
{
    plan *p = w->d.p;
    double *x = RUNG_NEW(&p->scratch, double, w->d.m.n_cols + 1);
    if (!x)
        return NULL;
    for (uint32_t l = 0; l < p->n_learners; l++)
        for (uint32_t b = 0; b < p->n_blocks; b++)
            if (plan_has_block(p, l, b))
                x[column_of(&w->d, l, b, at[l * p->n_blocks + b])] = 1;
    for (uint32_t i = 0; i < w->n_y; i++)
        for (uint32_t b = 0; b < p->n_blocks; b++) {
            uint32_t l = w->y_learner[i], s = at[l * p->n_blocks + b];
            if (s != PLAN_NEVER && wants_by(p, l, b, w->y_unit[i])
                && covers(p, l, s, w->y_unit[i]))
                x[w->y[i]] = 1;
        }
    for (uint32_t i = 0; i < w->n_z; i++)
        for (uint32_t b = 0; b < p->n_blocks; b++) {
            uint32_t s = at[w->z_learner[i] * p->n_blocks + b];
            if (s != PLAN_NEVER && p->settings[s].kind == w->z_kind[i])
                x[w->z[i]] = 1;
        }
    return x;
}

/* The most that any plan could give one learner, as far as can be seen without a search. */
static int64_t most_practised(const plan *p, uint32_t l)
{
    uint64_t can[PLAN_UNITS / 64 + 1] = { 0 };
    for (uint32_t b = 0; b < p->n_blocks; b++) {
        const uint64_t *want = plan_want(p, l, b);
        for (uint32_t s = 0; plan_has_block(p, l, b) && s < p->n_settings; s++) {
            const uint64_t *cover = plan_cover(p, l, s);
            for (uint32_t w = 0; plan_allows(p, p->on, l, b, s) && w < p->words; w++)
                can[w] |= want[w] & cover[w];
        }
    }
    return rung_bits_count(can, p->words);
}

static int64_t most_variety(const plan *p, uint32_t l)
{
    uint32_t blocks = 0;
    for (uint32_t b = 0; b < p->n_blocks; b++)
        blocks += plan_has_block(p, l, b);
    return blocks < p->n_kinds ? blocks : p->n_kinds;
}

static int64_t least_travel(const plan *p, uint32_t l)
{
    int64_t sum = 0;
    for (uint32_t b = 0; b < p->n_blocks; b++) {
        int64_t least = p->travel_most;
        for (uint32_t s = 0; s < p->n_settings; s++)
            if (plan_allows(p, p->on, l, b, s) && plan_minutes(p, l, s) < least)
                least = plan_minutes(p, l, s);
        sum += plan_has_block(p, l, b) ? least : 0;
    }
    return sum;
}

static int64_t ceiling(const plan *p, goal g)
{
    int64_t sum = 0;
    for (uint32_t l = 0; l < p->n_learners; l++)
        sum += g == PRACTISED ? most_practised(p, l)
               : g == VARIETY ? most_variety(p, l)
                              : -least_travel(p, l);
    return sum;
}

static rung_status reach(plan *p, goal g, plan_made *best, plan_goal *out)
{
    worth w;
    rung_milp_answer answer;
    int64_t most = ceiling(p, g);
    out->known = true;
    out->bound = most;
    out->best = value_of(&best->score, g);
    out->proven = out->best == most;
    if (out->proven || p->steps == 0)
        return RUNG_OK;
    if (!begin_worth(p, g, &best->score, &w))
        return plan_fail_model(p);
    each_worth(&w, g, as_gain, 0);
    double *start = start_of(&w, best->at);
    if (!start)
        return plan_fail_memory(p);
    rung_status s = rung_milp_solve(&w.d.m, start, &p->steps, &answer, p->err);
    if (s)
        return s;
    if (answer.found && llround(answer.best) > out->best) {
        plan_take(&w.d, answer.x, best->at);
        best->score = plan_score_of(p, best->at);
        plan_improve(p, p->on, best->at);
        best->score = plan_score_of(p, best->at);
    }
    out->best = value_of(&best->score, g);
    if (answer.bound < (double)out->bound)
        out->bound = llround(answer.bound);
    out->proven = answer.end == RUNG_MILP_OPTIMAL || out->best == out->bound;
    if (out->proven)
        out->bound = out->best;
    return RUNG_OK;
}

/* ---- further plans as good ---- */

/* One that is as good as the first and differs from all so far, in as many places as can
 * be. */
static rung_status find_another(plan *p, plan_found *f)
{
    worth w;
    rung_milp_answer answer;
    const plan_score *same = &f->made[0].score;
    if (!begin_worth(p, TRAVEL, same, &w))
        return plan_fail_model(p);
    uint32_t row = rung_milp_row(&w.d.m, (double)value_of(same, TRAVEL), HUGE_VAL);
    each_worth(&w, TRAVEL, as_cell, row);
    for (uint32_t i = 0; i < f->n; i++) {
        uint32_t n = 0, differs = rung_milp_row(&w.d.m, -HUGE_VAL, 0);
        for (uint32_t l = 0; l < p->n_learners; l++)
            for (uint32_t b = 0; b < p->n_blocks; b++) {
                if (!plan_has_block(p, l, b))
                    continue;
                uint32_t x = column_of(&w.d, l, b, f->made[i].at[l * p->n_blocks + b]);
                rung_milp_put(&w.d.m, differs, x, 1);
                w.d.m.gain[x] -= 1;
                n++;
            }
        if (!w.d.m.failed)
            w.d.m.most_row[differs] = (double)n - 1;
    }
    rung_status s = rung_milp_solve(&w.d.m, NULL, &p->steps, &answer, p->err);
    f->all = !s && answer.end == RUNG_MILP_NONE;
    if (s || !answer.found)
        return s;
    uint32_t *at = RUNG_NEW(&p->t->mem, uint32_t, plan_slots(p));
    if (!at)
        return plan_fail_memory(p);
    plan_take(&w.d, answer.x, at);
    f->made[f->n++] = (plan_made){ at, plan_score_of(p, at) };
    return RUNG_OK;
}

rung_status plan_search(plan *p, plan_found *out)
{
    *out = (plan_found){ 0 };
    uint32_t *at = RUNG_NEW(&p->t->mem, uint32_t, plan_slots(p));
    if (!at)
        return plan_fail_memory(p);
    bool by_hand = plan_greedy(p, p->on, at);
    plan_score first = { 0 };
    rung_status s = RUNG_OK;
    out->verdict = PLAN_FOUND;
    if (by_hand)
        first = plan_score_of(p, at);
    else if (plan_is_over(p))
        s = rung_task_gave_up(p->t, p->err);
    else
        s = find_any(p, p->on, at, &out->verdict);
    if (s || out->verdict != PLAN_FOUND)
        return s;
    plan_improve(p, p->on, at);
    out->made[0] = (plan_made){ at, plan_score_of(p, at) };
    out->n = 1;
    bool proven = true;
    for (goal g = PRACTISED; g <= TRAVEL && !s; g++) {
        plan_goal *to = &out->goals[g];
        to->first = by_hand ? value_of(&first, g) : RUNG_NO_INT;
        if (proven)
            s = reach(p, g, &out->made[0], to);
        proven = proven && to->proven;
    }
    for (goal g = PRACTISED; g <= TRAVEL; g++)
        out->goals[g].best = value_of(&out->made[0].score, g);
    while (!s && !out->all && out->n < (uint32_t)p->a->plans.v && p->steps > 0) {
        uint32_t before = out->n;
        s = find_another(p, out);
        if (out->n == before)
            break;
    }
    return s;
}
