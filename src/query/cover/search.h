/* search.h -- the cheapest sets that together cover every unit, proven; and the
 * others that cost the same.
 *
 * Minimum weight set cover by branch and bound, over numbers only: it knows no graph. The
 * time it may take is counted in steps, so that what it returns when they are used up is
 * the same on every machine. */
#ifndef RUNG_QUERY_COVER_SEARCH_H
#define RUNG_QUERY_COVER_SEARCH_H

#include "query/task.h"

typedef struct rung_cover_problem {
    uint32_t n_units, n_sets;
    const uint64_t *rows; /* n_sets rows of rung_bits_words(n_units): what each covers */
    const uint64_t
        *weights;    /* one a set, at least 1, all together below 2^63; NULL: each 1 */
    uint32_t covers; /* how many covers of the least cost are wanted, the first in
                        order; 0: any one */
    uint64_t steps;  /* search steps it may take */
} rung_cover_problem;

typedef struct rung_cover { /* numbers of sets, rising */
    uint32_t *sets;
    uint32_t n;
} rung_cover;

typedef struct rung_cover_answer {
    uint64_t cost;
    uint64_t bound;     /* proven: no cover costs less */
    bool optimal;       /* the bound is the cost */
    rung_cover *covers; /* optimal: the first of that cost in the order of their numbers;
                           else the one found */
    uint32_t n_covers;  /* at least one */
    bool more;          /* there are further ones of that cost, or nobody knows */
} rung_cover_answer;

/* Solves p; every unit is covered by some set.
 *
 * t     memory for the answer and the search, stop flag and deadline
 * Cost: exponential at worst, bounded by p->steps; a step is a set taken, or so much
 * of the work on it as costs the same where rows are long or weights differ.
 * Fails: NO_MEMORY; TIMEOUT when t's own steps or time are up, or someone asked to stop. */
rung_status rung_cover_search(rung_task *t, const rung_cover_problem *p,
                              rung_cover_answer *out, rung_error *err);

#endif
