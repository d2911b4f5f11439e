/* besides.c -- see besides.h. */
#include "import/besides.h"

#include <stdio.h>
#include <stdlib.h>

#include "core/sort.h"

#define LOCATOR 64u

void rung_besides_keep(rung_besides *b, uint32_t node, uint16_t attr, rung_text_id text,
                       uint32_t row)
{
    if (!text)
        return;
    if (b->n == b->cap) {
        uint32_t cap = b->cap ? 2 * b->cap : 4096;
        rung_beside *grown = cap > b->cap ? realloc(b->items, cap * sizeof *grown) : NULL;
        if (!grown) {
            b->no_memory = true;
            return;
        }
        b->items = grown;
        b->cap = cap;
    }
    b->items[b->n++] = (rung_beside){ node, row, text, attr };
}

static int by_column(const void *a, const void *b, void *unused)
{
    const rung_beside *x = a, *y = b;
    (void)unused;
    int c = rung_compare(x->node, y->node);
    if (!c)
        c = rung_compare(x->attr, y->attr);
    if (!c)
        c = rung_compare(x->row, y->row);
    return c ? c : rung_compare(x->text, y->text);
}

static bool is_among(const rung_text_id *texts, uint32_t n, rung_text_id text)
{
    for (uint32_t i = 0; i < n; i++)
        if (texts[i] == text)
            return true;
    return false;
}

/* Begins the row of the node that `first` is of. */
static void begin_row(rung_import *m, const rung_beside *first, rung_assembly_evidence e,
                      const char *table)
{
    char file[32], locator[LOCATOR];
    snprintf(file, sizeof file, "%s.csv",
             rung_kind_word(rung_assembly_node_kind(m->into, first->node)));
    snprintf(locator, sizeof locator, "%.40s, row %u", table ? table : "", first->row);
    e.file = rung_assembly_put_file(m->into, file);
    e.locator = table ? locator : e.locator;
    rung_assembly_put_node_row(m->into, first->node, &e);
}

void rung_besides_put(rung_besides *b, rung_import *m, const rung_assembly_evidence *e,
                      const rung_besides_said *said)
{
    rung_text_id texts[RUNG_BESIDES_MOST];
    if (b->n)
        rung_sort(b->items, b->n, sizeof *b->items, by_column, NULL);
    for (uint32_t i = 0, n; i < b->n; i += n) {
        const rung_beside *first = &b->items[i];
        uint32_t kept = 0, past = 0;
        if (i == 0 || first[-1].node != first->node)
            begin_row(m, first, *e, said->table);
        for (n = 0;
             i + n < b->n && first[n].node == first->node && first[n].attr == first->attr;
             n++) {
            if (is_among(texts, kept, first[n].text))
                continue;
            if (kept < RUNG_BESIDES_MOST)
                texts[kept++] = first[n].text;
            else
                past++;
        }
        rung_assembly_put_texts(m->into, first->attr, texts, kept);
        rung_tally_add(&m->taken, said->taken, kept);
        rung_tally_add(&m->left, said->left, past);
    }
}

void rung_besides_drop(rung_besides *b)
{
    free(b->items);
    *b = (rung_besides){ 0 };
}
