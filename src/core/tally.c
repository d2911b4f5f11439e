/* tally.c -- see tally.h. */
#include "core/tally.h"

#include <stdio.h>
#include <string.h>

void rung_tally_add(rung_tally *t, const char *what, uint64_t n)
{
    uint32_t i = 0;
    while (i < t->n && strcmp(t->items[i].what, what) != 0)
        i++;
    if (n == 0 || i == RUNG_TALLY_MOST)
        return;
    if (i == t->n)
        t->items[t->n++].what = what;
    t->items[i].n += n;
}

/* Appends as much of n bytes as has room. */
static size_t append(char buf[RUNG_TALLY_WORDS], size_t at, const char *s, size_t n)
{
    size_t room = RUNG_TALLY_WORDS - 1 - at;
    n = n < room ? n : room;
    memcpy(buf + at, s, n);
    return at + n;
}

const char *rung_tally_words(const rung_tally *t, uint32_t i, char buf[RUNG_TALLY_WORDS])
{
    uint64_t n = t->items[i].n;
    size_t at = (size_t)snprintf(buf, RUNG_TALLY_WORDS, "%llu ", (unsigned long long)n);
    const char *s = t->items[i].what;
    for (size_t plain = strcspn(s, "{"); s[plain]; plain = strcspn(s, "{")) {
        const char *one = s + plain + 1, *many = one + strcspn(one, "|") + 1;
        const char *end = many + strcspn(many, "}");
        at = append(buf, at, s, plain);
        at = n == 1 ? append(buf, at, one, (size_t)(many - one) - 1)
                    : append(buf, at, many, (size_t)(end - many));
        s = end + 1;
    }
    at = append(buf, at, s, strlen(s));
    buf[at] = '\0';
    return buf;
}
