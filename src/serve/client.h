/* client.h -- what `rung call` needs beyond include/rung/client.h. */
#ifndef RUNG_SERVE_CLIENT_H
#define RUNG_SERVE_CLIENT_H

#include "render/render.h"
#include "rung/client.h"

/* Tells e of the last answer, which there must be. Cost: O(values), no memory. */
void rung_client_walk(const rung_client *client, rung_emitter *e);

#endif
