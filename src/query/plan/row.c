/* row.c -- one row of a table, cell by cell; see row.h. */
#include "query/plan/row.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "core/text.h"
#include "snapshot/names.h"

rung_status plan_refuse(const plan_table_row *r, const char *what, const char *why)
{
    char shown[80];
    return rung_fail(r->p->err, RUNG_BAD_ARGUMENT, "%s:%u: %s: %s", r->sheet->name,
                     r->line, rung_text_shown(shown, sizeof shown, what, strlen(what)),
                     why);
}

const char *plan_cell(const plan_table_row *r, unsigned c)
{
    return r->cells[c].n ? r->cells[c].items[0] : NULL;
}

rung_status plan_take_text(const plan_table_row *r, unsigned c, const char **out)
{
    const char *s = plan_cell(r, c);
    *out = s ? rung_arena_text(&r->p->t->mem, s, strlen(s)) : NULL;
    return s && !*out ? rung_fail_memory(r->p->err) : RUNG_OK;
}

rung_status plan_take_texts(const plan_table_row *r, unsigned c, rung_text_list *out)
{
    const rung_text_list *from = &r->cells[c];
    out->items = RUNG_NEW(&r->p->t->mem, const char *, from->n);
    if (!out->items)
        return rung_fail_memory(r->p->err);
    for (out->n = 0; out->n < from->n; out->n++) {
        const char *s = from->items[out->n];
        if (!(out->items[out->n] = rung_arena_text(&r->p->t->mem, s, strlen(s))))
            return rung_fail_memory(r->p->err);
    }
    return RUNG_OK;
}

rung_status plan_take_number(const plan_table_row *r, unsigned c, int64_t lo, int64_t hi,
                             int64_t otherwise, int64_t *out)
{
    const char *s = plan_cell(r, c);
    *out = otherwise;
    if (!s)
        return RUNG_OK;
    char *end, why[120];
    errno = 0;
    long long n = strtoll(s, &end, 10);
    if (!errno && end != s && !*end && *s != ' ' && *s != '+' && n >= lo && n <= hi) {
        *out = n;
        return RUNG_OK;
    }
    snprintf(why, sizeof why, "%s is a whole number from %lld to %lld",
             r->columns[c].name, (long long)lo, (long long)hi);
    return plan_refuse(r, s, why);
}

rung_status plan_take_flag(const plan_table_row *r, unsigned c, int8_t *out)
{
    static const char *const words[] = { "no", "yes", "false", "true" };
    const char *s = plan_cell(r, c);
    *out = -1;
    for (int i = 0; s && i < 4; i++)
        if (strcasecmp(s, words[i]) == 0)
            *out = (int8_t)(i & 1);
    return s && *out < 0 ? plan_refuse(r, s, "yes or no is wanted here") : RUNG_OK;
}

rung_status plan_take_date(const plan_table_row *r, unsigned c, int32_t *first,
                           int32_t *last)
{
    const char *s = plan_cell(r, c);
    return s && !rung_text_date(s, strlen(s), first, last)
               ? plan_refuse(r, s, "a date is YYYY-MM-DD")
               : RUNG_OK;
}

static rung_status resolve(const plan_table_row *r, const char *s, rung_kinds kinds,
                           rung_node *out)
{
    rung_error why = { 0 };
    rung_status status =
        rung_node_resolve(r->p->v->g, &r->p->t->mem, s, strlen(s), kinds, out, &why);
    if (status)
        return rung_fail(r->p->err, status, "%s:%u: %s", r->sheet->name, r->line,
                         why.text);
    return rung_view_has(r->p->v, *out)
               ? RUNG_OK
               : plan_refuse(r, s,
                             "it has ended, or is not there on the "
                             "day asked for");
}

rung_status plan_take_node(const plan_table_row *r, unsigned c, rung_kinds kinds,
                           rung_node *out)
{
    *out = RUNG_NO_NODE_REF;
    return plan_cell(r, c) ? resolve(r, plan_cell(r, c), kinds, out) : RUNG_OK;
}

rung_status plan_take_nodes(const plan_table_row *r, unsigned c, rung_kinds kinds,
                            rung_node_list *out)
{
    const rung_text_list *from = &r->cells[c];
    out->items = RUNG_NEW(&r->p->t->mem, rung_node, from->n);
    rung_status s = out->items ? RUNG_OK : rung_fail_memory(r->p->err);
    for (out->n = 0; !s && out->n < from->n; out->n += !s)
        s = resolve(r, from->items[out->n], kinds, &out->items[out->n]);
    return s;
}

rung_status plan_each_row(plan *p, rung_sheet *sheet, const rung_sheet_column *columns,
                          rung_status (*take)(plan_table_row *), void *to)
{
    plan_table_row r = { .p = p, .sheet = sheet, .columns = columns, .to = to };
    for (;;) {
        rung_sheet_row at = { 0 };
        rung_status s = sheet->next(sheet, &at, p->err);
        if (s || !at.cells)
            return s;
        r.cells = at.cells;
        r.line = at.line;
        if ((s = take(&r)))
            return s;
        if (rung_task_spent(p->t, 1))
            return rung_task_gave_up(p->t, p->err);
    }
}
