/* tally.c -- see tally.h. */
#include "core/tally.h"

#include <string.h>

void rung_tally_add(rung_tally *t, const char *what, uint64_t n)
{
    uint32_t i = 0;
    while (i < t->n && strcmp(t->items[i].what, what) != 0)
        i++;
    if (n == 0 || i == RUNG_TALLY_MOST)
        return;
    if (i == t->n)
        t->items[t->n++].what = what;
    t->items[i].n += n;
}
