/* test_layout.c -- what the builder works out in one go is what a plain walk finds: texts
 * in the order of strcmp, what everything along `awards` gives, the digest of it all. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <nettle/sha2.h>

#include "builder/build.h"
#include "builder/text_sort.h"
#include "core/pages.h"
#include "snapshot/derive.h"
#include "source/assemble.h"
#include "support/test.h"
#include "support/trial.h"
#include "support/world.h"

#define ROUNDS 1500

/* ---- texts ---- */

#define TEXTS 1600

typedef struct sorting {
    const char *pool;
    size_t most;
} sorting;

static int by_text(const void *a, const void *b, void *how)
{
    const rung_sort_text *x = a, *y = b;
    const sorting *s = how;
    int c = strncmp(s->pool + x->text, s->pool + y->text, s->most);
    return c ? c : x->item < y->item ? -1 : x->item > y->item;
}

/* Texts that agree for a while, of any length down to none, with bytes beyond ASCII; at
 * times many are the same. */
static size_t make_texts(dice *d, char *pool, rung_sort_text *items, uint32_t n)
{
    static const char letters[] = "ab\xc3\xff\x01";
    int alike = dice_below(d, 30), kinds = dice_range(d, 1, 5),
        more = dice_range(d, 1, 12);
    size_t at = 0;
    for (uint32_t i = 0; i < n; i++) {
        items[i] = (rung_sort_text){ .text = (uint32_t)at, .item = i };
        for (int k = dice_chance(d, 70) ? alike : 0; k > 0; k--)
            pool[at++] = 'x';
        for (int k = dice_below(d, more); k > 0; k--)
            pool[at++] = letters[dice_below(d, kinds)];
        pool[at++] = '\0';
    }
    return at;
}

static void texts_come_out_as_strncmp_has_them(void **state)
{
    (void)state;
    static char pool[TEXTS * 48];
    static rung_sort_text items[TEXTS], expected[TEXTS], scratch[TEXTS];
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        dice d = { t.seed };
        uint32_t n = (uint32_t)dice_below(&d, dice_chance(&d, 50) ? 50 : TEXTS + 1);
        size_t len = make_texts(&d, pool, items, n), most = (size_t)dice_below(&d, 5) * 8;
        sorting s = { pool, most ? most : SIZE_MAX };
        memcpy(expected, items, sizeof items);
        qsort_r(expected, n, sizeof *expected, by_text, &s);
        rung_sort_texts(items, scratch, n, pool, len, s.most);
        for (uint32_t i = 0; i < n; i++)
            EXPECT(items[i].item == expected[i].item, "text %u of %u is '%s', not '%s'",
                   i, n, pool + items[i].text, pool + expected[i].text);
        for (uint32_t i = 1; i < n && !most; i++)
            EXPECT(items[i].key == items[i - 1].key
                       || strcmp(pool + items[i].text, pool + items[i - 1].text) != 0,
                   "texts %u and the next one are '%s', their keys differ", i - 1,
                   pool + items[i].text);
    }
}

/* ---- awards ---- */

enum { TEACHERS = 24, UNITS = 6, COMPETENCIES = 12 };

/* What was put, laid out; the assembly is freed. */
static rung_snapshot *settle(rung_assembly *a)
{
    rung_records records = { 0 };
    rung_error err = { 0 };
    void *block = NULL;
    size_t size = 0;
    rung_snapshot *g = NULL;
    if (rung_assembly_finish(a, &records, &err)
        || rung_build(&records, &block, &size, &err)
        || rung_snapshot_open(block, size, RUNG_BLOCK_PAGES, false, &g, &err))
        fail_msg("%s", err.text);
    rung_records_drop(&records);
    rung_assembly_free(a);
    return g;
}

static uint32_t put_node(rung_assembly *a, rung_kind kind, int number)
{
    char key[16];
    snprintf(key, sizeof key, "n%d", number);
    uint32_t node = rung_assembly_put_node(a, kind, key, strlen(key));
    rung_assembly_put_node_row(a, node, &(rung_assembly_evidence){ .line = 2 });
    return node;
}

static void link_some(dice *d, rung_assembly *a, rung_relation relation,
                      const uint32_t *from, int n_from, const uint32_t *to, int n_to,
                      int percent)
{
    for (int i = 0; i < n_from; i++)
        for (int k = 0; k < n_to; k++)
            if (from[i] != to[k] && dice_chance(d, percent)) {
                rung_assembly_evidence e = { .line = 2,
                                             .status = dice_chance(d, 10)
                                                           ? RUNG_ENDED
                                                           : RUNG_ESTABLISHED };
                rung_assembly_put_edge_row(a, relation, from[i], to[k], &e);
                if (relation == RUNG_CONTAINS)
                    rung_assembly_put_integer(a, RUNG_A_MANDATORY, dice_chance(d, 50));
            }
}

/* Chains, rings, rings of rings, and all that reaches all, as `percent` grows. */
static rung_snapshot *make_academy(dice *d)
{
    uint32_t teachers[TEACHERS], units[UNITS], competencies[COMPETENCIES];
    rung_assembly *a = rung_assembly_new();
    rung_assembly_put_package(a, "academy", NULL, NULL, NULL);
    rung_assembly_put_file(a, "f");
    rung_assembly_put_source(a, &(rung_assembly_source){ .id = "s" });
    for (int i = 0; i < TEACHERS; i++)
        teachers[i] = put_node(a, RUNG_STANDARD, i);
    for (int i = 0; i < UNITS; i++)
        units[i] = put_node(a, RUNG_UNIT, i);
    for (int i = 0; i < COMPETENCIES; i++)
        competencies[i] = put_node(a, RUNG_COMPETENCY, i);
    link_some(d, a, RUNG_AWARDS, teachers, TEACHERS, teachers, TEACHERS,
              dice_range(d, 0, 9));
    link_some(d, a, RUNG_CONTAINS, teachers, TEACHERS, units, UNITS, 8);
    link_some(d, a, RUNG_DEVELOPS, teachers, TEACHERS, competencies, COMPETENCIES, 4);
    link_some(d, a, RUNG_DEVELOPS, units, UNITS, competencies, COMPETENCIES, 15);
    return settle(a);
}

static void awards_give_what_a_walk_finds(void **state)
{
    (void)state;
    enum { MOST = TEACHERS + UNITS + COMPETENCIES };
    uint8_t mark[MOST] = { 0 };
    rung_arena mem = { 0 };
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        dice d = { t.seed };
        rung_snapshot *g = make_academy(&d);
        rung_view v = rung_view_of(g, 0, NULL);
        assert_int_equal(g->head->n_nodes, MOST);
        for (uint32_t i = 0; i < g->head->kind_start[RUNG_COMPETENCY]; i++) {
            uint32_t *found, n;
            rung_arena_reset(&mem);
            assert_true(rung_derive(&v, (rung_node){ i }, false, mark, &mem, &found, &n));
            const uint32_t *start = rung_give_start(g, i);
            uint32_t stored = start[1] - start[0];
            EXPECT(n == stored, "node %u gives %u, not %u", i, stored, n);
            for (uint32_t k = 0; k < n; k++)
                EXPECT(g->give[start[0] + k] == found[k],
                       "node %u gives %u in place %u, not %u", i, g->give[start[0] + k],
                       k, found[k]);
        }
        rung_snapshot_close(g);
    }
    rung_arena_drop(&mem);
}

/* ---- words ---- */

static bool is_between(char c)
{
    return c && strchr(" -(/", c);
}

#define W14 "wwwwwwwwwwwwww"
#define W56 W14 W14 W14 W14

/* A name, folded or not: long and short words, few of each but for `odd` of a hundred,
 * with and without blanks, at whose ends there may be what lies between them. */
static const char *make_name(dice *d, char *name, int odd)
{
    static const char *const some[] = {
        "a",
        "ab",
        "b",
        "care",
        "careful",
        "cares",
        "of",
        "N0",
        "n1",
        "caf\xc3\xa9",
        "caretaker",
        "Caretakers",
        "caretaking-team",
        "-",
        "(",
        "x-ray",
        "(re)train",
        "/",
        "ab/cd",
        "e:f",
        W56 "aaaaaaaa",
        W56 "aaaaaaab",
        W56 "aaaaaaaac",
        W56 "b",
    };
    char *at = name;
    for (int n = dice_range(d, 1, 9); n > 0; n--) {
        const char *word = some[dice_below(d, (int)RUNG_COUNT_OF(some))];
        at += dice_chance(d, odd) ? sprintf(at, "%x", (unsigned)dice_below(d, 1 << 24))
                                  : sprintf(at, "%s", word);
        if (n > 1 && dice_chance(d, 80))
            *at++ = " - /"[dice_below(d, 4)];
    }
    *at = '\0';
    return name;
}

/* The bytes of a word that order it. */
static size_t token_length(const char *word)
{
    size_t n = strcspn(word, " ");
    n += word[n] == ' ';
    return n < RUNG_WORD_SORTED ? n : RUNG_WORD_SORTED;
}

static int order_of_words(const char *a, const char *b)
{
    size_t n = token_length(a), m = token_length(b);
    int c = memcmp(a, b, n < m ? n : m);
    return c ? c : (n > m) - (n < m);
}

/* Each place where a word begins is there once, and the words are in order, alike ones in
 * that of the nodes. */
static void expect_words(const rung_snapshot *g)
{
    uint32_t n = rung_section_count(g, RUNG_SECTION_words), found = 0;
    for (uint32_t i = 0; i < rung_section_count(g, RUNG_SECTION_names); i++) {
        const char *name = rung_text_of(g, g->names[i].folded);
        bool whole = g->names[i].by == RUNG_BY_KEY || g->names[i].by == RUNG_BY_CODE;
        for (size_t at = 1; name[0] && name[at] && !whole; at++) {
            if (!is_between(name[at - 1]) || is_between(name[at]))
                continue;
            uint32_t k = 0;
            while (
                k < n
                && (g->words[k].name != i || g->words[k].text != g->names[i].folded + at))
                k++;
            EXPECT(k < n, "'%s' of '%s' is no word", name + at, name);
            found++;
        }
    }
    EXPECT(found == n, "%u words, not %u", n, found);
    for (uint32_t k = 1; k < n; k++) {
        const char *last = rung_text_of(g, g->words[k - 1].text),
                   *word = rung_text_of(g, g->words[k].text);
        int order = order_of_words(last, word);
        EXPECT(order < 0
                   || (order == 0
                       && g->names[g->words[k - 1].name].node
                              <= g->names[g->words[k].name].node),
               "'%s' is before '%s'", last, word);
    }
}

static rung_assembly *begin_named(void)
{
    rung_assembly *a = rung_assembly_new();
    rung_assembly_put_package(a, "named", "Named", NULL, NULL);
    rung_assembly_put_file(a, "f");
    rung_assembly_put_source(a, &(rung_assembly_source){ .id = "s" });
    return a;
}

static rung_snapshot *make_named(dice *d)
{
    char name[1000];
    rung_assembly *a = begin_named();
    int odd = dice_chance(d, 80) ? dice_below(d, 5) : 95;
    for (int i = 0, n = dice_range(d, 1, 40); i < n; i++) {
        rung_text_id aliases[8];
        size_t some = (size_t)dice_below(d, 8);
        uint32_t node = put_node(a, RUNG_ROLE, i);
        make_name(d, name, odd);
        rung_assembly_put_text(a, RUNG_A_NAME, name, strlen(name));
        for (size_t k = 0; k < some; k++) {
            make_name(d, name, odd);
            aliases[k] = rung_assembly_text(a, name, strlen(name));
        }
        rung_assembly_put_texts(a, RUNG_A_ALIASES, aliases, some);
        if (dice_chance(d, 80))
            continue;
        rung_assembly_put_node_row(a, node, &(rung_assembly_evidence){ .line = 3 });
        rung_assembly_put_text(a, RUNG_A_NAME, name, strlen(name));
    }
    return settle(a);
}

/* Twice, for the table they are told apart in is another one each time. */
static void words_are_those_of_a_walk_in_order(void **state)
{
    (void)state;
    for (trial t = trial_begin(ROUNDS / 5); trial_next(&t);) {
        dice d = { t.seed }, again = d;
        rung_snapshot *g = make_named(&d), *other = make_named(&again);
        expect_words(g);
        EXPECT(g->head->size == other->head->size
                   && memcmp(g->head, other->head, g->head->size) == 0,
               "laid out again, it is another block");
        rung_snapshot_close(g);
        rung_snapshot_close(other);
    }
}

/* Each printable character, alone and twice, between two letters. */
static void four_characters_part_words(void **state)
{
    (void)state;
    rung_assembly *a = begin_named();
    char name[16];
    for (int c = 0x20; c < 0x7f; c++) {
        put_node(a, RUNG_ROLE, c);
        int n = sprintf(name, "q%cz q%c%cz", c, c, c);
        rung_assembly_put_text(a, RUNG_A_NAME, name, (size_t)n);
    }
    rung_snapshot *g = settle(a);
    expect_words(g);
    rung_snapshot_close(g);
}

/* The name that reads so, which is there once. */
static const rung_name *name_of(const rung_snapshot *g, const char *folded)
{
    const rung_name *found = NULL;
    for (uint32_t i = 0; i < rung_section_count(g, RUNG_SECTION_names); i++)
        if (strcmp(rung_text_of(g, g->names[i].folded), folded) == 0) {
            assert_null(found);
            found = &g->names[i];
        }
    assert_non_null(found);
    return found;
}

static void of_names_that_read_alike_the_best_stays_and_then_the_first(void **state)
{
    (void)state;
    static const struct {
        const char *folded, *shown;
        rung_name_kind by;
    } expected[] = {
        { "n7", "N7", RUNG_BY_NAME }, /* and is the key */
        { "night nurse", "Night nurse", RUNG_BY_ALIAS },
        { "st:x1", "ST:x1", RUNG_BY_CODE },
    };
    rung_assembly *a = begin_named();
    put_node(a, RUNG_ROLE, 7);
    rung_assembly_put_text(a, RUNG_A_NAME, "N7", 2);
    const rung_text_id aliases[] = { rung_assembly_text(a, "Night nurse", 11),
                                     rung_assembly_text(a, "NIGHT nurse", 11),
                                     rung_assembly_text(a, "night nurse", 11) },
                       codes[] = { rung_assembly_text(a, "ST:x1", 5),
                                   rung_assembly_text(a, "ST:X1", 5) };
    rung_assembly_put_texts(a, RUNG_A_ALIASES, aliases, 3);
    rung_assembly_put_texts(a, RUNG_A_CODES, codes, 2);
    rung_snapshot *g = settle(a);
    for (size_t i = 0; i < RUNG_COUNT_OF(expected); i++) {
        const rung_name *name = name_of(g, expected[i].folded);
        assert_string_equal(rung_text_of(g, name->shown), expected[i].shown);
        assert_int_equal(name->by, expected[i].by);
    }
    rung_snapshot_close(g);
}

/* ---- digest ---- */

/* One text after another, each with its length before it. */
static void tell(FILE *to, const char *text)
{
    fprintf(to, "%zu:%s", strlen(text), text);
}

static void tell_number(FILE *to, int64_t n)
{
    char digits[24];
    snprintf(digits, sizeof digits, "%lld", (long long)n);
    tell(to, digits);
}

static void tell_node(FILE *to, const rung_snapshot *g, uint32_t node)
{
    char id[RUNG_NODE_ID_MAX];
    tell(to, node == RUNG_NONE ? "" : rung_node_id(g, (rung_node){ node }, id));
}

static void tell_fact(FILE *to, const rung_snapshot *g, uint32_t fact)
{
    const rung_fact *f = &g->facts[fact];
    const rung_evidence *e = rung_evidence_of(g, f);
    rung_subject about = rung_fact_subject(g, fact);
    const rung_value *values;
    uint32_t n;
    tell(to, rung_table_word(f->table));
    tell_node(to, g, about.from.id);
    tell_node(to, g, about.to.id);
    tell(to, rung_fact_status_word((rung_fact_status)f->status));
    tell(to, rung_text_of(g, g->sources[e->source].id));
    tell(to, rung_text_of(g, e->locator));
    tell(to, rung_text_of(g, e->note));
    tell(to, rung_text_of(g, e->valid_from));
    tell(to, rung_text_of(g, e->valid_to));
    tell(to, rung_text_of(g, g->files[f->file]));
    tell_number(to, f->line);
    values = rung_fact_values(g, fact, &n);
    tell_number(to, n);
    for (uint32_t i = 0; i < n; i++) { /* words and texts alone are drawn */
        tell(to, rung_attr_name(g, values[i].attr));
        tell(to, rung_text_of(g, values[i].text));
    }
}

static void digest_of_all(const rung_snapshot *g, char hex[65])
{
    char *bytes = NULL;
    size_t n = 0;
    uint8_t sum[SHA256_DIGEST_SIZE];
    struct sha256_ctx sha;
    FILE *to = open_memstream(&bytes, &n);
    const rung_text_id head[] = { g->head->graph, g->head->title, g->head->graph_version,
                                  g->head->licence };
    for (size_t i = 0; i < RUNG_COUNT_OF(head); i++)
        tell(to, rung_text_of(g, head[i]));
    for (uint32_t i = 0; i < rung_section_count(g, RUNG_SECTION_sources); i++) {
        tell(to, rung_text_of(g, g->sources[i].id));
        for (int empty = 0; empty < 4; empty++)
            tell(to, "");
    }
    for (uint32_t i = 0; i < g->head->n_facts; i++)
        tell_fact(to, g, i);
    fclose(to);
    sha256_init(&sha);
    sha256_update(&sha, n, (uint8_t *)bytes);
    sha256_digest(&sha, sizeof sum, sum);
    for (size_t i = 0; i < sizeof sum; i++)
        snprintf(hex + 2 * i, 3, "%02x", sum[i]);
    free(bytes);
}

/* A text of one of a few lengths, from none to more than is gathered. */
static const char *draw_words(dice *d, char *text)
{
    static const int lengths[] = { 0, 7, 40, 99, 100, 300, 511, 600, 4097 };
    int n = lengths[dice_below(d, (int)RUNG_COUNT_OF(lengths))];
    memset(text, 'a' + dice_below(d, 2), (size_t)n);
    text[n] = '\0';
    return text;
}

static rung_snapshot *make_wordy(dice *d)
{
    enum { ROLES = 5, SKILLS = 8 };
    uint32_t roles[ROLES], skills[SKILLS];
    char locator[5000], note[5000], name[5000];
    rung_assembly *a = rung_assembly_new();
    rung_assembly_put_package(a, "wordy", "Wordy", NULL, NULL);
    rung_assembly_put_file(a, "f");
    rung_assembly_put_file(a, "another");
    rung_assembly_put_source(a, &(rung_assembly_source){ .id = "s" });
    rung_assembly_put_source(a, &(rung_assembly_source){ .id = "t" });
    for (int i = 0; i < ROLES + SKILLS; i++) {
        uint32_t *to = i < ROLES ? &roles[i] : &skills[i - ROLES];
        *to = put_node(a, i < ROLES ? RUNG_ROLE : RUNG_COMPETENCY, i);
        draw_words(d, name);
        rung_assembly_put_text(a, RUNG_A_NAME, name, strlen(name));
    }
    rung_assembly_evidence e = { .line = 2, .locator = locator, .note = note };
    draw_words(d, locator);
    draw_words(d, note);
    for (int row = dice_below(d, 60); row > 0; row--) {
        if (dice_chance(d, 30)) {
            draw_words(d, dice_chance(d, 50) ? locator : note);
            e.status = (rung_fact_status)dice_below(d, RUNG_N_FACT_STATUS);
            e.source = (uint32_t)dice_below(d, 2);
            e.file = (uint32_t)dice_below(d, 2);
        }
        e.line += (uint32_t)dice_below(d, 1000);
        rung_assembly_put_edge_row(a, RUNG_REQUIRES, roles[dice_below(d, ROLES)],
                                   skills[dice_below(d, SKILLS)], &e);
        const char *word = dice_chance(d, 50) ? "essential" : "optional";
        if (dice_chance(d, 80))
            rung_assembly_put_text(a, RUNG_A_IMPORTANCE, word, strlen(word));
    }
    return settle(a);
}

static void the_digest_is_that_of_all_that_is_said(void **state)
{
    (void)state;
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        dice d = { t.seed };
        char expected[65];
        rung_snapshot *g = make_wordy(&d);
        digest_of_all(g, expected);
        EXPECT(strcmp(g->head->digest, expected) == 0, "%s, not %s", g->head->digest,
               expected);
        rung_snapshot_close(g);
    }
}

/* ---- pages ---- */

/* Byte i of an array is a mix of the seed and i. */
static uint8_t byte_of(uint64_t seed, size_t i)
{
    return (uint8_t)((seed + i) * UINT64_C(0x9e3779b97f4a7c15) >> 56);
}

static void arrays_keep_what_they_hold_and_are_moved_whole(void **state)
{
    enum { MOST = 3 * RUNG_PAGES_FROM, TURNS = 6 };
    (void)state;
    for (trial t = trial_begin(400); trial_next(&t);) {
        dice d = { t.seed };
        uint8_t *at = NULL, *block;
        size_t size = 0, n, pages;
        for (int turn = 0; turn < TURNS; turn++) {
            size_t want = (size_t)dice_below(&d, dice_chance(&d, 50) ? MOST : 5000);
            at = rung_pages_resize(at, size, want);
            assert_non_null(at);
            for (size_t i = 0; i < size && i < want; i++)
                EXPECT(at[i] == byte_of(t.seed, i), "byte %zu of %zu", i, want);
            for (size_t i = size; i < want; i++)
                at[i] = byte_of(t.seed, i);
            size = want;
        }
        n = size ? (size_t)dice_below(&d, (int)size + 1) : 0;
        pages = n >= RUNG_PAGES_FROM ? rung_pages_of(n) : n;
        size_t room = rung_pages_of(pages) + 2 * RUNG_PAGE;
        block = rung_pages_take(room);
        assert_non_null(block);
        memset(block, 1, room);
        assert_true(rung_pages_move(block + RUNG_PAGE, at, size, n));
        for (size_t i = 0; i < pages + 2 * RUNG_PAGE; i++) {
            size_t k = i - RUNG_PAGE;
            uint8_t expected = k < n ? byte_of(t.seed, k) : k < pages ? 0 : 1;
            EXPECT(block[i] == expected, "byte %zu of %zu moved ones", k, n);
        }
        rung_pages_drop(block, room);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(arrays_keep_what_they_hold_and_are_moved_whole),
        cmocka_unit_test(texts_come_out_as_strncmp_has_them),
        cmocka_unit_test(words_are_those_of_a_walk_in_order),
        cmocka_unit_test(four_characters_part_words),
        cmocka_unit_test(of_names_that_read_alike_the_best_stays_and_then_the_first),
        cmocka_unit_test(awards_give_what_a_walk_finds),
        cmocka_unit_test(the_digest_is_that_of_all_that_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
