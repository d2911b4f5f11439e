/* rules.c -- rows of rules, links and units into numbers; see rules.h. */
#include "query/qualify/rules.h"

#include <math.h>
#include <string.h>

#include "query/qualify/completion.h"
#include "snapshot/derive.h"

#define DECIMALS 100 /* scale where a figure is no whole number */
#define MOST_FIGURE 1e6

typedef struct reading {
    rung_task *t;
    const rung_view *v;
    rung_rulebook b;
    rung_error *err;
} reading;

/* ---- numbers ---- */

/* A number that a row states, or NAN. More than any figure can be is a forged graph's:
 * cut to what adds up safely. */
static double real_of(const rung_value *value)
{
    double x = !value                             ? NAN
               : value->type == RUNG_ATTR_NUMBER  ? value->number
               : value->type == RUNG_ATTR_INTEGER ? (double)value->integer
                                                  : NAN;
    return isnan(x) ? x : x < 0 ? 0 : x > MOST_FIGURE ? MOST_FIGURE : x;
}

static void look_at(reading *r, double x)
{
    if (!isnan(x) && x != floor(x))
        r->b.scale = DECIMALS;
}

static rung_range range_of(reading *r, rung_node n, unsigned exact, unsigned lo,
                           unsigned hi)
{
    double one = real_of(rung_node_value(r->v, n, exact, NULL)),
           least = isnan(one) ? real_of(rung_node_value(r->v, n, lo, NULL)) : one,
           most = isnan(one) ? real_of(rung_node_value(r->v, n, hi, NULL)) : one;
    rung_range range = { isnan(least) ? 0 : llround(least * (double)r->b.scale),
                         isnan(most) ? RUNG_UNBOUNDED
                                     : llround(most * (double)r->b.scale) };
    if (range.hi < range.lo) /* two rows, of two sources: what neither gainsays */
        range.hi = range.lo;
    return range;
}

static void look_at_unit(reading *r, rung_node n)
{
    static const rung_attr figures[] = {
        RUNG_A_CREDITS,      RUNG_A_CREDITS_MIN,      RUNG_A_CREDITS_MAX,
        RUNG_A_GUIDED_HOURS, RUNG_A_GUIDED_HOURS_MIN, RUNG_A_GUIDED_HOURS_MAX,
    };
    for (size_t i = 0; i < RUNG_COUNT_OF(figures); i++)
        look_at(r, real_of(rung_node_value(r->v, n, figures[i], NULL)));
}

/* ---- units ---- */

static rung_status put_unit(reading *r, rung_node n)
{
    if (r->b.n_units == RUNG_MOST_UNITS)
        return rung_fail(r->err, RUNG_TOO_LARGE,
                         "a qualification of more than %u units; its rules are not "
                         "worked out",
                         RUNG_MOST_UNITS);
    rung_ruled_unit *u = &r->b.units[r->b.n_units];
    *u = (rung_ruled_unit){ .node = n, .class = r->b.n_units, .fact = RUNG_NONE };
    look_at_unit(r, n);
    r->b.n_units++;
    return RUNG_OK;
}

static bool is_later(const reading *r, const rung_link *l)
{
    return rung_fact_later(r->v, l->fact) || rung_node_later(r->v, l->to);
}

static rung_status put_contained(reading *r)
{
    rung_status s = RUNG_OK;
    for (rung_links it = rung_links_out(r->v, RUNG_CONTAINS, r->b.of);
         !s && rung_links_next(&it);) {
        s = put_unit(r, it.link.to);
        if (s)
            break;
        rung_ruled_unit *u = &r->b.units[r->b.n_units - 1];
        u->contained = true;
        u->mandatory = rung_link_mandatory(r->v, &it.link);
        u->group = rung_link_text(r->v, &it.link, RUNG_A_GROUP);
        u->fact = it.link.fact;
        u->later = is_later(r, &it.link);
    }
    r->b.n_contained = r->b.n_units;
    return s;
}

uint32_t rung_rulebook_find(const rung_rulebook *b, rung_node unit)
{
    for (uint32_t i = 0; i < b->n_units; i++)
        if (b->units[i].node.id == unit.id)
            return i;
    return b->n_units;
}

/* ---- rows ---- */

static bool takes_part(const reading *r, uint32_t f)
{
    return rung_view_link_fact(r->v, rung_view_fact(r->v, f));
}

/* Joins the classes of two units: all take the least number. */
static void join(rung_rulebook *b, uint32_t x, uint32_t y)
{
    uint32_t
        keep =
            b->units[x].class < b->units[y].class ? b->units[x].class : b->units[y].class,
        drop = b->units[x].class + b->units[y].class - keep;
    for (uint32_t i = 0; i < b->n_units; i++)
        if (b->units[i].class == drop)
            b->units[i].class = keep;
}

static rung_status put_equivalents(reading *r, const rung_value *list)
{
    const uint32_t *items = r->v->g->lists + list->first;
    uint32_t first = 0;
    for (uint32_t i = 0; i < list->n; i++) {
        uint32_t at = rung_rulebook_find(&r->b, (rung_node){ items[i] });
        rung_status s =
            at < r->b.n_units ? RUNG_OK : put_unit(r, (rung_node){ items[i] });
        if (s)
            return s;
        if (i)
            join(&r->b, first, at);
        else
            first = at;
    }
    return RUNG_OK;
}

static bool same_texts(const rung_value *a, const rung_value *b)
{
    return (!a && !b) || (a && b && a->text == b->text);
}

static bool same_lists(const rung_snapshot *g, const rung_value *a, const rung_value *b)
{
    return (!a && !b)
           || (a && b && a->n == b->n
               && memcmp(g->lists + a->first, g->lists + b->first,
                         a->n * sizeof *g->lists)
                      == 0);
}

/* Whether two rows rule the same. */
static bool rule_alike(const reading *r, uint32_t f, uint32_t g)
{
    const rung_value *x[4], *y[4];
    static const rung_attr attrs[] = { RUNG_A_RULE_GROUP, RUNG_A_RULE_COUNT,
                                       RUNG_A_RULE_UNITS, RUNG_A_RULE_LEVEL_MIN };
    for (size_t i = 0; i < RUNG_COUNT_OF(attrs); i++) {
        x[i] = rung_view_fact_value(r->v, f, attrs[i]);
        y[i] = rung_view_fact_value(r->v, g, attrs[i]);
    }
    return same_texts(x[0], y[0]) && same_texts(x[1], y[1])
           && same_lists(r->v->g, x[2], y[2])
           && (x[3] ? x[3]->integer : 0) == (y[3] ? y[3]->integer : 0);
}

static rung_status put_rule(reading *r, uint32_t f, uint32_t room)
{
    const rung_value *count = rung_view_fact_value(r->v, f, RUNG_A_RULE_COUNT),
                     *level = rung_view_fact_value(r->v, f, RUNG_A_RULE_LEVEL_MIN);
    if (!count)
        return RUNG_OK;
    for (uint32_t i = 0; i < r->b.n_rules; i++)
        if (rule_alike(r, r->b.rows[i].items[0].id, f)) {
            r->b.rows[i].items[r->b.rows[i].n++].id = f;
            return RUNG_OK;
        }
    if (r->b.n_rules == RUNG_MOST_RULES)
        return rung_fail(r->err, RUNG_TOO_LARGE, "more than %u rules are not worked out",
                         RUNG_MOST_RULES);
    rung_fact_list *rows = &r->b.rows[r->b.n_rules];
    if (!RUNG_MAKE(&r->t->mem, rows->items, room))
        return rung_fail_memory(r->err);
    rows->items[rows->n++].id = f;
    r->b.rules[r->b.n_rules++] = (rung_rule){
        .count = strcmp(rung_text_of(r->v->g, count->text), "units") == 0
                     ? RUNG_COUNT_UNITS
                     : RUNG_COUNT_CREDITS,
        .level_min = level ? (int)real_of(level) : 0,
    };
    return RUNG_OK;
}

static rung_status put_rows(reading *r)
{
    uint32_t first = r->v->g->rule_fact[r->b.of.id],
             end = r->v->g->rule_fact[r->b.of.id + 1];
    rung_status s = RUNG_OK;
    uint32_t rules = end - first < RUNG_MOST_RULES ? end - first : RUNG_MOST_RULES;
    if (!RUNG_MAKE(&r->t->mem, r->b.rules, rules)
        || !RUNG_MAKE(&r->t->mem, r->b.rows, rules))
        return rung_fail_memory(r->err);
    for (uint32_t f = first; !s && f < end; f++) {
        if (!takes_part(r, f))
            continue;
        const rung_value *list = rung_view_fact_value(r->v, f, RUNG_A_RULE_EQUIVALENT);
        s = list ? put_equivalents(r, list) : put_rule(r, f, end - f);
    }
    return s;
}

/* ---- once all are known: classes, bounds and sets ---- */

static void put_classes(rung_rulebook *b)
{
    for (uint32_t i = 0; i < b->n_contained; i++) {
        rung_ruled_unit *u = &b->units[i], *class = &b->units[u->class];
        u->speaks = u->mandatory && !class->must;
        class->must |= u->mandatory;
        class->places++;
        class->there += !u->later;
    }
}

static double bound_of(const reading *r, uint32_t rule, unsigned attr)
{
    const rung_fact_list *rows = &r->b.rows[rule];
    for (uint32_t i = 0; i < rows->n; i++) {
        double x = real_of(rung_view_fact_value(r->v, rows->items[i].id, attr));
        if (!isnan(x))
            return x;
    }
    return NAN;
}

/* In the amounts that are counted; a least number is rounded up, a most one down. */
static int64_t amount_of(const reading *r, const rung_rule *rule, double x, bool up)
{
    if (isnan(x))
        return RUNG_NO_INT;
    x *= rule->count == RUNG_COUNT_UNITS ? 1.0 : (double)r->b.scale;
    return (int64_t)(up ? ceil(x - 1e-6) : floor(x + 1e-6));
}

static bool group_listed(const char *groups, const char *group)
{
    if (!groups)
        return true;
    while (group && *groups) {
        size_t n = strcspn(groups, "+");
        if (n == strlen(group) && memcmp(groups, group, n) == 0)
            return true;
        groups += n + (groups[n] == '+');
    }
    return false;
}

static bool unit_listed(const reading *r, const rung_value *list, rung_node unit)
{
    const uint32_t *items = r->v->g->lists + list->first;
    for (uint32_t i = 0; i < list->n; i++)
        if (items[i] == unit.id)
            return true;
    return false;
}

static void put_set(reading *r, uint32_t i)
{
    uint32_t f = r->b.rows[i].items[0].id;
    const rung_value *group = rung_view_fact_value(r->v, f, RUNG_A_RULE_GROUP),
                     *list = rung_view_fact_value(r->v, f, RUNG_A_RULE_UNITS);
    const char *groups = group ? rung_text_of(r->v->g, group->text) : NULL;
    for (uint32_t k = 0; k < r->b.n_contained; k++) {
        rung_ruled_unit *u = &r->b.units[k];
        if (list ? !unit_listed(r, list, u->node) : !group_listed(groups, u->group))
            continue;
        u->sets |= (uint64_t)1 << i;
        r->b.rules[i].size++;
    }
}

static void put_bounds(reading *r)
{
    for (uint32_t i = 0; i < r->b.n_rules; i++) {
        rung_rule *rule = &r->b.rules[i];
        rule->min = amount_of(r, rule, bound_of(r, i, RUNG_A_RULE_MIN), true);
        rule->max = amount_of(r, rule, bound_of(r, i, RUNG_A_RULE_MAX), false);
        rule->counts_max =
            amount_of(r, rule, bound_of(r, i, RUNG_A_RULE_COUNTS_MAX), false);
        put_set(r, i);
    }
}

static uint64_t sets_at(const rung_rulebook *b, uint64_t sets, int level)
{
    for (uint32_t i = 0; i < b->n_rules; i++)
        if (b->rules[i].level_min > level)
            sets &= ~((uint64_t)1 << i);
    return sets;
}

/* A level that decides nothing is as good as one that is known. */
static void put_level(reading *r, rung_ruled_unit *u)
{
    int64_t from = rung_node_integer(r->v, u->node, RUNG_A_LEVEL_FROM),
            to = rung_node_integer(r->v, u->node, RUNG_A_LEVEL_TO);
    int level = rung_view_level(r->v, u->node);
    u->level_from = level >= 0 ? level : from == RUNG_NO_INT ? 0 : (int)from;
    u->level_to = level >= 0 ? level : to == RUNG_NO_INT ? 8 : (int)to;
    uint64_t all =
        r->b.n_rules == RUNG_MOST_RULES ? UINT64_MAX : ((uint64_t)1 << r->b.n_rules) - 1;
    uint64_t sets = u->contained ? u->sets : all; /* it may stand in another's place */
    if (u->level_to < u->level_from
        || sets_at(&r->b, sets, u->level_from) == sets_at(&r->b, sets, u->level_to))
        u->level_to = u->level_from;
}

static void put_figures(reading *r)
{
    for (uint32_t i = 0; i < r->b.n_units; i++) {
        rung_ruled_unit *u = &r->b.units[i];
        u->credits =
            range_of(r, u->node, RUNG_A_CREDITS, RUNG_A_CREDITS_MIN, RUNG_A_CREDITS_MAX);
        u->hours = range_of(r, u->node, RUNG_A_GUIDED_HOURS, RUNG_A_GUIDED_HOURS_MIN,
                            RUNG_A_GUIDED_HOURS_MAX);
        put_level(r, u);
    }
}

/* Units that the rows of equivalents may add. */
static uint32_t room_for_units(const reading *r)
{
    rung_links it = rung_links_out(r->v, RUNG_CONTAINS, r->b.of);
    uint64_t room = rung_links_left(it);
    for (uint32_t f = r->v->g->rule_fact[r->b.of.id];
         f < r->v->g->rule_fact[r->b.of.id + 1]; f++) {
        const rung_value *list = rung_view_fact_value(r->v, f, RUNG_A_RULE_EQUIVALENT);
        room += list ? list->n : 0;
    }
    return room < RUNG_MOST_UNITS ? (uint32_t)room : RUNG_MOST_UNITS;
}

rung_status rung_rulebook_read(rung_task *t, const rung_view *v, rung_node of,
                               rung_rulebook *out, rung_error *err)
{
    reading r = { .t = t, .v = v, .b = { .of = of, .scale = 1 }, .err = err };
    if (!RUNG_MAKE(&t->mem, r.b.units, room_for_units(&r)))
        return rung_fail_memory(err);
    rung_status s = put_contained(&r);
    if (!s)
        s = put_rows(&r);
    if (s)
        return s;
    for (uint32_t i = 0; i < r.b.n_rules; i++) {
        look_at(&r, bound_of(&r, i, RUNG_A_RULE_MIN));
        look_at(&r, bound_of(&r, i, RUNG_A_RULE_MAX));
        look_at(&r, bound_of(&r, i, RUNG_A_RULE_COUNTS_MAX));
    }
    put_classes(&r.b);
    put_bounds(&r);
    put_figures(&r);
    *out = r.b;
    return RUNG_OK;
}

/* ---- in words ---- */

const char *rung_range_words(rung_task *t, rung_range r, int64_t scale)
{
    double lo = (double)r.lo / (double)scale, hi = (double)r.hi / (double)scale;
    if (r.lo == r.hi)
        return rung_arena_textf(&t->mem, "%.10g", lo);
    if (r.hi >= RUNG_UNBOUNDED)
        return r.lo ? rung_arena_textf(&t->mem, "%.10g or more", lo) : "unknown";
    return rung_arena_textf(&t->mem, "%.10g to %.10g", lo, hi);
}

/* Appends `text`, or a copy of it in longer words. */
static const char *add(rung_task *t, const char *before, const char *between,
                       const char *text)
{
    return before ? rung_arena_textf(&t->mem, "%s%s%s", before, between, text) : NULL;
}

static const char *add_units(rung_task *t, const rung_view *v, const char *words,
                             const rung_value *list)
{
    for (uint32_t i = 0; i < list->n; i++)
        words = add(t, words, i ? rung_listed(i, list->n, " and ") : " from ",
                    rung_node_name(v->g, rung_value_node(v, list, i)));
    return words;
}

static const char *add_groups(rung_task *t, const char *words, const char *groups)
{
    bool many = strchr(groups, '+') != NULL;
    words = add(t, words, many ? " from groups" : " from group", "");
    for (const char *at = groups; words && *at;) {
        size_t n = strcspn(at, "+");
        bool last = at[n] == 0;
        words = rung_arena_textf(&t->mem, "%s%s%.*s", words,
                                 at == groups ? " "
                                 : last       ? " and "
                                              : ", ",
                                 (int)n, at);
        at += n + !last;
    }
    return words;
}

const char *rung_rule_words(rung_task *t, const rung_view *v, const rung_rulebook *b,
                            uint32_t rule)
{
    const rung_rule *r = &b->rules[rule];
    uint32_t f = b->rows[rule].items[0].id;
    const rung_value *group = rung_view_fact_value(v, f, RUNG_A_RULE_GROUP),
                     *list = rung_view_fact_value(v, f, RUNG_A_RULE_UNITS);
    const char *words = r->count == RUNG_COUNT_UNITS ? "Units" : "Credits";
    words = list    ? add_units(t, v, words, list)
            : group ? add_groups(t, words, rung_text_of(v->g, group->text))
                    : add(t, words, " in all", "");
    return words && r->level_min ? rung_arena_textf(&t->mem, "%s, at level %d or above",
                                                    words, r->level_min)
                                 : words;
}
