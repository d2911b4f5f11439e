/* server.h -- `rung serve`: one loop, its clients, the graph they ask. */
#ifndef RUNG_SERVE_SERVER_H
#define RUNG_SERVE_SERVER_H

#include <sys/types.h>

#include "serve/limits.h"

typedef struct rung_serve_options {
    const char *graph;  /* NULL: built in */
    const char *socket; /* path; NULL: the default one, unless tcp or stdio is given */
    const char *tcp;    /* ADDRESS:PORT, loopback only */
    bool stdio;         /* one client, on descriptors 0 and 1 */
    bool watch;         /* load the graph again when it changes */
    bool spin;          /* look for requests without sleeping */
    const uid_t *uids;  /* who may connect; none: whoever the socket's folder lets in */
    size_t n_uids;
    rung_serve_limits limits;
} rung_serve_options;

/* Serves until SIGTERM or SIGINT, or with stdio until the end of input. Nothing is
 * printed to standard output but answers of stdio. Fails: IO (socket), USAGE, and what
 * loading the graph fails with. */
rung_status rung_serve(const rung_serve_options *o, rung_error *err);

#endif
