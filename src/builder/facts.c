/* facts.c -- rows as facts, sorted so that those of one node or link lie together with
 * the best first; evidence and values, which facts share, once. */
#include "builder/layout.h"

#include <stdlib.h>
#include <string.h>

#include "core/hash.h"
#include "core/text.h"

/* Node rows first, then rules, then edge rows: the order of the facts section. */
static uint32_t group_of(const rung_row *row)
{
    return row->table < RUNG_N_KINDS        ? 0
           : row->table == RUNG_TABLE_RULES ? 1
                                            : 2 + row->table;
}

/* Where a row goes among facts, but for the order of the file: by `what` it is about,
 * then by `how`. */
typedef struct place {
    uint64_t what, how;
} place;

static place place_of(const rung_row *row)
{
    uint64_t group = group_of(row), to = group > 1 ? row->to : 0;
    return (place){ group << 32 | row->from, to << 8 | row->status };
}

static int compare(place a, place b)
{
    return a.what != b.what ? (a.what < b.what ? -1 : 1)
                            : (a.how > b.how) - (a.how < b.how);
}

static int by_fact_order(const void *a, const void *b, void *rows)
{
    uint32_t i = *(const uint32_t *)a, j = *(const uint32_t *)b;
    const rung_row *all = rows;
    int c = compare(place_of(&all[i]), place_of(&all[j]));
    return c ? c : (i > j) - (i < j);
}

static int32_t day_of(const rung_snapshot *g, rung_text_id date, bool last, int32_t open)
{
    int32_t from = open, to = open;
    if (date)
        rung_text_date(rung_text_of(g, date), rung_text_len_of(g, date), &from, &to);
    return last ? to : from;
}

/* Elements of a section, or runs of them, each told apart from all others once: slots of
 * numbers + 1, open addressing, at most three quarters full. */
typedef struct sharing {
    uint32_t *slots, n_slots, n;
    uint64_t (*hash)(const rung_layout *b, uint64_t seed, uint32_t of);
    uint64_t seed; /* which of them collide nobody can arrange */
} sharing;

static uint32_t *slot_from(const sharing *s, uint64_t hash)
{
    uint32_t at = (uint32_t)hash & (s->n_slots - 1);
    return &s->slots[at];
}

static uint32_t *next_slot(const sharing *s, uint32_t *slot)
{
    return slot + 1 < s->slots + s->n_slots ? slot + 1 : s->slots;
}

static bool more_slots(rung_layout *b, sharing *s)
{
    sharing grown = *s;
    grown.n_slots = s->n_slots ? s->n_slots * 2 : 1024;
    grown.slots = calloc(grown.n_slots, sizeof *grown.slots);
    if (!grown.slots)
        return rung_lay_no_memory(b);
    for (uint32_t i = 0; i < s->n_slots; i++) {
        if (!s->slots[i])
            continue;
        uint32_t *to = slot_from(&grown, s->hash(b, s->seed, s->slots[i] - 1));
        while (*to)
            to = next_slot(&grown, to);
        *to = s->slots[i];
    }
    free(s->slots);
    *s = grown;
    return true;
}

static int by_attr(const void *a, const void *b)
{
    return (int)((const rung_value *)a)->attr - (int)((const rung_value *)b)->attr;
}

static rung_evidence evidence_of_row(const rung_layout *b, const rung_row *row)
{
    return (rung_evidence){
        .source = row->source,
        .locator = row->locator,
        .note = row->note,
        .valid_from = row->valid_from,
        .valid_to = row->valid_to,
        .day_from = day_of(&b->g, row->valid_from, false, INT32_MIN),
        .day_to = day_of(&b->g, row->valid_to, true, INT32_MAX),
    };
}

/* Values in the order of attributes; the bytes of a small member that lie in the room of
 * a larger one are zero, so that equal values have equal bytes. */
static void settle_values(rung_value *values, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        unsigned type = values[i].type;
        uint32_t small = values[i].text;
        if (type == RUNG_ATTR_INTEGER || type == RUNG_ATTR_BOOLEAN
            || type == RUNG_ATTR_NUMBER)
            continue;
        values[i].integer = 0;
        values[i].text = small;
    }
    bool sorted = true;
    for (uint32_t i = 1; i < n; i++)
        sorted = sorted && values[i - 1].attr <= values[i].attr;
    if (!sorted)
        qsort(values, n, sizeof *values, by_attr);
}

static uint64_t hash_evidence(const rung_layout *b, uint64_t seed, uint32_t i)
{
    const rung_evidence *all = b->sections[RUNG_SECTION_evidence].items;
    return rung_hash_bytes(seed, &all[i], sizeof all[i]);
}

/* The number of evidence like this. */
static uint32_t put_evidence(rung_layout *b, sharing *s, const rung_evidence *e)
{
    const rung_evidence *all = b->sections[RUNG_SECTION_evidence].items;
    if (s->n >= s->n_slots / 4 * 3 && !more_slots(b, s))
        return 0;
    uint32_t *slot = slot_from(s, rung_hash_bytes(s->seed, e, sizeof *e));
    while (*slot && memcmp(&all[*slot - 1], e, sizeof *e) != 0)
        slot = next_slot(s, slot);
    rung_evidence *to = *slot ? NULL : rung_lay_one(b, RUNG_SECTION_evidence, sizeof *to);
    if (to) {
        *to = *e;
        *slot = ++s->n;
    }
    return *slot ? *slot - 1 : 0;
}

static uint64_t hash_run(const rung_layout *b, uint64_t seed, uint32_t i)
{
    const uint32_t *runs = b->sections[RUNG_SECTION_runs].items;
    const rung_value *values = b->sections[RUNG_SECTION_values].items;
    return rung_hash_bytes(seed, values + runs[i],
                           (runs[i + 1] - runs[i]) * sizeof *values);
}

static bool is_run(const rung_layout *b, uint32_t i, const rung_value *values, uint32_t n)
{
    const uint32_t *runs = b->sections[RUNG_SECTION_runs].items;
    const rung_value *all = b->sections[RUNG_SECTION_values].items;
    return runs[i + 1] - runs[i] == n
           && (n == 0 || memcmp(all + runs[i], values, n * sizeof *all) == 0);
}

/* The number of the run of these values, put when there is none yet; `last` is that of
 * the row before, often the same. */
static uint32_t put_run(rung_layout *b, sharing *s, const rung_value *values, uint32_t n,
                        uint32_t last)
{
    if (s->n && is_run(b, last, values, n))
        return last;
    if (s->n >= s->n_slots / 4 * 3 && !more_slots(b, s))
        return 0;
    uint32_t *slot = slot_from(s, rung_hash_bytes(s->seed, values, n * sizeof *values));
    while (*slot && !is_run(b, *slot - 1, values, n))
        slot = next_slot(s, slot);
    if (*slot)
        return *slot - 1;
    rung_value *to = rung_lay(b, RUNG_SECTION_values, n);
    if (!to)
        return 0;
    if (n)
        memcpy(to, values, n * sizeof *to);
    rung_lay_id(b, RUNG_SECTION_runs, b->sections[RUNG_SECTION_values].n);
    *slot = ++s->n;
    return *slot - 1;
}

typedef struct fact_sharing {
    sharing evidence, runs;
    uint32_t last, last_run; /* of the fact before */
} fact_sharing;

/* Mostly, a row has the evidence of the one before it. */
static bool is_evidence_of(const rung_row *a, const rung_row *b)
{
    return a->source == b->source && a->locator == b->locator && a->note == b->note
           && a->valid_from == b->valid_from && a->valid_to == b->valid_to;
}

/* `last` is the row before, or NULL. */
static void put_fact(rung_layout *b, fact_sharing *all, const rung_row *row,
                     const rung_row *last, rung_fact *f)
{
    rung_value *values = row->n_values ? b->r->values + row->first_value : NULL;
    settle_values(values, row->n_values);
    if (!last || !is_evidence_of(row, last)) {
        rung_evidence e = evidence_of_row(b, row);
        all->last = put_evidence(b, &all->evidence, &e);
    }
    all->last_run = put_run(b, &all->runs, values, row->n_values, all->last_run);
    *f = (rung_fact){
        .status = row->status,
        .table = row->table,
        .file = row->file,
        .line = row->line,
        .evidence = all->last,
        .values = all->last_run,
    };
}

/* What nodes up to `node` state, or their rules, begins at fact f if it has not begun. */
static void put_starts(rung_layout *b, rung_section s, uint32_t node, uint32_t f)
{
    while (b->sections[s].n <= node && !b->failed)
        rung_lay_id(b, s, f);
}

/* Fact f is the next; what it is about begins there, unless it is what the one before it,
 * of `last`, is about. */
static void put_subject(rung_layout *b, uint32_t f, const rung_row *row,
                        const rung_row *last)
{
    uint32_t group = group_of(row), n = b->head.n_nodes;
    put_starts(b, RUNG_SECTION_node_fact, group == 0 ? row->from : n, f);
    if (group > 0)
        put_starts(b, RUNG_SECTION_rule_fact, group == 1 ? row->from : n, f);
    if (group <= 1
        || (last && last->table == row->table && last->from == row->from
            && last->to == row->to))
        return;
    rung_lay_id(b, RUNG_SECTION_link_from, row->from);
    rung_lay_id(b, RUNG_SECTION_link_to, row->to);
    rung_lay_id(b, RUNG_SECTION_link_fact, f);
    b->head.n_links++;
}

/* Rows mostly come in the order of facts. */
static bool in_order(const rung_records *r)
{
    place last = { 0, 0 };
    for (uint32_t i = 0; i < r->n_rows; i++) {
        place next = place_of(&r->rows[i]);
        if (compare(last, next) > 0)
            return false;
        last = next;
    }
    return true;
}

/* `order` is that of rows, or NULL: as they stand. */
static void put_rows_as_facts(rung_layout *b, const uint32_t *order)
{
    uint64_t seed = rung_hash_seed(b);
    fact_sharing all = { .evidence = { .hash = hash_evidence, .seed = seed },
                         .runs = { .hash = hash_run, .seed = seed } };
    const rung_evidence nothing = { RUNG_NONE, 0, 0, 0, 0, INT32_MIN, INT32_MAX };
    const rung_row *last = NULL;
    rung_fact *facts = rung_lay(b, RUNG_SECTION_facts, b->r->n_rows);
    rung_lay_id(b, RUNG_SECTION_runs, 0);
    put_evidence(b, &all.evidence, &nothing);
    for (uint32_t i = 0; i < b->r->n_rows && !b->failed; i++) {
        const rung_row *row = &b->r->rows[order ? order[i] : i];
        put_subject(b, i, row, last);
        put_fact(b, &all, row, last, &facts[i]);
        last = row;
    }
    put_starts(b, RUNG_SECTION_node_fact, b->head.n_nodes, b->r->n_rows);
    put_starts(b, RUNG_SECTION_rule_fact, b->head.n_nodes, b->r->n_rows);
    rung_lay_id(b, RUNG_SECTION_link_fact, b->r->n_rows);
    b->head.n_facts = b->r->n_rows;
    free(all.evidence.slots);
    free(all.runs.slots);
}

void rung_lay_facts(rung_layout *b)
{
    rung_records *r = b->r;
    bool sorted = in_order(r);
    uint32_t *order = sorted ? NULL : malloc(((size_t)r->n_rows + 1) * sizeof *order);
    if (!sorted && !order) {
        rung_lay_no_memory(b);
        return;
    }
    for (uint32_t i = 0; order && i < r->n_rows; i++)
        order[i] = i;
    if (order)
        qsort_r(order, r->n_rows, sizeof *order, by_fact_order, r->rows);
    put_rows_as_facts(b, order);
    free(order);
    b->rows = (rung_spare){ r->rows, r->n_rows * sizeof *r->rows };
    b->values = (rung_spare){ r->values, r->n_values * sizeof *r->values };
    r->rows = NULL;
    r->values = NULL;
}
