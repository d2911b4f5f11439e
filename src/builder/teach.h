/* teach.h -- K of everything that teaches, each worked out once. */
#ifndef RUNG_BUILDER_TEACH_H
#define RUNG_BUILDER_TEACH_H

#include "snapshot/view.h"

/* What the nodes give that award something or are awarded: the competencies of node n are
 * items[start[of[n]]] to items[start[of[n] + 1]], by id; of[n] is RUNG_NONE for all other
 * nodes. Nodes that award each other share one list. */
typedef struct rung_taught {
    uint32_t *of, *start, *items;
    uint32_t too_large; /* the node at which RUNG_GIVE_MOST was reached, or RUNG_NONE */
} rung_taught;

/* Competencies in all lists of what nodes give: a chain of n awards has n * n / 2. */
#define RUNG_GIVE_MOST ((uint32_t)1 << 25)

/* Fills *out, which the caller drops, from what g has so far: its links and nodes. False
 * when memory ended, or the lists are too large. Cost: O(links walked + lists written,
 * each once for each link of `awards` to it). */
bool rung_teach(const rung_snapshot *g, rung_taught *out);
void rung_taught_drop(rung_taught *t);

#endif
