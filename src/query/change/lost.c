/* lost.c -- two webs of roles side by side; see lost.h.
 *
 * Both lie in one list of links, each with two bits: walked before, walked after. Only a
 * role from which a lost step could be reached can lose a route, so a search in either
 * web begins at these alone. */
#include "query/change/lost.h"

#include "core/sort.h"
#include "snapshot/derive.h"

enum { BEFORE = 1, AFTER = 2 }; /* bits of `walked`; web 0, web 1 */

typedef struct webs {
    rung_task *t;
    const rung_view *before, *after;
    uint32_t n_roles;
    uint32_t *start; /* n_roles + 1, into to and walked */
    uint32_t *to;
    uint8_t *walked;
    uint8_t *affected; /* a byte a role: a lost step could be reached from it */
    uint32_t *queue[2];
    uint32_t *steps[2]; /* a number a role: 1 + steps from where a search began */
    rung_lost *out;
    uint32_t most, cap_routes;
    rung_error *err;
} webs;

static bool walks(const rung_view *v, const rung_link *l)
{
    return !rung_link_later(v, l);
}

static rung_status put_webs(webs *w)
{
    rung_arena *mem = &w->t->mem;
    uint32_t n_links = rung_links_most(w->before, RUNG_PROGRESSES_TO), n = 0, role = 0;
    w->start = RUNG_NEW(mem, uint32_t, (size_t)w->n_roles + 1);
    w->to = RUNG_NEW(mem, uint32_t, n_links);
    w->walked = RUNG_NEW(mem, uint8_t, n_links);
    w->affected = RUNG_NEW(mem, uint8_t, w->n_roles);
    bool ok = w->start && w->to && w->walked && w->affected;
    for (int web = 0; web < 2; web++) {
        w->queue[web] = RUNG_NEW(mem, uint32_t, w->n_roles);
        w->steps[web] = RUNG_NEW(mem, uint32_t, w->n_roles);
        ok = ok && w->queue[web] && w->steps[web];
    }
    if (!ok)
        return rung_fail_memory(w->err);
    for (rung_links it = rung_links_all(w->before, RUNG_PROGRESSES_TO);
         rung_links_next(&it);) {
        rung_link then;
        while (role <= it.link.from.id)
            w->start[role++] = n;
        w->to[n] = it.link.to.id;
        w->walked[n] = walks(w->before, &it.link) ? BEFORE : 0;
        if (rung_link_find(w->after, RUNG_PROGRESSES_TO, it.link.from, it.link.to, &then)
            && walks(w->after, &then))
            w->walked[n] |= AFTER;
        n++;
    }
    while (role <= w->n_roles)
        w->start[role++] = n;
    return RUNG_OK;
}

/* ---- steps ---- */

static rung_status put_step(webs *w, uint32_t from, uint32_t to)
{
    rung_link l;
    rung_lost_step *step = &w->out->steps.items[w->out->steps.n++];
    rung_link_find(w->before, RUNG_PROGRESSES_TO, (rung_node){ from }, (rung_node){ to },
                   &l);
    *step = (rung_lost_step){ .from = l.from, .to = l.to, .evidence = { l.fact } };
    return rung_nodes_of_value(w->t, w->before,
                               rung_link_value(w->before, &l, RUNG_A_VIA, NULL),
                               &step->via, w->err);
}

static rung_status put_steps(webs *w)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < w->start[w->n_roles]; i++)
        n += w->walked[i] == BEFORE;
    if (!RUNG_MAKE(&w->t->mem, w->out->steps.items, n))
        return rung_fail_memory(w->err);
    rung_status s = RUNG_OK;
    for (uint32_t role = 0; !s && role < w->n_roles; role++)
        for (uint32_t i = w->start[role]; !s && i < w->start[role + 1]; i++)
            if (w->walked[i] == BEFORE)
                s = put_step(w, role, w->to[i]);
    return s;
}

/* ---- ways in and on ---- */

static bool leads_on(const webs *w, uint32_t role)
{
    for (uint32_t i = w->start[role]; i < w->start[role + 1]; i++)
        if (w->walked[i] & AFTER && w->to[i] != role)
            return true;
    return false;
}

static bool is_reached(const webs *w, uint32_t role)
{
    for (rung_links it = rung_links_in(w->after, RUNG_PROGRESSES_TO, (rung_node){ role });
         rung_links_next(&it);)
        if (it.link.from.id != role && walks(w->after, &it.link))
            return true;
    return false;
}

static int by_role(const void *a, const void *b, void *unused)
{
    const rung_cut_off *x = a, *y = b;
    (void)unused;
    int c = rung_compare(x->how, y->how);
    return c ? c : rung_compare(x->node.id, y->node.id);
}

/* The ends of lost steps to which, or from which, nothing leads any more; each once. */
static rung_status put_cut_off(webs *w)
{
    uint32_t n = 0, kept = 0, n_steps = w->out->steps.n;
    rung_cut_off *items = RUNG_NEW(&w->t->mem, rung_cut_off, 2 * (size_t)n_steps);
    if (!items)
        return rung_fail_memory(w->err);
    for (uint32_t i = 0; i < n_steps; i++) {
        const rung_lost_step *step = &w->out->steps.items[i];
        if (rung_view_has(w->after, step->to) && !is_reached(w, step->to.id))
            items[n++] = (rung_cut_off){ step->to, RUNG_NO_WAY_IN };
        if (rung_view_has(w->after, step->from) && !leads_on(w, step->from.id))
            items[n++] = (rung_cut_off){ step->from, RUNG_NO_WAY_ON };
    }
    rung_sort(items, n, sizeof *items, by_role, NULL);
    for (uint32_t i = 0; i < n; i++)
        if (!kept || by_role(&items[kept - 1], &items[i], NULL) != 0)
            items[kept++] = items[i];
    w->out->cut_off.items = items;
    w->out->cut_off.n = kept;
    return RUNG_OK;
}

/* ---- routes ---- */

/* Marks the roles from which a lost step could be reached. */
static uint32_t mark_affected(webs *w)
{
    uint32_t n = 0, *queue = w->queue[0];
    for (uint32_t i = 0; i < w->out->steps.n; i++) {
        uint32_t role = w->out->steps.items[i].from.id;
        if (!w->affected[role])
            queue[n++] = role;
        w->affected[role] = 1;
    }
    for (uint32_t i = 0; i < n; i++)
        for (rung_links it =
                 rung_links_in(w->before, RUNG_PROGRESSES_TO, (rung_node){ queue[i] });
             rung_links_next(&it);)
            if (!w->affected[it.link.from.id] && walks(w->before, &it.link)) {
                w->affected[it.link.from.id] = 1;
                queue[n++] = it.link.from.id;
            }
    return n;
}

/* Fills w->steps[web] with 1 + the steps from `from` to each role; those that were reached
 * lie in w->queue[web], how many in *n. False when the steps of the question ran out. */
static bool search(webs *w, uint32_t from, int web, uint32_t *n)
{
    uint32_t *steps = w->steps[web], *queue = w->queue[web];
    steps[from] = 1;
    queue[(*n)++] = from;
    for (uint32_t i = 0; i < *n; i++) {
        uint32_t role = queue[i];
        if (rung_task_spent(w->t, 1 + w->start[role + 1] - w->start[role]))
            return false;
        for (uint32_t k = w->start[role]; k < w->start[role + 1]; k++)
            if (w->walked[k] >> web & 1 && !steps[w->to[k]]) {
                steps[w->to[k]] = steps[role] + 1;
                queue[(*n)++] = w->to[k];
            }
    }
    return true;
}

static int by_loss(const void *a, const void *b, void *unused)
{
    const rung_lost_route *x = a, *y = b;
    (void)unused;
    int c = rung_compare(x->steps_then.v != RUNG_NO_INT, y->steps_then.v != RUNG_NO_INT);
    if (!c)
        c = rung_compare(x->steps, y->steps);
    if (!c)
        c = rung_compare(x->from.id, y->from.id);
    return c ? c : rung_compare(x->to.id, y->to.id);
}

/* Keeps the first `most` of the routes put so far. */
static void keep_first(webs *w)
{
    w->out->routes.n =
        (uint32_t)rung_sort_first(w->out->routes.items, w->out->routes.n,
                                  sizeof *w->out->routes.items, w->most, by_loss, NULL);
}

static void put_route(webs *w, uint32_t from, uint32_t to)
{
    uint32_t before = w->steps[0][to] - 1, then = w->steps[1][to];
    if (then)
        w->out->routes_longer++;
    else
        w->out->routes_lost++;
    if (w->out->routes.n == w->cap_routes)
        keep_first(w);
    w->out->routes.items[w->out->routes.n++] = (rung_lost_route){
        { from }, { to }, before, { then ? (int64_t)then - 1 : RUNG_NO_INT }
    };
}

/* The routes that `from` loses. False when the steps ran out: none of them is counted. */
static bool compare_from(webs *w, uint32_t from)
{
    uint32_t n[2] = { 0, 0 };
    bool done = search(w, from, 0, &n[0]) && search(w, from, 1, &n[1]);
    for (uint32_t i = 0; done && i < n[0]; i++) {
        uint32_t to = w->queue[0][i], before = w->steps[0][to], then = w->steps[1][to];
        if (to != from && rung_view_has(w->after, (rung_node){ to })
            && (!then || then > before))
            put_route(w, from, to);
    }
    for (int web = 0; web < 2; web++)
        for (uint32_t i = 0; i < n[web]; i++)
            w->steps[web][w->queue[web][i]] = 0;
    return done;
}

static rung_status put_routes(webs *w)
{
    uint32_t n = mark_affected(w), done = 0;
    w->cap_routes = 2 * w->most + 64;
    if (!RUNG_MAKE(&w->t->mem, w->out->routes.items, w->cap_routes))
        return rung_fail_memory(w->err);
    w->out->routes_counted.v = 1;
    for (uint32_t role = 0; w->out->routes_counted.v && role < w->n_roles; role++) {
        if (!w->affected[role] || !rung_view_has(w->after, (rung_node){ role }))
            continue;
        w->out->routes_counted.v = compare_from(w, role);
        if (w->t->progress)
            w->t->progress(w->t->told, "comparing routes", ++done, n);
    }
    if (!w->out->routes_counted.v && (rung_task_stopped(w->t) || w->t->late))
        return rung_task_gave_up(w->t, w->err);
    keep_first(w);
    w->t->truncated |= w->out->routes.n < w->out->routes_lost + w->out->routes_longer
                       || !w->out->routes_counted.v;
    return RUNG_OK;
}

rung_status rung_lost_between(rung_task *t, const rung_view *before,
                              const rung_view *after, uint32_t most, rung_lost *out,
                              rung_error *err)
{
    *out = (rung_lost){ .routes_counted = { 1 } };
    webs w = { .t = t,
               .before = before,
               .after = after,
               .n_roles = rung_kind_end(before->g, RUNG_ROLE),
               .out = out,
               .most = most,
               .err = err };
    rung_status s = put_webs(&w);
    if (!s)
        s = put_steps(&w);
    if (!s)
        s = put_cut_off(&w);
    return s ? s : put_routes(&w);
}

/* ---- shapes ---- */

static const rung_field step_fields[] = {
    { RUNG_FIELD(rung_lost_step, from, NODE, "role the step started from"),
      .label = "From" },
    { RUNG_FIELD(rung_lost_step, to, NODE, "role it led to"), .label = "To" },
    { RUNG_ITEMS(rung_lost_step, via, NODE, "what it went through"), .label = "Through",
      .show = RUNG_SHOW_NAMES },
    { RUNG_FIELD(rung_lost_step, evidence, FACT, "what states it") },
};
const rung_shape rung_lost_step_shape = RUNG_SHAPE(rung_lost_step, step_fields);

static const char *const cut_words[] = { "no-way-in", "no-way-on", NULL };

static const rung_field cut_off_fields[] = {
    { RUNG_FIELD(rung_cut_off, node, NODE, "the role") },
    { RUNG_FIELD(
          rung_cut_off, how, WORD,
          "no-way-in: nothing leads to it any more; no-way-on: nothing leads on from it"),
      .words = cut_words, .label = "How" },
};
const rung_shape rung_cut_off_shape = RUNG_REF_SHAPE(rung_cut_off, cut_off_fields);

static const rung_field route_fields[] = {
    { RUNG_FIELD(rung_lost_route, from, NODE, "where it began"), .label = "From" },
    { RUNG_FIELD(rung_lost_route, to, NODE, "where it led"), .label = "To" },
    { RUNG_FIELD(rung_lost_route, steps, COUNT, "steps of the shortest route as it is"),
      .label = "Steps now" },
    { RUNG_FIELD(rung_lost_route, steps_then, INT,
                 "steps of the shortest route then; nil when there is none"),
      .label = "Steps then" },
};
const rung_shape rung_lost_route_shape = RUNG_SHAPE(rung_lost_route, route_fields);
