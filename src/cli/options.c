/* options.c -- -g wherever it stands, the rest of the options before the query; see
 * options.h. */
#include "cli/options.h"

#include <string.h>

#include "core/text.h"
#include "repl/session.h"

typedef struct reader {
    int argc, at;
    char **argv;
    rung_error *err;
} reader;

/* The value of `-x V`, `--long V` or `--long=V` at argv[at] (moved to its last word), or false. */
static bool is_option(reader *r, const char *brief, const char *name, const char **value)
{
    const char *word = r->argv[r->at];
    size_t n = strlen(name);
    if (strcmp(word, brief) == 0 || strcmp(word, name) == 0) {
        *value = r->at + 1 < r->argc ? r->argv[++r->at] : NULL;
        return true;
    }
    *value = word + n + 1;
    return strncmp(word, name, n) == 0 && word[n] == '=';
}

static rung_status take_graph(reader *r, rung_options *o, const char *value)
{
    if (!value || !*value)
        return rung_fail(r->err, RUNG_USAGE,
                         "-g needs a graph: a package directory or a compiled file");
    if (o->graph)
        return rung_fail(r->err, RUNG_USAGE, "the graph is given twice: '%s' and '%s'",
                         o->graph, value);
    o->graph = value;
    return RUNG_OK;
}

static rung_status take_format(reader *r, rung_options *o, const char *value)
{
    if (o->format_given)
        return rung_fail(r->err, RUNG_USAGE, "the format is given twice");
    o->format_given = true;
    return rung_session_format(value, &o->format, r->err);
}

static rung_status unknown(reader *r, const char *word)
{
    static const char *const names[] = { "graph", "format", "quiet", "help", "version" };
    const char *name = word + strspn(word, "-");
    const char *near =
        rung_nearest_word(name, strcspn(name, "="), names, RUNG_COUNT_OF(names));
    char shown[80];
    return rung_fail(r->err, RUNG_USAGE, "no option '%s' before a query%s%s%s",
                     rung_text_shown(shown, sizeof shown, word, strlen(word)),
                     near ? "; did you mean '--" : "",
                     near ? near : "; `rung --help` lists them", near ? "'?" : "");
}

rung_status rung_options_read(int argc, char **argv, rung_options *out, rung_error *err)
{
    reader r = { argc, 1, argv, err };
    rung_status s = RUNG_OK;
    bool ended = false;
    for (; !s && r.at < argc; r.at++) {
        const char *word = argv[r.at], *value;
        bool first = out->n == 0;
        bool end = !ended && strcmp(word, "--") == 0;
        ended |= end;
        if (end && first)
            continue;
        if (ended || word[0] != '-' || word[1] == '\0')
            out->words[out->n++] = word;
        else if (is_option(&r, "-g", "--graph", &value))
            s = take_graph(&r, out, value);
        else if (first && is_option(&r, "-f", "--format", &value))
            s = take_format(&r, out, value);
        else if (!first)
            out->words[out->n++] = word;
        else if (strcmp(word, "-h") == 0 || strcmp(word, "--help") == 0)
            out->help = true;
        else if (strcmp(word, "-q") == 0 || strcmp(word, "--quiet") == 0)
            out->quiet = true;
        else if (strcmp(word, "-V") == 0 || strcmp(word, "--version") == 0)
            out->version = true;
        else
            s = unknown(&r, word);
    }
    return s;
}
