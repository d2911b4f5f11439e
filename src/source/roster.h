/* roster.h -- nodes by kind and key, numbered as they come.
 *
 * Not through the pool's own table, which is of all texts and too large to stay at hand
 * while a million rows name the same few thousand nodes; and for the same reason keys lie
 * together, apart from other texts. */
#ifndef RUNG_SOURCE_ROSTER_H
#define RUNG_SOURCE_ROSTER_H

#include "source/records.h"

typedef struct rung_roster {
    rung_record_node *nodes;        /* a node's key is its place in `keys` */
    char *keys;                     /* one a node, each with its NUL */
    struct rung_roster_slot *slots; /* open addressing, at most three quarters full */
    uint64_t seed;                  /* of the hash: the caller's to draw */
    uint32_t n, cap, n_keys, cap_keys, n_slots; /* of keys: bytes */
} rung_roster;

/* The number of a node, put when it is new. False when memory ended. Cost: O(len). */
bool rung_roster_put(rung_roster *t, rung_kind kind, const char *key, size_t len,
                     uint32_t *out);

/* The number of a node that was put. */
bool rung_roster_find(const rung_roster *t, rung_kind kind, const char *key, size_t len,
                      uint32_t *out);

static inline const char *rung_roster_key(const rung_roster *t, uint32_t node)
{
    return t->keys + t->nodes[node].key;
}

/* Puts nodes in the order of kind, and key as bytes. Those that stood in another had the
 * numbers of which *number, the caller's to free, says what they are now; NULL: none did.
 * False when memory ended. */
bool rung_roster_sort(rung_roster *t, uint32_t **number);

void rung_roster_drop(rung_roster *t);

#endif
