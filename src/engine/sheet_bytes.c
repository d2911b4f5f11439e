/* sheet_bytes.c -- see sheet_bytes.h. iconv is the C library's. */
#include "engine/sheet_bytes.h"

#include <errno.h>
#include <iconv.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "core/text.h"
#include "source/open.h"

/* ---- bytes ---- */

typedef struct source {
    rung_sheet_source from;
    size_t at; /* of the head: what was read already comes first */
    bool converts, ended;
    iconv_t utf8;
    size_t n_in; /* bytes in `in` that are not converted yet */
    char in[4096];
} source;

static ptrdiff_t read_raw(source *s, void *bytes, size_t n)
{
    size_t left = s->from.n_head - s->at;
    if (!left)
        return rung_open_read(s->from.fd, bytes, n);
    n = n < left ? n : left;
    memcpy(bytes, s->from.head + s->at, n);
    s->at += n;
    return (ptrdiff_t)n;
}

/* What is no character becomes a byte that UTF-8 does not have: who reads the cell says
 * where it stands. */
static void put_fault(char **to, size_t *room, char **from, size_t *left)
{
    size_t unit = *left < 2 ? *left : 2;
    *(*to)++ = '\xff';
    --*room;
    *from += unit;
    *left -= unit;
}

/* Converts what is in `in` as far as there is room; returns how many bytes that made. */
static size_t convert(source *s, char *bytes, size_t n)
{
    char *from = s->in, *to = bytes;
    size_t left = s->n_in, room = n;
    bool stuck = false;
    while (left && room && !stuck) {
        if (iconv(s->utf8, &from, &left, &to, &room) != (size_t)-1)
            break;
        stuck = errno == E2BIG || (errno == EINVAL && !s->ended);
        if (!stuck && room)
            put_fault(&to, &room, &from, &left);
    }
    memmove(s->in, from, left);
    s->n_in = left;
    return n - room;
}

static ptrdiff_t read_bytes(void *from, void *bytes, size_t n)
{
    source *s = from;
    if (!s->converts)
        return read_raw(s, bytes, n);
    for (;;) {
        size_t made = convert(s, bytes, n);
        if (made || s->ended)
            return (ptrdiff_t)made;
        ptrdiff_t got = read_raw(s, s->in + s->n_in, sizeof s->in - s->n_in);
        if (got < 0)
            return got;
        s->ended = got == 0;
        s->n_in += (size_t)got;
    }
}

static void close_source(void *from)
{
    source *s = from;
    if (s->converts)
        iconv_close(s->utf8);
    close(s->from.fd);
}

/* The encoding that the mark at the beginning names; NULL: none that has to be converted. */
static const char *encoding_of(const rung_sheet_source *from)
{
    const char *head = from->head;
    return from->n_head < 2                   ? NULL
           : memcmp(head, "\xff\xfe", 2) == 0 ? "UTF-16LE"
           : memcmp(head, "\xfe\xff", 2) == 0 ? "UTF-16BE"
                                              : NULL;
}

rung_status rung_sheet_bytes(rung_arena *mem, const rung_sheet_source *from,
                             rung_csv_bytes *out, bool *converted, rung_error *err)
{
    const char *encoding = encoding_of(from);
    source *s = RUNG_NEW(mem, source, 1);
    rung_status status = s ? RUNG_OK : rung_fail_to_read(from->shown, err);
    if (s)
        s->from = *from;
    if (s && encoding) {
        s->at = 2; /* the mark */
        s->utf8 = iconv_open("UTF-8", encoding);
        s->converts = s->utf8 != (iconv_t)-1;
        if (!s->converts)
            status =
                rung_fail(err, RUNG_BAD_ARGUMENT,
                          "%s:1:1: this is UTF-16; save it as CSV UTF-8", from->shown);
    }
    if (status) {
        close(from->fd);
        return status;
    }
    *converted = s->converts;
    *out = (rung_csv_bytes){ s, read_bytes, close_source, NULL };
    return RUNG_OK;
}

/* ---- what parts cells ---- */

/* Takes the name of the next column out of a heading. */
static bool next_name(const char **at, const char *end, char by, const char **name,
                      size_t *len)
{
    const char *s = *at, *behind;
    if (s > end)
        return false;
    if (s < end && *s == '"') {
        const char *quote = memchr(s + 1, '"', (size_t)(end - s - 1));
        *name = s + 1;
        *len = (size_t)((quote ? quote : end) - s - 1);
        s = quote ? quote : end;
        behind = memchr(s, by, (size_t)(end - s));
    } else {
        behind = memchr(s, by, (size_t)(end - s));
        *name = s;
        *len = (size_t)((behind ? behind : end) - s);
    }
    while (*len && strchr(" \t", **name))
        ++*name, --*len;
    while (*len && strchr(" \t", (*name)[*len - 1]))
        --*len;
    *at = (behind ? behind : end) + 1;
    return true;
}

static uint32_t known_names(const rung_cells *c, const char *s, const char *end, char by)
{
    const char *name;
    size_t len;
    uint32_t n = 0;
    while (next_name(&s, end, by, &name, &len))
        n += len && rung_cells_find(c, name, len) != RUNG_CELL_NONE;
    return n;
}

static const char *end_of_line(const char *s, const char *end)
{
    const char *feed = memchr(s, '\n', (size_t)(end - s));
    const char *last = feed ? feed : end;
    return last > s && last[-1] == '\r' ? last - 1 : last;
}

static const char parting[] = { ',', ';', '\t' };

/* `sep=;`, which Excel writes, reads and shows to nobody. */
static bool says_itself(const char *s, const char *end, rung_sheet_parted *out)
{
    if (end - s < 5 || strncasecmp(s, "sep=", 4) != 0)
        return false;
    out->by = s[4];
    out->said = true;
    if (end - s > 5 || !memchr(parting, s[4], sizeof parting))
        out->fault = "cells are parted by a comma, a semicolon or a tab; save the sheet "
                     "as CSV UTF-8";
    return true;
}

rung_sheet_parted rung_sheet_parted_by(const rung_cells *c, const char *s, size_t len)
{
    rung_sheet_parted out = { .by = ',' };
    const char *end = s + len;
    uint32_t most = 0, found = 0;
    s += rung_text_mark(s, len);
    while (s < end && (*s == '\n' || *s == '\r'))
        s++;
    end = end_of_line(s, end);
    if (says_itself(s, end, &out))
        return out;
    for (size_t i = 0; i < RUNG_COUNT_OF(parting); i++) {
        if (!memchr(s, parting[i], (size_t)(end - s)))
            continue;
        uint32_t n = known_names(c, s, end, parting[i]);
        if (!found++ || n > most) {
            out.by = parting[i];
            most = n;
            out.fault = NULL;
        } else if (n == most && n > 0) {
            out.fault = "two ways to part these cells name as many columns; put the same "
                        "sign between all of them";
        }
    }
    return out;
}
