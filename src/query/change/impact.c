/* impact.c -- what breaks when one thing goes: a ward closes, a host leaves, a standard
 * is withdrawn, a unit is dropped. Told here; found in impact_find.c. */
#include "core/limits.h"
#include "query/change/impact.h"
#include "snapshot/derive.h"

/* ---- in words ---- */

static void say_settings(const rung_impact_result *r, rung_sink *out)
{
    if (r->settings.n) {
        rung_putf(out, "With it %u %s that it alone hosts", r->settings.n,
                  rung_plural(r->settings.n, "setting goes", "settings go"));
    }
    if (r->stay.n) {
        rung_puts(out, r->settings.n ? "; " : "");
        rung_say_count(r->stay.n, "setting stays, for another organisation hosts it too",
                       "settings stay, for another organisation hosts them too", out);
    }
    if (r->settings.n || r->stay.n)
        rung_puts(out, ".\n");
}

static void say_reading(uint32_t inferred, uint32_t of, rung_sink *out)
{
    if (inferred && inferred == of)
        rung_puts(out, ", by our reading of what a document says of the setting: ask the "
                       "host");
    else if (inferred)
        rung_putf(out,
                  "; for %u of them that is our reading of what a document says of "
                  "the setting: ask the host",
                  inferred);
}

static void say_coverage(const rung_view *v, const rung_impact_result *r, rung_sink *out)
{
    uint32_t units = 0, mandatory = 0, inferred = 0, hanging_inferred = 0;
    for (uint32_t i = 0; i < r->uncovered.n; i++) {
        units += rung_node_kind(v->g, r->uncovered.items[i].node) == RUNG_UNIT;
        mandatory += r->uncovered.items[i].mandatory.v == 1;
        inferred += r->uncovered.items[i].inferred.v == 1;
    }
    for (uint32_t i = 0; i < r->hanging.n; i++)
        hanging_inferred += r->hanging.items[i].inferred.v == 1;
    if (r->uncovered.n) {
        uint32_t rest = r->uncovered.n - units;
        if (units)
            rung_say_count(units, "unit", "units", out);
        if (units && rest)
            rung_puts(out, " and ");
        if (rest)
            rung_say_count(rest, "competency", "competencies", out);
        rung_puts(out, r->uncovered.n == 1
                           ? " is covered there and at no other setting on record"
                           : " are covered there and at no other setting on record");
        if (mandatory)
            rung_putf(out, " (%u mandatory in some course)", mandatory);
        say_reading(inferred, r->uncovered.n, out);
        rung_puts(out, ".\n");
    }
    if (r->hanging.n) {
        rung_say_count(
            r->hanging.n,
            "unit or competency would then hang on a single setting or host",
            "units or competencies would then hang on a single setting or host", out);
        say_reading(hanging_inferred, r->hanging.n, out);
        rung_puts(out, ".\n");
    }
}

#define BROKEN_NAMED 3u

/* ` (School leavers' scheme)`, when they are few. */
static void say_broken(const rung_view *v, const rung_impact_result *r, rung_sink *out)
{
    uint32_t n = 0, said = 0;
    for (uint32_t i = 0; i < r->programmes.n; i++)
        n += r->programmes.items[i].broken.n > 0;
    for (uint32_t i = 0; n <= BROKEN_NAMED && i < r->programmes.n; i++)
        if (r->programmes.items[i].broken.n) {
            rung_puts(out, said++ ? "; " : " (");
            rung_say_node(v, r->programmes.items[i].node, out);
        }
    rung_puts(out, said ? ")" : "");
}

static void say_programmes(const rung_view *v, const rung_impact_result *r,
                           rung_sink *out)
{
    uint32_t broken = 0, less = 0, inferred = 0;
    for (uint32_t i = 0; i < r->programmes.n; i++) {
        broken += r->programmes.items[i].broken.n > 0;
        less += r->programmes.items[i].uncovered.n > 0;
        inferred += r->programmes.items[i].inferred.v == 1;
    }
    if (!r->programmes.n)
        return;
    rung_say_count(r->programmes.n, "programme places learners there",
                   "programmes place learners there", out);
    if (broken || less) {
        rung_putf(out, ": %u left with a place in the order that nothing fills", broken);
        say_broken(v, r, out);
        rung_putf(out, ", %u with fewer units covered by placements of its own", less);
        say_reading(inferred, less, out);
    } else {
        rung_puts(out, "; every place in the order keeps a setting, and every unit that "
                       "their own placements cover stays covered by one of them");
    }
    rung_puts(out, ".\n");
}

static const struct {
    const char *one, *many;
} without_said[] = {
    /* by rung_impact_what */
    { "competency is developed by nothing else",
      "competencies are developed by nothing else" },
    { "unit is part of no other course", "units are part of no other course" },
    { "course is awarded by nothing else", "courses are awarded by nothing else" },
    { "role or course is prepared for by nothing else",
      "roles or courses are prepared for by nothing else" },
    { "course is offered by nobody else", "courses are offered by nobody else" },
    { "setting takes learners of no other programme",
      "settings take learners of no other programme" },
    { "role or course asks for it to get in", "roles or courses ask for it to get in" },
};

static void say_rest(const rung_impact_result *r, rung_sink *out)
{
    if (r->gives_less.n) {
        rung_say_count(r->gives_less.n, "other course, unit or setting gives",
                       "other courses, units or settings give", out);
        rung_puts(out, " less than now.\n");
    }
    for (size_t what = 0; what < RUNG_COUNT_OF(without_said); what++) {
        uint32_t n = 0;
        for (uint32_t i = 0; i < r->left_without.n; i++)
            n += r->left_without.items[i].what == what;
        if (n) {
            rung_say_count(n, without_said[what].one, without_said[what].many, out);
            rung_puts(out, ".\n");
        }
    }
}

static void say_routes(const rung_impact_result *r, rung_sink *out)
{
    const rung_lost *l = &r->lost;
    if (!l->steps.n)
        return;
    rung_say_count(l->steps.n, "step between roles goes", "steps between roles go", out);
    if (l->cut_off.n) {
        rung_puts(out, ", ");
        rung_say_count(l->cut_off.n, "role is cut off", "roles are cut off", out);
    }
    rung_putf(out, "; %u %s and %u %s a longer one%s.\n", l->routes_lost,
              rung_plural(l->routes_lost, "pair of roles loses its last route",
                          "pairs of roles lose their last route"),
              l->routes_longer, rung_plural(l->routes_longer, "has", "have"),
              l->routes_counted.v == 1 ? "" : ", as far as was counted");
}

static bool is_empty(const rung_impact_result *r)
{
    return !r->settings.n && !r->stay.n && !r->uncovered.n && !r->hanging.n
           && !r->programmes.n && !r->gives_less.n && !r->left_without.n
           && !r->lost.steps.n;
}

/* Courses go on without a unit; but which of them have it is what is asked first. */
static void say_courses(const rung_view *v, rung_node n, rung_sink *out)
{
    uint32_t courses = 0, mandatory = 0;
    if (rung_node_kind(v->g, n) != RUNG_UNIT)
        return;
    for (rung_links it = rung_links_in(v, RUNG_CONTAINS, n); rung_links_next(&it);) {
        courses++;
        mandatory += rung_link_mandatory(v, &it.link);
    }
    if (!courses)
        return;
    rung_putf(out, "It is part of %u %s (mandatory in %u), as `show` tells.\n", courses,
              rung_plural(courses, "course", "courses"), mandatory);
}

static void impact_say(const rung_view *v, const void *result, rung_sink *out)
{
    const rung_impact_result *r = result;
    if (rung_say_ended(v, r->node, out))
        return;
    if (is_empty(r)) {
        rung_putf(out, "Nothing on record hangs on %s alone. What is not recorded may.\n",
                  rung_node_name(v->g, r->node));
        say_courses(v, r->node, out);
        return;
    }
    rung_putf(out, "If %s were not there, as far as is recorded:\n",
              rung_node_name(v->g, r->node));
    say_settings(r, out);
    say_coverage(v, r, out);
    say_programmes(v, r, out);
    say_rest(r, out);
    say_routes(r, out);
    say_courses(v, r->node, out);
}

/* ---- the query ---- */

typedef struct rung_impact_args {
    rung_node node;
    rung_int limit;
} rung_impact_args;

static rung_status impact_run(rung_task *t, const rung_view *v, const void *args,
                              void *result, rung_error *err)
{
    const rung_impact_args *a = args;
    return rung_impact_find(t, v, a->node, (uint32_t)a->limit.v, result, err);
}

/* ---- the row ---- */

static const rung_field stay_fields[] = {
    { RUNG_FIELD(rung_impact_stay, node, NODE, "the setting") },
    { RUNG_ITEMS(rung_impact_stay, hosts, NODE, "who hosts it besides"),
      .label = "Also hosted by", .show = RUNG_SHOW_NAMES },
    { RUNG_FIELD(rung_impact_stay, evidence, FACT,
                 "what says that the host asked about does") },
};
static const rung_shape stay_shape = RUNG_REF_SHAPE(rung_impact_stay, stay_fields);

static const rung_field uncovered_fields[] = {
    { RUNG_FIELD(rung_impact_uncovered, node, NODE, "the unit or competency") },
    { RUNG_ITEMS(rung_impact_uncovered, of, NODE, "courses it is part of"),
      .label = "Part of", .show = RUNG_SHOW_NAMES },
    { RUNG_FIELD(rung_impact_uncovered, mandatory, FLAG,
                 "whether one of them makes it mandatory; nil of a competency"),
      .label = "Mandatory" },
    { RUNG_ROWS(rung_impact_uncovered, covered_by, rung_cited_shape,
                "settings that cover it"),
      .label = "Covered now by", .show = RUNG_SHOW_NAMES },
    { RUNG_UNSHOWN(rung_impact_uncovered, inferred, FLAG,
                   "true when only inferred facts say that they do") },
    { RUNG_FIELD(rung_impact_uncovered, evidence, FACT, "the best of these facts"),
      .label = "Covered there" },
};
static const rung_shape uncovered_shape =
    RUNG_REF_SHAPE(rung_impact_uncovered, uncovered_fields);

static const rung_field hanging_fields[] = {
    { RUNG_FIELD(rung_impact_hanging, node, NODE, "the unit or competency") },
    { RUNG_FIELD(rung_impact_hanging, on, NODE, "the one setting or host that is left"),
      .label = "Then only at" },
    { RUNG_ITEMS(rung_impact_hanging, of, NODE, "courses it is part of"),
      .label = "Part of", .show = RUNG_SHOW_NAMES },
    { RUNG_FIELD(rung_impact_hanging, mandatory, FLAG,
                 "whether one of them makes it mandatory; nil of a competency"),
      .label = "Mandatory" },
    { RUNG_UNSHOWN(rung_impact_hanging, inferred, FLAG,
                   "true when only inferred facts say that it is covered there") },
    { RUNG_FIELD(rung_impact_hanging, evidence, FACT, "the best of these facts"),
      .label = "Covered there" },
};
static const rung_shape hanging_shape =
    RUNG_REF_SHAPE(rung_impact_hanging, hanging_fields);

static const rung_field programme_fields[] = {
    { RUNG_FIELD(rung_impact_programme, node, NODE, "the programme") },
    { RUNG_ITEMS(rung_impact_programme, lost, NODE, "settings it loses"),
      .label = "Loses", .show = RUNG_SHOW_NAMES },
    { RUNG_FIELD(rung_impact_programme, left, COUNT, "settings left to it"),
      .label = "Settings left" },
    { RUNG_ITEMS(rung_impact_programme, broken, TEXT,
                 "places in its sequence at which nothing is left"),
      .label = "Left with", .show = RUNG_SHOW_NAMES },
    { RUNG_ITEMS(rung_impact_programme, uncovered, NODE,
                 "units of it, and of what it awards, that no placement of its own "
                 "covers then and one covers now"),
      .label = "Its placements no longer cover", .show = RUNG_SHOW_NAMES },
    { RUNG_UNSHOWN(
        rung_impact_programme, inferred, FLAG,
        "true when only inferred facts say that one covers them; nil when there "
        "are none") },
    { RUNG_FIELD(rung_impact_programme, evidence, FACT, "what says that it places there"),
      .label = "Places there" },
};
static const rung_shape programme_shape =
    RUNG_REF_SHAPE(rung_impact_programme, programme_fields);

static const rung_field less_fields[] = {
    { RUNG_FIELD(rung_impact_less, node, NODE, "the course, unit or setting") },
    { RUNG_ITEMS(rung_impact_less, lost, NODE, "competencies it no longer gives"),
      .label = "No longer gives", .show = RUNG_SHOW_NAMES },
};
static const rung_shape less_shape = RUNG_REF_SHAPE(rung_impact_less, less_fields);

static const char *const without_words[] = {
    "not-developed", "in-no-course",      "not-awarded",       "not-prepared-for",
    "not-offered",   "takes-no-learners", "entry-asks-for-it", NULL,
};

static const rung_field without_fields[] = {
    { RUNG_FIELD(rung_impact_without, node, NODE, "the node") },
    { RUNG_FIELD(rung_impact_without, what, WORD,
                 "not-developed, in-no-course, not-awarded, not-prepared-for, "
                 "not-offered: nothing does that any more; takes-no-learners: no "
                 "programme places learners there; entry-asks-for-it: to get in one "
                 "needs what goes"),
      .words = without_words, .label = "Then" },
    { RUNG_FIELD(rung_impact_without, evidence, FACT, "the link that goes") },
};
static const rung_shape without_shape =
    RUNG_REF_SHAPE(rung_impact_without, without_fields);

#define IMPACT_KINDS ((rung_kinds)(RUNG_ANY_KIND & ~RUNG_KIND_BIT(RUNG_COMPETENCY)))

#define LOST_ROWS(m, shape_, help_)                                                  \
    .name = #m, .type = RUNG_T_LIST, .offset = offsetof(rung_impact_result, lost.m), \
    .of = &shape_, .help = help_
#define LOST_FIELD(m, type_, help_)                                                     \
    .name = #m, .type = RUNG_T_##type_, .offset = offsetof(rung_impact_result, lost.m), \
    .help = help_

static const rung_field impact_fields[] = {
    { RUNG_UNSHOWN(rung_impact_result, node, NODE, "what goes") },
    { RUNG_ROWS(rung_impact_result, settings, rung_cited_shape,
                "of a host: settings that go with it, for it alone hosts them"),
      .label = "Goes with it" },
    { RUNG_ROWS(rung_impact_result, stay, stay_shape,
                "of a host: settings that stay, for another hosts them too"),
      .label = "Stays" },
    { RUNG_ROWS(rung_impact_result, uncovered, uncovered_shape,
                "units and competencies that no setting on record covers then"),
      .label = "Covered nowhere else", .rows = true },
    { RUNG_ROWS(rung_impact_result, hanging, hanging_shape,
                "those that then hang on a single setting or host"),
      .label = "Then hanging on one setting or host", .rows = true },
    { RUNG_ROWS(rung_impact_result, programmes, programme_shape,
                "programmes that place learners there"),
      .label = "Programmes that place learners there", .rows = true },
    { RUNG_ROWS(rung_impact_result, gives_less, less_shape,
                "courses, units and settings that give less"),
      .label = "Gives less", .rows = true },
    { RUNG_ROWS(rung_impact_result, left_without, without_shape,
                "what loses the last link of its kind, and what asks for it to get in"),
      .label = "Left without", .rows = true },
    { LOST_ROWS(
          steps, rung_lost_step_shape,
          "steps between roles that go with it, of those that `paths` takes: of it, "
          "or through it"),
      .label = "Steps that go", .rows = true },
    { LOST_ROWS(cut_off, rung_cut_off_shape,
                "roles to which nothing leads any more, or from which nothing leads on"),
      .label = "Roles cut off", .rows = true },
    { LOST_ROWS(routes, rung_lost_route_shape,
                "pairs of roles that lose their last route, or their shortest one"),
      .label = "Routes lost or longer", .rows = true },
    { LOST_FIELD(routes_lost, COUNT, "pairs that lose their last route, listed or not"),
      .show = RUNG_SHOW_NOT },
    { LOST_FIELD(routes_longer, COUNT, "pairs whose shortest route is longer then"),
      .show = RUNG_SHOW_NOT },
    { LOST_FIELD(routes_counted, FLAG,
                 "false when the steps of the search ran out before all were counted"),
      .show = RUNG_SHOW_NOT },
};
static const rung_shape impact_shape = RUNG_SHAPE(rung_impact_result, impact_fields);

static const rung_param impact_params[] = {
    { RUNG_PARAM(rung_impact_args, node, NODE,
                 "a setting, organisation, programme, course, unit or role"),
      .required = true, .kinds = IMPACT_KINDS },
    { RUNG_PARAM(rung_impact_args, limit, INT, "most routes listed"), .otherwise = 20,
      .lo = 1, .hi = RUNG_ROWS_MOST },
};

const rung_query rung_query_impact = {
    .name = "impact",
    .summary = "what breaks if a ward closes, a host leaves, a course is withdrawn",
    .help =
        "Compares the graph as it is with the graph without one node: what no setting "
        "covers any more, what then hangs on one setting or host, programmes left "
        "without an alternative, what gives less, what loses its last link, steps, roles "
        "and routes that are lost. A host takes along the settings that it alone hosts. "
        "Routes are the shortest in steps. Only what is recorded can be lost here.",
    .example = "impact royal-derby-hospital",
    .cost = "O(links of what goes, and of those linked to it); routes O(roles before a "
            "lost step * links)",
    .since = "0.1",
    RUNG_TAKES(rung_impact_args, impact_params),
    .result = &impact_shape,
    .run = impact_run,
    .say = impact_say,
};
