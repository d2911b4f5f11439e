/* diploma.c -- see diploma.h. */
#include "support/diploma.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "builder/build.h"
#include "source/assemble.h"
#include "support/trial.h"

#define MOST_WAYS 64
#define TOP_LEVEL 4 /* no rule asks for more than level 3: higher ones are alike */

/* ---- making one ---- */

static void make_unit(diploma_unit *u, dice *d)
{
    static const char *const groups[] = { NULL, "A", "B", "C" };
    u->contained = dice_chance(d, 85);
    u->mandatory = u->contained && dice_chance(d, 20);
    u->later = u->contained && dice_chance(d, 10);
    u->held = dice_chance(d, 45);
    u->group = groups[dice_below(d, 4)];
    u->lo = dice_below(d, 5);
    u->hi = u->lo + (dice_chance(d, 50) ? 0 : dice_range(d, 1, 2));
    if (dice_chance(d, 8)) {
        u->hi = ABSENT;
        u->lo = dice_chance(d, 50) ? 0 : u->lo;
    }
    u->hours = dice_chance(d, 15) ? ABSENT : dice_range(d, 1, 9);
    u->level_from = dice_range(d, 1, 3);
    u->level_to = u->level_from;
    if (dice_chance(d, 10))
        u->level_from = 0, u->level_to = 8;
    else if (dice_chance(d, 10))
        u->level_to = u->level_from + 1;
}

static bool same_rule(const diploma_rule *a, const diploma_rule *b)
{
    return a->group == b->group && a->units == b->units
           && a->counts_units == b->counts_units && a->level_min == b->level_min;
}

static void make_rule(diploma *q, dice *d)
{
    static const char *const groups[] = { NULL, NULL, "A", "B", "C", "B+C", "A+B" };
    int group = dice_below(d, 7);
    diploma_rule r = { .group = groups[group],
                       .counts_units = dice_chance(d, 30),
                       .min = ABSENT,
                       .max = ABSENT,
                       .counts_max = ABSENT };
    int most = r.counts_units ? 3 : 8;
    if (dice_chance(d, 65))
        r.min = dice_range(d, 1, most);
    if (dice_chance(d, 25))
        r.max = dice_range(d, r.min == ABSENT ? 1 : r.min, most);
    if (group != 6 && dice_chance(d, 30)) /* A+B and B+C would cross */
        r.counts_max = dice_range(d, 1, most);
    if (r.counts_max == ABSENT && dice_chance(d, 25))
        r.level_min = dice_range(d, 1, 3);
    if (r.counts_max == ABSENT && dice_chance(d, 25)) {
        r.group = NULL;
        r.units = (unsigned)dice_roll(d) & ((1u << q->n_units) - 1);
        for (int i = 0; i < q->n_units; i++)
            if (!q->units[i].contained)
                r.units &= ~(1u << i);
        if (dice_chance(d, 60))
            r.counts_units = true, r.min = ABSENT, r.max = 1; /* a barred pair */
    }
    for (int i = 0; i < q->n_rules; i++)
        if (same_rule(&q->rules[i], &r))
            return;
    if (r.min != ABSENT || r.max != ABSENT || r.counts_max != ABSENT)
        q->rules[q->n_rules++] = r;
}

static void make_equivalents(diploma *q, dice *d)
{
    for (int k = 0; k < 2; k++) {
        int a = dice_below(d, q->n_units), b = dice_below(d, q->n_units);
        if (a == b || !dice_chance(d, 25))
            continue;
        q->equivalent[k] = 1u << a | 1u << b;
        int x = q->units[a].class, y = q->units[b].class;
        for (int i = 0; i < q->n_units; i++)
            if (q->units[i].class == x || q->units[i].class == y)
                q->units[i].class = x < y ? x : y;
    }
}

void diploma_make(diploma *q, dice *d)
{
    memset(q, 0, sizeof *q);
    q->n_units = dice_range(d, 1, 6);
    for (int i = 0; i < q->n_units; i++) {
        make_unit(&q->units[i], d);
        q->units[i].class = i;
    }
    for (int i = dice_below(d, DIPLOMA_RULES + 1); i > 0; i--)
        make_rule(q, d);
    make_equivalents(q, d);
}

/* ---- opening it ---- */

static void put_number(rung_assembly *a, unsigned attr, int x)
{
    if (x != ABSENT)
        rung_assembly_put_number(a, attr, x);
}

static void put_unit(rung_assembly *a, const diploma_unit *u)
{
    rung_assembly_put_text(a, RUNG_A_NAME, "u", 1);
    if (u->level_from == u->level_to)
        rung_assembly_put_integer(a, RUNG_A_LEVEL, u->level_from);
    else if (u->level_to < 8) {
        rung_assembly_put_integer(a, RUNG_A_LEVEL_FROM, u->level_from);
        rung_assembly_put_integer(a, RUNG_A_LEVEL_TO, u->level_to);
    }
    if (u->lo == u->hi)
        put_number(a, RUNG_A_CREDITS, u->lo);
    else {
        if (u->lo)
            put_number(a, RUNG_A_CREDITS_MIN, u->lo);
        put_number(a, RUNG_A_CREDITS_MAX, u->hi);
    }
    put_number(a, RUNG_A_GUIDED_HOURS, u->hours);
}

static void put_list(rung_assembly *a, unsigned attr, unsigned units,
                     const uint32_t *index)
{
    uint32_t items[DIPLOMA_UNITS], n = 0;
    for (int i = 0; i < DIPLOMA_UNITS; i++)
        if (units >> i & 1)
            items[n++] = index[i];
    rung_assembly_put_nodes(a, attr, items, n);
}

static void put_rule(rung_assembly *a, const diploma_rule *r, const uint32_t *index)
{
    if (r->group)
        rung_assembly_put_text(a, RUNG_A_RULE_GROUP, r->group, strlen(r->group));
    rung_assembly_put_text(a, RUNG_A_RULE_COUNT, r->counts_units ? "units" : "credits",
                           r->counts_units ? 5 : 7);
    put_number(a, RUNG_A_RULE_MIN, r->min);
    put_number(a, RUNG_A_RULE_MAX, r->max);
    put_number(a, RUNG_A_RULE_COUNTS_MAX, r->counts_max);
    if (r->level_min)
        rung_assembly_put_integer(a, RUNG_A_RULE_LEVEL_MIN, r->level_min);
    put_list(a, RUNG_A_RULE_UNITS, r->units, index);
}

static void put_all(rung_assembly *a, const diploma *q)
{
    uint32_t index[DIPLOMA_UNITS], of;
    rung_assembly_evidence e = { .status = RUNG_ESTABLISHED, .locator = "p", .line = 2 };
    rung_assembly_put_package(a, "diploma", "A random qualification", "1", NULL);
    rung_assembly_put_file(a, "diploma.csv");
    rung_assembly_put_source(a,
                             &(rung_assembly_source){ .id = "s", .title = "A source" });
    of = rung_assembly_put_node(a, RUNG_QUALIFICATION, "q", 1);
    rung_assembly_put_node_row(a, of, &e);
    rung_assembly_put_text(a, RUNG_A_NAME, "q", 1);
    for (int i = 0; i < q->n_units; i++) {
        char key[16];
        snprintf(key, sizeof key, "u%d", i);
        index[i] = rung_assembly_put_node(a, RUNG_UNIT, key, strlen(key));
        rung_assembly_put_node_row(a, index[i], &e);
        put_unit(a, &q->units[i]);
    }
    for (int i = 0; i < q->n_units; i++) {
        const diploma_unit *u = &q->units[i];
        if (!u->contained)
            continue;
        e.status = u->later ? RUNG_POTENTIAL : RUNG_ESTABLISHED;
        rung_assembly_put_edge_row(a, RUNG_CONTAINS, of, index[i], &e);
        if (u->group)
            rung_assembly_put_text(a, RUNG_A_GROUP, u->group, 1);
        rung_assembly_put_integer(a, RUNG_A_MANDATORY, u->mandatory);
    }
    e.status = RUNG_ESTABLISHED;
    for (int i = 0; i < q->n_rules; i++) {
        rung_assembly_put_rule_row(a, of, &e);
        put_rule(a, &q->rules[i], index);
    }
    for (int k = 0; k < 2; k++)
        if (q->equivalent[k]) {
            rung_assembly_put_rule_row(a, of, &e);
            put_list(a, RUNG_A_RULE_EQUIVALENT, q->equivalent[k], index);
        }
}

rung_snapshot *diploma_open(const diploma *q)
{
    rung_records records = { 0 };
    rung_error err = { 0 };
    rung_snapshot *g = NULL;
    void *block = NULL;
    size_t size;
    rung_assembly *a = rung_assembly_new();
    EXPECT(a, "no memory");
    put_all(a, q);
    rung_status s = rung_assembly_finish(a, &records, &err);
    rung_assembly_free(a);
    if (!s)
        s = rung_build(&records, &block, &size, &err);
    if (!s)
        s = rung_snapshot_open(block, size, RUNG_BLOCK_PAGES, false, &g, &err);
    rung_records_drop(&records);
    if (s)
        rung_pages_drop(block, size);
    EXPECT(!s, "the diploma does not open: %s", err.text);
    return g;
}

/* ---- ways to choose: in whose place each unit counts, or -1 ---- */

typedef struct ways {
    signed char place[MOST_WAYS][DIPLOMA_UNITS];
    int n;
} ways;

static void choose(const diploma *q, unsigned held, int class, signed char *place,
                   ways *out)
{
    bool any = false;
    if (class == q->n_units) {
        EXPECT(out->n < MOST_WAYS, "more choices than the test has room for");
        memcpy(out->place[out->n++], place, DIPLOMA_UNITS);
        return;
    }
    for (int i = 0; i < q->n_units; i++)
        for (int p = 0; p < q->n_units; p++) {
            if (q->units[i].class != class || !(held >> i & 1)
                || q->units[p].class != class || !q->units[p].contained
                || (q->units[i].contained && p != i))
                continue;
            place[i] = (signed char)p;
            choose(q, held, class + 1, place, out);
            place[i] = -1;
            any = true;
        }
    if (!any)
        choose(q, held, class + 1, place, out);
}

static void all_ways(const diploma *q, unsigned held, ways *out)
{
    signed char place[DIPLOMA_UNITS];
    memset(place, -1, sizeof place);
    out->n = 0;
    choose(q, held, 0, place, out);
}

/* ---- one point ---- */

typedef struct point {
    int credits[DIPLOMA_UNITS], level[DIPLOMA_UNITS];
} point;

static bool ruled(const diploma *q, const diploma_rule *r, int place, int level)
{
    const char *group = q->units[place].group;
    if (level < r->level_min)
        return false;
    if (r->units)
        return r->units >> place & 1;
    return !r->group || (group && strchr(r->group, *group));
}

static int ceiling(const diploma *q, const char *group, bool counts_units)
{
    for (int i = 0; i < q->n_rules; i++) {
        const diploma_rule *r = &q->rules[i];
        bool same =
            group ? r->group && strcmp(group, r->group) == 0 : !r->group && !r->units;
        if (r->counts_max != ABSENT && same && r->counts_units == counts_units)
            return r->counts_max;
    }
    return INT_MAX;
}

static int least_of(int a, int b)
{
    return a < b ? a : b;
}

static int see(const diploma *q, const diploma_rule *r, const signed char *place,
               const point *at, bool taken)
{
    int in[4] = { 0 }; /* outside groups, in A, in B, in C */
    for (int i = 0; i < q->n_units; i++) {
        int p = place[i];
        if (p < 0 || !ruled(q, r, p, at->level[i]))
            continue;
        in[q->units[p].group ? *q->units[p].group - 'A' + 1 : 0] +=
            r->counts_units ? 1 : at->credits[i];
    }
    if (taken)
        return in[0] + in[1] + in[2] + in[3];
    bool u = r->counts_units;
    int a = least_of(in[1], ceiling(q, "A", u)), b = least_of(in[2], ceiling(q, "B", u)),
        c = least_of(in[3], ceiling(q, "C", u));
    return least_of(in[0] + a + least_of(b + c, ceiling(q, "B+C", u)),
                    ceiling(q, NULL, u));
}

/* Bound 0 is the least that is asked, 1 the most that is allowed. */
static bool bound_fails(const diploma *q, int rule, int bound, const signed char *place,
                        const point *at)
{
    const diploma_rule *r = &q->rules[rule];
    return bound == 0 ? r->min != ABSENT && see(q, r, place, at, false) < r->min
                      : r->max != ABSENT && see(q, r, place, at, true) > r->max;
}

static bool passes(const diploma *q, int rule, const signed char *place, const point *at)
{
    for (int i = 0; i < q->n_rules; i++)
        if ((rule < 0 || rule == i)
            && (bound_fails(q, i, 0, place, at) || bound_fails(q, i, 1, place, at)))
            return false;
    return true;
}

/* ---- every point ---- */

static int top_of(const diploma_unit *u)
{
    return u->hi == ABSENT ? DIPLOMA_CREDITS : u->hi;
}
static int top_level(const diploma_unit *u)
{
    return u->level_to > TOP_LEVEL ? TOP_LEVEL : u->level_to;
}

static void first_point(const diploma *q, point *at)
{
    for (int i = 0; i < q->n_units; i++) {
        at->credits[i] = q->units[i].lo;
        at->level[i] = q->units[i].level_from;
    }
}

/* The next point that differs in the units of `moving` only; false after the last. */
static bool next_point(const diploma *q, unsigned moving, point *at)
{
    for (int i = 0; i < q->n_units; i++) {
        const diploma_unit *u = &q->units[i];
        if (!(moving >> i & 1))
            continue;
        if (at->credits[i]++ < top_of(u))
            return true;
        at->credits[i] = u->lo;
        if (at->level[i]++ < top_level(u))
            return true;
        at->level[i] = u->level_from;
    }
    return false;
}

unsigned diploma_judge(const diploma *q, unsigned held, int rule)
{
    unsigned seen = 0;
    ways w;
    point at;
    all_ways(q, held, &w);
    first_point(q, &at);
    do {
        bool pass = false;
        for (int k = 0; k < w.n; k++)
            pass = pass || passes(q, rule, w.place[k], &at);
        seen |= pass ? DIPLOMA_PASS : DIPLOMA_FAIL;
    } while (seen != (DIPLOMA_PASS | DIPLOMA_FAIL) && next_point(q, held, &at));
    return seen;
}

void diploma_measure(const diploma *q, unsigned held, int rule, bool taken, int *least,
                     int *most)
{
    ways w;
    point at;
    *least = INT_MAX;
    *most = 0;
    all_ways(q, held, &w);
    first_point(q, &at);
    do
        for (int k = 0; k < w.n; k++) {
            int x = see(q, &q->rules[rule], w.place[k], &at, taken);
            *least = x < *least ? x : *least;
            *most = x > *most ? x : *most;
        }
    while (next_point(q, held, &at));
}

bool diploma_sure(const diploma *q, unsigned held)
{
    ways w;
    all_ways(q, held, &w);
    for (int k = 0; k < w.n; k++) {
        bool all = true;
        point at;
        first_point(q, &at);
        do
            all = passes(q, -1, w.place[k], &at);
        while (all && next_point(q, held, &at));
        if (all)
            return true;
    }
    return false;
}

bool diploma_mandatory(const diploma *q, unsigned held)
{
    for (int i = 0; i < q->n_units; i++) {
        bool have = !q->units[i].mandatory;
        for (int k = 0; k < q->n_units; k++)
            have = have || ((held >> k & 1) && q->units[k].class == q->units[i].class);
        if (!have)
            return false;
    }
    return true;
}

/* With the units of `known` as they stand in `at`: 1 passes for all the rest, -1 some one
 * bound fails for all the rest, 0 neither. */
static int settled(const diploma *q, unsigned rest, const signed char *place, point at)
{
    bool pass = true, fails[DIPLOMA_RULES][2];
    memset(fails, 1, sizeof fails);
    do
        for (int i = 0; i < q->n_rules; i++)
            for (int b = 0; b < 2; b++) {
                bool here = bound_fails(q, i, b, place, &at);
                pass = pass && !here;
                fails[i][b] = fails[i][b] && here;
            }
    while (next_point(q, rest, &at));
    for (int i = 0; i < q->n_rules; i++)
        if (fails[i][0] || fails[i][1])
            return -1;
    return pass;
}

bool diploma_settles(const diploma *q, unsigned held, unsigned known)
{
    ways w;
    point at;
    all_ways(q, held, &w);
    first_point(q, &at);
    do {
        bool pass = false, fail = true;
        for (int k = 0; k < w.n; k++) {
            int told = settled(q, held & ~known, w.place[k], at);
            pass = pass || told == 1;
            fail = fail && told == -1;
        }
        if (pass || fail)
            return true;
    } while (next_point(q, known, &at));
    return false;
}
