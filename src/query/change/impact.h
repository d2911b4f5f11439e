/* impact.h -- what breaks when one thing goes: found in impact_find.c, told in impact.c. */
#ifndef RUNG_QUERY_CHANGE_IMPACT_H
#define RUNG_QUERY_CHANGE_IMPACT_H

#include "query/change/lost.h"

/* A setting of the host that another hosts too. */
typedef struct rung_impact_stay {
    rung_node node;
    rung_node_list hosts;
    rung_fact_ref evidence;
} rung_impact_stay;

/* A unit or competency that no setting covers then. */
typedef struct rung_impact_uncovered {
    rung_node node;
    rung_node_list of;
    rung_flag mandatory;
    rung_cited_list covered_by;
    rung_flag inferred;
    rung_fact_ref evidence;
} rung_impact_uncovered;

/* One that then hangs on a single setting, or on a single host. */
typedef struct rung_impact_hanging {
    rung_node node, on;
    rung_node_list of;
    rung_flag mandatory, inferred;
    rung_fact_ref evidence;
} rung_impact_hanging;

typedef struct rung_impact_programme {
    rung_node node;
    rung_node_list lost;
    uint32_t left;
    rung_text_list broken;
    rung_node_list uncovered;
    rung_flag inferred;
    rung_fact_ref evidence;
} rung_impact_programme;

typedef struct rung_impact_less {
    rung_node node;
    rung_node_list lost;
} rung_impact_less;

/* What nothing on record does for a node any more, or that its entry asks for what goes. */
typedef enum rung_impact_what {
    RUNG_NOT_DEVELOPED,
    RUNG_IN_NO_COURSE,
    RUNG_NOT_AWARDED,
    RUNG_NOT_PREPARED_FOR,
    RUNG_NOT_OFFERED,
    RUNG_TAKES_NO_LEARNERS,
    RUNG_ENTRY_ASKS,
} rung_impact_what;

typedef struct rung_impact_without {
    rung_node node;
    uint8_t what; /* rung_impact_what */
    rung_fact_ref evidence;
} rung_impact_without;

typedef struct rung_impact_result {
    rung_node node;
    rung_cited_list settings;
    RUNG_LIST_OF(rung_impact_stay) stay;
    RUNG_LIST_OF(rung_impact_uncovered) uncovered;
    RUNG_LIST_OF(rung_impact_hanging) hanging;
    RUNG_LIST_OF(rung_impact_programme) programmes;
    RUNG_LIST_OF(rung_impact_less) gives_less;
    RUNG_LIST_OF(rung_impact_without) left_without;
    rung_lost lost;
} rung_impact_result;

/* Compares v with v without `node` (and the settings that it alone hosts). A node that is
 * not there takes nothing along.
 *
 * most_routes   routes listed; all are counted
 * Cost: O(links of what goes and of what is linked to it), and that of
 * rung_lost_between. Fails: NO_MEMORY, TIMEOUT. */
rung_status rung_impact_find(rung_task *t, const rung_view *v, rung_node node,
                             uint32_t most_routes, rung_impact_result *out,
                             rung_error *err);

#endif
