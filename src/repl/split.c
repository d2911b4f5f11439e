/* split.c -- one pass over a line; see split.h. */
#include "repl/split.h"

#include <string.h>

typedef struct cursor {
    const char *line;
    size_t len, at;
    char *to; /* where the word being read is written; words only shrink */
} cursor;

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* Reads to the closing quote; false when the line ends first. */
static bool read_quoted(cursor *c, char quote)
{
    for (c->at++; c->at < c->len; c->at++) {
        char now = c->line[c->at];
        if (now == quote) {
            c->at++;
            return true;
        }
        if (quote == '"' && now == '\\' && c->at + 1 < c->len
            && (c->line[c->at + 1] == '"' || c->line[c->at + 1] == '\\'))
            now = c->line[++c->at];
        *c->to++ = now;
    }
    return false;
}

/* Reads one word; returns what it ended inside of, 0 when it is whole. */
static char read_word(cursor *c)
{
    bool quotes = true; /* would a quote here open one? */
    while (c->at < c->len && !is_blank(c->line[c->at])) {
        char now = c->line[c->at];
        if (quotes && (now == '"' || now == '\'')) {
            if (!read_quoted(c, now))
                return now;
            quotes = false;
            continue;
        }
        if (now == '\\') {
            if (++c->at == c->len)
                return '\\';
            now = c->line[c->at];
        }
        *c->to++ = now;
        c->at++;
        quotes = now == '=';
    }
    return 0;
}

rung_status rung_split_line(rung_arena *mem, const char *line, size_t len,
                            rung_split *out, rung_error *err)
{
    if (memchr(line, '\0', len))
        return rung_fail(err, RUNG_BAD_ARGUMENT, "the line has a NUL byte in it");
    size_t most = len / 2 + 1;
    char *text = rung_arena_alloc(mem, len + most + 1, 1);
    rung_split s = {
        .items = RUNG_NEW(mem, const char *, most),
        .start = RUNG_NEW(mem, uint32_t, most),
        .end = RUNG_NEW(mem, uint32_t, most),
    };
    if (!text || !s.items || !s.start || !s.end || len >= UINT32_MAX)
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    cursor c = { .line = line, .len = len, .to = text };
    for (;;) {
        while (c.at < len && is_blank(line[c.at]))
            c.at++;
        if (c.at == len)
            break;
        s.start[s.n] = (uint32_t)c.at;
        s.items[s.n] = c.to;
        s.open = read_word(&c);
        *c.to++ = '\0';
        s.end[s.n++] = (uint32_t)c.at;
    }
    *out = s;
    return RUNG_OK;
}

rung_status rung_split_whole(const rung_split *s, rung_error *err)
{
    if (!s->open)
        return RUNG_OK;
    if (s->open == '\\')
        rung_fail(err, RUNG_BAD_ARGUMENT, "nothing follows the backslash");
    else
        rung_fail(err, RUNG_BAD_ARGUMENT, "the quote %c is not closed", s->open);
    if (err)
        err->at = s->n - 1;
    return RUNG_BAD_ARGUMENT;
}
