/* answering.c -- whole messages of one client, answered into its queue: from what is
 * kept, anew, or by a worker. */
#include "serve/connection.h"
#include "serve/reload.h"

#define CLOCK_EVERY 4           /* messages between two looks at the clock, */
#define CLOCK_BYTES (16 * 1024) /* or bytes of answers, whatever comes first */
#define KNOWN_MOST 256          /* bytes that are looked up before they are looked over */

static void put_error(rung_connection *c, uint32_t id, const rung_error *err)
{
    c->server->counters.errors++;
    rung_put_error(&c->queue.sink, id, err);
}

/* A fault of the protocol: one error, with the id if it can be told, and nothing more is read. */
static void refuse(rung_connection *c, const uint8_t *bytes, size_t n,
                   const rung_error *err)
{
    uint32_t id = 0;
    if (!rung_message_peek_id(bytes, n, &id))
        id = 0;
    put_error(c, id, err);
    rung_connection_end(c);
}

static void refuse_frame(rung_connection *c, rung_frame_state state, const uint8_t *bytes,
                         size_t n)
{
    const rung_serve_limits *l = &c->server->limits;
    rung_error err = { 0 };
    if (state == RUNG_FRAME_TOO_DEEP)
        rung_fail(&err, RUNG_TOO_DEEP, "the message is nested over %llu deep (depth)",
                  (unsigned long long)l->depth);
    else if (state == RUNG_FRAME_TOO_LARGE)
        rung_fail(
            &err, RUNG_TOO_LARGE,
            "the message has over %llu bytes (message_bytes) or %llu values (elements)",
            (unsigned long long)l->message_bytes, (unsigned long long)l->elements);
    else
        rung_fail(
            &err, RUNG_MALFORMED,
            "this is no MessagePack-RPC; a request is [0, msgid, method, [params]]");
    refuse(c, bytes, n, &err);
}

static void reload(rung_connection *c, uint32_t id)
{
    rung_job *j = rung_job_new(c, id);
    rung_error err = { 0 };
    if (j) {
        rung_reload_ask(c->server, j);
        return;
    }
    rung_fail(&err, RUNG_NO_MEMORY, "out of memory");
    put_error(c, id, &err);
}

/* A request as answers that are kept know it: what follows its id. */
typedef struct question {
    uint32_t id;
    const uint8_t *bytes;
    size_t n;
    uint64_t hash;
} question;

/* False when bytes[0..n) begin no request, or no answers are kept. */
static bool find_question(const rung_connection *c, const uint8_t *bytes, size_t n,
                          question *q)
{
    size_t head;
    if (!c->server->limits.recent_bytes || !rung_message_peek(bytes, n, &q->id, &head))
        return false;
    q->bytes = bytes + head;
    q->n = n - head;
    q->hash = rung_recent_hash(q->bytes, q->n);
    return true;
}

/* The answer kept to q, as *n bytes; NULL: there is none. */
static const uint8_t *find_answer(rung_server *s, const question *q, size_t *n)
{
    const uint8_t *bytes =
        rung_recent_find(&s->recent, q->hash, q->bytes, q->n, q->id, n);
    s->counters.messages += bytes != NULL;
    s->counters.again += bytes != NULL;
    return bytes;
}

/* Answers anew, and keeps the answer where it will stay the same: those of queries. `q`
 * is NULL for what is no question. */
static rung_answered answer_new(rung_connection *c, const rung_message *m,
                                const question *q)
{
    rung_server *s = c->server;
    rung_answerer *a = &s->answerer;
    uint64_t errors = a->errors;
    uint8_t head[RUNG_RESULT_HEAD];
    rung_queue_mark before = rung_queue_here(&c->queue);
    a->graph = s->graph;
    a->timed = false;
    rung_answered answered = rung_answer_message(a, m, RUNG_ON_LOOP, &c->queue);
    if (answered == RUNG_ANSWERED && q && a->errors == errors && !a->timed
        && rung_query_named(m->method->text, m->method->n))
        rung_recent_keep(&s->recent, q->hash, q->bytes, q->n, &c->queue, before,
                         rung_result_head(m->id, head));
    return answered;
}

/* One whole message. */
static void answer(rung_connection *c, const uint8_t *bytes, size_t n)
{
    rung_server *s = c->server;
    rung_answerer *a = &s->answerer;
    rung_message m;
    rung_error err;
    err.code = RUNG_OK;
    question q;
    bool may_be_kept = find_question(c, bytes, n, &q);
    size_t n_known;
    const uint8_t *known = may_be_kept ? find_answer(s, &q, &n_known) : NULL;
    if (known) {
        rung_put(&c->queue.sink, known, n_known);
        return;
    }
    s->counters.messages++;
    rung_task_reset(&a->task);
    rung_status status = rung_message_read(bytes, n, &a->task.mem, &m, &err);
    if (status && (!m.has_id || status == RUNG_MALFORMED)) {
        refuse(c, bytes, n, &err);
        return;
    }
    if (status) {
        put_error(c, m.id, &err);
        return;
    }
    rung_answered answered = answer_new(c, &m, may_be_kept ? &q : NULL);
    switch (answered) {
    case RUNG_ANSWERED:
    case RUNG_ANSWER_NONE: break;
    case RUNG_ANSWER_RELOAD: reload(c, m.id); break;
    case RUNG_ANSWER_LATER:
    case RUNG_ANSWER_PLAN:
        if (!rung_job_ask(c, m.id, bytes, n, answered == RUNG_ANSWER_PLAN, &err))
            put_error(c, m.id, &err);
        break;
    }
}

/* When all that has come is one request whose answer is kept, it is sent from where it
 * is kept: the guard looked the request over when that answer was worked out. */
static bool answer_known(rung_connection *c, const uint8_t *bytes, size_t n)
{
    question q;
    size_t n_known;
    if (c->frame.at || n > KNOWN_MOST || n > c->server->limits.message_bytes
        || rung_connection_is_full(c) || !find_question(c, bytes, n, &q))
        return false;
    const uint8_t *known = find_answer(c->server, &q, &n_known);
    if (known)
        rung_connection_send(c, known, n_known);
    return known;
}

/* The time of one turn. A look at the clock costs as much as a short answer, so a turn of
 * a few messages takes none. */
typedef struct turn {
    unsigned answered; /* messages */
    size_t looked_at;  /* bytes queued at the last look */
    uint64_t until;    /* 0: not looked yet */
} turn;

/* After each answer: is it time for others? */
static bool is_over(turn *t, const rung_connection *c)
{
    size_t queued = c->queue.n;
    if (++t->answered % CLOCK_EVERY && queued - t->looked_at <= CLOCK_BYTES)
        return false;
    uint64_t now = uv_hrtime();
    t->looked_at = queued;
    if (!t->until)
        t->until = now + c->server->limits.turn_us * 1000;
    return now >= t->until;
}

size_t rung_connection_answer(rung_connection *c, const uint8_t *bytes, size_t n,
                              bool *more)
{
    rung_server *s = c->server;
    turn t = { .looked_at = c->queue.n };
    size_t at = answer_known(c, bytes, n) ? n : 0, size;
    *more = false;
    while (at < n && !c->ended && !*more) {
        if (c->frame.at == 0 && !rung_message_may_begin(bytes[at])) {
            refuse_frame(c, RUNG_FRAME_MALFORMED, bytes + at, n - at);
            break;
        }
        if (rung_connection_is_full(c)) {
            *more = true;
            break;
        }
        rung_frame_state state =
            rung_frame_scan(&c->frame, &s->frame_limits, bytes + at, n - at, &size);
        if (state == RUNG_FRAME_MORE)
            break;
        if (state != RUNG_FRAME_WHOLE) {
            refuse_frame(c, state, bytes + at, n - at);
            break;
        }
        answer(c, bytes + at, size);
        at += size;
        *more = at < n && is_over(&t, c);
    }
    if (at) {
        c->heard_at = uv_now(&s->loop);
        c->half_since = 0;
    }
    return at;
}
