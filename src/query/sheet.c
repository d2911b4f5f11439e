/* sheet.c -- a sheet is read to its end though rows of it are faulty; see sheet.h. */
#include "query/sheet.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "query/task.h"

rung_status rung_sheet_fault(rung_task *t, rung_sheet *sheet, rung_status code,
                             const char *text, rung_error *err)
{
    rung_sheet_faults *f = sheet->faults;
    const char *own = NULL;
    if (!f)
        f = RUNG_NEW(&t->mem, rung_sheet_faults, 1);
    if (f && f->n < RUNG_SHEET_FAULTS)
        own = rung_arena_text(&t->mem, text, strlen(text));
    if (!f || (f->n < RUNG_SHEET_FAULTS && !own))
        return rung_fail(err, RUNG_NO_MEMORY, "%s: no memory to read it", sheet->name);
    if (f->n == 0) {
        f->code = code;
        f->sheet = sheet->name;
    }
    if (own)
        f->texts[f->n] = own;
    f->n++;
    sheet->faults = f;
    return RUNG_OK;
}

rung_status rung_sheet_refuse(rung_task *t, rung_sheet *sheet, uint32_t line, uint32_t i,
                              rung_status code, rung_error *err, const char *fmt, ...)
{
    rung_error why;
    char what[sizeof why.text];
    uint32_t column = 0;
    va_list ap;
    va_start(ap, fmt);
    vsnprintf(what, sizeof what, fmt, ap);
    va_end(ap);
    if (sheet->place)
        sheet->place(sheet, i, &line, &column);
    if (column)
        rung_fail(&why, code, "%s:%u:%u: %s", sheet->name, line, column, what);
    else
        rung_fail(&why, code, "%s:%u: %s", sheet->name, line, what);
    return rung_sheet_fault(t, sheet, code, why.text, err);
}

/* As many faults as one message has room for. */
rung_status rung_sheet_end(rung_task *t, rung_sheet *sheet, rung_error *err)
{
    const rung_sheet_faults *f = sheet->faults;
    char all[sizeof err->text];
    const size_t room = sizeof all - sizeof "; and 4294967295 more";
    if (!f)
        return RUNG_OK;
    t->faults = f;
    size_t n = (size_t)snprintf(all, sizeof all, "%s", f->texts[0]);
    uint32_t told = 1;
    for (; told < f->n && told < RUNG_SHEET_FAULTS; told++) {
        size_t len = strlen(f->texts[told]) + 2;
        if (n >= room || len > room - n)
            break;
        n += (size_t)snprintf(all + n, sizeof all - n, "; %s", f->texts[told]);
    }
    if (told < f->n && n < room)
        snprintf(all + n, sizeof all - n, "; and %u more", f->n - told);
    return rung_fail(err, f->code, "%s", all);
}

rung_status rung_sheet_next(rung_task *t, rung_sheet *sheet, rung_sheet_row *out,
                            rung_error *err)
{
    for (;;) {
        rung_error why;
        rung_status s = sheet->next(sheet, out, &why);
        if (s != RUNG_OK && (s != RUNG_BAD_ARGUMENT || !sheet->goes_on)) {
            if (s != RUNG_BAD_ARGUMENT || !sheet->faults || t->faults)
                return rung_fail(err, s, "%s", why.text);
            /* the last of several */
            s = rung_sheet_fault(t, sheet, s, why.text, err);
            return s ? s : rung_sheet_end(t, sheet, err);
        }
        if (!s)
            return out->cells ? RUNG_OK : rung_sheet_end(t, sheet, err);
        s = rung_sheet_fault(t, sheet, s, why.text, err);
        if (!s && (rung_task_stopped(t) || rung_task_late(t)))
            s = rung_task_gave_up(t, err);
        if (s)
            return s;
    }
}
