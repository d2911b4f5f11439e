/* methods.c -- one message, one answer: bind, run, pack; errors are packed in place of
 * what did not come to be. */
#include "serve/call.h"

#include <string.h>

#include "core/text.h"

#define BATCH_AT_ONCE 8 /* calls of a batch that are answered without a worker */
#define ERROR_ROOM \
    192 /* bytes kept free for the error of each call of a batch that no longer fits */

/* As rung_call_ask. */
typedef rung_status method_run(rung_call *c, bool *later);
static method_run run_ping, run_describe, run_batch, run_stats;

/* X(name, function, in a batch, params, help); the function of what the server does
 * itself is NULL. */
#define METHOD_MAP(X)                                                                   \
    X(ping, run_ping, true, "", "\"pong\"")                                             \
    X(describe, run_describe, true, "",                                                 \
      "what can be asked: queries and their parameters, limits, error codes")           \
    X(batch, run_batch, false, "calls",                                                 \
      "several calls [method, params] on one graph, answered in their order as "        \
      "[error, result]")                                                                \
    X(ask, rung_call_ask, true, "words, format, width, colour, ascii, tables, learner", \
      "the words of one question as the command line takes them, with its tables "      \
      "{parameter: [row]} and a profile {have, age, ...}; the reply, or {output} in "   \
      "the format named")                                                               \
    X(reload, NULL, false, "",                                                          \
      "loads the graph again; the old one serves until the new one is there, and "      \
      "stays if that has errors")                                                       \
    X(stats, run_stats, false, "",                                                      \
      "the graph, clients, counters of this server, and how the last reload went")

const rung_method rung_methods[] = {
#define X(name, run, in_batch, params, help) { #name, params, help },
    METHOD_MAP(X)
#undef X
};
const size_t rung_n_methods = RUNG_COUNT_OF(rung_methods);

/* How each is answered, in the same order. */
static const struct method {
    method_run *run;
    bool in_batch;
} methods[] = {
#define X(name, run, in_batch, params, help) { run, in_batch },
    METHOD_MAP(X)
#undef X
};

/* ---- values ---- */

/* As every reply ends. */
static void put_meta(const rung_snapshot *g, rung_emitter *e)
{
    rung_put_key(e, "meta");
    rung_view v = rung_view_of(g, 0, NULL);
    rung_walk_meta(&v, false, e);
}

/* {data: ..., and the value of `data` is put next. */
static void begin_data(rung_emitter *e)
{
    e->map(e, 2);
    rung_put_key(e, "data");
}

static rung_packer *packer_of(rung_call *c)
{
    rung_packer *p = &c->a->packer;
    if (!p->out)
        *p = rung_packer_into(c->out, c->a->graph->fragments);
    p->packed.out = &c->out->sink;
    p->out = c->out;
    p->fragments = c->a->graph->fragments;
    return p;
}

rung_emitter *rung_call_emitter(rung_call *c)
{
    return &packer_of(c)->packed.e;
}

rung_status rung_call_fits(rung_call *c)
{
    if (!c->out->sink.failed)
        return RUNG_OK;
    return rung_fail(c->err, RUNG_TOO_LARGE,
                     "the reply is over %llu bytes (reply_bytes); ask for less",
                     (unsigned long long)c->a->limits->reply_bytes);
}

static rung_status takes_nothing(const rung_call *c)
{
    if (c->n == 0
        || (c->n == 1 && c->params[0].type == RUNG_GIVEN_MAP && c->params[0].n == 0))
        return RUNG_OK;
    return rung_fail(c->err, RUNG_BAD_ARGUMENT, "%.*s takes no parameters",
                     (int)c->method->n, c->method->text);
}

/* ---- queries ---- */

/* That time was up, in words. */
static rung_status fail_late(const rung_call *c)
{
    const rung_serve_limits *l = c->a->limits;
    return rung_fail(c->err, RUNG_TIMEOUT,
                     "the question took longer than %llu ms (%s); ask for less",
                     (unsigned long long)(c->a->planner ? l->planner_ms : l->query_ms),
                     c->a->planner ? "planner_ms" : "query_ms");
}

rung_status rung_call_in_time(const rung_call *c, rung_status s, bool *later)
{
    if (s != RUNG_TIMEOUT || !c->a->task.late)
        return s;
    *later = c->patience == RUNG_ON_LOOP;
    return fail_late(c);
}

static void allow(rung_answerer *a, uint64_t ns)
{
    a->task.deadline = RUNG_FROM_FIRST_LOOK;
    a->task.allowed = ns;
}

/* A planner gets its time, which is then that of the whole message; false when it is not
 * to be run here. */
static bool may_plan(rung_call *c)
{
    rung_answerer *a = c->a;
    if (!a->planner)
        allow(a, a->limits->planner_ms * 1000000u);
    a->planner = true;
    return c->patience == RUNG_ON_PLANNER;
}

rung_status rung_call_run(rung_call *c, const rung_query *q, const void *args,
                          const rung_common_args *common, bool bare, rung_reply *reply,
                          bool *later)
{
    rung_task *t = &c->a->task;
    t->budget = c->a->steps ? c->a->steps : 1; /* 0 would stand for the usual number */
    t->bare = bare && common->detail == RUNG_DETAIL_IDS;
    c->a->timed = common->timing.v == 1;
    if (q->planner && !may_plan(c)) {
        *later = true;
        return rung_fail(c->err, RUNG_BUSY, "a planner is a worker's");
    }
    rung_status s = rung_run(t, c->a->graph->g, q, args, common, reply, c->err);
    if (t->steps < c->a->steps)
        c->a->steps = t->steps; /* a batch shares them */
    return rung_call_in_time(c, s, later);
}

static rung_status run_query(rung_call *c, const rung_query *q, bool *later)
{
    rung_common_args common;
    rung_reply reply;
    void *args = rung_arena_alloc(&c->a->task.mem, 1, q->args_size);
    if (!args)
        return rung_fail(c->err, RUNG_NO_MEMORY, "out of memory");
    rung_status s = rung_bind_given(&c->a->task, c->a->graph->g, q, c->params, c->n, args,
                                    &common, c->err);
    s = s ? rung_call_in_time(c, s, later)
          : rung_call_run(c, q, args, &common, true, &reply, later);
    if (s)
        return s;
    rung_pack_reply(packer_of(c), &reply);
    return rung_call_fits(c);
}

/* ---- the small ones ---- */

static rung_status run_ping(rung_call *c, bool *later)
{
    (void)later;
    rung_status s = takes_nothing(c);
    if (s)
        return s;
    rung_emitter *e = rung_call_emitter(c);
    e->text(e, "pong", strlen("pong"));
    return rung_call_fits(c);
}

static rung_status run_describe(rung_call *c, bool *later)
{
    (void)later;
    rung_named_limit limits[RUNG_N_SERVE_LIMITS];
    rung_status s = takes_nothing(c);
    if (s)
        return s;
    for (size_t i = 0; i < RUNG_N_SERVE_LIMITS; i++)
        limits[i] =
            (rung_named_limit){ rung_serve_limit_table[i].name,
                                (int64_t)rung_serve_limit_value(c->a->limits, i) };
    rung_describe_more more = { .protocol = RUNG_PROTOCOL,
                                .limits = limits,
                                .n_limits = RUNG_N_SERVE_LIMITS,
                                .methods = rung_methods,
                                .n_methods = rung_n_methods };
    rung_emitter *e = rung_call_emitter(c);
    begin_data(e);
    rung_walk_described(c->a->graph->g, &more, e);
    put_meta(c->a->graph->g, e);
    e->end_map(e);
    return rung_call_fits(c);
}

static rung_status run_stats(rung_call *c, bool *later)
{
    (void)later;
    rung_status s = takes_nothing(c);
    if (s)
        return s;
    rung_emitter *e = rung_call_emitter(c);
    begin_data(e);
    if (c->a->stats)
        c->a->stats(c->a->server, e);
    else
        e->nil(e);
    put_meta(c->a->graph->g, e);
    e->end_map(e);
    return rung_call_fits(c);
}

/* ---- which method ---- */

static rung_status fail_method(rung_call *c)
{
    const char *word = c->method->text;
    char shown[80];
    rung_meant near = rung_meant_by(word, c->method->n);
    rung_meant_try_queries(&near);
    for (size_t i = 0; i < rung_n_methods; i++)
        rung_meant_try(&near, rung_methods[i].name);
    return rung_fail(c->err, RUNG_UNKNOWN_METHOD, "no method '%s'%s",
                     rung_text_shown(shown, sizeof shown, word, c->method->n),
                     rung_meant_hint(&near, "", "; `describe` lists them"));
}

/* NULL: there is none. */
static const struct method *method_named(const rung_given *name)
{
    for (size_t i = 0; i < rung_n_methods; i++)
        if (rung_given_is(name, rung_methods[i].name))
            return &methods[i];
    return NULL;
}

/* Puts the result, or fails with nothing of use put. */
static rung_status run_call(rung_call *c, bool *later)
{
    const rung_query *q = rung_query_named(c->method->text, c->method->n);
    if (q)
        return run_query(c, q, later);
    const struct method *m = method_named(c->method);
    if (!m)
        return fail_method(c);
    if (c->in_batch && !m->in_batch)
        return rung_fail(c->err, RUNG_BAD_ARGUMENT, "%.*s is not answered in a batch",
                         (int)c->method->n, c->method->text);
    return m->run ? m->run(c, later)
                  : rung_fail(c->err, RUNG_INTERNAL, "the server answers this itself");
}

/* ---- batch ---- */

/* [method, params], where params are an array as in a request, or one map. */
static rung_status read_call(rung_call *c, const rung_given *v, rung_error *err)
{
    if (v->type != RUNG_GIVEN_ARRAY || v->n < 1 || v->n > 2
        || v->items[0].type != RUNG_GIVEN_TEXT)
        return rung_fail(err, RUNG_BAD_ARGUMENT, "a call is [method, params]");
    c->method = &v->items[0];
    c->params = NULL;
    c->n = 0;
    if (v->n == 1 || v->items[1].type == RUNG_GIVEN_NIL)
        return RUNG_OK;
    bool is_map = v->items[1].type == RUNG_GIVEN_MAP;
    if (!is_map && v->items[1].type != RUNG_GIVEN_ARRAY)
        return rung_fail(err, RUNG_BAD_ARGUMENT,
                         "the params of a call are an array or a map");
    c->params = is_map ? &v->items[1] : v->items[1].items;
    c->n = is_map ? 1 : v->items[1].n;
    return RUNG_OK;
}

/* One [error, result] of a batch, whose queue may grow by what its limit lets it. Its
 * memory is given back: a call has as much as a question by itself. */
static void put_called(rung_call *c, const rung_given *v, bool *later)
{
    rung_error err = { 0 };
    rung_queue_mark before = rung_queue_here(c->out);
    rung_call one = *c;
    one.err = &err;
    one.in_batch = true;
    rung_emitter *e = rung_call_emitter(c);
    e->array(e, 2);
    e->nil(e);
    rung_task *t = &c->a->task;
    rung_arena_place here = rung_arena_here(&t->mem);
    rung_status s = read_call(&one, v, &err);
    if (!s)
        s = run_call(&one, later);
    rung_task_close(t); /* sheets lie in that memory */
    rung_arena_back(&t->mem, here);
    if (!s)
        return;
    rung_queue_back(c->out, before);
    /* the reply as a whole is looked at in the end */
    rung_queue_limit(c->out, c->out->limit + ERROR_ROOM + sizeof err.text);
    e->array(e, 2);
    rung_put_error_value(&c->out->sink, &err);
    e->nil(e);
}

static rung_status find_calls(rung_call *c, const rung_given **calls)
{
    const rung_given *m = c->params;
    *calls = c->n != 1                                ? NULL
             : m->type == RUNG_GIVEN_ARRAY            ? m /* by position */
             : m->type == RUNG_GIVEN_MAP && m->n == 1 ? rung_given_member(m, "calls")
                                                      : NULL;
    if (!*calls || (*calls)->type != RUNG_GIVEN_ARRAY)
        return rung_fail(c->err, RUNG_BAD_ARGUMENT,
                         "batch takes one map {calls: [[method, params], ...]}");
    if ((*calls)->n > c->a->limits->batch_calls)
        return rung_fail(c->err, RUNG_TOO_LARGE,
                         "a batch has at most %llu calls (batch_calls), not %u",
                         (unsigned long long)c->a->limits->batch_calls, (*calls)->n);
    return RUNG_OK;
}

static rung_status run_batch(rung_call *c, bool *later)
{
    const rung_given *calls;
    rung_status s = find_calls(c, &calls);
    if (s)
        return s;
    if (c->patience == RUNG_ON_LOOP && calls->n > BATCH_AT_ONCE) {
        *later = true;
        return rung_fail(c->err, RUNG_BUSY, "a batch of this size is a worker's");
    }
    size_t end = c->out->limit;
    rung_emitter *e = rung_call_emitter(c);
    begin_data(e);
    e->map(e, 1);
    rung_put_key(e, "replies");
    e->array(e, calls->n);
    for (uint32_t i = 0; i < calls->n && !*later && !c->out->sink.failed; i++) {
        size_t kept = (size_t)(calls->n - i) * ERROR_ROOM;
        rung_queue_limit(c->out, end > kept + c->out->n ? end - kept : c->out->n);
        put_called(c, &calls->items[i], later);
    }
    rung_queue_limit(c->out, end);
    if (*later)
        return rung_fail(c->err, RUNG_TIMEOUT, "the batch goes to a worker");
    put_meta(c->a->graph->g, e);
    e->end_map(e);
    if (c->out->n > end)
        c->out->sink.failed = true;
    return rung_call_fits(c);
}

/* ---- messages ---- */

/* As rung_put_result, in place where a block has room. */
static void begin_result(rung_queue *out, uint32_t id)
{
    char *to = rung_queue_place(out, RUNG_RESULT_HEAD);
    if (to)
        rung_queue_filled(out, rung_result_head(id, (uint8_t *)to));
    else
        rung_put_result(&out->sink, id);
}

rung_answered rung_answer_message(rung_answerer *a, const rung_message *m,
                                  rung_patience patience, rung_queue *out)
{
    if (m->type != RUNG_REQUEST)
        return RUNG_ANSWER_NONE;
    rung_error err;
    bool later = false;
    size_t limit = out->limit;
    rung_queue_mark before = rung_queue_here(out);
    rung_call c = { .a = a,
                    .method = m->method,
                    .params = m->params->items,
                    .n = m->params->n,
                    .out = out,
                    .patience = patience,
                    .err = &err };
    err.code = RUNG_OK;
    if (rung_given_is(m->method, "reload") && !takes_nothing(&c))
        return RUNG_ANSWER_RELOAD;
    a->steps = a->limits->steps;
    a->planner = false;
    allow(a, patience == RUNG_ON_LOOP ? a->limits->first_us * 1000u
                                      : a->limits->query_ms * 1000000u);
    rung_queue_limit(out, out->n + a->limits->reply_bytes);
    begin_result(out, m->id);
    rung_status s = err.code ? err.code : run_call(&c, &later);
    rung_queue_limit(out, limit);
    if (!s)
        return RUNG_ANSWERED;
    rung_queue_back(out, before);
    if (later)
        return a->planner ? RUNG_ANSWER_PLAN : RUNG_ANSWER_LATER;
    a->errors++;
    a->timeouts += err.code == RUNG_TIMEOUT;
    rung_put_error(&out->sink, m->id, &err);
    return RUNG_ANSWERED;
}

void rung_put_reloaded(rung_queue *out, uint32_t id, const rung_served *graph,
                       bool changed)
{
    rung_packer p = rung_packer_into(out, NULL);
    rung_emitter *e = &p.packed.e;
    rung_put_result(&out->sink, id);
    begin_data(e);
    e->map(e, 1);
    rung_put_key(e, "changed");
    e->boolean(e, changed);
    e->end_map(e);
    put_meta(graph->g, e);
    e->end_map(e);
}
