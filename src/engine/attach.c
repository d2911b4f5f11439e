/* attach.c -- the binder's walk over the words, taking out only those that name a file;
 * see attach.h. */
#include "engine/attach.h"

#include <string.h>

#include "engine/bind.h"
#include "engine/profile.h"
#include "engine/sheets.h"

typedef struct attaching {
    rung_attached *out;
    bool *taken;     /* by word */
    rung_status why; /* a file failed; else the words do not fit, which others will say */
} attaching;

static void mark_words(const rung_binder *b, attaching *a)
{
    for (uint32_t i = b->from; i <= b->at && i < b->words.n; i++)
        a->taken[i] = true;
}

static rung_status attach_table(rung_binder *b, attaching *a, const rung_param *p,
                                const char *path)
{
    rung_attached *out = a->out;
    if (out->n_tables == RUNG_ATTACHED_MOST)
        return RUNG_BAD_ARGUMENT;
    out->tables[out->n_tables].p = p;
    a->why = rung_sheet_open(b->t, p, path, &out->tables[out->n_tables].sheet, b->err);
    out->n_tables += !a->why;
    mark_words(b, a);
    return a->why;
}

static rung_status attach_profile(rung_binder *b, attaching *a, const char *path)
{
    rung_profile p;
    if (a->out->learner)
        return RUNG_BAD_ARGUMENT;
    a->why = rung_profile_read(&b->t->mem, path, &p, b->err);
    if (!a->why)
        a->out->learner = p.map;
    mark_words(b, a);
    return a->why;
}

static rung_status take(rung_binder *b, size_t i, rung_said v)
{
    attaching *a = b->taker;
    const rung_param *p = rung_param_at(b->q, i);
    b->given[i]++;
    bool file = p->type == RUNG_P_SHEET
                || (p->type == RUNG_P_LEARNER && v.len && !memchr(v.s, '=', v.len));
    const char *path = file ? rung_arena_text(&b->t->mem, v.s, v.len) : NULL;
    if (file && !path)
        return a->why = rung_bind_no_memory(b);
    return p->type == RUNG_P_SHEET ? attach_table(b, a, p, path)
           : file                  ? attach_profile(b, a, path)
                                   : RUNG_OK;
}

rung_status rung_attach(rung_task *t, rung_words words, rung_attached *out,
                        rung_error *err)
{
    rung_task_reset(t);
    *out = (rung_attached){ .words = words };
    const rung_query *q =
        words.n ? rung_query_named(words.items[0], strlen(words.items[0])) : NULL;
    if (!q || rung_n_params(q) > RUNG_PARAMS_MOST)
        return RUNG_OK;
    rung_error ours = { .at = RUNG_NO_WORD };
    attaching a = { .out = out, .taken = RUNG_NEW(&t->mem, bool, words.n) };
    const char **kept = RUNG_NEW(&t->mem, const char *, words.n);
    if (!a.taken || !kept)
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    rung_binder b = {
        .t = t, .q = q, .words = words, .take = take, .taker = &a, .err = &ours
    };
    if (rung_bind_walk(&b) && !a.why) {
        rung_task_close(t);
        *out = (rung_attached){ .words = words };
        return RUNG_OK;
    }
    if (a.why) {
        rung_fail(err, a.why, "%s", ours.text);
        if (err)
            err->at = b.from;
        return a.why;
    }
    uint32_t n = 0;
    for (uint32_t i = 0; i < words.n; i++)
        if (!a.taken[i])
            kept[n++] = words.items[i];
    out->words = (rung_words){ kept, n };
    return RUNG_OK;
}

static void put_text(rung_emitter *e, const char *s)
{
    e->text(e, s, strlen(s));
}

static bool has_column(const rung_param *p, const char *name)
{
    for (size_t i = 0; i < p->n_columns; i++)
        if (strcmp(p->columns[i].name, name) == 0)
            return true;
    return false;
}

static void put_row(const rung_sheet_row *row, const rung_param *p, bool lined,
                    rung_emitter *e)
{
    uint32_t stated = 0;
    for (size_t i = 0; i < p->n_columns; i++)
        stated += row->cells[i].n > 0;
    e->map(e, stated + lined);
    if (lined) {
        e->key(e, RUNG_SHEET_LINE, strlen(RUNG_SHEET_LINE));
        e->integer(e, row->line);
    }
    for (size_t i = 0; i < p->n_columns; i++) {
        const rung_text_list *cell = &row->cells[i];
        if (!cell->n)
            continue;
        e->key(e, p->columns[i].name, strlen(p->columns[i].name));
        if (!p->columns[i].list) {
            put_text(e, cell->items[0]);
            continue;
        }
        e->array(e, cell->n);
        for (uint32_t k = 0; k < cell->n; k++)
            put_text(e, cell->items[k]);
        e->end_array(e);
    }
    e->end_map(e);
}

/* In place of a row that is none. Of those that nobody will be told only the number
 * counts. */
static void put_fault(uint32_t n, const char *text, rung_emitter *e)
{
    e->map(e, 1);
    e->key(e, RUNG_SHEET_FAULT, strlen(RUNG_SHEET_FAULT));
    put_text(e, n < RUNG_FAULTS_TOLD ? text : "");
    e->end_map(e);
}

rung_status rung_sheet_walk(rung_task *t, rung_sheet *sheet, const rung_param *p,
                            rung_emitter *e, uint32_t *n, rung_error *err)
{
    bool lined = !has_column(p, RUNG_SHEET_LINE), more = true;
    uint32_t faults = 0;
    for (*n = 0; more; ++*n) {
        rung_sheet_row row;
        rung_error why;
        rung_status s = sheet->next(sheet, &row, &why);
        if (s && (s != RUNG_BAD_ARGUMENT || t->faults))
            return rung_fail(err, s, "%s", why.text);
        if (!s && !row.cells)
            return RUNG_OK;
        if (s)
            put_fault(faults++, why.text, e);
        else
            put_row(&row, p, lined, e);
        more = !s || sheet->goes_on;
    }
    return RUNG_OK;
}
