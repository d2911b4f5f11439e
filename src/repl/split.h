/* split.h -- a line as people type it to words that know where they stood.
 *
 * Blanks separate. '...' and "..." keep blanks together, at the beginning of a word or
 * after `=`; elsewhere a quote is a letter, so `nurse's` is a word. A backslash takes the
 * next character as it is; within double quotes only before " and \. */
#ifndef RUNG_REPL_SPLIT_H
#define RUNG_REPL_SPLIT_H

#include <stddef.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/status.h"

typedef struct rung_split {
    const char **items;    /* NUL-terminated, in the arena */
    uint32_t *start, *end; /* byte offsets in the line, quotes included */
    uint32_t n;
    char
        open; /* what the line ends inside of: '"', '\'' or '\\' with the last word; 0 whole */
} rung_split;

/* Splits line[0..len). An unfinished line (`open`) is not a failure here: completion
 * wants its words. Fails: NO_MEMORY; BAD_ARGUMENT (a NUL in the line). */
rung_status rung_split_line(rung_arena *mem, const char *line, size_t len,
                            rung_split *out, rung_error *err);

/* Fails when the split line ends inside of a quote, with the word to blame. */
rung_status rung_split_whole(const rung_split *s, rung_error *err);

#endif
