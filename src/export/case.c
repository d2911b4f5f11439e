/* case.c -- 1EdTech CASE 1.0: a CFPackage of CFDocument, CFItems, CFAssociations and
 * CFDefinitions (https://www.imsglobal.org/spec/case/v1p0); see export.h.
 *
 * CASE wants a UUID and a date for everything. The UUIDs are made of names (version 8 of
 * RFC 9562), the date is that of the newest source: a clock would make every export
 * another one. */
#define XXH_INLINE_ALL
#include <xxhash.h>

#include <string.h>

#include "export/export.h"
#include "render/render.h"
#include "snapshot/view.h"

#define UUID_SIZE 37
#define ID_PAIR (2 * RUNG_NODE_ID_MAX + 64)

typedef struct writer {
    const rung_snapshot *g;
    rung_view v;
    rung_json j;
    XXH64_hash_t seed; /* of the graph's name: two graphs share no UUID */
    char changed[32];
    uint64_t cannot;
} writer;

/* How each relation is told in CASE's closed list; `turned`: with its ends exchanged. */
static const struct {
    const char *type;
    bool turned;
} associations[RUNG_N_RELATIONS] = {
    [RUNG_PROGRESSES_TO] = { "precedes", false },
    [RUNG_PREPARES_FOR] = { "precedes", false },
    [RUNG_ENTRY] = { "precedes", true },
    [RUNG_CONTAINS] = { "isPartOf", true },
    [RUNG_AWARDS] = { "isRelatedTo", false },
    [RUNG_DEVELOPS] = { "isRelatedTo", false },
    [RUNG_REQUIRES] = { "isRelatedTo", false },
    [RUNG_COVERS] = { "isRelatedTo", false },
    [RUNG_HOSTS] = { "isRelatedTo", false },
    [RUNG_OFFERS] = { "isRelatedTo", false },
    [RUNG_PLACES_AT] = { "isRelatedTo", false },
    [RUNG_MATCHES] = { "isRelatedTo", false },
};

static void uuid_of(const writer *w, const char *name, char out[UUID_SIZE])
{
    XXH128_hash_t h = XXH3_128bits_withSeed(name, strlen(name), w->seed);
    uint64_t high = (h.high64 & ~0xf000ull) | 0x8000ull;
    uint64_t low = (h.low64 & ~(3ull << 62)) | 2ull << 62;
    snprintf(out, UUID_SIZE, "%08llx-%04llx-%04llx-%04llx-%012llx",
             (unsigned long long)(high >> 32), (unsigned long long)(high >> 16 & 0xffff),
             (unsigned long long)(high & 0xffff), (unsigned long long)(low >> 48),
             (unsigned long long)(low & 0xffffffffffffull));
}

static void put_key(writer *w, const char *key)
{
    w->j.e.key(&w->j.e, key, strlen(key));
}

static void put_text(writer *w, const char *key, const char *text)
{
    put_key(w, key);
    w->j.e.text(&w->j.e, text, strlen(text));
}

static void begin_map(writer *w)
{
    w->j.e.map(&w->j.e, 0);
}

static void end_map(writer *w)
{
    w->j.e.end_map(&w->j.e);
}

static void begin_list(writer *w, const char *key)
{
    put_key(w, key);
    w->j.e.array(&w->j.e, 0);
}

static void end_list(writer *w)
{
    w->j.e.end_array(&w->j.e);
}

static void begin_item(writer *w, bool first)
{
    rung_puts(w->j.out, first ? "\n" : ",\n");
    w->j.comma = false;
    begin_map(w);
}

/* {title, identifier, uri} of something else, as CASE links things. */
static void put_link(writer *w, const char *key, const char *name, const char *title)
{
    char id[UUID_SIZE], uri[UUID_SIZE + 16];
    uuid_of(w, name, id);
    snprintf(uri, sizeof uri, "urn:uuid:%s", id);
    put_key(w, key);
    begin_map(w);
    put_text(w, "title", title);
    put_text(w, "identifier", id);
    put_text(w, "uri", uri);
    end_map(w);
}

static void put_identity(writer *w, const char *name)
{
    char id[UUID_SIZE], uri[UUID_SIZE + 16];
    uuid_of(w, name, id);
    snprintf(uri, sizeof uri, "urn:uuid:%s", id);
    put_text(w, "identifier", id);
    put_text(w, "uri", uri);
    put_text(w, "lastChangeDateTime", w->changed);
}

static const char *title_of(const rung_snapshot *g)
{
    return rung_text_of(g, g->head->title ? g->head->title : g->head->graph);
}

/* ---- document, items ---- */

/* First moment of the newest date that a source has. */
static void find_changed(writer *w)
{
    const char *newest = "";
    for (uint32_t i = 0; i < rung_section_count(w->g, RUNG_SECTION_sources); i++) {
        const char *date = rung_text_of(w->g, w->g->sources[i].date);
        newest = strcmp(date, newest) > 0 ? date : newest;
    }
    size_t n = strlen(newest);
    snprintf(w->changed, sizeof w->changed, "%.10s%sT00:00:00+00:00",
             n >= 4 ? newest : "1970",
             n == 7    ? "-01"
             : n >= 10 ? ""
                       : "-01-01");
}

static void put_document(writer *w)
{
    const rung_snapshot_head *h = w->g->head;
    put_key(w, "CFDocument");
    begin_map(w);
    put_identity(w, "document");
    put_text(w, "creator", rung_text_of(w->g, h->graph));
    put_text(w, "title", title_of(w->g));
    if (h->graph_version)
        put_text(w, "version", rung_text_of(w->g, h->graph_version));
    put_text(w, "language", "en");
    end_map(w);
}

static void put_level(writer *w, rung_node n)
{
    int level = w->g->node_level[n.id];
    char text[8];
    if (level < 0)
        return;
    snprintf(text, sizeof text, "%d", level);
    begin_list(w, "educationLevel");
    w->j.e.text(&w->j.e, text, strlen(text));
    end_list(w);
}

static void put_item(writer *w, rung_node n)
{
    char id[RUNG_NODE_ID_MAX];
    rung_node_id(w->g, n, id);
    put_identity(w, id);
    put_text(w, "fullStatement", rung_node_name(w->g, n));
    put_text(w, "humanCodingScheme", id);
    put_text(w, "CFItemType", rung_kind_word(rung_node_kind(w->g, n)));
    const char *summary = rung_node_text(&w->v, n, RUNG_A_SUMMARY);
    if (summary)
        put_text(w, "notes", summary);
    put_level(w, n);
    put_link(w, "CFDocumentURI", "document", title_of(w->g));
}

static void put_items(writer *w)
{
    begin_list(w, "CFItems");
    for (uint32_t i = 0; i < w->g->head->n_nodes; i++) {
        begin_item(w, i == 0);
        put_item(w, (rung_node){ i });
        end_map(w);
    }
    end_list(w);
}

/* ---- associations: a link each ---- */

static const char *type_of(const writer *w, const rung_link *l, rung_relation r)
{
    const char *match = r == RUNG_MATCHES ? rung_link_text(&w->v, l, RUNG_A_MATCH) : NULL;
    return match && strcmp(match, "exact") == 0 ? "exactMatchOf" : associations[r].type;
}

static void put_association(writer *w, const rung_link *l, rung_relation r)
{
    char ends[2][RUNG_NODE_ID_MAX], name[ID_PAIR], group[64];
    const rung_node from = associations[r].turned ? l->to : l->from,
                    to = associations[r].turned ? l->from : l->to;
    snprintf(name, sizeof name, "%s %s %s", rung_node_id(w->g, l->from, ends[0]),
             rung_relation_word(r), rung_node_id(w->g, l->to, ends[1]));
    put_identity(w, name);
    put_text(w, "associationType", type_of(w, l, r));
    put_link(w, "originNodeURI", rung_node_id(w->g, from, ends[0]),
             rung_node_name(w->g, from));
    put_link(w, "destinationNodeURI", rung_node_id(w->g, to, ends[0]),
             rung_node_name(w->g, to));
    snprintf(group, sizeof group, "relation %s", rung_relation_word(r));
    put_link(w, "CFAssociationGroupingURI", group, rung_relation_word(r));
}

/* True for a setting that says it cannot: CASE has no word for a link that is denied. */
static bool is_denied(writer *w, const rung_link *l, rung_relation r)
{
    const char *verdict =
        r == RUNG_COVERS ? rung_link_text(&w->v, l, RUNG_A_VERDICT) : NULL;
    bool denied = verdict && strcmp(verdict, "cannot") == 0;
    w->cannot += denied;
    return denied;
}

static void put_associations(writer *w)
{
    bool first = true;
    begin_list(w, "CFAssociations");
    for (unsigned r = 0; r < RUNG_N_RELATIONS; r++)
        for (uint32_t i = 0; i < w->g->head->n_nodes; i++)
            for (rung_links it =
                     rung_links_out(&w->v, (rung_relation)r, (rung_node){ i });
                 rung_links_next(&it);) {
                if (is_denied(w, &it.link, (rung_relation)r))
                    continue;
                begin_item(w, first);
                first = false;
                put_association(w, &it.link, (rung_relation)r);
                end_map(w);
            }
    end_list(w);
}

/* Relations that CASE has no word for keep theirs as groupings. */
static void put_definitions(writer *w)
{
    char group[64];
    put_key(w, "CFDefinitions");
    begin_map(w);
    begin_list(w, "CFAssociationGroupings");
    for (unsigned r = 0; r < RUNG_N_RELATIONS; r++) {
        begin_item(w, r == 0);
        snprintf(group, sizeof group, "relation %s",
                 rung_relation_word((rung_relation)r));
        put_identity(w, group);
        put_text(w, "title", rung_relation_word((rung_relation)r));
        put_text(w, "description", rung_relation_says((rung_relation)r, true));
        end_map(w);
    }
    end_list(w);
    end_map(w);
}

void rung_export_case(const rung_snapshot *g, rung_sink *out, rung_tally *loss)
{
    const char *graph = rung_text_of(g, g->head->graph);
    writer w = { .g = g,
                 .v = rung_view_of(g, 0, NULL),
                 .j = rung_json_into(out),
                 .seed = XXH3_64bits(graph, strlen(graph)) };
    find_changed(&w);
    begin_map(&w);
    put_document(&w);
    put_items(&w);
    put_associations(&w);
    put_definitions(&w);
    end_map(&w);
    rung_putc(out, '\n');
    rung_tally_add(loss, "rows: CASE has no place for status, source, locator, dates",
                  g->head->n_facts);
    rung_tally_add(loss, "verdicts `cannot` (CASE links what is so, not what is denied)",
                  w.cannot);
    rung_tally_add(loss, "sources", rung_section_count(g, RUNG_SECTION_sources));
}
