/* groups.c -- which people may be counted together, and what may be said of
 * them; see workforce.h. */
#include <string.h>

#include "query/workforce/workforce.h"

/* ---- what people of a group hold besides ---- */

/* Makes s->gives say what a node gives; worked out once. */
static rung_status ask_gives(rung_wf_staff *s, uint32_t node)
{
    rung_ids *kept = &s->gives[node];
    return kept->items ? RUNG_OK
                       : rung_gives(s->t, s->v, (rung_node){ node }, kept, s->err);
}

/* A row of words: what the wanted roles need and a role does not give. The group of
 * people of other roles lacks it all. */
static rung_status put_lacks(rung_wf_staff *s, uint32_t group)
{
    const rung_wf_demand *d = s->d;
    uint64_t *lacks = RUNG_NEW(&s->t->mem, uint64_t, d->word[d->n_roles]);
    rung_ids gives = { 0 };
    if (!lacks)
        return rung_fail_memory(s->err);
    if (group < s->n_roles) {
        rung_status status = ask_gives(s, s->first_role + group);
        if (status)
            return status;
        gives = s->gives[s->first_role + group];
    }
    for (uint32_t q = 0; q < d->n_roles; q++)
        for (uint32_t i = 0; i < d->needs[q].n; i++)
            rung_bits_put(lacks + d->word[q], i);
    for (uint32_t i = 0; i < gives.n; i++) {
        uint32_t c = d->class_of[gives.items[i] - d->first] - d->first;
        for (uint32_t u = d->use_start[c]; u < d->use_start[c + 1]; u++)
            rung_bits_drop(lacks + d->word[d->uses[u].role], d->uses[u].place);
    }
    s->groups[group].lacks = lacks;
    return RUNG_OK;
}

static rung_status open_sums(rung_wf_staff *s, rung_wf_group *g)
{
    const rung_wf_demand *d = s->d;
    size_t n_near = (size_t)d->n_roles * RUNG_WF_NEAR;
    if (!RUNG_MAKE(&s->t->mem, g->holds, d->n_classes + n_near + d->n_pairs))
        return rung_fail_memory(s->err);
    g->near = g->holds + d->n_classes;
    g->then = g->near + n_near;
    return RUNG_OK;
}

static bool lacks_bit(const rung_wf_demand *d, const uint64_t *lacks, rung_wf_use u)
{
    return rung_bits_has(lacks + d->word[u.role], u.place);
}

typedef struct adding {
    rung_wf_staff *s;
    rung_wf_group *g;
    uint64_t weight;
    uint32_t n_roles, n_classes; /* touched */
} adding;

/* They hold a competency of class c (less the first). */
static void hold(adding *a, uint32_t c)
{
    rung_wf_staff *s = a->s;
    const rung_wf_demand *d = s->d;
    uint8_t *mark = &s->t->mark[d->first + c];
    uint32_t begin = d->use_start[c], end = d->use_start[c + 1];
    if (*mark || begin == end || !lacks_bit(d, a->g->lacks, d->uses[begin]))
        return; /* known, not wanted, or what their role gives */
    *mark = 1;
    s->touched_classes[a->n_classes++] = c;
    a->g->holds[d->place[c] - 1] += a->weight;
    for (uint32_t u = begin; u < end; u++) {
        uint32_t q = d->uses[u].role;
        rung_bits_put(s->got + d->word[q], d->uses[u].place);
        if (s->misses[q]++ == 0)
            s->touched_roles[a->n_roles++] = q;
    }
}

/* What the people now miss of wanted role q; empties the scratch behind it. */
static void add_role(adding *a, uint32_t q, bool own)
{
    const rung_wf_demand *d = a->s->d;
    uint32_t first = d->word[q], words = d->word[q + 1] - first;
    uint64_t *got = a->s->got + first;
    for (uint32_t i = 0; i < words; i++)
        got[i] = a->g->lacks[first + i] & ~got[i];
    uint32_t misses = rung_bits_count(got, words);
    for (uint32_t k = misses; !own && k < RUNG_WF_NEAR; k++)
        a->g->near[q * RUNG_WF_NEAR + k] += a->weight;
    for (uint32_t p = d->pair_start[q]; !own && misses && p < d->pair_start[q + 1]; p++)
        if (rung_bits_within(got, d->pairs[p].teaches, words))
            a->g->then[p] += a->weight;
    memset(got, 0, words * sizeof *got);
    a->s->misses[q] = 0;
}

rung_status rung_wf_add(rung_wf_staff *s, uint32_t group, rung_node own,
                        const uint32_t *held, uint32_t n, uint64_t weight)
{
    adding a = { .s = s, .g = &s->groups[group], .weight = weight };
    const rung_wf_demand *d = s->d;
    rung_status status = a.g->lacks ? RUNG_OK : put_lacks(s, group);
    if (!status && !a.g->holds)
        status = open_sums(s, a.g);
    for (uint32_t i = 0; !status && i < n; i++)
        status = ask_gives(s, held[i]); /* before the marks, which it needs as well */
    for (uint32_t i = 0; !status && i < n; i++) {
        rung_ids gives = s->gives[held[i]];
        for (uint32_t k = 0; k < gives.n; k++)
            hold(&a, d->class_of[gives.items[k] - d->first] - d->first);
    }
    for (uint32_t i = 0; i < a.n_classes; i++)
        s->t->mark[d->first + s->touched_classes[i]] = 0;
    for (uint32_t i = 0; i < a.n_roles; i++)
        add_role(&a, s->touched_roles[i], d->roles[s->touched_roles[i]].id == own.id);
    return status;
}

/* ---- groups ---- */

/* Cells that are not shown: how many, and the people in them. */
typedef struct hidden {
    uint64_t cells, people;
} hidden;

/* True when the sum of hidden cells may be known: it is no small group itself, and each
 * cell can still be anything from none to threshold - 1. */
static bool may_be_known(const rung_wf_staff *s, hidden h)
{
    return h.people >= s->threshold && h.people <= (h.cells - 1) * (s->threshold - 1);
}

static rung_wf_cell *cell_of(const rung_wf_staff *s, uint32_t site, uint32_t role)
{
    return &s->cells[(size_t)site * s->n_roles + role];
}

static bool in_scope(const rung_wf_staff *s, uint32_t site)
{
    return s->d->only == RUNG_NONE || s->d->only == site;
}

static hidden hidden_of(const rung_wf_staff *s, uint32_t role)
{
    hidden h = { 0 };
    for (uint32_t site = 0; site < s->d->n_sites; site++) {
        const rung_wf_cell *c = cell_of(s, site, role);
        if (!in_scope(s, site) || c->n >= s->threshold)
            continue;
        h.cells++;
        h.people += c->n;
    }
    return h;
}

/* Adds who waits in the small cells of a role to a group, as people of that role or, with
 * their role among what they hold, of any. */
static rung_status add_waiting(rung_wf_staff *s, uint32_t role, uint32_t group)
{
    uint32_t own = s->first_role + role;
    rung_status status = RUNG_OK;
    for (uint32_t site = 0; site < s->d->n_sites; site++) {
        uint64_t plain = cell_of(s, site, role)->n;
        if (!in_scope(s, site) || plain >= s->threshold)
            continue;
        for (rung_wf_waiting *w = cell_of(s, site, role)->waiting; !status && w;
             w = w->next, plain--) {
            memcpy(s->besides, w->held, w->n * sizeof *w->held);
            s->besides[w->n] = own;
            status = rung_wf_add(s, group, (rung_node){ own }, s->besides,
                                 w->n + (group == s->n_roles), 1);
        }
        if (!status && plain && group == s->n_roles)
            status = rung_wf_add(s, group, (rung_node){ own }, &own, 1, plain);
    }
    return status;
}

/* Roles whose hidden cells may not be known even together: one group for them all, where
 * every role of the graph that is not shown may have anything from none to threshold - 1
 * people. */
static rung_status settle_others(rung_wf_staff *s, const bool *hides)
{
    hidden all = { 0 };
    for (uint32_t role = 0; role < s->n_roles; role++) {
        all.cells += hides[role];
        all.people += hides[role] ? hidden_of(s, role).people : 0;
    }
    if (!may_be_known(s, all))
        return RUNG_OK;
    rung_status status = put_lacks(s, s->n_roles);
    for (uint32_t role = 0; !status && role < s->n_roles; role++)
        if (hides[role])
            status = add_waiting(s, role, s->n_roles);
    s->groups[s->n_roles].size = all.people;
    return status;
}

rung_status rung_wf_settle(rung_wf_staff *s)
{
    bool *hides = RUNG_NEW(&s->t->mem, bool, s->n_roles);
    rung_status status = hides ? RUNG_OK : rung_fail_memory(s->err);
    for (uint32_t role = 0; !status && role < s->n_roles; role++) {
        hidden h = hidden_of(s, role);
        bool together = may_be_known(s, h);
        uint64_t size = together ? h.people : 0;
        for (uint32_t site = 0; site < s->d->n_sites; site++)
            if (cell_of(s, site, role)->n >= s->threshold)
                size += cell_of(s, site, role)->n;
        hides[role] = h.cells && !together;
        s->groups[role].size = size;
        if (rung_task_spent(s->t, s->d->n_sites))
            return rung_task_gave_up(s->t, s->err);
        if (size && !s->groups[role].lacks)
            status = put_lacks(s, role);
        if (!status && together)
            status = add_waiting(s, role, role);
    }
    return status ? status : settle_others(s, hides);
}

/* ---- what may be said ---- */

/* Of n in a group of `size`: as many as may be said. */
static uint64_t part_said(const rung_wf_staff *s, uint64_t n, uint64_t size)
{
    uint64_t most = size + 1 > s->threshold ? size + 1 - s->threshold : 0;
    n = n < most ? n : most;
    return n - n % s->threshold;
}

uint64_t rung_wf_counted(const rung_wf_staff *s)
{
    uint64_t n = 0;
    for (uint32_t i = 0; i <= s->n_roles; i++)
        n += s->groups[i].size;
    return n;
}

uint64_t rung_wf_in_post(const rung_wf_staff *s, uint32_t q)
{
    return s->groups[s->d->roles[q].id - s->first_role].size;
}

bool rung_wf_partly(const rung_wf_staff *s, uint32_t q)
{
    hidden h = hidden_of(s, s->d->roles[q].id - s->first_role);
    return h.cells && !may_be_known(s, h);
}

int64_t rung_wf_cell_shown(const rung_wf_staff *s, uint32_t site, rung_node role)
{
    uint64_t n = cell_of(s, site, role.id - s->first_role)->n;
    return n >= s->threshold ? (int64_t)n : RUNG_NO_INT;
}

/* The groups that are there, but for the one that works as wanted role q. */
static bool other_group(const rung_wf_staff *s, uint32_t i, uint32_t q)
{
    return s->groups[i].size && i != s->d->roles[q].id - s->first_role;
}

/* Of group i, in which nothing but who works as q can keep anybody from counting: all,
 * but where people of other roles may be q's own, those who are not. */
static uint64_t whole_said(const rung_wf_staff *s, uint32_t i, uint32_t q)
{
    uint64_t size = s->groups[i].size;
    if (i < s->n_roles || !rung_wf_partly(s, q))
        return size;
    uint64_t own = hidden_of(s, s->d->roles[q].id - s->first_role).people;
    return part_said(s, size - own, size);
}

uint64_t rung_wf_near(const rung_wf_staff *s, uint32_t q, uint32_t k)
{
    const rung_wf_demand *d = s->d;
    uint64_t sum = 0;
    for (uint32_t i = 0; i <= s->n_roles; i++) {
        const rung_wf_group *g = &s->groups[i];
        if (!other_group(s, i, q))
            continue;
        if (rung_bits_count(g->lacks + d->word[q], d->word[q + 1] - d->word[q]) <= k)
            sum += whole_said(s, i, q);
        else if (g->near)
            sum += part_said(s, g->near[q * RUNG_WF_NEAR + k], g->size);
    }
    return sum;
}

uint64_t rung_wf_then(const rung_wf_staff *s, uint32_t p)
{
    const rung_wf_demand *d = s->d;
    uint32_t q = d->pairs[p].role;
    uint64_t sum = 0;
    for (uint32_t i = 0; i <= s->n_roles; i++) {
        const rung_wf_group *g = &s->groups[i];
        if (!other_group(s, i, q))
            continue;
        if (rung_bits_within(g->lacks + d->word[q], d->pairs[p].teaches,
                             d->word[q + 1] - d->word[q]))
            sum += whole_said(s, i, q);
        else if (g->near)
            sum += part_said(s, g->near[q * RUNG_WF_NEAR] + g->then[p], g->size);
    }
    return sum;
}

uint64_t rung_wf_holds(const rung_wf_staff *s, uint32_t c, rung_flag *few)
{
    const rung_wf_demand *d = s->d;
    rung_wf_use use = d->uses[d->use_start[d->classes[c] - d->first]];
    uint64_t sum = 0, rest = 0, of_rest = 0; /* whose role does not give it */
    for (uint32_t i = 0; i <= s->n_roles; i++) {
        const rung_wf_group *g = &s->groups[i];
        if (!g->size)
            continue;
        uint64_t n = g->holds ? g->holds[c] : 0;
        bool lack = lacks_bit(d, g->lacks, use);
        sum += lack ? part_said(s, n, g->size) : g->size;
        rest += lack ? g->size : 0;
        of_rest += lack ? n : 0;
    }
    bool unknown = sum == 0 && rest + 1 < 2 * s->threshold;
    few->v = unknown ? -1 : sum == 0 && of_rest < s->threshold;
    return sum;
}
