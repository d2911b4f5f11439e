/* sixteen.h -- sixteen bytes at a time, by the compiler's own vectors: on every machine. */
#ifndef RUNG_CORE_SIXTEEN_H
#define RUNG_CORE_SIXTEEN_H

#include <stdint.h>
#include <string.h>

#ifdef __x86_64__
#include <emmintrin.h>
#else
#include <endian.h>
#endif

typedef uint8_t rung_sixteen __attribute__((vector_size(16)));

static inline rung_sixteen rung_sixteen_at(const char *bytes)
{
    rung_sixteen c;
    memcpy(&c, bytes, sizeof c);
    return c;
}

/* A bit for each of sixteen bytes, which are all ones or none; the lowest is the first. */
static inline uint64_t rung_bits_of(rung_sixteen found)
{
#ifdef __x86_64__
    return (unsigned)_mm_movemask_epi8((__m128i)found);
#else
    /* each byte's lowest bit is moved to where it belongs in the highest byte */
    const uint64_t lowest = 0x0101010101010101u, gather = 0x0102040810204080u;
    uint64_t halves[2];
    memcpy(halves, &found, sizeof halves);
    return ((le64toh(halves[0]) & lowest) * gather) >> 56
           | ((le64toh(halves[1]) & lowest) * gather) >> 56 << 8;
#endif
}

#endif
