/* sheet_given.c -- rows of a message: an array of maps that is in memory already; see
 * sheets.h.
 *
 * Texts are copied into the task's arena for their NUL, so a message is held twice at
 * most. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "engine/sheet_cells.h"

typedef struct given_sheet {
    rung_sheet sheet; /* first: its address is the reader's */
    rung_cells cells;
    rung_arena *mem;
    const rung_given *rows;
    uint32_t at, line;
} given_sheet;

static rung_status fail_in_row(const given_sheet *s, const char *what, rung_error *err)
{
    return rung_fail(err, RUNG_BAD_ARGUMENT, "%s: row %u: %s", s->sheet.name, s->at,
                     what);
}

/* The text of a scalar; NULL when v is none (*why says so) or memory has ended. */
static const char *scalar_text(given_sheet *s, const rung_given *v, const char **why)
{
    char digits[RUNG_REAL_MAX];
    size_t at;
    switch (v->type) {
    case RUNG_GIVEN_TEXT:
        *why = memchr(v->text, '\0', v->n) ? "has a control character"
                                           : rung_cell_fault(v->text, v->n, &at);
        return *why ? NULL : rung_arena_text(s->mem, v->text, v->n);
    case RUNG_GIVEN_INTEGER:
        return rung_arena_textf(s->mem, "%lld", (long long)v->integer);
    case RUNG_GIVEN_LARGE:
        return rung_arena_textf(s->mem, "%llu", (unsigned long long)v->large);
    case RUNG_GIVEN_REAL:
        if (!isfinite(v->real))
            break;
        return rung_arena_textf(s->mem, "%s", rung_real_text(v->real, digits));
    case RUNG_GIVEN_BOOLEAN: return v->boolean ? "true" : "false";
    case RUNG_GIVEN_NIL:
    case RUNG_GIVEN_BYTES:
    case RUNG_GIVEN_ARRAY:
    case RUNG_GIVEN_MAP:
    case RUNG_GIVEN_OTHER: break;
    }
    *why = "takes a text, a number or a boolean";
    return NULL;
}

static rung_status put_scalar(given_sheet *s, uint32_t i, const rung_given *v,
                              rung_error *err)
{
    char what[200];
    const char *why = NULL, *text = scalar_text(s, v, &why);
    if (why) {
        snprintf(what, sizeof what, "%s %s%s", s->cells.p->columns[i].name, why,
                 v->type == RUNG_GIVEN_ARRAY ? ", not an array" : "");
        return fail_in_row(s, what, err);
    }
    if (!text)
        return rung_fail(err, RUNG_NO_MEMORY, "%s: row %u: no memory to read it",
                         s->sheet.name, s->at);
    return *text ? rung_cells_put(&s->cells, i, text, err) : RUNG_OK;
}

static bool take_line(given_sheet *s, const rung_given *v)
{
    if (v->type != RUNG_GIVEN_INTEGER || v->integer < 1 || v->integer > UINT32_MAX)
        return false;
    s->line = (uint32_t)v->integer;
    return true;
}

static rung_status tell_fault(const given_sheet *s, const rung_given *v, rung_error *err)
{
    size_t at;
    if (v->type != RUNG_GIVEN_TEXT || rung_cell_fault(v->text, v->n, &at))
        return fail_in_row(s, RUNG_SHEET_FAULT " is to say in words what is wrong", err);
    return rung_fail(err, RUNG_BAD_ARGUMENT, "%.*s", (int)v->n, v->text);
}

static rung_status put_member(given_sheet *s, const rung_given *key, const rung_given *v,
                              rung_error *err)
{
    char what[200];
    if (key->type != RUNG_GIVEN_TEXT)
        return fail_in_row(s, "the name of a column is to be a text", err);
    uint32_t i = rung_cells_find(&s->cells, key->text, key->n);
    if (i == RUNG_CELL_NONE && rung_given_is(key, RUNG_SHEET_LINE))
        return take_line(s, v)
                   ? RUNG_OK
                   : fail_in_row(s, RUNG_SHEET_LINE " is to be the number of a line",
                                 err);
    if (i == RUNG_CELL_NONE && rung_given_is(key, RUNG_SHEET_FAULT))
        return tell_fault(s, v, err);
    if (i == RUNG_CELL_NONE)
        return fail_in_row(s, rung_cells_unknown(&s->cells, key->text, key->n).s, err);
    if (s->cells.seen[i]) {
        snprintf(what, sizeof what, "%s stands here twice", s->cells.p->columns[i].name);
        return fail_in_row(s, what, err);
    }
    rung_cells_cell(&s->cells, i);
    if (v->type == RUNG_GIVEN_NIL)
        return RUNG_OK;
    if (v->type != RUNG_GIVEN_ARRAY || !s->cells.p->columns[i].list)
        return put_scalar(s, i, v, err);
    for (uint32_t k = 0; k < v->n; k++) {
        rung_status status = put_scalar(s, i, &v->items[k], err);
        if (status)
            return status;
    }
    return RUNG_OK;
}

static rung_status given_next(rung_sheet *sheet, rung_sheet_row *out, rung_error *err)
{
    given_sheet *s = (given_sheet *)sheet;
    if (s->at == s->rows->n) {
        *out = (rung_sheet_row){ s->at, NULL };
        return RUNG_OK;
    }
    const rung_given *row = &s->rows->items[s->at++];
    sheet->goes_on = true;
    sheet->done = s->line = s->at;
    if (row->type != RUNG_GIVEN_MAP)
        return fail_in_row(s, "each row is to be a map of column and value", err);
    rung_cells_begin(&s->cells);
    for (uint32_t m = 0; m < row->n; m++) {
        rung_status status =
            put_member(s, &row->items[2 * m], &row->items[2 * m + 1], err);
        if (status)
            return status;
    }
    uint32_t missing = rung_cells_end(&s->cells);
    if (missing != RUNG_CELL_NONE) {
        char what[200];
        snprintf(what, sizeof what, "no %s; every row must state it",
                 s->cells.p->columns[missing].name);
        return fail_in_row(s, what, err);
    }
    *out = (rung_sheet_row){ s->line, s->cells.cells };
    return RUNG_OK;
}

static void given_close(rung_sheet *sheet)
{
    rung_cells_drop(&((given_sheet *)sheet)->cells);
}

rung_status rung_sheet_of_given(rung_task *t, const rung_param *p, const rung_given *rows,
                                rung_sheet **out, rung_error *err)
{
    if (rows->type != RUNG_GIVEN_ARRAY)
        return rung_fail(err, RUNG_BAD_ARGUMENT, "%s takes an array of maps, a row each",
                         p->name);
    given_sheet *s = RUNG_NEW(&t->mem, given_sheet, 1);
    rung_status status = s ? rung_cells_init(&s->cells, &t->mem, p, p->name, err)
                           : rung_fail_to_read(p->name, err);
    if (status)
        return status;
    s->mem = &t->mem;
    s->rows = rows;
    s->sheet = (rung_sheet){ .name = p->name,
                             .next = given_next,
                             .close = given_close,
                             .total = rows->n,
                             .also = t->sheets };
    t->sheets = *out = &s->sheet;
    return RUNG_OK;
}
