/* board.h -- an instance of the search for the cheapest cover, as rows both ways; and
 * what of it needs no search. */
#ifndef RUNG_QUERY_COVER_BOARD_H
#define RUNG_QUERY_COVER_BOARD_H

#include "core/bits.h"
#include "query/cover/search.h"

typedef struct rung_board {
    uint32_t n, m;          /* units, sets */
    uint32_t words, across; /* of a row over units, over sets */
    uint64_t *gives;        /* m rows: the units of a set */
    uint64_t *has;          /* n rows: the sets of a unit */
    uint64_t *weight;       /* of each set */
    uint32_t *name;         /* number of each set in the problem */
    bool alike;             /* every set weighs 1 */
} rung_board;

static inline uint64_t *rung_board_gives(const rung_board *b, uint32_t set)
{
    return b->gives + (size_t)set * b->words;
}

static inline uint64_t *rung_board_has(const rung_board *b, uint32_t unit)
{
    return b->has + (size_t)unit * b->across;
}

/* True when every row, either way, is one word, as on most boards. */
static inline bool rung_board_is_small(const rung_board *b)
{
    return b->words == 1 && b->across == 1;
}

/* The whole of the problem. False without memory, here and below. */
bool rung_board_of(rung_task *t, const rung_cover_problem *p, rung_board *out);

typedef struct rung_reduction {
    const rung_board *b;
    uint64_t *units, *sets; /* those still there */
    uint64_t *both;         /* room for a row of either kind */
    uint32_t *taken;        /* sets that some cheapest cover has, all of them together */
    uint32_t n_taken;
} rung_reduction;

/* Everything is still there. */
bool rung_reduction_new(rung_task *t, const rung_board *b, rung_reduction *r);

/* Until nothing changes: a set that alone covers a unit is taken; a set that covers no
 * more than one as cheap goes; a unit that is covered whenever another is goes.
 * Cost: a step for so many pairs of unit and set as fit a word, each time round.
 * Fails: TIMEOUT. */
rung_status rung_reduce(rung_task *t, rung_reduction *r);

/* Leaves out units alone: every cheapest cover of what is left is one of the whole. */
void rung_reduce_units(rung_reduction *r);

/* What is left, as a board of its own: sets in their order, units by how few sets cover
 * them, so that a walk over bits meets the rare ones first. */
bool rung_board_left(rung_task *t, const rung_reduction *r, rung_board *out);

#endif
