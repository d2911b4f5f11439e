/* among.h -- which of some competencies are among those held, by comparing each with each.
 *
 * Of lists of a few dozen that is sooner done than marking a map, looking each up and
 * unmarking: sixteen are compared at a time, on machines that can, and nothing is written.
 * Where two competencies match, or there are more than 16 bits tell apart, the map is
 * asked (query/sets.h). */
#ifndef RUNG_QUERY_LOOK_AMONG_H
#define RUNG_QUERY_LOOK_AMONG_H

#include "query/sets.h"

#define RUNG_AMONG_FOLD 64u  /* are looked at together */
#define RUNG_AMONG_MOST 256u /* held: more are sooner marked */

/* True when what is held can be found so in this graph, on this machine. */
bool rung_among_can(const rung_snapshot *g);

/* Which of RUNG_AMONG_FOLD ids are among those held, a bit each from the lowest on. Of
 * `asked` all that many are read, whatever lies there behind the end of a list.
 * Cost: O(held), some ten instructions each. */
uint64_t rung_among(rung_ids held, const uint32_t *asked);

#endif
