/* told.c -- an open hash of texts that grows in an arena; see told.h. */
#include "query/route/told.h"

#include <string.h>

#include "core/hash.h"

#define FIRST 32u /* texts that there is room for to begin with */

/* The slot of that text, or the free one where it belongs. */
static uint32_t *slot_of(const rung_told *t, const char *text, uint32_t hash)
{
    uint32_t mask = t->cap * 2 - 1;
    for (uint32_t i = hash & mask;; i = (i + 1) & mask) {
        uint32_t *slot = &t->slots[i];
        const rung_told_text *at = *slot ? &t->items[*slot - 1] : NULL;
        if (!at || (at->hash == hash && strcmp(at->text, text) == 0))
            return slot;
    }
}

static bool make_room(rung_told *t, rung_arena *mem)
{
    if (t->n < t->cap)
        return true;
    uint32_t cap = t->cap;
    rung_told_text *items =
        rung_arena_grown(mem, t->items, t->n, &cap, FIRST, sizeof *items);
    uint32_t *slots = items ? RUNG_NEW(mem, uint32_t, (size_t)cap * 2) : NULL;
    if (!slots)
        return false;
    *t = (rung_told){ items, t->n, cap, slots, t->seed };
    for (uint32_t i = 0; i < t->n; i++)
        *slot_of(t, items[i].text, items[i].hash) = i + 1;
    return true;
}

bool rung_told_put(rung_told *t, rung_arena *mem, const char *text, uint32_t *number)
{
    if (!make_room(t, mem))
        return false;
    uint32_t hash = (uint32_t)rung_hash_bytes(t->seed, text, strlen(text));
    uint32_t *slot = slot_of(t, text, hash);
    if (!*slot) {
        t->items[t->n] = (rung_told_text){ .text = text, .hash = hash };
        *slot = ++t->n;
    }
    *number = *slot - 1;
    return true;
}
