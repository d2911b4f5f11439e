/* nearest.h -- of many roles those of which the greatest share of what they need is held.
 *
 * Shares are compared as fractions, never as rounded numbers. There are two ways through
 * the roles, which give the same answer: one looks at those that something is held of,
 * the other at sixteen neighbours at a time, on machines that can. */
#ifndef RUNG_QUERY_LOOK_NEAREST_H
#define RUNG_QUERY_LOOK_NEAREST_H

#include <stdbool.h>
#include <stdint.h>

#include "query/task.h"

/* A role that needs something of what is held. */
typedef struct rung_near {
    uint32_t role, needed, held;
} rung_near;

/* Of fewer requirements than this a share says little: such roles come after all others. */
#define RUNG_FEW_REQUIREMENTS 5u

/* The k best of those seen so far. */
typedef struct rung_near_best {
    rung_near *items; /* best first; room for k */
    uint32_t n, k;
    uint32_t seen; /* kept or not */
} rung_near_best;

/* Looks at one more role, which is not among them: larger shares go before smaller ones,
 * of equal ones the role of which less is missing, then the lesser id. Cost: O(1) when k
 * are better, else O(log k) and what moves. */
void rung_nearest_put(rung_near_best *best, rung_near one);

/* Looks at each of n roles.
 *
 * held     of each role of the graph how many of the competencies it needs are held; one
 *          with 0 is passed over
 * start    what a role needs is start[2 * role + 1] - start[2 * role] in number
 * Cost: O(n). */
void rung_nearest_among(rung_near_best *best, const uint32_t *roles, uint32_t n,
                        const uint32_t *held, const uint32_t *start);

/* Roles 0..n-1, to be looked at sixteen at a time: n is a multiple of RUNG_SCALED_FOLD,
 * and where that is more than there are roles nothing is held of the rest. */
#define RUNG_WIDE_MOST 255u /* held of a role */
typedef struct rung_wide {
    uint8_t *held; /* zeroed when they have been looked at */
    uint32_t most; /* held of one, or more than that */
    const uint16_t
        *scale; /* of each role, from rung_nearest_scale; of the rest anything */
    const uint32_t *start;
    const uint32_t *lists; /* where they start: asked for of those that may be nearest */
    uint32_t n;
    uint16_t *tops; /* room for rung_scaled_tops(n) */
} rung_wide;

/* Looks at all of them, as above, on machines that have AVX2 (core/cpu.h), when none has
 * been looked at before. Cost: O(n), but two vectors of sixteen numbers each for sixteen
 * roles. */
void rung_nearest_wide(rung_near_best *best, const rung_wide *w);

/* By what `held` of a role is to be multiplied for its share in 15 bits, rounded down; 1
 * of few requirements, which have another order. It stands where rung_nearest_place says,
 * below rung_scaled(n). False when a role needs more than 16 bits hold: such graphs are
 * looked at one by one. */
bool rung_nearest_scale(uint16_t *scale, const uint32_t *start, uint32_t n);

/* Of every 32 roles first those with even numbers, then the others: so bytes of a vector
 * become two vectors of 16 bits by taking their lower and their upper halves. */
static inline uint32_t rung_nearest_place(uint32_t role)
{
    return role / 32 * 32 + role % 2 * 16 + role % 32 / 2;
}

#endif
