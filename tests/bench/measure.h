/* measure.h -- what every benchmark does with time: read a clock, and take a part of many
 * readings. */
#ifndef RUNG_TESTS_BENCH_MEASURE_H
#define RUNG_TESTS_BENCH_MEASURE_H

#include <stdint.h>
#include <stdlib.h>
#include <time.h>

/* Microseconds since an unknown moment. `clock`: CLOCK_MONOTONIC, or
 * CLOCK_PROCESS_CPUTIME_ID for what a process has spent. */
static inline double microseconds(clockid_t clock)
{
    struct timespec t;
    clock_gettime(clock, &t);
    return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

static inline int by_size(const void *x, const void *y)
{
    double a = *(const double *)x, b = *(const double *)y;
    return a < b ? -1 : a > b;
}

/* The value below which `part` of them lie; sorts them. */
static inline double quantile(double *values, uint32_t n, double part)
{
    qsort(values, n, sizeof *values, by_size);
    uint32_t at = (uint32_t)(part * n);
    return values[at < n ? at : n - 1];
}

#endif
