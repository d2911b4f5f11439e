/* describe.c -- walks the query table, the limits and the error codes; nothing is written
 * down twice. */
#include "engine/describe.h"

#include <string.h>

#include "core/limits.h"

static void put_text(rung_emitter *e, const char *name, const char *s)
{
    rung_put_key(e, name);
    if (s)
        e->text(e, s, strlen(s));
    else
        e->nil(e);
}

static void put_integer(rung_emitter *e, const char *name, int64_t v)
{
    rung_put_key(e, name);
    e->integer(e, v);
}

const char *rung_param_type_word(rung_param_type type)
{
    switch (type) {
    case RUNG_P_NODE: return "node";
    case RUNG_P_NODES: return "node[]";
    case RUNG_P_EDGES: return "link[]";
    case RUNG_P_TEXT: return "text";
    case RUNG_P_TEXTS: return "text[]";
    case RUNG_P_INT: return "integer";
    case RUNG_P_WORD: return "word";
    case RUNG_P_KIND: return "kind";
    case RUNG_P_STATUSES: return "status[]";
    case RUNG_P_DATE: return "date";
    case RUNG_P_LEARNER: return "learner";
    case RUNG_P_FLAG: return "boolean";
    case RUNG_P_SHEET: return "row[]";
    }
    return "";
}

/* The default: what holds when nothing is said; nil when that is nothing. */
static void put_default(const rung_param *p, rung_emitter *e)
{
    rung_put_key(e, "default");
    if (p->type == RUNG_P_WORD)
        e->text(e, p->words[p->otherwise], strlen(p->words[p->otherwise]));
    else if (p->type == RUNG_P_INT && p->otherwise != RUNG_NO_INT && !p->required)
        e->integer(e, p->otherwise);
    else
        e->nil(e);
}

static const char *kind_name(unsigned i)
{
    return rung_kind_word((rung_kind)i);
}
static const char *status_name(unsigned i)
{
    return rung_fact_status_word((rung_fact_status)i);
}

static void put_names(rung_emitter *e, unsigned n, const char *(*name)(unsigned i))
{
    e->array(e, n);
    for (unsigned i = 0; i < n; i++)
        e->text(e, name(i), strlen(name(i)));
    e->end_array(e);
}

/* Kinds of node that are accepted; nil for a parameter that takes no node. */
static void put_kinds(const rung_param *p, rung_emitter *e)
{
    rung_put_key(e, "kinds");
    if (p->type != RUNG_P_NODE && p->type != RUNG_P_NODES) {
        e->nil(e);
        return;
    }
    rung_kinds kinds = p->kinds ? p->kinds : RUNG_ANY_KIND;
    e->array(e, (uint32_t)__builtin_popcount(kinds));
    for (unsigned k = 0; k < RUNG_N_KINDS; k++)
        if (kinds & RUNG_KIND_BIT(k))
            e->text(e, kind_name(k), strlen(kind_name(k)));
    e->end_array(e);
}

/* The closed list of words that are accepted (of a learner: of names before `=`), or nil. */
static void put_words(const rung_param *p, rung_emitter *e)
{
    rung_put_key(e, "words");
    const char *const *words = p->type == RUNG_P_LEARNER ? rung_learner_fields : p->words;
    uint32_t n = p->type == RUNG_P_LEARNER ? (uint32_t)rung_n_learner_fields : 0;
    if (p->type == RUNG_P_KIND) {
        put_names(e, RUNG_N_KINDS, kind_name);
    } else if (p->type == RUNG_P_STATUSES) {
        put_names(e, RUNG_N_FACT_STATUS, status_name);
    } else if (words) {
        while (p->type != RUNG_P_LEARNER && words[n])
            n++;
        e->array(e, n);
        for (uint32_t i = 0; i < n; i++)
            e->text(e, words[i], strlen(words[i]));
        e->end_array(e);
    } else {
        e->nil(e);
    }
}

static void put_bound(rung_emitter *e, const char *name, const rung_param *p, int64_t v)
{
    rung_put_key(e, name);
    if (p->type == RUNG_P_INT && p->lo < p->hi)
        e->integer(e, v);
    else
        e->nil(e);
}

/* Columns of a table that is brought along, or nil. */
static void put_columns(const rung_param *p, rung_emitter *e)
{
    rung_put_key(e, "columns");
    if (p->type != RUNG_P_SHEET) {
        e->nil(e);
        return;
    }
    e->array(e, (uint32_t)p->n_columns);
    for (size_t i = 0; i < p->n_columns; i++) {
        const rung_sheet_column *c = &p->columns[i];
        e->map(e, 4);
        put_text(e, "name", c->name);
        rung_put_key(e, "required");
        e->boolean(e, c->required);
        rung_put_key(e, "list");
        e->boolean(e, c->list);
        put_text(e, "help", c->help);
        e->end_map(e);
    }
    e->end_array(e);
}

static void put_param(const rung_param *p, rung_emitter *e)
{
    e->map(e, 10);
    put_text(e, "name", p->name);
    put_text(e, "type", rung_param_type_word(p->type));
    rung_put_key(e, "required");
    e->boolean(e, p->required);
    put_default(p, e);
    put_text(e, "help", p->help);
    put_kinds(p, e);
    put_words(p, e);
    put_bound(e, "min", p, p->lo);
    put_bound(e, "max", p, p->hi);
    put_columns(p, e);
    e->end_map(e);
}

static void put_query(const rung_query *q, rung_emitter *e)
{
    e->map(e, 8);
    put_text(e, "name", q->name);
    put_text(e, "summary", q->summary);
    put_text(e, "help", q->help);
    put_text(e, "example", q->example);
    put_text(e, "cost", q->cost);
    put_text(e, "since", q->since);
    rung_put_key(e, "planner");
    e->boolean(e, q->planner);
    rung_put_key(e, "params");
    e->array(e, (uint32_t)(q->n_params + rung_n_common_params));
    for (size_t i = 0; i < q->n_params; i++)
        put_param(&q->params[i], e);
    for (size_t i = 0; i < rung_n_common_params; i++)
        put_param(&rung_common_params[i], e);
    e->end_array(e);
    e->end_map(e);
}

static void put_graph(const rung_snapshot *g, rung_emitter *e)
{
    rung_put_key(e, "graph");
    e->map(e, 3);
    put_text(e, "name", rung_text_of(g, g->head->graph));
    put_text(e, "version", rung_text_of(g, g->head->graph_version));
    put_text(e, "digest", g->head->digest);
    e->end_map(e);
}

/* True when the server has a limit of this name of its own. */
static bool is_replaced(const rung_describe_more *more, const char *name)
{
    for (size_t i = 0; more && i < more->n_limits; i++)
        if (strcmp(more->limits[i].name, name) == 0)
            return true;
    return false;
}

static void put_limits(const rung_describe_more *more, rung_emitter *e)
{
    static const struct {
        const char *name;
        int64_t n;
    } limits[] = {
        { "file_bytes", RUNG_FILE_BYTES },
        { "line_bytes", RUNG_LINE_BYTES },
        { "field_bytes", RUNG_FIELD_BYTES },
        { "columns", RUNG_COLUMNS },
        { "package_rows", RUNG_TABLE_ROWS },
        { "profile_bytes", RUNG_PROFILE_BYTES },
        { "name_bytes", RUNG_NAME_BYTES },
        { "question_bytes", RUNG_ARENA_LIMIT },
        { "k", RUNG_K_MOST },
        { "rows", RUNG_ROWS_MOST },
        { "list_values", RUNG_LIST_MOST },
        { "steps", RUNG_STEPS },
        { "kept_steps", RUNG_KEPT_STEPS },
        { "kept_targets", RUNG_KEPT_TARGETS },
    };
    rung_put_key(e, "limits");
    size_t n_more = more ? more->n_limits : 0;
    uint32_t n = (uint32_t)n_more;
    for (size_t i = 0; i < RUNG_COUNT_OF(limits); i++)
        n += !is_replaced(more, limits[i].name);
    e->map(e, n);
    for (size_t i = 0; i < RUNG_COUNT_OF(limits); i++)
        if (!is_replaced(more, limits[i].name))
            put_integer(e, limits[i].name, limits[i].n);
    for (size_t i = 0; i < n_more; i++)
        put_integer(e, more->limits[i].name, more->limits[i].n);
    e->end_map(e);
}

static void put_formats(rung_emitter *e)
{
    rung_put_key(e, "formats");
    e->array(e, RUNG_N_FORMATS);
    for (unsigned f = 0; f < RUNG_N_FORMATS; f++) {
        e->map(e, 2);
        put_text(e, "name", rung_format_word((rung_format)f));
        put_text(e, "help", rung_format_help((rung_format)f));
        e->end_map(e);
    }
    e->end_array(e);
}

static void put_errors(rung_emitter *e)
{
    rung_put_key(e, "errors");
    e->array(e, RUNG_N_STATUS - 1);
    for (unsigned s = RUNG_OK + 1; s < RUNG_N_STATUS; s++) {
        e->map(e, 3);
        put_text(e, "code", rung_status_code((rung_status)s));
        put_integer(e, "type", rung_status_fault((rung_status)s));
        put_text(e, "help", rung_status_help((rung_status)s));
        e->end_map(e);
    }
    e->end_array(e);
}

static void put_methods(const rung_describe_more *more, rung_emitter *e)
{
    rung_put_key(e, "methods");
    e->array(e, (uint32_t)more->n_methods);
    for (size_t i = 0; i < more->n_methods; i++) {
        e->map(e, 3);
        put_text(e, "name", more->methods[i].name);
        put_text(e, "params", more->methods[i].params);
        put_text(e, "help", more->methods[i].help);
        e->end_map(e);
    }
    e->end_array(e);
}

void rung_walk_describe(const rung_snapshot *g, rung_emitter *e)
{
    rung_walk_described(g, NULL, e);
}

void rung_walk_described(const rung_snapshot *g, const rung_describe_more *more,
                         rung_emitter *e)
{
    e->map(e, more ? 8 : 6);
    if (more)
        put_integer(e, "protocol", more->protocol);
    put_text(e, "engine", RUNG_VERSION);
    put_graph(g, e);
    put_limits(more, e);
    put_formats(e);
    rung_put_key(e, "queries");
    e->array(e, (uint32_t)rung_n_queries);
    for (size_t i = 0; i < rung_n_queries; i++)
        put_query(rung_queries[i], e);
    e->end_array(e);
    put_errors(e);
    if (more)
        put_methods(more, e);
    e->end_map(e);
}
