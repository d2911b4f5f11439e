/* records.h -- what the text of a graph package said: flat arrays, each row knowing its
 * file and line.
 *
 * The reader (package.h) fills them, importers too; the builder lays them out as a
 * snapshot. Text ids are offsets into one pool and 0 is the empty text: absent. Equal
 * texts have equal ids, but for aliases, of which few come twice, and for the keys of
 * nodes, which lie together, one a node. */
#ifndef RUNG_SOURCE_RECORDS_H
#define RUNG_SOURCE_RECORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/status.h"
#include "core/value.h"
#include "core/vocabulary.h"

#define RUNG_NO_NODE UINT32_MAX
#define RUNG_NO_SOURCE UINT32_MAX

/* One row of a table. */
typedef struct rung_row {
    uint8_t table;     /* kind, RUNG_TABLE_OF_RELATION(...) or RUNG_TABLE_RULES */
    uint8_t status;    /* rung_fact_status */
    uint16_t file;     /* index into `files` */
    uint32_t line;     /* 1 = header; of a cell over several lines, the row's first */
    uint32_t from, to; /* indices into `nodes`; a node row or a rule has only `from` */
    uint32_t source;   /* index into `sources`, or RUNG_NO_SOURCE */
    rung_text_id locator, note, valid_from, valid_to;
    uint32_t first_value, n_values; /* in `values`, by attr ascending; rows share them */
} rung_row;

/* A node. A row of its kind's table states it, unless the records are faulty. */
typedef struct rung_record_node {
    uint8_t kind;
    bool stated;
    rung_text_id key;
} rung_record_node;

typedef struct rung_record_source {
    rung_text_id id, title, date, licence, url;
} rung_record_source;

/* A column beyond the vocabulary that datapackage.json declares. */
typedef struct rung_record_column {
    rung_text_id name, help;
    uint8_t type; /* rung_attr_type */
} rung_record_column;

typedef struct rung_records {
    rung_text_id name, title, version, licence, description; /* of the package */
    char *pool; /* texts, each NUL-terminated; the first is the empty one */
    size_t pool_len;
    rung_row *rows;
    rung_value *values;
    uint32_t *lists;
    rung_record_node *nodes; /* sorted by kind, then key as bytes: ids of the snapshot */
    rung_record_source *sources;
    rung_record_column *columns; /* attr RUNG_N_ATTRS + i */
    rung_text_id *files;         /* as named in evidence: relative to the package */
    uint32_t n_rows, n_values, n_lists, n_nodes, n_sources, n_columns, n_files;
} rung_records;

/* Text of an id, NUL-terminated, never NULL; its length in bytes. */
const char *rung_records_text(const rung_records *r, rung_text_id id);
uint32_t rung_records_text_len(const rung_records *r, rung_text_id id);

/* X(array): those of records, each of as many elements as its n_ says, as
 * rung_pages_resize makes them. */
#define RUNG_RECORDS_ARRAYS(X) \
    X(rows) X(values) X(lists) X(nodes) X(sources) X(columns) X(files)

/* Frees everything; r is zero afterwards. Accepts zero. */
void rung_records_drop(rung_records *r);

#endif
