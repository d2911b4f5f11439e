/* graph_rows.h -- records out of the maps that `export json` writes, one map at a time. */
#ifndef RUNG_IMPORT_GRAPH_ROWS_H
#define RUNG_IMPORT_GRAPH_ROWS_H

#include "core/arena.h"
#include "import/import.h"
#include "source/json.h"

typedef struct rung_rows {
    rung_import *m;
    rung_arena mem;    /* of the map at hand */
    uint32_t line;     /* that it begins in */
    uint32_t column;   /* the same; 0: of the line */
    const char *file;  /* for messages */
    const char *where; /* "a node", "an edge", ... */
    bool no_memory;
    bool cells; /* texts of the map are those of cells: no blanks at their ends */
    bool named; /* a meta has been */
} rung_rows;

/* Put what the map says; what is wrong with it becomes problems. Columns and sources come
 * before what uses them. */
void rung_rows_meta(rung_rows *r, const json_t *map);
void rung_rows_source(rung_rows *r, const json_t *map);
void rung_rows_node(rung_rows *r, const json_t *map);
void rung_rows_edge(rung_rows *r, const json_t *map);

/* Reads one JSON object that begins in `line` and hands it to `read`; the arena is
 * emptied before. What is none is a problem. Fails: NO_MEMORY. */
rung_status rung_rows_take(rung_rows *r, const char *text, size_t len, uint32_t line,
                           void (*read)(rung_rows *r, const json_t *map));

/* At the end: nodes that rows speak of and that have no row of their own are problems. */
void rung_rows_finish(rung_rows *r);

#endif
