/* unfinished.c -- see unfinished.h. The handler calls nothing that a handler may not. */
#include "core/unfinished.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "core/ending.h"

enum { NOTHING, A_FILE, A_FOLDER };

static const int ends[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGXCPU, SIGBUS };
#define N_ENDS (sizeof ends / sizeof *ends)

static char place[PATH_MAX];
static volatile sig_atomic_t what = NOTHING;
static bool watching;

/* What the kernel writes of a folder; readdir would need memory. */
typedef struct entry {
    uint64_t inode;
    int64_t next;
    uint16_t size;
    uint8_t type;
    char name[];
} entry;

/* Unlinks the files that one call tells of; how many there were. */
static unsigned empty_once(int fd)
{
    _Alignas(entry) char told[4096];
    unsigned n = 0;
    long got = syscall(SYS_getdents64, fd, told, sizeof told);
    for (long at = 0; at < got;) {
        const entry *e = (const void *)(told + at);
        if (strcmp(e->name, ".") != 0 && strcmp(e->name, "..") != 0)
            n += unlinkat(fd, e->name, 0) == 0;
        at += e->size;
    }
    return n;
}

static void on_end(int signal)
{
    if (what == A_FILE) {
        unlink(place);
    } else if (what == A_FOLDER) {
        int fd = open(place, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        while (fd >= 0 && empty_once(fd))
            lseek(fd, 0, SEEK_SET);
        rmdir(place);
    }
    raise(signal); /* the handler is taken off by now: this ends the program */
}

void rung_unfinished_watch(void)
{
    watching = true;
    rung_ends_meet(ends, N_ENDS, on_end);
}

static void release(const sigset_t *before)
{
    int why = errno;
    sigprocmask(SIG_SETMASK, before, NULL);
    errno = why;
}

static void note(const char *path, int kind)
{
    what = NOTHING;
    snprintf(place, sizeof place, "%s", path);
    what = kind;
}

static int make_file(char *path)
{
    return mkostemp(path, O_CLOEXEC);
}

static int make_folder(char *path)
{
    return mkdtemp(path) ? 0 : -1;
}

static int begin(char *path, int (*make)(char *), int kind)
{
    sigset_t before;
    if (!watching)
        return make(path);
    /* no signal comes between what makes the thing and what says that it is there */
    rung_ends_hold(ends, N_ENDS, &before);
    int made = make(path);
    if (made >= 0)
        note(path, kind);
    release(&before);
    return made;
}

int rung_unfinished_file(char *path)
{
    return begin(path, make_file, A_FILE);
}

bool rung_unfinished_folder(char *path)
{
    return begin(path, make_folder, A_FOLDER) == 0;
}

void rung_unfinished_none(void)
{
    if (watching)
        what = NOTHING;
}
