/* reload.h -- the next graph, loaded beside the one that serves, and put in its place. */
#ifndef RUNG_SERVE_RELOAD_H
#define RUNG_SERVE_RELOAD_H

#include "serve/workers.h"

/* What a watched graph looks like before it is loaded for the first time: what changes
 * from then on is noticed. */
void rung_reload_look_first(rung_server *s);
/* Before the loop runs. */
void rung_reload_init(rung_server *s);
/* What is being loaded is wanted no more; before the loop's handles are closed. */
void rung_reload_abandon(rung_server *s);
void rung_reload_drop(rung_server *s);

/* Loads the graph again. While one is being loaded, all who ask then share one more. j
 * may be NULL: nobody is to be told. */
void rung_reload_ask(rung_server *s, rung_job *j);

#endif
