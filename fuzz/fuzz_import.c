/* fuzz_import.c -- the reader of what `export json` writes. What it takes must lay out to
 * a block that can be proved. */
#include <stdlib.h>

#include "asking.h"
#include "builder/build.h"
#include "import/import.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void lay_out(rung_assembly *into)
{
    rung_records records = { 0 };
    rung_snapshot *g;
    rung_error err;
    void *block;
    size_t size;
    if (rung_assembly_finish(into, &records, &err))
        return;
    if (!rung_build(&records, &block, &size, &err)) {
        rung_status s = rung_snapshot_open(block, size, RUNG_BLOCK_HEAP, false, &g, &err);
        FUZZ_CHECK(s == RUNG_OK);
        rung_snapshot_unref(g);
    }
    rung_records_drop(&records);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    rung_diagnostics problems = { 0 };
    rung_error err;
    rung_import m = { .source = "fuzz.json",
                      .into = rung_assembly_new(),
                      .problems = &problems };
    FUZZ_CHECK(m.into != NULL);
    rung_status s = rung_import_json_text(&m, (const char *)data, size, &err);
    if (!s && !problems.errors)
        lay_out(m.into);
    rung_assembly_free(m.into);
    rung_diagnostics_drop(&problems);
    return 0;
}
