/* client.h -- what `rung call` needs beyond include/rung/client.h. */
#ifndef RUNG_SERVE_CLIENT_H
#define RUNG_SERVE_CLIENT_H

#include "query/task.h"
#include "render/render.h"
#include "rung/client.h"

/* Tells e of the last answer, which there must be. Cost: O(values), no memory. */
void rung_client_walk(const rung_client *client, rung_emitter *e);

/* What the words of later questions may name (files, unless said). */
void rung_client_reads(rung_client *client, rung_reads reads);

#endif
