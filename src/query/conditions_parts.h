/* conditions_parts.h -- what conditions.c and entries.c share: sentences put together by
 * copying pieces, how strongly something is asked, and links looked at as a whole. */
#ifndef RUNG_QUERY_CONDITIONS_PARTS_H
#define RUNG_QUERY_CONDITIONS_PARTS_H

#include "query/conditions.h"

/* ---- phrases ---- */

/* A text of one line. Copying costs less than formatting. It begins in the caller's
 * buffer and moves to the arena when it outgrows that: a condition in words may be of any
 * length. Running out of memory sticks in the asker. */
typedef struct rung_phrase {
    rung_asker *a;
    char *at;
    size_t n, cap;
} rung_phrase;

#define RUNG_PHRASE_BYTES 400u
#define RUNG_PHRASE(asker, buffer)                          \
    {                                                       \
        .a = (asker), .at = (buffer), .cap = sizeof(buffer) \
    }

void rung_phrase_add(rung_phrase *p, const char *s);
void rung_phrase_integer(rung_phrase *p, int64_t v);
/* The phrase in the arena; NULL without memory. */
const char *rung_phrase_said(rung_phrase *p);

/* How strongly a source puts it. */
typedef enum rung_need { RUNG_MUST, RUNG_USUAL, RUNG_MAY } rung_need;

/* By the word of `need`; NULL: none is said. */
rung_need rung_need_of_word(const char *word);
/* " (usually) [Nursing associate]": how strongly, and what asks for it, if a node. */
void rung_phrase_tail(rung_phrase *p, rung_need how, rung_node whose);

/* ---- lists and links ---- */

/* Appends a text that bars nobody, unless it stands among the last ones. */
void rung_put_check(rung_asker *a, rung_conditions *out, const char *text,
                    rung_fact_ref fact);

/* True when the link's facts of best status state some condition. */
bool rung_link_conditioned(const rung_asker *a, const rung_link *l);
/* True when whoever asks is known to meet all that they state. */
bool rung_link_met(const rung_asker *a, const rung_link *l);

#endif
