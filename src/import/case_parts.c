/* case_parts.c -- see case_parts.h. */
#include "import/case_parts.h"

#include <string.h>

#include "core/limits.h"

#define CUT "text{|s} with what no table can hold (left out of {it|them})"

void rung_case_leave(rung_case_reading *r, const char *what)
{
    rung_tally_add(&r->c.m->left, what, 1);
}

size_t rung_case_tidy(rung_case_reading *r, const char *s)
{
    bool cut = false;
    size_t at, n = strlen(s);
    bool whole = n && n < RUNG_FIELD_BYTES && s[0] != ' ' && s[n - 1] != ' '
                 && rung_text_check(s, n, &at) == RUNG_TEXT_FINE;
    if (whole)
        memcpy(r->text, s, n + 1);
    else
        n = rung_label_text(s, n, r->text, RUNG_FIELD_BYTES, &cut);
    rung_tally_add(&r->c.m->left, CUT, cut);
    return n;
}

void rung_case_put_text(rung_case_reading *r, unsigned attr, const char *s)
{
    size_t n = s ? rung_case_tidy(r, s) : 0;
    if (n)
        rung_assembly_put_text(r->c.m->into, attr, r->text, n);
}

void rung_case_read_day(rung_case_reading *r, const json_t *map, const char *name,
                        char day[11])
{
    const char *s = rung_case_text(map, name);
    if (rung_case_day(s, day) || !s)
        return;
    rung_case_say(&r->c, RUNG_SEVERITY_WARNING, "%s '%s' is no date; left out", name,
                  rung_shown_of(s).s);
    rung_case_leave(r, "date{|s} that {is|are} none");
}

uint16_t rung_case_column(rung_case_reading *r, const char *name, rung_attr_type type,
                          const char *help)
{
    return rung_assembly_put_column(r->c.m->into, name, type, help);
}

rung_known_at *rung_case_place(rung_case_reading *r, rung_known *k, const char *scheme,
                               const char *id)
{
    return rung_known_place(k, rung_known_code(r->c.m->into, scheme, id, strlen(id)));
}

void rung_case_note(rung_case_reading *r, rung_known *k, const char *id, const char *uri)
{
    rung_known_at *at = id ? rung_case_place(r, k, "CASE", id) : NULL;
    if (at)
        at->node = 0;
    at = uri ? rung_case_place(r, k, "URI", uri) : NULL;
    if (at)
        at->node = 0;
}

bool rung_case_noted(rung_case_reading *r, rung_known *k, const char *id, const char *uri)
{
    const rung_known_at *at = id ? rung_case_place(r, k, "CASE", id) : NULL;
    if (at && at->node == 0)
        return true;
    at = uri ? rung_case_place(r, k, "URI", uri) : NULL;
    return at && at->node == 0;
}
