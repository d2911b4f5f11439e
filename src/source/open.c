/* open.c -- a path is walked part by part, and no symbolic link is followed; see open.h.
 *
 * Stricter than openat2 with RESOLVE_BENEATH, which lets links inside the package pass,
 * and the same everywhere: in sandboxes, under valgrind, on old kernels. */
#include "source/open.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A FIFO without a writer or a device must not hold us up before fstat has told what it is. */
#define HOW (O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)

rung_status rung_open_directory(const char *path, int *fd, rung_error *err)
{
    *fd = open(path, HOW | O_DIRECTORY);
    if (*fd >= 0)
        return RUNG_OK;
    return rung_fail(err, RUNG_IO, "%s: %s", path, strerror(errno));
}

/* The last part is opened as a file, those before it as directories. */
static int walk(int dir, const char *path)
{
    char part[256];
    int at = dir, fd = -1;
    for (;;) {
        size_t n = strcspn(path, "/");
        bool last = path[n] == '\0';
        fd = -1;
        errno = ENAMETOOLONG;
        if (n >= sizeof part)
            break;
        memcpy(part, path, n);
        part[n] = '\0';
        fd = openat(at, part, HOW | O_NOFOLLOW | (last ? 0 : O_DIRECTORY));
        if (fd < 0 || last)
            break;
        if (at != dir)
            close(at);
        at = fd;
        path += n + strspn(path + n, "/");
    }
    int why = errno;
    if (at != dir)
        close(at);
    errno = why;
    return fd;
}

/* Absolute, or with a part that is `..`. */
static bool leads_out(const char *path)
{
    if (*path == '/')
        return true;
    for (; *path; path += strspn(path, "/")) {
        size_t n = strcspn(path, "/");
        if (n == 2 && memcmp(path, "..", 2) == 0)
            return true;
        path += n;
    }
    return false;
}

/* Looks at what was opened as `in`, or closes it. */
static rung_status take_regular(int in, const char *shown, uint64_t limit, int *fd,
                                uint64_t *size, rung_error *err)
{
    struct stat st;
    rung_status s = RUNG_OK;
    if (fstat(in, &st) < 0)
        s = rung_fail(err, RUNG_IO, "%s: %s", shown, strerror(errno));
    else if (!S_ISREG(st.st_mode))
        s = rung_fail(err, RUNG_IO, "%s: not a regular file", shown);
    else if ((uint64_t)st.st_size > limit)
        s = rung_fail(err, RUNG_TOO_LARGE, "%s: larger than the limit of %llu bytes",
                      shown, (unsigned long long)limit);
    if (s) {
        close(in);
        return s;
    }
    *fd = in;
    *size = (uint64_t)st.st_size;
    return RUNG_OK;
}

rung_status rung_open_file(int dir, const char *path, const char *shown, uint64_t limit,
                           int *fd, uint64_t *size, rung_error *err)
{
    if (leads_out(path))
        return rung_fail(err, RUNG_IO, "%s: leads out of the package", shown);
    int in = walk(dir, path);
    if (in < 0)
        return rung_fail(err, RUNG_IO, "%s: %s", shown,
                         errno == ELOOP
                             ? "a symbolic link; a package holds its files itself"
                             : strerror(errno));
    return take_regular(in, shown, limit, fd, size, err);
}

rung_status rung_open_regular(const char *path, const char *shown, uint64_t limit,
                              int *fd, uint64_t *size, rung_error *err)
{
    int in = open(path, HOW);
    if (in < 0)
        return rung_fail(err, RUNG_IO, "%s: %s", shown, strerror(errno));
    return take_regular(in, shown, limit, fd, size, err);
}

ptrdiff_t rung_open_read(int fd, void *bytes, size_t n)
{
    for (;;) {
        ssize_t got = read(fd, bytes, n);
        if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
            poll(&(struct pollfd){ .fd = fd, .events = POLLIN }, 1, -1);
        else if (got >= 0 || errno != EINTR)
            return got;
    }
}

/* Fills up to `size` bytes: a file that grows meanwhile is read as it was when opened. */
static rung_status read_all(int fd, const char *shown, char *bytes, size_t size,
                            size_t *len, rung_error *err)
{
    while (*len < size) {
        ptrdiff_t got = rung_open_read(fd, bytes + *len, size - *len);
        if (got < 0)
            return rung_fail(err, RUNG_IO, "%s: %s", shown, strerror(errno));
        if (got == 0)
            break;
        *len += (size_t)got;
    }
    return RUNG_OK;
}

rung_status rung_open_whole(int dir, const char *path, const char *shown, uint64_t limit,
                            char **bytes, size_t *len, rung_error *err)
{
    int fd;
    uint64_t size;
    rung_status s = rung_open_file(dir, path, shown, limit, &fd, &size, err);
    if (s)
        return s;
    size_t n = 0;
    char *all = malloc((size_t)size + 1);
    if (!all)
        s = rung_fail(err, RUNG_NO_MEMORY, "%s: no memory to read it", shown);
    if (!s)
        s = read_all(fd, shown, all, (size_t)size, &n, err);
    close(fd);
    if (s) {
        free(all);
        return s;
    }
    all[n] = '\0';
    *bytes = all;
    *len = n;
    return RUNG_OK;
}
