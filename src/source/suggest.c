/* suggest.c -- keeps the nearest word seen; see suggest.h.
 *
 * Only a faulty cell comes here. A file of a million faulty cells meets the budget:
 * counted in steps and not in time, so the same file gives the same messages. */
#include "source/suggest.h"

#include <stdio.h>
#include <string.h>

#include "core/text.h"

rung_suggest rung_suggest_for(const char *word, size_t len, uint64_t *budget)
{
    rung_suggest s = { .budget = budget };
    if (len == 0 || len > sizeof s.word)
        return s;
    for (size_t i = 0; i < len; i++)
        s.word[i] =
            word[i] >= 'A' && word[i] <= 'Z' ? (char)(word[i] - 'A' + 'a') : word[i];
    s.len = len;
    s.limit = len < 12 ? 1 + (unsigned)len / 4 : 4;
    return s;
}

static bool spend(rung_suggest *s, uint64_t steps)
{
    if (!s->budget)
        return true;
    if (*s->budget < steps) {
        *s->budget = 0;
        return false;
    }
    *s->budget -= steps;
    return true;
}

void rung_suggest_try(rung_suggest *s, const char *candidate, size_t len)
{
    size_t gap = len > s->len ? len - s->len : s->len - len;
    if (!s->len || !len || gap > s->limit) {
        spend(s, 1);
        return;
    }
    unsigned within = s->best ? s->limit - 1 : s->limit;
    if ((s->best && s->limit == 0) || !spend(s, s->len * (2 * within + 1)))
        return;
    unsigned d = rung_text_distance(s->word, s->len, candidate, len, within);
    if (d > within)
        return;
    s->best = candidate;
    s->best_len = len;
    s->limit = d;
}

void rung_suggest_try_words(rung_suggest *s, const char *words)
{
    while (words && *words) {
        size_t n = strcspn(words, "|");
        rung_suggest_try(s, words, n);
        words += n + (words[n] == '|');
    }
}

const char *rung_suggest_text(const rung_suggest *s, const char *before, char *buf,
                              size_t size)
{
    buf[0] = '\0';
    if (s->best)
        snprintf(buf, size, "; did you mean '%s%.*s'?", before, (int)s->best_len,
                 s->best);
    return buf;
}
