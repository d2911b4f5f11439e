/* packer.h -- an emitter of MessagePack into a queue, for replies. */
#ifndef RUNG_SERVE_PACKER_H
#define RUNG_SERVE_PACKER_H

#include "serve/fragments.h"
#include "serve/queue.h"

/* Copies fragments of `f` wherever the view has no filter, packs structs by their packed
 * shapes, writes the short forms of MessagePack itself and leaves the long ones to
 * msgpack-c. `f` may be NULL: then nothing is copied. Both must outlive the packer. */
typedef struct rung_packer {
    rung_msgpack packed; /* first: its address is the whole's */
    rung_emitter plain;  /* msgpack-c's own way */
    rung_queue *out;
    const rung_fragments *fragments;
    const char *end; /* while something is put: where the room of a block ends */
} rung_packer;
rung_packer rung_packer_into(rung_queue *out, const rung_fragments *f);

/* A reply as rung_walk_reply tells it; there are fragments. */
void rung_pack_reply(rung_packer *p, const rung_reply *r);

#endif
