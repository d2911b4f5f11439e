/* msgpack.c -- the reply as MessagePack; the only file here that knows msgpack-c.
 *
 * A packer is two pointers, so each call makes its own. What msgpack-c cannot write
 * sticks in the sink. */
#include <msgpack.h>

#include "core/text.h"
#include "render/parts.h"

static int write_packed(void *to, const char *bytes, size_t n)
{
    rung_sink *out = to;
    rung_put(out, bytes, n);
    return out->failed ? -1 : 0;
}

static msgpack_packer packer(rung_emitter *e)
{
    msgpack_packer p;
    msgpack_packer_init(&p, ((rung_msgpack *)e)->out, write_packed);
    return p;
}

static void check(rung_emitter *e, int packed)
{
    if (packed != 0)
        ((rung_msgpack *)e)->out->failed = true;
}

static void pack_map(rung_emitter *e, uint32_t n)
{
    msgpack_packer p = packer(e);
    check(e, msgpack_pack_map(&p, n));
}

static void pack_array(rung_emitter *e, uint32_t n)
{
    msgpack_packer p = packer(e);
    check(e, msgpack_pack_array(&p, n));
}

static void pack_end(rung_emitter *e)
{
    (void)e;
}

static void pack_text(rung_emitter *e, const char *s, size_t len)
{
    msgpack_packer p = packer(e);
    size_t bad = 0, n;
    for (size_t at = 0; at < len; at += n ? n : 1) {
        n = rung_utf8_length(s + at, len - at);
        bad += n == 0;
    }
    if (len > UINT32_MAX / 4) {
        ((rung_msgpack *)e)->out->failed = true;
        return;
    }
    check(e, msgpack_pack_str(&p, len + bad * (sizeof RUNG_UTF8_BAD - 2)));
    if (!bad) {
        if (len)
            check(e, msgpack_pack_str_body(&p, s, len));
        return;
    }
    for (size_t at = 0; at < len; at += n ? n : 1) {
        n = rung_utf8_length(s + at, len - at);
        if (n)
            check(e, msgpack_pack_str_body(&p, s + at, n));
        else
            check(e, msgpack_pack_str_body(&p, RUNG_UTF8_BAD, sizeof RUNG_UTF8_BAD - 1));
    }
}

static void pack_integer(rung_emitter *e, int64_t v)
{
    msgpack_packer p = packer(e);
    check(e, msgpack_pack_int64(&p, v));
}

static void pack_real(rung_emitter *e, double v)
{
    msgpack_packer p = packer(e);
    check(e, msgpack_pack_double(&p, v));
}

static void pack_boolean(rung_emitter *e, bool v)
{
    msgpack_packer p = packer(e);
    check(e, v ? msgpack_pack_true(&p) : msgpack_pack_false(&p));
}

static void pack_nil(rung_emitter *e)
{
    msgpack_packer p = packer(e);
    check(e, msgpack_pack_nil(&p));
}

void rung_msgpack_bytes(rung_sink *out, const void *bytes, size_t n)
{
    rung_msgpack m = { .out = out };
    msgpack_packer p = packer(&m.e);
    check(&m.e, msgpack_pack_bin(&p, n));
    check(&m.e, msgpack_pack_bin_body(&p, bytes, n));
}

rung_msgpack rung_msgpack_into(rung_sink *out)
{
    return (rung_msgpack){
        .e = { .map = pack_map,
               .end_map = pack_end,
               .array = pack_array,
               .end_array = pack_end,
               .key = pack_text,
               .text = pack_text,
               .integer = pack_integer,
               .real = pack_real,
               .boolean = pack_boolean,
               .nil = pack_nil },
        .out = out,
    };
}

rung_status rung_render_msgpack(const rung_reply *r, rung_sink *out, rung_error *err)
{
    (void)err;
    rung_msgpack m = rung_msgpack_into(out);
    rung_walk_reply(r, &m.e);
    return RUNG_OK;
}
