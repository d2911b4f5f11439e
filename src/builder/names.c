/* names.c -- the name index: what every node answers to, folded and in order. */
#include "builder/words.h"

#include <string.h>

#include "builder/text_sort.h"
#include "core/arena.h"
#include "core/pages.h"
#include "core/text.h"

#define AHEAD 16 /* names that are fetched from memory */

void *rung_lay_in(rung_layout *b, rung_spare *spare, size_t size)
{
    void *grown = spare->size >= size && spare->at
                      ? spare->at
                      : rung_pages_resize(spare->at, spare->size, size);
    if (!grown)
        return rung_lay_no_memory(b);
    spare->size = spare->size > size ? spare->size : size;
    return spare->at = grown;
}

void rung_lay_drop_spare(rung_spare *spare)
{
    rung_pages_drop(spare->at, spare->size);
    *spare = (rung_spare){ 0 };
}

typedef struct naming {
    rung_layout *b;
    rung_arena mem; /* folding */
    rung_words words;
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
                rung_text_id folded, size_t len)
{
    rung_name *name = rung_lay_one(n->b, RUNG_SECTION_names, sizeof *name);
    if (!name)
        return;
    *name = (rung_name){ folded, shown, .node = node, .by = by };
    if (by == RUNG_BY_NAME || by == RUNG_BY_ALIAS) /* the others count as a whole */
        rung_words_put(&n->words, folded, (uint32_t)len,
                       n->b->sections[RUNG_SECTION_names].n - 1);
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
        put(n, node, by, shown, shown + from, len);
        return;
    }
    rung_arena_reset(&n->mem);
    char *folded = rung_text_fold(&n->mem, text, len, &folded_len);
    bool same = folded && folded_len == len && !memcmp(folded, text, len);
    if (!folded)
        rung_lay_no_memory(b);
    else if (folded_len)
        put(n, node, by, shown, same ? shown + from : put_text(b, folded, folded_len),
            folded_len);
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

static void put_names(naming *n)
{
    rung_layout *b = n->b;
    for (uint32_t node = 0; node < b->head.n_nodes && !b->failed; node++) {
        put_name(n, node, RUNG_BY_KEY, b->g.node_key[node], 0);
        for (uint32_t f = b->g.node_fact[node]; f < b->g.node_fact[node + 1]; f++)
            put_names_of_fact(n, node, f);
    }
}

/* Puts n names into the order of `items`, a node once a text, as the best kind of name,
 * and says at place[] where each went, or RUNG_NONE; returns how many there are. */
static uint32_t take_in_order(const rung_layout *b, const rung_sort_text *items,
                              const rung_name *from, uint32_t n, rung_name *to,
                              uint32_t *place)
{
    const char *pool = b->sections[RUNG_SECTION_pool].items;
    uint32_t kept = 0, last = 0;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t item = items[i].item;
        const rung_name *name = &from[item];
        if (i + AHEAD < n)
            __builtin_prefetch(&from[items[i + AHEAD].item]);
        bool again = kept && items[i].key == items[i - 1].key
                     && from[last].node == name->node
                     && strcmp(pool + from[last].folded, pool + name->folded) == 0;
        if (again && name_rank(name->by) >= name_rank(from[last].by)) {
            place[item] = RUNG_NONE;
            continue;
        }
        if (again)
            place[last] = RUNG_NONE;
        else
            kept++;
        to[kept - 1] = *name;
        place[last = item] = kept - 1;
    }
    return kept;
}

static void sort_names(naming *n)
{
    rung_layout *b = n->b;
    rung_growing *a = &b->sections[RUNG_SECTION_names],
                 *pool = &b->sections[RUNG_SECTION_pool];
    rung_name *names = a->items, *from;
    rung_sort_text *items = rung_lay_in(b, &b->values, a->n * sizeof *items),
                   *scratch = rung_words_room(&n->words, a->n * sizeof *scratch);
    if (b->failed || !a->n)
        return;
    for (uint32_t i = 0; i < a->n; i++)
        items[i] = (rung_sort_text){ .text = names[i].folded, .item = i };
    rung_sort_texts(items, scratch, a->n, pool->items, pool->n, SIZE_MAX);
    _Static_assert(sizeof *from + sizeof(uint32_t) <= sizeof *scratch, "they fit there");
    from = memcpy(scratch, names, a->n * sizeof *names);
    uint32_t *place = (uint32_t *)(void *)(from + a->n);
    a->n = take_in_order(b, items, from, a->n, names, place);
    rung_words_lay(&n->words, place);
}

void rung_lay_names(rung_layout *b)
{
    naming n = { .b = b };
    rung_lay_refresh(b);
    rung_words_init(&n.words, b);
    put_names(&n);
    rung_arena_drop(&n.mem);
    if (!b->failed)
        sort_names(&n);
    rung_words_drop(&n.words);
    rung_lay_drop_spare(&b->rows);
    rung_lay_drop_spare(&b->values);
}
