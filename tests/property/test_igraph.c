/* test_igraph.c -- routes, reach and components of larger random graphs, against igraph.
 *
 * One thread, our error handler first, every id checked before igraph sees it: the graph
 * is made from the oracle's links, not from the snapshot. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <igraph/igraph.h>

#include "support/asking.h"
#include "support/test.h"
#include "support/trial.h"

#define ROUNDS 20
#define QUESTIONS 10

enum { BY_STEPS, BY_MONTHS, BY_GAP };
static const char *const by_words[] = { "steps", "months", "gap" };

typedef struct stage {
    world *w;
    rung_snapshot *g;
    rung_task t;
    dice d;
    oracle_view v;
    int n_roles;
    igraph_t graph; /* walked links */
    igraph_vector_t weights[3];
} stage;

static void no_warning(const char *reason, const char *file, int line)
{
    (void)reason, (void)file, (void)line;
}

#define SOUND(call) EXPECT((call) == IGRAPH_SUCCESS, "igraph: " #call)

static int gap_between(const oracle_view *v, int from, int to)
{
    oracle_set needed, have;
    oracle_gives(v, to, &needed);
    oracle_have(v, &from, 1, &have);
    return oracle_count(&needed) - oracle_count_common(&needed, &have);
}

static void make_graph(stage *s)
{
    igraph_vector_int_t edges;
    oracle_link l;
    SOUND(igraph_vector_int_init(&edges, 0));
    for (int k = 0; k < 3; k++)
        SOUND(igraph_vector_init(&s->weights[k], 0));
    for (int at_ = 0; oracle_each(&s->v, RUNG_PROGRESSES_TO, &at_, &l);) {
        int months = oracle_months(&s->v, &l);
        EXPECT(l.from < s->n_roles && l.to < s->n_roles,
               "a link between roles that are none");
        if (!oracle_walks(&s->v, &l))
            continue;
        SOUND(igraph_vector_int_push_back(&edges, l.from));
        SOUND(igraph_vector_int_push_back(&edges, l.to));
        SOUND(igraph_vector_push_back(&s->weights[BY_STEPS], 1));
        SOUND(igraph_vector_push_back(&s->weights[BY_MONTHS],
                                      months == ABSENT ? 12 : months));
        SOUND(igraph_vector_push_back(&s->weights[BY_GAP],
                                      gap_between(&s->v, l.from, l.to)));
    }
    SOUND(igraph_create(&s->graph, &edges, s->n_roles, IGRAPH_DIRECTED));
    igraph_vector_int_destroy(&edges);
}

static void open_stage(stage *s, uint64_t seed)
{
    memset(s, 0, sizeof *s);
    s->d = (dice){ seed * 7 + 1 };
    int roles = dice_range(&s->d, 100, 1000);
    s->w = world_of_roles(seed, roles, roles * dice_range(&s->d, 1, 5));
    s->g = world_open(s->w, seed);
    s->v = (oracle_view){ .w = s->w };
    s->n_roles = s->w->kind_start[RUNG_ROLE + 1];
    make_graph(s);
}

static void close_stage(stage *s)
{
    igraph_destroy(&s->graph);
    for (int k = 0; k < 3; k++)
        igraph_vector_destroy(&s->weights[k]);
    rung_task_drop(&s->t);
    rung_snapshot_close(s->g);
    world_free(s->w);
}

/* ---- routes ---- */

static double cost_of(const stage *s, const igraph_vector_int_t *path, int by)
{
    double cost = 0;
    for (igraph_integer_t i = 0; i < igraph_vector_int_size(path); i++)
        cost += VECTOR(s->weights[by])[VECTOR(*path)[i]];
    return cost;
}

static void try_paths(stage *s)
{
    int from = dice_below(&s->d, s->n_roles), to = dice_below(&s->d, s->n_roles),
        by = dice_below(&s->d, 3);
    int k = dice_range(&s->d, 1, 8);
    question q = ask_about("paths");
    ask_with(&q, "%s", world_id(s->w, from));
    ask_with(&q, "%s", world_id(s->w, to));
    ask_option(&q, "by", "%s", by_words[by]);
    ask_option(&q, "k", "%d", k);
    json_t *data = ask(&s->t, s->g, &q, NULL);
    const json_t *list = at(data, "routes");

    igraph_vector_int_list_t paths;
    igraph_matrix_t distance;
    SOUND(igraph_vector_int_list_init(&paths, 0));
    SOUND(igraph_matrix_init(&distance, 0, 0));
    SOUND(igraph_distances_dijkstra(&s->graph, &distance, igraph_vss_1(from),
                                    igraph_vss_1(to), &s->weights[by], IGRAPH_OUT));
    SOUND(igraph_get_k_shortest_paths(&s->graph, &s->weights[by], NULL, &paths, k, from,
                                      to, IGRAPH_OUT));
    igraph_integer_t n = igraph_vector_int_list_size(&paths);
    EXPECT((igraph_integer_t)json_array_size(list) == n, "%zu routes, not %d",
           json_array_size(list), (int)n);
    EXPECT((n > 0) == (MATRIX(distance, 0, 0) < IGRAPH_INFINITY),
           "igraph is of two minds");
    for (igraph_integer_t i = 0; i < n; i++) {
        double cost = cost_of(s, igraph_vector_int_list_get_ptr(&paths, i), by);
        int ours = number_at(json_array_get(list, (size_t)i), "cost");
        EXPECT(ours == cost, "route %d costs %d, not %g", (int)i, ours, cost);
        EXPECT(i > 0 || ours == MATRIX(distance, 0, 0), "the first costs %d, not %g",
               ours, MATRIX(distance, 0, 0));
    }
    igraph_matrix_destroy(&distance);
    igraph_vector_int_list_destroy(&paths);
    ask_done(data);
}

/* ---- reach ---- */

/* With few steps a few of many roles are reached, without a limit most. */
static void try_reach(stage *s)
{
    int from = dice_below(&s->d, s->n_roles);
    int most = dice_chance(&s->d, 50) ? dice_range(&s->d, 1, 3) : s->n_roles;
    question q = ask_about("reach");
    ask_with(&q, "%s", world_id(s->w, from));
    if (most < s->n_roles)
        ask_with(&q, "--max-steps=%d", most);
    json_t *data = ask(&s->t, s->g, &q, NULL);
    const json_t *list = at(data, "roles");

    igraph_vector_int_t reached;
    igraph_matrix_t steps;
    SOUND(igraph_vector_int_init(&reached, 0));
    SOUND(igraph_matrix_init(&steps, 0, 0));
    SOUND(igraph_subcomponent(&s->graph, &reached, from, IGRAPH_OUT));
    SOUND(igraph_distances_dijkstra(&s->graph, &steps, igraph_vss_1(from),
                                    igraph_vss_all(), &s->weights[BY_STEPS], IGRAPH_OUT));
    oracle_set all = { 0 };
    for (igraph_integer_t i = 0; i < igraph_vector_int_size(&reached); i++)
        all.in[VECTOR(reached)[i]] =
            VECTOR(reached)[i] != from && MATRIX(steps, 0, VECTOR(reached)[i]) <= most;
    EXPECT((int)json_array_size(list) == oracle_count(&all), "%zu roles, not %d",
           json_array_size(list), oracle_count(&all));
    for (int i = 0, before = -1; i < (int)json_array_size(list); i++) {
        const json_t *row = json_array_get(list, (size_t)i);
        int role = node_at(s->w, row),
            place = number_at(row, "steps") * s->n_roles + role;
        EXPECT(all.in[role], "%s is not reached", world_id(s->w, role));
        EXPECT(number_at(row, "steps") == MATRIX(steps, 0, role), "%s in %d steps",
               world_id(s->w, role), number_at(row, "steps"));
        EXPECT(place > before, "%s is not in its place", world_id(s->w, role));
        all.in[role] = 0;
        before = place;
    }
    igraph_matrix_destroy(&steps);
    igraph_vector_int_destroy(&reached);
    ask_done(data);
}

/* ---- components ---- */

/* Roles joined by links of any status that takes part, whichever way they point; numbered
 * by their least role. */
static void try_components(stage *s)
{
    igraph_vector_int_t edges, membership;
    igraph_integer_t n;
    igraph_t graph;
    oracle_link l;
    SOUND(igraph_vector_int_init(&edges, 0));
    SOUND(igraph_vector_int_init(&membership, 0));
    for (int at_ = 0; oracle_each(&s->v, RUNG_PROGRESSES_TO, &at_, &l);) {
        SOUND(igraph_vector_int_push_back(&edges, l.from));
        SOUND(igraph_vector_int_push_back(&edges, l.to));
    }
    SOUND(igraph_create(&graph, &edges, s->n_roles, IGRAPH_UNDIRECTED));
    SOUND(igraph_connected_components(&graph, &membership, NULL, &n, IGRAPH_WEAK));
    EXPECT(s->g->head->n_components == (uint32_t)n, "%u components, not %d",
           s->g->head->n_components, (int)n);
    uint32_t next = 0;
    for (int role = 0; role < s->n_roles; role++) {
        int first = 0;
        while (VECTOR(membership)[first] != VECTOR(membership)[role])
            first++;
        uint32_t number = first == role ? next++ : s->g->component[first];
        EXPECT(s->g->component[role] == number, "%s is of component %u, not %u",
               world_id(s->w, role), s->g->component[role], number);
    }
    igraph_destroy(&graph);
    igraph_vector_int_destroy(&membership);
    igraph_vector_int_destroy(&edges);
}

/* ---- the tests ---- */

static void repeat(uint64_t rounds, int questions, void (*one)(stage *))
{
    igraph_set_error_handler(igraph_error_handler_ignore);
    igraph_set_warning_handler(no_warning);
    for (trial t = trial_begin(rounds); trial_next(&t);) {
        stage s;
        open_stage(&s, t.seed);
        for (int i = 0; i < questions; i++)
            one(&s);
        close_stage(&s);
    }
}

static void paths_cost_what_igraph_says(void **state)
{
    (void)state;
    repeat(ROUNDS, QUESTIONS, try_paths);
}
static void reach_is_the_subcomponent(void **state)
{
    (void)state;
    repeat(ROUNDS, QUESTIONS, try_reach);
}
static void components_are_those_of_igraph(void **state)
{
    (void)state;
    repeat(ROUNDS, 1, try_components);
}

static void an_error_of_theirs(const char *reason, const char *file, int line,
                               igraph_error_t code)
{
    (void)reason, (void)file, (void)line, (void)code;
}

/* Handlers are of the whole program, and it may use igraph itself. */
static void the_handlers_of_igraph_are_put_back(void **state)
{
    (void)state;
    igraph_error_handler_t *error = igraph_set_error_handler(an_error_of_theirs);
    igraph_warning_handler_t *warning = igraph_set_warning_handler(no_warning);
    world *w = world_of_roles(1, 100, 300);
    rung_snapshot *g = world_open(w, 1);
    assert_non_null(g);
    rung_snapshot_close(g);
    world_free(w);
    assert_ptr_equal(igraph_set_error_handler(error), an_error_of_theirs);
    assert_ptr_equal(igraph_set_warning_handler(warning), no_warning);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_handlers_of_igraph_are_put_back),
        cmocka_unit_test(paths_cost_what_igraph_says),
        cmocka_unit_test(reach_is_the_subcomponent),
        cmocka_unit_test(components_are_those_of_igraph),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
