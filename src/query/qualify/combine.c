/* combine.c -- boxes of credit values judged at their corners; see combine.h. */
#include "query/qualify/combine.h"

#include <string.h>

#include "query/sets.h"

/* ---- choices ---- */

void rung_combination_begin(const rung_combination *c)
{
    for (uint32_t i = 0; i < c->n_claims; i++)
        c->choice[i] = c->claims[i];
}

bool rung_combination_next(const rung_combination *c)
{
    for (uint32_t i = 0; i < c->n_claims; i++) {
        if (++c->choice[i] < c->claims[i + 1])
            return true;
        c->choice[i] = c->claims[i];
    }
    return false;
}

uint32_t rung_combination_choices(const rung_combination *c)
{
    uint64_t n = 1;
    for (uint32_t i = 0; i < c->n_claims && n <= RUNG_MOST_CHOICES; i++)
        n *= c->claims[i + 1] - c->claims[i];
    return n > RUNG_MOST_CHOICES ? RUNG_MOST_CHOICES + 1 : (uint32_t)n;
}

/* ---- one corner ---- */

/* The sets that a part is in at its least or its most: a level that is not known may be
 * too low. */
static uint64_t sets_of(const rung_combination *c, const rung_part *p, bool most)
{
    int level = most ? p->level_to : p->level_from;
    uint64_t sets = p->sets;
    for (uint32_t i = 0; i < c->n_rules; i++)
        if (c->rules[i].level_min > level)
            sets &= ~((uint64_t)1 << i);
    return sets;
}

static int64_t amount_of(const rung_part *p, rung_count count, bool most)
{
    return count == RUNG_COUNT_UNITS ? p->units : most ? p->credits.hi : p->credits.lo;
}

/* Index of the next ceiling after `last` in the order of their size, or n_rules. */
static uint32_t next_ceiling(const rung_combination *c, rung_count count, uint32_t last)
{
    uint32_t best = c->n_rules;
    for (uint32_t i = 0; i < c->n_rules; i++) {
        const rung_rule *r = &c->rules[i];
        if (r->counts_max == RUNG_NO_INT || r->count != count)
            continue;
        bool after = last == c->n_rules || r->size > c->rules[last].size
                     || (r->size == c->rules[last].size && i > last);
        if (after && (best == c->n_rules || r->size < c->rules[best].size))
            best = i;
    }
    return best;
}

/* Takes off the amounts what ceiling `k` leaves uncounted. */
static void cut(const rung_combination *c, uint32_t k, bool most)
{
    int64_t room = c->rules[k].counts_max;
    for (uint32_t j = 0; j < c->n_parts; j++) {
        if (!c->amounts[j] || !(sets_of(c, &c->parts[j], most) >> k & 1))
            continue;
        if (c->amounts[j] > room)
            c->amounts[j] = room;
        room -= c->amounts[j];
    }
}

static int64_t sum(const rung_combination *c)
{
    int64_t total = 0;
    for (uint32_t j = 0; j < c->n_parts; j++)
        total += c->amounts[j];
    return total;
}

rung_measure rung_combination_measure(const rung_combination *c, uint32_t i, bool most)
{
    rung_count count = c->rules[i].count;
    uint32_t free_parts = c->n_claims ? c->claims[0] : c->n_parts;
    memset(c->amounts, 0, c->n_parts * sizeof *c->amounts);
    for (uint32_t j = 0; j < free_parts + c->n_claims; j++) {
        uint32_t at = j < free_parts ? j : c->choice[j - free_parts];
        if (sets_of(c, &c->parts[at], most) >> i & 1)
            c->amounts[at] = amount_of(&c->parts[at], count, most);
    }
    rung_measure m = { .taken = sum(c) };
    uint32_t k = next_ceiling(c, count, c->n_rules);
    for (; k < c->n_rules; k = next_ceiling(c, count, k))
        cut(c, k, most);
    m.counted = sum(c);
    return m;
}

static bool min_holds(const rung_combination *c, uint32_t i, bool most)
{
    int64_t min = c->rules[i].min;
    return min == RUNG_NO_INT || rung_combination_measure(c, i, most).counted >= min;
}

static bool max_holds(const rung_combination *c, uint32_t i, bool most)
{
    int64_t max = c->rules[i].max;
    return max == RUNG_NO_INT || rung_combination_measure(c, i, most).taken <= max;
}

/* ---- a box ---- */

static bool mins_hold(const rung_combination *c, bool most)
{
    for (uint32_t i = 0; i < c->n_rules; i++)
        if (!min_holds(c, i, most))
            return false;
    return true;
}

static bool maxes_hold(const rung_combination *c, bool most)
{
    for (uint32_t i = 0; i < c->n_rules; i++)
        if (!max_holds(c, i, most))
            return false;
    return true;
}

/* What the corners of the box tell: one bit, or 0 when they leave it open. */
static unsigned judge(const rung_combination *c)
{
    bool fails = true;
    rung_combination_begin(c);
    do {
        if (mins_hold(c, false) && maxes_hold(c, true))
            return RUNG_CAN_PASS;
        fails = fails && !(mins_hold(c, true) && maxes_hold(c, false));
    } while (rung_combination_next(c));
    return fails ? RUNG_CAN_FAIL : 0;
}

bool rung_combination_sure(const rung_combination *c)
{
    return judge(c) == RUNG_CAN_PASS;
}

bool rung_combination_mins(const rung_combination *c, bool sure)
{
    rung_combination_begin(c);
    do
        if (mins_hold(c, !sure))
            return true;
    while (rung_combination_next(c));
    return false;
}

bool rung_combination_maxes(const rung_combination *c, bool sure)
{
    rung_combination_begin(c);
    do
        if (maxes_hold(c, sure))
            return true;
    while (rung_combination_next(c));
    return false;
}

static uint64_t spread(const rung_combination *c, uint32_t j)
{
    const rung_part *p = &c->parts[j];
    return (uint64_t)(p->credits.hi - p->credits.lo);
}

/* The part to cut: the widest range, or a level that is not known. */
static uint32_t widest(const rung_combination *c, bool *level)
{
    uint32_t best = 0;
    for (uint32_t j = 1; j < c->n_parts; j++)
        if (spread(c, j) > spread(c, best))
            best = j;
    *level = spread(c, best) == 0;
    for (uint32_t j = 0; *level && j < c->n_parts; j++)
        if (c->parts[j].level_from < c->parts[j].level_to)
            return j;
    return best;
}

typedef struct search {
    rung_task *t;
    const rung_combination *c;
    unsigned wanted, seen;
} search;

static bool spent(const search *s)
{
    return rung_task_spent(s->t, 1 + rung_combination_choices(s->c) / 8);
}

/* False when the steps are spent. As deep as halvings: some forty a part at most. */
static bool explore(search *s)
{
    unsigned told = judge(s->c);
    bool level;
    if (spent(s))
        return false;
    s->seen |= told;
    if (told || (s->seen & s->wanted) == s->wanted)
        return true;
    uint32_t j = widest(s->c, &level);
    rung_part *p = &s->c->parts[j], whole = *p;
    int64_t mid = p->credits.lo + (p->credits.hi - p->credits.lo) / 2;
    if (level)
        p->level_to = p->level_from;
    else
        p->credits.hi = mid;
    bool going = explore(s);
    *p = whole;
    if (level)
        p->level_from++;
    else
        p->credits.lo = mid + 1;
    if (going && (s->seen & s->wanted) != s->wanted)
        going = explore(s);
    *p = whole;
    return going;
}

/* Judges the point at the least (most) of everything. */
static unsigned judge_corner(const rung_combination *c, rung_part *kept, bool most)
{
    memcpy(kept, c->parts, c->n_parts * sizeof *kept);
    for (uint32_t j = 0; j < c->n_parts; j++) {
        rung_part *p = &c->parts[j];
        p->credits.lo = p->credits.hi = most ? p->credits.hi : p->credits.lo;
        p->level_from = p->level_to = most ? p->level_to : p->level_from;
    }
    unsigned told = judge(c);
    memcpy(c->parts, kept, c->n_parts * sizeof *kept);
    return told;
}

rung_status rung_combination_explore(rung_task *t, const rung_combination *c,
                                     unsigned wanted, unsigned *out, rung_error *err)
{
    search s = { t, c, wanted, 0 };
    rung_part *kept = RUNG_NEW(&t->mem, rung_part, c->n_parts);
    if (!kept)
        return rung_fail_memory(err);
    s.seen = judge_corner(c, kept, false) | judge_corner(c, kept, true);
    bool going = (s.seen & wanted) == wanted || explore(&s);
    rung_arena_trim(&t->mem, kept, 0, sizeof *kept);
    if (!going)
        return rung_task_gave_up(t, err);
    *out = s.seen;
    return RUNG_OK;
}

rung_status rung_combination_rule(rung_task *t, const rung_combination *c, uint32_t i,
                                  unsigned *out, rung_error *err)
{
    rung_combination alone = *c;
    rung_rule *rules = RUNG_NEW(&t->mem, rung_rule, c->n_rules);
    if (!rules)
        return rung_fail_memory(err);
    for (uint32_t k = 0; k < c->n_rules; k++) {
        rules[k] = c->rules[k];
        if (k != i)
            rules[k].min = rules[k].max = RUNG_NO_INT;
    }
    alone.rules = rules;
    return rung_combination_explore(t, &alone, RUNG_CAN_PASS | RUNG_CAN_FAIL, out, err);
}

/* ---- which figures would settle it ---- */

/* What is known of a part: where its range may begin, and how wide it stays. The level of
 * one that is known may be any; of one that is not, it stays open. */
typedef struct place {
    int64_t first, last, width;
    int level_first, level_last;
    bool known;
} place;

typedef struct settling {
    rung_task *t;
    const rung_combination *c;
    const rung_part *whole;
    const rung_loose *loose;
    uint32_t n_loose;
    uint32_t *taken;
    place *places;
    bool found, spent;
} settling;

/* Makes each part the best that its places allow, both ways at once: it begins as high as
 * it may, for what is asked, and ends as low as it may, for what is allowed. With a
 * single place left that is the box itself. */
static void put_places(const settling *s)
{
    for (uint32_t j = 0; j < s->c->n_parts; j++) {
        const place *at = &s->places[j];
        rung_part *p = &s->c->parts[j];
        p->credits = (rung_range){ at->last, at->first + at->width };
        p->level_from = at->known ? at->level_last : s->whole[j].level_from;
        p->level_to = at->known ? at->level_first : s->whole[j].level_to;
    }
}

/* True when some places settle the verdict. */
static bool some_place(settling *s)
{
    uint32_t best = 0;
    uint64_t room = 0;
    put_places(s);
    s->spent = s->spent || rung_task_spent(s->t, 1);
    if (s->spent || !judge(s->c))
        return false;
    for (uint32_t j = 0; j < s->c->n_parts; j++) {
        const place *at = &s->places[j];
        uint64_t here = (uint64_t)(at->last - at->first)
                        + (uint64_t)(at->known ? at->level_last - at->level_first : 0);
        if (here > room) {
            room = here;
            best = j;
        }
    }
    if (room == 0)
        return true;
    place *at = &s->places[best], all = *at;
    bool level = at->first == at->last;
    if (level)
        at->level_first = at->level_last;
    else
        at->first = at->first + (at->last - at->first) / 2 + 1;
    bool yes = some_place(s);
    *at = all;
    if (level)
        at->level_last--;
    else
        at->last = at->first + (at->last - at->first) / 2;
    yes = yes || some_place(s);
    *at = all;
    return yes;
}

static bool settles(settling *s)
{
    for (uint32_t j = 0; j < s->c->n_parts; j++) {
        const rung_part *p = &s->whole[j];
        s->places[j] = (place){ .first = p->credits.lo,
                                .last = p->credits.hi,
                                .level_first = p->level_from,
                                .level_last = p->level_to };
    }
    for (uint32_t i = 0, before = 0; i < s->n_loose; i++) {
        const rung_loose *l = &s->loose[i];
        before = i && s->loose[i - 1].part == l->part ? before + 1 : 0;
        place *at = &s->places[l->part];
        if (before < s->taken[l->part])
            at->known = true;
        else
            at->width += l->credits.hi - l->credits.lo;
    }
    for (uint32_t j = 0; j < s->c->n_parts; j++)
        s->places[j].last -= s->places[j].width;
    return some_place(s);
}

/* Takes `left` more of the loose units from `at` on in every way, until one settles. */
static void take(settling *s, uint32_t at, uint32_t left)
{
    uint32_t end = at, part;
    if (left == 0)
        s->found = settles(s);
    if (left == 0 || left > s->n_loose - at)
        return;
    part = s->loose[at].part;
    while (end < s->n_loose && s->loose[end].part == part)
        end++;
    for (uint32_t n = end - at < left ? end - at : left;; n--) {
        s->taken[part] = n;
        take(s, end, left - n);
        if (s->found || s->spent)
            return;
        s->taken[part] = 0;
        if (n == 0)
            return;
    }
}

rung_status rung_combination_decides(rung_task *t, const rung_combination *c,
                                     const rung_loose *loose, uint32_t n_loose,
                                     uint32_t *taken, bool *found, rung_error *err)
{
    rung_part *whole = RUNG_NEW(&t->mem, rung_part, c->n_parts);
    settling s = { t, c, whole, loose, n_loose, taken, NULL, false, false };
    if (!whole || !RUNG_MAKE(&t->mem, s.places, c->n_parts))
        return rung_fail_memory(err);
    memcpy(whole, c->parts, c->n_parts * sizeof *whole);
    memset(taken, 0, c->n_parts * sizeof *taken);
    for (uint32_t size = 1; size < n_loose && !s.found && !s.spent; size++)
        take(&s, 0, size);
    memcpy(c->parts, whole, c->n_parts * sizeof *whole);
    if (s.spent)
        return rung_task_gave_up(t, err);
    *found = s.found;
    return RUNG_OK;
}
