/* test_package.c -- small graph packages in a temporary directory, and exactly what is
 * said of them. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/limits.h"
#include "source/assemble.h"
#include "source/check.h"
#include "source/package.h"
#include "support/test.h"

#define SOURCES                                                                       \
    "\"sources\":[{\"name\":\"s1\",\"title\":\"First\",\"date\":\"2024\"},{\"name\":" \
    "\"s2\"}]"
#define HEAD                                                             \
    "{\"name\":\"t\",\"version\":\"1\",\"licence\":\"CC0-1.0\"," SOURCES \
    ",\"resources\":["
#define TABLE(word) "{\"name\":\"" word "\",\"path\":\"" word ".csv\"}"

/* A package under test: its directory and what reading it gave. */
typedef struct box {
    char dir[64];
    rung_records r;
    rung_diagnostics d;
    rung_error err;
    rung_status status;
} box;

static int make_box(void **state)
{
    box *b = calloc(1, sizeof *b);
    snprintf(b->dir, sizeof b->dir, "/tmp/rung-test-XXXXXX");
    *state = b;
    return b && mkdtemp(b->dir) ? 0 : -1;
}

static int drop_box(void **state)
{
    char command[128];
    box *b = *state;
    rung_records_drop(&b->r);
    rung_diagnostics_drop(&b->d);
    snprintf(command, sizeof command, "rm -rf %s", b->dir);
    int gone = system(command);
    free(b);
    return gone;
}

static void put_bytes(const box *b, const char *name, const void *bytes, size_t len)
{
    char path[256];
    snprintf(path, sizeof path, "%s/%s", b->dir, name);
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    assert_int_equal(fwrite(bytes, 1, len, f), len);
    assert_int_equal(fclose(f), 0);
}

static void put(const box *b, const char *name, const char *text)
{
    put_bytes(b, name, text, strlen(text));
}

static void read_box(box *b)
{
    rung_records_drop(&b->r);
    rung_diagnostics_drop(&b->d);
    b->status = rung_package_read(b->dir, &b->r, &b->d, &b->err);
}

/* The diagnostics as text, with `DIR/` for the directory. Freed by the caller. */
static char *said(const box *b)
{
    rung_sink sink = rung_sink_buffer(0);
    rung_diagnostics_text(&b->d, (rung_few){ 0 }, &sink);
    size_t prefix = strlen(b->dir) + 1, n = 0;
    char *text = calloc(1, sink.len + 1);
    for (const char *line = sink.to; line && *line; line = strchr(line, '\n') + 1) {
        const char *from = strncmp(line, b->dir, prefix - 1) ? line : line + prefix;
        size_t len = (size_t)(strchr(line, '\n') + 1 - from);
        memcpy(text + n, from, len);
        n += len;
    }
    rung_sink_drop(&sink);
    return text;
}

static void assert_said(const box *b, const char *expected)
{
    char *text = said(b);
    assert_string_equal(text, expected);
    free(text);
}

static void assert_read(box *b, rung_status status, const char *expected)
{
    read_box(b);
    assert_said(b, expected);
    assert_int_equal(b->status, status);
}

/* A package of roles alone, with these lines under the usual header. */
static void put_roles(const box *b, const char *rows)
{
    char text[4096];
    put(b, "datapackage.json", HEAD TABLE("role") "]}");
    snprintf(text, sizeof text,
             "key,name,level,sector,aliases,codes,replaced_by,status,source,locator,note,"
             "valid_from,valid_to\n%s",
             rows);
    put(b, "role.csv", text);
}

static const rung_value *value_of(const rung_records *r, const rung_row *row,
                                  unsigned attr)
{
    for (uint32_t i = 0; i < row->n_values; i++)
        if (r->values[row->first_value + i].attr == attr)
            return &r->values[row->first_value + i];
    return NULL;
}

static void assert_text(const rung_records *r, rung_text_id id, const char *expected)
{
    assert_string_equal(rung_records_text(r, id), expected);
    assert_int_equal(rung_records_text_len(r, id), strlen(expected));
}

/* ---- what is read ---- */

static void a_row_keeps_what_it_states_and_where(void **state)
{
    box *b = *state;
    put_roles(b, "rn,Registered nurse,5,health,,,,established,s1,p1,,,\n"
                 "hca,\"Healthcare, "
                 "\"\"HCA\"\"\",2,health,HCA|Carer,SOC:6141,rn,inferred,s2,p2,joined,"
                 "2020,2021-06\n");
    assert_read(b, RUNG_OK, "");
    const rung_records *r = &b->r;
    assert_int_equal(r->n_nodes, 2);
    assert_text(r, r->name, "t");
    assert_text(r, r->licence, "CC0-1.0");
    assert_text(r, r->nodes[0].key, "hca"); /* sorted, whatever the file's order */
    assert_text(r, r->nodes[1].key, "rn");
    const rung_row *row = &r->rows[1];
    assert_int_equal(row->from, 0);
    assert_int_equal(row->to, RUNG_NO_NODE);
    assert_int_equal(row->line, 3);
    assert_int_equal(row->status, RUNG_INFERRED);
    assert_text(r, r->files[row->file], "role.csv");
    assert_text(r, r->sources[row->source].id, "s2");
    assert_text(r, row->locator, "p2");
    assert_text(r, row->valid_to, "2021-06");
    assert_text(r, value_of(r, row, RUNG_A_NAME)->text, "Healthcare, \"HCA\"");
    assert_int_equal(value_of(r, row, RUNG_A_LEVEL)->integer, 2);
    const rung_value *aliases = value_of(r, row, RUNG_A_ALIASES),
                     *after = value_of(r, row, RUNG_A_REPLACED_BY);
    assert_int_equal(aliases->n, 2);
    assert_text(r, r->lists[aliases->first + 1], "Carer");
    assert_int_equal(r->lists[after->first], 1);
    assert_null(value_of(r, row, RUNG_A_SUMMARY));
    for (uint32_t i = 1; i < row->n_values; i++)
        assert_true(r->values[row->first_value + i - 1].attr
                    < r->values[row->first_value + i].attr);
}

static void bom_crlf_and_a_missing_last_newline_read_alike(void **state)
{
    static const char *const forms[] = {
        "key,name,status,source\na,A,established,s1\nb,B,established,s1\n",
        "\xef\xbb\xbfkey,name,status,source\na,A,established,s1\nb,B,established,s1\n",
        "\xef\xbb\xbf\"key\",name,status,source\r\na,A,established,s1\r\nb,B,established,"
        "s1\r\n",
        "key,name,status,source\r\na,A,established,s1\r\nb,B,established,s1",
    };
    box *b = *state;
    put(b, "datapackage.json", "\xef\xbb\xbf" HEAD TABLE("role") "]}");
    for (size_t i = 0; i < RUNG_COUNT_OF(forms); i++) {
        put(b, "role.csv", forms[i]);
        assert_read(b, RUNG_OK, "");
        assert_int_equal(b->r.n_rows, 2);
        assert_text(&b->r, value_of(&b->r, &b->r.rows[1], RUNG_A_NAME)->text, "B");
        assert_int_equal(b->r.rows[1].line, 3);
        assert_text(&b->r, b->r.sources[b->r.rows[1].source].id, "s1");
    }
}

static void a_plural_names_a_table_and_relations_find_their_nodes(void **state)
{
    box *b = *state;
    put(b, "datapackage.json",
        HEAD "{\"name\":\"progresses-to\",\"path\":\"./progresses-to.csv\"},"
             "{\"name\":\"roles\",\"path\":\"role.csv\"}," TABLE(
                 "qualification") "," TABLE("rules") "]}");
    put(b, "role.csv",
        "key,name,status,source\nrn,RN,established,s1\nhca,HCA,established,s1\n");
    put(b, "qualification.csv",
        "key,name,total_hours,status,source\nd1,D,37.5,established,s1\n"
        "d2,E,,established,s1\n");
    put(b, "progresses-to.csv",
        "from,to,via,months,count,of,status,source\n"
        "hca,role:rn,d2|qualification:d1,36,3,5,observed,s1\n");
    put(b, "rules.csv",
        "of,group,count,min,status,source\nd1,B+C,credits,22,established,s1\n");
    assert_read(b, RUNG_OK, "");
    const rung_records *r = &b->r;
    const rung_row *edge = &r->rows[4], *rule = &r->rows[5];
    assert_int_equal(edge->table, RUNG_TABLE_OF_RELATION(RUNG_PROGRESSES_TO));
    assert_text(r, r->nodes[edge->from].key, "hca");
    assert_text(r, r->nodes[edge->to].key, "rn");
    const rung_value *via = value_of(r, edge, RUNG_A_VIA);
    assert_int_equal(via->n, 2);
    assert_text(r, r->nodes[r->lists[via->first]].key, "d2");
    assert_text(r, r->nodes[r->lists[via->first + 1]].key, "d1");
    assert_true(value_of(r, &r->rows[2], RUNG_A_TOTAL_HOURS)->number == 37.5);
    assert_int_equal(rule->table, RUNG_TABLE_RULES);
    assert_text(r, r->nodes[rule->from].key, "d1");
    assert_text(r, value_of(r, rule, RUNG_A_RULE_COUNT)->text, "credits");
    assert_true(value_of(r, rule, RUNG_A_RULE_MIN)->number == 22);
}

static void declared_columns_are_kept_with_their_types(void **state)
{
    box *b = *state;
    put(b, "datapackage.json",
        HEAD
        "{\"name\":\"role\",\"path\":\"role.csv\",\"schema\":{\"fields\":["
        "{\"name\":\"band\",\"type\":\"string\",\"description\":\"pay band\"},"
        "{\"name\":\"posts\",\"type\":\"integer\"},{\"name\":\"pay\",\"type\":\"number\"}"
        ","
        "{\"name\":\"open\",\"type\":\"boolean\"},{\"name\":\"tags\",\"type\":\"list\"},"
        "{\"name\":\"key\",\"type\":\"string\"},{\"name\":\"plain\"}]}}]}");
    put(b, "role.csv",
        "tags,key,name,band,posts,pay,open,plain,status,source\n"
        "x|y,a,A,Band 2,-7,1.5e2,TRUE,p,established,s1\n");
    assert_read(b, RUNG_OK, "");
    const rung_records *r = &b->r;
    static const uint8_t types[] = { RUNG_ATTR_TEXTS,   RUNG_ATTR_TEXT,
                                     RUNG_ATTR_INTEGER, RUNG_ATTR_NUMBER,
                                     RUNG_ATTR_BOOLEAN, RUNG_ATTR_TEXT };
    assert_int_equal(r->n_columns, 6);
    for (size_t i = 0; i < RUNG_COUNT_OF(types); i++) {
        assert_int_equal(r->columns[i].type, types[i]);
        assert_int_equal(value_of(r, r->rows, (unsigned)(RUNG_N_ATTRS + i))->type,
                         types[i]);
    }
    assert_text(r, r->columns[1].name, "band");
    assert_text(r, r->columns[1].help, "pay band");
    assert_int_equal(value_of(r, r->rows, RUNG_N_ATTRS + 2)->integer, -7);
    assert_true(value_of(r, r->rows, RUNG_N_ATTRS + 3)->number == 150);
    assert_int_equal(value_of(r, r->rows, RUNG_N_ATTRS + 4)->integer, 1);
}

static void a_line_break_in_a_cell_is_a_blank_and_lines_go_on_counting(void **state)
{
    box *b = *state;
    put_roles(
        b, "a,\"A\nand b\",,,,,,established,s1,,,,\r\nb,B,99,,,,,established,s1,,,,\n");
    assert_read(b, RUNG_BAD_GRAPH,
                "role.csv:2:1: warning: a line break inside a cell is read as a blank\n"
                "role.csv:4:5: error: level is to be within 0 and 8, not 99\n");
    put_roles(b, "a,\"A\r\nand b\",,,,,,established,s1,,,,\n");
    assert_read(b, RUNG_OK,
                "role.csv:2:1: warning: a line break inside a cell is read as a blank\n");
    assert_text(&b->r, value_of(&b->r, b->r.rows, RUNG_A_NAME)->text, "A and b");
}

/* ---- files ---- */

static void utf16_and_nul_are_refused_with_their_line(void **state)
{
    box *b = *state;
    put(b, "datapackage.json", HEAD TABLE("role") "," TABLE("unit") "]}");
    put_bytes(b, "role.csv", "\xff\xfek\0e\0y\0\n\0", 10);
    put_bytes(b, "unit.csv",
              "key,name,status,source\na,A,established,s1\nb,B\0,established,s1\n", 63);
    assert_read(b, RUNG_BAD_GRAPH,
                "role.csv:1:1: error: this is UTF-16; save it as UTF-8\n"
                "unit.csv:3:4: error: a NUL byte; this is no UTF-8 text\n");
    put_bytes(b, "datapackage.json", "\xff\xfe{\0}\0", 6);
    assert_read(b, RUNG_BAD_GRAPH,
                "datapackage.json:1:1: error: this is UTF-16; save it as UTF-8\n");
}

static void without_a_directory_or_a_datapackage_nothing_is_read(void **state)
{
    box *b = *state;
    char dir[64];
    read_box(b);
    assert_int_equal(b->status, RUNG_IO);
    assert_non_null(strstr(b->err.text, "no datapackage.json in this directory"));
    snprintf(dir, sizeof dir, "%s", b->dir);
    snprintf(b->dir, sizeof b->dir, "/tmp/rung-test-none");
    read_box(b);
    assert_int_equal(b->status, RUNG_IO);
    assert_string_equal(b->err.text, "/tmp/rung-test-none: No such file or directory");
    snprintf(b->dir, sizeof b->dir, "%s", dir);
}

static void what_is_no_regular_file_inside_the_package_is_refused_at_once(void **state)
{
    box *b = *state;
    char path[128];
    put(b, "datapackage.json",
        HEAD "{\"name\":\"role\",\"path\":\"fifo.csv\"},{\"name\":\"unit\",\"path\":"
             "\"folder\"},\n"
             "{\"name\":\"setting\",\"path\":\"loop.csv\"},{\"name\":\"standard\","
             "\"path\":\"/etc/passwd\"},\n"
             "{\"name\":\"programme\",\"path\":\"a/../../"
             "x.csv\"},{\"name\":\"competency\",\"path\":\"out.csv\"},\n"
             "{\"name\":\"organisation\",\"path\":\"none.csv\"}]}");
    snprintf(path, sizeof path, "%s/fifo.csv", b->dir);
    assert_int_equal(mkfifo(path, 0600), 0);
    snprintf(path, sizeof path, "%s/folder", b->dir);
    assert_int_equal(mkdir(path, 0700), 0);
    snprintf(path, sizeof path, "%s/loop.csv", b->dir);
    assert_int_equal(symlink("loop.csv", path), 0);
    snprintf(path, sizeof path, "%s/out.csv", b->dir);
    assert_int_equal(symlink("/etc/passwd", path), 0);
    assert_read(
        b, RUNG_BAD_GRAPH,
        "datapackage.json:1:152: error: table role: fifo.csv: not a regular file\n"
        "datapackage.json:1:186: error: table unit: folder: not a regular file\n"
        "datapackage.json:2:26: error: table setting: loop.csv: a symbolic link; a "
        "package holds its files "
        "itself\n"
        "datapackage.json:2:64: error: table standard: /etc/passwd: leads out of the "
        "package\n"
        "datapackage.json:3:28: error: table programme: a/../../x.csv: leads out of the "
        "package\n"
        "datapackage.json:3:73: error: table competency: out.csv: a symbolic link; a "
        "package holds its "
        "files itself\n"
        "datapackage.json:4:31: error: table organisation: none.csv: No such file or "
        "directory\n");
}

static void a_sparse_file_of_64_gib_is_too_large(void **state)
{
    box *b = *state;
    char path[128];
    put_roles(b, "");
    snprintf(path, sizeof path, "%s/role.csv", b->dir);
    if (truncate(path, (off_t)64 << 30))
        skip();
    read_box(b);
    assert_int_equal(b->status, RUNG_TOO_LARGE);
    assert_non_null(
        strstr(b->err.text, "role.csv: larger than the limit of 1073741824 bytes"));
}

static void long_lines_cells_and_headers_are_too_large(void **state)
{
    enum { N = 2 << 20 };
    box *b = *state;
    char *text = malloc(N + 1);
    put_roles(b, "");
    memset(text, 'x', N);
    text[N] = '\0';
    put(b, "role.csv", text);
    read_box(b);
    assert_int_equal(b->status, RUNG_TOO_LARGE);
    assert_non_null(
        strstr(b->err.text, "role.csv:1: longer than the limit of 1048576 bytes"));
    memcpy(text, "key,name,status,source\na,", 25);
    text[RUNG_FIELD_BYTES + 26] = '\0';
    put(b, "role.csv", text);
    read_box(b);
    assert_int_equal(b->status, RUNG_TOO_LARGE);
    assert_non_null(strstr(b->err.text,
                           "role.csv:2: a cell is longer than the limit of 65536 bytes"));
    memset(text, ',', 300);
    text[300] = '\0';
    put(b, "role.csv", text);
    read_box(b);
    assert_int_equal(b->status, RUNG_TOO_LARGE);
    assert_non_null(
        strstr(b->err.text, "role.csv: 301 columns, more than the limit of 256"));
    free(text);
}

static void a_cell_of_exactly_the_limit_is_read(void **state)
{
    box *b = *state;
    static char text[RUNG_FIELD_BYTES + 200];
    put(b, "datapackage.json", HEAD TABLE("role") "]}");
    memcpy(text, "key,name,status,source\na,", 25);
    memset(text + 25, 'x', RUNG_FIELD_BYTES);
    memcpy(text + 25 + RUNG_FIELD_BYTES, ",established,s1\n", 17);
    put(b, "role.csv", text);
    assert_read(b, RUNG_OK, "");
    assert_int_equal(rung_records_text_len(&b->r,
                                           value_of(&b->r, b->r.rows, RUNG_A_NAME)->text),
                     RUNG_FIELD_BYTES);
}

static void a_table_that_no_resource_names_is_warned_of(void **state)
{
    box *b = *state;
    put_roles(b, "a,A,,,,,,established,s1,,,,\n");
    put(b, "unit.csv", "whatever");
    put(b, "notes.txt", "whatever");
    assert_read(
        b, RUNG_OK,
        "unit.csv:1:1: warning: not read: no resource of datapackage.json names it\n");
}

static void an_empty_table_and_one_with_a_header_alone_differ(void **state)
{
    box *b = *state;
    put_roles(b, "");
    assert_read(b, RUNG_OK, "");
    put(b, "role.csv", "");
    assert_read(b, RUNG_BAD_GRAPH,
                "role.csv:1:1: error: the table is empty; its first line is to name the "
                "columns\n");
}

/* ---- datapackage.json ---- */

static void a_datapackage_that_is_not_json_is_told_with_its_place(void **state)
{
    box *b = *state;
    put(b, "datapackage.json", "{\"name\": \"t\",\n  \"name\" }");
    read_box(b);
    char *text = said(b);
    assert_non_null(strstr(text, "datapackage.json:2:"));
    assert_non_null(strstr(text, ": error: not JSON: "));
    free(text);
    put(b, "datapackage.json", "[]");
    assert_read(b, RUNG_BAD_GRAPH,
                "datapackage.json:1:1: error: a data package is an object: {\"name\": "
                "..., \"resources\": [...]}\n");
}

static void every_fault_of_the_datapackage_is_told(void **state)
{
    box *b = *state;
    put(b, "datapackage.json",
        "{\"title\": 3,\n"
        " \"sources\": [{\"id\": \"s1\"}, {\"name\": \"s1\"}, {\"title\": \"x\"}, 7],\n"
        " \"resources\": [{\"name\": \"rols\", \"path\": \"x.csv\"}, {\"name\": "
        "\"zzzzzzzz\", \"path\": \"y\"},\n"
        "  {\"name\": \"role\"}, {\"path\": \"z\"},\n"
        "  {\"name\": \"unit\", \"path\": \"unit.csv\", \"schema\": {\"fields\": "
        "[{\"type\": \"string\"},\n"
        "   {\"name\": \"a\", \"type\": \"strin\"}, {\"name\": \"evidence\"}]}},\n"
        "  {\"name\": \"units\", \"path\": \"unit.csv\"}]}");
    put(b, "unit.csv", "key,name,status,source\n");
    assert_read(
        b, RUNG_BAD_GRAPH,
        "datapackage.json:1:1: error: the package has no name; add \"name\": \"...\"\n"
        "datapackage.json:1:1: warning: the package has no version; add \"version\": "
        "\"...\"\n"
        "datapackage.json:1:1: warning: the package has no licence; add \"licenses\": "
        "[{\"name\": "
        "\"...\"}]\n"
        "datapackage.json:1:11: error: 'title' is to be a text in quotes\n"
        "datapackage.json:2:37: error: source 's1' stands in the list twice\n"
        "datapackage.json:2:44: error: a source has no name; rows of the tables speak of "
        "it by \"name\"\n"
        "datapackage.json:2:60: error: each of 'sources' is to be an object\n"
        "datapackage.json:3:25: error: no table 'rols'; did you mean 'role'?\n"
        "datapackage.json:3:60: error: no table 'zzzzzzzz'; a resource is named after a "
        "kind of node, a "
        "relation, or rules\n"
        "datapackage.json:4:3: error: table 'role' has no path; it is the name of one "
        "CSV file\n"
        "datapackage.json:4:21: error: a resource has no name; it is a kind of node, a "
        "relation, or rules\n"
        "datapackage.json:5:62: error: a field has no name\n"
        "datapackage.json:6:26: error: no type 'strin'; did you mean 'string'?\n"
        "datapackage.json:6:45: error: 'evidence' is a word of rung's own and no name "
        "for a further "
        "column\n"
        "datapackage.json:7:12: error: table 'unit' is named twice\n");
}

/* ---- headers and rows ---- */

static void unknown_doubled_and_missing_columns_are_errors(void **state)
{
    box *b = *state;
    put(b, "datapackage.json", HEAD TABLE("role") "," TABLE("requires") "]}");
    put(b, "role.csv", "key,name,nmae,colour,name,,source\na,A,x,y,z,,s1\n");
    put(b, "requires.csv", "from,importance,status,source\na,essential,established,s1\n");
    assert_read(
        b, RUNG_BAD_GRAPH,
        "requires.csv:1:1: error: table requires has no column 'to'\n"
        "role.csv:1:1: error: table role has no column 'status'\n"
        "role.csv:1:10: error: no column 'nmae' in table role; did you mean 'name'?\n"
        "role.csv:1:15: error: no column 'colour' in table role; declare it in "
        "schema.fields of "
        "datapackage.json\n"
        "role.csv:1:22: error: column 'name' stands in the header twice\n"
        "role.csv:1:27: error: a column has no name\n");
}

static void rows_of_the_wrong_length_are_told_once(void **state)
{
    box *b = *state;
    put(b, "datapackage.json", HEAD TABLE("role") "," TABLE("progresses-to") "]}");
    put(b, "role.csv",
        "key,name,status,source\na,A,established,s1\nb,B,established\nc,C,established,s1,"
        "\n\n"
        ",,,\n");
    put(b, "progresses-to.csv",
        "from,to,status,source\na,b,observed,s1\nb,c,observed,s1\n");
    assert_read(b, RUNG_BAD_GRAPH,
                "role.csv:3:1: error: the row has 3 cells, the header 4\n"
                "role.csv:4:1: error: the row has 5 cells, the header 4\n"
                "role.csv:5:1: warning: an empty line; such lines are skipped\n"
                "role.csv:6:1: warning: an empty row; it is skipped\n");
}

static void quotes_in_the_wrong_place_are_told_and_reading_goes_on(void **state)
{
    box *b = *state;
    put_roles(b, "a,A \"x\" y,,,,,,established,s1,,,,\n"
                 "b,\"B\" y,,,,,,established,s1,,,,\n"
                 "c,C,9,,,,,established,s1,,,,\n"
                 "d,\"D,,,,,,established,s1,,,,\n");
    assert_read(b, RUNG_BAD_GRAPH,
                "role.csv:2:5: error: a quote inside a cell without quotes; put quotes "
                "around the cell and write "
                "the quote inside twice\n"
                "role.csv:3:6: error: text behind a closing quote; a quote inside a cell "
                "is written twice\n"
                "role.csv:4:5: error: level is to be within 0 and 8, not 9\n"
                "role.csv:5:3: error: a quote is opened here and never closed\n");
}

static void cells_are_typed_and_bounded(void **state)
{
    box *b = *state;
    put_roles(b, "a,A,99,helth,,,,established,s1,,,,\n"
                 "b,B,-1,,x||y,6141,,established,s1,,,,\n"
                 "c,C,1e309,,,LARS:,,established,s1,,,,\n"
                 "d,D,2.0,,q|q,,,established,s1,,,,\n"
                 "e,E, 2,care ,a | b,,,established,s1,,,,\n"
                 "f,F,99999999999999999999,,,,,established,s1,,,,\n");
    assert_read(b, RUNG_BAD_GRAPH,
                "role.csv:2:5: error: level is to be within 0 and 8, not 99\n"
                "role.csv:2:8: error: sector is to be health, care, both or other, not "
                "'helth'; did you mean "
                "'health'?\n"
                "role.csv:3:5: error: level is to be within 0 and 8, not -1\n"
                "role.csv:3:11: error: an item of aliases is empty: a '|' too many\n"
                "role.csv:3:14: error: code '6141' is to be SCHEME:value, as LARS:103\n"
                "role.csv:4:5: error: level is to be a whole number, not '1e309'\n"
                "role.csv:4:13: error: code 'LARS:' is to be SCHEME:value, as LARS:103\n"
                "role.csv:5:5: error: level is to be a whole number, not '2.0'\n"
                "role.csv:5:12: error: 'q' stands in aliases twice\n"
                "role.csv:6:6: warning: blanks around 'level' are left out\n"
                "role.csv:6:8: warning: blanks around 'sector' are left out\n"
                "role.csv:7:5: error: level is too large: 99999999999999999999\n");
}

static void bytes_nobody_can_read_are_told_with_their_column(void **state)
{
    box *b = *state;
    put_roles(b, "a,A\x1b[31m,,,,,,established,s1,,,,\n"
                 "b,\xc3\xa9t\xff,,,,,,established,s1,,,,\n"
                 "c,\"x\"\"\xe2\x80\x8b\",,,,,,established,s1,,,,\n"
                 "d\r,D,,,,,,established,s1,,,,\n"
                 "e,=cmd(),,,,,,established,s1,-7,@x,,\n");
    assert_read(
        b, RUNG_BAD_GRAPH,
        "role.csv:2:4: error: a control character in 'name': \\x1b\n"
        "role.csv:3:5: error: a byte that is not UTF-8 in 'name': \\xff\n"
        "role.csv:4:7: error: a character that cannot be seen in 'name': \\u{200b}\n"
        "role.csv:5:2: error: a control character in 'key': \\x0d\n"
        "role.csv:6:3: warning: name begins with '=': a spreadsheet takes it for a "
        "formula; begin it with an apostrophe\n"
        "role.csv:6:33: warning: note begins with '@': a spreadsheet takes it for a "
        "formula; begin it with an apostrophe\n");
}

static void keys_are_proved(void **state)
{
    box *b = *state;
    put_roles(b,
              "Care Worker,A,,,,,,established,s1,,,,\nrole:b,B,,,,,,established,s1,,,,\n"
              ",C,,,,,,established,s1,,,,\nd,,,,,,,established,s1,,,,\n");
    assert_read(b, RUNG_BAD_GRAPH,
                "role.csv:2:1: error: key 'Care Worker' is to be of lower-case letters a "
                "to z, digits and -; did you "
                "mean 'care-worker'?\n"
                "role.csv:3:1: error: key 'role:b' is to be of lower-case letters a to "
                "z, digits and -; did you mean "
                "'b'?\n"
                "role.csv:4:1: error: no key\n"
                "role.csv:5:3: error: role 'd' has no name in any of its rows\n");
}

/* ---- references ---- */

static void references_are_resolved_or_told_with_what_was_meant(void **state)
{
    box *b = *state;
    put(b, "datapackage.json",
        HEAD TABLE("role") "," TABLE("standard") "," TABLE("unit") "," TABLE(
            "entry") "," TABLE("requires") "]}");
    put(b, "role.csv",
        "key,name,replaced_by,status,source\nnurse,N,nurs,established,s1\n"
        "hca,H,unit:wash|standard:nurse,established,s1\n");
    put(b, "standard.csv", "key,name,status,source\nnurse,N,established,s1\n");
    put(b, "unit.csv", "key,name,status,source\nwash-hands,W,established,s1\n");
    put(b, "entry.csv",
        "from,to,status,source\nhca,nurse,established,s1\nhca,Nurse,established,s1\n"
        "hca,standrd:nurse,established,s1\nhca,unit:wash-hands,established,s1\n"
        "hca,unit:,established,s1\n,nurse,established,s1\n");
    put(b, "requires.csv",
        "from,to,status,source\nhca,wash-hands,established,s1\nhca,zzzzzz,established,"
        "s1\n"
        "rn,x,established,s1\n");
    assert_read(b, RUNG_BAD_GRAPH,
                "entry.csv:2:5: error: 'nurse' can be 2 nodes; write 'role:nurse' or "
                "'standard:nurse'\n"
                "entry.csv:3:5: error: no role, standard, qualification, competency or "
                "programme 'Nurse'; did you "
                "mean 'nurse'?\n"
                "entry.csv:4:5: error: 'standrd' is no kind of node, in 'standrd:nurse'; "
                "did you mean 'standard'?\n"
                "entry.csv:5:5: error: 'unit:wash-hands' is a unit; 'to' of entry is to "
                "be a role, standard, "
                "qualification, competency or programme\n"
                "entry.csv:6:5: error: 'unit:' is a unit; 'to' of entry is to be a role, "
                "standard, qualification, "
                "competency or programme\n"
                "entry.csv:7:1: error: no 'from'\n"
                "entry.csv:7:2: error: 'nurse' can be 2 nodes; write 'role:nurse' or "
                "'standard:nurse'\n"
                "requires.csv:2:5: error: 'wash-hands' is a unit; 'to' of requires is to "
                "be a competency\n"
                "requires.csv:3:5: error: no competency 'zzzzzz'\n"
                "requires.csv:4:1: error: no role 'rn'\n"
                "requires.csv:4:4: error: no competency 'x'\n"
                "role.csv:2:9: error: no role 'nurs'; did you mean 'nurse'?\n"
                "role.csv:3:7: error: no unit 'wash'\n");
}

static void nothing_is_said_of_nodes_whose_table_could_not_be_read(void **state)
{
    box *b = *state;
    put(b, "datapackage.json",
        HEAD TABLE("role") "," TABLE("competency") "," TABLE("requires") "]}");
    put(b, "role.csv", "key,name,status,source\na,A,established,s1\n");
    put(b, "requires.csv",
        "from,to,status,source\na,x,established,s1\nb,competency:y,established,s1\n");
    assert_read(b, RUNG_BAD_GRAPH,
                "datapackage.json:1:192: error: table competency: competency.csv: No "
                "such file or directory\n"
                "requires.csv:3:1: error: no role 'b'; did you mean 'a'?\n");
}

static void an_edge_to_itself_is_an_error_but_in_progression_and_so_are_matches_of_two_kinds(
    void **state)
{
    box *b = *state;
    put(b, "datapackage.json",
        HEAD TABLE("role") "," TABLE("unit") "," TABLE("progresses-to") "," TABLE(
            "matches") "]}");
    put(b, "role.csv", "key,name,status,source\na,A,established,s1\n");
    put(b, "unit.csv", "key,name,status,source\nu,U,established,s1\n");
    put(b, "progresses-to.csv", "from,to,status,source\na,role:a,established,s1\n");
    put(b, "matches.csv",
        "from,to,match,status,source\na,u,exact,established,s1\nu,u,exact,established,"
        "s1\n");
    assert_read(b, RUNG_BAD_GRAPH,
                "matches.csv:2:3: error: matches joins two nodes of one kind, not a role "
                "and a unit\n"
                "matches.csv:3:3: error: matches from 'u' to itself\n"
                "progresses-to.csv:2:3: warning: progresses-to from 'a' to itself\n");
}

/* ---- evidence ---- */

static void evidence_is_proved(void **state)
{
    box *b = *state;
    put_roles(b, "a,A,,,,,,,s1,,,,\nb,B,,,,,,establishd,s1,,,,\nc,C,,,,,,known,s1,,,,\nd,"
                 "D,,,,,,established,,,,,\n"
                 "e,E,,,,,,established,s3,,,,\nf,F,,,,,,inferred,s1,,,,\ng,G,,,,,,ended,"
                 "s1,,,2024-05,2024-04\n"
                 "h,H,,,,,,ended,s1,,,2024-13,x\ni,I,,,,,,ended,s1,,,2024,2024-01\n");
    assert_read(
        b, RUNG_BAD_GRAPH,
        "role.csv:2:10: error: no status; it is established, observed, planned, "
        "potential, inferred or ended\n"
        "role.csv:3:10: error: no status 'establishd'; did you mean 'established'?\n"
        "role.csv:4:10: error: no status 'known'; it is established, observed, planned, "
        "potential, inferred "
        "or ended\n"
        "role.csv:5:22: error: no source; every fact names where it stands\n"
        "role.csv:6:22: error: no source 's3' in the list of datapackage.json; did you "
        "mean 's1'?\n"
        "role.csv:7:23: error: an inferred fact gives its reason in 'note'\n"
        "role.csv:8:21: error: valid_from 2024-05 is later than valid_to 2024-04\n"
        "role.csv:9:21: error: valid_from is to be YYYY, YYYY-MM or YYYY-MM-DD, not "
        "'2024-13'\n"
        "role.csv:9:29: error: valid_to is to be YYYY, YYYY-MM or YYYY-MM-DD, not 'x'\n");
}

static void ranges_the_wrong_way_round_are_errors(void **state)
{
    box *b = *state;
    put(b, "datapackage.json",
        HEAD TABLE("unit") "," TABLE("qualification") "," TABLE("rules") "]}");
    put(b, "unit.csv",
        "key,name,level,level_from,level_to,credits_min,credits_max,status,source\n"
        "a,A,,3,2,9,4.5,established,s1\nb,B,2,2,3,,,established,s1\nc,C,,2,,,,"
        "established,s1\n");
    put(b, "qualification.csv", "key,name,status,source\nq,Q,established,s1\n");
    put(b, "rules.csv",
        "of,group,count,min,max,status,source\nq,A,,5,4,established,s1\nq,B,units,,,"
        "established,s1\n");
    assert_read(
        b, RUNG_BAD_GRAPH,
        "rules.csv:2:5: error: a rule counts credits or units; 'count' is to say which\n"
        "rules.csv:2:6: error: min 5 is more than max 4\n"
        "rules.csv:3:1: error: a rule without min, max and counts_max rules nothing\n"
        "unit.csv:2:6: error: level_from 3 is more than level_to 2\n"
        "unit.csv:2:10: error: credits_min 9 is more than credits_max 4.5\n"
        "unit.csv:3:5: error: level together with level_from or level_to; state the one "
        "or the others\n"
        "unit.csv:4:6: error: level_from without level_to\n");
}

static void one_source_at_one_place_does_not_say_two_things(void **state)
{
    box *b = *state;
    put_roles(b, "a,A,2,,,,,established,s1,p1,,,\n"
                 "a,A,3,,,,,established,s1,p1,,,\n"   /* contradicts */
                 "a,A,3,,,,,established,s1,p2,,,\n"   /* another place */
                 "a,Aa,4,,,,,established,s2,p1,,,\n"  /* another source */
                 "a,,,care,,,,established,s1,p1,,,\n" /* more of the same */
                 "a,A,2,,,,,established,s1,p1,,,\n"); /* once more */
    assert_read(b, RUNG_BAD_GRAPH,
                "role.csv:3:5: error: role 'a' states another level in line 2, from the "
                "same source and place\n"
                "role.csv:7:1: error: role 'a' is a repetition of line 2\n");
    put_roles(b, "a,A,2,,,,,ended,s1,p1,,,2020\na,,3,,,,,established,s1,p1,,2021,\n");
    assert_read(b, RUNG_OK, ""); /* their days do not meet */
}

static void another_way_alternative_or_capacity_is_no_contradiction(void **state)
{
    box *b = *state;
    put(b, "datapackage.json",
        HEAD TABLE("role") "," TABLE("standard") "," TABLE("organisation") "," TABLE(
            "progresses-to") "," TABLE("entry") "," TABLE("offers") "]}");
    put(b, "role.csv",
        "key,name,status,source\na,A,established,s1\nb,B,established,s1\n");
    put(b, "standard.csv",
        "key,name,status,source\ns,S,established,s1\nt,T,established,s1\n");
    put(b, "organisation.csv", "key,name,status,source\no,O,established,s1\n");
    put(b, "progresses-to.csv",
        "from,to,via,months,status,source\na,b,s,12,established,s1\n"
        "a,b,t,24,established,s1\na,b,t,25,established,s1\n");
    put(b, "entry.csv",
        "from,to,alternative,need,condition,status,source\ns,role:a,1,must,,established,"
        "s1\n"
        "s,role:a,2,may,,established,s1\ns,role:b,,,x,established,s1\ns,role:b,,,y,"
        "established,s1\n");
    put(b, "offers.csv",
        "from,to,as,months,status,source\no,s,provider,12,established,s1\n"
        "o,s,employer,18,established,s1\n");
    assert_read(b, RUNG_BAD_GRAPH,
                "progresses-to.csv:4:7: error: progresses-to 'a' to 'b' states another "
                "months in line 3, from the "
                "same source and place\n");
}

static void circles_of_awards_and_replacement_are_warned_of(void **state)
{
    box *b = *state;
    put(b, "datapackage.json", HEAD TABLE("standard") "," TABLE("awards") "]}");
    put(b, "standard.csv",
        "key,name,replaced_by,status,source\na,A,b,established,s1\nb,B,c,established,s1\n"
        "c,C,b,established,s1\nd,D,,established,s1\n");
    put(b, "awards.csv",
        "from,to,status,source\na,b,established,s1\nb,c,established,s1\nc,d,established,"
        "s1\n"
        "d,a,established,s1\n");
    assert_read(
        b, RUNG_OK,
        "awards.csv:2:3: warning: awards goes round in a circle: 'a', 'b', 'c' and 1 "
        "more\n"
        "standard.csv:3:5: warning: replaced_by goes round in a circle: 'b' and 'c'\n");
}

/* ---- the survey ---- */

static void the_survey_tells_what_a_planner_wants_to_know(void **state)
{
    box *b = *state;
    put(b, "datapackage.json",
        HEAD TABLE("role") "," TABLE("unit") "," TABLE("competency") "," TABLE("setting") "," TABLE("qualification") "," TABLE(
            "contains") "," TABLE("rules") "," TABLE("progresses-to") "," TABLE("require"
                                                                                "s") "," TABLE("covers") "]}");
    put(b, "role.csv",
        "key,name,level,aliases,status,source\na,Care worker,2,,established,s1\n"
        "b,B,3,carer|CARE "
        "WORKER,established,s1\nc,C,,,established,s1\nd,D,1,,established,s1\n"
        "gone,B,1,,ended,s1\n");
    put(b, "unit.csv",
        "key,name,status,source\nmove-people,M,established,s1\nwash,W,established,s1\n"
        "feed,F,established,s1\nold,O,ended,s1\n");
    put(b, "competency.csv",
        "key,name,status,source\nx,X,established,s1\ny,Y,established,s1\nz,Z,established,"
        "s1\n");
    put(b, "setting.csv",
        "key,name,status,source\nward,Ward,established,s1\nhome,Home,established,s1\n");
    put(b, "qualification.csv", "key,name,status,source\nq,Q,established,s1\n");
    put(b, "contains.csv", "from,to,group,status,source\nq,wash,A,established,s1\n");
    put(b, "rules.csv",
        "of,group,count,min,status,source\nq,A+B,units,1,established,s1\n");
    put(b, "progresses-to.csv",
        "from,to,status,source\na,b,established,s1\nb,d,established,s1\nd,a,observed,"
        "s1\n");
    put(b, "requires.csv",
        "from,to,status,source\na,x,established,s1\na,y,established,s1\n");
    put(b, "covers.csv",
        "from,to,verdict,status,source\nward,wash,,established,s1\nhome,wash,cannot,"
        "established,s1\n"
        "ward,feed,,established,s1\nhome,feed,covers,planned,s1\nward,y,,established,"
        "s1\n");
    assert_read(b, RUNG_OK, "");
    rung_package_survey(&b->r, &b->d);
    assert_false(b->d.failed);
    assert_said(
        b, "competency.csv:2:1: warning: nothing develops competency 'x'\n"
           "competency.csv:4:1: warning: no role requires competency 'z' and nothing "
           "develops it\n"
           "progresses-to.csv:2:1: warning: progresses-to goes round in a circle: role "
           "'a', role 'b' and role "
           "'d'\n"
           "progresses-to.csv:3:1: warning: the level falls from 3 to 1 between role 'b' "
           "and role 'd'\n"
           "role.csv:3:1: warning: role 'b' and role 'a' (line 2) both answer to 'CARE "
           "WORKER'\n"
           "role.csv:4:1: warning: nothing leads to role 'c' and it leads nowhere\n"
           "role.csv:6:1: warning: role 'gone' and role 'b' (line 3) both answer to 'B'\n"
           "rules.csv:2:1: warning: no unit of qualification 'q' is in group 'B'\n"
           "unit.csv:2:1: warning: no setting covers unit 'move-people'\n"
           "unit.csv:3:1: warning: only one setting covers unit 'wash': 'ward'\n");
}

/* ---- diagnostics ---- */

static void diagnostics_are_sorted_counted_and_printed(void **state)
{
    (void)state;
    rung_diagnostics d = { 0 };
    rung_diagnostics_put(&d, RUNG_SEVERITY_WARNING, "b.csv", 2, 1, "second %d", 2);
    rung_diagnostics_put(&d, RUNG_SEVERITY_ERROR, "b.csv", 2, 1, "\x1b\"third\"\\");
    rung_diagnostics_put(&d, RUNG_SEVERITY_ERROR, "b.csv", 10, 0, "fourth");
    rung_diagnostics_put(&d, RUNG_SEVERITY_ERROR, "a\n.csv", 0, 0, "first");
    rung_diagnostics_sort(&d);
    rung_sink text = rung_sink_buffer(0), json = rung_sink_buffer(0);
    rung_diagnostics_text(&d, (rung_few){ 0 }, &text);
    rung_diagnostics_json(&d, &json);
    assert_string_equal(
        text.to, "a\\x0a.csv:1:1: error: first\nb.csv:2:1: warning: second 2\n"
                 "b.csv:2:1: error: \\x1b\"third\"\\\nb.csv:10:1: error: fourth\n");
    assert_non_null(strstr(
        json.to,
        "{\"file\":\"b.csv\",\"line\":2,\"column\":1,\"severity\":\"error\",\"text\":"
        "\"\\\\x1b\\\"third\\\"\\\\\"}"));
    assert_non_null(strstr(json.to, "],\"errors\":3,\"warnings\":1,\"left_off\":0}\n"));
    rung_sink_drop(&text);
    rung_sink_drop(&json);
    rung_diagnostics_drop(&d);
}

/* Lines of what is said with so many of a kind shown. */
static size_t lines_with(const rung_diagnostics *d, rung_few few)
{
    size_t n = 0;
    rung_sink out = rung_sink_buffer(0);
    rung_diagnostics_text(d, few, &out);
    for (size_t i = 0; i < out.len; i++)
        n += ((const char *)out.to)[i] == '\n';
    rung_sink_drop(&out);
    return n;
}

static void many_warnings_of_a_kind_are_one_line(void **state)
{
    (void)state;
    rung_diagnostics d = { 0 };
    for (unsigned i = 1; i <= 11; i++) {
        rung_diagnostics_put(&d, RUNG_SEVERITY_WARNING, "a", i, 0, "no unit 'u%u' %u", i,
                             i);
        rung_diagnostics_put(&d, RUNG_SEVERITY_WARNING, "a", i, 0, "no role 'u'");
        rung_diagnostics_put(&d, RUNG_SEVERITY_ERROR, "a", i, 0, "bad");
    }
    rung_diagnostics_sort(&d);
    assert_int_equal(lines_with(&d, (rung_few){ 0 }), 33);
    assert_int_equal(lines_with(&d, (rung_few){ .warnings = 3 }), 33); /* too few */
    assert_int_equal(lines_with(&d, (rung_few){ .warnings = 2 }), 11 + 2 * 3);
    assert_int_equal(lines_with(&d, (rung_few){ .warnings = 2, .errors = 1 }), 2 + 2 * 3);
    rung_sink out = rung_sink_buffer(0);
    rung_diagnostics_text(&d, (rung_few){ .warnings = 2 }, &out);
    assert_non_null(strstr(out.to, "a:3:1: warning: and 9 more of this kind from here on "
                                   "(--all shows them): no unit 'u3' 3\n"));
    assert_null(strstr(out.to, "'u4'"));
    rung_sink_drop(&out);
    rung_diagnostics_drop(&d);
}

static void problems_past_the_limit_are_counted(void **state)
{
    (void)state;
    rung_diagnostics d = { 0 };
    for (unsigned i = 0; i < RUNG_DIAGNOSTICS + 5; i++)
        rung_diagnostics_put(&d, RUNG_SEVERITY_ERROR, "a", i, 0, "x");
    assert_int_equal(d.n, RUNG_DIAGNOSTICS);
    assert_int_equal(d.errors, RUNG_DIAGNOSTICS + 5);
    assert_false(d.failed);
    rung_diagnostics_drop(&d);
}

/* ---- assembling ---- */

static void an_assembly_sorts_nodes_rows_and_values(void **state)
{
    (void)state;
    rung_assembly *a = rung_assembly_new();
    rung_records r = { 0 };
    rung_error err;
    rung_assembly_evidence e = { .status = RUNG_OBSERVED, .line = 7, .note = "n" };
    rung_assembly_put_source(a, &(rung_assembly_source){ .id = "s" });
    uint32_t b = rung_assembly_put_node(a, RUNG_ROLE, "b", 1),
             c = rung_assembly_put_node(a, RUNG_ROLE, "a", 1);
    uint32_t q = rung_assembly_put_node(a, RUNG_QUALIFICATION, "q", 1);
    rung_assembly_put_edge_row(a, RUNG_PROGRESSES_TO, b, c, &e);
    rung_assembly_put_nodes(a, RUNG_A_VIA, &q, 1);
    rung_assembly_put_integer(a, RUNG_A_MONTHS, 12);
    rung_assembly_put_node_row(a, b, &e);
    rung_assembly_put_node_row(a, c, &e);
    rung_assembly_put_node_row(a, q, &e);
    rung_assembly_put_integer(a, RUNG_A_CREDITS, 5);
    rung_assembly_put_text(a, RUNG_A_NAME, "Q", 1);
    assert_int_equal(rung_assembly_put_node(a, RUNG_ROLE, "b", 1), b);
    assert_int_equal(rung_assembly_finish(a, &r, &err), RUNG_OK);
    rung_assembly_free(a);
    assert_int_equal(r.n_nodes, 3);
    assert_text(&r, r.nodes[0].key, "a");
    assert_int_equal(r.rows[0].table, RUNG_ROLE);
    assert_int_equal(r.rows[0].from, 1);
    assert_int_equal(r.rows[3].table, RUNG_TABLE_OF_RELATION(RUNG_PROGRESSES_TO));
    assert_int_equal(r.rows[3].from, 1);
    assert_int_equal(r.rows[3].to, 0);
    assert_int_equal(r.rows[3].source, 0);
    const rung_value *via = value_of(&r, &r.rows[3], RUNG_A_VIA);
    assert_int_equal(r.lists[via->first], 2);
    assert_int_equal(r.values[r.rows[3].first_value].attr, RUNG_A_MONTHS);
    assert_true(value_of(&r, &r.rows[2], RUNG_A_CREDITS)->number == 5);
    rung_records_drop(&r);
}

static void a_node_that_no_row_states_stops_an_assembly(void **state)
{
    (void)state;
    rung_assembly *a = rung_assembly_new();
    rung_records r = { 0 };
    rung_error err;
    rung_assembly_put_node(a, RUNG_ROLE, "a", 1);
    assert_int_equal(rung_assembly_finish(a, &r, &err), RUNG_BAD_ARGUMENT);
    assert_string_equal(err.text, "role 'a' is spoken of and no row states it");
    assert_null(r.nodes);
    rung_assembly_free(a);
}

static void many_nodes_are_found_again(void **state)
{
    enum { N = 20000 };
    (void)state;
    rung_assembly *a = rung_assembly_new();
    rung_records r = { 0 };
    rung_error err;
    char key[16];
    uint32_t node;
    for (unsigned i = 0; i < N; i++) {
        int n = snprintf(key, sizeof key, "k%u", i * 7919u % N);
        node = rung_assembly_put_node(a, i % 2 ? RUNG_UNIT : RUNG_ROLE, key, (size_t)n);
        rung_assembly_put_node_row(a, node, &(rung_assembly_evidence){ .line = i });
    }
    assert_true(rung_assembly_find_node(a, RUNG_ROLE, "k0", 2, &node));
    assert_false(rung_assembly_find_node(a, RUNG_UNIT, "k0", 2, &node));
    assert_false(rung_assembly_find_node(a, RUNG_ROLE, "none", 4, &node));
    assert_int_equal(rung_assembly_finish(a, &r, &err), RUNG_OK);
    assert_int_equal(r.n_nodes, N);
    for (uint32_t i = 1; i < r.n_nodes; i++)
        assert_true(r.nodes[i - 1].kind < r.nodes[i].kind
                    || strcmp(rung_records_text(&r, r.nodes[i - 1].key),
                              rung_records_text(&r, r.nodes[i].key))
                           < 0);
    rung_assembly_free(a);
    rung_records_drop(&r);
}

#define IN_BOX(test) cmocka_unit_test_setup_teardown(test, make_box, drop_box)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_BOX(a_row_keeps_what_it_states_and_where),
        IN_BOX(bom_crlf_and_a_missing_last_newline_read_alike),
        IN_BOX(a_plural_names_a_table_and_relations_find_their_nodes),
        IN_BOX(declared_columns_are_kept_with_their_types),
        IN_BOX(a_line_break_in_a_cell_is_a_blank_and_lines_go_on_counting),
        IN_BOX(utf16_and_nul_are_refused_with_their_line),
        IN_BOX(without_a_directory_or_a_datapackage_nothing_is_read),
        IN_BOX(what_is_no_regular_file_inside_the_package_is_refused_at_once),
        IN_BOX(a_sparse_file_of_64_gib_is_too_large),
        IN_BOX(long_lines_cells_and_headers_are_too_large),
        IN_BOX(a_cell_of_exactly_the_limit_is_read),
        IN_BOX(a_table_that_no_resource_names_is_warned_of),
        IN_BOX(an_empty_table_and_one_with_a_header_alone_differ),
        IN_BOX(a_datapackage_that_is_not_json_is_told_with_its_place),
        IN_BOX(every_fault_of_the_datapackage_is_told),
        IN_BOX(unknown_doubled_and_missing_columns_are_errors),
        IN_BOX(rows_of_the_wrong_length_are_told_once),
        IN_BOX(quotes_in_the_wrong_place_are_told_and_reading_goes_on),
        IN_BOX(cells_are_typed_and_bounded),
        IN_BOX(bytes_nobody_can_read_are_told_with_their_column),
        IN_BOX(keys_are_proved),
        IN_BOX(references_are_resolved_or_told_with_what_was_meant),
        IN_BOX(nothing_is_said_of_nodes_whose_table_could_not_be_read),
        IN_BOX(
            an_edge_to_itself_is_an_error_but_in_progression_and_so_are_matches_of_two_kinds),
        IN_BOX(evidence_is_proved),
        IN_BOX(ranges_the_wrong_way_round_are_errors),
        IN_BOX(one_source_at_one_place_does_not_say_two_things),
        IN_BOX(another_way_alternative_or_capacity_is_no_contradiction),
        IN_BOX(circles_of_awards_and_replacement_are_warned_of),
        IN_BOX(the_survey_tells_what_a_planner_wants_to_know),
        cmocka_unit_test(diagnostics_are_sorted_counted_and_printed),
        cmocka_unit_test(many_warnings_of_a_kind_are_one_line),
        cmocka_unit_test(problems_past_the_limit_are_counted),
        cmocka_unit_test(an_assembly_sorts_nodes_rows_and_values),
        cmocka_unit_test(a_node_that_no_row_states_stops_an_assembly),
        cmocka_unit_test(many_nodes_are_found_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
