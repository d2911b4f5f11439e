/* keyed.h -- numbers by their keys: open addressing, at most half full. For keys that
 * nobody outside can choose, as ids of texts are. */
#ifndef RUNG_SOURCE_KEYED_H
#define RUNG_SOURCE_KEYED_H

#include <stdbool.h>
#include <stdint.h>

typedef struct rung_keyed {
    struct rung_keyed_slot *slots;
    uint32_t n, n_slots; /* n_slots is a power of two, or 0 */
} rung_keyed;

/* The number under a key, put there when there is none. False when memory ended. */
bool rung_keyed_put(rung_keyed *t, uint64_t key, uint32_t number, uint32_t *out);

/* The number put under a key, if any. */
bool rung_keyed_find(const rung_keyed *t, uint64_t key, uint32_t *out);

void rung_keyed_drop(rung_keyed *t);

#endif
