/* suppose.c -- rows left out and rows put in; see suppose.h. */
#include "support/suppose.h"

#include <stdlib.h>
#include <string.h>

static bool goes(const supposed *s, int node)
{
    for (int i = 0; i < s->n_without; i++)
        if (s->without[i] == node)
            return true;
    return false;
}

/* ---- something to suppose ---- */

/* A link of the world, or any two nodes that the relation may join. */
static bool pick_link(const world *w, dice *d, supposed_link *l)
{
    const world_row *r = w->n_rows ? &w->rows[dice_below(d, w->n_rows)] : NULL;
    if (r && r->to >= 0 && dice_chance(d, 50)) {
        *l = (supposed_link){ (rung_relation)(r->table - RUNG_N_KINDS), r->from, r->to };
        return true;
    }
    l->relation = (rung_relation)dice_below(d, RUNG_N_RELATIONS);
    l->from = world_pick(w, d, rung_relation_from(l->relation));
    l->to = world_pick(w, d,
                       l->relation == RUNG_MATCHES && l->from >= 0
                           ? RUNG_KIND_BIT(w->nodes[l->from].kind)
                           : rung_relation_to(l->relation));
    return l->from >= 0 && l->to >= 0 && l->from != l->to;
}

/* A planned link that is supposed is there; in a package with one row more it is not. */
static bool is_planned(const world *w, const supposed_link *l)
{
    for (int i = 0; i < w->n_rows; i++) {
        const world_row *r = &w->rows[i];
        if (r->table == RUNG_TABLE_OF_RELATION(l->relation) && r->from == l->from
            && r->to == l->to
            && (r->status == RUNG_PLANNED || r->status == RUNG_POTENTIAL))
            return true;
    }
    return false;
}

supposed suppose_anything(const world *w, const oracle_view *v, dice *d)
{
    supposed s = { 0 };
    for (int i = dice_below(d, SUPPOSED_ANY + 1); i > 0 && w->n_nodes; i--)
        s.without[s.n_without++] = dice_below(d, w->n_nodes);
    bool narrowed = v->statuses && !(v->statuses & RUNG_STATUS_BIT(RUNG_INFERRED));
    for (int i = narrowed ? 0 : dice_below(d, SUPPOSED_ANY + 1); i > 0; i--) {
        supposed_link l;
        if (pick_link(w, d, &l) && !is_planned(w, &l) && !goes(&s, l.from)
            && !goes(&s, l.to) && oracle_has(v, l.from) && oracle_has(v, l.to))
            s.with[s.n_with++] = l;
    }
    return s;
}

/* ---- the world it makes ---- */

static bool names_one_that_goes(const supposed *s, const world_row *r)
{
    bool any = goes(s, r->from) || (r->to >= 0 && goes(s, r->to));
    for (int i = 0; i < r->n_via; i++)
        any |= goes(s, r->via[i]);
    return any;
}

static void put_nodes(const world *w, const supposed *s, world *out, int *place)
{
    for (int n = 0, k = 0; n <= w->n_nodes; n++) {
        for (; k <= RUNG_N_KINDS && w->kind_start[k] == n; k++)
            out->kind_start[k] = out->n_nodes;
        if (n < w->n_nodes && !goes(s, n)) {
            place[n] = out->n_nodes;
            out->nodes[out->n_nodes++] = w->nodes[n];
        }
    }
}

static int by_place(const void *a, const void *b)
{
    const world_row *x = a, *y = b;
    if (x->table != y->table)
        return x->table < y->table ? -1 : 1;
    if (x->from != y->from)
        return x->from - y->from;
    if (x->to != y->to)
        return x->to - y->to;
    return (x->line ? x->line : INT_MAX) < (y->line ? y->line : INT_MAX) ? -1 : 1;
}

static world_row row_of(const supposed_link *l, const int *place)
{
    return (world_row){ .table = RUNG_TABLE_OF_RELATION(l->relation),
                        .from = place[l->from],
                        .to = place[l->to],
                        .status = RUNG_INFERRED,
                        .until = INT_MAX,
                        .level = ABSENT,
                        .level_from = ABSENT,
                        .level_to = ABSENT,
                        .months = ABSENT,
                        .mandatory = ABSENT,
                        .position = ABSENT,
                        .min_age = ABSENT,
                        .max_age = ABSENT,
                        .note = "supposed for this question" };
}

static bool is_repeated(const supposed *s, int i)
{
    for (int k = 0; k < i; k++)
        if (s->with[k].relation == s->with[i].relation
            && s->with[k].from == s->with[i].from && s->with[k].to == s->with[i].to)
            return true;
    return false;
}

world *suppose_world(const world *w, const supposed *s)
{
    int place[WORLD_NODES];
    world *out = calloc(1, sizeof *out);
    if (!out)
        abort();
    out->seed = w->seed;
    out->cap_rows = w->n_rows + s->n_with + 1;
    out->rows = calloc((size_t)out->cap_rows, sizeof *out->rows);
    if (!out->rows)
        abort();
    put_nodes(w, s, out, place);
    for (int i = 0; i < w->n_rows; i++) {
        world_row *r = &out->rows[out->n_rows];
        if (names_one_that_goes(s, &w->rows[i]))
            continue;
        *r = w->rows[i];
        r->from = place[r->from];
        r->to = r->to < 0 ? -1 : place[r->to];
        for (int k = 0; k < r->n_via; k++)
            r->via[k] = place[r->via[k]];
        out->n_rows++;
    }
    for (int i = 0; i < s->n_with; i++)
        if (!is_repeated(s, i))
            out->rows[out->n_rows++] = row_of(&s->with[i], place);
    if (out->n_rows)
        qsort(out->rows, (size_t)out->n_rows, sizeof *out->rows, by_place);
    return out;
}
