/* test_next.c -- next and into on random graphs, against the oracle; and the nearest of
 * many roles, whichever way they are looked for, against sorting them all. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/cpu.h"
#include "query/look/nearest.h"
#include "support/stage.h"
#include "support/test.h"

#define ROUNDS 1000
#define ROLES_MOST 80

/* ---- next and into ---- */

/* A step as the oracle sees it. */
typedef struct step {
    int from, to;
    bool linked;
    oracle_link link;
    int needed, held, months;
} step;

static bool fill_step(const stage *s, int from, int to, step *out)
{
    oracle_set needed, have;
    int things[STAGE_HELD + 2], n = 0;
    things[n++] = from;
    for (int i = 0; i < s->n_things; i++)
        things[n++] = s->things[i];
    *out = (step){ .from = from, .to = to };
    out->linked = oracle_find(&s->v, RUNG_PROGRESSES_TO, from, to, &out->link);
    oracle_gives(&s->v, to, &needed);
    oracle_have(&s->v, things, n, &have);
    out->needed = oracle_count(&needed);
    out->held = oracle_count_common(&needed, &have);
    out->months = out->linked ? oracle_months(&s->v, &out->link) : ABSENT;
    return out->linked;
}

/* Linked by status, then overlap, then overlap of few requirements; then share, missing,
 * months, id. */
static int by_rank(const void *a_, const void *b_)
{
    const step *a = a_, *b = b_;
    int rank_a = a->linked ? (int)a->link.rows[0]->status : a->needed < 5 ? 11 : 10;
    int rank_b = b->linked ? (int)b->link.rows[0]->status : b->needed < 5 ? 11 : 10;
    if (rank_a != rank_b)
        return rank_a - rank_b;
    double share_a = a->needed ? (double)a->held / a->needed : -1,
           share_b = b->needed ? (double)b->held / b->needed : -1;
    if (share_a != share_b)
        return share_a > share_b ? -1 : 1;
    if (a->needed - a->held != b->needed - b->held)
        return (a->needed - a->held) - (b->needed - b->held);
    int months_a = a->months == ABSENT ? INT_MAX : a->months,
        months_b = b->months == ABSENT ? INT_MAX : b->months;
    if (months_a != months_b)
        return months_a < months_b ? -1 : 1;
    return a->from != b->from ? a->from - b->from : a->to - b->to;
}

static int rise_of(const oracle_view *v, int from, int to)
{
    int a = oracle_level(v, from), b = oracle_level(v, to);
    return a == ABSENT || b == ABSENT ? ABSENT : b - a;
}

static const char *type_of(const oracle_view *v, int from, int to)
{
    const char *a = oracle_sector(v, from), *b = oracle_sector(v, to);
    int rise = rise_of(v, from, to);
    if (a && b && strcmp(a, b) != 0 && strcmp(a, "both") != 0 && strcmp(b, "both") != 0)
        return "sector-change";
    return rise == ABSENT ? "unknown"
           : rise > 0     ? "advance"
           : rise < 0     ? "step-down"
                          : "lateral";
}

typedef struct filter {
    int max_rise;
    const char *sector;
    bool overlap, into;
    int k;
} filter;

/* Drops only what is known to fail. */
static bool passes(const oracle_view *v, const filter *f, int from, int to)
{
    int rise = rise_of(v, from, to);
    const char *sector = oracle_sector(v, f->into ? from : to);
    if (f->max_rise != ABSENT && rise != ABSENT && rise > f->max_rise)
        return false;
    if (!f->sector || !sector || strcmp(sector, f->sector) == 0)
        return true;
    return strcmp(sector, "both") == 0 && strcmp(f->sector, "other") != 0;
}

/* True when `to` needs something that the role holds: of `next` with what else is held. */
static bool overlaps(const stage *s, const filter *f, int from, int to)
{
    oracle_set have, needed;
    int things[STAGE_HELD + 2], n = 0;
    things[n++] = from;
    for (int i = 0; i < s->n_things && !f->into; i++)
        things[n++] = s->things[i];
    oracle_have(&s->v, things, n, &have);
    oracle_gives(&s->v, to, &needed);
    return from != to && oracle_has(&s->v, f->into ? from : to)
           && oracle_count_common(&have, &needed) > 0;
}

static int find_steps(const stage *s, const filter *f, int anchor, step *out)
{
    int n = 0;
    for (int role = 0; role < s->w->kind_start[RUNG_ROLE + 1]; role++) {
        int from = f->into ? role : anchor, to = f->into ? anchor : role;
        bool linked = fill_step(s, from, to, &out[n]);
        n += (linked || (f->overlap && overlaps(s, f, from, to)))
             && passes(&s->v, f, from, to);
    }
    qsort(out, (size_t)n, sizeof *out, by_rank);
    return n;
}

static void expect_via(const stage *s, const json_t *row, const step *one)
{
    const world_row *via = one->linked ? oracle_via(&one->link) : NULL;
    const json_t *list = at(row, "via");
    EXPECT((int)json_array_size(list) == (via ? via->n_via : 0), "via has %zu",
           json_array_size(list));
    for (size_t i = 0; i < json_array_size(list); i++)
        EXPECT(node_at(s->w, json_array_get(list, i)) == via->via[i], "via %zu", i);
}

static void expect_step(const stage *s, const json_t *row, const step *one)
{
    oracle_set missing, have;
    oracle_asked asked = { 0 };
    int things[STAGE_HELD + 2], n = 0;
    things[n++] = one->from;
    for (int i = 0; i < s->n_things; i++)
        things[n++] = s->things[i];
    oracle_gives(&s->v, one->to, &missing);
    oracle_have(&s->v, things, n, &have);
    for (int c = 0; c < s->w->n_nodes; c++)
        missing.in[c] &= !have.in[c];
    EXPECT(node_at(s->w, at(row, "from")) == one->from
               && node_at(s->w, at(row, "to")) == one->to,
           "a step from %s to %s, not from %s to %s",
           world_id(s->w, node_at(s->w, at(row, "from"))),
           world_id(s->w, node_at(s->w, at(row, "to"))), world_id(s->w, one->from),
           world_id(s->w, one->to));
    EXPECT(same_text(text_at(row, "type"), type_of(&s->v, one->from, one->to)),
           "type is %s", text_at(row, "type"));
    EXPECT(number_at(row, "rise") == rise_of(&s->v, one->from, one->to), "rise");
    EXPECT(number_at(row, "months") == one->months, "months are %d, not %d",
           number_at(row, "months"), one->months);
    EXPECT(number_at(row, "needed") == one->needed && number_at(row, "held") == one->held,
           "needed and held");
    EXPECT(share_is(row, "share", one->held, one->needed), "share");
    EXPECT(same_text(text_at(row, "basis"), one->linked ? "link" : "overlap"), "basis");
    EXPECT(number_at(at(row, "to"), "level") == oracle_level(&s->v, one->to), "level");
    expect_set(s->w, row, "missing", &missing);
    expect_via(s, row, one);
    if (one->linked)
        expect_evidence(row, &one->link, true);
    else
        EXPECT(json_is_null(at(row, "evidence")), "evidence of an overlap");
    oracle_ask_step(&s->v, &s->who, one->linked ? &one->link : NULL, one->to, things, n,
                    &asked);
    expect_asked(row, &asked);
}

static filter pick_filter(stage *s, bool into, question *q)
{
    static const char *const sectors[] = { "health", "care", "both", "other" };
    filter f = { .max_rise = ABSENT, .into = into, .k = 20 };
    if (dice_chance(&s->d, 30)) {
        f.max_rise = dice_range(&s->d, -1, 3);
        ask_option(q, "max-rise", "%d", f.max_rise);
    }
    if (dice_chance(&s->d, 30)) {
        f.sector = sectors[dice_below(&s->d, 4)];
        ask_option(q, "sector", "%s", f.sector);
    }
    if (dice_chance(&s->d, 50)) {
        f.overlap = true;
        ask_option(q, "basis", "overlap");
    }
    if (dice_chance(&s->d, 20)) {
        f.k = dice_range(&s->d, 1, 3);
        ask_option(q, "k", "%d", f.k);
    }
    return f;
}

static void try_steps(stage *s, bool into)
{
    stage_pick_view(s);
    s->t.portable = dice_chance(&s->d, 50);
    s->t.narrow = dice_chance(&s->d, 50);
    int anchor = world_pick(s->w, &s->d, RUNG_KIND_BIT(RUNG_ROLE));
    if (anchor < 0)
        return;
    question q = ask_about(into ? "into" : "next");
    ask_with(&q, "%s", world_id(s->w, anchor));
    s->n_things = 0;
    stage_ask_have(s, &q);
    filter f = pick_filter(s, into, &q);
    ask_in_view(&q, &s->v);
    ask_for_learner(&q, &s->who);

    step steps[ROLES_MOST];
    bool truncated;
    int n = find_steps(s, &f, anchor, steps), shown = n < f.k ? n : f.k;
    json_t *data = ask(&s->t, s->g, &q, &truncated);
    const json_t *list = at(data, "steps");
    EXPECT((int)json_array_size(list) == shown, "%zu steps, not %d",
           json_array_size(list), shown);
    EXPECT(truncated == (n > shown), "truncated");
    EXPECT(number_at(data, "total") == n, "a total of %d, not %d",
           number_at(data, "total"), n);
    for (int i = 0; i < shown; i++)
        expect_step(s, json_array_get(list, (size_t)i), &steps[i]);
    expect_see_also(s, data, anchor, anchor);
    ask_done(data);
}

static void try_next(stage *s)
{
    try_steps(s, false);
}
static void try_into(stage *s)
{
    try_steps(s, true);
}

static void next_is_what_the_records_say(void **state)
{
    (void)state;
    stage_repeat(ROUNDS, world_small, 4, try_next);
}
static void into_is_what_the_records_say(void **state)
{
    (void)state;
    stage_repeat(ROUNDS, world_small, 4, try_into);
}

/* So many roles that they are looked at sixteen at a time, with a rest. */
static world *many_roles(uint64_t seed)
{
    dice d = { seed ^ 0x3007 };
    world_plan plan = { .exact = true,
                        .another = dice_below(&d, 30),
                        .plain = dice_range(&d, 60, 100),
                        .dated = dice_below(&d, 10) };
    plan.most[RUNG_ROLE] = dice_range(&d, 10, ROLES_MOST);
    plan.most[RUNG_COMPETENCY] = dice_range(&d, 10, 60);
    plan.most[RUNG_STANDARD] = 3;
    plan.most[RUNG_UNIT] = 3;
    plan.links[RUNG_REQUIRES] = plan.most[RUNG_ROLE] * dice_range(&d, 1, 14);
    plan.links[RUNG_PROGRESSES_TO] = dice_below(&d, 3 * plan.most[RUNG_ROLE]);
    plan.links[RUNG_DEVELOPS] = 10;
    plan.links[RUNG_MATCHES] = dice_below(&d, 12);
    return world_planned(seed, &plan);
}

static void next_of_many_is_what_the_records_say(void **state)
{
    (void)state;
    stage_repeat(ROUNDS / 4, many_roles, 6, try_next);
}

/* What a task keeps of one graph says nothing of the next. */
static void a_task_goes_from_graph_to_graph(void **state)
{
    (void)state;
    rung_task kept = { 0 };
    for (trial t = trial_begin(ROUNDS / 4); trial_next(&t);) {
        stage s;
        stage_open(&s, many_roles(t.seed), t.seed);
        question q = ask_about("next");
        ask_with(&q, "%s",
                 world_id(s.w, world_pick(s.w, &s.d, RUNG_KIND_BIT(RUNG_ROLE))));
        ask_option(&q, "basis", "overlap");
        ask_option(&q, "k", "%d", dice_range(&s.d, 1, 6));
        rung_status new, again;
        char *first = ask_bytes(&s.t, s.g, &q, RUNG_FORMAT_JSON, &new);
        char *second = ask_bytes(&kept, s.g, &q, RUNG_FORMAT_JSON, &again);
        EXPECT(first && second && strcmp(first, second) == 0,
               "another answer from a task that has seen another graph");
        free(first);
        free(second);
        stage_close(&s);
    }
    rung_task_drop(&kept);
}

/* ---- the nearest of many ---- */

#define MOSTLY 320                   /* roles of a crowd, at most */
#define MANY (66 * RUNG_SCALED_FOLD) /* the same of one in a hundred */

/* Roles by number: what they need, and how much of it is held. */
typedef struct crowd {
    uint32_t n, k, start[2 * MANY + 1];
    uint32_t held[MANY];
    uint16_t scale[MANY];
    uint8_t in_bytes[MANY]; /* what is held, where it is little enough */
    bool fits;              /* it is of all */
    rung_near sorted[MANY]; /* those of whom something is held, best first */
    uint32_t n_sorted;
} crowd;

/* Larger share first; few requirements last. In 128 bits, so that nothing is lost. */
static int by_nearness(const void *a_, const void *b_)
{
    const rung_near *a = a_, *b = b_;
    if ((a->needed < 5) != (b->needed < 5))
        return a->needed < 5 ? 1 : -1;
    unsigned __int128 x = (unsigned __int128)a->held * b->needed,
                      y = (unsigned __int128)b->held * a->needed;
    if (x != y)
        return x > y ? -1 : 1;
    if (a->needed - a->held != b->needed - b->held)
        return a->needed - a->held < b->needed - b->held ? -1 : 1;
    return a->role < b->role ? -1 : 1;
}

/* Few numbers, so that shares tie; or any; or the largest there may be; or such as make
 * halves and quarters; or such as make shares that differ by a millionth. */
enum { HALVES = 4, CLOSE };

static uint32_t pick_needed(dice *d, int how)
{
    return how == HALVES ? 4 * (uint32_t)dice_range(d, 1, 8)
           : how == 0    ? (uint32_t)dice_range(d, 1, 12)
           : how == 1    ? (uint32_t)dice_range(d, 1, 40)
           : how == 2    ? (uint32_t)dice_range(d, 1, 32767)
                         : (uint32_t)dice_range(d, 32750, 32767);
}

static void make_crowd(dice *d, crowd *c)
{
    int how = dice_below(d, CLOSE + 1), some = dice_range(d, 1, 100),
        much = dice_below(d, 3);
    memset(c, 0, sizeof *c);
    c->fits = true;
    c->n = (uint32_t)dice_below(d, dice_chance(d, 99) ? MOSTLY + 1 : MANY + 1);
    c->k = (uint32_t)dice_below(d, dice_chance(d, 80) ? 12 : 2 * MOSTLY);
    for (uint32_t i = 0; i < c->n; i++) {
        uint32_t needed = pick_needed(d, how);
        uint32_t least = much == 2 ? needed - needed / 8 : 1;
        uint32_t held = (uint32_t)dice_range(d, (int)least, (int)(much ? needed : least));
        if (how == HALVES)
            held = needed / (dice_chance(d, 5) ? 2 : 4);
        if (how == CLOSE) {
            held = (uint32_t)dice_range(d, 1, RUNG_WIDE_MOST);
            needed = 128 * held + (uint32_t)dice_below(d, 4);
        }
        uint32_t wanted = (uint32_t)dice_below(d, 3);
        c->start[2 * i + 1] = c->start[2 * i] + needed;
        c->start[2 * i + 2] = c->start[2 * i + 1] + wanted;
        c->held[i] = dice_chance(d, some) ? held : 0;
        c->in_bytes[i] = (uint8_t)c->held[i];
        c->fits = c->fits && c->held[i] <= RUNG_WIDE_MOST;
        if (c->held[i])
            c->sorted[c->n_sorted++] = (rung_near){ i, needed, c->held[i] };
    }
    qsort(c->sorted, c->n_sorted, sizeof *c->sorted, by_nearness);
}

static void expect_nearest(const crowd *c, const rung_near_best *best, const char *way)
{
    uint32_t n = c->n_sorted < c->k ? c->n_sorted : c->k;
    EXPECT(best->seen == c->n_sorted, "%s: %u seen of %u", way, best->seen, c->n_sorted);
    EXPECT(best->n == n, "%s: %u of %u kept, not %u", way, best->n, c->n_sorted, n);
    for (uint32_t i = 0; i < n; i++)
        EXPECT(memcmp(&best->items[i], &c->sorted[i], sizeof(rung_near)) == 0,
               "%s: place %u of %u has role %u (%u of %u), not %u (%u of %u)", way, i, n,
               best->items[i].role, best->items[i].held, best->items[i].needed,
               c->sorted[i].role, c->sorted[i].held, c->sorted[i].needed);
}

static void the_nearest_come_first_either_way(void **state)
{
    (void)state;
    static crowd c;
    static rung_near items[2 * MOSTLY];
    static uint16_t tops[2 * RUNG_SCALED_FOLD];
    for (trial t = trial_begin(40000); trial_next(&t);) {
        dice d = { t.seed };
        uint32_t roles[MANY];
        make_crowd(&d, &c);
        rung_near_best best = { .items = items, .k = c.k };
        for (uint32_t i = 0; i < c.n; i++)
            roles[i] = i;
        for (uint32_t i = c.n; i > 1; i--) {
            uint32_t other = (uint32_t)dice_below(&d, (int)i), moved = roles[i - 1];
            roles[i - 1] = roles[other];
            roles[other] = moved;
        }
        rung_nearest_among(&best, roles, c.n, c.held, c.start);
        expect_nearest(&c, &best, "one by one");
        best = (rung_near_best){ .items = items, .k = c.k };
        if (!c.fits || !rung_has_avx2())
            continue;
        EXPECT(rung_nearest_scale(c.scale, c.start, c.n), "a scale");
        uint32_t n = rung_scaled(c.n);
        assert_true(rung_scaled_tops(n) <= RUNG_COUNT_OF(tops));
        uint32_t most = dice_chance(&d, 50) ? RUNG_WIDE_MOST : 0;
        for (uint32_t i = 0; i < c.n; i++)
            most = c.held[i] > most ? c.held[i] : most;
        rung_nearest_wide(&best, &(rung_wide){ .held = c.in_bytes,
                                               .most = most,
                                               .scale = c.scale,
                                               .start = c.start,
                                               .lists = c.start,
                                               .n = n,
                                               .tops = tops });
        expect_nearest(&c, &best, "by sixteens");
        for (uint32_t i = 0; i < n; i++)
            EXPECT(!c.in_bytes[i], "role %u of %u is left as held", i, n);
        memset(tops, dice_chance(&d, 50) ? 0x7f : 0, sizeof tops); /* left by another */
    }
}

static void a_role_that_needs_too_much_has_no_scale(void **state)
{
    (void)state;
    enum { FIVE = 4 + 5, MOST = FIVE + 32767, MORE = MOST + 32768 };
    const uint32_t start[] = { 0, 4, 4, FIVE, FIVE, MOST, MOST, MORE };
    uint16_t scale[RUNG_SCALED_FOLD];
    assert_true(rung_nearest_scale(scale, start, 3));
    assert_int_equal(scale[rung_nearest_place(0)], 1);
    assert_int_equal(scale[rung_nearest_place(1)], 6553);
    assert_int_equal(scale[rung_nearest_place(2)], 1);
    assert_false(rung_nearest_scale(scale, start, 4));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(next_is_what_the_records_say),
        cmocka_unit_test(next_of_many_is_what_the_records_say),
        cmocka_unit_test(a_task_goes_from_graph_to_graph),
        cmocka_unit_test(into_is_what_the_records_say),
        cmocka_unit_test(the_nearest_come_first_either_way),
        cmocka_unit_test(a_role_that_needs_too_much_has_no_scale),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
