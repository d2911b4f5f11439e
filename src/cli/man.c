/* man.c -- rung(1) as roff, printed and never written by hand. */
#include "cli/man.h"

#include <ctype.h>

#include "repl/commands.h"

/* Text as roff reads it as itself: no line of it is a request. */
static void put(rung_sink *out, const char *s)
{
    if (*s == '.' || *s == '\'')
        rung_puts(out, "\\&");
    for (; *s; s++)
        switch (*s) {
        case '\\': rung_puts(out, "\\e"); break;
        case '-': rung_puts(out, "\\-"); break;
        default: rung_putc(out, *s);
        }
}

static void put_usage(const rung_query *q, rung_sink *out)
{
    rung_sink line = rung_sink_buffer(0);
    rung_help_usage(q, &line);
    if (line.failed)
        out->failed = true;
    else
        put(out, line.to);
    rung_sink_drop(&line);
}

static void put_item(rung_sink *out, const char *head, const char *text)
{
    rung_puts(out, ".TP\n.B ");
    put(out, head);
    rung_putc(out, '\n');
    put(out, text);
    rung_putc(out, '\n');
}

static void put_param(const rung_param *p, rung_sink *out)
{
    rung_puts(out, p->required ? ".TP\n.I " : ".TP\n.B \\-\\-");
    for (const char *c = p->name; *c; c++)
        if (p->required)
            rung_putc(out, (char)toupper((unsigned char)*c));
        else
            rung_puts(out, *c == '_' ? "\\-" : (char[]){ *c, '\0' });
    rung_putc(out, '\n');
    put(out, p->help);
    if (p->type == RUNG_P_INT && p->otherwise != RUNG_NO_INT)
        rung_putf(out, "; %lld unless said", (long long)p->otherwise);
    for (size_t i = 0; p->type == RUNG_P_WORD && p->words[i]; i++) {
        rung_puts(out, i ? ", " : "; one of ");
        put(out, p->words[i]);
    }
    rung_putc(out, '\n');
    for (size_t i = 0; p->type == RUNG_P_SHEET && i < p->n_columns; i++) {
        rung_puts(out, ".br\ncolumn ");
        put(out, p->columns[i].name);
        rung_puts(out, p->columns[i].required ? " (required): " : ": ");
        put(out, p->columns[i].help);
        rung_putc(out, '\n');
    }
}

static void put_query(const rung_query *q, rung_sink *out)
{
    rung_puts(out, ".SS ");
    put(out, q->name);
    rung_puts(out, "\n.B ");
    put_usage(q, out);
    rung_puts(out, "\n.PP\n");
    put(out, q->summary);
    rung_puts(out, ".\n");
    if (q->help) {
        put(out, q->help);
        rung_putc(out, '\n');
    }
    for (size_t i = 0; i < q->n_params; i++)
        put_param(&q->params[i], out);
    rung_puts(out, ".PP\nFor example:\n.PP\n.RS\nrung ");
    put(out, q->example);
    rung_puts(out, "\n.RE\n");
}

static void put_commands(rung_sink *out)
{
    rung_puts(out, ".SH COMMANDS\nOn the command line:\n");
    for (size_t i = 0; i < rung_n_commands; i++)
        if (!rung_commands[i].run)
            put_item(out, rung_commands[i].usage, rung_commands[i].summary);
    rung_puts(out, ".PP\nIn the shell and in scripts:\n");
    for (size_t i = 0; i < rung_n_commands; i++)
        if (rung_commands[i].run && !rung_commands[i].alias)
            put_item(out, rung_commands[i].usage, rung_commands[i].summary);
}

static void put_head(rung_sink *out)
{
    rung_puts(out,
              ".TH RUNG 1 \"\" \"rung " RUNG_VERSION "\" \"User Commands\"\n"
              ".SH NAME\nrung \\- career pathways in health and social care, with "
              "the evidence\n"
              ".SH SYNOPSIS\n.B rung\n[\\fB\\-g\\fR \\fIGRAPH\\fR] [\\fB\\-f\\fR "
              "\\fIFORMAT\\fR]"
              " [\\fIQUESTION\\fR \\fIWORDS\\fR...]\n"
              ".SH DESCRIPTION\nAnswers questions about roles, training and "
              "placements from a graph of facts."
              " Every row of an answer says how sure it is and where it is written. "
              "Without a question it opens"
              " a shell on a terminal, and reads one question a line from a pipe.\n");
}

static void put_options(rung_sink *out)
{
    rung_puts(out, ".SH OPTIONS\n");
    put_item(out, "-g GRAPH, --graph GRAPH",
             "a graph package directory or a compiled file; without it the care graph "
             "that is built in");
    put_item(out, "-f FORMAT, --format FORMAT", "how answers are shown:");
    for (unsigned f = 0; f < RUNG_N_FORMATS; f++) {
        rung_puts(out, ".br\n");
        put(out, rung_format_word((rung_format)f));
        rung_puts(out, ": ");
        put(out, rung_format_help((rung_format)f));
        rung_putc(out, '\n');
    }
    put_item(
        out, "-q, --quiet",
        "do not say on a terminal how far a long question is; also after the question");
    put_item(out, "-h, --help", "what can be asked; after a question, all about it");
    put_item(out, "-V, --version", "the version");
}

static void put_questions(rung_sink *out)
{
    rung_puts(out, ".SH QUESTIONS\n");
    for (size_t i = 0; i < rung_n_queries; i++)
        put_query(rung_queries[i], out);
    rung_puts(out, ".SS Every question also takes\n");
    for (size_t i = 0; i < rung_n_common_params; i++)
        put_param(&rung_common_params[i], out);
}

static void put_surroundings(rung_sink *out)
{
    rung_puts(out, ".SH EXIT STATUS\n");
    put_item(out, "0", "answered");
    put_item(out, "1", "the question failed: no such node, more than one, or no answer");
    put_item(out, "2", "usage");
    put_item(out, "3", "the graph is bad");
    put_item(out, "4", "no server answers");
    rung_puts(out, ".SH ENVIRONMENT\n");
    put_item(out, "NO_COLOR", "set: no colour");
    put_item(
        out, "RUNG_BUILD",
        "path of the program that compiles graph packages, when it is not beside rung");
    put_item(out, "XDG_RUNTIME_DIR", "folder of the server's socket, rung/rung.sock");
    put_item(out, "XDG_STATE_HOME",
             "folder of the shell's history, rung/history; ~/.local/state unless set");
}

void rung_man_put(rung_sink *out)
{
    put_head(out);
    put_options(out);
    put_questions(out);
    put_commands(out);
    put_surroundings(out);
}
