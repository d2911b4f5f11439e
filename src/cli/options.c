/* options.c -- -g wherever it stands, the rest of the options before the query; see
 * options.h. */
#include "cli/options.h"

#include <string.h>

#include "core/text.h"
#include "repl/session.h"

static rung_status take_graph(rung_options *o, const char *value, rung_error *err)
{
    if (!value || !*value)
        return rung_fail(err, RUNG_USAGE,
                         "-g needs a graph: a package directory or a compiled file");
    if (o->graph)
        return rung_fail(err, RUNG_USAGE, "the graph is given twice: '%s' and '%s'",
                         o->graph, value);
    o->graph = value;
    return RUNG_OK;
}

static rung_status unknown(const char *word, rung_error *err)
{
    static const char *const names[] = { "graph", "format", "quiet", "help", "version" };
    const char *name = word + strspn(word, "-");
    rung_meant near = rung_meant_by(name, strcspn(name, "="));
    char shown[80];
    for (size_t i = 0; i < RUNG_COUNT_OF(names); i++)
        rung_meant_try(&near, names[i]);
    return rung_fail(err, RUNG_USAGE, "no option '%s' before a query%s",
                     rung_text_shown(shown, sizeof shown, word, strlen(word)),
                     rung_meant_hint(&near, "--", "; `rung --help` lists them"));
}

rung_status rung_options_read(int argc, char **argv, rung_options *out, rung_error *err)
{
    const rung_words words = { (const char *const *)argv, (uint32_t)argc };
    rung_status s = RUNG_OK;
    bool ended = false;
    for (uint32_t i = 1; !s && i < words.n; i++) {
        const char *word = words.items[i], *value;
        bool first = out->n == 0;
        bool end = !ended && strcmp(word, "--") == 0;
        ended |= end;
        if (end && first)
            continue;
        if (ended || word[0] != '-' || word[1] == '\0')
            out->words[out->n++] = word;
        else if (rung_option_at(words, &i, "-g", "--graph", &value))
            s = take_graph(out, value, err);
        else if (first && rung_option_at(words, &i, "-f", "--format", &value))
            s = rung_session_format_once(value, &out->format, &out->format_given, err);
        else if (!first)
            out->words[out->n++] = word;
        else if (strcmp(word, "-h") == 0 || strcmp(word, "--help") == 0)
            out->help = true;
        else if (strcmp(word, "-q") == 0 || strcmp(word, "--quiet") == 0)
            out->quiet = true;
        else if (strcmp(word, "-V") == 0 || strcmp(word, "--version") == 0)
            out->version = true;
        else
            s = unknown(word, err);
    }
    return s;
}
