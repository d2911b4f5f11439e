/* settle.c -- finishing: nodes and rows into their order, keys behind the other texts,
 * and everything handed over; see assemble.h. */
#include <stdlib.h>
#include <string.h>

#include "core/limits.h"
#include "core/pages.h"
#include "source/assembly.h"

/* Nodes have other numbers now: puts these wherever the old ones stand. */
static void renumber(rung_assembly *a, const uint32_t *number)
{
    for (uint32_t i = 0; i < a->r.n_rows; i++) {
        rung_row *row = &a->r.rows[i];
        row->from = number[row->from];
        row->to = row->to == RUNG_NO_NODE ? RUNG_NO_NODE : number[row->to];
    }
    for (uint32_t i = 0; i < a->r.n_values; i++) {
        const rung_value *v = &a->r.values[i];
        for (uint32_t k = 0; v->type == RUNG_ATTR_NODES && k < v->n; k++)
            a->r.lists[v->first + k] = number[a->r.lists[v->first + k]];
    }
}

static bool sort_nodes(rung_assembly *a)
{
    uint32_t *number;
    if (!rung_roster_sort(&a->roster, &number))
        return false;
    if (number)
        renumber(a, number);
    free(number);
    return true;
}

/* By table, stable: a count of each, then one walk. Already in order when a package was read. */
static bool sort_rows(rung_assembly *a)
{
    uint32_t at[RUNG_N_TABLES + 1] = { 0 }, n = a->r.n_rows;
    if (!a->mixed)
        return true;
    for (uint32_t i = 0; i < n; i++)
        at[a->r.rows[i].table + 1]++;
    rung_row *rows = rung_pages_resize(NULL, 0, n * sizeof *rows);
    if (!rows)
        return false;
    for (unsigned t = 0; t < RUNG_N_TABLES; t++)
        at[t + 1] += at[t];
    for (uint32_t i = 0; i < n; i++)
        rows[at[a->r.rows[i].table]++] = a->r.rows[i];
    rung_pages_drop(a->r.rows, a->cap_rows * sizeof *rows);
    a->r.rows = rows;
    a->cap_rows = n;
    return true;
}

static rung_status finish_fault(rung_assembly *a, rung_error *err)
{
    rung_status why = a->failed;
    rung_assembly_empty(a);
    return rung_fail(err, why,
                     why == RUNG_TOO_LARGE
                         ? "the graph has more rows than the limit of %u"
                         : "no memory for the graph",
                     RUNG_TABLE_ROWS);
}

/* Nodes go to the records, and their keys behind all other texts. */
static bool take_nodes(rung_assembly *a)
{
    rung_roster *t = &a->roster;
    rung_text_id none, keys;
    if (!rung_intern_put(&a->texts, "", 0, &none)
        || !rung_intern_append(&a->texts, t->keys, t->n_keys, &keys))
        return false;
    for (uint32_t i = 0; i < t->n; i++)
        t->nodes[i].key += keys;
    a->r.nodes = t->nodes;
    a->r.n_nodes = t->n;
    a->cap_nodes = t->cap;
    t->nodes = NULL;
    return true;
}

/* Arrays get no more room than they need: so records know how large theirs are. */
static bool take_records(rung_assembly *a, rung_records *out)
{
    size_t pool_len;
#define X(array)                                                      \
    if (!rung_pages_fit(&a->r.array, &a->cap_##array, a->r.n_##array, \
                        sizeof *a->r.array))                          \
        return false;
    RUNG_RECORDS_ARRAYS(X)
#undef X
    char *pool = rung_intern_take(&a->texts, &pool_len);
    if (!pool)
        return false;
    *out = a->r;
    out->pool = pool;
    out->pool_len = pool_len;
    a->r = (rung_records){ 0 };
    return true;
}

rung_status rung_assembly_finish_faulty(rung_assembly *a, rung_records *out,
                                        rung_error *err)
{
    if (!a->failed
        && !(sort_nodes(a) && sort_rows(a) && take_nodes(a) && take_records(a, out)))
        a->failed = RUNG_NO_MEMORY;
    if (a->failed)
        return finish_fault(a, err);
    rung_assembly_empty(a);
    return RUNG_OK;
}

rung_status rung_assembly_finish(rung_assembly *a, rung_records *out, rung_error *err)
{
    for (uint32_t i = 0; i < a->roster.n && !a->failed; i++)
        if (!a->roster.nodes[i].stated) {
            rung_fail(err, RUNG_BAD_ARGUMENT, "%s '%s' is spoken of and no row states it",
                      rung_kind_word(rung_assembly_node_kind(a, i)),
                      rung_assembly_node_key(a, i, NULL));
            rung_assembly_empty(a);
            return RUNG_BAD_ARGUMENT;
        }
    return rung_assembly_finish_faulty(a, out, err);
}
