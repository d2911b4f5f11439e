/* say.c -- what `qualify` says, and the shape of what it tells. */
#include "query/qualify/qualify.h"

const char *const rung_qualify_by_words[] = { "credits", "hours", "units", NULL };
static const char *const verdict_words[] = { "pass", "fail", "cannot-tell", NULL };

/* ---- in words ---- */

static uint32_t rules_of(const rung_qualify_result *r, uint8_t verdict)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < r->rules.n; i++)
        n += r->rules.items[i].verdict == verdict;
    return n;
}

static bool by_our_reading(const rung_view *v, const rung_qualify_result *r)
{
    bool yes = false;
    for (uint32_t i = 0; i < r->rules.n; i++)
        yes |= rung_is_inferred(v, r->rules.items[i].evidence);
    for (uint32_t i = 0; i < r->units.n; i++)
        yes |= rung_is_inferred(v, r->units.items[i].evidence);
    return yes;
}

static void say_verdict(const rung_view *v, const rung_qualify_result *r, rung_sink *out)
{
    uint32_t failing = rules_of(r, RUNG_FAIL);
    rung_putf(out, "%s, given ", rung_node_name(v->g, r->qualification));
    if (r->units.n)
        rung_say_count(r->units.n, "unit that counts", "units that count", out);
    else
        rung_puts(out, r->not_counted.n ? "no units that count" : "no units yet");
    rung_puts(out, by_our_reading(v, r) ? ", by our reading: " : ": ");
    if (r->verdict == RUNG_PASS)
        rung_puts(out, "every rule on record is met, whatever figures known only as "
                       "ranges turn out to be.\n");
    else if (r->verdict == RUNG_CANNOT_TELL)
        rung_puts(out, "that may or may not be enough; the record cannot tell.\n");
    else if (failing) {
        rung_putf(out, "%u of ", failing);
        rung_say_count(r->rules.n, "rule", "rules", out);
        rung_puts(out, failing == 1 ? " fails.\n" : " fail.\n");
    } else
        rung_puts(out, "each rule could be met by itself, but not all together.\n");
}

static void say_decides(const rung_qualify_result *r, rung_sink *out)
{
    if (!r->decides.n)
        return;
    rung_puts(out, "It hangs on figures that are not known exactly. Ask the awarding "
                   "body about ");
    rung_say_count(r->decides.n, "unit", "units", out);
    rung_puts(out, " first: no fewer figures can settle it, and these may.\n");
}

static void say_amount(const rung_amount *a, const char *what, rung_sink *out)
{
    if (a->min.v == RUNG_NO_INT)
        rung_putf(out, "%s as listed", what);
    else if (a->max.v == RUNG_NO_INT)
        rung_putf(out, "%lld or more %s", (long long)a->min.v, what);
    else if (a->min.v == a->max.v)
        rung_putf(out, "%lld %s", (long long)a->min.v, what);
    else
        rung_putf(out, "%lld to %lld %s", (long long)a->min.v, (long long)a->max.v, what);
}

static void say_completion(const rung_qualify_result *r, rung_sink *out)
{
    if (!r->completion.n)
        return;
    rung_puts(out, r->optimal.v == 1 ? "A cheapest completion by " : "A completion by ");
    rung_putf(out, "%s adds %u %s, ", rung_qualify_by_words[r->by], r->completion.n,
              rung_plural(r->completion.n, "unit", "units"));
    say_amount(r->completion_credits, "credits", out);
    rung_puts(out, " and ");
    say_amount(r->completion_hours, "guided hours", out);
    rung_puts(out, r->completion_verdict == RUNG_PASS
                       ? "; it passes whatever the figures turn out to be.\n"
                       : "; whether it passes hangs on figures that are not known.\n");
    if (r->optimal.v != 1)
        rung_puts(out, "The search ended at its budget: a cheaper one may exist.\n");
    if (r->at_best.v != RUNG_NO_INT && r->at_best.v < (int64_t)r->completion.n) {
        rung_puts(out, "If the figures are as high as they may be, ");
        if (r->at_best.v == 0)
            rung_puts(out, "nothing more is needed.\n");
        else
            rung_putf(out, "%lld could do.\n", (long long)r->at_best.v);
    }
}

static void say_conflict(const rung_view *v, const rung_qualify_result *r, rung_sink *out)
{
    if (r->why_not.n)
        rung_puts(out, "Nothing that could be added makes these units pass.\n");
    if (!r->conflict.n)
        return;
    rung_puts(out, "Without ");
    rung_say_nodes(v, r->conflict, " and ", out);
    rung_puts(out, " they could be completed; giving up fewer would not do.\n");
}

void rung_qualify_say(const rung_view *v, const void *result, rung_sink *out)
{
    const rung_qualify_result *r = result;
    if (!r->rules.n && r->no_rules.v == 1) {
        if (rung_say_ended(v, r->qualification, out))
            return;
        rung_puts(out, "The rules of combination of ");
        rung_say_node(v, r->qualification, out);
        rung_puts(out, " are not recorded: nothing can be told.\n");
        return;
    }
    say_verdict(v, r, out);
    if (r->no_rules.v == 1)
        rung_puts(out, "Only which units are mandatory is on record, no other rule.\n");
    say_decides(r, out);
    say_completion(r, out);
    say_conflict(v, r, out);
    for (uint32_t i = 0; i < r->notes.n; i++)
        rung_putf(out, "%s\n", r->notes.items[i]);
    if (r->left_aside) {
        rung_say_count(r->left_aside, "unit that is only planned or possible is",
                       "units that are only planned or possible are", out);
        rung_puts(out, " not proposed.\n");
    }
}

/* ---- the row ---- */

static const rung_field rule_fields[] = {
    { RUNG_FIELD(rung_rule_row, rule, TEXT, "what is ruled, in words"), .label = "Rule" },
    { RUNG_FIELD(rung_rule_row, verdict, WORD,
                 "pass: for every value in range; fail: for none; else cannot-tell"),
      .label = "Verdict", .words = verdict_words },
    { RUNG_UNSHOWN(
        rung_rule_row, have, INT,
        "what counts, of a rule with a most alone what is taken; nil when it is "
        "not known exactly") },
    { RUNG_UNSHOWN(rung_rule_row, have_min, INT, "the least that it can be") },
    { RUNG_UNSHOWN(rung_rule_row, have_max, INT, "the most; nil when nobody knows") },
    { RUNG_FIELD(rung_rule_row, have_words, TEXT, "the same in words, decimals too"),
      .label = "Have" },
    { RUNG_UNSHOWN(rung_rule_row, need, INT,
                   "at least; nil when the rule asks for none") },
    { RUNG_UNSHOWN(rung_rule_row, need_max, INT,
                   "more may not be taken; nil for no limit") },
    { RUNG_UNSHOWN(rung_rule_row, counts_max, INT,
                   "more may be taken and does not count; nil for no limit") },
    { RUNG_FIELD(rung_rule_row, need_words, TEXT, "the three in words, decimals too"),
      .label = "Need" },
    { RUNG_ITEMS(rung_rule_row, missing, NODE, "mandatory units that are not given"),
      .label = "Missing", .show = RUNG_SHOW_NAMES },
    { RUNG_FIELD(rung_rule_row, evidence, FACT,
                 "the row that rules it; of mandatory units the least sure of the rows "
                 "of contains that say so") },
    { RUNG_ITEMS(rung_rule_row, also, FACT, "further rows that rule the same"),
      .stated = true, .show = RUNG_SHOW_NOT },
};
static const rung_shape rule_shape = RUNG_SHAPE(rung_rule_row, rule_fields);

static const rung_field unit_fields[] = {
    { RUNG_FIELD(rung_counted_unit, node, NODE, "the unit") },
    { RUNG_FIELD(rung_counted_unit, as, NODE,
                 "the unit in whose place it counts; nil: its own"),
      .label = "In place of" },
    { RUNG_FIELD(rung_counted_unit, group, TEXT, "group of units the rules speak of"),
      .label = "Group" },
    { RUNG_FIELD(rung_counted_unit, mandatory, FLAG, "whether it must be taken"),
      .label = "Mandatory" },
    { RUNG_FIELD(rung_counted_unit, credits, TEXT,
                 "credits: a number, a range as `2 to 6`, or `unknown`"),
      .label = "Credits" },
    { RUNG_FIELD(rung_counted_unit, hours, TEXT, "guided hours, alike"),
      .label = "Guided hours" },
    { RUNG_UNSHOWN(rung_counted_unit, evidence, FACT, "what says that it is contained") },
};
static const rung_shape counted_shape = RUNG_REF_SHAPE(rung_counted_unit, unit_fields);

static const rung_field uncounted_fields[] = {
    { RUNG_FIELD(rung_uncounted, node, NODE, "the unit") },
    { RUNG_FIELD(rung_uncounted, reason, TEXT, "why it does not count"), .label = "Why" },
};
static const rung_shape uncounted_shape = {
    .name = "rung_uncounted",
    .size = sizeof(rung_uncounted),
    .fields = uncounted_fields,
    .n_fields = RUNG_COUNT_OF(uncounted_fields),
    .ref = true,
    .aside = true,
};

static const rung_field amount_fields[] = {
    { RUNG_FIELD(rung_amount, min, INT, "at least; nil when it is no whole number") },
    { RUNG_FIELD(rung_amount, max, INT, "at most; nil when nobody knows") },
};
static const rung_shape amount_shape = RUNG_SHAPE(rung_amount, amount_fields);

static const rung_field qualify_fields[] = {
    { RUNG_UNSHOWN(rung_qualify_result, qualification, NODE, "what is to be passed") },
    { RUNG_FIELD(rung_qualify_result, verdict, WORD,
                 "pass: for every value in range; fail: for none; else cannot-tell"),
      .words = verdict_words, .label = "Verdict" },
    { RUNG_ROWS(rung_qualify_result, rules, rule_shape, "each rule by itself"),
      .label = "Rules", .rows = true },
    { RUNG_ROWS(rung_qualify_result, decides, counted_shape,
                "a smallest set of units given whose figures could settle it"),
      .label = "Units whose figures would decide" },
    { RUNG_ROWS(rung_qualify_result, completion, counted_shape,
                "a cheapest set of further units with which it passes, for all values in "
                "range where that can be had"),
      .label = "What would complete it" },
    { RUNG_UNSHOWN(rung_qualify_result, by, WORD, "what is made as small as can be"),
      .words = rung_qualify_by_words },
    { RUNG_UNSHOWN(rung_qualify_result, completion_verdict, WORD,
                   "the verdict with the completion; fail: there is none"),
      .words = verdict_words },
    { RUNG_UNSHOWN(rung_qualify_result, optimal, FLAG,
                   "whether no cheaper completion exists; nil without one") },
    { RUNG_UNSHOWN(rung_qualify_result, completion_credits, STRUCT, "what it adds up to"),
      .of = &amount_shape },
    { RUNG_UNSHOWN(rung_qualify_result, completion_hours, STRUCT, "guided hours alike"),
      .of = &amount_shape },
    { RUNG_UNSHOWN(
        rung_qualify_result, at_best, INT,
        "fewest further units that could do, were every figure as good as it may "
        "be; nil when not looked for") },
    { RUNG_ITEMS(rung_qualify_result, conflict, NODE,
                 "a smallest set of units given without which it could be completed"),
      .label = "In conflict with the rules" },
    { RUNG_ITEMS(rung_qualify_result, why_not, TEXT, "why nothing completes it"),
      .label = "Why not" },
    { RUNG_ROWS(rung_qualify_result, units, counted_shape, "the units given that count"),
      .label = "Units that count" },
    { RUNG_ROWS(rung_qualify_result, not_counted, uncounted_shape,
                "units given that do not count"),
      .label = "Not counted" },
    { RUNG_ITEMS(rung_qualify_result, notes, TEXT, "what to bear in mind"),
      .show = RUNG_SHOW_NOT },
    { RUNG_UNSHOWN(rung_qualify_result, left_aside, COUNT,
                   "units that are only planned or potential and so not proposed") },
    { RUNG_UNSHOWN(rung_qualify_result, no_rules, FLAG,
                   "true when no rule of combination is recorded") },
};
const rung_shape rung_qualify_shape = RUNG_SHAPE(rung_qualify_result, qualify_fields);
