/* diff_side.c -- what is the same in two graphs; see diff_side.h.
 *
 * Texts of two graphs lie in two pools and are compared by their bytes; nodes by rank, so
 * that merging two lists of links compares numbers. */
#include "engine/diff_side.h"

#include "core/json.h"
#include "core/sort.h"

/* ---- nodes ---- */

/* Gives the nodes of kind k in both their ranks, from `rank` on; returns the next. */
static uint32_t rank_kind(rung_sides *s, unsigned k, uint32_t rank)
{
    const rung_snapshot *old = s->old.g, *now = s->now.g;
    uint32_t a = old->head->kind_start[k], a_end = old->head->kind_start[k + 1];
    uint32_t b = now->head->kind_start[k], b_end = now->head->kind_start[k + 1];
    for (; a < a_end || b < b_end; rank++) {
        int order = a == a_end   ? 1
                    : b == b_end ? -1
                                 : strcmp(rung_node_key(old, (rung_node){ a }),
                                          rung_node_key(now, (rung_node){ b }));
        s->old.node[rank] = order <= 0 ? a : RUNG_NONE;
        s->now.node[rank] = order >= 0 ? b : RUNG_NONE;
        if (order <= 0)
            s->old.rank[a++] = rank;
        if (order >= 0)
            s->now.rank[b++] = rank;
    }
    return rank;
}

static bool rank_nodes(rung_arena *mem, rung_sides *s)
{
    uint32_t n_old = s->old.g->head->n_nodes, n_now = s->now.g->head->n_nodes;
    size_t most = (size_t)n_old + n_now;
    if (!RUNG_MAKE(mem, s->old.rank, n_old) || !RUNG_MAKE(mem, s->now.rank, n_now)
        || !RUNG_MAKE(mem, s->old.node, most) || !RUNG_MAKE(mem, s->now.node, most))
        return false;
    for (unsigned k = 0; k < RUNG_N_KINDS; k++)
        s->n_ranks = rank_kind(s, k, s->n_ranks);
    return true;
}

/* ---- declared columns ---- */

typedef struct named_column {
    const char *name;
    uint32_t *attr;
} named_column;

static int by_name(const void *a, const void *b, void *context)
{
    (void)context;
    const named_column *x = a, *y = b;
    int order = strcmp(x->name, y->name);
    return order ? order : (x->attr > y->attr) - (x->attr < y->attr);
}

static uint32_t add_columns(rung_side *s, named_column *to)
{
    uint32_t n = rung_section_count(s->g, RUNG_SECTION_columns);
    for (uint32_t i = 0; i < n; i++)
        to[i] =
            (named_column){ rung_text_of(s->g, s->g->columns[i].name), &s->column[i] };
    return n;
}

static bool join_columns(rung_arena *mem, rung_sides *s)
{
    uint32_t n_old = rung_section_count(s->old.g, RUNG_SECTION_columns);
    uint32_t n_now = rung_section_count(s->now.g, RUNG_SECTION_columns);
    named_column *all = RUNG_NEW(mem, named_column, (size_t)n_old + n_now);
    if (!all || !RUNG_MAKE(mem, s->old.column, n_old)
        || !RUNG_MAKE(mem, s->now.column, n_now)
        || !RUNG_MAKE(mem, s->names, (size_t)RUNG_N_ATTRS + n_old + n_now))
        return false;
    uint32_t n = add_columns(&s->old, all);
    n += add_columns(&s->now, all + n);
    rung_sort(all, n, sizeof *all, by_name, NULL);
    for (s->n_attrs = 0; s->n_attrs < RUNG_N_ATTRS; s->n_attrs++)
        s->names[s->n_attrs] = rung_attrs[s->n_attrs].name;
    for (uint32_t i = 0; i < n; i++) {
        if (i == 0 || strcmp(all[i - 1].name, all[i].name) != 0)
            s->names[s->n_attrs++] = all[i].name;
        *all[i].attr = s->n_attrs - 1;
    }
    return true;
}

rung_status rung_sides_init(rung_arena *mem, const rung_snapshot *old,
                            const rung_snapshot *now, rung_sides *out, rung_error *err)
{
    *out = (rung_sides){ .old = { .g = old }, .now = { .g = now } };
    if (!rank_nodes(mem, out) || !join_columns(mem, out))
        return rung_fail(err, RUNG_NO_MEMORY,
                         "the graphs are too large to be compared in the memory that one "
                         "question may have");
    return RUNG_OK;
}

/* ---- the same ---- */

bool rung_same_text(const rung_side *a, rung_text_id x, const rung_side *b,
                    rung_text_id y)
{
    uint32_t len = rung_text_len_of(a->g, x);
    return len == rung_text_len_of(b->g, y)
           && (len == 0
               || memcmp(rung_text_of(a->g, x), rung_text_of(b->g, y), len) == 0);
}

bool rung_same_source(const rung_side *a, uint32_t x, const rung_side *b, uint32_t y)
{
    if (x == RUNG_NONE || y == RUNG_NONE)
        return x == y;
    return rung_same_text(a, a->g->sources[x].id, b, b->g->sources[y].id);
}

static bool same_list(const rung_side *a, const rung_value *x, const rung_side *b,
                      const rung_value *y)
{
    if (x->n != y->n)
        return false;
    for (uint32_t i = 0; i < x->n; i++) {
        uint32_t p = a->g->lists[x->first + i], q = b->g->lists[y->first + i];
        if (x->type == RUNG_ATTR_NODES ? a->rank[p] != b->rank[q]
                                       : !rung_same_text(a, p, b, q))
            return false;
    }
    return true;
}

bool rung_same_value(const rung_side *a, const rung_value *x, const rung_side *b,
                     const rung_value *y)
{
    if (x->type != y->type)
        return false;
    switch ((rung_attr_type)x->type) {
    case RUNG_ATTR_TEXT:
    case RUNG_ATTR_WORD: return rung_same_text(a, x->text, b, y->text);
    case RUNG_ATTR_INTEGER:
    case RUNG_ATTR_BOOLEAN: return x->integer == y->integer;
    case RUNG_ATTR_NUMBER: return x->number == y->number;
    default: return same_list(a, x, b, y);
    }
}

/* The value of an attribute, by its number in both, among n values. */
static const rung_value *value_of(const rung_side *s, const rung_value *values,
                                  uint32_t n, uint32_t attr)
{
    for (uint32_t i = 0; i < n; i++)
        if (rung_side_attr(s, &values[i]) == attr)
            return &values[i];
    return NULL;
}

bool rung_same_row(const rung_side *a, uint32_t x, const rung_side *b, uint32_t y)
{
    const rung_fact *f = &a->g->facts[x], *h = &b->g->facts[y];
    const rung_evidence *e = rung_evidence_of(a->g, f), *o = rung_evidence_of(b->g, h);
    uint32_t n, m;
    const rung_value *values = rung_fact_values(a->g, x, &n);
    const rung_value *others = rung_fact_values(b->g, y, &m);
    if (f->status != h->status || n != m || !rung_same_source(a, e->source, b, o->source)
        || !rung_same_text(a, e->locator, b, o->locator)
        || !rung_same_text(a, e->note, b, o->note)
        || !rung_same_text(a, e->valid_from, b, o->valid_from)
        || !rung_same_text(a, e->valid_to, b, o->valid_to))
        return false;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t attr = rung_side_attr(a, &values[i]);
        const rung_value *other = rung_side_attr(b, &others[i]) == attr
                                      ? &others[i]
                                      : value_of(b, others, m, attr);
        if (!other || !rung_same_value(a, &values[i], b, other))
            return false;
    }
    return true;
}

/* ---- hashes ---- */

#define HASH_FIRST 0xcbf29ce484222325u
#define HASH_TIMES 0x100000001b3u

static uint64_t mix(uint64_t h, uint64_t number)
{
    h = (h ^ number) * 0x9e3779b97f4a7c15u;
    return h ^ h >> 29;
}

static uint64_t mix_text(uint64_t h, const rung_side *s, rung_text_id text)
{
    const char *bytes = text ? rung_text_of(s->g, text) : "";
    for (uint32_t i = 0; i < rung_text_len_of(s->g, text); i++)
        h = (h ^ (unsigned char)bytes[i]) * HASH_TIMES;
    return mix(h, rung_text_len_of(s->g, text));
}

static uint64_t value_hash(const rung_side *s, const rung_value *value)
{
    uint64_t h = mix(HASH_FIRST, rung_side_attr(s, value));
    uint64_t bits = 0;
    switch ((rung_attr_type)value->type) {
    case RUNG_ATTR_TEXT:
    case RUNG_ATTR_WORD: return mix_text(h, s, value->text);
    case RUNG_ATTR_INTEGER:
    case RUNG_ATTR_BOOLEAN: return mix(h, (uint64_t)value->integer);
    case RUNG_ATTR_NUMBER: /* -0 and 0 are the same number */
        if (value->number != 0)
            memcpy(&bits, &value->number, sizeof bits);
        return mix(h, bits);
    default: break;
    }
    for (uint32_t i = 0; i < value->n; i++) {
        uint32_t item = s->g->lists[value->first + i];
        h = value->type == RUNG_ATTR_NODES ? mix(h, s->rank[item]) : mix_text(h, s, item);
    }
    return h;
}

uint64_t rung_row_hash(const rung_side *s, uint32_t fact)
{
    const rung_fact *f = &s->g->facts[fact];
    const rung_evidence *e = rung_evidence_of(s->g, f);
    uint64_t h = mix(HASH_FIRST, f->status), values_hash = 0;
    h = mix_text(h, s, e->source == RUNG_NONE ? 0 : s->g->sources[e->source].id);
    h = mix_text(h, s, e->locator);
    h = mix_text(h, s, e->note);
    h = mix_text(h, s, e->valid_from);
    h = mix_text(h, s, e->valid_to);
    uint32_t n;
    const rung_value *values = rung_fact_values(s->g, fact, &n);
    for (uint32_t i = 0; i < n; i++)
        values_hash += value_hash(s, &values[i]);
    return mix(h, values_hash);
}

/* ---- words ---- */

const char *rung_row_source(const rung_side *s, uint32_t fact)
{
    uint32_t source = rung_evidence_of(s->g, &s->g->facts[fact])->source;
    return source == RUNG_NONE ? NULL : rung_text_of(s->g, s->g->sources[source].id);
}

static void put_item(const rung_side *s, const rung_value *value, uint32_t item, bool ids,
                     rung_sink *out)
{
    char id[RUNG_NODE_ID_MAX];
    rung_node n = { item };
    if (value->type != RUNG_ATTR_NODES)
        rung_puts(out, rung_text_of(s->g, item));
    else
        rung_puts(out, ids ? rung_node_id(s->g, n, id) : rung_node_name(s->g, n));
}

void rung_side_put_value(const rung_side *s, const rung_value *value, bool ids,
                         rung_sink *out)
{
    char number[RUNG_REAL_MAX];
    switch ((rung_attr_type)value->type) {
    case RUNG_ATTR_TEXT:
    case RUNG_ATTR_WORD: rung_puts(out, rung_text_of(s->g, value->text)); return;
    case RUNG_ATTR_INTEGER: rung_putf(out, "%lld", (long long)value->integer); return;
    case RUNG_ATTR_BOOLEAN: rung_puts(out, value->integer ? "true" : "false"); return;
    case RUNG_ATTR_NUMBER: rung_puts(out, rung_real_text(value->number, number)); return;
    default: break;
    }
    for (uint32_t i = 0; i < value->n; i++) {
        rung_puts(out, i ? "; " : "");
        put_item(s, value, s->g->lists[value->first + i], ids, out);
    }
}

void rung_side_put_row(const rung_side *s, uint32_t fact, rung_sink *out)
{
    const rung_fact *f = &s->g->facts[fact];
    const rung_evidence *e = rung_evidence_of(s->g, f);
    const char *source = rung_row_source(s, fact);
    rung_puts(out, rung_fact_status_word((rung_fact_status)f->status));
    if (source)
        rung_putf(out, ": %s", source);
    if (e->locator)
        rung_putf(out, "%s%s", source ? ", " : ": ", rung_text_of(s->g, e->locator));
}
