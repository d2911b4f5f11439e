/* esco.h -- what esco.c measures, and what it is measured beside. */
#ifndef RUNG_BENCH_ESCO_H
#define RUNG_BENCH_ESCO_H

#include <stdbool.h>
#include <stdint.h>

#include "engine/engine.h"

#define BEST 10  /* nearest roles asked for */
#define ROUTES 5 /* routes asked for */

/* An answer that all must agree on: ids in order, or the costs of routes. */
typedef struct answer {
    uint32_t n;
    uint64_t items[4096];
} answer;

/* The same graph for the rivals: what roles ask for, and the steps between them. Roles
 * and competencies are numbered as in the snapshot. */
typedef struct steps {
    uint32_t n;
    struct {
        uint32_t a, b, months;
    } * items;
} steps;

/* Two roles for every two whose Jaccard share, of all they ask for, is 0.2 or more. */
steps steps_of(const rung_snapshot *g);

/* Prints the table of the steps of a graph that was compiled. */
void write_steps(const rung_snapshot *g);

void rivals_open(const rung_snapshot *g, const steps *s);
void rivals_close(void);

/* Each answers for two roles (the second of nearest_* is not looked at). */
void gap_sqlite(uint32_t from, uint32_t to, answer *out);
void gap_igraph(uint32_t from, uint32_t to, answer *out);
void nearest_sqlite(uint32_t from, uint32_t to, answer *out);
void nearest_igraph(uint32_t from, uint32_t to, answer *out);
void route_igraph(uint32_t from, uint32_t to, answer *out);
void routes_igraph(uint32_t from, uint32_t to, answer *out);

_Noreturn void stop(const char *what, const char *why);

#endif
