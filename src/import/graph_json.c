/* graph_json.c -- what `rung export json` wrote, back into records; see import.h.
 *
 * Three walks over the text, for its members may come in any order: what the columns are,
 * then nodes, then edges, whose ends have to be known. Each element becomes a tree of its
 * own, in an arena that is emptied before the next. */
#include <stdlib.h>
#include <string.h>

#include "core/text.h"
#include "import/elements.h"
#include "import/graph_rows.h"

#define PROBLEM(r, ...)                                                                  \
    rung_diagnostics_put((r)->m->problems, RUNG_SEVERITY_ERROR, (r)->file, (r)->line, 0, \
                         __VA_ARGS__)

static const struct {
    const char *member;
    unsigned walk; /* in which of them it is read */
    void (*read)(rung_rows *r, const json_t *map);
} members[] = {
    { "meta", 0, rung_rows_meta },
    { "sources", 0, rung_rows_source },
    { "nodes", 1, rung_rows_node },
    { "edges", 2, rung_rows_edge },
};
#define N_WALKS 3u

static rung_status walk(void *user, rung_input *in, rung_error *err)
{
    rung_rows *r = user;
    rung_elements e = rung_elements_of(in);
    rung_element element;
    rung_status s = RUNG_OK;
    (void)err; /* only memory ends it, and who began says so */
    if (!rung_input_utf8(in))
        return s;
    while (!s && rung_elements_member(&e)) {
        size_t i = 0;
        while (i < RUNG_COUNT_OF(members) && !rung_elements_is(&e, members[i].member))
            i++;
        bool unknown = i == RUNG_COUNT_OF(members);
        while (!s && (unknown || members[i].walk == in->walk)
               && rung_elements_next(&e, &element)) {
            r->line = element.line;
            if (unknown && in->walk == 0)
                PROBLEM(r,
                        "no member '%s' in what `export json` writes: meta, sources, "
                        "nodes, edges",
                        rung_shown_of_bytes(e.member, e.member_len).s);
            else if (!unknown)
                s = rung_rows_take(r, element.text, element.len, element.line,
                                   members[i].read);
        }
    }
    r->line = e.line;
    if (!s && e.fault && !in->failed)
        PROBLEM(r, "not JSON: %s", e.fault);
    return s;
}

rung_status rung_import_json_text(rung_import *m, rung_input *in, rung_error *err)
{
    rung_rows r = { .m = m, .file = in->file, .line = 1, .mem.limit = SIZE_MAX };
    rung_status s = rung_input_walk(in, N_WALKS, walk, &r, err);
    r.line = 1;
    if (!s && !m->problems->errors && !r.named)
        PROBLEM(&r, "there is no member 'meta' that says how the graph calls itself: "
                    "{\"meta\": {\"graph\": \"NAME\"}, ...}");
    if (!s && !m->problems->errors)
        rung_rows_finish(&r);
    rung_arena_drop(&r.mem);
    return s == RUNG_NO_MEMORY ? rung_fail(err, s, "%s: no memory to read it", in->file)
                               : s;
}

rung_status rung_import_json(rung_import *m, rung_error *err)
{
    return rung_import_text(m, ".json", rung_import_json_text, err);
}
