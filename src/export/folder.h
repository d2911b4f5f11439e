/* folder.h -- several files that come into being together: all of them, or none.
 *
 *     rung_status s = rung_folder_begin(&f, path, err);
 *     s = rung_folder_open(&f, "role.csv", err);  rung_puts(&f.out, ...);
 *     s = rung_folder_end(&f, s, err);
 */
#ifndef RUNG_EXPORT_FOLDER_H
#define RUNG_EXPORT_FOLDER_H

#include <limits.h>

#include "core/sink.h"
#include "core/status.h"

typedef struct rung_folder {
    rung_sink out; /* of the file opened last */
    char path[PATH_MAX], temporary[PATH_MAX];
    FILE *file;
    char shown[PATH_MAX + 64]; /* its name, for messages */
} rung_folder;

/* Whether `path` is free, so that whoever works long for a folder can ask first: nothing
 * is there, or an empty folder, and its parent may be written to. Fails: IO. */
rung_status rung_folder_free(const char *path, rung_error *err);

/* Makes a temporary folder beside `path`, which must be free. Fails: IO, NO_MEMORY. */
rung_status rung_folder_begin(rung_folder *f, const char *path, rung_error *err);

/* Ends the file before, and opens another one. Fails: IO, NO_MEMORY. */
rung_status rung_folder_open(rung_folder *f, const char *name, rung_error *err);

/* Ends the file opened last, so that what was written can be read. Fails: IO. */
rung_status rung_folder_close(rung_folder *f, rung_error *err);

/* Removes what was written. */
void rung_folder_drop(rung_folder *f);

/* With `so_far` OK: ends the last file, syncs all and renames the folder into place.
 * Otherwise, or when that fails: removes what was written. Returns so_far or why. */
rung_status rung_folder_end(rung_folder *f, rung_status so_far, rung_error *err);

#endif
