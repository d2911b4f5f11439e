/* hash.c -- see hash.h. */
#include "core/hash.h"

#include <sys/random.h>

uint64_t rung_hash_seed(const void *place)
{
    uint64_t seed;
    return getrandom(&seed, sizeof seed, GRND_NONBLOCK) == sizeof seed ? seed
                                                                       : (uintptr_t)place;
}
