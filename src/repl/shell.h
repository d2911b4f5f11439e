/* shell.h -- the shell: a person at a terminal asks, one line after another. */
#ifndef RUNG_REPL_SHELL_H
#define RUNG_REPL_SHELL_H

#include "repl/session.h"

/* Runs until the person leaves. s->g is open. Returns the exit code of the program. */
int rung_shell_run(rung_session *s);

#endif
