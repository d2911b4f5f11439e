/* write.c -- a compiled graph to a file, so that there is the old one or the new one and
 * never half. */
#include "builder/build.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool put_all(int fd, const char *bytes, size_t n)
{
    while (n > 0) {
        ssize_t k = write(fd, bytes, n);
        if (k < 0 && errno != EINTR)
            return false;
        if (k > 0) {
            bytes += k;
            n -= (size_t)k;
        }
    }
    return true;
}

/* Makes a rename last: the folder it happened in is synced too. */
static bool sync_folder(const char *path)
{
    char copy[PATH_MAX];
    snprintf(copy, sizeof copy, "%s", path);
    int fd = open(dirname(copy), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool ok = fd >= 0 && fsync(fd) == 0;
    if (fd >= 0)
        close(fd);
    return ok;
}

static bool write_temporary(int fd, const void *block, size_t size)
{
    return fchmod(fd, 0644) == 0 && put_all(fd, block, size) && fsync(fd) == 0;
}

rung_status rung_block_put(int fd, const void *block, size_t size, rung_error *err)
{
    return put_all(fd, block, size)
               ? RUNG_OK
               : rung_fail(err, RUNG_IO, "cannot write the compiled graph: %s",
                           strerror(errno));
}

rung_status rung_block_write(const char *path, const void *block, size_t size,
                             rung_error *err)
{
    char temporary[PATH_MAX];
    if ((size_t)snprintf(temporary, sizeof temporary, "%s.XXXXXX", path)
        >= sizeof temporary)
        return rung_fail(err, RUNG_IO, "%s: the path is too long", path);
    struct stat st;
    if (stat(path, &st) == 0 && !S_ISREG(st.st_mode))
        return rung_fail(err, RUNG_IO, "%s: not a regular file; it is left as it is",
                         path);
    int fd = mkostemp(temporary, O_CLOEXEC);
    if (fd < 0)
        return rung_fail(err, RUNG_IO, "%s: %s", path, strerror(errno));
    bool ok = write_temporary(fd, block, size);
    int why = errno;
    if (close(fd) != 0 && ok) {
        ok = false;
        why = errno;
    }
    if (ok && rename(temporary, path) != 0) {
        ok = false;
        why = errno;
    }
    if (!ok) {
        unlink(temporary);
        return rung_fail(err, RUNG_IO, "%s: %s", path, strerror(why));
    }
    if (!sync_folder(path))
        return rung_fail(err, RUNG_IO,
                         "%s: written, but its folder could not be synced: %s", path,
                         strerror(errno));
    return RUNG_OK;
}
