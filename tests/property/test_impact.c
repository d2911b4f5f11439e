/* test_impact.c -- `impact` against plain loops over the rows of two worlds: the one that
 * is, and the one without the thing. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/asking.h"
#include "support/suppose.h"
#include "support/test.h"
#include "support/trial.h"

#define ROUNDS 3000

/* Two worlds and one answer. Nodes are those of the first; `then` has its own numbers. */
typedef struct pair {
    const world *w, *changed;
    oracle_view now, then;
    int node;
    supposed gone;
    const json_t *data;
} pair;

static int in_then(const pair *p, int node)
{
    return world_find(p->changed, world_id(p->w, node));
}

static bool is_gone(const pair *p, int node)
{
    for (int i = 0; i < p->gone.n_without; i++)
        if (p->gone.without[i] == node)
            return true;
    return false;
}

/* The row of a list that is this node, or NULL; fails when there are two. */
static const json_t *row_of(const pair *p, const char *list, int node)
{
    const json_t *rows = at(p->data, list), *found = NULL;
    for (size_t i = 0; i < json_array_size(rows); i++)
        if (node_at(p->w, json_array_get(rows, i)) == node) {
            EXPECT(!found, "%s stands twice in `%s`", world_id(p->w, node), list);
            found = json_array_get(rows, i);
        }
    return found;
}

/* ---- what goes ---- */

static int other_hosts(const oracle_view *v, int setting, int host)
{
    oracle_link l;
    int n = 0;
    for (int i = v->w->kind_start[RUNG_ORGANISATION];
         i < v->w->kind_start[RUNG_ORGANISATION + 1]; i++)
        n += i != host && oracle_find(v, RUNG_HOSTS, i, setting, &l);
    return n;
}

static void find_gone(pair *p)
{
    oracle_link l;
    p->gone.without[p->gone.n_without++] = p->node;
    if (p->w->nodes[p->node].kind != RUNG_ORGANISATION)
        return;
    for (int i = p->w->kind_start[RUNG_SETTING]; i < p->w->kind_start[RUNG_SETTING + 1];
         i++)
        if (oracle_find(&p->now, RUNG_HOSTS, p->node, i, &l)
            && !other_hosts(&p->now, i, p->node))
            p->gone.without[p->gone.n_without++] = i;
}

static void check_gone(const pair *p)
{
    oracle_link l;
    for (int i = p->w->kind_start[RUNG_SETTING]; i < p->w->kind_start[RUNG_SETTING + 1];
         i++) {
        bool hosted = p->w->nodes[p->node].kind == RUNG_ORGANISATION
                      && oracle_find(&p->now, RUNG_HOSTS, p->node, i, &l);
        EXPECT((row_of(p, "settings", i) != NULL) == (hosted && is_gone(p, i)),
               "settings that go: %s", world_id(p->w, i));
        EXPECT((row_of(p, "stay", i) != NULL) == (hosted && !is_gone(p, i)),
               "settings that stay: %s", world_id(p->w, i));
    }
}

/* ---- coverage ---- */

static bool covers(const oracle_view *v, int setting, int what, oracle_link *l)
{
    return oracle_find(v, RUNG_COVERS, setting, what, l)
           && strcmp(oracle_verdict(l), "covers") == 0;
}

/* What covers it: how many settings, the first of them, the first of those of which it is
 * surest, the one host of all or -1, whether all is inferred. */
typedef struct cover {
    int n, setting, surest, host;
    rung_fact_status status;
    bool inferred;
} cover;

static int host_of(const oracle_view *v, int setting)
{
    oracle_link l;
    int host = -1, n = 0;
    for (int i = v->w->kind_start[RUNG_ORGANISATION];
         i < v->w->kind_start[RUNG_ORGANISATION + 1]; i++)
        if (oracle_find(v, RUNG_HOSTS, i, setting, &l)) {
            host = i;
            n++;
        }
    return n == 1 ? host : -1;
}

static cover cover_of(const oracle_view *v, int what)
{
    cover c = { .setting = -1, .host = -1, .inferred = true };
    oracle_link l;
    for (int i = v->w->kind_start[RUNG_SETTING];
         what >= 0 && i < v->w->kind_start[RUNG_SETTING + 1]; i++) {
        if (!covers(v, i, what, &l))
            continue;
        int host = host_of(v, i);
        c.host = c.n++ == 0 || host == c.host ? host : -1;
        if (c.n == 1)
            c.setting = i;
        if (c.n == 1 || l.rows[0]->status < c.status) {
            c.surest = i;
            c.status = l.rows[0]->status;
        }
        c.inferred &= l.rows[0]->status == RUNG_INFERRED;
    }
    return c;
}

/* The host that all of them share must be that of each: one without makes it none. */
static int shared_host(const oracle_view *v, int what)
{
    oracle_link l;
    int shared = -1;
    for (int i = v->w->kind_start[RUNG_SETTING]; i < v->w->kind_start[RUNG_SETTING + 1];
         i++)
        if (what >= 0 && covers(v, i, what, &l)) {
            int host = host_of(v, i);
            if (host < 0 || (shared >= 0 && shared != host))
                return -1;
            shared = host;
        }
    return shared;
}

/* The row cites what says, as the graph has it, that a setting covers it. */
static void check_cited(const pair *p, const json_t *row, int setting, int what)
{
    oracle_link l;
    EXPECT(covers(&p->now, setting, what, &l), "cover that is not there");
    expect_evidence(row, &l, false);
}

static void check_covered(const pair *p, int what)
{
    const json_t *row = row_of(p, "uncovered", what);
    int then_what = in_then(p, what);
    cover now = cover_of(&p->now, what), then = cover_of(&p->then, then_what);
    bool lost = then_what >= 0 && now.n && !then.n;
    EXPECT((row != NULL) == lost, "uncovered: %s", world_id(p->w, what));
    if (row) {
        EXPECT(json_is_true(at(row, "inferred")) == now.inferred, "by our reading");
        EXPECT((int)json_array_size(at(row, "covered_by")) == now.n, "covered by");
        check_cited(p, row, now.surest, what);
    }
    int host = shared_host(&p->then, then_what), on = -1;
    if (then.n == 1 && now.n > 1)
        on = then.setting;
    else if (then.n && host >= 0 && shared_host(&p->now, what) < 0)
        on = host;
    row = row_of(p, "hanging", what);
    EXPECT((row != NULL) == (on >= 0), "hanging: %s", world_id(p->w, what));
    if (row) {
        EXPECT(node_at(p->changed, at(row, "on")) == on, "hanging on another");
        EXPECT(json_is_true(at(row, "inferred")) == then.inferred, "by our reading");
        check_cited(p, row, world_find(p->w, world_id(p->changed, then.surest)), what);
    }
}

/* ---- programmes ---- */

static bool covered_in(const oracle_view *v, int programme, int unit)
{
    oracle_link l;
    for (int i = v->w->kind_start[RUNG_SETTING]; i < v->w->kind_start[RUNG_SETTING + 1];
         i++)
        if (covers(v, i, unit, &l) && oracle_find(v, RUNG_PLACES_AT, programme, i, &l))
            return true;
    return false;
}

static int position_of(const oracle_link *l)
{
    for (int i = 0; i < l->n && l->rows[i]->status == l->rows[0]->status; i++)
        if (l->rows[i]->position != ABSENT)
            return l->rows[i]->position;
    return ABSENT;
}

static bool has_position(const oracle_view *v, int programme, int position)
{
    oracle_link l;
    for (int k = 0; oracle_each_from(v, RUNG_PLACES_AT, programme, &k, &l);)
        if (position_of(&l) == position)
            return true;
    return false;
}

static void check_programme(const pair *p, int programme)
{
    const json_t *row = row_of(p, "programmes", programme);
    int then = in_then(p, programme), lost = 0, left = 0, broken = 0;
    bool seen[8] = { false };
    oracle_link l;
    for (int k = 0;
         then >= 0 && oracle_each_from(&p->now, RUNG_PLACES_AT, programme, &k, &l);) {
        int position = position_of(&l), place = position == ABSENT ? 0 : position;
        bool goes = is_gone(p, l.to);
        lost += goes;
        left += !goes;
        if (goes && !seen[place] && !has_position(&p->then, then, position)) {
            seen[place] = true;
            broken++;
        }
    }
    EXPECT((row != NULL) == (lost > 0), "programmes: %s", world_id(p->w, programme));
    if (!row)
        return;
    EXPECT((int)json_array_size(at(row, "lost")) == lost, "settings lost");
    EXPECT(number_at(row, "left") == left, "settings left");
    EXPECT((int)json_array_size(at(row, "broken")) == broken, "places left empty");
    oracle_set teachers, units = { { 0 } };
    oracle_teachers(&p->then, then, &teachers);
    for (int i = 0; i < p->changed->n_nodes; i++)
        for (int k = 0;
             teachers.in[i] && oracle_each_from(&p->then, RUNG_CONTAINS, i, &k, &l);) {
            int unit = world_find(p->w, world_id(p->changed, l.to));
            if (covered_in(&p->now, programme, unit) && !covered_in(&p->then, then, l.to))
                units.in[unit] = 1;
        }
    expect_set(p->w, row, "uncovered", &units);
}

/* ---- what gives less, what is left without ---- */

static void check_gives(const pair *p, int node)
{
    oracle_set now, then, lost = { { 0 } };
    int then_node = in_then(p, node);
    bool any = false;
    if (then_node < 0 || !oracle_has(&p->then, then_node))
        return;
    oracle_gives(&p->now, node, &now);
    oracle_gives(&p->then, then_node, &then);
    for (int i = 0; i < p->w->n_nodes; i++) {
        int same = now.in[i] ? in_then(p, i) : -1;
        lost.in[i] = now.in[i] && (same < 0 || !then.in[same]);
        any |= lost.in[i];
    }
    const json_t *row = row_of(p, "gives_less", node);
    EXPECT((row != NULL) == any, "gives less: %s", world_id(p->w, node));
    if (row)
        expect_set(p->w, row, "lost", &lost);
}

static bool has_any(const oracle_view *v, rung_relation relation, int to)
{
    oracle_link l;
    for (int i = 0; i < v->w->n_nodes; i++)
        if (oracle_find(v, relation, i, to, &l))
            return true;
    return false;
}

static void check_without(const pair *p)
{
    static const struct {
        rung_relation relation;
        const char *word;
    } kinds[] = {
        { RUNG_DEVELOPS, "not-developed" }, { RUNG_CONTAINS, "in-no-course" },
        { RUNG_AWARDS, "not-awarded" },     { RUNG_PREPARES_FOR, "not-prepared-for" },
        { RUNG_OFFERS, "not-offered" },     { RUNG_PLACES_AT, "takes-no-learners" }
    };
    const json_t *rows = at(p->data, "left_without");
    size_t wanted = 0;
    for (size_t k = 0; k < RUNG_COUNT_OF(kinds); k++)
        for (int i = 0; i < p->w->n_nodes; i++) {
            int then = in_then(p, i);
            bool lost = then >= 0 && has_any(&p->now, kinds[k].relation, i)
                        && !has_any(&p->then, kinds[k].relation, then);
            bool found = false;
            for (size_t r = 0; r < json_array_size(rows); r++) {
                const json_t *row = json_array_get(rows, r);
                found |= node_at(p->w, row) == i
                         && same_text(text_at(row, "what"), kinds[k].word);
            }
            EXPECT(lost == found, "%s: %s", kinds[k].word, world_id(p->w, i));
            wanted += lost;
        }
    for (int i = 0; i < p->w->n_nodes; i++) {
        oracle_link l;
        bool asks = false;
        for (int g = 0; g < p->gone.n_without; g++)
            asks |= oracle_find(&p->now, RUNG_ENTRY, i, p->gone.without[g], &l);
        wanted += asks && !is_gone(p, i);
    }
    EXPECT(json_array_size(rows) == wanted, "%zu left without, not %zu",
           json_array_size(rows), wanted);
}

/* ---- routes ---- */

#define FAR 1000000

/* Steps from each role to each: by every role between them in turn (Floyd, Warshall). */
static int *all_steps(const oracle_view *v)
{
    int n = v->w->kind_start[RUNG_ROLE + 1];
    int *steps = malloc(((size_t)n * n + 1) * sizeof *steps);
    oracle_link l;
    if (!steps)
        abort();
    for (int i = 0; i < n * n; i++)
        steps[i] = i / n == i % n ? 0 : FAR;
    for (int k = 0; oracle_each(v, RUNG_PROGRESSES_TO, &k, &l);)
        if (oracle_walks(v, &l) && l.from != l.to)
            steps[l.from * n + l.to] = 1;
    for (int k = 0; k < n; k++)
        for (int a = 0; a < n; a++)
            for (int b = 0; b < n; b++)
                if (steps[a * n + k] + steps[k * n + b] < steps[a * n + b])
                    steps[a * n + b] = steps[a * n + k] + steps[k * n + b];
    return steps;
}

static bool walked(const oracle_view *v, int from, int to)
{
    oracle_link l;
    return from >= 0 && to >= 0 && oracle_find(v, RUNG_PROGRESSES_TO, from, to, &l)
           && oracle_walks(v, &l);
}

/* Roles to which nothing leads any more, then those from which nothing leads on, by id. */
static void check_cut_off(const pair *p, const bool cut[2][WORLD_NODES], int n)
{
    static const char *const how[] = { "no-way-in", "no-way-on" };
    const json_t *rows = at(p->data, "cut_off");
    size_t k = 0;
    for (int i = 0; i < 2; i++)
        for (int a = 0; a < n; a++) {
            if (!cut[i][a])
                continue;
            const json_t *row = json_array_get(rows, k++);
            EXPECT(row && same_text(text_at(row, "id"), world_id(p->w, a))
                       && same_text(text_at(row, "how"), how[i]),
                   "%s has lost %s and is not row %zu", world_id(p->w, a), how[i], k);
        }
    EXPECT(json_array_size(rows) == k, "%zu cut off, not %zu", json_array_size(rows), k);
}

static void check_steps(const pair *p)
{
    int n = p->w->kind_start[RUNG_ROLE + 1];
    size_t lost = 0;
    bool cut[2][WORLD_NODES];
    for (int a = 0; a < n; a++) {
        bool in[2] = { false, false }, on[2] = { false, false };
        for (int b = 0; b < n; b++) {
            bool now = walked(&p->now, a, b);
            bool then = walked(&p->then, in_then(p, a), in_then(p, b));
            bool back = walked(&p->now, b, a);
            bool back_then = walked(&p->then, in_then(p, b), in_then(p, a));
            lost += now && !then;
            on[0] |= now && a != b, on[1] |= then && a != b;
            in[0] |= back && a != b, in[1] |= back_then && a != b;
        }
        bool there = in_then(p, a) >= 0 && oracle_has(&p->then, in_then(p, a));
        cut[0][a] = there && in[0] && !in[1];
        cut[1][a] = there && on[0] && !on[1];
    }
    EXPECT(json_array_size(at(p->data, "steps")) == lost, "%zu steps lost, not %zu",
           json_array_size(at(p->data, "steps")), lost);
    check_cut_off(p, cut, n);
}

static void check_routes(const pair *p, int limit)
{
    int n = p->w->kind_start[RUNG_ROLE + 1], m = p->changed->kind_start[RUNG_ROLE + 1];
    int *now = all_steps(&p->now), *then = all_steps(&p->then), lost = 0, longer = 0;
    const json_t *rows = at(p->data, "routes");
    for (int a = 0; a < n; a++)
        for (int b = 0; b < n; b++) {
            int x = in_then(p, a), y = in_then(p, b);
            if (a == b || x < 0 || y < 0 || now[a * n + b] >= FAR)
                continue;
            lost += then[x * m + y] >= FAR;
            longer += then[x * m + y] < FAR && then[x * m + y] > now[a * n + b];
        }
    EXPECT(number_at(p->data, "routes_lost") == lost, "%d routes lost, not %d",
           number_at(p->data, "routes_lost"), lost);
    EXPECT(number_at(p->data, "routes_longer") == longer, "%d routes longer, not %d",
           number_at(p->data, "routes_longer"), longer);
    EXPECT((int)json_array_size(rows) == (lost + longer < limit ? lost + longer : limit),
           "another number of rows");
    for (size_t i = 0; i < json_array_size(rows); i++) {
        const json_t *row = json_array_get(rows, i);
        int a = node_at(p->w, at(row, "from")), b = node_at(p->w, at(row, "to"));
        int after = then[in_then(p, a) * m + in_then(p, b)];
        EXPECT(number_at(row, "steps") == now[a * n + b], "steps now");
        EXPECT(number_at(row, "steps_then") == (after >= FAR ? ABSENT : after),
               "steps then");
    }
    free(now);
    free(then);
}

/* ---- all of it ---- */

static void check_all(rung_task *t, const rung_snapshot *g, pair *p, dice *d)
{
    int limit = dice_range(d, 1, 12);
    question q = ask_about("impact");
    ask_with(&q, "%s", world_id(p->w, p->node));
    ask_option(&q, "limit", "%d", limit);
    ask_in_view(&q, &p->now);
    json_t *data = ask(t, g, &q, NULL);
    p->data = data;
    if (oracle_has(&p->now, p->node)) {
        check_gone(p);
        for (int i = 0; i < p->w->n_nodes; i++) {
            rung_kind kind = p->w->nodes[i].kind;
            if (kind == RUNG_UNIT || kind == RUNG_COMPETENCY)
                check_covered(p, i);
            if (kind == RUNG_PROGRAMME)
                check_programme(p, i);
            if (kind != RUNG_ROLE && kind != RUNG_ORGANISATION && kind != RUNG_COMPETENCY)
                check_gives(p, i);
        }
        check_without(p);
    }
    check_steps(p);
    check_routes(p, limit);
    ask_done(data);
}

static void impact_is_the_difference_of_two_worlds(void **state)
{
    (void)state;
    rung_task task = { 0 };
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        dice d = { t.seed ^ 0x1234 };
        world *w = dice_chance(&d, 80) ? world_small(t.seed) : world_dense(t.seed);
        pair p = { .w = w, .now = ask_view(w, &d) };
        p.node =
            world_pick(w, &d, RUNG_ANY_KIND & ~(unsigned)RUNG_KIND_BIT(RUNG_COMPETENCY));
        if (p.node >= 0) {
            find_gone(&p);
            world *changed = suppose_world(w, &p.gone);
            rung_snapshot *g = world_open(w, 0);
            p.changed = changed;
            p.then = p.now;
            p.then.w = changed;
            check_all(&task, g, &p, &d);
            rung_snapshot_close(g);
            world_free(changed);
        }
        world_free(w);
    }
    rung_task_drop(&task);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(impact_is_the_difference_of_two_worlds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
