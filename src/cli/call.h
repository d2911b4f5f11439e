/* call.h -- `rung call`: the words of the shell, answered by a server. */
#ifndef RUNG_CLI_CALL_H
#define RUNG_CLI_CALL_H

#include "cli/options.h"
#include "repl/session.h"

/* Puts what `rung help call` says. */
void rung_call_help(rung_sink *out);

/* Asks what o->words say after `call` and puts the answer. *no_server tells a server that
 * does not answer from one that says no. Fails: as rung_client_ask, and USAGE. */
rung_status rung_call(rung_session *s, const rung_options *o, bool *no_server,
                      rung_error *err);

#endif
