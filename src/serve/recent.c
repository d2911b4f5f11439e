/* recent.c -- a slot a hash, one answer a slot. */
#include "serve/recent.h"

#include <stdlib.h>
#include <string.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "serve/message.h"

#define QUESTION_MOST 1024 /* bytes of a question that is kept */
#define SHARE 8            /* one answer takes at most this part of all */

struct rung_recent_answer {
    uint32_t n_question, n_result;
    uint8_t bytes[]; /* the question, room for a head, the result */
};

uint64_t rung_recent_hash(const uint8_t *question, size_t n)
{
    return XXH3_64bits(question, n);
}

static size_t size_of(const rung_recent_answer *a)
{
    return sizeof *a + a->n_question + RUNG_RESULT_HEAD + a->n_result;
}

static bool is_it(const rung_recent_answer *a, const uint8_t *question, size_t n)
{
    return a && a->n_question == n && memcmp(a->bytes, question, n) == 0;
}

const uint8_t *rung_recent_find(const rung_recent *r, uint64_t hash,
                                const uint8_t *question, size_t n, uint32_t id,
                                size_t *size)
{
    rung_recent_answer *a = r->slots[hash % RUNG_RECENT_SLOTS].kept;
    if (!is_it(a, question, n))
        return NULL;
    uint8_t head[RUNG_RESULT_HEAD], *result = a->bytes + a->n_question + RUNG_RESULT_HEAD;
    size_t n_head = rung_result_head(id, head);
    memcpy(result - n_head, head, n_head);
    *size = n_head + a->n_result;
    return result - n_head;
}

static void forget(rung_recent *r, struct rung_recent_slot *slot)
{
    if (slot->kept)
        r->n -= size_of(slot->kept);
    free(slot->kept);
    slot->kept = NULL;
}

void rung_recent_keep(rung_recent *r, uint64_t hash, const uint8_t *question, size_t n,
                      const rung_queue *q, rung_queue_mark mark, size_t head)
{
    struct rung_recent_slot *slot = &r->slots[hash % RUNG_RECENT_SLOTS];
    rung_recent_answer its = { (uint32_t)n, (uint32_t)(q->n - mark.n - head) };
    size_t size = size_of(&its);
    if (n > QUESTION_MOST || size > r->most / SHARE)
        return;
    if (slot->seen != hash) {
        slot->seen = hash;
        return;
    }
    rung_recent_answer *a = malloc(size);
    if (!a)
        return;
    *a = its;
    memcpy(a->bytes, question, n);
    rung_queue_copy(q, mark, head, a->bytes + n + RUNG_RESULT_HEAD);
    forget(r, slot);
    for (; r->n + size > r->most; r->hand = (r->hand + 1) % RUNG_RECENT_SLOTS)
        forget(r, &r->slots[r->hand]);
    slot->kept = a;
    r->n += size;
}

void rung_recent_drop(rung_recent *r)
{
    for (uint32_t i = 0; i < RUNG_RECENT_SLOTS; i++) {
        forget(r, &r->slots[i]);
        r->slots[i].seen = 0;
    }
}
