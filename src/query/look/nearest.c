/* nearest.c -- the k nearest of many roles, one by one or sixteen at a time; see
 * nearest.h. */
#include "query/look/nearest.h"

#include <string.h>

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
static inline bool is_near(const rung_nearest *best, rung_near one)
{
    return best->n < best->k || (best->n && gets_in(one, best->items[best->n - 1]));
}

/* Puts one that is near in its place. */
static void keep(rung_nearest *best, rung_near one)
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

void rung_nearest_put(rung_nearest *best, rung_near one)
{
    best->seen++;
    if (is_near(best, one))
        keep(best, one);
}

void rung_nearest_among(rung_nearest *best, const uint32_t *roles, uint32_t n,
                        const uint32_t *held, const uint32_t *start)
{
    for (uint32_t i = 0; i < n; i++) {
        uint32_t role = roles[i];
        rung_near one = { role, start[role + 1] - start[role], held[role] };
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
        uint32_t needed = start[i + 1] - start[i];
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

bool rung_nearest_is_wide(void)
{
    return __builtin_cpu_supports("avx2");
}

WIDE static inline __m256i load(const uint16_t *at)
{
    return _mm256_loadu_si256((const void *)at);
}

/* WHOLE times the share that is held, or less, but by less than what is held. */
WIDE static inline __m256i scores(__m256i held, const uint16_t *scale)
{
    return _mm256_mullo_epi16(held, load(scale));
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
WIDE static uint32_t survey(const uint16_t *held, const uint16_t *scale, uint32_t n,
                            uint32_t k, short *bar)
{
    const __m256i zero = _mm256_setzero_si256();
    __m256i best[LANES] = { zero, zero, zero, zero }, none = zero;
    for (uint32_t i = 0; i < n; i += RUNG_SCALED_FOLD)
        for (uint32_t v = 0; v < LANES; v++) {
            __m256i has = load(held + i + 16 * v);
            best[v] = _mm256_max_epi16(best[v], scores(has, scale + i + 16 * v));
            none = _mm256_sub_epi16(none, _mm256_cmpeq_epi16(has, zero));
        }
    uint16_t zeros[16];
    _mm256_storeu_si256((void *)zeros, none);
    for (uint32_t v = 0; v < 16; v++)
        n -= zeros[v];
    *bar = bar_of(best, k);
    return n;
}

/* Which of sixteen roles are above the bar. */
WIDE static inline __m256i above(const uint16_t *held, const uint16_t *scale, __m256i bar)
{
    __m256i has = load(held);
    return _mm256_cmpgt_epi16(_mm256_adds_epi16(scores(has, scale), has), bar);
}

WIDE void rung_nearest_wide(rung_nearest *best, const uint16_t *held,
                            const uint16_t *scale, const uint32_t *start, uint32_t n)
{
    short least;
    best->seen += survey(held, scale, n, best->k, &least);
    const __m256i bar = _mm256_set1_epi16(least);
    for (uint32_t i = 0; i < n && best->k; i += 32) {
        __m256i both = _mm256_packs_epi16(above(held + i, scale + i, bar),
                                          above(held + i + 16, scale + i + 16, bar));
        uint32_t marked =
            (uint32_t)_mm256_movemask_epi8(_mm256_permute4x64_epi64(both, 0xd8));
        for (; marked; marked &= marked - 1) {
            uint32_t role = i + (uint32_t)__builtin_ctz(marked);
            rung_near one = { role, start[role + 1] - start[role], held[role] };
            if (is_near(best, one))
                keep(best, one);
        }
    }
}
#else
bool rung_nearest_is_wide(void)
{
    return false;
}

void rung_nearest_wide(rung_nearest *best, const uint16_t *held, const uint16_t *scale,
                       const uint32_t *start, uint32_t n)
{
    (void)best, (void)held, (void)scale, (void)start, (void)n;
}
#endif
