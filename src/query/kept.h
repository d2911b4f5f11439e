/* kept.h -- what a worker keeps of the web of roles from one question to the next.
 *
 * Everything kept follows from the graph and from how steps are priced, and from nothing
 * about who asks: whether it was there already changes neither an answer nor how many
 * steps a question is charged. It is of one graph and one kind of prices at a time;
 * another replaces it. A worker sets aside 20 bytes a step, of RUNG_KEPT_STEPS at most,
 * and 32 a role, and up to RUNG_KEPT_TARGET_BYTES for targets; pages that no question
 * touches take no memory. */
#ifndef RUNG_QUERY_KEPT_H
#define RUNG_QUERY_KEPT_H

#include <stdbool.h>
#include <stdint.h>

#include "core/limits.h"
#include "snapshot/snapshot.h"

/* A step of progression as searches read it: the role at its other end, and its price as
 * rung_web.price has it. */
typedef struct rung_hop {
    uint32_t role, price;
} rung_hop;

/* The steps out of a role, or into it, by the role at the other end. */
typedef struct rung_hops {
    rung_hop *items; /* NULL: nobody has looked yet */
    uint32_t n;
} rung_hops;

/* What is known of a role as a target. */
typedef struct rung_kept_tree {
    uint32_t to, by, assume_months;
    bool known;      /* the members below are filled in */
    bool whole;      /* `price` holds; else it is only room */
    uint64_t asked;  /* number of the last question that asked for it */
    uint64_t looked; /* roles that searches for it have settled so far */
    uint64_t *price; /* from each role to it */
    uint32_t *next;  /* 1 + the role after each on the best way, the least of equals; 0:
                        not looked up yet */
} rung_kept_tree;

typedef struct rung_kept {
    void *room; /* one block for all; NULL: nothing is kept */
    uint32_t n_links, n_roles;
    size_t tree_bytes;

    bool known;   /* what follows is of this graph */
    uint64_t sum; /* of the snapshot */
    uint32_t roles;
    uint32_t by, assume_months;
    uint32_t *price; /* a step each, by its place among those of the snapshot */
    rung_hop *hops[2];
    rung_hops *rows[2]; /* a role each; RUNG_HOPS_OUT, RUNG_HOPS_IN */
    rung_kept_tree trees[RUNG_KEPT_TARGETS];
    uint32_t n_trees; /* that there is room for */
    char *tree_at;    /* their arrays, one target after another */
    uint64_t asked;   /* questions so far that had a target */
} rung_kept;

enum { RUNG_HOPS_OUT, RUNG_HOPS_IN };

/* Makes room for what may be kept of g; where there is no memory for it nothing is. */
void rung_kept_fit(rung_kept *k, const rung_snapshot *g);
void rung_kept_drop(rung_kept *k);

/* Turns to g and to these prices, forgetting what was kept of others; false when there is
 * no room for that. */
bool rung_kept_turn(rung_kept *k, const rung_snapshot *g, uint32_t by,
                    uint32_t assume_months);

/* The place of this target: its own, or else that of the target asked for longest ago,
 * emptied. NULL when there are no places. */
rung_kept_tree *rung_kept_tree_of(rung_kept *k, uint32_t to);

/* Forgets every target. */
void rung_kept_forget_trees(rung_kept *k);

#endif
