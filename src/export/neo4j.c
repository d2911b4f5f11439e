/* neo4j.c -- nodes.csv and relationships.csv for neo4j-admin; see export.h. */
#include <ctype.h>
#include <string.h>

#include "export/quote.h"
#include "export/export.h"
#include "export/used.h"
#include "snapshot/view.h"

#define ITEMS ';' /* what neo4j-admin takes between the items of an array */

typedef struct writer {
    const rung_snapshot *g;
    rung_view v;
    rung_sink *out;
    rung_quoter cells;
    rung_used used;   /* columns of the table being written */
    uint64_t split;   /* list items with the separator in them */
    uint64_t renamed; /* columns: a colon begins the type */
} writer;

static bool is_column(const writer *w, uint32_t attr)
{
    return w->used.types[attr] != RUNG_N_ATTR_TYPES;
}

/* `a:b` as `a_b`: what stands behind a colon would be taken for the column's type. */
static void put_uncoloned(const char *name, rung_sink *out)
{
    for (; *name; name++)
        rung_putc(out, *name == ':' ? '_' : *name);
}

/* True when another column is called like this one, but for colons. */
static bool has_like(const writer *w, uint32_t attr)
{
    const char *name = rung_attr_name(w->g, attr);
    for (uint32_t a = 0; a < w->used.n; a++) {
        const char *s = name, *t = rung_attr_name(w->g, a);
        while (*s && (*s == *t || (strchr(":_", *s) && *t && strchr(":_", *t))))
            s++, t++;
        if (a != attr && is_column(w, a) && !*s && !*t)
            return true;
    }
    return false;
}

static void put_column(writer *w, uint32_t attr)
{
    const char *name = rung_attr_name(w->g, attr);
    if (!strchr(name, ':')) {
        rung_quote_put(&w->cells, name, strlen(name));
        return;
    }
    w->renamed++;
    w->cells.scratch.len = 0;
    put_uncoloned(name, &w->cells.scratch);
    if (has_like(w, attr))
        rung_putf(&w->cells.scratch, "_%u", attr);
    w->out->failed |= w->cells.scratch.failed;
    if (!w->out->failed)
        rung_quote_put(&w->cells, w->cells.scratch.to, w->cells.scratch.len);
}

static void put_header(writer *w, const char *before, const char *after)
{
    static const char *const types[RUNG_N_ATTR_TYPES] = {
        "", ":long", ":double", ":boolean", "", ":string[]", ":string[]",
    };
    rung_puts(w->out, before);
    for (uint32_t a = 0; a < w->used.n; a++)
        if (is_column(w, a)) {
            rung_putc(w->out, ',');
            put_column(w, a);
            rung_puts(w->out, types[w->used.types[a]]);
        }
    rung_puts(w->out, after);
}

static void count_split(writer *w, const rung_value *value)
{
    for (uint32_t i = 0; value->type == RUNG_ATTR_TEXTS && i < value->n; i++)
        w->split +=
            strchr(rung_text_of(w->g, w->g->lists[value->first + i]), ITEMS) != NULL;
}

static void put_value(writer *w, const rung_value *value)
{
    rung_putc(w->out, ',');
    if (!value)
        return;
    count_split(w, value);
    rung_quote_value(&w->cells, w->g, value);
}

/* What stands in a column: the value of whichever attribute of its name there is. */
static const rung_value *value_of_node(const writer *w, rung_node n, uint32_t column)
{
    const rung_value *value = NULL;
    for (uint32_t a = column; !value && a < w->used.n; a++)
        if (w->used.column[a] == column)
            value = rung_node_value(&w->v, n, a, NULL);
    return value;
}

static const rung_value *value_of_fact(const writer *w, uint32_t fact, uint32_t column)
{
    uint32_t n;
    const rung_value *values = rung_fact_values(w->g, fact, &n);
    for (uint32_t i = 0; i < n; i++)
        if (w->used.column[values[i].attr] == column)
            return &values[i];
    return NULL;
}

#define EVIDENCE ",status,source,locator,note,valid_from,valid_to"

static void put_nodes(writer *w)
{
    const rung_snapshot *g = w->g;
    char id[RUNG_NODE_ID_MAX];
    w->used.types[RUNG_A_NAME] =
        RUNG_N_ATTR_TYPES; /* stands before: every node has one */
    put_header(w, "id:ID,name", EVIDENCE ",:LABEL\n");
    for (uint32_t i = 0; i < g->head->n_nodes; i++) {
        rung_node n = { i };
        const char *kind = rung_kind_word(rung_node_kind(g, n));
        rung_putf(w->out, "%s,", rung_node_id(g, n, id));
        rung_quote_pooled(&w->cells, g, g->node_name[i]);
        for (uint32_t a = 0; a < w->used.n; a++)
            if (is_column(w, a))
                put_value(w, value_of_node(w, n, a));
        rung_quote_evidence(&w->cells, w->g, &g->facts[rung_node_best_fact(&w->v, n)]);
        rung_putf(w->out, ",%c%s\n", toupper((unsigned char)kind[0]), kind + 1);
    }
}

/* `progresses-to` as Cypher writes it: PROGRESSES_TO. */
static void put_relation(writer *w, const char *word)
{
    for (; *word; word++)
        rung_putc(w->out, *word == '-' ? '_' : (char)toupper((unsigned char)*word));
}

static void put_edges(writer *w, uint32_t first)
{
    const rung_snapshot *g = w->g;
    char from[RUNG_NODE_ID_MAX], to[RUNG_NODE_ID_MAX];
    put_header(w, ":START_ID,:END_ID", EVIDENCE ",:TYPE\n");
    for (uint32_t f = first; f < g->head->n_facts; f++) {
        rung_subject s = rung_fact_subject(g, f);
        rung_putf(w->out, "%s,%s", rung_node_id(g, s.from, from),
                  rung_node_id(g, s.to, to));
        for (uint32_t a = 0; a < w->used.n; a++)
            if (is_column(w, a))
                put_value(w, value_of_fact(w, f, a));
        rung_quote_evidence(&w->cells, w->g, &g->facts[f]);
        rung_putc(w->out, ',');
        put_relation(w, rung_table_word(g->facts[f].table));
        rung_putc(w->out, '\n');
    }
}

/* Counts what no column is for: where rows stood, and what was said of the whole. */
static void tally_unsaid(const rung_snapshot *g, uint32_t first_edge, rung_tally *loss)
{
    const rung_snapshot_head *h = g->head;
    uint32_t n_columns = rung_section_count(g, RUNG_SECTION_columns), helps = 0;
    for (uint32_t i = 0; i < n_columns; i++)
        helps += g->columns[i].help != 0;
    rung_tally_add(loss, "{file and line of a row|files and lines of rows}",
                   h->n_nodes + h->n_facts - first_edge);
    rung_tally_add(
        loss, "text{|s} about the graph (name, title, description, version, licence)",
        (h->graph != 0) + (h->title != 0) + (h->description != 0)
            + (h->graph_version != 0) + (h->licence != 0));
    rung_tally_add(loss, "description{|s} of columns", helps);
}

/* Opens one of the two files with the columns of facts [first, end). */
static rung_status begin(writer *w, rung_folder *into, const char *name, uint32_t first,
                         uint32_t end, rung_error *err)
{
    rung_used_drop(&w->used);
    return rung_used_find(w->g, first, end, &w->used)
               ? rung_folder_open(into, name, err)
               : rung_fail(err, RUNG_NO_MEMORY, "out of memory");
}

rung_status rung_export_neo4j(const rung_snapshot *g, rung_folder *into, rung_tally *loss,
                              rung_error *err)
{
    uint32_t first = rung_first_edge(g);
    writer w = {
        .g = g,
        .v = rung_view_of(g, 0, NULL),
        .out = &into->out,
        .cells = { .out = &into->out, .between = ITEMS, .scratch = rung_sink_buffer(0) }
    };
    rung_status s = begin(&w, into, "nodes.csv", 0, rung_first_rule(g), err);
    if (!s) {
        put_nodes(&w);
        s = begin(&w, into, "relationships.csv", first, g->head->n_facts, err);
    }
    if (!s)
        put_edges(&w, first);
    rung_sink_drop(&w.cells.scratch);
    rung_used_drop(&w.used);
    rung_tally_flat(g, loss,
                    "row{|s} of nodes beside the first (a property has one value)");
    tally_unsaid(g, first, loss);
    rung_tally_add(loss, "column name{|s} with a ':' in {it|them} ('_' stands there)",
                   w.renamed);
    rung_tally_add(loss,
                   "{item of a list with a ';' in it (it comes|"
                   "items of lists with a ';' in them (they come} apart)",
                   w.split);
    return s;
}
