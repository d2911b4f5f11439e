/* sheet_bytes.h -- the bytes of a CSV file as UTF-8, and what parts its cells.
 *
 * Spreadsheets save commas, semicolons or tabs, by the country they are set to, and
 * "Unicode text" as UTF-16. Taken is what is certain: UTF-16 by its mark, and what parts
 * cells by a first line `sep=;` or by the heading, where only one way of reading it makes
 * the most names of columns. Nothing is guessed from the rows. */
#ifndef RUNG_ENGINE_SHEET_BYTES_H
#define RUNG_ENGINE_SHEET_BYTES_H

#include "engine/sheet_cells.h"
#include "source/csv.h"

/* The bytes of `from`, whose descriptor is closed with them, or by a failure. *converted
 * is true where they are not those of the file. Fails: NO_MEMORY, BAD_ARGUMENT (this
 * machine cannot read UTF-16). */
rung_status rung_sheet_bytes(rung_arena *mem, const rung_sheet_source *from,
                             rung_csv_bytes *out, bool *converted, rung_error *err);

/* How a file is to be read. */
typedef struct rung_sheet_parted {
    char by;
    bool said;         /* its first line says so, and is no heading */
    const char *fault; /* why it is not certain; NULL: it is */
} rung_sheet_parted;

/* By the beginning of the file; what may follow is left out of account. */
rung_sheet_parted rung_sheet_parted_by(const rung_cells *c, const char *s, size_t len);

#endif
