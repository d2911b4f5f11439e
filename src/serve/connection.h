/* connection.h -- one client: bytes in, answers out, and what it may hold of ours meanwhile. */
#ifndef RUNG_SERVE_CONNECTION_H
#define RUNG_SERVE_CONNECTION_H

#include "serve/state.h"

struct rung_connection {
    rung_server *server;
    rung_connection *prev, *next;
    rung_connection *next_ready, **ready_link; /* in the server's list of those with more
                                                  to do, where `in_ready` */
    uv_poll_t poll[2];                         /* [1] only where `out` is not `in` */
    int in, out;
    bool is_socket;
    bool polls[2];      /* false: a regular file, always ready */
    int events[2];      /* asked for */
    unsigned n_handles; /* open */
    bool in_ready;
    bool ended; /* no more is read: end of input, or a fault of the client's */
    bool closed;
    bool watched;  /* one of those that may be late; see rung_server_watch */
    bool waiting;  /* output is waiting for the client */
    uint8_t *held; /* input that is not answered yet: held[from .. from + n) */
    size_t from, n, cap;
    rung_frame frame; /* of the message that begins at held[from] */
    rung_queue queue;
    rung_job *jobs; /* its questions on workers, and answers of those that wait for room */
    uint32_t n_jobs;
    uint64_t counted_in,
        counted_out;     /* its part of the server's input_held, output_held */
    uint64_t half_since; /* loop time at which a message was begun; 0: none is */
    uint64_t moved_at;   /* loop time at which output last moved */
    uint64_t heard_at;   /* loop time of the last whole message */
};

/* Takes over two descriptors (one and the same for a socket), which become non-blocking.
 * Closes them when it fails. */
bool rung_connection_open(rung_server *s, int in, int out, bool is_socket);

/* Closes at once, whatever waits. */
void rung_connection_close(rung_connection *c);
/* The same, counted as cut. */
void rung_connection_cut(rung_connection *c);

/* Reads no more, sends what waits, closes. */
void rung_connection_end(rung_connection *c);

/* Goes on with it: answers what is held, sends what waits. `read`: look for input first.
 * False when nothing moved. */
bool rung_connection_turn(rung_connection *c, bool read);

/* Has its next turn come soon, by itself. Nothing but the loop begins a turn: whoever is
 * called from within one, and has something for a client, wakes it. */
void rung_connection_wake(rung_connection *c);

/* Says bytes that need not be copied first: they are sent at once when nothing waits
 * before them, and what the client does not take now is put into its queue. */
void rung_connection_send(rung_connection *c, const uint8_t *bytes, size_t n);

/* Too much waits for it, or too many of its questions: it is not read, nor answered. */
static inline bool rung_connection_is_full(const rung_connection *c)
{
    const rung_serve_limits *l = &c->server->limits;
    return c->queue.n >= l->queued_soft || c->n_jobs >= l->client_waiting;
}

/* Answers whole messages of bytes[0..n) until the turn is over; how many bytes that took.
 * *more: there are whole messages left, as far as that is known. c->ended: there was a
 * fault, which is answered. */
size_t rung_connection_answer(rung_connection *c, const uint8_t *bytes, size_t n,
                              bool *more);

/* Now and then: is it late? */
void rung_connection_tick(rung_connection *c, uint64_t now);

#endif
