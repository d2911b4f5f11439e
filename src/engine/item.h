/* item.h -- an emitter that keeps what it is told: the reply as a tree, for programs that
 * embed the engine. */
#ifndef RUNG_ENGINE_ITEM_H
#define RUNG_ENGINE_ITEM_H

#include "engine/engine.h"
#include "rung/rung.h"

/* The reply as a tree in `mem`, whose top is *out. Fails: NO_MEMORY. */
rung_status rung_item_tree(const rung_reply *r, rung_arena *mem, const rung_item **out,
                           rung_error *err);

#endif
