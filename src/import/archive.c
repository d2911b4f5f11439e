/* archive.c -- see archive.h. libzip unpacks; a member that holds more than it claims, or
 * whose checksum is wrong, ends in an error of its reader. */
#include "import/archive.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zip.h>

#include "core/arena.h"
#include "core/limits.h"
#include "core/sort.h"
#include "core/text.h"
#include "import/import.h"
#include "source/open.h"

typedef struct member {
    const char *name;  /* without folders */
    const char *path;  /* in the folder, or in the zip */
    const char *shown; /* from the path as given, a zip named as a folder is */
    uint64_t size;
    uint32_t zip; /* index into zips, or NO_ZIP */
    uint32_t at;  /* its index there: one zip may hold two of one path */
} member;
#define NO_ZIP UINT32_MAX
#define ZIPS_MOST 64u
#define DEEPEST 8u /* folders within each other that are entered */

struct rung_archive {
    rung_arena mem;
    const char *source; /* as given, for messages */
    const char *before; /* of a folder: what stands before the names of what is in it */
    int dir;            /* folder that plain files lie in */
    member *members;
    zip_t *zips[ZIPS_MOST];
    const char *zip_names[ZIPS_MOST], *zip_shown[ZIPS_MOST];
    uint32_t n, n_zips;
};

uint32_t rung_archive_n(const rung_archive *a)
{
    return a->n;
}

const char *rung_archive_name(const rung_archive *a, uint32_t i)
{
    return a->members[i].name;
}

const char *rung_archive_shown(const rung_archive *a, uint32_t i)
{
    return a->members[i].shown;
}

uint64_t rung_archive_size(const rung_archive *a, uint32_t i)
{
    return a->members[i].size;
}

uint32_t rung_archive_find(const rung_archive *a, const char *name)
{
    uint32_t i = 0;
    while (i < a->n && strcasecmp(a->members[i].name, name) != 0)
        i++;
    return i;
}

void rung_archive_miss(rung_import *m, const rung_archive *a, const char *what,
                       const char *hint)
{
    const char *zip = NULL;
    for (uint32_t i = 0; i < a->n && !zip; i++)
        zip = rung_archive_ends(a->members[i].name, ".zip") ? a->members[i].path : NULL;
    if (zip)
        rung_diagnostics_put(m->problems, RUNG_SEVERITY_ERROR, m->source, 0, 0,
                             "there is no %s in it but a zip in a zip, '%s'; unpack the "
                             "outer one",
                             what, rung_shown_of(zip).s);
    else
        rung_diagnostics_put(m->problems, RUNG_SEVERITY_ERROR, m->source, 0, 0,
                             "there is no %s in it; %s", what, hint);
}

uint32_t rung_archive_twin(const rung_archive *a, uint32_t i)
{
    const member *m = a->members;
    return i + 1 < a->n && strcasecmp(m[i].name, m[i + 1].name) == 0 ? i + 1
           : i > 0 && strcasecmp(m[i].name, m[i - 1].name) == 0      ? i - 1
                                                                     : a->n;
}

void rung_archive_free(rung_archive *a)
{
    if (!a)
        return;
    for (uint32_t i = 0; i < a->n_zips; i++)
        zip_discard(a->zips[i]);
    if (a->dir >= 0)
        close(a->dir);
    free(a->members);
    rung_arena_drop(&a->mem);
    free(a);
}

/* ---- what there is ---- */

static rung_status no_memory(rung_error *err)
{
    return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
}

/* What systems put beside the files of others: nobody published it. */
static bool is_litter(const char *path, const char *name)
{
    return *name == '.' || strncmp(path, "__MACOSX/", 9) == 0;
}

/* `in`: the zip as it is shown; NULL: it lies in the folder, or is what was named. */
static rung_status put_member(rung_archive *a, const char *in, const char *path,
                              uint64_t size, uint32_t zip, uint32_t at, rung_error *err)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    if (!*name || is_litter(path, name)) /* or a folder in a zip */
        return RUNG_OK;
    if (a->n == RUNG_ARCHIVE_MEMBERS)
        return rung_fail(err, RUNG_TOO_LARGE,
                         "%s: more than %u files; name a folder of what is to be read",
                         a->source, RUNG_ARCHIVE_MEMBERS);
    char *kept = rung_arena_text(&a->mem, path, strlen(path));
    const char *shown = in          ? rung_arena_textf(&a->mem, "%s/%s", in, path)
                        : a->before ? rung_arena_textf(&a->mem, "%s%s", a->before, path)
                                    : a->source;
    if (!kept || !shown)
        return no_memory(err);
    a->members[a->n++] = (member){ kept + (name - path), kept, shown, size, zip, at };
    return RUNG_OK;
}

static rung_status fail_zip(const char *shown, int why, rung_error *err)
{
    zip_error_t told;
    zip_error_init_with_code(&told, why);
    rung_fail(err, RUNG_MALFORMED, "%s: not a zip that can be read: %s", shown,
              zip_error_strerror(&told));
    zip_error_fini(&told);
    return RUNG_MALFORMED;
}

static rung_status put_members(rung_archive *a, zip_t *z, uint32_t zip, rung_error *err)
{
    zip_int64_t n = zip_get_num_entries(z, 0);
    rung_status s = RUNG_OK;
    for (uint32_t i = 0; !s && i < n; i++) {
        zip_stat_t st;
        if (zip_stat_index(z, i, 0, &st) == 0 && st.valid & ZIP_STAT_NAME)
            s = put_member(a, a->zip_shown[zip], st.name,
                           st.valid & ZIP_STAT_SIZE ? st.size : 0, zip, i, err);
    }
    return s;
}

/* Takes the descriptor over, also when it fails. */
static rung_status put_zip(rung_archive *a, int fd, const char *name, const char *shown,
                           rung_error *err)
{
    int why = 0;
    bool full = a->n_zips == ZIPS_MOST;
    zip_t *z = full ? NULL : zip_fdopen(fd, ZIP_CHECKCONS, &why);
    if (!z) {
        close(fd);
        return full ? rung_fail(err, RUNG_TOO_LARGE,
                                "%s: more than %u zips; name a folder of what is to be "
                                "read",
                                a->source, ZIPS_MOST)
                    : fail_zip(shown, why, err);
    }
    uint32_t at = a->n_zips++;
    a->zips[at] = z;
    a->zip_names[at] = rung_arena_text(&a->mem, name, strlen(name));
    a->zip_shown[at] = shown;
    return a->zip_names[at] ? put_members(a, z, at, err) : no_memory(err);
}

bool rung_archive_ends(const char *name, const char *ending)
{
    size_t n = strlen(name), k = strlen(ending);
    return n > k && strcasecmp(name + n - k, ending) == 0;
}

static rung_status put_file(rung_archive *a, const char *path, rung_error *err)
{
    int fd;
    uint64_t size;
    const char *shown =
        a->before ? rung_arena_textf(&a->mem, "%s%s", a->before, path) : a->source;
    if (!shown)
        return no_memory(err);
    rung_status s = rung_open_file(a->dir, path, shown, RUNG_FILE_BYTES, &fd, &size, err);
    if (s)
        return s;
    if (rung_archive_ends(path, ".zip"))
        return put_zip(a, fd, path, shown, err);
    close(fd);
    return put_member(a, NULL, path, size, NO_ZIP, 0, err);
}

/* The files of a folder within the one that was named ("" is that one), and of those in
 * it: whoever unpacks a zip has a folder in a folder. Links to folders are left alone. */
static rung_status put_folder(rung_archive *a, const char *folder, unsigned depth,
                              rung_error *err)
{
    int fd = openat(a->dir, *folder ? folder : ".",
                    O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    DIR *d = fd < 0 ? NULL : fdopendir(fd);
    rung_status s =
        d ? RUNG_OK
          : rung_fail(err, RUNG_IO, "%s%s: %s", a->before, folder, strerror(errno));
    for (const struct dirent *e; d && !s && (e = readdir(d));) {
        struct stat st;
        if (e->d_name[0] == '.' || fstatat(fd, e->d_name, &st, 0) != 0)
            continue;
        const char *path =
            rung_arena_textf(&a->mem, "%s%s%s", folder, *folder ? "/" : "", e->d_name);
        if (!path)
            s = no_memory(err);
        else if (S_ISREG(st.st_mode))
            s = put_file(a, path, err);
        else if (S_ISDIR(st.st_mode) && depth < DEEPEST
                 && fstatat(fd, e->d_name, &st, AT_SYMLINK_NOFOLLOW) == 0
                 && S_ISDIR(st.st_mode))
            s = put_folder(a, path, depth + 1, err);
    }
    if (d)
        closedir(d);
    else if (fd >= 0)
        close(fd);
    return s;
}

/* What stands before the names of what is in the folder: `data/`. */
static bool find_before(rung_archive *a)
{
    size_t n = strlen(a->source);
    a->before = rung_arena_textf(&a->mem, "%s%s", a->source,
                                 n && a->source[n - 1] == '/' ? "" : "/");
    return a->before != NULL;
}

static const char *origin_of(const rung_archive *a, const member *m)
{
    return m->zip == NO_ZIP ? m->path : a->zip_names[m->zip];
}

/* Those of one name by their path and what they lie in: a folder is listed in any order. */
static int by_name(const void *one, const void *other, void *archive)
{
    const member *x = one, *y = other;
    int order = strcasecmp(x->name, y->name);
    if (!order)
        order = strcmp(x->name, y->name);
    if (!order)
        order = strcmp(x->path, y->path);
    if (!order)
        order = strcmp(origin_of(archive, x), origin_of(archive, y));
    return order ? order : x->at < y->at ? -1 : x->at > y->at;
}

rung_status rung_archive_open(const char *path, rung_archive **out, rung_error *err)
{
    char name[NAME_MAX + 1] = "";
    struct stat st;
    rung_archive *a = calloc(1, sizeof *a);
    if (a) {
        a->dir = -1;
        a->source = path;
        a->mem.limit = SIZE_MAX;
        a->members = calloc(RUNG_ARCHIVE_MEMBERS, sizeof *a->members);
    }
    rung_status s = RUNG_OK;
    if (!a || !a->members)
        s = no_memory(err);
    else if (stat(path, &st) != 0)
        s = rung_fail(err, RUNG_IO, "%s: %s", path, strerror(errno));
    else if (S_ISDIR(st.st_mode))
        s = find_before(a) ? rung_open_directory(path, &a->dir, err) : no_memory(err);
    else
        s = rung_import_folder(path, &a->dir, name, err);
    if (!s)
        s = *name ? put_file(a, name, err) : put_folder(a, "", 0, err);
    if (s) {
        rung_archive_free(a);
        return s;
    }
    rung_sort(a->members, a->n, sizeof *a->members, by_name, a);
    *out = a;
    return RUNG_OK;
}

const char *rung_archive_origin(const rung_archive *a, uint32_t i)
{
    return origin_of(a, &a->members[i]);
}

/* ---- reading ---- */

typedef struct unpacking {
    zip_t *zip;
    uint64_t at; /* its index there */
    zip_file_t *file;
    uint64_t size, left; /* of what it claims to hold */
} unpacking;

static ptrdiff_t read_zip(void *from, void *bytes, size_t n)
{
    unpacking *u = from;
    zip_int64_t got = zip_fread(u->file, bytes, n);
    if (got < 0 || (uint64_t)got > u->left) {
        errno = EBADMSG;
        return -1;
    }
    u->left -= (uint64_t)got;
    return (ptrdiff_t)got;
}

static bool again_zip(void *from)
{
    unpacking *u = from;
    if (u->file)
        zip_fclose(u->file);
    u->left = u->size;
    u->file = zip_fopen_index(u->zip, u->at, 0);
    errno = EBADMSG;
    return u->file != NULL;
}

static void close_zip(void *from)
{
    unpacking *u = from;
    if (u->file)
        zip_fclose(u->file);
    free(u);
}

static rung_status read_member(rung_archive *a, const member *m, rung_csv_bytes *bytes,
                               rung_error *err)
{
    if (m->size > RUNG_FILE_BYTES)
        return rung_fail(err, RUNG_TOO_LARGE, "%s: larger than the limit of %u bytes",
                         m->shown, RUNG_FILE_BYTES);
    unpacking *u = malloc(sizeof *u);
    if (!u)
        return no_memory(err);
    *u = (unpacking){ .zip = a->zips[m->zip], .at = m->at, .size = m->size };
    if (!again_zip(u)) {
        free(u);
        return rung_fail(err, RUNG_IO, "%s: '%s' in it cannot be unpacked: %s",
                         a->zip_shown[m->zip], m->path, zip_strerror(a->zips[m->zip]));
    }
    *bytes = (rung_csv_bytes){ u, read_zip, close_zip, again_zip };
    return RUNG_OK;
}

rung_status rung_archive_fail(const rung_archive *a, uint32_t i, rung_error *err)
{
    const member *m = &a->members[i];
    if (m->zip == NO_ZIP)
        return rung_fail(err, RUNG_IO, "%s: %s", m->shown, strerror(errno));
    return rung_fail(err, RUNG_IO,
                     "%s: '%s' in it cannot be unpacked: the zip is damaged, or holds "
                     "more than it says; fetch it again",
                     a->zip_shown[m->zip], m->path);
}

/* A file that grows meanwhile is read as it was when opened. */
typedef struct opened {
    int fd;
    uint64_t size, left;
} opened;

static ptrdiff_t read_plain(void *from, void *bytes, size_t n)
{
    opened *o = from;
    ptrdiff_t got = rung_open_read(o->fd, bytes, n < o->left ? n : (size_t)o->left);
    o->left -= got > 0 ? (uint64_t)got : 0;
    return got;
}

static bool again_plain(void *from)
{
    opened *o = from;
    o->left = o->size;
    return lseek(o->fd, 0, SEEK_SET) == 0;
}

static void close_plain(void *from)
{
    opened *o = from;
    close(o->fd);
    free(o);
}

rung_status rung_archive_read(rung_archive *a, uint32_t i, rung_csv_bytes *bytes,
                              rung_error *err)
{
    const member *m = &a->members[i];
    if (m->zip != NO_ZIP)
        return read_member(a, m, bytes, err);
    opened *o = malloc(sizeof *o);
    if (!o)
        return no_memory(err);
    rung_status s =
        rung_open_file(a->dir, m->path, m->shown, RUNG_FILE_BYTES, &o->fd, &o->size, err);
    if (s) {
        free(o);
        return s;
    }
    o->left = o->size;
    *bytes = (rung_csv_bytes){ o, read_plain, close_plain, again_plain };
    return RUNG_OK;
}
