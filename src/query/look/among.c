/* among.c -- what is held, found by comparing; see among.h. */
#include "query/look/among.h"

#include "core/cpu.h"

#ifdef __x86_64__
#include <immintrin.h>

#define WIDE __attribute__((target("avx2")))

/* Sixteen ids in 16 bits: those of the first eight in the lower halves. */
WIDE static inline __m256i load(const uint32_t *ids)
{
    __m256i low = _mm256_loadu_si256((const void *)ids);
    __m256i high = _mm256_loadu_si256((const void *)(ids + 8));
    return _mm256_blend_epi16(low, _mm256_slli_epi32(high, 16), 0xaa);
}

/* A bit for each of the sixteen, in the order of the ids. */
WIDE static inline uint64_t bits(__m256i equal)
{
    __m256 high = _mm256_castsi256_ps(equal);
    __m256 low = _mm256_castsi256_ps(_mm256_slli_epi32(equal, 16));
    return (uint32_t)_mm256_movemask_ps(low) | (uint32_t)_mm256_movemask_ps(high) << 8;
}

/* The same, with those that are equal to `one`. */
WIDE static inline __m256i more(__m256i equal, __m256i ids, __m256i one)
{
    return _mm256_or_si256(equal, _mm256_cmpeq_epi16(ids, one));
}

WIDE uint64_t rung_among(rung_ids held, const uint32_t *asked)
{
    const __m256i a = load(asked), b = load(asked + 16), c = load(asked + 32),
                  d = load(asked + 48);
    __m256i in_a = _mm256_setzero_si256(), in_b = in_a, in_c = in_a, in_d = in_a;
    for (uint32_t i = 0; i < held.n; i++) {
        const __m256i one = _mm256_set1_epi16((short)held.items[i]);
        in_a = more(in_a, a, one);
        in_b = more(in_b, b, one);
        in_c = more(in_c, c, one);
        in_d = more(in_d, d, one);
    }
    return bits(in_a) | bits(in_b) << 16 | bits(in_c) << 32 | bits(in_d) << 48;
}
#else
uint64_t rung_among(rung_ids held, const uint32_t *asked)
{
    (void)held, (void)asked;
    return 0;
}
#endif

bool rung_among_can(const rung_snapshot *g)
{
    const uint32_t *start = g->head->kind_start + RUNG_COMPETENCY;
    return start[1] - start[0] <= UINT16_MAX && rung_none_match(g) && rung_has_avx2();
}
