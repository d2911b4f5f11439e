/* test_unlock.c -- unlock on random graphs, against what is missing before and after each
 * single thing, worked out anew. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/asking.h"
#include "support/test.h"
#include "support/trial.h"

#define ROUNDS 2000
#define HOLDABLE (RUNG_ANY_KIND & ~RUNG_KIND_BIT(RUNG_ORGANISATION))
#define FEW 5

typedef struct stage {
    world *w;
    rung_snapshot *g;
    rung_task t;
    oracle_view v;
    oracle_learner who;
    int things[8], n_things, from;
    bool linked, by_level;
    unsigned char shut[WORLD_NODES]; /* roles looked at that miss something */
    int open, not_recorded, barred, later, n_shut;
    json_t *data;
} stage;

static int count_missing(const stage *s, int role, const oracle_set *have, int *needed)
{
    oracle_set e;
    oracle_gives(&s->v, role, &e);
    *needed = oracle_count(&e);
    return *needed - oracle_count_common(&e, have);
}

static void look_at_role(stage *s, int role, const oracle_link *l, const oracle_set *have)
{
    oracle_asked asked = { .barred = false };
    int needed, missing = count_missing(s, role, have, &needed);
    if (role == s->from)
        return;
    if (oracle_later(&s->v, oracle_best_row(&s->v, role))) {
        s->later++;
        return;
    }
    if (s->who.given)
        oracle_ask_step(&s->v, &s->who, l, role, s->things, s->n_things, &asked);
    if (asked.barred)
        s->barred++;
    else if (!needed)
        s->not_recorded++;
    else if (!missing)
        s->open++;
    else
        s->shut[role] = 1, s->n_shut++;
}

static void look_at_roles(stage *s)
{
    oracle_set have;
    oracle_link l;
    oracle_have(&s->v, s->things, s->n_things, &have);
    if (s->linked)
        for (int at = 0; oracle_each_from(&s->v, RUNG_PROGRESSES_TO, s->from, &at, &l);)
            look_at_role(s, l.to, &l, &have);
    else
        for (int r = 0; r < s->w->kind_start[RUNG_ROLE + 1]; r++)
            if (oracle_has(&s->v, r))
                look_at_role(s, r, NULL, &have);
}

/* ---- one thing to learn ---- */

typedef struct gain {
    int node, opens, thin, closes, nearer, top;
    int nearest, left, needed; /* the nearest role, what it then misses, of how many */
    unsigned char opened[WORLD_NODES];
} gain;

/* Whether a role that misses so many of so many then is nearer than g's, of a lesser id. */
static bool is_nearer(int left, int needed, const gain *g)
{
    if ((needed < FEW) != (g->needed < FEW))
        return g->needed < FEW;
    int share = (needed - left) * g->needed, than = (g->needed - g->left) * needed;
    return share != than ? share > than : left < g->left;
}

static void weigh(const stage *s, int node, gain *g)
{
    oracle_set before, after;
    int things[9];
    memset(g, 0, sizeof *g);
    g->node = node;
    g->top = ABSENT;
    memcpy(things, s->things, sizeof s->things);
    things[s->n_things] = node;
    oracle_have(&s->v, s->things, s->n_things, &before);
    oracle_have(&s->v, things, s->n_things + 1, &after);
    for (int r = 0; r < s->w->kind_start[RUNG_ROLE + 1]; r++) {
        int needed, was = s->shut[r] ? count_missing(s, r, &before, &needed) : 0,
                    is = s->shut[r] ? count_missing(s, r, &after, &needed) : 0;
        if (was == is)
            continue;
        g->nearer++;
        g->closes += was - is;
        if (g->nearer == 1 || is_nearer(is, needed, g)) {
            g->nearest = r;
            g->left = is;
            g->needed = needed;
        }
        if (is)
            continue;
        int level = oracle_level(&s->v, r);
        g->opened[r] = 1;
        g->opens++;
        g->thin += needed < FEW;
        if (needed >= FEW && level != ABSENT && level > g->top)
            g->top = level;
    }
}

static bool first_of_two(const stage *s, const gain *x, const gain *y)
{
    int keys[][2] = { { s->by_level ? x->top : 0, s->by_level ? y->top : 0 },
                      { x->opens - x->thin, y->opens - y->thin },
                      { x->closes, y->closes },
                      { x->nearer, y->nearer },
                      { x->thin, y->thin } };
    for (size_t i = 0; i < RUNG_COUNT_OF(keys); i++)
        if (keys[i][0] != keys[i][1])
            return keys[i][0] > keys[i][1];
    return x->node < y->node;
}

static void expect_row(const stage *s, const json_t *row, const gain *g)
{
    EXPECT(number_at(row, "closes") == g->closes && number_at(row, "nearer") == g->nearer
               && number_at(row, "thin") == g->thin,
           "%s: what it closes", world_id(s->w, g->node));
    const json_t *opens = at(row, "opens");
    EXPECT((int)json_array_size(opens) == g->opens, "%s opens %d",
           world_id(s->w, g->node), g->opens);
    for (size_t i = 0; i < json_array_size(opens); i++)
        EXPECT(g->opened[node_at(s->w, json_array_get(opens, i))]
                   && (i == 0
                       || node_at(s->w, json_array_get(opens, i - 1))
                              < node_at(s->w, json_array_get(opens, i))),
               "%s opens something else, or out of order", world_id(s->w, g->node));
    EXPECT(number_at(row, "top_level") == g->top, "top level: %d", g->top);
    EXPECT(node_at(s->w, at(row, "nearest")) == g->nearest
               && number_at(row, "left") == g->left,
           "nearest after %s: %s, missing %d", world_id(s->w, g->node),
           world_id(s->w, g->nearest), g->left);
    EXPECT(json_number_value(at(row, "share"))
               == (g->needed - g->left) / (double)g->needed,
           "share");
}

/* Rows in their order, each as worked out, and as many as close anything. */
static void expect_rows(const stage *s, const char *member, int n)
{
    const json_t *rows = at(s->data, member);
    gain last = { 0 }, now;
    EXPECT((int)json_array_size(rows) == n, "%zu %s and not %d", json_array_size(rows),
           member, n);
    for (int i = 0; i < n; i++, last = now) {
        const json_t *row = json_array_get(rows, (size_t)i);
        weigh(s, node_at(s->w, row), &now);
        expect_row(s, row, &now);
        EXPECT(i == 0 || first_of_two(s, &last, &now), "%s out of order",
               world_id(s->w, now.node));
    }
}

/* True for the least competency that some role misses among those that match exactly. */
static bool speaks_for_class(const stage *s, int competency)
{
    oracle_set have, class = { { 0 } };
    oracle_have(&s->v, s->things, s->n_things, &have);
    class.in[competency] = 1;
    oracle_close(&s->v, &class);
    for (int c = 0; c <= competency; c++)
        for (int r = 0; class.in[c] && r < s->w->kind_start[RUNG_ROLE + 1]; r++) {
            oracle_set e;
            oracle_gives(&s->v, r, &e);
            if (s->shut[r] && e.in[c] && !have.in[c])
                return c == competency;
        }
    return false;
}

static int count_that_help(const stage *s, rung_kind kind)
{
    int n = 0;
    gain g;
    for (int i = s->w->kind_start[kind]; i < s->w->kind_start[kind + 1]; i++) {
        if (kind == RUNG_COMPETENCY ? !speaks_for_class(s, i) : !oracle_has(&s->v, i))
            continue;
        weigh(s, i, &g);
        n += g.nearer > 0;
    }
    return n;
}

static void each_thing_opens_what_is_missing_no_more(void **state)
{
    int rows = 0, opening = 0;
    (void)state;
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        stage s = { .w = world_small(t.seed), .from = -1 };
        dice d = { t.seed * 3 + 1 };
        question q = ask_about("unlock");
        s.g = world_open(s.w, t.seed);
        s.v = ask_view(s.w, &d);
        s.who = ask_learner(&d, s.v.day);
        if (dice_chance(&d, 60))
            s.from = world_pick(s.w, &d, RUNG_KIND_BIT(RUNG_ROLE));
        if (s.from >= 0) {
            ask_option(&q, "from", "%s", world_id(s.w, s.from));
            s.things[s.n_things++] = s.from;
            s.linked = dice_chance(&d, 50);
        }
        for (int i = dice_below(&d, 4); i > 0; i--) {
            int thing = world_pick(s.w, &d, HOLDABLE);
            if (thing < 0)
                continue;
            ask_option(&q, "have", "%s", world_id(s.w, thing));
            s.things[s.n_things++] = thing;
        }
        s.by_level = dice_chance(&d, 40);
        ask_option(&q, "by", "%s", s.by_level ? "level" : "count");
        ask_option(&q, "basis", "%s", s.linked ? "link" : "overlap");
        ask_option(&q, "k", "%d", 1000);
        ask_in_view(&q, &s.v);
        ask_for_learner(&q, &s.who);
        look_at_roles(&s);
        s.data = ask(&s.t, s.g, &q, NULL);
        ask_left_nothing(&s.t);
        EXPECT(number_at(s.data, "roles") == s.n_shut
                   && number_at(s.data, "not_recorded") == s.not_recorded
                   && number_at(s.data, "left_aside") == s.later
                   && (int)json_array_size(at(s.data, "open")) == s.open
                   && (int)json_array_size(at(s.data, "excluded")) == s.barred,
               "the roles looked at");
        expect_rows(&s, "units", count_that_help(&s, RUNG_UNIT));
        expect_rows(&s, "competencies", count_that_help(&s, RUNG_COMPETENCY));
        const json_t *list = at(s.data, "competencies");
        rows += (int)json_array_size(list);
        for (size_t i = 0; i < json_array_size(list); i++)
            opening += json_array_size(at(json_array_get(list, i), "opens")) > 0;
        ask_done(s.data);
        rung_task_drop(&s.t);
        rung_snapshot_close(s.g);
        world_free(s.w);
    }
    assert_true(rows > ROUNDS / 4 && opening > ROUNDS / 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_thing_opens_what_is_missing_no_more),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
