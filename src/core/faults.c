/* faults.c -- see faults.h. */
#include "core/faults.h"

#include <stdio.h>
#include <string.h>

rung_status rung_faults_note(rung_arena *mem, rung_faults **f_, const char *file,
                             rung_status code, const char *text, rung_error *err)
{
    rung_faults *f = *f_ ? *f_ : RUNG_NEW(mem, rung_faults, 1);
    bool tell = f && f->n < RUNG_FAULTS_TOLD;
    const char *own = tell ? rung_arena_text(mem, text, strlen(text)) : NULL;
    if (!f || (tell && !own))
        return rung_fail(err, RUNG_NO_MEMORY, "%s: no memory to read it", file);
    if (f->n == 0) {
        f->code = code;
        f->file = file;
    }
    if (own)
        f->texts[f->n] = own;
    f->n++;
    *f_ = f;
    return RUNG_OK;
}

rung_status rung_faults_fail(const rung_faults *f, rung_error *err)
{
    char all[sizeof err->text];
    const size_t room = sizeof all - sizeof "; and 4294967295 more";
    size_t n = (size_t)snprintf(all, sizeof all, "%s", f->texts[0]);
    uint32_t told = 1;
    for (; told < f->n && told < RUNG_FAULTS_TOLD; told++) {
        size_t len = strlen(f->texts[told]) + 2;
        if (n >= room || len > room - n)
            break;
        n += (size_t)snprintf(all + n, sizeof all - n, "; %s", f->texts[told]);
    }
    if (told < f->n && n < room)
        snprintf(all + n, sizeof all - n, "; and %u more", f->n - told);
    return rung_fail(err, f->code, "%s", all);
}
