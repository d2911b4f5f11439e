/* sieve.h -- what is missing of some competencies, by a sieve of what is held.
 *
 * Two rows of 1,024 bits, each by other bits of an id: what is held has its bit in both,
 * and little else has. They fit in four vectors, in which sixteen competencies are looked
 * up by two instructions, where the map (query/sets.h) is read once for each. Who knows
 * how many are held knows whether the sieve let something through that is not. */
#ifndef RUNG_QUERY_LOOK_SIEVE_H
#define RUNG_QUERY_LOOK_SIEVE_H

#include "query/sets.h"

#define RUNG_SIEVE_WORDS 32u

typedef struct rung_sieve {
    _Alignas(64) uint32_t low[RUNG_SIEVE_WORDS];
    uint32_t high[RUNG_SIEVE_WORDS];
} rung_sieve;

/* True when a sieve can be asked on this machine for what h lists: no two competencies
 * match. */
bool rung_sieve_can(const rung_task *t, const rung_held *h);

/* Of what is listed, marked or not. Cost: O(held). */
void rung_sieve_make(const rung_held *h, rung_sieve *out);

/* Those of `needed`, of which n_held are held, that are not, in t's arena. False when the
 * sieve cannot tell, or there is no memory: then the map is to be asked.
 * Cost: O(needed), sixteen at a time. */
bool rung_sieve_missing(const rung_sieve *s, rung_task *t, rung_ids needed,
                        uint32_t n_held, rung_node_list *out);

#endif
