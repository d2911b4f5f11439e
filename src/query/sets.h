/* sets.h -- what nodes give and ask for, and what a person holds, as sorted lists and one
 * map.
 *
 * The map is the task's `held`, a bit a competency. Competencies that match exactly form
 * a class, and the bit of the least id in it stands for the whole class. For ESCO the
 * map is 27 cache lines, so it stays in the cache. rung_hold sets the bits, rung_let_go
 * clears them by the same walk. */
#ifndef RUNG_QUERY_SETS_H
#define RUNG_QUERY_SETS_H

#include "query/shape.h"
#include "query/task.h"

typedef struct rung_ids {
    const uint32_t *items; /* competency ids, sorted */
    uint32_t n;
} rung_ids;

#define RUNG_FETCHED \
    256u /* bytes of a list; beyond these the processor has seen the pattern */
#define RUNG_A_LINE 64u /* of cache */

/* Prefetches the first lines of a list of unknown length. Addresses are numbers here,
 * because no pointer may point so far behind the end of a block. */
static inline void rung_fetch_list(const uint32_t *items)
{
    for (uintptr_t i = 0; i < RUNG_FETCHED; i += RUNG_A_LINE)
        __builtin_prefetch((const void *)((uintptr_t)items + i));
}

/* Prefetches what tells where the lists of n begin, and its byte of `node_has`. */
static inline void rung_fetch(const rung_view *v, rung_node n)
{
    __builtin_prefetch(rung_give_start(v->g, n.id));
    __builtin_prefetch(&v->g->node_has[n.id]);
}

/* Prefetches the stored list of what n gives. */
static inline void rung_fetch_gives(const rung_view *v, rung_node n)
{
    rung_fetch_list(v->g->give + rung_give_start(v->g, n.id)[0]);
}

/* Puts n behind the list unless it is in it: its mark says so. The list has room. */
static inline void rung_gather(rung_task *t, rung_node_list *list, rung_node n)
{
    if (!t->mark[n.id])
        list->items[list->n++] = n;
    t->mark[n.id] = 1;
}

/* Takes the marks of what was gathered away. */
static inline void rung_gathered(rung_task *t, const rung_node_list *list)
{
    for (uint32_t i = 0; i < list->n; i++)
        t->mark[list->items[i].id] = 0;
}

/* E of a role, D of a unit, K of the rest. Stored under the plain view, else worked out
 * in t's arena. Fails: NO_MEMORY. Cost: O(1), or that of rung_derive. */
rung_status rung_gives(rung_task *t, const rung_view *v, rung_node n, rung_ids *out,
                       rung_error *err);

/* W of a role: competencies it wants as desirable. */
rung_status rung_wants(rung_task *t, const rung_view *v, rung_node n, rung_ids *out,
                       rung_error *err);

/* True when the graph has no link by which two competencies match, of any status: then
 * each is a class of its own in every view. (Links that a question supposes join no
 * classes.) */
bool rung_none_match(const rung_snapshot *g);

/* Least competency of each class, indexed by competency id less the first one. Cost:
 * O(1), or that of rung_derive_classes the first time that a question asks in a filtered
 * view of a graph where competencies match: then they stay in t's arena. */
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
    uint64_t *bits;  /* the task's `held` */
    bool marked;     /* what the lists name is marked there */
} rung_held;

/* Marks what `by` gives. Nothing to undo when it fails. */
rung_status rung_hold(rung_task *t, const rung_view *v, const rung_node *by,
                      uint32_t n_by, rung_held *out, rung_error *err);
/* The same, but lists it and no more; and marks it where it is not. */
rung_status rung_hold_listed(rung_task *t, const rung_view *v, const rung_node *by,
                             uint32_t n_by, rung_held *out, rung_error *err);
void rung_mark(rung_held *h);
/* Takes the marks away, if there are any. */
void rung_let_go(const rung_held *h);

/* Which competency stands for the class of c. */
static inline uint32_t rung_held_as(const rung_held *h, uint32_t c)
{
    return h->alone ? c : h->class_of[c - h->first];
}

/* True when a member of the class that `as` stands for is held. */
static inline bool rung_holds_class(const rung_held *h, uint32_t as)
{
    return h->bits[as / 64] >> as % 64 & 1;
}

/* True when something held gives competency c, or one that exactly matches it. */
static inline bool rung_holds(const rung_held *h, uint32_t c)
{
    return rung_holds_class(h, rung_held_as(h, c));
}

/* How many of `needed` are held. */
uint32_t rung_count_held(const rung_held *h, rung_ids needed);

/* Those of `needed` that are not held, as nodes in t's arena. */
rung_status rung_missing(rung_task *t, const rung_held *h, rung_ids needed,
                         rung_node_list *out, rung_error *err);

rung_status rung_fail_memory(rung_error *err);

#endif
