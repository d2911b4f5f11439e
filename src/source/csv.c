/* csv.c -- lines in, records out, libcsv between; see csv.h.
 *
 * Room is fixed: a record is at most RUNG_LINE_BYTES long and its cells, each with a NUL,
 * are never longer than that plus one, so no callback allocates or overflows. A record of
 * one line stays where it was read; one of several is joined in a place of its own.
 *
 * libcsv asks a function about every byte unless it may take blanks at the ends of cells
 * away and CR for the end of a line, which is not what we want. So what was read is
 * looked over first (marks.h): where no cell has a blank at an end and no CR stands, which
 * is nearly everywhere, there is nothing to ask.
 *
 * Rows of links mostly begin and end as the row before, and other rows as one not far
 * before. Where neither line has a quote, cells that are byte for byte those of the last
 * such line are not split again, and stay where they lie: libcsv is fed what is between. */
#include "source/csv.h"

#include <assert.h>
#include <csv.h>
#include <endian.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/text.h"
#include "source/marks.h"
#include "source/open.h"
#include "source/outline.h"

#define CHUNK RUNG_MARKS_BYTES

/* Cells of a line that are those of another: so many at its beginning, which take so many
 * bytes with the comma behind each, and at its end, with the comma before each. */
typedef struct repeated {
    uint32_t front, back;
    size_t front_len, back_len;
} repeated;

/* The last line that was plain and without a quote. */
typedef struct last_line {
    const char *at; /* in the chunk, or NULL */
    size_t len;
    rung_csv_cell cells[RUNG_COLUMNS]; /* in `text` */
    uint32_t n_cells;
    repeated of; /* the one before it */
    bool before; /* it is the record before */
} last_line;

struct rung_csv {
    rung_csv_bytes bytes;
    int fd; /* what `bytes` reads, unless the caller said otherwise */
    bool breaks;
    const char *shown;
    struct csv_parser parser;
    rung_csv_record record;
    uint32_t lines;  /* read so far */
    uint64_t offset; /* of the next byte in the file */
    size_t chunk_at, chunk_len;
    last_line last;
    char *raw; /* the record as it stands: in the chunk, or joined */
    size_t raw_len;
    size_t text_len; /* of the cells of this record and of all that may be repeated */
    bool begun;      /* the BOM was looked for */
    bool tabs;       /* between cells, and nothing is quoted */
    bool row_done, cell_too_long;
    bool plain;    /* the line at hand is, and begins a record */
    bool bare;     /* and it has no quote */
    bool asks;     /* libcsv has functions to ask about bytes */
    bool outlined; /* what is fed is the outline of a line */
    rung_outline outline;
    rung_marks marks; /* of the chunk */
    char chunk[CHUNK + RUNG_MARKS_BLOCK];
    char joined[RUNG_LINE_BYTES + 1];
    char text[RUNG_LINE_BYTES + 2 + CHUNK]; /* cells, of lines of a chunk and one record */
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
    c->asks = false;
    return true;
}

void rung_csv_set_tabs(rung_csv *c)
{
    /* without quotes no line is a fault, so the parser is never started anew */
    csv_set_delim(&c->parser, '\t');
    csv_set_quote(&c->parser, '\0'); /* which no line has: is_refused */
    c->tabs = true;
}

rung_status rung_csv_new_from(rung_csv_bytes bytes, bool breaks, const char *shown,
                              rung_csv **out, rung_error *err)
{
    rung_csv *c = malloc(sizeof *c);
    if (c) {
        memset(c, 0, offsetof(rung_csv, chunk));
        c->bytes = bytes;
        c->breaks = breaks;
        c->shown = shown;
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
    rung_status s = rung_csv_new_from((rung_csv_bytes){ &fd, read_fd, close_fd }, false,
                                      shown, out, err);
    if (s)
        return s;
    (*out)->fd = fd;
    (*out)->bytes.from = &(*out)->fd;
    return RUNG_OK;
}

void rung_csv_free(rung_csv *c)
{
    if (!c)
        return;
    csv_free(&c->parser);
    c->bytes.close(c->bytes.from);
    free(c);
}

void rung_csv_forget(rung_csv *c)
{
    c->last.at = NULL;
}

void rung_csv_put_back(rung_csv *c, const void *bytes, size_t n)
{
    assert(!c->begun && n <= 4096);
    memcpy(c->chunk, bytes, n);
    c->chunk_len = n;
}

static void take_cell(void *bytes, size_t len, void *to)
{
    rung_csv *c = to;
    uint32_t n = c->record.n_cells++;
    if (c->cell_too_long)
        return;
    char *text = c->text + c->text_len;
    assert((c->outlined ? c->raw_len : len) < sizeof c->text - c->text_len);
    if (c->outlined)
        len = rung_outline_fill(&c->outline, bytes, len, text);
    else if (len)
        memcpy(text, bytes, len);
    text[len] = '\0';
    c->text_len += len + 1;
    c->cell_too_long = len > RUNG_FIELD_BYTES;
    if (n < RUNG_COLUMNS)
        c->record.cells[n] = (rung_csv_cell){ .text = text, .len = (uint32_t)len };
}

static void take_row(int terminator, void *to)
{
    (void)terminator;
    ((rung_csv *)to)->row_done = true;
}

/* ---- lines ---- */

/* Reads on behind what is left of the chunk, which moves to its beginning. *more is false
 * at the end of the file. */
static rung_status refill(rung_csv *c, bool *more, rung_error *err)
{
    size_t left = c->chunk_len - c->chunk_at;
    memmove(c->chunk, c->chunk + c->chunk_at, left);
    ptrdiff_t got = c->bytes.read(c->bytes.from, c->chunk + left, CHUNK - left);
    if (got < 0)
        return rung_fail(err, RUNG_IO, "%s: %s", c->shown, strerror(errno));
    c->chunk_at = c->marks.plain = 0;
    c->last.at = NULL;
    c->chunk_len = left + (size_t)got;
    *more = got > 0;
    /* no byte is looked at more than twice, in however small pieces they come */
    if ((size_t)got >= left && !c->raw_len)
        rung_marks_take(&c->marks, c->chunk, c->chunk_len);
    return RUNG_OK;
}

static rung_status begin_file(rung_csv *c, rung_error *err)
{
    bool more = true;
    while (c->chunk_len < 3 && more) {
        rung_status s = refill(c, &more, err);
        if (s)
            return s;
    }
    if (c->chunk_len >= 3 && memcmp(c->chunk, "\xef\xbb\xbf", 3) == 0)
        c->offset = c->chunk_at = 3;
    if (c->chunk_at)
        c->marks.plain = 0; /* what is a cell's first byte was taken for its fourth */
    c->begun = true;
    return RUNG_OK;
}

/* Appends bytes to the record, which is joined from now on. */
static rung_status append(rung_csv *c, const char *bytes, size_t n, rung_error *err)
{
    if (n > RUNG_LINE_BYTES - c->raw_len) {
        bool quote = c->lines > c->record.line;
        return rung_fail(err, RUNG_TOO_LARGE,
                         "%s:%u: longer than the limit of %u bytes%s", c->shown,
                         c->record.line, RUNG_LINE_BYTES,
                         quote ? "; is a quote left open there?" : "");
    }
    if (c->raw != c->joined)
        memcpy(c->joined, c->raw, c->raw_len);
    c->raw = c->joined;
    memcpy(c->raw + c->raw_len, bytes, n);
    c->raw_len += n;
    return RUNG_OK;
}

/* How many bytes of the chunk come before the next LF, and whether there is one; it is
 * read on as long as it has room. */
static rung_status find_end(rung_csv *c, size_t *n, bool *found, rung_error *err)
{
    size_t seen = 0;
    for (bool more = true;;) {
        char *from = c->chunk + c->chunk_at, *end;
        *n = c->chunk_len - c->chunk_at;
        end = memchr(from + seen, '\n', *n - seen);
        *found = end != NULL;
        if (end)
            *n = (size_t)(end - from);
        if (end || !more || *n == CHUNK)
            return RUNG_OK;
        seen = *n;
        rung_status s = refill(c, &more, err);
        if (s)
            return s;
    }
}

/* Takes a line that is plain for the record, where it lies. */
static void take_plain(rung_csv *c)
{
    bool quote;
    size_t end =
        rung_marks_line(&c->marks, c->chunk_at, &quote, &c->record.printable) + 1;
    c->raw = c->chunk + c->chunk_at;
    c->raw_len = end - 1 - c->chunk_at;
    c->plain = true;
    c->bare = !quote;
    c->offset += end - c->chunk_at;
    c->chunk_at = end;
    c->lines++;
}

/* Appends the next line, an LF behind it, to the record, or takes it for the record where
 * it lies. *got is false when there is none. */
static rung_status next_line(rung_csv *c, bool *got, rung_error *err)
{
    size_t begin = c->raw_len, n;
    bool ended = false;
    *got = begin == 0 && c->chunk_at < c->marks.plain;
    c->plain = c->bare = false;
    if (*got) {
        take_plain(c);
        return RUNG_OK;
    }
    while (!ended) {
        rung_status s = find_end(c, &n, &ended, err);
        if (!s && ended && c->raw_len == 0) {
            c->raw = c->chunk + c->chunk_at;
            c->raw_len = n;
        } else if (!s) {
            s = append(c, c->chunk + c->chunk_at, n, err);
        }
        if (s)
            return s;
        if (n == 0 && !ended)
            break;
        *got = true;
        c->chunk_at += n + ended;
        c->offset += n + ended;
    }
    if (!*got)
        return RUNG_OK;
    c->lines++;
    if (c->raw_len > begin && c->raw[c->raw_len - 1] == '\r')
        c->raw_len--;
    c->raw[c->raw_len] = '\n';
    return RUNG_OK;
}

/* Characters, as editors count columns: bytes that do not continue one. */
static uint32_t characters(const char *s, size_t len)
{
    uint32_t n = 0;
    for (size_t i = 0; i < len; i++)
        n += ((unsigned char)s[i] & 0xc0) != 0x80;
    return n;
}

static rung_csv_event fault(rung_csv *c, size_t begin, size_t at, const char *what)
{
    c->record.fault_line = c->lines;
    c->record.fault_column = 1 + characters(c->raw + begin, at);
    c->record.fault = what;
    c->marks.plain = 0; /* who knows now which quotes close */
    return RUNG_CSV_FAULT;
}

/* A file saved by a program that writes UTF-16, or one that is no text. */
static const char *refusal(const rung_csv *c, const char *line, size_t len)
{
    if (c->lines == 1 && len >= 2
        && (memcmp(line, "\xff\xfe", 2) == 0 || memcmp(line, "\xfe\xff", 2) == 0))
        return "this is UTF-16; save it as UTF-8";
    return "a NUL byte; this is no UTF-8 text";
}

static bool is_refused(const rung_csv *c, const char *line, size_t len)
{
    return (!c->plain && memchr(line, 0, len))
           || (c->lines == 1 && len >= 2
               && (memcmp(line, "\xff\xfe", 2) == 0 || memcmp(line, "\xfe\xff", 2) == 0));
}

static rung_csv_event refuse(rung_csv *c, size_t begin)
{
    const char *line = c->raw + begin, *nul;
    size_t len = c->raw_len - begin;
    c->record.fault = refusal(c, line, len);
    nul = c->record.fault[0] == 'a' ? memchr(line, 0, len) : NULL;
    c->record.fault_line = c->lines;
    c->record.fault_column = 1 + characters(line, nul ? (size_t)(nul - line) : 0);
    return RUNG_CSV_REFUSED;
}

/* ---- records ---- */

static uint64_t eight_at(const char *s)
{
    uint64_t bytes;
    memcpy(&bytes, s, sizeof bytes);
    return htole64(bytes);
}

/* Where two times eight bytes differ; whether they do. */
static bool differ(const char *a, const char *b, uint64_t by[2])
{
    by[0] = eight_at(a) ^ eight_at(b);
    by[1] = eight_at(a + 8) ^ eight_at(b + 8);
    return by[0] | by[1];
}

static size_t alike_before(uint64_t by)
{
    return (size_t)__builtin_ctzll(by) / 8;
}

static size_t alike_behind(uint64_t by)
{
    return (size_t)__builtin_clzll(by) / 8;
}

/* How many bytes, `most` at most, two texts have in common from a and b on; and up to
 * there. */
static size_t alike_from(const char *a, const char *b, size_t most)
{
    size_t n = 0;
    uint64_t by[2];
    for (; n + 16 <= most; n += 16)
        if (differ(a + n, b + n, by))
            return n + (by[0] ? alike_before(by[0]) : 8 + alike_before(by[1]));
    while (n < most && a[n] == b[n])
        n++;
    return n;
}

static size_t alike_to(const char *a, const char *b, size_t most)
{
    size_t n = 0;
    uint64_t by[2];
    for (; n + 16 <= most; n += 16)
        if (differ(a - n - 16, b - n - 16, by))
            return n + (by[1] ? alike_behind(by[1]) : 8 + alike_behind(by[0]));
    while (n < most && a[-1 - (ptrdiff_t)n] == b[-1 - (ptrdiff_t)n])
        n++;
    return n;
}

/* Both are mostly what they were in the line before. */
static repeated find_repeated(const rung_csv *c)
{
    const last_line *last = &c->last;
    size_t most = last->len < c->raw_len ? last->len : c->raw_len, len;
    size_t alike = alike_from(c->raw, last->at, most);
    repeated r = last->of;
    if (r.front_len > alike)
        r.front = 0, r.front_len = 0;
    while (r.front + 1 < last->n_cells
           && (len = last->cells[r.front].len + 1) <= alike - r.front_len) {
        r.front_len += len;
        r.front++;
    }
    alike = alike_to(c->raw + c->raw_len, last->at + last->len, most - r.front_len);
    if (r.back_len > alike)
        r.back = 0, r.back_len = 0;
    while (r.front + r.back + 1 < last->n_cells
           && (len = last->cells[last->n_cells - r.back - 1].len + 1)
                  <= alike - r.back_len) {
        r.back_len += len;
        r.back++;
    }
    return r;
}

/* Feeds the outline of bytes begin to end of the chunk, which are a line or whole cells
 * of one. Returns false, and nothing was fed, where it has none, or has a fault whose
 * place is to be told, or the record goes on behind it. */
static bool feed_outline(rung_csv *c, size_t begin, size_t end)
{
    uint32_t n_cells = c->record.n_cells;
    size_t text_len = c->text_len;
    if (!rung_outline_draw(&c->outline, &c->marks, c->chunk, begin, end))
        return false;
    c->outlined = true;
    csv_parse(&c->parser, c->outline.bytes, c->outline.n, take_cell, take_row, c);
    c->outlined = false;
    if (c->row_done)
        return true;
    c->record.n_cells = n_cells;
    c->text_len = text_len;
    c->cell_too_long = false;
    csv_free(&c->parser);
    start_parser(c);
    return false;
}

/* Feeds the cells between those that are repeated. */
static void feed_middle(rung_csv *c, const repeated *r)
{
    size_t begin = (size_t)(c->raw - c->chunk) + r->front_len,
           end = (size_t)(c->raw - c->chunk) + c->raw_len - r->back_len;
    c->record.n_cells = r->front;
    if (feed_outline(c, begin, end))
        return;
    c->chunk[end] = '\n'; /* instead of a comma, or there is none */
    csv_parse(&c->parser, c->chunk + begin, end - begin + 1, take_cell, take_row, c);
    c->chunk[end] = r->back ? ',' : '\n';
}

/* Puts n cells of the last line into the record, unless they are in it. */
static void repeat_cells(rung_csv *c, uint32_t at, uint32_t from, uint32_t n)
{
    for (uint32_t i = 0; i < n && at + i < RUNG_COLUMNS; i++)
        c->record.cells[at + i] = c->last.cells[from + i];
}

/* Takes the line for the last one like it but for the cells between; false, and nothing
 * is done, when these are one that is empty: alone on a line it would be none. */
static bool feed_between(rung_csv *c)
{
    last_line *last = &c->last;
    repeated r = find_repeated(c);
    if (r.front + r.back == 0 || c->raw_len == r.front_len + r.back_len)
        return false;
    feed_middle(c, &r);
    if (!last->before)
        repeat_cells(c, 0, 0, r.front);
    if (!last->before || c->record.n_cells + r.back != last->n_cells)
        repeat_cells(c, c->record.n_cells, last->n_cells - r.back, r.back);
    c->record.n_cells += r.back;
    c->record.front = last->before ? r.front : 0;
    c->record.back = last->before ? r.back : 0;
    last->of = r;
    return true;
}

/* Keeps the line at hand to compare others with. */
static void keep_line(rung_csv *c)
{
    last_line *last = &c->last;
    uint32_t n = c->record.n_cells, i = 0;
    if (n > RUNG_COLUMNS) {
        last->at = NULL;
        return;
    }
    if (n == last->n_cells) {
        i = last->of.front;
        n -= last->of.back;
    }
    for (; i < n; i++)
        last->cells[i] = c->record.cells[i];
    last->n_cells = c->record.n_cells;
    last->at = c->raw;
    last->len = c->raw_len;
    last->before = true;
}

/* Feeds a line without a quote, mostly only what is not as in the last one like it. */
static void feed_bare(rung_csv *c)
{
    if (!c->last.at || !feed_between(c)) {
        c->last.of = (repeated){ 0 };
        if (!feed_outline(c, (size_t)(c->raw - c->chunk), c->chunk_at - 1))
            csv_parse(&c->parser, c->raw, c->raw_len + 1, take_cell, take_row, c);
    }
    keep_line(c);
}

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

/* Feeds the line at `begin`. Returns how many bytes of it were taken. */
static size_t feed_line(rung_csv *c, size_t begin, size_t len)
{
    if (begin == 0 && !c->last.at)
        c->text_len = 0;
    if (c->plain && !c->tabs) {
        let_ask(c, false, false);
        if (c->bare) {
            feed_bare(c);
            return c->row_done ? len + 1 : 0;
        }
        c->last.before = false;
        if (feed_outline(c, (size_t)(c->raw - c->chunk), c->chunk_at - 1))
            return len + 1;
    } else {
        /* a lone CR ends no line */
        let_ask(c, true, !c->plain && memchr(c->raw + begin, '\r', len));
    }
    c->last.before = false;
    return csv_parse(&c->parser, c->raw + begin, len + 1, take_cell, take_row, c);
}

/* Feeds the line at `begin`; *event is set when that ends the record, well or badly. */
static rung_status feed(rung_csv *c, size_t begin, bool *ended, rung_csv_event *event,
                        rung_error *err)
{
    size_t len = c->raw_len - begin;
    size_t used = feed_line(c, begin, len);
    if (used == len + 1) {
        *ended = c->row_done;
        *event = RUNG_CSV_RECORD;
        return RUNG_OK;
    }
    if (csv_error(&c->parser) != CSV_EPARSE)
        return rung_fail(err, RUNG_NO_MEMORY, "%s:%u: no memory to read it", c->shown,
                         c->lines);
    *ended = true;
    *event =
        fault(c, begin, used,
              c->parser.quoted
                  ? "text behind a closing quote; a quote inside a cell is written twice"
                  : "a quote inside a cell without quotes; put quotes around the cell "
                    "and write "
                    "the quote inside twice");
    csv_free(&c->parser);
    return start_parser(c) ? RUNG_OK
                           : rung_fail(err, RUNG_NO_MEMORY, "%s: no memory", c->shown);
}

static void begin_record(rung_csv *c)
{
    c->raw = c->joined;
    c->raw_len = 0;
    c->row_done = c->cell_too_long = false;
    c->record.line = c->lines + 1;
    c->record.offset = c->offset;
    c->record.n_cells = 0;
    c->record.broken = false;
    c->record.front = c->record.back = 0;
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
    c->record.raw = c->raw;
    c->record.raw_len = c->raw_len;
    if (!c->plain)
        c->record.printable = rung_text_is_printable(c->raw, c->raw_len);
    if (c->cell_too_long && event == RUNG_CSV_RECORD)
        return rung_fail(err, RUNG_TOO_LARGE,
                         "%s:%u: a cell is longer than the limit of %u bytes", c->shown,
                         c->record.line, RUNG_FIELD_BYTES);
    if (!c->breaks)
        unbreak(&c->record);
    return RUNG_OK;
}

/* The file ended inside quotes: the place is the record's last opening quote, as well as
 * can be told. */
static rung_csv_event unclosed(rung_csv *c)
{
    uint32_t below, cell = c->record.n_cells;
    rung_csv_place(c->raw, c->raw_len, cell, 0, &below, &c->record.fault_column);
    c->record.fault_line = c->record.line + below;
    c->record.fault = "a quote is opened here and never closed";
    csv_free(&c->parser);
    return RUNG_CSV_FAULT;
}

rung_status rung_csv_next(rung_csv *c, rung_csv_event *event,
                          const rung_csv_record **record, rung_error *err)
{
    bool got, ended = false;
    begin_record(c);
    *record = &c->record;
    if (!c->begun) {
        rung_status s = begin_file(c, err);
        if (s)
            return s;
    }
    while (!ended) {
        size_t begin = c->raw_len;
        rung_status s = next_line(c, &got, err);
        if (s)
            return s;
        if (!got) {
            *event = begin ? unclosed(c) : RUNG_CSV_END;
            if (begin && !start_parser(c))
                return rung_fail(err, RUNG_NO_MEMORY, "%s: no memory", c->shown);
            return end_record(c, *event, err);
        }
        if (is_refused(c, c->raw + begin, c->raw_len - begin)) {
            *event = refuse(c, begin);
            return RUNG_OK;
        }
        if (begin == 0 && c->raw_len == 0) {
            *event = RUNG_CSV_BLANK;
            return RUNG_OK;
        }
        s = feed(c, begin, &ended, event, err);
        if (s)
            return s;
        if (!ended) {
            c->record.broken = true;
            s = append(c, "\n", 1, err);
            if (s)
                return s;
        }
    }
    return end_record(c, *event, err);
}

/* Walks over one cell from *i: `at` bytes of its content, or to the comma behind it.
 * Returns true at the byte looked for. */
static bool walk_cell(const char *raw, size_t len, size_t *i, bool stop, size_t at)
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
        if (!quoted && (raw[*i] == ',' || raw[*i] == '\n'))
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

void rung_csv_place(const char *raw, size_t len, uint32_t cell, size_t at, uint32_t *line,
                    uint32_t *column)
{
    size_t i = 0, line_begin = 0;
    for (uint32_t n = 0; !walk_cell(raw, len, &i, n == cell, at) && i < len; n++)
        i++;
    *line = 0;
    for (size_t k = 0; k < i && k < len; k++)
        if (raw[k] == '\n') {
            ++*line;
            line_begin = k + 1;
        }
    *column = 1 + characters(raw + line_begin, i - line_begin);
}
