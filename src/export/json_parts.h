/* json_parts.h -- parts of what `export json` writes, for forms that have a place for a
 * text in JSON. */
#ifndef RUNG_EXPORT_JSON_PARTS_H
#define RUNG_EXPORT_JSON_PARTS_H

#include "render/render.h"
#include "snapshot/view.h"

/* ---- what is written again and again; JSON need not be told how many follow ---- */

static inline void rung_json_key(rung_json *j, const char *key)
{
    rung_put_key(&j->e, key);
}

static inline void rung_json_text(rung_json *j, const char *key, const char *text)
{
    rung_json_key(j, key);
    j->e.text(&j->e, text, strlen(text));
}

static inline void rung_json_begin_map(rung_json *j)
{
    j->e.map(&j->e, 0);
}

static inline void rung_json_end_map(rung_json *j)
{
    j->e.end_map(&j->e);
}

static inline void rung_json_begin_list(rung_json *j)
{
    j->e.array(&j->e, 0);
}

static inline void rung_json_end_list(rung_json *j)
{
    j->e.end_array(&j->e);
}

/* Begins a map in a long list, on a line of its own, for `diff` and `grep`. */
static inline void rung_json_begin_item(rung_json *j, bool first)
{
    rung_puts(j->out, first ? "\n" : ",\n");
    j->comma = false;
    rung_json_begin_map(j);
}

/* ---- parts ---- */

/* Lists: the columns that the package declares, its sources, the facts [first, end) with
 * their evidence and what they state. */
void rung_json_columns(const rung_snapshot *g, rung_sink *out);
void rung_json_sources(const rung_snapshot *g, rung_sink *out);
void rung_json_rows(const rung_view *v, uint32_t first, uint32_t end, rung_sink *out);

/* True when the members of the node do not say all: several rows, or one without a name
 * (the key then stands as its name). */
bool rung_json_needs_rows(const rung_snapshot *g, rung_node n);

#endif
