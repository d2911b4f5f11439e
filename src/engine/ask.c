/* ask.c -- one question: find the query, bind the words, run it, hand the reply over. */
#include "engine/suppose.h"

#include <string.h>

#include "core/limits.h"
#include "core/meter.h"
#include "engine/given.h"

rung_status rung_run(rung_task *t, const rung_snapshot *g, const rung_query *q,
                     const void *args, const rung_common_args *common, rung_reply *out,
                     rung_error *err)
{
    rung_status s = rung_task_fit(t, g, err);
    if (s)
        return s;
    void *result = rung_arena_alloc(&t->mem, 1, q->result->size);
    if (!result)
        return rung_fail(err, RUNG_NO_MEMORY,
                         "%s: the question needs more memory than one may have", q->name);
    t->steps = t->budget ? t->budget : RUNG_STEPS;
    t->truncated = false;
    t->late = false;
    bool timed = common->timing.v == 1;
    uint64_t begun = timed ? rung_meter_now() : 0;
    rung_view view = rung_view_of(g, common->status,
                                  common->as_of.given ? &common->as_of.first : NULL);
    s = rung_suppose(t, q, args, common, &view, err);
    if (!s)
        s = q->run(t, &view, args, result, err);
    rung_task_close(t);
    if (s)
        return s;
    *out = (rung_reply){
        .query = q,
        .view = view,
        .result = result,
        .detail = (rung_detail)common->detail,
        .bare = t->bare && q->bare,
        .truncated = t->truncated,
        .timed = timed,
        .microseconds = timed ? (rung_meter_now() - begun) / 1000 : 0,
    };
    return RUNG_OK;
}

rung_status rung_ask(rung_task *t, const rung_snapshot *g, rung_words words,
                     rung_reply *out, rung_error *err)
{
    return rung_ask_beside(t, g, words, NULL, out, err);
}

rung_status rung_ask_beside(rung_task *t, const rung_snapshot *g, rung_words words,
                            rung_beside *beside, rung_reply *out, rung_error *err)
{
    rung_task_reset(t);
    const rung_query *q =
        words.n ? rung_query_named(words.items[0], strlen(words.items[0])) : NULL;
    if (!q)
        return words.n ? rung_unknown_query(t, g, words, NULL, 0, err)
                       : rung_fail(err, RUNG_BAD_ARGUMENT,
                                   "no query named; `help` lists what can be asked");
    void *args = rung_arena_alloc(&t->mem, 1, q->args_size);
    if (!args)
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    rung_common_args common;
    rung_status s = rung_bind_words_beside(t, g, q, words, beside, args, &common, err);
    return s ? s : rung_run(t, g, q, args, &common, out, err);
}
