/* test_input.c -- the window over a file: what stays in it, and files that are not what
 * they were. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/sink.h"
#include "import/archive.h"
#include "import/elements.h"
#include "support/held.h"
#include "support/test.h"

#define PIECE 64u

static rung_diagnostics problems;

static int forget_problems(void **state)
{
    (void)state;
    rung_diagnostics_drop(&problems);
    problems = (rung_diagnostics){ 0 };
    return 0;
}

/* ---- elements ---- */

/* All elements, `member=element` and a blank each; the members named pass are passed over
 * and those named in are entered. Then the fault and its line. */
static void take_apart(rung_elements *e, rung_sink *out)
{
    rung_element one;
    while (rung_elements_member(e)) {
        if (rung_elements_is(e, "in") && rung_elements_enter(e)) {
            rung_puts(out, "( ");
            take_apart(e, out);
            rung_puts(out, ") ");
        } else
            while (!rung_elements_is(e, "pass") && rung_elements_next(e, &one))
                rung_putf(out, "%.*s=%.*s@%u ", (int)e->member_len, e->member,
                          (int)one.len, one.text, one.line);
    }
}

static void assert_elements(const char *text, const char *expected)
{
    for (size_t piece = 1; piece < 9; piece++) {
        rung_import m = { .source = "t.json", .problems = &problems };
        held h = { .bytes = text, .len = strlen(text) };
        rung_input in = held_input(&h, &m, piece);
        rung_elements e = rung_elements_of(&in);
        rung_sink out = rung_sink_buffer(0);
        take_apart(&e, &out);
        if (e.fault)
            rung_putf(&out, "%u: %s", e.line, e.fault);
        assert_string_equal(out.to ? out.to : "", expected);
        rung_sink_drop(&out);
        rung_input_drop(&in);
    }
}

static void members_and_their_elements_come_in_order(void **state)
{
    (void)state;
    assert_elements("{}", "");
    assert_elements(" {\"a\" : [1, \"]\\\"\\\\\" ,\n{\"b\":[2]}], \"c\":{\"d\":3}\n}\n",
                    "a=1@1 a=\"]\\\"\\\\\"@1 a={\"b\":[2]}@2 c={\"d\":3}@2 ");
    assert_elements("{\"a\":[],\"pass\":[{\n},[]],\"b\":true,\"pass\":\"\n\",\"c\":null}",
                    "b=true@2 c=null@3 ");
    assert_elements("{\"in\":{\"a\":1,\"in\":{\"b\":[2]},\"pass\":{}},\"in\":[3]}",
                    "( a=1@1 ( b=2@1 ) ) in=3@1 ");
    assert_elements("{\"in\":{},\"a\":1}", "( ) a=1@1 ");
}

static void what_is_broken_is_told_with_its_line(void **state)
{
    (void)state;
    assert_elements("", "1: not a JSON object");
    assert_elements("\n[]", "2: not a JSON object");
    assert_elements("{", "1: a member is to begin with its name in quotes");
    assert_elements("{\"a\" 1}", "1: a member's name is to be followed by ':'");
    assert_elements("{\"a\n", "2: a text does not end");
    assert_elements("{\"a\\", "1: a text does not end");
    assert_elements("{\"a\":\n}", "2: a value is missing");
    assert_elements("{\"a\":,}", "1: a value is missing");
    assert_elements("{\"a\":[1,]}", "a=1@1 1: a value is missing");
    assert_elements("{\"a\":[{\"b\":\n", "2: a value is missing or does not end");
    assert_elements("{\"a\":[1 2]}", "a=1@1 1: a ',' is missing between two elements");
    assert_elements("{\"a\":1 \"b\":2}", "a=1@1 1: a ',' is missing between two members");
    assert_elements("{\"a\":1}\n}", "a=1@1 2: something stands behind the object");
    assert_elements("{\"in\":{\"a\":1}", "( a=1@1 ) 1: a ',' is missing between two "
                                         "members");
    assert_elements("{\"pass\":[{]", "1: a ',' is missing between two elements");
}

/* ---- the window ---- */

static void the_window_is_as_wide_as_what_is_kept_in_it(void **state)
{
    (void)state;
    rung_sink text = rung_sink_buffer(0);
    rung_import m = { .source = "t.json", .problems = &problems };
    rung_puts(&text, "{\"pass\":[");
    for (unsigned i = 0; i < 5000; i++)
        rung_puts(&text, "{\"x\":1}, ");
    rung_puts(&text, "0],\"a\":[");
    for (unsigned i = 0; i < 5000; i++)
        rung_puts(&text, "{\"x\":1}, ");
    rung_putf(&text, "\"%0500d\"]}", 7);
    held h = { .bytes = text.to, .len = text.len };
    rung_input in = held_input(&h, &m, PIECE);
    rung_elements e = rung_elements_of(&in);
    rung_element one;
    while (rung_elements_member(&e))
        while (!rung_elements_is(&e, "pass") && rung_elements_next(&e, &one))
            assert_true(one.len > 500 || in.cap <= (size_t)3 * PIECE);
    assert_null(e.fault);
    assert_true(in.cap < 2500);
    rung_input_drop(&in);
    rung_sink_drop(&text);
}

static void lines_end_at_the_end_of_the_file_too(void **state)
{
    (void)state;
    static const char *const texts[] = { "one\n\nthree", "one\n\nthree\n" };
    static const char *const lines[] = { "one", "", "three" };
    for (size_t i = 0; i < 2; i++)
        for (size_t piece = 1; piece < 13; piece++) {
            rung_import m = { .source = "t", .problems = &problems };
            held h = { .bytes = texts[i], .len = strlen(texts[i]) };
            rung_input in = held_input(&h, &m, piece);
            const char *line;
            size_t n = 0;
            for (size_t len; rung_input_line(&in, &line, &len); n++) {
                assert_true(n < 3);
                assert_int_equal(len, strlen(lines[n]));
                assert_memory_equal(line, lines[n], len);
            }
            assert_int_equal(n, 3);
            rung_input_drop(&in);
        }
}

/* ---- files that are not what they were ---- */

static rung_status pass_all(void *user, rung_input *in, rung_error *err)
{
    unsigned *walks = user;
    (void)err;
    *walks += 1;
    while (rung_input_more(in))
        in->at = in->len;
    return RUNG_OK;
}

static rung_status walk_twice(held h, unsigned *walks, rung_error *err)
{
    rung_import m = { .source = "t.json", .problems = &problems };
    rung_input in = held_input(&h, &m, 3);
    *walks = 0;
    rung_status s = rung_input_walk(&in, 2, pass_all, walks, err);
    rung_input_drop(&in);
    return s;
}

static void other_bytes_in_a_later_walk_are_refused(void **state)
{
    (void)state;
    unsigned walks;
    rung_error err;
    const char *text = "something", *same = "something", *other = "somethinf";
    assert_int_equal(walk_twice((held){ .bytes = text, .len = 9, .later = same }, &walks,
                                &err),
                     0);
    assert_int_equal(walks, 2);
    assert_int_equal(walk_twice((held){ .bytes = text, .len = 9, .later = other }, &walks,
                                &err),
                     RUNG_IO);
    assert_string_equal(err.text, "t.json: it changed while it was read; read it again");
    assert_int_equal(walks, 2);
}

static void a_read_that_fails_ends_it_in_its_own_words(void **state)
{
    (void)state;
    unsigned walks;
    rung_error err;
    assert_int_equal(walk_twice((held){ .bytes = "something", .len = 9, .fails = 5 },
                                &walks, &err),
                     RUNG_IO);
    assert_string_equal(err.text, "t.json: Input/output error");
    assert_int_equal(walks, 1);
}

/* Each reader, given bytes that cannot be read on: nothing is said of a text cut short. */
static void no_reader_takes_a_failed_read_for_the_end(void **state)
{
    static const struct {
        rung_text_importer *read;
        const char *text;
    } forms[] = {
        { rung_import_json_text, "{\"meta\":{\"graph\":\"g\"},\"nodes\":[{" },
        { rung_import_jsonl_text, "{\"meta\":{\"graph\":\"g\"}}\n{\"node\":" },
        { rung_import_graphml_text, "<graphml><graph id='g'><node id='n'" },
        { rung_import_case_text, "{\"CFItems\":[{" },
    };
    (void)state;
    for (size_t i = 0; i < RUNG_COUNT_OF(forms); i++) {
        rung_error err = { 0 };
        rung_import m = { .source = "t",
                          .into = rung_assembly_new(),
                          .problems = &problems };
        size_t len = strlen(forms[i].text);
        held h = { .bytes = forms[i].text, .len = len, .fails = len - 4 };
        rung_input in = held_input(&h, &m, 2);
        assert_int_equal(forms[i].read(&m, &in, &err), RUNG_IO);
        assert_string_equal(err.text, "t: Input/output error");
        assert_int_equal(problems.n, 0);
        rung_input_drop(&in);
        rung_assembly_free(m.into);
    }
}

/* ---- a file of a folder ---- */

static void write_file(const char *path, const char *text, int flags)
{
    int fd = open(path, O_WRONLY | O_CREAT | flags, 0600);
    assert_true(fd >= 0);
    assert_int_equal(write(fd, text, strlen(text)), strlen(text));
    close(fd);
}

typedef struct meddling {
    const char *path, *text;
    int flags;
    unsigned walks;
} meddling;

/* Reads all, and behind the first piece of the first walk somebody writes to the file. */
static rung_status meddle(void *user, rung_input *in, rung_error *err)
{
    meddling *m = user;
    (void)err;
    for (bool first = m->walks++ == 0; rung_input_more(in); first = false) {
        if (first)
            write_file(m->path, m->text, m->flags);
        in->at = in->len;
    }
    return RUNG_OK;
}

static rung_status meddle_with(const char *text, int flags, rung_error *err)
{
    char path[] = "/tmp/rung-input-XXXXXX";
    rung_import m = { .source = path, .problems = &problems };
    rung_archive *a;
    close(mkstemp(path));
    write_file(path, "0123456789", O_TRUNC);
    assert_int_equal(rung_archive_open(path, &a, err), RUNG_OK);
    rung_input in = { .m = &m, .file = "t", .size = rung_archive_size(a, 0), .piece = 4 };
    assert_int_equal(rung_archive_read(a, 0, &in.bytes, err), RUNG_OK);
    rung_status s =
        rung_input_walk(&in, 2, meddle, &(meddling){ path, text, flags, 0 }, err);
    in.bytes.close(in.bytes.from);
    rung_input_drop(&in);
    rung_archive_free(a);
    unlink(path);
    return s;
}

static void a_file_that_grows_is_read_as_it_was_and_one_that_shrinks_is_refused(
    void **state)
{
    (void)state;
    rung_error err = { 0 };
    assert_int_equal(meddle_with("more", O_APPEND, &err), RUNG_OK);
    assert_int_equal(meddle_with("01234", O_TRUNC, &err), RUNG_IO);
    assert_string_equal(err.text, "t: it changed while it was read; read it again");
    assert_int_equal(meddle_with("X", 0, &err), RUNG_IO);
}

#define TEST(function) cmocka_unit_test_teardown(function, forget_problems)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(members_and_their_elements_come_in_order),
        TEST(what_is_broken_is_told_with_its_line),
        TEST(the_window_is_as_wide_as_what_is_kept_in_it),
        TEST(lines_end_at_the_end_of_the_file_too),
        TEST(other_bytes_in_a_later_walk_are_refused),
        TEST(a_read_that_fails_ends_it_in_its_own_words),
        TEST(no_reader_takes_a_failed_read_for_the_end),
        TEST(a_file_that_grows_is_read_as_it_was_and_one_that_shrinks_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
