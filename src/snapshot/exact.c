/* exact.c -- nodes by what is written as it stands in the snapshot: a full id, a key, a
 * folded name.
 *
 * Names are sorted by folded text, keys within their kind, so that each is a binary
 * search; a program that answers often has the first name of each text by its hash. */
#include "snapshot/exact.h"

#include <stdlib.h>
#include <string.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "core/text.h"

/* ---- names by their hash ---- */

static bool is_name(const rung_snapshot *g, uint32_t name, const char *text, size_t len)
{
    rung_text_id folded = g->names[name].folded;
    return rung_text_len_of(g, folded) == len
           && memcmp(rung_text_of(g, folded), text, len) == 0;
}

#define SLOT_NAME (UINT32_MAX >> 1) /* 1 + the first name of its text; 0: free */
#define SLOT_SEVERAL (~SLOT_NAME)   /* the name after it has the same text */

/* The slot of a text: that of its first name, or the free one where that would be. */
static uint32_t *slot_of(const rung_snapshot *g, const char *text, size_t len)
{
    uint32_t mask = g->n_name_slots - 1, i = (uint32_t)XXH3_64bits(text, len) & mask;
    while (g->name_slots[i] && !is_name(g, (g->name_slots[i] & SLOT_NAME) - 1, text, len))
        i = (i + 1) & mask;
    return &g->name_slots[i];
}

void rung_names_index(rung_snapshot *g)
{
    uint32_t n = rung_section_count(g, RUNG_SECTION_names), slots = 16;
    while (slots / 2 < n && slots < UINT32_MAX / 2)
        slots *= 2;
    if (g->name_slots || slots / 2 < n
        || !(g->name_slots = calloc(slots, sizeof *g->name_slots)))
        return;
    g->n_name_slots = slots;
    for (uint32_t i = 0; i < n; i++) {
        rung_text_id folded = g->names[i].folded;
        uint32_t *slot = slot_of(g, rung_text_of(g, folded), rung_text_len_of(g, folded));
        *slot = *slot ? *slot | SLOT_SEVERAL : i + 1;
    }
}

/* True when the name after this one is the same text. */
static bool is_same_as_next(const rung_snapshot *g, uint32_t name)
{
    return name + 1 < rung_section_count(g, RUNG_SECTION_names)
           && strcmp(rung_text_of(g, g->names[name].folded),
                     rung_text_of(g, g->names[name + 1].folded))
                  == 0;
}

/* True when `key` is a name, and its node is of this kind and has it for a key. */
static bool find_indexed(const rung_snapshot *g, rung_kind kind, const char *key,
                         size_t len, rung_node *out)
{
    uint32_t slot = *slot_of(g, key, len), name = (slot & SLOT_NAME) - 1;
    if (!slot)
        return false;
    do {
        const rung_name *at = &g->names[name];
        rung_node n = { at->node };
        if (n.id >= g->head->kind_start[kind] && n.id < g->head->kind_start[kind + 1]
            && (g->node_key[n.id] == at->folded
                || strcmp(rung_node_key(g, n), rung_text_of(g, at->folded)) == 0)) {
            *out = n;
            return true;
        }
    } while (slot & SLOT_SEVERAL && is_same_as_next(g, name++));
    return false;
}

bool rung_node_find(const rung_snapshot *g, rung_kind kind, const char *key, size_t len,
                    rung_node *out)
{
    uint32_t low = g->head->kind_start[kind], high = g->head->kind_start[kind + 1];
    uint32_t end = high;
    if (g->name_slots && find_indexed(g, kind, key, len, out))
        return true;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        const char *at = rung_text_of(g, g->node_key[mid]);
        size_t n = rung_text_len_of(g, g->node_key[mid]);
        int order = memcmp(at, key, n < len ? n : len);
        if (order < 0 || (order == 0 && n < len))
            low = mid + 1;
        else
            high = mid;
    }
    if (low == end || rung_text_len_of(g, g->node_key[low]) != len
        || memcmp(rung_text_of(g, g->node_key[low]), key, len) != 0)
        return false;
    out->id = low;
    return true;
}

/* First name whose folded text is not less than `text`. */
static uint32_t lower_name(const rung_snapshot *g, const char *text)
{
    uint32_t low = 0, high = rung_section_count(g, RUNG_SECTION_names);
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (strcmp(rung_text_of(g, g->names[mid].folded), text) < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

/* ---- what answers to a text ---- */

bool rung_node_of_id(const rung_snapshot *g, const char *text, size_t len,
                     rung_kind *kind, rung_node *out)
{
    const char *colon = memchr(text, ':', len);
    return colon && rung_kind_find(text, (size_t)(colon - text), kind)
           && rung_node_find(g, *kind, colon + 1, len - (size_t)(colon + 1 - text), out);
}

/* The first name that is this text; if there is none, some name or their number. */
static uint32_t first_name(const rung_snapshot *g, const char *folded, size_t len)
{
    if (!g->name_slots)
        return lower_name(g, folded);
    uint32_t slot = *slot_of(g, folded, len);
    return slot ? (slot & SLOT_NAME) - 1 : rung_section_count(g, RUNG_SECTION_names);
}

uint32_t rung_names_answering(const rung_snapshot *g, const char *folded, size_t len,
                              rung_kinds kinds, uint32_t found[RUNG_ANSWERING_MOST],
                              uint32_t *other)
{
    uint32_t n = 0;
    for (uint32_t i = first_name(g, folded, len);
         i < rung_section_count(g, RUNG_SECTION_names); i++) {
        if (!is_name(g, i, folded, len) || n == RUNG_ANSWERING_MOST)
            break;
        if (!(kinds & rung_kind_bit_of(g, g->names[i].node)))
            *other = g->names[i].node;
        else if (n == 0 || found[n - 1] != g->names[i].node)
            found[n++] = g->names[i].node;
    }
    return n;
}

rung_named rung_node_named(const rung_snapshot *g, const char *folded, rung_kinds kinds,
                           rung_node *out)
{
    uint32_t found[RUNG_ANSWERING_MOST], other;
    size_t len = strlen(folded);
    rung_kind kind;
    if (rung_node_of_id(g, folded, len, &kind, out))
        return kinds & RUNG_KIND_BIT(kind) ? RUNG_NAMED_ONE : RUNG_NAMED_NONE;
    uint32_t n = rung_names_answering(g, folded, len, kinds, found, &other);
    if (n == 1)
        out->id = found[0];
    return n == 0 ? RUNG_NAMED_NONE : n == 1 ? RUNG_NAMED_ONE : RUNG_NAMED_SEVERAL;
}

/* The one node of `kinds` that the names of this slot name, or RUNG_NONE; *is_key: their
 * text is a key. */
static uint32_t only_node(const rung_snapshot *g, uint32_t slot, rung_kinds kinds,
                          bool *is_key)
{
    uint32_t only = RUNG_NONE, name = (slot & SLOT_NAME) - 1;
    *is_key = false;
    do {
        uint32_t node = g->names[name].node;
        *is_key |= g->names[name].by == RUNG_BY_KEY;
        if (!(kinds & rung_kind_bit_of(g, node)))
            continue;
        if (only != RUNG_NONE && only != node)
            return RUNG_NONE;
        only = node;
    } while (slot & SLOT_SEVERAL && is_same_as_next(g, name++));
    return only;
}

/* What is equal to a key is one, and has not to be looked at as a text. */
bool rung_node_exact(const rung_snapshot *g, const char *text, size_t len,
                     rung_kinds kinds, rung_node *out)
{
    bool is_key;
    rung_kind kind;
    rung_node node;
    if (!g->name_slots)
        return false;
    if (!kinds)
        kinds = RUNG_ANY_KIND;
    if (rung_node_of_id(g, text, len, &kind, &node)) {
        if (kinds & RUNG_KIND_BIT(kind))
            *out = node;
        return kinds & RUNG_KIND_BIT(kind);
    }
    uint32_t slot = *slot_of(g, text, len);
    node.id = slot ? only_node(g, slot, kinds, &is_key) : RUNG_NONE;
    if (node.id == RUNG_NONE || (!is_key && !rung_text_is_key(text, len)))
        return false;
    *out = node;
    return true;
}
