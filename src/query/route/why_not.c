/* why_not.c -- why there is no route; see why_not.h.
 *
 * Nothing in here guesses: every row is a recorded step or role with what bars it, and
 * the nearest role is one of those that `reach` would name. */
#include "query/route/why_not.h"

#include "query/route/lift.h"

#define MOST_ROWS 20u /* barred steps that are shown */

/* ---- shapes ---- */

static const rung_field block_fields[] = {
    { RUNG_UNSHOWN(
          rung_block, what, WORD,
          "condition: the learner does not meet it; not-yet: planned or potential; "
          "ended; status: not among those asked for; day: not there then"),
      .words = rung_bar_words },
    { RUNG_FIELD(rung_block, text, TEXT, "the same in words"), .label = "What" },
    { RUNG_UNSHOWN(rung_block, from, NODE, "where the barred step starts; nil: a role") },
    { RUNG_UNSHOWN(rung_block, to, NODE, "where it leads; or the role that is barred") },
    { RUNG_UNSHOWN(rung_block, steps, COUNT, "steps of the way that it bars") },
    { RUNG_FIELD(rung_block, evidence, FACT, "what says so") },
};
const rung_shape rung_block_shape = RUNG_SHAPE(rung_block, block_fields);

static const rung_field nearest_fields[] = {
    { RUNG_FIELD(rung_nearest, node, NODE, "the role; it may be `from` itself") },
    { RUNG_FIELD(rung_nearest, steps, COUNT, "steps to it") },
    { RUNG_FIELD(rung_nearest, held, COUNT, "what `to` needs that it gives") },
    { RUNG_FIELD(rung_nearest, needed, COUNT, "what `to` is recorded to need") },
};
const rung_shape rung_nearest_shape = RUNG_REF_SHAPE(rung_nearest, nearest_fields);

static const rung_field barred_step_fields[] = {
    { RUNG_FIELD(rung_barred_step, from, NODE, "where the step starts"),
      .label = "From" },
    { RUNG_FIELD(rung_barred_step, to, NODE, "where it leads"), .label = "To" },
    { RUNG_ITEMS(rung_barred_step, barred_by, TEXT, "what bars it; none: it is open"),
      .label = "Barred by", .show = RUNG_SHOW_NAMES },
    { RUNG_ITEMS(rung_barred_step, check, TEXT,
                 "conditions not known to be met; they bar nobody"),
      .label = "To check", .show = RUNG_SHOW_NAMES },
    { RUNG_FIELD(rung_barred_step, evidence, FACT, "what states the step") },
};
const rung_shape rung_barred_step_shape =
    RUNG_SHAPE(rung_barred_step, barred_step_fields);

/* ---- one answer under way ---- */

typedef struct question {
    rung_task *t;
    const rung_view *v;
    rung_web *web;
    rung_bars bars;
    rung_node from, to;
    rung_lift lift;
    uint32_t *steps;   /* per role: 1 + steps from `from`, 0 = cannot be reached */
    uint32_t *reached; /* those that can be, in the order of steps */
    uint32_t n_reached;
    rung_why_not r;
    rung_error *err;
} question;

/* Fewest steps to every role that can be reached. */
static rung_status find_reached(question *q)
{
    uint32_t n_roles = q->web->n_roles;
    if (!RUNG_MAKE(&q->t->mem, q->steps, n_roles)
        || !RUNG_MAKE(&q->t->mem, q->reached, n_roles))
        return rung_fail_memory(q->err);
    q->steps[q->from.id] = 1;
    q->reached[q->n_reached++] = q->from.id;
    for (uint32_t i = 0; i < q->n_reached; i++) {
        rung_node role = { q->reached[i] };
        for (rung_links it = rung_links_out(q->v, RUNG_PROGRESSES_TO, role);
             rung_links_next(&it);) {
            if (rung_task_spent(q->t, 1))
                return rung_task_gave_up(q->t, q->err);
            if (q->steps[it.link.to.id] || rung_web_price(q->web, &it.link) == RUNG_WALL)
                continue;
            q->steps[it.link.to.id] = q->steps[role.id] + 1;
            q->reached[q->n_reached++] = it.link.to.id;
        }
    }
    return q->web->status ? rung_fail_memory(q->err) : RUNG_OK;
}

/* ---- the nearest role ---- */

static uint64_t level_distance(const question *q, rung_node role)
{
    int64_t rise = rung_rise(q->v, role, q->to);
    return rise == RUNG_NO_INT ? UINT64_MAX : (uint64_t)(rise < 0 ? -rise : rise);
}

static bool is_nearer(const question *q, const rung_nearest *a, const rung_nearest *b)
{
    uint64_t x = level_distance(q, a->node), y = level_distance(q, b->node);
    if (a->held != b->held)
        return a->held > b->held;
    if (x != y)
        return x < y;
    return a->steps != b->steps ? a->steps < b->steps : a->node.id < b->node.id;
}

static rung_status weigh(question *q, rung_ids needed, rung_nearest *out)
{
    rung_held held;
    rung_status s = rung_task_spent(q->t, 1)
                        ? rung_task_gave_up(q->t, q->err)
                        : rung_hold(q->t, q->v, &out->node, 1, &held, q->err);
    if (s)
        return s;
    out->held = rung_count_held(&held, needed);
    out->needed = needed.n;
    rung_let_go(&held);
    return RUNG_OK;
}

static rung_status find_nearest(question *q)
{
    rung_ids needed;
    rung_nearest best = { .node = RUNG_NO_NODE_REF };
    rung_status s = rung_gives(q->t, q->v, q->to, &needed, q->err);
    for (uint32_t i = 0; !s && i < q->n_reached; i++) {
        rung_nearest one = { .node = { q->reached[i] },
                             .steps = q->steps[q->reached[i]] - 1 };
        s = weigh(q, needed, &one);
        if (!s && (best.node.id == RUNG_NONE || is_nearer(q, &one, &best)))
            best = one;
    }
    if (s || best.node.id == RUNG_NONE
        || (!best.held && level_distance(q, best.node) == UINT64_MAX))
        return s;
    if (!RUNG_MAKE(&q->t->mem, q->r.nearest, 1))
        return rung_fail_memory(q->err);
    *q->r.nearest = best;
    return RUNG_OK;
}

/* ---- barred steps ---- */

/* Conditions and entries of a step that are not known to be met. */
static rung_status ask_check(question *q, const rung_link *l, rung_barred_step *row)
{
    rung_held held;
    rung_conditions c = { 0 };
    rung_asker a = { q->t, &q->bars.all, q->bars.learner, &held, RUNG_OK };
    rung_status s = rung_hold(q->t, q->v, &l->from, 1, &held, q->err);
    if (s)
        return s;
    rung_ask_step(&a, l, l->to, &c);
    rung_let_go(&held);
    row->check = c.check;
    return a.status ? rung_fail_memory(q->err) : RUNG_OK;
}

/* Puts the step along l with what bars it; `first`: what bars the role it starts from
 * too. */
static rung_status put_barred(question *q, const rung_link *l, bool first,
                              rung_barred_steps *out)
{
    rung_bars *b = &q->bars;
    rung_barred_step *row = &out->items[out->n];
    *row = (rung_barred_step){ .from = l->from, .to = l->to, .evidence = { l->fact } };
    rung_bars_of_role(b, l->from);
    uint32_t n = first ? b->n : 0;
    const char *whose = n ? rung_bar_text(b, &b->items[0], true) : NULL;
    rung_bars_of_step(b, l);
    row->barred_by.items = RUNG_NEW(&q->t->mem, const char *, n + b->n);
    if (!row->barred_by.items || b->status)
        return rung_fail_memory(q->err);
    if (n)
        row->barred_by.items[row->barred_by.n++] = whose;
    for (uint32_t i = 0; i < b->n; i++)
        row->barred_by.items[row->barred_by.n++] = rung_bar_text(b, &b->items[i], true);
    for (uint32_t i = 0; i < row->barred_by.n; i++)
        if (!row->barred_by.items[i])
            return rung_fail_memory(q->err);
    out->n++;
    return ask_check(q, l, row);
}

/* Into a role every step is shown; out of what can be reached those that are barred, and
 * when recorded steps lead to the role aimed at only such as lead there. */
static bool is_shown(const question *q, rung_node to, bool outward)
{
    return !outward
           || (!q->steps[to.id]
               && (!q->lift.joined || q->lift.side[to.id] & RUNG_BEHIND));
}

/* Appends the steps out of (into) role. */
static rung_status put_steps(question *q, rung_node role, bool outward,
                             rung_barred_steps *out)
{
    rung_links it = outward ? rung_links_out(&q->bars.all, RUNG_PROGRESSES_TO, role)
                            : rung_links_in(&q->bars.all, RUNG_PROGRESSES_TO, role);
    rung_status s = RUNG_OK;
    while (!s && rung_links_next(&it)) {
        if (rung_task_spent(q->t, 1))
            return rung_task_gave_up(q->t, q->err);
        if (!is_shown(q, it.link.to, outward))
            continue;
        if (out->n == MOST_ROWS) {
            q->t->truncated = true;
            break;
        }
        s = put_barred(q, &it.link, true, out);
    }
    return s;
}

/* The barred steps out of what can be reached, the nearest role's first. When nothing leads
 * to the role aimed at, those of the nearest role and of the first alone are of use. */
static rung_status put_barred_steps(question *q)
{
    rung_barred_steps *out = &q->r.barred_steps;
    uint32_t nearest = q->r.nearest ? q->r.nearest->node.id : q->from.id;
    if (!RUNG_MAKE(&q->t->mem, out->items, MOST_ROWS))
        return rung_fail_memory(q->err);
    rung_status s = put_steps(q, (rung_node){ nearest }, true, out);
    for (uint32_t i = 0; !s && i < q->n_reached && out->n < MOST_ROWS; i++)
        if (q->reached[i] != nearest && (q->lift.joined || i == 0))
            s = put_steps(q, (rung_node){ q->reached[i] }, true, out);
    return s;
}

static rung_status put_leads_in(question *q)
{
    q->r.leads_in.items = RUNG_NEW(&q->t->mem, rung_barred_step, MOST_ROWS);
    return q->r.leads_in.items ? put_steps(q, q->to, false, &q->r.leads_in)
                               : rung_fail_memory(q->err);
}

/* ---- the smallest set ---- */

/* Puts the bars asked last, a condition that is there already only counted: its place is
 * 1 and that of its row. */
static rung_status put_blocks(question *q, uint32_t cap)
{
    rung_bars *b = &q->bars;
    for (uint32_t i = 0; i < b->n; i++) {
        const rung_bar *bar = &b->items[i];
        bool condition = bar->what == RUNG_BAR_CONDITION;
        uint32_t *place = condition ? &b->conditions.items[bar->number].place : NULL;
        if (place && *place) {
            q->r.blocks.items[*place - 1].steps++;
            continue;
        }
        if (q->r.blocks.n == cap)
            return RUNG_OK;
        q->r.blocks.items[q->r.blocks.n++] =
            (rung_block){ bar->what, rung_bar_text(b, bar, false), bar->from,
                          bar->to,   bar->from.id != RUNG_NONE,    bar->evidence };
        if (place)
            *place = q->r.blocks.n;
    }
    return b->status ? rung_fail_memory(q->err) : RUNG_OK;
}

static rung_status put_way(question *q)
{
    const rung_lift *lift = &q->lift;
    uint32_t n = lift->size;
    if (!RUNG_MAKE(&q->t->mem, q->r.blocks.items, n)
        || !RUNG_MAKE(&q->t->mem, q->r.would_be.items, lift->way.n))
        return rung_fail_memory(q->err);
    q->r.proven.v = lift->proven;
    q->r.at_least.v = lift->at_least;
    rung_bars_of_role(&q->bars, q->from);
    rung_status s = put_blocks(q, n);
    for (uint32_t i = 0; !s && i + 1 < lift->way.n; i++) {
        rung_link l;
        rung_link_find(&q->bars.all, RUNG_PROGRESSES_TO, lift->way.items[i],
                       lift->way.items[i + 1], &l);
        rung_bars_of_step(&q->bars, &l);
        s = put_blocks(q, n);
        if (!s)
            s = put_barred(q, &l, i == 0, &q->r.would_be);
    }
    return s;
}

/* ---- in words ---- */

static rung_status put_text(question *q, const char *text)
{
    if (!text)
        return rung_fail_memory(q->err);
    q->r.texts.items[q->r.texts.n++] = text;
    return RUNG_OK;
}

static const char *text_of_block(question *q, const rung_block *block)
{
    if (!block->text || block->steps < 2)
        return block->text;
    return rung_arena_textf(&q->t->mem, "%s; and on %u more %s of this way", block->text,
                            block->steps - 1, block->steps == 2 ? "step" : "steps");
}

/* A role may still be entered by a course. */
static const char *other_way_in(const question *q)
{
    rung_links it = rung_links_in(q->v, RUNG_PREPARES_FOR, q->to);
    return rung_links_next(&it) ? "; what prepares for it stands in `gap`" : "";
}

static const char *text_of_no_links(question *q)
{
    rung_arena *mem = &q->t->mem;
    const char *from = rung_node_name(q->v->g, q->from),
               *to = rung_node_name(q->v->g, q->to);
    const char *course = other_way_in(q);
    uint32_t ahead = q->lift.n_ahead - 1, behind = q->lift.n_behind - 1;
    if (!ahead && !behind)
        return rung_arena_textf(
            mem, "no step on from %s and none to %s is recorded, of any status", from,
            to);
    if (!ahead)
        return rung_arena_textf(mem, "no step on from %s is recorded, of any status",
                                from);
    if (!behind)
        return rung_arena_textf(mem, "no step to %s is recorded, of any status%s", to,
                                course);
    return rung_arena_textf(mem,
                            "recorded steps of any status lead from %s to %u %s, and to "
                            "%s from %u; no role is on both sides%s",
                            from, ahead, ahead == 1 ? "role" : "roles", to, behind,
                            course);
}

static rung_status put_texts(question *q)
{
    if (!RUNG_MAKE(&q->t->mem, q->r.texts.items, q->r.blocks.n + 1))
        return rung_fail_memory(q->err);
    if (!q->lift.joined)
        return put_text(q, text_of_no_links(q));
    if (!q->lift.told)
        return put_text(q, "every route that is recorded is barred; there are too many "
                           "steps between the two to find the fewest things in the way");
    rung_status s = RUNG_OK;
    for (uint32_t i = 0; !s && i < q->r.blocks.n; i++)
        s = put_text(q, text_of_block(q, &q->r.blocks.items[i]));
    return s;
}

rung_status rung_why_no_route(rung_web *web, rung_node from, rung_node to,
                              rung_why_not *out, rung_error *err)
{
    question q = {
        .t = web->t, .v = web->v, .web = web, .from = from, .to = to, .err = err
    };
    q.r = RUNG_NO_WHY_NOT;
    rung_bars_init(&q.bars, web->t, web->v, web->learner);
    rung_status s = rung_lift_find(&q.bars, from, to, &q.lift, err);
    if (!s && q.lift.told)
        s = put_way(&q);
    if (!s)
        s = find_reached(&q);
    if (!s)
        s = find_nearest(&q);
    if (!s)
        s = put_barred_steps(&q);
    if (!s && !q.lift.joined)
        s = put_leads_in(&q);
    if (!s)
        s = put_texts(&q);
    if (!s)
        *out = q.r;
    return s;
}

static void say_way(const rung_view *v, const rung_why_not *why, rung_sink *out)
{
    bool one = why->blocks.n == 1;
    rung_say_count(why->blocks.n, "thing is", "things are", out);
    rung_puts(out, " in the way");
    if (why->proven.v == 1)
        rung_puts(out, one ? "" : " at the least");
    else
        rung_putf(out, " on the best way found, and %d at the least on any",
                  (int)why->at_least.v);
    rung_puts(out, one ? ". Without it: " : ". Without them: ");
    rung_say_node(v, why->would_be.items[0].from, out);
    for (uint32_t i = 0; i < why->would_be.n; i++) {
        rung_putf(out, " \u2192 %s", rung_node_name(v->g, why->would_be.items[i].to));
    }
    rung_puts(out, ".\n");
}

static void say_nearest(const rung_view *v, const rung_nearest *n, rung_node to,
                        rung_sink *out)
{
    rung_puts(out, n->steps ? "Nearest to it that can be reached is "
                            : "No role that can be reached is nearer to it than ");
    rung_say_node(v, n->node, out);
    if (n->steps) {
        rung_putf(out, ", in %u %s", n->steps, rung_plural(n->steps, "step", "steps"));
    }
    if (n->held) {
        rung_putf(out, ": it gives %u of the %u recorded requirements of %s", n->held,
                  n->needed, rung_node_name(v->g, to));
    } else
        rung_puts(out, ", by level");
    rung_puts(out, ".\n");
}

void rung_say_why_not(const rung_view *v, const rung_why_not *why, rung_node to,
                      rung_sink *out)
{
    if (why->would_be.n)
        say_way(v, why, out);
    else if (why->texts.n)
        rung_putf(out, "The reason: %s.\n", why->texts.items[0]);
    if (why->nearest)
        say_nearest(v, why->nearest, to, out);
}
