/* rules.h -- the rules of combination of a qualification and the units they speak of,
 * read from the graph into numbers.
 *
 * Rows of `rules` that rule the same set, count and level are one rule: each bound is
 * taken from the best of its rows that states it. Credits and hours are whole numbers of
 * 1 / scale: 1 unless a figure has decimals. */
#ifndef RUNG_QUERY_QUALIFY_RULES_H
#define RUNG_QUERY_QUALIFY_RULES_H

#include "query/qualify/combine.h"
#include "query/parts.h"

typedef struct rung_ruled_unit {
    rung_node node;
    bool contained; /* else it only stands for one that is */
    bool mandatory;
    bool later; /* planned or potential: nobody can take it yet */
    bool held;  /* for the asker to set */
    const char *group;
    uint32_t class; /* index of the least unit that this one is equivalent to */
    bool speaks;    /* the first of its class that is mandatory */
    /* of the least unit of a class: how many of it are contained, how many of those can
       be taken now, whether one is mandatory */
    uint32_t places, there;
    bool must;
    uint64_t sets;
    rung_range credits, hours; /* hi RUNG_UNBOUNDED: nobody says */
    int level_from, level_to;
    uint32_t fact; /* what says that it is contained */
} rung_ruled_unit;

typedef struct rung_rulebook {
    rung_node of;
    rung_rule *rules;
    rung_fact_list *rows; /* of each rule, best first */
    uint32_t n_rules;
    rung_ruled_unit *units; /* those contained by id, then those that stand for them */
    uint32_t n_units, n_contained;
    int64_t scale;
} rung_rulebook;

/* Fails: NO_MEMORY, TOO_LARGE (more than RUNG_MOST_RULES rules or RUNG_MOST_UNITS units).
 * Cost: O(units * rules). */
rung_status rung_rulebook_read(rung_task *t, const rung_view *v, rung_node of,
                               rung_rulebook *out, rung_error *err);

/* The unit's index, or n_units. */
uint32_t rung_rulebook_find(const rung_rulebook *b, rung_node unit);

/* `Credits from groups B and C, at level 3 or above`, in t's arena, or NULL. */
const char *rung_rule_words(rung_task *t, const rung_view *v, const rung_rulebook *b,
                            uint32_t rule);

/* `7`, `2 to 6`, `2 or more`, `2.5`: an amount of 1 / scale in words, or NULL. */
const char *rung_range_words(rung_task *t, rung_range r, int64_t scale);

#endif
