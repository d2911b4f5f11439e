/* text_sort.c -- radix sort from the first byte on, eight bytes of each text at hand:
 * Ng and Kakehi, "Cache efficient radix sort for string sorting" (2007). See text_sort.h.
 *
 * A stretch is of texts that agree in all bytes before those at hand. It is parted by the
 * first byte in which its texts differ, so bytes that all have cost one look together. */
#include "builder/text_sort.h"

#include <endian.h>
#include <stdbool.h>
#include <string.h>

#define FEW 24
#define AHEAD 16               /* texts fetched from memory at a time */
#define BYTES sizeof(uint64_t) /* of a text at hand */

typedef struct stretch {
    rung_sort_text *items, *scratch;
    size_t n, depth; /* the bytes at hand are those from `depth` on */
} stretch;

typedef struct sorting {
    const char *pool;
    size_t pool_len;
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

static void load_keys(const sorting *s, const stretch *at)
{
    for (size_t i = 0; i < at->n; i++) {
        if (i + AHEAD < at->n)
            __builtin_prefetch(s->pool + at->items[i + AHEAD].text + at->depth);
        at->items[i].key = key_at(s, at->items[i].text, at->depth);
    }
}

static bool goes_before(const sorting *s, const rung_sort_text *a,
                        const rung_sort_text *b, size_t depth)
{
    if (a->key != b->key)
        return a->key < b->key;
    return (a->key & 0xff) != 0
           && strcmp(s->pool + a->text + depth + BYTES, s->pool + b->text + depth + BYTES)
                  < 0;
}

static void insert_each(const sorting *s, const stretch *at)
{
    for (size_t i = 1; i < at->n; i++) {
        rung_sort_text one = at->items[i];
        size_t to = i;
        for (; to > 0 && goes_before(s, &one, &at->items[to - 1], at->depth); to--)
            at->items[to] = at->items[to - 1];
        at->items[to] = one;
    }
}

/* Goes on to the bytes in which texts of the stretch differ, and *shift is what brings
 * the first of these down. False when all read alike. */
static bool find_difference(const sorting *s, stretch *at, unsigned *shift)
{
    for (;;) {
        uint64_t first = at->items[0].key, differ = 0;
        for (size_t i = 1; i < at->n; i++)
            differ |= at->items[i].key ^ first;
        if (differ) {
            *shift = 56 - (unsigned)__builtin_clzll(differ) / 8 * 8;
            return true;
        }
        if (!(first & 0xff))
            return false;
        at->depth += BYTES;
        load_keys(s, at);
    }
}

/* Parts the stretch by one byte: ends[b] is where those with byte b end. */
static void part(const stretch *at, unsigned shift, uint32_t ends[256])
{
    uint32_t begin = 0, n;
    memset(ends, 0, 256 * sizeof *ends);
    for (size_t i = 0; i < at->n; i++)
        ends[at->items[i].key >> shift & 0xff]++;
    for (unsigned b = 0; b < 256; b++) {
        n = ends[b];
        ends[b] = begin;
        begin += n;
    }
    for (size_t i = 0; i < at->n; i++)
        at->scratch[ends[at->items[i].key >> shift & 0xff]++] = at->items[i];
    memcpy(at->items, at->scratch, at->n * sizeof *at->items);
}

/* Goes into the smaller parts and stays in the largest. Texts whose byte is their NUL
 * read alike. */
static void sort_stretch(const sorting *s, stretch at)
{
    unsigned shift;
    while (at.n > FEW && find_difference(s, &at, &shift)) {
        uint32_t ends[256];
        stretch largest = { .n = 0 };
        part(&at, shift, ends);
        for (unsigned b = 1; b < 256; b++) {
            uint32_t begin = ends[b - 1];
            stretch one = { at.items + begin, at.scratch + begin, ends[b] - begin,
                            at.depth };
            stretch smaller = one.n > largest.n ? largest : one;
            if (one.n > largest.n)
                largest = one;
            if (smaller.n > 1)
                sort_stretch(s, smaller);
        }
        at = largest;
    }
    if (at.n <= FEW)
        insert_each(s, &at);
}

void rung_sort_texts(rung_sort_text *items, rung_sort_text *scratch, size_t n,
                     const char *pool, size_t pool_len)
{
    sorting s = { pool, pool_len };
    stretch all = { items, scratch, n, 0 };
    load_keys(&s, &all);
    sort_stretch(&s, all);
}
