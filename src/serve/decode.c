/* decode.c -- msgpack-c's decoder, told to make our values; short ones are read without.
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

/* ---- what is short ---- */

/* Most messages are a dozen short values, for which getting msgpack-c's decoder ready and
 * asking it what each of them may be takes longer than reading them. Each of these
 * returns where the value ends; NULL: it is of another form, or not whole. */

#define SHORT_DEPTH 8u /* of containers within each other that are read here */

/* An unsigned number of n bytes, as msgids are. */
static const uint8_t *take_number(const uint8_t *at, const uint8_t *end, unsigned n,
                                  rung_given *out)
{
    int64_t v = 0;
    if (n > (size_t)(end - at))
        return NULL;
    for (unsigned i = 0; i < n; i++)
        v = v << 8 | at[i];
    *out = (rung_given){ .type = RUNG_GIVEN_INTEGER, .integer = v };
    return at + n;
}

static inline const uint8_t *take_text(const uint8_t *at, const uint8_t *end, uint32_t n,
                                       rung_given *out)
{
    if (n > (size_t)(end - at))
        return NULL;
    make_text(RUNG_GIVEN_TEXT, (const char *)at, n, out);
    return at + n;
}

/* What is no container, with b before it. */
static inline const uint8_t *take_plain(uint8_t b, const uint8_t *at, const uint8_t *end,
                                        rung_given *out)
{
    if (b >= 0xa0 && b < 0xc0)
        return take_text(at, end, b & 31, out);
    if (b < 0x80) {
        *out = (rung_given){ .type = RUNG_GIVEN_INTEGER, .integer = b };
        return at;
    }
    switch (b) {
    case 0xc0: *out = (rung_given){ .type = RUNG_GIVEN_NIL }; return at;
    case 0xc2:
    case 0xc3:
        *out = (rung_given){ .type = RUNG_GIVEN_BOOLEAN, .boolean = b & 1 };
        return at;
    case 0xcc:
    case 0xcd:
    case 0xce: return take_number(at, end, 1u << (b - 0xcc), out);
    case 0xd9: return at < end ? take_text(at + 1, end, *at, out) : NULL;
    default: return NULL;
    }
}

/* An array or a map with b before it. */
static const uint8_t *take_container(uint8_t b, const uint8_t *at, const uint8_t *end,
                                     unsigned depth, rung_arena *mem, rung_given *out)
{
    bool is_map = b < 0x90;
    uint32_t n = b & 15;
    rung_given *item = depth ? RUNG_ROOM(mem, rung_given, n << is_map) : NULL,
               *last = item + (n << is_map);
    if (!item)
        return NULL;
    *out = (rung_given){ .type = is_map ? RUNG_GIVEN_MAP : RUNG_GIVEN_ARRAY,
                         .n = n,
                         .items = item };
    for (; at && item < last; item++) {
        if (at == end)
            return NULL;
        b = *at++;
        at = (b & 0xe0) == 0x80 ? take_container(b, at, end, depth - 1, mem, item)
                                : take_plain(b, at, end, item);
    }
    return at;
}

static bool decode_short(const uint8_t *bytes, size_t n, rung_arena *mem, rung_given *out)
{
    const uint8_t *end = bytes + n;
    return n && (bytes[0] & 0xe0) == 0x80
           && take_container(bytes[0], bytes + 1, end, SHORT_DEPTH, mem, out) == end;
}

rung_status rung_value_decode(const uint8_t *bytes, size_t n, rung_arena *mem,
                              rung_given *out, rung_error *err)
{
    struct decoder_context d;
    size_t used = 0;
    if (decode_short(bytes, n, mem, out))
        return RUNG_OK;
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
