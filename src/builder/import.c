/* import.c -- what an importer read becomes a package: laid out as a snapshot, written
 * from it in a folder that is not in place yet, proved there as any package is, then put
 * in place. So nothing is left behind that `rung check` would refuse. */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "builder/build.h"
#include "export/export.h"
#include "import/import.h"
#include "source/package.h"

static void tell(const rung_import *m, const char *what)
{
    if (m->progress)
        m->progress(m->told, what, 0, 0);
}

static rung_status lay_out(rung_assembly *into, rung_snapshot **out, rung_error *err)
{
    rung_records records = { 0 };
    void *block = NULL;
    size_t size = 0;
    rung_status s = rung_assembly_finish(into, &records, err);
    if (!s)
        s = rung_build(&records, &block, &size, err);
    if (!s) {
        s = rung_snapshot_open(block, size, RUNG_BLOCK_PAGES, false, out, err);
        if (s)
            rung_pages_drop(block, size);
    }
    rung_records_drop(&records);
    return s;
}

/* Proves what was written; its errors are those of what was read. */
static rung_status prove(const rung_folder *f, rung_diagnostics *problems,
                         rung_error *err)
{
    rung_records records = { 0 };
    rung_diagnostics found = { 0 };
    rung_status s = rung_package_read(f->temporary, &records, &found, err);
    for (size_t i = 0; s == RUNG_BAD_GRAPH && i < found.n; i++)
        if (found.items[i].severity == RUNG_SEVERITY_ERROR)
            rung_diagnostics_put(problems, RUNG_SEVERITY_ERROR, found.items[i].file,
                                 found.items[i].line, found.items[i].column, "%s",
                                 found.items[i].text);
    rung_diagnostics_drop(&found);
    rung_records_drop(&records);
    return s == RUNG_BAD_GRAPH
               ? rung_fail(err, s, "what was read makes no graph; nothing is written")
               : s;
}

static rung_status write_package(const rung_snapshot *g, const rung_importer *importer,
                                 const char *directory, bool dry_run,
                                 rung_diagnostics *problems, rung_error *err)
{
    rung_folder f;
    rung_status s = rung_folder_begin(&f, directory, err);
    if (!s)
        s = rung_package_put(g, &f, importer->as_stood, err);
    if (!s)
        s = rung_folder_close(&f, err);
    if (!s)
        s = prove(&f, problems, err);
    if (!s && dry_run) {
        rung_folder_drop(&f);
        return RUNG_OK;
    }
    return rung_folder_end(&f, s, err);
}

/* Where a package is written that nobody is to keep. */
static const char *spare_place(char out[PATH_MAX])
{
    const char *folder = getenv("TMPDIR");
    int n = snprintf(out, PATH_MAX, "%s/rung-import-%ld",
                     folder && *folder ? folder : "/tmp", (long)getpid());
    return n < PATH_MAX ? out : "";
}

rung_status rung_import_package(const rung_importer *importer, rung_import *m,
                                const char *directory, bool dry_run, rung_error *err)
{
    rung_snapshot *g = NULL;
    char spare[PATH_MAX];
    if (!directory)
        directory = spare_place(spare);
    rung_status s = rung_folder_free(directory, err);
    if (s)
        return s;
    m->into = rung_assembly_new();
    s = m->into ? importer->read(m, err)
                : rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    if (!s && m->problems->errors)
        s = rung_fail(err, RUNG_BAD_GRAPH, "%s has errors; nothing is written",
                      m->source);
    if (!s) {
        tell(m, "laying out");
        s = lay_out(m->into, &g, err);
    }
    if (m->into)
        rung_assembly_free(m->into);
    m->into = NULL;
    if (!s) {
        tell(m, "writing and proving");
        s = write_package(g, importer, directory, dry_run, m->problems, err);
    }
    if (g)
        rung_snapshot_close(g);
    return s;
}
