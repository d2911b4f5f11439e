/* suggest.h -- "did you mean": the nearest of many words, within a budget. */
#ifndef RUNG_SOURCE_SUGGEST_H
#define RUNG_SOURCE_SUGGEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct rung_suggest {
    char word[64];    /* what was written, ASCII letters lowered */
    size_t len;       /* 0: too long or empty; nothing is near */
    unsigned limit;   /* farthest that still is a misspelling */
    const char *best; /* nearest so far, the first of equals; borrowed, with no NUL */
    size_t best_len;
    uint64_t *budget; /* steps left, or NULL for no limit */
} rung_suggest;

/* Looks for what was meant by `word`. budget may be NULL, else every try takes from it
 * and at 0 none is made. */
rung_suggest rung_suggest_for(const char *word, size_t len, uint64_t *budget);

void rung_suggest_try(rung_suggest *s, const char *candidate, size_t len);

/* Tries each of a `|`-separated list. */
void rung_suggest_try_words(rung_suggest *s, const char *words);

/* Writes `; did you mean '...'?` or nothing into buf; returns buf. `before` stands before
 * the word, inside the quotes. */
const char *rung_suggest_text(const rung_suggest *s, const char *before, char *buf,
                              size_t size);

#endif
