/* check.c -- facts against facts; see check.h.
 *
 * Rows of one node or edge are brought together by one sort, (table, from, to, row).
 * Within such a group every row meets the NEIGHBOURS before it and no more, so that a
 * million rows of one edge cost no more than a million edges; exact repetitions are found
 * at any distance, in larger groups by hash. */
#include "source/check.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/hash.h"
#include "core/limits.h"
#include "core/text.h"
#include "source/circles.h"

enum { NEIGHBOURS = 32 };

#define NO_COLUMN NULL

/* ---- saying it ---- */

/* `line` of another row for a message: with its file when that is another. */
static const char *row_place(const rung_check *c, uint32_t row, uint32_t other,
                             char buf[300])
{
    const rung_records *r = c->records;
    const rung_row *a = &r->rows[row], *b = &r->rows[other];
    if (a->file == b->file || b->file >= r->n_files)
        snprintf(buf, 300, "line %u", b->line);
    else
        snprintf(buf, 300, "%s:%u", rung_records_text(r, r->files[b->file]), b->line);
    return buf;
}

static void tell(const rung_check *c, rung_severity severity, uint32_t row,
                 const char *column, const char *text)
{
    char file[4352];
    const rung_records *r = c->records;
    uint32_t line = r->rows[row].line, col = 0;
    const char *name = r->rows[row].file < r->n_files
                           ? rung_records_text(r, r->files[r->rows[row].file])
                           : "";
    if (column && c->place && c->diags->n < RUNG_DIAGNOSTICS
        && !c->place(c->context, row, column, &line, &col)) {
        line = r->rows[row].line;
        col = 0;
    }
    const char *directory = c->diags->directory;
    snprintf(file, sizeof file, "%s%s%s", directory ? directory : "",
             directory ? "/" : "", name);
    rung_diagnostics_put(c->diags, severity, file, line, col, "%s", text);
}

static void problem(const rung_check *c, uint32_t row, const char *column,
                    const char *fmt, ...) __attribute__((format(printf, 4, 5)));

static void problem(const rung_check *c, uint32_t row, const char *column,
                    const char *fmt, ...)
{
    char text[600];
    va_list ap;
    va_start(ap, fmt);
    vsnprintf(text, sizeof text, fmt, ap);
    va_end(ap);
    tell(c, RUNG_SEVERITY_ERROR, row, column, text);
}

static const char *attr_name(const rung_records *r, unsigned attr)
{
    return attr < RUNG_N_ATTRS
               ? rung_attrs[attr].name
               : rung_records_text(r, r->columns[attr - RUNG_N_ATTRS].name);
}

static const rung_value *value_of(const rung_records *r, const rung_row *row,
                                  unsigned attr)
{
    for (uint32_t i = row->first_value;
         i < row->first_value + row->n_values && r->values[i].attr <= attr; i++)
        if (r->values[i].attr == attr)
            return &r->values[i];
    return NULL;
}

static double real_of(const rung_value *v)
{
    return v->type == RUNG_ATTR_NUMBER ? v->number : (double)v->integer;
}

/* `role 'x'`, `covers 'x' -> 'y'`: what the row is about. */
static const char *subject(const rung_records *r, const rung_row *row, char buf[400])
{
    const char *from = rung_records_text(r, r->nodes[row->from].key);
    if (row->table < RUNG_N_KINDS)
        snprintf(buf, 400, "%s '%s'", rung_table_word(row->table), from);
    else if (row->table == RUNG_TABLE_RULES)
        snprintf(buf, 400, "this rule of '%s'", from);
    else
        snprintf(buf, 400, "%s '%s' to '%s'", rung_table_word(row->table), from,
                 rung_records_text(r, r->nodes[row->to].key));
    return buf;
}

/* ---- one row by itself ---- */

static const struct {
    rung_attr lo, hi;
} ordered[] = {
    { RUNG_A_LEVEL_FROM, RUNG_A_LEVEL_TO },
    { RUNG_A_MONTHS_MIN, RUNG_A_MONTHS_MAX },
    { RUNG_A_CREDITS_MIN, RUNG_A_CREDITS_MAX },
    { RUNG_A_GUIDED_HOURS_MIN, RUNG_A_GUIDED_HOURS_MAX },
    { RUNG_A_TOTAL_HOURS_MIN, RUNG_A_TOTAL_HOURS_MAX },
    { RUNG_A_CAPACITY_MIN, RUNG_A_CAPACITY_MAX },
    { RUNG_A_COUNT, RUNG_A_OF },
    { RUNG_A_COMPLETED, RUNG_A_STARTED },
    { RUNG_A_MIN_AGE, RUNG_A_MAX_AGE },
    { RUNG_A_RULE_MIN, RUNG_A_RULE_MAX },
    { RUNG_A_RULE_MIN, RUNG_A_RULE_COUNTS_MAX },
};

static void check_order(const rung_check *c, uint32_t row)
{
    const rung_records *r = c->records;
    for (size_t i = 0; i < RUNG_COUNT_OF(ordered); i++) {
        const rung_value *lo = value_of(r, &r->rows[row], ordered[i].lo);
        const rung_value *hi = value_of(r, &r->rows[row], ordered[i].hi);
        if (lo && hi && real_of(lo) > real_of(hi))
            problem(c, row, attr_name(r, lo->attr), "%s %.10g is more than %s %.10g",
                    attr_name(r, lo->attr), real_of(lo), attr_name(r, hi->attr),
                    real_of(hi));
    }
}

static void check_level(const rung_check *c, uint32_t row)
{
    const rung_records *r = c->records;
    const rung_value *one = value_of(r, &r->rows[row], RUNG_A_LEVEL);
    const rung_value *from = value_of(r, &r->rows[row], RUNG_A_LEVEL_FROM);
    const rung_value *to = value_of(r, &r->rows[row], RUNG_A_LEVEL_TO);
    if (one && (from || to))
        problem(
            c, row, "level",
            "level together with level_from or level_to; state the one or the others");
    else if (!from != !to)
        problem(c, row, from ? "level_from" : "level_to", "%s without %s",
                from ? "level_from" : "level_to", from ? "level_to" : "level_from");
}

/* A row that says which units stand for one another says nothing else. */
static void check_equivalent(const rung_check *c, uint32_t row, const rung_value *units)
{
    static const rung_attr others[] = { RUNG_A_RULE_GROUP,      RUNG_A_RULE_COUNT,
                                        RUNG_A_RULE_MIN,        RUNG_A_RULE_MAX,
                                        RUNG_A_RULE_COUNTS_MAX, RUNG_A_RULE_LEVEL_MIN,
                                        RUNG_A_RULE_UNITS };
    if (units->n < 2)
        problem(c, row, "equivalent",
                "one unit alone is equivalent to nothing; write at least two");
    for (size_t i = 0; i < RUNG_COUNT_OF(others); i++)
        if (value_of(c->records, &c->records->rows[row], others[i]))
            problem(c, row, rung_attrs[others[i]].name,
                    "%s together with equivalent; write two rows",
                    rung_attrs[others[i]].name);
}

static void check_rule(const rung_check *c, uint32_t row)
{
    const rung_records *r = c->records;
    const rung_row *rule = &r->rows[row];
    if (rule->table != RUNG_TABLE_RULES)
        return;
    const rung_value *equivalent = value_of(r, rule, RUNG_A_RULE_EQUIVALENT);
    if (equivalent) {
        check_equivalent(c, row, equivalent);
        return;
    }
    if (!value_of(r, rule, RUNG_A_RULE_COUNT))
        problem(c, row, "count",
                "a rule counts credits or units; 'count' is to say which");
    if (!value_of(r, rule, RUNG_A_RULE_MIN) && !value_of(r, rule, RUNG_A_RULE_MAX)
        && !value_of(r, rule, RUNG_A_RULE_COUNTS_MAX))
        problem(c, row, NO_COLUMN,
                "a rule without min, max and counts_max rules nothing");
    if (value_of(r, rule, RUNG_A_RULE_UNITS) && value_of(r, rule, RUNG_A_RULE_GROUP))
        problem(c, row, "units", "units together with group; state the one or the other");
    if (value_of(r, rule, RUNG_A_RULE_LEVEL_MIN)
        && value_of(r, rule, RUNG_A_RULE_COUNTS_MAX))
        problem(c, row, "level_min",
                "level_min together with counts_max; a ceiling on what counts is of a "
                "group or of units, whatever their level");
}

/* First and last day of the row; open ends are as far as can be. */
static void days_of(const rung_records *r, const rung_row *row, int32_t *first,
                    int32_t *last)
{
    int32_t unused;
    *first = INT32_MIN;
    *last = INT32_MAX;
    if (row->valid_from)
        rung_text_date(rung_records_text(r, row->valid_from),
                       rung_records_text_len(r, row->valid_from), first, &unused);
    if (row->valid_to)
        rung_text_date(rung_records_text(r, row->valid_to),
                       rung_records_text_len(r, row->valid_to), &unused, last);
}

static void check_evidence(const rung_check *c, uint32_t row)
{
    const rung_records *r = c->records;
    const rung_row *e = &r->rows[row];
    int32_t first, last;
    if (e->source == RUNG_NO_SOURCE && !c->doubted)
        problem(c, row, "source", "no source; every fact names where it stands");
    if (e->status == RUNG_INFERRED && !e->note)
        problem(c, row, "note", "an inferred fact gives its reason in 'note'");
    if (!e->valid_from || !e->valid_to)
        return;
    days_of(r, e, &first, &last);
    if (first > last)
        problem(c, row, "valid_from", "valid_from %s is later than valid_to %s",
                rung_records_text(r, e->valid_from), rung_records_text(r, e->valid_to));
}

static bool is_doubted(const rung_check *c, const rung_row *row)
{
    return c->doubted && row->source == RUNG_NO_SOURCE;
}

/* Values that check_order and check_level may have to say something about: most rows have
 * none, and are not asked for each pair. */
static void find_misorderable(bool may_be[RUNG_N_ATTRS])
{
    memset(may_be, 0, RUNG_N_ATTRS * sizeof *may_be);
    for (size_t i = 0; i < RUNG_COUNT_OF(ordered); i++)
        may_be[ordered[i].lo] = true;
    may_be[RUNG_A_LEVEL] = may_be[RUNG_A_LEVEL_TO] = true;
}

static bool has_any(const rung_records *r, const rung_row *row,
                    const bool among[RUNG_N_ATTRS])
{
    for (uint32_t i = 0; i < row->n_values; i++) {
        unsigned attr = r->values[row->first_value + i].attr;
        if (attr < RUNG_N_ATTRS && among[attr])
            return true;
    }
    return false;
}

static bool is_before(const rung_row *a, const rung_row *b)
{
    return a->table != b->table ? a->table < b->table
           : a->from != b->from ? a->from < b->from
                                : a->to < b->to;
}

/* *sorted: those of one thing stand together. */
static void check_rows(const rung_check *c, bool *sorted)
{
    const rung_row *rows = c->records->rows;
    bool misorderable[RUNG_N_ATTRS];
    find_misorderable(misorderable);
    *sorted = true;
    for (uint32_t i = 0; i < c->records->n_rows; i++) {
        check_evidence(c, i);
        if (has_any(c->records, &rows[i], misorderable)) {
            check_order(c, i);
            check_level(c, i);
        }
        check_rule(c, i);
        *sorted = *sorted && (i == 0 || !is_before(&rows[i], &rows[i - 1]));
    }
}

/* ---- two rows ---- */

/* Of aliases equal ones may have two ids. */
static bool same_list(const rung_records *r, const rung_value *a, const rung_value *b)
{
    const uint32_t *x = r->lists + a->first, *y = r->lists + b->first;
    if (a->n != b->n)
        return false;
    if (a->attr != RUNG_A_ALIASES)
        return memcmp(x, y, a->n * sizeof *x) == 0;
    for (uint32_t i = 0; i < a->n; i++)
        if (strcmp(rung_records_text(r, x[i]), rung_records_text(r, y[i])) != 0)
            return false;
    return true;
}

static bool same_value(const rung_records *r, const rung_value *a, const rung_value *b)
{
    if (!a || !b)
        return a == b;
    if (a->type != b->type)
        return false;
    switch (a->type) {
    case RUNG_ATTR_INTEGER:
    case RUNG_ATTR_BOOLEAN: return a->integer == b->integer;
    case RUNG_ATTR_NUMBER: return memcmp(&a->number, &b->number, sizeof a->number) == 0;
    case RUNG_ATTR_TEXT:
    case RUNG_ATTR_WORD: return a->text == b->text;
    default: return same_list(r, a, b);
    }
}

/* What makes a second row of one edge another way, alternative, place or capacity rather
 * than a contradiction. */
static const struct {
    unsigned table;
    rung_attr attr;
} apart[] = {
    { RUNG_TABLE_OF_RELATION(RUNG_PROGRESSES_TO), RUNG_A_VIA },
    { RUNG_TABLE_OF_RELATION(RUNG_ENTRY), RUNG_A_ALTERNATIVE },
    { RUNG_TABLE_OF_RELATION(RUNG_PLACES_AT), RUNG_A_POSITION },
    { RUNG_TABLE_OF_RELATION(RUNG_CONTAINS), RUNG_A_POSITION },
    { RUNG_TABLE_OF_RELATION(RUNG_OFFERS), RUNG_A_AS },
    { RUNG_TABLE_OF_RELATION(RUNG_OFFERS), RUNG_A_AWARDING_BODY },
    { RUNG_TABLE_RULES, RUNG_A_RULE_GROUP },
    { RUNG_TABLE_RULES, RUNG_A_RULE_COUNT },
    { RUNG_TABLE_RULES, RUNG_A_RULE_LEVEL_MIN },
    { RUNG_TABLE_RULES, RUNG_A_RULE_UNITS },
    { RUNG_TABLE_RULES, RUNG_A_RULE_EQUIVALENT },
};

static bool stand_apart(const rung_records *r, const rung_row *a, const rung_row *b)
{
    for (size_t i = 0; i < RUNG_COUNT_OF(apart); i++)
        if (apart[i].table == a->table
            && !same_value(r, value_of(r, a, apart[i].attr),
                           value_of(r, b, apart[i].attr)))
            return true;
    int32_t a_first, a_last, b_first, b_last;
    days_of(r, a, &a_first, &a_last);
    days_of(r, b, &b_first, &b_last);
    return a_last < b_first || b_last < a_first;
}

/* Conditions in words add up: a second row is how a second one is written. `need` goes
 * with them. */
static bool adds_up(unsigned attr)
{
    return attr == RUNG_A_CONDITION || attr == RUNG_A_REGISTRATION
           || attr == RUNG_A_VACCINATION || attr == RUNG_A_NEED;
}

/* Reports the first attribute that two rows of one thing state differently, from one
 * place of one source. */
static bool contradict(const rung_check *c, uint32_t earlier, uint32_t later)
{
    char what[400], where[300];
    const rung_records *r = c->records;
    const rung_row *a = &r->rows[earlier], *b = &r->rows[later];
    if (a->source != b->source || a->locator != b->locator || is_doubted(c, a)
        || is_doubted(c, b) || stand_apart(r, a, b))
        return false;
    const rung_value *x = r->values + a->first_value, *y = r->values + b->first_value;
    for (uint32_t i = 0, k = 0; i < a->n_values && k < b->n_values;) {
        if (x[i].attr != y[k].attr) {
            x[i].attr < y[k].attr ? i++ : k++;
            continue;
        }
        if (!adds_up(x[i].attr) && !same_value(r, &x[i], &y[k])) {
            problem(c, later, attr_name(r, x[i].attr),
                    "%s states another %s in %s, from the same source and place",
                    subject(r, b, what), attr_name(r, x[i].attr),
                    row_place(c, later, earlier, where));
            return true;
        }
        i++, k++;
    }
    return false;
}

static bool same_thing(const rung_row *a, const rung_row *b)
{
    return a->table == b->table && a->from == b->from && a->to == b->to;
}

static bool same_row(const rung_records *r, const rung_row *a, const rung_row *b)
{
    if (!same_thing(a, b) || a->status != b->status || a->source != b->source
        || a->locator != b->locator || a->note != b->note
        || a->valid_from != b->valid_from || a->valid_to != b->valid_to
        || a->n_values != b->n_values)
        return false;
    for (uint32_t i = 0; i < a->n_values; i++) {
        const rung_value *x = &r->values[a->first_value + i],
                         *y = &r->values[b->first_value + i];
        if (x->attr != y->attr || !same_value(r, x, y))
            return false;
    }
    return true;
}

static uint64_t list_hash(const rung_records *r, const rung_value *v, uint64_t seed)
{
    const uint32_t *items = r->lists + v->first;
    uint64_t h = seed;
    if (v->attr != RUNG_A_ALIASES)
        return rung_hash_bytes(h, items, v->n * sizeof *items);
    for (uint32_t i = 0; i < v->n; i++)
        h = rung_hash_bytes(h, rung_records_text(r, items[i]),
                            rung_records_text_len(r, items[i]));
    return h;
}

static uint64_t row_hash(const rung_records *r, const rung_row *row, uint64_t seed)
{
    uint32_t head[] = { row->table,    row->status,  row->from, row->to,
                        row->source,   row->locator, row->note, row->valid_from,
                        row->valid_to, row->n_values };
    uint64_t h = rung_hash_bytes(seed, head, sizeof head);
    for (uint32_t i = 0; i < row->n_values; i++) {
        const rung_value *v = &r->values[row->first_value + i];
        bool list = v->type == RUNG_ATTR_TEXTS || v->type == RUNG_ATTR_NODES;
        uint64_t part[] = { v->attr, list ? v->n : (uint64_t)v->integer };
        if (v->type == RUNG_ATTR_TEXT || v->type == RUNG_ATTR_WORD)
            part[1] = v->text;
        h = rung_hash_bytes(h, part, sizeof part);
        if (list)
            h = list_hash(r, v, h);
    }
    return h;
}

typedef struct seen {
    uint32_t *slots; /* row + 1 */
    uint32_t mask;
    uint64_t seed; /* which rows collide nobody can arrange */
} seen;

/* True when a row like this was seen before, in *earlier; else it is remembered. */
static bool repeats(const rung_records *r, seen *s, uint32_t row, uint32_t *earlier)
{
    uint32_t at = (uint32_t)(row_hash(r, &r->rows[row], s->seed) >> 16) & s->mask;
    for (; s->slots[at]; at = (at + 1) & s->mask)
        if (same_row(r, &r->rows[s->slots[at] - 1], &r->rows[row])) {
            *earlier = s->slots[at] - 1;
            return true;
        }
    s->slots[at] = row + 1;
    return false;
}

static int by_thing(const void *left, const void *right, void *records)
{
    const rung_records *r = records;
    uint32_t i = *(const uint32_t *)left, k = *(const uint32_t *)right;
    const rung_row *a = &r->rows[i], *b = &r->rows[k];
    return is_before(a, b) ? -1 : is_before(b, a) ? 1 : i < k ? -1 : i > k;
}

/* The row at a place of an order; NULL is that of the rows themselves. */
static uint32_t row_at(const uint32_t *order, uint32_t at)
{
    return order ? order[at] : at;
}

/* The same among few rows of one thing, from place `begin` of the order on. */
static bool repeats_one(const rung_records *r, const uint32_t *order, uint32_t begin,
                        uint32_t at, uint32_t *earlier)
{
    for (uint32_t i = begin; i < at; i++)
        if (same_row(r, &r->rows[row_at(order, i)], &r->rows[row_at(order, at)])) {
            *earlier = row_at(order, i);
            return true;
        }
    return false;
}

/* A row against those of its thing that stand before it in `order`; s: NULL where they
 * are few. */
static void check_pair(const rung_check *c, const uint32_t *order, uint32_t begin,
                       uint32_t at, seen *s)
{
    char what[400], where[300];
    const rung_records *r = c->records;
    uint32_t row = row_at(order, at), earlier;
    if (is_doubted(c, &r->rows[row]))
        return;
    if (s ? repeats(r, s, row, &earlier) : repeats_one(r, order, begin, at, &earlier)) {
        problem(c, row, NO_COLUMN, "%s is a repetition of %s",
                subject(r, &r->rows[row], what), row_place(c, row, earlier, where));
        return;
    }
    uint32_t first = at - begin > NEIGHBOURS ? at - NEIGHBOURS : begin;
    for (uint32_t i = first; i < at; i++)
        if (contradict(c, row_at(order, i), row))
            return;
}

/* The order that brings the rows of one thing together, in `order`: those of one table
 * are, those of one thing in it need not be. */
static const uint32_t *order_rows(const rung_records *r, uint32_t *order)
{
    for (uint32_t i = 0; i < r->n_rows; i++)
        order[i] = i;
    qsort_r(order, r->n_rows, sizeof *order, by_thing, (void *)(uintptr_t)r);
    return order;
}

/* Where the rows of the thing at place i of the order end. */
static uint32_t end_of_thing(const rung_records *r, const uint32_t *order, uint32_t i)
{
    uint32_t end = i + 1;
    const rung_row *first = &r->rows[row_at(order, i)];
    while (end < r->n_rows && same_thing(first, &r->rows[row_at(order, end)]))
        end++;
    return end;
}

/* The rows of one thing, at places begin to end of the order. */
static bool check_group(const rung_check *c, const uint32_t *order, uint32_t begin,
                        uint32_t end)
{
    size_t n_slots = 64;
    if (end - begin <= NEIGHBOURS) {
        for (uint32_t at = begin; at < end; at++)
            check_pair(c, order, begin, at, NULL);
        return true;
    }
    while (n_slots < 2 * (size_t)(end - begin))
        n_slots *= 2;
    seen s = { .slots = calloc(n_slots, sizeof *s.slots),
               .mask = (uint32_t)(n_slots - 1),
               .seed = rung_hash_seed(&n_slots) };
    for (uint32_t at = begin; s.slots && at < end; at++)
        check_pair(c, order, begin, at, &s);
    free(s.slots);
    return s.slots != NULL;
}

/* Most rows stand alone for their thing and meet nothing. `scratch`: room for the rows. */
static bool check_pairs(const rung_check *c, bool sorted, uint32_t *scratch)
{
    const rung_records *r = c->records;
    const uint32_t *order = sorted ? NULL : order_rows(r, scratch);
    bool fine = true;
    for (uint32_t i = 0, end; fine && i < r->n_rows; i = end) {
        end = end_of_thing(r, order, i);
        fine = end - i == 1 || check_group(c, order, i, end);
    }
    return fine;
}

/* ---- nodes ---- */

/* Every node that rows state has a name in one of them. `first` is scratch: the first row
 * of each node. */
static void check_names(const rung_check *c, uint32_t *first)
{
    const rung_records *r = c->records;
    const uint32_t none = UINT32_MAX, named = UINT32_MAX - 1;
    char what[400];
    for (uint32_t n = 0; n < r->n_nodes; n++)
        first[n] = none;
    for (uint32_t i = 0; i < r->n_rows && r->rows[i].table < RUNG_N_KINDS; i++) {
        uint32_t n = r->rows[i].from;
        if (value_of(r, &r->rows[i], RUNG_A_NAME))
            first[n] = named;
        else if (first[n] == none)
            first[n] = i;
    }
    for (uint32_t n = 0; n < r->n_nodes; n++)
        if (first[n] < named)
            problem(c, first[n], "name", "%s has no name in any of its rows",
                    subject(r, &r->rows[first[n]], what));
}

/* ---- circles ---- */

typedef struct circle_told {
    const rung_check *c;
    const char *says, *column;
} circle_told;

static void circle_found(void *context, uint32_t row, const uint32_t *members, uint32_t n)
{
    enum { SHOWN = 3 };
    char list[500];
    size_t at = 0;
    const circle_told *told = context;
    const rung_records *r = told->c->records;
    for (uint32_t i = 0; i < n && i < SHOWN; i++)
        at += (size_t)snprintf(list + at, sizeof list - at, "%s'%s'",
                               i == 0       ? ""
                               : i + 1 == n ? " and "
                                            : ", ",
                               rung_records_text(r, r->nodes[members[i]].key));
    if (n > SHOWN)
        snprintf(list + at, sizeof list - at, " and %u more", n - SHOWN);
    char text[600];
    snprintf(text, sizeof text, "%s goes round in a circle: %s", told->says, list);
    tell(told->c, RUNG_SEVERITY_WARNING, row, told->column, text);
}

/* What awards itself in the end, or came after itself: odd, and every answer ends all the
 * same. Rows that have ended take no part. */
static bool check_circles(const rung_check *c, rung_circle_edge *edges)
{
    const rung_records *r = c->records;
    uint32_t n = 0;
    circle_told awards = { c, "awards", "to" },
                replaced = { c, "replaced_by", "replaced_by" };
    for (uint32_t i = 0; i < r->n_rows; i++)
        if (r->rows[i].table == RUNG_TABLE_OF_RELATION(RUNG_AWARDS)
            && r->rows[i].status != RUNG_ENDED)
            edges[n++] = (rung_circle_edge){ r->rows[i].from, r->rows[i].to, i };
    if (!rung_circles_find(r->n_nodes, edges, n, circle_found, &awards))
        return false;
    n = 0;
    for (uint32_t i = 0; i < r->n_rows && r->rows[i].table < RUNG_N_KINDS; i++) {
        const rung_value *v = value_of(r, &r->rows[i], RUNG_A_REPLACED_BY);
        for (uint32_t k = 0; v && k < v->n; k++)
            edges[n++] = (rung_circle_edge){ r->rows[i].from, r->lists[v->first + k], i };
    }
    return rung_circles_find(r->n_nodes, edges, n, circle_found, &replaced);
}

rung_status rung_records_check(const rung_check *c, rung_error *err)
{
    const rung_records *r = c->records;
    size_t most = r->n_rows > r->n_nodes ? r->n_rows : r->n_nodes;
    uint32_t *scratch = malloc((most + 1) * sizeof *scratch);
    rung_circle_edge *edges =
        malloc(((size_t)r->n_rows + r->n_lists + 1) * sizeof *edges);
    bool fine = scratch && edges, sorted;
    if (fine) {
        check_rows(c, &sorted);
        fine = check_pairs(c, sorted, scratch);
        check_names(c, scratch);
        fine = fine && check_circles(c, edges);
    }
    free(edges);
    free(scratch);
    return fine && !c->diags->failed
               ? RUNG_OK
               : rung_fail(err, RUNG_NO_MEMORY, "no memory to check the graph");
}
