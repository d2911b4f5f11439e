/* rung/client.h -- asks a running `rung serve` from a program of your own, and waits for
 * each answer.
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
 * Items are read with rung_item_member and the functions beside it. What goes over the
 * socket is described in docs/protocol.md.
 *
 * Threads: a client and what it gives you belong to one thread at a time; a thread that
 * asks for itself opens a client for itself. Nothing here prints, exits, starts a thread,
 * changes a signal handler or raises SIGPIPE.
 *
 * When a call fails because the server is gone, was silent for too long, sent what is no
 * answer or one that memory cannot hold, or closed the connection over what it was sent
 * (too large, too deep, no MessagePack), rung_client_lost is true from then on: close the
 * client and open another. After any other failure it can be asked again. What a function
 * gives you through a pointer to const lives until the client is called again or closed.
 * `err` may always be NULL; err->at is RUNG_NO_WORD, except where a table or profile that
 * a word names cannot be read: it is then the index of that word. */
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

/* Connects to a server: over TCP when `tcp` is not NULL ("127.0.0.1:PORT", "[::1]:PORT"
 * or "localhost:PORT"), else to the Unix socket at the path `socket`; when that is NULL
 * too, to the one that `rung serve` listens on unless told otherwise,
 * $XDG_RUNTIME_DIR/rung/rung.sock. Each later call waits at most `timeout_ms`
 * milliseconds for the whole of its answer, for ever when that is 0. Close the client
 * with rung_client_close, which takes NULL too. Cost: one connect. Fails: USAGE (no path
 * is known or it is too long, or the address is of another machine), IO (no server
 * answers there; or the folder of the socket that was not named belongs to another user,
 * or others may write to it), NO_MEMORY. */
RUNG_API rung_status rung_client_open(const char *socket, const char *tcp,
                                      uint32_t timeout_ms, rung_client **out,
                                      rung_error *err);
RUNG_API void rung_client_close(rung_client *client);

/* True once the connection cannot be used any more. Nothing is sent. Cost: O(1). */
RUNG_API bool rung_client_lost(const rung_client *client);

/* ---- asking: a call waits for the answer, which the client then holds ---- */

/* Asks the question words[0..n), which are those of rung_asker_ask. A table or a profile
 * that they name is read from its file here, and its rows are sent: a server reads no
 * file. Cost: one round trip and what the question costs. Fails: as rung_asker_ask;
 * TOO_LARGE (the question or its answer is over a limit), BUSY, IO (lost), MALFORMED
 * (lost: what came is no answer). */
RUNG_API rung_status rung_client_ask(rung_client *client, const char *const *words,
                                     size_t n, rung_error *err);

/* Calls any method of docs/protocol.md. `params` is one MessagePack array of `size` bytes,
 * [{name: value}] or the values in order; NULL stands for an empty one. The bytes are sent
 * as they are. Fails: with the code and the sentence that the server answers with (a code
 * that this library does not know becomes INTERNAL and is kept in the sentence); IO
 * (lost), MALFORMED (lost), NO_MEMORY. */
RUNG_API rung_status rung_client_call(rung_client *client, const char *method,
                                      const void *params, size_t size, rung_error *err);

/* Asks as rung_client_ask does, for the answer as the bytes that `rung --format` would
 * write; the server lays it out. `options` may be NULL. *bytes live until the client is
 * called again or closed, and no NUL follows them. Fails: as rung_client_ask, and
 * BAD_ARGUMENT where the format does not exist or cannot show this answer. */
RUNG_API rung_status rung_client_text(rung_client *client, const char *const *words,
                                      size_t n, rung_format format,
                                      const rung_render_options *options,
                                      const char **bytes, size_t *size, rung_error *err);

/* ---- the last answer of rung_client_ask and rung_client_call ---- */

/* The answer as a tree: of a question, a map of `data` and `meta` as in JSON. *out is
 * NULL when the last call failed. Cost: O(values) for the first call, then O(1). Fails:
 * NO_MEMORY. */
RUNG_API rung_status rung_client_root(rung_client *client, const rung_item **out,
                                      rung_error *err);

/* The answer as it came: *size bytes of MessagePack. NULL, and *size 0, when the last
 * call failed. Cost: O(1). */
RUNG_API const void *rung_client_packed(const rung_client *client, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
