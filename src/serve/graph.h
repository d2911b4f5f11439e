/* graph.h -- a graph as a server has it: the snapshot and its packed fragments under one
 * count, so that an answer is finished on the graph on which it was begun. */
#ifndef RUNG_SERVE_GRAPH_H
#define RUNG_SERVE_GRAPH_H

#include "serve/fragments.h"

typedef struct rung_served {
    rung_snapshot *g;
    rung_fragments *fragments;
    int refs; /* atomic */
} rung_served;

/* Loads the graph at `path` (NULL: the built-in one) into memory of its own. What
 * rung-build had to say lies in `diagnostics`, a buffer. Fails: as rung_graph_load. */
rung_status rung_served_load(const char *path, rung_sink *diagnostics, rung_served **out,
                             rung_error *err);
/* One more holder; one fewer, and the last frees it (NULL: nothing). From any thread. */
rung_served *rung_served_ref(rung_served *s);
void rung_served_unref(rung_served *s);

#endif
