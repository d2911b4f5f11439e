/* told.h -- texts that are told apart: each gets a number, from 0 on in the order in
 * which they come. */
#ifndef RUNG_QUERY_ROUTE_TOLD_H
#define RUNG_QUERY_ROUTE_TOLD_H

#include <stdbool.h>

#include "core/arena.h"

typedef struct rung_told_text {
    const char *text;
    uint32_t hash;
    uint32_t mark, place; /* the caller's own; 0 at first */
} rung_told_text;

typedef struct rung_told {
    rung_told_text *items;
    uint32_t n, cap;
    uint32_t *slots; /* 1 + number, by hash; twice as many as `items` has room for */
    uint64_t seed;   /* of the hash: the caller's */
} rung_told;

/* The number of a text, which is borrowed for as long as `t` is used. False without
 * memory. Cost: O(length). */
bool rung_told_put(rung_told *t, rung_arena *mem, const char *text, uint32_t *number);

#endif
