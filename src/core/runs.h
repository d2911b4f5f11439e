/* runs.h -- things brought together by a small number: counted, then summed, then each put
 * at its place.
 *
 * `start` has n + 2 zeros for the numbers 0..n-1. When all is put, the things of number i
 * lie in [start[i], start[i + 1]), in the order in which they were put. It is counted one
 * place further on than that, so that putting moves each beginning to where it belongs. */
#ifndef RUNG_CORE_RUNS_H
#define RUNG_CORE_RUNS_H

#include <stddef.h>
#include <stdint.h>

/* One more thing of number i. */
static inline void rung_runs_count(uint32_t *start, uint32_t i)
{
    start[(size_t)i + 2]++;
}

/* All are counted. */
static inline void rung_runs_sum(uint32_t *start, uint32_t n)
{
    for (size_t i = 2; i < (size_t)n + 2; i++)
        start[i] += start[i - 1];
}

/* The place of the next thing of number i. */
static inline uint32_t rung_runs_put(uint32_t *start, uint32_t i)
{
    return start[(size_t)i + 1]++;
}

#endif
