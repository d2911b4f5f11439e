/* text_sort.h -- many texts of one pool into the order of their bytes. */
#ifndef RUNG_BUILDER_TEXT_SORT_H
#define RUNG_BUILDER_TEXT_SORT_H

#include <stddef.h>
#include <stdint.h>

/* One text to sort: it begins at byte `text` of the pool and ends at its NUL. `item` is
 * the caller's own; `key` is used while sorting, and afterwards texts that read alike to
 * their end have one key. */
typedef struct rung_sort_text {
    uint64_t key;
    uint32_t text, item;
} rung_sort_text;

/* Sorts as strncmp does with `most` bytes, a multiple of eight or SIZE_MAX; texts that
 * read alike so far stay in the order they are in. `scratch` has room for n and holds
 * nothing of use afterwards. Never nests deeper than log2 n. The byte at pool_len - 1
 * must be NUL. Cost: O(n) plus the bytes in which neighbours agree, `most` each at most.
 */
void rung_sort_texts(rung_sort_text *items, rung_sort_text *scratch, size_t n,
                     const char *pool, size_t pool_len, size_t most);

#endif
