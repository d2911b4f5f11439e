/* diff.c -- see diff.h. */
#include "cli/diff.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/text.h"
#include "engine/diff.h"
#include "repl/commands.h"
#include "repl/progress.h"
#include "repl/screen.h"

#define USAGE "rung diff BEFORE AFTER [--exit-code] [--limit N] [--questions N]"

/* A comparison of some hundred thousand rows, listed or not, fits in this. */
#define DIFF_MEMORY ((size_t)1 << 30)

typedef struct diff_options {
    const char *graphs[2];
    unsigned n_graphs;
    rung_diff_options how;
    rung_format format;
    bool format_given, exit_code, quiet;
} diff_options;

/* Which questions are asked of which nodes. */
static void put_asked(rung_sink *out)
{
    rung_sink text = rung_sink_buffer(0);
    rung_puts(&text, "Then both graphs are asked ");
    for (size_t i = 0; i < rung_n_diff_asks; i++)
        rung_putf(&text, "%s%s",
                  i == 0                     ? ""
                  : i + 1 < rung_n_diff_asks ? ", "
                                             : " and ",
                  rung_diff_asks[i]);
    rung_putf(&text,
              " about each node that both have: first those that a row names, then those "
              "up to %u links away. Listed is which answers differ, the file and line of "
              "evidence aside.",
              RUNG_DIFF_DISTANCE);
    out->failed |= text.failed;
    rung_putc(out, '\n');
    if (!text.failed)
        rung_text_put_wrapped(out, text.to, 0, 0);
    rung_sink_drop(&text);
}

void rung_diff_help(rung_sink *out)
{
    rung_text_put_wrapped(out, USAGE, 0, 2);
    rung_text_put_wrapped(out,
                          "What differs between two graphs, each a package, a compiled "
                          "file or `built-in`.",
                          0, 0);
    rung_putc(out, '\n');
    rung_text_put_item(out, "--exit-code",
                       "exit with 1 when they differ, 0 when they do not", 20);
    char most[80];
    snprintf(most, sizeof most,
             "most rows listed in each part (default %u); counts are of all",
             RUNG_DIFF_ROWS);
    rung_text_put_item(out, "--limit N", most, 20);
    snprintf(most, sizeof most,
             "most questions that both are asked (default %u; 0: none)",
             RUNG_DIFF_QUESTIONS);
    rung_text_put_item(out, "--questions N", most, 20);
    rung_text_put_item(out, "--format FORMAT", "as of any answer, but for dot", 20);
    rung_putc(out, '\n');
    rung_text_put_wrapped(
        out,
        "Nodes are told apart by id, links by what they join; the order of rows, files "
        "and lines count for nothing. Of a node or link that both have, the values that "
        "count are compared; what differs behind them stands under \"Evidence alone\".",
        0, 0);
    put_asked(out);
}

/* ---- words ---- */

static rung_status read_number(const char *name, const char *value, uint32_t lo,
                               uint32_t hi, uint32_t *out, rung_error *err)
{
    char *end = NULL;
    errno = 0;
    unsigned long number =
        value && *value >= '0' && *value <= '9' ? strtoul(value, &end, 10) : 0;
    if (!end || *end || errno || number < lo || number > hi)
        return rung_fail(err, RUNG_USAGE, "%s is a number from %u to %u", name, lo, hi);
    *out = (uint32_t)number;
    return RUNG_OK;
}

static rung_status take_graph(diff_options *d, const char *word, rung_error *err)
{
    if (d->n_graphs == 2)
        return rung_fail(err, RUNG_USAGE, "'%s' is a word too many; " USAGE, word);
    d->graphs[d->n_graphs++] = word;
    return RUNG_OK;
}

static rung_status read_words(const rung_options *o, diff_options *d, rung_error *err)
{
    rung_status s = RUNG_OK;
    *d = (diff_options){ .how = { .questions = RUNG_DIFF_QUESTIONS },
                         .format = o->format,
                         .format_given = o->format_given,
                         .quiet = o->quiet };
    const rung_words words = { o->words, o->n };
    bool ended = false;
    for (uint32_t i = 1; !s && i < words.n; i++) {
        const char *word = words.items[i], *value;
        bool option = !ended && word[0] == '-' && word[1];
        if (option && strcmp(word, "--") == 0)
            ended = true;
        else if (!option)
            s = take_graph(d, word, err);
        else if (strcmp(word, "--exit-code") == 0)
            d->exit_code = true;
        else if (strcmp(word, "--quiet") == 0)
            d->quiet = true;
        else if (rung_option_at(words, &i, "-f", "--format", &value))
            s = rung_session_format_once(value, &d->format, &d->format_given, err);
        else if (rung_option_at(words, &i, NULL, "--limit", &value))
            s = read_number("--limit", value, 1, RUNG_DIFF_ROWS_MOST, &d->how.limit, err);
        else if (rung_option_at(words, &i, NULL, "--questions", &value))
            s = read_number("--questions", value, 0, RUNG_DIFF_QUESTIONS_MOST,
                            &d->how.questions, err);
        else
            s = rung_fail(err, RUNG_USAGE, "no option '%s'; " USAGE, word);
    }
    if (!s && o->graph)
        s = rung_fail(err, RUNG_USAGE,
                      "diff takes its graphs as words and not with -g; " USAGE);
    if (!s && d->n_graphs < 2)
        s = rung_fail(err, RUNG_USAGE, "diff compares two graphs; " USAGE);
    if (!s && d->format == RUNG_FORMAT_DOT)
        s = rung_fail(err, RUNG_USAGE,
                      "a comparison cannot be drawn; take another format");
    if (!s && d->format == RUNG_FORMAT_MSGPACK && isatty(STDOUT_FILENO))
        s = rung_fail(err, RUNG_USAGE,
                      "msgpack is for programs; send it to a file (> FILE)");
    return s;
}

/* ---- the comparison ---- */

static rung_status open_graph(const char *word, rung_snapshot **out, rung_error *err)
{
    return rung_bad_graph(rung_graph_open(strcmp(word, RUNG_BUILT_IN) == 0 ? NULL : word,
                                          out, err),
                          err);
}

static rung_status compare(rung_session *s, rung_arena *mem, diff_options *d,
                           rung_snapshot *const graphs[2], bool *differ, rung_error *err)
{
    rung_reply reply;
    rung_progress_line progress;
    rung_progress_begin(s, !d->quiet, &progress);
    d->how.progress = s->task.progress;
    d->how.told = s->task.told;
    rung_status status = rung_diff(mem, graphs[0], graphs[1], &d->how, &reply, err);
    rung_progress_end(s, &progress);
    if (status)
        return status;
    rung_render_options options = rung_screen_options(s->out);
    rung_sink text = rung_sink_buffer(0);
    status = rung_render(&reply, d->format, &options, &text, err);
    *differ = d->exit_code && ((const rung_diff_result *)reply.result)->same.v != 1;
    if (!status)
        return rung_session_put(s, &text, err);
    rung_sink_drop(&text);
    return status;
}

rung_status rung_diff_words(rung_session *s, const rung_options *o, bool *differ,
                            rung_error *err)
{
    diff_options d;
    rung_snapshot *graphs[2] = { NULL, NULL };
    rung_arena mem = { .limit = DIFF_MEMORY };
    *differ = false;
    rung_status status = read_words(o, &d, err);
    if (status)
        return status;
    for (int i = 0; i < 2 && !status; i++)
        status = open_graph(d.graphs[i], &graphs[i], err);
    if (!status)
        status = compare(s, &mem, &d, graphs, differ, err);
    rung_arena_drop(&mem);
    rung_snapshot_close(graphs[0]);
    rung_snapshot_close(graphs[1]);
    return status;
}
