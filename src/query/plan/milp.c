/* milp.c -- GLPK, loaded at need and held at arm's length; see milp.h.
 *
 * GLPK ends the process when memory fails or it finds fault with itself, unless a hook
 * leaves by longjmp; then its environment, one a thread, must be given back whole. Time
 * it measures is no use here (an answer must not depend on it), so simplex iterations are
 * counted, which are the same on every run. */
#include "query/plan/milp.h"

#include <dlfcn.h>
#include <glpk.h>
#include <math.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdio.h>
#include <string.h>

#include "query/sets.h"

#define LIBRARY "libglpk.so.40"
#define MEGABYTES 1024 /* that GLPK may take for one programme */
#define SLICE 200      /* simplex iterations between two looks at clock and stop flag */
#define STEP_SIZE 4    /* rows and columns of which one iteration is a step */
#define TOLERANCE 1e-6 /* of an objective that is a whole number */

/* ---- the library ---- */

/* clang-format off */
#define FUNCTIONS(X) \
    X(glp_init_env) \
    X(glp_free_env) \
    X(glp_term_hook) \
    X(glp_error_hook) \
    X(glp_mem_limit) \
    X(glp_create_prob) \
    X(glp_delete_prob) \
    X(glp_set_obj_dir) \
    X(glp_add_rows) \
    X(glp_add_cols) \
    X(glp_set_row_bnds) \
    X(glp_set_col_bnds) \
    X(glp_set_col_kind) \
    X(glp_set_obj_coef) \
    X(glp_load_matrix) \
    X(glp_adv_basis) \
    X(glp_init_smcp) \
    X(glp_simplex) \
    X(glp_get_status) \
    X(glp_get_it_cnt) \
    X(glp_get_obj_val) \
    X(glp_init_iocp) \
    X(glp_intopt) \
    X(glp_mip_status) \
    X(glp_mip_obj_val) \
    X(glp_mip_col_val) \
    X(glp_ios_reason) \
    X(glp_ios_get_prob) \
    X(glp_ios_heur_sol) \
    X(glp_ios_terminate) \
    X(glp_ios_best_node) \
    X(glp_ios_node_bound)
/* clang-format on */

static struct {
    char missing[200]; /* why it cannot be used; empty: it can */
#define X(name) __typeof__(name) *name;
    FUNCTIONS(X)
#undef X
} glpk;

static void *symbol(void *library, const char *name)
{
    void *found = dlsym(library, name);
    if (!found && !*glpk.missing)
        snprintf(glpk.missing, sizeof glpk.missing, "%s has no %s", LIBRARY, name);
    return found;
}

static void load(void)
{
    void *library = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        const char *why = dlerror();
        snprintf(glpk.missing, sizeof glpk.missing, "%s", why ? why : LIBRARY);
        return;
    }
#define X(name) *(void **)&glpk.name = symbol(library, #name);
    FUNCTIONS(X)
#undef X
}

static rung_status need_library(rung_error *err)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    if (*glpk.missing)
        return rung_fail(err, RUNG_INTERNAL,
                         "planning needs GLPK, which cannot be loaded (%s); install the "
                         "package libglpk40",
                         glpk.missing);
    return RUNG_OK;
}

/* ---- a programme under way ---- */

/* Room for one more; once memory has ended lists stay as they are. */
static void *one_more(rung_milp *m, void *items, uint32_t n, size_t size)
{
    void *more = m->failed ? NULL : rung_arena_one_more(m->mem, items, n, size);
    m->failed |= !more;
    return more ? more : items;
}

uint32_t rung_milp_col(rung_milp *m, double most, bool whole)
{
    m->most = one_more(m, m->most, m->n_cols, sizeof *m->most);
    m->gain = one_more(m, m->gain, m->n_cols, sizeof *m->gain);
    m->whole = one_more(m, m->whole, m->n_cols, sizeof *m->whole);
    if (m->failed)
        return 0;
    m->most[m->n_cols] = most;
    m->whole[m->n_cols] = whole;
    return m->n_cols++;
}

uint32_t rung_milp_row(rung_milp *m, double least, double most)
{
    m->least_row = one_more(m, m->least_row, m->n_rows, sizeof *m->least_row);
    m->most_row = one_more(m, m->most_row, m->n_rows, sizeof *m->most_row);
    if (m->failed)
        return 0;
    m->least_row[m->n_rows] = least;
    m->most_row[m->n_rows] = most;
    return m->n_rows++;
}

void rung_milp_put(rung_milp *m, uint32_t row, uint32_t col, double value)
{
    m->cell_row = one_more(m, m->cell_row, m->n_cells, sizeof *m->cell_row);
    m->cell_col = one_more(m, m->cell_col, m->n_cells, sizeof *m->cell_col);
    m->cell = one_more(m, m->cell, m->n_cells, sizeof *m->cell);
    if (m->failed)
        return;
    m->cell_row[m->n_cells] = (int)row + 1; /* GLPK counts from 1 */
    m->cell_col[m->n_cells] = (int)col + 1;
    m->cell[m->n_cells++] = value;
}

/* ---- one solution under way ---- */

typedef struct solving {
    rung_milp *m;
    glp_prob *problem;
    const double *start;
    uint64_t steps;  /* left */
    uint64_t a_step; /* iterations that count as one, in 1/STEP_SIZE */
    uint64_t owed;   /* parts of a step */
    int iterations;  /* counted so far */
    bool begun, stopped, spent, proven;
    double bound;
    jmp_buf failed;
} solving;

static void leave(void *told)
{
    longjmp(((solving *)told)->failed, 1);
}

/* What GLPK would print: it turns its terminal on again to say what failed, and ours may
 * be a client's. */
static int silent(void *told, const char *text)
{
    (void)told, (void)text;
    return 1;
}

/* Takes the iterations made since the last look off the budget; true when to end. */
static bool count(solving *s, int iterations)
{
    s->owed += (uint64_t)(iterations - s->iterations) * s->a_step;
    s->iterations = iterations;
    uint64_t steps = s->owed / STEP_SIZE;
    s->owed %= STEP_SIZE;
    s->spent |= steps >= s->steps;
    s->steps -= steps < s->steps ? steps : s->steps;
    s->stopped |= rung_task_stopped(s->m->t) || rung_task_late(s->m->t);
    if (s->m->t->progress)
        s->m->t->progress(s->m->t->told, "searching for a better plan", 0, 0);
    return s->spent || s->stopped;
}

static int bounds_of(double least, double most)
{
    return least == most  ? GLP_FX
           : isinf(least) ? (isinf(most) ? GLP_FR : GLP_UP)
           : isinf(most)  ? GLP_LO
                          : GLP_DB;
}

static void fill(solving *s)
{
    const rung_milp *m = s->m;
    glp_prob *p = s->problem = glpk.glp_create_prob();
    glpk.glp_set_obj_dir(p, GLP_MAX);
    if (m->n_rows)
        glpk.glp_add_rows(p, (int)m->n_rows);
    if (m->n_cols)
        glpk.glp_add_cols(p, (int)m->n_cols);
    for (uint32_t i = 0; i < m->n_rows; i++)
        glpk.glp_set_row_bnds(p, (int)i + 1, bounds_of(m->least_row[i], m->most_row[i]),
                              m->least_row[i], m->most_row[i]);
    for (uint32_t j = 0; j < m->n_cols; j++) {
        glpk.glp_set_col_kind(p, (int)j + 1, m->whole[j] ? GLP_IV : GLP_CV);
        glpk.glp_set_col_bnds(p, (int)j + 1, bounds_of(0, m->most[j]), 0, m->most[j]);
        glpk.glp_set_obj_coef(p, (int)j + 1, m->gain[j]);
    }
    if (m->n_cells)
        glpk.glp_load_matrix(p, (int)m->n_cells, m->cell_row - 1, m->cell_col - 1,
                             m->cell - 1);
}

/* The relaxation at the root, a slice at a time. Returns GLPK's word for how it ended. */
static int solve_root(solving *s)
{
    glp_smcp how;
    glpk.glp_init_smcp(&how);
    how.msg_lev = GLP_MSG_OFF;
    how.it_lim = SLICE;
    glpk.glp_adv_basis(s->problem, 0);
    int end;
    do
        end = glpk.glp_simplex(s->problem, &how);
    while (end == GLP_EITLIM && !count(s, glpk.glp_get_it_cnt(s->problem)));
    if (end != GLP_EITLIM)
        count(s, glpk.glp_get_it_cnt(s->problem));
    return end;
}

static void take_bound(solving *s, glp_tree *tree)
{
    int node = glpk.glp_ios_best_node(tree);
    if (node == 0)
        return;
    double bound = floor(glpk.glp_ios_node_bound(tree, node) + TOLERANCE);
    if (bound < s->bound)
        s->bound = bound;
    glp_prob *p = glpk.glp_ios_get_prob(tree);
    if (glpk.glp_mip_status(p) == GLP_FEAS
        && glpk.glp_mip_obj_val(p) > s->bound - 1 + TOLERANCE)
        s->proven = true;
}

static void look(glp_tree *tree, void *told)
{
    solving *s = told;
    if (count(s, glpk.glp_get_it_cnt(glpk.glp_ios_get_prob(tree)))) {
        take_bound(s, tree);
        glpk.glp_ios_terminate(tree);
        return;
    }
    if (glpk.glp_ios_reason(tree) == GLP_IHEUR && s->start && !s->begun) {
        s->begun = true;
        glpk.glp_ios_heur_sol(tree, s->start - 1);
    }
    take_bound(s, tree);
    if (s->proven)
        glpk.glp_ios_terminate(tree);
}

static int solve_whole(solving *s)
{
    glp_iocp how;
    glpk.glp_init_iocp(&how);
    how.msg_lev = GLP_MSG_OFF;
    how.br_tech = GLP_BR_DTH;
    how.bt_tech = GLP_BT_BLB;
    how.mir_cuts = GLP_OFF;
    how.clq_cuts = GLP_ON;
    how.cb_func = look;
    how.cb_info = s;
    return glpk.glp_intopt(s->problem, &how);
}

static double gain_of(const rung_milp *m, const double *x)
{
    double sum = 0;
    for (uint32_t j = 0; j < m->n_cols; j++)
        sum += m->gain[j] * x[j];
    return sum;
}

static void take_solution(solving *s, rung_milp_answer *out)
{
    const rung_milp *m = s->m;
    out->found = true;
    for (uint32_t j = 0; j < m->n_cols; j++)
        out->x[j] = glpk.glp_mip_col_val(s->problem, (int)j + 1);
    out->best = glpk.glp_mip_obj_val(s->problem);
}

/* Everything between making the problem and knowing how it ends. */
static rung_status solve(solving *s, rung_milp_answer *out, rung_error *err)
{
    fill(s);
    int end = solve_root(s);
    if (s->stopped)
        return rung_task_gave_up(s->m->t, err);
    out->end = RUNG_MILP_UNDECIDED;
    if (end == GLP_EITLIM || (end == 0 && s->spent))
        return RUNG_OK;
    if (end != 0)
        return rung_fail(err, RUNG_INTERNAL, "GLPK gave up on a relaxation (%d)", end);
    int found = glpk.glp_get_status(s->problem);
    if (found == GLP_NOFEAS || found == GLP_INFEAS) {
        out->end = RUNG_MILP_NONE;
        return RUNG_OK;
    }
    s->bound = floor(glpk.glp_get_obj_val(s->problem) + TOLERANCE);
    if (s->start && out->best > s->bound - 1 + TOLERANCE) {
        out->end = RUNG_MILP_OPTIMAL;
        return RUNG_OK;
    }
    end = solve_whole(s);
    if (s->stopped)
        return rung_task_gave_up(s->m->t, err);
    if (end != 0 && end != GLP_ESTOP)
        return rung_fail(err, RUNG_INTERNAL, "GLPK gave up on a search (%d)", end);
    found = glpk.glp_mip_status(s->problem);
    if (found == GLP_OPT || found == GLP_FEAS)
        take_solution(s, out);
    if (found == GLP_NOFEAS && !out->found)
        out->end = RUNG_MILP_NONE;
    else if (found == GLP_OPT || s->proven || found == GLP_NOFEAS)
        out->end = RUNG_MILP_OPTIMAL;
    return RUNG_OK;
}

/* Solves with an environment that GLPK can leave when it fails. A host program may have
 * one of its own in this thread: it stays, unless GLPK fails. */
static rung_status solve_guarded(solving *s, rung_milp_answer *out, rung_error *err)
{
    int begun = glpk.glp_init_env(); /* 0: for us, 1: it was there, above: it is not */
    if (begun > 1)
        return rung_fail_memory(err);
    if (setjmp(s->failed) != 0) {
        glpk.glp_error_hook(NULL, NULL);
        glpk.glp_free_env();
        return rung_fail(err, RUNG_NO_MEMORY,
                         "GLPK gave up, most likely for want of memory; plan fewer "
                         "learners at a time");
    }
    glpk.glp_term_hook(silent, NULL);
    glpk.glp_error_hook(leave, s);
    if (begun == 0)
        glpk.glp_mem_limit(MEGABYTES);
    rung_status status = solve(s, out, err);
    glpk.glp_delete_prob(s->problem);
    glpk.glp_error_hook(NULL, NULL);
    glpk.glp_term_hook(NULL, NULL);
    if (begun == 0)
        glpk.glp_free_env();
    return status;
}

rung_status rung_milp_solve(rung_milp *m, const double *start, uint64_t *steps,
                            rung_milp_answer *out, rung_error *err)
{
    *out = (rung_milp_answer){ .x = RUNG_NEW(m->mem, double, m->n_cols + 1),
                               .end = RUNG_MILP_UNDECIDED,
                               .bound = HUGE_VAL };
    rung_status status = need_library(err);
    if (!status && (m->failed || !out->x))
        status = rung_fail_memory(err);
    if (status)
        return status;
    if (start) {
        out->found = true;
        out->best = gain_of(m, start);
        memcpy(out->x, start, m->n_cols * sizeof *start);
    }
    solving *s = RUNG_NEW(m->mem, solving, 1);
    if (!s)
        return rung_fail_memory(err);
    s->m = m;
    s->start = start;
    s->steps = *steps;
    s->a_step = m->n_rows + m->n_cols;
    s->bound = HUGE_VAL;
    status = solve_guarded(s, out, err);
    *steps = s->steps;
    out->bound = out->end == RUNG_MILP_OPTIMAL ? out->best : s->bound;
    return status;
}
