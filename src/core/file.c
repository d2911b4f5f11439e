/* file.c -- see file.h. */
#include "core/file.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/unfinished.h"

int rung_write_all(int fd, const void *bytes, size_t n)
{
    for (const char *at = bytes; n;) {
        ssize_t done = write(fd, at, n);
        if (done >= 0) {
            at += done;
            n -= (size_t)done;
        } else if (errno == EAGAIN) {
            poll(&(struct pollfd){ .fd = fd, .events = POLLOUT }, 1, -1);
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

mode_t rung_mode_of(const char *path, mode_t usual)
{
    struct stat st;
    if (stat(path, &st) == 0)
        return st.st_mode & 0777;
    mode_t mask = umask(077); /* no call only asks for it; meanwhile nobody is let in */
    umask(mask);
    return usual & ~mask;
}

rung_status rung_fail_system(const char *place, int why, rung_error *err)
{
    return rung_fail(err, why == ENOMEM ? RUNG_NO_MEMORY : RUNG_IO, "%s: %s", place,
                     strerror(why));
}

rung_status rung_new_file_begin(rung_new_file *f, const char *path, rung_error *err)
{
    struct stat st;
    *f = (rung_new_file){ .file = NULL };
    if ((size_t)snprintf(f->path, sizeof f->path, "%s", path) >= sizeof f->path
        || (size_t)snprintf(f->temporary, sizeof f->temporary, "%s.XXXXXX", path)
               >= sizeof f->temporary)
        return rung_fail(err, RUNG_IO, "%s: the path is too long", path);
    if (stat(path, &st) == 0 && !S_ISREG(st.st_mode))
        return rung_fail(err, RUNG_IO, "%s: not a regular file; it is left as it is",
                         path);
    int fd = rung_unfinished_file(f->temporary);
    if (fd < 0)
        return rung_fail_system(path, errno, err);
    f->file = fchmod(fd, rung_mode_of(path, 0666)) == 0 ? fdopen(fd, "w") : NULL;
    if (!f->file) {
        int why = errno;
        close(fd);
        unlink(f->temporary);
        rung_unfinished_none();
        return rung_fail_system(path, why, err);
    }
    f->out = rung_sink_file(f->file);
    return RUNG_OK;
}

bool rung_folder_sync(const char *path)
{
    int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool ok = fd >= 0 && fsync(fd) == 0;
    if (fd >= 0)
        close(fd);
    return ok;
}

bool rung_renamed(const char *from, const char *to)
{
    char copy[PATH_MAX];
    snprintf(copy, sizeof copy, "%s", to);
    return rename(from, to) == 0 && rung_folder_sync(dirname(copy));
}

rung_status rung_new_file_end(rung_new_file *f, rung_error *err)
{
    bool ok = !f->out.failed && fflush(f->file) == 0 && fsync(fileno(f->file)) == 0;
    int why = errno;
    if (fclose(f->file) != 0 && ok) {
        ok = false;
        why = errno;
    }
    if (ok && !rung_renamed(f->temporary, f->path)) {
        ok = false;
        why = errno;
    }
    if (!ok)
        unlink(f->temporary);
    rung_unfinished_none();
    return ok ? RUNG_OK : rung_fail_system(f->path, why, err);
}
