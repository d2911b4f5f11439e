/* load.c -- blocks from files and pipes; see snapshot.h. */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/limits.h"
#include "core/text.h"
#include "snapshot/opening.h"

/* Nothing is read ahead for these few bytes: how the file comes into memory is for the
 * mapping to say. */
bool rung_snapshot_begins(int fd)
{
    char magic[sizeof((rung_snapshot_head *)NULL)->magic];
    posix_fadvise(fd, 0, 0, POSIX_FADV_RANDOM);
    return pread(fd, magic, sizeof magic, 0) == (ssize_t)sizeof magic
           && memcmp(magic, RUNG_SNAPSHOT_MAGIC, sizeof magic) == 0;
}

/* The folder that a path lies in. */
static rung_shown_path folder_of(const char *path)
{
    rung_shown_path folder = rung_shown_path_of(path);
    char *cut = strrchr(folder.s, '/');
    if (cut)
        cut[cut == folder.s] = '\0';
    return cut ? folder : rung_shown_path_of(".");
}

rung_status rung_snapshot_refuse(const char *path, rung_error *err)
{
    const char *slash = strrchr(path, '/'), *dot = strrchr(path, '.');
    bool json = dot && strcmp(dot, ".json") == 0;
    char beside[PATH_MAX];
    int n = snprintf(beside, sizeof beside, "%.*sdatapackage.json",
                     slash ? (int)(slash - path) + 1 : 0, path);
    if (dot && (json || strcmp(dot, ".csv") == 0) && (size_t)n < sizeof beside
        && access(beside, F_OK) == 0)
        return rung_fail(err, RUNG_BAD_GRAPH,
                         "%s is one file of a graph package; name its directory: %s",
                         rung_shown_path_of(path).s, folder_of(path).s);
    return rung_fail(err, RUNG_BAD_GRAPH,
                     "%s is not a compiled graph; a graph is a directory with a "
                     "datapackage.json beside its tables, or a file that `rung compile` "
                     "wrote%s",
                     rung_shown_path_of(path).s,
                     json ? "; `rung import json` takes what `rung export json` wrote"
                          : "");
}

/* Maps a file to be read; MAP_FAILED. What of a large one has to come from disk is asked
 * for in pieces of 2 MB, each a page of the mapping, now and for whoever maps it later:
 * in single pages, as it comes otherwise, 5,000 of them cost as much as the sum. */
static void *map_file(int fd, size_t size)
{
    void *at = mmap(NULL, size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (at != MAP_FAILED && size >= RUNG_SNAPSHOT_LARGE)
        madvise(at, size, MADV_HUGEPAGE);
    return at;
}

rung_status rung_snapshot_map(const char *path, rung_snapshot **out, rung_error *err)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return rung_fail(err, RUNG_IO, "%s: %s", path, strerror(errno));
    struct stat st;
    rung_status s = RUNG_OK;
    void *block = MAP_FAILED;
    if (fstat(fd, &st) != 0)
        s = rung_fail(err, RUNG_IO, "%s: %s", path, strerror(errno));
    else if (!S_ISREG(st.st_mode))
        s = rung_fail(err, RUNG_BAD_GRAPH, "%s: not a regular file", path);
    else if (!rung_snapshot_begins(fd))
        s = rung_snapshot_refuse(path, err);
    else if ((uint64_t)st.st_size < sizeof(rung_snapshot_head)
             || (uint64_t)st.st_size > RUNG_FILE_BYTES)
        s = rung_fail(err, RUNG_BAD_GRAPH, "%s: not a compiled graph: %s", path,
                      (uint64_t)st.st_size > RUNG_FILE_BYTES ? "it is too large"
                                                             : "it is too short");
    else if ((block = map_file(fd, (size_t)st.st_size)) == MAP_FAILED)
        s = rung_fail(err, RUNG_IO, "%s: %s", path, strerror(errno));
    close(fd);
    if (s)
        return s;
    rung_error why = { 0 };
    s = rung_snapshot_open_block(block, (size_t)st.st_size, RUNG_BLOCK_MAPPED, false,
                                 true, out, &why);
    if (s) {
        munmap(block, (size_t)st.st_size);
        return rung_fail(err, s, "%s: %s", path, why.text);
    }
    return RUNG_OK;
}

/* Memory of its own for a block: mapped, so that all of it goes back when the graph goes,
 * whatever else the heap holds by then. Large pages are not asked for: where memory is in
 * pieces, putting some together takes longer than the faults that they spare. */
typedef struct room {
    char *at;
    size_t cap, len; /* bytes there are, and are read */
} room;

static bool resize(room *r, size_t cap)
{
    void *p = r->at ? mremap(r->at, r->cap, cap, MREMAP_MAYMOVE)
                    : mmap(NULL, cap, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS,
                           -1, 0);
    if (p == MAP_FAILED)
        return false;
    r->at = p;
    r->cap = cap;
    return true;
}

/* Room for all of a file and for seeing its end; of a pipe, to begin with. */
static size_t first_room(int fd)
{
    struct stat st;
    size_t size = fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size >= 0
                          && (uint64_t)st.st_size <= RUNG_FILE_BYTES
                      ? (size_t)st.st_size
                      : 0;
    return size < 1 << 20 ? 1 << 20
                          : (size / RUNG_SNAPSHOT_ALIGN + 1) * RUNG_SNAPSHOT_ALIGN;
}

static rung_status read_all(int fd, const char *name, room *r, rung_error *err)
{
    size_t cap = first_room(fd);
    while (resize(r, cap)) {
        ssize_t n = 1;
        while (r->len < cap && (n = read(fd, r->at + r->len, cap - r->len)) != 0) {
            if (n < 0 && errno != EINTR)
                return rung_fail(err, RUNG_IO, "%s: %s", name, strerror(errno));
            r->len += n < 0 ? 0 : (size_t)n;
        }
        if (n == 0)
            return RUNG_OK;
        if (cap > RUNG_FILE_BYTES)
            return rung_fail(err, RUNG_TOO_LARGE, "%s: the graph is too large", name);
        cap *= 2;
    }
    return rung_fail(err, RUNG_NO_MEMORY, "%s: out of memory", name);
}

rung_status rung_snapshot_read(int fd, const char *name, rung_snapshot **out,
                               rung_error *err)
{
    room r = { 0 };
    rung_status s = read_all(fd, name, &r, err);
    rung_error why = { 0 };
    if (!s && r.len > 0 && !resize(&r, r.len)) /* what is left over goes back */
        s = rung_fail(err, RUNG_NO_MEMORY, "%s: out of memory", name);
    if (!s && (s = rung_snapshot_open(r.at, r.len, RUNG_BLOCK_MAPPED, false, out, &why)))
        rung_fail(err, s, "%s: %s", name, why.text);
    if (s && r.at)
        munmap(r.at, r.cap);
    return s;
}
