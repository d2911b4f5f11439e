/* sheet.c -- a sheet is read to its end though rows of it are faulty; see sheet.h. */
#include "query/sheet.h"

#include <stdarg.h>
#include <stdio.h>

#include "query/task.h"

rung_status rung_sheet_fault(rung_task *t, rung_sheet *sheet, rung_status code,
                             const char *text, rung_error *err)
{
    return rung_faults_note(&t->mem, &sheet->faults, sheet->name, code, text, err);
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

rung_status rung_sheet_end(rung_task *t, rung_sheet *sheet, rung_error *err)
{
    if (!sheet->faults)
        return RUNG_OK;
    t->faults = sheet->faults;
    return rung_faults_fail(sheet->faults, err);
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
