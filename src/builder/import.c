/* import.c -- what an importer read becomes a package: laid out as a snapshot, written
 * from it in a folder that is not in place yet, proved there as any package is, then put
 * in place. So nothing is left behind that `rung check` would refuse. */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "builder/build.h"
#include "export/export.h"
#include "import/import.h"
#include "snapshot/names.h"
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

/* Takes the name of the folder, which nobody knows of and which is gone soon, out of
 * `text`: tables go by their own names. */
static void forget_folder(const rung_folder *f, char *text)
{
    size_t n = strlen(f->temporary);
    for (char *at = text; (at = strstr(at, f->temporary));)
        if (at[n] == '/')
            memmove(at, at + n + 1, strlen(at + n + 1) + 1);
        else
            at += n;
}

/* What a row of a table is about: its first cell, of a link the second too. */
static void say_row(const char *path, const char *table, uint32_t line, char *out,
                    size_t size)
{
    FILE *in = fopen(path, "re");
    char *row = NULL;
    size_t cap = 0;
    ssize_t n = 0;
    unsigned of = RUNG_TABLE_RULES;
    rung_table_find(table, strcspn(table, "."), &of);
    while (in && line-- && n >= 0)
        n = getline(&row, &cap, in);
    size_t cells = n > 0 ? strcspn(row, ",\n") : 0;
    if (cells && of >= RUNG_N_KINDS && of != RUNG_TABLE_RULES && row[cells] == ',') {
        row[cells] = ' ';
        cells += strcspn(row + cells, ",\n");
    }
    snprintf(out, size, "%s%s%.*s", table, cells ? ", " : "", (int)cells,
             cells ? row : "");
    free(row);
    if (in)
        fclose(in);
}

/* Proves what was written; its errors are those of what was read. */
static rung_status prove(const rung_folder *f, const rung_import *m, rung_error *err)
{
    rung_records records = { 0 };
    rung_diagnostics found = { 0 };
    rung_status s = rung_package_read(f->temporary, &records, &found, err);
    for (size_t i = 0; s == RUNG_BAD_GRAPH && i < found.n; i++) {
        const rung_diagnostic *d = &found.items[i];
        const char *slash = strrchr(d->file, '/'), *table = slash ? slash + 1 : d->file;
        char path[PATH_MAX + NAME_MAX + 2], row[2 * RUNG_NODE_ID_MAX + 80], text[1000];
        if (d->severity != RUNG_SEVERITY_ERROR)
            continue;
        snprintf(path, sizeof path, "%s/%.*s", f->temporary, NAME_MAX, table);
        say_row(path, table, d->line, row, sizeof row);
        snprintf(text, sizeof text, "%s", d->text);
        forget_folder(f, text);
        rung_diagnostics_put(m->problems, RUNG_SEVERITY_ERROR, m->source, 0, 0, "%s: %s",
                             row, text);
    }
    rung_diagnostics_drop(&found);
    if (s)
        forget_folder(f, err->text);
    if (s == RUNG_TOO_LARGE) {
        char why[sizeof err->text];
        memcpy(why, err->text, sizeof why);
        rung_fail(err, s, "%s: %s", m->source, why);
    }
    rung_records_drop(&records);
    return s == RUNG_BAD_GRAPH
               ? rung_fail(err, s, "what was read makes no graph; nothing is written")
               : s;
}

/* Closes the graph as soon as it is written: to prove the package takes as much again. */
static rung_status write_package(rung_snapshot *g, const rung_importer *importer,
                                 const rung_import *m, const char *directory,
                                 bool dry_run, rung_error *err)
{
    rung_folder f;
    rung_status s = rung_folder_begin(&f, directory, err);
    if (!s)
        s = rung_package_put(g, &f, importer->as_stood, err);
    if (!s)
        s = rung_folder_close(&f, err);
    rung_snapshot_close(g);
    if (!s)
        s = prove(&f, m, err);
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
    m->unreadable = s && s != RUNG_NO_MEMORY;
    if (!s && !importer->as_stood && !m->problems->errors
        && rung_assembly_n_nodes(m->into) == 0)
        rung_diagnostics_put(m->problems, RUNG_SEVERITY_ERROR, m->source, 0, 0,
                             "there is nothing in it that could be taken");
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
        s = write_package(g, importer, m, directory, dry_run, err);
    }
    return s;
}
