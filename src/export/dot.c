/* dot.c -- the whole graph for Graphviz; see export.h. */
#include <string.h>

#include "export/export.h"
#include "render/parts.h"
#include "snapshot/view.h"

static const char *const shapes[RUNG_N_KINDS] = {
    [RUNG_ROLE] = "box",           [RUNG_STANDARD] = "hexagon",
    [RUNG_QUALIFICATION] = "note", [RUNG_UNIT] = "component",
    [RUNG_COMPETENCY] = "ellipse", [RUNG_SETTING] = "house",
    [RUNG_ORGANISATION] = "tab",   [RUNG_PROGRAMME] = "folder",
};

static const char *const styles[RUNG_N_FACT_STATUS] = {
    [RUNG_ESTABLISHED] = "solid", [RUNG_OBSERVED] = "solid",  [RUNG_PLANNED] = "dashed",
    [RUNG_POTENTIAL] = "dotted",  [RUNG_INFERRED] = "dashed", [RUNG_ENDED] = "invis",
};

void rung_export_dot(const rung_snapshot *g, rung_sink *out, rung_tally *loss)
{
    rung_view v = rung_view_of(g, 0, NULL);
    char id[RUNG_NODE_ID_MAX];
    uint32_t ended = 0;
    rung_puts(out, "digraph ");
    rung_dot_quote(out, rung_text_of(g, g->head->graph),
                   strlen(rung_text_of(g, g->head->graph)));
    rung_puts(out, " {\n  rankdir=LR;\n");
    for (uint32_t i = 0; i < g->head->n_nodes; i++) {
        rung_node n = { i };
        if (!rung_view_has(&v, n))
            continue;
        rung_putf(out, "  \"%s\" [shape=%s, style=%s, label=", rung_node_id(g, n, id),
                  shapes[rung_node_kind(g, n)], styles[g->node_status[i]]);
        rung_dot_quote(out, rung_node_name(g, n), strlen(rung_node_name(g, n)));
        rung_puts(out, "];\n");
    }
    for (uint32_t l = 0; l < g->head->n_links; l++) {
        const rung_fact *f = &g->facts[g->link_fact[l]];
        if (g->link_status[l] == RUNG_ENDED) {
            ended++;
            continue;
        }
        rung_putf(out, "  \"%s\"", rung_node_id(g, (rung_node){ g->link_from[l] }, id));
        rung_putf(out, " -> \"%s\" [style=%s, label=\"%s\"];\n",
                  rung_node_id(g, (rung_node){ g->link_to[l] }, id), styles[f->status],
                  rung_table_word(f->table));
    }
    rung_puts(out, "}\n");
    rung_tally_add(loss, "link{|s} that {has|have} ended", ended);
    rung_tally_add(loss, "row{|s}: only names, kinds, links and their status are drawn",
                   g->head->n_facts);
}
