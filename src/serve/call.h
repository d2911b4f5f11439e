/* call.h -- one call of a method, as methods.c and ask.c answer it; see methods.h for
 * what the rest of the server uses. */
#ifndef RUNG_SERVE_CALL_H
#define RUNG_SERVE_CALL_H

#include "serve/methods.h"

typedef struct rung_call {
    rung_answerer *a;
    const rung_given *method;
    const rung_given *params; /* n values, in order */
    uint32_t n;
    rung_queue *out;
    rung_patience patience;
    bool in_batch;
    rung_error *err;
} rung_call;

/* The emitter that writes into this call's reply. */
rung_emitter *rung_call_emitter(rung_call *c);

/* Fails with TOO_LARGE when what was put did not fit the reply. */
rung_status rung_call_fits(rung_call *c);

/* Takes the status of binding or running a query, and returns what the call ends with.
 * When the time was up, *later tells whether that was only the first try, on the loop. */
rung_status rung_call_in_time(const rung_call *c, rung_status s, bool *later);

/* Runs q; *later as above. `bare`: the reply will be walked and not laid out, so that
 * with detail=ids a query may give the shorter result that it has for that. */
rung_status rung_call_run(rung_call *c, const rung_query *q, const void *args,
                          const rung_common_args *common, bool bare, rung_reply *reply,
                          bool *later);

/* The method `ask`. Puts its result as one value; when it fails, what it put is to be taken
 * out again. *later: the call is to be answered by a worker instead, whatever the status. */
rung_status rung_call_ask(rung_call *c, bool *later);

#endif
