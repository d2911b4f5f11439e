/* published.c -- see published.h. */
#include "import/published.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define NO_COLUMN UINT32_MAX
#define ROWS_A_TALE 4096u /* rows between two words on how far it is */

static uint32_t column_named(const rung_csv_record *header, const char *name)
{
    for (uint32_t c = 0; c < header->n_cells && c < RUNG_COLUMNS; c++)
        if (strcmp(header->cells[c].text, name) == 0)
            return c;
    return NO_COLUMN;
}

static rung_status next_event(rung_published *p, rung_csv_event *event, rung_error *err)
{
    rung_status s = rung_csv_next(p->csv, event, &p->record, err);
    return s == RUNG_IO ? rung_archive_fail(p->of, p->at, err) : s;
}

static rung_status read_header(rung_published *p, const char *const *wanted,
                               rung_error *err)
{
    rung_csv_event event;
    rung_status s = next_event(p, &event, err);
    bool whole = !s && event == RUNG_CSV_RECORD;
    p->width = p->record->n_cells;
    for (uint32_t k = 0; whole && wanted[k]; k++) {
        p->column[k] = column_named(p->record, wanted[k]);
        if (p->column[k] == NO_COLUMN) {
            rung_published_say(
                p, RUNG_SEVERITY_ERROR,
                p->width == 1 && strchr(p->record->cells->text, ';')
                    ? "no column '%s': semicolons stand between the cells; "
                      "take the file as it was published, with commas"
                    : "no column '%s'",
                wanted[k]);
            whole = false;
        }
    }
    if (!s && event != RUNG_CSV_RECORD)
        rung_published_say(p, RUNG_SEVERITY_ERROR, "not a table: no header can be read");
    if (!whole) {
        rung_csv_free(p->csv);
        p->csv = NULL;
    }
    return s;
}

static bool has_tabs(const char *name)
{
    return rung_archive_ends(name, ".txt");
}

rung_status rung_published_open(rung_import *m, rung_archive *a, uint32_t i,
                                const char *const *wanted, rung_published *out,
                                rung_error *err)
{
    rung_csv_bytes bytes;
    *out = (rung_published){ .m = m,
                             .of = a,
                             .at = i,
                             .file = rung_archive_name(a, i),
                             .shown = rung_archive_shown(a, i),
                             .size = rung_archive_size(a, i) };
    uint32_t twin = rung_archive_twin(a, i);
    if (twin != rung_archive_n(a)) {
        if (twin > i) /* said once of both */
            rung_published_say(out, RUNG_SEVERITY_ERROR,
                               "there are two files of this name, in %s and in %s; name "
                               "one release",
                               rung_archive_origin(a, i), rung_archive_origin(a, twin));
        return RUNG_OK;
    }
    rung_status s = rung_archive_read(a, i, &bytes, err);
    if (!s)
        s = rung_csv_new_from(bytes, true, out->shown, &out->csv, err);
    if (s)
        return s;
    if (has_tabs(out->file))
        rung_csv_set_tabs(out->csv);
    return read_header(out, wanted, err);
}

void rung_published_close(rung_published *p)
{
    rung_csv_free(p->csv);
    p->csv = NULL;
}

static rung_status stop(rung_published *p, bool *more)
{
    rung_published_close(p);
    *more = false;
    return RUNG_OK;
}

rung_status rung_published_next(rung_published *p, bool *more, rung_error *err)
{
    *more = p->csv != NULL;
    while (*more) {
        rung_csv_event event;
        rung_status s = next_event(p, &event, err);
        if (s)
            return s;
        if (event == RUNG_CSV_END || event == RUNG_CSV_REFUSED) {
            if (event == RUNG_CSV_REFUSED)
                rung_published_say(p, RUNG_SEVERITY_ERROR, "this is not UTF-8 text");
            return stop(p, more);
        }
        if (event == RUNG_CSV_FAULT)
            rung_published_say(p, RUNG_SEVERITY_ERROR, "%s", p->record->fault);
        if (event != RUNG_CSV_RECORD)
            continue;
        if (p->row++ % ROWS_A_TALE == 0 && p->m->progress)
            p->m->progress(p->m->told, p->file, p->record->offset, p->size);
        return RUNG_OK;
    }
    return RUNG_OK;
}

const char *rung_published_cell(const rung_published *p, uint32_t k, uint32_t *len)
{
    uint32_t c = p->column[k];
    bool there = c < p->record->n_cells;
    *len = there ? p->record->cells[c].len : 0;
    return there ? p->record->cells[c].text : "";
}

void rung_published_say(const rung_published *p, rung_severity severity, const char *fmt,
                        ...)
{
    char text[400];
    va_list args;
    va_start(args, fmt);
    vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    rung_diagnostics_put(p->m->problems, severity, p->shown,
                         p->record ? p->record->line : 1, 1, "%s", text);
}
