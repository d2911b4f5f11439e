/* cpu.h -- what the machine can that not every machine can. Whoever asks has another way
 * with the same answer. */
#ifndef RUNG_CORE_CPU_H
#define RUNG_CORE_CPU_H

#include <stdbool.h>

/* Vectors of 32 bytes. Cost: O(1), a look at what was found when the program began. */
static inline bool rung_has_avx2(void)
{
#ifdef __x86_64__
    return __builtin_cpu_supports("avx2");
#else
    return false;
#endif
}

#endif
