/* web.c -- prices and walls of the web of roles; see web.h. */
#include "query/route/web.h"

#include <string.h>

#include "snapshot/derive.h"

/* The prices that the task keeps, if they can be those of this web: only what follows
 * from the graph alone is kept, and nothing of a question that says who asks. */
static uint32_t *kept_prices(rung_web *w)
{
    rung_prices *kept = &w->t->prices;
    uint64_t sum = w->v->g->head->sum;
    if (!kept->items || !w->v->plain || w->learner->given || w->n_links > kept->n)
        return NULL;
    if (!kept->known || kept->sum != sum || kept->by != w->by
        || kept->assume_months != w->assume_months) {
        memset(kept->items, 0, w->n_links * sizeof *kept->items);
        *kept = (rung_prices){ kept->items, kept->n, true, sum, w->by, w->assume_months };
    }
    return kept->items;
}

rung_status rung_web_init(rung_web *w, rung_task *t, const rung_view *v, rung_price by,
                          uint32_t assume_months, const rung_learner *learner,
                          rung_error *err)
{
    *w = (rung_web){ .t = t,
                     .v = v,
                     .learner = learner,
                     .by = by,
                     .assume_months = assume_months,
                     .n_links = rung_links_most(v, RUNG_PROGRESSES_TO),
                     .n_roles = v->g->head->kind_start[RUNG_ROLE + 1] };
    w->first_link = rung_links_all(v, RUNG_PROGRESSES_TO).at;
    w->price = kept_prices(w);
    if (!w->price)
        w->price = RUNG_NEW(&t->mem, uint32_t, w->n_links);
    w->excluded.items = RUNG_NEW(&t->mem, rung_excluded, learner->given ? w->n_links : 0);
    if (!w->price || !w->excluded.items)
        return rung_fail_memory(err);
    w->left_aside = v->plain ? v->g->head->n_later : rung_derive_later(v);
    return RUNG_OK;
}

/* |E(b) \ Have(a)|: each step by itself. */
static uint32_t gap_price(rung_web *w, const rung_link *l)
{
    rung_held held;
    rung_ids needed = { 0 };
    rung_status s = rung_hold(w->t, w->v, &l->from, 1, &held, NULL);
    if (s) {
        w->status = s;
        return 0;
    }
    s = rung_gives(w->t, w->v, l->to, &needed, NULL);
    uint32_t missing = needed.n - rung_count_held(w->t, &held, needed);
    rung_let_go(w->t, &held);
    if (s)
        w->status = s;
    return missing;
}

static uint32_t months_price(const rung_web *w, const rung_link *l)
{
    int64_t months = rung_link_months(w->v, l);
    return months == RUNG_NO_INT ? w->assume_months : (uint32_t)months;
}

/* Bars the learner when a condition of the step must be met and is not. */
static bool barred(rung_web *w, const rung_link *l)
{
    if (!w->learner->given)
        return false;
    rung_conditions c = { 0 };
    rung_asker a = { w->t, w->v, w->learner, NULL, RUNG_OK };
    rung_ask_way(&a, l, &c);
    rung_ask_node(&a, l->to, false, &c);
    if (a.status)
        w->status = a.status;
    if (!c.blocked_by.n)
        return false;
    const char *reason =
        rung_arena_textf(&w->t->mem, "the step from %s: %s",
                         rung_node_name(w->v->g, l->from), c.blocked_by.items[0]);
    if (!reason)
        w->status = RUNG_NO_MEMORY;
    w->excluded.items[w->excluded.n++] = (rung_excluded){ l->to, reason };
    return true;
}

uint32_t rung_web_price_new(rung_web *w, const rung_link *l, uint32_t at)
{
    if ((w->left_aside && rung_link_later(w->v, l)) || barred(w, l)) {
        w->price[at] = RUNG_WALL;
        return RUNG_WALL;
    }
    uint32_t price = w->by == RUNG_BY_STEPS ? 1
                     : w->by == RUNG_BY_GAP ? gap_price(w, l)
                                            : months_price(w, l);
    if (!w->status) /* else it is no price at all */
        w->price[at] = 1 + price;
    return price;
}
