/* why_not.h -- why there is no route: the fewest things in the way, what would be open
 * without them, the nearest role that can be reached, and what bars the steps on from
 * what can be reached. */
#ifndef RUNG_QUERY_ROUTE_WHY_NOT_H
#define RUNG_QUERY_ROUTE_WHY_NOT_H

#include "query/route/bars.h"
#include "query/route/web.h"

/* One thing in the way. */
typedef struct rung_block {
    uint8_t what; /* rung_bar_kind */
    const char *text;
    rung_node from, to; /* the step (first on the way) it bars; `from` absent: the role */
    uint32_t steps;     /* of the way that it bars */
    rung_fact_ref evidence;
} rung_block;

/* The role nearest to the one aimed at among those that can be reached: fewest missing of
 * what it needs, then nearest level (unknown last), then fewest steps, then id. */
typedef struct rung_nearest {
    rung_node node;
    uint32_t steps, held, needed;
} rung_nearest;

/* A recorded step that cannot be taken, and why. */
typedef struct rung_barred_step {
    rung_node from, to;
    rung_text_list barred_by;
    rung_text_list check;
    rung_fact_ref evidence;
} rung_barred_step;
typedef RUNG_LIST_OF(rung_barred_step) rung_barred_steps;

typedef struct rung_why_not {
    rung_text_list texts;
    RUNG_LIST_OF(rung_block) blocks;
    rung_flag proven;  /* nothing smaller would do; absent when nothing would */
    rung_int at_least; /* how many must go at the least; absent when nothing would do */
    rung_nearest *nearest; /* NULL: nothing is recorded by which to tell */
    /* The route that would be open; steps on that are barred; steps into the role. */
    rung_barred_steps would_be, barred_steps, leads_in;
} rung_why_not;

/* Of an answer that is no "no". */
#define RUNG_NO_WHY_NOT                               \
    (rung_why_not)                                    \
    {                                                 \
        .proven = { -1 }, .at_least = { RUNG_NO_INT } \
    }

/* Where a result struct T has a rung_why_not as `m`: its members in every format. */
#define RUNG_WHY_NOT_FIELDS(T, m)                                                        \
    { .name = "why_not",                                                                 \
      .type = RUNG_T_LIST,                                                               \
      .elem = RUNG_T_TEXT,                                                               \
      .offset = offsetof(T, m.texts),                                                    \
      .show = RUNG_SHOW_NOT,                                                             \
      .help = "why there is no route" },                                                 \
        { .name = "blocks",                                                              \
          .label = "In the way",                                                         \
          .type = RUNG_T_LIST,                                                           \
          .offset = offsetof(T, m.blocks),                                               \
          .of = &rung_block_shape,                                                       \
          .help = "fewest conditions, steps and roles whose removal opens a route" },    \
        { .name = "blocks_proven",                                                       \
          .type = RUNG_T_FLAG,                                                           \
          .offset = offsetof(T, m.proven),                                               \
          .show = RUNG_SHOW_NOT,                                                         \
          .help = "true: removing fewer opens none; nil when removing all opens none" }, \
        { .name = "blocks_at_least",                                                     \
          .type = RUNG_T_INT,                                                            \
          .offset = offsetof(T, m.at_least),                                             \
          .show = RUNG_SHOW_NOT,                                                         \
          .help = "how many must go at the least; nil when removing all opens none" },   \
        { .name = "would_be",                                                            \
          .type = RUNG_T_LIST,                                                           \
          .offset = offsetof(T, m.would_be),                                             \
          .of = &rung_barred_step_shape,                                                 \
          .show = RUNG_SHOW_NOT,                                                         \
          .help = "steps of the route that would then be open" },                        \
        { .name = "nearest",                                                             \
          .type = RUNG_T_STRUCT,                                                         \
          .offset = offsetof(T, m.nearest),                                              \
          .of = &rung_nearest_shape,                                                     \
          .show = RUNG_SHOW_NOT,                                                         \
          .help =                                                                        \
              "role nearest to `to` that can be reached: fewest missing, then level, "   \
              "steps, id; nil when nothing recorded tells" },                            \
        { .name = "barred_steps",                                                        \
          .label = "Steps on that are barred",                                           \
          .type = RUNG_T_LIST,                                                           \
          .offset = offsetof(T, m.barred_steps),                                         \
          .of = &rung_barred_step_shape,                                                 \
          .help = "recorded steps out of what can be reached, and what bars each" },     \
    {                                                                                    \
        .name = "leads_in", .label = "What leads to it", .type = RUNG_T_LIST,            \
        .offset = offsetof(T, m.leads_in), .of = &rung_barred_step_shape,                \
        .help = "recorded steps into `to`, when no recorded steps join the two"          \
    }

extern const rung_shape rung_block_shape, rung_nearest_shape, rung_barred_step_shape;

/* Says why there is no route from -> to; web is that of the search that found none.
 * Fails: NO_MEMORY, TIMEOUT. */
rung_status rung_why_no_route(rung_web *web, rung_node from, rung_node to,
                              rung_why_not *out, rung_error *err);

/* The first sentences of it. */
void rung_say_why_not(const rung_view *v, const rung_why_not *why, rung_node to,
                      rung_sink *out);

#endif
