/* graphml.c -- GraphML (http://graphml.graphdrawing.org): its structure, walked over
 * three times: what there is of keys and what the graph says of itself, then nodes, then
 * edges, whose ends have to be known. What an element says is put by graphml_put.c; see
 * import.h. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/limits.h"
#include "core/text.h"
#include "import/graphml_put.h"

#define ID_MOST 400u /* bytes of an id in the XML */

typedef enum place {
    OTHER,
    GRAPHML,
    KEY,
    DEFAULT,
    GRAPH,
    NODE,
    EDGE,
    PORT,
    DATA,
    WITHIN, /* what stands within data */
    LABEL,  /* of it, a label that yEd draws */
} place;

enum { DECLARATIONS, NODES, EDGES, N_WALKS };

typedef struct reading {
    rung_gput put; /* the first member */
    unsigned walk;
    rung_gopen *open; /* a stack as deep as the XML */
    uint32_t n_open, depth, serial;
    uint8_t places[RUNG_XML_DEPTH + 1];
    rung_gkey *datum; /* the key of the data at hand */
    rung_gtext value; /* and what they say so far */
    bool drawn;       /* they hold elements */
    bool overlong;    /* they say more than is kept */
    bool has_graph, directed;
} reading;

static const char *chosen_attribute(void *user, const char *name)
{
    return rung_import_choice(user, RUNG_CHOSEN_ATTRIBUTE, name);
}

/* ---- the structure ---- */

/* How a graph that has no good name of its own is called: as its file is. */
static void name_graph(reading *r, const char *id)
{
    const char *slash = strrchr(r->put.file, '/'),
               *name = slash ? slash + 1 : r->put.file;
    bool good = id && rung_text_is_key(id, strlen(id)) && strlen(id) < sizeof r->put.graph
                && strcmp(id, "g") != 0;
    size_t n = strcspn(name, ".");
    if (good)
        snprintf(r->put.graph, sizeof r->put.graph, "%s", id);
    else if (!rung_text_slug(name, n, r->put.graph, sizeof r->put.graph))
        snprintf(r->put.graph, sizeof r->put.graph, "graph");
}

static void open_element(reading *r, rung_xml *x, const char *const *attrs, place what)
{
    static const char *const wanted[] = { "id", "source", "target" };
    rung_gopen *o = &r->open[r->n_open++];
    *o = (rung_gopen){ .line = rung_xml_line(x),
                       .column = rung_xml_column(x),
                       .first = r->put.stack.n,
                       .texts = r->put.stack.texts.len,
                       .directed = r->directed };
    r->serial++;
    rung_gtext *const texts[] = { &o->id, &o->source, &o->target };
    for (size_t i = 0; i < RUNG_COUNT_OF(wanted); i++) {
        const char *s = rung_xml_attribute(attrs, wanted[i]);
        bool needed = what == NODE ? i == 0 : what == EDGE && i > 0;
        if ((needed && (!s || !*s)) || (s && strlen(s) > ID_MOST))
            rung_xml_refuse(x, "'%s' is to be an id of at most %u bytes", wanted[i],
                            ID_MOST);
        else if (s && (needed || what == GRAPH))
            *texts[i] = rung_gstack_text(&r->put.stack, s);
    }
    const char *directed = rung_xml_attribute(attrs, "directed");
    if (what == EDGE && directed)
        o->directed = strcmp(directed, "true") == 0 || strcmp(directed, "1") == 0;
}

static void begin_graph(reading *r, rung_xml *x, place parent, const char *const *attrs)
{
    const char *edges = rung_xml_attribute(attrs, "edgedefault");
    if (parent == GRAPHML && r->has_graph) {
        rung_xml_refuse(x, "a second graph; a file with one graph is taken");
        return;
    }
    if (parent == GRAPHML && r->walk == DECLARATIONS) {
        name_graph(r, rung_xml_attribute(attrs, "id"));
        rung_gkeys_sort(&r->put.keys, x);
    }
    if (parent != GRAPHML && r->walk == NODES)
        rung_tally_add(
            &r->put.m->left,
            "nesting{|s} of a graph in a node or edge (what is in it is taken)", 1);
    if (parent == GRAPHML || edges)
        r->directed = !edges || strcmp(edges, "undirected") != 0;
    r->has_graph = true;
    open_element(r, x, attrs, GRAPH);
}

/* A port is no node of its own, and what it says is not read. */
static void begin_data(reading *r, rung_xml *x, place parent, const char *const *attrs)
{
    const char *id = rung_xml_attribute(attrs, "key");
    r->datum = id ? rung_gkeys_find(&r->put.keys, id) : NULL;
    if (!r->datum) {
        rung_xml_refuse(x, "no <key> declares '%s'", rung_shown_of(id).s);
        return;
    }
    if (r->datum->seen == r->serial && r->n_open && parent != PORT)
        rung_xml_refuse(x, "a second value of '%s' in one element",
                        rung_shown_of(r->datum->name).s);
    if (parent != PORT)
        r->datum->seen = r->serial;
    r->value = (rung_gtext){ r->put.stack.texts.len, 0 };
    r->drawn = false;
}

/* Something stands within data: of what yEd draws, only the label is wanted. */
static place begin_within(reading *r, place parent, const char *name)
{
    rung_gopen *o = r->n_open ? &r->open[r->n_open - 1] : NULL;
    bool label = strcmp(name, "NodeLabel") == 0 || strcmp(name, "EdgeLabel") == 0;
    if (parent == DATA)
        r->drawn = true;
    if (!label || !o || o->label.len || parent == LABEL)
        return WITHIN;
    r->put.stack.texts.len = r->value.at;
    r->value.len = 0;
    return LABEL;
}

static place place_of(place parent, const char *name)
{
    static const struct {
        const char *name;
        unsigned parents;
        place place;
    } places[] = {
        { "graphml", 1u << OTHER, GRAPHML },
        { "key", 1u << GRAPHML, KEY },
        { "default", 1u << KEY, DEFAULT },
        { "graph", 1u << GRAPHML | 1u << NODE | 1u << EDGE, GRAPH },
        { "node", 1u << GRAPH, NODE },
        { "edge", 1u << GRAPH, EDGE },
        { "port", 1u << NODE | 1u << PORT, PORT },
        { "data", 1u << GRAPHML | 1u << GRAPH | 1u << NODE | 1u << EDGE | 1u << PORT,
          DATA },
    };
    for (size_t i = 0; i < RUNG_COUNT_OF(places); i++)
        if (strcmp(places[i].name, name) == 0 && places[i].parents & 1u << parent)
            return places[i].place;
    return OTHER;
}

static void count_other(reading *r, rung_xml *x, place parent, const char *name)
{
    if (r->depth == 1)
        rung_xml_refuse(x, "the outermost element is '%s', not graphml",
                        rung_shown_of(name).s);
    else if (strcmp(name, "hyperedge") == 0 && parent == GRAPH)
        rung_xml_refuse(x, "a hyperedge joins any number of nodes; a link joins two");
    else if (strcmp(name, "locator") == 0)
        rung_xml_refuse(x, "a part of the graph lies in another file; none is fetched");
    else if (r->walk == DECLARATIONS && strcmp(name, "desc") == 0)
        rung_tally_add(&r->put.m->left, "description{|s} (desc)", 1);
}

static void on_text(void *user, rung_xml *x, const char *s, size_t len)
{
    reading *r = user;
    place now = (place)r->places[r->depth];
    bool wanted = (now == DATA && !r->drawn) || now == LABEL || now == DEFAULT;
    (void)x;
    r->overlong |= wanted && r->value.len + len > RUNG_GDATA_BYTES;
    if (!wanted || r->overlong)
        return;
    rung_put(&r->put.stack.texts, s, len);
    r->value.len += len;
}

/* Judged where the text is over: how much of it comes at a time depends on where pieces
 * end, and so would which of two faults in it is named. */
static void refuse_overlong(const reading *r, rung_xml *x)
{
    if (r->overlong)
        rung_xml_refuse(x, "a value of more than %u bytes", RUNG_GDATA_BYTES);
}

static void on_begin(void *user, rung_xml *x, const char *name, const char *const *attrs)
{
    reading *r = user;
    place parent = (place)r->places[r->depth];
    place now = parent == DATA || parent >= WITHIN ? begin_within(r, parent, name)
                                                   : place_of(parent, name);
    r->places[++r->depth] = (uint8_t)now;
    refuse_overlong(r, x);
    switch (now) {
    case KEY:
        if (r->walk == DECLARATIONS)
            rung_gkeys_put(&r->put.keys, x, attrs, chosen_attribute, r->put.m);
        return;
    case GRAPH: begin_graph(r, x, parent, attrs); return;
    case NODE:
    case EDGE: open_element(r, x, attrs, now); return;
    case DATA: begin_data(r, x, parent, attrs); return;
    case DEFAULT: r->value = (rung_gtext){ r->put.stack.texts.len, 0 }; return;
    case PORT:
        if (r->walk == NODES)
            rung_tally_add(&r->put.m->left, "port{|s} of nodes", 1);
        return;
    case OTHER: count_other(r, x, parent, name); return;
    case GRAPHML:
    case WITHIN:
    case LABEL: return;
    }
}

static void on_comment(void *user, const char *s)
{
    reading *r = user;
    r->put.igraph |= strstr(s, "Created by igraph") != NULL;
}

/* Ends the text at hand with a NUL, blanks at both ends left out. */
static rung_gtext end_value(reading *r)
{
    const char *s = r->put.stack.texts.failed ? "" : r->put.stack.texts.to;
    rung_gtext v = r->value;
    if (r->put.stack.texts.failed)
        return (rung_gtext){ 0, 0 };
    while (v.len && strchr(" \t\r\n", s[v.at]) && s[v.at]) {
        v.at++;
        v.len--;
    }
    while (v.len && strchr(" \t\r\n", s[v.at + v.len - 1]) && s[v.at + v.len - 1])
        v.len--;
    r->put.stack.texts.len = v.at + v.len;
    rung_putc(&r->put.stack.texts, '\0');
    return v;
}

static void end_data(reading *r, place parent)
{
    bool wanted = parent == GRAPH ? r->n_open == 1 : parent == NODE || parent == EDGE;
    if (r->drawn && r->walk == NODES)
        rung_tally_add(&r->put.m->left,
                       "{value that is a drawing (its|"
                       "values that are drawings (their} labels are read)",
                       1);
    if (r->drawn || !wanted)
        r->put.stack.texts.len = r->drawn ? r->put.stack.texts.len : r->value.at;
    else
        rung_gstack_put(&r->put.stack, r->datum, end_value(r));
}

/* The text of a label stays; what else is drawn goes. */
static void end_label(reading *r)
{
    r->open[r->n_open - 1].label = end_value(r);
    r->value = (rung_gtext){ r->put.stack.texts.len, 0 };
}

static void close_element(reading *r, rung_xml *x, place what, place parent)
{
    rung_gopen *o = &r->open[r->n_open - 1];
    if (what == NODE && r->walk == NODES)
        rung_gput_node(&r->put, o);
    if (what == EDGE && r->walk == EDGES)
        rung_gput_edge(&r->put, o);
    if (what == GRAPH && parent == GRAPHML && r->walk == DECLARATIONS)
        rung_gput_package(&r->put, o);
    if (r->put.too_many)
        rung_xml_refuse(
            x,
            "'%s' would be one column too many of %s.csv: a table has at most "
            "%u, those of evidence among them",
            rung_shown_of(r->put.too_many->name).s, rung_table_word(r->put.wide),
            RUNG_COLUMNS);
    r->put.stack.n = o->first;
    r->put.stack.texts.len = o->texts;
    r->n_open--;
}

static void on_end(void *user, rung_xml *x, const char *name)
{
    reading *r = user;
    place now = (place)r->places[r->depth--], parent = (place)r->places[r->depth];
    (void)name;
    refuse_overlong(r, x);
    switch (now) {
    case GRAPH:
    case NODE:
    case EDGE: close_element(r, x, now, parent); return;
    case DATA: end_data(r, parent); return;
    case LABEL: end_label(r); return;
    case DEFAULT:
        if (r->walk == DECLARATIONS) {
            rung_gtext v = end_value(r);
            rung_gkeys_preset(&r->put.keys, x, rung_gstack_at(&r->put.stack, v), v.len);
        }
        r->put.stack.texts.len = r->value.at;
        return;
    case OTHER:
    case GRAPHML:
    case KEY:
    case PORT:
    case WITHIN: return;
    }
}

/* ---- the whole ---- */

static bool is_starved(const reading *r)
{
    return r->put.keys.no_memory || r->put.stack.no_memory || r->put.stack.texts.failed
           || r->put.map.failed || r->put.known.no_memory || r->put.rows.no_memory;
}

static rung_status walk(void *user, rung_input *in, rung_error *err)
{
    static const rung_xml_hears hears = { on_begin, on_end, on_text, on_comment };
    reading *r = user;
    r->walk = in->walk;
    r->has_graph = false;
    r->directed = true;
    r->overlong = false;
    r->depth = r->n_open = r->serial = 0;
    for (uint32_t i = 0; i < r->put.keys.n; i++)
        r->put.keys.items[i].seen = 0;
    rung_status s = rung_xml_read(in, &hears, r, err);
    return !s && is_starved(r)
               ? rung_fail(err, RUNG_NO_MEMORY, "%s: no memory to read it", in->file)
               : s;
}

static void check_whole(reading *r)
{
    const char *what = !r->has_graph       ? "there is no graph in it"
                       : r->put.m->taken.n ? NULL
                       : !r->put.m->left.n
                           ? "there is no node in it"
                           : "no node is taken: none says of what kind it is";
    if (what && !r->put.m->problems->errors)
        rung_diagnostics_put(r->put.m->problems, RUNG_SEVERITY_ERROR, r->put.file, 0, 0,
                             "%s", what);
}

rung_status rung_import_graphml_text(rung_import *m, rung_input *in, rung_error *err)
{
    reading r = {
        .put = { .m = m,
                 .file = in->file,
                 .keys.mem.limit = SIZE_MAX,
                 .stack.texts = rung_sink_buffer(0),
                 .map = rung_sink_buffer(0),
                 .rows = { .m = m, .file = in->file, .line = 1, .mem.limit = SIZE_MAX },
                 .text = malloc(RUNG_FIELD_BYTES) },
        .open = calloc(RUNG_XML_DEPTH + 1, sizeof *r.open),
    };
    rung_status s =
        r.put.text && r.open
            ? rung_input_walk(in, N_WALKS, walk, &r, err)
            : rung_fail(err, RUNG_NO_MEMORY, "%s: no memory to read it", in->file);
    if (!s)
        check_whole(&r);
    if (!s && !m->problems->errors)
        rung_rows_finish(&r.put.rows);
    rung_gkeys_drop(&r.put.keys);
    rung_gstack_drop(&r.put.stack);
    rung_sink_drop(&r.put.map);
    rung_arena_drop(&r.put.rows.mem);
    rung_known_drop(&r.put.known);
    free(r.put.text);
    free(r.open);
    return s;
}

rung_status rung_import_graphml(rung_import *m, rung_error *err)
{
    return rung_import_text(m, ".graphml", rung_import_graphml_text, err);
}
