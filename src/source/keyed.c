/* keyed.c -- see keyed.h. */
#include "source/keyed.h"

#include <stdlib.h>

#define FIRST_SLOTS 64u

typedef struct rung_keyed_slot {
    uint64_t key;
    uint32_t number; /* + 1; 0: free */
} slot;

/* The slot of a key, or the free one where it would go. */
static slot *slot_of(const rung_keyed *t, uint64_t key)
{
    uint32_t mask = t->n_slots - 1;
    uint32_t at = (uint32_t)(key * 0x9e3779b97f4a7c15u >> 32) & mask;
    while (t->slots[at].number && t->slots[at].key != key)
        at = (at + 1) & mask;
    return &t->slots[at];
}

static bool grow(rung_keyed *t)
{
    rung_keyed grown = { .n = t->n,
                         .n_slots = t->n_slots ? t->n_slots * 2 : FIRST_SLOTS };
    if (t->n_slots <= UINT32_MAX / 4)
        grown.slots = calloc(grown.n_slots, sizeof *grown.slots);
    if (!grown.slots)
        return false;
    for (uint32_t i = 0; i < t->n_slots; i++)
        if (t->slots[i].number)
            *slot_of(&grown, t->slots[i].key) = t->slots[i];
    free(t->slots);
    *t = grown;
    return true;
}

bool rung_keyed_put(rung_keyed *t, uint64_t key, uint32_t number, uint32_t *out)
{
    if (t->n + 1 > t->n_slots / 2 && !grow(t))
        return false;
    slot *at = slot_of(t, key);
    if (!at->number) {
        *at = (slot){ key, number + 1 };
        t->n++;
    }
    *out = at->number - 1;
    return true;
}

bool rung_keyed_find(const rung_keyed *t, uint64_t key, uint32_t *out)
{
    const slot *at = t->n_slots ? slot_of(t, key) : NULL;
    if (!at || !at->number)
        return false;
    *out = at->number - 1;
    return true;
}

void rung_keyed_drop(rung_keyed *t)
{
    free(t->slots);
    *t = (rung_keyed){ 0 };
}
