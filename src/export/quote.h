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

#endif
