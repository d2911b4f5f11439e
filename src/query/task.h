/* task.h -- what a query may spend: memory of one request, zeroed scratch, steps, a stop flag.
 *
 * One task a worker. Scratch is all zero between calls: who marks, unmarks by the same walk. */
#ifndef RUNG_QUERY_TASK_H
#define RUNG_QUERY_TASK_H

#include <signal.h>

#include "core/arena.h"
#include "core/faults.h"
#include "query/kept.h"
#include "snapshot/names.h"
#include "snapshot/view.h"

/* Who wants to see how far a long question is: called now and then with what is being
 * done and how much of it (`total` 0: nobody knows). May be NULL. */
typedef void rung_progress(void *told, const char *what, uint64_t done, uint64_t total);

/* What a question's words may name besides nodes: a server reads no file at a client's
 * word, and only a program whose input is not its commands can read a table from there. */
typedef enum rung_reads {
    RUNG_READS_NOTHING,
    RUNG_READS_FILES,
    RUNG_READS_INPUT
} rung_reads;

/* Arrays for ranking many roles at once (query/look/nearest.h), an element a role and
 * padding up to whole vectors; kept from question to question. */
typedef struct rung_scale {
    uint16_t *items; /* by what shares are scaled: follows from the graph alone; NULL: no
                        room is kept, nor for what follows */
    uint8_t *held;   /* zero between calls */
    uint16_t *tops;  /* room for the best of each RUNG_SCALED_FOLD */
    uint32_t n;      /* roles there is room for */
    bool known;      /* what follows says whose `items` are */
    bool holds;      /* and whether they can be had of that graph */
    uint64_t sum;    /* of the snapshot */
} rung_scale;

#define RUNG_SCALED_FOLD 64u                 /* n is a multiple of that */
#define RUNG_SCALED_MOST ((uint32_t)1 << 19) /* roles of a graph whose scale is kept */

/* Places for n roles. */
static inline uint32_t rung_scaled(uint32_t n)
{
    return (n + RUNG_SCALED_FOLD - 1) / RUNG_SCALED_FOLD * RUNG_SCALED_FOLD;
}

/* The same for the best of each fold of them, looked at as many at a time. */
static inline uint32_t rung_scaled_tops(uint32_t n)
{
    return rung_scaled(rung_scaled(n) / RUNG_SCALED_FOLD);
}

/* The classes of competencies that match, in a view that a question was asked in:
 * rung_classes (query/sets.h) works them out once. */
typedef struct rung_seen_classes {
    rung_view view;
    const uint32_t *class_of; /* in `mem`; NULL: none */
    uint64_t era;             /* of `mem`: gone in another */
} rung_seen_classes;

#define RUNG_SEEN_CLASSES 4u /* the view of the question, and what it is compared with */

typedef struct rung_task {
    rung_arena mem;   /* reset by whoever calls, between requests */
    uint8_t *mark;    /* a byte a node, zero between calls */
    uint32_t *count;  /* a number a node, zero between calls */
    uint64_t *held;   /* a bit a node, zero between calls: rung_hold of query/sets.h */
    uint32_t n_nodes; /* that the scratch is for */
    bool fits;        /* scratch and what is kept fit the graph with this sum */
    uint64_t sum;
    rung_kept kept;   /* follows from the graph alone */
    rung_scale scale; /* of roles */
    rung_seen_classes classes[RUNG_SEEN_CLASSES];
    uint32_t n_classes; /* put there so far: the next takes the place of the oldest */
    uint64_t seed;      /* rung_task_seed; 0: not drawn yet */
    uint64_t steps;     /* search steps left */
    uint64_t budget;    /* search steps of each question; 0 stands for RUNG_STEPS */
    const volatile sig_atomic_t
        *stop;         /* nonzero: give up; another thread may set it; may be NULL */
    uint64_t deadline; /* CLOCK_MONOTONIC nanoseconds at which to give up; 0: never */
    uint64_t allowed;  /* with RUNG_FROM_FIRST_LOOK: nanoseconds */
    bool late;         /* that is why it gave up */
    rung_progress *progress;
    void *told;
    rung_reads reads;
    struct rung_sheet *sheets; /* open for this question; chained by `also` */
    const rung_faults *faults; /* of a sheet or a profile that failed; NULL: none did, or
                                  it was not for what it says */
    bool truncated;            /* the query left rows out at a limit */
    bool bare; /* a row that is a node will be told by its id alone: what else it has need
                  not be found, and may be left as the arena gave it */
    bool portable; /* no instructions that only some machines have */
    bool narrow;   /* no vectors of 64 bytes, which fewer have */
} rung_task;

/* Makes the scratch fit g. Fails: NO_MEMORY. Cost: O(1) for the graph of the call before. */
rung_status rung_task_fit(rung_task *t, const rung_snapshot *g, rung_error *err);
void rung_task_drop(rung_task *t);

/* A seed for hashes that nobody can know, the same for all questions of a task. */
uint64_t rung_task_seed(rung_task *t);

/* Closes the sheets of the question before. */
void rung_task_close(rung_task *t);
/* The same, and gives its memory back: in that order, for the sheets lie in it, also
 * those of a question that failed before it ran. */
void rung_task_reset(rung_task *t);

/* True when someone asked to stop. Atomic: the one who asks may be another thread. */
static inline bool rung_task_stopped(const rung_task *t)
{
    return t->stop && __atomic_load_n(t->stop, __ATOMIC_RELAXED);
}

/* A deadline that becomes `allowed` nanoseconds from the first look at the clock. A short
 * question never looks, and a look costs as much as a hundred steps. */
#define RUNG_FROM_FIRST_LOOK UINT64_MAX

/* True once the deadline has passed, and ever after. Cost: a look at the clock, if there
 * is a deadline. */
bool rung_task_look(rung_task *t);
static inline bool rung_task_late(rung_task *t)
{
    return t->deadline && rung_task_look(t);
}

#define RUNG_STEPS_A_LOOK 16u /* steps between two looks at the clock */

/* Takes n steps off; true when they are spent, time is up or someone asked to stop: fail
 * with rung_task_gave_up. */
static inline bool rung_task_spent(rung_task *t, uint64_t n)
{
    if (t->steps < n || rung_task_stopped(t))
        return true;
    t->steps -= n;
    return t->deadline && t->steps % RUNG_STEPS_A_LOOK < n && rung_task_look(t);
}
rung_status rung_task_gave_up(const rung_task *t, rung_error *err);

/* Leave to go through names until time is up or someone asks to stop. */
rung_leave rung_task_leave(rung_task *t);

#endif
