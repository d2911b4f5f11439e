/* complete.c -- reads the words before the cursor as the binder would, and offers what
 * fits next; see complete.h. A name is found by any of its words; one typed without its
 * quotes is found too, and quoted.
 */
#include "repl/complete.h"

#include <string.h>
#include <strings.h>

#include "repl/commands.h"
#include "snapshot/names.h"

#define NEAR_LEAST 3 /* letters from which a near spelling is worth offering */

typedef struct completer {
    const rung_snapshot *g;
    rung_arena *mem;
    rung_split words;   /* before the cursor; the last is what is completed */
    uint32_t now;       /* index of the word completed */
    const char *text;   /* it, without quotes */
    const char *prefix; /* `--from=` before the value, or "" */
    bool quoted;        /* it began with a quote */
    bool plain;         /* nothing offered has to be quoted: options, commands */
    const char **names; /* offered, as people read them */
    uint32_t n, cap;
    rung_completion *out;
} completer;

static bool begins(const char *word, const char *text)
{
    return strncasecmp(word, text, strlen(text)) == 0;
}

static void offer(completer *c, const char *word)
{
    const char **names =
        rung_arena_grown(c->mem, c->names, c->n, &c->cap, 64, sizeof *names);
    if (!names)
        return;
    c->names = names;
    c->names[c->n++] = word;
}

static void offer_beginning(completer *c, const char *word)
{
    if (word && begins(word, c->text))
        offer(c, word);
}

/* ---- names of nodes ---- */

/* How node n is best written here: its name, unless another of these kinds has it too;
 * its key or id when that is what is being typed. */
static const char *spelling(completer *c, rung_node n, rung_kinds kinds)
{
    char id[RUNG_NODE_ID_MAX];
    rung_node node;
    const char *key = rung_node_key(c->g, n), *name = rung_node_name(c->g, n);
    rung_node_id(c->g, n, id);
    if (strchr(c->text, ':') && begins(id, c->text))
        return rung_arena_text(c->mem, id, strlen(id));
    if (!c->quoted && strchr(c->text, '-') && begins(key, c->text)
        && !rung_node_resolve(c->g, c->mem, key, strlen(key), kinds, &node, NULL))
        return key;
    if (*name && !rung_node_resolve(c->g, c->mem, name, strlen(name), kinds, &node, NULL))
        return name;
    return rung_arena_text(c->mem, id, strlen(id));
}

/* `role:health`: ids of that kind whose key begins so. */
static bool offer_ids(completer *c, rung_kinds kinds)
{
    const char *colon = strchr(c->text, ':');
    rung_kind kind;
    if (!colon || !rung_kind_find(c->text, (size_t)(colon - c->text), &kind)
        || (kinds && !(kinds & RUNG_KIND_BIT(kind))))
        return false;
    for (uint32_t i = c->g->head->kind_start[kind]; i < c->g->head->kind_start[kind + 1];
         i++)
        if (begins(rung_node_key(c->g, (rung_node){ i }), colon + 1)) {
            if (c->n < RUNG_COMPLETIONS_MOST)
                offer(c, spelling(c, (rung_node){ i }, kinds));
            else
                c->out->left_out++;
        }
    return true;
}

static void offer_nodes(completer *c, rung_kinds kinds)
{
    if (offer_ids(c, kinds))
        return;
    rung_name_hits hits;
    size_t len = strlen(c->text);
    const rung_name_search what = { .text = c->text,
                                    .len = len,
                                    .kinds = kinds,
                                    .limit = RUNG_COMPLETIONS_MOST,
                                    .near = len >= NEAR_LEAST };
    if (rung_names_search(c->g, c->mem, &what, &hits, NULL))
        return;
    for (uint32_t i = 0; i < hits.n; i++)
        offer(c, spelling(c, hits.items[i].node, kinds));
    c->out->left_out = hits.total - hits.n;
}

/* ---- links: `role:porter:progresses-to:role:nurse` ---- */

/* Whole names of the nodes behind `prefix`; in a link names stand as ids, which need no
 * quotes and part from the relation. */
static void offer_end(completer *c, const char *prefix, const char *begun,
                      rung_kinds kinds, const char *after)
{
    char id[RUNG_NODE_ID_MAX];
    uint32_t n_nodes = c->g->head->n_nodes;
    for (uint32_t i = 0; i < n_nodes; i++) {
        rung_node n = { i };
        if (!(kinds & RUNG_KIND_BIT(rung_node_kind(c->g, n))))
            continue;
        rung_node_id(c->g, n, id);
        if (!begins(id, begun) && !begins(rung_node_key(c->g, n), begun))
            continue;
        if (c->n < RUNG_COMPLETIONS_MOST)
            offer(c, rung_arena_textf(c->mem, "%s%s%s", prefix, id, after));
        else
            c->out->left_out++;
    }
}

/* Where the relation of a link begins and ends, or NULL: none stands there yet. */
static const char *relation_of(const char *text, rung_relation *relation,
                               const char **end)
{
    for (const char *at = strchr(text, ':'); at; at = strchr(at + 1, ':'))
        for (unsigned r = 0; r < RUNG_N_RELATIONS; r++) {
            size_t n = strlen(rung_relation_word((rung_relation)r));
            if (strncmp(at + 1, rung_relation_word((rung_relation)r), n) == 0
                && at[n + 1] == ':') {
                *relation = (rung_relation)r;
                *end = at + n + 2;
                return at;
            }
        }
    return NULL;
}

/* `kind:key:` and the beginning of a relation that goes on from there. */
static void offer_relations(completer *c)
{
    const char *colon = strrchr(c->text, ':');
    rung_node from;
    if (!colon
        || rung_node_resolve(c->g, c->mem, c->text, (size_t)(colon - c->text), 0, &from,
                             NULL))
        return;
    for (unsigned r = 0; r < RUNG_N_RELATIONS; r++)
        if (rung_relation_from((rung_relation)r)
            & RUNG_KIND_BIT(rung_node_kind(c->g, from)))
            offer_beginning(c, rung_arena_textf(c->mem, "%.*s:%s:",
                                                (int)(colon - c->text), c->text,
                                                rung_relation_word((rung_relation)r)));
}

static void offer_edges(completer *c)
{
    rung_relation relation;
    const char *end;
    c->plain = true;
    if (relation_of(c->text, &relation, &end)) {
        const char *before = rung_arena_text(c->mem, c->text, (size_t)(end - c->text));
        offer_end(c, before ? before : "", end, rung_relation_to(relation), "");
        return;
    }
    offer_relations(c);
    if (!c->n)
        offer_end(c, "", c->text, RUNG_ANY_KIND, ":");
}

/* ---- values and options ---- */

static void offer_formats(completer *c)
{
    for (unsigned f = 0; f < RUNG_N_FORMATS; f++)
        offer_beginning(c, rung_format_word((rung_format)f));
}

static void offer_fields(completer *c)
{
    for (size_t i = 0; i < rung_n_learner_fields; i++)
        offer_beginning(c, rung_arena_textf(c->mem, "%s=", rung_learner_fields[i]));
}

static void offer_value(completer *c, const rung_param *p)
{
    switch (p->type) {
    case RUNG_P_NODE:
    case RUNG_P_NODES: offer_nodes(c, p->kinds); break;
    case RUNG_P_EDGES: offer_edges(c); break;
    case RUNG_P_TEXT: offer_nodes(c, 0); break;
    case RUNG_P_WORD:
        for (size_t i = 0; p->words[i]; i++)
            offer_beginning(c, p->words[i]);
        break;
    case RUNG_P_KIND:
        for (unsigned k = 0; k < RUNG_N_KINDS; k++)
            offer_beginning(c, rung_kind_word((rung_kind)k));
        break;
    case RUNG_P_STATUSES:
        for (unsigned k = 0; k < RUNG_N_FACT_STATUS; k++)
            offer_beginning(c, rung_fact_status_word((rung_fact_status)k));
        break;
    case RUNG_P_FLAG:
        offer_beginning(c, "yes");
        offer_beginning(c, "no");
        break;
    case RUNG_P_LEARNER:
        offer_fields(c);
        c->out->files = c->n == 0;
        break;
    case RUNG_P_SHEET: c->out->files = true; break;
    case RUNG_P_INT:
    case RUNG_P_TEXTS:
    case RUNG_P_DATE: break;
    }
}

static void offer_option(completer *c, const char *name)
{
    char *word = rung_arena_textf(c->mem, "--%s", name);
    for (char *p = word; p && *p; p++)
        if (*p == '_')
            *p = '-';
    offer_beginning(c, word);
}

/* What the words before the cursor have used up. */
typedef struct used {
    const rung_query *q;
    bool given[RUNG_PARAMS_MOST];
    bool format;
    uint32_t run; /* where the latest value begins; 0 none */
    const rung_param *run_param;
    const rung_param *wanted; /* an option without its value stands last; NULL: none */
    bool wants_format;        /* and it is --format */
} used;

static void offer_options(completer *c, const used *u)
{
    c->plain = true;
    for (size_t i = 0; i < rung_n_params(u->q); i++) {
        const rung_param *p = rung_param_at(u->q, i);
        if (rung_param_repeats(p) || (!u->given[i] && !p->required))
            offer_option(c, p->name);
    }
    if (!u->format)
        offer_option(c, "format");
    offer_option(c, "quiet");
}

static void mark(used *u, const rung_param *p)
{
    for (size_t i = 0; i < rung_n_params(u->q); i++)
        if (rung_param_at(u->q, i) == p)
            u->given[i] = true;
}

/* The next required parameter without a value, or NULL. */
static const rung_param *next_required(const used *u)
{
    for (size_t i = 0; i < u->q->n_params; i++)
        if (u->q->params[i].required && !u->given[i])
            return &u->q->params[i];
    return NULL;
}

static bool is_format(const char *word)
{
    return strcmp(word, "-f") == 0 || strcmp(word, "--format") == 0;
}

/* The parameter of `--name=` or `name=` before a value, and where the value begins; NULL
 * when word is none. */
static const rung_param *named(const rung_query *q, const char *word, const char **value)
{
    const char *equals = strchr(word, '='),
               *name = word + (strncmp(word, "--", 2) == 0 ? 2 : 0);
    if (!equals || equals <= name)
        return NULL;
    *value = equals + 1;
    return rung_param_find(q, name, (size_t)(equals - name));
}

/* ---- a name without its quotes: `show healthcare ass` ---- */

static bool is_quoted(const completer *c, const char *line, uint32_t word)
{
    char first = line[c->words.start[word]];
    return first == '"' || first == '\'';
}

/* Takes the words from u->run to the cursor as one name, if that finds any. */
static bool offer_run(completer *c, const used *u, const char *line)
{
    if (!u->run || !u->run_param || is_quoted(c, line, u->run) || c->quoted || !*c->text
        || (u->run_param->type != RUNG_P_NODE && u->run_param->type != RUNG_P_NODES
            && u->run_param->type != RUNG_P_TEXT))
        return false;
    char *joined =
        rung_arena_text(c->mem, c->words.items[u->run], strlen(c->words.items[u->run]));
    for (uint32_t i = u->run + 1; joined && i <= c->now; i++)
        joined = rung_arena_textf(c->mem, "%s %s", joined, c->words.items[i]);
    if (!joined)
        return false;
    const char *text = c->text;
    rung_node node;
    c->text = joined;
    if (!rung_node_resolve(c->g, c->mem, joined, strlen(joined), u->run_param->kinds,
                           &node, NULL))
        offer(c, spelling(
                     c, node,
                     u->run_param->kinds)); /* whole already: it lacks only its quotes */
    else
        offer_value(c, u->run_param);
    if (c->n) {
        c->out->start = c->words.start[u->run];
        return true;
    }
    c->text = text;
    return false;
}

/* True when the latest value names nothing by itself: perhaps only the beginning of a name. */
static bool run_is_unknown(completer *c, const used *u)
{
    rung_node node;
    return u->run && u->run_param
           && (u->run_param->type == RUNG_P_NODE || u->run_param->type == RUNG_P_NODES)
           && rung_node_resolve(c->g, c->mem, c->words.items[u->run],
                                strlen(c->words.items[u->run]), u->run_param->kinds,
                                &node, NULL)
                  == RUNG_UNKNOWN_NODE;
}

static void begin_value(used *u, const rung_param *p, uint32_t word)
{
    u->run = word;
    u->run_param = p;
}

/* `--format` and its value, where that stands before the cursor. */
static void take_format(const completer *c, used *u, uint32_t *i)
{
    u->format = true;
    u->run = 0;
    u->wants_format = ++*i == c->now;
}

/* `--name` alike; a name that is none is passed over. */
static void take_option(const completer *c, used *u, uint32_t *i)
{
    const char *name = c->words.items[*i] + 2;
    const rung_param *p = rung_param_find(u->q, name, strlen(name));
    u->run = 0;
    if (!p)
        return;
    mark(u, p);
    if (p->type == RUNG_P_FLAG)
        return;
    if (*i + 1 < c->now)
        begin_value(u, p, ++*i);
    else
        u->wanted = p;
}

/* Takes word *i for what the binder would. */
static void take_word(const completer *c, used *u, uint32_t *i)
{
    const char *word = c->words.items[*i], *value;
    const rung_param *p = named(u->q, word, &value);
    if (p) {
        mark(u, p);
        u->run = 0;
    } else if (is_format(word)) {
        take_format(c, u, i);
    } else if (strncmp(word, "--", 2) == 0) {
        take_option(c, u, i);
    } else if ((p = next_required(u)) != NULL) {
        mark(u, p);
        begin_value(u, p, *i);
    }
}

static void offer_for_query(completer *c, const rung_query *q, const char *line)
{
    used u = { .q = q };
    const char *value;
    for (uint32_t i = 1; i < c->now; i++)
        take_word(c, &u, &i);
    const rung_param *p = named(q, c->text, &value), *required = next_required(&u);
    if (u.wants_format) {
        offer_formats(c);
    } else if (u.wanted) {
        offer_value(c, u.wanted);
    } else if (p) {
        c->prefix = rung_arena_text(c->mem, c->text, (size_t)(value - c->text));
        c->text = value;
        if (c->prefix)
            offer_value(c, p);
    } else if (c->text[0] == '-' && !c->quoted) {
        offer_options(c, &u);
    } else if (required) {
        if (!(run_is_unknown(c, &u) && offer_run(c, &u, line)))
            offer_value(c, required);
    } else if (!offer_run(c, &u, line) && !*c->text && !c->quoted) {
        offer_options(c, &u);
    }
}

/* ---- commands ---- */

static void offer_topics(completer *c)
{
    for (size_t i = 0; i < rung_n_queries; i++)
        offer_beginning(c, rung_queries[i]->name);
    for (size_t i = 0; i < rung_n_commands; i++)
        if (!rung_commands[i].alias
            && (c->text[0] == '.') == (rung_commands[i].name[0] == '.'))
            offer_beginning(c, rung_commands[i].name);
}

static void offer_commands(completer *c)
{
    for (size_t i = 0; c->text[0] != '.' && i < rung_n_queries; i++)
        offer_beginning(c, rung_queries[i]->name);
    for (size_t i = 0; i < rung_n_commands; i++)
        if (rung_commands[i].run
            && (c->text[0] == '.') == (rung_commands[i].name[0] == '.'))
            offer_beginning(c, rung_commands[i].name);
}

static void offer_for_command(completer *c, const rung_command *command)
{
    if (c->now > command->most)
        return;
    switch (command->completes) {
    case RUNG_COMPLETES_FILES: c->out->files = true; break;
    case RUNG_COMPLETES_FORMATS: offer_formats(c); break;
    case RUNG_COMPLETES_TOPICS: offer_topics(c); break;
    case RUNG_COMPLETES_SWITCH:
        offer_beginning(c, "on");
        offer_beginning(c, "off");
        break;
    case RUNG_COMPLETES_HELD: offer_nodes(c, 0); break;
    case RUNG_COMPLETES_FIELDS:
        offer_fields(c);
        c->out->files = c->n == 0;
        break;
    case RUNG_COMPLETES_NOTHING: break;
    }
}

/* ---- putting it together ---- */

/* The bytes that all names begin with, never half a character. */
static size_t common_length(const completer *c)
{
    size_t len = strlen(c->names[0]);
    for (uint32_t i = 1; i < c->n; i++) {
        size_t k = 0;
        while (k < len && c->names[i][k] == c->names[0][k])
            k++;
        len = k;
    }
    while (len && ((unsigned char)c->names[0][len] & 0xc0) == 0x80)
        len--;
    return len;
}

static char *written(completer *c, const char *name)
{
    char *word = c->plain ? rung_arena_text(c->mem, name, strlen(name))
                          : rung_word_quoted(c->mem, name);
    if (word && c->quoted && word[0] != '"')
        word = rung_arena_textf(c->mem, "\"%s\"", word);
    return word && *c->prefix ? rung_arena_textf(c->mem, "%s%s", c->prefix, word) : word;
}

static rung_status finish(completer *c)
{
    rung_completion *out = c->out;
    out->text = c->text;
    if (!c->n)
        return RUNG_OK;
    out->items = RUNG_NEW(c->mem, const char *, c->n);
    if (!out->items)
        return RUNG_NO_MEMORY;
    for (uint32_t i = 0; i < c->n; i++)
        if (!c->names[i] || !(out->items[i] = written(c, c->names[i])))
            return RUNG_NO_MEMORY;
    out->n = c->n;
    size_t len = common_length(c), typed = strlen(c->text);
    if (len < typed || !len || out->left_out
        || strncasecmp(c->names[0], c->text, typed) != 0)
        return RUNG_OK;
    char *common = rung_arena_text(c->mem, c->names[0], len);
    common = common ? written(c, common) : NULL;
    if (!common)
        return RUNG_NO_MEMORY;
    size_t end = strlen(common);
    if (c->n > 1 && common[end - 1] == '"')
        common[end - 1] = '\0'; /* the name goes on */
    out->common = common;
    return RUNG_OK;
}

rung_status rung_complete(const rung_snapshot *g, rung_arena *mem, const char *line,
                          size_t point, rung_completion *out)
{
    completer c = { .g = g, .mem = mem, .prefix = "", .out = out };
    *out = (rung_completion){ .start = (uint32_t)point, .text = "" };
    rung_status s = rung_split_line(mem, line, point, &c.words, NULL);
    if (s)
        return s;
    bool inside = c.words.n && (c.words.open || c.words.end[c.words.n - 1] == point);
    c.now = inside ? c.words.n - 1 : c.words.n;
    c.text = inside ? c.words.items[c.now] : "";
    if (inside) {
        const char *equals =
            memchr(line + c.words.start[c.now], '=', point - c.words.start[c.now]);
        c.quoted = is_quoted(&c, line, c.now)
                   || (equals && (equals[1] == '"' || equals[1] == '\''));
        out->start = c.words.start[c.now];
    }
    if (c.now == 0) {
        c.plain = true;
        offer_commands(&c);
        return finish(&c);
    }
    const rung_command *command = rung_command_find(c.words.items[0]);
    const rung_query *q = rung_query_named(c.words.items[0], strlen(c.words.items[0]));
    if (command)
        offer_for_command(&c, command);
    else if (q)
        offer_for_query(&c, q, line);
    return finish(&c);
}
