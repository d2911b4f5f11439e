/* sheet.h -- a table that a question brings along (staff, learners, a timetable), read
 * row by row and never held whole.
 *
 * On a command line a parameter of type SHEET names a file (CSV with a header, JSON Lines,
 * or one JSON list of maps); over the socket it is a list of maps. The query declares the
 * columns it wants, and takes rows without knowing which of these they came from. */
#ifndef RUNG_QUERY_SHEET_H
#define RUNG_QUERY_SHEET_H

#include "core/faults.h"
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
    /* Where column i of the row at hand stands; NULL: nothing is known but the row's
     * line. */
    void (*place)(const rung_sheet *sheet, uint32_t i, uint32_t *line, uint32_t *column);
    bool goes_on; /* `next` failed for one row only, and can be called for the one behind */
    rung_faults *faults; /* noted so far; NULL: none. Outlives the sheet. */
    uint64_t done,
        total; /* bytes or elements read so far, of how many; total 0: unknown */
    void (*close)(rung_sheet *sheet); /* by the task, after the question; may be NULL */
    rung_sheet *also;                 /* another one of the same question */
};

struct rung_task;

/* Reads the next row without a fault of its own. Behind the last one it fails if there
 * was any fault, of the reader or refused by the query: whoever corrects a sheet is told
 * of all in one go. t->faults has them one by one, until the task is reset. Fails as
 * `next` does. */
rung_status rung_sheet_next(struct rung_task *t, rung_sheet *sheet, rung_sheet_row *out,
                            rung_error *err);

/* Notes that column i of the row at hand will not do, and why; reading goes on. Fails:
 * NO_MEMORY. */
rung_status rung_sheet_refuse(struct rung_task *t, rung_sheet *sheet, uint32_t line,
                              uint32_t i, rung_status code, rung_error *err,
                              const char *fmt, ...) __attribute__((format(printf, 7, 8)));

/* Notes a fault that is told with its place already. Fails: NO_MEMORY. */
rung_status rung_sheet_fault(struct rung_task *t, rung_sheet *sheet, rung_status code,
                             const char *text, rung_error *err);
/* Fails with the faults noted so far, if any. */
rung_status rung_sheet_end(struct rung_task *t, rung_sheet *sheet, rung_error *err);

#endif
