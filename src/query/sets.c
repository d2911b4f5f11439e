/* sets.c -- lists of competencies and the map of what is held; see sets.h. */
#include "query/sets.h"

#include <string.h>

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

rung_status rung_gives(rung_task *t, const rung_view *v, rung_node n, rung_ids *out,
                       rung_error *err)
{
    const rung_snapshot *g = v->g;
    if (!rung_view_stores(v, n) || rung_node_kind(g, n) == RUNG_COMPETENCY)
        return derive(t, v, n, false, out, err);
    *out = (rung_ids){ g->give + g->give_start[n.id],
                       g->give_start[n.id + 1] - g->give_start[n.id] };
    return RUNG_OK;
}

rung_status rung_wants(rung_task *t, const rung_view *v, rung_node n, rung_ids *out,
                       rung_error *err)
{
    const rung_snapshot *g = v->g;
    *out = (rung_ids){ 0 };
    if (rung_node_kind(g, n) != RUNG_ROLE)
        return RUNG_OK;
    if (!rung_view_stores(v, n))
        return derive(t, v, n, true, out, err);
    *out = (rung_ids){ g->want + g->want_start[n.id],
                       g->want_start[n.id + 1] - g->want_start[n.id] };
    return RUNG_OK;
}

rung_status rung_classes(rung_task *t, const rung_view *v, const uint32_t **out,
                         rung_error *err)
{
    *out = v->g->class_of;
    if (v->plain || (rung_view_unfiltered(v) && !v->over->classes))
        return RUNG_OK;
    uint32_t *own =
        RUNG_NEW(&t->mem, uint32_t, rung_section_count(v->g, RUNG_SECTION_class_of));
    if (!own)
        return rung_fail_memory(err);
    rung_derive_classes(v, own);
    *out = own;
    return RUNG_OK;
}

rung_status rung_hold(rung_task *t, const rung_view *v, const rung_node *by,
                      uint32_t n_by, rung_held *out, rung_error *err)
{
    rung_held h = { .by = by,
                    .n_by = n_by,
                    .first = v->g->head->kind_start[RUNG_COMPETENCY] };
    h.lists = RUNG_NEW(&t->mem, rung_ids, n_by);
    if (!h.lists)
        return rung_fail_memory(err);
    rung_status s = rung_classes(t, v, &h.class_of, err);
    for (uint32_t i = 0; !s && i < n_by; i++)
        s = rung_gives(t, v, by[i], &h.lists[i], err);
    if (s)
        return s;
    for (uint32_t i = 0; i < n_by; i++)
        for (uint32_t k = 0; k < h.lists[i].n; k++) {
            uint32_t *at = &t->count[h.class_of[h.lists[i].items[k] - h.first]];
            if (!*at)
                *at = i + 1;
        }
    *out = h;
    return RUNG_OK;
}

void rung_let_go(rung_task *t, const rung_held *h)
{
    for (uint32_t i = 0; i < h->n_by; i++)
        for (uint32_t k = 0; k < h->lists[i].n; k++)
            t->count[h->class_of[h->lists[i].items[k] - h->first]] = 0;
}

uint32_t rung_count_held(const rung_task *t, const rung_held *h, rung_ids needed)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < needed.n; i++)
        n += rung_holds(t, h, needed.items[i]) >= 0;
    return n;
}

rung_status rung_missing(rung_task *t, const rung_held *h, rung_ids needed,
                         rung_node_list *out, rung_error *err)
{
    out->items = RUNG_NEW(&t->mem, rung_node, needed.n);
    out->n = 0;
    if (!out->items)
        return rung_fail_memory(err);
    for (uint32_t i = 0; i < needed.n; i++)
        if (rung_holds(t, h, needed.items[i]) < 0)
            out->items[out->n++].id = needed.items[i];
    return RUNG_OK;
}
