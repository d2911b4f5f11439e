/* next.h -- the questions `next` and `into`: what is answered, and how it is said. */
#ifndef RUNG_QUERY_LOOK_NEXT_H
#define RUNG_QUERY_LOOK_NEXT_H

#include "query/parts.h"

typedef struct rung_next_result {
    rung_node from;
    rung_step_list steps;
    uint32_t total; /* steps there are, shown or not */
    rung_see_also_list see_also;
    /* said, and no members: what is held, and whether skills in common were looked at */
    rung_node_list have;
    bool overlap;
} rung_next_result;

/* The sentences above the table, of either. */
void rung_next_say(const rung_view *v, const void *result, rung_sink *out);
void rung_into_say(const rung_view *v, const void *result, rung_sink *out);

#endif
