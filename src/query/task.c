/* task.c -- scratch that fits the graph, and giving up in words. */
#include "query/task.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "core/hash.h"
#include "query/sheet.h"

/* Room for looking at g's roles many at a time, unless they are too many. Without memory
 * there is none, and they are looked at one by one. */
static void fit_scale(rung_task *t, const rung_snapshot *g)
{
    uint32_t n = rung_kind_end(g, RUNG_ROLE);
    if (n <= t->scale.n || n > RUNG_SCALED_MOST)
        return;
    n = rung_scaled(n);
    size_t items = n * sizeof *t->scale.items;
    size_t tops = rung_scaled_tops(n) * sizeof *t->scale.tops;
    free(t->scale.items);
    t->scale = (rung_scale){ 0 };
    /* All of them whole lines, so that no vector lies across two. */
    char *room = aligned_alloc(RUNG_SCALED_FOLD, items + n + tops);
    if (!room)
        return;
    memset(room, 0, items + n + tops);
    t->scale = (rung_scale){ .items = (void *)room,
                             .held = (uint8_t *)room + items,
                             .tops = (void *)(room + items + n),
                             .n = n };
}

static rung_status fits(rung_task *t, const rung_snapshot *g)
{
    t->fits = true;
    t->sum = g->head->sum;
    return RUNG_OK;
}

rung_status rung_task_fit(rung_task *t, const rung_snapshot *g, rung_error *err)
{
    uint32_t n = g->head->n_nodes + 1;
    if (t->fits && t->sum == g->head->sum)
        return RUNG_OK;
    t->fits = false;
    rung_kept_fit(&t->kept, g);
    fit_scale(t, g);
    if (t->mark && t->n_nodes >= n)
        return fits(t, g);
    uint8_t *mark = calloc(n, sizeof *mark);
    uint32_t *count = calloc(n, sizeof *count);
    uint64_t *held = calloc(n / 64 + 1, sizeof *held);
    if (!mark || !count || !held) {
        free(mark);
        free(count);
        free(held);
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    }
    free(t->mark);
    free(t->count);
    free(t->held);
    t->mark = mark;
    t->count = count;
    t->held = held;
    t->n_nodes = n;
    return fits(t, g);
}

uint64_t rung_task_seed(rung_task *t)
{
    if (!t->seed)
        t->seed = rung_hash_seed(t);
    return t->seed;
}

bool rung_task_look(rung_task *t)
{
    struct timespec clock;
    clock_gettime(CLOCK_MONOTONIC, &clock);
    uint64_t now = (uint64_t)clock.tv_sec * 1000000000u + (uint64_t)clock.tv_nsec;
    if (t->deadline == RUNG_FROM_FIRST_LOOK)
        t->deadline = now + t->allowed;
    t->late |= now >= t->deadline;
    return t->late;
}

void rung_task_close(rung_task *t)
{
    for (rung_sheet *s = t->sheets, *also; s; s = also) {
        also = s->also;
        if (s->close)
            s->close(s);
    }
    t->sheets = NULL;
}

void rung_task_reset(rung_task *t)
{
    rung_task_close(t);
    t->faults = NULL;
    rung_arena_reset(&t->mem);
}

void rung_task_drop(rung_task *t)
{
    rung_task_close(t);
    free(t->mark);
    free(t->count);
    free(t->held);
    rung_kept_drop(&t->kept);
    free(t->scale.items);
    rung_arena_drop(&t->mem);
    *t = (rung_task){ 0 };
}

static bool is_over(void *task)
{
    rung_task *t = task;
    return rung_task_stopped(t) || rung_task_late(t);
}

rung_leave rung_task_leave(rung_task *t)
{
    return (rung_leave){ is_over, t };
}

rung_status rung_task_gave_up(const rung_task *t, rung_error *err)
{
    if (rung_task_stopped(t))
        return rung_fail(err, RUNG_TIMEOUT, "stopped");
    if (t->late)
        return rung_fail(err, RUNG_TIMEOUT, "the question took too long; ask for less");
    return rung_fail(err, RUNG_TIMEOUT, "the search has used up its steps; ask for less");
}
