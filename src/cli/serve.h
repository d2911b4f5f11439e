/* serve.h -- `rung serve`: its options, then the server. */
#ifndef RUNG_CLI_SERVE_H
#define RUNG_CLI_SERVE_H

#include "cli/options.h"

/* Serves as o->words say after `serve`, until a signal ends it. Fails: USAGE, IO, and as
 * loading the graph does. */
rung_status rung_serve_words(const rung_options *o, rung_error *err);

/* Puts all about `rung serve`: options and limits. */
void rung_serve_help(rung_sink *out);

#endif
