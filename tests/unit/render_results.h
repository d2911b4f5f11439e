/* render_results.h -- hand-made results over the graph of render_graph.h, with members of
 * every type, absent values and Unicode, and how they are proved to render. */
#ifndef RUNG_TESTS_RENDER_RESULTS_H
#define RUNG_TESTS_RENDER_RESULTS_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

static inline everything full_result(void)
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

static inline shown shown_result(card *c)
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

static inline rung_reply reply_of(const rung_query *q, const void *result)
{
    return (rung_reply){ .query = q,
                         .view = rung_view_of(&graph, 0, NULL),
                         .result = result };
}

/* Proves that the reply renders as `expected`. */
static inline void check_format(const rung_reply *r, rung_format f, rung_render_options o,
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

static inline rung_render_options at_width(uint32_t width)
{
    return (rung_render_options){ .width = width };
}

static inline ways ways_result(void)
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

#endif
