/* words.c -- words told apart by their tokens; see words.h.
 *
 * A word that is typed has no blank, so all that orders a word of a name is what stands
 * from its beginning to the next blank or the end, that with it: its token. Names share
 * their tokens, on ESCO more than twenty words each. So they are told apart in a table,
 * they alone are sorted, and the words are counted out to their places.
 *
 * The table is of pieces of eight bytes: each has the one before it, and a token is the
 * last piece of it. So a word costs a look in the table for eight bytes, and no text but
 * its own is read, while it is at hand. */
#include "builder/words.h"

#include <endian.h>
#include <stdlib.h>
#include <string.h>

#include "builder/text_sort.h"
#include "core/pages.h"
#include "source/intern.h"

typedef struct rung_piece {
    uint64_t bytes;  /* the lowest is the first; zero behind the end of the token */
    uint32_t before; /* a piece; 0: none */
    uint32_t n;      /* words with this token; later where the next one goes */
} piece;

typedef struct rung_found_word {
    rung_text_id text;
    uint32_t name, token;
} found;

#define BYTES sizeof(uint64_t)
#define FIRST_PIECES 1024u
#define FIRST_WORDS 1024u

/* ---- tokens ---- */

/* A text can make neither of the two numbers zero. */
static uint32_t *slot_of(const rung_words *w, uint64_t bytes, uint32_t before)
{
    uint64_t hash = rung_hash_mix(bytes ^ w->seed, w->seed + (UINT64_C(2) * before + 1));
    uint32_t mask = 2 * w->most_pieces - 1, at = (uint32_t)hash & mask;
    while (w->slots[at]
           && (w->pieces[w->slots[at]].bytes != bytes
               || w->pieces[w->slots[at]].before != before))
        at = (at + 1) & mask;
    return &w->slots[at];
}

static bool more_pieces(rung_words *w)
{
    uint32_t most = w->most_pieces ? w->most_pieces * 2 : FIRST_PIECES;
    piece *pieces = most <= UINT32_MAX / 4
                        ? rung_pages_resize(w->pieces, w->most_pieces * sizeof *pieces,
                                            most * sizeof *pieces)
                        : NULL;
    if (!pieces)
        return rung_lay_no_memory(w->b);
    w->pieces = pieces;
    w->most_pieces = most;
    free(w->slots);
    w->slots = calloc(most, 2 * sizeof *w->slots);
    if (!w->slots)
        return rung_lay_no_memory(w->b);
    for (uint32_t i = 1; i < w->n_pieces; i++)
        *slot_of(w, pieces[i].bytes, pieces[i].before) = i;
    return true;
}

typedef uint8_t eight __attribute__((vector_size(8)));

_Static_assert(sizeof(eight) == BYTES, "a number of as many bytes");

static eight eight_at(const rung_words *w, uint32_t at)
{
    eight c = { 0 };
    if (w->pool_len - at >= BYTES)
        memcpy(&c, w->pool + at, BYTES);
    else
        memcpy(&c, w->pool + at, w->pool_len - at);
    return c;
}

/* The lowest byte of the number is the first of them. */
static uint64_t number_of(eight c)
{
    uint64_t number;
    memcpy(&number, &c, sizeof number);
    return le64toh(number);
}

/* What lies between words: a blank, a bracket, a hyphen, a slash, of which two and two
 * differ in a bit. Of a byte, or of each of eight. */
#define IS_BETWEEN(c) ((((c) | 8) == '(') | (((c) | 2) == '/'))
_Static_assert(IS_BETWEEN(' ') && IS_BETWEEN('(') && IS_BETWEEN('-') && IS_BETWEEN('/'),
               "each of the four, by the bit that is lost");

static eight between(eight c)
{
    return (eight)IS_BETWEEN(c);
}

/* Where the word that begins before a place, or there, ends: at what lies between words
 * or at its NUL. */
static uint32_t end_of_word(const rung_words *w, uint32_t at)
{
    uint64_t ends = 0;
    for (; !ends; at += BYTES) {
        eight c = eight_at(w, at);
        ends = number_of((eight)(c == 0) | between(c));
    }
    return at - BYTES + (uint32_t)__builtin_ctzll(ends) / 8;
}

static uint32_t piece_behind(rung_words *w, uint32_t before, uint64_t bytes)
{
    uint32_t *slot = slot_of(w, bytes, before);
    if (!*slot) {
        *slot = w->n_pieces++;
        w->pieces[*slot] = (piece){ .bytes = bytes, .before = before };
    }
    return *slot;
}

/* The last piece of the token at a place, and in *end the end of the word there. */
static uint32_t token_at(rung_words *w, uint32_t at, uint32_t *end)
{
    uint64_t last = 0;
    uint32_t token = 0, far = at + RUNG_WORD_SORTED;
    for (*end = 0; at != far && !last; at += BYTES) {
        eight c = eight_at(w, at), nul = (eight)(c == 0);
        uint64_t ends = number_of(nul | between(c));
        if (ends && !*end)
            *end = at + (uint32_t)__builtin_ctzll(ends) / 8;
        last = number_of(nul | (eight)(c == ' '));
        /* up to that byte, which is all where there is none */
        token = piece_behind(w, token, number_of(c) & (((last & -last) << 8) - 1));
    }
    if (!*end)
        *end = end_of_word(w, at);
    return token;
}

/* ---- words ---- */

static bool make_room(rung_words *w)
{
    if (w->n_pieces + RUNG_WORD_SORTED / BYTES > w->most_pieces && !more_pieces(w))
        return false;
    if (w->n < w->most)
        return true;
    uint32_t most = w->most ? w->most * 2 : FIRST_WORDS;
    w->words = most <= UINT32_MAX / 2
                   ? rung_lay_in(w->b, &w->b->rows, most * sizeof *w->words)
                   : rung_lay_no_memory(w->b);
    w->most = most;
    return w->words != NULL;
}

/* The pool moves as it grows. */
static void look_at_pool(rung_words *w)
{
    const rung_growing *pool = &w->b->sections[RUNG_SECTION_pool];
    w->pool = pool->items;
    w->pool_len = pool->n;
}

void rung_words_put(rung_words *w, rung_text_id text, uint32_t name)
{
    look_at_pool(w);
    for (uint32_t at = end_of_word(w, text); w->pool[at];) {
        uint32_t begin = ++at, token;
        if (!w->pool[at] || IS_BETWEEN(w->pool[at]))
            continue;
        if (!make_room(w))
            return;
        token = token_at(w, begin, &at);
        w->words[w->n++] = (found){ begin, name, token };
    }
}

void *rung_words_room(rung_words *w, size_t size)
{
    size_t used = (w->n * sizeof *w->words + 15) / 16 * 16;
    char *room = rung_lay_in(w->b, &w->b->rows, used + size);
    w->words = (found *)(void *)room;
    return room ? room + used : NULL;
}

/* ---- order ---- */

/* Counts the words of each token, and finds one for each; returns how many tokens. */
static uint32_t count(const rung_words *w, const uint32_t *place, rung_sort_text *tokens)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < w->n; i++) {
        const found *one = &w->words[i];
        if (place[one->name] != RUNG_NONE && w->pieces[one->token].n++ == 0)
            tokens[n++] = (rung_sort_text){ .text = one->text, .item = one->token };
    }
    return n;
}

/* Says of each token where its first word goes; returns where the last one ends. */
static uint32_t rank_tokens(const rung_words *w, const uint32_t *place,
                            rung_sort_text *tokens, rung_sort_text *scratch)
{
    uint32_t n = count(w, place, tokens), at = 0;
    rung_sort_texts(tokens, scratch, n, w->pool, w->pool_len, RUNG_WORD_SORTED);
    for (uint32_t i = 0; i < n; i++) {
        piece *token = &w->pieces[tokens[i].item];
        uint32_t words = token->n;
        token->n = at;
        at += words;
    }
    return at;
}

static void count_out(rung_words *w, const uint32_t *place, uint32_t n)
{
    rung_spare *room = &w->b->values;
    rung_word *words = rung_pages_resize(room->at, room->size, n * sizeof *words);
    if (!words) {
        rung_lay_no_memory(w->b);
        return;
    }
    for (uint32_t i = 0; i < w->n; i++) {
        found one = w->words[i];
        if (place[one.name] != RUNG_NONE)
            words[w->pieces[one.token].n++] = (rung_word){ one.text, place[one.name] };
    }
    w->b->sections[RUNG_SECTION_words] = (rung_growing){ words, n, n };
    *room = (rung_spare){ 0 };
}

void rung_words_lay(rung_words *w, const uint32_t *place)
{
    rung_sort_text *tokens =
        rung_lay_in(w->b, &w->b->values, (size_t)w->n_pieces * 2 * sizeof *tokens);
    look_at_pool(w);
    uint32_t n = tokens ? rank_tokens(w, place, tokens, tokens + w->n_pieces) : 0;
    if (n)
        count_out(w, place, n);
}

void rung_words_init(rung_words *w, rung_layout *b)
{
    *w = (rung_words){ .b = b, .seed = rung_hash_seed(w), .n_pieces = 1 };
}

void rung_words_drop(rung_words *w)
{
    rung_pages_drop(w->pieces, w->most_pieces * sizeof *w->pieces);
    free(w->slots);
}
