/* test_proof.c -- what the proof lets through holds together, and what holds together it
 * lets through: blocks of random worlds, a number or two of them changed and the sum made
 * good, beside a plain reading of what each section must be. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "builder/build.h"
#include "core/text.h"
#include "snapshot/derive.h"
#include "source/package.h"
#include "support/test.h"
#include "support/trial.h"
#include "support/world.h"

#define ROUNDS 600
#define CHANGES 60 /* a round */

/* ---- the plain reading ---- */

static uint32_t n_of(const rung_snapshot *g, rung_section s)
{
    return rung_section_count(g, s);
}

static bool is_text(const rung_snapshot *g, rung_text_id id, bool may_be_empty)
{
    return (may_be_empty || id > 0) && id < n_of(g, RUNG_SECTION_pool);
}

static uint32_t of_kind(const rung_snapshot *g, unsigned k)
{
    return g->head->kind_start[k + 1] - g->head->kind_start[k];
}

static bool starts_hold(const uint32_t *starts, uint64_t n, uint32_t first, uint64_t end)
{
    for (uint64_t i = 0; i < n; i++)
        if (starts[i] > starts[i + 1])
            return false;
    return starts[0] == first && starts[n] == end;
}

static bool ids_hold(const uint32_t *ids, uint32_t n, uint64_t first, uint64_t end)
{
    for (uint32_t i = 0; i < n; i++)
        if (ids[i] < first || ids[i] >= end)
            return false;
    return true;
}

static bool counts_hold(const rung_snapshot *g)
{
    const rung_snapshot_head *h = g->head;
    uint32_t n = h->n_nodes, rows = 1;
    if (n >= UINT32_MAX / 16 || h->n_links == UINT32_MAX || h->n_facts == UINT32_MAX
        || h->n_later > h->n_links || !starts_hold(h->kind_start, RUNG_N_KINDS, 0, n))
        return false;
    for (unsigned r = 0; r < RUNG_N_RELATIONS; r++)
        if (h->row_of[r])
            if (h->row_of[r] != rows++)
                return false;
    const uint32_t by_node[] = {
        RUNG_SECTION_node_key,   RUNG_SECTION_node_name,       RUNG_SECTION_node_status,
        RUNG_SECTION_node_level, RUNG_SECTION_node_level_from, RUNG_SECTION_node_level_to,
        RUNG_SECTION_node_has,   RUNG_SECTION_node_sector,
    };
    const uint32_t starts[] = { RUNG_SECTION_node_fact, RUNG_SECTION_rule_fact };
    const uint32_t by_link[] = { RUNG_SECTION_link_from, RUNG_SECTION_link_to,
                                 RUNG_SECTION_link_status, RUNG_SECTION_in_link };
    bool ok = true;
    for (size_t i = 0; i < RUNG_COUNT_OF(by_node); i++)
        ok &= n_of(g, by_node[i]) == n;
    for (size_t i = 0; i < RUNG_COUNT_OF(starts); i++)
        ok &= n_of(g, starts[i]) == n + 1;
    for (size_t i = 0; i < RUNG_COUNT_OF(by_link); i++)
        ok &= n_of(g, by_link[i]) == h->n_links;
    uint32_t competencies = of_kind(g, RUNG_COMPETENCY),
             closers = n_of(g, RUNG_SECTION_closer_start);
    return ok && n_of(g, RUNG_SECTION_facts) == h->n_facts
           && n_of(g, RUNG_SECTION_link_fact) == h->n_links + 1
           && n_of(g, RUNG_SECTION_out_rows) == rows * (n + 1)
           && n_of(g, RUNG_SECTION_in_rows) == rows * (n + 1)
           && n_of(g, RUNG_SECTION_give_start) == n + of_kind(g, RUNG_ROLE) + 1
           && n_of(g, RUNG_SECTION_class_of) == competencies
           && n_of(g, RUNG_SECTION_asked_start) == competencies + 1
           && n_of(g, RUNG_SECTION_component) == of_kind(g, RUNG_ROLE)
           && (closers == competencies + 1
               || (closers == 0 && n_of(g, RUNG_SECTION_closers) == 0))
           && n_of(g, RUNG_SECTION_runs) > 0 && n_of(g, RUNG_SECTION_evidence) > 0
           && n_of(g, RUNG_SECTION_pool) > 0;
}

static bool names_of_package_hold(const rung_snapshot *g)
{
    const rung_snapshot_head *h = g->head;
    const rung_text_id heads[] = { h->title, h->graph_version, h->licence,
                                   h->description };
    bool ok = g->pool[0] == '\0' && g->pool[n_of(g, RUNG_SECTION_pool) - 1] == '\0'
              && is_text(g, h->graph, false) && memchr(h->digest, '\0', sizeof h->digest);
    for (size_t i = 0; i < RUNG_COUNT_OF(heads); i++)
        ok &= is_text(g, heads[i], true);
    for (uint32_t i = 0; i < n_of(g, RUNG_SECTION_sources); i++) {
        const rung_source *s = &g->sources[i];
        ok &= is_text(g, s->id, false) && is_text(g, s->title, true)
              && is_text(g, s->date, true) && is_text(g, s->licence, true)
              && is_text(g, s->url, true);
    }
    for (uint32_t i = 0; i < n_of(g, RUNG_SECTION_columns); i++)
        ok &= is_text(g, g->columns[i].name, false)
              && is_text(g, g->columns[i].help, true)
              && g->columns[i].type < RUNG_N_ATTR_TYPES;
    for (uint32_t i = 0; i < n_of(g, RUNG_SECTION_files); i++)
        ok &= is_text(g, g->files[i], false);
    return ok;
}

static bool number_holds(const rung_value *v)
{
    double x = v->type == RUNG_ATTR_NUMBER ? v->number : (double)v->integer;
    if (v->type == RUNG_ATTR_BOOLEAN)
        return v->integer == 0 || v->integer == 1;
    return v->attr < RUNG_N_ATTRS
               ? x >= rung_attrs[v->attr].lo && x <= rung_attrs[v->attr].hi
               : isfinite(x);
}

static bool value_holds(const rung_snapshot *g, const rung_value *v)
{
    uint32_t lists = n_of(g, RUNG_SECTION_lists);
    if (v->attr >= RUNG_N_ATTRS + n_of(g, RUNG_SECTION_columns))
        return false;
    unsigned type = v->attr < RUNG_N_ATTRS ? rung_attrs[v->attr].type
                                           : g->columns[v->attr - RUNG_N_ATTRS].type;
    if (v->type != type)
        return false;
    if (type == RUNG_ATTR_TEXT || type == RUNG_ATTR_WORD)
        return is_text(g, v->text, false);
    if (type != RUNG_ATTR_TEXTS && type != RUNG_ATTR_NODES)
        return number_holds(v);
    return v->first <= lists && v->n <= lists - v->first
           && ids_hold(g->lists + v->first, v->n, 0,
                       type == RUNG_ATTR_NODES ? g->head->n_nodes
                                               : n_of(g, RUNG_SECTION_pool));
}

static bool evidence_holds(const rung_snapshot *g, uint32_t i)
{
    const rung_evidence *e = &g->evidence[i];
    bool says = e->source != RUNG_NONE || e->locator || e->note || e->valid_from
                || e->valid_to || e->day_from != INT32_MIN || e->day_to != INT32_MAX;
    return !(i == 0 && says)
           && (e->source == RUNG_NONE || e->source < n_of(g, RUNG_SECTION_sources))
           && is_text(g, e->locator, true) && is_text(g, e->note, true)
           && is_text(g, e->valid_from, true) && is_text(g, e->valid_to, true);
}

/* Facts from starts[i] on up to starts[i + 1]: at least one, each of the table. */
static bool rows_hold(const rung_snapshot *g, const uint32_t *starts, uint32_t i,
                      unsigned table, bool any)
{
    for (uint32_t f = starts[i]; f < starts[i + 1]; f++)
        if (g->facts[f].table != table)
            return false;
    return any || starts[i] < starts[i + 1];
}

static bool facts_hold(const rung_snapshot *g)
{
    const rung_snapshot_head *h = g->head;
    uint32_t runs = n_of(g, RUNG_SECTION_runs) - 1;
    bool ok = starts_hold(g->runs, runs, 0, n_of(g, RUNG_SECTION_values));
    for (uint32_t i = 0; i < n_of(g, RUNG_SECTION_values); i++)
        ok &= value_holds(g, &g->values[i]);
    for (uint32_t r = 0; ok && r < runs; r++)
        for (uint32_t i = g->runs[r] + 1; i < g->runs[r + 1]; i++)
            ok &= g->values[i - 1].attr < g->values[i].attr;
    for (uint32_t i = 0; i < n_of(g, RUNG_SECTION_evidence); i++)
        ok &= evidence_holds(g, i);
    for (uint32_t f = 0; f < h->n_facts; f++)
        ok &= g->facts[f].status < RUNG_N_FACT_STATUS
              && g->facts[f].file < n_of(g, RUNG_SECTION_files)
              && g->facts[f].evidence < n_of(g, RUNG_SECTION_evidence)
              && g->facts[f].values < runs;
    if (!starts_hold(g->node_fact, h->n_nodes, 0, g->rule_fact[0])
        || !starts_hold(g->rule_fact, h->n_nodes, g->rule_fact[0], g->link_fact[0])
        || !starts_hold(g->link_fact, h->n_links, g->link_fact[0], h->n_facts))
        return false;
    for (uint32_t i = 0; i < h->n_nodes; i++)
        ok &= rows_hold(g, g->node_fact, i, rung_node_kind(g, (rung_node){ i }), false)
              && rows_hold(g, g->rule_fact, i, RUNG_TABLE_RULES, true);
    return ok;
}

static bool nodes_hold(const rung_snapshot *g)
{
    uint32_t pool = n_of(g, RUNG_SECTION_pool);
    for (uint32_t i = 0; i < g->head->n_nodes; i++)
        if (!is_text(g, g->node_key[i], false) || !is_text(g, g->node_name[i], false)
            || !rung_text_is_key(g->pool + g->node_key[i],
                                 strnlen(g->pool + g->node_key[i], pool - g->node_key[i]))
            || g->node_status[i] >= RUNG_N_FACT_STATUS
            || g->node_sector[i] > RUNG_SECTOR_OTHER || g->node_level[i] < -1
            || g->node_level[i] > 8)
            return false;
    return true;
}

static bool link_holds(const rung_snapshot *g, unsigned r, uint32_t node, uint32_t l,
                       bool out)
{
    rung_node from = { g->link_from[l] }, to = { g->link_to[l] };
    if (from.id >= g->head->n_nodes || to.id >= g->head->n_nodes
        || (out ? from.id : to.id) != node)
        return false;
    rung_kind a = rung_node_kind(g, from), b = rung_node_kind(g, to);
    return (rung_relation_from((rung_relation)r) & RUNG_KIND_BIT(a))
           && (rung_relation_to((rung_relation)r) & RUNG_KIND_BIT(b))
           && (r != RUNG_MATCHES || a == b)
           && rows_hold(g, g->link_fact, l, RUNG_TABLE_OF_RELATION(r), false);
}

/* The links of relation r are [first, end): found from both ends, in order. */
static bool relation_holds(const rung_snapshot *g, unsigned r, uint32_t first)
{
    const uint32_t *out = rung_out_row(g, (rung_relation)r),
                   *in = rung_in_row(g, (rung_relation)r);
    uint32_t n = g->head->n_nodes, end = out[n];
    if (end > g->head->n_links || !starts_hold(out, n, first, end)
        || !starts_hold(in, n, first, end))
        return false;
    for (uint32_t node = 0; node < n; node++) {
        for (uint32_t l = out[node]; l < out[node + 1]; l++)
            if (!link_holds(g, r, node, l, true)
                || (l > out[node] && g->link_to[l] <= g->link_to[l - 1]))
                return false;
        for (uint32_t i = in[node]; i < in[node + 1]; i++)
            if (g->in_link[i] < first || g->in_link[i] >= end
                || !link_holds(g, r, node, g->in_link[i], false)
                || (i > in[node] && g->in_link[i] <= g->in_link[i - 1]))
                return false;
    }
    return true;
}

static bool links_hold(const rung_snapshot *g)
{
    uint32_t n = g->head->n_nodes, at = 0;
    for (uint32_t l = 0; l < g->head->n_links; l++)
        if (g->link_status[l] >= RUNG_N_FACT_STATUS)
            return false;
    for (uint32_t i = 0; i <= n; i++)
        if (g->out_rows[i] || g->in_rows[i])
            return false;
    for (unsigned r = 0; r < RUNG_N_RELATIONS; r++)
        if (g->head->row_of[r]) {
            if (!relation_holds(g, r, at))
                return false;
            at = rung_out_row(g, (rung_relation)r)[n];
        }
    return at == g->head->n_links;
}

static bool lists_hold(const rung_snapshot *g)
{
    const rung_snapshot_head *h = g->head;
    uint32_t n = h->n_nodes, first = h->kind_start[RUNG_COMPETENCY],
             end = h->kind_start[RUNG_COMPETENCY + 1], roles = of_kind(g, RUNG_ROLE);
    uint32_t give = n_of(g, RUNG_SECTION_give), asked = n_of(g, RUNG_SECTION_asked),
             closers = n_of(g, RUNG_SECTION_closers);
    bool ok = starts_hold(g->give_start, (uint64_t)n + roles, 0, give)
              && starts_hold(g->asked_start, end - first, 0, asked)
              && (!n_of(g, RUNG_SECTION_closer_start)
                  || starts_hold(g->closer_start, end - first, 0, closers))
              && ids_hold(g->give, give, first, end)
              && ids_hold(g->asked, asked, 0, roles)
              && ids_hold(g->class_of, end - first, first, end)
              && ids_hold(g->component, roles, 0, (uint64_t)h->n_components + 1);
    for (uint32_t i = 0; i < closers; i++)
        ok &= g->closers[i].node.id < n && g->closers[i].fact < h->n_facts;
    for (uint32_t i = 0; i < n_of(g, RUNG_SECTION_names); i++)
        ok &= is_text(g, g->names[i].folded, false)
              && is_text(g, g->names[i].shown, false) && g->names[i].node < n
              && g->names[i].by <= RUNG_BY_CODE;
    for (uint32_t i = 0; i < n_of(g, RUNG_SECTION_words); i++)
        ok &= is_text(g, g->words[i].text, false)
              && g->words[i].name < n_of(g, RUNG_SECTION_names);
    return ok;
}

static bool has_holds(const rung_snapshot *g)
{
    for (uint32_t i = 0; i < g->head->n_nodes; i++) {
        uint8_t has;
        rung_derive_has(g, i, 1, true, &has);
        if (has != g->node_has[i])
            return false;
    }
    return true;
}

static bool holds(const rung_snapshot *g)
{
    return counts_hold(g) && names_of_package_hold(g) && facts_hold(g) && nodes_hold(g)
           && links_hold(g) && lists_hold(g) && has_holds(g);
}

/* ---- what is changed ---- */

static const uint32_t element[RUNG_N_SECTIONS] = {
#define X(member, type) sizeof(type),
    RUNG_SECTION_MAP(X)
#undef X
};

/* Of a world, or now and then of a package that has what worlds have not: rules. */
static rung_snapshot_head *make_block(uint64_t seed, size_t *size)
{
    dice d = { seed };
    rung_records records = { 0 };
    rung_diagnostics diags = { 0 };
    rung_error err = { 0 };
    rung_status s;
    void *block = NULL;
    if (dice_chance(&d, 20)) {
        s = rung_package_read("tests/golden/graphs/small", &records, &diags, &err);
    } else {
        world *w = world_small(seed);
        world_give_names(w, &d);
        s = world_records(w, 0, &records, &err);
        world_free(w);
    }
    if (!s)
        s = rung_build(&records, &block, size, &err);
    rung_records_drop(&records);
    rung_diagnostics_drop(&diags);
    EXPECT(!s, "not built: %s", err.text);
    return block;
}

/* A number that something of the block is counted by, or one beside it. */
static uint32_t some_limit(const rung_snapshot_head *h, dice *d)
{
    uint32_t limits[RUNG_N_SECTIONS + 4], n = 0;
    for (unsigned s = 0; s < RUNG_N_SECTIONS; s++)
        limits[n++] = (uint32_t)h->sections[s].count;
    limits[n++] = RUNG_NONE;
    limits[n++] = h->kind_start[RUNG_COMPETENCY];
    limits[n++] = h->kind_start[RUNG_COMPETENCY + 1];
    limits[n++] = h->n_components + 1;
    return limits[dice_below(d, (int)n)] + (uint32_t)dice_range(d, -1, 1);
}

/* Changes one number of an element of `size` bytes at `at`; `n` of them lie from `all` on. */
static void change_number(const rung_snapshot_head *h, dice *d, uint8_t *all, uint32_t n,
                          uint32_t size)
{
    uint32_t width = size % 4 ? 1 : 4, i = (uint32_t)dice_below(d, (int)n), value = 0;
    uint8_t *at =
        all + (size_t)i * size + width * (uint32_t)dice_below(d, (int)(size / width));
    memcpy(&value, at, width == 4 ? sizeof value : 0);
    switch (dice_below(d, width == 4 ? 6 : 2)) {
    case 0: *at ^= (uint8_t)(1 << dice_below(d, 8)); return;
    case 1: *at = (uint8_t) "A-\0\xff\t"[dice_below(d, 5)]; return;
    case 2: value += dice_chance(d, 50) ? 1 : UINT32_MAX; break;
    case 3: value = some_limit(h, d); break;
    case 4: value ^= UINT32_C(1) << dice_below(d, 32); break;
    default:
        memcpy(&value, all + (size_t)dice_below(d, (int)n) * size + (at - all) % size, 4);
        break;
    }
    memcpy(at, &value, sizeof value);
}

static void swap_elements(dice *d, uint8_t *all, uint32_t n, uint32_t size)
{
    uint8_t kept[64],
        *a = all + (size_t)dice_below(d, (int)n) * size,
        *b = dice_chance(d, 50) && a > all ? a - size
                                           : all + (size_t)dice_below(d, (int)n) * size;
    memcpy(kept, a, size);
    memcpy(a, b, size);
    memcpy(b, kept, size);
}

/* Keys, which begin in the texts, are hit by one change of texts in many. */
static void change_key(const rung_snapshot_head *h, dice *d)
{
    const uint32_t *keys =
        (const void *)((const char *)h + h->sections[RUNG_SECTION_node_key].offset);
    char *key = (char *)(uintptr_t)h + h->sections[RUNG_SECTION_pool].offset
                + keys[dice_below(d, (int)h->n_nodes)];
    size_t len = strlen(key);
    key[dice_chance(d, 50) ? len - 1 : (size_t)dice_below(d, (int)len)] =
        "A-\0\xff z~"[dice_below(d, 7)];
}

static void *section_of(rung_snapshot_head *h, rung_section s)
{
    return (char *)h + h->sections[s].offset;
}

/* Two links of one node change places, and what leads to their ends knows. */
static void exchange_links(rung_snapshot_head *h, dice *d)
{
    uint32_t *from = section_of(h, RUNG_SECTION_link_from),
             *to = section_of(h, RUNG_SECTION_link_to),
             *in = section_of(h, RUNG_SECTION_in_link);
    uint32_t l = h->n_links < 2 ? 0 : (uint32_t)dice_below(d, (int)h->n_links - 1);
    if (h->n_links < 2 || from[l] != from[l + 1])
        return;
    uint32_t kept = to[l];
    to[l] = to[l + 1];
    to[l + 1] = kept;
    for (uint32_t i = 0; i < h->n_links; i++)
        in[i] = in[i] == l ? l + 1 : in[i] == l + 1 ? l : in[i];
}

/* What nodes have, as it is after other changes. */
static void settle_has(rung_snapshot_head *h, size_t size)
{
    rung_snapshot *g;
    rung_error err = { 0 };
    if (!rung_snapshot_open(h, size, RUNG_BLOCK_BORROWED, true, &g, &err)) {
        rung_derive_has(g, 0, h->n_nodes, true, section_of(h, RUNG_SECTION_node_has));
        rung_snapshot_close(g);
    }
}

/* All links of a relation become links of another one, which has none and stands where no
 * other is in between. */
static void rename_relation(rung_snapshot_head *h, dice *d)
{
    unsigned r = (unsigned)dice_below(d, RUNG_N_RELATIONS), to = r;
    int by = dice_chance(d, 50) ? 1 : -1;
    for (int steps = dice_range(d, 1, 4); steps > 0; steps--)
        if (to + (unsigned)by < RUNG_N_RELATIONS && !h->row_of[to + (unsigned)by])
            to += (unsigned)by;
    if (!h->row_of[r] || to == r)
        return;
    rung_fact *facts = section_of(h, RUNG_SECTION_facts);
    for (uint32_t f = 0; f < h->n_facts; f++)
        if (facts[f].table == RUNG_TABLE_OF_RELATION(r))
            facts[f].table = (uint8_t)RUNG_TABLE_OF_RELATION(to);
    h->row_of[to] = h->row_of[r];
    h->row_of[r] = 0;
}

/* The rows of the last relation are gone, or end behind all links. */
static void spoil_last_relation(rung_snapshot_head *h, dice *d)
{
    unsigned r = RUNG_N_RELATIONS;
    while (r > 0 && !h->row_of[r - 1])
        r--;
    if (r == 0)
        return;
    const rung_section rows[] = { RUNG_SECTION_out_rows, RUNG_SECTION_in_rows };
    bool gone = dice_chance(d, 50);
    for (size_t i = 0; i < RUNG_COUNT_OF(rows); i++) {
        uint32_t *ids = section_of(h, rows[i]);
        if (gone)
            h->sections[rows[i]].count -= h->n_nodes + 1;
        else
            ids[h->sections[rows[i]].count - 1] = h->n_links + 100000;
    }
    if (gone)
        h->row_of[r - 1] = 0;
}

/* One element fewer, or one more where there is room before the next section. */
static void change_count(rung_snapshot_head *h, dice *d)
{
    unsigned s = (unsigned)dice_below(d, RUNG_N_SECTIONS - 1);
    uint64_t *n = &h->sections[s].count;
    if (dice_chance(d, 50) && *n)
        --*n;
    else if (h->sections[s].offset + (*n + 1) * element[s] <= h->sections[s + 1].offset)
        ++*n;
}

/* Changes the block somewhere; the section, or RUNG_N_SECTIONS: the head. */
static unsigned change(rung_snapshot_head *h, size_t size, dice *d)
{
    static void (*const forgeries[])(rung_snapshot_head *,
                                     dice *) = { exchange_links, rename_relation,
                                                 spoil_last_relation, change_count };
    unsigned s = (unsigned)dice_below(d, RUNG_N_SECTIONS + 10);
    if (s < RUNG_N_SECTIONS) {
        uint32_t n = (uint32_t)h->sections[s].count;
        uint8_t *all = section_of(h, s);
        if (n && dice_chance(d, 25))
            swap_elements(d, all, n, element[s]);
        else if (n)
            change_number(h, d, all, n, element[s]);
        return s;
    }
    if (s < RUNG_N_SECTIONS + 2 && h->n_nodes) {
        change_key(h, d);
        return RUNG_SECTION_pool;
    }
    if (s < RUNG_N_SECTIONS + 6) {
        uint8_t *from = (uint8_t *)h + offsetof(rung_snapshot_head, description);
        uint32_t bytes = offsetof(rung_snapshot_head, sections)
                         - offsetof(rung_snapshot_head, description);
        change_number(h, d, from, bytes / 4, 4);
    } else {
        forgeries[s - RUNG_N_SECTIONS - 6](h, d);
        if (s < RUNG_N_SECTIONS + 8)
            settle_has(h, size);
    }
    return RUNG_N_SECTIONS;
}

static bool opens(rung_snapshot_head *h, size_t size, bool trusted, rung_snapshot **g)
{
    rung_error err = { 0 };
    rung_snapshot_seal(h);
    return !rung_snapshot_open(h, size, RUNG_BLOCK_BORROWED, trusted, g, &err);
}

static void the_proof_is_the_plain_reading(void **state)
{
    (void)state;
    uint32_t refused[RUNG_N_SECTIONS + 1] = { 0 }, let_through = 0;
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        dice d = { t.seed };
        size_t size;
        rung_snapshot_head *whole = make_block(t.seed, &size),
                           *h = aligned_alloc(64, size);
        assert_non_null(h);
        for (int i = 0; i < CHANGES; i++) {
            rung_snapshot *g;
            memcpy(h, whole, size);
            unsigned at = change(h, size, &d);
            assert_true(opens(h, size, true, &g));
            bool plain = holds(g);
            rung_snapshot_close(g);
            bool opened = opens(h, size, false, &g);
            EXPECT(opened == plain, "change %d, of section %u, is %s", i, at,
                   opened ? "let through" : "refused");
            if (opened)
                rung_snapshot_close(g);
            refused[at] += !opened;
            let_through += opened;
        }
        free(h);
        rung_pages_drop(whole, size);
    }
    for (unsigned s = 0; s <= RUNG_N_SECTIONS; s++) /* whose numbers may be anything */
        if (s != RUNG_SECTION_columns && s != RUNG_SECTION_node_level_from
            && s != RUNG_SECTION_node_level_to && !refused[s])
            fail_msg("no change of section %u was refused", s);
    assert_true(let_through > 0);
}

static void sections_lie_in_the_block(void **state)
{
    (void)state;
    size_t size;
    rung_snapshot *g;
    rung_snapshot_head *h = make_block(1, &size);
    for (unsigned s = 0; s < RUNG_N_SECTIONS; s++) {
        const uint64_t at = h->sections[s].offset, n = h->sections[s].count;
        const uint64_t before = s ? h->sections[s - 1].offset : 0;
        const uint64_t wrong[][2] = {
            { at + 4, n }, { size + 64, 0 },   { UINT64_MAX - 63, n },
            { at, size },  { at, UINT32_MAX }, { at, UINT64_MAX / element[s] + 1 },
            { 0, n },      { before, n },
        };
        for (size_t i = 0; i < RUNG_COUNT_OF(wrong); i++) {
            if (wrong[i][0] == at && wrong[i][1] == n)
                continue; /* there is nothing before it */
            h->sections[s].offset = wrong[i][0];
            h->sections[s].count = wrong[i][1];
            if (opens(h, size, false, &g))
                fail_msg("section %u is anywhere, and it opened (%zu)", s, i);
        }
        h->sections[s].offset = at;
        h->sections[s].count = n;
    }
    assert_true(opens(h, size, false, &g));
    rung_snapshot_close(g);
    rung_pages_drop(h, size);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sections_lie_in_the_block),
        cmocka_unit_test(the_proof_is_the_plain_reading),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
