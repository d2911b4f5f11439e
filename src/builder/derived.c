/* derived.c -- lists that questions would otherwise work out each time: what nodes give,
 * who asks for it, what closes it, what nodes have, which roles hang together. */
#include "builder/layout.h"

#include <stdlib.h>
#include <string.h>

#include "builder/graph_lib.h"
#include "builder/teach.h"
#include "core/arena.h"
#include "snapshot/derive.h"
#include "snapshot/view.h"

/* One list of what a node gives, or wants: its start, and behind the others the list. */
typedef struct gifts {
    rung_layout *b;
    rung_taught taught;
    rung_view v;
    uint8_t *mark;
    rung_arena mem; /* of one list */
} gifts;

/* Too much is given by nodes up to this one. */
static void fail_given(rung_layout *b, uint32_t node)
{
    char id[RUNG_NODE_ID_MAX];
    b->failed = rung_fail(
        b->err, RUNG_TOO_LARGE,
        "%s: with what it gives through what it awards, contains and covers, nodes give "
        "more than %u competencies in all; look for a chain of awards, or for rows that "
        "are not meant",
        rung_node_id(&b->g, (rung_node){ node }, id), RUNG_GIVE_MOST);
}

static void put_gift(gifts *p, rung_node n, bool desirable)
{
    rung_layout *b = p->b;
    uint32_t group = desirable ? RUNG_NONE : p->taught.of[n.id], *found, k;
    rung_lay_id(b, RUNG_SECTION_give_start, b->sections[RUNG_SECTION_give].n);
    if (rung_node_kind(&b->g, n) == RUNG_COMPETENCY)
        return;
    rung_arena_reset(&p->mem);
    if (group != RUNG_NONE) {
        k = p->taught.start[group + 1] - p->taught.start[group];
        found =
            k ? p->taught.items + p->taught.start[group] : NULL; /* there may be none */
    } else if (!rung_derive(&p->v, n, desirable, p->mark, &p->mem, &found, &k)) {
        rung_lay_no_memory(b);
    }
    if (!b->failed && (uint64_t)b->sections[RUNG_SECTION_give].n + k > RUNG_GIVE_MOST)
        fail_given(b, n.id);
    uint32_t *to = b->failed ? NULL : rung_lay(b, RUNG_SECTION_give, k);
    if (to && k)
        memcpy(to, found, k * sizeof *to);
}

static void put_gifts(rung_layout *b)
{
    uint32_t n = b->head.n_nodes, n_roles = b->head.kind_start[RUNG_ROLE + 1];
    gifts p = { .b = b,
                .v = rung_view_of(&b->g, 0, NULL),
                .mark = calloc((size_t)n + 1, 1) };
    bool taught = p.mark && rung_teach(&b->g, &p.taught);
    if (!taught && p.mark && p.taught.too_large != RUNG_NONE)
        fail_given(b, p.taught.too_large);
    else if (!taught)
        rung_lay_no_memory(b);
    for (uint32_t i = 0; i < n && !b->failed; i++) {
        put_gift(&p, (rung_node){ i }, false);
        if (i < n_roles && !b->failed)
            put_gift(&p, (rung_node){ i }, true);
    }
    rung_lay_id(b, RUNG_SECTION_give_start, b->sections[RUNG_SECTION_give].n);
    rung_arena_drop(&p.mem);
    free(p.mark);
    rung_taught_drop(&p.taught);
}

static void put_later(rung_layout *b)
{
    rung_view v = rung_view_of(&b->g, 0, NULL);
    b->head.n_later = rung_derive_later(&v);
}

static void put_classes(rung_layout *b)
{
    uint32_t *class_of = rung_lay(b, RUNG_SECTION_class_of,
                                  b->head.kind_start[RUNG_COMPETENCY + 1]
                                      - b->head.kind_start[RUNG_COMPETENCY]);
    rung_lay_refresh(b);
    rung_view v = rung_view_of(&b->g, 0, NULL);
    if (class_of)
        rung_derive_classes(&v, class_of);
}

static const uint32_t *needs(const rung_layout *b, uint32_t role)
{
    return rung_give_start(&b->g, role);
}

/* The class of place i of `give`, by its competency less the first one. */
static uint32_t class_at(const rung_layout *b, uint32_t i)
{
    uint32_t first = b->head.kind_start[RUNG_COMPETENCY];
    return b->g.class_of[b->g.give[i] - first] - first;
}

/* For each class, at its least competency: the roles that need one of it, a role once for
 * each. */
static void put_asked(rung_layout *b)
{
    uint32_t first = b->head.kind_start[RUNG_COMPETENCY];
    uint32_t n = b->head.kind_start[RUNG_COMPETENCY + 1] - first;
    uint32_t n_roles = b->head.kind_start[RUNG_ROLE + 1];
    uint32_t *next = calloc((size_t)n + 1, sizeof *next);
    uint32_t *start = rung_lay(b, RUNG_SECTION_asked_start, n + 1);
    if (!start || !next) {
        free(next);
        rung_lay_no_memory(b);
        return;
    }
    for (uint32_t role = 0; role < n_roles; role++)
        for (uint32_t i = needs(b, role)[0]; i < needs(b, role)[1]; i++)
            start[class_at(b, i) + 1]++;
    for (uint32_t c = 0; c < n; c++)
        next[c + 1] = start[c + 1] += start[c];
    uint32_t *asked = rung_lay(b, RUNG_SECTION_asked, start[n]);
    for (uint32_t role = 0; asked && role < n_roles; role++)
        for (uint32_t i = needs(b, role)[0]; i < needs(b, role)[1]; i++)
            asked[next[class_at(b, i)]++] = role;
    free(next);
}

/* A setting closes all that the units it covers develop, so that there may be far more
 * closers than links: then every question finds its own. */
#define CLOSERS_A_LINK 16u

static void put_closers(rung_layout *b)
{
    rung_view v = rung_view_of(&b->g, 0, NULL);
    uint64_t first = b->head.kind_start[RUNG_COMPETENCY],
             end = b->head.kind_start[RUNG_COMPETENCY + 1], most = 0;
    for (uint64_t c = first; c < end; c++)
        most += rung_closers_most(&v, (rung_node){ (uint32_t)c });
    if (most > (uint64_t)CLOSERS_A_LINK * b->head.n_links)
        return;
    rung_closer *all = malloc((most + 1) * sizeof *all);
    uint32_t n = 0;
    if (!all) {
        rung_lay_no_memory(b);
        return;
    }
    for (uint64_t c = first; c < end; c++) {
        rung_lay_id(b, RUNG_SECTION_closer_start, n);
        n += rung_derive_closers(&v, (rung_node){ (uint32_t)c }, all + n);
    }
    rung_lay_id(b, RUNG_SECTION_closer_start, n);
    rung_closer *to = rung_lay(b, RUNG_SECTION_closers, n);
    if (to && n)
        memcpy(to, all, n * sizeof *to);
    free(all);
}

static void put_has(rung_layout *b)
{
    uint8_t *has = rung_lay(b, RUNG_SECTION_node_has, b->head.n_nodes);
    rung_lay_refresh(b);
    if (has)
        rung_derive_has(&b->g, 0, b->head.n_nodes, true, has);
}

static void put_components(rung_layout *b)
{
    uint32_t roles = b->head.kind_start[RUNG_ROLE + 1];
    uint32_t *component = rung_lay(b, RUNG_SECTION_component, roles);
    if (!component)
        return;
    rung_lay_refresh(b);
    rung_status s = rung_role_components(&b->g, component, &b->head.n_components, b->err);
    if (s)
        b->failed = s;
}

void rung_lay_derived(rung_layout *b)
{
    static void (*const each[])(rung_layout *) = {
        put_later,   put_gifts, put_classes,    put_asked,
        put_closers, put_has,   put_components,
    };
    for (size_t i = 0; i < RUNG_COUNT_OF(each) && !b->failed; i++) {
        rung_lay_refresh(b);
        each[i](b);
    }
}
