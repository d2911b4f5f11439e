/* csv.c -- the rows of an answer for a spreadsheet: RFC 4180 quoting, lines end with LF
 * as psql's do.
 *
 * The columns are found first: a shape laid flat, a nested member `x` as `x.id`,
 * `x.status`; attributes as the union over the rows. Then each row is written cell by
 * cell. A text that a spreadsheet would take for a formula gets a leading '. Cost: O(rows
 * * columns). */
#include "core/text.h"
#include "render/parts.h"

#define DEPTH 6u /* structs within structs */

typedef enum part {
    PART_ID,
    PART_NAME,
    PART_KIND,
    PART_LEVEL,
    PART_STATUS,
    PART_SOURCE,
    PART_DATE,
    PART_LOCATOR,
    PART_NOTE,
    PART_VALID_FROM,
    PART_VALID_TO,
    PART_FILE,
    PART_LINE,
    PART_WHOLE,
    PART_ATTR,
    PART_LIST
} part;

static const char *const part_names[] = {
    "id",      "name", "kind",       "level",    "status", "source", "date",
    "locator", "note", "valid_from", "valid_to", "file",   "line",
};

typedef struct column {
    const char *name;
    const rung_field *path[DEPTH]; /* STRUCT members to go through */
    uint32_t depth;
    const rung_shape *shape; /* whose field it is */
    const rung_field *field;
    const char *attr; /* ATTR */
    part part;
} column;

typedef struct columns {
    column *items;
    uint32_t n, cap;
} columns;

typedef struct csv {
    const rung_reply *r;
    const rung_view *v;
    rung_sink *out;
    rung_arena mem;
    bool ids, failed;
    rung_sink cell;         /* the text of the cell being made */
    const rung_field *rows; /* what OPEN columns are collected over */
} csv;

/* ---- columns ---- */

static void add(csv *c, columns *to, column item, const char *prefix, const char *name)
{
    item.name =
        rung_arena_textf(&c->mem, "%s%s%s", prefix, *prefix && *name ? "." : "", name);
    column *items =
        rung_arena_grown(&c->mem, to->items, to->n, &to->cap, 32, sizeof *items);
    if (!item.name || !items) {
        c->failed = true;
        return;
    }
    to->items = items;
    to->items[to->n++] = item;
}

static void add_parts(csv *c, columns *to, column item, const char *prefix, part first,
                      part last)
{
    for (unsigned p = first; p <= last; p++) {
        item.part = (part)p;
        add(c, to, item, prefix, part_names[p]);
    }
}

/* The struct that holds the column's field in this row, or NULL. */
static const void *holder(const column *item, const void *row)
{
    for (uint32_t i = 0; row && i < item->depth; i++)
        row = rung_member_struct(row, item->path[i]);
    return row;
}

/* A column for each attribute that some row has open here, in the order of the vocabulary. */
static void add_open(csv *c, columns *to, column item, const char *prefix)
{
    const rung_snapshot *g = c->v->g;
    uint32_t n_attrs = RUNG_N_ATTRS + rung_section_count(g, RUNG_SECTION_columns);
    bool *used = RUNG_NEW(&c->mem, bool, n_attrs);
    const rung_any_list one = { .items = (void *)(uintptr_t)c->r->result, .n = 1 };
    rung_any_list rows = c->rows ? rung_member_list(c->r->result, c->rows) : one;
    if (!used)
        c->failed = true;
    for (uint32_t r = 0; used && r < rows.n; r++) {
        const void *row = c->rows ? rung_element(c->rows, rows, r) : c->r->result;
        const void *at = holder(&item, row);
        rung_any_list open =
            at ? rung_member_list(at, item.field) : (rung_any_list){ NULL, 0 };
        for (uint32_t i = 0; i < open.n; i++)
            if (rung_open_kept(c->v, item.shape, at, item.field, i))
                used[((const rung_open_item *)open.items)[i].value->attr] = true;
    }
    uint32_t start = to->n;
    for (uint32_t a = 0; used && a < n_attrs; a++) {
        const char *name = rung_attr_name(g, a);
        bool there = !used[a];
        for (uint32_t i = start; i < to->n && !there; i++)
            there = strcmp(to->items[i].attr, name) == 0;
        item.part = PART_ATTR;
        item.attr = name;
        if (!there)
            add(c, to, item, prefix, name);
    }
}

static void add_shape(csv *c, columns *to, column base, const rung_shape *s,
                      const char *prefix);

static void add_field(csv *c, columns *to, column item, const char *prefix)
{
    const rung_field *f = item.field;
    const char *name =
        rung_arena_textf(&c->mem, "%s%s%s", prefix, *prefix ? "." : "", f->name);
    if (!name) {
        c->failed = true;
    } else if (f->type == RUNG_T_OPEN) {
        add_open(c, to, item, prefix);
    } else if (c->ids && (rung_is_evidence(f))) {
        return;
    } else if (f->type == RUNG_T_NODE && c->ids) {
        item.part = PART_ID;
        add(c, to, item, name, "");
    } else if (f->type == RUNG_T_NODE) {
        add_parts(c, to, item, name, PART_ID, PART_LEVEL);
    } else if (f->type == RUNG_T_FACT) {
        add_parts(c, to, item, name, PART_STATUS, PART_LINE);
    } else if (f->type == RUNG_T_STRUCT && item.depth < DEPTH) {
        item.path[item.depth++] = f;
        add_shape(c, to, item, f->of, name);
    } else {
        item.part = f->type == RUNG_T_LIST ? PART_LIST : PART_WHOLE;
        add(c, to, item, name, "");
    }
}

static void add_shape(csv *c, columns *to, column base, const rung_shape *s,
                      const char *prefix)
{
    base.shape = s;
    if (s->ref) {
        base.field = &s->fields[0];
        base.part = PART_ID;
        if (c->ids)
            add(c, to, base, prefix, *prefix ? "" : "id");
        else
            add_parts(c, to, base, prefix, PART_ID, PART_LEVEL);
    }
    for (size_t i = s->ref; i < s->n_fields && !(s->ref && c->ids); i++) {
        base.field = &s->fields[i];
        add_field(c, to, base, prefix);
    }
}

/* The columns of one list of rows; a list of scalars is a shape of one field. */
static columns columns_of(csv *c, const rung_field *f)
{
    columns found = { NULL, 0, 0 };
    c->rows = f;
    if (f->of) {
        add_shape(c, &found, (column){ .depth = 0 }, f->of, "");
        return found;
    }
    rung_field *one = RUNG_NEW(&c->mem, rung_field, 1);
    if (!one) {
        c->failed = true;
        return found;
    }
    *one = rung_element_field(f);
    column item = { .field = one };
    if (one->type == RUNG_T_NODE)
        add_parts(c, &found, item, "", PART_ID, c->ids ? PART_ID : PART_LEVEL);
    else if (one->type == RUNG_T_FACT)
        add_parts(c, &found, item, "", PART_STATUS, PART_LINE);
    else {
        item.part = one->type == RUNG_T_LIST ? PART_LIST : PART_WHOLE;
        if (one->type == RUNG_T_LIST)
            one->elem = RUNG_T_NODE;
        add(c, &found, item, "value", "");
    }
    return found;
}

/* ---- cells ---- */

/* A text of ours or of a file: control characters but line ends and tabs, and bytes that
 * are no UTF-8, escaped. */
static void put_text(csv *c, const char *s, size_t len)
{
    size_t done = 0, at;
    for (size_t i = 0, n; i < len; i += n) {
        n = rung_utf8_length(s + i, len - i);
        n = n ? n : 1;
        if (memchr("\t\r\n", s[i], 3))
            continue;
        rung_text_fault fault = rung_text_check(s + i, n, &at);
        if (fault != RUNG_TEXT_CONTROL && fault != RUNG_TEXT_NOT_UTF8)
            continue;
        rung_put(&c->cell, s + done, i - done);
        rung_text_put_shown(&c->cell, s + i, n, SIZE_MAX);
        done = i + n;
    }
    rung_put(&c->cell, s + done, len - done);
}

static void put_pooled(csv *c, rung_text_id id)
{
    put_text(c, rung_text_of(c->v->g, id), rung_text_len_of(c->v->g, id));
}

static void put_id(csv *c, rung_node n)
{
    char buf[RUNG_NODE_ID_MAX];
    if (n.id != RUNG_NONE)
        rung_puts(&c->cell, rung_node_id(c->v->g, n, buf));
}

/* Writes the cell made and empties it. A text may not begin as a formula does. */
static void end_cell(csv *c, bool first, bool text)
{
    const char *s = c->cell.len ? c->cell.to : "";
    size_t len = c->cell.len;
    bool formula = text && rung_text_is_formula(s, len);
    bool quoted = false;
    for (size_t i = 0; i < len && !quoted; i++)
        quoted = memchr(",\"\r\n", s[i], 4) != NULL;
    if (!first)
        rung_putc(c->out, ',');
    if (quoted)
        rung_putc(c->out, '"');
    if (formula)
        rung_putc(c->out, '\'');
    for (size_t i = 0; i < len; i++) {
        if (quoted && s[i] == '"')
            rung_putc(c->out, '"');
        rung_putc(c->out, s[i]);
    }
    if (quoted)
        rung_putc(c->out, '"');
    c->failed = c->failed || c->cell.failed;
    c->cell.len = 0;
}

/* True when a value is text, which might be taken for a formula. */
static bool put_value(csv *c, const rung_value *value)
{
    char real[RUNG_REAL_MAX];
    switch ((rung_attr_type)value->type) {
    case RUNG_ATTR_INTEGER:
        rung_putf(&c->cell, "%lld", (long long)value->integer);
        return false;
    case RUNG_ATTR_NUMBER:
        rung_puts(&c->cell, rung_real_text(value->number, real));
        return false;
    case RUNG_ATTR_BOOLEAN:
        rung_puts(&c->cell, value->integer ? "true" : "false");
        return false;
    case RUNG_ATTR_TEXTS:
    case RUNG_ATTR_NODES:
        for (uint32_t i = 0; i < value->n; i++) {
            uint32_t item = c->v->g->lists[value->first + i];
            rung_puts(&c->cell, i ? "; " : "");
            if (value->type == RUNG_ATTR_NODES)
                put_id(c, (rung_node){ item });
            else
                put_pooled(c, item);
        }
        return true;
    default: put_pooled(c, value->text); return true;
    }
}

/* Evidence in one cell, as a list of it has: `inferred sfc-2024 p. 3`. */
static void put_fact(csv *c, uint32_t fact)
{
    if (fact == RUNG_NONE)
        return;
    const rung_fact *f = rung_view_fact(c->v, fact);
    const rung_evidence *e = rung_evidence_of(c->v->g, f);
    rung_puts(&c->cell, rung_fact_status_word((rung_fact_status)f->status));
    if (e->source != RUNG_NONE) {
        rung_putc(&c->cell, ' ');
        put_pooled(c, c->v->g->sources[e->source].id);
    }
    if (e->locator) {
        rung_putc(&c->cell, ' ');
        put_pooled(c, e->locator);
    }
}

/* The same with what the row states: `inferred sfc-2024 p. 3 (months 24, via unit:tea)`. */
static void put_stated_fact(csv *c, uint32_t fact)
{
    const rung_snapshot *g = c->v->g;
    uint32_t n = 0;
    const rung_value *values =
        fact == RUNG_NONE ? NULL : rung_view_fact_values(c->v, fact, &n);
    bool any = false;
    put_fact(c, fact);
    for (uint32_t i = 0; i < n; i++) {
        const char *name = rung_attr_name(g, values[i].attr);
        if (rung_evidence_has(name))
            continue;
        rung_puts(&c->cell, any ? ", " : " (");
        put_text(c, name, strlen(name));
        rung_putc(&c->cell, ' ');
        put_value(c, &values[i]);
        any = true;
    }
    rung_puts(&c->cell, any ? ")" : "");
}

static bool put_scalar(csv *c, const rung_field *f, const void *at);

static void put_element(csv *c, const rung_field *f, const void *element)
{
    rung_field one = rung_element_field(f);
    if (!f->of && f->elem == RUNG_T_LIST) {
        rung_node_list inner;
        memcpy(&inner, element, sizeof inner);
        for (uint32_t i = 0; i < inner.n; i++) {
            rung_puts(&c->cell, i ? " " : "");
            put_id(c, inner.items[i]);
        }
        return;
    }
    if (!f->of) {
        put_scalar(c, &one, element);
        return;
    }
    const rung_field *m = rung_telling_field(f->of, false);
    if (m)
        put_scalar(c, m, element);
}

/* A list in one cell: ids or texts, `; ` between them; of a chain of steps the nodes in
 * their order. */
static void put_list(csv *c, const rung_field *f, const void *at)
{
    rung_any_list l = rung_member_list(at, f);
    bool chain = rung_list_is_chain(f, l);
    if (chain)
        put_id(c,
               rung_member_node(l.items, rung_field_named(f->of, "from", RUNG_T_NODE)));
    for (uint32_t i = 0; i < l.n; i++) {
        const void *element = rung_element(f, l, i);
        rung_puts(&c->cell, i || chain ? "; " : "");
        if (chain)
            put_id(c,
                   rung_member_node(element, rung_field_named(f->of, "to", RUNG_T_NODE)));
        else
            put_element(c, f, element);
    }
}

/* A member in one cell; true when it is text. Long: it is one switch. */
static bool put_scalar(csv *c, const rung_field *f, const void *at)
{
    const void *m = rung_member(at, f);
    char real[RUNG_REAL_MAX];
    switch (f->type) {
    case RUNG_T_FLAG:
        if (((const rung_flag *)m)->v >= 0)
            rung_puts(&c->cell, ((const rung_flag *)m)->v ? "true" : "false");
        return false;
    case RUNG_T_INT:
        if (((const rung_int *)m)->v != RUNG_NO_INT)
            rung_putf(&c->cell, "%lld", (long long)((const rung_int *)m)->v);
        return false;
    case RUNG_T_COUNT: rung_putf(&c->cell, "%u", *(const uint32_t *)m); return false;
    case RUNG_T_SHARE: {
        rung_share share = *(const rung_share *)m;
        if (share.whole)
            rung_puts(&c->cell, rung_real_text(share.part / (double)share.whole, real));
        return false;
    }
    case RUNG_T_TEXT: {
        const char *text = rung_member_text(at, f);
        put_text(c, text ? text : "", text ? strlen(text) : 0);
        return true;
    }
    case RUNG_T_WORD: rung_puts(&c->cell, f->words[rung_member_byte(at, f)]); return true;
    case RUNG_T_STATUS:
        rung_puts(&c->cell,
                  rung_fact_status_word((rung_fact_status)rung_member_byte(at, f)));
        return true;
    case RUNG_T_RELATION:
        rung_puts(&c->cell, rung_relation_word((rung_relation)rung_member_byte(at, f)));
        return true;
    case RUNG_T_NODE: put_id(c, rung_member_node(at, f)); return true;
    case RUNG_T_FACT:
        if (f->stated)
            put_stated_fact(c, rung_member_fact(at, f));
        else
            put_fact(c, rung_member_fact(at, f));
        return true;
    case RUNG_T_LIST: put_list(c, f, at); return true;
    case RUNG_T_STRUCT:
    case RUNG_T_OPEN: break; /* laid flat before */
    }
    return true;
}

static bool put_node_part(csv *c, part p, rung_node n)
{
    if (n.id == RUNG_NONE)
        return true;
    if (p == PART_ID)
        put_id(c, n);
    else if (p == PART_NAME)
        put_pooled(c, c->v->g->node_name[n.id]);
    else if (p == PART_KIND)
        rung_puts(&c->cell, rung_kind_word(rung_node_kind(c->v->g, n)));
    else if (rung_view_level(c->v, n) >= 0)
        rung_putf(&c->cell, "%d", rung_view_level(c->v, n));
    return p != PART_LEVEL;
}

static bool put_fact_part(csv *c, part p, uint32_t fact)
{
    if (fact == RUNG_NONE)
        return true;
    const rung_snapshot *g = c->v->g;
    const rung_fact *f = rung_view_fact(c->v, fact);
    bool supposed = rung_view_supposes(c->v, fact);
    size_t note_len;
    const char *note = rung_view_fact_note(c->v, fact, &note_len);
    const rung_evidence *e = rung_evidence_of(g, f);
    const rung_source *source = e->source == RUNG_NONE ? NULL : &g->sources[e->source];
    switch (p) {
    case PART_STATUS:
        rung_puts(&c->cell, rung_fact_status_word((rung_fact_status)f->status));
        break;
    case PART_SOURCE: put_pooled(c, source ? source->id : 0); break;
    case PART_DATE: put_pooled(c, source ? source->date : 0); break;
    case PART_LOCATOR: put_pooled(c, e->locator); break;
    case PART_NOTE:
        if (note)
            put_text(c, note, note_len);
        break;
    case PART_VALID_FROM: put_pooled(c, e->valid_from); break;
    case PART_VALID_TO: put_pooled(c, e->valid_to); break;
    case PART_FILE: put_pooled(c, supposed ? 0 : g->files[f->file]); break;
    default:
        if (!supposed)
            rung_putf(&c->cell, "%u", f->line);
        return false;
    }
    return true;
}

static bool put_attr(csv *c, const column *item, const void *at)
{
    rung_any_list open = rung_member_list(at, item->field);
    const rung_open_item *items = open.items;
    for (uint32_t i = 0; i < open.n; i++)
        if (strcmp(rung_attr_name(c->v->g, items[i].value->attr), item->attr) == 0
            && rung_open_kept(c->v, item->shape, at, item->field, i))
            return put_value(c, items[i].value);
    return true;
}

static void put_cell(csv *c, const column *item, const void *row, bool first)
{
    const void *at = holder(item, row);
    bool text = true;
    if (!at)
        ;
    else if (item->part <= PART_LEVEL)
        text = put_node_part(c, item->part, rung_member_node(at, item->field));
    else if (item->part <= PART_LINE)
        text = put_fact_part(c, item->part, rung_member_fact(at, item->field));
    else if (item->part == PART_ATTR)
        text = put_attr(c, item, at);
    else
        text = put_scalar(c, item->field, at);
    end_cell(c, first, text);
}

/* ---- the file ---- */

static void put_words(csv *c, const char *text, bool first)
{
    put_text(c, text, strlen(text));
    end_cell(c, first, true);
}

/* No rows: each member of the result on a line of its own. */
static void put_members(csv *c)
{
    columns found = { NULL, 0, 0 };
    c->rows = NULL;
    add_shape(c, &found, (column){ .depth = 0 }, rung_reply_shape(c->r), "");
    rung_puts(c->out, "member,value\n");
    for (uint32_t i = 0; i < found.n; i++) {
        put_words(c, found.items[i].name, true);
        put_cell(c, &found.items[i], c->r->result, false);
        rung_putc(c->out, '\n');
    }
}

/* Place of the column called `name`, or n. */
static uint32_t place_of(const columns *in, const char *name)
{
    uint32_t i = 0;
    while (i < in->n && strcmp(in->items[i].name, name) != 0)
        i++;
    return i;
}

static void put_rows(csv *c, const rung_field *f, const columns *mine, const columns *all,
                     bool several)
{
    rung_any_list l = rung_member_list(c->r->result, f);
    uint32_t *place = RUNG_NEW(&c->mem, uint32_t, all->n);
    if (!place) {
        c->failed = true;
        return;
    }
    for (uint32_t i = 0; i < all->n; i++)
        place[i] = place_of(mine, all->items[i].name);
    for (uint32_t r = 0; r < l.n; r++) {
        if (several)
            put_words(c, f->name, true);
        for (uint32_t i = 0; i < all->n; i++) {
            bool first = i == 0 && !several;
            if (place[i] < mine->n)
                put_cell(c, &mine->items[place[i]], rung_element(f, l, r), first);
            else
                end_cell(c, first, false);
        }
        rung_putc(c->out, '\n');
    }
}

static void put_tables(csv *c, uint32_t lists)
{
    const rung_shape *s = rung_reply_shape(c->r);
    columns *mine = RUNG_NEW(&c->mem, columns, s->n_fields), all = { NULL, 0, 0 };
    if (!mine) {
        c->failed = true;
        return;
    }
    for (size_t i = 0; i < s->n_fields; i++) {
        if (!s->fields[i].rows)
            continue;
        mine[i] = columns_of(c, &s->fields[i]);
        for (uint32_t k = 0; k < mine[i].n; k++)
            if (place_of(&all, mine[i].items[k].name) == all.n)
                add(c, &all, mine[i].items[k], mine[i].items[k].name, "");
    }
    if (c->failed)
        return;
    if (lists > 1)
        put_words(c, "list", true);
    for (uint32_t i = 0; i < all.n; i++)
        put_words(c, all.items[i].name, i == 0 && lists < 2);
    rung_putc(c->out, '\n');
    for (size_t i = 0; i < s->n_fields; i++)
        if (s->fields[i].rows)
            put_rows(c, &s->fields[i], &mine[i], &all, lists > 1);
}

rung_status rung_render_csv(const rung_reply *r, rung_sink *out, rung_error *err)
{
    csv c = { .r = r,
              .v = &r->view,
              .out = out,
              .ids = r->detail == RUNG_DETAIL_IDS,
              .cell = rung_sink_buffer(RUNG_ARENA_LIMIT) };
    uint32_t lists = rung_n_row_lists(rung_reply_shape(r));
    if (lists)
        put_tables(&c, lists);
    else
        put_members(&c);
    rung_sink_drop(&c.cell);
    rung_arena_drop(&c.mem);
    return c.failed ? rung_fail(err, RUNG_NO_MEMORY,
                                "the answer is too large for a table; ask for fewer rows")
                    : RUNG_OK;
}
