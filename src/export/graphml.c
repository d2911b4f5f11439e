/* graphml.c -- GraphML: nodes with the attributes they take, a row an edge; see export.h.
 *
 * What a list of names and values cannot say stands in a value as JSON: sources and
 * columns at the graph, and at a node its rows, where one does not say it all, and its
 * rules. Other programs carry them along, `import graphml` reads them back. */
#include <string.h>

#include "export/quote.h"
#include "export/export.h"
#include "export/json_parts.h"
#include "export/used.h"
#include "snapshot/view.h"

typedef struct writer {
    const rung_snapshot *g;
    rung_view v;
    rung_sink *out;
    rung_sink scratch;
} writer;

/* XML 1.0 has no place for control characters but TAB, LF and CR. */
static void put_escaped(rung_sink *out, const char *s, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        switch (s[i]) {
        case '&': rung_puts(out, "&amp;"); break;
        case '<': rung_puts(out, "&lt;"); break;
        case '>': rung_puts(out, "&gt;"); break;
        case '"': rung_puts(out, "&quot;"); break;
        case '\r': rung_puts(out, "&#13;"); break;
        default:
            if ((unsigned char)s[i] >= 0x20 || s[i] == '\n' || s[i] == '\t')
                rung_putc(out, s[i]);
        }
    }
}

static void put_data(writer *w, const char *key, const char *s, size_t len)
{
    if (!len)
        return;
    rung_puts(w->out, "<data key=\"");
    put_escaped(w->out, key, strlen(key));
    rung_puts(w->out, "\">");
    put_escaped(w->out, s, len);
    rung_puts(w->out, "</data>");
}

static void put_pooled(writer *w, const char *key, rung_text_id text)
{
    put_data(w, key, rung_text_of(w->g, text), rung_text_len_of(w->g, text));
}

/* What of the graph, of nodes and of rules stands in a value as JSON. */
static const char *const in_json[] = { "rows", "rules" };
static const char *const of_graph[] = { "name",    "title",   "description", "version",
                                        "licence", "columns", "sources" };

/* Keys of nodes begin with n., of edges with e.: one name may stand in both. */
static const char *key_of(char buf[RUNG_NODE_ID_MAX], char of, const char *name)
{
    snprintf(buf, RUNG_NODE_ID_MAX, "%c.%s", of, name);
    return buf;
}

static void put_value(writer *w, char of, const rung_value *value)
{
    char key[RUNG_NODE_ID_MAX];
    w->scratch.len = 0;
    rung_value_put(w->g, value, '|', &w->scratch);
    w->out->failed |= w->scratch.failed;
    if (w->scratch.len)
        put_data(w, key_of(key, of, rung_attr_name(w->g, value->attr)), w->scratch.to,
                 w->scratch.len);
}

static void put_evidence(writer *w, char of, const rung_fact *f)
{
    char key[RUNG_NODE_ID_MAX];
    const char *status = rung_fact_status_word((rung_fact_status)f->status);
    rung_text_id texts[RUNG_EVIDENCE_TEXTS];
    rung_evidence_texts(w->g, f, texts);
    put_data(w, key_of(key, of, "status"), status, strlen(status));
    for (size_t i = 0; i < RUNG_EVIDENCE_TEXTS; i++)
        put_pooled(w, key_of(key, of, rung_evidence_columns[i + 1]), texts[i]);
}

/* ---- keys: what an attribute is called and of what type it is ---- */

static void put_key(writer *w, char of, const char *name, rung_attr_type type)
{
    static const char *const types[RUNG_N_ATTR_TYPES] = {
        "string", "long", "double", "boolean", "string", "string", "string",
    };
    char key[RUNG_NODE_ID_MAX];
    rung_puts(w->out, "<key id=\"");
    put_escaped(w->out, key_of(key, of, name), strlen(key_of(key, of, name)));
    rung_putf(w->out, "\" for=\"%s\" attr.name=\"",
              of == 'n'   ? "node"
              : of == 'e' ? "edge"
                          : "graph");
    put_escaped(w->out, name, strlen(name));
    rung_putf(w->out, "\" attr.type=\"%s\"/>\n", types[type]);
}

static void put_attr_keys(writer *w, char of, uint32_t first, uint32_t end)
{
    rung_used used;
    if (!rung_used_find(w->g, first, end, &used))
        w->out->failed = true;
    for (uint32_t a = 0; !w->out->failed && a < used.n; a++)
        if (used.types[a] != RUNG_N_ATTR_TYPES)
            put_key(w, of, rung_attr_name(w->g, a), (rung_attr_type)used.types[a]);
    rung_used_drop(&used);
}

static void put_keys(writer *w, uint32_t first_edge)
{
    const rung_snapshot *g = w->g;
    for (size_t i = 0; i < RUNG_COUNT_OF(of_graph); i++)
        put_key(w, 'g', of_graph[i], RUNG_ATTR_TEXT);
    put_key(w, 'n', "kind", RUNG_ATTR_TEXT);
    put_attr_keys(w, 'n', 0, rung_first_rule(g));
    put_key(w, 'e', "relation", RUNG_ATTR_TEXT);
    put_attr_keys(w, 'e', first_edge, g->head->n_facts);
    for (size_t i = 0; i < RUNG_COUNT_OF(rung_evidence_columns); i++) {
        put_key(w, 'n', rung_evidence_columns[i], RUNG_ATTR_TEXT);
        put_key(w, 'e', rung_evidence_columns[i], RUNG_ATTR_TEXT);
    }
    for (size_t i = 0; i < RUNG_COUNT_OF(in_json); i++)
        put_key(w, 'n', in_json[i], RUNG_ATTR_TEXT);
}

/* ---- the graph ---- */

static void put_scratch(writer *w, char of, const char *name)
{
    char key[RUNG_NODE_ID_MAX];
    w->out->failed |= w->scratch.failed;
    if (w->scratch.len)
        put_data(w, key_of(key, of, name), w->scratch.to, w->scratch.len);
    w->scratch.len = 0;
}

static void put_graph(writer *w)
{
    const rung_snapshot_head *h = w->g->head;
    const rung_text_id texts[] = { h->graph, h->title, h->description, h->graph_version,
                                   h->licence };
    char key[RUNG_NODE_ID_MAX];
    rung_puts(w->out, "<graph id=\"");
    put_escaped(w->out, rung_text_of(w->g, h->graph), rung_text_len_of(w->g, h->graph));
    rung_puts(w->out, "\" edgedefault=\"directed\">\n");
    for (size_t i = 0; i < RUNG_COUNT_OF(texts); i++)
        put_pooled(w, key_of(key, 'g', of_graph[i]), texts[i]);
    w->scratch.len = 0;
    rung_json_columns(w->g, &w->scratch);
    put_scratch(w, 'g', "columns");
    rung_json_sources(w->g, &w->scratch);
    put_scratch(w, 'g', "sources");
    rung_puts(w->out, "\n");
}

/* ---- nodes and edges ---- */

static void put_node(writer *w, rung_node n)
{
    const rung_snapshot *g = w->g;
    char id[RUNG_NODE_ID_MAX];
    const char *kind = rung_kind_word(rung_node_kind(g, n));
    rung_putf(w->out, "<node id=\"%s\">", rung_node_id(g, n, id));
    put_data(w, "n.kind", kind, strlen(kind));
    if (!rung_node_value(&w->v, n, RUNG_A_NAME, NULL))
        put_pooled(w, "n.name", g->node_name[n.id]);
    for (uint32_t f = g->node_fact[n.id]; f < g->node_fact[n.id + 1]; f++) {
        uint32_t k, taken;
        const rung_value *values = rung_fact_values(g, f, &k);
        for (uint32_t i = 0; i < k; i++)
            if (rung_node_value(&w->v, n, values[i].attr, &taken) && taken == f)
                put_value(w, 'n', &values[i]);
    }
    put_evidence(w, 'n', &g->facts[rung_node_best_fact(&w->v, n)]);
    w->scratch.len = 0;
    if (rung_json_needs_rows(g, n)) {
        rung_json_rows(&w->v, g->node_fact[n.id], g->node_fact[n.id + 1], &w->scratch);
        put_scratch(w, 'n', "rows");
    }
    if (g->rule_fact[n.id] < g->rule_fact[n.id + 1]) {
        rung_json_rows(&w->v, g->rule_fact[n.id], g->rule_fact[n.id + 1], &w->scratch);
        put_scratch(w, 'n', "rules");
    }
    rung_puts(w->out, "</node>\n");
}

static void put_edge(writer *w, uint32_t fact)
{
    const rung_snapshot *g = w->g;
    const rung_fact *f = &g->facts[fact];
    const char *relation = rung_table_word(f->table);
    char from[RUNG_NODE_ID_MAX], to[RUNG_NODE_ID_MAX];
    uint32_t k;
    const rung_value *values = rung_fact_values(g, fact, &k);
    rung_subject s = rung_fact_subject(g, fact);
    rung_putf(w->out, "<edge source=\"%s\" target=\"%s\">", rung_node_id(g, s.from, from),
              rung_node_id(g, s.to, to));
    put_data(w, "e.relation", relation, strlen(relation));
    for (uint32_t i = 0; i < k; i++)
        put_value(w, 'e', &values[i]);
    put_evidence(w, 'e', f);
    rung_puts(w->out, "</edge>\n");
}

void rung_export_graphml(const rung_snapshot *g, rung_sink *out, rung_tally *loss)
{
    uint32_t first_edge = rung_first_edge(g);
    writer w = {
        .g = g, .v = rung_view_of(g, 0, NULL), .out = out, .scratch = rung_sink_buffer(0)
    };
    rung_puts(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    put_keys(&w, first_edge);
    put_graph(&w);
    for (uint32_t i = 0; i < g->head->n_nodes; i++)
        put_node(&w, (rung_node){ i });
    for (uint32_t f = first_edge; f < g->head->n_facts; f++)
        put_edge(&w, f);
    rung_puts(out, "</graph>\n</graphml>\n");
    rung_sink_drop(&w.scratch);
    rung_tally_add(loss, "{file and line of a row|files and lines of rows}",
                   g->head->n_facts);
}
