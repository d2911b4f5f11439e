/* besides.h -- what a source says beside what Rung has a place for (what is broader, what
 * is related): texts under a column, gathered while it is read and put as one row a node
 * at the end. */
#ifndef RUNG_IMPORT_BESIDES_H
#define RUNG_IMPORT_BESIDES_H

#include "import/import.h"

#define RUNG_BESIDES_MOST 512u /* texts of one node under one column */

typedef struct rung_beside {
    uint32_t node, row; /* row: of the source; they are put in that order */
    rung_text_id text;
    uint16_t attr;
} rung_beside;

/* Begins zeroed. */
typedef struct rung_besides {
    rung_beside *items;
    uint32_t n, cap;
    bool no_memory;
} rung_besides;

/* Keeps one; an empty text is none. */
void rung_besides_keep(rung_besides *b, uint32_t node, uint16_t attr, rung_text_id text,
                       uint32_t row);

/* How they are told and counted. */
typedef struct rung_besides_said {
    const char *table; /* the locator is `TABLE, row N` of the first; NULL: as given */
    const char *taken, *left; /* words of a tally; left: those past the limit */
} rung_besides_said;

/* Puts a row for each node, with this evidence but for its file, and a value for each
 * column, every text of it once. Cost: O(n log n). */
void rung_besides_put(rung_besides *b, rung_import *m, const rung_assembly_evidence *e,
                      const rung_besides_said *said);
void rung_besides_drop(rung_besides *b);

#endif
