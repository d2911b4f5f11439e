/* progress.h -- on a terminal, how far a long question is. */
#ifndef RUNG_REPL_PROGRESS_H
#define RUNG_REPL_PROGRESS_H

#include "core/meter.h"
#include "repl/session.h"

typedef struct rung_progress_line {
    rung_meter meter;
    bool drawn;
} rung_progress_line;

/* Lets the session's task draw on standard error, when that is a terminal and that is
 * wanted of this question and of the session; `line` lives until the end. */
void rung_progress_begin(rung_session *s, bool wanted, rung_progress_line *line);

/* Wipes the line; nothing of it stays on the screen. */
void rung_progress_end(rung_session *s, rung_progress_line *line);

#endif
