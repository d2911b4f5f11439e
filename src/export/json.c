/* json.c -- the whole graph as one JSON document; see export.h. */
#include <string.h>

#include "export/export.h"
#include "export/json_parts.h"
#include "render/render.h"

typedef struct writer {
    const rung_snapshot *g;
    rung_view v;
    rung_json j;
} writer;

/* A member whose text may be absent: then it is left out. */
static void put_pooled(writer *w, const char *key, rung_text_id text)
{
    if (!text)
        return;
    rung_json_key(&w->j, key);
    w->j.e.text(&w->j.e, rung_text_of(w->g, text), rung_text_len_of(w->g, text));
}

static void put_node_id(writer *w, const char *key, uint32_t node)
{
    char id[RUNG_NODE_ID_MAX];
    rung_json_text(&w->j, key, rung_node_id(w->g, (rung_node){ node }, id));
}

static void put_value(writer *w, const rung_value *value)
{
    rung_json_key(&w->j, rung_attr_name(w->g, value->attr));
    rung_walk_value(&w->v, RUNG_DETAIL_IDS, value, &w->j.e);
}

/* ---- meta and sources ---- */

static void put_columns(writer *w)
{
    rung_json_begin_list(&w->j);
    for (uint32_t i = 0; i < rung_section_count(w->g, RUNG_SECTION_columns); i++) {
        const rung_column *c = &w->g->columns[i];
        rung_json_begin_map(&w->j);
        put_pooled(w, "name", c->name);
        rung_json_text(&w->j, "type", rung_attr_type_schema((rung_attr_type)c->type));
        put_pooled(w, "help", c->help);
        rung_json_end_map(&w->j);
    }
    rung_json_end_list(&w->j);
}

static void put_meta(writer *w)
{
    const rung_snapshot_head *h = w->g->head;
    rung_json_key(&w->j, "meta");
    rung_json_begin_map(&w->j);
    rung_json_text(&w->j, "format", "rung-graph");
    rung_json_key(&w->j, "format_version");
    w->j.e.integer(&w->j.e, 1);
    rung_json_text(&w->j, "digest", h->digest);
    put_pooled(w, "graph", h->graph);
    put_pooled(w, "title", h->title);
    put_pooled(w, "description", h->description);
    put_pooled(w, "version", h->graph_version);
    put_pooled(w, "licence", h->licence);
    rung_json_key(&w->j, "columns");
    put_columns(w);
    rung_json_end_map(&w->j);
}

static void put_sources(writer *w)
{
    rung_json_begin_list(&w->j);
    for (uint32_t i = 0; i < rung_section_count(w->g, RUNG_SECTION_sources); i++) {
        const rung_source *s = &w->g->sources[i];
        rung_json_begin_item(&w->j, i == 0);
        put_pooled(w, "id", s->id);
        put_pooled(w, "title", s->title);
        put_pooled(w, "date", s->date);
        put_pooled(w, "licence", s->licence);
        put_pooled(w, "url", s->url);
        rung_json_end_map(&w->j);
    }
    rung_json_end_list(&w->j);
}

/* ---- nodes ---- */

static bool is_shown_before(unsigned attr)
{
    return attr == RUNG_A_NAME || attr == RUNG_A_LEVEL;
}

/* The attributes that the node takes: of each, the value that counts. */
static void put_taken(writer *w, rung_node n)
{
    for (uint32_t f = w->g->node_fact[n.id]; f < w->g->node_fact[n.id + 1]; f++) {
        uint32_t k, taken;
        const rung_value *values = rung_fact_values(w->g, f, &k);
        for (uint32_t i = 0; i < k; i++)
            if (!is_shown_before(values[i].attr)
                && rung_node_value(&w->v, n, values[i].attr, &taken) && taken == f)
                put_value(w, &values[i]);
    }
}

bool rung_json_needs_rows(const rung_snapshot *g, rung_node n)
{
    uint32_t first = g->node_fact[n.id];
    return g->node_fact[n.id + 1] - first != 1 || !rung_fact_value(g, first, RUNG_A_NAME);
}

static void put_rows(writer *w, uint32_t first, uint32_t end)
{
    rung_json_begin_list(&w->j);
    for (uint32_t f = first; f < end; f++)
        rung_walk_evidence(&w->v, RUNG_DETAIL_IDS, f, true, &w->j.e);
    rung_json_end_list(&w->j);
}

static void put_node(writer *w, rung_node n)
{
    const rung_snapshot *g = w->g;
    put_node_id(w, "id", n.id);
    rung_json_text(&w->j, "kind", rung_kind_word(rung_node_kind(g, n)));
    put_pooled(w, "name", g->node_name[n.id]);
    rung_json_key(&w->j, "level");
    if (g->node_level[n.id] < 0)
        w->j.e.nil(&w->j.e);
    else
        w->j.e.integer(&w->j.e, g->node_level[n.id]);
    put_taken(w, n);
    rung_json_key(&w->j, "evidence");
    rung_walk_evidence(&w->v, RUNG_DETAIL_IDS, rung_node_best_fact(&w->v, n), false,
                       &w->j.e);
    if (rung_json_needs_rows(g, n)) {
        rung_json_key(&w->j, "rows");
        put_rows(w, g->node_fact[n.id], g->node_fact[n.id + 1]);
    }
    if (g->rule_fact[n.id] < g->rule_fact[n.id + 1]) {
        rung_json_key(&w->j, "rules");
        put_rows(w, g->rule_fact[n.id], g->rule_fact[n.id + 1]);
    }
}

static void put_nodes(writer *w)
{
    rung_json_key(&w->j, "nodes");
    rung_json_begin_list(&w->j);
    for (uint32_t i = 0; i < w->g->head->n_nodes; i++) {
        rung_json_begin_item(&w->j, i == 0);
        put_node(w, (rung_node){ i });
        rung_json_end_map(&w->j);
    }
    rung_json_end_list(&w->j);
}

/* ---- edges: a row each ---- */

static void put_edges(writer *w)
{
    const rung_snapshot *g = w->g;
    uint32_t first = rung_first_edge(g);
    rung_json_key(&w->j, "edges");
    rung_json_begin_list(&w->j);
    for (uint32_t f = first; f < g->head->n_facts; f++) {
        uint32_t k;
        const rung_value *values = rung_fact_values(g, f, &k);
        rung_subject s = rung_fact_subject(g, f);
        rung_json_begin_item(&w->j, f == first);
        put_node_id(w, "from", s.from.id);
        rung_json_text(&w->j, "relation", rung_table_word(g->facts[f].table));
        put_node_id(w, "to", s.to.id);
        for (uint32_t i = 0; i < k; i++)
            put_value(w, &values[i]);
        rung_json_key(&w->j, "evidence");
        rung_walk_evidence(&w->v, RUNG_DETAIL_IDS, f, false, &w->j.e);
        rung_json_end_map(&w->j);
    }
    rung_json_end_list(&w->j);
}

void rung_export_json(const rung_snapshot *g, rung_sink *out, rung_tally *loss)
{
    (void)loss; /* nothing is */
    writer w = { .g = g, .v = rung_view_of(g, 0, NULL), .j = rung_json_into(out) };
    rung_json_begin_map(&w.j);
    put_meta(&w);
    rung_json_key(&w.j, "sources");
    put_sources(&w);
    put_nodes(&w);
    put_edges(&w);
    rung_json_end_map(&w.j);
    rung_putc(out, '\n');
}

/* ---- parts of it ---- */

void rung_json_columns(const rung_snapshot *g, rung_sink *out)
{
    writer w = { .g = g, .v = rung_view_of(g, 0, NULL), .j = rung_json_into(out) };
    put_columns(&w);
}

void rung_json_sources(const rung_snapshot *g, rung_sink *out)
{
    writer w = { .g = g, .v = rung_view_of(g, 0, NULL), .j = rung_json_into(out) };
    put_sources(&w);
}

void rung_json_rows(const rung_view *v, uint32_t first, uint32_t end, rung_sink *out)
{
    writer w = { .g = v->g, .v = *v, .j = rung_json_into(out) };
    put_rows(&w, first, end);
}
