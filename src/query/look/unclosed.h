/* unclosed.h -- why nothing closes a gap now: a missing competency of which no source
 * says what develops it, or whose closers are planned, have ended or bar the learner. */
#ifndef RUNG_QUERY_LOOK_UNCLOSED_H
#define RUNG_QUERY_LOOK_UNCLOSED_H

#include "query/conditions.h"
#include "query/parts.h"

/* Fills `out` with the reasons, none when one of the closers can be used: it and what
 * says that it closes are there now, and no condition of its own, or of every host of a
 * setting, bars the learner. Fails: NO_MEMORY.
 * Cost: the first closer, where it can be used; else O(closers of any status). */
rung_status rung_unclosed_reasons(rung_task *t, const rung_view *v,
                                  const rung_learner *learner, rung_node competency,
                                  rung_cited_list closers, rung_text_list *out,
                                  rung_error *err);

extern const char rung_nothing_closes[]; /* the reason where nothing is recorded */

#endif
