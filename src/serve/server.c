/* server.c -- the loop: who comes in, signals, the clock, and the end. */
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "serve/address.h"
#include "serve/reload.h"

#define TICK_MS 500
#define ACCEPT_AGAIN_MS 100 /* pause when there are no descriptors at all */
#define DRAIN_MS 2000       /* at the end, for what still waits */
#define OWN_DESCRIPTORS 32
#define LOOP_DESCRIPTORS 8 /* of these: what libuv opens */
#define SPIN_LOOKS 32      /* at the client that asked last, between two at all others */

void rung_server_log(const char *fmt, ...)
{
    char line[1200] = "rung: ";
    struct pollfd p = { .fd = STDERR_FILENO, .events = POLLOUT };
    size_t n = strlen(line);
    va_list ap;
    va_start(ap, fmt);
    int put = vsnprintf(line + n, sizeof line - n - 1, fmt, ap);
    va_end(ap);
    n += put < 0                             ? 0
         : (size_t)put < sizeof line - n - 1 ? (size_t)put
                                             : sizeof line - n - 2;
    line[n++] = '\n';
    if (poll(&p, 1, 0) == 1
        && p.revents & POLLOUT) /* a pipe that takes any takes PIPE_BUF, which is more */
        (void)!write(STDERR_FILENO, line, n);
}

/* ---- stats ---- */

static void put_number(rung_emitter *e, const char *name, uint64_t n)
{
    rung_put_key(e, name);
    e->integer(e, (int64_t)n);
}

static void put_line(rung_emitter *e, const char *name, const char *s, size_t n)
{
    rung_put_key(e, name);
    if (s && n)
        e->text(e, s, n);
    else
        e->nil(e);
}

static void put_reloads(const rung_reload *r, rung_emitter *e)
{
    char line[sizeof r->last.text + 64] = "";
    if (r->last.code)
        snprintf(line, sizeof line, "%s: %s", rung_status_code(r->last.code),
                 r->last.text);
    rung_put_key(e, "reload");
    e->map(e, 5);
    put_number(e, "done", r->n_done);
    put_number(e, "failed", r->n_failed);
    rung_put_key(e, "running");
    e->boolean(e, r->loading != NULL);
    put_line(e, "error", line, strlen(line));
    put_line(e, "diagnostics", r->last.code ? r->diagnostics.to : NULL,
             r->diagnostics.len);
    e->end_map(e);
}

/* Members of `stats`; see methods.h. Numbers of this process: no two servers need say the same. */
static void put_stats(void *server, rung_emitter *e)
{
    rung_server *s = server;
    const rung_snapshot_head *h = s->graph->g->head;
    uint32_t n_counters = 0;
#define X(name) n_counters++;
    RUNG_COUNTER_MAP(X)
#undef X
    e->map(e, n_counters + 9);
    put_line(e, "path", s->options->graph,
             s->options->graph ? strlen(s->options->graph) : 0);
    put_number(e, "nodes", h->n_nodes);
    put_number(e, "links", h->n_links);
    put_number(e, "facts", h->n_facts);
    put_number(e, "clients", s->n_clients);
    put_number(e, "waiting", s->n_jobs);
    put_number(e, "input_held", s->input_held + s->asked_held);
    put_number(e, "output_held", s->output_held);
    s->counters.errors += s->answerer.errors;
    s->counters.timeouts += s->answerer.timeouts;
    s->answerer.errors = s->answerer.timeouts = 0;
#define X(name) put_number(e, #name, s->counters.name);
    RUNG_COUNTER_MAP(X)
#undef X
    put_reloads(&s->reload, e);
    e->end_map(e);
}

/* ---- who comes in ---- */

static bool is_allowed(const rung_server *s, int fd, bool is_unix)
{
    const rung_serve_options *o = s->options;
    struct ucred who;
    socklen_t len = sizeof who;
    if (o->n_uids == 0)
        return true;
    if (!is_unix || getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &who, &len) < 0)
        return false;
    for (size_t i = 0; i < o->n_uids; i++)
        if (o->uids[i] == who.uid)
            return true;
    return false;
}

static void on_tick(uv_timer_t *timer);

void rung_server_watch(rung_server *s, int more)
{
    s->n_watched += (size_t)more;
    if (s->stopping) /* the clock runs to the end */
        return;
    if (s->n_watched == 0)
        uv_timer_stop(&s->tick);
    else if (!uv_is_active((uv_handle_t *)&s->tick))
        uv_timer_start(&s->tick, on_tick, TICK_MS, TICK_MS);
}

/* Who asked last is looked at again and again, and all others between: nobody waits for a
 * wake-up. */
static void on_spin(uv_idle_t *idle)
{
    rung_server *s = idle->data;
    if (!s->clients)
        uv_idle_stop(idle);
    for (int i = 0; i < SPIN_LOOKS && s->hot; i++)
        rung_connection_turn(s->hot, true);
}

static void open_connection(rung_server *s, int in, int out, bool is_socket)
{
    if (!rung_connection_open(s, in, out, is_socket))
        return;
    s->counters.accepted++;
    if (s->options->spin)
        uv_idle_start(&s->spin, on_spin);
}

static void let_in(rung_server *s, int fd, bool is_unix)
{
    const int on = 1;
    if (s->n_clients >= s->limits.clients || !is_allowed(s, fd, is_unix)) {
        s->counters.refused++;
        close(fd);
        return;
    }
    if (!is_unix)
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    open_connection(s, fd, fd, true);
}

static void on_listening(uv_poll_t *poll, int status, int events);

static void listen_again(uv_timer_t *timer)
{
    rung_server *s = timer->data;
    if (s->spare < 0)
        s->spare = open("/dev/null", O_RDONLY | O_CLOEXEC);
    for (size_t i = 0; i < s->n_listeners && !s->stopping; i++)
        uv_poll_start(&s->listening[i], UV_READABLE, on_listening);
}

/* There is no descriptor left: the spare one is given up to let those who wait in and out
 * again, and then nobody is let in for a while, so that the loop does not turn for nothing. */
static void turn_away(rung_server *s, rung_listener *l)
{
    if (s->spare >= 0) {
        close(s->spare);
        for (uint64_t i = 0; i < s->limits.turn_accepts; i++) {
            int fd = accept4(l->fd, NULL, NULL, SOCK_CLOEXEC);
            if (fd < 0)
                break;
            s->counters.refused++;
            close(fd);
        }
        s->spare = open("/dev/null", O_RDONLY | O_CLOEXEC);
    }
    for (size_t i = 0; i < s->n_listeners; i++)
        uv_poll_stop(&s->listening[i]);
    uv_timer_start(&s->accept_again, listen_again, ACCEPT_AGAIN_MS, 0);
}

static void on_listening(uv_poll_t *poll, int status, int events)
{
    rung_server *s = poll->data;
    rung_listener *l = &s->listeners[poll - s->listening];
    (void)status;
    (void)events;
    for (uint64_t i = 0; i < s->limits.turn_accepts; i++) {
        int fd = accept4(l->fd, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
        if (fd >= 0) {
            let_in(s, fd, l->is_unix);
            continue;
        }
        if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM)
            turn_away(s, l);
        if (errno != EINTR && errno != ECONNABORTED)
            return;
    }
}

/* ---- the clock ---- */

static void close_handle(uv_handle_t *h, void *arg)
{
    (void)arg;
    if (!uv_is_closing(h))
        uv_close(h, NULL);
}

/* The loop ends by itself once nothing is open any more. */
static void finish(rung_server *s)
{
    for (rung_connection *c = s->clients, *next; c; c = next) {
        next = c->next;
        rung_connection_close(c);
    }
    rung_reload_abandon(s);
    rung_workers_dismiss(s);
    uv_walk(&s->loop, close_handle, NULL);
}

static void on_tick(uv_timer_t *timer)
{
    rung_server *s = timer->data;
    uint64_t now = uv_now(&s->loop);
    for (rung_connection *c = s->clients, *next; c; c = next) {
        next = c->next;
        rung_connection_tick(c, now);
    }
    if (s->stopping && (!s->clients || now >= s->stop_at))
        finish(s);
}

void rung_server_end(rung_server *s)
{
    if (s->stopping)
        return;
    s->stopping = true;
    s->stop_at = uv_now(&s->loop) + DRAIN_MS;
    rung_notify("STOPPING=1");
    uv_timer_stop(&s->accept_again);
    uv_timer_stop(&s->reload.watch);
    for (size_t i = 0; i < s->n_listeners; i++) {
        uv_close((uv_handle_t *)&s->listening[i], NULL);
        rung_listener_close(&s->listeners[i]);
    }
    rung_workers_stop(s);
    for (rung_connection *c = s->clients, *next; c; c = next) {
        next = c->next;
        rung_connection_end(c);
        rung_connection_turn(c, false);
    }
    uv_timer_start(&s->tick, on_tick, 1, 10);
}

static void on_signal(uv_signal_t *signal, int number)
{
    rung_server *s = signal->data;
    if (number == SIGHUP)
        rung_reload_ask(s, NULL);
    else
        rung_server_end(s);
}

/* ---- making it ---- */

/* The table of watchers grows once, here, where being out of memory hurts nobody yet;
 * libuv aborts when it cannot. */
static void grow_watchers(rung_server *s, uint64_t highest)
{
    uv_poll_t poll;
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) < 0)
        return;
    int high = fcntl(ends[0], F_DUPFD_CLOEXEC, (int)highest - 1);
    if (high >= 0 && uv_poll_init(&s->loop, &poll, high) == 0) {
        uv_poll_start(&poll, UV_READABLE, on_listening);
        uv_close((uv_handle_t *)&poll, NULL);
        uv_run(&s->loop, UV_RUN_NOWAIT);
    }
    if (high >= 0)
        close(high);
    close(ends[0]);
    close(ends[1]);
}

/* As many clients as there can be descriptors; raises the soft limit where the hard one
 * lets it. */
static void fit_descriptors(rung_server *s)
{
    struct rlimit r;
    if (getrlimit(RLIMIT_NOFILE, &r) < 0)
        return;
    rlim_t wanted = s->limits.clients + OWN_DESCRIPTORS;
    if (r.rlim_cur < wanted) {
        r.rlim_cur = r.rlim_max < wanted ? r.rlim_max : wanted;
        setrlimit(RLIMIT_NOFILE, &r);
    }
    if (r.rlim_cur < wanted)
        s->limits.clients =
            r.rlim_cur > OWN_DESCRIPTORS ? r.rlim_cur - OWN_DESCRIPTORS : 1;
    grow_watchers(s, s->limits.clients + OWN_DESCRIPTORS < r.rlim_cur
                         ? s->limits.clients + OWN_DESCRIPTORS
                         : r.rlim_cur);
}

static rung_status listen_everywhere(rung_server *s, rung_error *err)
{
    const rung_serve_options *o = s->options;
    char path[512];
    rung_status status =
        rung_listen_inherited(s->listeners, RUNG_LISTENERS - 2, &s->n_listeners, err);
    bool wants_default = !o->socket && !o->tcp && !o->stdio && s->n_listeners == 0;
    if (!status && wants_default)
        status = rung_address_default(path, sizeof path, err);
    if (!status && (o->socket || wants_default)) {
        status = rung_listen_unix(o->socket ? o->socket : path, wants_default,
                                  &s->listeners[s->n_listeners], err);
        s->n_listeners += !status;
    }
    if (!status && o->tcp) {
        status = rung_listen_tcp(o->tcp, &s->listeners[s->n_listeners], err);
        s->n_listeners += !status;
    }
    return status;
}

static void start_listening(rung_server *s)
{
    for (size_t i = 0; i < s->n_listeners; i++) {
        uv_poll_init(&s->loop, &s->listening[i], s->listeners[i].fd);
        s->listening[i].data = s;
        uv_poll_start(&s->listening[i], UV_READABLE, on_listening);
        rung_server_log("serving %s on %s",
                        rung_text_of(s->graph->g, s->graph->g->head->graph),
                        s->listeners[i].shown);
    }
}

static const int handled[] = { SIGTERM, SIGINT, SIGHUP };

static void start_handles(rung_server *s)
{
    uv_idle_init(&s->loop, &s->busy);
    uv_idle_init(&s->loop, &s->spin);
    uv_timer_init(&s->loop, &s->tick);
    uv_timer_init(&s->loop, &s->accept_again);
    s->ready_end = &s->ready;
    s->busy.data = s->spin.data = s->tick.data = s->accept_again.data = s;
    for (size_t i = 0; i < RUNG_COUNT_OF(handled); i++) {
        uv_signal_init(&s->loop, &s->signals[i]);
        s->signals[i].data = s;
        uv_signal_start(&s->signals[i], on_signal, handled[i]);
    }
    rung_reload_init(s);
    rung_workers_start(s);
}

static rung_status check_options(const rung_serve_options *o, rung_error *err)
{
    if (o->n_uids && o->tcp)
        return rung_fail(
            err, RUNG_USAGE,
            "--allow-uid cannot tell who comes by --tcp; leave one of them out");
    if (o->watch && !o->graph)
        return rung_fail(err, RUNG_USAGE,
                         "--watch wants a graph that can change: -g GRAPH");
    return rung_serve_limits_check(&o->limits, err);
}

static rung_status load_first(rung_server *s, rung_error *err)
{
    rung_sink heard = rung_sink_buffer(0);
    rung_status status = rung_served_load(s->options->graph, &heard, &s->graph, err);
    if (status && heard.to)
        (void)!write(STDERR_FILENO, heard.to, heard.len);
    rung_sink_drop(&heard);
    return rung_bad_graph(status, err);
}

/* Who sends a signal as soon as the socket is there means this server and not its
 * beginnings: until the loop's handlers stand, signals wait. */
static void hold_signals(bool hold)
{
    sigset_t set;
    sigemptyset(&set);
    for (size_t i = 0; i < RUNG_COUNT_OF(handled); i++)
        sigaddset(&set, handled[i]);
    pthread_sigmask(hold ? SIG_BLOCK : SIG_UNBLOCK, &set, NULL);
}

/* As many as the loop takes and one client, or the end of it all: libuv aborts without. */
static bool has_descriptors(void)
{
    int held[LOOP_DESCRIPTORS], n = 0;
    while (n < LOOP_DESCRIPTORS
           && (held[n] = open("/dev/null", O_RDONLY | O_CLOEXEC)) >= 0)
        n++;
    bool enough = n == LOOP_DESCRIPTORS;
    while (n > 0)
        close(held[--n]);
    return enough;
}

static rung_status init(rung_server *s, rung_error *err)
{
    const rung_serve_limits *l = &s->limits;
    rung_status status = check_options(s->options, err);
    if (!status) {
        rung_reload_look_first(s);
        status = load_first(s, err);
    }
    hold_signals(true); /* not before: rung-build would inherit that */
    if (!status)
        status = listen_everywhere(s, err);
    if (!status)
        status = rung_workers_init(s, err);
    if (status)
        return status;
    s->frame_limits = (rung_frame_limits){ l->message_bytes, (uint32_t)l->depth,
                                           (uint32_t)l->elements };
    s->pool.keep = RUNG_POOL_BLOCKS;
    s->recent.most = l->recent_bytes;
    s->answerer.limits = l;
    s->answerer.task.mem.limit = l->question_bytes;
    s->answerer.stats = put_stats;
    s->answerer.server = s;
    s->scratch = malloc(l->turn_read);
    s->spare = open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (!has_descriptors())
        return rung_fail(err, RUNG_IO,
                         "fewer than %d descriptors are left; allow more (ulimit -n)",
                         LOOP_DESCRIPTORS);
    if (!s->scratch || uv_loop_init(&s->loop))
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    return RUNG_OK;
}

static void drop(rung_server *s)
{
    for (size_t i = 0; i < s->n_listeners; i++)
        rung_listener_close(&s->listeners[i]);
    rung_reload_drop(s);
    rung_workers_drop(s);
    rung_task_drop(&s->answerer.task);
    rung_queue_pool_drop(&s->pool);
    rung_recent_drop(&s->recent);
    rung_served_unref(s->graph);
    free(s->scratch);
    if (s->spare >= 0)
        close(s->spare);
    free(s);
}

rung_status rung_serve(const rung_serve_options *o, rung_error *err)
{
    rung_server *s = calloc(1, sizeof *s);
    if (!s)
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    s->options = o;
    s->limits = o->limits;
    s->spare = -1;
    signal(SIGPIPE, SIG_IGN);
    rung_status status = init(s, err);
    if (!status) {
        fit_descriptors(s);
        start_handles(s);
        hold_signals(false);
        start_listening(s);
        if (o->stdio)
            open_connection(s, STDIN_FILENO, STDOUT_FILENO, false);
        rung_go_first();
        rung_notify("READY=1");
        uv_run(&s->loop, UV_RUN_DEFAULT);
        uv_loop_close(&s->loop);
    }
    drop(s);
    hold_signals(false);
    return status;
}
