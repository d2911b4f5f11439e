/* message.h -- MessagePack-RPC: whole messages to values and back.
 *
 *     request       [0, msgid, method, params]
 *     response      [1, msgid, error, result]      error nil, or [type, "code: message"]
 *     notification  [2, method, params]
 *
 * Used by both ends. Reading wants a message that rung_frame_scan found whole, so it
 * never reserves more than a multiple of the bytes that came. */
#ifndef RUNG_SERVE_MESSAGE_H
#define RUNG_SERVE_MESSAGE_H

#include "core/arena.h"
#include "core/sink.h"
#include "engine/given.h"

typedef enum rung_message_type {
    RUNG_REQUEST = 0,
    RUNG_RESPONSE = 1,
    RUNG_NOTIFICATION = 2,
} rung_message_type;

typedef struct rung_message {
    rung_message_type type;
    bool has_id; /* the id is known, also when the rest is not what it should be */
    uint32_t id;
    const rung_given *method; /* of requests and notifications: a text */
    const rung_given *params; /* of requests and notifications: an array */
    const rung_given *error;  /* of responses */
    const rung_given *result; /* of responses */
} rung_message;

/* Reads the whole message bytes[0..n). The values lie in `mem`, their texts in `bytes`:
 * both must live on while they are read. On failure out->has_id and out->id still tell
 * whose it was. Fails: MALFORMED (no MessagePack, or none of the three kinds),
 * BAD_ARGUMENT (a request whose method is no text or whose params are no array: it can be
 * answered), NO_MEMORY. */
rung_status rung_message_read(const uint8_t *bytes, size_t n, rung_arena *mem,
                              rung_message *out, rung_error *err);

/* The id of the request that begins so, as far as that can be told from n bytes; for
 * answering one that is refused before its end. */
bool rung_message_peek_id(const uint8_t *bytes, size_t n, uint32_t *id);

/* The same for a whole request; *head is how many bytes are before its method. */
bool rung_message_peek(const uint8_t *bytes, size_t n, uint32_t *id, size_t *head);

/* True when a message can begin with this byte: an array of three or four. */
bool rung_message_may_begin(uint8_t first);

/* ---- writing; into any sink, in which a failure sticks ---- */

/* [0, id, method, and params as the next value put. */
void rung_put_request(rung_sink *out, uint32_t id, const char *method, size_t len);
/* [1, id, nil, and the result as the next value put. */
void rung_put_result(rung_sink *out, uint32_t id);
#define RUNG_RESULT_HEAD 8 /* bytes of that at most, before the result */
/* Writes them; how many they are. */
size_t rung_result_head(uint32_t id, uint8_t head[RUNG_RESULT_HEAD]);
/* [1, id, [type, "code: message"], nil] */
void rung_put_error(rung_sink *out, uint32_t id, const rung_error *e);
/* [type, "code: message"] alone, as a batch wants it. */
void rung_put_error_value(rung_sink *out, const rung_error *e);

/* The error of a response as a status and a sentence: "code: message" with a code we
 * know; any other shape is INTERNAL with what it says, made fit to be shown. */
rung_status rung_message_error(const rung_given *error, rung_error *err);

#endif
