/* bounds.c -- see bounds.h. */
#include "snapshot/bounds.h"

#include "core/cpu.h"

typedef uint32_t __attribute__((may_alias)) number; /* of whatever element */

/* Vectors compare only signed numbers, so limits are kept with the highest bit turned. */
#define TURNED UINT32_C(0x80000000)

rung_bound rung_two_members(uint32_t most, uint32_t one, uint32_t most_other,
                            uint32_t one_other)
{
    if (one < one_other)
        return rung_two_members(most_other, one_other, most, one);
    return (
        rung_bound){ .limit = (uint64_t)most + one, .mask = one - 1, .most = most_other };
}

bool rung_bounds_set(rung_bounds *b, unsigned of, const rung_bound *each)
{
    bool some = true;
    b->of = of;
    b->masked = false;
    for (unsigned k = 0; k < of; k++) {
        some &= each[k].limit != 0;
        b->masked |= each[k].mask != 0;
    }
    for (unsigned i = 0, k = 0; i < RUNG_TOGETHER; i++, k = k + 1 < of ? k + 1 : 0) {
        b->add[i] = each[k].add + TURNED;
        b->most[i] = (int32_t)((uint32_t)(each[k].limit - 1) + TURNED);
        b->mask[i] = each[k].mask;
        b->most_left[i] = (int32_t)each[k].most;
    }
    return some;
}

static inline __attribute__((always_inline)) int32_t over(const rung_bounds *b,
                                                          const number *at, unsigned n,
                                                          bool masked)
{
    int32_t over = 0;
    for (unsigned k = 0; k < n; k++) {
        uint32_t x = at[k] + b->add[k];
        over |= (int32_t)x > b->most[k] ? -1 : 0; /* as vectors say it */
        if (masked)
            over |= (int32_t)(x & b->mask[k]) > b->most_left[k] ? -1 : 0;
    }
    return over;
}

static inline __attribute__((always_inline)) bool within(const rung_bounds *b,
                                                         const number *at, uint64_t n,
                                                         bool masked)
{
    int32_t any = 0;
    for (; n >= RUNG_TOGETHER; n -= RUNG_TOGETHER, at += RUNG_TOGETHER)
        any |= over(b, at, RUNG_TOGETHER, masked);
    return !(any | over(b, at, (unsigned)n, masked));
}

static inline __attribute__((always_inline)) bool within_any(const rung_bounds *b,
                                                             const void *elements,
                                                             uint64_t n)
{
    return b->masked ? within(b, elements, n * b->of, true)
                     : within(b, elements, n * b->of, false);
}

static inline __attribute__((always_inline)) bool rises_any(const uint32_t *starts,
                                                            uint64_t n, uint32_t by)
{
    uint32_t falls = 0;
    for (uint64_t i = 1; i < n; i++) {
        falls |= starts[i - 1] > starts[i] ? UINT32_MAX : 0;
        falls |= starts[i] - starts[i - 1] < by ? UINT32_MAX : 0;
    }
    return !falls;
}

#ifdef __x86_64__
#define AVX2 __attribute__((target("avx2")))
AVX2 static bool within_avx2(const rung_bounds *b, const void *elements, uint64_t n)
{
    return within_any(b, elements, n);
}

AVX2 static bool rises_avx2(const uint32_t *starts, uint64_t n, uint32_t by)
{
    return rises_any(starts, n, by);
}
#else
#define within_avx2 within_any
#define rises_avx2 rises_any
#endif

bool rung_within(const rung_bounds *b, const void *elements, uint64_t n)
{
    return rung_has_avx2() ? within_avx2(b, elements, n) : within_any(b, elements, n);
}

bool rung_rises(const uint32_t *starts, uint64_t n, uint32_t by)
{
    return rung_has_avx2() ? rises_avx2(starts, n, by) : rises_any(starts, n, by);
}
