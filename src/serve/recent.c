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
    uint32_t n_question, n_answer;
    uint8_t bytes[]; /* the question, then the answer */
};

uint64_t rung_recent_hash(const uint8_t *question, size_t n)
{
    return XXH3_64bits(question, n);
}

static size_t size_of(const rung_recent_answer *a)
{
    return sizeof *a + a->n_question + a->n_answer;
}

static bool is_it(const rung_recent_answer *a, const uint8_t *question, size_t n)
{
    return a && a->n_question == n && memcmp(a->bytes, question, n) == 0;
}

bool rung_recent_put(const rung_recent *r, uint64_t hash, const uint8_t *question,
                     size_t n, uint32_t id, rung_sink *out)
{
    const rung_recent_answer *a = r->slots[hash % RUNG_RECENT_SLOTS].kept;
    if (!is_it(a, question, n))
        return false;
    rung_put_result(out, id);
    rung_put(out, a->bytes + a->n_question, a->n_answer);
    return true;
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
    size_t answer = q->n - mark.n - head, size = sizeof(rung_recent_answer) + n + answer;
    if (n > QUESTION_MOST || size > r->most / SHARE)
        return;
    if (slot->seen != hash) {
        slot->seen = hash;
        return;
    }
    rung_recent_answer *a = malloc(size);
    if (!a)
        return;
    *a = (rung_recent_answer){ (uint32_t)n, (uint32_t)answer };
    memcpy(a->bytes, question, n);
    rung_queue_copy(q, mark, head, a->bytes + n);
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
