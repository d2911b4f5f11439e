/* tell.h -- what the parts that tell a plan share: lists that grow, texts in the
 * task's arena. A failure of memory sticks in `status`, and what is made then is empty. */
#ifndef RUNG_QUERY_PLAN_TELL_H
#define RUNG_QUERY_PLAN_TELL_H

#include "query/plan/answer.h"

typedef struct plan_telling {
    plan *p;
    plan_result r;
    rung_status status;
} plan_telling;

/* `made`, or "" when there was no memory for it. */
const char *plan_tell_text(plan_telling *w, const char *made);
#define TEXT(w, ...) plan_tell_text(w, rung_arena_textf(&(w)->p->t->mem, __VA_ARGS__))

/* One more element at the end of a list, zeroed, or NULL. Room doubles. */
void *plan_tell_more(plan_telling *w, void *list, size_t size);
#define MORE(w, list) plan_tell_more(w, &(list), sizeof *(list).items)

/* Appends a text that the list has not, a fact that is there. */
void plan_put_text(plan_telling *w, rung_text_list *list, const char *s);
void plan_put_fact(plan_telling *w, rung_fact_list *list, rung_fact_ref fact);

const char *plan_name_of(const plan_telling *w, rung_node n);
/* `Amy`, `Amy and Ben`, `Amy, Ben and Cal`. */
const char *plan_all_of(plan_telling *w, const rung_text_list *list);
/* `block 1`, `blocks 2 to 5`, `blocks 1, 3 and 4`: those whose bit is set. */
const char *plan_blocks_text(plan_telling *w, const bool *in);
const char *plan_block_text(plan_telling *w, uint32_t block);
/* Why a rule (AGE or CONDITIONS) bars a learner from a setting, in words. */
const char *plan_reason_of(plan_telling *w, plan_rule rule, uint32_t l, uint32_t s);
/* The fact that asks for an age at a setting, its own or a host's; that bears out FIRST
 * or LAST. */
rung_fact_ref plan_age_fact(const plan *p, uint32_t s);
rung_fact_ref plan_rule_fact(const plan *p, plan_rule r);

/* Conflict and relaxation. */
void plan_tell_why(plan_telling *w, const plan_why *why);

#endif
