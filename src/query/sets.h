/* sets.h -- what nodes give and ask for, and what a person holds, as sorted lists and one
 * map.
 *
 * The map is the task's `count` at the least competency of each `matches exact` class: 1
 * + the index of the first thing held that gives one of the class. rung_hold fills it,
 * rung_let_go empties it by the same walk. */
#ifndef RUNG_QUERY_SETS_H
#define RUNG_QUERY_SETS_H

#include "query/shape.h"
#include "query/task.h"

typedef struct rung_ids {
    const uint32_t *items; /* competency ids, sorted */
    uint32_t n;
} rung_ids;

/* E of a role, D of a unit, K of the rest. Stored under the plain view, else worked out
 * in t's arena. Fails: NO_MEMORY. Cost: O(1), or that of rung_derive. */
rung_status rung_gives(rung_task *t, const rung_view *v, rung_node n, rung_ids *out,
                       rung_error *err);

/* W of a role: competencies it wants as desirable. */
rung_status rung_wants(rung_task *t, const rung_view *v, rung_node n, rung_ids *out,
                       rung_error *err);

/* Least competency of each class, indexed by competency id less the first one. Cost: O(1),
 * or that of rung_derive_classes where the view is filtered and competencies match. */
rung_status rung_classes(rung_task *t, const rung_view *v, const uint32_t **out,
                         rung_error *err);

/* What a person holds. */
typedef struct rung_held {
    const rung_node *by; /* the things held, in the order given */
    uint32_t n_by;
    const uint32_t *class_of;
    uint32_t first;  /* id of the first competency */
    bool alone;      /* no two competencies match: each is its own class, not looked up */
    rung_ids *lists; /* what each gives */
} rung_held;

/* Marks what `by` gives. Nothing to undo when it fails. */
rung_status rung_hold(rung_task *t, const rung_view *v, const rung_node *by,
                      uint32_t n_by, rung_held *out, rung_error *err);
void rung_let_go(rung_task *t, const rung_held *h);

/* Where in the task's `count` the mark of competency c stands. */
static inline uint32_t rung_held_at(const rung_held *h, uint32_t c)
{
    return h->alone ? c : h->class_of[c - h->first];
}

/* Index into `by` of what gives competency c (or one that exactly matches it), or -1. */
static inline int32_t rung_holds(const rung_task *t, const rung_held *h, uint32_t c)
{
    return (int32_t)t->count[rung_held_at(h, c)] - 1;
}

/* How many of `needed` are held. */
uint32_t rung_count_held(const rung_task *t, const rung_held *h, rung_ids needed);

/* Those of `needed` that are not held, as nodes in t's arena. */
rung_status rung_missing(rung_task *t, const rung_held *h, rung_ids needed,
                         rung_node_list *out, rung_error *err);

rung_status rung_fail_memory(rung_error *err);

#endif
