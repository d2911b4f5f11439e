/* methods.c -- one message, one answer: bind, run, pack; errors are packed in place of
 * what did not come to be. */
#include "serve/methods.h"

#include <string.h>

#include "core/text.h"
#include "engine/describe.h"
#include "serve/packer.h"

#define BATCH_AT_ONCE 8      /* calls of a batch that are answered without a worker */
#define LAID_OUT_AT_ONCE 500 /* elements of an answer that is laid out without one */
#define ERROR_ROOM \
    192 /* bytes kept free for the error of each call of a batch that no longer fits */
#define LIMITS_MOST 64

typedef struct call {
    rung_answerer *a;
    const rung_given *method;
    const rung_given *params; /* n values, in order */
    uint32_t n;
    rung_queue *out;
    rung_patience patience;
    bool in_batch;
    rung_error *err;
} call;

/* What a method does: puts its result as one value. LATER is told by *later, not by the status. */
typedef rung_status method_run(call *c, bool *later);
static method_run run_ping, run_describe, run_batch, run_ask, run_stats;

/* In the order of `methods`; NULL: the server's own. */
static method_run *const runs[] = { run_ping, run_describe, run_batch,
                                    run_ask,  NULL,         run_stats };

const rung_method rung_methods[] = {
    { "ping", "", "\"pong\"" },
    { "describe", "",
      "what can be asked: queries and their parameters, limits, error codes" },
    { "batch", "calls",
      "several calls [method, params] on one graph, answered in their order as [error, "
      "result]" },
    { "ask", "words, format, width, colour, ascii, tables, learner",
      "the words of one question as the command line takes them, with its tables "
      "{parameter: [row]} and a profile {have, age, ...}; the reply, or {output} in the "
      "format named" },
    { "reload", "",
      "loads the graph again; the old one serves until the new one is there, and stays "
      "if that has errors" },
    { "stats", "",
      "the graph, clients, counters of this server, and how the last reload went" },
};
const size_t rung_n_methods = RUNG_COUNT_OF(rung_methods);
_Static_assert(RUNG_COUNT_OF(runs) == RUNG_COUNT_OF(rung_methods),
               "one function a method");

/* ---- values ---- */

static void put_key(rung_emitter *e, const char *name)
{
    e->key(e, name, strlen(name));
}

static void put_text(rung_emitter *e, const char *s)
{
    e->text(e, s, strlen(s));
}

/* As every reply ends. */
static void put_meta(const rung_snapshot *g, rung_emitter *e)
{
    put_key(e, "meta");
    rung_view v = rung_view_of(g, 0, NULL);
    rung_walk_meta(&v, false, e);
}

/* {data: ..., and the value of `data` is put next. */
static void begin_data(rung_emitter *e)
{
    e->map(e, 2);
    put_key(e, "data");
}

/* The answerer's packer, made once and then aimed at each reply. */
static rung_emitter *emitter_of(call *c)
{
    rung_packer *p = &c->a->packer;
    if (!p->out)
        *p = rung_packer_into(c->out, c->a->graph->fragments);
    p->packed.out = &c->out->sink;
    p->out = c->out;
    p->fragments = c->a->graph->fragments;
    return &p->packed.e;
}

/* Fails when the reply did not fit. */
static rung_status fits(call *c)
{
    if (!c->out->sink.failed)
        return RUNG_OK;
    return rung_fail(c->err, RUNG_TOO_LARGE,
                     "the reply is over %llu bytes (reply_bytes); ask for less",
                     (unsigned long long)c->a->limits->reply_bytes);
}

static rung_status takes_nothing(const call *c)
{
    if (c->n == 0
        || (c->n == 1 && c->params[0].type == RUNG_GIVEN_MAP && c->params[0].n == 0))
        return RUNG_OK;
    return rung_fail(c->err, RUNG_BAD_ARGUMENT, "%.*s takes no parameters",
                     (int)c->method->n, c->method->text);
}

/* ---- queries ---- */

/* That time was up, in words. */
static rung_status fail_late(const call *c)
{
    const rung_serve_limits *l = c->a->limits;
    return rung_fail(c->err, RUNG_TIMEOUT,
                     "the question took longer than %llu ms (%s); ask for less",
                     (unsigned long long)(c->a->planner ? l->planner_ms : l->query_ms),
                     c->a->planner ? "planner_ms" : "query_ms");
}

/* What became of binding or running; *later when its time was that of the first try. */
static rung_status in_time(const call *c, rung_status s, bool *later)
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
static bool may_plan(call *c)
{
    rung_answerer *a = c->a;
    if (!a->planner)
        allow(a, a->limits->planner_ms * 1000000u);
    a->planner = true;
    return c->patience == RUNG_ON_PLANNER;
}

/* Runs q; *later as above. `bare`: the reply will be walked, and not laid out. */
static rung_status run_bound(call *c, const rung_query *q, const void *args,
                             const rung_common_args *common, bool bare, rung_reply *reply,
                             bool *later)
{
    rung_task *t = &c->a->task;
    t->budget = c->a->steps;
    t->bare = bare && common->detail == RUNG_DETAIL_IDS;
    c->a->timed = common->timing.v == 1;
    if (q->planner && !may_plan(c)) {
        *later = true;
        return rung_fail(c->err, RUNG_BUSY, "a planner is a worker's");
    }
    rung_status s = rung_run(t, c->a->graph->g, q, args, common, reply, c->err);
    c->a->steps = t->steps < c->a->steps ? t->steps : 0; /* a batch shares them */
    return in_time(c, s, later);
}

static rung_status run_query(call *c, const rung_query *q, bool *later)
{
    rung_common_args common;
    rung_reply reply;
    void *args = rung_arena_alloc(&c->a->task.mem, 1, q->args_size);
    if (!args)
        return rung_fail(c->err, RUNG_NO_MEMORY, "out of memory");
    rung_status s = rung_bind_given(&c->a->task, c->a->graph->g, q, c->params, c->n, args,
                                    &common, c->err);
    s = s ? in_time(c, s, later) : run_bound(c, q, args, &common, true, &reply, later);
    if (s)
        return s;
    rung_walk_reply(&reply, emitter_of(c));
    return fits(c);
}

/* ---- ask: the words of the command line ---- */

typedef struct asked {
    const rung_given *words;
    rung_format format;
    bool has_format; /* else the reply itself is wanted */
    rung_render_options options;
    rung_beside beside;
    unsigned seen; /* bit a parameter, so that none comes twice */
} asked;

static const char *const ask_params[] = { "words", "format", "width",  "colour",
                                          "ascii", "tables", "learner" };

static rung_status take_flag(call *c, const char *name, const rung_given *v, bool *out)
{
    if (v->type != RUNG_GIVEN_BOOLEAN)
        return rung_fail(c->err, RUNG_BAD_ARGUMENT, "%s takes a boolean", name);
    *out = v->boolean;
    return RUNG_OK;
}

static rung_status take_format(call *c, const rung_given *v, rung_format *out)
{
    char shown[80];
    if (v->type == RUNG_GIVEN_TEXT && rung_format_find(v->text, v->n, out))
        return RUNG_OK;
    return rung_fail(c->err, RUNG_BAD_ARGUMENT,
                     "there is no format '%s'; `describe` lists them",
                     v->type == RUNG_GIVEN_TEXT
                         ? rung_text_shown(shown, sizeof shown, v->text, v->n)
                         : "");
}

static rung_status take_width(call *c, const rung_given *v, uint32_t *out)
{
    if (v->type != RUNG_GIVEN_INTEGER || v->integer < 0 || v->integer > 10000)
        return rung_fail(c->err, RUNG_BAD_ARGUMENT,
                         "width takes a whole number from 0 to 10000");
    *out = (uint32_t)v->integer;
    return RUNG_OK;
}

static rung_status take_words(call *c, const rung_given *v, const rung_given **out)
{
    if (v->type != RUNG_GIVEN_ARRAY)
        return rung_fail(c->err, RUNG_BAD_ARGUMENT, "words takes one array of texts");
    *out = v;
    return RUNG_OK;
}

static rung_status take_map(call *c, const char *name, const rung_given *v,
                            const rung_given **out)
{
    if (v->type != RUNG_GIVEN_MAP)
        return rung_fail(c->err, RUNG_BAD_ARGUMENT, "%s takes a map", name);
    *out = v;
    return RUNG_OK;
}

static rung_status take_asked(call *c, const rung_given *key, const rung_given *v,
                              asked *out)
{
    char shown[80];
    size_t i = 0;
    while (i < RUNG_COUNT_OF(ask_params) && !rung_given_is(key, ask_params[i]))
        i++;
    if (i == RUNG_COUNT_OF(ask_params))
        return rung_fail(
            c->err, RUNG_BAD_ARGUMENT,
            "ask has no parameter '%s' (known: words, format, width, colour, ascii, "
            "tables, learner)",
            key->type == RUNG_GIVEN_TEXT
                ? rung_text_shown(shown, sizeof shown, key->text, key->n)
                : "");
    if (out->seen & 1u << i)
        return rung_fail(c->err, RUNG_BAD_ARGUMENT, "%s is given twice", ask_params[i]);
    out->seen |= 1u << i;
    if (v->type == RUNG_GIVEN_NIL)
        return RUNG_OK;
    out->has_format |= i == 1;
    switch (i) {
    case 0: return take_words(c, v, &out->words);
    case 1: return take_format(c, v, &out->format);
    case 2: return take_width(c, v, &out->options.width);
    case 3: return take_flag(c, ask_params[i], v, &out->options.colour);
    case 4: return take_flag(c, ask_params[i], v, &out->options.ascii);
    case 5: return take_map(c, ask_params[i], v, &out->beside.tables);
    default: return take_map(c, ask_params[i], v, &out->beside.learner);
    }
}

/* The words with a NUL behind each, in the task's arena. */
static rung_status copy_words(call *c, const rung_given *words, rung_words *out)
{
    const char **items = RUNG_NEW(&c->a->task.mem, const char *, words->n);
    if (!items)
        return rung_fail(c->err, RUNG_NO_MEMORY, "out of memory");
    for (uint32_t i = 0; i < words->n; i++) {
        const rung_given *w = &words->items[i];
        if (w->type != RUNG_GIVEN_TEXT || memchr(w->text, '\0', w->n)
            || !rung_text_is_utf8(w->text, w->n))
            return rung_fail(c->err, RUNG_BAD_ARGUMENT,
                             "words takes an array of texts, in UTF-8 and without NUL");
        items[i] = rung_arena_text(&c->a->task.mem, w->text, w->n);
        if (!items[i])
            return rung_fail(c->err, RUNG_NO_MEMORY, "out of memory");
    }
    *out = (rung_words){ items, words->n };
    return RUNG_OK;
}

/* The reply as the bytes that the command line prints: one text, or bytes where they are
 * MessagePack. Laying out asks for no leave, so what is long is a worker's. */
static rung_status put_output(call *c, const rung_reply *reply, const asked *o,
                              bool *later)
{
    if (c->patience == RUNG_ON_LOOP && rung_reply_is_long(reply, LAID_OUT_AT_ONCE)) {
        *later = true;
        return rung_fail(c->err, RUNG_BUSY, "an answer of this length is a worker's");
    }
    rung_sink text = rung_sink_buffer(c->a->limits->reply_bytes);
    rung_sink note = rung_sink_buffer(c->a->limits->reply_bytes);
    rung_status s = rung_render(reply, o->format, &o->options, &text, c->err);
    if (!s && text.failed) {
        c->out->sink.failed = true;
        s = fits(c);
    }
    if (!s) {
        rung_emitter *e = emitter_of(c);
        rung_render_note(reply, o->format, &note);
        e->map(e, 1 + (note.len > 0));
        put_key(e, "output");
        if (o->format == RUNG_FORMAT_MSGPACK)
            rung_put_bytes(&c->out->sink, text.to ? text.to : "", text.len);
        else
            e->text(e, text.to ? text.to : "", text.len);
        if (note.len) {
            put_key(e, "note");
            e->text(e, note.to, note.len);
        }
        s = fits(c);
    }
    rung_sink_drop(&note);
    rung_sink_drop(&text);
    return s;
}

static rung_status run_ask(call *c, bool *later)
{
    asked o = { 0 };
    rung_status s = RUNG_OK;
    if (c->n != 1 || c->params[0].type != RUNG_GIVEN_MAP)
        return rung_fail(c->err, RUNG_BAD_ARGUMENT,
                         "ask takes one map {words: [text], format: word, ...}");
    for (uint32_t i = 0; !s && i < c->params[0].n; i++)
        s = take_asked(c, &c->params[0].items[2 * i], &c->params[0].items[2 * i + 1], &o);
    if (!s && (!o.words || o.words->n == 0))
        s = rung_fail(c->err, RUNG_BAD_ARGUMENT,
                      "ask needs 'words': the name of a query and its arguments");
    rung_words words;
    if (!s)
        s = copy_words(c, o.words, &words);
    if (s)
        return s;
    rung_task *t = &c->a->task;
    const rung_query *q = rung_query_named(words.items[0], strlen(words.items[0]));
    if (!q)
        return in_time(c, rung_unknown_query(t, c->a->graph->g, words, NULL, 0, c->err),
                       later);
    void *args = rung_arena_alloc(&t->mem, 1, q->args_size);
    if (!args)
        return rung_fail(c->err, RUNG_NO_MEMORY, "out of memory");
    rung_common_args common;
    rung_reply reply;
    s = rung_bind_words_beside(t, c->a->graph->g, q, words, &o.beside, args, &common,
                               c->err);
    s = s ? in_time(c, s, later) : run_bound(c, q, args, &common, false, &reply, later);
    if (s || o.has_format)
        return s ? s : put_output(c, &reply, &o, later);
    rung_walk_reply(&reply, emitter_of(c));
    return fits(c);
}

/* ---- the small ones ---- */

static rung_status run_ping(call *c, bool *later)
{
    (void)later;
    rung_status s = takes_nothing(c);
    if (s)
        return s;
    rung_emitter *e = emitter_of(c);
    put_text(e, "pong");
    return fits(c);
}

static rung_status run_describe(call *c, bool *later)
{
    (void)later;
    struct rung_named_limit limits[LIMITS_MOST];
    struct rung_named_method methods[RUNG_COUNT_OF(rung_methods)];
    rung_status s = takes_nothing(c);
    if (s)
        return s;
    size_t n = 0;
    for (; n < rung_n_serve_limits && n < LIMITS_MOST; n++)
        limits[n] =
            (struct rung_named_limit){ rung_serve_limit_table[n].name,
                                       (int64_t)rung_serve_limit_value(c->a->limits, n) };
    for (size_t i = 0; i < rung_n_methods; i++)
        methods[i] =
            (struct rung_named_method){ rung_methods[i].name, rung_methods[i].params,
                                        rung_methods[i].help };
    rung_describe_more more = { .protocol = RUNG_PROTOCOL,
                                .limits = limits,
                                .n_limits = n,
                                .methods = methods,
                                .n_methods = rung_n_methods };
    rung_emitter *e = emitter_of(c);
    begin_data(e);
    rung_walk_described(c->a->graph->g, &more, e);
    put_meta(c->a->graph->g, e);
    e->end_map(e);
    return fits(c);
}

static rung_status run_stats(call *c, bool *later)
{
    (void)later;
    rung_status s = takes_nothing(c);
    if (s)
        return s;
    rung_emitter *e = emitter_of(c);
    begin_data(e);
    if (c->a->stats)
        c->a->stats(c->a->server, e);
    else
        e->nil(e);
    put_meta(c->a->graph->g, e);
    e->end_map(e);
    return fits(c);
}

/* ---- which method ---- */

static rung_status fail_method(call *c)
{
    const char *names[128], *word = c->method->text;
    size_t n = 0;
    char shown[80];
    for (size_t i = 0; i < rung_n_queries && n < RUNG_COUNT_OF(names); i++)
        names[n++] = rung_queries[i]->name;
    for (size_t i = 0; i < rung_n_methods && n < RUNG_COUNT_OF(names); i++)
        names[n++] = rung_methods[i].name;
    const char *near = rung_nearest_word(word, c->method->n, names, n);
    return rung_fail(c->err, RUNG_UNKNOWN_METHOD, "no method '%s'%s%s%s",
                     rung_text_shown(shown, sizeof shown, word, c->method->n),
                     near ? "; did you mean '" : "",
                     near ? near : "; `describe` lists them", near ? "'?" : "");
}

static method_run *method_named(const rung_given *name, bool *known)
{
    for (size_t i = 0; i < rung_n_methods; i++)
        if (rung_given_is(name, rung_methods[i].name)) {
            *known = true;
            return runs[i];
        }
    *known = false;
    return NULL;
}

/* Puts the result, or fails with nothing of use put. */
static rung_status run_call(call *c, bool *later)
{
    const rung_query *q = rung_query_named(c->method->text, c->method->n);
    if (q)
        return run_query(c, q, later);
    bool known;
    method_run *run = method_named(c->method, &known);
    if (!known)
        return fail_method(c);
    if (c->in_batch && (!run || run == run_batch || run == run_stats))
        return rung_fail(c->err, RUNG_BAD_ARGUMENT, "%.*s is not answered in a batch",
                         (int)c->method->n, c->method->text);
    return run ? run(c, later)
               : rung_fail(c->err, RUNG_INTERNAL, "the server answers this itself");
}

/* ---- batch ---- */

/* [method, params], where params are an array as in a request, or one map. */
static rung_status read_call(call *c, const rung_given *v, rung_error *err)
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

/* One [error, result] of a batch, whose queue may grow by what its limit lets it. */
static void put_called(call *c, const rung_given *v, bool *later)
{
    rung_error err = { 0 };
    rung_queue_mark before = rung_queue_here(c->out);
    call one = *c;
    one.err = &err;
    one.in_batch = true;
    rung_emitter *e = emitter_of(c);
    rung_put_array(&c->out->sink, 2);
    e->nil(e);
    rung_status s = read_call(&one, v, &err);
    if (!s)
        s = run_call(&one, later);
    if (!s)
        return;
    rung_queue_back(c->out, before);
    /* the reply as a whole is looked at in the end */
    rung_queue_limit(c->out, c->out->limit + ERROR_ROOM + sizeof err.text);
    rung_put_array(&c->out->sink, 2);
    rung_put_error_value(&c->out->sink, &err);
    e->nil(e);
}

static rung_status find_calls(call *c, const rung_given **calls)
{
    const rung_given *m = c->params;
    *calls = c->n == 1 && m->type == RUNG_GIVEN_MAP && m->n == 1
                 ? rung_given_member(m, "calls")
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

static rung_status run_batch(call *c, bool *later)
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
    rung_emitter *e = emitter_of(c);
    begin_data(e);
    e->map(e, 1);
    put_key(e, "replies");
    rung_put_array(&c->out->sink, calls->n);
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
    return fits(c);
}

/* ---- messages ---- */

rung_answered rung_answer_message(rung_answerer *a, const rung_message *m,
                                  rung_patience patience, rung_queue *out)
{
    if (m->type != RUNG_REQUEST)
        return RUNG_ANSWER_NONE;
    rung_error err;
    bool later = false;
    size_t limit = out->limit;
    rung_queue_mark before = rung_queue_here(out);
    call c = { .a = a,
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
    rung_put_result(&out->sink, m->id);
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
    put_key(e, "changed");
    e->boolean(e, changed);
    e->end_map(e);
    put_meta(graph->g, e);
    e->end_map(e);
}
