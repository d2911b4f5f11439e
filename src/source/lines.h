/* lines.h -- the lines of a file, where they were read: in a chunk that is looked over
 * (marks.h) when it is filled. One or several make a record. A record of one line stays
 * where it lies; one of several is joined in a place of its own. */
#ifndef RUNG_SOURCE_LINES_H
#define RUNG_SOURCE_LINES_H

#include "core/limits.h"
#include "source/csv.h"
#include "source/marks.h"

typedef struct rung_lines {
    rung_csv_bytes bytes;
    const char *shown; /* names the file in errors; borrowed */
    uint32_t n;        /* read so far */
    uint64_t offset;   /* of the next byte in the file */

    /* the record at hand */
    uint32_t first; /* its first line, from 1 */
    char *raw;      /* its bytes, a line feed behind them: in `chunk`, or in `joined` */
    size_t raw_len;

    /* the line at hand */
    bool plain;     /* as marks.h has it; it is the first of its record */
    bool printable; /* plain, and all of it is printable ASCII */

    bool moved; /* what lay in the chunk lies elsewhere now; the caller's to set back */
    bool begun; /* the BOM was looked for */
    size_t at, len; /* of the chunk: what is read next, what there is */
    rung_marks marks;
    char chunk[RUNG_MARKS_BYTES + RUNG_MARKS_BLOCK];
    char joined[RUNG_LINE_BYTES + 1];
} rung_lines;

/* The bytes are closed by whoever gave them. */
void rung_lines_init(rung_lines *l, rung_csv_bytes bytes, const char *shown);

/* Before the first line: bytes that come before those still to be read, few enough for
 * the chunk. */
void rung_lines_put_back(rung_lines *l, const void *bytes, size_t n);

/* The record at hand ends where it is, and the next one has no line yet. Reads what comes
 * before the first line of a file. Fails: IO. */
static inline rung_status rung_lines_begin(rung_lines *l, rung_error *err);

/* Puts the next line to the record; *got is false when there is none. CR before its end
 * is left out. Fails: IO, TOO_LARGE (a record over RUNG_LINE_BYTES). */
static inline rung_status rung_lines_next(rung_lines *l, bool *got, rung_error *err);

/* Puts a line feed to the record: it goes on in the next line. Fails: TOO_LARGE. */
rung_status rung_lines_go_on(rung_lines *l, rung_error *err);

/* There was a fault: who knows now which quotes close. */
static inline void rung_lines_doubt(rung_lines *l)
{
    l->marks.plain = 0;
}

/* ---- inlined, because nearly every line is plain ---- */

rung_status rung_lines_begin_file(rung_lines *l, rung_error *err);
rung_status rung_lines_next_any(rung_lines *l, bool *got, rung_error *err);

static inline rung_status rung_lines_begin(rung_lines *l, rung_error *err)
{
    l->raw = l->joined;
    l->raw_len = 0;
    l->first = l->n + 1;
    return l->begun ? RUNG_OK : rung_lines_begin_file(l, err);
}

static inline rung_status rung_lines_next(rung_lines *l, bool *got, rung_error *err)
{
    if (l->raw_len || l->at >= l->marks.plain)
        return rung_lines_next_any(l, got, err);
    size_t end = rung_marks_line(&l->marks, l->at, &l->printable);
    l->raw = l->chunk + l->at;
    l->raw_len = end - l->at;
    l->plain = *got = true;
    l->offset += end + 1 - l->at;
    l->at = end + 1;
    l->n++;
    return RUNG_OK;
}

#endif
