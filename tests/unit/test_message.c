/* test_message.c -- MessagePack-RPC to values, values to arguments, and responses back. */
#include <stdlib.h>
#include <string.h>

#include "serve/message.h"
#include "serve/queue.h"
#include "support/test.h"

typedef struct reading {
    rung_arena mem;
    rung_message m;
    rung_error err;
} reading;

static rung_status take(reading *r, const char *bytes, size_t n)
{
    r->err = (rung_error){ 0 };
    rung_arena_reset(&r->mem);
    return rung_message_read((const uint8_t *)bytes, n, &r->mem, &r->m, &r->err);
}

#define READ(r, bytes) take(r, bytes, sizeof bytes - 1)

static void done(reading *r)
{
    rung_arena_drop(&r->mem);
}

static void a_request_is_read_whole(void **state)
{
    reading r = { 0 };
    (void)state;
    assert_int_equal(READ(&r, "\x94\x00\xce\xff\xff\xff\xff\xa4show\x91\x82\xa4node\xa1x"
                              "\xa1k\xcf\xff\xff\xff\xff\xff\xff\xff\xff"),
                     RUNG_OK);
    assert_int_equal(r.m.type, RUNG_REQUEST);
    assert_true(r.m.has_id);
    assert_int_equal(r.m.id, UINT32_MAX);
    assert_true(rung_given_is(r.m.method, "show"));
    assert_int_equal(r.m.params->n, 1);
    assert_true(rung_given_is(rung_given_member(&r.m.params->items[0], "node"), "x"));
    assert_int_equal(rung_given_member(&r.m.params->items[0], "k")->type,
                     RUNG_GIVEN_LARGE);
    assert_null(rung_given_member(&r.m.params->items[0], "nod"));
    done(&r);
}

static void a_notification_and_a_response_are_told_apart(void **state)
{
    reading r = { 0 };
    (void)state;
    assert_int_equal(READ(&r, "\x93\x02\xa4ping\x90"), RUNG_OK);
    assert_int_equal(r.m.type, RUNG_NOTIFICATION);
    assert_false(r.m.has_id);
    assert_int_equal(READ(&r, "\x94\x01\x07\xc0\xa4pong"), RUNG_OK);
    assert_int_equal(r.m.type, RUNG_RESPONSE);
    assert_int_equal(r.m.error->type, RUNG_GIVEN_NIL);
    assert_true(rung_given_is(r.m.result, "pong"));
    done(&r);
}

static void what_is_no_message_is_malformed(void **state)
{
    reading r = { 0 };
    (void)state;
    assert_int_equal(READ(&r, "\x01"), RUNG_MALFORMED);
    assert_int_equal(READ(&r, "\x90"), RUNG_MALFORMED);
    assert_int_equal(READ(&r, "\x80"), RUNG_MALFORMED);
    assert_int_equal(READ(&r, "\x94\x03\x01\xa1x\x90"), RUNG_MALFORMED);
    assert_int_equal(READ(&r, "\x93\x00\x01\xa1x"), RUNG_MALFORMED);
    assert_int_equal(READ(&r, "\x94\x02\x01\xa1x\x90"), RUNG_MALFORMED);
    assert_int_equal(READ(&r, "\x94\xc0\x01\xa1x\x90"), RUNG_MALFORMED);
    done(&r);
}

static void a_msgid_is_32_bits_and_nothing_else(void **state)
{
    reading r = { 0 };
    (void)state;
    assert_int_equal(READ(&r, "\x94\x00\xff\xa1x\x90"), RUNG_MALFORMED);
    assert_false(r.m.has_id);
    assert_int_equal(READ(&r, "\x94\x00\xcf\x00\x00\x00\x01\x00\x00\x00\x00\xa1x\x90"),
                     RUNG_MALFORMED);
    assert_int_equal(READ(&r, "\x94\x00\xa1"
                              "1\xa1x\x90"),
                     RUNG_MALFORMED);
    assert_int_equal(READ(&r, "\x94\x00\xcb\x3f\xf0\x00\x00\x00\x00\x00\x00\xa1x\x90"),
                     RUNG_MALFORMED);
    assert_int_equal(READ(&r, "\x94\x00\xd3\x00\x00\x00\x00\x00\x00\x00\x05\xa1x\x90"),
                     RUNG_OK);
    assert_int_equal(r.m.id, 5);
    done(&r);
}

static void a_request_with_wrong_parts_can_still_be_answered(void **state)
{
    reading r = { 0 };
    (void)state;
    assert_int_equal(READ(&r, "\x94\x00\x09\x01\x90"), RUNG_BAD_ARGUMENT);
    assert_true(r.m.has_id);
    assert_int_equal(r.m.id, 9);
    assert_int_equal(READ(&r, "\x94\x00\x08\xa1x\x80"), RUNG_BAD_ARGUMENT);
    assert_int_equal(r.m.id, 8);
    done(&r);
}

static void an_empty_text_has_a_place(void **state)
{
    reading r = { 0 };
    (void)state;
    assert_int_equal(READ(&r, "\x94\x00\x01\xa0\x91\xc4\x00"), RUNG_OK);
    assert_non_null(r.m.method->text);
    assert_non_null(r.m.params->items[0].text);
    assert_int_equal(r.m.params->items[0].type, RUNG_GIVEN_BYTES);
    done(&r);
}

static void the_id_is_seen_before_the_message_ends(void **state)
{
    uint32_t id = 0;
    (void)state;
    static const struct {
        const char *bytes;
        size_t n;
        bool known;
        uint32_t id;
    } cases[] = {
        { "\x94\x00\x05", 3, true, 5 },
        { "\x94\x00\xcd\x01\x00", 5, true, 256 },
        { "\x94\x00\xcd\x01", 4, false, 0 },
        { "\xdc\x00\x04\x00\x07", 5, true, 7 },
        { "\xdd\x00\x00\x00\x04\xcc\x00\xcc\xff", 9, true, 255 },
        { "\x94\x01\x05", 3, false, 0 },
        { "\x94\x00", 2, false, 0 },
        { "", 0, false, 0 },
        { "\x93\x02\xa1", 3, false, 0 },
        { "\x94\x00\xcf\xff\xff\xff\xff\xff\xff\xff\xff", 11, false, 0 },
        { "\x94\x00\xd0\xff", 4, false, 0 },
        { "\x94\x00\xd0\x05", 4, true, 5 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_int_equal(rung_message_peek_id((const uint8_t *)cases[i].bytes, cases[i].n,
                                              &id),
                         cases[i].known);
        if (cases[i].known)
            assert_int_equal(id, cases[i].id);
    }
}

static void an_error_is_type_and_text(void **state)
{
    reading r = { 0 };
    rung_sink out = rung_sink_buffer(0);
    rung_error e = { .code = RUNG_UNKNOWN_NODE, .text = "no node 'x'" }, back = { 0 };
    (void)state;
    rung_put_error(&out, 300, &e);
    static const char want[] =
        "\x94\x01\xcd\x01\x2c\x92\x01\xb9unknown_node: no node 'x'\xc0";
    assert_int_equal(out.len, sizeof want - 1);
    assert_memory_equal(out.to, want, sizeof want - 1);
    assert_int_equal(take(&r, out.to, out.len), RUNG_OK);
    assert_int_equal(rung_message_error(r.m.error, &back), RUNG_UNKNOWN_NODE);
    assert_string_equal(back.text, "no node 'x'");
    done(&r);
    rung_sink_drop(&out);
}

/* ---- values to arguments ---- */

typedef struct bound {
    rung_snapshot *g;
    rung_task t;
    rung_common_args common;
    rung_error err;
    reading r;
} bound;

static void begin(bound *b)
{
    *b = (bound){ 0 };
    assert_int_equal(rung_graph_open(NULL, &b->g, &b->err), RUNG_OK);
}

static void end(bound *b)
{
    done(&b->r);
    rung_task_drop(&b->t);
    rung_snapshot_close(b->g);
}

/* Binds the params of a request to a query. */
static rung_status bind(bound *b, const char *query, const char *bytes, size_t n,
                        void **args)
{
    const rung_query *q = rung_query_named(query, strlen(query));
    assert_int_equal(take(&b->r, bytes, n), RUNG_OK);
    rung_arena_reset(&b->t.mem);
    *args = rung_arena_alloc(&b->t.mem, 1, q->args_size);
    b->err = (rung_error){ 0 };
    return rung_bind_given(&b->t, b->g, q, b->r.m.params->items, b->r.m.params->n, *args,
                           &b->common, &b->err);
}

#define BIND(b, query, params, args)                                                   \
    bind(b, query, "\x94\x00\x01\xa1x" params, sizeof("\x94\x00\x01\xa1x" params) - 1, \
         args)

static const rung_param *param(const char *query, const char *name)
{
    return rung_param_find(rung_query_named(query, strlen(query)), name, strlen(name));
}

static void parameters_come_by_name_or_in_order(void **state)
{
    bound b;
    void *by_name, *in_order;
    rung_node n[2];
    (void)state;
    begin(&b);
    assert_int_equal(BIND(&b, "gap",
                          "\x91\x82\xa2to\xb1nursing-associate\xa6"
                          "detail\xa3ids",
                          &by_name),
                     RUNG_OK);
    assert_int_equal(b.common.detail, RUNG_DETAIL_IDS);
    memcpy(&n[0], (char *)by_name + param("gap", "to")->offset, sizeof n[0]);
    assert_int_equal(BIND(&b, "gap",
                          "\x92\xb1nursing-associate\x81\xa6"
                          "detail\xa4"
                          "full",
                          &in_order),
                     RUNG_OK);
    assert_int_equal(b.common.detail, RUNG_DETAIL_FULL);
    memcpy(&n[1], (char *)in_order + param("gap", "to")->offset, sizeof n[1]);
    assert_int_equal(n[0].id, n[1].id);
    end(&b);
}

static void nil_is_absent(void **state)
{
    bound b;
    void *args;
    (void)state;
    begin(&b);
    assert_int_equal(BIND(&b, "gap",
                          "\x91\x83\xa2to\xb1nursing-associate\xa4"
                          "from\xc0\xa4have\xc0",
                          &args),
                     RUNG_OK);
    assert_int_equal(BIND(&b, "gap", "\x91\x81\xa2to\xc0", &args), RUNG_BAD_ARGUMENT);
    assert_int_equal(BIND(&b, "gap", "\x91\xc0", &args), RUNG_BAD_ARGUMENT);
    end(&b);
}

static void types_are_strict_and_nothing_is_silent(void **state)
{
    bound b;
    void *args;
    (void)state;
    begin(&b);
    assert_int_equal(BIND(&b, "gap", "\x91\x81\xa2to\x05", &args), RUNG_BAD_ARGUMENT);
    assert_int_equal(BIND(&b, "gap", "\x91\x81\xa2to\xc4\x01x", &args),
                     RUNG_BAD_ARGUMENT);
    assert_int_equal(BIND(&b, "gap", "\x91\x82\xa2to\xb1nursing-associate\xa4have\xa1x",
                          &args),
                     RUNG_BAD_ARGUMENT);
    assert_int_equal(BIND(&b, "find",
                          "\x92\xa1x\x81\xa5limit\xa1"
                          "7",
                          &args),
                     RUNG_BAD_ARGUMENT);
    assert_int_equal(BIND(&b, "find",
                          "\x92\xa1x\x81\xa5limit\xcb\x40\x00\x00\x00\x00\x00\x00\x00",
                          &args),
                     RUNG_BAD_ARGUMENT);
    assert_int_equal(BIND(&b, "find",
                          "\x92\xa1x\x81\xa5limit\xcf\xff\xff\xff\xff\xff\xff\xff\xff",
                          &args),
                     RUNG_BAD_ARGUMENT);
    assert_int_equal(BIND(&b, "gap",
                          "\x92\xb1nursing-associate\x81\xa7learner\xa6"
                          "age=17",
                          &args),
                     RUNG_BAD_ARGUMENT);
    assert_int_equal(BIND(&b, "gap",
                          "\x92\xb1nursing-associate\x81\xa7learner\x81\xa3"
                          "age\xa2"
                          "17",
                          &args),
                     RUNG_BAD_ARGUMENT);
    assert_int_equal(BIND(&b, "gap",
                          "\x92\xb1nursing-associate\x81\xa7learner\x81\xa3"
                          "age\x11",
                          &args),
                     RUNG_OK);
    end(&b);
}

static void names_are_known_and_come_once(void **state)
{
    bound b;
    void *args;
    (void)state;
    begin(&b);
    assert_int_equal(
        BIND(&b, "gap", "\x91\x82\xa2to\xb1nursing-associate\xa2to\xb1nursing-associate",
             &args),
        RUNG_BAD_ARGUMENT);
    assert_int_equal(BIND(&b, "gap", "\x91\x82\xa2to\xc0\xa2to\xb1nursing-associate",
                          &args),
                     RUNG_BAD_ARGUMENT);
    assert_int_equal(BIND(&b, "gap",
                          "\x92\xb1nursing-associate\x81\xa2to\xb1nursing-associate",
                          &args),
                     RUNG_BAD_ARGUMENT);
    assert_int_equal(BIND(&b, "gap", "\x91\x82\xa2to\xb1nursing-associate\xa3too\xc0",
                          &args),
                     RUNG_BAD_ARGUMENT);
    assert_non_null(strstr(b.err.text, "did you mean 'to'?"));
    assert_int_equal(BIND(&b, "gap", "\x91\x81\x05\xa1x", &args), RUNG_BAD_ARGUMENT);
    assert_int_equal(BIND(&b, "gap", "\x92\xb1nursing-associate\xb1nursing-associate",
                          &args),
                     RUNG_BAD_ARGUMENT);
    assert_int_equal(BIND(&b, "gap",
                          "\x92\x81\xa2to\xb1nursing-associate\xb1nursing-associate",
                          &args),
                     RUNG_BAD_ARGUMENT);
    assert_int_equal(BIND(&b, "gap",
                          "\x92\xb1nursing-associate\x81\xa7learner\x82\xa3"
                          "age\x11\xa3"
                          "age\x12",
                          &args),
                     RUNG_BAD_ARGUMENT);
    end(&b);
}

static void a_nul_does_not_end_a_name(void **state)
{
    static const char method[64] = "gap";
    bound b;
    void *args;
    (void)state;
    assert_non_null(rung_query_named(method, 3));
    for (size_t n = 4; n <= sizeof method; n++)
        assert_null(rung_query_named(method, n));
    begin(&b);
    assert_int_equal(BIND(&b, "show",
                          "\x91\xad"
                          "care-worker\0x",
                          &args),
                     RUNG_BAD_ARGUMENT);
    assert_non_null(strstr(b.err.text, "care-worker\\x00x"));
    assert_int_equal(BIND(&b, "show",
                          "\x91\xa2"
                          "a\xff",
                          &args),
                     RUNG_BAD_ARGUMENT);
    assert_non_null(strstr(b.err.text, "a\\xff"));
    end(&b);
}

/* ---- the queue ---- */

static void a_queue_gives_what_was_put_and_can_fall_back(void **state)
{
    rung_queue_pool pool = { .keep = 2 };
    rung_queue q, other;
    char in[50000], out[150000];
    size_t n = 0;
    (void)state;
    for (size_t i = 0; i < sizeof in; i++)
        in[i] = (char)(i * 7);
    rung_queue_init(&q, &pool);
    rung_queue_init(&other, &pool);
    rung_put(&q.sink, in, sizeof in);
    rung_queue_mark here = rung_queue_here(&q);
    rung_put(&q.sink, in, sizeof in);
    rung_queue_back(&q, here);
    assert_int_equal(q.n, sizeof in);
    rung_put(&other.sink, in, 100);
    rung_queue_take(&other, 40);
    rung_queue_move(&q, &other);
    assert_int_equal(other.n, 0);
    rung_put(&q.sink, in, 10);
    q.limit = q.n + 5;
    rung_put(&q.sink, in, 6);
    assert_true(q.sink.failed);
    while (q.n) {
        struct iovec iov[3];
        int pieces = rung_queue_pieces(&q, iov, 3, 1000);
        assert_true(pieces > 0);
        for (int i = 0; i < pieces; i++) {
            memcpy(out + n, iov[i].iov_base, iov[i].iov_len);
            n += iov[i].iov_len;
            rung_queue_take(&q, iov[i].iov_len);
        }
    }
    assert_int_equal(n, sizeof in + 60 + 10);
    assert_memory_equal(out, in, sizeof in);
    assert_memory_equal(out + sizeof in, in + 40, 60);
    assert_memory_equal(out + sizeof in + 60, in, 10);
    rung_queue_drop(&q);
    rung_queue_drop(&other);
    rung_queue_pool_drop(&pool);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_request_is_read_whole),
        cmocka_unit_test(a_notification_and_a_response_are_told_apart),
        cmocka_unit_test(what_is_no_message_is_malformed),
        cmocka_unit_test(a_msgid_is_32_bits_and_nothing_else),
        cmocka_unit_test(a_request_with_wrong_parts_can_still_be_answered),
        cmocka_unit_test(an_empty_text_has_a_place),
        cmocka_unit_test(the_id_is_seen_before_the_message_ends),
        cmocka_unit_test(an_error_is_type_and_text),
        cmocka_unit_test(parameters_come_by_name_or_in_order),
        cmocka_unit_test(nil_is_absent),
        cmocka_unit_test(types_are_strict_and_nothing_is_silent),
        cmocka_unit_test(names_are_known_and_come_once),
        cmocka_unit_test(a_nul_does_not_end_a_name),
        cmocka_unit_test(a_queue_gives_what_was_put_and_can_fall_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
