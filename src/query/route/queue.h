/* queue.h -- a queue of priced roles, cheapest first, for searches in which prices never
 * fall below what was taken last.
 *
 * A price is cost << 32 | steps, and a step costs few months or competencies: what is put
 * waits in the bucket of its cost, in no order, and comes into a heap when the search has
 * come to that cost. So the heap stays small and most is put without a comparison. What is
 * too dear for the ring of buckets waits in the heap. Taken are the same roles in the same
 * order as from one heap: price, then role. A zeroed queue with `mem` set is empty. */
#ifndef RUNG_QUERY_ROUTE_QUEUE_H
#define RUNG_QUERY_ROUTE_QUEUE_H

#include "core/heap.h"
#include "query/route/web.h"

#define RUNG_BUCKETS 256u

RUNG_HEAP(rung_priced_heap, rung_priced, rung_priced_before)

typedef struct rung_waiting {
    uint64_t price;
    uint32_t role;
    uint32_t next; /* in the bucket, or of those to be used again: 1 + index, 0 none */
} rung_waiting;

typedef struct rung_priced_queue {
    rung_arena *mem;
    uint32_t n;            /* in all */
    uint32_t cost;         /* that the search has come to */
    rung_priced_heap near; /* what costs that, and what is too dear for a bucket */
    rung_waiting *waiting;
    uint32_t n_waiting, cap, spare;
    uint64_t full[RUNG_BUCKETS / 64]; /* a bit a bucket */
    uint32_t bucket[RUNG_BUCKETS];    /* of cost % RUNG_BUCKETS: the first, as `next` */
} rung_priced_queue;

/* A place in `waiting`: 1 + index, or 0 without memory. */
static inline uint32_t rung_priced_queue_place(rung_priced_queue *q)
{
    uint32_t place = q->spare;
    if (place) {
        q->spare = q->waiting[place - 1].next;
        return place;
    }
    if (q->n_waiting == q->cap) {
        rung_waiting *waiting = rung_arena_grown(q->mem, q->waiting, q->n_waiting,
                                                 &q->cap, 256, sizeof *waiting);
        if (!waiting)
            return 0;
        q->waiting = waiting;
    }
    return ++q->n_waiting;
}

/* False without memory. */
static inline bool rung_priced_queue_put(rung_priced_queue *q, uint64_t price,
                                         uint32_t role)
{
    uint64_t cost = price >> 32;
    q->n++;
    if (cost - q->cost - 1 >= RUNG_BUCKETS - 1) /* this one's, or too dear */
        return rung_priced_heap_put(&q->near, q->mem, (rung_priced){ price, role });
    uint32_t at = cost % RUNG_BUCKETS, place = rung_priced_queue_place(q);
    if (!place)
        return false;
    q->waiting[place - 1] = (rung_waiting){ price, role, q->bucket[at] };
    q->bucket[at] = place;
    q->full[at / 64] |= (uint64_t)1 << at % 64;
    return true;
}

/* Costs from q->cost on to the next bucket that is not empty; 0 when all are. */
static inline uint32_t rung_priced_queue_ahead(const rung_priced_queue *q)
{
    uint32_t at = q->cost % RUNG_BUCKETS, words = RUNG_BUCKETS / 64, word = at / 64;
    uint64_t bits = q->full[word] >> at % 64 << at % 64;
    for (uint32_t i = 0; i <= words; i++) {
        if (bits)
            return (word * 64 + (uint32_t)__builtin_ctzll(bits) - at) % RUNG_BUCKETS;
        word = (word + 1) % words;
        bits = q->full[word];
    }
    return 0;
}

/* Brings a bucket into the heap; false when there is no memory. */
static inline bool rung_priced_queue_open(rung_priced_queue *q, uint32_t at)
{
    uint32_t place = q->bucket[at], next;
    for (; place; place = next) {
        rung_waiting *one = &q->waiting[place - 1];
        if (!rung_priced_heap_put(&q->near, q->mem,
                                  (rung_priced){ one->price, one->role }))
            return false;
        next = one->next;
        one->next = q->spare;
        q->spare = place;
    }
    q->bucket[at] = 0;
    q->full[at / 64] &= ~((uint64_t)1 << at % 64);
    return true;
}

/* The price of the cheapest, or RUNG_FAR when the queue is empty. Without memory it is
 * said in *status. */
static inline uint64_t rung_priced_queue_top(rung_priced_queue *q, rung_status *status)
{
    if (!q->n)
        return RUNG_FAR;
    uint64_t least = q->near.n ? q->near.items[0].price : RUNG_FAR;
    if (least >> 32 <= q->cost)
        return least;
    uint32_t ahead = rung_priced_queue_ahead(q);
    uint64_t cost = (uint64_t)q->cost + ahead;
    if (ahead && cost <= least >> 32) {
        q->cost = (uint32_t)cost;
        if (!rung_priced_queue_open(q, (uint32_t)(cost % RUNG_BUCKETS)))
            *status = RUNG_NO_MEMORY;
    } else
        q->cost = (uint32_t)(least >> 32);
    return q->near.n ? q->near.items[0].price : RUNG_FAR;
}

/* The cheapest, after rung_priced_queue_top. */
static inline rung_priced rung_priced_queue_take(rung_priced_queue *q)
{
    q->n--;
    return rung_priced_heap_take(&q->near);
}

#endif
