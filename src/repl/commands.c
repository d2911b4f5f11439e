/* commands.c -- the commands that are no queries; see commands.h. */
#include "repl/commands.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/text.h"
#include "repl/profile.h"
#include "repl/script.h"

/* `~/x` as a shell would read it; otherwise the path itself. In s->line. */
static const char *expand(rung_session *s, const char *path)
{
    const char *home = getenv("HOME");
    if (path[0] != '~' || path[1] != '/' || !home || !*home)
        return path;
    const char *full = rung_arena_textf(&s->line, "%s%s", home, path + 1);
    return full ? full : path;
}

/* `care 0.1.0 (built-in)`. */
static void put_graph(const rung_session *s, rung_sink *out)
{
    const char *from = s->graph_path ? s->graph_path : RUNG_BUILT_IN;
    rung_session_name(s, out);
    rung_puts(out, " (");
    rung_text_put_shown(out, from, strlen(from), SIZE_MAX);
    rung_puts(out, ")");
}

static rung_status say_graph(rung_session *s, rung_error *err)
{
    rung_sink text = rung_sink_buffer(0);
    put_graph(s, &text);
    rung_putf(&text, ", digest %.12s\n", s->g->head->digest);
    return rung_session_put(s, &text, err);
}

static rung_status run_graph(rung_session *s, rung_words words, rung_error *err)
{
    if (words.n == 1)
        return say_graph(s, err);
    const char *path =
        strcmp(words.items[1], RUNG_BUILT_IN) == 0 ? NULL : expand(s, words.items[1]);
    rung_status status = rung_session_graph(s, path, true, err);
    return status || !s->interactive ? status : say_graph(s, err);
}

static rung_status run_format(rung_session *s, rung_words words, rung_error *err)
{
    rung_sink text = rung_sink_buffer(0);
    if (words.n == 1) {
        for (unsigned f = 0; f < RUNG_N_FORMATS; f++)
            rung_putf(&text, "%c %-9s %s\n", f == (unsigned)s->format ? '*' : ' ',
                      rung_format_word((rung_format)f), rung_format_help((rung_format)f));
        return rung_session_put(s, &text, err);
    }
    rung_status status = rung_session_format(words.items[1], &s->format, err);
    if (status && err)
        err->at = 1;
    return status;
}

/* `on` or `off` of the switch `what`, or how it stands. */
static rung_status run_switch(rung_session *s, rung_words words, const char *what,
                              bool *on, rung_error *err)
{
    if (words.n == 1) {
        rung_sink text = rung_sink_buffer(0);
        rung_putf(&text, "%s %s\n", what, *on ? "on" : "off");
        return rung_session_put(s, &text, err);
    }
    bool yes = strcmp(words.items[1], "on") == 0;
    if (!yes && strcmp(words.items[1], "off") != 0) {
        rung_fail(err, RUNG_USAGE, "the %s is 'on' or 'off', not '%s'", what,
                  words.items[1]);
        if (err)
            err->at = 1;
        return RUNG_USAGE;
    }
    *on = yes;
    return RUNG_OK;
}

static rung_status run_timer(rung_session *s, rung_words words, rung_error *err)
{
    return run_switch(s, words, "timer", &s->timer, err);
}

/* The same for a switch that is kept as its opposite. */
static rung_status run_switch_off(rung_session *s, rung_words words, const char *what,
                                  bool *off, rung_error *err)
{
    bool on = !*off;
    rung_status status = run_switch(s, words, what, &on, err);
    *off = !on;
    return status;
}

static rung_status run_progress(rung_session *s, rung_words words, rung_error *err)
{
    return run_switch_off(s, words, "progress", &s->quiet, err);
}

static rung_status run_pager(rung_session *s, rung_words words, rung_error *err)
{
    return run_switch_off(s, words, "pager", &s->no_pager, err);
}

static rung_status close_output(rung_session *s, rung_error *err)
{
    if (!s->out_path)
        return RUNG_OK;
    rung_status status = RUNG_OK;
    if (close(s->out) < 0)
        status = rung_fail(err, RUNG_IO, "%s: %s", s->out_path, strerror(errno));
    free(s->out_path);
    s->out_path = NULL;
    s->out = STDOUT_FILENO;
    return status;
}

static rung_status run_output(rung_session *s, rung_words words, rung_error *err)
{
    if (words.n == 1)
        return close_output(s, err);
    const char *path = expand(s, words.items[1]);
    struct stat st;
    if (stat(path, &st) == 0 && !S_ISREG(st.st_mode))
        return rung_fail(err, RUNG_IO, "%s is %s; answers go to a regular file", path,
                         S_ISDIR(st.st_mode) ? "a directory" : "not a regular file");
    int fd = open(path, O_WRONLY | O_CREAT | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0666);
    if (fd < 0)
        return rung_fail(err, RUNG_IO, "%s: %s", path, strerror(errno));
    char *copy = strdup(path);
    rung_status status = RUNG_OK;
    if (!copy)
        status = rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    else if (fstat(fd, &st) < 0 || !S_ISREG(st.st_mode))
        status = rung_fail(err, RUNG_IO, "%s is not a regular file", path);
    else if (ftruncate(fd, 0) < 0)
        status = rung_fail(err, RUNG_IO, "%s: %s", path, strerror(errno));
    else
        status = close_output(s, err);
    if (status) {
        free(copy);
        close(fd);
        return status;
    }
    s->out = fd;
    s->out_path = copy;
    return RUNG_OK;
}

static rung_status run_read(rung_session *s, rung_words words, rung_error *err)
{
    if (words.n == 1)
        return rung_fail(err, RUNG_USAGE, "which file? usage: .read FILE");
    return rung_script_read(s, expand(s, words.items[1]), err);
}

static rung_status run_show(rung_session *s, rung_words words, rung_error *err)
{
    (void)words;
    rung_sink text = rung_sink_buffer(0);
    rung_puts(&text, "graph     ");
    put_graph(s, &text);
    rung_putf(&text, "\nformat    %s\n", rung_format_word(s->format));
    rung_putf(&text, "output    %s\n", s->out_path ? s->out_path : "the screen");
    rung_putf(&text, "timer     %s\n", s->timer ? "on" : "off");
    rung_putf(&text, "progress  %s\n", s->quiet ? "off" : "on");
    rung_putf(&text, "pager     %s\n", s->no_pager ? "off" : "on");
    rung_puts(&text, "learner   ");
    rung_profile_put(s, &text);
    rung_putc(&text, '\n');
    return rung_session_put(s, &text, err);
}

static rung_status run_stats(rung_session *s, rung_words words, rung_error *err)
{
    (void)words;
    rung_sink text = rung_sink_buffer(0);
    rung_stats(s->g, &text);
    return rung_session_put(s, &text, err);
}

static rung_status run_quit(rung_session *s, rung_words words, rung_error *err)
{
    (void)words;
    (void)err;
    s->quit = true;
    return RUNG_OK;
}

static rung_status run_help(rung_session *s, rung_words words, rung_error *err)
{
    rung_sink text = rung_session_page(s);
    rung_status status = rung_command_help(words, &text, err);
    if (!status)
        return rung_session_put_page(s, &text, err);
    rung_sink_drop(&text);
    return status;
}

const rung_command rung_commands[] = {
    { "help", "help [QUERY]", "this, or all about one query", 1, RUNG_COMPLETES_TOPICS,
      false, run_help },
    { ".graph", ".graph [PATH]", "which graph answers; take another, or `built-in`", 1,
      RUNG_COMPLETES_FILES, false, run_graph },
    { ".format", ".format [FORMAT]", "how answers are shown from now on", 1,
      RUNG_COMPLETES_FORMATS, false, run_format },
    { ".output", ".output [FILE]", "answers to a file; without a name back to the screen",
      1, RUNG_COMPLETES_FILES, false, run_output },
    { ".read", ".read FILE", "run the commands in a file", 1, RUNG_COMPLETES_FILES, false,
      run_read },
    { ".timer", ".timer on|off", "say how long each answer took", 1,
      RUNG_COMPLETES_SWITCH, false, run_timer },
    { ".progress", ".progress on|off",
      "how far a long question is, while it runs on a terminal", 1, RUNG_COMPLETES_SWITCH,
      false, run_progress },
    { ".pager", ".pager on|off",
      "long answers a screen at a time, by less or what PAGER names", 1,
      RUNG_COMPLETES_SWITCH, false, run_pager },
    { ".have", ".have [NODE]...", "what is held, for the questions to come; -NODE, clear",
      1000, RUNG_COMPLETES_HELD, false, rung_profile_have },
    { ".learner", ".learner [NAME=VALUE]...",
      "what is known of who asks, as age=17 (Tab lists the names); or FILE, a profile; "
      "clear",
      1000, RUNG_COMPLETES_FIELDS, false, rung_profile_learner },
    { ".show", ".show", "how this session is set", 0, RUNG_COMPLETES_NOTHING, false,
      run_show },
    { ".stats", ".stats", "how large the graph is and what it rests on", 0,
      RUNG_COMPLETES_NOTHING, false, run_stats },
    { ".quit", ".quit", "leave (also quit, exit, Ctrl-D)", 0, RUNG_COMPLETES_NOTHING,
      false, run_quit },
    { ".help", ".help [QUERY]", "the same as help", 1, RUNG_COMPLETES_TOPICS, true,
      run_help },
    { "?", "? [QUERY]", "the same as help", 1, RUNG_COMPLETES_TOPICS, true, run_help },
    { ".exit", ".exit", "the same as .quit", 0, RUNG_COMPLETES_NOTHING, true, run_quit },
    { "quit", "quit", "the same as .quit", 0, RUNG_COMPLETES_NOTHING, true, run_quit },
    { "exit", "exit", "the same as .quit", 0, RUNG_COMPLETES_NOTHING, true, run_quit },
    { "serve", "serve [-g GRAPH] [OPTIONS]",
      "answer other programs; `rung help serve` says all", 0, RUNG_COMPLETES_NOTHING,
      false, NULL },
    { "call", "call [OPTIONS] QUESTION",
      "ask a running server; `rung help call` says all", 0, RUNG_COMPLETES_NOTHING, false,
      NULL },
    { "check", "check GRAPH [--format json] [--all]",
      "every problem of a graph package, one line each", 0, RUNG_COMPLETES_NOTHING, false,
      NULL },
    { "import", "import FORM SOURCE -o FOLDER",
      "what others publish, as a package; `rung help import` says all", 0,
      RUNG_COMPLETES_NOTHING, false, NULL },
    { "export", "export FORM [-o PATH]",
      "the whole graph as json, csv, graphml, dot, case or neo4j", 0,
      RUNG_COMPLETES_NOTHING, false, NULL },
    { "diff", "diff BEFORE AFTER",
      "what differs between two graphs; `rung help diff` says all", 0,
      RUNG_COMPLETES_NOTHING, false, NULL },
    { "compile", "compile GRAPH -o FILE.rung",
      "a graph package to one file that opens at once", 0, RUNG_COMPLETES_NOTHING, false,
      NULL },
};
const size_t rung_n_commands = RUNG_COUNT_OF(rung_commands);

const rung_command *rung_command_find(const char *name)
{
    for (size_t i = 0; i < rung_n_commands; i++)
        if (strcmp(rung_commands[i].name, name) == 0)
            return &rung_commands[i];
    return NULL;
}

/* ---- help ---- */

#define SHELL_COLUMN 28 /* where the explanations begin */
#define PROGRAM_COLUMN 35

static void put_program_usage(rung_sink *out, const char *usage, const char *meaning)
{
    char left[80];
    snprintf(left, sizeof left, "rung %s", usage);
    rung_text_put_item(out, left, meaning, PROGRAM_COLUMN);
}

static void put_commands(rung_sink *out, bool in_shell)
{
    for (size_t i = 0; i < rung_n_commands; i++) {
        const rung_command *c = &rung_commands[i];
        if (c->alias || (c->run != NULL) != in_shell)
            continue;
        if (in_shell)
            rung_text_put_item(out, c->usage, c->summary, SHELL_COLUMN);
        else
            put_program_usage(out, c->usage, c->summary);
    }
}

/* What the program takes besides commands. */
static const struct {
    const char *usage, *meaning;
} ways[] = {
    { "", "the shell; from a pipe, one question a line" },
    { "QUESTION", "one answer" },
    { "-g GRAPH ...", "another graph: a package or a compiled file" },
    { "--format FORMAT ...", "table, json, jsonl, csv, markdown, msgpack, dot" },
    { "--quiet ...", "do not say how far a long question is" },
};

static void put_everything(rung_sink *out)
{
    rung_text_put_wrapped(out,
                          "rung answers questions about roles, training and placements, "
                          "with its evidence.",
                          0, 0);
    rung_putc(out, '\n');
    rung_help_all(out);
    rung_putc(out, '\n');
    rung_text_put_wrapped(out,
                          "A name of several words stands in quotes: show \"Healthcare "
                          "assistant\". Tab completes it. `help gap` says all about one "
                          "question.",
                          0, 0);
    rung_puts(out, "\nIn the shell\n");
    put_commands(out, true);
    rung_puts(out, "\nOn the command line\n");
    for (size_t i = 0; i < RUNG_COUNT_OF(ways); i++)
        put_program_usage(out, ways[i].usage, ways[i].meaning);
    put_commands(out, false);
}

rung_status rung_command_help(rung_words words, rung_sink *out, rung_error *err)
{
    if (words.n < 2) {
        put_everything(out);
        return RUNG_OK;
    }
    const char *topic = words.items[1];
    const rung_query *q = rung_query_named(topic, strlen(topic));
    const rung_command *c = rung_command_find(topic);
    if (q) {
        rung_help_query(q, out);
        return RUNG_OK;
    }
    if (c) {
        const char *program = c->run ? "" : "rung ";
        rung_putf(out, "%s%s: ", program, c->usage);
        rung_text_put_wrapped(out, c->summary, strlen(program) + strlen(c->usage) + 2, 2);
        return RUNG_OK;
    }
    char shown[80];
    rung_meant near = rung_meant_by(topic, strlen(topic));
    rung_meant_try_queries(&near);
    for (size_t i = 0; i < rung_n_commands; i++)
        rung_meant_try(&near, rung_commands[i].name);
    rung_fail(err, RUNG_USAGE, "no help on '%s'%s",
              rung_text_shown(shown, sizeof shown, topic, strlen(topic)),
              rung_meant_hint(&near, "", "; `help` alone lists what there is"));
    if (err)
        err->at = 1;
    return RUNG_USAGE;
}
