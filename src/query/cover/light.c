/* light.c -- the search for boards of at most 64 units and 64 sets that weigh 1 each:
 * whatever it looks at is one word, and most questions are as small.
 *
 * As in hunt.c the unit that the fewest sets cover is covered by each of them in turn, the
 * most useful first, and a set whose turn is over is banned for its successors. The bounds
 * are what is cheap here, for a look at a branch costs less than a better bound would
 * save:
 * - units of which no set covers two cost a set each. Taken in order, rare ones first,
 *   this is the ascent of hunt.c: a price is 0 or 1, and the sets paid for are a word.
 *   Where so many sets as they are may still be taken, no others can be part of the cover;
 * - so many sets cover at most as often as many units as the most useful one, be it that
 *   of the branch above;
 * - where one set may still be taken, it is one that covers each unit left. */
#include <assert.h>

#include "core/cpu.h"
#include "query/cover/hunt.h"

#define INNER static inline __attribute__((always_inline))
#define SMALL 64u

typedef struct dive {
    rung_hunt *h;
    const uint64_t *gives, *has;
    uint32_t best;       /* only fewer sets are looked for */
    uint32_t low;        /* no cover among those not looked at has fewer */
    bool over;           /* found what will do, or cut short */
    uint8_t path[SMALL]; /* the sets taken */
} dive;

/* Looks for covers of `left` by sets of `open` besides the n taken; no set covers more
 * than `most` of them. */
typedef void looker(dive *d, uint64_t left, uint64_t open, uint32_t n, uint32_t most);

static void put_found(dive *d, uint32_t n)
{
    rung_hunt *h = d->h;
    for (uint32_t i = 0; i < n; i++)
        h->found[i] = d->path[i];
    h->n_found = d->best = n;
    h->any = true;
    d->over = h->first_will_do;
}

/* The sets that cover each of the units. */
INNER uint64_t covering(const dive *d, uint64_t units, uint64_t open)
{
    while (units && open)
        open &= d->has[rung_bits_take(&units, 0)];
    return open;
}

/* Units apart from each other, as many as were met first; the sets that cover them. */
typedef struct apart {
    uint32_t n;
    uint64_t sets;
    uint32_t rarest, fewest; /* the unit that the fewest sets cover, and how many */
} apart;

INNER apart look_apart(const dive *d, uint64_t left, uint64_t open)
{
    apart a = { .fewest = UINT32_MAX };
    while (left && a.fewest) {
        uint32_t unit = rung_bits_take(&left, 0);
        uint64_t sets = d->has[unit] & open;
        uint32_t n = rung_bits_count(&sets, 1);
        if (n < a.fewest) {
            a.fewest = n;
            a.rarest = unit;
        }
        if (!(sets & a.sets)) {
            a.sets |= sets;
            a.n++;
        }
    }
    return a;
}

/* How many units left each set covers; the most. */
INNER uint32_t put_gains(const dive *d, uint64_t left, uint64_t open, uint8_t *gain)
{
    uint32_t most = 0;
    while (open) {
        uint32_t set = rung_bits_take(&open, 0),
                 n = rung_bits_common(d->gives + set, &left, 1);
        gain[set] = (uint8_t)n;
        most = n > most ? n : most;
    }
    return most;
}

/* The most useful first, equal ones by number. */
INNER uint32_t sort_sets(uint64_t sets, const uint8_t *gain, uint8_t *out)
{
    uint32_t n = 0;
    while (sets) {
        uint32_t set = rung_bits_take(&sets, 0), at = n++;
        for (; at > 0 && gain[out[at - 1]] < gain[set]; at--)
            out[at] = out[at - 1];
        out[at] = (uint8_t)set;
    }
    return n;
}

static void cut_short(dive *d, uint32_t low)
{
    d->over = true;
    d->low = low < d->low ? low : d->low;
}

/* Takes each of the sets in turn; no cover from here on has fewer than `low`. */
INNER void take_each(dive *d, uint64_t left, uint64_t open, uint32_t n, uint64_t sets,
                     const uint8_t *gain, uint32_t most, uint32_t low, looker *look)
{
    uint8_t order[SMALL];
    uint32_t n_sets = sort_sets(sets, gain, order), units = rung_bits_count(&left, 1);
    for (uint32_t i = 0; i < n_sets && low < d->best; i++) {
        uint32_t set = order[i], room = d->best - n - 1;
        if (gain[set] + (room - 1) * most < units)
            return;
        if (rung_hunt_spend(d->h, 1)) {
            cut_short(d, low);
            return;
        }
        rung_bits_drop(&open, set);
        d->path[n] = (uint8_t)set;
        look(d, left & ~d->gives[set], open, n + 1, most);
        if (d->over) {
            if (d->h->spent_all && i + 1 < n_sets)
                cut_short(d, low);
            return;
        }
    }
}

INNER void look_on(dive *d, uint64_t left, uint64_t open, uint32_t n, uint32_t most,
                   looker *look)
{
    uint8_t gain[SMALL];
    if (n >= d->best)
        return;
    if (!left) {
        put_found(d, n);
        return;
    }
    uint32_t room = d->best - n - 1, units = rung_bits_count(&left, 1);
    if (room * most < units)
        return;
    if (room == 1) {
        uint64_t sets = covering(d, left, open);
        if (sets) {
            d->path[n] = (uint8_t)__builtin_ctzll(sets);
            put_found(d, n + 1);
        }
        return;
    }
    apart a = look_apart(d, left, open);
    if (!a.fewest || a.n > room)
        return;
    if (a.n == room) {
        open &= a.sets;
        a = look_apart(d, left, open);
        if (!a.fewest)
            return;
    }
    most = put_gains(d, left, open, gain);
    if (room * most < units)
        return;
    uint32_t fill = (units + most - 1) / most;
    take_each(d, left, open, n, d->has[a.rarest] & open, gain, most,
              n + (a.n > fill ? a.n : fill), look);
}

INNER uint32_t most_useful(const rung_board *b, uint64_t left)
{
    uint32_t best = 0, most = 0;
    for (uint32_t set = 0; set < b->m; set++) {
        uint32_t gain = rung_bits_common(b->gives + set, &left, 1);
        if (gain > most) {
            most = gain;
            best = set;
        }
    }
    return best;
}

/* ---- with the instructions there are ---- */

static void look_plainly(dive *d, uint64_t left, uint64_t open, uint32_t n, uint32_t most)
{
    look_on(d, left, open, n, most, look_plainly);
}

static uint32_t most_useful_plainly(const rung_board *b, uint64_t left)
{
    return most_useful(b, left);
}

#ifdef __x86_64__
/* Bits are counted, and the lowest is found, by one instruction. */
#define COUNTING __attribute__((target("popcnt,bmi")))

COUNTING static void look_counting(dive *d, uint64_t left, uint64_t open, uint32_t n,
                                   uint32_t most)
{
    look_on(d, left, open, n, most, look_counting);
}

COUNTING static uint32_t most_useful_counting(const rung_board *b, uint64_t left)
{
    return most_useful(b, left);
}

static bool can_count(const rung_task *t)
{
    return !t->portable && rung_has_bits();
}
#else
#define look_counting look_plainly
#define most_useful_counting most_useful_plainly

static bool can_count(const rung_task *t)
{
    (void)t;
    return false;
}
#endif

uint32_t rung_light_most_useful(const rung_hunt *h, uint64_t left)
{
    return can_count(h->t) ? most_useful_counting(h->b, left)
                           : most_useful_plainly(h->b, left);
}

uint64_t rung_light_below(rung_hunt *h, uint64_t left, uint64_t banned, uint64_t spent)
{
    const rung_board *b = h->b;
    assert(rung_board_is_small(b) && b->alike);
    if (spent >= h->best)
        return h->best;
    uint64_t room = h->best - spent, sets = UINT64_MAX >> (SMALL - b->m);
    dive d = { .h = h,
               .gives = b->gives,
               .has = b->has,
               .best = room > SMALL ? SMALL + 1 : (uint32_t)room,
               .low = UINT32_MAX };
    looker *look = can_count(h->t) ? look_counting : look_plainly;
    look(&d, left, ~banned & sets, 0, SMALL);
    if (h->any)
        h->best = spent + d.best;
    return d.low < h->best - spent ? spent + d.low : h->best;
}
