/* unlock.c -- which one unit or competency, learnt next, opens the most (or the highest)
 * roles for a person.
 *
 * A role is open when every essential requirement on record is held; one of which nothing
 * is recorded is never open, and counted apart. Few roles are one step away, so what
 * opens nothing is ranked by the requirements it closes in all of them. The missing
 * requirements of the roles are inverted once: a thing to learn walks only the roles that
 * miss something it gives. */
#include <string.h>

#include "core/sort.h"
#include "core/runs.h"
#include "query/conditions.h"
#include "query/parts.h"
#include "snapshot/derive.h"

#define FEW_REQUIREMENTS 5 /* fewer than these say little about a role */

enum { BY_COUNT, BY_LEVEL };
static const char *const by_words[] = { "count", "level", NULL };

typedef struct rung_unlock_args {
    rung_node from;
    rung_node_list have;
    uint8_t by, basis;
    rung_int k;
    uint8_t sector; /* index into rung_sector_words */
    rung_learner learner;
} rung_unlock_args;

/* One thing to learn. */
typedef struct rung_key {
    rung_node node;
    rung_node_list opens;
    uint32_t thin; /* of those, with fewer than five requirements on record */
    rung_int top_level;
    uint32_t closes, nearer;
    rung_node nearest;
    uint32_t left;
    rung_share share;
    rung_fact_ref evidence;
} rung_key;
typedef RUNG_LIST_OF(rung_key) rung_key_list;

typedef struct rung_unlock_result {
    rung_node from;
    rung_node_list have;
    rung_key_list units, competencies;
    uint32_t n_units, n_competencies; /* that close anything, shown or not */
    uint32_t roles;
    rung_node_list open;
    uint32_t not_recorded, left_aside;
    rung_excluded_list excluded;
    uint8_t by, basis;
} rung_unlock_result;

/* A role that is not open yet. */
typedef struct shut_role {
    rung_node node;
    uint32_t needed, missing;
    uint32_t gained; /* zero between two things to learn */
} shut_role;

typedef struct question {
    rung_task *t;
    const rung_view *v;
    const rung_unlock_args *a;
    rung_held held;
    shut_role *roles;
    uint32_t n_roles;
    uint32_t n_missing; /* of all of them */
    rung_ids *missing;  /* of each */
    uint32_t first;     /* id of the first competency */
    uint32_t *start;    /* per class: first of the roles that miss one of it */
    uint32_t *misses;   /* numbers of roles, once for each one missing */
    uint32_t *asked;    /* per class: the least of it that some role misses, or NONE */
    uint32_t *touched;  /* numbers of roles that the thing at hand gains */
    rung_unlock_result r;
    rung_error *err;
} question;

/* ---- roles ---- */

static bool passes(const question *q, rung_node role)
{
    return rung_sector_passes((rung_sector)q->a->sector, rung_view_sector(q->v, role));
}

/* True when the learner may; else the role is named with the first reason. */
static rung_status ask_role(question *q, rung_node role, const rung_link *l, bool *may)
{
    rung_conditions c = { 0 };
    rung_asker a = { q->t, q->v, &q->a->learner, &q->held, RUNG_OK };
    *may = true;
    if (!q->a->learner.given)
        return RUNG_OK;
    rung_ask_bars(&a, l, role, &c);
    *may = c.blocked_by.n == 0;
    if (a.status)
        return rung_fail_memory(q->err);
    return *may ? RUNG_OK
                : rung_exclude(q->t, &q->r.excluded, role, c.blocked_by.items[0],
                               c.blocked_facts.items[0], q->err);
}

static rung_status put_role(question *q, rung_node role, const rung_link *l)
{
    rung_ids needed;
    rung_node_list missing;
    bool may;
    if (role.id == q->a->from.id || !passes(q, role))
        return RUNG_OK;
    if (rung_node_later(q->v, role)) { /* it opens to nobody */
        q->r.left_aside++;
        return RUNG_OK;
    }
    rung_status s = ask_role(q, role, l, &may);
    if (!s && may)
        s = rung_gives(q->t, q->v, role, &needed, q->err);
    if (s || !may)
        return s;
    if (needed.n == 0) {
        q->r.not_recorded++;
        return RUNG_OK;
    }
    s = rung_missing(q->t, &q->held, needed, &missing, q->err);
    if (s)
        return s;
    if (missing.n == 0) {
        q->r.open.items[q->r.open.n++] = role;
        return RUNG_OK;
    }
    q->missing[q->n_roles] = (rung_ids){ &missing.items->id, missing.n };
    q->roles[q->n_roles++] = (shut_role){ role, needed.n, missing.n, 0 };
    q->n_missing += missing.n;
    return RUNG_OK;
}

static rung_status put_roles(question *q)
{
    uint32_t n = rung_kind_end(q->v->g, RUNG_ROLE);
    rung_status s = RUNG_OK;
    if (!RUNG_MAKE(&q->t->mem, q->roles, n) || !RUNG_MAKE(&q->t->mem, q->missing, n)
        || !RUNG_MAKE(&q->t->mem, q->touched, n)
        || !RUNG_MAKE(&q->t->mem, q->r.open.items, n))
        return rung_fail_memory(q->err);
    if (q->a->basis == RUNG_BASIS_LINK)
        for (rung_links it = rung_links_out(q->v, RUNG_PROGRESSES_TO, q->a->from);
             !s && rung_links_next(&it);)
            s = put_role(q, it.link.to, &it.link);
    else
        for (uint32_t i = 0; !s && i < n; i++)
            if (rung_view_has(q->v, (rung_node){ i }))
                s = put_role(q, (rung_node){ i }, NULL);
    q->r.roles = q->n_roles;
    return s;
}

/* ---- which roles miss what ---- */

static uint32_t class_of(const question *q, uint32_t competency)
{
    return q->held.class_of[competency - q->first] - q->first;
}

static rung_status invert(question *q)
{
    uint32_t n = rung_kind_end(q->v->g, RUNG_COMPETENCY) - q->first;
    if (!RUNG_MAKE(&q->t->mem, q->start, n + 2) || !RUNG_MAKE(&q->t->mem, q->asked, n)
        || !RUNG_MAKE(&q->t->mem, q->misses, q->n_missing))
        return rung_fail_memory(q->err);
    memset(q->asked, 0xff, n * sizeof *q->asked);
    for (uint32_t r = 0; r < q->n_roles; r++)
        for (uint32_t i = 0; i < q->missing[r].n; i++) {
            uint32_t id = q->missing[r].items[i], c = class_of(q, id);
            rung_runs_count(q->start, c);
            q->asked[c] = id < q->asked[c] ? id : q->asked[c];
        }
    rung_runs_sum(q->start, n);
    for (uint32_t r = 0; r < q->n_roles; r++)
        for (uint32_t i = 0; i < q->missing[r].n; i++)
            q->misses[rung_runs_put(q->start, class_of(q, q->missing[r].items[i]))] = r;
    return RUNG_OK;
}

/* ---- one thing to learn ---- */

/* Adds what one class closes; the roles it gains for the first time are touched. */
static uint32_t close_class(question *q, uint32_t c, uint32_t touched)
{
    for (uint32_t i = q->start[c]; i < q->start[c + 1]; i++) {
        shut_role *role = &q->roles[q->misses[i]];
        if (role->gained++ == 0)
            q->touched[touched++] = q->misses[i];
    }
    return touched;
}

/* Nearer first: as `next` orders roles in common. */
static bool is_nearer(const shut_role *x, const rung_key *than, uint32_t than_needed)
{
    bool few = x->needed < FEW_REQUIREMENTS, few_than = than_needed < FEW_REQUIREMENTS;
    if (than->nearest.id == RUNG_NONE || few != few_than)
        return than->nearest.id == RUNG_NONE || !few;
    uint32_t left = x->missing - x->gained;
    int c = rung_compare_shares((rung_share){ x->needed - left, x->needed }, than->share);
    if (c || left != than->left)
        return c ? c < 0 : left < than->left;
    return x->node.id < than->nearest.id;
}

static void weigh_role(question *q, const shut_role *role, rung_key *key,
                       uint32_t *nearest_needed)
{
    uint32_t left = role->missing - role->gained;
    key->nearer++;
    key->closes += role->gained;
    if (left == 0) {
        int level = rung_view_level(q->v, role->node);
        key->opens.n++;
        key->thin += role->needed < FEW_REQUIREMENTS;
        if (role->needed >= FEW_REQUIREMENTS && level >= 0 && level > key->top_level.v)
            key->top_level.v = level;
    }
    if (is_nearer(role, key, *nearest_needed)) {
        key->nearest = role->node;
        key->left = left;
        key->share = (rung_share){ role->needed - left, role->needed };
        *nearest_needed = role->needed;
    }
}

static rung_status put_opens(question *q, uint32_t touched, rung_key *key)
{
    uint32_t n = 0;
    if (!RUNG_MAKE(&q->t->mem, key->opens.items, key->opens.n))
        return rung_fail_memory(q->err);
    for (uint32_t i = 0; i < touched; i++) {
        const shut_role *role = &q->roles[q->touched[i]];
        if (role->gained == role->missing)
            key->opens.items[n++] = role->node;
    }
    rung_sort_ids(key->opens.items, n);
    return RUNG_OK;
}

/* What learning n competencies (or what matches them) brings. */
static rung_status weigh(question *q, rung_node node, rung_ids gives, rung_key *key)
{
    uint32_t touched = 0, nearest_needed = 0;
    *key = (rung_key){ .node = node,
                       .top_level = { RUNG_NO_INT },
                       .nearest = RUNG_NO_NODE_REF,
                       .evidence = RUNG_NO_FACT };
    for (uint32_t i = 0; i < gives.n; i++) {
        uint32_t c = class_of(q, gives.items[i]);
        uint8_t *mark = &q->t->mark[c + q->first];
        if (!*mark)
            touched = close_class(q, c, touched);
        *mark = 1;
    }
    for (uint32_t i = 0; i < gives.n; i++)
        q->t->mark[class_of(q, gives.items[i]) + q->first] = 0;
    for (uint32_t i = 0; i < touched; i++)
        weigh_role(q, &q->roles[q->touched[i]], key, &nearest_needed);
    rung_status s = put_opens(q, touched, key);
    for (uint32_t i = 0; i < touched; i++)
        q->roles[q->touched[i]].gained = 0;
    return s;
}

/* ---- evidence: the least sure of what it rests on ---- */

/* Of the links by which the unit develops something that is missed. */
static uint32_t unit_fact(const question *q, rung_node unit)
{
    uint32_t weakest = RUNG_NONE;
    for (rung_links it = rung_links_out(q->v, RUNG_DEVELOPS, unit);
         rung_links_next(&it);) {
        uint32_t c = class_of(q, it.link.to.id);
        if (q->start[c] == q->start[c + 1])
            continue;
        weakest = rung_less_sure(q->v, weakest, it.link.fact);
    }
    return weakest;
}

/* Of the links by which the roles that it opens, else the nearest one, require it. */
static uint32_t competency_fact(const question *q, const rung_key *key)
{
    uint32_t weakest = RUNG_NONE;
    const rung_node *roles = key->opens.n ? key->opens.items : &key->nearest;
    uint32_t n = key->opens.n ? key->opens.n : 1;
    for (uint32_t i = 0; i < n; i++)
        for (rung_links it = rung_links_out(q->v, RUNG_REQUIRES, roles[i]);
             rung_links_next(&it);)
            if (class_of(q, it.link.to.id) == class_of(q, key->node.id))
                weakest = rung_less_sure(q->v, weakest, it.link.fact);
    return weakest;
}

/* ---- order ---- */

/* Roles it opens of which enough is on record to say so. */
static uint32_t well_known(const rung_key *key)
{
    return key->opens.n - key->thin;
}

static int by_worth(const void *a, const void *b, void *q_)
{
    const rung_key *x = a, *y = b;
    const question *q = q_;
    int c = q->a->by == BY_LEVEL ? rung_compare(y->top_level.v, x->top_level.v) : 0;
    if (!c)
        c = rung_compare(well_known(y), well_known(x));
    if (!c)
        c = rung_compare(y->closes, x->closes);
    if (!c)
        c = rung_compare(y->nearer, x->nearer);
    if (!c)
        c = rung_compare(y->thin, x->thin);
    return c ? c : rung_compare(x->node.id, y->node.id);
}

static uint32_t keep_first(question *q, rung_key_list *list)
{
    uint32_t all = list->n;
    list->n = (uint32_t)rung_sort_first(list->items, all, sizeof *list->items,
                                        (size_t)q->a->k.v, by_worth, q);
    q->t->truncated = q->t->truncated || list->n < all;
    return all;
}

/* ---- the query ---- */

static rung_status put_units(question *q)
{
    uint32_t at = rung_kind_first(q->v->g, RUNG_UNIT),
             end = rung_kind_end(q->v->g, RUNG_UNIT);
    rung_status s = RUNG_OK;
    if (!RUNG_MAKE(&q->t->mem, q->r.units.items, end - at + 1))
        return rung_fail_memory(q->err);
    for (; !s && at < end; at++) {
        rung_key *key = &q->r.units.items[q->r.units.n];
        rung_node unit = { at };
        rung_ids gives;
        if (!rung_view_has(q->v, unit))
            continue;
        if (rung_task_spent(q->t, 1))
            return rung_task_gave_up(q->t, q->err);
        s = rung_gives(q->t, q->v, unit, &gives, q->err);
        if (!s)
            s = weigh(q, unit, gives, key);
        q->r.units.n += !s && key->nearer;
    }
    if (s)
        return s;
    q->r.n_units = keep_first(q, &q->r.units);
    for (uint32_t i = 0; i < q->r.units.n; i++)
        q->r.units.items[i].evidence.id = unit_fact(q, q->r.units.items[i].node);
    return RUNG_OK;
}

static rung_status put_competencies(question *q)
{
    uint32_t n = rung_kind_end(q->v->g, RUNG_COMPETENCY) - q->first;
    rung_key_list *list = &q->r.competencies;
    rung_status s = RUNG_OK;
    if (!RUNG_MAKE(&q->t->mem, list->items, n + 1))
        return rung_fail_memory(q->err);
    for (uint32_t c = 0; !s && c < n; c++) {
        if (q->asked[c] == RUNG_NONE)
            continue;
        if (rung_task_spent(q->t, 1))
            return rung_task_gave_up(q->t, q->err);
        s = weigh(q, (rung_node){ q->asked[c] }, (rung_ids){ &q->asked[c], 1 },
                  &list->items[list->n++]);
    }
    if (s)
        return s;
    q->r.n_competencies = keep_first(q, list);
    for (uint32_t i = 0; i < list->n; i++)
        list->items[i].evidence.id = competency_fact(q, &list->items[i]);
    return RUNG_OK;
}

static rung_status unlock_run(rung_task *t, const rung_view *v, const void *args,
                              void *result, rung_error *err)
{
    question q = { .t = t,
                   .v = v,
                   .a = args,
                   .first = rung_kind_first(v->g, RUNG_COMPETENCY),
                   .err = err };
    q.r.from = q.a->from;
    q.r.by = q.a->by;
    q.r.basis = q.a->basis;
    if (q.a->basis == RUNG_BASIS_LINK && q.a->from.id == RUNG_NONE)
        return rung_fail(err, RUNG_BAD_ARGUMENT,
                         "basis=link asks for the roles that `from` leads to; name a "
                         "role with --from, or ask with --basis overlap");
    rung_status s = rung_all_held(t, q.a->from, q.a->have, &q.r.have, err);
    if (!s)
        s = rung_hold(t, v, q.r.have.items, q.r.have.n, &q.held, err);
    if (s)
        return s;
    s = put_roles(&q);
    rung_let_go(&q.held);
    if (!s)
        s = invert(&q);
    if (!s)
        s = put_units(&q);
    if (!s)
        s = put_competencies(&q);
    if (!s)
        *(rung_unlock_result *)result = q.r;
    return s;
}

/* ---- in words ---- */

static void say_key(const rung_view *v, uint8_t by, const rung_key_list *list,
                    const char *what, rung_sink *out)
{
    if (!list->n) {
        rung_putf(out, "No %s on record closes any of what is missing.\n", what);
        return;
    }
    const rung_key *key = &list->items[0];
    if (well_known(key)) {
        rung_putf(out, "%s opens ", rung_node_name(v->g, key->node));
        rung_say_count(well_known(key), "role", "roles", out);
        rung_putf(out, "; no other single %s opens %s", what,
                  by == BY_LEVEL ? "a higher one" : "more");
    } else {
        rung_putf(out, "No single %s opens a role of which enough is on record; ", what);
        rung_say_node(v, key->node, out);
        rung_puts(out, " closes most: ");
        rung_say_count(key->closes, "missing requirement", "missing requirements", out);
        rung_puts(out, " of ");
        rung_say_count(key->nearer, "role", "roles", out);
    }
    rung_puts(out, rung_is_inferred(v, key->evidence) ? ", by our reading.\n" : ".\n");
}

static void unlock_say(const rung_view *v, const void *result, rung_sink *out)
{
    const rung_unlock_result *r = result;
    rung_puts(out, "Holding ");
    rung_say_nodes(v, r->have, ", ", out);
    rung_puts(out, r->have.n ? ": " : "nothing on record: ");
    rung_say_count(r->roles, "role", "roles", out);
    rung_puts(out, r->roles == 1 ? " misses something, " : " miss something, ");
    rung_putf(out, "%u %s open already.\n", r->open.n, r->open.n == 1 ? "is" : "are");
    rung_say_held_ended(v, r->have, out);
    if (r->roles) {
        say_key(v, r->by, &r->units, "unit", out);
        say_key(v, r->by, &r->competencies, "competency", out);
    }
    if (r->not_recorded) {
        rung_say_count(r->not_recorded, "role was", "roles were", out);
        rung_putf(out,
                  " left out: what %s not recorded, so nothing is known to open %s.\n",
                  r->not_recorded == 1 ? "it requires is" : "they require is",
                  r->not_recorded == 1 ? "it" : "them");
    }
    if (r->left_aside) {
        rung_say_count(r->left_aside, "role was", "roles were", out);
        rung_puts(out, " left aside as only planned or possible; --status asks for "
                       "them.\n");
    }
    rung_puts(out, "Open means that all essential requirements on record are held; "
                   "entry conditions still stand, and `gap` lists them.\n");
}

/* ---- the row ---- */

static const rung_field key_fields[] = {
    { RUNG_FIELD(rung_key, node, NODE, "what to learn") },
    { RUNG_ITEMS(rung_key, opens, NODE,
                 "roles of which all essential requirements are held after it and not "
                 "before"),
      .label = "Opens", .show = RUNG_SHOW_NAMES },
    { RUNG_UNSHOWN(rung_key, thin, COUNT,
                   "of those, roles with fewer than five requirements on record") },
    { RUNG_UNSHOWN(rung_key, top_level, INT,
                   "highest level of the roles opened, without the thin ones; nil when "
                   "none has one"),
      .label = "Top level" },
    { RUNG_FIELD(rung_key, closes, COUNT, "missing requirements it closes, of all roles"),
      .label = "Closes" },
    { RUNG_FIELD(rung_key, nearer, COUNT, "roles of which it closes at least one"),
      .label = "In roles" },
    { RUNG_FIELD(rung_key, nearest, NODE,
                 "the role nearest after it, perhaps open: by share, those with fewer "
                 "than five requirements on record last"),
      .label = "Nearest after it" },
    { RUNG_FIELD(rung_key, left, COUNT, "what that one still misses"),
      .label = "Still missing" },
    { RUNG_FIELD(rung_key, share, SHARE, "how much of it is held then"),
      .label = "Held then" },
    { RUNG_FIELD(rung_key, evidence, FACT,
                 "the least sure of what it rests on: that the unit develops it, or that "
                 "the role requires it") },
};
static const rung_shape key_shape = RUNG_REF_SHAPE(rung_key, key_fields);

static const rung_field unlock_fields[] = {
    { RUNG_UNSHOWN(rung_unlock_result, from, NODE, "role held now") },
    { RUNG_ITEMS(rung_unlock_result, have, NODE, "what is held"), .show = RUNG_SHOW_NOT },
    { RUNG_ROWS(rung_unlock_result, units, key_shape, "units, best first"),
      .label = "Units", .rows = true },
    { RUNG_ROWS(rung_unlock_result, competencies, key_shape, "competencies, best first"),
      .label = "Competencies", .rows = true },
    { RUNG_UNSHOWN(rung_unlock_result, n_units, COUNT,
                   "units that close anything, shown or not") },
    { RUNG_UNSHOWN(rung_unlock_result, n_competencies, COUNT, "competencies alike") },
    { RUNG_UNSHOWN(rung_unlock_result, roles, COUNT,
                   "roles looked at that miss something on record") },
    { RUNG_ITEMS(rung_unlock_result, open, NODE,
                 "roles of which all essential requirements are held already"),
      .label = "Open already" },
    { RUNG_UNSHOWN(rung_unlock_result, not_recorded, COUNT,
                   "roles left out because nothing is recorded as required") },
    { RUNG_UNSHOWN(rung_unlock_result, left_aside, COUNT,
                   "roles left aside because they are only planned or potential") },
    { RUNG_ROWS(rung_unlock_result, excluded, rung_excluded_shape,
                "roles that the learner may not take"),
      .label = "Left out" },
    { RUNG_UNSHOWN(rung_unlock_result, by, WORD, "what is ranked by"),
      .words = by_words },
    { RUNG_UNSHOWN(rung_unlock_result, basis, WORD, "among which roles"),
      .words = rung_basis_words },
};
static const rung_shape unlock_shape = RUNG_SHAPE(rung_unlock_result, unlock_fields);

static const rung_param unlock_params[] = {
    { RUNG_PARAM(rung_unlock_args, from, NODE, "role held now"),
      .kinds = RUNG_KIND_BIT(RUNG_ROLE) },
    { RUNG_PARAM(rung_unlock_args, have, NODES, "anything else held"),
      .kinds = RUNG_HOLDABLE },
    { RUNG_PARAM(rung_unlock_args, by, WORD,
                 "count: most roles opened first; level: the highest opened first"),
      .words = by_words, .otherwise = BY_COUNT },
    { RUNG_PARAM(rung_unlock_args, basis, WORD,
                 "link: among the roles that `from` leads to; overlap: among all roles"),
      .words = rung_basis_words, .otherwise = RUNG_BASIS_OVERLAP },
    { RUNG_PARAM(rung_unlock_args, k, INT, "most rows of units, and of competencies"),
      .otherwise = 10, .lo = 1, .hi = 1000 },
    { RUNG_PARAM(rung_unlock_args, sector, WORD,
                 "leave out roles known to be of another sector"),
      .words = rung_sector_words },
    { RUNG_PARAM(rung_unlock_args, learner, LEARNER,
                 "who asks: roles that bar them are left out and named") },
};

const rung_query rung_query_unlock = {
    .name = "unlock",
    .summary = "which one unit or competency opens the most roles",
    .help =
        "Each single unit, and each single competency, that is not held: the roles of "
        "which all essential requirements on record are held after it and not before. "
        "Roles with fewer than five requirements on record are told and do not rank: so "
        "little opens nothing for sure. Few roles are one step away, so ties, and what "
        "opens nothing, are ranked by how many missing requirements it closes in all the "
        "roles looked at, then in how many roles, then by how many of those told it "
        "opens, then by id. Roles of which nothing is recorded are never opened and are "
        "counted apart.",
    .example = "unlock --from healthcare-assistant",
    .cost = "O(requirements of the roles + competencies of the units)",
    .since = "0.1",
    RUNG_TAKES(rung_unlock_args, unlock_params),
    .result = &unlock_shape,
    .run = unlock_run,
    .say = unlock_say,
};
