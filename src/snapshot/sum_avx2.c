/* sum_avx2.c -- the one file compiled for AVX2; on other machines what it holds is never
 * called. */
#include "snapshot/sum.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

uint64_t rung_sum_avx2(const void *bytes, size_t n)
{
    return XXH3_64bits(bytes, n);
}
