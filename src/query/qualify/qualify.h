/* qualify.h -- the inside of `qualify`, in four files: what is held (held.c), the
 * rules and the verdict (qualify.c), what completes it or why nothing does
 * (ways.c), words and shapes (say.c). */
#ifndef RUNG_QUERY_QUALIFY_H
#define RUNG_QUERY_QUALIFY_H

#include "query/qualify/completion.h"
#include "query/qualify/rules.h"

enum { RUNG_BY_CREDITS, RUNG_BY_HOURS, RUNG_BY_UNITS };
extern const char *const rung_qualify_by_words[];

enum { RUNG_PASS, RUNG_FAIL, RUNG_CANNOT_TELL };

typedef struct rung_qualify_args {
    rung_node qualification;
    rung_node_list units;
    uint8_t by;
    rung_int budget;
} rung_qualify_args;

typedef struct rung_rule_row {
    const char *rule;
    uint8_t verdict;
    rung_int have, have_min, have_max; /* RUNG_NO_INT: unknown, or no whole number */
    rung_int need, need_max, counts_max;
    const char *have_words, *need_words;
    rung_node_list missing;
    rung_fact_ref evidence;
    rung_fact_list also;
} rung_rule_row;

typedef struct rung_counted_unit {
    rung_node node;
    rung_node as; /* the unit in whose place it counts; absent: its own */
    const char *group;
    rung_flag mandatory;
    const char *credits, *hours;
    rung_fact_ref evidence;
} rung_counted_unit;
typedef RUNG_LIST_OF(rung_counted_unit) rung_counted_list;

/* A unit given that is none of the qualification's, and so counts for nothing. */
typedef struct rung_uncounted {
    rung_node node;
    const char *reason;
} rung_uncounted;
typedef RUNG_LIST_OF(rung_uncounted) rung_uncounted_list;

typedef struct rung_amount {
    rung_int min, max;
} rung_amount;

typedef struct rung_qualify_result {
    rung_node qualification;
    uint8_t verdict;
    RUNG_LIST_OF(rung_rule_row) rules;
    rung_counted_list units;
    rung_uncounted_list not_counted;
    rung_counted_list decides;
    rung_counted_list completion;
    uint8_t by;
    uint8_t completion_verdict;
    rung_flag optimal;
    rung_amount *completion_credits, *completion_hours;
    rung_int at_best;
    rung_node_list conflict;
    rung_text_list why_not, notes;
    uint32_t left_aside;
    rung_flag no_rules;
} rung_qualify_result;

typedef struct rung_qualifying {
    rung_task *t;
    const rung_view *v;
    const rung_qualify_args *a;
    rung_rulebook b;
    rung_qualify_result r;
    uint32_t n_held;
    rung_combination shown;  /* what is held, with figures as recorded */
    rung_combination judged; /* the same, no figure larger than decides anything */
    uint32_t *part_of; /* of each unit held: its part in both; RUNG_NONE: it has several */
    uint64_t budget;
    rung_error *err;
} rung_qualifying;

/* Appends a sentence; NULL fails as NO_MEMORY. */
rung_status rung_qualify_note(rung_qualifying *q, rung_text_list *list, const char *text);

/* ---- held.c ---- */

/* Marks the units given as held, and names those that do not count. */
rung_status rung_qualify_units(rung_qualifying *q);
/* Fills `shown` and `judged` with what is held. */
rung_status rung_qualify_hold(rung_qualifying *q);
/* What is held as a combination, no figure above `most`. */
rung_status rung_qualify_combine(rung_qualifying *q, int64_t most, rung_combination *c);
/* The rows of the units held that count. */
rung_status rung_qualify_counted(rung_qualifying *q);

/* A sum that no rule tells from any larger one: figures are cut to it. */
int64_t rung_qualify_ceiling(const rung_rulebook *b);
rung_range rung_qualify_clip(rung_range r, int64_t most);
/* Unit `u` in the place of `place`; whether two parts count alike. */
rung_part rung_qualify_part(const rung_ruled_unit *u, const rung_ruled_unit *place,
                            int64_t most);
bool rung_qualify_alike(const rung_part *a, const rung_part *b);

/* Appends the row of a unit in some place to a list that has room. */
bool rung_qualify_row(rung_qualifying *q, rung_counted_list *list, uint32_t unit,
                      uint32_t place);
/* The unit contained in whose place this one counts, the first of its class. */
uint32_t rung_qualify_place(const rung_rulebook *b, uint32_t unit);

/* How many ways a class has to count, among the units held of it. */
uint32_t rung_qualify_ways_of(const rung_rulebook *b, uint32_t class);
bool rung_qualify_class_held(const rung_rulebook *b, uint32_t class);
bool rung_qualify_all_mandatory(const rung_rulebook *b);

/* Least and most of what one rule counts, over all choices among equivalents. */
void rung_qualify_measure(rung_qualifying *q, uint32_t i, rung_range *taken,
                          rung_range *counted);
/* An amount as a whole number; absent when it is none, or nobody knows it. */
rung_int rung_qualify_whole(int64_t amount, int64_t scale);

/* ---- ways.c, say.c ---- */

/* A completion, or why there is none. */
rung_status rung_qualify_ways(rung_qualifying *q);
void rung_qualify_say(const rung_view *v, const void *result, rung_sink *out);
extern const rung_shape rung_qualify_shape;

#endif
