/* test_bottlenecks.c -- bottlenecks on random graphs: each role, step, course and unit is
 * taken away in turn and what can still be reached is counted anew. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/asking.h"
#include "support/test.h"
#include "support/trial.h"

#define ROLES_MOST 16
#define NOBODY (-1)

/* A step that routes may take, and what every way of it goes through. */
typedef struct edge {
    int from, to, line;
    oracle_set needs;
} edge;

typedef struct stage {
    world *w;
    rung_snapshot *g;
    rung_task t;
    dice d;
    oracle_view v;
    oracle_learner who;
    int n_roles; /* roles are the first nodes */
    edge edges[ROLES_MOST * ROLES_MOST];
    int n_edges;
} stage;

static world *draw_world(uint64_t seed)
{
    dice d = { seed ^ 0xb077 };
    static const int plain[] = { 100, 60, 0 };
    world_plan plan = { .another = dice_chance(&d, 50) ? 0 : 30,
                        .plain = plain[dice_below(&d, 3)],
                        .dated = dice_chance(&d, 60) ? 0 : 40,
                        .conditions = dice_chance(&d, 60) ? 0 : 20 };
    plan.most[RUNG_ROLE] = ROLES_MOST - 1;
    plan.most[RUNG_STANDARD] = plan.most[RUNG_QUALIFICATION] = 2;
    plan.most[RUNG_UNIT] = 6;
    plan.most[RUNG_SETTING] = 6;
    plan.most[RUNG_ORGANISATION] = dice_chance(&d, 50) ? 4 : 1;
    plan.most[RUNG_PROGRAMME] = 2;
    plan.links[RUNG_PROGRESSES_TO] = dice_chance(&d, 50) ? 24 : 50;
    plan.links[RUNG_AWARDS] = 5;
    plan.links[RUNG_CONTAINS] = 16;
    plan.links[RUNG_COVERS] = 18;
    plan.links[RUNG_HOSTS] = 10;
    return world_planned(seed, &plan);
}

/* ---- the steps ---- */

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

/* What a way goes through: what it names, all that this awards, and the mandatory units. */
static void add_way(const oracle_view *v, const world_row *way, oracle_set *out)
{
    memset(out, 0, sizeof *out);
    for (int i = 0; i < way->n_via; i++)
        out->in[way->via[i]] = 1;
    for (int before = -1; before != oracle_count(out);) {
        oracle_link l;
        before = oracle_count(out);
        for (int at_ = 0; oracle_each(v, RUNG_AWARDS, &at_, &l);)
            out->in[l.to] |= out->in[l.from];
        for (int at_ = 0; oracle_each(v, RUNG_CONTAINS, &at_, &l);)
            out->in[l.to] |= out->in[l.from] && oracle_mandatory(&l);
    }
}

static void find_needs(const stage *s, const oracle_link *l, oracle_set *out)
{
    oracle_set way;
    memset(out->in, 1, sizeof out->in);
    for (int i = 0; i < l->n; i++) {
        bool later =
            (l->rows[i]->status == RUNG_PLANNED || l->rows[i]->status == RUNG_POTENTIAL)
            && !s->v.statuses;
        if (later)
            continue;
        add_way(&s->v, l->rows[i], &way);
        for (int n = 0; n < s->w->n_nodes; n++)
            out->in[n] &= way.in[n];
    }
    memset(out->in + s->w->n_nodes, 0, sizeof out->in - (size_t)s->w->n_nodes);
}

static void find_edges(stage *s)
{
    oracle_link l;
    s->n_roles = s->w->kind_start[RUNG_ROLE + 1];
    for (int at_ = 0; oracle_each(&s->v, RUNG_PROGRESSES_TO, &at_, &l);)
        if (oracle_walks(&s->v, &l) && !is_barred(s, &l)) {
            edge *e = &s->edges[s->n_edges++];
            *e = (edge){ l.from, l.to, l.rows[0]->line, { { 0 } } };
            find_needs(s, &l, &e->needs);
        }
}

/* What is taken away. */
typedef struct gap_in {
    int role, edge, thing;
} gap_in;
#define NO_GAP ((gap_in){ NOBODY, NOBODY, NOBODY })

/* Roles reached from `from` (with `back`, those that reach it; with `both`, joined with
 * it in any direction), itself counted; how many. */
static int reach(const stage *s, int from, gap_in g, bool forth, bool back,
                 bool seen[ROLES_MOST])
{
    int n = 0;
    memset(seen, 0, ROLES_MOST * sizeof *seen);
    seen[from] = true;
    for (bool changed = true; changed;) {
        changed = false;
        for (int i = 0; i < s->n_edges; i++) {
            const edge *e = &s->edges[i];
            if (i == g.edge || e->from == g.role || e->to == g.role
                || (g.thing >= 0 && e->needs.in[g.thing]))
                continue;
            if (forth && seen[e->from] && !seen[e->to])
                changed = seen[e->to] = true;
            if (back && seen[e->to] && !seen[e->from])
                changed = seen[e->from] = true;
        }
    }
    for (int i = 0; i < s->n_roles; i++)
        n += seen[i];
    return n;
}

static bool leads(const stage *s, int from, int to, gap_in g)
{
    bool seen[ROLES_MOST];
    reach(s, from, g, true, false, seen);
    return seen[to];
}

/* ---- between two roles ---- */

static void expect_between(const stage *s, const json_t *data, int from, int to)
{
    bool there = leads(s, from, to, NO_GAP), asked = there && from != to;
    const json_t *roles = at(data, "roles"), *steps = at(data, "bridges"),
                 *needs = at(data, "needs");
    size_t n = 0;
    EXPECT(json_is_true(at(data, "reached")) == there, "reached");
    for (int role = 0; asked && role < s->n_roles; role++) {
        gap_in g = NO_GAP;
        bool listed = false;
        g.role = role;
        for (size_t i = 0; i < json_array_size(roles); i++)
            listed |= node_at(s->w, json_array_get(roles, i)) == role;
        bool must = role != from && role != to && !leads(s, from, to, g);
        EXPECT(listed == must, "%s is %sa must", world_id(s->w, role),
               must ? "" : "not ");
        n += must;
    }
    EXPECT(n == json_array_size(roles), "%zu roles, not %zu", json_array_size(roles), n);
    for (size_t i = 0; i + 1 < n; i++) { /* in order: what follows is behind */
        gap_in g = NO_GAP;
        g.role = node_at(s->w, json_array_get(roles, i));
        EXPECT(!leads(s, from, node_at(s->w, json_array_get(roles, i + 1)), g),
               "roles are out of order");
    }
    n = 0;
    for (int i = 0; asked && i < s->n_edges; i++) {
        gap_in g = NO_GAP;
        g.edge = i;
        if (leads(s, from, to, g))
            continue;
        bool listed = false;
        for (size_t k = 0; k < json_array_size(steps); k++) {
            const json_t *row = json_array_get(steps, k);
            listed |= node_at(s->w, at(row, "from")) == s->edges[i].from
                      && node_at(s->w, at(row, "to")) == s->edges[i].to
                      && line_at(row, "evidence") == s->edges[i].line;
        }
        EXPECT(listed, "steps lack %s -> %s", world_id(s->w, s->edges[i].from),
               world_id(s->w, s->edges[i].to));
        n++;
    }
    EXPECT(n == json_array_size(steps), "%zu steps, not %zu", json_array_size(steps), n);
    oracle_set all = { { 0 } };
    for (int thing = s->n_roles; asked && thing < s->w->n_nodes; thing++) {
        gap_in g = NO_GAP;
        g.thing = thing;
        all.in[thing] = !leads(s, from, to, g);
    }
    expect_set(s->w, data, "needs", &all);
    for (size_t i = 0; i < json_array_size(needs); i++) {
        const json_t *row = json_array_get(needs, i);
        bool real = false;
        for (int k = 0; k < s->n_edges; k++)
            real |= s->edges[k].from == node_at(s->w, at(row, "from"))
                    && s->edges[k].to == node_at(s->w, at(row, "to"))
                    && s->edges[k].needs.in[node_at(s->w, row)];
        EXPECT(real, "the step named does not need it");
        EXPECT(json_is_true(at(row, "ended")) == !oracle_has(&s->v, node_at(s->w, row)),
               "ended");
    }
}

/* ---- one way, and no way ---- */

static void expect_counts(const stage *s, const json_t *data, const int *separates,
                          const int *pieces)
{
    const json_t *roles = at(data, "roles");
    size_t n = 0;
    for (int role = 0; role < s->n_roles; role++)
        n += separates[role] > 0;
    EXPECT(n == json_array_size(roles), "%zu roles, not %zu", json_array_size(roles), n);
    for (size_t i = 0; i < n; i++) {
        const json_t *row = json_array_get(roles, i);
        int role = node_at(s->w, row), count = number_at(row, "separates");
        EXPECT(count == separates[role], "%s separates %d, not %d", world_id(s->w, role),
               count, separates[role]);
        EXPECT(number_at(row, "pieces") == (pieces ? pieces[role] : ABSENT), "pieces");
        if (i == 0)
            continue;
        const json_t *before = json_array_get(roles, i - 1);
        int more = number_at(before, "separates");
        EXPECT(more > count || (more == count && node_at(s->w, before) < role),
               "roles are out of order");
    }
}

static void expect_one_way(const stage *s, const json_t *data, int root, bool forth)
{
    int separates[ROLES_MOST] = { 0 };
    bool seen[ROLES_MOST], now[ROLES_MOST];
    int all = reach(s, root, NO_GAP, forth, !forth, seen);
    for (int role = 0; role < s->n_roles; role++) {
        gap_in g = NO_GAP;
        g.role = role;
        if (role != root && seen[role])
            separates[role] = all - reach(s, root, g, forth, !forth, now) - 1;
    }
    EXPECT(number_at(data, "others") == all - 1, "others");
    expect_counts(s, data, separates, NULL);
}

static void expect_whole(const stage *s, const json_t *data)
{
    int separates[ROLES_MOST] = { 0 }, pieces[ROLES_MOST] = { 0 };
    bool group[ROLES_MOST], piece[ROLES_MOST];
    for (int role = 0; role < s->n_roles; role++) {
        gap_in g = NO_GAP;
        bool left[ROLES_MOST];
        int all = reach(s, role, NO_GAP, true, true, group), largest = 0;
        memcpy(left, group, sizeof left);
        left[role] = false;
        g.role = role;
        for (int other = 0; other < s->n_roles; other++) {
            if (!left[other])
                continue;
            int n = reach(s, other, g, true, true, piece);
            largest = n > largest ? n : largest;
            pieces[role]++;
            for (int i = 0; i < s->n_roles; i++)
                left[i] &= !piece[i];
        }
        separates[role] = pieces[role] > 1 ? all - 1 - largest : 0;
    }
    expect_counts(s, data, separates, pieces);
}

/* ---- settings and hosts ---- */

/* Settings that cover the unit for the learner. */
static void find_covering(const stage *s, int unit, oracle_set *out)
{
    memset(out, 0, sizeof *out);
    for (int i = 0; i < s->w->n_nodes; i++) {
        oracle_link l;
        oracle_asked asked = { 0 };
        if (s->w->nodes[i].kind != RUNG_SETTING || !oracle_has(&s->v, i)
            || !oracle_find(&s->v, RUNG_COVERS, i, unit, &l)
            || strcmp(oracle_verdict(&l), "covers") != 0)
            continue;
        oracle_ask_setting(&s->v, &s->who, i, &asked);
        oracle_ask_link(&s->v, &s->who, &l, &asked);
        out->in[i] = !asked.barred;
    }
}

/* The host behind all these settings, each of which has one; or NOBODY. */
static int only_host(const stage *s, const oracle_set *settings)
{
    int host = NOBODY;
    for (int i = 0; i < s->w->n_nodes; i++) {
        int own = NOBODY;
        oracle_link l;
        for (int at_ = 0; settings->in[i] && oracle_each(&s->v, RUNG_HOSTS, &at_, &l);) {
            if (l.to != i)
                continue;
            if (host != NOBODY && host != l.from)
                return NOBODY;
            own = host = l.from;
        }
        if (settings->in[i] && own == NOBODY)
            return NOBODY;
    }
    return host;
}

static bool only_our_reading(const stage *s, int unit, const oracle_set *settings)
{
    for (int i = 0; i < s->w->n_nodes; i++) {
        oracle_link l;
        if (settings->in[i] && oracle_find(&s->v, RUNG_COVERS, i, unit, &l)
            && l.rows[0]->status != RUNG_INFERRED)
            return false;
    }
    return true;
}

/* What says so is the best that says of any setting that it covers the unit. */
static void expect_surest(const stage *s, const json_t *row)
{
    int unit = node_at(s->w, row), best = RUNG_ENDED;
    oracle_set by;
    oracle_link l;
    find_covering(s, unit, &by);
    for (int i = 0; i < s->w->n_nodes; i++)
        if (by.in[i] && oracle_find(&s->v, RUNG_COVERS, i, unit, &l)
            && (int)l.rows[0]->status < best)
            best = (int)l.rows[0]->status;
    EXPECT(same_text(text_at(at(row, "evidence"), "status"),
                     rung_fact_status_word((rung_fact_status)best)),
           "%s is covered more surely", world_id(s->w, unit));
}

static void expect_hanging(const stage *s, const json_t *data)
{
    const int first = s->w->kind_start[RUNG_UNIT], end = s->w->kind_start[RUNG_UNIT + 1];
    size_t settings = 0, hosts = 0;
    int inferred = 0;
    for (int unit = first; unit < end; unit++) {
        oracle_set by;
        find_covering(s, unit, &by);
        if (oracle_count(&by) == 1 || (oracle_count(&by) && only_host(s, &by) != NOBODY))
            inferred += only_our_reading(s, unit, &by);
    }
    EXPECT(number_at(data, "inferred") == inferred, "%d units of our reading, not %d",
           number_at(data, "inferred"), inferred);
    for (int node = 0; node < s->w->n_nodes; node++) {
        rung_kind kind = s->w->nodes[node].kind;
        oracle_set units = { { 0 } };
        for (int unit = first; unit < end; unit++) {
            oracle_set by;
            find_covering(s, unit, &by);
            units.in[unit] = kind == RUNG_SETTING ? oracle_count(&by) == 1 && by.in[node]
                             : kind == RUNG_ORGANISATION
                                 ? oracle_count(&by) && only_host(s, &by) == node
                                 : 0;
        }
        if (!oracle_count(&units))
            continue;
        const json_t *row = kind == RUNG_SETTING
                                ? json_array_get(at(data, "settings"), settings++)
                                : json_array_get(at(data, "hosts"), hosts++);
        EXPECT(row && node_at(s->w, row) == node, "%s is missing", world_id(s->w, node));
        expect_set(s->w, row, "units", &units);
        for (size_t i = 0; i < json_array_size(at(row, "units")); i++)
            expect_surest(s, json_array_get(at(row, "units"), i));
    }
    EXPECT(settings == json_array_size(at(data, "settings"))
               && hosts == json_array_size(at(data, "hosts")),
           "more settings or hosts than are bottlenecks");
}

/* ---- rounds ---- */

static void ask_all(stage *s)
{
    int from = world_pick(s->w, &s->d, RUNG_KIND_BIT(RUNG_ROLE)),
        to = world_pick(s->w, &s->d, RUNG_KIND_BIT(RUNG_ROLE));
    for (int which = 0; which < 4; which++) {
        question q = ask_about("bottlenecks");
        if (which && from < 0)
            return;
        if (which & 1)
            ask_option(&q, "from", "%s", world_id(s->w, from));
        if (which & 2)
            ask_option(&q, "to", "%s", world_id(s->w, to));
        ask_in_view(&q, &s->v);
        ask_for_learner(&q, &s->who);
        json_t *data = ask(&s->t, s->g, &q, NULL);
        if (which == 3)
            expect_between(s, data, from, to);
        else if (which)
            expect_one_way(s, data, which == 1 ? from : to, which == 1);
        else {
            expect_whole(s, data);
            expect_hanging(s, data);
        }
        ask_done(data);
    }
}

static void what_is_named_is_what_cannot_be_done_without(void **state)
{
    (void)state;
    for (trial r = trial_begin(4000); trial_next(&r);) {
        static stage s;
        memset(&s, 0, sizeof s);
        s.w = draw_world(r.seed);
        s.g = world_open(s.w, r.seed);
        s.d = (dice){ r.seed * 13 + 5 };
        s.v = ask_view(s.w, &s.d);
        s.who = ask_learner(&s.d, s.v.day);
        find_edges(&s);
        for (int i = 0; i < 3; i++)
            ask_all(&s);
        rung_task_drop(&s.t);
        rung_snapshot_close(s.g);
        world_free(s.w);
    }
}

/* ---- a chain as long as a graph may be ---- */

static void a_long_chain_takes_no_stack(void **state)
{
    (void)state;
    enum { ROLES = 1500 };
    world_plan plan = { .exact = true, .plain = 100 };
    plan.most[RUNG_ROLE] = ROLES;
    trial_begin(1);
    world *w = world_planned(1, &plan);
    for (int i = 0; i + 1 < ROLES; i++) {
        world_row row = w->rows[w->n_rows - 1];
        row.table = RUNG_TABLE_OF_RELATION(RUNG_PROGRESSES_TO);
        row.from = i;
        row.to = i + 1;
        row.name = NULL;
        row.sector = NULL;
        row.level = row.level_from = row.level_to = row.months = ABSENT;
        row.line = w->n_rows + 2;
        w->rows = realloc(w->rows, ((size_t)w->n_rows + 1) * sizeof row);
        w->rows[w->n_rows++] = row;
    }
    w->cap_rows = w->n_rows;
    rung_snapshot *g = world_open(w, 1);
    rung_task t = { 0 };
    question q = ask_about("bottlenecks");
    ask_option(&q, "from", "%s", world_id(w, 0));
    ask_option(&q, "to", "%s", world_id(w, ROLES - 1));
    json_t *data = ask(&t, g, &q, NULL);
    assert_int_equal(json_array_size(at(data, "roles")), ROLES - 2);
    assert_int_equal(json_array_size(at(data, "bridges")), ROLES - 1);
    ask_done(data);
    q = ask_about("bottlenecks");
    data = ask(&t, g, &q, NULL);
    assert_int_equal(json_array_size(at(data, "roles")), ROLES - 2);
    assert_int_equal(number_at(json_array_get(at(data, "roles"), 0), "separates"),
                     (ROLES - 1) / 2);
    ask_done(data);
    rung_task_drop(&t);
    rung_snapshot_close(g);
    world_free(w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_named_is_what_cannot_be_done_without),
        cmocka_unit_test(a_long_chain_takes_no_stack),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
