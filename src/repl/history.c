/* history.c -- the file of what was typed; see history.h. It may hold facts about
 * learners: nobody else reads it. */
#include "repl/history.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/file.h"

#define READ_MOST (4 * 1024 * 1024) /* bytes looked at, from the end */
#define TRIES 50                    /* to have the file for oneself, and the pause */
#define PAUSE 10000 /* between two: half a second in all, in microseconds */

/* The folder, made when it is missing; false when there is no home or it cannot be. */
static bool folder(char *path, size_t size)
{
    const char *state = getenv("XDG_STATE_HOME"), *home = getenv("HOME");
    if (state && state[0] == '/') {
        if ((size_t)snprintf(path, size, "%s/rung", state) >= size)
            return false;
    } else if (!home || home[0] != '/'
               || (size_t)snprintf(path, size, "%s/.local/state/rung", home) >= size) {
        return false;
    }
    for (char *slash = path + 1; (slash = strchr(slash, '/')) != NULL; *slash++ = '/') {
        *slash = '\0';
        if (mkdir(path, 0700) < 0 && errno != EEXIST)
            return false;
    }
    return mkdir(path, 0700) == 0 || errno == EEXIST;
}

static int open_history(int flags)
{
    char path[PATH_MAX - 16];
    if (!folder(path, sizeof path))
        return -1;
    strcat(path, "/history");
    int fd = open(path, flags | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY, 0600);
    struct stat st;
    if (fd >= 0 && (fstat(fd, &st) < 0 || !S_ISREG(st.st_mode))) {
        close(fd);
        return -1;
    }
    return fd;
}

/* True when the file that is open is still the one at its place. */
static bool is_in_place(int fd)
{
    char path[PATH_MAX - 16];
    struct stat open_one, placed;
    if (!folder(path, sizeof path))
        return false;
    strcat(path, "/history");
    return fstat(fd, &open_one) == 0 && lstat(path, &placed) == 0
           && open_one.st_ino == placed.st_ino && open_one.st_dev == placed.st_dev;
}

/* Opens the history to append to it, or to shorten it (`alone`): nothing is appended
 * while it is shortened, and what is appended next is appended to the shorter file. After
 * half a second nobody is waited for any more, who may be stopped; -1: it cannot be had
 * then, or at all. */
static int open_locked(int flags, bool alone)
{
    int fd = open_history(flags);
    for (int i = 0; fd >= 0 && i < TRIES; i++) {
        bool locked = flock(fd, (alone ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0;
        if (locked && is_in_place(fd))
            return fd;
        if (!locked)
            usleep(PAUSE);
        if (locked) {
            close(fd);
            fd = open_history(flags);
        }
    }
    if (fd >= 0 && alone) {
        close(fd);
        return -1;
    }
    return fd;
}

/* Puts `text` in place of the file, whole or not at all. */
static void replace(const char *text, size_t len)
{
    char path[PATH_MAX - 16], temp[PATH_MAX];
    if (!folder(path, sizeof path))
        return;
    snprintf(temp, sizeof temp, "%s/.history.XXXXXX", path);
    int fd = mkostemp(temp, O_CLOEXEC); /* 0600 */
    if (fd < 0)
        return;
    bool whole = rung_write_all(fd, text, len) == 0;
    whole = close(fd) == 0 && whole;
    strcat(path, "/history");
    if (!whole || rename(temp, path) < 0)
        unlink(temp);
}

/* The file's end, NUL-terminated, beginning at a line; NULL when there is none. */
static char *read_end(int fd, size_t *len)
{
    struct stat st;
    off_t from =
        fstat(fd, &st) == 0 && st.st_size > READ_MOST ? st.st_size - READ_MOST : 0;
    char *text = malloc(READ_MOST + 1);
    size_t n = 0;
    while (text && n < READ_MOST) {
        ssize_t got = pread(fd, text + n, READ_MOST - n, from + (off_t)n);
        if (got == 0 || (got < 0 && errno != EINTR))
            break;
        n += got > 0 ? (size_t)got : 0;
    }
    if (!text)
        return NULL;
    text[n] = '\0';
    char *first = from ? memchr(text, '\n', n) : NULL;
    size_t skip = first ? (size_t)(first + 1 - text) : 0;
    memmove(text, text + skip, n - skip + 1);
    *len = n - skip;
    return text;
}

/* Where the last RUNG_HISTORY_LINES lines of the text begin. */
static char *last_lines(char *text, size_t len)
{
    size_t lines = 0;
    char *keep = text + len;
    if (keep > text && keep[-1] == '\n')
        keep--;
    for (; keep > text && lines < RUNG_HISTORY_LINES; keep--)
        if (keep[-1] == '\n' && ++lines == RUNG_HISTORY_LINES)
            break;
    return keep;
}

void rung_history_load(void (*each)(const char *line))
{
    size_t len = 0;
    int fd = open_locked(O_RDONLY, true);
    bool alone = fd >= 0;
    if (!alone)
        fd = open_history(O_RDONLY);
    char *text = fd < 0 ? NULL : read_end(fd, &len);
    char *keep = text ? last_lines(text, len) : NULL;
    if (alone && keep > text)
        replace(keep, len - (size_t)(keep - text));
    if (fd >= 0)
        close(fd);
    if (!text)
        return;
    for (char *line = keep; each && *line;) {
        size_t n = strcspn(line, "\n");
        char *next = line + n + (line[n] == '\n');
        line[n] = '\0';
        if (n)
            each(line);
        line = next;
    }
    free(text);
}

void rung_history_append(const char *line)
{
    int fd = open_locked(O_WRONLY | O_CREAT | O_APPEND, false);
    size_t n = strlen(line);
    char *whole = fd >= 0 ? malloc(n + 1) : NULL;
    if (whole) {
        memcpy(whole, line, n);
        whole[n] = '\n';
        rung_write_all(fd, whole, n + 1);
    }
    free(whole);
    if (fd >= 0)
        close(fd);
}
