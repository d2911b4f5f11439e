/* graphml_data.h -- what GraphML says beside nodes and edges: the keys that are declared,
 * and the data of the elements that are open. */
#ifndef RUNG_IMPORT_GRAPHML_DATA_H
#define RUNG_IMPORT_GRAPHML_DATA_H

#include "core/arena.h"
#include "core/sink.h"
#include "core/vocabulary.h"
#include "import/xml.h"

#define RUNG_GKEYS_MOST 4096u                  /* keys of one file */
#define RUNG_GPRESETS_MOST 16u                 /* keys with a default */
#define RUNG_GDATA_BYTES (16u * 1024u * 1024u) /* of one datum */

/* What a key is of; one may be of all. */
enum { RUNG_OF_GRAPH = 1, RUNG_OF_NODE = 2, RUNG_OF_EDGE = 4, RUNG_OF_OTHERS = 8 };

typedef struct rung_gkey {
    const char *id, *name; /* attr.name, or the id again */
    const char *preset;    /* its <default>, or NULL */
    uint8_t of;
    rung_attr_type type;
    uint32_t seen;   /* number of the element that it was last stated in */
    uint32_t tables; /* in which it is a column, as bits */
} rung_gkey;

typedef struct rung_gkeys {
    rung_arena mem;
    rung_gkey *items; /* by id, once sorted */
    uint32_t n, n_presets;
    bool sorted, no_memory;
} rung_gkeys;

/* Declares the key that these attributes describe. An id that is missing or too long is
 * refused, and so is a key too many. `named` finds another name for it; it may be NULL. */
void rung_gkeys_put(rung_gkeys *k, rung_xml *x, const char *const *attrs,
                    const char *(*named)(void *user, const char *name), void *user);
/* Of the last one; too many are refused, for each stands for a value of every element. */
void rung_gkeys_preset(rung_gkeys *k, rung_xml *x, const char *s, size_t len);
/* Sorts them; of two with one id, the second is refused. */
void rung_gkeys_sort(rung_gkeys *k, rung_xml *x);
rung_gkey *rung_gkeys_find(const rung_gkeys *k, const char *id);
void rung_gkeys_drop(rung_gkeys *k);

/* A text among those of the open elements. */
typedef struct rung_gtext {
    size_t at, len;
} rung_gtext;

typedef struct rung_gdatum {
    const rung_gkey *key;
    rung_gtext text;
} rung_gdatum;

/* Texts and data of elements that are open, as a stack. Begins zeroed but for `texts`. */
typedef struct rung_gstack {
    rung_sink texts; /* a buffer */
    rung_gdatum *data;
    uint32_t n, cap;
    bool no_memory;
} rung_gstack;

rung_gtext rung_gstack_text(rung_gstack *s, const char *text); /* with its NUL */
void rung_gstack_put(rung_gstack *s, const rung_gkey *key, rung_gtext text);
const char *rung_gstack_at(const rung_gstack *s, rung_gtext text);
void rung_gstack_drop(rung_gstack *s);

/* What the data from `first` on say under this name, or the preset of the key of that
 * name; NULL when nothing, or an empty text. */
const char *rung_gdata_value(const rung_gstack *s, uint32_t first, const rung_gkeys *k,
                             unsigned of, const char *name);

#endif
