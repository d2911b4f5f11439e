/* diff.c -- walks two graphs side by side; see diff.h. */
#include "engine/diff.h"

#include "core/sort.h"
#include "engine/diff_parts.h"
#include "query/sets.h"

/* ---- what counts ---- */

/* True when row f has a say: of a link those of its best status, of a node all that have
 * not ended, unless all have. */
static bool speaks(const rung_side *s, uint32_t first, uint32_t f, bool link)
{
    uint8_t best = s->g->facts[first].status, status = s->g->facts[f].status;
    return link ? status == best : status != RUNG_ENDED || best == RUNG_ENDED;
}

static void gather(rung_diffing *d, const rung_thing *t, int which)
{
    const rung_side *s = rung_diff_side(d, which);
    rung_diff_stated *said = &d->said[which];
    for (uint32_t f = t->first[which]; f < t->end[which]; f++) {
        uint32_t n;
        const rung_value *values = rung_fact_values(s->g, f, &n);
        for (uint32_t i = 0; i < n && speaks(s, t->first[which], f, t->link); i++) {
            uint32_t attr = rung_side_attr(s, &values[i]);
            if (rung_bits_has(said->bits, attr))
                continue;
            rung_bits_put(said->bits, attr);
            said->of[attr].value = &values[i];
            said->of[attr].fact = f;
        }
    }
}

static void forget(rung_diffing *d)
{
    uint32_t words = rung_bits_words(d->s.n_attrs);
    for (int which = RUNG_OLD; which <= RUNG_NOW; which++)
        memset(d->said[which].bits, 0, words * sizeof(uint64_t));
    memset(d->stated, 0, words * sizeof(uint64_t));
    memset(d->reported, 0, words * sizeof(uint64_t));
    d->status_reported = false;
}

static const rung_value *value_of(const rung_diffing *d, int which, uint32_t attr)
{
    return rung_bits_has(d->said[which].bits, attr) ? d->said[which].of[attr].value
                                                    : NULL;
}

/* The row that states an attribute; else the best row of the thing. */
static uint32_t fact_of(const rung_diffing *d, const rung_thing *t, int which,
                        uint32_t attr)
{
    if (rung_bits_has(d->said[which].bits, attr))
        return d->said[which].of[attr].fact;
    return t->first[which] < t->end[which] ? t->first[which] : RUNG_NONE;
}

/* What absent means (INTERFACE section 2), or NULL: unknown. */
static const char *meant_by_absent(const rung_thing *t, uint32_t attr)
{
    if (!t->link)
        return NULL;
    return attr == RUNG_A_VERDICT      ? "covers"
           : attr == RUNG_A_IMPORTANCE ? "essential"
           : attr == RUNG_A_MANDATORY  ? "false"
           : attr == RUNG_A_AS         ? "provider"
                                       : NULL;
}

/* An attribute as it counts, in words; NULL when unknown. */
static const char *said_text(rung_diffing *d, const rung_thing *t, int which,
                             uint32_t attr, bool ids)
{
    const rung_value *value = value_of(d, which, attr);
    if (!value)
        return meant_by_absent(t, attr);
    rung_side_put_value(rung_diff_side(d, which), value, ids, &d->text);
    return rung_diff_keep(d);
}

static bool same_said(rung_diffing *d, const rung_thing *t, uint32_t attr)
{
    const rung_value *x = value_of(d, RUNG_OLD, attr), *y = value_of(d, RUNG_NOW, attr);
    if (x && y)
        return rung_same_value(&d->s.old, x, &d->s.now, y);
    const char *meant = meant_by_absent(t, attr);
    if (x == y || !meant)
        return x == y;
    const char *said = said_text(d, t, x ? RUNG_OLD : RUNG_NOW, attr, false);
    return said && strcmp(said, meant) == 0;
}

/* ---- one thing that both have ---- */

static rung_diff_section section_of_link(rung_relation relation)
{
    switch (relation) {
    case RUNG_CONTAINS: return RUNG_DIFF_units;
    case RUNG_COVERS: return RUNG_DIFF_settings;
    case RUNG_HOSTS: return RUNG_DIFF_hosts;
    case RUNG_REQUIRES: return RUNG_DIFF_requirements;
    case RUNG_PROGRESSES_TO: return RUNG_DIFF_routes;
    default: return RUNG_DIFF_links;
    }
}

static rung_diff_section section_of(const rung_thing *t, uint32_t attr)
{
    if (t->link)
        return section_of_link(t->relation);
    bool capacity = attr == RUNG_A_CAPACITY || attr == RUNG_A_CAPACITY_MIN
                    || attr == RUNG_A_CAPACITY_MAX;
    return capacity ? RUNG_DIFF_hosts : RUNG_DIFF_attributes;
}

static rung_diff_what what_of(const rung_thing *t, uint32_t attr, const char *before,
                              const char *after)
{
    if (t->link && attr == RUNG_A_VERDICT)
        return strcmp(after, "covers") == 0 ? RUNG_DIFF_MORE : RUNG_DIFF_LESS;
    if (t->link && attr == RUNG_A_MANDATORY)
        return strcmp(after, "true") == 0 ? RUNG_DIFF_MANDATORY : RUNG_DIFF_OPTIONAL;
    if (t->link && attr == RUNG_A_GROUP)
        return RUNG_DIFF_MOVED_GROUP;
    return !before ? RUNG_DIFF_STATED : !after ? RUNG_DIFF_UNSTATED : RUNG_DIFF_CHANGED;
}

/* True when it may count otherwise: rows that are in both, whatever their order, say the
 * same unless another status lets others speak. Every row's conditions hold, so there is
 * none that counts. */
static bool may_differ(const rung_diffing *d, uint32_t attr)
{
    return !rung_diff_is_condition(attr)
           && (d->status_reported || rung_bits_has(d->stated, attr));
}

static void compare_attr(rung_diffing *d, const rung_thing *t, uint32_t attr)
{
    if (same_said(d, t, attr))
        return;
    const char *before = said_text(d, t, RUNG_OLD, attr, false);
    const char *after = said_text(d, t, RUNG_NOW, attr, false);
    if (before && after && strcmp(before, after) == 0) { /* two nodes of one name */
        before = said_text(d, t, RUNG_OLD, attr, true);
        after = said_text(d, t, RUNG_NOW, attr, true);
    }
    rung_bits_put(d->reported, attr);
    if (!d->failed)
        rung_diff_put(d, section_of(t, attr), what_of(t, attr, before, after), t,
                      d->s.names[attr], before, after, fact_of(d, t, RUNG_OLD, attr),
                      fact_of(d, t, RUNG_NOW, attr));
}

/* `3`, or `3-5` of what spans several; NULL when unknown. *middle is twice the middle of
 * the span, for telling up from down. */
static const char *level_text(rung_diffing *d, const rung_thing *t, int which,
                              int64_t *middle)
{
    const rung_value *level = value_of(d, which, RUNG_A_LEVEL);
    const rung_value *from = value_of(d, which, RUNG_A_LEVEL_FROM);
    const rung_value *to = value_of(d, which, RUNG_A_LEVEL_TO);
    if (level || !(from && to)) {
        level = level ? level : from ? from : to;
        *middle = level ? 2 * level->integer : -1;
        return level ? said_text(d, t, which,
                                 level == from ? RUNG_A_LEVEL_FROM
                                 : level == to ? RUNG_A_LEVEL_TO
                                               : RUNG_A_LEVEL,
                                 false)
                     : NULL;
    }
    *middle = from->integer + to->integer;
    rung_putf(&d->text, "%lld-%lld", (long long)from->integer, (long long)to->integer);
    return rung_diff_keep(d);
}

static const uint32_t level_attrs[] = { RUNG_A_LEVEL, RUNG_A_LEVEL_FROM,
                                        RUNG_A_LEVEL_TO };

static void compare_level(rung_diffing *d, const rung_thing *t)
{
    bool same = true;
    uint32_t from[2] = { t->first[RUNG_OLD], t->first[RUNG_NOW] };
    for (size_t i = 0; i < RUNG_COUNT_OF(level_attrs); i++) {
        uint32_t attr = level_attrs[i];
        if (!may_differ(d, attr) || same_said(d, t, attr))
            continue;
        same = false;
        rung_bits_put(d->reported, attr);
        for (int which = RUNG_OLD; which <= RUNG_NOW; which++)
            from[which] = fact_of(d, t, which, attr);
    }
    if (same)
        return;
    int64_t x, y;
    const char *before = level_text(d, t, RUNG_OLD, &x);
    const char *after = level_text(d, t, RUNG_NOW, &y);
    rung_diff_what what = !before  ? RUNG_DIFF_STATED
                          : !after ? RUNG_DIFF_UNSTATED
                          : y > x  ? RUNG_DIFF_RAISED
                          : y < x  ? RUNG_DIFF_LOWERED
                                   : RUNG_DIFF_CHANGED;
    rung_diff_put(d, RUNG_DIFF_levels, what, t, "level", before, after, from[RUNG_OLD],
                  from[RUNG_NOW]);
}

static void compare_name(rung_diffing *d, const rung_thing *t)
{
    uint32_t a = d->s.old.node[t->from], b = d->s.now.node[t->from];
    if (!may_differ(d, RUNG_A_NAME)
        || rung_same_text(&d->s.old, d->s.old.g->node_name[a], &d->s.now,
                          d->s.now.g->node_name[b]))
        return;
    rung_bits_put(d->reported, RUNG_A_NAME);
    rung_diff_put(d, RUNG_DIFF_nodes, RUNG_DIFF_RENAMED, t, "name",
                  rung_node_name(d->s.old.g, (rung_node){ a }),
                  rung_node_name(d->s.now.g, (rung_node){ b }),
                  fact_of(d, t, RUNG_OLD, RUNG_A_NAME),
                  fact_of(d, t, RUNG_NOW, RUNG_A_NAME));
}

static bool is_covered(const rung_diffing *d, const rung_thing *t, int which)
{
    const rung_value *verdict = value_of(d, which, RUNG_A_VERDICT);
    return t->link && t->relation == RUNG_COVERS
           && (!verdict
               || strcmp(rung_text_of(rung_diff_side(d, which)->g, verdict->text),
                         "covers")
                      == 0);
}

static uint8_t status_of(const rung_diffing *d, const rung_thing *t, int which)
{
    return rung_diff_side(d, which)->g->facts[t->first[which]].status;
}

static void compare_status(rung_diffing *d, const rung_thing *t)
{
    uint8_t x = status_of(d, t, RUNG_OLD), y = status_of(d, t, RUNG_NOW);
    if (x == y)
        return;
    const char *before = rung_fact_status_word((rung_fact_status)x);
    const char *after = rung_fact_status_word((rung_fact_status)y);
    rung_diff_what what = y == RUNG_ENDED   ? RUNG_DIFF_ENDED
                          : x == RUNG_ENDED ? RUNG_DIFF_RESUMED
                                            : RUNG_DIFF_STATUS;
    if (what == RUNG_DIFF_ENDED && is_covered(d, t, RUNG_OLD))
        what = RUNG_DIFF_LESS;
    if (what == RUNG_DIFF_RESUMED && is_covered(d, t, RUNG_NOW))
        what = RUNG_DIFF_MORE;
    d->status_reported = true;
    rung_diff_put(d, t->link ? section_of_link(t->relation) : RUNG_DIFF_nodes, what, t,
                  "status", before, after, t->first[RUNG_OLD], t->first[RUNG_NOW]);
}

static bool stands_apart(const rung_thing *t, uint32_t attr)
{
    return !t->link
           && (attr == RUNG_A_NAME || attr == RUNG_A_LEVEL || attr == RUNG_A_LEVEL_FROM
               || attr == RUNG_A_LEVEL_TO);
}

static void compare_both(rung_diffing *d, const rung_thing *t)
{
    if (!rung_diff_find_lone(d, t))
        return;
    gather(d, t, RUNG_OLD);
    gather(d, t, RUNG_NOW);
    compare_status(d, t);
    if (!t->link) {
        compare_name(d, t);
        compare_level(d, t);
    }
    for (uint32_t w = 0; w < rung_bits_words(d->s.n_attrs); w++)
        for (uint64_t left = d->said[RUNG_OLD].bits[w] | d->said[RUNG_NOW].bits[w];
             left;) {
            uint32_t attr = rung_bits_take(&left, w);
            if (may_differ(d, attr) && !stands_apart(t, attr))
                compare_attr(d, t, attr);
        }
    rung_diff_put_lone(d, t, false);
    forget(d);
}

/* ---- one thing that one of them has ---- */

/* What a link states, its conditions aside: `group A; mandatory true`; of one that does
 * not hold, its status too. */
static const char *link_text(rung_diffing *d, const rung_thing *t, int which)
{
    const rung_side *s = rung_diff_side(d, which);
    gather(d, t, which);
    if (t->relation == RUNG_COVERS)
        rung_puts(&d->text, is_covered(d, t, which) ? "covers" : "cannot");
    for (uint32_t w = 0; w < rung_bits_words(d->s.n_attrs); w++)
        for (uint64_t left = d->said[which].bits[w]; left;) {
            uint32_t attr = rung_bits_take(&left, w);
            if (attr == RUNG_A_VERDICT || rung_diff_is_condition(attr))
                continue;
            rung_puts(&d->text, d->text.len ? "; " : "");
            rung_putf(&d->text, "%s ", d->s.names[attr]);
            rung_side_put_value(s, d->said[which].of[attr].value, false, &d->text);
        }
    if (status_of(d, t, which) == RUNG_ENDED)
        rung_puts(&d->text, d->text.len ? "; ended" : "ended");
    return rung_diff_keep(d);
}

/* A unit that came or went waits until it is known whether it moved. */
static void put_link_of_one(rung_diffing *d, const rung_thing *t, int which)
{
    if (t->relation == RUNG_CONTAINS) {
        d->moves[d->n_moves++] =
            (rung_unit_move){ t->to, t->from, which == RUNG_NOW, *t };
        return;
    }
    const char *text = link_text(d, t, which);
    bool covered = is_covered(d, t, which) && status_of(d, t, which) != RUNG_ENDED;
    rung_diff_what what = which == RUNG_NOW ? covered ? RUNG_DIFF_MORE : RUNG_DIFF_GAINED
                          : covered         ? RUNG_DIFF_LESS
                                            : RUNG_DIFF_LOST;
    rung_diff_put_one(d, section_of_link(t->relation), what, t, NULL, which, text,
                      t->first[which]);
    forget(d);
}

static void put_unit_of_one(rung_diffing *d, const rung_unit_move *m)
{
    int which = m->gained ? RUNG_NOW : RUNG_OLD;
    const char *text = link_text(d, &m->link, which);
    rung_diff_put_one(d, RUNG_DIFF_units, m->gained ? RUNG_DIFF_GAINED : RUNG_DIFF_LOST,
                      &m->link, NULL, which, text, m->link.first[which]);
    forget(d);
}

static const char *name_of_rank(const rung_diffing *d, uint32_t rank)
{
    uint32_t now = d->s.now.node[rank];
    return now != RUNG_NONE
               ? rung_node_name(d->s.now.g, (rung_node){ now })
               : rung_node_name(d->s.old.g, (rung_node){ d->s.old.node[rank] });
}

static int by_unit(const void *a, const void *b, void *context)
{
    (void)context;
    const rung_unit_move *x = a, *y = b;
    int c = rung_compare(x->unit, y->unit);
    if (!c)
        c = rung_compare(x->gained, y->gained);
    return c ? c : rung_compare(x->course, y->course);
}

/* One course lost the unit and one gained it: it moved. Anything else is told one by one. */
static void put_units(rung_diffing *d)
{
    rung_sort(d->moves, d->n_moves, sizeof *d->moves, by_unit, NULL);
    for (uint32_t i = 0, n; i < d->n_moves; i += n) {
        const rung_unit_move *m = &d->moves[i];
        for (n = 1; i + n < d->n_moves && m[n].unit == m->unit;)
            n++;
        if (n == 2 && m[1].gained && !m[0].gained) {
            rung_thing link = m[1].link;
            d->touched[m[0].course] = 1;
            rung_diff_put(d, RUNG_DIFF_units, RUNG_DIFF_MOVED_COURSE, &link, NULL,
                          name_of_rank(d, m[0].course), name_of_rank(d, m[1].course),
                          m[0].link.first[RUNG_OLD], m[1].link.first[RUNG_NOW]);
            continue;
        }
        for (uint32_t k = 0; k < n; k++)
            put_unit_of_one(d, &m[k]);
    }
}

/* ---- the walks ---- */

static void compare_node(rung_diffing *d, uint32_t rank)
{
    rung_thing t = { .from = rank, .to = RUNG_NONE };
    for (int which = RUNG_OLD; which <= RUNG_NOW; which++) {
        const rung_side *s = rung_diff_side(d, which);
        if (s->node[rank] == RUNG_NONE)
            continue;
        t.first[which] = s->g->node_fact[s->node[rank]];
        t.end[which] = s->g->node_fact[s->node[rank] + 1];
    }
    if (d->s.now.node[rank] == RUNG_NONE)
        rung_diff_put_one(d, RUNG_DIFF_nodes, RUNG_DIFF_REMOVED, &t, NULL, RUNG_OLD, NULL,
                          t.first[RUNG_OLD]);
    else if (d->s.old.node[rank] == RUNG_NONE)
        rung_diff_put_one(d, RUNG_DIFF_nodes, RUNG_DIFF_ADDED, &t, NULL, RUNG_NOW, NULL,
                          t.first[RUNG_NOW]);
    else
        compare_both(d, &t);
}

static void compare_rules(rung_diffing *d, uint32_t rank)
{
    rung_thing t = { .from = rank, .to = RUNG_NONE };
    for (int which = RUNG_OLD; which <= RUNG_NOW; which++) {
        const rung_side *s = rung_diff_side(d, which);
        if (s->node[rank] == RUNG_NONE)
            return; /* with the qualification its rules came or went */
        t.first[which] = s->g->rule_fact[s->node[rank]];
        t.end[which] = s->g->rule_fact[s->node[rank] + 1];
    }
    if (rung_diff_find_lone(d, &t))
        rung_diff_put_lone(d, &t, true);
    forget(d);
}

/* The links of one relation in one graph. */
typedef struct span {
    uint32_t at, end;
} span;

static span links_of(const rung_side *s, rung_relation relation)
{
    uint32_t n = s->g->head->n_nodes;
    const uint32_t *start = rung_out_row(s->g, relation);
    return (span){ start[0], start[n] };
}

static void take_link(const rung_side *s, uint32_t link, int which, rung_thing *t)
{
    t->from = s->rank[s->g->link_from[link]];
    t->to = s->rank[s->g->link_to[link]];
    t->first[which] = s->g->link_fact[link];
    t->end[which] = s->g->link_fact[link + 1];
}

static int order_of_links(const rung_diffing *d, uint32_t a, uint32_t b)
{
    const rung_side *x = &d->s.old, *y = &d->s.now;
    uint32_t p = x->rank[x->g->link_from[a]], q = y->rank[y->g->link_from[b]];
    if (p == q) {
        p = x->rank[x->g->link_to[a]];
        q = y->rank[y->g->link_to[b]];
    }
    return rung_compare(p, q);
}

static void compare_links(rung_diffing *d, rung_relation relation)
{
    span a = links_of(&d->s.old, relation), b = links_of(&d->s.now, relation);
    while (!d->failed && (a.at < a.end || b.at < b.end)) {
        rung_thing t = { .link = true, .relation = relation };
        int order = a.at == a.end   ? 1
                    : b.at == b.end ? -1
                                    : order_of_links(d, a.at, b.at);
        if (order <= 0)
            take_link(&d->s.old, a.at++, RUNG_OLD, &t);
        if (order >= 0)
            take_link(&d->s.now, b.at++, RUNG_NOW, &t);
        if (order == 0)
            compare_both(d, &t);
        else
            put_link_of_one(d, &t, order < 0 ? RUNG_OLD : RUNG_NOW);
    }
}

static void compare_all(rung_diffing *d)
{
    for (uint32_t rank = 0; rank < d->s.n_ranks && !d->failed; rank++) {
        compare_node(d, rank);
        compare_rules(d, rank);
    }
    for (unsigned r = 0; r < RUNG_N_RELATIONS; r++)
        compare_links(d, (rung_relation)r);
    if (!d->failed)
        put_units(d);
    rung_diff_sources(d);
    rung_diff_package(d);
}

/* ---- a comparison ---- */

static bool has_room(rung_diffing *d)
{
    uint32_t words = rung_bits_words(d->s.n_attrs);
    span a = links_of(&d->s.old, RUNG_CONTAINS), b = links_of(&d->s.now, RUNG_CONTAINS);
    for (int which = RUNG_OLD; which <= RUNG_NOW; which++) {
        d->said[which].of =
            rung_arena_alloc(d->mem, d->s.n_attrs, sizeof *d->said[which].of);
        d->said[which].bits = RUNG_NEW(d->mem, uint64_t, words);
        if (!d->said[which].of || !d->said[which].bits)
            return false;
    }
    d->counts = RUNG_NEW(d->mem, rung_diff_counts, 1);
    d->stated = RUNG_NEW(d->mem, uint64_t, words);
    d->reported = RUNG_NEW(d->mem, uint64_t, words);
    d->touched = RUNG_NEW(d->mem, uint8_t, d->s.n_ranks);
    d->moves = RUNG_NEW(d->mem, rung_unit_move, (size_t)(a.end - a.at) + (b.end - b.at));
    return d->counts && d->stated && d->reported && d->touched && d->moves;
}

static const rung_diff_graph *graph_of(rung_diffing *d, const rung_snapshot *g)
{
    rung_diff_graph *graph = RUNG_NEW(d->mem, rung_diff_graph, 1);
    if (!graph)
        d->failed = true;
    else
        *graph = (rung_diff_graph){ rung_text_of(g, g->head->graph),
                                    g->head->graph_version
                                        ? rung_text_of(g, g->head->graph_version)
                                        : NULL,
                                    g->head->digest };
    return graph;
}

static rung_status compare(rung_diffing *d, const rung_diff_options *o, rung_error *err)
{
    const rung_snapshot *old = d->s.old.g, *now = d->s.now.g;
    d->r->counts = d->counts;
    d->r->before = graph_of(d, old);
    d->r->after = graph_of(d, now);
    if (strcmp(old->head->digest, now->head->digest) != 0 && !d->failed)
        compare_all(d);
    if (d->failed || d->text.failed)
        return rung_fail(err, RUNG_NO_MEMORY,
                         "the comparison needs more memory than one may have; ask for "
                         "fewer rows with --limit");
    uint32_t n = 0;
    for (unsigned i = 0; i < RUNG_N_DIFF_SECTIONS; i++)
        n += d->counts->of[i] != 0;
    d->r->same.v = n == 0;
    return rung_diff_ask(d, o, err);
}

rung_status rung_diff(rung_arena *mem, const rung_snapshot *old, const rung_snapshot *now,
                      const rung_diff_options *o, rung_reply *out, rung_error *err)
{
    rung_diffing d = { .mem = mem,
                       .limit = o->limit ? o->limit : RUNG_DIFF_ROWS,
                       .text = rung_sink_buffer(0) };
    rung_status s = rung_sides_init(mem, old, now, &d.s, err);
    d.r = RUNG_NEW(mem, rung_diff_result, 1);
    if (!s && (!d.r || !has_room(&d)))
        s = rung_fail_memory(err);
    if (!s)
        s = compare(&d, o, err);
    rung_sink_drop(&d.text);
    if (!s)
        *out = (rung_reply){ .query = &rung_diff_answer,
                             .view = rung_view_of(now, 0, NULL),
                             .result = d.r,
                             .truncated = d.truncated };
    return s;
}
