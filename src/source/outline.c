/* outline.c -- see outline.h. */
#include "source/outline.h"

#include <endian.h>
#include <string.h>

#define STRETCH 'x' /* stands for bytes that mean nothing to CSV, as it does itself */

typedef uint8_t sixteen __attribute__((vector_size(16)));

_Static_assert(sizeof(sixteen) == RUNG_OUTLINE_BEHIND, "no byte further is read");

/* A bit for each byte, its lowest, where sixteen from s on are what CSV is made of. */
static void find_marks(const char *s, uint64_t halves[2])
{
    sixteen c, found;
    memcpy(&c, s, sizeof c);
    found = (sixteen)(c == ',') | (sixteen)(c == '"') | (sixteen)(c == '\n');
    memcpy(halves, &found, sizeof found);
    halves[0] = htole64(halves[0]) & 0x0101010101010101u;
    halves[1] = htole64(halves[1]) & 0x0101010101010101u;
}

bool rung_outline_draw(rung_outline *o, const char *line)
{
    uint32_t n = 0, begin = 0; /* of the stretch at hand */
    uint64_t halves[2];
    o->line = line;
    o->done = 0;
    for (uint32_t i = 0;; i += (uint32_t)sizeof halves) {
        find_marks(line + i, halves);
        if (n + 2 * sizeof halves > RUNG_OUTLINE_BYTES)
            return false;
        for (unsigned h = 0; h < 2; h++)
            for (; halves[h]; halves[h] &= halves[h] - 1) {
                uint32_t at = i + 8 * h + (uint32_t)__builtin_ctzll(halves[h]) / 8;
                o->bytes[n] = STRETCH;
                o->at[n] = begin;
                n += begin < at;
                o->bytes[n] = line[at];
                o->at[n++] = at;
                begin = at + 1;
                if (line[at] == '\n') {
                    o->n = n;
                    return true;
                }
            }
    }
}

size_t rung_outline_fill(rung_outline *o, const char *cell, size_t len, char *text)
{
    size_t n = 0;
    for (size_t i = 0; i < len; i++) {
        if (cell[i] != STRETCH) {
            text[n++] = cell[i];
            continue;
        }
        while (o->bytes[o->done] != STRETCH)
            o->done++;
        uint32_t begin = o->at[o->done++]; /* a comma, quote or line feed is behind it */
        memcpy(text + n, o->line + begin, o->at[o->done] - begin);
        n += o->at[o->done] - begin;
    }
    return n;
}
