/* export.h -- `rung export`: the whole graph in another form. */
#ifndef RUNG_CLI_EXPORT_H
#define RUNG_CLI_EXPORT_H

#include "cli/options.h"
#include "repl/session.h"

/* Runs words[0] == "export" over the graph that the options name. What a form cannot hold
 * is told on standard error. Fails: USAGE, IO, BAD_GRAPH. */
rung_status rung_export_words(rung_session *s, const rung_options *o, rung_error *err);

void rung_export_help(rung_sink *out);

#endif
