/* call.h -- one call of a method: what those who answer it share. See methods.h for what
 * others call. */
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

/* The answerer's packer, which is made once, aimed at this reply. */
rung_emitter *rung_call_emitter(rung_call *c);

/* Fails with TOO_LARGE when what was put did not fit the reply. */
rung_status rung_call_fits(rung_call *c);

/* What became of binding or running, s; when its time is over, *later tells whether that
 * was only the time of the first try. */
rung_status rung_call_in_time(const rung_call *c, rung_status s, bool *later);

/* Runs q; *later as above. `bare`: the reply will be walked, and not laid out. */
rung_status rung_call_run(rung_call *c, const rung_query *q, const void *args,
                          const rung_common_args *common, bool bare, rung_reply *reply,
                          bool *later);

/* The method `ask`: puts its result as one value, or fails with nothing of use put.
 * *later: it is to be asked again on a worker, whatever the status. */
rung_status rung_call_ask(rung_call *c, bool *later);

#endif
