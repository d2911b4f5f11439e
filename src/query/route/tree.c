/* tree.c -- the search from both ends, and the one that goes on from where they met; see
 * tree.h.
 *
 * Two searches settle roles by their price from `from` and to the target, until the two
 * cheapest that wait cost together more than the best route found: every route of that
 * price then lies in what is settled (Nicholson 1966). From there the one from the target
 * goes on by price + what the role costs from `from`, which the other knows: truly within
 * its radius, and as the radius beyond. That estimate is consistent, so what is taken is
 * settled (Hart, Nilsson, Raphael 1968), and what waits tells what any route through it
 * or behind it costs at least. */
#include "query/route/tree.h"

#include <string.h>

/* One of the searches. */
typedef struct side {
    int way; /* of the rows that it walks */
    uint64_t *price;
    rung_priced_queue *queue;
    const struct side *other; /* the search from the other end, or NULL */
    uint64_t top;             /* price of the cheapest that waits */
    uint64_t walked;          /* steps */
    bool cut; /* steps are left out of which no route as good as the best can be */
} side;

static uint64_t *new_prices(rung_web *w)
{
    uint64_t *price = RUNG_NEW(&w->t->mem, uint64_t, w->n_roles);
    return price ? memset(price, 0xff, w->n_roles * sizeof *price) : NULL;
}

/* True when time is up or someone asked to stop. Steps are taken off beforehand. */
static bool gives_up(rung_tree *t)
{
    rung_task *task = t->web->t;
    t->looked++;
    return rung_task_stopped(task)
           || (t->looked % RUNG_STEPS_A_LOOK == 0 && rung_task_late(task));
}

/* What a role costs from `from` at least. */
static uint64_t ahead_of(const rung_tree *t, uint32_t role)
{
    if (!t->ahead)
        return 0;
    return t->ahead[role] < t->radius ? t->ahead[role] : t->radius;
}

/* A role that both searches have come to. */
static void meet_at(rung_tree *t, uint32_t role, uint64_t price)
{
    if (price < t->best) {
        t->best = price;
        t->n_met = 0;
    }
    if (t->met && price == t->best)
        t->met[t->n_met++] = role;
}

/* Walks the steps at a role that is settled, the cheapest first. */
static rung_status walk(rung_tree *t, side *s, uint32_t role, rung_error *err)
{
    uint64_t *prices = s->price, here = prices[role];
    uint64_t most = s->cut && t->best != RUNG_FAR ? t->best - s->other->top : RUNG_FAR;
    rung_hops row = rung_web_row(t->web, s->way, role);
    for (const rung_hop *hop = row.items, *end = hop + row.n; hop < end; hop++) {
        uint64_t price = here + rung_hop_price(hop);
        if (price > most)
            break;
        if (price >= prices[hop->role])
            continue;
        prices[hop->role] = price;
        if (s->other && s->other->price[hop->role] != RUNG_FAR)
            meet_at(t, hop->role, price + s->other->price[hop->role]);
        if (!rung_priced_queue_put(s->queue, price + ahead_of(t, hop->role), hop->role))
            return rung_fail_memory(err);
    }
    s->walked += row.n;
    return t->web->status ? rung_fail_memory(err) : RUNG_OK;
}

/* ---- the whole tree ---- */

/* Settles every role that leads to the target, or all until `until` is taken (RUNG_NONE:
 * go through), in the order of price and role. */
static rung_status search_back(rung_tree *t, uint32_t until, rung_error *err)
{
    rung_priced_queue queue = { .mem = &t->web->t->mem };
    side back = { .way = RUNG_HOPS_IN, .price = t->price, .queue = &queue };
    rung_status status = RUNG_OK;
    t->price[t->to] = 0;
    if (!rung_priced_queue_put(&queue, 0, t->to))
        return rung_fail_memory(err);
    while (!status && rung_priced_queue_top(&queue, &t->web->status) != RUNG_FAR) {
        rung_priced top = rung_priced_queue_take(&queue);
        if (top.price != t->price[top.role])
            continue;
        if (gives_up(t))
            return rung_task_gave_up(t->web->t, err);
        if (top.role == until)
            break;
        status = walk(t, &back, top.role, err);
    }
    t->whole = true;
    t->best = t->price[t->from];
    return status;
}

/* In the place where it is kept. One that is cut short is tried again when as much has
 * been spent on the target once more. */
static rung_status keep_whole(rung_tree *t, rung_error *err)
{
    rung_kept_tree *kept = t->kept;
    if (!kept->whole) {
        memset(kept->price, 0xff, t->web->n_roles * sizeof *kept->price);
        memset(kept->next, 0, t->web->n_roles * sizeof *kept->next);
        kept->looked = 0;
        t->price = kept->price;
        rung_status status = search_back(t, RUNG_NONE, err);
        if (status)
            return status;
        kept->whole = true;
    }
    t->price = kept->price;
    t->next = kept->next;
    t->whole = true;
    t->best = t->price[t->from];
    return RUNG_OK;
}

/* ---- from both ends ---- */

static rung_status settle(rung_tree *t, side *s, rung_error *err)
{
    rung_status status = RUNG_OK;
    rung_priced top = rung_priced_queue_take(s->queue);
    if (top.price == s->price[top.role]) {
        if (gives_up(t))
            return rung_task_gave_up(t->web->t, err);
        status = walk(t, s, top.role, err);
    }
    s->top = rung_priced_queue_top(s->queue, &t->web->status);
    return status;
}

/* Goes on from both ends until no better route can be found. */
static rung_status meet(rung_tree *t, side *ahead, side *back, rung_error *err)
{
    rung_status status = RUNG_OK;
    while (!status && ahead->top != RUNG_FAR && back->top != RUNG_FAR
           && ahead->top + back->top <= t->best)
        status = settle(t, ahead->walked <= back->walked ? ahead : back, err);
    return !status && t->web->status ? rung_fail_memory(err) : status;
}

/* Of one route: gives every role on a best route its true price. On each of them is a
 * role of which both searches have it, and from there the way goes back to the start. */
static void price_best_ways(rung_tree *t, const uint64_t *ahead)
{
    t->whole = true; /* no other role's price is below the true one */
    while (t->n_met) {
        uint32_t role = t->met[--t->n_met];
        rung_hops row = rung_web_row(t->web, RUNG_HOPS_IN, role);
        for (const rung_hop *hop = row.items, *end = hop + row.n; hop < end; hop++) {
            uint64_t gone = ahead[hop->role];
            if (gone == RUNG_FAR || gone + rung_hop_price(hop) != ahead[role]
                || t->price[hop->role] == t->best - gone)
                continue;
            t->price[hop->role] = t->best - gone;
            t->met[t->n_met++] = hop->role;
        }
    }
}

/* Puts what waits in the queue of the search from the target by what a route through it
 * costs at least, which is no less than the best. */
static bool turn(rung_tree *t, const rung_priced_queue *old)
{
    t->queue = (rung_priced_queue){ .mem = old->mem, .cost = (uint32_t)(t->best >> 32) };
    for (uint32_t i = 0; i < old->near.n; i++) {
        rung_priced one = old->near.items[i];
        if (one.price == t->price[one.role]
            && !rung_priced_queue_put(&t->queue, one.price + ahead_of(t, one.role),
                                      one.role))
            return false;
    }
    for (uint32_t at = 0; at < RUNG_BUCKETS; at++)
        for (uint32_t place = old->bucket[at]; place;
             place = old->waiting[place - 1].next) {
            const rung_waiting *one = &old->waiting[place - 1];
            if (one->price == t->price[one->role]
                && !rung_priced_queue_put(&t->queue, one->price + ahead_of(t, one->role),
                                          one->role))
                return false;
        }
    return true;
}

static rung_status grow(rung_tree *t, uint64_t price, rung_error *err)
{
    side back = { .way = RUNG_HOPS_IN, .price = t->price, .queue = &t->queue };
    rung_status status;
    while (!t->whole) {
        t->known = rung_priced_queue_top(&t->queue, &t->web->status);
        t->whole = t->known == RUNG_FAR;
        if (t->web->status)
            return rung_fail_memory(err);
        if (t->known > price)
            break;
        rung_priced top = rung_priced_queue_take(&t->queue);
        if (top.price != t->price[top.role] + ahead_of(t, top.role))
            continue;
        if (gives_up(t))
            return rung_task_gave_up(t->web->t, err);
        status = walk(t, &back, top.role, err);
        if (status)
            return status;
    }
    return RUNG_OK;
}

static rung_status search_both(rung_tree *t, bool one, rung_error *err)
{
    rung_web *w = t->web;
    rung_priced_queue queues[2] = { { .mem = &w->t->mem }, { .mem = &w->t->mem } };
    side ahead = { RUNG_HOPS_OUT, new_prices(w), &queues[0], .cut = true };
    side back = { RUNG_HOPS_IN, new_prices(w), &queues[1], &ahead, .cut = one };
    ahead.other = &back;
    if (one)
        t->met = RUNG_NEW(&w->t->mem, uint32_t, w->n_roles);
    if (!ahead.price || !back.price || (one && !t->met)
        || !rung_priced_queue_put(ahead.queue, 0, t->from)
        || !rung_priced_queue_put(back.queue, 0, t->to))
        return rung_fail_memory(err);
    ahead.price[t->from] = 0;
    back.price[t->to] = 0;
    t->price = back.price;
    t->best = t->from == t->to ? 0 : RUNG_FAR;
    rung_status status = meet(t, &ahead, &back, err);
    if (status || t->best == RUNG_FAR)
        return status;
    if (one) {
        price_best_ways(t, ahead.price);
        return RUNG_OK;
    }
    t->ahead = ahead.price;
    t->near = back.top;
    t->radius = back.top <= t->best ? t->best - back.top + 1 : 0;
    t->whole = back.top == RUNG_FAR;
    if (!t->whole && !turn(t, back.queue))
        return rung_fail_memory(err);
    return grow(t, t->best, err);
}

/* Goes twice as far beyond the best route each time, so that a caller in need of ever
 * more of the tree comes back only a few times. */
rung_status rung_tree_cover(rung_tree *t, uint64_t price, rung_error *err)
{
    if (rung_tree_covers(t, price))
        return RUNG_OK;
    uint64_t beyond = price - t->best, least = (uint64_t)1 << 32;
    return grow(t, price + (beyond > least ? beyond : least), err);
}

/* With a learner the search from the target is the only one, for barred steps are named
 * in the order in which it comes to them. */
rung_status rung_tree_open(rung_tree *t, rung_web *web, uint32_t from, uint32_t to,
                           bool one, rung_error *err)
{
    *t = (rung_tree){ .web = web, .from = from, .to = to, .best = RUNG_FAR };
    if (rung_task_spent(web->t, web->n_roles))
        return rung_task_gave_up(web->t, err);
    rung_status status = rung_web_rows(web, err);
    if (status)
        return status;
    if (web->learner->given) {
        t->price = new_prices(web);
        return t->price ? search_back(t, one ? from : RUNG_NONE, err)
                        : rung_fail_memory(err);
    }
    t->kept = web->kept ? rung_kept_tree_of(web->kept, to) : NULL;
    if (t->kept && (t->kept->whole || t->kept->looked >= web->n_roles))
        return keep_whole(t, err);
    return search_both(t, one, err);
}

void rung_tree_close(const rung_tree *t)
{
    if (t->kept && !t->kept->whole)
        t->kept->looked += t->looked;
}
