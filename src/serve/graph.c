/* graph.c -- a snapshot and its fragments under one count. */
#include "serve/graph.h"

#include <stdlib.h>

#include "engine/engine.h"
#include "query/conditions.h"
#include "snapshot/names.h"

rung_status rung_served_load(const char *path, rung_sink *diagnostics, rung_served **out,
                             rung_error *err)
{
    rung_served *served = calloc(1, sizeof *served);
    if (!served)
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    served->refs = 1;
    rung_status s = rung_graph_load_told(path, diagnostics, &served->g, err);
    if (!s)
        s = rung_fragments_new(served->g, &served->fragments, err);
    if (!s) {
        rung_names_index(served->g);
        rung_conditions_index(served->g);
    }
    if (s)
        rung_served_unref(served);
    else
        *out = served;
    return s;
}

rung_served *rung_served_ref(rung_served *s)
{
    __atomic_add_fetch(&s->refs, 1, __ATOMIC_RELAXED);
    return s;
}

void rung_served_unref(rung_served *s)
{
    if (!s || __atomic_sub_fetch(&s->refs, 1, __ATOMIC_ACQ_REL) > 0)
        return;
    rung_fragments_free(s->fragments);
    rung_snapshot_close(s->g);
    free(s);
}
