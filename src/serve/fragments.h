/* fragments.h -- NodeRefs, ids and Evidence of a graph, packed once: replies copy them. */
#ifndef RUNG_SERVE_FRAGMENTS_H
#define RUNG_SERVE_FRAGMENTS_H

#include "render/render.h"
#include "query/parts.h"
#include "serve/queue.h"

typedef struct rung_fragments rung_fragments;

/* Packs every node and every fact of g as a view without filter shows them. Cost: O(nodes
 * + facts). Fails: NO_MEMORY. */
rung_status rung_fragments_new(const rung_snapshot *g, rung_fragments **out,
                               rung_error *err);
void rung_fragments_free(rung_fragments *f);

/* An emitter of MessagePack into a queue: copies fragments wherever the view has no filter
 * (f may be NULL), writes the short forms itself and leaves the long ones to msgpack-c. */
typedef struct rung_packer {
    rung_msgpack packed; /* first: its address is the whole's */
    rung_emitter plain;  /* msgpack-c's own way */
    rung_queue *out;
    const rung_fragments *fragments;
} rung_packer;
rung_packer rung_packer_into(rung_queue *out, const rung_fragments *f);

#endif
