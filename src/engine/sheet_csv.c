/* sheet_csv.c -- rows of a CSV file under a heading; see sheets.h and, for what is taken
 * for one, sheet_bytes.h.
 *
 * The reader of graph tables splits the cells (libcsv) and keeps the record's text, where
 * the place of a fault is looked up when one must be told. Cells are cut into items where
 * they lie. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "engine/sheet_bytes.h"
#include "query/task.h"

typedef struct csv_sheet {
    rung_sheet sheet; /* first: its address is the reader's */
    rung_cells cells;
    rung_task *t;
    rung_csv *csv;
    rung_sheet_parted parted;
    const rung_csv_record *record;
    uint32_t n_columns;            /* of the heading */
    uint32_t wanted[RUNG_COLUMNS]; /* by column of the file: of the query, or none */
    bool has_heading, ended;
} csv_sheet;

static void place_of(const csv_sheet *s, uint32_t cell, size_t at, uint32_t *line,
                     uint32_t *column)
{
    rung_csv_place(s->record->raw, s->record->raw_len, s->parted.by, cell, at, line,
                   column);
    *line += s->record->line;
}

static rung_status fail_at(const csv_sheet *s, uint32_t cell, size_t at, const char *what,
                           rung_error *err)
{
    uint32_t line, column;
    place_of(s, cell, at, &line, &column);
    return rung_fail(err, RUNG_BAD_ARGUMENT, "%s:%u:%u: %s", s->sheet.name, line, column,
                     what);
}

/* The cell of the file that holds column i of the query, or RUNG_CELL_NONE. */
static uint32_t cell_of(const csv_sheet *s, uint32_t i)
{
    for (uint32_t c = 0; c < s->n_columns; c++)
        if (s->wanted[c] == i)
            return c;
    return RUNG_CELL_NONE;
}

/* Says what is wrong with a text. Where that is no UTF-8, nothing behind it is looked at:
 * all of the file is in another encoding, and which one its bytes do not tell. */
static rung_status fail_text(csv_sheet *s, uint32_t cell, size_t at, const char *name,
                             const char *fault, rung_error *err)
{
    char what[300];
    bool encoding = strcmp(fault, RUNG_CELL_NOT_UTF8) == 0;
    snprintf(what, sizeof what, "%s %s%s", name, fault,
             encoding ? "; save the sheet as CSV UTF-8 (in LibreOffice: character set "
                        "Unicode UTF-8)"
                      : "");
    s->sheet.goes_on = !encoding;
    return fail_at(s, cell, at, what, err);
}

/* ---- the heading ---- */

static rung_status read_heading_cell(csv_sheet *s, uint32_t c, rung_error *err)
{
    rung_csv_cell cell = s->record->cells[c];
    char what[200];
    size_t at;
    const char *fault = rung_cell_fault(cell.text, cell.len, &at);
    size_t blanks = strspn(cell.text, " \t");
    while (cell.len > blanks && strchr(" \t", cell.text[cell.len - 1]))
        cell.len--;
    s->wanted[c] = RUNG_CELL_NONE;
    if (fault)
        return fail_text(s, c, at, "the name of this column", fault, err);
    if (cell.len == blanks)
        return RUNG_OK; /* spreadsheets write columns that are empty throughout */
    uint32_t i = rung_cells_find(&s->cells, cell.text + blanks, cell.len - blanks);
    if (i == RUNG_CELL_NONE)
        return fail_at(
            s, c, 0,
            rung_cells_unknown(&s->cells, cell.text + blanks, cell.len - blanks).s, err);
    for (uint32_t k = 0; k < c; k++)
        if (s->wanted[k] == i) {
            snprintf(what, sizeof what, "column %s stands here a second time",
                     s->cells.p->columns[i].name);
            return fail_at(s, c, 0, what, err);
        }
    s->wanted[c] = i;
    return RUNG_OK;
}

static rung_status note(csv_sheet *s, rung_status status, const rung_error *why,
                        rung_error *err)
{
    return status == RUNG_BAD_ARGUMENT
               ? rung_sheet_fault(s->t, &s->sheet, status, why->text, err)
               : status;
}

/* Every column that a row must state has a name in the heading. */
static rung_status check_required(csv_sheet *s, rung_error *err)
{
    rung_status status = RUNG_OK;
    for (uint32_t i = 0; !status && i < s->cells.p->n_columns; i++) {
        const rung_sheet_column *column = &s->cells.p->columns[i];
        if (!column->required || cell_of(s, i) != RUNG_CELL_NONE)
            continue;
        rung_error why;
        status = rung_fail(&why, RUNG_BAD_ARGUMENT,
                           "%s:%u: the heading has no column '%s': %s", s->sheet.name,
                           s->record->line, column->name, column->help);
        status = note(s, status, &why, err);
    }
    return status;
}

static rung_status read_heading(csv_sheet *s, rung_error *err)
{
    if (s->parted.fault)
        return fail_at(s, 0, 0, s->parted.fault, err);
    if (s->parted.said) {
        s->parted.said = false;
        return RUNG_OK;
    }
    if (s->record->n_cells > RUNG_COLUMNS)
        return rung_fail(err, RUNG_TOO_LARGE, "%s: %u columns, more than the limit of %u",
                         s->sheet.name, s->record->n_cells, RUNG_COLUMNS);
    s->has_heading = true;
    s->n_columns = s->record->n_cells;
    rung_status status = RUNG_OK;
    for (uint32_t c = 0; !status && c < s->n_columns; c++) {
        rung_error why;
        status = note(s, read_heading_cell(s, c, &why), &why, err);
    }
    if (!status)
        status = check_required(s, err);
    /* what stands below a heading that is not understood is not, either */
    return status ? status : rung_sheet_end(s->t, &s->sheet, err);
}

/* ---- cells ---- */

/* The text without the blanks at its ends, NUL-terminated where it lies. */
static char *trimmed(char *text, size_t *len)
{
    while (*len && (*text == ' ' || *text == '\t')) {
        text++;
        --*len;
    }
    while (*len && (text[*len - 1] == ' ' || text[*len - 1] == '\t'))
        --*len;
    text[*len] = '\0';
    return text;
}

/* Cuts a cell at each `|`, as lists in graph tables are written. */
static rung_status read_items(csv_sheet *s, uint32_t c, uint32_t i, char *text,
                              size_t len, rung_error *err)
{
    const char *begin = s->record->cells[c].text;
    for (char *end = text + len;;) {
        char *bar = memchr(text, '|', (size_t)(end - text));
        size_t n = (size_t)((bar ? bar : end) - text);
        char *item = trimmed(text, &n);
        if (n == 0)
            return fail_at(s, c, (size_t)(text - begin), "an empty item: a '|' too many",
                           err);
        rung_status status = rung_cells_put(&s->cells, i, item, err);
        if (status || !bar)
            return status;
        text = bar + 1;
    }
}

static rung_status read_cell(csv_sheet *s, uint32_t c, rung_error *err)
{
    rung_csv_cell cell = s->record->cells[c];
    uint32_t i = s->wanted[c];
    size_t at, len = cell.len;
    const char *fault = rung_cell_fault(cell.text, len, &at);
    if (fault)
        return fail_text(s, c, at,
                         i == RUNG_CELL_NONE ? "the cell" : s->cells.p->columns[i].name,
                         fault, err);
    char *text = trimmed(cell.text, &len);
    if (len == 0)
        return RUNG_OK;
    if (i == RUNG_CELL_NONE)
        return fail_at(s, c, 0, "a cell in a column without a name", err);
    rung_cells_cell(&s->cells, i);
    return s->cells.p->columns[i].list ? read_items(s, c, i, text, len, err)
                                       : rung_cells_put(&s->cells, i, text, err);
}

static rung_status missing_cell(const csv_sheet *s, uint32_t i, rung_error *err)
{
    char what[300];
    snprintf(what, sizeof what, "%s is empty; every row must state it",
             s->cells.p->columns[i].name);
    return fail_at(s, cell_of(s, i), 0, what, err);
}

/* Spreadsheets write rows of nothing but commas below the last one. */
static bool is_empty(const rung_csv_record *r)
{
    for (uint32_t c = 0; c < r->n_cells && c < RUNG_COLUMNS; c++)
        if (r->cells[c].len)
            return false;
    return true;
}

static rung_status read_row(csv_sheet *s, bool *row, rung_error *err)
{
    *row = !is_empty(s->record);
    if (!*row)
        return RUNG_OK;
    if (s->record->n_cells != s->n_columns)
        return rung_fail(err, RUNG_BAD_ARGUMENT,
                         "%s:%u: the row has %u cell%s, the heading %u", s->sheet.name,
                         s->record->line, s->record->n_cells,
                         s->record->n_cells == 1 ? "" : "s", s->n_columns);
    rung_cells_begin(&s->cells);
    rung_csv_forget(s->csv); /* cells are cut */
    for (uint32_t c = 0; c < s->n_columns; c++) {
        rung_status status = read_cell(s, c, err);
        if (status)
            return status;
    }
    uint32_t missing = rung_cells_end(&s->cells);
    return missing == RUNG_CELL_NONE ? RUNG_OK : missing_cell(s, missing, err);
}

/* ---- the sheet ---- */

static rung_status on_event(csv_sheet *s, rung_csv_event event, bool *row,
                            rung_error *err)
{
    s->sheet.goes_on = s->has_heading && event != RUNG_CSV_REFUSED;
    switch (event) {
    case RUNG_CSV_RECORD:
        return s->has_heading ? read_row(s, row, err) : read_heading(s, err);
    case RUNG_CSV_FAULT:
    case RUNG_CSV_REFUSED:
        return rung_fail(err, RUNG_BAD_ARGUMENT, "%s:%u:%u: %s", s->sheet.name,
                         s->record->fault_line, s->record->fault_column,
                         s->record->fault);
    case RUNG_CSV_BLANK:
    case RUNG_CSV_END: break;
    }
    return RUNG_OK;
}

static rung_status csv_next(rung_sheet *sheet, rung_sheet_row *out, rung_error *err)
{
    csv_sheet *s = (csv_sheet *)sheet;
    rung_csv_event event = RUNG_CSV_BLANK;
    bool row = false;
    while (!row && !s->ended) {
        sheet->goes_on = false;
        rung_status status = rung_csv_next(s->csv, &event, &s->record, err);
        if (!status)
            status = on_event(s, event, &row, err);
        if (status)
            return status;
        s->ended = event == RUNG_CSV_END;
    }
    if (!row && !s->has_heading)
        return rung_fail(err, RUNG_BAD_ARGUMENT,
                         "%s: empty; the first line is to name the columns", sheet->name);
    sheet->done = row ? s->record->offset : sheet->total;
    *out = (rung_sheet_row){ s->record->line, row ? s->cells.cells : NULL };
    return RUNG_OK;
}

static void csv_close(rung_sheet *sheet)
{
    csv_sheet *s = (csv_sheet *)sheet;
    rung_csv_free(s->csv);
    rung_cells_drop(&s->cells);
}

static void csv_place(const rung_sheet *sheet, uint32_t i, uint32_t *line,
                      uint32_t *column)
{
    const csv_sheet *s = (const csv_sheet *)sheet;
    uint32_t cell = cell_of(s, i);
    place_of(s, cell == RUNG_CELL_NONE ? 0 : cell, 0, line, column);
}

/* Reads the beginning, up to the end of the heading; how many bytes that were. */
static rung_status read_beginning(rung_csv_bytes *bytes, const char *shown, char *begin,
                                  size_t *n, rung_error *err)
{
    ptrdiff_t got = 1;
    *n = 0;
    while (got > 0 && *n < RUNG_CSV_PUT_BACK) {
        /* what was read may be a line that says what parts cells, and blank lines */
        const char *feed = memchr(begin, '\n', *n);
        if (feed && memchr(feed + 1, '\n', *n - (size_t)(feed + 1 - begin)))
            break;
        got = bytes->read(bytes->from, begin + *n, RUNG_CSV_PUT_BACK - *n);
        if (got < 0)
            return rung_fail(err, RUNG_IO, "%s: %s", shown, strerror(errno));
        *n += (size_t)got;
    }
    return RUNG_OK;
}

/* Sees what the file is, and makes its reader. */
static rung_status begin(csv_sheet *s, rung_csv_bytes bytes, rung_error *err)
{
    char beginning[RUNG_CSV_PUT_BACK];
    size_t n;
    rung_status status = read_beginning(&bytes, s->sheet.name, beginning, &n, err);
    if (status) {
        bytes.close(bytes.from);
        return status;
    }
    status = rung_csv_new_from(bytes, false, s->sheet.name, &s->csv, err);
    if (status)
        return status;
    s->parted = rung_sheet_parted_by(&s->cells, beginning, n);
    if (s->parted.by != ',')
        rung_csv_set_parted(s->csv, s->parted.by);
    rung_csv_put_back(s->csv, beginning, n);
    return RUNG_OK;
}

rung_status rung_sheet_csv(rung_task *t, const rung_param *p,
                           const rung_sheet_source *from, rung_sheet **out,
                           rung_error *err)
{
    rung_csv_bytes bytes;
    bool converted;
    rung_status status = rung_sheet_bytes(&t->mem, from, &bytes, &converted, err);
    if (status)
        return status;
    csv_sheet *s = RUNG_NEW(&t->mem, csv_sheet, 1);
    status = s ? rung_cells_init(&s->cells, &t->mem, p, from->shown, err)
               : rung_fail_to_read(from->shown, err);
    if (status) {
        bytes.close(bytes.from);
        return status;
    }
    s->t = t;
    s->sheet = (rung_sheet){ .name = from->shown,
                             .next = csv_next,
                             .place = csv_place,
                             .close = csv_close,
                             .total = converted ? 0 : from->size };
    status = begin(s, bytes, err);
    if (status) {
        rung_cells_drop(&s->cells);
        return status;
    }
    *out = &s->sheet;
    return RUNG_OK;
}
