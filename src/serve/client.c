/* client.c -- one question at a time to a server, and waiting for its answer; see
 * include/rung/client.h.
 *
 * The descriptor does not block; poll waits, until a deadline that is set once a call.
 * Bytes are scanned once, by the guard that the server uses. What cannot be repaired
 * (nothing heard, the stream out of step) loses the client. */
#include "serve/client.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "core/text.h"
#include "engine/attach.h"
#include "engine/item.h"
#include "serve/address.h"
#include "serve/frame.h"
#include "serve/message.h"

#define READ_BYTES ((size_t)64 * 1024)
#define KEEP_BYTES ((size_t)1024 * 1024) /* of the buffer, from one answer to the next */

/* Far above what a server lets out unless it is told to. */
static const rung_frame_limits answer_limits = {
    .bytes = 64 * 1024 * 1024,
    .depth = RUNG_FRAME_DEPTH,
    .elements = 16 * 1024 * 1024,
};

struct rung_client {
    int fd;
    uint32_t wait_ms;
    int64_t deadline; /* of this call, in ms; INT64_MAX: none */
    uint32_t id;      /* of this call; 0 is what the server says when it cannot tell */
    bool lost;
    rung_sink request;
    uint8_t *in; /* bytes [0, n) came and were not thrown away */
    size_t n, cap;
    size_t whole;          /* bytes of the last message, at the start of `in` */
    const uint8_t *packed; /* its result; NULL: the last call failed */
    size_t packed_size;
    rung_message message;
    rung_arena mem;
    const rung_item *root; /* NULL until asked for */
    rung_task task;        /* for files that the words name */
};

static int64_t now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static int64_t deadline_after(uint32_t wait_ms)
{
    return wait_ms ? now_ms() + wait_ms : INT64_MAX;
}

static rung_status lose(rung_client *c, rung_error *err, const char *why)
{
    c->lost = true;
    return rung_fail(err, RUNG_IO, "the server: %s", why);
}

/* Waits until the socket is ready for `events`. */
static rung_status await(rung_client *c, short events, rung_error *err)
{
    for (;;) {
        int64_t left = c->deadline == INT64_MAX ? -1 : c->deadline - now_ms();
        if (c->deadline != INT64_MAX && left <= 0)
            return lose(c, err, "no answer in time");
        int n = poll(&(struct pollfd){ .fd = c->fd, .events = events }, 1,
                     (int)(left > INT32_MAX ? INT32_MAX : left));
        if (n > 0)
            return RUNG_OK;
        if (n < 0 && errno != EINTR)
            return lose(c, err, strerror(errno));
    }
}

/* ---- connecting ---- */

static rung_status new_client(int fd, uint32_t wait_ms, rung_client **out,
                              rung_error *err)
{
    rung_client *c = calloc(1, sizeof *c);
    if (!c) {
        close(fd);
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    }
    c->fd = fd;
    c->wait_ms = wait_ms;
    c->request = rung_sink_buffer(0);
    c->task.reads = RUNG_READS_FILES;
    *out = c;
    return RUNG_OK;
}

/* How long the socket's calls may block from now on: until the deadline, which may be past. */
static bool set_wait(int fd, int64_t deadline)
{
    int64_t left = deadline == INT64_MAX ? 0 : deadline - now_ms();
    struct timeval wait = { .tv_sec = left / 1000, .tv_usec = left % 1000 * 1000 };
    if (deadline != INT64_MAX && left <= 0) {
        errno = ETIMEDOUT;
        return false;
    }
    return setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &wait, sizeof wait) == 0;
}

/* Connects, whatever signals come meanwhile. An interrupted connect of TCP goes on, one
 * of a Unix socket has not begun, and poll calls that writable without a fault all the
 * same: so it is not polled for but called again, which on Linux waits for either. */
static bool connect_through(int fd, const rung_address *address, int64_t deadline)
{
    do {
        if (!set_wait(fd, deadline))
            return false;
        if (connect(fd, (const struct sockaddr *)&address->at, address->len) == 0)
            return true;
    } while (errno == EINTR);
    if (errno == EAGAIN || errno == EINPROGRESS || errno == EALREADY)
        errno = ETIMEDOUT; /* what they mean of a socket that blocks */
    return false;
}

/* Connects, and only then stops blocking: on one machine a connect waits for a place in a
 * queue and no longer. */
static rung_status connect_to(const rung_address *address, const char *shown,
                              uint32_t wait_ms, rung_client **out, rung_error *err)
{
    int fd = socket(address->at.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return rung_fail(err, RUNG_IO, "%s: %s", shown, strerror(errno));
    if (address->at.ss_family != AF_UNIX)
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &(int){ 1 }, sizeof(int));
    if (!connect_through(fd, address, deadline_after(wait_ms))
        || fcntl(fd, F_SETFL, O_NONBLOCK) < 0) {
        int e = errno;
        close(fd);
        return rung_fail(err, RUNG_IO,
                         "no server answers at %s: %s; `rung serve` starts one", shown,
                         strerror(e));
    }
    return new_client(fd, wait_ms, out, err);
}

/* The socket that nobody named, where its folder is one that only we or root can have put
 * a socket into: what answers elsewhere may be anyone. */
static rung_status find_usual(char *buf, size_t size, rung_error *err)
{
    char shown[400];
    struct stat st;
    rung_status s = rung_address_default(buf, size, err);
    if (s)
        return s;
    char *slash = strrchr(buf, '/');
    *slash = '\0';
    rung_text_shown(shown, sizeof shown, buf, strlen(buf));
    if (stat(buf, &st) == 0)
        s = rung_address_folder(&st, shown, st.st_uid == geteuid() || st.st_uid == 0,
                                err);
    else if (errno == ENOENT)
        s = rung_fail(err, RUNG_IO,
                      "no server answers at %s/rung.sock; `rung serve` starts one",
                      shown);
    else
        s = rung_fail(err, RUNG_IO, "%s: %s", shown, strerror(errno));
    *slash = '/';
    return s;
}

rung_status rung_client_open(const char *socket, const char *tcp, uint32_t timeout_ms,
                             rung_client **out, rung_error *err)
{
    char usual[200], shown[400];
    rung_address address;
    rung_status s = tcp || socket ? RUNG_OK : find_usual(usual, sizeof usual, err);
    const char *at = tcp ? tcp : socket ? socket : usual;
    if (!s)
        s = tcp ? rung_address_tcp(tcp, &address, err)
                : rung_address_unix(at, &address, err);
    return s ? s
             : connect_to(&address, rung_text_shown(shown, sizeof shown, at, strlen(at)),
                          timeout_ms, out, err);
}

void rung_client_close(rung_client *c)
{
    if (!c)
        return;
    close(c->fd);
    rung_sink_drop(&c->request);
    rung_arena_drop(&c->mem);
    rung_task_drop(&c->task);
    free(c->in);
    free(c);
}

bool rung_client_lost(const rung_client *c)
{
    return c->lost;
}

/* ---- sending ---- */

/* A server that refuses a message stops reading it and says why: what cannot be sent is
 * no failure yet. */
static rung_status send_request(rung_client *c, rung_error *err)
{
    const char *bytes = c->request.to;
    for (size_t done = 0; done < c->request.len;) {
        ssize_t n = send(c->fd, bytes + done, c->request.len - done, MSG_NOSIGNAL);
        if (n >= 0) {
            done += (size_t)n;
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            rung_status s = await(c, POLLOUT, err);
            if (s)
                return s;
        } else if (errno == EPIPE || errno == ECONNRESET) {
            return RUNG_OK;
        } else if (errno != EINTR) {
            return lose(c, err, strerror(errno));
        }
    }
    return RUNG_OK;
}

/* The emitter of a request to `method`, whose params are still to be put. */
static rung_msgpack begin_request(rung_client *c, const char *method)
{
    c->request.len = 0;
    c->request.failed = false;
    c->id = c->id == UINT32_MAX ? 1 : c->id + 1;
    rung_put_request(&c->request, c->id, method, strlen(method));
    return rung_msgpack_into(&c->request);
}

/* ---- receiving ---- */

static void forget(rung_client *c, size_t n)
{
    if (n == 0)
        return;
    memmove(c->in, c->in + n, c->n - n);
    c->n -= n;
    if (c->n == 0 && c->cap > KEEP_BYTES) {
        free(c->in);
        c->in = NULL;
        c->cap = 0;
    }
}

static rung_status make_room(rung_client *c, rung_error *err)
{
    if (c->cap - c->n >= READ_BYTES)
        return RUNG_OK;
    size_t cap = c->cap ? c->cap * 2 : READ_BYTES * 2;
    uint8_t *grown = cap <= 2 * answer_limits.bytes ? realloc(c->in, cap) : NULL;
    if (!grown) {
        c->lost = true;
        return rung_fail(err, RUNG_NO_MEMORY,
                         "the answer is too long to be held in memory");
    }
    c->in = grown;
    c->cap = cap;
    return RUNG_OK;
}

static rung_status read_more(rung_client *c, rung_error *err)
{
    rung_status s = make_room(c, err);
    while (!s) {
        ssize_t n = recv(c->fd, c->in + c->n, c->cap - c->n, 0);
        if (n > 0) {
            c->n += (size_t)n;
            return RUNG_OK;
        }
        if (n == 0)
            return lose(c, err, "it closed the connection and did not answer");
        if (errno == EAGAIN || errno == EWOULDBLOCK)
            s = await(c, POLLIN, err);
        else if (errno != EINTR)
            return lose(c, err, strerror(errno));
    }
    return s;
}

/* Reads until a whole message lies at the start of `in`: `whole` bytes. */
static rung_status read_message(rung_client *c, rung_error *err)
{
    rung_frame frame = { .at = 0 };
    for (;;) {
        size_t size = 0;
        rung_frame_state state =
            c->n ? rung_frame_scan(&frame, &answer_limits, c->in, c->n, &size)
                 : RUNG_FRAME_MORE;
        if (state == RUNG_FRAME_WHOLE) {
            c->whole = size;
            return RUNG_OK;
        }
        if (state != RUNG_FRAME_MORE) {
            c->lost = true;
            return rung_fail(err, RUNG_MALFORMED, "the server: its answer is %s",
                             state == RUNG_FRAME_MALFORMED ? "no MessagePack"
                                                           : "too large");
        }
        rung_status s = read_more(c, err);
        if (s)
            return s;
    }
}

/* Reads messages until the answer to this call lies in c->message. What answers an
 * earlier call that was not waited for is let pass; an error without a number is about
 * the last thing that was sent. */
static rung_status read_answer(rung_client *c, rung_error *err)
{
    for (;;) {
        forget(c, c->whole);
        c->whole = 0;
        rung_arena_reset(&c->mem);
        rung_status s = read_message(c, err);
        if (!s)
            s = rung_message_read(c->in, c->whole, &c->mem, &c->message, err);
        if (s) {
            c->lost = true;
            return s;
        }
        const rung_message *m = &c->message;
        if (m->type == RUNG_RESPONSE
            && (m->id == c->id || (m->id == 0 && m->error->type != RUNG_GIVEN_NIL)))
            return RUNG_OK;
    }
}

/* Where the result begins, which is the last of the message's four values. */
static void find_result(rung_client *c)
{
    size_t at = c->in[0] == 0xdc ? 3 : c->in[0] == 0xdd ? 5 : 1, size;
    for (int i = 0; i < 3; i++) {
        rung_frame frame = { .at = 0 };
        rung_frame_scan(&frame, &answer_limits, c->in + at, c->whole - at, &size);
        at += size;
    }
    c->packed = c->in + at;
    c->packed_size = c->whole - at;
}

/* A call begins: until it is answered there is no answer, whatever fails. */
static void forget_answer(rung_client *c)
{
    c->root = NULL;
    c->packed = NULL;
}

/* True when a server that answers so may have closed the connection: what it was sent was
 * no message for it. The same codes are said of an answer that is too long, say. */
static bool may_hang_up(rung_status s)
{
    return s == RUNG_MALFORMED || s == RUNG_TOO_DEEP || s == RUNG_TOO_LARGE;
}

/* Finds out whether the server is still there: one round trip. */
static void ping(rung_client *c)
{
    rung_error unused;
    rung_msgpack m = begin_request(c, "ping");
    m.e.array(&m.e, 0);
    c->lost = c->request.failed || send_request(c, &unused) || read_answer(c, &unused);
}

/* Sends what begin_request began and waits for its answer. */
static rung_status finish(rung_client *c, rung_error *err)
{
    c->deadline = deadline_after(c->wait_ms);
    if (c->lost)
        return rung_fail(err, RUNG_IO, "the server: the connection is lost");
    if (c->request.failed)
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    rung_status s = send_request(c, err);
    if (!s)
        s = read_answer(c, err);
    if (!s && c->message.error->type != RUNG_GIVEN_NIL)
        s = rung_message_error(c->message.error, err);
    if (!s)
        find_result(c);
    else if (may_hang_up(s) && !c->lost)
        ping(c);
    return s;
}

/* ---- asking ---- */

static void put_words(rung_emitter *e, rung_words words)
{
    rung_put_key(e, "words");
    e->array(e, words.n);
    for (uint32_t i = 0; i < words.n; i++)
        e->text(e, words.items[i], strlen(words.items[i]));
    e->end_array(e);
}

/* Puts the rows of one table, whose number is known when they are packed. */
static rung_status put_table(rung_client *c, rung_emitter *e, const rung_param *p,
                             rung_sheet *sheet, rung_error *err)
{
    uint32_t n;
    rung_sink rows = rung_sink_buffer(answer_limits.bytes);
    rung_msgpack packed = rung_msgpack_into(&rows);
    rung_status s = rung_sheet_walk(&c->task, sheet, p, &packed.e, &n, err);
    if (!s && rows.failed)
        s = rung_fail(err, RUNG_TOO_LARGE, "%s: too large for one message", sheet->name);
    if (!s) {
        rung_put_key(e, p->name);
        e->array(e, n);
        if (rows.len)
            rung_put(&c->request, rows.to, rows.len);
        e->end_array(e);
    }
    rung_sink_drop(&rows);
    return s;
}

/* Begins `ask` with the question: its words, and in place of those that name files what
 * is in these. `n_more` members of the map are still to be put. */
static rung_status put_question(rung_client *c, const char *const *words, size_t n,
                                uint32_t n_more, rung_msgpack *m, rung_error *err)
{
    rung_attached with;
    if (n > UINT32_MAX)
        return rung_fail(err, RUNG_TOO_LARGE, "%zu words are too many", n);
    rung_status s = rung_attach(&c->task, (rung_words){ words, (uint32_t)n }, &with, err);
    if (s)
        return s;
    *m = begin_request(c, "ask");
    m->e.array(&m->e, 1);
    m->e.map(&m->e, 1 + (with.n_tables > 0) + (with.learner != NULL) + n_more);
    put_words(&m->e, with.words);
    if (with.n_tables) {
        rung_put_key(&m->e, "tables");
        m->e.map(&m->e, with.n_tables);
        for (uint32_t i = 0; !s && i < with.n_tables; i++)
            s = put_table(c, &m->e, with.tables[i].p, with.tables[i].sheet, err);
        m->e.end_map(&m->e);
    }
    if (with.learner) {
        rung_put_key(&m->e, "learner");
        rung_given_walk(with.learner, &m->e);
    }
    rung_task_close(&c->task);
    return s;
}

rung_status rung_client_ask(rung_client *c, const char *const *words, size_t n,
                            rung_error *err)
{
    rung_msgpack m;
    forget_answer(c);
    rung_status s = put_question(c, words, n, 0, &m, err);
    return s ? s : finish(c, err);
}

void rung_client_reads(rung_client *c, rung_reads reads)
{
    c->task.reads = reads;
}

rung_status rung_client_call(rung_client *c, const char *method, const void *params,
                             size_t size, rung_error *err)
{
    forget_answer(c);
    rung_msgpack m = begin_request(c, method);
    if (params)
        rung_put(&c->request, params, size);
    else
        m.e.array(&m.e, 0);
    return finish(c, err);
}

rung_status rung_client_text(rung_client *c, const char *const *words, size_t n,
                             rung_format format, const rung_render_options *options,
                             const char **bytes, size_t *size, rung_error *err)
{
    static const rung_render_options plain;
    const rung_render_options *o = options ? options : &plain;
    forget_answer(c);
    if ((unsigned)format >= RUNG_N_FORMATS)
        return rung_fail(err, RUNG_BAD_ARGUMENT, "there is no format %u",
                         (unsigned)format);
    const char *word = rung_format_word(format);
    rung_msgpack m;
    rung_status s = put_question(c, words, n, o->width ? 4 : 3, &m, err);
    if (s)
        return s;
    rung_put_key(&m.e, "format");
    m.e.text(&m.e, word, strlen(word));
    rung_put_key(&m.e, "colour");
    m.e.boolean(&m.e, o->colour);
    rung_put_key(&m.e, "ascii");
    m.e.boolean(&m.e, o->ascii);
    if (o->width) {
        rung_put_key(&m.e, "width");
        m.e.integer(&m.e, o->width);
    }
    s = finish(c, err);
    if (s)
        return s;
    const rung_given *output = rung_given_member(c->message.result, "output");
    if (!output
        || (output->type != RUNG_GIVEN_TEXT && output->type != RUNG_GIVEN_BYTES)) {
        forget_answer(c);
        c->lost = true;
        return rung_fail(err, RUNG_MALFORMED, "the server: its answer has no output");
    }
    *bytes = output->text;
    *size = output->n;
    return RUNG_OK;
}

/* ---- the last answer ---- */

rung_status rung_client_root(rung_client *c, const rung_item **out, rung_error *err)
{
    if (c->packed && !c->root) {
        rung_item_builder t = rung_item_into(&c->mem);
        rung_given_walk(c->message.result, &t.e);
        if (t.failed)
            return rung_fail(err, RUNG_NO_MEMORY,
                             "the answer is too long to be held in memory");
        c->root = t.top;
    }
    *out = c->packed ? c->root : NULL;
    return RUNG_OK;
}

const void *rung_client_packed(const rung_client *c, size_t *size)
{
    *size = c->packed ? c->packed_size : 0;
    return c->packed;
}

void rung_client_walk(const rung_client *c, rung_emitter *e)
{
    rung_given_walk(c->message.result, e);
}
