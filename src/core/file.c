/* file.c -- see file.h. */
#include "core/file.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static rung_status fail(const rung_new_file *f, int why, rung_error *err)
{
    return rung_fail(err, RUNG_IO, "%s: %s", f->path, strerror(why));
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
    int fd = mkostemp(f->temporary, O_CLOEXEC);
    if (fd < 0)
        return fail(f, errno, err);
    f->file = fchmod(fd, 0644) == 0 ? fdopen(fd, "w") : NULL;
    if (!f->file) {
        int why = errno;
        close(fd);
        unlink(f->temporary);
        return fail(f, why, err);
    }
    f->out = rung_sink_file(f->file);
    return RUNG_OK;
}

static bool sync_folder_of(const char *path)
{
    char copy[PATH_MAX];
    snprintf(copy, sizeof copy, "%s", path);
    int fd = open(dirname(copy), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool ok = fd >= 0 && fsync(fd) == 0;
    if (fd >= 0)
        close(fd);
    return ok;
}

rung_status rung_new_file_end(rung_new_file *f, rung_error *err)
{
    bool ok = !f->out.failed && fflush(f->file) == 0 && fsync(fileno(f->file)) == 0;
    int why = errno;
    if (fclose(f->file) != 0 && ok) {
        ok = false;
        why = errno;
    }
    if (ok && (rename(f->temporary, f->path) != 0 || !sync_folder_of(f->path))) {
        ok = false;
        why = errno;
    }
    if (!ok)
        unlink(f->temporary);
    return ok ? RUNG_OK : fail(f, why, err);
}
