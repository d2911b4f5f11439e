/* test_csv.c -- records as libcsv alone splits them, whichever way they were read; texts
 * and chunks looked at many bytes at a time, as one at a time. */
#include <stdlib.h>
#include <string.h>

#include <csv.h>

#include "core/text.h"
#include "source/csv.h"
#include "source/marks.h"
#include "support/test.h"
#include "support/trial.h"
#include "support/world.h"

#define MOST_BYTES 1500

/* Cells one after another: length, text; a record ends with its count. */
typedef struct read_out {
    char bytes[40 * MOST_BYTES];
    size_t n, cells;
    size_t done, records; /* up to the end of the last record */
} read_out;

static void clear(read_out *o)
{
    o->n = o->cells = o->done = o->records = 0;
}

static void put(read_out *o, const void *bytes, size_t len)
{
    assert_true(o->n + len < sizeof o->bytes);
    if (len)
        memcpy(o->bytes + o->n, bytes, len);
    o->n += len;
}

static void on_cell(void *bytes, size_t len, void *to)
{
    read_out *o = to;
    put(o, &len, sizeof len);
    put(o, bytes, len);
    o->cells++;
}

static void on_record(int terminator, void *to)
{
    read_out *o = to;
    (void)terminator;
    put(o, &o->cells, sizeof o->cells);
    o->cells = 0;
    o->done = o->n;
    o->records++;
}

static int is_feed(unsigned char c)
{
    return c == '\n';
}

static int is_no_blank(unsigned char c)
{
    (void)c;
    return 0;
}

/* As far as the first fault. */
static void by_libcsv(const char *bytes, size_t len, read_out *out)
{
    struct csv_parser p;
    assert_int_equal(csv_init(&p, CSV_STRICT | CSV_STRICT_FINI), 0);
    csv_set_space_func(&p, is_no_blank);
    csv_set_term_func(&p, is_feed);
    if (csv_parse(&p, bytes, len, on_cell, on_record, out) == len)
        csv_fini(&p, on_cell, on_record, out);
    csv_free(&p);
}

typedef struct given {
    const char *bytes;
    size_t at, len, piece;
} given;

static ptrdiff_t give(void *from, void *bytes, size_t n)
{
    given *g = from;
    size_t left = g->len - g->at, some = left < g->piece ? left : g->piece;
    some = some < n ? some : n;
    memcpy(bytes, g->bytes + g->at, some);
    g->at += some;
    return (ptrdiff_t)some;
}

static void close_given(void *from)
{
    (void)from;
}

static rung_csv *open_given(given *g, bool breaks)
{
    rung_csv *csv;
    rung_error err;
    assert_false(rung_csv_new_from((rung_csv_bytes){ g, give, close_given, NULL }, breaks,
                                   "t", &csv, &err));
    return csv;
}

/* The record before: cells with a NUL behind each. */
typedef struct before {
    char text[RUNG_LINE_BYTES];
    const char *cells[RUNG_COLUMNS], *at[RUNG_COLUMNS];
    uint32_t n;
} before;

/* What is said to be as it was is; the record is then the one before. */
static void compare(const rung_csv_record *r, before *last)
{
    size_t at = 0;
    assert_true(r->front + r->back == 0 || r->front + r->back < r->n_cells);
    assert_true(r->front + r->back <= last->n);
    for (uint32_t i = 0; i < r->n_cells && i < RUNG_COLUMNS; i++) {
        uint32_t below = r->n_cells - i;
        if (i < r->front || below <= r->back) {
            uint32_t k = i < r->front ? i : last->n - below;
            assert_string_equal(r->cells[i].text, last->cells[k]);
            assert_ptr_equal(r->cells[i].text, last->at[k]);
        }
    }
    last->n = r->n_cells < RUNG_COLUMNS ? r->n_cells : RUNG_COLUMNS;
    for (uint32_t i = 0; i < last->n; i++) {
        memcpy(last->text + at, r->cells[i].text, r->cells[i].len + 1);
        last->cells[i] = last->text + at;
        last->at[i] = r->cells[i].text;
        at += r->cells[i].len + 1;
    }
}

/* Writes to a cell, as its reader may. */
static void scribble(rung_csv *csv, const rung_csv_record *r, int cell)
{
    memset(r->cells[cell].text, '#', r->cells[cell].len);
    rung_csv_forget(csv);
}

static void by_us(const char *bytes, size_t len, size_t piece, dice *d, read_out *out)
{
    static before last;
    given g = { bytes, 0, len, piece };
    rung_csv *csv = open_given(&g, true);
    rung_csv_event event = RUNG_CSV_BLANK;
    const rung_csv_record *r;
    rung_error err;
    last.n = 0;
    while (event == RUNG_CSV_BLANK || event == RUNG_CSV_RECORD) {
        assert_false(rung_csv_next(csv, &event, &r, &err));
        for (uint32_t i = 0; event == RUNG_CSV_RECORD && i < r->n_cells; i++) {
            assert_int_equal(r->cells[i].text[r->cells[i].len], 0);
            on_cell(r->cells[i].text, r->cells[i].len, out);
        }
        if (event == RUNG_CSV_RECORD) {
            on_record(0, out);
            compare(r, &last);
            if (dice_chance(d, 10))
                scribble(csv, r, dice_below(d, (int)r->n_cells));
        }
    }
    rung_csv_free(csv);
}

/* Rows of a few columns, as people write them, now and then with a slip. */
static size_t draw_table(dice *d, char *bytes)
{
    static const char *const bare[] = {
        "",    "a",          "care worker", "0123456789abcdef",    "caf\xc3\xa9",
        " b ", "role:nurse", "x;y|z",       "a rather long name ", " x",
        "y\t"
    };
    static const char *const quoted[] = {
        "\"\"",           "\"a, b\"",     "\"say \"\"no\"\"\"",
        "\"two\nlines\"", "\"\"\"\"\"\"", "\"plain\""
    };
    static const char *const slips[] = { "\"open", "a\"b", "\"a\"b", "\"a\" ", "\"\"\"" };
    size_t n = 0;
    while (n < 300 && dice_below(d, 12)) {
        for (int k = dice_below(d, 5);; k--) {
            int which = dice_below(d, 40);
            const char *cell = which == 0  ? slips[dice_below(d, RUNG_COUNT_OF(slips))]
                               : which < 9 ? quoted[dice_below(d, RUNG_COUNT_OF(quoted))]
                                           : bare[dice_below(d, RUNG_COUNT_OF(bare))];
            memcpy(bytes + n, cell, strlen(cell));
            n += strlen(cell);
            if (!k || n > 350)
                break;
            bytes[n++] = ',';
        }
        bytes[n++] = '\n';
    }
    return n;
}

/* Rows that have most cells in common with the row before, as those of links have. */
static size_t draw_links(dice *d, char *bytes)
{
    static const char *const words[] = {
        "",      "a",       "aa",          "ab",          "ba",
        "",      "role:",   "role:nurse",  "role:nurses", "x y",
        "\",\"", "\"a,b\"", "\"b,\"\"a\"", "\"a\"\"b\"",  "\"b"
    };
    int columns = dice_range(d, 1, 6), row[7];
    size_t n = 0;
    for (int k = 0; k < columns; k++)
        row[k] = dice_below(d, (int)RUNG_COUNT_OF(words));
    while (n < 300 && dice_below(d, 30)) {
        for (int k = 0; k < columns; k++) {
            if (dice_chance(d, 25))
                row[k] = dice_below(d, (int)RUNG_COUNT_OF(words));
            n += (size_t)sprintf(bytes + n, dice_chance(d, 2) ? "%s\"%s\"" : "%s%s",
                                 k ? "," : "", words[row[k]]);
        }
        if (dice_chance(d, 5)) /* a cell too many, or only an empty line */
            bytes[n++] = dice_chance(d, 50) ? ',' : '\n';
        bytes[n++] = '\n';
    }
    return n;
}

/* Any order of what matters. */
static size_t draw_soup(dice *d, char *bytes)
{
    static const char soup[] = "aaab,,,\"\"\n \xc3\xa9;\t";
    size_t n = (size_t)dice_below(d, 400);
    for (size_t i = 0; i < n; i++)
        bytes[i] = soup[dice_below(d, (int)sizeof soup - 1)];
    return n;
}

/* Lines of as many columns as there may be, short cells. */
static size_t draw_wide(dice *d, char *bytes)
{
    static const char *const cells[] = { "", "a", "bc", "\"\"", "\"a,b\"", "\"\"\"\"" };
    size_t n = 0;
    for (int left = dice_range(d, 1, RUNG_COLUMNS); n < MOST_BYTES - 10;) {
        n += (size_t)sprintf(bytes + n, "%s", cells[dice_below(d, RUNG_COUNT_OF(cells))]);
        bytes[n++] = --left ? ',' : '\n';
        left = left ? left : dice_range(d, 1, RUNG_COLUMNS);
    }
    bytes[n++] = '\n';
    return n;
}

static size_t draw(dice *d, char *bytes)
{
    static size_t (*const draws[])(dice *, char *) = { draw_table, draw_links,
                                                       draw_soup };
    return dice_chance(d, 5) ? draw_wide(d, bytes) : draws[dice_below(d, 3)](d, bytes);
}

static void records_are_split_as_libcsv_splits_them(void **state)
{
    (void)state;
    for (trial t = trial_begin(20000); trial_next(&t);) {
        char bytes[MOST_BYTES];
        static read_out ours, theirs;
        dice d = { t.seed };
        size_t n = draw(&d, bytes);
        clear(&ours);
        clear(&theirs);
        by_libcsv(bytes, n, &theirs);
        by_us(bytes, n, (size_t)dice_range(&d, 1, MOST_BYTES), &d, &ours);
        EXPECT(ours.records == theirs.records, "%zu records, %zu of libcsv: %.*s",
               ours.records, theirs.records, (int)n, bytes);
        EXPECT(ours.done == theirs.done
                   && memcmp(ours.bytes, theirs.bytes, ours.done) == 0,
               "other cells than libcsv's: %.*s", (int)n, bytes);
    }
}

/* All that is met up to the end, faults and places among it. */
static void read_on(const char *bytes, size_t len, size_t piece, bool tabs, read_out *out)
{
    given g = { bytes, 0, len, piece };
    rung_csv *csv = open_given(&g, false);
    rung_csv_event event = RUNG_CSV_BLANK;
    const rung_csv_record *r;
    rung_error err;
    if (tabs)
        rung_csv_set_tabs(csv);
    while (event != RUNG_CSV_END && event != RUNG_CSV_REFUSED) {
        assert_false(rung_csv_next(csv, &event, &r, &err));
        bool fault = event == RUNG_CSV_FAULT || event == RUNG_CSV_REFUSED;
        uint32_t place[] = { (uint32_t)event, r->line, (uint32_t)r->offset,
                             fault ? r->fault_line : 0, fault ? r->fault_column : 0 };
        put(out, place, sizeof place);
        for (uint32_t i = 0; event == RUNG_CSV_RECORD && i < r->n_cells; i++)
            on_cell(r->cells[i].text, r->cells[i].len, out);
        if (event == RUNG_CSV_RECORD)
            put(out, r->raw, r->raw_len);
        out->records++;
    }
    rung_csv_free(csv);
}

static void records_do_not_depend_on_the_pieces_they_are_read_in(void **state)
{
    (void)state;
    for (trial t = trial_begin(20000); trial_next(&t);) {
        char bytes[MOST_BYTES + 3] = "\xef\xbb\xbf";
        static read_out ours, slow;
        dice d = { t.seed };
        size_t mark = dice_chance(&d, 10) ? 3 : 0;
        size_t n = mark + draw(&d, bytes + mark);
        bool tabs = dice_chance(&d, 10);
        for (size_t i = mark; i < n; i++)
            if (dice_chance(&d, 1))
                bytes[i] = dice_chance(&d, 90) ? '\r' : '\0';
        clear(&ours);
        clear(&slow);
        read_on(bytes, n, 1, tabs, &slow); /* no line is looked at as a whole */
        read_on(bytes, n, (size_t)dice_range(&d, 2, MOST_BYTES), tabs, &ours);
        EXPECT(ours.n == slow.n && memcmp(ours.bytes, slow.bytes, ours.n) == 0,
               "%zu records, %zu byte by byte: %.*s", ours.records, slow.records, (int)n,
               bytes);
    }
}

/* ---- marks ---- */

static bool ends_cell(char c)
{
    return c == ',' || c == '\n' || c == '"';
}

/* The first byte that is not plain, or n. */
static size_t first_not_plain(const char *s, size_t n)
{
    bool inside = false;
    for (size_t i = 0; i < n; i++) {
        bool beside = i == 0 || ends_cell(s[i - 1]) || (i + 1 < n && ends_cell(s[i + 1]));
        inside ^= s[i] == '"';
        if (s[i] == '\0' || s[i] == '\r' || s[i] == '\t'
            || (s[i] == ' ' && beside && !inside))
            return i;
    }
    return n;
}

static bool bit(uint64_t bits, size_t i)
{
    return bits >> i % RUNG_MARKS_BLOCK & 1;
}

static void expect_marks(const rung_marks *m, const char *s, size_t i)
{
    const rung_marks_block *b = &m->blocks[i / RUNG_MARKS_BLOCK];
    bool odd = (s[i] < 0x20 || s[i] == 0x7f) && s[i] != '\n';
    EXPECT(bit(b->any, i) == ends_cell(s[i]) && bit(b->ends, i) == (s[i] == '\n')
               && bit(b->odd, i) == odd,
           "byte %zu, %02x: %d %d %d", i, (unsigned char)s[i], bit(b->any, i),
           bit(b->ends, i), bit(b->odd, i));
}

static void marks_say_what_stands_where(void **state)
{
    static rung_marks m;
    (void)state;
    for (trial t = trial_begin(20000); trial_next(&t);) {
        char s[MOST_BYTES + RUNG_MARKS_BLOCK];
        dice d = { t.seed };
        size_t n = draw(&d, s), plain;
        memset(s + n, dice_chance(&d, 50) ? '\n' : '"', RUNG_MARKS_BLOCK);
        for (int k = dice_below(&d, 3); k > 0 && n; k--)
            s[dice_below(&d, (int)n)] = "\r\t\x1f\x7f\x80\xff "[dice_below(&d, 8)];
        for (plain = first_not_plain(s, n); plain && s[plain - 1] != '\n';)
            plain--;
        rung_marks_take(&m, s, n);
        EXPECT(m.plain == plain, "%zu of %zu are plain, not %zu: %.*s", plain, n, m.plain,
               (int)n, s);
        for (size_t i = 0; i < plain; i++)
            expect_marks(&m, s, i);
        for (size_t begin = 0; begin < plain;) {
            const char *feed = memchr(s + begin, '\n', n - begin);
            size_t len = (size_t)(feed - s) - begin;
            bool printable, fine = true;
            for (size_t at = begin; at < begin + len; at++)
                fine = fine && s[at] >= 0x20 && s[at] < 0x7f;
            EXPECT(rung_marks_line(&m, begin, &printable) == begin + len
                       && printable == fine,
                   "the line at %zu: %d", begin, printable);
            begin += len + 1;
        }
    }
}

/* ---- texts ---- */

static size_t draw_text(dice *d, char *text)
{
    static const char likely[] = "abcxyz AZ09-.,  ";
    size_t n = (size_t)dice_below(d, 40);
    for (size_t i = 0; i < n; i++)
        text[i] = dice_chance(d, 97) ? likely[dice_below(d, (int)sizeof likely - 1)]
                                     : (char)dice_below(d, 256);
    if (dice_chance(d, 20) && n > 4)
        memcpy(text + dice_below(d, (int)n - 1), "\xc3\xa9", 2);
    return n;
}

static void the_first_fault_of_a_text_is_found_wherever_it_stands(void **state)
{
    (void)state;
    for (trial t = trial_begin(200000); trial_next(&t);) {
        char text[64];
        dice d = { t.seed };
        size_t n = draw_text(&d, text), at = n, expected = 0;
        rung_text_fault fault = rung_text_check(text, n, &at), one = RUNG_TEXT_FINE;
        while (expected < n) { /* one character at a time, however long */
            size_t used = 1;
            one = rung_text_check(text + expected, 1, NULL);
            while (one == RUNG_TEXT_NOT_UTF8 && used < 4 && expected + used < n)
                one = rung_text_check(text + expected, ++used, NULL);
            if (one != RUNG_TEXT_FINE)
                break;
            expected += used;
        }
        EXPECT((fault == RUNG_TEXT_FINE) == (expected == n) && at == expected,
               "fault %d at %zu, expected at %zu of %zu", (int)fault, at, expected, n);
    }
}

/* What is said to be folded folds to itself; what is not and does is not of ASCII. */
/* What a text of ASCII folds to, a byte at a time. */
static size_t fold_plainly(const char *text, size_t n, char *out)
{
    size_t len = 0;
    for (size_t i = 0; i < n; i++) {
        char c = text[i] >= '\t' && text[i] <= '\r' ? ' '
                 : text[i] == '`'                   ? '\''
                 : text[i] >= 'A' && text[i] <= 'Z' ? (char)(text[i] + 'a' - 'A')
                                                    : text[i];
        if (c != ' ' || (len && out[len - 1] != ' '))
            out[len++] = c;
    }
    return len && out[len - 1] == ' ' ? len - 1 : len;
}

static void a_text_is_folded_when_folding_leaves_it_alone(void **state)
{
    (void)state;
    rung_arena mem = { 0 };
    for (trial t = trial_begin(200000); trial_next(&t);) {
        char text[64], plainly[64];
        dice d = { t.seed };
        size_t n = draw_text(&d, text), len = 0;
        bool plain = true, ascii = true;
        for (size_t i = 0; i < n; i++) {
            plain = plain && text[i] >= 0x20 && text[i] < 0x7f;
            ascii = ascii && (signed char)text[i] >= 0;
        }
        rung_arena_reset(&mem);
        char *folded = rung_text_fold(&mem, text, n, &len);
        bool alone = folded && len == n && memcmp(folded, text, n) == 0;
        EXPECT(!ascii
                   || (folded && len == fold_plainly(text, n, plainly)
                       && memcmp(folded, plainly, len) == 0),
               "'%.*s' folds to '%s'", (int)n, text, folded);
        EXPECT(rung_text_is_folded(text, n) == (plain && alone), "'%.*s'", (int)n, text);
    }
    rung_arena_drop(&mem);
}

static bool is_key_plainly(const char *s, size_t n)
{
    bool key = n > 0 && n <= 128 && s[0] != '-' && s[n - 1] != '-';
    for (size_t i = 0; key && i < n; i++)
        key = (s[i] >= 'a' && s[i] <= 'z') || (s[i] >= '0' && s[i] <= '9') || s[i] == '-';
    return key;
}

static void a_key_is_told_as_byte_by_byte(void **state)
{
    static const char good[] = "abz019-", odd[] = "A`{/:,. _\x7f\xe1\xff";
    (void)state;
    for (trial t = trial_begin(200000); trial_next(&t);) {
        dice d = { t.seed };
        size_t n =
            (size_t)(dice_chance(&d, 5) ? dice_range(&d, 120, 136) : dice_below(&d, 50));
        size_t room = n + 1 + (size_t)dice_below(&d, 20);
        char *s = malloc(room); /* so that a look behind it is found out */
        assert_non_null(s);
        memset(s, 'a', room);
        for (size_t i = 0; i < n; i++)
            s[i] = dice_below(&d, 100) ? good[dice_below(&d, (int)sizeof good - 1)]
                                       : odd[dice_below(&d, (int)sizeof odd - 1)];
        bool key = is_key_plainly(s, n), ends = dice_chance(&d, 90);
        EXPECT(rung_text_is_key(s, n) == key, "'%.*s'", (int)n, s);
        s[n] = ends ? '\0' : s[n];
        EXPECT(rung_text_begins_key(s, room) == (ends && key), "'%.*s' of %zu", (int)n, s,
               room);
        free(s);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(records_are_split_as_libcsv_splits_them),
        cmocka_unit_test(records_do_not_depend_on_the_pieces_they_are_read_in),
        cmocka_unit_test(marks_say_what_stands_where),
        cmocka_unit_test(the_first_fault_of_a_text_is_found_wherever_it_stands),
        cmocka_unit_test(a_text_is_folded_when_folding_leaves_it_alone),
        cmocka_unit_test(a_key_is_told_as_byte_by_byte),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
