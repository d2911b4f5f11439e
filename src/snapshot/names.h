/* names.h -- from what people type to nodes: ids, keys, names, aliases, codes; find and
 * completion. */
#ifndef RUNG_SNAPSHOT_NAMES_H
#define RUNG_SNAPSHOT_NAMES_H

#include "core/arena.h"
#include "snapshot/snapshot.h"

/* Leave to go on: going through all names of a large graph takes longer than who asked
 * may want to wait. `over` is called now and then; true ends it. */
typedef struct rung_leave {
    bool (*over)(void *of);
    void *of;
} rung_leave;

/* The node that `text` names among `kinds`: full id, bare key, name, alias or code, case
 * folded. Nothing is guessed. Fails: UNKNOWN_NODE with near spellings, AMBIGUOUS_NODE
 * with the candidates; BAD_ARGUMENT (no UTF-8, over RUNG_NAME_BYTES, a kind not asked
 * for). `mem` is for the folded text. Cost: O(log names); near spellings, which are
 * looked for only when there is an `err` to tell them in, O(names). */
rung_status rung_node_resolve(const rung_snapshot *g, rung_arena *mem, const char *text,
                              size_t len, rung_kinds kinds, rung_node *out,
                              rung_error *err);

/* The same while there is leave (NULL: always). Fails besides: TIMEOUT. */
rung_status rung_node_resolve_while(const rung_snapshot *g, rung_arena *mem,
                                    const char *text, size_t len, rung_kinds kinds,
                                    const rung_leave *leave, rung_node *out,
                                    rung_error *err);

/* True when text[0..len) is the id of a node among `kinds` (0: any), or spelled as a key
 * is and names one of them, in a graph with an index (below): what most programs send,
 * found without a fold or a copy. The bytes need not have been proved. Cost: O(len). */
bool rung_node_exact(const rung_snapshot *g, const char *text, size_t len,
                     rung_kinds kinds, rung_node *out);

/* The same for words by the million: no message, and no near spellings looked for. */
typedef enum rung_named {
    RUNG_NAMED_NONE,
    RUNG_NAMED_ONE,
    RUNG_NAMED_SEVERAL
} rung_named;
rung_named rung_node_named(const rung_snapshot *g, const char *folded, rung_kinds kinds,
                           rung_node *out);

/* The node with this exact kind and key, or false. Cost: O(log nodes). */
bool rung_node_find(const rung_snapshot *g, rung_kind kind, const char *key, size_t len,
                    rung_node *out);

/* Has what follows look an exact name up by a hash in place of a binary search: for a
 * program that answers often, before it shares g with others. Where there is no memory
 * for it g stays as it is. Cost: O(bytes of names); 8 to 16 bytes a name. */
void rung_names_index(rung_snapshot *g);

/* A name that matched, best (lowest) score first. Its upper half: 0 the whole name, 1 its
 * beginning, 2 a word in it begins so, RUNG_SCORE_BEGUN and 4 the same of a single word that
 * goes on in the name, RUNG_SCORE_NEAR a near spelling; then shorter names, then node id.
 * What is found by first letters comes behind the others of 2, with RUNG_SCORE_INITIALS. */
#define RUNG_SCORE_BEGUN 3u
#define RUNG_SCORE_NEAR 5u
#define RUNG_SCORE_INITIALS (2u << 16 | 1u << 15)
static inline bool rung_score_is_initials(uint32_t score)
{
    return score >> 15 == RUNG_SCORE_INITIALS >> 15;
}
typedef struct rung_name_hit {
    rung_node node;
    uint32_t name; /* index into names */
    uint32_t score;
} rung_name_hit;

typedef struct rung_name_search {
    const char *text;
    size_t len;
    rung_kinds kinds;        /* 0: any */
    uint32_t limit;          /* most hits wanted */
    bool near;               /* near spellings, when nothing begins so */
    bool initials;           /* names whose words the letters of a short one begin, too */
    const rung_leave *leave; /* NULL: always */
} rung_name_search;

typedef struct rung_name_hits {
    rung_name_hit *items; /* best first, in `mem` */
    uint32_t n;
    uint32_t total; /* with those over the limit */
} rung_name_hits;

/* Finds nodes one of whose names has a word beginning with each word of the text; a node
 * once, with its best name. Cost: O(log words + hits); near spellings O(names); initials
 * O(names with the first of them). Fails:
 * NO_MEMORY; BAD_ARGUMENT (not UTF-8, over RUNG_NAME_BYTES); TIMEOUT (no leave any more). */
rung_status rung_names_search(const rung_snapshot *g, rung_arena *mem,
                              const rung_name_search *what, rung_name_hits *out,
                              rung_error *err);

#endif
