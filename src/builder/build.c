/* build.c -- lays proved records out as a snapshot.
 *
 * One pass a section, in the order of RUNG_SECTION_MAP: facts sorted so that those of one
 * node or link lie together with the best first; links by (relation, from, to) both ways;
 * then the lists that queries would otherwise work out each time. A half-built snapshot
 * is a snapshot whose later arrays are empty: the view works on it. */
#include "builder/layout.h"

#include <stdlib.h>
#include <string.h>

#include "builder/graph_lib.h"
#include "builder/teach.h"
#include "core/arena.h"
#include "core/pages.h"
#include "core/text.h"
#include "snapshot/derive.h"
#include "snapshot/view.h"
#include "source/intern.h"

static const uint32_t element_size[RUNG_N_SECTIONS] = {
#define X(member, type) sizeof(type),
    RUNG_SECTION_MAP(X)
#undef X
};

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
        void *grown = rung_pages_resize(a->items, (size_t)a->cap * element_size[s],
                                        (size_t)cap * element_size[s]);
        if (!grown)
            return rung_lay_no_memory(b);
        a->items = grown;
        a->cap = cap;
    }
    void *at = (char *)a->items + (size_t)a->n * element_size[s];
    memset(at, 0, (size_t)more * element_size[s]);
    a->n += more;
    return at;
}

static void lay_id(rung_layout *b, rung_section s, uint32_t id)
{
    uint32_t *at = rung_lay_one(b, s, sizeof *at);
    if (at)
        *at = id;
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
        lay_id(b, RUNG_SECTION_files, r->files[i]);
}

/* ---- facts ---- */

/* Node rows first, then rules, then edge rows: the order of the facts section. */
static uint32_t group_of(const rung_row *row)
{
    return row->table < RUNG_N_KINDS        ? 0
           : row->table == RUNG_TABLE_RULES ? 1
                                            : 2 + row->table;
}

static int compare_u32(uint32_t a, uint32_t b)
{
    return a < b ? -1 : a > b;
}

static int by_fact_order(const void *a, const void *b, void *rows)
{
    uint32_t i = *(const uint32_t *)a, j = *(const uint32_t *)b;
    const rung_row *x = (const rung_row *)rows + i, *y = (const rung_row *)rows + j;
    int c = compare_u32(group_of(x), group_of(y));
    if (!c)
        c = compare_u32(x->from, y->from);
    if (!c && group_of(x) > 1)
        c = compare_u32(x->to, y->to);
    if (!c)
        c = compare_u32(x->status, y->status);
    return c ? c : compare_u32(i, j);
}

static int32_t day_of(const rung_snapshot *g, rung_text_id date, bool last, int32_t open)
{
    int32_t from = open, to = open;
    if (date)
        rung_text_date(rung_text_of(g, date), rung_text_len_of(g, date), &from, &to);
    return last ? to : from;
}

/* Elements of a section, or runs of them, each told apart from all others once: slots of
 * numbers + 1, open addressing, at most half full. */
typedef struct sharing {
    uint32_t *slots, n_slots, n;
    uint64_t (*hash)(const rung_layout *b, uint32_t of);
} sharing;

static uint32_t *slot_from(const sharing *s, uint64_t hash)
{
    uint32_t at = (uint32_t)hash & (s->n_slots - 1);
    return &s->slots[at];
}

static uint32_t *next_slot(const sharing *s, uint32_t *slot)
{
    return slot + 1 < s->slots + s->n_slots ? slot + 1 : s->slots;
}

static bool more_slots(rung_layout *b, sharing *s)
{
    sharing grown = *s;
    grown.n_slots = s->n_slots ? s->n_slots * 2 : 1024;
    grown.slots = calloc(grown.n_slots, sizeof *grown.slots);
    if (!grown.slots)
        return rung_lay_no_memory(b);
    for (uint32_t i = 0; i < s->n_slots; i++) {
        if (!s->slots[i])
            continue;
        uint32_t *to = slot_from(&grown, s->hash(b, s->slots[i] - 1));
        while (*to)
            to = next_slot(&grown, to);
        *to = s->slots[i];
    }
    free(s->slots);
    *s = grown;
    return true;
}

static int by_attr(const void *a, const void *b)
{
    return compare_u32(((const rung_value *)a)->attr, ((const rung_value *)b)->attr);
}

static rung_evidence evidence_of_row(const rung_layout *b, const rung_row *row)
{
    return (rung_evidence){
        .source = row->source,
        .locator = row->locator,
        .note = row->note,
        .valid_from = row->valid_from,
        .valid_to = row->valid_to,
        .day_from = day_of(&b->g, row->valid_from, false, INT32_MIN),
        .day_to = day_of(&b->g, row->valid_to, true, INT32_MAX),
    };
}

/* Values in the order of attributes; the bytes of a small member that lie in the room of
 * a larger one are zero, so that equal values have equal bytes. */
static void settle_values(rung_value *values, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        unsigned type = values[i].type;
        uint32_t small = values[i].text;
        if (type == RUNG_ATTR_INTEGER || type == RUNG_ATTR_BOOLEAN
            || type == RUNG_ATTR_NUMBER)
            continue;
        values[i].integer = 0;
        values[i].text = small;
    }
    bool sorted = true;
    for (uint32_t i = 1; i < n; i++)
        sorted = sorted && values[i - 1].attr <= values[i].attr;
    if (!sorted)
        qsort(values, n, sizeof *values, by_attr);
}

static uint64_t hash_evidence(const rung_layout *b, uint32_t i)
{
    const rung_evidence *all = b->sections[RUNG_SECTION_evidence].items;
    return rung_hash_bytes(0, &all[i], sizeof all[i]);
}

/* The number of evidence like this; `last` is that of the row before, mostly the same. */
static uint32_t put_evidence(rung_layout *b, sharing *s, const rung_evidence *e,
                             uint32_t last)
{
    const rung_evidence *all = b->sections[RUNG_SECTION_evidence].items;
    if (all && memcmp(&all[last], e, sizeof *e) == 0)
        return last;
    if (s->n + 1 > s->n_slots / 2 && !more_slots(b, s))
        return 0;
    uint32_t *slot = slot_from(s, rung_hash_bytes(0, e, sizeof *e));
    while (*slot && memcmp(&all[*slot - 1], e, sizeof *e) != 0)
        slot = next_slot(s, slot);
    rung_evidence *to = *slot ? NULL : rung_lay_one(b, RUNG_SECTION_evidence, sizeof *to);
    if (to) {
        *to = *e;
        *slot = ++s->n;
    }
    return *slot ? *slot - 1 : 0;
}

static uint64_t hash_run(const rung_layout *b, uint32_t i)
{
    const uint32_t *runs = b->sections[RUNG_SECTION_runs].items;
    const rung_value *values = b->sections[RUNG_SECTION_values].items;
    return rung_hash_bytes(0, values + runs[i], (runs[i + 1] - runs[i]) * sizeof *values);
}

static bool is_run(const rung_layout *b, uint32_t i, const rung_value *values, uint32_t n)
{
    const uint32_t *runs = b->sections[RUNG_SECTION_runs].items;
    const rung_value *all = b->sections[RUNG_SECTION_values].items;
    return runs[i + 1] - runs[i] == n
           && (n == 0 || memcmp(all + runs[i], values, n * sizeof *all) == 0);
}

/* The number of the run of these values, put when there is none yet; `last` is that of
 * the row before, often the same. */
static uint32_t put_run(rung_layout *b, sharing *s, const rung_value *values, uint32_t n,
                        uint32_t last)
{
    if (s->n && is_run(b, last, values, n))
        return last;
    if (s->n + 1 > s->n_slots / 2 && !more_slots(b, s))
        return 0;
    uint32_t *slot = slot_from(s, rung_hash_bytes(0, values, n * sizeof *values));
    while (*slot && !is_run(b, *slot - 1, values, n))
        slot = next_slot(s, slot);
    if (*slot)
        return *slot - 1;
    rung_value *to = rung_lay(b, RUNG_SECTION_values, n);
    if (!to)
        return 0;
    if (n)
        memcpy(to, values, n * sizeof *to);
    lay_id(b, RUNG_SECTION_runs, b->sections[RUNG_SECTION_values].n);
    *slot = ++s->n;
    return *slot - 1;
}

typedef struct fact_sharing {
    sharing evidence, runs;
    uint32_t last, last_run; /* of the fact before */
} fact_sharing;

static void put_fact(rung_layout *b, fact_sharing *all, const rung_row *row, rung_fact *f)
{
    rung_value *values = row->n_values ? b->r->values + row->first_value : NULL;
    rung_evidence e = evidence_of_row(b, row);
    settle_values(values, row->n_values);
    all->last = put_evidence(b, &all->evidence, &e, all->last);
    all->last_run = put_run(b, &all->runs, values, row->n_values, all->last_run);
    *f = (rung_fact){
        .status = row->status,
        .table = row->table,
        .file = row->file,
        .line = row->line,
        .evidence = all->last,
        .values = all->last_run,
    };
}

/* What nodes up to `node` state, or their rules, begins at fact f if it has not begun. */
static void put_starts(rung_layout *b, rung_section s, uint32_t node, uint32_t f)
{
    while (b->sections[s].n <= node && !b->failed)
        lay_id(b, s, f);
}

/* Fact f is the next; what it is about begins there, unless it is what the one before it,
 * of `last`, is about. */
static void put_subject(rung_layout *b, uint32_t f, const rung_row *row,
                        const rung_row *last)
{
    uint32_t group = group_of(row), n = b->head.n_nodes;
    put_starts(b, RUNG_SECTION_node_fact, group == 0 ? row->from : n, f);
    if (group > 0)
        put_starts(b, RUNG_SECTION_rule_fact, group == 1 ? row->from : n, f);
    if (group <= 1
        || (last && last->table == row->table && last->from == row->from
            && last->to == row->to))
        return;
    lay_id(b, RUNG_SECTION_link_from, row->from);
    lay_id(b, RUNG_SECTION_link_to, row->to);
    lay_id(b, RUNG_SECTION_link_fact, f);
    b->head.n_links++;
}

/* Rows mostly come in the order of facts. */
static bool in_order(const rung_records *r)
{
    for (uint32_t i = 1; i < r->n_rows; i++) {
        uint32_t pair[] = { i - 1, i };
        if (by_fact_order(&pair[0], &pair[1], r->rows) > 0)
            return false;
    }
    return true;
}

/* `order` is that of rows, or NULL: as they stand. */
static void put_rows_as_facts(rung_layout *b, const uint32_t *order)
{
    fact_sharing all = { .evidence.hash = hash_evidence, .runs.hash = hash_run };
    const rung_evidence nothing = { RUNG_NONE, 0, 0, 0, 0, INT32_MIN, INT32_MAX };
    const rung_row *last = NULL;
    rung_fact *facts = rung_lay(b, RUNG_SECTION_facts, b->r->n_rows);
    lay_id(b, RUNG_SECTION_runs, 0);
    put_evidence(b, &all.evidence, &nothing, 0);
    for (uint32_t i = 0; i < b->r->n_rows && !b->failed; i++) {
        const rung_row *row = &b->r->rows[order ? order[i] : i];
        put_subject(b, i, row, last);
        put_fact(b, &all, row, &facts[i]);
        last = row;
    }
    put_starts(b, RUNG_SECTION_node_fact, b->head.n_nodes, b->r->n_rows);
    put_starts(b, RUNG_SECTION_rule_fact, b->head.n_nodes, b->r->n_rows);
    lay_id(b, RUNG_SECTION_link_fact, b->r->n_rows);
    b->head.n_facts = b->r->n_rows;
    free(all.evidence.slots);
    free(all.runs.slots);
}

static void put_facts(rung_layout *b)
{
    rung_records *r = b->r;
    bool sorted = in_order(r);
    uint32_t *order = sorted ? NULL : malloc(((size_t)r->n_rows + 1) * sizeof *order);
    if (!sorted && !order) {
        rung_lay_no_memory(b);
        return;
    }
    for (uint32_t i = 0; order && i < r->n_rows; i++)
        order[i] = i;
    if (order)
        qsort_r(order, r->n_rows, sizeof *order, by_fact_order, r->rows);
    put_rows_as_facts(b, order);
    free(order);
    b->rows = (rung_spare){ r->rows, r->n_rows * sizeof *r->rows };
    b->values = (rung_spare){ r->values, r->n_values * sizeof *r->values };
    r->rows = NULL;
    r->values = NULL;
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

/* ---- what is derived ---- */

/* One list of what a node gives, or wants: its start, and behind the others the list. */
typedef struct gifts {
    rung_layout *b;
    rung_taught taught;
    rung_view v;
    uint8_t *mark;
    rung_arena mem; /* of one list */
} gifts;

/* Too much is given by nodes up to this one. */
static void fail_given(rung_layout *b, uint32_t node)
{
    char id[RUNG_NODE_ID_MAX];
    b->failed = rung_fail(
        b->err, RUNG_TOO_LARGE,
        "%s: with what it gives through what it awards, contains and covers, nodes give "
        "more than %u competencies in all; look for a chain of awards, or for rows that "
        "are not meant",
        rung_node_id(&b->g, (rung_node){ node }, id), RUNG_GIVE_MOST);
}

static void put_gift(gifts *p, rung_node n, bool desirable)
{
    rung_layout *b = p->b;
    uint32_t group = desirable ? RUNG_NONE : p->taught.of[n.id], *found, k;
    lay_id(b, RUNG_SECTION_give_start, b->sections[RUNG_SECTION_give].n);
    if (rung_node_kind(&b->g, n) == RUNG_COMPETENCY)
        return;
    rung_arena_reset(&p->mem);
    if (group != RUNG_NONE) {
        k = p->taught.start[group + 1] - p->taught.start[group];
        found =
            k ? p->taught.items + p->taught.start[group] : NULL; /* there may be none */
    } else if (!rung_derive(&p->v, n, desirable, p->mark, &p->mem, &found, &k)) {
        rung_lay_no_memory(b);
    }
    if (!b->failed && (uint64_t)b->sections[RUNG_SECTION_give].n + k > RUNG_GIVE_MOST)
        fail_given(b, n.id);
    uint32_t *to = b->failed ? NULL : rung_lay(b, RUNG_SECTION_give, k);
    if (to && k)
        memcpy(to, found, k * sizeof *to);
}

static void put_gifts(rung_layout *b)
{
    uint32_t n = b->head.n_nodes, n_roles = b->head.kind_start[RUNG_ROLE + 1];
    gifts p = { .b = b,
                .v = rung_view_of(&b->g, 0, NULL),
                .mark = calloc((size_t)n + 1, 1) };
    bool taught = p.mark && rung_teach(&b->g, &p.taught);
    if (!taught && p.mark && p.taught.too_large != RUNG_NONE)
        fail_given(b, p.taught.too_large);
    else if (!taught)
        rung_lay_no_memory(b);
    for (uint32_t i = 0; i < n && !b->failed; i++) {
        put_gift(&p, (rung_node){ i }, false);
        if (i < n_roles && !b->failed)
            put_gift(&p, (rung_node){ i }, true);
    }
    lay_id(b, RUNG_SECTION_give_start, b->sections[RUNG_SECTION_give].n);
    rung_arena_drop(&p.mem);
    free(p.mark);
    rung_taught_drop(&p.taught);
}

static void put_later(rung_layout *b)
{
    rung_view v = rung_view_of(&b->g, 0, NULL);
    b->head.n_later = rung_derive_later(&v);
}

static void put_classes(rung_layout *b)
{
    uint32_t *class_of = rung_lay(b, RUNG_SECTION_class_of,
                                  b->head.kind_start[RUNG_COMPETENCY + 1]
                                      - b->head.kind_start[RUNG_COMPETENCY]);
    rung_lay_refresh(b);
    rung_view v = rung_view_of(&b->g, 0, NULL);
    if (class_of)
        rung_derive_classes(&v, class_of);
}

static const uint32_t *needs(const rung_layout *b, uint32_t role)
{
    return rung_give_start(&b->g, role);
}

/* The class of place i of `give`, by its competency less the first one. */
static uint32_t class_at(const rung_layout *b, uint32_t i)
{
    uint32_t first = b->head.kind_start[RUNG_COMPETENCY];
    return b->g.class_of[b->g.give[i] - first] - first;
}

/* For each class, at its least competency: the roles that need one of it, a role once for
 * each. */
static void put_asked(rung_layout *b)
{
    rung_lay_refresh(b);
    uint32_t first = b->head.kind_start[RUNG_COMPETENCY];
    uint32_t n = b->head.kind_start[RUNG_COMPETENCY + 1] - first;
    uint32_t n_roles = b->failed ? 0 : b->head.kind_start[RUNG_ROLE + 1];
    uint32_t *next = calloc((size_t)n + 1, sizeof *next);
    uint32_t *start = rung_lay(b, RUNG_SECTION_asked_start, n + 1);
    if (!start || !next) {
        free(next);
        rung_lay_no_memory(b);
        return;
    }
    for (uint32_t role = 0; role < n_roles; role++)
        for (uint32_t i = needs(b, role)[0]; i < needs(b, role)[1]; i++)
            start[class_at(b, i) + 1]++;
    for (uint32_t c = 0; c < n; c++)
        next[c + 1] = start[c + 1] += start[c];
    uint32_t *asked = rung_lay(b, RUNG_SECTION_asked, start[n]);
    for (uint32_t role = 0; asked && role < n_roles; role++)
        for (uint32_t i = needs(b, role)[0]; i < needs(b, role)[1]; i++)
            asked[next[class_at(b, i)]++] = role;
    free(next);
}

/* A setting closes all that the units it covers develop, so that there may be far more
 * closers than links: then every question finds its own. */
#define CLOSERS_A_LINK 16u

static void put_closers(rung_layout *b)
{
    rung_lay_refresh(b);
    rung_view v = rung_view_of(&b->g, 0, NULL);
    uint64_t first = b->head.kind_start[RUNG_COMPETENCY],
             end = b->head.kind_start[RUNG_COMPETENCY + 1], most = 0;
    for (uint64_t c = first; c < end; c++)
        most += rung_closers_most(&v, (rung_node){ (uint32_t)c });
    if (most > (uint64_t)CLOSERS_A_LINK * b->head.n_links)
        return;
    rung_closer *all = malloc((most + 1) * sizeof *all);
    uint32_t n = 0;
    if (!all) {
        rung_lay_no_memory(b);
        return;
    }
    for (uint64_t c = first; c < end; c++) {
        lay_id(b, RUNG_SECTION_closer_start, n);
        n += rung_derive_closers(&v, (rung_node){ (uint32_t)c }, all + n);
    }
    lay_id(b, RUNG_SECTION_closer_start, n);
    rung_closer *to = rung_lay(b, RUNG_SECTION_closers, n);
    if (to && n)
        memcpy(to, all, n * sizeof *to);
    free(all);
}

static void put_has(rung_layout *b)
{
    uint8_t *has = rung_lay(b, RUNG_SECTION_node_has, b->head.n_nodes);
    rung_lay_refresh(b);
    if (has)
        rung_derive_has(&b->g, 0, b->head.n_nodes, true, has);
}

static void put_components(rung_layout *b)
{
    uint32_t roles = b->head.kind_start[RUNG_ROLE + 1];
    uint32_t *component = rung_lay(b, RUNG_SECTION_component, roles);
    if (!component)
        return;
    rung_lay_refresh(b);
    rung_status s = rung_role_components(&b->g, component, &b->head.n_components, b->err);
    if (s && !b->failed)
        b->failed = s;
}

/* ---- the block ---- */

static uint64_t size_of(const rung_layout *b, unsigned s)
{
    return (uint64_t)b->sections[s].n * element_size[s];
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
        filled =
            rung_pages_move(bytes + offset, b->sections[s].items,
                            (size_t)b->sections[s].cap * element_size[s], size_of(b, s));
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
    rung_layout b = { .r = r, .err = err };
    take_texts(&b);
    put_heads(&b);
    if (!b.failed)
        put_facts(&b);
    if (!b.failed)
        put_node_columns(&b);
    if (!b.failed)
        put_link_status(&b);
    if (!b.failed)
        put_adjacency(&b);
    rung_lay_refresh(&b);
    if (!b.failed) {
        put_later(&b);
        put_gifts(&b);
        put_classes(&b);
        put_asked(&b);
        put_closers(&b);
        put_has(&b);
    }
    if (!b.failed)
        put_components(&b);
    rung_lay_names(&b);
    if (!b.failed) {
        rung_lay_refresh(&b);
        rung_digest(&b.g, b.head.digest);
        assemble(&b, block, size);
    }
    for (unsigned s = 0; s < RUNG_N_SECTIONS; s++)
        rung_pages_drop(b.sections[s].items, (size_t)b.sections[s].cap * element_size[s]);
    return b.failed;
}
