/* kept.h -- what a worker keeps of the web of roles from question to question.
 *
 * All of it follows from the graph and from what a step is priced by, and nothing of who
 * asks: no answer depends on whether it was there already, nor do the steps that a
 * question takes off its task. One graph's at a time, and prices of one kind: with
 * another it is worked out anew. A worker has 20 bytes a step and 32 a role of its own,
 * RUNG_KEPT_STEPS steps at most, and up to RUNG_KEPT_TARGET_BYTES for targets; pages of
 * it that no question came to take no memory. */
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
    bool known;      /* the rest of this says something */
    bool whole;      /* `price` holds; else it is only room */
    uint64_t asked;  /* when it was last, in questions */
    uint64_t looked; /* roles that searches for it have settled so far */
    uint64_t *price; /* from each role to it */
    uint32_t *next;  /* 1 + the role after each on the first of the best ways; 0: nobody
                        has looked yet */
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
    char *tree_at;    /* what is kept of each, one after another */
    uint64_t asked;   /* questions so far that had a target */
} rung_kept;

enum { RUNG_HOPS_OUT, RUNG_HOPS_IN };

/* Makes room for what may be kept of g; where there is no memory for it nothing is. */
void rung_kept_fit(rung_kept *k, const rung_snapshot *g);
void rung_kept_drop(rung_kept *k);

/* Makes what is kept that of g, priced like this; false when there is no room for it. */
bool rung_kept_turn(rung_kept *k, const rung_snapshot *g, uint32_t by,
                    uint32_t assume_months);

/* Where the target's prices are kept, or may be when they are worth it: in the place of
 * the target asked for longest ago. NULL when there is no room. */
rung_kept_tree *rung_kept_tree_of(rung_kept *k, uint32_t to);

/* Forgets every target. */
void rung_kept_forget_trees(rung_kept *k);

#endif
