/* state.h -- what the parts of the server share: one loop, its clients, the graph that is
 * being served.
 *
 * Threads: everything here belongs to the loop's thread, with these exceptions. Between
 * being put into the crew's `to_do` and being found in its `done`, a job (workers.h), its
 * request, its reply and its pool belong to the worker that took it; the loop then only
 * writes `stop`, which is atomic. `limits` is not changed any more once workers run. What
 * a thread that loads a graph has of its own is in reload.c. */
#ifndef RUNG_SERVE_STATE_H
#define RUNG_SERVE_STATE_H

#include <uv.h>

#include "serve/frame.h"
#include "serve/listen.h"
#include "serve/methods.h"
#include "serve/recent.h"
#include "serve/server.h"

typedef struct rung_server rung_server;
typedef struct rung_connection rung_connection;
typedef struct rung_job rung_job;

/* What `stats` shows as counted since the server started. X(name). */
#define RUNG_COUNTER_MAP(X) \
    X(accepted)             \
    X(refused)              \
    X(cut)                  \
    X(messages) X(again) X(errors) X(on_workers) X(timeouts) X(bytes_in) X(bytes_out)

typedef struct rung_counters {
#define X(name) uint64_t name;
    RUNG_COUNTER_MAP(X)
#undef X
} rung_counters;

/* In the order in which they came. */
typedef struct rung_jobs {
    rung_job *first, *last;
} rung_jobs;

/* Loading the graph again, on a thread made for it and one at a time; see reload.c. */
typedef struct rung_reload {
    struct rung_loading *loading; /* what the thread works on; NULL: none runs */
    uv_async_t done;
    uv_timer_t watch;
    uint64_t print;            /* fingerprint of the files watched */
    bool again;                /* asked for once more while a graph was being loaded */
    bool changing;             /* the files watched were not the same at the last look */
    rung_jobs waiting, next;   /* who is told of the one that runs, of the one after it */
    uint64_t n_done, n_failed; /* shown by `stats` */
    rung_error last;           /* of the last one; code OK when it went well */
    rung_sink diagnostics;     /* of the last one that failed */
} rung_reload;

/* Jobs of one kind, of which at most `most` run at once while the rest wait. Planners run
 * for seconds and have a lane of their own, so that no other question waits for them. */
typedef struct rung_lane {
    rung_jobs waiting;
    size_t n_running, most;
} rung_lane;

/* A thread, and what it answers with. */
typedef struct rung_worker {
    uv_thread_t thread;
    struct rung_crew *crew;
    rung_answerer answerer; /* the thread's alone while it runs */
} rung_worker;

/* All workers. The loop puts jobs into `to_do` and finds them in `done` again. */
typedef struct rung_crew {
    rung_worker *workers;
    size_t n, most; /* threads that were started, and may be; only the loop looks */
    uv_async_t back;
    uv_mutex_t lock; /* guards what follows */
    uv_cond_t more;
    rung_jobs to_do, done;
    bool dismissed;
} rung_crew;

#define RUNG_LISTENERS 8
#define RUNG_POOL_BLOCKS 64 /* 1 MiB kept for answers */

struct rung_server {
    uv_loop_t loop;
    const rung_serve_options *options;
    rung_serve_limits limits;
    rung_frame_limits frame_limits;
    rung_served *graph;
    rung_answerer answerer; /* the loop's own */
    rung_recent recent;     /* answers of `graph` */
    rung_queue_pool pool;
    uint8_t *scratch; /* limits.turn_read bytes, where input without a beginning is read */

    rung_listener listeners[RUNG_LISTENERS];
    uv_poll_t listening[RUNG_LISTENERS];
    size_t n_listeners;
    int spare; /* a descriptor to give up when there are none left */
    uv_timer_t accept_again;

    rung_connection *clients;
    size_t n_clients;
    rung_connection *ready, **ready_end; /* those with more to do, in turn */
    uv_idle_t busy;                      /* runs while `ready` is not empty */
    size_t n_watched;                    /* clients that may be late */
    uv_timer_t tick; /* runs while a client may be late: a timer costs every wait of the
                        loop a microsecond */
    uint64_t input_held;  /* bytes of half messages, as clients hold them */
    uint64_t asked_held;  /* bytes of questions that workers have, or that wait for one */
    uint64_t output_held; /* bytes of answers that are not sent yet */
    uv_idle_t spin;       /* with --spin: runs while there are clients */
    rung_connection *hot; /* with --spin: who was answered last */

    rung_job *jobs; /* on workers, waiting or running */
    size_t n_jobs;
    rung_lane quick, planners;
    rung_crew crew;

    rung_reload reload;
    uv_signal_t signals[3];
    bool stopping;
    uint64_t stop_at; /* loop time by which the last client is closed */
    rung_counters counters;
};

/* Stops accepting, sends what waits, and lets the loop end. */
void rung_server_end(rung_server *s);

/* Adds `more`, which may be negative, to the number of clients that could be late: the
 * clock runs as long as there are any. */
void rung_server_watch(rung_server *s, int more);

/* Writes a line to standard error, "rung: " before it. It is dropped when it cannot be
 * written at once, for the loop must not wait for whoever reads it. */
void rung_server_log(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

#endif
