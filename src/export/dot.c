/* dot.c -- the whole graph for Graphviz; see export.h. */
#include <string.h>

#include "export/export.h"
#include "render/dot.h"
#include "snapshot/derive.h"

static void put_node(const rung_view *v, rung_node n, rung_sink *out)
{
    char id[RUNG_NODE_ID_MAX];
    const char *name = rung_node_name(v->g, n);
    rung_putf(out, "  \"%s\" [", rung_node_id(v->g, n, id));
    rung_dot_put_node_look(out, rung_node_kind(v->g, n), v->g->node_status[n.id]);
    rung_puts(out, ", label=");
    rung_dot_quote(out, name, strlen(name));
    rung_puts(out, "];\n");
}

/* A setting that says it cannot is joined by another word, not by `covers`. */
static void put_link(const rung_view *v, rung_relation relation, const rung_link *l,
                     rung_sink *out)
{
    char id[RUNG_NODE_ID_MAX];
    bool denies = relation == RUNG_COVERS && !rung_link_covers(v, l);
    rung_putf(out, "  \"%s\"", rung_node_id(v->g, l->from, id));
    rung_putf(out, " -> \"%s\" [", rung_node_id(v->g, l->to, id));
    rung_dot_put_edge_look(out, denies ? "cannot" : rung_relation_word(relation),
                           (uint8_t)rung_view_status(v, l->fact));
    rung_puts(out, "];\n");
}

void rung_export_dot(const rung_snapshot *g, rung_sink *out, rung_tally *loss)
{
    rung_view v = rung_view_of(g, 0, NULL);
    uint32_t n_nodes = 0, n_links = 0;
    rung_puts(out, "digraph ");
    rung_dot_quote(out, rung_text_of(g, g->head->graph),
                   strlen(rung_text_of(g, g->head->graph)));
    rung_puts(out, " {\n  rankdir=LR;\n");
    for (uint32_t i = 0; i < g->head->n_nodes; i++)
        if (rung_view_has(&v, (rung_node){ i })) {
            put_node(&v, (rung_node){ i }, out);
            n_nodes++;
        }
    for (unsigned r = 0; r < RUNG_N_RELATIONS; r++)
        for (rung_links it = rung_links_all(&v, (rung_relation)r); rung_links_next(&it);
             n_links++)
            put_link(&v, (rung_relation)r, &it.link, out);
    rung_puts(out, "}\n");
    rung_tally_add(loss, "node{|s} that {has|have} ended", g->head->n_nodes - n_nodes);
    rung_tally_add(loss, "link{|s} that {has|have} ended", g->head->n_links - n_links);
    rung_tally_add(loss, "row{|s}: only names, kinds, links and their status are drawn",
                   g->head->n_facts);
}
