/* demand.c -- posts wanted, and what the graph says of their roles; see
 * workforce.h.
 *
 * The needs of all wanted roles stand side by side as bits in one row of words, so that
 * what someone still misses of each is a few operations on words. */
#include <stdlib.h>
#include <string.h>

#include "core/limits.h"
#include "core/runs.h"
#include "core/sort.h"
#include "core/text.h"
#include "query/workforce/workforce.h"
#include "snapshot/names.h"

#define WANTED_MOST \
    100000 /* of a row: what RUNG_ROWS_MOST rows want together fits a COUNT */

enum { ROLE, SITE, WANTED };
const rung_sheet_column rung_wf_demand_columns[3] = {
    [ROLE] = { "role", "the role wanted", .required = true },
    [SITE] = { "site", "where; without it: wherever no row names" },
    [WANTED] = { "wanted", "posts in all, filled or not; 1 when not stated" },
};

typedef struct reading {
    rung_task *t;
    const rung_view *v;
    rung_sheet *sheet;
    rung_wf_demand d;
    bool refused; /* something in the row at hand */
    rung_error *err;
} reading;

/* ---- rows ---- */

static rung_status refuse(reading *r, uint32_t line, unsigned column, const char *what)
{
    r->refused = true;
    return rung_sheet_refuse(r->t, r->sheet, line, column, RUNG_BAD_ARGUMENT, r->err,
                             "%s", what);
}

static rung_status find_role(reading *r, const rung_sheet_row *row, rung_node *out)
{
    const char *text = row->cells[ROLE].items[0];
    rung_error why = { 0 };
    rung_status s = rung_node_resolve(r->v->g, &r->t->mem, text, strlen(text),
                                      RUNG_KIND_BIT(RUNG_ROLE), out, &why);
    if (s == RUNG_NO_MEMORY)
        return rung_fail(r->err, s, "%s:%u: %s", r->sheet->name, row->line, why.text);
    if (s)
        return refuse(r, row->line, ROLE, why.text);
    if (!rung_view_has(r->v, *out))
        return refuse(r, row->line, ROLE,
                      "this role has ended, or is not there on that day");
    return RUNG_OK;
}

static rung_status find_wanted(reading *r, const rung_sheet_row *row, uint64_t *out)
{
    *out = 1;
    if (!row->cells[WANTED].n)
        return RUNG_OK;
    const char *text = row->cells[WANTED].items[0];
    char *end;
    long n = strtol(text, &end, 10);
    if (*text < '0' || *text > '9' || *end || n > WANTED_MOST)
        return refuse(r, row->line, WANTED, "wanted is not a whole number up to 100000");
    *out = (uint64_t)n;
    return RUNG_OK;
}

static rung_status find_site(reading *r, const rung_sheet_row *row, uint32_t *out)
{
    rung_wf_demand *d = &r->d;
    *out = 0;
    if (!row->cells[SITE].n)
        return RUNG_OK;
    const char *text = row->cells[SITE].items[0];
    char *folded = rung_text_fold(&r->t->mem, text, strlen(text), NULL);
    for (uint32_t i = 1; folded && i < d->n_sites; i++)
        if (strcmp(d->folded[i], folded) == 0) {
            *out = i;
            return RUNG_OK;
        }
    d->sites = rung_arena_one_more(&r->t->mem, d->sites, d->n_sites, sizeof *d->sites);
    d->folded = rung_arena_one_more(&r->t->mem, d->folded, d->n_sites, sizeof *d->folded);
    char *shown = rung_arena_text(&r->t->mem, text, strlen(text));
    if (!folded || !d->sites || !d->folded || !shown)
        return rung_fail_memory(r->err);
    d->sites[d->n_sites] = shown;
    d->folded[d->n_sites] = folded;
    *out = d->n_sites++;
    return RUNG_OK;
}

static rung_status put_row(reading *r, const rung_sheet_row *row)
{
    rung_wf_demand *d = &r->d;
    rung_wf_post post;
    r->refused = false;
    rung_status s = find_role(r, row, &post.role);
    if (!s)
        s = find_site(r, row, &post.site);
    if (!s)
        s = find_wanted(r, row, &post.wanted);
    if (s || r->refused)
        return s;
    if (d->n_posts == RUNG_ROWS_MOST)
        return rung_fail(r->err, RUNG_TOO_LARGE, "%s: more than %u rows", r->sheet->name,
                         (unsigned)RUNG_ROWS_MOST);
    d->posts = rung_arena_one_more(&r->t->mem, d->posts, d->n_posts, sizeof *d->posts);
    if (!d->posts)
        return rung_fail_memory(r->err);
    d->posts[d->n_posts++] = post;
    return RUNG_OK;
}

static rung_status read_rows(reading *r)
{
    rung_wf_demand *d = &r->d;
    d->sites = rung_arena_one_more(&r->t->mem, NULL, 0, sizeof *d->sites);
    d->folded = rung_arena_one_more(&r->t->mem, NULL, 0, sizeof *d->folded);
    if (!d->sites || !d->folded)
        return rung_fail_memory(r->err);
    d->n_sites = 1; /* the one without a name; both lists are zeroed */
    for (rung_sheet_row row;;) {
        rung_status s = rung_sheet_next(r->t, r->sheet, &row, r->err);
        if (!s && row.cells)
            s = put_row(r, &row);
        if (!s && rung_task_spent(r->t, 1))
            s = rung_task_gave_up(r->t, r->err);
        if (s || !row.cells)
            return s;
    }
}

/* ---- sites and posts in order ---- */

static int by_name(const void *a, const void *b, void *context)
{
    const rung_wf_demand *d = context;
    return strcmp(d->folded[*(const uint32_t *)a], d->folded[*(const uint32_t *)b]);
}

uint32_t rung_wf_site(const rung_wf_demand *d, const char *folded)
{
    uint32_t low = 0, high = d->n_sites - 1;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        int order = strcmp(d->folded[d->by_name[mid]], folded);
        if (order == 0)
            return d->by_name[mid];
        if (order < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return 0;
}

static rung_status sort_sites(reading *r, const char *only)
{
    rung_wf_demand *d = &r->d;
    if (!RUNG_MAKE(&r->t->mem, d->by_name, d->n_sites))
        return rung_fail_memory(r->err);
    for (uint32_t i = 1; i < d->n_sites; i++)
        d->by_name[i - 1] = i;
    rung_sort(d->by_name, d->n_sites - 1, sizeof *d->by_name, by_name, d);
    d->only = only ? rung_wf_site(d, only) : RUNG_NONE;
    if (d->only == 0)
        return rung_fail(r->err, RUNG_BAD_ARGUMENT, "%s names no site '%s'",
                         r->sheet->name, only);
    return RUNG_OK;
}

static int by_place(const void *a, const void *b, void *unused)
{
    const rung_wf_post *x = a, *y = b;
    (void)unused;
    int c = rung_compare(x->site, y->site);
    return c ? c : rung_compare(x->role.id, y->role.id);
}

/* Rows of one role at one site become one post; those of other sites fall away when one
 * site alone is asked about. */
static rung_status sort_posts(reading *r)
{
    rung_wf_demand *d = &r->d;
    uint32_t n = 0;
    for (uint32_t i = 0; i < d->n_posts; i++)
        if (d->only == RUNG_NONE || d->posts[i].site == d->only)
            d->posts[n++] = d->posts[i];
    if (n == 0)
        return rung_fail(r->err, RUNG_BAD_ARGUMENT, "%s: no row that wants anyone",
                         r->sheet->name);
    rung_sort(d->posts, n, sizeof *d->posts, by_place, NULL);
    d->n_posts = 0;
    for (uint32_t i = 0; i < n; i++) {
        rung_wf_post *last = d->n_posts ? &d->posts[d->n_posts - 1] : NULL;
        if (last && by_place(last, &d->posts[i], NULL) == 0)
            last->wanted += d->posts[i].wanted;
        else
            d->posts[d->n_posts++] = d->posts[i];
    }
    return RUNG_OK;
}

/* ---- roles and what they need ---- */

static uint32_t without_doubles(uint32_t *ids, uint32_t n)
{
    uint32_t kept = 0;
    rung_sort_ids(ids, n);
    for (uint32_t i = 0; i < n; i++)
        if (kept == 0 || ids[kept - 1] != ids[i])
            ids[kept++] = ids[i];
    return kept;
}

uint32_t rung_wf_role(const rung_wf_demand *d, rung_node role)
{
    uint32_t low = 0, high = d->n_roles;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (d->roles[mid].id < role.id)
            low = mid + 1;
        else
            high = mid;
    }
    return low < d->n_roles && d->roles[low].id == role.id ? low : RUNG_NONE;
}

static rung_status put_roles(reading *r)
{
    rung_wf_demand *d = &r->d;
    rung_arena *mem = &r->t->mem;
    if (!RUNG_MAKE(mem, d->roles, d->n_posts))
        return rung_fail_memory(r->err);
    for (uint32_t i = 0; i < d->n_posts; i++)
        d->roles[i] = d->posts[i].role;
    d->n_roles = without_doubles(&d->roles[0].id, d->n_posts);
    if (!RUNG_MAKE(mem, d->needs, d->n_roles) || !RUNG_MAKE(mem, d->word, d->n_roles + 1))
        return rung_fail_memory(r->err);
    for (uint32_t q = 0; q < d->n_roles; q++) {
        rung_status s = rung_gives(r->t, r->v, d->roles[q], &d->needs[q], r->err);
        if (s)
            return s;
        d->word[q + 1] = d->word[q] + rung_bits_words(d->needs[q].n);
    }
    return rung_classes(r->t, r->v, &d->class_of, r->err);
}

static uint32_t class_of(const rung_wf_demand *d, uint32_t competency)
{
    return d->class_of[competency - d->first] - d->first;
}

/* Of each class: which needs of which roles it meets. */
static rung_status put_uses(reading *r)
{
    rung_wf_demand *d = &r->d;
    rung_arena *mem = &r->t->mem;
    uint32_t n_classes = d->end - d->first, n = 0;
    if (!RUNG_MAKE(mem, d->use_start, n_classes + 2)
        || !RUNG_MAKE(mem, d->place, n_classes))
        return rung_fail_memory(r->err);
    for (uint32_t q = 0; q < d->n_roles; q++)
        for (uint32_t i = 0; i < d->needs[q].n; i++, n++)
            rung_runs_count(d->use_start, class_of(d, d->needs[q].items[i]));
    for (uint32_t c = 0; c < n_classes; c++)
        d->n_classes += d->use_start[c + 2] > 0;
    rung_runs_sum(d->use_start, n_classes);
    if (!RUNG_MAKE(mem, d->uses, n) || !RUNG_MAKE(mem, d->classes, d->n_classes))
        return rung_fail_memory(r->err);
    for (uint32_t q = 0; q < d->n_roles; q++)
        for (uint32_t i = 0; i < d->needs[q].n; i++)
            d->uses[rung_runs_put(d->use_start, class_of(d, d->needs[q].items[i]))] =
                (rung_wf_use){ q, i };
    d->n_classes = 0;
    for (uint32_t c = 0; c < n_classes; c++)
        if (d->use_start[c] < d->use_start[c + 1]) {
            d->classes[d->n_classes] = d->first + c;
            d->place[c] = ++d->n_classes;
        }
    return RUNG_OK;
}

/* ---- units that teach some of it ---- */

typedef struct teaching {
    rung_wf_pair *pairs;
    uint32_t n;
    uint64_t *row; /* zero between units */
    uint32_t *roles;
} teaching;

static rung_status put_unit(reading *r, teaching *w, rung_node unit)
{
    const rung_wf_demand *d = &r->d;
    rung_ids gives;
    uint32_t n = 0;
    rung_arena_place here = rung_arena_here(&r->t->mem);
    rung_status s = rung_gives(r->t, r->v, unit, &gives, r->err);
    if (s)
        return s;
    for (uint32_t i = 0; i < gives.n; i++) {
        uint32_t c = class_of(d, gives.items[i]);
        for (uint32_t u = d->use_start[c]; u < d->use_start[c + 1]; u++) {
            rung_wf_use use = d->uses[u];
            rung_bits_put(w->row + d->word[use.role], use.place);
            if (!r->t->mark[d->roles[use.role].id])
                w->roles[n++] = use.role;
            r->t->mark[d->roles[use.role].id] = 1;
        }
    }
    rung_arena_back(&r->t->mem, here); /* what another view worked out */
    for (uint32_t i = 0; i < n; i++) {
        uint32_t q = w->roles[i], words = d->word[q + 1] - d->word[q];
        uint64_t *teaches = RUNG_NEW(&r->t->mem, uint64_t, words);
        w->pairs = rung_arena_one_more(&r->t->mem, w->pairs, w->n, sizeof *w->pairs);
        if (teaches)
            memcpy(teaches, w->row + d->word[q], words * sizeof *teaches);
        memset(w->row + d->word[q], 0, words * sizeof *w->row);
        r->t->mark[d->roles[q].id] = 0;
        if (teaches && w->pairs)
            w->pairs[w->n++] = (rung_wf_pair){ q, unit, teaches };
        else
            s = RUNG_NO_MEMORY;
    }
    return s ? rung_fail_memory(r->err) : RUNG_OK;
}

static int by_role(const void *a, const void *b, void *unused)
{
    const rung_wf_pair *x = a, *y = b;
    (void)unused;
    int c = rung_compare(x->role, y->role);
    return c ? c : rung_compare(x->unit.id, y->unit.id);
}

static rung_status put_pairs(reading *r)
{
    rung_wf_demand *d = &r->d;
    const uint32_t *start = r->v->g->head->kind_start;
    teaching w = { .row = RUNG_NEW(&r->t->mem, uint64_t, d->word[d->n_roles]),
                   .roles = RUNG_NEW(&r->t->mem, uint32_t, d->n_roles) };
    if (!w.row || !w.roles || !RUNG_MAKE(&r->t->mem, d->pair_start, d->n_roles + 1))
        return rung_fail_memory(r->err);
    for (uint32_t u = start[RUNG_UNIT]; u < start[RUNG_UNIT + 1]; u++) {
        rung_status s = rung_view_has(r->v, (rung_node){ u })
                            ? put_unit(r, &w, (rung_node){ u })
                            : RUNG_OK;
        if (s)
            return s;
    }
    rung_sort(w.pairs, w.n, sizeof *w.pairs, by_role, NULL);
    d->pairs = w.pairs;
    d->n_pairs = w.n;
    for (uint32_t p = 0; p < w.n; p++)
        d->pair_start[w.pairs[p].role + 1]++;
    for (uint32_t q = 0; q < d->n_roles; q++)
        d->pair_start[q + 1] += d->pair_start[q];
    return RUNG_OK;
}

rung_status rung_wf_demand_read(rung_task *t, const rung_view *v, rung_sheet *sheet,
                                const char *site, rung_wf_demand *out, rung_error *err)
{
    reading r = { .t = t, .v = v, .sheet = sheet, .err = err };
    r.d.first = rung_kind_first(v->g, RUNG_COMPETENCY);
    r.d.end = rung_kind_end(v->g, RUNG_COMPETENCY);
    rung_status s = read_rows(&r);
    if (!s)
        s = sort_sites(&r, site);
    if (!s)
        s = sort_posts(&r);
    if (!s)
        s = put_roles(&r);
    if (!s)
        s = put_uses(&r);
    if (!s)
        s = put_pairs(&r);
    if (!s)
        *out = r.d;
    return s;
}
