/* workers.h -- questions that may run long, off the loop: each with its own memory, steps
 * and time. */
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
    volatile sig_atomic_t stop; /* atomic: the loop writes it */
    bool done;
    bool plans; /* a planner is asked, in a batch where the loop did not see it: to be
                   done again in their lane */
    rung_queue_pool pool; /* stocked by the loop, which gets back what is left: a worker
                             that fills fresh pages waits for each of them, and the loop
                             for the heap to give them back */
    rung_queue reply;
};

/* Fails: NO_MEMORY. */
rung_status rung_workers_init(rung_server *s, rung_error *err);
/* Now that the loop is there. */
void rung_workers_start(rung_server *s);
/* Asks every job to stop. */
void rung_workers_stop(rung_server *s);
/* The same, and no job comes back any more: the loop ends. */
void rung_workers_dismiss(rung_server *s);
/* After the loop, and after they were dismissed: waits for the threads, and frees what
 * they had. */
void rung_workers_drop(rung_server *s);

/* Has the request bytes[0..n) answered by a worker; false when too many wait, or memory
 * or threads are out: `err` says. `planner`: it is one's question. */
bool rung_job_ask(rung_connection *c, uint32_t id, const uint8_t *bytes, size_t n,
                  bool planner, rung_error *err);

/* A job that no worker does; its owner puts into its reply and says that it is done.
 * NULL: out of memory. */
rung_job *rung_job_new(rung_connection *c, uint32_t id);
/* Hands the reply to the client, if there still is one, and frees the job. */
void rung_job_done(rung_job *j);
void rung_job_free(rung_job *j);

/* First come, first served. A job stands in one such list at a time. */
void rung_jobs_put(rung_jobs *jobs, rung_job *j);
/* Takes the first one off; NULL when there is none. */
rung_job *rung_jobs_take(rung_jobs *jobs);

/* This thread, and what it starts, gives way to the loop: with both cores busy a ping's
 * 99th percentile went from 3 ms to half a one. */
void rung_give_way(void);
/* The thread that calls this wants little of a core and wants it soon: it is let in while
 * others are in the middle of theirs. As far as the kernel knows of that (Linux 6.12). */
void rung_go_first(void);

#endif
