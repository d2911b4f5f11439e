/* sheet_cells.c -- cells by column, and the words for what does not fit; see
 * sheet_cells.h.
 *
 * A row costs no allocation: texts are borrowed, and `items` grows to the longest row. */
#include "engine/sheet_cells.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/limits.h"
#include "core/text.h"

rung_status rung_fail_to_read(const char *shown, rung_error *err)
{
    return rung_fail(err, RUNG_NO_MEMORY, "%s: no memory to read it", shown);
}

rung_status rung_cells_init(rung_cells *c, rung_arena *mem, const rung_param *p,
                            const char *shown, rung_error *err)
{
    *c = (rung_cells){
        .p = p,
        .shown = shown,
        .cells = RUNG_NEW(mem, rung_text_list, p->n_columns),
        .first = RUNG_NEW(mem, uint32_t, p->n_columns),
        .seen = RUNG_NEW(mem, bool, p->n_columns),
    };
    return c->cells && c->first && c->seen ? RUNG_OK : rung_fail_to_read(shown, err);
}

void rung_cells_drop(rung_cells *c)
{
    free(c->items);
    *c = (rung_cells){ 0 };
}

static char folded(char c)
{
    return c == '-' || c == ' ' ? '_' : (char)tolower((unsigned char)c);
}

static bool is_name(const char *column, const char *name, size_t len)
{
    size_t i = 0;
    while (i < len && column[i] && folded(name[i]) == folded(column[i]))
        i++;
    return i == len && !column[i];
}

uint32_t rung_cells_find(const rung_cells *c, const char *name, size_t len)
{
    for (uint32_t i = 0; i < c->p->n_columns; i++)
        if (is_name(c->p->columns[i].name, name, len))
            return i;
    return RUNG_CELL_NONE;
}

rung_cells_text rung_cells_unknown(const rung_cells *c, const char *name, size_t len)
{
    rung_cells_text out;
    char shown[120], known[300] = "";
    rung_meant near = rung_meant_by(name, len);
    size_t used = 0;
    for (size_t i = 0; i < c->p->n_columns; i++) {
        rung_meant_try(&near, c->p->columns[i].name);
        if (used < sizeof known)
            used += (size_t)snprintf(known + used, sizeof known - used, "%s%s",
                                     i ? ", " : "", c->p->columns[i].name);
    }
    snprintf(out.s, sizeof out.s, "no column '%s' is known to %s%s (known: %s)",
             rung_text_shown(shown, sizeof shown, name, len), c->p->name,
             rung_meant_hint(&near, "", ""), known);
    return out;
}

void rung_cells_begin(rung_cells *c)
{
    memset(c->cells, 0, c->p->n_columns * sizeof *c->cells);
    memset(c->seen, 0, c->p->n_columns * sizeof *c->seen);
    c->n_items = 0;
}

void rung_cells_cell(rung_cells *c, uint32_t i)
{
    c->first[i] = c->n_items;
    c->seen[i] = true;
}

rung_status rung_cells_put(rung_cells *c, uint32_t i, const char *text, rung_error *err)
{
    if (c->n_items == c->cap) {
        uint32_t cap = c->cap ? c->cap * 2 : 64;
        const char **grown = realloc(c->items, cap * sizeof *grown);
        if (!grown)
            return rung_fail_to_read(c->shown, err);
        c->items = grown;
        c->cap = cap;
    }
    if (c->cells[i].n == RUNG_LIST_MOST)
        return rung_fail(err, RUNG_TOO_LARGE, "%s: more than %d items in one cell of %s",
                         c->shown, RUNG_LIST_MOST, c->p->columns[i].name);
    c->items[c->n_items++] = text;
    c->cells[i].n++;
    return RUNG_OK;
}

uint32_t rung_cells_end(rung_cells *c)
{
    uint32_t missing = RUNG_CELL_NONE;
    for (uint32_t i = (uint32_t)c->p->n_columns; i-- > 0;) {
        c->cells[i].items = c->cells[i].n ? c->items + c->first[i] : NULL;
        if (c->p->columns[i].required && !c->cells[i].n)
            missing = i;
    }
    return missing;
}

const char *rung_cell_fault(const char *s, size_t len, size_t *at)
{
    size_t from = 0;
    while (from < len) {
        size_t found = 0;
        rung_text_fault fault = rung_text_check(s + from, len - from, &found);
        if (fault == RUNG_TEXT_FINE)
            break;
        *at = from + found;
        if (fault == RUNG_TEXT_NOT_UTF8)
            return RUNG_CELL_NOT_UTF8;
        if (fault == RUNG_TEXT_CONTROL)
            return "has a control character";
        /* one that cannot be seen is let pass, with the bytes it has and no further one */
        unsigned char lead = (unsigned char)s[*at];
        from = *at + (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2);
    }
    return NULL;
}
