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
 * RUNG_TALLY_MOST kinds a new one is not counted. Where words depend on how many there
 * are both stand in it: `node{|s} that {is|are} left out`. */
void rung_tally_add(rung_tally *t, const char *what, uint64_t n);

/* `1 node that is left out`, in buf: items[i] with its number. */
#define RUNG_TALLY_WORDS 360u
const char *rung_tally_words(const rung_tally *t, uint32_t i, char buf[RUNG_TALLY_WORDS]);

#endif
