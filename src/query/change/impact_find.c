/* impact_find.c -- the graph as it is beside the graph without one thing; see impact.h.
 *
 * Only what is linked to the thing can differ in most of it, so that little is looked at;
 * routes between roles are compared by search (lost.c). A host takes along the settings
 * that it alone hosts; a setting with another host stays. */
#include <string.h>

#include "core/sort.h"
#include "query/change/impact.h"
#include "query/scope.h"
#include "snapshot/derive.h"

typedef struct question {
    rung_task *t;
    const rung_view *v; /* as it is */
    rung_view then;     /* without it */
    rung_node node;
    rung_node_list gone; /* it, and the settings that go with it */
    rung_impact_result r;
    rung_error *err;
} question;

static uint32_t count(rung_links it)
{
    uint32_t n = 0;
    while (rung_links_next(&it))
        n++;
    return n;
}

/* ---- what goes ---- */

/* The setting at l goes with its host, or stays with its other hosts. */
static rung_status put_setting(question *q, const rung_link *l)
{
    rung_links it = rung_links_in(q->v, RUNG_HOSTS, l->to);
    rung_node_list others = { RUNG_NEW(&q->t->mem, rung_node, rung_links_left(it)), 0 };
    if (!others.items)
        return rung_fail_memory(q->err);
    while (rung_links_next(&it))
        if (it.link.from.id != l->from.id)
            others.items[others.n++] = it.link.from;
    if (others.n) {
        q->r.stay.items[q->r.stay.n++] = (rung_impact_stay){ l->to, others, { l->fact } };
    } else {
        q->r.settings.items[q->r.settings.n++] = (rung_cited){ l->to, { l->fact } };
        q->gone.items[q->gone.n++] = l->to;
    }
    return RUNG_OK;
}

static rung_status put_gone(question *q)
{
    bool host = rung_node_kind(q->v->g, q->node) == RUNG_ORGANISATION;
    rung_links it = rung_links_out(q->v, RUNG_HOSTS, q->node);
    uint32_t n = host ? rung_links_left(it) : 0;
    rung_arena *mem = &q->t->mem;
    if (!RUNG_MAKE(mem, q->gone.items, (size_t)n + 1)
        || !RUNG_MAKE(mem, q->r.settings.items, n) || !RUNG_MAKE(mem, q->r.stay.items, n))
        return rung_fail_memory(q->err);
    q->gone.items[q->gone.n++] = q->node;
    rung_status s = RUNG_OK;
    while (host && !s && rung_links_next(&it))
        s = put_setting(q, &it.link);
    return s ? s
             : rung_view_without(q->v, q->gone.items, q->gone.n, q->t->mark, mem,
                                 &q->then, q->err);
}

/* ---- what is covered ---- */

/* Settings that cover something, and what says so. */
static rung_status covering(question *q, const rung_view *v, rung_node what,
                            rung_cited_list *out)
{
    rung_links it = rung_links_in(v, RUNG_COVERS, what);
    *out = (rung_cited_list){ RUNG_NEW(&q->t->mem, rung_cited, rung_links_left(it)), 0 };
    if (!out->items)
        return rung_fail_memory(q->err);
    while (rung_links_next(&it))
        if (rung_link_covers(v, &it.link))
            out->items[out->n++] = (rung_cited){ it.link.from, { it.link.fact } };
    return RUNG_OK;
}

/* Courses that contain it and stay; whether one of them makes it mandatory. */
static rung_status part_of(question *q, rung_node unit, rung_node_list *of,
                           rung_flag *mandatory)
{
    rung_links it = rung_links_in(&q->then, RUNG_CONTAINS, unit);
    *of = (rung_node_list){ RUNG_NEW(&q->t->mem, rung_node, rung_links_left(it)), 0 };
    mandatory->v = rung_node_kind(q->v->g, unit) == RUNG_UNIT ? 0 : -1;
    if (!of->items)
        return rung_fail_memory(q->err);
    while (rung_links_next(&it)) {
        of->items[of->n++] = it.link.from;
        if (rung_link_mandatory(&q->then, &it.link))
            mandatory->v = 1;
    }
    return RUNG_OK;
}

static rung_status put_covered(question *q, rung_node what)
{
    rung_cited_list now, then;
    rung_node_list of;
    rung_flag mandatory;
    rung_status s = covering(q, q->v, what, &now);
    if (!s)
        s = covering(q, &q->then, what, &then);
    if (!s)
        s = part_of(q, what, &of, &mandatory);
    if (s)
        return s;
    if (!then.n) {
        q->r.uncovered.items[q->r.uncovered.n++] =
            (rung_impact_uncovered){ what,
                                     of,
                                     mandatory,
                                     now,
                                     { rung_only_inferred(q->v, &now) },
                                     rung_surest(q->v, &now) };
        return RUNG_OK;
    }
    rung_node on = rung_only_host(&q->then, &then);
    if (then.n == 1 && now.n > 1)
        on = then.items[0].node;
    else if (rung_only_host(q->v, &now).id != RUNG_NONE)
        on = RUNG_NO_NODE_REF;
    if (on.id != RUNG_NONE)
        q->r.hanging.items[q->r.hanging.n++] =
            (rung_impact_hanging){ what,
                                   on,
                                   of,
                                   mandatory,
                                   { rung_only_inferred(&q->then, &then) },
                                   rung_surest(&q->then, &then) };
    return RUNG_OK;
}

/* After rung_gather: the nodes by id. */
static void end_gathering(question *q, rung_node_list *list)
{
    rung_gathered(q->t, list);
    rung_sort_ids(list->items, list->n);
}

static void gather_covered(question *q, rung_node setting, rung_node_list *list)
{
    for (rung_links it = rung_links_out(q->v, RUNG_COVERS, setting);
         rung_links_next(&it);)
        if (rung_link_covers(q->v, &it.link))
            rung_gather(q->t, list, it.link.to);
}

/* What the settings that go cover, and those that lose one of their hosts. */
static rung_status put_coverage(question *q)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < q->gone.n; i++)
        n += rung_links_left(rung_links_out(q->v, RUNG_COVERS, q->gone.items[i]));
    for (uint32_t i = 0; i < q->r.stay.n; i++)
        n += rung_links_left(rung_links_out(q->v, RUNG_COVERS, q->r.stay.items[i].node));
    rung_node_list covered = { RUNG_NEW(&q->t->mem, rung_node, n), 0 };
    if (!covered.items || !RUNG_MAKE(&q->t->mem, q->r.uncovered.items, n)
        || !RUNG_MAKE(&q->t->mem, q->r.hanging.items, n))
        return rung_fail_memory(q->err);
    for (uint32_t i = 0; i < q->gone.n; i++)
        gather_covered(q, q->gone.items[i], &covered);
    for (uint32_t i = 0; i < q->r.stay.n; i++)
        gather_covered(q, q->r.stay.items[i].node, &covered);
    end_gathering(q, &covered);
    rung_status s = RUNG_OK;
    for (uint32_t i = 0; !s && i < covered.n; i++)
        s = put_covered(q, covered.items[i]);
    return s;
}

/* ---- programmes that place learners there ---- */

/* True when a setting where p places learners in this view covers the unit; *inferred is
 * cleared when something better than our reading says so. */
static bool covered_in(const rung_view *v, rung_node p, rung_node unit, bool *inferred)
{
    bool found = false;
    rung_link placed;
    for (rung_links it = rung_links_in(v, RUNG_COVERS, unit); rung_links_next(&it);)
        if (rung_link_covers(v, &it.link)
            && rung_link_find(v, RUNG_PLACES_AT, p, it.link.from, &placed)) {
            found = true;
            *inferred &= rung_view_status(v, it.link.fact) == RUNG_INFERRED;
        }
    return found;
}

/* Units of p and of what it awards that its own placements cover, and then no longer. */
static rung_status put_lost_units(question *q, rung_impact_programme *row)
{
    rung_node_list teachers;
    rung_status s = rung_teachers(q->t, &q->then, row->node, &teachers, q->err);
    uint32_t n = 0;
    for (uint32_t i = 0; !s && i < teachers.n; i++)
        n += rung_links_left(rung_links_out(&q->then, RUNG_CONTAINS, teachers.items[i]));
    rung_node_list units = { s ? NULL : RUNG_NEW(&q->t->mem, rung_node, n), 0 };
    if (s || !units.items)
        return s ? s : rung_fail_memory(q->err);
    bool inferred = true, unused = true;
    for (uint32_t i = 0; i < teachers.n; i++)
        for (rung_links it = rung_links_out(&q->then, RUNG_CONTAINS, teachers.items[i]);
             rung_links_next(&it);)
            rung_gather(q->t, &units, it.link.to);
    end_gathering(q, &units);
    for (uint32_t i = 0; i < units.n; i++)
        if (!covered_in(&q->then, row->node, units.items[i], &unused)
            && covered_in(q->v, row->node, units.items[i], &inferred))
            units.items[row->uncovered.n++] = units.items[i];
    row->uncovered.items = units.items;
    row->inferred.v = row->uncovered.n ? inferred : -1;
    return RUNG_OK;
}

/* How many settings p has at this place in its sequence; those without a place stand in
 * any order. */
static uint32_t count_at(const rung_view *v, rung_node p, int64_t position)
{
    uint32_t n = 0;
    for (rung_links it = rung_links_out(v, RUNG_PLACES_AT, p); rung_links_next(&it);)
        n += rung_link_integer(v, &it.link, RUNG_A_POSITION) == position;
    return n;
}

/* Says it of a place at which p has no setting left, once. */
static rung_status put_broken(question *q, rung_impact_programme *row, int64_t position)
{
    const char *text = position == RUNG_NO_INT
                           ? "nothing where the order is open"
                           : rung_arena_textf(&q->t->mem, "nothing at position %lld",
                                              (long long)position);
    if (!text)
        return rung_fail_memory(q->err);
    for (uint32_t i = 0; i < row->broken.n; i++)
        if (strcmp(row->broken.items[i], text) == 0)
            return RUNG_OK;
    row->broken.items[row->broken.n++] = text;
    return RUNG_OK;
}

static rung_status put_programme(question *q, rung_node p)
{
    rung_links it = rung_links_out(q->v, RUNG_PLACES_AT, p);
    rung_impact_programme row = { .node = p, .evidence = RUNG_NO_FACT };
    if (!RUNG_MAKE(&q->t->mem, row.lost.items, rung_links_left(it))
        || !RUNG_MAKE(&q->t->mem, row.broken.items, rung_links_left(it)))
        return rung_fail_memory(q->err);
    rung_status s = RUNG_OK;
    while (!s && rung_links_next(&it)) {
        if (rung_view_has(&q->then, it.link.to)) {
            row.left++;
            continue;
        }
        int64_t position = rung_link_integer(q->v, &it.link, RUNG_A_POSITION);
        row.lost.items[row.lost.n++] = it.link.to;
        if (row.evidence.id == RUNG_NONE)
            row.evidence.id = it.link.fact;
        if (!count_at(&q->then, p, position))
            s = put_broken(q, &row, position);
    }
    if (!s)
        s = put_lost_units(q, &row);
    q->r.programmes.items[q->r.programmes.n++] = row;
    return s;
}

static rung_status put_programmes(question *q)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < q->gone.n; i++)
        n += rung_links_left(rung_links_in(q->v, RUNG_PLACES_AT, q->gone.items[i]));
    rung_node_list programmes = { RUNG_NEW(&q->t->mem, rung_node, n), 0 };
    if (!programmes.items || !RUNG_MAKE(&q->t->mem, q->r.programmes.items, n))
        return rung_fail_memory(q->err);
    for (uint32_t i = 0; i < q->gone.n; i++)
        for (rung_links it = rung_links_in(q->v, RUNG_PLACES_AT, q->gone.items[i]);
             rung_links_next(&it);)
            rung_gather(q->t, &programmes, it.link.from);
    end_gathering(q, &programmes);
    rung_status s = RUNG_OK;
    for (uint32_t i = 0; !s && i < programmes.n; i++)
        s = put_programme(q, programmes.items[i]);
    return s;
}

/* ---- what gives less ---- */

/* Those of `now` that are not in `then`; both by id. */
static rung_status put_less(question *q, rung_node n)
{
    rung_ids now, then;
    rung_status s = rung_gives(q->t, q->v, n, &now, q->err);
    if (!s)
        s = rung_gives(q->t, &q->then, n, &then, q->err);
    rung_node *lost = s ? NULL : RUNG_NEW(&q->t->mem, rung_node, now.n);
    if (s || !lost)
        return s ? s : rung_fail_memory(q->err);
    uint32_t n_lost = 0;
    for (uint32_t i = 0, k = 0; i < now.n; i++) {
        while (k < then.n && then.items[k] < now.items[i])
            k++;
        if (k == then.n || then.items[k] != now.items[i])
            lost[n_lost++].id = now.items[i];
    }
    if (n_lost)
        q->r.gives_less.items[q->r.gives_less.n++] =
            (rung_impact_less){ n, { lost, n_lost } };
    return RUNG_OK;
}

/* Only what is touched, by what goes or by what is supposed and goes with it, can give
 * less. A role gives nothing: it asks. */
static rung_status put_gives_less(question *q)
{
    static const rung_overlay nothing = { 0 };
    const rung_overlay *then = q->then.over, *now = q->v->over ? q->v->over : &nothing;
    rung_status s = RUNG_OK;
    if (!RUNG_MAKE(&q->t->mem, q->r.gives_less.items,
                   (size_t)then->n_touched + now->n_touched))
        return rung_fail_memory(q->err);
    for (uint32_t i = 0, k = 0; !s && (i < then->n_touched || k < now->n_touched);) {
        uint32_t a = i < then->n_touched ? then->touched[i] : UINT32_MAX,
                 b = k < now->n_touched ? now->touched[k] : UINT32_MAX;
        rung_node n = { a < b ? a : b };
        i += a == n.id;
        k += b == n.id;
        if (rung_node_kind(q->v->g, n) != RUNG_ROLE && rung_view_has(&q->then, n))
            s = put_less(q, n);
    }
    return s;
}

/* ---- what is left without ---- */

/* What is lost with the last link of a relation from something that goes. */
static const struct {
    rung_relation relation;
    rung_impact_what what;
} without[] = {
    { RUNG_DEVELOPS, RUNG_NOT_DEVELOPED }, { RUNG_CONTAINS, RUNG_IN_NO_COURSE },
    { RUNG_AWARDS, RUNG_NOT_AWARDED },     { RUNG_PREPARES_FOR, RUNG_NOT_PREPARED_FOR },
    { RUNG_OFFERS, RUNG_NOT_OFFERED },     { RUNG_PLACES_AT, RUNG_TAKES_NO_LEARNERS },
};

static int by_what(const void *a, const void *b, void *unused)
{
    const rung_impact_without *x = a, *y = b;
    (void)unused;
    int c = rung_compare(x->what, y->what);
    if (!c)
        c = rung_compare(x->node.id, y->node.id);
    return c ? c : rung_compare(x->evidence.id, y->evidence.id);
}

static void put_without(question *q, rung_node other, rung_impact_what what,
                        uint32_t fact)
{
    q->r.left_without.items[q->r.left_without.n++] =
        (rung_impact_without){ other, (uint8_t)what, { fact } };
}

static void put_without_links(question *q, rung_node gone)
{
    for (size_t k = 0; k < RUNG_COUNT_OF(without); k++)
        for (rung_links it = rung_links_out(q->v, without[k].relation, gone);
             rung_links_next(&it);)
            if (rung_view_has(&q->then, it.link.to)
                && !count(rung_links_in(&q->then, without[k].relation, it.link.to)))
                put_without(q, it.link.to, without[k].what, it.link.fact);
    for (rung_links it = rung_links_in(q->v, RUNG_ENTRY, gone); rung_links_next(&it);)
        if (rung_view_has(&q->then, it.link.from))
            put_without(q, it.link.from, RUNG_ENTRY_ASKS, it.link.fact);
}

static rung_status put_left_without(question *q)
{
    uint32_t n = 0, kept = 0;
    for (uint32_t i = 0; i < q->gone.n; i++) {
        for (size_t k = 0; k < RUNG_COUNT_OF(without); k++)
            n += rung_links_left(
                rung_links_out(q->v, without[k].relation, q->gone.items[i]));
        n += rung_links_left(rung_links_in(q->v, RUNG_ENTRY, q->gone.items[i]));
    }
    if (!RUNG_MAKE(&q->t->mem, q->r.left_without.items, n))
        return rung_fail_memory(q->err);
    for (uint32_t i = 0; i < q->gone.n; i++)
        put_without_links(q, q->gone.items[i]);
    rung_impact_without *items = q->r.left_without.items;
    n = q->r.left_without.n;
    rung_sort(items, n, sizeof *items, by_what, NULL);
    for (uint32_t i = 0; i < n; i++) /* of two that went with it the first stands here */
        if (!kept || items[kept - 1].what != items[i].what
            || items[kept - 1].node.id != items[i].node.id)
            items[kept++] = items[i];
    q->r.left_without.n = kept;
    return RUNG_OK;
}

/* ---- all of it ---- */

rung_status rung_impact_find(rung_task *t, const rung_view *v, rung_node node,
                             uint32_t most_routes, rung_impact_result *out,
                             rung_error *err)
{
    question q = { .t = t, .v = v, .node = node, .err = err };
    q.r.node = node;
    rung_status s = put_gone(&q);
    if (!s)
        s = put_coverage(&q);
    if (!s)
        s = put_programmes(&q);
    if (!s)
        s = put_gives_less(&q);
    if (!s)
        s = put_left_without(&q);
    if (!s)
        s = rung_lost_between(t, v, &q.then, most_routes, &q.r.lost, err);
    if (!s)
        *out = q.r;
    return s;
}
