/* exact.h -- what the files that look names up share; names.h is the manual. */
#ifndef RUNG_SNAPSHOT_EXACT_H
#define RUNG_SNAPSHOT_EXACT_H

#include "snapshot/names.h"

static inline rung_kinds rung_kind_bit_of(const rung_snapshot *g, uint32_t node)
{
    return RUNG_KIND_BIT(rung_node_kind(g, (rung_node){ node }));
}

static inline const char *rung_text_of_word(const rung_snapshot *g, const rung_word *w)
{
    return rung_text_of(g, w->text);
}

/* What words of a name are parted by, in the index too (builder/words.c). */
static inline bool rung_parts_words(char c)
{
    return c == ' ' || c == '-' || c == '(' || c == '/';
}

/* The node with the full id `kind:key`, folded, or false; *kind is its kind. */
bool rung_node_of_id(const rung_snapshot *g, const char *text, size_t len,
                     rung_kind *kind, rung_node *out);

#define RUNG_ANSWERING_MOST 7u

/* Nodes of `kinds` that answer to a folded text, each once, the first of them; `other` is
 * one of another kind. */
uint32_t rung_names_answering(const rung_snapshot *g, const char *folded, size_t len,
                              rung_kinds kinds, uint32_t found[RUNG_ANSWERING_MOST],
                              uint32_t *other);

#endif
