/* names.c -- the name index: what every node answers to, folded and in order, and where
 * the further words of each name begin. */
#include "builder/layout.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "builder/text_sort.h"
#include "core/arena.h"
#include "core/text.h"

typedef struct naming {
    rung_layout *b;
    rung_arena mem; /* folding */
} naming;

static rung_text_id put_text(rung_layout *b, const char *s, size_t len)
{
    char *at = rung_lay(b, RUNG_SECTION_pool, (uint32_t)len + 1);
    if (!at)
        return 0;
    memcpy(at, s, len);
    return b->sections[RUNG_SECTION_pool].n - (uint32_t)len - 1;
}

static void put(naming *n, uint32_t node, rung_name_kind by, rung_text_id shown,
                rung_text_id folded)
{
    rung_name *name = rung_lay(n->b, RUNG_SECTION_names, 1);
    if (name)
        *name = (rung_name){ folded, shown, .node = node, .by = by };
}

/* Names a node by a text of the pool from byte `from` on; what is folded as it stands
 * needs no second place. */
static void put_name(naming *n, uint32_t node, rung_name_kind by, rung_text_id shown,
                     uint32_t from)
{
    rung_layout *b = n->b;
    const char *text = (const char *)b->sections[RUNG_SECTION_pool].items + shown;
    size_t len = strlen(text += from), folded_len = 0;
    if (len && rung_text_is_folded(text, len)) {
        put(n, node, by, shown, shown + from);
        return;
    }
    rung_arena_reset(&n->mem);
    char *folded = rung_text_fold(&n->mem, text, len, &folded_len);
    bool same = folded && folded_len == len && !memcmp(folded, text, len);
    if (!folded)
        rung_lay_no_memory(b);
    else if (folded_len)
        put(n, node, by, shown, same ? shown + from : put_text(b, folded, folded_len));
}

/* A code answers to `SCHEME:value`, and to the bare value unless that is only digits. */
static void put_code(naming *n, uint32_t node, rung_text_id id)
{
    put_name(n, node, RUNG_BY_CODE, id, 0);
    const char *code = (const char *)n->b->sections[RUNG_SECTION_pool].items + id;
    const char *colon = strchr(code, ':');
    if (colon && colon[1 + strspn(colon + 1, "0123456789.-")])
        put_name(n, node, RUNG_BY_CODE, id, (uint32_t)(colon + 1 - code));
}

static void put_names_of_fact(naming *n, uint32_t node, uint32_t fact)
{
    const rung_snapshot *g = &n->b->g;
    uint32_t n_values;
    const rung_value *values = rung_fact_values(g, fact, &n_values);
    for (uint32_t i = 0; i < n_values; i++) {
        const rung_value *v = &values[i];
        if (v->attr == RUNG_A_NAME)
            put_name(n, node, RUNG_BY_NAME, v->text, 0);
        else if (v->attr == RUNG_A_REFERENCE)
            put_name(n, node, RUNG_BY_CODE, v->text, 0);
        for (uint32_t k = 0;
             k < v->n && (v->attr == RUNG_A_ALIASES || v->attr == RUNG_A_CODES); k++)
            if (v->attr == RUNG_A_CODES)
                put_code(n, node, g->lists[v->first + k]);
            else
                put_name(n, node, RUNG_BY_ALIAS, g->lists[v->first + k], 0);
    }
}

/* Of a key and a name that fold alike the name stays: its inner words are found too. */
static unsigned name_rank(uint32_t by)
{
    return by == RUNG_BY_NAME ? 0 : by == RUNG_BY_KEY ? 1 : by;
}

/* Puts the n elements of `size` bytes at `items` into the order that `order` gives. */
static void reorder(void *items, size_t n, size_t size, const rung_sort_text *order,
                    void *scratch)
{
    char *copy = scratch;
    memcpy(copy, items, n * size);
    for (size_t i = 0; i < n; i++)
        memcpy((char *)items + i * size, copy + order[i].item * size, size);
}

/* Sorts a section by so many bytes of the texts that its elements begin at, alike ones as
 * they stand. */
static bool sort_section(rung_layout *b, rung_section s, size_t size, size_t most,
                         uint32_t (*text_of)(const rung_layout *b, uint32_t i))
{
    const rung_growing *a = &b->sections[s], *pool = &b->sections[RUNG_SECTION_pool];
    rung_sort_text *order = malloc(((size_t)a->n + 1) * sizeof *order),
                   *scratch = malloc(((size_t)a->n + 1) * sizeof *scratch);
    bool done = order && scratch;
    assert(size <= sizeof *scratch);
    for (uint32_t i = 0; done && i < a->n; i++)
        order[i] = (rung_sort_text){ .text = text_of(b, i), .item = i };
    if (done) {
        rung_sort_texts(order, scratch, a->n, pool->items, pool->n, most);
        reorder(a->items, a->n, size, order, scratch);
    } else {
        rung_lay_no_memory(b);
    }
    free(order);
    free(scratch);
    return done;
}

static uint32_t text_of_name(const rung_layout *b, uint32_t i)
{
    return b->g.names[i].folded;
}

static uint32_t text_of_word(const rung_layout *b, uint32_t i)
{
    return b->g.words[i].text;
}

static void put_names(naming *n)
{
    rung_layout *b = n->b;
    for (uint32_t node = 0; node < b->head.n_nodes && !b->failed; node++) {
        put_name(n, node, RUNG_BY_KEY, b->g.node_key[node], 0);
        for (uint32_t f = b->g.node_fact[node]; f < b->g.node_fact[node + 1]; f++)
            put_names_of_fact(n, node, f);
    }
    rung_growing *a = &b->sections[RUNG_SECTION_names];
    rung_lay_refresh(b);
    if (!a->n || b->failed
        || !sort_section(b, RUNG_SECTION_names, sizeof(rung_name), SIZE_MAX,
                         text_of_name))
        return;
    rung_name *names = a->items;
    uint32_t kept = 0; /* a node once a text, as the best kind of name */
    for (uint32_t i = 0; i < a->n; i++) {
        rung_name *last = kept ? &names[kept - 1] : NULL;
        if (!last || last->node != names[i].node
            || strcmp(rung_text_of(&b->g, last->folded),
                      rung_text_of(&b->g, names[i].folded))
                   != 0)
            names[kept++] = names[i];
        else if (name_rank(names[i].by) < name_rank(last->by))
            *last = names[i];
    }
    a->n = kept;
}

/* What lies between words. */
static const bool between[256] = {
    [' '] = true, ['-'] = true, ['('] = true, ['/'] = true
};

static void put_words_of(rung_layout *b, const char *text, const rung_name *name,
                         uint32_t number)
{
    bool parted = false; /* the first word of a name is the name */
    for (uint32_t at = 0; text[at]; at++) {
        bool parts = between[(unsigned char)text[at]];
        rung_word *word = parted && !parts ? rung_lay(b, RUNG_SECTION_words, 1) : NULL;
        if (word)
            *word = (rung_word){ name->folded + at, number };
        parted = parts;
    }
}

static void put_words(rung_layout *b)
{
    enum { AHEAD = 8 };
    rung_lay_refresh(b);
    uint32_t n = b->sections[RUNG_SECTION_names].n;
    for (uint32_t i = 0; i < n && !b->failed; i++) {
        const rung_name *name = &b->g.names[i];
        if (i + AHEAD < n)
            __builtin_prefetch(rung_text_of(&b->g, name[AHEAD].folded));
        if (name->by != RUNG_BY_KEY && name->by != RUNG_BY_CODE)
            put_words_of(b, rung_text_of(&b->g, name->folded), name, i);
    }
    rung_lay_refresh(b);
    if (!b->failed && b->sections[RUNG_SECTION_words].n)
        sort_section(b, RUNG_SECTION_words, sizeof(rung_word), RUNG_WORD_SORTED,
                     text_of_word);
}

void rung_lay_names(rung_layout *b)
{
    naming n = { .b = b };
    rung_lay_refresh(b);
    put_names(&n);
    rung_arena_drop(&n.mem);
    put_words(b);
}
