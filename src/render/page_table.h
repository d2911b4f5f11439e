/* page_table.h -- what page.c and page_table.c have of each other. */
#ifndef RUNG_RENDER_PAGE_TABLE_H
#define RUNG_RENDER_PAGE_TABLE_H

#include "render/page.h"

/* A new block at the end of the page; NULL when memory ended. `title` is borrowed. */
rung_block *rung_page_add_block(rung_page *p, rung_block_type type, const char *title);

/* Adds the elements of the list member f, of which there is at least one, as a table, or
 * as one for each group. */
void rung_page_add_rows(rung_page *p, const rung_field *f, rung_any_list l);

/* True of a member that no page shows, or not with detail=ids. */
static inline bool rung_page_omits(const rung_page *p, const rung_field *f)
{
    return f->show == RUNG_SHOW_NOT || (p->ids && rung_is_evidence(f));
}

#endif
