/* test_mincover.c -- mincover on random graphs against the plain rows: every subset of
 * the settings is tried, and every way of lifting what keeps units from being covered. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/asking.h"
#include "support/test.h"
#include "support/trial.h"

#define TEACHERS                                                      \
    (RUNG_KIND_BIT(RUNG_STANDARD) | RUNG_KIND_BIT(RUNG_QUALIFICATION) \
     | RUNG_KIND_BIT(RUNG_PROGRAMME))
#define PLACES                                                      \
    (RUNG_KIND_BIT(RUNG_SETTING) | RUNG_KIND_BIT(RUNG_ORGANISATION) \
     | RUNG_KIND_BIT(RUNG_PROGRAMME))
#define SETTINGS_MOST 10
#define UNITS_MOST 16
#define NAMED_MOST 3

/* One question, and what the rows say about it. */
typedef struct stage {
    world *w;
    rung_snapshot *g;
    rung_task t;
    dice d;
    oracle_view v;
    oracle_learner who;
    int of, named[NAMED_MOST], n_named, chosen[NAMED_MOST], n_chosen;
    bool mandatory, weeks;
    int assume, ties;
    oracle_set asked_about, scope, excluded; /* settings */
    int units[UNITS_MOST], n_units;          /* those that something covers */
    unsigned rows[UNITS_MOST];               /* settings that cover each: a bit each */
    unsigned stated[UNITS_MOST]; /* those whose best word is not our reading */
    int lost[UNITS_MOST], n_lost;
    int costs[SETTINGS_MOST], first, n_settings;
} stage;

/* Many units and settings, and much said of both. */
static world *draw_world(uint64_t seed)
{
    dice d = { seed ^ 0xc0de };
    world_plan plan = { .another = dice_chance(&d, 50) ? 0 : 30,
                        .plain = dice_chance(&d, 50) ? 100 : 50,
                        .dated = dice_chance(&d, 60) ? 0 : 40,
                        .conditions = dice_chance(&d, 50) ? 0 : 25 };
    plan.most[RUNG_STANDARD] = 1;
    plan.most[RUNG_QUALIFICATION] = 2;
    plan.most[RUNG_UNIT] = 12;
    plan.most[RUNG_SETTING] = SETTINGS_MOST - 1;
    plan.most[RUNG_ORGANISATION] = 3;
    plan.most[RUNG_PROGRAMME] = 3;
    plan.links[RUNG_CONTAINS] = 36;
    plan.links[RUNG_COVERS] = 70;
    plan.links[RUNG_HOSTS] = 12;
    plan.links[RUNG_PLACES_AT] = 16;
    return world_planned(seed, &plan);
}

/* ---- the question ---- */

static bool pick_question(stage *s, question *q)
{
    s->of = world_pick(s->w, &s->d, TEACHERS);
    if (s->of < 0)
        return false;
    *q = ask_about("mincover");
    ask_with(q, "%s", world_id(s->w, s->of));
    for (int i = dice_below(&s->d, NAMED_MOST); i > 0; i--) {
        int one = world_pick(s->w, &s->d, PLACES);
        if (one < 0)
            break;
        ask_option(q, "settings", "%s", world_id(s->w, one));
        s->named[s->n_named++] = one;
    }
    oracle_link l;
    for (int at_ = 0; s->n_chosen < NAMED_MOST
                      && oracle_each_from(&s->v, RUNG_CONTAINS, s->of, &at_, &l);)
        if (dice_chance(&s->d, 8)) {
            ask_option(q, "units", "%s", world_id(s->w, l.to));
            s->chosen[s->n_chosen++] = l.to;
        }
    s->mandatory = dice_chance(&s->d, 20);
    s->weeks = dice_chance(&s->d, 40);
    s->ties = dice_below(&s->d, 12);
    s->assume = dice_chance(&s->d, 20)   ? dice_below(&s->d, 60)
                : dice_chance(&s->d, 20) ? 0 /* of sets as cheap the smaller counts */
                                         : ABSENT;
    if (s->mandatory)
        ask_option(q, "mandatory", "yes");
    if (s->weeks)
        ask_option(q, "by", "weeks");
    if (s->assume != ABSENT)
        ask_option(q, "assume", "%d", s->assume);
    ask_option(q, "ties", "%d", s->ties);
    ask_in_view(q, &s->v);
    ask_for_learner(q, &s->who);
    return true;
}

/* ---- what the rows say ---- */

static void find_scope(stage *s)
{
    oracle_link l;
    for (int i = 0; i < s->w->n_nodes; i++)
        if (s->w->nodes[i].kind == RUNG_SETTING && !s->n_named)
            s->asked_about.in[i] = oracle_has(&s->v, i);
    for (int i = 0; i < s->n_named; i++) {
        rung_kind kind = s->w->nodes[s->named[i]].kind;
        if (kind == RUNG_SETTING)
            s->asked_about.in[s->named[i]] = 1;
        for (int at_ = 0;
             kind != RUNG_SETTING
             && oracle_each_from(&s->v,
                                 kind == RUNG_ORGANISATION ? RUNG_HOSTS : RUNG_PLACES_AT,
                                 s->named[i], &at_, &l);)
            s->asked_about.in[l.to] = 1;
    }
    for (int i = 0; i < s->w->n_nodes; i++) {
        oracle_asked asked = { 0 };
        if (!s->asked_about.in[i] || !oracle_has(&s->v, i))
            continue;
        oracle_ask_setting(&s->v, &s->who, i, &asked);
        s->scope.in[i] = !asked.barred;
        s->excluded.in[i] = asked.barred;
    }
}

static bool is_asked(const stage *s, const oracle_link *contains)
{
    bool chosen = false;
    for (int i = 0; i < s->n_chosen; i++)
        chosen |= s->chosen[i] == contains->to;
    return (!s->mandatory && !s->n_chosen) || chosen
           || (s->mandatory && oracle_mandatory(contains));
}

static void find_units(stage *s)
{
    oracle_link contains, l;
    for (int at_ = 0; oracle_each_from(&s->v, RUNG_CONTAINS, s->of, &at_, &contains);) {
        unsigned row = 0, stated = 0;
        if (!is_asked(s, &contains))
            continue;
        for (int i = 0; i < s->n_settings; i++) {
            oracle_asked asked = { 0 };
            if (!s->scope.in[s->first + i]
                || !oracle_find(&s->v, RUNG_COVERS, s->first + i, contains.to, &l)
                || strcmp(oracle_verdict(&l), "covers") != 0)
                continue;
            oracle_ask_link(&s->v, &s->who, &l, &asked);
            s->excluded.in[s->first + i] |= asked.barred;
            row |= (unsigned)!asked.barred << i;
            stated |= (unsigned)(!asked.barred && l.rows[0]->status != RUNG_INFERRED)
                      << i;
        }
        if (row) {
            s->rows[s->n_units] = row;
            s->stated[s->n_units] = stated;
            s->units[s->n_units++] = contains.to;
        } else {
            s->lost[s->n_lost++] = contains.to;
        }
    }
}

/* Weeks of a placement: months are 52/12 of them, a part is a whole one. */
static int weeks_of(const oracle_link *l)
{
    int months = oracle_link_months_stated(l);
    return months == ABSENT ? ABSENT : (months * 52 + 11) / 12;
}

static int weeks_at(const stage *s, int setting)
{
    oracle_link l;
    int least = ABSENT, programmes = 0;
    bool own = s->w->nodes[s->of].kind == RUNG_PROGRAMME;
    if (own)
        return oracle_find(&s->v, RUNG_PLACES_AT, s->of, setting, &l) ? weeks_of(&l)
                                                                      : ABSENT;
    for (int i = 0; i < s->n_named; i++)
        programmes += s->w->nodes[s->named[i]].kind == RUNG_PROGRAMME;
    for (int at_ = 0; oracle_each(&s->v, RUNG_PLACES_AT, &at_, &l);) {
        bool meant = !programmes;
        for (int i = 0; i < s->n_named; i++)
            meant |= s->named[i] == l.from;
        int weeks = weeks_of(&l);
        if (meant && l.to == setting && weeks != ABSENT
            && (least == ABSENT || weeks < least))
            least = weeks;
    }
    return least;
}

/* The costs of settings that cover a unit, unknown ones filled in; what these count. */
static int find_costs(stage *s)
{
    unsigned any = 0;
    int largest = ABSENT;
    bool unknown = false;
    for (int u = 0; u < s->n_units; u++)
        any |= s->rows[u];
    for (int i = 0; i < s->n_settings; i++) {
        s->costs[i] = s->weeks && any >> i & 1 ? weeks_at(s, s->first + i) : 0;
        unknown |= s->costs[i] == ABSENT;
        if (any >> i & 1 && s->costs[i] > largest)
            largest = s->costs[i];
    }
    int assumed = s->assume != ABSENT ? s->assume : largest != ABSENT ? largest : 1;
    for (int i = 0; i < s->n_settings; i++)
        s->costs[i] = s->costs[i] == ABSENT ? assumed : s->costs[i];
    return unknown && s->weeks ? assumed : ABSENT;
}

/* ---- the smallest sets ---- */

static int by_members(const void *a, const void *b)
{
    unsigned x = *(const unsigned *)a, y = *(const unsigned *)b, differ = x ^ y;
    return !differ ? 0 : x & (differ & -differ) ? -1 : 1;
}

/* All sets of the least cost, by ids; returns how many. */
static int find_smallest(const stage *s, unsigned *out, int *cost)
{
    int n = 0, least = INT_MAX;
    for (unsigned subset = 0; subset < 1u << s->n_settings; subset++) {
        bool covers = true;
        for (int u = 0; u < s->n_units; u++)
            covers &= (s->rows[u] & subset) != 0;
        int price = 0;
        for (int i = 0; i < s->n_settings; i++)
            if (subset >> i & 1)
                price += s->costs[i] * 100 + 1;
        if (!covers || price > least)
            continue;
        n = price < least ? 0 : n;
        least = price;
        out[n++] = subset;
    }
    qsort(out, (size_t)n, sizeof *out, by_members);
    *cost = least / 100;
    return n;
}

static void expect_members(const stage *s, const json_t *list, unsigned subset,
                           const char *what)
{
    size_t k = 0;
    for (int i = 0; i < s->n_settings; i++) {
        if (!(subset >> i & 1))
            continue;
        const json_t *one = json_array_get(list, k++);
        const char *id =
            json_is_string(one) ? json_string_value(one) : text_at(one, "id");
        EXPECT(world_find(s->w, id) == s->first + i, "%s: %s where %s belongs", what, id,
               world_id(s->w, s->first + i));
    }
    EXPECT(k == json_array_size(list), "%s: %zu settings, not %zu", what,
           json_array_size(list), k);
}

static void expect_sets(const stage *s, const json_t *data)
{
    static unsigned smallest[1u << SETTINGS_MOST];
    int cost, n = find_smallest(s, smallest, &cost);
    const json_t *ties = at(data, "ties");
    EXPECT(json_is_true(at(data, "optimal")), "not proven");
    expect_members(s, at(data, "settings"), smallest[0], "settings");
    int size = __builtin_popcount(smallest[0]);
    EXPECT(number_at(data, "size") == size, "size is not %d", size);
    EXPECT(number_at(data, "cost") == (s->weeks ? cost : ABSENT), "cost is not %d", cost);
    EXPECT(number_at(data, "bound") == (s->weeks ? cost : size), "bound");
    int wanted = n - 1 < s->ties ? n - 1 : s->ties;
    EXPECT((int)json_array_size(ties) == wanted
               && json_is_true(at(data, "more_ties")) == (n - 1 > wanted),
           "%zu ties, of %d", json_array_size(ties), n - 1);
    for (int i = 0; i < wanted; i++) {
        const json_t *swap = json_array_get(at(data, "swaps"), (size_t)i);
        unsigned tie = smallest[i + 1];
        expect_members(s, json_array_get(ties, (size_t)i), tie, "a tie");
        expect_members(s, at(swap, "instead_of"), smallest[0] & ~tie, "instead of");
        expect_members(s, at(swap, "take"), tie & ~smallest[0], "take");
    }
    int inferred = 0;
    for (int u = 0; u < s->n_units; u++) {
        const json_t *row = json_array_get(at(data, "assignment"), (size_t)u);
        EXPECT(node_at(s->w, at(row, "unit")) == s->units[u], "assignment lacks %s",
               world_id(s->w, s->units[u]));
        expect_members(s, at(row, "settings"), s->rows[u] & smallest[0], "assignment");
        inferred += !(s->stated[u] & smallest[0]);
    }
    EXPECT((int)json_array_size(at(data, "assignment")) == s->n_units, "assignment");
    EXPECT(number_at(data, "inferred") == inferred, "%d inferred, not %d",
           number_at(data, "inferred"), inferred);
}

/* ---- what is not covered ---- */

/* What the rows of a link say whatever their status and date: true when they say covers. */
static bool said_ever(const stage *s, int setting, int unit)
{
    const world_row *best = NULL;
    const char *verdict = NULL;
    for (int i = 0; i < s->w->n_rows; i++) {
        const world_row *r = &s->w->rows[i];
        if (r->table != RUNG_TABLE_OF_RELATION(RUNG_COVERS) || r->from != setting
            || r->to != unit || (best && r->status > best->status))
            continue;
        verdict = best && r->status == best->status && verdict ? verdict : r->verdict;
        best = r;
    }
    return best && (!verdict || strcmp(verdict, "covers") == 0);
}

/* True when the setting covers the unit on some record that does not hold here; with how
 * many things in the way of the setting, and of this link. Conditions are not counted. */
static bool is_candidate(const stage *s, int setting, int unit, int *at_setting,
                         int *at_link, const char **lack)
{
    oracle_link l;
    bool there = oracle_find(&s->v, RUNG_COVERS, setting, unit, &l),
         gone = !oracle_has(&s->v, setting);
    if (there ? strcmp(oracle_verdict(&l), "covers") != 0 : !said_ever(s, setting, unit))
        return false;
    bool outside = !s->asked_about.in[setting] && !(gone && !s->n_named);
    *at_setting = gone + outside;
    *at_link = !there && !gone;
    *lack = !there || gone ? "left-out" : outside ? "outside" : "barred";
    return true;
}

/* By the order of the words: what is nearest to being lifted. */
static int rank_of(const char *lack)
{
    static const char *const words[] = { "barred", "outside", "left-out", "not-covered",
                                         "unknown" };
    int i = 0;
    while (strcmp(words[i], lack) != 0)
        i++;
    return i;
}

static const char *lack_of(const stage *s, int unit)
{
    int cannot = 0, a, b;
    const char *lack, *best;
    oracle_link l;
    for (int i = 0; i < s->n_settings; i++)
        cannot += s->scope.in[s->first + i]
                  && oracle_find(&s->v, RUNG_COVERS, s->first + i, unit, &l)
                  && strcmp(oracle_verdict(&l), "cannot") == 0;
    best = oracle_count(&s->scope) && cannot == oracle_count(&s->scope) ? "not-covered"
                                                                        : "unknown";
    for (int i = 0; i < s->n_settings; i++)
        if (is_candidate(s, s->first + i, unit, &a, &b, &lack)
            && rank_of(lack) < rank_of(best))
            best = lack;
    return best;
}

/* The fewest things to lift so that every lost unit with a candidate is covered: every
 * choice of settings is tried. */
static int fewest_lifts(const stage *s)
{
    int fewest = INT_MAX;
    for (unsigned open = 0; open < 1u << s->n_settings; open++) {
        int price = 0, a, b;
        bool ok = true, counted[SETTINGS_MOST] = { false };
        const char *lack;
        for (int u = 0; u < s->n_lost && ok; u++) {
            int least = INT_MAX;
            bool any = false;
            for (int i = 0; i < s->n_settings; i++) {
                if (!is_candidate(s, s->first + i, s->lost[u], &a, &b, &lack))
                    continue;
                any = true;
                if (!(open >> i & 1))
                    continue;
                price += counted[i] ? 0 : a;
                counted[i] = true;
                least = b < least ? b : least;
            }
            ok = !any || least != INT_MAX;
            price += any && ok ? least : 0;
        }
        if (ok && price < fewest)
            fewest = price;
    }
    return fewest;
}

static void expect_lost(const stage *s, const json_t *data)
{
    const json_t *list = at(data, "uncoverable"), *why = at(data, "why_not");
    int missing = 0;
    EXPECT((int)json_array_size(list) == s->n_lost, "%zu uncoverable, not %d",
           json_array_size(list), s->n_lost);
    for (int u = 0; u < s->n_lost; u++) {
        const json_t *row = json_array_get(list, (size_t)u);
        const char *lack = lack_of(s, s->lost[u]);
        EXPECT(node_at(s->w, row) == s->lost[u], "uncoverable lacks %s",
               world_id(s->w, s->lost[u]));
        EXPECT(same_text(text_at(row, "lack"), lack), "%s is %s, not %s",
               world_id(s->w, s->lost[u]), text_at(row, "lack"), lack);
        missing += rank_of(lack) > rank_of("left-out");
    }
    int lifts = (int)json_array_size(why) - missing;
    if (s->who.given)
        EXPECT(lifts >= fewest_lifts(s), "%d to lift, at least %d", lifts,
               fewest_lifts(s));
    else
        EXPECT(lifts == fewest_lifts(s), "%d to lift, not %d", lifts, fewest_lifts(s));
}

static void expect_excluded(const stage *s, const json_t *data)
{
    oracle_set named = { 0 };
    const json_t *list = at(data, "excluded");
    for (size_t i = 0; i < json_array_size(list); i++)
        named.in[node_at(s->w, json_array_get(list, i))] = 1;
    for (int i = 0; i < s->w->n_nodes; i++)
        EXPECT(!named.in[i] == !s->excluded.in[i], "%s is %sexcluded", world_id(s->w, i),
               named.in[i] ? "" : "not ");
}

static void mincover_is_what_the_records_say(void **state)
{
    (void)state;
    for (trial r = trial_begin(4000); trial_next(&r);) {
        static stage s;
        question q;
        memset(&s, 0, sizeof s);
        s.w = draw_world(r.seed);
        s.d = (dice){ r.seed * 11 + 3 };
        s.g = world_open(s.w, r.seed);
        s.first = s.w->kind_start[RUNG_SETTING];
        s.n_settings = s.w->kind_start[RUNG_SETTING + 1] - s.first;
        s.v = ask_view(s.w, &s.d);
        s.who = ask_learner(&s.d, s.v.day);
        if (pick_question(&s, &q)) {
            find_scope(&s);
            find_units(&s);
            int assumed = find_costs(&s);
            json_t *data = ask(&s.t, s.g, &q, NULL);
            EXPECT(number_at(data, "covered") == s.n_units
                       && number_at(data, "total") == s.n_units + s.n_lost,
                   "covered, total");
            EXPECT(number_at(data, "assumed") == assumed, "assumed is not %d", assumed);
            expect_sets(&s, data);
            expect_lost(&s, data);
            expect_excluded(&s, data);
            ask_done(data);
        }
        rung_task_drop(&s.t);
        rung_snapshot_close(s.g);
        world_free(s.w);
    }
}

static void a_unit_of_something_else_is_refused(void **state)
{
    (void)state;
    unsigned refused = 0;
    for (trial r = trial_begin(60); trial_next(&r);) {
        world *w = draw_world(r.seed);
        rung_snapshot *g = world_open(w, r.seed);
        rung_task t = { 0 };
        dice d = { r.seed };
        oracle_view v = { .w = w };
        oracle_link l;
        int of = world_pick(w, &d, TEACHERS),
            unit = world_pick(w, &d, RUNG_KIND_BIT(RUNG_UNIT));
        if (of >= 0 && unit >= 0) {
            bool contained = oracle_find(&v, RUNG_CONTAINS, of, unit, &l);
            question q = ask_about("mincover");
            rung_status s;
            ask_with(&q, "%s", world_id(w, of));
            ask_option(&q, "units", "%s", world_id(w, unit));
            free(ask_bytes(&t, g, &q, RUNG_FORMAT_JSON, &s));
            EXPECT(s == (contained ? RUNG_OK : RUNG_BAD_ARGUMENT), "%s",
                   rung_status_code(s));
            refused += !contained;
        }
        rung_task_drop(&t);
        rung_snapshot_close(g);
        world_free(w);
    }
    assert_true(refused > 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mincover_is_what_the_records_say),
        cmocka_unit_test(a_unit_of_something_else_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
