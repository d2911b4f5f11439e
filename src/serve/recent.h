/* recent.h -- answers that were given lately and can be given again.
 *
 * An answer depends on nothing but the graph and the bytes of the question, so as long as
 * a graph is served the same bytes have the same answer. It is kept when the question
 * comes for the second time: one that comes once costs no memory, and a flood of new ones
 * drives out none that is asked again. Only the loop's thread uses it. */
#ifndef RUNG_SERVE_RECENT_H
#define RUNG_SERVE_RECENT_H

#include "serve/queue.h"

#define RUNG_RECENT_SLOTS 1024u

typedef struct rung_recent_answer rung_recent_answer;

/* Zero is ready for use, and keeps nothing. */
typedef struct rung_recent {
    size_t most;   /* bytes of all answers kept */
    size_t n;      /* bytes of those kept now */
    uint32_t hand; /* whose turn it is to go, when there are too many */
    struct rung_recent_slot {
        rung_recent_answer *kept;
        uint64_t
            seen; /* hash of the last question of this slot that was not the one kept */
    } slots[RUNG_RECENT_SLOTS];
} rung_recent;

/* The answer that is kept to `question`, which is method and params of a request, made the
 * answer to request `id`: *size bytes in one piece, which last until the next call with
 * this `r`. (The id is written in front of the result where it is kept.) NULL: none. */
const uint8_t *rung_recent_find(const rung_recent *r, uint64_t hash,
                                const uint8_t *question, size_t n, uint32_t id,
                                size_t *size);

/* What was put into q since `mark` is the answer to `question`: keeps it if the question
 * has come before. Its first `head` bytes, which hold the id, are left out. */
void rung_recent_keep(rung_recent *r, uint64_t hash, const uint8_t *question, size_t n,
                      const rung_queue *q, rung_queue_mark mark, size_t head);

uint64_t rung_recent_hash(const uint8_t *question, size_t n);

/* Forgets all: the graph is another. */
void rung_recent_drop(rung_recent *r);

#endif
