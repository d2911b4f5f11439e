/* manifest.h -- what datapackage.json says: the package, its sources, its tables. */
#ifndef RUNG_SOURCE_MANIFEST_H
#define RUNG_SOURCE_MANIFEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/status.h"
#include "core/vocabulary.h"
#include "source/assemble.h"
#include "source/diagnostics.h"

#define RUNG_MANIFEST_FILE "datapackage.json"
#define RUNG_MANIFEST_BYTES (4u * 1024u * 1024u) /* jansson may need 45 times this */

/* A column that schema.fields declares and the vocabulary does not know. */
typedef struct rung_manifest_field {
    const char *name, *help;
    rung_attr_type type;
} rung_manifest_field;

typedef struct rung_manifest_table {
    const char *path;      /* inside the package; NULL: the package has no such table */
    uint32_t line, column; /* of the path, in datapackage.json */
    rung_manifest_field *fields;
    size_t n_fields;
} rung_manifest_table;

typedef struct rung_manifest {
    rung_manifest_table tables[RUNG_N_TABLES];
    bool known; /* the JSON was read: what it does not name is no part of the package */
} rung_manifest;

/* Proves the bytes of a datapackage.json and takes them in: package and sources into the
 * assembly, tables into *out (texts in `mem`), problems into *diags under the name
 * `shown`. Fails: NO_MEMORY. */
rung_status rung_manifest_read(const char *bytes, size_t len, const char *shown,
                               rung_arena *mem, rung_assembly *into, rung_manifest *out,
                               rung_diagnostics *diags, rung_error *err);

#endif
