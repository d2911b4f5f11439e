/* view.c -- which facts take part; see view.h. Status decides by default, dates when a
 * day is given. */
#include "snapshot/view.h"

#include <math.h>
#include <string.h>

rung_view rung_view_of(const rung_snapshot *g, uint8_t statuses, const int32_t *day)
{
    return (rung_view){
        .g = g,
        .plain = !statuses && !day,
        .narrowed = statuses != 0,
        .dated = day != NULL,
        .statuses = statuses ? statuses : RUNG_ANY_STATUS,
        .day_from = day ? *day : 0,
        .day_to = day ? *day : 0,
    };
}

rung_view rung_view_everything(const rung_view *v)
{
    rung_view all = *v;
    all.plain = false;
    all.everything = true;
    all.narrowed = true;
    all.statuses = RUNG_ANY_STATUS;
    return all;
}

bool rung_view_node_fact(const rung_view *v, const rung_fact *f)
{
    if (v->everything)
        return true;
    if (!v->dated)
        return f->status != RUNG_ENDED;
    return (f->status != RUNG_ENDED || f->day_to != INT32_MAX)
           && f->day_from <= v->day_from && v->day_from <= f->day_to;
}

bool rung_view_link_fact(const rung_view *v, const rung_fact *f)
{
    return (v->statuses & RUNG_STATUS_BIT(f->status)) && rung_view_node_fact(v, f);
}

bool rung_view_has_filtered(const rung_view *v, rung_node n)
{
    for (uint32_t f = v->g->node_fact[n.id]; f < v->g->node_fact[n.id + 1]; f++)
        if (rung_view_node_fact(v, &v->g->facts[f]))
            return true;
    return false;
}

/* Finds the best fact of l that takes part; false when none does or a node at it has ended. */
bool rung_view_link_filtered(const rung_view *v, rung_link *l)
{
    for (uint32_t f = v->g->link_fact[l->id]; f < v->g->link_fact[l->id + 1]; f++)
        if (rung_view_link_fact(v, &v->g->facts[f])) {
            l->fact = f;
            return rung_view_has(v, l->from) && rung_view_has(v, l->to);
        }
    return false;
}

bool rung_link_find(const rung_view *v, rung_relation relation, rung_node from,
                    rung_node to, rung_link *out)
{
    const rung_snapshot *g = v->g;
    const uint32_t *start =
        g->out_start + (size_t)relation * (g->head->n_nodes + 1) + from.id;
    uint32_t low = start[0], high = start[1];
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (g->link_to[mid] < to.id)
            low = mid + 1;
        else
            high = mid;
    }
    if (low == start[1] || g->link_to[low] != to.id)
        return false;
    rung_link l = { from, to, low, g->link_fact[low] };
    if (v->plain ? g->link_status[low] == RUNG_ENDED : !rung_view_link_filtered(v, &l))
        return false;
    *out = l;
    return true;
}

const rung_value *rung_link_value(const rung_view *v, const rung_link *l, unsigned attr,
                                  uint32_t *fact)
{
    const rung_snapshot *g = v->g;
    uint8_t best = g->facts[l->fact].status;
    for (uint32_t f = l->fact; f < g->link_fact[l->id + 1] && g->facts[f].status == best;
         f++) {
        const rung_value *value = rung_fact_value(g, f, attr);
        if (value && (v->plain || rung_view_link_fact(v, &g->facts[f]))) {
            if (fact)
                *fact = f;
            return value;
        }
    }
    return NULL;
}

const rung_value *rung_node_value(const rung_view *v, rung_node n, unsigned attr,
                                  uint32_t *fact)
{
    const rung_snapshot *g = v->g;
    bool all =
        !rung_view_has(v, n); /* of an ended node `show` still tells what was said */
    for (uint32_t f = g->node_fact[n.id]; f < g->node_fact[n.id + 1]; f++) {
        if (!all && !rung_view_node_fact(v, &g->facts[f]))
            continue;
        const rung_value *value = rung_fact_value(g, f, attr);
        if (value) {
            if (fact)
                *fact = f;
            return value;
        }
    }
    return NULL;
}

static int64_t integer_of(const rung_value *value)
{
    return value ? value->integer : INT64_MIN;
}

static const char *text_of(const rung_view *v, const rung_value *value)
{
    return value ? rung_text_of(v->g, value->text) : NULL;
}

int64_t rung_link_integer(const rung_view *v, const rung_link *l, unsigned attr)
{
    return integer_of(rung_link_value(v, l, attr, NULL));
}

int64_t rung_node_integer(const rung_view *v, rung_node n, unsigned attr)
{
    return integer_of(rung_node_value(v, n, attr, NULL));
}

const char *rung_link_text(const rung_view *v, const rung_link *l, unsigned attr)
{
    return text_of(v, rung_link_value(v, l, attr, NULL));
}

const char *rung_node_text(const rung_view *v, rung_node n, unsigned attr)
{
    return text_of(v, rung_node_value(v, n, attr, NULL));
}

uint32_t rung_node_best_fact(const rung_view *v, rung_node n)
{
    const rung_snapshot *g = v->g;
    for (uint32_t f = g->node_fact[n.id]; f < g->node_fact[n.id + 1]; f++)
        if (rung_view_node_fact(v, &g->facts[f]))
            return f;
    return g->node_fact[n.id];
}

/* Columns hold what all rows say; on a day only some of them speak. */
static int level_of(const rung_view *v, rung_node n, unsigned attr, const int8_t *column)
{
    if (!v->dated)
        return column[n.id];
    int64_t level = rung_node_integer(v, n, attr);
    return level == INT64_MIN ? -1 : (int)level;
}

int rung_view_level(const rung_view *v, rung_node n)
{
    return level_of(v, n, RUNG_A_LEVEL, v->g->node_level);
}

const char *const rung_sector_words[] = { "any", "health", "care", "both", "other", NULL };

rung_sector rung_sector_of(const char *word)
{
    for (unsigned i = 1; word && rung_sector_words[i]; i++)
        if (strcmp(rung_sector_words[i], word) == 0)
            return (rung_sector)i;
    return RUNG_SECTOR_UNKNOWN;
}

rung_sector rung_view_sector(const rung_view *v, rung_node n)
{
    return v->dated ? rung_sector_of(rung_node_text(v, n, RUNG_A_SECTOR))
                    : (rung_sector)v->g->node_sector[n.id];
}

bool rung_view_at_level(const rung_view *v, rung_node n, int level)
{
    if (rung_view_level(v, n) == level)
        return true;
    int from = level_of(v, n, RUNG_A_LEVEL_FROM, v->g->node_level_from);
    int to = level_of(v, n, RUNG_A_LEVEL_TO, v->g->node_level_to);
    return from >= 0 && to >= 0 && from <= level && level <= to;
}
