/* parts.c -- what several answers share; see parts.h. */
#include "query/parts.h"

#include <string.h>

#include "query/conditions.h"

/* ---- shapes ---- */

static const rung_field cited_fields[] = {
    { RUNG_FIELD(rung_cited, node, NODE, "the node") },
    { RUNG_FIELD(rung_cited, evidence, FACT, "what says so") },
};
const rung_shape rung_cited_shape = RUNG_REF_SHAPE(rung_cited, cited_fields);

static const rung_field excluded_fields[] = {
    { RUNG_FIELD(rung_excluded, node, NODE, "the node") },
    { RUNG_FIELD(rung_excluded, reason, TEXT, "why it is left out"), .label = "Why" },
    { RUNG_FIELD(rung_excluded, evidence, FACT, "what says so") },
};
const rung_shape rung_excluded_shape = {
    .name = "rung_excluded",
    .size = sizeof(rung_excluded),
    .fields = excluded_fields,
    .n_fields = RUNG_COUNT_OF(excluded_fields),
    .ref = true,
    .aside = true,
};

static const rung_field see_also_fields[] = {
    { RUNG_FIELD(rung_see_also, node, NODE, "the role") },
    { RUNG_FIELD(rung_see_also, of, NODE, "which role of the question it matches"),
      .label = "Like" },
    { RUNG_FIELD(rung_see_also, match, TEXT, "how alike: exact, close, broad, narrow"),
      .label = "How alike" },
    { RUNG_FIELD(rung_see_also, evidence, FACT, "what says so") },
};
const rung_shape rung_see_also_shape = RUNG_REF_SHAPE(rung_see_also, see_also_fields);

static const char *const step_type_words[] = { "advance",   "lateral", "sector-change",
                                               "step-down", "unknown", NULL };
const char *const rung_basis_words[] = { "link", "overlap", NULL };

static const rung_field step_fields[] = {
    { RUNG_FIELD(rung_step, to, NODE, "role the step leads to"), .label = "To" },
    { RUNG_FIELD(rung_step, from, NODE, "role the step starts from"), .label = "From" },
    { RUNG_FIELD(rung_step, type, WORD,
                 "advance, lateral, sector-change, step-down or unknown"),
      .words = step_type_words, .label = "Kind of step" },
    { RUNG_UNSHOWN(rung_step, rise, INT,
                   "level of `to` less level of `from`; nil when either is absent") },
    { RUNG_FIELD(rung_step, months, INT, "months it takes; nil when no source says"),
      .label = "Months" },
    { RUNG_ITEMS(rung_step, via, NODE,
                 "what it is done through, all of them in this order"),
      .label = "Through", .show = RUNG_SHOW_NAMES },
    { RUNG_UNSHOWN(rung_step, needed, COUNT,
                   "competencies that `to` is recorded to need") },
    { RUNG_UNSHOWN(rung_step, held, COUNT, "how many of them are held") },
    { RUNG_ITEMS(rung_step, missing, NODE, "those not recorded as held"),
      .show =
          RUNG_SHOW_NOT }, /* the share says how many, and says so when nothing is recorded */
    { RUNG_FIELD(rung_step, share, SHARE,
                 "held / needed; nil when nothing is recorded as needed"),
      .label = "Already held" },
    { RUNG_ITEMS(rung_step, blocked_by, TEXT, "conditions that are not met and must be"),
      .label = "Barred by", .show = RUNG_SHOW_NAMES,
      .cited_at = offsetof(rung_step, blocked_facts) },
    { RUNG_ITEMS(rung_step, check, TEXT,
                 "conditions not known to be met; they bar nobody"),
      .label = "To check", .show = RUNG_SHOW_NAMES },
    { RUNG_UNSHOWN(rung_step, basis, WORD,
                   "link: a source states the step; overlap: only skills in common"),
      .words = rung_basis_words },
    { RUNG_FIELD(rung_step, evidence, FACT, "the best fact that states the step") },
    { RUNG_ITEMS(rung_step, also, FACT, "further facts that state it"), .stated = true,
      .show = RUNG_SHOW_NOT },
};
const rung_shape rung_step_shape = RUNG_SHAPE(rung_step, step_fields);

/* ---- months, rise, type ---- */

/* A course that has ended is still named as what the step went through, but it lends it
 * no months: what has ended takes part in nothing. */
static int64_t months_of_via(const rung_view *v, const rung_value *via)
{
    int64_t sum = 0;
    for (uint32_t i = 0; i < via->n; i++) {
        rung_node n = rung_value_node(v, via, i);
        int64_t months =
            rung_view_has(v, n) ? rung_node_integer(v, n, RUNG_A_MONTHS) : RUNG_NO_INT;
        if (months == RUNG_NO_INT)
            return RUNG_NO_INT;
        sum += months;
    }
    return via->n ? sum : RUNG_NO_INT;
}

int64_t rung_link_months(const rung_view *v, const rung_link *l)
{
    int64_t stated = rung_link_integer(v, l, RUNG_A_MONTHS);
    if (stated != RUNG_NO_INT)
        return stated;
    const rung_value *via = rung_link_value(v, l, RUNG_A_VIA, NULL);
    return via ? months_of_via(v, via) : RUNG_NO_INT;
}

static inline int64_t rise_of(const rung_view *v, rung_node from, rung_node to)
{
    int a = rung_view_level(v, from), b = rung_view_level(v, to);
    return a < 0 || b < 0 ? RUNG_NO_INT : b - a;
}

int64_t rung_rise(const rung_view *v, rung_node from, rung_node to)
{
    return rise_of(v, from, to);
}

static rung_step_type type_of(const rung_view *v, rung_node from, rung_node to,
                              int64_t rise)
{
    rung_sector a = rung_view_sector(v, from), b = rung_view_sector(v, to);
    if (a && b && a != b && a != RUNG_SECTOR_BOTH && b != RUNG_SECTOR_BOTH)
        return RUNG_SECTOR_CHANGE;
    return rise == RUNG_NO_INT ? RUNG_STEP_UNKNOWN
           : rise > 0          ? RUNG_ADVANCE
           : rise < 0          ? RUNG_STEP_DOWN
                               : RUNG_LATERAL;
}

uint32_t rung_less_sure(const rung_view *v, uint32_t a, uint32_t b)
{
    if (a == RUNG_NONE || b == RUNG_NONE)
        return a == RUNG_NONE ? b : a;
    return rung_view_status(v, b) > rung_view_status(v, a) ? b : a;
}

bool rung_is_inferred(const rung_view *v, rung_fact_ref fact)
{
    return fact.id != RUNG_NONE && rung_view_status(v, fact.id) == RUNG_INFERRED;
}

int rung_compare_shares(rung_share a, rung_share b)
{
    if (!a.whole || !b.whole)
        return (a.whole == 0) - (b.whole == 0);
    uint64_t x = (uint64_t)a.part * b.whole, y = (uint64_t)b.part * a.whole;
    return x > y ? -1 : x < y;
}

/* ---- lists ---- */

rung_status rung_exclude(rung_task *t, rung_excluded_list *list, rung_node n,
                         const char *reason, rung_fact_ref says, rung_error *err)
{
    rung_excluded *items =
        reason ? rung_arena_one_more(&t->mem, list->items, list->n, sizeof *items) : NULL;
    if (!items)
        return rung_fail_memory(err);
    list->items = items;
    list->items[list->n++] = (rung_excluded){ n, reason, says };
    return RUNG_OK;
}

rung_status rung_also(rung_task *t, const rung_view *v, const rung_link *l,
                      rung_fact_list *out, rung_error *err)
{
    uint32_t end = rung_view_link_end(v, l->id);
    *out = (rung_fact_list){ 0 };
    if (l->fact + 1 >= end)
        return RUNG_OK;
    if (!RUNG_MAKE(&t->mem, out->items, end - l->fact - 1))
        return rung_fail_memory(err);
    for (uint32_t f = l->fact + 1; f < end; f++)
        if (rung_view_link_fact(v, rung_view_fact(v, f)))
            out->items[out->n++].id = f;
    return RUNG_OK;
}

rung_status rung_nodes_of_value(rung_task *t, const rung_view *v, const rung_value *value,
                                rung_node_list *out, rung_error *err)
{
    *out = (rung_node_list){ 0 };
    if (!value)
        return RUNG_OK;
    if (!RUNG_MAKE(&t->mem, out->items, value->n))
        return rung_fail_memory(err);
    for (uint32_t i = 0; i < value->n; i++)
        out->items[out->n++].id = v->g->lists[value->first + i];
    return RUNG_OK;
}

static bool is_listed(const rung_see_also_list *list, rung_node node, rung_node of)
{
    for (uint32_t i = 0; i < list->n; i++)
        if (list->items[i].node.id == node.id && list->items[i].of.id == of.id)
            return true;
    return false;
}

rung_status rung_see_also_of(rung_task *t, const rung_view *v, rung_node n,
                             rung_see_also_list *out, rung_error *err)
{
    if (!rung_view_may_have(v, n, RUNG_HAS_MATCH) || rung_node_kind(v->g, n) != RUNG_ROLE)
        return RUNG_OK;
    rung_links ways[2] = { rung_links_out(v, RUNG_MATCHES, n),
                           rung_links_in(v, RUNG_MATCHES, n) };
    uint32_t more = rung_links_left(ways[0]) + rung_links_left(ways[1]);
    rung_see_also *items = RUNG_ROOM(&t->mem, rung_see_also, out->n + more);
    if (!items)
        return rung_fail_memory(err);
    if (out->n)
        memcpy(items, out->items, out->n * sizeof *items);
    out->items = items;
    for (int inward = 0; inward < 2; inward++)
        while (rung_links_next(&ways[inward])) {
            const rung_link *l = &ways[inward].link;
            rung_node other = inward ? l->from : l->to;
            if (!is_listed(out, other, n))
                items[out->n++] = (rung_see_also){
                    .node = other,
                    .of = n,
                    .match = t->bare ? NULL : rung_link_text(v, l, RUNG_A_MATCH),
                    .evidence = { l->fact }
                };
        }
    return RUNG_OK;
}

rung_status rung_all_held(rung_task *t, rung_node from, rung_node_list have,
                          rung_node_list *out, rung_error *err)
{
    out->n = 0;
    if (!RUNG_MAKE_ROOM(&t->mem, out->items, have.n + 1))
        return rung_fail_memory(err);
    if (from.id != RUNG_NONE)
        out->items[out->n++] = from;
    for (uint32_t i = 0; i < have.n; i++)
        out->items[out->n++] = have.items[i];
    return RUNG_OK;
}

/* ---- a step ---- */

rung_status rung_step_ask(rung_task *t, const rung_view *v, const rung_held *held,
                          const rung_learner *learner, rung_step *step, rung_error *err)
{
    if (!rung_step_asks(v, step))
        return RUNG_OK; /* no condition, as the step has it already */
    rung_conditions c = { 0 };
    rung_asker a = { t, v, learner, held, RUNG_OK };
    rung_link l;
    bool linked = step->basis == RUNG_BASIS_LINK
                  && rung_link_find(v, RUNG_PROGRESSES_TO, step->from, step->to, &l);
    rung_ask_step(&a, linked ? &l : NULL, step->to, &c);
    step->blocked_by = c.blocked_by;
    step->blocked_facts = c.blocked_facts;
    step->check = c.check;
    return a.status ? rung_fail_memory(err) : RUNG_OK;
}

/* Member by member, for clearing the whole struct first takes longer than all the rest. */
void rung_step_begin(const rung_view *v, rung_node from, rung_node to, rung_step *out)
{
    int64_t rise = rise_of(v, from, to);
    out->to = to;
    out->from = from;
    out->type = (uint8_t)type_of(v, from, to, rise);
    out->rise.v = rise;
    out->months.v = RUNG_NO_INT;
    out->via = (rung_node_list){ 0 };
    out->blocked_by = (rung_text_list){ 0 };
    out->blocked_facts = (rung_fact_list){ 0 };
    out->check = (rung_text_list){ 0 };
    out->basis = RUNG_BASIS_OVERLAP;
    out->evidence = RUNG_NO_FACT;
    out->also = (rung_fact_list){ 0 };
}

/* What the link says of the step. */
static rung_status put_link(rung_task *t, const rung_view *v, const rung_link *l,
                            rung_step *out, rung_error *err)
{
    out->basis = RUNG_BASIS_LINK;
    out->months.v = rung_link_months(v, l);
    out->evidence.id = l->fact;
    rung_status s = rung_nodes_of_value(t, v, rung_link_value(v, l, RUNG_A_VIA, NULL),
                                        &out->via, err);
    return s ? s : rung_also(t, v, l, &out->also, err);
}

rung_status rung_step_fill(rung_task *t, const rung_view *v, rung_node from, rung_node to,
                           const rung_link *l, const rung_held *held, rung_step *out,
                           rung_error *err)
{
    rung_ids needed;
    rung_status s = rung_gives(t, v, to, &needed, err);
    if (s)
        return s;
    rung_step_begin(v, from, to, out);
    s = rung_missing(t, held, needed, &out->missing, err);
    rung_step_end(out, needed.n);
    return !s && l ? put_link(t, v, l, out, err) : s;
}

/* ---- sentences ---- */

void rung_say_node(const rung_view *v, rung_node n, rung_sink *out)
{
    rung_puts(out, rung_node_name(v->g, n));
}

void rung_say_nodes(const rung_view *v, rung_node_list nodes, const char *last,
                    rung_sink *out)
{
    for (uint32_t i = 0; i < nodes.n; i++) {
        rung_puts(out, rung_listed(i, nodes.n, last));
        rung_say_node(v, nodes.items[i], out);
    }
}

void rung_say_count(uint32_t n, const char *one, const char *many, rung_sink *out)
{
    rung_putf(out, "%u %s", n, rung_plural(n, one, many));
}

bool rung_say_ended(const rung_view *v, rung_node n, rung_sink *out)
{
    if (rung_view_has(v, n))
        return false;
    rung_say_node(v, n, out);
    rung_puts(
        out,
        v->dated
            ? " is not there on that day; `show` says when it is.\n"
            : " has ended; `show` says what it was, and --as-of asks about its day.\n");
    return true;
}

void rung_say_held_ended(const rung_view *v, rung_node_list held, rung_sink *out)
{
    for (uint32_t i = 0; i < held.n; i++) {
        if (rung_view_has(v, held.items[i]))
            continue;
        rung_say_node(v, held.items[i], out);
        rung_puts(out, v->dated ? " is not there on that day" : " has ended");
        rung_puts(out, ", and what it gave is not counted here: ask what the person "
                       "learned. `show` says what it was");
        rung_puts(out,
                  v->dated ? ", and when.\n" : ", and --as-of asks about its day.\n");
    }
}

void rung_say_left_aside(uint32_t n, rung_sink *out)
{
    if (!n)
        return;
    rung_say_count(n, "planned or potential link was", "planned or potential links were",
                   out);
    rung_puts(out, " left aside; --status walks them.\n");
}

void rung_say_not_recorded(const rung_view *v, rung_node n, rung_sink *out)
{
    if (rung_say_ended(v, n, out))
        return;
    rung_puts(out, "What ");
    rung_say_node(v, n, out);
    rung_putf(out, " %s is not recorded: unknown, which is not the same as nothing.\n",
              rung_node_kind(v->g, n) == RUNG_ROLE ? "requires" : "gives");
}
