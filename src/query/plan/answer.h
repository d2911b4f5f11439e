/* answer.h -- the answer of `plan rotation`: its structs, filled by tell.c,
 * described and put into words by result.c. */
#ifndef RUNG_QUERY_PLAN_ANSWER_H
#define RUNG_QUERY_PLAN_ANSWER_H

#include "query/plan/plan.h"

/* One learner in one block. */
typedef struct plan_row {
    const char *part, *line; /* on screen: the table it is in, the row's own name */
    uint32_t plan;
    rung_int block, weeks;
    const char *starts; /* YYYY-MM-DD */
    const char *learner, *cohort;
    rung_node setting;
    rung_node_list hosts;
    rung_cited_list practised; /* for the first time since taught */
    rung_fact_ref evidence;    /* that the programme places there */
} plan_row;

typedef struct plan_goal_row {
    const char *goal;
    rung_int best, of, bound, first;
    rung_flag proven;
} plan_goal_row;

/* A unit that some learners do not practise in time. */
typedef struct plan_never_row {
    rung_node unit;
    const char *why;
    rung_text_list learners;
} plan_never_row;

/* Where learners may not go, or what to ask before they do. */
typedef struct plan_bar_row {
    rung_node setting;
    rung_text_list learners;
    const char *blocks, *reason;
    rung_fact_list said_by;
} plan_bar_row;

typedef struct plan_why_row {
    const char *rule;
    const char *says;
    rung_text_list learners;
    rung_node at; /* host or setting */
    const char *blocks;
    rung_text_list relax; /* what gives it up */
    rung_fact_list said_by;
} plan_why_row;

typedef struct plan_rule_row {
    const char *rule, *says, *state;
    rung_fact_list said_by;
} plan_rule_row;

typedef RUNG_LIST_OF(plan_why_row) plan_why_rows;
typedef RUNG_LIST_OF(plan_bar_row) plan_bar_rows;

enum { PLAN_IS_PLANNED, PLAN_IS_IMPOSSIBLE, PLAN_IS_UNDECIDED };

typedef struct plan_result {
    rung_node programme;
    uint8_t verdict;
    rung_flag optimal;
    uint32_t learners, blocks, settings, units, practised, inferred, plans;
    rung_flag all_plans;
    uint64_t steps;
    RUNG_LIST_OF(plan_row) assignments;
    RUNG_LIST_OF(plan_goal_row) goals;
    RUNG_LIST_OF(plan_never_row) never;
    plan_bar_rows excluded, check;
    plan_why_rows conflict, why_not;
    rung_flag smallest, cheapest;
    rung_text_list notes, programme_says;
    RUNG_LIST_OF(plan_rule_row) rules;
    const char *contradict; /* the rules of the conflict, by name */
    const char *give_up;    /* what has to be given up, in a sentence */
    rung_text_list relax;   /* rules and instances: given up, there is a plan */
} plan_result;

#endif
