/* nearest.c -- the k nearest of many roles, one by one or sixteen at a time; see
 * nearest.h. */
#include "query/look/nearest.h"

#include <string.h>

static bool is_few(rung_near one)
{
    return one.needed < RUNG_FEW_REQUIREMENTS;
}

static bool before(rung_near a, rung_near b)
{
    if (is_few(a) != is_few(b))
        return is_few(b);
    uint64_t x = (uint64_t)a.held * b.needed, y = (uint64_t)b.held * a.needed;
    if (x != y)
        return x > y;
    uint32_t missing_a = a.needed - a.held, missing_b = b.needed - b.held;
    return missing_a != missing_b ? missing_a < missing_b : a.role < b.role;
}

/* Puts in what goes before the last of k, or has room behind it. */
static void insert(rung_nearest *best, rung_near one)
{
    uint32_t lo = 0, hi = best->n;
    while (lo < hi) {
        uint32_t mid = (lo + hi) / 2;
        bool later = before(best->items[mid], one);
        lo = later ? mid + 1 : lo;
        hi = later ? hi : mid;
    }
    best->n += best->n < best->k;
    for (uint32_t at = best->n - 1; at > lo; at--)
        best->items[at] = best->items[at - 1];
    best->items[lo] = one;
}

static inline bool is_worse(const rung_nearest *best, rung_near one)
{
    return best->n == best->k && (!best->n || !before(one, best->items[best->n - 1]));
}

void rung_nearest_put(rung_nearest *best, rung_near one)
{
    best->seen++;
    if (!is_worse(best, one))
        insert(best, one);
}

void rung_nearest_among(rung_nearest *best, const uint32_t *roles, uint32_t n,
                        const uint32_t *held, const uint32_t *start)
{
    for (uint32_t i = 0; i < n; i++) {
        uint32_t role = roles[i];
        if (held[role])
            rung_nearest_put(best, (rung_near){ role, start[role + 1] - start[role],
                                                held[role] });
    }
}

/* ---- sixteen at a time ---- */

#ifdef __x86_64__
#include <immintrin.h>

bool rung_nearest_is_wide(void)
{
    return __builtin_cpu_supports("avx2");
}

/* The largest b of 16 bits for which b / 2^16 is below the least share that still gets
 * in, so that whatever gets in has held > needed * b / 2^16. */
static uint32_t bar_of(const rung_nearest *best)
{
    if (best->n < best->k)
        return 0;
    rung_near last = best->n ? best->items[best->n - 1] : (rung_near){ 0, 1, 1 };
    return is_few(last) && best->n ? 0 : ((last.held << 16) - 1) / last.needed;
}

/* What the sixteen roles at `start` need; more than 16 bits hold counts as the most they
 * do. */
__attribute__((target("avx2"))) static inline __m256i needed_by(const uint32_t *start)
{
    const __m256i *at = (const void *)start, *next = (const void *)(start + 1);
    __m256i lo = _mm256_sub_epi32(_mm256_loadu_si256(next), _mm256_loadu_si256(at));
    __m256i hi =
        _mm256_sub_epi32(_mm256_loadu_si256(next + 1), _mm256_loadu_si256(at + 1));
    return _mm256_permute4x64_epi64(_mm256_packus_epi32(lo, hi), 0xd8);
}

/* Looks at those of sixteen roles whose two bits are set. */
static void put_marked(rung_nearest *best, uint32_t marked, uint32_t first,
                       const uint16_t *held, const uint32_t *start)
{
    for (; marked; marked &= marked - 1, marked &= marked - 1) {
        uint32_t role = first + (uint32_t)__builtin_ctz(marked) / 2;
        rung_near one = { role, start[role + 1] - start[role], held[role] };
        if (!is_worse(best, one))
            insert(best, one);
    }
}

__attribute__((target("avx2"))) void rung_nearest_wide(rung_nearest *best,
                                                       const uint16_t *held,
                                                       const uint32_t *start, uint32_t n)
{
    const __m256i zero = _mm256_setzero_si256();
    __m256i bar = _mm256_set1_epi16((short)bar_of(best)), none = zero;
    uint32_t i = 0, seen = 0;
    for (; i + 16 <= n; i += 16) {
        __m256i has = _mm256_loadu_si256((const void *)(held + i));
        __m256i least = _mm256_mulhi_epu16(needed_by(start + i), bar);
        uint32_t marked = (uint32_t)_mm256_movemask_epi8(_mm256_cmpgt_epi16(has, least));
        none = _mm256_sub_epi16(none, _mm256_cmpeq_epi16(has, zero));
        if (marked) {
            put_marked(best, marked, i, held, start);
            bar = _mm256_set1_epi16((short)bar_of(best));
        }
    }
    uint16_t zeros[16];
    _mm256_storeu_si256((void *)zeros, none);
    for (uint32_t k = 0; k < 16; k++)
        seen -= zeros[k];
    best->seen += seen + i;
    for (; i < n; i++)
        if (held[i])
            rung_nearest_put(best, (rung_near){ i, start[i + 1] - start[i], held[i] });
}
#else
bool rung_nearest_is_wide(void)
{
    return false;
}

void rung_nearest_wide(rung_nearest *best, const uint16_t *held, const uint32_t *start,
                       uint32_t n)
{
    (void)best, (void)held, (void)start, (void)n;
}
#endif
