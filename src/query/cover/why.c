/* why.c -- what to lift so that units are covered; see why.h.
 *
 * Whoever covers a unit on any record, but not here, is a candidate. It has a price: one
 * for each thing in its way. Some of these are the setting's (it was not asked about, it
 * has ended, a condition bars the learner) and lifting them serves all its units; some
 * are a single link's. The cheapest way to serve every unit is a weighted set cover,
 * whose sets are a setting with some of those links. Units without a candidate are lacks
 * of their own: there is nothing to lift, only something to ask a host. */
#include "query/cover/why.h"

#include "core/bits.h"
#include "query/cover/search.h"
#include "snapshot/derive.h"

const char *const rung_cover_lack_words[] = { "barred",      "outside", "left-out",
                                              "not-covered", "unknown", NULL };

/* Links of one setting may have obstacles of their own. Of up to so many, every choice is
 * a set of the search; of more, only each by itself and all together. */
#define CHOICES_OF 6u

/* Each thing in the way costs ONE; the little that price_of adds lets the kind decide
 * among equally few. */
#define ONE ((uint64_t)1 << 24)

typedef struct obstacle_list {
    rung_text_list texts; /* of conditions */
    bool gone, outside;   /* a setting's: it has ended; it was not asked about */
    bool left_out;        /* a link's: it has ended, or status or date leave it out */
} obstacle_list;

typedef struct place {
    rung_node node;
    obstacle_list in_way;
    uint32_t first, n; /* its pairs, once they are sorted by place */
} place;

typedef struct pair {
    uint32_t place, unit; /* indices */
    uint32_t fact;
    obstacle_list in_way;
} pair;

typedef struct reasons {
    rung_task *t;
    const rung_view *v;
    rung_view all; /* in which everything takes part */
    rung_scope *scope;
    const rung_node_list *units;
    place *places;
    pair *pairs; /* by place, then unit */
    uint32_t n_places, n_pairs;
    uint32_t n_sets, cap_sets, words;
    uint64_t *rows, *weights;
    struct set_of {
        uint32_t place, links; /* which of its links with obstacles: a bit each */
    } * sets;
    rung_cover_why *out;
    rung_error *err;
} reasons;

static uint64_t price_of(const obstacle_list *o)
{
    return (ONE + 1) * o->texts.n + (ONE + 2) * o->outside + (ONE + 3) * o->gone
           + (ONE + 4) * o->left_out;
}

/* ---- candidates ---- */

static rung_status ask(reasons *r, const rung_link *l, rung_node setting,
                       obstacle_list *out)
{
    rung_conditions c = { 0 };
    rung_asker a = { r->t, r->v, r->scope->learner, NULL, RUNG_OK };
    if (!a.learner->given)
        return RUNG_OK;
    if (l)
        rung_ask_link(&a, l, &c);
    else
        rung_ask_setting(&a, setting, &c);
    out->texts = c.blocked_by;
    return a.status ? rung_fail_memory(r->err) : RUNG_OK;
}

static rung_status put_place(reasons *r, rung_node setting)
{
    place *p = &r->places[r->n_places++];
    *p = (place){ .node = setting };
    r->t->count[setting.id] = r->n_places;
    p->in_way.gone = !rung_view_has(r->v, setting);
    p->in_way.outside = !rung_scope_names(r->scope, setting)
                        && !(p->in_way.gone && r->scope->everywhere.v);
    return ask(r, NULL, setting, &p->in_way);
}

/* Puts the link among the pairs if it says that its setting covers the unit. Where it
 * takes part in the question, what it says there counts: `cannot` is no pair, whatever
 * other facts say. */
static rung_status put_pair(reasons *r, const rung_link *l, uint32_t unit)
{
    rung_link here = *l;
    bool there = rung_link_find(r->v, RUNG_COVERS, l->from, l->to, &here);
    if (!rung_link_covers(there ? r->v : &r->all, &here))
        return RUNG_OK;
    rung_status s = r->t->count[l->from.id] ? RUNG_OK : put_place(r, l->from);
    pair *p = &r->pairs[r->n_pairs++];
    *p = (pair){ .place = r->t->count[l->from.id] - 1, .unit = unit, .fact = here.fact };
    p->in_way.left_out = !there && !r->places[p->place].in_way.gone;
    return s ? s : ask(r, &here, l->from, &p->in_way);
}

static rung_status put_pairs(reasons *r)
{
    uint32_t room = 0;
    for (uint32_t u = 0; u < r->units->n; u++)
        for (rung_links it = rung_links_in(&r->all, RUNG_COVERS, r->units->items[u]);
             rung_links_next(&it);)
            room++;
    if (!RUNG_MAKE(&r->t->mem, r->places, room) || !RUNG_MAKE(&r->t->mem, r->pairs, room))
        return rung_fail_memory(r->err);
    rung_status s = RUNG_OK;
    for (uint32_t u = 0; u < r->units->n && !s; u++)
        for (rung_links it = rung_links_in(&r->all, RUNG_COVERS, r->units->items[u]);
             !s && rung_links_next(&it);)
            s = put_pair(r, &it.link, u);
    for (uint32_t i = 0; i < r->n_places; i++)
        r->t->count[r->places[i].node.id] = 0;
    return s;
}

/* Brings the pairs of a place together: how many each has tells where they go. */
static rung_status sort_pairs(reasons *r)
{
    pair *sorted = RUNG_NEW(&r->t->mem, pair, r->n_pairs);
    if (!sorted)
        return rung_fail_memory(r->err);
    for (uint32_t i = 0; i < r->n_pairs; i++)
        r->places[r->pairs[i].place].n++;
    for (uint32_t i = 1; i < r->n_places; i++)
        r->places[i].first = r->places[i - 1].first + r->places[i - 1].n;
    for (uint32_t i = 0; i < r->n_places; i++)
        r->places[i].n = 0;
    for (uint32_t i = 0; i < r->n_pairs; i++) {
        place *p = &r->places[r->pairs[i].place];
        sorted[p->first + p->n++] = r->pairs[i];
    }
    r->pairs = sorted;
    return RUNG_OK;
}

/* ---- what each unit lacks ---- */

static rung_cover_lack lack_by_words(const reasons *r, rung_node unit)
{
    uint32_t cannot = 0;
    for (rung_links it = rung_links_in(r->v, RUNG_COVERS, unit); rung_links_next(&it);)
        cannot +=
            rung_scope_has(r->scope, it.link.from) && !rung_link_covers(r->v, &it.link);
    return r->scope->settings.n && cannot == r->scope->settings.n ? RUNG_LACK_NOT_COVERED
                                                                  : RUNG_LACK_UNKNOWN;
}

static rung_cover_lack lack_of_pair(const reasons *r, const pair *p)
{
    const place *at = &r->places[p->place];
    return at->in_way.gone || p->in_way.left_out ? RUNG_LACK_LEFT_OUT
           : at->in_way.outside                  ? RUNG_LACK_OUTSIDE
                                                 : RUNG_LACK_BARRED;
}

static rung_status put_lacks(reasons *r)
{
    uint8_t *lacks = RUNG_NEW(&r->t->mem, uint8_t, r->units->n);
    if (!lacks)
        return rung_fail_memory(r->err);
    for (uint32_t u = 0; u < r->units->n; u++)
        lacks[u] = (uint8_t)lack_by_words(r, r->units->items[u]);
    for (uint32_t i = 0; i < r->n_pairs; i++) {
        uint8_t lack = (uint8_t)lack_of_pair(r, &r->pairs[i]);
        uint8_t *of = &lacks[r->pairs[i].unit];
        *of = lack < *of ? lack : *of;
    }
    r->out->lacks = lacks;
    return RUNG_OK;
}

/* ---- the cheapest way ---- */

static bool has_own_obstacles(const pair *p)
{
    return price_of(&p->in_way) > 0;
}

/* The place with those of its links with obstacles whose bits are in `links`. */
static void put_set(reasons *r, uint32_t at, uint32_t links)
{
    const place *p = &r->places[at];
    uint64_t *row = r->rows + (size_t)r->n_sets * r->words, weight = price_of(&p->in_way);
    uint32_t nth = 0;
    for (uint32_t i = p->first; i < p->first + p->n; i++) {
        bool own = has_own_obstacles(&r->pairs[i]);
        bool in = !own || links == UINT32_MAX || (nth < 32 && links >> nth & 1);
        nth += own;
        if (!in)
            continue;
        weight += price_of(&r->pairs[i].in_way);
        rung_bits_put(row, r->pairs[i].unit);
    }
    r->weights[r->n_sets] = weight;
    r->sets[r->n_sets++] = (struct set_of){ at, links };
}

static uint32_t count_own(const reasons *r, const place *p)
{
    uint32_t n = 0;
    for (uint32_t i = p->first; i < p->first + p->n; i++)
        n += has_own_obstacles(&r->pairs[i]);
    return n;
}

static uint32_t choices_of(uint32_t own)
{
    return own <= CHOICES_OF ? 1u << own : 34;
}

static void put_sets_of(reasons *r, uint32_t at)
{
    const place *p = &r->places[at];
    uint32_t own = count_own(r, p);
    bool some_free = own < p->n && price_of(&p->in_way) > 0;
    for (uint32_t links = !some_free; own <= CHOICES_OF && links < 1u << own; links++)
        put_set(r, at, links);
    if (own <= CHOICES_OF)
        return;
    if (some_free)
        put_set(r, at, 0);
    for (uint32_t i = 0; i < own && i < 32; i++)
        put_set(r, at, 1u << i);
    put_set(r, at, UINT32_MAX);
}

static rung_status put_sets(reasons *r)
{
    for (uint32_t i = 0; i < r->n_places; i++)
        r->cap_sets += choices_of(count_own(r, &r->places[i]));
    r->words = rung_bits_words(r->units->n);
    if (!RUNG_MAKE(&r->t->mem, r->rows, (size_t)r->cap_sets * r->words)
        || !RUNG_MAKE(&r->t->mem, r->weights, r->cap_sets)
        || !RUNG_MAKE(&r->t->mem, r->sets, r->cap_sets))
        return rung_fail_memory(r->err);
    for (uint32_t i = 0; i < r->n_places; i++)
        put_sets_of(r, i);
    return RUNG_OK;
}

/* ---- in words ---- */

static rung_status put_text(reasons *r, const char *text)
{
    if (!text)
        return rung_fail_memory(r->err);
    r->out->texts.items[r->out->texts.n++] = text;
    return RUNG_OK;
}

static const char *name_of(const reasons *r, rung_node n)
{
    return rung_node_name(r->v->g, n);
}

/* `Dementia awareness and 2 more units`: the units that a set of the cheapest way serves. */
static const char *served(reasons *r, uint32_t set)
{
    const uint64_t *row = r->rows + (size_t)set * r->words;
    uint32_t n = rung_bits_count(row, r->words), first = 0;
    while (!rung_bits_has(row, first))
        first++;
    const char *name = name_of(r, r->units->items[first]);
    return n == 1 ? name
                  : rung_arena_textf(&r->t->mem, "%s and %u more unit%s", name, n - 1,
                                     n == 2 ? "" : "s");
}

static rung_status say_place(reasons *r, uint32_t set)
{
    const place *p = &r->places[r->sets[set].place];
    const char *units = served(r, set), *name = name_of(r, p->node);
    rung_arena *mem = &r->t->mem;
    rung_status s = units ? RUNG_OK : rung_fail_memory(r->err);
    if (!s && p->in_way.outside)
        s = put_text(r, rung_arena_textf(mem,
                                         "%s, which covers %s, is not among the settings "
                                         "asked about",
                                         name, units));
    if (!s && p->in_way.gone)
        s = put_text(r, rung_arena_textf(mem, "%s, which covered %s, %s", name, units,
                                         r->v->dated ? "is not there on that day"
                                                     : "has ended"));
    for (uint32_t i = 0; !s && i < p->in_way.texts.n; i++)
        s = put_text(r,
                     rung_arena_textf(mem,
                                      "%s, which covers %s, is closed to the learner: %s",
                                      name, units, p->in_way.texts.items[i]));
    return s;
}

static rung_status say_link(reasons *r, const pair *p)
{
    const char *name = name_of(r, r->places[p->place].node),
               *unit = name_of(r, r->units->items[p->unit]);
    rung_fact_status status = rung_view_status(r->v, p->fact);
    rung_arena *mem = &r->t->mem;
    rung_status s = RUNG_OK;
    if (p->in_way.left_out)
        s = put_text(r,
                     status == RUNG_ENDED && !r->v->dated
                         ? rung_arena_textf(mem, "%s covered %s, which has ended", name,
                                            unit)
                         : rung_arena_textf(mem,
                                            "%s covers %s (%s), which the status or date "
                                            "asked for leaves out",
                                            name, unit, rung_fact_status_word(status)));
    for (uint32_t i = 0; !s && i < p->in_way.texts.n; i++)
        s = put_text(r, rung_arena_textf(mem, "%s covers %s, but not for the learner: %s",
                                         name, unit, p->in_way.texts.items[i]));
    return s;
}

static rung_status say_set(reasons *r, uint32_t set)
{
    const place *p = &r->places[r->sets[set].place];
    uint32_t links = r->sets[set].links, nth = 0;
    rung_status s = say_place(r, set);
    for (uint32_t i = p->first; !s && i < p->first + p->n; i++) {
        if (!has_own_obstacles(&r->pairs[i]))
            continue;
        if (links == UINT32_MAX || (nth < 32 && links >> nth & 1))
            s = say_link(r, &r->pairs[i]);
        nth++;
    }
    return s;
}

/* Of a unit that nobody covers on any record. */
static rung_status say_missing(reasons *r, uint32_t unit)
{
    rung_node u = r->units->items[unit], first = RUNG_NO_NODE_REF;
    uint32_t cannot = 0;
    for (rung_links it = rung_links_in(r->v, RUNG_COVERS, u); rung_links_next(&it);)
        if (rung_scope_names(r->scope, it.link.from) && cannot++ == 0)
            first = it.link.from;
    if (!cannot)
        return put_text(r,
                        rung_arena_textf(&r->t->mem, "no setting is recorded to cover %s",
                                         name_of(r, u)));
    const char *more =
        cannot == 1 ? "" : rung_arena_textf(&r->t->mem, " and %u more", cannot - 1);
    return put_text(r, more
                           ? rung_arena_textf(&r->t->mem,
                                              "of %s only `cannot` is on record, at %s%s",
                                              name_of(r, u), name_of(r, first), more)
                           : NULL);
}

/* ---- the whole ---- */

/* Units with a candidate, under new numbers: the search wants each to be covered. */
static rung_status search(reasons *r, uint64_t steps, rung_cover_answer *a)
{
    rung_cover_problem p = { .n_units = 0,
                             .n_sets = r->n_sets,
                             .weights = r->weights,
                             .covers = 1,
                             .steps = steps };
    uint32_t *number = RUNG_NEW(&r->t->mem, uint32_t, r->units->n);
    if (!number)
        return rung_fail_memory(r->err);
    for (uint32_t u = 0; u < r->units->n; u++)
        number[u] = r->out->lacks[u] <= RUNG_LACK_LEFT_OUT ? p.n_units++ : UINT32_MAX;
    uint32_t words = rung_bits_words(p.n_units);
    uint64_t *rows = RUNG_NEW(&r->t->mem, uint64_t, (size_t)r->n_sets * words);
    if (!rows)
        return rung_fail_memory(r->err);
    for (uint32_t s = 0; s < r->n_sets; s++)
        for (uint32_t w = 0; w < r->words; w++)
            for (uint64_t word = r->rows[(size_t)s * r->words + w]; word;)
                rung_bits_put(rows + (size_t)s * words, number[rung_bits_take(&word, w)]);
    p.rows = rows;
    return rung_cover_search(r->t, &p, a, r->err);
}

static bool new_texts(reasons *r, const rung_cover *way)
{
    uint32_t n = r->units->n;
    for (uint32_t i = 0; i < way->n; i++) {
        const place *p = &r->places[r->sets[way->sets[i]].place];
        n += p->in_way.texts.n + 2;
        for (uint32_t k = p->first; k < p->first + p->n; k++)
            n += r->pairs[k].in_way.texts.n + 1;
    }
    r->out->texts.items = RUNG_NEW(&r->t->mem, const char *, n);
    return r->out->texts.items != NULL;
}

static rung_status say_all(reasons *r, const rung_cover *way)
{
    if (!new_texts(r, way))
        return rung_fail_memory(r->err);
    rung_status s = RUNG_OK;
    for (uint32_t i = 0; i < way->n && !s; i++)
        s = say_set(r, way->sets[i]);
    r->out->n_lifts = r->out->texts.n;
    for (uint32_t u = 0; u < r->units->n && !s; u++)
        if (r->out->lacks[u] > RUNG_LACK_LEFT_OUT)
            s = say_missing(r, u);
    return s;
}

rung_status rung_cover_why_of(rung_scope *scope, const rung_node_list *units,
                              uint64_t steps, rung_cover_why *out, rung_error *err)
{
    rung_cover_why why = { 0 };
    rung_cover_answer a = { 0 };
    reasons r = { .t = scope->t,
                  .v = scope->v,
                  .all = rung_view_everything(scope->v),
                  .scope = scope,
                  .units = units,
                  .out = &why,
                  .err = err };
    rung_status s = put_pairs(&r);
    if (!s)
        s = sort_pairs(&r);
    if (!s)
        s = put_lacks(&r);
    if (!s)
        s = put_sets(&r);
    if (!s)
        s = search(&r, steps, &a);
    if (!s)
        s = say_all(&r, &a.covers[0]);
    if (s)
        return s;
    why.smallest = a.optimal;
    *out = why;
    return RUNG_OK;
}
