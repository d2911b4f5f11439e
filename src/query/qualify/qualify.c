/* qualify.c -- do these units meet the rules of combination of a qualification, and what
 * is the cheapest way to meet them?
 *
 * pass: whatever the figures that are known only as ranges turn out to be; fail: none of
 * them can be right; else it cannot be told, and the units whose figures would decide are
 * named. The arithmetic is combine.h, the search completion.h. */
#include <string.h>

#include "core/sort.h"
#include "query/qualify/qualify.h"

#define SETTLE_STEPS 1000000u /* to find the units whose figures would decide */

/* ---- mandatory units ---- */

static rung_status put_mandatory(rung_qualifying *q)
{
    rung_rule_row *row = &q->r.rules.items[q->r.rules.n];
    uint32_t all = 0;
    *row = (rung_rule_row){ .rule = "Mandatory units", .evidence = RUNG_NO_FACT };
    if (!RUNG_MAKE(&q->t->mem, row->missing.items, q->b.n_contained))
        return rung_fail_memory(q->err);
    for (uint32_t i = 0; i < q->b.n_contained; i++) {
        if (!q->b.units[i].speaks)
            continue;
        all++;
        row->evidence.id = rung_less_sure(q->v, row->evidence.id, q->b.units[i].fact);
        if (!rung_qualify_class_held(&q->b, q->b.units[i].class))
            row->missing.items[row->missing.n++] = q->b.units[i].node;
    }
    if (all == 0)
        return RUNG_OK;
    row->verdict = row->missing.n ? RUNG_FAIL : RUNG_PASS;
    row->have.v = row->have_min.v = row->have_max.v = all - row->missing.n;
    row->need.v = all;
    row->need_max.v = row->counts_max.v = RUNG_NO_INT;
    row->have_words = rung_arena_textf(&q->t->mem, "%u", all - row->missing.n);
    row->need_words = rung_arena_textf(&q->t->mem, "all %u", all);
    q->r.rules.n++;
    return row->have_words && row->need_words ? RUNG_OK : rung_fail_memory(q->err);
}

/* ---- the other rules ---- */

static uint8_t verdict_of(unsigned seen)
{
    return seen == RUNG_CAN_PASS   ? RUNG_PASS
           : seen == RUNG_CAN_FAIL ? RUNG_FAIL
                                   : RUNG_CANNOT_TELL;
}

static const char *have_words(rung_qualifying *q, rung_range taken, rung_range counted,
                              int64_t scale)
{
    const char *all = rung_range_words(q->t, taken, scale),
               *part = rung_range_words(q->t, counted, scale);
    if (!all || !part)
        return NULL;
    return strcmp(all, part) == 0
               ? all
               : rung_arena_textf(&q->t->mem, "%s (of %s taken)", part, all);
}

static const char *need_words(rung_qualifying *q, const rung_rule *r, int64_t scale)
{
    const char *words = "";
    const struct {
        int64_t bound;
        const char *says;
    } bounds[] = { { r->min, "at least %.10g" },
                   { r->max, "no more than %.10g" },
                   { r->counts_max, "no more than %.10g count" } };
    for (size_t i = 0; words && i < RUNG_COUNT_OF(bounds); i++) {
        if (bounds[i].bound == RUNG_NO_INT)
            continue;
        char one[80];
        snprintf(one, sizeof one, bounds[i].says,
                 (double)bounds[i].bound / (double)scale);
        words = rung_arena_textf(&q->t->mem, "%s%s%s", words, *words ? ", " : "", one);
    }
    return words;
}

static rung_status put_rule(rung_qualifying *q, uint32_t i)
{
    const rung_rule *rule = &q->b.rules[i];
    rung_rule_row *row = &q->r.rules.items[q->r.rules.n++];
    int64_t scale = rule->count == RUNG_COUNT_UNITS ? 1 : q->b.scale;
    rung_range taken, counted;
    unsigned seen = 0;
    rung_qualify_measure(q, i, &taken, &counted);
    /* a rule that only says how much may be taken is shown all that is taken */
    rung_range have =
        rule->max != RUNG_NO_INT && rule->min == RUNG_NO_INT ? taken : counted;
    *row = (rung_rule_row){
        .rule = rung_rule_words(q->t, q->v, &q->b, i),
        .have = rung_qualify_whole(have.lo == have.hi ? have.lo : RUNG_NO_INT, scale),
        .have_min = rung_qualify_whole(have.lo, scale),
        .have_max = rung_qualify_whole(have.hi, scale),
        .need = rung_qualify_whole(rule->min, scale),
        .need_max = rung_qualify_whole(rule->max, scale),
        .counts_max = rung_qualify_whole(rule->counts_max, scale),
        .have_words = have_words(q, taken, counted, scale),
        .need_words = need_words(q, rule, scale),
        .evidence = q->b.rows[i].items[0],
        .also = { q->b.rows[i].items + 1, q->b.rows[i].n - 1 },
    };
    if (!row->rule || !row->have_words || !row->need_words)
        return rung_fail_memory(q->err);
    rung_status s = rung_combination_rule(q->t, &q->judged, i, &seen, q->err);
    row->verdict = verdict_of(seen);
    return s;
}

static rung_status put_rules(rung_qualifying *q)
{
    if (!RUNG_MAKE(&q->t->mem, q->r.rules.items, q->b.n_rules + 1))
        return rung_fail_memory(q->err);
    rung_status s = put_mandatory(q);
    for (uint32_t i = 0; !s && i < q->b.n_rules; i++)
        s = put_rule(q, i);
    return s;
}

static bool lacks_mandatory(const rung_qualifying *q)
{
    return q->r.rules.n && q->r.rules.items[0].missing.n > 0;
}

/* True when each of two sets holds units that the other does not, and some in common. */
static bool cross(const rung_rulebook *b, uint32_t i, uint32_t k)
{
    bool both = false, one = false, other = false;
    for (uint32_t u = 0; u < b->n_contained; u++) {
        bool in = b->units[u].sets >> i & 1, too = b->units[u].sets >> k & 1;
        both |= in && too;
        one |= in && !too;
        other |= !in && too;
    }
    return both && one && other;
}

/* What counts is exact where ceilings lie inside one another or apart. */
static rung_status note_crossing(rung_qualifying *q)
{
    const rung_rulebook *b = &q->b;
    for (uint32_t i = 0; i < b->n_rules; i++)
        for (uint32_t k = 0; k < i; k++)
            if (b->rules[i].counts_max != RUNG_NO_INT
                && b->rules[k].counts_max != RUNG_NO_INT
                && b->rules[i].count == b->rules[k].count && cross(b, i, k))
                return rung_qualify_note(
                    q, &q->r.notes,
                    "Two limits on what counts overlap, and the record does not say "
                    "which goes first: the smaller group is cut first here.");
    return RUNG_OK;
}

/* The verdict on some combination of units that has all that is mandatory. Where no rule
 * is on record, nobody can tell what the optional units must come to. */
static rung_status judge(rung_qualifying *q, const rung_combination *c, uint8_t *out)
{
    unsigned seen = 0;
    if (q->b.n_contained == 0
        || (q->b.n_rules == 0 && !rung_qualify_all_mandatory(&q->b))) {
        *out = RUNG_CANNOT_TELL;
        return RUNG_OK;
    }
    rung_status s =
        rung_combination_explore(q->t, c, RUNG_CAN_PASS | RUNG_CAN_FAIL, &seen, q->err);
    *out = verdict_of(seen);
    return s;
}

/* ---- the units whose figures would decide ---- */

typedef struct loose_unit {
    rung_loose loose;
    uint32_t unit;
} loose_unit;

static int by_part_widest_first(const void *a, const void *b, void *context)
{
    const loose_unit *x = a, *y = b;
    (void)context;
    int c = rung_compare(x->loose.part, y->loose.part);
    if (!c)
        c = rung_compare(y->loose.credits.hi - y->loose.credits.lo,
                         x->loose.credits.hi - x->loose.credits.lo);
    return c ? c : rung_compare(x->unit, y->unit);
}

/* The units held of which not all is known that a rule asks. */
static uint32_t put_loose(rung_qualifying *q, loose_unit *all)
{
    uint32_t n = 0;
    int64_t most = rung_qualify_ceiling(&q->b);
    for (uint32_t i = 0; i < q->b.n_units; i++) {
        const rung_ruled_unit *u = &q->b.units[i];
        rung_range credits = rung_qualify_clip(u->credits, most);
        if (u->held && q->part_of[i] != RUNG_NONE
            && (credits.lo < credits.hi || u->level_from < u->level_to))
            all[n++] = (loose_unit){ { q->part_of[i], credits }, i };
    }
    rung_sort(all, n, sizeof *all, by_part_widest_first, NULL);
    return n;
}

static rung_status put_decides_of(rung_qualifying *q, const loose_unit *all, uint32_t n,
                                  const uint32_t *taken)
{
    if (!RUNG_MAKE(&q->t->mem, q->r.decides.items, n))
        return rung_fail_memory(q->err);
    for (uint32_t i = 0, before = 0; i < n; i++) {
        before = i && all[i - 1].loose.part == all[i].loose.part ? before + 1 : 0;
        if (taken && before >= taken[all[i].loose.part])
            continue;
        if (!rung_qualify_row(q, &q->r.decides, all[i].unit,
                              rung_qualify_place(&q->b, all[i].unit)))
            return rung_fail_memory(q->err);
    }
    return RUNG_OK;
}

/* Runs the search for them on steps of its own: without an answer all are named. */
static rung_status find_decides(rung_qualifying *q, const rung_loose *loose, uint32_t n,
                                uint32_t *taken, bool *found)
{
    uint64_t kept = q->t->steps, given = kept < SETTLE_STEPS ? kept : SETTLE_STEPS;
    q->t->steps = given;
    rung_status s =
        rung_combination_decides(q->t, &q->judged, loose, n, taken, found, q->err);
    bool ran_out = s == RUNG_TIMEOUT && !rung_task_stopped(q->t) && !q->t->late;
    q->t->steps = kept - given + q->t->steps;
    return ran_out ? RUNG_OK : s;
}

static rung_status put_decides(rung_qualifying *q)
{
    loose_unit *all = RUNG_NEW(&q->t->mem, loose_unit, q->n_held);
    rung_loose *loose = RUNG_NEW(&q->t->mem, rung_loose, q->n_held);
    uint32_t *taken = RUNG_NEW(&q->t->mem, uint32_t, q->judged.n_parts);
    bool found = false;
    if (!all || !loose || !taken)
        return rung_fail_memory(q->err);
    uint32_t n = put_loose(q, all);
    for (uint32_t i = 0; i < n; i++)
        loose[i] = all[i].loose;
    rung_status s = find_decides(q, loose, n, taken, &found);
    return s ? s : put_decides_of(q, all, n, found ? taken : NULL);
}

/* ---- the answer ---- */

static rung_status answer(rung_qualifying *q)
{
    rung_status s = rung_rulebook_read(q->t, q->v, q->a->qualification, &q->b, q->err);
    if (!s)
        s = rung_qualify_units(q);
    if (!s)
        s = rung_qualify_hold(q);
    if (!s)
        s = rung_qualify_counted(q);
    if (!s)
        s = put_rules(q);
    if (!s)
        s = note_crossing(q);
    if (s)
        return s;
    q->r.no_rules.v = q->b.n_rules == 0;
    for (uint32_t i = 0; i < q->b.n_contained; i++)
        q->r.left_aside += q->b.units[i].later && !q->b.units[i].held;
    if (lacks_mandatory(q))
        q->r.verdict = RUNG_FAIL;
    else
        s = judge(q, &q->judged, &q->r.verdict);
    if (!s && q->r.verdict == RUNG_CANNOT_TELL && q->b.n_rules && q->b.n_contained)
        s = put_decides(q);
    if (!s && q->r.verdict != RUNG_PASS && q->b.n_contained)
        s = rung_qualify_ways(q);
    else if (!s)
        q->r.completion_verdict = q->r.verdict;
    return s;
}

static rung_status qualify_run(rung_task *t, const rung_view *v, const void *args,
                               void *result, rung_error *err)
{
    rung_qualifying q = { .t = t, .v = v, .a = args, .err = err };
    q.r.qualification = q.a->qualification;
    q.r.by = q.a->by;
    q.r.at_best.v = RUNG_NO_INT;
    q.r.optimal.v = -1;
    q.budget = (uint64_t)q.a->budget.v;
    rung_status s = answer(&q);
    if (!s)
        *(rung_qualify_result *)result = q.r;
    return s;
}

/* ---- the row ---- */

static const rung_param qualify_params[] = {
    { RUNG_PARAM(rung_qualify_args, qualification, NODE, "what is to be passed"),
      .required = true, .kinds = RUNG_KIND_BIT(RUNG_QUALIFICATION) },
    { RUNG_PARAM(rung_qualify_args, units, NODES, "units held or chosen"),
      .kinds = RUNG_KIND_BIT(RUNG_UNIT) },
    { RUNG_PARAM(rung_qualify_args, by, WORD, "what a completion is to have least of"),
      .words = rung_qualify_by_words, .otherwise = RUNG_BY_CREDITS },
    { RUNG_PARAM(rung_qualify_args, budget, INT,
                 "search steps to find a completion in; past them the best found"),
      .otherwise = 200000, .lo = 1, .hi = 10000000 },
};

const rung_query rung_query_qualify = {
    .name = "qualify",
    .summary = "whether units meet the rules of a qualification, and what completes them",
    .help =
        "Each rule of combination on record is judged by itself and all together: pass "
        "if every value in range passes, fail if none does, else cannot-tell, with a "
        "smallest set of units whose figures could settle it. Credits that nobody states "
        "may be any number. What `counts_max` cuts off counts for no rule that counts "
        "the same. The completion is a cheapest set of further units by `by` with which "
        "it passes for every value in range (else for some), each figure that is a range "
        "taken at its most, then fewer units. When nothing completes it, `why_not` says "
        "why and `conflict` is a smallest set of the units given to give up. The verdict "
        "never rests on the budget; when that ends, the cheapest completion found so far "
        "is shown and `optimal` is false, or a note says that none was found.",
    .example = "qualify level-2-diploma-in-care --units duty-of-care",
    .cost = "O(rules * units) where each figure is known; else a search over ranges, and "
            "over kinds of unit for the completion, at most `budget` steps",
    .since = "0.1",
    RUNG_TAKES(rung_qualify_args, qualify_params),
    .result = &rung_qualify_shape,
    .run = qualify_run,
    .say = rung_qualify_say,
};
