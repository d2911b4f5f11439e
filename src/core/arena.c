/* arena.c -- chained blocks that double; see arena.h. */
#include "core/arena.h"

#include <assert.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct rung_arena_block {
    rung_arena_block *next;
    size_t cap;
    alignas(16) char bytes[];
};

static void go_on_in(rung_arena *a, rung_arena_block *b)
{
    a->now = b;
    a->bytes = b ? b->bytes : NULL;
    a->cap = b ? b->cap : 0;
    a->used = 0;
}

/* Goes on in a block kept from an earlier request; a kept block that is too small is
 * passed over. */
static bool reuse_block(rung_arena *a, size_t need)
{
    while (a->now && a->now->next) {
        go_on_in(a, a->now->next);
        if (need <= a->now->cap)
            return true;
    }
    return false;
}

static rung_arena_block *add_block(rung_arena *a, size_t need)
{
    size_t limit = a->limit ? a->limit : RUNG_ARENA_LIMIT;
    size_t cap = a->now ? a->now->cap * 2 : RUNG_ARENA_FIRST;
    if (cap < need)
        cap = need;
    if (a->total > limit || need > limit - a->total)
        return NULL;
    if (cap > limit - a->total)
        cap = limit - a->total;
    rung_arena_block *b = malloc(sizeof *b + cap);
    if (!b)
        return NULL;
    b->next = NULL;
    b->cap = cap;
    a->total += cap;
    if (a->now)
        a->now->next = b;
    else
        a->first = b;
    go_on_in(a, b);
    return b;
}

void *rung_arena_more(rung_arena *a, size_t need)
{
    if (!reuse_block(a, need) && !add_block(a, need))
        return NULL;
    a->used = need;
    return a->bytes;
}

void *rung_arena_alloc(rung_arena *a, size_t n, size_t size)
{
    size_t need;
    void *p = rung_arena_size(n, size, &need) ? rung_arena_room(a, need, 1) : NULL;
    return p ? memset(p, 0, need) : NULL;
}

void *rung_arena_grow(rung_arena *a, const void *items, uint32_t *cap, uint32_t first,
                      size_t size)
{
    uint32_t more = *cap ? *cap * 2 : first;
    void *grown = more > *cap ? rung_arena_alloc(a, more, size) : NULL;
    if (!grown)
        return NULL;
    if (*cap)
        memcpy(grown, items, *cap * size);
    *cap = more;
    return grown;
}

void *rung_arena_one_more(rung_arena *a, void *items, uint32_t n, size_t size)
{
    uint32_t cap = n;
    return n & (n - 1) ? items : rung_arena_grow(a, items, &cap, 1, size);
}

void rung_arena_trim(rung_arena *a, void *p, size_t n, size_t size)
{
    size_t end = (size_t)((char *)p - a->bytes) + ((n * size + 15) & ~(size_t)15);
    assert(end <= a->used);
    a->used = end;
}

rung_arena_place rung_arena_here(const rung_arena *a)
{
    return (rung_arena_place){ a->now, a->used };
}

void rung_arena_back(rung_arena *a, rung_arena_place here)
{
    a->era++;
    go_on_in(a, here.now ? here.now : a->first);
    a->used = here.now ? here.used : 0;
}

char *rung_arena_text(rung_arena *a, const char *s, size_t len)
{
    char *p = len < SIZE_MAX ? rung_arena_alloc(a, len + 1, 1) : NULL;
    if (p && len)
        memcpy(p, s, len);
    return p;
}

char *rung_arena_textf(rung_arena *a, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    int n = vsnprintf(NULL, 0, fmt, ap);
    va_end(ap);
    char *p = n >= 0 ? rung_arena_alloc(a, (size_t)n + 1, 1) : NULL;
    if (!p)
        return NULL;
    va_start(ap, fmt);
    vsnprintf(p, (size_t)n + 1, fmt, ap);
    va_end(ap);
    return p;
}

static void free_chain(rung_arena_block *b)
{
    for (rung_arena_block *next; b; b = next) {
        next = b->next;
        free(b);
    }
}

void rung_arena_reset(rung_arena *a)
{
    size_t kept = 0;
    rung_arena_block **at = &a->first;
    while (*at && kept + (*at)->cap <= RUNG_ARENA_KEEP) {
        kept += (*at)->cap;
        at = &(*at)->next;
    }
    free_chain(*at);
    *at = NULL;
    a->era++;
    go_on_in(a, a->first);
    a->total = kept;
}

void rung_arena_drop(rung_arena *a)
{
    free_chain(a->first);
    *a = (rung_arena){ .limit = a->limit, .era = a->era + 1 };
}
