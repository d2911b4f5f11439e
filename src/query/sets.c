/* sets.c -- lists of competencies and the map of what is held; see sets.h. */
#include "query/sets.h"

#include "snapshot/derive.h"
#include "snapshot/overlay.h"

rung_status rung_fail_memory(rung_error *err)
{
    return rung_fail(err, RUNG_NO_MEMORY,
                     "the answer is larger than the memory of one request");
}

static rung_status derive(rung_task *t, const rung_view *v, rung_node n, bool desirable,
                          rung_ids *out, rung_error *err)
{
    uint32_t *items, k;
    if (!rung_derive(v, n, desirable, t->mark, &t->mem, &items, &k))
        return rung_fail_memory(err);
    *out = (rung_ids){ items, k };
    return RUNG_OK;
}

/* A stored list, already on its way from memory: whoever fetches several before reading
 * the first waits only once. How long it is is not looked at, for that may have to come
 * from memory itself. */
static rung_ids stored(const rung_snapshot *g, const uint32_t *start)
{
    rung_ids list = { g->give + start[0], start[1] - start[0] };
    rung_fetch_list(list.items);
    return list;
}

static bool is_of(const rung_snapshot *g, rung_node n, rung_kind kind)
{
    const uint32_t *start = g->head->kind_start + kind;
    return n.id >= start[0] && n.id < start[1];
}

rung_status rung_gives(rung_task *t, const rung_view *v, rung_node n, rung_ids *out,
                       rung_error *err)
{
    const rung_snapshot *g = v->g;
    if (!rung_view_stores(v, n) || is_of(g, n, RUNG_COMPETENCY))
        return derive(t, v, n, false, out, err);
    *out = stored(g, rung_give_start(g, n.id));
    return RUNG_OK;
}

rung_status rung_wants(rung_task *t, const rung_view *v, rung_node n, rung_ids *out,
                       rung_error *err)
{
    const rung_snapshot *g = v->g;
    *out = (rung_ids){ 0 };
    if (!is_of(g, n, RUNG_ROLE))
        return RUNG_OK;
    if (!rung_view_stores(v, n))
        return derive(t, v, n, true, out, err);
    *out = stored(g, rung_give_start(g, n.id) + 1);
    return RUNG_OK;
}

bool rung_none_match(const rung_snapshot *g)
{
    const uint32_t *start = rung_out_row(g, RUNG_MATCHES);
    return start[rung_kind_first(g, RUNG_COMPETENCY)]
           == start[rung_kind_end(g, RUNG_COMPETENCY)];
}

static bool is_same_view(const rung_view *a, const rung_view *b)
{
    return a->g == b->g && a->over == b->over && a->narrowed == b->narrowed
           && a->dated == b->dated && a->everything == b->everything
           && a->statuses == b->statuses && a->day_from == b->day_from
           && a->day_to == b->day_to;
}

/* The classes of this view, if the question at hand has worked them out already. */
static const uint32_t *seen_classes(const rung_task *t, const rung_view *v)
{
    for (uint32_t i = 0; i < RUNG_SEEN_CLASSES; i++) {
        const rung_seen_classes *seen = &t->classes[i];
        if (seen->class_of && seen->era == t->mem.era && is_same_view(&seen->view, v))
            return seen->class_of;
    }
    return NULL;
}

rung_status rung_classes(rung_task *t, const rung_view *v, const uint32_t **out,
                         rung_error *err)
{
    *out = v->g->class_of;
    if (v->plain || (rung_view_unfiltered(v) && !v->over->classes)
        || rung_none_match(v->g))
        return RUNG_OK;
    *out = seen_classes(t, v);
    if (*out)
        return RUNG_OK;
    uint32_t *own =
        RUNG_ROOM(&t->mem, uint32_t, rung_section_count(v->g, RUNG_SECTION_class_of));
    if (!own)
        return rung_fail_memory(err);
    rung_derive_classes(v, own);
    t->classes[t->n_classes++ % RUNG_SEEN_CLASSES] =
        (rung_seen_classes){ *v, own, t->mem.era };
    *out = own;
    return RUNG_OK;
}

static inline void set_bit(uint64_t *held, uint32_t as, bool on)
{
    held[as / 64] = on ? held[as / 64] | (uint64_t)1 << as % 64 : 0;
}

/* Clearing empties whole words, for nothing else is marked in them. */
static inline void set_bits(const rung_held *h, bool on)
{
    uint64_t *bits = h->bits;
    bool alone = h->alone;
    for (uint32_t i = 0; i < h->n_by; i++) {
        if (!h->lists[i].n) /* its items may be NULL, to which nothing can be added */
            continue;
        const uint32_t *c = h->lists[i].items, *end = c + h->lists[i].n;
        for (; alone && c < end; c++)
            set_bit(bits, *c, on);
        for (; c < end; c++)
            set_bit(bits, rung_held_as(h, *c), on);
    }
}

rung_status rung_hold_listed(rung_task *t, const rung_view *v, const rung_node *by,
                             uint32_t n_by, rung_held *out, rung_error *err)
{
    rung_held h = { .by = by,
                    .n_by = n_by,
                    .first = rung_kind_first(v->g, RUNG_COMPETENCY),
                    .alone = rung_none_match(v->g),
                    .bits = t->held };
    if (!RUNG_MAKE_ROOM(&t->mem, h.lists, n_by))
        return rung_fail_memory(err);
    rung_status s = rung_classes(t, v, &h.class_of, err);
    for (uint32_t i = 0; !s && i < n_by; i++)
        s = rung_gives(t, v, by[i], &h.lists[i], err);
    if (!s)
        *out = h;
    return s;
}

void rung_mark(rung_held *h)
{
    if (h->marked)
        return;
    set_bits(h, true);
    h->marked = true;
}

rung_status rung_hold(rung_task *t, const rung_view *v, const rung_node *by,
                      uint32_t n_by, rung_held *out, rung_error *err)
{
    rung_status s = rung_hold_listed(t, v, by, n_by, out, err);
    if (!s)
        rung_mark(out);
    return s;
}

void rung_let_go(const rung_held *h)
{
    if (h->marked)
        set_bits(h, false);
}

uint32_t rung_count_held(const rung_held *h, rung_ids needed)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < needed.n; i++)
        n += rung_holds(h, needed.items[i]);
    return n;
}

/* Every competency is written, and the next one written over it if it was held: no branch
 * that could be predicted wrongly. */
rung_status rung_missing(rung_task *t, const rung_held *h, rung_ids needed,
                         rung_node_list *out, rung_error *err)
{
    const rung_held map = *h;
    *out = (rung_node_list){ 0 };
    if (!needed.n)
        return RUNG_OK;
    const uint32_t *c = needed.items, *end = c + needed.n;
    rung_node *items = RUNG_ROOM(&t->mem, rung_node, needed.n), *at = items;
    if (!items)
        return rung_fail_memory(err);
    for (; map.alone && c < end; c++) {
        at->id = *c;
        at += !rung_holds_class(&map, *c);
    }
    for (; c < end; c++) {
        at->id = *c;
        at += !rung_holds(&map, *c);
    }
    *out = (rung_node_list){ items, (uint32_t)(at - items) };
    return RUNG_OK;
}
