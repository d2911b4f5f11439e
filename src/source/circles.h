/* circles.h -- nodes that lead back to themselves. */
#ifndef RUNG_SOURCE_CIRCLES_H
#define RUNG_SOURCE_CIRCLES_H

#include <stdbool.h>
#include <stdint.h>

typedef struct rung_circle_edge {
    uint32_t from, to;
    uint32_t row; /* where it is stated */
} rung_circle_edge;

/* Calls `found` once for every set of two or more nodes that all lead to each other (a
 * strongly connected component), with its members ascending and the lowest row that joins
 * two of them. Sets come in the order of their lowest member. False when memory ran out.
 * Cost: O(nodes + edges), and a sort. */
bool rung_circles_find(uint32_t n_nodes, const rung_circle_edge *edges, uint32_t n_edges,
                       void (*found)(void *context, uint32_t row, const uint32_t *members,
                                     uint32_t n),
                       void *context);

#endif
