/* show.c -- all that is recorded of one node: its attributes, every row that states one,
 * every link both ways.
 *
 * The only question in which ended facts take part. */
#include "query/parts.h"

typedef struct rung_show_args {
    rung_node node;
} rung_show_args;

/* A node with every attribute. */
typedef struct rung_card {
    rung_node node;
    rung_open attributes;
    rung_fact_ref evidence;
    rung_fact_list also, rules;
} rung_card;

typedef struct rung_shown_link {
    uint8_t relation, direction;
    rung_node node;
    rung_open attributes;
    rung_fact_ref evidence;
    rung_fact_list also;
} rung_shown_link;

typedef struct rung_show_result {
    rung_card *node;
    RUNG_LIST_OF(rung_shown_link) links;
} rung_show_result;

enum { OUTWARD, INWARD };

/* Puts the attributes that facts [first, end) state, each from the first that states it.
 * `link`: only facts of the first one's status speak. */
static rung_status put_attributes(rung_task *t, const rung_view *v, uint32_t first,
                                  uint32_t end, bool link, rung_open *out,
                                  rung_error *err)
{
    uint32_t room = 0, n;
    for (uint32_t f = first; f < end; f++, room += n)
        rung_view_fact_values(v, f, &n);
    *out = (rung_open){ 0 };
    if (!RUNG_MAKE(&t->mem, out->items, room))
        return rung_fail_memory(err);
    for (uint32_t f = first; f < end; f++) {
        const rung_value *values = rung_view_fact_values(v, f, &n);
        if (link && rung_view_status(v, f) != rung_view_status(v, first))
            break;
        if (link && !rung_view_link_fact(v, rung_view_fact(v, f)))
            continue;
        for (uint32_t i = 0; i < n; i++) {
            uint32_t at = 0;
            while (at < out->n && out->items[at].value->attr != values[i].attr)
                at++;
            if (at == out->n)
                out->items[out->n++] = (rung_open_item){ &values[i], f };
        }
    }
    return RUNG_OK;
}

/* Facts [first, end), one after another. */
static rung_status put_facts(rung_task *t, uint32_t first, uint32_t end,
                             rung_fact_list *out, rung_error *err)
{
    out->n = 0;
    if (!RUNG_MAKE(&t->mem, out->items, end - first))
        return rung_fail_memory(err);
    for (uint32_t f = first; f < end; f++)
        out->items[out->n++].id = f;
    return RUNG_OK;
}

static rung_status put_card(rung_task *t, const rung_view *v, rung_node n,
                            rung_card **out, rung_error *err)
{
    const rung_snapshot *g = v->g;
    uint32_t first = g->node_fact[n.id], end = g->node_fact[n.id + 1];
    rung_card *card = RUNG_NEW(&t->mem, rung_card, 1);
    if (!card)
        return rung_fail_memory(err);
    card->node = n;
    card->evidence.id = rung_node_best_fact(v, n);
    rung_status s = put_attributes(t, v, first, end, false, &card->attributes, err);
    if (!s)
        s = put_facts(t, first + 1, end, &card->also, err);
    if (!s)
        s = put_facts(t, g->rule_fact[n.id], g->rule_fact[n.id + 1], &card->rules, err);
    *out = card;
    return s;
}

static rung_status put_link(rung_task *t, const rung_view *v, const rung_link *l,
                            rung_relation relation, int direction, rung_show_result *out,
                            rung_error *err)
{
    rung_shown_link *row = &out->links.items[out->links.n++];
    *row = (rung_shown_link){
        .relation = (uint8_t)relation,
        .direction = (uint8_t)direction,
        .node = direction == OUTWARD ? l->to : l->from,
        .evidence = { l->fact },
    };
    rung_status s = put_attributes(t, v, l->fact, rung_view_link_end(v, l->id), true,
                                   &row->attributes, err);
    return s ? s : rung_also(t, v, l, &row->also, err);
}

static rung_links links_of(const rung_view *v, rung_relation relation, int direction,
                           rung_node n)
{
    return direction == OUTWARD ? rung_links_out(v, relation, n)
                                : rung_links_in(v, relation, n);
}

static rung_status put_links(rung_task *t, const rung_view *v, rung_node node,
                             rung_show_result *out, rung_error *err)
{
    uint32_t n = 0;
    for (unsigned i = 0; i < 2 * RUNG_N_RELATIONS; i++) {
        rung_links it = links_of(v, (rung_relation)(i / 2), i % 2, node);
        n += rung_links_left(it);
    }
    if (!RUNG_MAKE(&t->mem, out->links.items, n))
        return rung_fail_memory(err);
    rung_status s = RUNG_OK;
    for (unsigned i = 0; !s && i < 2 * RUNG_N_RELATIONS; i++)
        for (rung_links it = links_of(v, (rung_relation)(i / 2), i % 2, node);
             !s && rung_links_next(&it);)
            s = put_link(t, v, &it.link, (rung_relation)(i / 2), i % 2, out, err);
    return s;
}

static rung_status show_run(rung_task *t, const rung_view *v, const void *args,
                            void *result, rung_error *err)
{
    const rung_show_args *a = args;
    rung_show_result out = { 0 };
    rung_view always = rung_view_everything(v); /* what has ended is shown too */
    always.statuses = v->statuses;
    rung_status s = put_card(t, v, a->node, &out.node, err);
    if (!s)
        s = put_links(t, &always, a->node, &out, err);
    if (!s)
        *(rung_show_result *)result = out;
    return s;
}

static void show_say(const rung_view *v, const void *result, rung_sink *out)
{
    const rung_show_result *r = result;
    if (!rung_view_has(v, r->node->node))
        rung_puts(
            out, "This has ended: it is shown here and takes part in no other answer.\n");
}

static const rung_field card_fields[] = {
    { RUNG_FIELD(rung_card, node, NODE, "the node") },
    { RUNG_FIELD(rung_card, attributes, OPEN,
                 "every attribute that a row states, the best row's first") },
    { RUNG_FIELD(rung_card, evidence, FACT, "its best row") },
    { RUNG_ITEMS(rung_card, also, FACT, "its other rows with what each states"),
      .stated = true, .label = "Also written" },
    { RUNG_ITEMS(
          rung_card, rules, FACT,
          "of a qualification: its rules of combination, each a row with what it states"),
      .stated = true, .label = "Rules" },
};
static const rung_shape card_shape = RUNG_REF_SHAPE(rung_card, card_fields);

static const char *const direction_words[] = { "out", "in", NULL };

static const rung_field link_fields[] = {
    { RUNG_FIELD(rung_shown_link, relation, RELATION, "how they are linked") },
    { RUNG_FIELD(rung_shown_link, direction, WORD, "out: from this node; in: to it"),
      .words = direction_words },
    { RUNG_FIELD(rung_shown_link, node, NODE, "the node at the other end"),
      .label = "Name" },
    { RUNG_FIELD(rung_shown_link, attributes, OPEN, "what the link states"),
      .label = "Details" },
    { RUNG_FIELD(rung_shown_link, evidence, FACT, "its best fact") },
    { RUNG_ITEMS(rung_shown_link, also, FACT, "further facts"), .stated = true,
      .show = RUNG_SHOW_NOT },
};
static const rung_shape link_shape = RUNG_SHAPE(rung_shown_link, link_fields);

static const rung_field show_fields[] = {
    { RUNG_FIELD(rung_show_result, node, STRUCT, "the node"), .of = &card_shape },
    { RUNG_ROWS(rung_show_result, links, link_shape,
                "its links, by relation, direction and node"),
      .label = "Links", .rows = true, .group = true },
};
static const rung_shape show_shape = RUNG_SHAPE(rung_show_result, show_fields);

static const rung_param show_params[] = {
    { RUNG_PARAM(rung_show_args, node, NODE, "id, key, name, alias or code"),
      .required = true },
};

const rung_query rung_query_show = {
    .name = "show",
    .summary = "all that is recorded of one node",
    .help = "Attributes from the best row that states each, the other rows beside it, "
            "and every link both ways "
            "with its evidence. The only question that shows what has ended.",
    .example = "show role:healthcare-assistant",
    .cost = "O(rows and links of the node)",
    .since = "0.1",
    RUNG_TAKES(rung_show_args, show_params),
    .result = &show_shape,
    .run = show_run,
    .say = show_say,
};
