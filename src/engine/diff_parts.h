/* diff_parts.h -- what the files of a comparison share: a comparison under way. */
#ifndef RUNG_ENGINE_DIFF_PARTS_H
#define RUNG_ENGINE_DIFF_PARTS_H

#include "core/bits.h"
#include "engine/diff.h"
#include "engine/diff_side.h"

/* What a thing states that counts: of each attribute, its value and row. */
typedef struct rung_diff_stated {
    struct {
        const rung_value *value;
        uint32_t fact;
    } * of;
    uint64_t *bits; /* which */
} rung_diff_stated;

/* A node, or a link, that either graph has. */
typedef struct rung_thing {
    bool link;
    rung_relation relation;
    uint32_t from, to;         /* ranks; of a node: itself, RUNG_NONE */
    uint32_t first[2], end[2]; /* rows in the old and the new graph; none: first == end */
} rung_thing;

/* Rows of a thing that stand in one graph alone, in the order of the graph. */
typedef struct rung_lone_row {
    uint64_t hash;
    uint32_t fact;
    bool taken;
} rung_lone_row;

typedef struct rung_lone_rows {
    rung_lone_row *items;
    uint32_t n;
} rung_lone_rows;

/* A unit that a course gained or lost. */
typedef struct rung_unit_move {
    uint32_t unit, course; /* ranks */
    bool gained;
    rung_thing link;
} rung_unit_move;

typedef struct rung_diffing {
    rung_arena *mem;
    rung_sides s;
    rung_diff_stated said[2];
    rung_lone_rows lone[2]; /* of the thing in hand */
    uint64_t *stated;       /* attributes that its lone rows state */
    uint64_t *reported;     /* attributes of it of which there is a row */
    bool status_reported;
    uint8_t *touched; /* a byte a rank: a row names it */
    rung_unit_move *moves;
    uint32_t n_moves;
    uint32_t limit;
    rung_sink text; /* being made */
    bool failed;    /* memory ended */
    bool truncated;
    rung_diff_counts *counts;
    rung_diff_result *r;
} rung_diffing;

enum { RUNG_OLD, RUNG_NOW };

static inline const rung_side *rung_diff_side(const rung_diffing *d, int which)
{
    return which == RUNG_OLD ? &d->s.old : &d->s.now;
}

/* Copies what stands in d->text into the arena and empties it; NULL when nothing does. */
const char *rung_diff_keep(rung_diffing *d);

/* Adds a row on a thing; facts RUNG_NONE where that graph has none. */
void rung_diff_put(rung_diffing *d, rung_diff_section section, rung_diff_what what,
                   const rung_thing *thing, const char *attribute, const char *before,
                   const char *after, uint32_t old_fact, uint32_t new_fact);

/* The same on what one graph alone has: its row there, and what it says. */
void rung_diff_put_one(rung_diffing *d, rung_diff_section section, rung_diff_what what,
                       const rung_thing *thing, const char *attribute, int which,
                       const char *text, uint32_t fact);

/* Finds the lone rows of a thing, or of the rules of a qualification; false: none, or
 * memory ended. Cost: O(rows), and O(rows log rows) where they differ. */
bool rung_diff_find_lone(rung_diffing *d, const rung_thing *thing);
/* Adds what differs in the lone rows and has not been reported: conditions, rules,
 * evidence. */
void rung_diff_put_lone(rung_diffing *d, const rung_thing *thing, bool rules);

/* True for an attribute that bears on who may. */
static inline bool rung_diff_is_condition(uint32_t attr)
{
    return rung_attr_is_condition(attr) || attr == RUNG_A_NEED;
}

/* Sources, and what the package says of itself. */
void rung_diff_sources(rung_diffing *d);
void rung_diff_package(rung_diffing *d);

/* Asks both graphs about what is touched. Fails: NO_MEMORY. */
rung_status rung_diff_ask(rung_diffing *d, const rung_diff_options *o, rung_error *err);

extern const rung_query rung_diff_answer; /* no question of the table: the shape of this */

#endif
