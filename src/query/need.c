/* need.c -- the fact by which a node has a competency in its E, D or K: the evidence
 * beside each row. */
#include "query/parts.h"
#include "snapshot/derive.h"

static bool teaches(rung_kind kind)
{
    return kind == RUNG_STANDARD || kind == RUNG_QUALIFICATION || kind == RUNG_PROGRAMME;
}

static uint32_t degree_out(const rung_view *v, rung_relation r, rung_node n)
{
    rung_links it = rung_links_out(v, r, n);
    return it.end - it.at;
}

static rung_status put_teachers(rung_task *t, rung_need *need, rung_error *err)
{
    const rung_view *v = need->v;
    const uint32_t *start = v->g->head->kind_start;
    need->teachers.items =
        RUNG_NEW(&t->mem, rung_node,
                 start[RUNG_QUALIFICATION + 1] - start[RUNG_STANDARD] + 1);
    if (!need->teachers.items)
        return rung_fail_memory(err);
    need->teachers.items[need->teachers.n++] = need->of;
    t->mark[need->of.id] = 1;
    for (uint32_t i = 0; i < need->teachers.n; i++)
        for (rung_links it = rung_links_out(v, RUNG_AWARDS, need->teachers.items[i]);
             rung_links_next(&it);)
            if (!t->mark[it.link.to.id]) {
                t->mark[it.link.to.id] = 1;
                need->teachers.items[need->teachers.n++] = it.link.to;
            }
    for (uint32_t i = 0; i < need->teachers.n; i++)
        t->mark[need->teachers.items[i].id] = 0;
    return RUNG_OK;
}

/* Looked for once, and not again for every competency. */
static rung_status put_givers(rung_task *t, rung_need *need, rung_error *err)
{
    const rung_view *v = need->v;
    uint32_t room = need->teachers.n;
    for (uint32_t i = 0; i < need->teachers.n; i++)
        room += degree_out(v, RUNG_CONTAINS, need->teachers.items[i]);
    need->givers.items = RUNG_NEW(&t->mem, rung_cited, room);
    if (!need->givers.items)
        return rung_fail_memory(err);
    for (uint32_t i = 0; i < need->teachers.n; i++) {
        need->givers.items[need->givers.n++] =
            (rung_cited){ need->teachers.items[i], RUNG_NO_FACT };
        for (rung_links it = rung_links_out(v, RUNG_CONTAINS, need->teachers.items[i]);
             rung_links_next(&it);)
            if (rung_link_mandatory(v, &it.link))
                need->givers.items[need->givers.n++] =
                    (rung_cited){ it.link.to, RUNG_NO_FACT };
    }
    return RUNG_OK;
}

static rung_status put_covered(rung_task *t, rung_need *need, rung_error *err)
{
    const rung_view *v = need->v;
    need->givers.items =
        RUNG_NEW(&t->mem, rung_cited, degree_out(v, RUNG_COVERS, need->of));
    if (!need->givers.items)
        return rung_fail_memory(err);
    for (rung_links it = rung_links_out(v, RUNG_COVERS, need->of); rung_links_next(&it);)
        if (rung_node_kind(v->g, it.link.to) == RUNG_UNIT
            && rung_link_covers(v, &it.link))
            need->givers.items[need->givers.n++] =
                (rung_cited){ it.link.to, { it.link.fact } };
    return RUNG_OK;
}

rung_status rung_need_init(rung_task *t, const rung_view *v, rung_node of, rung_need *out,
                           rung_error *err)
{
    rung_need need = { .v = v, .of = of };
    rung_kind kind = rung_node_kind(v->g, of);
    rung_status s = teaches(kind) ? put_teachers(t, &need, err) : RUNG_OK;
    if (!s && teaches(kind))
        s = put_givers(t, &need, err);
    if (!s && kind == RUNG_SETTING)
        s = put_covered(t, &need, err);
    if (!s)
        *out = need;
    return s;
}

static uint32_t developed_by(const rung_view *v, rung_node n, rung_node competency)
{
    rung_link l;
    return rung_link_find(v, RUNG_DEVELOPS, n, competency, &l) ? l.fact : RUNG_NONE;
}

/* The first giver that develops it: the fact of that, or what says that the giver is one. */
static uint32_t given_by(const rung_need *need, rung_node competency)
{
    uint32_t fact = RUNG_NONE;
    for (uint32_t i = 0; fact == RUNG_NONE && i < need->givers.n; i++) {
        fact = developed_by(need->v, need->givers.items[i].node, competency);
        if (fact != RUNG_NONE && need->givers.items[i].evidence.id != RUNG_NONE)
            fact = need->givers.items[i].evidence.id;
    }
    return fact;
}

static uint32_t practised_at(const rung_need *need, rung_node competency)
{
    rung_link l;
    if (rung_link_find(need->v, RUNG_COVERS, need->of, competency, &l)
        && rung_link_covers(need->v, &l))
        return l.fact;
    uint32_t fact = developed_by(need->v, need->of, competency);
    return fact != RUNG_NONE ? fact : given_by(need, competency);
}

rung_fact_ref rung_need_fact(const rung_need *need, rung_node competency)
{
    const rung_view *v = need->v;
    uint32_t fact = RUNG_NONE;
    rung_link l;
    switch (rung_node_kind(v->g, need->of)) {
    case RUNG_ROLE:
        fact = rung_link_find(v, RUNG_REQUIRES, need->of, competency, &l) ? l.fact
                                                                          : RUNG_NONE;
        break;
    case RUNG_UNIT: fact = developed_by(v, need->of, competency); break;
    case RUNG_SETTING: fact = practised_at(need, competency); break;
    case RUNG_COMPETENCY: fact = rung_node_best_fact(v, need->of); break;
    default: fact = given_by(need, competency); break;
    }
    return (rung_fact_ref){ fact };
}
