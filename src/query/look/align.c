/* align.c -- what two things have in common: S(x) = E and W of a role, D of a unit, K of
 * the rest.
 *
 * Competencies that match exactly are one class, counted once and shown by its first one
 * in `a` (else in `b`). */
#include "query/parts.h"

typedef struct rung_align_args {
    rung_node a, b;
} rung_align_args;

typedef struct rung_shared {
    rung_node node;
    rung_fact_ref evidence, evidence_b;
} rung_shared;

typedef struct rung_align_result {
    rung_node a, b;
    RUNG_LIST_OF(rung_shared) shared;
    rung_cited_list only_a, only_b;
    rung_share jaccard, share_a, share_b;
} rung_align_result;

/* S of one side: one competency a class, by id; which class it stands for. */
typedef struct side {
    rung_node of;
    uint32_t *items, *classes;
    const rung_fact_ref *facts; /* beside each item */
    uint32_t n;
} side;

static rung_status gather(rung_task *t, const rung_view *v, const uint32_t *class_of,
                          side *s, rung_error *err)
{
    rung_ids lists[2];
    rung_status failed = rung_gives(t, v, s->of, &lists[0], err);
    if (!failed)
        failed = rung_wants(t, v, s->of, &lists[1], err);
    if (failed)
        return failed;
    uint32_t first = rung_kind_first(v->g, RUNG_COMPETENCY);
    if (!RUNG_MAKE_ROOM(&t->mem, s->items, lists[0].n + lists[1].n)
        || !RUNG_MAKE_ROOM(&t->mem, s->classes, lists[0].n + lists[1].n))
        return rung_fail_memory(err);
    uint32_t at[2] = { 0, 0 };
    while (at[0] < lists[0].n || at[1] < lists[1].n) { /* merge by competency */
        int l = at[0] == lists[0].n
                || (at[1] < lists[1].n && lists[1].items[at[1]] < lists[0].items[at[0]]);
        uint32_t c = lists[l].items[at[l]++], of = class_of[c - first];
        if (t->mark[of])
            continue;
        t->mark[of] = 1;
        s->items[s->n] = c;
        s->classes[s->n++] = of;
    }
    for (uint32_t i = 0; i < s->n; i++)
        t->mark[s->classes[i]] = 0;
    return rung_need_facts(t, v, s->of, (rung_ids){ s->items, s->n }, &s->facts, err);
}

static rung_status compare(rung_task *t, const side *a, const side *b,
                           rung_align_result *out, rung_error *err)
{
    if (!RUNG_MAKE_ROOM(&t->mem, out->shared.items, a->n)
        || !RUNG_MAKE_ROOM(&t->mem, out->only_a.items, a->n)
        || !RUNG_MAKE_ROOM(&t->mem, out->only_b.items, b->n))
        return rung_fail_memory(err);
    for (uint32_t i = 0; i < b->n; i++)
        t->count[b->classes[i]] = i + 1;
    for (uint32_t i = 0; i < a->n; i++) {
        uint32_t *in_b = &t->count[a->classes[i]];
        if (*in_b)
            out->shared.items[out->shared.n++] =
                (rung_shared){ { a->items[i] }, a->facts[i], b->facts[*in_b - 1] };
        else
            out->only_a.items[out->only_a.n++] =
                (rung_cited){ { a->items[i] }, a->facts[i] };
        *in_b = 0;
    }
    for (uint32_t i = 0; i < b->n; i++) {
        if (t->count[b->classes[i]])
            out->only_b.items[out->only_b.n++] =
                (rung_cited){ { b->items[i] }, b->facts[i] };
        t->count[b->classes[i]] = 0;
    }
    return RUNG_OK;
}

static rung_status align_run(rung_task *t, const rung_view *v, const void *args,
                             void *result, rung_error *err)
{
    const rung_align_args *args_ = args;
    rung_align_result out = { .a = args_->a, .b = args_->b };
    side a = { .of = out.a }, b = { .of = out.b };
    const uint32_t *class_of;
    rung_status s = rung_classes(t, v, &class_of, err);
    if (!s)
        s = gather(t, v, class_of, &a, err);
    if (!s)
        s = gather(t, v, class_of, &b, err);
    if (!s)
        s = compare(t, &a, &b, &out, err);
    if (s)
        return s;
    uint32_t shared = out.shared.n;
    out.jaccard = (rung_share){ shared, a.n + b.n - shared };
    out.share_a = (rung_share){ shared, a.n };
    out.share_b = (rung_share){ shared, b.n };
    *(rung_align_result *)result = out;
    return RUNG_OK;
}

static void align_say(const rung_view *v, const void *result, rung_sink *out)
{
    const rung_align_result *r = result;
    rung_putf(out, "%s (a) beside %s (b): %u in common, %u only in a, %u only in b.\n",
              rung_node_name(v->g, r->a), rung_node_name(v->g, r->b), r->shared.n,
              r->only_a.n, r->only_b.n);
    if (!r->share_a.whole)
        rung_say_not_recorded(v, r->a, out);
    if (!r->share_b.whole)
        rung_say_not_recorded(v, r->b, out);
}

static const rung_field shared_fields[] = {
    { RUNG_FIELD(rung_shared, node, NODE, "the competency") },
    { RUNG_FIELD(rung_shared, evidence, FACT, "what says so of a") },
    { RUNG_UNSHOWN(rung_shared, evidence_b, FACT, "what says so of b") },
};
static const rung_shape shared_shape = RUNG_REF_SHAPE(rung_shared, shared_fields);

static const rung_field align_fields[] = {
    { RUNG_UNSHOWN(rung_align_result, a, NODE, "the first") },
    { RUNG_UNSHOWN(rung_align_result, b, NODE, "the second") },
    { RUNG_FIELD(rung_align_result, jaccard, SHARE,
                 "shared / all of both; nil when nothing is recorded"),
      .label = "Of all, in common" },
    { RUNG_FIELD(rung_align_result, share_a, SHARE, "shared / all of a"),
      .label = "Of a, in b too" },
    { RUNG_FIELD(rung_align_result, share_b, SHARE, "shared / all of b"),
      .label = "Of b, in a too" },
    { RUNG_ROWS(rung_align_result, shared, shared_shape, "in both"), .label = "In common",
      .rows = true },
    { RUNG_ROWS(rung_align_result, only_a, rung_cited_shape, "only in a"),
      .label = "Only in a", .rows = true },
    { RUNG_ROWS(rung_align_result, only_b, rung_cited_shape, "only in b"),
      .label = "Only in b", .rows = true, .hangs_on = "b" },
};
static const rung_shape align_shape = RUNG_SHAPE(rung_align_result, align_fields);

static const rung_param align_params[] = {
    { RUNG_PARAM(rung_align_args, a, NODE, "what is compared"), .required = true,
      .kinds = RUNG_HOLDABLE },
    { RUNG_PARAM(rung_align_args, b, NODE, "what it is compared with"), .required = true,
      .kinds = RUNG_HOLDABLE },
};

const rung_query rung_query_align = {
    .name = "align",
    .summary = "what two roles, courses, units or settings have in common",
    .help = "Competencies that each asks for or gives: of a role essential and desirable "
            "ones, of a unit what it develops, of the rest what they give. Those that "
            "match exactly count as one. Shares are of what is recorded; where nothing "
            "is, they are unknown.",
    .example = "align healthcare-assistant care-worker",
    .cost = "O(|a| + |b|)",
    .since = "0.1",
    RUNG_TAKES(rung_align_args, align_params),
    .result = &align_shape,
    .run = align_run,
    .say = align_say,
};
