/* line.c -- readline: prompt, history, and Tab, which asks complete.c what fits.
 *
 * Tab is a function of our own rather than a completer of readline's: a name is found by
 * any of its words and may have been begun without its quotes, so what is replaced is
 * ours to say. */
#include "repl/line.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <readline/history.h>
#include <readline/readline.h>

#include "core/text.h"
#include "repl/complete.h"
#include "repl/history.h"

static rung_session *session;
static rung_arena memory; /* of one completion */

/* ---- Tab ---- */

/* Replaces line[start..cursor) by text, as one change to undo. */
static void put_text(uint32_t start, const char *text)
{
    rl_begin_undo_group();
    rl_delete_text((int)start, rl_point);
    rl_point = (int)start;
    rl_insert_text(text);
    rl_end_undo_group();
}

static void show_all(const rung_completion *c)
{
    char **matches = calloc(c->n + 2, sizeof *matches);
    size_t widest = 0;
    if (!matches)
        return;
    static char none[] = "";
    matches[0] = none;
    for (uint32_t i = 0; i < c->n; i++) {
        matches[i + 1] = (char *)(uintptr_t)c->items[i];
        if (strlen(c->items[i]) > widest)
            widest = strlen(c->items[i]);
    }
    rl_display_match_list(matches, (int)c->n, (int)widest);
    if (c->left_out)
        fprintf(rl_outstream, "... and %u more; type another letter or word\n",
                c->left_out);
    free(matches);
    rl_forced_update_display();
}

static void complete_names(const rung_completion *c)
{
    if (c->n == 0) {
        rl_ding();
        return;
    }
    if (c->n == 1) {
        size_t len = strlen(c->items[0]);
        put_text(c->start, c->items[0]);
        if (c->items[0][len - 1] != '=' && rl_line_buffer[rl_point] != ' ')
            rl_insert_text(" ");
        return;
    }
    if (c->common
        && strncmp(c->common, rl_line_buffer + c->start, strlen(c->common)) != 0)
        put_text(c->start, c->common);
    else
        show_all(c);
}

/* A path: readline knows directories. */
static void complete_file(const rung_completion *c)
{
    char **found = rl_completion_matches(c->text, rl_filename_completion_function);
    if (!found) {
        rl_ding();
        return;
    }
    rung_completion paths = { .start = c->start };
    while (found[paths.n + (found[1] != NULL)])
        paths.n++;
    paths.items = RUNG_NEW(&memory, const char *, paths.n + 1);
    char *whole = rung_word_quoted(&memory, found[0]);
    for (uint32_t i = 0; paths.items && i < paths.n; i++)
        paths.items[i] = found[i + (found[1] != NULL)];
    if (whole && paths.items) {
        bool extends = strlen(found[0]) > strlen(c->text);
        if (found[1] && whole[0] == '"')
            whole[strlen(whole) - 1] = '\0';
        if (extends || !found[1])
            put_text(c->start, whole);
        else
            show_all(&paths);
    }
    for (size_t i = 0; found[i]; i++)
        free(found[i]);
    free(found);
}

static int complete(int count, int key)
{
    (void)count;
    (void)key;
    rung_completion c;
    rung_arena_reset(&memory);
    if (rung_complete(session->g, &memory, rl_line_buffer, (size_t)rl_point, &c))
        rl_ding();
    else if (c.files)
        complete_file(&c);
    else
        complete_names(&c);
    return 0;
}

/* ---- Ctrl-C ---- */

/* Waits until there is a key to read; false when a signal came first. None is taken
 * between the look at whether one came and the wait: it would be seen with the next key. */
static bool await_key(int fd)
{
    sigset_t every, before;
    sigfillset(&every);
    sigprocmask(SIG_BLOCK, &every, &before);
    bool there =
        !rl_pending_signal() && !rung_stop
        && ppoll(&(struct pollfd){ .fd = fd, .events = POLLIN }, 1, NULL, &before) > 0;
    sigprocmask(SIG_SETMASK, &before, NULL);
    return there;
}

/* A key; after Ctrl-C the end of an empty line, as often as it takes (a search takes one
 * for itself). readline's own reader would go on waiting for a key first. */
static int read_key(FILE *in)
{
    unsigned char key;
    for (;;) {
        rl_check_signals();
        if (rung_stop) {
            rl_replace_line("", 1);
            return '\n';
        }
        if (!await_key(fileno(in)))
            continue;
        ssize_t n = read(fileno(in), &key, 1);
        if (n == 1)
            return key;
        if (n == 0 || (errno != EINTR && errno != EAGAIN))
            return EOF;
    }
}

/* ---- lines ---- */

static void remember(const char *line)
{
    add_history(line);
}

void rung_line_begin(rung_session *s)
{
    session = s;
    rl_readline_name = "rung";
    rl_outstream = isatty(STDOUT_FILENO) ? stdout : stderr;
    rl_change_environment = 0; /* COLUMNS is for the user to set */
    rl_getc_function = read_key;
    rl_initialize();
    rl_sort_completion_matches = 0; /* they come best first */
    rl_bind_key('\t', complete);
    using_history();
    stifle_history(RUNG_HISTORY_LINES);
    rung_history_load(remember);
}

/* True when the line is one to keep: not blank, not begun with a blank, not the last one again. */
static bool worth_keeping(const char *line)
{
    HIST_ENTRY *last =
        history_length ? history_get(history_base + history_length - 1) : NULL;
    return line[0] && line[0] != ' ' && !(last && strcmp(last->line, line) == 0);
}

/* What was pasted with line ends in it readline gives as one line: its lines behind the
 * one given out last. */
static char *pasted;

/* The next of them, on the screen as if it had been typed; NULL when there is none. */
static char *take_pasted(const char *prompt)
{
    char *line = NULL, *rest = NULL;
    while (pasted && !(line && *line)) {
        char *end = pasted + strcspn(pasted, "\r\n");
        free(line);
        line = strndup(pasted, (size_t)(end - pasted));
        rest = *end && line ? strdup(end + 1) : NULL;
        free(pasted);
        pasted = rest;
    }
    size_t at;
    if (line && *line)
        fprintf(rl_outstream, "%s%s\n", prompt,
                rung_text_check(line, strlen(line), &at) == RUNG_TEXT_FINE ? line : "");
    return line;
}

static void forget_pasted(void)
{
    free(pasted);
    pasted = NULL;
}

char *rung_line_read(const char *prompt)
{
    if (rung_stop)
        forget_pasted();
    rung_stop = 0;
    char *line = take_pasted(prompt);
    if (!line)
        line = readline(prompt);
    if (line && strpbrk(line, "\r\n")) {
        pasted = line;
        line = take_pasted(prompt);
    }
    if (!line)
        return NULL;
    if (rung_stop) {
        rung_stop = 0;
        line[0] = '\0';
    }
    if (worth_keeping(line)) {
        add_history(line);
        rung_history_append(line);
    }
    return line;
}

void rung_line_end(void)
{
    rung_history_load(NULL);
    forget_pasted();
    rung_arena_drop(&memory);
}
