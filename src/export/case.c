/* case.c -- 1EdTech CASE 1.0: a CFPackage of CFDocument, CFItems, CFAssociations and
 * CFDefinitions (https://www.imsglobal.org/spec/case/v1p0); see export.h.
 *
 * CASE wants a UUID and a date for everything. The UUIDs are made of names (version 8 of
 * RFC 9562), the date is that of the newest source: a clock would make every export
 * another one. */
#define XXH_INLINE_ALL
#include <xxhash.h>

#include <string.h>

#include "core/caseform.h"
#include "export/export.h"
#include "export/json_parts.h"
#include "snapshot/view.h"

#define UUID_SIZE 37
#define ID_PAIR (2 * RUNG_NODE_ID_MAX + 64)

typedef struct writer {
    const rung_snapshot *g;
    rung_view v;
    rung_json j;
    XXH64_hash_t seed; /* of the graph's name: two graphs share no UUID */
    char changed[32];
    uint64_t denied, kept; /* links; values of links that are told */
} writer;

static void uuid_of(const writer *w, const char *name, char out[UUID_SIZE])
{
    XXH128_hash_t h = XXH3_128bits_withSeed(name, strlen(name), w->seed);
    uint64_t high = (h.high64 & ~0x7000ull) | 0x8000ull;   /* version 8 */
    uint64_t low = (h.low64 & ~(1ull << 62)) | 1ull << 63; /* variant of RFC 9562 */
    snprintf(out, UUID_SIZE, "%08llx-%04llx-%04llx-%04llx-%012llx",
             (unsigned long long)(high >> 32), (unsigned long long)(high >> 16 & 0xffff),
             (unsigned long long)(high & 0xffff), (unsigned long long)(low >> 48),
             (unsigned long long)(low & 0xffffffffffffull));
}

/* {title, identifier, uri} of something else, as CASE links things. */
static void put_link(writer *w, const char *key, const char *name, const char *title)
{
    char id[UUID_SIZE], uri[UUID_SIZE + 16];
    uuid_of(w, name, id);
    snprintf(uri, sizeof uri, "urn:uuid:%s", id);
    rung_json_key(&w->j, key);
    rung_json_begin_map(&w->j);
    rung_json_text(&w->j, "title", title);
    rung_json_text(&w->j, "identifier", id);
    rung_json_text(&w->j, "uri", uri);
    rung_json_end_map(&w->j);
}

static void put_identity(writer *w, const char *name)
{
    char id[UUID_SIZE], uri[UUID_SIZE + 16];
    uuid_of(w, name, id);
    snprintf(uri, sizeof uri, "urn:uuid:%s", id);
    rung_json_text(&w->j, "identifier", id);
    rung_json_text(&w->j, "uri", uri);
    rung_json_text(&w->j, "lastChangeDateTime", w->changed);
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
    rung_json_key(&w->j, "CFDocument");
    rung_json_begin_map(&w->j);
    put_identity(w, "document");
    rung_json_text(&w->j, "creator", rung_text_of(w->g, h->graph));
    rung_json_text(&w->j, "title", title_of(w->g));
    if (h->description)
        rung_json_text(&w->j, "description", rung_text_of(w->g, h->description));
    if (h->graph_version)
        rung_json_text(&w->j, "version", rung_text_of(w->g, h->graph_version));
    if (h->licence)
        put_link(w, "licenseURI", "licence", rung_text_of(w->g, h->licence));
    rung_json_text(&w->j, "language", "en");
    rung_json_end_map(&w->j);
}

static void put_level(writer *w, rung_node n)
{
    int level = w->g->node_level[n.id];
    char text[8];
    if (level < 0)
        return;
    snprintf(text, sizeof text, "%d", level);
    rung_json_key(&w->j, "educationLevel");
    rung_json_begin_list(&w->j);
    w->j.e.text(&w->j.e, text, strlen(text));
    rung_json_end_list(&w->j);
}

/* The status, where it is not the usual one, and the summary. */
static void put_notes(writer *w, rung_node n)
{
    const char *summary = rung_node_text(&w->v, n, RUNG_A_SUMMARY);
    rung_fact_status status =
        (rung_fact_status)w->g->facts[rung_node_best_fact(&w->v, n)].status;
    rung_sink notes = rung_sink_buffer(0);
    rung_fact_status other; /* that the summary itself would be taken for */
    if (status != RUNG_ESTABLISHED || rung_case_status(summary ? summary : "", &other))
        rung_putf(&notes, "Status: %s.%s", rung_fact_status_word(status),
                  summary ? " " : "");
    rung_puts(&notes, summary ? summary : "");
    if (notes.len)
        rung_json_text(&w->j, "notes", notes.to);
    w->j.out->failed |= notes.failed;
    rung_sink_drop(&notes);
}

static void put_item(writer *w, rung_node n)
{
    char id[RUNG_NODE_ID_MAX];
    rung_node_id(w->g, n, id);
    put_identity(w, id);
    rung_json_text(&w->j, "fullStatement", rung_node_name(w->g, n));
    rung_json_text(&w->j, "humanCodingScheme", id);
    rung_json_text(&w->j, "CFItemType", rung_kind_word(rung_node_kind(w->g, n)));
    put_notes(w, n);
    put_level(w, n);
    put_link(w, "CFDocumentURI", "document", title_of(w->g));
}

static void put_items(writer *w)
{
    rung_json_key(&w->j, "CFItems");
    rung_json_begin_list(&w->j);
    for (uint32_t i = 0; i < w->g->head->n_nodes; i++) {
        rung_json_begin_item(&w->j, i == 0);
        put_item(w, (rung_node){ i });
        rung_json_end_map(&w->j);
    }
    rung_json_end_list(&w->j);
}

/* ---- associations: a link each ---- */

static bool is_exact(const writer *w, const rung_link *l, rung_relation r)
{
    const char *match = r == RUNG_MATCHES ? rung_link_text(&w->v, l, RUNG_A_MATCH) : NULL;
    return match && strcmp(match, "exact") == 0;
}

static void put_association(writer *w, const rung_link *l, rung_relation r)
{
    char ends[2][RUNG_NODE_ID_MAX], name[ID_PAIR], group[RUNG_CASE_GROUP_SIZE];
    char grouping[RUNG_CASE_GROUP_SIZE + 16];
    bool turned = rung_case_relations[r].turned, exact = is_exact(w, l, r);
    const rung_node from = turned ? l->to : l->from, to = turned ? l->from : l->to;
    snprintf(name, sizeof name, "%s %s %s", rung_node_id(w->g, l->from, ends[0]),
             rung_relation_word(r), rung_node_id(w->g, l->to, ends[1]));
    put_identity(w, name);
    rung_json_text(&w->j, "associationType",
                   exact ? RUNG_CASE_EXACT : rung_case_relations[r].type);
    put_link(w, "originNodeURI", rung_node_id(w->g, from, ends[0]),
             rung_node_name(w->g, from));
    put_link(w, "destinationNodeURI", rung_node_id(w->g, to, ends[0]),
             rung_node_name(w->g, to));
    rung_case_group(r, (rung_fact_status)w->g->facts[l->fact].status, group);
    snprintf(grouping, sizeof grouping, "relation %s", group);
    put_link(w, "CFAssociationGroupingURI", grouping, group);
    w->kept += exact;
}

/* True for a setting that says it cannot: CASE has no word for a link that is denied. */
static bool is_denied(writer *w, const rung_link *l, rung_relation r)
{
    const char *verdict =
        r == RUNG_COVERS ? rung_link_text(&w->v, l, RUNG_A_VERDICT) : NULL;
    bool denied = verdict && strcmp(verdict, "cannot") == 0;
    w->denied += denied;
    return denied;
}

static uint64_t put_associations(writer *w)
{
    uint64_t n = 0;
    rung_json_key(&w->j, "CFAssociations");
    rung_json_begin_list(&w->j);
    for (unsigned r = 0; r < RUNG_N_RELATIONS; r++)
        for (uint32_t i = 0; i < w->g->head->n_nodes; i++)
            for (rung_links it =
                     rung_links_out(&w->v, (rung_relation)r, (rung_node){ i });
                 rung_links_next(&it);) {
                if (is_denied(w, &it.link, (rung_relation)r))
                    continue;
                rung_json_begin_item(&w->j, n++ == 0);
                put_association(w, &it.link, (rung_relation)r);
                rung_json_end_map(&w->j);
            }
    rung_json_end_list(&w->j);
    return n;
}

/* Relations that CASE has no word for keep theirs as groupings, with the status of their
 * links where it is not the usual one. */
static void put_groupings(writer *w)
{
    bool first = true, used[RUNG_N_RELATIONS][RUNG_N_FACT_STATUS] = { 0 };
    for (uint32_t f = 0; f < w->g->head->n_facts; f++) {
        const rung_fact *fact = &w->g->facts[f];
        if (fact->table >= RUNG_N_KINDS && fact->table != RUNG_TABLE_RULES)
            used[fact->table - RUNG_N_KINDS][fact->status] = true;
    }
    rung_json_key(&w->j, "CFAssociationGroupings");
    rung_json_begin_list(&w->j);
    for (unsigned r = 0; r < RUNG_N_RELATIONS; r++)
        for (unsigned s = 0; s < RUNG_N_FACT_STATUS; s++) {
            char group[RUNG_CASE_GROUP_SIZE], name[RUNG_CASE_GROUP_SIZE + 16];
            if (!used[r][s] && s != RUNG_ESTABLISHED)
                continue;
            rung_json_begin_item(&w->j, first);
            first = false;
            rung_case_group((rung_relation)r, (rung_fact_status)s, group);
            snprintf(name, sizeof name, "relation %s", group);
            put_identity(w, name);
            rung_json_text(&w->j, "title", group);
            rung_json_text(&w->j, "description",
                           s == RUNG_ESTABLISHED
                               ? rung_relation_says((rung_relation)r, true)
                               : rung_fact_status_help((rung_fact_status)s));
            rung_json_end_map(&w->j);
        }
    rung_json_end_list(&w->j);
}

static void put_definitions(writer *w)
{
    const char *licence = rung_text_of(w->g, w->g->head->licence);
    rung_json_key(&w->j, "CFDefinitions");
    rung_json_begin_map(&w->j);
    if (*licence) {
        rung_json_key(&w->j, "CFLicenses");
        rung_json_begin_list(&w->j);
        rung_json_begin_item(&w->j, true);
        put_identity(w, "licence");
        rung_json_text(&w->j, "title", licence);
        rung_json_text(&w->j, "licenseText", licence);
        rung_json_end_map(&w->j);
        rung_json_end_list(&w->j);
    }
    put_groupings(w);
    rung_json_end_map(&w->j);
}

/* ---- what is left out ---- */

/* Values that nodes take besides their name, summary and level. */
static uint64_t count_node_values(const writer *w)
{
    uint64_t n = 0;
    for (uint32_t i = 0; i < w->g->head->n_nodes; i++)
        for (uint32_t f = w->g->node_fact[i]; f < w->g->node_fact[i + 1]; f++) {
            uint32_t k, taken;
            const rung_value *values = rung_fact_values(w->g, f, &k);
            for (uint32_t j = 0; j < k; j++)
                n += values[j].attr != RUNG_A_NAME && values[j].attr != RUNG_A_SUMMARY
                     && values[j].attr != RUNG_A_LEVEL
                     && rung_node_value(&w->v, (rung_node){ i }, values[j].attr, &taken)
                     && taken == f;
        }
    return n;
}

static void count_loss(const writer *w, uint64_t n_links, rung_tally *loss)
{
    const rung_snapshot *g = w->g;
    uint32_t rules = rung_first_rule(g), edges = rung_first_edge(g);
    uint64_t values = 0;
    for (uint32_t f = edges; f < g->head->n_facts; f++) {
        uint32_t k;
        rung_fact_values(g, f, &k);
        values += k;
    }
    rung_tally_add(loss,
                   "row{|s}: {its|their} source, locator, note, dates, file and line",
                   g->head->n_facts);
    rung_tally_add(loss, "row{|s} of nodes beside the first", rules - g->head->n_nodes);
    rung_tally_add(loss, "value{|s} of nodes beside name, summary and level",
                   count_node_values(w));
    rung_tally_add(loss, "rule{|s} of combination", edges - rules);
    rung_tally_add(loss, "link{|s} that {has|have} ended (CASE links what is so)",
                   g->head->n_links - n_links - w->denied);
    rung_tally_add(loss,
                   "verdict{|s} `cannot` (CASE links what is so, not what is denied)",
                   w->denied);
    rung_tally_add(loss, "row{|s} of links beside the first",
                   g->head->n_facts - edges - g->head->n_links);
    rung_tally_add(loss, "value{|s} of links (months, via, conditions and such)",
                   values - w->kept);
    rung_tally_add(loss, "source{|s}", rung_section_count(g, RUNG_SECTION_sources));
}

void rung_export_case(const rung_snapshot *g, rung_sink *out, rung_tally *loss)
{
    const char *graph = rung_text_of(g, g->head->graph);
    writer w = { .g = g,
                 .v = rung_view_of(g, 0, NULL),
                 .j = rung_json_into(out),
                 .seed = XXH3_64bits(graph, strlen(graph)) };
    find_changed(&w);
    rung_json_begin_map(&w.j);
    put_document(&w);
    put_items(&w);
    uint64_t n_links = put_associations(&w);
    put_definitions(&w);
    rung_json_end_map(&w.j);
    rung_putc(out, '\n');
    count_loss(&w, n_links, loss);
}
