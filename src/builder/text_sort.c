/* text_sort.c -- radix sort from the first byte on, eight bytes of each text at hand:
 * Ng and Kakehi, "Cache efficient radix sort for string sorting" (2007). See text_sort.h.
 *
 * A stretch is of texts that agree in all bytes before those at hand. It is parted by the
 * first byte in which its texts differ; where it is short, or most of them have one key,
 * by a key, so that texts which agree for long cost a look for eight bytes. */
#include "builder/text_sort.h"

#include <endian.h>
#include <stdbool.h>
#include <string.h>

#define FEW 24                 /* texts are put in one by one */
#define SHORT 512              /* a stretch for which 256 counts are too many */
#define AHEAD 16               /* texts fetched from memory at a time */
#define BYTES sizeof(uint64_t) /* of a text at hand */

typedef struct stretch {
    rung_sort_text *items, *scratch;
    size_t n, depth; /* the bytes at hand are those from `depth` on */
} stretch;

typedef struct sorting {
    const char *pool;
    size_t pool_len, most;
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
    depth += BYTES;
    return (a->key & 0xff) != 0 && depth < s->most
           && strncmp(s->pool + a->text + depth, s->pool + b->text + depth,
                      s->most - depth)
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

/* How the keys of a stretch lie beside that of its middle, and in which bits they differ. */
typedef struct spread {
    uint64_t middle, differ;
    size_t below, same;
} spread;

static spread look(const stretch *at)
{
    spread s = { .middle = at->items[at->n / 2].key };
    for (size_t i = 0; i < at->n; i++) {
        s.differ |= at->items[i].key ^ s.middle;
        s.below += at->items[i].key < s.middle;
        s.same += at->items[i].key == s.middle;
    }
    return s;
}

/* Parts a stretch into those below, at and above its middle key. */
static void part_by_key(const stretch *at, const spread *s)
{
    rung_sort_text *low = at->scratch, *high = low + s->below, *same = at->items;
    size_t above = at->n - s->below - s->same;
    for (size_t i = 0; i < at->n; i++) {
        uint64_t key = at->items[i].key;
        *(key == s->middle ? same++ : key < s->middle ? low++ : high++) = at->items[i];
    }
    if (s->below)
        memmove(at->items + s->below, at->items, s->same * sizeof *at->items);
    memcpy(at->items, at->scratch, s->below * sizeof *at->items);
    memcpy(at->items + s->below + s->same, at->scratch + s->below,
           above * sizeof *at->items);
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

static void sort_stretch(const sorting *s, stretch at);

/* Sorts the smaller of a part and the largest so far; that is now the other. */
static void keep_largest(const sorting *s, stretch *largest, const stretch *at,
                         size_t begin, size_t end)
{
    stretch one = { at->items + begin, at->scratch + begin, end - begin, at->depth };
    stretch smaller = one.n > largest->n ? *largest : one;
    if (one.n > largest->n)
        *largest = one;
    if (smaller.n > 1)
        sort_stretch(s, smaller);
}

/* Texts that have the middle key go on behind it, unless it is their end. */
static stretch sort_by_key(const sorting *s, stretch at, const spread *how)
{
    stretch largest = { .n = 0 }, same = at;
    size_t begin = how->below, end = begin + how->same;
    if (how->differ)
        part_by_key(&at, how);
    keep_largest(s, &largest, &at, 0, begin);
    keep_largest(s, &largest, &at, end, at.n);
    if (!(how->middle & 0xff))
        return largest;
    same.depth += BYTES;
    same.items += begin;
    load_keys(s, &(stretch){ same.items, same.scratch, how->same, same.depth });
    keep_largest(s, &largest, &same, 0, how->same);
    return largest;
}

/* Texts whose byte is their NUL read alike. */
static stretch sort_by_byte(const sorting *s, stretch at, unsigned shift)
{
    stretch largest = { .n = 0 };
    uint32_t ends[256];
    part(&at, shift, ends);
    for (unsigned b = 1; b < 256; b++)
        keep_largest(s, &largest, &at, ends[b - 1], ends[b]);
    return largest;
}

/* Goes into the smaller parts and stays in the largest. */
static void sort_stretch(const sorting *s, stretch at)
{
    while (at.n > FEW && at.depth < s->most) {
        spread how = look(&at);
        if (how.same > at.n / 2 || at.n < SHORT)
            at = sort_by_key(s, at, &how);
        else
            at = sort_by_byte(s, at, 56 - (unsigned)__builtin_clzll(how.differ) / 8 * 8);
    }
    if (at.depth < s->most)
        insert_each(s, &at);
}

void rung_sort_texts(rung_sort_text *items, rung_sort_text *scratch, size_t n,
                     const char *pool, size_t pool_len, size_t most)
{
    sorting s = { pool, pool_len, most };
    stretch all = { items, scratch, n, 0 };
    load_keys(&s, &all);
    sort_stretch(&s, all);
}
