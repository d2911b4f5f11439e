/* test_trees.c -- paths on graphs of some size, asked of one worker again and again,
 * against every route within a bound, one by one.
 *
 * Small graphs (test_routes.c) end where searches meet; here they have room to grow, to
 * go around beginnings, and to keep what a target has cost. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "query/route/queue.h"
#include "support/asking.h"
#include "support/test.h"
#include "support/trial.h"

#define ROUNDS 120
#define QUESTIONS 20
#define MOST_ROLES 128
#define MOST_LINKS 640
#define MOST_STEPS 48
#define MOST_ROUTES 4000
#define FAR INT64_MAX

enum { BY_STEPS, BY_MONTHS, BY_GAP };
static const char *const by_words[] = { "steps", "months", "gap" };

typedef struct route {
    int64_t price; /* of cost, then steps: as they are compared */
    int roles[MOST_STEPS], n;
} route;

typedef struct stage {
    world *w;
    rung_snapshot *g;
    rung_task t; /* of the worker that is asked again and again */
    dice d;
    oracle_view v;
    int n_roles, targets[2];
    int by, assume_months;
    struct step {
        int from, to;
        int64_t price;
    } steps[MOST_LINKS];
    int n_steps;
    int64_t left[MOST_ROLES]; /* to the target */
    bool on_way[MOST_ROLES];
    route routes[MOST_ROUTES];
    int n_routes, tried;
} stage;

static int kept, followed; /* answers from a whole tree; routes compared */

static void open_stage(stage *s, uint64_t seed)
{
    memset(s, 0, sizeof *s);
    s->d = (dice){ seed * 7 + 1 };
    int roles = dice_range(&s->d, 10, MOST_ROLES - 8);
    s->w = world_of_roles(seed, roles, roles * dice_range(&s->d, 1, 4));
    s->g = world_open(s->w, seed);
    s->n_roles = s->w->kind_start[RUNG_ROLE + 1];
    for (int i = 0; i < 2; i++)
        s->targets[i] = dice_below(&s->d, s->n_roles);
}

static void close_stage(stage *s)
{
    rung_task_drop(&s->t);
    rung_snapshot_close(s->g);
    world_free(s->w);
}

/* ---- every route within a bound ---- */

static int gap_between(const oracle_view *v, int from, int to)
{
    oracle_set needed, have;
    oracle_gives(v, to, &needed);
    oracle_have(v, &from, 1, &have);
    return oracle_count(&needed) - oracle_count_common(&needed, &have);
}

static void price_steps(stage *s)
{
    oracle_link l;
    s->n_steps = 0;
    for (int at_ = 0; oracle_each(&s->v, RUNG_PROGRESSES_TO, &at_, &l);) {
        int months = oracle_months(&s->v, &l);
        int cost = s->by == BY_STEPS  ? 1
                   : s->by == BY_GAP  ? gap_between(&s->v, l.from, l.to)
                   : months == ABSENT ? s->assume_months
                                      : months;
        if (!oracle_walks(&s->v, &l))
            continue;
        EXPECT(s->n_steps < MOST_LINKS, "more steps than there is room for");
        s->steps[s->n_steps++] = (struct step){ l.from, l.to, (int64_t)cost * 1000 + 1 };
    }
}

/* As many rounds over all steps as change something. */
static void price_left(stage *s, int to)
{
    bool changes = true;
    for (int i = 0; i < s->n_roles; i++)
        s->left[i] = i == to ? 0 : FAR;
    while (changes) {
        changes = false;
        for (int i = 0; i < s->n_steps; i++) {
            const struct step *one = &s->steps[i];
            if (s->left[one->to] != FAR
                && s->left[one->to] + one->price < s->left[one->from]) {
                s->left[one->from] = s->left[one->to] + one->price;
                changes = true;
            }
        }
    }
}

/* False when there is no room, or too much was tried. */
static bool walk_on(stage *s, route *r, int to, int64_t most)
{
    int last = r->roles[r->n - 1];
    if (last == to) {
        s->routes[s->n_routes++] = *r;
        return s->n_routes < MOST_ROUTES;
    }
    for (int i = 0; i < s->n_steps; i++) {
        const struct step *one = &s->steps[i];
        if (one->from != last || s->on_way[one->to] || s->left[one->to] == FAR
            || r->price + one->price + s->left[one->to] > most)
            continue;
        if (++s->tried > 200000 || r->n == MOST_STEPS)
            return false;
        s->on_way[one->to] = true;
        r->roles[r->n++] = one->to;
        r->price += one->price;
        bool room = walk_on(s, r, to, most);
        r->price -= one->price;
        r->n--;
        s->on_way[one->to] = false;
        if (!room)
            return false;
    }
    return true;
}

static int by_price(const void *a_, const void *b_)
{
    const route *a = a_, *b = b_;
    if (a->price != b->price)
        return a->price < b->price ? -1 : 1;
    for (int i = 0; i < a->n && i < b->n; i++)
        if (a->roles[i] != b->roles[i])
            return a->roles[i] - b->roles[i];
    return a->n - b->n;
}

/* The k cheapest, or all there are; false when there are too many to try. */
static bool find_routes(stage *s, int from, int to, int k)
{
    int64_t all = 1, most;
    price_steps(s);
    price_left(s, to);
    for (int i = 0; i < s->n_steps; i++)
        all += s->steps[i].price;
    s->n_routes = s->tried = 0;
    if (s->left[from] == FAR)
        return true;
    for (most = s->left[from];; most += 1 + (most - s->left[from]) / 2) {
        route r = { .roles = { from }, .n = 1 };
        s->n_routes = 0;
        memset(s->on_way, 0, sizeof s->on_way);
        s->on_way[from] = true;
        if (!walk_on(s, &r, to, most))
            return false;
        if (s->n_routes >= k || most > all)
            break;
    }
    qsort(s->routes, (size_t)s->n_routes, sizeof *s->routes, by_price);
    return true;
}

/* ---- the questions ---- */

static void expect_route(const stage *s, const json_t *row, const route *r)
{
    const json_t *steps = at(row, "steps");
    EXPECT(number_at(row, "cost") == r->price / 1000, "a route costs %d, not %d",
           number_at(row, "cost"), (int)(r->price / 1000));
    EXPECT((int)json_array_size(steps) == r->n - 1, "a route has %zu steps, not %d",
           json_array_size(steps), r->n - 1);
    for (int i = 0; i + 1 < r->n; i++)
        EXPECT(node_at(s->w, at(json_array_get(steps, (size_t)i), "to"))
                   == r->roles[i + 1],
               "step %d is to %s, not to %s", i,
               world_id(s->w, node_at(s->w, at(json_array_get(steps, (size_t)i), "to"))),
               world_id(s->w, r->roles[i + 1]));
    followed++;
}

/* One target more often than others: then it is worth a tree of its own. */
static question make_question(stage *s, int *from, int *to, int *k)
{
    s->v = (oracle_view){ .w = s->w };
    if (dice_chance(&s->d, 15))
        s->v = ask_view(s->w, &s->d);
    if (!dice_chance(&s->d, 60))
        s->by = dice_below(&s->d, 3);
    s->assume_months = dice_chance(&s->d, 80) ? 12 : dice_range(&s->d, 0, 1200);
    *from = dice_below(&s->d, s->n_roles);
    *to = dice_chance(&s->d, 75) ? s->targets[dice_chance(&s->d, 30)]
                                 : dice_below(&s->d, s->n_roles);
    *k = dice_chance(&s->d, 30) ? 1 : dice_range(&s->d, 2, 40);
    question q = ask_about("paths");
    ask_with(&q, "%s", world_id(s->w, *from));
    ask_with(&q, "%s", world_id(s->w, *to));
    ask_option(&q, "by", "%s", by_words[s->by]);
    ask_option(&q, "k", "%d", *k);
    ask_option(&q, "assume-months", "%d", s->assume_months);
    ask_in_view(&q, &s->v);
    return q;
}

static void try_paths(stage *s)
{
    int from, to, k;
    question q = make_question(s, &from, &to, &k);
    json_t *data = ask(&s->t, s->g, &q, NULL);
    const json_t *list = at(data, "routes");
    int told = (int)json_array_size(list);
    for (uint32_t i = 0; i < s->t.kept.n_trees; i++)
        kept += s->t.kept.trees[i].whole && s->t.kept.trees[i].asked == s->t.kept.asked;
    if (find_routes(s, from, to, k)) {
        int shown = s->n_routes < k ? s->n_routes : k;
        EXPECT(told == shown, "%d routes, not %d", told, shown);
        for (int i = 0; i < shown; i++)
            expect_route(s, json_array_get(list, (size_t)i), &s->routes[i]);
    }
    ask_done(data);
}

/* What a worker keeps changes neither an answer nor what it may still spend: nor does a
 * budget that is nearly too small. */
static void try_again(stage *s)
{
    int from, to, k;
    rung_status status[2];
    char *bytes[2];
    rung_task fresh = { 0 };
    question q = make_question(s, &from, &to, &k);
    s->t.budget = fresh.budget =
        dice_chance(&s->d, 50) ? (uint64_t)dice_range(&s->d, 1, 400) : 0;
    bytes[0] = ask_bytes(&s->t, s->g, &q, RUNG_FORMAT_JSON, &status[0]);
    bytes[1] = ask_bytes(&fresh, s->g, &q, RUNG_FORMAT_JSON, &status[1]);
    EXPECT(status[0] == status[1] && same_text(bytes[0], bytes[1]),
           "what is kept changes the answer:\n%s\n%s", bytes[0], bytes[1]);
    EXPECT(s->t.steps == fresh.steps, "%u steps are left, not %u", (unsigned)s->t.steps,
           (unsigned)fresh.steps);
    s->t.budget = 0;
    free(bytes[0]);
    free(bytes[1]);
    rung_task_drop(&fresh);
}

/* ---- the queue ---- */

/* As dear as a step may be: mostly within the ring of buckets, sometimes at its rim. */
static uint64_t dearer(dice *d, uint64_t price)
{
    int cost = dice_chance(d, 60)   ? dice_below(d, 4)
               : dice_chance(d, 70) ? dice_range(d, RUNG_BUCKETS - 3, RUNG_BUCKETS + 3)
                                    : dice_below(d, 1200);
    return price + ((uint64_t)cost << 32 | 1);
}

/* Put and taken at random, never below what was taken last: always the least of all. */
static void queue_takes_the_least(void **state)
{
    (void)state;
    for (trial t = trial_begin(10 * ROUNDS); trial_next(&t);) {
        static rung_priced all[400];
        dice d = { t.seed * 7 + 1 };
        rung_arena mem = { 0 };
        rung_status status = RUNG_OK;
        rung_priced_queue q = { .mem = &mem };
        uint32_t n = 0;
        uint64_t last = 0;
        for (int i = 0; i < 400; i++) {
            if (dice_chance(&d, i < 200 ? 70 : 30) && n < 400) {
                all[n] = (rung_priced){ dearer(&d, last), (uint32_t)dice_below(&d, 9) };
                EXPECT(rung_priced_queue_put(&q, all[n].price, all[n].role), "no memory");
                n++;
                continue;
            }
            uint32_t least = 0;
            for (uint32_t k = 1; k < n; k++)
                if (rung_priced_before(all[k], all[least]))
                    least = k;
            uint64_t top = rung_priced_queue_top(&q, &status);
            EXPECT(top == (n ? all[least].price : RUNG_FAR) && q.n == n, "the top");
            if (!n)
                continue;
            rung_priced one = rung_priced_queue_take(&q);
            EXPECT(one.price == all[least].price && one.role == all[least].role,
                   "role %u is taken, not %u", one.role, all[least].role);
            last = one.price;
            all[least] = all[--n];
        }
        rung_arena_drop(&mem);
    }
}

/* ---- the tests ---- */

static void repeat(uint64_t rounds, void (*one)(stage *))
{
    static stage s;
    for (trial t = trial_begin(rounds); trial_next(&t);) {
        open_stage(&s, t.seed);
        for (int i = 0; i < QUESTIONS; i++)
            one(&s);
        close_stage(&s);
    }
}

static void routes_are_the_cheapest_in_their_order(void **state)
{
    (void)state;
    repeat(ROUNDS, try_paths);
    assert_true(getenv("RUNG_ROUNDS") || (kept > ROUNDS / 2 && followed > 10 * ROUNDS));
}
static void what_is_kept_changes_nothing(void **state)
{
    (void)state;
    repeat(ROUNDS, try_again);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(routes_are_the_cheapest_in_their_order),
        cmocka_unit_test(what_is_kept_changes_nothing),
        cmocka_unit_test(queue_takes_the_least),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
