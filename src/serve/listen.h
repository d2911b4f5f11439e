/* listen.h -- makes the sockets that clients connect to: so that no other user can
 * connect to a Unix socket of ours, and none that another server listens on is taken
 * away. Knows nothing of the loop. */
#ifndef RUNG_SERVE_LISTEN_H
#define RUNG_SERVE_LISTEN_H

#include <sys/types.h>

#include "core/status.h"

typedef struct rung_listener {
    int fd;
    bool is_unix;
    char *path; /* NULL: nothing of ours lies in a folder */
    dev_t dev;  /* what we have made there */
    ino_t ino;
    char shown[160]; /* where it listens, for the log */
} rung_listener;

/* A Unix socket at `path`, mode 0600 whatever the umask, non-blocking, listening. `folder`
 * true: its folder is made (0700) when it is not there. The folder must be ours and nobody
 * else's to write to. A stale socket is removed once a connect was refused; a live one,
 * and whatever is no socket, stays as it is. Fails: USAGE, IO with what to do. */
rung_status rung_listen_unix(const char *path, bool folder, rung_listener *out,
                             rung_error *err);

/* Loopback only. Fails: USAGE, IO. */
rung_status rung_listen_tcp(const char *address, rung_listener *out, rung_error *err);

/* The sockets that systemd hands over (LISTEN_FDS); *n is 0 without any. Takes the
 * variables out of the environment. Fails: IO (one of them does not listen). */
rung_status rung_listen_inherited(rung_listener *out, size_t most, size_t *n,
                                  rung_error *err);

/* Closes it, and removes its path if that is still the socket we made. */
void rung_listener_close(rung_listener *l);

/* Tells systemd a state such as `READY=1`, if it asked to be told (NOTIFY_SOCKET). */
void rung_notify(const char *state);

#endif
