/* jsonplace.c -- walks over valid JSON and counts; see jsonplace.h.
 *
 * Not a parser: a parser has accepted the text before. It looks at every byte at most
 * once and still stops at the end whatever the text is. */
#include "source/jsonplace.h"

#include <stdlib.h>
#include <string.h>

typedef struct walker {
    const char *at, *end;
} walker;

static void skip_blanks(walker *w)
{
    while (w->at < w->end && memchr(" \t\r\n", *w->at, 4))
        w->at++;
}

static void skip_string(walker *w)
{
    for (w->at++; w->at < w->end && *w->at != '"'; w->at++)
        w->at += *w->at == '\\' && w->at + 1 < w->end;
    w->at += w->at < w->end;
}

/* Over one value: a string, a container with all in it, or a bare word. */
static void skip_value(walker *w)
{
    size_t depth = 0;
    do {
        skip_blanks(w);
        if (w->at >= w->end)
            return;
        char c = *w->at;
        if (c == '"') {
            skip_string(w);
        } else if (c == '{' || c == '[') {
            depth++;
            w->at++;
        } else if (c == '}' || c == ']') {
            depth -= depth > 0;
            w->at++;
        } else if (c == ',' || c == ':') {
            w->at++;
        } else {
            while (w->at < w->end && !memchr(",]} \t\r\n", *w->at, 7))
                w->at++;
        }
    } while (depth);
}

/* From the `{` to the value of the member `key`; false, and w unmoved, when there is none. */
static bool enter_member(walker *w, const char *key, size_t len)
{
    walker in = { w->at + 1, w->end };
    for (;;) {
        skip_blanks(&in);
        if (in.at >= in.end || *in.at != '"')
            return false;
        const char *name = in.at + 1;
        skip_string(&in);
        size_t n = (size_t)(in.at - name) - 1;
        skip_blanks(&in);
        in.at += in.at < in.end; /* the colon */
        skip_blanks(&in);
        if (n == len && memcmp(name, key, len) == 0) {
            *w = in;
            return true;
        }
        skip_value(&in);
        skip_blanks(&in);
        if (in.at < in.end && *in.at == ',')
            in.at++;
    }
}

/* From the `[` to item number `nth`. */
static bool enter_item(walker *w, size_t nth)
{
    walker in = { w->at + 1, w->end };
    for (size_t i = 0;; i++) {
        skip_blanks(&in);
        if (in.at >= in.end || *in.at == ']')
            return false;
        if (i == nth) {
            *w = in;
            return true;
        }
        skip_value(&in);
        skip_blanks(&in);
        if (in.at < in.end && *in.at == ',')
            in.at++;
    }
}

void rung_json_place(const char *text, size_t len, const char *path, uint32_t *line,
                     uint32_t *column)
{
    walker w = { text, text + len };
    bool found = true;
    skip_blanks(&w);
    while (found && *path && w.at < w.end) {
        size_t n = strcspn(path, "/");
        if (*w.at == '{')
            found = enter_member(&w, path, n);
        else if (*w.at == '[')
            found = enter_item(&w, strtoul(path, NULL, 10));
        else
            found = false;
        path += n + (path[n] == '/');
    }
    *line = 1;
    const char *begin = text;
    for (const char *p = text; p < w.at; p++)
        if (*p == '\n') {
            ++*line;
            begin = p + 1;
        }
    *column = 1;
    for (const char *p = begin; p < w.at; p++)
        *column += ((unsigned char)*p & 0xc0) != 0x80;
}
