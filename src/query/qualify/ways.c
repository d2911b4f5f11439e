/* ways.c -- the cheapest way to meet the rules; where there is none, why, and a
 * smallest set of the units given to give up. */
#include <string.h>

#include "core/sort.h"
#include "query/qualify/qualify.h"

#define MOST_LOOKS 200000u /* sets of units to give up that are looked at */
#define MOST_TRIES 500u    /* and those for which a completion is searched */
#define COST_STEP ((int64_t)RUNG_MOST_UNITS) /* ties between costs: fewer units */

/* ---- completion ---- */

typedef struct offering {
    rung_offer *offers;
    uint32_t *units; /* those of the first offer, then of the next; least id first */
    uint32_t n_offers, n_units, n_classes;
} offering;

/* What one more unit costs; what nobody knows costs more than all that is known. */
static int64_t cost_of(uint8_t by, const rung_ruled_unit *u, int64_t unknown)
{
    if (by == RUNG_BY_UNITS)
        return 1;
    const rung_range *r = by == RUNG_BY_CREDITS ? &u->credits : &u->hours;
    return (r->hi >= RUNG_UNBOUNDED ? unknown : r->hi) * COST_STEP + 1;
}

static int64_t cost_of_unknown(const rung_qualifying *q, uint8_t by)
{
    int64_t total = 1;
    for (uint32_t i = 0; i < q->b.n_contained; i++) {
        const rung_ruled_unit *u = &q->b.units[i];
        const rung_range *r = by == RUNG_BY_CREDITS ? &u->credits : &u->hours;
        total += r->hi < RUNG_UNBOUNDED ? r->hi : 0;
    }
    return total;
}

typedef struct candidate {
    rung_offer offer;
    uint32_t unit;
} candidate;

/* What gives most for its cost first; then whatever makes equal ones lie together. */
static int by_worth(const void *a, const void *b, void *context)
{
    const candidate *x = a, *y = b;
    const rung_part *p = &x->offer.one, *r = &y->offer.one;
    double worth = (double)x->offer.cost * (double)(r->credits.lo + 1),
           other = (double)y->offer.cost * (double)(p->credits.lo + 1);
    (void)context;
    int c = rung_compare(y->offer.must, x->offer.must);
    if (!c)
        c = (worth > other) - (worth < other);
    if (!c)
        c = rung_compare(r->credits.lo, p->credits.lo);
    if (!c)
        c = rung_compare(p->credits.hi, r->credits.hi);
    if (!c)
        c = (p->sets < r->sets) - (p->sets > r->sets); /* 64 bits, no numbers */
    if (!c)
        c = rung_compare(y->offer.class, x->offer.class);
    if (!c)
        c = rung_compare(r->level_from, p->level_from);
    if (!c)
        c = rung_compare(r->level_to, p->level_to);
    return c ? c : rung_compare(x->unit, y->unit);
}

static bool same_offer(const rung_offer *a, const rung_offer *b)
{
    return a->class == RUNG_NONE && b->class == RUNG_NONE && a->cost == b->cost
           && a->must == b->must && rung_qualify_alike(&a->one, &b->one)
           && a->one.credits.lo == b->one.credits.lo
           && a->one.credits.hi == b->one.credits.hi;
}

/* Every unit that could be added: contained, there, and nothing equivalent held. */
static uint32_t put_candidates(const rung_qualifying *q, uint8_t by, candidate *all)
{
    uint32_t n = 0;
    int64_t most = rung_qualify_ceiling(&q->b), unknown = cost_of_unknown(q, by);
    for (uint32_t i = 0; i < q->b.n_contained; i++) {
        const rung_ruled_unit *u = &q->b.units[i], *class = &q->b.units[u->class];
        if (u->later || rung_qualify_class_held(&q->b, u->class))
            continue;
        all[n++] = (candidate){
            .offer = { .one = rung_qualify_part(u, u, most),
                       .cost = cost_of(by, u, unknown),
                       .n = 1,
                       .class = class->there > 1 ? u->class : RUNG_NONE,
                       .must = class->must },
            .unit = i,
        };
    }
    rung_sort(all, n, sizeof *all, by_worth, NULL);
    return n;
}

static rung_status put_offers(rung_qualifying *q, uint8_t by, offering *out)
{
    candidate *all = RUNG_NEW(&q->t->mem, candidate, q->b.n_contained);
    if (!all || !RUNG_MAKE(&q->t->mem, out->offers, q->b.n_contained)
        || !RUNG_MAKE(&q->t->mem, out->units, q->b.n_contained))
        return rung_fail_memory(q->err);
    uint32_t n = put_candidates(q, by, all);
    out->n_offers = out->n_units = 0;
    out->n_classes = q->b.n_units;
    for (uint32_t i = 0; i < n; i++) {
        rung_offer *last = out->n_offers ? &out->offers[out->n_offers - 1] : NULL;
        if (last && same_offer(last, &all[i].offer))
            last->n++;
        else
            out->offers[out->n_offers++] = all[i].offer;
        out->units[out->n_units++] = all[i].unit;
    }
    return RUNG_OK;
}

/* True when a mandatory unit cannot be had: it is not there yet, and nothing like it. */
static bool mandatory_out_of_reach(const rung_rulebook *b, uint32_t unit)
{
    uint32_t class = b->units[unit].class;
    return b->units[unit].speaks && !rung_qualify_class_held(b, class)
           && b->units[class].there == 0;
}

static bool some_out_of_reach(const rung_rulebook *b)
{
    for (uint32_t i = 0; i < b->n_contained; i++)
        if (mandatory_out_of_reach(b, i))
            return true;
    return false;
}

static rung_status complete(rung_qualifying *q, const rung_combination *held,
                            const offering *offers, bool sure, bool any,
                            rung_completed *out)
{
    rung_completion_problem c = { .held = held,
                                  .offers = offers->offers,
                                  .n_offers = offers->n_offers,
                                  .n_classes = offers->n_classes,
                                  .sure = sure,
                                  .any = any,
                                  .budget = q->budget };
    if (some_out_of_reach(&q->b)) {
        *out = (rung_completed){ .proven = true };
        return RUNG_OK;
    }
    return rung_completion_find(q->t, &c, out, q->err);
}

static void add_range(rung_range *sum, rung_range r)
{
    sum->lo += r.lo;
    sum->hi = r.hi >= RUNG_UNBOUNDED || sum->hi >= RUNG_UNBOUNDED ? RUNG_UNBOUNDED
                                                                  : sum->hi + r.hi;
}

static rung_status put_amount(rung_qualifying *q, rung_range r, rung_amount **out)
{
    if (!RUNG_MAKE(&q->t->mem, *out, 1))
        return rung_fail_memory(q->err);
    (*out)->min = rung_qualify_whole(r.lo, q->b.scale);
    (*out)->max = rung_qualify_whole(r.hi, q->b.scale);
    return RUNG_OK;
}

/* Mandatory ones first, then group by group, then by id. */
static int by_group(const void *a, const void *b, void *units)
{
    const rung_ruled_unit *all = units;
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    const rung_ruled_unit *u = &all[x], *w = &all[y];
    int c = rung_compare(w->mandatory, u->mandatory);
    if (!c)
        c = strcmp(u->group ? u->group : "", w->group ? w->group : "");
    return c ? c : rung_compare(x, y);
}

/* The units of a completion, and what they come to. */
static rung_status put_completion(rung_qualifying *q, const offering *offers,
                                  const rung_completed *done)
{
    rung_range credits = { 0, 0 }, hours = { 0, 0 };
    uint32_t *chosen = RUNG_NEW(&q->t->mem, uint32_t, offers->n_units), n = 0;
    if (!chosen)
        return rung_fail_memory(q->err);
    for (uint32_t k = 0, first = 0; k < offers->n_offers; first += offers->offers[k++].n)
        for (uint32_t i = 0; i < done->taken[k]; i++)
            chosen[n++] = offers->units[first + i];
    rung_sort(chosen, n, sizeof *chosen, by_group, q->b.units);
    if (!RUNG_MAKE(&q->t->mem, q->r.completion.items, n))
        return rung_fail_memory(q->err);
    for (uint32_t i = 0; i < n; i++) {
        if (!rung_qualify_row(q, &q->r.completion, chosen[i], chosen[i]))
            return rung_fail_memory(q->err);
        add_range(&credits, q->b.units[chosen[i]].credits);
        add_range(&hours, q->b.units[chosen[i]].hours);
    }
    q->r.optimal.v = done->proven;
    rung_status s = put_amount(q, credits, &q->r.completion_credits);
    return s ? s : put_amount(q, hours, &q->r.completion_hours);
}

/* ---- a word when ranges make `cheapest` meaningless ---- */

/* Says that the units listed stand for others that are as good on record. */
static rung_status note_twins(rung_qualifying *q, const offering *offers,
                              const rung_completed *done)
{
    for (uint32_t k = 0; k < offers->n_offers; k++)
        if (done->taken[k] && done->taken[k] < offers->offers[k].n)
            return rung_qualify_note(
                q, &q->r.notes,
                "Other units of the same group have the same figures on "
                "record and would do as well.");
    return RUNG_OK;
}

static rung_status note_ranges(rung_qualifying *q, const offering *offers)
{
    uint32_t open = 0, optional = 0, chosen = 0;
    const char *what = q->a->by == RUNG_BY_CREDITS ? "credits" : "guided hours", *whose;
    for (uint32_t i = 0; i < q->r.completion.n; i++)
        chosen += q->r.completion.items[i].mandatory.v == 0;
    if (q->a->by == RUNG_BY_UNITS || !chosen)
        return RUNG_OK;
    for (uint32_t i = 0; i < offers->n_units; i++) {
        const rung_ruled_unit *u = &q->b.units[offers->units[i]];
        const rung_range *r = q->a->by == RUNG_BY_CREDITS ? &u->credits : &u->hours;
        optional += !u->mandatory;
        open += !u->mandatory && r->lo < r->hi;
    }
    if (!open)
        return RUNG_OK;
    whose = open == optional
                ? rung_arena_textf(&q->t->mem,
                                   "None of the %u optional unit%s to choose "
                                   "from has its own %s on record",
                                   optional, optional == 1 ? "" : "s", what)
                : rung_arena_textf(&q->t->mem,
                                   "%u of the %u optional units to choose "
                                   "from %s no %s of %s own on record",
                                   open, optional, open == 1 ? "has" : "have", what,
                                   open == 1 ? "its" : "their");
    return !whose ? rung_fail_memory(q->err)
                  : rung_qualify_note(
                      q, &q->r.notes,
                      rung_arena_textf(&q->t->mem,
                                       "%s, so \"cheapest\" says little: it goes by "
                                       "the most that each may have, and then by "
                                       "fewer units.",
                                       whose));
}

/* ---- why not ---- */

/* Says of each rule by which more is taken than may be. */
static rung_status say_exceeded(rung_qualifying *q, uint32_t i)
{
    const rung_rule *r = &q->b.rules[i];
    int64_t scale = r->count == RUNG_COUNT_UNITS ? 1 : q->b.scale;
    rung_range taken, counted;
    if (r->max == RUNG_NO_INT)
        return RUNG_OK;
    rung_qualify_measure(q, i, &taken, &counted);
    if (taken.lo <= r->max)
        return RUNG_OK;
    const char *words = rung_rule_words(q->t, q->v, &q->b, i);
    if (!words)
        return rung_fail_memory(q->err);
    return rung_qualify_note(
        q, &q->r.why_not,
        rung_arena_textf(&q->t->mem,
                         "%s: no more than %.10g may be taken, and these "
                         "units come to at least %.10g.",
                         words, (double)r->max / (double)scale,
                         (double)taken.lo / (double)scale));
}

/* All units there are, as if they were held. */
static rung_status say_short(rung_qualifying *q, const rung_combination *all, uint32_t i)
{
    const rung_rule *r = &q->b.rules[i];
    int64_t scale = r->count == RUNG_COUNT_UNITS ? 1 : q->b.scale, most = 0;
    if (r->min == RUNG_NO_INT)
        return RUNG_OK;
    rung_combination_begin(all);
    do {
        rung_measure m = rung_combination_measure(all, i, true);
        most = m.counted > most ? m.counted : most;
    } while (rung_combination_next(all));
    if (most >= r->min)
        return RUNG_OK;
    const char *words = rung_rule_words(q->t, q->v, &q->b, i);
    if (!words)
        return rung_fail_memory(q->err);
    return rung_qualify_note(
        q, &q->r.why_not,
        rung_arena_textf(&q->t->mem,
                         "%s: all units there are together give at most "
                         "%.10g of the %.10g asked for.",
                         words, (double)most / (double)scale,
                         (double)r->min / (double)scale));
}

static rung_status say_all_short(rung_qualifying *q)
{
    rung_combination all;
    rung_status s = RUNG_OK;
    uint8_t *held = RUNG_NEW(&q->t->mem, uint8_t, q->b.n_units);
    if (!held)
        return rung_fail_memory(q->err);
    for (uint32_t i = 0; i < q->b.n_units; i++) {
        held[i] = q->b.units[i].held;
        q->b.units[i].held |= q->b.units[i].contained && !q->b.units[i].later;
    }
    uint32_t *kept = q->part_of;
    q->part_of = RUNG_NEW(&q->t->mem, uint32_t, q->b.n_units);
    s = q->part_of ? rung_qualify_combine(q, INT64_MAX, &all) : rung_fail_memory(q->err);
    q->part_of = kept;
    for (uint32_t i = 0; i < q->b.n_units; i++)
        q->b.units[i].held = held[i];
    for (uint32_t i = 0; !s && i < q->b.n_rules; i++)
        s = say_short(q, &all, i);
    return s;
}

static rung_status put_why_not(rung_qualifying *q)
{
    rung_status s = RUNG_OK;
    for (uint32_t i = 0; !s && i < q->b.n_contained; i++)
        if (mandatory_out_of_reach(&q->b, i))
            s = rung_qualify_note(
                q, &q->r.why_not,
                rung_arena_textf(&q->t->mem,
                                 "%s is mandatory and not there yet: it is only "
                                 "planned or possible.",
                                 rung_node_name(q->v->g, q->b.units[i].node)));
    for (uint32_t i = 0; !s && i < q->b.n_rules; i++)
        s = say_exceeded(q, i);
    if (!s)
        s = say_all_short(q);
    if (!s && q->r.why_not.n == 0)
        s = rung_qualify_note(
            q, &q->r.why_not,
            "Each rule by itself could be met, but no choice of units meets all "
            "of them together.");
    return s;
}

/* ---- conflict: a smallest set of units to give up ---- */

typedef struct dropping {
    rung_qualifying *q;
    uint32_t *units; /* held units that could make room */
    uint32_t n;
    uint32_t looks, tries; /* left */
    bool found;
    rung_status status;
} dropping;

/* True when giving the unit up can make room: for others under some `max`, or for one
 * that it is equivalent to. */
static bool limited(const rung_rulebook *b, uint32_t unit)
{
    const rung_ruled_unit *u = &b->units[unit];
    if (b->units[u->class].there > (u->contained && !u->later))
        return true;
    uint64_t sets = b->units[rung_qualify_place(b, unit)].sets;
    for (uint32_t i = 0; i < b->n_rules; i++)
        if (b->rules[i].max != RUNG_NO_INT && (sets >> i & 1))
            return true;
    return false;
}

/* True when what is still held is more than some rule allows, at the least of every
 * figure: a look that spares the search. */
static bool still_exceeds(const rung_qualifying *q)
{
    for (uint32_t i = 0; q->judged.n_claims == 0 && i < q->b.n_rules; i++) {
        const rung_rule *r = &q->b.rules[i];
        int64_t least = 0;
        for (uint32_t k = 0; r->max != RUNG_NO_INT && k < q->b.n_units; k++) {
            const rung_ruled_unit *u = &q->b.units[k];
            if (u->held && (q->b.units[rung_qualify_place(&q->b, k)].sets >> i & 1)
                && u->level_from >= r->level_min)
                least += r->count == RUNG_COUNT_UNITS ? 1 : u->credits.lo;
        }
        if (r->max != RUNG_NO_INT && least > r->max)
            return true;
    }
    return false;
}

static void try_without(dropping *d)
{
    rung_qualifying *q = d->q;
    rung_combination held;
    rung_completed done = { 0 };
    offering offers;
    if (d->looks == 0 || d->tries == 0)
        return;
    d->looks--;
    if (still_exceeds(q))
        return;
    d->tries--;
    d->status = rung_task_spent(q->t, q->b.n_units)
                    ? rung_task_gave_up(q->t, q->err)
                    : rung_qualify_combine(q, rung_qualify_ceiling(&q->b), &held);
    if (!d->status)
        d->status = put_offers(q, RUNG_BY_UNITS, &offers);
    if (!d->status)
        d->status = complete(q, &held, &offers, false, true, &done);
    d->found = !d->status && done.found;
}

/* Two units that count alike: giving up the later one would be the same again. */
static bool twins(const rung_rulebook *b, uint32_t x, uint32_t y)
{
    const rung_ruled_unit *u = &b->units[x], *w = &b->units[y];
    return u->contained && w->contained && u->sets == w->sets && u->class == x
           && w->class == y && rung_qualify_ways_of(b, x) == 1
           && rung_qualify_ways_of(b, y) == 1 && u->credits.lo == w->credits.lo
           && u->credits.hi == w->credits.hi && u->level_from == w->level_from
           && u->level_to == w->level_to && u->mandatory == w->mandatory;
}

/* Gives up `left` more of the units from `at` on, in every way, until it helps. */
static void drop(dropping *d, uint32_t at, uint32_t left)
{
    if (left == 0) {
        try_without(d);
        return;
    }
    for (uint32_t i = at; i + left <= d->n; i++) {
        if (i > at && twins(&d->q->b, d->units[i - 1], d->units[i]))
            continue;
        d->q->b.units[d->units[i]].held = false;
        drop(d, i + 1, left - 1);
        if (d->found || d->status || d->looks == 0 || d->tries == 0)
            return;
        d->q->b.units[d->units[i]].held = true;
    }
}

/* A unit given up is offered again like any other, which changes nothing: taken back, it
 * is a smaller set that was given up, and that was tried before. */
static rung_status put_conflict(rung_qualifying *q)
{
    dropping d = { .q = q, .looks = MOST_LOOKS, .tries = MOST_TRIES };
    uint32_t *part_of = q->part_of;
    if (!RUNG_MAKE(&q->t->mem, q->part_of, q->b.n_units)
        || !RUNG_MAKE(&q->t->mem, d.units, q->n_held)
        || !RUNG_MAKE(&q->t->mem, q->r.conflict.items, q->n_held))
        return rung_fail_memory(q->err);
    for (uint32_t i = 0; i < q->b.n_units; i++)
        if (q->b.units[i].held && limited(&q->b, i))
            d.units[d.n++] = i;
    bool going = true;
    for (uint32_t size = 1; going && size <= d.n; size++) {
        drop(&d, 0, size);
        going = !d.found && !d.status && d.looks && d.tries;
    }
    q->part_of = part_of;
    for (uint32_t i = 0; i < d.n; i++) {
        rung_ruled_unit *u = &q->b.units[d.units[i]];
        if (!u->held && d.found)
            q->r.conflict.items[q->r.conflict.n++] = u->node;
        u->held = true;
    }
    if (d.status || d.found || (d.looks && d.tries))
        return d.status;
    return rung_qualify_note(
        q, &q->r.notes,
        "Which of these units to give up was not found within the budget.");
}

/* ---- the one or the other ---- */

/* The fewest units that could do, were every figure as good as it may be. */
static rung_status put_at_best(rung_qualifying *q)
{
    offering offers;
    rung_completed done = { 0 };
    rung_status s = put_offers(q, RUNG_BY_UNITS, &offers);
    if (!s)
        s = complete(q, &q->judged, &offers, false, false, &done);
    if (!s && done.found && done.proven)
        q->r.at_best.v = done.cost;
    return s;
}

rung_status rung_qualify_ways(rung_qualifying *q)
{
    offering offers;
    rung_completed done = { 0 };
    rung_status s = put_offers(q, q->a->by, &offers);
    if (!s)
        s = complete(q, &q->judged, &offers, true, false, &done);
    bool sure = !s && done.found, closed = !s && !sure && done.proven;
    if (!s && !sure)
        s = complete(q, &q->judged, &offers, false, false, &done);
    if (s)
        return s;
    q->r.completion_verdict = !done.found ? RUNG_FAIL
                              : sure      ? RUNG_PASS
                                          : RUNG_CANNOT_TELL;
    if (!done.found && done.proven && closed) {
        s = put_why_not(q);
        return s ? s : put_conflict(q);
    }
    if (!done.found) {
        q->r.completion_verdict = RUNG_CANNOT_TELL;
        return rung_qualify_note(
            q, &q->r.notes, "No completion was found within the budget of search steps.");
    }
    if (q->b.n_rules == 0 && !rung_qualify_all_mandatory(&q->b))
        q->r.completion_verdict = RUNG_CANNOT_TELL;
    s = put_completion(q, &offers, &done);
    if (!s)
        s = note_twins(q, &offers, &done);
    if (!s)
        s = note_ranges(q, &offers);
    return s ? s : put_at_best(q);
}
