/* list.c -- every node of a kind, at a level, of a sector. */
#include "core/limits.h"
#include "query/parts.h"

typedef struct rung_list_args {
    uint8_t kind, sector;
    rung_int level, limit;
} rung_list_args;

typedef struct rung_list_result {
    rung_cited_list nodes;
} rung_list_result;

/* `status` narrows a list of nodes by their own evidence. */
static bool has_status(const rung_view *v, rung_node n)
{
    return !v->narrowed
           || (v->statuses
               & RUNG_STATUS_BIT(rung_view_status(v, rung_node_best_fact(v, n))));
}

static bool passes(const rung_view *v, const rung_list_args *a, rung_node n)
{
    return rung_view_has(v, n) && has_status(v, n)
           && (!a->sector || rung_view_sector(v, n) == (rung_sector)a->sector)
           && (a->level.v == RUNG_NO_INT || rung_view_at_level(v, n, (int)a->level.v));
}

static rung_status list_run(rung_task *t, const rung_view *v, const void *args,
                            void *result, rung_error *err)
{
    const rung_list_args *a = args;
    const uint32_t *start = v->g->head->kind_start;
    bool one = a->kind < RUNG_N_KINDS;
    uint32_t first = one ? start[a->kind] : 0,
             end = start[one ? a->kind + 1 : RUNG_N_KINDS];
    uint32_t most =
        end - first < (uint32_t)a->limit.v ? end - first : (uint32_t)a->limit.v;
    rung_list_result out = { 0 };
    if (!RUNG_MAKE(&t->mem, out.nodes.items, most))
        return rung_fail_memory(err);
    for (uint32_t i = first; i < end; i++) {
        if (!passes(v, a, (rung_node){ i }))
            continue;
        if (out.nodes.n == most) {
            t->truncated = true;
            break;
        }
        out.nodes.items[out.nodes.n++] =
            (rung_cited){ { i }, { rung_node_best_fact(v, (rung_node){ i }) } };
    }
    *(rung_list_result *)result = out;
    return RUNG_OK;
}

static void list_say(const rung_view *v, const void *result, rung_sink *out)
{
    (void)v;
    const rung_list_result *r = result;
    if (r->nodes.n == 0)
        rung_puts(out,
                  "Nothing of this kind that fits is on record; what does not say its "
                  "level or sector is not found by them.\n");
}

static const rung_field list_fields[] = {
    { RUNG_ROWS(rung_list_result, nodes, rung_cited_shape, "the nodes, by kind and key"),
      .label = "Nodes", .rows = true, .none = "none" },
};
static const rung_shape list_shape = RUNG_SHAPE(rung_list_result, list_fields);

static const rung_param list_params[] = {
    { RUNG_PARAM(rung_list_args, kind, KIND, "the kind of node"), .required = true,
      .otherwise = RUNG_N_KINDS },
    { RUNG_PARAM(rung_list_args, level, INT, "only at this level"),
      .otherwise = RUNG_NO_INT, .lo = 0, .hi = 8 },
    { RUNG_PARAM(rung_list_args, sector, WORD, "only of this sector"),
      .words = rung_sector_words },
    { RUNG_PARAM(rung_list_args, limit, INT, "most rows"), .otherwise = RUNG_ROWS_MOST,
      .lo = 1, .hi = RUNG_ROWS_MOST },
};

const rung_query rung_query_list = {
    .name = "list",
    .summary = "every node of a kind",
    .help = "Nodes of a kind in the order of their keys; what has ended is left out. A "
            "node that spans several levels is found at each.",
    .example = "list role --level 2",
    .cost = "O(nodes of the kind)",
    .since = "0.1",
    RUNG_TAKES(rung_list_args, list_params),
    .result = &list_shape,
    .run = list_run,
    .say = list_say,
};
