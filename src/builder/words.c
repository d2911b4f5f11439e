/* words.c -- words told apart by their tokens; see words.h.
 *
 * A word that is typed has no blank, so all that orders a word of a name is what stands
 * from its beginning to the next blank or the end, that with it: its token. Names share
 * their tokens, on ESCO more than twenty words each. So they are told apart in a table,
 * they alone are sorted, and the words are counted out to their places.
 *
 * The table is of pieces of sixteen bytes: each has the one before it, and a token is the
 * last piece of it. So most words cost one look in the table, and no text but their own
 * is read, while it is at hand. */
#include "builder/words.h"

#include <stdlib.h>
#include <string.h>

#include "builder/text_sort.h"
#include "core/hash.h"
#include "core/pages.h"
#include "core/sixteen.h"

#define BYTES sizeof(rung_sixteen)

typedef struct rung_piece {
    uint64_t bytes[BYTES / 8]; /* zero behind the end of the token */
    uint32_t before;           /* a piece; 0: none */
    uint32_t n;                /* words with this token; later where the next one goes */
    rung_text_id text;         /* where the first of them begins */
} piece;

typedef struct rung_found_word {
    rung_text_id text;
    uint32_t name, token;
} found;

#define BLOCK 64u /* bytes of a name: a bit for each in a number */
#define FIRST_PIECES 1024u
#define FIRST_WORDS 1024u

/* ---- tokens ---- */

/* A text can make no factor zero. */
static inline __attribute__((always_inline)) uint32_t *slot_of(const rung_words *w,
                                                               const uint64_t bytes[2],
                                                               uint32_t before)
{
    uint64_t seed = before ? rung_hash_mix(w->seed, w->seed + before) : w->seed;
    uint64_t hash = rung_hash_mix(bytes[0] ^ seed, bytes[1] ^ ~seed);
    uint32_t mask = 2 * w->most_pieces - 1, at = (uint32_t)hash & mask;
    for (; w->slots[at]; at = (at + 1) & mask) {
        const piece *p = &w->pieces[w->slots[at]];
        if (p->bytes[0] == bytes[0] && p->bytes[1] == bytes[1] && p->before == before)
            break;
    }
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

static rung_sixteen sixteen_at(const rung_words *w, uint32_t at)
{
    rung_sixteen c = { 0 };
    if (w->pool_len - at >= BYTES)
        return rung_sixteen_at(w->pool + at);
    memcpy(&c, w->pool + at, w->pool_len - at);
    return c;
}

static uint32_t piece_behind(rung_words *w, uint32_t before, rung_sixteen c)
{
    piece new = { .before = before };
    memcpy(new.bytes, &c, sizeof new.bytes);
    uint32_t *slot = slot_of(w, new.bytes, before);
    if (!*slot) {
        *slot = w->n_pieces++;
        w->pieces[*slot] = new;
    }
    return *slot;
}

/* The last piece of the token of n bytes at a place. */
static uint32_t token_at(rung_words *w, uint32_t at, uint32_t n)
{
    static const char sieve[2 * BYTES] = {
        -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
    };
    uint32_t token = 0;
    for (; n > BYTES; n -= BYTES, at += BYTES)
        token = piece_behind(w, token, sixteen_at(w, at));
    return piece_behind(w, token, sixteen_at(w, at) & rung_sixteen_at(sieve + BYTES - n));
}

/* ---- words ---- */

/* For the words of a block, of which each second byte may begin one. */
static bool make_room(rung_words *w)
{
    const uint32_t words = BLOCK / 2, pieces = words * (RUNG_WORD_SORTED / BYTES);
    while (w->n_pieces + pieces > w->most_pieces)
        if (!more_pieces(w))
            return false;
    if (w->n + words <= w->most)
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

/* What lies between words: a blank, a bracket, a hyphen, a slash, of which two and two
 * differ in a bit. Of each of sixteen bytes, or of one. */
#define IS_BETWEEN(c) ((((c) | 8) == '(') | (((c) | 2) == '/'))
_Static_assert(IS_BETWEEN(' ') && IS_BETWEEN('(') && IS_BETWEEN('-') && IS_BETWEEN('/'),
               "each of the four, by the bit that is lost");

typedef struct marks {
    uint64_t begins; /* words do, but the first of the text */
    uint64_t blanks;
} marks;

/* Of the n bytes of a block. *between: the byte before them lies between words, as it is
 * then said of the last. */
static marks look_at(const rung_words *w, uint32_t at, uint32_t n, bool *between)
{
    uint64_t apart = 0, blanks = 0, in = ~UINT64_C(0) >> (BLOCK - n);
    for (uint32_t i = 0; i < n; i += BYTES) {
        rung_sixteen c = sixteen_at(w, at + i);
        apart |= rung_bits_of((rung_sixteen)IS_BETWEEN(c)) << i;
        blanks |= rung_bits_of((rung_sixteen)(c == ' ')) << i;
    }
    marks m = { (apart << 1 | *between) & ~apart & in, blanks & in };
    *between = apart >> (BLOCK - 1);
    return m;
}

/* The bytes of the token that begins at a place, `left` before the end of its text. Of
 * the first `seen` of these `blanks` are known. */
static uint32_t token_len(const rung_words *w, uint32_t at, uint32_t left, uint32_t seen,
                          uint64_t blanks)
{
    uint32_t most = left < RUNG_WORD_SORTED ? left : RUNG_WORD_SORTED;
    if (blanks)
        return (uint32_t)__builtin_ctzll(blanks) + 1;
    const char *from = w->pool + at,
               *blank = most > seen ? memchr(from, ' ', most) : NULL;
    return blank ? (uint32_t)(blank - from) + 1 : most;
}

void rung_words_put(rung_words *w, rung_text_id text, uint32_t len, uint32_t name)
{
    bool between = false;
    look_at_pool(w);
    for (uint32_t block = 0; block < len; block += BLOCK) {
        if (!make_room(w))
            return;
        uint32_t left = len - block;
        marks m = look_at(w, text + block, left < BLOCK ? left : BLOCK, &between);
        for (; m.begins; m.begins &= m.begins - 1) {
            uint32_t k = (uint32_t)__builtin_ctzll(m.begins), at = text + block + k;
            uint32_t n = token_len(w, at, left - k, BLOCK - k, m.blanks >> k);
            uint32_t token = token_at(w, at, n);
            w->words[w->n++] = (found){ at, name, token };
            if (w->pieces[token].n++ == 0)
                w->pieces[token].text = at;
        }
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

/* Forgets the words of names that are gone, and finds the tokens that are left; returns
 * how many. */
static uint32_t list_tokens(const rung_words *w, const uint32_t *place,
                            rung_sort_text *tokens)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < w->n; i++)
        if (place[w->words[i].name] == RUNG_NONE)
            w->pieces[w->words[i].token].n--;
    for (uint32_t i = 1; i < w->n_pieces; i++)
        if (w->pieces[i].n)
            tokens[n++] = (rung_sort_text){ .text = w->pieces[i].text, .item = i };
    return n;
}

/* Says of each token where its first word goes; returns where the last one ends. */
static uint32_t rank_tokens(const rung_words *w, const uint32_t *place,
                            rung_sort_text *tokens, rung_sort_text *scratch)
{
    uint32_t n = list_tokens(w, place, tokens), at = 0;
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
