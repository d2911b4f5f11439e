/* cuts.h -- what holds a network together: dominators of a directed one, cut vertices of
 * the same without directions. Over numbers only. */
#ifndef RUNG_QUERY_CHANGE_CUTS_H
#define RUNG_QUERY_CHANGE_CUTS_H

#include "query/task.h"

/* Nodes 0..n-1; the neighbours of i are to[start[i]..start[i+1]), and those that lead to
 * it from[back[i]..back[i+1]). */
typedef struct rung_net {
    uint32_t n;
    const uint32_t *start, *to, *back, *from;
} rung_net;

/* A net of m arrows tails[i] -> heads[i], with its own arrays. Fails: NO_MEMORY. */
rung_status rung_net_of(rung_task *t, uint32_t n, uint32_t m, const uint32_t *tails,
                        const uint32_t *heads, rung_net *out, rung_error *err);
/* The same with every arrow turned round. */
rung_net rung_net_turned(const rung_net *net);

typedef struct rung_dominators {
    uint32_t *above; /* of each node the nearest other one on every way from the root; its
                        own number at the root, RUNG_NONE where no way leads */
    uint32_t *cut;   /* how many others are reached through it alone */
    uint32_t *order; /* place in reverse postorder; RUNG_NONE where no way leads */
    uint32_t reached; /* nodes reached, the root not counted */
} rung_dominators;

/* Dominators by iteration over reverse postorder (Cooper, Harvey and Kennedy 2001): a few
 * rounds over the arrows on anything that people draw, O(n * m) at worst. Fails:
 * NO_MEMORY, TIMEOUT. */
rung_status rung_dominators_of(rung_task *t, const rung_net *net, uint32_t root,
                               rung_dominators *out, rung_error *err);

/* True when every way from the root to `below` goes through `above`. Cost: its depth. */
bool rung_dominates(const rung_dominators *d, uint32_t above, uint32_t below);

typedef struct rung_cut {
    uint32_t pieces; /* into which its group falls without it; 2 or more: it is a cut */
    uint32_t separates; /* nodes that are then apart from the largest piece */
} rung_cut;

/* Cut vertices by lowpoints (Hopcroft and Tarjan 1973), one for each node, with a stack
 * of its own. Cost: O(n + m). Fails: NO_MEMORY, TIMEOUT. */
rung_status rung_cuts_of(rung_task *t, const rung_net *net, rung_cut **out,
                         rung_error *err);

#endif
