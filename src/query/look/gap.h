/* gap.h -- the question `gap`: what is asked, and what is answered. */
#ifndef RUNG_QUERY_LOOK_GAP_H
#define RUNG_QUERY_LOOK_GAP_H

#include "query/parts.h"

typedef struct rung_gap_args {
    rung_node to, from;
    rung_node_list have;
    rung_learner learner;
} rung_gap_args;

typedef struct rung_gap_held {
    rung_node node, by;
    rung_fact_ref evidence;
} rung_gap_held;

typedef struct rung_gap_missing {
    rung_node node;
    rung_fact_ref evidence;
    const char *importance;
    rung_cited_list closers;
    rung_text_list why_not; /* none when one of the closers can be used */
} rung_gap_missing;

typedef struct rung_gap_prepares {
    rung_node node;
    rung_int months;
    rung_fact_ref evidence;
    rung_text_list blocked_by, check; /* of who would take it */
} rung_gap_prepares;

typedef struct rung_gap_entry {
    rung_node node;
    const char *alternative, *need;
    rung_text_list conditions;
    rung_fact_ref evidence;
} rung_gap_entry;

typedef RUNG_LIST_OF(rung_gap_held) rung_gap_held_list;
typedef RUNG_LIST_OF(rung_gap_missing) rung_gap_missing_list;

/* In a bare answer the rows of what is held and missing are their nodes alone. */
typedef struct rung_gap_result {
    rung_node to;
    rung_node from; /* `have`, when that is all */
    rung_node_list have;
    uint32_t needed;
    union {
        rung_gap_held_list held;
        rung_node_list held_alone;
    };
    union {
        rung_gap_missing_list missing;
        rung_node_list missing_alone;
    };
    union {
        rung_gap_missing_list desirable_missing;
        rung_node_list desirable_alone;
    };
    uint32_t inferred; /* held by our reading only: said, no member, and 0 when bare */
    rung_share share;
    RUNG_LIST_OF(rung_gap_prepares) prepared_by;
    RUNG_LIST_OF(rung_gap_entry) entry;
    rung_text_list blocked_by, check;
    rung_fact_list blocked_facts, check_facts; /* what says so: on screen beside it */
    uint32_t optional_left;
    rung_see_also_list see_also;
} rung_gap_result;

/* `args` is rung_gap_args, `result` rung_gap_result. Cost: O(held + needed + closers
 * shown). Fails: NO_MEMORY. */
rung_status rung_gap_run(rung_task *t, const rung_view *v, const void *args, void *result,
                         rung_error *err);

#endif
