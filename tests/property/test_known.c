/* test_known.c -- conditions that were put in words when the graph was loaded are those
 * that are worked out when they are asked for, in whatever order and however many. */
#include <string.h>

#include "query/conditions.h"
#include "support/asking.h"
#include "support/test.h"
#include "support/trial.h"

#define ROUNDS 150
#define ASKED 150 /* nodes, into one list */

static const world_plan many = {
    .most = { 12, 12, 12, 12, 12, 12, 12, 12 },
    .links = { 20, 20, 20, 20, 20, 20, 20, 20, 20, 20 },
    .another = 80,
    .plain = 90,
    .dated = 10,
    .conditions = 100,
};

/* The same things asked of two graphs, of which one knows its conditions. */
typedef struct both {
    rung_snapshot *g[2];
    rung_view v[2];
    rung_task task[2];
    rung_conditions found[2];
    uint32_t longest;
} both;

/* What is held while one list is asked for: nothing, or some node. */
typedef struct holding {
    rung_node by;
    bool any;
} holding;

enum { NODE, NODE_NAMED, ENTRIES, ENTRIES_NAMED, SETTING };

static void ask_one(both *b, int k, rung_node n, int how, const rung_learner *learner,
                    const holding *holds)
{
    rung_held held;
    rung_asker a = { &b->task[k], &b->v[k], learner, holds->any ? &held : NULL, RUNG_OK };
    if (holds->any)
        assert_int_equal(rung_hold(a.t, a.v, &holds->by, 1, &held, NULL), RUNG_OK);
    switch (how) {
    case NODE:
    case NODE_NAMED: rung_ask_node(&a, n, how == NODE_NAMED, &b->found[k]); break;
    case ENTRIES:
    case ENTRIES_NAMED:
        rung_ask_entries(&a, n, how == ENTRIES_NAMED, &b->found[k]);
        break;
    default: rung_ask_setting(&a, n, &b->found[k]);
    }
    if (holds->any)
        rung_let_go(&held);
    assert_int_equal(a.status, RUNG_OK);
}

static void expect_same_list(const rung_text_list *a, const rung_fact_list *a_facts,
                             const rung_text_list *b, const rung_fact_list *b_facts)
{
    EXPECT(a->n == b->n, "%u texts, known %u", a->n, b->n);
    for (uint32_t i = 0; i < a->n && i < b->n; i++)
        EXPECT(strcmp(a->items[i], b->items[i]) == 0
                   && a_facts->items[i].id == b_facts->items[i].id,
               "text %u: '%s', known '%s'", i, a->items[i], b->items[i]);
}

static void expect_same(both *b)
{
    const rung_conditions *f = b->found;
    expect_same_list(&f[0].check, &f[0].check_facts, &f[1].check, &f[1].check_facts);
    expect_same_list(&f[0].blocked_by, &f[0].blocked_facts, &f[1].blocked_by,
                     &f[1].blocked_facts);
    if (f[0].check.n > b->longest)
        b->longest = f[0].check.n;
}

/* Some nodes one after another, of whom little is known, and a few times over. */
static void ask_some(both *b, const world *w, dice *d)
{
    const rung_learner nobody = { .given = false }, somebody = {
        .given = true, .age = { 17 }, .driving_licence = { -1 }, .vaccinated = { -1 }
    };
    const rung_learner *learner = dice_chance(d, 90) ? &nobody : &somebody;
    int32_t day = dice_range(d, 17000, 20000);
    bool dated = dice_chance(d, 10);
    int asked = dice_chance(d, 20) ? 1 : dice_range(d, 2, ASKED);
    for (int k = 0; k < 2; k++) {
        b->v[k] = rung_view_of(b->g[k], 0, dated ? &day : NULL);
        b->found[k] = (rung_conditions){ 0 };
    }
    for (int i = 0; i < asked; i++) {
        rung_node n = { (uint32_t)dice_below(d, w->n_nodes) };
        int how = dice_below(d, SETTING);
        holding holds = { { (uint32_t)dice_below(d, w->n_nodes) }, dice_chance(d, 50) };
        if (w->nodes[n.id].kind == RUNG_SETTING && dice_chance(d, 30))
            how = SETTING;
        for (int k = 0; k < 2; k++)
            ask_one(b, k, n, how, learner, &holds);
    }
    expect_same(b);
}

static void what_is_known_is_what_is_worked_out(void **state)
{
    (void)state;
    uint32_t longest = 0, with_any = 0;
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        dice d = { t.seed };
        world *w = t.seed % 2 ? world_small(t.seed) : world_planned(t.seed, &many);
        both b = { .g = { world_open(w, 0), world_open(w, 0) } };
        rung_conditions_index(b.g[1]);
        with_any += b.g[1]->known != NULL;
        for (int k = 0; k < 2; k++)
            assert_int_equal(rung_task_fit(&b.task[k], b.g[k], NULL), RUNG_OK);
        for (int i = 0; i < 40 && w->n_nodes; i++)
            ask_some(&b, w, &d);
        longest = b.longest > longest ? b.longest : longest;
        for (int k = 0; k < 2; k++) {
            rung_task_drop(&b.task[k]);
            rung_snapshot_close(b.g[k]);
        }
        world_free(w);
    }
    assert_true(with_any > ROUNDS / 2);
    assert_true(longest > 80); /* more than are looked back at */
}

static void whole_answers_are_the_same(void **state)
{
    (void)state;
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        dice d = { t.seed };
        world *w = world_small(t.seed);
        rung_snapshot *g[2] = { world_open(w, 0), world_open(w, 0) };
        rung_task task = { 0 };
        rung_conditions_index(g[1]);
        for (int i = 0; i < 8 && w->n_nodes; i++) {
            question q = ask_anything(w, &d);
            rung_status s[2];
            char *bytes[2];
            for (int k = 0; k < 2; k++)
                bytes[k] = ask_bytes(&task, g[k], &q, RUNG_FORMAT_JSON, &s[k]);
            EXPECT(s[0] == s[1] && same_text(bytes[0], bytes[1]),
                   "the answers differ:\n%s\n%s", bytes[0], bytes[1]);
            free(bytes[0]);
            free(bytes[1]);
        }
        rung_task_drop(&task);
        rung_snapshot_close(g[0]);
        rung_snapshot_close(g[1]);
        world_free(w);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_known_is_what_is_worked_out),
        cmocka_unit_test(whole_answers_are_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
