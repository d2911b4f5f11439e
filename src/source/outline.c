/* outline.c -- see outline.h. */
#include "source/outline.h"

bool rung_outline_draw(rung_outline *o, const rung_marks *m, const char *from,
                       size_t begin, size_t end)
{
    uint32_t n = 0, k = 0;
    size_t block = begin / RUNG_MARKS_BLOCK;
    uint64_t in = ~UINT64_C(0) << begin % RUNG_MARKS_BLOCK;
    for (; block * RUNG_MARKS_BLOCK < end; block++, in = ~UINT64_C(0))
        for (uint64_t marks = m->blocks[block].any & in; marks; marks &= marks - 1) {
            size_t at = block * RUNG_MARKS_BLOCK + (size_t)__builtin_ctzll(marks);
            if (at >= end)
                break;
            if (n + 4 > RUNG_OUTLINE_BYTES)
                return false;
            o->bytes[n] = RUNG_OUTLINE_STRETCH;
            o->stretches[k] = (rung_outline_stretch){ (uint32_t)begin, (uint32_t)at };
            n += begin < at;
            k += begin < at;
            o->bytes[n++] = from[at];
            begin = at + 1;
        }
    o->bytes[n] = RUNG_OUTLINE_STRETCH;
    o->stretches[k] = (rung_outline_stretch){ (uint32_t)begin, (uint32_t)end };
    n += begin < end;
    o->bytes[n++] = '\n';
    o->from = from;
    o->n = n;
    o->done = 0;
    return true;
}
