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
#include <string.h>

#include "source/marks.h"

#define RUNG_OUTLINE_BYTES 512u

/* What a byte stands for: where it lies behind `from`. */
typedef struct rung_outline_stretch {
    uint32_t begin, end;
} rung_outline_stretch;

typedef struct rung_outline {
    const char *from;
    uint32_t n, done; /* bytes; stretches that rung_outline_fill is past */
    char bytes[RUNG_OUTLINE_BYTES];
    rung_outline_stretch stretches[RUNG_OUTLINE_BYTES / 2];
} rung_outline;

/* The outline of bytes begin to end of those at `from` that the marks are of, which are a
 * line, and a line feed behind it. False where RUNG_OUTLINE_BYTES are too few. Keeps
 * `from` (borrowed). Cost: O(bytes / 64 + commas and quotes). */
bool rung_outline_draw(rung_outline *o, const rung_marks *m, const char *from,
                       size_t begin, size_t end);

/* The content of a cell, of which the parser made `cell` from the outline: cells in the
 * order of the line, each once, none left out. Puts it at `text`, which has room for the
 * line, and returns its length. Cost: O(bytes). */
static inline size_t rung_outline_fill(rung_outline *o, const char *cell, size_t len,
                                       char *text);

/* ---- inlined, because it is called for each cell ---- */

#define RUNG_OUTLINE_STRETCH \
    'x' /* for bytes that mean nothing to CSV, as it does itself */

static inline size_t rung_outline_fill(rung_outline *o, const char *cell, size_t len,
                                       char *text)
{
    size_t n = 0;
    for (size_t i = 0; i < len; i++) {
        if (cell[i] != RUNG_OUTLINE_STRETCH) {
            text[n++] = cell[i];
            continue;
        }
        rung_outline_stretch s = o->stretches[o->done++];
        memcpy(text + n, o->from + s.begin, s.end - s.begin);
        n += s.end - s.begin;
    }
    return n;
}

#endif
