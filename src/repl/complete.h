/* complete.h -- finds what may stand where the cursor is. It takes a line and a graph and
 * gives words, and knows nothing of terminals. */
#ifndef RUNG_REPL_COMPLETE_H
#define RUNG_REPL_COMPLETE_H

#include "repl/session.h"

#define RUNG_COMPLETIONS_MOST 40 /* names offered at once */

typedef struct rung_completion {
    uint32_t start; /* byte of the line where what is completed begins */
    const char *
        *items; /* each a whole replacement for [start, point), quoted where it must be */
    uint32_t n;
    uint32_t left_out; /* how many more there would be */
    const char
        *common; /* what all begin with and the line may be extended to; NULL: leave it */
    bool files;  /* a path is wanted; `text` is its beginning */
    const char *text; /* what is completed, without its quotes */
} rung_completion;

/* What may replace the end of line[0..point). Texts lie in `mem`. Fails: NO_MEMORY. */
rung_status rung_complete(const rung_snapshot *g, rung_arena *mem, const char *line,
                          size_t point, rung_completion *out);

#endif
