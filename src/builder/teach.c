/* teach.c -- K along `awards`: Tarjan's strongly connected components (1972), with a stack
 * of its own. A group of nodes that award each other comes up when all that it awards has
 * been listed, so its list is what its members give themselves and those lists. */
#include "builder/teach.h"

#include <stdlib.h>
#include <string.h>

#include "core/sort.h"
#include "snapshot/derive.h"

typedef struct teaching {
    rung_view v;
    rung_taught *out;
    uint32_t *number, *low; /* in the order of arrival, from 1; 0: not seen */
    uint32_t *cursor;       /* of a node on the path: its next link */
    uint32_t *path, n_path;
    uint32_t *open, n_open; /* seen, and their group not complete */
    uint32_t n_seen, n_groups, cap_start;
    uint32_t n_items, cap_items;
    uint32_t *found; /* the list being made */
    uint8_t *mark;
} teaching;

static bool grow(uint32_t **items, uint32_t *cap, uint64_t need)
{
    uint64_t want = *cap + (uint64_t)*cap / 2 + 64;
    if (need <= *cap)
        return true;
    want = want < need ? need : want;
    uint32_t *grown =
        want < UINT32_MAX ? realloc(*items, (size_t)want * sizeof *grown) : NULL;
    if (!grown)
        return false;
    *items = grown;
    *cap = (uint32_t)want;
    return true;
}

static void enter(teaching *t, uint32_t node)
{
    t->number[node] = t->low[node] = ++t->n_seen;
    t->cursor[node] = rung_links_out(&t->v, RUNG_AWARDS, (rung_node){ node }).at;
    t->path[t->n_path++] = t->open[t->n_open++] = node;
}

static uint32_t add_list_of(teaching *t, uint32_t node, uint32_t n)
{
    uint32_t group = t->out->of[node];
    for (uint32_t i = t->out->start[group]; i < t->out->start[group + 1]; i++)
        if (!t->mark[t->out->items[i]]) {
            t->mark[t->out->items[i]] = 1;
            t->found[n++] = t->out->items[i];
        }
    return n;
}

/* Lists the group whose members are the last of `open`, `root` the first of them. */
static bool complete(teaching *t, uint32_t root)
{
    uint32_t first = t->n_open, n = 0, group = t->n_groups;
    while (t->open[--first] != root)
        ;
    for (uint32_t i = first; i < t->n_open; i++) {
        rung_node member = { t->open[i] };
        n = rung_derive_own(&t->v, member, t->mark, t->found, n);
        for (rung_links it = rung_links_out(&t->v, RUNG_AWARDS, member);
             rung_links_next(&it);)
            if (t->out->of[it.link.to.id] != RUNG_NONE)
                n = add_list_of(t, it.link.to.id, n);
    }
    for (uint32_t i = first; i < t->n_open; i++)
        t->out->of[t->open[i]] = group;
    t->n_open = first;
    for (uint32_t i = 0; i < n; i++)
        t->mark[t->found[i]] = 0;
    rung_sort_ids(t->found, n);
    if ((uint64_t)t->n_items + n > RUNG_GIVE_MOST) {
        t->out->too_large = root;
        return false;
    }
    if (!grow(&t->out->items, &t->cap_items, (uint64_t)t->n_items + n)
        || !grow(&t->out->start, &t->cap_start, (uint64_t)group + 2))
        return false;
    if (n)
        memcpy(t->out->items + t->n_items, t->found, n * sizeof *t->found);
    t->out->start[group] = t->n_items;
    t->out->start[group + 1] = t->n_items += n;
    t->n_groups++;
    return true;
}

/* One step from the last node of the path: to what it awards, or back. */
static bool step(teaching *t)
{
    uint32_t node = t->path[t->n_path - 1];
    rung_links it = rung_links_out(&t->v, RUNG_AWARDS, (rung_node){ node });
    it.at = t->cursor[node];
    if (rung_links_next(&it)) {
        uint32_t to = it.link.to.id;
        t->cursor[node] = it.at;
        if (!t->number[to])
            enter(t, to);
        else if (t->out->of[to] == RUNG_NONE && t->number[to] < t->low[node])
            t->low[node] = t->number[to];
        return true;
    }
    t->n_path--;
    if (t->n_path && t->low[node] < t->low[t->path[t->n_path - 1]])
        t->low[t->path[t->n_path - 1]] = t->low[node];
    return t->low[node] < t->number[node] || complete(t, node);
}

static bool walk(teaching *t)
{
    for (rung_links it = rung_links_all(&t->v, RUNG_AWARDS); rung_links_next(&it);) {
        if (t->number[it.link.from.id])
            continue;
        enter(t, it.link.from.id);
        while (t->n_path)
            if (!step(t))
                return false;
    }
    return true;
}

bool rung_teach(const rung_snapshot *g, rung_taught *out)
{
    size_t n = (size_t)g->head->n_nodes + 1;
    teaching t = { .v = rung_view_of(g, 0, NULL), .out = out };
    *out = (rung_taught){ .of = malloc(n * sizeof *out->of), .too_large = RUNG_NONE };
    if (!out->of)
        return false;
    memset(out->of, 0xff, n * sizeof *out->of);
    if (!rung_links_most(&t.v, RUNG_AWARDS))
        return true;
    uint32_t *room = calloc(6 * n, sizeof *room);
    t.mark = calloc(n, 1);
    bool done = false;
    if (room && t.mark) {
        t.number = room;
        t.low = room + n;
        t.cursor = room + 2 * n;
        t.path = room + 3 * n;
        t.open = room + 4 * n;
        t.found = room + 5 * n;
        done = walk(&t);
    }
    free(room);
    free(t.mark);
    return done;
}

void rung_taught_drop(rung_taught *t)
{
    free(t->of);
    free(t->start);
    free(t->items);
    *t = (rung_taught){ 0 };
}
