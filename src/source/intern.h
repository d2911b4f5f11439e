/* intern.h -- equal texts get equal ids, but for those that are put as their own: the
 * pool of records.h while it grows. */
#ifndef RUNG_SOURCE_INTERN_H
#define RUNG_SOURCE_INTERN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/hash.h"
#include "source/records.h"

typedef struct rung_intern_slot {
    uint32_t hash;
    rung_text_id id; /* 0: free */
} rung_intern_slot;

typedef struct rung_intern {
    char *pool; /* as in rung_records */
    size_t len, cap;
    rung_intern_slot *slots; /* open addressing, at most three quarters full */
    uint64_t seed;           /* of the hash; drawn with the first slots, or before */
    uint32_t n, n_slots;     /* n_slots is a power of two, or 0 */
} rung_intern;

/* The id of s, put when new. False when memory or the 4 GiB of ids run out. Cost: O(len). */
bool rung_intern_put(rung_intern *t, const char *s, size_t len, rung_text_id *out);

/* The same for whom rung_intern_fetch gave that hash of s. */
bool rung_intern_put_fetched(rung_intern *t, const char *s, size_t len, uint32_t hash,
                             rung_text_id *out);

/* Has the memory that putting s will look at fetched: for those that are put soon. The
 * table's seed was drawn. */
uint32_t rung_intern_fetch(const rung_intern *t, const char *s, size_t len);

/* The id of s when it was put before. */
bool rung_intern_find(const rung_intern *t, const char *s, size_t len, rung_text_id *out);

const char *rung_intern_text(const rung_intern *t, rung_text_id id);
uint32_t rung_intern_len(const rung_intern *t, rung_text_id id);

/* True when the text of an id is s, which has no NUL. */
bool rung_intern_is(const rung_intern *t, rung_text_id id, const char *s, size_t len);

/* Puts s as a text of its own, equal to another perhaps, and not found later: for texts
 * of which few come twice, whose places in the table cost more than they save. */
bool rung_intern_put_own(rung_intern *t, const char *s, size_t len, rung_text_id *out);

/* Puts n bytes of whole texts that are not told apart behind the others, and the first
 * of them at *out. False when memory or ids run out. */
bool rung_intern_append(rung_intern *t, const char *bytes, size_t n, rung_text_id *out);

/* The pool, for rung_pages_drop, in *len bytes; only dropping the rest is left to do.
 * NULL when memory ran out. */
char *rung_intern_take(rung_intern *t, size_t *len);

void rung_intern_drop(rung_intern *t);

#endif
