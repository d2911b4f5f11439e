/* profile.c -- a map as `learner` takes it, kept from one command to the next; see
 * profile.h.
 *
 * What is added is first bound to a query that asks nothing, so the binder proves it as
 * it will be proved with a question. What is held is kept by id and looked up each time:
 * the graph may be another one by then. */
#include "repl/profile.h"

#include <stdio.h>
#include <string.h>

#include "core/limits.h"
#include "core/text.h"
#include "engine/profile.h"
#include "repl/screen.h"
#include "snapshot/names.h"

typedef struct probe_args {
    rung_node_list have;
    rung_learner learner;
} probe_args;

static const rung_param probe_params[] = {
    { RUNG_PARAM(probe_args, have, NODES, "what is held") },
    { RUNG_PARAM(probe_args, learner, LEARNER, "what is known") },
};
static const rung_query probe = {
    .name = "profile",
    .example = ".have care-certificate",
    .params = probe_params,
    .n_params = RUNG_COUNT_OF(probe_params),
    .args_size = sizeof(probe_args),
};

/* ---- values ---- */

static bool copy_value(rung_arena *mem, const rung_given *v, rung_given *out)
{
    *out = *v;
    if (v->type == RUNG_GIVEN_TEXT)
        return (out->text = rung_arena_text(mem, v->text, v->n)) != NULL;
    if (v->type != RUNG_GIVEN_ARRAY)
        return true;
    rung_given *items = RUNG_NEW(mem, rung_given, v->n);
    out->items = items;
    for (uint32_t i = 0; items && i < v->n; i++)
        if (!copy_value(mem, &v->items[i], &items[i]))
            return false;
    return items != NULL;
}

static rung_given text_value(const char *s)
{
    return (rung_given){ .type = RUNG_GIVEN_TEXT, .n = (uint32_t)strlen(s), .text = s };
}

/* A profile that is being put together: the old one's members, then what replaces them. */
typedef struct draft {
    rung_arena mem;
    rung_given items[2 * 64];
    uint32_t n;
    bool failed;
} draft;

/* Sets the member; a NULL value takes it out. */
static void set(draft *d, const char *name, const rung_given *v)
{
    uint32_t i = 0;
    while (i < d->n && !rung_given_is(&d->items[2 * i], name))
        i++;
    if (!v) {
        if (i < d->n) {
            d->n--;
            d->items[2 * i] = d->items[2 * d->n];
            d->items[2 * i + 1] = d->items[2 * d->n + 1];
        }
        return;
    }
    rung_given key = text_value(name);
    if (i == RUNG_COUNT_OF(d->items) / 2 || !copy_value(&d->mem, &key, &d->items[2 * i])
        || !copy_value(&d->mem, v, &d->items[2 * i + 1]))
        d->failed = true;
    else
        d->n += i == d->n;
}

static void add_members(draft *d, const rung_given *map)
{
    for (uint32_t i = 0; map && i < map->n; i++) {
        char name[64];
        const rung_given *key = &map->items[2 * i];
        snprintf(name, sizeof name, "%.*s", (int)key->n, key->text);
        size_t f = rung_learner_field(name, strlen(name));
        if (map->items[2 * i + 1].type != RUNG_GIVEN_NIL)
            set(d, f < rung_n_learner_fields ? rung_learner_fields[f] : name,
                &map->items[2 * i + 1]);
    }
}

static void set_profile(rung_session *s, draft *d)
{
    rung_arena_drop(&s->profile_mem);
    s->profile_mem = d->mem;
    s->profile = NULL;
    if (!d->n)
        return;
    rung_given *items = RUNG_NEW(&s->profile_mem, rung_given, 2 * (size_t)d->n);
    rung_given *map = RUNG_NEW(&s->profile_mem, rung_given, 1);
    if (!items || !map)
        return;
    memcpy(items, d->items, 2 * d->n * sizeof *items);
    *map = (rung_given){ .type = RUNG_GIVEN_MAP, .n = d->n, .items = items };
    s->profile = map;
}

static rung_status finish(rung_session *s, draft *d, rung_error *err)
{
    if (d->failed) {
        rung_arena_drop(&d->mem);
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    }
    set_profile(s, d);
    return RUNG_OK;
}

void rung_profile_drop(rung_session *s)
{
    rung_arena_drop(&s->profile_mem);
    s->profile = NULL;
}

/* Binds `--name` before each of words[1..n) to the probe. */
static rung_status prove(rung_session *s, const char *name, rung_words words,
                         probe_args *args, rung_error *err)
{
    rung_common_args common;
    rung_task_reset(&s->task);
    const char **items = RUNG_NEW(&s->line, const char *, 2 * (size_t)words.n);
    if (!items)
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    items[0] = words.items[0];
    for (uint32_t i = 1; i < words.n; i++) {
        items[2 * i - 1] = name;
        items[2 * i] = words.items[i];
    }
    s->task.reads = RUNG_READS_FILES;
    rung_status status =
        rung_bind_words(&s->task, s->g, &probe, (rung_words){ items, 2 * words.n - 1 },
                        args, &common, err);
    if (status && err && err->at != RUNG_NO_WORD)
        err->at = (err->at + 1) / 2;
    return status;
}

/* ---- showing ---- */

/* `Care Certificate` of an id in this graph, else the id. */
static void put_name(rung_session *s, const rung_given *id, rung_sink *out)
{
    rung_node node;
    rung_task_reset(&s->task);
    bool known = !rung_node_resolve(s->g, &s->task.mem, id->text, id->n, 0, &node, NULL);
    const char *name = known ? rung_node_name(s->g, node) : id->text;
    rung_text_put_shown(out, name, known ? strlen(name) : id->n, 200);
}

static void put_field(const char *name, const rung_given *v, rung_sink *out)
{
    for (; *name; name++)
        rung_putc(out, *name == '_' ? ' ' : *name);
    rung_putc(out, ' ');
    switch (v->type) {
    case RUNG_GIVEN_TEXT: rung_text_put_shown(out, v->text, v->n, 200); break;
    case RUNG_GIVEN_INTEGER: rung_putf(out, "%lld", (long long)v->integer); break;
    case RUNG_GIVEN_BOOLEAN: rung_puts(out, v->boolean ? "yes" : "no"); break;
    case RUNG_GIVEN_ARRAY:
        for (uint32_t i = 0; i < v->n; i++) {
            rung_puts(out, i ? ", " : "");
            rung_text_put_shown(out, v->items[i].text, v->items[i].n, 200);
        }
        break;
    default: break;
    }
}

/* "holds A, B; age 17": what is held where `held`, and the fields of the bits. */
static void put_profile(rung_session *s, bool held, uint32_t fields, rung_sink *out)
{
    const rung_given *have = rung_given_member(s->profile, "have");
    bool any = held && have && have->n;
    for (uint32_t i = 0; any && i < have->n; i++) {
        rung_puts(out, i ? ", " : "holds ");
        put_name(s, &have->items[i], out);
    }
    for (size_t f = 0; f < rung_n_learner_fields; f++) {
        const rung_given *v = rung_given_member(s->profile, rung_learner_fields[f]);
        if (!v || !(fields & 1u << f))
            continue;
        rung_puts(out, any ? "; " : "");
        put_field(rung_learner_fields[f], v, out);
        any = true;
    }
    if (!any)
        rung_puts(out, "nobody in particular");
}

void rung_profile_put(rung_session *s, rung_sink *out)
{
    put_profile(s, true, UINT32_MAX, out);
}

void rung_profile_say(rung_session *s, const rung_beside *beside)
{
    if (beside->born_idle)
        rung_screen_note(beside->age_said
                             ? "Only the age counts: when the learner was born is looked "
                               "at with --as-of DAY, for no answer asks a clock."
                             : "The learner's age counts as not known: when they were "
                               "born is looked at with --as-of DAY, for no answer asks a "
                               "clock.");
    if (!beside->used_held && !beside->used_fields)
        return;
    rung_sink out = rung_sink_file(stderr);
    rung_puts(&out, "Profile used: ");
    put_profile(s, beside->used_held, beside->used_fields, &out);
    rung_putc(&out, '\n');
    fflush(stderr);
}

static rung_status show(rung_session *s, rung_error *err)
{
    rung_sink text = rung_sink_buffer(0);
    rung_profile_put(s, &text);
    rung_putc(&text, '\n');
    return rung_session_put(s, &text, err);
}

/* ---- commands ---- */

static bool is_clear(rung_words words)
{
    return words.n == 2 && strcmp(words.items[1], "clear") == 0;
}

/* Adds the node's id to the list, or takes it out. */
static void change_held(const rung_session *s, rung_node node, bool out, const char **ids,
                        uint32_t *n, char *id)
{
    rung_node_id(s->g, node, id);
    uint32_t i = 0;
    while (i < *n && strcmp(ids[i], id) != 0)
        i++;
    if (!out && i == *n)
        ids[(*n)++] = id;
    if (out && i < *n)
        memmove(&ids[i], &ids[i + 1], (--*n - i) * sizeof *ids);
}

/* Words that together name what none of them names alone were meant as one. */
static rung_status fail_apart(rung_session *s, rung_words names, rung_status status,
                              rung_error *err)
{
    const char *both[2] = { names.items[0], "" };
    probe_args args;
    rung_error none;
    for (uint32_t i = 1; both[1] && i < names.n; i++)
        both[1] = rung_arena_textf(&s->line, "%s%s%s", both[1], i > 1 ? " " : "",
                                   names.items[i]);
    if (status != RUNG_UNKNOWN_NODE || names.n < 3 || !both[1]
        || prove(s, "--have", (rung_words){ both, 2 }, &args, &none))
        return status;
    return rung_fail(err, status, "a name of several words needs quotes: %s \"%s\"",
                     names.items[0], both[1]);
}

static rung_status change_have(rung_session *s, rung_words words, rung_error *err)
{
    const rung_given *old = rung_given_member(s->profile, "have");
    uint32_t n = 0, n_old = old ? old->n : 0;
    const char **ids = RUNG_NEW(&s->line, const char *, n_old + words.n);
    const char **names = RUNG_NEW(&s->line, const char *, words.n);
    char *room = RUNG_NEW(&s->line, char, (size_t)words.n *RUNG_NODE_ID_MAX);
    rung_given *have = RUNG_NEW(&s->line, rung_given, n_old + words.n);
    probe_args args;
    if (!ids || !names || !room || !have)
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    for (; n < n_old; n++)
        ids[n] = rung_arena_text(&s->line, old->items[n].text, old->items[n].n);
    names[0] = words.items[0];
    for (uint32_t i = 1; i < words.n; i++)
        names[i] = words.items[i] + (words.items[i][0] == '-');
    rung_status status = prove(s, "--have", (rung_words){ names, words.n }, &args, err);
    if (status)
        return fail_apart(s, (rung_words){ names, words.n }, status, err);
    for (uint32_t i = 0; i < args.have.n; i++)
        change_held(s, args.have.items[i], words.items[i + 1][0] == '-', ids, &n,
                    room + (size_t)i * RUNG_NODE_ID_MAX);
    if (n > RUNG_LIST_MOST)
        return rung_fail(err, RUNG_TOO_LARGE, "at most %d things are held at once",
                         RUNG_LIST_MOST);
    for (uint32_t i = 0; i < n; i++)
        have[i] = text_value(ids[i]);
    draft d = { .n = 0 };
    add_members(&d, s->profile);
    set(&d, "have",
        n ? &(rung_given){ .type = RUNG_GIVEN_ARRAY, .n = n, .items = have } : NULL);
    return finish(s, &d, err);
}

rung_status rung_profile_have(rung_session *s, rung_words words, rung_error *err)
{
    rung_status status = RUNG_OK;
    if (is_clear(words)) {
        draft d = { .n = 0 };
        add_members(&d, s->profile);
        set(&d, "have", NULL);
        status = finish(s, &d, err);
    } else if (words.n > 1) {
        status = change_have(s, words, err);
    }
    return status || (words.n > 1 && !s->interactive) ? status : show(s, err);
}

/* The file's profile in place of the one there is. */
static rung_status take_file(rung_session *s, const char *path, rung_error *err)
{
    rung_profile p;
    draft d = { .n = 0 };
    rung_status status = rung_profile_read(&s->line, path, &p, err);
    if (status)
        return status;
    add_members(&d, p.map);
    return finish(s, &d, err);
}

/* Fields as the binder has read them, typed as a message would bring them. */
static void take_fields(draft *d, rung_words words, const rung_learner *l)
{
    rung_given registrations[RUNG_LIST_MOST];
    for (uint32_t i = 0; i < l->registrations.n; i++)
        registrations[i] = text_value(l->registrations.items[i]);
    for (uint32_t i = 1; i < words.n; i++) {
        const char *equals = strchr(words.items[i], '=');
        size_t f = rung_learner_field(words.items[i], (size_t)(equals - words.items[i]));
        const char *name = rung_learner_fields[f];
        rung_given v = text_value(equals + 1);
        if (strcmp(name, "age") == 0)
            v = (rung_given){ .type = RUNG_GIVEN_INTEGER, .integer = l->age.v };
        else if (strcmp(name, "driving_licence") == 0)
            v = (rung_given){ .type = RUNG_GIVEN_BOOLEAN,
                              .boolean = l->driving_licence.v == 1 };
        else if (strcmp(name, "vaccinated") == 0)
            v = (rung_given){ .type = RUNG_GIVEN_BOOLEAN,
                              .boolean = l->vaccinated.v == 1 };
        else if (strcmp(name, "registrations") == 0)
            v = (rung_given){ .type = RUNG_GIVEN_ARRAY,
                              .n = l->registrations.n,
                              .items = registrations };
        set(d, name, &v);
    }
}

static rung_status change_learner(rung_session *s, rung_words words, rung_error *err)
{
    probe_args args;
    uint32_t files = 0;
    for (uint32_t i = 1; i < words.n; i++)
        files += !strchr(words.items[i], '=');
    rung_status status = prove(s, "--learner", words, &args, err);
    if (status)
        return status;
    if (files && words.n > 2)
        return rung_fail(err, RUNG_USAGE,
                         "the file of a profile stands alone; usage: .learner FILE");
    if (files)
        return take_file(s, words.items[1], err);
    draft d = { .n = 0 };
    add_members(&d, s->profile);
    take_fields(&d, words, &args.learner);
    return finish(s, &d, err);
}

rung_status rung_profile_learner(rung_session *s, rung_words words, rung_error *err)
{
    rung_status status = RUNG_OK;
    if (is_clear(words))
        rung_profile_drop(s);
    else if (words.n > 1)
        status = change_learner(s, words, err);
    return status || (words.n > 1 && !s->interactive) ? status : show(s, err);
}
