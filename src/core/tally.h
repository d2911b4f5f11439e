/* tally.h -- how many, by what: what an importer took and left, what a form cannot hold. */
#ifndef RUNG_CORE_TALLY_H
#define RUNG_CORE_TALLY_H

#include <stdint.h>

#define RUNG_TALLY_MOST 32u
typedef struct rung_tally {
    struct {
        const char *what;
        uint64_t n;
    } items[RUNG_TALLY_MOST]; /* in the order they were met */
    uint32_t n;
} rung_tally;

/* Counts n more of `what`, which lives as long as the tally and is compared as text; past
 * RUNG_TALLY_MOST kinds a new one is not counted. */
void rung_tally_add(rung_tally *t, const char *what, uint64_t n);

#endif
