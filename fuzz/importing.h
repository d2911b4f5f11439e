/* importing.h -- an importer given some bytes. What it takes must lay out to a block that
 * can be proved. */
#ifndef FUZZ_IMPORTING_H
#define FUZZ_IMPORTING_H

#include "asking.h"
#include "builder/build.h"
#include "import/import.h"

static inline void fuzz_lay_out(rung_assembly *into)
{
    rung_records records = { 0 };
    rung_snapshot *g;
    rung_error err;
    void *block;
    size_t size;
    if (rung_assembly_finish(into, &records, &err))
        return;
    if (!rung_build(&records, &block, &size, &err)) {
        rung_status s =
            rung_snapshot_open(block, size, RUNG_BLOCK_PAGES, false, &g, &err);
        FUZZ_CHECK(s == RUNG_OK);
        rung_snapshot_close(g);
    }
    rung_records_drop(&records);
}

typedef rung_status fuzz_reader(rung_import *m, const char *file, const char *bytes,
                                size_t len, rung_error *err);

/* Reads the bytes; what has no errors is laid out. */
static inline void fuzz_import(fuzz_reader *read, const char *file, const uint8_t *data,
                               size_t size)
{
    static const rung_choice choices[] = { { RUNG_CHOSEN_KIND, NULL, "role" },
                                           { RUNG_CHOSEN_KIND, "skill", "competency" },
                                           { RUNG_CHOSEN_RELATION, "needs",
                                             "requires" } };
    rung_diagnostics problems = { 0 };
    rung_error err = { 0 };
    rung_import m = { .source = file,
                      .choices = choices,
                      .n_choices = RUNG_COUNT_OF(choices),
                      .into = rung_assembly_new(),
                      .problems = &problems };
    FUZZ_CHECK(m.into != NULL);
    rung_status s = read(&m, file, (const char *)data, size, &err);
    if (s)
        FUZZ_CHECK(err.text[0]);
    if (!s && !problems.errors)
        fuzz_lay_out(m.into);
    rung_assembly_free(m.into);
    rung_diagnostics_drop(&problems);
}

#endif
