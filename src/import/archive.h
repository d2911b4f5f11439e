/* archive.h -- published files wherever they lie: in a folder, in a zip, in zips in a
 * folder. */
#ifndef RUNG_IMPORT_ARCHIVE_H
#define RUNG_IMPORT_ARCHIVE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/status.h"
#include "import/import.h"
#include "source/csv.h"

#define RUNG_ARCHIVE_MEMBERS 4096u /* most files looked at */

typedef struct rung_archive rung_archive;

/* Lists the files of `path`: a folder (files in it, in folders below it, and members of
 * zips there), a zip, or one file. What systems leave beside (`.DS_Store`, `__MACOSX`) is
 * passed over; a zip in a zip is a file. Fails: IO, MALFORMED (a zip that is none),
 * TOO_LARGE, NO_MEMORY. */
rung_status rung_archive_open(const char *path, rung_archive **out, rung_error *err);
void rung_archive_free(rung_archive *a);

/* True when the name goes on before this ending, which may be in capitals. */
bool rung_archive_ends(const char *name, const char *ending);

/* Files, by name, capitals or not; name without its folders. Sizes are what a zip claims:
 * whoever reads more is cut off there. */
uint32_t rung_archive_n(const rung_archive *a);
const char *rung_archive_name(const rung_archive *a, uint32_t i);
uint64_t rung_archive_size(const rung_archive *a, uint32_t i);

/* The file for messages: the path as given and where it lies there, a zip named as a
 * folder is. */
const char *rung_archive_shown(const rung_archive *a, uint32_t i);

/* What it was found in: the zip's path, or its own. */
const char *rung_archive_origin(const rung_archive *a, uint32_t i);

/* Index of the file of that name, capitals or not, the first of several, or rung_archive_n. */
uint32_t rung_archive_find(const rung_archive *a, const char *name);

/* Puts an error among the problems: the file `what` is not in it, and `hint` says what to
 * do, unless a zip that lies in the zip may hold it. */
void rung_archive_miss(rung_import *m, const rung_archive *a, const char *what,
                       const char *hint);

/* Another file of file i's name, or rung_archive_n: of two releases side by side nobody
 * can tell which is meant. */
uint32_t rung_archive_twin(const rung_archive *a, uint32_t i);

/* Opens file i; `bytes` is closed by who reads it, before the archive is freed. Fails:
 * IO, TOO_LARGE (over RUNG_FILE_BYTES), NO_MEMORY. */
rung_status rung_archive_read(rung_archive *a, uint32_t i, rung_csv_bytes *bytes,
                              rung_error *err);

/* Fails for reading file i on has failed: IO, in words of where it lies. */
rung_status rung_archive_fail(const rung_archive *a, uint32_t i, rung_error *err);

#endif
