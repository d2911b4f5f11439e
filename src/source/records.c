/* records.c -- reading a text out of the pool, and letting the arrays go; see records.h.
 *
 * An id is the offset of a text's length, four bytes unaligned; the bytes and a NUL follow. The
 * pool begins with the empty text, so that 0 is it. */
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
