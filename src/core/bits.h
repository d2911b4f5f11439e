/* bits.h -- sets of small numbers as rows of 64-bit words.
 *
 * A row over n members has rung_bits_words(n) words; whoever owns it keeps the bits
 * beyond the last member zero. */
#ifndef RUNG_CORE_BITS_H
#define RUNG_CORE_BITS_H

#include <stdbool.h>
#include <stdint.h>

static inline uint32_t rung_bits_words(uint32_t n)
{
    return (n + 63) / 64;
}

static inline bool rung_bits_has(const uint64_t *row, uint32_t i)
{
    return row[i / 64] >> (i % 64) & 1;
}

static inline void rung_bits_put(uint64_t *row, uint32_t i)
{
    row[i / 64] |= (uint64_t)1 << (i % 64);
}

static inline void rung_bits_drop(uint64_t *row, uint32_t i)
{
    row[i / 64] &= ~((uint64_t)1 << (i % 64));
}

/* Puts the first n members. */
static inline void rung_bits_fill(uint64_t *row, uint32_t n)
{
    for (uint32_t w = 0; w < n / 64; w++)
        row[w] = UINT64_MAX;
    if (n % 64)
        row[n / 64] = ((uint64_t)1 << n % 64) - 1;
}

static inline uint32_t rung_bits_count(const uint64_t *row, uint32_t words)
{
    uint32_t n = 0;
    for (uint32_t w = 0; w < words; w++)
        n += (uint32_t)__builtin_popcountll(row[w]);
    return n;
}

/* How many members both rows have. */
static inline uint32_t rung_bits_common(const uint64_t *a, const uint64_t *b,
                                        uint32_t words)
{
    uint32_t n = 0;
    for (uint32_t w = 0; w < words; w++)
        n += (uint32_t)__builtin_popcountll(a[w] & b[w]);
    return n;
}

/* True when `b` has every member of `a`. */
static inline bool rung_bits_within(const uint64_t *a, const uint64_t *b, uint32_t words)
{
    for (uint32_t w = 0; w < words; w++)
        if (a[w] & ~b[w])
            return false;
    return true;
}

static inline bool rung_bits_empty(const uint64_t *row, uint32_t words)
{
    for (uint32_t w = 0; w < words; w++)
        if (row[w])
            return false;
    return true;
}

/* Takes the lowest bit out of *word, the w-th of its row, and returns its member. */
static inline uint32_t rung_bits_take(uint64_t *word, uint32_t w)
{
    uint32_t i = w * 64 + (uint32_t)__builtin_ctzll(*word);
    *word &= *word - 1;
    return i;
}

#endif
