/* importing.h -- an importer given some bytes, in pieces of two sizes: what it says and
 * makes of them is the same. What it takes must lay out to a block that can be proved,
 * and bytes that are others when it looks again make no graph. */
#ifndef FUZZ_IMPORTING_H
#define FUZZ_IMPORTING_H

#include "asking.h"
#include "builder/build.h"
#include "support/held.h"

/* What became of the bytes: what was said, and the block, if there is one. */
typedef struct fuzz_made {
    rung_status status;
    rung_sink said;
    void *block;
    size_t size;
} fuzz_made;

static inline void fuzz_lay_out(rung_assembly *into, fuzz_made *out)
{
    rung_records records = { 0 };
    rung_snapshot *g;
    rung_error err;
    void *block;
    size_t size;
    if (rung_assembly_finish(into, &records, &err))
        return;
    if (!rung_build(&records, &block, &size, &err)) {
        out->block = malloc(size);
        FUZZ_CHECK(out->block != NULL);
        memcpy(out->block, block, out->size = size);
        rung_status s =
            rung_snapshot_open(block, size, RUNG_BLOCK_PAGES, false, &g, &err);
        FUZZ_CHECK(s == RUNG_OK);
        rung_snapshot_close(g);
    }
    rung_records_drop(&records);
}

/* Reads the bytes; what has no errors is laid out. */
static inline fuzz_made fuzz_import_once(rung_text_importer *read, const char *file,
                                         held h, size_t piece)
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
    fuzz_made made = { .said = rung_sink_buffer(0) };
    rung_input in = held_input(&h, &m, piece);
    FUZZ_CHECK(m.into != NULL);
    made.status = read(&m, &in, &err);
    if (made.status)
        FUZZ_CHECK(err.text[0]);
    if (!made.status && !problems.errors)
        fuzz_lay_out(m.into, &made);
    if (h.later)
        FUZZ_CHECK(made.status || problems.errors);
    rung_puts(&made.said, err.text);
    rung_diagnostics_text(&problems, (rung_few){ 0 }, &made.said);
    rung_input_drop(&in);
    rung_assembly_free(m.into);
    rung_diagnostics_drop(&problems);
    return made;
}

static inline void fuzz_made_drop(fuzz_made *made)
{
    rung_sink_drop(&made->said);
    free(made->block);
}

/* Somewhere in the middle they are others when they are read again. */
static inline void fuzz_import_changing(rung_text_importer *read, const char *file,
                                        const uint8_t *data, size_t size)
{
    char *later = malloc(size);
    FUZZ_CHECK(later != NULL);
    memcpy(later, data, size);
    memmove(later + size / 3, data + size / 2, size - size / 2);
    if (memcmp(later, data, size) != 0) {
        fuzz_made made = fuzz_import_once(
            read, file,
            (held){ .bytes = (const char *)data, .len = size, .later = later }, 0);
        fuzz_made_drop(&made);
    }
    free(later);
}

static inline void fuzz_import(rung_text_importer *read, const char *file,
                               const uint8_t *data, size_t size)
{
    held h = { .bytes = (const char *)data, .len = size };
    fuzz_made whole = fuzz_import_once(read, file, h, 0),
              pieces = fuzz_import_once(read, file, h, 7 + size % 61);
    FUZZ_CHECK(whole.status == pieces.status);
    FUZZ_CHECK(whole.said.len == pieces.said.len
               && (!whole.said.len
                   || memcmp(whole.said.to, pieces.said.to, whole.said.len) == 0));
    FUZZ_CHECK(whole.size == pieces.size
               && (!whole.size || memcmp(whole.block, pieces.block, whole.size) == 0));
    if (whole.block && size > 3)
        fuzz_import_changing(read, file, data, size);
    fuzz_made_drop(&whole);
    fuzz_made_drop(&pieces);
}

#endif
