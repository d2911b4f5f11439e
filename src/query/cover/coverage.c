/* coverage.c -- which units of a course the placements cover, which they cannot, which
 * hang on one of them.
 *
 * Unknown is never reported as a gap: not-covered needs a scope in which every setting
 * says `cannot`. */
#include "query/scope.h"
#include "snapshot/derive.h"

typedef struct rung_coverage_args {
    rung_node of;
    rung_node_list settings;
    rung_learner learner;
} rung_coverage_args;

enum { COVERED, NOT_COVERED, UNKNOWN };
static const char *const state_words[] = { "covered", "not-covered", "unknown", NULL };

typedef struct rung_unit_row {
    rung_node node;
    const char *group;
    rung_flag mandatory;
    uint8_t state;
    rung_cited_list covered_by, cannot;
    rung_fact_ref evidence;
} rung_unit_row;

/* A unit that hangs on one setting, or on one host. */
typedef struct rung_hanging {
    rung_node node, at;
} rung_hanging;

typedef struct rung_ratio {
    uint32_t covered, total;
} rung_ratio;

typedef struct rung_coverage_result {
    rung_node of;
    RUNG_LIST_OF(rung_unit_row) units;
    rung_node_list uncovered, unknown;
    RUNG_LIST_OF(rung_hanging) single, single_host;
    uint32_t covered, total;
    rung_ratio *mandatory;
    uint32_t inferred;
    rung_node_list scope;
    rung_flag everywhere;
    rung_excluded_list excluded;
} rung_coverage_result;

typedef struct question {
    rung_task *t;
    const rung_view *v;
    const rung_coverage_args *a;
    rung_coverage_result r;
    rung_scope scope;
    rung_error *err;
} question;

/* ---- units ---- */

/* Sorts the verdicts on one unit of settings in scope into `covered_by` and `cannot`. */
static rung_status put_verdicts(question *q, rung_unit_row *row)
{
    rung_links it = rung_links_in(q->v, RUNG_COVERS, row->node);
    uint32_t room = rung_links_left(it);
    if (!RUNG_MAKE(&q->t->mem, row->covered_by.items, room)
        || !RUNG_MAKE(&q->t->mem, row->cannot.items, room))
        return rung_fail_memory(q->err);
    while (rung_links_next(&it)) {
        if (!rung_scope_has(&q->scope, it.link.from))
            continue;
        bool covers = rung_link_covers(q->v, &it.link), barred = false;
        rung_status s =
            covers ? rung_scope_ask(&q->scope, &it.link, &barred, q->err) : RUNG_OK;
        if (s)
            return s;
        if (barred)
            continue;
        rung_cited_list *list = covers ? &row->covered_by : &row->cannot;
        list->items[list->n++] = (rung_cited){ it.link.from, { it.link.fact } };
    }
    row->state = row->covered_by.n ? COVERED
                 : q->scope.settings.n && row->cannot.n == q->scope.settings.n
                     ? NOT_COVERED
                     : UNKNOWN;
    return RUNG_OK;
}

static void count_unit(question *q, const rung_unit_row *row)
{
    rung_coverage_result *r = &q->r;
    bool covered = row->state == COVERED;
    r->covered += covered;
    r->mandatory->covered += covered && row->mandatory.v == 1;
    r->mandatory->total += row->mandatory.v == 1;
    if (row->state == NOT_COVERED)
        r->uncovered.items[r->uncovered.n++] = row->node;
    if (row->state == UNKNOWN)
        r->unknown.items[r->unknown.n++] = row->node;
    if (!covered)
        return;
    r->inferred += rung_only_inferred(q->v, &row->covered_by);
    if (row->covered_by.n == 1)
        r->single.items[r->single.n++] =
            (rung_hanging){ row->node, row->covered_by.items[0].node };
    rung_node host = rung_only_host(q->v, &row->covered_by);
    if (host.id != RUNG_NONE)
        r->single_host.items[r->single_host.n++] = (rung_hanging){ row->node, host };
}

static bool make_room(question *q, uint32_t n)
{
    rung_coverage_result *r = &q->r;
    r->uncovered.items = RUNG_NEW(&q->t->mem, rung_node, n);
    r->unknown.items = RUNG_NEW(&q->t->mem, rung_node, n);
    r->single.items = RUNG_NEW(&q->t->mem, rung_hanging, n);
    r->single_host.items = RUNG_NEW(&q->t->mem, rung_hanging, n);
    r->units.items = RUNG_NEW(&q->t->mem, rung_unit_row, n);
    r->mandatory = RUNG_NEW(&q->t->mem, rung_ratio, 1);
    return r->uncovered.items && r->unknown.items && r->single.items
           && r->single_host.items && r->units.items && r->mandatory;
}

static rung_status put_units(question *q)
{
    rung_links it = rung_links_out(q->v, RUNG_CONTAINS, q->a->of);
    if (!make_room(q, rung_links_left(it)))
        return rung_fail_memory(q->err);
    while (rung_links_next(&it)) {
        rung_unit_row *row = &q->r.units.items[q->r.units.n++];
        *row = (rung_unit_row){ .node = it.link.to,
                                .group = rung_link_text(q->v, &it.link, RUNG_A_GROUP),
                                .mandatory = { rung_link_mandatory(q->v, &it.link) },
                                .evidence = { it.link.fact } };
        rung_status s = put_verdicts(q, row);
        if (s)
            return s;
        count_unit(q, row);
    }
    q->r.total = q->r.units.n;
    return RUNG_OK;
}

static rung_status coverage_run(rung_task *t, const rung_view *v, const void *args,
                                void *result, rung_error *err)
{
    question q = { .t = t, .v = v, .a = args, .err = err };
    q.r.of = q.a->of;
    rung_status s = rung_scope_open(t, v, &q.a->settings, &q.a->learner, &q.scope, err);
    if (!s)
        s = put_units(&q);
    rung_scope_close(&q.scope);
    if (s)
        return s;
    q.r.scope = q.scope.settings;
    q.r.everywhere = q.scope.everywhere;
    q.r.excluded = q.scope.excluded;
    *(rung_coverage_result *)result = q.r;
    return RUNG_OK;
}

/* ---- in words ---- */

static void coverage_say(const rung_view *v, const void *result, rung_sink *out)
{
    const rung_coverage_result *r = result;
    rung_say_node(v, r->of, out);
    if (r->total == 0) {
        rung_puts(out, ": which units it contains is not recorded.\n");
        rung_say_awarded(v, r->of, out);
        return;
    }
    bool one = r->covered == 1 || r->total == 1;
    rung_putf(out, ": %u of ", r->covered);
    rung_say_count(r->total, "unit", "units", out);
    rung_putf(out, " %s covered by %s ", one ? "is" : "are",
              r->everywhere.v == 1 ? "some setting of the whole graph,"
                                   : "the settings asked about,");
    rung_putf(out, "%u not covered, %u unknown.\n", r->uncovered.n, r->unknown.n);
    if (!r->scope.n && !r->excluded.n)
        rung_puts(out,
                  rung_view_unfiltered(v)
                      ? "No setting was looked at: what was asked about has ended, or "
                        "no setting is recorded for it.\n"
                      : "No setting was looked at: what was asked about has ended, or "
                        "no setting is recorded for it with that status or on that "
                        "day.\n");
    if (r->mandatory->total) {
        rung_puts(out, "Of ");
        rung_say_count(r->mandatory->total, "mandatory unit ", "mandatory units ", out);
        rung_say_count(r->mandatory->covered, "is covered.\n", "are covered.\n", out);
    } else {
        rung_puts(out, "None of them is recorded as mandatory.\n");
    }
    if (r->single.n && r->scope.n > 1) {
        rung_say_count(r->single.n, "covered unit hangs", "covered units hang", out);
        rung_puts(out, " on a single setting (listed below); `impact` says what breaks "
                       "without it.\n");
    }
    rung_say_reading(r->inferred, "the covered units that is", out);
    rung_puts(out, "Unknown means that no source speaks of it; it is not a gap.\n");
    rung_say_awarded(v, r->of, out);
}

/* ---- the row ---- */

static const rung_field unit_fields[] = {
    { RUNG_FIELD(rung_unit_row, node, NODE, "the unit") },
    { RUNG_FIELD(rung_unit_row, group, TEXT, "group of units the rules speak of"),
      .label = "Group" },
    { RUNG_FIELD(rung_unit_row, mandatory, FLAG, "whether it must be taken"),
      .label = "Mandatory" },
    { RUNG_FIELD(rung_unit_row, state, WORD, "covered, not-covered or unknown"),
      .words = state_words, .label = "State" },
    { RUNG_ROWS(rung_unit_row, covered_by, rung_cited_shape,
                "settings in scope that cover it"),
      .label = "Covered by", .show = RUNG_SHOW_NAMES },
    { RUNG_ROWS(rung_unit_row, cannot, rung_cited_shape,
                "settings in scope that say they cannot"),
      .label = "Cannot", .show = RUNG_SHOW_NAMES },
    { RUNG_FIELD(rung_unit_row, evidence, FACT, "what says that it is contained"),
      .label = "Is part of it" },
};
static const rung_shape unit_shape = RUNG_REF_SHAPE(rung_unit_row, unit_fields);

static const rung_field ratio_fields[] = {
    { RUNG_FIELD(rung_ratio, covered, COUNT, "units covered") },
    { RUNG_FIELD(rung_ratio, total, COUNT, "units in all") },
};
static const rung_shape ratio_shape = RUNG_SHAPE(rung_ratio, ratio_fields);

/* The same of a setting and of a host: two names for where it hangs. */
#define HANGING_FIELDS(at_, label_, help_)                    \
    {                                                         \
        { RUNG_FIELD(rung_hanging, node, NODE, "the unit") }, \
            { .name = at_,                                    \
              .type = RUNG_T_NODE,                            \
              .offset = offsetof(rung_hanging, at),           \
              .help = help_,                                  \
              .label = label_ },                              \
    }
static const rung_field on_setting_fields[] =
    HANGING_FIELDS("setting", "Only at", "the setting");
static const rung_shape on_setting_shape =
    RUNG_REF_SHAPE(rung_hanging, on_setting_fields);
static const rung_field on_host_fields[] =
    HANGING_FIELDS("host", "Only with", "the host of all its settings");
static const rung_shape on_host_shape = RUNG_REF_SHAPE(rung_hanging, on_host_fields);

static const rung_field coverage_fields[] = {
    { RUNG_UNSHOWN(rung_coverage_result, of, NODE, "what contains the units") },
    { RUNG_ROWS(rung_coverage_result, units, unit_shape, "each unit it contains"),
      .label = "Units", .rows = true },
    { RUNG_ITEMS(rung_coverage_result, uncovered, NODE,
                 "units that every setting in scope says it cannot offer"),
      .label = "Not covered" },
    { RUNG_ITEMS(rung_coverage_result, unknown, NODE, "units of which nothing decides"),
      .show = RUNG_SHOW_NOT },
    { RUNG_ROWS(rung_coverage_result, single, on_setting_shape,
                "units that one setting alone covers"),
      .label = "Hanging on one setting" },
    { RUNG_ROWS(rung_coverage_result, single_host, on_host_shape,
                "units that one host alone covers"),
      .label = "Hanging on one host" },
    { RUNG_UNSHOWN(rung_coverage_result, covered, COUNT, "units covered") },
    { RUNG_UNSHOWN(rung_coverage_result, total, COUNT, "units in all") },
    { RUNG_UNSHOWN(rung_coverage_result, mandatory, STRUCT,
                   "the same of mandatory units"),
      .of = &ratio_shape },
    { RUNG_UNSHOWN(rung_coverage_result, inferred, COUNT,
                   "units that only inferred facts cover") },
    { RUNG_ITEMS(rung_coverage_result, scope, NODE, "settings looked at"),
      .show = RUNG_SHOW_NOT },
    { RUNG_UNSHOWN(rung_coverage_result, everywhere, FLAG,
                   "true when no settings were given: the whole graph") },
    { RUNG_ROWS(rung_coverage_result, excluded, rung_excluded_shape,
                "settings the learner may not go to"),
      .label = "Left out" },
};
static const rung_shape coverage_shape =
    RUNG_SHAPE(rung_coverage_result, coverage_fields);

static const rung_param coverage_params[] = {
    { RUNG_PARAM(rung_coverage_args, of, NODE, "a qualification, standard or programme"),
      .required = true,
      .kinds = RUNG_KIND_BIT(RUNG_STANDARD) | RUNG_KIND_BIT(RUNG_QUALIFICATION)
               | RUNG_KIND_BIT(RUNG_PROGRAMME) },
    { RUNG_PARAM(rung_coverage_args, settings, NODES,
                 "settings, organisations (what they host) or programmes (where "
                 "they place); none: the whole graph"),
      .kinds = RUNG_PLACES },
    { RUNG_PARAM(rung_coverage_args, learner, LEARNER,
                 "who goes: age, dbs, vaccinated, ...") },
};

const rung_query rung_query_coverage = {
    .name = "coverage",
    .summary = "which units of a course the placements cover",
    .help = "For each unit that `of` contains: covered if some setting in scope covers "
            "it; not-covered if every setting in scope says it cannot; else unknown, "
            "which is never reported as a gap. Units that hang on one setting or one "
            "host are named.",
    .example = "coverage level-2-diploma-in-care --settings robinson-ward",
    .cost = "O(units * settings that speak of them)",
    .since = "0.1",
    RUNG_TAKES(rung_coverage_args, coverage_params),
    .result = &coverage_shape,
    .run = coverage_run,
    .say = coverage_say,
};
