/* asking.c -- words in, JSON out; see asking.h. */
#include "support/asking.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/trial.h"

question ask_about(const char *query)
{
    question q = { .n = 1 };
    q.words[0] = query;
    return q;
}

static void put_word(question *q, const char *fmt, va_list ap)
{
    if (q->n == ASK_WORDS)
        abort();
    vsnprintf(q->text[q->n], sizeof q->text[0], fmt, ap);
    q->words[q->n] = NULL; /* in `text`: a question may be copied */
    q->n++;
}

void ask_with(question *q, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    put_word(q, fmt, ap);
    va_end(ap);
}

void ask_option(question *q, const char *name, const char *fmt, ...)
{
    va_list ap;
    ask_with(q, "--%s", name);
    va_start(ap, fmt);
    put_word(q, fmt, ap);
    va_end(ap);
}

static const char *word_at(const question *q, int i)
{
    return q->words[i] ? q->words[i] : q->text[i];
}

/* ---- views and learners ---- */

oracle_view ask_view(const world *w, dice *d)
{
    oracle_view v = { .w = w };
    int which = dice_below(d, 8);
    if (which == 5 || which == 7)
        do
            v.statuses = (unsigned)dice_below(d, 1 << RUNG_N_FACT_STATUS);
        while (!v.statuses);
    if (which >= 6)
        v.day = dice_range(d, 2015, 2021) * 10000
                + (dice_chance(d, 30) ? 100 : dice_range(d, 1, 12) * 100)
                + (dice_chance(d, 30) ? 1 : dice_range(d, 1, 28));
    return v;
}

void ask_in_view(question *q, const oracle_view *v)
{
    for (int s = 0; s < RUNG_N_FACT_STATUS; s++)
        if (v->statuses >> s & 1)
            ask_option(q, "status", "%s", rung_fact_status_word((rung_fact_status)s));
    int year = v->day / 10000, month = v->day / 100 % 100, day = v->day % 100;
    if (v->day && month == 1
        && day == 1) /* of a year or a month its first day is meant */
        ask_option(q, "as-of", "%04d", year);
    else if (v->day && day == 1)
        ask_option(q, "as-of", "%04d-%02d", year, month);
    else if (v->day)
        ask_option(q, "as-of", "%04d-%02d-%02d", year, month, day);
}

oracle_learner ask_learner(dice *d, int day)
{
    static const char *const checks[] = { "none", "basic", "standard", "enhanced" };
    static const char *const sectors[] = { "Health", "care", "Both", "other", "homes" };
    oracle_learner who = { .age = ABSENT,
                           .driving_licence = ABSENT,
                           .vaccinated = ABSENT };
    who.given = dice_chance(d, 70);
    if (!who.given)
        return who;
    if (day && dice_chance(d, 60)) {
        int year = dice_range(d, 1990, 2004) * 10000;
        who.born = who.born_last =
            year
            + (dice_chance(d, 50) ? day % 10000
                                  : dice_range(d, 1, 12) * 100 + dice_range(d, 1, 28));
        if (dice_chance(d, 30)) { /* the year alone */
            who.born = year + 101;
            who.born_last = year + 1231;
        }
    } else
        who.age = dice_range(d, 14, 27);
    if (dice_chance(d, 50))
        who.dbs = checks[dice_below(d, 4)];
    if (dice_chance(d, 50))
        who.registration = dice_chance(d, 50) ? "nmc" : "HCPC";
    if (dice_chance(d, 50))
        who.employer_sector = sectors[dice_below(d, 5)];
    if (dice_chance(d, 50))
        who.driving_licence = dice_below(d, 2);
    if (dice_chance(d, 50))
        who.vaccinated = dice_below(d, 2);
    return who;
}

void ask_for_learner(question *q, const oracle_learner *who)
{
    if (who->age != ABSENT)
        ask_option(q, "learner", "age=%d", who->age);
    if (who->born != who->born_last)
        ask_option(q, "learner", "born=%04d", who->born / 10000);
    else if (who->born)
        ask_option(q, "learner", "born=%04d-%02d-%02d", who->born / 10000,
                   who->born / 100 % 100, who->born % 100);
    if (who->dbs)
        ask_option(q, "learner", "dbs=%s", who->dbs);
    if (who->registration)
        ask_option(q, "learner", "registrations=%s", who->registration);
    if (who->employer_sector)
        ask_option(q, "learner", "employer_sector=%s", who->employer_sector);
    if (who->driving_licence != ABSENT)
        ask_option(q, "learner", "driving_licence=%s",
                   who->driving_licence ? "yes" : "no");
    if (who->vaccinated != ABSENT)
        ask_option(q, "learner", "vaccinated=%s", who->vaccinated ? "yes" : "no");
}

/* ---- any question ---- */

/* A word for a parameter that takes a node, or an option with it. False when the world
 * has none. */
static bool ask_node(question *q, const world *w, dice *d, const char *option,
                     rung_kinds kinds)
{
    int node = world_pick(w, d, kinds);
    if (node < 0)
        return false;
    if (option)
        ask_option(q, option, "%s", world_id(w, node));
    else
        ask_with(q, "%s", world_id(w, node));
    return true;
}

#define ROLE RUNG_KIND_BIT(RUNG_ROLE)
#define SETTING RUNG_KIND_BIT(RUNG_SETTING)
#define TEACHERS                                                      \
    (RUNG_KIND_BIT(RUNG_STANDARD) | RUNG_KIND_BIT(RUNG_QUALIFICATION) \
     | RUNG_KIND_BIT(RUNG_PROGRAMME))
#define HOLDABLE (RUNG_ANY_KIND & ~RUNG_KIND_BIT(RUNG_ORGANISATION))

/* The queries whose required parameters are nodes: of which kinds (0: it has none), and
 * which option takes several. */
static const struct {
    const char *name;
    rung_kinds first, second;
    const char *several;
    rung_kinds of;
    bool learner;
} about_nodes[] = {
    { "show", RUNG_ANY_KIND, 0, NULL, 0, false },
    { "next", ROLE, 0, "have", HOLDABLE, true },
    { "into", ROLE, 0, "have", HOLDABLE, true },
    { "paths", ROLE, ROLE, NULL, 0, true },
    { "reach", ROLE, 0, NULL, 0, false },
    { "gap", HOLDABLE, 0, "have", HOLDABLE, true },
    { "covers", SETTING | RUNG_KIND_BIT(RUNG_UNIT) | RUNG_KIND_BIT(RUNG_COMPETENCY), 0,
      NULL, 0, false },
    { "coverage", TEACHERS, 0, "settings", SETTING | RUNG_KIND_BIT(RUNG_ORGANISATION),
      true },
    { "mincover", TEACHERS, 0, "settings", SETTING | RUNG_KIND_BIT(RUNG_PROGRAMME),
      true },
    { "qualify", RUNG_KIND_BIT(RUNG_QUALIFICATION), 0, "units", RUNG_KIND_BIT(RUNG_UNIT),
      false },
    { "bottlenecks", 0, 0, NULL, 0, true },
    { "align", HOLDABLE, HOLDABLE, NULL, 0, false },
    { "unlock", 0, 0, "have", HOLDABLE, true },
    { "impact", RUNG_ANY_KIND & ~RUNG_KIND_BIT(RUNG_COMPETENCY), 0, NULL, 0, false },
};

static bool ask_about_nodes(question *q, const world *w, dice *d, size_t i)
{
    *q = ask_about(about_nodes[i].name);
    if ((about_nodes[i].first && !ask_node(q, w, d, NULL, about_nodes[i].first))
        || (about_nodes[i].second && !ask_node(q, w, d, NULL, about_nodes[i].second)))
        return false;
    for (int n = about_nodes[i].several ? dice_below(d, 3) : 0; n > 0; n--)
        ask_node(q, w, d, about_nodes[i].several, about_nodes[i].of);
    bool routes = strcmp(about_nodes[i].name, "bottlenecks") == 0;
    if (routes && dice_chance(d, 60))
        ask_node(q, w, d, "from", ROLE);
    if (routes && dice_chance(d, 60))
        ask_node(q, w, d, "to", ROLE);
    if (strcmp(about_nodes[i].name, "paths") == 0)
        ask_option(q, "by", "%s", dice_chance(d, 50) ? "months" : "gap");
    if (strcmp(about_nodes[i].name, "next") == 0
        || strcmp(about_nodes[i].name, "into") == 0)
        ask_option(q, "basis", "%s", dice_chance(d, 50) ? "overlap" : "link");
    return true;
}

question ask_anything_in(const world *w, dice *d, const oracle_view *v)
{
    static const char *const texts[] = { "a", "ca", "nurse", "nu as", "zzz", "nursse" };
    question q;
    size_t which = (size_t)dice_below(d, RUNG_COUNT_OF(about_nodes) + 2);
    bool there = which < RUNG_COUNT_OF(about_nodes) && ask_about_nodes(&q, w, d, which);
    if (!there && which % 2) {
        q = ask_about("find");
        ask_with(&q, "%s", texts[dice_below(d, RUNG_COUNT_OF(texts))]);
    } else if (!there) {
        q = ask_about("list");
        ask_with(&q, "%s", rung_kind_word((rung_kind)dice_below(d, RUNG_N_KINDS)));
    }
    oracle_learner who = ask_learner(d, v->day);
    ask_in_view(&q, v);
    if (there && about_nodes[which].learner)
        ask_for_learner(&q, &who);
    if (dice_chance(d, 20))
        ask_option(&q, "detail", "ids");
    return q;
}

question ask_anything(const world *w, dice *d)
{
    oracle_view v = ask_view(w, d);
    return ask_anything_in(w, d, &v);
}

/* ---- asking ---- */

static void remember(const question *q)
{
    char line[4000];
    size_t used = 0;
    for (int i = 0; i < q->n && used < sizeof line; i++)
        used += (size_t)snprintf(line + used, sizeof line - used, "%s%s", i ? " " : "",
                                 word_at(q, i));
    trial_asks(line);
}

char *ask_bytes(rung_task *t, const rung_snapshot *g, const question *q,
                rung_format format, rung_status *status)
{
    const char *words[ASK_WORDS];
    for (int i = 0; i < q->n; i++)
        words[i] = word_at(q, i);
    remember(q);
    rung_reply reply;
    rung_error err = { 0 };
    *status = rung_ask(t, g, (rung_words){ words, (uint32_t)q->n }, &reply, &err);
    ask_left_nothing(t);
    if (*status) {
        EXPECT(err.code == *status && err.text[0], "an error without words");
        return NULL;
    }
    rung_sink out = rung_sink_buffer(0);
    *status = rung_render(&reply, format, NULL, &out, &err);
    EXPECT(!*status && !out.failed, "not rendered: %s", err.text);
    char *bytes = out.to;
    return bytes;
}

json_t *ask(rung_task *t, const rung_snapshot *g, const question *q, bool *truncated)
{
    rung_status s;
    char *bytes = ask_bytes(t, g, q, RUNG_FORMAT_JSON, &s);
    EXPECT(!s, "no answer: %s", rung_status_code(s));
    json_error_t e;
    json_t *reply = json_loads(bytes, 0, &e);
    EXPECT(reply, "the answer is no JSON: %s", e.text);
    free(bytes);
    json_t *data = json_incref(at(reply, "data"));
    if (truncated)
        *truncated = json_is_true(at(at(reply, "meta"), "truncated"));
    json_decref(reply);
    return data;
}

void ask_done(json_t *data)
{
    json_decref(data);
}

void ask_left_nothing(const rung_task *t)
{
    for (uint32_t i = 0; i < t->n_nodes; i++)
        EXPECT(!t->mark[i] && !t->count[i], "the scratch of node %u is not zero", i);
}

/* ---- reading ---- */

json_t *at(const json_t *map, const char *member)
{
    json_t *value = json_object_get(map, member);
    EXPECT(value, "there is no member `%s`", member);
    return value;
}

int node_at(const world *w, const json_t *ref)
{
    if (json_is_null(ref))
        return -1;
    const char *id = json_string_value(at(ref, "id"));
    int node = world_find(w, id);
    EXPECT(node >= 0, "the answer names '%s'", id ? id : "nothing");
    return node;
}

int line_at(const json_t *map, const char *member)
{
    const json_t *evidence = at(map, member);
    return json_is_null(evidence) ? -1 : (int)json_integer_value(at(evidence, "line"));
}

int number_at(const json_t *map, const char *member)
{
    const json_t *value = at(map, member);
    EXPECT(json_is_null(value) || json_is_integer(value), "`%s` is no whole number",
           member);
    return json_is_null(value) ? ABSENT : (int)json_integer_value(value);
}

bool share_is(const json_t *map, const char *member, int part, int whole)
{
    const json_t *value = at(map, member);
    if (!whole)
        return json_is_null(value);
    return json_is_number(value)
           && fabs(json_number_value(value) - (double)part / whole) < 1e-12;
}

const char *text_at(const json_t *map, const char *member)
{
    const json_t *value = at(map, member);
    EXPECT(json_is_null(value) || json_is_string(value), "`%s` is no text", member);
    return json_string_value(value);
}

bool same_text(const char *a, const char *b)
{
    return a && b ? strcmp(a, b) == 0 : a == b;
}

void expect_set(const world *w, const json_t *map, const char *member,
                const oracle_set *set)
{
    const json_t *list = at(map, member);
    size_t n = 0;
    for (int i = 0; i < w->n_nodes; i++) {
        if (!set->in[i])
            continue;
        int found = n < json_array_size(list) ? node_at(w, json_array_get(list, n)) : -1;
        EXPECT(found == i, "`%s` has %s where %s belongs", member,
               found < 0 ? "nothing" : world_id(w, found), world_id(w, i));
        n++;
    }
    EXPECT(n == json_array_size(list), "`%s` has %zu rows, not %zu", member,
           json_array_size(list), n);
}

void expect_evidence(const json_t *map, const oracle_link *l, bool also)
{
    EXPECT(line_at(map, "evidence") == l->rows[0]->line,
           "the evidence is line %d, not %d", line_at(map, "evidence"), l->rows[0]->line);
    if (!also)
        return;
    const json_t *list = at(map, "also");
    EXPECT((int)json_array_size(list) == l->n - 1, "%zu further facts, not %d",
           json_array_size(list), l->n - 1);
    for (int i = 1; i < l->n; i++)
        EXPECT(number_at(json_array_get(list, (size_t)i - 1), "line") == l->rows[i]->line,
               "further facts are mixed");
}
