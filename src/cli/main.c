/* main.c -- the program `rung`: one question, a script, or the shell. */
#include <errno.h>
#include <limits.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/call.h"
#include "cli/diff.h"
#include "cli/docs.h"
#include "cli/export.h"
#include "cli/options.h"
#include "cli/serve.h"
#include "core/program.h"
#include "core/text.h"
#include "core/unfinished.h"
#include "repl/commands.h"
#include "repl/script.h"
#include "repl/shell.h"

static int fail(const rung_session *s, const rung_error *err)
{
    rung_session_report(s, NULL, NULL, err);
    return rung_exit_code(err->code);
}

static int put(rung_session *s, rung_sink *text)
{
    rung_error err;
    return rung_session_put_page(s, text, &err) ? fail(s, &err) : RUNG_EXIT_ANSWERED;
}

/* The text, unless making it failed. */
static int put_if(rung_session *s, rung_status status, rung_sink *text,
                  const rung_error *err)
{
    if (!status)
        return put(s, text);
    rung_sink_drop(text);
    return fail(s, err);
}

static int version(rung_session *s)
{
    rung_sink text = rung_sink_buffer(0);
    rung_puts(&text, "rung " RUNG_VERSION "\n");
    return put(s, &text);
}

/* `check` and `compile` are rung-build's: becomes it, with the same words. */
static int become_build(rung_session *s, const rung_options *o)
{
    rung_error err;
    char build[PATH_MAX];
    const char **argv = calloc(o->n + 6, sizeof *argv);
    if (!argv || !rung_build_path(build, sizeof build)) {
        rung_fail(&err, RUNG_IO,
                  "`%s` is done by the program rung-build, and there is none beside rung"
                  " (RUNG_BUILD can name it)",
                  o->words[0]);
        free(argv);
        return fail(s, &err);
    }
    uint32_t n = 0;
    argv[n++] = build;
    argv[n++] = o->words[0];
    if (o->graph)
        argv[n++] = o->graph;
    for (uint32_t i = 1; i < o->n; i++)
        argv[n++] = o->words[i];
    if (o->format_given) {
        argv[n++] = "--format";
        argv[n++] = rung_format_word(o->format);
    }
    execv(build, (char *const *)(void *)argv);
    rung_fail(&err, RUNG_IO, "cannot start %s: %s", build, strerror(errno));
    free(argv);
    return fail(s, &err);
}

static int call(rung_session *s, const rung_options *o)
{
    rung_error err = { .at = RUNG_NO_WORD };
    bool no_server;
    if (!rung_call(s, o, &no_server, &err))
        return RUNG_EXIT_ANSWERED;
    int code = fail(s, &err);
    return no_server ? RUNG_EXIT_NO_SERVER : code;
}

static int serve(rung_session *s, const rung_options *o)
{
    rung_error err = { .at = RUNG_NO_WORD };
    return rung_serve_words(o, &err) ? fail(s, &err) : RUNG_EXIT_ANSWERED;
}

static int export(rung_session *s, const rung_options *o)
{
    rung_error err = { .at = RUNG_NO_WORD };
    rung_unfinished_watch();
    return rung_export_words(s, o, &err) ? fail(s, &err) : RUNG_EXIT_ANSWERED;
}

static int diff(rung_session *s, const rung_options *o)
{
    rung_error err = { .at = RUNG_NO_WORD };
    bool differ;
    if (rung_diff_words(s, o, &differ, &err))
        return fail(s, &err);
    return differ ? RUNG_EXIT_FAILED : RUNG_EXIT_ANSWERED;
}

/* The commands of the command line that are not for the shell, with their pages of help.
 * What there is to import is known to rung-build alone; of check and compile there is no
 * more to say than the table of commands does. */
static const struct program {
    const char *name;
    int (*run)(rung_session *s, const rung_options *o);
    void (*help)(rung_sink *out);
} programs[] = {
    { "serve", serve, rung_serve_help },    { "call", call, rung_call_help },
    { "export", export, rung_export_help }, { "diff", diff, rung_diff_help },
    { "check", become_build, NULL },        { "compile", become_build, NULL },
    { "import", become_build, NULL },
};

static const struct program *program_named(const char *name)
{
    for (size_t i = 0; i < RUNG_COUNT_OF(programs); i++)
        if (strcmp(programs[i].name, name) == 0)
            return &programs[i];
    return NULL;
}

/* Help on one thing, or on everything (topic NULL). */
static int help(rung_session *s, const char *topic)
{
    static const char *import[] = { "import", "--help" };
    const char *words[] = { "help", topic };
    rung_sink text = rung_session_page(s);
    rung_error err;
    const struct program *program = topic ? program_named(topic) : NULL;
    if (topic && strcmp(topic, "import") == 0)
        return become_build(s, &(rung_options){ .words = import, .n = 2 });
    if (program && program->help) {
        program->help(&text);
        return put(s, &text);
    }
    return put_if(s,
                  rung_command_help((rung_words){ words, topic ? 2u : 1u }, &text, &err),
                  &text, &err);
}

/* `help --page NAME`: a page that the documentation takes from here. */
static int page(rung_session *s, const char *name)
{
    rung_sink text = rung_sink_buffer(0);
    rung_error err;
    return put_if(s, rung_docs_put(name, &text, &err), &text, &err);
}

static int run_script(rung_session *s)
{
    rung_error err;
    if (rung_script_run(s, stdin, NULL, &err))
        return fail(s, &err);
    return s->failures ? RUNG_EXIT_FAILED : RUNG_EXIT_ANSWERED;
}

/* The path of a graph where a question is expected, and no -g before it. */
static bool is_graph_path(const char *word)
{
    char inside[PATH_MAX];
    snprintf(inside, sizeof inside, "%s/datapackage.json", word);
    return access(inside, F_OK) == 0 || (strpbrk(word, "/.") && access(word, F_OK) == 0);
}

static int run_words(rung_session *s, rung_words words)
{
    rung_error err = { .at = RUNG_NO_WORD };
    rung_status status = rung_session_words(s, words, &err);
    if (status == RUNG_UNKNOWN_METHOD && is_graph_path(words.items[0]))
        rung_fail(&err, status,
                  "%s is a path and no query; a graph is named with -g in front of it",
                  rung_shown_path_of(words.items[0]).s);
    if (status)
        return fail(s, &err);
    return s->failures ? RUNG_EXIT_FAILED : RUNG_EXIT_ANSWERED;
}

static bool asks_for_help(const rung_options *o)
{
    for (uint32_t i = 1; i < o->n; i++)
        if (strcmp(o->words[i], "--help") == 0 || strcmp(o->words[i], "-h") == 0)
            return true;
    return false;
}

/* A question, a script or the shell, of the graph that the options name. */
static int answer(rung_session *s, const rung_options *o)
{
    rung_error err;
    bool shell = o->n == 0 && isatty(STDIN_FILENO)
                 && (isatty(STDOUT_FILENO) || isatty(STDERR_FILENO));
    if (rung_session_graph(s, o->graph, o->n == 0, &err))
        return fail(s, &err);
    s->format = o->format;
    s->quiet = o->quiet;
    return o->n    ? run_words(s, (rung_words){ o->words, o->n })
           : shell ? rung_shell_run(s)
                   : run_script(s);
}

static int run(rung_session *s, const rung_options *o)
{
    const struct program *program = o->n ? program_named(o->words[0]) : NULL;
    if (o->version)
        return version(s);
    if (o->help)
        return help(s, o->n ? o->words[0] : NULL);
    if (program)
        return asks_for_help(o) ? help(s, program->name) : program->run(s, o);
    if (!o->n || strcmp(o->words[0], "help") != 0)
        return answer(s, o);
    if (o->n == 3 && strcmp(o->words[1], "--page") == 0)
        return page(s, o->words[2]);
    return o->n == 2 && o->words[1][0] != '-'
               ? help(s, o->words[1])
               : run_words(s, (rung_words){ o->words, o->n });
}

int main(int argc, char **argv)
{
    rung_program_begin();
    /* only a screen asks for it */
    if (isatty(STDIN_FILENO) || isatty(STDOUT_FILENO) || isatty(STDERR_FILENO))
        setlocale(LC_CTYPE, "");
    rung_session s = { .out = STDOUT_FILENO };
    rung_error err = { .at = RUNG_NO_WORD };
    rung_options o = { .words = calloc((size_t)argc + 1, sizeof *o.words) };
    int code;
    if (!o.words) {
        rung_fail(&err, RUNG_NO_MEMORY, "out of memory");
        code = fail(&s, &err);
    } else if (rung_options_read(argc, argv, &o, &err)) {
        code = fail(&s, &err);
    } else {
        code = run(&s, &o);
    }
    rung_session_drop(&s);
    free(o.words);
    return code;
}
