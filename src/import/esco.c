/* esco.c -- the ESCO classification as the European Commission publishes it in CSV
 * (https://esco.ec.europa.eu/en/use-esco/download): occupations become roles, skills
 * competencies, and what ESCO calls essential or optional for an occupation `requires`.
 *
 * ESCO has no levels and no progression. Its hierarchies, and what it calls essential or
 * optional between two skills, are no order either: they are kept as columns beside, and
 * nothing is computed from them. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "import/besides.h"
#include "import/known.h"
#include "import/labels.h"
#include "import/published.h"

#define ALIASES_MOST 512u
#define LOCATOR 64u
#define UNSEEN "label{|s} with characters that cannot be seen (left out of {it|them})"

typedef struct reading {
    rung_import *m;
    rung_archive *a;
    rung_known known;
    uint32_t source;
    rung_besides besides;
} reading;

/* ---- nodes by URI ---- */

static rung_known_at *place_of(reading *r, const char *uri, size_t len)
{
    return rung_known_place(&r->known, rung_known_code(r->m->into, "URI", uri, len));
}

static uint32_t find_node(reading *r, const char *uri, size_t len)
{
    const rung_known_at *c = place_of(r, uri, len);
    return c ? c->node : RUNG_NO_NODE;
}

/* The last part of a URI: the UUID. */
static const char *id_of(const char *uri)
{
    const char *slash = strrchr(uri, '/');
    return slash ? slash + 1 : uri;
}

/* ---- aliases ---- */

typedef struct aliases {
    rung_text_id items[ALIASES_MOST];
    uint32_t n;
} aliases;

static void put_alias(reading *r, aliases *a, const char *s, size_t len, const char *name)
{
    char label[RUNG_LABEL_MAX];
    bool cut = false;
    size_t n = rung_label_clean(s, len, label, &cut);
    rung_tally_add(&r->m->left, UNSEEN, cut);
    if (n == 0 || strcmp(label, name) == 0)
        return;
    rung_text_id text = rung_assembly_text(r->m->into, label, n);
    for (uint32_t i = 0; i < a->n; i++)
        if (a->items[i] == text)
            return;
    if (a->n < ALIASES_MOST)
        a->items[a->n++] = text;
    else
        rung_tally_add(&r->m->left, "further name{|s} of one node", 1);
}

/* One label a line. */
static void put_aliases(reading *r, aliases *a, const char *s, size_t len,
                        const char *name)
{
    for (const char *end = s + len, *next; s < end; s = next + 1) {
        next = memchr(s, '\n', (size_t)(end - s));
        if (!next)
            next = end;
        put_alias(r, a, s, (size_t)(next - s), name);
    }
}

/* ---- concepts: occupations and skills ---- */

enum { URI, LABEL, ALT, HIDDEN, STATUS, FIRST_OWN };

typedef struct concept {
    const char *table, *taken;
    rung_kind kind;
    const char *const *columns;
    /* puts what this kind of concept states besides its names */
    void (*put)(reading * r, const rung_published *p, rung_text_id *codes,
                uint32_t *n_codes);
}
concept;

/* A cell as a table can hold it, in `buf` (RUNG_LABEL_MAX bytes); its length. */
static size_t tidy(reading *r, const rung_published *p, uint32_t k, char *buf)
{
    uint32_t len;
    bool cut = false;
    const char *s = rung_published_cell(p, k, &len);
    size_t n = rung_label_clean(s, len, buf, &cut);
    rung_tally_add(&r->m->left,
                   "cell{|s} with what no table can hold (left out of {it|them})", cut);
    return n;
}

static void put_occupation(reading *r, const rung_published *p, rung_text_id *codes,
                           uint32_t *n_codes)
{
    static const char *const schemes[] = { "ISCO", "ESCO" };
    char cell[RUNG_LABEL_MAX];
    uint32_t len;
    for (uint32_t k = 0; k < RUNG_COUNT_OF(schemes); k++) {
        size_t n = tidy(r, p, FIRST_OWN + k, cell);
        if (n)
            codes[(*n_codes)++] = rung_known_code(r->m->into, schemes[k], cell, n);
    }
    rung_published_cell(p, FIRST_OWN + 2, &len);
    rung_tally_add(&r->m->left, "note{|s} on regulated professions", len != 0);
}

static void put_skill(reading *r, const rung_published *p, rung_text_id *codes,
                      uint32_t *n_codes)
{
    (void)codes;
    (void)n_codes;
    char cell[RUNG_LABEL_MAX];
    size_t n = tidy(r, p, FIRST_OWN, cell);
    if (n)
        rung_assembly_put_text(r->m->into, RUNG_A_CATEGORY, cell, n);
    else
        rung_published_say(p, RUNG_SEVERITY_WARNING,
                           "the skill has no type; it is taken without");
    n = tidy(r, p, FIRST_OWN + 1, cell);
    if (n)
        rung_assembly_put_text(
            r->m->into,
            rung_assembly_put_column(r->m->into, "reuse_level", RUNG_ATTR_TEXT,
                                     "how widely ESCO says that the skill is used"),
            cell, n);
}

static const char *const occupation_columns[] = {
    "conceptUri", "preferredLabel", "altLabels", "hiddenLabels",
    "status",     "iscoGroup",      "code",      "regulatedProfessionNote",
    NULL,
};
static const char *const skill_columns[] = {
    "conceptUri", "preferredLabel", "altLabels",  "hiddenLabels",
    "status",     "skillType",      "reuseLevel", NULL,
};
static const concept concepts[] = {
    { "occupations", "role{|s} (occupation{|s})", RUNG_ROLE, occupation_columns,
      put_occupation },
    { "skills", "{competency|competencies} (skill{|s})", RUNG_COMPETENCY, skill_columns,
      put_skill },
};

/* Evidence of the row at hand; `locator` is the caller's room for it. */
static rung_assembly_evidence evidence_of(const reading *r, const rung_published *p,
                                          uint32_t file, char locator[LOCATOR])
{
    snprintf(locator, LOCATOR, "%.40s, row %u", p->file, p->row);
    return (rung_assembly_evidence){
        .status = RUNG_ESTABLISHED, .source = r->source, .file = file, .locator = locator
    };
}

static void put_names(reading *r, const concept *c, const rung_published *p,
                      const char *name)
{
    aliases a = { .n = 0 };
    uint32_t len;
    const char *labels = rung_published_cell(p, ALT, &len);
    put_aliases(r, &a, labels, len, name);
    labels = rung_published_cell(p, HIDDEN, &len);
    put_aliases(r, &a, labels, len, name);
    rung_assembly_put_texts(r->m->into, RUNG_A_ALIASES, a.items, a.n);
    rung_tally_add(&r->m->taken, c->taken, 1);
    rung_tally_add(&r->m->taken, "other name{|s}", a.n);
}

static void leave_concept(reading *r, const rung_published *p, const char *why)
{
    rung_published_say(p, RUNG_SEVERITY_WARNING, "%s; left out", why);
    rung_tally_add(&r->m->left, "row{|s} of concepts", 1);
}

static void put_concept(reading *r, const concept *c, const rung_published *p,
                        uint32_t file)
{
    uint32_t uri_len, len;
    char name[RUNG_LABEL_MAX], key[RUNG_KEY_MAX], locator[LOCATOR];
    bool cut = false;
    const char *uri = rung_published_cell(p, URI, &uri_len);
    const char *label = rung_published_cell(p, LABEL, &len);
    size_t n = rung_label_clean(label, len, name, &cut);
    rung_known_at *at = uri_len ? place_of(r, uri, uri_len) : NULL;
    rung_tally_add(&r->m->left, UNSEEN, cut);
    if (!at || at->node != RUNG_NO_NODE || n == 0) {
        leave_concept(r, p,
                      !at      ? "a concept without a URI"
                      : n == 0 ? "a concept without a label"
                               : "a second row of one concept");
        return;
    }
    rung_label_key(r->m->into, c->kind, name, id_of(uri), key);
    at->node = rung_assembly_put_node(r->m->into, c->kind, key, strlen(key));
    rung_assembly_evidence e = evidence_of(r, p, file, locator);
    const char *status = rung_published_cell(p, STATUS, &len);
    if (strcmp(status, "obsolete") == 0)
        e.status = RUNG_ENDED;
    rung_assembly_put_node_row(r->m->into, at->node, &e);
    rung_assembly_put_text(r->m->into, RUNG_A_NAME, name, n);
    rung_text_id codes[4] = { at->code };
    uint32_t n_codes = 1;
    c->put(r, p, codes, &n_codes);
    rung_assembly_put_texts(r->m->into, RUNG_A_CODES, codes, n_codes);
    put_names(r, c, p, name);
}

/* The labels of another language: a row of their own, for `find`. */
static void put_translation(reading *r, const concept *c, const rung_published *p,
                            uint32_t file)
{
    (void)c;
    uint32_t len;
    char locator[LOCATOR];
    aliases a = { .n = 0 };
    const char *cell = rung_published_cell(p, URI, &len);
    uint32_t node = find_node(r, cell, len);
    if (node == RUNG_NO_NODE) {
        leave_concept(r, p, "a concept that the first language has not");
        return;
    }
    for (uint32_t k = LABEL; k <= HIDDEN; k++) {
        cell = rung_published_cell(p, k, &len);
        put_aliases(r, &a, cell, len, "");
    }
    if (!a.n)
        return;
    rung_assembly_evidence e = evidence_of(r, p, file, locator);
    rung_assembly_put_node_row(r->m->into, node, &e);
    rung_assembly_put_texts(r->m->into, RUNG_A_ALIASES, a.items, a.n);
    rung_tally_add(&r->m->taken, "name{|s} in further languages", a.n);
}

static rung_status read_concepts(reading *r, const concept *c, uint32_t i,
                                 void (*put)(reading *r, const concept *c,
                                             const rung_published *p, uint32_t file),
                                 rung_error *err)
{
    rung_published p;
    bool more = true;
    char file[32];
    snprintf(file, sizeof file, "%s.csv", rung_kind_word(c->kind));
    uint32_t at = rung_assembly_put_file(r->m->into, file);
    rung_status s = rung_published_open(r->m, r->a, i, c->columns, &p, err);
    while (!s && !(s = rung_published_next(&p, &more, err)) && more)
        put(r, c, &p, at);
    rung_published_close(&p);
    return s;
}

/* ---- which files: `occupations_en.csv` is of English ---- */

/* The language of a file of this table, or NULL. */
static const char *language_of(const char *name, const char *table)
{
    size_t n = strlen(table), len = strlen(name);
    bool fits = len > n + 5 && strncasecmp(name, table, n) == 0 && name[n] == '_'
                && rung_archive_ends(name, ".csv");
    return fits ? name + n + 1 : NULL;
}

/* English where there is English, else the first by name. */
static uint32_t main_file(const reading *r, const char *table)
{
    uint32_t n = rung_archive_n(r->a), first = n;
    for (uint32_t i = 0; i < n; i++) {
        const char *language = language_of(rung_archive_name(r->a, i), table);
        if (language && strcasecmp(language, "en.csv") == 0)
            return i;
        if (language && first == n)
            first = i;
    }
    return first;
}

/* A table of relations: of no language in older releases, in newer ones once in each,
 * which join the same. */
static const char *const relations[] = {
    "occupationSkillRelations",
    "skillSkillRelations",
    "broaderRelationsOccPillar",
    "broaderRelationsSkillPillar",
};

static uint32_t relation_file(const reading *r, const char *table)
{
    char name[64];
    snprintf(name, sizeof name, "%s.csv", table);
    uint32_t i = rung_archive_find(r->a, name);
    return i < rung_archive_n(r->a) ? i : main_file(r, table);
}

static void miss(reading *r, const char *table)
{
    rung_archive_miss(r->m, r->a, table,
                      "ESCO is wanted as CSV with its relations, which in older releases "
                      "are two downloads");
}

static rung_status read_all_concepts(reading *r, rung_error *err)
{
    rung_status s = RUNG_OK;
    for (size_t k = 0; k < RUNG_COUNT_OF(concepts); k++) {
        char shown[64];
        uint32_t first = main_file(r, concepts[k].table), n = rung_archive_n(r->a);
        snprintf(shown, sizeof shown, "%s_en.csv", concepts[k].table);
        if (first == n)
            miss(r, shown);
        else if (!s)
            s = read_concepts(r, &concepts[k], first, put_concept, err);
        for (uint32_t i = 0; !s && i < n; i++)
            if (i != first && language_of(rung_archive_name(r->a, i), concepts[k].table))
                s = read_concepts(r, &concepts[k], i, put_translation, err);
    }
    return s;
}

/* ---- groups: labels of what is broader, no nodes ---- */

static rung_status read_groups(reading *r, const char *table, rung_error *err)
{
    static const char *const columns[] = { "conceptUri", "preferredLabel", NULL };
    rung_published p;
    bool more = true, cut = false;
    char label[RUNG_LABEL_MAX];
    uint32_t i = main_file(r, table);
    if (i == rung_archive_n(r->a))
        return RUNG_OK;
    rung_status s = rung_published_open(r->m, r->a, i, columns, &p, err);
    while (!s && !(s = rung_published_next(&p, &more, err)) && more) {
        uint32_t uri_len, len;
        const char *uri = rung_published_cell(&p, 0, &uri_len),
                   *cell = rung_published_cell(&p, 1, &len);
        rung_known_at *at = uri_len ? place_of(r, uri, uri_len) : NULL;
        size_t n = rung_label_clean(cell, len, label, &cut);
        if (at && n)
            at->label = rung_assembly_text(r->m->into, label, n);
    }
    rung_published_close(&p);
    return s;
}

/* ---- what stands beside: broader concepts, related skills ---- */

/* A row that joins two concepts as neither of what ESCO knows. */
static void leave_untyped(reading *r, const rung_published *p)
{
    rung_published_say(p, RUNG_SEVERITY_WARNING,
                       "row %u: neither essential nor optional; left out", p->row);
    rung_tally_add(&r->m->left, "link{|s} that {is|are} neither essential nor optional",
                   1);
}

/* A row that joins two concepts by URI; the column says as what. */
static void put_beside(reading *r, const rung_published *p, uint32_t from, uint32_t to,
                       uint16_t attr, const char *what)
{
    uint32_t len;
    const char *uri = rung_published_cell(p, from, &len);
    uint32_t node = find_node(r, uri, len);
    uri = rung_published_cell(p, to, &len);
    const rung_known_at *other = place_of(r, uri, len);
    rung_text_id text = other ? rung_known_words(r->m->into, other) : 0;
    if (node == RUNG_NO_NODE || !text) {
        rung_tally_add(&r->m->left, what, 1);
        return;
    }
    rung_besides_keep(&r->besides, node, attr, text, r->besides.n);
}

static rung_status read_broader(reading *r, const char *table, rung_error *err)
{
    static const char *const columns[] = { "conceptUri", "broaderUri", NULL };
    rung_published p;
    bool more = true;
    uint32_t i = relation_file(r, table);
    if (i == rung_archive_n(r->a))
        return RUNG_OK;
    uint16_t attr = rung_assembly_put_column(
        r->m->into, "broader", RUNG_ATTR_TEXTS,
        "what ESCO places it under: nodes by id, groups by name");
    rung_status s = rung_published_open(r->m, r->a, i, columns, &p, err);
    while (!s && !(s = rung_published_next(&p, &more, err)) && more)
        put_beside(r, &p, 0, 1, attr, "place{|s} of groups in groups of groups");
    rung_published_close(&p);
    return s;
}

static rung_status read_related(reading *r, rung_error *err)
{
    static const char *const columns[] = { "originalSkillUri", "relatedSkillUri",
                                           "relationType", NULL };
    rung_published p;
    bool more = true;
    uint32_t i = relation_file(r, "skillSkillRelations");
    if (i == rung_archive_n(r->a))
        return RUNG_OK;
    uint16_t essential = rung_assembly_put_column(
        r->m->into, "related_essential", RUNG_ATTR_TEXTS,
        "skills that ESCO calls essential to it, which is no order");
    uint16_t optional = rung_assembly_put_column(
        r->m->into, "related_optional", RUNG_ATTR_TEXTS,
        "skills that ESCO calls optional to it, which is no order");
    rung_status s = rung_published_open(r->m, r->a, i, columns, &p, err);
    while (!s && !(s = rung_published_next(&p, &more, err)) && more) {
        uint32_t len;
        const char *type = rung_published_cell(&p, 2, &len);
        bool is_essential = strcmp(type, "essential") == 0;
        if (is_essential || strcmp(type, "optional") == 0)
            put_beside(r, &p, 0, 1, is_essential ? essential : optional,
                       "link{|s} between skills of which one has no row");
        else
            leave_untyped(r, &p);
    }
    rung_published_close(&p);
    return s;
}

static void put_besides(reading *r)
{
    static const rung_besides_said said = {
        .taken = "relation{|s} kept beside (no order is made of them)",
        .left = "further relation{|s} of one node",
    };
    rung_besides_put(&r->besides, r->m,
                     &(rung_assembly_evidence){ .status = RUNG_ESTABLISHED,
                                                .source = r->source,
                                                .locator =
                                                    "broader and skill-skill relations" },
                     &said);
}

/* ---- what an occupation asks for ---- */

enum { OCCUPATION, SKILL, RELATION, SKILL_TYPE };

static void put_requires(reading *r, const rung_published *p, uint32_t file)
{
    uint32_t len, skill_len, type_len;
    const char *occupation = rung_published_cell(p, OCCUPATION, &len),
               *skill = rung_published_cell(p, SKILL, &skill_len),
               *type = rung_published_cell(p, RELATION, &type_len);
    uint32_t from = find_node(r, occupation, len), to = find_node(r, skill, skill_len);
    bool essential = strcmp(type, "essential") == 0;
    if (from == RUNG_NO_NODE || to == RUNG_NO_NODE) {
        const char *what = from == RUNG_NO_NODE ? "occupation" : "skill",
                   *uri = from == RUNG_NO_NODE ? occupation : skill;
        if (*uri)
            rung_published_say(
                p, RUNG_SEVERITY_WARNING,
                "row %u: %s %s has no row of its own; the link is left out", p->row, what,
                id_of(uri));
        else
            rung_published_say(p, RUNG_SEVERITY_WARNING,
                               "row %u: it names no %s; the link is left out", p->row,
                               what);
        rung_tally_add(&r->m->left,
                       from == RUNG_NO_NODE ? "link{|s} of an occupation that has no row"
                                            : "link{|s} to a skill that has no row",
                       1);
        return;
    }
    if (!essential && strcmp(type, "optional") != 0) {
        leave_untyped(r, p);
        return;
    }
    rung_published_cell(p, SKILL_TYPE, &type_len);
    if (!type_len) {
        rung_published_say(p, RUNG_SEVERITY_WARNING,
                           "row %u: the type of the skill is missing; the link is taken",
                           p->row);
        rung_tally_add(&r->m->taken, "of the links: untyped", 1);
    }
    rung_assembly_evidence e = { .status = RUNG_ESTABLISHED,
                                 .source = r->source,
                                 .file = file,
                                 .locator = "occupationSkillRelations" };
    rung_assembly_put_edge_row(r->m->into, RUNG_REQUIRES, from, to, &e);
    const char *importance = essential ? "essential" : "desirable";
    rung_assembly_put_text(r->m->into, RUNG_A_IMPORTANCE, importance, strlen(importance));
    rung_tally_add(&r->m->taken, essential ? "link{|s}: essential" : "link{|s}: optional",
                   1);
}

static rung_status read_requires(reading *r, rung_error *err)
{
    static const char *const columns[] = { "occupationUri", "skillUri", "relationType",
                                           "skillType", NULL };
    rung_published p;
    bool more = true;
    uint32_t i = relation_file(r, "occupationSkillRelations");
    if (i == rung_archive_n(r->a)) {
        miss(r, "occupationSkillRelations.csv");
        return RUNG_OK;
    }
    uint32_t file = rung_assembly_put_file(r->m->into, "requires.csv");
    rung_status s = rung_published_open(r->m, r->a, i, columns, &p, err);
    while (!s && !(s = rung_published_next(&p, &more, err)) && more)
        put_requires(r, &p, file);
    rung_published_close(&p);
    return s;
}

/* ---- the whole ---- */

/* True when ESCO's name stands in this part of a path. */
static bool names_esco(const char *part)
{
    size_t n = strcspn(part, "/");
    for (size_t i = 0; i + 4 <= n; i++)
        if (strncasecmp(part + i, "esco", 4) == 0)
            return true;
    return false;
}

/* `1.1.1` of `esco-1.1.1-en.zip`, `1.2.0` of `ESCO dataset - v1.2.0 - csv`: of the last
 * part of the path that has ESCO's name and a number with points in it, or NULL. */
static const char *version_in(const char *path, char buf[32])
{
    const char *found = NULL;
    bool named = false;
    for (const char *s = path; *s; s++) {
        size_t n = strspn(s, "0123456789.");
        bool apart =
            s == path || !(isalnum((unsigned char)s[-1]) || s[-1] == '.')
            || (strchr("vV", s[-1]) && (s - 1 == path || !isalnum((unsigned char)s[-2])));
        if (s == path || s[-1] == '/')
            named = names_esco(s);
        if (named && apart && isdigit((unsigned char)*s) && n >= 3 && n < 32
            && memchr(s, '.', n) && s[n - 1] != '.') {
            snprintf(buf, 32, "%.*s", (int)n, s);
            found = buf;
            named = false; /* the first of this part */
        }
    }
    return found;
}

static void put_package(reading *r)
{
    char buf[32];
    const char *version = version_in(r->m->source, buf);
    for (uint32_t i = 0; !version && i < rung_archive_n(r->a); i++)
        version = version_in(rung_archive_shown(r->a, i), buf);
    rung_assembly_put_package(
        r->m->into, "esco",
        "ESCO: European Skills, Competences, Qualifications and Occupations",
        version ? version : "unknown", "CC-BY-4.0");
    r->source = rung_assembly_put_source(
        r->m->into,
        &(rung_assembly_source){
            .id = "esco",
            .title = "This service uses the ESCO classification of the European "
                     "Commission.",
            .licence = "CC BY 4.0",
            .url = "https://esco.ec.europa.eu" });
}

/* True of a table of relations that is read, or, in a further language, said once more. */
static bool is_relation(reading *r, uint32_t i)
{
    static const char again[] =
        "table{|s} of relations in further languages ({it joins|they join} the same)";
    const char *name = rung_archive_name(r->a, i);
    for (size_t k = 0; k < RUNG_COUNT_OF(relations); k++) {
        uint32_t taken = relation_file(r, relations[k]);
        bool other = i != taken && language_of(name, relations[k]);
        rung_tally_add(&r->m->left, again, other);
        if (i == taken || other)
            return true;
    }
    return false;
}

/* Collections, concept schemes, the hierarchy once more as a table: said all elsewhere. */
static void count_unread(reading *r)
{
    static const char *const read[] = { "occupations", "skills", "ISCOGroups",
                                        "skillGroups" };
    for (uint32_t i = 0; i < rung_archive_n(r->a); i++) {
        bool taken = is_relation(r, i);
        for (size_t k = 0; k < RUNG_COUNT_OF(read); k++)
            taken |= language_of(rung_archive_name(r->a, i), read[k]) != NULL;
        rung_tally_add(&r->m->left, "file{|s} (collections, schemes and such)", !taken);
    }
    rung_tally_add(&r->m->left, "column{|s} of descriptions, scope notes and definitions",
                   3);
}

rung_status rung_import_esco(rung_import *m, rung_error *err)
{
    reading r = { .m = m };
    rung_status s = rung_archive_open(m->source, &r.a, err);
    if (s)
        return s;
    put_package(&r);
    s = read_all_concepts(&r, err);
    if (!s)
        s = read_groups(&r, "ISCOGroups", err);
    if (!s)
        s = read_groups(&r, "skillGroups", err);
    if (!s)
        s = read_broader(&r, "broaderRelationsOccPillar", err);
    if (!s)
        s = read_broader(&r, "broaderRelationsSkillPillar", err);
    if (!s)
        s = read_related(&r, err);
    if (!s)
        put_besides(&r);
    if (!s)
        s = read_requires(&r, err);
    count_unread(&r);
    if (!s && (r.besides.no_memory || r.known.no_memory))
        s = rung_fail(err, RUNG_NO_MEMORY, "%s: no memory to read it", m->source);
    rung_archive_free(r.a);
    rung_known_drop(&r.known);
    rung_besides_drop(&r.besides);
    return s;
}
