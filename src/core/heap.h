/* heap.h -- a heap of any small thing, smallest on top, as functions made for its type.
 *
 * RUNG_HEAP(name, T, before) declares the type `name` and, local to the file, name_put and
 * name_take; `before(a, b)` of two T must tell any two apart for the order to be one. A
 * zeroed heap is empty. It grows in an arena, whose old blocks are not given back before
 * the arena is: who knows how many there will be sets items and cap first.
 * Cost: O(log n) each. */
#ifndef RUNG_CORE_HEAP_H
#define RUNG_CORE_HEAP_H

#include <stdbool.h>
#include <stdint.h>

#include "core/arena.h"

#define RUNG_HEAP_FIRST 32u /* items that a heap has room for when it first grows */

#define RUNG_HEAP(name, T, before)                                                      \
    typedef struct name {                                                               \
        T *items;                                                                       \
        uint32_t n, cap;                                                                \
    } name;                                                                             \
                                                                                        \
    /* False when the arena is full. */                                                 \
    static bool name##_put(name *h, rung_arena *mem, T item)                            \
    {                                                                                   \
        if (h->n == h->cap) {                                                           \
            T *items = rung_arena_grown(mem, h->items, h->n, &h->cap, RUNG_HEAP_FIRST,  \
                                        sizeof *items);                                 \
            if (!items)                                                                 \
                return false;                                                           \
            h->items = items;                                                           \
        }                                                                               \
        uint32_t at = h->n++;                                                           \
        for (uint32_t up; at > 0 && before(item, h->items[up = (at - 1) / 2]); at = up) \
            h->items[at] = h->items[up];                                                \
        h->items[at] = item;                                                            \
        return true;                                                                    \
    }                                                                                   \
                                                                                        \
    /* The smallest; there must be one. */                                              \
    static T name##_take(name *h)                                                       \
    {                                                                                   \
        T top = h->items[0];                                                            \
        T last = h->items[--h->n];                                                      \
        uint32_t at = 0;                                                                \
        for (uint32_t down; (down = 2 * at + 1) < h->n; at = down) {                    \
            down += down + 1 < h->n && before(h->items[down + 1], h->items[down]);      \
            if (!before(h->items[down], last))                                          \
                break;                                                                  \
            h->items[at] = h->items[down];                                              \
        }                                                                               \
        h->items[at] = last;                                                            \
        return top;                                                                     \
    }

#endif
