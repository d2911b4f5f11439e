/* list.c -- the covers of the least cost, one after another; see list.h.
 *
 * Set after set is taken or left out, and the search says each time whether a cover of
 * that cost is still to be had: no branch is entered in vain, however few of them there
 * are. Only units are left out beforehand: a set that another makes needless is part of
 * ties. */
#include "query/cover/list.h"

#include <assert.h>
#include <string.h>

#include "query/cover/hunt.h"

typedef struct listing {
    rung_hunt h;
    rung_board b;
    uint64_t cost;
    uint32_t *prefix; /* sets taken, rising */
    uint32_t n_prefix;
    uint64_t *left; /* a row a set taken: what is left before it */
    uint64_t *spent;
    uint64_t *witness; /* a cover that begins so */
    uint64_t *banned;  /* room for a row */
    uint32_t wanted;
    rung_cover_answer *out;
} listing;

static uint64_t *left_before(const listing *l, uint32_t taken)
{
    return l->left + (size_t)taken * l->b.words;
}

/* True when the units left are still to be covered at the cost, by sets from `from` on;
 * remembers by which. */
static bool can_be_had(listing *l, const uint64_t *left, uint64_t spent, uint32_t from)
{
    rung_hunt *h = &l->h;
    memset(l->banned, 0, l->b.across * sizeof *l->banned);
    rung_bits_fill(l->banned, from);
    h->best = l->cost + 1;
    rung_hunt_below(h, left, l->banned, spent);
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
    if (!RUNG_MAKE(&l->h.t->mem, c->sets, l->n_prefix))
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
    const rung_board *b = &l->b;
    for (; !rung_bits_empty(left_before(l, l->n_prefix), b->words); set++) {
        const uint64_t *left = left_before(l, l->n_prefix);
        uint64_t *below = left_before(l, l->n_prefix + 1);
        assert(set < b->m);
        if (!rung_bits_common(rung_board_gives(b, set), left, b->words))
            continue;
        for (uint32_t w = 0; w < b->words; w++)
            below[w] = left[w] & ~rung_board_gives(b, set)[w];
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

rung_status rung_cover_list(rung_task *t, const rung_board *whole, const rung_cover *one,
                            uint64_t steps, uint32_t wanted, rung_cover_answer *out)
{
    rung_reduction r;
    listing l = { .cost = out->cost, .wanted = wanted, .out = out };
    if (!rung_reduction_new(t, whole, &r))
        return RUNG_NO_MEMORY;
    rung_reduce_units(&r);
    if (!rung_board_left(t, &r, &l.b) || !rung_hunt_new(t, &l.b, steps, &l.h))
        return RUNG_NO_MEMORY;
    l.h.first_will_do = true;
    if (!RUNG_MAKE(&t->mem, l.prefix, (size_t)l.b.n + 1)
        || !RUNG_MAKE(&t->mem, l.spent, (size_t)l.b.n + 2)
        || !RUNG_MAKE(&t->mem, l.left, ((size_t)l.b.n + 2) * l.b.words)
        || !RUNG_MAKE(&t->mem, l.witness, l.b.across)
        || !RUNG_MAKE(&t->mem, l.banned, l.b.across))
        return RUNG_NO_MEMORY;
    rung_bits_fill(l.left, l.b.n);
    for (uint32_t i = 0; i < one->n; i++)
        rung_bits_put(l.witness, one->sets[i]);
    return list_covers(&l);
}
