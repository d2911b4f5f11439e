/* line.h -- a line from a person at a terminal: editing, history, Tab. The only file
 * behind it knows readline. */
#ifndef RUNG_REPL_LINE_H
#define RUNG_REPL_LINE_H

#include "repl/session.h"

/* Gets the terminal ready; `s` is borrowed until rung_line_end. */
void rung_line_begin(rung_session *s);

/* The next line, freed by the caller; NULL at the end of input. Ctrl-C gives an empty line. */
char *rung_line_read(const char *prompt);

/* Saves what has to be saved. */
void rung_line_end(void);

#endif
