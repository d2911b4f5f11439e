/* sheet_json.c -- rows of JSON: a map a line, or one list of maps; see sheets.h.
 *
 * Maps are cut out of the bytes one at a time, by lines or by brackets, and jansson
 * proves each by itself: so a file of any length takes the memory of its longest map. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/limits.h"
#include "core/text.h"
#include "engine/sheet_cells.h"
#include "source/json.h"
#include "source/jsonplace.h"
#include "source/open.h"

#define ROOM ((size_t)RUNG_LINE_BYTES + 256 * 1024)

typedef struct json_sheet {
    rung_sheet sheet; /* first: its address is the reader's */
    rung_cells cells;
    int fd;
    bool list;             /* one list of maps; else a map a line */
    bool begun, ended;     /* the first byte, the last row was seen */
    bool no_more;          /* the file has ended */
    uint32_t line, column; /* of bytes[at], from 1; column in characters */
    size_t at, len;
    const char *row; /* the map being read, and where it begins */
    size_t row_len;
    uint32_t row_line, row_column;
    rung_arena mem; /* of one row */
    char bytes[ROOM];
} json_sheet;

/* ---- bytes ---- */

/* Makes more bytes follow those from `at` on; false at the end of the file. */
static rung_status refill(json_sheet *s, bool *more, rung_error *err)
{
    *more = false;
    if (s->no_more)
        return RUNG_OK;
    if (s->len - s->at > RUNG_LINE_BYTES)
        return rung_fail(err, RUNG_TOO_LARGE,
                         "%s:%u: longer than the limit of %u bytes for one row",
                         s->sheet.name, s->line, RUNG_LINE_BYTES);
    memmove(s->bytes, s->bytes + s->at, s->len - s->at);
    s->len -= s->at;
    s->at = 0;
    ptrdiff_t got = rung_open_read(s->fd, s->bytes + s->len, ROOM - s->len);
    if (got < 0)
        return rung_fail(err, RUNG_IO, "%s: %s", s->sheet.name, strerror(errno));
    s->len += (size_t)got;
    s->sheet.done += (uint64_t)got;
    s->no_more = got == 0;
    *more = got > 0;
    return RUNG_OK;
}

/* Goes over n bytes and counts lines and characters. */
static void advance(json_sheet *s, size_t n)
{
    for (const char *p = s->bytes + s->at, *end = p + n; p < end; p++) {
        if (*p == '\n') {
            s->line++;
            s->column = 1;
        } else {
            s->column += ((unsigned char)*p & 0xc0) != 0x80;
        }
    }
    s->at += n;
}

/* The next byte that is no blank, or -1 at the end of the file. */
static rung_status next_byte(json_sheet *s, int *c, rung_error *err)
{
    for (;;) {
        while (s->at < s->len && memchr(" \t\r\n", s->bytes[s->at], 4))
            advance(s, 1);
        bool more = s->at < s->len;
        rung_status status = more ? RUNG_OK : refill(s, &more, err);
        *c = more ? (unsigned char)s->bytes[s->at] : -1;
        if (status || !more || !memchr(" \t\r\n", *c, 4))
            return status;
    }
}

static rung_status fail_here(const json_sheet *s, const char *what, rung_error *err)
{
    return rung_fail(err, RUNG_BAD_ARGUMENT, "%s:%u:%u: %s", s->sheet.name, s->line,
                     s->column, what);
}

/* Looks for the marks that Unicode files begin with. */
static rung_status begin(json_sheet *s, rung_error *err)
{
    bool more = true;
    rung_status status = RUNG_OK;
    s->begun = true;
    while (!status && more && s->len < 3)
        status = refill(s, &more, err);
    if (!status && rung_json_is_utf16(s->bytes, s->len))
        return fail_here(s, "this is UTF-16; save it as UTF-8", err);
    s->at = rung_text_mark(s->bytes, s->len);
    int c = '[';
    if (!status && s->list)
        status = next_byte(s, &c, err);
    if (!status && c != '[')
        return fail_here(s,
                         c < 0 ? "empty; here is to be a list of maps, as [{...}, {...}]"
                               : "here is to be a list of maps, as [{...}, {...}]; a map "
                                 "a line is JSON Lines, a file that ends in .jsonl",
                         err);
    if (!status && s->list)
        advance(s, 1);
    return status;
}

/* ---- the next map ---- */

/* The next line that is not blank; row_len 0 at the end. */
static rung_status next_line(json_sheet *s, rung_error *err)
{
    for (;;) {
        size_t scanned = 0;
        bool more = true;
        const char *feed = NULL;
        while (
            !(feed = memchr(s->bytes + s->at + scanned, '\n', s->len - s->at - scanned))
            && more) {
            scanned = s->len - s->at;
            rung_status status = refill(s, &more, err);
            if (status)
                return status;
        }
        size_t n = feed ? (size_t)(feed - s->bytes) - s->at : s->len - s->at;
        if (n > RUNG_LINE_BYTES)
            return rung_fail(err, RUNG_TOO_LARGE,
                             "%s:%u: longer than the limit of %u bytes for one row",
                             s->sheet.name, s->line, RUNG_LINE_BYTES);
        s->row = s->bytes + s->at;
        s->row_len = n;
        s->row_line = s->line;
        s->row_column = 1;
        s->at += n + (feed != NULL);
        s->line += feed != NULL;
        while (s->row_len && memchr(" \t\r", s->row[s->row_len - 1], 3))
            s->row_len--;
        if (s->row_len || !feed)
            return RUNG_OK;
    }
}

/* Where the map that begins at `at` ends, by its brackets: not a parser, one follows. */
static rung_status find_end(json_sheet *s, size_t *len, rung_error *err)
{
    size_t depth = 0, i = 0;
    bool quoted = false, more = true;
    while (more) {
        for (; s->at + i < s->len; i++) {
            char c = s->bytes[s->at + i];
            if (quoted) {
                if (c == '\\') { /* what it escapes may still be to come */
                    if (s->at + i + 1 == s->len)
                        break;
                    i++;
                }
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if ((c == '}' || c == ']') && --depth == 0) {
                *len = i + 1;
                return RUNG_OK;
            }
        }
        rung_status status = refill(s, &more, err);
        if (status)
            return status;
    }
    *len = s->len - s->at;
    return RUNG_OK;
}

/* The next map of the list; row_len 0 behind its end. */
static rung_status next_element(json_sheet *s, bool first, rung_error *err)
{
    int c;
    rung_status status = next_byte(s, &c, err);
    s->row_len = 0;
    if (!status && c == ',' && !first) {
        advance(s, 1);
        status = next_byte(s, &c, err);
        if (!status && c == ']')
            return fail_here(s, "a comma too many before the end of the list", err);
    } else if (!status && c == ']') {
        advance(s, 1);
        status = next_byte(s, &c, err);
        return status || c < 0 ? status
                               : fail_here(s, "text behind the end of the list", err);
    } else if (!status && !first) {
        return fail_here(s,
                         c < 0 ? "the list is not closed: no ']'"
                               : "a comma is to stand between two maps",
                         err);
    }
    if (status)
        return status;
    if (c != '{')
        return fail_here(s,
                         c < 0 ? "the list is not closed: no ']'"
                               : "each row is to be a map, as {\"name\": \"value\"}",
                         err);
    size_t len;
    status = find_end(s, &len, err);
    if (status)
        return status;
    s->row_line = s->line;
    s->row_column = s->column;
    size_t from = s->at;
    advance(s, len);
    s->row = s->bytes + from;
    s->row_len = len;
    return RUNG_OK;
}

/* ---- a map to cells ---- */

static rung_status fail_in_row(const json_sheet *s, uint32_t line, uint32_t column,
                               const char *what, rung_error *err)
{
    return rung_fail(err, RUNG_BAD_ARGUMENT, "%s:%u:%u: %s", s->sheet.name,
                     s->row_line + line - 1,
                     line == 1 ? s->row_column + column - 1 : column, what);
}

static rung_status fail_at_member(const json_sheet *s, const char *name, const char *what,
                                  rung_error *err)
{
    uint32_t line, column;
    rung_json_place(s->row, s->row_len, name, &line, &column);
    return fail_in_row(s, line, column, what, err);
}

/* The text of a scalar, or NULL when memory ends; nothing else comes here. */
static const char *scalar_text(json_sheet *s, const json_t *v)
{
    char digits[RUNG_REAL_MAX];
    switch (json_typeof(v)) {
    case JSON_STRING: return json_string_value(v);
    case JSON_INTEGER:
        return rung_arena_textf(&s->mem, "%lld", (long long)json_integer_value(v));
    case JSON_REAL:
        return rung_arena_textf(&s->mem, "%s",
                                rung_real_text(json_real_value(v), digits));
    case JSON_TRUE: return "true";
    default: return "false";
    }
}

static rung_status put_scalar(json_sheet *s, uint32_t i, const char *name,
                              const json_t *v, rung_error *err)
{
    char what[200];
    size_t at;
    const char *column = s->cells.p->columns[i].name;
    if (json_is_object(v) || json_is_array(v) || json_is_null(v)) {
        snprintf(what, sizeof what, "%s takes %s, not %s", column,
                 s->cells.p->columns[i].list ? "a text or a list of texts" : "one text",
                 json_is_object(v)  ? "a map"
                 : json_is_array(v) ? "a list"
                                    : "null in a list");
        return fail_at_member(s, name, what, err);
    }
    const char *text = scalar_text(s, v);
    if (!text)
        return rung_fail_to_read(s->sheet.name, err);
    size_t len = strlen(text);
    const char *fault = rung_cell_fault(text, len, &at);
    if (fault) {
        snprintf(what, sizeof what, "%s %s", column, fault);
        return fail_at_member(s, name, what, err);
    }
    if (len > RUNG_FIELD_BYTES)
        return rung_fail(err, RUNG_TOO_LARGE,
                         "%s:%u: %s is longer than the limit of %u bytes", s->sheet.name,
                         s->row_line, column, RUNG_FIELD_BYTES);
    return len ? rung_cells_put(&s->cells, i, text, err) : RUNG_OK;
}

static rung_status put_member(json_sheet *s, const char *name, const json_t *v,
                              rung_error *err)
{
    char what[200];
    uint32_t i = rung_cells_find(&s->cells, name, strlen(name));
    if (i == RUNG_CELL_NONE)
        return fail_at_member(s, name,
                              rung_cells_unknown(&s->cells, name, strlen(name)).s, err);
    if (s->cells.seen[i]) {
        snprintf(what, sizeof what, "%s stands in this row twice",
                 s->cells.p->columns[i].name);
        return fail_at_member(s, name, what, err);
    }
    rung_cells_cell(&s->cells, i);
    if (json_is_null(v))
        return RUNG_OK;
    if (!json_is_array(v) || !s->cells.p->columns[i].list)
        return put_scalar(s, i, name, v, err);
    for (size_t k = 0; k < json_array_size(v); k++) {
        rung_status status = put_scalar(s, i, name, json_array_get(v, k), err);
        if (status)
            return status;
    }
    return RUNG_OK;
}

static rung_status read_map(json_sheet *s, const json_t *root, rung_error *err)
{
    if (!json_is_object(root))
        return fail_in_row(s, 1, 1, "each row is to be a map, as {\"name\": \"value\"}",
                           err);
    rung_cells_begin(&s->cells);
    /* jansson walks a map it is given to change, though it does not */
    json_t *map = (json_t *)(uintptr_t)root, *v;
    const char *name;
    json_object_foreach(map, name, v)
    {
        rung_status status = put_member(s, name, v, err);
        if (status)
            return status;
    }
    uint32_t missing = rung_cells_end(&s->cells);
    if (missing == RUNG_CELL_NONE)
        return RUNG_OK;
    char what[300];
    snprintf(what, sizeof what, "this row has no %s; every row must state it",
             s->cells.p->columns[missing].name);
    return fail_in_row(s, 1, 1, what, err);
}

static rung_status read_row(json_sheet *s, rung_error *err)
{
    json_error_t why;
    char what[JSON_ERROR_TEXT_LENGTH + 40];
    const json_t *root = NULL;
    rung_arena_reset(&s->mem);
    rung_status status = rung_json_read(&s->mem, s->row, s->row_len, &root, &why);
    if (status == RUNG_NO_MEMORY)
        return rung_fail_to_read(s->sheet.name, err);
    if (!status)
        return read_map(s, root, err);
    char shown[JSON_ERROR_TEXT_LENGTH];
    snprintf(what, sizeof what, "not JSON: %s",
             rung_text_shown(shown, sizeof shown, why.text, strlen(why.text)));
    return fail_in_row(s, why.line > 0 ? (uint32_t)why.line : 1,
                       why.column > 0 ? (uint32_t)why.column : 1, what, err);
}

/* ---- the sheet ---- */

static void json_place(const rung_sheet *sheet, uint32_t i, uint32_t *line,
                       uint32_t *column)
{
    const json_sheet *s = (const json_sheet *)sheet;
    rung_json_place(s->row, s->row_len, s->cells.p->columns[i].name, line, column);
    if (*line == 1)
        *column += s->row_column - 1;
    *line += s->row_line - 1;
}

static rung_status json_next(rung_sheet *sheet, rung_sheet_row *out, rung_error *err)
{
    json_sheet *s = (json_sheet *)sheet;
    bool first = !s->begun;
    rung_status status = first ? begin(s, err) : RUNG_OK;
    s->row_len = 0;
    sheet->goes_on = false;
    if (!status && !s->ended)
        status = s->list ? next_element(s, first, err) : next_line(s, err);
    sheet->goes_on = !status;
    if (!status && s->row_len)
        status = read_row(s, err);
    if (status)
        return status;
    s->ended = s->row_len == 0;
    *out = (rung_sheet_row){ s->row_line, s->ended ? NULL : s->cells.cells };
    return RUNG_OK;
}

static void json_close(rung_sheet *sheet)
{
    json_sheet *s = (json_sheet *)sheet;
    close(s->fd);
    rung_cells_drop(&s->cells);
    rung_arena_drop(&s->mem);
    free(s);
}

rung_status rung_sheet_json(rung_arena *mem, const rung_param *p,
                            const rung_sheet_source *from, bool list, rung_sheet **out,
                            rung_error *err)
{
    json_sheet *s = malloc(sizeof *s);
    if (!s) {
        close(from->fd);
        return rung_fail_to_read(from->shown, err);
    }
    memset(s, 0, offsetof(json_sheet, bytes));
    s->fd = from->fd;
    s->list = list;
    s->line = s->column = 1;
    memcpy(s->bytes, from->head, from->n_head);
    s->len = from->n_head;
    s->sheet = (rung_sheet){ .name = from->shown,
                             .next = json_next,
                             .place = json_place,
                             .close = json_close,
                             .done = from->n_head,
                             .total = from->size };
    rung_status status = rung_cells_init(&s->cells, mem, p, from->shown, err);
    if (status) {
        json_close(&s->sheet);
        return status;
    }
    *out = &s->sheet;
    return RUNG_OK;
}
