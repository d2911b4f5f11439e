/* open.c -- where a graph comes from: built in, a compiled file, or a package that
 * `rung-build` compiles.
 *
 * What was named is looked at before a byte of it is read: only regular files and
 * directories are opened, so a FIFO or a device cannot hold the program up. The compiler
 * is another process; the block comes back through a pipe and is proved like any file. */
#include "engine/engine.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/limits.h"
#include "core/text.h"

#define BLOCK_FD 3            /* where rung-build finds the pipe */
#define BUILD_BAD_GRAPH 3     /* its exit code for errors in the graph */
#define TOLD_MOST (64 * 1024) /* bytes of its diagnostics that are kept */

extern const unsigned char rung_care_graph[], rung_care_graph_end[];

/* Fails as a call of the system did, with its number. */
static rung_status fail_call(const char *path, int number, rung_error *err)
{
    return rung_fail(err, RUNG_IO, "%s: %s", rung_shown_path_of(path).s,
                     strerror(number));
}

/* ---- rung-build ---- */

static bool runs(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && S_ISREG(st.st_mode) && access(path, X_OK) == 0;
}

bool rung_build_path(char *buf, size_t size)
{
    const char *named = getenv("RUNG_BUILD");
    if (named && *named)
        return (size_t)snprintf(buf, size, "%s", named) < size && runs(buf);
    char self[PATH_MAX];
    ssize_t n = readlink("/proc/self/exe", self, sizeof self - 1);
    if (n <= 0)
        return false;
    self[n] = '\0';
    char *slash = strrchr(self, '/');
    if (!slash)
        return false;
    *slash = '\0';
    if ((size_t)snprintf(buf, size, "%s/rung-build", self) < size && runs(buf))
        return true;
    return (size_t)snprintf(buf, size, "%s/../libexec/rung/rung-build", self) < size
           && runs(buf);
}

/* Starts `build compile directory --fd 3` with `to` as its descriptor 3 and `told` as its
 * standard error (ours, when it is negative); an errno, or 0. The directory's name is
 * shorter than PATH_MAX. */
static int spawn_build(const char *build, const char *directory, int to, int told,
                       pid_t *child)
{
    char fd[8];
    snprintf(fd, sizeof fd, "%d", BLOCK_FD);
    char named[PATH_MAX + 2]; /* a directory called `-x` must not read as an option */
    snprintf(named, sizeof named, "%s%s", directory[0] == '-' ? "./" : "", directory);
    const char *argv[] = { build, "compile", named, "--fd", fd, NULL };
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attr;
    sigset_t defaults;
    sigemptyset(&defaults);
    sigaddset(&defaults, SIGPIPE);
    int e = posix_spawn_file_actions_init(&files);
    if (e)
        return e;
    e = posix_spawnattr_init(&attr);
    if (e) {
        posix_spawn_file_actions_destroy(&files);
        return e;
    }
    e = posix_spawn_file_actions_adddup2(&files, to, BLOCK_FD);
    if (!e && told >= 0)
        e = posix_spawn_file_actions_adddup2(&files, told, STDERR_FILENO);
    if (!e) /* what it prints is never part of an answer */
        e = posix_spawn_file_actions_adddup2(&files, STDERR_FILENO, STDOUT_FILENO);
    if (!e)
        e = posix_spawnattr_setsigdefault(&attr, &defaults);
    if (!e)
        e = posix_spawnattr_setflags(&attr, POSIX_SPAWN_SETSIGDEF);
    if (!e)
        e = posix_spawn(child, build, &files, &attr, (char *const *)(void *)argv,
                        environ);
    posix_spawnattr_destroy(&attr);
    posix_spawn_file_actions_destroy(&files);
    return e;
}

/* What became of the compiler; OK when it says that the block is whole. */
static rung_status await_build(pid_t child, const char *directory, rung_error *err)
{
    int how;
    while (waitpid(child, &how, 0) < 0)
        if (errno != EINTR)
            return rung_fail(err, RUNG_INTERNAL, "rung-build: %s", strerror(errno));
    if (WIFEXITED(how) && WEXITSTATUS(how) == 0)
        return RUNG_OK;
    if (WIFSIGNALED(how))
        return rung_fail(err, RUNG_IO, "%s: rung-build was ended by signal %d (%s)",
                         rung_shown_path_of(directory).s, WTERMSIG(how),
                         strsignal(WTERMSIG(how)));
    if (WEXITSTATUS(how) == BUILD_BAD_GRAPH)
        return rung_fail(err, RUNG_BAD_GRAPH,
                         "%s: the graph has errors; `rung check` lists them",
                         rung_shown_path_of(directory).s);
    return rung_fail(err, RUNG_IO, "%s: rung-build could not compile it (exit %d)",
                     rung_shown_path_of(directory).s, WEXITSTATUS(how));
}

/* A pipe whose ends are above BLOCK_FD, so that dup2 in the child never meets them. */
static int open_pipe(int ends[2])
{
    if (pipe2(ends, O_CLOEXEC) < 0)
        return errno;
    for (int i = 0; i < 2; i++) {
        int high = fcntl(ends[i], F_DUPFD_CLOEXEC, BLOCK_FD + 1);
        int e = errno;
        if (high < 0) {
            close(ends[0]);
            close(ends[1]);
            return e;
        }
        close(ends[i]);
        ends[i] = high;
    }
    return 0;
}

/* What rung-build wrote into the file `from`. */
static void hear(int from, rung_sink *told)
{
    char buf[4096];
    ssize_t n;
    for (off_t at = 0; at < TOLD_MOST && (n = pread(from, buf, sizeof buf, at)) > 0;
         at += n)
        rung_put(told, buf, (size_t)n);
}

static rung_status compile(const char *directory, rung_sink *told, rung_snapshot **out,
                           rung_error *err)
{
    char build[PATH_MAX];
    if (!rung_build_path(build, sizeof build))
        return rung_fail(err, RUNG_IO,
                         "%s is a package and has to be compiled, and there is no "
                         "program rung-build beside rung (RUNG_BUILD can name it)",
                         rung_shown_path_of(directory).s);
    int ends[2], e = open_pipe(ends);
    if (e)
        return fail_call(directory, e, err);
    pid_t child;
    int heard = told ? memfd_create("rung-build", MFD_CLOEXEC) : -1;
    e = told && heard < 0 ? errno : spawn_build(build, directory, ends[1], heard, &child);
    close(ends[1]);
    if (e) {
        close(ends[0]);
        if (heard >= 0)
            close(heard);
        return rung_fail(err, RUNG_IO, "cannot start %s: %s", rung_shown_path_of(build).s,
                         strerror(e));
    }
    rung_snapshot *g = NULL;
    rung_error broken = { 0 };
    rung_status read = rung_snapshot_read(ends[0], directory, &g, &broken);
    close(ends[0]);
    rung_status s = await_build(child, directory, err);
    if (heard >= 0) {
        hear(heard, told);
        close(heard);
    }
    if (!s && read) {
        s = read;
        if (err)
            *err = broken;
    }
    if (s)
        rung_snapshot_close(g);
    else
        *out = g;
    return s;
}

/* ---- looking before reading ---- */

static rung_status open_package(const char *path, rung_sink *told, rung_snapshot **out,
                                rung_error *err)
{
    char inside[PATH_MAX];
    struct stat st;
    if ((size_t)snprintf(inside, sizeof inside, "%s/datapackage.json", path)
        >= sizeof inside)
        return fail_call(path, ENAMETOOLONG, err);
    if (stat(inside, &st) < 0 && errno == ENOENT)
        return rung_fail(err, RUNG_BAD_GRAPH,
                         "%s: no datapackage.json in this directory; a graph package has "
                         "one beside its tables",
                         rung_shown_path_of(path).s);
    return compile(path, told, out, err);
}

static rung_status open_file(const char *path, bool map, rung_snapshot **out,
                             rung_error *err)
{
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    struct stat st;
    if (fd < 0)
        return fail_call(path, errno, err);
    rung_status s = RUNG_OK;
    if (fstat(fd, &st) < 0)
        s = fail_call(path, errno, err);
    else if (!S_ISREG(st.st_mode))
        s = rung_fail(err, RUNG_BAD_GRAPH, "%s is not a regular file",
                      rung_shown_path_of(path).s);
    else if (st.st_size > (off_t)RUNG_FILE_BYTES)
        s = rung_fail(err, RUNG_TOO_LARGE, "%s has %lld bytes; at most %u are read",
                      rung_shown_path_of(path).s, (long long)st.st_size, RUNG_FILE_BYTES);
    else if (!rung_snapshot_begins(fd))
        s = rung_snapshot_refuse(path, err);
    else if (!map)
        s = rung_snapshot_read(fd, path, out, err);
    close(fd);
    return s || !map ? s : rung_snapshot_map(path, out, err);
}

static rung_status open_graph(const char *path, bool map, rung_sink *told,
                              rung_snapshot **out, rung_error *err)
{
    if (!path)
        return rung_snapshot_open(rung_care_graph,
                                  (size_t)(rung_care_graph_end - rung_care_graph),
                                  RUNG_BLOCK_BORROWED, true, out, err);
    struct stat st;
    if (stat(path, &st) < 0)
        return rung_fail(err, RUNG_IO, "%s: %s%s", rung_shown_path_of(path).s,
                         strerror(errno),
                         errno == ENOENT ? "; a graph is a package directory or a "
                                           "compiled file"
                                         : "");
    if (S_ISDIR(st.st_mode))
        return open_package(path, told, out, err);
    if (S_ISREG(st.st_mode))
        return open_file(path, map, out, err);
    return rung_fail(err, RUNG_BAD_GRAPH,
                     "%s is a %s; a graph is a package directory or a compiled file",
                     rung_shown_path_of(path).s,
                     S_ISFIFO(st.st_mode)   ? "FIFO"
                     : S_ISSOCK(st.st_mode) ? "socket"
                                            : "device");
}

rung_status rung_graph_open(const char *path, rung_snapshot **out, rung_error *err)
{
    return open_graph(path, true, NULL, out, err);
}

rung_status rung_graph_load(const char *path, rung_snapshot **out, rung_error *err)
{
    return open_graph(path, false, NULL, out, err);
}

rung_status rung_graph_load_told(const char *path, rung_sink *told, rung_snapshot **out,
                                 rung_error *err)
{
    return open_graph(path, false, told, out, err);
}
