/* slots.h -- tables of open addressing that double where they lie, without a second table
 * beside them: of texts, and of nodes.
 *
 * A slot is of any size and begins with two numbers: the hash, and one that is 0 where
 * the slot is free. */
#ifndef RUNG_SOURCE_SLOTS_H
#define RUNG_SOURCE_SLOTS_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "core/pages.h"

#define RUNG_SLOT_MOST 16u /* bytes */

typedef struct rung_slot_head {
    uint32_t hash, used;
} rung_slot_head;

static inline rung_slot_head rung_slot_head_of(const char *slot)
{
    rung_slot_head head;
    memcpy(&head, slot, sizeof head);
    return head;
}

/* The table has grown from `old` slots to n: those in use go where they are looked for
 * now, which is where they were or as far in the new half. From behind a free slot on, a
 * place that is taken is of one that has gone already. */
static inline __attribute__((always_inline)) void
rung_slots_spread(char *slots, uint32_t old, uint32_t n, size_t size)
{
    const rung_slot_head free_slot = { 0, 0 };
    uint32_t begin = 0;
    while (begin < old && rung_slot_head_of(slots + begin * size).used)
        begin++;
    for (uint32_t i = 1; i < old; i++) {
        char one[RUNG_SLOT_MOST], *from = slots + ((begin + i) & (old - 1)) * size;
        rung_slot_head head = rung_slot_head_of(from);
        uint32_t at = head.hash & (n - 1);
        if (!head.used)
            continue;
        memcpy(one, from, size);
        memcpy(from, &free_slot, sizeof free_slot);
        while (rung_slot_head_of(slots + at * size).used)
            at = (at + 1) & (n - 1);
        memcpy(slots + at * size, one, size);
    }
}

/* Doubles *n slots of `size` bytes, a constant; `first` when there are none. Returns where
 * they lie now; NULL: there is no memory, and all is as it was. */
static inline __attribute__((always_inline)) void *
rung_slots_double(void *slots, uint32_t *n, uint32_t first, size_t size)
{
    uint32_t old = *n, more = old ? old * 2 : first;
    char *grown =
        old <= UINT32_MAX / 4 ? rung_pages_resize(slots, old * size, more * size) : NULL;
    if (!grown)
        return NULL;
    memset(grown + old * size, 0, (more - old) * size);
    rung_slots_spread(grown, old, more, size);
    *n = more;
    return grown;
}

#endif
