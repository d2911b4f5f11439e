/* known.c -- each node's conditions and entries put in words once, as whoever has said
 * nothing of themselves would be told; see conditions.h. */
#include "core/arena.h"
#include "query/conditions.h"

#define KNOWN_MOST ((size_t)4 << 20) /* bytes of all texts and what finds them */

/* What stands in the way of n, without its name and with it; NULL: no memory. */
static const rung_conditions *ask(rung_asker *a, rung_node n)
{
    rung_conditions *ways = RUNG_NEW(&a->t->mem, rung_conditions, 2);
    for (int named = 0; ways && named < 2; named++)
        rung_ask_node(a, n, named, &ways[named]);
    return ways;
}

static bool know_all(rung_asker *a, rung_known_conditions *known)
{
    uint32_t n = a->v->g->head->n_nodes;
    const uint8_t *has = a->v->g->node_has;
    const rung_conditions **of = RUNG_NEW(&a->t->mem, const rung_conditions *, n);
    rung_entry_list *entries = RUNG_NEW(&a->t->mem, rung_entry_list, n);
    for (uint32_t i = 0; of && entries && !a->status && i < n; i++) {
        rung_node node = { i };
        if (has[i] & RUNG_HAS_CONDITION && !(of[i] = ask(a, node)))
            return false;
        if (has[i] & RUNG_HAS_ENTRY)
            entries[i] = rung_know_entries(a, node);
    }
    *known = (rung_known_conditions){ of, entries };
    return of && entries && !a->status;
}

static bool is_there_any(const rung_snapshot *g)
{
    for (uint32_t i = 0; i < g->head->n_nodes; i++)
        if (g->node_has[i] & (RUNG_HAS_CONDITION | RUNG_HAS_ENTRY))
            return true;
    return false;
}

void rung_conditions_index(rung_snapshot *g)
{
    static const rung_learner nobody = RUNG_NOBODY;
    rung_task t = { .mem = { .limit = KNOWN_MOST } };
    rung_view v = rung_view_of(g, 0, NULL);
    rung_asker a = { &t, &v, &nobody, NULL, RUNG_OK };
    if (g->known || !is_there_any(g))
        return;
    rung_known_conditions *known = RUNG_NEW(&t.mem, rung_known_conditions, 1);
    if (!known || !know_all(&a, known)) {
        rung_arena_drop(&t.mem);
        return;
    }
    g->known = known;
    g->known_mem = t.mem;
}
