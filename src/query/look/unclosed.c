/* unclosed.c -- why nothing closes a gap now; see unclosed.h.
 *
 * First the closers that take part, each with what keeps it from being used; then those
 * that would close if all that is recorded took part. */
#include "query/look/unclosed.h"

#include "snapshot/derive.h"

#define MOST_REASONS 5u

const char rung_nothing_closes[] = "no source says what develops it";
static const char *const only_nothing[] = { rung_nothing_closes };
const rung_text_list rung_only_nothing = { (const char **)only_nothing, 1 };

typedef struct question {
    rung_task *t;
    const rung_view *v;
    const rung_learner *learner;
    rung_text_list *out;
    uint32_t more; /* reasons that were left out */
    rung_error *err;
} question;

/* The first condition that bars the learner, NULL for none. */
static rung_status find_bar(question *q, rung_node n, const char **out)
{
    rung_conditions c = { 0 };
    rung_asker a = { q->t, q->v, q->learner, NULL, RUNG_OK };
    *out = NULL;
    if (!q->learner->given)
        return RUNG_OK;
    if (rung_node_kind(q->v->g, n) == RUNG_SETTING)
        rung_ask_setting(&a, n, &c);
    else
        rung_ask_node(&a, n, false, &c);
    if (c.blocked_by.n)
        *out = c.blocked_by.items[0];
    return a.status ? rung_fail_memory(q->err) : RUNG_OK;
}

/* Planned or potential, by itself or by what says that it closes. */
static const char *later_status(const question *q, const rung_cited *closer)
{
    uint32_t fact = rung_fact_later(q->v, closer->evidence.id)
                        ? closer->evidence.id
                        : rung_node_best_fact(q->v, closer->node);
    return rung_fact_later(q->v, fact)
               ? rung_fact_status_word(rung_view_status(q->v, fact))
               : NULL;
}

static rung_status put(question *q, rung_node n, const char *why)
{
    if (q->out->n == MOST_REASONS) {
        q->more++;
        return RUNG_OK;
    }
    const char *text =
        rung_arena_textf(&q->t->mem, "%s: %s", rung_node_name(q->v->g, n), why);
    if (!text)
        return rung_fail_memory(q->err);
    q->out->items[q->out->n++] = text;
    return RUNG_OK;
}

/* True in *usable when a closer can be used now; else its reason is put. */
static rung_status ask_closer(question *q, const rung_cited *closer, bool *usable)
{
    const char *bar, *later = later_status(q, closer);
    if (later) {
        const char *why = rung_arena_textf(&q->t->mem, "%s, not there yet", later);
        return why ? put(q, closer->node, why) : rung_fail_memory(q->err);
    }
    rung_status s = find_bar(q, closer->node, &bar);
    *usable = !s && !bar;
    return s || !bar ? s : put(q, closer->node, bar);
}

static bool is_listed(rung_cited_list closers, uint32_t node)
{
    for (uint32_t i = 0; i < closers.n; i++)
        if (closers.items[i].node.id == node)
            return true;
    return false;
}

/* Of something that would close, were all that is recorded there. */
static const char *why_not_there(const question *q, const rung_closer *closer)
{
    const rung_view *v = q->v;
    if (!rung_view_has(v, closer->node))
        return v->dated ? "not there on that day" : "ended";
    if (v->narrowed && rung_view_node_fact(v, rung_view_fact(v, closer->fact)))
        return "only by what --status leaves out";
    return v->dated ? "not on that day" : "no longer; what said so has ended";
}

static rung_status put_others(question *q, rung_node competency, rung_cited_list closers)
{
    rung_view all = rung_view_everything(q->v);
    rung_closer *items =
        RUNG_NEW(&q->t->mem, rung_closer, rung_closers_most(&all, competency));
    if (!items)
        return rung_fail_memory(q->err);
    uint32_t n = rung_derive_closers(&all, competency, items);
    rung_status s = RUNG_OK;
    for (uint32_t i = 0; !s && i < n; i++)
        if (!is_listed(closers, items[i].node.id))
            s = put(q, items[i].node, why_not_there(q, &items[i]));
    return s;
}

static rung_status finish(question *q)
{
    if (!q->out->n)
        q->out->items[q->out->n++] = rung_nothing_closes;
    if (!q->more)
        return RUNG_OK;
    const char *text = rung_arena_textf(&q->t->mem, "and %u more", q->more);
    if (!text)
        return rung_fail_memory(q->err);
    q->out->items[q->out->n++] = text;
    return RUNG_OK;
}

rung_status rung_unclosed_reasons(rung_task *t, const rung_view *v,
                                  const rung_learner *learner, rung_node competency,
                                  rung_cited_list closers, rung_text_list *out,
                                  rung_error *err)
{
    question q = { .t = t, .v = v, .learner = learner, .out = out, .err = err };
    *out = (rung_text_list){ 0 };
    if (rung_closes_now(v, learner, competency)
        || (closers.n && !learner->given && !later_status(&q, &closers.items[0])))
        return RUNG_OK; /* the common case, which needs no memory; nor does the next */
    if (!rung_view_may_have(v, competency, RUNG_HAS_CLOSER)) {
        *out = rung_only_nothing;
        return RUNG_OK;
    }
    if (!RUNG_MAKE(&t->mem, out->items, MOST_REASONS + 1))
        return rung_fail_memory(err);
    rung_status s = RUNG_OK;
    for (uint32_t i = 0; !s && i < closers.n; i++) {
        bool usable = false;
        s = ask_closer(&q, &closers.items[i], &usable);
        if (usable) {
            out->n = 0;
            return RUNG_OK;
        }
    }
    if (!s)
        s = put_others(&q, competency, closers);
    return s ? s : finish(&q);
}
