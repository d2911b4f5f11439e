/* search.c -- minimum weight set cover, exactly; see search.h.
 *
 * First what needs no search is settled, over and over until nothing changes: a set that
 * alone covers a unit is taken; a set that covers no more than a cheaper one goes; a unit
 * that is covered whenever another is goes. A greedy cover is the first one to beat.
 *
 * Then branch and bound: the unit that the fewest sets cover is covered by each of them
 * in turn, the most useful first, and a set whose turn is over is banned for its
 * successors. A branch is left when a lower bound says that nothing cheaper is in it. The
 * bound is a feasible solution of the dual linear program, found by one ascent over the
 * units (each unit raises its price until a set that covers it is paid for; Balas and Ho
 * 1980); a set that with this bound cannot be part of a cheaper cover is banned as well.
 * Where sets are large the bound by the best ratio is better, so both are taken.
 *
 * All covers of the least cost are found in the order of their numbers: set after set is
 * taken or left out, and the same search says each time whether a cover of that cost is
 * still to be had. So no branch is entered in vain, however few of them there are. */
#include "query/cover/search.h"

#include <assert.h>
#include <string.h>

#include "core/bits.h"
#include "query/sets.h"

/* An instance as the search walks it: rows both ways. */
typedef struct board {
    uint32_t n, m;          /* units, sets */
    uint32_t words, across; /* of a row over units, over sets */
    uint64_t *gives;        /* m rows: the units of a set */
    uint64_t *has;          /* n rows: the sets of a unit */
    uint64_t *weight;
    uint32_t *name; /* number of a set in the problem */
} board;

static uint64_t *gives(const board *b, uint32_t set)
{
    return b->gives + (size_t)set * b->words;
}

static uint64_t *has(const board *b, uint32_t unit)
{
    return b->has + (size_t)unit * b->across;
}

static bool new_board(rung_task *t, board *b, uint32_t n, uint32_t m)
{
    *b = (board){
        .n = n, .m = m, .words = rung_bits_words(n), .across = rung_bits_words(m)
    };
    b->gives = RUNG_NEW(&t->mem, uint64_t, (size_t)m * b->words);
    b->has = RUNG_NEW(&t->mem, uint64_t, (size_t)n * b->across);
    b->weight = RUNG_NEW(&t->mem, uint64_t, m);
    b->name = RUNG_NEW(&t->mem, uint32_t, m);
    return b->gives && b->has && b->weight && b->name;
}

static void fill_across(board *b)
{
    for (uint32_t set = 0; set < b->m; set++)
        for (uint32_t w = 0; w < b->words; w++)
            for (uint64_t word = gives(b, set)[w]; word;)
                rung_bits_put(has(b, rung_bits_take(&word, w)), set);
}

static bool board_of(rung_task *t, const rung_cover_problem *p, board *b)
{
    if (!new_board(t, b, p->n_units, p->n_sets))
        return false;
    if (p->n_sets && b->words)
        memcpy(b->gives, p->rows, (size_t)b->m * b->words * sizeof *b->gives);
    for (uint32_t set = 0; set < b->m; set++) {
        b->weight[set] = p->weights ? p->weights[set] : 1;
        b->name[set] = set;
    }
    fill_across(b);
    return true;
}

/* ---- what needs no search ---- */

typedef struct reduction {
    const board *b;
    uint64_t *units, *sets; /* those still there */
    uint64_t *both;         /* room for a row of either kind */
    uint32_t *taken;        /* sets that every cheapest cover may have */
    uint32_t n_taken;
} reduction;

static bool new_reduction(rung_task *t, const board *b, reduction *r)
{
    uint32_t longer = b->words > b->across ? b->words : b->across;
    *r = (reduction){ .b = b };
    r->units = RUNG_NEW(&t->mem, uint64_t, b->words);
    r->sets = RUNG_NEW(&t->mem, uint64_t, b->across);
    r->both = RUNG_NEW(&t->mem, uint64_t, longer);
    r->taken = RUNG_NEW(&t->mem, uint32_t, b->m);
    if (!r->units || !r->sets || !r->both || !r->taken)
        return false;
    for (uint32_t u = 0; u < b->n; u++)
        rung_bits_put(r->units, u);
    for (uint32_t s = 0; s < b->m; s++)
        rung_bits_put(r->sets, s);
    return true;
}

/* Units that every set of `unit` covers are covered whenever it is. */
static bool drop_units_behind(reduction *r, uint32_t unit)
{
    const board *b = r->b;
    bool changed = false;
    memcpy(r->both, r->units, b->words * sizeof *r->both);
    for (uint32_t w = 0; w < b->across; w++)
        for (uint64_t word = has(b, unit)[w] & r->sets[w]; word;) {
            const uint64_t *row = gives(b, rung_bits_take(&word, w));
            for (uint32_t i = 0; i < b->words; i++)
                r->both[i] &= row[i];
        }
    rung_bits_drop(r->both, unit);
    for (uint32_t i = 0; i < b->words; i++) {
        changed |= r->both[i] != 0;
        r->units[i] &= ~r->both[i];
    }
    return changed;
}

static bool drop_units(reduction *r)
{
    bool changed = false;
    for (uint32_t u = 0; u < r->b->n; u++)
        if (rung_bits_has(r->units, u))
            changed |= drop_units_behind(r, u);
    return changed;
}

/* True when another set, no dearer, covers all that is still there of `set`. */
static bool is_behind(reduction *r, uint32_t set)
{
    const board *b = r->b;
    memcpy(r->both, r->sets, b->across * sizeof *r->both);
    rung_bits_drop(r->both, set);
    bool any = false;
    for (uint32_t w = 0; w < b->words; w++)
        for (uint64_t word = gives(b, set)[w] & r->units[w]; word; any = true) {
            const uint64_t *row = has(b, rung_bits_take(&word, w));
            for (uint32_t i = 0; i < b->across; i++)
                r->both[i] &= row[i];
        }
    for (uint32_t w = 0; any && w < b->across; w++)
        for (uint64_t word = r->both[w]; word;)
            if (b->weight[rung_bits_take(&word, w)] <= b->weight[set])
                return true;
    return !any;
}

/* From the last, so that of equal ones the first stays. */
static bool drop_sets(reduction *r)
{
    bool changed = false;
    for (uint32_t set = r->b->m; set-- > 0;)
        if (rung_bits_has(r->sets, set) && is_behind(r, set)) {
            rung_bits_drop(r->sets, set);
            changed = true;
        }
    return changed;
}

static bool take_forced(reduction *r)
{
    const board *b = r->b;
    bool changed = false;
    for (uint32_t u = 0; u < b->n; u++) {
        if (!rung_bits_has(r->units, u)
            || rung_bits_common(has(b, u), r->sets, b->across) != 1)
            continue;
        for (uint32_t w = 0; w < b->across; w++) {
            uint64_t word = has(b, u)[w] & r->sets[w];
            if (!word)
                continue;
            uint32_t set = rung_bits_take(&word, w);
            r->taken[r->n_taken++] = set;
            rung_bits_drop(r->sets, set);
            for (uint32_t i = 0; i < b->words; i++)
                r->units[i] &= ~gives(b, set)[i];
        }
        changed = true;
    }
    return changed;
}

/* Units by how few sets cover them, so that a walk over bits meets the rare ones first.
 * A count a degree tells their places. */
static bool order_units(rung_task *t, const reduction *r, uint32_t *order)
{
    const board *b = r->b;
    uint32_t *place = RUNG_NEW(&t->mem, uint32_t, (size_t)b->m + 2);
    if (!place)
        return false;
    for (uint32_t u = 0; u < b->n; u++)
        if (rung_bits_has(r->units, u))
            place[rung_bits_common(has(b, u), r->sets, b->across) + 1]++;
    for (uint32_t d = 1; d < b->m + 2; d++)
        place[d] += place[d - 1];
    for (uint32_t u = 0; u < b->n; u++)
        if (rung_bits_has(r->units, u))
            order[place[rung_bits_common(has(b, u), r->sets, b->across)]++] = u;
    return true;
}

/* What is left, as a board of its own. */
static bool compact(rung_task *t, const reduction *r, board *out)
{
    const board *b = r->b;
    uint32_t n = rung_bits_count(r->units, b->words),
             m = rung_bits_count(r->sets, b->across), set = 0;
    uint32_t *order = RUNG_NEW(&t->mem, uint32_t, n);
    if (!order || !order_units(t, r, order) || !new_board(t, out, n, m))
        return false;
    for (uint32_t w = 0; w < b->across; w++)
        for (uint64_t word = r->sets[w]; word; set++) {
            uint32_t old = rung_bits_take(&word, w);
            out->weight[set] = b->weight[old];
            out->name[set] = b->name[old];
            for (uint32_t u = 0; u < n; u++)
                if (rung_bits_has(gives(b, old), order[u]))
                    rung_bits_put(gives(out, set), u);
        }
    fill_across(out);
    return true;
}

/* ---- the search ---- */

typedef struct candidate {
    uint32_t set, gain;
} candidate;

/* A unit being covered, by one candidate after another. */
typedef struct frame {
    uint64_t spent, low; /* cost so far; no cover from here on costs less */
    uint32_t next, end;  /* candidates on the common stack */
} frame;

typedef struct hunt {
    rung_task *t;
    const board *b;
    uint64_t best; /* only what costs less is looked for */
    bool first_will_do;
    uint64_t steps; /* left */
    bool spent_all;
    rung_status status;
    uint64_t *left, *banned; /* a row a depth */
    frame *frames;
    candidate *stack;
    uint64_t *slack; /* what of a set's weight no unit has paid for */
    uint32_t *path;  /* the set taken at each depth */
    uint32_t *found;
    uint32_t n_found, depth;
    bool any;
} hunt;

static uint64_t *left_at(const hunt *h, uint32_t depth)
{
    return h->left + (size_t)depth * h->b->words;
}

static uint64_t *banned_at(const hunt *h, uint32_t depth)
{
    return h->banned + (size_t)depth * h->b->across;
}

/* Every set taken covers a unit more, and every unit branched on is another: so much is
 * deep enough. */
static bool new_hunt(rung_task *t, const board *b, uint64_t steps, hunt *h)
{
    size_t depths = (size_t)b->n + 1, joints = 0;
    for (uint32_t set = 0; set < b->m; set++)
        joints += rung_bits_count(gives(b, set), b->words);
    *h = (hunt){ .t = t, .b = b, .steps = steps };
    h->left = RUNG_NEW(&t->mem, uint64_t, depths * b->words);
    h->banned = RUNG_NEW(&t->mem, uint64_t, depths * b->across);
    h->frames = RUNG_NEW(&t->mem, frame, depths);
    h->stack = RUNG_NEW(&t->mem, candidate, joints);
    h->slack = RUNG_NEW(&t->mem, uint64_t, b->m);
    h->path = RUNG_NEW(&t->mem, uint32_t, depths);
    h->found = RUNG_NEW(&t->mem, uint32_t, depths);
    return h->left && h->banned && h->frames && h->stack && h->slack && h->path
           && h->found;
}

/* A node costs as much as the words it looks at. */
static bool out_of_steps(hunt *h)
{
    const board *b = h->b;
    uint64_t n = 1 + ((uint64_t)b->n * b->across + b->m) / 64;
    if (rung_task_spent(h->t, n))
        h->status = RUNG_TIMEOUT;
    h->spent_all |= h->steps < n;
    h->steps -= h->steps < n ? h->steps : n;
    return h->spent_all || h->status;
}

/* A feasible dual: each unit in turn offers as much as the sets that cover it still cost.
 * UINT64_MAX when a unit can no longer be covered. */
static uint64_t dual_bound(hunt *h, const uint64_t *left, const uint64_t *banned)
{
    const board *b = h->b;
    uint64_t bound = 0;
    memcpy(h->slack, b->weight, b->m * sizeof *h->slack);
    for (uint32_t w = 0; w < b->words; w++)
        for (uint64_t units = left[w]; units;) {
            const uint64_t *row = has(b, rung_bits_take(&units, w));
            uint64_t price = UINT64_MAX;
            for (uint32_t i = 0; i < b->across; i++)
                for (uint64_t sets = row[i] & ~banned[i]; sets;) {
                    uint64_t slack = h->slack[rung_bits_take(&sets, i)];
                    price = slack < price ? slack : price;
                }
            if (price == UINT64_MAX)
                return UINT64_MAX;
            bound += price;
            for (uint32_t i = 0; price && i < b->across; i++)
                for (uint64_t sets = row[i] & ~banned[i]; sets;)
                    h->slack[rung_bits_take(&sets, i)] -= price;
        }
    return bound;
}

/* What so many units cost at the least when each costs what it does in the set that
 * covers units most cheaply. */
static uint64_t ratio_bound(const hunt *h, const uint64_t *left, const uint64_t *banned)
{
    const board *b = h->b;
    uint64_t weight = 0, gain = 0;
    for (uint32_t set = 0; set < b->m; set++) {
        uint64_t more = rung_bits_has(banned, set)
                            ? 0
                            : rung_bits_common(gives(b, set), left, b->words);
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
static uint32_t rarest(const hunt *h, const uint64_t *left, const uint64_t *banned,
                       uint32_t *unit)
{
    const board *b = h->b;
    uint32_t fewest = UINT32_MAX;
    for (uint32_t w = 0; w < b->words && fewest > 1; w++)
        for (uint64_t units = left[w]; units && fewest > 1;) {
            uint32_t u = rung_bits_take(&units, w), n = 0;
            for (uint32_t i = 0; i < b->across; i++)
                n += (uint32_t)__builtin_popcountll(has(b, u)[i] & ~banned[i]);
            if (n < fewest) {
                fewest = n;
                *unit = u;
            }
        }
    return fewest;
}

/* True when what set a covers of `left` set b covers too. */
static bool within(const board *b, uint32_t one, uint32_t other, const uint64_t *left)
{
    for (uint32_t w = 0; w < b->words; w++)
        if (gives(b, one)[w] & left[w] & ~gives(b, other)[w])
            return false;
    return true;
}

/* The sets that cover `unit`, the cheapest for what they cover first; without those that
 * one before them makes needless. */
static void put_candidates(hunt *h, frame *f, uint32_t unit, const uint64_t *left,
                           const uint64_t *banned)
{
    const board *b = h->b;
    candidate *c = h->stack + f->next;
    uint32_t n = 0, kept = 0;
    for (uint32_t w = 0; w < b->across; w++)
        for (uint64_t sets = has(b, unit)[w] & ~banned[w]; sets;) {
            candidate one = { .set = rung_bits_take(&sets, w) };
            one.gain = rung_bits_common(gives(b, one.set), left, b->words);
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
static bool open_frame(hunt *h, uint32_t depth, uint64_t spent)
{
    const board *b = h->b;
    uint64_t *left = left_at(h, depth), *banned = banned_at(h, depth);
    uint64_t bound = dual_bound(h, left, banned), room = h->best - spent;
    if (spent >= h->best || bound >= room)
        return false;
    for (uint32_t set = 0; set < b->m; set++)
        if (bound + h->slack[set] >= room)
            rung_bits_put(banned, set);
    uint64_t other = ratio_bound(h, left, banned);
    if (other >= room)
        return false;
    uint32_t unit = 0;
    frame *f = &h->frames[depth];
    *f = (frame){ .spent = spent, .low = spent + (other > bound ? other : bound) };
    f->next = depth ? h->frames[depth - 1].end : 0;
    if (rarest(h, left, banned, &unit) == 0)
        return false;
    put_candidates(h, f, unit, left, banned);
    return true;
}

static void put_found(hunt *h, uint64_t cost)
{
    h->best = cost;
    h->any = true;
    h->n_found = h->depth + 1;
    memcpy(h->found, h->path, h->n_found * sizeof *h->found);
}

/* Takes the next candidate of the deepest frame and opens what lies below. */
static void go_on(hunt *h)
{
    const board *b = h->b;
    frame *f = &h->frames[h->depth];
    uint32_t set = h->stack[f->next++].set;
    uint64_t spent = f->spent + b->weight[set];
    uint64_t *left = left_at(h, h->depth), *below = left_at(h, h->depth + 1);
    for (uint32_t w = 0; w < b->words; w++)
        below[w] = left[w] & ~gives(b, set)[w];
    memcpy(banned_at(h, h->depth + 1), banned_at(h, h->depth),
           b->across * sizeof *h->banned);
    rung_bits_put(banned_at(h, h->depth), set);
    h->path[h->depth] = set;
    if (rung_bits_empty(below, b->words)) {
        if (spent < h->best)
            put_found(h, spent);
    } else if (open_frame(h, h->depth + 1, spent)) {
        h->depth++;
    }
}

/* No cover among those not yet looked at costs less. */
static uint64_t bound_of_rest(const hunt *h)
{
    uint64_t low = h->frames[h->depth].low;
    for (uint32_t d = 0; d < h->depth; d++)
        if (h->frames[d].next < h->frames[d].end && h->frames[d].low < low)
            low = h->frames[d].low;
    return low < h->best ? low : h->best;
}

/* Looks for covers below h->best of what the rows at depth 0 say; returns a bound: no
 * cover costs less, and none below h->best is left when it says h->best. */
static uint64_t hunt_below(hunt *h, uint64_t spent)
{
    h->depth = 0;
    h->any = false;
    h->n_found = 0;
    if (rung_bits_empty(left_at(h, 0), h->b->words)) {
        if (spent < h->best) {
            h->best = spent;
            h->any = true;
        }
        return h->best;
    }
    if (!open_frame(h, 0, spent))
        return h->best;
    for (;;) {
        if (h->any && h->first_will_do)
            return h->best;
        frame *f = &h->frames[h->depth];
        if (f->next == f->end || f->low >= h->best) {
            if (h->depth == 0)
                return h->best;
            h->depth--;
            continue;
        }
        if (out_of_steps(h))
            return bound_of_rest(h);
        go_on(h);
    }
}

/* ---- a first cover ---- */

static uint32_t cheapest_gain(const board *b, const uint64_t *left)
{
    uint32_t best = 0;
    uint64_t gain = 0;
    for (uint32_t set = 0; set < b->m; set++) {
        uint64_t more = rung_bits_common(gives(b, set), left, b->words);
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

/* Leaves out those that the others make needless, the dearest first. */
static void drop_needless(const board *b, uint32_t *sets, uint32_t *n, uint64_t *row)
{
    for (;;) {
        uint32_t drop = UINT32_MAX;
        for (uint32_t i = 0; i < *n; i++) {
            memset(row, 0, b->words * sizeof *row);
            for (uint32_t j = 0; j < *n; j++)
                for (uint32_t w = 0; w < b->words && j != i; w++)
                    row[w] |= gives(b, sets[j])[w];
            if (rung_bits_count(row, b->words) == b->n
                && (drop == UINT32_MAX || b->weight[sets[i]] > b->weight[sets[drop]]))
                drop = i;
        }
        if (drop == UINT32_MAX)
            return;
        memmove(sets + drop, sets + drop + 1, (--*n - drop) * sizeof *sets);
    }
}

/* Greedy (Chvatal 1979): the first cover to beat. */
static void put_greedy(hunt *h)
{
    const board *b = h->b;
    uint64_t *left = left_at(h, 0);
    for (uint32_t u = 0; u < b->n; u++)
        rung_bits_put(left, u);
    h->n_found = 0;
    while (!rung_bits_empty(left, b->words)) {
        uint32_t set = cheapest_gain(b, left);
        h->found[h->n_found++] = set;
        for (uint32_t w = 0; w < b->words; w++)
            left[w] &= ~gives(b, set)[w];
    }
    drop_needless(b, h->found, &h->n_found, left);
    h->best = 0;
    for (uint32_t i = 0; i < h->n_found; i++)
        h->best += b->weight[h->found[i]];
}

/* ---- all covers of that cost ---- */

typedef struct listing {
    hunt h;
    board b;
    uint64_t cost;
    uint32_t *prefix; /* sets taken, rising */
    uint32_t n_prefix;
    uint64_t *left; /* a row a set taken: what is left before it */
    uint64_t *spent;
    uint64_t *witness; /* a cover that begins so */
    uint32_t wanted;
    rung_cover_answer *out;
} listing;

static uint64_t *left_before(const listing *l, uint32_t taken)
{
    return l->left + (size_t)taken * l->b.words;
}

/* True when the units left are still to be covered at the cost, by sets after `last`
 * (UINT32_MAX: by any); remembers by which. */
static bool can_be_had(listing *l, const uint64_t *left, uint64_t spent, uint32_t after)
{
    hunt *h = &l->h;
    uint64_t *banned = banned_at(h, 0);
    memcpy(left_at(h, 0), left, l->b.words * sizeof *left);
    memset(banned, 0, l->b.across * sizeof *banned);
    for (uint32_t w = 0; w < after / 64; w++)
        banned[w] = UINT64_MAX;
    if (after % 64)
        banned[after / 64] = ((uint64_t)1 << after % 64) - 1;
    h->best = l->cost + 1;
    hunt_below(h, spent);
    if (!h->any)
        return false;
    memset(l->witness, 0, l->b.across * sizeof *l->witness);
    for (uint32_t i = 0; i < h->n_found; i++)
        rung_bits_put(l->witness, h->found[i]);
    return true;
}

static rung_status put_cover(listing *l)
{
    rung_cover *c = &l->out->covers[l->out->n_covers];
    c->sets = RUNG_NEW(&l->h.t->mem, uint32_t, l->n_prefix);
    if (!c->sets)
        return RUNG_NO_MEMORY;
    for (uint32_t i = 0; i < l->n_prefix; i++)
        c->sets[i] = l->b.name[l->prefix[i]];
    c->n = l->n_prefix;
    l->out->n_covers++;
    return RUNG_OK;
}

/* Takes sets from `set` on, the first that a cover of the cost can have each time, until
 * all is covered. */
static void take_on(listing *l, uint32_t set)
{
    const board *b = &l->b;
    for (; !rung_bits_empty(left_before(l, l->n_prefix), b->words); set++) {
        const uint64_t *left = left_before(l, l->n_prefix);
        uint64_t *below = left_before(l, l->n_prefix + 1);
        assert(set < b->m);
        if (!rung_bits_common(gives(b, set), left, b->words))
            continue;
        for (uint32_t w = 0; w < b->words; w++)
            below[w] = left[w] & ~gives(b, set)[w];
        uint64_t spent = l->spent[l->n_prefix] + b->weight[set];
        if (!rung_bits_has(l->witness, set) && !can_be_had(l, below, spent, set + 1)) {
            if (l->h.spent_all || l->h.status)
                return;
            continue;
        }
        l->prefix[l->n_prefix++] = set;
        l->spent[l->n_prefix] = spent;
    }
}

/* Takes back until a later set can stand in the last place; false when there is none. */
static bool take_back(listing *l, uint32_t *next)
{
    while (l->n_prefix > 0) {
        uint32_t last = l->prefix[--l->n_prefix];
        if (can_be_had(l, left_before(l, l->n_prefix), l->spent[l->n_prefix], last + 1)) {
            *next = last + 1;
            return true;
        }
        if (l->h.spent_all || l->h.status)
            return false;
    }
    return false;
}

/* One more than is wanted is looked for, to know whether there are more. */
static rung_status list_covers(listing *l)
{
    rung_status s = RUNG_OK;
    uint32_t next = 0;
    for (bool on = true; on && !s;) {
        take_on(l, next);
        if (l->h.spent_all || l->h.status)
            break;
        if (l->out->n_covers == l->wanted) {
            l->out->more = true;
            return RUNG_OK;
        }
        s = put_cover(l);
        on = !s && take_back(l, &next);
    }
    l->out->more = l->h.spent_all;
    return s ? s : l->h.status;
}

/* Only units may be left out here: sets that another makes needless are part of ties. */
static rung_status list_all(rung_task *t, const board *whole, const rung_cover *one,
                            uint64_t steps, uint32_t wanted, rung_cover_answer *out)
{
    reduction r;
    listing l = { .cost = out->cost, .wanted = wanted, .out = out };
    if (!new_reduction(t, whole, &r))
        return RUNG_NO_MEMORY;
    drop_units(&r);
    if (!compact(t, &r, &l.b) || !new_hunt(t, &l.b, steps, &l.h))
        return RUNG_NO_MEMORY;
    l.h.first_will_do = true;
    l.prefix = RUNG_NEW(&t->mem, uint32_t, (size_t)l.b.n + 1);
    l.spent = RUNG_NEW(&t->mem, uint64_t, (size_t)l.b.n + 2);
    l.left = RUNG_NEW(&t->mem, uint64_t, ((size_t)l.b.n + 2) * l.b.words);
    l.witness = RUNG_NEW(&t->mem, uint64_t, l.b.across);
    if (!l.prefix || !l.spent || !l.left || !l.witness)
        return RUNG_NO_MEMORY;
    for (uint32_t u = 0; u < l.b.n; u++)
        rung_bits_put(l.left, u);
    for (uint32_t i = 0; i < one->n; i++)
        rung_bits_put(l.witness, one->sets[i]);
    return list_covers(&l);
}

/* ---- the whole ---- */

static void put_sorted(rung_cover *c, uint32_t set)
{
    uint32_t at = c->n++;
    for (; at > 0 && c->sets[at - 1] > set; at--)
        c->sets[at] = c->sets[at - 1];
    c->sets[at] = set;
}

/* The best cover known: what was taken and what was found. */
static bool put_best(rung_task *t, const reduction *r, const hunt *h, rung_cover *out)
{
    out->sets = RUNG_NEW(&t->mem, uint32_t, (size_t)r->n_taken + h->n_found);
    if (!out->sets)
        return false;
    for (uint32_t i = 0; i < r->n_taken; i++)
        put_sorted(out, r->taken[i]);
    for (uint32_t i = 0; i < h->n_found; i++)
        put_sorted(out, h->b->name[h->found[i]]);
    return true;
}

/* Finds the least cost and one cover of it, or the best within the steps. */
static rung_status solve(rung_task *t, const board *whole, uint64_t *steps,
                         rung_cover *best, rung_cover_answer *out)
{
    reduction r;
    board b;
    hunt h;
    if (!new_reduction(t, whole, &r))
        return RUNG_NO_MEMORY;
    while (take_forced(&r) | drop_sets(&r) | drop_units(&r))
        if (rung_task_spent(t, 1 + (uint64_t)whole->n * whole->m / 64))
            return RUNG_TIMEOUT;
    if (!compact(t, &r, &b) || !new_hunt(t, &b, *steps, &h))
        return RUNG_NO_MEMORY;
    put_greedy(&h);
    uint32_t *greedy = RUNG_NEW(&t->mem, uint32_t, h.n_found), n_greedy = h.n_found;
    if (!greedy)
        return RUNG_NO_MEMORY;
    memcpy(greedy, h.found, n_greedy * sizeof *greedy);
    for (uint32_t u = 0; u < b.n; u++)
        rung_bits_put(left_at(&h, 0), u);
    memset(banned_at(&h, 0), 0, b.across * sizeof *h.banned);
    uint64_t bound = b.n ? hunt_below(&h, 0) : 0;
    if (h.status)
        return h.status;
    if (!h.any) {
        memcpy(h.found, greedy, n_greedy * sizeof *greedy);
        h.n_found = n_greedy;
    }
    for (uint32_t i = 0; i < r.n_taken; i++)
        out->cost += whole->weight[r.taken[i]];
    out->bound = out->cost + bound;
    out->cost += h.best;
    *steps = h.steps;
    return put_best(t, &r, &h, best) ? RUNG_OK : RUNG_NO_MEMORY;
}

rung_status rung_cover_search(rung_task *t, const rung_cover_problem *p,
                              rung_cover_answer *out, rung_error *err)
{
    board whole;
    rung_cover best = { 0 };
    rung_cover_answer a = { 0 };
    uint64_t steps = p->steps;
    a.covers = RUNG_NEW(&t->mem, rung_cover, p->covers ? p->covers : 1);
    if (!a.covers || !board_of(t, p, &whole))
        return rung_fail_memory(err);
    rung_status s = solve(t, &whole, &steps, &best, &a);
    a.optimal = !s && a.bound == a.cost;
    if (!s && a.optimal && p->covers)
        s = list_all(t, &whole, &best, steps, p->covers, &a);
    if (s == RUNG_TIMEOUT)
        return rung_task_gave_up(t, err);
    if (s)
        return rung_fail_memory(err);
    if (!a.n_covers) {
        a.covers[a.n_covers++] = best;
        a.more = true;
    }
    *out = a;
    return RUNG_OK;
}
