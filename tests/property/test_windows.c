/* test_windows.c -- a file read through windows of any size: the same package, and the
 * same words where it is damaged. */
#include <stdlib.h>
#include <string.h>

#include "builder/build.h"
#include "export/export.h"
#include "import/elements.h"
#include "support/held.h"
#include "support/test.h"
#include "support/trial.h"
#include "support/world.h"

#define ROUNDS 20

static const size_t pieces[] = { 0, 1, 2, 3, 7, 64, 1000 };

/* What became of it: all that was said, and the block when there were no errors. */
typedef struct made {
    rung_status status;
    rung_sink said;
    void *block;
    size_t size;
} made;

static void say_tally(rung_sink *said, const rung_tally *t)
{
    char words[RUNG_TALLY_WORDS];
    for (uint32_t i = 0; i < t->n; i++)
        rung_putf(said, "%s\n", rung_tally_words(t, i, words));
}

static made read_through(rung_text_importer *read, const rung_sink *text, size_t piece)
{
    rung_records records = { 0 };
    rung_diagnostics problems = { 0 };
    rung_error err = { 0 };
    made out = { .said = rung_sink_buffer(0) };
    rung_import m = { .source = "text",
                      .into = rung_assembly_new(),
                      .problems = &problems };
    held h = { .bytes = text->to, .len = text->len };
    rung_input in = held_input(&h, &m, piece);
    out.status = read(&m, &in, &err);
    rung_putf(&out.said, "%s\n", err.text);
    rung_diagnostics_text(&problems, (rung_few){ 0 }, &out.said);
    say_tally(&out.said, &m.taken);
    say_tally(&out.said, &m.left);
    if (!out.status && !problems.errors && !rung_assembly_finish(m.into, &records, &err))
        (void)rung_build(&records, &out.block, &out.size, &err);
    rung_input_drop(&in);
    rung_assembly_free(m.into);
    rung_diagnostics_drop(&problems);
    rung_records_drop(&records);
    return out;
}

static void drop(made *m)
{
    rung_sink_drop(&m->said);
    if (m->block)
        rung_pages_drop(m->block, m->size);
}

/* True when it made a package. */
static bool expect_same_through_all(rung_text_importer *read, const rung_sink *text)
{
    made whole = read_through(read, text, pieces[0]);
    bool package = whole.block != NULL;
    for (size_t i = 1; i < RUNG_COUNT_OF(pieces); i++) {
        made m = read_through(read, text, pieces[i]);
        EXPECT(m.status == whole.status
                   && strcmp((char *)m.said.to, (char *)whole.said.to) == 0,
               "in pieces of %zu bytes\n%s\nand whole\n%s", pieces[i], (char *)m.said.to,
               (char *)whole.said.to);
        EXPECT(m.size == whole.size
                   && (!m.size || memcmp(m.block, whole.block, m.size) == 0),
               "in pieces of %zu bytes it is another graph", pieces[i]);
        drop(&m);
    }
    drop(&whole);
    return package;
}

/* The maps of what `export json` wrote, one a line. */
static void put_lines(const rung_snapshot *g, rung_sink *lines)
{
    static const char *const words[][2] = { { "meta", "meta" },
                                            { "sources", "source" },
                                            { "nodes", "node" },
                                            { "edges", "edge" } };
    rung_tally loss = { 0 };
    rung_sink json = rung_sink_buffer(0);
    rung_export_json(g, &json, &loss);
    rung_import m = { .source = "json" };
    held h = { .bytes = json.to, .len = json.len };
    rung_input in = held_input(&h, &m, 64);
    rung_elements e = rung_elements_of(&in);
    for (rung_element one; rung_elements_member(&e);)
        for (size_t k = 0; k < RUNG_COUNT_OF(words); k++)
            while (rung_elements_is(&e, words[k][0]) && rung_elements_next(&e, &one)) {
                rung_putf(lines, "{\"%s\":", words[k][1]);
                rung_put(lines, one.text, one.len);
                rung_puts(lines, "}\r\n");
            }
    rung_input_drop(&in);
    rung_sink_drop(&json);
}

static void put_json(const rung_snapshot *g, rung_sink *out)
{
    rung_tally loss = { 0 };
    rung_export_json(g, out, &loss);
}

static void put_graphml(const rung_snapshot *g, rung_sink *out)
{
    rung_tally loss = { 0 };
    rung_export_graphml(g, out, &loss);
}

/* Within another object, as some systems publish it, on every second seed. */
static void put_case(const rung_snapshot *g, rung_sink *out)
{
    rung_tally loss = { 0 };
    bool within = g->head->n_facts & 1;
    rung_puts(out, within ? "{\"CFPackage\": " : "");
    rung_export_case(g, out, &loss);
    rung_puts(out, within ? "}" : "");
}

static const struct {
    void (*put)(const rung_snapshot *g, rung_sink *out);
    rung_text_importer *read;
} forms[] = {
    { put_json, rung_import_json_text },
    { put_lines, rung_import_jsonl_text },
    { put_graphml, rung_import_graphml_text },
    { put_case, rung_import_case_text },
};

/* Cuts it short, drops, doubles or changes a byte: what is read at the end of a window. */
static void damage(rung_sink *text, dice *d)
{
    static const char bytes[] = "\0\n\"\\{}[]<>&,:\xff\xc3 a";
    char *to = text->to;
    size_t at = (size_t)dice_below(d, (int)text->len);
    switch (dice_below(d, 4)) {
    case 0: text->len = at; break;
    case 1: memmove(to + at, to + at + 1, text->len-- - at); break;
    case 2: to[at] = bytes[dice_below(d, sizeof bytes - 1)]; break;
    default:
        rung_putc(text, ' ');
        to = text->to;
        memmove(to + at + 1, to + at, text->len - 1 - at);
        to[at] = bytes[dice_below(d, sizeof bytes - 1)];
    }
}

static void every_window_reads_the_same(void **state)
{
    (void)state;
    uint32_t packages = 0, refused = 0;
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        dice d = { t.seed };
        world *w = world_small(t.seed);
        world_give_names(w, &d);
        rung_snapshot *g = world_open(w, t.seed);
        for (size_t i = 0; i < RUNG_COUNT_OF(forms); i++) {
            rung_sink text = rung_sink_buffer(0);
            if (dice_chance(&d, 30))
                rung_puts(&text, "\xef\xbb\xbf");
            forms[i].put(g, &text);
            EXPECT(expect_same_through_all(forms[i].read, &text), "form %zu", i);
            damage(&text, &d);
            *(expect_same_through_all(forms[i].read, &text) ? &packages : &refused) += 1;
            rung_sink_drop(&text);
        }
        rung_snapshot_close(g);
        world_free(w);
    }
    assert_true(packages && refused);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_window_reads_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
