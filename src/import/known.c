/* known.c -- see known.h: open addressing. */
#include "import/known.h"

#include <stdio.h>
#include <stdlib.h>

#include "import/labels.h"

static rung_known_at *slot_of(rung_known *k, rung_text_id code)
{
    uint32_t at = (uint32_t)(code * 0x9e3779b1u) & (k->n_slots - 1);
    while (k->slots[at].code && k->slots[at].code != code)
        at = (at + 1) & (k->n_slots - 1);
    return &k->slots[at];
}

static bool grow(rung_known *k)
{
    rung_known old = *k;
    k->n_slots = old.n_slots ? 2 * old.n_slots : 1024;
    k->slots = calloc(k->n_slots, sizeof *k->slots);
    if (!k->slots) {
        *k = old;
        k->no_memory = true;
        return false;
    }
    for (uint32_t i = 0; i < old.n_slots; i++)
        if (old.slots[i].code)
            *slot_of(k, old.slots[i].code) = old.slots[i];
    free(old.slots);
    return true;
}

rung_known_at *rung_known_place(rung_known *k, rung_text_id code)
{
    if (2 * (k->n + 1) > k->n_slots && !grow(k))
        return NULL;
    rung_known_at *c = slot_of(k, code);
    if (!c->code) {
        *c = (rung_known_at){ code, RUNG_NO_NODE, 0 };
        k->n++;
    }
    return c;
}

void rung_known_drop(rung_known *k)
{
    free(k->slots);
}

rung_text_id rung_known_code(rung_assembly *into, const char *scheme, const char *id,
                             size_t len)
{
    char code[RUNG_LABEL_MAX + 32];
    if (len >= RUNG_LABEL_MAX)
        len = RUNG_LABEL_MAX - 1;
    int n = snprintf(code, sizeof code, "%.24s:%.*s", scheme, (int)len, id);
    return rung_assembly_text(into, code, (size_t)n);
}

rung_text_id rung_known_words(rung_assembly *into, const rung_known_at *at)
{
    char id[RUNG_KEY_MAX + 16];
    uint32_t len;
    if (at->node == RUNG_NO_NODE)
        return at->label;
    int n = snprintf(id, sizeof id, "%s:%s",
                     rung_kind_word(rung_assembly_node_kind(into, at->node)),
                     rung_assembly_node_key(into, at->node, &len));
    return rung_assembly_text(into, id, (size_t)n);
}
