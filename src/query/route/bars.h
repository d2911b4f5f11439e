/* bars.h -- what keeps a step of progression from being walked, one thing at a time.
 *
 * A step is any link of progression that is recorded, whatever its status. It is walked
 * when nothing bars it; everything else about it is named here: a condition that the
 * learner does not meet, a step or role that is not there yet, has ended, is not there on
 * the day asked about, or is stated only with a status that was not asked for. */
#ifndef RUNG_QUERY_ROUTE_BARS_H
#define RUNG_QUERY_ROUTE_BARS_H

#include "query/conditions.h"
#include "query/parts.h"
#include "query/route/told.h"

typedef enum rung_bar_kind {
    RUNG_BAR_CONDITION,
    RUNG_BAR_LATER,
    RUNG_BAR_ENDED,
    RUNG_BAR_STATUS,
    RUNG_BAR_DAY,
} rung_bar_kind;
extern const char *const rung_bar_words[];

typedef struct rung_bar {
    uint8_t what;          /* rung_bar_kind */
    rung_node from, to;    /* the step; `from` absent: the role `to` */
    const char *condition; /* of CONDITION: its words, without whose it is */
    uint32_t number;       /* of CONDITION: among `conditions` */
    rung_fact_ref evidence;
} rung_bar;

typedef struct rung_bars {
    rung_task *t;
    const rung_view *v;
    rung_view all; /* v with everything in it: steps are walked in this */
    const rung_learner *learner;
    rung_bar *items; /* of the step asked about last */
    uint32_t n, cap;
    rung_told conditions; /* of all steps asked about so far; mark: the last with it */
    uint32_t asked;       /* steps */
    rung_status status;   /* of memory; sticks */
} rung_bars;

void rung_bars_init(rung_bars *b, rung_task *t, const rung_view *v,
                    const rung_learner *learner);

/* Fills b->items with what bars `role` itself. */
void rung_bars_of_role(rung_bars *b, rung_node role);

/* Fills b->items with what bars the step along l, a link of b->all, and the role it leads
 * to; of conditions each text once. What bars the role it starts from is not asked. */
void rung_bars_of_step(rung_bars *b, const rung_link *l);

/* The bar as a sentence without a full stop, in t's arena; NULL without memory. `brief`:
 * as it stands beside the names of the step. */
const char *rung_bar_text(const rung_bars *b, const rung_bar *bar, bool brief);

#endif
