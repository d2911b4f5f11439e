/* words.h -- section `words` while it is laid out: where the further words of each name
 * begin, in the order of what stands from there to the next blank, as far as
 * RUNG_WORD_SORTED bytes; among those alike in the order they were put. */
#ifndef RUNG_BUILDER_WORDS_H
#define RUNG_BUILDER_WORDS_H

#include "builder/layout.h"

typedef struct rung_words {
    rung_layout *b;
    const char *pool;
    uint32_t pool_len;
    uint64_t seed;
    struct rung_piece *pieces; /* at 0 what stands for none */
    uint32_t *slots;           /* of pieces, 0: free; two for each there is room for */
    uint32_t n_pieces, most_pieces;
    struct rung_found_word *words; /* in the spare rows */
    uint32_t n, most;
} rung_words;

void rung_words_init(rung_words *w, rung_layout *b);

/* Finds the words of a folded name of `len` bytes, all but the first. `name` is any number
 * the caller has for it. Cost: O(len), and for a word as far as RUNG_WORD_SORTED bytes. */
void rung_words_put(rung_words *w, rung_text_id text, uint32_t len, uint32_t name);

/* When all are put: so many bytes in the spare rows, behind what is found, until words
 * are laid. NULL when memory ended. */
void *rung_words_room(rung_words *w, size_t size);

/* Lays the section, in the spare values. place[name] is the index of a name in `names`,
 * or RUNG_NONE: it is gone, and its words with it. */
void rung_words_lay(rung_words *w, const uint32_t *place);

void rung_words_drop(rung_words *w);

#endif
