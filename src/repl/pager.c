/* pager.c -- asks how long the screen is, and starts a pager; see pager.h. */
#include "repl/pager.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "core/ending.h"
#include "core/file.h"
#include "core/text.h"

#define NOT_STARTED 126 /* and above: what sh ends with when it cannot run a program */

/* less, whoever names it, ends at once where all fits, passes colours on, leaves the text
 * on the screen, says how one goes on, and writes no files (who types the next question
 * into it would name one with the letters after its `s`): unless its user has said how it
 * should be. */
static const char script[] =
    "[ \"${LESS+own}\" ] || { LESS='-FRX -PsSpace\\: more, q\\: back $' LESSSECURE=1;"
    " export LESS LESSSECURE; };"
    /* plain words take the place of sh, which would not pass on what ends it */
    " case $1 in *[!A-Za-z0-9\\ ./_+-]*) eval \"$1\" ;; *) eval \"exec $1\" ;; esac";
static const char usual[] = "command -v less >/dev/null && exec less; exec more";

/* What `script` is to run; NULL: no pager. */
static const char *command_of(void)
{
    const char *own = getenv("RUNG_PAGER"), *term = getenv("TERM");
    const char *named = own ? own : getenv("PAGER");
    if (!term || strcmp(term, "dumb") == 0)
        return NULL;
    if (!named)
        return usual;
    return *named && strcmp(named, "cat") != 0 ? named : NULL;
}

/* Rows that text takes on a screen so wide; counted no further than to `most`. */
static size_t rows_of(const char *text, size_t n, size_t columns, size_t most)
{
    size_t rows = 0;
    for (const char *end = text + n; text < end && rows < most;) {
        const char *line = memchr(text, '\n', (size_t)(end - text));
        size_t len = (size_t)((line ? line : end) - text);
        size_t width = len <= columns ? len : rung_text_width(text, len);
        rows += width > columns ? (width + columns - 1) / columns : 1;
        text += len + 1;
    }
    return rows;
}

static bool is_longer_than_screen(const char *text, size_t n)
{
    struct winsize size;
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row && size.ws_col
           && rows_of(text, n, size.ws_col, size.ws_row) >= size.ws_row;
}

/* ---- what ends the shell ends the pager first ---- */

#define PATIENCE 100 /* looks at whether it is gone, 10 ms apart */

static const int ends[] = { SIGTERM, SIGHUP, SIGQUIT };
#define N_ENDS RUNG_COUNT_OF(ends)

static volatile pid_t shown_by;
static struct termios usual_terminal; /* as it was before the pager */

/* A pager that is killed, and `more` whenever it is ended, leaves the terminal without
 * echo. Not when somebody else has it by now. */
static void restore_terminal(void)
{
    if (tcgetpgrp(STDIN_FILENO) == getpgrp())
        tcsetattr(STDIN_FILENO, TCSADRAIN, &usual_terminal);
}

/* A pager that outlives the shell would go on taking the keys of whoever has the terminal
 * next. */
static void on_end(int number)
{
    kill(shown_by, SIGTERM);
    for (int i = 0; i < PATIENCE && waitpid(shown_by, NULL, WNOHANG) == 0; i++)
        poll(NULL, 0, 10);
    restore_terminal();
    raise(number); /* the handler is taken off by now: this ends the program */
}

/* Held meanwhile: it has been started. */
static void guard(pid_t pid)
{
    shown_by = pid;
    rung_ends_meet(ends, N_ENDS, on_end);
}

static void unguard(void)
{
    struct sigaction now;
    for (size_t i = 0; i < N_ENDS; i++)
        if (sigaction(ends[i], NULL, &now) == 0 && now.sa_handler == on_end)
            signal(ends[i], SIG_DFL);
}

/* How it ended. Until it is taken note of its number is its own, and may be signalled. */
static int await(pid_t pid)
{
    siginfo_t end;
    sigset_t before;
    int status = 0;
    while (waitid(P_PID, (id_t)pid, &end, WEXITED | WNOWAIT) < 0 && errno == EINTR)
        ;
    rung_ends_hold(ends, N_ENDS, &before);
    waitpid(pid, &status, 0);
    restore_terminal();
    unguard();
    sigprocmask(SIG_SETMASK, &before, NULL);
    return status;
}

/* ---- starting it ---- */

/* sh with `script` and `command`, reading from the descriptor `in`, with the mask of
 * signals `mask`; 0: not started. */
static pid_t start(const char *command, int in, const sigset_t *mask)
{
    char *argv[] = { (char[]){ "sh" },           (char[]){ "-c" },
                     (char *)(uintptr_t)script,  (char[]){ "sh" },
                     (char *)(uintptr_t)command, NULL };
    posix_spawn_file_actions_t files;
    posix_spawnattr_t how;
    sigset_t usual_again;
    pid_t pid = 0;
    sigemptyset(&usual_again);
    sigaddset(&usual_again, SIGPIPE); /* which we ignore, and it should not */
    sigaddset(&usual_again, SIGXFSZ);
    if (posix_spawn_file_actions_init(&files))
        return 0;
    if (posix_spawnattr_init(&how) == 0) {
        posix_spawnattr_setsigdefault(&how, &usual_again);
        posix_spawnattr_setsigmask(&how, mask);
        posix_spawnattr_setflags(&how, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
        if (posix_spawn_file_actions_adddup2(&files, in, STDIN_FILENO)
            || posix_spawn(&pid, "/bin/sh", &files, &how, argv, environ))
            pid = 0;
        posix_spawnattr_destroy(&how);
    }
    posix_spawn_file_actions_destroy(&files);
    return pid;
}

bool rung_pager_show(const rung_session *s, const char *text, size_t n)
{
    const char *command = command_of();
    int through[2], status = 0;
    sigset_t before;
    if (!command || s->no_pager || !s->interactive || s->depth || s->out_path
        || !isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)
        || !is_longer_than_screen(text, n) || tcgetattr(STDIN_FILENO, &usual_terminal) < 0
        || pipe2(through, O_CLOEXEC) < 0)
        return false;
    rung_ends_hold(ends, N_ENDS, &before);
    pid_t pid = start(command, through[0], &before);
    if (pid)
        guard(pid);
    sigprocmask(SIG_SETMASK, &before, NULL);
    close(through[0]);
    if (pid) /* who has seen enough leaves before the end */
        rung_write_all(through[1], text, n);
    close(through[1]);
    if (pid)
        status = await(pid);
    return pid && !(WIFEXITED(status) && WEXITSTATUS(status) >= NOT_STARTED);
}
