/* fuzz_manifest.c -- bytes of a datapackage.json. */
#include "asking.h"
#include "source/manifest.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    rung_arena mem = { 0 };
    rung_manifest manifest = { 0 };
    rung_diagnostics diags = { 0 };
    rung_error err = { 0 };
    rung_records records = { 0 };
    rung_assembly *into = rung_assembly_new();
    FUZZ_CHECK(into);
    if (!rung_manifest_read((const char *)data, size, "datapackage.json", &mem, into,
                            &manifest, &diags, &err)
        && !diags.errors)
        for (unsigned t = 0; t < RUNG_N_TABLES; t++)
            FUZZ_CHECK(!manifest.tables[t].path || manifest.tables[t].line);
    rung_diagnostics_sort(&diags);
    rung_sink out = rung_sink_buffer(0);
    rung_diagnostics_json(&diags, &out);
    rung_sink_drop(&out);
    if (!rung_assembly_finish(into, &records, &err))
        rung_records_drop(&records);
    rung_assembly_free(into);
    rung_diagnostics_drop(&diags);
    rung_arena_drop(&mem);
    return 0;
}
