/* csv.c -- lines in, records out, libcsv between; see csv.h.
 *
 * Room is fixed: a record is at most RUNG_LINE_BYTES long and its cells, each with a NUL,
 * are never longer than that plus one, so no callback allocates or overflows.
 *
 * libcsv takes byte by byte, and asks a function about each unless it may take blanks at
 * the ends of cells away and CR for the end of a line, which is not what we want. So what
 * was read is looked over first (marks.h). A plain line whose quotes open and close cells
 * as they should is split here, by its marks; mostly only in its middle, for its other
 * cells are those of the line before (repeated.h). All else is libcsv's to split: a
 * record that goes on in the next line, a line with CR or blanks around cells, and each
 * whose quotes are at fault, for what is a fault it is to say. */
#include "source/csv.h"

#include <assert.h>
#include <csv.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/text.h"
#include "source/lines.h"
#include "source/open.h"
#include "source/repeated.h"

struct rung_csv {
    int fd; /* what is read, unless the caller said otherwise */
    bool breaks;
    char by;     /* what parts cells; the marks know commas alone */
    bool quotes; /* a quote is one, and no character like any other */
    struct csv_parser parser;
    bool asks; /* libcsv has functions to ask about bytes */
    rung_csv_record record;
    bool row_done, cell_too_long;
    rung_kept_line last; /* of the record before, where that was split here */
    size_t text_len;     /* of the cells of this record and of all that may be repeated */
    rung_lines lines;
    /* cells, of lines of a chunk and of one record */
    char text[RUNG_LINE_BYTES + 2 + RUNG_MARKS_BYTES];
};

static int no_space(unsigned char c)
{
    (void)c;
    return 0; /* blanks belong to the cell: RFC 4180 */
}

static int is_line_feed(unsigned char c)
{
    return c == '\n';
}

static bool start_parser(rung_csv *c)
{
    if (csv_init(&c->parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
        return false;
    csv_set_blk_size(&c->parser, 4096);
    csv_set_delim(&c->parser, (unsigned char)c->by);
    if (!c->quotes)
        csv_set_quote(&c->parser, '\0'); /* which no line has: refusal */
    c->asks = false;
    return true;
}

void rung_csv_set_parted(rung_csv *c, char by)
{
    csv_set_delim(&c->parser, (unsigned char)by);
    c->by = by;
}

void rung_csv_set_tabs(rung_csv *c)
{
    rung_csv_set_parted(c, '\t');
    csv_set_quote(&c->parser, '\0');
    c->quotes = false;
}

rung_status rung_csv_new_from(rung_csv_bytes bytes, bool breaks, const char *shown,
                              rung_csv **out, rung_error *err)
{
    rung_csv *c = malloc(sizeof *c);
    if (c) {
        memset(c, 0, offsetof(rung_csv, lines));
        rung_lines_init(&c->lines, bytes, shown);
        c->breaks = breaks;
        c->by = ',';
        c->quotes = true;
    }
    if (!c || !start_parser(c)) {
        free(c);
        bytes.close(bytes.from);
        return rung_fail(err, RUNG_NO_MEMORY, "%s: no memory to read it", shown);
    }
    *out = c;
    return RUNG_OK;
}

static ptrdiff_t read_fd(void *fd, void *bytes, size_t n)
{
    return rung_open_read(*(int *)fd, bytes, n);
}

static void close_fd(void *fd)
{
    close(*(int *)fd);
}

rung_status rung_csv_new(int fd, const char *shown, rung_csv **out, rung_error *err)
{
    rung_status s = rung_csv_new_from((rung_csv_bytes){ &fd, read_fd, close_fd, NULL },
                                      false, shown, out, err);
    if (s)
        return s;
    (*out)->fd = fd;
    (*out)->lines.bytes.from = &(*out)->fd;
    return RUNG_OK;
}

void rung_csv_free(rung_csv *c)
{
    if (!c)
        return;
    csv_free(&c->parser);
    c->lines.bytes.close(c->lines.bytes.from);
    free(c);
}

void rung_csv_forget(rung_csv *c)
{
    c->last.at = NULL;
}

void rung_csv_put_back(rung_csv *c, const void *bytes, size_t n)
{
    rung_lines_put_back(&c->lines, bytes, n);
}

/* Where the next cell goes, `most` bytes long at most. */
static char *room_for_cell(rung_csv *c, size_t most)
{
    assert(most < sizeof c->text - c->text_len);
    return c->text + c->text_len;
}

/* Puts the next cell, whose bytes are where it goes, to the record. */
static void put_cell(rung_csv *c, char *text, size_t len)
{
    uint32_t n = c->record.n_cells++;
    text[len] = '\0';
    c->text_len += len + 1;
    c->cell_too_long |= len > RUNG_FIELD_BYTES;
    if (n < RUNG_COLUMNS)
        c->record.cells[n] = (rung_csv_cell){ .text = text, .len = (uint32_t)len };
}

static void take_cell(void *bytes, size_t len, void *to)
{
    char *text = room_for_cell(to, len);
    if (len)
        memcpy(text, bytes, len);
    put_cell(to, text, len);
}

static void take_row(int terminator, void *to)
{
    (void)terminator;
    ((rung_csv *)to)->row_done = true;
}

/* Characters, as editors count columns: bytes that do not continue one. */
static uint32_t characters(const char *s, size_t len)
{
    uint32_t n = 0;
    for (size_t i = 0; i < len; i++)
        n += ((unsigned char)s[i] & 0xc0) != 0x80;
    return n;
}

/* Byte `at` of the line that begins at `begin` is where the record at hand is at fault. */
static void put_fault(rung_csv *c, size_t begin, size_t at, const char *what)
{
    c->record.fault_line = c->lines.n;
    c->record.fault_column = 1 + characters(c->lines.raw + begin, at);
    c->record.fault = what;
    rung_lines_doubt(&c->lines);
}

/* What makes a line one of no table, and where; NULL: nothing does. */
static const char *refusal(const rung_csv *c, size_t begin, size_t *at)
{
    const char *line = c->lines.raw + begin, *nul;
    size_t len = c->lines.raw_len - begin;
    *at = 0;
    if (c->lines.n == 1 && len >= 2
        && (memcmp(line, "\xff\xfe", 2) == 0 || memcmp(line, "\xfe\xff", 2) == 0))
        return "this is UTF-16; save it as UTF-8";
    if (c->lines.plain || !(nul = memchr(line, 0, len)))
        return NULL;
    *at = (size_t)(nul - line);
    return "a NUL byte; this is no UTF-8 text";
}

/* ---- lines that are plain ---- */

/* Copies n bytes of the chunk, mostly few; those behind them are there, and may be
 * written to where they go. */
static inline void copy(char *to, const char *from, size_t n)
{
    if (n <= RUNG_MARKS_BLOCK)
        memcpy(to, from, RUNG_MARKS_BLOCK);
    else
        memcpy(to, from, n);
}

/* Puts what is in the quotes, of which the first is byte `at` of the chunk, at `text`.
 * Returns where the closing one is, or its line ends without one. */
static size_t unquote(const rung_csv *c, size_t at, char *text, size_t *len)
{
    const char *bytes = c->lines.chunk;
    size_t from = at + 1;
    for (*len = 0;;) {
        do
            at = rung_marks_next(&c->lines.marks, at + 1);
        while (bytes[at] == ',');
        bool two = bytes[at] == '"' && bytes[at + 1] == '"';
        copy(text + *len, bytes + from, at + two - from);
        *len += at + two - from;
        if (!two)
            return at;
        from = ++at + 1;
    }
}

/* Splits bytes begin to end of the chunk, which begin a cell of a plain line, and behind
 * which a comma stands or the line ends. False where they are no whole cells. */
static bool split(rung_csv *c, size_t begin, size_t end)
{
    const char *bytes = c->lines.chunk;
    for (size_t at = begin, len;; begin = ++at) {
        char *text = room_for_cell(c, c->lines.raw_len);
        if (bytes[at] == '"') {
            at = unquote(c, at, text, &len);
            if (bytes[at++] != '"')
                return false;
        } else {
            at = rung_marks_next(&c->lines.marks, at);
            len = at - begin;
            copy(text, bytes + begin, len);
        }
        if (at > end || (at < end && bytes[at] != ','))
            return false;
        rung_kept_line_put(&c->last, c->record.n_cells, at + 1 - begin);
        put_cell(c, text, len);
        if (at == end)
            return true;
    }
}

/* The same of a line, but for the cells that are the same as before. False, and nothing
 * was put, where it is no record by itself, or these are not in their places. */
static bool split_rest(rung_csv *c, size_t begin, size_t end)
{
    const rung_repeated *same = &c->last.same;
    size_t text_len = c->text_len;
    c->record.n_cells = same->front;
    if (split(c, begin + same->front_len, end - same->back_len)
        && (!same->back || c->record.n_cells + same->back == c->last.n_cells)) {
        c->record.n_cells += same->back;
        c->record.front = same->front;
        c->record.back = same->back;
        return true;
    }
    c->record.n_cells = 0;
    c->text_len = text_len;
    c->cell_too_long = false;
    return false;
}

/* Splits bytes begin to end of the chunk, a plain line. False, and nothing was put, where
 * it is no record by itself. */
static bool split_line(rung_csv *c, size_t begin, size_t end)
{
    const char *line = c->lines.chunk + begin;
    uint32_t len = (uint32_t)(end - begin);
    rung_repeated_find(&c->last, line, len);
    if (!split_rest(c, begin, end)) {
        c->last.same = (rung_repeated){ 0 };
        if (!split_rest(c, begin, end))
            return false;
    }
    rung_kept_line_take(&c->last, line, len, c->record.n_cells);
    return c->row_done = true;
}

/* ---- lines of any sort ---- */

/* Has libcsv ask about each byte whether it is a blank or ends a line, or take what it
 * takes for them. */
static void let_ask(rung_csv *c, bool blanks, bool ends)
{
    if (!blanks && !ends && !c->asks)
        return;
    csv_set_space_func(&c->parser, blanks ? no_space : NULL);
    csv_set_term_func(&c->parser, ends ? is_line_feed : NULL);
    c->asks = blanks || ends;
}

/* Takes the line at `begin`. Returns how many bytes of it were, all and its line feed
 * unless there is a fault. */
static size_t parse_line(rung_csv *c, size_t begin)
{
    const char *line = c->lines.raw + begin;
    size_t len = c->lines.raw_len - begin;
    if (c->lines.plain && c->by == ',') {
        size_t at = (size_t)(line - c->lines.chunk);
        if (split_line(c, at, at + len))
            return len + 1;
        let_ask(c, false, false);
    } else {
        /* a lone CR ends no line */
        let_ask(c, true, !c->lines.plain && memchr(line, '\r', len));
    }
    c->last.at = NULL;
    return csv_parse(&c->parser, line, len + 1, take_cell, take_row, c);
}

/* Takes the line at `begin`; *event is set when that ends the record, well or badly. */
static rung_status take_line(rung_csv *c, size_t begin, bool *ended,
                             rung_csv_event *event, rung_error *err)
{
    if (c->lines.moved)
        c->last.at = NULL;
    c->lines.moved = false;
    if (begin == 0 && !c->last.at)
        c->text_len = 0;
    size_t used = parse_line(c, begin);
    if (begin + used == c->lines.raw_len + 1) {
        *ended = c->row_done;
        *event = RUNG_CSV_RECORD;
        return RUNG_OK;
    }
    if (csv_error(&c->parser) != CSV_EPARSE)
        return rung_fail(err, RUNG_NO_MEMORY, "%s:%u: no memory to read it",
                         c->lines.shown, c->lines.n);
    *ended = true;
    *event = RUNG_CSV_FAULT;
    put_fault(c, begin, used,
              c->parser.quoted
                  ? "text behind a closing quote; a quote inside a cell is written twice"
                  : "a quote inside a cell without quotes; put quotes around the cell "
                    "and write the quote inside twice");
    csv_free(&c->parser);
    return start_parser(c)
               ? RUNG_OK
               : rung_fail(err, RUNG_NO_MEMORY, "%s: no memory", c->lines.shown);
}

static rung_status begin_record(rung_csv *c, rung_error *err)
{
    rung_status s = rung_lines_begin(&c->lines, err);
    c->row_done = c->cell_too_long = false;
    c->record.line = c->lines.first;
    c->record.offset = c->lines.offset;
    c->record.n_cells = 0;
    c->record.broken = false;
    c->record.front = c->record.back = 0;
    return s;
}

/* A line break inside a cell is written as a blank: nobody sees it on a screen or in a
 * message. */
static void unbreak(rung_csv_record *r)
{
    for (uint32_t i = 0; r->broken && i < r->n_cells && i < RUNG_COLUMNS; i++)
        for (uint32_t k = 0; k < r->cells[i].len; k++)
            if (r->cells[i].text[k] == '\n')
                r->cells[i].text[k] = ' ';
}

static rung_status end_record(rung_csv *c, rung_csv_event event, rung_error *err)
{
    c->record.raw = c->lines.raw;
    c->record.raw_len = c->lines.raw_len;
    c->record.printable = c->lines.plain
                              ? c->lines.printable
                              : rung_text_is_printable(c->lines.raw, c->lines.raw_len);
    if (c->cell_too_long && event == RUNG_CSV_RECORD)
        return rung_fail(err, RUNG_TOO_LARGE,
                         "%s:%u: a cell is longer than the limit of %u bytes",
                         c->lines.shown, c->record.line, RUNG_FIELD_BYTES);
    if (!c->breaks)
        unbreak(&c->record);
    return RUNG_OK;
}

/* The file ended. Where that was inside quotes, the place is the record's last opening
 * quote, as well as can be told. */
static rung_status end_file(rung_csv *c, rung_csv_event *event, rung_error *err)
{
    uint32_t below, cell = c->record.n_cells;
    *event = RUNG_CSV_END;
    if (!c->lines.raw_len)
        return end_record(c, *event, err);
    *event = RUNG_CSV_FAULT;
    rung_csv_place(c->lines.raw, c->lines.raw_len, c->by, cell, 0, &below,
                   &c->record.fault_column);
    c->record.fault_line = c->record.line + below;
    c->record.fault = "a quote is opened here and never closed";
    csv_free(&c->parser);
    return start_parser(c)
               ? end_record(c, *event, err)
               : rung_fail(err, RUNG_NO_MEMORY, "%s: no memory", c->lines.shown);
}

rung_status rung_csv_next(rung_csv *c, rung_csv_event *event,
                          const rung_csv_record **record, rung_error *err)
{
    bool got, ended = false;
    rung_status s = begin_record(c, err);
    *record = &c->record;
    while (!s && !ended) {
        size_t begin = c->lines.raw_len, at;
        s = rung_lines_next(&c->lines, &got, err);
        if (s)
            return s;
        if (!got)
            return end_file(c, event, err);
        const char *why = refusal(c, begin, &at);
        if (why) {
            put_fault(c, begin, at, why);
            *event = RUNG_CSV_REFUSED;
            return RUNG_OK;
        }
        if (c->lines.raw_len == 0) {
            *event = RUNG_CSV_BLANK;
            return RUNG_OK;
        }
        s = take_line(c, begin, &ended, event, err);
        if (!s && !ended) {
            c->record.broken = true;
            s = rung_lines_go_on(&c->lines, err);
        }
    }
    return s ? s : end_record(c, *event, err);
}

/* Walks over one cell from *i: `at` bytes of its content, or to what parts it from the
 * next. Returns true at the byte looked for. */
static bool walk_cell(const char *raw, size_t len, char by, size_t *i, bool stop,
                      size_t at)
{
    bool quoted = *i < len && raw[*i] == '"';
    if (stop && at == 0)
        return true;
    *i += quoted;
    for (size_t content = 0; *i < len; content++, ++*i) {
        if (quoted && raw[*i] == '"' && !(*i + 1 < len && raw[*i + 1] == '"')) {
            quoted = false;
            ++*i;
            break;
        }
        if (!quoted && (raw[*i] == by || raw[*i] == '\n'))
            break;
        if (stop && content == at)
            return true;
        *i += quoted && raw[*i] == '"';
        *i += quoted && raw[*i] == '\r' && *i + 1 < len && raw[*i + 1] == '\n';
    }
    return stop;
}

const char *rung_csv_parted_otherwise(const rung_csv_record *heading)
{
    return heading->n_cells == 1 && strpbrk(heading->cells[0].text, ";\t")
               ? "this is one cell; a comma is to stand between cells (save the sheet as "
                 "CSV with commas)"
               : NULL;
}

void rung_csv_place(const char *raw, size_t len, char by, uint32_t cell, size_t at,
                    uint32_t *line, uint32_t *column)
{
    size_t i = 0, line_begin = 0;
    for (uint32_t n = 0; !walk_cell(raw, len, by, &i, n == cell, at) && i < len; n++)
        i++;
    *line = 0;
    for (size_t k = 0; k < i && k < len; k++)
        if (raw[k] == '\n') {
            ++*line;
            line_begin = k + 1;
        }
    *column = 1 + characters(raw + line_begin, i - line_begin);
}
