/* test_decode.c -- the guard and the decoder on random values: the guard ends where the
 * value ends, however its bytes arrive, and names the limit that is passed; the decoder
 * makes the tree that msgpack-c makes. */
#include <stdlib.h>
#include <string.h>

#include <msgpack.h>

#include "serve/decode.h"
#include "serve/frame.h"
#include "support/test.h"
#include "support/trial.h"
#include "support/world.h"

#define ROUNDS 20000
#define BYTES_MOST 8192
#define BODY_MOST 300 /* of one text */

/* A value, and what the guard's limits are about. */
typedef struct value {
    uint8_t bytes[BYTES_MOST];
    size_t n;
    uint32_t elements, depth;
} value;

static void put(value *v, uint8_t byte)
{
    v->bytes[v->n++] = byte;
}

static void put_count(value *v, uint32_t count, unsigned bytes)
{
    for (unsigned i = bytes; i-- > 0;)
        put(v, (uint8_t)(count >> 8 * i));
}

static void put_random(value *v, dice *d, size_t n)
{
    for (size_t i = 0; i < n; i++)
        put(v, (uint8_t)dice_below(d, 256));
}

/* A text, bytes or an extension in one of the forms that hold n, which need not be the
 * shortest. */
static void put_body(value *v, dice *d, uint32_t n)
{
    static const uint8_t heads[][3] = { { 0xd9, 0xda, 0xdb },
                                        { 0xc4, 0xc5, 0xc6 },
                                        { 0xc7, 0xc8, 0xc9 } };
    unsigned kind = dice_below(d, 3);
    unsigned size = n < 256 ? dice_below(d, 3) : 1 + dice_below(d, 2);
    if (kind == 0 && n < 32 && dice_below(d, 4)) {
        put(v, (uint8_t)(0xa0 | n));
    } else {
        put(v, heads[kind][size]);
        put_count(v, n, 1u << size);
        if (kind == 2)
            put_random(v, d, 1);
    }
    put_random(v, d, n);
}

static void put_number(value *v, dice *d)
{
    static const struct {
        uint8_t head, body;
    } kinds[] = { { 0xc0, 0 }, { 0xc2, 0 }, { 0xc3, 0 }, { 0xca, 4 }, { 0xcb, 8 },
                  { 0xcc, 1 }, { 0xcd, 2 }, { 0xce, 4 }, { 0xcf, 8 }, { 0xd0, 1 },
                  { 0xd1, 2 }, { 0xd2, 4 }, { 0xd3, 8 }, { 0xd4, 2 }, { 0xd5, 3 },
                  { 0xd6, 5 }, { 0xd7, 9 }, { 0xd8, 17 } };
    unsigned k = dice_below(d, sizeof kinds / sizeof *kinds);
    put(v, kinds[k].head);
    put_random(v, d, kinds[k].body);
}

static void put_value(value *v, dice *d, uint32_t depth);

static void put_container(value *v, dice *d, uint32_t depth)
{
    bool is_map = dice_below(d, 2);
    uint32_t n = dice_below(d, 5), form = dice_below(d, 3);
    if (form == 0)
        put(v, (uint8_t)((is_map ? 0x80 : 0x90) | n));
    else
        put(v, (uint8_t)((is_map ? 0xde : 0xdc) + form - 1));
    if (form)
        put_count(v, n, 2 * form);
    if (depth + 1 > v->depth)
        v->depth = depth + 1;
    for (uint32_t i = 0; i < n << is_map; i++)
        put_value(v, d, depth + 1);
}

static void put_value(value *v, dice *d, uint32_t depth)
{
    v->elements++;
    bool full = v->n > BYTES_MOST / 2;
    switch (full ? 0 : dice_below(d, depth < 6 ? 5 : 4)) {
    case 0:
        put(v,
            (uint8_t)(dice_below(d, 2) ? dice_below(d, 128) : 0xe0 + dice_below(d, 32)));
        break;
    case 1: put_number(v, d); break;
    case 2: put_body(v, d, dice_below(d, 40)); break;
    case 3: put_body(v, d, dice_below(d, BODY_MOST)); break;
    default: put_container(v, d, depth); break;
    }
}

/* ---- the guard ---- */

/* What the guard says of the value when it comes in random pieces. */
static rung_frame_state scan(const value *v, const rung_frame_limits *l, dice *d)
{
    rung_frame f = { 0 };
    rung_frame_state s = RUNG_FRAME_MORE;
    size_t n = 0, size = 0;
    unsigned piece = 1 + dice_below(d, dice_below(d, 2) ? 8 : 4096);
    while (s == RUNG_FRAME_MORE && n < v->n) {
        n += 1 + dice_below(d, piece);
        n = n < v->n ? n : v->n;
        s = rung_frame_scan(&f, l, v->bytes, n, &size);
        if (s == RUNG_FRAME_MORE)
            EXPECT(size > n && size <= v->n, "%zu of %zu are there, %zu are wanted", n,
                   v->n, size);
    }
    EXPECT(s != RUNG_FRAME_WHOLE || (size == v->n && f.at == 0 && f.depth == 0),
           "the end is at %zu, not %zu", v->n, size);
    return s;
}

static void expect_guarded(const value *v, dice *d)
{
    const rung_frame_limits exact = { v->n, v->depth ? v->depth : 1, v->elements };
    rung_frame_limits less = exact;
    EXPECT(scan(v, &exact, d) == RUNG_FRAME_WHOLE, "refused within its limits");
    less.bytes--;
    EXPECT(scan(v, &less, d) == RUNG_FRAME_TOO_LARGE, "a byte too many passed");
    less = exact;
    less.elements--;
    EXPECT(!less.elements || scan(v, &less, d) == RUNG_FRAME_TOO_LARGE,
           "a value too many passed");
    less = exact;
    less.depth--;
    EXPECT(!v->depth || scan(v, &less, d) == RUNG_FRAME_TOO_DEEP, "too deep, and passed");
}

/* ---- the decoder ---- */

static bool same_text(const rung_given *v, rung_given_type type, const char *s,
                      uint32_t n)
{
    return v->type == type && v->n == n && v->text && memcmp(v->text, n ? s : "", n) == 0;
}

static bool same(const rung_given *v, const msgpack_object *o);

static bool same_items(const rung_given *v, const msgpack_object_array *a)
{
    bool all = v->type == RUNG_GIVEN_ARRAY && v->n == a->size;
    for (uint32_t i = 0; all && i < a->size; i++)
        all = same(&v->items[i], &a->ptr[i]);
    return all;
}

static bool same_members(const rung_given *v, const msgpack_object_map *m)
{
    bool all = v->type == RUNG_GIVEN_MAP && v->n == m->size;
    for (uint32_t i = 0; all && i < m->size; i++)
        all = same(&v->items[2 * i], &m->ptr[i].key)
              && same(&v->items[2 * i + 1], &m->ptr[i].val);
    return all;
}

static bool same(const rung_given *v, const msgpack_object *o)
{
    switch (o->type) {
    case MSGPACK_OBJECT_NIL: return v->type == RUNG_GIVEN_NIL;
    case MSGPACK_OBJECT_BOOLEAN:
        return v->type == RUNG_GIVEN_BOOLEAN && v->boolean == o->via.boolean;
    case MSGPACK_OBJECT_POSITIVE_INTEGER:
        return o->via.u64 > INT64_MAX
                   ? v->type == RUNG_GIVEN_LARGE && v->large == o->via.u64
                   : v->type == RUNG_GIVEN_INTEGER && v->integer == (int64_t)o->via.u64;
    case MSGPACK_OBJECT_NEGATIVE_INTEGER:
        return v->type == RUNG_GIVEN_INTEGER && v->integer == o->via.i64;
    case MSGPACK_OBJECT_FLOAT32:
    case MSGPACK_OBJECT_FLOAT64: /* also what is no number */
        return v->type == RUNG_GIVEN_REAL && memcmp(&v->real, &o->via.f64, 8) == 0;
    case MSGPACK_OBJECT_STR:
        return same_text(v, RUNG_GIVEN_TEXT, o->via.str.ptr, o->via.str.size);
    case MSGPACK_OBJECT_BIN:
        return same_text(v, RUNG_GIVEN_BYTES, o->via.bin.ptr, o->via.bin.size);
    case MSGPACK_OBJECT_EXT: return v->type == RUNG_GIVEN_OTHER;
    case MSGPACK_OBJECT_ARRAY: return same_items(v, &o->via.array);
    case MSGPACK_OBJECT_MAP: return same_members(v, &o->via.map);
    }
    return false;
}

static void expect_decoded(const value *v, rung_arena *mem, msgpack_zone *zone)
{
    rung_given ours;
    rung_error err = { 0 };
    msgpack_object theirs;
    size_t used = 0;
    rung_arena_reset(mem);
    rung_status s = rung_value_decode(v->bytes, v->n, mem, &ours, &err);
    EXPECT(!s, "not decoded: %s", err.text);
    int r = msgpack_unpack((const char *)v->bytes, v->n, &used, zone, &theirs);
    EXPECT(r == MSGPACK_UNPACK_SUCCESS && used == v->n, "msgpack-c says %d", r);
    EXPECT(same(&ours, &theirs), "decoded into another tree");
    msgpack_zone_clear(zone);
    EXPECT(rung_value_decode(v->bytes, v->n - 1, mem, &ours, &err) == RUNG_MALFORMED,
           "a byte is missing, and it was decoded");
}

static void random_values_are_guarded_and_decoded(void **state)
{
    static value v;
    rung_arena mem = { 0 };
    msgpack_zone *zone = msgpack_zone_new(8192);
    (void)state;
    trial_asks("a random value");
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        dice d = { t.seed };
        v.n = v.elements = v.depth = 0;
        if (dice_below(&d, 8)) {
            v.elements = 1;
            put_container(&v, &d, 0);
        } else {
            put_value(&v, &d, 0);
        }
        expect_guarded(&v, &d);
        expect_decoded(&v, &mem, zone);
    }
    msgpack_zone_free(zone);
    rung_arena_drop(&mem);
}

static void memory_may_be_out(void **state)
{
    static const uint8_t bytes[] = { 0xdd, 0, 1, 0, 0 }; /* 65,536 values: a MiB */
    rung_arena mem = { .limit = 100000 };
    rung_given v;
    rung_error err = { 0 };
    (void)state;
    assert_int_equal(rung_value_decode(bytes, sizeof bytes, &mem, &v, &err),
                     RUNG_NO_MEMORY);
    rung_arena_drop(&mem);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_values_are_guarded_and_decoded),
        cmocka_unit_test(memory_may_be_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
