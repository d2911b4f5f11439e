/* snapshot.c -- opening, proving, sharing and freeing a block.
 *
 * The proof reads every number of the block once and compares it with what it counts, so
 * nothing that walks the arrays later has to look: a damaged or forged file is refused
 * here or nowhere. */
#include "snapshot/snapshot.h"

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "core/limits.h"
#include "core/text.h"

static const struct {
    const char *name;
    uint32_t size;
} sections[RUNG_N_SECTIONS] = {
#define X(member, type) { #member, sizeof(type) },
    RUNG_SECTION_MAP(X)
#undef X
};

#define SUMMED_FROM (offsetof(rung_snapshot_head, sum) + sizeof(uint64_t))

uint64_t rung_snapshot_sum(const void *block, size_t size)
{
    return XXH3_64bits((const char *)block + SUMMED_FROM, size - SUMMED_FROM);
}

/* ---- the proof ---- */

typedef struct proof {
    const rung_snapshot *g;
    const char *fault; /* what is wrong, or NULL */
} proof;

static bool prove(proof *p, bool holds, const char *fault)
{
    if (!holds && !p->fault)
        p->fault = fault;
    return holds;
}

static uint32_t count_of(const proof *p, rung_section s)
{
    return rung_section_count(p->g, s);
}

static bool below(const uint32_t *ids, uint64_t n, uint32_t limit)
{
    for (uint64_t i = 0; i < n; i++)
        if (ids[i] >= limit)
            return false;
    return true;
}

static bool below_or_none(uint32_t id, uint32_t limit)
{
    return id < limit || id == RUNG_NONE;
}

/* starts[0..n] rise from 0 to `end`. */
static bool rises(const uint32_t *starts, uint64_t n, uint32_t first, uint32_t end)
{
    if (starts[0] != first || starts[n] != end)
        return false;
    for (uint64_t i = 0; i < n; i++)
        if (starts[i] > starts[i + 1])
            return false;
    return true;
}

/* A text id points behind the length of a text that ends inside the pool with a NUL. */
static bool is_text(const rung_snapshot *g, rung_text_id id)
{
    uint64_t len_pool = g->head->sections[RUNG_SECTION_pool].count;
    if (id < sizeof(uint32_t) || id >= len_pool)
        return false;
    uint32_t len = rung_text_len_of(g, id);
    return len < len_pool - id && g->pool[id + len] == '\0';
}

static bool is_text_or_none(const rung_snapshot *g, rung_text_id id)
{
    return id == 0 || is_text(g, id);
}

static bool prove_head(const rung_snapshot_head *h, size_t size, const char **fault)
{
    *fault = "it is too short to be a graph";
    if (size < sizeof *h)
        return false;
    *fault = "it is not a compiled graph";
    if (memcmp(h->magic, RUNG_SNAPSHOT_MAGIC, sizeof h->magic) != 0)
        return false;
    *fault = "it was compiled on a machine of another byte order; compile it again";
    if (h->order != RUNG_SNAPSHOT_ORDER)
        return false;
    *fault = "it was compiled by another version of rung; compile it again";
    if (h->version != RUNG_SNAPSHOT_VERSION)
        return false;
    *fault = "it is cut short or has grown; compile it again";
    if (h->size != size)
        return false;
    *fault = "it is damaged: its checksum does not match; compile it again";
    return rung_snapshot_sum(h, size) == h->sum;
}

static bool prove_sections(const rung_snapshot_head *h)
{
    for (unsigned s = 0; s < RUNG_N_SECTIONS; s++) {
        uint64_t at = h->sections[s].offset, n = h->sections[s].count;
        if (at % RUNG_SNAPSHOT_ALIGN || at > h->size || n >= UINT32_MAX
            || n > (h->size - at) / sections[s].size)
            return false;
    }
    return true;
}

/* Rows of out_rows: one for all relations without links, one for each of the others. */
static uint64_t n_rows(const rung_snapshot_head *h)
{
    uint64_t n = 1;
    for (unsigned r = 0; r < RUNG_N_RELATIONS; r++)
        n += h->row_of[r] == n;
    return n;
}

static bool prove_counts(const rung_snapshot *g)
{
    const rung_snapshot_head *h = g->head;
    uint64_t n = h->n_nodes, links = h->n_links, facts = h->n_facts;
    if (!rises(h->kind_start, RUNG_N_KINDS, 0, h->n_nodes) || n >= UINT32_MAX / 16
        || links >= UINT32_MAX || facts >= UINT32_MAX || h->n_later > links)
        return false;
    uint64_t competencies =
        h->kind_start[RUNG_COMPETENCY + 1] - h->kind_start[RUNG_COMPETENCY];
    uint64_t roles = h->kind_start[RUNG_ROLE + 1] - h->kind_start[RUNG_ROLE];
    const struct {
        rung_section s;
        uint64_t n;
    } want[] = {
        { RUNG_SECTION_facts, facts },
        { RUNG_SECTION_node_key, n },
        { RUNG_SECTION_node_name, n },
        { RUNG_SECTION_node_fact, n + 1 },
        { RUNG_SECTION_node_status, n },
        { RUNG_SECTION_node_level, n },
        { RUNG_SECTION_node_level_from, n },
        { RUNG_SECTION_node_level_to, n },
        { RUNG_SECTION_node_sector, n },
        { RUNG_SECTION_link_from, links },
        { RUNG_SECTION_link_to, links },
        { RUNG_SECTION_link_fact, links + 1 },
        { RUNG_SECTION_link_status, links },
        { RUNG_SECTION_out_rows, n_rows(h) * (n + 1) },
        { RUNG_SECTION_in_rows, n_rows(h) * (n + 1) },
        { RUNG_SECTION_in_link, links },
        { RUNG_SECTION_rule_fact, n + 1 },
        { RUNG_SECTION_give_start, n + 1 },
        { RUNG_SECTION_want_start, n + 1 },
        { RUNG_SECTION_class_of, competencies },
        { RUNG_SECTION_asked_start, competencies + 1 },
        { RUNG_SECTION_component, roles },
    };
    for (size_t i = 0; i < RUNG_COUNT_OF(want); i++)
        if (h->sections[want[i].s].count != want[i].n)
            return false;
    return true;
}

static void prove_texts(proof *p)
{
    const rung_snapshot *g = p->g;
    const rung_snapshot_head *h = g->head;
    bool ok =
        h->sections[RUNG_SECTION_pool].count > sizeof(uint32_t) && g->pool[0] == '\0';
    if (!prove(p, ok, "texts"))
        return;
    ok = is_text(g, h->graph) && is_text_or_none(g, h->title)
         && is_text_or_none(g, h->graph_version) && is_text_or_none(g, h->licence)
         && is_text_or_none(g, h->description)
         && memchr(h->digest, '\0', sizeof h->digest);
    for (uint32_t i = 0; ok && i < count_of(p, RUNG_SECTION_sources); i++) {
        const rung_source *s = &g->sources[i];
        ok = is_text(g, s->id) && is_text_or_none(g, s->title)
             && is_text_or_none(g, s->date) && is_text_or_none(g, s->licence)
             && is_text_or_none(g, s->url);
    }
    for (uint32_t i = 0; ok && i < count_of(p, RUNG_SECTION_columns); i++)
        ok = is_text(g, g->columns[i].name) && is_text_or_none(g, g->columns[i].help)
             && g->columns[i].type < RUNG_N_ATTR_TYPES;
    for (uint32_t i = 0; ok && i < count_of(p, RUNG_SECTION_files); i++)
        ok = is_text(g, g->files[i]);
    prove(p, ok, "names of sources, columns or files");
}

/* The type that the attribute has, whoever states it. */
static bool type_holds(const rung_snapshot *g, const rung_value *v)
{
    return v->type
           == (v->attr < RUNG_N_ATTRS ? (uint32_t)rung_attrs[v->attr].type
                                      : g->columns[v->attr - RUNG_N_ATTRS].type);
}

/* A number of the vocabulary lies in its range, and any other is one. */
static bool number_holds(const rung_value *v)
{
    double x = v->type == RUNG_ATTR_NUMBER ? v->number : (double)v->integer;
    if (v->type == RUNG_ATTR_BOOLEAN)
        return v->integer == 0 || v->integer == 1;
    if (v->attr >= RUNG_N_ATTRS)
        return isfinite(x);
    return x >= rung_attrs[v->attr].lo && x <= rung_attrs[v->attr].hi;
}

static bool list_holds(const rung_snapshot *g, const rung_value *v)
{
    uint32_t lists = rung_section_count(g, RUNG_SECTION_lists);
    if (v->first > lists || v->n > lists - v->first)
        return false;
    if (v->type == RUNG_ATTR_NODES)
        return below(g->lists + v->first, v->n, g->head->n_nodes);
    for (uint32_t i = 0; i < v->n; i++)
        if (!is_text(g, g->lists[v->first + i]))
            return false;
    return true;
}

static bool value_holds(const proof *p, const rung_value *v)
{
    const rung_snapshot *g = p->g;
    if (v->attr >= RUNG_N_ATTRS + count_of(p, RUNG_SECTION_columns) || !type_holds(g, v))
        return false;
    switch ((rung_attr_type)v->type) {
    case RUNG_ATTR_TEXT:
    case RUNG_ATTR_WORD: return is_text(g, v->text);
    case RUNG_ATTR_INTEGER:
    case RUNG_ATTR_NUMBER:
    case RUNG_ATTR_BOOLEAN: return number_holds(v);
    case RUNG_ATTR_TEXTS:
    case RUNG_ATTR_NODES: return list_holds(g, v);
    case RUNG_N_ATTR_TYPES: break;
    }
    return false;
}

static bool evidence_holds(const proof *p, const rung_evidence *e)
{
    const rung_snapshot *g = p->g;
    return below_or_none(e->source, count_of(p, RUNG_SECTION_sources))
           && is_text_or_none(g, e->locator) && is_text_or_none(g, e->note)
           && is_text_or_none(g, e->valid_from) && is_text_or_none(g, e->valid_to);
}

static bool says_nothing(const rung_evidence *e)
{
    return e->source == RUNG_NONE && !e->locator && !e->note && !e->valid_from
           && !e->valid_to && e->day_from == INT32_MIN && e->day_to == INT32_MAX;
}

static void prove_facts(proof *p)
{
    const rung_snapshot *g = p->g;
    uint32_t n = g->head->n_facts, n_values = count_of(p, RUNG_SECTION_values);
    uint32_t n_runs = count_of(p, RUNG_SECTION_runs),
             n_evidence = count_of(p, RUNG_SECTION_evidence);
    bool ok = n_runs-- > 0 && rises(g->runs, n_runs, 0, n_values) && n_evidence > 0
              && says_nothing(g->evidence);
    for (uint32_t i = 0; ok && i < n_evidence; i++)
        ok = evidence_holds(p, &g->evidence[i]);
    for (uint32_t i = 0; ok && i < n; i++) {
        const rung_fact *f = &g->facts[i];
        ok = f->status < RUNG_N_FACT_STATUS && f->table < RUNG_N_TABLES
             && f->file < count_of(p, RUNG_SECTION_files) && f->from < g->head->n_nodes
             && below_or_none(f->to, g->head->n_nodes) && f->evidence < n_evidence
             && f->values < n_runs;
    }
    for (uint32_t i = 0; ok && i < n_values; i++)
        ok = value_holds(p, &g->values[i]);
    prove(p, ok, "facts");
}

static void prove_nodes(proof *p)
{
    const rung_snapshot *g = p->g;
    uint32_t n = g->head->n_nodes;
    bool ok = rises(g->node_fact, n, 0, g->rule_fact[0]);
    for (uint32_t i = 0; ok && i < n; i++)
        ok = is_text(g, g->node_key[i]) && is_text(g, g->node_name[i])
             && rung_text_is_key(rung_text_of(g, g->node_key[i]),
                                 rung_text_len_of(g, g->node_key[i]))
             && g->node_fact[i] < g->node_fact[i + 1]
             && g->node_status[i] < RUNG_N_FACT_STATUS
             && g->node_sector[i] <= RUNG_SECTOR_OTHER && g->node_level[i] >= -1
             && g->node_level[i] <= 8;
    prove(p, ok, "nodes");
}

/* Joins nodes of the kinds that relation r joins, and every fact of it says so. */
static bool link_holds(const rung_snapshot *g, unsigned r, uint32_t l)
{
    rung_kind from = rung_node_kind(g, (rung_node){ g->link_from[l] });
    rung_kind to = rung_node_kind(g, (rung_node){ g->link_to[l] });
    if (!(rung_relation_from((rung_relation)r) & RUNG_KIND_BIT(from))
        || !(rung_relation_to((rung_relation)r) & RUNG_KIND_BIT(to))
        || (r == RUNG_MATCHES && from != to) || g->link_status[l] >= RUNG_N_FACT_STATUS
        || g->link_fact[l] >= g->link_fact[l + 1])
        return false;
    for (uint32_t f = g->link_fact[l]; f < g->link_fact[l + 1]; f++)
        if (g->facts[f].table != RUNG_TABLE_OF_RELATION(r)
            || g->facts[f].from != g->link_from[l] || g->facts[f].to != g->link_to[l])
            return false;
    return true;
}

/* The links of relation r, which begin at link `first`: sorted by `from`, then `to`, each
 * found from both ends. */
static bool relation_holds(const rung_snapshot *g, unsigned r, uint32_t first)
{
    uint32_t n = g->head->n_nodes;
    const uint32_t *out = rung_out_row(g, (rung_relation)r),
                   *in = rung_in_row(g, (rung_relation)r);
    if (out[n] > g->head->n_links || !rises(out, n, first, out[n])
        || !rises(in, n, first, out[n]))
        return false;
    for (uint32_t node = 0; node < n; node++) {
        for (uint32_t l = out[node]; l < out[node + 1]; l++)
            if (g->link_from[l] != node
                || (l > out[node] && g->link_to[l - 1] >= g->link_to[l])
                || !link_holds(g, r, l))
                return false;
        for (uint32_t i = in[node]; i < in[node + 1]; i++)
            if (g->in_link[i] < first || g->in_link[i] >= out[n]
                || g->link_to[g->in_link[i]] != node
                || (i > in[node] && g->in_link[i - 1] >= g->in_link[i]))
                return false;
    }
    return true;
}

static void prove_links(proof *p)
{
    const rung_snapshot *g = p->g;
    uint32_t n = g->head->n_nodes, links = g->head->n_links, at = 0;
    bool ok = below(g->link_from, links, n) && below(g->link_to, links, n)
              && below(g->in_link, links, links)
              && rises(g->rule_fact, n, g->node_fact[n], g->link_fact[0])
              && rises(g->link_fact, links, g->link_fact[0], g->head->n_facts);
    unsigned rows = 1;
    ok = ok && rises(g->out_rows, n, 0, 0) && rises(g->in_rows, n, 0, 0);
    for (unsigned r = 0; ok && r < RUNG_N_RELATIONS; r++) {
        if (g->head->row_of[r] == 0)
            continue;
        ok = g->head->row_of[r] == rows++ && relation_holds(g, r, at);
        at = rung_out_row(g, (rung_relation)r)[n];
    }
    prove(p, ok && at == links, "links");
}

static void prove_derived(proof *p)
{
    const rung_snapshot *g = p->g;
    const rung_snapshot_head *h = g->head;
    uint32_t first = h->kind_start[RUNG_COMPETENCY],
             end = h->kind_start[RUNG_COMPETENCY + 1];
    uint32_t give = count_of(p, RUNG_SECTION_give), want = count_of(p, RUNG_SECTION_want);
    uint32_t asked = count_of(p, RUNG_SECTION_asked),
             n_names = count_of(p, RUNG_SECTION_names);
    uint32_t closers = count_of(p, RUNG_SECTION_closers),
             starts = count_of(p, RUNG_SECTION_closer_start);
    bool ok = rises(g->give_start, h->n_nodes, 0, give)
              && rises(g->want_start, h->n_nodes, 0, want)
              && rises(g->asked_start, end - first, 0, asked)
              && below(g->asked, asked, h->kind_start[RUNG_ROLE + 1])
              && below(g->component, h->kind_start[RUNG_ROLE + 1], h->n_components + 1);
    ok = ok
         && (starts ? starts == end - first + 1
                          && rises(g->closer_start, end - first, 0, closers)
                    : closers == 0);
    for (uint32_t i = 0; ok && i < closers; i++)
        ok = g->closers[i].node.id < h->n_nodes && g->closers[i].fact < h->n_facts;
    for (uint32_t i = 0; ok && i < give; i++)
        ok = g->give[i] >= first && g->give[i] < end;
    for (uint32_t i = 0; ok && i < want; i++)
        ok = g->want[i] >= first && g->want[i] < end;
    for (uint32_t i = 0; ok && i < end - first; i++)
        ok = g->class_of[i] >= first && g->class_of[i] < end;
    for (uint32_t i = 0; ok && i < n_names; i++)
        ok = is_text(g, g->names[i].folded) && is_text(g, g->names[i].shown)
             && g->names[i].node < h->n_nodes && g->names[i].by <= RUNG_BY_CODE;
    for (uint32_t i = 0; ok && i < count_of(p, RUNG_SECTION_words); i++)
        ok = g->words[i].name < n_names
             && g->words[i].offset
                    < rung_text_len_of(g, g->names[g->words[i].name].folded);
    prove(p, ok, "lists");
}

static rung_status prove_body(const rung_snapshot *g, rung_error *err)
{
    proof p = { .g = g };
    void (*const steps[])(proof *) = { prove_texts, prove_facts, prove_nodes, prove_links,
                                       prove_derived };
    for (size_t i = 0; i < RUNG_COUNT_OF(steps) && !p.fault; i++)
        steps[i](&p);
    if (p.fault)
        return rung_fail(err, RUNG_BAD_GRAPH,
                         "its %s do not hold together; compile it again", p.fault);
    return RUNG_OK;
}

/* ---- life ---- */

rung_status rung_snapshot_open(const void *block, size_t size, int owned, bool trusted,
                               rung_snapshot **out, rung_error *err)
{
    const rung_snapshot_head *h = block;
    const char *fault;
    if (!trusted && !prove_head(h, size, &fault))
        return rung_fail(err, RUNG_BAD_GRAPH, "%s", fault);
    if (!trusted && !prove_sections(h))
        return rung_fail(err, RUNG_BAD_GRAPH,
                         "its sections lie outside it; compile it again");
    rung_snapshot *g = calloc(1, sizeof *g);
    if (!g)
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    *g = (rung_snapshot){
        .head = h,
#define X(member, type)                                        \
    .member = (const type *)(const void *)((const char *)block \
                                           + h->sections[RUNG_SECTION_##member].offset),
        RUNG_SECTION_MAP(X)
#undef X
            .owned = RUNG_BLOCK_BORROWED,
        .refs = 1,
    };
    rung_status s = RUNG_OK;
    if (!trusted && !prove_counts(g))
        s = rung_fail(err, RUNG_BAD_GRAPH,
                      "its counts do not hold together; compile it again");
    if (!s && !trusted)
        s = prove_body(g, err);
    if (s) {
        free(g);
        return s;
    }
    g->owned = owned;
    *out = g;
    return RUNG_OK;
}

rung_snapshot *rung_snapshot_ref(rung_snapshot *g)
{
    __atomic_add_fetch(&g->refs, 1, __ATOMIC_RELAXED);
    return g;
}

void rung_snapshot_unref(rung_snapshot *g)
{
    if (!g || __atomic_sub_fetch(&g->refs, 1, __ATOMIC_ACQ_REL) > 0)
        return;
    if (g->owned == RUNG_BLOCK_HEAP)
        free((void *)(uintptr_t)g->head);
    else if (g->owned == RUNG_BLOCK_MAPPED)
        munmap((void *)(uintptr_t)g->head, g->head->size);
    free(g->name_slots);
    free(g);
}

/* ---- from files and pipes ---- */

rung_status rung_snapshot_map(const char *path, rung_snapshot **out, rung_error *err)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return rung_fail(err, RUNG_IO, "%s: %s", path, strerror(errno));
    struct stat st;
    rung_status s = RUNG_OK;
    void *block = MAP_FAILED;
    if (fstat(fd, &st) != 0)
        s = rung_fail(err, RUNG_IO, "%s: %s", path, strerror(errno));
    else if (!S_ISREG(st.st_mode))
        s = rung_fail(err, RUNG_BAD_GRAPH, "%s: not a regular file", path);
    else if ((uint64_t)st.st_size < sizeof(rung_snapshot_head)
             || (uint64_t)st.st_size > RUNG_FILE_BYTES)
        s = rung_fail(err, RUNG_BAD_GRAPH, "%s: not a compiled graph: %s", path,
                      (uint64_t)st.st_size > RUNG_FILE_BYTES ? "it is too large"
                                                             : "it is too short");
    else if ((block = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0))
             == MAP_FAILED)
        s = rung_fail(err, RUNG_IO, "%s: %s", path, strerror(errno));
    close(fd);
    if (s)
        return s;
    rung_error why = { 0 };
    s = rung_snapshot_open(block, (size_t)st.st_size, RUNG_BLOCK_MAPPED, false, out,
                           &why);
    if (s) {
        munmap(block, (size_t)st.st_size);
        return rung_fail(err, s, "%s: %s", path, why.text);
    }
    return RUNG_OK;
}

/* Grows an aligned block; the old one stays on failure. */
static void *grow(void *old, size_t len, size_t cap)
{
    void *p = aligned_alloc(RUNG_SNAPSHOT_ALIGN, cap);
    if (p && len)
        memcpy(p, old, len);
    if (p)
        free(old);
    return p;
}

static rung_status read_all(int fd, const char *name, void **block, size_t *len,
                            rung_error *err)
{
    size_t cap = 1 << 20;
    char *at = grow(NULL, 0, cap);
    *len = 0;
    *block = at;
    while (at) {
        ssize_t n = read(fd, at + *len, cap - *len);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return rung_fail(err, RUNG_IO, "%s: %s", name, strerror(errno));
        if (n == 0)
            return RUNG_OK;
        *len += (size_t)n;
        if (*len < cap)
            continue;
        if (cap > RUNG_FILE_BYTES)
            return rung_fail(err, RUNG_TOO_LARGE, "%s: the graph is too large", name);
        void *grown = grow(at, *len, cap * 2);
        if (!grown)
            break;
        *block = at = grown;
        cap *= 2;
    }
    return rung_fail(err, RUNG_NO_MEMORY, "%s: out of memory", name);
}

rung_status rung_snapshot_read(int fd, const char *name, rung_snapshot **out,
                               rung_error *err)
{
    void *block = NULL;
    size_t len = 0;
    rung_status s = read_all(fd, name, &block, &len, err);
    rung_error why = { 0 };
    if (!s && (s = rung_snapshot_open(block, len, RUNG_BLOCK_HEAP, false, out, &why)))
        rung_fail(err, s, "%s: %s", name, why.text);
    if (s)
        free(block);
    return s;
}

/* ---- small look-ups ---- */

const char *rung_node_id(const rung_snapshot *g, rung_node n, char *buf)
{
    const char *kind = rung_kind_word(rung_node_kind(g, n));
    size_t k = strlen(kind), len = rung_text_len_of(g, g->node_key[n.id]);
    memcpy(buf, kind, k);
    buf[k] = ':';
    memcpy(buf + k + 1, rung_node_key(g, n), len + 1);
    return buf;
}

const char *rung_attr_name(const rung_snapshot *g, unsigned attr)
{
    return attr < RUNG_N_ATTRS ? rung_attrs[attr].name
                               : rung_text_of(g, g->columns[attr - RUNG_N_ATTRS].name);
}
