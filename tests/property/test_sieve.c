/* test_sieve.c -- what is missing, found by a sieve, against a loop that any reader
 * believes; and what comes next where it is found so against where it is looked up. */
#include <stdlib.h>

#include "query/look/sieve.h"
#include "support/asking.h"
#include "support/test.h"
#include "support/trial.h"

#define MANY 400

static bool is_listed(rung_ids of, uint32_t one)
{
    for (uint32_t i = 0; i < of.n; i++)
        if (of.items[i] == one)
            return true;
    return false;
}

/* Ids from one range, each greater than the one before. */
static rung_ids draw(dice *d, uint32_t *items, int most, int step)
{
    rung_ids out = { items, (uint32_t)dice_below(d, most) };
    uint32_t id = (uint32_t)dice_below(d, 1000);
    for (uint32_t i = 0; i < out.n; i++) {
        id += (uint32_t)dice_range(d, 1, step);
        items[i] = id;
    }
    return out;
}

static void a_sieve_says_what_is_missing_or_that_it_cannot_tell(void **state)
{
    (void)state;
    rung_task t = { 0 };
    if (!rung_sieve_can(&t, &(rung_held){ .alone = true }))
        skip();
    uint32_t told = 0, untold = 0;
    for (trial r = trial_begin(20000); trial_next(&r);) {
        dice d = { r.seed };
        static const int steps[] = { 2, 40, 700, 100000 };
        uint32_t held[2][MANY], asked[MANY], expected[MANY], n = 0;
        int step = steps[dice_below(&d, 4)], most = dice_chance(&d, 20) ? MANY : 40;
        rung_ids lists[2] = { draw(&d, held[0], most, step),
                              draw(&d, held[1], most, step) };
        rung_ids needed = draw(&d, asked, most, step);
        rung_held h = { .lists = lists, .n_by = 1 + r.seed % 2, .alone = true };
        for (uint32_t i = 0; i < needed.n; i++)
            if (!is_listed(lists[0], asked[i])
                && (h.n_by == 1 || !is_listed(lists[1], asked[i])))
                expected[n++] = asked[i];
        rung_sieve s;
        rung_node_list out;
        rung_sieve_make(&h, &s);
        rung_arena_reset(&t.mem);
        bool can_tell = rung_sieve_missing(&s, &t, needed, needed.n - n, &out);
        told += can_tell;
        untold += !can_tell;
        EXPECT(can_tell ? out.n == n : out.n < n, "%u of %u missing, not %u", out.n,
               needed.n, n);
        for (uint32_t i = 0; can_tell && i < n; i++)
            EXPECT(out.items[i].id == expected[i], "%u is not missing at place %u",
                   out.items[i].id, i);
    }
    assert_true(told > 0 && untold > 0);
    rung_task_drop(&t);
}

/* So many competencies, and of these so many held, that a sieve cannot always tell. */
static world *make_world(dice *d)
{
    world_plan plan = { .most = { [RUNG_ROLE] = 30, [RUNG_COMPETENCY] = 2500 },
                        .exact = dice_chance(d, 20),
                        .plain = dice_chance(d, 50) ? 100 : 80 };
    static const int links[] = { 60, 400, 2000, 6000 };
    plan.links[RUNG_REQUIRES] = links[dice_below(d, (int)RUNG_COUNT_OF(links))];
    plan.links[RUNG_PROGRESSES_TO] = dice_chance(d, 50) ? 0 : dice_below(d, 40);
    plan.links[RUNG_ENTRY] = dice_below(d, 10);
    plan.links[RUNG_MATCHES] = dice_chance(d, 20) ? 2 : 0;
    plan.conditions = dice_below(d, 10);
    return world_planned(dice_roll(d), &plan);
}

enum { AS_IT_CAN, NARROW, PORTABLE, WAYS };

static void what_is_next_is_the_same_however_it_is_found(void **state)
{
    (void)state;
    for (trial t = trial_begin(100); trial_next(&t);) {
        dice d = { t.seed };
        world *w = make_world(&d);
        rung_snapshot *g = world_open(w, t.seed);
        rung_task task = { 0 };
        for (int i = 0; i < 20 && w->kind_start[RUNG_ROLE + 1]; i++) {
            rung_status s[WAYS];
            char *bytes[WAYS];
            question q = ask_about("next");
            ask_with(&q, "%s", world_id(w, world_pick(w, &d, RUNG_KIND_BIT(RUNG_ROLE))));
            ask_option(&q, "basis", "overlap");
            if (dice_chance(&d, 30))
                ask_option(&q, "have", "%s",
                           world_id(w, world_pick(w, &d, RUNG_KIND_BIT(RUNG_ROLE))));
            for (int way = 0; way < WAYS; way++) {
                task.narrow = way == NARROW;
                task.portable = way == PORTABLE;
                bytes[way] = ask_bytes(&task, g, &q, RUNG_FORMAT_JSON, &s[way]);
                EXPECT(s[way] == RUNG_OK && same_text(bytes[way], bytes[0]),
                       "way %d:\n%s\n%s", way, bytes[0], bytes[way]);
                ask_left_nothing(&task);
            }
            for (int way = 0; way < WAYS; way++)
                free(bytes[way]);
        }
        rung_task_drop(&task);
        rung_snapshot_close(g);
        world_free(w);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sieve_says_what_is_missing_or_that_it_cannot_tell),
        cmocka_unit_test(what_is_next_is_the_same_however_it_is_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
