/* progress.c -- one line that is drawn over itself and wiped in the end; see progress.h.
 *
 * Ctrl-C stops the question in the shell, which has a handler for it. One command by
 * itself ends at once, as it would without the line, but wipes that first. */
#include "repl/progress.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/terminal.h"
#include "core/text.h"
#include "repl/screen.h"

#define WIPE "\r\033[K"

static void wipe_and_die(int number)
{
    ssize_t n = write(STDERR_FILENO, WIPE, strlen(WIPE));
    (void)n;
    signal(number, SIG_DFL);
    raise(number);
}

/* Takes Ctrl-C when nobody else does. */
static void guard(void)
{
    struct sigaction now;
    if (sigaction(SIGINT, NULL, &now) == 0 && now.sa_handler == SIG_DFL)
        signal(SIGINT, wipe_and_die);
}

static void unguard(void)
{
    struct sigaction now;
    if (sigaction(SIGINT, NULL, &now) == 0 && now.sa_handler == wipe_and_die)
        signal(SIGINT, SIG_DFL);
}

static void draw(void *told, const char *what, uint64_t done, uint64_t total)
{
    rung_progress_line *l = told;
    char text[200];
    if (!rung_meter_line(&l->meter, rung_meter_now(), what, done, total, text,
                         sizeof text))
        return;
    if (!l->drawn)
        guard();
    l->drawn = true;
    size_t columns =
        rung_terminal_columns(STDERR_FILENO); /* only a terminal is drawn on */
    int fits = (int)rung_text_fit(text, strlen(text), columns - 1);
    fprintf(stderr, WIPE "%.*s", fits, text);
    fflush(stderr);
}

void rung_progress_begin(rung_session *s, bool wanted, rung_progress_line *line)
{
    *line = (rung_progress_line){ .drawn = false };
    const char *term = getenv("TERM");
    bool shown =
        wanted && !s->quiet && isatty(STDERR_FILENO) && term && strcmp(term, "dumb") != 0;
    s->task.progress = shown ? draw : NULL;
    s->task.told = line;
}

void rung_progress_end(rung_session *s, rung_progress_line *line)
{
    s->task.progress = NULL;
    if (!line->drawn)
        return;
    fputs(WIPE, stderr);
    fflush(stderr);
    unguard();
}
