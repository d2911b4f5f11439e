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

/* Who asks, and in which view. The functions below add to `out`: the conditions of a node
 * (from all its rows) or of a link (from its facts of best status), or the entries of a
 * node. With `named` each text ends in the node's name, in brackets. Running out of
 * memory sticks in `status`. */
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
/* What may bar a step to `to` along l (NULL: no link leads there): its way and the role;
 * and all that the step stands under, with the entries of the role, which bar nobody. */
void rung_ask_bars(rung_asker *a, const rung_link *l, rung_node to, rung_conditions *out);
void rung_ask_step(rung_asker *a, const rung_link *l, rung_node to, rung_conditions *out);

/* What the facts of a link state as conditions, in words, whoever asks; in a's arena. */
rung_text_list rung_say_conditions(rung_asker *a, const rung_link *l);

/* An entry of a node, or several with one alternative: one of them will do, when the
 * conditions are met that its row states. */
typedef struct rung_entry {
    const rung_link *of;
    uint32_t n;
    uint8_t need;
    bool conditioned;    /* one of their rows states a condition */
    rung_fact_ref fact;  /* what states the first of them */
    const char *said[2]; /* in words, and with the name of what asks; NULL: not said yet */
} rung_entry;
typedef RUNG_LIST_OF(rung_entry) rung_entry_list;

/* Conditions and entries put into words when the graph was loaded, for views without a
 * filter and learners of whom nothing is said: most questions are asked so, and get the
 * same texts each time. */
struct rung_known_conditions {
    /* by node: what stands in its way when nothing is known of who asks, and the same
       with its name in each text; NULL: nothing may */
    const rung_conditions **of;
    const rung_entry_list *entries; /* by node */
};

/* Works those texts out now, so that the functions above need not: for a program that
 * answers often, before it shares g between threads. Where they would be too many, or
 * there is no memory, g stays as it is and each question works out its own. Cost: O(nodes
 * + rows of those with conditions). */
void rung_conditions_index(rung_snapshot *g);

/* All entries of n, said; in a's arena. */
rung_entry_list rung_know_entries(rung_asker *a, rung_node n);

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
