/* ends.c -- servers as children, sockets to them, and the exchange that is timed. */
#include "bench/ends.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define CHILDREN 32
#define BUFFER (256 * 1024)
#define CONNECT_MS 5000
#define QUIET_MS 100 /* nothing more comes */

static pid_t children[CHILDREN];
static size_t n_children;
static char directory[64];
static cpu_set_t allowed;

void stop(const char *what, const char *why)
{
    fprintf(stderr, "bench-ipc: %s: %s\n", what, why);
    exit(1);
}

double now_us(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

/* ---- cores ---- */

static void know_cores(void)
{
    if (CPU_COUNT(&allowed) == 0)
        sched_getaffinity(0, sizeof allowed, &allowed);
}

void pin(int core)
{
    cpu_set_t set = allowed;
    if (core >= 0) {
        CPU_ZERO(&set);
        CPU_SET((size_t)core, &set);
    }
    if (sched_setaffinity(0, sizeof set, &set) < 0)
        stop("pinning to a core", strerror(errno));
}

bool find_cores(int *one, int *other)
{
    know_cores();
    *one = *other = -1;
    for (int i = 0; i < CPU_SETSIZE; i++)
        if (CPU_ISSET((size_t)i, &allowed)) {
            *other = *one;
            *one = i;
        }
    return *other >= 0;
}

/* ---- children ---- */

static void clean_up(void)
{
    char line[128];
    for (size_t i = n_children; i-- > 0;) { /* who asks before who answers */
        kill(children[i], SIGCONT);
        kill(children[i], SIGTERM);
    }
    for (size_t i = 0; i < n_children; i++)
        waitpid(children[i], NULL, 0);
    snprintf(line, sizeof line, "rm -rf '%s'", directory);
    if (system(line))
        fprintf(stderr, "bench-ipc: %s is left behind\n", directory);
}

const char *own_directory(void)
{
    if (!*directory) {
        strcpy(directory, "/tmp/rung-bench-XXXXXX");
        if (!mkdtemp(directory))
            stop(directory, strerror(errno));
        atexit(clean_up);
    }
    return directory;
}

pid_t fork_pinned(int core)
{
    own_directory();
    pid_t parent = getpid(), pid = fork();
    if (pid < 0 || n_children == CHILDREN)
        stop("fork", pid < 0 ? strerror(errno) : "too many children");
    if (pid == 0) {
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (getppid() != parent)
            _exit(1);
        pin(core);
        return 0;
    }
    children[n_children++] = pid;
    return pid;
}

pid_t start(int core, const char *const *argv)
{
    fflush(NULL);
    pid_t pid = fork_pinned(core);
    if (pid == 0) {
        int nowhere = open("/dev/null", O_RDWR);
        for (int fd = 0; fd < 3; fd++)
            dup2(nowhere, fd);
        execvp(argv[0], (char *const *)argv);
        _exit(127);
    }
    return pid;
}

void set_running(const end *e, bool runs)
{
    if (kill(e->pid, runs ? SIGCONT : SIGSTOP) == 0 && !runs)
        waitpid(e->pid, NULL, WUNTRACED);
}

int connect_to(const char *path)
{
    struct sockaddr_un at = { .sun_family = AF_UNIX };
    snprintf(at.sun_path, sizeof at.sun_path, "%s", path);
    for (int ms = 0; ms < CONNECT_MS; ms += 5) {
        int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (fd < 0)
            stop("socket", strerror(errno));
        if (connect(fd, (struct sockaddr *)&at, sizeof at) == 0)
            return fd;
        close(fd);
        usleep(5000);
    }
    stop(path, "no server there");
}

/* ---- the exchange ---- */

void send_all(int fd, bool spins, const char *bytes, size_t n)
{
    while (n) {
        ssize_t sent = send(fd, bytes, n, MSG_NOSIGNAL | (spins ? MSG_DONTWAIT : 0));
        if (sent < 0 && errno != EAGAIN && errno != EINTR)
            stop("send", strerror(errno));
        bytes += sent > 0 ? sent : 0;
        n -= sent > 0 ? (size_t)sent : 0;
    }
}

size_t receive(int fd, bool spins, char *to, size_t n)
{
    for (;;) {
        ssize_t got = recv(fd, to, n, spins ? MSG_DONTWAIT : 0);
        if (got >= 0)
            return (size_t)got;
        if (errno != EAGAIN && errno != EINTR)
            return 0;
    }
}

/* Takes time, and nothing else that others may miss. */
static void work(double us)
{
    for (double until = now_us() + us; now_us() < until;)
        ;
}

static _Noreturn void serve_bare(int fd, const end *like)
{
    static char in[BUFFER];
    size_t most = 0;
    for (size_t i = 0; i < like->n_steps; i++)
        most = like->steps[i].reply > most ? like->steps[i].reply : most;
    char *ready = malloc(most);
    if (!ready)
        _exit(1);
    memset(ready, 'x', most);
    const step *now = like->steps;
    for (size_t have = 0, got; (got = receive(fd, like->spins, in, sizeof in)) > 0;)
        for (have += got; have >= now->size;) {
            have -= now->size;
            if (like->work_us > 0)
                work(like->work_us);
            send_all(fd, like->spins, ready, now->reply);
            if (++now == like->steps + like->n_steps)
                now = like->steps;
        }
    _exit(0);
}

end start_bare(const char *label, int core, const end *like, double work_us)
{
    int ends[2];
    end e = *like;
    e.work_us = work_us;
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) < 0)
        stop("socketpair", strerror(errno));
    pid_t pid = fork_pinned(core);
    if (pid == 0) {
        close(ends[0]);
        serve_bare(ends[1], &e);
    }
    close(ends[1]);
    e.label = label;
    e.pid = pid;
    e.fd = ends[0];
    e.at = 0;
    return e;
}

double exchange(end *e, unsigned times)
{
    static char in[BUFFER];
    double begun = now_us();
    for (unsigned i = 0; i < times; i++) {
        const step *now = &e->steps[e->at];
        e->at = (e->at + 1) % e->n_steps;
        send_all(e->fd, e->spins, now->bytes, now->size);
        for (size_t owed = now->reply, got; owed; owed -= got) {
            got = receive(e->fd, e->spins, in, sizeof in);
            if (got == 0 || got > owed)
                stop(e->label, got ? "an answer of another size" : "gone");
        }
    }
    return (now_us() - begun) / times / (double)e->n;
}

size_t reply_of(const end *e)
{
    size_t sum = 0;
    for (size_t i = 0; i < e->n_steps; i++)
        sum += e->steps[i].reply;
    return sum / (e->n_steps * e->n);
}

size_t ask_once(int fd, const void *bytes, size_t n, char *to, size_t most)
{
    size_t have = 0, got;
    send_all(fd, false, bytes, n);
    while (
        have < most
        && (!have
            || poll(&(struct pollfd){ .fd = fd, .events = POLLIN }, 1, QUIET_MS) > 0)) {
        if ((got = receive(fd, false, to + have, most - have)) == 0)
            stop("asking once", "no answer");
        have += got;
    }
    return have;
}
