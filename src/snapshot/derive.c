/* derive.c -- D, K, E and W from the links; see derive.h. */
#include "snapshot/derive.h"

#include <string.h>

#include "core/sort.h"

/* What links with these values say; there are few such runs, and many links. */
typedef struct said {
    uint32_t run; /* + 1; 0: none is kept */
    bool essential;
} said;

#define SAID 4u

/* Nodes seen so far, each once: teachers still to open lie among the competencies they gave. */
typedef struct gathering {
    const rung_view *v;
    uint8_t *mark;
    rung_arena *mem;
    uint32_t *items;
    uint32_t n, cap;
    bool failed;
    said said[SAID]; /* by run */
} gathering;

#define GATHERED_FIRST 64u

static bool grow(gathering *g)
{
    uint32_t *items =
        rung_arena_grown(g->mem, g->items, g->n, &g->cap, GATHERED_FIRST, sizeof *items);
    g->failed |= !items;
    g->items = items ? items : g->items;
    return items != NULL;
}

static void gather(gathering *g, rung_node n)
{
    if (g->mark[n.id] || (g->n == g->cap && !grow(g)))
        return;
    g->mark[n.id] = 1;
    g->items[g->n++] = n.id;
}

bool rung_link_mandatory(const rung_view *v, const rung_link *l)
{
    const rung_value *value = rung_link_value(v, l, RUNG_A_MANDATORY, NULL);
    return value && value->integer;
}

/* Planned or potential, and not asked for by `status`. Ended is told apart by the view:
 * on a day when it held it is as good as established. */
static bool comes_later(const rung_view *v, uint8_t status)
{
    return (status == RUNG_PLANNED || status == RUNG_POTENTIAL)
           && !(v->narrowed && (v->statuses & RUNG_STATUS_BIT(status)));
}

/* Status of the node's own evidence: on a day, of its best row that holds then. */
static uint8_t status_of(const rung_view *v, rung_node n)
{
    return v->dated ? v->g->facts[rung_node_best_fact(v, n)].status
                    : v->g->node_status[n.id];
}

/* What is supposed is supposed to be there, whatever its rows say: the facts of a link
 * that was added lie behind the snapshot's. */
bool rung_fact_later(const rung_view *v, uint32_t fact)
{
    return fact < v->g->head->n_facts && comes_later(v, rung_view_fact(v, fact)->status);
}

bool rung_node_later(const rung_view *v, rung_node n)
{
    return comes_later(v, status_of(v, n));
}

bool rung_link_later(const rung_view *v, const rung_link *l)
{
    return rung_fact_later(v, l->fact) || rung_node_later(v, l->from)
           || rung_node_later(v, l->to);
}

uint32_t rung_derive_later(const rung_view *v)
{
    uint32_t n = 0;
    for (rung_links it = rung_links_all(v, RUNG_PROGRESSES_TO); rung_links_next(&it);)
        n += rung_link_later(v, &it.link);
    return n;
}

static bool says(const rung_view *v, const rung_link *l, unsigned attr, const char *word,
                 bool absent)
{
    const char *text = rung_link_text(v, l, attr);
    return text ? strcmp(text, word) == 0 : absent;
}

bool rung_link_covers(const rung_view *v, const rung_link *l)
{
    return says(v, l, RUNG_A_VERDICT, "covers", true);
}

bool rung_link_essential(const rung_view *v, const rung_link *l)
{
    return says(v, l, RUNG_A_IMPORTANCE, "essential", true);
}

static void gather_developed(gathering *g, rung_node n)
{
    for (rung_links it = rung_links_out(g->v, RUNG_DEVELOPS, n); rung_links_next(&it);)
        gather(g, it.link.to);
}

static void gather_own(gathering *g, rung_node n)
{
    gather_developed(g, n);
    for (rung_links it = rung_links_out(g->v, RUNG_CONTAINS, n); rung_links_next(&it);)
        if (rung_link_mandatory(g->v, &it.link))
            gather_developed(g, it.link.to);
}

uint32_t rung_derive_own(const rung_view *v, rung_node n, uint8_t *mark, uint32_t *out,
                         uint32_t k)
{
    gathering g = { .v = v, .mark = mark, .items = out, .n = k, .cap = UINT32_MAX };
    gather_own(&g, n);
    return g.n;
}

/* K of what teaches, one level: what it awards is gathered and opened in its turn. */
static void open_teacher(gathering *g, rung_node n)
{
    gather_own(g, n);
    for (rung_links it = rung_links_out(g->v, RUNG_AWARDS, n); rung_links_next(&it);)
        gather(g, it.link.to);
}

static void open_setting(gathering *g, rung_node n)
{
    gather_developed(g, n);
    for (rung_links it = rung_links_out(g->v, RUNG_COVERS, n); rung_links_next(&it);) {
        if (!rung_link_covers(g->v, &it.link))
            continue;
        if (rung_node_kind(g->v->g, it.link.to) == RUNG_COMPETENCY)
            gather(g, it.link.to);
        else
            gather_developed(g, it.link.to);
    }
}

/* A link of one fact says what the values of that say. */
static bool is_essential(gathering *g, const rung_link *l)
{
    const rung_snapshot *s = g->v->g;
    if (!g->v->plain || s->link_fact[l->id + 1] != l->fact + 1)
        return rung_link_essential(g->v, l);
    uint32_t run = s->facts[l->fact].values;
    said *kept = &g->said[run % SAID];
    if (kept->run != run + 1)
        *kept = (said){ run + 1, rung_link_essential(g->v, l) };
    return kept->essential;
}

static void open_role(gathering *g, rung_node n, bool desirable)
{
    for (rung_links it = rung_links_out(g->v, RUNG_REQUIRES, n); rung_links_next(&it);)
        if (is_essential(g, &it.link) != desirable)
            gather(g, it.link.to);
}

static void open_node(gathering *g, rung_node n, bool desirable)
{
    switch (rung_node_kind(g->v->g, n)) {
    case RUNG_ROLE: open_role(g, n, desirable); break;
    case RUNG_STANDARD:
    case RUNG_QUALIFICATION:
    case RUNG_PROGRAMME: open_teacher(g, n); break;
    case RUNG_UNIT: gather_developed(g, n); break;
    case RUNG_SETTING: open_setting(g, n); break;
    case RUNG_COMPETENCY: gather(g, n); break;
    case RUNG_ORGANISATION:
    case RUNG_N_KINDS: break;
    }
}

bool rung_derive(const rung_view *v, rung_node n, bool desirable, uint8_t *mark,
                 rung_arena *mem, uint32_t **out, uint32_t *n_out)
{
    gathering g = { .v = v, .mark = mark, .mem = mem };
    uint32_t first = v->g->head->kind_start[RUNG_COMPETENCY];
    uint32_t end = v->g->head->kind_start[RUNG_COMPETENCY + 1];
    open_node(&g, n, desirable);
    for (uint32_t i = 0; i < g.n; i++)
        if (g.items[i] != n.id && (g.items[i] < first || g.items[i] >= end))
            open_teacher(&g, (rung_node){ g.items[i] });
    uint32_t kept = 0;
    for (uint32_t i = 0; i < g.n; i++) {
        mark[g.items[i]] = 0;
        if (g.items[i] >= first && g.items[i] < end)
            g.items[kept++] = g.items[i];
    }
    if (kept)
        rung_sort_ids(g.items, kept);
    if (g.items && !g.failed)
        rung_arena_trim(mem, g.items, kept, sizeof *g.items);
    *out = g.items;
    *n_out = kept;
    return !g.failed;
}

/* ---- closers ---- */

uint32_t rung_closers_most(const rung_view *v, rung_node competency)
{
    rung_links it = rung_links_in(v, RUNG_DEVELOPS, competency);
    rung_links covers = rung_links_in(v, RUNG_COVERS, competency);
    uint32_t most = it.end - it.at + covers.end - covers.at;
    while (rung_links_next(&it))
        if (rung_node_kind(v->g, it.link.from) == RUNG_UNIT) {
            covers = rung_links_in(v, RUNG_COVERS, it.link.from);
            most += covers.end - covers.at;
        }
    return most;
}

static uint8_t status_of_closer(const rung_view *v, const rung_closer *c)
{
    return rung_view_fact(v, c->fact)->status;
}

/* Adds the settings that cover n; settings begin at `first` in the list of *count. */
static void add_settings(const rung_view *v, rung_node n, rung_closer *list,
                         uint32_t first, uint32_t *count)
{
    for (rung_links it = rung_links_in(v, RUNG_COVERS, n); rung_links_next(&it);) {
        if (!rung_link_covers(v, &it.link))
            continue;
        rung_closer one = { it.link.from, it.link.fact };
        uint32_t at = first;
        while (at < *count && list[at].node.id != one.node.id)
            at++;
        if (at == *count)
            list[(*count)++] = one;
        else if (status_of_closer(v, &one) < status_of_closer(v, &list[at]))
            list[at] = one;
    }
}

/* Kinds as their words sort: `programme:x` stands before `unit:a`, whatever their numbers. */
static const uint8_t place_of_kind[RUNG_N_KINDS] = {
    [RUNG_COMPETENCY] = 0,    [RUNG_ORGANISATION] = 1, [RUNG_PROGRAMME] = 2,
    [RUNG_QUALIFICATION] = 3, [RUNG_ROLE] = 4,         [RUNG_SETTING] = 5,
    [RUNG_STANDARD] = 6,      [RUNG_UNIT] = 7,
};

static int64_t rank_of_closer(const rung_view *v, const rung_closer *c)
{
    int64_t place = (int64_t)status_of_closer(v, c) << 8
                    | place_of_kind[rung_node_kind(v->g, c->node)];
    return place << 32 | c->node.id;
}

static int by_rank(const void *a, const void *b, void *view)
{
    return rung_compare(rank_of_closer(view, a), rank_of_closer(view, b));
}

uint32_t rung_derive_closers(const rung_view *v, rung_node competency, rung_closer *out)
{
    uint32_t n = 0;
    for (rung_links it = rung_links_in(v, RUNG_DEVELOPS, competency);
         rung_links_next(&it);)
        if (rung_node_kind(v->g, it.link.from) != RUNG_SETTING)
            out[n++] = (rung_closer){ it.link.from, it.link.fact };
    uint32_t first = n;
    add_settings(v, competency, out, first, &n);
    for (rung_links it = rung_links_in(v, RUNG_DEVELOPS, competency);
         rung_links_next(&it);)
        if (rung_node_kind(v->g, it.link.from) == RUNG_UNIT)
            add_settings(v, it.link.from, out, first, &n);
    rung_sort(out, n, sizeof *out, by_rank, (void *)(uintptr_t)v);
    return n;
}

/* ---- classes ---- */

/* The least competency that c is known to equal; halves the way there for whoever comes next. */
static uint32_t least_of(uint32_t *class_of, uint32_t first, uint32_t c)
{
    for (uint32_t *at = &class_of[c - first]; *at != c; at = &class_of[c - first]) {
        *at = class_of[*at - first];
        c = *at;
    }
    return c;
}

void rung_derive_classes(const rung_view *v, uint32_t *class_of)
{
    uint32_t first = v->g->head->kind_start[RUNG_COMPETENCY],
             end = v->g->head->kind_start[RUNG_COMPETENCY + 1];
    for (uint32_t i = 0; i < end - first; i++)
        class_of[i] = first + i;
    for (uint32_t c = first; c < end; c++)
        for (rung_links it = rung_links_out(v, RUNG_MATCHES, (rung_node){ c });
             rung_links_next(&it);) {
            if (!says(v, &it.link, RUNG_A_MATCH, "exact", false))
                continue;
            uint32_t x = least_of(class_of, first, c),
                     y = least_of(class_of, first, it.link.to.id);
            class_of[(x < y ? y : x) - first] = x < y ? x : y;
        }
    for (uint32_t c = first; c < end;
         c++) /* each points at a lesser one, which is settled already */
        class_of[c - first] = class_of[class_of[c - first] - first];
}

/* ---- what a node has ---- */

static bool states_condition(const rung_snapshot *g, rung_node n)
{
    for (uint32_t f = g->node_fact[n.id]; f < g->node_fact[n.id + 1]; f++) {
        uint32_t k;
        const rung_value *values = rung_fact_values(g, f, &k);
        for (uint32_t i = 0; i < k; i++)
            if (rung_attr_is_condition(values[i].attr))
                return true;
    }
    return false;
}

/* Those of the n nodes from `first` on that have a link in the row get the bit. */
static void mark_linked(const uint32_t *row, uint32_t first, uint32_t n, unsigned bit,
                        uint8_t *has)
{
    if (row[first] == row[first + n])
        return;
    for (uint32_t i = 0; i < n; i++)
        has[i] |= (uint8_t)(row[first + i] < row[first + i + 1] ? bit : 0);
}

/* True when one of the stored closers can be used now, as far as nobody is barred. */
static bool closes_now(const rung_view *v, uint32_t competency)
{
    const rung_snapshot *g = v->g;
    const uint32_t *start =
        g->closer_start + competency - g->head->kind_start[RUNG_COMPETENCY];
    for (uint32_t i = start[0]; i < start[1]; i++)
        if (!rung_fact_later(v, g->closers[i].fact)
            && !rung_fact_later(v, rung_node_best_fact(v, g->closers[i].node)))
            return true;
    return false;
}

/* The same for competencies alone. */
static void mark_closed(const rung_snapshot *g, uint32_t first, uint32_t n, uint8_t *has)
{
    mark_linked(rung_in_row(g, RUNG_DEVELOPS), first, n, RUNG_HAS_CLOSER, has);
    mark_linked(rung_in_row(g, RUNG_COVERS), first, n, RUNG_HAS_CLOSER, has);
    rung_view v = rung_view_of(g, 0, NULL);
    for (uint32_t i = 0; i < n && rung_section_count(g, RUNG_SECTION_closers); i++)
        if (closes_now(&v, first + i))
            has[i] |= RUNG_HAS_CLOSER_NOW;
}

void rung_derive_has(const rung_snapshot *g, uint32_t first, uint32_t n, bool conditions,
                     uint8_t *has)
{
    uint32_t from = g->head->kind_start[RUNG_COMPETENCY],
             end = g->head->kind_start[RUNG_COMPETENCY + 1];
    for (uint32_t i = 0; i < n; i++)
        has[i] = conditions && states_condition(g, (rung_node){ first + i })
                     ? RUNG_HAS_CONDITION
                     : 0;
    mark_linked(rung_out_row(g, RUNG_ENTRY), first, n, RUNG_HAS_ENTRY, has);
    mark_linked(rung_in_row(g, RUNG_PREPARES_FOR), first, n, RUNG_HAS_PREPARATION, has);
    mark_linked(rung_out_row(g, RUNG_MATCHES), first, n, RUNG_HAS_MATCH, has);
    mark_linked(rung_in_row(g, RUNG_MATCHES), first, n, RUNG_HAS_MATCH, has);
    mark_linked(rung_out_row(g, RUNG_PROGRESSES_TO), first, n, RUNG_HAS_STEP, has);
    from = from > first ? from : first;
    end = end < first + n ? end : first + n;
    if (from < end)
        mark_closed(g, from, end - from, has + (from - first));
}
