/* test_facts.c -- facts against facts, and what a planner wants to know of the map
 * itself. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "source/assemble.h"
#include "source/check.h"
#include "support/box.h"

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
    put_roles(b, "a,A,,,x|y,,,established,s1,p1,,,\n"
                 "a,,3,,x|y,,,established,s1,p1,,,\n"   /* the same of itself, and more */
                 "a,A,,,x|y,,,established,s1,p1,,,\n"   /* once more */
                 "a,A,,,x|z,,,established,s1,p1,,,\n"); /* contradicts */
    assert_read(b, RUNG_BAD_GRAPH,
                "role.csv:4:1: error: role 'a' is a repetition of line 2\n"
                "role.csv:5:7: error: role 'a' states another aliases in line 2, from "
                "the same source and place\n");
}

static void a_repetition_is_found_at_any_distance(void **state)
{
    static const int distances[] = { 1, 31, 32, 33, 70 };
    for (size_t i = 0; i < RUNG_COUNT_OF(distances); i++) {
        char rows[4096], expected[100];
        int n = 0;
        for (int row = 0; row <= distances[i]; row++)
            n += snprintf(rows + n, sizeof rows - (size_t)n,
                          "a,A,2,,,,,established,s1,p%d,,,\n", row % distances[i]);
        put_roles(*state, rows);
        snprintf(expected, sizeof expected,
                 "role.csv:%d:1: error: role 'a' is a repetition of line 2\n",
                 distances[i] + 2);
        assert_read(*state, RUNG_BAD_GRAPH, expected);
    }
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

/* Six of each kind, and these tables of links. */
static void put_lonely(const box *b, const char *more)
{
    static const char *const kinds[] = { "role", "unit", "competency", "setting" };
    char text[1200];
    snprintf(text, sizeof text,
             HEAD TABLE("role") "," TABLE("unit") "," TABLE("competency") "," TABLE(
                 "setting") "%s]}",
             more);
    put(b, "datapackage.json", text);
    for (size_t i = 0; i < RUNG_COUNT_OF(kinds); i++) {
        char name[32];
        snprintf(name, sizeof name, "%s.csv", kinds[i]);
        put(b, name,
            "key,name,status,source\na,A,established,s1\nb,B,established,s1\n"
            "c,C,established,s1\nd,D,established,s1\ne,E,established,s1\n"
            "old,Old,ended,s1\n");
    }
}

static void what_all_lack_is_said_once(void **state)
{
    box *b = *state;
    put_lonely(b, "");
    assert_read(b, RUNG_OK, "");
    rung_package_survey(&b->r, &b->d);
    assert_said(b,
                "competency.csv:2:1: warning: no role requires any of 5 competencies: "
                "no row of requires\n"
                "competency.csv:2:1: warning: nothing develops any of 5 competencies: "
                "no row of develops or covers\n"
                "role.csv:2:1: warning: nothing leads to any of 5 roles and none leads "
                "anywhere: no row of progresses-to or prepares-for\n"
                "unit.csv:2:1: warning: no setting covers any of 5 units: no row of "
                "covers\n");
}

static void one_row_that_could_give_it_is_enough_to_name_each_that_lacks_it(void **state)
{
    box *b = *state;
    put_lonely(b, "," TABLE("requires") "," TABLE("progresses-to") "," TABLE("covers"));
    put(b, "requires.csv", "from,to,status,source\na,a,established,s1\n");
    put(b, "progresses-to.csv", "from,to,status,source\na,b,ended,s1\n");
    put(b, "covers.csv", "from,to,status,source\na,unit:a,established,s1\n");
    assert_read(b, RUNG_OK, "");
    rung_package_survey(&b->r, &b->d);
    assert_said(
        b,
        "competency.csv:2:1: warning: nothing develops competency 'a'\n"
        "competency.csv:3:1: warning: no role requires competency 'b' and nothing "
        "develops it\n"
        "competency.csv:4:1: warning: no role requires competency 'c' and nothing "
        "develops it\n"
        "competency.csv:5:1: warning: no role requires competency 'd' and nothing "
        "develops it\n"
        "competency.csv:6:1: warning: no role requires competency 'e' and nothing "
        "develops it\n"
        "role.csv:2:1: warning: nothing leads to any of 5 roles and none leads anywhere: "
        "no row of progresses-to or prepares-for\n"
        "unit.csv:2:1: warning: only one setting covers unit 'a': 'a'\n"
        "unit.csv:3:1: warning: no setting covers unit 'b'\n"
        "unit.csv:4:1: warning: no setting covers unit 'c'\n"
        "unit.csv:5:1: warning: no setting covers unit 'd'\n"
        "unit.csv:6:1: warning: no setting covers unit 'e'\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_BOX(evidence_is_proved),
        IN_BOX(ranges_the_wrong_way_round_are_errors),
        IN_BOX(one_source_at_one_place_does_not_say_two_things),
        IN_BOX(a_repetition_is_found_at_any_distance),
        IN_BOX(another_way_alternative_or_capacity_is_no_contradiction),
        IN_BOX(circles_of_awards_and_replacement_are_warned_of),
        IN_BOX(the_survey_tells_what_a_planner_wants_to_know),
        IN_BOX(what_all_lack_is_said_once),
        IN_BOX(one_row_that_could_give_it_is_enough_to_name_each_that_lacks_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
