/* cpu.h -- what the machine can that not every machine can. Whoever asks has another way
 * with the same answer. */
#ifndef RUNG_CORE_CPU_H
#define RUNG_CORE_CPU_H

#include <stdbool.h>

/* The C library has asked the processor by then. Asking again, as the compiler's own way
 * does when a program begins, takes a virtual machine 0.06 ms. */
#if defined __x86_64__ && __has_include(<sys/platform/x86.h>)
#include <sys/platform/x86.h>
#define RUNG_CPU_HAS(ours, compilers) x86_cpu_active(x86_cpu_##ours)
#elif defined __x86_64__
#define RUNG_CPU_HAS(ours, compilers) __builtin_cpu_supports(compilers)
#else
#define RUNG_CPU_HAS(ours, compilers) false
#endif

/* Vectors of 32 bytes. Cost: O(1), a look at what was found when the program began. */
static inline bool rung_has_avx2(void)
{
    return RUNG_CPU_HAS(AVX2, "avx2");
}

/* Vectors of 64 bytes, and masks of their numbers of 32 bits. Whoever has them has the
 * instructions for bits, too. */
static inline bool rung_has_avx512(void)
{
    return RUNG_CPU_HAS(AVX512F, "avx512f");
}

/* Bits of a word counted, and the lowest of them found, by one instruction each. */
static inline bool rung_has_bits(void)
{
    return RUNG_CPU_HAS(POPCNT, "popcnt") && RUNG_CPU_HAS(BMI1, "bmi");
}

#endif
