/* csv.h -- a value as the text of one CSV cell, and a cell quoted only where it must be. */
#ifndef RUNG_EXPORT_CSV_H
#define RUNG_EXPORT_CSV_H

#include "core/sink.h"
#include "snapshot/snapshot.h"

/* Puts the value as a cell of a graph package holds it, `between` its items where it is a
 * list; not quoted. */
void rung_csv_value(const rung_snapshot *g, const rung_value *value, char between,
                     rung_sink *out);

/* Puts s as a cell of RFC 4180. */
void rung_csv_put(rung_sink *out, const char *s, size_t len);

/* Puts a pooled text as a cell. */
void rung_csv_pooled(const rung_snapshot *g, rung_text_id text, rung_sink *out);

/* The same of a text of people's: one that a spreadsheet would compute gets an apostrophe
 * before it. */
void rung_csv_put_text(rung_sink *out, const char *s, size_t len);

/* Puts a value as a cell; `scratch` is a buffer that it may empty and fill. */
void rung_csv_put_value(const rung_snapshot *g, const rung_value *value, char between,
                         rung_sink *scratch, rung_sink *out);

#endif
