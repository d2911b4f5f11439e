/* cuts.c -- dominators and cut vertices; see cuts.h. Walks are loops: a chain of roles
 * may be as long as the graph. */
#include "query/change/cuts.h"

#include "core/runs.h"
#include "query/sets.h"

/* ---- nets ---- */

/* Arrows by one of their ends. */
static void gather(uint32_t n, uint32_t m, const uint32_t *by, const uint32_t *other,
                   uint32_t *start, uint32_t *out)
{
    for (uint32_t i = 0; i < m; i++)
        rung_runs_count(start, by[i]);
    rung_runs_sum(start, n);
    for (uint32_t i = 0; i < m; i++)
        out[rung_runs_put(start, by[i])] = other[i];
}

rung_status rung_net_of(rung_task *t, uint32_t n, uint32_t m, const uint32_t *tails,
                        const uint32_t *heads, rung_net *out, rung_error *err)
{
    uint32_t *start = RUNG_NEW(&t->mem, uint32_t, (size_t)n + 2),
             *to = RUNG_NEW(&t->mem, uint32_t, m),
             *back = RUNG_NEW(&t->mem, uint32_t, (size_t)n + 2),
             *from = RUNG_NEW(&t->mem, uint32_t, m);
    if (!start || !to || !back || !from)
        return rung_fail_memory(err);
    gather(n, m, tails, heads, start, to);
    gather(n, m, heads, tails, back, from);
    *out = (rung_net){ n, start, to, back, from };
    return RUNG_OK;
}

rung_net rung_net_turned(const rung_net *net)
{
    return (rung_net){ net->n, net->back, net->from, net->start, net->to };
}

/* ---- dominators ---- */

typedef struct place {
    uint32_t node, next;
} place;

/* Nodes reached from the root in the order in which a depth-first walk leaves them;
 * d->order takes the place of each from the end. */
static rung_status walk(rung_task *t, const rung_net *net, uint32_t root,
                        rung_dominators *d, uint32_t *left, rung_error *err)
{
    place *stack = RUNG_NEW(&t->mem, place, net->n);
    uint32_t depth = 0, n = 0;
    if (!stack)
        return rung_fail_memory(err);
    for (uint32_t i = 0; i < net->n; i++)
        d->order[i] = RUNG_NONE;
    stack[depth++] = (place){ root, net->start[root] };
    d->order[root] = 0;
    while (depth > 0) {
        place *p = &stack[depth - 1];
        if (rung_task_spent(t, 1))
            return rung_task_gave_up(t, err);
        if (p->next == net->start[p->node + 1]) {
            left[n++] = p->node;
            depth--;
            continue;
        }
        uint32_t to = net->to[p->next++];
        if (d->order[to] != RUNG_NONE)
            continue;
        d->order[to] = 0;
        stack[depth++] = (place){ to, net->start[to] };
    }
    for (uint32_t i = 0; i < n; i++)
        d->order[left[i]] = n - 1 - i;
    d->reached = n - 1;
    return RUNG_OK;
}

/* The nearest node above both. */
static uint32_t meet(const rung_dominators *d, uint32_t a, uint32_t b)
{
    while (a != b) {
        while (d->order[a] > d->order[b])
            a = d->above[a];
        while (d->order[b] > d->order[a])
            b = d->above[b];
    }
    return a;
}

/* One round; true when something changed. */
static bool improve(const rung_net *net, rung_dominators *d, const uint32_t *left)
{
    bool changed = false;
    for (uint32_t i = d->reached; i-- > 0;) { /* the root is the last left */
        uint32_t node = left[i], above = RUNG_NONE;
        for (uint32_t k = net->back[node]; k < net->back[node + 1]; k++) {
            uint32_t from = net->from[k];
            if (d->above[from] != RUNG_NONE)
                above = above == RUNG_NONE ? from : meet(d, from, above);
        }
        changed |= d->above[node] != above;
        d->above[node] = above;
    }
    return changed;
}

rung_status rung_dominators_of(rung_task *t, const rung_net *net, uint32_t root,
                               rung_dominators *out, rung_error *err)
{
    rung_dominators d = { .above = RUNG_NEW(&t->mem, uint32_t, net->n),
                          .cut = RUNG_NEW(&t->mem, uint32_t, net->n),
                          .order = RUNG_NEW(&t->mem, uint32_t, net->n) };
    uint32_t *left = RUNG_NEW(&t->mem, uint32_t, net->n);
    if (!d.above || !d.cut || !d.order || !left)
        return rung_fail_memory(err);
    rung_status s = walk(t, net, root, &d, left, err);
    if (s)
        return s;
    for (uint32_t i = 0; i < net->n; i++)
        d.above[i] = RUNG_NONE;
    d.above[root] = root;
    while (improve(net, &d, left))
        if (rung_task_spent(t, 1 + net->start[net->n]))
            return rung_task_gave_up(t, err);
    for (uint32_t i = 0; i < d.reached; i++) /* whoever is below is left before */
        d.cut[d.above[left[i]]] += d.cut[left[i]] + 1;
    *out = d;
    return RUNG_OK;
}

bool rung_dominates(const rung_dominators *d, uint32_t above, uint32_t below)
{
    while (d->order[below] > d->order[above])
        below = d->above[below];
    return above == below;
}

/* ---- cut vertices ---- */

typedef struct lows {
    uint32_t *found,
        *low;       /* when it was found, from 1; the earliest found that it reaches */
    uint32_t *size; /* nodes found below it, itself included */
    uint32_t *apart,
        *largest;    /* in pieces that hang on it alone; in the largest of them */
    uint32_t *nodes; /* in the order found */
    uint32_t n;
    place *stack;
    rung_cut *cuts;
} lows;

/* The k-th neighbour without directions, or RUNG_NONE behind the last. */
static uint32_t neighbour(const rung_net *net, uint32_t node, uint32_t k)
{
    uint32_t out = net->start[node + 1] - net->start[node];
    if (k < out)
        return net->to[net->start[node] + k];
    k -= out;
    return k < net->back[node + 1] - net->back[node] ? net->from[net->back[node] + k]
                                                     : RUNG_NONE;
}

static void find_node(lows *l, uint32_t depth, uint32_t node)
{
    l->nodes[l->n++] = node;
    l->found[node] = l->low[node] = l->n;
    l->size[node] = 1;
    l->stack[depth] = (place){ node, 0 };
}

/* What lies below `node` is known: when none of it reaches past `above`, it hangs on it. */
static void leave_node(lows *l, uint32_t above, uint32_t node)
{
    l->size[above] += l->size[node];
    if (l->low[node] < l->low[above])
        l->low[above] = l->low[node];
    if (l->low[node] < l->found[above])
        return;
    l->cuts[above].pieces++;
    l->apart[above] += l->size[node];
    if (l->size[node] > l->largest[above])
        l->largest[above] = l->size[node];
}

static rung_status walk_group(rung_task *t, const rung_net *net, lows *l, uint32_t root,
                              rung_error *err)
{
    uint32_t depth = 1;
    find_node(l, 0, root);
    while (depth > 0) {
        place *p = &l->stack[depth - 1];
        uint32_t to = neighbour(net, p->node, p->next++);
        if (rung_task_spent(t, 1))
            return rung_task_gave_up(t, err);
        if (to == RUNG_NONE) {
            if (--depth > 0)
                leave_node(l, l->stack[depth - 1].node, p->node);
        } else if (!l->found[to]) {
            find_node(l, depth++, to);
        } else if (l->found[to] < l->low[p->node]) {
            l->low[p->node] = l->found[to];
        }
    }
    return RUNG_OK;
}

/* What does not hang on a node is the last piece. */
static void close_group(lows *l, uint32_t first)
{
    uint32_t all = l->n - first;
    for (uint32_t i = first; i < l->n; i++) {
        uint32_t node = l->nodes[i], rest = all - 1 - l->apart[node];
        l->cuts[node].pieces += rest > 0;
        if (rest > l->largest[node])
            l->largest[node] = rest;
        l->cuts[node].separates = all - 1 - l->largest[node];
    }
}

rung_status rung_cuts_of(rung_task *t, const rung_net *net, rung_cut **out,
                         rung_error *err)
{
    lows l = { .found = RUNG_NEW(&t->mem, uint32_t, net->n),
               .low = RUNG_NEW(&t->mem, uint32_t, net->n),
               .size = RUNG_NEW(&t->mem, uint32_t, net->n),
               .apart = RUNG_NEW(&t->mem, uint32_t, net->n),
               .largest = RUNG_NEW(&t->mem, uint32_t, net->n),
               .nodes = RUNG_NEW(&t->mem, uint32_t, net->n),
               .stack = RUNG_NEW(&t->mem, place, net->n),
               .cuts = RUNG_NEW(&t->mem, rung_cut, net->n) };
    if (!l.found || !l.low || !l.size || !l.apart || !l.largest || !l.nodes || !l.stack
        || !l.cuts)
        return rung_fail_memory(err);
    for (uint32_t i = 0; i < net->n; i++) {
        uint32_t first = l.n;
        rung_status s = l.found[i] ? RUNG_OK : walk_group(t, net, &l, i, err);
        if (s)
            return s;
        close_group(&l, first);
    }
    *out = l.cuts;
    return RUNG_OK;
}
