/* known.c -- each node with conditions asked once, as whoever has said nothing of
 * themselves would; see conditions.h. */
#include "core/arena.h"
#include "query/conditions.h"

#define KNOWN_MOST ((size_t)4 << 20) /* bytes of all texts and what finds them */

/* Asks for the conditions of n into `out`; false when there is no room for them. */
static bool ask(rung_task *t, const rung_view *v, rung_node n, bool named,
                rung_conditions *out)
{
    static const rung_learner nobody = { .given = false };
    rung_asker a = { t, v, &nobody, NULL, RUNG_OK };
    rung_ask_node(&a, n, named, out);
    return !a.status;
}

static bool ask_all(rung_task *t, const rung_view *v, rung_known_conditions *known)
{
    for (uint32_t i = 0; i < v->g->head->n_nodes; i++) {
        if (!(v->g->node_has[i] & RUNG_HAS_CONDITION))
            continue;
        rung_conditions *ways = RUNG_NEW(&t->mem, rung_conditions, 2);
        if (!ways || !ask(t, v, (rung_node){ i }, false, &ways[0])
            || !ask(t, v, (rung_node){ i }, true, &ways[1]))
            return false;
        known->of[i] = ways;
    }
    return true;
}

static bool any_has_conditions(const rung_snapshot *g)
{
    for (uint32_t i = 0; i < g->head->n_nodes; i++)
        if (g->node_has[i] & RUNG_HAS_CONDITION)
            return true;
    return false;
}

void rung_conditions_index(rung_snapshot *g)
{
    rung_task t = { .mem = { .limit = KNOWN_MOST } };
    rung_view v = rung_view_of(g, 0, NULL);
    if (g->known || !any_has_conditions(g))
        return;
    rung_known_conditions *known = RUNG_NEW(&t.mem, rung_known_conditions, 1);
    if (known)
        known->of = RUNG_NEW(&t.mem, const rung_conditions *, g->head->n_nodes);
    if (!known || !known->of || !ask_all(&t, &v, known)) {
        rung_arena_drop(&t.mem);
        return;
    }
    g->known = known;
    g->known_mem = t.mem;
}
