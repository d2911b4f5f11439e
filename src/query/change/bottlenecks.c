/* bottlenecks.c -- what everyone has to pass: roles, steps, courses and units of every
 * route; roles that hold others together; settings and hosts on which units hang.
 *
 * Roles are dominators (cuts.h), or cut vertices when no direction is asked about. A
 * course or unit is passed on every route when no route is left without the steps that
 * need it; what the steps of one route need are the only candidates, so each is tried by
 * one walk. A step needs what every recorded way of it goes through; where one way names
 * nothing, the step needs nothing: what is not recorded is never a must. */
#include <string.h>

#include "core/bits.h"
#include "core/sort.h"
#include "query/change/cuts.h"
#include "query/scope.h"
#include "query/route/web.h"
#include "snapshot/derive.h"

typedef struct rung_bottlenecks_args {
    rung_node from, to;
    rung_learner learner;
} rung_bottlenecks_args;

typedef struct rung_passed {
    rung_node node;
    rung_int separates, pieces;
} rung_passed;
typedef RUNG_LIST_OF(rung_passed) passed_list;

typedef struct rung_must_step {
    rung_node from, to;
    rung_fact_ref evidence;
} rung_must_step;

typedef struct rung_needed {
    rung_node node, from, to; /* a step that needs it */
    rung_flag ended;
    rung_fact_ref evidence;
} rung_needed;

/* A setting or host, and the units that hang on it alone. */
typedef struct rung_alone {
    rung_node node;
    rung_cited_list units;
} rung_alone;
typedef RUNG_LIST_OF(rung_alone) alone_list;

typedef struct rung_bottlenecks_result {
    rung_node from, to;
    rung_flag reached;
    rung_int others;
    passed_list roles;
    RUNG_LIST_OF(rung_must_step) bridges;
    RUNG_LIST_OF(rung_needed) needs;
    alone_list settings, hosts;
    uint32_t inferred; /* units that hang on one, covered by our reading alone */
    uint32_t left_aside;
    rung_excluded_list excluded, barred;
} rung_bottlenecks_result;

typedef struct question {
    rung_task *t;
    const rung_view *v;
    const rung_bottlenecks_args *a;
    rung_web web;
    rung_net net;
    rung_link *links; /* the arrows of the net, by from, then to */
    uint32_t n_links;
    rung_bottlenecks_result r;
    rung_error *err;
} question;

/* ---- the net of roles ---- */

/* The steps that routes take, as `paths` does. */
static rung_status put_net(question *q)
{
    rung_task *t = q->t;
    uint32_t most = rung_links_most(q->v, RUNG_PROGRESSES_TO);
    rung_status s =
        rung_web_init(&q->web, t, q->v, RUNG_BY_STEPS, 0, &q->a->learner, q->err);
    q->web.names = true;
    if (s)
        return s;
    uint32_t *tails = RUNG_NEW(&t->mem, uint32_t, most),
             *heads = RUNG_NEW(&t->mem, uint32_t, most);
    if (!tails || !heads || !RUNG_MAKE(&t->mem, q->links, most))
        return rung_fail_memory(q->err);
    for (rung_links it = rung_links_all(q->v, RUNG_PROGRESSES_TO);
         rung_links_next(&it);) {
        if (rung_task_spent(t, 1))
            return rung_task_gave_up(t, q->err);
        if (rung_web_price(&q->web, &it.link) == RUNG_WALL)
            continue;
        tails[q->n_links] = it.link.from.id;
        heads[q->n_links] = it.link.to.id;
        q->links[q->n_links++] = it.link;
    }
    if (q->web.status)
        return rung_fail_memory(q->err);
    q->r.left_aside = q->web.left_aside;
    q->r.barred = q->web.excluded;
    return rung_net_of(t, q->web.n_roles, q->n_links, tails, heads, &q->net, q->err);
}

/* ---- what a step needs ---- */

/* Scratch while the ways of one step are looked through, one after another. */
typedef struct ways {
    rung_node_list common; /* nodes of the first way; in the end those of every way */
    rung_node_list way;    /* nodes of the way in hand, each once */
    uint32_t n;            /* ways so far; the task's `count` of a node: how many had it,
                              for as long as all had */
} ways;

static rung_status new_ways(question *q, ways *w)
{
    uint32_t n = q->v->g->head->n_nodes;
    *w = (ways){ .common = { RUNG_NEW(&q->t->mem, rung_node, n), 0 },
                 .way = { RUNG_NEW(&q->t->mem, rung_node, n), 0 } };
    return w->common.items && w->way.items ? RUNG_OK : rung_fail_memory(q->err);
}

/* One way: what it goes through, what that awards, and the units these make mandatory. */
static void walk_way(question *q, ways *w, const rung_value *via)
{
    rung_node_list *way = &w->way;
    way->n = 0;
    for (uint32_t i = 0; via && i < via->n; i++)
        rung_gather(q->t, way, rung_value_node(q->v, via, i));
    for (uint32_t i = 0; i < way->n; i++) {
        rung_node n = way->items[i];
        if (rung_node_kind(q->v->g, n) == RUNG_UNIT)
            continue;
        for (rung_links it = rung_links_out(q->v, RUNG_AWARDS, n); rung_links_next(&it);)
            rung_gather(q->t, way, it.link.to);
        for (rung_links it = rung_links_out(q->v, RUNG_CONTAINS, n);
             rung_links_next(&it);)
            if (rung_link_mandatory(q->v, &it.link))
                rung_gather(q->t, way, it.link.to);
    }
    rung_gathered(q->t, way);
    for (uint32_t i = 0; i < way->n; i++) {
        uint32_t *had = &q->t->count[way->items[i].id];
        if (w->n == 0)
            w->common.items[w->common.n++] = way->items[i];
        *had += *had == w->n;
    }
    w->n++;
}

/* Leaves in w->common what every way of the step goes through. A way that is planned or
 * potential does not count as one. */
static void find_needs(question *q, ways *w, const rung_link *l)
{
    w->n = w->common.n = 0;
    for (uint32_t f = l->fact; f < rung_view_link_end(q->v, l->id); f++)
        if (rung_view_link_fact(q->v, rung_view_fact(q->v, f))
            && !rung_fact_later(q->v, f))
            walk_way(q, w, rung_view_fact_value(q->v, f, RUNG_A_VIA));
    uint32_t kept = 0;
    for (uint32_t i = 0; i < w->common.n; i++) {
        uint32_t *had = &q->t->count[w->common.items[i].id];
        if (*had == w->n)
            w->common.items[kept++] = w->common.items[i];
        *had = 0;
    }
    w->common.n = kept;
}

/* ---- what every route needs ---- */

typedef struct need_search {
    uint32_t *arrow; /* by which a role was first reached; RUNG_NONE not */
    uint32_t *queue;
    rung_needed *found; /* candidates, by id */
    uint32_t n, words;
    uint64_t *rows; /* of each arrow the candidates it needs */
} need_search;

/* Reaches roles from `from` over the arrows that do not need candidate `without`
 * (UINT32_MAX: over all); true when it comes to `to`. */
static bool comes_through(question *q, need_search *s, uint32_t without)
{
    uint32_t n = 0, from = q->a->from.id, to = q->a->to.id;
    memset(s->arrow, 0xff, q->net.n * sizeof *s->arrow);
    s->queue[n++] = from;
    for (uint32_t i = 0; i < n; i++)
        for (uint32_t k = q->net.start[s->queue[i]]; k < q->net.start[s->queue[i] + 1];
             k++) {
            uint32_t next = q->net.to[k];
            if (next == from || s->arrow[next] != RUNG_NONE
                || (without != UINT32_MAX
                    && rung_bits_has(s->rows + (size_t)k * s->words, without)))
                continue;
            s->arrow[next] = k;
            if (next == to)
                return true;
            s->queue[n++] = next;
        }
    return false;
}

/* What the steps of one route need, each once, with the step nearest to the end. */
static rung_status put_candidates(question *q, need_search *s, ways *w)
{
    uint32_t room = 0;
    for (int pass = 0; pass < 2; pass++) {
        for (uint32_t role = q->a->to.id; role != q->a->from.id;
             role = q->links[s->arrow[role]].from.id) {
            const rung_link *l = &q->links[s->arrow[role]];
            find_needs(q, w, l);
            room += w->common.n;
            for (uint32_t i = 0; pass && i < w->common.n; i++)
                s->found[s->n++] = (rung_needed){ .node = w->common.items[i],
                                                  .from = l->from,
                                                  .to = l->to,
                                                  .evidence = { l->fact } };
        }
        if (pass == 0 && !(s->found = RUNG_NEW(&q->t->mem, rung_needed, room)))
            return rung_fail_memory(q->err);
    }
    rung_sort(s->found, s->n, sizeof *s->found, rung_by_id, NULL);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < s->n; i++)
        if (!kept || s->found[kept - 1].node.id != s->found[i].node.id)
            s->found[kept++] = s->found[i];
    s->n = kept;
    return RUNG_OK;
}

static rung_status put_need_rows(question *q, need_search *s, ways *w)
{
    uint32_t *number = RUNG_NEW(&q->t->mem, uint32_t, q->v->g->head->n_nodes);
    s->words = rung_bits_words(s->n);
    if (!number || !RUNG_MAKE(&q->t->mem, s->rows, (size_t)q->n_links * s->words))
        return rung_fail_memory(q->err);
    for (uint32_t i = 0; i < s->n; i++)
        number[s->found[i].node.id] = i + 1;
    for (uint32_t k = 0; k < q->n_links && s->n; k++) {
        if (rung_task_spent(q->t, 1))
            return rung_task_gave_up(q->t, q->err);
        find_needs(q, w, &q->links[k]);
        for (uint32_t i = 0; i < w->common.n; i++) {
            uint32_t place = number[w->common.items[i].id];
            if (place)
                rung_bits_put(s->rows + (size_t)k * s->words, place - 1);
        }
    }
    return RUNG_OK;
}

static rung_status put_needs(question *q)
{
    need_search s = { .arrow = RUNG_NEW(&q->t->mem, uint32_t, q->net.n),
                      .queue = RUNG_NEW(&q->t->mem, uint32_t, q->net.n) };
    ways w;
    rung_status failed = s.arrow && s.queue ? new_ways(q, &w) : rung_fail_memory(q->err);
    if (failed)
        return failed;
    comes_through(q, &s, UINT32_MAX);
    failed = put_candidates(q, &s, &w);
    if (!failed)
        failed = put_need_rows(q, &s, &w);
    if (failed)
        return failed;
    for (uint32_t i = 0; i < s.n; i++) {
        if (rung_task_spent(q->t, 1 + q->n_links))
            return rung_task_gave_up(q->t, q->err);
        if (comes_through(q, &s, i))
            continue;
        rung_needed *row = &s.found[q->r.needs.n++];
        *row = s.found[i];
        row->ended.v = !rung_view_has(q->v, row->node);
    }
    q->r.needs.items = s.found;
    return RUNG_OK;
}

/* ---- between two roles, from one, to one ---- */

/* True when every route takes the arrow from -> to, where `from` is the role above `to`:
 * then whatever else leads to `to` is itself reached only through it. */
static bool is_must(const question *q, const rung_dominators *d, uint32_t from,
                    uint32_t to)
{
    for (uint32_t k = q->net.back[to]; k < q->net.back[to + 1]; k++) {
        uint32_t other = q->net.from[k];
        if (other != from && d->above[other] != RUNG_NONE
            && !rung_dominates(d, to, other))
            return false;
    }
    return true;
}

/* Roles on every way from `from` to `to` are the chain of those above it. */
static rung_status put_chain(question *q, const rung_dominators *d)
{
    uint32_t from = q->a->from.id, n = 0;
    for (uint32_t role = q->a->to.id; role != from; role = d->above[role])
        n++;
    rung_bottlenecks_result *r = &q->r;
    if (!RUNG_MAKE(&q->t->mem, r->roles.items, n)
        || !RUNG_MAKE(&q->t->mem, r->bridges.items, n))
        return rung_fail_memory(q->err);
    r->roles.n = n - 1;
    uint32_t at = n;
    for (uint32_t role = q->a->to.id; role != from; role = d->above[role])
        if (--at > 0)
            r->roles.items[at - 1] =
                (rung_passed){ { d->above[role] }, { RUNG_NO_INT }, { RUNG_NO_INT } };
    for (uint32_t i = 0; i < n; i++) {
        uint32_t a = i ? r->roles.items[i - 1].node.id : from,
                 b = i + 1 < n ? r->roles.items[i].node.id : q->a->to.id;
        for (uint32_t k = q->net.start[a]; k < q->net.start[a + 1]; k++)
            if (q->net.to[k] == b && is_must(q, d, a, b))
                r->bridges.items[r->bridges.n++] = (rung_must_step){
                    q->links[k].from, q->links[k].to, { q->links[k].fact }
                };
    }
    return RUNG_OK;
}

static int by_separates(const void *a, const void *b, void *context)
{
    const rung_passed *x = a, *y = b;
    (void)context;
    int c = rung_compare(y->separates.v, x->separates.v);
    return c ? c : rung_compare(x->node.id, y->node.id);
}

static rung_status put_below(question *q, const rung_dominators *d, uint32_t root)
{
    if (!RUNG_MAKE(&q->t->mem, q->r.roles.items, d->reached))
        return rung_fail_memory(q->err);
    for (uint32_t i = 0; i < q->net.n; i++)
        if (i != root && d->above[i] != RUNG_NONE && d->cut[i])
            q->r.roles.items[q->r.roles.n++] =
                (rung_passed){ { i }, { d->cut[i] }, { RUNG_NO_INT } };
    rung_sort(q->r.roles.items, q->r.roles.n, sizeof(rung_passed), by_separates, NULL);
    return RUNG_OK;
}

static rung_status ask_routes(question *q)
{
    rung_dominators d;
    bool from = q->a->from.id != RUNG_NONE, to = q->a->to.id != RUNG_NONE;
    uint32_t root = from ? q->a->from.id : q->a->to.id;
    rung_net net = from ? q->net : rung_net_turned(&q->net);
    rung_status s = rung_dominators_of(q->t, &net, root, &d, q->err);
    if (s)
        return s;
    q->r.others.v = d.reached;
    if (!from || !to)
        return put_below(q, &d, root);
    q->r.reached.v = d.above[q->a->to.id] != RUNG_NONE;
    if (!q->r.reached.v || q->a->from.id == q->a->to.id)
        return RUNG_OK;
    s = put_chain(q, &d);
    return s ? s : put_needs(q);
}

/* ---- the whole graph ---- */

static rung_status put_cuts(question *q)
{
    rung_cut *cuts;
    uint32_t n = 0;
    rung_status s = rung_cuts_of(q->t, &q->net, &cuts, q->err);
    if (s)
        return s;
    for (uint32_t i = 0; i < q->net.n; i++)
        n += cuts[i].pieces >= 2;
    if (!RUNG_MAKE(&q->t->mem, q->r.roles.items, n))
        return rung_fail_memory(q->err);
    for (uint32_t i = 0; i < q->net.n; i++)
        if (cuts[i].pieces >= 2)
            q->r.roles.items[q->r.roles.n++] =
                (rung_passed){ { i }, { cuts[i].separates }, { cuts[i].pieces } };
    rung_sort(q->r.roles.items, n, sizeof(rung_passed), by_separates, NULL);
    return RUNG_OK;
}

/* A unit and the one that it hangs on. */
typedef struct hanging {
    uint32_t on, unit, fact;
} hanging;

static int by_what_it_hangs_on(const void *a, const void *b, void *context)
{
    const hanging *x = a, *y = b;
    (void)context;
    int c = rung_compare(x->on, y->on);
    return c ? c : rung_compare(x->unit, y->unit);
}

/* How many in `all` from `first` hang on the same. */
static uint32_t count_same(const hanging *all, uint32_t n, uint32_t first)
{
    uint32_t end = first;
    while (end < n && all[end].on == all[first].on)
        end++;
    return end - first;
}

/* What hangs on each, together; sorts `all`. */
static rung_status put_alone(question *q, hanging *all, uint32_t n, alone_list *out)
{
    rung_cited *units = RUNG_NEW(&q->t->mem, rung_cited, n);
    if (!units || !RUNG_MAKE(&q->t->mem, out->items, n))
        return rung_fail_memory(q->err);
    rung_sort(all, n, sizeof *all, by_what_it_hangs_on, NULL);
    for (uint32_t i = 0, same; i < n; i += same) {
        same = count_same(all, n, i);
        for (uint32_t k = i; k < i + same; k++)
            units[k] = (rung_cited){ { all[k].unit }, { all[k].fact } };
        out->items[out->n++] = (rung_alone){ { all[i].on }, { units + i, same } };
    }
    return RUNG_OK;
}

static rung_status hang_units(question *q, rung_scope *scope)
{
    uint32_t first = rung_kind_first(q->v->g, RUNG_UNIT),
             end = rung_kind_end(q->v->g, RUNG_UNIT), n = 0, hosted = 0;
    hanging *on_setting = RUNG_NEW(&q->t->mem, hanging, end - first),
            *on_host = RUNG_NEW(&q->t->mem, hanging, end - first);
    rung_cited_list by;
    if (!on_setting || !on_host)
        return rung_fail_memory(q->err);
    for (uint32_t unit = first; unit < end; unit++) {
        rung_status s = rung_scope_covering(scope, (rung_node){ unit }, &by, q->err);
        if (s)
            return s;
        if (by.n == 1) {
            uint32_t fact = by.items[0].evidence.id;
            on_setting[n++] = (hanging){ by.items[0].node.id, unit, fact };
        }
        rung_node host = rung_only_host(q->v, &by);
        if (by.n == 1 || host.id != RUNG_NONE)
            q->r.inferred += rung_only_inferred(q->v, &by);
        if (host.id != RUNG_NONE)
            on_host[hosted++] = (hanging){ host.id, unit, rung_surest(q->v, &by).id };
    }
    rung_status s = put_alone(q, on_setting, n, &q->r.settings);
    return s ? s : put_alone(q, on_host, hosted, &q->r.hosts);
}

static rung_status ask_whole(question *q)
{
    static const rung_node_list all = { 0 };
    rung_scope scope;
    rung_status s = put_cuts(q);
    if (s)
        return s;
    s = rung_scope_open(q->t, q->v, &all, &q->a->learner, &scope, q->err);
    if (!s)
        s = hang_units(q, &scope);
    rung_scope_close(&scope);
    q->r.excluded = scope.excluded;
    return s;
}

static rung_status bottlenecks_run(rung_task *t, const rung_view *v, const void *args,
                                   void *result, rung_error *err)
{
    question q = { .t = t, .v = v, .a = args, .err = err };
    q.r.from = q.a->from;
    q.r.to = q.a->to;
    q.r.reached.v = -1;
    q.r.others.v = RUNG_NO_INT;
    bool routes = q.a->from.id != RUNG_NONE || q.a->to.id != RUNG_NONE;
    rung_status s = put_net(&q);
    if (!s)
        s = routes ? ask_routes(&q) : ask_whole(&q);
    if (!s)
        *(rung_bottlenecks_result *)result = q.r;
    return s;
}

/* ---- in words ---- */

static void say_ends(const rung_view *v, const rung_bottlenecks_result *r, rung_sink *out)
{
    rung_putf(out, " from %s to %s", rung_node_name(v->g, r->from),
              rung_node_name(v->g, r->to));
}

static void say_needs(const rung_view *v, const rung_bottlenecks_result *r,
                      rung_sink *out)
{
    if (!r->needs.n)
        return;
    uint32_t gone = 0;
    for (uint32_t i = 0; i < r->needs.n; i++)
        gone += r->needs.items[i].ended.v;
    rung_say_count(r->needs.n, "course or unit is", "courses and units are", out);
    rung_puts(out, " part of every one of them, by all that is recorded of the "
                   "ways to take its steps.\n");
    if (gone)
        rung_putf(out, "%u of them %s: `show` tells what is recorded.\n", gone,
                  v->dated    ? rung_plural(gone, "is not there on that day",
                                            "are not there on that day")
                  : gone == 1 ? "has ended"
                              : "have ended");
}

static void say_between(const rung_view *v, const rung_bottlenecks_result *r,
                        rung_sink *out)
{
    if (r->from.id == r->to.id) {
        rung_say_node(v, r->from, out);
        rung_puts(out, " is where it starts and ends: there is nothing to pass.\n");
        return;
    }
    if (!r->reached.v) {
        rung_puts(out, "No recorded route leads");
        say_ends(v, r, out);
        rung_puts(out, "; `paths` says why.\n");
    } else if (!r->roles.n && !r->bridges.n && !r->needs.n) {
        rung_puts(out,
                  "No one role, step, course or unit is part of every recorded route");
        say_ends(v, r, out);
        rung_puts(out, ": each can be gone round.\n");
    } else {
        rung_puts(out, "Every recorded route");
        say_ends(v, r, out);
        rung_putf(out, " passes %u %s and takes %u %s that cannot be gone round.\n",
                  r->roles.n, rung_plural(r->roles.n, "other role", "other roles"),
                  r->bridges.n, rung_plural(r->bridges.n, "step", "steps"));
        say_needs(v, r, out);
    }
}

static void say_one_way(const rung_view *v, const rung_bottlenecks_result *r,
                        rung_sink *out)
{
    bool from = r->from.id != RUNG_NONE;
    rung_say_count((uint32_t)r->others.v, "role", "roles", out);
    rung_puts(out, from ? " can be reached from " : " lead to ");
    rung_say_node(v, from ? r->from : r->to, out);
    if (!r->roles.n) {
        rung_puts(out, "; each of them without passing any one role.\n");
        return;
    }
    rung_puts(out, ". ");
    rung_say_count(r->roles.n,
                   "of them is a narrow place: ", "of them are narrow places: ", out);
    rung_puts(
        out, from
                 ? "others are reached through that one alone, as many as its row says.\n"
                 : "others get there through that one alone, as many as its row says.\n");
}

static void say_whole(const rung_bottlenecks_result *r, rung_sink *out)
{
    rung_say_count(r->roles.n, "role holds", "roles each hold", out);
    rung_puts(out, " others together: without it, recorded steps no longer join all that "
                   "they join now.\n");
    rung_say_count(r->settings.n, "setting is", "settings are each", out);
    rung_puts(out, " the only recorded cover of some unit; ");
    rung_say_count(r->hosts.n, "host is", "hosts are each", out);
    rung_puts(out, " the only one behind all that covers one.\n");
    rung_say_reading(r->inferred, "these units the cover is", out);
}

static void bottlenecks_say(const rung_view *v, const void *result, rung_sink *out)
{
    const rung_bottlenecks_result *r = result;
    bool from = r->from.id != RUNG_NONE, to = r->to.id != RUNG_NONE;
    if (from && to)
        say_between(v, r, out);
    else if (from || to)
        say_one_way(v, r, out);
    else
        say_whole(r, out);
    rung_say_left_aside(r->left_aside, out);
}

/* ---- the row ---- */

static const rung_field passed_fields[] = {
    { RUNG_FIELD(rung_passed, node, NODE, "the role") },
    { RUNG_FIELD(
          rung_passed, separates, INT,
          "with one of from and to: how many roles are reached (reach it) through "
          "this one alone; with neither: how many are apart from the largest piece "
          "without it; nil with both"),
      .label = "Roles behind it" },
    { RUNG_FIELD(rung_passed, pieces, INT,
                 "with neither: into how many pieces its group falls without it"),
      .label = "Pieces" },
};
static const rung_shape passed_shape = RUNG_REF_SHAPE(rung_passed, passed_fields);

static const rung_field must_step_fields[] = {
    { RUNG_FIELD(rung_must_step, from, NODE, "role the step starts from"),
      .label = "From" },
    { RUNG_FIELD(rung_must_step, to, NODE, "role the step leads to"), .label = "To" },
    { RUNG_FIELD(rung_must_step, evidence, FACT, "what states it") },
};
static const rung_shape must_step_shape = RUNG_SHAPE(rung_must_step, must_step_fields);

/* Hardly any has: a column only where one is. */
static const char *nothing_if_there(const void *at)
{
    return ((const rung_needed *)at)->ended.v ? NULL : "";
}

static const rung_field needed_fields[] = {
    { RUNG_FIELD(rung_needed, node, NODE,
                 "the standard, qualification, programme or unit") },
    { RUNG_FIELD(rung_needed, ended, FLAG,
                 "true: it has ended, or on a day is not there"),
      .label = "Ended", .instead = nothing_if_there },
    { RUNG_FIELD(rung_needed, from, NODE, "a step that needs it starts from"),
      .label = "For the step from" },
    { RUNG_FIELD(rung_needed, to, NODE, "and leads to"), .label = "To" },
    { RUNG_FIELD(rung_needed, evidence, FACT, "what states that step") },
};
static const rung_shape needed_shape = RUNG_REF_SHAPE(rung_needed, needed_fields);

static const rung_field alone_fields[] = {
    { RUNG_FIELD(rung_alone, node, NODE, "the setting, or the host") },
    { RUNG_ROWS(rung_alone, units, rung_cited_shape,
                "units that no other is recorded to cover, or to host the cover of"),
      .label = "Alone stands behind", .show = RUNG_SHOW_NAMES },
};
static const rung_shape alone_shape = RUNG_REF_SHAPE(rung_alone, alone_fields);

static const rung_field bottlenecks_fields[] = {
    { RUNG_UNSHOWN(rung_bottlenecks_result, from, NODE,
                   "where routes start; nil: anywhere") },
    { RUNG_UNSHOWN(rung_bottlenecks_result, to, NODE, "where they end; nil: anywhere") },
    { RUNG_UNSHOWN(rung_bottlenecks_result, reached, FLAG,
                   "with both: whether a route leads from one to the other") },
    { RUNG_UNSHOWN(
        rung_bottlenecks_result, others, INT,
        "roles that can be reached from `from`; without it, that lead to `to`; nil "
        "with neither") },
    { RUNG_ROWS(
          rung_bottlenecks_result, roles, passed_shape,
          "with both: roles that every route passes, in their order; else roles that "
          "others hang on, most first"),
      .label = "Roles", .rows = true },
    { RUNG_ROWS(rung_bottlenecks_result, bridges, must_step_shape,
                "with both: steps that every route takes"),
      .label = "Steps that every route takes" },
    { RUNG_ROWS(rung_bottlenecks_result, needs, needed_shape,
                "with both: courses and units without which no route is left"),
      .label = "Courses and units that every route needs" },
    { RUNG_ROWS(rung_bottlenecks_result, settings, alone_shape,
                "with neither: settings that alone cover units"),
      .label = "Settings" },
    { RUNG_ROWS(rung_bottlenecks_result, hosts, alone_shape,
                "with neither: hosts of all that covers units"),
      .label = "Hosts" },
    { RUNG_UNSHOWN(rung_bottlenecks_result, inferred, COUNT,
                   "units of `settings` and `hosts` that only inferred facts cover") },
    { RUNG_UNSHOWN(rung_bottlenecks_result, left_aside, COUNT,
                   "links not walked because they are planned or potential") },
    { RUNG_ROWS(rung_bottlenecks_result, excluded, rung_excluded_shape,
                "settings the learner may not go to"),
      .label = "Settings left out" },
    { RUNG_ROWS(rung_bottlenecks_result, barred, rung_excluded_shape,
                "roles a barred step leads to"),
      .label = "Steps left out" },
};
static const rung_shape bottlenecks_shape =
    RUNG_SHAPE(rung_bottlenecks_result, bottlenecks_fields);

static const rung_param bottlenecks_params[] = {
    { RUNG_PARAM(rung_bottlenecks_args, from, NODE, "role where routes start; none: any"),
      .kinds = RUNG_KIND_BIT(RUNG_ROLE) },
    { RUNG_PARAM(rung_bottlenecks_args, to, NODE, "role where they end; none: any"),
      .kinds = RUNG_KIND_BIT(RUNG_ROLE) },
    { RUNG_PARAM(rung_bottlenecks_args, learner, LEARNER,
                 "who goes: age, dbs, registrations, ...") },
};

const rung_query rung_query_bottlenecks = {
    .name = "bottlenecks",
    .summary = "what every route has to pass, and what units hang on",
    .help =
        "Between two roles: the roles, steps, courses and units that are part of every "
        "recorded route. A step needs a course when every recorded way of it goes "
        "through that course, what it awards, and the units that one of these makes "
        "mandatory; a way that names nothing needs nothing. From one role, or to one: "
        "the roles through "
        "which alone others are reached. With neither: roles that hold others "
        "together, whatever the direction, with how many come apart without them; and "
        "the settings and hosts that alone stand behind a unit. Steps are those that "
        "`paths` takes. What is named is proven: each is a dominator or a cut vertex "
        "of the graph, or no route is left without it.",
    .example = "bottlenecks --from healthcare-assistant --to occupational-health-nurse",
    .cost = "O(links), times what the steps of one route need; rounds of O(links) for "
            "dominators, seldom more than a few",
    .since = "0.1",
    RUNG_TAKES(rung_bottlenecks_args, bottlenecks_params),
    .result = &bottlenecks_shape,
    .run = bottlenecks_run,
    .say = bottlenecks_say,
};
