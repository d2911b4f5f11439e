/* graphml_put.c -- see graphml_put.h: the maps of `export json`, made of what GraphML says.
 *
 * A node is ours when its id is one (`kind:key`), in the XML or, as igraph writes it, as
 * an attribute; all others need a kind, said by an attribute or by whoever imports. */
#include "import/graphml_put.h"

#include <errno.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "core/json.h"
#include "core/limits.h"
#include "core/text.h"

#define ID_SIZE (RUNG_KEY_MAX + 16)
#define LOCATOR 1024 /* of a place in the file: two ids in the XML */

/* ---- words that are not ours ---- */

/* Ours for a word of theirs, by choice or because it is one; "" is none, NULL unknown. */
static const char *ours_of(const rung_gput *r, rung_chosen of, const char *word,
                           const char *(*known)(const char *slug))
{
    char slug[80];
    const char *ours = rung_import_choice(r->m, of, word);
    if (!ours && word && rung_text_slug(word, strlen(word), slug, sizeof slug))
        ours = known(slug);
    return ours && strcmp(ours, "none") == 0 ? "" : ours;
}

static const char *known_kind(const char *slug)
{
    rung_kind kind;
    return rung_kind_find(slug, strlen(slug), &kind) ? rung_kind_word(kind) : NULL;
}

static const char *known_relation(const char *slug)
{
    for (unsigned i = 0; i < RUNG_N_RELATIONS; i++)
        if (strcmp(rung_relation_word((rung_relation)i), slug) == 0)
            return rung_relation_word((rung_relation)i);
    return NULL;
}

/* ---- problems ---- */

static void leave(rung_gput *r, const rung_gopen *o, const char *what, const char *fmt,
                  ...) __attribute__((format(printf, 4, 5)));

/* Counts one more of what is left out, and says which and why. */
static void leave(rung_gput *r, const rung_gopen *o, const char *what, const char *fmt,
                  ...)
{
    char why[400];
    va_list args;
    va_start(args, fmt);
    vsnprintf(why, sizeof why, fmt, args);
    va_end(args);
    rung_diagnostics_put(r->m->problems, RUNG_SEVERITY_WARNING, r->file, o->line,
                         o->column, "%s; left out", why);
    rung_tally_add(&r->m->left, what, 1);
}

/* ---- values as JSON ---- */

static void put_string(rung_gput *r, const char *s, size_t len)
{
    rung_put_json(&r->map, s, len);
}

static void put_name(rung_gput *r, const char *name)
{
    rung_puts(&r->map, ",");
    put_string(r, name, strlen(name));
    rung_puts(&r->map, ":");
}

static void put_member(rung_gput *r, const char *name, const char *value)
{
    if (!value)
        return;
    put_name(r, name);
    put_string(r, value, strlen(value));
}

/* The text as it may stand in a table; its length. */
static size_t tidy(rung_gput *r, const char *s, size_t len)
{
    bool cut = false;
    size_t n = rung_label_text(s, len, r->text, RUNG_FIELD_BYTES, &cut);
    rung_tally_add(&r->m->left,
                   "text{|s} with what no table can hold (left out of {it|them})", cut);
    return n;
}

static void put_text(rung_gput *r, const char *s, size_t len)
{
    size_t at, n = len;
    if (len > RUNG_FIELD_BYTES - 4 || rung_text_check(s, len, &at) != RUNG_TEXT_FINE) {
        n = tidy(r, s, len);
        s = r->text;
    }
    put_string(r, s, n);
}

static void put_list(rung_gput *r, const char *s)
{
    rung_puts(&r->map, "[");
    for (const char *end; *s; s = *end ? end + 1 : end) {
        end = s + strcspn(s, "|");
        if (end == s)
            continue;
        if (((const char *)r->map.to)[r->map.len - 1] != '[')
            rung_puts(&r->map, ",");
        put_text(r, s, (size_t)(end - s));
    }
    rung_puts(&r->map, "]");
}

/* Puts a number that is one; a whole one without its point. */
static bool put_number(rung_gput *r, const char *s, bool whole)
{
    char *end, real[RUNG_REAL_MAX];
    errno = 0;
    double v = strtod(s, &end);
    if (*end || end == s || errno || !isfinite(v) || (whole && v != floor(v)))
        return false;
    if (fabs(v) < 9e15 && v == floor(v))
        rung_putf(&r->map, "%lld", (long long)v);
    else
        rung_puts(&r->map, rung_real_text(v, real));
    return true;
}

static bool is_word(const char *s, const char *word, const char *capital,
                    const char *digit)
{
    return strcmp(s, word) == 0 || strcmp(s, capital) == 0 || strcmp(s, digit) == 0;
}

/* Puts the value as what it is to be; what is none of that goes as a text, and is then
 * refused as any other. */
static void put_typed(rung_gput *r, rung_attr_type type, const char *s)
{
    bool put = false;
    switch (type) {
    case RUNG_ATTR_INTEGER:
    case RUNG_ATTR_NUMBER: put = put_number(r, s, type == RUNG_ATTR_INTEGER); break;
    case RUNG_ATTR_BOOLEAN:
        put = is_word(s, "true", "True", "1") || is_word(s, "false", "False", "0");
        if (put)
            rung_puts(&r->map, is_word(s, "true", "True", "1") ? "true" : "false");
        break;
    case RUNG_ATTR_TEXTS:
    case RUNG_ATTR_NODES:
        put_list(r, s);
        put = true;
        break;
    case RUNG_ATTR_TEXT:
    case RUNG_ATTR_WORD:
    case RUNG_N_ATTR_TYPES: break;
    }
    if (!put)
        put_text(r, s, strlen(s));
}

static bool fits(rung_attr_type type, const char *s)
{
    char *end;
    double v = strtod(s, &end);
    bool number = !*end && end != s && isfinite(v);
    return type == RUNG_ATTR_INTEGER   ? number && v == floor(v)
           : type == RUNG_ATTR_NUMBER  ? number
           : type == RUNG_ATTR_BOOLEAN ? strcmp(s, "true") == 0 || strcmp(s, "false") == 0
                                       : true;
}

/* The type under which a value of this name may stand in the table. */
static rung_attr_type type_in(const rung_gput *r, unsigned table, const char *name,
                              const char *s)
{
    static const rung_attr_type types[] = { RUNG_ATTR_INTEGER, RUNG_ATTR_NUMBER,
                                            RUNG_ATTR_BOOLEAN, RUNG_ATTR_TEXTS };
    rung_attr known;
    unsigned attr;
    if (rung_attr_find(table, name, strlen(name), &known))
        return rung_attrs[known].type;
    for (size_t i = 0; i < RUNG_COUNT_OF(types); i++)
        if (rung_assembly_find_column(r->m->into, name, types[i], &attr)
            && (fits(types[i], s)
                || !rung_assembly_find_column(r->m->into, name, RUNG_ATTR_TEXT, &attr)))
            return types[i];
    return RUNG_ATTR_TEXT;
}

/* ---- what an element says ---- */

#define APART \
    "kind|name|id|relation|status|source|locator|note|valid_from|valid_to|rows|rules"
#define RESERVED "key|from|to|direction|evidence|also|file|line|date|node|matched|score"

/* True of what stands where nothing is said. */
static bool is_missing(rung_gput *r, const rung_gkey *k, const char *s)
{
    bool number = k->type == RUNG_ATTR_NUMBER || k->type == RUNG_ATTR_INTEGER;
    bool unsaid = r->igraph && k->type == RUNG_ATTR_BOOLEAN && strcmp(s, "false") == 0;
    rung_tally_add(&r->m->left,
                   "value{|s} `false`, which igraph writes where nothing is said",
                   unsaid);
    return unsaid || !*s || (number && strcasecmp(s, "NaN") == 0);
}

/* True when the table has an attribute or a column of this name. */
static bool has_place(const rung_gput *r, unsigned table, const char *name)
{
    static const rung_attr_type types[] = { RUNG_ATTR_TEXT, RUNG_ATTR_INTEGER,
                                            RUNG_ATTR_NUMBER, RUNG_ATTR_BOOLEAN,
                                            RUNG_ATTR_TEXTS };
    rung_attr known;
    unsigned attr;
    bool has = rung_attr_find(table, name, strlen(name), &known);
    for (size_t i = 0; i < RUNG_COUNT_OF(types) && !has; i++)
        has = rung_assembly_find_column(r->m->into, name, types[i], &attr);
    return has;
}

/* Columns that every table has: of a node or of a link, and the evidence. */
#define OWN_COLUMNS 8u

/* Notes that the key is a column of the table, and whether it is one too many. */
static void note_column(rung_gput *r, unsigned table, const rung_gkey *k)
{
    const uint32_t bit = UINT32_C(1) << table;
    if (k->tables & bit)
        return;
    bool known = false;
    for (uint32_t i = 0; i < r->keys.n && !known; i++)
        known =
            r->keys.items[i].tables & bit && strcmp(r->keys.items[i].name, k->name) == 0;
    r->keys.items[k - r->keys.items].tables |= bit;
    if (!known && ++r->columns[table] > RUNG_COLUMNS - OWN_COLUMNS && !r->too_many) {
        r->too_many = k;
        r->wide = table;
    }
}

/* True of a number that has no end: tables have none such, and drawings do. */
static bool is_endless(const rung_gkey *k, const char *s)
{
    char *end;
    return (k->type == RUNG_ATTR_NUMBER || k->type == RUNG_ATTR_INTEGER)
           && isinf(strtod(s, &end)) && !*end;
}

static void put_attribute(rung_gput *r, unsigned table, const rung_gkey *k, const char *s)
{
    if (rung_word_listed(APART, k->name, strlen(k->name)) || is_missing(r, k, s)
        || (r->named && strcmp(r->named, k->name) == 0))
        return;
    if (rung_word_listed(RESERVED, k->name, strlen(k->name)))
        rung_tally_add(&r->m->left, "value{|s} under a name that Rung keeps for itself",
                       1);
    else if (!has_place(r, table, k->name))
        rung_tally_add(
            &r->m->left,
            "value{|s} of attributes that {its|their} kind or relation has not", 1);
    else if (is_endless(k, s))
        rung_tally_add(&r->m->left, "number{|s} without end (Infinity)", 1);
    else {
        note_column(r, table, k);
        put_name(r, k->name);
        put_typed(r, type_in(r, table, k->name, s), s);
    }
}

static void put_attributes(rung_gput *r, const rung_gopen *o, unsigned table, unsigned of)
{
    for (uint32_t i = o->first; i < r->stack.n; i++) {
        const rung_gdatum *d = &r->stack.data[i];
        put_attribute(r, table, d->key, rung_gstack_at(&r->stack, d->text));
    }
    for (uint32_t i = 0; r->keys.n_presets && i < r->keys.n; i++) {
        const rung_gkey *k = &r->keys.items[i];
        bool said = false;
        for (uint32_t j = o->first; j < r->stack.n; j++)
            said |= r->stack.data[j].key == k;
        if (k->preset && k->of & of && !said)
            put_attribute(r, table, k, k->preset);
    }
}

static const char *value_of(const rung_gput *r, const rung_gopen *o, unsigned of,
                            const char *name)
{
    return rung_gdata_value(&r->stack, o->first, &r->keys, of, name);
}

/* The source of rows that name none: the file itself. */
static const char *own_source(rung_gput *r)
{
    char title[RUNG_LABEL_MAX];
    if (r->source)
        return r->source;
    snprintf(title, sizeof title, "GraphML file: %s", rung_shown_of(r->graph).s);
    rung_assembly_put_source(r->m->into,
                             &(rung_assembly_source){ .id = "graphml", .title = title });
    return r->source = "graphml";
}

/* Makes sure that there is a source of that id. */
static void need_source(rung_gput *r, const char *id)
{
    uint32_t found;
    if (rung_assembly_find_source(r->m->into, id, strlen(id), &found))
        return;
    rung_assembly_put_source(r->m->into, &(rung_assembly_source){ .id = id });
    rung_tally_add(&r->m->left,
                   "{title, date or licence of a source|"
                   "titles, dates and licences of sources} that only rows name",
                   1);
}

static void put_evidence(rung_gput *r, const rung_gopen *o, unsigned of,
                         const char *where)
{
    static const char *const texts[] = { "locator", "note", "valid_from", "valid_to" };
    const char *status = value_of(r, o, of, "status"),
               *source = value_of(r, o, of, "source");
    if (source)
        need_source(r, source);
    else if (!r->has_sources)
        source = own_source(r);
    rung_puts(&r->map, ",\"evidence\":{\"status\":");
    put_string(r, status ? status : "established", status ? strlen(status) : 11);
    put_member(r, "source", source);
    for (size_t i = 0; i < RUNG_COUNT_OF(texts); i++) {
        const char *s = value_of(r, o, of, texts[i]);
        if (!s && i == 0 && r->source && r->source == source)
            s = where;
        if (s) {
            put_name(r, texts[i]);
            put_text(r, s, strlen(s));
        }
    }
    rung_puts(&r->map, "}");
}

/* Hands the map to what reads such maps. */
static void take(rung_gput *r, const rung_gopen *o,
                 void (*read)(rung_rows *rows, const json_t *map))
{
    rung_puts(&r->map, "}");
    r->rows.column = o->column;
    if (!r->map.failed)
        r->rows.no_memory |=
            rung_rows_take(&r->rows, r->map.to, r->map.len, o->line, read)
            == RUNG_NO_MEMORY;
}

static void begin_map(rung_gput *r, const char *name, const char *value)
{
    r->map.len = 0;
    rung_puts(&r->map, "{");
    put_string(r, name, strlen(name));
    rung_puts(&r->map, ":");
    put_string(r, value, strlen(value));
}

/* ---- nodes ---- */

static bool split_id(const char *id, rung_kind *kind, const char **key)
{
    const char *colon = id ? strchr(id, ':') : NULL;
    *key = colon ? colon + 1 : id;
    return colon && rung_kind_find(id, (size_t)(colon - id), kind)
           && strncmp(id, rung_kind_word(*kind), (size_t)(colon - id)) == 0
           && rung_text_is_key(*key, strlen(*key));
}

static rung_known_at *met(rung_gput *r, const char *id)
{
    return rung_known_place(&r->known,
                            rung_known_code(r->m->into, "GRAPHML", id, strlen(id)));
}

/* What the node is called; its id where nothing else says. */
static const char *name_of(rung_gput *r, const rung_gopen *o, const char *id)
{
    static const char *const names[] = { "name", "label", "title" };
    for (size_t i = 0; i < RUNG_COUNT_OF(names); i++) {
        const char *s = value_of(r, o, RUNG_OF_NODE, names[i]);
        r->named = names[i];
        if (s)
            return s;
    }
    r->named = NULL;
    return o->label.len ? rung_gstack_at(&r->stack, o->label) : id;
}

/* The kind of a node that is not ours, or false, and it is left out. */
static bool find_kind(rung_gput *r, const rung_gopen *o, const char *id, rung_kind *kind)
{
    const char *word = value_of(r, o, RUNG_OF_NODE, "kind"),
               *ours = ours_of(r, RUNG_CHOSEN_KIND, word, known_kind);
    if (ours && *ours)
        return rung_kind_find(ours, strlen(ours), kind);
    if (ours)
        rung_tally_add(&r->m->left, "node{|s} of a kind that is left out as told", 1);
    else if (word)
        leave(r, o, "node{|s} of a kind that is none of ours",
              "node '%s': '%s' is no kind of node; --kind '%s=KIND' says which it is",
              rung_shown_of(id).s, rung_shown_of(word).s, rung_shown_of(word).s);
    else
        leave(r, o,
              "node{|s} that {does not say of what kind it is|"
              "do not say of what kind they are}",
              "node '%s' does not say of what kind it is; --kind KIND says it of all "
              "such nodes, --attribute NAME=kind where it stands",
              rung_shown_of(id).s);
    return false;
}

/* The rows and rules that `export graphml` writes as JSON. */
static void put_raw(rung_gput *r, const rung_gopen *o, const char *name)
{
    const char *s = value_of(r, o, RUNG_OF_NODE, name);
    if (!s)
        return;
    put_name(r, name);
    rung_puts(&r->map, s);
}

/* An id of ours for a node that has none: of its name. Its own id stays in the locator. */
static void make_id(rung_gput *r, const rung_gopen *o, rung_kind kind, const char *id,
                    char buf[ID_SIZE])
{
    char key[RUNG_KEY_MAX], label[RUNG_LABEL_MAX];
    bool cut = false;
    const char *name = name_of(r, o, id);
    rung_label_clean(name, strlen(name), label, &cut);
    rung_label_key(r->m->into, kind, label, id, key);
    snprintf(buf, ID_SIZE, "%s:%s", rung_kind_word(kind), key);
}

void rung_gput_node(rung_gput *r, const rung_gopen *o)
{
    rung_kind kind;
    const char *key, *id = rung_gstack_at(&r->stack, o->id), *within;
    char made[ID_SIZE], where[LOCATOR];
    rung_known_at *at = met(r, id);
    if (!at)
        return;
    if (at->label) {
        rung_diagnostics_put(r->m->problems, RUNG_SEVERITY_ERROR, r->file, o->line,
                             o->column, "there is a node '%s' already",
                             rung_shown_of(id).s);
        return;
    }
    at->label = at->code;
    within = value_of(r, o, RUNG_OF_NODE, "id");
    bool ours = split_id(id, &kind, &key) || split_id(within, &kind, &key);
    if (!ours && !find_kind(r, o, id, &kind))
        return;
    if (!ours) {
        make_id(r, o, kind, id, made);
        key = strchr(made, ':') + 1;
    } else {
        snprintf(made, sizeof made, "%s:%s", rung_kind_word(kind), key);
    }
    const char *name = name_of(r, o, ours ? NULL : id);
    begin_map(r, "id", made);
    if (name) {
        put_name(r, "name");
        put_text(r, name, strlen(name));
    }
    put_attributes(r, o, kind, RUNG_OF_NODE);
    r->named = NULL;
    put_raw(r, o, "rows");
    put_raw(r, o, "rules");
    snprintf(where, sizeof where, "node %s", id);
    put_evidence(r, o, RUNG_OF_NODE, where);
    take(r, o, rung_rows_node);
    uint32_t node;
    if (rung_assembly_find_node(r->m->into, kind, strchr(made, ':') + 1,
                                strlen(strchr(made, ':') + 1), &node))
        at->node = node;
    rung_tally_add(&r->m->taken, "node{|s}", 1);
}

/* ---- edges ---- */

static bool find_end(rung_gput *r, const rung_gopen *o, rung_gtext text, uint32_t *node)
{
    const char *id = rung_gstack_at(&r->stack, text);
    const rung_known_at *at = met(r, id);
    *node = at ? at->node : RUNG_NO_NODE;
    if (*node != RUNG_NO_NODE)
        return true;
    if (at && at->label) {
        rung_tally_add(&r->m->left, "edge{|s} of nodes that are left out", 1);
        return false;
    }
    leave(r, o, "edge{|s} of which an end is no node",
          "an edge at '%s', and there is no such node", rung_shown_of(id).s);
    return false;
}

/* What an edge says it is: in words of ours, or "" where it is left out. */
static const char *find_relation(rung_gput *r, const rung_gopen *o)
{
    static const char *const names[] = { "relation", "label" };
    const char *said = NULL, *ours = NULL;
    for (size_t i = 0; i < RUNG_COUNT_OF(names) && !ours; i++) {
        const char *word = value_of(r, o, RUNG_OF_EDGE, names[i]);
        said = said ? said : word;
        ours = word ? ours_of(r, RUNG_CHOSEN_RELATION, word, known_relation) : NULL;
    }
    if (!ours && o->label.len) {
        const char *word = rung_gstack_at(&r->stack, o->label);
        said = said ? said : word;
        ours = ours_of(r, RUNG_CHOSEN_RELATION, word, known_relation);
    }
    if (!ours && !said)
        ours = ours_of(r, RUNG_CHOSEN_RELATION, NULL, known_relation);
    if (ours && !*ours)
        rung_tally_add(&r->m->left, "edge{|s} of a relation that is left out as told", 1);
    if (ours)
        return ours;
    if (said)
        leave(r, o, "edge{|s} of a relation that is none of ours",
              "an edge: '%s' is no relation; --relation '%s=RELATION' says which it is",
              rung_shown_of(said).s, rung_shown_of(said).s);
    else
        leave(r, o, "edge{|s} that {does not say what it is|do not say what they are}",
              "an edge does not say what it is; --relation RELATION says it of all such "
              "edges, --attribute NAME=relation where it stands");
    return "";
}

static bool joins(rung_relation relation, rung_kind from, rung_kind to)
{
    return rung_relation_from(relation) & RUNG_KIND_BIT(from)
           && rung_relation_to(relation) & RUNG_KIND_BIT(to);
}

/* Which end of an edge without a direction is the first: the kinds may tell. */
static bool find_direction(rung_gput *r, const rung_gopen *o, const char *word,
                           uint32_t *from, uint32_t *to)
{
    unsigned i = 0;
    while (strcmp(rung_relation_word((rung_relation)i), word) != 0)
        i++;
    rung_kind a = rung_assembly_node_kind(r->m->into, *from),
              b = rung_assembly_node_kind(r->m->into, *to);
    bool there = joins((rung_relation)i, a, b), back = joins((rung_relation)i, b, a);
    if (o->directed || i == RUNG_MATCHES || (there && !back))
        return true;
    if (there) {
        leave(r, o, "edge{|s} without a direction whose kinds do not tell it",
              "an edge without a direction does not say which '%s' which", word);
        return false;
    }
    uint32_t first = *from; /* where neither fits, the reader of edges says so */
    *from = back ? *to : *from;
    *to = back ? first : *to;
    return true;
}

static const char *id_of(const rung_gput *r, uint32_t node, char buf[ID_SIZE])
{
    uint32_t len;
    snprintf(buf, ID_SIZE, "%s:%s",
             rung_kind_word(rung_assembly_node_kind(r->m->into, node)),
             rung_assembly_node_key(r->m->into, node, &len));
    return buf;
}

void rung_gput_edge(rung_gput *r, const rung_gopen *o)
{
    uint32_t from, to;
    char id[ID_SIZE], where[LOCATOR];
    if (!find_end(r, o, o->source, &from) || !find_end(r, o, o->target, &to))
        return;
    const char *word = find_relation(r, o);
    if (!*word || !find_direction(r, o, word, &from, &to))
        return;
    begin_map(r, "from", id_of(r, from, id));
    put_member(r, "relation", word);
    put_member(r, "to", id_of(r, to, id));
    for (unsigned i = 0; i < RUNG_N_RELATIONS; i++)
        if (strcmp(rung_relation_word((rung_relation)i), word) == 0)
            put_attributes(r, o, RUNG_TABLE_OF_RELATION(i), RUNG_OF_EDGE);
    snprintf(where, sizeof where, "edge from %s to %s",
             rung_gstack_at(&r->stack, o->source), rung_gstack_at(&r->stack, o->target));
    put_evidence(r, o, RUNG_OF_EDGE, where);
    take(r, o, rung_rows_edge);
    rung_tally_add(&r->m->taken, "edge{|s}", 1);
}

/* ---- the graph itself ---- */

static void put_sources(rung_gput *r, const rung_gopen *o, const char *list)
{
    const json_t *root;
    json_error_t why;
    rung_arena mem = { .limit = SIZE_MAX };
    rung_status s = rung_json_read(&mem, list, strlen(list), &root, &why);
    if (s || !json_is_array(root))
        rung_diagnostics_put(r->m->problems, RUNG_SEVERITY_ERROR, r->file, o->line,
                             o->column, "'sources' of the graph is to be a list in JSON");
    r->rows.no_memory |= s == RUNG_NO_MEMORY;
    for (size_t i = 0; !s && i < json_array_size(root); i++) {
        r->rows.line = o->line;
        if (json_is_object(json_array_get(root, i)))
            rung_rows_source(&r->rows, json_array_get(root, i));
        rung_tally_add(&r->m->taken, "source{|s}", 1);
    }
    rung_arena_drop(&mem);
}

/* What holds the values of all keys of this name: others write one for each type. */
static rung_attr_type type_of_all(const rung_gput *r, const rung_gkey *of)
{
    rung_attr_type all = of->type;
    for (uint32_t i = 0; i < r->keys.n; i++) {
        const rung_gkey *k = &r->keys.items[i];
        if (k->type == all || strcmp(k->name, of->name) != 0
            || !(k->of & (RUNG_OF_NODE | RUNG_OF_EDGE)))
            continue;
        bool numbers = (k->type == RUNG_ATTR_INTEGER || k->type == RUNG_ATTR_NUMBER)
                       && (all == RUNG_ATTR_INTEGER || all == RUNG_ATTR_NUMBER);
        all = numbers ? RUNG_ATTR_NUMBER : RUNG_ATTR_TEXT;
    }
    return all;
}

/* Columns for what keys declare and nothing knows. */
static void put_columns(rung_gput *r)
{
    for (uint32_t i = 0; i < r->keys.n; i++) {
        const rung_gkey *k = &r->keys.items[i];
        bool known = !(k->of & (RUNG_OF_NODE | RUNG_OF_EDGE))
                     || rung_word_listed(APART "|" RESERVED, k->name, strlen(k->name));
        for (unsigned t = 0; t < RUNG_N_TABLES && !known; t++)
            known = has_place(r, t, k->name);
        if (!known)
            rung_assembly_put_column(r->m->into, k->name, type_of_all(r, k),
                                     "an attribute of the GraphML file");
    }
}

void rung_gput_package(rung_gput *r, const rung_gopen *o)
{
    static const char *const texts[] = { "title", "description", "version", "licence" };
    const char *columns = value_of(r, o, RUNG_OF_GRAPH, "columns"),
               *sources = value_of(r, o, RUNG_OF_GRAPH, "sources");
    const char *name = value_of(r, o, RUNG_OF_GRAPH, "name");
    begin_map(r, "graph", name ? name : r->graph);
    for (size_t i = 0; i < RUNG_COUNT_OF(texts); i++) {
        const char *s = value_of(r, o, RUNG_OF_GRAPH, texts[i]);
        if (s) {
            put_name(r, texts[i]);
            put_text(r, s, strlen(s));
        }
    }
    if (!value_of(r, o, RUNG_OF_GRAPH, "version"))
        put_member(r, "version", "unknown");
    if (columns) {
        put_name(r, "columns");
        rung_puts(&r->map, columns);
    }
    take(r, o, rung_rows_meta);
    r->has_sources = sources != NULL;
    if (sources)
        put_sources(r, o, sources);
    put_columns(r);
}
