/* row.c -- one row of a table, cell by cell; see row.h. */
#include "query/plan/row.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "core/text.h"
#include "snapshot/names.h"

/* The text is one of cell c. */
static void refuse(plan_table_row *r, unsigned c, const char *text, const char *why)
{
    char shown[80];
    if (r->status)
        return;
    r->refused = true;
    r->status =
        rung_sheet_refuse(r->p->t, r->sheet, r->line, c, RUNG_BAD_ARGUMENT, r->p->err,
                          "%s: %s",
                          rung_text_shown(shown, sizeof shown, text, strlen(text)), why);
}

void plan_refuse(plan_table_row *r, unsigned c, const char *why)
{
    refuse(r, c, plan_cell(r, c), why);
}

const char *plan_cell(const plan_table_row *r, unsigned c)
{
    return r->cells[c].n ? r->cells[c].items[0] : NULL;
}

/* A copy of the plan's own; NULL: the row has failed. */
static const char *copy(plan_table_row *r, const char *s)
{
    const char *own = r->status ? NULL : rung_arena_text(&r->p->t->mem, s, strlen(s));
    if (!r->status && !own)
        r->status = rung_fail_memory(r->p->err);
    return own;
}

void plan_take_text(plan_table_row *r, unsigned c, const char **out)
{
    const char *s = plan_cell(r, c);
    *out = s ? copy(r, s) : NULL;
}

void plan_take_texts(plan_table_row *r, unsigned c, rung_text_list *out)
{
    const rung_text_list *from = &r->cells[c];
    if (r->status)
        return;
    out->items = RUNG_NEW(&r->p->t->mem, const char *, from->n);
    if (!out->items)
        r->status = rung_fail_memory(r->p->err);
    for (out->n = 0; !r->status && out->n < from->n; out->n++)
        out->items[out->n] = copy(r, from->items[out->n]);
}

void plan_take_number(plan_table_row *r, unsigned c, int64_t lo, int64_t hi,
                      int64_t otherwise, int64_t *out)
{
    const char *s = plan_cell(r, c);
    *out = otherwise;
    if (!s)
        return;
    char *end, why[120];
    errno = 0;
    long long n = strtoll(s, &end, 10);
    if (!errno && end != s && !*end && *s != ' ' && *s != '+' && n >= lo && n <= hi) {
        *out = n;
        return;
    }
    snprintf(why, sizeof why, "%s is a whole number from %lld to %lld",
             r->columns[c].name, (long long)lo, (long long)hi);
    plan_refuse(r, c, why);
}

void plan_take_flag(plan_table_row *r, unsigned c, int8_t *out)
{
    static const char *const words[] = { "no", "yes", "false", "true" };
    const char *s = plan_cell(r, c);
    *out = -1;
    for (int i = 0; s && i < 4; i++)
        if (strcasecmp(s, words[i]) == 0)
            *out = (int8_t)(i & 1);
    if (s && *out < 0)
        plan_refuse(r, c, "yes or no is wanted here");
}

void plan_take_date(plan_table_row *r, unsigned c, int32_t *first, int32_t *last)
{
    const char *s = plan_cell(r, c);
    if (s && !rung_text_date(s, strlen(s), first, last))
        plan_refuse(r, c, "a date is YYYY-MM-DD");
}

static void resolve(plan_table_row *r, unsigned c, const char *s, rung_kinds kinds,
                    rung_node *out)
{
    rung_error why = { 0 };
    if (r->status)
        return;
    rung_status status =
        rung_node_resolve(r->p->v->g, &r->p->t->mem, s, strlen(s), kinds, out, &why);
    if (status == RUNG_UNKNOWN_NODE || status == RUNG_AMBIGUOUS_NODE) {
        r->refused = true;
        r->status = rung_sheet_refuse(r->p->t, r->sheet, r->line, c, status, r->p->err,
                                      "%s", why.text);
    } else if (status) {
        r->status =
            rung_fail(r->p->err, status, "%s:%u: %s", r->sheet->name, r->line, why.text);
    } else if (!rung_view_has(r->p->v, *out)) {
        refuse(r, c, s, "it has ended, or is not there on the day asked for");
    }
}

void plan_take_node(plan_table_row *r, unsigned c, rung_kinds kinds, rung_node *out)
{
    *out = RUNG_NO_NODE_REF;
    if (plan_cell(r, c))
        resolve(r, c, plan_cell(r, c), kinds, out);
}

void plan_take_nodes(plan_table_row *r, unsigned c, rung_kinds kinds, rung_node_list *out)
{
    const rung_text_list *from = &r->cells[c];
    if (r->status)
        return;
    out->items = RUNG_NEW(&r->p->t->mem, rung_node, from->n);
    if (!out->items)
        r->status = rung_fail_memory(r->p->err);
    for (out->n = 0; !r->status && out->n < from->n; out->n += !r->status)
        resolve(r, c, from->items[out->n], kinds, &out->items[out->n]);
}

rung_status plan_each_row(plan *p, rung_sheet *sheet, const rung_sheet_column *columns,
                          void (*take)(plan_table_row *), void *to)
{
    plan_table_row r = { .p = p, .sheet = sheet, .columns = columns, .to = to };
    for (;;) {
        rung_sheet_row at = { 0 };
        rung_status s = rung_sheet_next(p->t, sheet, &at, p->err);
        if (s || !at.cells)
            return s;
        r.cells = at.cells;
        r.line = at.line;
        r.refused = false;
        take(&r);
        if (r.status)
            return r.status;
        if (rung_task_spent(p->t, 1))
            return rung_task_gave_up(p->t, p->err);
    }
}
