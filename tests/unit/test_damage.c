/* test_damage.c -- a compiled graph with one bit turned, cut short or grown is refused,
 * whichever bit, whatever length.
 *
 * The graph is tests/golden/graphs/small. In memory every bit is tried; through the file,
 * as a program opens it, one bit of every byte, and every length. Nothing that is refused
 * may have been read out of bounds: the sanitized build looks on. */
#include <fcntl.h>
#include <stddef.h>
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

/* Opens bytes as if from a file; true when they are refused in words, which are `why`
 * (NULL: any). */
static bool refused_as(const unsigned char *bytes, size_t n, const char *why)
{
    rung_error err = { .code = RUNG_OK };
    rung_snapshot *g = NULL;
    rung_status s = rung_snapshot_open(bytes, n, RUNG_BLOCK_BORROWED, false, &g, &err);
    if (!s)
        rung_snapshot_close(g);
    return s != RUNG_OK && err.code == s
           && (why ? strcmp(err.text, why) == 0 : *err.text);
}

static bool refused(const unsigned char *bytes, size_t n)
{
    return refused_as(bytes, n, NULL);
}

#define DAMAGED "it is damaged: its checksum does not match; compile it again"

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
            bool bad = i < offsetof(rung_snapshot_head, sum)
                           ? refused(block, size)
                           : refused_as(block, size, DAMAGED);
            block[i] ^= (unsigned char)(1u << bit);
            if (!bad)
                fail_msg("bit %u of byte %zu was turned, and it was not seen", bit, i);
        }
}

/* Two sections that may say anything, as long as each other, change places, with their
 * sums and without: what is refused is that they are not where they were. */
static void a_section_stays_in_its_place(void **state)
{
    (void)state;
    unsigned char *copy = aligned_alloc(64, size);
    assert_non_null(copy);
    memcpy(copy, block, size);
    rung_snapshot_head *h = (rung_snapshot_head *)(void *)copy;
    unsigned a = RUNG_SECTION_node_level_from, b = RUNG_SECTION_node_level_to;
    int8_t *from = (int8_t *)copy + h->sections[a].offset,
           *to = (int8_t *)copy + h->sections[b].offset;
    for (uint32_t i = 0; i < h->n_nodes; i++) {
        from[i] = 1;
        to[i] = 2;
    }
    rung_snapshot_seal(h);
    assert_false(refused(copy, size));
    memset(from, 2, h->n_nodes);
    memset(to, 1, h->n_nodes);
    assert_true(refused_as(copy, size, DAMAGED));
    uint64_t kept = h->sections[a].sum;
    h->sections[a].sum = h->sections[b].sum;
    h->sections[b].sum = kept;
    assert_true(refused_as(copy, size, DAMAGED));
    rung_snapshot_seal(h);
    assert_false(refused(copy, size));
    free(copy);
}

/* What other versions wrote is not damaged, it is to be compiled again; by that, and by
 * what it is not, it is known before anything else of it is believed. */
static void another_version_is_named(void **state)
{
    (void)state;
    rung_snapshot_head *h = (rung_snapshot_head *)(void *)block;
    const char *why = "it was compiled by another version of rung; compile it again";
    for (uint32_t version = 1; version <= RUNG_SNAPSHOT_VERSION + 1; version++) {
        h->version = version;
        assert_true(refused_as(block, size, why) == (version != RUNG_SNAPSHOT_VERSION));
    }
    h->version = RUNG_SNAPSHOT_VERSION;
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
    const uint32_t version = 6, ours = RUNG_SNAPSHOT_VERSION;
    const off_t at = offsetof(rung_snapshot_head, version);
    assert_int_equal(pwrite(fd, &version, sizeof version, at), sizeof version);
    assert_int_equal(rung_graph_open(path, &g, &err), RUNG_BAD_GRAPH);
    assert_non_null(strstr(err.text, path));
    assert_non_null(strstr(err.text, "another version of rung; compile it again"));
    assert_int_equal(pwrite(fd, &ours, sizeof ours, at), sizeof ours);
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
        cmocka_unit_test(a_section_stays_in_its_place),
        cmocka_unit_test(another_version_is_named),
        cmocka_unit_test(no_length_but_its_own_opens),
        cmocka_unit_test(the_file_is_refused_as_a_bad_graph),
    };
    return cmocka_run_group_tests(tests, make_block, drop_block);
}
