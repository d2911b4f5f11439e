/* names.c -- the name index: what every node answers to, folded and in order, and where
 * the further words of each name begin. */
#include "builder/layout.h"

#include <endian.h>
#include <string.h>

#include "builder/text_sort.h"
#include "core/arena.h"
#include "core/pages.h"
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
    rung_name *name = rung_lay_one(n->b, RUNG_SECTION_names, sizeof *name);
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

/* What is sorted, first names, then words, and as much room beside it: one place for
 * both, for fresh memory costs more than the sort of what lies in it. */
typedef struct sorting {
    rung_sort_text *items, *scratch;
    uint32_t n, cap, cap_scratch;
} sorting;

static bool more_items(rung_layout *b, sorting *f, uint32_t cap)
{
    rung_sort_text *grown = cap > f->cap && cap <= UINT32_MAX / 2
                                ? rung_pages_resize(f->items, f->cap * sizeof *grown,
                                                    (size_t)cap * sizeof *grown)
                                : NULL;
    if (!grown)
        return rung_lay_no_memory(b);
    f->items = grown;
    f->cap = cap;
    return true;
}

/* Sorts by so many bytes of the texts, alike ones as they stand. */
static void sort(rung_layout *b, sorting *f, size_t most)
{
    const rung_growing *pool = &b->sections[RUNG_SECTION_pool];
    if (f->n > f->cap_scratch) {
        rung_sort_text *grown =
            rung_pages_resize(f->scratch, f->cap_scratch * sizeof *grown,
                              f->n * sizeof *grown);
        if (!grown) {
            rung_lay_no_memory(b);
            return;
        }
        f->scratch = grown;
        f->cap_scratch = f->n;
    }
    rung_sort_texts(f->items, f->scratch, f->n, pool->items, pool->n, most);
}

/* As many items as fit into memory that is done with; 0, and it stays, when it cannot be
 * had in that size. */
static uint32_t take_spare(rung_spare *spare, rung_sort_text **items)
{
    size_t n = spare->size / sizeof **items;
    if (!spare->at || n > UINT32_MAX / 4
        || !(*items = rung_pages_resize(spare->at, spare->size, n * sizeof **items)))
        return 0;
    *spare = (rung_spare){ 0 };
    return (uint32_t)n;
}

static void drop_sorting(sorting *f)
{
    rung_pages_drop(f->items, f->cap * sizeof *f->items);
    rung_pages_drop(f->scratch, f->cap_scratch * sizeof *f->scratch);
}

static void sort_names(rung_layout *b, sorting *f)
{
    const rung_growing *a = &b->sections[RUNG_SECTION_names];
    rung_name *names = a->items, *copy;
    _Static_assert(sizeof *copy <= sizeof *f->scratch, "they fit into the room");
    if (a->n > f->cap && !more_items(b, f, a->n))
        return;
    f->n = a->n;
    for (uint32_t i = 0; i < a->n; i++)
        f->items[i] = (rung_sort_text){ .text = names[i].folded, .item = i };
    sort(b, f, SIZE_MAX);
    if (b->failed || !a->n)
        return;
    copy = memcpy(f->scratch, names, a->n * sizeof *names);
    for (uint32_t i = 0; i < a->n; i++)
        names[i] = copy[f->items[i].item];
}

static void put_names(naming *n, sorting *room)
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
        sort_names(b, room);
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

#define BYTES sizeof(uint64_t)

#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

/* The highest bit of each byte is 0 where it is zero, and only there; others are anything. */
static uint64_t nonzero(uint64_t eight)
{
    return ((eight & EACH(0x7f)) + EACH(0x7f)) | eight;
}

static uint64_t zeros(uint64_t eight)
{
    return ~nonzero(eight) & EACH(0x80);
}

/* The highest bit of each byte that lies between words. A blank and a bracket, a hyphen
 * and a slash differ in a bit. */
static uint64_t between(uint64_t eight)
{
    _Static_assert((' ' | 8) == '(' && ('-' | 2) == '/', "one bit, which is lost");
    return ~(nonzero((eight | EACH(8)) ^ EACH('('))
             & nonzero((eight | EACH(2)) ^ EACH('/')))
           & EACH(0x80);
}

static bool put_word(rung_layout *b, sorting *f, rung_text_id text, uint32_t number)
{
    if (f->n == f->cap && !more_items(b, f, f->cap ? f->cap * 2 : 1024))
        return false;
    f->items[f->n++] = (rung_sort_text){ .text = text, .item = number };
    return true;
}

/* A word is a text and the number of its name, and so is what is sorted. It begins where
 * what lies between words ends; the first word of a name is the name. */
static void find_words_of(rung_layout *b, sorting *f, const rung_name *name,
                          uint32_t number)
{
    const rung_growing *pool = &b->sections[RUNG_SECTION_pool];
    uint64_t eight, end = 0, parted = 0; /* the lowest byte of it: the one before */
    for (uint32_t at = name->folded; !end; at += BYTES) {
        size_t n = pool->n - at < BYTES ? pool->n - at : BYTES;
        eight = 0;
        memcpy(&eight, (const char *)pool->items + at, n);
        eight = le64toh(eight);
        end = zeros(eight);
        uint64_t parts = between(eight), begin = (parts << 8 | parted) & ~parts;
        begin &= end ? (end & -end) - 1 : UINT64_MAX;
        for (; begin; begin &= begin - 1)
            if (!put_word(b, f, at + (uint32_t)__builtin_ctzll(begin) / 8, number))
                return;
        parted = parts >> 56;
    }
}

static void find_words(rung_layout *b, sorting *f)
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

/* Words take the place of what was sorted, each in front of what is still to be read. */
static void take_words(rung_layout *b, sorting *f)
{
    char *at = (char *)f->items;
    _Static_assert(sizeof *f->items == 2 * sizeof(rung_word), "two to an item");
    for (uint32_t i = 0; i < f->n; i++) {
        rung_sort_text item;
        memcpy(&item, at + i * sizeof item, sizeof item);
        rung_word word = { item.text, item.item };
        memcpy(at + i * sizeof word, &word, sizeof word);
    }
    b->sections[RUNG_SECTION_words] = (rung_growing){ f->items, f->n, f->cap * 2 };
    f->items = NULL;
}

static void put_words(rung_layout *b, sorting *f)
{
    f->n = 0;
    rung_lay_refresh(b);
    find_words(b, f);
    if (!b->failed)
        sort(b, f, RUNG_WORD_SORTED);
    if (!b->failed)
        take_words(b, f);
}

void rung_lay_names(rung_layout *b)
{
    naming n = { .b = b };
    sorting f = { 0 };
    f.cap = take_spare(&b->values, &f.items);
    f.cap_scratch = take_spare(&b->rows, &f.scratch);
    rung_lay_refresh(b);
    put_names(&n, &f);
    rung_arena_drop(&n.mem);
    put_words(b, &f);
    drop_sorting(&f);
}
