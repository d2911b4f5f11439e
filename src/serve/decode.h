/* decode.h -- one MessagePack value as a tree of our own. */
#ifndef RUNG_SERVE_DECODE_H
#define RUNG_SERVE_DECODE_H

#include "core/arena.h"
#include "engine/given.h"

/* Reads the value that bytes[0..n) is; rung_frame_scan found it whole. The tree lies in
 * `mem`, its texts in `bytes`: both must live on while it is read. Cost: O(values), of
 * which each takes sizeof(rung_given) bytes. Fails: MALFORMED, NO_MEMORY. */
rung_status rung_value_decode(const uint8_t *bytes, size_t n, rung_arena *mem,
                              rung_given *out, rung_error *err);

#endif
