/* records.c -- reading a text out of the pool, and letting the arrays go; see records.h.
 *
 * An id is the offset of a text's first byte; before it stands its length in four bytes,
 * unaligned, behind it a NUL. No text begins at 0, so 0 can stand for the empty one. */
#include "source/records.h"

#include <stdlib.h>
#include <string.h>

uint32_t rung_records_text_len(const rung_records *r, rung_text_id id)
{
    uint32_t len = 0;
    if (id)
        memcpy(&len, r->pool + id - sizeof len, sizeof len);
    return len;
}

const char *rung_records_text(const rung_records *r, rung_text_id id)
{
    return id ? r->pool + id : "";
}

void rung_records_drop(rung_records *r)
{
    free(r->pool);
    free(r->rows);
    free(r->values);
    free(r->lists);
    free(r->nodes);
    free(r->sources);
    free(r->columns);
    free(r->files);
    *r = (rung_records){ 0 };
}
