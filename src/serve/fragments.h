/* fragments.h -- NodeRefs, ids and Evidence of a graph, packed once: replies copy them. */
#ifndef RUNG_SERVE_FRAGMENTS_H
#define RUNG_SERVE_FRAGMENTS_H

#include "query/parts.h"
#include "render/render.h"
#include "serve/shapes.h"

/* A packed id as it is copied: whole, whatever its length; each is one line of a cache. */
#define RUNG_PACKED_ID 64
typedef struct rung_packed_id {
    char bytes[RUNG_PACKED_ID - 1];
    uint8_t len; /* 0: it is longer, and the NodeRef has it */
} rung_packed_id;
_Static_assert(sizeof(rung_packed_id) == RUNG_PACKED_ID, "one is copied as one piece");

/* The packed Evidence of a fact. Of facts that differ in nothing but their line, which is
 * packed last, only one is packed whole: of the others `at` and `len` are the bytes of
 * that one up to its line, and `line` is their own. */
typedef struct rung_packed_fact {
    uint32_t at, len;
    char line[7];
    uint8_t n_line; /* 0: the line is among the `len` bytes */
} rung_packed_fact;

#define RUNG_ID_AT 4 /* a packed NodeRef begins `84 a2 'i' 'd'` and goes on with the id */

/* For packer.c to read. */
typedef struct rung_fragments {
    rung_sink bytes; /* a buffer: NodeRefs by node, Evidence, meta, closers, and two
                        pieces of nothing at the end */
    uint32_t *node;  /* n_nodes + 1: where each begins */
    rung_packed_fact *fact; /* n_facts */
    uint32_t *closer;       /* closers + 1; NULL when there are too many */
    rung_packed_id *id;     /* n_nodes + 1, aligned: rung_packed_id_of */
    uint32_t meta, meta_len;
    rung_packed_shapes *shapes;
} rung_fragments;

/* The id of no node (RUNG_NONE) has an entry of its own, of length 0 like an id that is
 * too long, so that the loops that copy ids need not ask for it. */
static inline rung_packed_id *rung_packed_id_of(const rung_fragments *f, rung_node n)
{
    _Static_assert(RUNG_NONE + 1u == 0, "it comes before the first");
    return &f->id[(uint32_t)(n.id + 1)];
}

/* Packs every node and every fact of g as a view without filter shows them. Cost: O(nodes
 * + facts). Fails: NO_MEMORY. */
rung_status rung_fragments_new(const rung_snapshot *g, rung_fragments **out,
                               rung_error *err);
void rung_fragments_free(rung_fragments *f);

#endif
