/* sort.h -- sorting in place: qsort of the C library takes memory from the heap, and a
 * warm question takes none. */
#ifndef RUNG_CORE_SORT_H
#define RUNG_CORE_SORT_H

#include <stddef.h>
#include <stdint.h>

#define RUNG_SORT_SIZE 256 /* most bytes of one element */

/* Below 0 when *a goes before *b. */
typedef int rung_order(const void *a, const void *b, void *context);

/* Of two numbers, as an order wants it. */
static inline int rung_compare(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

/* The order of structs whose first member is a rung_node, or another id. */
int rung_by_id(const void *a, const void *b, void *unused);

/* Sorts n elements of `size` bytes. Equal ones come out in any order: let `order` tell
 * any two apart. Cost: O(n log n). */
void rung_sort(void *items, size_t n, size_t size, rung_order *order, void *context);

/* Sorts n ids, least first. A list of rung_node is one of ids. */
void rung_sort_ids(void *ids, size_t n);

/* Brings the `most` first of n to the front, sorted, and returns how many these are. Cost:
 * O(n + most log most) when few of the others come close, O(n log most) at worst. */
size_t rung_sort_first(void *items, size_t n, size_t size, size_t most, rung_order *order,
                       void *context);

#endif
