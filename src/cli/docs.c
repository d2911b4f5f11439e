/* docs.c -- the query table, the closed lists and the counts of the built-in graph as
 * Markdown; see docs.h.
 *
 * `make docs` puts these into docs/; tests/library/check_pages proves that they are what
 * the program prints. */
#include "cli/docs.h"

#include <stdio.h>
#include <string.h>

#include "cli/man.h"
#include "engine/describe.h"
#include "serve/limits.h"
#include "serve/methods.h"

#define DEPTH_MOST 12 /* shapes nest at most that deep; a deeper one would be cut */

/* Text in a cell of a table: `|` would end it. */
static void put_cell(rung_sink *out, const char *s)
{
    for (; *s; s++)
        if (*s == '|')
            rung_puts(out, "\\|");
        else
            rung_putc(out, *s);
}

/* "`a`, `b`" of a `|`-separated list. */
static void put_choice(rung_sink *out, const char *words)
{
    for (const char *w = words; *w; w += *w == '|') {
        size_t n = strcspn(w, "|");
        rung_putf(out, "%s`%.*s`", w == words ? "" : ", ", (int)n, w);
        w += n;
    }
}

static void put_kinds(rung_sink *out, rung_kinds kinds)
{
    bool first = true;
    if (kinds == RUNG_ANY_KIND || !kinds) {
        rung_puts(out, "any");
        return;
    }
    for (unsigned k = 0; k < RUNG_N_KINDS; k++)
        if (kinds & RUNG_KIND_BIT(k)) {
            rung_putf(out, "%s%s", first ? "" : ", ", rung_kind_word((rung_kind)k));
            first = false;
        }
}

/* ---- queries ---- */

/* What a parameter takes, beyond its help line. */
static void put_takes(const rung_param *p, rung_sink *out)
{
    switch (p->type) {
    case RUNG_P_NODE:
    case RUNG_P_NODES: put_kinds(out, p->kinds); return;
    case RUNG_P_INT:
        if (p->lo < p->hi)
            rung_putf(out, "%lld to %lld", (long long)p->lo, (long long)p->hi);
        return;
    case RUNG_P_WORD:
        for (size_t i = 0; p->words[i]; i++)
            rung_putf(out, "%s`%s`", i ? ", " : "", p->words[i]);
        return;
    case RUNG_P_KIND: rung_puts(out, "a kind"); return;
    case RUNG_P_STATUSES: rung_puts(out, "a status"); return;
    case RUNG_P_LEARNER:
        for (size_t i = 0; i < rung_n_learner_fields; i++)
            rung_putf(out, "%s`%s=`", i ? ", " : "", rung_learner_fields[i]);
        return;
    case RUNG_P_DATE: rung_puts(out, "`YYYY`, `YYYY-MM`, `YYYY-MM-DD`"); return;
    case RUNG_P_EDGES: rung_puts(out, "a relation between two nodes"); return;
    case RUNG_P_SHEET: rung_puts(out, "a [table](#tables)"); return;
    case RUNG_P_TEXT:
    case RUNG_P_TEXTS:
    case RUNG_P_FLAG: return;
    }
}

/* The columns of a table that is brought along. */
static void put_columns(const rung_param *p, rung_sink *out)
{
    rung_puts(out, "| column of `--");
    rung_put_option(p->name, out);
    rung_puts(out, "` | | |\n|---|---|---|\n");
    for (size_t i = 0; i < p->n_columns; i++) {
        const rung_sheet_column *c = &p->columns[i];
        rung_putf(out, "| `%s` | %s%s%s | ", c->name, c->required ? "required" : "",
                  c->required && c->list ? ", " : "", c->list ? "list" : "");
        put_cell(out, c->help);
        rung_puts(out, " |\n");
    }
    rung_putc(out, '\n');
}

static void put_default(const rung_param *p, rung_sink *out)
{
    if (p->required)
        rung_puts(out, "required");
    else if (p->type == RUNG_P_WORD)
        rung_putf(out, "`%s`", p->words[p->otherwise]);
    else if (p->type == RUNG_P_INT && p->otherwise != RUNG_NO_INT)
        rung_putf(out, "%lld", (long long)p->otherwise);
}

static void put_params(const rung_param *params, size_t n, rung_sink *out)
{
    rung_puts(out,
              "| parameter | type | takes | unless said | |\n|---|---|---|---|---|\n");
    for (size_t i = 0; i < n; i++) {
        const rung_param *p = &params[i];
        rung_puts(out, p->required ? "| `" : "| `--");
        rung_put_option(p->name, out);
        rung_putf(out, "` | %s | ", rung_param_type_word(p->type));
        put_takes(p, out);
        rung_puts(out, " | ");
        put_default(p, out);
        rung_puts(out, " | ");
        put_cell(out, p->help);
        rung_puts(out, " |\n");
    }
    rung_putc(out, '\n');
    for (size_t i = 0; i < n; i++)
        if (params[i].type == RUNG_P_SHEET)
            put_columns(&params[i], out);
}

static const char *type_word(rung_type type)
{
    switch (type) {
    case RUNG_T_FLAG: return "true or false";
    case RUNG_T_INT:
    case RUNG_T_COUNT: return "integer";
    case RUNG_T_SHARE: return "real";
    case RUNG_T_TEXT: return "text";
    case RUNG_T_WORD: return "word";
    case RUNG_T_STATUS: return "status";
    case RUNG_T_RELATION: return "relation";
    case RUNG_T_NODE: return "NodeRef";
    case RUNG_T_FACT: return "Evidence";
    case RUNG_T_OPEN: return "attributes";
    case RUNG_T_STRUCT: return "map";
    case RUNG_T_LIST: return "list";
    }
    return "";
}

/* "list of NodeRef +" : what an element is; the members beyond follow indented. */
static void put_type(const rung_field *f, rung_sink *out)
{
    if (f->type != RUNG_T_LIST) {
        rung_puts(out, f->of && f->of->ref ? "NodeRef +" : type_word(f->type));
        return;
    }
    rung_puts(out, "list of ");
    if (f->of)
        rung_puts(out,
                  f->of->ref ? f->of->n_fields > 1 ? "NodeRef +" : "NodeRef" : "maps");
    else
        rung_puts(out, f->elem == RUNG_T_LIST ? "lists of ids" : type_word(f->elem));
    if (f->stated)
        rung_puts(out, " + attributes");
}

/* The members of a shape as a nested list; `path` holds the shapes around it, so that
 * none is opened within itself. */
static void put_shape(const rung_shape *s, const rung_shape **path, unsigned depth,
                      rung_sink *out)
{
    path[depth] = s;
    for (size_t i = s->ref; i < s->n_fields; i++) {
        const rung_field *f = &s->fields[i];
        rung_putf(out, "%*s- ", (int)depth * 2, "");
        if (f->type != RUNG_T_OPEN)
            rung_putf(out, "`%s`, ", f->name);
        put_type(f, out);
        rung_putf(out, ": %s\n", f->help);
        bool inside = depth + 1 >= DEPTH_MOST;
        for (unsigned k = 0; f->of && k <= depth; k++)
            inside |= path[k] == f->of;
        if (f->of && !inside)
            put_shape(f->of, path, depth + 1, out);
    }
}

static void put_query(const rung_query *q, rung_sink *out)
{
    const rung_shape *path[DEPTH_MOST];
    rung_putf(out, "\n## %s\n\n%c%s.\n\n```\n", q->name, q->summary[0] - 32,
              q->summary + 1);
    rung_help_usage(q, out);
    rung_puts(out, "\n```\n\n");
    if (q->help)
        rung_putf(out, "%s\n\n", q->help);
    put_params(q->params, q->n_params, out);
    rung_puts(out, "`data`:\n\n");
    put_shape(q->result, path, 0, out);
    rung_putf(out,
              "\nCost: %s. Since %s. For example:\n\n```console\n$ rung %s\n...\n```\n",
              q->cost, q->since, q->example);
}

static void put_formats(rung_sink *out)
{
    rung_puts(out, "| format | |\n|---|---|\n");
    for (unsigned f = 0; f < RUNG_N_FORMATS; f++)
        rung_putf(out, "| `%s` | %s |\n", rung_format_word((rung_format)f),
                  rung_format_help((rung_format)f));
}

static void put_errors(rung_sink *out)
{
    rung_puts(out, "| code | whose fault | |\n|---|---|---|\n");
    for (unsigned s = RUNG_OK + 1; s < RUNG_N_STATUS; s++)
        rung_putf(out, "| `%s` | %s | %s |\n", rung_status_code((rung_status)s),
                  rung_status_fault((rung_status)s) ? "the caller's"
                                                    : "ours or the machine's",
                  rung_status_help((rung_status)s));
}

/* What holds for all questions, as its sections stand on their page. */

static const char about_questions[] =
    "# Questions\n\n"
    "<!-- Printed by `rung help --page queries`; `make docs` writes it. Do not edit. "
    "-->\n\n"
    "What can be asked, in the shell, on the command line and from a program, with the "
    "same words and\n"
    "the same answers. Required parameters stand in the order in which they are listed, "
    "others are\n"
    "`--name value` or `--name=value`; a list is given by repeating. Nothing is "
    "guessed: a name that\n"
    "nothing or more than one thing answers to is an error that says what is near.\n\n"
    "| question | |\n"
    "|---|---|\n";

static const char about_tables[] =
    "## Tables\n\n"
    "What stands in lists somewhere else (staff, learners, a timetable) is brought "
    "along as a table, row\n"
    "by row, and is never stored. On the command line the value names a file: CSV with "
    "a heading, JSON\n"
    "Lines (one map a line) or one JSON list of maps, by its ending (`.csv`, `.jsonl`, "
    "`.ndjson`, `.json`),\n"
    "else by its first byte; `-` is standard input. Over the socket it is an array of "
    "maps: a server reads\n"
    "no file at a client's word. Columns come in any order, are named as listed with "
    "each question (case\n"
    "aside; `-`, `_` and a blank alike), and an unknown one is an error. A column that "
    "is a list takes several\n"
    "texts with `|` between them in CSV, a list in JSON. An empty cell is absent. "
    "Numbers and booleans in\n"
    "JSON stand for their text. Memory does not grow with the table; a file has at most "
    "1 GiB, a row 1 MiB,\n"
    "a cell 64 KiB. A row of a message may say under `line` in which line of a file it "
    "stands; else its place\n"
    "in the list counts. In place of a row that could not be read where its file lies a "
    "message may say why:\n"
    "`{\"fault\": \"staff.csv:7:3: ...\"}` is told among the faults of the table.\n\n"
    "CSV is what spreadsheets save by that name. Cells are parted by commas, semicolons "
    "or tabs: by which is\n"
    "said in a first line `sep=;`, or follows from the heading, where only one of them "
    "makes the most names of\n"
    "columns; where that is not certain the table is refused, and nothing is guessed "
    "from its rows. Text is\n"
    "UTF-8, or UTF-16 that begins with its mark (Excel's *Unicode Text*); in Excel save "
    "as *CSV UTF-8*, in\n"
    "LibreOffice with the character set Unicode (UTF-8), for no other encoding can be "
    "told by its bytes.\n\n"
    "All faults of a table are told at once, each as `file:line:column: what`: the "
    "first twenty and their\n"
    "number on lines of their own, over the socket as many as one message has room "
    "for. No part of a table\n"
    "that has one is used.\n\n";

static const char about_profiles[] =
    "## Profiles\n\n"
    "What is known of a learner may lie in a small JSON file (up to 256 KiB), and "
    "`--learner FILE` takes it:\n"
    "the fields of `learner`, and under `have` what is held, which is added to `--have` "
    "where the question\n"
    "takes that. It is UTF-8 or UTF-16, as tables are, and all that does not fit is told "
    "at once, each part\n"
    "with its place.\n\n"
    "```json\n"
    "{\"have\": [\"Care Certificate\"], \"age\": 17, \"registrations\": [\"NMC\"], "
    "\"dbs\": \"enhanced\",\n"
    " \"driving_licence\": false, \"vaccinated\": true, \"employer\": \"A care home\", "
    "\"employer_sector\": \"care\"}\n"
    "```\n\n"
    "`employer_sector` is `health`, `care`, `both` or `other`; `both` goes with health "
    "and with care. Where\n"
    "the graph or the learner has another word, the condition is met by the same word "
    "and else unknown.\n\n"
    "A field that the question states itself wins. In the shell `.learner FILE`, "
    "`.learner age=17` and\n"
    "`.have NODE` say it once for every question to come; each answer says what of it "
    "was used. Over the\n"
    "socket `learner` is such a map.\n\n";

static const char about_replies[] =
    "## The reply\n\n"
    "`{data: {...}, meta: {digest, graph, version, truncated}}`; what `data` holds "
    "stands with each\n"
    "question. Every member is always there, nil when unknown. `truncated` says that "
    "rows were left out\n"
    "at a limit. Equal digests and equal questions give equal bytes; with `--timing` "
    "there is besides\n"
    "`timing: {microseconds}`, which is of the one answer.\n\n"
    "- NodeRef is `{id, name, kind, level}`, `level` nil if absent; `NodeRef +` has "
    "further members.\n"
    "  With `--detail ids` each is its bare id.\n"
    "- Evidence is `{status, source, date, locator, note, valid_from, valid_to, file, "
    "line}`; what is\n"
    "  absent is left out. With `--detail ids` there is none.\n"
    "- attributes are further members, whatever the graph states.\n\n";

static const char about_formats[] =
    "## Formats\n\n"
    "`-f` before the question or `--format` after it:\n\n";

static void put_queries(rung_sink *out)
{
    rung_puts(out, about_questions);
    for (size_t i = 0; i < rung_n_queries; i++)
        rung_putf(out, "| [`%s`](#%s) | %s |\n", rung_queries[i]->name,
                  rung_queries[i]->name, rung_queries[i]->summary);
    rung_puts(out, "\n## Every question also takes\n\n");
    put_params(rung_common_params, rung_n_common_params, out);
    rung_puts(out, about_tables);
    rung_puts(out, about_profiles);
    rung_puts(out, about_replies);
    rung_puts(out, about_formats);
    put_formats(out);
    rung_puts(out, "\n## Errors\n\n");
    put_errors(out);
    for (size_t i = 0; i < rung_n_queries; i++)
        put_query(rung_queries[i], out);
}

/* ---- the closed lists ---- */

static void put_kind_table(rung_sink *out)
{
    rung_puts(out, "| kind | table | |\n|---|---|---|\n");
    for (unsigned k = 0; k < RUNG_N_KINDS; k++)
        rung_putf(out, "| `%s` | `%s.csv` | %s |\n", rung_kind_word((rung_kind)k),
                  rung_kind_word((rung_kind)k), rung_kind_help((rung_kind)k));
}

static void put_relation_table(rung_sink *out)
{
    rung_puts(out, "| relation | from | to | reads |\n|---|---|---|---|\n");
    for (unsigned r = 0; r < RUNG_N_RELATIONS; r++) {
        rung_putf(out, "| `%s` | ", rung_relation_word((rung_relation)r));
        put_kinds(out, rung_relation_from((rung_relation)r));
        rung_puts(out, " | ");
        put_kinds(out, r == RUNG_MATCHES ? 0 : rung_relation_to((rung_relation)r));
        rung_putf(out, "%s | %s; %s |\n", r == RUNG_MATCHES ? ", of the same kind" : "",
                  rung_relation_says((rung_relation)r, true),
                  rung_relation_says((rung_relation)r, false));
    }
}

static void put_status_table(rung_sink *out)
{
    rung_puts(out, "| status | |\n|---|---|\n");
    for (unsigned s = 0; s < RUNG_N_FACT_STATUS; s++)
        rung_putf(out, "| `%s` | %s |\n", rung_fact_status_word((rung_fact_status)s),
                  rung_fact_status_help((rung_fact_status)s));
}

static void put_tables(rung_sink *out, uint32_t tables)
{
    bool first = true;
    if (tables == (RUNG_ALL_NODE_TABLES | RUNG_ALL_EDGE_TABLES)) {
        rung_puts(out, "every table but `rules`");
        return;
    }
    if (tables == RUNG_ALL_NODE_TABLES) {
        rung_puts(out, "every kind");
        return;
    }
    for (unsigned t = 0; t < RUNG_N_TABLES; t++)
        if (tables & RUNG_TABLE_BIT(t)) {
            rung_putf(out, "%s`%s`", first ? "" : ", ", rung_table_word(t));
            first = false;
        }
}

static void put_attribute_table(rung_sink *out)
{
    rung_puts(out, "| column | stands in | holds | |\n|---|---|---|---|\n");
    for (unsigned a = 0; a < RUNG_N_ATTRS; a++) {
        const rung_attr_info *i = &rung_attrs[a];
        rung_putf(out, "| `%s` | ", i->name);
        put_tables(out, i->tables);
        rung_puts(out, " | ");
        if (i->words)
            put_choice(out, i->words);
        else
            put_cell(out, rung_attr_type_word(i->type));
        if (i->type == RUNG_ATTR_INTEGER || i->type == RUNG_ATTR_NUMBER)
            rung_putf(out, ", %.0f to %.0f", i->lo, i->hi);
        rung_puts(out, " | ");
        put_cell(out, i->help);
        rung_puts(out, i->condition ? " (a condition) |\n" : " |\n");
    }
}

/* ---- what the built-in graph holds ---- */

static void put_counts(rung_sink *out)
{
    rung_snapshot *g;
    uint32_t facts[RUNG_N_FACT_STATUS] = { 0 };
    if (rung_graph_open(NULL, &g, NULL)) {
        out->failed = true;
        return;
    }
    for (uint32_t f = 0; f < g->head->n_facts; f++)
        facts[g->facts[f].status]++;
    rung_puts(out, "| | |\n|---|---:|\n");
    for (unsigned k = 0; k < RUNG_N_KINDS; k++)
        rung_putf(out, "| %s | %u |\n", rung_kind_plural((rung_kind)k),
                  g->head->kind_start[k + 1] - g->head->kind_start[k]);
    rung_putf(out, "| links between them | %u |\n", g->head->n_links);
    rung_putf(out, "| facts, one row of one table each | %u |\n", g->head->n_facts);
    for (unsigned s = 0; s < RUNG_N_FACT_STATUS; s++)
        rung_putf(out, "| of these **%s**: %s | %u |\n",
                  rung_fact_status_word((rung_fact_status)s),
                  rung_fact_status_help((rung_fact_status)s), facts[s]);
    rung_putf(out, "| sources | %u |\n", rung_section_count(g, RUNG_SECTION_sources));
    rung_snapshot_close(g);
}

/* ---- the server ---- */

static void put_methods(rung_sink *out)
{
    rung_puts(out, "| method | takes | |\n|---|---|---|\n");
    for (size_t i = 0; i < rung_n_methods; i++) {
        rung_putf(out, "| `%s` | %s | ", rung_methods[i].name, rung_methods[i].params);
        put_cell(out, rung_methods[i].help);
        rung_puts(out, " |\n");
    }
}

/* A number of bytes as --limit takes it. */
static void put_amount(rung_sink *out, uint64_t n)
{
    if (n && n % (1024 * 1024) == 0)
        rung_putf(out, "%llu MiB", (unsigned long long)(n / (1024 * 1024)));
    else if (n && n % 1024 == 0)
        rung_putf(out, "%llu KiB", (unsigned long long)(n / 1024));
    else
        rung_putf(out, "%llu", (unsigned long long)n);
}

static void put_limits(rung_sink *out)
{
    rung_puts(out, "| limit | unless said | |\n|---|---:|---|\n");
    for (size_t i = 0; i < RUNG_N_SERVE_LIMITS; i++) {
        const rung_serve_limit *l = &rung_serve_limit_table[i];
        rung_putf(out, "| `%s` | ", l->name);
        if (strncmp(l->help, "bytes", 5) == 0)
            put_amount(out, l->otherwise);
        else
            rung_putf(out, "%llu", (unsigned long long)l->otherwise);
        rung_puts(out, " | ");
        put_cell(out, l->help);
        rung_puts(out, " |\n");
    }
}

/* ---- which page ---- */

static const struct {
    const char *name;
    void (*put)(rung_sink *out);
} pages[] = {
    { "queries", put_queries },       { "man", rung_man_put },
    { "kinds", put_kind_table },      { "relations", put_relation_table },
    { "statuses", put_status_table }, { "attributes", put_attribute_table },
    { "formats", put_formats },       { "errors", put_errors },
    { "counts", put_counts },         { "methods", put_methods },
    { "limits", put_limits },
};

rung_status rung_docs_put(const char *name, rung_sink *out, rung_error *err)
{
    char known[200] = "";
    for (size_t i = 0; i < RUNG_COUNT_OF(pages); i++) {
        if (strcmp(pages[i].name, name) == 0) {
            pages[i].put(out);
            return RUNG_OK;
        }
        size_t n = strlen(known);
        snprintf(known + n, sizeof known - n, "%s%s", i ? ", " : "", pages[i].name);
    }
    return rung_fail(err, RUNG_USAGE, "the pages are %s", known);
}
