/* hunt.c -- branch and bound for boards of any size; see hunt.h.
 *
 * The unit that the fewest sets cover is covered by each of them in turn, the most useful
 * first, and a set whose turn is over is banned for its successors. A branch is left when
 * a lower bound says that nothing cheaper is in it. The bound is a feasible solution of
 * the dual linear program, found by one ascent over the units (each unit raises its price
 * until a set that covers it is paid for; Balas and Ho 1980); a set that with this bound
 * cannot be part of a cheaper cover is banned as well. Where sets are large the bound by
 * the best ratio is better, so both are taken. */
#include <assert.h>
#include <string.h>

#include "query/cover/hunt.h"

typedef struct candidate {
    uint32_t set, gain;
} candidate;

/* A unit being covered, by one candidate after another. */
typedef struct frame {
    uint64_t spent, low; /* cost so far; no cover from here on costs less */
    uint32_t next, end;  /* candidates on the common stack */
} frame;

typedef struct rung_hunt_room {
    uint64_t *left, *banned; /* a row a depth */
    frame *frames;
    candidate *stack;
    uint64_t *slack; /* what of a set's weight no unit has paid for */
    uint32_t *path;  /* the set taken at each depth */
    uint32_t depth;
} room;

static uint64_t *left_at(const rung_hunt *h, uint32_t depth)
{
    return h->room->left + (size_t)depth * h->b->words;
}

static uint64_t *banned_at(const rung_hunt *h, uint32_t depth)
{
    return h->room->banned + (size_t)depth * h->b->across;
}

/* Every set taken covers a unit more, and every unit branched on is another: so much is
 * deep enough. */
static room *new_room(rung_task *t, const rung_board *b)
{
    size_t depths = (size_t)b->n + 1, joints = 0;
    for (uint32_t set = 0; set < b->m; set++)
        joints += rung_bits_count(rung_board_gives(b, set), b->words);
    room *r = RUNG_NEW(&t->mem, room, 1);
    if (!r)
        return NULL;
    r->left = RUNG_NEW(&t->mem, uint64_t, depths * b->words);
    r->banned = RUNG_NEW(&t->mem, uint64_t, depths * b->across);
    r->frames = RUNG_NEW(&t->mem, frame, depths);
    r->stack = RUNG_NEW(&t->mem, candidate, joints);
    r->slack = RUNG_NEW(&t->mem, uint64_t, b->m);
    r->path = RUNG_NEW(&t->mem, uint32_t, depths);
    return r->left && r->banned && r->frames && r->stack && r->slack && r->path ? r
                                                                                : NULL;
}

bool rung_hunt_new(rung_task *t, const rung_board *b, uint64_t steps, rung_hunt *h)
{
    bool light = rung_board_is_small(b) && b->alike;
    *h = (rung_hunt){ .t = t, .b = b, .steps = steps };
    h->found = RUNG_ROOM(&t->mem, uint32_t, (size_t)b->n + 1);
    h->room = light ? NULL : new_room(t, b);
    return h->found && (light || h->room);
}

/* A feasible dual: each unit in turn offers as much as the sets that cover it still cost.
 * Ends when that is as much as `enough`; UINT64_MAX when a unit can no longer be
 * covered. */
static uint64_t dual_bound(const rung_hunt *h, const uint64_t *left,
                           const uint64_t *banned, uint64_t enough)
{
    const rung_board *b = h->b;
    uint64_t bound = 0, *slack = h->room->slack;
    memcpy(slack, b->weight, b->m * sizeof *slack);
    for (uint32_t w = 0; w < b->words; w++)
        for (uint64_t units = left[w]; units && bound < enough;) {
            const uint64_t *row = rung_board_has(b, rung_bits_take(&units, w));
            uint64_t price = UINT64_MAX;
            for (uint32_t i = 0; i < b->across; i++)
                for (uint64_t sets = row[i] & ~banned[i]; sets;) {
                    uint64_t unpaid = slack[rung_bits_take(&sets, i)];
                    price = unpaid < price ? unpaid : price;
                }
            if (price == UINT64_MAX)
                return UINT64_MAX;
            bound += price;
            for (uint32_t i = 0; price && i < b->across; i++)
                for (uint64_t sets = row[i] & ~banned[i]; sets;)
                    slack[rung_bits_take(&sets, i)] -= price;
        }
    return bound;
}

/* What so many units cost at the least when each costs what it does in the set that
 * covers units most cheaply. */
static uint64_t ratio_bound(const rung_hunt *h, const uint64_t *left,
                            const uint64_t *banned)
{
    const rung_board *b = h->b;
    uint64_t weight = 0, gain = 0;
    for (uint32_t set = 0; set < b->m; set++) {
        uint64_t more = rung_bits_has(banned, set)
                            ? 0
                            : rung_bits_common(rung_board_gives(b, set), left, b->words);
        if (more
            && (!gain
                || (unsigned __int128)b->weight[set] * gain
                       < (unsigned __int128)weight * more)) {
            weight = b->weight[set];
            gain = more;
        }
    }
    unsigned __int128 all =
        (unsigned __int128)rung_bits_count(left, b->words) * weight + gain - 1;
    return gain ? (uint64_t)(all / gain) : UINT64_MAX;
}

/* The unit left that the fewest sets cover; how many these are. */
static uint32_t rarest(const rung_hunt *h, const uint64_t *left, const uint64_t *banned,
                       uint32_t *unit)
{
    const rung_board *b = h->b;
    uint32_t fewest = UINT32_MAX;
    for (uint32_t w = 0; w < b->words && fewest > 1; w++)
        for (uint64_t units = left[w]; units && fewest > 1;) {
            uint32_t u = rung_bits_take(&units, w), n = 0;
            for (uint32_t i = 0; i < b->across; i++)
                n += (uint32_t)__builtin_popcountll(rung_board_has(b, u)[i] & ~banned[i]);
            if (n < fewest) {
                fewest = n;
                *unit = u;
            }
        }
    return fewest;
}

/* True when the other set covers all that this one covers of `left`. */
static bool within(const rung_board *b, uint32_t one, uint32_t other,
                   const uint64_t *left)
{
    for (uint32_t w = 0; w < b->words; w++)
        if (rung_board_gives(b, one)[w] & left[w] & ~rung_board_gives(b, other)[w])
            return false;
    return true;
}

/* The sets that cover `unit`, the cheapest for what they cover first; without those that
 * one before them makes needless. */
static void put_candidates(rung_hunt *h, frame *f, uint32_t unit, const uint64_t *left,
                           const uint64_t *banned)
{
    const rung_board *b = h->b;
    candidate *c = h->room->stack + f->next;
    uint32_t n = 0, kept = 0;
    for (uint32_t w = 0; w < b->across; w++)
        for (uint64_t sets = rung_board_has(b, unit)[w] & ~banned[w]; sets;) {
            candidate one = { .set = rung_bits_take(&sets, w) };
            one.gain = rung_bits_common(rung_board_gives(b, one.set), left, b->words);
            uint32_t at = n++;
            for (; at > 0
                   && (unsigned __int128)b->weight[one.set] * c[at - 1].gain
                          < (unsigned __int128)b->weight[c[at - 1].set] * one.gain;
                 at--)
                c[at] = c[at - 1];
            c[at] = one;
        }
    for (uint32_t i = 0; i < n; i++) {
        bool needless = false;
        for (uint32_t j = 0; j < kept && !needless; j++)
            needless = b->weight[c[j].set] <= b->weight[c[i].set]
                       && within(b, c[i].set, c[j].set, left);
        if (!needless)
            c[kept++] = c[i];
    }
    f->end = f->next + kept;
}

/* Opens the frame at `depth`, whose rows are filled; false when nothing cheaper than the
 * best lies below it. */
static bool open_frame(rung_hunt *h, uint32_t depth, uint64_t spent)
{
    const rung_board *b = h->b;
    uint64_t *left = left_at(h, depth), *banned = banned_at(h, depth);
    if (spent >= h->best)
        return false;
    uint64_t enough = h->best - spent, bound = dual_bound(h, left, banned, enough);
    if (bound >= enough)
        return false;
    for (uint32_t set = 0; set < b->m; set++)
        if (bound + h->room->slack[set] >= enough)
            rung_bits_put(banned, set);
    uint64_t other = ratio_bound(h, left, banned);
    if (other >= enough)
        return false;
    uint32_t unit = 0;
    frame *f = &h->room->frames[depth];
    *f = (frame){ .spent = spent, .low = spent + (other > bound ? other : bound) };
    f->next = depth ? h->room->frames[depth - 1].end : 0;
    if (rarest(h, left, banned, &unit) == 0)
        return false;
    put_candidates(h, f, unit, left, banned);
    return true;
}

static void put_found(rung_hunt *h, uint64_t cost)
{
    h->best = cost;
    h->any = true;
    h->n_found = h->room->depth + 1;
    memcpy(h->found, h->room->path, h->n_found * sizeof *h->found);
}

/* Takes the next candidate of the deepest frame and opens what lies below. */
static void go_on(rung_hunt *h)
{
    const rung_board *b = h->b;
    frame *f = &h->room->frames[h->room->depth];
    uint32_t set = h->room->stack[f->next++].set;
    uint64_t spent = f->spent + b->weight[set];
    uint64_t *left = left_at(h, h->room->depth), *below = left_at(h, h->room->depth + 1);
    for (uint32_t w = 0; w < b->words; w++)
        below[w] = left[w] & ~rung_board_gives(b, set)[w];
    memcpy(banned_at(h, h->room->depth + 1), banned_at(h, h->room->depth),
           b->across * sizeof *h->room->banned);
    rung_bits_put(banned_at(h, h->room->depth), set);
    h->room->path[h->room->depth] = set;
    if (rung_bits_empty(below, b->words)) {
        if (spent < h->best)
            put_found(h, spent);
    } else if (open_frame(h, h->room->depth + 1, spent)) {
        h->room->depth++;
    }
}

/* No cover among those not yet looked at costs less. */
static uint64_t bound_of_rest(const rung_hunt *h)
{
    uint64_t low = h->room->frames[h->room->depth].low;
    for (uint32_t d = 0; d < h->room->depth; d++)
        if (h->room->frames[d].next < h->room->frames[d].end
            && h->room->frames[d].low < low)
            low = h->room->frames[d].low;
    return low < h->best ? low : h->best;
}

/* A node costs as much as the words it looks at. */
static bool out_of_steps(rung_hunt *h)
{
    const rung_board *b = h->b;
    return rung_hunt_spend(h, 1 + ((uint64_t)b->n * b->across + b->m) / 64);
}

static uint64_t hunt_below(rung_hunt *h, uint64_t spent)
{
    room *r = h->room;
    r->depth = 0;
    if (!open_frame(h, 0, spent))
        return h->best;
    for (;;) {
        if (h->any && h->first_will_do)
            return h->best;
        frame *f = &r->frames[r->depth];
        if (f->next == f->end || f->low >= h->best) {
            if (r->depth == 0)
                return h->best;
            r->depth--;
            continue;
        }
        if (out_of_steps(h))
            return bound_of_rest(h);
        go_on(h);
    }
}

uint64_t rung_hunt_below(rung_hunt *h, const uint64_t *left, const uint64_t *banned,
                         uint64_t spent)
{
    const rung_board *b = h->b;
    h->any = false;
    if (rung_bits_empty(left, b->words)) {
        if (spent < h->best) {
            h->best = spent;
            h->n_found = 0;
            h->any = true;
        }
        return h->best;
    }
    if (!h->room)
        return rung_light_below(h, left[0], banned[0], spent);
    memcpy(left_at(h, 0), left, b->words * sizeof *left);
    memcpy(banned_at(h, 0), banned, b->across * sizeof *banned);
    return hunt_below(h, spent);
}

static uint32_t cheapest_gain(const rung_board *b, const uint64_t *left)
{
    uint32_t best = 0;
    uint64_t gain = 0;
    for (uint32_t set = 0; set < b->m; set++) {
        uint64_t more = rung_bits_common(rung_board_gives(b, set), left, b->words);
        if (more
            && (!gain
                || (unsigned __int128)b->weight[set] * gain
                       < (unsigned __int128)b->weight[best] * more)) {
            best = set;
            gain = more;
        }
    }
    assert(gain > 0);
    return best;
}

uint32_t rung_hunt_most_useful(const rung_hunt *h, const uint64_t *left)
{
    return h->room ? cheapest_gain(h->b, left) : rung_light_most_useful(h, left[0]);
}
