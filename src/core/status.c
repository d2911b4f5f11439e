/* status.c -- the list of codes as tables, and the one place that formats an error. */
#include "core/status.h"

#include <stdarg.h>
#include <stdio.h>

static const struct {
    const char *code, *help;
    int fault;
} statuses[] = {
#define X(name, code, fault, help) { code, help, fault },
    RUNG_STATUS_MAP(X)
#undef X
};

/* Cuts a half UTF-8 sequence off the end that vsnprintf may have left. */
static void trim_half_character(char *text, size_t len)
{
    size_t at = len;
    while (at > 0 && ((unsigned char)text[at - 1] & 0xc0) == 0x80)
        at--;
    if (at == 0)
        return;
    unsigned char lead = (unsigned char)text[at - 1];
    size_t need = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
    if (len - (at - 1) < need)
        text[at - 1] = '\0';
}

rung_status rung_fail(rung_error *err, rung_status code, const char *fmt, ...)
{
    if (!err)
        return code;
    va_list ap;
    va_start(ap, fmt);
    int n = vsnprintf(err->text, sizeof err->text, fmt, ap);
    va_end(ap);
    err->code = code;
    err->at = RUNG_NO_WORD;
    if (n >= (int)sizeof err->text)
        trim_half_character(err->text, sizeof err->text - 1);
    return code;
}

const char *rung_status_code(rung_status code)
{
    return (unsigned)code < RUNG_N_STATUS ? statuses[code].code : "internal";
}

const char *rung_status_help(rung_status code)
{
    return (unsigned)code < RUNG_N_STATUS ? statuses[code].help : "";
}

int rung_status_fault(rung_status code)
{
    return (unsigned)code < RUNG_N_STATUS ? statuses[code].fault : 0;
}
