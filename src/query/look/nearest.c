/* nearest.c -- the k nearest of many roles, one by one or sixteen at a time; see
 * nearest.h. */
#include "query/look/nearest.h"

#include <string.h>

#include "core/cpu.h"

static inline uint32_t needs(const uint32_t *start, uint32_t role)
{
    return start[2 * (size_t)role + 1] - start[2 * (size_t)role];
}

static bool is_few(rung_near one)
{
    return one.needed < RUNG_FEW_REQUIREMENTS;
}

/* All of it worked out, for which of it decides nobody could guess. */
static inline bool before(rung_near a, rung_near b)
{
    uint64_t x = (uint64_t)a.held * b.needed, y = (uint64_t)b.held * a.needed;
    uint32_t missing_a = a.needed - a.held, missing_b = b.needed - b.held;
    bool first = (missing_a < missing_b) | ((missing_a == missing_b) & (a.role < b.role));
    bool nearer = (x > y) | ((x == y) & first);
    return (is_few(a) < is_few(b)) | ((is_few(a) == is_few(b)) & nearer);
}

/* The same of one and the last of k, where nearly always the share decides. */
static inline bool gets_in(rung_near one, rung_near last)
{
    return (is_few(one) != is_few(last)
            || (uint64_t)one.held * last.needed >= (uint64_t)last.held * one.needed)
           && before(one, last);
}

/* False when k are better. */
static inline bool is_near(const rung_near_best *best, rung_near one)
{
    return best->n < best->k || (best->n && gets_in(one, best->items[best->n - 1]));
}

/* Puts one that is near in its place. */
static void keep(rung_near_best *best, rung_near one)
{
    uint32_t lo = 0, n = best->n;
    for (uint32_t hi = n; lo < hi;) {
        uint32_t mid = (lo + hi) / 2;
        bool later = before(best->items[mid], one);
        lo = later ? mid + 1 : lo;
        hi = later ? hi : mid;
    }
    best->n = n + (n < best->k);
    memmove(best->items + lo + 1, best->items + lo,
            (best->n - 1 - lo) * sizeof *best->items);
    best->items[lo] = one;
}

void rung_nearest_put(rung_near_best *best, rung_near one)
{
    best->seen++;
    if (is_near(best, one))
        keep(best, one);
}

void rung_nearest_among(rung_near_best *best, const uint32_t *roles, uint32_t n,
                        const uint32_t *held, const uint32_t *start)
{
    for (uint32_t i = 0; i < n; i++) {
        uint32_t role = roles[i];
        rung_near one = { role, needs(start, role), held[role] };
        best->seen += one.held > 0;
        if (one.held && is_near(best, one))
            keep(best, one);
    }
}

/* ---- sixteen at a time ---- */

#define WHOLE 32767u /* what a share of one is, in 16 bits with a sign */

bool rung_nearest_scale(uint16_t *scale, const uint32_t *start, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        uint32_t needed = needs(start, i);
        if (needed > WHOLE)
            return false;
        scale[i] = needed < RUNG_FEW_REQUIREMENTS ? 0 : (uint16_t)(WHOLE / needed);
    }
    return true;
}

#ifdef __x86_64__
#include <immintrin.h>

#define WIDE __attribute__((target("avx2")))
#define LANES 4 /* vectors of which each lane keeps the best score it saw */
#define FINEST ((short)1 << 5) /* of scores, when a bar is sought */

/* WHOLE times the share that is held, or less, but by less than what is held. */
WIDE static inline __m256i scores(__m256i held, const uint16_t *scale)
{
    return _mm256_mullo_epi16(held, _mm256_loadu_si256((const void *)scale));
}

/* What is held of sixteen roles, in 16 bits. */
WIDE static inline __m256i load(const uint8_t *held)
{
    return _mm256_cvtepu8_epi16(_mm_loadu_si128((const void *)held));
}

/* How many of 32 roles have nothing held. */
WIDE static inline uint32_t count_none(const uint8_t *held)
{
    __m256i has = _mm256_loadu_si256((const void *)held);
    __m256i none = _mm256_cmpeq_epi8(has, _mm256_setzero_si256());
    return (uint32_t)__builtin_popcount((uint32_t)_mm256_movemask_epi8(none));
}

/* The largest bar, of those FINEST apart, that k lanes reach; 0 when there is none, as
 * when k are more than there are lanes. */
WIDE static short bar_of(const __m256i best[LANES], uint32_t k)
{
    short bar = 0;
    for (short more = (short)(WHOLE / 2 + 1); more >= FINEST; more /= 2) {
        const __m256i tried = _mm256_set1_epi16((short)(bar + more - 1));
        __m256i a = _mm256_packs_epi16(_mm256_cmpgt_epi16(best[0], tried),
                                       _mm256_cmpgt_epi16(best[1], tried));
        __m256i b = _mm256_packs_epi16(_mm256_cmpgt_epi16(best[2], tried),
                                       _mm256_cmpgt_epi16(best[3], tried));
        uint64_t reached = (uint32_t)_mm256_movemask_epi8(a);
        reached |= (uint64_t)(uint32_t)_mm256_movemask_epi8(b) << 32;
        bar = (uint32_t)__builtin_popcountll(reached) >= k ? (short)(bar + more) : bar;
    }
    return bar;
}

/* How many of n roles have something held; and a bar that the scores of k reach, so that
 * of no other role but those above it the share can be one of the k largest. */
WIDE static uint32_t survey(const uint8_t *held, const uint16_t *scale, uint32_t n,
                            uint32_t k, short *bar)
{
    const __m256i zero = _mm256_setzero_si256();
    __m256i best[LANES] = { zero, zero, zero, zero };
    uint32_t none = 0;
    for (uint32_t i = 0; i < n; i += RUNG_SCALED_FOLD) {
        for (uint32_t v = 0; v < LANES; v++)
            best[v] = _mm256_max_epi16(best[v], scores(load(held + i + 16 * v),
                                                       scale + i + 16 * v));
        none += count_none(held + i) + count_none(held + i + 32);
    }
    *bar = bar_of(best, k);
    return n - none;
}

/* Which of sixteen roles are above the bar. */
WIDE static inline __m256i above(const uint8_t *held, const uint16_t *scale, __m256i bar)
{
    __m256i has = load(held);
    return _mm256_cmpgt_epi16(_mm256_adds_epi16(scores(has, scale), has), bar);
}

/* Which of 32 are, a bit each. */
WIDE static inline uint32_t marks(const uint8_t *held, const uint16_t *scale, __m256i bar)
{
    __m256i both =
        _mm256_packs_epi16(above(held, scale, bar), above(held + 16, scale + 16, bar));
    return (uint32_t)_mm256_movemask_epi8(_mm256_permute4x64_epi64(both, 0xd8));
}

/* A few roles by id, looked at together. */
#define TOGETHER 64u
typedef struct few {
    rung_near items[TOGETHER];
    uint32_t n;
} few;

/* The order of `before`, of one of a few, as a number that is greatest for the first.
 * Shares of numbers up to WHOLE that are not equal differ by more than 2^-30, so that 31
 * bits of them, rounded down, are in the same order; of equal shares less is missing of
 * the lesser requirements. */
static inline uint64_t order_of(rung_near one, uint32_t place)
{
    uint64_t share = ((uint64_t)one.held << 31) / one.needed;
    return (uint64_t)!is_few(one) << 53 | share << 21
           | (uint64_t)(WHOLE - (one.needed - one.held)) << 6 | (TOGETHER - 1 - place);
}

/* The k best of a few where nothing is kept yet: each has the place that is the number of
 * those before it. Every one is compared with all, for there are no branches in that. */
WIDE static void keep_few(rung_near_best *best, const few *f)
{
    uint64_t order[TOGETHER + 4];
    rung_near sorted[TOGETHER];
    for (uint32_t i = 0; i < f->n; i++)
        order[i] = order_of(f->items[i], i);
    memset(order + f->n, 0, 4 * sizeof *order);
    for (uint32_t i = 0; i < f->n; i++) {
        __m256i one = _mm256_set1_epi64x((long long)order[i]), later = { 0 };
        for (uint32_t k = 0; k < f->n; k += 4) {
            __m256i four = _mm256_loadu_si256((const void *)(order + k));
            later = _mm256_sub_epi64(later, _mm256_cmpgt_epi64(four, one));
        }
        uint64_t places[4];
        _mm256_storeu_si256((void *)places, later);
        sorted[places[0] + places[1] + places[2] + places[3]] = f->items[i];
    }
    best->n = f->n < best->k ? f->n : best->k;
    memcpy(best->items, sorted, best->n * sizeof *sorted);
}

static void look_at_few(rung_near_best *best, few *f)
{
    for (uint32_t i = 0; i < f->n; i++)
        if (is_near(best, f->items[i]))
            keep(best, f->items[i]);
    f->n = 0;
}

WIDE void rung_nearest_wide(rung_near_best *best, const uint8_t *held,
                            const uint16_t *scale, const uint32_t *start, uint32_t n)
{
    few f;
    short least;
    f.n = 0;
    best->seen += survey(held, scale, n, best->k, &least);
    const __m256i bar = _mm256_set1_epi16(least);
    for (uint32_t i = 0; i < n && best->k; i += 32) {
        uint32_t marked = marks(held + i, scale + i, bar);
        if (f.n > TOGETHER - 32)
            look_at_few(best, &f);
        for (; marked; marked &= marked - 1) {
            uint32_t role = i + (uint32_t)__builtin_ctz(marked);
            f.items[f.n++] = (rung_near){ role, needs(start, role), held[role] };
        }
    }
    if (best->n)
        look_at_few(best, &f);
    else
        keep_few(best, &f);
}
#else
void rung_nearest_wide(rung_near_best *best, const uint8_t *held, const uint16_t *scale,
                       const uint32_t *start, uint32_t n)
{
    (void)best, (void)held, (void)scale, (void)start, (void)n;
}
#endif
