/* walk.h -- sections gone through, each once: summed, and what they say held against what
 * it may be, a piece at a time, while it is in the cache. The parts that the proof is made of. */
#ifndef RUNG_SNAPSHOT_WALK_H
#define RUNG_SNAPSHOT_WALK_H

#include "snapshot/bounds.h"
#include "snapshot/snapshot.h"

extern const uint32_t rung_element_size[RUNG_N_SECTIONS];

static inline const void *rung_section_at(const rung_snapshot *g, rung_section s)
{
    return (const char *)g->head + g->head->sections[s].offset;
}

/* True when elements [first, end) of section s are what they must be; those before them
 * were. */
typedef bool rung_holds(const rung_snapshot *g, rung_section s, uint32_t first,
                        uint32_t end, void *with);

/* Goes through section s: true when its sum is right and every piece holds, of which none
 * is looked at behind one that does not. Cost: O(bytes), as what follows. */
bool rung_walked(const rung_snapshot *g, rung_section s, rung_holds *piece, void *with);

/* The same where any element will do. */
bool rung_summed(const rung_snapshot *g, rung_section s);

/* Elements of `of` numbers each are within their bounds; there is none where nothing is
 * below a limit. */
bool rung_bounded(const rung_snapshot *g, rung_section s, unsigned of,
                  const rung_bound *each);

/* A piece of these; `bounds` are a rung_bounds. */
rung_holds rung_piece_within;

/* Ids from `first` on, or any, below a limit. */
bool rung_between(const rung_snapshot *g, rung_section s, uint32_t first, uint32_t end);
bool rung_below(const rung_snapshot *g, rung_section s, uint32_t limit);

/* Starts of lists, of which there is one, rise, each by at least `by`, from `first` to
 * `end`. */
bool rung_starts_rise(const rung_snapshot *g, rung_section s, uint32_t by, uint32_t first,
                      uint32_t end);

/* Bytes are at most `most` once `add` is added. */
bool rung_small(const rung_snapshot *g, rung_section s, uint8_t add, uint8_t most);

/* The pool ends with a NUL, so whatever lies in it is a text. */
static inline bool rung_is_text_or_none(const rung_snapshot *g, rung_text_id id)
{
    return id < rung_section_count(g, RUNG_SECTION_pool);
}

static inline bool rung_is_text(const rung_snapshot *g, rung_text_id id)
{
    return id > 0 && rung_is_text_or_none(g, id);
}

/* The same of a number among others. */
static inline rung_bound rung_a_text(const rung_snapshot *g)
{
    return (rung_bound){ .add = UINT32_MAX,
                         .limit = rung_section_count(g, RUNG_SECTION_pool) - 1 };
}

static inline rung_bound rung_a_text_or_none(const rung_snapshot *g)
{
    return (rung_bound){ .limit = rung_section_count(g, RUNG_SECTION_pool) };
}

#endif
