/* held.h -- an input whose bytes lie in memory. What is read of it comes in a copy of its
 * own, so that a byte read past the window is seen. Used by the fuzzers too. */
#ifndef TESTS_SUPPORT_HELD_H
#define TESTS_SUPPORT_HELD_H

#include <errno.h>
#include <string.h>

#include "import/input.h"

typedef struct held {
    const char *bytes;
    size_t len, at;
    const char *later; /* what it holds from the second walk on, as long; NULL: the same */
    size_t fails;      /* reading this byte fails; 0: none does */
} held;

static inline ptrdiff_t held_read(void *from, void *bytes, size_t n)
{
    held *h = from;
    if (h->fails && h->at + n > h->fails) {
        errno = EIO;
        return -1;
    }
    n = n < h->len - h->at ? n : h->len - h->at;
    if (n)
        memcpy(bytes, h->bytes + h->at, n);
    h->at += n;
    return (ptrdiff_t)n;
}

static inline bool held_again(void *from)
{
    held *h = from;
    h->at = 0;
    if (h->later)
        h->bytes = h->later;
    return true;
}

/* `piece`: bytes at a time; 0: as many as of a file. Drop it with rung_input_drop. */
static inline rung_input held_input(held *h, rung_import *m, size_t piece)
{
    return (rung_input){ .m = m,
                         .bytes = { h, held_read, NULL, held_again },
                         .file = m->source,
                         .size = h->len,
                         .piece = piece };
}

#endif
