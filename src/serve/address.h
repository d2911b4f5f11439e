/* address.h -- where a server listens and a client connects: the same words for both ends. */
#ifndef RUNG_SERVE_ADDRESS_H
#define RUNG_SERVE_ADDRESS_H

#include <sys/socket.h>
#include <sys/stat.h>

#include "core/status.h"

typedef struct rung_address {
    struct sockaddr_storage at;
    socklen_t len;
} rung_address;

/* The default socket, $XDG_RUNTIME_DIR/rung/rung.sock, into buf. Fails: USAGE, naming
 * --socket, where that is unset or no absolute path. */
rung_status rung_address_default(char *buf, size_t size, rung_error *err);

/* Proves what is known of the folder of a socket: it belongs to whom it may (`ours`), and
 * others may not write to it, so that nobody else can have put a socket there. Fails: IO. */
rung_status rung_address_folder(const struct stat *st, const char *shown, bool ours,
                                rung_error *err);

/* A path as an address of a Unix socket. Fails: USAGE (over 107 bytes, empty). */
rung_status rung_address_unix(const char *path, rung_address *out, rung_error *err);

/* `127.0.0.1:PORT`, `[::1]:PORT`, `localhost:PORT`; PORT 0 lets the system choose. Fails:
 * USAGE (not loopback, no port). */
rung_status rung_address_tcp(const char *text, rung_address *out, rung_error *err);

#endif
