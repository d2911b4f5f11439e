/* known.h -- which node stands for what others call by an id of theirs. */
#ifndef RUNG_IMPORT_KNOWN_H
#define RUNG_IMPORT_KNOWN_H

#include <stdbool.h>

#include "source/assemble.h"

/* What an id stands for; the id is the text id of the code that holds it. */
typedef struct rung_known_at {
    rung_text_id code;  /* 0: an empty place */
    uint32_t node;      /* RUNG_NO_NODE: none, or not yet */
    rung_text_id label; /* of a group, which is no node */
} rung_known_at;

/* Begins zeroed. */
typedef struct rung_known {
    rung_known_at *slots;
    uint32_t n, n_slots; /* a power of two, at most half full */
    bool no_memory;
} rung_known;

/* The place of this code, made when it is new; NULL when memory ended. Holds until the
 * next call. */
rung_known_at *rung_known_place(rung_known *k, rung_text_id code);
void rung_known_drop(rung_known *k);

/* What stands there in words: the id of a node, the label of a group. */
rung_text_id rung_known_words(rung_assembly *into, const rung_known_at *at);

/* The text id of the code `SCHEME:ID`, ids cut at RUNG_LABEL_MAX. */
rung_text_id rung_known_code(rung_assembly *into, const char *scheme, const char *id,
                             size_t len);

#endif
