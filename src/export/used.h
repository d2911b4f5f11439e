/* used.h -- the attributes that a run of rows states, as columns: two of one name (one of
 * the vocabulary, one that a package declares for another table) are one column. */
#ifndef RUNG_EXPORT_USED_H
#define RUNG_EXPORT_USED_H

#include "snapshot/snapshot.h"

typedef struct rung_used {
    uint32_t n; /* attributes there are */
    uint8_t
        *types; /* of the column at this attr: rung_attr_type; RUNG_N_ATTR_TYPES: none */
    uint16_t *column; /* of each attr: the attr its column is at */
} rung_used;

/* Finds the columns of facts [first, end). Texts and numbers under one name make a column
 * of text. False when memory ended; drop it in any case. */
bool rung_used_find(const rung_snapshot *g, uint32_t first, uint32_t end, rung_used *out);
void rung_used_drop(rung_used *u);

#endif
