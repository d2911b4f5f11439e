/* test_same.c -- same graph and same question, same bytes; another fact, another digest. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "builder/build.h"
#include "source/assemble.h"
#include "support/asking.h"
#include "support/test.h"
#include "support/trial.h"

#define ROUNDS 400

static world *make_world(uint64_t seed)
{
    dice d = { seed };
    world *w = world_small(seed);
    world_give_names(w, &d);
    return w;
}

static void *build_block(const world *w, uint64_t shuffle, size_t *size)
{
    rung_records records = { 0 };
    rung_error err = { 0 };
    void *block = NULL;
    rung_status s = world_records(w, shuffle, &records, &err);
    if (!s)
        s = rung_build(&records, &block, size, &err);
    rung_records_drop(&records);
    EXPECT(!s, "not built: %s", err.text);
    return block;
}

static void same_records_make_the_same_block(void **state)
{
    (void)state;
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        world *w = make_world(t.seed);
        size_t n[2];
        void *block[2] = { build_block(w, t.seed, &n[0]), build_block(w, t.seed, &n[1]) };
        EXPECT(n[0] == n[1] && memcmp(block[0], block[1], n[0]) == 0,
               "two builds of one graph differ");
        rung_pages_drop(block[0], n[0]);
        rung_pages_drop(block[1], n[1]);
        world_free(w);
    }
}

/* Links and nodes come in another order; the facts of one stay as they are. */
static void the_order_of_rows_changes_no_answer(void **state)
{
    (void)state;
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        dice d = { t.seed };
        world *w = make_world(t.seed);
        rung_snapshot *g[2] = { world_open(w, 0), world_open(w, dice_roll(&d)) };
        rung_task task = { 0 };
        EXPECT(strcmp(g[0]->head->digest, g[1]->head->digest) == 0,
               "the order of rows changes the digest");
        for (int i = 0; i < 20 && w->n_nodes; i++) {
            question q = ask_anything(w, &d);
            rung_format format = (rung_format)dice_below(&d, RUNG_N_FORMATS);
            rung_status s[2];
            char *bytes[2];
            for (int k = 0; k < 2; k++)
                bytes[k] =
                    ask_bytes(&task, g[k], &q,
                              format == RUNG_FORMAT_MSGPACK ? RUNG_FORMAT_JSON : format,
                              &s[k]);
            EXPECT(s[0] == s[1], "one is answered, one is not");
            EXPECT(same_text(bytes[0], bytes[1]), "the answers differ:\n%s\n%s", bytes[0],
                   bytes[1]);
            free(bytes[0]);
            free(bytes[1]);
        }
        rung_task_drop(&task);
        rung_snapshot_close(g[0]);
        rung_snapshot_close(g[1]);
        world_free(w);
    }
}

/* ---- one change ---- */

/* Changes the world in one place that an answer can show; says what, or NULL when this
 * row has no such place. */
static const char *change(world *w, dice *d)
{
    world_row *r = &w->rows[dice_below(d, w->n_rows)];
    switch (dice_below(d, 13)) {
    case 0:
        r->status = (rung_fact_status)((r->status + 1) % RUNG_N_FACT_STATUS);
        return "status";
    case 1: r->line += w->n_rows + 2; return "line";
    case 2: r->note = "as read again"; return "note";
    case 3: strcpy(r->valid_from, r->valid_from[0] ? "" : "2014"); return "valid_from";
    case 4: strcpy(r->valid_to, r->valid_to[0] ? "" : "2024"); return "valid_to";
    case 5: r->condition = r->condition ? NULL : "patience"; return "condition";
    case 6: r->min_age = r->min_age == ABSENT ? 18 : r->min_age + 1; return "min_age";
    case 7:
        if (r->months == ABSENT)
            return NULL;
        r->months++;
        return "months";
    case 8:
        if (r->mandatory == ABSENT)
            return NULL;
        r->mandatory = !r->mandatory;
        return "mandatory";
    case 9:
        if (r->n_via < 2 || r->via[0] == r->via[1])
            return NULL;
        r->via[0] ^= r->via[1], r->via[1] ^= r->via[0], r->via[0] ^= r->via[1];
        return "via";
    case 10:
        if (r->to >= 0)
            return NULL;
        r->aliases[0] = "Another name";
        r->n_aliases = 1;
        return "aliases";
    case 11:
        if (r->level == ABSENT)
            return NULL;
        r->level = (r->level + 1) % 9;
        return "level";
    default:
        if (r->to < 0)
            return NULL;
        *r = w->rows[--w->n_rows];
        return "a row less";
    }
}

static void any_change_changes_the_digest(void **state)
{
    (void)state;
    for (trial t = trial_begin(4 * ROUNDS); trial_next(&t);) {
        dice d = { t.seed };
        world *w = make_world(t.seed);
        if (!w->n_rows) {
            world_free(w);
            continue;
        }
        rung_snapshot *before = world_open(w, 0);
        const char *what = change(w, &d);
        rung_snapshot *after = world_open(w, 0);
        EXPECT(!what || strcmp(before->head->digest, after->head->digest) != 0,
               "the digest misses a change: %s", what ? what : "");
        rung_snapshot_close(before);
        rung_snapshot_close(after);
        world_free(w);
    }
}

/* The digest of one role with one further column of this type, in which a 1 stands. */
static void digest_with_column(rung_attr_type type, char digest[65])
{
    rung_records records = { 0 };
    rung_error err = { 0 };
    void *block = NULL;
    size_t size;
    rung_assembly *a = rung_assembly_new();
    rung_assembly_put_package(a, "world", NULL, "1", NULL);
    rung_assembly_put_file(a, "world.csv");
    uint16_t column = rung_assembly_put_column(a, "more", type, "something more");
    uint32_t role = rung_assembly_put_node(a, RUNG_ROLE, "nurse", 5);
    rung_assembly_put_node_row(a, role, &(rung_assembly_evidence){ .line = 2 });
    rung_assembly_put_integer(a, column, 1);
    rung_status s = rung_assembly_finish(a, &records, &err);
    if (!s)
        s = rung_build(&records, &block, &size, &err);
    EXPECT(!s, "not built: %s", err.text);
    strcpy(digest, ((const rung_snapshot_head *)block)->digest);
    rung_assembly_free(a);
    rung_records_drop(&records);
    rung_pages_drop(block, size);
}

/* 1, 1 as a real and true look the same in the records and are not the same in an answer. */
static void the_type_of_a_column_changes_the_digest(void **state)
{
    (void)state;
    static const rung_attr_type types[] = { RUNG_ATTR_INTEGER, RUNG_ATTR_NUMBER,
                                            RUNG_ATTR_BOOLEAN };
    char digest[3][65];
    for (int i = 0; i < 3; i++)
        digest_with_column(types[i], digest[i]);
    assert_string_not_equal(digest[0], digest[1]);
    assert_string_not_equal(digest[0], digest[2]);
    assert_string_not_equal(digest[1], digest[2]);
}

/* ---- detail ---- */

/* What `ids` should give of a full answer: NodeRefs as their ids, and no evidence. */
static json_t *without_detail(json_t *full)
{
    if (json_is_array(full)) {
        json_t *list = json_array();
        for (size_t i = 0; i < json_array_size(full); i++)
            json_array_append_new(list, without_detail(json_array_get(full, i)));
        return list;
    }
    if (!json_is_object(full))
        return json_incref(full);
    if (json_object_get(full, "id") && json_object_get(full, "kind")
        && json_object_get(full, "level"))
        return json_incref(json_object_get(full, "id"));
    json_t *map = json_object();
    const char *name;
    json_t *member;
    json_object_foreach(full, name, member) if (strcmp(name, "evidence") != 0
                                                && strcmp(name, "also") != 0)
        json_object_set_new(map, name, without_detail(member));
    return map;
}

static void ids_are_the_answer_without_its_detail(void **state)
{
    (void)state;
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        dice d = { t.seed };
        world *w = make_world(t.seed);
        rung_snapshot *g = world_open(w, 0);
        rung_task task = { 0 };
        for (int i = 0; i < 10 && w->n_nodes; i++) {
            question q = ask_anything(w, &d);
            if (strcmp(q.words[0], "show") == 0)
                continue; /* an open attribute of a node is no NodeRef's member */
            for (int k = 0; k + 1 < q.n; k++)
                if (strcmp(q.text[k], "--detail") == 0)
                    q.n = k;
            json_t *full = ask(&task, g, &q, NULL);
            ask_option(&q, "detail", "ids");
            json_t *ids = ask(&task, g, &q, NULL), *expected = without_detail(full);
            EXPECT(json_equal(ids, expected), "not the same without detail:\n%s\n%s",
                   json_dumps(ids, 0), json_dumps(expected, 0));
            ask_done(full);
            ask_done(ids);
            ask_done(expected);
        }
        rung_task_drop(&task);
        rung_snapshot_close(g);
        world_free(w);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(same_records_make_the_same_block),
        cmocka_unit_test(the_order_of_rows_changes_no_answer),
        cmocka_unit_test(any_change_changes_the_digest),
        cmocka_unit_test(the_type_of_a_column_changes_the_digest),
        cmocka_unit_test(ids_are_the_answer_without_its_detail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
