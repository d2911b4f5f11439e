/* proof.c -- every number of a block against what it counts; see proof.h.
 *
 * A one-shot proves its file each time, so this reads each section once, in order, and
 * mostly without a branch: a number that is out of bounds is put into a sum of faults,
 * which is looked at when the section ends. The compiler compares four at a time, or eight. */
#include "snapshot/proof.h"

#include <math.h>

#include "core/cpu.h"
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
#define TOGETHER 168u /* elements of 1, 2, 3, 4 or 7 numbers, and whole vectors of 8 */
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

static inline __attribute__((always_inline)) bool within_any(const void *elements,
                                                             uint64_t n, const bounds *b)
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

#ifdef __x86_64__
__attribute__((target("avx2"))) static bool within_avx2(const void *elements, uint64_t n,
                                                        const bounds *b)
{
    return within_any(elements, n, b);
}
#else
#define within_avx2 within_any
#endif

static bool within(const void *elements, uint64_t n, const bounds *b)
{
    return (rung_has_avx2() ? within_avx2 : within_any)(elements, n, b);
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

/* starts[0..n] rise from `first` to `end`. */
static bool rises(const uint32_t *starts, uint64_t n, uint32_t first, uint32_t end)
{
    uint32_t falls = starts[0] != first || starts[n] != end;
    for (uint64_t i = 0; i < n; i++)
        falls |= starts[i] > starts[i + 1];
    return !falls;
}

/* The same, and each is above the one before. */
static bool climbs(const uint32_t *starts, uint64_t n, uint32_t first, uint32_t end)
{
    uint32_t falls = starts[0] != first || starts[n] != end;
    for (uint64_t i = 0; i < n; i++)
        falls |= starts[i] >= starts[i + 1];
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

/* One row of all relations without links, one for each of the others, in their order;
 * none when they are not. */
static uint64_t n_rows(const rung_snapshot_head *h)
{
    uint64_t n = 1;
    for (unsigned r = 0; r < RUNG_N_RELATIONS; r++)
        if (h->row_of[r] != 0 && h->row_of[r] != n++)
            return 0;
    return n;
}

static bool prove_counts(const rung_snapshot *g)
{
    const rung_snapshot_head *h = g->head;
    uint64_t n = h->n_nodes, links = h->n_links, facts = h->n_facts;
    if (!rises(h->kind_start, RUNG_N_KINDS, 0, h->n_nodes) || n >= UINT32_MAX / 16
        || links >= UINT32_MAX || facts >= UINT32_MAX || h->n_later > links
        || n_rows(h) == 0)
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
    if (!prove(p, ok, "its texts do not hold together"))
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
    prove(p, ok, "its names of sources, columns or files do not hold together");
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

/* `texts` is true where all elements are below the end of the texts. */
static bool list_holds(const rung_snapshot *g, const rung_value *v, bool texts)
{
    uint32_t lists = rung_section_count(g, RUNG_SECTION_lists);
    if (v->first > lists || v->n > lists - v->first)
        return false;
    if (v->type == RUNG_ATTR_NODES)
        return below(g->lists + v->first, v->n, g->head->n_nodes);
    return texts
           || below(g->lists + v->first, v->n, rung_section_count(g, RUNG_SECTION_pool));
}

static bool value_holds(const proof *p, const rung_value *v, bool texts)
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
    case RUNG_ATTR_NODES: return list_holds(g, v, texts);
    case RUNG_N_ATTR_TYPES: break;
    }
    return false;
}

/* A list may hold nodes, so what is no text is looked for again in each list of texts. */
static bool values_hold(const proof *p)
{
    const rung_snapshot *g = p->g;
    uint32_t n = count_of(p, RUNG_SECTION_values);
    bool ok = true, texts = below(g->lists, count_of(p, RUNG_SECTION_lists),
                                  count_of(p, RUNG_SECTION_pool));
    for (uint32_t i = 0; ok && i < n; i++)
        ok = value_holds(p, &g->values[i], texts);
    return ok;
}

static bool says_nothing(const rung_evidence *e)
{
    return e->source == RUNG_NONE && !e->locator && !e->note && !e->valid_from
           && !e->valid_to && e->day_from == INT32_MIN && e->day_to == INT32_MAX;
}

static bool evidence_holds(const proof *p)
{
    uint32_t n = count_of(p, RUNG_SECTION_evidence);
    uint64_t texts = count_of(p, RUNG_SECTION_pool);
    const uint32_t add[] = { 1, 0, 0, 0, 0, 0, 0 }; /* NONE and 1 is 0 */
    const uint64_t limit[] = {
        count_of(p, RUNG_SECTION_sources) + 1, texts, texts, texts, texts, ANY, ANY
    };
    _Static_assert(sizeof(rung_evidence) == 28, "source, four texts, two days");
    bounds b = bounds_of(7, add, limit);
    return n > 0 && says_nothing(p->g->evidence)
           && within(p->g->evidence, 7 * (uint64_t)n, &b);
}

/* Rows [first, end) are of this table. */
static bool rows_hold(const proof *p, unsigned table, uint32_t first, uint32_t end)
{
    const rung_fact *facts = p->g->facts;
    uint32_t files = count_of(p, RUNG_SECTION_files), bad = 0;
    for (uint32_t f = first; f < end; f++)
        bad |= (facts[f].table ^ table) | (facts[f].status >= RUNG_N_FACT_STATUS)
               | (facts[f].file >= files);
    return !bad;
}

/* What each states. Where they begin comes first, for then all walk by that: those of
 * nodes by kind, their rules, those of links. */
static void prove_facts(proof *p)
{
    const rung_snapshot *g = p->g;
    const rung_snapshot_head *h = g->head;
    uint32_t n = h->n_nodes, n_runs = count_of(p, RUNG_SECTION_runs);
    _Static_assert(sizeof(rung_fact) == 16 && offsetof(rung_fact, evidence) == 8,
                   "four numbers: of three small ones, line, evidence, values");
    bool ok = n_runs-- > 0 && rises(g->runs, n_runs, 0, count_of(p, RUNG_SECTION_values))
              && climbs(g->node_fact, n, 0, g->rule_fact[0])
              && rises(g->rule_fact, n, g->rule_fact[0], g->link_fact[0])
              && climbs(g->link_fact, h->n_links, g->link_fact[0], h->n_facts);
    bounds b = bounds_of(4, NULL,
                         (const uint64_t[]){ ANY, ANY, count_of(p, RUNG_SECTION_evidence),
                                             n_runs });
    ok = ok && evidence_holds(p) && values_hold(p)
         && (h->n_facts == 0
             || (n_runs > 0 && within(g->facts, 4 * (uint64_t)h->n_facts, &b)));
    for (unsigned k = 0; ok && k < RUNG_N_KINDS; k++)
        ok = rows_hold(p, k, g->node_fact[h->kind_start[k]],
                       g->node_fact[h->kind_start[k + 1]]);
    prove(p, ok && rows_hold(p, RUNG_TABLE_RULES, g->rule_fact[0], g->rule_fact[n]),
          "its facts do not hold together");
}

static void prove_nodes(proof *p)
{
    const rung_snapshot *g = p->g;
    uint32_t n = g->head->n_nodes, pool = count_of(p, RUNG_SECTION_pool), bad = 0;
    bool ok = below(g->node_key, n, pool) && between(g->node_name, n, 1, pool);
    for (uint32_t i = 0; i < n; i++)
        bad |= (g->node_status[i] >= RUNG_N_FACT_STATUS)
               | (g->node_sector[i] > RUNG_SECTOR_OTHER) | (g->node_level[i] < -1)
               | (g->node_level[i] > 8);
    for (uint32_t i = 0; ok && i < n; i++)
        ok = rung_text_begins_key(rung_node_key(g, (rung_node){ i }),
                                  pool - g->node_key[i]);
    prove(p, ok && !bad, "its nodes do not hold together");
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

/* Links [first, end) rise by `from` and then by `to`, and the rows part them by `from`.
 * Ids are known to be of nodes, so that they compare as signed numbers. */
static bool out_holds(const rung_snapshot *g, const uint32_t *out, uint32_t first,
                      uint32_t end)
{
    const int32_t *from = (const int32_t *)g->link_from,
                  *to = (const int32_t *)g->link_to;
    int32_t bad = 0;
    for (size_t l = (size_t)first + 1; l < end; l++)
        bad |=
            (from[l - 1] > from[l]) | ((from[l - 1] == from[l]) & (to[l - 1] >= to[l]));
    for (uint32_t n = 0; n < g->head->n_nodes; n++)
        bad |= (out[n] < end && from[out[n]] < (int32_t)n)
               | (out[n] > first && from[out[n] - 1] >= (int32_t)n);
    return !bad;
}

/* The same from the other end: links [first, end) are all there, for they are as many,
 * and rise. */
static bool in_holds(const rung_snapshot *g, const uint32_t *in, uint32_t first,
                     uint32_t end)
{
    uint32_t bad = 0;
    if (!between(g->in_link + first, end - first, first, end))
        return false;
    for (uint32_t n = 0; n < g->head->n_nodes; n++) {
        uint32_t least = 0;
        for (uint32_t i = in[n]; i < in[n + 1]; i++) {
            uint32_t l = g->in_link[i];
            bad |= (g->link_to[l] ^ n) | (l < least);
            least = l + 1;
        }
    }
    return !bad;
}

static bool same_kinds(const rung_snapshot *g, uint32_t l, uint32_t end)
{
    uint32_t bad = 0;
    for (; l < end; l++)
        bad |= rung_node_kind(g, (rung_node){ g->link_from[l] })
               != rung_node_kind(g, (rung_node){ g->link_to[l] });
    return !bad;
}

/* The links of relation r, which begin at link `first`: each found from both ends, which
 * are of its kinds, and said by rows of its table. */
static bool relation_holds(const proof *p, unsigned r, uint32_t first)
{
    const rung_snapshot *g = p->g;
    const uint32_t *out = rung_out_row(g, (rung_relation)r),
                   *in = rung_in_row(g, (rung_relation)r);
    uint32_t n = g->head->n_nodes, end = out[n];
    return end <= g->head->n_links && rises(out, n, first, end)
           && rises(in, n, first, end) && out_holds(g, out, first, end)
           && in_holds(g, in, first, end)
           && kinds_hold(g, out, rung_relation_from((rung_relation)r))
           && kinds_hold(g, in, rung_relation_to((rung_relation)r))
           && (r != RUNG_MATCHES || same_kinds(g, first, end))
           && rows_hold(p, RUNG_TABLE_OF_RELATION(r), g->link_fact[first],
                        g->link_fact[end]);
}

static void prove_links(proof *p)
{
    const rung_snapshot *g = p->g;
    uint32_t n = g->head->n_nodes, links = g->head->n_links, at = 0, bad = 0;
    bool ok = below(g->link_from, links, n) && below(g->link_to, links, n);
    for (uint32_t l = 0; l < links; l++)
        bad |= g->link_status[l] >= RUNG_N_FACT_STATUS;
    ok = ok && !bad && rises(g->out_rows, n, 0, 0) && rises(g->in_rows, n, 0, 0);
    for (unsigned r = 0; ok && r < RUNG_N_RELATIONS; r++) {
        if (g->head->row_of[r] == 0)
            continue;
        ok = relation_holds(p, r, at);
        at = rung_out_row(g, (rung_relation)r)[n];
    }
    prove(p, ok && at == links, "its links do not hold together");
}

/* The last number of a name: two members, wherever in it the compiler puts them. */
static uint32_t last_number(rung_name one)
{
    uint32_t numbers[3];
    _Static_assert(sizeof one == sizeof numbers, "two texts, and what it names");
    memcpy(numbers, &one, sizeof numbers);
    return numbers[2];
}

/* Each names one of n nodes by a kind of name. */
static bool named_nodes_hold(const rung_name *names, uint32_t n_names, uint32_t n)
{
    _Static_assert((RUNG_BY_CODE & (RUNG_BY_CODE + 1)) == 0, "kinds are all its bits");
    const number *at = (const number *)names + 2;
    const uint32_t node = last_number((rung_name){ .node = UINT32_MAX >> 4 }),
                   none = ~(node | last_number((rung_name){ .by = RUNG_BY_CODE })),
                   most = last_number((rung_name){ .node = n - 1 });
    uint32_t bad = n == 0;
    for (uint32_t i = 0; i < n_names; i++)
        bad |= (at[3 * (size_t)i] & none) | ((at[3 * (size_t)i] & node) > most);
    return !bad;
}

static bool names_hold(const proof *p)
{
    const rung_snapshot *g = p->g;
    uint32_t n = count_of(p, RUNG_SECTION_names);
    uint64_t texts = count_of(p, RUNG_SECTION_pool) - 1;
    const uint32_t add[] = { UINT32_MAX, UINT32_MAX, 0 };
    bounds of_names = bounds_of(3, add, (const uint64_t[]){ texts, texts, ANY });
    bounds of_words = bounds_of(2, add + 1, (const uint64_t[]){ texts, n });
    return n == 0 ? count_of(p, RUNG_SECTION_words) == 0
                  : texts > 0 && named_nodes_hold(g->names, n, g->head->n_nodes)
                        && within(g->names, 3 * (uint64_t)n, &of_names)
                        && within(g->words, 2 * (uint64_t)count_of(p, RUNG_SECTION_words),
                                  &of_words);
}

static void prove_lists(proof *p)
{
    const rung_snapshot *g = p->g;
    const rung_snapshot_head *h = g->head;
    uint32_t first = h->kind_start[RUNG_COMPETENCY],
             end = h->kind_start[RUNG_COMPETENCY + 1];
    uint32_t n_roles = h->kind_start[RUNG_ROLE + 1];
    uint32_t give = count_of(p, RUNG_SECTION_give),
             asked = count_of(p, RUNG_SECTION_asked);
    bool ok = rises(g->give_start, (uint64_t)n_roles + h->n_nodes, 0, give)
              && rises(g->asked_start, end - first, 0, asked)
              && below(g->asked, asked, n_roles)
              && (h->n_components == UINT32_MAX
                  || below(g->component, n_roles, h->n_components + 1));
    ok = ok && between(g->give, give, first, end)
         && between(g->class_of, end - first, first, end);
    prove(p, ok && names_hold(p), "its lists do not hold together");
}

static void prove_closers(proof *p)
{
    const rung_snapshot *g = p->g;
    const rung_snapshot_head *h = g->head;
    uint32_t n = h->kind_start[RUNG_COMPETENCY + 1] - h->kind_start[RUNG_COMPETENCY];
    uint32_t closers = count_of(p, RUNG_SECTION_closers),
             starts = count_of(p, RUNG_SECTION_closer_start);
    bool ok = starts == 0 ? closers == 0
                          : starts == n + 1 && rises(g->closer_start, n, 0, closers);
    if (ok && closers) {
        bounds b = bounds_of(2, NULL, (const uint64_t[]){ h->n_nodes, h->n_facts });
        ok = h->n_nodes && h->n_facts && within(g->closers, 2 * (uint64_t)closers, &b);
    }
    prove(p, ok, "its closers do not hold together");
}

/* Last, for it walks what the others prove. */
static void prove_has(proof *p)
{
    const rung_snapshot *g = p->g;
    uint8_t has[1024];
    bool ok = true;
    for (uint32_t i = 0, n = g->head->n_nodes, k; i < n; i += k) {
        k = n - i < sizeof has ? n - i : (uint32_t)sizeof has;
        rung_derive_has(g, i, k, has);
        ok &= memcmp(has, g->node_has + i, k) == 0;
    }
    prove(p, ok, "its nodes and what they have do not hold together");
}

const char *rung_proof_of_counts(const rung_snapshot *g)
{
    return prove_counts(g) ? NULL : "its counts do not hold together";
}

static const char *first_fault(const rung_snapshot *g, void (*const *steps)(proof *),
                               size_t n)
{
    proof p = { .g = g };
    for (size_t i = 0; i < n && !p.fault; i++)
        steps[i](&p);
    return p.fault;
}

const char *rung_proof_of_rows(const rung_snapshot *g)
{
    static void (*const steps[])(proof *) = { prove_texts, prove_facts, prove_links,
                                              prove_closers, prove_has };
    return first_fault(g, steps, RUNG_COUNT_OF(steps));
}

const char *rung_proof_of_nodes(const rung_snapshot *g)
{
    static void (*const steps[])(proof *) = { prove_texts, prove_nodes };
    return first_fault(g, steps, RUNG_COUNT_OF(steps));
}

const char *rung_proof_of_lists(const rung_snapshot *g)
{
    static void (*const steps[])(proof *) = { prove_lists };
    return first_fault(g, steps, RUNG_COUNT_OF(steps));
}
