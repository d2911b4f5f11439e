/* queue.c -- a chain of blocks; an empty queue holds none. */
#include "serve/queue.h"

#include <stdlib.h>
#include <string.h>

static rung_queue_block *take_block(rung_queue_pool *p)
{
    rung_queue_block *b = p->free;
    if (b) {
        p->free = b->next;
        p->n_free--;
    } else if (!(b = malloc(sizeof *b))) {
        return NULL;
    }
    b->next = NULL;
    b->used = 0;
    return b;
}

static void give_back(rung_queue_pool *p, rung_queue_block *b)
{
    if (p->n_free >= p->keep) {
        free(b);
        return;
    }
    b->next = p->free;
    p->free = b;
    p->n_free++;
}

void rung_queue_pool_keep(rung_queue_pool *p, uint32_t keep)
{
    p->keep = keep;
    while (p->n_free > keep)
        free(take_block(p));
}

void rung_queue_pool_drop(rung_queue_pool *p)
{
    rung_queue_pool_keep(p, 0);
}

void rung_queue_pool_stock(rung_queue_pool *to, rung_queue_pool *from, uint32_t n)
{
    for (; n > 0 && from->free; n--) {
        rung_queue_block *b = take_block(from);
        b->next = to->free;
        to->free = b;
        to->n_free++;
    }
}

static void append(rung_queue *q, rung_queue_block *b)
{
    if (q->last)
        q->last->next = b;
    else
        q->first = b;
    q->last = b;
}

static void find_room(rung_queue *q)
{
    size_t free = q->last ? RUNG_QUEUE_BLOCK - q->last->used : 0;
    size_t left = !q->limit ? SIZE_MAX : q->limit > q->n ? q->limit - q->n : 0;
    q->room = free < left ? free : left;
}

void rung_queue_limit(rung_queue *q, size_t limit)
{
    q->limit = limit;
    find_room(q);
}

static bool append_bytes(rung_queue *q, const void *bytes, size_t n)
{
    if (q->limit && n > q->limit - q->n)
        return false;
    q->n += n;
    for (const char *from = bytes; n;) {
        size_t room = q->last ? RUNG_QUEUE_BLOCK - q->last->used : 0;
        if (!room) {
            rung_queue_block *b = take_block(q->pool);
            if (!b) {
                q->n -= n;
                return false;
            }
            append(q, b);
            room = RUNG_QUEUE_BLOCK;
        }
        size_t part = n < room ? n : room;
        memcpy(q->last->bytes + q->last->used, from, part);
        q->last->used += part;
        from += part;
        n -= part;
    }
    return true;
}

static bool write_queue(rung_sink *s, const void *bytes, size_t n)
{
    rung_queue *q = (rung_queue *)s;
    bool taken = append_bytes(q, bytes, n);
    find_room(q);
    if (!taken)
        q->room = 0; /* what comes after it would not belong there */
    return taken;
}

void rung_queue_init(rung_queue *q, rung_queue_pool *pool)
{
    *q = (rung_queue){ .sink = { .write = write_queue }, .pool = pool };
}

static void free_chain(rung_queue *q, rung_queue_block *b)
{
    while (b) {
        rung_queue_block *next = b->next;
        give_back(q->pool, b);
        b = next;
    }
}

void rung_queue_drop(rung_queue *q)
{
    free_chain(q, q->first);
    rung_queue_init(q, q->pool);
}

rung_queue_mark rung_queue_here(const rung_queue *q)
{
    return (rung_queue_mark){ q->last, q->last ? q->last->used : 0, q->n };
}

void rung_queue_back(rung_queue *q, rung_queue_mark mark)
{
    free_chain(q, mark.last ? mark.last->next : q->first);
    if (mark.last) {
        mark.last->next = NULL;
        mark.last->used = mark.used;
    } else {
        q->first = NULL;
        q->taken = 0;
    }
    q->last = mark.last;
    q->n = mark.n;
    q->sink.failed = false;
    find_room(q);
}

void rung_queue_copy(const rung_queue *q, rung_queue_mark mark, size_t skip, void *to)
{
    const rung_queue_block *b = mark.last ? mark.last : q->first;
    char *out = to;
    for (size_t at = mark.used; b; b = b->next, at = 0) {
        size_t n = b->used - at, over = skip < n ? skip : n;
        memcpy(out, b->bytes + at + over, n - over);
        out += n - over;
        skip -= over;
    }
}

void rung_queue_move(rung_queue *to, rung_queue *from)
{
    if (!from->first)
        return;
    rung_queue_block *first = from->first;
    if (from->taken) {
        memmove(first->bytes, first->bytes + from->taken, first->used - from->taken);
        first->used -= from->taken;
    }
    if (to->last)
        to->last->next = first;
    else
        to->first = first;
    to->last = from->last;
    to->n += from->n;
    from->first = from->last = NULL;
    from->n = from->taken = 0;
    find_room(to);
    find_room(from);
}

int rung_queue_pieces(const rung_queue *q, struct iovec *iov, int n_iov, size_t most)
{
    int n = 0;
    size_t skip = q->taken;
    for (rung_queue_block *b = q->first; b && n < n_iov && most; b = b->next) {
        size_t len = b->used - skip;
        if (len > most)
            len = most;
        iov[n++] = (struct iovec){ b->bytes + skip, len };
        most -= len;
        skip = 0;
    }
    return n;
}

void rung_queue_take(rung_queue *q, size_t n)
{
    q->n -= n;
    q->taken += n;
    while (q->first && q->taken >= q->first->used) {
        rung_queue_block *b = q->first;
        q->taken -= b->used;
        q->first = b->next;
        if (!q->first)
            q->last = NULL;
        give_back(q->pool, b);
    }
    find_room(q);
}
