/* gap.c -- what is still missing for a role, standard, qualification, unit or setting,
 * and what would close it.
 *
 * needed = E of a role, K of the rest; missing = needed less what is held. Optional units
 * are in no K; how many there are is said. A closer develops the competency, or is a
 * setting that covers it or a unit developing it. */
#include "query/look/gap.h"

#include "core/bits.h"
#include "query/conditions.h"
#include "query/look/among.h"
#include "query/look/unclosed.h"
#include "snapshot/derive.h"

/* One question under way. */
typedef struct question {
    rung_task *t;
    const rung_view *v;
    const rung_gap_args *a;
    rung_kind kind; /* of what is aimed at */
    bool stored;    /* closers are, and hold in this view */
    rung_held held;
    rung_gap_result *r;
    rung_error *err;
} question;

/* Competencies asked for, and what says so of each (NULL when the answer is bare). */
typedef struct asked {
    rung_ids ids;
    const rung_fact_ref *facts;
    const char *importance;
} asked;

/* ---- closers ---- */

_Static_assert(sizeof(rung_closer) == sizeof(rung_cited)
                   && offsetof(rung_closer, fact) == offsetof(rung_cited, evidence),
               "closers are rows as they lie");

/* Stored under the plain view, else worked out in the task's arena. */
static rung_status put_closers(question *q, rung_node competency, rung_cited_list *out)
{
    const rung_snapshot *g = q->v->g;
    if (q->stored) {
        const uint32_t *start =
            g->closer_start + competency.id - rung_kind_first(g, RUNG_COMPETENCY);
        *out = (rung_cited_list){ (rung_cited *)(uintptr_t)(g->closers + start[0]),
                                  start[1] - start[0] };
        return RUNG_OK;
    }
    uint32_t most = rung_closers_most(q->v, competency);
    rung_closer *own = RUNG_ROOM(&q->t->mem, rung_closer, most);
    if (!own)
        return rung_fail_memory(q->err);
    uint32_t n = rung_derive_closers(q->v, competency, own);
    rung_arena_trim(&q->t->mem, own, n, sizeof *own);
    *out = (rung_cited_list){ (rung_cited *)own, n };
    return RUNG_OK;
}

/* ---- what is held, what is missing ---- */

static rung_status put_missing(question *q, const asked *from, uint32_t i,
                               rung_gap_missing_list *out)
{
    rung_gap_missing row = { .node = { from->ids.items[i] },
                             .evidence = from->facts[i],
                             .importance = from->importance };
    rung_status s = RUNG_OK;
    bool closed = rung_view_may_have(q->v, row.node, RUNG_HAS_CLOSER);
    if (closed)
        s = put_closers(q, row.node, &row.closers);
    else
        row.why_not = rung_only_nothing;
    if (closed && !s && !rung_closes_now(q->v, &q->a->learner, row.node))
        s = rung_unclosed_reasons(q->t, q->v, &q->a->learner, row.node, row.closers,
                                  &row.why_not, q->err);
    out->items[out->n++] = row;
    return s;
}

/* When several things are held, sets the task's `count` of each class to the place of the
 * thing that gives it, the first of several: that one is written last. */
static void mark_givers(const question *q, bool on)
{
    const rung_held *h = &q->held;
    for (uint32_t i = h->n_by; h->n_by > 1 && i-- > 0;)
        for (uint32_t k = 0; k < h->lists[i].n; k++)
            q->t->count[rung_held_as(h, h->lists[i].items[k])] = on ? i : 0;
}

static rung_node giver_of(const question *q, uint32_t held)
{
    return q->held.by[q->held.n_by > 1 ? q->t->count[rung_held_as(&q->held, held)] : 0];
}

/* Appends a row for each competency asked for, to `held` or to `missing`. */
static rung_status put_rows(question *q, const asked *from, rung_gap_held_list *held,
                            rung_gap_missing_list *missing)
{
    rung_status s = RUNG_OK;
    for (uint32_t i = 0; !s && i < from->ids.n; i++) {
        uint32_t c = from->ids.items[i];
        if (!rung_holds(&q->held, c))
            s = put_missing(q, from, i, missing);
        else
            held->items[held->n++] =
                (rung_gap_held){ { c }, giver_of(q, c), from->facts[i] };
    }
    return s;
}

/* Marks the classes of which more than our reading says that something held gives them. A
 * competency that is held itself needs no one to say so. */
static void mark_stated(const question *q, const rung_fact_ref *const *facts, bool on)
{
    const rung_held *h = &q->held;
    for (uint32_t i = 0; i < h->n_by; i++) {
        bool itself = rung_node_kind(q->v->g, h->by[i]) == RUNG_COMPETENCY;
        for (uint32_t k = 0; k < h->lists[i].n; k++) {
            uint32_t f = facts[i][k].id, c = rung_held_as(h, h->lists[i].items[k]);
            if (itself || f == RUNG_NONE || rung_view_status(q->v, f) != RUNG_INFERRED)
                q->t->mark[c] = on;
        }
    }
}

/* Counts the competencies held of which only our reading says that something held gives
 * them. */
static rung_status count_inferred(question *q)
{
    const rung_held *h = &q->held;
    if (!q->r->held.n)
        return RUNG_OK;
    const rung_fact_ref **facts = RUNG_NEW(&q->t->mem, const rung_fact_ref *, h->n_by);
    rung_status s = facts ? RUNG_OK : rung_fail_memory(q->err);
    for (uint32_t i = 0; !s && i < h->n_by; i++)
        s = rung_need_facts(q->t, q->v, h->by[i], h->lists[i], &facts[i], q->err);
    if (s)
        return s;
    mark_stated(q, facts, true);
    for (uint32_t i = 0; i < q->r->held.n; i++)
        q->r->inferred += !q->t->mark[rung_held_as(h, q->r->held.items[i].node.id)];
    mark_stated(q, facts, false);
    return RUNG_OK;
}

/* Where the nodes of a list go, parted into those held and those missing. */
typedef struct parted {
    rung_node *held, *missing;
    uint32_t n_held;
} parted;

/* Puts the i-th node. It is written to both and counts in one: which one cannot be
 * predicted, so there is no branch. */
static inline void put_node(parted *p, uint32_t i, uint32_t c, bool is_held)
{
    p->held[p->n_held].id = p->missing[i - p->n_held].id = c;
    p->n_held += is_held;
}

/* Appends the nodes held to `held`, and makes the rest `missing`. */
static void put_nodes(const question *q, rung_ids from, rung_node_list *held,
                      rung_node_list *missing)
{
    const rung_held map = q->held;
    if (!from.n)
        return;
    parted p = { held->items + held->n, missing->items, 0 };
    uint32_t i = 0;
    for (; map.alone && i < from.n; i++)
        put_node(&p, i, from.items[i], rung_holds_class(&map, from.items[i]));
    for (; i < from.n; i++)
        put_node(&p, i, from.items[i], rung_holds(&map, from.items[i]));
    held->n += p.n_held;
    missing->n = from.n - p.n_held;
}

/* Room for all lists of a bare answer. What is wanted and held is in none of them: it is
 * written behind what is needed and held, and not counted. */
static rung_status make_bare_room(question *q, uint32_t needed, uint32_t wanted)
{
    rung_gap_result *r = q->r;
    rung_node *nodes = RUNG_ROOM(&q->t->mem, rung_node, 2 * ((size_t)needed + wanted));
    if (!nodes)
        return rung_fail_memory(q->err);
    r->held_alone.items = nodes;
    r->missing_alone.items = nodes + needed + wanted;
    r->desirable_alone.items = r->missing_alone.items + needed;
    return RUNG_OK;
}

static rung_status put_bare(question *q, rung_ids needed, rung_ids wanted)
{
    rung_gap_result *r = q->r;
    rung_status s = make_bare_room(q, needed.n, wanted.n);
    if (s)
        return s;
    put_nodes(q, needed, &r->held_alone, &r->missing_alone);
    rung_node_list untold = r->held_alone;
    put_nodes(q, wanted, &untold, &r->desirable_alone);
    return RUNG_OK;
}

static rung_status put_competencies(question *q, const asked *needed, const asked *wanted)
{
    rung_gap_result *r = q->r;
    rung_arena *mem = &q->t->mem;
    uint32_t n = needed->ids.n, more = wanted->ids.n;
    if (q->t->bare)
        return put_bare(q, needed->ids, wanted->ids);
    if (!RUNG_MAKE_ROOM(mem, r->held.items, n + more)
        || !RUNG_MAKE_ROOM(mem, r->missing.items, n + more))
        return rung_fail_memory(q->err);
    r->desirable_missing.items = r->missing.items + n;
    rung_gap_held_list unsaid = { r->held.items + n, 0 }; /* desirable and held */
    mark_givers(q, true);
    rung_status s = put_rows(q, needed, &r->held, &r->missing);
    if (!s)
        s = put_rows(q, wanted, &unsaid, &r->desirable_missing);
    mark_givers(q, false);
    return s ? s : count_inferred(q);
}

/* ---- the other parts of the answer ---- */

/* Months, and what stands in the way of who would take it. */
static rung_status say_prepares(question *q, const rung_link *l, rung_gap_prepares *row)
{
    rung_conditions c = { 0 };
    rung_asker a = { q->t, q->v, &q->a->learner, &q->held, RUNG_OK };
    row->months.v = rung_link_integer(q->v, l, RUNG_A_MONTHS);
    if (row->months.v == RUNG_NO_INT)
        row->months.v = rung_node_integer(q->v, row->node, RUNG_A_MONTHS);
    rung_ask_link(&a, l, &c);
    rung_ask_node(&a, row->node, false, &c);
    rung_ask_entries(&a, row->node, false, &c);
    row->blocked_by = c.blocked_by;
    row->check = c.check;
    return a.status ? rung_fail_memory(q->err) : RUNG_OK;
}

static rung_status put_prepared_by(question *q)
{
    const rung_view *v = q->v;
    rung_status s = RUNG_OK;
    if (!rung_view_may_have(v, q->a->to, RUNG_HAS_PREPARATION))
        return RUNG_OK;
    rung_links it = rung_links_in(v, RUNG_PREPARES_FOR, q->a->to);
    if (!RUNG_MAKE_ROOM(&q->t->mem, q->r->prepared_by.items, rung_links_left(it)))
        return rung_fail_memory(q->err);
    while (!s && rung_links_next(&it)) {
        rung_gap_prepares *row = &q->r->prepared_by.items[q->r->prepared_by.n++];
        *row = (rung_gap_prepares){ .node = it.link.from,
                                    .months = { RUNG_NO_INT },
                                    .evidence = { it.link.fact } };
        if (!q->t->bare)
            s = say_prepares(q, &it.link, row);
    }
    return s;
}

static rung_status put_entry(question *q)
{
    const rung_view *v = q->v;
    if (!rung_view_may_have(v, q->a->to, RUNG_HAS_ENTRY))
        return RUNG_OK;
    rung_links it = rung_links_out(v, RUNG_ENTRY, q->a->to);
    rung_asker a = { q->t, v, &q->a->learner, &q->held, RUNG_OK };
    if (!RUNG_MAKE_ROOM(&q->t->mem, q->r->entry.items, rung_links_left(it)))
        return rung_fail_memory(q->err);
    while (rung_links_next(&it)) {
        if (q->t->bare) {
            q->r->entry.items[q->r->entry.n++].node = it.link.to;
            continue;
        }
        const char *need = rung_link_text(v, &it.link, RUNG_A_NEED);
        q->r->entry.items[q->r->entry.n++] =
            (rung_gap_entry){ it.link.to,
                              rung_link_text(v, &it.link, RUNG_A_ALTERNATIVE),
                              need ? need : "must",
                              rung_say_conditions(&a, &it.link),
                              { it.link.fact } };
    }
    return a.status ? rung_fail_memory(q->err) : RUNG_OK;
}

static rung_status put_conditions(question *q)
{
    rung_conditions c = { 0 };
    rung_asker a = { q->t, q->v, &q->a->learner, &q->held, RUNG_OK };
    rung_link l;
    if (q->a->from.id != RUNG_NONE && q->kind == RUNG_ROLE
        && rung_view_may_have(q->v, q->a->from, RUNG_HAS_STEP)
        && rung_link_find(q->v, RUNG_PROGRESSES_TO, q->a->from, q->a->to, &l))
        rung_ask_way(&a, &l, &c);
    if (q->kind == RUNG_SETTING)
        rung_ask_setting(&a, q->a->to, &c);
    else
        rung_ask_node(&a, q->a->to, false, &c);
    rung_ask_entries(&a, q->a->to, false, &c);
    q->r->blocked_by = c.blocked_by;
    q->r->blocked_facts = c.blocked_facts;
    q->r->check = c.check;
    q->r->check_facts = c.check_facts;
    return a.status ? rung_fail_memory(q->err) : RUNG_OK;
}

/* Counts the units that `to` and what it awards contain without their being mandatory,
 * each once: marks and counts, then unmarks by the same walk. */
static rung_status count_optional(question *q)
{
    rung_node_list teachers = { 0 };
    rung_status s = rung_teachers(q->t, q->v, q->a->to, &teachers, q->err);
    for (int pass = 0; !s && pass < 2; pass++)
        for (uint32_t i = 0; i < teachers.n; i++)
            for (rung_links it = rung_links_out(q->v, RUNG_CONTAINS, teachers.items[i]);
                 rung_links_next(&it);) {
                uint8_t *mark = &q->t->mark[it.link.to.id];
                q->r->optional_left +=
                    pass == 0 && !*mark && !rung_link_mandatory(q->v, &it.link);
                *mark = pass == 0 && (*mark || !rung_link_mandatory(q->v, &it.link));
            }
    return s;
}

/* What is needed and wanted, with what says so unless the answer is bare: looked up
 * before anything is held, for both want the same scratch. */
static rung_status find_asked(question *q, asked *needed, asked *wanted)
{
    rung_status s = rung_gives(q->t, q->v, q->a->to, &needed->ids, q->err);
    if (!s)
        s = rung_wants(q->t, q->v, q->a->to, &wanted->ids, q->err);
    needed->importance = q->kind == RUNG_ROLE ? "essential" : NULL;
    wanted->importance = "desirable";
    if (!s && !q->t->bare)
        s = rung_need_facts(q->t, q->v, q->a->to, needed->ids, &needed->facts, q->err);
    if (!s && !q->t->bare)
        s = rung_need_facts(q->t, q->v, q->a->to, wanted->ids, &wanted->facts, q->err);
    return s;
}

/* False of most roles: then the answer has no other parts than what is held and missing. */
static bool has_more(const question *q)
{
    rung_node to = q->a->to, from = q->a->from;
    return q->kind != RUNG_ROLE
           || rung_view_may_have(q->v, to,
                                 RUNG_HAS_PREPARATION | RUNG_HAS_ENTRY
                                     | RUNG_HAS_CONDITION | RUNG_HAS_MATCH)
           || (from.id != RUNG_NONE
               && rung_view_may_have(q->v, from, RUNG_HAS_STEP | RUNG_HAS_MATCH));
}

static rung_status put_more(question *q)
{
    rung_status s = put_prepared_by(q);
    if (!s)
        s = put_entry(q);
    if (!s)
        s = put_conditions(q);
    if (!s && q->kind != RUNG_ROLE) /* which contains no units, and awards nothing */
        s = count_optional(q);
    if (!s && q->kind == RUNG_ROLE)
        s = rung_see_also_of(q->t, q->v, q->a->to, &q->r->see_also, q->err);
    if (!s && q->a->from.id != RUNG_NONE)
        s = rung_see_also_of(q->t, q->v, q->a->from, &q->r->see_also, q->err);
    return s;
}

static void put_share(question *q, uint32_t needed)
{
    q->r->needed = needed;
    q->r->share = (rung_share){ needed - q->r->missing.n, needed };
}

static rung_status answer(question *q, const asked *needed, const asked *wanted)
{
    rung_status s = put_competencies(q, needed, wanted);
    if (!s && has_more(q))
        s = put_more(q);
    put_share(q, needed->ids.n);
    return s;
}

/* Marks what is held, looks all up, and unmarks it. */
static rung_status answer_by_map(question *q)
{
    asked needed = { 0 }, wanted = { 0 };
    rung_fetch(q->v, q->a->to);
    if (q->a->from.id != RUNG_NONE)
        rung_fetch(q->v, q->a->from);
    rung_status s = rung_all_held(q->t, q->a->from, q->a->have, &q->r->have, q->err);
    if (!s)
        s = find_asked(q, &needed, &wanted);
    if (!s)
        s = rung_hold(q->t, q->v, q->r->have.items, q->r->have.n, &q->held, q->err);
    if (s)
        return s;
    s = answer(q, &needed, &wanted);
    rung_let_go(&q->held);
    return s;
}

/* ---- from role to role, bare ---- */

#define FOLDS 8u /* no role of ESCO asks for more than fit these */

/* Lists as they are stored: what the one role gives; and what the other needs, behind
 * that what it wants. */
typedef struct lists {
    rung_ids held, asked;
    uint32_t n_needed;
    uint64_t is_held[FOLDS]; /* a bit for each that is asked */
} lists;

/* The two lists; false when the question is not as plain as that, and the map is to be
 * used. */
static bool find_stored(const question *q, lists *s)
{
    const rung_snapshot *g = q->v->g;
    if (!q->t->bare || !q->v->plain || q->t->portable || q->kind != RUNG_ROLE
        || q->a->from.id == RUNG_NONE || q->a->have.n || !rung_among_can(g))
        return false;
    const uint32_t *gives = rung_give_start(g, q->a->from.id);
    const uint32_t *asks = rung_give_start(g, q->a->to.id);
    s->held = (rung_ids){ g->give + gives[0], gives[1] - gives[0] };
    s->asked = (rung_ids){ g->give + asks[0], asks[2] - asks[0] };
    s->n_needed = asks[1] - asks[0];
    return s->held.n <= RUNG_AMONG_MOST && s->asked.n <= FOLDS * RUNG_AMONG_FOLD
           && s->asked.n + RUNG_AMONG_FOLD
                  <= rung_section_count(g, RUNG_SECTION_give) - asks[0];
}

/* Notes what is held of what is asked for; true when anything is. What lies behind the
 * end of the list is of the next one, and cut off. */
static bool compare(lists *s)
{
    uint64_t any = 0;
    for (uint32_t i = 0, left = s->asked.n; i < s->asked.n;
         i += RUNG_AMONG_FOLD, left -= RUNG_AMONG_FOLD) {
        uint64_t of_list =
            left < RUNG_AMONG_FOLD ? ((uint64_t)1 << left) - 1 : UINT64_MAX;
        uint64_t is_held = rung_among(s->held, s->asked.items + i) & of_list;
        s->is_held[i / RUNG_AMONG_FOLD] = is_held;
        any |= is_held;
    }
    return any;
}

/* The nodes of [first, end), each held or missing. */
static void put_compared(const lists *s, uint32_t first, uint32_t end,
                         rung_node_list *held, rung_node_list *missing)
{
    parted p = { held->items + held->n, missing->items, 0 };
    for (uint32_t i = first; i < end; i++)
        put_node(&p, i - first, s->asked.items[i], rung_bits_has(s->is_held, i));
    held->n += p.n_held;
    missing->n = end - first - p.n_held;
}

static rung_status put_some(question *q, const lists *s)
{
    rung_gap_result *r = q->r;
    rung_status status = make_bare_room(q, s->n_needed, s->asked.n - s->n_needed);
    if (status)
        return status;
    put_compared(s, 0, s->n_needed, &r->held_alone, &r->missing_alone);
    rung_node_list untold = r->held_alone;
    put_compared(s, s->n_needed, s->asked.n, &untold, &r->desirable_alone);
    return RUNG_OK;
}

/* Nothing is held: what is stored is the answer, as it lies. */
static void put_all(question *q, const lists *s)
{
    _Static_assert(sizeof(rung_node) == sizeof *s->asked.items, "ids are nodes");
    rung_node *nodes = (rung_node *)(uintptr_t)s->asked.items;
    q->r->missing_alone = (rung_node_list){ nodes, s->n_needed };
    q->r->desirable_alone =
        (rung_node_list){ nodes + s->n_needed, s->asked.n - s->n_needed };
}

/* The other parts of the answer may look up what is held: now it is marked. */
static rung_status put_more_by_map(question *q)
{
    rung_status s =
        rung_hold(q->t, q->v, q->r->have.items, q->r->have.n, &q->held, q->err);
    if (s)
        return s;
    s = put_more(q);
    rung_let_go(&q->held);
    return s;
}

static rung_status answer_stored(question *q, lists *s)
{
    rung_status status = RUNG_OK;
    q->r->from = q->a->from;
    q->r->have = (rung_node_list){ &q->r->from, 1 };
    if (compare(s))
        status = put_some(q, s);
    else
        put_all(q, s);
    put_share(q, s->n_needed);
    return !status && has_more(q) ? put_more_by_map(q) : status;
}

rung_status rung_gap_run(rung_task *t, const rung_view *v, const void *args, void *result,
                         rung_error *err)
{
    question q = { .t = t, .v = v, .a = args, .r = result, .err = err };
    lists s;
    q.kind = rung_node_kind(v->g, q.a->to);
    q.stored = v->plain && rung_section_count(v->g, RUNG_SECTION_closer_start);
    q.r->to = q.a->to;
    return find_stored(&q, &s) ? answer_stored(&q, &s) : answer_by_map(&q);
}
