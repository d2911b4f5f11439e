/* reader.h -- what the parts of the package reader share; nobody else includes it.
 *
 * package.c opens, table.c goes through a file, header.c reads columns, row.c rows,
 * evidence.c where they stand, cell.c types, reference.c names of nodes. The node tables
 * come first, so that every reference of a relation is resolved while its record is at hand. */
#ifndef RUNG_SOURCE_READER_H
#define RUNG_SOURCE_READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/limits.h"
#include "source/assemble.h"
#include "source/csv.h"
#include "source/diagnostics.h"
#include "source/fixed.h"
#include "source/manifest.h"
#include "source/suggest.h"

/* A node that `replaced_by` speaks of: it may stand further down, in a table not read yet. */
typedef struct rung_reader_mention {
    uint32_t node, line, column;
    uint16_t table;
    bool bare; /* written without its kind */
} rung_reader_mention;

typedef struct rung_reader {
    const char *directory; /* as given, without `/` at its end */
    int dir;
    rung_manifest manifest;
    rung_assembly *into;
    rung_diagnostics *diags;
    rung_arena mem;
    /* of each table: the path of its file for messages, or NULL; its header */
    const char *shown[RUNG_N_TABLES];
    const char **columns[RUNG_N_TABLES];
    uint32_t n_columns[RUNG_N_TABLES];
    rung_kinds lost;      /* whose table could not be read: who is missing is not known */
    uint64_t suggestions; /* steps left for "did you mean" */
    uint32_t *offsets;    /* of each row put, in its file */
    uint32_t n_offsets, cap_offsets;
    rung_reader_mention *mentions;
    uint32_t n_mentions, cap_mentions;
} rung_reader;

typedef struct rung_table_column {
    rung_column_role role;
    uint16_t attr; /* of RUNG_COLUMN_ATTR */
    rung_attr_type type;
    const rung_attr_info *info; /* NULL for a declared column */
    const char *name;
    bool parted; /* its cells are: rung_cell_part */
} rung_table_column;

/* A text of a cell, or an item of a list, blanks at its ends left out. */
typedef struct rung_table_part {
    uint32_t at, len; /* in the cell as it is trimmed */
    uint32_t hash;    /* rung_assembly_fetch_text; of a node or an alias: none */
} rung_table_part;

/* A cell of the row at hand: trimmed, and where its text begins in the cell as it stands. */
typedef struct rung_table_cell {
    const char *text;
    uint32_t len, lead;
    uint32_t first_part, n_parts; /* of texts and lists that are the row's own */
    bool bad;                     /* reported; do not look at it */
    bool guarded; /* an apostrophe stood before a text that looks like a formula */
} rung_table_cell;

/* The table being read. */
typedef struct rung_table {
    rung_reader *reader;
    unsigned table;
    uint32_t file; /* index in the records */
    const char *shown;
    rung_table_column columns[RUNG_COLUMNS];
    rung_table_cell cells[RUNG_COLUMNS];
    uint16_t by_attr[RUNG_COLUMNS]; /* columns of attributes, by attr */
    uint32_t n_columns, n_attrs;
    int32_t at[RUNG_N_COLUMN_ROLES]; /* column of each role, -1: none */
    int32_t name;                    /* that of names, or -1 */
    rung_csv *csv;
    const rung_csv_record *record;
    bool blank_told;
    bool faultless;       /* there was nothing to say of the row before */
    uint32_t own, n_own;  /* columns whose cells may not be as in that row: the first, and
                             how many; all, where there was something to say of it */
    uint32_t own_roles;   /* of these columns, a bit each; all where all are */
    uint32_t from;        /* which node the row before was of: not of rules */
    uint32_t last_source; /* of a row before, or RUNG_NO_SOURCE */
    uint32_t last_from;   /* the node that `from` named before, or RUNG_NO_NODE */
    rung_kind last_kind;  /* that was named before, or RUNG_N_KINDS */
    size_t last_kind_len; /* of its word */
    rung_table_part *parts; /* of the row's cells */
    uint32_t n_parts, cap_parts;
    uint32_t items[RUNG_FIELD_BYTES / 2 + 2]; /* of a list cell */
    rung_text_id words[RUNG_COLUMNS][2];      /* that a column stated before, or 0 */
} rung_table;

/* Whether the cell says what it said in the row before, which was faultless. */
static inline bool rung_table_again(const rung_table *t, uint32_t column)
{
    return column - t->own >= t->n_own;
}

/* The same of all cells in these roles, a bit each. */
static inline bool rung_table_all_again(const rung_table *t, uint32_t roles)
{
    return !(t->own_roles & roles);
}

/* The cell in a role; an empty one when the table has no such column or it is bad. */
static inline const rung_table_cell *rung_table_cell_of(const rung_table *t,
                                                        rung_column_role role)
{
    static const rung_table_cell none = { .text = "" };
    int32_t c = t->at[role];
    return c < 0 || t->cells[c].bad ? &none : &t->cells[c];
}

/* True when the table has such a column, and its cell is empty and not reported. */
static inline bool rung_table_is_missing(const rung_table *t, rung_column_role role)
{
    int32_t c = t->at[role];
    return c >= 0 && !t->cells[c].bad && t->cells[c].len == 0;
}

/* Reads one table's file into the assembly. Problems go to the diagnostics; fails as
 * rung_csv_next does. */
rung_status rung_table_read(rung_reader *r, unsigned table, rung_error *err);

/* A problem of a cell of the row at hand, at byte `at` of the trimmed cell (0: the cell
 * as a whole). */
void rung_table_problem(rung_table *t, rung_severity severity, uint32_t column, size_t at,
                        const char *fmt, ...) __attribute__((format(printf, 5, 6)));
#define RUNG_CELL_ERROR(t, column, at, ...) \
    rung_table_problem((t), RUNG_SEVERITY_ERROR, (column), (at), __VA_ARGS__)
#define RUNG_CELL_WARNING(t, column, at, ...) \
    rung_table_problem((t), RUNG_SEVERITY_WARNING, (column), (at), __VA_ARGS__)

/* A warning of the row at hand as a whole. */
void rung_table_warn_of_row(rung_table *t, const char *text);

/* Where byte `at` of a cell of the row at hand stands. */
void rung_table_place(const rung_table *t, uint32_t column, size_t at, uint32_t *line,
                      uint32_t *col);

/* The record at hand is the header: finds out what its columns are. Problems go to the
 * diagnostics; *readable is false when rows say nothing without what is missing. Fails:
 * TOO_LARGE, NO_MEMORY. */
rung_status rung_header_read(rung_table *t, bool *readable, rung_error *err);

/* The record at hand is a row: puts it to the assembly. */
void rung_row_read(rung_table *t);

/* The same of one that cannot be looked into as a whole: its node exists all the same, if
 * its key can be read. False when a node may be missing. */
bool rung_row_read_key(rung_table *t);

/* What the row at hand says of its evidence; where that is `again` so are the file and
 * the line, and the rest is not set. */
void rung_evidence_read(rung_table *t, rung_assembly_evidence *e);

/* Proves the cell of an attribute, which is not empty, and puts its value to the row put
 * last. */
void rung_cell_read(rung_table *t, uint32_t column);

/* Parts a cell of text or a list, and says that its texts will be put soon: see
 * rung_assembly_fetch_text. */
void rung_cell_part(rung_table *t, uint32_t column);

/* Warns when a spreadsheet would compute the cell instead of showing it (HAZARDS D10). */
void rung_cell_warn_of_formula(rung_table *t, uint32_t column);

/* The node that len bytes at `at` of a cell name: `kind:key`, or the key alone when one
 * kind of `allowed` has it. `role` words the error (`'to' of requires`). False when there
 * is none, reported unless its table is lost. */
bool rung_reference_read(rung_table *t, uint32_t column, size_t at, size_t len,
                         rung_kinds allowed, uint32_t *node);

/* Tries whether they name one in full, of the kind that was named before, as they mostly
 * do. False says nothing. */
bool rung_reference_find(const rung_table *t, const char *id, size_t len,
                         rung_kinds allowed, uint32_t *node);

/* The same for `replaced_by`: of any kind, a bare key is of the table's own; proved later
 * by ..._settle. */
bool rung_reference_mention(rung_table *t, uint32_t column, size_t at, size_t len,
                            uint32_t *node);

/* Reports every mentioned node that no table has. Call it when the node tables are read. */
void rung_reference_settle(rung_reader *r);

#endif
