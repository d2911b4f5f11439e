/* test_damage.c -- a compiled graph with one bit turned, cut short or grown is refused,
 * whichever bit, whatever length.
 *
 * Each try looks at the whole block, so the graph is the smallest that has something in
 * every section. In memory every bit of it is tried, and every length; through the file,
 * as a program opens it, one bit of every byte, and every length. Of a graph of usual
 * shape, tests/golden/graphs/small, one bit of every byte. Nothing that is refused may
 * have been read out of bounds: the sanitized build looks on. */
#include <fcntl.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "builder/build.h"
#include "engine/engine.h"
#include "source/assemble.h"
#include "source/package.h"
#include "support/test.h"

#define SMALL "tests/golden/graphs/small"

typedef struct compiled {
    unsigned char *bytes;
    size_t size;
} compiled;

static unsigned char *block; /* of the least graph */
static size_t size;

/* Lays records out, which are dropped. */
static compiled lay_out(rung_records *records)
{
    void *made = NULL;
    compiled c = { 0 };
    rung_error err = { 0 };
    if (rung_build(records, &made, &c.size, &err))
        fail_msg("%s", err.text);
    rung_records_drop(records);
    c.bytes = made;
    return c;
}

static uint32_t put_node(rung_assembly *a, rung_kind kind, const char *key)
{
    uint32_t node = rung_assembly_put_node(a, kind, key, strlen(key));
    rung_assembly_put_node_row(a, node, &(rung_assembly_evidence){ .line = 2 });
    return node;
}

static void put_link(rung_assembly *a, rung_relation relation, uint32_t from, uint32_t to)
{
    rung_assembly_put_edge_row(a, relation, from, to,
                               &(rung_assembly_evidence){ .line = 3 });
}

/* An aide, who may become a nurse, who is required to lift, which a unit develops, which
 * a ward covers and a diploma, that has a rule, contains. */
static int make_block(void **state)
{
    (void)state;
    rung_records records = { 0 };
    rung_error err = { 0 };
    rung_assembly *a = rung_assembly_new();
    rung_assembly_put_package(a, "least", NULL, NULL, NULL);
    rung_assembly_put_file(a, "f");
    rung_assembly_put_source(a, &(rung_assembly_source){ .id = "s" });
    unsigned shift = rung_assembly_put_column(a, "shift", RUNG_ATTR_TEXT, NULL);
    uint32_t aide = put_node(a, RUNG_ROLE, "aide");
    rung_text_id alias = rung_assembly_text(a, "ward aide", 9);
    rung_assembly_put_texts(a, RUNG_A_ALIASES, &alias, 1);
    rung_assembly_put_text(a, shift, "late", 4);
    uint32_t nurse = put_node(a, RUNG_ROLE, "nurse"),
             lift = put_node(a, RUNG_COMPETENCY, "lift"),
             unit = put_node(a, RUNG_UNIT, "u1"),
             ward = put_node(a, RUNG_SETTING, "ward"),
             diploma = put_node(a, RUNG_QUALIFICATION, "dip");
    put_link(a, RUNG_PROGRESSES_TO, aide, nurse);
    put_link(a, RUNG_REQUIRES, nurse, lift);
    put_link(a, RUNG_DEVELOPS, unit, lift);
    put_link(a, RUNG_COVERS, ward, unit);
    put_link(a, RUNG_CONTAINS, diploma, unit);
    rung_assembly_put_rule_row(a, diploma, &(rung_assembly_evidence){ .line = 4 });
    rung_assembly_put_text(a, RUNG_A_RULE_COUNT, "units", 5);
    rung_assembly_put_integer(a, RUNG_A_RULE_MIN, 1);
    assert_int_equal(rung_assembly_finish(a, &records, &err), RUNG_OK);
    rung_assembly_free(a);
    compiled least = lay_out(&records);
    block = least.bytes;
    size = least.size;
    return 0;
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

static void whole_it_opens_and_has_every_section(void **state)
{
    (void)state;
    const rung_snapshot_head *h = (const rung_snapshot_head *)(const void *)block;
    assert_false(refused(block, size));
    for (unsigned s = 0; s < RUNG_N_SECTIONS; s++)
        if (h->sections[s].count == 0)
            fail_msg("section %u is empty", s);
}

static void expect_seen(unsigned char *bytes, size_t n, size_t i, unsigned bit)
{
    bool of_head = i < offsetof(rung_snapshot_head, sum);
    bytes[i] ^= (unsigned char)(1u << bit);
    bool bad = refused_as(bytes, n, of_head ? NULL : DAMAGED);
    bytes[i] ^= (unsigned char)(1u << bit);
    if (!bad)
        fail_msg("bit %u of byte %zu was turned, and it was not seen", bit, i);
}

static void no_bit_may_be_turned(void **state)
{
    (void)state;
    for (size_t i = 0; i < size; i++)
        for (unsigned bit = 0; bit < 8; bit++)
            expect_seen(block, size, i, bit);
}

static void nor_one_of_any_byte_of_a_larger_graph(void **state)
{
    (void)state;
    rung_records records = { 0 };
    rung_diagnostics diags = { 0 };
    rung_error err = { 0 };
    assert_int_equal(rung_package_read(SMALL, &records, &diags, &err), RUNG_OK);
    rung_diagnostics_drop(&diags);
    compiled c = lay_out(&records);
    assert_false(refused(c.bytes, c.size));
    for (size_t i = 0; i < c.size; i++)
        expect_seen(c.bytes, c.size, i, i % 8);
    rung_pages_drop(c.bytes, c.size);
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
    for (size_t n = 0; n < size; n++) {
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
        cmocka_unit_test(whole_it_opens_and_has_every_section),
        cmocka_unit_test(no_bit_may_be_turned),
        cmocka_unit_test(nor_one_of_any_byte_of_a_larger_graph),
        cmocka_unit_test(a_section_stays_in_its_place),
        cmocka_unit_test(another_version_is_named),
        cmocka_unit_test(no_length_but_its_own_opens),
        cmocka_unit_test(the_file_is_refused_as_a_bad_graph),
    };
    return cmocka_run_group_tests(tests, make_block, drop_block);
}
