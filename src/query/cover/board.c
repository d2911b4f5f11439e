/* board.c -- rows both ways, and what needs no search; see board.h.
 *
 * The walks are compiled twice: for rows of one word, whose length is then a constant,
 * and for all others. */
#include "query/cover/board.h"

#include "core/runs.h"

#include <string.h>

static bool new_board(rung_task *t, rung_board *b, uint32_t n, uint32_t m)
{
    *b = (rung_board){ .n = n,
                       .m = m,
                       .words = rung_bits_words(n),
                       .across = rung_bits_words(m),
                       .alike = true };
    b->gives = RUNG_NEW(&t->mem, uint64_t, (size_t)m * b->words);
    b->has = RUNG_NEW(&t->mem, uint64_t, (size_t)n * b->across);
    b->weight = RUNG_ROOM(&t->mem, uint64_t, m);
    b->name = RUNG_ROOM(&t->mem, uint32_t, m);
    return b->gives && b->has && b->weight && b->name;
}

static void fill_across(rung_board *b)
{
    for (uint32_t set = 0; set < b->m; set++)
        for (uint32_t w = 0; w < b->words; w++)
            for (uint64_t word = rung_board_gives(b, set)[w]; word;)
                rung_bits_put(rung_board_has(b, rung_bits_take(&word, w)), set);
}

bool rung_board_of(rung_task *t, const rung_cover_problem *p, rung_board *b)
{
    if (!new_board(t, b, p->n_units, p->n_sets))
        return false;
    if (p->n_sets && b->words)
        memcpy(b->gives, p->rows, (size_t)b->m * b->words * sizeof *b->gives);
    for (uint32_t set = 0; set < b->m; set++) {
        b->weight[set] = p->weights ? p->weights[set] : 1;
        b->name[set] = set;
        b->alike &= b->weight[set] == 1;
    }
    fill_across(b);
    return true;
}

/* ---- what needs no search ---- */

bool rung_reduction_new(rung_task *t, const rung_board *b, rung_reduction *r)
{
    uint32_t longer = b->words > b->across ? b->words : b->across;
    *r = (rung_reduction){ .b = b };
    if (!RUNG_MAKE(&t->mem, r->units, b->words) || !RUNG_MAKE(&t->mem, r->sets, b->across)
        || !RUNG_MAKE(&t->mem, r->both, longer)
        || !RUNG_MAKE_ROOM(&t->mem, r->taken, b->m))
        return false;
    rung_bits_fill(r->units, b->n);
    rung_bits_fill(r->sets, b->m);
    return true;
}

#define INNER static inline __attribute__((always_inline))

typedef struct lengths {
    uint32_t words, across;
} lengths;

INNER const uint64_t *gives(const rung_reduction *r, uint32_t set, lengths l)
{
    return r->b->gives + (size_t)set * l.words;
}

INNER const uint64_t *has(const rung_reduction *r, uint32_t unit, lengths l)
{
    return r->b->has + (size_t)unit * l.across;
}

/* Leaves of r->both what `row` has, too; true while anything is left. */
INNER bool narrow(uint64_t *both, const uint64_t *row, uint32_t words)
{
    uint64_t any = 0;
    for (uint32_t i = 0; i < words; i++)
        any |= both[i] &= row[i];
    return any != 0;
}

/* Drops the other units that every set covering `unit` covers too: they are covered
 * whenever it is. */
INNER bool drop_units_behind(rung_reduction *r, uint32_t unit, lengths l)
{
    memcpy(r->both, r->units, l.words * sizeof *r->both);
    rung_bits_drop(r->both, unit);
    for (uint32_t w = 0; w < l.across; w++)
        for (uint64_t word = has(r, unit, l)[w] & r->sets[w]; word;)
            if (!narrow(r->both, gives(r, rung_bits_take(&word, w), l), l.words))
                return false;
    bool changed = false;
    for (uint32_t i = 0; i < l.words; i++) {
        changed |= r->both[i] != 0;
        r->units[i] &= ~r->both[i];
    }
    return changed;
}

INNER bool drop_units(rung_reduction *r, lengths l)
{
    bool changed = false;
    for (uint32_t u = 0; u < r->b->n; u++)
        if (rung_bits_has(r->units, u))
            changed |= drop_units_behind(r, u, l);
    return changed;
}

/* True when another set, no dearer, covers all that is still there of `set`. */
INNER bool is_behind(rung_reduction *r, uint32_t set, lengths l)
{
    const uint64_t *weight = r->b->weight;
    bool any = false;
    memcpy(r->both, r->sets, l.across * sizeof *r->both);
    rung_bits_drop(r->both, set);
    for (uint32_t w = 0; w < l.words; w++)
        for (uint64_t word = gives(r, set, l)[w] & r->units[w]; word; any = true)
            if (!narrow(r->both, has(r, rung_bits_take(&word, w), l), l.across))
                return false;
    for (uint32_t w = 0; any && w < l.across; w++)
        for (uint64_t word = r->both[w]; word;)
            if (weight[rung_bits_take(&word, w)] <= weight[set])
                return true;
    return !any;
}

/* From the last, so that of equal ones the first stays. */
INNER bool drop_sets(rung_reduction *r, lengths l)
{
    bool changed = false;
    for (uint32_t set = r->b->m; set-- > 0;)
        if (rung_bits_has(r->sets, set) && is_behind(r, set, l)) {
            rung_bits_drop(r->sets, set);
            changed = true;
        }
    return changed;
}

/* The only set that covers a unit; UINT32_MAX when there are others. */
INNER uint32_t only_set(const rung_reduction *r, uint32_t unit, lengths l)
{
    uint32_t only = UINT32_MAX;
    for (uint32_t w = 0; w < l.across; w++) {
        uint64_t word = has(r, unit, l)[w] & r->sets[w];
        if (!word)
            continue;
        if (only != UINT32_MAX || word & (word - 1))
            return UINT32_MAX;
        only = rung_bits_take(&word, w);
    }
    return only;
}

INNER bool take_forced(rung_reduction *r, lengths l)
{
    bool changed = false;
    for (uint32_t u = 0; u < r->b->n; u++) {
        uint32_t set = rung_bits_has(r->units, u) ? only_set(r, u, l) : UINT32_MAX;
        if (set == UINT32_MAX)
            continue;
        r->taken[r->n_taken++] = set;
        rung_bits_drop(r->sets, set);
        for (uint32_t i = 0; i < l.words; i++)
            r->units[i] &= ~gives(r, set, l)[i];
        changed = true;
    }
    return changed;
}

INNER rung_status reduce(rung_task *t, rung_reduction *r, lengths l)
{
    const rung_board *b = r->b;
    while (take_forced(r, l) | drop_sets(r, l) | drop_units(r, l))
        if (rung_task_spent(t, 1 + (uint64_t)b->n * b->m / 64))
            return RUNG_TIMEOUT;
    return RUNG_OK;
}

static lengths lengths_of(const rung_board *b)
{
    return (lengths){ b->words, b->across };
}

static const lengths one_word = { 1, 1 };

rung_status rung_reduce(rung_task *t, rung_reduction *r)
{
    return rung_board_is_small(r->b) ? reduce(t, r, one_word)
                                     : reduce(t, r, lengths_of(r->b));
}

void rung_reduce_units(rung_reduction *r)
{
    if (rung_board_is_small(r->b))
        drop_units(r, one_word);
    else
        drop_units(r, lengths_of(r->b));
}

/* ---- what is left ---- */

/* The new number of each unit, by how many sets cover it. */
static uint32_t *number_units(rung_task *t, const rung_reduction *r)
{
    const rung_board *b = r->b;
    uint32_t *start = RUNG_NEW(&t->mem, uint32_t, (size_t)b->m + 3);
    uint32_t *number = RUNG_ROOM(&t->mem, uint32_t, b->n);
    if (!start || !number)
        return NULL;
    for (uint32_t u = 0; u < b->n; u++)
        if (rung_bits_has(r->units, u)) {
            number[u] = rung_bits_common(rung_board_has(b, u), r->sets, b->across);
            rung_runs_count(start, number[u]);
        }
    rung_runs_sum(start, b->m + 1);
    for (uint32_t u = 0; u < b->n; u++)
        if (rung_bits_has(r->units, u))
            number[u] = rung_runs_put(start, number[u]);
    return number;
}

bool rung_board_left(rung_task *t, const rung_reduction *r, rung_board *out)
{
    const rung_board *b = r->b;
    uint32_t n = rung_bits_count(r->units, b->words),
             m = rung_bits_count(r->sets, b->across), set = 0;
    const uint32_t *number = number_units(t, r);
    if (!number || !new_board(t, out, n, m))
        return false;
    for (uint32_t w = 0; w < b->across; w++)
        for (uint64_t sets = r->sets[w]; sets; set++) {
            uint32_t old = rung_bits_take(&sets, w);
            out->weight[set] = b->weight[old];
            out->name[set] = b->name[old];
            out->alike &= b->weight[old] == 1;
            for (uint32_t i = 0; i < b->words; i++)
                for (uint64_t units = rung_board_gives(b, old)[i] & r->units[i]; units;)
                    rung_bits_put(rung_board_gives(out, set),
                                  number[rung_bits_take(&units, i)]);
        }
    fill_across(out);
    return true;
}
