/* test_milp.c -- small programmes solved by trying everything, and what happens when GLPK
 * is stopped, runs out of steps, or gets no memory.
 *
 * malloc and its kin are this program's own and hand on to the next ones, so that each
 * allocation that GLPK makes can fail in its turn. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <dlfcn.h>
#include <errno.h>
#include <glpk.h>
#include <math.h>

#include "query/plan/milp.h"
#include "support/test.h"
#include "support/trial.h"
#include "support/world.h"

#define ROUNDS 2000
#define COLS 8
#define ROWS 6

/* ---- malloc ---- */

static struct {
    bool counting;
    long taken, live, fail_at;
} heap;

#ifndef __SANITIZE_ADDRESS__ /* which has to see every allocation of libraries itself */
static void *next_symbol(const char *name)
{
    void *symbol = dlsym(RTLD_NEXT, name);
    if (!symbol)
        abort();
    return symbol;
}

static bool refused(void)
{
    if (!heap.counting)
        return false;
    bool fails = ++heap.taken == heap.fail_at;
    if (fails)
        errno = ENOMEM;
    return fails;
}

#pragma GCC visibility push(default) /* for GLPK to find them */
void *malloc(size_t size)
{
    static void *(*next)(size_t);
    if (!next)
        *(void **)&next = next_symbol("malloc");
    void *p = refused() ? NULL : next(size);
    heap.live += heap.counting && p;
    return p;
}

void *realloc(void *p, size_t size)
{
    static void *(*next)(void *, size_t);
    if (!next)
        *(void **)&next = next_symbol("realloc");
    if (refused())
        return NULL;
    void *grown = next(p, size);
    heap.live += heap.counting && grown && !p;
    return grown;
}

void free(void *p)
{
    static void (*next)(void *);
    if (!next)
        *(void **)&next = next_symbol("free");
    heap.live -= heap.counting && p;
    next(p);
}

#pragma GCC visibility pop
#endif

/* ---- programmes ---- */

typedef struct made {
    rung_task t;
    rung_milp m;
    double cell[ROWS][COLS];
} made;

/* A programme of whole columns 0..2 with rows of small numbers, about half of them loose. */
static void make(made *p, dice *d)
{
    *p = (made){ 0 };
    p->m = (rung_milp){ .t = &p->t, .mem = &p->t.mem };
    int cols = dice_range(d, 1, COLS), rows = dice_range(d, 0, ROWS);
    for (int j = 0; j < cols; j++)
        rung_milp_col(&p->m, dice_range(d, 1, 2), true);
    for (int i = 0; i < rows; i++) {
        int least = dice_range(d, -4, 2), most = dice_range(d, 0, 6);
        rung_milp_row(&p->m, dice_chance(d, 50) ? -HUGE_VAL : least,
                      dice_chance(d, 20) ? HUGE_VAL
                      : least > most     ? least
                                         : most);
        for (int j = 0; j < cols; j++)
            if (dice_chance(d, 60) && (p->cell[i][j] = dice_range(d, -3, 3)) != 0)
                rung_milp_put(&p->m, (uint32_t)i, (uint32_t)j, p->cell[i][j]);
    }
    for (int j = 0; j < cols; j++)
        p->m.gain[j] = dice_range(d, -5, 5);
}

static bool fits(const made *p, const double *x)
{
    for (uint32_t i = 0; i < p->m.n_rows; i++) {
        double sum = 0;
        for (uint32_t j = 0; j < p->m.n_cols; j++)
            sum += p->cell[i][j] * x[j];
        if (sum < p->m.least_row[i] - 1e-6 || sum > p->m.most_row[i] + 1e-6)
            return false;
    }
    for (uint32_t j = 0; j < p->m.n_cols; j++)
        if (x[j] < 0 || x[j] > p->m.most[j] || x[j] != floor(x[j]))
            return false;
    return true;
}

static double worth(const made *p, const double *x)
{
    double sum = 0;
    for (uint32_t j = 0; j < p->m.n_cols; j++)
        sum += p->m.gain[j] * x[j];
    return sum;
}

/* The best by counting through all; -HUGE_VAL: none. `any` is some solution. */
static double best_of_all(const made *p, double *any)
{
    double x[COLS] = { 0 }, best = -HUGE_VAL;
    for (;;) {
        if (fits(p, x) && worth(p, x) > best) {
            if (best == -HUGE_VAL)
                memcpy(any, x, sizeof x);
            best = worth(p, x);
        }
        uint32_t j = 0;
        while (j < p->m.n_cols && x[j] == p->m.most[j])
            x[j++] = 0;
        if (j == p->m.n_cols)
            return best;
        x[j]++;
    }
}

static void what_is_found_is_the_best(void **state)
{
    (void)state;
    int none = 0;
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        dice d = { t.seed };
        made p;
        make(&p, &d);
        double any[COLS], best = best_of_all(&p, any);
        uint64_t steps = 1000000;
        rung_milp_answer a;
        rung_error err;
        bool begin = best > -HUGE_VAL && dice_chance(&d, 50);
        rung_status s = rung_milp_solve(&p.m, begin ? any : NULL, &steps, &a, &err);
        EXPECT(s == RUNG_OK, "%s", err.text);
        EXPECT(a.end == (best > -HUGE_VAL ? RUNG_MILP_OPTIMAL : RUNG_MILP_NONE),
               "ends %d", a.end);
        none += a.end == RUNG_MILP_NONE;
        if (a.end == RUNG_MILP_OPTIMAL) {
            for (uint32_t j = 0; j < p.m.n_cols; j++)
                a.x[j] = round(a.x[j]);
            EXPECT(fits(&p, a.x), "no solution");
            EXPECT(worth(&p, a.x) == best && fabs(a.best - best) < 1e-6
                       && fabs(a.bound - best) < 1e-6,
                   "%g found, %g said, bound %g; best %g", worth(&p, a.x), a.best,
                   a.bound, best);
        }
        rung_task_drop(&p.t);
    }
    assert_in_range(none, ROUNDS / 50, ROUNDS);
}

/* One that takes a search: which of 24 numbers add up to half their sum, to the unit. */
static void make_long(made *p)
{
    *p = (made){ 0 };
    p->m = (rung_milp){ .t = &p->t, .mem = &p->t.mem };
    uint32_t sum = 0, row;
    for (uint32_t j = 0; j < 24; j++) {
        rung_milp_col(&p->m, 1, true);
        sum += 2 * (1000 + 37 * j * j % 991);
    }
    row = rung_milp_row(&p->m, sum / 2 + 1, sum / 2 + 1); /* odd: there is none */
    for (uint32_t j = 0; j < 24; j++) {
        rung_milp_put(&p->m, row, j, 2 * (1000 + 37 * j * j % 991));
        p->m.gain[j] = 1;
    }
}

static void the_budget_ends_a_search_in_the_same_place(void **state)
{
    (void)state;
    double bound[2];
    for (int i = 0; i < 2; i++) {
        made p;
        make_long(&p);
        uint64_t steps = 2000;
        rung_milp_answer a;
        rung_error err;
        assert_int_equal(rung_milp_solve(&p.m, NULL, &steps, &a, &err), RUNG_OK);
        assert_int_equal(a.end, RUNG_MILP_UNDECIDED);
        assert_false(a.found);
        assert_int_equal(steps, 0);
        bound[i] = a.bound;
        rung_task_drop(&p.t);
    }
    assert_true(bound[0] == bound[1]);
}

static void a_stop_and_a_deadline_end_it_with_an_error(void **state)
{
    (void)state;
    sig_atomic_t stop = 1;
    for (int i = 0; i < 2; i++) {
        made p;
        make_long(&p);
        if (i)
            p.t.deadline = 1;
        else
            p.t.stop = &stop;
        uint64_t steps = 1000000000;
        rung_milp_answer a;
        rung_error err;
        assert_int_equal(rung_milp_solve(&p.m, NULL, &steps, &a, &err), RUNG_TIMEOUT);
        rung_task_drop(&p.t);
    }
}

/* Every allocation fails once: an error each time, the process lives, nothing is left. */
static void each_failure_of_memory_is_caught(void **state)
{
    (void)state;
#ifdef __SANITIZE_ADDRESS__
    skip();
#endif
    long n = 0, failures = 0;
    for (long fail_at = 0; fail_at <= n; fail_at++) {
        made p;
        make_long(&p);
        uint64_t steps = 500;
        rung_milp_answer a;
        rung_error err;
        heap.taken = heap.live = 0;
        heap.fail_at = fail_at;
        heap.counting = true;
        rung_status s = rung_milp_solve(&p.m, NULL, &steps, &a, &err);
        heap.counting = false;
        if (fail_at == 0)
            n = heap.taken;
        failures += s == RUNG_NO_MEMORY;
        assert_true(s == RUNG_OK || s == RUNG_NO_MEMORY);
        assert_int_equal(s == RUNG_OK, fail_at == 0 || heap.taken < fail_at);
        rung_task_drop(&p.t);
    }
    assert_true(n > 20);
    assert_true(failures > 20);
}

/* What a host program has made with GLPK in this thread is still there afterwards. */
static void what_a_host_has_in_glpk_stays(void **state)
{
    (void)state;
    glp_prob *its = glp_create_prob();
    glp_add_cols(its, 3);
    made p;
    make_long(&p);
    uint64_t steps = 100;
    rung_milp_answer a;
    rung_error err;
    assert_int_equal(rung_milp_solve(&p.m, NULL, &steps, &a, &err), RUNG_OK);
    rung_task_drop(&p.t);
    assert_int_equal(glp_init_env(), 1); /* it is there already */
    assert_int_equal(glp_get_num_cols(its), 3);
    glp_free_env();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_found_is_the_best),
        cmocka_unit_test(the_budget_ends_a_search_in_the_same_place),
        cmocka_unit_test(a_stop_and_a_deadline_end_it_with_an_error),
        cmocka_unit_test(each_failure_of_memory_is_caught),
        cmocka_unit_test(what_a_host_has_in_glpk_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
