/* test_routes.c -- paths and reach on small random graphs, against every loopless route
 * there is, one by one. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/asking.h"
#include "support/test.h"
#include "support/trial.h"

#define ROUNDS 2000
#define MOST_ROLES 8
#define MOST_ROUTES 20000

enum { BY_STEPS, BY_MONTHS, BY_GAP, BY_ALL };
static int barred; /* answers that name a barred step: the test would be idle without */
static const char *const by_words[] = { "steps", "months", "gap", "all" };

typedef struct route {
    int roles[MOST_ROLES], n;
    int cost, months, unknown;
} route;

/* A question of routes, and the walkable links between roles: what each costs. */
typedef struct stage {
    world *w;
    rung_snapshot *g;
    rung_task t;
    dice d;
    oracle_view v;
    oracle_learner who;
    int by, assume_months, n_roles, left_aside;
    struct edge {
        bool there, walked; /* whoever asks, and for the one who does */
        int cost, months;
        oracle_link link;
    } edges[MOST_ROLES][MOST_ROLES];
    route routes[MOST_ROUTES];
    int n_routes;
} stage;

/* Roles with few steps between any two and many requirements: routes that differ. */
static world *world_of_choices(uint64_t seed)
{
    world_plan plan = { .exact = true, .plain = 97 };
    plan.most[RUNG_ROLE] = MOST_ROLES;
    plan.most[RUNG_COMPETENCY] = 8;
    plan.links[RUNG_PROGRESSES_TO] = 12 + (int)(seed % 8);
    plan.links[RUNG_REQUIRES] = 8 + (int)(seed % 8);
    return world_planned(seed, &plan);
}

/* Many steps and a condition on nearly all: some bar, some do not. */
static world *world_of_conditions(uint64_t seed)
{
    world_plan plan = { .exact = true, .plain = 90, .conditions = 80 };
    plan.most[RUNG_ROLE] = MOST_ROLES;
    plan.most[RUNG_COMPETENCY] = 4;
    plan.links[RUNG_PROGRESSES_TO] = 12 + (int)(seed % 16);
    plan.links[RUNG_REQUIRES] = 10;
    return world_planned(seed, &plan);
}

static void open_stage(stage *s, uint64_t seed)
{
    memset(s, 0, sizeof *s);
    s->w = seed % 4 == 3   ? world_of_choices(seed)
           : seed % 4 == 1 ? world_of_conditions(seed)
           : seed % 8 == 2 ? world_small(seed)
                           : world_dense(seed);
    s->g = world_open(s->w, seed);
    s->d = (dice){ seed * 7 + 1 };
    s->n_roles = s->w->kind_start[RUNG_ROLE + 1];
}

static void close_stage(stage *s)
{
    rung_task_drop(&s->t);
    rung_snapshot_close(s->g);
    world_free(s->w);
}

/* ---- every route ---- */

static bool is_barred(const stage *s, const oracle_link *l)
{
    oracle_asked asked = { 0 };
    const world_row *via = oracle_via(l);
    oracle_ask_link(&s->v, &s->who, l, &asked);
    oracle_ask_node(&s->v, &s->who, l->to, &asked);
    for (int i = 0; via && i < via->n_via; i++)
        oracle_ask_node(&s->v, &s->who, via->via[i], &asked);
    return asked.barred;
}

static int gap_between(const oracle_view *v, int from, int to)
{
    oracle_set needed, have;
    oracle_gives(v, to, &needed);
    oracle_have(v, &from, 1, &have);
    return oracle_count(&needed) - oracle_count_common(&needed, &have);
}

static void price_edges(stage *s)
{
    oracle_link l;
    memset(s->edges, 0, sizeof s->edges);
    s->left_aside = 0;
    for (int at_ = 0; oracle_each(&s->v, RUNG_PROGRESSES_TO, &at_, &l);) {
        struct edge *e = &s->edges[l.from][l.to];
        e->link = l;
        e->there = oracle_walks(&s->v, &l);
        s->left_aside += !e->there;
        e->walked = e->there && !is_barred(s, &l);
        e->months = oracle_months(&s->v, &l);
        e->cost = s->by == BY_STEPS     ? 1
                  : s->by == BY_GAP     ? gap_between(&s->v, l.from, l.to)
                  : e->months == ABSENT ? s->assume_months
                                        : e->months;
    }
}

static void walk_on(stage *s, route *r, int to)
{
    int last = r->roles[r->n - 1];
    if (last == to || to < 0) {
        if (s->n_routes < MOST_ROUTES)
            s->routes[s->n_routes++] = *r;
        if (last == to)
            return;
    }
    for (int next = 0; next < s->n_roles; next++) {
        const struct edge *e = &s->edges[last][next];
        bool seen = false;
        for (int i = 0; i < r->n; i++)
            seen |= r->roles[i] == next;
        if (!e->walked || seen)
            continue;
        route longer = *r;
        longer.roles[longer.n++] = next;
        longer.cost += e->cost;
        longer.months += e->months == ABSENT ? 0 : e->months;
        longer.unknown += e->months == ABSENT;
        walk_on(s, &longer, to);
    }
}

static int by_cost(const void *a_, const void *b_)
{
    const route *a = a_, *b = b_;
    if (a->cost != b->cost)
        return a->cost - b->cost;
    if (a->n != b->n)
        return a->n - b->n;
    for (int i = 0; i < a->n; i++)
        if (a->roles[i] != b->roles[i])
            return a->roles[i] - b->roles[i];
    return 0;
}

/* All routes from `from`, to `to` or (-1) to anywhere, cheapest first. */
static void find_routes(stage *s, int from, int to)
{
    route start = { .roles = { from }, .n = 1 };
    price_edges(s);
    s->n_routes = 0;
    walk_on(s, &start, to);
    qsort(s->routes, (size_t)s->n_routes, sizeof *s->routes, by_cost);
}

/* ---- paths ---- */

static void find_missing(const stage *s, const route *r, oracle_set *missing)
{
    oracle_set have;
    memset(missing, 0, sizeof *missing);
    oracle_have(&s->v, &r->roles[0], 1, &have);
    for (int i = 0; i < r->n; i++) {
        oracle_set needed;
        oracle_gives(&s->v, r->roles[i], &needed);
        for (int c = 0; c < s->w->n_nodes; c++)
            missing->in[c] |= needed.in[c] && !have.in[c];
    }
}

static void expect_missing(const stage *s, const json_t *row, const route *r)
{
    oracle_set missing;
    find_missing(s, r, &missing);
    expect_set(s->w, row, "missing", &missing);
}

static void expect_route(const stage *s, const json_t *row, const route *r)
{
    const json_t *steps = at(row, "steps");
    EXPECT(s->by == BY_ALL || number_at(row, "cost") == r->cost,
           "a route costs %d, not %d", number_at(row, "cost"), r->cost);
    EXPECT((int)json_array_size(steps) == r->n - 1, "a route has %zu steps, not %d",
           json_array_size(steps), r->n - 1);
    for (int i = 0; i + 1 < r->n; i++) {
        const json_t *step = json_array_get(steps, (size_t)i);
        const struct edge *e = &s->edges[r->roles[i]][r->roles[i + 1]];
        EXPECT(node_at(s->w, at(step, "from")) == r->roles[i]
                   && node_at(s->w, at(step, "to")) == r->roles[i + 1],
               "step %d is to %s, not to %s", i,
               world_id(s->w, node_at(s->w, at(step, "to"))),
               world_id(s->w, r->roles[i + 1]));
        EXPECT(number_at(step, "months") == e->months, "months of step %d", i);
        expect_evidence(step, &e->link, true);
    }
    EXPECT(number_at(row, "months") == r->months
               && number_at(row, "unknown_months") == r->unknown,
           "%d months and %d unknown, not %d and %d", number_at(row, "months"),
           number_at(row, "unknown_months"), r->months, r->unknown);
    expect_missing(s, row, r);
}

/* Steps from `start` to each role, or from each to it, over all that is there whoever
 * asks, by going over it again and again; no way goes on from `end`. ABSENT: none. */
static void count_steps(const stage *s, int start, int end, bool out, int *steps)
{
    for (int i = 0; i < s->n_roles; i++)
        steps[i] = i == start ? 0 : ABSENT;
    for (int round = 0; round < s->n_roles; round++)
        for (int a = 0; a < s->n_roles; a++)
            for (int b = 0; b < s->n_roles; b++) {
                const struct edge *e = out ? &s->edges[a][b] : &s->edges[b][a];
                if (e->there && a != end && steps[a] == round && steps[b] == ABSENT)
                    steps[b] = round + 1;
            }
}

/* Every barred step on a way between the two is named, those of the shortest ways first,
 * whatever the search came to look at. */
static void expect_barred(const stage *s, const json_t *data, int from, int to)
{
    int before[MOST_ROLES], after[MOST_ROLES];
    const json_t *list = at(data, "excluded");
    size_t n = 0;
    count_steps(s, from, to, true, before);
    count_steps(s, to, from, false, after);
    for (int steps = 0; steps <= 2 * MOST_ROLES; steps++)
        for (int a = 0; a < s->n_roles; a++)
            for (int b = 0; b < s->n_roles; b++) {
                const struct edge *e = &s->edges[a][b];
                if (!e->there || e->walked || a == to || b == from || before[a] == ABSENT
                    || after[b] == ABSENT || before[a] + 1 + after[b] != steps)
                    continue;
                const json_t *row = json_array_get(list, n++);
                EXPECT(row && node_at(s->w, row) == b, "the step from %s to %s: row %zu",
                       world_id(s->w, a), world_id(s->w, b), n);
            }
    EXPECT(json_array_size(list) == n, "%zu named, not %zu", json_array_size(list), n);
    barred += n > 0;
}

static void try_paths(stage *s)
{
    s->v = ask_view(s->w, &s->d);
    s->who = ask_learner(&s->d, s->v.day);
    s->by = dice_below(&s->d, 3);
    s->assume_months = 12;
    int from = world_pick(s->w, &s->d, RUNG_KIND_BIT(RUNG_ROLE));
    int to = world_pick(s->w, &s->d, RUNG_KIND_BIT(RUNG_ROLE)), k = 3;
    if (from < 0)
        return;
    question q = ask_about("paths");
    ask_with(&q, "%s", world_id(s->w, from));
    ask_with(&q, "%s", world_id(s->w, to));
    if (s->by || dice_chance(&s->d, 50))
        ask_option(&q, "by", "%s", by_words[s->by]);
    if (dice_chance(&s->d, 70)) {
        k = dice_chance(&s->d, 50) ? dice_range(&s->d, 1, 10) : 1000;
        ask_option(&q, "k", "%d", k);
    }
    if (dice_chance(&s->d, 30)) {
        s->assume_months = dice_range(&s->d, 0, 20);
        ask_option(&q, "assume-months", "%d", s->assume_months);
    }
    ask_in_view(&q, &s->v);
    ask_for_learner(&q, &s->who);

    find_routes(s, from, to);
    int shown = s->n_routes < k ? s->n_routes : k;
    json_t *data = ask(&s->t, s->g, &q, NULL);
    const json_t *list = at(data, "routes");
    EXPECT((int)json_array_size(list) == shown, "%zu routes, not %d",
           json_array_size(list), shown);
    for (int i = 0; i < shown; i++)
        expect_route(s, json_array_get(list, (size_t)i), &s->routes[i]);
    EXPECT((json_array_size(at(data, "why_not")) > 0) == (shown == 0), "why_not");
    EXPECT(number_at(data, "left_aside") == s->left_aside, "%d left aside, not %d",
           number_at(data, "left_aside"), s->left_aside);
    expect_barred(s, data, from, to);
    ask_done(data);
}

/* ---- routes that none beats ---- */

/* What a route costs in the three ways; `which` is its index. */
typedef struct costs {
    int months, steps, needed, which;
} costs;

static int by_costs(const void *a_, const void *b_)
{
    const costs *a = a_, *b = b_;
    if (a->months != b->months)
        return a->months - b->months;
    return a->steps != b->steps ? a->steps - b->steps : a->needed - b->needed;
}

static bool beats(const costs *a, const costs *b)
{
    return a->months <= b->months && a->steps <= b->steps && a->needed <= b->needed
           && by_costs(a, b) != 0;
}

/* The triples that no other beats, each once, in order. */
static int find_unbeaten(const stage *s, costs *all)
{
    int n = 0;
    for (int i = 0; i < s->n_routes; i++) {
        oracle_set missing;
        find_missing(s, &s->routes[i], &missing);
        all[i] =
            (costs){ s->routes[i].cost, s->routes[i].n - 1, oracle_count(&missing), i };
    }
    qsort(all, (size_t)s->n_routes, sizeof *all, by_costs);
    for (int i = 0; i < s->n_routes; i++) {
        bool beaten = n > 0 && by_costs(&all[n - 1], &all[i]) == 0;
        for (int k = 0; k < n && !beaten; k++)
            beaten = beats(&all[k], &all[i]);
        if (!beaten)
            all[n++] = all[i];
    }
    return n;
}

/* The route told is one there is, with these costs. */
static void expect_tradeoff(stage *s, const json_t *row, const costs *one)
{
    const json_t *told = at(row, "costs"), *steps = at(row, "steps");
    EXPECT(number_at(told, "months") == one->months
               && number_at(told, "steps") == one->steps
               && number_at(told, "needed") == one->needed,
           "%d months, %d steps, %d needed; not %d, %d, %d", number_at(told, "months"),
           number_at(told, "steps"), number_at(told, "needed"), one->months, one->steps,
           one->needed);
    EXPECT(json_is_null(at(row, "cost")), "one cost beside three");
    for (int i = 0; i < s->n_routes; i++) {
        const route *r = &s->routes[i];
        bool same = r->n - 1 == (int)json_array_size(steps) && r->cost == one->months;
        for (int k = 1; same && k < r->n; k++)
            same = node_at(s->w, at(json_array_get(steps, (size_t)k - 1), "to"))
                   == r->roles[k];
        if (same) {
            expect_route(s, row, r);
            EXPECT((int)json_array_size(at(row, "missing")) == one->needed, "missing");
            return;
        }
    }
    EXPECT(false, "a route that is none");
}

static int traded; /* answers with several routes: the test would be idle without */

static void try_tradeoffs(stage *s)
{
    static costs all[MOST_ROUTES];
    s->v = ask_view(s->w, &s->d);
    s->who = ask_learner(&s->d, s->v.day);
    s->by = BY_ALL;
    s->assume_months = dice_range(&s->d, 0, 20);
    int from = world_pick(s->w, &s->d, RUNG_KIND_BIT(RUNG_ROLE));
    int to = world_pick(s->w, &s->d, RUNG_KIND_BIT(RUNG_ROLE));
    int k = dice_chance(&s->d, 30) ? dice_range(&s->d, 1, 3) : 1000;
    if (from < 0)
        return;
    question q = ask_about("paths");
    ask_with(&q, "%s", world_id(s->w, from));
    ask_with(&q, "%s", world_id(s->w, to));
    ask_option(&q, "by", "%s", by_words[s->by]);
    ask_option(&q, "assume-months", "%d", s->assume_months);
    ask_option(&q, "k", "%d", k);
    ask_in_view(&q, &s->v);
    ask_for_learner(&q, &s->who);

    bool truncated;
    find_routes(s, from, to);
    int n = find_unbeaten(s, all), shown = n < k ? n : k;
    json_t *data = ask(&s->t, s->g, &q, &truncated);
    const json_t *list = at(data, "routes");
    EXPECT(number_at(data, "total") == n && json_is_true(at(data, "optimal")),
           "%d routes that none beats, not %d", number_at(data, "total"), n);
    EXPECT((int)json_array_size(list) == shown && (!shown || truncated == (shown < n)),
           "%zu routes, not %d", json_array_size(list), shown);
    for (int i = 0; i < shown; i++)
        expect_tradeoff(s, json_array_get(list, (size_t)i), &all[i]);
    traded += n > 1;
    ask_done(data);
}

/* A search that runs out of steps tells a beginning of the answer, and says so. */
static void try_short_of_steps(stage *s)
{
    static costs all[MOST_ROUTES];
    s->v = (oracle_view){ .w = s->w };
    s->who = (oracle_learner){ .age = ABSENT,
                               .driving_licence = ABSENT,
                               .vaccinated = ABSENT };
    s->by = BY_ALL;
    s->assume_months = 12;
    int from = world_pick(s->w, &s->d, RUNG_KIND_BIT(RUNG_ROLE));
    int to = world_pick(s->w, &s->d, RUNG_KIND_BIT(RUNG_ROLE));
    rung_status status;
    if (from < 0)
        return;
    question q = ask_about("paths");
    ask_with(&q, "%s", world_id(s->w, from));
    ask_with(&q, "%s", world_id(s->w, to));
    ask_option(&q, "by", "all");
    ask_option(&q, "k", "1000");
    s->t.budget = (uint64_t)dice_range(&s->d, 20, 200);
    char *bytes = ask_bytes(&s->t, s->g, &q, RUNG_FORMAT_JSON, &status);
    s->t.budget = 0;
    if (!status) {
        find_routes(s, from, to);
        int n = find_unbeaten(s, all);
        json_t *reply = json_loads(bytes, 0, NULL);
        const json_t *data = at(reply, "data"), *list = at(data, "routes");
        int told = (int)json_array_size(list);
        EXPECT(json_is_true(at(data, "optimal")) ? told == n : told <= n,
               "%d routes of %d", told, n);
        EXPECT(json_is_true(at(data, "optimal"))
                   || json_is_true(at(at(reply, "meta"), "truncated")),
               "left out in silence");
        for (int i = 0; i < told; i++)
            expect_tradeoff(s, json_array_get(list, (size_t)i), &all[i]);
        json_decref(reply);
    }
    free(bytes);
}

/* ---- reach ---- */

/* The best of what the routes to one role say. */
typedef struct reached {
    int role, steps, months;
} reached;

static int by_steps(const void *a_, const void *b_)
{
    const reached *a = a_, *b = b_;
    return a->steps != b->steps ? a->steps - b->steps : a->role - b->role;
}

static int find_reached(const stage *s, int max_steps, int max_months, reached *out)
{
    int n = 0;
    reached all[MOST_ROLES] = { 0 };
    for (int i = 0; i < s->n_routes; i++) {
        const route *r = &s->routes[i];
        reached *one = &all[r->roles[r->n - 1]];
        if (r->n == 1 || r->n - 1 > max_steps || r->months > max_months)
            continue;
        if (!one->steps)
            *one = (reached){ r->roles[r->n - 1], INT_MAX, ABSENT };
        one->steps = r->n - 1 < one->steps ? r->n - 1 : one->steps;
        if (!r->unknown && (one->months == ABSENT || r->months < one->months))
            one->months = r->months;
    }
    for (int i = 0; i < MOST_ROLES; i++)
        if (all[i].steps)
            out[n++] = all[i];
    qsort(out, (size_t)n, sizeof *out, by_steps);
    return n;
}

static void expect_last_link(const stage *s, const json_t *row, int role)
{
    int i = world_row_at(s->w, line_at(row, "evidence"));
    EXPECT(i >= 0 && s->w->rows[i].to == role, "evidence of %s", world_id(s->w, role));
    const struct edge *e = &s->edges[s->w->rows[i].from][role];
    EXPECT(e->walked && e->link.rows[0] == &s->w->rows[i], "evidence of %s is not walked",
           world_id(s->w, role));
}

static void try_reach(stage *s)
{
    s->v = ask_view(s->w, &s->d);
    s->who = ask_learner(&s->d, s->v.day);
    int from = world_pick(s->w, &s->d, RUNG_KIND_BIT(RUNG_ROLE)), max_steps = INT_MAX,
        max_months = INT_MAX;
    if (from < 0)
        return;
    question q = ask_about("reach");
    ask_with(&q, "%s", world_id(s->w, from));
    if (dice_chance(&s->d, 40)) {
        max_steps = dice_range(&s->d, 1, 4);
        ask_option(&q, "max-steps", "%d", max_steps);
    }
    if (dice_chance(&s->d, 40)) {
        max_months = dice_range(&s->d, 0, 40);
        ask_option(&q, "max-months", "%d", max_months);
    }
    ask_in_view(&q, &s->v);
    ask_for_learner(&q, &s->who);

    reached rows[MOST_ROLES];
    find_routes(s, from, -1);
    int n = find_reached(s, max_steps, max_months, rows);
    json_t *data = ask(&s->t, s->g, &q, NULL);
    const json_t *list = at(data, "roles");
    EXPECT((int)json_array_size(list) == n, "%zu roles, not %d", json_array_size(list),
           n);
    for (int i = 0; i < n; i++) {
        const json_t *row = json_array_get(list, (size_t)i);
        EXPECT(node_at(s->w, row) == rows[i].role, "row %d is not %s", i,
               world_id(s->w, rows[i].role));
        EXPECT(number_at(row, "steps") == rows[i].steps
                   && number_at(row, "months") == rows[i].months,
               "%s in %d steps and %d months, not %d and %d",
               world_id(s->w, rows[i].role), number_at(row, "steps"),
               number_at(row, "months"), rows[i].steps, rows[i].months);
        expect_last_link(s, row, rows[i].role);
    }
    EXPECT(number_at(data, "left_aside") == s->left_aside, "left_aside");
    ask_done(data);
}

/* ---- the tests ---- */

static void repeat(uint64_t rounds, int questions, void (*one)(stage *))
{
    static stage s;
    for (trial t = trial_begin(rounds); trial_next(&t);) {
        open_stage(&s, t.seed);
        for (int i = 0; i < questions; i++)
            one(&s);
        close_stage(&s);
    }
}

static void paths_are_the_cheapest_routes(void **state)
{
    (void)state;
    repeat(ROUNDS, 4, try_paths);
    assert_true(getenv("RUNG_ROUNDS") || barred > ROUNDS / 10);
}
static void by_all_tells_the_routes_that_none_beats(void **state)
{
    (void)state;
    repeat(2 * ROUNDS, 4, try_tradeoffs);
    assert_true(getenv("RUNG_ROUNDS") || traded > ROUNDS / 10);
}
static void a_search_short_of_steps_tells_a_beginning(void **state)
{
    (void)state;
    repeat(ROUNDS / 2, 2, try_short_of_steps);
}
static void reach_is_what_routes_lead_to(void **state)
{
    (void)state;
    repeat(ROUNDS, 4, try_reach);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(paths_are_the_cheapest_routes),
        cmocka_unit_test(by_all_tells_the_routes_that_none_beats),
        cmocka_unit_test(a_search_short_of_steps_tells_a_beginning),
        cmocka_unit_test(reach_is_what_routes_lead_to),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
