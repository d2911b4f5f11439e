/* history.h -- what was typed, kept from one session to the next:
 * $XDG_STATE_HOME/rung/history (else
 * ~/.local/state/rung/history), its folder 0700 and the file 0600, at most
 * RUNG_HISTORY_LINES lines.
 *
 * A line is appended as it is entered, in one write and never while the file is
 * shortened, so sessions side by side and a closed window lose nothing. Without a home
 * nothing is kept, and that is no error. */
#ifndef RUNG_REPL_HISTORY_H
#define RUNG_REPL_HISTORY_H

#include <stddef.h>

#define RUNG_HISTORY_LINES 1000

/* Shortens the file to its last RUNG_HISTORY_LINES lines, and hands each to `each` (may
 * be NULL), oldest first. */
void rung_history_load(void (*each)(const char *line));

/* Appends a line without newline in it. */
void rung_history_append(const char *line);

#endif
