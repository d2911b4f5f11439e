/* held.c -- the units given, as parts that count. Units that are equivalent to each other
 * make a claim, of which one part counts. */
#include <string.h>

#include "query/qualify/qualify.h"

rung_status rung_qualify_note(rung_qualifying *q, rung_text_list *list, const char *text)
{
    const char **items =
        text ? rung_arena_one_more(&q->t->mem, list->items, list->n, sizeof *items)
             : NULL;
    if (!items)
        return rung_fail_memory(q->err);
    list->items = items;
    list->items[list->n++] = text;
    return RUNG_OK;
}

/* ---- what is held ---- */

rung_status rung_qualify_units(rung_qualifying *q)
{
    const rung_node_list *given = &q->a->units;
    if (!RUNG_MAKE(&q->t->mem, q->r.not_counted.items, given->n))
        return rung_fail_memory(q->err);
    for (uint32_t i = 0; i < given->n; i++) {
        uint32_t at = rung_rulebook_find(&q->b, given->items[i]);
        bool stands = at < q->b.n_units && q->b.units[q->b.units[at].class].contained;
        if (stands)
            q->b.units[at].held = true;
        else if (q->t->mark[given->items[i].id]++ == 0)
            q->r.not_counted.items[q->r.not_counted.n++] =
                (rung_uncounted){ given->items[i], "no part of this qualification" };
    }
    for (uint32_t i = 0; i < q->r.not_counted.n; i++)
        q->t->mark[q->r.not_counted.items[i].node.id] = 0;
    for (uint32_t i = 0; i < q->b.n_units; i++)
        q->n_held += q->b.units[i].held;
    return RUNG_OK;
}

int64_t rung_qualify_ceiling(const rung_rulebook *b)
{
    int64_t most = 0;
    for (uint32_t i = 0; i < b->n_rules; i++) {
        const int64_t bounds[] = { b->rules[i].min, b->rules[i].max,
                                   b->rules[i].counts_max };
        for (size_t k = 0; k < RUNG_COUNT_OF(bounds); k++)
            most = bounds[k] > most ? bounds[k] : most;
    }
    return most + 1;
}

rung_range rung_qualify_clip(rung_range r, int64_t most)
{
    return (rung_range){ r.lo < most ? r.lo : most, r.hi < most ? r.hi : most };
}

rung_part rung_qualify_part(const rung_ruled_unit *u, const rung_ruled_unit *place,
                            int64_t most)
{
    return (rung_part){ .sets = place->sets,
                        .credits = rung_qualify_clip(u->credits, most),
                        .units = 1,
                        .level_from = u->level_from,
                        .level_to = u->level_to };
}

bool rung_qualify_alike(const rung_part *a, const rung_part *b)
{
    return a->sets == b->sets && a->level_from == a->level_to
           && b->level_from == b->level_to && a->level_from == b->level_from;
}

/* Adds a part, or adds it to one that counts alike; its number. */
static uint32_t add_part(rung_combination *c, uint32_t first, const rung_part *p)
{
    for (uint32_t j = first; j < c->n_parts; j++)
        if (rung_qualify_alike(&c->parts[j], p)) {
            c->parts[j].credits.lo += p->credits.lo;
            c->parts[j].credits.hi += p->credits.hi;
            c->parts[j].units++;
            return j;
        }
    c->parts[c->n_parts] = *p;
    return c->n_parts++;
}

uint32_t rung_qualify_ways_of(const rung_rulebook *b, uint32_t class)
{
    uint32_t ways = 0;
    for (uint32_t i = 0; i < b->n_units; i++)
        if (b->units[i].class == class && b->units[i].held)
            ways += b->units[i].contained ? 1 : b->units[class].places;
    return ways;
}

/* Every way in which a class can count, as parts of one claim. */
static void put_claim(rung_qualifying *q, rung_combination *c, uint32_t class,
                      int64_t most)
{
    rung_rulebook *b = &q->b;
    for (uint32_t i = class; i < b->n_units; i++) {
        const rung_ruled_unit *u = &b->units[i];
        if (u->class != class || !u->held)
            continue;
        q->part_of[i] = u->contained ? c->n_parts : RUNG_NONE;
        for (uint32_t k = class; k < b->n_contained; k++)
            if (u->contained ? k == i : b->units[k].class == class)
                c->parts[c->n_parts++] = rung_qualify_part(u, &b->units[k], most);
    }
}

rung_status rung_qualify_combine(rung_qualifying *q, int64_t most, rung_combination *c)
{
    rung_rulebook *b = &q->b;
    uint32_t room = 0, n_claims = 0;
    for (uint32_t i = 0; i < b->n_units; i++) {
        uint32_t ways = b->units[i].class == i ? rung_qualify_ways_of(b, i) : 0;
        room += ways;
        n_claims += ways > 1;
    }
    uint32_t *claims = RUNG_NEW(&q->t->mem, uint32_t, n_claims + 1);
    *c = (rung_combination){ .rules = b->rules,
                             .n_rules = b->n_rules,
                             .parts = RUNG_NEW(&q->t->mem, rung_part, room),
                             .amounts = RUNG_NEW(&q->t->mem, int64_t, room),
                             .choice = RUNG_NEW(&q->t->mem, uint32_t, n_claims + 1),
                             .claims = claims };
    if (!claims || !c->parts || !c->amounts || !c->choice)
        return rung_fail_memory(q->err);
    for (uint32_t i = 0; i < b->n_units; i++) {
        if (!b->units[i].held || rung_qualify_ways_of(b, b->units[i].class) != 1)
            continue;
        const rung_ruled_unit *place = &b->units[rung_qualify_place(b, i)];
        rung_part p = rung_qualify_part(&b->units[i], place, most);
        q->part_of[i] = add_part(c, 0, &p);
    }
    for (uint32_t i = 0; i < b->n_units; i++)
        if (b->units[i].class == i && rung_qualify_ways_of(b, i) > 1) {
            claims[c->n_claims++] = c->n_parts;
            put_claim(q, c, i, most);
        }
    claims[c->n_claims] = c->n_parts;
    if (rung_combination_choices(c) > RUNG_MOST_CHOICES)
        return rung_fail(q->err, RUNG_TOO_LARGE,
                         "more than %u ways to choose among equivalent units; give only "
                         "those that are to count",
                         RUNG_MOST_CHOICES);
    return RUNG_OK;
}

rung_status rung_qualify_hold(rung_qualifying *q)
{
    if (!RUNG_MAKE(&q->t->mem, q->part_of, q->b.n_units))
        return rung_fail_memory(q->err);
    rung_status s = rung_qualify_combine(q, INT64_MAX, &q->shown);
    return s ? s : rung_qualify_combine(q, rung_qualify_ceiling(&q->b), &q->judged);
}

/* ---- rows about units ---- */

bool rung_qualify_row(rung_qualifying *q, rung_counted_list *list, uint32_t unit,
                      uint32_t place)
{
    const rung_ruled_unit *u = &q->b.units[unit], *at = &q->b.units[place];
    rung_counted_unit *row = &list->items[list->n++];
    *row = (rung_counted_unit){
        .node = u->node,
        .as = unit == place ? RUNG_NO_NODE_REF : at->node,
        .group = at->group,
        .mandatory = { at->mandatory },
        .credits = rung_range_words(q->t, u->credits, q->b.scale),
        .hours = rung_range_words(q->t, u->hours, q->b.scale),
        .evidence = { at->fact },
    };
    return row->credits && row->hours;
}

uint32_t rung_qualify_place(const rung_rulebook *b, uint32_t unit)
{
    for (uint32_t k = 0; !b->units[unit].contained && k < b->n_contained; k++)
        if (b->units[k].class == b->units[unit].class)
            return k;
    return unit;
}

rung_status rung_qualify_counted(rung_qualifying *q)
{
    if (!RUNG_MAKE(&q->t->mem, q->r.units.items, q->n_held))
        return rung_fail_memory(q->err);
    for (uint32_t i = 0; i < q->b.n_units; i++)
        if (q->b.units[i].held
            && !rung_qualify_row(q, &q->r.units, i, rung_qualify_place(&q->b, i)))
            return rung_fail_memory(q->err);
    return RUNG_OK;
}

/* ---- classes of equivalents ---- */

bool rung_qualify_class_held(const rung_rulebook *b, uint32_t class)
{
    for (uint32_t i = class; i < b->n_units; i++)
        if (b->units[i].class == class && b->units[i].held)
            return true;
    return false;
}

bool rung_qualify_all_mandatory(const rung_rulebook *b)
{
    for (uint32_t i = 0; i < b->n_contained; i++)
        if (!b->units[i].mandatory)
            return false;
    return b->n_contained > 0;
}

/* ---- amounts ---- */

void rung_qualify_measure(rung_qualifying *q, uint32_t i, rung_range *taken,
                          rung_range *counted)
{
    *taken = *counted = (rung_range){ INT64_MAX, 0 };
    rung_combination_begin(&q->shown);
    do {
        rung_measure lo = rung_combination_measure(&q->shown, i, false),
                     hi = rung_combination_measure(&q->shown, i, true);
        taken->lo = lo.taken < taken->lo ? lo.taken : taken->lo;
        taken->hi = hi.taken > taken->hi ? hi.taken : taken->hi;
        counted->lo = lo.counted < counted->lo ? lo.counted : counted->lo;
        counted->hi = hi.counted > counted->hi ? hi.counted : counted->hi;
    } while (rung_combination_next(&q->shown));
}

rung_int rung_qualify_whole(int64_t amount, int64_t scale)
{
    return (rung_int){ amount == RUNG_NO_INT || amount >= RUNG_UNBOUNDED || amount % scale
                           ? RUNG_NO_INT
                           : amount / scale };
}
