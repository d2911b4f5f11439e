/* gap.c -- what is still missing for a role, standard, qualification, unit or setting,
 * and what would close it.
 *
 * needed = E of a role, K of the rest; missing = needed less what is held. Optional units
 * are in no K; how many there are is said. A closer develops the competency, or is a
 * setting that covers it or a unit developing it. */
#include "query/conditions.h"
#include "query/parts.h"
#include "query/look/unclosed.h"
#include "snapshot/derive.h"

typedef struct rung_gap_args {
    rung_node to, from;
    rung_node_list have;
    rung_learner learner;
} rung_gap_args;

typedef struct rung_gap_held {
    rung_node node, by;
    rung_fact_ref evidence;
} rung_gap_held;

typedef struct rung_gap_missing {
    rung_node node;
    rung_fact_ref evidence;
    const char *importance;
    rung_cited_list closers;
    rung_text_list why_not; /* none when one of the closers can be used */
} rung_gap_missing;

typedef struct rung_gap_prepares {
    rung_node node;
    rung_int months;
    rung_fact_ref evidence;
} rung_gap_prepares;

typedef struct rung_gap_entry {
    rung_node node;
    const char *alternative, *need;
    rung_fact_ref evidence;
} rung_gap_entry;

typedef RUNG_LIST_OF(rung_gap_held) held_list;
typedef RUNG_LIST_OF(rung_gap_missing) missing_list;

typedef struct rung_gap_result {
    rung_node to;
    rung_node_list have;
    uint32_t needed;
    held_list held;
    missing_list missing, desirable_missing;
    rung_share share;
    RUNG_LIST_OF(rung_gap_prepares) prepared_by;
    RUNG_LIST_OF(rung_gap_entry) entry;
    rung_text_list blocked_by, check;
    rung_fact_list blocked_facts, check_facts; /* what says so: on screen beside it */
    uint32_t optional_left;
    rung_see_also_list see_also;
} rung_gap_result;

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
            g->closer_start + competency.id - g->head->kind_start[RUNG_COMPETENCY];
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
                               missing_list *out)
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

/* Where several things are held the task's `count` says which gives a competency: its
 * place among them, at each class. Of several that give it the first stands there, for it
 * is written last. */
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

/* Rows of those held and of those missing, behind what there is of each. */
static rung_status put_rows(question *q, const asked *from, held_list *held,
                            missing_list *missing)
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

/* The row after the last of each. */
typedef struct rows {
    rung_gap_held *held;
    rung_gap_missing *missing;
} rows;

/* It is written to both, and counts in one: which, nobody could guess. */
static inline void put_bare_row(rows *r, uint32_t c, bool is_held)
{
    r->held->node.id = r->missing->node.id = c;
    r->held += is_held;
    r->missing += !is_held;
}

/* The same with nodes alone, the rest of each row left as it lies. */
static void put_bare_rows(const question *q, const asked *from, held_list *held,
                          missing_list *missing)
{
    const rung_held map = q->held;
    if (!from->ids.n)
        return;
    const uint32_t *c = from->ids.items, *end = c + from->ids.n;
    rows at = { held->items + held->n, missing->items + missing->n };
    for (; map.alone && c < end; c++)
        put_bare_row(&at, *c, rung_holds_class(&map, *c));
    for (; c < end; c++)
        put_bare_row(&at, *c, rung_holds(&map, *c));
    held->n = (uint32_t)(at.held - held->items);
    missing->n = (uint32_t)(at.missing - missing->items);
}

static rung_status put_competencies(question *q, const asked *needed, const asked *wanted)
{
    rung_gap_result *r = q->r;
    rung_arena *mem = &q->t->mem;
    uint32_t n = needed->ids.n, more = wanted->ids.n;
    r->held.items = RUNG_ROOM(mem, rung_gap_held, n + more);
    r->missing.items = RUNG_ROOM(mem, rung_gap_missing, n + more);
    if (!r->held.items || !r->missing.items)
        return rung_fail_memory(q->err);
    r->desirable_missing.items = r->missing.items + n;
    held_list unsaid = { r->held.items + n, 0 }; /* desirable and held */
    if (q->t->bare) {
        put_bare_rows(q, needed, &r->held, &r->missing);
        put_bare_rows(q, wanted, &unsaid, &r->desirable_missing);
        return RUNG_OK;
    }
    mark_givers(q, true);
    rung_status s = put_rows(q, needed, &r->held, &r->missing);
    if (!s)
        s = put_rows(q, wanted, &unsaid, &r->desirable_missing);
    mark_givers(q, false);
    return s;
}

/* ---- the other parts of the answer ---- */

static rung_status put_prepared_by(question *q)
{
    const rung_view *v = q->v;
    if (!rung_view_may_have(v, q->a->to, RUNG_HAS_PREPARATION))
        return RUNG_OK;
    rung_links it = rung_links_in(v, RUNG_PREPARES_FOR, q->a->to);
    q->r->prepared_by.items = RUNG_ROOM(&q->t->mem, rung_gap_prepares, it.end - it.at);
    if (!q->r->prepared_by.items)
        return rung_fail_memory(q->err);
    while (rung_links_next(&it)) {
        int64_t months =
            q->t->bare ? RUNG_NO_INT : rung_link_integer(v, &it.link, RUNG_A_MONTHS);
        if (months == RUNG_NO_INT && !q->t->bare)
            months = rung_node_integer(v, it.link.from, RUNG_A_MONTHS);
        q->r->prepared_by.items[q->r->prepared_by.n++] =
            (rung_gap_prepares){ it.link.from, { months }, { it.link.fact } };
    }
    return RUNG_OK;
}

static rung_status put_entry(question *q)
{
    const rung_view *v = q->v;
    if (!rung_view_may_have(v, q->a->to, RUNG_HAS_ENTRY))
        return RUNG_OK;
    rung_links it = rung_links_out(v, RUNG_ENTRY, q->a->to);
    q->r->entry.items = RUNG_ROOM(&q->t->mem, rung_gap_entry, it.end - it.at);
    if (!q->r->entry.items)
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
                              { it.link.fact } };
    }
    return RUNG_OK;
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

static rung_status answer(question *q, const asked *needed, const asked *wanted)
{
    rung_status s = put_competencies(q, needed, wanted);
    if (!s && has_more(q))
        s = put_more(q);
    q->r->needed = needed->ids.n;
    q->r->share = (rung_share){ needed->ids.n - q->r->missing.n, needed->ids.n };
    return s;
}

static rung_status gap_run(rung_task *t, const rung_view *v, const void *args,
                           void *result, rung_error *err)
{
    question q = { .t = t, .v = v, .a = args, .r = result, .err = err };
    asked needed = { 0 }, wanted = { 0 };
    rung_fetch(v, q.a->to);
    if (q.a->from.id != RUNG_NONE)
        rung_fetch(v, q.a->from);
    q.kind = rung_node_kind(v->g, q.a->to);
    q.stored = v->plain && rung_section_count(v->g, RUNG_SECTION_closer_start);
    q.r->to = q.a->to;
    rung_status s = rung_all_held(t, q.a->from, q.a->have, &q.r->have, err);
    if (!s)
        s = find_asked(&q, &needed, &wanted);
    if (!s)
        s = rung_hold(t, v, q.r->have.items, q.r->have.n, &q.held, err);
    if (s)
        return s;
    s = answer(&q, &needed, &wanted);
    rung_let_go(&q.held);
    return s;
}

/* ---- in words ---- */

#define SAID 5u /* competencies whose reasons are told above the tables */

/* What is missing and closed by nothing now: how many no source says anything of, and of
 * the first others the reason. */
static void say_unclosed(const rung_view *v, const rung_gap_result *r, rung_sink *out)
{
    uint32_t nothing = 0, said = 0, others = 0;
    for (uint32_t i = 0; i < r->missing.n; i++) {
        const rung_text_list *why = &r->missing.items[i].why_not;
        nothing += why->n && why->items[0] == rung_nothing_closes;
        others += why->n && why->items[0] != rung_nothing_closes;
    }
    if (nothing)
        rung_putf(out, "For %u of them no source says what develops %s.\n", nothing,
                  nothing == 1 ? "it" : "them");
    for (uint32_t i = 0; i < r->missing.n && said < SAID; i++) {
        const rung_text_list *why = &r->missing.items[i].why_not;
        if (!why->n || why->items[0] == rung_nothing_closes)
            continue;
        said++;
        rung_puts(out, "Nothing closes ");
        rung_say_node(v, r->missing.items[i].node, out);
        rung_puts(out, " now (");
        for (uint32_t k = 0; k < why->n; k++) {
            rung_puts(out, k ? "; " : "");
            rung_puts(out, why->items[k]);
        }
        rung_puts(out, ").\n");
    }
    if (others > said)
        rung_putf(out, "Nor %u more; `why_not` has the reasons.\n", others - said);
}

static void gap_say(const rung_view *v, const void *result, rung_sink *out)
{
    const rung_gap_result *r = result;
    rung_puts(out, "For ");
    rung_say_node(v, r->to, out);
    for (uint32_t i = 0; i < r->have.n; i++) {
        rung_puts(out, i ? ", " : ", holding ");
        rung_say_node(v, r->have.items[i], out);
    }
    if (r->needed == 0) {
        rung_puts(out, ":\n");
        rung_say_not_recorded(v, r->to, out);
        return;
    }
    rung_putf(out, ": %u of %u recorded requirements held, %u missing.\n",
              r->needed - r->missing.n, r->needed, r->missing.n);
    if (r->missing.n)
        rung_puts(
            out,
            "Missing means not recorded as held; a person may well be able to do it.\n");
    say_unclosed(v, r, out);
    if (!r->optional_left)
        return;
    rung_say_count(r->optional_left, "optional unit is", "optional units are", out);
    rung_puts(out, " not counted here: which to take is a choice by the rules of "
                   "combination, and `qualify` judges it.\n");
}

/* ---- the row ---- */

static const rung_field held_fields[] = {
    { RUNG_FIELD(rung_gap_held, node, NODE, "competency needed and held") },
    { RUNG_FIELD(rung_gap_held, by, NODE, "what gives it"), .label = "From" },
    { RUNG_FIELD(rung_gap_held, evidence, FACT, "what says that it is needed") },
};
static const rung_shape held_shape = RUNG_REF_SHAPE(rung_gap_held, held_fields);

static const rung_field missing_fields[] = {
    { RUNG_FIELD(rung_gap_missing, node, NODE, "competency not recorded as held") },
    { RUNG_FIELD(rung_gap_missing, importance, TEXT,
                 "essential or desirable; nil for what is no role"),
      .show = RUNG_SHOW_NOT },
    { RUNG_FIELD(rung_gap_missing, evidence, FACT, "what says that it is needed") },
    { RUNG_ROWS(rung_gap_missing, closers, rung_cited_shape,
                "what would close it, surest first"),
      .label = "What would close it", .show = RUNG_SHOW_NAMES },
    { RUNG_ITEMS(rung_gap_missing, why_not, TEXT,
                 "why nothing closes it now; empty when one of the closers can be used"),
      .show = RUNG_SHOW_NOT },
};
static const rung_shape missing_shape = RUNG_REF_SHAPE(rung_gap_missing, missing_fields);

static const rung_field prepares_fields[] = {
    { RUNG_FIELD(rung_gap_prepares, node, NODE, "standard, qualification or programme") },
    { RUNG_FIELD(rung_gap_prepares, months, INT, "months it takes"), .label = "Months" },
    { RUNG_FIELD(rung_gap_prepares, evidence, FACT, "what says so") },
};
static const rung_shape prepares_shape =
    RUNG_REF_SHAPE(rung_gap_prepares, prepares_fields);

static const rung_field entry_fields[] = {
    { RUNG_FIELD(rung_gap_entry, node, NODE, "what is asked for to get in") },
    { RUNG_FIELD(rung_gap_entry, alternative, TEXT,
                 "rows with one value are alternatives"),
      .label = "Either/or" },
    { RUNG_FIELD(rung_gap_entry, need, TEXT, "must, usual or may"),
      .label = "How strongly" },
    { RUNG_FIELD(rung_gap_entry, evidence, FACT, "what says so") },
};
static const rung_shape entry_shape = RUNG_REF_SHAPE(rung_gap_entry, entry_fields);

static const rung_field gap_fields[] = {
    { RUNG_FIELD(rung_gap_result, to, NODE, "what is aimed at"), .show = RUNG_SHOW_NOT },
    { RUNG_ITEMS(rung_gap_result, have, NODE, "what is held"), .show = RUNG_SHOW_NOT },
    { RUNG_FIELD(rung_gap_result, needed, COUNT, "competencies needed"),
      .show = RUNG_SHOW_NOT },
    { RUNG_ROWS(rung_gap_result, held, held_shape, "those held"), .label = "Held already",
      .rows = true },
    { RUNG_ROWS(rung_gap_result, missing, missing_shape, "those not recorded as held"),
      .label = "Missing", .rows = true },
    { RUNG_ROWS(rung_gap_result, desirable_missing, missing_shape,
                "desirable ones not recorded as held"),
      .label = "Desirable and missing", .rows = true },
    { RUNG_FIELD(rung_gap_result, share, SHARE,
                 "held / needed; nil when nothing is recorded as needed"),
      .label = "Already held" },
    { RUNG_ROWS(rung_gap_result, prepared_by, prepares_shape, "what prepares for it"),
      .label = "What prepares for it" },
    { RUNG_ROWS(rung_gap_result, entry, entry_shape, "what is asked for to get in"),
      .label = "To get in" },
    { RUNG_ITEMS(rung_gap_result, blocked_by, TEXT,
                 "conditions that are not met and must be"),
      .label = "Barred by", .cited_at = offsetof(rung_gap_result, blocked_facts) },
    { RUNG_ITEMS(rung_gap_result, check, TEXT,
                 "conditions not known to be met; they bar nobody"),
      .label = "To check", .cited_at = offsetof(rung_gap_result, check_facts) },
    { RUNG_FIELD(rung_gap_result, optional_left, COUNT,
                 "optional units, a choice left to `qualify`"),
      .show = RUNG_SHOW_NOT },
    { RUNG_ROWS(rung_gap_result, see_also, rung_see_also_shape,
                "roles that may be only another name"),
      .label = "See also" },
};
static const rung_shape gap_shape = RUNG_SHAPE(rung_gap_result, gap_fields);

static const rung_param gap_params[] = {
    { RUNG_PARAM(rung_gap_args, to, NODE,
                 "what is aimed at: a role, or anything that gives competencies"),
      .required = true, .kinds = RUNG_HOLDABLE },
    { RUNG_PARAM(rung_gap_args, from, NODE, "role held now"),
      .kinds = RUNG_KIND_BIT(RUNG_ROLE) },
    { RUNG_PARAM(rung_gap_args, have, NODES, "anything else held"),
      .kinds = RUNG_HOLDABLE },
    { RUNG_PARAM(rung_gap_args, learner, LEARNER,
                 "who asks: age, dbs, registrations, ...") },
};

const rung_query rung_query_gap = {
    .name = "gap",
    .summary = "competencies still missing for a role or a course",
    .help = "What `to` is recorded to need, less what `from` and `have` give. Missing "
            "means not recorded as held. Each missing competency comes with what would "
            "close it: units, courses, standards and programmes that develop it, "
            "settings where it is practised; or, in `why_not`, with the reason that "
            "nothing closes it now. Where nothing is recorded as needed the share is "
            "unknown, not zero.",
    .example = "gap nursing-associate --from healthcare-assistant",
    .cost = "O(held + needed + closers shown)",
    .since = "0.1",
    .params = gap_params,
    .n_params = RUNG_COUNT_OF(gap_params),
    .args_size = sizeof(rung_gap_args),
    .result = &gap_shape,
    .run = gap_run,
    .say = gap_say,
};
