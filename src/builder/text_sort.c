/* text_sort.c -- multikey quicksort eight bytes at a time: Bentley and Sedgewick, "Fast
 * algorithms for sorting and searching strings" (1997), with the bytes at hand kept
 * beside each text, so that a comparison seldom leaves the array. See text_sort.h. */
#include "builder/text_sort.h"

#include <endian.h>
#include <string.h>

#include "core/sort.h"

#define FEW 16
#define AHEAD 16               /* texts fetched from memory at a time */
#define BYTES sizeof(uint64_t) /* of a text compared at a time */

typedef struct sorting {
    const char *pool;
    size_t pool_len;
    rung_text_tie *tie;
    void *context;
} sorting;

/* The eight bytes of a text from `depth` on as a number that orders as they do; zero from
 * its NUL on, so that a key whose last byte is zero is the end of its text. */
static uint64_t key_at(const sorting *s, uint32_t text, size_t depth)
{
    size_t at = text + depth, n = s->pool_len - at < BYTES ? s->pool_len - at : BYTES;
    uint64_t bytes = 0;
    memcpy(&bytes, s->pool + at, n);
    bytes = be64toh(bytes);
    /* the highest bit of each zero byte, and nothing else */
    uint64_t seven = UINT64_C(0x7f7f7f7f7f7f7f7f);
    uint64_t nul = ~(((bytes & seven) + seven) | bytes | seven);
    return nul ? bytes & ~(UINT64_MAX >> __builtin_clzll(nul)) : bytes;
}

static void load_keys(const sorting *s, rung_sort_text *items, size_t n, size_t depth)
{
    for (size_t i = 0; i < n; i++) {
        if (i + AHEAD < n)
            __builtin_prefetch(s->pool + items[i + AHEAD].text + depth);
        items[i].key = key_at(s, items[i].text, depth);
    }
}

static void swap(rung_sort_text *a, rung_sort_text *b)
{
    rung_sort_text t = *a;
    *a = *b;
    *b = t;
}

static uint64_t middle(uint64_t a, uint64_t b, uint64_t c)
{
    if (a < b)
        return b < c ? b : a < c ? c : a;
    return a < c ? a : b < c ? c : b;
}

static int compare_from(const sorting *s, const rung_sort_text *a,
                        const rung_sort_text *b, size_t depth)
{
    if (a->key != b->key)
        return a->key < b->key ? -1 : 1;
    int c = a->key & 0xff ? strcmp(s->pool + a->text + depth + BYTES,
                                   s->pool + b->text + depth + BYTES)
                          : 0;
    return c ? c : s->tie(a, b, s->context);
}

static void insert_each(const sorting *s, rung_sort_text *items, size_t n, size_t depth)
{
    for (size_t i = 1; i < n; i++) {
        rung_sort_text one = items[i];
        size_t to = i;
        for (; to > 0 && compare_from(s, &one, &items[to - 1], depth) < 0; to--)
            items[to] = items[to - 1];
        items[to] = one;
    }
}

static int by_tie(const void *a, const void *b, void *context)
{
    const sorting *s = context;
    return s->tie(a, b, s->context);
}

/* A stretch of texts that agree in their first `depth` bytes; the next ones are at hand.
 * When it has been parted too often to little effect, a heap ends it: nobody can write
 * texts that take the square of their number. */
typedef struct stretch {
    rung_sort_text *items;
    size_t n, depth;
    unsigned rounds; /* left before that */
} stretch;

static stretch stretch_of(rung_sort_text *items, size_t n, size_t depth)
{
    unsigned rounds = 8;
    for (size_t k = n; k; k /= 2)
        rounds += 2;
    return (stretch){ items, n, depth, rounds };
}

typedef struct heap_order {
    const sorting *s;
    size_t depth;
} heap_order;

static int by_text(const void *a, const void *b, void *context)
{
    const heap_order *order = context;
    return compare_from(order->s, a, b, order->depth);
}

/* Parts the stretch into those below, at and above a middle key; the first and the last
 * of `out` stay at its depth, the second goes on behind the key. */
static void part(const sorting *s, const stretch *whole, stretch out[3])
{
    rung_sort_text *items = whole->items;
    size_t n = whole->n, low = 0, high = n;
    uint64_t pivot =
        middle(middle(items[0].key, items[n / 8].key, items[n / 4].key),
               middle(items[3 * n / 8].key, items[n / 2].key, items[5 * n / 8].key),
               middle(items[3 * n / 4].key, items[7 * n / 8].key, items[n - 1].key));
    for (size_t i = 0; i < high;)
        if (items[i].key < pivot)
            swap(&items[i++], &items[low++]);
        else if (items[i].key > pivot)
            swap(&items[i], &items[--high]);
        else
            i++;
    out[0] = (stretch){ items, low, whole->depth, whole->rounds - 1 };
    out[1] = stretch_of(items + low, high - low, whole->depth + BYTES);
    out[2] = (stretch){ items + high, n - high, whole->depth, whole->rounds - 1 };
    if (pivot & 0xff) {
        load_keys(s, out[1].items, out[1].n, out[1].depth);
    } else {
        rung_sort(out[1].items, out[1].n, sizeof *items, by_tie, (void *)(uintptr_t)s);
        out[1].n = 0;
    }
}

/* Parts again and again; goes into the two smaller parts and stays in the largest. */
static void sort_stretch(const sorting *s, stretch at)
{
    while (at.n > FEW && at.rounds) {
        stretch parts[3];
        part(s, &at, parts);
        unsigned largest = parts[1].n > parts[0].n;
        if (parts[2].n > parts[largest].n)
            largest = 2;
        for (unsigned i = 0; i < 3; i++)
            if (i != largest)
                sort_stretch(s, parts[i]);
        at = parts[largest];
    }
    heap_order order = { s, at.depth };
    if (at.n > FEW)
        rung_sort(at.items, at.n, sizeof *at.items, by_text, &order);
    else
        insert_each(s, at.items, at.n, at.depth);
}

void rung_sort_texts(rung_sort_text *items, size_t n, const char *pool, size_t pool_len,
                     rung_text_tie *tie, void *context)
{
    sorting s = { pool, pool_len, tie, context };
    load_keys(&s, items, n, 0);
    sort_stretch(&s, stretch_of(items, n, 0));
}
