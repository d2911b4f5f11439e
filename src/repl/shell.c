/* shell.c -- banner, prompt, line, answer; see shell.h. */
#include "repl/shell.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "repl/line.h"

static void on_interrupt(int signal)
{
    (void)signal;
    rung_stop = 1;
}

static void catch_interrupts(void)
{
    struct sigaction action = { .sa_handler = on_interrupt, .sa_flags = SA_RESTART };
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
}

static void put_banner(rung_session *s)
{
    static const rung_kind shown[] = { RUNG_ROLE, RUNG_QUALIFICATION, RUNG_COMPETENCY,
                                       RUNG_SETTING };
    const rung_snapshot_head *h = s->g->head;
    rung_sink text = rung_sink_buffer(0);
    rung_puts(&text, "rung " RUNG_VERSION ", graph ");
    rung_session_name(s, &text);
    rung_puts(&text, ":\n");
    for (size_t i = 0; i < RUNG_COUNT_OF(shown); i++) {
        uint32_t n = h->kind_start[shown[i] + 1] - h->kind_start[shown[i]];
        rung_putf(&text, "%s%u %s", i ? ", " : "", n,
                  n == 1 ? rung_kind_word(shown[i]) : rung_kind_plural(shown[i]));
    }
    rung_puts(&text,
              ".\nType help for what can be asked; Tab completes; Ctrl-D leaves.\n");
    rung_error err;
    rung_session_put_page(s, &text, &err);
}

int rung_shell_run(rung_session *s)
{
    s->interactive = true;
    catch_interrupts();
    put_banner(s);
    rung_line_begin(s);
    while (!s->quit) {
        char *line = rung_line_read("rung> ");
        if (!line) {
            fputs("\n", isatty(STDOUT_FILENO) ? stdout : stderr);
            break;
        }
        rung_session_line(s, line, strlen(line));
        free(line);
    }
    rung_line_end();
    return RUNG_EXIT_ANSWERED;
}
