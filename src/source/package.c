/* package.c -- a directory becomes records: datapackage.json first, then the tables in
 * their order, then what only the whole can tell; see package.h. */
#include "source/package.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/pages.h"
#include "core/text.h"
#include "source/check.h"
#include "source/open.h"
#include "source/reader.h"

/* Comparing a misspelt key with a million others takes about 10^7 steps. */
#define SUGGESTION_STEPS 100000000u

static char *path_below(rung_arena *mem, const char *directory, const char *file)
{
    return rung_arena_textf(mem, "%s/%s", directory, file);
}

static rung_status no_memory(rung_reader *r, rung_error *err)
{
    return rung_fail(err, RUNG_NO_MEMORY, "%s: no memory to read it", r->directory);
}

/* `directory` without slashes at its end, but never empty: `/` stays. */
static rung_status keep_directory(rung_reader *r, const char *directory, rung_error *err)
{
    size_t len = strlen(directory);
    while (len > 1 && directory[len - 1] == '/')
        len--;
    const char *kept = rung_arena_text(&r->diags->mem, directory, len);
    if (!kept)
        return no_memory(r, err);
    r->directory = r->diags->directory = kept;
    return rung_open_directory(r->directory, &r->dir, err);
}

static rung_status read_manifest(rung_reader *r, rung_error *err)
{
    char *bytes = NULL;
    size_t len = 0;
    const char *shown = path_below(&r->mem, r->directory, RUNG_MANIFEST_FILE);
    if (!shown)
        return no_memory(r, err);
    rung_status s = rung_open_whole(r->dir, RUNG_MANIFEST_FILE, shown,
                                    RUNG_MANIFEST_BYTES, &bytes, &len, err);
    if (s == RUNG_IO
        && faccessat(r->dir, RUNG_MANIFEST_FILE, F_OK, AT_SYMLINK_NOFOLLOW) != 0
        && errno == ENOENT)
        return rung_fail(err, s,
                         "%s: no " RUNG_MANIFEST_FILE " in this directory; a graph "
                         "package has one beside its tables",
                         rung_shown_path_of(r->directory).s);
    size_t errors = r->diags->errors;
    if (!s)
        s = rung_manifest_read(bytes, len, shown, &r->mem, r->into, &r->manifest,
                               r->diags, err);
    r->diags->partial = r->diags->errors > errors;
    free(bytes);
    for (unsigned t = 0; t < RUNG_N_TABLES && !s; t++) {
        const char *path = r->manifest.tables[t].path;
        r->shown[t] = path ? path_below(&r->mem, r->directory, path) : NULL;
        if (path && !r->shown[t])
            s = no_memory(r, err);
    }
    return s;
}

static bool is_named(const rung_reader *r, const char *file)
{
    for (unsigned t = 0; t < RUNG_N_TABLES; t++)
        if (r->manifest.tables[t].path && strcmp(r->manifest.tables[t].path, file) == 0)
            return true;
    return false;
}

/* A table that somebody wrote and nobody reads is a mistake that is seen late. */
static rung_status warn_of_unread(rung_reader *r, rung_error *err)
{
    int again = openat(r->dir, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *dir = again < 0 ? NULL : fdopendir(again);
    if (!dir) {
        rung_status s = rung_fail(err, errno == ENOMEM ? RUNG_NO_MEMORY : RUNG_IO,
                                  "%s: %s", r->directory, strerror(errno));
        if (again >= 0)
            close(again);
        return s;
    }
    for (struct dirent *e; (e = readdir(dir)) != NULL;) {
        size_t len = strlen(e->d_name);
        if (len < 5 || e->d_name[0] == '.' || strcmp(e->d_name + len - 4, ".csv")
            || is_named(r, e->d_name))
            continue;
        char shown[4400];
        snprintf(shown, sizeof shown, "%s/%s", r->directory, e->d_name);
        rung_diagnostics_put(r->diags, RUNG_SEVERITY_WARNING, shown, 0, 0,
                             "not read: no resource of " RUNG_MANIFEST_FILE " names it");
    }
    closedir(dir);
    return RUNG_OK;
}

/* Node tables, then what they say of each other, then the rest. */
static rung_status read_tables(rung_reader *r, rung_error *err)
{
    rung_status s = RUNG_OK;
    for (unsigned t = 0; t < RUNG_N_TABLES && !s; t++) {
        if (t == RUNG_N_KINDS)
            rung_reference_settle(r);
        if (r->manifest.tables[t].path)
            s = rung_table_read(r, t, err);
    }
    return s;
}

/* ---- places of rows that were read long ago ---- */

typedef struct places {
    const rung_reader *reader;
    const rung_records *records;
    int fd;         /* of `table`; -1 when it could not be opened again */
    unsigned table; /* RUNG_N_TABLES: none yet */
    char *raw;
} places;

static void turn_to(places *p, unsigned table)
{
    rung_error unused;
    uint64_t size;
    if (p->table == table)
        return;
    if (p->fd >= 0)
        close(p->fd);
    p->table = table;
    if (rung_open_file(p->reader->dir, p->reader->manifest.tables[table].path,
                       p->reader->shown[table], RUNG_FILE_BYTES, &p->fd, &size, &unused))
        p->fd = -1;
}

static bool place_of(void *context, uint32_t row, const char *column, uint32_t *line,
                     uint32_t *col)
{
    places *p = context;
    const rung_reader *r = p->reader;
    unsigned table = p->records->rows[row].table;
    uint32_t c = 0, n = r->n_columns[table];
    while (c < n && strcmp(r->columns[table][c], column))
        c++;
    if (c == n || row >= r->n_offsets)
        return false;
    turn_to(p, table);
    size_t most = RUNG_LINE_BYTES;
    if (row + 1 < r->n_offsets && p->records->rows[row + 1].table == table)
        most = r->offsets[row + 1] - r->offsets[row] < most
                   ? r->offsets[row + 1] - r->offsets[row]
                   : most;
    ssize_t got = p->fd < 0 ? -1 : pread(p->fd, p->raw, most, r->offsets[row]);
    if (got <= 0)
        return false;
    rung_csv_place(p->raw, (size_t)got, ',', c, 0, line, col);
    *line += p->records->rows[row].line;
    return true;
}

/* Rows were put in the order of tables, so their numbers are still those of the offsets. */
static rung_status check(rung_reader *r, const rung_records *records, rung_error *err)
{
    places p = { .reader = r,
                 .records = records,
                 .fd = -1,
                 .table = RUNG_N_TABLES,
                 .raw = malloc(RUNG_LINE_BYTES) };
    rung_check c = { .records = records,
                     .diags = r->diags,
                     .place = place_of,
                     .context = &p,
                     .doubted = true };
    rung_status s = p.raw ? rung_records_check(&c, err) : no_memory(r, err);
    if (p.fd >= 0)
        close(p.fd);
    free(p.raw);
    return s;
}

static rung_status read_all(rung_reader *r, const char *directory, rung_records *out,
                            rung_error *err)
{
    rung_status s = keep_directory(r, directory, err);
    if (!s)
        s = read_manifest(r, err);
    if (!s && r->manifest.known)
        s = warn_of_unread(r, err);
    if (!s)
        s = read_tables(r, err);
    if (!s)
        s = rung_assembly_finish_faulty(r->into, out, err);
    if (!s)
        s = check(r, out, err);
    if (!s && r->diags->failed)
        s = no_memory(r, err);
    return s;
}

/* Reads into *out, also when there are errors: then what the rows that could be
 * understood say. */
static rung_status read_package(const char *directory, rung_records *out,
                                rung_diagnostics *diags, rung_error *err)
{
    rung_reader r = {
        .directory = directory, .dir = -1, .diags = diags, .suggestions = SUGGESTION_STEPS
    };
    size_t errors = diags->errors;
    r.into = rung_assembly_new();
    rung_status s = r.into ? read_all(&r, directory, out, err) : no_memory(&r, err);
    rung_diagnostics_sort(diags);
    if (!s && diags->errors > errors)
        s = rung_fail(err, RUNG_BAD_GRAPH, "%s: the graph has %zu error%s", r.directory,
                      diags->errors - errors, diags->errors - errors == 1 ? "" : "s");
    rung_assembly_free(r.into);
    rung_arena_drop(&r.mem);
    rung_pages_drop(r.offsets, r.cap_offsets * sizeof *r.offsets);
    free(r.mentions);
    if (r.dir >= 0)
        close(r.dir);
    return s;
}

/* Reads, and looks over what could be read when `survey`. */
static rung_status read_over(const char *directory, bool survey, rung_records *out,
                             rung_diagnostics *diags, rung_error *err)
{
    rung_records records = { 0 };
    rung_status s = read_package(directory, &records, diags, err);
    if (survey && (!s || s == RUNG_BAD_GRAPH)) {
        rung_package_survey(&records, diags);
        if (diags->failed)
            s = rung_fail(err, RUNG_NO_MEMORY, "%s: no memory to look over it",
                          directory);
    }
    if (!s) {
        *out = records;
        records = (rung_records){ 0 };
    }
    rung_records_drop(&records);
    return s;
}

rung_status rung_package_read(const char *directory, rung_records *out,
                              rung_diagnostics *diags, rung_error *err)
{
    return read_over(directory, false, out, diags, err);
}

rung_status rung_package_prove(const char *directory, rung_records *out,
                               rung_diagnostics *diags, rung_error *err)
{
    return read_over(directory, true, out, diags, err);
}
