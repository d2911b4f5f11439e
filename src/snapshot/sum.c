/* sum.c -- the checksum of a block, by the widest vectors that the machine has. */
#include "snapshot/sum.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "core/cpu.h"
#include "snapshot/snapshot.h"

#define SUMMED_FROM (offsetof(rung_snapshot_head, sum) + sizeof(uint64_t))

uint64_t rung_snapshot_sum(const void *block, size_t size)
{
    const char *from = (const char *)block + SUMMED_FROM;
    return rung_has_avx2() ? rung_sum_avx2(from, size - SUMMED_FROM)
                      : XXH3_64bits(from, size - SUMMED_FROM);
}
