/* graph_rows.c -- see graph_rows.h. */
#include "import/graph_rows.h"

#include <stdio.h>
#include <string.h>

#include "core/limits.h"
#include "core/text.h"

#define LIST_MOST 65536u

#define PROBLEM(r, ...)                                                               \
    rung_diagnostics_put((r)->m->problems, RUNG_SEVERITY_ERROR, (r)->file, (r)->line, \
                         (r)->column, __VA_ARGS__)

/* Bytes of the blank or NBSP at which s begins, or with `end` that it ends in; 0: none. */
static size_t blank_at(const char *s, size_t n, bool end)
{
    const char nbsp[] = "\xc2\xa0";
    if (n >= 2 && memcmp(end ? s + n - 2 : s, nbsp, 2) == 0)
        return 2;
    return n >= 1 && s[end ? n - 1 : 0] == ' ';
}

/* Leaves out the blanks at both ends, as who reads a table does; told, for they do not
 * come back. */
static const char *without_blanks(rung_rows *r, const char *name, const char *s,
                                  size_t *len)
{
    size_t n = *len, blank;
    const char *begin = s;
    while ((blank = blank_at(begin, n, false))) {
        begin += blank;
        n -= blank;
    }
    while ((blank = blank_at(begin, n, true)))
        n -= blank;
    if (n == *len)
        return s;
    char *own = rung_arena_text(&r->mem, begin, n);
    r->no_memory |= own == NULL;
    *len = n;
    rung_diagnostics_put(r->m->problems, RUNG_SEVERITY_WARNING, r->file, r->line,
                         r->column, "%s: blanks around '%s' are left out", r->where,
                         rung_shown_of(name).s);
    return own;
}

/* A text as a table holds it: on one line, as tables are read, and of characters that can
 * be seen. NULL, which is told, when it is none; *len is its length. */
static const char *plain_text(rung_rows *r, const char *name, const json_t *v,
                              size_t *len)
{
    const char *s = json_string_value(v);
    size_t at, n = json_string_length(v), k = 0;
    if (strpbrk(s, "\n\r")) {
        char *line = rung_arena_text(&r->mem, s, n);
        for (size_t i = 0; line && i < n; i++)
            if (s[i] != '\r' || s[i + 1] != '\n')
                line[k++] = s[i] == '\n' || s[i] == '\r' ? ' ' : s[i];
        r->no_memory |= line == NULL;
        if (!line)
            return NULL;
        line[k] = '\0';
        s = line;
        n = k;
        rung_diagnostics_put(r->m->problems, RUNG_SEVERITY_WARNING, r->file, r->line,
                             r->column, "%s: a line break in '%s' is read as a blank",
                             r->where, rung_shown_of(name).s);
    }
    if (r->cells)
        s = without_blanks(r, name, s, &n);
    if (!s)
        return NULL;
    rung_text_fault fault = rung_text_check(s, n, &at);
    *len = n;
    if (fault == RUNG_TEXT_FINE && n <= RUNG_FIELD_BYTES)
        return s;
    if (fault == RUNG_TEXT_FINE)
        PROBLEM(r, "%s: '%s' is longer than the %u bytes of a cell", r->where,
                rung_shown_of(name).s, RUNG_FIELD_BYTES);
    else
        PROBLEM(r, "%s: a %s in '%s': %s", r->where,
                fault == RUNG_TEXT_CONTROL ? "control character"
                                           : "character that cannot be seen",
                rung_shown_of(name).s,
                rung_shown_of_bytes(s + at, rung_utf8_length(s + at, n - at)).s);
    return NULL;
}

static const char *text_member(rung_rows *r, const json_t *map, const char *name)
{
    size_t len;
    const json_t *v = json_object_get(map, name);
    if (!v || json_is_null(v))
        return NULL;
    if (json_is_string(v) && json_string_length(v))
        return plain_text(r, name, v, &len);
    PROBLEM(r, "%s: '%s' is to be a text", r->where, name);
    return NULL;
}

/* ---- meta and sources ---- */

static bool column_type(const char *word, rung_attr_type *out)
{
    /* the words that export writes; `list` of nodes is of the vocabulary alone */
    static const rung_attr_type types[] = { RUNG_ATTR_TEXT, RUNG_ATTR_INTEGER,
                                            RUNG_ATTR_NUMBER, RUNG_ATTR_BOOLEAN,
                                            RUNG_ATTR_TEXTS };
    for (size_t i = 0; word && i < RUNG_COUNT_OF(types); i++)
        if (strcmp(rung_attr_type_schema(types[i]), word) == 0) {
            *out = types[i];
            return true;
        }
    return false;
}

static void read_column(rung_rows *r, const json_t *map)
{
    rung_attr_type type;
    const char *name = text_member(r, map, "name"), *word = text_member(r, map, "type");
    if (!name || !column_type(word, &type)) {
        PROBLEM(r, "a column has a name and a type (string, integer, number, boolean, "
                   "list)");
        return;
    }
    rung_assembly_put_column(r->m->into, name, type, text_member(r, map, "help"));
}

void rung_rows_meta(rung_rows *r, const json_t *map)
{
    r->where = "meta";
    r->named = true;
    r->cells = false;
    const json_t *columns = json_object_get(map, "columns");
    const char *graph = text_member(r, map, "graph");
    if (!graph)
        PROBLEM(r, "meta: 'graph' is missing: how the graph calls itself");
    rung_assembly_put_package(r->m->into, graph, text_member(r, map, "title"),
                              text_member(r, map, "version"),
                              text_member(r, map, "licence"));
    rung_assembly_put_description(r->m->into, text_member(r, map, "description"));
    for (size_t i = 0; i < json_array_size(columns); i++)
        read_column(r, json_array_get(columns, i));
}

void rung_rows_source(rung_rows *r, const json_t *map)
{
    r->where = "a source";
    r->cells = false;
    rung_assembly_source s = { .id = text_member(r, map, "id"),
                               .title = text_member(r, map, "title"),
                               .date = text_member(r, map, "date"),
                               .licence = text_member(r, map, "licence"),
                               .url = text_member(r, map, "url") };
    uint32_t other;
    if (!s.id)
        PROBLEM(r, "a source has no id");
    else if (rung_assembly_find_source(r->m->into, s.id, strlen(s.id), &other))
        PROBLEM(r, "source '%s' stands in the list twice", rung_shown_of(s.id).s);
    else
        rung_assembly_put_source(r->m->into, &s);
}

/* ---- nodes as they are named: kind:key ---- */

static bool split_id(const char *id, rung_kind *kind, const char **key)
{
    const char *colon = strchr(id, ':');
    *key = colon ? colon + 1 : id;
    return colon && rung_kind_find(id, (size_t)(colon - id), kind)
           && rung_text_is_key(*key, strlen(*key));
}

/* The node of an id; made when it is new. RUNG_NO_NODE: there is no such id. */
static uint32_t node_of(rung_rows *r, const char *id, rung_kind *kind)
{
    const char *key;
    if (id && split_id(id, kind, &key))
        return rung_assembly_put_node(r->m->into, *kind, key, strlen(key));
    PROBLEM(r, "%s: '%s' is no id (kind:key)", r->where, rung_shown_of(id).s);
    return RUNG_NO_NODE;
}

/* ---- values ---- */

static void put_texts(rung_rows *r, unsigned attr, const char *name, const json_t *v)
{
    uint32_t n = (uint32_t)json_array_size(v);
    rung_text_id *items = RUNG_NEW(&r->mem, rung_text_id, n);
    if (!items) {
        r->no_memory = true;
        return;
    }
    for (uint32_t i = 0; i < n; i++) {
        const json_t *item = json_array_get(v, i);
        if (!json_is_string(item) || strchr(json_string_value(item), '|')) {
            PROBLEM(r, "%s: an item of '%s' is to be a text without '|'", r->where, name);
            return;
        }
        size_t len;
        const char *text = plain_text(r, name, item, &len);
        if (!text)
            return;
        items[i] = rung_assembly_text(r->m->into, text, len);
    }
    rung_assembly_put_texts(r->m->into, attr, items, n);
}

static void put_nodes(rung_rows *r, unsigned attr, const json_t *v)
{
    uint32_t n = (uint32_t)json_array_size(v);
    uint32_t *items = RUNG_NEW(&r->mem, uint32_t, n);
    if (!items) {
        r->no_memory = true;
        return;
    }
    for (uint32_t i = 0; i < n; i++) {
        rung_kind kind;
        items[i] = node_of(r, json_string_value(json_array_get(v, i)), &kind);
        if (items[i] == RUNG_NO_NODE)
            return;
    }
    rung_assembly_put_nodes(r->m->into, attr, items, n);
}

/* A number or word of the vocabulary within its bounds; reported when it is not. */
static bool is_allowed(rung_rows *r, unsigned attr, const char *name, const json_t *v)
{
    const rung_attr_info *info = attr < RUNG_N_ATTRS ? &rung_attrs[attr] : NULL;
    if (info && json_is_number(v)
        && !(json_number_value(v) >= info->lo && json_number_value(v) <= info->hi)) {
        PROBLEM(r, "%s: %s is to be within %g and %g", r->where, name, info->lo,
                info->hi);
        return false;
    }
    if (info && info->type == RUNG_ATTR_WORD && json_is_string(v)
        && !rung_word_listed(info->words, json_string_value(v), json_string_length(v))) {
        PROBLEM(r, "%s: %s is one of %s, not '%s'", r->where, name, info->words,
                rung_shown_of_bytes(json_string_value(v), json_string_length(v)).s);
        return false;
    }
    return true;
}

/* Puts the value when it is of the type; false when it is not. */
static bool put_value(rung_rows *r, unsigned attr, rung_attr_type type, const char *name,
                      const json_t *v)
{
    rung_assembly *into = r->m->into;
    const char *text;
    size_t len;
    switch (type) {
    case RUNG_ATTR_TEXT:
    case RUNG_ATTR_WORD:
        if (!json_is_string(v))
            return false;
        text = plain_text(r, name, v, &len);
        if (text)
            rung_assembly_put_text(into, attr, text, len);
        return true;
    case RUNG_ATTR_INTEGER:
        if (json_is_integer(v))
            rung_assembly_put_integer(into, attr, json_integer_value(v));
        return json_is_integer(v);
    case RUNG_ATTR_NUMBER:
        if (json_is_number(v))
            rung_assembly_put_number(into, attr, json_number_value(v));
        return json_is_number(v);
    case RUNG_ATTR_BOOLEAN:
        if (json_is_boolean(v))
            rung_assembly_put_integer(into, attr, json_is_true(v));
        return json_is_boolean(v);
    case RUNG_ATTR_TEXTS:
    case RUNG_ATTR_NODES:
        if (!json_is_array(v) || json_array_size(v) > LIST_MOST)
            return false;
        if (type == RUNG_ATTR_NODES)
            put_nodes(r, attr, v);
        else
            put_texts(r, attr, name, v);
        return true;
    case RUNG_N_ATTR_TYPES: break;
    }
    return false;
}

static rung_attr_type type_of(const json_t *v)
{
    return json_is_array(v)     ? RUNG_ATTR_TEXTS
           : json_is_boolean(v) ? RUNG_ATTR_BOOLEAN
           : json_is_integer(v) ? RUNG_ATTR_INTEGER
           : json_is_real(v)    ? RUNG_ATTR_NUMBER
                                : RUNG_ATTR_TEXT;
}

/* The declared column of that name which can hold v, or false. */
static bool find_column(rung_rows *r, const char *name, const json_t *v, unsigned *attr,
                        rung_attr_type *type)
{
    *type = type_of(v);
    if (rung_assembly_find_column(r->m->into, name, *type, attr))
        return true;
    *type = RUNG_ATTR_NUMBER; /* 12 is a number, too */
    return json_is_integer(v) && rung_assembly_find_column(r->m->into, name, *type, attr);
}

/* What a column of that name holds, or NULL: there is none. */
static const char *declared_as(const rung_rows *r, const char *name)
{
    unsigned attr;
    for (unsigned type = 0; type < RUNG_N_ATTR_TYPES; type++)
        if (rung_assembly_find_column(r->m->into, name, (rung_attr_type)type, &attr))
            return rung_attr_type_word((rung_attr_type)type);
    return NULL;
}

/* What a map states beside what it is and where that stands. */
static void read_attributes(rung_rows *r, unsigned table, const json_t *map,
                            const char *apart)
{
    const char *name;
    json_t *v;
    json_object_foreach((json_t *)(uintptr_t)map, name, v)
    {
        rung_attr known;
        unsigned attr;
        rung_attr_type type;
        if (rung_word_listed(apart, name, strlen(name)) || json_is_null(v))
            continue;
        if (rung_attr_find(table, name, strlen(name), &known)) {
            attr = known;
            type = rung_attrs[known].type;
        } else if (!find_column(r, name, v, &attr, &type)) {
            const char *declared = declared_as(r, name);
            if (declared)
                PROBLEM(r, "%s: '%s' is to be a %s", r->where, rung_shown_of(name).s,
                        declared);
            else
                PROBLEM(r,
                        "%s: nothing is known of '%s': no attribute of %s, and no such "
                        "column in meta.columns",
                        r->where, rung_shown_of(name).s, rung_table_word(table));
            continue;
        }
        if (is_allowed(r, attr, name, v) && !put_value(r, attr, type, name, v))
            PROBLEM(r, "%s: '%s' is to be a %s", r->where, rung_shown_of(name).s,
                    rung_attr_type_word(type));
    }
}

/* ---- evidence ---- */

#define EVIDENCE "status|source|date|locator|note|valid_from|valid_to|file|line"

static bool read_status(rung_rows *r, const json_t *map, rung_fact_status *out)
{
    const char *word = text_member(r, map, "status");
    if (word && rung_fact_status_find(word, strlen(word), out))
        return true;
    if (word)
        PROBLEM(r, "%s: there is no status '%s'", r->where, rung_shown_of(word).s);
    else
        PROBLEM(r, "%s: its evidence has no status", r->where);
    return false;
}

static const char *date_member(rung_rows *r, const json_t *map, const char *name)
{
    const char *s = text_member(r, map, name);
    int32_t first, last;
    if (!s || rung_text_date(s, strlen(s), &first, &last))
        return s;
    PROBLEM(r, "%s: %s is to be YYYY, YYYY-MM or YYYY-MM-DD, not '%s'", r->where, name,
            rung_shown_of(s).s);
    return NULL;
}

static bool read_evidence(rung_rows *r, const json_t *map, unsigned table,
                          rung_assembly_evidence *e)
{
    char file[64];
    *e = (rung_assembly_evidence){ .source = RUNG_NO_SOURCE };
    if (!json_is_object(map)) {
        PROBLEM(r, "%s has no evidence", r->where);
        return false;
    }
    const char *source = text_member(r, map, "source"),
               *named = text_member(r, map, "file");
    const json_t *line = json_object_get(map, "line");
    snprintf(file, sizeof file, "%s.csv", rung_table_word(table));
    e->file = rung_assembly_put_file(r->m->into, named ? named : file);
    e->line = json_is_integer(line) && json_integer_value(line) > 0
                      && json_integer_value(line) < INT32_MAX
                  ? (uint32_t)json_integer_value(line)
                  : 0;
    e->locator = text_member(r, map, "locator");
    e->note = text_member(r, map, "note");
    e->valid_from = date_member(r, map, "valid_from");
    e->valid_to = date_member(r, map, "valid_to");
    if (source
        && !rung_assembly_find_source(r->m->into, source, strlen(source), &e->source)) {
        PROBLEM(r, "%s: no source '%s' in the list", r->where, rung_shown_of(source).s);
        return false;
    }
    return read_status(r, map, &e->status);
}

/* ---- nodes, rules, edges ---- */

#define NODE_APART "id|kind|evidence|rows|rules"
#define EDGE_APART "from|relation|to|evidence"

static void read_rules(rung_rows *r, uint32_t node, const json_t *rules)
{
    rung_assembly_evidence e;
    r->where = "a rule";
    for (size_t i = 0; i < json_array_size(rules); i++) {
        const json_t *map = json_array_get(rules, i);
        if (!read_evidence(r, map, RUNG_TABLE_RULES, &e))
            continue;
        rung_assembly_put_rule_row(r->m->into, node, &e);
        read_attributes(r, RUNG_TABLE_RULES, map, EVIDENCE);
    }
}

static void read_rows(rung_rows *r, uint32_t node, rung_kind kind, const json_t *rows)
{
    rung_assembly_evidence e;
    for (size_t i = 0; i < json_array_size(rows); i++) {
        const json_t *map = json_array_get(rows, i);
        if (!read_evidence(r, map, kind, &e))
            continue;
        rung_assembly_put_node_row(r->m->into, node, &e);
        read_attributes(r, kind, map, EVIDENCE);
    }
}

void rung_rows_node(rung_rows *r, const json_t *map)
{
    rung_kind kind;
    rung_assembly_evidence e;
    r->where = "a node";
    r->cells = true;
    uint32_t node = node_of(r, text_member(r, map, "id"), &kind);
    if (node == RUNG_NO_NODE)
        return;
    if (rung_assembly_node_stated(r->m->into, node)) {
        PROBLEM(r, "node '%s' stands in the list twice", text_member(r, map, "id"));
        return;
    }
    const json_t *rows = json_object_get(map, "rows"),
                 *rules = json_object_get(map, "rules");
    if (rows) {
        read_rows(r, node, kind, rows);
    } else if (read_evidence(r, json_object_get(map, "evidence"), kind, &e)) {
        rung_assembly_put_node_row(r->m->into, node, &e);
        read_attributes(r, kind, map, NODE_APART);
    }
    if (rules && kind != RUNG_QUALIFICATION)
        PROBLEM(r, "a %s has no rules of combination", rung_kind_word(kind));
    else
        read_rules(r, node, rules);
}

static bool relation_named(const char *word, rung_relation *out)
{
    for (unsigned i = 0; word && i < RUNG_N_RELATIONS; i++)
        if (strcmp(rung_relation_word((rung_relation)i), word) == 0) {
            *out = (rung_relation)i;
            return true;
        }
    return false;
}

static bool read_end(rung_rows *r, const json_t *map, const char *name,
                     rung_kinds allowed, uint32_t *node)
{
    rung_kind kind;
    *node = node_of(r, text_member(r, map, name), &kind);
    if (*node == RUNG_NO_NODE)
        return false;
    if (allowed & RUNG_KIND_BIT(kind))
        return true;
    PROBLEM(r, "an edge: a %s cannot be '%s' of %s", rung_kind_word(kind), name,
            text_member(r, map, "relation"));
    return false;
}

void rung_rows_edge(rung_rows *r, const json_t *map)
{
    rung_relation relation;
    rung_assembly_evidence e;
    uint32_t from, to;
    r->where = "an edge";
    r->cells = true;
    const char *word = text_member(r, map, "relation");
    if (!relation_named(word, &relation)) {
        PROBLEM(r, "an edge: no relation '%s'", rung_shown_of(word).s);
        return;
    }
    unsigned table = RUNG_TABLE_OF_RELATION(relation);
    if (!read_end(r, map, "from", rung_relation_from(relation), &from)
        || !read_end(r, map, "to", rung_relation_to(relation), &to)
        || !read_evidence(r, json_object_get(map, "evidence"), table, &e))
        return;
    rung_assembly_put_edge_row(r->m->into, relation, from, to, &e);
    read_attributes(r, table, map, EDGE_APART);
}

/* ---- one after the other ---- */

rung_status rung_rows_take(rung_rows *r, const char *text, size_t len, uint32_t line,
                           void (*read)(rung_rows *r, const json_t *map))
{
    const json_t *map;
    json_error_t why;
    rung_arena_reset(&r->mem);
    r->line = line;
    rung_status s = rung_json_read(&r->mem, text, len, &map, &why);
    if (s == RUNG_MALFORMED)
        rung_diagnostics_put(r->m->problems, RUNG_SEVERITY_ERROR, r->file,
                             r->line + (why.line > 0 ? (uint32_t)why.line - 1 : 0),
                             why.column > 0 ? (uint32_t)why.column : 1, "not JSON: %s",
                             why.text);
    else if (!s && !json_is_object(map))
        PROBLEM(r, "this is to be an object");
    else if (!s)
        read(r, map);
    return s == RUNG_NO_MEMORY || r->no_memory ? RUNG_NO_MEMORY : RUNG_OK;
}

/* Nodes that rows speak of and the list does not hold. */
void rung_rows_finish(rung_rows *r)
{
    r->line = 1;
    for (uint32_t i = 0; i < rung_assembly_n_nodes(r->m->into); i++) {
        uint32_t len;
        const char *key = rung_assembly_node_key(r->m->into, i, &len);
        if (!rung_assembly_node_stated(r->m->into, i))
            PROBLEM(r, "%s '%s' is spoken of, and no node of that id is stated",
                    rung_kind_word(rung_assembly_node_kind(r->m->into, i)),
                    rung_shown_of_bytes(key, len).s);
    }
}
