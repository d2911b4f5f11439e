/* test_render.c -- every format over hand-made results: each member type, absent values,
 * Unicode, narrow screens.
 *
 * The graph is a handful of nodes and facts laid out here by hand, so that nothing but
 * the renderers is tried. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <msgpack.h>

#include "render/render.h"
#include "render_graph.h"
#include "support/test.h"

/* ---- shapes ---- */

typedef struct closer {
    rung_node node;
    rung_fact_ref evidence;
} closer;

static const rung_field closer_fields[] = {
    { RUNG_FIELD(closer, node, NODE, "what closes it") },
    { RUNG_FIELD(closer, evidence, FACT, "who says so") },
};
static const rung_shape closer_shape = RUNG_REF_SHAPE(closer, closer_fields);

typedef struct missing {
    rung_node node;
    uint8_t importance;
    rung_int months;
    rung_flag mandatory;
    rung_open open;
    RUNG_LIST_OF(closer) closers;
    rung_fact_ref evidence;
    rung_fact_list also;
} missing;

static const char *const importance_words[] = { "essential", "desirable", NULL };
static const rung_field missing_fields[] = {
    { RUNG_FIELD(missing, node, NODE, "what is missing"), .label = "Competency" },
    { RUNG_FIELD(missing, importance, WORD, "how much"), .words = importance_words },
    { RUNG_FIELD(missing, months, INT, "how long") },
    { RUNG_FIELD(missing, mandatory, FLAG, "must it be") },
    { RUNG_FIELD(missing, open, OPEN, "what the row states") },
    { RUNG_ROWS(missing, closers, closer_shape, "what closes it"), .label = "Closed by",
      .show = RUNG_SHOW_NAMES },
    { RUNG_FIELD(missing, evidence, FACT, "who says so") },
    { RUNG_ITEMS(missing, also, FACT, "who else"), .stated = true,
      .show = RUNG_SHOW_NOT },
};
static const rung_shape missing_shape = RUNG_REF_SHAPE(missing, missing_fields);

typedef struct step {
    rung_node from, to;
    rung_fact_ref evidence;
} step;

static const rung_field step_fields[] = {
    { RUNG_FIELD(step, from, NODE, "before"), .show = RUNG_SHOW_NOT },
    { RUNG_FIELD(step, to, NODE, "after") },
    { RUNG_FIELD(step, evidence, FACT, "who says so") },
};
static const rung_shape step_shape = RUNG_SHAPE(step, step_fields);

typedef struct route {
    uint32_t cost;
    RUNG_LIST_OF(step) steps;
} route;

static const rung_field route_fields[] = {
    { RUNG_FIELD(route, cost, COUNT, "steps") },
    { RUNG_ROWS(route, steps, step_shape, "the steps"), .show = RUNG_SHOW_NAMES },
};
static const rung_shape route_shape = RUNG_SHAPE(route, route_fields);

typedef struct sums {
    uint32_t covered, total;
} sums;

static const rung_field sums_fields[] = {
    { RUNG_FIELD(sums, covered, COUNT, "covered") },
    { RUNG_FIELD(sums, total, COUNT, "all") },
};
static const rung_shape sums_shape = RUNG_SHAPE(sums, sums_fields);

typedef struct everything {
    rung_node to, from;
    rung_share share, unknown;
    rung_flag flag, no_flag;
    rung_int rise, no_rise;
    uint32_t needed;
    const char *why, *no_why;
    uint8_t status, relation;
    sums *mandatory;
    closer *none;
    rung_text_list check;
    rung_fact_ref evidence;
    RUNG_LIST_OF(missing) missing;
    RUNG_LIST_OF(route) routes;
    rung_node_list see_also, blocked;
    RUNG_LIST_OF(rung_node_list) ties;
} everything;

static const rung_field everything_fields[] = {
    { RUNG_FIELD(everything, to, NODE, "aimed at") },
    { RUNG_FIELD(everything, from, NODE, "held now") },
    { RUNG_FIELD(everything, share, SHARE, "held of needed"), .label = "Already held" },
    { RUNG_FIELD(everything, unknown, SHARE, "nothing recorded") },
    { RUNG_FIELD(everything, flag, FLAG, "a flag") },
    { RUNG_FIELD(everything, no_flag, FLAG, "an absent flag") },
    { RUNG_FIELD(everything, rise, INT, "levels") },
    { RUNG_FIELD(everything, no_rise, INT, "levels, absent") },
    { RUNG_FIELD(everything, needed, COUNT, "how many") },
    { RUNG_FIELD(everything, why, TEXT, "a text") },
    { RUNG_FIELD(everything, no_why, TEXT, "an absent text") },
    { RUNG_FIELD(everything, status, STATUS, "a status"), .show = RUNG_SHOW_NOT },
    { RUNG_FIELD(everything, relation, RELATION, "a relation") },
    { RUNG_FIELD(everything, mandatory, STRUCT, "a struct"), .of = &sums_shape },
    { RUNG_FIELD(everything, none, STRUCT, "an absent struct"), .of = &closer_shape },
    { RUNG_ITEMS(everything, check, TEXT, "texts"), .label = "To check" },
    { RUNG_FIELD(everything, evidence, FACT, "evidence") },
    { RUNG_ROWS(everything, missing, missing_shape, "rows"), .rows = true },
    { RUNG_ROWS(everything, routes, route_shape, "rows of rows"), .rows = true },
    { RUNG_ITEMS(everything, see_also, NODE, "nodes") },
    { RUNG_ITEMS(everything, blocked, NODE, "no nodes"),
      .none = "nothing known stands in the way" },
    { RUNG_ITEMS(everything, ties, LIST, "lists of nodes"), .show = RUNG_SHOW_NAMES },
};
static const rung_shape everything_shape = RUNG_SHAPE(everything, everything_fields);

static void say_everything(const rung_view *v, const void *result, rung_sink *out)
{
    (void)v;
    (void)result;
    rung_puts(out, "You hold most of what is asked for. What is missing is not recorded "
                   "as held, which is "
                   "not the same as not held.\n  Care worker \u2192 Nurse\n");
}

static const rung_param everything_params[] = {
    { .name = "k", .help = "rows", .type = RUNG_P_INT }
};
static const rung_query everything_query = {
    .name = "everything",
    .result = &everything_shape,
    .say = say_everything,
    .params = everything_params,
    .n_params = 1,
};

/* A card with grouped links beneath, as a question about one node gives. */
typedef struct card {
    rung_node node;
    rung_open open;
    rung_fact_ref evidence;
    rung_fact_list also;
} card;

typedef struct tie {
    uint8_t relation, direction;
    rung_node node;
    rung_open open;
    rung_fact_ref evidence;
} tie;

typedef struct shown {
    card *node;
    RUNG_LIST_OF(tie) links;
} shown;

static const rung_field card_fields[] = {
    { RUNG_FIELD(card, node, NODE, "the node") },
    { RUNG_FIELD(card, open, OPEN, "its attributes") },
    { RUNG_FIELD(card, evidence, FACT, "its best row") },
    { RUNG_ITEMS(card, also, FACT, "its other rows"), .stated = true,
      .label = "Also written" },
};
static const rung_shape card_shape = RUNG_REF_SHAPE(card, card_fields);
static const char *const direction_words[] = { "out", "in", NULL };
static const rung_field link_fields[] = {
    { RUNG_FIELD(tie, relation, RELATION, "how") },
    { RUNG_FIELD(tie, direction, WORD, "which way"), .words = direction_words },
    { RUNG_FIELD(tie, node, NODE, "the other end") },
    { RUNG_FIELD(tie, open, OPEN, "what it states") },
    { RUNG_FIELD(tie, evidence, FACT, "who says so") },
};
static const rung_shape link_shape = RUNG_SHAPE(tie, link_fields);
static const rung_field shown_fields[] = {
    { RUNG_FIELD(shown, node, STRUCT, "the node"), .of = &card_shape },
    { RUNG_ROWS(shown, links, link_shape, "its links"), .rows = true, .group = true },
};
static const rung_shape shown_shape = RUNG_SHAPE(shown, shown_fields);
static const rung_query shown_query = { .name = "shown", .result = &shown_shape };

/* Numbers alone, without rows. */
static const rung_query sums_query = { .name = "sums", .result = &sums_shape };

/* A list of bare nodes. */
typedef struct found {
    rung_node_list nodes;
} found;
static const rung_field found_fields[] = {
    { RUNG_ITEMS(found, nodes, NODE, "nodes"), .rows = true,
      .none = "nothing was found" },
};
static const rung_shape found_shape = RUNG_SHAPE(found, found_fields);
static const rung_query found_query = { .name = "found", .result = &found_shape };

/* Routes that each stand under a title of their own, and verdicts that hang on the second node. */
typedef struct way {
    uint32_t cost;
    RUNG_LIST_OF(step) steps;
} way;
typedef struct verdict {
    rung_node node;
    const char *verdict;
    rung_fact_ref evidence;
} verdict;
typedef struct ways {
    rung_node a, b;
    RUNG_LIST_OF(way) ways;
    RUNG_LIST_OF(verdict) verdicts;
} ways;

static const rung_field way_fields[] = {
    { RUNG_FIELD(way, cost, COUNT, "steps") },
    { RUNG_ROWS(way, steps, step_shape, "the steps") },
};
static const rung_shape way_shape = RUNG_SHAPE(way, way_fields);
static const rung_field verdict_fields[] = {
    { RUNG_FIELD(verdict, node, NODE, "of what") },
    { RUNG_FIELD(verdict, verdict, TEXT, "covers or cannot") },
    { RUNG_FIELD(verdict, evidence, FACT, "who says so") },
};
static const rung_shape verdict_shape = RUNG_REF_SHAPE(verdict, verdict_fields);
static const rung_field ways_fields[] = {
    { RUNG_FIELD(ways, a, NODE, "one"), .show = RUNG_SHOW_NOT },
    { RUNG_FIELD(ways, b, NODE, "other"), .show = RUNG_SHOW_NOT },
    { RUNG_ROWS(ways, ways, way_shape, "the ways"), .rows = true, .expand = true },
    { RUNG_ROWS(ways, verdicts, verdict_shape, "what b can"), .hangs_on = "b" },
};
static const rung_shape ways_shape = RUNG_SHAPE(ways, ways_fields);
static const rung_query ways_query = { .name = "ways", .result = &ways_shape };

/* ---- results ---- */

static rung_open_item tea_open[] = { { NULL, FACT_STEP },
                                     { NULL, FACT_STEP },
                                     { NULL, FACT_STEP } };
static rung_value tea_values[] = {
    { .attr = RUNG_A_LEVEL, .type = RUNG_ATTR_INTEGER, .integer = 9 },
    { .attr = RUNG_A_ALIASES, .type = RUNG_ATTR_TEXTS, .n = 2, .first = 2 },
    { .attr = RUNG_N_ATTRS, .type = RUNG_ATTR_TEXT },
};
static rung_open_item hygiene_open[] = { { NULL, FACT_STEP },
                                         { NULL, FACT_STEP },
                                         { NULL, FACT_STEP } };
static rung_value hygiene_values[] = {
    { .attr = RUNG_A_CREDITS, .type = RUNG_ATTR_NUMBER, .number = 0.1 },
    { .attr = RUNG_A_MANDATORY, .type = RUNG_ATTR_BOOLEAN, .integer = 0 },
    { .attr = RUNG_A_WEEKS, .type = RUNG_ATTR_NUMBER, .number = 24 },
};
static closer tea_closers[] = { { { CARE_WORKER }, { FACT_STEP } },
                                { { SENIOR }, { FACT_STEP_ALSO } } };
static rung_fact_ref tea_also[] = { { FACT_STEP_ALSO } };
static missing missing_rows[] = {
    { .node = { TEA },
      .importance = 0,
      .months = { 12 },
      .mandatory = { 1 },
      .open = { tea_open, 3 },
      .closers = { tea_closers, 2 },
      .evidence = { FACT_STEP },
      .also = { tea_also, 1 } },
    { .node = { HYGIENE },
      .importance = 1,
      .months = { RUNG_NO_INT },
      .mandatory = { -1 },
      .open = { hygiene_open, 3 },
      .evidence = { FACT_STEP_ALSO } },
    { .node = { LISTENING },
      .importance = 0,
      .months = { -3 },
      .mandatory = { 0 },
      .evidence = { RUNG_NONE } },
};
static step route_steps[] = {
    { { CARE_WORKER }, { SENIOR }, { FACT_OBSERVED } },
    { { SENIOR }, { NURSE }, { FACT_PLANNED } },
};
static route routes[] = { { 2, { route_steps, 2 } } };
static sums mandatory = { 12, 15 };
static const char *checks[] = { "age: at least 17 \u2013 unknown",
                                "=driving licence, \"full\"" };
static rung_node see_also[] = { { NURSERY_NURSE }, { NURSE } },
                 tie_nodes[] = { { NURSE }, { SENIOR } };
static rung_node_list ties[] = { { tie_nodes, 2 }, { tie_nodes, 1 } };

static everything full_result(void)
{
    for (int i = 0; i < 3; i++) {
        tea_open[i].value = &tea_values[i];
        hygiene_open[i].value = &hygiene_values[i];
    }
    tea_values[2].text = columns[0].name;
    return (everything){
        .to = { NURSE },
        .from = { RUNG_NONE },
        .share = { 16, 25 },
        .unknown = { 0, 0 },
        .flag = { 1 },
        .no_flag = { -1 },
        .rise = { -2 },
        .no_rise = { RUNG_NO_INT },
        .needed = 25,
        .why = "tab\there, quote\" and \\, bad \xff byte",
        .no_why = NULL,
        .status = RUNG_POTENTIAL,
        .relation = RUNG_PREPARES_FOR,
        .mandatory = &mandatory,
        .none = NULL,
        .check = { checks, 2 },
        .evidence = { FACT_STEP },
        .missing = { missing_rows, 3 },
        .routes = { routes, 1 },
        .see_also = { see_also, 2 },
        .blocked = { NULL, 0 },
        .ties = { ties, 2 },
    };
}

static tie links[] = {
    { RUNG_PROGRESSES_TO, 0, { NURSE }, { NULL, 0 }, { FACT_STEP } },
    { RUNG_REQUIRES, 0, { TEA }, { NULL, 0 }, { FACT_STEP_ALSO } },
    { RUNG_PROGRESSES_TO, 1, { NURSERY_NURSE }, { NULL, 0 }, { FACT_ENDED } },
    { RUNG_PROGRESSES_TO, 0, { SENIOR }, { NULL, 0 }, { FACT_OBSERVED } },
};

static shown shown_result(card *c)
{
    full_result();
    links[0].open = (rung_open){ tea_open + 1, 1 };
    links[3].open = (rung_open){ hygiene_open, 1 };
    *c = (card){ .node = { SENIOR },
                 .open = { tea_open, 3 },
                 .evidence = { FACT_STEP },
                 .also = { tea_also, 1 } };
    return (shown){ .node = c, .links = { links, 4 } };
}

static rung_reply reply_of(const rung_query *q, const void *result)
{
    return (rung_reply){ .query = q,
                         .view = rung_view_of(&graph, 0, NULL),
                         .result = result };
}

/* Proves that the reply renders as `expected`. */
static void check_format(const rung_reply *r, rung_format f, rung_render_options o,
                         const char *expected)
{
    rung_error err = { 0 };
    rung_sink out = rung_sink_buffer(0);
    assert_int_equal(rung_render(r, f, &o, &out, &err), RUNG_OK);
    assert_false(out.failed);
    const char *came = out.to ? out.to : "";
    assert_string_equal(came, expected);
    rung_sink_drop(&out);
}

static rung_render_options at_width(uint32_t width)
{
    return (rung_render_options){ .width = width };
}

/* ---- what is expected ---- */

static const char everything_json[] =
    "{\"data\":{\"to\":{\"id\":\"role:nurse\",\"name\":\"Nurse (learning disability), "
    "adult|child\",\"kind\":\"role\",\"level\":5},\"from\":null,\"share\":0.64,"
    "\"unknown\":null,\"flag\":true,\"no_flag\":null,\"rise\":-2,\"no_rise\":null,"
    "\"needed\":25,\"why\":\"tab\\there, quote\\\" and \\\\, bad � byte"
    "\",\"no_why\":null,\"status\":\"potential\",\"relation\":\"prepares-for"
    "\",\"mandatory\":{\"covered\":12,\"total\":15},\"none\":null,\"check\":[\"age: at "
    "least 17 – unknown\",\"=driving licence, \\\"full"
    "\\\"\"],\"evidence\":{\"status\":\"established\",\"source\":\"pathway-2019"
    "\",\"date\":\"2019-05\",\"locator\":\"p. 4, figure 2\",\"valid_from\":\"2020-01"
    "\",\"file\":\"progresses-to.csv\",\"line\":20},\"missing"
    "\":[{\"id\":\"competency:tea\",\"name\":\"=SUM(\\\"tea"
    "\\\")\",\"kind\":\"competency\",\"level\":null,\"importance\":\"essential"
    "\",\"months\":12,\"mandatory\":true,\"aliases\":[\"one, two\",\"+three"
    "\"],\"pay_band\":\"pay_band\",\"closers\":[{\"id\":\"role:care-worker"
    "\",\"name\":\"Care worker\",\"kind\":\"role\",\"level\":1,"
    "\"evidence\":{\"status\":\"established\",\"source\":\"pathway-2019"
    "\",\"date\":\"2019-05\",\"locator\":\"p. 4, figure 2\",\"valid_from\":\"2020-01"
    "\",\"file\":\"progresses-to.csv\",\"line\":20}},{\"id\":\"role:senior-care-worker"
    "\",\"name\":\"Senior care worker\",\"kind\":\"role\",\"level\":null,"
    "\"evidence\":{\"status\":\"inferred\",\"note\":\"joined \\\"by hand"
    "\\\"\",\"file\":\"progresses-to.csv\",\"line\":21}}],\"evide"
    "nce\":{\"status\":\"established\",\"source\":\"pathway-2019\",\"date\":\"2019-05"
    "\",\"locator\":\"p. 4, figure 2\",\"valid_from\":\"2020-01"
    "\",\"file\":\"progresses-to.csv\",\"line\":20},\"also\":[{\"status\":\"inferred"
    "\",\"note\":\"joined \\\"by hand\\\"\",\"file\":\"progresses-to.csv\",\"line\":21,"
    "\"via\":[{\"id\":\"role:nurse\",\"name\":\"Nurse (learning disability), "
    "adult|child\",\"kind\":\"role\",\"level\":5},{\"id\":\"role:senior-care-worker"
    "\",\"name\":\"Senior care worker\",\"kind\":\"role\",\"level\":null}]}]},"
    "{\"id\":\"competency:hygiene\",\"name\":\"Café hygiene 介護職員"
    "\",\"kind\":\"competency\",\"level\":null,\"importance\":\"desirable"
    "\",\"months\":null,\"mandatory\":null,\"credits\":0.1,\"weeks\":24,\"closers\":[],"
    "\"evidence\":{\"status\":\"inferred\",\"note\":\"joined \\\"by hand"
    "\\\"\",\"file\":\"progresses-to.csv\",\"line\":21},\"also\":[]},"
    "{\"id\":\"competency:listening\",\"name\":\"Listening_*well*"
    "\",\"kind\":\"competency\",\"level\":null,\"importance\":\"essential"
    "\",\"months\":-3,\"mandatory\":false,\"closers\":[],\"evidence\":null,\"also\":[]}],"
    "\"routes\":[{\"cost\":2,\"steps\":[{\"from\":{\"id\":\"role:care-worker"
    "\",\"name\":\"Care worker\",\"kind\":\"role\",\"level\":1},"
    "\"to\":{\"id\":\"role:senior-care-worker\",\"name\":\"Senior care worker"
    "\",\"kind\":\"role\",\"level\":null},\"evidence\":{\"status\":\"observed"
    "\",\"source\":\"cohort\",\"locator\":\"table 3\",\"file\":\"progresses-to.csv"
    "\",\"line\":22}},{\"from\":{\"id\":\"role:senior-care-worker\",\"name\":\"Senior "
    "care worker\",\"kind\":\"role\",\"level\":null},\"to\":{\"id\":\"role:nurse"
    "\",\"name\":\"Nurse (learning disability), adult|child\",\"kind\":\"role"
    "\",\"level\":5},\"evidence\":{\"status\":\"planned\",\"source\":\"cohort"
    "\",\"file\":\"progresses-to.csv\",\"line\":23}}]}],\"see_als"
    "o\":[{\"id\":\"role:nursery-nurse\",\"name\":\"Nursery nurse\\u001b[31m"
    "\",\"kind\":\"role\",\"level\":null},{\"id\":\"role:nurse\",\"name\":\"Nurse "
    "(learning disability), adult|child\",\"kind\":\"role\",\"level\":5}],\"blocked\":[],"
    "\"ties\":[[\"role:nurse\",\"role:senior-care-worker\"],[\"role:nurse\"]]},"
    "\"meta\":{\"digest\":\"dddd\",\"graph\":\"care\",\"version\":\"1.0"
    "\",\"truncated\":true}}\n";

static const char everything_ids_json[] =
    "{\"data\":{\"to\":\"role:nurse\",\"from\":null,\"share\":0.64,\"unknown\":null,"
    "\"flag\":true,\"no_flag\":null,\"rise\":-2,\"no_rise\":null,\"needed\":25,"
    "\"why\":\"tab\\there, quote\\\" and \\\\, bad � byte\",\"no_why\":null,"
    "\"status\":\"potential\",\"relation\":\"prepares-for\",\"man"
    "datory\":{\"covered\":12,\"total\":15},\"none\":null,\"check\":[\"age: at least 17 "
    "– unknown\",\"=driving licence, \\\"full\\\"\"],\"missing\":[\"competency:tea"
    "\",\"competency:hygiene\",\"competency:listening\"],\"routes\":[{\"cost\":2,"
    "\"steps\":[{\"from\":\"role:care-worker\",\"to\":\"role:senior-care-worker"
    "\"},{\"from\":\"role:senior-care-worker\",\"to\":\"role:nurse\"}]}],"
    "\"see_also\":[\"role:nursery-nurse\",\"role:nurse\"],\"blocked\":[],"
    "\"ties\":[[\"role:nurse\",\"role:senior-care-worker\"],[\"role:nurse\"]]},"
    "\"meta\":{\"digest\":\"dddd\",\"graph\":\"care\",\"version\":\"1.0"
    "\",\"truncated\":false}}\n";

static const char everything_ids_jsonl[] =
    "{\"list\":\"missing\",\"id\":\"competency:tea\"}\n"
    "{\"list\":\"missing\",\"id\":\"competency:hygiene\"}\n"
    "{\"list\":\"missing\",\"id\":\"competency:listening\"}\n"
    "{\"list\":\"routes\",\"cost\":2,\"steps\":[{\"from\":\"role:care-worker"
    "\",\"to\":\"role:senior-care-worker\"},{\"from\":\"role:senior-care-worker"
    "\",\"to\":\"role:nurse\"}]}\n";

static const char shown_jsonl[] =
    "{\"relation\":\"progresses-to\",\"direction\":\"out\",\"node"
    "\":{\"id\":\"role:nurse\",\"name\":\"Nurse (learning disability), adult|child"
    "\",\"kind\":\"role\",\"level\":5},\"aliases\":[\"one, two\",\"+three"
    "\"],\"evidence\":{\"status\":\"established\",\"source\":\"pathway-2019"
    "\",\"date\":\"2019-05\",\"locator\":\"p. 4, figure 2\",\"valid_from\":\"2020-01"
    "\",\"file\":\"progresses-to.csv\",\"line\":20}}\n"
    "{\"relation\":\"requires\",\"direction\":\"out\",\"node"
    "\":{\"id\":\"competency:tea\",\"name\":\"=SUM(\\\"tea"
    "\\\")\",\"kind\":\"competency\",\"level\":null},\"evidence"
    "\":{\"status\":\"inferred\",\"note\":\"joined \\\"by hand"
    "\\\"\",\"file\":\"progresses-to.csv\",\"line\":21}}\n"
    "{\"relation\":\"progresses-to\",\"direction\":\"in\",\"node"
    "\":{\"id\":\"role:nursery-nurse\",\"name\":\"Nursery nurse\\u001b[31m"
    "\",\"kind\":\"role\",\"level\":null},\"evidence\":{\"status\":\"ended"
    "\",\"source\":\"pathway-2019\",\"date\":\"2019-05\",\"file\":\"progresses-to.csv"
    "\",\"line\":24}}\n"
    "{\"relation\":\"progresses-to\",\"direction\":\"out\",\"node"
    "\":{\"id\":\"role:senior-care-worker\",\"name\":\"Senior care worker"
    "\",\"kind\":\"role\",\"level\":null},\"credits\":0.1,\"evide"
    "nce\":{\"status\":\"observed\",\"source\":\"cohort\",\"locator\":\"table 3"
    "\",\"file\":\"progresses-to.csv\",\"line\":22}}\n";

static const char everything_csv[] =
    "list,id,name,kind,level,importance,months,mandatory,aliases,credits,weeks,pay_band,c"
    "losers,evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,"
    "evidence.valid_from,evidence.valid_to,evidence.file,evidence.line,also,cost,steps\n"
    "missing,competency:tea,\"'=SUM(\"\"tea\"\")\",competency,,essential,12,true,\"one, "
    "two; +three\",,,pay_band,role:care-worker; "
    "role:senior-care-worker,established,pathway-2019,2019-05,\"p. 4, figure "
    "2\",,2020-01,,progresses-to.csv,20,inferred (via role:nurse; "
    "role:senior-care-worker),,\n"
    "missing,competency:hygiene,Café hygiene "
    "介護職員,competency,,desirable,,,,0.1,24,,,inferred,,,,\"joined \"\"by "
    "hand\"\"\",,,progresses-to.csv,21,,,\n"
    "missing,competency:listening,Listening_*well*,competency,,essential,-3,false,,,,,,,,"
    ",,,,,,,,,\n"
    "routes,,,,,,,,,,,,,,,,,,,,,,,2,role:care-worker; role:senior-care-worker; "
    "role:nurse\n";

static const char everything_ids_csv[] =
    "list,id,cost,steps\n"
    "missing,competency:tea,,\n"
    "missing,competency:hygiene,,\n"
    "missing,competency:listening,,\n"
    "routes,,2,role:care-worker; role:senior-care-worker; role:nurse\n";

static const char shown_csv[] =
    "relation,direction,node.id,node.name,node.kind,node.level,aliases,credits,"
    "evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,"
    "evidence.valid_from,evidence.valid_to,evidence.file,evidence.line\n"
    "progresses-to,out,role:nurse,\"Nurse (learning disability), adult|child\",role,5,"
    "\"one, two; +three\",,established,pathway-2019,2019-05,\"p. 4, figure 2\",,2020-01,,"
    "progresses-to.csv,20\n"
    "requires,out,competency:tea,\"'=SUM(\"\"tea\"\")\",competency,,,,inferred,,,,"
    "\"joined \"\"by hand\"\"\",,,progresses-to.csv,21\n"
    "progresses-to,in,role:nursery-nurse,Nursery nurse\\x1b[31m,role,,,,ended,"
    "pathway-2019,2019-05,,,,,progresses-to.csv,24\n"
    "progresses-to,out,role:senior-care-worker,Senior care worker,role,,,0.1,observed,"
    "cohort,,table 3,,,,progresses-to.csv,22\n";

static const char everything_markdown[] =
    "You hold most of what is asked for. What is missing is not recorded as held, which "
    "is not the same as not held.\n"
    "- Care worker → Nurse\n"
    "\n"
    "- **To:** Nurse (learning disability), adult\\|child (level 5, role:nurse)\n"
    "- **Already held:** 64% (16 of 25)\n"
    "- **Unknown:** not recorded\n"
    "- **Flag:** yes\n"
    "- **Rise:** -2\n"
    "- **Needed:** 25\n"
    "- **Why:** tab\\\\x09here, quote\" and \\\\, bad \\\\xff byte\n"
    "- **Relation:** prepares-for\n"
    "- **Mandatory:** covered 12, total 15\n"
    "\n"
    "### To check (2)\n"
    "\n"
    "- age: at least 17 – unknown\n"
    "- =driving licence, \"full\"\n"
    "\n"
    "- **How sure:** established\n"
    "- **Written in:** pathway-2019, p. 4, figure 2\n"
    "- **Holds:** from 2020-01\n"
    "\n"
    "### Missing (3)\n"
    "\n"
    "| Competency | Importance | Months | Mandatory | Details | Closed by | How sure | "
    "Written in | Id |\n"
    "| --- | --- | ---: | --- | --- | --- | --- | --- | --- |\n"
    "| =SUM(\"tea\") | essential | 12 | yes | aliases one, two; +three; pay band "
    "pay\\_band | Care worker, \\~ Senior care worker | established | pathway-2019, p. "
    "4, figure 2 | competency:tea |\n"
    "| \\~ Café hygiene 介護職員 | desirable |  |  | credits 0.1; weeks 24 |  | inferred "
    "| "
    "no source: joined \"by hand\" | competency:hygiene |\n"
    "| \\~ Listening\\_\\*well\\* | essential | -3 | no |  |  | no source |  | "
    "competency:listening |\n"
    "\n"
    "### Routes (1)\n"
    "\n"
    "| Cost | Steps |\n"
    "| ---: | --- |\n"
    "| 2 | Care worker → \\* Senior care worker → + Nurse (learning disability), "
    "adult\\|child |\n"
    "\n"
    "### See also (2)\n"
    "\n"
    "| Role | Level | Id |\n"
    "| --- | ---: | --- |\n"
    "| Nursery nurse\\\\x1b\\[31m |  | role:nursery-nurse |\n"
    "| Nurse (learning disability), adult\\|child | 5 | role:nurse |\n"
    "\n"
    "- **Blocked:** nothing known stands in the way\n"
    "- **Ties:** Nurse (learning disability), adult\\|child; ? Senior care worker \\| "
    "Nurse (learning disability), adult\\|child\n"
    "\n"
    "- `*` observed: named people or a cohort did it\n"
    "- `+` planned: decided and not yet begun, or subject to approval\n"
    "- `?` potential: it does not exist yet; a source says it could\n"
    "- `~` inferred: our own reading, arithmetic or join; never a source's word\n"
    "- `~` no source: none states it; it only follows from what the two have in common\n"
    "\n"
    "### Sources\n"
    "\n"
    "- **pathway-2019:** The pathway, a poster for schools (2019-05)\n"
    "\n"
    "Some rows were left out. Ask with a larger --k to see more.\n";

static const char shown_markdown[] =
    "## Senior care worker\n"
    "\n"
    "role · role:senior-care-worker\n"
    "\n"
    "- **Aliases:** one, two; +three\n"
    "- **Pay band:** pay\\_band\n"
    "- **How sure:** established\n"
    "- **Written in:** pathway-2019, p. 4, figure 2\n"
    "- **Holds:** from 2020-01\n"
    "- **Also written:** inferred: no source: joined \"by hand\": via Nurse (learning "
    "disability), adult\\|child; ? Senior care worker\n"
    "\n"
    "### Leads to (2)\n"
    "\n"
    "| Role | Level | Aliases | Credits | How sure | Written in | Id |\n"
    "| --- | ---: | --- | ---: | --- | --- | --- |\n"
    "| Nurse (learning disability), adult\\|child | 5 | one, two; +three |  | "
    "established | pathway-2019, p. 4, figure 2 | role:nurse |\n"
    "| \\* Senior care worker |  |  | 0.1 | observed, 7 of 14 | cohort, table 3 | "
    "role:senior-care-worker |\n"
    "\n"
    "### Requires (1)\n"
    "\n"
    "| Competency | How sure | Written in | Id |\n"
    "| --- | --- | --- | --- |\n"
    "| \\~ =SUM(\"tea\") | inferred | no source: joined \"by hand\" | competency:tea |\n"
    "\n"
    "### Can be reached from (1)\n"
    "\n"
    "| Role | How sure | Written in | Id |\n"
    "| --- | --- | --- | --- |\n"
    "| x Nursery nurse\\\\x1b\\[31m | ended | pathway-2019 | role:nursery-nurse |\n"
    "\n"
    "- `*` observed: named people or a cohort did it\n"
    "- `?` potential: it does not exist yet; a source says it could\n"
    "- `~` inferred: our own reading, arithmetic or join; never a source's word\n"
    "- `x` ended: it no longer holds\n"
    "\n"
    "### Sources\n"
    "\n"
    "- **pathway-2019:** The pathway, a poster for schools (2019-05)\n"
    "- **cohort:** What the cohort did\n";

static const char ways_table[] =
    "1. Care worker → ? Senior care worker → ~ Nurse (learning disability),\n"
    "   adult|child\n"
    "Cost: 2\n"
    "\n"
    "Steps (2)\n"
    "  Role                           Level  How sure   Written in\n"
    "  ─────────────────────────────  ─────  ─────────  ─────────────────────────────\n"
    "? Senior care worker                    potential  cohort, p. 9 - if it is\n"
    "                                                   funded\n"
    "~ Nurse (learning disability),       5  no source\n"
    "   adult|child\n"
    "\n"
    "2. No steps\n"
    "Cost: 0\n"
    "\n"
    "Verdicts (2)\n"
    "  Competency             Verdict  How sure     Written in\n"
    "  ─────────────────────  ───────  ───────────  ────────────────────────────\n"
    "  =SUM(\"tea\")            cannot   established  pathway-2019, p. 4, figure 2\n"
    "~ Café hygiene 介護職員  covers   inferred     no source: joined \"by hand\"\n"
    "\n"
    "? potential: it does not exist yet; a source says it could\n"
    "~ inferred: our own reading, arithmetic or join; never a source's word\n"
    "~ no source: none states it; it only follows from what the two have in common\n"
    "\n"
    "Sources\n"
    "  pathway-2019: The pathway, a poster for schools (2019-05)\n"
    "  cohort:       What the cohort did\n";

static const char ways_markdown[] =
    "## 1. Care worker → ? Senior care worker → \\~ Nurse (learning disability), "
    "adult\\|child\n"
    "\n"
    "- **Cost:** 2\n"
    "\n"
    "### Steps (2)\n"
    "\n"
    "| Role | Level | How sure | Written in | Id |\n"
    "| --- | ---: | --- | --- | --- |\n"
    "| ? Senior care worker |  | potential | cohort, p. 9 - if it is funded | "
    "role:senior-care-worker |\n"
    "| \\~ Nurse (learning disability), adult\\|child | 5 | no source |  | role:nurse |\n"
    "\n"
    "## 2. No steps\n"
    "\n"
    "- **Cost:** 0\n"
    "\n"
    "### Verdicts (2)\n"
    "\n"
    "| Competency | Verdict | How sure | Written in | Id |\n"
    "| --- | --- | --- | --- | --- |\n"
    "| =SUM(\"tea\") | cannot | established | pathway-2019, p. 4, figure 2 | "
    "competency:tea |\n"
    "| \\~ Café hygiene 介護職員 | covers | inferred | no source: joined \"by hand\" | "
    "competency:hygiene |\n"
    "\n"
    "- `?` potential: it does not exist yet; a source says it could\n"
    "- `~` inferred: our own reading, arithmetic or join; never a source's word\n"
    "- `~` no source: none states it; it only follows from what the two have in common\n"
    "\n"
    "### Sources\n"
    "\n"
    "- **pathway-2019:** The pathway, a poster for schools (2019-05)\n"
    "- **cohort:** What the cohort did\n";

static const char ways_dot[] =
    "digraph \"ways\" {\n"
    "  rankdir=LR;\n"
    "  \"role:care-worker\" [label=\"Care worker\", shape=box, style=rounded];\n"
    "  \"role:nursery-nurse\" [label=\"Nursery nurse\\\\x1b[31m\", shape=box, "
    "style=rounded];\n"
    "  \"role:senior-care-worker\" [label=\"Senior care worker\", shape=box, "
    "style=rounded];\n"
    "  \"role:nurse\" [label=\"Nurse (learning disability), adult|child\", shape=box, "
    "style=rounded];\n"
    "  \"competency:tea\" [label=\"=SUM(\\\"tea\\\")\", shape=ellipse];\n"
    "  \"competency:hygiene\" [label=\"Café hygiene 介護職員\", shape=ellipse];\n"
    "  \"role:care-worker\" -> \"role:senior-care-worker\" [style=dashed, "
    "tooltip=\"potential\"];\n"
    "  \"role:senior-care-worker\" -> \"role:nurse\" [style=dashed, tooltip=\"no "
    "source\"];\n"
    "  \"role:nursery-nurse\" -> \"competency:tea\" [label=\"cannot\", style=solid, "
    "tooltip=\"established\", arrowhead=tee, color=red, fontcolor=red];\n"
    "  \"role:nursery-nurse\" -> \"competency:hygiene\" [label=\"covers\", style=dashed, "
    "tooltip=\"inferred\"];\n"
    "}\n";

static const char everything_dot[] =
    "digraph \"everything\" {\n"
    "  rankdir=LR;\n"
    "  \"role:nurse\" [label=\"Nurse (learning disability), adult|child\", shape=box, "
    "style=rounded];\n"
    "  \"competency:tea\" [label=\"=SUM(\\\"tea\\\")\", shape=ellipse];\n"
    "  \"role:care-worker\" [label=\"Care worker\", shape=box, style=rounded];\n"
    "  \"role:senior-care-worker\" [label=\"Senior care worker\", shape=box, "
    "style=rounded];\n"
    "  \"competency:hygiene\" [label=\"Café hygiene 介護職員\", shape=ellipse];\n"
    "  \"competency:listening\" [label=\"Listening_*well*\", shape=ellipse];\n"
    "  \"role:nursery-nurse\" [label=\"Nursery nurse\\\\x1b[31m\", shape=box, "
    "style=rounded];\n"
    "  \"role:nurse\" -> \"competency:tea\" [label=\"missing\", style=solid, "
    "tooltip=\"established\"];\n"
    "  \"competency:tea\" -> \"role:care-worker\" [label=\"closers\", style=solid, "
    "tooltip=\"established\"];\n"
    "  \"competency:tea\" -> \"role:senior-care-worker\" [label=\"closers\", "
    "style=dashed, tooltip=\"inferred\"];\n"
    "  \"role:nurse\" -> \"competency:hygiene\" [label=\"missing\", style=dashed, "
    "tooltip=\"inferred\"];\n"
    "  \"role:nurse\" -> \"competency:listening\" [label=\"missing\", style=dashed, "
    "tooltip=\"no source\"];\n"
    "  \"role:care-worker\" -> \"role:senior-care-worker\" [style=solid, "
    "tooltip=\"observed\"];\n"
    "  \"role:senior-care-worker\" -> \"role:nurse\" [style=dashed, "
    "tooltip=\"planned\"];\n"
    "  \"role:nurse\" -> \"role:nursery-nurse\" [label=\"see also\", style=solid];\n"
    "}\n";

static const char shown_dot[] =
    "digraph \"shown\" {\n"
    "  rankdir=LR;\n"
    "  \"role:senior-care-worker\" [label=\"Senior care worker\", shape=box, "
    "style=rounded];\n"
    "  \"role:nurse\" [label=\"Nurse (learning disability), adult|child\", shape=box, "
    "style=rounded];\n"
    "  \"competency:tea\" [label=\"=SUM(\\\"tea\\\")\", shape=ellipse];\n"
    "  \"role:nursery-nurse\" [label=\"Nursery nurse\\\\x1b[31m\", shape=box, "
    "style=rounded];\n"
    "  \"role:senior-care-worker\" -> \"role:nurse\" [label=\"progresses-to"
    "\", style=solid, tooltip=\"established\"];\n"
    "  \"role:senior-care-worker\" -> \"competency:tea\" [label=\"requires"
    "\", style=dashed, tooltip=\"inferred\"];\n"
    "  \"role:nursery-nurse\" -> \"role:senior-care-worker\" [label=\"progresses-to"
    "\", style=dotted, tooltip=\"ended\"];\n"
    "}\n";

static const char everything_table[] =
    "You hold most of what is asked for. What is missing is not recorded as held,\n"
    "which is not the same as not held.\n"
    "  Care worker → Nurse\n"
    "\n"
    "To:           Nurse (learning disability), adult|child (level 5, role:nurse)\n"
    "Already held: 64% (16 of 25)\n"
    "Unknown:      not recorded\n"
    "Flag:         yes\n"
    "Rise:         -2\n"
    "Needed:       25\n"
    "Why:          tab\\x09here, quote\" and \\, bad \\xff byte\n"
    "Relation:     prepares-for\n"
    "Mandatory:    covered 12, total 15\n"
    "\n"
    "To check (2)\n"
    "  - age: at least 17 – unknown\n"
    "  - =driving licence, \"full\"\n"
    "\n"
    "How sure:   established\n"
    "Written in: pathway-2019, p. 4, figure 2\n"
    "Holds:      from 2020-01\n"
    "\n"
    "Missing (3)\n"
    "  Competency        Importance  Months  Mandatory  How sure     Written in\n"
    "  ────────────────  ──────────  ──────  ─────────  ───────────  ────────────────\n"
    "  =SUM(\"tea\")       essential       12  yes        established  pathway-2019, p.\n"
    "                                                                4, figure 2\n"
    "    Details:   aliases one, two; +three; pay band pay_band\n"
    "    Closed by: Care worker, ~ Senior care worker\n"
    "~ Café hygiene      desirable                      inferred     no source:\n"
    "   介護職員                                                     joined \"by hand\"\n"
    "    Details:   credits 0.1; weeks 24\n"
    "~ Listening_*well*  essential       -3  no         no source\n"
    "\n"
    "Routes (1)\n"
    "  Cost  Steps\n"
    "  ────  ────────────────────────────────────────────────────────────────────────\n"
    "     2  Care worker → * Senior care worker → + Nurse (learning disability),\n"
    "        adult|child\n"
    "\n"
    "See also (2)\n"
    "  Role                                      Level\n"
    "  ────────────────────────────────────────  ─────\n"
    "  Nursery nurse\\x1b[31m\n"
    "  Nurse (learning disability), adult|child      5\n"
    "\n"
    "Blocked: nothing known stands in the way\n"
    "Ties:    Nurse (learning disability), adult|child; ? Senior care worker | Nurse\n"
    "         (learning disability), adult|child\n"
    "\n"
    "* observed: named people or a cohort did it\n"
    "+ planned: decided and not yet begun, or subject to approval\n"
    "? potential: it does not exist yet; a source says it could\n"
    "~ inferred: our own reading, arithmetic or join; never a source's word\n"
    "~ no source: none states it; it only follows from what the two have in common\n"
    "\n"
    "Sources\n"
    "  pathway-2019: The pathway, a poster for schools (2019-05)\n"
    "\n"
    "Some rows were left out. Ask with a larger --k to see more.\n";

static const char everything_table_150[] =
    "You hold most of what is asked for. What is missing is not recorded as held, which "
    "is not the same as not held.\n"
    "  Care worker → Nurse\n"
    "\n"
    "To:           Nurse (learning disability), adult|child (level 5, role:nurse)\n"
    "Already held: 64% (16 of 25)\n"
    "Unknown:      not recorded\n"
    "Flag:         yes\n"
    "Rise:         -2\n"
    "Needed:       25\n"
    "Why:          tab\\x09here, quote\" and \\, bad \\xff byte\n"
    "Relation:     prepares-for\n"
    "Mandatory:    covered 12, total 15\n"
    "\n"
    "To check (2)\n"
    "  - age: at least 17 – unknown\n"
    "  - =driving licence, \"full\"\n"
    "\n"
    "How sure:   established\n"
    "Written in: pathway-2019, p. 4, figure 2\n"
    "Holds:      from 2020-01\n"
    "\n"
    "Missing (3)\n"
    "  Competency           Importance  Months  Mandatory  Details              Closed "
    "by            How sure     Written in           Id\n"
    "  ───────────────────  ──────────  ──────  ─────────  ───────────────────  "
    "───────────────────  ───────────  ───────────────────  ────────────────────\n"
    "  =SUM(\"tea\")          essential       12  yes        aliases one, two;    Care "
    "worker,         established  pathway-2019, p. 4,  competency:tea\n"
    "                                                      +three; pay band     ~ Senior "
    "care                     figure 2\n"
    "                                                      pay_band             worker\n"
    "~ Café hygiene         desirable                      credits 0.1; weeks           "
    "             inferred     no source: joined    competency:hygiene\n"
    "   介護職員                                           24                            "
    "    "
    "                     \"by hand\"\n"
    "~ Listening_*well*     essential       -3  no                                       "
    "            no source                         competency:listening\n"
    "\n"
    "Routes (1)\n"
    "  Cost  Steps\n"
    "  ────  "
    "───────────────────────────────────────────────────────────────────────────────\n"
    "     2  Care worker → * Senior care worker → + Nurse (learning disability), "
    "adult|child\n"
    "\n"
    "See also (2)\n"
    "  Role                                      Level  Id\n"
    "  ────────────────────────────────────────  ─────  ──────────────────\n"
    "  Nursery nurse\\x1b[31m                            role:nursery-nurse\n"
    "  Nurse (learning disability), adult|child      5  role:nurse\n"
    "\n"
    "Blocked: nothing known stands in the way\n"
    "Ties:    Nurse (learning disability), adult|child; ? Senior care worker | Nurse "
    "(learning disability), adult|child\n"
    "\n"
    "* observed: named people or a cohort did it\n"
    "+ planned: decided and not yet begun, or subject to approval\n"
    "? potential: it does not exist yet; a source says it could\n"
    "~ inferred: our own reading, arithmetic or join; never a source's word\n"
    "~ no source: none states it; it only follows from what the two have in common\n"
    "\n"
    "Sources\n"
    "  pathway-2019: The pathway, a poster for schools (2019-05)\n";

static const char everything_table_34[] = "You hold most of what is asked\n"
                                          "for. What is missing is not\n"
                                          "recorded as held, which is not the\n"
                                          "same as not held.\n"
                                          "  Care worker → Nurse\n"
                                          "\n"
                                          "To:        Nurse (learning\n"
                                          "           disability),\n"
                                          "           adult|child (level 5,\n"
                                          "           role:nurse)\n"
                                          "Already held:\n"
                                          "           64% (16 of 25)\n"
                                          "Unknown:   not recorded\n"
                                          "Flag:      yes\n"
                                          "Rise:      -2\n"
                                          "Needed:    25\n"
                                          "Why:       tab\\x09here, quote\" and\n"
                                          "           \\, bad \\xff byte\n"
                                          "Relation:  prepares-for\n"
                                          "Mandatory: covered 12, total 15\n"
                                          "\n"
                                          "To check (2)\n"
                                          "  - age: at least 17 – unknown\n"
                                          "  - =driving licence, \"full\"\n"
                                          "\n"
                                          "How sure:   established\n"
                                          "Written in: pathway-2019, p. 4,\n"
                                          "            figure 2\n"
                                          "Holds:      from 2020-01\n"
                                          "\n"
                                          "Missing (3)\n"
                                          "  =SUM(\"tea\")\n"
                                          "    Importance: essential\n"
                                          "    Months:     12\n"
                                          "    Mandatory:  yes\n"
                                          "    Details:    aliases one, two;\n"
                                          "                +three; pay band\n"
                                          "                pay_band\n"
                                          "    Closed by:  Care worker,\n"
                                          "                ~ Senior care\n"
                                          "                worker\n"
                                          "    How sure:   established\n"
                                          "    Written in: pathway-2019, p.\n"
                                          "                4, figure 2\n"
                                          "~ Café hygiene 介護職員\n"
                                          "    Importance: desirable\n"
                                          "    Details:    credits 0.1; weeks\n"
                                          "                24\n"
                                          "    How sure:   inferred\n"
                                          "    Written in: no source: joined\n"
                                          "                \"by hand\"\n"
                                          "~ Listening_*well*\n"
                                          "    Importance: essential\n"
                                          "    Months:     -3\n"
                                          "    Mandatory:  no\n"
                                          "    How sure:   no source\n"
                                          "\n"
                                          "Routes (1)\n"
                                          "  Cost\n"
                                          "  ----\n"
                                          "     2\n"
                                          "    Steps: Care worker -> * Senior\n"
                                          "           care worker -> + Nurse\n"
                                          "           (learning disability),\n"
                                          "           adult|child\n"
                                          "\n"
                                          "See also (2)\n"
                                          "  Role                       Level\n"
                                          "  -------------------------  -----\n"
                                          "  Nursery nurse\\x1b[31m\n"
                                          "  Nurse (learning                5\n"
                                          "   disability), adult|child\n"
                                          "\n"
                                          "Blocked: nothing known stands in\n"
                                          "         the way\n"
                                          "Ties:    Nurse (learning\n"
                                          "         disability), adult|child;\n"
                                          "         ? Senior care worker |\n"
                                          "         Nurse (learning\n"
                                          "         disability), adult|child\n"
                                          "\n"
                                          "* observed: named people or a\n"
                                          "  cohort did it\n"
                                          "+ planned: decided and not yet\n"
                                          "  begun, or subject to approval\n"
                                          "? potential: it does not exist\n"
                                          "  yet; a source says it could\n"
                                          "~ inferred: our own reading,\n"
                                          "  arithmetic or join; never a\n"
                                          "  source's word\n"
                                          "~ no source: none states it; it\n"
                                          "  only follows from what the two\n"
                                          "  have in common\n"
                                          "\n"
                                          "Sources\n"
                                          "  pathway-2019:\n"
                                          "    The pathway, a poster for\n"
                                          "    schools (2019-05)\n";

static const char shown_table[] =
    "Senior care worker\n"
    "role · role:senior-care-worker\n"
    "\n"
    "Aliases:      one, two; +three\n"
    "Pay band:     pay_band\n"
    "How sure:     established\n"
    "Written in:   pathway-2019, p. 4, figure 2\n"
    "Holds:        from 2020-01\n"
    "Also written: inferred: no source: joined \"by hand\": via Nurse (learning\n"
    "              disability), adult|child; ? Senior care worker\n"
    "\n"
    "Leads to (2)\n"
    "  Role           Level  Aliases        Credits  How sure           Written in\n"
    "  ─────────────  ─────  ─────────────  ───────  ─────────────────  ─────────────\n"
    "  Nurse              5  one, two;               established        pathway-2019,\n"
    "   (learning            +three                                     p. 4, figure\n"
    "   disability),                                                    2\n"
    "   adult|child\n"
    "* Senior care                              0.1  observed, 7 of 14  cohort, table\n"
    "   worker                                                          3\n"
    "\n"
    "Requires (1)\n"
    "  Competency   How sure  Written in\n"
    "  ───────────  ────────  ───────────────────────────\n"
    "~ =SUM(\"tea\")  inferred  no source: joined \"by hand\"\n"
    "\n"
    "Can be reached from (1)\n"
    "  Role                   How sure  Written in\n"
    "  ─────────────────────  ────────  ────────────\n"
    "x Nursery nurse\\x1b[31m  ended     pathway-2019\n"
    "\n"
    "* observed: named people or a cohort did it\n"
    "? potential: it does not exist yet; a source says it could\n"
    "~ inferred: our own reading, arithmetic or join; never a source's word\n"
    "x ended: it no longer holds\n"
    "\n"
    "Sources\n"
    "  pathway-2019: The pathway, a poster for schools (2019-05)\n"
    "  cohort:       What the cohort did\n";

static const char shown_table_colour[] =
    "\033[1mSenior care worker\033[0m\n"
    "\033[2mrole · role:senior-care-worker\033[0m\n"
    "\n"
    "Aliases:      one, two; +three\n"
    "Pay band:     pay_band\n"
    "How sure:     established\n"
    "Written in:   pathway-2019, p. 4, figure 2\n"
    "Holds:        from 2020-01\n"
    "Also written: \033[33minferred: no source: joined \"by hand\": via Nurse (learning "
    "disability), adult|child; ? Senior\033[0m\n"
    "              \033[33mcare worker\033[0m\n"
    "\n"
    "\033[1mLeads to (2)\033[0m\n"
    "  \033[1mRole\033[0m             \033[1mLevel\033[0m  \033[1mAliases\033[0m         "
    " \033[1mCredits\033[0m  \033[1mHow sure\033[0m           \033[1mWritten in\033[0m   "
    "   \033[1mId\033[0m\n"
    "  ───────────────  ─────  ───────────────  ───────  ─────────────────  "
    "──────────────  ───────────────────────\n"
    "  Nurse (learning      5  one, two;                 established        "
    "\033[2mpathway-2019,\033[0m   \033[2mrole:nurse\033[0m\n"
    "   disability),           +three                                       \033[2mp. 4, "
    "figure 2\033[0m\n"
    "   adult|child\n"
    "* Senior care                                  0.1  observed, 7 of 14  "
    "\033[2mcohort, table\033[0m   \033[2mrole:senior-care-worker\033[0m\n"
    "   worker                                                              "
    "\033[2m3\033[0m\n"
    "\n"
    "\033[1mRequires (1)\033[0m\n"
    "  \033[1mCompetency\033[0m   \033[1mHow sure\033[0m  \033[1mWritten in\033[0m       "
    "            \033[1mId\033[0m\n"
    "  ───────────  ────────  ───────────────────────────  ──────────────\n"
    "\033[33m~\033[0m =SUM(\"tea\")  \033[33minferred\033[0m  \033[2mno source: joined "
    "\"by hand\"\033[0m  \033[2mcompetency:tea\033[0m\n"
    "\n"
    "\033[1mCan be reached from (1)\033[0m\n"
    "  \033[1mRole\033[0m                   \033[1mHow sure\033[0m  \033[1mWritten "
    "in\033[0m    \033[1mId\033[0m\n"
    "  ─────────────────────  ────────  ────────────  ──────────────────\n"
    "\033[2mx\033[0m Nursery nurse\\x1b[31m  \033[2mended\033[0m     "
    "\033[2mpathway-2019\033[0m  \033[2mrole:nursery-nurse\033[0m\n"
    "\n"
    "* \033[2mobserved: named people or a cohort did it\033[0m\n"
    "\033[33m?\033[0m \033[2mpotential: it does not exist yet; a source says it "
    "could\033[0m\n"
    "\033[33m~\033[0m \033[2minferred: our own reading, arithmetic or join; never a "
    "source's word\033[0m\n"
    "\033[2mx\033[0m \033[2mended: it no longer holds\033[0m\n"
    "\n"
    "\033[1mSources\033[0m\n"
    "  pathway-2019: The pathway, a poster for schools (2019-05)\n"
    "  cohort:       What the cohort did\n";

static const char shown_table_ids[] =
    "role:senior-care-worker\n"
    "role · role:senior-care-worker\n"
    "\n"
    "Aliases:  one, two; +three\n"
    "Pay band: pay_band\n"
    "\n"
    "Leads to (2)\n"
    "  Role                     Aliases           Credits\n"
    "  ───────────────────────  ────────────────  ───────\n"
    "  role:nurse               one, two; +three\n"
    "* role:senior-care-worker                        0.1\n"
    "\n"
    "Requires (1)\n"
    "  Competency\n"
    "  ──────────────\n"
    "~ competency:tea\n"
    "\n"
    "Can be reached from (1)\n"
    "  Role\n"
    "  ──────────────────\n"
    "x role:nursery-nurse\n"
    "\n"
    "* observed: named people or a cohort did it\n"
    "~ inferred: our own reading, arithmetic or join; never a source's word\n"
    "x ended: it no longer holds\n";

/* ---- every format, whole ---- */

static void json_is_the_whole_reply(void **state)
{
    (void)state;
    everything e = full_result();
    rung_reply r = reply_of(&everything_query, &e);
    r.truncated = true;
    check_format(&r, RUNG_FORMAT_JSON, at_width(0), everything_json);
}

static void json_with_ids_names_nodes_by_id_and_leaves_evidence_out(void **state)
{
    (void)state;
    everything e = full_result();
    rung_reply r = reply_of(&everything_query, &e);
    r.detail = RUNG_DETAIL_IDS;
    check_format(&r, RUNG_FORMAT_JSON, at_width(0), everything_ids_json);
}

static void jsonl_is_one_object_a_row(void **state)
{
    (void)state;
    card c;
    everything e = full_result();
    shown s = shown_result(&c);
    found none = { { NULL, 0 } };
    rung_reply r = reply_of(&everything_query, &e);
    r.detail = RUNG_DETAIL_IDS;
    check_format(&r, RUNG_FORMAT_JSONL, at_width(0), everything_ids_jsonl);
    r = reply_of(&shown_query, &s);
    check_format(&r, RUNG_FORMAT_JSONL, at_width(0), shown_jsonl);
    r = reply_of(&sums_query, &mandatory);
    check_format(&r, RUNG_FORMAT_JSONL, at_width(0), "{\"covered\":12,\"total\":15}\n");
    r = reply_of(&found_query, &none);
    check_format(&r, RUNG_FORMAT_JSONL, at_width(0), "");
}

static void csv_is_for_a_spreadsheet(void **state)
{
    (void)state;
    card c;
    everything e = full_result();
    shown s = shown_result(&c);
    found none = { { NULL, 0 } };
    rung_reply r = reply_of(&everything_query, &e);
    check_format(&r, RUNG_FORMAT_CSV, at_width(0), everything_csv);
    r.detail = RUNG_DETAIL_IDS;
    check_format(&r, RUNG_FORMAT_CSV, at_width(0), everything_ids_csv);
    r = reply_of(&shown_query, &s);
    check_format(&r, RUNG_FORMAT_CSV, at_width(0), shown_csv);
    r = reply_of(&sums_query, &mandatory);
    check_format(&r, RUNG_FORMAT_CSV, at_width(0),
                 "member,value\ncovered,12\ntotal,15\n");
    r = reply_of(&found_query, &none);
    check_format(&r, RUNG_FORMAT_CSV, at_width(0), "id,name,kind,level\n");
}

static void markdown_escapes_what_would_be_markup(void **state)
{
    (void)state;
    card c;
    everything e = full_result();
    shown s = shown_result(&c);
    rung_reply r = reply_of(&everything_query, &e);
    r.truncated = true;
    check_format(&r, RUNG_FORMAT_MARKDOWN, at_width(0), everything_markdown);
    r = reply_of(&shown_query, &s);
    check_format(&r, RUNG_FORMAT_MARKDOWN, at_width(0), shown_markdown);
}

static void dot_draws_each_node_and_edge_once(void **state)
{
    (void)state;
    card c;
    everything e = full_result();
    shown s = shown_result(&c);
    rung_reply r = reply_of(&everything_query, &e);
    check_format(&r, RUNG_FORMAT_DOT, at_width(0), everything_dot);
    r = reply_of(&shown_query, &s);
    check_format(&r, RUNG_FORMAT_DOT, at_width(0), shown_dot);
}

/* ---- the screen ---- */

static void what_is_too_wide_for_a_table_stands_beneath_its_row(void **state)
{
    (void)state;
    everything e = full_result();
    rung_reply r = reply_of(&everything_query, &e);
    r.truncated = true;
    check_format(&r, RUNG_FORMAT_TABLE, at_width(0), everything_table);
}

static void a_wide_screen_has_room_for_every_column(void **state)
{
    (void)state;
    everything e = full_result();
    rung_reply r = reply_of(&everything_query, &e);
    check_format(&r, RUNG_FORMAT_TABLE, at_width(150), everything_table_150);
}

static void a_narrow_ascii_screen_wraps_between_words(void **state)
{
    (void)state;
    everything e = full_result();
    rung_reply r = reply_of(&everything_query, &e);
    check_format(&r, RUNG_FORMAT_TABLE,
                 (rung_render_options){ .width = 34, .ascii = true },
                 everything_table_34);
}

static void a_card_has_its_links_grouped_beneath(void **state)
{
    (void)state;
    card c;
    shown s = shown_result(&c);
    rung_reply r = reply_of(&shown_query, &s);
    check_format(&r, RUNG_FORMAT_TABLE, at_width(0), shown_table);
    check_format(&r, RUNG_FORMAT_TABLE,
                 (rung_render_options){ .colour = true, .width = 110 },
                 shown_table_colour);
}

static void ids_on_screen_stand_in_place_of_names(void **state)
{
    (void)state;
    card c;
    shown s = shown_result(&c);
    rung_reply r = reply_of(&shown_query, &s);
    r.detail = RUNG_DETAIL_IDS;
    check_format(&r, RUNG_FORMAT_TABLE, at_width(0), shown_table_ids);
}

static void an_empty_list_says_so(void **state)
{
    (void)state;
    found none = { { NULL, 0 } };
    rung_reply r = reply_of(&found_query, &none);
    check_format(&r, RUNG_FORMAT_TABLE, at_width(0), "Nodes: nothing was found\n");
    check_format(&r, RUNG_FORMAT_MARKDOWN, at_width(0),
                 "- **Nodes:** nothing was found\n");
}

static ways ways_result(void)
{
    static step noted[] = { { { CARE_WORKER }, { SENIOR }, { FACT_NOTED } },
                            { { SENIOR }, { NURSE }, { RUNG_NONE } } };
    static way items[] = { { 2, { noted, 2 } }, { 0, { NULL, 0 } } };
    static verdict verdicts[] = { { { TEA }, "cannot", { FACT_STEP } },
                                  { { HYGIENE }, "covers", { FACT_STEP_ALSO } } };
    return (ways){ .a = { CARE_WORKER },
                   .b = { NURSERY_NURSE },
                   .ways = { items, 2 },
                   .verdicts = { verdicts, 2 } };
}

static void each_route_has_a_title_and_its_steps_say_where_they_are_written(void **state)
{
    (void)state;
    ways w = ways_result();
    rung_reply r = reply_of(&ways_query, &w);
    check_format(&r, RUNG_FORMAT_TABLE, at_width(80), ways_table);
    check_format(&r, RUNG_FORMAT_MARKDOWN, at_width(0), ways_markdown);
}

static void an_edge_leaves_the_node_its_list_hangs_on_under_its_verdict(void **state)
{
    (void)state;
    ways w = ways_result();
    rung_reply r = reply_of(&ways_query, &w);
    check_format(&r, RUNG_FORMAT_DOT, at_width(0), ways_dot);
}

/* Longest line of a text in columns; every character here is one column but the four wide
 * ones and U+0301. */
static size_t widest_line(const char *s)
{
    size_t widest = 0, at = 0;
    for (; *s; s++) {
        unsigned char c = (unsigned char)*s;
        if (c == '\n') {
            assert_true(at == 0 || s[-1] != ' ');
            at = 0;
        } else if ((c & 0xc0) != 0x80) {
            at += c == 0xcc ? 0 : (c & 0xf0) == 0xe0 && c >= 0xe4 ? 2 : 1;
        }
        widest = at > widest ? at : widest;
    }
    return widest;
}

static void no_line_is_wider_than_the_screen(void **state)
{
    (void)state;
    card c;
    everything e = full_result();
    shown s = shown_result(&c);
    const rung_reply replies[] = { reply_of(&everything_query, &e),
                                   reply_of(&shown_query, &s) };
    for (uint32_t width = 20; width < 200; width++)
        for (int i = 0; i < 2; i++) {
            rung_error err;
            rung_sink out = rung_sink_buffer(0);
            rung_render_options o = at_width(width);
            assert_int_equal(rung_render(&replies[i], RUNG_FORMAT_TABLE, &o, &out, &err),
                             RUNG_OK);
            assert_true(widest_line(out.to) <= width);
            rung_sink_drop(&out);
        }
}

/* ---- MessagePack ---- */

static void walk_object(const msgpack_object *o, rung_emitter *e)
{
    switch (o->type) {
    case MSGPACK_OBJECT_NIL: e->nil(e); break;
    case MSGPACK_OBJECT_BOOLEAN: e->boolean(e, o->via.boolean); break;
    case MSGPACK_OBJECT_POSITIVE_INTEGER: e->integer(e, (int64_t)o->via.u64); break;
    case MSGPACK_OBJECT_NEGATIVE_INTEGER: e->integer(e, o->via.i64); break;
    case MSGPACK_OBJECT_FLOAT64: e->real(e, o->via.f64); break;
    case MSGPACK_OBJECT_STR: e->text(e, o->via.str.ptr, o->via.str.size); break;
    case MSGPACK_OBJECT_ARRAY:
        e->array(e, o->via.array.size);
        for (uint32_t i = 0; i < o->via.array.size; i++)
            walk_object(&o->via.array.ptr[i], e);
        e->end_array(e);
        break;
    case MSGPACK_OBJECT_MAP:
        e->map(e, o->via.map.size);
        for (uint32_t i = 0; i < o->via.map.size; i++) {
            const msgpack_object_kv *kv = &o->via.map.ptr[i];
            assert_int_equal(kv->key.type, MSGPACK_OBJECT_STR);
            e->key(e, kv->key.via.str.ptr, kv->key.via.str.size);
            walk_object(&kv->val, e);
        }
        e->end_map(e);
        break;
    default: fail_msg("an object of type %d", (int)o->type);
    }
}

/* Packs the reply, unpacks it with msgpack-c and writes that tree as JSON: the same as
 * the reply's JSON. */
static void check_msgpack(const rung_reply *r)
{
    rung_error err;
    rung_sink packed = rung_sink_buffer(0), direct = rung_sink_buffer(0),
              again = rung_sink_buffer(0);
    assert_int_equal(rung_render(r, RUNG_FORMAT_MSGPACK, NULL, &packed, &err), RUNG_OK);
    assert_int_equal(rung_render(r, RUNG_FORMAT_JSON, NULL, &direct, &err), RUNG_OK);
    msgpack_unpacked u;
    msgpack_unpacked_init(&u);
    size_t at = 0;
    assert_int_equal(msgpack_unpack_next(&u, packed.to, packed.len, &at),
                     MSGPACK_UNPACK_SUCCESS);
    assert_int_equal(at, packed.len);
    rung_json j = rung_json_into(&again);
    walk_object(&u.data, &j.e);
    rung_putc(&again, '\n');
    assert_string_equal(again.to, direct.to);
    msgpack_unpacked_destroy(&u);
    rung_sink_drop(&packed);
    rung_sink_drop(&direct);
    rung_sink_drop(&again);
}

static void msgpack_is_the_same_tree_as_json(void **state)
{
    (void)state;
    card c;
    everything e = full_result();
    shown s = shown_result(&c);
    const rung_reply replies[] = { reply_of(&everything_query, &e),
                                   reply_of(&shown_query, &s) };
    for (int i = 0; i < 2; i++) {
        rung_reply r = replies[i];
        check_msgpack(&r);
        r.detail = RUNG_DETAIL_IDS;
        check_msgpack(&r);
    }
}

/* ---- small things ---- */

static void reals_are_the_shortest_that_read_back(void **state)
{
    (void)state;
    static const struct {
        double v;
        const char *text;
    } reals[] = {
        { 24, "24" },
        { 0.1, "0.1" },
        { 1 / 3.0, "0.3333333333333333" },
        { 0.1 + 0.2, "0.30000000000000004" },
        { 0, "0" },
        { -0.0, "0" },
        { -2.5, "-2.5" },
        { 1e300, "1e+300" },
        { 16 / 25.0, "0.64" },
    };
    char buf[RUNG_REAL_MAX];
    for (size_t i = 0; i < RUNG_COUNT_OF(reals); i++)
        assert_string_equal(rung_real_text(reals[i].v, buf), reals[i].text);
}

static void formats_are_found_by_word(void **state)
{
    (void)state;
    rung_format f;
    for (unsigned i = 0; i < RUNG_N_FORMATS; i++) {
        const char *word = rung_format_word((rung_format)i);
        assert_true(rung_format_find(word, strlen(word), &f));
        assert_int_equal(f, i);
    }
    assert_false(rung_format_find("xml", 3, &f));
    assert_false(rung_format_find("jso", 3, &f));
}

static void shares_are_never_rounded_to_all_or_nothing(void **state)
{
    (void)state;
    everything e = full_result();
    static const struct {
        rung_share s;
        const char *text;
    } shares[] = {
        { { 0, 5 }, "0% (0 of 5)" },
        { { 5, 5 }, "100% (5 of 5)" },
        { { 999, 1000 }, "99% (999 of 1000)" },
        { { 1, 1000 }, "1% (1 of 1000)" },
        { { 1, 3 }, "33% (1 of 3)" },
        { { 0, 0 }, "not recorded" },
    };
    for (size_t i = 0; i < RUNG_COUNT_OF(shares); i++) {
        e.share = shares[i].s;
        rung_reply r = reply_of(&everything_query, &e);
        rung_error err;
        rung_sink out = rung_sink_buffer(0);
        assert_int_equal(rung_render(&r, RUNG_FORMAT_TABLE, NULL, &out, &err), RUNG_OK);
        const char *line = strstr(out.to, "Already held: ");
        assert_non_null(line);
        assert_memory_equal(line + strlen("Already held: "), shares[i].text,
                            strlen(shares[i].text));
        rung_sink_drop(&out);
    }
}

static void a_full_sink_sticks(void **state)
{
    (void)state;
    everything e = full_result();
    rung_reply r = reply_of(&everything_query, &e);
    for (unsigned f = 0; f < RUNG_N_FORMATS; f++) {
        rung_error err;
        rung_sink out = rung_sink_buffer(100);
        assert_int_equal(rung_render(&r, (rung_format)f, NULL, &out, &err), RUNG_OK);
        assert_true(out.failed);
        assert_true(out.len <= 100);
        rung_sink_drop(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(json_is_the_whole_reply),
        cmocka_unit_test(json_with_ids_names_nodes_by_id_and_leaves_evidence_out),
        cmocka_unit_test(jsonl_is_one_object_a_row),
        cmocka_unit_test(csv_is_for_a_spreadsheet),
        cmocka_unit_test(markdown_escapes_what_would_be_markup),
        cmocka_unit_test(dot_draws_each_node_and_edge_once),
        cmocka_unit_test(what_is_too_wide_for_a_table_stands_beneath_its_row),
        cmocka_unit_test(a_wide_screen_has_room_for_every_column),
        cmocka_unit_test(a_narrow_ascii_screen_wraps_between_words),
        cmocka_unit_test(a_card_has_its_links_grouped_beneath),
        cmocka_unit_test(ids_on_screen_stand_in_place_of_names),
        cmocka_unit_test(an_empty_list_says_so),
        cmocka_unit_test(each_route_has_a_title_and_its_steps_say_where_they_are_written),
        cmocka_unit_test(an_edge_leaves_the_node_its_list_hangs_on_under_its_verdict),
        cmocka_unit_test(no_line_is_wider_than_the_screen),
        cmocka_unit_test(msgpack_is_the_same_tree_as_json),
        cmocka_unit_test(reals_are_the_shortest_that_read_back),
        cmocka_unit_test(formats_are_found_by_word),
        cmocka_unit_test(shares_are_never_rounded_to_all_or_nothing),
        cmocka_unit_test(a_full_sink_sticks),
    };
    return cmocka_run_group_tests(tests, make_graph, NULL);
}
