/* help.c -- help as plain text, from the same table that binds and runs: it cannot go stale. */
#include "engine/engine.h"

#include <ctype.h>
#include <string.h>

#include "core/text.h"

#define COLUMN 27 /* where the explanations begin */
#define NARROW 60 /* below this many columns what goes on begins further left */
#define NARROW_INDENT 4
#define KINDS_LISTED 3 /* a parameter that takes more kinds says in words what they are */

static void put_upper(rung_sink *out, const char *word)
{
    for (; *word; word++)
        rung_putc(out, (char)toupper((unsigned char)*word));
}

void rung_put_option(const char *name, rung_sink *out)
{
    for (; *name; name++)
        rung_putc(out, *name == '_' ? '-' : *name);
}

/* What stands for a value: ROLE, N, link|overlap. */
static void put_placeholder(const rung_param *p, rung_sink *out)
{
    switch (p->type) {
    case RUNG_P_NODE:
    case RUNG_P_NODES:
        for (unsigned k = 0; k < RUNG_N_KINDS; k++)
            if (p->kinds == RUNG_KIND_BIT(k)) {
                put_upper(out, rung_kind_word((rung_kind)k));
                return;
            }
        rung_puts(out, "NODE");
        return;
    case RUNG_P_WORD:
        for (size_t i = 0; p->words[i]; i++)
            rung_putf(out, "%s%s", i ? "|" : "", p->words[i]);
        return;
    case RUNG_P_EDGES: rung_puts(out, "FROM:relation:TO"); return;
    case RUNG_P_TEXT:
    case RUNG_P_TEXTS: put_upper(out, p->name); return;
    case RUNG_P_INT: rung_puts(out, "N"); return;
    case RUNG_P_KIND: rung_puts(out, "KIND"); return;
    case RUNG_P_STATUSES: rung_puts(out, "STATUS"); return;
    case RUNG_P_DATE: rung_puts(out, "DATE"); return;
    case RUNG_P_LEARNER: rung_puts(out, "NAME=VALUE|FILE"); return;
    case RUNG_P_SHEET: rung_puts(out, "FILE"); return;
    case RUNG_P_FLAG: return;
    }
}

static void put_option(const rung_param *p, rung_sink *out)
{
    rung_puts(out, "--");
    rung_put_option(p->name, out);
    if (p->type != RUNG_P_FLAG)
        rung_putc(out, ' ');
    put_placeholder(p, out);
}

void rung_help_usage(const rung_query *q, rung_sink *out)
{
    rung_puts(out, q->name);
    for (size_t i = 0; i < q->n_params; i++)
        if (q->params[i].required) {
            rung_putc(out, ' ');
            put_upper(out, q->params[i].name);
        }
    for (size_t i = 0; i < q->n_params; i++)
        if (!q->params[i].required) {
            rung_puts(out, " [");
            put_option(&q->params[i], out);
            rung_puts(out, rung_param_repeats(&q->params[i]) ? "]..." : "]");
        }
}

/* "; role or standard", of the kinds that a parameter takes, when these are few. */
static void put_kinds(const rung_param *p, rung_sink *out)
{
    unsigned n = (unsigned)__builtin_popcount(p->kinds), seen = 0;
    for (unsigned k = 0; n > 1 && n <= KINDS_LISTED && k < RUNG_N_KINDS; k++)
        if (p->kinds & RUNG_KIND_BIT(k))
            rung_putf(out, "%s%s", seen++ ? rung_listed(seen - 1, n, " or ") : "; ",
                      rung_kind_word((rung_kind)k));
}

static const char *kind_at(size_t i)
{
    return rung_kind_word((rung_kind)i);
}
static const char *status_at(size_t i)
{
    return rung_fact_status_word((rung_fact_status)i);
}
static const char *field_at(size_t i)
{
    return rung_learner_fields[i];
}

static void put_words(const char *(*word)(size_t), size_t n, rung_sink *out)
{
    for (size_t i = 0; i < n; i++)
        rung_putf(out, "%s%s", i ? ", " : " ", word(i));
}

/* "; a role or standard", "; 1 to 1000, else 20": what the table says beyond its help line. */
static void put_notes(const rung_param *p, rung_sink *out)
{
    switch (p->type) {
    case RUNG_P_NODE:
    case RUNG_P_NODES: put_kinds(p, out); break;
    case RUNG_P_INT:
        if (p->lo < p->hi)
            rung_putf(out, "; %lld to %lld", (long long)p->lo, (long long)p->hi);
        if (p->otherwise != RUNG_NO_INT)
            rung_putf(out, "; %lld unless said", (long long)p->otherwise);
        break;
    case RUNG_P_WORD: rung_putf(out, "; %s unless said", p->words[p->otherwise]); break;
    case RUNG_P_KIND:
        rung_puts(out, ";");
        put_words(kind_at, RUNG_N_KINDS, out);
        break;
    case RUNG_P_STATUSES:
        rung_puts(out, ";");
        put_words(status_at, RUNG_N_FACT_STATUS, out);
        break;
    case RUNG_P_LEARNER:
        rung_puts(out, "; NAME is one of");
        put_words(field_at, rung_n_learner_fields, out);
        rung_puts(out, "; FILE is a profile: a JSON map of these and of what is held "
                       "(have)");
        break;
    case RUNG_P_SHEET:
        rung_puts(
            out,
            "; CSV with a heading, as spreadsheets save it, JSON Lines or a JSON list "
            "of maps, - for standard input");
        break;
    case RUNG_P_DATE:
    case RUNG_P_EDGES:
    case RUNG_P_TEXT:
    case RUNG_P_TEXTS:
    case RUNG_P_FLAG: break;
    }
    if (rung_param_repeats(p) && !strstr(p->help, "repeat"))
        rung_puts(out, "; may be repeated");
}

/* The columns of a table that is brought along, each on lines of its own. */
static void put_columns(const rung_param *p, rung_sink *out)
{
    for (size_t i = 0; p->type == RUNG_P_SHEET && i < p->n_columns; i++) {
        const rung_sheet_column *c = &p->columns[i];
        rung_sink line = rung_sink_buffer(0);
        rung_putf(&line, "column %s%s: %s%s", c->name, c->required ? " (required)" : "",
                  c->help, c->list ? "; several with | between them" : "");
        size_t at = rung_text_meaning_column(out, COLUMN);
        rung_putf(out, "%*s", (int)at, "");
        if (line.failed)
            out->failed = true;
        else
            rung_text_put_wrapped(out, line.to, at, at + 2);
        rung_sink_drop(&line);
    }
}

/* One parameter: how it is written, then what it is. */
static void put_param(const rung_param *p, rung_sink *out)
{
    rung_sink left = rung_sink_buffer(0), right = rung_sink_buffer(0);
    if (p->required)
        put_upper(&left, p->name);
    else
        put_option(p, &left);
    rung_puts(&right, p->help);
    put_notes(p, &right);
    if (left.failed || right.failed) {
        out->failed = true;
    } else {
        rung_text_put_item(out, left.to, right.to, COLUMN);
        put_columns(p, out);
    }
    rung_sink_drop(&left);
    rung_sink_drop(&right);
}

/* The usage line, broken between its parts and never inside `[--from ROLE]`. */
static void put_usage(const rung_query *q, rung_sink *out)
{
    rung_sink line = rung_sink_buffer(0);
    rung_help_usage(q, &line);
    size_t at = 2, columns = rung_text_help_columns(out);
    size_t indent = columns < NARROW ? NARROW_INDENT : 3 + strlen(q->name);
    rung_puts(out, "  ");
    for (const char *p = line.to; !line.failed && p && *p;) {
        size_t n = *p == '[' ? strcspn(p, "]") : strcspn(p, " ");
        n += strcspn(p + n, " ");
        if (p != line.to) {
            bool breaks = at + 1 + n > columns;
            if (breaks)
                rung_putf(out, "\n%*s", (int)indent, "");
            else
                rung_putc(out, ' ');
            at = breaks ? indent : at + 1;
        }
        rung_put(out, p, n);
        at += n;
        p += n + (p[n] == ' ');
    }
    out->failed |= line.failed;
    rung_putc(out, '\n');
    rung_sink_drop(&line);
}

static void put_example(const rung_query *q, rung_sink *out)
{
    rung_puts(out, "  ");
    rung_text_put_wrapped(out, q->example, 2, NARROW_INDENT);
}

void rung_help_query(const rung_query *q, rung_sink *out)
{
    rung_putf(out, "%s: ", q->name);
    rung_text_put_wrapped(out, q->summary, strlen(q->name) + 2, 2);
    rung_putc(out, '\n');
    put_usage(q, out);
    if (q->help && *q->help) {
        rung_putc(out, '\n');
        rung_text_put_wrapped(out, q->help, 0, 0);
    }
    if (q->n_params)
        rung_putc(out, '\n');
    for (size_t i = 0; i < q->n_params; i++)
        put_param(&q->params[i], out);
    rung_puts(out, "\nEvery query also takes\n");
    for (size_t i = 0; i < rung_n_common_params; i++)
        put_param(&rung_common_params[i], out);
    rung_puts(out, "\nExample\n");
    put_example(q, out);
}

void rung_help_all(rung_sink *out)
{
    static const char *const first[] = { "find", "next", "gap", "coverage" };
    size_t widest = 0;
    for (size_t i = 0; i < rung_n_queries; i++)
        if (strlen(rung_queries[i]->name) > widest)
            widest = strlen(rung_queries[i]->name);
    rung_puts(out, "Questions\n");
    for (size_t i = 0; i < rung_n_queries; i++)
        rung_text_put_item(out, rung_queries[i]->name, rung_queries[i]->summary,
                           widest + 4);
    rung_puts(out, "\nFor example\n");
    for (size_t i = 0; i < RUNG_COUNT_OF(first); i++) {
        const rung_query *q = rung_query_named(first[i], strlen(first[i]));
        if (q)
            put_example(q, out);
    }
}
