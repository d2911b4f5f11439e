/* page_table.c -- a list of rows as tables of a page: which columns it has, what stands
 * in their cells, and a table for each group. See page.h. */
#include "render/page_table.h"

#include "render/cells.h"

#define ATTRIBUTE_COLUMNS 3u /* more open attributes than that share a column */

/* ---- columns ---- */

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

/* Rows that become one table. */
typedef struct row_set {
    const char *title;
    const rung_shape *shape; /* of each */
    const void **items;
    uint32_t n;
    const rung_field *by[2]; /* what they were grouped by: the title says it; or NULL */
    bool headed;             /* false: a bare list of texts */
} row_set;

/* True when the NODE member f is, in every row, the one node that the answer names at its
 * top: a column of it would say nothing new. */
static bool is_asked(const rung_page *p, const rung_field *f, const row_set *rows)
{
    const rung_shape *top = rung_reply_shape(p->reply);
    rung_node first = rows->n ? rung_member_node(rows->items[0], f) : RUNG_NO_NODE_REF;
    for (uint32_t r = 1; r < rows->n; r++)
        if (rung_member_node(rows->items[r], f).id != first.id)
            return false;
    for (size_t i = 0; i < top->n_fields && first.id != RUNG_NONE; i++)
        if (top->fields[i].type == RUNG_T_NODE
            && rung_member_node(p->reply->result, &top->fields[i]).id == first.id)
            return true;
    return false;
}

/* The node that rows are about: of a ref-shape its own, else the first that is not asked about. */
static const rung_field *main_of(const rung_page *p, const row_set *rows)
{
    const rung_shape *s = rows->shape;
    if (s->ref)
        return &s->fields[0];
    for (size_t i = 0; i < s->n_fields; i++) {
        const rung_field *f = &s->fields[i];
        if (f->type == RUNG_T_NODE && f->show != RUNG_SHOW_NOT && !is_asked(p, f, rows))
            return f;
    }
    return rung_cell_first_of(s, RUNG_T_NODE);
}

/* The columns that a table is to have. */
typedef struct table_plan {
    const row_set *rows;
    const rung_field *main; /* the node a row is about; NULL when none */
    cell_source *columns;
    uint32_t n_columns, cap_columns;
} table_plan;

static void plan_column(rung_page *p, table_plan *t, cell_kind kind,
                        const rung_field *field, const char *heading, rung_page_role role)
{
    cell_source *columns = rung_arena_grown(&p->mem, t->columns, t->n_columns,
                                            &t->cap_columns, 16, sizeof *columns);
    p->failed |= !columns;
    if (!columns)
        return;
    t->columns = columns;
    t->columns[t->n_columns++] =
        (cell_source){ .kind = kind, .field = field, .column = { heading, role } };
}

/* Columns of the node a row is about: name, kind when kinds are mixed, level when any is known. */
static void plan_main(rung_page *p, table_plan *t)
{
    const rung_snapshot *g = p->view->g;
    rung_kinds kinds = 0;
    for (uint32_t i = 0; i < t->rows->n; i++) {
        rung_node n = rung_member_node(t->rows->items[i], t->main);
        if (n.id != RUNG_NONE)
            kinds |= RUNG_KIND_BIT(rung_node_kind(g, n));
    }
    bool mixed = (kinds & (kinds - 1)) != 0;
    const char *heading = t->main->label ? t->main->label : "Name";
    for (unsigned k = 0; !t->main->label && k < RUNG_N_KINDS; k++)
        if (kinds == RUNG_KIND_BIT(k))
            heading = rung_cell_label_of(p, rung_kind_word((rung_kind)k));
    plan_column(p, t, CELL_NAME, t->main, heading, RUNG_COLUMN_TEXT);
    if (p->ids)
        return;
    if (mixed)
        plan_column(p, t, CELL_KIND, t->main, "Kind", RUNG_COLUMN_TEXT);
    if (!rung_field_named(t->rows->shape, "level", RUNG_T_INT))
        plan_column(p, t, CELL_LEVEL, t->main, "Level", RUNG_COLUMN_NUMBER);
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
           && rung_cell_first_of(t->rows->shape, RUNG_T_FACT);
}

static const rung_open_item *open_item(const rung_page *p, const table_plan *t,
                                       const void *row, const rung_field *f, uint32_t i)
{
    rung_any_list l = rung_member_list(row, f);
    const rung_open_item *item = (const rung_open_item *)l.items + i;
    return rung_open_kept(p->view, t->rows->shape, row, f, i)
                   && !said_by_evidence(p, t, item) && !rung_cell_is_strength(p, item)
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
    for (uint32_t r = 0; types && r < t->rows->n; r++) {
        const void *row = t->rows->items[r];
        rung_any_list l = rung_member_list(row, f);
        for (uint32_t i = 0; i < l.n; i++) {
            const rung_open_item *item = open_item(p, t, row, f, i);
            if (item)
                types[item->value->attr] = (uint8_t)(item->value->type + 1);
        }
    }
    uint32_t many = 0;
    for (uint32_t a = 0; types && a < n_attrs; a++)
        many += types[a] != 0;
    if (many && (f->label || many > ATTRIBUTE_COLUMNS)) {
        plan_column(p, t, CELL_DETAILS, f, f->label ? f->label : "Details",
                    RUNG_COLUMN_TEXT);
        return;
    }
    for (uint32_t a = 0; types && a < n_attrs; a++) {
        if (!types[a])
            continue;
        bool number =
            types[a] == RUNG_ATTR_INTEGER + 1 || types[a] == RUNG_ATTR_NUMBER + 1;
        const char *name = rung_attr_name(g, a);
        plan_column(p, t, CELL_ATTR, f, rung_cell_attr_label(p, name),
                    number ? RUNG_COLUMN_NUMBER : RUNG_COLUMN_TEXT);
        if (!p->failed)
            t->columns[t->n_columns - 1].attr = name;
    }
}

/* What stands in the last columns: how sure a row is, and who says so. */
static bool tells_how_sure(const rung_field *f)
{
    return f->type == RUNG_T_FACT || f->type == RUNG_T_STATUS;
}

static void plan_columns(rung_page *p, table_plan *t)
{
    const rung_shape *s = t->rows->shape;
    for (size_t i = 0; i < s->n_fields; i++) {
        const rung_field *f = &s->fields[i];
        if (f == t->main) {
            plan_main(p, t);
        } else if (rung_page_omits(p, f) || f == t->rows->by[0] || f == t->rows->by[1]
                   || tells_how_sure(f)
                   || (f->type == RUNG_T_NODE && is_asked(p, f, t->rows))) {
            continue;
        } else if (f->type == RUNG_T_OPEN) {
            plan_open(p, t, f);
        } else {
            plan_column(p, t, CELL_MEMBER, f, rung_cell_field_label(p, f), role_of(f));
        }
    }
    for (size_t i = 0; i < s->n_fields; i++) {
        const rung_field *f = &s->fields[i];
        if (!tells_how_sure(f) || rung_page_omits(p, f) || f == t->rows->by[0])
            continue;
        plan_column(p, t, f->type == RUNG_T_FACT ? CELL_HOW : CELL_MEMBER, f,
                    f->label ? f->label : "How sure", RUNG_COLUMN_STATUS);
        if (f->type == RUNG_T_FACT && f->stated)
            plan_column(p, t, CELL_STATED, f, "States", RUNG_COLUMN_TEXT);
        if (f->type == RUNG_T_FACT)
            plan_column(p, t, CELL_WRITTEN, f, "Written in", RUNG_COLUMN_ASIDE);
    }
    if (t->main && !p->ids)
        plan_column(p, t, CELL_ID, t->main, "Id", RUNG_COLUMN_ID);
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
    case CELL_HOW: put_row_sure(p, t->rows->shape, c->field, row); break;
    case CELL_WRITTEN:
        rung_cell_put_written_in(p, rung_member_fact(row, c->field));
        break;
    }
    return rung_page_keep(p, start);
}

/* Leaves out columns in which nothing stands; the first one stays. */
static void drop_empty_columns(rung_page *p, rung_block *b)
{
    uint32_t kept = 0, n = b->n_columns;
    bool *used = rung_page_alloc(p, n, sizeof *used);
    for (uint32_t c = 0; used && c < n; c++) {
        used[c] = c == 0;
        for (uint32_t r = 0; r < b->n_rows && !used[c]; r++)
            used[c] = *b->cells[(size_t)r * n + c] != '\0';
        if (used[c])
            b->columns[kept++] = b->columns[c];
    }
    if (!used)
        return;
    size_t to = 0, n_cells = (size_t)b->n_rows * n;
    for (size_t from = 0; from < n_cells; from++)
        if (used[from % n])
            b->cells[to++] = b->cells[from];
    b->n_columns = kept;
}

static void add_table(rung_page *p, const row_set *rows)
{
    table_plan t = { .rows = rows, .main = main_of(p, rows) };
    plan_columns(p, &t);
    rung_block *b = rung_page_add_block(p, RUNG_BLOCK_TABLE, rows->title);
    if (!b || t.n_columns == 0)
        return;
    b->headed = rows->headed;
    b->count = rows->n;
    b->columns = rung_page_alloc(p, t.n_columns, sizeof *b->columns);
    b->cells = rung_page_alloc(p, (size_t)rows->n * t.n_columns, sizeof *b->cells);
    b->statuses = rung_page_alloc(p, rows->n, 1);
    if (!b->columns || !b->cells || !b->statuses)
        return;
    b->n_columns = t.n_columns;
    for (uint32_t c = 0; c < t.n_columns; c++)
        b->columns[c] = t.columns[c].column;
    for (uint32_t r = 0; r < rows->n && !p->failed; r++) {
        const void *row = rows->items[r];
        b->statuses[r] =
            rung_cell_note_status(p, rung_cell_struct_status(p, rows->shape, row));
        for (uint32_t c = 0; c < t.n_columns; c++)
            b->cells[(size_t)r * t.n_columns + c] = cell_text(p, &t, &t.columns[c], row);
    }
    if (p->failed)
        return;
    b->n_rows = rows->n;
    drop_empty_columns(p, b);
}

/* ---- groups ---- */

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

static const char *group_title(rung_page *p, const rung_field *const by[2],
                               const void *row)
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
static void add_groups(rung_page *p, const row_set *all)
{
    const char **titles = rung_page_alloc(p, all->n, sizeof *titles);
    row_set group = *all;
    group.items = rung_page_alloc(p, all->n, sizeof *group.items);
    for (uint32_t i = 0; titles && i < all->n; i++)
        titles[i] = group_title(p, all->by, all->items[i]);
    for (uint32_t i = 0; titles && group.items && !p->failed && i < all->n; i++) {
        if (!titles[i]) /* in a group already shown */
            continue;
        group.title = titles[i];
        group.n = 0;
        for (uint32_t j = i; j < all->n; j++)
            if (titles[j] && strcmp(titles[j], group.title) == 0) {
                group.items[group.n++] = all->items[j];
                titles[j] = NULL;
            }
        add_table(p, &group);
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

void rung_page_add_rows(rung_page *p, const rung_field *f, rung_any_list l)
{
    rung_field one;
    rung_shape of_elements = shape_of_elements(f, &one);
    row_set rows = { .title = rung_cell_field_label(p, f),
                     .shape = f->of ? f->of : &of_elements,
                     .items = rung_page_alloc(p, l.n, sizeof *rows.items),
                     .n = l.n,
                     .headed =
                         f->of || f->elem == RUNG_T_NODE || f->elem == RUNG_T_FACT };
    for (uint32_t i = 0; rows.items && i < l.n; i++)
        rows.items[i] = rung_element(f, l, i);
    if (f->group && f->of)
        group_fields(f->of, rows.by);
    if (rows.items && rows.by[0])
        add_groups(p, &rows);
    else if (rows.items)
        add_table(p, &rows);
}
