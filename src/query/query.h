/* query.h -- one question as one const row: what shell, command line, socket, completion,
 * help and docs read. */
#ifndef RUNG_QUERY_QUERY_H
#define RUNG_QUERY_QUERY_H

#include "core/sink.h"
#include "query/learner.h"
#include "query/sheet.h"
#include "query/shape.h"
#include "query/task.h"
#include "snapshot/overlay.h"

typedef enum rung_param_type {
    RUNG_P_NODE,     /* rung_node */
    RUNG_P_NODES,    /* rung_node_list */
    RUNG_P_EDGES,    /* rung_edge_list */
    RUNG_P_TEXT,     /* const char *, NULL absent */
    RUNG_P_TEXTS,    /* rung_text_list */
    RUNG_P_INT,      /* rung_int */
    RUNG_P_WORD,     /* uint8_t: index into `words`; absent: `otherwise` */
    RUNG_P_KIND,     /* uint8_t: rung_kind; absent RUNG_N_KINDS */
    RUNG_P_STATUSES, /* uint8_t: RUNG_STATUS_BITs; absent 0 */
    RUNG_P_DATE,     /* rung_param_date */
    RUNG_P_LEARNER,  /* rung_learner */
    RUNG_P_FLAG,     /* rung_flag */
    RUNG_P_SHEET,    /* rung_sheet *, NULL absent */
} rung_param_type;

typedef RUNG_LIST_OF(rung_edge) rung_edge_list;

typedef struct rung_param_date {
    int32_t first, last;
    bool given;
} rung_param_date;

typedef struct rung_param {
    const char *name, *help;
    rung_param_type type;
    size_t offset;
    bool required;
    bool hangs; /* whether a node fits hangs on the other values: none is proposed */
    rung_kinds kinds; /* NODE, NODES: which are accepted; 0 = any */
    int64_t otherwise, lo,
        hi; /* INT: default (RUNG_NO_INT none) and range; WORD: default index */
    const char *const *words;         /* WORD: NULL-terminated */
    const rung_sheet_column *columns; /* SHEET: those it wants */
    size_t n_columns;
} rung_param;

#define RUNG_PARAM(T, m, type_, help_) \
    .name = #m, .type = RUNG_P_##type_, .offset = offsetof(T, m), .help = help_

/* What a query takes: its argument struct, and the table of its parameters. */
#define RUNG_TAKES(T, params_)                                         \
    .params = params_, .n_params = sizeof params_ / sizeof params_[0], \
    .args_size = sizeof(T)

typedef struct rung_query {
    const char *name;
    const char *
        summary; /* one line, lower case, no full stop: "competencies still missing ..." */
    const char *help;    /* a paragraph: what is computed, what the numbers mean */
    const char *example; /* words that answer on the care graph; run by the tests */
    const char *cost, *since;
    bool planner; /* searches for seconds by its nature: a server gives it to a worker at
                     once, and `planner_ms` of time */
    const char *undrawn; /* why its answer is no drawing; NULL: it is one */
    const rung_param *params;
    size_t n_params;
    size_t args_size;
    const rung_shape *result;
    const rung_shape *bare; /* of the same struct, which the query fills for this one when
                               the task is bare: some rows are nodes alone; may be NULL */
    rung_status (*run)(rung_task *t, const rung_view *v, const void *args, void *result,
                       rung_error *err);
    /* The answer's first sentences in plain English, above its tables on screen. */
    void (*say)(const rung_view *v, const void *result, rung_sink *out);
} rung_query;

/* Parameters that every query takes besides its own. */
typedef struct rung_common_args {
    uint8_t detail; /* rung_detail */
    uint8_t status; /* RUNG_STATUS_BITs, 0 = default */
    rung_param_date as_of;
    rung_node_list without; /* supposed away */
    rung_edge_list with;    /* supposed to be there */
    rung_flag timing;       /* how long it took is to be said */
} rung_common_args;

typedef enum rung_detail { RUNG_DETAIL_FULL, RUNG_DETAIL_IDS } rung_detail;

extern const rung_param rung_common_params[];
extern const size_t rung_n_common_params;

/* ---- the parameters of a query: its own, then the common ones ---- */

#define RUNG_PARAMS_MOST 64 /* of one query; asserted by the tests of the table */

static inline size_t rung_n_params(const rung_query *q)
{
    return q->n_params + rung_n_common_params;
}

static inline const rung_param *rung_param_at(const rung_query *q, size_t i)
{
    return i < q->n_params ? &q->params[i] : &rung_common_params[i - q->n_params];
}

/* True when the parameter may be given several times. */
static inline bool rung_param_repeats(const rung_param *p)
{
    return p->type == RUNG_P_NODES || p->type == RUNG_P_EDGES || p->type == RUNG_P_TEXTS
           || p->type == RUNG_P_STATUSES || p->type == RUNG_P_LEARNER;
}

/* The table, in the order of help; NULL when there is no query of that name. */
extern const rung_query *const rung_queries[];
extern const size_t rung_n_queries;
const rung_query *rung_query_named(const char *name, size_t len);

/* An answer, as a renderer takes it. Lives in the task's arena: gone at the task's next
 * question. */
typedef struct rung_reply {
    const rung_query *query;
    rung_view view;
    const void *result;
    rung_detail detail;
    bool bare; /* `query->bare` is the shape of the result */
    bool truncated;
    bool timed;            /* how long it took was asked for */
    uint64_t microseconds; /* to work the answer out, names and layout apart */
} rung_reply;

static inline const rung_shape *rung_reply_shape(const rung_reply *r)
{
    return r->bare ? r->query->bare : r->query->result;
}

#endif
