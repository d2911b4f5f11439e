/* file.h -- what is written is there whole or not at all. */
#ifndef RUNG_CORE_FILE_H
#define RUNG_CORE_FILE_H

#include <limits.h>
#include <sys/types.h>

#include "core/sink.h"
#include "core/status.h"

/* Writes all n bytes, however many calls that takes, and waits where the descriptor does
 * not. 0, or errno of what kept it from it. */
int rung_write_all(int fd, const void *bytes, size_t n);

/* Fails with what the system said (`why`: an errno) of what is called `place`: NO_MEMORY
 * where that is what it lacked, else IO. */
rung_status rung_fail_system(const char *place, int why, rung_error *err);

/* Who may do what with that which takes the place of `path`: as it is with what lies
 * there; else `usual`, less what the umask takes. */
mode_t rung_mode_of(const char *path, mode_t usual);

typedef struct rung_new_file {
    rung_sink out;
    FILE *file;
    char path[PATH_MAX], temporary[PATH_MAX];
} rung_new_file;

/* Opens a temporary file beside `path`, which must be a regular file if it is there.
 * Fails: IO, NO_MEMORY. */
rung_status rung_new_file_begin(rung_new_file *f, const char *path, rung_error *err);

/* Syncs it and renames it into place, its folder synced too; what is at the path stays as
 * it is when that fails. Fails: IO, NO_MEMORY. */
rung_status rung_new_file_end(rung_new_file *f, rung_error *err);

/* Makes what was written into the folder last. False with errno. */
bool rung_folder_sync(const char *path);

/* Renames, and makes that last: the folder of `to`, of at most PATH_MAX bytes, is synced.
 * False with errno. */
bool rung_renamed(const char *from, const char *to);

#endif
