/* need.c -- the facts by which a node has what is in its E, W, D or K: the evidence
 * beside each row, found by walking once what says it and not by a search a row. */
#include "query/parts.h"
#include "snapshot/derive.h"

static bool teaches(rung_kind kind)
{
    return kind == RUNG_STANDARD || kind == RUNG_QUALIFICATION || kind == RUNG_PROGRAMME;
}

rung_status rung_teachers(rung_task *t, const rung_view *v, rung_node of,
                          rung_node_list *out, rung_error *err)
{
    const uint32_t *start = v->g->head->kind_start;
    rung_node_list all = { 0 };
    *out = all;
    if (!teaches(rung_node_kind(v->g, of)))
        return RUNG_OK;
    if (!RUNG_MAKE_ROOM(&t->mem, all.items,
                        start[RUNG_QUALIFICATION + 1] - start[RUNG_STANDARD] + 1))
        return rung_fail_memory(err);
    rung_gather(t, &all, of);
    for (uint32_t i = 0; i < all.n; i++)
        for (rung_links it = rung_links_out(v, RUNG_AWARDS, all.items[i]);
             rung_links_next(&it);)
            rung_gather(t, &all, it.link.to);
    rung_gathered(t, &all);
    rung_arena_trim(&t->mem, all.items, all.n, sizeof *all.items);
    *out = all;
    return RUNG_OK;
}

/* A search for the facts of some competencies. While it runs, the task's `count` of each
 * of them is 1 + its place in `ids`. */
typedef struct finding {
    rung_task *t;
    const rung_view *v;
    rung_ids ids;
    rung_fact_ref *facts;
} finding;

/* The first fact found for a competency stays: the walks below begin with the most
 * direct. */
static void put_fact(const finding *f, rung_node competency, uint32_t fact)
{
    uint32_t place = f->t->count[competency.id];
    if (place && f->facts[place - 1].id == RUNG_NONE)
        f->facts[place - 1].id = fact;
}

/* Puts what `giver` develops, each with the fact that says so, or with `instead` when
 * that is one. */
static void put_developed(const finding *f, rung_node giver, uint32_t instead)
{
    for (rung_links it = rung_links_out(f->v, RUNG_DEVELOPS, giver);
         rung_links_next(&it);)
        put_fact(f, it.link.to, instead == RUNG_NONE ? it.link.fact : instead);
}

static rung_status put_taught(const finding *f, rung_node of, rung_error *err)
{
    rung_node_list teachers;
    rung_status s = rung_teachers(f->t, f->v, of, &teachers, err);
    for (uint32_t i = 0; !s && i < teachers.n; i++) {
        put_developed(f, teachers.items[i], RUNG_NONE);
        for (rung_links it = rung_links_out(f->v, RUNG_CONTAINS, teachers.items[i]);
             rung_links_next(&it);)
            if (rung_link_mandatory(f->v, &it.link))
                put_developed(f, it.link.to, RUNG_NONE);
    }
    return s;
}

/* A setting: what it covers itself, what it develops, and what the units develop that it
 * covers. */
static void put_practised(const finding *f, rung_node setting)
{
    const rung_view *v = f->v;
    for (rung_links it = rung_links_out(v, RUNG_COVERS, setting); rung_links_next(&it);)
        if (rung_node_kind(v->g, it.link.to) == RUNG_COMPETENCY
            && rung_link_covers(v, &it.link))
            put_fact(f, it.link.to, it.link.fact);
    put_developed(f, setting, RUNG_NONE);
    for (rung_links it = rung_links_out(v, RUNG_COVERS, setting); rung_links_next(&it);)
        if (rung_node_kind(v->g, it.link.to) == RUNG_UNIT
            && rung_link_covers(v, &it.link))
            put_developed(f, it.link.to, it.link.fact);
}

static rung_status find_among_givers(const finding *f, rung_node of, rung_error *err)
{
    rung_status s = RUNG_OK;
    for (uint32_t i = 0; i < f->ids.n; i++) {
        f->t->count[f->ids.items[i]] = i + 1;
        f->facts[i] = RUNG_NO_FACT;
    }
    if (rung_node_kind(f->v->g, of) == RUNG_SETTING)
        put_practised(f, of);
    else
        s = put_taught(f, of, err);
    for (uint32_t i = 0; i < f->ids.n; i++)
        f->t->count[f->ids.items[i]] = 0;
    return s;
}

/* Sets `count` at the end of each link of `relation` to 1 + the fact that states it. */
static void mark_links(const rung_view *v, rung_relation relation, rung_node of,
                       uint32_t *count)
{
    const uint32_t *row = rung_out_row(v->g, relation) + of.id;
    const uint32_t *to = v->g->link_to, *fact = v->g->link_fact;
    for (uint32_t l = row[0], end = v->plain ? row[1] : l; l < end; l++)
        count[to[l]] = fact[l] + 1;
    if (!v->plain)
        for (rung_links it = rung_links_out(v, relation, of); rung_links_next(&it);)
            count[it.link.to.id] = it.link.fact + 1;
}

/* Clears them, at the end of every link there may be: that is quicker than asking again
 * which take part. */
static void unmark_links(const rung_view *v, rung_relation relation, rung_node of,
                         uint32_t *count)
{
    const uint32_t *row = rung_out_row(v->g, relation) + of.id, *to = v->g->link_to;
    for (uint32_t l = row[0], end = row[1]; l < end; l++)
        count[to[l]] = 0;
    if (v->over)
        for (rung_links it = rung_links_out(v, relation, of); rung_links_next(&it);)
            count[it.link.to.id] = 0;
}

/* For a role or a unit each competency comes by one link, so no two facts are to be
 * compared. One that no link mentions, as in a forged graph, comes out absent. */
static void find_by_links(const finding *f, rung_relation relation, rung_node of)
{
    _Static_assert(RUNG_NONE + 1u == 0, "what is not marked is absent");
    uint32_t *count = f->t->count;
    mark_links(f->v, relation, of, count);
    for (uint32_t i = 0; i < f->ids.n; i++)
        f->facts[i].id = count[f->ids.items[i]] - 1;
    unmark_links(f->v, relation, of, count);
}

rung_status rung_need_facts(rung_task *t, const rung_view *v, rung_node of, rung_ids ids,
                            const rung_fact_ref **out, rung_error *err)
{
    finding f = { t, v, ids, RUNG_ROOM(&t->mem, rung_fact_ref, ids.n) };
    if (!f.facts)
        return rung_fail_memory(err);
    *out = f.facts;
    if (!ids.n)
        return RUNG_OK;
    switch (rung_node_kind(v->g, of)) {
    case RUNG_ROLE: find_by_links(&f, RUNG_REQUIRES, of); break;
    case RUNG_UNIT: find_by_links(&f, RUNG_DEVELOPS, of); break;
    case RUNG_COMPETENCY:
        for (uint32_t i = 0; i < ids.n; i++)
            f.facts[i].id = rung_node_best_fact(v, of);
        break;
    default: return find_among_givers(&f, of, err);
    }
    return RUNG_OK;
}
