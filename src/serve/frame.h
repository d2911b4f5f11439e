/* frame.h -- the guard: finds where a MessagePack message ends, before anyone unpacks it.
 *
 * It remembers where it stopped, so no byte is looked at twice however the bytes arrive,
 * and needs no memory but itself. It refuses a count before anything is allocated by it:
 * each value that a count promises takes at least one byte, so a count over the bytes that
 * the message may still have cannot be right. Cost: O(values), however long they are. */
#ifndef RUNG_SERVE_FRAME_H
#define RUNG_SERVE_FRAME_H

#include <stddef.h>
#include <stdint.h>

#define RUNG_FRAME_DEPTH 32 /* what msgpack-c can nest; deeper limits are not to be had */

typedef struct rung_frame_limits {
    uint64_t bytes;    /* of the whole message */
    uint32_t depth;    /* 1..RUNG_FRAME_DEPTH */
    uint32_t elements; /* values in it, containers and keys counted */
} rung_frame_limits;

/* Zero is the beginning of a message. */
typedef struct rung_frame {
    uint64_t at;       /* where the next value begins; may lie beyond what has arrived */
    uint64_t owed;     /* values that counts have promised and that are not yet seen */
    uint32_t elements; /* seen */
    uint32_t depth;
    uint32_t left[RUNG_FRAME_DEPTH]; /* values that each open container still lacks; a
                                        member of a map is two */
} rung_frame;

typedef enum rung_frame_state {
    RUNG_FRAME_MORE, /* as far as it has arrived, it is a message */
    RUNG_FRAME_WHOLE,
    RUNG_FRAME_TOO_LARGE, /* over `bytes` or `elements` */
    RUNG_FRAME_TOO_DEEP,
    RUNG_FRAME_MALFORMED, /* 0xc1, which is no value */
} rung_frame_state;

/* Goes on with the message whose first byte is bytes[0] and of which n bytes have
 * arrived, n never less than before. WHOLE: the message is bytes[0 .. *size), and *f is
 * zero again. After a fault *f is of no further use. MORE: *size is the least that the
 * message can be long, at least n + 1. */
rung_frame_state rung_frame_scan(rung_frame *f, const rung_frame_limits *limits,
                                 const uint8_t *bytes, size_t n, size_t *size);

#endif
