/* assembly.h -- what assemble.c puts and settle.c finishes; nobody else includes it.
 *
 * Kept while growing: every index in rows and lists is of a node that was put, values of
 * a row lie together and are its own, or all those of the row before. */
#ifndef RUNG_SOURCE_ASSEMBLY_H
#define RUNG_SOURCE_ASSEMBLY_H

#include "source/assemble.h"
#include "source/intern.h"
#include "source/keyed.h"
#include "source/roster.h"

struct rung_assembly {
    rung_intern texts;
    rung_roster roster;
    uint32_t n_stated; /* nodes that a row states */
    rung_records r;    /* without pool and nodes */
    uint32_t cap_rows, cap_values, cap_lists, cap_nodes, cap_sources, cap_columns,
        cap_files;
    rung_keyed source_by_id;
    rung_keyed column_by_name; /* and type */
    bool in_row;               /* the last row was put: values may follow */
    bool mixed;                /* a row was put behind one of a later table */
    rung_status failed;
};

/* The first failure sticks. */
static inline void rung_assembly_fail(rung_assembly *a, rung_status why)
{
    if (!a->failed)
        a->failed = why;
}

/* Drops all but what failed. */
void rung_assembly_empty(rung_assembly *a);

#endif
