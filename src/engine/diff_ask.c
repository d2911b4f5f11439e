/* diff_ask.c -- asks two graphs the same questions and keeps those whose answers differ.
 *
 * About nodes that both have: first those that a row of the comparison names, then those
 * one link away in either graph, then two; within a distance by id, and of a node in the
 * order of the list. Answers are compared as they leave for other programs, without the
 * file and line of evidence. */
#include "engine/diff_parts.h"
#include "query/sets.h"

#define STEPS_A_QUESTION 100000u /* a search that needs more is not waited for twice */

const char *const rung_diff_asks[] = { "next",     "into",     "gap",    "covers",
                                       "coverage", "mincover", "qualify" };
const size_t rung_n_diff_asks = RUNG_COUNT_OF(rung_diff_asks);

/* ---- an answer as bytes ---- */

/* JSON that leaves out the members `file` and `line`. */
typedef struct bytes {
    rung_emitter e; /* first: its address is the whole's */
    rung_json json;
    bool skip; /* the next value */
} bytes;

static rung_emitter *within(rung_emitter *e)
{
    return &((bytes *)e)->json.e;
}

static bool skipped(rung_emitter *e)
{
    bytes *b = (bytes *)e;
    bool skip = b->skip;
    b->skip = false;
    return skip;
}

static void on_map(rung_emitter *e, uint32_t n)
{
    within(e)->map(within(e), n);
}
static void on_end_map(rung_emitter *e)
{
    within(e)->end_map(within(e));
}
static void on_array(rung_emitter *e, uint32_t n)
{
    within(e)->array(within(e), n);
}
static void on_end_array(rung_emitter *e)
{
    within(e)->end_array(within(e));
}

/* Both are scalars wherever they stand: Evidence alone has them. */
static void on_key(rung_emitter *e, const char *s, size_t len)
{
    bytes *b = (bytes *)e;
    b->skip = len == 4 && (memcmp(s, "file", 4) == 0 || memcmp(s, "line", 4) == 0);
    if (!b->skip)
        within(e)->key(within(e), s, len);
}

static void on_text(rung_emitter *e, const char *s, size_t len)
{
    if (!skipped(e))
        within(e)->text(within(e), s, len);
}
static void on_integer(rung_emitter *e, int64_t v)
{
    if (!skipped(e))
        within(e)->integer(within(e), v);
}
static void on_real(rung_emitter *e, double v)
{
    if (!skipped(e))
        within(e)->real(within(e), v);
}
static void on_boolean(rung_emitter *e, bool v)
{
    if (!skipped(e))
        within(e)->boolean(within(e), v);
}
static void on_nil(rung_emitter *e)
{
    if (!skipped(e))
        within(e)->nil(within(e));
}

static void put_answer(const rung_reply *r, rung_sink *out)
{
    bytes b = { .e = { .map = on_map,
                       .end_map = on_end_map,
                       .array = on_array,
                       .end_array = on_end_array,
                       .key = on_key,
                       .text = on_text,
                       .integer = on_integer,
                       .real = on_real,
                       .boolean = on_boolean,
                       .nil = on_nil },
                .json = rung_json_into(out) };
    rung_walk_struct(&r->view, r->detail, rung_reply_shape(r), r->result, &b.e);
}

/* ---- one question of both ---- */

/* One graph, and what it said last: the answer's bytes, and its first sentences. */
typedef struct asked {
    const rung_snapshot *g;
    rung_task task;
    rung_sink answer, said;
} asked;

static void ask_one(asked *a, const rung_query *q, const char *id)
{
    const char *words[] = { q->name, id };
    rung_reply reply;
    rung_error err;
    a->answer.len = a->said.len = 0;
    if (rung_ask(&a->task, a->g, (rung_words){ words, 2 }, &reply, &err)) {
        rung_puts(&a->answer, err.text);
        rung_puts(&a->said, err.text);
        return;
    }
    put_answer(&reply, &a->answer);
    if (q->say)
        q->say(&reply.view, reply.result, &a->said);
}

static bool same_bytes(const rung_sink *a, const rung_sink *b)
{
    return a->len == b->len && (a->len == 0 || memcmp(a->to, b->to, a->len) == 0);
}

/* The line that begins at `at`, its length in *len; the next begins behind it. */
static const char *line_at(const rung_sink *s, size_t at, size_t *len)
{
    const char *line = at < s->len ? (const char *)s->to + at : "";
    const char *end = at < s->len ? memchr(line, '\n', s->len - at) : NULL;
    *len = at >= s->len ? 0 : end ? (size_t)(end - line) : s->len - at;
    return line;
}

/* The first line in which the two say different things; none: NULL in both. */
static void first_difference(rung_diffing *d, const asked *a, const asked *b,
                             const char **before, const char **after)
{
    size_t x = 0, y = 0, n, m;
    *before = *after = NULL;
    while (x < a->said.len || y < b->said.len) {
        const char *p = line_at(&a->said, x, &n), *q = line_at(&b->said, y, &m);
        if (n != m || memcmp(p, q, n) != 0) {
            *before = n ? rung_arena_text(d->mem, p, n) : NULL;
            *after = m ? rung_arena_text(d->mem, q, m) : NULL;
            return;
        }
        x += n + 1;
        y += m + 1;
    }
}

/* ---- all of them ---- */

typedef struct asking {
    rung_diffing *d;
    const rung_diff_options *o;
    asked old, now;
    uint8_t *seen;   /* a byte a rank: it is in `ranks` */
    uint32_t *ranks; /* whom to ask about, in order */
    uint32_t n;
} asking;

static bool put_question(asking *k, const rung_query *q, const char *id, const char *name)
{
    rung_diffing *d = k->d;
    rung_diff_questions *l = &d->r->questions;
    d->r->differ++;
    if (l->n == d->limit) {
        d->truncated = true;
        return true;
    }
    rung_diff_question *items =
        rung_arena_one_more(d->mem, l->items, l->n, sizeof *items);
    if (!items)
        return false;
    l->items = items;
    rung_diff_question *row = &l->items[l->n++];
    row->question = rung_arena_textf(d->mem, "%s %s", q->name, id);
    row->name = name;
    first_difference(d, &k->old, &k->now, &row->before, &row->after);
    return row->question != NULL;
}

static bool takes(const rung_query *q, rung_kind kind)
{
    return q->n_params && q->params[0].type == RUNG_P_NODE && q->params[0].required
           && (!q->params[0].kinds || (q->params[0].kinds & RUNG_KIND_BIT(kind)));
}

/* Asks all about one node. False: memory ended. */
static bool ask_about(asking *k, uint32_t rank)
{
    rung_diffing *d = k->d;
    rung_node n = { d->s.now.node[rank] };
    char id[RUNG_NODE_ID_MAX];
    if (n.id == RUNG_NONE || d->s.old.node[rank] == RUNG_NONE)
        return true;
    rung_node_id(d->s.now.g, n, id);
    for (size_t i = 0; i < rung_n_diff_asks; i++) {
        const rung_query *q =
            rung_query_named(rung_diff_asks[i], strlen(rung_diff_asks[i]));
        if (!takes(q, rung_node_kind(d->s.now.g, n)))
            continue;
        if (d->r->asked == k->o->questions) {
            d->r->all_asked.v = 0;
            return true;
        }
        d->r->asked++;
        ask_one(&k->old, q, id);
        ask_one(&k->now, q, id);
        if (k->old.answer.failed || k->now.answer.failed || k->old.said.failed
            || k->now.said.failed)
            return false;
        if (!same_bytes(&k->old.answer, &k->now.answer)
            && !put_question(k, q, id, rung_node_name(d->s.now.g, n)))
            return false;
    }
    return true;
}

static void see(asking *k, uint32_t rank)
{
    if (!k->seen[rank])
        k->seen[rank] = 2; /* a candidate of the next distance */
}

static void see_neighbours(asking *k, const rung_side *s, uint32_t rank)
{
    if (s->node[rank] == RUNG_NONE)
        return;
    rung_view v = rung_view_of(s->g, 0, NULL);
    for (unsigned i = 0; i < 2 * RUNG_N_RELATIONS; i++) {
        rung_node n = { s->node[rank] };
        rung_links it = i % 2 ? rung_links_in(&v, (rung_relation)(i / 2), n)
                              : rung_links_out(&v, (rung_relation)(i / 2), n);
        while (rung_links_next(&it))
            see(k, s->rank[i % 2 ? it.link.from.id : it.link.to.id]);
    }
}

/* Appends the candidates, by rank. */
static void take_candidates(asking *k)
{
    for (uint32_t rank = 0; rank < k->d->s.n_ranks; rank++)
        if (k->seen[rank] == 2) {
            k->seen[rank] = 1;
            k->ranks[k->n++] = rank;
        }
}

static bool ask_all(asking *k)
{
    rung_diffing *d = k->d;
    uint32_t at = 0;
    for (uint32_t rank = 0; rank < d->s.n_ranks; rank++)
        if (d->touched[rank])
            see(k, rank);
    for (uint32_t distance = 0; distance <= RUNG_DIFF_DISTANCE; distance++) {
        uint32_t before = at;
        take_candidates(k);
        for (; at < k->n && d->r->all_asked.v; at++) {
            if (!ask_about(k, k->ranks[at]))
                return false;
            if (k->o->progress && at % 16 == 0)
                k->o->progress(k->o->told, "asking both graphs", d->r->asked,
                               k->o->questions);
        }
        if (!d->r->all_asked.v)
            return true;
        for (uint32_t i = before; i < at && distance < RUNG_DIFF_DISTANCE; i++) {
            see_neighbours(k, &d->s.old, k->ranks[i]);
            see_neighbours(k, &d->s.now, k->ranks[i]);
        }
    }
    return true;
}

static void begin(asked *a, const rung_snapshot *g)
{
    *a = (asked){ .g = g,
                  .task = { .budget = STEPS_A_QUESTION },
                  .answer = rung_sink_buffer(RUNG_ARENA_LIMIT),
                  .said = rung_sink_buffer(RUNG_ARENA_LIMIT) };
}

static void end(asked *a)
{
    rung_task_drop(&a->task);
    rung_sink_drop(&a->answer);
    rung_sink_drop(&a->said);
}

rung_status rung_diff_ask(rung_diffing *d, const rung_diff_options *o, rung_error *err)
{
    d->r->all_asked.v = 1;
    if (d->r->same.v || o->questions == 0) {
        d->r->all_asked.v = d->r->same.v;
        return RUNG_OK;
    }
    asking k = { .d = d,
                 .o = o,
                 .seen = RUNG_NEW(d->mem, uint8_t, d->s.n_ranks),
                 .ranks = RUNG_NEW(d->mem, uint32_t, d->s.n_ranks) };
    if (!k.seen || !k.ranks)
        return rung_fail_memory(err);
    begin(&k.old, d->s.old.g);
    begin(&k.now, d->s.now.g);
    bool done = ask_all(&k);
    end(&k.old);
    end(&k.now);
    return done ? RUNG_OK : rung_fail_memory(err);
}
