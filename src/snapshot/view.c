/* view.c -- which facts take part; see view.h. Status decides by default, dates when a
 * day is given. */
#include "snapshot/overlay.h"

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
    const rung_evidence *e = rung_evidence_of(v->g, f);
    return (f->status != RUNG_ENDED || e->day_to != INT32_MAX)
           && e->day_from <= v->day_from && v->day_from <= e->day_to;
}

/* True when the row goes through a hidden node: through all of them, it says. A supposed
 * row goes through none, and is no row of the snapshot. */
static bool goes_through_hidden(const rung_view *v, const rung_fact *f)
{
    const rung_snapshot *g = v->g;
    if (!v->over->ways || f->table != RUNG_TABLE_OF_RELATION(RUNG_PROGRESSES_TO)
        || f < g->facts || f >= g->facts + g->head->n_facts)
        return false;
    const rung_value *via = rung_fact_value(g, (uint32_t)(f - g->facts), RUNG_A_VIA);
    for (uint32_t i = 0; via && i < via->n; i++)
        if (rung_overlay_hides(v->over, (rung_node){ g->lists[via->first + i] }))
            return true;
    return false;
}

bool rung_view_link_fact(const rung_view *v, const rung_fact *f)
{
    return (v->statuses & RUNG_STATUS_BIT(f->status)) && rung_view_node_fact(v, f)
           && !(v->over && goes_through_hidden(v, f));
}

bool rung_view_hides(const rung_view *v, rung_node n)
{
    return v->over && rung_overlay_hides(v->over, n);
}

bool rung_view_stores_beside(const rung_view *v, rung_node n)
{
    return rung_view_unfiltered(v) && !rung_overlay_touches(v->over, n);
}

bool rung_view_has_filtered(const rung_view *v, rung_node n)
{
    if (rung_view_hides(v, n))
        return false;
    if (!v->dated || v->everything)
        return v->everything || v->g->node_status[n.id] != RUNG_ENDED;
    for (uint32_t f = v->g->node_fact[n.id]; f < v->g->node_fact[n.id + 1]; f++)
        if (rung_view_node_fact(v, &v->g->facts[f]))
            return true;
    return false;
}

/* ---- facts ---- */

/* Fact f of the overlay. */
static const rung_added_fact *added_fact(const rung_view *v, uint32_t f)
{
    return &v->over->facts[f - v->g->head->n_facts];
}

/* The fact of the snapshot behind f, or RUNG_NONE: f is supposed. */
static uint32_t stored_fact(const rung_view *v, uint32_t f)
{
    return f < v->g->head->n_facts ? f : added_fact(v, f)->stored;
}

const rung_fact *rung_view_added_fact(const rung_view *v, uint32_t f)
{
    const rung_added_fact *added = added_fact(v, f);
    return added->stored != RUNG_NONE ? &v->g->facts[added->stored]
                                      : &v->over->added[added->of].row;
}

const rung_value *rung_view_fact_values(const rung_view *v, uint32_t f, uint32_t *n)
{
    uint32_t stored = stored_fact(v, f);
    *n = 0;
    return stored == RUNG_NONE ? NULL : rung_fact_values(v->g, stored, n);
}

const rung_value *rung_view_fact_value(const rung_view *v, uint32_t f, unsigned attr)
{
    uint32_t stored = stored_fact(v, f);
    return stored == RUNG_NONE ? NULL : rung_fact_value(v->g, stored, attr);
}

bool rung_view_supposes(const rung_view *v, uint32_t f)
{
    return stored_fact(v, f) == RUNG_NONE;
}

const char *rung_view_fact_note(const rung_view *v, uint32_t f, size_t *len)
{
    static const char supposed[] = "supposed for this question";
    uint32_t stored = stored_fact(v, f);
    rung_text_id note =
        stored == RUNG_NONE ? 0 : rung_evidence_of(v->g, &v->g->facts[stored])->note;
    *len = stored == RUNG_NONE ? sizeof supposed - 1 : rung_text_len_of(v->g, note);
    return stored == RUNG_NONE ? supposed : note ? rung_text_of(v->g, note) : NULL;
}

/* ---- links ---- */

static uint32_t link_begin(const rung_view *v, uint32_t link)
{
    uint32_t n = v->g->head->n_links;
    return link < n ? v->g->link_fact[link]
                    : v->g->head->n_facts + v->over->added[link - n].first;
}

uint32_t rung_view_added_link_end(const rung_view *v, uint32_t link)
{
    return link_begin(v, link + 1); /* behind the last added one stands an end */
}

/* Finds the best fact of l that takes part; false when none does or a node at it has ended. */
static bool filter(const rung_view *v, rung_link *l)
{
    uint32_t end = rung_view_link_end(v, l->id);
    for (uint32_t f = link_begin(v, l->id); f < end; f++)
        if (rung_view_link_fact(v, rung_view_fact(v, f))) {
            l->fact = f;
            return rung_view_has(v, l->from) && rung_view_has(v, l->to);
        }
    return false;
}

static uint64_t pair(uint32_t a, uint32_t b)
{
    return (uint64_t)a << 32 | b;
}

static void take_stored(rung_links *it)
{
    const rung_snapshot *g = it->v->g;
    uint32_t id = it->in ? it->in[it->at] : it->at;
    it->at++;
    it->link =
        (rung_link){ { g->link_from[id] }, { g->link_to[id] }, id, g->link_fact[id] };
}

/* Takes the next link, of the snapshot or of the overlay, by from and then to (walking
 * inward `to` is one and the same); one that is of both comes from the overlay, which has
 * all its facts. */
static void take_either(rung_links *it)
{
    const rung_snapshot *g = it->v->g;
    const rung_overlay *o = it->v->over;
    uint32_t i = it->in ? o->in_order[it->added] : it->added;
    const rung_added *a = &o->added[i];
    if (it->end - it->at > it->n_added) {
        uint32_t id = it->in ? it->in[it->at] : it->at;
        if (pair(g->link_from[id], g->link_to[id])
            < pair(a->edge.from.id, a->edge.to.id)) {
            take_stored(it);
            return;
        }
        it->at += id == a->stored;
    }
    it->added++;
    it->n_added--;
    it->end--;
    it->link = (rung_link){ a->edge.from, a->edge.to, g->head->n_links + i, 0 };
}

bool rung_links_next_filtered(rung_links *it)
{
    while (it->at < it->end) {
        if (it->n_added)
            take_either(it);
        else
            take_stored(it);
        if (filter(it->v, &it->link))
            return true;
    }
    return false;
}

/* The first of n added links that does not come before a relation and a node at the near
 * end. */
static uint32_t first_added(const rung_links *it, rung_relation relation, uint32_t node)
{
    const rung_overlay *o = it->v->over;
    uint32_t low = 0, high = o->n_added;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        const rung_edge *e = &o->added[it->in ? o->in_order[mid] : mid].edge;
        if (pair(e->relation, it->in ? e->to.id : e->from.id) < pair(relation, node))
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

static void join(rung_links *it, uint32_t first, uint32_t end)
{
    it->added = first;
    it->n_added = end - first;
    it->end += end - first;
}

void rung_links_join(rung_links *it, rung_relation relation, rung_node n)
{
    uint32_t first = first_added(it, relation, n.id);
    join(it, first, first_added(it, relation, n.id + 1));
}

rung_links rung_links_all(const rung_view *v, rung_relation relation)
{
    const uint32_t *start = rung_out_row(v->g, relation);
    rung_links it = { .v = v, .at = start[0], .end = start[v->g->head->n_nodes] };
    if (v->over)
        join(&it, first_added(&it, relation, 0), first_added(&it, relation, RUNG_NONE));
    return it;
}

uint32_t rung_links_most(const rung_view *v, rung_relation relation)
{
    rung_links all = rung_links_all(v, relation);
    return all.end - all.at;
}

uint32_t rung_link_number(const rung_view *v, rung_relation relation, const rung_link *l)
{
    rung_links all = rung_links_all(v, relation);
    uint32_t stored = all.end - all.at - all.n_added, n_links = v->g->head->n_links;
    return l->id < n_links ? l->id - all.at : stored + (l->id - n_links - all.added);
}

static bool find_added(const rung_view *v, rung_relation relation, rung_node from,
                       rung_node to, rung_link *out)
{
    rung_links it = { .v = v };
    rung_links_join(&it, relation, from);
    for (; it.n_added; it.added++, it.n_added--)
        if (v->over->added[it.added].edge.to.id == to.id) {
            *out = (rung_link){ from, to, v->g->head->n_links + it.added, 0 };
            return true;
        }
    return false;
}

static bool find_stored(const rung_snapshot *g, rung_relation relation, rung_node from,
                        rung_node to, rung_link *out)
{
    const uint32_t *start = rung_out_row(g, relation) + from.id;
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
    *out = (rung_link){ from, to, low, g->link_fact[low] };
    return true;
}

bool rung_link_find(const rung_view *v, rung_relation relation, rung_node from,
                    rung_node to, rung_link *out)
{
    rung_link l;
    if (!(v->over && find_added(v, relation, from, to, &l))
        && !find_stored(v->g, relation, from, to, &l))
        return false;
    if (v->plain ? v->g->link_status[l.id] == RUNG_ENDED : !filter(v, &l))
        return false;
    *out = l;
    return true;
}

const rung_value *rung_link_value(const rung_view *v, const rung_link *l, unsigned attr,
                                  uint32_t *fact)
{
    uint8_t best = rung_view_fact(v, l->fact)->status;
    uint32_t end = rung_view_link_end(v, l->id);
    for (uint32_t f = l->fact; f < end && rung_view_fact(v, f)->status == best; f++) {
        const rung_value *value = rung_view_fact_value(v, f, attr);
        if (value && (v->plain || rung_view_link_fact(v, rung_view_fact(v, f)))) {
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

static int level_then(const rung_view *v, rung_node n, unsigned attr)
{
    int64_t level = rung_node_integer(v, n, attr);
    return level == INT64_MIN ? -1 : (int)level;
}

static int level_of(const rung_view *v, rung_node n, unsigned attr, const int8_t *column)
{
    return v->dated ? level_then(v, n, attr) : column[n.id];
}

int rung_view_level_then(const rung_view *v, rung_node n)
{
    return level_then(v, n, RUNG_A_LEVEL);
}

const char *const rung_sector_words[] = { "any", "health", "care", "both", "other", NULL };

rung_sector rung_sector_of(const char *word)
{
    for (unsigned i = 1; word && rung_sector_words[i]; i++)
        if (strcmp(rung_sector_words[i], word) == 0)
            return (rung_sector)i;
    return RUNG_SECTOR_UNKNOWN;
}

rung_sector rung_view_sector_then(const rung_view *v, rung_node n)
{
    return rung_sector_of(rung_node_text(v, n, RUNG_A_SECTOR));
}

bool rung_view_at_level(const rung_view *v, rung_node n, int level)
{
    if (rung_view_level(v, n) == level)
        return true;
    int from = level_of(v, n, RUNG_A_LEVEL_FROM, v->g->node_level_from);
    int to = level_of(v, n, RUNG_A_LEVEL_TO, v->g->node_level_to);
    return from >= 0 && to >= 0 && from <= level && level <= to;
}
