/* sheets.h -- opens a table that a question brings along (query/sheet.h): a file, standard
 * input, a list of maps in a message, or rows that a program hands over.
 *
 * A file is CSV with a heading, JSON Lines (a map a line) or one JSON list of maps: by its
 * ending (.csv, .jsonl, .ndjson, .json), else by its first byte (`{`, `[`, anything else
 * CSV). CSV is whatever spreadsheets save by that name (sheet_bytes.h). It is read as it
 * is asked for: memory does not grow with it.
 *
 * A sheet belongs to the task it is opened for, which closes it after the question
 * (rung_task_close). Columns are named as the query declares them, case aside, with `-`,
 * `_` and a blank alike; which of them there are and in what order is the file's matter. */
#ifndef RUNG_ENGINE_SHEETS_H
#define RUNG_ENGINE_SHEETS_H

#include "engine/given.h"

/* Opens the file `path`, or standard input when it is `-`, as far as t->reads allows.
 * Regular files only, of up to RUNG_FILE_BYTES; of standard input what it is, if no
 * terminal. Fails: BAD_ARGUMENT (none may be read here), IO, TOO_LARGE, NO_MEMORY. */
rung_status rung_sheet_open(rung_task *t, const rung_param *p, const char *path,
                            rung_sheet **out, rung_error *err);

/* Fails with NO_MEMORY, and says what could not be read. */
rung_status rung_fail_to_read(const char *shown, rung_error *err);

/* The member of a row, where no column has that name, by which a message says in which
 * line of a file the row stands. */
#define RUNG_SHEET_LINE "line"

/* The same for a row that could not be read where its file lies: why, with the place, so
 * that it is told among the faults of the others. */
#define RUNG_SHEET_FAULT "fault"

/* An array of maps: a text, a number or a boolean a member, an array of them where the
 * column is a list; nil is absent. A row without RUNG_SHEET_LINE counts as the line that
 * its place in the array is. `rows` live as long as the task's arena. Fails:
 * BAD_ARGUMENT (no array), NO_MEMORY. */
rung_status rung_sheet_of_given(rung_task *t, const rung_param *p, const rung_given *rows,
                                rung_sheet **out, rung_error *err);

#endif
