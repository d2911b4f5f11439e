/* session.c -- one command: its format, its answer, where that goes, and what is said
 * when it fails.
 *
 * An answer is put together in memory and written in one piece, so a failure half-way
 * leaves nothing behind. */
#include "repl/session.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "core/file.h"
#include "core/terminal.h"
#include "core/text.h"
#include "query/sheet.h"
#include "repl/commands.h"
#include "repl/pager.h"
#include "repl/profile.h"
#include "repl/progress.h"
#include "repl/screen.h"

#define SPEAKER "rung: " /* begins what the program says of itself */
#define PROMPT_COLUMNS 6 /* of `rung> `, above the mark */

volatile sig_atomic_t rung_stop;

int rung_exit_code(rung_status status)
{
    switch (status) {
    case RUNG_OK: return RUNG_EXIT_ANSWERED;
    case RUNG_BAD_ARGUMENT:
    case RUNG_UNKNOWN_METHOD:
    case RUNG_USAGE: return RUNG_EXIT_USAGE;
    case RUNG_BAD_GRAPH: return RUNG_EXIT_BAD_GRAPH;
    default: return RUNG_EXIT_FAILED;
    }
}

rung_status rung_session_graph(rung_session *s, const char *path, bool keep,
                               rung_error *err)
{
    char *copy = path ? strdup(path) : NULL;
    if (path && !copy)
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    rung_snapshot *g;
    if (keep ? rung_graph_load(path, &g, err) : rung_graph_open(path, &g, err)) {
        free(copy);
        return rung_bad_graph(RUNG_BAD_GRAPH, err);
    }
    rung_snapshot_close(s->g);
    free(s->graph_path);
    s->g = g;
    s->graph_path = copy;
    return RUNG_OK;
}

void rung_session_drop(rung_session *s)
{
    rung_snapshot_close(s->g);
    free(s->graph_path);
    rung_task_drop(&s->task);
    rung_arena_drop(&s->line);
    rung_profile_drop(s);
    if (s->out_path)
        close(s->out);
    free(s->out_path);
    *s = (rung_session){ 0 };
}

/* A graph may be anybody's file: its texts are made visible. */
void rung_session_name(const rung_session *s, rung_sink *out)
{
    const rung_text_id texts[] = { s->g->head->graph, s->g->head->graph_version };
    for (size_t i = 0; i < RUNG_COUNT_OF(texts) && texts[i]; i++) {
        rung_puts(out, i ? " " : "");
        rung_text_put_shown(out, rung_text_of(s->g, texts[i]),
                            rung_text_len_of(s->g, texts[i]), SIZE_MAX);
    }
}

/* ---- writing ---- */

rung_status rung_session_put(rung_session *s, rung_sink *text, rung_error *err)
{
    rung_status status = RUNG_OK;
    int e = 0;
    if (text->failed)
        status =
            rung_fail(err, RUNG_NO_MEMORY, "the answer is too long to be held in memory");
    else if (!rung_pager_show(s, text->to, text->len))
        e = rung_write_all(s->out, text->to, text->len);
    if (e == EPIPE && !s->out_path)
        s->gone = s->quit = true;
    else if (e)
        status = rung_fail(err, RUNG_IO, "%s: %s",
                           s->out_path ? s->out_path : "standard output", strerror(e));
    rung_sink_drop(text);
    return status;
}

rung_sink rung_session_page(const rung_session *s)
{
    rung_sink page = rung_sink_buffer(0);
    page.columns = rung_terminal_columns(s->out);
    return page;
}

rung_status rung_session_put_page(rung_session *s, rung_sink *text, rung_error *err)
{
    rung_sink fitted = rung_sink_buffer(0);
    rung_terminal_put(&fitted, s->out, text, 0);
    rung_sink_drop(text);
    return rung_session_put(s, &fitted, err);
}

/* ---- a command ---- */

/* Words with what is not the query's taken out, and where each stood. */
typedef struct command {
    const char **items;
    uint32_t *from;
    uint32_t n;
    rung_format format;
    bool format_given, help, quiet;
} command;

rung_status rung_session_format(const char *word, rung_format *out, rung_error *err)
{
    char list[200] = "", shown[60];
    rung_meant near = rung_meant_by(word ? word : "", word ? strlen(word) : 0);
    if (word && rung_format_find(word, strlen(word), out))
        return RUNG_OK;
    for (unsigned f = 0; f < RUNG_N_FORMATS; f++) {
        rung_meant_try(&near, rung_format_word((rung_format)f));
        snprintf(list + strlen(list), sizeof list - strlen(list), "%s%s", f ? ", " : "",
                 rung_format_word((rung_format)f));
    }
    if (!word)
        return rung_fail(err, RUNG_USAGE, "which format? (%s)", list);
    return rung_fail(err, RUNG_USAGE, "no format '%s'%s (%s)",
                     rung_text_shown(shown, sizeof shown, word, strlen(word)),
                     rung_meant_hint(&near, "", ""), list);
}

rung_status rung_session_format_once(const char *word, rung_format *out, bool *given,
                                     rung_error *err)
{
    if (*given)
        return rung_fail(err, RUNG_USAGE, "the format is given twice");
    *given = true;
    return rung_session_format(word, out, err);
}

bool rung_option_at(rung_words words, uint32_t *at, const char *brief, const char *name,
                    const char **value)
{
    const char *word = words.items[*at];
    size_t n = strlen(name);
    if (strncmp(word, name, n) == 0 && word[n] == '=') {
        *value = word + n + 1;
        return true;
    }
    if (strcmp(word, name) != 0 && !(brief && strcmp(word, brief) == 0))
        return false;
    *value = *at + 1 < words.n ? words.items[++*at] : NULL;
    return true;
}

static rung_status read_command(rung_session *s, rung_words words, command *c,
                                rung_error *err)
{
    *c = (command){
        .items = RUNG_NEW(&s->line, const char *, words.n + 1),
        .from = RUNG_NEW(&s->line, uint32_t, words.n + 1),
        .format = s->format,
    };
    if (!c->items || !c->from)
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    bool ended = false;
    for (uint32_t i = 0; i < words.n; i++) {
        const char *value;
        ended |= strcmp(words.items[i], "--") == 0;
        if (!ended && rung_option_at(words, &i, "-f", "--format", &value)) {
            rung_status status =
                rung_session_format_once(value, &c->format, &c->format_given, err);
            if (status && err)
                err->at = i;
            if (status)
                return status;
        } else if (!ended && i > 0
                   && (strcmp(words.items[i], "--help") == 0
                       || strcmp(words.items[i], "-h") == 0)) {
            c->help = true;
        } else if (!ended && i > 0 && strcmp(words.items[i], "--quiet") == 0) {
            c->quiet = true;
        } else {
            c->from[c->n] = i;
            c->items[c->n++] = words.items[i];
        }
    }
    return RUNG_OK;
}

static double microseconds_since(const struct timespec *start)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)(now.tv_sec - start->tv_sec) * 1e6
           + (double)(now.tv_nsec - start->tv_nsec) / 1e3;
}

static rung_status answer(rung_session *s, const command *c, rung_error *err)
{
    rung_words words = { c->items, c->n };
    if (!rung_query_named(c->items[0], strlen(c->items[0]))) {
        const char *names[64];
        size_t n = 0;
        for (size_t i = 0; i < rung_n_commands && n < RUNG_COUNT_OF(names); i++)
            names[n++] = rung_commands[i].name;
        rung_task_reset(&s->task);
        return rung_unknown_query(&s->task, s->g, words, names, n, err);
    }
    if (c->format == RUNG_FORMAT_MSGPACK && isatty(s->out))
        return rung_fail(err, RUNG_USAGE,
                         "msgpack is for programs; send it to a file (%s)",
                         s->interactive ? ".output FILE" : "> FILE");
    s->task.stop = &rung_stop;
    /* what reads its commands from standard input has no table there */
    s->task.reads = s->interactive || s->depth ? RUNG_READS_FILES : RUNG_READS_INPUT;
    rung_reply reply;
    rung_progress_line progress;
    struct timespec start;
    clock_gettime(CLOCK_MONOTONIC, &start);
    rung_progress_begin(s, !c->quiet, &progress);
    rung_beside beside = { .learner = s->profile, .held_yields = true };
    rung_status status = rung_ask_beside(&s->task, s->g, words, &beside, &reply, err);
    rung_progress_end(s, &progress);
    double taken = microseconds_since(&start);
    if (status)
        return status;
    rung_render_options options = rung_screen_options(s->out);
    rung_sink text = rung_sink_buffer(0);
    status = rung_render(&reply, c->format, &options, &text, err);
    if (status) {
        rung_sink_drop(&text);
    } else {
        rung_sink note = rung_sink_buffer(0);
        rung_profile_say(s, &beside);
        rung_render_note(&reply, c->format, &note);
        if (note.len && !note.failed)
            rung_screen_note(note.to);
        rung_sink_drop(&note);
        status = rung_session_put(s, &text, err);
    }
    if (!status && s->timer)
        fprintf(stderr, "%s: %.1f microseconds\n", reply.query->name, taken);
    return status;
}

static rung_status run_command(rung_session *s, const command *c, rung_error *err)
{
    rung_words words = { c->items, c->n };
    const rung_command *named = rung_command_find(c->items[0]);
    if (c->help) {
        const char *about[] = { "help", c->items[0] };
        rung_sink text = rung_session_page(s);
        rung_status status = rung_command_help((rung_words){ about, 2 }, &text, err);
        if (!status)
            return rung_session_put_page(s, &text, err);
        rung_sink_drop(&text);
        return status;
    }
    if (!named)
        return answer(s, c, err);
    if (!named->run)
        return rung_fail(err, RUNG_USAGE,
                         "%s is not for the shell; outside of it say: rung %s",
                         named->name, named->usage);
    if (c->n - 1 > named->most) {
        rung_fail(err, RUNG_USAGE, "'%s' is a word too many; usage: %s",
                  c->items[named->most + 1], named->usage);
        if (err)
            err->at = named->most + 1;
        return RUNG_USAGE;
    }
    return named->run(s, words, err);
}

rung_status rung_session_words(rung_session *s, rung_words words, rung_error *err)
{
    command c;
    s->task.faults = NULL;
    rung_status status = read_command(s, words, &c, err);
    if (status)
        return status;
    if (c.n == 0)
        return rung_fail(err, RUNG_USAGE, "nothing is asked; `help` lists what can be");
    status = run_command(s, &c, err);
    if (status && err && err->at != RUNG_NO_WORD)
        err->at = err->at < c.n ? c.from[err->at] : RUNG_NO_WORD;
    return status;
}

/* ---- a line ---- */

void rung_session_line(rung_session *s, const char *line, size_t len)
{
    rung_split split = { 0 };
    rung_error err = { .at = RUNG_NO_WORD };
    if (len && line[0] == '#')
        return;
    rung_arena_reset(&s->line);
    rung_status status = rung_split_line(&s->line, line, len, &split, &err);
    if (!status && split.n == 0)
        return;
    if (!status)
        status = rung_split_whole(&split, &err);
    if (!status && line[split.start[0]] == '\\') { /* as other shells have them */
        status =
            rung_fail(&err, RUNG_USAGE,
                      "commands begin with a dot here, as in .quit; `help` lists them");
        err.at = 0;
    }
    if (!status)
        status = rung_session_words(s, (rung_words){ split.items, split.n }, &err);
    if (!status)
        return;
    s->failures++;
    rung_session_report(s, line, &split, &err);
}

/* Puts `^~~~` under the word to blame, when the line fits the screen. */
static void put_mark(const char *line, const rung_split *split, uint32_t word)
{
    size_t columns = rung_terminal_columns(STDERR_FILENO);
    size_t start = split->start[word],
           before = PROMPT_COLUMNS + rung_text_width(line, start);
    size_t width = rung_text_width(line + start, split->end[word] - start);
    if (before + width >= columns || width == 0)
        return;
    fprintf(stderr, "%*s^", (int)before, "");
    while (--width)
        fputc('~', stderr);
    fputc('\n', stderr);
}

/* Says one sentence, and where in a script it is about. */
static void say(const rung_session *s, const char *text)
{
    char said[sizeof((rung_error *)NULL)->text + PATH_MAX + 64];
    int n = snprintf(said, sizeof said, "%s", SPEAKER);
    if (s->line_number && s->script)
        n += snprintf(said + n, sizeof said - (size_t)n, "%.*s: ", PATH_MAX, s->script);
    if (s->line_number)
        n += snprintf(said + n, sizeof said - (size_t)n, "line %u: ", s->line_number);
    n += snprintf(said + n, sizeof said - (size_t)n, "%s", text);
    rung_screen_say(said, (size_t)n, strlen(SPEAKER));
}

/* Says what is wrong with a file, a line each, as `rung check` does of a graph. */
static void say_faults(const rung_session *s, const rung_faults *f)
{
    rung_error sum;
    for (uint32_t i = 0; i < f->n && i < RUNG_FAULTS_TOLD; i++)
        say(s, f->texts[i]);
    if (f->n > RUNG_FAULTS_TOLD)
        rung_fail(&sum, f->code, "%s: %u faults; these are the first %u", f->file, f->n,
                  RUNG_FAULTS_TOLD);
    else
        rung_fail(&sum, f->code, "%s: %u faults", f->file, f->n);
    say(s, sum.text);
}

void rung_session_report(const rung_session *s, const char *line, const rung_split *split,
                         const rung_error *err)
{
    if (split && s->interactive && !s->line_number && err->at < split->n)
        put_mark(line, split, err->at);
    if (s->task.faults && s->task.faults->n > 1)
        say_faults(s, s->task.faults);
    else
        say(s, err->text);
}
