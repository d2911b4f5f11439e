/* test_client.c -- a client that connects while signals come. */
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

#include <rung/client.h>

#include "support/box.h"
#include "support/test.h"

#define QUEUE 16 /* more than a socket that listens with 0 lets wait */

static volatile sig_atomic_t n_signals;

static void on_signal(int number)
{
    (void)number;
    n_signals = n_signals + 1;
}

/* A signal every 5 ms, which interrupts what blocks. */
static void set_signals(bool on)
{
    struct sigaction act = { .sa_handler = on_signal }; /* no SA_RESTART */
    struct itimerval every = { { 0, on ? 5000 : 0 }, { 0, on ? 5000 : 0 } };
    assert_int_equal(sigaction(SIGALRM, &act, NULL), 0);
    assert_int_equal(setitimer(ITIMER_REAL, &every, NULL), 0);
}

/* A socket that listens, and whose queue is full. */
typedef struct listener {
    int fd, waiting[QUEUE];
    char path[100], tcp[32]; /* one of them is empty */
} listener;

static void listen_at(listener *l, const box *b, bool tcp)
{
    struct sockaddr_un un = { .sun_family = AF_UNIX };
    struct sockaddr_in v4 = { .sin_family = AF_INET };
    struct sockaddr *at = tcp ? (struct sockaddr *)&v4 : (struct sockaddr *)&un;
    socklen_t len = tcp ? sizeof v4 : sizeof un;
    *l = (listener){ .fd = socket(at->sa_family, SOCK_STREAM, 0) };
    v4.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (!tcp)
        snprintf(l->path, sizeof l->path, "%s/socket", b->dir);
    memcpy(un.sun_path, l->path, strlen(l->path));
    assert_int_equal(bind(l->fd, at, len), 0);
    assert_int_equal(listen(l->fd, 0), 0);
    assert_int_equal(getsockname(l->fd, at, &len), 0);
    if (tcp)
        snprintf(l->tcp, sizeof l->tcp, "127.0.0.1:%u", ntohs(v4.sin_port));
    bool full = false;
    for (int i = 0; i < QUEUE; i++) {
        l->waiting[i] = socket(at->sa_family, SOCK_STREAM | SOCK_NONBLOCK, 0);
        struct pollfd ready = { .fd = l->waiting[i], .events = POLLOUT };
        full |= connect(l->waiting[i], at, len) < 0
                && (errno == EAGAIN || poll(&ready, 1, 50) == 0);
        if (full) {
            close(l->waiting[i]);
            l->waiting[i] = -1;
        }
    }
    assert_true(full);
}

static void stop_listening(listener *l)
{
    for (int i = 0; i < QUEUE; i++)
        if (l->waiting[i] >= 0)
            close(l->waiting[i]);
    close(l->fd);
}

/* Lets in whoever waits, once there were some signals. */
static void *accept_late(void *of)
{
    const listener *l = of;
    while (n_signals < 5)
        usleep(1000);
    for (struct pollfd more = { .fd = l->fd, .events = POLLIN };
         poll(&more, 1, 4000) > 0;) {
        int fd = accept(l->fd, NULL, NULL);
        if (fd < 0)
            break;
        close(fd);
    }
    return NULL;
}

static rung_status open_at(const listener *l, uint32_t ms, rung_client **out,
                           rung_error *err)
{
    return rung_client_open(*l->path ? l->path : NULL, *l->tcp ? l->tcp : NULL, ms, out,
                            err);
}

static void a_signal_does_not_end_a_connect(void **state)
{
    for (int tcp = 0; tcp < 2; tcp++) {
        listener l;
        pthread_t late;
        sigset_t alarm;
        rung_error err = { 0 };
        rung_client *client = NULL;
        listen_at(&l, *state, tcp);
        n_signals = 0; /* before anybody waits for them */
        sigemptyset(&alarm);
        sigaddset(&alarm, SIGALRM);
        pthread_sigmask(SIG_BLOCK, &alarm, NULL);
        assert_int_equal(pthread_create(&late, NULL, accept_late, &l), 0);
        pthread_sigmask(SIG_UNBLOCK, &alarm, NULL);
        set_signals(true);
        rung_status s = open_at(&l, tcp ? 0 : 20000, &client, &err);
        int came = n_signals;
        set_signals(false);
        n_signals = 5;
        shutdown(l.fd, SHUT_RDWR);
        pthread_join(late, NULL);
        assert_string_equal(err.text, "");
        assert_int_equal(s, RUNG_OK);
        assert_true(came >= 5);
        rung_client_close(client);
        stop_listening(&l);
    }
}

static void signals_do_not_put_off_the_end_of_waiting(void **state)
{
    for (int tcp = 0; tcp < 2; tcp++) {
        listener l;
        rung_error err = { 0 };
        rung_client *client = NULL;
        struct timespec begin, end;
        listen_at(&l, *state, tcp);
        set_signals(true);
        clock_gettime(CLOCK_MONOTONIC, &begin);
        rung_status s = open_at(&l, 200, &client, &err);
        clock_gettime(CLOCK_MONOTONIC, &end);
        set_signals(false);
        assert_int_equal(s, RUNG_IO);
        assert_non_null(strstr(err.text, "timed out"));
        assert_true(end.tv_sec - begin.tv_sec < 10);
        assert_null(client);
        stop_listening(&l);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_BOX(a_signal_does_not_end_a_connect),
        IN_BOX(signals_do_not_put_off_the_end_of_waiting),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
