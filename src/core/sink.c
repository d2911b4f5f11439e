/* sink.c -- the two sinks everything uses, and the ways to put bytes into any. */
#include "core/sink.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static bool write_file(rung_sink *s, const void *bytes, size_t n)
{
    return fwrite(bytes, 1, n, s->to) == n;
}

static bool write_buffer(rung_sink *s, const void *bytes, size_t n)
{
    if (n >= SIZE_MAX / 2 - s->len || (s->limit && n > s->limit - s->len))
        return false;
    if (s->len + n + 1 > s->cap) {
        size_t cap = s->cap ? s->cap : 1024;
        while (cap < s->len + n + 1)
            cap *= 2;
        void *grown = realloc(s->to, cap);
        if (!grown)
            return false;
        s->to = grown;
        s->cap = cap;
    }
    memcpy((char *)s->to + s->len, bytes, n);
    ((char *)s->to)[s->len + n] = '\0';
    return true;
}

rung_sink rung_sink_file(FILE *f)
{
    return (rung_sink){ .write = write_file, .to = f };
}

rung_sink rung_sink_buffer(size_t limit)
{
    return (rung_sink){ .write = write_buffer, .limit = limit };
}

void rung_sink_drop(rung_sink *s)
{
    if (s->write == write_buffer)
        free(s->to);
    *s = (rung_sink){ 0 };
}

void rung_put(rung_sink *s, const void *bytes, size_t n)
{
    if (s->failed || n == 0)
        return;
    if (s->write(s, bytes, n))
        s->len += n;
    else
        s->failed = true;
}

void rung_puts(rung_sink *s, const char *text)
{
    rung_put(s, text, strlen(text));
}

void rung_putc(rung_sink *s, char c)
{
    rung_put(s, &c, 1);
}

void rung_putf(rung_sink *s, const char *fmt, ...)
{
    char small[512], *text = small;
    va_list ap;
    va_start(ap, fmt);
    int n = vsnprintf(small, sizeof small, fmt, ap);
    va_end(ap);
    if (n >= (int)sizeof small) {
        text = malloc((size_t)n + 1);
        if (text) {
            va_start(ap, fmt);
            vsnprintf(text, (size_t)n + 1, fmt, ap);
            va_end(ap);
        }
    }
    if (n < 0 || !text)
        s->failed = true;
    else
        rung_put(s, text, (size_t)n);
    if (text != small)
        free(text);
}
