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

static size_t member_at(const rung_elements *e)
{
    size_t i = 0;
    while (i < RUNG_COUNT_OF(members)
           && !(strlen(members[i].member) == e->member_len
                && memcmp(members[i].member, e->member, e->member_len) == 0))
        i++;
    return i;
}

static rung_status walk(rung_rows *r, unsigned n, const char *text, size_t len)
{
    rung_elements e = rung_elements_of(text, len);
    rung_element element;
    char shown[80];
    rung_status s = RUNG_OK;
    while (!s && rung_elements_next(&e, &element)) {
        size_t i = member_at(&e);
        rung_rows_tell(r, n, N_WALKS, e.at, len);
        r->line = element.line;
        if (i == RUNG_COUNT_OF(members) && n == 0) {
            rung_text_shown(shown, sizeof shown, e.member, e.member_len);
            PROBLEM(r,
                    "no member '%s' in what `export json` writes: meta, sources, "
                    "nodes, edges",
                    shown);
        }
        if (i < RUNG_COUNT_OF(members) && members[i].walk == n)
            s = rung_rows_take(r, element.text, element.len, element.line,
                               members[i].read);
    }
    r->line = e.line;
    if (!s && e.fault && n == 0)
        PROBLEM(r, "not JSON: %s", e.fault);
    return s;
}

rung_status rung_import_json_text(rung_import *m, const char *file, const char *bytes,
                                  size_t len, rung_error *err)
{
    rung_rows r = { .m = m, .file = file, .line = 1, .mem.limit = SIZE_MAX };
    rung_status s = RUNG_OK;
    if (rung_json_is_utf16(bytes, len))
        PROBLEM(&r, "this is UTF-16; save it as UTF-8");
    size_t bom = len >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    for (unsigned n = 0; !s && !m->problems->errors && n < N_WALKS; n++)
        s = walk(&r, n, bytes + bom, len - bom);
    r.line = 1;
    if (!s && !m->problems->errors && !r.named)
        PROBLEM(&r, "there is no member 'meta' that says how the graph calls itself: "
                    "{\"meta\": {\"graph\": \"NAME\"}, ...}");
    if (!s && !m->problems->errors)
        rung_rows_finish(&r);
    rung_arena_drop(&r.mem);
    return s ? rung_fail(err, s, "%s: no memory to read it", file) : RUNG_OK;
}

rung_status rung_import_json(rung_import *m, rung_error *err)
{
    return rung_import_text(m, ".json", rung_import_json_text, err);
}
