/* bounds.h -- many numbers held against their bounds, without a branch: one that is out
 * of them is put into a sum of faults, which is looked at in the end. The compiler
 * compares four at a time, or eight. */
#ifndef RUNG_SNAPSHOT_BOUNDS_H
#define RUNG_SNAPSHOT_BOUNDS_H

#include <stdbool.h>
#include <stdint.h>

/* What one number of an element must be: below `limit` once `add` is added to it, and
 * what `mask` leaves of it then at most `most`. Without a mask, nothing is left. */
typedef struct rung_bound {
    uint32_t add, mask, most; /* the last two without the highest bit */
    uint64_t limit;
} rung_bound;

#define RUNG_ANY ((uint64_t)UINT32_MAX + 1) /* the limit of what may be any number */

/* Of two members of one number, which are all it says: the number with one of them at
 * its most, and at 1, and with the other. */
rung_bound rung_two_members(uint32_t most, uint32_t one, uint32_t most_other,
                            uint32_t one_other);

/* The bounds of so many numbers together, one after another and over again: of elements
 * of 1, 2, 3, 4 or 7 numbers, and of whole vectors of 8. */
#define RUNG_TOGETHER 168u
typedef struct rung_bounds {
    unsigned of; /* numbers of an element */
    bool masked;
    uint32_t add[RUNG_TOGETHER], mask[RUNG_TOGETHER];
    int32_t most[RUNG_TOGETHER], most_left[RUNG_TOGETHER];
} rung_bounds;

/* For elements of `of` numbers. False when there can be none: nothing is below 0. */
bool rung_bounds_set(rung_bounds *b, unsigned of, const rung_bound *each);

/* True when all numbers of n elements are within. */
bool rung_within(const rung_bounds *b, const void *elements, uint64_t n);

/* True when each of starts[1] to starts[n - 1] is at least `by` above the one before. */
bool rung_rises(const uint32_t *starts, uint64_t n, uint32_t by);

#endif
