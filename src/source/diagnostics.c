/* diagnostics.c -- keeps problems with their places, sorts them, says them; see
 * diagnostics.h.
 *
 * Cells are quoted in the texts, so hostile bytes end up here: each text passes through
 * rung_text_put_shown once, and what is printed is UTF-8 without control characters. */
#include "source/diagnostics.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/json.h"
#include "core/limits.h"
#include "core/sort.h"
#include "core/text.h"

enum { LONGEST_TEXT = 1000, LONGEST_FILE = 4096 };

/* A copy in the arena with everything visible, or NULL. */
static const char *visible(rung_diagnostics *d, const char *s, size_t len, size_t most)
{
    rung_sink sink = rung_sink_buffer(0);
    rung_text_put_shown(&sink, s, len, most);
    const char *copy = sink.failed ? NULL : rung_arena_text(&d->mem, sink.to, sink.len);
    rung_sink_drop(&sink);
    return copy;
}

/* The arena's copy of `file`: mostly that of the problem before. */
static const char *keep_file(rung_diagnostics *d, const char *file)
{
    if (d->n && strcmp(d->items[d->n - 1].file, file) == 0)
        return d->items[d->n - 1].file;
    return visible(d, file, strlen(file), LONGEST_FILE);
}

static bool grow(rung_diagnostics *d)
{
    size_t cap = d->cap ? d->cap * 2 : 64;
    rung_diagnostic *items = realloc(d->items, cap * sizeof *items);
    if (!items)
        return false;
    d->items = items;
    d->cap = cap;
    return true;
}

void rung_diagnostics_put(rung_diagnostics *d, rung_severity severity, const char *file,
                          uint32_t line, uint32_t column, const char *fmt, ...)
{
    char text[LONGEST_TEXT];
    severity == RUNG_SEVERITY_ERROR ? d->errors++ : d->warnings++;
    if (d->n >= RUNG_DIAGNOSTICS)
        return;
    va_list ap;
    va_start(ap, fmt);
    int n = vsnprintf(text, sizeof text, fmt, ap);
    va_end(ap);
    size_t len = n < 0 ? 0 : (size_t)n < sizeof text ? (size_t)n : sizeof text - 1;
    rung_diagnostic item = {
        .line = line ? line : 1,
        .column = column ? column : 1,
        .severity = severity,
        .order = (uint32_t)d->n,
        .file = keep_file(d, file),
        .text = visible(d, text, len, LONGEST_TEXT),
    };
    if (!item.file || !item.text || (d->n == d->cap && !grow(d)))
        d->failed = true;
    else
        d->items[d->n++] = item;
}

static int by_place(const void *left, const void *right)
{
    const rung_diagnostic *a = left, *b = right;
    int c = strcmp(a->file, b->file);
    if (!c)
        c = rung_compare(a->line, b->line);
    if (!c)
        c = rung_compare(a->column, b->column);
    return c ? c : rung_compare(a->order, b->order);
}

void rung_diagnostics_sort(rung_diagnostics *d)
{
    if (d->n)
        qsort(d->items, d->n, sizeof *d->items, by_place);
}

static const char *severity_word(rung_severity severity)
{
    return severity == RUNG_SEVERITY_ERROR ? "error" : "warning";
}

/* ---- kinds of warnings ---- */

enum { GROUPS = 1024, GROUPED_FROM = 5 };

/* A kind, by the hash of its words and its file; `shown` so far. */
typedef struct group {
    uint64_t kind;
    size_t n, shown;
} group;

static uint64_t mix(uint64_t hash, char c)
{
    return (hash ^ (unsigned char)c) * 0x100000001b3u; /* FNV-1a */
}

/* Hashes the severity and the text without what is quoted and without words that have
 * digits in them. */
static uint64_t kind_of(const rung_diagnostic *item)
{
    uint64_t hash = 0xcbf29ce484222325u, before = hash;
    bool quoted = false, numbered = false;
    hash = mix(hash, (char)item->severity);
    for (const char *s = item->file; *s; s++)
        hash = mix(hash, *s);
    for (const char *s = item->text;; s++) {
        bool mark = *s == '\'';
        if (*s == ' ' || !*s) {
            hash = numbered ? before : hash;
            numbered = false;
            before = hash;
        } else if (*s >= '0' && *s <= '9' && !quoted) {
            numbered = true;
        }
        if (!*s)
            return hash;
        quoted ^= mark;
        if (!quoted && !mark)
            hash = mix(hash, *s);
    }
}

/* The place of a kind; NULL when there are more kinds than places. */
static group *group_of(group *groups, uint64_t kind)
{
    for (size_t i = 0; i < GROUPS; i++) {
        group *g = &groups[(kind + i) % GROUPS];
        if (g->n == 0)
            g->kind = kind;
        if (g->kind == kind)
            return g;
    }
    return NULL;
}

static size_t few_of(const rung_diagnostic *item, rung_few few)
{
    return item->severity == RUNG_SEVERITY_WARNING ? few.warnings : few.errors;
}

static void count_kinds(const rung_diagnostics *d, rung_few few, group *groups)
{
    for (size_t i = 0; i < d->n; i++) {
        group *g =
            few_of(&d->items[i], few) ? group_of(groups, kind_of(&d->items[i])) : NULL;
        if (g)
            g->n++;
    }
}

/* True when the item is one of many of its kind and enough of them have been shown;
 * *follow is how many it begins, 0 when that has been said. */
static bool is_one_of_many(group *groups, size_t few, const rung_diagnostic *item,
                           size_t *follow)
{
    group *g = groups && few ? group_of(groups, kind_of(item)) : NULL;
    if (!g || g->n <= GROUPED_FROM * few || g->shown++ < few)
        return false;
    *follow = g->shown == few + 1 ? g->n - few : 0;
    return true;
}

void rung_diagnostics_text(const rung_diagnostics *d, rung_few few, rung_sink *out)
{
    group *groups = few.warnings || few.errors ? calloc(GROUPS, sizeof *groups) : NULL;
    if (groups)
        count_kinds(d, few, groups);
    for (size_t i = 0; i < d->n; i++) {
        const rung_diagnostic *item = &d->items[i];
        size_t follow = 0;
        bool many = is_one_of_many(groups, few_of(item, few), item, &follow);
        if (many && !follow)
            continue;
        rung_putf(out, "%s:%u:%u: %s: ", item->file, item->line, item->column,
                  severity_word(item->severity));
        if (many)
            rung_putf(out, "and %zu more of this kind from here on (--all shows them): ",
                      follow);
        rung_putf(out, "%s\n", item->text);
    }
    free(groups);
    size_t unkept = d->errors + d->warnings - d->n;
    if (unkept)
        rung_putf(out, "and %zu more: %zu error%s and %zu warning%s in all\n", unkept,
                  d->errors, d->errors == 1 ? "" : "s", d->warnings,
                  d->warnings == 1 ? "" : "s");
}

void rung_diagnostics_json(const rung_diagnostics *d, rung_sink *out)
{
    rung_puts(out, "{\"diagnostics\":[");
    for (size_t i = 0; i < d->n; i++) {
        const rung_diagnostic *item = &d->items[i];
        rung_puts(out, i ? ",{\"file\":" : "{\"file\":");
        rung_put_json(out, item->file, strlen(item->file));
        rung_putf(out,
                  ",\"line\":%u,\"column\":%u,\"severity\":\"%s\",\"text\":", item->line,
                  item->column, severity_word(item->severity));
        rung_put_json(out, item->text, strlen(item->text));
        rung_putc(out, '}');
    }
    rung_putf(out, "],\"errors\":%zu,\"warnings\":%zu,\"left_off\":%zu}\n", d->errors,
              d->warnings, d->errors + d->warnings - d->n);
}

void rung_diagnostics_drop(rung_diagnostics *d)
{
    free(d->items);
    rung_arena_drop(&d->mem);
    *d = (rung_diagnostics){ 0 };
}
