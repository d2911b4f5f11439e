/* mincover.c -- the fewest settings that together cover what a course contains, proven.
 *
 * The graph becomes numbers here and the search of search.c does the rest; why a
 * unit cannot be covered is the business of why.c. Units that nothing in scope
 * covers are left out of the search and named. */
#include <math.h>
#include <string.h>

#include "core/bits.h"
#include "query/cover/search.h"
#include "query/cover/why.h"
#include "snapshot/derive.h"

#define STEPS_OTHERWISE 200000u
#define STEPS_MOST 5000000u
#define TIES_MOST 1000
#define COST_MOST 1000000 /* weeks, or what `travel` counts */

typedef enum measure { BY_SETTINGS, BY_WEEKS, BY_TRAVEL } measure;
static const char *const measure_words[] = { "settings", "weeks", "travel", NULL };

/* A weight is the cost and, among equal costs, one a setting. */
#define COST_SHIFT 24

typedef struct rung_mincover_args {
    rung_node of;
    rung_node_list settings, units;
    rung_flag mandatory;
    rung_learner learner;
    uint8_t by;
    rung_int assume, ties, budget;
} rung_mincover_args;

typedef struct rung_placement {
    rung_node node;
    uint32_t covers;
    rung_int weeks, travel;
} rung_placement;

typedef struct rung_assigned {
    rung_node unit;
    rung_cited_list settings;
} rung_assigned;

/* Another set as small, as what changes: what of `settings` it lacks and has instead. */
typedef struct rung_swap {
    rung_node_list instead_of, take;
} rung_swap;

typedef struct rung_uncoverable {
    rung_node node;
    uint8_t lack;
} rung_uncoverable;

typedef struct rung_mincover_result {
    rung_node of;
    RUNG_LIST_OF(rung_placement) settings;
    uint32_t size;
    uint8_t by;
    rung_int cost, assumed;
    uint32_t unknown_costs;
    rung_flag optimal;
    rung_int bound;
    RUNG_LIST_OF(rung_node_list) ties;
    RUNG_LIST_OF(rung_swap) swaps;
    rung_flag more_ties;
    RUNG_LIST_OF(rung_assigned) assignment;
    RUNG_LIST_OF(rung_uncoverable) uncoverable;
    uint32_t covered, total, inferred;
    rung_flag everywhere;
    rung_excluded_list excluded;
    rung_text_list why_not;
    uint32_t lifts; /* how many of them are to be lifted */
    bool smallest;
} rung_mincover_result;

typedef struct question {
    rung_task *t;
    const rung_view *v;
    const rung_mincover_args *a;
    rung_scope scope;
    rung_node_list units;        /* asked about, and covered by something in scope */
    rung_cited_list *covered_by; /* of each */
    rung_node_list lost;         /* asked about, and covered by nothing */
    rung_node_list places;       /* settings that cover any, by id */
    int64_t *costs;              /* of each; RUNG_NO_INT unknown */
    uint32_t travel;             /* attribute of a declared column; UINT32_MAX: none */
    rung_mincover_result r;
    rung_error *err;
} question;

/* ---- units ---- */

/* Every unit named must be one of the course: whoever misspells a choice is told. */
static rung_status check_units(question *q)
{
    rung_link l;
    for (uint32_t i = 0; i < q->a->units.n; i++)
        if (!rung_link_find(q->v, RUNG_CONTAINS, q->a->of, q->a->units.items[i], &l)) {
            char of[RUNG_NODE_ID_MAX], unit[RUNG_NODE_ID_MAX];
            return rung_fail(q->err, RUNG_BAD_ARGUMENT,
                             "units: '%s' does not contain '%s'; 'show %s' lists what it "
                             "contains",
                             rung_node_id(q->v->g, q->a->of, of),
                             rung_node_id(q->v->g, q->a->units.items[i], unit), of);
        }
    return RUNG_OK;
}

/* All units; or the mandatory ones, the named ones, or both together. */
static bool is_asked(const question *q, const rung_link *contains)
{
    bool mandatory = q->a->mandatory.v == 1;
    if (!mandatory && !q->a->units.n)
        return true;
    if (mandatory && rung_link_mandatory(q->v, contains))
        return true;
    for (uint32_t i = 0; i < q->a->units.n; i++)
        if (q->a->units.items[i].id == contains->to.id)
            return true;
    return false;
}

static rung_status put_units(question *q)
{
    uint32_t n = 0;
    for (rung_links it = rung_links_out(q->v, RUNG_CONTAINS, q->a->of);
         rung_links_next(&it);)
        n += is_asked(q, &it.link);
    if (!RUNG_MAKE(&q->t->mem, q->units.items, n)
        || !RUNG_MAKE(&q->t->mem, q->lost.items, n)
        || !RUNG_MAKE(&q->t->mem, q->covered_by, n))
        return rung_fail_memory(q->err);
    for (rung_links it = rung_links_out(q->v, RUNG_CONTAINS, q->a->of);
         rung_links_next(&it);) {
        if (!is_asked(q, &it.link))
            continue;
        rung_cited_list *by = &q->covered_by[q->units.n];
        rung_status s = rung_scope_covering(&q->scope, it.link.to, by, q->err);
        if (s)
            return s;
        rung_node_list *list = by->n ? &q->units : &q->lost;
        list->items[list->n++] = it.link.to;
    }
    q->r.total = n;
    q->r.covered = q->units.n;
    return RUNG_OK;
}

/* ---- what a setting costs ---- */

static int64_t whole(const rung_value *v, double each)
{
    double x = !v                             ? NAN
               : v->type == RUNG_ATTR_INTEGER ? (double)v->integer
               : v->type == RUNG_ATTR_NUMBER  ? v->number
                                              : NAN;
    x = ceil(x * each - 1e-9);
    return x >= 0 && x <= COST_MOST ? (int64_t)x : RUNG_NO_INT;
}

static int64_t lesser(int64_t a, int64_t b)
{
    return a == RUNG_NO_INT || (b != RUNG_NO_INT && b < a) ? b : a;
}

/* Weeks that the programme places learners there, or its months as weeks. */
static int64_t weeks_of_link(const rung_view *v, const rung_link *l)
{
    int64_t weeks = whole(rung_link_value(v, l, RUNG_A_WEEKS, NULL), 1);
    return weeks != RUNG_NO_INT
               ? weeks
               : whole(rung_link_value(v, l, RUNG_A_MONTHS, NULL), 52.0 / 12);
}

/* The shortest of the programmes the question is about: `of` itself, or those among
 * `settings`; of any programme when it is about none. */
static int64_t weeks_at(const question *q, rung_node setting)
{
    const rung_view *v = q->v;
    int64_t least = RUNG_NO_INT;
    bool own = rung_node_kind(v->g, q->a->of) == RUNG_PROGRAMME, any = !own;
    rung_link l;
    if (own && rung_link_find(v, RUNG_PLACES_AT, q->a->of, setting, &l))
        return weeks_of_link(v, &l);
    for (uint32_t i = 0; i < q->a->settings.n && !own; i++)
        if (rung_node_kind(v->g, q->a->settings.items[i]) == RUNG_PROGRAMME) {
            any = false;
            if (rung_link_find(v, RUNG_PLACES_AT, q->a->settings.items[i], setting, &l))
                least = lesser(least, weeks_of_link(v, &l));
        }
    for (rung_links it = rung_links_in(v, RUNG_PLACES_AT, setting);
         any && rung_links_next(&it);)
        least = lesser(least, weeks_of_link(v, &it.link));
    return least;
}

/* The column `travel` that a package may declare. */
static uint32_t travel_column(const rung_snapshot *g)
{
    for (uint32_t i = 0; i < rung_section_count(g, RUNG_SECTION_columns); i++)
        if (strcmp(rung_text_of(g, g->columns[i].name), "travel") == 0)
            return RUNG_N_ATTRS + i;
    return UINT32_MAX;
}

static int64_t cost_at(const question *q, rung_node setting)
{
    if (q->a->by == BY_WEEKS)
        return weeks_at(q, setting);
    return q->travel == UINT32_MAX
               ? RUNG_NO_INT
               : whole(rung_node_value(q->v, setting, q->travel, NULL), 1);
}

/* An unknown cost counts as the largest that is known, so that what nobody stated never
 * looks cheap. */
static rung_status put_costs(question *q)
{
    int64_t largest = RUNG_NO_INT;
    if (!RUNG_MAKE(&q->t->mem, q->costs, q->places.n))
        return rung_fail_memory(q->err);
    q->travel = q->a->by == BY_TRAVEL ? travel_column(q->v->g) : UINT32_MAX;
    bool unknown = false;
    for (uint32_t i = 0; i < q->places.n; i++) {
        q->costs[i] = cost_at(q, q->places.items[i]);
        unknown |= q->costs[i] == RUNG_NO_INT;
        largest = q->costs[i] > largest ? q->costs[i] : largest;
    }
    if (unknown)
        q->r.assumed.v = q->a->assume.v != RUNG_NO_INT ? q->a->assume.v
                         : largest != RUNG_NO_INT      ? largest
                                                       : 1;
    return RUNG_OK;
}

/* ---- the search ---- */

/* Settings that cover a unit, by id; the task's count has 1 + the number of each. */
static rung_status number_places(question *q)
{
    if (!RUNG_MAKE(&q->t->mem, q->places.items, q->scope.settings.n))
        return rung_fail_memory(q->err);
    for (uint32_t u = 0; u < q->units.n; u++)
        for (uint32_t i = 0; i < q->covered_by[u].n; i++)
            q->t->count[q->covered_by[u].items[i].node.id] = 1;
    for (uint32_t i = 0; i < q->scope.settings.n; i++) {
        rung_node place = q->scope.settings.items[i];
        if (!q->t->count[place.id])
            continue;
        q->places.items[q->places.n++] = place;
        q->t->count[place.id] = q->places.n;
    }
    return RUNG_OK;
}

static void forget_places(question *q)
{
    for (uint32_t i = 0; i < q->places.n; i++)
        q->t->count[q->places.items[i].id] = 0;
}

static rung_status put_problem(question *q, rung_cover_problem *p)
{
    uint32_t words = rung_bits_words(q->units.n);
    uint64_t *rows = RUNG_NEW(&q->t->mem, uint64_t, (size_t)q->places.n * words);
    uint64_t *weights = RUNG_NEW(&q->t->mem, uint64_t, q->places.n);
    if (!rows || !weights)
        return rung_fail_memory(q->err);
    for (uint32_t u = 0; u < q->units.n; u++)
        for (uint32_t i = 0; i < q->covered_by[u].n; i++) {
            uint32_t place = q->t->count[q->covered_by[u].items[i].node.id] - 1;
            rung_bits_put(rows + (size_t)place * words, u);
        }
    if (q->a->by != BY_SETTINGS) {
        rung_status s = put_costs(q);
        if (s)
            return s;
    }
    for (uint32_t i = 0; q->costs && i < q->places.n; i++) {
        int64_t cost = q->costs[i] == RUNG_NO_INT ? q->r.assumed.v : q->costs[i];
        weights[i] = (uint64_t)cost << COST_SHIFT | 1;
    }
    *p = (rung_cover_problem){ .n_units = q->units.n,
                               .n_sets = q->places.n,
                               .rows = rows,
                               .weights = q->costs ? weights : NULL,
                               .covers = (uint32_t)q->a->ties.v + 1,
                               .steps = (uint64_t)q->a->budget.v };
    return RUNG_OK;
}

/* ---- the answer ---- */

static bool put_settings(question *q, const rung_cover *best)
{
    rung_mincover_result *r = &q->r;
    if (!RUNG_MAKE(&q->t->mem, r->settings.items, best->n))
        return false;
    for (uint32_t i = 0; i < best->n; i++) {
        int64_t cost = q->costs ? q->costs[best->sets[i]] : RUNG_NO_INT;
        rung_placement *row = &r->settings.items[r->settings.n++];
        *row = (rung_placement){
            q->places.items[best->sets[i]], 0, { RUNG_NO_INT }, { RUNG_NO_INT }
        };
        *(q->a->by == BY_TRAVEL ? &row->travel : &row->weeks) = (rung_int){ cost };
        r->unknown_costs += q->costs && cost == RUNG_NO_INT;
    }
    r->size = best->n;
    return true;
}

/* Which of the chosen settings cover each unit; how many units each covers. */
static bool put_assignment(question *q, const rung_cover *best)
{
    rung_mincover_result *r = &q->r;
    uint32_t *row_of = RUNG_NEW(&q->t->mem, uint32_t, q->places.n);
    if (!row_of || !RUNG_MAKE(&q->t->mem, r->assignment.items, q->units.n))
        return false;
    for (uint32_t i = 0; i < best->n; i++)
        row_of[best->sets[i]] = i + 1;
    for (uint32_t u = 0; u < q->units.n; u++) {
        const rung_cited_list *by = &q->covered_by[u];
        rung_assigned *row = &r->assignment.items[r->assignment.n++];
        *row = (rung_assigned){ .unit = q->units.items[u] };
        if (!RUNG_MAKE(&q->t->mem, row->settings.items, by->n))
            return false;
        for (uint32_t i = 0; i < by->n; i++) {
            uint32_t chosen = row_of[q->t->count[by->items[i].node.id] - 1];
            if (!chosen)
                continue;
            row->settings.items[row->settings.n++] = by->items[i];
            r->settings.items[chosen - 1].covers++;
        }
        r->inferred += rung_only_inferred(q->v, &row->settings);
    }
    return true;
}

/* Members of `a` that are not in `b`; both rising. */
static bool put_only(question *q, const rung_cover *a, const rung_cover *b,
                     rung_node_list *out)
{
    out->items = RUNG_NEW(&q->t->mem, rung_node, a->n);
    for (uint32_t i = 0, k = 0; out->items && i < a->n; i++) {
        while (k < b->n && b->sets[k] < a->sets[i])
            k++;
        if (k == b->n || b->sets[k] != a->sets[i])
            out->items[out->n++] = q->places.items[a->sets[i]];
    }
    return out->items != NULL;
}

static bool put_ties(question *q, const rung_cover_answer *a)
{
    rung_mincover_result *r = &q->r;
    uint32_t n = a->n_covers - 1 < (uint32_t)q->a->ties.v ? a->n_covers - 1
                                                          : (uint32_t)q->a->ties.v;
    if (!RUNG_MAKE(&q->t->mem, r->ties.items, n)
        || !RUNG_MAKE(&q->t->mem, r->swaps.items, n))
        return false;
    for (uint32_t i = 0; i < n; i++) {
        const rung_cover *c = &a->covers[i + 1];
        rung_node_list *tie = &r->ties.items[r->ties.n++];
        rung_swap *swap = &r->swaps.items[r->swaps.n++];
        tie->items = RUNG_NEW(&q->t->mem, rung_node, c->n);
        if (!tie->items || !put_only(q, &a->covers[0], c, &swap->instead_of)
            || !put_only(q, c, &a->covers[0], &swap->take))
            return false;
        for (uint32_t k = 0; k < c->n; k++)
            tie->items[tie->n++] = q->places.items[c->sets[k]];
    }
    r->more_ties.v = a->more;
    return true;
}

static rung_status put_answer(question *q, const rung_cover_answer *a)
{
    rung_mincover_result *r = &q->r;
    r->optimal.v = a->optimal;
    r->bound.v = (int64_t)(q->costs ? a->bound >> COST_SHIFT : a->bound);
    if (q->costs)
        r->cost.v = (int64_t)(a->cost >> COST_SHIFT);
    return put_settings(q, &a->covers[0]) && put_assignment(q, &a->covers[0])
                   && put_ties(q, a)
               ? RUNG_OK
               : rung_fail_memory(q->err);
}

static rung_status search(question *q)
{
    rung_cover_problem p;
    rung_cover_answer a;
    rung_status s = number_places(q);
    if (!s)
        s = put_problem(q, &p);
    if (!s)
        s = rung_cover_search(q->t, &p, &a, q->err);
    if (!s)
        s = put_answer(q, &a);
    forget_places(q);
    return s;
}

static rung_status explain(question *q)
{
    rung_cover_why why;
    rung_mincover_result *r = &q->r;
    if (!q->lost.n)
        return RUNG_OK;
    rung_status s =
        rung_cover_why_of(&q->scope, &q->lost, (uint64_t)q->a->budget.v, &why, q->err);
    if (s)
        return s;
    if (!RUNG_MAKE(&q->t->mem, r->uncoverable.items, q->lost.n))
        return rung_fail_memory(q->err);
    for (uint32_t i = 0; i < q->lost.n; i++)
        r->uncoverable.items[r->uncoverable.n++] =
            (rung_uncoverable){ q->lost.items[i], why.lacks[i] };
    r->why_not = why.texts;
    r->lifts = why.n_lifts;
    r->smallest = why.smallest;
    return RUNG_OK;
}

static rung_status mincover_run(rung_task *t, const rung_view *v, const void *args,
                                void *result, rung_error *err)
{
    question q = { .t = t, .v = v, .a = args, .err = err };
    q.r.of = q.a->of;
    q.r.by = q.a->by;
    q.r.cost.v = q.r.assumed.v = RUNG_NO_INT;
    rung_status s = check_units(&q);
    if (s)
        return s;
    s = rung_scope_open(t, v, &q.a->settings, &q.a->learner, &q.scope, err);
    if (!s)
        s = put_units(&q);
    if (!s)
        s = search(&q);
    if (!s)
        s = explain(&q);
    rung_scope_close(&q.scope);
    if (s)
        return s;
    q.r.everywhere = q.scope.everywhere;
    q.r.excluded = q.scope.excluded;
    *(rung_mincover_result *)result = q.r;
    return RUNG_OK;
}

/* ---- in words ---- */

static void say_cost(const rung_mincover_result *r, int64_t cost, rung_sink *out)
{
    rung_putf(out, "%lld", (long long)cost);
    if (r->by == BY_WEEKS)
        rung_puts(out, cost == 1 ? " week" : " weeks");
    else
        rung_puts(out, " in all by their `travel`");
}

static void say_proof(const rung_mincover_result *r, rung_sink *out)
{
    if (r->optimal.v == 1) {
        rung_puts(out, r->by == BY_SETTINGS ? "; no smaller set covers them.\n"
                                            : "; no set that covers them takes less.\n");
        return;
    }
    rung_puts(out, ". The search was cut short: this is the best found, and no set of "
                   "fewer than ");
    if (r->by == BY_SETTINGS)
        rung_say_count((uint32_t)r->bound.v, "setting", "settings", out);
    else
        say_cost(r, r->bound.v, out);
    rung_puts(out, " will do. --budget lets it search longer.\n");
}

static void say_answer(const rung_mincover_result *r, rung_sink *out)
{
    rung_say_count(r->size, "setting", "settings", out);
    if (r->by != BY_SETTINGS) {
        rung_puts(out, ", ");
        say_cost(r, r->cost.v, out);
        rung_puts(out, ",");
    }
    rung_putf(out, " cover%s %s", r->size == 1 ? "s" : "",
              r->covered == r->total ? "all of them" : "");
    if (r->covered != r->total)
        rung_putf(out, "%s that can be covered",
                  r->covered == 1 ? "the only one" : "all those");
    say_proof(r, out);
    if (r->optimal.v == 1 && r->ties.n)
        rung_putf(out, "%s%u other%s will do as well.\n",
                  r->more_ties.v ? "At least " : "", r->ties.n,
                  r->ties.n == 1 ? " set" : " sets");
}

static void say_unknown_costs(const rung_mincover_result *r, rung_sink *out)
{
    if (r->assumed.v == RUNG_NO_INT)
        return;
    const char *what =
        r->by == BY_WEEKS ? "how long a placement there lasts" : "how far it is";
    if (r->unknown_costs == r->size && r->size)
        rung_putf(out, "No source says of any of the settings %s; ", what);
    else if (r->unknown_costs)
        rung_putf(out, "For %u of the settings no source says %s; ", r->unknown_costs,
                  what);
    else
        rung_putf(out, "Where no source says %s, ", what);
    rung_putf(out, "it counts as %lld%s (--assume tells another number).\n",
              (long long)r->assumed.v,
              r->by != BY_WEEKS   ? ""
              : r->assumed.v == 1 ? " week"
                                  : " weeks");
}

static void say_lifts(const rung_mincover_result *r, rung_sink *out)
{
    if (!r->lifts)
        return;
    rung_puts(out, r->smallest ? "The least that keeps units from being covered:\n"
                               : "What keeps units from being covered:\n");
    for (uint32_t i = 0; i < r->lifts; i++)
        rung_putf(out, "- %s\n", r->why_not.items[i]);
}

static void mincover_say(const rung_view *v, const void *result, rung_sink *out)
{
    const rung_mincover_result *r = result;
    rung_say_node(v, r->of, out);
    if (!r->total) {
        rung_links units = rung_links_out(v, RUNG_CONTAINS, r->of);
        rung_puts(out, rung_links_next(&units)
                           ? ": none of its units is recorded as mandatory.\n"
                           : ": which units it contains is not recorded.\n");
        rung_say_awarded(v, r->of, out);
        return;
    }
    rung_putf(out, ": %u of %u %s asked about can be covered by %s.\n", r->covered,
              r->total, rung_plural(r->total, "unit", "units"),
              r->everywhere.v == 1 ? "settings of the whole graph"
                                   : "the settings asked about");
    if (r->size)
        say_answer(r, out);
    say_unknown_costs(r, out);
    rung_say_reading(r->inferred, "the covered units the cover is", out);
    say_lifts(r, out);
    if (r->uncoverable.n)
        rung_puts(out, "Unknown means that no source speaks of it; it is not a gap.\n");
    rung_say_awarded(v, r->of, out);
}

/* ---- the row ---- */

static const rung_field chosen_fields[] = {
    { RUNG_FIELD(rung_placement, node, NODE, "the setting") },
    { RUNG_FIELD(rung_placement, covers, COUNT, "how many of the units it covers"),
      .label = "Covers" },
    { RUNG_FIELD(
          rung_placement, weeks, INT,
          "with by=weeks: how long a placement there lasts, rounded up; nil when no "
          "source says"),
      .label = "Weeks" },
    { RUNG_FIELD(
          rung_placement, travel, INT,
          "with by=travel: what the setting's column says, rounded up; nil when no "
          "source says"),
      .label = "Travel" },
};
static const rung_shape chosen_shape = RUNG_REF_SHAPE(rung_placement, chosen_fields);

static const rung_field assigned_fields[] = {
    { RUNG_FIELD(rung_assigned, unit, NODE, "the unit"), .label = "Unit" },
    { RUNG_ROWS(rung_assigned, settings, rung_cited_shape,
                "those of the chosen settings that cover it"),
      .label = "Covered by", .show = RUNG_SHOW_NAMES },
};
static const rung_shape assigned_shape = RUNG_SHAPE(rung_assigned, assigned_fields);

static const rung_field swap_fields[] = {
    { RUNG_ITEMS(rung_swap, instead_of, NODE, "settings of the first set it lacks"),
      .label = "Instead of", .show = RUNG_SHOW_NAMES },
    { RUNG_ITEMS(rung_swap, take, NODE, "settings it has in their place"),
      .label = "Take", .show = RUNG_SHOW_NAMES },
};
static const rung_shape swap_shape = RUNG_SHAPE(rung_swap, swap_fields);

static const rung_field uncoverable_fields[] = {
    { RUNG_FIELD(rung_uncoverable, node, NODE, "the unit") },
    { RUNG_FIELD(
          rung_uncoverable, lack, WORD,
          "barred: a setting asked about covers it and is closed to the learner; "
          "outside: only settings not asked about cover it; left-out: its cover has "
          "ended, or status or date leave it out; not-covered: every setting asked "
          "about says that it cannot; unknown: no source speaks of it"),
      .words = rung_cover_lack_words, .label = "Why" },
};
static const rung_shape uncoverable_shape =
    RUNG_REF_SHAPE(rung_uncoverable, uncoverable_fields);

static const rung_field mincover_fields[] = {
    { RUNG_UNSHOWN(rung_mincover_result, of, NODE, "what contains the units") },
    { RUNG_ROWS(rung_mincover_result, settings, chosen_shape,
                "the settings, by id: of several smallest sets the first"),
      .label = "Settings" },
    { RUNG_UNSHOWN(rung_mincover_result, size, COUNT, "how many settings") },
    { RUNG_UNSHOWN(rung_mincover_result, by, WORD,
                   "what is least: settings, weeks, travel"),
      .words = measure_words },
    { RUNG_UNSHOWN(rung_mincover_result, cost, INT,
                   "weeks or travel of all of them; nil when settings are counted") },
    { RUNG_UNSHOWN(
        rung_mincover_result, assumed, INT,
        "what a setting counts whose weeks or travel no source states; nil when "
        "there is none") },
    { RUNG_UNSHOWN(rung_mincover_result, unknown_costs, COUNT,
                   "how many of the settings these are") },
    { RUNG_UNSHOWN(rung_mincover_result, optimal, FLAG, "proven: nothing less will do") },
    { RUNG_UNSHOWN(rung_mincover_result, bound, INT,
                   "proven: no set has fewer settings (weeks, travel) than this") },
    { RUNG_ROWS(rung_mincover_result, assignment, assigned_shape,
                "each unit that can be covered, and who of them covers it"),
      .label = "Who covers what", .rows = true },
    { RUNG_ITEMS(rung_mincover_result, ties, LIST, "other sets as small, by id"),
      .show = RUNG_SHOW_NOT },
    { RUNG_ROWS(rung_mincover_result, swaps, swap_shape,
                "the same, each as what differs from `settings`"),
      .label = "Other sets as small" },
    { RUNG_UNSHOWN(rung_mincover_result, more_ties, FLAG,
                   "true when there are more of them, or nobody knows") },
    { RUNG_ROWS(rung_mincover_result, uncoverable, uncoverable_shape,
                "units that no setting in scope covers for the learner"),
      .label = "Covered by none" },
    { RUNG_UNSHOWN(rung_mincover_result, covered, COUNT, "units that can be covered") },
    { RUNG_UNSHOWN(rung_mincover_result, total, COUNT, "units asked about") },
    { RUNG_UNSHOWN(rung_mincover_result, inferred, COUNT,
                   "units that the chosen settings cover only by our reading") },
    { RUNG_UNSHOWN(rung_mincover_result, everywhere, FLAG,
                   "true when no settings were given: the whole graph") },
    { RUNG_ROWS(rung_mincover_result, excluded, rung_excluded_shape,
                "settings the learner may not go to"),
      .label = "Left out" },
    { RUNG_ITEMS(rung_mincover_result, why_not, TEXT,
                 "a smallest set of conditions, limits and missing links without which "
                 "every unit would be covered"),
      .show = RUNG_SHOW_NOT },
};
static const rung_shape mincover_shape =
    RUNG_SHAPE(rung_mincover_result, mincover_fields);

static const rung_param mincover_params[] = {
    { RUNG_PARAM(rung_mincover_args, of, NODE, "a qualification, standard or programme"),
      .required = true,
      .kinds = RUNG_KIND_BIT(RUNG_STANDARD) | RUNG_KIND_BIT(RUNG_QUALIFICATION)
               | RUNG_KIND_BIT(RUNG_PROGRAMME) },
    { RUNG_PARAM(rung_mincover_args, settings, NODES,
                 "settings, organisations (what they host) or programmes (where they "
                 "place); none: the whole graph"),
      .kinds = RUNG_PLACES },
    { RUNG_PARAM(rung_mincover_args, units, NODES,
                 "only these of its units; with `mandatory`: these besides"),
      .kinds = RUNG_KIND_BIT(RUNG_UNIT), .hangs = true },
    { RUNG_PARAM(rung_mincover_args, mandatory, FLAG, "only units that must be taken") },
    { RUNG_PARAM(rung_mincover_args, learner, LEARNER,
                 "who goes: age, dbs, vaccinated, ...") },
    { RUNG_PARAM(rung_mincover_args, by, WORD,
                 "what is to be least: settings; weeks of the placements; or what the "
                 "settings' column `travel` says"),
      .words = measure_words },
    { RUNG_PARAM(rung_mincover_args, assume, INT,
                 "what a setting counts whose weeks or travel no source states; without "
                 "it the largest on record among those that cover a unit, or 1"),
      .otherwise = RUNG_NO_INT, .lo = 0, .hi = COST_MOST },
    { RUNG_PARAM(rung_mincover_args, ties, INT, "most other sets that are shown"),
      .otherwise = 10, .lo = 0, .hi = TIES_MOST },
    { RUNG_PARAM(rung_mincover_args, budget, INT,
                 "most search steps; when they are used up the best set found is shown "
                 "with what is proven of it"),
      .otherwise = STEPS_OTHERWISE, .lo = 0, .hi = STEPS_MOST },
};

const rung_query rung_query_mincover = {
    .name = "mincover",
    .summary = "the fewest settings that cover what a course contains",
    .help = "A smallest set of settings that together cover every unit that any setting "
            "in scope covers, proven smallest; the other sets as small, in the order of "
            "their ids; who of them covers what; and what none covers, with the least "
            "that would have to change. With --by weeks the placements' length is made "
            "least, and among equals the number of settings: a setting counts the weeks "
            "for which the programme asked about places learners there (`of`, else the "
            "shortest among the programmes of `settings`, else of all programmes), "
            "months being 52/12 weeks, rounded up. What no source states counts as much "
            "as the largest that is on record of those that cover a unit; 1 when there "
            "is none. "
            "Branch and bound with a dual lower bound; what is minimised is exact, and "
            "when the search steps are used up `optimal` is false, the best set found is "
            "shown, and `bound` is proven.",
    .example = "mincover level-2-diploma-in-care --settings "
               "derbyshire-integrated-apprenticeship",
    .cost = "exponential at worst; bounded by `budget` search steps",
    .since = "0.1",
    RUNG_TAKES(rung_mincover_args, mincover_params),
    .result = &mincover_shape,
    .run = mincover_run,
    .say = mincover_say,
    .planner = true,
};
