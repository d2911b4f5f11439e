/* memo.h -- what the words of a long table were found to mean, so that each is looked up
 * once.
 *
 * A table of fixed size, whatever is put in: when it is full it forgets everything and
 * begins anew. A million rows name few roles and units, so that hardly happens. */
#ifndef RUNG_QUERY_WORKFORCE_MEMO_H
#define RUNG_QUERY_WORKFORCE_MEMO_H

#include "query/task.h"

#define RUNG_MEMO_SLOTS 16384u
#define RUNG_MEMO_BYTES ((size_t)512 * 1024)

typedef struct rung_memo_slot {
    uint32_t hash, text; /* text: 1 + where it begins in `bytes`; 0: free */
    uint32_t meaning;
} rung_memo_slot;

typedef struct rung_memo {
    rung_memo_slot *slots;
    char *bytes;
    size_t n_bytes;
    uint32_t n;
    uint64_t seed;          /* of the hash */
    rung_memo_slot passing; /* of a text too long to keep */
} rung_memo;

/* In t's arena. Fails: NO_MEMORY. */
rung_status rung_memo_init(rung_memo *m, rung_task *t, rung_error *err);

/* Where the meaning of `text` is kept among texts with this `tag` (below 256); *known
 * says whether it is there already, else the caller writes it. Valid until the next call.
 * Cost: O(length). */
uint32_t *rung_memo_at(rung_memo *m, unsigned tag, const char *text, bool *known);

#endif
