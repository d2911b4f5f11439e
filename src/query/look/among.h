/* among.h -- which of some competencies are among those held, by comparing each with each.
 *
 * For lists of a few dozen this is quicker than marking a map, looking each one up and
 * unmarking again: sixteen are compared at a time, on machines that can, and nothing is
 * written. Where two competencies match, or there are more than 16 bits can tell apart,
 * the map is used (query/sets.h). */
#ifndef RUNG_QUERY_LOOK_AMONG_H
#define RUNG_QUERY_LOOK_AMONG_H

#include "query/sets.h"

#define RUNG_AMONG_FOLD 64u  /* ids looked at together */
#define RUNG_AMONG_MOST 256u /* most held: for more the map is quicker */

/* True when what is held can be found so in this graph, on this machine. */
bool rung_among_can(const rung_snapshot *g);

/* Which of the RUNG_AMONG_FOLD ids at `asked` are held, a bit each, the lowest being the
 * first's. All of them are read, so there must be as many, whatever lies behind a shorter
 * list.
 * Cost: O(held), some ten instructions each. */
uint64_t rung_among(rung_ids held, const uint32_t *asked);

#endif
