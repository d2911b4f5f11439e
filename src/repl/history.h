/* history.h -- what was typed, kept from one session to the next in
 * $XDG_STATE_HOME/rung/history, or ~/.local/state/rung/history: at most
 * RUNG_HISTORY_LINES lines, the file with mode 0600 in a folder with mode 0700.
 *
 * A line is appended when it is entered, in one write and never while the file is being
 * shortened, so nothing is lost by sessions side by side or by a window that is closed.
 * Without a home nothing is kept, which is no error. */
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
