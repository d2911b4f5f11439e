/* names.c -- the name index: what every node answers to, folded and in order, and where
 * the further words of each name begin. */
#include "builder/layout.h"

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

/* Sorts by so many bytes of the texts, alike ones as they stand; returns the room that it
 * needed, for the caller to use and free, or NULL. */
static void *sort(rung_layout *b, rung_sort_text *order, size_t n, size_t most)
{
    const rung_growing *pool = &b->sections[RUNG_SECTION_pool];
    rung_sort_text *scratch = malloc((n + 1) * sizeof *scratch);
    if (!scratch)
        return rung_lay_no_memory(b);
    rung_sort_texts(order, scratch, n, pool->items, pool->n, most);
    return scratch;
}

static void sort_names(rung_layout *b)
{
    const rung_growing *a = &b->sections[RUNG_SECTION_names];
    rung_name *names = a->items;
    rung_sort_text *order = malloc(((size_t)a->n + 1) * sizeof *order);
    rung_name *copy = NULL;
    _Static_assert(sizeof *copy <= sizeof *order, "they fit into the room");
    for (uint32_t i = 0; order && i < a->n; i++)
        order[i] = (rung_sort_text){ .text = names[i].folded, .item = i };
    if (!order)
        rung_lay_no_memory(b);
    else if ((copy = sort(b, order, a->n, SIZE_MAX)) != NULL && a->n) {
        memcpy(copy, names, a->n * sizeof *names);
        for (uint32_t i = 0; i < a->n; i++)
            names[i] = copy[order[i].item];
    }
    free(copy);
    free(order);
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
    if (!b->failed)
        sort_names(b);
    if (b->failed)
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

/* Words while they are found: a word is a text and the number of its name, and so is what
 * is sorted. */
typedef struct finding {
    rung_sort_text *items;
    uint32_t n, cap;
} finding;

static bool more_words(rung_layout *b, finding *f)
{
    uint32_t cap = f->cap ? f->cap * 2 : 1024;
    rung_sort_text *grown =
        cap > f->cap ? realloc(f->items, (size_t)cap * sizeof *grown) : NULL;
    if (!grown)
        return rung_lay_no_memory(b);
    f->items = grown;
    f->cap = cap;
    return true;
}

static void find_words_of(rung_layout *b, finding *f, const rung_name *name,
                          uint32_t number)
{
    const char *text = rung_text_of(&b->g, name->folded);
    bool parted = false; /* the first word of a name is the name */
    for (uint32_t at = 0; text[at]; at++) {
        bool parts = between[(unsigned char)text[at]];
        if (parted && !parts) {
            if (f->n == f->cap && !more_words(b, f))
                return;
            f->items[f->n++] =
                (rung_sort_text){ .text = name->folded + at, .item = number };
        }
        parted = parts;
    }
}

static void find_words(rung_layout *b, finding *f)
{
    enum { AHEAD = 8 };
    uint32_t n = b->sections[RUNG_SECTION_names].n;
    for (uint32_t i = 0; i < n && !b->failed; i++) {
        const rung_name *name = &b->g.names[i];
        if (i + AHEAD < n)
            __builtin_prefetch(rung_text_of(&b->g, name[AHEAD].folded));
        if (name->by != RUNG_BY_KEY && name->by != RUNG_BY_CODE)
            find_words_of(b, f, name, i);
    }
}

static void put_words(rung_layout *b)
{
    finding f = { 0 };
    rung_lay_refresh(b);
    find_words(b, &f);
    free(b->failed ? NULL : sort(b, f.items, f.n, RUNG_WORD_SORTED));
    rung_word *words = b->failed ? NULL : rung_lay(b, RUNG_SECTION_words, f.n);
    for (uint32_t i = 0; words && i < f.n; i++)
        words[i] = (rung_word){ f.items[i].text, f.items[i].item };
    free(f.items);
}

void rung_lay_names(rung_layout *b)
{
    naming n = { .b = b };
    rung_lay_refresh(b);
    put_names(&n);
    rung_arena_drop(&n.mem);
    put_words(b);
}
