/* overlay.h -- what a question supposes: nodes taken away, links added, and the snapshot
 * as it was.
 *
 * A hidden node takes part in nothing, nor does a link at it, nor a row whose `via` goes
 * through it. An added link is one row more, `inferred` and of no source. Where the graph
 * has the link already the row joins it, behind those of its status in the file; so the
 * link is there even if all it had was ended.
 *
 * Ids lie behind those of the snapshot: link n_links + i, fact n_facts + i. A link that
 * the graph has gets a new id too, and its facts with it, one after another as facts of a
 * link lie; who reads them through the view sees no difference. Memory follows what is
 * hidden and added, and the nodes whose stored lists no longer hold because of it. */
#ifndef RUNG_SNAPSHOT_OVERLAY_H
#define RUNG_SNAPSHOT_OVERLAY_H

#include "core/arena.h"
#include "snapshot/view.h"

/* A link as one names it. */
typedef struct rung_edge {
    rung_node from, to;
    uint8_t relation; /* rung_relation */
} rung_edge;

/* Writes `kind:key:relation:kind:key`, as one would type it, into buf; returns buf. */
#define RUNG_EDGE_ID_MAX (2 * RUNG_NODE_ID_MAX + 32)
const char *rung_edge_id(const rung_snapshot *g, const rung_edge *e, char *buf);

/* A link of the overlay: its facts are [first, the next one's first). */
typedef struct rung_added {
    rung_edge edge;
    uint32_t stored; /* the link it stands for, or RUNG_NONE */
    uint32_t first;  /* index into facts */
    rung_fact row;   /* the one that is supposed */
} rung_added;

typedef struct rung_added_fact {
    uint32_t stored; /* fact of the snapshot, or RUNG_NONE: the supposed row */
    uint32_t of;     /* index into added */
} rung_added_fact;

struct rung_overlay {
    const uint32_t *hidden; /* node ids, ascending, each once */
    uint32_t n_hidden;
    const rung_added *added;  /* by relation, from, to; one more as the end */
    const uint32_t *in_order; /* the same by relation, to, from */
    uint32_t n_added;
    const rung_added_fact *facts;
    uint32_t n_facts;
    const uint32_t
        *touched; /* nodes whose stored D, K, E or W no longer holds, ascending */
    uint32_t n_touched;
    bool ways;    /* something hidden that a progression may go through */
    bool classes; /* a competency is hidden that matches another */
};

/* Makes an overlay in `mem`. Nodes and edges may repeat; none of the edges is at a hidden
 * node, and each joins kinds that its relation allows.
 *
 * mark    a byte a node, zero before and after
 * Fails: NO_MEMORY. Cost: O(links of what is hidden and added, and of what is touched). */
rung_status rung_overlay_new(const rung_snapshot *g, const rung_node *hidden,
                             uint32_t n_hidden, const rung_edge *added, uint32_t n_added,
                             uint8_t *mark, rung_arena *mem, const rung_overlay **out,
                             rung_error *err);

/* The view with the overlay put over it; `o` must outlive it. */
rung_view rung_view_under(const rung_view *v, const rung_overlay *o);

/* The view without these nodes besides, and without what it supposed of them. Fails:
 * NO_MEMORY. */
rung_status rung_view_without(const rung_view *v, const rung_node *nodes, uint32_t n,
                              uint8_t *mark, rung_arena *mem, rung_view *out,
                              rung_error *err);

bool rung_overlay_hides(const rung_overlay *o, rung_node n);
/* True when the stored lists of n do not hold. Cost: O(log touched). */
bool rung_overlay_touches(const rung_overlay *o, rung_node n);

#endif
