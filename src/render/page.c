/* page.c -- from a result and its shape to titles, cards and lines; see page.h. What is a
 * table is made by page_table.c, the text of a member by cells.c. */
#include "render/page.h"

#include <assert.h>

#include "render/cells.h"
#include "render/page_table.h"

/* ---- blocks ---- */

rung_block *rung_page_add_block(rung_page *p, rung_block_type type, const char *title)
{
    rung_block *b = rung_page_alloc(p, 1, sizeof *b);
    if (!b)
        return NULL;
    b->type = type;
    b->title = title;
    b->headed = true;
    if (p->last)
        p->last->next = b;
    else
        p->first = b;
    p->last = b;
    return b;
}

static void add_line(rung_page *p, rung_block *b, const char *label, const char *text,
                     uint8_t status)
{
    if (!b || !*text)
        return;
    rung_page_line *lines =
        rung_arena_grown(&p->mem, b->lines, b->n_lines, &b->cap_lines, 8, sizeof *lines);
    p->failed |= !lines;
    if (!lines)
        return;
    b->lines = lines;
    b->lines[b->n_lines++] = (rung_page_line){ label, text, status };
}

/* The block of labelled lines that the page ends with, or a new one. */
static rung_block *lines_block(rung_page *p)
{
    if (p->last && p->last->type == RUNG_BLOCK_LINES)
        return p->last;
    return rung_page_add_block(p, RUNG_BLOCK_LINES, NULL);
}

static void add_evidence_lines(rung_page *p, rung_block *b, uint32_t fact)
{
    if (fact == RUNG_NONE)
        return;
    const rung_fact *f = rung_view_fact(p->view, fact);
    size_t start = p->scratch.len;
    rung_cell_put_how_sure(p, fact);
    add_line(p, b, "How sure", rung_page_keep(p, start), f->status);
    rung_cell_put_place(p, f);
    add_line(p, b, "Written in", rung_page_keep(p, start), RUNG_PAGE_NO_STATUS);
    rung_cell_put_note(p, fact);
    add_line(p, b, "Note", rung_page_keep(p, start), RUNG_PAGE_NO_STATUS);
    add_line(p, b, "Holds", rung_cell_dates_text(p, f), RUNG_PAGE_NO_STATUS);
}

/* Each further row that speaks of the thing as a line of its own. */
static void add_fact_lines(rung_page *p, rung_block *b, const rung_field *f,
                           rung_any_list l)
{
    const rung_field fact_field = { .type = RUNG_T_FACT };
    for (uint32_t i = 0; i < l.n; i++) {
        size_t start = p->scratch.len;
        const void *element = rung_element(f, l, i);
        uint32_t fact = rung_member_fact(element, &fact_field);
        rung_cell_put_member(p, &fact_field, element);
        size_t said = p->scratch.len;
        if (f->stated) {
            rung_puts(&p->scratch, ": ");
            rung_cell_put_stated(p, fact);
            if (p->scratch.len == said + 2)
                p->scratch.len = said;
        }
        add_line(p, b, i ? "" : rung_cell_field_label(p, f), rung_page_keep(p, start),
                 rung_cell_fact_status(p, fact));
    }
}

/* ---- the page ---- */

static void add_list(rung_page *p, const rung_field *f, const void *at);

static void add_open_lines(rung_page *p, rung_block *b, const rung_shape *s,
                           const rung_field *f, const void *at)
{
    rung_any_list l = rung_member_list(at, f);
    const rung_open_item *items = l.items;
    const rung_field *evidence = rung_cell_first_of(s, RUNG_T_FACT);
    uint32_t card = evidence ? rung_member_fact(at, evidence) : RUNG_NONE;
    for (uint32_t i = 0; i < l.n; i++) {
        if (!rung_open_kept(p->view, s, at, f, i) || rung_cell_is_strength(p, &items[i]))
            continue;
        size_t start = p->scratch.len;
        rung_cell_put_value(p, items[i].value);
        rung_cell_put_strength(p, &items[i]);
        rung_cell_put_other_source(p, card, &items[i]);
        const char *text = rung_page_keep(p, start);
        const char *label =
            rung_cell_attr_label(p, rung_attr_name(p->view->g, items[i].value->attr));
        add_line(p, b, label, text, RUNG_PAGE_NO_STATUS);
    }
}

/* A list that wants a table of its own beneath the card. */
static bool is_table(const rung_field *f)
{
    return f->type == RUNG_T_LIST && f->of && f->show == RUNG_SHOW;
}

/* The members of a struct from number `first` on: lines of the block, then a table for
 * each list of structs. */
static void add_card_members(rung_page *p, rung_block *b, const rung_shape *s,
                             const void *at, size_t first)
{
    for (size_t i = first; i < s->n_fields; i++) {
        const rung_field *f = &s->fields[i];
        if (rung_page_omits(p, f) || is_table(f))
            continue;
        if (f->type == RUNG_T_OPEN)
            add_open_lines(p, b, s, f, at);
        else if (f->type == RUNG_T_FACT)
            add_evidence_lines(p, b, rung_member_fact(at, f));
        else if (f->type == RUNG_T_LIST && !f->of && f->elem == RUNG_T_FACT)
            add_fact_lines(p, b, f, rung_member_list(at, f));
        else
            add_line(p, b, rung_cell_field_label(p, f), rung_cell_member_text(p, f, at),
                     RUNG_PAGE_NO_STATUS);
    }
    for (size_t i = first; i < s->n_fields; i++)
        if (is_table(&s->fields[i]) && !rung_page_omits(p, &s->fields[i]))
            add_list(p, &s->fields[i], at);
}

/* A node as a card: its name as the title; kind, level and id beneath; then all that is
 * known of it. */
static void add_card(rung_page *p, const rung_shape *s, const void *at)
{
    rung_node n = rung_member_node(at, &s->fields[0]);
    if (n.id == RUNG_NONE)
        return;
    char id[RUNG_NODE_ID_MAX];
    const char *dot = p->ascii ? ", " : " \u00b7 ";
    const char *level = rung_cell_level_text(p, n);
    size_t start = p->scratch.len;
    rung_cell_put_node(p, n);
    rung_block *b = rung_page_add_block(p, RUNG_BLOCK_CARD, rung_page_keep(p, start));
    if (!b)
        return;
    rung_puts(&p->scratch, rung_kind_word(rung_node_kind(p->view->g, n)));
    if (*level)
        rung_putf(&p->scratch, "%slevel %s", dot, level);
    rung_putf(&p->scratch, "%s%s", dot, rung_node_id(p->view->g, n, id));
    b->subtitle = rung_page_keep(p, start);
    b->statuses = rung_page_alloc(p, 1, 1);
    if (b->statuses)
        b->statuses[0] = rung_cell_note_status(p, rung_cell_struct_status(p, s, at));
    add_card_members(p, b, s, at, 1);
}

/* The number of an expanded element and the way its steps lead, `2. Porter → Nurse`, or
 * what tells it best. */
static const char *expanded_title(rung_page *p, const rung_field *f, const void *element,
                                  uint32_t number)
{
    size_t start = p->scratch.len;
    const rung_field *steps = NULL;
    for (size_t i = 0; i < f->of->n_fields && !steps; i++)
        if (is_table(&f->of->fields[i])
            && rung_field_named(f->of->fields[i].of, "from", RUNG_T_NODE))
            steps = &f->of->fields[i];
    rung_any_list l =
        steps ? rung_member_list(element, steps) : (rung_any_list){ NULL, 0 };
    rung_putf(&p->scratch, "%u. ", number);
    if (steps && l.n == 0)
        rung_puts(&p->scratch, "No steps");
    else if (steps && rung_list_is_chain(steps, l))
        rung_cell_put_chain(p, steps, l);
    else
        rung_cell_put_element(p, f, element);
    return rung_page_keep(p, start);
}

/* Each element as a card of its own. */
static void add_expanded(rung_page *p, const rung_field *f, rung_any_list l)
{
    for (uint32_t i = 0; i < l.n && !p->failed; i++) {
        const void *element = rung_element(f, l, i);
        rung_block *b =
            rung_page_add_block(p, RUNG_BLOCK_CARD, expanded_title(p, f, element, i + 1));
        if (b)
            add_card_members(p, b, f->of, element, 0);
    }
}

/* Texts, one a line, each with where it is written. */
static void add_cited(rung_page *p, const rung_field *f, const void *at, uint32_t n)
{
    rung_block *b = rung_page_add_block(p, RUNG_BLOCK_TABLE, rung_cell_field_label(p, f));
    const char **cells = rung_page_alloc(p, n, sizeof *cells);
    if (!b || !cells)
        return;
    b->headed = false;
    b->cells = cells;
    b->n_columns = 1;
    b->count = b->n_rows = n;
    for (uint32_t i = 0; i < n; i++)
        cells[i] = rung_cell_cited_text(p, f, at, i);
}

static void add_list(rung_page *p, const rung_field *f, const void *at)
{
    rung_any_list l = rung_member_list(at, f);
    if (f->show == RUNG_SHOW_COUNT || (l.n && f->show == RUNG_SHOW_NAMES)) {
        add_line(p, lines_block(p), rung_cell_field_label(p, f),
                 rung_cell_member_text(p, f, at), RUNG_PAGE_NO_STATUS);
        return;
    }
    if (l.n == 0) {
        if (f->none)
            add_line(p, lines_block(p), rung_cell_field_label(p, f), f->none,
                     RUNG_PAGE_NO_STATUS);
        return;
    }
    if (f->cited_at) {
        add_cited(p, f, at, l.n);
        return;
    }
    if (f->expand && f->of)
        add_expanded(p, f, l);
    else
        rung_page_add_rows(p, f, l);
}

static void add_members(rung_page *p, const rung_shape *s, const void *at)
{
    for (size_t i = 0; i < s->n_fields && !p->failed; i++) {
        const rung_field *f = &s->fields[i];
        if (rung_page_omits(p, f))
            continue;
        const void *inner = f->type == RUNG_T_STRUCT ? rung_member_struct(at, f) : NULL;
        if (f->type == RUNG_T_LIST)
            add_list(p, f, at);
        else if (inner && f->of->ref)
            add_card(p, f->of, inner);
        else if (f->type == RUNG_T_NODE)
            add_line(p, lines_block(p), rung_cell_field_label(p, f),
                     rung_cell_node_line(p, rung_member_node(at, f)),
                     RUNG_PAGE_NO_STATUS);
        else if (f->type == RUNG_T_FACT)
            add_evidence_lines(p, lines_block(p), rung_member_fact(at, f));
        else if (f->type == RUNG_T_OPEN)
            add_open_lines(p, lines_block(p), s, f, at);
        else
            add_line(p, lines_block(p), rung_cell_field_label(p, f),
                     rung_cell_member_text(p, f, at), RUNG_PAGE_NO_STATUS);
    }
}

/* The sources that some line cites, with title and date. */
static void add_sources(rung_page *p)
{
    const rung_snapshot *g = p->view->g;
    uint32_t n = rung_section_count(g, RUNG_SECTION_sources);
    rung_block *last = p->last;
    for (uint32_t i = 0; i < n && !p->failed; i++) {
        if (!p->cited[i])
            continue;
        if (!p->sources && !(p->sources = rung_page_alloc(p, 1, sizeof *p->sources)))
            return;
        const rung_source *source = &g->sources[i];
        size_t start = p->scratch.len;
        rung_cell_put_pooled(p, source->title);
        if (source->date) {
            rung_puts(&p->scratch, source->title ? " (" : "(");
            rung_cell_put_pooled(p, source->date);
            rung_putc(&p->scratch, ')');
        }
        const char *text = rung_page_keep(p, start);
        add_line(p, p->sources, rung_cell_shown(p, rung_text_of(g, source->id)),
                 *text ? text : "-", RUNG_PAGE_NO_STATUS);
    }
    assert(p->last == last);
    (void)last;
}

/* Names the parameter by which more rows are had. */
static void add_truncated(rung_page *p, const rung_query *q)
{
    static const char *const names[] = { "limit", "k" };
    size_t start = p->scratch.len;
    rung_puts(&p->scratch, "Some rows were left out.");
    for (size_t i = 0; i < RUNG_COUNT_OF(names); i++)
        for (size_t j = 0; j < q->n_params; j++)
            if (strcmp(q->params[j].name, names[i]) == 0 && p->scratch.len == start + 24)
                rung_putf(&p->scratch, " Ask with a larger --%s to see more.", names[i]);
    if (p->scratch.len == start + 24)
        rung_puts(&p->scratch, " A narrower question shows them.");
    p->truncated = rung_page_keep(p, start);
}

rung_status rung_page_of(const rung_reply *r, bool ascii, rung_page *page,
                         rung_error *err)
{
    *page = (rung_page){ .reply = r,
                         .view = &r->view,
                         .ascii = ascii,
                         .ids = r->detail == RUNG_DETAIL_IDS,
                         .scratch = rung_sink_buffer(RUNG_ARENA_LIMIT) };
    rung_page *p = page;
    p->cited =
        rung_page_alloc(p,
                        (size_t)rung_section_count(r->view.g, RUNG_SECTION_sources) + 1,
                        1);
    if (p->cited && (r->query->say || r->view.over || r->view.dated || r->timed)) {
        rung_say_premises(p->view, &p->scratch);
        if (r->query->say)
            r->query->say(&r->view, r->result, &p->scratch);
        rung_say_time(r, &p->scratch);
        p->say = rung_page_keep(p, 0);
    }
    if (p->cited)
        add_members(p, rung_reply_shape(r), r->result);
    if (p->cited && !p->failed)
        add_sources(p);
    if (r->truncated)
        add_truncated(p, r->query);
    if (p->failed || p->scratch.failed)
        return rung_fail(
            err, RUNG_NO_MEMORY,
            "the answer is too large to lay out; ask for fewer rows, or --format json");
    return RUNG_OK;
}

void rung_page_drop(rung_page *page)
{
    rung_sink_drop(&page->scratch);
    rung_arena_drop(&page->mem);
    *page = (rung_page){ 0 };
}
