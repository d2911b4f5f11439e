/* test_pages.c -- what goes into other pages: Markdown, and DOT for drawings. */
#include "render/dot.h"
#include "render_results.h"

/* ---- what is expected ---- */

static const char everything_markdown[] =
    "You hold most of what is asked for. What is missing is not recorded as held, which "
    "is not the same as not held.\n"
    "- Care worker → Nurse\n"
    "\n"
    "- **To:** Nurse (learning disability), adult\\|child (level 5, role:nurse)\n"
    "- **Already held:** 64% (16 of 25)\n"
    "- **Unknown:** not recorded\n"
    "- **Flag:** yes\n"
    "- **Rise:** -2\n"
    "- **Needed:** 25\n"
    "- **Why:** tab\\\\x09here, quote\" and \\\\, bad \\\\xff byte\n"
    "- **Relation:** prepares-for\n"
    "- **Mandatory:** covered 12, total 15\n"
    "\n"
    "### To check (2)\n"
    "\n"
    "- age: at least 17 – unknown\n"
    "- =driving licence, \"full\"\n"
    "\n"
    "- **How sure:** established\n"
    "- **Written in:** pathway-2019, p. 4, figure 2\n"
    "- **Holds:** from 2020-01\n"
    "\n"
    "### Missing (3)\n"
    "\n"
    "| Competency | Importance | Months | Mandatory | Details | Closed by | How sure | "
    "Written in | Id |\n"
    "| --- | --- | ---: | --- | --- | --- | --- | --- | --- |\n"
    "| =SUM(\"tea\") | essential | 12 | yes | aliases one, two; +three; pay band "
    "pay\\_band | Care worker, \\~ Senior care worker | established | pathway-2019, p. "
    "4, figure 2 | competency:tea |\n"
    "| \\~ Café hygiene 介護職員 | desirable |  |  | credits 0.1; weeks 24 |  | inferred "
    "| "
    "no source: joined \"by hand\" | competency:hygiene |\n"
    "| \\~ Listening\\_\\*well\\* | essential | -3 | no |  |  | no source |  | "
    "competency:listening |\n"
    "\n"
    "### Routes (1)\n"
    "\n"
    "| Cost | Steps |\n"
    "| ---: | --- |\n"
    "| 2 | Care worker → \\* Senior care worker → + Nurse (learning disability), "
    "adult\\|child |\n"
    "\n"
    "### See also (2)\n"
    "\n"
    "| Role | Level | Id |\n"
    "| --- | ---: | --- |\n"
    "| Nursery nurse\\\\x1b\\[31m |  | role:nursery-nurse |\n"
    "| Nurse (learning disability), adult\\|child | 5 | role:nurse |\n"
    "\n"
    "- **Blocked:** nothing known stands in the way\n"
    "- **Ties:** Nurse (learning disability), adult\\|child; ? Senior care worker \\| "
    "Nurse (learning disability), adult\\|child\n"
    "\n"
    "- `*` observed: named people or a cohort did it\n"
    "- `+` planned: decided and not yet begun, or subject to approval\n"
    "- `?` potential: it does not exist yet; a source says it could\n"
    "- `~` inferred: our own reading, arithmetic or join; never a source's word\n"
    "- `~` no source: none states it; it only follows from what the two have in common\n"
    "\n"
    "### Sources\n"
    "\n"
    "- **pathway-2019:** The pathway, a poster for schools (2019-05)\n"
    "\n"
    "Some rows were left out. Ask with a larger --k to see more.\n";

static const char shown_markdown[] =
    "## Senior care worker\n"
    "\n"
    "role · role:senior-care-worker\n"
    "\n"
    "- **Aliases:** one, two; +three\n"
    "- **Pay band:** pay\\_band\n"
    "- **How sure:** established\n"
    "- **Written in:** pathway-2019, p. 4, figure 2\n"
    "- **Holds:** from 2020-01\n"
    "- **Also written:** inferred: no source: joined \"by hand\": via Nurse (learning "
    "disability), adult\\|child; ? Senior care worker\n"
    "\n"
    "### Leads to (2)\n"
    "\n"
    "| Role | Level | Aliases | Credits | How sure | Written in | Id |\n"
    "| --- | ---: | --- | ---: | --- | --- | --- |\n"
    "| Nurse (learning disability), adult\\|child | 5 | one, two; +three |  | "
    "established | pathway-2019, p. 4, figure 2 | role:nurse |\n"
    "| \\* Senior care worker |  |  | 0.1 | observed, 7 of 14 | cohort, table 3 | "
    "role:senior-care-worker |\n"
    "\n"
    "### Requires (1)\n"
    "\n"
    "| Competency | How sure | Written in | Id |\n"
    "| --- | --- | --- | --- |\n"
    "| \\~ =SUM(\"tea\") | inferred | no source: joined \"by hand\" | competency:tea |\n"
    "\n"
    "### Can be reached from (1)\n"
    "\n"
    "| Role | How sure | Written in | Id |\n"
    "| --- | --- | --- | --- |\n"
    "| x Nursery nurse\\\\x1b\\[31m | ended | pathway-2019 | role:nursery-nurse |\n"
    "\n"
    "- `*` observed: named people or a cohort did it\n"
    "- `?` potential: it does not exist yet; a source says it could\n"
    "- `~` inferred: our own reading, arithmetic or join; never a source's word\n"
    "- `x` ended: it no longer holds\n"
    "\n"
    "### Sources\n"
    "\n"
    "- **pathway-2019:** The pathway, a poster for schools (2019-05)\n"
    "- **cohort:** What the cohort did\n";

static const char ways_markdown[] =
    "## 1. Care worker → ? Senior care worker → \\~ Nurse (learning disability), "
    "adult\\|child\n"
    "\n"
    "- **Cost:** 2\n"
    "\n"
    "### Steps (2)\n"
    "\n"
    "| Role | Level | How sure | Written in | Id |\n"
    "| --- | ---: | --- | --- | --- |\n"
    "| ? Senior care worker |  | potential | cohort, p. 9 - if it is funded | "
    "role:senior-care-worker |\n"
    "| \\~ Nurse (learning disability), adult\\|child | 5 | no source |  | role:nurse |\n"
    "\n"
    "## 2. No steps\n"
    "\n"
    "- **Cost:** 0\n"
    "\n"
    "### Verdicts (2)\n"
    "\n"
    "| Competency | Verdict | How sure | Written in | Id |\n"
    "| --- | --- | --- | --- | --- |\n"
    "| =SUM(\"tea\") | cannot | established | pathway-2019, p. 4, figure 2 | "
    "competency:tea |\n"
    "| \\~ Café hygiene 介護職員 | covers | inferred | no source: joined \"by hand\" | "
    "competency:hygiene |\n"
    "\n"
    "- `?` potential: it does not exist yet; a source says it could\n"
    "- `~` inferred: our own reading, arithmetic or join; never a source's word\n"
    "- `~` no source: none states it; it only follows from what the two have in common\n"
    "\n"
    "### Sources\n"
    "\n"
    "- **pathway-2019:** The pathway, a poster for schools (2019-05)\n"
    "- **cohort:** What the cohort did\n";

static const char ways_dot[] =
    "digraph \"ways\" {\n"
    "  rankdir=LR;\n"
    "  \"role:care-worker\" [label=\"Care worker\", shape=box, "
    "style=\"rounded,filled,solid\", fillcolor=\"#cce3f2\"];\n"
    "  \"role:nursery-nurse\" [label=\"Nursery nurse\\\\x1b[31m\", shape=box, "
    "style=\"rounded,filled,solid\", fillcolor=\"#cce3f2\"];\n"
    "  \"role:senior-care-worker\" [label=\"Senior care worker\", shape=box, "
    "style=\"rounded,filled,dashed\", fillcolor=\"#cce3f2\"];\n"
    "  \"role:nurse\" [label=\"Nurse (learning disability), adult|child\", shape=box, "
    "style=\"rounded,filled,solid\", fillcolor=\"#cce3f2\"];\n"
    "  \"competency:tea\" [label=\"=SUM(\\\"tea\\\")\", shape=ellipse, "
    "style=\"filled,solid\", fillcolor=\"#ccece3\"];\n"
    "  \"competency:hygiene\" [label=\"Café hygiene 介護職員\", shape=ellipse, "
    "style=\"filled,solid\", fillcolor=\"#ccece3\"];\n"
    "  \"role:care-worker\" -> \"role:senior-care-worker\" [label=\"?\", style=dashed, "
    "arrowhead=empty, tooltip=\"potential\"];\n"
    "  \"role:senior-care-worker\" -> \"role:nurse\" [label=\"~\", style=dotted, "
    "tooltip=\"no source\"];\n"
    "  \"role:nursery-nurse\" -> \"competency:tea\" [label=\"cannot\", style=solid, "
    "arrowhead=tee, color=\"#a33c00\", fontcolor=\"#a33c00\", tooltip=\"established\"];\n"
    "  \"role:nursery-nurse\" -> \"competency:hygiene\" [label=\"~ covers\", "
    "style=dotted, tooltip=\"inferred\"];\n"
    "}\n";

static const char everything_dot[] =
    "digraph \"everything\" {\n"
    "  rankdir=LR;\n"
    "  \"role:nurse\" [label=\"Nurse (learning disability), adult|child\", shape=box, "
    "style=\"rounded,filled,solid\", fillcolor=\"#cce3f2\"];\n"
    "  \"competency:tea\" [label=\"=SUM(\\\"tea\\\")\", shape=ellipse, "
    "style=\"filled,solid\", fillcolor=\"#ccece3\"];\n"
    "  \"role:care-worker\" [label=\"Care worker\", shape=box, "
    "style=\"rounded,filled,solid\", fillcolor=\"#cce3f2\"];\n"
    "  \"role:senior-care-worker\" [label=\"Senior care worker\", shape=box, "
    "style=\"rounded,filled,dashed\", fillcolor=\"#cce3f2\"];\n"
    "  \"competency:hygiene\" [label=\"Café hygiene 介護職員\", shape=ellipse, "
    "style=\"filled,solid\", fillcolor=\"#ccece3\"];\n"
    "  \"competency:listening\" [label=\"Listening_*well*\", shape=ellipse, "
    "style=\"filled,dotted\", fillcolor=\"#ccece3\"];\n"
    "  \"role:nursery-nurse\" [label=\"Nursery nurse\\\\x1b[31m\", shape=box, "
    "style=\"rounded,filled,solid\", fillcolor=\"#cce3f2\"];\n"
    "  \"role:nurse\" -> \"competency:tea\" [label=\"missing\", style=solid, "
    "tooltip=\"established\"];\n"
    "  \"competency:tea\" -> \"role:care-worker\" [label=\"closers\", style=solid, "
    "tooltip=\"established\"];\n"
    "  \"competency:tea\" -> \"role:senior-care-worker\" [label=\"~ closers\", "
    "style=dotted, tooltip=\"inferred\"];\n"
    "  \"role:nurse\" -> \"competency:hygiene\" [label=\"~ missing\", style=dotted, "
    "tooltip=\"inferred\"];\n"
    "  \"role:nurse\" -> \"competency:listening\" [label=\"~ missing\", style=dotted, "
    "tooltip=\"no source\"];\n"
    "  \"role:care-worker\" -> \"role:senior-care-worker\" [label=\"*\", style=solid, "
    "arrowhead=empty, tooltip=\"observed\"];\n"
    "  \"role:senior-care-worker\" -> \"role:nurse\" [label=\"+\", style=dashed, "
    "tooltip=\"planned\"];\n"
    "  \"role:nurse\" -> \"role:nursery-nurse\" [label=\"see also\", style=solid];\n"
    "}\n";

static const char shown_dot[] =
    "digraph \"shown\" {\n"
    "  rankdir=LR;\n"
    "  \"role:senior-care-worker\" [label=\"Senior care worker\", shape=box, "
    "style=\"rounded,filled,dashed\", fillcolor=\"#cce3f2\"];\n"
    "  \"role:nurse\" [label=\"Nurse (learning disability), adult|child\", shape=box, "
    "style=\"rounded,filled,solid\", fillcolor=\"#cce3f2\"];\n"
    "  \"competency:tea\" [label=\"=SUM(\\\"tea\\\")\", shape=ellipse, "
    "style=\"filled,solid\", fillcolor=\"#ccece3\"];\n"
    "  \"role:nursery-nurse\" [label=\"Nursery nurse\\\\x1b[31m\", shape=box, "
    "style=\"rounded,filled,solid\", fillcolor=\"#cce3f2\"];\n"
    "  \"role:senior-care-worker\" -> \"role:nurse\" [label=\"progresses-to\", "
    "style=solid, tooltip=\"established\"];\n"
    "  \"role:senior-care-worker\" -> \"competency:tea\" [label=\"~ requires\", "
    "style=dotted, tooltip=\"inferred\"];\n"
    "  \"role:nursery-nurse\" -> \"role:senior-care-worker\" [label=\"x progresses-to\", "
    "style=dotted, arrowhead=empty, tooltip=\"ended\"];\n"
    "}\n";

/* ---- what comes ---- */

static void markdown_escapes_what_would_be_markup(void **state)
{
    (void)state;
    card c;
    everything e = full_result();
    shown s = shown_result(&c);
    rung_reply r = reply_of(&everything_query, &e);
    r.truncated = true;
    check_format(&r, RUNG_FORMAT_MARKDOWN, at_width(0), everything_markdown);
    r = reply_of(&shown_query, &s);
    check_format(&r, RUNG_FORMAT_MARKDOWN, at_width(0), shown_markdown);
}

static void a_route_has_a_heading_and_a_table_of_its_steps(void **state)
{
    (void)state;
    ways w = ways_result();
    rung_reply r = reply_of(&ways_query, &w);
    check_format(&r, RUNG_FORMAT_MARKDOWN, at_width(0), ways_markdown);
}

static void dot_draws_each_node_and_edge_once(void **state)
{
    (void)state;
    card c;
    everything e = full_result();
    shown s = shown_result(&c);
    rung_reply r = reply_of(&everything_query, &e);
    check_format(&r, RUNG_FORMAT_DOT, at_width(0), everything_dot);
    r = reply_of(&shown_query, &s);
    check_format(&r, RUNG_FORMAT_DOT, at_width(0), shown_dot);
}

static void an_edge_leaves_the_node_its_list_hangs_on_under_its_verdict(void **state)
{
    (void)state;
    ways w = ways_result();
    rung_reply r = reply_of(&ways_query, &w);
    check_format(&r, RUNG_FORMAT_DOT, at_width(0), ways_dot);
}

/* By their shape, or by line and head: without colours, as in print, and without words. */
static void kinds_and_statuses_are_told_apart_in_grey(void **state)
{
    (void)state;
    rung_sink looks[RUNG_N_KINDS + RUNG_N_FACT_STATUS];
    const char *plain[RUNG_COUNT_OF(looks)];
    for (unsigned i = 0; i < RUNG_COUNT_OF(looks); i++) {
        bool kind = i < RUNG_N_KINDS;
        looks[i] = rung_sink_buffer(0);
        if (kind)
            rung_dot_put_node_look(&looks[i], (rung_kind)i, RUNG_ESTABLISHED);
        else
            rung_dot_put_edge_look(&looks[i], "x", (uint8_t)(i - RUNG_N_KINDS));
        assert_false(looks[i].failed);
        plain[i] = strstr(looks[i].to, kind ? "shape=" : "style=");
        char *rest = strstr(looks[i].to, kind ? ", style" : ", tooltip");
        assert_true(plain[i] && rest);
        *rest = '\0';
        for (unsigned k = 0; k < i; k++)
            assert_string_not_equal(plain[i], plain[k]);
    }
    for (unsigned i = 0; i < RUNG_COUNT_OF(looks); i++)
        rung_sink_drop(&looks[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(markdown_escapes_what_would_be_markup),
        cmocka_unit_test(a_route_has_a_heading_and_a_table_of_its_steps),
        cmocka_unit_test(dot_draws_each_node_and_edge_once),
        cmocka_unit_test(kinds_and_statuses_are_told_apart_in_grey),
        cmocka_unit_test(an_edge_leaves_the_node_its_list_hangs_on_under_its_verdict),
    };
    return cmocka_run_group_tests(tests, make_graph, NULL);
}
