/* listen.c -- sockets made with care; see listen.h.
 *
 * Nothing is unlinked that was not a socket, refused a connect, and is the very inode
 * that did. Two servers that start at once take turns by a lock on the folder. */
#include "serve/listen.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

#include "core/text.h"
#include "serve/address.h"

#define BACKLOG 511
#define FIRST_INHERITED 3
#define LOCK_TRIES 100 /* of 10 ms */

/* ---- the folder ---- */

static rung_status folder_of(const char *path, char *buf, size_t size, rung_error *err)
{
    const char *slash = strrchr(path, '/');
    size_t n = slash ? (size_t)(slash - path) : 0;
    if (n >= size)
        return rung_fail(err, RUNG_USAGE, "the path of the socket is too long");
    memcpy(buf, path, n);
    buf[n] = '\0';
    if (n == 0)
        snprintf(buf, size, "%s", slash ? "/" : ".");
    return RUNG_OK;
}

static rung_status check_folder(int fd, const char *folder, rung_error *err)
{
    struct stat st;
    char shown[160];
    rung_text_shown(shown, sizeof shown, folder, strlen(folder));
    if (fstat(fd, &st) < 0)
        return rung_fail(err, RUNG_IO, "%s: %s", shown, strerror(errno));
    return rung_address_folder(&st, shown, st.st_uid == geteuid(), err);
}

static rung_status lock(int fd, const char *path, rung_error *err)
{
    const struct timespec pause = { .tv_nsec = 10000000 };
    for (int i = 0; i < LOCK_TRIES; i++) {
        if (flock(fd, LOCK_EX | LOCK_NB) == 0)
            return RUNG_OK;
        nanosleep(&pause, NULL);
    }
    return rung_fail(err, RUNG_IO,
                     "%s: another program holds a lock on the folder of the socket",
                     path);
}

/* The folder, made when `make` says so, proved and locked. */
static rung_status open_folder(const char *path, bool make, int *out, rung_error *err)
{
    char folder[PATH_MAX], shown[160];
    rung_status s = folder_of(path, folder, sizeof folder, err);
    if (s)
        return s;
    rung_text_shown(shown, sizeof shown, folder, strlen(folder));
    bool made = make && mkdir(folder, 0700) == 0;
    if ((make && !made && errno != EEXIST)
        || (made && chmod(folder, 0700) < 0)) /* whatever the umask took */
        return rung_fail(err, RUNG_IO, "%s: %s; name a socket with --socket PATH", shown,
                         strerror(errno));
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return rung_fail(err, RUNG_IO, "%s: %s", shown, strerror(errno));
    s = check_folder(fd, folder, err);
    if (!s)
        s = lock(fd, shown, err);
    if (s)
        close(fd);
    else
        *out = fd;
    return s;
}

/* ---- what lies at the path already ---- */

/* Does somebody listen there? An errno: 0 yes, ECONNREFUSED no, else it cannot be told. */
static int knock(const rung_address *at)
{
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd < 0)
        return errno;
    int e = connect(fd, (const struct sockaddr *)&at->at, at->len) < 0 ? errno : 0;
    close(fd);
    return e == EAGAIN ? 0 : e;
}

static rung_status clear_path(const char *path, const char *shown, const rung_address *at,
                              rung_error *err)
{
    struct stat st, again;
    if (lstat(path, &st) < 0)
        return errno == ENOENT
                   ? RUNG_OK
                   : rung_fail(err, RUNG_IO, "%s: %s", shown, strerror(errno));
    if (!S_ISSOCK(st.st_mode))
        return rung_fail(err, RUNG_IO,
                         "%s: something that is no socket is there already; name another "
                         "with --socket",
                         shown);
    int e = knock(at);
    if (e == 0)
        return rung_fail(err, RUNG_IO, "%s: a server answers there already", shown);
    if (e != ECONNREFUSED)
        return rung_fail(
            err, RUNG_IO,
            "%s: a socket is there already, and whether it is used cannot be told: %s",
            shown, strerror(e));
    if (lstat(path, &again) < 0 || again.st_ino != st.st_ino || again.st_dev != st.st_dev
        || unlink(path) < 0)
        return rung_fail(err, RUNG_IO, "%s: the stale socket there could not be removed",
                         shown);
    return RUNG_OK;
}

/* ---- sockets ---- */

static rung_status bind_unix(const char *path, const rung_address *at, rung_listener *l,
                             rung_error *err)
{
    struct stat st;
    l->fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (l->fd < 0)
        return rung_fail(err, RUNG_IO, "%s: %s", l->shown, strerror(errno));
    mode_t before = umask(0177);
    int failed = bind(l->fd, (const struct sockaddr *)&at->at, at->len) < 0 ? errno : 0;
    umask(before);
    if (!failed && lstat(path, &st) == 0) {
        l->path = strdup(path);
        l->dev = st.st_dev;
        l->ino = st.st_ino;
    }
    if (!failed && (!l->path || chmod(path, 0600) < 0 || listen(l->fd, BACKLOG) < 0))
        failed = errno;
    if (!failed)
        return RUNG_OK;
    rung_fail(err, RUNG_IO, "%s: %s", l->shown, strerror(failed));
    rung_listener_close(l);
    return RUNG_IO;
}

rung_status rung_listen_unix(const char *path, bool folder, rung_listener *out,
                             rung_error *err)
{
    rung_address at;
    int held;
    rung_listener l = { .fd = -1, .is_unix = true };
    rung_text_shown(l.shown, sizeof l.shown, path, strlen(path));
    rung_status s = rung_address_unix(path, &at, err);
    if (!s)
        s = open_folder(path, folder, &held, err);
    if (s)
        return s;
    s = clear_path(path, l.shown, &at, err);
    if (!s)
        s = bind_unix(path, &at, &l, err);
    close(held);
    if (!s)
        *out = l;
    return s;
}

/* `127.0.0.1:PORT` as it came to be, for who asked for port 0. */
static void show_port(rung_listener *l, const char *address)
{
    struct sockaddr_storage at = { 0 };
    socklen_t len = sizeof at;
    getsockname(l->fd, (struct sockaddr *)&at, &len);
    in_port_t port = at.ss_family == AF_INET6 ? ((struct sockaddr_in6 *)&at)->sin6_port
                                              : ((struct sockaddr_in *)&at)->sin_port;
    snprintf(l->shown, sizeof l->shown, "%.*s:%u", (int)(strrchr(address, ':') - address),
             address, ntohs(port));
}

rung_status rung_listen_tcp(const char *address, rung_listener *out, rung_error *err)
{
    rung_address at;
    rung_listener l = { 0 };
    const int on = 1;
    rung_status s = rung_address_tcp(address, &at, err);
    if (s)
        return s;
    l.fd = socket(at.at.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (l.fd < 0)
        return rung_fail(err, RUNG_IO, "%s: %s", address, strerror(errno));
    setsockopt(l.fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (bind(l.fd, (const struct sockaddr *)&at.at, at.len) < 0
        || listen(l.fd, BACKLOG) < 0) {
        rung_fail(err, RUNG_IO, "%s: %s", address, strerror(errno));
        close(l.fd);
        return RUNG_IO;
    }
    show_port(&l, address);
    *out = l;
    return RUNG_OK;
}

void rung_listener_close(rung_listener *l)
{
    struct stat st;
    if (l->path && lstat(l->path, &st) == 0 && S_ISSOCK(st.st_mode) && st.st_dev == l->dev
        && st.st_ino == l->ino)
        unlink(l->path);
    free(l->path);
    if (l->fd >= 0)
        close(l->fd);
    *l = (rung_listener){ .fd = -1 };
}

/* ---- systemd ---- */

/* The number in an environment variable, or 0. */
static long from_environment(const char *name)
{
    const char *s = getenv(name);
    char *end;
    long n = s && *s ? strtol(s, &end, 10) : 0;
    return n > 0 && *end == '\0' ? n : 0;
}

static rung_status inherit(int fd, rung_listener *out, rung_error *err)
{
    int listens = 0, type = 0;
    socklen_t len = sizeof listens;
    struct sockaddr_storage at = { 0 };
    socklen_t at_len = sizeof at;
    if (getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &listens, &len) < 0 || !listens
        || getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &(socklen_t){ sizeof type }) < 0
        || type != SOCK_STREAM || getsockname(fd, (struct sockaddr *)&at, &at_len) < 0)
        return rung_fail(
            err, RUNG_IO,
            "descriptor %d, handed over in LISTEN_FDS, is no listening stream socket",
            fd);
    fcntl(fd, F_SETFD, FD_CLOEXEC);
    fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
    *out = (rung_listener){ .fd = fd, .is_unix = at.ss_family == AF_UNIX };
    snprintf(out->shown, sizeof out->shown, "descriptor %d", fd);
    return RUNG_OK;
}

rung_status rung_listen_inherited(rung_listener *out, size_t most, size_t *n,
                                  rung_error *err)
{
    bool ours = from_environment("LISTEN_PID") == (long)getpid();
    long fds = ours ? from_environment("LISTEN_FDS") : 0;
    unsetenv("LISTEN_PID");
    unsetenv("LISTEN_FDS");
    unsetenv("LISTEN_FDNAMES");
    *n = 0;
    if ((size_t)fds > most)
        return rung_fail(err, RUNG_IO,
                         "LISTEN_FDS hands over %ld sockets; at most %zu are served", fds,
                         most);
    for (int i = 0; i < fds; i++) {
        rung_status s = inherit(FIRST_INHERITED + i, &out[*n], err);
        if (s)
            return s;
        ++*n;
    }
    return RUNG_OK;
}

void rung_notify(const char *state)
{
    const char *path = getenv("NOTIFY_SOCKET");
    struct sockaddr_un at = { .sun_family = AF_UNIX };
    size_t len = path ? strlen(path) : 0;
    if (len < 2 || len >= sizeof at.sun_path || (path[0] != '/' && path[0] != '@'))
        return;
    memcpy(at.sun_path, path, len);
    if (path[0] == '@') /* an abstract name */
        at.sun_path[0] = '\0';
    int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return;
    sendto(fd, state, strlen(state), MSG_NOSIGNAL | MSG_DONTWAIT,
           (const struct sockaddr *)&at,
           (socklen_t)(offsetof(struct sockaddr_un, sun_path) + len));
    close(fd);
}
