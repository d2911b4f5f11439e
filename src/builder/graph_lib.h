/* graph_lib.h -- the only door to igraph. One thread, our error handler first, every id
 * checked before (HAZARDS). */
#ifndef RUNG_BUILDER_GRAPH_LIB_H
#define RUNG_BUILDER_GRAPH_LIB_H

#include "snapshot/snapshot.h"

/* Numbers the groups of roles that progression joins, whichever way it points: of[role]
 * from 0, by the least role in each. Cost: O(roles + links). Fails: NO_MEMORY, INTERNAL. */
rung_status rung_role_components(const rung_snapshot *g, uint32_t *of, uint32_t *n,
                                 rung_error *err);

#endif
