/* overlay.c -- what is hidden, what is added, and which stored lists no longer hold; see
 * overlay.h. How links and facts of it are walked stands in view.c. */
#include "snapshot/overlay.h"

#include <stdio.h>
#include <string.h>

#include "core/sort.h"

typedef struct maker {
    const rung_snapshot *g;
    uint8_t *mark;
    rung_arena *mem;
    rung_overlay *o;
    uint32_t *touched; /* those whose mark is set, in the order found */
    uint32_t n_touched, cap_touched;
    bool failed;
} maker;

static int by_from(const void *a, const void *b, void *unused)
{
    const rung_edge *x = &((const rung_added *)a)->edge,
                    *y = &((const rung_added *)b)->edge;
    (void)unused;
    int c = rung_compare(x->relation, y->relation);
    if (!c)
        c = rung_compare(x->from.id, y->from.id);
    return c ? c : rung_compare(x->to.id, y->to.id);
}

static int by_to(const void *a, const void *b, void *added)
{
    const rung_added *all = added;
    const rung_edge *x = &all[*(const uint32_t *)a].edge,
                    *y = &all[*(const uint32_t *)b].edge;
    int c = rung_compare(x->relation, y->relation);
    if (!c)
        c = rung_compare(x->to.id, y->to.id);
    return c ? c : rung_compare(x->from.id, y->from.id);
}

static bool among(const uint32_t *ids, uint32_t n, uint32_t id)
{
    uint32_t low = 0, high = n;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (ids[mid] < id)
            low = mid + 1;
        else
            high = mid;
    }
    return low < n && ids[low] == id;
}

bool rung_overlay_hides(const rung_overlay *o, rung_node n)
{
    return among(o->hidden, o->n_hidden, n.id);
}

bool rung_overlay_touches(const rung_overlay *o, rung_node n)
{
    return among(o->touched, o->n_touched, n.id);
}

rung_view rung_view_under(const rung_view *v, const rung_overlay *o)
{
    rung_view under = *v;
    under.over = o;
    under.plain = false;
    return under;
}

const char *rung_edge_id(const rung_snapshot *g, const rung_edge *e, char *buf)
{
    char from[RUNG_NODE_ID_MAX], to[RUNG_NODE_ID_MAX];
    snprintf(buf, RUNG_EDGE_ID_MAX, "%s:%s:%s", rung_node_id(g, e->from, from),
             rung_relation_word((rung_relation)e->relation), rung_node_id(g, e->to, to));
    return buf;
}

/* ---- nodes ---- */

static void put_hidden(maker *m, const rung_node *nodes, uint32_t n)
{
    uint32_t *ids = RUNG_NEW(m->mem, uint32_t, n), kept = 0;
    m->failed |= !ids;
    for (uint32_t i = 0; ids && i < n; i++)
        ids[i] = nodes[i].id;
    if (ids)
        rung_sort_ids(ids, n);
    for (uint32_t i = 0; ids && i < n; i++) {
        if (kept && ids[kept - 1] == ids[i])
            continue;
        rung_kind kind = rung_node_kind(m->g, (rung_node){ ids[i] });
        m->o->ways |=
            kind == RUNG_STANDARD || kind == RUNG_QUALIFICATION || kind == RUNG_PROGRAMME;
        ids[kept++] = ids[i];
    }
    m->o->hidden = ids;
    m->o->n_hidden = ids ? kept : 0;
}

/* ---- links ---- */

/* The link of the snapshot, whatever its status, or RUNG_NONE. */
static uint32_t stored_link(const rung_snapshot *g, const rung_edge *e)
{
    rung_view plain = rung_view_of(g, 0, NULL), all = rung_view_everything(&plain);
    rung_link l;
    return rung_link_find(&all, (rung_relation)e->relation, e->from, e->to, &l)
               ? l.id
               : RUNG_NONE;
}

static rung_added added_of(const rung_snapshot *g, const rung_edge *e)
{
    return (rung_added){
        .edge = *e,
        .stored = stored_link(g, e),
        .row = { .status = RUNG_INFERRED,
                 .table = (uint8_t)RUNG_TABLE_OF_RELATION(e->relation),
                 .evidence = 0 },
    };
}

static uint32_t count_facts(const rung_snapshot *g, const rung_added *a)
{
    return 1
           + (a->stored == RUNG_NONE
                  ? 0
                  : g->link_fact[a->stored + 1] - g->link_fact[a->stored]);
}

/* The facts of added link i: those that the graph has, and the supposed one behind all
 * that have not ended, as if it stood last in its file. */
static void put_facts(const rung_snapshot *g, rung_added *added, uint32_t i,
                      rung_added_fact *out)
{
    const rung_added *a = &added[i];
    uint32_t n = count_facts(g, a), at = 0;
    bool put = false;
    for (uint32_t k = 0; k < n; k++) {
        uint32_t f = k + 1 < n || put ? g->link_fact[a->stored] + at : RUNG_NONE;
        if (!put && (f == RUNG_NONE || g->facts[f].status == RUNG_ENDED)) {
            put = true;
            out[k] = (rung_added_fact){ RUNG_NONE, i };
        } else {
            at++;
            out[k] = (rung_added_fact){ f, i };
        }
    }
}

static void put_added(maker *m, const rung_edge *edges, uint32_t n)
{
    rung_added *added = RUNG_NEW(m->mem, rung_added, (size_t)n + 1);
    uint32_t *in_order = RUNG_NEW(m->mem, uint32_t, n), kept = 0, n_facts = 0;
    m->failed |= !added || !in_order;
    if (m->failed)
        return;
    for (uint32_t i = 0; i < n; i++)
        added[i] = added_of(m->g, &edges[i]);
    rung_sort(added, n, sizeof *added, by_from, NULL);
    for (uint32_t i = 0; i < n; i++) {
        if (kept && by_from(&added[kept - 1], &added[i], NULL) == 0)
            continue;
        added[kept] = added[i];
        added[kept].first = n_facts;
        in_order[kept] = kept;
        n_facts += count_facts(m->g, &added[kept++]);
    }
    added[kept].first = n_facts;
    rung_sort(in_order, kept, sizeof *in_order, by_to, added);
    rung_added_fact *facts = RUNG_NEW(m->mem, rung_added_fact, n_facts);
    m->failed |= !facts;
    for (uint32_t i = 0; facts && i < kept; i++)
        put_facts(m->g, added, i, facts + added[i].first);
    m->o->added = added;
    m->o->in_order = in_order;
    m->o->n_added = kept;
    m->o->facts = facts;
    m->o->n_facts = n_facts;
}

/* ---- what is touched: whoever gives or needs something through what has changed ---- */

static void touch(maker *m, uint32_t node)
{
    if (m->mark[node] || m->failed)
        return;
    uint32_t *touched = rung_arena_grown(m->mem, m->touched, m->n_touched,
                                         &m->cap_touched, 16, sizeof *touched);
    m->failed |= !touched;
    if (!touched)
        return;
    m->touched = touched;
    m->mark[node] = 1;
    m->touched[m->n_touched++] = node;
}

/* Relations along which D, K, E and W are gathered; the first three go on upward. */
static const rung_relation gathering[] = { RUNG_CONTAINS, RUNG_COVERS, RUNG_AWARDS,
                                           RUNG_DEVELOPS, RUNG_REQUIRES };
#define UPWARD 3u

/* Touches whatever the snapshot links to n by the first `relations` of these. */
static void touch_above(maker *m, uint32_t n, size_t relations)
{
    const rung_snapshot *g = m->g;
    for (size_t r = 0; r < relations; r++) {
        const uint32_t *start = rung_in_row(g, gathering[r]) + n;
        for (uint32_t i = start[0]; i < start[1]; i++)
            touch(m, g->link_from[g->in_link[i]]);
    }
}

static bool gathers(rung_relation relation)
{
    for (size_t r = 0; r < RUNG_COUNT_OF(gathering); r++)
        if (gathering[r] == relation)
            return true;
    return false;
}

static void put_touched(maker *m)
{
    for (uint32_t i = 0; i < m->o->n_hidden; i++)
        touch_above(m, m->o->hidden[i], RUNG_COUNT_OF(gathering));
    for (uint32_t i = 0; i < m->o->n_added; i++)
        if (gathers((rung_relation)m->o->added[i].edge.relation))
            touch(m, m->o->added[i].edge.from.id);
    for (uint32_t i = 0; i < m->n_touched; i++)
        touch_above(m, m->touched[i], UPWARD);
    for (uint32_t i = 0; i < m->n_touched; i++)
        m->mark[m->touched[i]] = 0;
    if (m->n_touched)
        rung_sort_ids(m->touched, m->n_touched);
    m->o->touched = m->touched;
    m->o->n_touched = m->n_touched;
}

/* An added `matches` does not say how alike, so it joins no class; a hidden competency
 * may part one. */
static bool parts_classes(const rung_snapshot *g, const rung_overlay *o)
{
    const uint32_t *out = rung_out_row(g, RUNG_MATCHES),
                   *in = rung_in_row(g, RUNG_MATCHES);
    for (uint32_t i = 0; i < o->n_hidden; i++) {
        uint32_t at = o->hidden[i];
        if (rung_node_kind(g, (rung_node){ o->hidden[i] }) == RUNG_COMPETENCY
            && (out[at] < out[at + 1] || in[at] < in[at + 1]))
            return true;
    }
    return false;
}

rung_status rung_overlay_new(const rung_snapshot *g, const rung_node *hidden,
                             uint32_t n_hidden, const rung_edge *added, uint32_t n_added,
                             uint8_t *mark, rung_arena *mem, const rung_overlay **out,
                             rung_error *err)
{
    maker m = { .g = g, .mark = mark, .mem = mem };
    m.o = RUNG_NEW(mem, rung_overlay, 1);
    m.failed = !m.o;
    if (m.o)
        put_hidden(&m, hidden, n_hidden);
    if (!m.failed)
        put_added(&m, added, n_added);
    if (!m.failed)
        put_touched(&m);
    if (m.failed)
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    m.o->classes = parts_classes(g, m.o);
    *out = m.o;
    return RUNG_OK;
}

rung_status rung_view_without(const rung_view *v, const rung_node *nodes, uint32_t n,
                              uint8_t *mark, rung_arena *mem, rung_view *out,
                              rung_error *err)
{
    static const rung_overlay nothing = { 0 };
    const rung_overlay *was = v->over ? v->over : &nothing, *over;
    rung_node *hidden = RUNG_NEW(mem, rung_node, (size_t)was->n_hidden + n);
    rung_edge *added = RUNG_NEW(mem, rung_edge, was->n_added);
    uint32_t n_added = 0;
    if (!hidden || !added)
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    for (uint32_t i = 0; i < was->n_hidden; i++)
        hidden[i].id = was->hidden[i];
    for (uint32_t i = 0; i < n; i++)
        mark[nodes[i].id] = 1;
    for (uint32_t i = 0; i < was->n_added; i++) {
        const rung_edge *e = &was->added[i].edge;
        if (!mark[e->from.id] && !mark[e->to.id])
            added[n_added++] = *e;
    }
    for (uint32_t i = 0; i < n; i++) {
        mark[nodes[i].id] = 0;
        hidden[was->n_hidden + i] = nodes[i];
    }
    rung_status s = rung_overlay_new(v->g, hidden, was->n_hidden + n, added, n_added,
                                     mark, mem, &over, err);
    if (!s)
        *out = rung_view_under(v, over);
    return s;
}
