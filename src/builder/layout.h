/* layout.h -- a snapshot while it is being laid out; for the builder's own files. */
#ifndef RUNG_BUILDER_LAYOUT_H
#define RUNG_BUILDER_LAYOUT_H

#include "builder/build.h"

typedef struct rung_growing { /* section */
    void *items;
    uint32_t n, cap;
} rung_growing;

/* Memory that is done with, kept for what is laid out later: fresh pages cost more. */
typedef struct rung_spare {
    void *at;
    size_t size;
} rung_spare;

typedef struct rung_layout {
    rung_records *r;         /* emptied as it goes */
    rung_spare rows, values; /* of the records, when they are facts */
    rung_growing sections[RUNG_N_SECTIONS];
    rung_snapshot_head head;
    rung_snapshot g; /* over the sections, as they were when last refreshed */
    rung_status failed;
    rung_error *err;
} rung_layout;

/* Room for `more` further elements of section s, zeroed and counted; NULL when memory ended. */
void *rung_lay(rung_layout *b, rung_section s, uint32_t more);

/* The same for one, of so many bytes. */
static inline void *rung_lay_one(rung_layout *b, rung_section s, size_t size)
{
    rung_growing *a = &b->sections[s];
    return a->n < a->cap && !b->failed ? memset((char *)a->items + a->n++ * size, 0, size)
                                       : rung_lay(b, s, 1);
}

/* Puts one number to section s. */
static inline void rung_lay_id(rung_layout *b, rung_section s, uint32_t id)
{
    uint32_t *at = rung_lay_one(b, s, sizeof *at);
    if (at)
        *at = id;
}

/* Points b->g at what there is. */
void rung_lay_refresh(rung_layout *b);

/* The layout failed; NULL. */
void *rung_lay_no_memory(rung_layout *b);

/* What is spare, as so many bytes at least, with anything in them; it grows when it is
 * less. NULL when memory ended. */
void *rung_lay_in(rung_layout *b, rung_spare *spare, size_t size);
void rung_lay_drop_spare(rung_spare *spare);

/* Facts, what they share, and which of them are of what; links, but for what is found
 * from their ends. The records' rows and values are spare afterwards. */
void rung_lay_facts(rung_layout *b);

/* What follows from facts and links, each laid when those it stands on are. */
void rung_lay_derived(rung_layout *b);

/* Sections `names` and `words`, and the folded texts they need, in what is spare; what is
 * left of that is given back. */
void rung_lay_names(rung_layout *b);

#endif
