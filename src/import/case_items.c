/* case_items.c -- CFItems, of `export case` and of others; see case.c. */
#include <stdio.h>
#include <string.h>

#include "core/caseform.h"
#include "import/case_parts.h"

#define SHOWN 80

/* ---- what of items is seen before them: who has children ---- */

void rung_case_read_parent(void *user, rung_case_part part, const json_t *map)
{
    rung_case_reading *r = user;
    const char *type = rung_case_text(map, "associationType");
    const rung_case_link to = rung_case_link_of(map, "destinationNodeURI");
    (void)part;
    if (!type || strcmp(type, "isChildOf") != 0)
        return;
    rung_case_note(r, &r->parents, to.identifier, to.uri);
}

/* ---- items ---- */

typedef struct item {
    const json_t *map;
    const char *id, *uri, *statement, *type, *code;
    rung_kind kind;
    bool untyped;    /* and a competency by CASE's own definition */
    const char *key; /* of ours; NULL: it is of others */
} item;

/* What others call their items; "" is a grouping. Keys of `export case` come first. */
static const struct {
    const char *type, *ours;
} types[] = {
    { "competency", "competency" },
    { "competence", "competency" },
    { "skill", "competency" },
    { "knowledge", "competency" },
    { "ability", "competency" },
    { "standard", "competency" },
    { "academic-standard", "competency" },
    { "content-standard", "competency" },
    { "learning-standard", "competency" },
    { "performance-expectation", "competency" },
    { "learning-outcome", "competency" },
    { "outcome", "competency" },
    { "learning-objective", "competency" },
    { "objective", "competency" },
    { "benchmark", "competency" },
    { "indicator", "competency" },
    { "performance-indicator", "competency" },
    { "performance-criterion", "competency" },
    { "role", "role" },
    { "job-role", "role" },
    { "occupation", "role" },
    { "qualification", "qualification" },
    { "credential", "qualification" },
    { "certificate", "qualification" },
    { "certification", "qualification" },
    { "degree", "qualification" },
    { "unit", "unit" },
    { "module", "unit" },
    { "organisation", "organisation" },
    { "organization", "organisation" },
    { "area", "" },
    { "category", "" },
    { "cluster", "" },
    { "domain", "" },
    { "framework", "" },
    { "grade-level", "" },
    { "heading", "" },
    { "section", "" },
    { "strand", "" },
    { "subject", "" },
    { "topic", "" },
};

/* The slug without the ending of its plural. */
static void singular(char *slug)
{
    size_t n = strlen(slug);
    if (n > 3 && strcmp(slug + n - 3, "ies") == 0)
        strcpy(slug + n - 3, "y");
    else if (n > 1 && slug[n - 1] == 's')
        slug[n - 1] = '\0';
}

static const char *kind_of_type(rung_case_reading *r, const char *type)
{
    char slug[SHOWN];
    const char *ours = rung_import_choice(r->c.m, RUNG_CHOSEN_KIND, type);
    if (ours || !type || !rung_text_slug(type, strlen(type), slug, sizeof slug))
        return ours;
    singular(slug);
    for (size_t i = 0; i < RUNG_COUNT_OF(types); i++)
        if (strcmp(types[i].type, slug) == 0)
            return types[i].ours;
    return NULL;
}

/* True when it says its kind and id as `export case` does. */
static bool find_own(item *i)
{
    const char *colon = i->code ? strchr(i->code, ':') : NULL;
    if (!colon || !i->type || !rung_text_is_key(colon + 1, strlen(colon + 1))
        || !rung_kind_find(i->type, strlen(i->type), &i->kind)
        || strlen(rung_kind_word(i->kind)) != (size_t)(colon - i->code)
        || strncmp(i->code, rung_kind_word(i->kind), (size_t)(colon - i->code)) != 0)
        return false;
    i->key = colon + 1;
    return true;
}

static void take_group(rung_case_reading *r, const item *i)
{
    char label[RUNG_LABEL_MAX];
    bool cut = false;
    const char *name = rung_case_text(i->map, "abbreviatedStatement");
    size_t n = rung_label_clean(name ? name : i->statement,
                                strlen(name ? name : i->statement), label, &cut);
    rung_text_id text = n ? rung_assembly_text(r->c.m->into, label, n) : 0;
    const char *const schemes[] = { "CASE", "URI" };
    const char *const ids[] = { i->id, i->uri };
    for (size_t k = 0; k < 2; k++) {
        rung_known_at *at =
            ids[k] ? rung_case_place(r, &r->known, schemes[k], ids[k]) : NULL;
        if (at)
            at->label = text;
    }
    rung_case_leave(r, "item{|s} that group{s|} others (named as `broader` of those)");
}

#define TYPES_TOLD \
    12u /* types that are counted apart: a tally has not room for any number */

/* Counts it with those of its type, for one --kind takes them all. */
static void leave_unknown(rung_case_reading *r, const char *type)
{
    rung_import *m = r->c.m;
    char what[RUNG_TALLY_WORDS];
    rung_shown shown = rung_shown_of(type);
    snprintf(what, sizeof what,
             "item{|s} of the type '%s', of which nothing is known; --kind '%s=KIND' "
             "takes {it|them}",
             shown.s, shown.s);
    const char *kept = NULL;
    for (uint32_t i = 0; i < m->left.n && !kept; i++)
        if (strcmp(m->left.items[i].what, what) == 0)
            kept = m->left.items[i].what;
    if (!kept && !strpbrk(shown.s, "{|}") && r->types_told < TYPES_TOLD) {
        kept = rung_arena_text(&m->problems->mem, what, strlen(what));
        r->types_told += kept != NULL;
    }
    rung_case_leave(r, kept ? kept : "item{|s} of a type that nothing is known of");
    r->unknown = true;
}

/* The kind of an item of others; false: it is a group, or left out. */
static bool find_kind(rung_case_reading *r, item *i)
{
    const char *ours = kind_of_type(r, i->type);
    bool group = rung_case_noted(r, &r->parents, i->id, i->uri);
    if (ours && strcmp(ours, "none") == 0) {
        rung_case_leave(r, "item{|s} of a type that is left out as told");
        return false;
    }
    if (ours && *ours)
        return rung_kind_find(ours, strlen(ours), &i->kind);
    if (ours || group) {
        take_group(r, i);
        return false;
    }
    if (!i->type) {
        i->kind = RUNG_COMPETENCY;
        i->untyped = true;
        return true;
    }
    rung_case_say(&r->c, RUNG_SEVERITY_WARNING,
                  "item '%s': of the type '%s' nothing is known; left out (--kind "
                  "'%s=KIND' says what it is)",
                  rung_shown_of(i->statement).s, rung_shown_of(i->type).s,
                  rung_shown_of(i->type).s);
    leave_unknown(r, i->type);
    return false;
}

/* Status and dates: the item's own, else the document's. What ended before the item was
 * changed last has ended, for no clock is asked. */
static rung_assembly_evidence evidence_of(rung_case_reading *r, const json_t *map,
                                          const char *what, const char *id,
                                          rung_kind kind, char days[2][11],
                                          char locator[RUNG_CASE_LOCATOR])
{
    char file[32], changed[11] = "";
    snprintf(file, sizeof file, "%s.csv", rung_kind_word(kind));
    snprintf(locator, RUNG_CASE_LOCATOR, "%s %.60s", what, rung_shown_of(id).s);
    days[0][0] = days[1][0] = '\0';
    rung_case_read_day(r, map, "statusStartDate", days[0]);
    rung_case_read_day(r, map, "statusEndDate", days[1]);
    if (!rung_case_day(rung_case_text(map, "lastChangeDateTime"), changed))
        snprintf(changed, sizeof changed, "%s", r->document.changed);
    for (size_t i = 0; i < 2; i++)
        if (!days[i][0])
            memcpy(days[i], i ? r->document.to : r->document.from, 11);
    rung_assembly_evidence e = {
        .status = r->document.status,
        .source = r->source,
        .file = rung_assembly_put_file(r->c.m->into, file),
        .locator = locator,
        .valid_from = days[0],
        .valid_to = days[1],
    };
    if (e.status == RUNG_ESTABLISHED && days[1][0] && strcmp(days[1], changed) <= 0)
        e.status = RUNG_ENDED;
    return e;
}

static void put_level(rung_case_reading *r, const item *i)
{
    rung_attr attr;
    const json_t *list = json_object_get(i->map, "educationLevel");
    const char *s = json_string_value(json_array_get(list, 0));
    if (s && strlen(s) == 1 && *s >= '0' && *s <= '8'
        && rung_attr_find(i->kind, "level", 5, &attr))
        rung_assembly_put_integer(r->c.m->into, attr, *s - '0');
}

static void put_own(rung_case_reading *r, const item *i, uint32_t node)
{
    char days[2][11], locator[RUNG_CASE_LOCATOR];
    rung_assembly_evidence e =
        evidence_of(r, i->map, "CFItem", i->id, i->kind, days, locator);
    const char *notes = rung_case_text(i->map, "notes");
    if (notes)
        notes += rung_case_status(notes, &e.status);
    if (e.status == RUNG_INFERRED)
        e.note = RUNG_CASE_INFERRED;
    rung_assembly_put_node_row(r->c.m->into, node, &e);
    rung_case_put_text(r, RUNG_A_NAME, i->statement);
    rung_case_put_text(r, RUNG_A_SUMMARY, notes);
    put_level(r, i);
}

/* Kinds as the report counts them. */
static const char *const counted[] = {
#define X(name, word, plural, help) "{" word "|" plural "}",
    RUNG_KIND_MAP(X)
#undef X
};

/* ---- items of others ---- */

static rung_text_id code_of(rung_case_reading *r, const char *scheme, const char *value)
{
    char code[RUNG_LABEL_MAX + 32], clean[RUNG_LABEL_MAX];
    bool cut = false;
    size_t n = value ? rung_label_clean(value, strlen(value), clean, &cut) : 0;
    int len = snprintf(code, sizeof code, "%s:%s", scheme, clean);
    return n ? rung_assembly_text(r->c.m->into, code, (size_t)len) : 0;
}

static void put_codes(rung_case_reading *r, const item *i)
{
    const rung_text_id all[] = { code_of(r, "CODE", i->code), code_of(r, "CASE", i->id),
                                 code_of(r, "URI", i->uri) };
    rung_text_id codes[RUNG_COUNT_OF(all)];
    uint32_t n = 0;
    for (size_t k = 0; k < RUNG_COUNT_OF(all); k++)
        if (all[k])
            codes[n++] = all[k];
    rung_assembly_put_texts(r->c.m->into, RUNG_A_CODES, codes, n);
}

/* A list of texts, or one text, as older systems wrote it. */
static void put_list(rung_case_reading *r, const json_t *map, const char *name,
                     unsigned attr)
{
    rung_text_id texts[RUNG_BESIDES_MOST];
    uint32_t n = 0;
    char clean[RUNG_LABEL_MAX];
    const json_t *v = json_object_get(map, name);
    size_t many = json_is_string(v) ? 1 : json_array_size(v);
    for (size_t i = 0; i < many; i++) {
        const json_t *one = json_is_string(v) ? v : json_array_get(v, i);
        bool cut = false;
        size_t len = json_is_string(one)
                         ? rung_label_clean(json_string_value(one),
                                            json_string_length(one), clean, &cut)
                         : 0;
        if (len && n < RUNG_BESIDES_MOST)
            texts[n++] = rung_assembly_text(r->c.m->into, clean, len);
    }
    rung_assembly_put_texts(r->c.m->into, attr, texts, n);
}

/* The short statement is the name and the full one the summary; without a short one the
 * full one is the name, as much of it as a name can be. */
static void put_names(rung_case_reading *r, const item *i, const char *name)
{
    const char *brief = rung_case_text(i->map, "abbreviatedStatement");
    const char *other = rung_case_text(i->map, "alternativeLabel");
    size_t n = rung_case_tidy(r, i->statement);
    rung_assembly_put_text(r->c.m->into, RUNG_A_NAME, name, strlen(name));
    if (brief || n > strlen(name))
        rung_assembly_put_text(r->c.m->into, RUNG_A_SUMMARY, r->text, n);
    if (other) {
        char label[RUNG_LABEL_MAX];
        bool cut = false;
        size_t len = rung_label_clean(other, strlen(other), label, &cut);
        rung_text_id text = len ? rung_assembly_text(r->c.m->into, label, len) : 0;
        rung_assembly_put_texts(r->c.m->into, RUNG_A_ALIASES, &text, len != 0);
    }
}

static void put_beside_names(rung_case_reading *r, const item *i)
{
    const char *notes = rung_case_text(i->map, "notes");
    put_codes(r, i);
    if (i->kind == RUNG_COMPETENCY)
        rung_case_put_text(r, RUNG_A_CATEGORY, i->type);
    if (notes)
        rung_case_put_text(
            r,
            rung_case_column(r, "notes", RUNG_ATTR_TEXT,
                             "what the framework notes of how the statement came about"),
            notes);
    const char *level =
        json_object_get(i->map, "educationLevel") ? "educationLevel" : "educationalLevel";
    if (json_object_get(i->map, level))
        put_list(r, i->map, level,
                 rung_case_column(
                     r, "education_level", RUNG_ATTR_TEXTS,
                     "grades or levels of schooling, as the framework calls them"));
    if (json_object_get(i->map, "conceptKeywords"))
        put_list(r, i->map, "conceptKeywords",
                 rung_case_column(r, "keywords", RUNG_ATTR_TEXTS,
                                  "keywords of the framework"));
    if (json_object_get(i->map, "subject"))
        put_list(r, i->map, "subject",
                 rung_case_column(r, "subject", RUNG_ATTR_TEXTS,
                                  "subjects of the framework"));
}

static uint32_t put_foreign(rung_case_reading *r, const item *i)
{
    char key[RUNG_KEY_MAX], name[RUNG_LABEL_MAX], days[2][11], locator[RUNG_CASE_LOCATOR];
    bool cut = false;
    const char *brief = rung_case_text(i->map, "abbreviatedStatement");
    const char *of_name = brief ? brief : i->statement;
    size_t n = rung_label_text(of_name, strlen(of_name), name, sizeof name, &cut);
    if (!n) {
        rung_case_leave(r, "item{|s} without a statement that can be read");
        return RUNG_NO_NODE;
    }
    rung_label_key(r->c.m->into, i->kind, i->code ? i->code : name, i->id, key);
    uint32_t node;
    if (rung_assembly_find_node(r->c.m->into, i->kind, key, strlen(key), &node)) {
        rung_case_say(&r->c, RUNG_SEVERITY_WARNING,
                      "item '%s' has code and identifier of another one; left out",
                      rung_shown_of(name).s);
        rung_case_leave(r, "item{|s} that stand{s|} twice");
        return RUNG_NO_NODE;
    }
    rung_assembly_evidence e =
        evidence_of(r, i->map, "CFItem", i->id, i->kind, days, locator);
    node = rung_assembly_put_node(r->c.m->into, i->kind, key, strlen(key));
    rung_assembly_put_node_row(r->c.m->into, node, &e);
    put_names(r, i, name);
    put_beside_names(r, i);
    if (json_object_get(i->map, "listEnumeration"))
        rung_case_leave(r, "place{|s} in lists (listEnumeration)");
    return node;
}

static bool stands_already(rung_case_reading *r, const item *i)
{
    const rung_known_at *at = rung_case_place(r, &r->known, "CASE", i->id);
    uint32_t node;
    bool twice = at && (at->node != RUNG_NO_NODE || at->label);
    if (i->key
        && rung_assembly_find_node(r->c.m->into, i->kind, i->key, strlen(i->key), &node))
        twice = true;
    if (twice) {
        rung_case_say(&r->c, RUNG_SEVERITY_WARNING,
                      "item '%s' stands in the package already; left out",
                      rung_shown_of(i->id).s);
        rung_case_leave(r, "item{|s} that stand{s|} twice");
    }
    return twice;
}

void rung_case_read_item(void *user, rung_case_part part, const json_t *map)
{
    rung_case_reading *r = user;
    item i = { .map = map,
               .id = rung_case_text(map, "identifier"),
               .uri = rung_case_text(map, "uri"),
               .statement = rung_case_text(map, "fullStatement"),
               .type = rung_case_text(map, "CFItemType"),
               .code = rung_case_text(map, "humanCodingScheme") };
    (void)part;
    if (!i.type)
        i.type = rung_case_link_of(map, "CFItemTypeURI").title;
    if (!i.id)
        i.id = i.uri;
    if (!i.id || !i.statement) {
        rung_case_say(&r->c, RUNG_SEVERITY_WARNING, "an item without %s; left out",
                      i.id ? "a fullStatement" : "an identifier");
        rung_case_leave(r, "item{|s} without an identifier or a statement");
        return;
    }
    bool own = find_own(&i);
    if (stands_already(r, &i))
        return;
    if (!own && !find_kind(r, &i)) {
        rung_case_note(r, &r->left_out, i.id, i.uri);
        return;
    }
    uint32_t node =
        own ? rung_assembly_put_node(r->c.m->into, i.kind, i.key, strlen(i.key))
            : put_foreign(r, &i);
    if (own)
        put_own(r, &i, node);
    if (node == RUNG_NO_NODE)
        return;
    rung_known_at *at = rung_case_place(r, &r->known, "CASE", i.id);
    if (at)
        at->node = node;
    at = i.uri ? rung_case_place(r, &r->known, "URI", i.uri) : NULL;
    if (at)
        at->node = node;
    rung_tally_add(&r->c.m->taken, counted[i.kind], 1);
    rung_tally_add(&r->c.m->taken,
                   "of these: without a type and with none under {it|them}", i.untyped);
}
