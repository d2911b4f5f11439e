/* cover.c -- what the smallest cover costs, beside GLPK on the same instances.
 *
 * Instances as large as the care graph's questions may become (40 units, 47 settings), at
 * several densities. Both solve each in turn, round after round, so that a busy moment of
 * the machine falls on both; an instance's cost is its median over the rounds. The least
 * sizes are compared and must agree. Ours three times: any smallest cover; the first in
 * the order of ids; and ten others besides, which is what the query asks for.
 *
 *     cover [--rounds N] [--instances N] */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <glpk.h>

#include "core/bits.h"
#include "measure.h"
#include "query/cover/search.h"

#define UNITS 40u
#define SETS 47u
#define AIM 10u /* times cheaper any one is to be than GLPK */

/* Ours in the order of how many covers are asked for. */
enum { ANY, FIRST, TEN_MORE, GLPK, WAYS };

typedef struct instance {
    uint64_t rows[SETS];
    uint64_t size[WAYS];
    double *samples[WAYS];
} instance;

static uint64_t state = 20201101;

static uint32_t below(uint32_t n)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (uint32_t)((state >> 32) % n);
}

/* Each setting covers each unit with this chance; every unit is covered. */
static void draw(instance *in, uint32_t per_cent)
{
    for (uint32_t s = 0; s < SETS; s++)
        for (uint32_t u = 0; u < UNITS; u++)
            if (below(100) < per_cent)
                rung_bits_put(&in->rows[s], u);
    for (uint32_t u = 0; u < UNITS; u++)
        rung_bits_put(&in->rows[below(SETS)], u);
}

static double now(void)
{
    return microseconds(CLOCK_MONOTONIC);
}

static uint64_t ours(rung_task *t, const instance *in, uint32_t covers)
{
    rung_cover_problem p = { .n_units = UNITS,
                             .n_sets = SETS,
                             .rows = in->rows,
                             .covers = covers,
                             .steps = 1000000 };
    rung_cover_answer a;
    rung_error err;
    rung_arena_reset(&t->mem);
    t->steps = 10000000;
    return rung_cover_search(t, &p, &a, &err) || !a.optimal ? 0 : a.cost;
}

static uint64_t glpk(const instance *in)
{
    static int ia[UNITS * SETS + 1], ja[UNITS * SETS + 1];
    static double ar[UNITS * SETS + 1];
    glp_prob *g = glp_create_prob();
    glp_iocp with;
    int k = 0;
    glp_add_rows(g, UNITS);
    glp_add_cols(g, SETS);
    glp_set_obj_dir(g, GLP_MIN);
    for (int u = 1; u <= (int)UNITS; u++)
        glp_set_row_bnds(g, u, GLP_LO, 1, 0);
    for (int s = 1; s <= (int)SETS; s++) {
        glp_set_col_kind(g, s, GLP_BV);
        glp_set_obj_coef(g, s, 1);
        for (uint64_t row = in->rows[s - 1]; row;) {
            ia[++k] = (int)rung_bits_take(&row, 0) + 1;
            ja[k] = s;
            ar[k] = 1;
        }
    }
    glp_load_matrix(g, k, ia, ja, ar);
    glp_init_iocp(&with);
    with.presolve = GLP_ON;
    with.msg_lev = GLP_MSG_OFF;
    glp_intopt(g, &with);
    uint64_t size = (uint64_t)(glp_mip_obj_val(g) + 0.5);
    glp_delete_prob(g);
    return size;
}

static void one_round(rung_task *t, instance *in, uint32_t n, uint32_t round)
{
    for (uint32_t i = 0; i < n; i++)
        for (uint32_t way = 0; way < WAYS; way++) {
            double start = now();
            in[i].size[way] =
                way == GLPK ? glpk(&in[i]) : ours(t, &in[i], way == TEN_MORE ? 11 : way);
            in[i].samples[way][round] = now() - start;
        }
}

/* What the instances cost one way: the one in the middle and the 95th of a hundred. */
static double put_way(instance *in, uint32_t n, uint32_t rounds, uint32_t way, bool most)
{
    double *costs = calloc(n, sizeof *costs);
    for (uint32_t i = 0; i < n; i++)
        costs[i] = quantile(in[i].samples[way], rounds, 0.5);
    double median = quantile(costs, n, 0.5);
    printf(" %.1f |", median);
    if (most)
        printf(" %.1f |", quantile(costs, n, 0.95));
    free(costs);
    return median;
}

static int put_row(instance *in, uint32_t n, uint32_t rounds, uint32_t per_cent)
{
    uint32_t differ = 0;
    for (uint32_t i = 0; i < n; i++)
        for (uint32_t way = 0; way < GLPK; way++)
            differ += in[i].size[way] != in[i].size[GLPK];
    printf("| a setting covers %u %% of the units |", per_cent);
    double any = put_way(in, n, rounds, ANY, true);
    put_way(in, n, rounds, FIRST, false);
    put_way(in, n, rounds, TEN_MORE, false);
    double beside = put_way(in, n, rounds, GLPK, false) / any;
    printf(" %.0f × | %u × | %s |\n", beside, AIM, beside >= AIM ? "yes" : "no");
    if (differ)
        printf("| %u ANSWERS DIFFER in size | | | | | | | | |\n", differ);
    return differ > 0;
}

int main(int argc, char **argv)
{
    static const uint32_t densities[] = { 6, 12, 25 };
    uint32_t rounds = 9, n = 100;
    int failed = 0;
    for (int i = 1; i + 1 < argc; i += 2) {
        if (strcmp(argv[i], "--rounds") == 0)
            rounds = (uint32_t)atoi(argv[i + 1]);
        if (strcmp(argv[i], "--instances") == 0)
            n = (uint32_t)atoi(argv[i + 1]);
    }
    if (!rounds || !n)
        return 2;
    glp_term_out(GLP_OFF);
    printf("\n%u units, %u settings, %u instances, %u rounds\n\n"
           "| smallest cover, µs | any one: median | 95 %% | the first of them | and ten "
           "more | GLPK | beside any one | aim | reached |\n"
           "|---|---|---|---|---|---|---|---|---|\n",
           UNITS, SETS, n, rounds);
    for (size_t k = 0; k < sizeof densities / sizeof densities[0]; k++) {
        rung_task t = { 0 };
        instance *in = calloc(n, sizeof *in);
        for (uint32_t i = 0; i < n; i++) {
            draw(&in[i], densities[k]);
            for (uint32_t way = 0; way < WAYS; way++)
                in[i].samples[way] = calloc(rounds, sizeof(double));
        }
        for (uint32_t round = 0; round < rounds; round++)
            one_round(&t, in, n, round);
        failed |= put_row(in, n, rounds, densities[k]);
        for (uint32_t i = 0; i < n; i++)
            for (uint32_t way = 0; way < WAYS; way++)
                free(in[i].samples[way]);
        free(in);
        rung_task_drop(&t);
    }
    glp_free_env();
    return failed;
}
