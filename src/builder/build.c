/* build.c -- lays proved records out as a snapshot.
 *
 * One pass a section, in the order of RUNG_SECTION_MAP: facts (facts.c), nodes and links
 * by (relation, from, to) both ways, then the lists that queries would otherwise work out
 * each time (derived.c), names (names.c), and all of it as one block. A half-built
 * snapshot is a snapshot whose later arrays are empty: the view works on it. */
#include "builder/layout.h"

#include <stdlib.h>
#include <string.h>

#include "core/pages.h"
#include "snapshot/view.h"
#include "snapshot/walk.h"

void *rung_lay_no_memory(rung_layout *b)
{
    if (!b->failed)
        b->failed = rung_fail(b->err, RUNG_NO_MEMORY, "out of memory");
    return NULL;
}

void *rung_lay(rung_layout *b, rung_section s, uint32_t more)
{
    rung_growing *a = &b->sections[s];
    if (b->failed || more > UINT32_MAX / 2 - a->n)
        return rung_lay_no_memory(b);
    if (a->n + more > a->cap || !a->items) {
        uint32_t cap = a->cap ? a->cap * 2 : 64;
        while (cap < a->n + more)
            cap *= 2;
        void *grown = rung_pages_resize(a->items, (size_t)a->cap * rung_element_size[s],
                                        (size_t)cap * rung_element_size[s]);
        if (!grown)
            return rung_lay_no_memory(b);
        a->items = grown;
        a->cap = cap;
    }
    void *at = (char *)a->items + (size_t)a->n * rung_element_size[s];
    memset(at, 0, (size_t)more * rung_element_size[s]);
    a->n += more;
    return at;
}

void rung_lay_refresh(rung_layout *b)
{
    b->g.head = &b->head;
#define X(member, type)                                     \
    b->g.member = b->sections[RUNG_SECTION_##member].items; \
    b->head.sections[RUNG_SECTION_##member].count = b->sections[RUNG_SECTION_##member].n;
    RUNG_SECTION_MAP(X)
#undef X
}

/* Takes an array of the records over as a section: they have it no longer. */
static void take(rung_layout *b, rung_section s, void *items, size_t n)
{
    b->sections[s] = (rung_growing){ items, (uint32_t)n, (uint32_t)n };
}

/* ---- texts ---- */

/* The records' pool and lists come over as they are: their ids stay. */
static void take_texts(rung_layout *b)
{
    rung_records *r = b->r;
    if (r->pool_len >= UINT32_MAX / 2) {
        b->failed =
            rung_fail(b->err, RUNG_TOO_LARGE, "the texts of the package are too large");
        return;
    }
    take(b, RUNG_SECTION_pool, r->pool, r->pool_len);
    take(b, RUNG_SECTION_lists, r->lists, r->n_lists);
    r->pool = NULL;
    r->lists = NULL;
    rung_lay_refresh(b);
}

/* ---- nodes, sources, columns ---- */

static void put_heads(rung_layout *b)
{
    const rung_records *r = b->r;
    b->head.graph = r->name;
    b->head.title = r->title;
    b->head.graph_version = r->version;
    b->head.licence = r->licence;
    b->head.description = r->description;
    b->head.n_nodes = r->n_nodes;
    uint32_t kind = 0, *key = rung_lay(b, RUNG_SECTION_node_key, r->n_nodes);
    for (uint32_t i = 0; i < r->n_nodes; i++) {
        while (kind <= r->nodes[i].kind)
            b->head.kind_start[kind++] = i;
        if (key)
            key[i] = r->nodes[i].key;
    }
    while (kind <= RUNG_N_KINDS)
        b->head.kind_start[kind++] = r->n_nodes;
    for (uint32_t i = 0; i < r->n_sources; i++) {
        rung_source *s = rung_lay(b, RUNG_SECTION_sources, 1);
        if (s)
            *s = (rung_source){ r->sources[i].id, r->sources[i].title, r->sources[i].date,
                                r->sources[i].licence, r->sources[i].url };
    }
    for (uint32_t i = 0; i < r->n_columns; i++) {
        rung_column *c = rung_lay(b, RUNG_SECTION_columns, 1);
        if (c)
            *c = (rung_column){ r->columns[i].name, r->columns[i].help,
                                r->columns[i].type };
    }
    for (uint32_t i = 0; i < r->n_files; i++)
        rung_lay_id(b, RUNG_SECTION_files, r->files[i]);
}

/* ---- node columns ---- */

static int8_t level_of(const rung_view *v, rung_node n, unsigned attr)
{
    int64_t level = rung_node_integer(v, n, attr);
    return level == INT64_MIN ? -1 : (int8_t)level;
}

static void put_node_columns(rung_layout *b)
{
    uint32_t n = b->head.n_nodes;
    uint8_t *status = rung_lay(b, RUNG_SECTION_node_status, n),
            *sector = rung_lay(b, RUNG_SECTION_node_sector, n);
    int8_t *level = rung_lay(b, RUNG_SECTION_node_level, n);
    int8_t *from = rung_lay(b, RUNG_SECTION_node_level_from, n),
           *to = rung_lay(b, RUNG_SECTION_node_level_to, n);
    uint32_t *name = rung_lay(b, RUNG_SECTION_node_name, n);
    if (b->failed)
        return;
    rung_lay_refresh(b);
    rung_view v = rung_view_of(&b->g, 0, NULL);
    for (uint32_t i = 0; i < n; i++)
        status[i] = b->g.facts[b->g.node_fact[i]].status;
    for (uint32_t i = 0; i < n; i++) {
        const rung_value *stated =
            rung_node_value(&v, (rung_node){ i }, RUNG_A_NAME, NULL);
        name[i] = stated ? stated->text : b->g.node_key[i];
        level[i] = level_of(&v, (rung_node){ i }, RUNG_A_LEVEL);
        from[i] = level_of(&v, (rung_node){ i }, RUNG_A_LEVEL_FROM);
        to[i] = level_of(&v, (rung_node){ i }, RUNG_A_LEVEL_TO);
        sector[i] =
            (uint8_t)rung_sector_of(rung_node_text(&v, (rung_node){ i }, RUNG_A_SECTOR));
    }
}

/* ---- links ---- */

static void put_link_status(rung_layout *b)
{
    uint8_t *status = rung_lay(b, RUNG_SECTION_link_status, b->head.n_links);
    if (!status)
        return;
    rung_lay_refresh(b);
    for (uint32_t l = 0; l < b->head.n_links; l++)
        status[l] = b->g.node_status[b->g.link_from[l]] == RUNG_ENDED
                            || b->g.node_status[b->g.link_to[l]] == RUNG_ENDED
                        ? RUNG_ENDED
                        : b->g.facts[b->g.link_fact[l]].status;
}

static rung_relation relation_of(const rung_layout *b, uint32_t link)
{
    return (rung_relation)(b->g.facts[b->g.link_fact[link]].table - RUNG_N_KINDS);
}

/* Rows of one relation: its links, which begin at `first` and end before `end`, by
 * `from`; and by `to` by counting: they come in by `from`, so ties stay by `from`. */
static void put_rows(rung_layout *b, uint32_t first, uint32_t end, uint32_t *in_link,
                     uint32_t *next)
{
    uint32_t per = b->head.n_nodes + 1;
    uint32_t *out = rung_lay(b, RUNG_SECTION_out_rows, per);
    uint32_t *in = rung_lay(b, RUNG_SECTION_in_rows, per);
    if (!out || !in)
        return;
    for (uint32_t l = first; l < end; l++) {
        out[b->g.link_from[l] + 1]++;
        in[b->g.link_to[l] + 1]++;
    }
    out[0] = in[0] = first;
    for (uint32_t k = 1; k < per; k++) {
        out[k] += out[k - 1];
        in[k] += in[k - 1];
    }
    memcpy(next, in, per * sizeof *next);
    for (uint32_t l = first; l < end; l++)
        in_link[next[b->g.link_to[l]]++] = l;
}

static void put_adjacency(rung_layout *b)
{
    uint32_t per = b->head.n_nodes + 1, n = b->head.n_links, at = 0;
    uint8_t rows = 1;
    rung_lay(b, RUNG_SECTION_out_rows, per);
    rung_lay(b, RUNG_SECTION_in_rows, per);
    uint32_t *in_link = rung_lay(b, RUNG_SECTION_in_link, n);
    uint32_t *next = calloc(per, sizeof *next);
    if (!next)
        rung_lay_no_memory(b);
    rung_lay_refresh(b);
    for (unsigned r = 0; r < RUNG_N_RELATIONS && !b->failed; r++) {
        uint32_t first = at;
        while (at < n && relation_of(b, at) == r)
            at++;
        if (at == first)
            continue;
        b->head.row_of[r] = rows++;
        put_rows(b, first, at, in_link, next);
    }
    free(next);
}

/* ---- the block ---- */

static uint64_t size_of(const rung_layout *b, unsigned s)
{
    return (uint64_t)b->sections[s].n * rung_element_size[s];
}

static uint64_t round_up(uint64_t at, uint64_t to)
{
    return (at + to - 1) / to * to;
}

/* Where each section lies; how large the block is. A large one has pages of its own, so
 * that it can be moved there. */
static uint64_t put_places(rung_layout *b)
{
    uint64_t at = sizeof b->head, align, n;
    bool large = false;
    for (unsigned s = 0; s < RUNG_N_SECTIONS; s++) {
        n = size_of(b, s);
        align = large || n >= RUNG_PAGES_FROM ? RUNG_PAGE : RUNG_SNAPSHOT_ALIGN;
        large = n >= RUNG_PAGES_FROM;
        b->head.sections[s].offset = round_up(at, align);
        b->head.sections[s].count = b->sections[s].n;
        at = b->head.sections[s].offset + n;
    }
    return round_up(at, RUNG_SNAPSHOT_ALIGN);
}

/* Moves the sections, each of which then has no other place, behind the head. */
static bool fill(rung_layout *b, char *bytes)
{
    uint64_t end = sizeof b->head;
    bool filled = true;
    memcpy(bytes, &b->head, sizeof b->head);
    for (unsigned s = 0; s < RUNG_N_SECTIONS && filled; s++) {
        uint64_t offset = b->head.sections[s].offset;
        memset(bytes + end, 0, offset - end);
        filled = rung_pages_move(bytes + offset, b->sections[s].items,
                                 (size_t)b->sections[s].cap * rung_element_size[s],
                                 size_of(b, s));
        end = offset + size_of(b, s);
        b->sections[s].items = NULL;
    }
    memset(bytes + end, 0, filled ? b->head.size - end : 0);
    return filled;
}

static void assemble(rung_layout *b, void **block, size_t *size)
{
    memcpy(b->head.magic, RUNG_SNAPSHOT_MAGIC, sizeof b->head.magic);
    b->head.order = RUNG_SNAPSHOT_ORDER;
    b->head.version = RUNG_SNAPSHOT_VERSION;
    b->head.size = put_places(b);
    char *bytes = rung_pages_take(b->head.size);
    if (!bytes || !fill(b, bytes)) {
        rung_pages_drop(bytes, b->head.size);
        rung_lay_no_memory(b);
        return;
    }
    rung_snapshot_seal((rung_snapshot_head *)(void *)bytes);
    *block = bytes;
    *size = b->head.size;
}

rung_status rung_build(rung_records *r, void **block, size_t *size, rung_error *err)
{
    static void (*const each[])(rung_layout *) = {
        take_texts,      put_heads,     rung_lay_facts,   put_node_columns,
        put_link_status, put_adjacency, rung_lay_derived, rung_lay_names,
    };
    rung_layout b = { .r = r, .err = err };
    for (size_t i = 0; i < RUNG_COUNT_OF(each) && !b.failed; i++)
        each[i](&b);
    if (!b.failed && block) {
        rung_lay_refresh(&b);
        rung_digest(&b.g, b.head.digest);
        assemble(&b, block, size);
    }
    for (unsigned s = 0; s < RUNG_N_SECTIONS; s++)
        rung_pages_drop(b.sections[s].items,
                        (size_t)b.sections[s].cap * rung_element_size[s]);
    rung_lay_drop_spare(&b.rows);
    rung_lay_drop_spare(&b.values);
    return b.failed;
}
