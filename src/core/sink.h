/* sink.h -- where rendered bytes go: a FILE, a growing buffer, a socket queue. A failure
 * sticks, so a renderer writes without looking and its caller asks `failed` once. */
#ifndef RUNG_CORE_SINK_H
#define RUNG_CORE_SINK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

typedef struct rung_sink rung_sink;
struct rung_sink {
    bool (*write)(rung_sink *s, const void *bytes,
                  size_t n); /* false: could not take them all */
    void *to;                /* FILE*, or the buffer's bytes */
    size_t len;              /* bytes put so far */
    size_t cap;              /* buffer only */
    size_t limit;            /* buffer only: most bytes; 0 = none */
    bool failed;
    uint32_t columns; /* of the screen that help is laid out for; 0: as it is in a file */
};

/* A sink into an open FILE (borrowed). */
rung_sink rung_sink_file(FILE *f);

/* A sink into a growing heap buffer; `to` holds the bytes, NUL-terminated once something
 * was put. Drop it with rung_sink_drop. limit: most bytes, 0 for none. */
rung_sink rung_sink_buffer(size_t limit);
void rung_sink_drop(rung_sink *s);

/* What stands before the i-th of n things that are listed: `a, b and c`. */
static inline const char *rung_listed(size_t i, size_t n, const char *last)
{
    return i == 0 ? "" : i + 1 == n ? last : ", ";
}

void rung_put(rung_sink *s, const void *bytes, size_t n);
void rung_puts(rung_sink *s, const char *text);
void rung_putc(rung_sink *s, char c);
void rung_putf(rung_sink *s, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

#endif
