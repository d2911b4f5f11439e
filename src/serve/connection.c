/* connection.c -- one client.
 *
 * A turn is: read once, answer what is whole, send once. What cannot be done in a turn
 * stays where it is: unread in the kernel, unanswered in `held`, unsent in `queue`; and a
 * client with too much in one of these is not read until it is less. Input without a
 * beginning is read into the server's scratch, so that an idle client holds nothing. */
#include "serve/connection.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "serve/reload.h"

#define PIECES 64 /* of one sendmsg */

static void on_poll(uv_poll_t *poll, int status, int events);

/* ---- what it holds ---- */

/* Brings the server's sums up to date with what this client holds. */
static void count(rung_connection *c)
{
    rung_server *s = c->server;
    uint64_t out = c->queue.n;
    s->input_held += c->cap - c->counted_in;
    s->output_held += out - c->counted_out;
    c->counted_in = c->cap;
    c->counted_out = out;
}

/* Everything that waits for this client: sent to it, or done and not yet in its queue. */
static uint64_t output_of(const rung_connection *c)
{
    uint64_t n = c->queue.n;
    for (const rung_job *j = c->jobs; j; j = j->next)
        n += j->done ? j->reply.n : 0;
    return n;
}

/* When all clients together hold too much, the one that holds most is cut. */
static void cut_largest(rung_server *s)
{
    while (s->output_held > s->limits.output_total
           || s->input_held > s->limits.input_total) {
        bool output = s->output_held > s->limits.output_total;
        rung_connection *worst = NULL;
        uint64_t most = 0;
        for (rung_connection *c = s->clients; c; c = c->next) {
            uint64_t n = output ? output_of(c) : c->cap;
            if (n > most) {
                most = n;
                worst = c;
            }
        }
        if (!worst) /* it is in answers that nobody waits for any more */
            return;
        rung_connection_cut(worst);
    }
}

static void drop_held(rung_connection *c)
{
    free(c->held);
    c->held = NULL;
    c->from = c->n = c->cap = 0;
}

/* Room for n more bytes behind what is held; false when there is no memory. */
static bool make_room(rung_connection *c, size_t n)
{
    if (c->cap - c->from - c->n >= n)
        return true;
    if (c->from && (c->cap - c->n >= n)) {
        memmove(c->held, c->held + c->from, c->n);
        c->from = 0;
        return true;
    }
    size_t cap = c->cap ? c->cap : 512;
    while (cap < c->n + n)
        cap *= 2;
    uint8_t *grown = malloc(cap);
    if (!grown)
        return false;
    if (c->n)
        memcpy(grown, c->held + c->from, c->n);
    free(c->held);
    c->held = grown;
    c->cap = cap;
    c->from = 0;
    return true;
}

/* ---- life ---- */

static void set_events(rung_connection *c, int which, int events)
{
    if (!c->polls[which] || c->events[which] == events)
        return;
    c->events[which] = events;
    if (events)
        uv_poll_start(&c->poll[which], events, on_poll);
    else
        uv_poll_stop(&c->poll[which]);
}

static void on_closed(uv_handle_t *handle)
{
    rung_connection *c = handle->data;
    if (--c->n_handles == 0)
        free(c);
}

static void watch(rung_connection *c, bool may_be_late)
{
    if (may_be_late != c->watched)
        rung_server_watch(c->server, may_be_late ? 1 : -1);
    c->watched = may_be_late;
}

static void leave_ready(rung_connection *c);

void rung_connection_close(rung_connection *c)
{
    rung_server *s = c->server;
    if (c->closed)
        return;
    c->closed = true;
    if (c->prev)
        c->prev->next = c->next;
    else
        s->clients = c->next;
    if (c->next)
        c->next->prev = c->prev;
    s->n_clients--;
    watch(c, false);
    if (s->hot == c)
        s->hot = NULL;
    if (c->in_ready)
        leave_ready(c);
    for (rung_job *j = c->jobs, *next; j; j = next) {
        next = j->next;
        if (j->done) {
            rung_job_free(j);
        } else { /* comes back, finds nobody and goes */
            __atomic_store_n(&j->stop, 1, __ATOMIC_RELAXED);
            j->connection = NULL;
        }
    }
    c->jobs = NULL;
    rung_queue_drop(&c->queue);
    drop_held(c);
    count(c);
    c->n_handles++; /* until the end of this function */
    for (int i = 0; i < 2; i++)
        if (c->polls[i])
            uv_close((uv_handle_t *)&c->poll[i], on_closed);
    close(c->in);
    if (c->out != c->in)
        close(c->out);
    if (--c->n_handles == 0)
        free(c);
    if (s->options->stdio && s->n_clients == 0)
        rung_server_end(s);
}

void rung_connection_cut(rung_connection *c)
{
    c->server->counters.cut++;
    rung_connection_close(c);
}

bool rung_connection_open(rung_server *s, int in, int out, bool is_socket)
{
    rung_connection *c = calloc(1, sizeof *c);
    if (!c) {
        close(in);
        if (out != in)
            close(out);
        return false;
    }
    c->server = s;
    c->in = in;
    c->out = out;
    c->is_socket = is_socket;
    c->heard_at = c->moved_at = uv_now(&s->loop);
    rung_queue_init(&c->queue, &s->pool);
    for (int i = 0; i < (in == out ? 1 : 2); i++) {
        c->polls[i] = uv_poll_init(&s->loop, &c->poll[i], i ? out : in) == 0;
        c->poll[i].data = c;
        c->n_handles += c->polls[i];
    }
    c->next = s->clients;
    if (c->next)
        c->next->prev = c;
    s->clients = c;
    s->n_clients++;
    watch(c, s->limits.idle_seconds > 0);
    set_events(c, 0, UV_READABLE);
    if (!c->polls[0])
        rung_connection_wake(c);
    return true;
}

/* ---- more to do than one turn holds ---- */

static void on_busy(uv_idle_t *idle)
{
    rung_server *s = idle->data;
    size_t n = 0;
    for (rung_connection *c = s->ready; c; c = c->next_ready)
        n++;
    for (; n > 0 && s->ready; n--) { /* those of now: whoever has still more comes last */
        rung_connection *c = s->ready;
        leave_ready(c);
        rung_connection_turn(c, !c->polls[0]);
    }
    if (!s->ready)
        uv_idle_stop(idle);
}

static void leave_ready(rung_connection *c)
{
    *c->ready_link = c->next_ready;
    if (c->next_ready)
        c->next_ready->ready_link = c->ready_link;
    else
        c->server->ready_end = c->ready_link;
    c->next_ready = NULL;
    c->in_ready = false;
}

void rung_connection_wake(rung_connection *c)
{
    rung_server *s = c->server;
    if (c->in_ready || c->closed)
        return;
    c->ready_link = s->ready_end;
    *s->ready_end = c;
    s->ready_end = &c->next_ready;
    c->in_ready = true;
    uv_idle_start(&s->busy, on_busy);
}

/* ---- reading ---- */

static ssize_t receive(const rung_connection *c, void *to, size_t n)
{
    return c->is_socket ? recv(c->in, to, n, 0) : read(c->in, to, n);
}

/* Keeps what came into scratch and was not answered. */
static bool keep(rung_connection *c, const uint8_t *bytes, size_t n)
{
    if (n == 0)
        return true;
    if (!make_room(c, n))
        return false;
    memcpy(c->held + c->from + c->n, bytes, n);
    c->n += n;
    return true;
}

/* True when the client has closed both ways, so that nobody reads the answers. A Unix
 * socket can tell; over TCP it looks like a half close until something is sent. */
static bool is_gone(const rung_connection *c)
{
    struct pollfd p = { .fd = c->out };
    return c->is_socket && poll(&p, 1, 0) == 1 && p.revents & (POLLHUP | POLLERR);
}

typedef enum took { TOOK_NOTHING, TOOK_SOME, TOOK_CLOSED } took;

/* Reads once, into scratch or behind what is held; *n bytes of input at *bytes are to be
 * answered. */
static took take_input(rung_connection *c, const uint8_t **bytes, size_t *n)
{
    rung_server *s = c->server;
    size_t room = s->limits.turn_read;
    uint8_t *to = s->scratch;
    if (c->n) {
        size_t wanted =
            c->n < 512 ? 512 : c->n; /* by what came, not by what a header promises */
        if (!make_room(c, wanted < room ? wanted : room)) {
            rung_connection_cut(c);
            return TOOK_CLOSED;
        }
        *bytes = c->held + c->from; /* it may have moved, also when nothing comes */
        to = c->held + c->from + c->n;
        room = c->cap - c->from - c->n;
        if (room > s->limits.turn_read)
            room = s->limits.turn_read;
    }
    ssize_t got = receive(c, to, room);
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return TOOK_NOTHING;
    if (got < 0 || (got == 0 && is_gone(c))) {
        rung_connection_close(c);
        return TOOK_CLOSED;
    }
    c->ended |= got == 0;
    s->counters.bytes_in += (uint64_t)got;
    if (c->n) {
        c->n += (size_t)got;
        *bytes = c->held + c->from;
        *n = c->n;
    } else {
        *bytes = to;
        *n = (size_t)got;
    }
    return TOOK_SOME;
}

/* ---- sending ---- */

static ssize_t send_bytes(const rung_connection *c, const void *bytes, size_t n)
{
    return c->is_socket ? send(c->out, bytes, n, MSG_NOSIGNAL) : write(c->out, bytes, n);
}

/* One piece, which is what most answers are, goes by send: for sendmsg the kernel copies
 * three structs more. */
static ssize_t send_pieces(const rung_connection *c, struct iovec *iov, int n)
{
    if (n == 1)
        return send_bytes(c, iov->iov_base, iov->iov_len);
    struct msghdr m = { .msg_iov = iov, .msg_iovlen = (size_t)n };
    return c->is_socket ? sendmsg(c->out, &m, MSG_NOSIGNAL) : writev(c->out, iov, n);
}

static bool is_fault(ssize_t sent)
{
    return sent < 0 && errno != EAGAIN && errno != EINTR;
}

void rung_connection_send(rung_connection *c, const uint8_t *bytes, size_t n)
{
    rung_server *s = c->server;
    bool waits = c->queue.n || n > s->limits.turn_written;
    ssize_t sent = waits ? 0 : send_bytes(c, bytes, n);
    if (is_fault(sent)) {
        c->queue.sink.failed = true; /* as when there is no memory: the turn ends it */
        return;
    }
    size_t done = sent > 0 ? (size_t)sent : 0;
    s->counters.bytes_out += done;
    if (done < n)
        rung_put(&c->queue.sink, bytes + done, n - done);
}

/* Sends once; false when the client is gone. */
static bool send_some(rung_connection *c)
{
    struct iovec iov[PIECES];
    rung_server *s = c->server;
    int n = rung_queue_pieces(&c->queue, iov, PIECES, s->limits.turn_written);
    if (n == 0)
        return true;
    ssize_t sent = send_pieces(c, iov, n);
    if (is_fault(sent))
        return false;
    if (sent > 0) {
        rung_queue_take(&c->queue, (size_t)sent);
        s->counters.bytes_out += (uint64_t)sent;
        c->moved_at = uv_now(&s->loop);
    } else if (!c->waiting) {
        c->moved_at = uv_now(&s->loop);
    }
    c->waiting = c->queue.n > 0;
    return true;
}

/* ---- a turn ---- */

/* Answers of workers, as far as there is room for them. */
static void take_done(rung_connection *c)
{
    for (rung_job *j = c->jobs, *next; j && c->queue.n < c->server->limits.queued_soft;
         j = next) {
        next = j->next;
        if (!j->done)
            continue;
        c->server->output_held -= j->reply.n;
        rung_queue_move(&c->queue, &j->reply);
        rung_job_free(j);
    }
}

/* What is still to be said is said; what the client goes on to send is not looked at. */
static void say_goodbye(rung_connection *c)
{
    rung_server *s = c->server;
    if (c->is_socket) { /* unread bytes would turn the goodbye into a reset */
        shutdown(c->out, SHUT_WR);
        for (int i = 0;
             i < 16 && recv(c->in, s->scratch, s->limits.turn_read, MSG_DONTWAIT) > 0;
             i++)
            ;
    }
    rung_connection_close(c);
}

static void await(rung_connection *c, bool more)
{
    bool full = rung_connection_is_full(c), reads = !c->ended && !full;
    if (more && !full) { /* comes again at once: what is polled for stays as it is */
        rung_connection_wake(c);
        return;
    }
    int in = reads ? UV_READABLE : 0, out = c->queue.n ? UV_WRITABLE : 0;
    if (c->in == c->out) {
        set_events(c, 0, in | out);
    } else {
        set_events(c, 0, in);
        set_events(c, 1, out);
    }
    if ((reads && !c->polls[0]) || (c->in != c->out && !c->polls[1] && out))
        rung_connection_wake(c);
}

/* Of bytes[0..n) `used` are answered: the rest stays, but nothing behind a fault. False
 * when there is no memory for it. */
static bool keep_rest(rung_connection *c, const uint8_t *bytes, size_t n, size_t used,
                      bool faulty)
{
    if (!faulty && bytes == c->server->scratch)
        return keep(c, bytes + used, n - used);
    c->from += used;
    c->n -= faulty ? c->n : used;
    if (c->n == 0)
        drop_held(c);
    return true;
}

bool rung_connection_turn(rung_connection *c, bool read)
{
    rung_server *s = c->server;
    const uint8_t *bytes = c->held ? c->held + c->from : NULL;
    size_t n = c->n;
    bool more, moved = false;
    if (c->closed)
        return true;
    take_done(c);
    if (read && !c->ended && !rung_connection_is_full(c)) {
        took t = take_input(c, &bytes, &n);
        if (t == TOOK_CLOSED)
            return true;
        moved = t == TOOK_SOME;
    }
    bool stopped_reading = c->ended;
    c->ended = false; /* what came before the end of input is answered */
    size_t used = rung_connection_answer(c, bytes, n, &more);
    bool faulty = c->ended;
    c->ended |= stopped_reading;
    if (!keep_rest(c, bytes, n, used, faulty)) {
        rung_connection_cut(c);
        return true;
    }
    if (c->n && !more && !c->half_since)
        c->half_since = uv_now(&s->loop);
    else if (!c->n || more)
        c->half_since = 0;
    if (c->queue.sink.failed || !send_some(c)) {
        rung_connection_close(c);
        return true;
    }
    take_done(c);
    if (c->ended && !more && c->queue.n == 0 && c->n_jobs == 0) {
        say_goodbye(c);
        return true;
    }
    if (c->queue.n > s->limits.queued_hard) {
        rung_connection_cut(c);
        return true;
    }
    watch(c, c->waiting || c->half_since || s->limits.idle_seconds);
    s->hot = c;
    count(c);
    await(c, more);
    cut_largest(s);
    return moved;
}

void rung_connection_end(rung_connection *c)
{
    c->ended = true;
}

static void on_poll(uv_poll_t *poll, int status, int events)
{
    rung_connection *c = poll->data;
    if (status < 0)
        rung_connection_close(c);
    else if (!c->in_ready) /* else its turn comes anyway */
        rung_connection_turn(c, events & UV_READABLE);
}

/* It has waited with half a message, or has not taken what waits for it, for too long. */
static bool is_late(const rung_connection *c, uint64_t now)
{
    const rung_serve_limits *l = &c->server->limits;
    return (c->waiting && now - c->moved_at > l->stall_seconds * 1000)
           || (c->half_since && now - c->half_since > l->half_message_seconds * 1000);
}

static bool is_idle(const rung_connection *c, uint64_t now)
{
    uint64_t most = c->server->limits.idle_seconds * 1000;
    return most && !c->n && !c->queue.n && !c->n_jobs && now - c->heard_at > most;
}

/* Whose time is up gets a turn before it is cut: it may have done its part while this
 * process was stopped, and nobody looked. */
void rung_connection_tick(rung_connection *c, uint64_t now)
{
    if (c->closed || (!is_late(c, now) && !is_idle(c, now)))
        return;
    c->n_handles++; /* it stays until the end of this function, also when it is closed */
    rung_connection_turn(c, true);
    if (!c->closed && is_late(c, now))
        rung_connection_cut(c);
    else if (!c->closed && is_idle(c, now))
        rung_connection_close(c);
    if (--c->n_handles == 0)
        free(c);
}
