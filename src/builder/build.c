/* build.c -- lays proved records out as a snapshot.
 *
 * One pass a section, in the order of RUNG_SECTION_MAP: facts sorted so that those of one
 * node or link lie together with the best first; links by (relation, from, to) both ways;
 * then the lists that queries would otherwise work out each time. A half-built snapshot
 * is a snapshot whose later arrays are empty: the view works on it. */
#include "builder/build.h"

#include <stdlib.h>
#include <string.h>

#include "builder/graph_lib.h"
#include "core/arena.h"
#include "core/text.h"
#include "snapshot/derive.h"
#include "snapshot/view.h"

/* A growing section. */
typedef struct array {
    void *items;
    uint32_t n, cap;
    uint32_t size; /* of an element */
} array;

typedef struct build {
    const rung_records *r;
    array sections[RUNG_N_SECTIONS];
    rung_snapshot_head head;
    rung_snapshot g; /* over the sections, while they are being made */
    uint32_t *order; /* rows in the order of facts */
    rung_arena mem;  /* folding */
    rung_status failed;
    rung_error *err;
} build;

static const uint32_t element_size[RUNG_N_SECTIONS] = {
#define X(member, type) sizeof(type),
    RUNG_SECTION_MAP(X)
#undef X
};

static void *fail_memory(build *b)
{
    if (!b->failed)
        b->failed = rung_fail(b->err, RUNG_NO_MEMORY, "out of memory");
    return NULL;
}

/* Room for `more` further elements of section s, zeroed and counted; NULL when memory ended. */
static void *extend(build *b, rung_section s, uint32_t more)
{
    array *a = &b->sections[s];
    if (b->failed || more > UINT32_MAX / 2 - a->n)
        return fail_memory(b);
    if (a->n + more > a->cap || !a->items) {
        uint32_t cap = a->cap ? a->cap * 2 : 64;
        while (cap < a->n + more)
            cap *= 2;
        void *grown = realloc(a->items, (size_t)cap * element_size[s]);
        if (!grown)
            return fail_memory(b);
        a->items = grown;
        a->cap = cap;
    }
    void *at = (char *)a->items + (size_t)a->n * element_size[s];
    memset(at, 0, (size_t)more * element_size[s]);
    a->n += more;
    return at;
}

static void put_id(build *b, rung_section s, uint32_t id)
{
    uint32_t *at = extend(b, s, 1);
    if (at)
        *at = id;
}

/* Points the half-built snapshot at what there is. */
static void refresh(build *b)
{
    b->g.head = &b->head;
#define X(member, type)                                     \
    b->g.member = b->sections[RUNG_SECTION_##member].items; \
    b->head.sections[RUNG_SECTION_##member].count = b->sections[RUNG_SECTION_##member].n;
    RUNG_SECTION_MAP(X)
#undef X
}

/* ---- texts ---- */

static rung_text_id put_text(build *b, const char *s, size_t len)
{
    if (len == 0)
        return 0;
    char *at = extend(b, RUNG_SECTION_pool, (uint32_t)(sizeof(uint32_t) + len + 1));
    if (!at)
        return 0;
    uint32_t n = (uint32_t)len;
    memcpy(at, &n, sizeof n);
    memcpy(at + sizeof n, s, len);
    return b->sections[RUNG_SECTION_pool].n - (uint32_t)len - 1;
}

/* The records' pool comes over whole: their text ids stay. */
static void put_pool(build *b)
{
    size_t len = b->r->pool_len;
    if (len >= UINT32_MAX / 2) {
        b->failed =
            rung_fail(b->err, RUNG_TOO_LARGE, "the texts of the package are too large");
        return;
    }
    char *at = extend(b, RUNG_SECTION_pool, (uint32_t)len);
    if (at)
        memcpy(at, b->r->pool, len);
}

/* ---- nodes, sources, columns ---- */

static void put_heads(build *b)
{
    const rung_records *r = b->r;
    b->head.graph = r->name;
    b->head.title = r->title;
    b->head.graph_version = r->version;
    b->head.licence = r->licence;
    b->head.n_nodes = r->n_nodes;
    uint32_t kind = 0;
    for (uint32_t i = 0; i < r->n_nodes; i++) {
        while (kind <= r->nodes[i].kind)
            b->head.kind_start[kind++] = i;
        put_id(b, RUNG_SECTION_node_key, r->nodes[i].key);
    }
    while (kind <= RUNG_N_KINDS)
        b->head.kind_start[kind++] = r->n_nodes;
    for (uint32_t i = 0; i < r->n_sources; i++) {
        rung_source *s = extend(b, RUNG_SECTION_sources, 1);
        if (s)
            *s = (rung_source){ r->sources[i].id, r->sources[i].title, r->sources[i].date,
                                r->sources[i].licence, r->sources[i].url };
    }
    for (uint32_t i = 0; i < r->n_columns; i++) {
        rung_column *c = extend(b, RUNG_SECTION_columns, 1);
        if (c)
            *c = (rung_column){ r->columns[i].name, r->columns[i].help,
                                r->columns[i].type };
    }
    for (uint32_t i = 0; i < r->n_files; i++)
        put_id(b, RUNG_SECTION_files, r->files[i]);
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

static void set_days(rung_fact *f, const rung_records *r)
{
    int32_t ignored;
    f->day_from = INT32_MIN;
    f->day_to = INT32_MAX;
    if (f->valid_from)
        rung_text_date(rung_records_text(r, f->valid_from),
                       rung_records_text_len(r, f->valid_from), &f->day_from, &ignored);
    if (f->valid_to)
        rung_text_date(rung_records_text(r, f->valid_to),
                       rung_records_text_len(r, f->valid_to), &ignored, &f->day_to);
}

static int by_attr(const void *a, const void *b)
{
    return compare_u32(((const rung_value *)a)->attr, ((const rung_value *)b)->attr);
}

static void put_fact(build *b, const rung_row *row)
{
    rung_fact *f = extend(b, RUNG_SECTION_facts, 1);
    rung_value *values = extend(b, RUNG_SECTION_values, row->n_values);
    if (!f || !values)
        return;
    *f = (rung_fact){
        .status = row->status,
        .table = row->table,
        .file = row->file,
        .line = row->line,
        .from = row->from,
        .to = row->table < RUNG_N_KINDS || row->table == RUNG_TABLE_RULES ? RUNG_NONE
                                                                          : row->to,
        .source = row->source,
        .locator = row->locator,
        .note = row->note,
        .valid_from = row->valid_from,
        .valid_to = row->valid_to,
        .values = b->sections[RUNG_SECTION_values].n - row->n_values,
    };
    set_days(f, b->r);
    if (row->n_values)
        memcpy(values, b->r->values + row->first_value, row->n_values * sizeof *values);
    qsort(values, row->n_values, sizeof *values, by_attr);
}

static void put_facts(build *b)
{
    const rung_records *r = b->r;
    b->order = malloc(((size_t)r->n_rows + 1) * sizeof *b->order);
    if (!b->order) {
        fail_memory(b);
        return;
    }
    for (uint32_t i = 0; i < r->n_rows; i++)
        b->order[i] = i;
    qsort_r(b->order, r->n_rows, sizeof *b->order, by_fact_order, r->rows);
    for (uint32_t i = 0; i < r->n_rows && !b->failed; i++)
        put_fact(b, &r->rows[b->order[i]]);
    rung_fact *end = extend(b, RUNG_SECTION_facts, 1);
    if (end)
        end->values = b->sections[RUNG_SECTION_values].n;
    b->head.n_facts = r->n_rows;
    uint32_t *lists = extend(b, RUNG_SECTION_lists, r->n_lists);
    if (lists && r->n_lists)
        memcpy(lists, r->lists, r->n_lists * sizeof *lists);
}

/* starts[node] = first fact from `first` on whose `from` is node or later, while facts
 * are of group `group`. */
static uint32_t put_starts(build *b, rung_section s, uint32_t first, uint32_t group)
{
    const rung_fact *facts = b->sections[RUNG_SECTION_facts].items;
    uint32_t at = first;
    for (uint32_t node = 0; node <= b->head.n_nodes && !b->failed; node++) {
        while (at < b->head.n_facts && facts[at].from < node
               && (group == 0 ? facts[at].table < RUNG_N_KINDS
                              : facts[at].table == RUNG_TABLE_RULES))
            at++;
        put_id(b, s, at);
    }
    return at;
}

/* ---- node columns ---- */

static int8_t level_of(const rung_view *v, rung_node n, unsigned attr)
{
    int64_t level = rung_node_integer(v, n, attr);
    return level == INT64_MIN ? -1 : (int8_t)level;
}

static void put_node_columns(build *b)
{
    uint32_t n = b->head.n_nodes;
    uint8_t *status = extend(b, RUNG_SECTION_node_status, n),
            *sector = extend(b, RUNG_SECTION_node_sector, n);
    int8_t *level = extend(b, RUNG_SECTION_node_level, n);
    int8_t *from = extend(b, RUNG_SECTION_node_level_from, n),
           *to = extend(b, RUNG_SECTION_node_level_to, n);
    uint32_t *name = extend(b, RUNG_SECTION_node_name, n);
    if (b->failed)
        return;
    refresh(b);
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

static bool same_link(const rung_fact *a, const rung_fact *b)
{
    return a->table == b->table && a->from == b->from && a->to == b->to;
}

static void put_links(build *b, uint32_t first)
{
    refresh(b);
    const rung_fact *facts = b->g.facts;
    for (uint32_t f = first; f < b->head.n_facts && !b->failed; f++) {
        if (f > first && same_link(&facts[f - 1], &facts[f]))
            continue;
        put_id(b, RUNG_SECTION_link_from, facts[f].from);
        put_id(b, RUNG_SECTION_link_to, facts[f].to);
        put_id(b, RUNG_SECTION_link_fact, f);
        uint8_t *status = extend(b, RUNG_SECTION_link_status, 1);
        bool ended = b->g.node_status[facts[f].from] == RUNG_ENDED
                     || b->g.node_status[facts[f].to] == RUNG_ENDED;
        if (status)
            *status = ended ? RUNG_ENDED : facts[f].status;
        b->head.n_links++;
    }
    put_id(b, RUNG_SECTION_link_fact, b->head.n_facts);
}

static rung_relation relation_of(const build *b, uint32_t link)
{
    return (rung_relation)(b->g.facts[b->g.link_fact[link]].table - RUNG_N_KINDS);
}

/* Counting sort of the links of each relation by `to`; they come in by `from`, so ties
 * stay by `from`. */
static void put_adjacency(build *b)
{
    uint32_t per = b->head.n_nodes + 1, n = b->head.n_links;
    uint32_t *out = extend(b, RUNG_SECTION_out_start, RUNG_N_RELATIONS * per);
    uint32_t *in = extend(b, RUNG_SECTION_in_start, RUNG_N_RELATIONS * per);
    uint32_t *in_link = extend(b, RUNG_SECTION_in_link, n);
    uint32_t *next = calloc(per, sizeof *next);
    if (b->failed || !next) {
        free(next);
        fail_memory(b);
        return;
    }
    refresh(b);
    uint32_t at = 0;
    for (unsigned r = 0; r < RUNG_N_RELATIONS; r++) {
        uint32_t *o = out + (size_t)r * per, *i = in + (size_t)r * per, end = at;
        while (end < n && relation_of(b, end) == r)
            end++;
        for (uint32_t l = at; l < end; l++) {
            o[b->g.link_from[l] + 1]++;
            i[b->g.link_to[l] + 1]++;
        }
        o[0] = i[0] = at;
        for (uint32_t k = 1; k < per; k++) {
            o[k] += o[k - 1];
            i[k] += i[k - 1];
        }
        memcpy(next, i, per * sizeof *next);
        for (uint32_t l = at; l < end; l++)
            in_link[next[b->g.link_to[l]]++] = l;
        at = end;
    }
    free(next);
}

/* ---- what is derived ---- */

static void put_derived(build *b, rung_section start, rung_section items, bool desirable)
{
    uint32_t n = b->head.n_nodes;
    uint8_t *mark = calloc((size_t)n + 1, 1);
    rung_view v = rung_view_of(&b->g, 0, NULL);
    for (uint32_t i = 0; i < n && mark && !b->failed; i++) {
        put_id(b, start, b->sections[items].n);
        bool role = rung_node_kind(&b->g, (rung_node){ i }) == RUNG_ROLE;
        bool itself = rung_node_kind(&b->g, (rung_node){ i }) == RUNG_COMPETENCY;
        if (itself || (desirable && !role))
            continue;
        uint32_t *found, k;
        rung_arena_reset(&b->mem);
        if (!rung_derive(&v, (rung_node){ i }, desirable, mark, &b->mem, &found, &k))
            fail_memory(b);
        uint32_t *to = b->failed ? NULL : extend(b, items, k);
        if (to && k)
            memcpy(to, found, k * sizeof *to);
    }
    put_id(b, start, b->sections[items].n);
    if (!mark)
        fail_memory(b);
    free(mark);
}

static void put_later(build *b)
{
    rung_view v = rung_view_of(&b->g, 0, NULL);
    b->head.n_later = rung_derive_later(&v);
}

static void put_classes(build *b)
{
    uint32_t *class_of = extend(b, RUNG_SECTION_class_of,
                                b->head.kind_start[RUNG_COMPETENCY + 1]
                                    - b->head.kind_start[RUNG_COMPETENCY]);
    refresh(b);
    rung_view v = rung_view_of(&b->g, 0, NULL);
    if (class_of)
        rung_derive_classes(&v, class_of);
}

/* For each class, at its least competency: the roles that need one of it, a role once for each. */
static void put_asked(build *b)
{
    refresh(b);
    uint32_t first = b->head.kind_start[RUNG_COMPETENCY];
    uint32_t n = b->head.kind_start[RUNG_COMPETENCY + 1] - first;
    uint32_t roles_end = b->head.kind_start[RUNG_ROLE + 1],
             total = b->g.give_start ? b->g.give_start[roles_end] : 0;
    uint32_t *start = extend(b, RUNG_SECTION_asked_start, n + 1);
    uint32_t *asked = extend(b, RUNG_SECTION_asked, total),
             *next = malloc(((size_t)n + 1) * sizeof *next);
    if (b->failed || !next) {
        free(next);
        fail_memory(b);
        return;
    }
    for (uint32_t i = 0; i < total; i++)
        start[b->g.class_of[b->g.give[i] - first] - first + 1]++;
    for (uint32_t c = 0; c < n; c++)
        start[c + 1] += start[c];
    memcpy(next, start, ((size_t)n + 1) * sizeof *next);
    for (uint32_t role = 0; role < roles_end; role++)
        for (uint32_t i = b->g.give_start[role]; i < b->g.give_start[role + 1]; i++)
            asked[next[b->g.class_of[b->g.give[i] - first] - first]++] = role;
    free(next);
}

/* A setting closes all that the units it covers develop, so that there may be far more
 * closers than links: then every question finds its own. */
#define CLOSERS_A_LINK 16u

static void put_closers(build *b)
{
    refresh(b);
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
        fail_memory(b);
        return;
    }
    for (uint64_t c = first; c < end; c++) {
        put_id(b, RUNG_SECTION_closer_start, n);
        n += rung_derive_closers(&v, (rung_node){ (uint32_t)c }, all + n);
    }
    put_id(b, RUNG_SECTION_closer_start, n);
    rung_closer *to = extend(b, RUNG_SECTION_closers, n);
    if (to && n)
        memcpy(to, all, n * sizeof *to);
    free(all);
}

static void put_components(build *b)
{
    uint32_t roles = b->head.kind_start[RUNG_ROLE + 1];
    uint32_t *component = extend(b, RUNG_SECTION_component, roles);
    if (!component)
        return;
    refresh(b);
    rung_status s = rung_role_components(&b->g, component, &b->head.n_components, b->err);
    if (s && !b->failed)
        b->failed = s;
}

/* ---- names ---- */

static void put_name(build *b, uint32_t node, rung_name_kind by, const char *text,
                     size_t len, rung_text_id shown)
{
    rung_arena_reset(&b->mem);
    size_t folded_len = 0;
    char *folded = rung_text_fold(&b->mem, text, len, &folded_len);
    if (!folded) {
        fail_memory(b);
        return;
    }
    if (!folded_len)
        return;
    rung_text_id id = put_text(b, folded, folded_len);
    rung_name *name = extend(b, RUNG_SECTION_names, 1);
    if (name)
        *name = (rung_name){ id, shown, node, by };
}

/* A code answers to `SCHEME:value`, and to the bare value unless that is only digits. */
static void put_code(build *b, uint32_t node, rung_text_id id)
{
    const char *code = rung_records_text(b->r, id);
    put_name(b, node, RUNG_BY_CODE, code, strlen(code), id);
    const char *colon = strchr(code, ':');
    if (colon && colon[1 + strspn(colon + 1, "0123456789.-")])
        put_name(b, node, RUNG_BY_CODE, colon + 1, strlen(colon + 1), id);
}

static void put_names_of_fact(build *b, uint32_t node, uint32_t fact)
{
    uint32_t n;
    const rung_value *values = rung_fact_values(&b->g, fact, &n);
    for (uint32_t i = 0; i < n; i++) {
        const rung_value *v = &values[i];
        if (v->attr == RUNG_A_NAME)
            put_name(b, node, RUNG_BY_NAME, rung_records_text(b->r, v->text),
                     rung_records_text_len(b->r, v->text), v->text);
        else if (v->attr == RUNG_A_REFERENCE)
            put_name(b, node, RUNG_BY_CODE, rung_records_text(b->r, v->text),
                     rung_records_text_len(b->r, v->text), v->text);
        for (uint32_t k = 0;
             k < v->n && (v->attr == RUNG_A_ALIASES || v->attr == RUNG_A_CODES); k++) {
            rung_text_id id = b->r->lists[v->first + k];
            if (v->attr == RUNG_A_CODES)
                put_code(b, node, id);
            else
                put_name(b, node, RUNG_BY_ALIAS, rung_records_text(b->r, id),
                         rung_records_text_len(b->r, id), id);
        }
    }
}

/* Of a key and a name that fold alike the name stays: its inner words are found too. */
static unsigned name_rank(uint32_t by)
{
    return by == RUNG_BY_NAME ? 0 : by == RUNG_BY_KEY ? 1 : by;
}

static int by_folded(const void *a, const void *b, void *pool)
{
    const rung_name *x = a, *y = b;
    int c = strcmp((char *)pool + x->folded, (char *)pool + y->folded);
    if (!c)
        c = compare_u32(x->node, y->node);
    return c ? c : compare_u32(name_rank(x->by), name_rank(y->by));
}

static void put_names(build *b)
{
    for (uint32_t node = 0; node < b->head.n_nodes && !b->failed; node++) {
        rung_text_id key = b->r->nodes[node].key;
        refresh(b);
        put_name(b, node, RUNG_BY_KEY, rung_records_text(b->r, key),
                 rung_records_text_len(b->r, key), key);
        for (uint32_t f = b->g.node_fact[node]; f < b->g.node_fact[node + 1]; f++)
            put_names_of_fact(b, node, f);
    }
    array *a = &b->sections[RUNG_SECTION_names];
    rung_name *names = a->items;
    if (!names || b->failed)
        return;
    char *pool = b->sections[RUNG_SECTION_pool].items;
    qsort_r(names, a->n, sizeof *names, by_folded, pool);
    uint32_t kept = 0; /* a node once a text, as the best kind of name */
    for (uint32_t i = 0; i < a->n; i++)
        if (kept == 0 || names[kept - 1].node != names[i].node
            || strcmp(pool + names[kept - 1].folded, pool + names[i].folded) != 0)
            names[kept++] = names[i];
    a->n = kept;
}

typedef struct suffixes {
    const rung_name *names;
    const char *pool;
} suffixes;

static int by_suffix(const void *a, const void *b, void *context)
{
    const suffixes *s = context;
    const rung_word *x = a, *y = b;
    int c = strcmp(s->pool + s->names[x->name].folded + x->offset,
                   s->pool + s->names[y->name].folded + y->offset);
    if (!c)
        c = compare_u32(x->name, y->name);
    return c ? c : compare_u32(x->offset, y->offset);
}

static void put_words(build *b)
{
    refresh(b);
    for (uint32_t i = 0; i < b->sections[RUNG_SECTION_names].n && !b->failed; i++) {
        const rung_name *name = &b->g.names[i];
        const char *text = rung_text_of(&b->g, name->folded);
        bool whole = name->by == RUNG_BY_KEY || name->by == RUNG_BY_CODE;
        for (uint32_t at = 0; text[at]; at++) {
            if (at
                && (whole || !strchr(" -(/", text[at - 1]) || strchr(" -(/", text[at])))
                continue;
            rung_word *word = extend(b, RUNG_SECTION_words, 1);
            if (word)
                *word = (rung_word){ i, at };
        }
    }
    suffixes s = { b->g.names, b->g.pool };
    if (!b->failed && b->sections[RUNG_SECTION_words].n)
        qsort_r(b->sections[RUNG_SECTION_words].items, b->sections[RUNG_SECTION_words].n,
                sizeof(rung_word), by_suffix, &s);
}

/* ---- the block ---- */

static void assemble(build *b, void **block, size_t *size)
{
    uint64_t at = sizeof b->head;
    for (unsigned s = 0; s < RUNG_N_SECTIONS; s++) {
        at = (at + RUNG_SNAPSHOT_ALIGN - 1) / RUNG_SNAPSHOT_ALIGN * RUNG_SNAPSHOT_ALIGN;
        b->head.sections[s].offset = at;
        b->head.sections[s].count = b->sections[s].n;
        at += (uint64_t)b->sections[s].n * element_size[s];
    }
    at = (at + RUNG_SNAPSHOT_ALIGN - 1) / RUNG_SNAPSHOT_ALIGN * RUNG_SNAPSHOT_ALIGN;
    memcpy(b->head.magic, RUNG_SNAPSHOT_MAGIC, sizeof b->head.magic);
    b->head.order = RUNG_SNAPSHOT_ORDER;
    b->head.version = RUNG_SNAPSHOT_VERSION;
    b->head.size = at;
    char *bytes = aligned_alloc(RUNG_SNAPSHOT_ALIGN, at);
    if (!bytes) {
        fail_memory(b);
        return;
    }
    memcpy(bytes, &b->head, sizeof b->head);
    uint64_t end = sizeof b->head;
    for (unsigned s = 0; s < RUNG_N_SECTIONS;
         s++) { /* each goes as soon as it is copied: half the memory */
        uint64_t offset = b->head.sections[s].offset,
                 n = (uint64_t)b->sections[s].n * element_size[s];
        memset(bytes + end, 0, offset - end);
        if (n)
            memcpy(bytes + offset, b->sections[s].items, n);
        end = offset + n;
        free(b->sections[s].items);
        b->sections[s].items = NULL;
    }
    memset(bytes + end, 0, at - end);
    ((rung_snapshot_head *)(void *)bytes)->sum = rung_snapshot_sum(bytes, at);
    *block = bytes;
    *size = at;
}

rung_status rung_build(const rung_records *r, void **block, size_t *size, rung_error *err)
{
    build b = { .r = r, .err = err };
    put_pool(&b);
    put_heads(&b);
    put_facts(&b);
    uint32_t rules = put_starts(&b, RUNG_SECTION_node_fact, 0, 0);
    uint32_t edges = put_starts(&b, RUNG_SECTION_rule_fact, rules, 1);
    if (!b.failed)
        put_node_columns(&b);
    if (!b.failed)
        put_links(&b, edges);
    if (!b.failed)
        put_adjacency(&b);
    refresh(&b);
    if (!b.failed) {
        put_later(&b);
        put_derived(&b, RUNG_SECTION_give_start, RUNG_SECTION_give, false);
        put_derived(&b, RUNG_SECTION_want_start, RUNG_SECTION_want, true);
        put_classes(&b);
        put_asked(&b);
        put_closers(&b);
    }
    if (!b.failed)
        put_components(&b);
    put_names(&b);
    put_words(&b);
    if (!b.failed) {
        refresh(&b);
        rung_digest(&b.g, b.head.digest);
        assemble(&b, block, size);
    }
    for (unsigned s = 0; s < RUNG_N_SECTIONS; s++)
        free(b.sections[s].items);
    free(b.order);
    rung_arena_drop(&b.mem);
    return b.failed;
}
