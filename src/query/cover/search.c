/* search.c -- minimum weight set cover, exactly; see search.h.
 *
 * First what needs no search is settled (board.c), then a greedy cover is the one to
 * beat, then branch and bound looks for cheaper ones (hunt.c, light.c). Which covers of
 * the least cost there are besides is told by list.c. */
#include "query/cover/search.h"

#include <string.h>

#include "query/cover/hunt.h"
#include "query/cover/list.h"
#include "query/sets.h"

/* ---- a first cover ---- */

/* Of the sets found, the dearest whose units are all in others, too; its place, or their
 * number when each is needed. `once` and `twice` are room for two rows. */
static uint32_t needless(const rung_hunt *h, uint64_t *once, uint64_t *twice)
{
    const rung_board *b = h->b;
    uint32_t drop = h->n_found;
    memset(once, 0, b->words * sizeof *once);
    memset(twice, 0, b->words * sizeof *twice);
    for (uint32_t i = 0; i < h->n_found; i++)
        for (uint32_t w = 0; w < b->words; w++) {
            uint64_t units = rung_board_gives(b, h->found[i])[w];
            twice[w] |= once[w] & units;
            once[w] |= units;
        }
    for (uint32_t i = 0; i < h->n_found; i++) {
        const uint64_t *units = rung_board_gives(b, h->found[i]);
        uint64_t alone = 0;
        for (uint32_t w = 0; w < b->words; w++)
            alone |= units[w] & ~twice[w];
        if (!alone
            && (drop == h->n_found || b->weight[h->found[i]] > b->weight[h->found[drop]]))
            drop = i;
    }
    return drop;
}

/* Greedy (Chvatal 1979), less what the others make needless: `found` and `best`. */
static bool put_greedy(rung_hunt *h)
{
    const rung_board *b = h->b;
    uint64_t *left = RUNG_NEW(&h->t->mem, uint64_t, b->words),
             *once = RUNG_NEW(&h->t->mem, uint64_t, b->words);
    if (!left || !once)
        return false;
    rung_bits_fill(left, b->n);
    while (!rung_bits_empty(left, b->words)) {
        uint32_t set = rung_hunt_most_useful(h, left);
        h->found[h->n_found++] = set;
        for (uint32_t w = 0; w < b->words; w++)
            left[w] &= ~rung_board_gives(b, set)[w];
    }
    for (uint32_t drop; (drop = needless(h, once, left)) < h->n_found;)
        memmove(h->found + drop, h->found + drop + 1,
                (--h->n_found - drop) * sizeof *h->found);
    for (uint32_t i = 0; i < h->n_found; i++)
        h->best += b->weight[h->found[i]];
    return true;
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
static bool put_best(rung_task *t, const rung_reduction *r, const rung_hunt *h,
                     rung_cover *out)
{
    if (!RUNG_MAKE(&t->mem, out->sets, (size_t)r->n_taken + h->n_found))
        return false;
    for (uint32_t i = 0; i < r->n_taken; i++)
        put_sorted(out, r->taken[i]);
    for (uint32_t i = 0; i < h->n_found; i++)
        put_sorted(out, h->b->name[h->found[i]]);
    return true;
}

/* Finds the least cost and one cover of it, or the best within the steps. */
static rung_status solve(rung_task *t, const rung_board *whole, uint64_t *steps,
                         rung_cover *best, rung_cover_answer *out)
{
    rung_reduction r;
    rung_board b;
    rung_hunt h;
    if (!rung_reduction_new(t, whole, &r))
        return RUNG_NO_MEMORY;
    if (rung_reduce(t, &r))
        return RUNG_TIMEOUT;
    if (!rung_board_left(t, &r, &b) || !rung_hunt_new(t, &b, *steps, &h)
        || !put_greedy(&h))
        return RUNG_NO_MEMORY;
    uint64_t *left = RUNG_NEW(&t->mem, uint64_t, b.words),
             *banned = RUNG_NEW(&t->mem, uint64_t, b.across);
    if (!left || !banned)
        return RUNG_NO_MEMORY;
    rung_bits_fill(left, b.n);
    uint64_t bound = rung_hunt_below(&h, left, banned, 0);
    if (h.status)
        return h.status;
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
    rung_board whole;
    rung_cover best = { 0 };
    rung_cover_answer a = { 0 };
    uint64_t steps = p->steps;
    a.covers = RUNG_NEW(&t->mem, rung_cover, p->covers ? p->covers : 1);
    if (!a.covers || !rung_board_of(t, p, &whole))
        return rung_fail_memory(err);
    rung_status s = solve(t, &whole, &steps, &best, &a);
    a.optimal = !s && a.bound == a.cost;
    if (!s && a.optimal && p->covers)
        s = rung_cover_list(t, &whole, &best, steps, p->covers, &a);
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
