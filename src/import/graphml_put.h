/* graphml_put.h -- what an element of GraphML says, put into the assembly. */
#ifndef RUNG_IMPORT_GRAPHML_PUT_H
#define RUNG_IMPORT_GRAPHML_PUT_H

#include "import/graph_rows.h"
#include "import/graphml_data.h"
#include "import/known.h"
#include "import/labels.h"

/* An element whose end has not come. */
typedef struct rung_gopen {
    rung_gtext id, source, target, label;
    uint32_t line, column, first; /* its first datum */
    size_t texts;                 /* its first text */
    bool directed;
} rung_gopen;

typedef struct rung_gput {
    rung_import *m;
    const char *file;
    rung_gkeys keys;
    rung_gstack stack;
    rung_rows rows;
    rung_known known;         /* nodes by their ids in the XML; `label`: has been met */
    rung_sink map;            /* what is put next, as JSON */
    char *text;               /* room for one value, RUNG_FIELD_BYTES */
    char graph[RUNG_KEY_MAX]; /* how the graph is called */
    bool has_sources;         /* the graph lists them: rows that name none have none */
    bool igraph;              /* wrote the file: NaN and false where nothing is said */
    uint16_t columns[RUNG_N_TABLES]; /* of keys, in each table */
    const rung_gkey *too_many;       /* the key that is one column too many, of: */
    unsigned wide;
    const char *named;  /* the attribute that gave the node at hand its name */
    const char *source; /* of rows that name none; NULL: not needed so far */
} rung_gput;

/* Each when the element's end has come and its data lie on the stack: the graph, with its
 * columns and sources, first, then all nodes, then all edges. */
void rung_gput_package(rung_gput *r, const rung_gopen *o);
void rung_gput_node(rung_gput *r, const rung_gopen *o);
void rung_gput_edge(rung_gput *r, const rung_gopen *o);

#endif
