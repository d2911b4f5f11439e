/* graph_jsonl.c -- a graph as JSON Lines: one map a line, as other programs write and sort
 * them; see import.h.
 *
 *     {"meta": {"graph": "ward"}}
 *     {"source": {"id": "handbook", "title": "Handbook"}}
 *     {"node": {"id": "role:ward-helper", "name": "Ward helper", "evidence": {...}}}
 *     {"edge": {"from": "role:...", "relation": "requires", "to": "...", "evidence": {...}}}
 *
 * The maps are those of `export json`; nodes and edges may also stand bare. Lines come in
 * any order, hence three walks as in graph_json.c. */
#include <stdlib.h>
#include <string.h>

#include "import/graph_rows.h"

static const struct {
    const char *member;
    unsigned walk; /* in which of them it is read */
    void (*read)(rung_rows *r, const json_t *map);
} kinds_of_line[] = {
    { "meta", 0, rung_rows_meta },
    { "source", 0, rung_rows_source },
    { "node", 1, rung_rows_node },
    { "edge", 2, rung_rows_edge },
};
enum { META, SOURCE, NODE, EDGE, N_LINES };
#define N_WALKS 3u

typedef struct walking {
    rung_rows rows; /* the first member: a line's reader is handed this one */
    unsigned walk;
    uint64_t seen[N_LINES];
} walking;

static void fault(const rung_rows *r, const char *what)
{
    rung_diagnostics_put(r->m->problems, RUNG_SEVERITY_ERROR, r->file, r->line, 1, "%s",
                         what);
}

/* What the line is, and the map that says it. */
static unsigned line_kind(const json_t *line, const json_t **map)
{
    *map = line;
    for (unsigned k = 0; k < N_LINES; k++)
        if (json_object_size(line) == 1
            && (*map = json_object_get(line, kinds_of_line[k].member)))
            return k;
    *map = line;
    return json_object_get(line, "relation") ? EDGE
           : json_object_get(line, "id")     ? NODE
                                             : N_LINES;
}

static void read_line(rung_rows *r, const json_t *line)
{
    walking *w = (walking *)r;
    const json_t *map;
    unsigned kind = line_kind(line, &map);
    if (kind == N_LINES && w->walk == 0)
        fault(r, "a line is one of {\"meta\": ...}, {\"source\": ...}, {\"node\": ...}, "
                 "{\"edge\": ...}");
    else if (kind != N_LINES && !json_is_object(map) && w->walk == 0)
        fault(r, "this is to be an object");
    if (kind == N_LINES || !json_is_object(map) || kinds_of_line[kind].walk != w->walk)
        return;
    if (kind == META && w->seen[META])
        fault(r, "a second line of 'meta'");
    else
        kinds_of_line[kind].read(r, map);
    w->seen[kind]++;
}

static bool is_blank(const char *s, size_t len)
{
    while (len && strchr(" \t\r", *s) && *s) {
        s++;
        len--;
    }
    return len == 0;
}

static rung_status walk(walking *w, const char *text, size_t len)
{
    rung_status s = RUNG_OK;
    uint32_t line = 1;
    const char *begin = text;
    for (const char *end = text + len, *next; !s && text < end; text = next + 1, line++) {
        rung_rows_tell(&w->rows, w->walk, N_WALKS, (size_t)(text - begin), len);
        next = memchr(text, '\n', (size_t)(end - text));
        if (!next)
            next = end;
        if (!is_blank(text, (size_t)(next - text)))
            s = rung_rows_take(&w->rows, text, (size_t)(next - text), line, read_line);
    }
    return s;
}

rung_status rung_import_jsonl_text(rung_import *m, const char *file, const char *bytes,
                                   size_t len, rung_error *err)
{
    walking w = { .rows = { .m = m, .file = file, .line = 1, .mem.limit = SIZE_MAX } };
    rung_status s = RUNG_OK;
    if (rung_json_is_utf16(bytes, len))
        fault(&w.rows, "this is UTF-16; save it as UTF-8");
    size_t bom = len >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    for (; !s && !m->problems->errors && w.walk < N_WALKS; w.walk++) {
        s = walk(&w, bytes + bom, len - bom);
        w.rows.line = 1;
        if (!s && !w.seen[META] && !m->problems->errors)
            fault(&w.rows, "no line says how the graph calls itself: "
                           "{\"meta\": {\"graph\": \"NAME\"}}");
    }
    if (!s && !m->problems->errors)
        rung_rows_finish(&w.rows);
    rung_arena_drop(&w.rows.mem);
    rung_tally_add(&m->taken, "source{|s}", w.seen[SOURCE]);
    rung_tally_add(&m->taken, "node{|s}", w.seen[NODE]);
    rung_tally_add(&m->taken, "edge{|s}", w.seen[EDGE]);
    return s ? rung_fail(err, s, "%s: no memory to read it", file) : RUNG_OK;
}

rung_status rung_import_jsonl(rung_import *m, rung_error *err)
{
    return rung_import_text(m, ".jsonl", rung_import_jsonl_text, err);
}
