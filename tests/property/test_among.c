/* test_among.c -- what is held, found by comparing, against loops that any reader
 * believes; and gaps in ids that are found so against those that are looked up. */
#include <stdlib.h>

#include "core/bits.h"
#include "core/cpu.h"
#include "query/look/among.h"
#include "support/asking.h"
#include "support/test.h"
#include "support/trial.h"

#define MANY 400

static bool is_listed(const uint32_t *ids, uint32_t n, uint32_t one)
{
    for (uint32_t i = 0; i < n; i++)
        if (ids[i] == one)
            return true;
    return false;
}

/* Ids of one range of 16 bits, wherever it begins: close together or far apart. */
static void what_is_among_those_held_is_found(void **state)
{
    (void)state;
    if (!rung_has_avx2())
        skip();
    for (trial t = trial_begin(40000); trial_next(&t);) {
        dice d = { t.seed };
        uint32_t first = (uint32_t)dice_below(&d, 200000), held[MANY],
                 asked[RUNG_AMONG_FOLD];
        uint32_t n = (uint32_t)dice_below(&d, dice_chance(&d, 20) ? MANY : 40);
        int range = dice_chance(&d, 50) ? 100 : UINT16_MAX;
        for (uint32_t i = 0; i < n; i++)
            held[i] = first + (uint32_t)dice_below(&d, range);
        for (uint32_t i = 0; i < RUNG_AMONG_FOLD; i++)
            asked[i] = n && dice_chance(&d, 10) ? held[dice_below(&d, (int)n)]
                                                : first + (uint32_t)dice_below(&d, range);
        uint64_t found = rung_among((rung_ids){ held, n }, asked);
        for (uint32_t i = 0; i < RUNG_AMONG_FOLD; i++)
            EXPECT(rung_bits_has(&found, i) == is_listed(held, n, asked[i]),
                   "%u at place %u of %u held", asked[i], i, n);
    }
}

/* Roles with a dozen requirements or with hundreds, and little else. */
static world *make_world(dice *d)
{
    world_plan plan = { .most = { [RUNG_ROLE] = 12, [RUNG_COMPETENCY] = 700 },
                        .exact = dice_chance(d, 50),
                        .plain = dice_chance(d, 50) ? 100 : 80 };
    static const int links[] = { 60, 400, 2000, 6000 };
    plan.links[RUNG_REQUIRES] = links[dice_below(d, (int)RUNG_COUNT_OF(links))];
    plan.links[RUNG_PROGRESSES_TO] = dice_below(d, 20);
    plan.links[RUNG_ENTRY] = dice_below(d, 10);
    plan.links[RUNG_MATCHES] = dice_chance(d, 20) ? 2 : 0;
    plan.conditions = dice_below(d, 10);
    return world_planned(dice_roll(d), &plan);
}

/* In full, bare, and bare where vectors may not be asked for. */
enum { IN_FULL, BARE, PORTABLE, WAYS };

static void a_gap_is_the_same_however_it_is_found(void **state)
{
    (void)state;
    for (trial t = trial_begin(300); trial_next(&t);) {
        dice d = { t.seed };
        world *w = make_world(&d);
        rung_snapshot *g = world_open(w, t.seed);
        rung_task task = { 0 };
        for (int i = 0; i < 20 && w->kind_start[RUNG_ROLE + 1]; i++) {
            rung_status s[WAYS];
            char *bytes[WAYS];
            question q = ask_about("gap");
            ask_with(&q, "%s", world_id(w, world_pick(w, &d, RUNG_KIND_BIT(RUNG_ROLE))));
            ask_option(&q, "from", "%s",
                       world_id(w, world_pick(w, &d, RUNG_KIND_BIT(RUNG_ROLE))));
            ask_option(&q, "detail", "ids");
            for (int way = 0; way < WAYS; way++) {
                task.bare = way != IN_FULL;
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
        cmocka_unit_test(what_is_among_those_held_is_found),
        cmocka_unit_test(a_gap_is_the_same_however_it_is_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
