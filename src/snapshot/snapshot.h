/* snapshot.h -- one frozen graph as one position-independent block.
 *
 * The builder writes the block, a `.rung` file holds it, the program maps it: used where
 * it lies. Node ids are assigned by (kind, key), so a kind is one contiguous range and
 * lists sorted by id are sorted by key. Nothing in here changes after rung_snapshot_open;
 * whoever holds a node's name holds a reference. */
#ifndef RUNG_SNAPSHOT_SNAPSHOT_H
#define RUNG_SNAPSHOT_SNAPSHOT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "core/arena.h"
#include "core/status.h"
#include "core/value.h"
#include "core/vocabulary.h"

/* Ids are one-member structs where they meet other numbers; NONE is absent. */
typedef struct rung_node {
    uint32_t id;
} rung_node;
#define RUNG_NONE UINT32_MAX
#define RUNG_NO_NODE_REF ((rung_node){ RUNG_NONE })

/* Who says something and for when; thousands of rows share one. The first says nothing:
 * no source, no time. */
typedef struct rung_evidence {
    uint32_t source; /* index into sources, or RUNG_NONE */
    rung_text_id locator, note, valid_from, valid_to;
    int32_t day_from,
        day_to; /* first and last day it holds; INT32_MIN, INT32_MAX = open */
} rung_evidence;

/* One row of one table: a word of one source. Facts of a node lie together, best status
 * first, then file order; so do the facts of a link and the rules of a qualification.
 * What it is about follows from its place: rung_fact_subject. */
typedef struct rung_fact {
    uint8_t status; /* rung_fact_status */
    uint8_t table;
    uint16_t file; /* index into files */
    uint32_t line;
    uint32_t evidence; /* index into evidence */
    uint32_t values;   /* index into runs: rung_fact_values */
} rung_fact;

typedef struct rung_source {
    rung_text_id id, title, date, licence, url;
} rung_source;

typedef struct rung_column {
    rung_text_id name, help;
    uint32_t type; /* rung_attr_type */
} rung_column;

/* What a node answers to. */
typedef enum rung_name_kind {
    RUNG_BY_KEY,
    RUNG_BY_NAME,
    RUNG_BY_ALIAS,
    RUNG_BY_CODE
} rung_name_kind;

typedef struct rung_name {
    rung_text_id folded, shown; /* folded may be the end of another text */
    uint32_t node : 28, by : 4; /* rung_name_kind */
} rung_name;

/* Words of names are in the order of what stands from their beginning to the next blank,
 * that with it, but of so many bytes at most: more would make a name of a thousand words
 * a million looks. */
#define RUNG_WORD_SORTED 64

typedef struct rung_word { /* the place in a name where a word begins */
    rung_text_id text;     /* the folded name from there on */
    uint32_t name;         /* index into names */
} rung_word;

typedef struct rung_closer { /* what would close a missing competency, and what says so */
    rung_node node;
    uint32_t fact;
} rung_closer;

/* X(member, element type): the arrays of a block, in this order, each 64-aligned. */
#define RUNG_SECTION_MAP(X)                                                              \
    X(pool, char)      /* texts, each with its NUL; at 0 the empty one */                \
    X(lists, uint32_t) /* elements of list values */                                     \
    X(values, rung_value)                                                                \
    X(runs, uint32_t) /* start of each run of values; one more as the end */             \
    X(evidence, rung_evidence)                                                           \
    X(facts, rung_fact) /* node rows, then rules, then edge rows */                      \
    X(sources, rung_source)                                                              \
    X(columns, rung_column) /* attr RUNG_N_ATTRS + i */                                  \
    X(files, uint32_t)      /* text ids */                                               \
    X(node_key, uint32_t)                                                                \
    X(node_name, uint32_t)                                                               \
    X(node_fact, uint32_t)  /* n_nodes + 1 */                                            \
    X(node_status, uint8_t) /* best status of its rows */                                \
    X(node_level, int8_t)   /* -1 absent */                                              \
    X(node_level_from, int8_t)                                                           \
    X(node_level_to, int8_t)                                                             \
    X(node_sector, uint8_t) /* rung_sector */                                            \
    X(node_has, uint8_t)    /* rung_has */                                               \
    X(link_from, uint32_t)  /* links sorted by relation, from, to */                     \
    X(link_to, uint32_t)                                                                 \
    X(link_fact, uint32_t)   /* n_links + 1 */                                           \
    X(link_status, uint8_t)  /* best status; ENDED also when a node at it has ended */   \
    X(out_rows, uint32_t)    /* rows of n_nodes + 1: first link of each: rung_out_row */ \
    X(in_rows, uint32_t)     /* the same into in_link: rung_in_row */                    \
    X(in_link, uint32_t)     /* links by relation, to, from */                           \
    X(rule_fact, uint32_t)   /* n_nodes + 1: facts of the rules of a qualification */    \
    X(give_start, uint32_t)  /* n_roles + n_nodes + 1: rung_give_start */                \
    X(give, uint32_t)        /* competency ids, each list sorted: D of a unit, K of */   \
                             /* what teaches; of a role E, and W behind it */            \
    X(class_of, uint32_t)    /* per competency: least id of its `matches exact` class */ \
    X(asked_start, uint32_t) /* per competency + 1: roles that need one of its class, */ \
    X(asked, uint32_t)       /* a role once for each one it needs */                     \
    X(closer_start,                                                                      \
      uint32_t)             /* per competency + 1; empty when they would be too many */  \
    X(closers, rung_closer) /* see rung_derive_closers */                                \
    X(component, uint32_t)  /* per role: number of its group joined by progression */    \
    X(names, rung_name)     /* sorted by folded text, then node */                       \
    X(words, rung_word)     /* but the first of each name, in their order */

typedef enum rung_section {
#define X(member, type) RUNG_SECTION_##member,
    RUNG_SECTION_MAP(X)
#undef X
        RUNG_N_SECTIONS
} rung_section;

typedef enum rung_sector {
    RUNG_SECTOR_UNKNOWN,
    RUNG_SECTOR_HEALTH,
    RUNG_SECTOR_CARE,
    RUNG_SECTOR_BOTH,
    RUNG_SECTOR_OTHER
} rung_sector;

/* What is recorded of a node at all, whatever its status or day, a bit each: most nodes
 * have none of it, and then no question looks for it. */
typedef enum rung_has {
    RUNG_HAS_CONDITION = 1,   /* one of its rows states a condition */
    RUNG_HAS_ENTRY = 2,       /* it asks for something to get in */
    RUNG_HAS_PREPARATION = 4, /* something prepares for it */
    RUNG_HAS_MATCH = 8,       /* it matches something, or something it */
    RUNG_HAS_CLOSER = 16,     /* of a competency: something develops or covers it */
    RUNG_HAS_CLOSER_NOW = 32, /* of a competency: one of `closers` is there by default,
                                 and neither planned nor potential */
    RUNG_HAS_STEP = 64,       /* it progresses to something */
} rung_has;

#define RUNG_SNAPSHOT_MAGIC "RUNGGRPH"
#define RUNG_SNAPSHOT_VERSION 7u
#define RUNG_SNAPSHOT_ORDER 0x01020304u
#define RUNG_SNAPSHOT_ALIGN 64u

typedef struct rung_snapshot_head {
    char magic[8];
    uint32_t order, version;
    uint64_t size;   /* of the whole block */
    uint64_t sum;    /* XXH3 of what lies between this member and the first section */
    char digest[65]; /* SHA-256 of all an answer can show, hex */
    char unused[3];
    rung_text_id description;
    uint32_t n_nodes, n_links, n_facts, n_components;
    uint32_t n_later; /* progression links that are not there yet: rung_link_later */
    uint32_t kind_start[RUNG_N_KINDS + 1];
    uint8_t row_of
        [RUNG_N_RELATIONS]; /* in out_rows, in_rows; row 0 is of those without links */
    rung_text_id graph, title, graph_version, licence;
    struct {
        uint64_t offset, count;
        uint64_t sum; /* XXH3 of it, and of what lies between it and the next one */
    } sections[RUNG_N_SECTIONS]; /* in the order of the enum, and behind one another */
} rung_snapshot_head;

typedef struct rung_known_conditions rung_known_conditions;

typedef struct rung_snapshot {
    const rung_snapshot_head *head;
#define X(member, type) const type *member;
    RUNG_SECTION_MAP(X)
#undef X
    int owned; /* who frees the block */
    /* See rung_names_index: the first name of each text, by its hash; NULL: none. */
    uint32_t *name_slots;
    uint32_t n_name_slots;
    /* See rung_conditions_index of query/conditions.h, and what they lie in; NULL: none. */
    const rung_known_conditions *known;
    rung_arena known_mem;
} rung_snapshot;

/* How the block of a snapshot is held: by another, as rung_pages_take gives one, as mmap
 * does. */
enum { RUNG_BLOCK_BORROWED, RUNG_BLOCK_PAGES, RUNG_BLOCK_MAPPED };

/* A snapshot over `block` (64-aligned), checked: size, sum, order, version, and every
 * number in it against what it counts. `trusted` skips the proof (the built-in graph).
 * Takes the block over when it succeeds, as `owned` says. Fails: BAD_GRAPH ("compile it
 * again" for another version), NO_MEMORY. Cost: O(bytes), or O(1) trusted. */
rung_status rung_snapshot_open(const void *block, size_t size, int owned, bool trusted,
                               rung_snapshot **out, rung_error *err);

/* True when the file behind the descriptor begins as a compiled graph does. */
bool rung_snapshot_begins(int fd);

/* BAD_GRAPH: the file at `path` does not; says what to name instead of it. */
rung_status rung_snapshot_refuse(const char *path, rung_error *err);

/* Maps a `.rung` file and opens it. Fails: IO, BAD_GRAPH with path and reason. */
rung_status rung_snapshot_map(const char *path, rung_snapshot **out, rung_error *err);

/* Reads a block from a descriptor to its end and opens it (memory of its own). `name` for
 * messages. */
rung_status rung_snapshot_read(int fd, const char *name, rung_snapshot **out,
                               rung_error *err);

/* Gives back the snapshot, and its block as `owned` says; nothing for NULL. */
void rung_snapshot_close(rung_snapshot *g);

/* Writes the sums of a finished block; of sections where they lie in it. */
void rung_snapshot_seal(rung_snapshot_head *h);

/* True when all sums of a block of this size and version are right. */
bool rung_snapshot_is_whole(const rung_snapshot_head *h);

/* Bytes from the beginning of section s to that of the next one, or the end. */
static inline uint64_t rung_section_span(const rung_snapshot_head *h, unsigned s)
{
    uint64_t until = s + 1 < RUNG_N_SECTIONS ? h->sections[s + 1].offset : h->size;
    return until - h->sections[s].offset;
}

static inline uint32_t rung_section_count(const rung_snapshot *g, rung_section s)
{
    return (uint32_t)g->head->sections[s].count;
}

static inline const char *rung_text_of(const rung_snapshot *g, rung_text_id id)
{
    return g->pool + id;
}

/* Length in bytes of a text of the pool. Cost: O(length). */
static inline uint32_t rung_text_len_of(const rung_snapshot *g, rung_text_id id)
{
    return (uint32_t)strlen(g->pool + id);
}

/* The nodes of a kind are those from the first up to the end. Roles come first of all:
 * the end of theirs is how many there are. */
static inline uint32_t rung_kind_first(const rung_snapshot *g, rung_kind k)
{
    return g->head->kind_start[k];
}
static inline uint32_t rung_kind_end(const rung_snapshot *g, rung_kind k)
{
    return g->head->kind_start[k + 1];
}

/* Counts the kinds that begin at n or before: no branch to guess wrong. */
static inline rung_kind rung_node_kind(const rung_snapshot *g, rung_node n)
{
    unsigned k = 0;
    for (unsigned i = 1; i < RUNG_N_KINDS; i++)
        k += n.id >= g->head->kind_start[i];
    return (rung_kind)k;
}
static inline const char *rung_node_key(const rung_snapshot *g, rung_node n)
{
    return rung_text_of(g, g->node_key[n.id]);
}
static inline const char *rung_node_name(const rung_snapshot *g, rung_node n)
{
    return rung_text_of(g, g->node_name[n.id]);
}

/* Writes `kind:key` with a NUL into buf (RUNG_NODE_ID_MAX bytes); returns buf. */
#define RUNG_NODE_ID_MAX 160
const char *rung_node_id(const rung_snapshot *g, rung_node n, char *buf);

/* First link out of each node, and first place in in_link of what leads to it; one more
 * as the end. */
static inline const uint32_t *rung_out_row(const rung_snapshot *g, rung_relation r)
{
    return g->out_rows + (size_t)g->head->row_of[r] * (g->head->n_nodes + 1);
}
static inline const uint32_t *rung_in_row(const rung_snapshot *g, rung_relation r)
{
    return g->in_rows + (size_t)g->head->row_of[r] * (g->head->n_nodes + 1);
}

/* What node n gives lies in `give` from [0] to [1]; what a role wants, from there to [2]:
 * whoever asks for both finds them with one look. */
static inline const uint32_t *rung_give_start(const rung_snapshot *g, uint32_t n)
{
    uint32_t n_roles = g->head->kind_start[RUNG_ROLE + 1];
    return g->give_start + n + (n < n_roles ? n : n_roles);
}

/* What fact f says something about: a node, or where it is the row of a link, both its
 * ends. Cost: O(log facts); who walks many goes by node and link, as facts lie. */
typedef struct rung_subject {
    rung_node from, to; /* `to` is no node for rows of nodes and rules */
} rung_subject;
rung_subject rung_fact_subject(const rung_snapshot *g, uint32_t f);

static inline const rung_evidence *rung_evidence_of(const rung_snapshot *g,
                                                    const rung_fact *f)
{
    return &g->evidence[f->evidence];
}

/* The values that fact f states. */
static inline const rung_value *rung_fact_values(const rung_snapshot *g, uint32_t f,
                                                 uint32_t *n)
{
    uint32_t run = g->facts[f].values;
    *n = g->runs[run + 1] - g->runs[run];
    return g->values + g->runs[run];
}

/* The value of `attr` that fact f states, or NULL: they lie in the order of attributes. */
static inline const rung_value *rung_fact_value(const rung_snapshot *g, uint32_t f,
                                                unsigned attr)
{
    uint32_t n;
    const rung_value *v = rung_fact_values(g, f, &n);
    for (uint32_t i = 0; i < n && v[i].attr <= attr; i++)
        if (v[i].attr == attr)
            return &v[i];
    return NULL;
}

/* Name and type of an attribute or declared column. */
const char *rung_attr_name(const rung_snapshot *g, unsigned attr);

#endif
