/* test_text.c -- UTF-8, folding, likeness, width, dates; the edit distance against a
 * plain one. */
#include <stdlib.h>
#include <string.h>

#include "core/meter.h"
#include "core/text.h"
#include "support/test.h"

static rung_text_fault check(const char *s, size_t *at)
{
    *at = 999;
    return rung_text_check(s, strlen(s), at);
}

static void plain_and_accented_text_is_fine(void **state)
{
    (void)state;
    size_t at;
    assert_int_equal(check("Carer, na\xc3\xafve \xe2\x80\x93 \xe6\x97\xa5", &at),
                     RUNG_TEXT_FINE);
    assert_int_equal(at, 999);
    assert_int_equal(rung_text_check("", 0, &at), RUNG_TEXT_FINE);
    assert_int_equal(rung_text_check("x", 1, NULL), RUNG_TEXT_FINE);
}

static void bytes_that_are_not_utf8_are_found_where_they_stand(void **state)
{
    static const char *const bad[] = {
        "abc\xff",     "abc\xc0\x80", "abc\xed\xa0\x80", "abc\xf4\x90\x80\x80",
        "abc\xe2\x80", "abc\x80",
    };
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        size_t at;
        assert_int_equal(check(bad[i], &at), RUNG_TEXT_NOT_UTF8);
        assert_int_equal(at, 3);
    }
}

static void control_characters_are_found(void **state)
{
    static const char *const bad[] = { "ab\x1b[31m", "ab\n",       "ab\t",
                                       "ab\x7f",     "ab\xc2\x85", "ab\xe2\x80\xa8" };
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        size_t at;
        assert_int_equal(check(bad[i], &at), RUNG_TEXT_CONTROL);
        assert_int_equal(at, 2);
    }
    size_t at;
    assert_int_equal(rung_text_check("a\0b", 3, &at), RUNG_TEXT_CONTROL);
    assert_int_equal(at, 1);
}

static void characters_that_cannot_be_seen_are_found(void **state)
{
    static const char *const bad[] = {
        "a\xc2\xad",         "a\xe2\x80\x8b", "a\xe2\x80\x8e", "a\xe2\x80\xae",
        "a\xef\xbb\xbf",     "a\xe2\x81\xa0", "a\xcd\x8f",     "a\xe3\x85\xa4",
        "a\xf3\xa0\x81\x81", "a\xef\xb8\x8f", "a\xef\xbf\xbe", "a\xef\xb7\x90",
    };
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        size_t at;
        assert_int_equal(check(bad[i], &at), RUNG_TEXT_INVISIBLE);
        assert_int_equal(at, 1);
    }
}

static void keys_are_lower_case_letters_digits_and_inner_hyphens(void **state)
{
    char longest[130];
    (void)state;
    memset(longest, 'a', sizeof longest);
    assert_true(rung_text_is_key("healthcare-assistant", 20));
    assert_true(rung_text_is_key("7", 1));
    assert_true(rung_text_is_key(longest, 128));
    assert_false(rung_text_is_key(longest, 129));
    static const char *const bad[] = { "",    "-a",  "a-",     "A",
                                       "a b", "a_b", "role:a", "\xc3\xa9" };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(rung_text_is_key(bad[i], strlen(bad[i])));
}

static void assert_folds(rung_arena *mem, const char *s, const char *expected)
{
    size_t len;
    char *folded = rung_text_fold(mem, s, strlen(s), &len);
    assert_non_null(folded);
    assert_string_equal(folded, expected);
    assert_int_equal(len, strlen(expected));
}

static void folding_levels_what_people_write_in_two_ways(void **state)
{
    (void)state;
    rung_arena mem = { 0 };
    assert_folds(&mem, "  Healthcare \t ASSISTANT\n", "healthcare assistant");
    assert_folds(&mem,
                 "Nurse\xc2\xa0"
                 "Associate",
                 "nurse associate");
    assert_folds(&mem, "carer\xe2\x80\x99s", "carer's");
    assert_folds(&mem, "\xe2\x80\x9cTop\xe2\x80\x9d", "\"top\"");
    assert_folds(&mem,
                 "A \xe2\x80\x93 B\xe2\x80\x94"
                 "C\xe2\x80\x91"
                 "D",
                 "a - b-c-d");
    assert_folds(&mem,
                 "STRA\xc3\x9f"
                 "E",
                 "strasse");
    assert_folds(&mem, "\xef\xac\x81ne", "fine");
    assert_folds(&mem, "e\xcc\x81t\xc3\xa9", "\xc3\xa9t\xc3\xa9");
    assert_folds(&mem, "\xc3\x89", "\xc3\xa9");
    assert_folds(&mem, "it`s \xc2\xb4", "it's '");
    assert_folds(&mem, "", "");
    assert_folds(&mem, " \xc2\xa0 ", "");
    assert_null(rung_text_fold(&mem, "a\xff", 2, NULL));
    rung_arena_drop(&mem);
}

static void folding_a_long_text_and_folding_twice_give_the_same(void **state)
{
    enum { N = 3000 };
    (void)state;
    rung_arena mem = { 0 };
    char *s = malloc(2 * N + 1);
    for (size_t i = 0; i < N; i++)
        memcpy(s + 2 * i, i % 2 ? "\xc3\x89" : "\xc3\xa9", 2);
    size_t len, again;
    char *folded = rung_text_fold(&mem, s, 2 * N, &len);
    assert_int_equal(len, 2 * N);
    char *twice = rung_text_fold(&mem, folded, len, &again);
    assert_int_equal(again, len);
    assert_memory_equal(twice, folded, len);
    free(s);
    rung_arena_drop(&mem);
}

static void folding_without_memory_is_null(void **state)
{
    (void)state;
    rung_arena mem = { .limit = 8 };
    assert_null(rung_text_fold(&mem, "some text that is longer", 24, NULL));
    rung_arena_drop(&mem);
}

static void width_counts_columns_and_not_bytes(void **state)
{
    (void)state;
    assert_int_equal(rung_text_width("abc", 3), 3);
    assert_int_equal(rung_text_width("e\xcc\x81", 3), 1);
    assert_int_equal(rung_text_width("\xe6\x97\xa5\xe6\x9c\xac", 6), 4);
    assert_int_equal(rung_text_width("\xff\xff", 2), 2);
    assert_int_equal(rung_text_fit("\xe6\x97\xa5\xe6\x9c\xac", 6, 3), 3);
    assert_int_equal(rung_text_fit("e\xcc\x81x", 4, 1), 3);
    assert_int_equal(rung_text_fit("abc", 3, 9), 3);
    assert_int_equal(rung_text_fit("abc", 3, 0), 0);
}

/* The whole matrix, no band, no limit. */
static unsigned plain_distance(const char *a, size_t n, const char *b, size_t m)
{
    unsigned d[12][12];
    for (unsigned i = 0; i <= n; i++)
        for (unsigned k = 0; k <= m; k++) {
            unsigned best = i && k ? d[i - 1][k - 1] + (a[i - 1] != b[k - 1]) : i + k;
            if (i && d[i - 1][k] + 1 < best)
                best = d[i - 1][k] + 1;
            if (k && d[i][k - 1] + 1 < best)
                best = d[i][k - 1] + 1;
            if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1]
                && d[i - 2][k - 2] + 1 < best)
                best = d[i - 2][k - 2] + 1;
            d[i][k] = best;
        }
    return d[n][m];
}

static void the_distance_is_that_of_the_plain_matrix(void **state)
{
    (void)state;
    unsigned seed = 12345;
    srand(seed);
    for (unsigned round = 0; round < 60000; round++) {
        char a[11], b[11];
        size_t n = (size_t)rand() % 11, m = (size_t)rand() % 11;
        for (size_t i = 0; i < n; i++)
            a[i] = (char)('a' + rand() % 3);
        for (size_t i = 0; i < m; i++)
            b[i] = (char)('a' + rand() % 3);
        unsigned whole = plain_distance(a, n, b, m), limit = (unsigned)rand() % 12;
        unsigned expected = whole <= limit ? whole : limit + 1;
        if (rung_text_distance(a, n, b, m, limit) != expected)
            fail_msg("seed %u round %u: '%.*s' '%.*s' limit %u: not %u", seed, round,
                     (int)n, a, (int)m, b, limit, expected);
    }
}

static void distances_of_long_texts_are_bounded(void **state)
{
    char a[300], b[300];
    (void)state;
    memset(a, 'a', sizeof a);
    memset(b, 'b', sizeof b);
    assert_int_equal(rung_text_distance(a, 256, b, 256, 300), 256);
    assert_int_equal(rung_text_distance(a, 256, a, 256, 0), 0);
    assert_int_equal(rung_text_distance(a, 257, a, 257, 5), 6);
    assert_int_equal(rung_text_distance("abcd", 4, "abdc", 4, 2), 1);
}

static void what_cannot_be_seen_is_shown(void **state)
{
    char buf[64], tiny[8];
    (void)state;
    assert_string_equal(rung_text_shown(buf, sizeof buf,
                                        "a\x1b\n\xff\xe2\x80\x8b\xc3\xa9", 9),
                        "a\\x1b\\x0a\\xff\\u{200b}\xc3\xa9");
    assert_string_equal(rung_text_shown(tiny, sizeof tiny, "abcdefg", 7), "abcdefg");
    assert_string_equal(rung_text_shown(tiny, sizeof tiny, "abcdefgh", 8), "abcd...");
    assert_string_equal(rung_text_shown(tiny, sizeof tiny, "ab\xe6\x97\xa5\xe6\x9c\xac",
                                        8),
                        "ab...");
    assert_string_equal(rung_text_shown(tiny, 2, "abc", 3), ".");
    assert_string_equal(rung_text_shown(tiny, 1, "abc", 3), "");
    rung_sink sink = rung_sink_buffer(0);
    rung_text_put_shown(&sink, "caf\xc3\xa9 au lait", 13, 4);
    assert_string_equal(sink.to, "caf\xc3\xa9...");
    rung_sink_drop(&sink);
}

static void dates_stand_for_the_whole_of_what_they_name(void **state)
{
    int32_t first, last;
    (void)state;
    assert_true(rung_text_date("1970", 4, &first, &last));
    assert_int_equal(first, 0);
    assert_int_equal(last, 364);
    assert_true(rung_text_date("2024-02", 7, &first, &last));
    assert_int_equal(first, 19754);
    assert_int_equal(last, 19782);
    assert_true(rung_text_date("2000-02-29", 10, &first, &last));
    assert_int_equal(first, 11016);
    assert_int_equal(last, 11016);
    assert_true(rung_text_date("0001-01-01", 10, &first, &last));
    assert_int_equal(first, -719162);
    static const char *const bad[] = {
        "",        "24",         "2024-",       "2024-13",    "2024-00",
        "2024-1",  "2023-02-29", "1900-02-29",  "2024-04-31", "2024-01-00",
        "2024/01", "0000",       "2024-01-01T", " 2024",      "-024",
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(rung_text_date(bad[i], strlen(bad[i]), &first, &last));
}

static void work_that_is_over_soon_shows_no_meter(void **state)
{
    (void)state;
    const uint64_t ms = 1000000;
    char line[80] = "";
    rung_meter m = { 0 };
    assert_false(rung_meter_line(&m, 5000 * ms, "reading", 0, 0, line, sizeof line));
    assert_false(rung_meter_line(&m, 5399 * ms, "reading", 9, 10, line, sizeof line));
    assert_true(rung_meter_line(&m, 5400 * ms, "reading", 1, 10, line, sizeof line));
    assert_string_equal(line, "reading: [#---------] 10 %, 4 s left");
    assert_false(rung_meter_line(&m, 5401 * ms, "reading", 2, 10, line, sizeof line));
    assert_true(rung_meter_line(&m, 15000 * ms, "reading", 1, 20, line, sizeof line));
    assert_string_equal(line, "reading: [----------] 5 %, 3:10 min left");
    assert_false(rung_meter_line(&m, 15100 * ms, "searching", 0, 0, line, sizeof line));
    assert_true(rung_meter_line(&m, 15200 * ms, "searching", 0, 0, line, sizeof line));
    assert_string_equal(line, "searching: 0 s");
    assert_true(rung_meter_line(&m, 17200 * ms, "searching", 0, 0, line, sizeof line));
    assert_string_equal(line, "searching: 2 s");
    assert_true(rung_meter_line(&m, 18000 * ms, "searching", 30, 20, line, sizeof line));
    assert_string_equal(line, "searching: [##########] 100 %, 0 s left");
    assert_true(rung_meter_line(&m, 18200 * ms, "writing", 6, 20, line, sizeof line));
    assert_string_equal(line, "writing: [###-------] 30 %");
}

static void a_day_is_put_as_it_was_read(void **state)
{
    (void)state;
    static const char *const days[] = { "1600-02-29", "1969-12-31", "1970-01-01",
                                        "2000-02-29", "2024-12-31", "2025-03-01",
                                        "9999-12-31" };
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        int32_t first, last;
        char day[RUNG_DAY_SAID];
        assert_true(rung_text_date(days[i], strlen(days[i]), &first, &last));
        assert_string_equal(rung_text_day(day, first), days[i]);
    }
}

static void a_formula_is_what_a_spreadsheet_would_compute(void **state)
{
    (void)state;
    static const char *const formulas[] = { "=1+2",   "+44",  "-x",  "-1",  "@SUM(a1)",
                                            "\t=1+2", "\r@x", "'=x", "''-", "=" };
    static const char *const others[] = { "",  "x=1", "tea", "'tis",
                                          "'", " =1", "1-2", "\n=1" };
    for (size_t i = 0; i < sizeof formulas / sizeof *formulas; i++)
        assert_true(rung_text_is_formula(formulas[i], strlen(formulas[i])));
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_false(rung_text_is_formula(others[i], strlen(others[i])));
    assert_false(rung_text_is_formula("\0=", 2));
    assert_false(rung_text_is_formula("'=", 1));
    assert_true(rung_text_is_guarded("'=x", 3));
    assert_false(rung_text_is_guarded("=x", 2));
    assert_false(rung_text_is_guarded("'tis", 4));
    assert_false(rung_text_is_guarded("", 0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_day_is_put_as_it_was_read),
        cmocka_unit_test(plain_and_accented_text_is_fine),
        cmocka_unit_test(bytes_that_are_not_utf8_are_found_where_they_stand),
        cmocka_unit_test(control_characters_are_found),
        cmocka_unit_test(characters_that_cannot_be_seen_are_found),
        cmocka_unit_test(keys_are_lower_case_letters_digits_and_inner_hyphens),
        cmocka_unit_test(folding_levels_what_people_write_in_two_ways),
        cmocka_unit_test(folding_a_long_text_and_folding_twice_give_the_same),
        cmocka_unit_test(folding_without_memory_is_null),
        cmocka_unit_test(width_counts_columns_and_not_bytes),
        cmocka_unit_test(the_distance_is_that_of_the_plain_matrix),
        cmocka_unit_test(distances_of_long_texts_are_bounded),
        cmocka_unit_test(what_cannot_be_seen_is_shown),
        cmocka_unit_test(work_that_is_over_soon_shows_no_meter),
        cmocka_unit_test(a_formula_is_what_a_spreadsheet_would_compute),
        cmocka_unit_test(dates_stand_for_the_whole_of_what_they_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
