/* web.c -- prices and walls of the web of roles; see web.h. */
#include "query/route/web.h"

#include "core/sort.h"

/* What the task keeps, if it can serve this web: only what follows from the graph alone
 * is kept, so nothing of a filtered view or of a learner. */
static rung_kept *kept_of(const rung_web *w)
{
    bool months = w->by == RUNG_BY_MONTHS || w->by == RUNG_BY_ALL;
    return w->v->plain && !w->learner->given
                   && rung_kept_turn(&w->t->kept, w->v->g,
                                     months ? RUNG_BY_MONTHS : w->by,
                                     months ? w->assume_months : 0)
               ? &w->t->kept
               : NULL;
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
                     .n_roles = rung_kind_end(v->g, RUNG_ROLE) };
    w->first_link = rung_links_all(v, RUNG_PROGRESSES_TO).at;
    w->kept = by == RUNG_BY_NOTHING ? NULL : kept_of(w);
    uint32_t n_prices = by == RUNG_BY_NOTHING && !learner->given ? 0 : w->n_links;
    w->price = w->kept ? w->kept->price : RUNG_NEW(&t->mem, uint32_t, n_prices);
    for (int way = 0; way < 2; way++)
        w->rows[way] = w->kept ? w->kept->rows[way] : NULL;
    if (!w->price)
        return rung_fail_memory(err);
    w->left_aside = v->plain ? v->g->head->n_later : rung_derive_later(v);
    return RUNG_OK;
}

/* What a role gives; where the snapshot does not store it, worked out once. */
static rung_ids gives(rung_web *w, rung_node role)
{
    rung_ids ids = { 0 };
    rung_status s = RUNG_OK;
    if (rung_view_stores(w->v, role))
        s = rung_gives(w->t, w->v, role, &ids, NULL);
    else if (!w->gives && !(w->gives = RUNG_NEW(&w->t->mem, rung_ids, w->n_roles)))
        s = RUNG_NO_MEMORY;
    else if (w->gives[role.id].items)
        ids = w->gives[role.id];
    else if (!(s = rung_gives(w->t, w->v, role, &ids, NULL)))
        w->gives[role.id] = ids;
    if (s)
        w->status = s;
    return ids;
}

/* |E(b) \ Have(a)|: each step by itself. */
static uint32_t gap_price(rung_web *w, const rung_link *l)
{
    uint32_t *count = w->t->count, missing = 0,
             first = rung_kind_first(w->v->g, RUNG_COMPETENCY);
    rung_ids held = gives(w, l->from), needed = gives(w, l->to);
    if (!w->class_of) {
        rung_status s = rung_classes(w->t, w->v, &w->class_of, NULL);
        if (s) {
            w->status = s;
            return 0;
        }
    }
    for (uint32_t i = 0; i < held.n; i++)
        count[w->class_of[held.items[i] - first]] = 1;
    for (uint32_t i = 0; i < needed.n; i++)
        missing += !count[w->class_of[needed.items[i] - first]];
    for (uint32_t i = 0; i < held.n; i++)
        count[w->class_of[held.items[i] - first]] = 0;
    return missing;
}

static uint32_t months_price(const rung_web *w, const rung_link *l)
{
    int64_t months = rung_link_months(w->v, l);
    return months == RUNG_NO_INT ? w->assume_months : (uint32_t)months;
}

bool rung_web_bars(rung_web *w, const rung_link *l, bool name)
{
    if (!w->learner->given)
        return false;
    rung_conditions c = { 0 };
    rung_asker a = { w->t, w->v, w->learner, NULL, RUNG_OK };
    rung_ask_bars(&a, l, l->to, &c);
    if (a.status)
        w->status = a.status;
    if (!c.blocked_by.n || !name)
        return c.blocked_by.n > 0;
    const char *reason =
        rung_arena_textf(&w->t->mem, "the step from %s: %s",
                         rung_node_name(w->v->g, l->from), c.blocked_by.items[0]);
    rung_status s =
        rung_exclude(w->t, &w->excluded, l->to, reason, c.blocked_facts.items[0], NULL);
    if (s)
        w->status = s;
    return true;
}

uint32_t rung_web_price_new(rung_web *w, const rung_link *l, uint32_t at)
{
    if ((w->left_aside && rung_link_later(w->v, l)) || rung_web_bars(w, l, w->names)) {
        w->price[at] = RUNG_WALL;
        return RUNG_WALL;
    }
    uint32_t price = w->by == RUNG_BY_NOTHING ? 0
                     : w->by == RUNG_BY_STEPS ? 1
                     : w->by == RUNG_BY_GAP   ? gap_price(w, l)
                                              : months_price(w, l);
    if (!w->status) /* else it is no price at all */
        w->price[at] = 1 + price;
    return price;
}

/* ---- rows ---- */

rung_status rung_web_rows(rung_web *w, rung_error *err)
{
    for (int way = 0; way < 2; way++)
        if (!w->rows[way]
            && !(w->rows[way] = RUNG_NEW(&w->t->mem, rung_hops, w->n_roles)))
            return rung_fail_memory(err);
    return RUNG_OK;
}

static rung_hop *room_for_row(rung_web *w, int way, uint32_t role, uint32_t n)
{
    if (!w->kept)
        return RUNG_NEW(&w->t->mem, rung_hop, n);
    const uint32_t *start = way == RUNG_HOPS_OUT
                                ? rung_out_row(w->v->g, RUNG_PROGRESSES_TO)
                                : rung_in_row(w->v->g, RUNG_PROGRESSES_TO);
    return w->kept->hops[way] + (start[role] - start[0]);
}

static int by_price(const void *a_, const void *b_, void *unused)
{
    const rung_hop *a = a_, *b = b_;
    (void)unused;
    int c = rung_compare(a->price, b->price);
    return c ? c : rung_compare(a->role, b->role);
}

/* Prices are worked out at once and walls left out, except for the steps out of a role
 * when a learner is given: searches look at only some of these. */
rung_hops rung_web_fill_row(rung_web *w, int way, uint32_t role)
{
    rung_node n = { role };
    bool out = way == RUNG_HOPS_OUT, later = out && w->learner->given;
    rung_links it = out ? rung_links_out(w->v, RUNG_PROGRESSES_TO, n)
                        : rung_links_in(w->v, RUNG_PROGRESSES_TO, n);
    rung_hops row = { .items = room_for_row(w, way, role, rung_links_left(it)) };
    if (!row.items) {
        w->status = RUNG_NO_MEMORY;
        return row;
    }
    while (rung_links_next(&it)) {
        uint32_t price = later ? 0 : rung_web_price(w, &it.link);
        if (price != RUNG_WALL)
            row.items[row.n++] = (rung_hop){ out ? it.link.to.id : it.link.from.id,
                                             later ? 0 : 1 + price };
    }
    if (!later)
        rung_sort(row.items, row.n, sizeof *row.items, by_price, NULL);
    if (!w->status) /* else some of the prices are none */
        w->rows[way][role] = row;
    return row;
}

uint64_t rung_web_hop_new(rung_web *w, uint32_t role, rung_hop *hop)
{
    rung_link l;
    if (hop->price == RUNG_WALL)
        return RUNG_FAR;
    rung_link_find(w->v, RUNG_PROGRESSES_TO, (rung_node){ role },
                   (rung_node){ hop->role }, &l);
    uint32_t price = rung_web_price(w, &l);
    hop->price = price == RUNG_WALL ? RUNG_WALL : 1 + price;
    return price == RUNG_WALL ? RUNG_FAR : (uint64_t)price << 32 | 1;
}
