/* unclosed.h -- why nothing closes a gap now: a missing competency of which no source
 * says what develops it, or whose closers are planned, have ended or bar the learner. */
#ifndef RUNG_QUERY_LOOK_UNCLOSED_H
#define RUNG_QUERY_LOOK_UNCLOSED_H

#include "query/conditions.h"
#include "query/parts.h"

extern const char rung_nothing_closes[];       /* the reason where nothing is recorded */
extern const rung_text_list rung_only_nothing; /* it alone */

/* True when the graph itself knows that one of the closers can be used: nobody says who
 * asks, and nothing keeps any fact out. Cost: O(1), and where it is true there is no
 * reason to look for. */
static inline bool rung_closes_now(const rung_view *v, const rung_learner *learner,
                                   rung_node competency)
{
    return v->plain && !learner->given
           && (v->g->node_has[competency.id] & RUNG_HAS_CLOSER_NOW);
}

/* Fills `out` with the reasons, none when one of the closers can be used: it and what
 * says that it closes are there now, and no condition of its own, or of every host of a
 * setting, bars the learner. Fails: NO_MEMORY.
 * Cost: the first closer, where it can be used; else O(closers of any status). */
rung_status rung_unclosed_reasons(rung_task *t, const rung_view *v,
                                  const rung_learner *learner, rung_node competency,
                                  rung_cited_list closers, rung_text_list *out,
                                  rung_error *err);

#endif
