/* need.c -- the fact by which a node has a competency in its E, D or K: the evidence beside each row. */
#include "query/parts.h"
#include "snapshot/derive.h"

static bool teaches(rung_kind kind)
{
    return kind == RUNG_STANDARD || kind == RUNG_QUALIFICATION || kind == RUNG_PROGRAMME;
}

rung_status rung_need_init(rung_task *t, const rung_view *v, rung_node of, rung_need *out, rung_error *err)
{
    const uint32_t *start = v->g->head->kind_start;
    rung_need need = { .v = v, .of = of };
    if (teaches(rung_node_kind(v->g, of))) {
        uint32_t room = start[RUNG_QUALIFICATION + 1] - start[RUNG_STANDARD] + 1;
        need.teachers.items = RUNG_NEW(&t->mem, rung_node, room);
        if (!need.teachers.items)
            return rung_fail_memory(err);
        need.teachers.items[need.teachers.n++] = of;
        t->mark[of.id] = 1;
        for (uint32_t i = 0; i < need.teachers.n; i++)
            for (rung_links it = rung_links_out(v, RUNG_AWARDS, need.teachers.items[i]); rung_links_next(&it);)
                if (!t->mark[it.link.to.id]) {
                    t->mark[it.link.to.id] = 1;
                    need.teachers.items[need.teachers.n++] = it.link.to;
                }
        for (uint32_t i = 0; i < need.teachers.n; i++)
            t->mark[need.teachers.items[i].id] = 0;
    }
    *out = need;
    return RUNG_OK;
}

static uint32_t developed_by(const rung_view *v, rung_node n, rung_node competency)
{
    rung_link l;
    return rung_link_find(v, RUNG_DEVELOPS, n, competency, &l) ? l.fact : RUNG_NONE;
}

/* Of what teaches: it develops it itself, or a mandatory unit does. */
static uint32_t taught_by(const rung_view *v, rung_node n, rung_node competency)
{
    uint32_t fact = developed_by(v, n, competency);
    for (rung_links it = rung_links_out(v, RUNG_CONTAINS, n); fact == RUNG_NONE && rung_links_next(&it);)
        if (rung_link_mandatory(v, &it.link))
            fact = developed_by(v, it.link.to, competency);
    return fact;
}

static uint32_t practised_at(const rung_view *v, rung_node setting, rung_node competency)
{
    rung_link l;
    if (rung_link_find(v, RUNG_COVERS, setting, competency, &l) && rung_link_covers(v, &l))
        return l.fact;
    uint32_t fact = developed_by(v, setting, competency);
    for (rung_links it = rung_links_out(v, RUNG_COVERS, setting); fact == RUNG_NONE && rung_links_next(&it);)
        if (rung_link_covers(v, &it.link) && rung_node_kind(v->g, it.link.to) == RUNG_UNIT
            && developed_by(v, it.link.to, competency) != RUNG_NONE)
            fact = it.link.fact;
    return fact;
}

rung_fact_ref rung_need_fact(const rung_need *need, rung_node competency)
{
    const rung_view *v = need->v;
    uint32_t fact = RUNG_NONE;
    rung_link l;
    switch (rung_node_kind(v->g, need->of)) {
    case RUNG_ROLE:
        fact = rung_link_find(v, RUNG_REQUIRES, need->of, competency, &l) ? l.fact : RUNG_NONE;
        break;
    case RUNG_UNIT: fact = developed_by(v, need->of, competency); break;
    case RUNG_SETTING: fact = practised_at(v, need->of, competency); break;
    case RUNG_COMPETENCY: fact = rung_node_best_fact(v, need->of); break;
    default:
        for (uint32_t i = 0; fact == RUNG_NONE && i < need->teachers.n; i++)
            fact = taught_by(v, need->teachers.items[i], competency);
    }
    return (rung_fact_ref){ fact };
}
