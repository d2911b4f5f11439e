/* screen.h -- what the place that answers go to can show. */
#ifndef RUNG_REPL_SCREEN_H
#define RUNG_REPL_SCREEN_H

#include "render/render.h"

/* Width, colour and characters for descriptor fd, from the terminal and the environment
 * (COLUMNS, NO_COLOR, CLICOLOR, TERM). What is no terminal gets 80 columns unless COLUMNS
 * says otherwise, UTF-8, no colour: the same bytes everywhere. */
rung_render_options rung_screen_options(int fd);

/* Puts lines on standard error that belong beside an answer; what could steer a terminal
 * is made visible. */
void rung_screen_note(const char *lines);

#endif
