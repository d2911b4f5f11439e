/* suppose.c -- what a question supposes, put over the view it is asked in.
 *
 * What would be answered as if it had not been supposed is refused: a link at a node
 * that is not there, a link that `status` keeps out again, the very node that is asked
 * about. */
#include "engine/suppose.h"

#include "snapshot/overlay.h"

static bool lists(rung_node_list list, rung_node n)
{
    for (uint32_t i = 0; i < list.n; i++)
        if (list.items[i].id == n.id)
            return true;
    return false;
}

/* A node that the question itself names, and that is supposed away. */
static rung_status check_asked(const rung_view *v, const rung_query *q, const void *args,
                               rung_node_list without, rung_error *err)
{
    for (size_t i = 0; i < q->n_params; i++) {
        const rung_param *p = &q->params[i];
        const void *at = (const char *)args + p->offset;
        rung_node_list asked = { 0 };
        rung_node one;
        if (p->type == RUNG_P_NODE) {
            one = *(const rung_node *)at;
            asked = (rung_node_list){ &one, one.id != RUNG_NONE };
        } else if (p->type == RUNG_P_NODES) {
            asked = *(const rung_node_list *)at;
        }
        for (uint32_t k = 0; k < asked.n; k++)
            if (lists(without, asked.items[k]))
                return rung_fail(err, RUNG_BAD_ARGUMENT,
                                 "'%s' is %s, which 'without' takes away: there is "
                                 "nothing left to ask about",
                                 p->name, rung_node_name(v->g, asked.items[k]));
    }
    return RUNG_OK;
}

/* The ends of a link that is supposed. */
static rung_status check_edge(const rung_view *v, const rung_edge *e,
                              rung_node_list without, rung_error *err)
{
    const rung_node ends[] = { e->from, e->to };
    for (size_t i = 0; i < RUNG_COUNT_OF(ends); i++) {
        const char *name = rung_node_name(v->g, ends[i]);
        if (lists(without, ends[i]))
            return rung_fail(err, RUNG_BAD_ARGUMENT,
                             "'with' has a link at %s, which 'without' takes away", name);
        if (!rung_view_has(v, ends[i]))
            return rung_fail(err, RUNG_BAD_ARGUMENT,
                             "'with' has a link at %s, which %s: such a link takes part "
                             "in nothing",
                             name, v->dated ? "is not there on that day" : "has ended");
    }
    return RUNG_OK;
}

static rung_status check(const rung_view *v, const rung_query *q, const void *args,
                         const rung_common_args *common, rung_error *err)
{
    rung_status s = check_asked(v, q, args, common->without, err);
    for (uint32_t i = 0; !s && i < common->with.n; i++)
        s = check_edge(v, &common->with.items[i], common->without, err);
    if (!s && common->with.n && !(v->statuses & RUNG_STATUS_BIT(RUNG_INFERRED)))
        s = rung_fail(err, RUNG_BAD_ARGUMENT,
                      "what 'with' supposes counts as inferred, and 'status' leaves that "
                      "out; add the status inferred");
    return s;
}

rung_status rung_suppose(rung_task *t, const rung_query *q, const void *args,
                         const rung_common_args *common, rung_view *view, rung_error *err)
{
    const rung_overlay *over;
    if (!common->without.n && !common->with.n)
        return RUNG_OK;
    rung_status s = check(view, q, args, common, err);
    if (!s)
        s = rung_overlay_new(view->g, common->without.items, common->without.n,
                             common->with.items, common->with.n, t->mark, &t->mem, &over,
                             err);
    if (!s)
        *view = rung_view_under(view, over);
    return s;
}
