/* workers.c -- jobs on threads of their own.
 *
 * A job has its own copy of the request, which the worker decodes again. The loop and a
 * worker share the graph, which does not change and whose count is atomic, the limits,
 * and the job's `stop`, which is atomic; jobs change hands under the lock of the crew.
 * Answers are sent in the order in which they get done.
 *
 * A thread is started when a job needs one more, and stays. They are not those of libuv,
 * which aborts the program when it cannot start one. */
#include "serve/workers.h"

#include <sched.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#define WORKERS_MOST 4
#define POOL_BLOCKS_BUSY 512 /* 8 MiB kept for answers while workers are busy */
#define NICER 10
#define SLICE_NS 100000 /* the shortest there is */
#define RESET_ON_FORK 1 /* threads and children begin as if nothing had been said */

/* ---- jobs ---- */

static void link_into(rung_job *j, rung_connection *c)
{
    j->connection = c;
    j->next = c->jobs;
    j->link = &c->jobs;
    if (j->next)
        j->next->link = &j->next;
    c->jobs = j;
    c->n_jobs++;
}

/* Takes the job off its client, which may be gone. */
static void unlink_from(rung_job *j)
{
    if (!j->connection)
        return;
    *j->link = j->next;
    if (j->next)
        j->next->link = j->link;
    j->connection->n_jobs--;
    j->connection = NULL;
}

rung_job *rung_job_new(rung_connection *c, uint32_t id)
{
    rung_job *j = calloc(1, sizeof *j);
    if (!j)
        return NULL;
    j->server = c->server;
    j->id = id;
    rung_queue_init(&j->reply, &j->pool);
    link_into(j, c);
    return j;
}

void rung_job_free(rung_job *j)
{
    unlink_from(j);
    rung_queue_pool_stock(&j->server->pool, &j->pool, j->pool.n_free);
    if (j->link_all) {
        *j->link_all = j->next_all;
        if (j->next_all)
            j->next_all->link_all = j->link_all;
        if (--j->server->n_jobs == 0)
            rung_queue_pool_keep(&j->server->pool, RUNG_POOL_BLOCKS);
    }
    if (j->bytes)
        j->server->asked_held -= j->n;
    j->server->output_held -= j->reply.n;
    rung_queue_drop(&j->reply);
    rung_served_unref(j->graph);
    free(j->bytes);
    free(j);
}

/* The client takes it in a turn, when there is room, and frees it. A reload that cannot
 * even begin is done in the middle of the turn that asked for it: its answer waits for
 * the next, for a turn within a turn would answer the same bytes twice. */
void rung_job_done(rung_job *j)
{
    j->done = true;
    j->server->output_held += j->reply.n;
    if (!j->connection)
        rung_job_free(j);
    else if (j->bytes)
        rung_connection_turn(j->connection, false);
    else
        rung_connection_wake(j->connection);
}

void rung_jobs_put(rung_jobs *jobs, rung_job *j)
{
    j->next_waiting = NULL;
    if (jobs->first)
        jobs->last->next_waiting = j;
    else
        jobs->first = j;
    jobs->last = j;
}

rung_job *rung_jobs_take(rung_jobs *jobs)
{
    rung_job *j = jobs->first;
    if (j)
        jobs->first = j->next_waiting;
    return j;
}

void rung_give_way(void)
{
    const struct sched_param none = { 0 };
    setpriority(PRIO_PROCESS, (id_t)gettid(), NICER);
    sched_setscheduler(0, SCHED_BATCH, &none);
}

/* What sched_setattr(2) takes; <linux/sched/types.h> cannot stand beside <sched.h>. */
typedef struct schedule {
    uint32_t size, policy;
    uint64_t flags;
    int32_t nice;
    uint32_t priority;
    uint64_t runtime, deadline, period; /* of SCHED_OTHER: `runtime` is its slice */
} schedule;

void rung_go_first(void)
{
    schedule s = { .size = sizeof s };
    if (syscall(SYS_sched_getattr, 0, &s, sizeof s, 0) < 0 || s.policy != SCHED_OTHER)
        return;
    s.flags |= RESET_ON_FORK;
    s.runtime = SLICE_NS;
    syscall(SYS_sched_setattr, 0, &s, 0); /* an older kernel takes it and does nothing */
}

/* ---- the crew ---- */

/* On a worker. */
static void answer(rung_answerer *a, rung_job *j)
{
    rung_message m;
    rung_error err = { 0 };
    a->graph = j->graph;
    a->task.stop = &j->stop;
    rung_task_reset(&a->task);
    rung_status status = rung_message_read(j->bytes, j->n, &a->task.mem, &m, &err);
    rung_patience patience =
        j->lane == &j->server->planners ? RUNG_ON_PLANNER : RUNG_ON_WORKER;
    if (!status)
        j->plans = rung_answer_message(a, &m, patience, &j->reply) == RUNG_ANSWER_PLAN;
    else
        rung_put_error(&j->reply.sink, j->id, &err);
    rung_task_reset(&a->task);
    j->errors = a->errors;
    j->timeouts = a->timeouts;
    a->errors = a->timeouts = 0;
    a->task.stop = NULL;
    a->graph = NULL;
}

/* A worker's life: jobs, until the crew is dismissed. */
static void work(void *worker)
{
    rung_worker *w = worker;
    rung_crew *crew = w->crew;
    rung_give_way();
    uv_mutex_lock(&crew->lock);
    while (!crew->dismissed) {
        rung_job *j = rung_jobs_take(&crew->to_do);
        if (!j) {
            uv_cond_wait(&crew->more, &crew->lock);
            continue;
        }
        uv_mutex_unlock(&crew->lock);
        answer(&w->answerer, j);
        uv_mutex_lock(&crew->lock);
        rung_jobs_put(&crew->done, j);
        if (!crew->dismissed) /* else there may be no loop any more */
            uv_async_send(&crew->back);
    }
    uv_mutex_unlock(&crew->lock);
}

/* Starts one more worker; false when there are as many as may be, or no thread can be had. */
static bool hire(rung_crew *crew)
{
    rung_worker *w = &crew->workers[crew->n];
    if (crew->n == crew->most || uv_thread_create(&w->thread, work, w))
        return false;
    crew->n++;
    return true;
}

/* Hands jobs of the lane to the crew until as many run as may at once. */
static void go_on(rung_server *s, rung_lane *lane)
{
    rung_crew *crew = &s->crew;
    while (lane->waiting.first && lane->n_running < lane->most) {
        rung_job *j = rung_jobs_take(&lane->waiting);
        if (!j->connection) { /* nobody waits for it any more */
            rung_job_free(j);
            continue;
        }
        lane->n_running++;
        rung_queue_pool_stock(&j->pool, &s->pool,
                              s->pool.n_free / 2); /* half for the loop and the next */
        if (s->quick.n_running + s->planners.n_running > crew->n)
            hire(crew); /* or else it waits for those there are */
        uv_mutex_lock(&crew->lock);
        rung_jobs_put(&crew->to_do, j);
        uv_cond_signal(&crew->more);
        uv_mutex_unlock(&crew->lock);
    }
}

static void wait_in(rung_lane *lane, rung_job *j)
{
    j->lane = lane;
    rung_jobs_put(&lane->waiting, j);
}

static void answered(rung_job *j)
{
    rung_server *s = j->server;
    rung_lane *lane = j->lane;
    lane->n_running--;
    go_on(s, lane);
    if (j->plans) {
        wait_in(&s->planners, j);
        go_on(s, &s->planners);
        return;
    }
    s->counters.errors += j->errors;
    s->counters.timeouts += j->timeouts;
    if (j->reply.n == 0
        && j->connection) /* not even an error found room: it would wait for ever */
        rung_connection_cut(j->connection);
    rung_job_done(j);
}

/* Some are done. */
static void on_back(uv_async_t *async)
{
    rung_server *s = async->data;
    uv_mutex_lock(&s->crew.lock);
    rung_jobs done = s->crew.done;
    s->crew.done = (rung_jobs){ 0 };
    uv_mutex_unlock(&s->crew.lock);
    for (rung_job *j; (j = rung_jobs_take(&done));)
        answered(j);
}

rung_status rung_workers_init(rung_server *s, rung_error *err)
{
    rung_crew *crew = &s->crew;
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    s->quick.most = cores <= 2             ? 1
                    : cores > WORKERS_MOST ? WORKERS_MOST
                                           : (size_t)cores - 1;
    s->planners.most = s->quick.most > 1 ? s->quick.most / 2 : 1;
    crew->workers = calloc(s->quick.most + s->planners.most, sizeof *crew->workers);
    if (!crew->workers)
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    crew->most = s->quick.most + s->planners.most;
    for (size_t i = 0; i < crew->most; i++) {
        rung_worker *w = &crew->workers[i];
        w->crew = crew;
        w->answerer.limits = &s->limits;
        w->answerer.task.mem.limit = s->limits.question_bytes;
    }
    uv_mutex_init(&crew->lock);
    uv_cond_init(&crew->more);
    return RUNG_OK;
}

/* One worker is there from the start. Where client and server share a core, Linux 6.18
 * switches between them less often when the server has a second thread: an answer took
 * 1.12 of the bare server's time with one, 1.28 without. */
void rung_workers_start(rung_server *s)
{
    uv_async_init(&s->loop, &s->crew.back, on_back);
    s->crew.back.data = s;
    hire(&s->crew);
}

void rung_workers_stop(rung_server *s)
{
    for (rung_job *j = s->jobs; j; j = j->next_all)
        __atomic_store_n(&j->stop, 1, __ATOMIC_RELAXED);
}

void rung_workers_dismiss(rung_server *s)
{
    rung_workers_stop(s);
    uv_mutex_lock(&s->crew.lock);
    s->crew.dismissed = true;
    uv_cond_broadcast(&s->crew.more);
    uv_mutex_unlock(&s->crew.lock);
}

void rung_workers_drop(rung_server *s)
{
    rung_crew *crew = &s->crew;
    if (!crew->workers)
        return;
    for (size_t i = 0; i < crew->n; i++) {
        uv_thread_join(&crew->workers[i].thread);
        rung_task_drop(&crew->workers[i].answerer.task);
    }
    while (s->jobs)
        rung_job_free(s->jobs);
    free(crew->workers);
    uv_cond_destroy(&crew->more);
    uv_mutex_destroy(&crew->lock);
}

/* ---- asking ---- */

bool rung_job_ask(rung_connection *c, uint32_t id, const uint8_t *bytes, size_t n,
                  bool planner, rung_error *err)
{
    rung_server *s = c->server;
    if (s->n_jobs >= s->limits.waiting) {
        rung_fail(err, RUNG_BUSY,
                  "%zu long questions are waiting already (waiting); ask again",
                  s->n_jobs);
        return false;
    }
    if (s->asked_held + n > s->limits.input_total) {
        rung_fail(err, RUNG_BUSY,
                  "%llu bytes of long questions are waiting already (input_total); ask "
                  "again",
                  (unsigned long long)s->asked_held);
        return false;
    }
    if (s->crew.n == 0 && !hire(&s->crew)) {
        rung_fail(err, RUNG_BUSY,
                  "there is no thread for long questions just now; ask again later");
        return false;
    }
    uint8_t *copy = malloc(n);
    rung_job *j = copy ? rung_job_new(c, id) : NULL;
    if (!j) {
        free(copy);
        rung_fail(err, RUNG_NO_MEMORY, "out of memory");
        return false;
    }
    memcpy(copy, bytes, n);
    j->bytes = copy;
    j->n = n;
    s->asked_held += n;
    j->graph = rung_served_ref(s->graph);
    j->next_all = s->jobs;
    j->link_all = &s->jobs;
    if (j->next_all)
        j->next_all->link_all = &j->next_all;
    s->jobs = j;
    s->n_jobs++;
    s->pool.keep = POOL_BLOCKS_BUSY;
    s->counters.on_workers++;
    wait_in(planner ? &s->planners : &s->quick, j);
    go_on(s, j->lane);
    return true;
}
