/* sheet_cells.h -- one row of a sheet while it is put together, whatever it is read from. */
#ifndef RUNG_ENGINE_SHEET_CELLS_H
#define RUNG_ENGINE_SHEET_CELLS_H

#include "engine/sheets.h"

#define RUNG_CELL_NONE UINT32_MAX /* no column */

/* A file of rows or maps that was opened. */
typedef struct rung_sheet_source {
    const char *shown; /* its name in messages; lives as long as the sheet */
    int fd;            /* the reader's to close, also when it cannot be made */
    uint64_t size;     /* 0: unknown */
    size_t n_head;     /* bytes that were read already, to see what it is */
    char head[512];    /* NUL behind them */
} rung_sheet_source;

typedef struct rung_cells {
    const rung_param *p;   /* the columns wanted */
    const char *shown;     /* names the sheet in messages */
    rung_text_list *cells; /* of the row, one a column wanted */
    uint32_t *first;       /* where in `items` each begins */
    bool *seen;            /* the row states it, were it empty */
    const char **items;
    uint32_t n_items, cap;
} rung_cells;

/* Room for rows of the columns of p, in the arena but for `items`, which rung_cells_drop
 * frees. Fails: NO_MEMORY. */
rung_status rung_cells_init(rung_cells *c, rung_arena *mem, const rung_param *p,
                            const char *shown, rung_error *err);
void rung_cells_drop(rung_cells *c);

/* The column of this name, or RUNG_CELL_NONE. */
uint32_t rung_cells_find(const rung_cells *c, const char *name, size_t len);
/* What to say behind the place of a column that nobody declared. */
typedef struct rung_cells_text {
    char s[600];
} rung_cells_text;
rung_cells_text rung_cells_unknown(const rung_cells *c, const char *name, size_t len);

/* Forgets the row before. */
void rung_cells_begin(rung_cells *c);
/* Says that the texts put next are of column i. */
void rung_cells_cell(rung_cells *c, uint32_t i);
/* Puts one text of column i, which must be the one begun last; borrowed until the next
 * row. Fails: NO_MEMORY, TOO_LARGE (more than RUNG_LIST_MOST of one cell). */
rung_status rung_cells_put(rung_cells *c, uint32_t i, const char *text, rung_error *err);
/* The row is complete: `cells` can be read. Returns the first column that every row must
 * state and this one does not, or RUNG_CELL_NONE. */
uint32_t rung_cells_end(rung_cells *c);

/* What is wrong with a text as a cell, as this, or NULL. */
#define RUNG_CELL_NOT_UTF8 "is not UTF-8"
const char *rung_cell_fault(const char *s, size_t len, size_t *at);

/* The readers of files; each takes the descriptor. Fail: NO_MEMORY; that of CSV as
 * reading the file does, too. */
rung_status rung_sheet_csv(rung_task *t, const rung_param *p,
                           const rung_sheet_source *from, rung_sheet **out,
                           rung_error *err);
/* list: one JSON list of maps; else a map a line. */
rung_status rung_sheet_json(rung_arena *mem, const rung_param *p,
                            const rung_sheet_source *from, bool list, rung_sheet **out,
                            rung_error *err);

#endif
