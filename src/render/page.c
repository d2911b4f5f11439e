/* page.c -- from a result and its shape to titles, lines and tables of texts; see page.h. */
#include "render/page.h"

#include <assert.h>

#include "render/cells.h"

#define ATTRIBUTE_COLUMNS 3u /* more open attributes than that share a column */

/* ---- blocks ---- */

static rung_block *add_block(rung_page *p, rung_block_type type, const char *title)
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
    return add_block(p, RUNG_BLOCK_LINES, NULL);
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

/* ---- tables ---- */

typedef enum cell_kind {
    CELL_NAME,
    CELL_KIND,
    CELL_LEVEL,
    CELL_MEMBER,
    CELL_ATTR,
    CELL_DETAILS,
    CELL_STATED,
    CELL_HOW,
    CELL_WRITTEN,
    CELL_ID
} cell_kind;

/* Where the cells of a column come from. */
typedef struct cell_source {
    cell_kind kind;
    const rung_field *field;
    const char *attr; /* ATTR: its name */
    rung_page_column column;
} cell_source;

/* True when the NODE member f is, in every row, the one node that the answer names at its
 * top: no news. */
static bool is_asked(const rung_page *p, const rung_field *f, const void **rows,
                     uint32_t n)
{
    const rung_shape *top = rung_reply_shape(p->reply);
    rung_node first = n ? rung_member_node(rows[0], f) : RUNG_NO_NODE_REF;
    for (uint32_t r = 1; r < n; r++)
        if (rung_member_node(rows[r], f).id != first.id)
            return false;
    for (size_t i = 0; i < top->n_fields && first.id != RUNG_NONE; i++)
        if (top->fields[i].type == RUNG_T_NODE
            && rung_member_node(p->reply->result, &top->fields[i]).id == first.id)
            return true;
    return false;
}

/* The node that rows are about: of a ref-shape its own, else the first that is not asked about. */
static const rung_field *main_of(const rung_page *p, const rung_shape *s,
                                 const void **rows, uint32_t n)
{
    if (s->ref)
        return &s->fields[0];
    for (size_t i = 0; i < s->n_fields; i++) {
        const rung_field *f = &s->fields[i];
        if (f->type == RUNG_T_NODE && f->show != RUNG_SHOW_NOT
            && !is_asked(p, f, rows, n))
            return f;
    }
    return rung_cell_first_of(s, RUNG_T_NODE);
}

/* One table being made: rows of one shape. */
typedef struct table_plan {
    const rung_shape *shape;
    const void **rows;
    uint32_t n_rows;
    const rung_field *main;      /* the node a row is about; NULL when none */
    const rung_field *hidden[2]; /* grouped by */
    cell_source *columns;
    uint32_t n_columns, cap_columns;
} table_plan;

static void plan_column(rung_page *p, table_plan *t, cell_source c)
{
    cell_source *columns = rung_arena_grown(&p->mem, t->columns, t->n_columns,
                                            &t->cap_columns, 16, sizeof *columns);
    p->failed |= !columns;
    if (!columns)
        return;
    t->columns = columns;
    t->columns[t->n_columns++] = c;
}

/* Columns of the node a row is about: name, kind when kinds are mixed, level when any is known. */
static void plan_main(rung_page *p, table_plan *t)
{
    const rung_snapshot *g = p->view->g;
    rung_kinds kinds = 0;
    for (uint32_t i = 0; i < t->n_rows; i++) {
        rung_node n = rung_member_node(t->rows[i], t->main);
        if (n.id != RUNG_NONE)
            kinds |= RUNG_KIND_BIT(rung_node_kind(g, n));
    }
    bool mixed = (kinds & (kinds - 1)) != 0;
    const char *heading = t->main->label ? t->main->label : "Name";
    for (unsigned k = 0; !t->main->label && k < RUNG_N_KINDS; k++)
        if (kinds == RUNG_KIND_BIT(k))
            heading = rung_cell_label_of(p, rung_kind_word((rung_kind)k));
    plan_column(p, t,
                (cell_source){ CELL_NAME, t->main, NULL, { heading, RUNG_COLUMN_TEXT } });
    if (p->ids)
        return;
    if (mixed)
        plan_column(p, t,
                    (cell_source){
                        CELL_KIND, t->main, NULL, { "Kind", RUNG_COLUMN_TEXT } });
    if (!rung_field_named(t->shape, "level",
                          RUNG_T_INT)) /* dropped when nobody has one */
        plan_column(p, t,
                    (cell_source){
                        CELL_LEVEL, t->main, NULL, { "Level", RUNG_COLUMN_NUMBER } });
}

static rung_page_role role_of(const rung_field *f)
{
    switch (f->type) {
    case RUNG_T_INT:
    case RUNG_T_COUNT: return RUNG_COLUMN_NUMBER;
    case RUNG_T_FLAG:
    case RUNG_T_WORD:
    case RUNG_T_SHARE: return RUNG_COLUMN_SHORT;
    case RUNG_T_LIST:
        return f->show == RUNG_SHOW_COUNT ? RUNG_COLUMN_NUMBER : RUNG_COLUMN_TEXT;
    default: return RUNG_COLUMN_TEXT;
    }
}

/* True when How sure says it already: `count` and `of` of an observed row. */
static bool said_by_evidence(const rung_page *p, const table_plan *t,
                             const rung_open_item *item)
{
    return (item->value->attr == RUNG_A_COUNT || item->value->attr == RUNG_A_OF)
           && rung_cell_fact_status(p, item->fact) == RUNG_OBSERVED
           && rung_cell_first_of(t->shape, RUNG_T_FACT);
}

static const rung_open_item *open_item(const rung_page *p, const table_plan *t,
                                       const void *row, const rung_field *f, uint32_t i)
{
    rung_any_list l = rung_member_list(row, f);
    const rung_open_item *item = (const rung_open_item *)l.items + i;
    return rung_open_kept(p->view, t->shape, row, f, i) && !said_by_evidence(p, t, item)
                   && !rung_cell_is_strength(p, item)
               ? item
               : NULL;
}

/* A column for each attribute that some row has open, in the order of the vocabulary. One
 * for them all where the field has a label, which heads it, and where there are many:
 * they are sparse. */
static void plan_open(rung_page *p, table_plan *t, const rung_field *f)
{
    const rung_snapshot *g = p->view->g;
    uint32_t n_attrs = RUNG_N_ATTRS + rung_section_count(g, RUNG_SECTION_columns);
    uint8_t *types = rung_page_alloc(p, n_attrs, 1); /* type + 1 of those that occur */
    for (uint32_t r = 0; types && r < t->n_rows; r++) {
        rung_any_list l = rung_member_list(t->rows[r], f);
        for (uint32_t i = 0; i < l.n; i++) {
            const rung_open_item *item = open_item(p, t, t->rows[r], f, i);
            if (item)
                types[item->value->attr] = (uint8_t)(item->value->type + 1);
        }
    }
    uint32_t many = 0;
    for (uint32_t a = 0; types && a < n_attrs; a++)
        many += types[a] != 0;
    if (many && (f->label || many > ATTRIBUTE_COLUMNS)) {
        plan_column(p, t,
                    (cell_source){
                        CELL_DETAILS,
                        f,
                        NULL,
                        { f->label ? f->label : "Details", RUNG_COLUMN_TEXT } });
        return;
    }
    for (uint32_t a = 0; types && a < n_attrs; a++) {
        if (!types[a])
            continue;
        bool number =
            types[a] == RUNG_ATTR_INTEGER + 1 || types[a] == RUNG_ATTR_NUMBER + 1;
        const char *name = rung_attr_name(g, a);
        plan_column(p, t,
                    (cell_source){ CELL_ATTR,
                                   f,
                                   name,
                                   { rung_cell_attr_label(p, name),
                                     number ? RUNG_COLUMN_NUMBER : RUNG_COLUMN_TEXT } });
    }
}

static void plan_columns(rung_page *p, table_plan *t)
{
    const rung_shape *s = t->shape;
    for (size_t i = 0; i < s->n_fields; i++) {
        const rung_field *f = &s->fields[i];
        if (f == t->main) {
            plan_main(p, t);
        } else if (f->show == RUNG_SHOW_NOT || (p->ids && rung_is_evidence(f))
                   || f == t->hidden[0] || f == t->hidden[1] || f->type == RUNG_T_FACT
                   || f->type == RUNG_T_STATUS
                   || (f->type == RUNG_T_NODE && is_asked(p, f, t->rows, t->n_rows))) {
            continue;
        } else if (f->type == RUNG_T_OPEN) {
            plan_open(p, t, f);
        } else {
            plan_column(p, t,
                        (cell_source){ CELL_MEMBER,
                                       f,
                                       NULL,
                                       { rung_cell_field_label(p, f), role_of(f) } });
        }
    }
    for (size_t i = 0; i < s->n_fields; i++) { /* last: how sure, and who says so */
        const rung_field *f = &s->fields[i];
        if (f->show == RUNG_SHOW_NOT
            || (f->type != RUNG_T_FACT && f->type != RUNG_T_STATUS)
            || (p->ids && rung_is_evidence(f)) || f == t->hidden[0])
            continue;
        plan_column(p, t,
                    (cell_source){
                        f->type == RUNG_T_FACT ? CELL_HOW : CELL_MEMBER,
                        f,
                        NULL,
                        { f->label ? f->label : "How sure", RUNG_COLUMN_STATUS } });
        if (f->type == RUNG_T_FACT && f->stated)
            plan_column(p, t,
                        (cell_source){
                            CELL_STATED, f, NULL, { "States", RUNG_COLUMN_TEXT } });
        if (f->type == RUNG_T_FACT)
            plan_column(p, t,
                        (cell_source){
                            CELL_WRITTEN, f, NULL, { "Written in", RUNG_COLUMN_ASIDE } });
    }
    if (t->main && !p->ids)
        plan_column(p, t,
                    (cell_source){ CELL_ID, t->main, NULL, { "Id", RUNG_COLUMN_ID } });
}

static void put_open_cell(rung_page *p, const table_plan *t, const cell_source *c,
                          const void *row)
{
    rung_any_list l = rung_member_list(row, c->field);
    for (uint32_t i = 0; i < l.n; i++) {
        const rung_open_item *item = open_item(p, t, row, c->field, i);
        if (item && strcmp(rung_attr_name(p->view->g, item->value->attr), c->attr) == 0) {
            rung_cell_put_value(p, item->value);
            rung_cell_put_strength(p, item);
            return;
        }
    }
}

/* All that a row has open in one cell: `months 24; via Nursing degree`. */
static void put_details(rung_page *p, const table_plan *t, const cell_source *c,
                        const void *row)
{
    rung_any_list l = rung_member_list(row, c->field);
    const rung_value *before = NULL;
    for (uint32_t i = 0; i < l.n; i++) {
        const rung_open_item *item = open_item(p, t, row, c->field, i);
        if (!item)
            continue;
        rung_cell_put_named_value(p, before, item->value);
        rung_cell_put_strength(p, item);
        before = item->value;
    }
}

/* How sure, of a row: `no source` where nothing of the row is evidence. */
static void put_row_sure(rung_page *p, const rung_shape *s, const rung_field *f,
                         const void *row)
{
    if (rung_member_fact(row, f) != RUNG_NONE)
        rung_cell_put_how_sure(p, rung_member_fact(row, f));
    else if (rung_cell_struct_status(p, s, row) == RUNG_UNSOURCED)
        rung_puts(&p->scratch, "no source");
}

static const char *cell_text(rung_page *p, const table_plan *t, const cell_source *c,
                             const void *row)
{
    size_t start = p->scratch.len;
    char id[RUNG_NODE_ID_MAX];
    bool of_node = c->kind == CELL_NAME || c->kind == CELL_KIND || c->kind == CELL_LEVEL
                   || c->kind == CELL_ID;
    rung_node n = of_node ? rung_member_node(row, c->field) : RUNG_NO_NODE_REF;
    if (of_node && n.id == RUNG_NONE)
        return "";
    switch (c->kind) {
    case CELL_NAME: rung_cell_put_node(p, n); break;
    case CELL_KIND:
        rung_puts(&p->scratch, rung_kind_word(rung_node_kind(p->view->g, n)));
        break;
    case CELL_ID: rung_puts(&p->scratch, rung_node_id(p->view->g, n, id)); break;
    case CELL_LEVEL: rung_cell_put_level(p, n); break;
    case CELL_MEMBER: rung_cell_put_member(p, c->field, row); break;
    case CELL_ATTR: put_open_cell(p, t, c, row); break;
    case CELL_DETAILS: put_details(p, t, c, row); break;
    case CELL_STATED: rung_cell_put_stated(p, rung_member_fact(row, c->field)); break;
    case CELL_HOW: put_row_sure(p, t->shape, c->field, row); break;
    case CELL_WRITTEN:
        rung_cell_put_written_in(p, rung_member_fact(row, c->field));
        break;
    }
    return rung_page_keep(p, start);
}

/* Leaves out columns in which nothing stands; the first one stays. */
static void drop_empty_columns(rung_block *b)
{
    uint32_t kept = 0, n = b->n_columns;
    bool any[64 + RUNG_N_ATTRS];
    for (uint32_t c = 0; c < n; c++) {
        bool used = c == 0;
        for (uint32_t r = 0; r < b->n_rows && !used; r++)
            used = *b->cells[(size_t)r * n + c] != '\0';
        if (c < RUNG_COUNT_OF(any))
            any[c] = used;
        if (used || c >= RUNG_COUNT_OF(any))
            b->columns[kept++] = b->columns[c];
    }
    size_t at = 0;
    for (uint32_t r = 0; r < b->n_rows; r++)
        for (uint32_t c = 0; c < n; c++)
            if (c >= RUNG_COUNT_OF(any) || any[c])
                b->cells[at++] = b->cells[(size_t)r * n + c];
    b->n_columns = kept;
}

/* A table of `n` rows (all of shape s), titled and counted. */
static void add_table(rung_page *p, const char *title, const rung_shape *s,
                      const void **rows, uint32_t n, const rung_field *hidden[2],
                      bool headed)
{
    table_plan t = { .shape = s,
                     .rows = rows,
                     .n_rows = n,
                     .hidden = { hidden[0], hidden[1] },
                     .main = main_of(p, s, rows, n) };
    plan_columns(p, &t);
    rung_block *b = add_block(p, RUNG_BLOCK_TABLE, title);
    if (!b || t.n_columns == 0)
        return;
    b->headed = headed;
    b->count = n;
    b->columns = rung_page_alloc(p, t.n_columns, sizeof *b->columns);
    b->cells = rung_page_alloc(p, (size_t)n * t.n_columns, sizeof *b->cells);
    b->statuses = rung_page_alloc(p, n, 1);
    if (!b->columns || !b->cells || !b->statuses)
        return;
    b->n_columns = t.n_columns;
    for (uint32_t c = 0; c < t.n_columns; c++)
        b->columns[c] = t.columns[c].column;
    for (uint32_t r = 0; r < n && !p->failed; r++) {
        b->statuses[r] = rung_cell_note_status(p, rung_cell_struct_status(p, s, rows[r]));
        for (uint32_t c = 0; c < t.n_columns; c++)
            b->cells[(size_t)r * t.n_columns + c] =
                cell_text(p, &t, &t.columns[c], rows[r]);
    }
    if (p->failed)
        return;
    b->n_rows = n;
    drop_empty_columns(b);
}

/* The members a grouped list is grouped by: the first that is no NODE; a RELATION with
 * the WORD after it. */
static void group_fields(const rung_shape *s, const rung_field *by[2])
{
    size_t i = 0;
    while (i < s->n_fields && s->fields[i].type == RUNG_T_NODE)
        i++;
    if (i == s->n_fields)
        return;
    by[0] = &s->fields[i];
    if (by[0]->type == RUNG_T_RELATION && i + 1 < s->n_fields
        && s->fields[i + 1].type == RUNG_T_WORD)
        by[1] = &s->fields[i + 1];
}

static const char *group_title(rung_page *p, const rung_field *by[2], const void *row)
{
    if (by[0]->type == RUNG_T_RELATION) {
        bool out = !by[1] || rung_member_byte(row, by[1]) == 0;
        return rung_cell_label_of(
            p, rung_relation_says((rung_relation)rung_member_byte(row, by[0]), out));
    }
    if (by[0]->type == RUNG_T_WORD || by[0]->type == RUNG_T_STATUS
        || by[0]->type == RUNG_T_TEXT) {
        const char *text = rung_cell_member_text(p, by[0], row);
        return *text ? rung_cell_label_of(p, text) : rung_cell_field_label(p, by[0]);
    }
    size_t start = p->scratch.len;
    rung_puts(&p->scratch, rung_cell_field_label(p, by[0]));
    rung_puts(&p->scratch, ": ");
    rung_cell_put_member(p, by[0], row);
    return rung_page_keep(p, start);
}

/* One table a group, groups in the order in which they first occur. Cost: O(rows * groups). */
static void add_groups(rung_page *p, const rung_shape *s, const void **rows, uint32_t n,
                       const rung_field *by[2])
{
    const char **titles = rung_page_alloc(p, n, sizeof *titles);
    const void **members = rung_page_alloc(p, n, sizeof *members);
    for (uint32_t i = 0; titles && i < n; i++)
        titles[i] = group_title(p, by, rows[i]);
    for (uint32_t i = 0; titles && members && !p->failed && i < n; i++) {
        if (!titles[i]) /* in a group already shown */
            continue;
        const char *title = titles[i];
        uint32_t m = 0;
        for (uint32_t j = i; j < n; j++)
            if (titles[j] && strcmp(titles[j], title) == 0) {
                members[m++] = rows[j];
                titles[j] = NULL;
            }
        add_table(p, title, s, members, m, by, true);
    }
}

/* A list of scalars is a table of one field. */
static rung_shape shape_of_elements(const rung_field *f, rung_field *one)
{
    *one = rung_element_field(f);
    one->label = NULL;
    if (f->elem == RUNG_T_LIST) {
        one->type = RUNG_T_LIST;
        one->elem = RUNG_T_NODE;
    }
    return (rung_shape){
        .name = f->name, .fields = one, .n_fields = 1, .ref = f->elem == RUNG_T_NODE
    };
}

static void add_list(rung_page *p, const rung_field *f, const void *at);

/* ---- the page ---- */

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

static bool left_out(const rung_page *p, const rung_field *f)
{
    return f->show == RUNG_SHOW_NOT || (p->ids && rung_is_evidence(f));
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
        if (left_out(p, f) || is_table(f))
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
        if (is_table(&s->fields[i]) && !left_out(p, &s->fields[i]))
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
    rung_block *b = add_block(p, RUNG_BLOCK_CARD, rung_page_keep(p, start));
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
            add_block(p, RUNG_BLOCK_CARD, expanded_title(p, f, element, i + 1));
        if (b)
            add_card_members(p, b, f->of, element, 0);
    }
}

/* Texts, one a line, each with where it is written. */
static void add_cited(rung_page *p, const rung_field *f, const void *at, uint32_t n)
{
    rung_block *b = add_block(p, RUNG_BLOCK_TABLE, rung_cell_field_label(p, f));
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
    rung_field *one = rung_page_alloc(p, 1, sizeof *one);
    rung_shape *s = rung_page_alloc(p, 1, sizeof *s);
    const void **rows = rung_page_alloc(p, l.n, sizeof *rows);
    if (!one || !s || !rows)
        return;
    if (!f->of)
        *s = shape_of_elements(f, one);
    for (uint32_t i = 0; i < l.n; i++)
        rows[i] = rung_element(f, l, i);
    if (f->expand && f->of) {
        add_expanded(p, f, l);
        return;
    }
    const rung_field *by[2] = { NULL, NULL };
    if (f->group && f->of)
        group_fields(f->of, by);
    if (by[0])
        add_groups(p, f->of, rows, l.n, by);
    else
        add_table(p, rung_cell_field_label(p, f), f->of ? f->of : s, rows, l.n, by,
                  f->of || f->elem == RUNG_T_NODE || f->elem == RUNG_T_FACT);
}

static void add_members(rung_page *p, const rung_shape *s, const void *at)
{
    for (size_t i = 0; i < s->n_fields && !p->failed; i++) {
        const rung_field *f = &s->fields[i];
        if (left_out(p, f))
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
