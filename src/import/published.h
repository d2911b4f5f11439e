/* published.h -- a table as others publish it: the columns an importer wants, row by row. */
#ifndef RUNG_IMPORT_PUBLISHED_H
#define RUNG_IMPORT_PUBLISHED_H

#include "import/archive.h"
#include "import/import.h"

#define RUNG_PUBLISHED_COLUMNS 16u

typedef struct rung_published {
    rung_import *m;
    const rung_archive *of;
    uint32_t at;       /* the file's index there */
    const char *file;  /* its name, for locators */
    const char *shown; /* where it lies, for messages */
    rung_csv *csv;
    const rung_csv_record *record;
    uint32_t column[RUNG_PUBLISHED_COLUMNS]; /* where each wanted one stands */
    uint64_t size;
    uint32_t width; /* cells of the header */
    uint32_t row;   /* of the record at hand, from 1, the header not counted */
} rung_published;

/* Opens file i of the archive and finds the columns `wanted` (NULL-terminated, at most
 * RUNG_PUBLISHED_COLUMNS); line breaks in cells stay. A file named .txt has tabs
 * between its cells and no quotes. A column that is not there, or a second file of that
 * name, is an error among the problems, and *out then has no rows. Close it in any case.
 * Fails: IO, TOO_LARGE, NO_MEMORY. */
rung_status rung_published_open(rung_import *m, rung_archive *a, uint32_t i,
                                const char *const *wanted, rung_published *out,
                                rung_error *err);
void rung_published_close(rung_published *p);

/* Reads the next row; *more is false behind the last. A row that is no CSV is an error
 * among the problems. Fails as above. */
rung_status rung_published_next(rung_published *p, bool *more, rung_error *err);

/* Cell of wanted column k of the row at hand, NUL-terminated; empty when absent. */
const char *rung_published_cell(const rung_published *p, uint32_t k, uint32_t *len);

/* Puts a problem of the row at hand. */
void rung_published_say(const rung_published *p, rung_severity severity, const char *fmt,
                        ...) __attribute__((format(printf, 3, 4)));

#endif
