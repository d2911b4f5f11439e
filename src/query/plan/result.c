/* result.c -- the shape of a plan, and its first sentences. */
#include <string.h>

#include "query/plan/answer.h"

/* ---- in words ---- */

static void say_size(const plan_result *r, rung_sink *out)
{
    rung_putf(out, "%u %s, %u %s, %u %s: ", r->learners,
              rung_plural(r->learners, "learner", "learners"), r->blocks,
              rung_plural(r->blocks, "block", "blocks"), r->settings,
              rung_plural(r->settings, "setting", "settings"));
}

static void say_planned(const plan_result *r, rung_sink *out)
{
    rung_puts(out, r->plans > 1 ? "plans that keep every rule asked for"
                                : "a plan that keeps every rule asked for");
    rung_puts(out, r->optimal.v == 1
                       ? ", and it is proven that none is better.\n"
                       : ". Better ones may exist: the search ended before that was "
                         "settled; what is proven stands under Goals. A larger --budget "
                         "goes on.\n");
    bool one = r->practised == 1 || r->units == 1;
    rung_putf(out,
              "%u of %u unit%s %s practised in the block where %s taught or after it",
              r->practised, r->units, r->units == 1 ? "" : "s", one ? "is" : "are",
              one ? "it is" : "they are");
    if (r->inferred)
        rung_putf(out,
                  "; that the setting covers it is only our reading for %u of these, so "
                  "ask the host",
                  r->inferred);
    rung_puts(out, ".\n");
    if (r->all_plans.v == 1)
        rung_puts(out, "There is no other plan as good as these.\n");
}

/* A word as a shell takes it, ours too. */
static void say_word(const char *word, rung_sink *out)
{
    const char *quote = !word[strcspn(word, " \"'$`\\!*?()<>|&;#~")] ? ""
                        : strchr(word, '\'')                         ? "\""
                                                                     : "'";
    rung_puts(out, quote);
    for (; *word; word++)
        rung_putf(out, "%s%c", *quote == '"' && strchr("\"\\$`", *word) ? "\\" : "",
                  *word);
    rung_puts(out, quote);
}

static void say_impossible(const plan_result *r, rung_sink *out)
{
    rung_puts(out, "no plan keeps every rule.\n");
    if (r->contradict)
        rung_putf(out,
                  strstr(r->contradict, " and ")
                      ? "These rules cannot hold together: %s%s.\n"
                      : "This rule cannot hold: %s%s.\n",
                  r->contradict,
                  r->smallest.v == 1
                      ? " (see Conflict: each line there is needed, and no "
                        "conflict is of fewer rules)"
                      : " (see Conflict)");
    if (r->give_up)
        rung_putf(out, "%s: %s.\n",
                  r->cheapest.v == 1
                      ? "There is a plan if the least that will do is given up"
                      : "There is a plan if this is given up, though less may do",
                  r->give_up);
    if (!r->relax.n)
        return;
    rung_puts(out, "Ask again with");
    for (uint32_t i = 0; i < r->relax.n; i++) {
        rung_puts(out, " --relax ");
        say_word(r->relax.items[i], out);
    }
    rung_puts(out, " to see it.\n");
}

void plan_say(const rung_view *v, const void *result, rung_sink *out)
{
    (void)v;
    const plan_result *r = result;
    say_size(r, out);
    if (r->verdict == PLAN_IS_PLANNED)
        say_planned(r, out);
    else if (r->verdict == PLAN_IS_IMPOSSIBLE)
        say_impossible(r, out);
    else
        rung_puts(out,
                  "no plan was found, and it is not proven that there is none. A larger "
                  "--budget goes on.\n");
    for (uint32_t i = 0; i < r->notes.n; i++)
        rung_putf(out, "%s\n", r->notes.items[i]);
}

/* ---- the shape ---- */

static const rung_field row_fields[] = {
    { RUNG_FIELD(plan_row, part, TEXT, "the table on screen that the row is in") },
    { RUNG_FIELD(plan_row, line, TEXT, "what the row is called there"), .label = "" },
    { RUNG_UNSHOWN(plan_row, plan, COUNT, "number of the plan") },
    { RUNG_UNSHOWN(plan_row, block, INT, "number of the block") },
    { RUNG_UNSHOWN(plan_row, starts, TEXT, "its first day; nil when not said") },
    { RUNG_UNSHOWN(plan_row, weeks, INT, "its length; nil when not said") },
    { RUNG_UNSHOWN(plan_row, learner, TEXT, "the learner") },
    { RUNG_UNSHOWN(plan_row, cohort, TEXT, "of this cohort") },
    { RUNG_FIELD(plan_row, setting, NODE, "where the learner is"), .label = "Setting" },
    { RUNG_ITEMS(plan_row, hosts, NODE, "who hosts it"), .label = "Host",
      .show = RUNG_SHOW_NAMES },
    { RUNG_ROWS(plan_row, practised, rung_cited_shape,
                "units practised there for the first time since they were taught"),
      .label = "Practises", .show = RUNG_SHOW_NAMES },
    { RUNG_UNSHOWN(plan_row, evidence, FACT,
                   "what says that the programme places there; nil: your table does") },
};
static const rung_shape row_shape = RUNG_SHAPE(plan_row, row_fields);

static const rung_field goal_fields[] = {
    { RUNG_FIELD(plan_goal_row, goal, TEXT,
                 "what is aimed at, the first before the next"),
      .label = "Goal" },
    { RUNG_FIELD(plan_goal_row, best, INT, "reached by the plan"), .label = "Reached" },
    { RUNG_FIELD(plan_goal_row, of, INT, "of so many wanted"), .label = "Of" },
    { RUNG_FIELD(plan_goal_row, bound, INT,
                 "no plan as good in the goals before does better than this; nil: not "
                 "known"),
      .label = "Proven limit" },
    { RUNG_FIELD(plan_goal_row, proven, FLAG, "whether the plan reaches that limit"),
      .label = "Best possible" },
    { RUNG_FIELD(plan_goal_row, first, INT,
                 "of the first plan, made without a search; nil: there was none"),
      .label = "First plan" },
};
static const rung_shape goal_shape = RUNG_SHAPE(plan_goal_row, goal_fields);

static const rung_field never_fields[] = {
    { RUNG_FIELD(plan_never_row, unit, NODE, "the unit"), .label = "Unit" },
    { RUNG_FIELD(plan_never_row, why, TEXT, "why not"), .label = "Why" },
    { RUNG_ITEMS(plan_never_row, learners, TEXT, "who wants it and does not get it"),
      .label = "Learners" },
};
static const rung_shape never_shape = RUNG_SHAPE(plan_never_row, never_fields);

static const rung_field bar_fields[] = {
    { RUNG_FIELD(plan_bar_row, setting, NODE, "the setting"), .label = "Setting" },
    { RUNG_ITEMS(plan_bar_row, learners, TEXT, "of whom it is said"),
      .label = "Learners" },
    { RUNG_FIELD(plan_bar_row, blocks, TEXT, "when"), .label = "When" },
    { RUNG_FIELD(plan_bar_row, reason, TEXT, "what stands in the way, or is to be asked"),
      .label = "Because" },
    { RUNG_ITEMS(plan_bar_row, said_by, FACT, "what says so, where one row does"),
      .label = "Said by" },
};
static const rung_shape bar_shape = RUNG_SHAPE(plan_bar_row, bar_fields);

static const rung_field why_fields[] = {
    { RUNG_FIELD(plan_why_row, rule, TEXT, "name of the rule"), .label = "Rule" },
    { RUNG_FIELD(plan_why_row, says, TEXT, "what it says here"), .label = "Says" },
    { RUNG_ITEMS(plan_why_row, learners, TEXT, "whom it binds"), .show = RUNG_SHOW_NOT },
    { RUNG_UNSHOWN(plan_why_row, at, NODE, "host or setting that it is about") },
    { RUNG_UNSHOWN(plan_why_row, blocks, TEXT, "blocks that it is about") },
    { RUNG_ITEMS(plan_why_row, relax, TEXT, "words for `relax` that give it up"),
      .label = "Given up by" },
    { RUNG_ITEMS(plan_why_row, said_by, FACT, "what says so; empty: only you ask for it"),
      .label = "Said by" },
};
static const rung_shape why_shape = RUNG_SHAPE(plan_why_row, why_fields);

static const rung_field rule_fields[] = {
    { RUNG_FIELD(plan_rule_row, rule, TEXT, "name of the rule"), .label = "Rule" },
    { RUNG_FIELD(plan_rule_row, says, TEXT, "what it says"), .label = "Says" },
    { RUNG_FIELD(
          plan_rule_row, state, TEXT,
          "holds (where there is no plan: asked for), partly given up or given up"),
      .label = "State" },
    { RUNG_ITEMS(plan_rule_row, said_by, FACT,
                 "a row of a source that bears it out; empty: only you ask for it"),
      .label = "Said by" },
};
static const rung_shape rule_shape = RUNG_SHAPE(plan_rule_row, rule_fields);

static const char *const verdict_words[] = { "planned", "impossible", "undecided", NULL };

static const rung_field result_fields[] = {
    { RUNG_UNSHOWN(plan_result, programme, NODE,
                   "whose plan it is; nil: none was named") },
    { RUNG_UNSHOWN(
          plan_result, verdict, WORD,
          "planned; impossible: proven that no plan keeps the rules; undecided: the "
          "budget ended"),
      .words = verdict_words },
    { RUNG_UNSHOWN(plan_result, optimal, FLAG, "true when every goal is proven") },
    { RUNG_UNSHOWN(plan_result, learners, COUNT, "learners planned for") },
    { RUNG_UNSHOWN(plan_result, blocks, COUNT, "blocks") },
    { RUNG_UNSHOWN(plan_result, settings, COUNT, "settings looked at") },
    { RUNG_UNSHOWN(plan_result, units, COUNT,
                   "units to be practised, each counted per learner") },
    { RUNG_UNSHOWN(plan_result, practised, COUNT, "those that are, in time") },
    { RUNG_UNSHOWN(plan_result, inferred, COUNT,
                   "those of which only our reading says that the setting covers them") },
    { RUNG_UNSHOWN(plan_result, plans, COUNT, "plans shown") },
    { RUNG_UNSHOWN(plan_result, all_plans, FLAG,
                   "true when there are no others as good; nil: one was asked for") },
    { RUNG_ROWS(plan_result, assignments, row_shape, "who is where in which block"),
      .label = "Plan", .rows = true, .group = true },
    { RUNG_ROWS(plan_result, goals, goal_shape,
                "what the plan reaches, and what is proven"),
      .label = "Goals" },
    { RUNG_ROWS(plan_result, never, never_shape,
                "units not practised in the block where they are taught nor after it"),
      .label = "Not practised" },
    { RUNG_ROWS(plan_result, conflict, why_shape,
                "rules that cannot hold together, each of them needed for that"),
      .label = "Conflict" },
    { RUNG_ROWS(plan_result, why_not, why_shape,
                "the least that has to be given up for a plan"),
      .label = "To be given up" },
    { RUNG_UNSHOWN(
        plan_result, smallest, FLAG,
        "whether it is proven that no conflict is of fewer rules; nil: there is "
        "none") },
    { RUNG_UNSHOWN(plan_result, cheapest, FLAG,
                   "whether it is proven that less will not do; nil: nothing has to") },
    { RUNG_UNSHOWN(plan_result, contradict, TEXT, "the rules of the conflict") },
    { RUNG_UNSHOWN(plan_result, give_up, TEXT,
                   "what has to be given up, in a sentence") },
    { RUNG_ITEMS(plan_result, relax, TEXT,
                 "values of `relax` with which there is a plan"),
      .show = RUNG_SHOW_NOT },
    { RUNG_ROWS(plan_result, excluded, bar_shape, "where learners may not go"),
      .label = "Left out" },
    { RUNG_ROWS(plan_result, check, bar_shape, "what to ask before a placement begins"),
      .label = "To be checked" },
    { RUNG_ITEMS(plan_result, notes, TEXT, "what else to know"), .show = RUNG_SHOW_NOT },
    { RUNG_ITEMS(plan_result, programme_says, TEXT,
                 "conditions of the programme, in its source's words"),
      .label = "The programme says" },
    { RUNG_ROWS(plan_result, rules, rule_shape, "the rules of the plan"),
      .label = "Rules" },
};
const rung_shape plan_result_shape = RUNG_SHAPE(plan_result, result_fields);
