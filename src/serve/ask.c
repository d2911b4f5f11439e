/* ask.c -- the method `ask`: the words of the command line, and the very bytes that it
 * prints. */
#include "core/text.h"
#include "serve/call.h"

#define LAID_OUT_AT_ONCE 500 /* elements of an answer that is laid out without a worker */

typedef struct asked_format {
    bool given; /* else the reply itself is wanted */
    rung_format which;
} asked_format;

typedef struct asked {
    const rung_given *words;
    asked_format format;
    rung_render_options options;
    rung_beside beside;
    unsigned seen; /* a bit for each member, so that none comes twice */
} asked;

/* A member of the map: takes v, its value, which is not nil. */
typedef rung_status take(rung_call *c, const char *name, const rung_given *v, void *out);

static rung_status take_flag(rung_call *c, const char *name, const rung_given *v,
                             void *out)
{
    if (v->type != RUNG_GIVEN_BOOLEAN)
        return rung_fail(c->err, RUNG_BAD_ARGUMENT, "%s takes a boolean", name);
    *(bool *)out = v->boolean;
    return RUNG_OK;
}

static rung_status take_format(rung_call *c, const char *name, const rung_given *v,
                               void *out)
{
    char shown[80];
    asked_format *format = out;
    (void)name;
    format->given = true;
    if (v->type == RUNG_GIVEN_TEXT && rung_format_find(v->text, v->n, &format->which))
        return RUNG_OK;
    return rung_fail(c->err, RUNG_BAD_ARGUMENT,
                     "there is no format '%s'; `describe` lists them",
                     v->type == RUNG_GIVEN_TEXT
                         ? rung_text_shown(shown, sizeof shown, v->text, v->n)
                         : "");
}

static rung_status take_width(rung_call *c, const char *name, const rung_given *v,
                              void *out)
{
    if (v->type != RUNG_GIVEN_INTEGER || v->integer < 0 || v->integer > 10000)
        return rung_fail(c->err, RUNG_BAD_ARGUMENT,
                         "%s takes a whole number from 0 to 10000", name);
    *(uint32_t *)out = (uint32_t)v->integer;
    return RUNG_OK;
}

static rung_status take_words(rung_call *c, const char *name, const rung_given *v,
                              void *out)
{
    if (v->type != RUNG_GIVEN_ARRAY)
        return rung_fail(c->err, RUNG_BAD_ARGUMENT, "%s takes one array of texts", name);
    *(const rung_given **)out = v;
    return RUNG_OK;
}

static rung_status take_map(rung_call *c, const char *name, const rung_given *v,
                            void *out)
{
    if (v->type != RUNG_GIVEN_MAP)
        return rung_fail(c->err, RUNG_BAD_ARGUMENT, "%s takes a map", name);
    *(const rung_given **)out = v;
    return RUNG_OK;
}

static const struct member {
    const char *name;
    take *take;
    size_t offset; /* in `asked`, of what it fills */
} members[] = {
    { "words", take_words, offsetof(asked, words) },
    { "format", take_format, offsetof(asked, format) },
    { "width", take_width, offsetof(asked, options.width) },
    { "colour", take_flag, offsetof(asked, options.colour) },
    { "ascii", take_flag, offsetof(asked, options.ascii) },
    { "tables", take_map, offsetof(asked, beside.tables) },
    { "learner", take_map, offsetof(asked, beside.learner) },
};

static rung_status take_asked(rung_call *c, const rung_given *key, const rung_given *v,
                              asked *out)
{
    char shown[80];
    size_t i = 0;
    while (i < RUNG_COUNT_OF(members) && !rung_given_is(key, members[i].name))
        i++;
    if (i == RUNG_COUNT_OF(members))
        return rung_fail(
            c->err, RUNG_BAD_ARGUMENT,
            "ask has no parameter '%s' (known: words, format, width, colour, ascii, "
            "tables, learner)",
            key->type == RUNG_GIVEN_TEXT
                ? rung_text_shown(shown, sizeof shown, key->text, key->n)
                : "");
    const struct member *m = &members[i];
    if (out->seen & 1u << i)
        return rung_fail(c->err, RUNG_BAD_ARGUMENT, "%s is given twice", m->name);
    out->seen |= 1u << i;
    return v->type == RUNG_GIVEN_NIL ? RUNG_OK
                                     : m->take(c, m->name, v, (char *)out + m->offset);
}

/* The words with a NUL behind each, in the task's arena. */
static rung_status copy_words(rung_call *c, const rung_given *words, rung_words *out)
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
static rung_status put_output(rung_call *c, const rung_reply *reply, const asked *o,
                              bool *later)
{
    if (c->patience == RUNG_ON_LOOP && rung_reply_is_long(reply, LAID_OUT_AT_ONCE)) {
        *later = true;
        return rung_fail(c->err, RUNG_BUSY, "an answer of this length is a worker's");
    }
    rung_sink text = rung_sink_buffer(c->a->limits->reply_bytes);
    rung_sink note = rung_sink_buffer(c->a->limits->reply_bytes);
    rung_status s = rung_render(reply, o->format.which, &o->options, &text, c->err);
    if (!s && text.failed) {
        c->out->sink.failed = true;
        s = rung_call_fits(c);
    }
    if (!s) {
        rung_emitter *e = rung_call_emitter(c);
        rung_render_note(reply, o->format.which, &note);
        e->map(e, 1 + (note.len > 0));
        rung_put_key(e, "output");
        if (o->format.which == RUNG_FORMAT_MSGPACK)
            rung_msgpack_bytes(&c->out->sink, text.to ? text.to : "", text.len);
        else
            e->text(e, text.to ? text.to : "", text.len);
        if (note.len) {
            rung_put_key(e, "note");
            e->text(e, note.to, note.len);
        }
        s = rung_call_fits(c);
    }
    rung_sink_drop(&note);
    rung_sink_drop(&text);
    return s;
}

rung_status rung_call_ask(rung_call *c, bool *later)
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
        return rung_call_in_time(
            c, rung_unknown_query(t, c->a->graph->g, words, NULL, 0, c->err), later);
    void *args = rung_arena_alloc(&t->mem, 1, q->args_size);
    if (!args)
        return rung_fail(c->err, RUNG_NO_MEMORY, "out of memory");
    rung_common_args common;
    rung_reply reply;
    s = rung_bind_words_beside(t, c->a->graph->g, q, words, &o.beside, args, &common,
                               c->err);
    s = s ? rung_call_in_time(c, s, later)
          : rung_call_run(c, q, args, &common, false, &reply, later);
    if (s || o.format.given)
        return s ? s : put_output(c, &reply, &o, later);
    rung_walk_reply(&reply, rung_call_emitter(c));
    return rung_call_fits(c);
}
