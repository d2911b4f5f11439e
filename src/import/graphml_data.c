/* graphml_data.c -- see graphml_data.h. */
#include "import/graphml_data.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "core/sort.h"
#include "core/text.h"
#include "import/labels.h"

#define ID_MOST 400u
#define SHOWN 80

/* ---- keys ---- */

static rung_attr_type type_of(const char *word)
{
    static const struct {
        const char *word;
        rung_attr_type type;
    } types[] = {
        { "int", RUNG_ATTR_INTEGER },   { "integer", RUNG_ATTR_INTEGER },
        { "long", RUNG_ATTR_INTEGER },  { "float", RUNG_ATTR_NUMBER },
        { "double", RUNG_ATTR_NUMBER }, { "boolean", RUNG_ATTR_BOOLEAN },
        { "bool", RUNG_ATTR_BOOLEAN },
    };
    for (size_t i = 0; word && i < RUNG_COUNT_OF(types); i++)
        if (strcmp(types[i].word, word) == 0)
            return types[i].type;
    return RUNG_ATTR_TEXT;
}

static uint8_t domain_of(const char *word)
{
    return !word || strcmp(word, "all") == 0 ? RUNG_OF_GRAPH | RUNG_OF_NODE | RUNG_OF_EDGE
           : strcmp(word, "graph") == 0      ? RUNG_OF_GRAPH
           : strcmp(word, "node") == 0       ? RUNG_OF_NODE
           : strcmp(word, "edge") == 0       ? RUNG_OF_EDGE
                                             : RUNG_OF_OTHERS;
}

/* The name as a column can have it: of one line, and of characters that can be seen. */
static const char *fit(const char *name, char buf[ID_MOST + 8])
{
    bool cut = false;
    return rung_label_text(name, strlen(name), buf, ID_MOST + 8, &cut) ? buf : NULL;
}

static const char *keep(rung_gkeys *k, const char *s)
{
    const char *copy = rung_arena_text(&k->mem, s, strlen(s));
    k->no_memory |= copy == NULL;
    return copy ? copy : "";
}

void rung_gkeys_put(rung_gkeys *k, rung_xml *x, const char *const *attrs,
                    const char *(*named)(void *user, const char *name), void *user)
{
    const char *id = rung_xml_attribute(attrs, "id"),
               *name = rung_xml_attribute(attrs, "attr.name");
    char buf[ID_MOST + 8];
    name = name && *name ? name : id;
    if (!id || !*id || strlen(id) > ID_MOST || strlen(name) > ID_MOST) {
        rung_xml_refuse(x, "a key is to have an id of at most %u bytes", ID_MOST);
        return;
    }
    if (k->sorted || k->n == RUNG_GKEYS_MOST) {
        rung_xml_refuse(x,
                        k->sorted ? "a key is declared behind the graph"
                                  : "more than %u keys are declared",
                        RUNG_GKEYS_MOST);
        return;
    }
    if (!k->items)
        k->items = calloc(RUNG_GKEYS_MOST, sizeof *k->items);
    if (!k->items) {
        k->no_memory = true;
        return;
    }
    const char *ours = named ? named(user, name) : NULL, *fits = fit(name, buf);
    if (!fits) {
        rung_xml_refuse(x, "the name of a key has no character that can be seen");
        return;
    }
    k->items[k->n++] =
        (rung_gkey){ .id = keep(k, id),
                     .name = keep(k, ours ? ours : fits),
                     .of = domain_of(rung_xml_attribute(attrs, "for")),
                     .type = type_of(rung_xml_attribute(attrs, "attr.type")) };
}

void rung_gkeys_preset(rung_gkeys *k, rung_xml *x, const char *s, size_t len)
{
    if (!k->n || !len)
        return;
    if (++k->n_presets > RUNG_GPRESETS_MOST)
        rung_xml_refuse(x, "more than %u keys have a default", RUNG_GPRESETS_MOST);
    k->items[k->n - 1].preset = rung_arena_text(&k->mem, s, len);
    k->no_memory |= k->items[k->n - 1].preset == NULL;
}

static int by_id(const void *a, const void *b, void *unused)
{
    (void)unused;
    return strcmp(((const rung_gkey *)a)->id, ((const rung_gkey *)b)->id);
}

static bool has_name(const rung_gkeys *k, const char *name, uint8_t of)
{
    for (uint32_t i = 0; i < k->n; i++)
        if (k->items[i].of & of && strcmp(k->items[i].name, name) == 0)
            return true;
    return false;
}

/* What says what a node or edge is may be written as people write headings (`Kind`), and
 * Gephi calls what it draws at an edge `Edge Label`; a key of the very name goes first. */
static void straighten_names(rung_gkeys *k)
{
    static const struct {
        const char *theirs, *ours;
    } names[] = { { "kind", "kind" },
                  { "relation", "relation" },
                  { "name", "name" },
                  { "label", "label" },
                  { "edge label", "label" } };
    for (uint32_t i = 0; i < k->n; i++)
        for (size_t n = 0; n < RUNG_COUNT_OF(names); n++)
            if (strcasecmp(k->items[i].name, names[n].theirs) == 0
                && !has_name(k, names[n].ours, k->items[i].of))
                k->items[i].name = names[n].ours;
}

void rung_gkeys_sort(rung_gkeys *k, rung_xml *x)
{
    char shown[SHOWN];
    k->sorted = true;
    straighten_names(k);
    rung_sort(k->items, k->n, sizeof *k->items, by_id, NULL);
    for (uint32_t i = 1; i < k->n; i++)
        if (strcmp(k->items[i - 1].id, k->items[i].id) == 0)
            rung_xml_refuse(x, "the key '%s' is declared twice",
                            rung_text_shown(shown, sizeof shown, k->items[i].id,
                                            strlen(k->items[i].id)));
}

rung_gkey *rung_gkeys_find(const rung_gkeys *k, const char *id)
{
    uint32_t low = 0, high = k->n;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        int order = strcmp(k->items[mid].id, id);
        if (order == 0)
            return &k->items[mid];
        if (order < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return NULL;
}

void rung_gkeys_drop(rung_gkeys *k)
{
    free(k->items);
    rung_arena_drop(&k->mem);
}

/* ---- data ---- */

rung_gtext rung_gstack_text(rung_gstack *s, const char *text)
{
    rung_gtext t = { s->texts.len, strlen(text) };
    rung_put(&s->texts, text, t.len + 1);
    return t;
}

void rung_gstack_put(rung_gstack *s, const rung_gkey *key, rung_gtext text)
{
    if (s->n == s->cap) {
        uint32_t cap = s->cap ? 2 * s->cap : 256;
        rung_gdatum *grown = realloc(s->data, cap * sizeof *grown);
        if (!grown) {
            s->no_memory = true;
            return;
        }
        s->data = grown;
        s->cap = cap;
    }
    s->data[s->n++] = (rung_gdatum){ key, text };
}

const char *rung_gstack_at(const rung_gstack *s, rung_gtext text)
{
    return s->texts.failed || !text.len ? "" : (const char *)s->texts.to + text.at;
}

void rung_gstack_drop(rung_gstack *s)
{
    rung_sink_drop(&s->texts);
    free(s->data);
}

const char *rung_gdata_value(const rung_gstack *s, uint32_t first, const rung_gkeys *k,
                             unsigned of, const char *name)
{
    for (uint32_t i = first; i < s->n; i++)
        if (strcmp(s->data[i].key->name, name) == 0)
            return s->data[i].text.len ? rung_gstack_at(s, s->data[i].text) : NULL;
    for (uint32_t i = 0; k->n_presets && i < k->n; i++)
        if (k->items[i].of & of && k->items[i].preset
            && strcmp(k->items[i].name, name) == 0)
            return k->items[i].preset;
    return NULL;
}
