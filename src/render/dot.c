/* dot.c -- an answer as a drawing for Graphviz: the nodes in it, and an edge for each row.
 *
 * A row with `from` and `to` joins these two; a row of a relation joins its node to the
 * node asked about, in its direction; any other row hangs on the node asked about, or on
 * the one that its list `hangs_on`. A verdict is the setting's: its edge leaves the setting.
 * Lists within a row hang on the row's node; what is left out of the answer stands by
 * itself. A node and an edge appear once. Cost: O(rows). */
#include "render/dot.h"

#include "core/text.h"
#include "render/parts.h"

typedef struct edge {
    uint32_t from, to;
    const char *label; /* of a field or a relation: compared by its words */
    uint8_t status;    /* or UNSOURCED; RUNG_N_FACT_STATUS: not said */
} edge;

typedef struct drawing {
    const rung_view *v;
    rung_arena mem;
    bool failed;
    uint8_t *seen; /* a byte a node of the graph */
    uint32_t *nodes, n_nodes, cap_nodes;
    edge *edges;
    uint32_t n_edges, cap_edges;
    uint32_t *slots; /* open addressing: index into edges + 1; twice cap_edges */
} drawing;

static void add_node(drawing *d, rung_node n)
{
    if (d->failed || n.id == RUNG_NONE || d->seen[n.id])
        return;
    uint32_t *nodes =
        rung_arena_grown(&d->mem, d->nodes, d->n_nodes, &d->cap_nodes, 64, sizeof *nodes);
    d->failed |= !nodes;
    if (!nodes)
        return;
    d->nodes = nodes;
    d->seen[n.id] = 1;
    d->nodes[d->n_nodes++] = n.id;
}

/* The slot of an edge like e, or the empty one where it belongs. */
static uint32_t *slot_of(const drawing *d, const edge *e)
{
    uint32_t mask = d->cap_edges * 2 - 1;
    uint64_t hash = ((uint64_t)e->from << 32 | e->to) * 0x9e3779b97f4a7c15u;
    for (const char *c = e->label; *c; c++)
        hash = (hash ^ (unsigned char)*c) * 0x100000001b3u;
    for (uint32_t i = (uint32_t)(hash >> 32) & mask;; i = (i + 1) & mask) {
        if (!d->slots[i])
            return &d->slots[i];
        const edge *other = &d->edges[d->slots[i] - 1];
        if (other->from == e->from && other->to == e->to
            && strcmp(other->label, e->label) == 0)
            return &d->slots[i];
    }
}

static bool make_room(drawing *d)
{
    if (d->n_edges < d->cap_edges)
        return true;
    uint32_t cap = d->cap_edges;
    edge *edges =
        rung_arena_grown(&d->mem, d->edges, d->n_edges, &cap, 64, sizeof *edges);
    uint32_t *slots = RUNG_NEW(&d->mem, uint32_t, (size_t)cap * 2);
    d->failed |= !edges || !slots;
    if (d->failed)
        return false;
    d->edges = edges;
    d->slots = slots;
    d->cap_edges = cap;
    for (uint32_t i = 0; i < d->n_edges; i++)
        *slot_of(d, &d->edges[i]) = i + 1;
    return true;
}

static void add_edge(drawing *d, rung_node from, rung_node to, const char *label,
                     uint8_t status)
{
    add_node(d, from);
    add_node(d, to);
    if (d->failed || from.id == RUNG_NONE || to.id == RUNG_NONE || from.id == to.id
        || !make_room(d))
        return;
    edge e = { from.id, to.id, label, status };
    uint32_t *slot = slot_of(d, &e);
    if (*slot)
        return;
    d->edges[d->n_edges++] = e;
    *slot = d->n_edges;
}

static uint8_t status_of(const drawing *d, const rung_shape *s, const void *at)
{
    uint8_t status = RUNG_N_FACT_STATUS;
    for (size_t i = 0; i < s->n_fields; i++) {
        const rung_field *f = &s->fields[i];
        if (f->type == RUNG_T_STATUS)
            return rung_member_byte(at, f);
        if (f->type == RUNG_T_FACT && rung_member_fact(at, f) != RUNG_NONE)
            return rung_view_fact(d->v, rung_member_fact(at, f))->status;
        if (f->type == RUNG_T_FACT && f->show != RUNG_SHOW_NOT)
            status = RUNG_UNSOURCED;
    }
    return status;
}

/* The node a struct is about: its NODE `to` where it has `from` too, else its first NODE
 * or ref STRUCT. */
static rung_node node_of(const rung_shape *s, const void *at)
{
    const rung_field *to = rung_field_named(s, "to", RUNG_T_NODE);
    if (to && rung_field_named(s, "from", RUNG_T_NODE))
        return rung_member_node(at, to);
    for (size_t i = 0; i < s->n_fields; i++) {
        const rung_field *f = &s->fields[i];
        const void *inner =
            f->type == RUNG_T_STRUCT && f->of->ref ? rung_member_struct(at, f) : NULL;
        if (f->type == RUNG_T_NODE)
            return rung_member_node(at, f);
        if (inner)
            return rung_member_node(inner, &f->of->fields[0]);
    }
    return RUNG_NO_NODE_REF;
}

/* What a row says of itself in its member `verdict`, or NULL. */
static const char *verdict_of(const rung_shape *s, const void *at)
{
    const rung_field *word = rung_field_named(s, "verdict", RUNG_T_WORD);
    const rung_field *text = rung_field_named(s, "verdict", RUNG_T_TEXT);
    return word   ? word->words[rung_member_byte(at, word)]
           : text ? rung_member_text(at, text)
                  : NULL;
}

static void add_lists(drawing *d, const rung_shape *s, const void *at, rung_node about);

static void add_row(drawing *d, const rung_field *list, const void *row, rung_node about)
{
    const rung_shape *s = list->of;
    const rung_field *from = rung_field_named(s, "from", RUNG_T_NODE);
    const rung_field *to = rung_field_named(s, "to", RUNG_T_NODE);
    rung_node mine = node_of(s, row);
    uint8_t status = status_of(d, s, row);
    bool related = s->n_fields > 1 && s->fields[0].type == RUNG_T_RELATION
                   && s->fields[1].type == RUNG_T_WORD;
    if (from && to) {
        add_edge(d, rung_member_node(row, from), mine, "", status);
    } else if (related) {
        const char *label =
            rung_relation_word((rung_relation)rung_member_byte(row, &s->fields[0]));
        bool in = rung_member_byte(row, &s->fields[1]) != 0;
        add_edge(d, in ? mine : about, in ? about : mine, label, status);
    } else {
        const char *verdict = verdict_of(s, row);
        bool turned = verdict && mine.id != RUNG_NONE
                      && rung_node_kind(d->v->g, mine) == RUNG_SETTING;
        add_edge(d, turned ? mine : about, turned ? about : mine,
                 verdict ? verdict : list->name, status);
    }
    add_lists(d, s, row, mine.id == RUNG_NONE ? about : mine);
}

/* Every NODE, ref STRUCT and list of a struct; lists hang on `about`. */
static void add_lists(drawing *d, const rung_shape *s, const void *at, rung_node about)
{
    for (size_t i = 0; i < s->n_fields && !d->failed; i++) {
        const rung_field *f = &s->fields[i];
        const void *inner = f->type == RUNG_T_STRUCT ? rung_member_struct(at, f) : NULL;
        if (f->type == RUNG_T_NODE)
            add_node(d, rung_member_node(at, f));
        if (inner) {
            rung_node n = node_of(f->of, inner);
            add_node(d, n);
            add_lists(d, f->of, inner, n.id == RUNG_NONE ? about : n);
        }
        if (f->type != RUNG_T_LIST)
            continue;
        const rung_field *hook =
            f->hangs_on ? rung_field_named(s, f->hangs_on, RUNG_T_NODE) : NULL;
        rung_node on = hook ? rung_member_node(at, hook) : about;
        rung_any_list l = rung_member_list(at, f);
        for (uint32_t k = 0; k < l.n; k++) {
            const void *element = rung_element(f, l, k);
            rung_node n;
            if (f->of && f->of->aside)
                add_node(d, node_of(f->of, element));
            else if (f->of)
                add_row(d, f, element, on);
            else if (rung_element_node(f, element, &n))
                add_edge(d, on, n, f->name, RUNG_N_FACT_STATUS);
        }
    }
}

/* ---- writing ---- */

/* True when Graphviz would take what begins with this `&` for a character of HTML. */
static bool is_entity(const char *s)
{
    size_t from = 1 + (s[1] == '#'), n = strspn(s + from, "0123456789"
                                                          "abcdefghijklmnopqrstuvwxyz"
                                                          "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    return from + n > 1 && s[from + n] == ';';
}

static void put_escaped(rung_sink *out, const char *s, size_t len)
{
    rung_sink safe = rung_sink_buffer(0);
    rung_text_put_shown(&safe, s, len, SIZE_MAX);
    out->failed = out->failed || safe.failed;
    const char *text = safe.failed || !safe.len ? "" : safe.to;
    for (; *text; text++) {
        if (*text == '"' || *text == '\\')
            rung_putc(out, '\\');
        rung_putc(out, *text);
        if (*text == '&' && is_entity(text))
            rung_puts(out, "amp;");
    }
    rung_sink_drop(&safe);
}

void rung_dot_quote(rung_sink *out, const char *s, size_t len)
{
    rung_putc(out, '"');
    put_escaped(out, s, len);
    rung_putc(out, '"');
}

/* Of which day the drawing is and what was supposed for it, above it. */
static void put_premises(const rung_view *v, rung_sink *out)
{
    rung_sink said = rung_sink_buffer(0);
    rung_say_premises(v, &said);
    out->failed = out->failed || said.failed;
    if (said.len) {
        rung_puts(out, "  labelloc=t;\n  labeljust=l;\n  label=\"");
        for (const char *at = said.to, *end; (end = strchr(at, '\n')); at = end + 1) {
            put_escaped(out, at, (size_t)(end - at));
            rung_puts(out, "\\l");
        }
        rung_puts(out, "\";\n");
    }
    rung_sink_drop(&said);
}

static void put_id(const drawing *d, rung_sink *out, uint32_t n)
{
    char id[RUNG_NODE_ID_MAX];
    rung_node_id(d->v->g, (rung_node){ n }, id);
    rung_dot_quote(out, id, strlen(id));
}

static void put_node(const drawing *d, rung_sink *out, uint32_t n)
{
    const rung_snapshot *g = d->v->g;
    rung_puts(out, "  ");
    put_id(d, out, n);
    rung_puts(out, " [label=");
    if (g->node_name[n])
        rung_dot_quote(out, rung_text_of(g, g->node_name[n]),
                       rung_text_len_of(g, g->node_name[n]));
    else
        put_id(d, out, n);
    rung_node node = { n };
    rung_puts(out, ", ");
    rung_dot_put_node_look(out, rung_node_kind(g, node),
                           (uint8_t)rung_view_status(d->v,
                                                     rung_node_best_fact(d->v, node)));
    rung_puts(out, "];\n");
}

static void put_edge(const drawing *d, rung_sink *out, const edge *e)
{
    rung_puts(out, "  ");
    put_id(d, out, e->from);
    rung_puts(out, " -> ");
    put_id(d, out, e->to);
    rung_puts(out, " [");
    char words[128];
    snprintf(words, sizeof words, "%s", e->label);
    for (char *c = words; *c; c++)
        *c = *c == '_' ? ' ' : *c;
    rung_dot_put_edge_look(out, words, e->status);
    rung_puts(out, "];\n");
}

rung_status rung_render_dot(const rung_reply *r, rung_sink *out, rung_error *err)
{
    drawing d = { .v = &r->view };
    d.seen = rung_arena_alloc(&d.mem, r->view.g->head->n_nodes, 1);
    if (d.seen)
        add_lists(&d, rung_reply_shape(r), r->result,
                  node_of(rung_reply_shape(r), r->result));
    bool failed = d.failed || !d.seen;
    if (!failed) {
        rung_puts(out, "digraph ");
        rung_dot_quote(out, r->query->name, strlen(r->query->name));
        rung_puts(out, " {\n  rankdir=LR;\n");
        put_premises(d.v, out);
        for (uint32_t i = 0; i < d.n_nodes; i++)
            put_node(&d, out, d.nodes[i]);
        for (uint32_t i = 0; i < d.n_edges; i++)
            put_edge(&d, out, &d.edges[i]);
        rung_puts(out, "}\n");
    }
    rung_arena_drop(&d.mem);
    return failed ? rung_fail(err, RUNG_NO_MEMORY,
                              "the answer is too large to draw; ask for fewer rows")
                  : RUNG_OK;
}
