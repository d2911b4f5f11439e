/* used.c -- see used.h. */
#include "export/used.h"

#include <stdlib.h>
#include <string.h>

/* The first attribute that has this one's name. */
static uint16_t column_of(const rung_snapshot *g, uint32_t attr)
{
    const char *name = rung_attr_name(g, attr);
    uint32_t a = 0;
    while (a < attr && strcmp(rung_attr_name(g, a), name) != 0)
        a++;
    return (uint16_t)a;
}

static void take(rung_used *u, const rung_value *value)
{
    uint8_t *type = &u->types[u->column[value->attr]];
    if (*type != RUNG_N_ATTR_TYPES && *type != value->type)
        *type = RUNG_ATTR_TEXT;
    else
        *type = value->type;
}

bool rung_used_find(const rung_snapshot *g, uint32_t first, uint32_t end, rung_used *out)
{
    out->n = RUNG_N_ATTRS + rung_section_count(g, RUNG_SECTION_columns);
    out->types = malloc(out->n);
    out->column = malloc(out->n * sizeof *out->column);
    if (!out->types || !out->column)
        return false;
    memset(out->types, RUNG_N_ATTR_TYPES, out->n);
    for (uint32_t a = 0; a < out->n; a++)
        out->column[a] = column_of(g, a);
    for (uint32_t f = first; f < end; f++) {
        uint32_t n;
        const rung_value *values = rung_fact_values(g, f, &n);
        for (uint32_t i = 0; i < n; i++)
            take(out, &values[i]);
    }
    return true;
}

void rung_used_drop(rung_used *u)
{
    free(u->types);
    free(u->column);
    *u = (rung_used){ 0 };
}
