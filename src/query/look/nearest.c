/* nearest.c -- the k nearest of many roles, one by one or sixteen at a time; see
 * nearest.h. */
#include "query/look/nearest.h"

#include <string.h>

#include "core/cpu.h"
#include "query/sets.h"

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

#define WHOLE 32767 /* what a share of one is, in 16 bits with a sign */

bool rung_nearest_scale(uint16_t *scale, const uint32_t *start, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        uint32_t needed = needs(start, i);
        if (needed > WHOLE)
            return false;
        scale[rung_nearest_place(i)] =
            needed < RUNG_FEW_REQUIREMENTS ? 1 : (uint16_t)(WHOLE / needed);
    }
    return true;
}

#ifdef __x86_64__
#include <immintrin.h>

#define WIDE __attribute__((target("avx2")))
#define FINEST 32 /* of scores, when a bar is sought */

/* Scores of 32 roles in 15 bits, of those with even numbers and of the others: WHOLE
 * times the share that is held or less, but by less than what is held. */
typedef struct scores {
    __m256i even, odd;
} scores;

WIDE static inline scores score(const uint8_t *held, const uint16_t *scale)
{
    const __m256i both = _mm256_loadu_si256((const void *)held);
    const __m256i_u *by = (const __m256i_u *)scale;
    const __m256i even = _mm256_and_si256(both, _mm256_set1_epi16(0xff));
    return (scores){ _mm256_mullo_epi16(even, by[0]),
                     _mm256_mullo_epi16(_mm256_srli_epi16(both, 8), by[1]) };
}

/* The best score that each lane saw, of the four vectors of RUNG_SCALED_FOLD roles. */
typedef struct lanes {
    scores a, b;
} lanes;

/* The scores of as many roles. */
WIDE static inline lanes score_all(const uint8_t *held, const uint16_t *scale)
{
    return (lanes){ score(held, scale), score(held + 32, scale + 32) };
}

WIDE static inline scores better(scores a, scores b)
{
    return (scores){ _mm256_max_epi16(a.even, b.even), _mm256_max_epi16(a.odd, b.odd) };
}

/* How many of 32 roles have something held, in four numbers. */
WIDE static inline __m256i count_some(const uint8_t *held)
{
    __m256i has = _mm256_loadu_si256((const void *)held);
    return _mm256_sad_epu8(_mm256_min_epu8(has, _mm256_set1_epi8(1)),
                           _mm256_setzero_si256());
}

WIDE static inline uint32_t sum_of(__m256i four)
{
    uint64_t each[4];
    _mm256_storeu_si256((void *)each, four);
    return (uint32_t)(each[0] + each[1] + each[2] + each[3]);
}

/* Which scores of 32 are above the bar, a bit each in the order of roles: of each two
 * bytes the lower is of the even one. */
WIDE static inline uint32_t half_above(scores s, __m256i bar)
{
    __m256i both =
        _mm256_blendv_epi8(_mm256_cmpgt_epi16(s.odd, bar),
                           _mm256_cmpgt_epi16(s.even, bar), _mm256_set1_epi16(0xff));
    return (uint32_t)_mm256_movemask_epi8(both);
}

WIDE static inline uint64_t above(const lanes *l, short bar)
{
    const __m256i all = _mm256_set1_epi16(bar);
    return half_above(l->a, all) | (uint64_t)half_above(l->b, all) << 32;
}

/* True when k lanes reach the bar. */
WIDE static inline bool reach(const lanes *l, int bar, uint32_t k)
{
    return (uint32_t)__builtin_popcountll(above(l, (short)(bar - 1))) >= k;
}

/* The largest bar, of those FINEST apart, that k lanes reach; 0 when there is none, as
 * when k are more than there are lanes. A quarter of what is left at a time: the three
 * looks of a turn wait for the turn before, and not for each other. */
WIDE static short bar_of(const lanes *best, uint32_t k)
{
    int bar = 0;
    for (int more = WHOLE / 4 + 1; more >= FINEST; more /= 4)
        bar += more
               * (reach(best, bar + more, k) + reach(best, bar + 2 * more, k)
                  + reach(best, bar + 3 * more, k));
    return (short)bar;
}

/* The greatest of sixteen scores, by the one instruction that looks for the least. */
WIDE static inline uint16_t greatest(__m256i all)
{
    __m128i half =
        _mm_max_epi16(_mm256_castsi256_si128(all), _mm256_extracti128_si256(all, 1));
    __m128i least = _mm_minpos_epu16(_mm_xor_si128(half, _mm_set1_epi16(-1)));
    return (uint16_t)~_mm_cvtsi128_si32(least);
}

/* How many of n roles have something held; the best score of each RUNG_SCALED_FOLD roles,
 * in `tops`; and a bar that the scores of k reach. */
WIDE static uint32_t survey(const uint8_t *held, const uint16_t *scale, uint32_t n,
                            uint32_t k, uint16_t *tops, short *bar)
{
    const __m256i zero = _mm256_setzero_si256();
    lanes best = { { zero, zero }, { zero, zero } };
    __m256i some = zero;
    for (uint32_t i = 0; i < n; i += RUNG_SCALED_FOLD) {
        const lanes now = score_all(held + i, scale + i);
        const scores top = better(now.a, now.b);
        best.a = better(best.a, now.a);
        best.b = better(best.b, now.b);
        *tops++ = greatest(_mm256_max_epi16(top.even, top.odd));
        some = _mm256_add_epi64(some, _mm256_add_epi64(count_some(held + i),
                                                       count_some(held + i + 32)));
    }
    *bar = bar_of(&best, k);
    return sum_of(some);
}

/* Which of 32 tops are above the bar, a bit each in their order. */
WIDE static inline uint32_t half_high(const uint16_t *tops, __m256i bar)
{
    const __m256i_u *at = (const __m256i_u *)tops;
    __m256i both = _mm256_packs_epi16(_mm256_cmpgt_epi16(at[0], bar),
                                      _mm256_cmpgt_epi16(at[1], bar));
    return (uint32_t)_mm256_movemask_epi8(_mm256_permute4x64_epi64(both, 0xd8));
}

/* Of 64 tops, of which n are there, those above the bar: where to look once more. */
WIDE static uint64_t high(const uint16_t *tops, uint32_t n, short bar)
{
    const __m256i all = _mm256_set1_epi16(bar);
    uint64_t found = half_high(tops, all) | (uint64_t)half_high(tops + 32, all) << 32;
    return found & (n < 64 ? ((uint64_t)1 << n) - 1 : UINT64_MAX);
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
        __m256i one = _mm256_set1_epi64x((long long)order[i]);
        uint32_t place = 0;
        for (uint32_t k = 0; k < f->n; k += 4) {
            __m256i four = _mm256_loadu_si256((const void *)(order + k));
            __m256d first = _mm256_castsi256_pd(_mm256_cmpgt_epi64(four, one));
            place += (uint32_t)__builtin_popcount((uint32_t)_mm256_movemask_pd(first));
        }
        sorted[place] = f->items[i];
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

/* Looks at those of RUNG_SCALED_FOLD roles, from `first` on, that are above the bar. */
WIDE static void pick(rung_near_best *best, few *f, const rung_wide *w, uint32_t first,
                      short bar)
{
    const lanes now = score_all(w->held + first, w->scale + first);
    for (uint64_t marked = above(&now, bar); marked; marked &= marked - 1) {
        uint32_t role = first + (uint32_t)__builtin_ctzll(marked);
        if (f->n == TOGETHER)
            look_at_few(best, f);
        f->items[f->n++] = (rung_near){ role, needs(w->start, role), w->held[role] };
        rung_fetch_list(w->lists + w->start[2 * (size_t)role]);
    }
}

/* Zeroes n bytes, a multiple of 64: three kilobytes in a third of what memset takes,
 * which has the processor's own instruction for more than two. */
WIDE static void clear(uint8_t *held, uint32_t n)
{
    const __m256i zero = _mm256_setzero_si256();
    for (uint32_t i = 0; i < n; i += 64) {
        _mm256_storeu_si256((void *)(held + i), zero);
        _mm256_storeu_si256((void *)(held + i + 32), zero);
    }
}

WIDE void rung_nearest_wide(rung_near_best *best, const rung_wide *w)
{
    few f;
    short bar;
    f.n = 0;
    best->seen += survey(w->held, w->scale, w->n, best->k, w->tops, &bar);
    /* A score is less than the share by less than what is held: so k roles have shares
     * that reach the bar, and no other role but those above this can be one of the k. */
    bar = (short)(bar > (short)w->most ? bar - (short)w->most : 0);
    uint32_t n_tops = w->n / RUNG_SCALED_FOLD;
    for (uint32_t i = 0; i < n_tops && best->k; i += 64)
        for (uint64_t left = high(w->tops + i, n_tops - i, bar); left; left &= left - 1)
            pick(best, &f, w, (i + (uint32_t)__builtin_ctzll(left)) * RUNG_SCALED_FOLD,
                 bar);
    clear(w->held, w->n);
    if (best->n)
        look_at_few(best, &f);
    else
        keep_few(best, &f);
}
#else
void rung_nearest_wide(rung_near_best *best, const rung_wide *w)
{
    (void)best, (void)w;
}
#endif
