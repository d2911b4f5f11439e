/* item.h -- an emitter that keeps what it is told: the reply as a tree, for programs that
 * embed the engine. */
#ifndef RUNG_ENGINE_ITEM_H
#define RUNG_ENGINE_ITEM_H

#include "engine/engine.h"
#include "rung/rung.h"

#define RUNG_ITEM_DEPTH \
    32 /* shapes nest some ten deep; what comes from elsewhere is no deeper either */

typedef struct rung_item_builder {
    rung_emitter e; /* first: its address is the builder's */
    rung_arena *mem;
    rung_item *top; /* the tree so far */
    struct {
        rung_item *at, *end;
    } open[RUNG_ITEM_DEPTH]; /* the next child to fill */
    unsigned depth;
    const char *key; /* of the next value */
    bool failed;     /* memory ran out; what came after it was let pass */
} rung_item_builder;

/* An emitter that makes one tree in `mem`. */
rung_item_builder rung_item_into(rung_arena *mem);

/* The reply as a tree in `mem`, whose top is *out. Fails: NO_MEMORY. */
rung_status rung_item_tree(const rung_reply *r, rung_arena *mem, const rung_item **out,
                           rung_error *err);

#endif
