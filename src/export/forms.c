/* forms.c -- the list of forms. */
#include <string.h>

#include "export/export.h"

const rung_export_form rung_export_forms[] = {
    { "json", "one JSON document; nothing is lost, `import json` reads it back",
      .put = rung_export_json },
    { "csv", "a graph package in canonical form: a folder of CSV",
      .put_folder = rung_export_package },
    { "graphml", "GraphML, for Gephi, yEd, networkx, igraph",
      .put = rung_export_graphml },
    { "dot", "a drawing for Graphviz", .put = rung_export_dot },
    { "case", "1EdTech CASE 1.0 (JSON), for systems of competency frameworks",
      .put = rung_export_case },
    { "neo4j", "a folder of two CSV files for neo4j-admin database import",
      .put_folder = rung_export_neo4j },
};
const size_t rung_n_export_forms = RUNG_COUNT_OF(rung_export_forms);

const rung_export_form *rung_export_form_named(const char *name)
{
    for (size_t i = 0; i < rung_n_export_forms; i++)
        if (strcmp(rung_export_forms[i].name, name) == 0)
            return &rung_export_forms[i];
    return NULL;
}

void rung_tally_flat(const rung_snapshot *g, rung_tally *loss, const char *rows)
{
    rung_tally_add(loss, rows, rung_first_rule(g) - g->head->n_nodes);
    rung_tally_add(loss, "rule{|s} of combination",
                   rung_first_edge(g) - rung_first_rule(g));
    rung_tally_add(loss,
                   "{title, date, licence and path of a source|"
                   "titles, dates, licences and paths of sources} (rows keep their ids)",
                   rung_section_count(g, RUNG_SECTION_sources));
}
