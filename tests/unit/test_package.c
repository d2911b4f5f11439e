/* test_package.c -- small graph packages: what of them is read, their files, and their
 * datapackage.json. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/limits.h"
#include "support/box.h"

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
    char *text = box_said(b);
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
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
