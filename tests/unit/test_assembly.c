/* test_assembly.c -- records put together, and problems kept, sorted and said. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/limits.h"
#include "source/assemble.h"
#include "support/box.h"

/* ---- diagnostics ---- */

static void diagnostics_are_sorted_counted_and_printed(void **state)
{
    (void)state;
    rung_diagnostics d = { 0 };
    rung_diagnostics_put(&d, RUNG_SEVERITY_WARNING, "b.csv", 2, 1, "second %d", 2);
    rung_diagnostics_put(&d, RUNG_SEVERITY_ERROR, "b.csv", 2, 1, "\x1b\"third\"\\");
    rung_diagnostics_put(&d, RUNG_SEVERITY_ERROR, "b.csv", 10, 0, "fourth");
    rung_diagnostics_put(&d, RUNG_SEVERITY_ERROR, "a\n.csv", 0, 0, "first");
    rung_diagnostics_sort(&d);
    rung_sink text = rung_sink_buffer(0), json = rung_sink_buffer(0);
    rung_diagnostics_text(&d, (rung_few){ 0 }, &text);
    rung_diagnostics_json(&d, &json);
    assert_string_equal(
        text.to, "a\\x0a.csv:1:1: error: first\nb.csv:2:1: warning: second 2\n"
                 "b.csv:2:1: error: \\x1b\"third\"\\\nb.csv:10:1: error: fourth\n");
    assert_non_null(strstr(
        json.to,
        "{\"file\":\"b.csv\",\"line\":2,\"column\":1,\"severity\":\"error\",\"text\":"
        "\"\\\\x1b\\\"third\\\"\\\\\"}"));
    assert_non_null(strstr(json.to, "],\"errors\":3,\"warnings\":1,\"left_off\":0}\n"));
    rung_sink_drop(&text);
    rung_sink_drop(&json);
    rung_diagnostics_drop(&d);
}

/* Lines of what is said with so many of a kind shown. */
static size_t lines_with(const rung_diagnostics *d, rung_few few)
{
    size_t n = 0;
    rung_sink out = rung_sink_buffer(0);
    rung_diagnostics_text(d, few, &out);
    for (size_t i = 0; i < out.len; i++)
        n += ((const char *)out.to)[i] == '\n';
    rung_sink_drop(&out);
    return n;
}

static void many_warnings_of_a_kind_are_one_line(void **state)
{
    (void)state;
    rung_diagnostics d = { 0 };
    for (unsigned i = 1; i <= 11; i++) {
        rung_diagnostics_put(&d, RUNG_SEVERITY_WARNING, "a", i, 0, "no unit 'u%u' %u", i,
                             i);
        rung_diagnostics_put(&d, RUNG_SEVERITY_WARNING, "a", i, 0, "no role 'u'");
        rung_diagnostics_put(&d, RUNG_SEVERITY_ERROR, "a", i, 0, "bad");
    }
    rung_diagnostics_sort(&d);
    assert_int_equal(lines_with(&d, (rung_few){ 0 }), 33);
    assert_int_equal(lines_with(&d, (rung_few){ .warnings = 3 }), 33); /* too few */
    assert_int_equal(lines_with(&d, (rung_few){ .warnings = 2 }), 11 + 2 * 3);
    assert_int_equal(lines_with(&d, (rung_few){ .warnings = 2, .errors = 1 }), 2 + 2 * 3);
    rung_sink out = rung_sink_buffer(0);
    rung_diagnostics_text(&d, (rung_few){ .warnings = 2 }, &out);
    assert_non_null(strstr(out.to, "a:3:1: warning: and 9 more of this kind from here on "
                                   "(--all shows them): no unit 'u3' 3\n"));
    assert_null(strstr(out.to, "'u4'"));
    rung_sink_drop(&out);
    rung_diagnostics_drop(&d);
}

static void problems_past_the_limit_are_counted(void **state)
{
    (void)state;
    rung_diagnostics d = { 0 };
    for (unsigned i = 0; i < RUNG_DIAGNOSTICS + 5; i++)
        rung_diagnostics_put(&d, RUNG_SEVERITY_ERROR, "a", i, 0, "x");
    assert_int_equal(d.n, RUNG_DIAGNOSTICS);
    assert_int_equal(d.errors, RUNG_DIAGNOSTICS + 5);
    assert_false(d.failed);
    rung_diagnostics_drop(&d);
}

/* ---- assembling ---- */

static void an_assembly_sorts_nodes_rows_and_values(void **state)
{
    (void)state;
    rung_assembly *a = rung_assembly_new();
    rung_records r = { 0 };
    rung_error err;
    rung_assembly_evidence e = { .status = RUNG_OBSERVED, .line = 7, .note = "n" };
    rung_assembly_put_source(a, &(rung_assembly_source){ .id = "s" });
    uint32_t b = rung_assembly_put_node(a, RUNG_ROLE, "b", 1),
             c = rung_assembly_put_node(a, RUNG_ROLE, "a", 1);
    uint32_t q = rung_assembly_put_node(a, RUNG_QUALIFICATION, "q", 1);
    rung_assembly_put_edge_row(a, RUNG_PROGRESSES_TO, b, c, &e);
    rung_assembly_put_nodes(a, RUNG_A_VIA, &q, 1);
    rung_assembly_put_integer(a, RUNG_A_MONTHS, 12);
    rung_assembly_put_node_row(a, b, &e);
    rung_assembly_put_node_row(a, c, &e);
    rung_assembly_put_node_row(a, q, &e);
    rung_assembly_put_integer(a, RUNG_A_CREDITS, 5);
    rung_assembly_put_text(a, RUNG_A_NAME, "Q", 1);
    assert_int_equal(rung_assembly_put_node(a, RUNG_ROLE, "b", 1), b);
    assert_int_equal(rung_assembly_finish(a, &r, &err), RUNG_OK);
    rung_assembly_free(a);
    assert_int_equal(r.n_nodes, 3);
    assert_text(&r, r.nodes[0].key, "a");
    assert_int_equal(r.rows[0].table, RUNG_ROLE);
    assert_int_equal(r.rows[0].from, 1);
    assert_int_equal(r.rows[3].table, RUNG_TABLE_OF_RELATION(RUNG_PROGRESSES_TO));
    assert_int_equal(r.rows[3].from, 1);
    assert_int_equal(r.rows[3].to, 0);
    assert_int_equal(r.rows[3].source, 0);
    const rung_value *via = value_of(&r, &r.rows[3], RUNG_A_VIA);
    assert_int_equal(r.lists[via->first], 2);
    assert_int_equal(r.values[r.rows[3].first_value].attr, RUNG_A_MONTHS);
    assert_true(value_of(&r, &r.rows[2], RUNG_A_CREDITS)->number == 5);
    rung_records_drop(&r);
}

static void a_node_that_no_row_states_stops_an_assembly(void **state)
{
    (void)state;
    rung_assembly *a = rung_assembly_new();
    rung_records r = { 0 };
    rung_error err;
    rung_assembly_put_node(a, RUNG_ROLE, "a", 1);
    assert_int_equal(rung_assembly_finish(a, &r, &err), RUNG_BAD_ARGUMENT);
    assert_string_equal(err.text, "role 'a' is spoken of and no row states it");
    assert_null(r.nodes);
    rung_assembly_free(a);
}

static void many_nodes_are_found_again(void **state)
{
    enum { N = 20000 };
    (void)state;
    rung_assembly *a = rung_assembly_new();
    rung_records r = { 0 };
    rung_error err;
    char key[16];
    uint32_t node;
    for (unsigned i = 0; i < N; i++) {
        int n = snprintf(key, sizeof key, "k%u", i * 7919u % N);
        node = rung_assembly_put_node(a, i % 2 ? RUNG_UNIT : RUNG_ROLE, key, (size_t)n);
        rung_assembly_put_node_row(a, node, &(rung_assembly_evidence){ .line = i });
    }
    assert_true(rung_assembly_find_node(a, RUNG_ROLE, "k0", 2, &node));
    assert_false(rung_assembly_find_node(a, RUNG_UNIT, "k0", 2, &node));
    assert_false(rung_assembly_find_node(a, RUNG_ROLE, "none", 4, &node));
    assert_int_equal(rung_assembly_finish(a, &r, &err), RUNG_OK);
    assert_int_equal(r.n_nodes, N);
    for (uint32_t i = 1; i < r.n_nodes; i++)
        assert_true(r.nodes[i - 1].kind < r.nodes[i].kind
                    || strcmp(rung_records_text(&r, r.nodes[i - 1].key),
                              rung_records_text(&r, r.nodes[i].key))
                           < 0);
    rung_assembly_free(a);
    rung_records_drop(&r);
}

/* Tables double where they lie, and all that was put is found where it was. */
static void texts_and_nodes_are_found_while_tables_grow(void **state)
{
    enum { N = 40000, STEP = 1000 };
    (void)state;
    rung_assembly *a = rung_assembly_new();
    rung_text_id *texts = malloc(N * sizeof *texts);
    char key[16];
    uint32_t node;
    for (uint32_t i = 0; i < N; i++) {
        size_t len = (size_t)snprintf(key, sizeof key, "k%u", i);
        texts[i] = rung_assembly_text(a, key, len);
        assert_int_equal(rung_assembly_put_node(a, RUNG_ROLE, key, len), i);
        for (uint32_t k = 0; i % STEP == 0 && k <= i; k++) {
            len = (size_t)snprintf(key, sizeof key, "k%u", k);
            assert_int_equal(rung_assembly_text(a, key, len), texts[k]);
            assert_true(rung_assembly_find_node(a, RUNG_ROLE, key, len, &node));
            assert_int_equal(node, k);
        }
    }
    assert_int_equal(rung_assembly_n_nodes(a), N);
    free(texts);
    rung_assembly_free(a);
}

/* A column is its name and its type; each is found as what it was put as. */
static void many_columns_are_found_again(void **state)
{
    (void)state;
    static const rung_attr_type types[] = { RUNG_ATTR_TEXT, RUNG_ATTR_NUMBER,
                                            RUNG_ATTR_BOOLEAN };
    enum { NAMES = 5000, TYPES = RUNG_COUNT_OF(types) };
    rung_assembly *a = rung_assembly_new();
    char name[32];
    unsigned attr = 0;
    assert_non_null(a);
    assert_false(rung_assembly_find_column(a, "column 0", RUNG_ATTR_TEXT, &attr));
    for (unsigned i = 0; i < NAMES * TYPES; i++) {
        snprintf(name, sizeof name, "column %u", i / TYPES);
        assert_false(rung_assembly_find_column(a, name, types[i % TYPES], &attr));
        assert_int_equal(rung_assembly_put_column(a, name, types[i % TYPES], "help"),
                         RUNG_N_ATTRS + i);
    }
    for (unsigned i = 0; i < NAMES * TYPES; i++) {
        snprintf(name, sizeof name, "column %u", i / TYPES);
        assert_int_equal(rung_assembly_put_column(a, name, types[i % TYPES], NULL),
                         RUNG_N_ATTRS + i);
        assert_true(rung_assembly_find_column(a, name, types[i % TYPES], &attr));
        assert_int_equal(attr, RUNG_N_ATTRS + i);
        assert_false(rung_assembly_find_column(a, name, RUNG_ATTR_INTEGER, &attr));
    }
    rung_assembly_text(a, "no column", strlen("no column"));
    assert_false(rung_assembly_find_column(a, "no column", RUNG_ATTR_TEXT, &attr));
    rung_assembly_free(a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(diagnostics_are_sorted_counted_and_printed),
        cmocka_unit_test(many_warnings_of_a_kind_are_one_line),
        cmocka_unit_test(problems_past_the_limit_are_counted),
        cmocka_unit_test(an_assembly_sorts_nodes_rows_and_values),
        cmocka_unit_test(a_node_that_no_row_states_stops_an_assembly),
        cmocka_unit_test(many_nodes_are_found_again),
        cmocka_unit_test(texts_and_nodes_are_found_while_tables_grow),
        cmocka_unit_test(many_columns_are_found_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
