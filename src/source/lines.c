/* lines.c -- see lines.h. */
#include "source/lines.h"

#include <assert.h>
#include <errno.h>
#include <stddef.h>
#include <string.h>

#include "core/text.h"

#define CHUNK RUNG_MARKS_BYTES

/* The large places are not touched before they are needed. */
void rung_lines_init(rung_lines *l, rung_csv_bytes bytes, const char *shown)
{
    memset(l, 0, offsetof(rung_lines, chunk));
    l->bytes = bytes;
    l->shown = shown;
}

void rung_lines_put_back(rung_lines *l, const void *bytes, size_t n)
{
    assert(!l->begun && n <= CHUNK);
    memcpy(l->chunk, bytes, n);
    l->len = n;
}

/* Reads on behind what is left of the chunk, which moves to its beginning. *more is false
 * at the end of the file. */
static rung_status refill(rung_lines *l, bool *more, rung_error *err)
{
    size_t left = l->len - l->at;
    memmove(l->chunk, l->chunk + l->at, left);
    ptrdiff_t got = l->bytes.read(l->bytes.from, l->chunk + left, CHUNK - left);
    if (got < 0)
        return rung_fail(err, RUNG_IO, "%s: %s", l->shown, strerror(errno));
    l->at = l->marks.plain = 0;
    l->moved = true;
    l->len = left + (size_t)got;
    *more = got > 0;
    /* no byte is looked at more than twice, in however small pieces they come */
    if ((size_t)got >= left && !l->raw_len)
        rung_marks_take(&l->marks, l->chunk, l->len);
    return RUNG_OK;
}

/* Leaves a BOM out. */
rung_status rung_lines_begin_file(rung_lines *l, rung_error *err)
{
    bool more = true;
    while (l->len < 3 && more) {
        rung_status s = refill(l, &more, err);
        if (s)
            return s;
    }
    l->offset = l->at = rung_text_mark(l->chunk, l->len);
    if (l->at)
        l->marks.plain = 0; /* what is a cell's first byte was taken for its fourth */
    l->begun = true;
    return RUNG_OK;
}

/* Appends bytes to the record, which is joined from now on. */
static rung_status append(rung_lines *l, const char *bytes, size_t n, rung_error *err)
{
    if (n > RUNG_LINE_BYTES - l->raw_len) {
        bool quote = l->n > l->first;
        return rung_fail(err, RUNG_TOO_LARGE,
                         "%s:%u: longer than the limit of %u bytes%s", l->shown, l->first,
                         RUNG_LINE_BYTES, quote ? "; is a quote left open there?" : "");
    }
    if (l->raw != l->joined)
        memcpy(l->joined, l->raw, l->raw_len);
    l->raw = l->joined;
    memcpy(l->raw + l->raw_len, bytes, n);
    l->raw_len += n;
    return RUNG_OK;
}

rung_status rung_lines_go_on(rung_lines *l, rung_error *err)
{
    return append(l, "\n", 1, err);
}

/* How many bytes of the chunk come before the next LF, and whether there is one; it is
 * read on as long as it has room, and there may be `more`. */
static rung_status find_end(rung_lines *l, bool more, size_t *n, bool *found,
                            rung_error *err)
{
    size_t seen = 0;
    for (;;) {
        char *from = l->chunk + l->at, *end;
        *n = l->len - l->at;
        end = memchr(from + seen, '\n', *n - seen);
        *found = end != NULL;
        if (end)
            *n = (size_t)(end - from);
        if (end || !more || *n == CHUNK)
            return RUNG_OK;
        seen = *n;
        rung_status s = refill(l, &more, err);
        if (s)
            return s;
    }
}

/* Whether the line that begins here ends in the chunk, or can in none. */
static bool has_end(const rung_lines *l)
{
    size_t n = l->len - l->at;
    return n == CHUNK || memchr(l->chunk + l->at, '\n', n);
}

rung_status rung_lines_next_any(rung_lines *l, bool *got, rung_error *err)
{
    size_t begin = l->raw_len, n;
    bool ended = false, more = true;
    if (!begin && !has_end(l)) { /* its rest is in the next chunk */
        rung_status s = refill(l, &more, err);
        if (s)
            return s;
        if (l->at < l->marks.plain)
            return rung_lines_next(l, got, err);
    }
    *got = l->plain = l->printable = false;
    while (!ended) {
        rung_status s = find_end(l, more, &n, &ended, err);
        if (!s && ended && l->raw_len == 0) {
            l->raw = l->chunk + l->at;
            l->raw_len = n;
        } else if (!s) {
            s = append(l, l->chunk + l->at, n, err);
        }
        if (s)
            return s;
        if (n == 0 && !ended)
            break;
        *got = true;
        l->at += n + ended;
        l->offset += n + ended;
    }
    if (!*got)
        return RUNG_OK;
    l->n++;
    if (l->raw_len > begin && l->raw[l->raw_len - 1] == '\r')
        l->raw_len--;
    l->raw[l->raw_len] = '\n';
    return RUNG_OK;
}
