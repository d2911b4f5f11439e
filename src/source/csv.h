/* csv.h -- records of an RFC 4180 file, one at a time, each knowing its first line.
 *
 * What is out of the ordinary libcsv splits, fed line by line, because it keeps no
 * positions. A BOM is skipped, CRLF and LF are one, the last line may lack its end. A
 * line break inside quotes becomes one blank of the cell. */
#ifndef RUNG_SOURCE_CSV_H
#define RUNG_SOURCE_CSV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/limits.h"
#include "core/status.h"

typedef struct rung_csv rung_csv;

typedef enum rung_csv_event {
    RUNG_CSV_RECORD,
    RUNG_CSV_BLANK,   /* an empty line: no record */
    RUNG_CSV_FAULT,   /* the record was not RFC 4180; reading goes on behind it */
    RUNG_CSV_REFUSED, /* UTF-16 or NUL: this is no table at all; nothing follows */
    RUNG_CSV_END,
} rung_csv_event;

/* Bytes of one cell, NUL-terminated, valid until the next call; see rung_csv_forget. */
typedef struct rung_csv_cell {
    char *text;
    uint32_t len;
} rung_csv_cell;

/* What the last call of `next` met. */
typedef struct rung_csv_record {
    uint32_t line;    /* first line, from 1 */
    uint64_t offset;  /* of its first byte in the file */
    uint32_t n_cells; /* counted; those past RUNG_COLUMNS are not in `cells` */
    bool broken;      /* a cell has a line break inside */
    bool printable;   /* all its bytes are printable characters of ASCII */
    /* So many cells at its beginning and at its end are, byte for byte, those at the
     * beginning and the end of the record before, and lie where they lay; there may be
     * more than is said. */
    uint32_t front, back;
    rung_csv_cell cells[RUNG_COLUMNS];
    const char *raw; /* its lines as they stand, line ends as LF, for rung_csv_place */
    size_t raw_len;
    uint32_t fault_line, fault_column;
    const char *fault; /* what is wrong */
} rung_csv_record;

/* A reader of fd, which it closes; `shown` names the file in errors (borrowed). Fails
 * (and closes): NO_MEMORY. */
rung_status rung_csv_new(int fd, const char *shown, rung_csv **out, rung_error *err);

/* Where bytes come from that are in no descriptor: a member of an archive. */
typedef struct rung_csv_bytes {
    void *from;
    ptrdiff_t (*read)(void *from, void *bytes, size_t n); /* as rung_open_read */
    void (*close)(void *from);
    bool (*again)(void *from); /* to the first byte, or false with errno; for others */
} rung_csv_bytes;

/* The same from there. `breaks`: line breaks inside a cell stay what they are. */
rung_status rung_csv_new_from(rung_csv_bytes bytes, bool breaks, const char *shown,
                              rung_csv **out, rung_error *err);
void rung_csv_free(rung_csv *c);

/* Before the first `next`: cells are parted by tabs, and a quote is a character like any
 * other, so a record is a line. */
void rung_csv_set_tabs(rung_csv *c);

/* Before the first `next`: cells are parted by this character and no comma. */
void rung_csv_set_parted(rung_csv *c, char by);

/* Before the first `next`: up to RUNG_CSV_PUT_BACK bytes that were taken from the
 * descriptor already and come before those still in it. */
#define RUNG_CSV_PUT_BACK ((size_t)4096)
void rung_csv_put_back(rung_csv *c, const void *bytes, size_t n);

/* Reads on; *event says what was met and *record (the reader's own) its whereabouts.
 * Fails: IO, NO_MEMORY, TOO_LARGE (a record over RUNG_LINE_BYTES, a cell over
 * RUNG_FIELD_BYTES). Cost: O(bytes). */
rung_status rung_csv_next(rung_csv *c, rung_csv_event *event,
                          const rung_csv_record **record, rung_error *err);

/* A cell of the record at hand was written to: no later one is to have it again. */
void rung_csv_forget(rung_csv *c);

/* What to say of a heading that a spreadsheet wrote with something else between its cells
 * than commas; NULL: it has several, or nothing that would part them. */
const char *rung_csv_parted_otherwise(const rung_csv_record *heading);

/* Where byte `at` of cell number `cell`, cells parted by `by`, stands: lines below the
 * record's first, and column from 1, in characters. at 0 is the cell's beginning, its
 * quote included. Cost: O(len). */
void rung_csv_place(const char *raw, size_t len, char by, uint32_t cell, size_t at,
                    uint32_t *line, uint32_t *column);

#endif
