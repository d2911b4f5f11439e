/* test_learner.c -- what a learner's attributes keep them from, beyond nodes: links,
 * routes, and words over again. */
#include <stdlib.h>
#include <string.h>

#include "builder/build.h"
#include "engine/engine.h"
#include "source/assemble.h"
#include "support/test.h"

typedef struct bench {
    rung_snapshot *g;
    rung_task task;
} bench;

static uint32_t put_named(rung_assembly *a, rung_kind kind, const char *key)
{
    uint32_t node = rung_assembly_put_node(a, kind, key, strlen(key));
    rung_assembly_evidence e = { .status = RUNG_ESTABLISHED, .line = 2 };
    rung_assembly_put_node_row(a, node, &e);
    rung_assembly_put_text(a, RUNG_A_NAME, key, strlen(key));
    return node;
}

static void put_link(rung_assembly *a, rung_relation relation, uint32_t from, uint32_t to)
{
    rung_assembly_evidence e = { .status = RUNG_ESTABLISHED, .line = 3 };
    rung_assembly_put_edge_row(a, relation, from, to, &e);
}

static void put_entry(rung_assembly *a, uint32_t to_get_in, uint32_t needs, int min_age,
                      const char *words)
{
    put_link(a, RUNG_ENTRY, to_get_in, needs);
    rung_assembly_put_text(a, RUNG_A_ALTERNATIVE, "any", 3);
    if (min_age)
        rung_assembly_put_integer(a, RUNG_A_MIN_AGE, min_age);
    if (words)
        rung_assembly_put_text(a, RUNG_A_CONDITION, words, strlen(words));
}

/* Two wards of one course: one takes over-eighteens for lifting. A porter may become a
 * carer at eighteen. A nurse comes in with the course at twenty or as a carer of a year;
 * a driver as a porter or a carer, at eighteen either way. */
static int open_bench(void **state)
{
    bench *b = calloc(1, sizeof *b);
    rung_assembly *a = rung_assembly_new();
    rung_assembly_put_package(a, "wards", NULL, "1", NULL);
    rung_assembly_put_file(a, "wards.csv");
    rung_assembly_put_source(a, &(rung_assembly_source){ .id = "handbook" });
    uint32_t course = put_named(a, RUNG_QUALIFICATION, "course"),
             lifting = put_named(a, RUNG_UNIT, "lifting");
    uint32_t talking = put_named(a, RUNG_UNIT, "talking");
    uint32_t ward = put_named(a, RUNG_SETTING, "ward");
    uint32_t porter = put_named(a, RUNG_ROLE, "porter"),
             carer = put_named(a, RUNG_ROLE, "carer");
    uint32_t nurse = put_named(a, RUNG_ROLE, "nurse"),
             driver = put_named(a, RUNG_ROLE, "driver");
    put_link(a, RUNG_CONTAINS, course, lifting);
    put_link(a, RUNG_CONTAINS, course, talking);
    put_link(a, RUNG_COVERS, ward, lifting);
    rung_assembly_put_integer(a, RUNG_A_MIN_AGE, 18);
    put_link(a, RUNG_COVERS, ward, talking);
    put_link(a, RUNG_PROGRESSES_TO, porter, carer);
    rung_assembly_put_integer(a, RUNG_A_MIN_AGE, 18);
    put_entry(a, nurse, course, 20, NULL);
    put_entry(a, nurse, carer, 0, "a year of it");
    put_entry(a, driver, porter, 18, NULL);
    put_entry(a, driver, carer, 18, NULL);
    rung_records r = { 0 };
    rung_error err = { 0 };
    void *block = NULL;
    size_t size = 0;
    if (rung_assembly_finish(a, &r, &err) || rung_build(&r, &block, &size, &err)
        || rung_snapshot_open(block, size, RUNG_BLOCK_PAGES, false, &b->g, &err))
        fail_msg("%s", err.text);
    rung_records_drop(&r);
    rung_assembly_free(a);
    *state = b;
    return 0;
}

static int close_bench(void **state)
{
    bench *b = *state;
    rung_task_drop(&b->task);
    rung_snapshot_close(b->g);
    free(b);
    return 0;
}

/* The answer as JSON; free() it. */
static char *ask(bench *b, const char *const *words, uint32_t n)
{
    rung_reply reply;
    rung_error err = { 0 };
    if (rung_ask(&b->task, b->g, (rung_words){ words, n }, &reply, &err))
        fail_msg("%s", err.text);
    rung_sink out = rung_sink_buffer(0);
    assert_int_equal(rung_render(&reply, RUNG_FORMAT_JSON, NULL, &out, &err), RUNG_OK);
    return out.to;
}

#define ASK(b, ...)                              \
    ask(b, (const char *const[]){ __VA_ARGS__ }, \
        sizeof((const char *const[]){ __VA_ARGS__ }) / sizeof(char *))

static void expect(char *json, const char *part)
{
    if (!strstr(json, part))
        fail_msg("no %s in %s", part, json);
    free(json);
}

static void a_condition_of_one_unit_bars_that_unit_alone(void **state)
{
    bench *b = *state;
    expect(ASK(b, "coverage", "course"), "\"covered\":2,\"total\":2");
    expect(ASK(b, "coverage", "course", "--learner", "age=17"),
           "\"covered\":1,\"total\":2");
    expect(ASK(b, "coverage", "course", "--learner", "age=17"),
           "\"excluded\":[{\"id\":\"setting:ward\",\"name\":\"ward\",\"kind\":"
           "\"setting\",\"level\":null,"
           "\"reason\":\"for lifting: at least 18 years old\","
           "\"evidence\":{\"status\":");
    expect(ASK(b, "coverage", "course", "--learner", "age=18"),
           "\"covered\":2,\"total\":2");
}

static void a_route_leaves_a_barred_step_out_and_names_it(void **state)
{
    bench *b = *state;
    const char *excluded = "\"excluded\":[{\"id\":\"role:carer\",\"name\":\"carer\","
                           "\"kind\":\"role\",\"level\":null,"
                           "\"reason\":\"the step from porter: at least 18 years old\","
                           "\"evidence\":{\"status\":";
    expect(ASK(b, "reach", "porter"), "\"roles\":[{\"id\":\"role:carer\"");
    expect(ASK(b, "reach", "porter", "--learner", "age=17"), "\"roles\":[]");
    expect(ASK(b, "reach", "porter", "--learner", "age=17"), excluded);
    expect(ASK(b, "paths", "porter", "carer", "--learner", "age=17"), excluded);
    expect(ASK(b, "paths", "porter", "carer", "--learner", "age=17"), "\"routes\":[]");
}

/* An entry that is held is met when what its row asks besides is; it bars nobody. */
static void an_entry_has_the_conditions_of_its_row(void **state)
{
    bench *b = *state;
    const char *nurse = "\"blocked_by\":[],\"check\":[\"entry: carer (a year of it) or "
                        "course (at least 20 years old)\"]",
               *driver = "\"check\":[\"entry: carer or porter; and: at least 18 years "
                         "old\"]",
               *met = "\"blocked_by\":[],\"check\":[]";
    expect(ASK(b, "gap", "nurse"), nurse);
    expect(ASK(b, "gap", "nurse", "--have", "course"), nurse);
    expect(ASK(b, "gap", "nurse", "--have", "course", "--learner", "age=19"), nurse);
    expect(ASK(b, "gap", "nurse", "--have", "course", "--learner", "age=20"), met);
    expect(ASK(b, "gap", "nurse", "--have", "carer", "--learner", "age=20"), nurse);
    expect(ASK(b, "gap", "driver", "--have", "porter"), driver);
    expect(ASK(b, "gap", "driver", "--learner", "age=18"), driver);
    expect(ASK(b, "gap", "driver", "--have", "porter", "--learner", "age=18"), met);
    expect(ASK(b, "gap", "nurse"), "\"conditions\":[\"at least 20 years old\"]");
}

static void a_slip_in_one_word_of_a_name_finds_it(void **state)
{
    bench *b = *state;
    expect(ASK(b, "find", "liftin"), "\"id\":\"unit:lifting\"");
    expect(ASK(b, "find", "lifitng"), "\"id\":\"unit:lifting\"");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_condition_of_one_unit_bars_that_unit_alone,
                                        open_bench, close_bench),
        cmocka_unit_test_setup_teardown(a_route_leaves_a_barred_step_out_and_names_it,
                                        open_bench, close_bench),
        cmocka_unit_test_setup_teardown(an_entry_has_the_conditions_of_its_row,
                                        open_bench, close_bench),
        cmocka_unit_test_setup_teardown(a_slip_in_one_word_of_a_name_finds_it, open_bench,
                                        close_bench),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
