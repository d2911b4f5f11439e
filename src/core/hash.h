/* hash.h -- hashes of bytes that nobody can foresee: with a seed that is drawn, who wrote
 * a file or a question cannot arrange which of its texts collide. */
#ifndef RUNG_CORE_HASH_H
#define RUNG_CORE_HASH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* A seed that nobody can know: drawn, or where there is nothing to draw from, `place`. */
uint64_t rung_hash_seed(const void *place);

/* Every bit of the product of two numbers, which takes as long as that of one. */
static inline uint64_t rung_hash_mix(uint64_t a, uint64_t b)
{
    unsigned __int128 product = (unsigned __int128)a * b;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static inline uint64_t rung_hash_load(const unsigned char *p)
{
    uint64_t word;
    memcpy(&word, p, sizeof word);
    return word;
}

/* At most eight bytes as a number: no two of one length have the same. */
static inline uint64_t rung_hash_load_few(const unsigned char *p, size_t n)
{
    uint32_t first = 0, last = 0;
    if (n >= sizeof first) {
        memcpy(&first, p, sizeof first);
        memcpy(&last, p + n - sizeof last, sizeof last);
        return (uint64_t)last << 32 | first;
    }
    return n ? (uint64_t)p[0] | (uint64_t)p[n / 2] << 8 | (uint64_t)p[n - 1] << 16 : 0;
}

/* A hash of bytes; `seed` chains several. wyhash's way: sixteen bytes a product. Each
 * factor depends on the seed, or a text could be written that makes one zero and all
 * before it forgotten. */
static inline uint64_t rung_hash_bytes(uint64_t seed, const void *bytes, size_t len)
{
    const uint64_t odd = 0x9e3779b97f4a7c15u,
                   other = rung_hash_mix(seed ^ odd, 0xd6e8feb86659fd93u);
    const unsigned char *p = bytes;
    uint64_t h = other ^ len, low, high;
    for (; len > 16; p += 16, len -= 16)
        h = rung_hash_mix(rung_hash_load(p) ^ other, rung_hash_load(p + 8) ^ h);
    low = len > 8 ? rung_hash_load(p) : rung_hash_load_few(p, len);
    high = len > 8 ? rung_hash_load(p + len - 8) : 0;
    return rung_hash_mix(rung_hash_mix(low ^ other, high ^ h) ^ odd, other);
}

#endif
