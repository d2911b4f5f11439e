/* text_sort.c -- radix sort from the first byte on, eight bytes of each text at hand:
 * Ng and Kakehi, "Cache efficient radix sort for string sorting" (2007). See text_sort.h.
 *
 * A stretch is of texts that agree in all bytes before those at hand. A long one is
 * parted by the first byte in which its texts differ. A short one is sorted by the eight
 * bytes, as numbers; then all in it that still read alike have their next eight fetched,
 * before any of these is looked at, so that one wait for memory serves many texts. */
#include "builder/text_sort.h"

#include <endian.h>
#include <stdbool.h>
#include <string.h>

#define FEW 16                 /* texts are put in one by one */
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

/* Into the order of keys; those that have one stay in the order they are in. */
static void insert_each(rung_sort_text *items, size_t n)
{
    for (size_t i = 1; i < n; i++) {
        rung_sort_text one = items[i];
        size_t to = i;
        for (; to > 0 && one.key < items[to - 1].key; to--)
            items[to] = items[to - 1];
        items[to] = one;
    }
}

/* How many keys are below that of the middle, and how many are that. */
typedef struct spread {
    size_t below, same;
} spread;

/* Parts items into those below, at and above the middle key. Those above are put from the
 * end on, and so come back the other way round. Each is written to all three places, of
 * which one moves on: a branch would be guessed wrong as often as not. */
static spread part_by_key(rung_sort_text *items, rung_sort_text *scratch, size_t n)
{
    size_t below = 0, same = 0, above = n - 1;
    uint64_t middle = items[n / 2].key;
    for (size_t i = 0; i < n; i++) {
        rung_sort_text one = items[i];
        scratch[below] = one;
        items[same] = one;
        scratch[above] = one;
        below += one.key < middle;
        same += one.key == middle;
        above -= one.key > middle;
    }
    spread s = { below, same };
    if (s.below)
        memmove(items + s.below, items, s.same * sizeof *items);
    memcpy(items, scratch, s.below * sizeof *items);
    rung_sort_text *to = items + s.below + s.same;
    for (size_t i = n - 1; i > above; i--)
        *to++ = scratch[i];
    return s;
}

/* The same for more of them: goes into the smaller part and stays in the larger. */
static void sort_keys(rung_sort_text *items, rung_sort_text *scratch, size_t n)
{
    while (n > FEW) {
        spread s = part_by_key(items, scratch, n);
        size_t begin = s.below + s.same, above = n - begin;
        bool more_below = s.below > above;
        sort_keys(more_below ? items + begin : items, scratch,
                  more_below ? above : s.below);
        items += more_below ? 0 : begin;
        n = more_below ? s.below : above;
    }
    insert_each(items, n);
}

/* Items of a short stretch that have one key. */
typedef struct run {
    uint16_t begin, n;
} run;

/* Finds those of a sorted run that read alike so far and go on; returns how many. */
static size_t find_runs(const rung_sort_text *items, run in, run *runs)
{
    size_t n = 0, first = in.begin, end = first + in.n;
    for (size_t i = first + 1; i <= end; i++) {
        uint64_t key = items[first].key;
        if (i < end && items[i].key == key)
            continue;
        if (i - first > 1 && (key & 0xff))
            runs[n++] = (run){ (uint16_t)first, (uint16_t)(i - first) };
        first = i;
    }
    return n;
}

static void sort_short(const sorting *s, stretch at)
{
    run lists[2][SHORT / 2], *runs = lists[0], *next = lists[1];
    size_t n = 1, n_next;
    for (runs[0] = (run){ 0, (uint16_t)at.n }; n && at.depth < s->most; n = n_next) {
        n_next = 0;
        for (size_t i = 0; i < n; i++) {
            sort_keys(at.items + runs[i].begin, at.scratch, runs[i].n);
            n_next += find_runs(at.items, runs[i], next + n_next);
        }
        at.depth += BYTES;
        for (size_t i = 0; i < n_next; i++)
            load_keys(s, at.items + next[i].begin, next[i].n, at.depth);
        run *done = runs;
        runs = next;
        next = done;
    }
}

/* The bits in which keys differ. */
static uint64_t look(const stretch *at)
{
    uint64_t differ = 0;
    for (size_t i = 1; i < at->n; i++)
        differ |= at->items[i].key ^ at->items[0].key;
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
    while (at.n > SHORT && at.depth < s->most) {
        uint64_t differ = look(&at);
        if (differ) {
            at = sort_by_byte(s, at, 56 - (unsigned)__builtin_clzll(differ) / 8 * 8);
            continue;
        }
        if (!(at.items->key & 0xff))
            return;
        at.depth += BYTES;
        load_keys(s, at.items, at.n, at.depth);
    }
    if (at.n <= SHORT)
        sort_short(s, at);
}

void rung_sort_texts(rung_sort_text *items, rung_sort_text *scratch, size_t n,
                     const char *pool, size_t pool_len, size_t most)
{
    sorting s = { pool, pool_len, most };
    stretch all = { items, scratch, n, 0 };
    load_keys(&s, items, n, 0);
    sort_stretch(&s, all);
}
