/* test_exchange.c -- a graph that leaves in another form and comes back: GraphML and JSON
 * Lines lose no fact, CASE exactly what its report counts. */
#include <stdlib.h>
#include <string.h>

#include "builder/build.h"
#include "export/export.h"
#include "import/elements.h"
#include "import/import.h"
#include "snapshot/view.h"
#include "support/held.h"
#include "support/test.h"
#include "support/trial.h"
#include "support/world.h"

#define ROUNDS 100

/* The text read and opened; nothing of it may be left out. */
static rung_snapshot *come_back(const rung_sink *text, rung_text_importer *read)
{
    rung_records records = { 0 };
    rung_diagnostics problems = { 0 };
    rung_error err = { 0 };
    rung_snapshot *g = NULL;
    void *block = NULL;
    size_t size;
    rung_import m = { .source = "text",
                      .into = rung_assembly_new(),
                      .problems = &problems };
    held h = { .bytes = text->to, .len = text->len };
    rung_input in = held_input(&h, &m, 0);
    rung_status s = read(&m, &in, &err);
    EXPECT(!s, "it is not read: %s", err.text);
    EXPECT(!problems.n, "%s:%u: %s", problems.items[0].file, problems.items[0].line,
           problems.items[0].text);
    EXPECT(!m.left.n, "left out: %s", m.left.items[0].what);
    s = rung_assembly_finish(m.into, &records, &err);
    if (!s)
        s = rung_build(&records, &block, &size, &err);
    if (!s)
        s = rung_snapshot_open(block, size, RUNG_BLOCK_PAGES, false, &g, &err);
    EXPECT(!s, "it does not open: %s", err.text);
    rung_input_drop(&in);
    rung_assembly_free(m.into);
    rung_diagnostics_drop(&problems);
    rung_records_drop(&records);
    return g;
}

/* A world with names, codes and aliases. */
static rung_snapshot *some_graph(uint64_t seed, world **w)
{
    dice d = { seed };
    *w = seed % 4 ? world_small(seed) : world_of_roles(seed, 20, 60);
    world_give_names(*w, &d);
    return world_open(*w, seed);
}

/* ---- every fact ---- */

static void blank(char *text, const char *begin, const char *end)
{
    for (char *s = text; (s = strstr(s, begin));) {
        char *to = strstr(s + strlen(begin), end);
        assert_non_null(to);
        memset(s, ' ', (size_t)(to - s));
    }
}

/* All that `export json` says but where rows stood; in text->to. */
static void tell(const rung_snapshot *g, rung_sink *text)
{
    rung_tally loss = { 0 };
    rung_export_json(g, text, &loss);
    assert_false(text->failed);
    blank(text->to, "\"digest\":", ",");
    for (char *s = text->to, *end; (s = strstr(s, ",\"line\":"));) {
        end = s + strlen(",\"line\":");
        end += strspn(end, "0123456789");
        memmove(s, end, strlen(end) + 1);
    }
    for (char *s = text->to, *end; (s = strstr(s, ",\"file\":\""));) {
        end = strchr(s + strlen(",\"file\":\""), '"') + 1;
        memmove(s, end, strlen(end) + 1);
    }
}

static void expect_same(const rung_snapshot *a, const rung_snapshot *b)
{
    rung_sink x = rung_sink_buffer(0), y = rung_sink_buffer(0);
    tell(a, &x);
    tell(b, &y);
    const char *s = x.to, *t = y.to;
    size_t same = 0;
    while (s[same] && s[same] == t[same])
        same++;
    size_t from = same < 200 ? 0 : same - 200;
    EXPECT(s[same] == t[same], "it was\n%.400s\nand came back as\n%.400s", s + from,
           t + from);
    rung_sink_drop(&x);
    rung_sink_drop(&y);
}

static void graphml_keeps_every_fact(void **state)
{
    (void)state;
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        world *w;
        rung_tally loss = { 0 };
        rung_sink text = rung_sink_buffer(0);
        rung_snapshot *g = some_graph(t.seed, &w);
        rung_export_graphml(g, &text, &loss);
        rung_snapshot *h = come_back(&text, rung_import_graphml_text);
        expect_same(g, h);
        rung_snapshot_close(g);
        rung_snapshot_close(h);
        rung_sink_drop(&text);
        world_free(w);
    }
}

/* The elements of what `export json` wrote, one a line; `stirred`: some before others. */
static void put_lines(const rung_sink *json, uint64_t seed, bool stirred,
                      rung_sink *lines)
{
    static const char *const bare[] = { "meta", "sources", "nodes", "edges" };
    static const char *const heads[] = { "meta", "source", "node", "edge" };
    dice d = { seed };
    for (unsigned turn = 0; turn < 2; turn++) {
        rung_import m = { .source = "json" };
        held h = { .bytes = json->to, .len = json->len };
        rung_input in = held_input(&h, &m, 64);
        rung_elements e = rung_elements_of(&in);
        rung_element one;
        for (dice each = d; rung_elements_member(&e);) {
            size_t k = 0;
            while (!rung_elements_is(&e, bare[k]))
                k++;
            while (rung_elements_next(&e, &one)) {
                bool first = stirred && k != 1 && dice_chance(&each, 50);
                if (first != (turn == 0))
                    continue;
                rung_putf(lines, "{\"%s\":", heads[k]);
                rung_put(lines, one.text, one.len);
                rung_puts(lines, "}\n");
            }
        }
        assert_null(e.fault);
        rung_input_drop(&in);
    }
}

static void json_lines_keep_every_fact(void **state)
{
    (void)state;
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        world *w;
        rung_tally loss = { 0 };
        rung_sink json = rung_sink_buffer(0), lines = rung_sink_buffer(0);
        rung_snapshot *g = some_graph(t.seed, &w);
        rung_export_json(g, &json, &loss);
        put_lines(&json, t.seed, t.seed & 1, &lines);
        rung_snapshot *h = come_back(&lines, rung_import_jsonl_text);
        if (!(t.seed & 1)) /* the order of rows is a fact where all else is equal */
            expect_same(g, h);
        assert_int_equal(g->head->n_facts, h->head->n_facts);
        assert_int_equal(g->head->n_links, h->head->n_links);
        assert_int_equal(g->head->n_nodes, h->head->n_nodes);
        rung_snapshot_close(g);
        rung_snapshot_close(h);
        rung_sink_drop(&json);
        rung_sink_drop(&lines);
        world_free(w);
    }
}

/* ---- CASE ---- */

static uint64_t lost(const rung_tally *loss, const char *what)
{
    for (uint32_t i = 0; i < loss->n; i++)
        if (strncmp(loss->items[i].what, what, strlen(what)) == 0)
            return loss->items[i].n;
    return 0;
}

static const char *text_or_none(const char *s)
{
    return s ? s : "";
}

static void expect_same_nodes(const rung_view *a, const rung_view *b)
{
    assert_int_equal(a->g->head->n_nodes, b->g->head->n_nodes);
    for (uint32_t i = 0; i < a->g->head->n_nodes; i++) {
        rung_node n = { i };
        char x[RUNG_NODE_ID_MAX], y[RUNG_NODE_ID_MAX];
        assert_string_equal(rung_node_id(a->g, n, x), rung_node_id(b->g, n, y));
        assert_string_equal(rung_node_name(a->g, n), rung_node_name(b->g, n));
        EXPECT(a->g->node_level[i] == b->g->node_level[i], "level of %s: %d and %d", x,
               a->g->node_level[i], b->g->node_level[i]);
        EXPECT(a->g->facts[rung_node_best_fact(a, n)].status
                   == b->g->facts[rung_node_best_fact(b, n)].status,
               "status of %s", x);
        assert_string_equal(text_or_none(rung_node_text(a, n, RUNG_A_SUMMARY)),
                            text_or_none(rung_node_text(b, n, RUNG_A_SUMMARY)));
    }
}

static bool is_exact(const rung_view *v, const rung_link *l)
{
    return strcmp(text_or_none(rung_link_text(v, l, RUNG_A_MATCH)), "exact") == 0;
}

/* Every link that takes part and is not denied is there, and no other; counts those that
 * are not, and those that are exact. */
static void expect_same_links(const rung_view *a, const rung_view *b,
                              const rung_tally *loss)
{
    uint64_t told = 0, denied = 0, exact = 0, values = 0;
    for (unsigned r = 0; r < RUNG_N_RELATIONS; r++)
        for (rung_links it = rung_links_all(a, (rung_relation)r); rung_links_next(&it);) {
            rung_link other;
            bool cannot =
                r == RUNG_COVERS
                && strcmp(text_or_none(rung_link_text(a, &it.link, RUNG_A_VERDICT)),
                          "cannot")
                       == 0;
            bool there =
                rung_link_find(b, (rung_relation)r, it.link.from, it.link.to, &other);
            EXPECT(there == !cannot, "a link of %s",
                   rung_relation_word((rung_relation)r));
            told += there;
            denied += cannot;
            if (!there)
                continue;
            EXPECT(a->g->facts[it.link.fact].status == b->g->facts[other.fact].status,
                   "status of a link");
            assert_int_equal(is_exact(a, &it.link), is_exact(b, &other));
            exact += is_exact(a, &it.link);
        }
    assert_int_equal(told, b->g->head->n_links);
    assert_int_equal(lost(loss, "verdict{|s}"), denied);
    assert_int_equal(lost(loss, "link{|s} that {has|have} ended"),
                     a->g->head->n_links - told - denied);
    uint32_t first = a->g->head->n_links ? a->g->link_fact[0] : a->g->head->n_facts;
    assert_int_equal(lost(loss, "row{|s} of links"),
                     a->g->head->n_facts - first - a->g->head->n_links);
    for (uint32_t f = first, n; f < a->g->head->n_facts; f++) {
        rung_fact_values(a->g, f, &n);
        values += n;
    }
    assert_int_equal(lost(loss, "value{|s} of links"), values - exact);
}

static void case_loses_what_its_report_counts(void **state)
{
    (void)state;
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        world *w;
        rung_tally loss = { 0 };
        rung_sink text = rung_sink_buffer(0);
        rung_snapshot *g = some_graph(t.seed, &w);
        rung_export_case(g, &text, &loss);
        rung_snapshot *h = come_back(&text, rung_import_case_text);
        rung_view a = rung_view_of(g, 0, NULL), b = rung_view_of(h, 0, NULL);
        expect_same_nodes(&a, &b);
        expect_same_links(&a, &b, &loss);
        assert_int_equal(lost(&loss, "row{|s}:"), g->head->n_facts);
        assert_int_equal(lost(&loss, "row{|s} of nodes"),
                         g->node_fact[g->head->n_nodes] - g->head->n_nodes);
        rung_snapshot_close(g);
        rung_snapshot_close(h);
        rung_sink_drop(&text);
        world_free(w);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(graphml_keeps_every_fact),
        cmocka_unit_test(json_lines_keep_every_fact),
        cmocka_unit_test(case_loses_what_its_report_counts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
