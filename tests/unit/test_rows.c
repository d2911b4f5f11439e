/* test_rows.c -- headers, rows and cells of a table, and the nodes that they name:
 * exactly what is said of each fault. */
#include "support/box.h"

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

static void cells_parted_by_no_comma_are_told_once(void **state)
{
    box *b = *state;
    put(b, "datapackage.json", HEAD TABLE("role") "," TABLE("unit") "]}");
    put(b, "role.csv", "key;name;status;source\na;A;established;s1\n");
    put(b, "unit.csv", "key\tname\tstatus\tsource\na\tA\testablished\ts1\n");
    assert_read(
        b, RUNG_BAD_GRAPH,
        "role.csv:1:1: error: this is one cell; a comma is to stand between cells "
        "(save the sheet as CSV with commas)\n"
        "unit.csv:1:1: error: this is one cell; a comma is to stand between cells "
        "(save the sheet as CSV with commas)\n");
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
                 "e,=cmd(),,,,,,established,s1,-7,@x,,\n"
                 "f,'=x\xe2\x80\x8b,,,,,,established,s1,,,,\n"
                 "g,'-y\x07,,,,,,established,s1,,,,\n");
    assert_read(
        b, RUNG_BAD_GRAPH,
        "role.csv:2:4: error: a control character in 'name': \\x1b\n"
        "role.csv:3:5: error: a byte that is not UTF-8 in 'name': \\xff\n"
        "role.csv:4:7: error: a character that cannot be seen in 'name': \\u{200b}\n"
        "role.csv:5:2: error: a control character in 'key': \\x0d\n"
        "role.csv:6:3: warning: name begins with '=': a spreadsheet takes it for a "
        "formula; begin it with an apostrophe\n"
        "role.csv:6:33: warning: note begins with '@': a spreadsheet takes it for a "
        "formula; begin it with an apostrophe\n"
        "role.csv:7:6: error: a character that cannot be seen in 'name': \\u{200b}\n"
        "role.csv:8:6: error: a control character in 'name': \\x07\n");
}

static void lists_are_parted_and_guarded_texts_bared(void **state)
{
    box *b = *state;
    put_roles(b, "a,A,,,x|,|,,established,s1,,,,\n"
                 "b,B,,, x | y| ,,,established,s1,,,,\n"
                 "c,'=1+x,,,p|q,,,established,s1,,,,\n"
                 "c,=1+x,,, p | q,,,established,s1,,,,\n"
                 "c,=1+x,,,p|r,,,established,s1,,,,\n");
    assert_read(
        b, RUNG_BAD_GRAPH,
        "role.csv:2:9: error: an item of aliases is empty: a '|' too many\n"
        "role.csv:2:10: error: an item of codes is empty: a '|' too many\n"
        "role.csv:2:11: error: an item of codes is empty: a '|' too many\n"
        "role.csv:3:8: warning: blanks around 'aliases' are left out\n"
        "role.csv:3:14: error: an item of aliases is empty: a '|' too many\n"
        "role.csv:5:1: error: role 'c' is a repetition of line 4\n"
        "role.csv:5:3: warning: name begins with '=': a spreadsheet takes it for a "
        "formula; begin it with an apostrophe\n"
        "role.csv:5:11: warning: blanks around 'aliases' are left out\n"
        "role.csv:6:3: warning: name begins with '=': a spreadsheet takes it for a "
        "formula; begin it with an apostrophe\n"
        "role.csv:6:10: error: role 'c' states another aliases in line 4, from the same "
        "source and place\n");
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

static void of_a_faulty_key_no_name_is_missed(void **state)
{
    box *b = *state;
    put_roles(b, "a,A,2,,,,,established,s1,p,,,\na,,2,,,,,established,s1,q,,,\n"
                 "a b,,2,,,,,established,s1,q,,,\n");
    assert_read(b, RUNG_BAD_GRAPH,
                "role.csv:4:1: error: key 'a b' is to be of lower-case letters a to z, "
                "digits and -; did you mean 'a-b'?\n");
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

/* Where a row has no column to state anything in, there is nothing that it could state
 * again: the row before it is of another table. */
static void rows_of_a_table_without_attributes_have_no_values(void **state)
{
    box *b = *state;
    put(b, "datapackage.json", HEAD TABLE("role") "," TABLE("progresses-to") "]}");
    put(b, "role.csv",
        "key,name,status,source\na,A,established,s1\nb,B,established,s1\n");
    put(b, "progresses-to.csv",
        "from,to,status,source\na,b,observed,s1\nb,a,observed,s1\n");
    read_box(b);
    assert_int_equal(b->status, RUNG_OK);
    assert_int_equal(b->r.n_rows, 4);
    for (uint32_t i = 0; i < b->r.n_rows; i++)
        assert_int_equal(b->r.rows[i].n_values, b->r.rows[i].table == RUNG_ROLE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_BOX(unknown_doubled_and_missing_columns_are_errors),
        IN_BOX(cells_parted_by_no_comma_are_told_once),
        IN_BOX(rows_of_the_wrong_length_are_told_once),
        IN_BOX(quotes_in_the_wrong_place_are_told_and_reading_goes_on),
        IN_BOX(cells_are_typed_and_bounded),
        IN_BOX(bytes_nobody_can_read_are_told_with_their_column),
        IN_BOX(lists_are_parted_and_guarded_texts_bared),
        IN_BOX(rows_of_a_table_without_attributes_have_no_values),
        IN_BOX(keys_are_proved),
        IN_BOX(of_a_faulty_key_no_name_is_missed),
        IN_BOX(references_are_resolved_or_told_with_what_was_meant),
        IN_BOX(nothing_is_said_of_nodes_whose_table_could_not_be_read),
        IN_BOX(
            an_edge_to_itself_is_an_error_but_in_progression_and_so_are_matches_of_two_kinds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
