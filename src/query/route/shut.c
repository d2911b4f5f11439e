/* shut.c -- the steps on the ways from one role to another that are barred; see web.h.
 *
 * What a search happens to look at depends on how it searches, so the list is worked out
 * apart from it: of the steps that would lead on from the one role, and on to the other,
 * if nobody were barred. In a web with circles that may be most of it; those of the
 * shortest ways come first. */
#include "core/sort.h"
#include "query/route/web.h"

typedef struct shut {
    rung_link link;
    uint32_t steps; /* of the shortest way along it */
} shut;

typedef struct region {
    rung_web *w;
    rung_node from, to;
    uint32_t *steps[2]; /* per role: 1 + steps from `from`, to `to`; 0: there are none */
    uint32_t *queue;
    shut *shut;
    uint32_t n_shut;
    rung_error *err;
} region;

static bool is_there(const region *r, const rung_link *l)
{
    return !r->w->left_aside || !rung_link_later(r->w->v, l);
}

/* Counts the steps from `from`, or those to `to`. No way goes through where it ends. */
static rung_status flood(region *r, bool out)
{
    rung_node start = out ? r->from : r->to, end = out ? r->to : r->from;
    uint32_t n = 0, *steps = r->steps[!out];
    r->queue[n++] = start.id;
    steps[start.id] = 1;
    for (uint32_t i = 0; i < n; i++) {
        rung_node role = { r->queue[i] };
        rung_links it = out ? rung_links_out(r->w->v, RUNG_PROGRESSES_TO, role)
                            : rung_links_in(r->w->v, RUNG_PROGRESSES_TO, role);
        while (role.id != end.id && rung_links_next(&it)) {
            uint32_t next = out ? it.link.to.id : it.link.from.id;
            if (rung_task_spent(r->w->t, 1))
                return rung_task_gave_up(r->w->t, r->err);
            if (steps[next] || !is_there(r, &it.link))
                continue;
            steps[next] = steps[role.id] + 1;
            r->queue[n++] = next;
        }
    }
    return RUNG_OK;
}

static rung_status find_shut(region *r)
{
    rung_links it = rung_links_all(r->w->v, RUNG_PROGRESSES_TO);
    while (rung_links_next(&it)) {
        const rung_link *l = &it.link;
        uint32_t before = r->steps[0][l->from.id], after = r->steps[1][l->to.id];
        if (rung_task_spent(r->w->t, 1))
            return rung_task_gave_up(r->w->t, r->err);
        if (before && after && l->from.id != r->to.id && l->to.id != r->from.id
            && is_there(r, l) && rung_web_bars(r->w, l, false))
            r->shut[r->n_shut++] = (shut){ *l, before + after };
    }
    return RUNG_OK;
}

static int by_steps(const void *a_, const void *b_, void *unused)
{
    const shut *a = a_, *b = b_;
    (void)unused;
    int c = rung_compare(a->steps, b->steps);
    c = c ? c : rung_compare(a->link.from.id, b->link.from.id);
    return c ? c : rung_compare(a->link.to.id, b->link.to.id);
}

rung_status rung_web_name_between(rung_web *w, rung_node from, rung_node to,
                                  rung_error *err)
{
    region r = { .w = w, .from = from, .to = to, .err = err };
    rung_arena *mem = &w->t->mem;
    if (!w->learner->given)
        return RUNG_OK;
    if (!RUNG_MAKE(mem, r.steps[0], w->n_roles) || !RUNG_MAKE(mem, r.steps[1], w->n_roles)
        || !RUNG_MAKE_ROOM(mem, r.queue, w->n_roles)
        || !RUNG_MAKE_ROOM(mem, r.shut, w->n_links))
        return rung_fail_memory(err);
    rung_status s = flood(&r, true);
    if (!s)
        s = flood(&r, false);
    if (!s)
        s = find_shut(&r);
    rung_sort(r.shut, r.n_shut, sizeof *r.shut, by_steps, NULL);
    for (uint32_t i = 0; !s && i < r.n_shut; i++)
        rung_web_bars(w, &r.shut[i].link, true);
    return s ? s : w->status ? rung_fail_memory(err) : RUNG_OK;
}
