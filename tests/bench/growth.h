/* growth.h -- what growth.c measures, and its picture. */
#ifndef RUNG_BENCH_GROWTH_H
#define RUNG_BENCH_GROWTH_H

#include <stdint.h>

#define GROWTH_QUESTIONS 10

/* What one graph cost. */
typedef struct growth {
    uint32_t times; /* ESCO */
    double nodes, links;
    double wall, cpu;                   /* of compiling, seconds */
    double peak, bytes;                 /* MiB of memory, MB of file */
    double load;                        /* milliseconds to read and prove the file */
    double postings;                    /* of what the middle role asks for */
    double questions[GROWTH_QUESTIONS]; /* microseconds, the middle argument */
} growth;

const char *growth_label(unsigned question);

/* Draws both against the size, each axis by powers of ten. */
void growth_draw(const char *path, const growth *all, unsigned n);

_Noreturn void stop(const char *what, const char *why);

#endif
