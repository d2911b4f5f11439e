/* layout.h -- a snapshot while it is being laid out; for the builder's own files. */
#ifndef RUNG_BUILDER_LAYOUT_H
#define RUNG_BUILDER_LAYOUT_H

#include "builder/build.h"

typedef struct rung_growing { /* section */
    void *items;
    uint32_t n, cap;
} rung_growing;

typedef struct rung_layout {
    rung_records *r; /* emptied as it goes */
    rung_growing sections[RUNG_N_SECTIONS];
    rung_snapshot_head head;
    rung_snapshot g; /* over the sections, as they were when last refreshed */
    rung_status failed;
    rung_error *err;
} rung_layout;

/* Room for `more` further elements of section s, zeroed and counted; NULL when memory ended. */
void *rung_lay(rung_layout *b, rung_section s, uint32_t more);

/* Points b->g at what there is. */
void rung_lay_refresh(rung_layout *b);

/* The layout failed; NULL. */
void *rung_lay_no_memory(rung_layout *b);

/* Sections `names` and `words`, and the folded texts they need. */
void rung_lay_names(rung_layout *b);

#endif
