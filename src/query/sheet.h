/* sheet.h -- a table that a question brings along (staff, learners, a timetable), read
 * row by row and never held whole.
 *
 * On a command line a parameter of type SHEET names a file (CSV with a header, JSON Lines,
 * or one JSON list of maps); over the socket it is a list of maps. The query declares the
 * columns it wants, and takes rows without knowing which of these they came from. */
#ifndef RUNG_QUERY_SHEET_H
#define RUNG_QUERY_SHEET_H

#include "core/status.h"
#include "query/shape.h"

typedef struct rung_sheet_column {
    const char *name, *help;
    bool required; /* every row must state it */
    bool list;     /* may hold several texts: a JSON list, or in CSV separated as graph
                      tables separate them */
} rung_sheet_column;

typedef struct rung_sheet_row {
    uint32_t line; /* of the file, from 1; of a message's list the element's number, or
                      the line that it says it has */
    const rung_text_list *cells; /* one a column wanted, in its order; n = 0: absent.
                                    Valid until the next row. NULL after the last row. */
} rung_sheet_row;

typedef struct rung_sheet rung_sheet;
struct rung_sheet {
    const char *name; /* for messages: the file's path, or the parameter's name */
    /* Reads the next row. Fails, with file, line and column in the error: BAD_ARGUMENT (a
     * column nobody declared, a required one missing, a cell of several texts where one
     * is wanted, what is no CSV or JSON, no UTF-8), TOO_LARGE, IO, NO_MEMORY. */
    rung_status (*next)(rung_sheet *sheet, rung_sheet_row *out, rung_error *err);
    uint64_t done,
        total; /* bytes or elements read so far, of how many; total 0: unknown */
    void (*close)(rung_sheet *sheet); /* by the task, after the question; may be NULL */
    rung_sheet *also;                 /* another one of the same question */
};

#endif
