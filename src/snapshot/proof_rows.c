/* proof_rows.c -- the proof of links, of facts, and of what nodes have: these stand on
 * one another, so they come one after the other. See proof.c. */
#include <math.h>

#include "snapshot/derive.h"
#include "snapshot/proof.h"
#include "snapshot/walk.h"

/* ---- links ---- */

/* A stretch of links or of facts, all of one table. */
typedef struct stretch {
    uint32_t first, end;
    unsigned table;
} stretch;

/* What of a stretch lies in [first, end); nothing is [x, x). */
static stretch within_piece(stretch of, uint32_t first, uint32_t end)
{
    of.first = of.first > first ? of.first : first;
    of.end = of.end < end ? of.end : end;
    of.end = of.end > of.first ? of.end : of.first;
    return of;
}

/* The relations that have links, in the order of their links. */
typedef struct relations {
    stretch all[RUNG_N_RELATIONS]; /* of links */
    unsigned n;
} relations;

/* The rows of each relation begin where those of the one before end, and the first row,
 * of those without links, ends where it begins. */
static bool rows_hold(const rung_snapshot *g, rung_section s, relations *out)
{
    const uint32_t *rows = rung_section_at(g, s);
    uint32_t n = g->head->n_nodes;
    if (!rung_starts_rise(g, s, 0, 0, g->head->n_links) || rows[n] != 0)
        return false;
    out->n = 0;
    for (unsigned r = 0; r < RUNG_N_RELATIONS; r++)
        if (g->head->row_of[r]) {
            const uint32_t *row = rows + (size_t)g->head->row_of[r] * (n + 1);
            out->all[out->n++] = (stretch){ row[0], row[n], r };
            if (row[0] != row[-1])
                return false;
        }
    return true;
}

/* What the other end of a link must be, and the relations. */
typedef struct ends {
    rung_bounds of_node;
    const relations *of;
} ends;

/* Links [first, end) rise by `from` and then by `to`, relation after relation. Ids are
 * known to be of nodes by then, so that they compare as signed numbers. */
static bool piece_of_links(const rung_snapshot *g, rung_section s, uint32_t first,
                           uint32_t end, void *with)
{
    const int32_t *from = (const int32_t *)g->link_from,
                  *to = (const int32_t *)g->link_to;
    ends *e = with;
    int32_t bad = 0;
    if (!rung_piece_within(g, s, first, end, &e->of_node))
        return false;
    for (unsigned r = 0; r < e->of->n; r++) {
        stretch of = within_piece(e->of->all[r], first, end);
        for (size_t l = of.first + (of.first == e->of->all[r].first); l < of.end; l++)
            bad |= (from[l - 1] > from[l])
                   | ((from[l - 1] == from[l]) & (to[l - 1] >= to[l]));
    }
    return !bad;
}

/* The same from the other end: links are told by where they end, and by their number.
 * They are all there, for they are as many, and rise. */
static uint64_t place_of(const rung_snapshot *g, uint32_t i)
{
    uint32_t l = g->in_link[i];
    return (uint64_t)g->link_to[l] << 32 | l;
}

static bool stretch_of_in_holds(const rung_snapshot *g, stretch of, stretch whole)
{
    rung_bounds b;
    const rung_bound a_link = { .add = 0 - whole.first,
                                .limit = whole.end - whole.first };
    bool bad = false;
    if (of.first == of.end)
        return true;
    rung_bounds_set(&b, 1, &a_link);
    if (!rung_within(&b, g->in_link + of.first, of.end - of.first))
        return false;
    uint32_t i = of.first > whole.first ? of.first - 1 : of.first;
    for (uint64_t last = place_of(g, i++), here; i < of.end; i++, last = here) {
        here = place_of(g, i);
        bad |= here <= last;
    }
    return !bad;
}

static bool piece_of_in(const rung_snapshot *g, rung_section s, uint32_t first,
                        uint32_t end, void *with)
{
    const relations *rel = with;
    bool ok = true;
    (void)s;
    for (unsigned r = 0; r < rel->n && ok; r++)
        ok = stretch_of_in_holds(g, within_piece(rel->all[r], first, end), rel->all[r]);
    return ok;
}

/* The rows part the links of the stretch, which rise by node, by node: `nodes` has the
 * node of each, in the order of `links` where there is one. */
static bool parts(const rung_snapshot *g, const uint32_t *row, stretch of,
                  const uint32_t *nodes, const uint32_t *links)
{
    uint32_t bad = 0;
    for (uint32_t n = 0; n < g->head->n_nodes; n++) {
        uint32_t at = row[n];
        bad |= at < of.end && nodes[links ? links[at] : at] < n;
        bad |= at > of.first && nodes[links ? links[at - 1] : at - 1] >= n;
    }
    return !bad;
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

static bool same_kinds(const rung_snapshot *g, stretch of)
{
    uint32_t bad = 0;
    for (uint32_t l = of.first; l < of.end; l++)
        bad |= rung_node_kind(g, (rung_node){ g->link_from[l] })
               != rung_node_kind(g, (rung_node){ g->link_to[l] });
    return !bad;
}

/* The links of a relation are found from both ends, which are of its kinds. */
static bool relation_holds(const rung_snapshot *g, stretch of)
{
    rung_relation r = (rung_relation)of.table;
    const uint32_t *out = rung_out_row(g, r), *in = rung_in_row(g, r);
    return parts(g, out, of, g->link_from, NULL)
           && parts(g, in, of, g->link_to, g->in_link)
           && kinds_hold(g, out, rung_relation_from(r))
           && kinds_hold(g, in, rung_relation_to(r))
           && (r != RUNG_MATCHES || same_kinds(g, of));
}

static bool links_hold(const rung_snapshot *g, relations *rel)
{
    uint32_t n = g->head->n_nodes;
    relations back = { .n = 0 };
    ends e = { .of = rel };
    bool some = rung_bounds_set(&e.of_node, 1, &(rung_bound){ .limit = n });
    bool ok = (some || g->head->n_links == 0) && rows_hold(g, RUNG_SECTION_out_rows, rel)
              && rows_hold(g, RUNG_SECTION_in_rows, &back);
    for (unsigned r = 0; r < rel->n && ok; r++)
        ok = rel->all[r].end == back.all[r].end;
    ok = ok && rung_below(g, RUNG_SECTION_link_from, n)
         && rung_walked(g, RUNG_SECTION_link_to, piece_of_links, &e)
         && rung_walked(g, RUNG_SECTION_in_link, piece_of_in, rel)
         && rung_small(g, RUNG_SECTION_link_status, 0, RUNG_N_FACT_STATUS - 1);
    for (unsigned r = 0; r < rel->n && ok; r++)
        ok = relation_holds(g, rel->all[r]);
    return ok;
}

/* ---- facts, and what they state ---- */

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

static bool all_below(const rung_snapshot *g, const rung_value *v, uint32_t limit)
{
    uint32_t bad = 0;
    for (uint32_t i = 0; i < v->n; i++)
        bad |= g->lists[v->first + i] >= limit;
    return !bad;
}

/* `texts` is true where all elements are below the end of the texts. */
static bool list_holds(const rung_snapshot *g, const rung_value *v, bool texts)
{
    uint32_t lists = rung_section_count(g, RUNG_SECTION_lists);
    if (v->first > lists || v->n > lists - v->first)
        return false;
    if (v->type == RUNG_ATTR_NODES)
        return all_below(g, v, g->head->n_nodes);
    return texts || all_below(g, v, rung_section_count(g, RUNG_SECTION_pool));
}

static bool value_holds(const rung_snapshot *g, const rung_value *v, bool texts)
{
    if (v->attr >= RUNG_N_ATTRS + rung_section_count(g, RUNG_SECTION_columns)
        || !type_holds(g, v))
        return false;
    switch ((rung_attr_type)v->type) {
    case RUNG_ATTR_TEXT:
    case RUNG_ATTR_WORD: return rung_is_text(g, v->text);
    case RUNG_ATTR_INTEGER:
    case RUNG_ATTR_NUMBER:
    case RUNG_ATTR_BOOLEAN: return number_holds(v);
    case RUNG_ATTR_TEXTS:
    case RUNG_ATTR_NODES: return list_holds(g, v, texts);
    case RUNG_N_ATTR_TYPES: break;
    }
    return false;
}

/* What a value of an attribute is, as it is for texts and lists of them, which nearly all
 * are: its type, and that the end of its list, or its text, less 1, is below a limit. */
typedef struct plain {
    uint64_t add, limit;
    uint32_t counted; /* all bits where `n` counts */
    uint8_t type, is_condition, is_plain;
} plain;

/* What is known of lists and attributes, and found out of values. */
typedef struct stating {
    rung_bounds of_text;
    bool texts; /* all elements of lists are below the end of the texts */
    uint32_t n; /* attributes of which it is known: the vocabulary and the first columns */
    plain of[RUNG_N_ATTRS + 64 + 1]; /* the last for all others */
    uint8_t conditions;              /* not 0: one of the values is one */
} stating;

static plain plain_of(const rung_snapshot *g, uint32_t type, bool condition, bool texts)
{
    bool list = type == RUNG_ATTR_TEXTS,
         text = type == RUNG_ATTR_TEXT || type == RUNG_ATTR_WORD;
    return (plain){ .add = list ? 0 : UINT64_MAX,
                    .limit = list
                                 ? rung_section_count(g, RUNG_SECTION_lists) + UINT64_C(1)
                                 : rung_section_count(g, RUNG_SECTION_pool) - 1,
                    .counted = list ? UINT32_MAX : 0,
                    .type = (uint8_t)type,
                    .is_condition = condition,
                    .is_plain = text || (list && texts) };
}

/* What attributes are is known before values are gone through. */
static void know_attributes(const rung_snapshot *g, stating *all)
{
    uint32_t columns = rung_section_count(g, RUNG_SECTION_columns);
    for (all->n = 0; all->n < RUNG_N_ATTRS; all->n++)
        all->of[all->n] = plain_of(g, rung_attrs[all->n].type,
                                   rung_attrs[all->n].condition, all->texts);
    for (uint32_t i = 0; i < columns && all->n + 1 < RUNG_COUNT_OF(all->of); i++)
        all->of[all->n++] = plain_of(g, g->columns[i].type, false, all->texts);
}

/* A list may hold nodes, so what is no text is looked for again in each list of texts. */
static bool piece_of_lists(const rung_snapshot *g, rung_section s, uint32_t first,
                           uint32_t end, void *with)
{
    stating *all = with;
    all->texts = all->texts && rung_piece_within(g, s, first, end, &all->of_text);
    return true;
}

static bool piece_of_values(const rung_snapshot *g, rung_section s, uint32_t first,
                            uint32_t end, void *with)
{
    stating *all = with;
    uint8_t bad = 0, others = 0, conditions = 0;
    (void)s;
    for (const rung_value *v = g->values + first; v < g->values + end; v++) {
        const plain *of = &all->of[v->attr < all->n ? v->attr : all->n];
        uint64_t last = v->first + (uint64_t)(v->n & of->counted) + of->add;
        bad |= ((v->type != of->type) | (last >= of->limit)) & of->is_plain;
        others |= !of->is_plain;
        conditions |= of->is_condition;
    }
    all->conditions |= conditions;
    for (uint32_t i = first; others && !bad && i < end; i++)
        bad |= !value_holds(g, &g->values[i], all->texts);
    return !bad;
}

/* What a fact states lies in the order of attributes, each once: so they are looked up. */
static bool runs_hold(const rung_snapshot *g)
{
    uint32_t bad = 0, n = rung_section_count(g, RUNG_SECTION_runs);
    if (!rung_starts_rise(g, RUNG_SECTION_runs, 0, 0,
                          rung_section_count(g, RUNG_SECTION_values)))
        return false;
    for (uint32_t r = 1; r < n; r++)
        for (uint32_t i = g->runs[r - 1] + 1; i < g->runs[r]; i++)
            bad |= g->values[i - 1].attr >= g->values[i].attr;
    return !bad;
}

/* Finds out whether any value is a condition. */
static bool values_hold(const rung_snapshot *g, bool *conditions)
{
    stating all = { .texts = true };
    const rung_bound a_list_of = rung_a_text_or_none(g);
    rung_bounds_set(&all.of_text, 1, &a_list_of);
    if (!rung_walked(g, RUNG_SECTION_lists, piece_of_lists, &all))
        return false;
    know_attributes(g, &all);
    bool ok = rung_walked(g, RUNG_SECTION_values, piece_of_values, &all) && runs_hold(g);
    *conditions = all.conditions;
    return ok;
}

static bool says_nothing(const rung_evidence *e)
{
    return e->source == RUNG_NONE && !e->locator && !e->note && !e->valid_from
           && !e->valid_to && e->day_from == INT32_MIN && e->day_to == INT32_MAX;
}

static bool evidence_holds(const rung_snapshot *g)
{
    const rung_bound text = rung_a_text_or_none(g), any = { .limit = RUNG_ANY },
                     source = { .add = 1, /* NONE and 1 is 0 */
                                .limit =
                                    (uint64_t)rung_section_count(g, RUNG_SECTION_sources)
                                    + 1 };
    const rung_bound of_evidence[] = { source, text, text, text, text, any, any };
    _Static_assert(sizeof(rung_evidence) == 28, "source, four texts, two days");
    return rung_bounded(g, RUNG_SECTION_evidence, 7, of_evidence)
           && says_nothing(g->evidence);
}

/* The first number of a fact: its status, its table, its file. */
static uint32_t first_number(rung_fact one)
{
    uint32_t number;
    _Static_assert(offsetof(rung_fact, line) == sizeof number, "three members in one");
    memcpy(&number, &one, sizeof number);
    return number;
}

/* Facts as they lie: of the nodes of each kind, of rules, of links. */
typedef struct tables {
    stretch all[RUNG_N_KINDS + 1 + RUNG_N_RELATIONS];
    unsigned n, at; /* that the bounds are of */
    rung_bounds of_fact;
} tables;

static void set_table(const rung_snapshot *g, tables *t, unsigned at)
{
    uint32_t files = rung_section_count(g, RUNG_SECTION_files),
             last_file = files < UINT16_MAX ? files - 1 : UINT16_MAX;
    rung_bound of_fact[] = {
        rung_two_members(first_number((rung_fact){ .status = RUNG_N_FACT_STATUS - 1 }),
                         first_number((rung_fact){ .status = 1 }),
                         first_number((rung_fact){ .file = (uint16_t)last_file }),
                         first_number((rung_fact){ .file = 1 })),
        { .limit = RUNG_ANY },
        { .limit = rung_section_count(g, RUNG_SECTION_evidence) },
        { .limit = rung_section_count(g, RUNG_SECTION_runs) - 1 },
    };
    of_fact[0].add = 0 - first_number((rung_fact){ .table = (uint8_t)t->all[at].table });
    _Static_assert(sizeof(rung_fact) == 16 && offsetof(rung_fact, evidence) == 8,
                   "four numbers: of three small ones, line, evidence, values");
    rung_bounds_set(&t->of_fact, 4, of_fact);
    t->at = at;
}

static bool piece_of_facts(const rung_snapshot *g, rung_section s, uint32_t first,
                           uint32_t end, void *with)
{
    tables *t = with;
    bool ok = true;
    (void)s;
    for (unsigned i = 0; i < t->n && ok; i++) {
        stretch of = within_piece(t->all[i], first, end);
        if (of.first == of.end)
            continue;
        if (t->at != i)
            set_table(g, t, i);
        ok = rung_within(&t->of_fact, g->facts + of.first, of.end - of.first);
    }
    return ok;
}

/* Where facts begin comes first, for by that they are parted. */
static bool facts_hold(const rung_snapshot *g, const relations *rel, bool *conditions)
{
    const rung_snapshot_head *h = g->head;
    tables t = { .at = UINT32_MAX };
    if (!rung_starts_rise(g, RUNG_SECTION_node_fact, 1, 0, g->rule_fact[0])
        || !rung_starts_rise(g, RUNG_SECTION_rule_fact, 0, g->rule_fact[0],
                             g->link_fact[0])
        || !rung_starts_rise(g, RUNG_SECTION_link_fact, 1, g->link_fact[0], h->n_facts))
        return false;
    for (unsigned k = 0; k < RUNG_N_KINDS; k++)
        t.all[t.n++] = (stretch){ g->node_fact[h->kind_start[k]],
                                  g->node_fact[h->kind_start[k + 1]], k };
    t.all[t.n++] = (stretch){ g->rule_fact[0], g->link_fact[0], RUNG_TABLE_RULES };
    for (unsigned r = 0; r < rel->n; r++)
        t.all[t.n++] =
            (stretch){ g->link_fact[rel->all[r].first], g->link_fact[rel->all[r].end],
                       RUNG_TABLE_OF_RELATION(rel->all[r].table) };
    bool stated = rung_section_count(g, RUNG_SECTION_files)
                  && rung_section_count(g, RUNG_SECTION_runs) > 1;
    return values_hold(g, conditions) && evidence_holds(g) && (h->n_facts == 0 || stated)
           && rung_walked(g, RUNG_SECTION_facts, piece_of_facts, &t);
}

static bool closers_hold(const rung_snapshot *g)
{
    const rung_snapshot_head *h = g->head;
    uint32_t n = h->kind_start[RUNG_COMPETENCY + 1] - h->kind_start[RUNG_COMPETENCY];
    uint32_t closers = rung_section_count(g, RUNG_SECTION_closers),
             starts = rung_section_count(g, RUNG_SECTION_closer_start);
    const rung_bound of_closer[] = { { .limit = h->n_nodes }, { .limit = h->n_facts } };
    bool ok = starts == 0
                  ? closers == 0 && rung_summed(g, RUNG_SECTION_closer_start)
                  : starts == n + 1
                        && rung_starts_rise(g, RUNG_SECTION_closer_start, 0, 0, closers);
    return ok && rung_bounded(g, RUNG_SECTION_closers, 2, of_closer);
}

/* Last, for it walks what the others prove. */
static bool piece_of_has(const rung_snapshot *g, rung_section s, uint32_t first,
                         uint32_t end, void *with)
{
    uint8_t has[1024];
    bool ok = true, *conditions = with;
    (void)s;
    for (uint32_t n; first < end; first += n) {
        n = end - first < sizeof has ? end - first : (uint32_t)sizeof has;
        rung_derive_has(g, first, n, *conditions, has);
        ok &= memcmp(has, g->node_has + first, n) == 0;
    }
    return ok;
}

const char *rung_proof_of_rows(const rung_snapshot *g)
{
    relations rel = { .n = 0 };
    bool conditions = true;
    return !links_hold(g, &rel)                ? "its links do not hold together"
           : !facts_hold(g, &rel, &conditions) ? "its facts do not hold together"
           : !closers_hold(g)                  ? "its closers do not hold together"
           : !rung_walked(g, RUNG_SECTION_node_has, piece_of_has, &conditions)
               ? "its nodes and what they have do not hold together"
               : NULL;
}
