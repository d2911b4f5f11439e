/* manifest.c -- jansson proves the JSON, this file the meaning; see manifest.h.
 *
 * A value is named by its path (`resources/2/path`), which serves both to fetch its place
 * and to speak of it. Places are looked up for the first hundred problems only: each
 * costs a walk over the whole text. */
#include "source/manifest.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/text.h"
#include "source/fixed.h"
#include "source/json.h"
#include "source/jsonplace.h"
#include "source/suggest.h"

enum { PLACES_MOST = 100, PATH_SIZE = 160, ITEM_PATH = 80, FIELD_PATH = 120 };

typedef struct reading {
    const char *bytes;
    size_t len;
    const char *shown;
    rung_arena *mem;
    rung_assembly *into;
    rung_manifest *out;
    rung_diagnostics *diags;
    unsigned places;
    bool no_memory;
} reading;

static const struct {
    const char *word;
    rung_attr_type type;
} field_types[] = {
    { "string", RUNG_ATTR_TEXT },    { "integer", RUNG_ATTR_INTEGER },
    { "number", RUNG_ATTR_NUMBER },  { "boolean", RUNG_ATTR_BOOLEAN },
    { "list", RUNG_ATTR_TEXTS },     { "any", RUNG_ATTR_TEXT },
    { "date", RUNG_ATTR_TEXT },      { "datetime", RUNG_ATTR_TEXT },
    { "time", RUNG_ATTR_TEXT },      { "year", RUNG_ATTR_INTEGER },
    { "yearmonth", RUNG_ATTR_TEXT }, { "duration", RUNG_ATTR_TEXT },
};

/* Members of nodes and edges that answers and exports have anyway: a column of that name
 * would hide them. */
static const char reserved[] =
    "id|kind|key|from|to|relation|direction|evidence|also|file|line|date|status|source|"
    "locator|note|valid_from|valid_to|node|matched|score|rows|rules";

static void place(reading *r, const char *path, uint32_t *line, uint32_t *column)
{
    *line = *column = 0;
    if (r->places++ < PLACES_MOST)
        rung_json_place(r->bytes, r->len, path, line, column);
}

static void problem(reading *r, rung_severity severity, const char *path, const char *fmt,
                    ...) __attribute__((format(printf, 4, 5)));

static void problem(reading *r, rung_severity severity, const char *path, const char *fmt,
                    ...)
{
    char text[600];
    uint32_t line, column;
    va_list ap;
    va_start(ap, fmt);
    vsnprintf(text, sizeof text, fmt, ap);
    va_end(ap);
    place(r, path, &line, &column);
    rung_diagnostics_put(r->diags, severity, r->shown, line, column, "%s", text);
}

#define ERROR(r, path, ...) problem((r), RUNG_SEVERITY_ERROR, (path), __VA_ARGS__)

static const char *fault_word(rung_text_fault fault)
{
    return fault == RUNG_TEXT_CONTROL ? "a control character"
                                      : "a character that cannot be seen";
}

/* The path of a member of what `path` names. */
static const char *below(char buf[PATH_SIZE], const char *path, const char *key)
{
    snprintf(buf, PATH_SIZE, "%s%s%s", path, *path ? "/" : "", key);
    return buf;
}

/* The text of a member, in the arena; NULL when it is absent, null, empty or faulty (and
 * reported). */
static const char *text_of(reading *r, const json_t *object, const char *path,
                           const char *key)
{
    char whole[PATH_SIZE];
    const json_t *v = json_object_get(object, key);
    if (!v || json_is_null(v))
        return NULL;
    below(whole, path, key);
    if (!json_is_string(v)) {
        ERROR(r, whole, "'%s' is to be a text in quotes", key);
        return NULL;
    }
    size_t len = json_string_length(v), at = 0;
    rung_text_fault fault = rung_text_check(json_string_value(v), len, &at);
    if (fault != RUNG_TEXT_FINE) {
        ERROR(r, whole, "'%s' has %s in it", key, fault_word(fault));
        return NULL;
    }
    char *copy = len ? rung_arena_text(r->mem, json_string_value(v), len) : NULL;
    r->no_memory = r->no_memory || (len && !copy);
    return copy;
}

/* `licence`, `license`, or the name or title of the first of `licenses`. */
static const char *licence_of(reading *r, const json_t *object, const char *path)
{
    char list[ITEM_PATH];
    static const char *const keys[] = { "licence", "license" }, *const lists[] = {
        "licenses", "licences"
    };
    for (size_t i = 0; i < RUNG_COUNT_OF(keys); i++) {
        const char *s = text_of(r, object, path, keys[i]);
        if (s)
            return s;
    }
    for (size_t i = 0; i < RUNG_COUNT_OF(lists); i++) {
        const json_t *first = json_array_get(json_object_get(object, lists[i]), 0);
        snprintf(list, sizeof list, "%s%s%s/0", path, *path ? "/" : "", lists[i]);
        const char *s = first ? text_of(r, first, list, "name") : NULL;
        if (first && !s)
            s = text_of(r, first, list, "title");
        if (s)
            return s;
    }
    return NULL;
}

static void read_package(reading *r, const json_t *root)
{
    const char *name = text_of(r, root, "", "name"),
               *version = text_of(r, root, "", "version");
    const char *licence = licence_of(r, root, "");
    if (!name)
        ERROR(r, "", "the package has no name; add \"name\": \"...\"");
    if (!version)
        problem(r, RUNG_SEVERITY_WARNING, "",
                "the package has no version; add \"version\": \"...\"");
    if (!licence)
        problem(r, RUNG_SEVERITY_WARNING, "",
                "the package has no licence; add \"licenses\": [{\"name\": \"...\"}]");
    rung_assembly_put_package(r->into, name, text_of(r, root, "", "title"), version,
                              licence);
    rung_assembly_put_description(r->into, text_of(r, root, "", "description"));
}

static void read_source(reading *r, const json_t *item, const char *path)
{
    char whole[PATH_SIZE], shown[80];
    uint32_t other;
    const char *name = text_of(r, item, path, "name"),
               *url = text_of(r, item, path, "path");
    rung_assembly_source s = {
        .id = name ? name : text_of(r, item, path, "id"),
        .title = text_of(r, item, path, "title"),
        .date = text_of(r, item, path, "date"),
        .licence = licence_of(r, item, path),
        .url = url ? url : text_of(r, item, path, "url"),
    };
    if (!s.id) {
        ERROR(r, path,
              "a source has no name; rows of the tables speak of it by \"name\"");
        return;
    }
    if (rung_assembly_find_source(r->into, s.id, strlen(s.id), &other))
        ERROR(r, below(whole, path, name ? "name" : "id"),
              "source '%s' stands in the list twice",
              rung_text_shown(shown, sizeof shown, s.id, strlen(s.id)));
    rung_assembly_put_source(r->into, &s);
}

static bool read_field_type(reading *r, const json_t *item, const char *path,
                            rung_attr_type *type)
{
    char whole[PATH_SIZE], shown[80], hint[120];
    const char *word = text_of(r, item, path, "type");
    *type = RUNG_ATTR_TEXT; /* what Frictionless takes it for */
    if (!word)
        return true;
    size_t len = strlen(word);
    rung_suggest near = rung_suggest_for(word, len, NULL);
    for (size_t i = 0; i < RUNG_COUNT_OF(field_types); i++) {
        if (strcmp(field_types[i].word, word) == 0) {
            *type = field_types[i].type;
            return true;
        }
        rung_suggest_try(&near, field_types[i].word, strlen(field_types[i].word));
    }
    ERROR(r, below(whole, path, "type"), "no type '%s'%s",
          rung_text_shown(shown, sizeof shown, word, len),
          near.best ? rung_suggest_text(&near, "", hint, sizeof hint)
                    : "; it is string, integer, number, boolean or list");
    return false;
}

static void read_field(reading *r, unsigned table, const json_t *item, const char *path)
{
    char whole[PATH_SIZE], shown[80];
    rung_manifest_table *t = &r->out->tables[table];
    rung_manifest_field *f = &t->fields[t->n_fields];
    rung_attr known;
    const char *name = text_of(r, item, path, "name");
    if (!name) {
        ERROR(r, path, "a field has no name");
        return;
    }
    size_t len = strlen(name);
    if (rung_fixed_column_find(table, name, len)
        || rung_attr_find(table, name, len, &known))
        return; /* of the vocabulary: its type is known better here */
    if (rung_word_listed(reserved, name, len)) {
        ERROR(r, below(whole, path, "name"),
              "'%s' is a word of rung's own and no name for a further column",
              rung_text_shown(shown, sizeof shown, name, len));
        return;
    }
    f->name = name;
    f->help = text_of(r, item, path, "description");
    if (read_field_type(r, item, path, &f->type))
        t->n_fields++;
}

static void read_fields(reading *r, unsigned table, const json_t *resource,
                        const char *path)
{
    char whole[PATH_SIZE], field[FIELD_PATH];
    const json_t *schema = json_object_get(resource, "schema"),
                 *fields = json_object_get(schema, "fields");
    if (schema && !json_is_object(schema))
        ERROR(r, below(whole, path, "schema"),
              "'schema' is to be an object with \"fields\"");
    if (fields && !json_is_array(fields))
        ERROR(r, below(whole, path, "schema/fields"), "'fields' is to be a list");
    size_t n = json_array_size(fields);
    r->out->tables[table].fields = RUNG_NEW(r->mem, rung_manifest_field, n);
    if (!r->out->tables[table].fields) {
        r->no_memory = true;
        return;
    }
    for (size_t i = 0; i < n; i++) {
        snprintf(field, sizeof field, "%s/schema/fields/%zu", path, i);
        read_field(r, table, json_array_get(fields, i), field);
    }
}

static void no_such_table(reading *r, const char *path, const char *name)
{
    char shown[80], hint[120];
    size_t len = strlen(name);
    rung_suggest near = rung_suggest_for(name, len, NULL);
    for (unsigned t = 0; t < RUNG_N_TABLES; t++)
        rung_suggest_try(&near, rung_table_word(t), strlen(rung_table_word(t)));
    ERROR(r, path, "no table '%s'%s", rung_text_shown(shown, sizeof shown, name, len),
          near.best ? rung_suggest_text(&near, "", hint, sizeof hint)
                    : "; a resource is named after a kind of node, a relation, or rules");
}

static void read_resource(reading *r, const json_t *item, const char *path)
{
    char whole[PATH_SIZE];
    unsigned table;
    const char *name = text_of(r, item, path, "name"),
               *file = text_of(r, item, path, "path");
    if (!name) {
        ERROR(r, path,
              "a resource has no name; it is a kind of node, a relation, or rules");
        return;
    }
    if (!rung_table_find(name, strlen(name), &table)) {
        no_such_table(r, below(whole, path, "name"), name);
        return;
    }
    rung_manifest_table *t = &r->out->tables[table];
    if (t->path) {
        ERROR(r, below(whole, path, "name"), "table '%s' is named twice",
              rung_table_word(table));
        return;
    }
    if (!file) {
        ERROR(r, path, "table '%s' has no path; it is the name of one CSV file",
              rung_table_word(table));
        return;
    }
    while (strncmp(file, "./", 2) == 0)
        file += 2 + strspn(file + 2, "/");
    t->path = file;
    place(r, below(whole, path, "path"), &t->line, &t->column);
    read_fields(r, table, item, path);
}

/* Calls `each` with every object of the list `key`. */
static void read_list(reading *r, const json_t *root, const char *key,
                      void (*each)(reading *r, const json_t *item, const char *path))
{
    char path[ITEM_PATH];
    const json_t *list = json_object_get(root, key);
    if (list && !json_is_array(list))
        ERROR(r, key, "'%s' is to be a list", key);
    for (size_t i = 0; i < json_array_size(list); i++) {
        const json_t *item = json_array_get(list, i);
        snprintf(path, sizeof path, "%s/%zu", key, i);
        if (json_is_object(item))
            each(r, item, path);
        else
            ERROR(r, path, "each of '%s' is to be an object", key);
    }
}

static rung_status read_root(reading *r, const json_t *root, rung_error *err)
{
    if (json_is_object(root)) {
        read_package(r, root);
        read_list(r, root, "sources", read_source);
        read_list(r, root, "resources", read_resource);
        if (!json_object_get(root, "resources"))
            ERROR(r, "", "the package names no resources: there is no table to read");
    } else {
        ERROR(r, "",
              "a data package is an object: {\"name\": ..., \"resources\": [...]}");
    }
    return r->no_memory
               ? rung_fail(err, RUNG_NO_MEMORY, "%s: no memory to read it", r->shown)
               : RUNG_OK;
}

/* What the tree says, or why there is none. */
static rung_status read_tree(reading *r, rung_status parsed, const json_t *root,
                             const json_error_t *why, rung_error *err)
{
    if (parsed == RUNG_NO_MEMORY)
        return rung_fail(err, RUNG_NO_MEMORY, "%s: no memory to read it", r->shown);
    if (parsed) {
        rung_diagnostics_put(r->diags, RUNG_SEVERITY_ERROR, r->shown,
                             why->line > 0 ? (uint32_t)why->line : 1,
                             why->column > 0 ? (uint32_t)why->column : 1, "not JSON: %s",
                             why->text);
        return RUNG_OK;
    }
    r->out->known = true;
    return read_root(r, root, err);
}

rung_status rung_manifest_read(const char *bytes, size_t len, const char *shown,
                               rung_arena *mem, rung_assembly *into, rung_manifest *out,
                               rung_diagnostics *diags, rung_error *err)
{
    json_error_t why;
    const json_t *root = NULL;
    rung_arena tree = { .limit = SIZE_MAX };
    reading r = { .shown = shown, .mem = mem, .into = into, .out = out, .diags = diags };
    if (rung_json_is_utf16(bytes, len)) {
        rung_diagnostics_put(diags, RUNG_SEVERITY_ERROR, shown, 1, 1,
                             "this is UTF-16; save it as UTF-8");
        return RUNG_OK;
    }
    size_t mark = rung_text_mark(bytes, len);
    r.bytes = bytes + mark;
    r.len = len - mark;
    rung_status parsed = rung_json_read(&tree, r.bytes, r.len, &root, &why);
    rung_status s = read_tree(&r, parsed, root, &why, err);
    rung_arena_drop(&tree);
    return s;
}
