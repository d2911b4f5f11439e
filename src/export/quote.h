/* quote.h -- cells of RFC 4180, quoted only where they must be. */
#ifndef RUNG_EXPORT_QUOTE_H
#define RUNG_EXPORT_QUOTE_H

#include "core/sink.h"
#include "snapshot/snapshot.h"

/* Where cells go and how. */
typedef struct rung_quoter {
    rung_sink *out;
    char between; /* the items of a list */
    bool guards; /* a text that a spreadsheet would compute gets an apostrophe before it */
    rung_sink scratch; /* a buffer; the owner drops it */
} rung_quoter;

/* Puts the value as text, `between` its items where it is a list; not quoted. */
void rung_value_put(const rung_snapshot *g, const rung_value *value, char between,
                    rung_sink *out);

/* Puts one cell: a text, a pooled text, a value. */
void rung_quote_put(rung_quoter *c, const char *s, size_t len);
void rung_quote_pooled(rung_quoter *c, const rung_snapshot *g, rung_text_id text);
void rung_quote_value(rung_quoter *c, const rung_snapshot *g, const rung_value *value);

/* The columns of evidence, in their order: status, then five texts. */
#define RUNG_EVIDENCE_TEXTS 5u
extern const char *const rung_evidence_columns[1 + RUNG_EVIDENCE_TEXTS];

/* What stands in those after the status; 0: absent. */
void rung_evidence_texts(const rung_snapshot *g, const rung_fact *f,
                         rung_text_id texts[RUNG_EVIDENCE_TEXTS]);

/* Puts all of them, a comma before each. */
void rung_quote_evidence(rung_quoter *c, const rung_snapshot *g, const rung_fact *f);

#endif
