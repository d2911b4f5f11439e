/* write.c -- a compiled graph to a file, so that there is the old one or the new one and
 * never half. */
#include "builder/build.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "core/file.h"

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
    rung_new_file f;
    rung_status s = rung_new_file_begin(&f, path, err);
    if (s)
        return s;
    rung_put(&f.out, block, size);
    return rung_new_file_end(&f, err);
}
