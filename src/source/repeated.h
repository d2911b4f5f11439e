/* repeated.h -- cells of a line that are, byte for byte, those of a line before.
 *
 * Rows of links mostly begin and end as the row before, and other rows as one not far
 * before. Where neither line has a quote, what they have in common need not be split
 * again: its cells stay where they lie. */
#ifndef RUNG_SOURCE_REPEATED_H
#define RUNG_SOURCE_REPEATED_H

#include "source/csv.h"

/* So many cells at the beginning of a line, which take so many bytes with the comma
 * behind each, and at its end, with the comma before each. Never all of them. */
typedef struct rung_repeated {
    uint32_t front, back;
    uint32_t front_len, back_len;
} rung_repeated;

/* A line without a quote, its cells, and which of them were those of the one before it
 * that was kept. */
typedef struct rung_kept_line {
    const char *at; /* borrowed; NULL: none is kept */
    uint32_t len, n_cells;
    rung_repeated of;
    rung_csv_cell cells[RUNG_COLUMNS];
} rung_kept_line;

/* What of a line, which has no quote, is as in the one kept. */
rung_repeated rung_repeated_find(const rung_kept_line *last, const char *line,
                                 uint32_t len);

/* Puts the cells repeated to the record, whose cells between them are in their places.
 * `in_place`: it still has the cells of the line kept, where it had them. */
void rung_repeated_put(const rung_kept_line *last, rung_repeated r, bool in_place,
                       rung_csv_record *record);

/* Keeps a line, without a copy, and the cells of the record it is; `of` says which of
 * them it had from the one kept so far. None is kept that has more than RUNG_COLUMNS. */
void rung_kept_line_take(rung_kept_line *last, const rung_csv_record *record,
                         const char *line, uint32_t len, rung_repeated of);

#endif
