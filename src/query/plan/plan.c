/* plan.c -- who is where in which block: a plan of rotation, the best there is, or why
 * there is none.
 *
 * Tables and graph become numbers (plan.h), a plan is made by hand and bettered by
 * exchanges, then goal after goal is settled by GLPK. When no plan keeps the rules the
 * smallest conflict and the cheapest relaxation are told instead. */
#include "query/plan/plan.h"

static rung_status answer(plan *p, void *result)
{
    plan_found found = { 0 };
    plan_why why = { 0 };
    rung_status s = plan_read(p);
    if (!s)
        s = plan_scope(p);
    if (!s)
        s = plan_relax(p);
    if (!s)
        s = plan_search(p, &found);
    if (!s && found.verdict == PLAN_NONE)
        s = plan_explain(p, &why);
    return s ? s : plan_tell(p, &found, found.verdict == PLAN_NONE ? &why : NULL, result);
}

static rung_status rotation_run(rung_task *t, const rung_view *v, const void *args,
                                void *result, rung_error *err)
{
    const plan_args *a = args;
    plan p = { .t = t, .v = v, .a = a, .err = err };
    p.steps = a->budget.v != RUNG_NO_INT ? (uint64_t)a->budget.v : t->steps;
    rung_status s = answer(&p, result);
    rung_arena_drop(&p.scratch);
    return s;
}

/* ---- the row ---- */

static const char *const what_words[] = { "rotation", NULL };
static const char *const variety_words[] = { "host", "type", "sector", NULL };
static const char *const by_words[] = { "block", "learner", NULL };

static const rung_param plan_params[] = {
    { RUNG_PARAM(plan_args, what, WORD,
                 "rotation: learners through settings, block by block"),
      .required = true, .words = what_words },
    { RUNG_PARAM(plan_args, learners, SHEET, "who is to be placed, a row each"),
      .columns = plan_learner_columns, .n_columns = PLAN_LEARNER_COLUMNS,
      .required = true },
    { RUNG_PARAM(plan_args, programme, NODE,
                 "whose settings, number of blocks and units hold where no table says"),
      .kinds = RUNG_KIND_BIT(RUNG_PROGRAMME) },
    { RUNG_PARAM(plan_args, blocks, SHEET, "when the blocks are"),
      .columns = plan_block_columns, .n_columns = PLAN_BLOCK_COLUMNS },
    { RUNG_PARAM(plan_args, timetable, SHEET,
                 "in which block each unit is taught; without it any block will do"),
      .columns = plan_timetable_columns, .n_columns = PLAN_TIMETABLE_COLUMNS },
    { RUNG_PARAM(plan_args, settings, SHEET,
                 "where to place; else where the programme places"),
      .columns = plan_setting_columns, .n_columns = PLAN_SETTING_COLUMNS },
    { RUNG_PARAM(plan_args, travel, SHEET, "minutes from learners or zones to settings"),
      .columns = plan_travel_columns, .n_columns = PLAN_TRAVEL_COLUMNS },
    { RUNG_PARAM(
          plan_args, of, NODE,
          "whose mandatory units everyone practises; else what the programme awards"),
      .kinds = RUNG_KIND_BIT(RUNG_QUALIFICATION) | RUNG_KIND_BIT(RUNG_STANDARD)
               | RUNG_KIND_BIT(RUNG_PROGRAMME) },
    { RUNG_PARAM(
          plan_args, independent, NODES,
          "a host that is private, voluntary or independent though its kind is not "
          "recorded; repeat for several"),
      .kinds = RUNG_KIND_BIT(RUNG_ORGANISATION) },
    { RUNG_PARAM(
        plan_args, relax, TEXTS,
        "a rule to give up: RULE or RULE:WHO, capacity also in one block: capacity@BLOCK "
        "or capacity:WHO@BLOCK; repeat for several") },
    { RUNG_PARAM(plan_args, variety, WORD,
                 "what to vary after units: host, type or sector"),
      .words = variety_words },
    { RUNG_PARAM(plan_args, by, WORD,
                 "the tables on screen: one a block or one a learner"),
      .words = by_words },
    { RUNG_PARAM(plan_args, plans, INT, "different plans that are as good, at most"),
      .otherwise = 1, .lo = 1, .hi = PLAN_MOST },
    { RUNG_PARAM(plan_args, budget, INT,
                 "search steps at most; the best plan so far is shown when they end"),
      .otherwise = RUNG_NO_INT, .lo = 0, .hi = 1000000000 },
};

const rung_query rung_query_plan = {
    .name = "plan",
    .summary = "who goes where and when: rotations of learners through placements",
    .help =
        "Gives every learner a setting in every block so that the rules hold: the first "
        "block with the employer (employer-first), the last with a private, voluntary or "
        "independent host (independent-last), no more at a host or setting at one time "
        "than it takes (capacity), nobody twice at a setting (no-repeat), nobody where "
        "an age (age) or another condition or the learners' table (conditions) bars it. "
        "Of all such plans it seeks one in which as many units as possible are practised "
        "in the block where they are taught or after it; of these the one with most "
        "variety; of these the one with least travel. What is proven is said goal by "
        "goal. When no plan keeps the rules it names the smallest conflict and the least "
        "that has to be given up. When the budget ends, the best plan so far is shown, "
        "`optimal` is false and each goal has the `bound` that is proven; without a plan "
        "the verdict is `undecided`.",
    .example =
        "plan rotation examples/derbyshire/learners.csv --blocks "
        "examples/derbyshire/blocks.csv --timetable examples/derbyshire/timetable.csv "
        "--programme derbyshire-integrated-apprenticeship --relax capacity@1",
    .cost =
        "exponential at worst, within the budget; a first plan in O(learners * blocks * "
        "settings)",
    .since = "0.1",
    RUNG_TAKES(plan_args, plan_params),
    .result = &plan_result_shape,
    .run = rotation_run,
    .say = plan_say,
    .planner = true,
};
