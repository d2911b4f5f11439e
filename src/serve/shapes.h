/* shapes.h -- shapes made ready for packing.
 *
 * How many members the map of a shape has, which of them are left out with detail=ids and
 * the packed bytes of each key are the same for every row: they are worked out once, when
 * a graph is loaded, and not in every walk. */
#ifndef RUNG_SERVE_SHAPES_H
#define RUNG_SERVE_SHAPES_H

#include "query/query.h"

#define RUNG_PIECE                                                         \
    32 /* what is short is copied in pieces of as many bytes: the last one \
          goes beyond its end, where both sides have room for it */

typedef struct rung_packed_shape rung_packed_shape;

/* How the value of a member is packed: by itself where it is of a frequent kind. */
typedef enum rung_packing {
    RUNG_PACK_WALKED, /* by the walk, as every other emitter is told it */
    RUNG_PACK_NODE,
    RUNG_PACK_FACT,
    RUNG_PACK_COUNT,
    RUNG_PACK_SHARE,
    RUNG_PACK_TEXT,
    RUNG_PACK_TEXTS,
    RUNG_PACK_NODES,   /* a list of nodes, or of structs that are told as their nodes */
    RUNG_PACK_STRUCTS, /* a list of them, whose shape is packed */
} rung_packing;

typedef struct rung_packed_member {
    char key[RUNG_PIECE]; /* packed, and zeroes behind it */
    uint32_t key_len;
    rung_packing how;
    const rung_field *field;
    const rung_packed_shape *of; /* of STRUCTS */
} rung_packed_member;

/* The map of one detail. */
typedef struct rung_packed_map {
    char head; /* its packed beginning: all of it is fewer than 16 members */
    uint32_t n;
    rung_packed_member *members; /* but for those of a NodeRef */
} rung_packed_map;

struct rung_packed_shape {
    const rung_shape *shape;
    rung_packed_map maps[2]; /* by rung_detail */
};

typedef struct rung_packed_shapes rung_packed_shapes;

/* Packs the shape of the result of every query and what it holds; NULL when there is no memory. */
rung_packed_shapes *rung_packed_shapes_new(void);
void rung_packed_shapes_free(rung_packed_shapes *l);

/* NULL for a shape that is to be walked: members that follow from the attributes of a
 * node, or more than a short map holds. Cost: O(1). */
const rung_packed_shape *rung_packed_shape_of(const rung_packed_shapes *l,
                                              const rung_shape *s);

#endif
