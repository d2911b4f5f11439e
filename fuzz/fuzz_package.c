/* fuzz_package.c -- a graph package, from its bytes to answers: reader, checker, survey,
 * builder, proof, queries. */
#include "asking.h"
#include "builder/build.h"
#include "package.h"
#include "source/package.h"

static void print(rung_diagnostics *d)
{
    for (size_t i = 0; i < 3; i++) {
        rung_sink out = rung_sink_buffer(0);
        if (i == 2)
            rung_diagnostics_json(d, &out);
        else
            rung_diagnostics_text(d, (rung_few){ i, i }, &out);
        FUZZ_CHECK(!out.failed);
        FUZZ_CHECK(!out.len || rung_text_is_utf8(out.to, out.len));
        rung_sink_drop(&out);
    }
}

/* What the checker lets through, the builder lays out and the proof of a block finds whole. */
static void build_and_ask(rung_records *records)
{
    void *block = NULL;
    size_t size = 0;
    rung_snapshot *g;
    rung_error err = { 0 };
    rung_status s = rung_build(records, &block, &size, &err);
    FUZZ_CHECK(!s);
    s = rung_snapshot_open(block, size, RUNG_BLOCK_PAGES, false, &g, &err);
    if (s)
        fprintf(stderr, "%s\n", err.text);
    FUZZ_CHECK(!s);
    fuzz_ask_all(g, 6);
    rung_snapshot_close(g);
}

/* One run of the checker tells all, of what has errors too. */
static void prove(const char *directory, rung_status as)
{
    rung_records records = { 0 };
    rung_diagnostics diags = { 0 };
    rung_error err = { 0 };
    FUZZ_CHECK(rung_package_prove(directory, &records, &diags, &err) == as);
    print(&diags);
    rung_records_drop(&records);
    rung_diagnostics_drop(&diags);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    rung_records records = { 0 };
    rung_diagnostics diags = { 0 };
    rung_error err = { 0 };
    const char *directory = fuzz_package_write((const char *)data, size);
    rung_status s = rung_package_read(directory, &records, &diags, &err);
    if (s)
        FUZZ_CHECK(err.text[0] && (s != RUNG_BAD_GRAPH || diags.errors));
    prove(directory, s);
    fuzz_package_remove();
    print(&diags);
    if (!s)
        build_and_ask(&records);
    rung_diagnostics_drop(&diags);
    rung_records_drop(&records);
    return 0;
}
