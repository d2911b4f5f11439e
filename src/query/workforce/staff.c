/* staff.c -- rows of staff, counted as they come; see workforce.h.
 *
 * A row costs a look-up a word and one in a table of profiles (a role with what is held
 * besides), for of a million rows few differ. What a profile amounts to is worked out
 * once, when its weight is known. The table is of fixed size: when it is full its
 * profiles are added to the sums and it begins anew, so the sums are exact whatever comes. */
#include <string.h>

#include "core/hash.h"
#include "core/limits.h"
#include "core/text.h"
#include "query/workforce/workforce.h"
#include "snapshot/names.h"

#define PROFILES 16384u
#define SLOTS (4 * PROFILES)
#define HELD_MOST (3 * RUNG_LIST_MOST) /* of one row: three cells, each a list */
#define HELD_IDS (1u << 18)            /* of all profiles */
#define ROWS_A_LOOK 256u
#define ROWS_A_WORD 4096u /* of progress */

#define NOBODY RUNG_NONE /* meanings of a word besides a node */
#define SEVERAL (RUNG_NONE - 1)

const rung_sheet_column rung_wf_staff_columns[RUNG_WF_N_COLUMNS] = {
    [RUNG_WF_ROLE] = { "role", "what the person works as" },
    [RUNG_WF_SITE] = { "site", "where" },
    [RUNG_WF_UNITS] = { "units", "units held", .list = true },
    [RUNG_WF_QUALIFICATIONS] = { "qualifications",
                                 "qualifications, standards and programmes completed",
                                 .list = true },
    [RUNG_WF_COMPETENCIES] = { "competencies", "competencies held", .list = true },
};

static const rung_kinds kinds_of[RUNG_WF_N_COLUMNS] = {
    [RUNG_WF_ROLE] = RUNG_KIND_BIT(RUNG_ROLE),
    [RUNG_WF_UNITS] = RUNG_KIND_BIT(RUNG_UNIT),
    [RUNG_WF_QUALIFICATIONS] = RUNG_KIND_BIT(RUNG_QUALIFICATION)
                               | RUNG_KIND_BIT(RUNG_STANDARD)
                               | RUNG_KIND_BIT(RUNG_PROGRAMME),
    [RUNG_WF_COMPETENCIES] = RUNG_KIND_BIT(RUNG_COMPETENCY),
};

typedef struct rung_wf_profile {
    uint64_t hash, weight;
    uint32_t role, first, n; /* held[first..first + n) */
} profile;

typedef struct person {
    uint32_t line, site, role; /* index into sites; node */
    uint32_t held[HELD_MOST], n;
} person;

/* ---- words ---- */

/* Says where a word was not understood, and never which: it is about one person. */
static rung_status not_understood(rung_wf_staff *s, rung_sheet *sheet, bool strict,
                                  uint32_t line, unsigned column, const char *problem)
{
    const char *name = rung_wf_staff_columns[column].name;
    if (strict)
        return rung_sheet_refuse(s->t, sheet, line, column, RUNG_BAD_ARGUMENT, s->err,
                                 "%s: %s", name, problem);
    if (s->n_problems < RUNG_WF_PROBLEMS)
        s->problems[s->n_problems++] = (rung_wf_problem){ line, name, problem };
    if (column == RUNG_WF_ROLE)
        s->left_out++;
    else
        s->ignored++;
    return RUNG_OK;
}

static const char *problem_of(uint32_t meaning)
{
    return meaning == SEVERAL ? "several nodes have that name; write the full id"
                              : "the graph has no such name";
}

/* The node that a word names among those a column takes, or NOBODY or SEVERAL. */
static uint32_t node_of(rung_wf_staff *s, unsigned column, const char *text)
{
    bool known;
    uint32_t *meaning = rung_memo_at(&s->memo, column, text, &known);
    if (known)
        return *meaning;
    rung_arena_place here = rung_arena_here(&s->t->mem);
    char *folded = rung_text_fold(&s->t->mem, text, strlen(text), NULL);
    rung_node node = RUNG_NO_NODE_REF;
    rung_named named = folded ? rung_node_named(s->v->g, folded, kinds_of[column], &node)
                              : RUNG_NAMED_NONE;
    if (named == RUNG_NAMED_ONE && !rung_view_has(s->v, node))
        named = RUNG_NAMED_NONE;
    *meaning = named == RUNG_NAMED_ONE       ? node.id
               : named == RUNG_NAMED_SEVERAL ? SEVERAL
                                             : NOBODY;
    rung_arena_back(&s->t->mem, here);
    return *meaning;
}

static uint32_t site_of(rung_wf_staff *s, const char *text)
{
    bool known;
    uint32_t *meaning = rung_memo_at(&s->memo, RUNG_WF_SITE, text, &known);
    if (known)
        return *meaning;
    rung_arena_place here = rung_arena_here(&s->t->mem);
    char *folded = rung_text_fold(&s->t->mem, text, strlen(text), NULL);
    *meaning = folded ? rung_wf_site(s->d, folded) : 0;
    rung_arena_back(&s->t->mem, here);
    return *meaning;
}

/* ---- a row ---- */

/* Short lists, mostly sorted already. */
static void put_held(person *p, uint32_t node)
{
    uint32_t i = p->n;
    while (i > 0 && p->held[i - 1] > node)
        i--;
    if (i > 0 && p->held[i - 1] == node)
        return;
    memmove(p->held + i + 1, p->held + i, (p->n - i) * sizeof *p->held);
    p->held[i] = node;
    p->n++;
}

static rung_status read_held(rung_wf_staff *s, rung_sheet *sheet, bool strict,
                             const rung_sheet_row *row, person *p)
{
    rung_status status = RUNG_OK;
    for (unsigned c = RUNG_WF_UNITS; c < RUNG_WF_N_COLUMNS; c++)
        for (uint32_t i = 0; !status && i < row->cells[c].n; i++) {
            uint32_t node = node_of(s, c, row->cells[c].items[i]);
            if (node >= SEVERAL)
                status = not_understood(s, sheet, strict, row->line, c, problem_of(node));
            else
                put_held(p, node);
        }
    return status;
}

/* Reads a row into p; *counts is false for one that is left out, or of another site than
 * the one asked about. One that names neither site nor role may be of any, so it is among
 * what is not understood whichever site is asked about. */
static rung_status read_person(rung_wf_staff *s, rung_sheet *sheet, bool strict,
                               const rung_sheet_row *row, person *p, bool *counts)
{
    const rung_text_list *site = &row->cells[RUNG_WF_SITE],
                         *role = &row->cells[RUNG_WF_ROLE];
    *counts = false;
    p->n = 0;
    p->site = site->n ? site_of(s, site->items[0]) : 0;
    bool elsewhere = s->d->only != RUNG_NONE && p->site != s->d->only;
    if (elsewhere && site->n)
        return RUNG_OK;
    p->role = role->n ? node_of(s, RUNG_WF_ROLE, role->items[0]) : NOBODY;
    if (p->role >= SEVERAL)
        return not_understood(s, sheet, strict, row->line, RUNG_WF_ROLE,
                              role->n ? problem_of(p->role) : "not stated");
    *counts = !elsewhere;
    return elsewhere ? RUNG_OK : read_held(s, sheet, strict, row, p);
}

/* ---- profiles ---- */

static rung_status add_profiles(rung_wf_staff *s)
{
    rung_status status = RUNG_OK;
    for (uint32_t i = 0; !status && i < s->n_profiles; i++) {
        const profile *p = &s->profiles[i];
        status = rung_wf_add(s, p->role - s->first_role, (rung_node){ p->role },
                             s->held + p->first, p->n, p->weight);
    }
    memset(s->slots, 0, SLOTS * sizeof *s->slots);
    s->n_profiles = s->n_held = 0;
    return status;
}

/* One more person of a cell that is large enough. */
static rung_status count_profile(rung_wf_staff *s, uint32_t role, const uint32_t *held,
                                 uint32_t n)
{
    uint64_t hash = rung_hash_bytes(rung_task_seed(s->t) + role, held, n * sizeof *held);
    uint32_t *slot;
    for (uint64_t i = hash;; i++) {
        slot = &s->slots[i % SLOTS];
        profile *p = *slot ? &s->profiles[*slot - 1] : NULL;
        if (!p)
            break;
        if (p->hash == hash && p->role == role && p->n == n
            && memcmp(s->held + p->first, held, n * sizeof *held) == 0) {
            p->weight++;
            return RUNG_OK;
        }
    }
    if (s->n_profiles == PROFILES || s->n_held + n > HELD_IDS) {
        rung_status status = add_profiles(s);
        return status ? status : count_profile(s, role, held, n);
    }
    memcpy(s->held + s->n_held, held, n * sizeof *held);
    s->profiles[s->n_profiles] = (profile){ hash, 1, role, s->n_held, n };
    s->n_held += n;
    *slot = ++s->n_profiles;
    return RUNG_OK;
}

/* A cell that has just become large enough gives up who was waiting in it. */
static rung_status release(rung_wf_staff *s, rung_wf_cell *cell, uint32_t role)
{
    rung_status status = RUNG_OK;
    for (const rung_wf_waiting *w = cell->waiting; !status && w; w = w->next)
        status = count_profile(s, role, w->held, w->n);
    cell->waiting = NULL;
    return status;
}

static rung_status wait_in(rung_wf_staff *s, rung_wf_cell *cell, const person *p)
{
    rung_wf_waiting *w =
        rung_arena_alloc(&s->t->mem, 1, sizeof *w + p->n * sizeof *w->held);
    if (!w)
        return rung_fail_memory(s->err);
    w->next = cell->waiting;
    w->n = p->n;
    memcpy(w->held, p->held, p->n * sizeof *w->held);
    cell->waiting = w;
    return RUNG_OK;
}

static rung_status count_person(rung_wf_staff *s, const person *p)
{
    rung_wf_cell *cell =
        &s->cells[(size_t)p->site * s->n_roles + (p->role - s->first_role)];
    cell->n++;
    rung_status status = RUNG_OK;
    if (cell->n == s->threshold)
        status = release(s, cell, p->role);
    if (status || p->n == 0)
        return status; /* what their role gives, the size of the group says */
    return cell->n < s->threshold ? wait_in(s, cell, p)
                                  : count_profile(s, p->role, p->held, p->n);
}

/* ---- all rows ---- */

static rung_status make_room(rung_wf_staff *s)
{
    rung_arena *mem = &s->t->mem;
    const rung_wf_demand *d = s->d;
    const uint32_t *start = s->v->g->head->kind_start;
    s->first_role = start[RUNG_ROLE];
    s->n_roles = start[RUNG_ROLE + 1] - start[RUNG_ROLE];
    if ((uint64_t)s->n_roles * d->n_sites > RUNG_WF_CELLS)
        return rung_fail(s->err, RUNG_TOO_LARGE,
                         "demand: %u sites are too many for %u roles; ask in parts",
                         d->n_sites - 1, s->n_roles);
    if (!RUNG_MAKE(mem, s->cells, (size_t)s->n_roles * d->n_sites)
        || !RUNG_MAKE(mem, s->groups, s->n_roles + 1)
        || !RUNG_MAKE(mem, s->gives, s->v->g->head->n_nodes)
        || !RUNG_MAKE(mem, s->profiles, PROFILES) || !RUNG_MAKE(mem, s->slots, SLOTS)
        || !RUNG_MAKE(mem, s->held, HELD_IDS)
        || !RUNG_MAKE(mem, s->got, d->word[d->n_roles])
        || !RUNG_MAKE(mem, s->touched_roles, d->n_roles)
        || !RUNG_MAKE(mem, s->touched_classes, d->end - d->first)
        || !RUNG_MAKE(mem, s->misses, d->n_roles)
        || !RUNG_MAKE(mem, s->besides, HELD_MOST + 1))
        return rung_fail_memory(s->err);
    return rung_memo_init(&s->memo, s->t, s->err);
}

static rung_status read_row(rung_wf_staff *s, rung_sheet *sheet, bool strict,
                            const rung_sheet_row *row, person *p)
{
    bool counts;
    s->rows++;
    rung_status status = read_person(s, sheet, strict, row, p, &counts);
    return status || !counts ? status : count_person(s, p);
}

rung_status rung_wf_staff_read(rung_wf_staff *s, rung_sheet *sheet, bool strict)
{
    person *p = RUNG_NEW(&s->t->mem, person, 1);
    rung_status status = p ? make_room(s) : rung_fail_memory(s->err);
    for (rung_sheet_row row = { 0 }; !status;) {
        status = rung_sheet_next(s->t, sheet, &row, s->err);
        if (status || !row.cells)
            break;
        status = read_row(s, sheet, strict, &row, p);
        if (!status && s->rows % ROWS_A_LOOK == 0
            && (rung_task_stopped(s->t) || rung_task_late(s->t)))
            status = rung_task_gave_up(s->t, s->err);
        if (s->t->progress && s->rows % ROWS_A_WORD == 0)
            s->t->progress(s->t->told, "reading staff", sheet->done, sheet->total);
    }
    return status ? status : add_profiles(s);
}
