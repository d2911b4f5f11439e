/* task.h -- what a query may spend: memory of one request, zeroed scratch, steps, a stop flag.
 *
 * One task a worker. Scratch is all zero between calls: who marks, unmarks by the same walk. */
#ifndef RUNG_QUERY_TASK_H
#define RUNG_QUERY_TASK_H

#include <signal.h>

#include "core/arena.h"
#include "core/status.h"
#include "snapshot/view.h"

typedef struct rung_task {
    rung_arena mem;                    /* reset by whoever calls, between requests */
    uint8_t *mark;                     /* a byte a node, zero between calls */
    uint32_t *count;                   /* a number a node, zero between calls */
    uint32_t n_nodes;                  /* that the scratch is for */
    uint64_t steps;                    /* search steps left */
    const volatile sig_atomic_t *stop; /* nonzero: give up; may be NULL */
    bool truncated;                    /* the query left rows out at a limit */
} rung_task;

/* Makes the scratch fit g. Fails: NO_MEMORY. */
rung_status rung_task_fit(rung_task *t, const rung_snapshot *g, rung_error *err);
void rung_task_drop(rung_task *t);

/* Takes n steps off; true when they are spent or someone asked to stop: fail with
 * rung_task_gave_up. */
static inline bool rung_task_spent(rung_task *t, uint64_t n)
{
    if (t->steps < n || (t->stop && *t->stop))
        return true;
    t->steps -= n;
    return false;
}
rung_status rung_task_gave_up(const rung_task *t, rung_error *err);

#endif
