/* view.h -- a snapshot as one question sees it: which facts take part.
 *
 * By default everything but what has ended. `status` narrows the facts of links; with a
 * day, dates decide instead of status; an overlay (overlay.h) hides nodes and adds links.
 * Queries walk links, and look facts up, only through here. The default costs one branch. */
#ifndef RUNG_SNAPSHOT_VIEW_H
#define RUNG_SNAPSHOT_VIEW_H

#include "snapshot/snapshot.h"

typedef struct rung_overlay rung_overlay;

typedef struct rung_view {
    const rung_snapshot *g;
    const rung_overlay *over; /* what is supposed; NULL: nothing */
    bool plain;               /* no filter, no overlay: stored columns and lists hold */
    bool narrowed;            /* `status` was given */
    bool dated;               /* `as_of` was given */
    bool everything;          /* neither status nor dates keep a fact out */
    uint8_t statuses;         /* RUNG_STATUS_BITs of link facts that take part */
    int32_t day_from, day_to; /* as_of: first and last day of what was named; a fact takes
                                 part when it holds on the first */
} rung_view;

/* A view of g. statuses = 0 for the default; as_of = NULL for none, else YYYY[-MM[-DD]],
 * already proved. */
rung_view rung_view_of(const rung_snapshot *g, uint8_t statuses, const int32_t *day);

/* The same with every fact taking part, ended ones and those of other days too: to say
 * why something is not there. What a question took away stays away. */
rung_view rung_view_everything(const rung_view *v);

/* ---- facts ---- */

/* The row that a link or an answer names by `f`. */
static inline const rung_fact *rung_view_fact(const rung_view *v, uint32_t f);

static inline rung_fact_status rung_view_status(const rung_view *v, uint32_t f)
{
    return (rung_fact_status)rung_view_fact(v, f)->status;
}

/* The values that row f states; the one of `attr`, or NULL. */
const rung_value *rung_view_fact_values(const rung_view *v, uint32_t f, uint32_t *n);
const rung_value *rung_view_fact_value(const rung_view *v, uint32_t f, unsigned attr);

/* True when row f is no row at all, but supposed for this question: it has no file, no
 * line, no source. */
bool rung_view_supposes(const rung_view *v, uint32_t f);
/* The note of row f, and its length in bytes; NULL when it has none. */
const char *rung_view_fact_note(const rung_view *v, uint32_t f, size_t *len);

/* True when a row of a node, or of a link, takes part. */
bool rung_view_node_fact(const rung_view *v, const rung_fact *f);
bool rung_view_link_fact(const rung_view *v, const rung_fact *f);

/* True unless the node has ended (or does not exist on the day), or is supposed away. */
static inline bool rung_view_has(const rung_view *v, rung_node n);

/* True when the overlay takes n away. */
bool rung_view_hides(const rung_view *v, rung_node n);

/* True when every fact takes part that by default does; there may be an overlay. */
static inline bool rung_view_unfiltered(const rung_view *v)
{
    return !v->narrowed && !v->dated;
}

/* True when the lists that the snapshot stores of n (D, K, E, W) hold in this view. */
static inline bool rung_view_stores(const rung_view *v, rung_node n);

/* False when nothing like that is recorded of n, so that nothing need be looked for: true
 * says no more than that it may be, for not all that is recorded takes part. */
static inline bool rung_view_may_have(const rung_view *v, rung_node n, rung_has what);

/* A link on which at least one fact takes part. */
typedef struct rung_link {
    rung_node from, to;
    uint32_t id;   /* index into link arrays, or behind them when it is added */
    uint32_t fact; /* best of those that take part */
} rung_link;

/* Where the facts of a link end: they lie one after another, best status first. */
static inline uint32_t rung_view_link_end(const rung_view *v, uint32_t link);

typedef struct rung_links { /* an iterator */
    const rung_view *v;
    const uint32_t *in;      /* NULL when walking outward */
    uint32_t at, end;        /* end - at: most links that are still to come */
    uint32_t added, n_added; /* of these, the links of the overlay */
    rung_link link;
} rung_links;

/* Links of `relation` out of n by `to`, or into n by `from`:
 *     for (rung_links it = rung_links_out(v, RUNG_COVERS, n); rung_links_next(&it);)
 * use(it.link); */
static inline rung_links rung_links_out(const rung_view *v, rung_relation relation,
                                        rung_node n);
static inline rung_links rung_links_in(const rung_view *v, rung_relation relation,
                                       rung_node n);
static inline bool rung_links_next(rung_links *it);

/* How many links there may still be: room for them. */
static inline uint32_t rung_links_left(rung_links it)
{
    return it.end - it.at;
}

/* Every link of a relation, by from and then to. */
rung_links rung_links_all(const rung_view *v, rung_relation relation);

/* How many links of a relation there may be, and a number below that for each: for arrays
 * with a place a link. */
uint32_t rung_links_most(const rung_view *v, rung_relation relation);
uint32_t rung_link_number(const rung_view *v, rung_relation relation, const rung_link *l);

/* The link from -> to, or false. Cost: O(log degree). */
bool rung_link_find(const rung_view *v, rung_relation relation, rung_node from,
                    rung_node to, rung_link *out);

/* The value of `attr` on a link: of its facts of the best status that take part, the
 * first that states it. */
const rung_value *rung_link_value(const rung_view *v, const rung_link *l, unsigned attr,
                                  uint32_t *fact);

/* The i-th node of a value that names several, as `via` does. */
static inline rung_node rung_value_node(const rung_view *v, const rung_value *value,
                                        uint32_t i)
{
    return (rung_node){ v->g->lists[value->first + i] };
}

/* The value of `attr` on a node: of its rows that take part, the best that states it. */
const rung_value *rung_node_value(const rung_view *v, rung_node n, unsigned attr,
                                  uint32_t *fact);

/* Shorthands: INT64_MIN, NULL when not stated. */
int64_t rung_link_integer(const rung_view *v, const rung_link *l, unsigned attr);
int64_t rung_node_integer(const rung_view *v, rung_node n, unsigned attr);
const char *rung_link_text(const rung_view *v, const rung_link *l, unsigned attr);
const char *rung_node_text(const rung_view *v, rung_node n, unsigned attr);

/* The node's own evidence: its best row that takes part (its best row of all when none
 * does). */
uint32_t rung_node_best_fact(const rung_view *v, rung_node n);

/* Level 0..8, or -1 absent. */
static inline int rung_view_level(const rung_view *v, rung_node n);
static inline rung_sector rung_view_sector(const rung_view *v, rung_node n);
/* Words of rung_sector, NULL at the end; what is unknown is called `any`, as filters do. */
extern const char *const rung_sector_words[];
/* The sector with this word; UNKNOWN for another or NULL. */
rung_sector rung_sector_of(const char *word);
/* A filter drops only what is known to fail it; both is health and care. */
static inline bool rung_sector_passes(rung_sector wanted, rung_sector has)
{
    return wanted == RUNG_SECTOR_UNKNOWN || has == RUNG_SECTOR_UNKNOWN || has == wanted
           || (has == RUNG_SECTOR_BOTH && wanted != RUNG_SECTOR_OTHER);
}
/* True when n stands at `level`, itself or within level_from..level_to. */
bool rung_view_at_level(const rung_view *v, rung_node n, int level);

/* ---- inlined, because every query walks links ---- */

bool rung_view_has_filtered(const rung_view *v, rung_node n);
const rung_fact *rung_view_added_fact(const rung_view *v, uint32_t f);
uint32_t rung_view_added_link_end(const rung_view *v, uint32_t link);
void rung_links_join(rung_links *it, rung_relation relation, rung_node n);
bool rung_links_next_filtered(rung_links *it);

bool rung_view_stores_beside(const rung_view *v, rung_node n);
int rung_view_level_then(const rung_view *v, rung_node n);
rung_sector rung_view_sector_then(const rung_view *v, rung_node n);

static inline const rung_fact *rung_view_fact(const rung_view *v, uint32_t f)
{
    return f < v->g->head->n_facts ? &v->g->facts[f] : rung_view_added_fact(v, f);
}

static inline uint32_t rung_view_link_end(const rung_view *v, uint32_t link)
{
    return link < v->g->head->n_links ? v->g->link_fact[link + 1]
                                      : rung_view_added_link_end(v, link);
}

static inline bool rung_view_has(const rung_view *v, rung_node n)
{
    return v->plain ? v->g->node_status[n.id] != RUNG_ENDED
                    : rung_view_has_filtered(v, n);
}

/* What is supposed may add links to any node. */
static inline bool rung_view_may_have(const rung_view *v, rung_node n, rung_has what)
{
    return v->over || (v->g->node_has[n.id] & what);
}

static inline bool rung_view_stores(const rung_view *v, rung_node n)
{
    return v->plain || rung_view_stores_beside(v, n);
}

/* Columns hold what all rows say; on a day only some of them speak. */
static inline int rung_view_level(const rung_view *v, rung_node n)
{
    return v->dated ? rung_view_level_then(v, n) : v->g->node_level[n.id];
}

static inline rung_sector rung_view_sector(const rung_view *v, rung_node n)
{
    return v->dated ? rung_view_sector_then(v, n) : (rung_sector)v->g->node_sector[n.id];
}

static inline rung_links rung_links_out(const rung_view *v, rung_relation relation,
                                        rung_node n)
{
    const uint32_t *start = rung_out_row(v->g, relation) + n.id;
    rung_links it = { .v = v, .at = start[0], .end = start[1] };
    if (v->over)
        rung_links_join(&it, relation, n);
    return it;
}

static inline rung_links rung_links_in(const rung_view *v, rung_relation relation,
                                       rung_node n)
{
    const uint32_t *start = rung_in_row(v->g, relation) + n.id;
    rung_links it = { .v = v, .in = v->g->in_link, .at = start[0], .end = start[1] };
    if (v->over)
        rung_links_join(&it, relation, n);
    return it;
}

static inline bool rung_links_next(rung_links *it)
{
    const rung_snapshot *g = it->v->g;
    if (!it->v->plain)
        return rung_links_next_filtered(it);
    while (it->at < it->end) {
        uint32_t id = it->in ? it->in[it->at] : it->at;
        it->at++;
        if (g->link_status[id] == RUNG_ENDED)
            continue;
        it->link =
            (rung_link){ { g->link_from[id] }, { g->link_to[id] }, id, g->link_fact[id] };
        return true;
    }
    return false;
}

#endif
