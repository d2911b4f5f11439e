/* oracle.c -- the contract by plain loops; see oracle.h. */
#include "support/oracle.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* ---- which facts take part ---- */

static bool row_holds(const oracle_view *v, const world_row *r)
{
    if (v->everything)
        return true;
    if (!v->day)
        return r->status != RUNG_ENDED;
    if (r->status == RUNG_ENDED && !r->valid_to[0])
        return false;
    return r->since <= v->day && v->day <= r->until;
}

static bool link_row_holds(const oracle_view *v, const world_row *r)
{
    if (v->everything)
        return true;
    return row_holds(v, r) && (!v->statuses || (v->statuses >> r->status & 1));
}

bool oracle_has(const oracle_view *v, int node)
{
    int at, end;
    world_rows_from(v->w, v->w->nodes[node].kind, node, &at, &end);
    for (; at < end; at++)
        if (row_holds(v, &v->w->rows[at]))
            return true;
    return false;
}

bool oracle_narrow(const oracle_view *v, oracle_link *l)
{
    int n = 0;
    for (int i = 0; i < l->n; i++)
        if (link_row_holds(v, l->rows[i]))
            l->rows[n++] = l->rows[i];
    l->n = n;
    return n > 0;
}

/* Gathers the rows of one link from *at on, best status first and then as they stand; *at
 * moves behind them. */
static bool gather_link(const oracle_view *v, int *at, oracle_link *out)
{
    const world_row *first = &v->w->rows[*at], *end = v->w->rows + v->w->n_rows;
    int begin = *at;
    out->from = first->from;
    out->to = first->to;
    out->n = 0;
    for (const world_row *r = first; r < end && r->table == first->table
                                     && r->from == first->from && r->to == first->to;
         r++)
        ++*at;
    for (int status = 0; status < RUNG_N_FACT_STATUS; status++)
        for (int i = begin; i < *at; i++) {
            const world_row *r = &v->w->rows[i];
            if ((int)r->status == status && link_row_holds(v, r) && out->n < ORACLE_FACTS)
                out->rows[out->n++] = r;
        }
    return out->n > 0 && oracle_has(v, out->from) && oracle_has(v, out->to);
}

bool oracle_each_from(const oracle_view *v, rung_relation relation, int from, int *at,
                      oracle_link *out)
{
    int begin, end;
    world_rows_from(v->w, RUNG_TABLE_OF_RELATION(relation), from, &begin, &end);
    if (*at < begin)
        *at = begin;
    while (*at < end)
        if (gather_link(v, at, out))
            return true;
    return false;
}

bool oracle_each(const oracle_view *v, rung_relation relation, int *at, oracle_link *out)
{
    const world *w = v->w;
    int begin, end;
    if (!*at) {
        world_rows_from(w, RUNG_TABLE_OF_RELATION(relation), -1, &begin, &end);
        *at = begin;
    }
    while (*at < w->n_rows && w->rows[*at].table == RUNG_TABLE_OF_RELATION(relation))
        if (gather_link(v, at, out))
            return true;
    return false;
}

bool oracle_find(const oracle_view *v, rung_relation relation, int from, int to,
                 oracle_link *out)
{
    for (int at = 0; oracle_each_from(v, relation, from, &at, out);)
        if (out->to == to)
            return true;
    return false;
}

/* ---- what they say ---- */

/* The first row of the best status for which `says` is true. */
#define FIRST_SAYING(l, says)                                                      \
    for (int i_ = 0; i_ < (l)->n && (l)->rows[i_]->status == (l)->rows[0]->status; \
         i_++) {                                                                   \
        const world_row *r = (l)->rows[i_];                                        \
        if (says)                                                                  \
            return r;                                                              \
    }                                                                              \
    return NULL

static const world_row *saying_months(const oracle_link *l)
{
    FIRST_SAYING(l, r->months != ABSENT);
}
static const world_row *saying_mandatory(const oracle_link *l)
{
    FIRST_SAYING(l, r->mandatory != ABSENT);
}
static const world_row *saying_verdict(const oracle_link *l)
{
    FIRST_SAYING(l, r->verdict);
}
static const world_row *saying_importance(const oracle_link *l)
{
    FIRST_SAYING(l, r->importance);
}
static const world_row *saying_need(const oracle_link *l)
{
    FIRST_SAYING(l, r->need);
}
static const world_row *saying_match(const oracle_link *l)
{
    FIRST_SAYING(l, r->match);
}
static const world_row *saying_group(const oracle_link *l)
{
    FIRST_SAYING(l, r->group);
}
static const world_row *saying_alternative(const oracle_link *l)
{
    FIRST_SAYING(l, r->alternative);
}
const world_row *oracle_via(const oracle_link *l)
{
    FIRST_SAYING(l, r->n_via > 0);
}

int oracle_link_months_stated(const oracle_link *l)
{
    const world_row *r = saying_months(l);
    return r ? r->months : ABSENT;
}

bool oracle_mandatory(const oracle_link *l)
{
    const world_row *r = saying_mandatory(l);
    return r && r->mandatory == 1;
}

const char *oracle_verdict(const oracle_link *l)
{
    const world_row *r = saying_verdict(l);
    return r ? r->verdict : "covers";
}

bool oracle_essential(const oracle_link *l)
{
    const world_row *r = saying_importance(l);
    return !r || strcmp(r->importance, "essential") == 0;
}

const char *oracle_need(const oracle_link *l)
{
    const world_row *r = saying_need(l);
    return r ? r->need : "must";
}

const char *oracle_match(const oracle_link *l)
{
    const world_row *r = saying_match(l);
    return r ? r->match : NULL;
}

const char *oracle_group(const oracle_link *l)
{
    const world_row *r = saying_group(l);
    return r ? r->group : NULL;
}

const char *oracle_alternative(const oracle_link *l)
{
    const world_row *r = saying_alternative(l);
    return r ? r->alternative : NULL;
}

/* The rows of a node that speak, best first: those that take part, or all when none does. */
static int speaking(const oracle_view *v, int node, const world_row **out)
{
    int begin, end, n = 0;
    bool all = !oracle_has(v, node);
    world_rows_from(v->w, v->w->nodes[node].kind, node, &begin, &end);
    for (int status = 0; status < RUNG_N_FACT_STATUS; status++)
        for (int i = begin; i < end && n < ORACLE_FACTS; i++)
            if ((int)v->w->rows[i].status == status
                && (all || row_holds(v, &v->w->rows[i])))
                out[n++] = &v->w->rows[i];
    return n;
}

const world_row *oracle_best_row(const oracle_view *v, int node)
{
    const world_row *rows[ORACLE_FACTS];
    speaking(v, node, rows);
    return rows[0];
}

static int node_number(const oracle_view *v, int node, size_t member)
{
    const world_row *rows[ORACLE_FACTS];
    int n = speaking(v, node, rows);
    for (int i = 0; i < n; i++) {
        int value = *(const int *)(const void *)((const char *)rows[i] + member);
        if (value != ABSENT)
            return value;
    }
    return ABSENT;
}

int oracle_level(const oracle_view *v, int node)
{
    return node_number(v, node, offsetof(world_row, level));
}

int oracle_node_months(const oracle_view *v, int node)
{
    return node_number(v, node, offsetof(world_row, months));
}

bool oracle_at_level(const oracle_view *v, int node, int level)
{
    int from = node_number(v, node, offsetof(world_row, level_from));
    int to = node_number(v, node, offsetof(world_row, level_to));
    return oracle_level(v, node) == level
           || (from != ABSENT && to != ABSENT && from <= level && level <= to);
}

const char *oracle_sector(const oracle_view *v, int node)
{
    const world_row *rows[ORACLE_FACTS];
    int n = speaking(v, node, rows);
    for (int i = 0; i < n; i++)
        if (rows[i]->sector)
            return rows[i]->sector;
    return NULL;
}

/* ---- D, K, E, W, Have ---- */

static void add_developed(const oracle_view *v, int node, oracle_set *out)
{
    oracle_link l;
    for (int at = 0; oracle_each_from(v, RUNG_DEVELOPS, node, &at, &l);)
        out->in[l.to] = 1;
}

void oracle_teachers(const oracle_view *v, int node, oracle_set *out)
{
    memset(out, 0, sizeof *out);
    out->in[node] = 1;
    for (bool more = true; more;) {
        more = false;
        for (int n = 0; n < v->w->n_nodes; n++) {
            oracle_link l;
            for (int at = 0; out->in[n] && oracle_each_from(v, RUNG_AWARDS, n, &at, &l);)
                if (!out->in[l.to]) {
                    out->in[l.to] = 1;
                    more = true;
                }
        }
    }
}

static void add_taught(const oracle_view *v, int node, oracle_set *out)
{
    oracle_set teachers;
    oracle_link l;
    oracle_teachers(v, node, &teachers);
    for (int n = 0; n < v->w->n_nodes; n++) {
        if (!teachers.in[n])
            continue;
        add_developed(v, n, out);
        for (int at = 0; oracle_each_from(v, RUNG_CONTAINS, n, &at, &l);)
            if (oracle_mandatory(&l))
                add_developed(v, l.to, out);
    }
}

static void add_practised(const oracle_view *v, int setting, oracle_set *out)
{
    oracle_link l;
    add_developed(v, setting, out);
    for (int at = 0; oracle_each_from(v, RUNG_COVERS, setting, &at, &l);) {
        if (strcmp(oracle_verdict(&l), "covers") != 0)
            continue;
        if (v->w->nodes[l.to].kind == RUNG_COMPETENCY)
            out->in[l.to] = 1;
        else
            add_developed(v, l.to, out);
    }
}

static const world_row *row_of(const oracle_view *v, rung_relation relation, int from,
                               int to)
{
    oracle_link l;
    return oracle_find(v, relation, from, to, &l) ? l.rows[0] : NULL;
}

/* What is awarded is asked in the order in which it is come upon. */
static const world_row *reason_taught(const oracle_view *v, int node, int c)
{
    int order[WORLD_NODES], n = 0;
    oracle_set seen = { 0 };
    oracle_link l;
    order[n++] = node;
    seen.in[node] = 1;
    for (int i = 0; i < n; i++) {
        const world_row *row = row_of(v, RUNG_DEVELOPS, order[i], c);
        for (int at = 0; !row && oracle_each_from(v, RUNG_CONTAINS, order[i], &at, &l);)
            if (oracle_mandatory(&l))
                row = row_of(v, RUNG_DEVELOPS, l.to, c);
        if (row)
            return row;
        for (int at = 0; oracle_each_from(v, RUNG_AWARDS, order[i], &at, &l);)
            if (!seen.in[l.to]) {
                seen.in[l.to] = 1;
                order[n++] = l.to;
            }
    }
    return NULL;
}

static const world_row *reason_practised(const oracle_view *v, int setting, int c)
{
    oracle_link l;
    if (oracle_find(v, RUNG_COVERS, setting, c, &l)
        && strcmp(oracle_verdict(&l), "covers") == 0)
        return l.rows[0];
    const world_row *row = row_of(v, RUNG_DEVELOPS, setting, c);
    for (int at = 0; !row && oracle_each_from(v, RUNG_COVERS, setting, &at, &l);)
        if (v->w->nodes[l.to].kind == RUNG_UNIT
            && strcmp(oracle_verdict(&l), "covers") == 0
            && row_of(v, RUNG_DEVELOPS, l.to, c))
            row = l.rows[0];
    return row;
}

const world_row *oracle_reason(const oracle_view *v, int node, int c)
{
    switch (v->w->nodes[node].kind) {
    case RUNG_ROLE: return row_of(v, RUNG_REQUIRES, node, c);
    case RUNG_UNIT: return row_of(v, RUNG_DEVELOPS, node, c);
    case RUNG_COMPETENCY: return node == c ? oracle_best_row(v, node) : NULL;
    case RUNG_SETTING: return reason_practised(v, node, c);
    default: return reason_taught(v, node, c);
    }
}

static void add_required(const oracle_view *v, int role, bool essential, oracle_set *out)
{
    oracle_link l;
    for (int at = 0; oracle_each_from(v, RUNG_REQUIRES, role, &at, &l);)
        if (oracle_essential(&l) == essential)
            out->in[l.to] = 1;
}

void oracle_gives(const oracle_view *v, int node, oracle_set *out)
{
    memset(out, 0, sizeof *out);
    switch (v->w->nodes[node].kind) {
    case RUNG_ROLE: add_required(v, node, true, out); break;
    case RUNG_STANDARD:
    case RUNG_QUALIFICATION:
    case RUNG_PROGRAMME: add_taught(v, node, out); break;
    case RUNG_UNIT: add_developed(v, node, out); break;
    case RUNG_SETTING: add_practised(v, node, out); break;
    case RUNG_COMPETENCY: out->in[node] = 1; break;
    default: break;
    }
}

void oracle_wants(const oracle_view *v, int node, oracle_set *out)
{
    memset(out, 0, sizeof *out);
    if (v->w->nodes[node].kind == RUNG_ROLE)
        add_required(v, node, false, out);
}

void oracle_close(const oracle_view *v, oracle_set *s)
{
    for (bool more = true; more;) {
        oracle_link l;
        more = false;
        for (int at = 0; oracle_each(v, RUNG_MATCHES, &at, &l);) {
            const char *match = oracle_match(&l);
            if (!match || strcmp(match, "exact") != 0 || s->in[l.from] == s->in[l.to])
                continue;
            s->in[l.from] = s->in[l.to] = 1;
            more = true;
        }
    }
}

void oracle_have(const oracle_view *v, const int *things, int n, oracle_set *out)
{
    memset(out, 0, sizeof *out);
    for (int i = 0; i < n; i++) {
        oracle_set one;
        oracle_gives(v, things[i], &one);
        for (int c = 0; c < v->w->n_nodes; c++)
            out->in[c] |= one.in[c];
    }
    oracle_close(v, out);
}

int oracle_count(const oracle_set *s)
{
    return oracle_count_common(s, s);
}

int oracle_count_common(const oracle_set *a, const oracle_set *b)
{
    int n = 0;
    for (int i = 0; i < WORLD_NODES; i++)
        n += a->in[i] && b->in[i];
    return n;
}

/* ---- progression ---- */

int oracle_months(const oracle_view *v, const oracle_link *l)
{
    int sum = 0;
    const world_row *via = oracle_via(l);
    if (oracle_link_months_stated(l) != ABSENT)
        return oracle_link_months_stated(l);
    for (int i = 0; via && i < via->n_via; i++) {
        int months =
            oracle_has(v, via->via[i]) ? oracle_node_months(v, via->via[i]) : ABSENT;
        if (months == ABSENT)
            return ABSENT;
        sum += months;
    }
    return via ? sum : ABSENT;
}

bool oracle_later(const oracle_view *v, const world_row *r)
{
    return (r->status == RUNG_PLANNED || r->status == RUNG_POTENTIAL)
           && !(v->statuses >> r->status & 1);
}

bool oracle_walks(const oracle_view *v, const oracle_link *l)
{
    return !oracle_later(v, l->rows[0]) && !oracle_later(v, oracle_best_row(v, l->from))
           && !oracle_later(v, oracle_best_row(v, l->to));
}

/* ---- conditions ---- */

typedef enum verdict { MET, NOT_MET, UNKNOWN } verdict;

static verdict of(bool known, bool holds)
{
    return !known ? UNKNOWN : holds ? MET : NOT_MET;
}

static int years_between(int born, int day)
{
    return day / 10000 - born / 10000 - (day % 10000 < born % 10000);
}

static int age_on(const oracle_view *v, const oracle_learner *who, int born)
{
    if (who->age != ABSENT)
        return who->age;
    return born && v->day ? years_between(born, v->day) : ABSENT;
}

static int check_rank(const char *dbs)
{
    static const char *const words[] = { "none", "basic", "standard", "enhanced" };
    for (int i = 0; i < 4; i++)
        if (strcmp(words[i], dbs) == 0)
            return i;
    return ABSENT;
}

/* Of a check by another name nothing is known, but that whoever has none has not that. */
static verdict compare_checks(const char *has, const char *wanted)
{
    int rank = check_rank(wanted);
    return of(rank != ABSENT || check_rank(has) == 0,
              check_rank(has) >= rank && rank >= 0);
}

static bool is_sector(const char *word)
{
    return strcasecmp(word, "health") == 0 || strcasecmp(word, "care") == 0
           || strcasecmp(word, "both") == 0 || strcasecmp(word, "other") == 0;
}

/* Two different sectors: `both` goes with health and with care, and nothing else with
 * another. */
static verdict compare_sectors(const char *a, const char *b)
{
    if (strcasecmp(a, b) == 0)
        return MET;
    if (!is_sector(a) || !is_sector(b))
        return UNKNOWN;
    bool other = strcasecmp(a, "other") == 0 || strcasecmp(b, "other") == 0;
    bool both = strcasecmp(a, "both") == 0 || strcasecmp(b, "both") == 0;
    return both && !other ? MET : NOT_MET;
}

enum {
    MIN_AGE,
    MAX_AGE,
    DBS,
    REGISTRATION,
    LICENCE,
    VACCINATION,
    EMPLOYER,
    WORDS,
    N_CONDITIONS
};

static bool states(const world_row *r, int condition)
{
    switch (condition) {
    case MIN_AGE: return r->min_age != ABSENT;
    case MAX_AGE: return r->max_age != ABSENT;
    case DBS: return r->dbs;
    case REGISTRATION: return r->registration;
    case LICENCE: return r->driving_licence;
    case VACCINATION: return r->vaccination;
    case EMPLOYER: return r->employer_sector;
    default: return r->condition;
    }
}

static verdict decide(const oracle_view *v, const oracle_learner *who, const world_row *r,
                      int condition)
{
    int oldest = age_on(v, who, who->born), youngest = age_on(v, who, who->born_last);
    bool known = oldest != ABSENT;
    switch (condition) {
    case MIN_AGE:
        return of(known && (youngest >= r->min_age) == (oldest >= r->min_age),
                  oldest >= r->min_age);
    case MAX_AGE:
        return of(known && (youngest <= r->max_age) == (oldest <= r->max_age),
                  oldest <= r->max_age);
    case DBS: return who->dbs ? compare_checks(who->dbs, r->dbs) : UNKNOWN;
    case REGISTRATION:
        return who->registration && strcasecmp(who->registration, r->registration) == 0
                   ? MET
                   : UNKNOWN;
    case LICENCE:
        return strcmp(r->driving_licence, "no") == 0
                   ? MET
                   : of(who->driving_licence != ABSENT, who->driving_licence == 1);
    case VACCINATION:
        return strcmp(r->vaccination, "none") == 0
                   ? MET
                   : of(who->vaccinated != ABSENT, who->vaccinated == 1);
    case EMPLOYER:
        return who->employer_sector
                   ? compare_sectors(who->employer_sector, r->employer_sector)
                   : UNKNOWN;
    default: return UNKNOWN;
    }
}

static void put_bar(oracle_asked *out, const world_row *r, int condition)
{
    char text[sizeof out->bars[0]];
    switch (condition) {
    case MIN_AGE: snprintf(text, sizeof text, "at least %d years old", r->min_age); break;
    case MAX_AGE: snprintf(text, sizeof text, "at most %d years old", r->max_age); break;
    case DBS: snprintf(text, sizeof text, "DBS check: %s", r->dbs); break;
    case LICENCE:
        snprintf(text, sizeof text, "driving licence: %s", r->driving_licence);
        break;
    case VACCINATION:
        snprintf(text, sizeof text, "vaccination: %s", r->vaccination);
        break;
    case EMPLOYER:
        snprintf(text, sizeof text, "employer in: %s", r->employer_sector);
        break;
    default: abort();
    }
    for (int i = 0; i < out->n_bars; i++)
        if (strcmp(out->bars[i], text) == 0)
            return;
    if (out->n_bars < ORACLE_BARS)
        strcpy(out->bars[out->n_bars++], text);
}

/* One condition over rows, best first: those of the best status that state it must agree. */
static void ask_condition(const oracle_view *v, const oracle_learner *who,
                          const world_row *const *rows, int n, int condition,
                          oracle_asked *out)
{
    verdict all = UNKNOWN;
    int first = -1;
    for (int i = 0; i < n; i++) {
        if (!states(rows[i], condition)
            || (first >= 0 && rows[i]->status != rows[first]->status))
            continue;
        verdict one = who->given ? decide(v, who, rows[i], condition) : UNKNOWN;
        all = first < 0 || one == all ? one : UNKNOWN;
        first = first < 0 ? i : first;
    }
    for (int i = 0; i < n && first >= 0 && all != MET; i++) {
        if (!states(rows[i], condition) || rows[i]->status != rows[first]->status)
            continue;
        bool must = !rows[i]->need || strcmp(rows[i]->need, "must") == 0;
        if (all != NOT_MET || !must)
            out->check = true;
        else {
            out->barred = true;
            put_bar(out, rows[i], condition);
        }
    }
}

void oracle_ask_node(const oracle_view *v, const oracle_learner *who, int node,
                     oracle_asked *out)
{
    const world_row *rows[ORACLE_FACTS];
    int n = oracle_has(v, node) ? speaking(v, node, rows) : 0;
    for (int c = 0; c < N_CONDITIONS; c++)
        ask_condition(v, who, rows, n, c, out);
}

void oracle_ask_link(const oracle_view *v, const oracle_learner *who,
                     const oracle_link *l, oracle_asked *out)
{
    int n = 0;
    while (n < l->n && l->rows[n]->status == l->rows[0]->status)
        n++;
    for (int c = 0; c < N_CONDITIONS; c++)
        ask_condition(v, who, l->rows, n, c, out);
}

void oracle_ask_setting(const oracle_view *v, const oracle_learner *who, int setting,
                        oracle_asked *out)
{
    int hosts = 0, barring = 0;
    oracle_link l;
    oracle_ask_node(v, who, setting, out);
    for (int at = 0; oracle_each(v, RUNG_HOSTS, &at, &l);) {
        if (l.to != setting)
            continue;
        oracle_asked one = { 0 };
        oracle_ask_node(v, who, l.from, &one);
        oracle_ask_link(v, who, &l, &one);
        hosts++;
        barring += one.barred;
        out->check |= one.check;
    }
    if (barring && barring == hosts)
        out->barred = true;
    else if (barring)
        out->check = true;
}

bool oracle_link_asks(const oracle_link *l)
{
    for (int i = 0; i < l->n && l->rows[i]->status == l->rows[0]->status; i++)
        for (int c = 0; c < N_CONDITIONS; c++)
            if (states(l->rows[i], c))
                return true;
    return false;
}

static bool lets_in(const oracle_view *v, const oracle_learner *who, const oracle_link *l,
                    const oracle_set *have)
{
    oracle_asked asked = { 0 };
    oracle_ask_link(v, who, l, &asked);
    return have->in[l->to] && !asked.barred && !asked.check;
}

void oracle_ask_entries(const oracle_view *v, const oracle_learner *who, int node,
                        const int *things, int n, oracle_asked *out)
{
    oracle_set have;
    oracle_link l, other;
    oracle_have(v, things, n, &have);
    for (int i = 0; i < n; i++)
        have.in[things[i]] = 1;
    for (int at = 0; oracle_each_from(v, RUNG_ENTRY, node, &at, &l);) {
        const char *alternative = oracle_alternative(&l);
        bool met = lets_in(v, who, &l, &have);
        for (int i = 0;
             alternative && oracle_each_from(v, RUNG_ENTRY, node, &i, &other);) {
            const char *same = oracle_alternative(&other);
            met |=
                same && strcmp(same, alternative) == 0 && lets_in(v, who, &other, &have);
        }
        out->check |= !met;
    }
}

void oracle_ask_step(const oracle_view *v, const oracle_learner *who,
                     const oracle_link *l, int to, const int *things, int n,
                     oracle_asked *out)
{
    const world_row *via = l ? oracle_via(l) : NULL;
    if (l)
        oracle_ask_link(v, who, l, out);
    for (int i = 0; via && i < via->n_via; i++) {
        oracle_ask_node(v, who, via->via[i], out);
        oracle_ask_entries(v, who, via->via[i], things, n, out);
    }
    oracle_ask_node(v, who, to, out);
    oracle_ask_entries(v, who, to, things, n, out);
}
