/* script.h -- commands from a file or a pipe, one a line. */
#ifndef RUNG_REPL_SCRIPT_H
#define RUNG_REPL_SCRIPT_H

#include <stdio.h>

#include "repl/session.h"

/* Runs every line of `in`; what fails is reported with its line, counted in s->failures,
 * and the next line follows. `name` NULL: standard input. Ends early at `.quit`, Ctrl-C,
 * or when nobody reads the answers. Fails: IO; nothing else. */
rung_status rung_script_run(rung_session *s, FILE *in, const char *name, rung_error *err);

/* Opens the regular file `path` and runs it. Fails: IO; BAD_ARGUMENT (read too deep). */
rung_status rung_script_read(rung_session *s, const char *path, rung_error *err);

#endif
