/* test_qualify.c -- qualify on random qualifications, against every value of every figure
 * and every set of units. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/asking.h"
#include "support/diploma.h"
#include "support/test.h"
#include "support/trial.h"

#define ROUNDS 3000

typedef struct stage {
    diploma q;
    unsigned held; /* units that count */
    rung_snapshot *g;
    rung_task t;
    const char *by;
    json_t *data;
} stage;

static bool counts(const diploma *q, int unit)
{
    for (int i = 0; i < q->n_units; i++)
        if (q->units[i].contained && q->units[i].class == q->units[unit].class)
            return true;
    return false;
}

static void open_stage(stage *s, uint64_t seed)
{
    static const char *const by[] = { "credits", "hours", "units" };
    dice d = { seed };
    memset(s, 0, sizeof *s);
    diploma_make(&s->q, &d);
    s->g = diploma_open(&s->q);
    s->by = by[dice_below(&d, 3)];
    question q = ask_about("qualify");
    ask_with(&q, "q");
    for (int i = 0; i < s->q.n_units; i++)
        if (s->q.units[i].held) {
            ask_option(&q, "units", "unit:u%d", i);
            s->held |= counts(&s->q, i) ? 1u << i : 0;
        }
    ask_option(&q, "by", "%s", s->by);
    s->data = ask(&s->t, s->g, &q, NULL);
    ask_left_nothing(&s->t);
}

static void close_stage(stage *s)
{
    ask_done(s->data);
    rung_task_drop(&s->t);
    rung_snapshot_close(s->g);
}

static int unit_at(const json_t *row)
{
    const char *id = text_at(row, "id");
    EXPECT(id && strncmp(id, "unit:u", 6) == 0, "a row that is no unit");
    return atoi(id + 6);
}

static unsigned units_at(const json_t *map, const char *member)
{
    unsigned set = 0;
    const json_t *list = at(map, member);
    for (size_t i = 0; i < json_array_size(list); i++) {
        unsigned bit = 1u << unit_at(json_array_get(list, i));
        EXPECT(!(set & bit), "%s names a unit twice", member);
        set |= bit;
    }
    return set;
}

static const char *word_of(unsigned seen)
{
    return seen == DIPLOMA_PASS ? "pass" : seen == DIPLOMA_FAIL ? "fail" : "cannot-tell";
}

static void expect_word(const json_t *map, const char *member, const char *word)
{
    EXPECT(same_text(text_at(map, member), word), "%s is %s and not %s", member,
           text_at(map, member), word);
}

/* ---- verdicts ---- */

static bool only_mandatory(const diploma *q)
{
    bool any = false;
    for (int i = 0; i < q->n_units; i++) {
        if (q->units[i].contained && !q->units[i].mandatory)
            return false;
        any = any || q->units[i].contained;
    }
    return any;
}

/* Nobody can tell what units must come to where no rule says so. */
static bool ruled(const diploma *q)
{
    for (int i = 0; i < q->n_units; i++)
        if (q->units[i].contained)
            return q->n_rules > 0 || only_mandatory(q);
    return false;
}

static const char *verdict_on(const diploma *q, unsigned held)
{
    return !diploma_mandatory(q, held) ? "fail"
           : !ruled(q)                 ? "cannot-tell"
                                       : word_of(diploma_judge(q, held, -1));
}

static void expect_rule(const stage *s, const json_t *row, int rule)
{
    const diploma_rule *r = &s->q.rules[rule];
    int least, most, other;
    bool taken = r->max != ABSENT && r->min == ABSENT;
    expect_word(row, "verdict", word_of(diploma_judge(&s->q, s->held, rule)));
    diploma_measure(&s->q, s->held, rule, taken, &least, &most);
    EXPECT(number_at(row, "have_min") == least, "rule %d: at least %d", rule, least);
    other = number_at(row, "have_max");
    EXPECT(other == most || (other == ABSENT && most >= DIPLOMA_CREDITS),
           "rule %d: at most %d", rule, most);
    EXPECT(number_at(row, "need") == r->min && number_at(row, "need_max") == r->max
               && number_at(row, "counts_max") == r->counts_max,
           "rule %d: bounds", rule);
}

static void expect_verdicts(const stage *s)
{
    const json_t *rows = at(s->data, "rules");
    size_t first = json_array_size(rows) - (size_t)s->q.n_rules;
    EXPECT(first <= 1, "%zu rows for %d rules", json_array_size(rows), s->q.n_rules);
    for (int i = 0; i < s->q.n_rules; i++)
        expect_rule(s, json_array_get(rows, first + (size_t)i), i);
    expect_word(s->data, "verdict", verdict_on(&s->q, s->held));
    EXPECT(units_at(s->data, "units") == s->held, "the units that count");
}

static void every_verdict_is_that_of_all_values(void **state)
{
    (void)state;
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        stage s;
        open_stage(&s, t.seed);
        expect_verdicts(&s);
        close_stage(&s);
    }
}

/* ---- what would decide ---- */

/* Whether some rule would count the unit at one of its levels and not at another. */
static bool level_matters(const diploma *q, int unit)
{
    const diploma_unit *u = &q->units[unit];
    for (int i = 0; i < q->n_rules; i++) {
        const diploma_rule *r = &q->rules[i];
        bool in = r->units   ? r->units >> unit & 1
                  : r->group ? u->group && strchr(r->group, *u->group)
                             : true;
        if (r->level_min > u->level_from && r->level_min <= u->level_to
            && (in || !u->contained))
            return true;
    }
    return false;
}

/* A unit that could count in several places is not told apart: what it is known to be
 * would bear on all of them. */
static unsigned loose_units(const stage *s)
{
    unsigned loose = 0;
    for (int i = 0; i < s->q.n_units; i++) {
        const diploma_unit *u = &s->q.units[i];
        int places = 0;
        for (int k = 0; k < s->q.n_units; k++)
            places += s->q.units[k].contained && s->q.units[k].class == u->class;
        if ((s->held >> i & 1) && (u->contained || places == 1)
            && (u->lo != u->hi || level_matters(&s->q, i)))
            loose |= 1u << i;
    }
    return loose;
}

static int fewest_that_settle(const stage *s, unsigned loose)
{
    int best = __builtin_popcount(loose);
    for (unsigned known = loose; known; known = (known - 1) & loose)
        if (__builtin_popcount(known) < best && diploma_settles(&s->q, s->held, known))
            best = __builtin_popcount(known);
    return best;
}

static void the_units_that_would_decide_are_fewest(void **state)
{
    int told = 0, fewer = 0;
    (void)state;
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        stage s;
        open_stage(&s, t.seed);
        unsigned named = units_at(s.data, "decides"), loose = loose_units(&s);
        if (strcmp(text_at(s.data, "verdict"), "cannot-tell") == 0 && s.q.n_rules) {
            int best = fewest_that_settle(&s, loose);
            EXPECT(!(named & ~loose), "a unit of which all is known that matters");
            EXPECT(__builtin_popcount(named) == best, "%d named, %d would do",
                   __builtin_popcount(named), best);
            EXPECT(named == loose || diploma_settles(&s.q, s.held, named),
                   "the units named settle nothing");
            told++;
            fewer += named != loose;
        } else
            EXPECT(named == 0, "nothing is left to decide");
        close_stage(&s);
    }
    assert_true(told > ROUNDS / 50 && fewer > 10);
}

/* ---- completion ---- */

typedef struct tally {
    bool sure, possible;
    long cost;  /* of a cheapest sure one, else of a cheapest possible one */
    int fewest; /* units of a possible one */
} tally;

static unsigned candidates(const diploma *q, unsigned held)
{
    unsigned set = 0;
    for (int i = 0; i < q->n_units; i++) {
        bool like = false;
        for (int k = 0; k < q->n_units; k++)
            like = like || ((held >> k & 1) && q->units[k].class == q->units[i].class);
        if (q->units[i].contained && !q->units[i].later && !like)
            set |= 1u << i;
    }
    return set;
}

static bool two_of_a_class(const diploma *q, unsigned set)
{
    for (int i = 0; i < q->n_units; i++)
        for (int k = 0; k < i; k++)
            if ((set >> i & 1) && (set >> k & 1)
                && q->units[i].class == q->units[k].class)
                return true;
    return false;
}

static long cost_of(const stage *s, unsigned set)
{
    long cost = 0;
    for (int i = 0; i < s->q.n_units; i++) {
        const diploma_unit *u = &s->q.units[i];
        int most = strcmp(s->by, "credits") == 0 ? u->hi : u->hours;
        if (!(set >> i & 1))
            continue;
        cost += strcmp(s->by, "units") == 0 ? 1
                : most == ABSENT            ? 1000000
                                            : most * 1000 + 1;
    }
    return cost;
}

static bool can_pass(const diploma *q, unsigned held)
{
    return diploma_mandatory(q, held) && (diploma_judge(q, held, -1) & DIPLOMA_PASS);
}

/* Every set of further units. */
static tally look(const stage *s, unsigned held)
{
    tally t = { .cost = 0, .fewest = DIPLOMA_UNITS + 1 };
    unsigned all = candidates(&s->q, held);
    for (unsigned more = all;; more = (more - 1) & all) {
        if (!two_of_a_class(&s->q, more) && can_pass(&s->q, held | more)) {
            long cost = cost_of(s, more);
            int n = __builtin_popcount(more);
            bool sure = diploma_sure(&s->q, held | more);
            if ((sure && !t.sure) || (sure == t.sure && (!t.possible || cost < t.cost)))
                t.cost = cost;
            t.sure = t.sure || sure;
            t.possible = true;
            t.fewest = n < t.fewest ? n : t.fewest;
        }
        if (!more)
            return t;
    }
}

static void expect_completion(const stage *s, const tally *t)
{
    unsigned more = units_at(s->data, "completion"), held = s->held;
    EXPECT(!(more & ~candidates(&s->q, held)), "a unit that cannot be added");
    EXPECT(json_is_true(at(s->data, "optimal")), "not proven");
    EXPECT(t->sure
               ? diploma_sure(&s->q, held | more) && diploma_mandatory(&s->q, held | more)
               : can_pass(&s->q, held | more),
           "what is added does not complete it");
    EXPECT(cost_of(s, more) == t->cost, "%ld, where %ld would do", cost_of(s, more),
           t->cost);
    expect_word(s->data, "completion_verdict",
                t->sure && ruled(&s->q) ? "pass" : "cannot-tell");
    EXPECT(number_at(s->data, "at_best") == t->fewest, "%d at best", t->fewest);
}

static void a_completion_is_cheapest(void **state)
{
    int sure = 0, perhaps = 0;
    (void)state;
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        stage s;
        open_stage(&s, t.seed);
        bool open = strcmp(verdict_on(&s.q, s.held), "pass") != 0, any = false;
        for (int i = 0; i < s.q.n_units; i++)
            any = any || s.q.units[i].contained;
        tally found = look(&s, s.held);
        if (open && any && found.possible)
            expect_completion(&s, &found);
        else
            EXPECT(units_at(s.data, "completion") == 0, "a completion of nothing");
        sure += open && found.sure;
        perhaps += open && found.possible && !found.sure;
        close_stage(&s);
    }
    assert_true(sure > ROUNDS / 10 && perhaps > ROUNDS / 50);
}

/* ---- why nothing completes it ---- */

/* Fewest of the units held to give up so that the rest can be completed, or -1. */
static int fewest_to_give_up(const stage *s, unsigned chosen)
{
    int best = -1;
    for (unsigned gone = chosen; gone; gone = (gone - 1) & chosen) {
        int n = __builtin_popcount(gone);
        if ((best < 0 || n < best) && look(s, s->held & ~gone).possible)
            best = n;
    }
    return best;
}

static void a_conflict_is_smallest(void **state)
{
    int stuck = 0, some = 0;
    (void)state;
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        stage s;
        open_stage(&s, t.seed);
        bool any = false;
        for (int i = 0; i < s.q.n_units; i++)
            any = any || s.q.units[i].contained;
        unsigned gone = units_at(s.data, "conflict");
        bool none = any && !look(&s, s.held).possible;
        EXPECT((json_array_size(at(s.data, "why_not")) > 0) == none, "why_not, where %s",
               none ? "nothing completes it" : "something does");
        if (none) {
            int best = fewest_to_give_up(&s, s.held);
            EXPECT(__builtin_popcount(gone) == (best < 0 ? 0 : best),
                   "%d in conflict, %d are enough", __builtin_popcount(gone), best);
            EXPECT(best < 0 || look(&s, s.held & ~gone).possible,
                   "giving these up does not help");
            expect_word(s.data, "verdict", "fail");
            stuck++;
            some += best > 0;
        } else
            EXPECT(gone == 0, "a conflict where there is none");
        close_stage(&s);
    }
    assert_true(stuck > ROUNDS / 50 && some > ROUNDS / 100);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_verdict_is_that_of_all_values),
        cmocka_unit_test(the_units_that_would_decide_are_fewest),
        cmocka_unit_test(a_completion_is_cheapest),
        cmocka_unit_test(a_conflict_is_smallest),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
