/* table.c -- one CSV file of a package: opened, gone through, and what is said of it; see
 * reader.h. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "source/open.h"
#include "source/reader.h"

void rung_table_place(const rung_table *t, uint32_t column, size_t at, uint32_t *line,
                      uint32_t *col)
{
    uint32_t below;
    rung_csv_place(t->record->raw, t->record->raw_len, ',', column, at, &below, col);
    *line = t->record->line + below;
}

void rung_table_problem(rung_table *t, rung_severity severity, uint32_t column, size_t at,
                        const char *fmt, ...)
{
    char text[600];
    uint32_t line = 0, col = 0;
    rung_diagnostics *d = t->reader->diags;
    if (d->n < RUNG_DIAGNOSTICS) {
        va_list ap;
        va_start(ap, fmt);
        vsnprintf(text, sizeof text, fmt, ap);
        va_end(ap);
        size_t lead = column < t->n_columns ? t->cells[column].lead : 0;
        rung_table_place(t, column, lead + at, &line, &col);
    } else {
        *text = '\0'; /* only counted */
    }
    rung_diagnostics_put(d, severity, t->shown, line, col, "%s", text);
}

void rung_table_warn_of_row(rung_table *t, const char *text)
{
    rung_diagnostics_put(t->reader->diags, RUNG_SEVERITY_WARNING, t->shown,
                         t->record->line, 0, "%s", text);
}

static void fault(rung_table *t)
{
    const rung_csv_record *rec = t->record;
    char begun[60] = "";
    if (rec->line != rec->fault_line)
        snprintf(begun, sizeof begun, " (the row begins in line %u)", rec->line);
    rung_diagnostics_put(t->reader->diags, RUNG_SEVERITY_ERROR, t->shown, rec->fault_line,
                         rec->fault_column, "%s%s", rec->fault, begun);
}

static void lose(rung_table *t)
{
    t->reader->diags->partial = true;
    if (t->table < RUNG_N_KINDS)
        t->reader->lost |= RUNG_KIND_BIT(t->table);
}

/* What one event of the CSV reader means. *header: it has been read; *go: rows are worth
 * reading. */
static rung_status on_event(rung_table *t, rung_csv_event event, bool *header, bool *go,
                            rung_error *err)
{
    switch (event) {
    case RUNG_CSV_RECORD:
        if (*header) {
            rung_row_read(t);
            return RUNG_OK;
        }
        *header = true;
        return rung_header_read(t, go, err);
    case RUNG_CSV_BLANK:
        if (!t->blank_told)
            rung_table_warn_of_row(t, "an empty line; such lines are skipped");
        t->blank_told = true;
        return RUNG_OK;
    case RUNG_CSV_FAULT:
        fault(t);
        *go = *header;
        if (!*header || !rung_row_read_key(t))
            lose(t);
        return RUNG_OK;
    case RUNG_CSV_REFUSED:
        fault(t);
        *go = false;
        return RUNG_OK;
    case RUNG_CSV_END:
        if (!*header)
            rung_diagnostics_put(
                t->reader->diags, RUNG_SEVERITY_ERROR, t->shown, 1, 0,
                "the table is empty; its first line is to name the columns");
        *go = *header;
        return RUNG_OK;
    }
    return RUNG_OK;
}

static rung_status read_records(rung_table *t, rung_error *err)
{
    rung_csv_event event = RUNG_CSV_BLANK;
    bool header = false, go = true;
    while (go && event != RUNG_CSV_END) {
        rung_status s = rung_csv_next(t->csv, &event, &t->record, err);
        if (!s)
            s = on_event(t, event, &header, &go, err);
        if (!s)
            s = rung_assembly_status(t->reader->into);
        if (s == RUNG_TOO_LARGE && rung_assembly_status(t->reader->into))
            rung_fail(err, s, "%s: more rows than the limit of %u", t->shown,
                      RUNG_TABLE_ROWS);
        if (s == RUNG_NO_MEMORY || (!s && t->reader->diags->failed))
            return rung_fail(err, RUNG_NO_MEMORY, "%s: no memory for its rows", t->shown);
        if (s)
            return s;
    }
    if (!go)
        lose(t);
    return RUNG_OK;
}

/* A file that is not there, or is no file, is a fault of the package; one that is too
 * large ends it all. */
static rung_status open_table(rung_table *t, int *fd, rung_error *err)
{
    rung_reader *r = t->reader;
    const rung_manifest_table *m = &r->manifest.tables[t->table];
    rung_error why;
    uint64_t size;
    *fd = -1;
    rung_status s =
        rung_open_file(r->dir, m->path, t->shown, RUNG_FILE_BYTES, fd, &size, &why);
    if (s == RUNG_OK)
        return s;
    if (s != RUNG_IO)
        return rung_fail(err, s, "%s", why.text);
    char shown[4096];
    snprintf(shown, sizeof shown, "%s/" RUNG_MANIFEST_FILE, r->directory);
    size_t prefix =
        strlen(r->directory) + 1; /* the message names the file within the package */
    rung_diagnostics_put(r->diags, RUNG_SEVERITY_ERROR, shown, m->line, m->column,
                         "table %s: %s", rung_table_word(t->table),
                         strlen(why.text) > prefix ? why.text + prefix : why.text);
    lose(t);
    return RUNG_OK;
}

rung_status rung_table_read(rung_reader *r, unsigned table, rung_error *err)
{
    int fd = -1;
    rung_table *t = calloc(1, sizeof *t);
    if (!t)
        return rung_fail(err, RUNG_NO_MEMORY, "%s: no memory to read it",
                         r->shown[table]);
    t->reader = r;
    t->table = table;
    t->shown = r->shown[table];
    t->last_source = RUNG_NO_SOURCE;
    t->last_from = RUNG_NO_NODE;
    t->last_kind = RUNG_N_KINDS;
    rung_status s = open_table(t, &fd, err);
    if (!s && fd >= 0) {
        t->file = rung_assembly_put_file(r->into, r->manifest.tables[table].path);
        s = rung_csv_new(fd, t->shown, &t->csv, err);
    }
    if (!s && t->csv)
        s = read_records(t, err);
    rung_csv_free(t->csv);
    free(t->parts);
    free(t);
    return s;
}
