/* task.c -- scratch that fits the graph, and giving up in words. */
#include "query/task.h"

#include <stdlib.h>

rung_status rung_task_fit(rung_task *t, const rung_snapshot *g, rung_error *err)
{
    uint32_t n = g->head->n_nodes + 1;
    if (t->mark && t->n_nodes >= n)
        return RUNG_OK;
    uint8_t *mark = calloc(n, sizeof *mark);
    uint32_t *count = calloc(n, sizeof *count);
    if (!mark || !count) {
        free(mark);
        free(count);
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    }
    free(t->mark);
    free(t->count);
    t->mark = mark;
    t->count = count;
    t->n_nodes = n;
    return RUNG_OK;
}

void rung_task_drop(rung_task *t)
{
    free(t->mark);
    free(t->count);
    rung_arena_drop(&t->mem);
    *t = (rung_task){ 0 };
}

rung_status rung_task_gave_up(const rung_task *t, rung_error *err)
{
    if (t->stop && *t->stop)
        return rung_fail(err, RUNG_TIMEOUT, "stopped");
    return rung_fail(err, RUNG_TIMEOUT, "the search has used up its steps; ask for less");
}
