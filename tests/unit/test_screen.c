/* test_screen.c -- what people read: tables on wide and narrow screens. */
#include "render_results.h"

/* ---- what is expected ---- */

static const char ways_table[] =
    "1. Care worker → ? Senior care worker → ~ Nurse (learning disability),\n"
    "   adult|child\n"
    "Cost: 2\n"
    "\n"
    "Steps (2)\n"
    "  Role                           Level  How sure   Written in\n"
    "  ─────────────────────────────  ─────  ─────────  ─────────────────────────────\n"
    "? Senior care worker                    potential  cohort, p. 9 - if it is\n"
    "                                                   funded\n"
    "~ Nurse (learning disability),       5  no source\n"
    "   adult|child\n"
    "\n"
    "2. No steps\n"
    "Cost: 0\n"
    "\n"
    "Verdicts (2)\n"
    "  Competency             Verdict  How sure     Written in\n"
    "  ─────────────────────  ───────  ───────────  ────────────────────────────\n"
    "  =SUM(\"tea\")            cannot   established  pathway-2019, p. 4, figure 2\n"
    "~ Café hygiene 介護職員  covers   inferred     no source: joined \"by hand\"\n"
    "\n"
    "? potential: it does not exist yet; a source says it could\n"
    "~ inferred: our own reading, arithmetic or join; never a source's word\n"
    "~ no source: none states it; it only follows from what the two have in common\n"
    "\n"
    "Sources\n"
    "  pathway-2019: The pathway, a poster for schools (2019-05)\n"
    "  cohort:       What the cohort did\n";

static const char everything_table[] =
    "You hold most of what is asked for. What is missing is not recorded as held,\n"
    "which is not the same as not held.\n"
    "  Care worker → Nurse\n"
    "\n"
    "To:           Nurse (learning disability), adult|child (level 5, role:nurse)\n"
    "Already held: 64% (16 of 25)\n"
    "Unknown:      not recorded\n"
    "Flag:         yes\n"
    "Rise:         -2\n"
    "Needed:       25\n"
    "Why:          tab\\x09here, quote\" and \\, bad \\xff byte\n"
    "Relation:     prepares-for\n"
    "Mandatory:    covered 12, total 15\n"
    "\n"
    "To check (2)\n"
    "  - age: at least 17 – unknown\n"
    "  - =driving licence, \"full\"\n"
    "\n"
    "How sure:   established\n"
    "Written in: pathway-2019, p. 4, figure 2\n"
    "Holds:      from 2020-01\n"
    "\n"
    "Missing (3)\n"
    "  Competency        Importance  Months  Mandatory  How sure     Written in\n"
    "  ────────────────  ──────────  ──────  ─────────  ───────────  ────────────────\n"
    "  =SUM(\"tea\")       essential       12  yes        established  pathway-2019, p.\n"
    "                                                                4, figure 2\n"
    "    Details:   aliases one, two; +three; pay band pay_band\n"
    "    Closed by: Care worker, ~ Senior care worker\n"
    "~ Café hygiene      desirable                      inferred     no source:\n"
    "   介護職員                                                     joined \"by hand\"\n"
    "    Details:   credits 0.1; weeks 24\n"
    "~ Listening_*well*  essential       -3  no         no source\n"
    "\n"
    "Routes (1)\n"
    "  Cost  Steps\n"
    "  ────  ────────────────────────────────────────────────────────────────────────\n"
    "     2  Care worker → * Senior care worker → + Nurse (learning disability),\n"
    "        adult|child\n"
    "\n"
    "See also (2)\n"
    "  Role                                      Level\n"
    "  ────────────────────────────────────────  ─────\n"
    "  Nursery nurse\\x1b[31m\n"
    "  Nurse (learning disability), adult|child      5\n"
    "\n"
    "Blocked: nothing known stands in the way\n"
    "Ties:    Nurse (learning disability), adult|child; ? Senior care worker | Nurse\n"
    "         (learning disability), adult|child\n"
    "\n"
    "* observed: named people or a cohort did it\n"
    "+ planned: decided and not yet begun, or subject to approval\n"
    "? potential: it does not exist yet; a source says it could\n"
    "~ inferred: our own reading, arithmetic or join; never a source's word\n"
    "~ no source: none states it; it only follows from what the two have in common\n"
    "\n"
    "Sources\n"
    "  pathway-2019: The pathway, a poster for schools (2019-05)\n"
    "\n"
    "Some rows were left out. Ask with a larger --k to see more.\n";

static const char everything_table_150[] =
    "You hold most of what is asked for. What is missing is not recorded as held, which "
    "is not the same as not held.\n"
    "  Care worker → Nurse\n"
    "\n"
    "To:           Nurse (learning disability), adult|child (level 5, role:nurse)\n"
    "Already held: 64% (16 of 25)\n"
    "Unknown:      not recorded\n"
    "Flag:         yes\n"
    "Rise:         -2\n"
    "Needed:       25\n"
    "Why:          tab\\x09here, quote\" and \\, bad \\xff byte\n"
    "Relation:     prepares-for\n"
    "Mandatory:    covered 12, total 15\n"
    "\n"
    "To check (2)\n"
    "  - age: at least 17 – unknown\n"
    "  - =driving licence, \"full\"\n"
    "\n"
    "How sure:   established\n"
    "Written in: pathway-2019, p. 4, figure 2\n"
    "Holds:      from 2020-01\n"
    "\n"
    "Missing (3)\n"
    "  Competency           Importance  Months  Mandatory  Details              Closed "
    "by            How sure     Written in           Id\n"
    "  ───────────────────  ──────────  ──────  ─────────  ───────────────────  "
    "───────────────────  ───────────  ───────────────────  ────────────────────\n"
    "  =SUM(\"tea\")          essential       12  yes        aliases one, two;    Care "
    "worker,         established  pathway-2019, p. 4,  competency:tea\n"
    "                                                      +three; pay band     ~ Senior "
    "care                     figure 2\n"
    "                                                      pay_band             worker\n"
    "~ Café hygiene         desirable                      credits 0.1; weeks           "
    "             inferred     no source: joined    competency:hygiene\n"
    "   介護職員                                           24                            "
    "    "
    "                     \"by hand\"\n"
    "~ Listening_*well*     essential       -3  no                                       "
    "            no source                         competency:listening\n"
    "\n"
    "Routes (1)\n"
    "  Cost  Steps\n"
    "  ────  "
    "───────────────────────────────────────────────────────────────────────────────\n"
    "     2  Care worker → * Senior care worker → + Nurse (learning disability), "
    "adult|child\n"
    "\n"
    "See also (2)\n"
    "  Role                                      Level  Id\n"
    "  ────────────────────────────────────────  ─────  ──────────────────\n"
    "  Nursery nurse\\x1b[31m                            role:nursery-nurse\n"
    "  Nurse (learning disability), adult|child      5  role:nurse\n"
    "\n"
    "Blocked: nothing known stands in the way\n"
    "Ties:    Nurse (learning disability), adult|child; ? Senior care worker | Nurse "
    "(learning disability), adult|child\n"
    "\n"
    "* observed: named people or a cohort did it\n"
    "+ planned: decided and not yet begun, or subject to approval\n"
    "? potential: it does not exist yet; a source says it could\n"
    "~ inferred: our own reading, arithmetic or join; never a source's word\n"
    "~ no source: none states it; it only follows from what the two have in common\n"
    "\n"
    "Sources\n"
    "  pathway-2019: The pathway, a poster for schools (2019-05)\n";

static const char everything_table_34[] = "You hold most of what is asked\n"
                                          "for. What is missing is not\n"
                                          "recorded as held, which is not the\n"
                                          "same as not held.\n"
                                          "  Care worker → Nurse\n"
                                          "\n"
                                          "To:        Nurse (learning\n"
                                          "           disability),\n"
                                          "           adult|child (level 5,\n"
                                          "           role:nurse)\n"
                                          "Already held:\n"
                                          "           64% (16 of 25)\n"
                                          "Unknown:   not recorded\n"
                                          "Flag:      yes\n"
                                          "Rise:      -2\n"
                                          "Needed:    25\n"
                                          "Why:       tab\\x09here, quote\" and\n"
                                          "           \\, bad \\xff byte\n"
                                          "Relation:  prepares-for\n"
                                          "Mandatory: covered 12, total 15\n"
                                          "\n"
                                          "To check (2)\n"
                                          "  - age: at least 17 – unknown\n"
                                          "  - =driving licence, \"full\"\n"
                                          "\n"
                                          "How sure:   established\n"
                                          "Written in: pathway-2019, p. 4,\n"
                                          "            figure 2\n"
                                          "Holds:      from 2020-01\n"
                                          "\n"
                                          "Missing (3)\n"
                                          "  =SUM(\"tea\")\n"
                                          "    Importance: essential\n"
                                          "    Months:     12\n"
                                          "    Mandatory:  yes\n"
                                          "    Details:    aliases one, two;\n"
                                          "                +three; pay band\n"
                                          "                pay_band\n"
                                          "    Closed by:  Care worker,\n"
                                          "                ~ Senior care\n"
                                          "                worker\n"
                                          "    How sure:   established\n"
                                          "    Written in: pathway-2019, p.\n"
                                          "                4, figure 2\n"
                                          "~ Café hygiene 介護職員\n"
                                          "    Importance: desirable\n"
                                          "    Details:    credits 0.1; weeks\n"
                                          "                24\n"
                                          "    How sure:   inferred\n"
                                          "    Written in: no source: joined\n"
                                          "                \"by hand\"\n"
                                          "~ Listening_*well*\n"
                                          "    Importance: essential\n"
                                          "    Months:     -3\n"
                                          "    Mandatory:  no\n"
                                          "    How sure:   no source\n"
                                          "\n"
                                          "Routes (1)\n"
                                          "  Cost\n"
                                          "  ----\n"
                                          "     2\n"
                                          "    Steps: Care worker -> * Senior\n"
                                          "           care worker -> + Nurse\n"
                                          "           (learning disability),\n"
                                          "           adult|child\n"
                                          "\n"
                                          "See also (2)\n"
                                          "  Role                       Level\n"
                                          "  -------------------------  -----\n"
                                          "  Nursery nurse\\x1b[31m\n"
                                          "  Nurse (learning                5\n"
                                          "   disability), adult|child\n"
                                          "\n"
                                          "Blocked: nothing known stands in\n"
                                          "         the way\n"
                                          "Ties:    Nurse (learning\n"
                                          "         disability), adult|child;\n"
                                          "         ? Senior care worker |\n"
                                          "         Nurse (learning\n"
                                          "         disability), adult|child\n"
                                          "\n"
                                          "* observed: named people or a\n"
                                          "  cohort did it\n"
                                          "+ planned: decided and not yet\n"
                                          "  begun, or subject to approval\n"
                                          "? potential: it does not exist\n"
                                          "  yet; a source says it could\n"
                                          "~ inferred: our own reading,\n"
                                          "  arithmetic or join; never a\n"
                                          "  source's word\n"
                                          "~ no source: none states it; it\n"
                                          "  only follows from what the two\n"
                                          "  have in common\n"
                                          "\n"
                                          "Sources\n"
                                          "  pathway-2019:\n"
                                          "    The pathway, a poster for\n"
                                          "    schools (2019-05)\n";

static const char shown_table[] =
    "Senior care worker\n"
    "role · role:senior-care-worker\n"
    "\n"
    "Aliases:      one, two; +three\n"
    "Pay band:     pay_band\n"
    "How sure:     established\n"
    "Written in:   pathway-2019, p. 4, figure 2\n"
    "Holds:        from 2020-01\n"
    "Also written: inferred: no source: joined \"by hand\": via Nurse (learning\n"
    "              disability), adult|child; ? Senior care worker\n"
    "\n"
    "Leads to (2)\n"
    "  Role           Level  Aliases        Credits  How sure           Written in\n"
    "  ─────────────  ─────  ─────────────  ───────  ─────────────────  ─────────────\n"
    "  Nurse              5  one, two;               established        pathway-2019,\n"
    "   (learning            +three                                     p. 4, figure\n"
    "   disability),                                                    2\n"
    "   adult|child\n"
    "* Senior care                              0.1  observed, 7 of 14  cohort, table\n"
    "   worker                                                          3\n"
    "\n"
    "Requires (1)\n"
    "  Competency   How sure  Written in\n"
    "  ───────────  ────────  ───────────────────────────\n"
    "~ =SUM(\"tea\")  inferred  no source: joined \"by hand\"\n"
    "\n"
    "Can be reached from (1)\n"
    "  Role                   How sure  Written in\n"
    "  ─────────────────────  ────────  ────────────\n"
    "x Nursery nurse\\x1b[31m  ended     pathway-2019\n"
    "\n"
    "* observed: named people or a cohort did it\n"
    "? potential: it does not exist yet; a source says it could\n"
    "~ inferred: our own reading, arithmetic or join; never a source's word\n"
    "x ended: it no longer holds\n"
    "\n"
    "Sources\n"
    "  pathway-2019: The pathway, a poster for schools (2019-05)\n"
    "  cohort:       What the cohort did\n";

static const char shown_table_colour[] =
    "\033[1mSenior care worker\033[0m\n"
    "\033[2mrole · role:senior-care-worker\033[0m\n"
    "\n"
    "Aliases:      one, two; +three\n"
    "Pay band:     pay_band\n"
    "How sure:     established\n"
    "Written in:   pathway-2019, p. 4, figure 2\n"
    "Holds:        from 2020-01\n"
    "Also written: \033[33minferred: no source: joined \"by hand\": via Nurse (learning "
    "disability), adult|child; ? Senior\033[0m\n"
    "              \033[33mcare worker\033[0m\n"
    "\n"
    "\033[1mLeads to (2)\033[0m\n"
    "  \033[1mRole\033[0m             \033[1mLevel\033[0m  \033[1mAliases\033[0m         "
    " \033[1mCredits\033[0m  \033[1mHow sure\033[0m           \033[1mWritten in\033[0m   "
    "   \033[1mId\033[0m\n"
    "  ───────────────  ─────  ───────────────  ───────  ─────────────────  "
    "──────────────  ───────────────────────\n"
    "  Nurse (learning      5  one, two;                 established        "
    "\033[2mpathway-2019,\033[0m   \033[2mrole:nurse\033[0m\n"
    "   disability),           +three                                       \033[2mp. 4, "
    "figure 2\033[0m\n"
    "   adult|child\n"
    "* Senior care                                  0.1  observed, 7 of 14  "
    "\033[2mcohort, table\033[0m   \033[2mrole:senior-care-worker\033[0m\n"
    "   worker                                                              "
    "\033[2m3\033[0m\n"
    "\n"
    "\033[1mRequires (1)\033[0m\n"
    "  \033[1mCompetency\033[0m   \033[1mHow sure\033[0m  \033[1mWritten in\033[0m       "
    "            \033[1mId\033[0m\n"
    "  ───────────  ────────  ───────────────────────────  ──────────────\n"
    "\033[33m~\033[0m =SUM(\"tea\")  \033[33minferred\033[0m  \033[2mno source: joined "
    "\"by hand\"\033[0m  \033[2mcompetency:tea\033[0m\n"
    "\n"
    "\033[1mCan be reached from (1)\033[0m\n"
    "  \033[1mRole\033[0m                   \033[1mHow sure\033[0m  \033[1mWritten "
    "in\033[0m    \033[1mId\033[0m\n"
    "  ─────────────────────  ────────  ────────────  ──────────────────\n"
    "\033[2mx\033[0m Nursery nurse\\x1b[31m  \033[2mended\033[0m     "
    "\033[2mpathway-2019\033[0m  \033[2mrole:nursery-nurse\033[0m\n"
    "\n"
    "* \033[2mobserved: named people or a cohort did it\033[0m\n"
    "\033[33m?\033[0m \033[2mpotential: it does not exist yet; a source says it "
    "could\033[0m\n"
    "\033[33m~\033[0m \033[2minferred: our own reading, arithmetic or join; never a "
    "source's word\033[0m\n"
    "\033[2mx\033[0m \033[2mended: it no longer holds\033[0m\n"
    "\n"
    "\033[1mSources\033[0m\n"
    "  pathway-2019: The pathway, a poster for schools (2019-05)\n"
    "  cohort:       What the cohort did\n";

static const char shown_table_ids[] =
    "role:senior-care-worker\n"
    "role · role:senior-care-worker\n"
    "\n"
    "Aliases:  one, two; +three\n"
    "Pay band: pay_band\n"
    "\n"
    "Leads to (2)\n"
    "  Role                     Aliases           Credits\n"
    "  ───────────────────────  ────────────────  ───────\n"
    "  role:nurse               one, two; +three\n"
    "* role:senior-care-worker                        0.1\n"
    "\n"
    "Requires (1)\n"
    "  Competency\n"
    "  ──────────────\n"
    "~ competency:tea\n"
    "\n"
    "Can be reached from (1)\n"
    "  Role\n"
    "  ──────────────────\n"
    "x role:nursery-nurse\n"
    "\n"
    "* observed: named people or a cohort did it\n"
    "~ inferred: our own reading, arithmetic or join; never a source's word\n"
    "x ended: it no longer holds\n";

/* ---- what comes ---- */

static void what_is_too_wide_for_a_table_stands_beneath_its_row(void **state)
{
    (void)state;
    everything e = full_result();
    rung_reply r = reply_of(&everything_query, &e);
    r.truncated = true;
    check_format(&r, RUNG_FORMAT_TABLE, at_width(0), everything_table);
}

static void a_wide_screen_has_room_for_every_column(void **state)
{
    (void)state;
    everything e = full_result();
    rung_reply r = reply_of(&everything_query, &e);
    check_format(&r, RUNG_FORMAT_TABLE, at_width(150), everything_table_150);
}

static void a_narrow_ascii_screen_wraps_between_words(void **state)
{
    (void)state;
    everything e = full_result();
    rung_reply r = reply_of(&everything_query, &e);
    check_format(&r, RUNG_FORMAT_TABLE,
                 (rung_render_options){ .width = 34, .ascii = true },
                 everything_table_34);
}

static void a_card_has_its_links_grouped_beneath(void **state)
{
    (void)state;
    card c;
    shown s = shown_result(&c);
    rung_reply r = reply_of(&shown_query, &s);
    check_format(&r, RUNG_FORMAT_TABLE, at_width(0), shown_table);
    check_format(&r, RUNG_FORMAT_TABLE,
                 (rung_render_options){ .colour = true, .width = 110 },
                 shown_table_colour);
}

static void ids_on_screen_stand_in_place_of_names(void **state)
{
    (void)state;
    card c;
    shown s = shown_result(&c);
    rung_reply r = reply_of(&shown_query, &s);
    r.detail = RUNG_DETAIL_IDS;
    check_format(&r, RUNG_FORMAT_TABLE, at_width(0), shown_table_ids);
}

static void an_empty_list_says_so(void **state)
{
    (void)state;
    found none = { { NULL, 0 } };
    rung_reply r = reply_of(&found_query, &none);
    check_format(&r, RUNG_FORMAT_TABLE, at_width(0), "Nodes: nothing was found\n");
    check_format(&r, RUNG_FORMAT_MARKDOWN, at_width(0),
                 "- **Nodes:** nothing was found\n");
}

static void each_route_has_a_title_and_its_steps_say_where_they_are_written(void **state)
{
    (void)state;
    ways w = ways_result();
    rung_reply r = reply_of(&ways_query, &w);
    check_format(&r, RUNG_FORMAT_TABLE, at_width(80), ways_table);
}

/* Longest line of a text in columns; every character here is one column but the four wide
 * ones and U+0301. */
static size_t widest_line(const char *s)
{
    size_t widest = 0, at = 0;
    for (; *s; s++) {
        unsigned char c = (unsigned char)*s;
        if (c == '\n') {
            assert_true(at == 0 || s[-1] != ' ');
            at = 0;
        } else if ((c & 0xc0) != 0x80) {
            at += c == 0xcc ? 0 : (c & 0xf0) == 0xe0 && c >= 0xe4 ? 2 : 1;
        }
        widest = at > widest ? at : widest;
    }
    return widest;
}

static void no_line_is_wider_than_the_screen(void **state)
{
    (void)state;
    card c;
    everything e = full_result();
    shown s = shown_result(&c);
    const rung_reply replies[] = { reply_of(&everything_query, &e),
                                   reply_of(&shown_query, &s) };
    for (uint32_t width = 20; width < 200; width++)
        for (int i = 0; i < 2; i++) {
            rung_error err;
            rung_sink out = rung_sink_buffer(0);
            rung_render_options o = at_width(width);
            assert_int_equal(rung_render(&replies[i], RUNG_FORMAT_TABLE, &o, &out, &err),
                             RUNG_OK);
            assert_true(widest_line(out.to) <= width);
            rung_sink_drop(&out);
        }
}

static void shares_are_never_rounded_to_all_or_nothing(void **state)
{
    (void)state;
    everything e = full_result();
    static const struct {
        rung_share s;
        const char *text;
    } shares[] = {
        { { 0, 5 }, "0% (0 of 5)" },
        { { 5, 5 }, "100% (5 of 5)" },
        { { 999, 1000 }, "99% (999 of 1000)" },
        { { 1, 1000 }, "1% (1 of 1000)" },
        { { 1, 3 }, "33% (1 of 3)" },
        { { 0, 0 }, "not recorded" },
    };
    for (size_t i = 0; i < RUNG_COUNT_OF(shares); i++) {
        e.share = shares[i].s;
        rung_reply r = reply_of(&everything_query, &e);
        rung_error err;
        rung_sink out = rung_sink_buffer(0);
        assert_int_equal(rung_render(&r, RUNG_FORMAT_TABLE, NULL, &out, &err), RUNG_OK);
        const char *line = strstr(out.to, "Already held: ");
        assert_non_null(line);
        assert_memory_equal(line + strlen("Already held: "), shares[i].text,
                            strlen(shares[i].text));
        rung_sink_drop(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_too_wide_for_a_table_stands_beneath_its_row),
        cmocka_unit_test(a_wide_screen_has_room_for_every_column),
        cmocka_unit_test(a_narrow_ascii_screen_wraps_between_words),
        cmocka_unit_test(a_card_has_its_links_grouped_beneath),
        cmocka_unit_test(ids_on_screen_stand_in_place_of_names),
        cmocka_unit_test(an_empty_list_says_so),
        cmocka_unit_test(each_route_has_a_title_and_its_steps_say_where_they_are_written),
        cmocka_unit_test(no_line_is_wider_than_the_screen),
        cmocka_unit_test(shares_are_never_rounded_to_all_or_nothing),
    };
    return cmocka_run_group_tests(tests, make_graph, NULL);
}
