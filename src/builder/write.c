/* write.c -- a compiled graph to a file, so that there is the old one or the new one and
 * never half. */
#include "builder/build.h"

#include <string.h>

#include "core/file.h"

rung_status rung_block_put(int fd, const void *block, size_t size, rung_error *err)
{
    int e = rung_write_all(fd, block, size);
    return e ? rung_fail(err, RUNG_IO, "cannot write the compiled graph: %s", strerror(e))
             : RUNG_OK;
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
