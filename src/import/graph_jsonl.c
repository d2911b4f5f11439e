/* graph_jsonl.c -- a graph as JSON Lines: one map a line, as other programs write and sort
 * them; see import.h.
 *
 *     {"meta": {"graph": "ward"}}
 *     {"source": {"id": "handbook", "title": "Handbook"}}
 *     {"node": {"id": "role:ward-helper", "name": "Ward helper", "evidence": {...}}}
 *     {"edge": {"from": "role:...", "relation": "requires", "to": "...", "evidence": {...}}}
 *
 * The maps are those of `export json`; nodes and edges may also stand bare. Lines come in
 * any order, hence three walks as in graph_json.c; what each line is, a byte a line, is
 * remembered from the first. */
#include <stdlib.h>
#include <string.h>

#include "import/graph_rows.h"
#include "import/input.h"

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
enum { META, SOURCE, NODE, EDGE, N_LINES, NONE = N_LINES };
#define N_WALKS 3u

typedef struct walking {
    rung_rows rows; /* the first member: a line's reader is handed this one */
    unsigned walk;
    uint64_t seen[N_LINES];
    rung_sink kinds; /* of the lines of the first walk */
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
                                             : NONE;
}

static void read_line(rung_rows *r, const json_t *line)
{
    walking *w = (walking *)r;
    const json_t *map;
    unsigned kind = line_kind(line, &map);
    if (w->walk == 0)
        rung_putc(&w->kinds, (char)kind);
    if (kind == NONE && w->walk == 0)
        fault(r, "a line is one of {\"meta\": ...}, {\"source\": ...}, {\"node\": ...}, "
                 "{\"edge\": ...}");
    else if (kind != NONE && !json_is_object(map) && w->walk == 0)
        fault(r, "this is to be an object");
    if (kind == NONE || !json_is_object(map) || kinds_of_line[kind].walk != w->walk)
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

/* Whether the nth line is to be read in this walk. */
static bool is_wanted(const walking *w, size_t n)
{
    const char *kinds = w->kinds.to;
    return w->walk == 0
           || (n < w->kinds.len && kinds_of_line[(unsigned)kinds[n]].walk == w->walk);
}

static rung_status walk(void *user, rung_input *in, rung_error *err)
{
    walking *w = user;
    const char *text;
    size_t len;
    rung_status s = RUNG_OK;
    (void)err; /* only memory ends it, and who began says so */
    w->walk = in->walk;
    if (!rung_input_utf8(in))
        return s;
    size_t n = 0;
    for (uint32_t line = 1; !s && rung_input_line(in, &text, &len); line++)
        if (!is_blank(text, len) && is_wanted(w, n++))
            s = rung_rows_take(&w->rows, text, len, line, read_line);
    if (w->kinds.failed)
        return RUNG_NO_MEMORY;
    w->rows.line = 1;
    if (!s && !w->seen[META] && !in->m->problems->errors && !in->failed)
        fault(&w->rows, "no line says how the graph calls itself: "
                        "{\"meta\": {\"graph\": \"NAME\"}}");
    return s;
}

rung_status rung_import_jsonl_text(rung_import *m, rung_input *in, rung_error *err)
{
    walking w = {
        .rows = { .m = m, .file = in->file, .line = 1, .mem.limit = SIZE_MAX },
        .kinds = rung_sink_buffer(0),
    };
    rung_status s = rung_input_walk(in, N_WALKS, walk, &w, err);
    if (!s && !m->problems->errors)
        rung_rows_finish(&w.rows);
    rung_arena_drop(&w.rows.mem);
    rung_sink_drop(&w.kinds);
    rung_tally_add(&m->taken, "source{|s}", w.seen[SOURCE]);
    rung_tally_add(&m->taken, "node{|s}", w.seen[NODE]);
    rung_tally_add(&m->taken, "edge{|s}", w.seen[EDGE]);
    return s == RUNG_NO_MEMORY ? rung_fail(err, s, "%s: no memory to read it", in->file)
                               : s;
}

rung_status rung_import_jsonl(rung_import *m, rung_error *err)
{
    return rung_import_text(m, ".jsonl", rung_import_jsonl_text, err);
}
