/* rung/client.h -- asks a server that `rung serve` runs, from a program of your own, and
 * waits for the answer.
 *
 *     const char *words[] = { "gap", "nursing-associate",
 *                             "--from", "healthcare-assistant" };
 *     rung_client *client;
 *     const rung_item *top;
 *     if (rung_client_open(NULL, NULL, 1000, &client, &err)
 *         || rung_client_ask(client, words, 4, &err)
 *         || rung_client_root(client, &top, &err))
 *         ...
 *
 * Questions, answers and errors are those of rung/rung.h; only the graph is elsewhere.
 * Items are read with rung_item_member and its like. What goes over the socket stands in
 * docs/protocol.md.
 *
 * Threads: a client and what it returns belong to one thread at a time; open one a
 * thread. Nothing here prints, exits, starts a thread, changes signal handlers or raises
 * SIGPIPE.
 *
 * A call that fails because the server is gone, silent for too long or out of step leaves
 * rung_client_lost true: close the client and open another. After any other failure it
 * can be asked again. A pointer to const lives until the client is called again or
 * closed. `err` may be NULL everywhere; err->at is RUNG_NO_WORD. */
#ifndef RUNG_CLIENT_H
#define RUNG_CLIENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <rung/rung.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct rung_client rung_client;

/* Connects to a Unix socket (`socket`; NULL: the one that `rung serve` makes,
 * $XDG_RUNTIME_DIR/rung/rung.sock) or, when `tcp` is not NULL, to "127.0.0.1:PORT" or
 * "[::1]:PORT". `timeout_ms` is how long each call waits for the whole of its answer; 0:
 * for ever. Close it with rung_client_close, which takes NULL too. Fails: USAGE (no path
 * known, path too long, another machine), IO (nobody answers there; the folder of the
 * socket that nobody named is another user's, or others may write to it), NO_MEMORY. */
RUNG_API rung_status rung_client_open(const char *socket, const char *tcp,
                                      uint32_t timeout_ms, rung_client **out,
                                      rung_error *err);
RUNG_API void rung_client_close(rung_client *client);

/* True once the connection is of no more use. Cost: O(1); nothing is sent. */
RUNG_API bool rung_client_lost(const rung_client *client);

/* ---- asking; the answer stays with the client ---- */

/* Asks in the words of the command line, as rung_asker_ask does; the server reads them,
 * by the same table. A table or a profile that they name is read here, and its rows are
 * sent: the server reads no file. Fails: as rung_asker_ask; TOO_LARGE (question or answer
 * over the server's limit), BUSY, IO (lost). */
RUNG_API rung_status rung_client_ask(rung_client *client, const char *const *words,
                                     size_t n, rung_error *err);

/* Calls any method. `params` is one packed MessagePack array of `size` bytes, be it
 * [{map}] or positional; NULL stands for an empty one. Fails: with the server's own code
 * and sentence (one that this library does not know is INTERNAL and stands in the text);
 * IO (lost), MALFORMED (lost: no answer that the protocol has). */
RUNG_API rung_status rung_client_call(rung_client *client, const char *method,
                                      const void *params, size_t size, rung_error *err);

/* Asks as rung_client_ask does and takes the answer as the bytes that `rung --format`
 * would write, laid out by the server. `options` may be NULL. *bytes have no NUL behind
 * them. Fails: as rung_client_ask. */
RUNG_API rung_status rung_client_text(rung_client *client, const char *const *words,
                                      size_t n, rung_format format,
                                      const rung_render_options *options,
                                      const char **bytes, size_t *size, rung_error *err);

/* ---- the last answer of rung_client_ask and rung_client_call ---- */

/* As a tree; of a question a map of `data` and `meta`, as in JSON. NULL after a failed
 * call. Cost: O(values) once. Fails: NO_MEMORY. */
RUNG_API rung_status rung_client_root(rung_client *client, const rung_item **out,
                                      rung_error *err);

/* As it came: *size bytes of MessagePack. NULL, and *size 0, after a failed call. Cost:
 * O(1). */
RUNG_API const void *rung_client_packed(const rung_client *client, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
