/* reload.h -- the next graph, loaded beside the one that serves, and put in its place. */
#ifndef RUNG_SERVE_RELOAD_H
#define RUNG_SERVE_RELOAD_H

#include "serve/workers.h"

/* Takes the fingerprint of a watched graph before it is first loaded, so that a change
 * during the loading is noticed too. */
void rung_reload_look_first(rung_server *s);
/* Once the loop is initialised, before it runs. */
void rung_reload_init(rung_server *s);
/* Gives up what is being loaded, whose thread then frees it by itself; to be called
 * before the loop's handles are closed. */
void rung_reload_abandon(rung_server *s);
void rung_reload_drop(rung_server *s);

/* Loads the graph again. All who ask while one is being loaded share the next one, for
 * the one that is being read may lack what they want to see. `j` is answered when it is
 * done, or at once when it cannot begin; NULL: nobody is to be told. */
void rung_reload_ask(rung_server *s, rung_job *j);

#endif
