/* esco_graph.c -- the steps that esco.c measures routes on: between roles that ask for
 * much the same. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "esco.h"

/* ---- steps ---- */

/* How many roles there are, and what asks for what, both importances alike. */
typedef struct asked {
    uint32_t n_roles, first;     /* of competencies */
    const uint32_t *start, *end; /* of each role's links */
} asked;

static uint32_t degree(const asked *a, uint32_t role)
{
    return a->end[role] - a->start[role];
}

static void put(steps *s, uint32_t *cap, uint32_t a, uint32_t b, uint32_t months)
{
    if (s->n == *cap) {
        *cap = *cap ? 2 * *cap : 4096;
        s->items = realloc(s->items, *cap * sizeof *s->items);
        if (!s->items)
            stop("steps", "out of memory");
    }
    s->items[s->n].a = a;
    s->items[s->n].b = b;
    s->items[s->n++].months = months;
}

steps steps_of(const rung_snapshot *g)
{
    uint32_t n_roles = g->head->kind_start[RUNG_ROLE + 1], cap = 0;
    const uint32_t *out = rung_out_row(g, RUNG_REQUIRES),
                   *in = rung_in_row(g, RUNG_REQUIRES);
    asked a = { .n_roles = n_roles, .start = out, .end = out + 1 };
    uint32_t *common = calloc(n_roles, sizeof *common);
    steps s = { 0 };
    for (uint32_t role = 0; role < n_roles; role++) {
        for (uint32_t l = out[role]; l < out[role + 1]; l++)
            for (uint32_t k = in [g->link_to[l]]; k < in[g->link_to[l] + 1]; k++)
                common[g->link_from[g->in_link[k]]]++;
        for (uint32_t b = 0; b < n_roles; b++) {
            uint32_t both = common[b], either = degree(&a, role) + degree(&a, b) - both;
            if (b > role && both && 5 * both >= either)
                put(&s, &cap, role, b, (200 * (either - both) + either) / (2 * either));
            common[b] = 0;
        }
    }
    free(common);
    return s;
}

void write_steps(const rung_snapshot *g)
{
    steps s = steps_of(g);
    puts("from,to,months,status,source,note");
    for (uint32_t i = 0; i < s.n; i++)
        for (int back = 0; back < 2; back++)
            printf(
                "role:%s,role:%s,%u,inferred,esco,Jaccard share of what is asked for\n",
                rung_node_key(g, (rung_node){ back ? s.items[i].b : s.items[i].a }),
                rung_node_key(g, (rung_node){ back ? s.items[i].a : s.items[i].b }),
                s.items[i].months);
    free(s.items);
}
