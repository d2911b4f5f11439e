/* workers.h -- questions that may run long, answered on other threads than the loop's,
 * each with memory, steps and time of its own. Every function here is called on the
 * loop's thread, but for rung_give_way. */
#ifndef RUNG_SERVE_WORKERS_H
#define RUNG_SERVE_WORKERS_H

#include "serve/connection.h"

struct rung_job {
    rung_server *server;
    rung_connection *connection;    /* NULL once the client is gone */
    rung_job *next, **link;         /* among the connection's */
    rung_job *next_all, **link_all; /* among the server's, while it waits or runs */
    rung_job *next_waiting; /* in the one rung_jobs that it stands in: of its lane, the
                               crew or the reload */
    rung_lane *lane;
    uint32_t id;
    uint8_t *bytes; /* the request; NULL for a reload */
    size_t n;
    rung_served *graph;         /* that was asked */
    uint64_t errors, timeouts;  /* told in the reply */
    volatile sig_atomic_t stop; /* atomic: the loop writes it while the worker reads it */
    bool done;
    bool plans; /* set by the worker: a batch asks a planner, which the loop did not see,
                   and has to be answered again in the lane of planners */
    rung_queue_pool pool; /* blocks that the loop lends for the reply and gets back: to
                             fill fresh pages would keep the worker waiting, and freeing
                             them the loop */
    rung_queue reply;
};

/* Fails: NO_MEMORY. */
rung_status rung_workers_init(rung_server *s, rung_error *err);
/* Once the loop is initialised: starts the first worker. */
void rung_workers_start(rung_server *s);
/* Asks every job to stop soon. They still come back, and are answered with `timeout`. */
void rung_workers_stop(rung_server *s);
/* The same, and no job comes back any more: the loop is about to end. */
void rung_workers_dismiss(rung_server *s);
/* After the loop has ended and the workers were dismissed: waits for their threads to end
 * and frees all jobs. */
void rung_workers_drop(rung_server *s);

/* Has the request bytes[0..n), which is copied, answered by a worker, in the lane of
 * planners if `planner`. False, and *err says why, when too many questions wait or too
 * many bytes of them, or there is no memory or no thread. */
bool rung_job_ask(rung_connection *c, uint32_t id, const uint8_t *bytes, size_t n,
                  bool planner, rung_error *err);

/* A job that is not for a worker: its owner fills `reply` and calls rung_job_done. NULL:
 * out of memory. */
rung_job *rung_job_new(rung_connection *c, uint32_t id);
/* Hands the reply to the client, if there still is one, and frees the job. */
void rung_job_done(rung_job *j);
void rung_job_free(rung_job *j);

/* First come, first served. A job stands in one such list at a time. */
void rung_jobs_put(rung_jobs *jobs, rung_job *j);
/* Takes the first one off; NULL when there is none. */
rung_job *rung_jobs_take(rung_jobs *jobs);

/* Makes the calling thread, and what it starts, give way to the loop's: with both cores
 * busy, the 99th percentile of a ping went from 3 ms to 0.5 ms. */
void rung_give_way(void);
/* Asks the kernel for short time slices: the calling thread needs little of a core but
 * needs it soon, and is then let in while others are in the middle of theirs. Without
 * effect before Linux 6.12. */
void rung_go_first(void);

#endif
