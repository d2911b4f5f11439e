/* test_sheet.c -- a table that a question brings along: the same rows from CSV, JSON
 * Lines, a JSON list and a message, and every fault with its place. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/limits.h"
#include "engine/sheets.h"
#include "support/test.h"

static const rung_sheet_column columns[] = {
    { .name = "role", .help = "what the person works as", .required = true },
    { .name = "held_units", .help = "units held", .list = true },
    { .name = "site", .help = "where" },
};
static const rung_param staff = {
    .name = "staff",
    .help = "who there is",
    .type = RUNG_P_SHEET,
    .columns = columns,
    .n_columns = RUNG_COUNT_OF(columns),
};

static char folder[] = "/tmp/rung-sheet-XXXXXX";
static rung_task task = { .reads = RUNG_READS_FILES };
static rung_error err;

static const char *path_of(const char *name)
{
    static char path[200];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

static const char *put(const char *name, const void *bytes, size_t n)
{
    FILE *f = fopen(path_of(name), "w");
    assert_non_null(f);
    assert_int_equal(fwrite(bytes, 1, n, f), n);
    assert_int_equal(fclose(f), 0);
    return path_of(name);
}

/* The rows as `line:role[unit|unit]site;`, or what failed, without the folder. */
static const char *rows_of(rung_sheet *sheet)
{
    static char text[4000];
    size_t n = 0;
    rung_sheet_row row;
    for (;;) {
        rung_status s = sheet->next(sheet, &row, &err);
        if (s || !row.cells) {
            if (s)
                n += (size_t)snprintf(text + n, sizeof text - n, "%s", err.text);
            break;
        }
        n += (size_t)snprintf(text + n, sizeof text - n, "%u:%s[", row.line,
                              row.cells[0].items[0]);
        for (uint32_t i = 0; i < row.cells[1].n; i++)
            n += (size_t)snprintf(text + n, sizeof text - n, "%s%s", i ? "|" : "",
                                  row.cells[1].items[i]);
        n += (size_t)snprintf(text + n, sizeof text - n, "]%s;",
                              row.cells[2].n ? row.cells[2].items[0] : "-");
    }
    text[n] = '\0';
    return text;
}

static const char *read_bytes(const char *name, const void *bytes, size_t n)
{
    rung_sheet *sheet;
    rung_task_close(&task);
    rung_arena_reset(&task.mem);
    if (rung_sheet_open(&task, &staff, put(name, bytes, n), &sheet, &err))
        return err.text;
    return rows_of(sheet);
}

static const char *read_text(const char *name, const char *text)
{
    return read_bytes(name, text, strlen(text));
}

/* What is read; a fault stands behind the folder's path, which is cut out. */
static void assert_rows(const char *name, const char *text, const char *rows)
{
    char got[4000], where[200];
    snprintf(got, sizeof got, "%s", read_text(name, text));
    snprintf(where, sizeof where, "%s/", folder);
    char *at = strstr(got, where);
    if (at)
        memmove(at, at + strlen(where), strlen(at + strlen(where)) + 1);
    if (strcmp(got, rows) != 0)
        fail_msg("%s of %s\n  is     %s\n  wanted %s", name, text, got, rows);
}

/* ---- what is read ---- */

static void a_csv_file_is_read_by_its_heading(void **state)
{
    (void)state;
    assert_rows("a.csv", "role,held_units,site\ncarer,u1|u2,Matlock\nnurse,,\n",
                "2:carer[u1|u2]Matlock;3:nurse[]-;");
    assert_rows("a.csv", "Site,ROLE\nMatlock,carer\n", "2:carer[]Matlock;");
    assert_rows("a.csv", "role,Held units\n carer , u1 | u2 \n", "2:carer[u1|u2]-;");
    assert_rows("a.csv", "\xef\xbb\xbfrole\r\n\"Carer, home\"\r\nnurse",
                "2:Carer, home[]-;3:nurse[]-;");
    assert_rows("a.csv", "role,,site\n\ncarer,,x\n,,\nnurse,,\n",
                "3:carer[]x;5:nurse[]-;");
    assert_rows("a.csv", "role\n\"a\nb\"\nc\n", "2:a b[]-;4:c[]-;");
    assert_rows("a.csv", "role,site\n", "");
}

static void a_map_a_line_is_read(void **state)
{
    (void)state;
    assert_rows("a.jsonl",
                "{\"role\":\"carer\",\"held_units\":[\"u1\",\"u2\"],\"site\":\"x\"}\r\n\n"
                "{\"held-units\":\"u|3\",\"role\":\"nurse\",\"site\":null}",
                "1:carer[u1|u2]x;3:nurse[u|3]-;");
    assert_rows("a.ndjson",
                "\xef\xbb\xbf{\"role\":7,\"site\":true,\"Held units\":[1.50,0.1]}",
                "1:7[1.5|0.1]true;");
    assert_rows("a.jsonl", "", "");
}

static void a_list_of_maps_is_read(void **state)
{
    (void)state;
    assert_rows("a.json",
                " [\n {\"role\":\"ca\\\"}{rer\",\n\"held_units\":[]},\n\n"
                "{\"role\":\"nurse\",\"site\":\"\"} ]\n",
                "2:ca\"}{rer[]-;5:nurse[]-;");
    assert_rows("a.json", "[]", "");
    assert_rows("a.json", "{\"role\":\"a\"}\n{\"role\":\"b\"}\n", "1:a[]-;2:b[]-;");
}

static void the_first_byte_tells_where_the_name_does_not(void **state)
{
    (void)state;
    assert_rows("a", "role\ncarer\n", "2:carer[]-;");
    assert_rows("a", "\n {\"role\":\"carer\"}", "2:carer[]-;");
    assert_rows("a", " \n[{\"role\":\"carer\"}]", "2:carer[]-;");
    assert_rows("a.txt", "\xef\xbb\xbfrole\ncarer\n", "2:carer[]-;");
}

static rung_given given_text(const char *s)
{
    return (rung_given){ .type = RUNG_GIVEN_TEXT, .n = (uint32_t)strlen(s), .text = s };
}

static const char *rows_of_given(const rung_given *rows)
{
    rung_sheet *sheet;
    rung_task_close(&task);
    rung_arena_reset(&task.mem);
    return rung_sheet_of_given(&task, &staff, rows, &sheet, &err) ? err.text
                                                                  : rows_of(sheet);
}

static void a_message_brings_maps(void **state)
{
    (void)state;
    rung_given units[] = { given_text("u1"),
                           { .type = RUNG_GIVEN_INTEGER, .integer = 2 } };
    rung_given first[] = { given_text("role"),
                           given_text("carer"),
                           given_text("held_units"),
                           { .type = RUNG_GIVEN_ARRAY, .n = 2, .items = units } };
    rung_given second[] = { given_text("site"),
                            { .type = RUNG_GIVEN_NIL },
                            given_text("role"),
                            { .type = RUNG_GIVEN_BOOLEAN } };
    rung_given maps[] = { { .type = RUNG_GIVEN_MAP, .n = 2, .items = first },
                          { .type = RUNG_GIVEN_MAP, .n = 2, .items = second } };
    rung_given rows = { .type = RUNG_GIVEN_ARRAY, .n = 2, .items = maps };
    assert_string_equal(rows_of_given(&rows), "1:carer[u1|2]-;2:false[]-;");
    second[2] = given_text("rolle");
    assert_string_equal(
        rows_of_given(&rows),
        "1:carer[u1|2]-;staff: row 2: no column 'rolle' is known to staff; did "
        "you mean 'role'? (known: role, held_units, site)");
    second[2] = given_text("site");
    assert_string_equal(rows_of_given(&rows),
                        "1:carer[u1|2]-;staff: row 2: site stands here twice");
    maps[1].n = 1;
    assert_string_equal(rows_of_given(&rows),
                        "1:carer[u1|2]-;staff: row 2: no role; every row must state it");
    maps[1] = given_text("x");
    assert_string_equal(
        rows_of_given(&rows),
        "1:carer[u1|2]-;staff: row 2: each row is to be a map of column and value");
    first[1] = (rung_given){ .type = RUNG_GIVEN_ARRAY, .n = 2, .items = units };
    assert_string_equal(
        rows_of_given(&rows),
        "staff: row 1: role takes a text, a number or a boolean, not an array");
    first[1] = (rung_given){ .type = RUNG_GIVEN_TEXT,
                             .n = 2,
                             .text = "\xff"
                                     "a" };
    assert_string_equal(rows_of_given(&rows), "staff: row 1: role is not UTF-8");
    rung_given none = { .type = RUNG_GIVEN_MAP };
    assert_string_equal(rows_of_given(&none), "staff takes an array of maps, a row each");
}

/* What Excel calls "Unicode text". */
static const char *as_utf16(const char *text, bool big, size_t *n)
{
    static char bytes[400];
    *n = 0;
    for (const char *s = big ? "\xfe\xff" : "\xff\xfe"; *s; s++)
        bytes[(*n)++] = *s;
    for (; *text; text++) {
        bytes[(*n)++] = big ? 0 : *text;
        bytes[(*n)++] = big ? *text : 0;
    }
    return bytes;
}

static void what_spreadsheets_save_is_read(void **state)
{
    (void)state;
    const char *rows = "2:carer[u1|u2]Ward, 3;3:nurse[]-;";
    assert_rows("a.csv", "role;held_units;site\ncarer;u1|u2;Ward, 3\nnurse;;\n", rows);
    assert_rows("a.csv",
                "\xef\xbb\xbf\"role\";\"Held units\";site\r\ncarer;u1|u2;\"Ward, "
                "3\"\r\nnurse;;\r\n",
                rows);
    assert_rows("a.txt", "role\theld_units\tsite\ncarer\tu1|u2\tWard, 3\nnurse\t\t\n",
                rows);
    assert_rows("a.csv", "sep=;\r\nrole;site\r\ncarer;x\r\n", "3:carer[]x;");
    assert_rows("a.csv", "SEP=,\nrole,site\ncarer,x\n", "3:carer[]x;");
    assert_rows("a.csv", "role;\n\"a\nb\";\nc;\n", "2:a b[]-;4:c[]-;");
    for (int big = 0; big < 2; big++) {
        size_t n;
        const char *bytes =
            as_utf16("role\theld_units\tsite\r\ncarer\tu1|u2\tWard, 3\r\nnurse\t\t\r\n",
                     big, &n);
        assert_string_equal(read_bytes("a.txt", bytes, n), rows);
        bytes = as_utf16("role\nab", big, &n);
        assert_non_null(strstr(read_bytes("a.txt", bytes, n - 1), "role is not UTF-8"));
    }
    assert_string_equal(read_bytes("a.csv", "\xff\xfer\0o\0l\0e\0\n\0\xe9\0\n\0", 16),
                        "2:\xc3\xa9[]-;");
    /* half of a pair of surrogates is no character */
    assert_non_null(
        strstr(read_bytes("a.csv", "\xff\xfer\0o\0l\0e\0\n\0\x00\xd8\n\0", 16),
               "a.csv:2:1: role is not UTF-8"));
}

/* ---- what is refused ---- */

#define SAVE_IT \
    "; save the sheet as CSV UTF-8 (in LibreOffice: character set Unicode UTF-8)"

static void faults_of_csv_have_their_place(void **state)
{
    (void)state;
    assert_rows("a.csv", "", "a.csv: empty; the first line is to name the columns");
    assert_rows("a.csv", "site\nx\n",
                "a.csv:1: the heading has no column 'role': what the person works as");
    assert_rows("a.csv", "role,sitte\n",
                "a.csv:1:6: no column 'sitte' is known to staff; did you mean 'site'? "
                "(known: role, held_units, site)");
    assert_rows("a.csv", "role,site,Role\n",
                "a.csv:1:11: column role stands here a second time");
    assert_rows("a.csv", "PK\3\4\24",
                "a.csv: this is a workbook; save the sheet as CSV UTF-8");
    assert_rows("a.csv", "\xd0\xcf\x11\xe0\xa1",
                "a.csv: this is a workbook; save the sheet as CSV UTF-8");
    assert_rows("a.csv", "PK,role\nx,a\n",
                "a.csv:1:1: no column 'PK' is known to staff (known: role, held_units, "
                "site)");
    assert_rows("a.csv", "site,role\nx,a\nxyz,\n",
                "2:a[]x;a.csv:3:5: role is empty; every row must state it");
    assert_rows("a.csv", "role,site\na\n", "a.csv:2: the row has 1 cell, the heading 2");
    assert_rows("a.csv", "role,,site\na,b,c\n",
                "a.csv:2:3: a cell in a column without a name");
    assert_rows("a.csv", "role,held_units\na,u1||u2\n",
                "a.csv:2:6: an empty item: a '|' too many");
    assert_rows("a.csv", "role,site\na,\"x\ty\xff\"\n",
                "a.csv:2:5: site has a control character");
    assert_rows("a.csv", "role,site\na,x\xe2\x80\x8by\xff\n",
                "a.csv:2:6: site is not UTF-8" SAVE_IT);
    assert_rows("a.csv", "role,site\na,\xef\xbb\xbf\xbex\n",
                "a.csv:2:4: site is not UTF-8" SAVE_IT);
    assert_rows("a.csv", "role,s\xeete\na,x\n",
                "a.csv:1:7: the name of this column is not UTF-8" SAVE_IT);
    assert_rows(
        "a.csv", "role,site\na,x\"y\n",
        "a.csv:2:4: a quote inside a cell without quotes; put quotes around the cell "
        "and write the quote inside twice");
    assert_non_null(strstr(read_bytes("a.csv", "role\na\0b\n", 9),
                           "a.csv:2:2: a NUL byte; this is no UTF-8 text"));
}

#define SEVERAL                                                                     \
    "two ways to part these cells name as many columns; put the same sign between " \
    "all of them"

static void what_parts_cells_is_certain_or_refused(void **state)
{
    (void)state;
    assert_rows("a.csv", "role;x,site\n", "a.csv:1:1: " SEVERAL);
    assert_rows("a.csv", "role;sitte\na;b\n",
                "a.csv:1:6: no column 'sitte' is known to staff; did you mean 'site'? "
                "(known: role, held_units, site)");
    assert_rows("a.csv", "sep=|\nrole|site\n",
                "a.csv:1:1: cells are parted by a comma, a semicolon or a tab; save the "
                "sheet as CSV UTF-8");
    assert_rows("a.csv", "role;site\na;b,c\nd,e;\"f;g\"\n", "2:a[]b,c;3:d,e[]f;g;");
    assert_rows("a.csv", "role;site\na\n", "a.csv:2: the row has 1 cell, the heading 2");
    assert_rows("a.csv", "role;site\na;\"x\ty\"\n",
                "a.csv:2:5: site has a control character");
}

/* All that is wrong, as rung_sheet_next tells it. */
static const char *faults_of(const char *text)
{
    rung_sheet *sheet;
    rung_sheet_row row;
    rung_status s;
    rung_task_reset(&task);
    if (rung_sheet_open(&task, &staff, put("a.csv", text, strlen(text)), &sheet, &err))
        return err.text;
    while (!(s = rung_sheet_next(&task, sheet, &row, &err)) && row.cells)
        if (strcmp(row.cells[0].items[0], "bad") == 0)
            assert_int_equal(rung_sheet_refuse(&task, sheet, row.line, 2,
                                               RUNG_UNKNOWN_NODE, &err, "%s", "no"),
                             RUNG_OK);
    return s ? err.text : "";
}

/* Fault number i, without the folder. */
static void assert_fault(uint32_t i, const char *text)
{
    assert_non_null(task.faults);
    assert_true(i < task.faults->n);
    assert_string_equal(task.faults->texts[i] + strlen(folder) + 1, text);
}

static void all_faults_of_a_sheet_are_told(void **state)
{
    (void)state;
    assert_string_equal(faults_of("role,site\na,b\n"), "");
    assert_null(task.faults);
    const char *all = faults_of("role,site\nbad,x\n,y\nc,d,e\nf,\"g\"h\nbad,i\n");
    assert_int_equal(task.faults->n, 5);
    assert_int_equal(err.code, RUNG_UNKNOWN_NODE);
    assert_fault(0, "a.csv:2:5: no");
    assert_fault(1, "a.csv:3:1: role is empty; every row must state it");
    assert_fault(2, "a.csv:4: the row has 3 cells, the heading 2");
    assert_fault(4, "a.csv:6:5: no");
    assert_non_null(strstr(all, "a.csv:2:5: no; "));
    assert_non_null(strstr(all, "a.csv:6:5: no"));
    faults_of("rolle,x,site\nbad,b,c\n");
    assert_int_equal(task.faults->n, 3);
    assert_fault(2,
                 "a.csv:1: the heading has no column 'role': what the person works as");
    /* what is behind a byte of another encoding is not looked at */
    faults_of("role,site\nbad,b\nc,\xe9\nbad,b\n");
    assert_int_equal(task.faults->n, 2);
}

static void many_faults_are_counted(void **state)
{
    (void)state;
    char text[1000] = "role,site\n";
    for (int i = 0; i < 50; i++)
        strcat(text, "bad,x\n");
    const char *all = faults_of(text);
    assert_int_equal(task.faults->n, 50);
    assert_fault(RUNG_FAULTS_TOLD - 1, "a.csv:21:5: no");
    assert_true(strlen(all) < sizeof err.text);
    const char *more = strstr(all, "; and ");
    assert_non_null(more);
    int told = 1, left = 0;
    for (const char *s = all; (s = strstr(s, "no; ")) && s + 2 < more; s++)
        told++;
    assert_int_equal(sscanf(more, "; and %d more", &left), 1);
    assert_int_equal(told + left, 50);
}

static void faults_of_json_have_their_place(void **state)
{
    (void)state;
    assert_rows("a.jsonl", "{\"role\":\"a\"}\n{\"role\":\"b\",\n",
                "1:a[]-;a.jsonl:2:12: not JSON: string or '}' expected near end of file");
    assert_rows("a.jsonl", "{\"role\":\"a\",\"sitte\":1}",
                "a.jsonl:1:21: no column 'sitte' is known to staff; did you mean 'site'? "
                "(known: role, held_units, site)");
    assert_rows("a.jsonl", "{\"role\":[\"a\"]}",
                "a.jsonl:1:9: role takes one text, not a list");
    assert_rows("a.jsonl", "{\"role\":{}}",
                "a.jsonl:1:9: role takes one text, not a map");
    assert_rows(
        "a.jsonl", "{\"role\":\"a\",\"held_units\":[null]}",
        "a.jsonl:1:26: held_units takes a text or a list of texts, not null in a list");
    assert_rows("a.jsonl", "{\"role\":\"a\\u0001\"}",
                "a.jsonl:1:9: role has a control character");
    assert_rows("a.jsonl", "{\"role\":\"a\",\"Role\":\"b\"}",
                "a.jsonl:1:20: role stands in this row twice");
    assert_rows("a.jsonl", "\n[1]\n",
                "a.jsonl:2:1: each row is to be a map, as {\"name\": \"value\"}");
    assert_rows("a.json", "[{\"site\":\n\"x\"}, {\"role\":\"b\"}]",
                "a.json:1:2: this row has no role; every row must state it");
    assert_rows("a.json", "[{\"role\":\"a\"} {\"role\":\"b\"}]",
                "1:a[]-;a.json:1:15: a comma is to stand between two maps");
    assert_rows("a.json", "[{\"role\":\"a\"},\n {\"role\":\n  \"b\", \"xx\": 1}]",
                "1:a[]-;a.json:3:14: no column 'xx' is known to staff (known: role, "
                "held_units, site)");
    assert_rows("a.json", "[{\"role\":\"a\"},]",
                "1:a[]-;a.json:1:15: a comma too many before the end of the list");
    assert_rows("a.json", "[{\"role\":\"a\"}",
                "1:a[]-;a.json:1:14: the list is not closed: no ']'");
    assert_rows("a.json", "[{\"role\":\"a\"}]x",
                "1:a[]-;a.json:1:15: text behind the end of the list");
    assert_rows("a.json", "[\"a\"]",
                "a.json:1:2: each row is to be a map, as {\"name\": \"value\"}");
    assert_rows("a.jsonl", "\xff\xfe{", "a.jsonl:1:1: this is UTF-16; save it as UTF-8");
}

static void only_regular_files_are_opened(void **state)
{
    (void)state;
    rung_sheet *sheet;
    rung_task_close(&task);
    unlink(path_of("pipe"));
    assert_int_equal(mkfifo(path_of("pipe"), 0600), 0);
    assert_int_equal(rung_sheet_open(&task, &staff, path_of("pipe"), &sheet, &err),
                     RUNG_IO);
    assert_int_equal(rung_sheet_open(&task, &staff, folder, &sheet, &err), RUNG_IO);
    assert_int_equal(rung_sheet_open(&task, &staff, "/dev/zero", &sheet, &err), RUNG_IO);
    assert_int_equal(rung_sheet_open(&task, &staff, path_of("none"), &sheet, &err),
                     RUNG_IO);
    assert_int_equal(rung_sheet_open(&task, &staff, "-", &sheet, &err),
                     RUNG_BAD_ARGUMENT);
    assert_int_equal(truncate(put("big.csv", "", 0), (off_t)64 << 30), 0);
    assert_int_equal(rung_sheet_open(&task, &staff, path_of("big.csv"), &sheet, &err),
                     RUNG_TOO_LARGE);
    unlink(path_of("big.csv"));
    unlink(path_of("pipe"));
    task.reads = RUNG_READS_NOTHING;
    assert_int_equal(rung_sheet_open(&task, &staff, path_of("a.csv"), &sheet, &err),
                     RUNG_BAD_ARGUMENT);
    task.reads = RUNG_READS_FILES;
    assert_null(task.sheets);
}

static void a_line_or_a_cell_that_never_ends_is_too_large(void **state)
{
    (void)state;
    static const char *const names[] = { "a.csv", "a.jsonl", "a.json" }, *const heads[] = {
        "role\n\"", "{\"role\":\"", "[{\"role\":\""
    };
    size_t n = 3 * (size_t)RUNG_LINE_BYTES;
    char *bytes = malloc(n);
    assert_non_null(bytes);
    for (size_t i = 0; i < RUNG_COUNT_OF(names); i++) {
        memset(bytes, 'x', n);
        memcpy(bytes, heads[i], strlen(heads[i]));
        assert_non_null(
            strstr(read_bytes(names[i], bytes, n), "longer than the limit of 1048576"));
        assert_int_equal(err.code, RUNG_TOO_LARGE);
        memcpy(bytes + RUNG_FIELD_BYTES + 200, i ? "\"}]" : "\"\n", i ? 3 : 2);
        assert_non_null(
            strstr(read_bytes(names[i], bytes, RUNG_FIELD_BYTES + 202 + (i == 2)),
                   "longer than the limit of 65536"));
    }
    free(bytes);
}

/* Rows of many lengths, so that each edge of the buffers falls into every place of one. */
static void long_files_are_read_whole(void **state)
{
    (void)state;
    enum { ROWS = 40000 };
    for (int form = 0; form < 3; form++) {
        const char *name = form == 0 ? "l.csv" : form == 1 ? "l.jsonl" : "l.json";
        FILE *f = fopen(path_of(name), "w");
        assert_non_null(f);
        fputs(form == 0 ? "role,site\n" : form == 2 ? "[" : "", f);
        for (int i = 0; i < ROWS; i++)
            if (form == 0)
                fprintf(f, "r%d,%0*d\n", i, 1 + i * 7 % 61, i);
            else
                fprintf(f, "%s{\"role\":\"r%d\",\"site\":\"%0*d\"}\n",
                        i && form == 2 ? "," : "", i, 1 + i * 7 % 61, i);
        fputs(form == 2 ? "]" : "", f);
        assert_int_equal(fclose(f), 0);
        rung_sheet *sheet;
        rung_task_close(&task);
        rung_arena_reset(&task.mem);
        assert_int_equal(rung_sheet_open(&task, &staff, path_of(name), &sheet, &err),
                         RUNG_OK);
        rung_sheet_row row;
        for (int i = 0; i < ROWS; i++) {
            if (sheet->next(sheet, &row, &err))
                fail_msg("%s", err.text);
            assert_non_null(row.cells);
            assert_int_equal(row.line, (form == 0 ? 2 : 1) + i);
            assert_int_equal(atoi(row.cells[0].items[0] + 1), i);
            assert_int_equal(atoi(row.cells[2].items[0]), i);
            assert_true(sheet->done <= sheet->total);
        }
        assert_int_equal(sheet->next(sheet, &row, &err), RUNG_OK);
        assert_null(row.cells);
        assert_int_equal(sheet->done, sheet->total);
        assert_int_equal(sheet->next(sheet, &row, &err), RUNG_OK);
        assert_null(row.cells);
    }
}

static int begin(void **state)
{
    (void)state;
    return mkdtemp(folder) == NULL;
}

static int end(void **state)
{
    (void)state;
    static const char *const names[] = { "a",       "a.txt",    "a.csv",
                                         "a.jsonl", "a.ndjson", "a.json",
                                         "l.csv",   "l.jsonl",  "l.json" };
    rung_task_drop(&task);
    for (size_t i = 0; i < RUNG_COUNT_OF(names); i++)
        unlink(path_of(names[i]));
    return rmdir(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_csv_file_is_read_by_its_heading),
        cmocka_unit_test(a_map_a_line_is_read),
        cmocka_unit_test(a_list_of_maps_is_read),
        cmocka_unit_test(the_first_byte_tells_where_the_name_does_not),
        cmocka_unit_test(a_message_brings_maps),
        cmocka_unit_test(what_spreadsheets_save_is_read),
        cmocka_unit_test(faults_of_csv_have_their_place),
        cmocka_unit_test(what_parts_cells_is_certain_or_refused),
        cmocka_unit_test(all_faults_of_a_sheet_are_told),
        cmocka_unit_test(many_faults_are_counted),
        cmocka_unit_test(faults_of_json_have_their_place),
        cmocka_unit_test(only_regular_files_are_opened),
        cmocka_unit_test(a_line_or_a_cell_that_never_ends_is_too_large),
        cmocka_unit_test(long_files_are_read_whole),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
