/* case_links.c -- CFAssociations: which of our relations say the same, and what stands
 * beside; see case.c. */
#include <stdio.h>
#include <string.h>

#include "core/caseform.h"
#include "import/case_parts.h"

/* ---- ends ---- */

/* What a link leads to: the item of its identifier, else of its URI; NULL: none is known.
 * Holds until the next look. */
static const rung_known_at *find_item(rung_case_reading *r, const rung_case_link *l)
{
    const char *const schemes[] = { "CASE", "URI" };
    const char *const ids[] = { l->identifier, l->uri };
    for (size_t i = 0; i < 2; i++) {
        const rung_known_at *at =
            ids[i] ? rung_case_place(r, &r->known, schemes[i], ids[i]) : NULL;
        if (at && at->code && (at->node != RUNG_NO_NODE || at->label))
            return at;
    }
    return NULL;
}

static bool is_document(const rung_case_reading *r, const rung_case_link *l)
{
    return (l->identifier && strcmp(l->identifier, r->document.id) == 0)
           || (!l->identifier && l->uri && strcmp(l->uri, r->document.uri) == 0);
}

/* ---- associations ---- */

typedef struct association {
    const json_t *map;
    const char *id, *type;
    rung_case_link ends[2]; /* origin, destination */
    rung_known_at items[2]; /* what is known of them; zero: nothing */
    rung_assembly_evidence e;
    char locator[RUNG_CASE_LOCATOR];
} association;

/* What CASE lists that none of our relations says; the last is of all others. */
static const struct {
    const char *type, *what;
} unsaid[] = {
    { "precedes",
      "association{|s} `precedes` (it comes first; whether it leads there is not said)" },
    { "isPeerOf", "association{|s} `isPeerOf`" },
    { "exemplar", "association{|s} `exemplar`" },
    { "hasSkillLevel", "association{|s} `hasSkillLevel`" },
    { "isTranslationOf", "association{|s} `isTranslationOf`" },
    { RUNG_CASE_EXACT, "association{|s} `exactMatchOf` between items of two kinds" },
    { "isChildOf", "association{|s} of an item with one that is left out" },
    { NULL, "association{|s} of a type that CASE does not list" },
};

/* An end as people may know it: the node, the group, or how the link calls it. */
static rung_shown end_of(rung_case_reading *r, const association *a, size_t i)
{
    const rung_case_link *l = &a->ends[i];
    const char *title = l->title ? l->title : "";
    bool bare =
        !*title || strcmp(title, "Origin") == 0 || strcmp(title, "Destination") == 0;
    if (a->items[i].code)
        return rung_shown_of(
            rung_assembly_text_at(r->c.m->into,
                                  rung_known_words(r->c.m->into, &a->items[i])));
    return rung_shown_of(!bare ? title : l->identifier ? l->identifier : l->uri);
}

static void leave_unsaid(rung_case_reading *r, const association *a)
{
    size_t i = 0;
    while (unsaid[i].type && strcmp(unsaid[i].type, a->type) != 0)
        i++;
    rung_case_say(&r->c, RUNG_SEVERITY_WARNING,
                  "'%s' of '%s' to '%s': no relation says that; left out",
                  rung_shown_of(a->type).s, end_of(r, a, 0).s, end_of(r, a, 1).s);
    rung_case_leave(r, unsaid[i].what);
}

static void begin_edge(rung_case_reading *r, association *a, rung_relation relation,
                       uint32_t from, uint32_t to)
{
    char file[32];
    snprintf(file, sizeof file, "%s.csv", rung_relation_word(relation));
    a->e.file = rung_assembly_put_file(r->c.m->into, file);
    rung_assembly_put_edge_row(r->c.m->into, relation, from, to, &a->e);
    rung_tally_add(&r->c.m->taken, rung_relation_word(relation), 1);
}

static bool joins(rung_case_reading *r, rung_relation relation, uint32_t from,
                  uint32_t to)
{
    rung_kind a = rung_assembly_node_kind(r->c.m->into, from),
              b = rung_assembly_node_kind(r->c.m->into, to);
    return rung_relation_from(relation) & RUNG_KIND_BIT(a)
           && rung_relation_to(relation) & RUNG_KIND_BIT(b)
           && (relation != RUNG_MATCHES || a == b);
}

static void put_match(rung_case_reading *r, const char *match)
{
    rung_assembly_put_text(r->c.m->into, RUNG_A_MATCH, match, strlen(match));
}

/* The title of its grouping: on the link, or where groupings are defined. */
static const char *grouping_of(rung_case_reading *r, const association *a)
{
    const rung_case_link group = rung_case_link_of(a->map, "CFAssociationGroupingURI");
    const rung_known_at *at =
        group.identifier ? rung_case_place(r, &r->groupings, "CASE", group.identifier)
                         : NULL;
    return group.title       ? group.title
           : at && at->label ? rung_assembly_text_at(r->c.m->into, at->label)
                             : NULL;
}

/* A link as `export case` tells it. */
static bool put_own_link(rung_case_reading *r, association *a)
{
    rung_relation relation;
    rung_fact_status status;
    const char *group = grouping_of(r, a);
    if (!group || !rung_case_group_find(group, &relation, &status))
        return false;
    bool exact = relation == RUNG_MATCHES && strcmp(a->type, RUNG_CASE_EXACT) == 0;
    bool turned = rung_case_relations[relation].turned;
    uint32_t from = a->items[turned].node, to = a->items[!turned].node;
    if ((!exact && strcmp(a->type, rung_case_relations[relation].type) != 0)
        || !joins(r, relation, from, to))
        return false;
    a->e.status = status;
    if (status == RUNG_INFERRED)
        a->e.note = RUNG_CASE_INFERRED;
    begin_edge(r, a, relation, from, to);
    if (exact)
        put_match(r, "exact");
    return true;
}

static void keep_beside(rung_case_reading *r, uint32_t node, uint16_t attr,
                        const rung_known_at *other)
{
    rung_besides_keep(&r->besides, node, attr, rung_known_words(r->c.m->into, other),
                      r->besides.n);
}

/* `isChildOf` and `isPartOf`: what holds units contains them, all else stands beside. */
static void put_within(rung_case_reading *r, association *a)
{
    const rung_known_at *child = &a->items[0], *parent = &a->items[1];
    if (child->node == RUNG_NO_NODE) {
        rung_case_leave(r, "place{|s} of groups in groups");
        return;
    }
    if (parent->node != RUNG_NO_NODE
        && joins(r, RUNG_CONTAINS, parent->node, child->node)) {
        begin_edge(r, a, RUNG_CONTAINS, parent->node, child->node);
        return;
    }
    bool part = strcmp(a->type, "isPartOf") == 0;
    keep_beside(r, child->node,
                part ? rung_case_column(r, "part_of", RUNG_ATTR_TEXTS,
                                        "what the framework calls it a part of")
                     : rung_case_column(
                         r, "broader", RUNG_ATTR_TEXTS,
                         "what the framework places it under: nodes by id, groups by "
                         "name"),
                parent);
}

static void put_related(rung_case_reading *r, const association *a)
{
    uint16_t attr =
        rung_case_column(r, "related", RUNG_ATTR_TEXTS,
                         "what the framework relates it to, which is no order");
    if (a->items[0].node == RUNG_NO_NODE)
        rung_case_leave(r, "kinship{|s} of groups");
    else
        keep_beside(r, a->items[0].node, attr, &a->items[1]);
}

static void put_replaced(rung_case_reading *r, association *a)
{
    char file[32];
    uint32_t node = a->items[0].node, by = a->items[1].node;
    snprintf(file, sizeof file, "%s.csv",
             rung_kind_word(rung_assembly_node_kind(r->c.m->into, node)));
    a->e.file = rung_assembly_put_file(r->c.m->into, file);
    rung_assembly_put_node_row(r->c.m->into, node, &a->e);
    rung_assembly_put_nodes(r->c.m->into, RUNG_A_REPLACED_BY, &by, 1);
    rung_tally_add(&r->c.m->taken, "item{|s} that others replace", 1);
}

/* A type that whoever imports has given a relation; false: none has been. */
static bool put_chosen(rung_case_reading *r, association *a)
{
    const char *word = rung_import_choice(r->c.m, RUNG_CHOSEN_RELATION, a->type);
    uint32_t from = a->items[0].node, to = a->items[1].node;
    unsigned i = 0;
    if (!word)
        return false;
    while (i < RUNG_N_RELATIONS
           && strcmp(rung_relation_word((rung_relation)i), word) != 0)
        i++;
    if (i == RUNG_N_RELATIONS)
        rung_case_leave(r, "association{|s} of a type that is left out as told");
    else if (from == RUNG_NO_NODE || to == RUNG_NO_NODE
             || !joins(r, (rung_relation)i, from, to))
        leave_unsaid(r, a);
    else
        begin_edge(r, a, (rung_relation)i, from, to);
    return true;
}

static void put_foreign_link(rung_case_reading *r, association *a)
{
    if (put_chosen(r, a))
        return;
    uint32_t from = a->items[0].node, to = a->items[1].node;
    bool nodes = from != RUNG_NO_NODE && to != RUNG_NO_NODE && from != to;
    if (strcmp(a->type, "isChildOf") == 0 || strcmp(a->type, "isPartOf") == 0)
        put_within(r, a);
    else if (strcmp(a->type, "isRelatedTo") == 0)
        put_related(r, a);
    else if (strcmp(a->type, RUNG_CASE_EXACT) == 0 && nodes
             && joins(r, RUNG_MATCHES, from, to)) {
        begin_edge(r, a, RUNG_MATCHES, from, to);
        put_match(r, "exact");
    } else if (strcmp(a->type, "replacedBy") == 0 && nodes)
        put_replaced(r, a);
    else
        leave_unsaid(r, a);
}

/* Finds both ends. False: one is the document, left out, or lies outside; it is counted. */
static bool find_ends(rung_case_reading *r, association *a)
{
    for (size_t i = 0; i < 2; i++) {
        const rung_known_at *at = find_item(r, &a->ends[i]);
        if (at) {
            a->items[i] = *at;
            continue;
        }
        if (i == 1 && is_document(r, &a->ends[1])) {
            rung_tally_add(&r->c.m->taken, "item{|s} at the top of the document", 1);
            return false;
        }
        if (rung_case_noted(r, &r->left_out, a->ends[i].identifier, a->ends[i].uri)) {
            rung_case_leave(r, "association{|s} of items that are left out");
            return false;
        }
        rung_case_say(&r->c, RUNG_SEVERITY_WARNING,
                      "'%s' of '%s' to '%s': the %s is not in this package; left out",
                      rung_shown_of(a->type).s, end_of(r, a, 0).s, end_of(r, a, 1).s,
                      i ? "latter" : "former");
        rung_case_leave(r, "association{|s} with something outside the package");
        return false;
    }
    return true;
}

void rung_case_read_association(void *user, rung_case_part part, const json_t *map)
{
    rung_case_reading *r = user;
    association a = {
        .map = map,
        .id = rung_case_text(map, "identifier"),
        .type = rung_case_text(map, "associationType"),
        .ends = { rung_case_link_of(map, "originNodeURI"),
                  rung_case_link_of(map, "destinationNodeURI") },
        .e = { .status = r->document.status,
               .source = r->source,
               .valid_from = r->document.from,
               .valid_to = r->document.to },
    };
    (void)part;
    if (!a.type) {
        rung_case_say(&r->c, RUNG_SEVERITY_WARNING,
                      "an association without an associationType; left out");
        rung_case_leave(r, "association{|s} without a type");
        return;
    }
    snprintf(a.locator, sizeof a.locator, "CFAssociation %.60s", rung_shown_of(a.id).s);
    a.e.locator = a.locator;
    if (json_object_get(map, "sequenceNumber"))
        rung_case_leave(
            r, "sequence number{|s} (places in a list; no order is made of them)");
    if (!find_ends(r, &a))
        return;
    bool nodes = a.items[0].node != RUNG_NO_NODE && a.items[1].node != RUNG_NO_NODE;
    if (!nodes || !put_own_link(r, &a))
        put_foreign_link(r, &a);
}

void rung_case_put_besides(rung_case_reading *r)
{
    static const rung_besides_said said = {
        .taken = "association{|s} kept beside (no order is made of them)",
        .left = "further association{|s} of one item",
    };
    rung_besides_put(&r->besides, r->c.m,
                     &(rung_assembly_evidence){ .status = r->document.status,
                                                .source = r->source,
                                                .locator = "CFAssociations" },
                     &said);
}
