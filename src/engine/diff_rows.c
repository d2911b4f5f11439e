/* diff_rows.c -- rows of a comparison, and what differs behind the values that count: the
 * rows of the tables one by one, the list of sources, the package. */
#include "core/sort.h"
#include "engine/diff_parts.h"

#define PAIRS_MOST 64u /* rows of one thing that are looked through for the likest */

const char *rung_diff_keep(rung_diffing *d)
{
    if (d->text.failed)
        d->failed = true;
    if (d->failed || d->text.len == 0)
        return NULL;
    const char *text = rung_arena_text(d->mem, d->text.to, d->text.len);
    d->text.len = 0;
    d->failed = !text;
    return text;
}

/* ---- a row ---- */

static const rung_diff_node *node_of(rung_diffing *d, uint32_t rank, bool gone)
{
    if (rank == RUNG_NONE)
        return NULL;
    bool old = gone || d->s.now.node[rank] == RUNG_NONE;
    const rung_snapshot *g = old ? d->s.old.g : d->s.now.g;
    rung_node n = { old ? d->s.old.node[rank] : d->s.now.node[rank] };
    rung_view v = rung_view_of(g, 0, NULL);
    int level = rung_view_level(&v, n);
    char id[RUNG_NODE_ID_MAX];
    rung_diff_node *node = RUNG_NEW(d->mem, rung_diff_node, 1);
    rung_puts(&d->text, rung_node_id(g, n, id));
    const char *kept = rung_diff_keep(d);
    d->failed |= !node;
    if (node)
        *node = (rung_diff_node){ kept,
                                  rung_node_name(g, n),
                                  rung_kind_word(rung_node_kind(g, n)),
                                  { level < 0 ? RUNG_NO_INT : level } };
    return node;
}

static const rung_diff_was *was_of(rung_diffing *d, uint32_t fact)
{
    if (fact == RUNG_NONE)
        return NULL;
    const rung_side *s = &d->s.old;
    const rung_fact *f = &s->g->facts[fact];
    const rung_evidence *e = rung_evidence_of(s->g, f);
    rung_diff_was *was = RUNG_NEW(d->mem, rung_diff_was, 1);
    d->failed |= !was;
    if (was)
        *was = (rung_diff_was){
            .status = rung_fact_status_word((rung_fact_status)f->status),
            .source = rung_row_source(s, fact),
            .date = e->source == RUNG_NONE
                        ? NULL
                        : rung_side_text(s, s->g->sources[e->source].date),
            .locator = rung_side_text(s, e->locator),
            .note = rung_side_text(s, e->note),
            .valid_from = rung_side_text(s, e->valid_from),
            .valid_to = rung_side_text(s, e->valid_to),
            .file = rung_side_text(s, s->g->files[f->file]),
            .line = { f->line },
        };
    return was;
}

/* The evidence of the new, and that of the old where it is another. */
static const char *written(rung_diffing *d, uint32_t old_fact, uint32_t new_fact)
{
    if (new_fact != RUNG_NONE)
        rung_side_put_row(&d->s.now, new_fact, &d->text);
    const char *now = rung_diff_keep(d);
    if (old_fact != RUNG_NONE)
        rung_side_put_row(&d->s.old, old_fact, &d->text);
    const char *old = rung_diff_keep(d);
    if (!old || (now && strcmp(now, old) == 0))
        return now;
    if (now)
        rung_putf(&d->text, "%s; was %s", now, old);
    else
        rung_putf(&d->text, "was %s", old);
    return rung_diff_keep(d);
}

/* The next row of a section, or NULL: it is only counted. */
static rung_diff_row *next_row(rung_diffing *d, rung_diff_section section)
{
    rung_diff_rows *rows = &d->r->sections[section];
    d->counts->of[section]++;
    if (d->failed)
        return NULL;
    if (rows->n == d->limit) {
        d->truncated = true;
        return NULL;
    }
    rung_diff_row *items =
        rung_arena_one_more(d->mem, rows->items, rows->n, sizeof *items);
    d->failed = !items;
    if (!items)
        return NULL;
    rows->items = items;
    return &rows->items[rows->n++];
}

void rung_diff_put(rung_diffing *d, rung_diff_section section, rung_diff_what what,
                   const rung_thing *t, const char *attribute, const char *before,
                   const char *after, uint32_t old_fact, uint32_t new_fact)
{
    d->touched[t->from] = 1;
    if (t->to != RUNG_NONE)
        d->touched[t->to] = 1;
    rung_diff_row *row = next_row(d, section);
    if (!row)
        return;
    bool gone = new_fact == RUNG_NONE;
    *row = (rung_diff_row){
        .what = (uint8_t)what,
        .node = node_of(d, t->from, gone),
        .to = t->link ? node_of(d, t->to, gone) : NULL,
        .relation = t->link ? rung_relation_word(t->relation) : NULL,
        .attribute = attribute,
        .before = before,
        .after = after,
        .evidence = { new_fact },
        .was = was_of(d, old_fact),
        .written = written(d, old_fact, new_fact),
    };
}

void rung_diff_put_one(rung_diffing *d, rung_diff_section section, rung_diff_what what,
                       const rung_thing *t, const char *attribute, int which,
                       const char *text, uint32_t fact)
{
    bool now = which == RUNG_NOW;
    rung_diff_put(d, section, what, t, attribute, now ? NULL : text, now ? text : NULL,
                  now ? RUNG_NONE : fact, now ? fact : RUNG_NONE);
}

static rung_diff_what what_of(const char *before, const char *after)
{
    return !before ? RUNG_DIFF_STATED : !after ? RUNG_DIFF_UNSTATED : RUNG_DIFF_CHANGED;
}

/* Adds a row on a source or on the package: CHANGED, STATED or UNSTATED by its texts
 * unless `what` is ADDED or REMOVED. */
static void put_subject(rung_diffing *d, rung_diff_section section, rung_diff_what what,
                        const char *subject, const char *attribute, const char *before,
                        const char *after)
{
    if (what != RUNG_DIFF_ADDED && what != RUNG_DIFF_REMOVED)
        what = what_of(before, after);
    rung_diff_row *row = next_row(d, section);
    if (row)
        *row = (rung_diff_row){ .what = (uint8_t)what,
                                .subject = subject,
                                .attribute = attribute,
                                .before = before,
                                .after = after,
                                .evidence = RUNG_NO_FACT };
}

/* ---- rows of the tables ---- */

static int by_hash(const void *a, const void *b, void *context)
{
    (void)context;
    const rung_lone_row *x = a, *y = b;
    if (x->hash != y->hash) /* 64 bits, no number to compare */
        return x->hash < y->hash ? -1 : 1;
    return rung_compare(x->fact, y->fact);
}

static int by_fact(const void *a, const void *b, void *context)
{
    (void)context;
    return rung_compare(((const rung_lone_row *)a)->fact,
                        ((const rung_lone_row *)b)->fact);
}

static rung_lone_rows hash_rows(rung_diffing *d, const rung_thing *t, int which)
{
    rung_lone_rows rows = { .n = t->end[which] - t->first[which] };
    rows.items = RUNG_NEW(d->mem, rung_lone_row, rows.n);
    d->failed |= !rows.items;
    for (uint32_t i = 0; rows.items && i < rows.n; i++)
        rows.items[i] =
            (rung_lone_row){ rung_row_hash(rung_diff_side(d, which), t->first[which] + i),
                             t->first[which] + i, false };
    if (rows.items)
        rung_sort(rows.items, rows.n, sizeof *rows.items, by_hash, NULL);
    return rows;
}

/* Leaves in either what the other has not, in the order of the graph. */
static void drop_common(rung_diffing *d, rung_lone_rows *a, rung_lone_rows *b)
{
    uint32_t i = 0, k = 0, p = 0, q = 0;
    while (i < a->n && k < b->n) {
        rung_lone_row *x = &a->items[i], *y = &b->items[k];
        if (x->hash == y->hash && rung_same_row(&d->s.old, x->fact, &d->s.now, y->fact))
            i++, k++;
        else if (x->hash <= y->hash)
            a->items[p++] = a->items[i++];
        else
            b->items[q++] = b->items[k++];
    }
    while (i < a->n)
        a->items[p++] = a->items[i++];
    while (k < b->n)
        b->items[q++] = b->items[k++];
    a->n = p;
    b->n = q;
    rung_sort(a->items, p, sizeof *a->items, by_fact, NULL);
    rung_sort(b->items, q, sizeof *b->items, by_fact, NULL);
}

static bool same_rows(const rung_diffing *d, const rung_thing *t)
{
    uint32_t n = t->end[RUNG_OLD] - t->first[RUNG_OLD];
    if (n != t->end[RUNG_NOW] - t->first[RUNG_NOW])
        return false;
    for (uint32_t i = 0; i < n; i++)
        if (!rung_same_row(&d->s.old, t->first[RUNG_OLD] + i, &d->s.now,
                           t->first[RUNG_NOW] + i))
            return false;
    return true;
}

static void mark_stated(rung_diffing *d, int which)
{
    const rung_side *s = rung_diff_side(d, which);
    for (uint32_t i = 0; i < d->lone[which].n; i++) {
        uint32_t n;
        const rung_value *values =
            rung_fact_values(s->g, d->lone[which].items[i].fact, &n);
        for (uint32_t k = 0; k < n; k++)
            rung_bits_put(d->stated, rung_side_attr(s, &values[k]));
    }
}

bool rung_diff_find_lone(rung_diffing *d, const rung_thing *t)
{
    if (d->failed || same_rows(d, t))
        return false;
    d->lone[RUNG_OLD] = hash_rows(d, t, RUNG_OLD);
    d->lone[RUNG_NOW] = hash_rows(d, t, RUNG_NOW);
    if (d->failed)
        return false;
    drop_common(d, &d->lone[RUNG_OLD], &d->lone[RUNG_NOW]);
    mark_stated(d, RUNG_OLD);
    mark_stated(d, RUNG_NOW);
    return d->lone[RUNG_OLD].n || d->lone[RUNG_NOW].n;
}

/* What a row states, in words: `group B; count credits; min 8`. */
static const char *row_text(rung_diffing *d, const rung_side *s, uint32_t fact)
{
    uint32_t n;
    const rung_value *values = rung_fact_values(s->g, fact, &n);
    for (uint32_t i = 0; i < n; i++) {
        rung_putf(&d->text, "%s%s ", i ? "; " : "",
                  d->s.names[rung_side_attr(s, &values[i])]);
        rung_side_put_value(s, &values[i], false, &d->text);
    }
    return rung_diff_keep(d);
}

/* A row by itself: what it states and who says so. */
static const char *whole_row_text(rung_diffing *d, const rung_side *s, uint32_t fact)
{
    const char *stated = row_text(d, s, fact);
    rung_side_put_row(s, fact, &d->text);
    if (stated)
        rung_putf(&d->text, "; %s", stated);
    return rung_diff_keep(d);
}

/* How alike two rows are, so that a changed row meets what it was. */
static unsigned likeness(const rung_diffing *d, uint32_t x, uint32_t y, bool rules)
{
    const rung_side *a = &d->s.old, *b = &d->s.now;
    const rung_evidence *e = rung_evidence_of(a->g, &a->g->facts[x]),
                        *o = rung_evidence_of(b->g, &b->g->facts[y]);
    unsigned alike = 2u * rung_same_source(a, e->source, b, o->source)
                     + rung_same_text(a, e->locator, b, o->locator);
    for (unsigned attr = RUNG_A_RULE_GROUP; rules && attr <= RUNG_A_RULE_COUNT; attr++) {
        const rung_value *v = rung_fact_value(a->g, x, attr);
        const rung_value *w = rung_fact_value(b->g, y, attr);
        alike += 4u * (v && w ? rung_same_value(a, v, b, w) : v == w);
    }
    return alike;
}

/* The row of `among` that x most likely became: the first of the likest that is left. A
 * rule becomes one that speaks of the same group by the same count. */
static rung_lone_row *likest(const rung_diffing *d, uint32_t x,
                             const rung_lone_rows *among, bool rules)
{
    rung_lone_row *best = NULL;
    unsigned most = 0;
    for (uint32_t i = 0, seen = 0; i < among->n && seen < PAIRS_MOST; i++) {
        rung_lone_row *y = &among->items[i];
        if (y->taken)
            continue;
        seen++;
        unsigned alike = likeness(d, x, y->fact, rules);
        if ((!best || alike > most) && (!rules || alike >= 8)) {
            best = y;
            most = alike;
        }
    }
    return best;
}

static void put_text_member(rung_diffing *d, const rung_thing *t, const char *member,
                            const char *before, const char *after, uint32_t x, uint32_t y)
{
    if (before == after || (before && after && strcmp(before, after) == 0))
        return;
    rung_diff_put(d, RUNG_DIFF_evidence, what_of(before, after), t, member, before, after,
                  x, y);
}

static const char *value_text(rung_diffing *d, int which, const rung_value *value)
{
    if (value)
        rung_side_put_value(rung_diff_side(d, which), value, false, &d->text);
    return rung_diff_keep(d);
}

static void put_value_member(rung_diffing *d, const rung_thing *t, uint32_t attr,
                             const rung_value *v, const rung_value *w, uint32_t x,
                             uint32_t y)
{
    if (v && w && rung_same_value(&d->s.old, v, &d->s.now, w))
        return;
    const char *before = value_text(d, RUNG_OLD, v), *after = value_text(d, RUNG_NOW, w);
    rung_diff_put(d,
                  rung_diff_is_condition(attr) ? RUNG_DIFF_conditions
                                               : RUNG_DIFF_evidence,
                  what_of(before, after), t, d->s.names[attr], before, after, x, y);
}

static const rung_value *value_in(const rung_side *s, uint32_t fact, uint32_t attr)
{
    uint32_t n;
    const rung_value *values = rung_fact_values(s->g, fact, &n);
    for (uint32_t i = 0; i < n; i++)
        if (rung_side_attr(s, &values[i]) == attr)
            return &values[i];
    return NULL;
}

/* What of two rows differs and is not told yet by what counts. */
static void compare_rows(rung_diffing *d, const rung_thing *t, uint32_t x, uint32_t y,
                         bool rules)
{
    const rung_side *a = &d->s.old, *b = &d->s.now;
    const rung_fact *f = &a->g->facts[x], *h = &b->g->facts[y];
    const rung_evidence *e = rung_evidence_of(a->g, f), *o = rung_evidence_of(b->g, h);
    if (!d->status_reported)
        put_text_member(d, t, "status",
                        rung_fact_status_word((rung_fact_status)f->status),
                        rung_fact_status_word((rung_fact_status)h->status), x, y);
    put_text_member(d, t, "source", rung_row_source(a, x), rung_row_source(b, y), x, y);
    put_text_member(d, t, "locator", rung_side_text(a, e->locator),
                    rung_side_text(b, o->locator), x, y);
    put_text_member(d, t, "note", rung_side_text(a, e->note), rung_side_text(b, o->note),
                    x, y);
    put_text_member(d, t, "valid_from", rung_side_text(a, e->valid_from),
                    rung_side_text(b, o->valid_from), x, y);
    put_text_member(d, t, "valid_to", rung_side_text(a, e->valid_to),
                    rung_side_text(b, o->valid_to), x, y);
    uint32_t n;
    const rung_value *values = rung_fact_values(a->g, x, &n);
    for (uint32_t i = 0; !rules && i < n; i++) {
        uint32_t attr = rung_side_attr(a, &values[i]);
        if (!rung_bits_has(d->reported, attr))
            put_value_member(d, t, attr, &values[i], value_in(b, y, attr), x, y);
    }
    values = rung_fact_values(b->g, y, &n);
    for (uint32_t i = 0; !rules && i < n; i++) {
        uint32_t attr = rung_side_attr(b, &values[i]);
        if (!rung_bits_has(d->reported, attr) && !value_in(a, x, attr))
            put_value_member(d, t, attr, NULL, &values[i], x, y);
    }
}

static void put_pair(rung_diffing *d, const rung_thing *t, uint32_t x, uint32_t y,
                     bool rules)
{
    const char *before = rules ? row_text(d, &d->s.old, x) : NULL;
    const char *after = rules ? row_text(d, &d->s.now, y) : NULL;
    if (before && after && strcmp(before, after) != 0)
        rung_diff_put(d, RUNG_DIFF_rules, RUNG_DIFF_CHANGED, t, "rule", before, after, x,
                      y);
    compare_rows(d, t, x, y, rules);
}

/* A row that came or went brings its conditions along. */
static void put_conditions(rung_diffing *d, const rung_thing *t, int which, uint32_t fact)
{
    const rung_side *s = rung_diff_side(d, which);
    uint32_t n;
    const rung_value *values = rung_fact_values(s->g, fact, &n);
    bool now = which == RUNG_NOW;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t attr = rung_side_attr(s, &values[i]);
        if (rung_diff_is_condition(attr))
            put_value_member(d, t, attr, now ? NULL : &values[i], now ? &values[i] : NULL,
                             now ? RUNG_NONE : fact, now ? fact : RUNG_NONE);
    }
}

static void put_single(rung_diffing *d, const rung_thing *t, int which, uint32_t fact,
                       bool rules)
{
    const rung_side *s = rung_diff_side(d, which);
    const char *text = rules ? row_text(d, s, fact) : whole_row_text(d, s, fact);
    put_conditions(d, t, which, fact);
    rung_diff_put_one(d, rules ? RUNG_DIFF_rules : RUNG_DIFF_evidence,
                      which == RUNG_NOW ? RUNG_DIFF_GAINED : RUNG_DIFF_LOST, t,
                      rules ? "rule" : "row", which, text, fact);
}

void rung_diff_put_lone(rung_diffing *d, const rung_thing *t, bool rules)
{
    const rung_lone_rows *a = &d->lone[RUNG_OLD], *b = &d->lone[RUNG_NOW];
    for (uint32_t i = 0; i < a->n && !d->failed; i++) {
        rung_lone_row *y = likest(d, a->items[i].fact, b, rules);
        if (y)
            put_pair(d, t, a->items[i].fact, y->fact, rules);
        else
            put_single(d, t, RUNG_OLD, a->items[i].fact, rules);
        if (y)
            y->taken = true;
    }
    for (uint32_t i = 0; i < b->n && !d->failed; i++)
        if (!b->items[i].taken)
            put_single(d, t, RUNG_NOW, b->items[i].fact, rules);
}

/* ---- sources ---- */

typedef struct named_source {
    const char *id;
    const rung_source *source;
} named_source;

static int by_id(const void *a, const void *b, void *context)
{
    (void)context;
    return strcmp(((const named_source *)a)->id, ((const named_source *)b)->id);
}

static uint32_t sources_of(rung_diffing *d, const rung_side *s, named_source **out)
{
    uint32_t n = rung_section_count(s->g, RUNG_SECTION_sources);
    *out = RUNG_NEW(d->mem, named_source, n);
    d->failed |= !*out;
    for (uint32_t i = 0; *out && i < n; i++)
        (*out)[i] =
            (named_source){ rung_text_of(s->g, s->g->sources[i].id), &s->g->sources[i] };
    if (*out)
        rung_sort(*out, n, sizeof **out, by_id, NULL);
    return n;
}

static void compare_text(rung_diffing *d, rung_diff_section section, const char *subject,
                         const char *attribute, rung_text_id x, rung_text_id y)
{
    if (!rung_same_text(&d->s.old, x, &d->s.now, y))
        put_subject(d, section, RUNG_DIFF_CHANGED, subject, attribute,
                    rung_side_text(&d->s.old, x), rung_side_text(&d->s.now, y));
}

static void compare_source(rung_diffing *d, const char *id, const rung_source *x,
                           const rung_source *y)
{
    compare_text(d, RUNG_DIFF_sources, id, "title", x->title, y->title);
    compare_text(d, RUNG_DIFF_sources, id, "date", x->date, y->date);
    compare_text(d, RUNG_DIFF_sources, id, "licence", x->licence, y->licence);
    compare_text(d, RUNG_DIFF_sources, id, "url", x->url, y->url);
}

void rung_diff_sources(rung_diffing *d)
{
    named_source *a, *b;
    uint32_t n = sources_of(d, &d->s.old, &a), m = sources_of(d, &d->s.now, &b);
    for (uint32_t i = 0, k = 0; !d->failed && (i < n || k < m);) {
        int order = i == n ? 1 : k == m ? -1 : strcmp(a[i].id, b[k].id);
        if (order == 0)
            compare_source(d, a[i].id, a[i].source, b[k].source);
        else if (order < 0)
            put_subject(d, RUNG_DIFF_sources, RUNG_DIFF_REMOVED, a[i].id, NULL,
                        rung_side_text(&d->s.old, a[i].source->title), NULL);
        else
            put_subject(d, RUNG_DIFF_sources, RUNG_DIFF_ADDED, b[k].id, NULL, NULL,
                        rung_side_text(&d->s.now, b[k].source->title));
        i += order <= 0;
        k += order >= 0;
    }
}

/* ---- the package ---- */

static const rung_column **columns_of(rung_diffing *d, const rung_side *s)
{
    uint32_t n = rung_section_count(s->g, RUNG_SECTION_columns);
    const rung_column **of =
        RUNG_NEW(d->mem, const rung_column *, d->s.n_attrs - RUNG_N_ATTRS);
    d->failed |= !of;
    for (uint32_t i = 0; of && i < n; i++)
        of[s->column[i] - RUNG_N_ATTRS] = &s->g->columns[i];
    return of;
}

static void compare_columns(rung_diffing *d)
{
    const rung_column **old = columns_of(d, &d->s.old), **now = columns_of(d, &d->s.now);
    for (uint32_t i = 0; !d->failed && i < d->s.n_attrs - RUNG_N_ATTRS; i++) {
        const char *name = d->s.names[RUNG_N_ATTRS + i];
        const rung_column *x = old[i], *y = now[i];
        const char *before = x ? rung_attr_type_schema((rung_attr_type)x->type) : NULL;
        const char *after = y ? rung_attr_type_schema((rung_attr_type)y->type) : NULL;
        if (!x || !y)
            put_subject(d, RUNG_DIFF_package, x ? RUNG_DIFF_REMOVED : RUNG_DIFF_ADDED,
                        name, "column", before, after);
        else if (x->type != y->type)
            put_subject(d, RUNG_DIFF_package, RUNG_DIFF_CHANGED, name, "type", before,
                        after);
        if (x && y)
            compare_text(d, RUNG_DIFF_package, name, "description", x->help, y->help);
    }
}

void rung_diff_package(rung_diffing *d)
{
    const rung_snapshot_head *x = d->s.old.g->head, *y = d->s.now.g->head;
    compare_text(d, RUNG_DIFF_package, "package", "name", x->graph, y->graph);
    compare_text(d, RUNG_DIFF_package, "package", "title", x->title, y->title);
    compare_text(d, RUNG_DIFF_package, "package", "version", x->graph_version,
                 y->graph_version);
    compare_text(d, RUNG_DIFF_package, "package", "licence", x->licence, y->licence);
    compare_text(d, RUNG_DIFF_package, "package", "description", x->description,
                 y->description);
    compare_columns(d);
}
