/* diff_side.h -- two graphs that are compared: what is the same in both, and the words of
 * either. File and line of a row are never looked at. */
#ifndef RUNG_ENGINE_DIFF_SIDE_H
#define RUNG_ENGINE_DIFF_SIDE_H

#include "core/arena.h"
#include "core/sink.h"
#include "snapshot/view.h"

/* One of the two. Nodes are numbered through both by (kind, key): their ranks. */
typedef struct rung_side {
    const rung_snapshot *g;
    uint32_t *rank;   /* of each of its nodes */
    uint32_t *node;   /* of each rank: its node, or RUNG_NONE */
    uint32_t *column; /* of each declared column: its attribute in both */
} rung_side;

typedef struct rung_sides {
    rung_side old, now;
    uint32_t n_ranks;
    uint32_t n_attrs;   /* of the vocabulary, then the columns that either declares */
    const char **names; /* of each attribute */
} rung_sides;

/* Numbers the nodes and columns of both; the arrays lie in `mem`. Fails: NO_MEMORY. Cost:
 * O(nodes + columns log columns). */
rung_status rung_sides_init(rung_arena *mem, const rung_snapshot *old,
                            const rung_snapshot *now, rung_sides *out, rung_error *err);

/* The number of a value's attribute in both graphs. */
static inline uint32_t rung_side_attr(const rung_side *s, const rung_value *value)
{
    return value->attr < RUNG_N_ATTRS ? value->attr
                                      : s->column[value->attr - RUNG_N_ATTRS];
}

bool rung_same_text(const rung_side *a, rung_text_id x, const rung_side *b,
                    rung_text_id y);
bool rung_same_source(const rung_side *a, uint32_t x, const rung_side *b, uint32_t y);
/* Of one attribute; lists in their order. */
bool rung_same_value(const rung_side *a, const rung_value *x, const rung_side *b,
                     const rung_value *y);
/* Status, evidence and values of two rows. */
bool rung_same_row(const rung_side *a, uint32_t x, const rung_side *b, uint32_t y);
/* Equal for rows that are the same, whatever the order of their values. */
uint64_t rung_row_hash(const rung_side *s, uint32_t fact);

/* The id of the source of a row, or NULL. */
const char *rung_row_source(const rung_side *s, uint32_t fact);
/* A text of its pool, NULL when absent. */
static inline const char *rung_side_text(const rung_side *s, rung_text_id text)
{
    return text ? rung_text_of(s->g, text) : NULL;
}

/* Puts a value as people read it: nodes by name, or by id. */
void rung_side_put_value(const rung_side *s, const rung_value *value, bool ids,
                         rung_sink *out);
/* Puts `established: source, locator`. */
void rung_side_put_row(const rung_side *s, uint32_t fact, rung_sink *out);

#endif
