/* hunt.h -- branch and bound over a board: is there a cover that costs less?
 *
 * There are two ways to look for it, chosen by the board and not by the caller: hunt.c
 * for any board, light.c for small ones where every set weighs 1. Both give the same
 * costs and true bounds, and take different numbers of steps. */
#ifndef RUNG_QUERY_COVER_HUNT_H
#define RUNG_QUERY_COVER_HUNT_H

#include "query/cover/board.h"

typedef struct rung_hunt {
    rung_task *t;
    const rung_board *b;
    uint64_t best; /* only what costs less is looked for */
    bool first_will_do;
    uint64_t steps;     /* left: a set taken is one, or more on a board of many words */
    bool spent_all;     /* it was cut short */
    rung_status status; /* TIMEOUT: the task's own steps or time are up */
    bool any;           /* the last look found one; it costs `best` */
    uint32_t *found, n_found;    /* its sets; as they were when it found none */
    struct rung_hunt_room *room; /* of hunt.c; NULL: light.c looks */
} rung_hunt;

/* A hunt without a best. False without memory. */
bool rung_hunt_new(rung_task *t, const rung_board *b, uint64_t steps, rung_hunt *h);

/* The set that covers units of `left` most cheaply, one for one; there is one. */
uint32_t rung_hunt_most_useful(const rung_hunt *h, const uint64_t *left);

/* Looks for covers of the units `left`, by sets not `banned`, that cost less than h->best
 * with `spent` on top. Returns a bound: none of them costs less, and none below h->best
 * is left to be found when it is h->best. With first_will_do it ends at the first one
 * found, and what it returns means nothing then. */
uint64_t rung_hunt_below(rung_hunt *h, const uint64_t *left, const uint64_t *banned,
                         uint64_t spent);

/* Takes n steps off; true when it is over. */
static inline bool rung_hunt_spend(rung_hunt *h, uint64_t n)
{
    if (rung_task_spent(h->t, n))
        h->status = RUNG_TIMEOUT;
    h->spent_all |= h->steps < n;
    h->steps -= h->steps < n ? h->steps : n;
    return h->spent_all || h->status;
}

/* The part of light.c: boards that are small, and whose sets all weigh 1. */
uint64_t rung_light_below(rung_hunt *h, uint64_t left, uint64_t banned, uint64_t spent);
uint32_t rung_light_most_useful(const rung_hunt *h, uint64_t left);

#endif
