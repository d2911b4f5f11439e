/* test_has.c -- what the snapshot says that nodes have is what their rows say; a bit too
 * many or too few is refused; and an answer that is told in ids alone, for which less is
 * looked up, has the same ids. */
#include <stdlib.h>
#include <string.h>

#include "builder/build.h"
#include "support/asking.h"
#include "support/test.h"
#include "support/trial.h"

#define ROUNDS 1500

/* ---- from the rows ---- */

static bool states_condition(const world_row *r)
{
    return r->min_age != ABSENT || r->max_age != ABSENT || r->dbs || r->registration
           || r->driving_licence || r->vaccination || r->employer_sector || r->condition;
}

static bool is_at(const world_row *r, rung_relation relation, int from, int to)
{
    return r->table == RUNG_TABLE_OF_RELATION(relation) && (from < 0 || r->from == from)
           && (to < 0 || r->to == to);
}

static unsigned of_rows(const world *w, int node)
{
    unsigned has = 0;
    for (int i = 0; i < w->n_rows; i++) {
        const world_row *r = &w->rows[i];
        if (r->table < RUNG_N_KINDS && r->from == node && states_condition(r))
            has |= RUNG_HAS_CONDITION;
        if (is_at(r, RUNG_ENTRY, node, -1))
            has |= RUNG_HAS_ENTRY;
        if (is_at(r, RUNG_PREPARES_FOR, -1, node))
            has |= RUNG_HAS_PREPARATION;
        if (is_at(r, RUNG_MATCHES, node, -1) || is_at(r, RUNG_MATCHES, -1, node))
            has |= RUNG_HAS_MATCH;
        if (is_at(r, RUNG_PROGRESSES_TO, node, -1))
            has |= RUNG_HAS_STEP;
        if (w->nodes[node].kind == RUNG_COMPETENCY
            && (is_at(r, RUNG_DEVELOPS, -1, node) || is_at(r, RUNG_COVERS, -1, node)))
            has |= RUNG_HAS_CLOSER;
    }
    return has;
}

static bool is_later(const oracle_view *v, const oracle_link *l)
{
    return oracle_later(v, l->rows[0]) || oracle_later(v, oracle_best_row(v, l->from));
}

/* True when a setting covers it and says so by the best word there is of that: a planned
 * link stands behind an observed one to another unit. */
static bool covered_now(const oracle_view *v, int setting, int competency)
{
    oracle_link l, develops;
    const world_row *best = NULL;
    for (int at = 0; oracle_each_from(v, RUNG_COVERS, setting, &at, &l);)
        if (strcmp(oracle_verdict(&l), "covers") == 0
            && (l.to == competency
                || (v->w->nodes[l.to].kind == RUNG_UNIT
                    && oracle_find(v, RUNG_DEVELOPS, l.to, competency, &develops)))
            && (!best || l.rows[0]->status < best->status))
            best = l.rows[0];
    return best && !oracle_later(v, best)
           && !oracle_later(v, oracle_best_row(v, setting));
}

static bool closed_now(const world *w, int competency)
{
    oracle_view v = { .w = w };
    oracle_link l;
    for (int node = 0; node < w->n_nodes; node++)
        if (w->nodes[node].kind == RUNG_SETTING
                ? covered_now(&v, node, competency)
                : oracle_find(&v, RUNG_DEVELOPS, node, competency, &l)
                      && !is_later(&v, &l))
            return true;
    return false;
}

static void nodes_have_what_their_rows_say(void **state)
{
    (void)state;
    unsigned seen = 0, missed = 0;
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        world *w = world_small(t.seed);
        rung_snapshot *g = world_open(w, t.seed);
        bool stored = rung_section_count(g, RUNG_SECTION_closer_start);
        for (int i = 0; i < w->n_nodes; i++) {
            unsigned has = of_rows(w, i);
            if (stored && w->nodes[i].kind == RUNG_COMPETENCY && closed_now(w, i))
                has |= RUNG_HAS_CLOSER_NOW;
            EXPECT(g->node_has[i] == has, "%s has %x, not %x", world_id(w, i),
                   (unsigned)g->node_has[i], has);
            seen |= has;
            missed |= ~has;
        }
        rung_snapshot_close(g);
        world_free(w);
    }
    assert_int_equal(seen & missed & 127, 127); /* each of them was met, and not met */
}

/* ---- the proof ---- */

/* The block of a world with one bit of one node turned, and its sum made good. */
static void *forge(const world *w, dice *d, size_t *size)
{
    rung_records records = { 0 };
    rung_error err = { 0 };
    void *block = NULL;
    rung_status s = world_records(w, 0, &records, &err);
    if (!s)
        s = rung_build(&records, &block, size, &err);
    rung_records_drop(&records);
    EXPECT(!s, "not built: %s", err.text);
    rung_snapshot_head *head = block;
    uint8_t *has = (uint8_t *)block + head->sections[RUNG_SECTION_node_has].offset;
    has[dice_below(d, w->n_nodes)] ^= (uint8_t)(1u << dice_below(d, 8));
    rung_snapshot_seal(head);
    return block;
}

static void a_lie_about_a_node_is_refused(void **state)
{
    (void)state;
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        dice d = { t.seed };
        world *w = world_small(t.seed);
        rung_snapshot *g;
        rung_error err = { 0 };
        size_t size;
        if (w->n_nodes) {
            void *block = forge(w, &d, &size);
            rung_status s =
                rung_snapshot_open(block, size, RUNG_BLOCK_BORROWED, false, &g, &err);
            EXPECT(s == RUNG_BAD_GRAPH, "it is opened");
            rung_pages_drop(block, size);
        }
        world_free(w);
    }
}

/* ---- in ids alone ---- */

static void a_bare_answer_has_the_same_ids(void **state)
{
    (void)state;
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        dice d = { t.seed };
        world *w = world_small(t.seed);
        rung_snapshot *g = world_open(w, t.seed);
        rung_task task = { 0 };
        for (int i = 0; i < 8 && w->n_nodes; i++) {
            question q = ask_anything(w, &d);
            if (dice_chance(&d, 50) && world_pick(w, &d, RUNG_KIND_BIT(RUNG_ROLE)) >= 0) {
                q = ask_about("gap");
                ask_with(&q, "%s",
                         world_id(w, world_pick(w, &d, RUNG_KIND_BIT(RUNG_ROLE))));
                ask_option(&q, "from", "%s",
                           world_id(w, world_pick(w, &d, RUNG_KIND_BIT(RUNG_ROLE))));
            }
            ask_option(&q, "detail", "ids");
            rung_status s[2];
            char *bytes[2];
            for (int bare = 0; bare < 2; bare++) {
                task.bare = bare;
                bytes[bare] = ask_bytes(&task, g, &q, RUNG_FORMAT_JSON, &s[bare]);
            }
            EXPECT(s[0] == s[1] && same_text(bytes[0], bytes[1]),
                   "the answers differ:\n%s\n%s", bytes[0], bytes[1]);
            free(bytes[0]);
            free(bytes[1]);
        }
        rung_task_drop(&task);
        rung_snapshot_close(g);
        world_free(w);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nodes_have_what_their_rows_say),
        cmocka_unit_test(a_lie_about_a_node_is_refused),
        cmocka_unit_test(a_bare_answer_has_the_same_ids),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
