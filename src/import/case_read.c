/* case_read.c -- see case_read.h. Elements of the long lists become trees of their own,
 * so memory follows the largest of them. */
#include "import/case_read.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "core/text.h"
#include "import/elements.h"

static const struct {
    const char *member;
    rung_case_part part;
    bool within; /* CFDefinitions */
} members[] = {
    { "CFDocument", RUNG_CASE_DOCUMENT, false },
    { "CFItems", RUNG_CASE_ITEM, false },
    { "CFAssociations", RUNG_CASE_ASSOCIATION, false },
    { "CFLicenses", RUNG_CASE_LICENCE, true },
    { "CFAssociationGroupings", RUNG_CASE_GROUPING, true },
};

static rung_case_part part_of(const rung_elements *e, bool within)
{
    for (size_t i = 0; i < RUNG_COUNT_OF(members); i++)
        if (members[i].within == within && rung_elements_is(e, members[i].member))
            return members[i].part;
    return RUNG_CASE_OTHER;
}

typedef struct walking {
    rung_case *c;
    unsigned wanted;
    void (*read)(void *user, rung_case_part part, const json_t *map);
    void *user;
    rung_elements elements;
} walking;

static rung_status take(walking *w, rung_case_part part, const rung_element *element)
{
    const json_t *map;
    json_error_t why;
    rung_case *c = w->c;
    c->line = element->line;
    rung_arena_reset(&c->mem);
    rung_status s =
        rung_json_read_value(&c->mem, element->text, element->len, &map, &why);
    if (s == RUNG_NO_MEMORY)
        return s;
    if (s)
        rung_diagnostics_put(c->m->problems, RUNG_SEVERITY_ERROR, c->in->file,
                             c->line + (why.line > 0 ? (uint32_t)why.line - 1 : 0),
                             why.column > 0 ? (uint32_t)why.column : 1, "not JSON: %s",
                             why.text);
    else if (json_is_object(map))
        w->read(w->user, part, map);
    else if (part != RUNG_CASE_OTHER && !json_is_null(map))
        rung_case_say(c, RUNG_SEVERITY_ERROR, "this is to be an object");
    return RUNG_OK;
}

/* The members of an object; those of the package and of its definitions are looked into. */
static rung_status walk_object(walking *w, unsigned depth, bool within)
{
    rung_elements *e = &w->elements;
    rung_element element;
    rung_status s = RUNG_OK;
    while (!s && rung_elements_member(e)) {
        bool package = depth == 0 && rung_elements_is(e, "CFPackage"),
             definitions = !within && rung_elements_is(e, "CFDefinitions");
        rung_case_part part = part_of(e, within);
        if ((package || definitions) && rung_elements_enter(e))
            s = walk_object(w, depth + 1, definitions);
        else if (w->wanted & 1u << part)
            while (!s && rung_elements_next(e, &element))
                s = take(w, part, &element);
    }
    return s;
}

rung_status rung_case_walk(rung_case *c, unsigned wanted,
                           void (*read)(void *user, rung_case_part part,
                                        const json_t *map),
                           void *user)
{
    walking w = { c, wanted, read, user, rung_elements_of(c->in) };
    rung_status s = walk_object(&w, 0, false);
    const rung_elements *e = &w.elements;
    if (!s && e->fault && !c->in->failed)
        rung_diagnostics_put(c->m->problems, RUNG_SEVERITY_ERROR, c->in->file, e->line, 1,
                             "not JSON: %s", e->fault);
    return s;
}

const char *rung_case_text(const json_t *map, const char *name)
{
    const json_t *v = json_object_get(map, name);
    return json_string_length(v) && strlen(json_string_value(v)) == json_string_length(v)
               ? json_string_value(v)
               : NULL;
}

rung_case_link rung_case_link_of(const json_t *map, const char *name)
{
    const json_t *v = json_object_get(map, name);
    return json_is_object(v) ? (rung_case_link){ rung_case_text(v, "title"),
                                                 rung_case_text(v, "identifier"),
                                                 rung_case_text(v, "uri") }
                             : (rung_case_link){ .uri = rung_case_text(map, name) };
}

bool rung_case_day(const char *s, char day[11])
{
    int32_t first, last;
    size_t n = s ? strcspn(s, "T ") : 0;
    if (n != 10 || !rung_text_date(s, n, &first, &last))
        return false;
    memcpy(day, s, n);
    day[n] = '\0';
    return true;
}

void rung_case_say(const rung_case *c, rung_severity severity, const char *fmt, ...)
{
    char text[500];
    va_list args;
    va_start(args, fmt);
    vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    rung_diagnostics_put(c->m->problems, severity, c->in->file, c->line, 1, "%s", text);
}
