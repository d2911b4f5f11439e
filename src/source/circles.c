/* circles.c -- Tarjan's components with a stack of its own, for chains of any length; see
 * circles.h. */
#include "source/circles.h"

#include <stdlib.h>
#include <string.h>

typedef struct search {
    uint32_t n;
    uint32_t *begin; /* n + 1: edges of each node in `to` */
    uint32_t *to;
    uint32_t *next;        /* next edge to look at */
    uint32_t *number;      /* order of discovery, from 1; 0: not seen */
    uint32_t *low;         /* lowest number that can be reached back to */
    uint32_t *path, *open; /* the walk; nodes whose component is not closed */
    uint32_t *of;          /* component of each closed node, from 1 */
    uint32_t n_path, n_open, numbers, components;
} search;

static bool init(search *s, uint32_t n, const rung_circle_edge *edges, uint32_t n_edges)
{
    size_t nodes = (size_t)n + 1;
    uint32_t *all = calloc(7 * nodes + n_edges + 1, sizeof *all);
    if (!all)
        return false;
    *s = (search){ .n = n,
                   .begin = all,
                   .next = all + nodes,
                   .number = all + 2 * nodes,
                   .low = all + 3 * nodes,
                   .path = all + 4 * nodes,
                   .open = all + 5 * nodes,
                   .of = all + 6 * nodes,
                   .to = all + 7 * nodes };
    for (uint32_t i = 0; i < n_edges; i++)
        s->begin[edges[i].from + 1]++;
    for (uint32_t v = 0; v < n; v++)
        s->begin[v + 1] += s->begin[v];
    memcpy(s->next, s->begin, n * sizeof *s->next);
    for (uint32_t i = 0; i < n_edges; i++)
        s->to[s->next[edges[i].from]++] = edges[i].to;
    memcpy(s->next, s->begin, n * sizeof *s->next);
    return true;
}

static void enter(search *s, uint32_t v)
{
    s->number[v] = s->low[v] = ++s->numbers;
    s->path[s->n_path++] = v;
    s->open[s->n_open++] = v;
}

/* The walk leaves v: closes its component if v is the first of it. */
static void leave(search *s, uint32_t v)
{
    s->n_path--;
    if (s->n_path) {
        uint32_t up = s->path[s->n_path - 1];
        s->low[up] = s->low[v] < s->low[up] ? s->low[v] : s->low[up];
    }
    if (s->low[v] != s->number[v])
        return;
    s->components++;
    uint32_t w;
    do {
        w = s->open[--s->n_open];
        s->of[w] = s->components;
    } while (w != v);
}

static void walk_from(search *s, uint32_t root)
{
    enter(s, root);
    while (s->n_path) {
        uint32_t v = s->path[s->n_path - 1];
        if (s->next[v] == s->begin[v + 1]) {
            leave(s, v);
            continue;
        }
        uint32_t w = s->to[s->next[v]++];
        if (!s->number[w])
            enter(s, w);
        else if (!s->of[w] && s->number[w] < s->low[v])
            s->low[v] = s->number[w];
    }
}

/* Brings the members of each component together, and tells of those with two or more. */
static void tell(const search *s, const rung_circle_edge *edges, uint32_t n_edges,
                 uint32_t *scratch,
                 void (*found)(void *context, uint32_t row, const uint32_t *members,
                               uint32_t n),
                 void *context)
{
    size_t sets = (size_t)s->components + 2;
    uint32_t *at = scratch, *row = at + sets, *members = row + sets;
    memset(row, 0xff, sets * sizeof *row);
    for (uint32_t v = 0; v < s->n; v++)
        at[s->of[v] + 1]++;
    for (size_t c = 1; c < sets; c++)
        at[c] += at[c - 1];
    for (uint32_t v = 0; v < s->n; v++)
        members[at[s->of[v]]++] =
            v; /* at[c] is then the end of c and the beginning of c + 1 */
    for (uint32_t i = 0; i < n_edges; i++) {
        uint32_t c = s->of[edges[i].from];
        if (c == s->of[edges[i].to] && edges[i].row < row[c])
            row[c] = edges[i].row;
    }
    for (uint32_t v = 0; v < s->n; v++) {
        uint32_t c = s->of[v], begin = at[c - 1], n = at[c] - begin;
        if (n > 1 && members[begin] == v)
            found(context, row[c], members + begin, n);
    }
}

bool rung_circles_find(uint32_t n_nodes, const rung_circle_edge *edges, uint32_t n_edges,
                       void (*found)(void *context, uint32_t row, const uint32_t *members,
                                     uint32_t n),
                       void *context)
{
    search s;
    if (n_edges == 0)
        return true;
    if (!init(&s, n_nodes, edges, n_edges))
        return false;
    for (uint32_t v = 0; v < n_nodes; v++)
        if (!s.number[v])
            walk_from(&s, v);
    size_t sets = (size_t)s.components + 2;
    uint32_t *scratch = calloc(2 * sets + n_nodes, sizeof *scratch);
    if (scratch)
        tell(&s, edges, n_edges, scratch, found, context);
    free(s.begin);
    free(scratch);
    return scratch != NULL;
}
