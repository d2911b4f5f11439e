/* bars.c -- what keeps a step from being walked; see bars.h.
 *
 * The conditions of a step that the view does not let through are those of its best
 * facts, whatever these are: should it be there one day, they would be asked. */
#include "query/route/bars.h"

#include "snapshot/derive.h"

const char *const rung_bar_words[] = { "condition", "not-yet", "ended",
                                       "status",    "day",     NULL };

void rung_bars_init(rung_bars *b, rung_task *t, const rung_view *v,
                    const rung_learner *learner)
{
    *b = (rung_bars){ .t = t,
                      .v = v,
                      .all = rung_view_everything(v),
                      .learner = learner,
                      .conditions = { .seed = rung_task_seed(t) } };
}

static void put(rung_bars *b, rung_bar bar)
{
    rung_bar *items =
        rung_arena_grown(&b->t->mem, b->items, b->n, &b->cap, 8, sizeof *items);
    if (!items) {
        b->status = RUNG_NO_MEMORY;
        return;
    }
    b->items = items;
    b->items[b->n++] = bar;
}

/* ---- there or not ---- */

static void ask_role(rung_bars *b, rung_node role)
{
    rung_bar bar = { .from = RUNG_NO_NODE_REF, .to = role };
    bar.evidence.id = rung_node_best_fact(b->v, role);
    if (!rung_view_has(b->v, role))
        bar.what = b->v->dated ? RUNG_BAR_DAY : RUNG_BAR_ENDED;
    else if (rung_node_later(b->v, role))
        bar.what = RUNG_BAR_LATER;
    else
        return;
    put(b, bar);
}

/* The first fact of l that the view lets through, or RUNG_NONE. */
static uint32_t first_let_through(const rung_bars *b, const rung_link *l)
{
    uint32_t end = rung_view_link_end(b->v, l->id);
    for (uint32_t f = l->fact; f < end; f++)
        if (rung_view_link_fact(b->v, rung_view_fact(b->v, f)))
            return f;
    return RUNG_NONE;
}

/* Why the view lets none of its facts through: those that hold have another status than
 * the one asked for, or none holds. */
static rung_bar_kind why_kept_out(const rung_bars *b, const rung_link *l, uint32_t *fact)
{
    uint32_t end = rung_view_link_end(b->v, l->id);
    for (uint32_t f = l->fact; f < end; f++)
        if (rung_view_link_fact(&b->all, rung_view_fact(b->v, f))
            && rung_view_node_fact(b->v, rung_view_fact(b->v, f))) {
            *fact = f;
            return RUNG_BAR_STATUS;
        }
    *fact = l->fact;
    return b->v->dated ? RUNG_BAR_DAY : RUNG_BAR_ENDED;
}

/* Returns the view in which the step's conditions are to be asked, and its link there. */
static const rung_view *ask_link(rung_bars *b, const rung_link *l, rung_link *out)
{
    rung_bar bar = { .from = l->from, .to = l->to };
    uint32_t fact = first_let_through(b, l);
    *out = *l;
    if (fact == RUNG_NONE) {
        bar.what = (uint8_t)why_kept_out(b, l, &bar.evidence.id);
        put(b, bar);
        return &b->all;
    }
    out->fact = bar.evidence.id = fact;
    bar.what = RUNG_BAR_LATER;
    if (rung_fact_later(b->v, fact))
        put(b, bar);
    return b->v;
}

/* ---- conditions ---- */

static void put_conditions(rung_bars *b, const rung_link *l, const rung_conditions *c)
{
    for (uint32_t i = 0; i < c->blocked_by.n; i++) {
        const char *text = c->blocked_by.items[i];
        uint32_t number;
        if (!rung_told_put(&b->conditions, &b->t->mem, text, &number)) {
            b->status = RUNG_NO_MEMORY;
            return;
        }
        uint32_t *listed = &b->conditions.items[number].mark;
        if (*listed != b->asked)
            put(b, (rung_bar){ .what = RUNG_BAR_CONDITION,
                               .from = l->from,
                               .to = l->to,
                               .condition = text,
                               .number = number,
                               .evidence = c->blocked_facts.items[i] });
        *listed = b->asked;
    }
}

static void ask_node(rung_bars *b, rung_asker *a, rung_node n, const rung_link *l)
{
    rung_conditions c = { 0 };
    a->v = rung_view_has(b->v, n) ? b->v : &b->all;
    rung_ask_node(a, n, false, &c);
    put_conditions(b, l, &c);
}

static void ask_conditions(rung_bars *b, const rung_view *v, const rung_link *l)
{
    rung_asker a = { b->t, v, b->learner, NULL, RUNG_OK };
    rung_conditions c = { 0 };
    rung_ask_link(&a, l, &c);
    put_conditions(b, l, &c);
    const rung_value *via = rung_link_value(v, l, RUNG_A_VIA, NULL);
    for (uint32_t i = 0; via && i < via->n; i++)
        ask_node(b, &a, rung_value_node(v, via, i), l);
    ask_node(b, &a, l->to, l);
    if (a.status)
        b->status = a.status;
}

void rung_bars_of_role(rung_bars *b, rung_node role)
{
    b->n = 0;
    ask_role(b, role);
}

void rung_bars_of_step(rung_bars *b, const rung_link *l)
{
    rung_link own;
    b->n = 0;
    b->asked++;
    const rung_view *v = ask_link(b, l, &own);
    ask_role(b, l->to);
    if (b->learner->given)
        ask_conditions(b, v, &own);
}

/* ---- in words ---- */

static const char *status_of(const rung_bars *b, const rung_bar *bar)
{
    return rung_fact_status_word(rung_view_status(b->v, bar->evidence.id));
}

static const char *why(const rung_bars *b, const rung_bar *bar)
{
    rung_arena *mem = &b->t->mem;
    switch ((rung_bar_kind)bar->what) {
    case RUNG_BAR_CONDITION: return bar->condition;
    case RUNG_BAR_LATER:
        return rung_arena_textf(mem, "%s, not there yet; --status walks it",
                                status_of(b, bar));
    case RUNG_BAR_ENDED: return "ended";
    case RUNG_BAR_STATUS:
        return rung_arena_textf(mem, "stated only as %s, which --status leaves out",
                                status_of(b, bar));
    case RUNG_BAR_DAY: return "not there on that day";
    }
    return NULL;
}

const char *rung_bar_text(const rung_bars *b, const rung_bar *bar, bool brief)
{
    const rung_snapshot *g = b->v->g;
    const char *text = why(b, bar), *to = rung_node_name(g, bar->to);
    bool role = bar->from.id == RUNG_NONE;
    if (!text || (brief && !role))
        return text;
    if (role)
        return rung_arena_textf(&b->t->mem, "%s: %s", to, text);
    return rung_arena_textf(&b->t->mem, "the step from %s to %s: %s",
                            rung_node_name(g, bar->from), to, text);
}
