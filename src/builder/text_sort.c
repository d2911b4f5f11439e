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
static uint64_t key_at(const char *text, size_t room)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    uint64_t bytes = 0;
    if (room >= BYTES)
        memcpy(&bytes, text, BYTES);
    else
        memcpy(&bytes, text, room);
    bytes = le64toh(bytes);
    /* the lowest bit set is the highest of the first NUL; none is, where there is none */
    uint64_t nul = (bytes - ones) & ~bytes & ones << 7;
    return __builtin_bswap64(bytes & (((nul & -nul) >> 7) - 1));
}

static void load_keys(const sorting *s, rung_sort_text *items, size_t n, size_t depth)
{
    const char *pool = s->pool;
    size_t len = s->pool_len;
    for (size_t i = 0; i < n; i++) {
        if (i + AHEAD < n)
            __builtin_prefetch(pool + items[i + AHEAD].text + depth);
        size_t at = items[i].text + depth;
        items[i].key = key_at(pool + at, len - at);
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

/* How many keys of a stretch are below that of its middle, and how many are that. */
typedef struct spread {
    uint64_t middle;
    size_t below, same;
} spread;

/* Parts a stretch into those below, at and above its middle key. Those above are put from
 * the end on, and so come back the other way round. */
static spread part_by_key(const stretch *at)
{
    rung_sort_text *items = at->items, *same = items, *low = at->scratch,
                   *high = low + at->n;
    uint64_t middle = items[at->n / 2].key;
    for (const rung_sort_text *one = items, *end = items + at->n; one < end; one++)
        if (one->key < middle)
            *low++ = *one;
        else if (one->key == middle)
            *same++ = *one;
        else
            *--high = *one;
    spread s = { middle, (size_t)(low - at->scratch), (size_t)(same - items) };
    if (s.below)
        memmove(items + s.below, items, s.same * sizeof *items);
    memcpy(items, at->scratch, s.below * sizeof *items);
    rung_sort_text *to = items + s.below + s.same;
    for (const rung_sort_text *one = at->scratch + at->n; one > high;)
        *to++ = *--one;
    return s;
}

/* The bits in which keys differ, and how many are that of the middle. */
static uint64_t look(const stretch *at, size_t *same)
{
    const rung_sort_text *items = at->items;
    uint64_t middle = items[at->n / 2].key, differ = 0;
    size_t n = 0;
    for (size_t i = 0; i < at->n; i++) {
        uint64_t bits = items[i].key ^ middle;
        differ |= bits;
        n += bits == 0;
    }
    *same = n;
    return differ;
}

/* Parts the stretch by one byte: ends[b] is where those with byte b end. */
static void part(const stretch *at, unsigned shift, uint32_t ends[256])
{
    rung_sort_text *items = at->items, *scratch = at->scratch;
    size_t all = at->n;
    uint32_t begin = 0, n;
    memset(ends, 0, 256 * sizeof *ends);
    for (size_t i = 0; i < all; i++)
        ends[items[i].key >> shift & 0xff]++;
    for (unsigned b = 0; b < 256; b++) {
        n = ends[b];
        ends[b] = begin;
        begin += n;
    }
    for (size_t i = 0; i < all; i++)
        scratch[ends[items[i].key >> shift & 0xff]++] = items[i];
    memcpy(items, scratch, all * sizeof *items);
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
static stretch sort_by_key(const sorting *s, stretch at)
{
    stretch largest = { .n = 0 }, same = at;
    spread how = part_by_key(&at);
    keep_largest(s, &largest, &at, 0, how.below);
    keep_largest(s, &largest, &at, how.below + how.same, at.n);
    if (!(how.middle & 0xff))
        return largest;
    same.depth += BYTES;
    same.items += how.below;
    load_keys(s, same.items, how.same, same.depth);
    keep_largest(s, &largest, &same, 0, how.same);
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
        size_t same = at.n;
        uint64_t differ = at.n < SHORT ? 0 : look(&at, &same);
        if (same > at.n / 2)
            at = sort_by_key(s, at);
        else
            at = sort_by_byte(s, at, 56 - (unsigned)__builtin_clzll(differ) / 8 * 8);
    }
    if (at.depth < s->most)
        insert_each(s, &at);
}

void rung_sort_texts(rung_sort_text *items, rung_sort_text *scratch, size_t n,
                     const char *pool, size_t pool_len, size_t most)
{
    sorting s = { pool, pool_len, most };
    stretch all = { items, scratch, n, 0 };
    load_keys(&s, items, n, 0);
    sort_stretch(&s, all);
}
