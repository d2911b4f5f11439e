/* open.h -- opens what may be anything: regular files only, without blocking, sizes bounded. */
#ifndef RUNG_SOURCE_OPEN_H
#define RUNG_SOURCE_OPEN_H

#include <stddef.h>
#include <stdint.h>

#include "core/status.h"

/* Opens the directory for reading; *fd is the caller's to close. Fails: IO. */
rung_status rung_open_directory(const char *path, int *fd, rung_error *err);

/* Opens the regular file `path`, relative to the directory `dir`, for reading. A path
 * with `..` and any symbolic link below `dir` is refused. `shown` is the path that
 * messages use. Fails: IO, TOO_LARGE (more than `limit` bytes). */
rung_status rung_open_file(int dir, const char *path, const char *shown, uint64_t limit,
                           int *fd, uint64_t *size, rung_error *err);

/* Reads all of it into *bytes (heap, NUL behind it). Fails as above, and NO_MEMORY. */
rung_status rung_open_whole(int dir, const char *path, const char *shown, uint64_t limit,
                            char **bytes, size_t *len, rung_error *err);

/* Opens the regular file `path` wherever it lies, links followed. Fails as
 * rung_open_file. */
rung_status rung_open_regular(const char *path, const char *shown, uint64_t limit,
                              int *fd, uint64_t *size, rung_error *err);

/* read() that goes on after EINTR, and waits where the descriptor would not. Returns the
 * bytes read, 0 at the end, -1 with errno. */
ptrdiff_t rung_open_read(int fd, void *bytes, size_t n);

#endif
