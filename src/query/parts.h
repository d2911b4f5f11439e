/* parts.h -- pieces that several answers share, each a struct with its shape: a node with
 * evidence, a Step, see-also. */
#ifndef RUNG_QUERY_PARTS_H
#define RUNG_QUERY_PARTS_H

#include "query/query.h"
#include "query/sets.h"

/* A node with the evidence of what put it into the answer. */
typedef struct rung_cited {
    rung_node node;
    rung_fact_ref evidence;
} rung_cited;
typedef RUNG_LIST_OF(rung_cited) rung_cited_list;
extern const rung_shape rung_cited_shape;

/* A node left out of the answer, why, and the fact that says so. */
typedef struct rung_excluded {
    rung_node node;
    const char *reason;
    rung_fact_ref evidence;
} rung_excluded;
typedef RUNG_LIST_OF(rung_excluded) rung_excluded_list;
extern const rung_shape rung_excluded_shape;

/* Puts a node that is left out; NULL as the reason: there was no memory to say it. Fails:
 * NO_MEMORY. */
rung_status rung_exclude(rung_task *t, rung_excluded_list *list, rung_node n,
                         const char *reason, rung_fact_ref says, rung_error *err);

/* A role that one of the answer's roles `matches`: perhaps only another name of it. */
typedef struct rung_see_also {
    rung_node node;
    rung_node of;
    const char *match;
    rung_fact_ref evidence;
} rung_see_also;
typedef RUNG_LIST_OF(rung_see_also) rung_see_also_list;
extern const rung_shape rung_see_also_shape;

typedef enum rung_step_type {
    RUNG_ADVANCE,
    RUNG_LATERAL,
    RUNG_SECTOR_CHANGE,
    RUNG_STEP_DOWN,
    RUNG_STEP_UNKNOWN
} rung_step_type;

typedef enum rung_basis { RUNG_BASIS_LINK, RUNG_BASIS_OVERLAP } rung_basis;
extern const char *const rung_basis_words[];

/* Step of INTERFACE section 3. */
typedef struct rung_step {
    rung_node to, from;
    uint8_t type; /* rung_step_type */
    rung_int rise;
    rung_int months;
    rung_node_list via;
    uint32_t needed, held;
    rung_node_list missing;
    rung_share share;
    rung_text_list blocked_by;
    rung_fact_list blocked_facts; /* what says each of them: on screen beside it */
    rung_text_list check;
    uint8_t basis; /* rung_basis */
    rung_fact_ref evidence;
    rung_fact_list also;
} rung_step;
typedef RUNG_LIST_OF(rung_step) rung_step_list;
extern const rung_shape rung_step_shape;

/* Months of a progression link (INTERFACE, paths): stated by its facts of best status,
 * else the sum over the first `via` among them if all are known; RUNG_NO_INT unknown.
 * Cost: O(facts of the link). */
int64_t rung_link_months(const rung_view *v, const rung_link *l);

/* Fills a step along l, or from -> to by overlap when l is NULL: all of it but the
 * conditions, which rung_step_ask adds. `held` is what the person holds, marked. Fails:
 * NO_MEMORY. */
rung_status rung_step_fill(rung_task *t, const rung_view *v, rung_node from, rung_node to,
                           const rung_link *l, const rung_held *held, rung_step *out,
                           rung_error *err);

/* The same by overlap in two parts, for a caller that finds out what is missing: what the
 * roles say, and the numbers when `missing` is there. */
void rung_step_begin(const rung_view *v, rung_node from, rung_node to, rung_step *out);
static inline void rung_step_end(rung_step *step, uint32_t needed)
{
    step->needed = needed;
    step->held = needed - step->missing.n;
    step->share = (rung_share){ step->held, needed };
}

/* False when there is nothing to ask a step for. */
static inline bool rung_step_asks(const rung_view *v, const rung_step *step)
{
    return step->basis == RUNG_BASIS_LINK
           || rung_view_may_have(v, step->to, RUNG_HAS_CONDITION | RUNG_HAS_ENTRY);
}

/* Fills blocked_by and check of a filled step: conditions and entries of its facts, of
 * what it goes through, and of the role it leads to. Asked only of the steps that are
 * shown: the texts cost more than the rest. Fails: NO_MEMORY. */
rung_status rung_step_ask(rung_task *t, const rung_view *v, const rung_held *held,
                          const rung_learner *learner, rung_step *step, rung_error *err);

/* The further facts of a link after its evidence, those that take part. */
rung_status rung_also(rung_task *t, const rung_view *v, const rung_link *l,
                      rung_fact_list *out, rung_error *err);

/* The nodes that a value names, in its order; none when value is NULL. */
rung_status rung_nodes_of_value(rung_task *t, const rung_view *v, const rung_value *value,
                                rung_node_list *out, rung_error *err);

/* Nodes whose units count in what `of` gives: `of` itself and all that its awards lead
 * to, each once, though awards may form circles; none for kinds that award nothing.
 * Fails: NO_MEMORY. */
rung_status rung_teachers(rung_task *t, const rung_view *v, rung_node of,
                          rung_node_list *out, rung_error *err);

/* For each of these competencies the fact that puts it into E, W, D or K of `of`, the
 * most direct one of several; absent where it is in none. In t's arena, in the order of
 * `ids`.
 *
 * t       `count` and `mark` zero before and after
 * Cost: O(ids + links walked). Fails: NO_MEMORY. */
rung_status rung_need_facts(rung_task *t, const rung_view *v, rung_node of, rung_ids ids,
                            const rung_fact_ref **out, rung_error *err);

/* Roles that n matches or that match n, appended to out. */
rung_status rung_see_also_of(rung_task *t, const rung_view *v, rung_node n,
                             rung_see_also_list *out, rung_error *err);

/* `from` (unless absent) and then `have`, as one list in t's arena. */
rung_status rung_all_held(rung_task *t, rung_node from, rung_node_list have,
                          rung_node_list *out, rung_error *err);

/* rise = level of `to` - level of `from`, or RUNG_NO_INT. */
int64_t rung_rise(const rung_view *v, rung_node from, rung_node to);

/* Of two facts the one of the lesser status, the first of equals; RUNG_NONE is no fact. */
uint32_t rung_less_sure(const rung_view *v, uint32_t a, uint32_t b);

/* True when there is a fact, and it is only our reading. */
bool rung_is_inferred(const rung_view *v, rung_fact_ref fact);

/* -1, 0, 1: shares as fractions, larger first, nothing recorded last. */
int rung_compare_shares(rung_share a, rung_share b);

/* Kinds of what a person may hold: all but an organisation. */
#define RUNG_HOLDABLE ((rung_kinds)(RUNG_ANY_KIND & ~RUNG_KIND_BIT(RUNG_ORGANISATION)))

/* ---- sentences ---- */

/* The name of a node; of several, with ", " between them and `last` before the last. */
void rung_say_node(const rung_view *v, rung_node n, rung_sink *out);
void rung_say_nodes(const rung_view *v, rung_node_list nodes, const char *last,
                    rung_sink *out);
/* The one word or the other, as n asks for it; `1 step`, `3 steps`. */
static inline const char *rung_plural(uint32_t n, const char *one, const char *many)
{
    return n == 1 ? one : many;
}
void rung_say_count(uint32_t n, const char *one, const char *many, rung_sink *out);
/* `5 planned or potential links were left aside; ...`; nothing of none. */
void rung_say_left_aside(uint32_t n, rung_sink *out);
/* Says of a node that is not there in this view that it has ended, or is not there on
 * that day; false when it is there. */
bool rung_say_ended(const rung_view *v, rung_node n, rung_sink *out);
/* Says of each that is held and is not there in this view that nothing it gave counts. */
void rung_say_held_ended(const rung_view *v, rung_node_list held, rung_sink *out);
/* "What ... requires is not recorded", or that it has ended. */
void rung_say_not_recorded(const rung_view *v, rung_node n, rung_sink *out);

#endif
