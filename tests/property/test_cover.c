/* test_cover.c -- the search for the cheapest cover: the cost against GLPK, the list of
 * all cheapest ones against every subset tried, the bound of a search that was cut short,
 * and the way for small boards against the way for all. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <glpk.h>

#include "core/bits.h"
#include "query/cover/search.h"
#include "support/test.h"
#include "support/trial.h"
#include "support/world.h"

#define UNITS_MOST 150
#define SETS_MOST 90
#define STEPS 100000000u
#define SUBSETS_OF 12 /* sets of which every subset is tried */

typedef struct instance {
    uint32_t n, m, words;
    uint64_t rows[SETS_MOST * ((UNITS_MOST + 63) / 64)], weights[SETS_MOST];
    bool weighted;
    rung_cover_problem p;
} instance;

static uint64_t *row_of(instance *in, uint32_t set)
{
    return in->rows + (size_t)set * in->words;
}

/* So many units and sets; every unit is covered. Weights as small as 1, or far apart. */
static void draw_of(instance *in, dice *d, int units, int sets, int per_cent)
{
    memset(in, 0, sizeof *in);
    in->n = (uint32_t)units;
    in->m = (uint32_t)sets;
    in->words = rung_bits_words(in->n);
    for (uint32_t s = 0; s < in->m; s++)
        for (uint32_t u = 0; u < in->n; u++)
            if (dice_chance(d, per_cent))
                rung_bits_put(row_of(in, s), u);
    if (in->m > 2 && dice_chance(d, 30)) /* twins */
        memcpy(row_of(in, in->m - 1), row_of(in, 0), in->words * sizeof(uint64_t));
    for (uint32_t u = 0; u < in->n; u++)
        rung_bits_put(row_of(in, (uint32_t)dice_below(d, (int)in->m)), u);
    in->weighted = dice_chance(d, 50);
    bool far = dice_chance(d, 50);
    for (uint32_t s = 0; s < in->m; s++)
        in->weights[s] = !in->weighted ? 1
                         : far         ? (uint64_t)dice_range(d, 0, 12) << 20 | 1
                                       : (uint64_t)dice_range(d, 1, 6);
    in->p = (rung_cover_problem){ .n_units = in->n,
                                  .n_sets = in->m,
                                  .rows = in->rows,
                                  .weights = in->weighted ? in->weights : NULL,
                                  .covers = 1,
                                  .steps = STEPS };
}

/* At most so many. */
static void draw(instance *in, dice *d, int units, int sets, int per_cent)
{
    int n = dice_range(d, 1, units), m = dice_range(d, 1, sets);
    draw_of(in, d, n, m, per_cent);
}

static rung_cover_answer solve(rung_task *t, const instance *in)
{
    rung_cover_answer a;
    rung_error err = { 0 };
    rung_arena_reset(&t->mem);
    t->steps = STEPS * 10ull;
    rung_status s = rung_cover_search(t, &in->p, &a, &err);
    EXPECT(!s, "no answer: %s", err.text);
    return a;
}

/* Cost of a cover, which it must be: sets in rising order, every unit in one of them. */
static uint64_t cost_of(instance *in, const rung_cover *c)
{
    uint64_t all[(UNITS_MOST + 63) / 64] = { 0 }, cost = 0;
    for (uint32_t i = 0; i < c->n; i++) {
        EXPECT(c->sets[i] < in->m && (i == 0 || c->sets[i - 1] < c->sets[i]),
               "sets of a cover are out of order");
        cost += in->weights[c->sets[i]];
        for (uint32_t w = 0; w < in->words; w++)
            all[w] |= row_of(in, c->sets[i])[w];
    }
    EXPECT(rung_bits_count(all, in->words) == in->n, "not every unit is covered");
    return cost;
}

static void expect_sound(instance *in, const rung_cover_answer *a)
{
    EXPECT(a->n_covers >= 1 && a->n_covers <= in->p.covers, "%u covers", a->n_covers);
    for (uint32_t i = 0; i < a->n_covers; i++) {
        const rung_cover *c = &a->covers[i];
        EXPECT(cost_of(in, c) == a->cost, "cover %u costs %llu, not %llu", i,
               (unsigned long long)cost_of(in, c), (unsigned long long)a->cost);
        if (i == 0)
            continue;
        const rung_cover *b = &a->covers[i - 1];
        uint32_t k = 0;
        while (k < b->n && k < c->n && b->sets[k] == c->sets[k])
            k++;
        EXPECT(k < b->n && k < c->n && b->sets[k] < c->sets[k],
               "cover %u does not come after the one before", i);
    }
    EXPECT(a->bound <= a->cost && a->optimal == (a->bound == a->cost),
           "bound %llu, cost %llu", (unsigned long long)a->bound,
           (unsigned long long)a->cost);
}

/* The covers as a number, costs as so many of `each`; without any wanted, their cost
 * alone. */
static uint64_t listed(instance *in, rung_cover_answer a, uint64_t each)
{
    uint64_t sum = a.cost / each * 2 + a.more;
    EXPECT(a.optimal && a.cost % each == 0, "not proven, or of another cost");
    if (!in->p.covers) {
        EXPECT(cost_of(in, &a.covers[0]) == a.cost, "not what it costs");
        return a.cost / each;
    }
    expect_sound(in, &a);
    for (uint32_t i = 0; i < a.n_covers; i++)
        for (uint32_t k = 0; k < a.covers[i].n; k++)
            sum = sum * 1000003 + a.covers[i].sets[k] + (k ? 1 : 100);
    return sum;
}

/* ---- GLPK ---- */

/* The same as an integer program. Weights above 2^20 come as their two halves, so that
 * no number is larger than GLPK can tell apart: the lower half only counts. */
static uint64_t least_cost(instance *in)
{
    static int ia[UNITS_MOST * SETS_MOST + 1], ja[UNITS_MOST * SETS_MOST + 1];
    static double ar[UNITS_MOST * SETS_MOST + 1];
    glp_prob *g = glp_create_prob();
    glp_iocp with;
    int k = 0;
    uint64_t cost = 0;
    glp_add_rows(g, (int)in->n);
    glp_add_cols(g, (int)in->m);
    glp_set_obj_dir(g, GLP_MIN);
    for (int u = 1; u <= (int)in->n; u++)
        glp_set_row_bnds(g, u, GLP_LO, 1, 0);
    for (int s = 1; s <= (int)in->m; s++) {
        uint64_t weight = in->weights[s - 1];
        glp_set_col_kind(g, s, GLP_BV);
        glp_set_obj_coef(g, s, (double)((weight >> 20) * 1000 + (weight & 0xfffff)));
        for (uint32_t u = 0; u < in->n; u++)
            if (rung_bits_has(row_of(in, (uint32_t)s - 1), u)) {
                ia[++k] = (int)u + 1;
                ja[k] = s;
                ar[k] = 1;
            }
    }
    glp_load_matrix(g, k, ia, ja, ar);
    glp_init_iocp(&with);
    with.presolve = GLP_ON;
    with.msg_lev = GLP_MSG_OFF;
    EXPECT(!glp_intopt(g, &with) && glp_mip_status(g) == GLP_OPT, "GLPK has no answer");
    for (int s = 1; s <= (int)in->m; s++)
        if (glp_mip_col_val(g, s) > 0.5)
            cost += in->weights[s - 1];
    glp_delete_prob(g);
    return cost;
}

static void the_cost_is_that_of_an_integer_program(void **state)
{
    (void)state;
    rung_task t = { 0 };
    for (trial r = trial_begin(2500); trial_next(&r);) {
        static instance in;
        dice d = { r.seed };
        bool large = r.seed % 25 == 0;
        t.portable = r.seed % 2;
        draw(&in, &d, large ? UNITS_MOST : 40, large ? SETS_MOST : 47,
             dice_range(&d, 2, 30));
        in.p.covers = (uint32_t)dice_range(&d, 1, 12);
        rung_cover_answer a = solve(&t, &in);
        EXPECT(a.optimal, "a search with steps to spare was not finished");
        expect_sound(&in, &a);
        uint64_t least = least_cost(&in);
        EXPECT(a.cost == least, "cost %llu, GLPK says %llu", (unsigned long long)a.cost,
               (unsigned long long)least);
    }
    rung_task_drop(&t);
}

/* ---- every subset ---- */

static bool covers_all(instance *in, unsigned subset, uint64_t *cost)
{
    uint64_t all = 0;
    *cost = 0;
    for (uint32_t s = 0; s < in->m; s++)
        if (subset >> s & 1) {
            all |= *row_of(in, s);
            *cost += in->weights[s];
        }
    return all == (in->n == 64 ? UINT64_MAX : ((uint64_t)1 << in->n) - 1);
}

/* Subsets as lists of their members, rising: the one with the smaller member where they
 * first differ goes first. */
static int by_members(const void *a, const void *b)
{
    unsigned x = *(const unsigned *)a, y = *(const unsigned *)b, differ = x ^ y;
    return !differ ? 0 : x & (differ & -differ) ? -1 : 1;
}

static void the_list_is_complete_and_in_order(void **state)
{
    (void)state;
    static unsigned cheapest[1u << SUBSETS_OF];
    rung_task t = { 0 };
    for (trial r = trial_begin(6000); trial_next(&r);) {
        static instance in;
        dice d = { r.seed };
        draw(&in, &d, 14, SUBSETS_OF, dice_range(&d, 5, 70));
        in.p.covers = (uint32_t)dice_range(&d, 1, 40);
        uint64_t least = UINT64_MAX, cost;
        uint32_t n = 0;
        for (unsigned subset = 0; subset < 1u << in.m; subset++) {
            if (!covers_all(&in, subset, &cost) || cost > least)
                continue;
            n = cost < least ? 0 : n;
            least = cost;
            cheapest[n++] = subset;
        }
        qsort(cheapest, n, sizeof *cheapest, by_members);
        rung_cover_answer a = solve(&t, &in);
        expect_sound(&in, &a);
        EXPECT(a.optimal && a.cost == least, "cost %llu, not %llu",
               (unsigned long long)a.cost, (unsigned long long)least);
        uint32_t wanted = n < in.p.covers ? n : in.p.covers;
        EXPECT(a.n_covers == wanted && a.more == (n > wanted), "%u covers of %u%s",
               a.n_covers, n, a.more ? ", and more" : "");
        for (uint32_t i = 0; i < wanted; i++) {
            unsigned subset = 0;
            for (uint32_t k = 0; k < a.covers[i].n; k++)
                subset |= 1u << a.covers[i].sets[k];
            EXPECT(subset == cheapest[i], "cover %u is %#x, not %#x", i, subset,
                   cheapest[i]);
        }
    }
    rung_task_drop(&t);
}

/* ---- cut short ---- */

/* The answer within so many steps, when the whole one is known. True when it was cut. */
static bool try_cut(rung_task *t, instance *in, uint64_t steps,
                    const rung_cover_answer *whole)
{
    uint64_t least = whole->cost;
    in->p.steps = steps;
    rung_cover_answer a = solve(t, in);
    expect_sound(in, &a);
    EXPECT(a.bound <= least && least <= a.cost, "bound %llu, least %llu, cost %llu",
           (unsigned long long)a.bound, (unsigned long long)least,
           (unsigned long long)a.cost);
    EXPECT(a.more || (a.n_covers == whole->n_covers && !whole->more),
           "%u covers and no more, of %u%s", a.n_covers, whole->n_covers,
           whole->more ? " and more" : "");
    uint64_t cost = a.cost, bound = a.bound;
    a = solve(t, in);
    EXPECT(a.cost == cost && a.bound == bound, "asked again it says something else");
    return !a.optimal;
}

static void a_search_cut_short_has_a_true_bound(void **state)
{
    (void)state;
    rung_task t = { 0 };
    unsigned cut = 0;
    for (trial r = trial_begin(1500); trial_next(&r);) {
        static instance in;
        dice d = { r.seed * 3 + 1 };
        draw(&in, &d, 60, 60, dice_range(&d, 6, 20));
        in.p.covers = 5;
        rung_cover_answer whole = solve(&t, &in); /* its covers are gone with the next */
        cut += try_cut(&t, &in, (uint64_t)dice_range(&d, 0, 200), &whole);
        for (int k = 0; k < 8; k++)
            cut += try_cut(&t, &in, (uint64_t)dice_range(&d, 1, 30), &whole);
    }
    assert_true(cut > 2000);
    rung_task_drop(&t);
}

/* ---- two ways ---- */

/* Sets that weigh 1 each are searched in words, those that weigh 3 each are not: the same
 * covers all the same, with and without instructions that not every machine has. */
static void both_ways_give_the_same_covers(void **state)
{
    (void)state;
    rung_task t = { 0 };
    for (trial r = trial_begin(3000); trial_next(&r);) {
        static instance in;
        static uint64_t alike[SETS_MOST];
        dice d = { r.seed * 5 + 2 };
        bool full = dice_chance(&d, 20);
        draw(&in, &d, 64, 64, dice_range(&d, 4, 40));
        if (full)
            draw_of(&in, &d, 64, 64, dice_range(&d, 10, 30));
        for (uint32_t s = 0; s < in.m; s++)
            alike[s] = in.weights[s] = 1;
        in.p.weights = dice_chance(&d, 50) ? NULL : alike;
        in.p.covers = (uint32_t)dice_range(&d, 0, 30);
        t.portable = dice_chance(&d, 50);
        uint64_t small = listed(&in, solve(&t, &in), 1);
        for (uint32_t s = 0; s < in.m; s++)
            in.weights[s] = 3;
        in.p.weights = in.weights;
        uint64_t any = listed(&in, solve(&t, &in), 3);
        EXPECT(small == any, "%u units, %u sets: other covers", in.n, in.m);
    }
    rung_task_drop(&t);
}

static void nothing_to_cover_costs_nothing(void **state)
{
    (void)state;
    rung_task t = { 0 };
    static instance in;
    in.p = (rung_cover_problem){ .rows = in.rows, .covers = 3, .steps = 10 };
    trial_begin(1);
    rung_cover_answer a = solve(&t, &in);
    assert_true(a.optimal && !a.more && a.n_covers == 1);
    assert_int_equal(a.cost, 0);
    assert_int_equal(a.covers[0].n, 0);
    rung_task_drop(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_cost_is_that_of_an_integer_program),
        cmocka_unit_test(the_list_is_complete_and_in_order),
        cmocka_unit_test(a_search_cut_short_has_a_true_bound),
        cmocka_unit_test(both_ways_give_the_same_covers),
        cmocka_unit_test(nothing_to_cover_costs_nothing),
    };
    glp_term_out(GLP_OFF);
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    glp_free_env();
    return failed;
}
