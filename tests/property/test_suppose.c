/* test_suppose.c -- a question under an overlay is answered as the changed graph answers
 * it, and what an overlay costs follows its size. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "snapshot/overlay.h"
#include "support/asking.h"
#include "support/suppose.h"
#include "support/test.h"
#include "support/trial.h"

#define ROUNDS 1500
#define QUESTIONS 8

/* Where a row stands is another matter in another package. */
static void forget_places(json_t *value)
{
    void *next;
    const char *key;
    json_t *member;
    size_t i;
    json_array_foreach(value, i, member) forget_places(member);
    json_object_foreach_safe(value, next, key, member)
    {
        if (strcmp(key, "line") == 0 || strcmp(key, "file") == 0)
            json_object_del(value, key);
        else
            forget_places(member);
    }
}

static void ask_supposing(question *q, const world *w, const supposed *s)
{
    for (int i = 0; i < s->n_without; i++)
        ask_option(q, "without", "%s", world_id(w, s->without[i]));
    for (int i = 0; i < s->n_with; i++)
        ask_option(q, "with", "%s:%s:%s", world_id(w, s->with[i].from),
                   rung_relation_word(s->with[i].relation), world_id(w, s->with[i].to));
}

/* The answer without the places of its rows; NULL when there is none. */
static char *answer(rung_task *t, const rung_snapshot *g, const question *q,
                    rung_status *status)
{
    char *bytes = ask_bytes(t, g, q, RUNG_FORMAT_JSON, status);
    if (!bytes)
        return NULL;
    json_t *reply = json_loads(bytes, 0, NULL);
    EXPECT(reply, "the answer is no JSON");
    forget_places(reply);
    char *data = json_dumps(at(reply, "data"), JSON_COMPACT);
    bool truncated = json_is_true(at(at(reply, "meta"), "truncated"));
    char *out = malloc(strlen(data) + 16);
    if (!out)
        abort();
    sprintf(out, "%s%s", data, truncated ? " and more" : "");
    free(data);
    free(bytes);
    json_decref(reply);
    return out;
}

/* A question about the changed world, put to both. */
static void compare(rung_task *t, const world *w, const rung_snapshot *g,
                    const rung_snapshot *g_changed, const supposed *s, question plain)
{
    question q = plain;
    rung_status status[2];
    char *wanted = answer(t, g_changed, &plain, &status[0]);
    ask_supposing(&q, w, s);
    char *given = answer(t, g, &q, &status[1]);
    EXPECT(status[0] == status[1], "one is answered, one is not: %s, %s",
           rung_status_code(status[0]), rung_status_code(status[1]));
    /* of near spellings the first few are taken, and then what is hidden is left out */
    bool near = wanted && s->n_without && strcmp(plain.words[0], "find") == 0
                && (strstr(wanted, "\"score\":3276") || !strstr(wanted, "\"score\""));
    size_t at = 0; /* where they begin to differ, and what stands before it */
    while (wanted && given && wanted[at] && wanted[at] == given[at])
        at++;
    size_t from = at < 200 ? 0 : at - 200;
    EXPECT(near || same_text(wanted, given), "the answers differ:\n%.400s\n%.400s",
           wanted + from, given + from);
    free(wanted);
    free(given);
}

static void an_overlay_answers_as_the_changed_graph(void **state)
{
    (void)state;
    rung_task task = { 0 };
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        dice d = { t.seed ^ 0x50be };
        world *w = dice_chance(&d, 80) ? world_small(t.seed) : world_dense(t.seed);
        rung_snapshot *g = world_open(w, 0);
        oracle_view v = ask_view(w, &d);
        supposed s = suppose_anything(w, &v, &d);
        world *changed = suppose_world(w, &s);
        rung_snapshot *g_changed = world_open(changed, 0);
        oracle_view then = v;
        then.w = changed;
        for (int i = 0; i < QUESTIONS && changed->n_nodes; i++)
            compare(&task, w, g, g_changed, &s, ask_anything_in(changed, &d, &v));
        for (int i = 0; i < s.n_with; i++) {
            question q = ask_about("impact");
            int to = world_find(changed, world_id(w, s.with[i].to));
            if (changed->nodes[to].kind == RUNG_COMPETENCY || !oracle_has(&then, to))
                continue;
            ask_with(&q, "%s", world_id(changed, to));
            ask_in_view(&q, &v);
            compare(&task, w, g, g_changed, &s, q);
        }
        rung_snapshot_close(g);
        rung_snapshot_close(g_changed);
        world_free(w);
        world_free(changed);
    }
    rung_task_drop(&task);
}

/* ---- what it costs ---- */

/* Bytes that an overlay takes of an arena: one role away, one link put in. */
static size_t bytes_of_overlay(const rung_snapshot *g)
{
    rung_task t = { 0 };
    rung_error err = { 0 };
    const rung_overlay *o;
    rung_node away = { g->head->kind_start[RUNG_ROLE] };
    rung_edge put = { { away.id + 1 },
                      { g->head->kind_start[RUNG_COMPETENCY] },
                      RUNG_REQUIRES };
    EXPECT(!rung_task_fit(&t, g, &err), "no scratch");
    EXPECT(!rung_overlay_new(g, &away, 1, &put, 1, t.mark, &t.mem, &o, &err),
           "no overlay: %s", err.text);
    size_t bytes = t.mem.used;
    EXPECT(t.mem.total == RUNG_ARENA_FIRST, "it takes more than one block");
    ask_left_nothing(&t);
    rung_task_drop(&t);
    return bytes;
}

/* Bytes of a question under such an overlay, by blocks of the arena. */
static size_t bytes_of_question(const world *w, const rung_snapshot *g)
{
    rung_task t = { 0 };
    oracle_view v = { .w = w };
    int role = w->kind_start[RUNG_ROLE] + 1, competency = w->kind_start[RUNG_COMPETENCY];
    while (!oracle_has(&v, role))
        role++;
    while (!oracle_has(&v, competency))
        competency++;
    question q = ask_about("next");
    ask_with(&q, "%s", world_id(w, role));
    ask_option(&q, "without", "%s", world_id(w, w->kind_start[RUNG_ROLE]));
    ask_option(&q, "with", "%s:requires:%s", world_id(w, role), world_id(w, competency));
    ask_done(ask(&t, g, &q, NULL));
    size_t bytes = t.mem.total;
    rung_task_drop(&t);
    return bytes;
}

static void memory_follows_the_overlay_and_not_the_graph(void **state)
{
    (void)state;
    for (trial t = trial_begin(5); trial_next(&t);) {
        world *small = world_of_roles(t.seed, 18, 40);
        world *large = world_of_roles(t.seed, 1800, 4000);
        rung_snapshot *a = world_open(small, 0), *b = world_open(large, 0);
        size_t of_small = bytes_of_overlay(a), of_large = bytes_of_overlay(b);
        /* what differs is how many links the two nodes have */
        EXPECT(of_small < 1024 && of_large < 1024,
               "%zu bytes on a small graph, %zu on a large one", of_small, of_large);
        EXPECT(bytes_of_question(small, a) == RUNG_ARENA_FIRST
                   && bytes_of_question(large, b) == RUNG_ARENA_FIRST,
               "a question under it takes more than the first block");
        rung_snapshot_close(a);
        rung_snapshot_close(b);
        world_free(small);
        world_free(large);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_overlay_answers_as_the_changed_graph),
        cmocka_unit_test(memory_follows_the_overlay_and_not_the_graph),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
