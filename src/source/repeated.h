/* repeated.h -- cells of a line that are, byte for byte, those of the line before.
 *
 * Rows of links mostly begin and end as the row before. What two lines have in common
 * need not be split again: its cells stay where they lie. Quotes are no matter: what
 * splits lines goes from left to right, and is between two cells wherever it was. */
#ifndef RUNG_SOURCE_REPEATED_H
#define RUNG_SOURCE_REPEATED_H

#include "source/csv.h"

/* So many cells at the beginning of a line, which take so many bytes with the comma
 * behind each, and at its end, with the comma before each. Never all of them. */
typedef struct rung_repeated {
    uint32_t front, back;
    uint32_t front_len, back_len;
} rung_repeated;

/* A line, and what of the one behind it is the same. */
typedef struct rung_kept_line {
    const char *at; /* borrowed; NULL: none is kept */
    uint32_t len, n_cells;
    rung_repeated same;          /* mostly what it was in the line before */
    uint32_t took[RUNG_COLUMNS]; /* bytes of each cell, and what stands behind it */
} rung_kept_line;

/* Finds out what of a line is as in the one kept: nothing, if none is. The cells between
 * are to be split before it is said that these are repeated: they may turn out to be too
 * many, or no cells. */
void rung_repeated_find(rung_kept_line *last, const char *line, uint32_t len);

/* Cell number n of the line to be kept next takes so many bytes; those of which it is not
 * said take what they took. */
static inline void rung_kept_line_put(rung_kept_line *last, uint32_t n, size_t took)
{
    if (n < RUNG_COLUMNS)
        last->took[n] = (uint32_t)took;
}

/* Keeps a line, without a copy, that had from the one kept so far what is `same`. None is
 * kept that has more than RUNG_COLUMNS. */
static inline void rung_kept_line_take(rung_kept_line *last, const char *line,
                                       uint32_t len, uint32_t n_cells)
{
    last->at = n_cells <= RUNG_COLUMNS ? line : NULL;
    last->len = len;
    last->n_cells = n_cells;
}

#endif
