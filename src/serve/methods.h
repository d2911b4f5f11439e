/* methods.h -- answers what a message asks for: every query, and `ping`, `describe`,
 * `batch`, `ask` and `stats`.
 *
 * Values come in and bytes go out; nothing here knows of sockets or of the loop. The
 * numbers of `stats` come from a function of the server's, and `reload` is left to it. */
#ifndef RUNG_SERVE_METHODS_H
#define RUNG_SERVE_METHODS_H

#include "engine/describe.h"
#include "serve/graph.h"
#include "serve/limits.h"
#include "serve/message.h"
#include "serve/packer.h"

#define RUNG_PROTOCOL 1 /* raised when an answer stops meaning what it meant */

extern const rung_method rung_methods[];
extern const size_t rung_n_methods;

/* The method `ask` takes the words of one question as the command line does, in {words:
 * [text], format: word, width: integer, colour: boolean, ascii: boolean, tables:
 * {parameter: [row]}, learner: map}. Without `format` its result is the reply itself, as
 * the query's own method gives it; with one it is {output: text, or bin where that is
 * msgpack}, the very bytes that `rung` prints, and `note` where `rung` would say more
 * beside them. */

/* What answers messages; each thread has one of its own. */
typedef struct rung_answerer {
    rung_task task;
    rung_packer packer; /* of replies; see methods.c */
    const rung_serve_limits *limits;
    const rung_served *graph; /* that the next message is answered from; borrowed */
    uint64_t steps;           /* search steps left to this message */
    bool planner;             /* the message asks a planner */
    bool timed;               /* the answer says how long it took: it is not to be kept */
    uint64_t errors, timeouts; /* answered since whoever counts them set these to 0 */
    /* Tells the members of `stats` to e, as one map; NULL where there is no server. */
    void (*stats)(void *server, rung_emitter *e);
    void *server;
} rung_answerer;

/* Where a message is answered, and so how long it may take. */
typedef enum rung_patience {
    RUNG_ON_LOOP,    /* `first_us`; what takes longer is to be asked again LATER */
    RUNG_ON_WORKER,  /* `query_ms` */
    RUNG_ON_PLANNER, /* the same, or `planner_ms` when a planner is asked */
} rung_patience;

typedef enum rung_answered {
    RUNG_ANSWERED,      /* the response was put */
    RUNG_ANSWER_LATER,  /* to be asked again ON_WORKER; nothing was put */
    RUNG_ANSWER_PLAN,   /* to be asked again ON_PLANNER, at once; nothing was put */
    RUNG_ANSWER_RELOAD, /* `reload`: the server's to do; nothing was put */
    RUNG_ANSWER_NONE,   /* notification or response: nothing is put */
} rung_answered;

/* Answers m into `out`: one whole response, or nothing. The response is
 * `limits->reply_bytes` long at most. */
rung_answered rung_answer_message(rung_answerer *a, const rung_message *m,
                                  rung_patience patience, rung_queue *out);

/* The result of `reload` as a response. */
void rung_put_reloaded(rung_queue *out, uint32_t id, const rung_served *graph,
                       bool changed);

#endif
