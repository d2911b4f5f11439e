/* test_answers.c -- gap, coverage, align, covers and list on random graphs, against the
 * oracle. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/stage.h"
#include "support/test.h"

#define ROUNDS 1000
#define TEACHERS                                                      \
    (RUNG_KIND_BIT(RUNG_STANDARD) | RUNG_KIND_BIT(RUNG_QUALIFICATION) \
     | RUNG_KIND_BIT(RUNG_PROGRAMME))

/* ---- gap ---- */

/* Fails unless the row in this line is the one that says that `of` gives or asks for c. */
static void expect_reason(const oracle_view *v, int of, int c, int line)
{
    const world_row *row = oracle_reason(v, of, c);
    EXPECT(row && row->line == line, "line %d says that %s is needed, not %d",
           row ? row->line : -1, world_id(v->w, c), line);
}

typedef struct closer {
    int node, line, status;
    const char *kind;
} closer;

/* By status, then by id as text: nodes of one kind are numbered by key. */
static int by_status(const void *a, const void *b)
{
    const closer *x = a, *y = b;
    int kinds = strcmp(x->kind, y->kind);
    return x->status != y->status ? x->status - y->status
           : kinds                ? kinds
                                  : x->node - y->node;
}

/* What develops c directly, and the settings that cover it or a unit developing it, each
 * once, surest first. */
static int find_closers(const oracle_view *v, int c, closer *out)
{
    int n = 0;
    for (int node = 0; node < v->w->n_nodes; node++) {
        oracle_link l, develops;
        const char *kind = rung_kind_word(v->w->nodes[node].kind);
        closer best = { node, 0, RUNG_N_FACT_STATUS, kind };
        bool setting = v->w->nodes[node].kind == RUNG_SETTING;
        if (!setting && oracle_find(v, RUNG_DEVELOPS, node, c, &l))
            best = (closer){ node, l.rows[0]->line, l.rows[0]->status, kind };
        for (int at = 0; setting && oracle_each_from(v, RUNG_COVERS, node, &at, &l);) {
            bool helps = l.to == c
                         || (v->w->nodes[l.to].kind == RUNG_UNIT
                             && oracle_find(v, RUNG_DEVELOPS, l.to, c, &develops));
            if (helps && strcmp(oracle_verdict(&l), "covers") == 0
                && (int)l.rows[0]->status < best.status)
                best = (closer){ node, l.rows[0]->line, l.rows[0]->status, kind };
        }
        if (best.line)
            out[n++] = best;
    }
    qsort(out, (size_t)n, sizeof *out, by_status);
    return n;
}

static void expect_closers(const stage *s, const json_t *row, int c)
{
    closer closers[64];
    int n = find_closers(&s->v, c, closers);
    const json_t *list = at(row, "closers");
    EXPECT((int)json_array_size(list) == n, "%zu closers of %s, not %d",
           json_array_size(list), world_id(s->w, c), n);
    for (int i = 0; i < n; i++) {
        const json_t *one = json_array_get(list, (size_t)i);
        EXPECT(node_at(s->w, one) == closers[i].node, "closer %d of %s is not %s", i,
               world_id(s->w, c), world_id(s->w, closers[i].node));
        const world_row *r = &s->w->rows[world_row_at(s->w, line_at(one, "evidence"))];
        EXPECT((int)r->status == closers[i].status && r->from == closers[i].node,
               "evidence of closer %d", i);
    }
}

/* Can be used now: it and what says that it closes are there, and it bars nobody asking. */
static bool is_usable(const oracle_view *v, const oracle_learner *who, const closer *c)
{
    oracle_asked asked = { 0 };
    const world_row *row = &v->w->rows[world_row_at(v->w, c->line)];
    if (oracle_later(v, row) || oracle_later(v, oracle_best_row(v, c->node)))
        return false;
    if (v->w->nodes[c->node].kind == RUNG_SETTING)
        oracle_ask_setting(v, who, c->node, &asked);
    else
        oracle_ask_node(v, who, c->node, &asked);
    return !asked.barred;
}

/* A reason stands where, and only where, no closer can be used; and where nothing that
 * was ever recorded closes it, that is the reason. */
static void expect_why_not(const stage *s, const json_t *row, int c,
                           const oracle_learner *who)
{
    closer closers[64];
    oracle_view all = s->v;
    bool usable = false;
    int n = find_closers(&s->v, c, closers);
    for (int i = 0; i < n; i++)
        usable |= is_usable(&s->v, who, &closers[i]);
    const json_t *list = at(row, "why_not");
    EXPECT((json_array_size(list) == 0) == usable, "%zu reasons that nothing closes %s",
           json_array_size(list), world_id(s->w, c));
    all.everything = true;
    bool none = n == 0 && find_closers(&all, c, closers) == 0;
    const char *first = json_string_value(json_array_get(list, 0));
    EXPECT(none == (first && strcmp(first, "no source says what develops it") == 0),
           "the reason `%s`", first ? first : "");
}

static void expect_missing(const stage *s, const json_t *data, const char *member, int to,
                           const oracle_set *asked, const oracle_set *have,
                           const char *importance)
{
    oracle_set missing = *asked;
    for (int c = 0; c < s->w->n_nodes; c++)
        missing.in[c] &= !have->in[c];
    expect_set(s->w, data, member, &missing);
    const json_t *list = at(data, member);
    for (size_t i = 0; i < json_array_size(list); i++) {
        const json_t *row = json_array_get(list, i);
        int c = node_at(s->w, row);
        EXPECT(same_text(text_at(row, "importance"), importance), "importance of %s",
               world_id(s->w, c));
        expect_reason(&s->v, to, c, line_at(row, "evidence"));
        expect_closers(s, row, c);
        expect_why_not(s, row, c, &s->who);
    }
}

/* Those of `held` that no source says are given by any of the things held. */
static int inferred_only(const stage *s, const oracle_set *held)
{
    oracle_set stated = { 0 }, one;
    for (int k = 0; k < s->n_things; k++) {
        bool itself = s->w->nodes[s->things[k]].kind == RUNG_COMPETENCY;
        oracle_gives(&s->v, s->things[k], &one);
        for (int c = 0; c < s->w->n_nodes; c++) {
            const world_row *r = one.in[c] ? oracle_reason(&s->v, s->things[k], c) : NULL;
            stated.in[c] |= one.in[c] && (itself || !r || r->status != RUNG_INFERRED);
        }
    }
    oracle_close(&s->v, &stated);
    return oracle_count(held) - oracle_count_common(held, &stated);
}

/* The first sentences say how much of what is held is only our reading. */
static void expect_reading_said(stage *s, const question *q, const oracle_set *needed,
                                const oracle_set *have)
{
    oracle_set held = *needed;
    char said[80];
    rung_status status;
    for (int c = 0; c < s->w->n_nodes; c++)
        held.in[c] &= have->in[c];
    int n = oracle_count(&held), inferred = inferred_only(s, &held);
    if (inferred == n)
        snprintf(said, sizeof said, "That %s held is only our reading of what",
                 n == 1 ? "it is" : "they are");
    else
        snprintf(said, sizeof said, "For %d of those held that is only our reading",
                 inferred);
    char *page = ask_bytes(&s->t, s->g, q, RUNG_FORMAT_TABLE, &status);
    for (char *p = page; (p = strchr(p, '\n'));)
        *p = ' ';
    EXPECT((strstr(page, said) != NULL) == (inferred > 0),
           "held by our reading: %d of %d", inferred, n);
    EXPECT((strstr(page, "held is only our") || strstr(page, "held that is only our"))
               == (inferred > 0),
           "our reading is told of");
    free(page);
}

static void expect_held(const stage *s, const json_t *data, int to,
                        const oracle_set *needed, const oracle_set *have)
{
    oracle_set held = *needed;
    for (int c = 0; c < s->w->n_nodes; c++)
        held.in[c] &= have->in[c];
    expect_set(s->w, data, "held", &held);
    const json_t *list = at(data, "held");
    for (size_t i = 0; i < json_array_size(list); i++) {
        const json_t *row = json_array_get(list, i);
        int c = node_at(s->w, row), by = -1;
        for (int k = s->n_things - 1; k >= 0; k--) { /* the first that gives it */
            oracle_set one;
            oracle_have(&s->v, &s->things[k], 1, &one);
            by = one.in[c] ? s->things[k] : by;
        }
        EXPECT(node_at(s->w, at(row, "by")) == by, "%s is held by %s", world_id(s->w, c),
               world_id(s->w, by));
        expect_reason(&s->v, to, c, line_at(row, "evidence"));
    }
}

static void expect_prepared_by(const stage *s, const json_t *data, int to)
{
    const json_t *list = at(data, "prepared_by");
    oracle_link l;
    size_t n = 0;
    for (int at_ = 0; oracle_each(&s->v, RUNG_PREPARES_FOR, &at_, &l);) {
        if (l.to != to)
            continue;
        const json_t *row = json_array_get(list, n++);
        int months = oracle_link_months_stated(&l);
        EXPECT(row && node_at(s->w, row) == l.from, "prepared_by lacks %s",
               world_id(s->w, l.from));
        EXPECT(number_at(row, "months")
                   == (months != ABSENT ? months : oracle_node_months(&s->v, l.from)),
               "months of what prepares");
        expect_evidence(row, &l, false);
        oracle_asked asked = { 0 };
        oracle_ask_link(&s->v, &s->who, &l, &asked);
        oracle_ask_node(&s->v, &s->who, l.from, &asked);
        oracle_ask_entries(&s->v, &s->who, l.from, s->things, s->n_things, &asked);
        expect_asked(row, &asked);
    }
    EXPECT(n == json_array_size(list), "prepared_by has %zu rows, not %zu",
           json_array_size(list), n);
}

static void expect_entry(const stage *s, const json_t *data, int to)
{
    const json_t *list = at(data, "entry");
    oracle_link l;
    size_t n = 0;
    for (int at_ = 0; oracle_each_from(&s->v, RUNG_ENTRY, to, &at_, &l);) {
        const json_t *row = json_array_get(list, n++);
        EXPECT(row && node_at(s->w, row) == l.to, "entry lacks %s", world_id(s->w, l.to));
        EXPECT(same_text(text_at(row, "alternative"), oracle_alternative(&l)),
               "alternative of an entry");
        EXPECT(same_text(text_at(row, "need"), oracle_need(&l)), "need of an entry");
        EXPECT((json_array_size(at(row, "conditions")) > 0) == oracle_link_asks(&l),
               "conditions of an entry");
        expect_evidence(row, &l, false);
    }
    EXPECT(n == json_array_size(list), "entry has %zu rows, not %zu",
           json_array_size(list), n);
}

static int optional_units(const oracle_view *v, int to)
{
    oracle_set teachers, units = { 0 };
    oracle_link l;
    oracle_teachers(v, to, &teachers);
    for (int at = 0; oracle_each(v, RUNG_CONTAINS, &at, &l);)
        units.in[l.to] |= teachers.in[l.from] && !oracle_mandatory(&l);
    return oracle_count(&units);
}

/* Those of the step, where there is one; a setting stands under those of its hosts too. */
static void ask_gap_conditions(const stage *s, int from, int to, oracle_asked *out)
{
    oracle_link l;
    bool step = from >= 0 && s->w->nodes[to].kind == RUNG_ROLE
                && oracle_find(&s->v, RUNG_PROGRESSES_TO, from, to, &l);
    if (s->w->nodes[to].kind == RUNG_SETTING) {
        oracle_ask_setting(&s->v, &s->who, to, out);
        oracle_ask_entries(&s->v, &s->who, to, s->things, s->n_things, out);
    } else {
        oracle_ask_step(&s->v, &s->who, step ? &l : NULL, to, s->things, s->n_things,
                        out);
    }
}

static void try_gap(stage *s)
{
    stage_pick_view(s);
    int to =
        world_pick(s->w, &s->d,
                   dice_chance(&s->d, 60) ? RUNG_KIND_BIT(RUNG_ROLE) : STAGE_HOLDABLE);
    int from =
        dice_chance(&s->d, 70) ? world_pick(s->w, &s->d, RUNG_KIND_BIT(RUNG_ROLE)) : -1;
    if (to < 0)
        return;
    question q = ask_about("gap");
    ask_with(&q, "%s", world_id(s->w, to));
    s->n_things = 0;
    if (from >= 0) {
        ask_option(&q, "from", "%s", world_id(s->w, from));
        s->things[s->n_things++] = from;
    }
    stage_ask_have(s, &q);
    ask_in_view(&q, &s->v);
    ask_for_learner(&q, &s->who);

    oracle_set needed, wanted, have;
    oracle_asked asked = { 0 };
    oracle_gives(&s->v, to, &needed);
    oracle_wants(&s->v, to, &wanted);
    oracle_have(&s->v, s->things, s->n_things, &have);
    json_t *data = ask(&s->t, s->g, &q, NULL);
    int held = oracle_count_common(&needed, &have), n = oracle_count(&needed);
    EXPECT(node_at(s->w, at(data, "to")) == to, "to");
    EXPECT((int)json_array_size(at(data, "have")) == s->n_things, "have");
    for (int i = 0; i < s->n_things; i++)
        EXPECT(node_at(s->w, json_array_get(at(data, "have"), (size_t)i)) == s->things[i],
               "have %d", i);
    EXPECT(number_at(data, "needed") == n, "needed is %d, not %d",
           number_at(data, "needed"), n);
    EXPECT(share_is(data, "share", held, n), "share is not %d / %d", held, n);
    expect_held(s, data, to, &needed, &have);
    expect_reading_said(s, &q, &needed, &have);
    expect_missing(s, data, "missing", to, &needed, &have,
                   s->w->nodes[to].kind == RUNG_ROLE ? "essential" : NULL);
    expect_missing(s, data, "desirable_missing", to, &wanted, &have, "desirable");
    expect_prepared_by(s, data, to);
    expect_entry(s, data, to);
    EXPECT(number_at(data, "optional_left") == optional_units(&s->v, to),
           "optional_left is %d, not %d", number_at(data, "optional_left"),
           optional_units(&s->v, to));
    ask_gap_conditions(s, from, to, &asked);
    expect_asked(data, &asked);
    expect_see_also(s, data, to, from >= 0 ? from : to);
    ask_done(data);
}

/* ---- coverage ---- */

/* The settings in scope, and those of them that the learner may not go to. */
static void find_scope(const stage *s, const int *named, int n, oracle_set *scope,
                       oracle_set *excluded)
{
    memset(scope, 0, sizeof *scope);
    memset(excluded, 0, sizeof *excluded);
    for (int i = 0; i < s->w->n_nodes; i++)
        if (s->w->nodes[i].kind == RUNG_SETTING && !n)
            scope->in[i] = oracle_has(&s->v, i);
    for (int i = 0; i < n; i++) {
        rung_kind kind = s->w->nodes[named[i]].kind;
        oracle_link l;
        if (kind == RUNG_SETTING)
            scope->in[named[i]] |= oracle_has(&s->v, named[i]);
        else
            for (int at = 0;
                 oracle_each_from(&s->v,
                                  kind == RUNG_ORGANISATION ? RUNG_HOSTS : RUNG_PLACES_AT,
                                  named[i], &at, &l);)
                scope->in[l.to] = 1;
    }
    for (int i = 0; i < s->w->n_nodes && s->who.given; i++) {
        oracle_asked asked = { 0 };
        if (scope->in[i])
            oracle_ask_setting(&s->v, &s->who, i, &asked);
        excluded->in[i] = asked.barred;
        scope->in[i] &= !asked.barred;
    }
}

/* True when everything that covers the unit has a host, and they are all one. */
static bool has_one_host(const oracle_view *v, const oracle_set *covering)
{
    oracle_set hosts = { 0 };
    for (int i = 0; i < v->w->n_nodes; i++) {
        bool hosted = false;
        oracle_link l;
        for (int at = 0; covering->in[i] && oracle_each(v, RUNG_HOSTS, &at, &l);)
            if (l.to == i) {
                hosts.in[l.from] = 1;
                hosted = true;
            }
        if (covering->in[i] && !hosted)
            return false;
    }
    return oracle_count(&hosts) == 1;
}

/* What coverage says as a whole, gathered unit by unit. */
typedef struct coverage {
    oracle_set uncovered, unknown, single, single_host;
    int covered, total, mandatory_covered, mandatory, inferred;
} coverage;

/* True when a condition of the link itself keeps the learner from practising the unit there. */
static bool is_barred_there(const stage *s, const oracle_link *covers,
                            oracle_set *excluded)
{
    oracle_asked asked = { 0 };
    oracle_ask_link(&s->v, &s->who, covers, &asked);
    excluded->in[covers->from] |= asked.barred;
    return asked.barred;
}

static void expect_unit(const stage *s, const json_t *row, const oracle_link *contains,
                        const oracle_set *scope, oracle_set *excluded, coverage *all)
{
    oracle_set covering = { 0 }, cannot = { 0 };
    bool stated = false;
    int unit = contains->to;
    for (int i = 0; i < s->w->n_nodes; i++) {
        oracle_link l;
        if (!scope->in[i] || !oracle_find(&s->v, RUNG_COVERS, i, unit, &l))
            continue;
        bool covers = strcmp(oracle_verdict(&l), "covers") == 0;
        if (covers && is_barred_there(s, &l, excluded))
            continue;
        (covers ? &covering : &cannot)->in[i] = 1;
        stated |= covers && l.rows[0]->status != RUNG_INFERRED;
    }
    bool covered = oracle_count(&covering) > 0, mandatory = oracle_mandatory(contains);
    bool never =
        !covered && oracle_count(scope) && oracle_count(&cannot) == oracle_count(scope);
    const char *state = covered ? "covered" : never ? "not-covered" : "unknown";
    EXPECT(node_at(s->w, row) == unit, "units lack %s", world_id(s->w, unit));
    EXPECT(same_text(text_at(row, "state"), state), "%s is %s, not %s",
           world_id(s->w, unit), text_at(row, "state"), state);
    EXPECT(same_text(text_at(row, "group"), oracle_group(contains)), "group of %s",
           world_id(s->w, unit));
    EXPECT(json_is_true(at(row, "mandatory")) == mandatory, "mandatory of %s",
           world_id(s->w, unit));
    expect_set(s->w, row, "covered_by", &covering);
    expect_set(s->w, row, "cannot", &cannot);
    all->total++;
    all->covered += covered;
    all->mandatory += mandatory;
    all->mandatory_covered += mandatory && covered;
    all->inferred += covered && !stated;
    all->uncovered.in[unit] = never;
    all->unknown.in[unit] = !covered && !never;
    all->single.in[unit] = oracle_count(&covering) == 1;
    all->single_host.in[unit] = covered && has_one_host(&s->v, &covering);
}

static void expect_counts(const stage *s, const json_t *data, const coverage *all)
{
    const json_t *mandatory = at(data, "mandatory");
    expect_set(s->w, data, "uncovered", &all->uncovered);
    expect_set(s->w, data, "unknown", &all->unknown);
    expect_set(s->w, data, "single", &all->single);
    expect_set(s->w, data, "single_host", &all->single_host);
    EXPECT(number_at(data, "covered") == all->covered
               && number_at(data, "total") == all->total,
           "%d of %d covered, not %d of %d", number_at(data, "covered"),
           number_at(data, "total"), all->covered, all->total);
    EXPECT(number_at(mandatory, "covered") == all->mandatory_covered
               && number_at(mandatory, "total") == all->mandatory,
           "mandatory units");
    EXPECT(number_at(data, "inferred") == all->inferred, "%d inferred, not %d",
           number_at(data, "inferred"), all->inferred);
}

/* Every setting that is barred, or barred for some unit, is named: once for itself, once
 * a unit. */
static void expect_excluded(const stage *s, const json_t *data,
                            const oracle_set *excluded)
{
    oracle_set named = { 0 };
    const json_t *list = at(data, "excluded");
    for (size_t i = 0; i < json_array_size(list); i++)
        named.in[node_at(s->w, json_array_get(list, i))] = 1;
    for (int i = 0; i < s->w->n_nodes; i++)
        EXPECT(!named.in[i] == !excluded->in[i], "%s is %sexcluded", world_id(s->w, i),
               named.in[i] ? "" : "not ");
}

static void try_coverage(stage *s)
{
    stage_pick_view(s);
    int of = world_pick(s->w, &s->d, TEACHERS), named[STAGE_HELD], n = 0;
    if (of < 0)
        return;
    question q = ask_about("coverage");
    ask_with(&q, "%s", world_id(s->w, of));
    for (int i = dice_below(&s->d, STAGE_HELD); i > 0; i--) {
        int one =
            world_pick(s->w, &s->d,
                       RUNG_KIND_BIT(RUNG_SETTING) | RUNG_KIND_BIT(RUNG_ORGANISATION)
                           | RUNG_KIND_BIT(RUNG_PROGRAMME));
        if (one < 0)
            break;
        ask_option(&q, "settings", "%s", world_id(s->w, one));
        named[n++] = one;
    }
    ask_in_view(&q, &s->v);
    ask_for_learner(&q, &s->who);

    oracle_set scope, excluded;
    coverage all = { 0 };
    oracle_link l;
    size_t row = 0;
    find_scope(s, named, n, &scope, &excluded);
    json_t *data = ask(&s->t, s->g, &q, NULL);
    expect_set(s->w, data, "scope", &scope);
    EXPECT(json_is_true(at(data, "everywhere")) == (n == 0), "everywhere");
    for (int at_ = 0; oracle_each_from(&s->v, RUNG_CONTAINS, of, &at_, &l); row++) {
        EXPECT(row < json_array_size(at(data, "units")), "units lack %s",
               world_id(s->w, l.to));
        expect_unit(s, json_array_get(at(data, "units"), row), &l, &scope, &excluded,
                    &all);
    }
    expect_excluded(s, data, &excluded);
    EXPECT(row == json_array_size(at(data, "units")), "too many units");
    expect_counts(s, data, &all);
    ask_done(data);
}

/* ---- align ---- */

/* S of one side, closed. */
static void find_side(const oracle_view *v, int node, oracle_set *all, oracle_set *closed)
{
    oracle_set wanted;
    oracle_gives(v, node, all);
    oracle_wants(v, node, &wanted);
    for (int i = 0; i < v->w->n_nodes; i++)
        all->in[i] |= wanted.in[i];
    *closed = *all;
    oracle_close(v, closed);
}

/* Of each class in `all` the least member that is in `all`, if the class is met in
 * `other` as `met` says. */
static int keep_classes(const oracle_view *v, const oracle_set *all,
                        const oracle_set *other, bool met, oracle_set *out)
{
    memset(out, 0, sizeof *out);
    for (int c = 0; c < v->w->n_nodes; c++) {
        oracle_set class = { 0 };
        bool first = all->in[c];
        class.in[c] = 1;
        oracle_close(v, &class);
        for (int i = 0; first && i < c; i++)
            first = !(class.in[i] && all->in[i]);
        out->in[c] = first && (other == NULL || other->in[c] == met);
    }
    return oracle_count(out);
}

static void try_align(stage *s)
{
    stage_pick_view(s);
    int a = world_pick(s->w, &s->d, STAGE_HOLDABLE),
        b = world_pick(s->w, &s->d, STAGE_HOLDABLE);
    if (a < 0)
        return;
    question q = ask_about("align");
    ask_with(&q, "%s", world_id(s->w, a));
    ask_with(&q, "%s", world_id(s->w, b));
    ask_in_view(&q, &s->v);

    oracle_set of_a, of_b, closed_a, closed_b, shared, only_a, only_b, ignored;
    find_side(&s->v, a, &of_a, &closed_a);
    find_side(&s->v, b, &of_b, &closed_b);
    int both = keep_classes(&s->v, &of_a, &closed_b, true, &shared);
    int n_a = both + keep_classes(&s->v, &of_a, &closed_b, false, &only_a);
    int n_b = keep_classes(&s->v, &of_b, NULL, true, &ignored);
    keep_classes(&s->v, &of_b, &closed_a, false, &only_b);
    json_t *data = ask(&s->t, s->g, &q, NULL);
    expect_set(s->w, data, "shared", &shared);
    expect_set(s->w, data, "only_a", &only_a);
    expect_set(s->w, data, "only_b", &only_b);
    EXPECT(share_is(data, "jaccard", both, n_a + n_b - both), "jaccard is not %d / %d",
           both, n_a + n_b - both);
    EXPECT(share_is(data, "share_a", both, n_a) && share_is(data, "share_b", both, n_b),
           "shares");
    static const char *const lists[] = { "shared", "only_a", "only_b" };
    for (int k = 0; k < 3; k++)
        for (size_t i = 0; i < json_array_size(at(data, lists[k])); i++) {
            const json_t *row = json_array_get(at(data, lists[k]), i);
            expect_reason(&s->v, k == 2 ? b : a, node_at(s->w, row),
                          line_at(row, "evidence"));
        }
    ask_done(data);
}

/* ---- covers and list ---- */

static void try_covers(stage *s)
{
    stage_pick_view(s);
    int node = world_pick(s->w, &s->d,
                          RUNG_KIND_BIT(RUNG_SETTING) | RUNG_KIND_BIT(RUNG_UNIT)
                              | RUNG_KIND_BIT(RUNG_COMPETENCY));
    if (node < 0)
        return;
    question q = ask_about("covers");
    ask_with(&q, "%s", world_id(s->w, node));
    ask_in_view(&q, &s->v);
    json_t *data = ask(&s->t, s->g, &q, NULL);
    size_t n[3] = { 0 };
    static const char *const members[] = { "units", "competencies", "settings" };
    oracle_link l;
    for (int at_ = 0; oracle_each(&s->v, RUNG_COVERS, &at_, &l);) {
        if (l.from != node && l.to != node)
            continue;
        int which = l.to == node ? 2 : s->w->nodes[l.to].kind == RUNG_UNIT ? 0 : 1;
        const json_t *row = json_array_get(at(data, members[which]), n[which]++);
        EXPECT(row && node_at(s->w, row) == (which == 2 ? l.from : l.to), "%s",
               members[which]);
        EXPECT(same_text(text_at(row, "verdict"), oracle_verdict(&l)), "verdict");
        expect_evidence(row, &l, true);
    }
    for (int k = 0; k < 3; k++)
        EXPECT(n[k] == json_array_size(at(data, members[k])), "too many %s", members[k]);
    ask_done(data);
}

static void try_list(stage *s)
{
    static const char *const sectors[] = { "health", "care", "both", "other" };
    stage_pick_view(s);
    rung_kind kind = (rung_kind)dice_below(&s->d, RUNG_N_KINDS);
    int level = dice_chance(&s->d, 40) ? dice_range(&s->d, 0, 8) : ABSENT;
    const char *sector = dice_chance(&s->d, 30) ? sectors[dice_below(&s->d, 4)] : NULL;
    question q = ask_about("list");
    ask_with(&q, "%s", rung_kind_word(kind));
    if (level != ABSENT)
        ask_option(&q, "level", "%d", level);
    if (sector)
        ask_option(&q, "sector", "%s", sector);
    ask_in_view(&q, &s->v);
    oracle_set nodes = { 0 };
    for (int i = s->w->kind_start[kind]; i < s->w->kind_start[kind + 1]; i++)
        nodes.in[i] = oracle_has(&s->v, i)
                      && (!s->v.statuses
                          || (s->v.statuses >> oracle_best_row(&s->v, i)->status & 1))
                      && (level == ABSENT || oracle_at_level(&s->v, i, level))
                      && (!sector || same_text(oracle_sector(&s->v, i), sector));
    json_t *data = ask(&s->t, s->g, &q, NULL);
    expect_set(s->w, data, "nodes", &nodes);
    for (size_t i = 0; i < json_array_size(at(data, "nodes")); i++) {
        const json_t *row = json_array_get(at(data, "nodes"), i);
        EXPECT(line_at(row, "evidence")
                   == oracle_best_row(&s->v, node_at(s->w, row))->line,
               "evidence");
    }
    ask_done(data);
}

/* ---- ages ---- */

/* A role that asks for an age, and someone born on or about a birthday of the day asked for. */
static void birthdays_count_from_the_day_on(void **state)
{
    (void)state;
    world *w = world_of_roles(1, 2, 0);
    for (int i = 0; i < w->n_rows; i++)
        if (w->rows[i].from < 2 && w->rows[i].to < 0)
            w->rows[i].min_age = 18;
    rung_snapshot *g = world_open(w, 0);
    rung_task task = { 0 };
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        dice d = { t.seed };
        oracle_view v = { .w = w,
                          .day = dice_range(&d, 2010, 2030) * 10000
                                 + dice_range(&d, 1, 12) * 100 + dice_range(&d, 1, 28) };
        oracle_learner who = { .given = true,
                               .age = ABSENT,
                               .driving_licence = ABSENT,
                               .vaccinated = ABSENT,
                               .born = v.day - dice_range(&d, 17, 19) * 10000 };
        if (who.born % 100 < 28 && dice_chance(&d, 50))
            who.born++;
        who.born_last = who.born;
        oracle_asked asked = { 0 };
        oracle_ask_node(&v, &who, 0, &asked);
        question q = ask_about("gap");
        ask_with(&q, "%s", world_id(w, 0));
        ask_in_view(&q, &v);
        ask_for_learner(&q, &who);
        json_t *data = ask(&task, g, &q, NULL);
        expect_asked(data, &asked);
        ask_done(data);
    }
    rung_task_drop(&task);
    rung_snapshot_close(g);
    world_free(w);
}

/* ---- the tests ---- */

static void gap_is_what_the_records_say(void **state)
{
    (void)state;
    stage_repeat(ROUNDS, world_small, 6, try_gap);
}
static void coverage_is_what_the_records_say(void **state)
{
    (void)state;
    stage_repeat(ROUNDS, world_small, 4, try_coverage);
}
static void align_is_what_the_records_say(void **state)
{
    (void)state;
    stage_repeat(ROUNDS, world_small, 4, try_align);
}
static void covers_is_what_the_records_say(void **state)
{
    (void)state;
    stage_repeat(ROUNDS, world_small, 4, try_covers);
}
static void list_is_what_the_records_say(void **state)
{
    (void)state;
    stage_repeat(ROUNDS, world_small, 4, try_list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gap_is_what_the_records_say),
        cmocka_unit_test(coverage_is_what_the_records_say),
        cmocka_unit_test(align_is_what_the_records_say),
        cmocka_unit_test(covers_is_what_the_records_say),
        cmocka_unit_test(list_is_what_the_records_say),
        cmocka_unit_test(birthdays_count_from_the_day_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
