/* case.c -- 1EdTech CASE 1.0 and 1.1: a CFPackage of a document, its items and what
 * associates them (https://www.imsglobal.org/spec/case/v1p0); see import.h.
 *
 * What `export case` writes is known by its words: the kind in CFItemType, our id in
 * humanCodingScheme, the relation in the title of an association's grouping. Of what
 * others write, an item is a competency or a grouping of such, by CASE's own definition,
 * unless its type says otherwise; a hierarchy, a kinship or an order between competencies
 * is kept beside or reported, and never becomes a link that it does not say. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/limits.h"
#include "import/case_parts.h"

static void keep(char *to, size_t size, const char *s)
{
    bool cut = false;
    to[0] = '\0';
    if (s)
        rung_label_text(s, strlen(s), to, size, &cut);
}

/* ---- the document ---- */

/* Only words that CASE or its systems use; others are reported. */
static rung_fact_status status_of(rung_case_reading *r, const char *word)
{
    static const struct {
        const char *word;
        rung_fact_status status;
    } words[] = {
        { "Private Draft", RUNG_PLANNED },   { "Draft", RUNG_PLANNED },
        { "Creating", RUNG_PLANNED },        { "Adopted", RUNG_ESTABLISHED },
        { "Implemented", RUNG_ESTABLISHED }, { "Deprecated", RUNG_ENDED },
    };
    for (size_t i = 0; word && i < RUNG_COUNT_OF(words); i++)
        if (strcmp(words[i].word, word) == 0)
            return words[i].status;
    if (word)
        rung_case_say(
            &r->c, RUNG_SEVERITY_WARNING,
            "adoptionStatus '%s' is none that CASE has; what is in the document "
            "is taken as established",
            rung_shown_of(word).s);
    return RUNG_ESTABLISHED;
}

/* `export case` makes its identifiers of names, and names the graph as the creator. */
static bool is_ours(const char *identifier, const char *creator)
{
    return identifier && strlen(identifier) == 36 && identifier[14] == '8' && creator
           && rung_text_is_key(creator, strlen(creator));
}

static void read_document(rung_case_reading *r, const json_t *map)
{
    const rung_case_link licence = rung_case_link_of(map, "licenseURI");
    const char *creator = rung_case_text(map, "creator"),
               *publisher = rung_case_text(map, "publisher"),
               *id = rung_case_text(map, "identifier"),
               *title = rung_case_text(map, "title"),
               *url = rung_case_text(map, "officialSourceURL"),
               *uri = rung_case_text(map, "uri");
    char by[RUNG_LABEL_MAX * 2];
    if (r->document.found) {
        rung_case_say(&r->c, RUNG_SEVERITY_ERROR, "a second CFDocument");
        return;
    }
    r->document.found = true;
    if (!title)
        rung_case_say(&r->c, RUNG_SEVERITY_ERROR, "the CFDocument has no title");
    keep(r->document.title, sizeof r->document.title, title);
    const char *description = rung_case_text(map, "description");
    if (description && rung_case_tidy(r, description))
        rung_assembly_put_description(r->c.m->into, r->text);
    keep(r->document.version, sizeof r->document.version, rung_case_text(map, "version"));
    keep(r->document.url, sizeof r->document.url, url ? url : uri);
    keep(r->document.uri, sizeof r->document.uri, uri);
    keep(r->document.id, sizeof r->document.id, id);
    keep(r->document.licence, sizeof r->document.licence,
         licence.title ? licence.title : licence.uri);
    keep(r->document.licence_id, sizeof r->document.licence_id, licence.identifier);
    bool both = publisher && creator && strcmp(publisher, creator) != 0;
    snprintf(by, sizeof by, "%s%s%s",
             creator     ? creator
             : publisher ? publisher
                         : "",
             both ? ", published by " : "", both ? publisher : "");
    keep(r->document.by, sizeof r->document.by, by);
    rung_case_day(rung_case_text(map, "lastChangeDateTime"), r->document.changed);
    rung_case_read_day(r, map, "statusStartDate", r->document.from);
    rung_case_read_day(r, map, "statusEndDate", r->document.to);
    r->document.status = status_of(r, rung_case_text(map, "adoptionStatus"));
    if (is_ours(id, creator))
        snprintf(r->document.name, sizeof r->document.name, "%s", creator);
    else if (!rung_text_slug(r->document.title, strlen(r->document.title),
                             r->document.name, sizeof r->document.name))
        snprintf(r->document.name, sizeof r->document.name, "case");
}

static void read_definition(void *user, rung_case_part part, const json_t *map)
{
    rung_case_reading *r = user;
    const char *id = rung_case_text(map, "identifier"),
               *title = rung_case_text(map, "title");
    rung_known *into = part == RUNG_CASE_LICENCE ? &r->licences : &r->groupings;
    if (part == RUNG_CASE_DOCUMENT)
        read_document(r, map);
    else if (part == RUNG_CASE_OTHER)
        rung_case_leave(r, "{rubric, concept, subject, type or other definition|"
                           "rubrics, concepts, subjects, types and other definitions}");
    else if (id && title) {
        rung_known_at *at = rung_case_place(r, into, "CASE", id);
        if (at)
            at->label = rung_assembly_text(r->c.m->into, title, strlen(title));
    }
}

static void put_package(rung_case_reading *r)
{
    char title[RUNG_LABEL_MAX * 2 + 8];
    if (*r->document.licence_id) {
        const rung_known_at *at =
            rung_case_place(r, &r->licences, "CASE", r->document.licence_id);
        if (at && at->label)
            keep(r->document.licence, sizeof r->document.licence,
                 rung_assembly_text_at(r->c.m->into, at->label));
    }
    snprintf(title, sizeof title, "%s%s%s", r->document.title,
             *r->document.by ? "; " : "", r->document.by);
    rung_assembly_put_package(r->c.m->into, r->document.name, r->document.title,
                              *r->document.version ? r->document.version : "unknown",
                              r->document.licence);
    r->source =
        rung_assembly_put_source(r->c.m->into,
                                 &(rung_assembly_source){ .id = "case",
                                                          .title = title,
                                                          .date = r->document.changed,
                                                          .licence = r->document.licence,
                                                          .url = r->document.url });
}

/* ---- the whole ---- */

/* Before the items: what is said once, and who has children. */
static void read_first(void *user, rung_case_part part, const json_t *map)
{
    (part == RUNG_CASE_ASSOCIATION ? rung_case_read_parent : read_definition)(user, part,
                                                                              map);
}

static void end_first(rung_case_reading *r)
{
    if (r->document.found)
        put_package(r);
    else
        rung_case_say(&r->c, RUNG_SEVERITY_ERROR,
                      "there is no CFDocument in it: not a CFPackage of CASE");
}

static const struct {
    unsigned wanted;
    void (*read)(void *user, rung_case_part part, const json_t *map);
    void (*then)(rung_case_reading *r);
} walks[] = {
    { ~(1u << RUNG_CASE_ITEM), read_first, end_first },
    { 1u << RUNG_CASE_ITEM, rung_case_read_item, NULL },
    { 1u << RUNG_CASE_ASSOCIATION, rung_case_read_association, rung_case_put_besides },
};

static rung_status walk(void *user, rung_input *in, rung_error *err)
{
    rung_case_reading *r = user;
    rung_status s = RUNG_OK;
    (void)err; /* only memory ends it, and who began says so */
    if (rung_input_utf8(in))
        s = rung_case_walk(&r->c, walks[in->walk].wanted, walks[in->walk].read, r);
    r->c.line = 1;
    if (!s && walks[in->walk].then && !r->c.m->problems->errors && !in->failed)
        walks[in->walk].then(r);
    return s;
}

static rung_status walk_all(rung_case_reading *r, rung_error *err)
{
    rung_status s = rung_input_walk(r->c.in, RUNG_COUNT_OF(walks), walk, r, err);
    if (!s && r->unknown && !r->c.m->taken.n && !r->c.m->problems->errors)
        rung_case_say(&r->c, RUNG_SEVERITY_ERROR,
                      "no item is taken: nothing is known of their types; --kind "
                      "TYPE=KIND says what the items of a type are");
    return s;
}

static bool is_starved(const rung_case_reading *r)
{
    return r->besides.no_memory || r->known.no_memory || r->parents.no_memory
           || r->left_out.no_memory || r->groupings.no_memory || r->licences.no_memory;
}

rung_status rung_import_case_text(rung_import *m, rung_input *in, rung_error *err)
{
    rung_case_reading *r = calloc(1, sizeof *r);
    char *text = malloc(RUNG_FIELD_BYTES);
    rung_status s = r && text ? RUNG_OK : RUNG_NO_MEMORY;
    if (!s) {
        *r = (rung_case_reading){
            .c = { .m = m, .in = in, .mem.limit = SIZE_MAX, .line = 1 }, .text = text
        };
        s = walk_all(r, err);
        if (!s && is_starved(r))
            s = RUNG_NO_MEMORY;
        rung_arena_drop(&r->c.mem);
        rung_known_drop(&r->known);
        rung_known_drop(&r->parents);
        rung_known_drop(&r->left_out);
        rung_known_drop(&r->groupings);
        rung_known_drop(&r->licences);
        rung_besides_drop(&r->besides);
    }
    free(text);
    free(r);
    return s == RUNG_NO_MEMORY ? rung_fail(err, s, "%s: no memory to read it", in->file)
                               : s;
}

rung_status rung_import_case(rung_import *m, rung_error *err)
{
    return rung_import_text(m, ".json", rung_import_case_text, err);
}
