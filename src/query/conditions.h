/* conditions.h -- who may: conditions and entry requirements, decided for one learner.
 *
 * A condition is met, not met or unknown (INTERFACE, Conditions). Only a `must` that is
 * not met blocks; whatever else is not known to be met is listed in `check`, and bars
 * nobody. */
#ifndef RUNG_QUERY_CONDITIONS_H
#define RUNG_QUERY_CONDITIONS_H

#include "query/learner.h"
#include "query/sets.h"

typedef enum rung_verdict { RUNG_MET, RUNG_NOT_MET, RUNG_UNDECIDED } rung_verdict;

/* What stands in the way, in words, in t's arena; a text once. */
typedef struct rung_conditions {
    rung_text_list blocked_by, check;
    rung_fact_list blocked_facts, check_facts; /* what states each of them */
    uint32_t cap_blocked, cap_check;
} rung_conditions;

/* Who asks, in which view. What is asked below adds to `out`: the conditions of a node (of
 * all its rows), of a link (of its facts of best status), the entries of a node. `named`:
 * each text ends in the node's name, in brackets. A failure of memory sticks in `status`. */
typedef struct rung_asker {
    rung_task *t;
    const rung_view *v;
    const rung_learner *learner;
    const rung_held *held; /* what `have` shows; may be NULL */
    rung_status status;
} rung_asker;

void rung_ask_node(rung_asker *a, rung_node n, bool named, rung_conditions *out);
void rung_ask_link(rung_asker *a, const rung_link *l, rung_conditions *out);
/* A link of progression, and what it goes through. */
void rung_ask_way(rung_asker *a, const rung_link *l, rung_conditions *out);
void rung_ask_entries(rung_asker *a, rung_node n, bool named, rung_conditions *out);

/* What stands in the way of a node when nothing is known of who asks, in a view without
 * filter: so most questions are asked, and the texts are the same each time. By node: the
 * texts as they are, and those that end in its name; NULL: it has no conditions. */
struct rung_known_conditions {
    const rung_conditions **of;
};

/* Has rung_ask_node give such texts from then on as they were worked out here: for a
 * program that answers often, before it shares g with others. Where they are too many, or
 * there is no memory, g stays as it is. Cost: O(nodes + rows of those with conditions). */
void rung_conditions_index(rung_snapshot *g);

/* A setting also stands under the conditions of its hosts; where only some of several
 * hosts bar, it is unknown. */
void rung_ask_setting(rung_asker *a, rung_node setting, rung_conditions *out);

/* The ages that a learner who says when they were born may have on that day. */
void rung_ages_on(const rung_learner *l, int32_t day, int64_t *youngest, int64_t *oldest);

/* What is wrong when the learner's `age` is not one of these, in buf; else NULL. */
#define RUNG_AGES_SAID 320u
const char *rung_ages_differ(const rung_learner *l, int32_t day,
                             char buf[RUNG_AGES_SAID]);

#endif
