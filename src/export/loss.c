/* loss.c -- counting what a form cannot hold. */
#include <string.h>

#include "export/export.h"

void rung_loss_add(rung_loss *loss, const char *what, uint64_t n)
{
    uint32_t i = 0;
    while (i < loss->n && strcmp(loss->items[i].what, what) != 0)
        i++;
    if (n == 0 || i == RUNG_LOSS_REASONS)
        return;
    if (i == loss->n)
        loss->items[loss->n++].what = what;
    loss->items[i].n += n;
}
