/* test_why_not.c -- why there is no route, on small random graphs: against every loopless
 * route over all that is recorded, each with the set of what bars it.
 *
 * What is reported removed, a route is open; no smaller set of bars opens one, for every
 * route has at least as many. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/asking.h"
#include "support/test.h"
#include "support/trial.h"

#define ROUNDS 3000
#define MOST_ROLES 8
#define MOST_BARS 512
#define WORDS (MOST_BARS / 64)
#define ROWS_SHOWN 20

/* Bars by number: a step, a role, a condition in its words. */
typedef struct bars {
    uint64_t in[WORDS];
} bars;

typedef struct stage {
    world *w;
    rung_snapshot *g;
    rung_task t;
    dice d;
    oracle_view v, all;
    oracle_learner who;
    int n_roles, from, to;
    char text[MOST_BARS][64];
    int n_bars;
    struct edge {
        bool there, open;
        bars bars;
        int line;
    } edges[MOST_ROLES][MOST_ROLES];
    int fewest; /* bars on a route; INT_MAX: nothing recorded joins the two */
} stage;

/* Roles with steps between them, and a condition on nearly every one: ways of equal
 * length that share what bars them. */
static world *world_barred(uint64_t seed)
{
    world_plan plan = { .another = 10, .plain = 70, .conditions = 90, .exact = true };
    plan.most[RUNG_ROLE] = MOST_ROLES;
    plan.most[RUNG_COMPETENCY] = 4;
    plan.links[RUNG_PROGRESSES_TO] = 12 + (int)(seed % 20);
    plan.links[RUNG_REQUIRES] = 10;
    return world_planned(seed, &plan);
}

/* Someone who meets next to no condition. */
static const oracle_learner nobody = {
    .given = true,
    .age = 14,
    .dbs = "none",
    .registration = "none",
    .employer_sector = "other",
};

static void open_stage(stage *s, uint64_t seed)
{
    memset(s, 0, sizeof *s);
    s->w = seed % 3 == 0   ? world_dense(seed)
           : seed % 3 == 1 ? world_small(seed)
                           : world_barred(seed);
    s->g = world_open(s->w, seed);
    s->d = (dice){ seed * 11 + 5 };
    s->n_roles = s->w->kind_start[RUNG_ROLE + 1];
}

static void close_stage(stage *s)
{
    rung_task_drop(&s->t);
    rung_snapshot_close(s->g);
    world_free(s->w);
}

/* ---- bars ---- */

__attribute__((format(printf, 3, 4))) static void put(stage *s, bars *b, const char *fmt,
                                                      ...)
{
    char text[sizeof s->text[0]];
    va_list args;
    va_start(args, fmt);
    vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    int i = 0;
    while (i < s->n_bars && strcmp(s->text[i], text) != 0)
        i++;
    if (i == s->n_bars) {
        EXPECT(i < MOST_BARS, "too many bars for the test");
        strcpy(s->text[s->n_bars++], text);
    }
    b->in[i / 64] |= (uint64_t)1 << i % 64;
}

static int count(const bars *b)
{
    int n = 0;
    for (int i = 0; i < WORDS; i++)
        n += __builtin_popcountll(b->in[i]);
    return n;
}

static bool is_within(const bars *a, const bars *b)
{
    for (int i = 0; i < WORDS; i++)
        if (a->in[i] & ~b->in[i])
            return false;
    return true;
}

static void add(bars *a, const bars *b)
{
    for (int i = 0; i < WORDS; i++)
        a->in[i] |= b->in[i];
}

static void put_role(stage *s, bars *b, int role)
{
    if (!oracle_has(&s->v, role))
        put(s, b, "%s:%d", s->v.day ? "day" : "ended", role);
    else if (oracle_later(&s->v, oracle_best_row(&s->v, role)))
        put(s, b, "not-yet:%d", role);
}

/* Rows that hold, but for their status: that is why they are kept out. */
static bool holds_otherwise(const stage *s, const oracle_link *l)
{
    oracle_view any = s->v;
    oracle_link own = *l;
    any.statuses = 0;
    return oracle_narrow(&any, &own);
}

static const oracle_view *view_of(const stage *s, int node)
{
    return oracle_has(&s->v, node) ? &s->v : &s->all;
}

static void put_conditions(stage *s, bars *b, const oracle_view *v, const oracle_link *l)
{
    oracle_asked asked = { 0 };
    const world_row *via = oracle_via(l);
    oracle_ask_link(v, &s->who, l, &asked);
    for (int i = 0; via && i < via->n_via; i++)
        oracle_ask_node(view_of(s, via->via[i]), &s->who, via->via[i], &asked);
    oracle_ask_node(view_of(s, l->to), &s->who, l->to, &asked);
    for (int i = 0; i < asked.n_bars; i++)
        put(s, b, "condition:%s", asked.bars[i]);
}

static void put_edge(stage *s, const oracle_link *l)
{
    struct edge *e = &s->edges[l->from][l->to];
    oracle_link own = *l;
    e->there = true;
    e->line = l->rows[0]->line;
    bool let_through = oracle_narrow(&s->v, &own);
    if (!let_through)
        put(s, &e->bars, "%s:%d:%d",
            holds_otherwise(s, l) ? "status"
            : s->v.day            ? "day"
                                  : "ended",
            l->from, l->to);
    else if (oracle_later(&s->v, own.rows[0]))
        put(s, &e->bars, "not-yet:%d:%d", l->from, l->to);
    put_role(s, &e->bars, l->to);
    put_conditions(s, &e->bars, let_through ? &s->v : &s->all, let_through ? &own : l);
    bars first = e->bars;
    put_role(s, &first, l->from);
    e->open = count(&first) == 0;
}

static void put_edges(stage *s)
{
    oracle_link l;
    memset(s->edges, 0, sizeof s->edges);
    s->n_bars = 0;
    s->all = s->v;
    s->all.everything = true;
    for (int at_ = 0; oracle_each(&s->all, RUNG_PROGRESSES_TO, &at_, &l);)
        put_edge(s, &l);
}

/* ---- every route ---- */

static void walk_on(stage *s, int last, unsigned seen, bars so_far)
{
    if (last == s->to) {
        int n = count(&so_far);
        s->fewest = n < s->fewest ? n : s->fewest;
        return;
    }
    for (int next = 0; next < s->n_roles; next++) {
        const struct edge *e = &s->edges[last][next];
        bars more = so_far;
        if (!e->there || seen >> next & 1)
            continue;
        add(&more, &e->bars);
        walk_on(s, next, seen | 1u << next, more);
    }
}

static void find_fewest(stage *s)
{
    bars start = { { 0 } };
    put_role(s, &start, s->from);
    s->fewest = INT_MAX;
    walk_on(s, s->from, 1u << s->from, start);
}

/* Steps to every role over open steps; -1: none. */
static void find_steps(const stage *s, int *steps)
{
    for (int i = 0; i < s->n_roles; i++)
        steps[i] = i == s->from ? 0 : -1;
    for (int round = 0; round < s->n_roles; round++)
        for (int a = 0; a < s->n_roles; a++)
            for (int b = 0; steps[a] == round && b < s->n_roles; b++)
                if (s->edges[a][b].open && steps[b] < 0)
                    steps[b] = round + 1;
}

static bool leads_on(const stage *s, int role)
{
    bool reached[MOST_ROLES] = { false };
    reached[role] = true;
    for (int round = 0; round < s->n_roles; round++)
        for (int a = 0; a < s->n_roles; a++)
            for (int b = 0; reached[a] && b < s->n_roles; b++)
                reached[b] |= s->edges[a][b].there;
    return reached[s->to];
}

/* ---- what is told ---- */

static void put_block(stage *s, const json_t *block, bars *out)
{
    const char *what = text_at(block, "what"), *text = text_at(block, "text");
    int from = node_at(s->w, at(block, "from")), to = node_at(s->w, at(block, "to"));
    EXPECT(text && *text, "a block without words");
    if (strcmp(what, "condition") == 0) {
        const char *words = strstr(text, ": ");
        EXPECT(words, "no condition in `%s`", text);
        put(s, out, "condition:%s", words + 2);
    } else if (from < 0)
        put(s, out, "%s:%d", what, to);
    else
        put(s, out, "%s:%d:%d", what, from, to);
}

/* Removing what is reported opens the route that would be. */
static void expect_removable(stage *s, const json_t *data, const bars *removed)
{
    const json_t *way = at(data, "would_be");
    int n = (int)json_array_size(way), bars_before = s->n_bars;
    bars start = { { 0 } };
    put_role(s, &start, s->from);
    EXPECT(s->n_bars == bars_before && is_within(&start, removed), "the first role");
    for (int i = 0, last = s->from; i < n || last != s->to; i++) {
        const json_t *step = json_array_get(way, (size_t)i);
        EXPECT(step && node_at(s->w, at(step, "from")) == last,
               "the way does not join the two");
        int a = last, b = node_at(s->w, at(step, "to"));
        last = b;
        EXPECT(s->edges[a][b].there, "no step %s to %s", world_id(s->w, a),
               world_id(s->w, b));
        EXPECT(is_within(&s->edges[a][b].bars, removed), "the step %s to %s stays barred",
               world_id(s->w, a), world_id(s->w, b));
    }
}

static void expect_blocks(stage *s, const json_t *data)
{
    const json_t *list = at(data, "blocks");
    int n = (int)json_array_size(list), at_least = number_at(data, "blocks_at_least");
    int known = s->n_bars;
    bool proven = json_is_true(at(data, "blocks_proven"));
    bars removed = { { 0 } };
    for (int i = 0; i < n; i++)
        put_block(s, json_array_get(list, (size_t)i), &removed);
    EXPECT(s->n_bars == known, "`%s` bars nothing", s->text[known]);
    EXPECT(count(&removed) == n, "a bar is told twice");
    EXPECT((int)json_array_size(at(data, "why_not")) == n, "a text for each");
    expect_removable(s, data, &removed);
    EXPECT(at_least <= s->fewest && s->fewest <= n,
           "%d blocks, at least %d; the fewest are %d", n, at_least, s->fewest);
    EXPECT(!proven || n == s->fewest, "%d blocks called the fewest, which are %d", n,
           s->fewest);
}

static void expect_nearest(const stage *s, const json_t *data, const int *steps)
{
    int best = -1, best_held = 0, best_level = 0;
    oracle_set needed;
    oracle_gives(&s->v, s->to, &needed);
    int level = oracle_level(&s->v, s->to);
    for (int role = 0; role < s->n_roles; role++) {
        oracle_set have;
        oracle_have(&s->v, &role, 1, &have);
        int own = oracle_level(&s->v, role), held = oracle_count_common(&needed, &have);
        int away = own == ABSENT || level == ABSENT ? INT_MAX : abs(level - own);
        bool better =
            best < 0 || held > best_held || (held == best_held && away < best_level)
            || (held == best_held && away == best_level && steps[role] < steps[best]);
        if (steps[role] < 0 || !better)
            continue;
        best = role;
        best_held = held;
        best_level = away;
    }
    const json_t *told = at(data, "nearest");
    if (!best_held && best_level == INT_MAX) {
        EXPECT(json_is_null(told), "a nearest role of which nothing is known");
        return;
    }
    EXPECT(node_at(s->w, told) == best, "nearest is not %s", world_id(s->w, best));
    EXPECT(number_at(told, "steps") == steps[best] && number_at(told, "held") == best_held
               && number_at(told, "needed") == oracle_count(&needed),
           "%d steps, %d of %d", number_at(told, "steps"), number_at(told, "held"),
           number_at(told, "needed"));
}

/* Every row is a recorded step; it is barred unless it leads in. */
static int expect_rows(const stage *s, const json_t *list)
{
    for (size_t i = 0; i < json_array_size(list); i++) {
        const json_t *row = json_array_get(list, i);
        int a = node_at(s->w, at(row, "from")), b = node_at(s->w, at(row, "to"));
        const struct edge *e = &s->edges[a][b];
        EXPECT(e->there && line_at(row, "evidence") == e->line, "step %s to %s",
               world_id(s->w, a), world_id(s->w, b));
        EXPECT((json_array_size(at(row, "barred_by")) == 0) == e->open,
               "whether the step %s to %s is barred", world_id(s->w, a),
               world_id(s->w, b));
    }
    return (int)json_array_size(list);
}

static void expect_barred_steps(const stage *s, const json_t *data, const int *steps)
{
    int barred = 0, in = 0, nearest = node_at(s->w, at(data, "nearest"));
    bool joined = s->fewest != INT_MAX;
    for (int a = 0; a < s->n_roles; a++)
        for (int b = 0; b < s->n_roles; b++) {
            if (!s->edges[a][b].there)
                continue;
            in += b == s->to;
            barred += steps[a] >= 0 && steps[b] < 0
                      && (joined ? leads_on(s, b) : a == nearest || a == s->from);
        }
    barred = barred < ROWS_SHOWN ? barred : ROWS_SHOWN;
    in = joined ? 0 : in;
    EXPECT(expect_rows(s, at(data, "barred_steps")) == barred, "%d barred steps", barred);
    EXPECT(expect_rows(s, at(data, "leads_in")) == in, "%d steps lead in", in);
}

static void expect_why_not(stage *s, const json_t *data)
{
    int steps[MOST_ROLES];
    find_steps(s, steps);
    find_fewest(s);
    EXPECT(json_array_size(at(data, "why_not")) > 0, "no reason");
    if (s->fewest < INT_MAX)
        expect_blocks(s, data);
    else
        EXPECT(json_array_size(at(data, "blocks")) == 0
                   && json_is_null(at(data, "blocks_proven"))
                   && json_array_size(at(data, "would_be")) == 0,
               "blocks where nothing joins the two");
    expect_nearest(s, data, steps);
    expect_barred_steps(s, data, steps);
}

/* ---- the tests ---- */

/* The answer, or NULL when the budget was too small for one. */
static json_t *ask_within(stage *s, const question *q, uint64_t budget)
{
    rung_status status;
    s->t.budget = budget;
    char *bytes = ask_bytes(&s->t, s->g, q, RUNG_FORMAT_JSON, &status);
    s->t.budget = 0;
    if (status) {
        EXPECT(budget && status == RUNG_TIMEOUT, "status %d", (int)status);
        free(bytes);
        return NULL;
    }
    json_t *reply = json_loads(bytes, 0, NULL), *data = json_incref(at(reply, "data"));
    json_decref(reply);
    free(bytes);
    return data;
}

static int told, unproven; /* of all rounds: the test would be idle without */

static void try_why_not(stage *s)
{
    s->v = ask_view(s->w, &s->d);
    s->who = s->w->seed % 3 == 2 ? nobody : ask_learner(&s->d, s->v.day);
    s->from = world_pick(s->w, &s->d, RUNG_KIND_BIT(RUNG_ROLE));
    s->to = world_pick(s->w, &s->d, RUNG_KIND_BIT(RUNG_ROLE));
    if (s->from < 0 || s->from == s->to)
        return;
    question q = ask_about("paths");
    ask_with(&q, "%s", world_id(s->w, s->from));
    ask_with(&q, "%s", world_id(s->w, s->to));
    ask_option(&q, "k", "1");
    ask_in_view(&q, &s->v);
    ask_for_learner(&q, &s->who);
    uint64_t budget = dice_chance(&s->d, 30) ? (uint64_t)dice_range(&s->d, 20, 150) : 0;
    json_t *data = ask_within(s, &q, budget);
    if (!data)
        return;
    if (json_array_size(at(data, "routes")) == 0) {
        put_edges(s);
        expect_why_not(s, data);
        told += json_array_size(at(data, "blocks")) > 1;
        unproven += json_is_false(at(data, "blocks_proven"));
        EXPECT(budget || !json_is_false(at(data, "blocks_proven")), "not proven");
    } else
        EXPECT(json_array_size(at(data, "why_not")) == 0
                   && json_array_size(at(data, "blocks")) == 0
                   && json_is_null(at(data, "nearest")),
               "a reason beside a route");
    json_decref(data);
}

static void reasons_are_the_fewest_things_in_the_way(void **state)
{
    static stage s;
    (void)state;
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        open_stage(&s, t.seed);
        for (int i = 0; i < 4; i++)
            try_why_not(&s);
        close_stage(&s);
    }
    if (!getenv("RUNG_ROUNDS")) {
        assert_true(told > ROUNDS / 20);
        assert_true(unproven > 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reasons_are_the_fewest_things_in_the_way),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
