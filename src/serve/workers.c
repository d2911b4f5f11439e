/* workers.c -- jobs on libuv's threads.
 *
 * A job has its own copy of the request and reads it again: nothing is shared with the
 * loop but the graph, which does not change, and two words that are atomic. Answers come
 * in the order in which they get done. */
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

/* ---- answerers ---- */

static rung_answerer *take_idle(rung_server *s)
{
    uv_mutex_lock(&s->idle_lock);
    rung_answerer *a = s->idle[--s->n_idle];
    uv_mutex_unlock(&s->idle_lock);
    return a;
}

static void give_back(rung_server *s, rung_answerer *a)
{
    uv_mutex_lock(&s->idle_lock);
    s->idle[s->n_idle++] = a;
    uv_mutex_unlock(&s->idle_lock);
}

rung_status rung_workers_init(rung_server *s, rung_error *err)
{
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    char n[16];
    s->quick.most = cores <= 2             ? 1
                    : cores > WORKERS_MOST ? WORKERS_MOST
                                           : (size_t)cores - 1;
    s->planners.most = s->quick.most > 1 ? s->quick.most / 2 : 1;
    size_t n_workers = s->quick.most + s->planners.most;
    snprintf(n, sizeof n, "%zu", n_workers);
    setenv("UV_THREADPOOL_SIZE", n, 1); /* read when the first job is handed over */
    uv_mutex_init(&s->idle_lock);
    s->idle = calloc(n_workers, sizeof *s->idle);
    for (; s->idle && s->n_idle < n_workers; s->n_idle++) {
        rung_answerer *a = calloc(1, sizeof *a);
        if (!a)
            return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
        a->limits = &s->limits;
        a->task.mem.limit = s->limits.question_bytes;
        s->idle[s->n_idle] = a;
    }
    return s->idle ? RUNG_OK : rung_fail(err, RUNG_NO_MEMORY, "out of memory");
}

static void do_nothing(uv_work_t *work)
{
    (void)work;
}

static void nothing_done(uv_work_t *work, int status)
{
    (void)work;
    (void)status;
}

void rung_workers_start(rung_server *s)
{
    uv_queue_work(&s->loop, &s->first_work, do_nothing, nothing_done);
}

void rung_workers_drop(rung_server *s)
{
    for (size_t i = 0; i < s->n_idle; i++) {
        rung_task_drop(&s->idle[i]->task);
        free(s->idle[i]);
    }
    free(s->idle);
    uv_mutex_destroy(&s->idle_lock);
}

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
    j->work.data = j;
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
        j->server->input_held -= j->n;
    j->server->output_held -= j->reply.n;
    rung_queue_drop(&j->reply);
    rung_served_unref(j->graph);
    free(j->bytes);
    free(j);
}

void rung_job_done(rung_job *j)
{
    j->done = true;
    j->server->output_held += j->reply.n;
    if (j->connection)
        rung_connection_turn(j->connection,
                             false); /* takes it when there is room, and frees it */
    else
        rung_job_free(j);
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

/* On the worker. */
static void answer(uv_work_t *work)
{
    static _Thread_local bool nicer;
    rung_job *j = work->data;
    rung_server *s = j->server;
    rung_answerer *a = take_idle(s);
    rung_message m;
    rung_error err = { 0 };
    if (!nicer)
        rung_give_way();
    nicer = true;
    a->graph = j->graph;
    a->task.stop = &j->stop;
    rung_task_reset(&a->task);
    rung_status status = rung_message_read(j->bytes, j->n, &a->task.mem, &m, &err);
    rung_patience patience = j->lane == &s->planners ? RUNG_ON_PLANNER : RUNG_ON_WORKER;
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
    give_back(s, a);
}

static void answered(uv_work_t *work, int status);

/* Has the lane's jobs run, as many as may at once. */
static void go_on(rung_server *s, rung_lane *lane)
{
    while (lane->first && lane->n_running < lane->most) {
        rung_job *j = lane->first;
        lane->first = j->next_waiting;
        if (!j->connection) { /* nobody waits for it any more */
            rung_job_free(j);
            continue;
        }
        lane->n_running++;
        rung_queue_pool_stock(&j->pool, &s->pool,
                              s->pool.n_free / 2); /* half for the loop and the next */
        uv_queue_work(&s->loop, &j->work, answer, answered);
    }
}

static void wait_in(rung_lane *lane, rung_job *j)
{
    j->lane = lane;
    j->next_waiting = NULL;
    if (lane->first)
        lane->last->next_waiting = j;
    else
        lane->first = j;
    lane->last = j;
}

static void answered(uv_work_t *work, int status)
{
    (void)status;
    rung_job *j = work->data;
    rung_lane *lane = j->lane;
    lane->n_running--;
    go_on(j->server, lane);
    if (j->plans) {
        wait_in(&j->server->planners, j);
        go_on(j->server, &j->server->planners);
        return;
    }
    j->server->counters.errors += j->errors;
    j->server->counters.timeouts += j->timeouts;
    if (j->reply.n == 0
        && j->connection) /* not even an error found room: it would wait for ever */
        rung_connection_cut(j->connection);
    rung_job_done(j);
}

void rung_workers_stop(rung_server *s)
{
    for (rung_job *j = s->jobs; j; j = j->next_all)
        __atomic_store_n(&j->stop, 1, __ATOMIC_RELAXED);
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
    s->input_held += n;
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
