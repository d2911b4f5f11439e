/* screen.h -- what the place that answers go to can show. */
#ifndef RUNG_REPL_SCREEN_H
#define RUNG_REPL_SCREEN_H

#include "render/render.h"

/* Width, colour and characters for descriptor fd, from the terminal and the environment
 * (COLUMNS, NO_COLOR, CLICOLOR, TERM). What is no terminal gets 80 columns unless COLUMNS
 * says otherwise, UTF-8, no colour: the same bytes everywhere. */
rung_render_options rung_screen_options(int fd);

/* Puts a line on standard error; what could steer a terminal is made visible. On a
 * terminal it is broken between words, and what follows begins `indent` columns in;
 * elsewhere it stays one line. */
void rung_screen_say(const char *line, size_t len, size_t indent);

/* Each of several lines so: what belongs beside an answer. */
void rung_screen_note(const char *lines);

#endif
