/* json.c -- see json.h. */
#include "core/json.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

#include "core/text.h"

const char *rung_real_text(double v, char buf[RUNG_REAL_MAX])
{
    assert(isfinite(v));
    if (v == 0)
        v = 0; /* no -0 */
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(buf, RUNG_REAL_MAX, "%.*g", digits, v);
        if (strtod(buf, NULL) == v)
            break;
    }
    for (char *p = buf; *p; p++) /* the locale's decimal point */
        if (*p == ',')
            *p = '.';
    return buf;
}

void rung_put_json(rung_sink *out, const char *s, size_t len)
{
    size_t done = 0, n;
    rung_putc(out, '"');
    for (size_t at = 0; at < len; at += n) {
        unsigned char c = (unsigned char)s[at];
        n = rung_utf8_length(s + at, len - at);
        bool c1 = n == 2 && c == 0xc2 && (unsigned char)s[at + 1] < 0xa0;
        if (n && c != '"' && c != '\\' && c >= 0x20 && c != 0x7f && !c1)
            continue;
        rung_put(out, s + done, at - done);
        switch (n ? c : 0xff) {
        case '"': rung_puts(out, "\\\""); break;
        case '\\': rung_puts(out, "\\\\"); break;
        case '\n': rung_puts(out, "\\n"); break;
        case '\r': rung_puts(out, "\\r"); break;
        case '\t': rung_puts(out, "\\t"); break;
        case '\b': rung_puts(out, "\\b"); break;
        case '\f': rung_puts(out, "\\f"); break;
        case 0xff: rung_puts(out, RUNG_UTF8_BAD); break;
        default: rung_putf(out, "\\u%04x", c1 ? (unsigned char)s[at + 1] : c);
        }
        n += n == 0;
        done = at + n;
    }
    rung_put(out, s + done, len - done);
    rung_putc(out, '"');
}
