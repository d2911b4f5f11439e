/* test_frame.c -- the guard: where messages end, whatever the pieces; what is refused,
 * and how early. */
#include <stdlib.h>
#include <string.h>

#include <msgpack.h>

#include "serve/frame.h"
#include "support/test.h"

static const rung_frame_limits usual = { 1 << 20, 32, 65536 };

/* One call on all of `bytes`. */
static rung_frame_state scan(const rung_frame_limits *l, const char *bytes, size_t n,
                             size_t *size)
{
    rung_frame f = { 0 };
    return rung_frame_scan(&f, l, (const uint8_t *)bytes, n, size);
}

#define SCAN(bytes, size) scan(&usual, bytes, sizeof bytes - 1, size)

static void every_first_byte_has_its_length(void **state)
{
    (void)state;
    char bytes[64] = { 0 };
    msgpack_zone *zone = msgpack_zone_new(8192);
    for (unsigned b = 0; b < 256; b++) {
        bytes[0] = (char)b; /* counts of 0, and nil in containers: 00 is a value */
        size_t size = 0, used = 0;
        msgpack_object o;
        rung_frame_state s = scan(&usual, bytes, sizeof bytes, &size);
        int theirs = msgpack_unpack(bytes, sizeof bytes, &used, zone, &o);
        msgpack_zone_clear(zone);
        if (b == 0xc1) {
            assert_int_equal(s, RUNG_FRAME_MALFORMED);
            continue;
        }
        assert_int_equal(s, RUNG_FRAME_WHOLE);
        assert_true(theirs > 0);
        assert_int_equal(size, used);
    }
    msgpack_zone_free(zone);
}

static void a_message_ends_where_it_ends_whatever_the_pieces(void **state)
{
    static const char message[] =
        "\x94\x00\xcd\x01\x00\xa3gap\x91\x82\xa2to\xd9\x03"
        "abc\xa4have\xdc\x00\x02\xa1x\xcb\x40\x09\x21\xfb\x54\x44\x2d\x18"
        "next";
    const size_t whole = sizeof message - 1 - 4;
    (void)state;
    for (size_t piece = 1; piece <= whole; piece++) {
        rung_frame f = { 0 };
        size_t size = 0;
        for (size_t n = piece; n < whole; n += piece) {
            assert_int_equal(rung_frame_scan(&f, &usual, (const uint8_t *)message, n,
                                             &size),
                             RUNG_FRAME_MORE);
            assert_true(size > n && size <= whole);
        }
        assert_int_equal(rung_frame_scan(&f, &usual, (const uint8_t *)message,
                                         sizeof message - 1, &size),
                         RUNG_FRAME_WHOLE);
        assert_int_equal(size, whole);
        assert_int_equal(f.at, 0);
    }
}

static void a_count_over_the_limit_is_refused_from_its_header(void **state)
{
    size_t size;
    (void)state;
    assert_int_equal(SCAN("\xdd\xff\xff\xff\xff", &size), RUNG_FRAME_TOO_LARGE);
    assert_int_equal(SCAN("\xdf\xff\xff\xff\xff", &size), RUNG_FRAME_TOO_LARGE);
    assert_int_equal(SCAN("\xdb\xff\xff\xff\xff", &size), RUNG_FRAME_TOO_LARGE);
    assert_int_equal(SCAN("\xc6\xff\xff\xff\xff", &size), RUNG_FRAME_TOO_LARGE);
    assert_int_equal(SCAN("\xc9\xff\xff\xff\xff", &size), RUNG_FRAME_TOO_LARGE);
    assert_int_equal(SCAN("\x94\x00\x01\xa1x\xdd\x10\x00\x00\x00", &size),
                     RUNG_FRAME_TOO_LARGE);
}

static void the_limits_are_what_they_say(void **state)
{
    const rung_frame_limits ten = { 10, 3, 5 };
    size_t size;
    (void)state;
    assert_int_equal(scan(&ten,
                          "\xa9"
                          "123456789",
                          10, &size),
                     RUNG_FRAME_WHOLE);
    assert_int_equal(scan(&ten, "\xaa", 1, &size), RUNG_FRAME_TOO_LARGE);
    assert_int_equal(scan(&ten, "\x94\1\2\3\4", 5, &size), RUNG_FRAME_WHOLE);
    assert_int_equal(scan(&ten, "\x95", 1, &size), RUNG_FRAME_TOO_LARGE);
    assert_int_equal(scan(&ten, "\x82", 1, &size),
                     RUNG_FRAME_MORE); /* five values with itself */
    assert_int_equal(scan(&ten, "\x83", 1, &size), RUNG_FRAME_TOO_LARGE);
    assert_int_equal(scan(&ten, "\x91\x91\x91\1", 4, &size), RUNG_FRAME_WHOLE);
    assert_int_equal(scan(&ten, "\x91\x91\x91\x90", 4, &size), RUNG_FRAME_TOO_DEEP);
    assert_int_equal(scan(&ten, "\x91\x91\x91\x80", 4, &size), RUNG_FRAME_TOO_DEEP);
}

/* `n` values behind an array's head; the last is a text of `text` bytes in the encoding
 * whose head `str` is, or none for 0. Returns its bytes. */
static size_t put_list(char *to, unsigned n, unsigned text, unsigned str)
{
    size_t at = 0, head = !str ? 0 : str < 0xd9 ? 1 : str == 0xd9 ? 2 : 3;
    to[at++] = (char)(0x90 | n);
    memset(to + at, 0, n + head + text);
    at += n - (str != 0);
    if (!str)
        return at;
    to[at] = (char)str;
    to[at + head - 1] = (char)(str < 0xd9 ? str : text);
    return at + head + text;
}

/* Messages of short values go another way than long ones; a limit is the same for both. */
static void the_last_value_within_a_limit_is_let_in_and_the_next_is_not(void **state)
{
    static const struct {
        unsigned text, str;
    } lasts[] = { { 0, 0 }, { 5, 0xa5 }, { 5, 0xd9 }, { 5, 0xda } };
    char bytes[64];
    (void)state;
    for (size_t i = 0; i < sizeof lasts / sizeof *lasts; i++)
        for (unsigned n = 1; n < 10; n++) {
            size_t len = put_list(bytes, n, lasts[i].text, lasts[i].str), size = 0;
            const rung_frame_limits just = { len, 32, n + 1 }, fewer = { len, 32, n },
                                    shorter = { len - 1, 32, n + 1 };
            assert_int_equal(scan(&just, bytes, len, &size), RUNG_FRAME_WHOLE);
            assert_int_equal(size, len);
            assert_int_equal(scan(&fewer, bytes, len, &size), RUNG_FRAME_TOO_LARGE);
            assert_int_equal(scan(&shorter, bytes, len, &size), RUNG_FRAME_TOO_LARGE);
        }
}

static void as_deep_as_msgpack_goes_and_no_deeper(void **state)
{
    char bytes[64];
    size_t size;
    (void)state;
    memset(bytes, 0x91, sizeof bytes);
    bytes[31] = (char)0x90;
    assert_int_equal(scan(&usual, bytes, 32, &size), RUNG_FRAME_WHOLE);
    bytes[31] = (char)0x91;
    bytes[32] = (char)0x90;
    assert_int_equal(scan(&usual, bytes, 33, &size), RUNG_FRAME_TOO_DEEP);
    msgpack_zone *zone = msgpack_zone_new(8192);
    msgpack_object o;
    size_t used = 0;
    bytes[31] = (char)0x90;
    assert_true(msgpack_unpack(bytes, 32, &used, zone, &o) > 0);
    msgpack_zone_free(zone);
}

static void siblings_are_not_depth(void **state)
{
    char bytes[200] = "\xdc\x00\x64";
    size_t size;
    (void)state;
    for (size_t i = 0; i < 100; i++)
        bytes[3 + i] = (char)(i % 2 ? 0x90 : 0x80);
    assert_int_equal(scan(&usual, bytes, 103, &size), RUNG_FRAME_WHOLE);
    assert_int_equal(size, 103);
}

static void a_byte_at_a_time_costs_no_more(void **state)
{
    enum { N = 60000 };
    char *bytes = malloc(N + 5);
    size_t size;
    rung_frame f = { 0 };
    (void)state;
    memcpy(bytes, "\xdd\x00\x00\xea\x60", 5);
    memset(bytes + 5, 1, N);
    for (size_t n = 1; n < N + 5; n++) {
        uint64_t before = f.at;
        assert_int_equal(rung_frame_scan(&f, &usual, (const uint8_t *)bytes, n, &size),
                         RUNG_FRAME_MORE);
        assert_true(f.at - before <= 5
                    && f.at <= n); /* what was seen is not seen again */
    }
    assert_int_equal(rung_frame_scan(&f, &usual, (const uint8_t *)bytes, N + 5, &size),
                     RUNG_FRAME_WHOLE);
    free(bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_first_byte_has_its_length),
        cmocka_unit_test(a_message_ends_where_it_ends_whatever_the_pieces),
        cmocka_unit_test(a_count_over_the_limit_is_refused_from_its_header),
        cmocka_unit_test(the_limits_are_what_they_say),
        cmocka_unit_test(the_last_value_within_a_limit_is_let_in_and_the_next_is_not),
        cmocka_unit_test(as_deep_as_msgpack_goes_and_no_deeper),
        cmocka_unit_test(siblings_are_not_depth),
        cmocka_unit_test(a_byte_at_a_time_costs_no_more),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
