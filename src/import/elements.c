/* elements.c -- see elements.h. */
#include "import/elements.h"

#include <string.h>

rung_elements rung_elements_of(const char *text, size_t len)
{
    return (rung_elements){ .text = text, .len = len, .line = 1 };
}

static bool broken(rung_elements *e, const char *why)
{
    e->fault = why;
    return false;
}

static void skip_blanks(rung_elements *e)
{
    while (e->at < e->len && strchr(" \t\r\n", e->text[e->at]) && e->text[e->at])
        e->line += e->text[e->at++] == '\n';
}

static bool at(rung_elements *e, char c)
{
    skip_blanks(e);
    return e->at < e->len && e->text[e->at] == c;
}

static bool take(rung_elements *e, char c)
{
    bool found = at(e, c);
    e->at += found;
    return found;
}

/* To behind the quote that ends the text begun at e->at. */
static bool skip_text(rung_elements *e)
{
    for (e->at++; e->at < e->len && e->text[e->at] != '"'; e->at++) {
        e->line += e->text[e->at] == '\n';
        e->at += e->text[e->at] == '\\' && e->at + 1 < e->len;
    }
    if (e->at == e->len)
        return broken(e, "a text does not end");
    e->at++;
    return true;
}

/* One value: to its closing bracket, or to what ends a number or word. */
static bool skip_value(rung_elements *e)
{
    size_t depth = 0;
    do {
        skip_blanks(e);
        char c = e->at < e->len ? e->text[e->at] : '\0';
        if (!c)
            return broken(e, "a value is missing or does not end");
        if (c == '"') {
            if (!skip_text(e))
                return false;
        } else if (strchr("{[", c)) {
            depth++;
            e->at++;
        } else if (strchr("}]", c)) {
            if (depth == 0)
                return broken(e, "a value is missing");
            depth--;
            e->at++;
        } else if (depth && strchr(",:", c)) {
            e->at++;
        } else {
            size_t begin = e->at;
            while (e->at < e->len && !memchr(" \t\r\n,:]}\"[{", e->text[e->at], 12))
                e->at++;
            if (e->at == begin)
                return broken(e, "a value is missing");
        }
    } while (depth);
    return true;
}

static bool take_value(rung_elements *e, rung_element *out)
{
    skip_blanks(e);
    size_t begin = e->at;
    uint32_t line = e->line;
    if (!skip_value(e))
        return false;
    *out = (rung_element){ e->text + begin, e->at - begin, line };
    return true;
}

static bool take_name(rung_elements *e)
{
    if (!at(e, '"'))
        return broken(e, "a member is to begin with its name in quotes");
    size_t begin = e->at + 1;
    if (!skip_text(e))
        return false;
    e->member = e->text + begin;
    e->member_len = e->at - 1 - begin;
    return take(e, ':') || broken(e, "a member's name is to be followed by ':'");
}

/* Of a member that is a list, the first element; one that is empty is passed over. */
static bool next_member(rung_elements *e, rung_element *out)
{
    do {
        bool first = e->member == NULL;
        if (first && !take(e, '{'))
            return broken(e, "not a JSON object");
        if (take(e, '}')) {
            skip_blanks(e);
            return e->at < e->len && broken(e, "something stands behind the object");
        }
        if (!first && !take(e, ','))
            return broken(e, "a ',' is missing between two members");
        if (!take_name(e))
            return false;
        if (!take(e, '['))
            return take_value(e, out);
    } while (take(e, ']'));
    e->in_list = true;
    return take_value(e, out);
}

bool rung_elements_next(rung_elements *e, rung_element *out)
{
    if (e->fault)
        return false;
    if (e->in_list && take(e, ','))
        return take_value(e, out);
    if (e->in_list && !take(e, ']'))
        return broken(e, "a ',' is missing between two elements");
    e->in_list = false;
    return next_member(e, out);
}
