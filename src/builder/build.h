/* build.h -- records to snapshot: ids, layout, derived lists, name index, digest, checksum. */
#ifndef RUNG_BUILDER_BUILD_H
#define RUNG_BUILDER_BUILD_H

#include "core/pages.h"
#include "import/import.h"
#include "snapshot/snapshot.h"
#include "source/diagnostics.h"
#include "source/records.h"

/* Lays the records out as one block of *size bytes, yours to rung_pages_drop. The
 * records must have been proved by the checker; most of their arrays are taken or freed on
 * the way, so only rung_records_drop is left to do with them. Same records, same bytes.
 * With `block` NULL they are laid out to see whether they can be, and nothing is kept.
 * Fails: NO_MEMORY, TOO_LARGE, INTERNAL (igraph). Cost: O(rows log rows + what nodes give). */
rung_status rung_build(rung_records *r, void **block, size_t *size, rung_error *err);

/* Proves the package in `directory` as rung_package_prove does and lays it out, for some
 * limits are met only there; that one is met is an error among *diags. Returns as
 * rung_package_read; OK: it can be compiled. */
rung_status rung_build_prove(const char *directory, rung_diagnostics *diags,
                             rung_error *err);

/* SHA-256 in hex (64 characters and a NUL) of all that an answer can show and of nothing
 * of the layout. */
void rung_digest(const rung_snapshot *g, char hex[65]);

/* Writes the block to an open descriptor, all of it. Fails: IO. */
rung_status rung_block_put(int fd, const void *block, size_t size, rung_error *err);

/* Writes the block to `path` so that there is the old file or the new one and never half:
 * temporary file beside it, fsync, rename, fsync of the folder. Fails: IO: then nothing
 * new is left behind, unless the message says that only the folder's sync failed. */
rung_status rung_block_write(const char *path, const void *block, size_t size,
                             rung_error *err);

/* Reads m->source with an importer and writes a graph package to `directory`, which must
 * not be there yet or be empty; with dry_run it is written beside, or where temporary
 * files go when `directory` is NULL, proved and removed.
 * What was taken, left out or is wrong stands in *m. Fails: BAD_GRAPH (errors among the
 * problems), IO, TOO_LARGE, NO_MEMORY; then nothing is written. */
rung_status rung_import_package(const rung_importer *importer, rung_import *m,
                                const char *directory, bool dry_run, rung_error *err);

#endif
