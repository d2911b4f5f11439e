/* outline.h -- a line of CSV as short as CSV can tell it apart.
 *
 * Commas, quotes and line feeds are what CSV is made of. Whatever stands between two of
 * them is a cell or a part of one, however long, and one byte can stand for it: a parser
 * that takes byte by byte then has a tenth of them to take, and where it says that a cell
 * of the outline begins and ends, the cell of the line does. It knows nothing of cells
 * itself, nor of quotes. Blanks at the ends of cells have to mean nothing to the parser,
 * or not to be there. */
#ifndef RUNG_SOURCE_OUTLINE_H
#define RUNG_SOURCE_OUTLINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define RUNG_OUTLINE_BYTES 512u
#define RUNG_OUTLINE_BEHIND 16u /* bytes that can be read behind the line feed */

typedef struct rung_outline {
    const char *line;
    uint32_t n, done; /* bytes; those that rung_outline_fill is past */
    char bytes[RUNG_OUTLINE_BYTES];
    uint32_t at[RUNG_OUTLINE_BYTES]; /* where what each stands for begins in the line */
} rung_outline;

/* The outline of a line up to its line feed, and with it; RUNG_OUTLINE_BEHIND bytes come
 * behind that, whatever they are. False where RUNG_OUTLINE_BYTES are too few. Keeps
 * `line` (borrowed). Cost: O(bytes). */
bool rung_outline_draw(rung_outline *o, const char *line);

/* The content of a cell, of which the parser made `cell` from the outline: cells in the
 * order of the line, each once, none left out. Puts it at `text`, which has room for the
 * line, and returns its length. Cost: O(bytes). */
size_t rung_outline_fill(rung_outline *o, const char *cell, size_t len, char *text);

#endif
