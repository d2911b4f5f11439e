/* row.h -- a table that a plan is made from, row by row, and the cells of a row as what
 * they are to be.
 *
 * What cannot be taken is refused with its place, and the other cells and rows are taken
 * all the same, so that all faults of a table are told at once: whoever puts something
 * into the plan asks plan_row_holds first, for a refused value is the one for an empty
 * cell. A failure (no memory, too many) sticks in the row and whatever is taken after it
 * does nothing. */
#ifndef RUNG_QUERY_PLAN_ROW_H
#define RUNG_QUERY_PLAN_ROW_H

#include "query/plan/plan.h"

typedef struct plan_table_row {
    plan *p;
    rung_sheet *sheet;
    const rung_sheet_column *columns;
    const rung_text_list *cells;
    uint32_t line;
    void *to;           /* what `take` wants besides the plan */
    bool refused;       /* something in this row */
    rung_status status; /* of this row so far */
} plan_table_row;

/* Calls for each row; `to` is handed on. Fails as reading the sheet does, as a row does,
 * and when time is up. */
rung_status plan_each_row(plan *p, rung_sheet *sheet, const rung_sheet_column *columns,
                          void (*take)(plan_table_row *), void *to);

static inline bool plan_row_holds(const plan_table_row *r)
{
    return !r->status && !r->refused;
}

/* Refuses what stands in cell c and says why that will not do. */
void plan_refuse(plan_table_row *r, unsigned c, const char *why);

/* The one text of cell c, valid until the next row; NULL: it is empty. */
const char *plan_cell(const plan_table_row *r, unsigned c);
/* Copies of the plan's own. */
void plan_take_text(plan_table_row *r, unsigned c, const char **out);
void plan_take_texts(plan_table_row *r, unsigned c, rung_text_list *out);
/* A whole number; `otherwise` when the cell is empty. */
void plan_take_number(plan_table_row *r, unsigned c, int64_t lo, int64_t hi,
                      int64_t otherwise, int64_t *out);
/* 1 yes, 0 no, -1 empty. */
void plan_take_flag(plan_table_row *r, unsigned c, int8_t *out);
/* The days that a date names, as it may leave month and day open; untouched when empty. */
void plan_take_date(plan_table_row *r, unsigned c, int32_t *first, int32_t *last);
/* Nodes by key, name, alias or code, that take part; RUNG_NO_NODE_REF when empty. */
void plan_take_node(plan_table_row *r, unsigned c, rung_kinds kinds, rung_node *out);
void plan_take_nodes(plan_table_row *r, unsigned c, rung_kinds kinds,
                     rung_node_list *out);

#endif
