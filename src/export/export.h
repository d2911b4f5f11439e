/* export.h -- a whole graph in another form, and a word on what that form cannot hold.
 *
 * Everything is written from the snapshot in its own order, so the same graph gives the
 * same bytes. What a form has no place for is counted, never dropped in silence. */
#ifndef RUNG_EXPORT_EXPORT_H
#define RUNG_EXPORT_EXPORT_H

#include "core/sink.h"
#include "core/tally.h"
#include "export/folder.h"
#include "snapshot/snapshot.h"

/* One form; what it has no place for is counted in `loss`. A form of one file has `put`,
 * a form of several `put_folder`. */
typedef struct rung_export_form {
    const char *name, *help;
    void (*put)(const rung_snapshot *g, rung_sink *out, rung_tally *loss);
    rung_status (*put_folder)(const rung_snapshot *g, rung_folder *into, rung_tally *loss,
                              rung_error *err);
} rung_export_form;

extern const rung_export_form rung_export_forms[];
extern const size_t rung_n_export_forms;
const rung_export_form *rung_export_form_named(const char *name);

/* Facts lie in this order: rows of nodes, rules of combination, rows of links. The first
 * rule and the first row of a link, or where they would begin. */
static inline uint32_t rung_first_rule(const rung_snapshot *g)
{
    return g->node_fact[g->head->n_nodes];
}
static inline uint32_t rung_first_edge(const rung_snapshot *g)
{
    return g->head->n_links ? g->link_fact[0] : g->head->n_facts;
}

/* Counts what every form leaves out in which a node has one row: further ones, under the
 * words `rows`, rules, and all of sources but their ids. */
void rung_tally_flat(const rung_snapshot *g, rung_tally *loss, const char *rows);

/* ---- the forms, one file each ---- */

/* {meta, sources, nodes, edges}: every attribute and all evidence (INTERFACE section 4).
 * A node has the attributes it takes, and `rows` where one row does not say it all; an
 * edge is one row; a qualification has its `rules`. Cost: O(bytes written). */
void rung_export_json(const rung_snapshot *g, rung_sink *out, rung_tally *loss);

/* A graph package in canonical form: rows by id, then best status, then as they stood;
 * columns in the order of the vocabulary, only those in use; quotes only where a cell
 * needs them. Read back and exported again it is the same, byte for byte. Fails: IO,
 * NO_MEMORY. */
rung_status rung_export_package(const rung_snapshot *g, rung_folder *into,
                                rung_tally *loss, rung_error *err);

/* The same, for importers; with `as_stood` rows stand in the files and in the order that
 * they stood in, so that what names them by line still does. Fails besides: BAD_GRAPH
 * (two tables in one file). */
rung_status rung_package_put(const rung_snapshot *g, rung_folder *into, bool as_stood,
                             rung_error *err);

/* GraphML: one node a node, one edge a row. */
void rung_export_graphml(const rung_snapshot *g, rung_sink *out, rung_tally *loss);

/* Graphviz: nodes by kind and the links between them. */
void rung_export_dot(const rung_snapshot *g, rung_sink *out, rung_tally *loss);

/* 1EdTech CASE 1.0: one CFDocument, its CFItems and CFAssociations. Identifiers are
 * UUIDs made of the graph's name and the node's id: the same in every export. */
void rung_export_case(const rung_snapshot *g, rung_sink *out, rung_tally *loss);

/* Two tables as `neo4j-admin database import` takes them. Fails: IO. */
rung_status rung_export_neo4j(const rung_snapshot *g, rung_folder *into, rung_tally *loss,
                              rung_error *err);

#endif
