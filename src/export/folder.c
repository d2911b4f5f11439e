/* folder.c -- see folder.h. Files are synced one by one, then the folder, then its parent. */
#include "export/folder.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/file.h"
#include "core/unfinished.h"

static rung_status fail(const char *place, rung_error *err)
{
    return rung_fail_system(place, errno, err);
}

/* True when there is nothing at the path, or a folder without anything in it. */
static bool is_free(const char *path)
{
    DIR *d = opendir(path);
    if (!d)
        return errno == ENOENT;
    bool empty = true;
    for (const struct dirent *e; empty && (e = readdir(d));)
        empty = strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0;
    closedir(d);
    return empty;
}

/* `path` without the slashes at its end, which still leaves room for a suffix. */
static rung_status take_path(const char *path, char out[PATH_MAX], rung_error *err)
{
    size_t len = strlen(path);
    while (len > 1 && path[len - 1] == '/')
        len--;
    if (len + sizeof ".XXXXXX" > PATH_MAX)
        return rung_fail(err, RUNG_IO, "%s: the path is too long", path);
    memcpy(out, path, len);
    out[len] = '\0';
    return RUNG_OK;
}

rung_status rung_folder_free(const char *path, rung_error *err)
{
    char whole[PATH_MAX], parent[PATH_MAX];
    rung_status s = take_path(path, whole, err);
    if (s)
        return s;
    if (!is_free(whole))
        return rung_fail(
            err, RUNG_IO,
            "%s is there already; name a folder that is not, or an empty one", whole);
    char *slash = strrchr(strcpy(parent, whole), '/');
    if (slash)
        slash[slash == parent] = '\0';
    return access(slash ? parent : ".", W_OK | X_OK) == 0 ? RUNG_OK : fail(whole, err);
}

rung_status rung_folder_begin(rung_folder *f, const char *path, rung_error *err)
{
    *f = (rung_folder){ .file = NULL };
    rung_status s = rung_folder_free(path, err);
    if (!s)
        s = take_path(path, f->path, err);
    if (s)
        return s;
    snprintf(f->temporary, sizeof f->temporary, "%.*s.XXXXXX",
             (int)(PATH_MAX - sizeof ".XXXXXX"), f->path);
    if (!rung_unfinished_folder(f->temporary)) {
        f->temporary[0] = '\0';
        return fail(f->path, err);
    }
    return chmod(f->temporary, rung_mode_of(f->path, 0777)) == 0 ? RUNG_OK
                                                                 : fail(f->path, err);
}

rung_status rung_folder_close(rung_folder *f, rung_error *err)
{
    if (!f->file)
        return RUNG_OK;
    bool ok = !f->out.failed && fflush(f->file) == 0 && fsync(fileno(f->file)) == 0;
    int why = errno;
    if (fclose(f->file) != 0 && ok) {
        ok = false;
        why = errno;
    }
    f->file = NULL;
    errno = why;
    return ok ? RUNG_OK : fail(f->shown, err);
}

rung_status rung_folder_open(rung_folder *f, const char *name, rung_error *err)
{
    char whole[PATH_MAX + 64];
    rung_status s = rung_folder_close(f, err);
    if (s)
        return s;
    snprintf(f->shown, sizeof f->shown, "%s/%s", f->path, name);
    snprintf(whole, sizeof whole, "%s/%s", f->temporary, name);
    f->file = fopen(whole, "wxe");
    if (!f->file)
        return fail(f->shown, err);
    f->out = rung_sink_file(f->file);
    return RUNG_OK;
}

void rung_folder_drop(rung_folder *f)
{
    char whole[PATH_MAX + 256];
    if (f->file)
        fclose(f->file);
    f->file = NULL;
    DIR *d = opendir(f->temporary);
    for (const struct dirent *e; d && (e = readdir(d));) {
        snprintf(whole, sizeof whole, "%s/%s", f->temporary, e->d_name);
        unlink(whole);
    }
    if (d)
        closedir(d);
    rmdir(f->temporary);
    rung_unfinished_none();
}

rung_status rung_folder_end(rung_folder *f, rung_status so_far, rung_error *err)
{
    if (!f->temporary[0])
        return so_far;
    if (!so_far)
        so_far = rung_folder_close(f, err);
    /* an empty folder in the way gives place: rename does that by itself */
    if (!so_far
        && !(rung_folder_sync(f->temporary) && rung_renamed(f->temporary, f->path)))
        so_far = fail(f->path, err);
    if (so_far)
        rung_folder_drop(f);
    rung_unfinished_none();
    return so_far;
}
