/* proof.c -- every number of a block against what it counts; see proof.h.
 *
 * A one-shot proves its file each time, so this reads each section once, in order, and
 * mostly without a branch: a number that is out of bounds is put into a sum of faults,
 * which is looked at when the section ends. The compiler compares four at a time. */
#include "snapshot/proof.h"

#include <math.h>

#include "core/text.h"
#include "snapshot/derive.h"

static const struct {
    const char *name;
    uint32_t size;
} sections[RUNG_N_SECTIONS] = {
#define X(member, type) { #member, sizeof(type) },
    RUNG_SECTION_MAP(X)
#undef X
};

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

typedef uint32_t __attribute__((may_alias)) number; /* of whatever element */

/* What each of TOGETHER numbers must be below, one after another and over again, once
 * `add` is added to it; with no limit it may be anything. Both are kept with the highest
 * bit turned, for vectors compare only signed numbers. */
#define TOGETHER 96u /* elements of 1, 2, 3, 4 or 6 numbers */
#define TURNED UINT32_C(0x80000000)
typedef struct bounds {
    uint32_t add[TOGETHER];
    int32_t most[TOGETHER];
} bounds;

/* Any number of elements of `of` numbers each. */
static bounds bounds_of(unsigned of, const uint32_t *add, const uint64_t *limit)
{
    bounds b;
    for (unsigned i = 0; i < TOGETHER; i++) {
        b.add[i] = (add ? add[i % of] : 0) + TURNED;
        b.most[i] = (int32_t)((uint32_t)(limit[i % of] - 1) + TURNED);
    }
    return b;
}

#define ANY ((uint64_t)UINT32_MAX + 1)

static bool within(const void *elements, uint64_t n, const bounds *b)
{
    const number *at = elements;
    int32_t over = 0;
    for (; n >= TOGETHER; n -= TOGETHER, at += TOGETHER)
        for (unsigned k = 0; k < TOGETHER; k++)
            over |= (int32_t)(at[k] + b->add[k]) > b->most[k];
    for (unsigned k = 0; k < n; k++)
        over |= (int32_t)(at[k] + b->add[k]) > b->most[k];
    return !over;
}

/* Ids from `first` on, below `end`. */
static bool between(const uint32_t *ids, uint64_t n, uint32_t first, uint32_t end)
{
    bounds b = bounds_of(1, &(uint32_t){ 0 - first }, &(uint64_t){ end - first });
    return n == 0 || (first < end && within(ids, n, &b));
}

static bool below(const uint32_t *ids, uint64_t n, uint32_t limit)
{
    return between(ids, n, 0, limit);
}

static bool below_or_none(uint32_t id, uint32_t limit)
{
    return id < limit || id == RUNG_NONE;
}

/* starts[0..n] rise from 0 to `end`. */
static bool rises(const uint32_t *starts, uint64_t n, uint32_t first, uint32_t end)
{
    uint32_t falls = starts[0] != first || starts[n] != end;
    for (; n >= TOGETHER; n -= TOGETHER, starts += TOGETHER)
        for (unsigned k = 0; k < TOGETHER; k++)
            falls |= starts[k] > starts[k + 1];
    for (; n > 0; n--, starts++)
        falls |= starts[0] > starts[1];
    return !falls;
}

/* The pool ends with a NUL, so whatever lies in it is a text. */
static bool is_text(const rung_snapshot *g, rung_text_id id)
{
    return id > 0 && id < g->head->sections[RUNG_SECTION_pool].count;
}

static bool is_text_or_none(const rung_snapshot *g, rung_text_id id)
{
    return id < g->head->sections[RUNG_SECTION_pool].count;
}

bool rung_proof_of_sections(const rung_snapshot_head *h)
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
        { RUNG_SECTION_node_has, n },
        { RUNG_SECTION_link_from, links },
        { RUNG_SECTION_link_to, links },
        { RUNG_SECTION_link_fact, links + 1 },
        { RUNG_SECTION_link_status, links },
        { RUNG_SECTION_out_rows, n_rows(h) * (n + 1) },
        { RUNG_SECTION_in_rows, n_rows(h) * (n + 1) },
        { RUNG_SECTION_in_link, links },
        { RUNG_SECTION_rule_fact, n + 1 },
        { RUNG_SECTION_give_start, roles + n + 1 },
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
    uint64_t n = h->sections[RUNG_SECTION_pool].count;
    bool ok = n > 0 && g->pool[0] == '\0' && g->pool[n - 1] == '\0';
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
    uint32_t lists = rung_section_count(g, RUNG_SECTION_lists), over = 0;
    uint32_t limit = v->type == RUNG_ATTR_NODES
                         ? g->head->n_nodes
                         : rung_section_count(g, RUNG_SECTION_pool);
    if (v->first > lists || v->n > lists - v->first)
        return false;
    for (uint32_t i = v->first; i < v->first + v->n; i++)
        over |= g->lists[i] >= limit;
    return !over;
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

static bool facts_hold(const proof *p, uint32_t n_runs)
{
    const rung_snapshot *g = p->g;
    uint64_t n = g->head->n_facts, nodes = g->head->n_nodes;
    _Static_assert(offsetof(rung_fact, line) == 4 && offsetof(rung_fact, values) == 20,
                   "six numbers: of three small ones, line, from, to, evidence, values");
    const uint32_t add[] = { 0, 0, 0, 1, 0, 0 }; /* NONE and 1 is 0 */
    const uint64_t limit[] = {
        ANY, ANY, nodes, nodes + 1, count_of(p, RUNG_SECTION_evidence), n_runs
    };
    bounds b = bounds_of(6, add, limit);
    uint32_t n_files = count_of(p, RUNG_SECTION_files), bad = 0;
    for (uint64_t i = 0; i < n; i++) {
        const rung_fact *f = &g->facts[i];
        bad |= (f->status >= RUNG_N_FACT_STATUS) | (f->table >= RUNG_N_TABLES)
               | (f->file >= n_files);
    }
    return !bad && (n == 0 || (nodes > 0 && n_runs > 0 && within(g->facts, 6 * n, &b)));
}

static void prove_facts(proof *p)
{
    const rung_snapshot *g = p->g;
    uint32_t n_values = count_of(p, RUNG_SECTION_values),
             n_runs = count_of(p, RUNG_SECTION_runs);
    uint32_t n_evidence = count_of(p, RUNG_SECTION_evidence);
    bool ok = n_runs-- > 0 && rises(g->runs, n_runs, 0, n_values) && n_evidence > 0
              && says_nothing(g->evidence);
    for (uint32_t i = 0; ok && i < n_evidence; i++)
        ok = evidence_holds(p, &g->evidence[i]);
    ok = ok && facts_hold(p, n_runs);
    for (uint32_t i = 0; ok && i < n_values; i++)
        ok = value_holds(p, &g->values[i]);
    prove(p, ok, "facts");
}

#define AHEAD 16

static void prove_nodes(proof *p)
{
    const rung_snapshot *g = p->g;
    uint32_t n = g->head->n_nodes, pool = count_of(p, RUNG_SECTION_pool), bad = 0;
    bool ok = rises(g->node_fact, n, 0, g->rule_fact[0])
              && between(g->node_key, n, 1, pool) && between(g->node_name, n, 1, pool);
    for (uint32_t i = 0; i < n; i++)
        bad |= (g->node_fact[i] == g->node_fact[i + 1])
               | (g->node_status[i] >= RUNG_N_FACT_STATUS)
               | (g->node_sector[i] > RUNG_SECTOR_OTHER) | (g->node_level[i] < -1)
               | (g->node_level[i] > 8);
    for (uint32_t i = 0; ok && i < n; i++) {
        if (n - i > AHEAD) /* keys lie far apart */
            __builtin_prefetch(rung_node_key(g, (rung_node){ i + AHEAD }));
        ok = rung_text_is_key(rung_node_key(g, (rung_node){ i }),
                              rung_text_len_of(g, g->node_key[i]));
    }
    prove(p, ok && !bad, "nodes");
}

/* Nodes of no other kinds have a link in the row. */
static bool kinds_hold(const rung_snapshot *g, const uint32_t *row, rung_kinds allowed)
{
    for (unsigned k = 0; k < RUNG_N_KINDS; k++)
        if (!(allowed & RUNG_KIND_BIT(k))
            && row[g->head->kind_start[k]] != row[g->head->kind_start[k + 1]])
            return false;
    return true;
}

/* The links from one node: each from it, to ever higher ones. */
static uint32_t faults_out(const rung_snapshot *g, uint32_t node, uint32_t l,
                           uint32_t end)
{
    uint32_t bad = 0, least = 0;
    for (; l < end; l++) {
        bad |= (g->link_from[l] != node) | (g->link_to[l] < least);
        least = g->link_to[l] + 1;
    }
    return bad;
}

/* What leads to one node, by link; `l` is the first link of the relation, `n` how many. */
static uint32_t faults_in(const rung_snapshot *g, uint32_t node, const uint32_t *in,
                          uint32_t l, uint32_t n)
{
    uint32_t bad = 0, least = l;
    for (uint32_t i = in[node]; i < in[node + 1] && !bad; i++) {
        uint32_t at = g->in_link[i];
        bad |= (at < least) | (at - l >= n);
        bad |= bad || g->link_to[at] != node;
        least = at + 1;
    }
    return bad;
}

/* Every fact of the link says what the link says. */
static uint32_t faults_of_facts(const rung_snapshot *g, unsigned table, uint32_t l,
                                uint32_t end)
{
    uint32_t bad = 0;
    for (; l < end; l++) {
        uint32_t from = g->link_from[l], to = g->link_to[l], last = g->link_fact[l + 1];
        bad |= g->link_fact[l] == last;
        for (uint32_t f = g->link_fact[l]; f < last; f++)
            bad |= (g->facts[f].table ^ table) | (g->facts[f].from ^ from)
                   | (g->facts[f].to ^ to);
    }
    return bad;
}

/* The links of relation r, which begin at link `first`: sorted by `from`, then `to`, each
 * found from both ends, which are of its kinds. */
static bool relation_holds(const rung_snapshot *g, unsigned r, uint32_t first)
{
    uint32_t n = g->head->n_nodes, bad = 0;
    const uint32_t *out = rung_out_row(g, (rung_relation)r),
                   *in = rung_in_row(g, (rung_relation)r);
    if (out[n] > g->head->n_links || !rises(out, n, first, out[n])
        || !rises(in, n, first, out[n]))
        return false;
    for (uint32_t node = 0; node < n; node++)
        bad |= faults_out(g, node, out[node], out[node + 1])
               | faults_in(g, node, in, first, out[n] - first);
    for (uint32_t l = first; r == RUNG_MATCHES && l < out[n]; l++)
        bad |= rung_node_kind(g, (rung_node){ g->link_from[l] })
               != rung_node_kind(g, (rung_node){ g->link_to[l] });
    return !bad && kinds_hold(g, out, rung_relation_from((rung_relation)r))
           && kinds_hold(g, in, rung_relation_to((rung_relation)r))
           && !faults_of_facts(g, RUNG_TABLE_OF_RELATION(r), first, out[n]);
}

static void prove_links(proof *p)
{
    const rung_snapshot *g = p->g;
    uint32_t n = g->head->n_nodes, links = g->head->n_links, at = 0, bad = 0;
    bool ok = below(g->link_from, links, n) && below(g->link_to, links, n)
              && below(g->in_link, links, links)
              && rises(g->rule_fact, n, g->node_fact[n], g->link_fact[0])
              && rises(g->link_fact, links, g->link_fact[0], g->head->n_facts);
    for (uint32_t l = 0; l < links; l++)
        bad |= g->link_status[l] >= RUNG_N_FACT_STATUS;
    unsigned rows = 1;
    ok = ok && !bad && rises(g->out_rows, n, 0, 0) && rises(g->in_rows, n, 0, 0);
    for (unsigned r = 0; ok && r < RUNG_N_RELATIONS; r++) {
        if (g->head->row_of[r] == 0)
            continue;
        ok = g->head->row_of[r] == rows++ && relation_holds(g, r, at);
        at = rung_out_row(g, (rung_relation)r)[n];
    }
    prove(p, ok && at == links, "links");
}

static bool names_hold(const proof *p)
{
    const rung_snapshot *g = p->g;
    uint32_t n = count_of(p, RUNG_SECTION_names), n_nodes = g->head->n_nodes, bad = 0;
    uint64_t texts = count_of(p, RUNG_SECTION_pool) - 1;
    const uint32_t add[] = { UINT32_MAX, UINT32_MAX, 0 };
    bounds of_names = bounds_of(3, add, (const uint64_t[]){ texts, texts, ANY });
    bounds of_words = bounds_of(2, add + 1, (const uint64_t[]){ texts, n });
    for (uint32_t i = 0; i < n; i++)
        bad |= (g->names[i].node >= n_nodes) | (g->names[i].by > RUNG_BY_CODE);
    return n == 0 ? count_of(p, RUNG_SECTION_words) == 0
                  : !bad && texts > 0 && within(g->names, 3 * (uint64_t)n, &of_names)
                        && within(g->words, 2 * (uint64_t)count_of(p, RUNG_SECTION_words),
                                  &of_words);
}

static void prove_derived(proof *p)
{
    const rung_snapshot *g = p->g;
    const rung_snapshot_head *h = g->head;
    uint32_t first = h->kind_start[RUNG_COMPETENCY],
             end = h->kind_start[RUNG_COMPETENCY + 1];
    uint32_t n_roles = h->kind_start[RUNG_ROLE + 1];
    uint32_t give = count_of(p, RUNG_SECTION_give),
             asked = count_of(p, RUNG_SECTION_asked);
    uint32_t closers = count_of(p, RUNG_SECTION_closers),
             starts = count_of(p, RUNG_SECTION_closer_start);
    bool ok = rises(g->give_start, (uint64_t)n_roles + h->n_nodes, 0, give)
              && rises(g->asked_start, end - first, 0, asked)
              && below(g->asked, asked, n_roles)
              && below(g->component, n_roles, h->n_components + 1);
    ok = ok
         && (starts ? starts == end - first + 1
                          && rises(g->closer_start, end - first, 0, closers)
                    : closers == 0);
    if (closers) {
        bounds b = bounds_of(2, NULL, (const uint64_t[]){ h->n_nodes, h->n_facts });
        ok = ok && h->n_nodes && h->n_facts
             && within(g->closers, 2 * (uint64_t)closers, &b);
    }
    ok = ok && between(g->give, give, first, end)
         && between(g->class_of, end - first, first, end);
    prove(p, ok && names_hold(p), "lists");
}

/* Last, for it walks what the others prove. */
static void prove_has(proof *p)
{
    const rung_snapshot *g = p->g;
    uint32_t bad = 0;
    for (uint32_t i = 0; i < g->head->n_nodes; i++)
        bad |= g->node_has[i] ^ rung_derive_has(g, (rung_node){ i });
    prove(p, !bad, "nodes and what they have");
}

const char *rung_proof_of_body(const rung_snapshot *g)
{
    proof p = { .g = g };
    void (*const steps[])(proof *) = { prove_texts, prove_facts,   prove_nodes,
                                       prove_links, prove_derived, prove_has };
    if (!prove_counts(g))
        return "counts";
    for (size_t i = 0; i < RUNG_COUNT_OF(steps) && !p.fault; i++)
        steps[i](&p);
    return p.fault;
}
