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
    bool watched;  /* counted as one that could be late; see rung_server_watch */
    bool waiting;  /* the client has not taken all that was sent */
    uint8_t *held; /* input that is not answered yet: held[from .. from + n) */
    size_t from, n, cap;
    rung_frame frame; /* of the message that begins at held[from] */
    rung_queue queue;
    rung_job *jobs; /* its questions on workers, and answers of those that wait for room */
    uint32_t n_jobs;
    uint64_t counted_in;  /* its part of the server's input_held, at the last count */
    uint64_t counted_out; /* and of output_held */
    uint64_t half_since;  /* loop time at which a message was begun; 0: none is */
    uint64_t moved_at;    /* loop time at which output last moved */
    uint64_t heard_at;    /* loop time of the last whole message */
};

/* A new client on two descriptors, which for a socket are one and the same. Takes them
 * over and makes them non-blocking. False: no memory; they are closed then. */
bool rung_connection_open(rung_server *s, int in, int out, bool is_socket);

/* Closes the client at once, whatever is still to be sent. Its jobs are told to stop and
 * find nobody. The memory of `c` lasts until the loop has closed its handles. */
void rung_connection_close(rung_connection *c);
/* The same, and counts it among those that were cut off. */
void rung_connection_cut(rung_connection *c);

/* From now on nothing more is read; the client is closed once all has been sent. */
void rung_connection_end(rung_connection *c);

/* One turn of the client: with `read` reads once; answers what has come, for as long as a
 * turn may take; sends once. It may close the client, and cut off any other where all of
 * them together hold too much. False when nothing was read. */
bool rung_connection_turn(rung_connection *c, bool read);

/* Has its next turn come soon, by itself. Nothing but the loop begins a turn: whoever is
 * called from within one, and has something for a client, wakes it. */
void rung_connection_wake(rung_connection *c);

/* Sends bytes without copying them first, where nothing else waits to be sent; what the
 * client does not take now is copied into its queue. */
void rung_connection_send(rung_connection *c, const uint8_t *bytes, size_t n);

/* True when too much waits to be sent to it, or too many of its questions are on workers:
 * until that is less it is neither read nor answered. */
static inline bool rung_connection_is_full(const rung_connection *c)
{
    const rung_serve_limits *l = &c->server->limits;
    return c->queue.n >= l->queued_soft || c->n_jobs >= l->client_waiting;
}

/* Answers the whole messages in bytes[0..n), which begin where c->frame stands, until the
 * turn is over. Returns how many bytes were answered. *more: the turn ended before the
 * bytes did. c->ended is set by a fault in them, which has then been answered. */
size_t rung_connection_answer(rung_connection *c, const uint8_t *bytes, size_t n,
                              bool *more);

/* Called twice a second: cuts off or closes a client that is late or idle for too long. */
void rung_connection_tick(rung_connection *c, uint64_t now);

#endif
