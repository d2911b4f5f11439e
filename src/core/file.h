/* file.h -- one file that is there whole or not at all. */
#ifndef RUNG_CORE_FILE_H
#define RUNG_CORE_FILE_H

#include <limits.h>

#include "core/sink.h"
#include "core/status.h"

typedef struct rung_new_file {
    rung_sink out;
    FILE *file;
    char path[PATH_MAX], temporary[PATH_MAX];
} rung_new_file;

/* Opens a temporary file beside `path`, which must be a regular file if it is there.
 * Fails: IO. */
rung_status rung_new_file_begin(rung_new_file *f, const char *path, rung_error *err);

/* Syncs it and renames it into place, its folder synced too; what is at the path stays as
 * it is when that fails. Fails: IO. */
rung_status rung_new_file_end(rung_new_file *f, rung_error *err);

#endif
