/* phrase.c -- see conditions_parts.h. */
#include <string.h>

#include "query/conditions_parts.h"

static bool grow(rung_phrase *p, size_t more)
{
    char *grown = more <= SIZE_MAX / 2 - p->cap
                      ? rung_arena_alloc(&p->a->t->mem, 2 * (p->cap + more), 1)
                      : NULL;
    if (!grown) {
        p->a->status = RUNG_NO_MEMORY;
        return false;
    }
    memcpy(grown, p->at, p->n);
    p->at = grown;
    p->cap = 2 * (p->cap + more);
    return true;
}

void rung_phrase_add(rung_phrase *p, const char *s)
{
    size_t n = strlen(s);
    if (n > p->cap - p->n && !grow(p, n))
        return;
    memcpy(p->at + p->n, s, n);
    p->n += n;
}

void rung_phrase_integer(rung_phrase *p, int64_t v)
{
    char digits[24], *d = digits + sizeof digits - 1;
    *d = '\0';
    bool negative = v < 0;
    do
        *--d = (char)('0' + (negative ? -(v % 10) : v % 10));
    while ((v /= 10) != 0);
    if (negative)
        *--d = '-';
    rung_phrase_add(p, d);
}

const char *rung_phrase_said(rung_phrase *p)
{
    const char *said = rung_arena_text(&p->a->t->mem, p->at, p->n);
    if (!said)
        p->a->status = RUNG_NO_MEMORY;
    return said;
}

rung_need rung_need_of_word(const char *word)
{
    return !word || strcmp(word, "must") == 0 ? RUNG_MUST
           : strcmp(word, "usual") == 0       ? RUNG_USUAL
                                              : RUNG_MAY;
}

void rung_phrase_tail(rung_phrase *p, rung_need how, rung_node whose)
{
    static const char *const words[] = { "", " (usually)", " (may be asked)" };
    rung_phrase_add(p, words[how]);
    if (whose.id == RUNG_NONE)
        return;
    rung_phrase_add(p, " [");
    rung_phrase_add(p, rung_node_name(p->a->v->g, whose));
    rung_phrase_add(p, "]");
}
