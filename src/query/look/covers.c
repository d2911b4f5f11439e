/* covers.c -- which units and competencies are practised at a setting, or at which
 * settings one is. */
#include "query/parts.h"

typedef struct rung_covers_args {
    rung_node node;
} rung_covers_args;

typedef struct rung_covered {
    rung_node node;
    const char *verdict;
    rung_fact_ref evidence;
    rung_fact_list also;
} rung_covered;
typedef RUNG_LIST_OF(rung_covered) covered_list;

typedef struct rung_covers_result {
    rung_node node;
    covered_list units, competencies, settings;
} rung_covers_result;

static rung_status put(rung_task *t, const rung_view *v, const rung_link *l,
                       rung_node other, covered_list *out, rung_error *err)
{
    const char *verdict = rung_link_text(v, l, RUNG_A_VERDICT);
    rung_covered *row = &out->items[out->n++];
    *row = (rung_covered){ other, verdict ? verdict : "covers", { l->fact }, { 0 } };
    return rung_also(t, v, l, &row->also, err);
}

static bool room(rung_task *t, covered_list *list, uint32_t n)
{
    list->items = RUNG_NEW(&t->mem, rung_covered, n);
    return list->items != NULL;
}

static rung_status covers_run(rung_task *t, const rung_view *v, const void *args,
                              void *result, rung_error *err)
{
    const rung_covers_args *a = args;
    rung_covers_result out = { .node = a->node };
    bool setting = rung_node_kind(v->g, a->node) == RUNG_SETTING;
    rung_links it = setting ? rung_links_out(v, RUNG_COVERS, a->node)
                            : rung_links_in(v, RUNG_COVERS, a->node);
    uint32_t n = rung_links_left(it);
    if (!room(t, &out.units, setting ? n : 0)
        || !room(t, &out.competencies, setting ? n : 0)
        || !room(t, &out.settings, setting ? 0 : n))
        return rung_fail_memory(err);
    rung_status s = RUNG_OK;
    while (!s && rung_links_next(&it)) {
        rung_node other = setting ? it.link.to : it.link.from;
        covered_list *list = !setting ? &out.settings
                             : rung_node_kind(v->g, other) == RUNG_UNIT
                                 ? &out.units
                                 : &out.competencies;
        s = put(t, v, &it.link, other, list, err);
    }
    if (!s)
        *(rung_covers_result *)result = out;
    return s;
}

static void covers_say(const rung_view *v, const void *result, rung_sink *out)
{
    const rung_covers_result *r = result;
    bool setting = rung_node_kind(v->g, r->node) == RUNG_SETTING;
    if (rung_say_ended(v, r->node, out))
        return;
    rung_say_node(v, r->node, out);
    if (!setting && !r->settings.n)
        rung_puts(out, ": no setting is recorded to cover it or to be unable to. "
                       "Unknown, not a gap.\n");
    else if (setting && !r->units.n && !r->competencies.n)
        rung_puts(
            out,
            ": what can be practised there is not recorded. Unknown, not nothing.\n");
    else if (setting) {
        rung_putf(out, ": %u %s and %u %s on record.\n", r->units.n,
                  rung_plural(r->units.n, "unit", "units"), r->competencies.n,
                  rung_plural(r->competencies.n, "competency", "competencies"));
    } else {
        rung_putf(out, ": %u %s on record.\n", r->settings.n,
                  rung_plural(r->settings.n, "setting", "settings"));
    }
}

static const rung_field covered_fields[] = {
    { RUNG_FIELD(rung_covered, node, NODE, "the node") },
    { RUNG_FIELD(rung_covered, verdict, TEXT, "covers or cannot"), .label = "Verdict" },
    { RUNG_FIELD(rung_covered, evidence, FACT, "what says so") },
    { RUNG_ITEMS(rung_covered, also, FACT, "further facts"), .stated = true,
      .show = RUNG_SHOW_NOT },
};
static const rung_shape covered_shape = RUNG_REF_SHAPE(rung_covered, covered_fields);

static const rung_field covers_fields[] = {
    { RUNG_UNSHOWN(rung_covers_result, node, NODE, "what is asked about") },
    { RUNG_ROWS(rung_covers_result, units, covered_shape, "of a setting: units"),
      .label = "Units", .rows = true },
    { RUNG_ROWS(rung_covers_result, competencies, covered_shape,
                "of a setting: competencies"),
      .label = "Competencies", .rows = true },
    { RUNG_ROWS(rung_covers_result, settings, covered_shape,
                "of a unit or competency: settings"),
      .label = "Settings", .rows = true },
};
static const rung_shape covers_shape = RUNG_SHAPE(rung_covers_result, covers_fields);

static const rung_param covers_params[] = {
    { RUNG_PARAM(rung_covers_args, node, NODE, "a setting, a unit or a competency"),
      .required = true,
      .kinds = RUNG_KIND_BIT(RUNG_SETTING) | RUNG_KIND_BIT(RUNG_UNIT)
               | RUNG_KIND_BIT(RUNG_COMPETENCY) },
};

const rung_query rung_query_covers = {
    .name = "covers",
    .summary = "what is practised at a setting, or where a unit is",
    .help = "Of a setting: the units and competencies it covers or cannot offer. Of a "
            "unit or competency: the settings. What no row speaks of is unknown.",
    .example = "covers care-certificate-6-communication",
    .cost = "O(rows)",
    .since = "0.1",
    RUNG_TAKES(rung_covers_args, covers_params),
    .result = &covers_shape,
    .run = covers_run,
    .say = covers_say,
};
