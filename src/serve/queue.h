/* queue.h -- bytes on their way out: a chain of blocks that a sink fills at one end and
 * sendmsg empties at the other. */
#ifndef RUNG_SERVE_QUEUE_H
#define RUNG_SERVE_QUEUE_H

#include <stdint.h>
#include <sys/uio.h>

#include "core/sink.h"

#define RUNG_QUEUE_BLOCK ((size_t)16 * 1024)

typedef struct rung_queue_block rung_queue_block;
struct rung_queue_block {
    rung_queue_block *next;
    size_t used;
    char bytes[RUNG_QUEUE_BLOCK];
};

/* Blocks that no queue needs just now, for the queues that share it. All of them belong
 * to one thread at a time. */
typedef struct rung_queue_pool {
    rung_queue_block *free;
    uint32_t n_free, keep; /* at most `keep` are kept */
} rung_queue_pool;
void rung_queue_pool_drop(rung_queue_pool *p);
/* From now on at most `keep` are kept; those over it go to the heap. */
void rung_queue_pool_keep(rung_queue_pool *p, uint32_t keep);
/* Moves n of the free blocks of `from`, or as many as there are, to `to`. */
void rung_queue_pool_stock(rung_queue_pool *to, rung_queue_pool *from, uint32_t n);

typedef struct rung_queue {
    rung_sink sink; /* puts here; first, so that its address is the queue's */
    rung_queue_pool *pool;
    rung_queue_block *first, *last;
    size_t taken; /* bytes of `first` that are gone already */
    size_t n;     /* bytes waiting */
    size_t limit; /* most bytes waiting: what would pass it fails; 0 for none */
    size_t room; /* bytes of `last` that may still be filled: free, and under the limit */
} rung_queue;

void rung_queue_init(rung_queue *q, rung_queue_pool *pool);
void rung_queue_drop(rung_queue *q);

/* At most `limit` bytes may wait from now on; 0 for any number. */
void rung_queue_limit(rung_queue *q, size_t limit);

/* Where the next n bytes go if the last block has room for them in one piece: fill them
 * in and call rung_queue_filled. NULL when it has none, or n is 0: put them through the
 * sink then. Most of a reply is short pieces, and this is all that each of them costs. */
static inline char *rung_queue_place(const rung_queue *q, size_t n)
{
    return n - 1 < q->room ? q->last->bytes + q->last->used : NULL;
}

static inline void rung_queue_filled(rung_queue *q, size_t n)
{
    q->last->used += n;
    q->n += n;
    q->room -= n;
}

/* A place to fall back to. rung_queue_back takes out again what was put since, and
 * forgets a failure; nothing may have been taken (rung_queue_take) in between. */
typedef struct rung_queue_mark {
    rung_queue_block *last;
    size_t used, n;
} rung_queue_mark;
rung_queue_mark rung_queue_here(const rung_queue *q);
void rung_queue_back(rung_queue *q, rung_queue_mark mark);

/* Copies what was put since `mark`, but for its first `skip` bytes. */
void rung_queue_copy(const rung_queue *q, rung_queue_mark mark, size_t skip, void *to);

/* Moves all that waits in `from` behind what waits in `to`; blocks change hands, nothing
 * is copied. */
void rung_queue_move(rung_queue *to, rung_queue *from);

/* Up to `n_iov` pieces and `most` bytes of what waits, for sendmsg; how many pieces. */
int rung_queue_pieces(const rung_queue *q, struct iovec *iov, int n_iov, size_t most);
/* The first n bytes are gone. */
void rung_queue_take(rung_queue *q, size_t n);

#endif
