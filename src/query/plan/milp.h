/* milp.h -- mixed integer programmes through GLPK, the one file that sees it.
 *
 * GLPK is loaded when the first plan is made, so that starting Rung does not pay for it.
 * What it takes from the heap is its own, bounded, and given back before rung_milp_solve
 * returns; a failure inside it comes back as a status. */
#ifndef RUNG_QUERY_PLAN_MILP_H
#define RUNG_QUERY_PLAN_MILP_H

#include "query/task.h"

/* A programme under way, in an arena of its own. Columns and rows count from 0. All
 * columns have a lower bound of 0; those that are `whole` take whole numbers. */
typedef struct rung_milp {
    rung_task *t;
    rung_arena *mem;
    uint32_t n_cols, n_rows, n_cells;
    double *most, *gain; /* per column: upper bound, coefficient of the objective */
    bool *whole;
    double *least_row, *most_row; /* per row; -HUGE_VAL, HUGE_VAL: none */
    int *cell_row, *cell_col;
    double *cell;
    bool failed; /* memory ended */
} rung_milp;

uint32_t rung_milp_col(rung_milp *m, double most, bool whole);
uint32_t rung_milp_row(rung_milp *m, double least, double most);
/* Adds a cell; a row and a column may meet once only. */
void rung_milp_put(rung_milp *m, uint32_t row, uint32_t col, double value);

typedef enum rung_milp_end {
    RUNG_MILP_OPTIMAL,   /* `x` is a best one */
    RUNG_MILP_NONE,      /* proven: there is none */
    RUNG_MILP_UNDECIDED, /* the budget ended: `x` if `found`, and a bound */
} rung_milp_end;

typedef struct rung_milp_answer {
    rung_milp_end end;
    bool found;
    double *x;    /* per column, in the programme's arena */
    double best;  /* objective of x */
    double bound; /* no solution is better; HUGE_VAL: nothing is known */
} rung_milp_answer;

/* Maximises `gain`, whose coefficients are whole numbers on columns that are whole.
 *
 * start   a solution to begin from, per column, or NULL
 * steps   budget in steps, one a simplex iteration and four rows and columns; what is
 *         used is taken off
 * Fails: TIMEOUT (deadline or stop flag, never the budget), NO_MEMORY, INTERNAL (GLPK
 * gave up, or is not there). */
rung_status rung_milp_solve(rung_milp *m, const double *start, uint64_t *steps,
                            rung_milp_answer *out, rung_error *err);

#endif
