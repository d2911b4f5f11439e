/* records.c -- reading a text out of the pool, and letting the arrays go; see records.h.
 *
 * An id is the offset of a text's first byte; behind it stands a NUL. The empty text lies
 * at 0. */
#include "source/records.h"

#include <string.h>

#include "core/pages.h"

const char *rung_records_text(const rung_records *r, rung_text_id id)
{
    return id ? r->pool + id : "";
}

uint32_t rung_records_text_len(const rung_records *r, rung_text_id id)
{
    return (uint32_t)strlen(rung_records_text(r, id));
}

void rung_records_drop(rung_records *r)
{
    rung_pages_drop(r->pool, r->pool_len);
#define X(array) rung_pages_drop(r->array, r->n_##array * sizeof *r->array);
    RUNG_RECORDS_ARRAYS(X)
#undef X
    *r = (rung_records){ 0 };
}
