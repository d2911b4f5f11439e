/* check.c -- has a block proved, by two threads where that pays; proof.c has what it must be. */
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "core/limits.h"
#include "snapshot/opening.h"
#include "snapshot/proof.h"
#include "snapshot/sum.h"

#define DAMAGED "it is damaged: its checksum does not match"

const char *rung_snapshot_fault_of_head(const rung_snapshot_head *h, size_t size)
{
    if (size < sizeof *h)
        return "it is too short to be a graph";
    if (memcmp(h->magic, RUNG_SNAPSHOT_MAGIC, sizeof h->magic) != 0)
        return "it is not a compiled graph";
    if (h->order != RUNG_SNAPSHOT_ORDER)
        return "it was compiled on a machine of another byte order; compile it again";
    if (h->version != RUNG_SNAPSHOT_VERSION)
        return "it was compiled by another version of rung; compile it again";
    if (h->size != size)
        return "it is cut short or has grown; compile it again";
    if (h->sum != rung_sum_of_head(h))
        return DAMAGED "; compile it again";
    if (!rung_proof_of_sections(h))
        return "its sections lie outside it or in one another; compile it again";
    return NULL;
}

/* What is to be found out, the longest first: whoever is free takes the next, so that
 * nobody waits for a thread that the system lets begin late. */
typedef const char *step(const rung_snapshot *g);
static step *const steps[] = { rung_proof_of_rows, rung_proof_of_texts,
                               rung_proof_of_names, rung_proof_of_nodes,
                               rung_proof_of_lists };
#define N_STEPS RUNG_COUNT_OF(steps)

static const char *fault_of_one(const rung_snapshot *g)
{
    const char *fault = NULL;
    for (size_t i = 0; i < N_STEPS && !fault; i++)
        fault = steps[i](g);
    return fault;
}

typedef struct checking {
    const rung_snapshot *g;
    atomic_uint taken; /* steps */
    atomic_uint users; /* threads that look at this: the last one gives it back */
    pthread_mutex_t lock;
    pthread_cond_t more; /* is found out */
    unsigned n_found;
    const char *faults[N_STEPS];
} checking;

static void take_steps(checking *c)
{
    for (unsigned i; (i = atomic_fetch_add(&c->taken, 1)) < N_STEPS;) {
        const char *fault = steps[i](c->g);
        pthread_mutex_lock(&c->lock);
        c->faults[i] = fault;
        c->n_found++;
        pthread_cond_signal(&c->more);
        pthread_mutex_unlock(&c->lock);
    }
}

static void leave(checking *c)
{
    if (atomic_fetch_sub(&c->users, 1) > 1)
        return;
    pthread_cond_destroy(&c->more);
    pthread_mutex_destroy(&c->lock);
    free(c);
}

static void *help(void *arg)
{
    take_steps(arg);
    leave(arg);
    return NULL;
}

/* Starts a thread on another core, if there is one. Left to itself the system puts it
 * half the time on the core of who starts it, and then one of the two waits for
 * milliseconds. Nobody waits for its end: where the other cores are busy it begins when
 * all is found out. It takes no signal, for a handler may count on it that whatever the
 * program was at stands still. */
static void start_beside(checking *c)
{
    pthread_t other;
    cpu_set_t cores;
    sigset_t every;
    pthread_attr_t how;
    int here = sched_getcpu();
    if (here < 0 || sched_getaffinity(0, sizeof cores, &cores) != 0)
        return;
    CPU_CLR((size_t)here, &cores);
    if (CPU_COUNT(&cores) == 0 || pthread_attr_init(&how) != 0)
        return;
    atomic_fetch_add(&c->users, 1);
    sigfillset(&every);
    if (pthread_attr_setaffinity_np(&how, sizeof cores, &cores) != 0
        || pthread_attr_setsigmask_np(&how, &every) != 0
        || pthread_attr_setdetachstate(&how, PTHREAD_CREATE_DETACHED) != 0
        || pthread_create(&other, &how, help, c) != 0)
        atomic_fetch_sub(&c->users, 1);
    pthread_attr_destroy(&how);
}

/* What is wrong, or NULL, found out by two threads. */
static const char *fault_of_two(const rung_snapshot *g)
{
    checking *c = calloc(1, sizeof *c);
    if (!c)
        return fault_of_one(g);
    c->g = g;
    c->users = 1;
    pthread_mutex_init(&c->lock, NULL);
    pthread_cond_init(&c->more, NULL);
    start_beside(c);
    take_steps(c);
    pthread_mutex_lock(&c->lock);
    while (c->n_found < N_STEPS)
        pthread_cond_wait(&c->more, &c->lock);
    pthread_mutex_unlock(&c->lock);
    const char *fault = NULL;
    for (size_t i = 0; i < N_STEPS && !fault; i++)
        fault = c->faults[i];
    leave(c);
    return fault;
}

/* What does not hold together is damage where a sum says so, and otherwise a forgery. */
rung_status rung_snapshot_check(const rung_snapshot *g, bool two, rung_error *err)
{
    const char *fault = rung_proof_of_counts(g);
    if (!fault)
        fault = two && g->head->size >= RUNG_SNAPSHOT_LARGE ? fault_of_two(g)
                                                            : fault_of_one(g);
    if (fault && !rung_snapshot_is_whole(g->head))
        fault = DAMAGED;
    return fault ? rung_fail(err, RUNG_BAD_GRAPH, "%s; compile it again", fault)
                 : RUNG_OK;
}
