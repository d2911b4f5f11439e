/* test_damage.c -- a compiled graph with one bit turned, cut short or grown is refused,
 * whichever bit, whatever length.
 *
 * The graph is tests/golden/graphs/small. In memory every bit is tried; through the file,
 * as a program opens it, one bit of every byte, and every length. Nothing that is refused
 * may have been read out of bounds: the sanitized build looks on. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "builder/build.h"
#include "engine/engine.h"
#include "source/package.h"
#include "support/test.h"

#define SMALL "tests/golden/graphs/small"

static unsigned char *block;
static size_t size;

static int make_block(void **state)
{
    (void)state;
    rung_records records = { 0 };
    rung_diagnostics diags = { 0 };
    rung_error err = { 0 };
    void *made = NULL;
    rung_status s = rung_package_read(SMALL, &records, &diags, &err);
    if (!s)
        s = rung_build(&records, &made, &size, &err);
    rung_records_drop(&records);
    rung_diagnostics_drop(&diags);
    block = made;
    if (s)
        fprintf(stderr, "%s\n", err.text);
    return (int)s;
}

static int drop_block(void **state)
{
    (void)state;
    rung_pages_drop(block, size);
    return 0;
}

/* Opens bytes as if from a file; true when they are refused in words. */
static bool refused(const unsigned char *bytes, size_t n)
{
    rung_error err = { .code = RUNG_OK };
    rung_snapshot *g = NULL;
    rung_status s = rung_snapshot_open(bytes, n, RUNG_BLOCK_BORROWED, false, &g, &err);
    if (!s)
        rung_snapshot_close(g);
    return s != RUNG_OK && err.code == s && *err.text;
}

static void whole_it_opens(void **state)
{
    (void)state;
    assert_false(refused(block, size));
}

static void no_bit_may_be_turned(void **state)
{
    (void)state;
    for (size_t i = 0; i < size; i++)
        for (unsigned bit = 0; bit < 8; bit++) {
            block[i] ^= (unsigned char)(1u << bit);
            bool bad = refused(block, size);
            block[i] ^= (unsigned char)(1u << bit);
            if (!bad)
                fail_msg("bit %u of byte %zu was turned, and it opened", bit, i);
        }
}

/* A copy of its own for each length, so that a read beyond it is seen. */
static void no_length_but_its_own_opens(void **state)
{
    (void)state;
    for (size_t n = 0; n < size; n += n < 4096 ? 1 : 61) {
        unsigned char *cut = aligned_alloc(64, (n + 64) / 64 * 64);
        assert_non_null(cut);
        memcpy(cut, block, n);
        bool bad = refused(cut, n);
        free(cut);
        if (!bad)
            fail_msg("cut to %zu of %zu bytes, it opened", n, size);
    }
    unsigned char *grown = aligned_alloc(64, size + 128);
    assert_non_null(grown);
    memcpy(grown, block, size);
    memset(grown + size, 0, 128);
    assert_true(refused(grown, size + 1));
    assert_true(refused(grown, size + 64));
    free(grown);
}

static void the_file_is_refused_as_a_bad_graph(void **state)
{
    (void)state;
    char path[] = "/tmp/rung-damage-XXXXXX";
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    assert_int_equal(write(fd, block, size), (ssize_t)size);
    rung_snapshot *g = NULL;
    rung_error err;
    assert_int_equal(rung_graph_open(path, &g, &err), RUNG_OK);
    rung_snapshot_close(g);
    size_t opened = 0;
    for (size_t i = 0; i < size; i++) {
        unsigned char turned = (unsigned char)(block[i] ^ (1u << i % 8));
        assert_int_equal(pwrite(fd, &turned, 1, (off_t)i), 1);
        opened += rung_graph_open(path, &g, &err) != RUNG_BAD_GRAPH;
        assert_int_equal(pwrite(fd, &block[i], 1, (off_t)i), 1);
    }
    assert_int_equal(opened, 0);
    for (size_t n = size; n-- > 0;) {
        assert_int_equal(ftruncate(fd, (off_t)n), 0);
        opened += rung_graph_load(path, &g, &err) != RUNG_BAD_GRAPH;
    }
    assert_int_equal(opened, 0);
    close(fd);
    unlink(path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whole_it_opens),
        cmocka_unit_test(no_bit_may_be_turned),
        cmocka_unit_test(no_length_but_its_own_opens),
        cmocka_unit_test(the_file_is_refused_as_a_bad_graph),
    };
    return cmocka_run_group_tests(tests, make_block, drop_block);
}
