/* decode.c -- msgpack-c's decoder, told to make our values.
 *
 * The decoder is a template of msgpack-c's: it steps through the bytes and calls what
 * makes an object of each value. Its own library makes objects in a zone of its own,
 * which would then be copied; here it makes the values that are wanted, in the arena
 * where they stay. The guard has seen every count before: no array is longer than the
 * bytes that came, and none is nested deeper than the decoder can count. */
#include "serve/decode.h"

#include <msgpack/unpack.h>
#include <msgpack/unpack_define.h>

#include "serve/frame.h"

_Static_assert(MSGPACK_EMBED_STACK_SIZE >= RUNG_FRAME_DEPTH,
               "what the guard lets through can be decoded");

/* ---- what each value becomes; negative: memory is out ---- */

static rung_given make_root(rung_arena **mem)
{
    (void)mem;
    return (rung_given){ .type = RUNG_GIVEN_NIL };
}

/* All of *out; memory is not out. */
#define make(out, ...) (*(out) = (rung_given){ __VA_ARGS__ }, 0)

static inline int make_text(rung_given_type type, const char *s, unsigned n,
                            rung_given *out)
{
    return make(out, .type = type, .n = n, .text = n ? s : "");
}

/* n grows with the elements that come. */
static inline int make_container(rung_arena *mem, rung_given_type type, size_t n_values,
                                 rung_given *out)
{
    out->type = type;
    out->n = 0;
    out->items = RUNG_ROOM(mem, rung_given, n_values);
    return out->items ? 0 : MSGPACK_UNPACK_NOMEM_ERROR;
}

static inline rung_given *items_of(rung_given *container)
{
    return (rung_given *)(uintptr_t)container->items;
}

#define make_nil(mem, out) make(out, .type = RUNG_GIVEN_NIL)
#define make_true(mem, out) make(out, .type = RUNG_GIVEN_BOOLEAN, .boolean = true)
#define make_false(mem, out) make(out, .type = RUNG_GIVEN_BOOLEAN, .boolean = false)
#define make_uint8(mem, v, out) make(out, .type = RUNG_GIVEN_INTEGER, .integer = (v))
#define make_uint16(mem, v, out) make_uint8(mem, v, out)
#define make_uint32(mem, v, out) make_uint8(mem, v, out)
#define make_int8(mem, v, out) make_uint8(mem, v, out)
#define make_int16(mem, v, out) make_uint8(mem, v, out)
#define make_int32(mem, v, out) make_uint8(mem, v, out)
#define make_int64(mem, v, out) make_uint8(mem, v, out)
#define make_double(mem, v, out) make(out, .type = RUNG_GIVEN_REAL, .real = (v))
#define make_float(mem, v, out) make_double(mem, (double)(v), out)
#define make_str(mem, all, s, n, out) make_text(RUNG_GIVEN_TEXT, s, n, out)
#define make_bin(mem, all, s, n, out) make_text(RUNG_GIVEN_BYTES, s, n, out)
#define make_array(mem, n, out) make_container(*(mem), RUNG_GIVEN_ARRAY, n, out)
#define make_map(mem, n, out) make_container(*(mem), RUNG_GIVEN_MAP, (size_t)(n)*2, out)

static inline int make_uint64(rung_arena **mem, uint64_t v, rung_given *out)
{
    (void)mem;
    if (v > INT64_MAX)
        return make(out, .type = RUNG_GIVEN_LARGE, .large = v);
    return make(out, .type = RUNG_GIVEN_INTEGER, .integer = (int64_t)v);
}

static inline int make_ext(rung_arena **mem, const char *all, const char *s, unsigned n,
                           rung_given *out)
{
    (void)mem, (void)all, (void)s, (void)n;
    return make(out, .type = RUNG_GIVEN_OTHER);
}

static inline int make_array_item(rung_arena **mem, rung_given *array, rung_given item)
{
    (void)mem;
    items_of(array)[array->n++] = item;
    return 0;
}

static inline int make_map_item(rung_arena **mem, rung_given *map, rung_given key,
                                rung_given value)
{
    (void)mem;
    rung_given *member = items_of(map) + 2 * (size_t)map->n++;
    member[0] = key;
    member[1] = value;
    return 0;
}

/* ---- the decoder ---- */

#define msgpack_unpack_struct(name) struct decoder##name
#define msgpack_unpack_func(result, name) static inline result decoder##name
#define msgpack_unpack_callback(name) make##name
#define msgpack_unpack_object rung_given
#define msgpack_unpack_user rung_arena *
#include <msgpack/unpack_template.h>

rung_status rung_value_decode(const uint8_t *bytes, size_t n, rung_arena *mem,
                              rung_given *out, rung_error *err)
{
    struct decoder_context d;
    size_t used = 0;
    d.user = mem;
    decoder_init(&d);
    int made = decoder_execute(&d, (const char *)bytes, n, &used);
    if (made == MSGPACK_UNPACK_NOMEM_ERROR) /* not for its depth: the guard has seen it */
        return rung_fail(err, RUNG_NO_MEMORY,
                         "the message needs more memory than one may have");
    if (made <= 0 || used != n)
        return rung_fail(err, RUNG_MALFORMED, "this is no MessagePack");
    *out = decoder_data(&d);
    return RUNG_OK;
}
