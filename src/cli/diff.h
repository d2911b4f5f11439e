/* diff.h -- `rung diff`: two graphs compared. */
#ifndef RUNG_CLI_DIFF_H
#define RUNG_CLI_DIFF_H

#include "cli/options.h"
#include "repl/session.h"

/* Runs words[0] == "diff" and puts the answer. *differ: they do, and the words ask for an
 * exit code that says so. Fails: USAGE, IO, NO_MEMORY, BAD_GRAPH. */
rung_status rung_diff_words(rung_session *s, const rung_options *o, bool *differ,
                            rung_error *err);

void rung_diff_help(rung_sink *out);

#endif
