/* elements.c -- see elements.h. */
#include "import/elements.h"

#include <string.h>

/* What a byte is, as bits. */
enum { BLANK = 1, ENDS_WORD = 2, IN_TEXT = 4 };
static const uint8_t classes[256] = {
    ['\0'] = ENDS_WORD,
    [' '] = BLANK | ENDS_WORD,
    ['\t'] = BLANK | ENDS_WORD,
    ['\r'] = BLANK | ENDS_WORD,
    ['\n'] = BLANK | ENDS_WORD | IN_TEXT,
    ['"'] = ENDS_WORD | IN_TEXT,
    ['\\'] = IN_TEXT,
    [','] = ENDS_WORD,
    [':'] = ENDS_WORD,
    ['['] = ENDS_WORD,
    [']'] = ENDS_WORD,
    ['{'] = ENDS_WORD,
    ['}'] = ENDS_WORD,
};

rung_elements rung_elements_of(rung_input *in)
{
    return (rung_elements){ .in = in, .line = 1 };
}

static bool broken(rung_elements *e, const char *why)
{
    e->fault = why;
    return false;
}

/* The next byte, which stays; -1 at the end. */
static inline int look(rung_elements *e)
{
    rung_input *in = e->in;
    return in->at < in->len || rung_input_more(in) ? (unsigned char)in->window[in->at]
                                                   : -1;
}

/* The next byte behind blanks, which stays. */
static inline int look_on(rung_elements *e)
{
    int c;
    while ((c = look(e)) >= 0 && classes[c] & BLANK) {
        e->line += c == '\n';
        e->in->at++;
    }
    return c;
}

static bool take(rung_elements *e, char c)
{
    bool found = look_on(e) == (unsigned char)c;
    e->in->at += found;
    return found;
}

/* To the next byte of this class, or the end. */
static int skip_to(rung_elements *e, unsigned class)
{
    rung_input *in = e->in;
    do {
        const char *window = in->window;
        size_t at = in->at, len = in->len;
        while (at < len && !(classes[(unsigned char)window[at]] & class))
            at++;
        in->at = at;
    } while (in->at == in->len && rung_input_more(in));
    return in->at < in->len ? (unsigned char)in->window[in->at] : -1;
}

/* To behind the quote that ends the text which begins here. */
static bool skip_text(rung_elements *e)
{
    for (e->in->at++;; e->in->at++) {
        int c = skip_to(e, IN_TEXT);
        if (c == '\\') {
            e->in->at++;
            c = look(e);
        } else if (c == '"') {
            e->in->at++;
            return true;
        }
        if (c < 0)
            return broken(e, "a text does not end");
        e->line += c == '\n';
    }
}

/* One value: to its closing bracket, or to what ends a number or word. */
static bool skip_value(rung_elements *e)
{
    size_t depth = 0;
    do {
        int c = look_on(e);
        if (c <= 0)
            return broken(e, "a value is missing or does not end");
        if (c == '"') {
            if (!skip_text(e))
                return false;
            continue;
        }
        if (!(classes[c] & ENDS_WORD)) {
            skip_to(e, ENDS_WORD);
            continue;
        }
        bool opens = c == '{' || c == '[', closes = c == '}' || c == ']';
        if (depth == 0 && !opens)
            return broken(e, "a value is missing");
        depth += opens;
        depth -= closes;
        e->in->at++;
    } while (depth);
    return true;
}

/* The text that `skip` goes over stays in the window. */
static bool keep(rung_elements *e, bool (*skip)(rung_elements *e))
{
    look_on(e);
    e->in->from = e->in->at;
    e->in->keeps = true;
    bool whole = skip(e);
    e->in->keeps = false;
    return whole;
}

static bool take_value(rung_elements *e, rung_element *out)
{
    look_on(e);
    uint32_t line = e->line;
    if (!out || !keep(e, skip_value))
        return !out && skip_value(e);
    *out = (rung_element){ e->in->window + e->in->from, e->in->at - e->in->from, line };
    return true;
}

static bool take_name(rung_elements *e)
{
    if (look_on(e) != '"')
        return broken(e, "a member is to begin with its name in quotes");
    if (!keep(e, skip_text))
        return false;
    size_t len = e->in->at - e->in->from - 2;
    e->member_len = len < RUNG_MEMBER_BYTES ? len : RUNG_MEMBER_BYTES;
    memcpy(e->member, e->in->window + e->in->from + 1, e->member_len);
    return take(e, ':') || broken(e, "a member's name is to be followed by ':'");
}

static bool end_object(rung_elements *e)
{
    bool more = --e->depth == 0 && look_on(e) >= 0;
    e->later = e->served = true;
    return more && broken(e, "something stands behind the object");
}

bool rung_elements_member(rung_elements *e)
{
    while (e->later && rung_elements_next(e, NULL))
        ;
    if (e->fault)
        return false;
    if (e->depth == 0) {
        if (!take(e, '{'))
            return broken(e, "not a JSON object");
        e->depth++;
    }
    if (take(e, '}'))
        return end_object(e);
    if (e->later && !take(e, ','))
        return broken(e, "a ',' is missing between two members");
    e->later = true;
    e->served = false;
    return take_name(e);
}

bool rung_elements_is(const rung_elements *e, const char *member)
{
    return strlen(member) == e->member_len
           && memcmp(member, e->member, e->member_len) == 0;
}

bool rung_elements_next(rung_elements *e, rung_element *out)
{
    if (e->fault)
        return false;
    if (e->in_list) {
        if (take(e, ','))
            return take_value(e, out);
        e->in_list = false;
        return !take(e, ']') && broken(e, "a ',' is missing between two elements");
    }
    if (e->served)
        return false;
    e->served = true;
    if (take(e, '[')) {
        if (take(e, ']'))
            return false;
        e->in_list = true;
    }
    return take_value(e, out);
}

bool rung_elements_enter(rung_elements *e)
{
    if (e->fault || e->served || !take(e, '{'))
        return false;
    e->depth++;
    e->later = e->served = false;
    return true;
}
