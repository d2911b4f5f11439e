/* table.c -- one CSV file of a package: its header, then its rows; see reader.h.
 *
 * A row with any fault is still taken in as far as it goes, so that one mistake is told
 * once and not again by everything that refers to it; rung_assembly_doubt_row keeps it
 * out of comparisons. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/text.h"
#include "source/open.h"
#include "source/reader.h"

enum { SHOWN = 80, HINT = 160 };

/* Columns that are no attributes, and which tables must have them. */
static const struct {
    const char *name;
    rung_column_role role;
    uint32_t needed_by;
} fixed[] = {
    { "key", RUNG_COLUMN_KEY, RUNG_ALL_NODE_TABLES },
    { "from", RUNG_COLUMN_FROM, RUNG_ALL_EDGE_TABLES },
    { "to", RUNG_COLUMN_TO, RUNG_ALL_EDGE_TABLES },
    { "of", RUNG_COLUMN_OF, RUNG_TABLE_BIT(RUNG_TABLE_RULES) },
    { "status", RUNG_COLUMN_STATUS, UINT32_MAX },
    { "source", RUNG_COLUMN_SOURCE, UINT32_MAX },
    { "locator", RUNG_COLUMN_LOCATOR, 0 },
    { "note", RUNG_COLUMN_NOTE, 0 },
    { "valid_from", RUNG_COLUMN_VALID_FROM, 0 },
    { "valid_to", RUNG_COLUMN_VALID_TO, 0 },
};

void rung_table_place(const rung_table *t, uint32_t column, size_t at, uint32_t *line,
                      uint32_t *col)
{
    uint32_t below;
    rung_csv_place(t->record->raw, t->record->raw_len, column, at, &below, col);
    *line = t->record->line + below;
}

void rung_table_problem(rung_table *t, rung_severity severity, uint32_t column, size_t at,
                        const char *fmt, ...)
{
    char text[600];
    uint32_t line = 0, col = 0;
    rung_diagnostics *d = t->reader->diags;
    if (d->n < RUNG_DIAGNOSTICS) {
        va_list ap;
        va_start(ap, fmt);
        vsnprintf(text, sizeof text, fmt, ap);
        va_end(ap);
        size_t lead = column < t->n_columns ? t->cells[column].lead : 0;
        rung_table_place(t, column, lead + at, &line, &col);
    } else {
        *text = '\0'; /* only counted */
    }
    rung_diagnostics_put(d, severity, t->shown, line, col, "%s", text);
}

static void whole_row(rung_table *t, rung_severity severity, const char *text)
{
    rung_diagnostics_put(t->reader->diags, severity, t->shown, t->record->line, 0, "%s",
                         text);
}

/* ---- header ---- */

static const rung_manifest_field *declared(const rung_table *t, const char *name)
{
    const rung_manifest_table *m = &t->reader->manifest.tables[t->table];
    for (size_t i = 0; i < m->n_fields; i++)
        if (strcmp(m->fields[i].name, name) == 0)
            return &m->fields[i];
    return NULL;
}

/* Everything a column of this table may be called. */
static void try_column_names(const rung_table *t, rung_suggest *near)
{
    const rung_manifest_table *m = &t->reader->manifest.tables[t->table];
    for (size_t i = 0; i < RUNG_COUNT_OF(fixed); i++)
        if (rung_manifest_is_fixed(t->table, fixed[i].name, strlen(fixed[i].name)))
            rung_suggest_try(near, fixed[i].name, strlen(fixed[i].name));
    for (unsigned a = 0; a < RUNG_N_ATTRS; a++)
        if (rung_attrs[a].tables & RUNG_TABLE_BIT(t->table))
            rung_suggest_try(near, rung_attrs[a].name, strlen(rung_attrs[a].name));
    for (size_t i = 0; i < m->n_fields; i++)
        rung_suggest_try(near, m->fields[i].name, strlen(m->fields[i].name));
}

static void unknown_column(rung_table *t, uint32_t column, const char *name, size_t len)
{
    char shown[SHOWN], hint[HINT];
    rung_suggest near = rung_suggest_for(name, len, &t->reader->suggestions);
    try_column_names(t, &near);
    RUNG_CELL_ERROR(t, column, 0, "no column '%s' in table %s%s",
                    rung_text_shown(shown, sizeof shown, name, len),
                    rung_table_word(t->table),
                    near.best ? rung_suggest_text(&near, "", hint, sizeof hint)
                              : "; declare it in schema.fields of " RUNG_MANIFEST_FILE);
}

/* What column `c` named `name` is, or IGNORED. */
static rung_table_column recognise(rung_table *t, const char *name, size_t len)
{
    rung_table_column c = { .role = RUNG_COLUMN_IGNORED, .name = name };
    rung_attr attr;
    const rung_manifest_field *field;
    if (rung_manifest_is_fixed(t->table, name, len)) {
        for (size_t i = 0; i < RUNG_COUNT_OF(fixed); i++)
            if (strcmp(fixed[i].name, name) == 0)
                c.role = fixed[i].role;
    } else if (rung_attr_find(t->table, name, len, &attr)) {
        c = (rung_table_column){ RUNG_COLUMN_ATTR,  (uint16_t)attr, rung_attrs[attr].type,
                                 &rung_attrs[attr], name,           false };
    } else if ((field = declared(t, name)) != NULL) {
        uint16_t number = rung_assembly_put_column(t->reader->into, field->name,
                                                   field->type, field->help);
        c = (rung_table_column){
            RUNG_COLUMN_ATTR, number, field->type, NULL, name, false
        };
    }
    c.parted = c.role == RUNG_COLUMN_ATTR
                   ? c.type == RUNG_ATTR_TEXT || c.type == RUNG_ATTR_TEXTS
                         || c.type == RUNG_ATTR_NODES
                   : c.role == RUNG_COLUMN_LOCATOR || c.role == RUNG_COLUMN_NOTE;
    return c;
}

static bool is_twice(rung_table *t, uint32_t column, const char *name)
{
    for (uint32_t i = 0; i < column; i++)
        if (strcmp(t->columns[i].name, name) == 0) {
            RUNG_CELL_ERROR(t, column, 0, "column '%s' stands in the header twice", name);
            return true;
        }
    return false;
}

static void read_column(rung_table *t, uint32_t column)
{
    size_t at;
    rung_csv_cell cell = t->record->cells[column];
    if (cell.len && *cell.text == '\'' && rung_text_is_formula(cell.text, cell.len)) {
        cell.text++; /* as of a text: see unguard */
        cell.len--;
    }
    char *name = rung_arena_text(&t->reader->mem, cell.text, cell.len);
    t->columns[column] =
        (rung_table_column){ .role = RUNG_COLUMN_IGNORED, .name = name ? name : "" };
    if (!name)
        t->reader->diags->failed = true;
    else if (cell.len == 0)
        RUNG_CELL_ERROR(t, column, 0, "a column has no name");
    else if (rung_text_check(name, cell.len, &at) != RUNG_TEXT_FINE)
        unknown_column(t, column, name, cell.len);
    else if (!is_twice(t, column, name)) {
        t->columns[column] = recognise(t, name, cell.len);
        if (t->columns[column].role == RUNG_COLUMN_IGNORED)
            unknown_column(t, column, name, cell.len);
    }
}

/* Attributes in the order values are kept in. */
static void order_attrs(rung_table *t)
{
    t->n_attrs = 0;
    t->name = -1;
    for (uint32_t c = 0; c < t->n_columns; c++) {
        if (t->columns[c].role != RUNG_COLUMN_ATTR)
            continue;
        if (t->columns[c].attr == RUNG_A_NAME)
            t->name = (int32_t)c;
        uint32_t at = t->n_attrs++;
        for (; at && t->columns[t->by_attr[at - 1]].attr > t->columns[c].attr; at--)
            t->by_attr[at] = t->by_attr[at - 1];
        t->by_attr[at] = (uint16_t)c;
    }
}

/* Columns without which the rows say nothing. False when one of the names of the row is
 * missing. */
static bool check_needed(rung_table *t)
{
    bool readable = true;
    for (size_t i = 0; i < RUNG_COUNT_OF(fixed); i++) {
        if (!(fixed[i].needed_by & RUNG_TABLE_BIT(t->table)) || t->at[fixed[i].role] >= 0)
            continue;
        rung_diagnostics_put(t->reader->diags, RUNG_SEVERITY_ERROR, t->shown,
                             t->record->line, 0, "table %s has no column '%s'",
                             rung_table_word(t->table), fixed[i].name);
        readable = readable && fixed[i].role >= RUNG_COLUMN_STATUS;
    }
    return readable;
}

static rung_status read_header(rung_table *t, bool *readable, rung_error *err)
{
    rung_reader *r = t->reader;
    if (t->record->n_cells > RUNG_COLUMNS)
        return rung_fail(err, RUNG_TOO_LARGE, "%s: %u columns, more than the limit of %u",
                         t->shown, t->record->n_cells, RUNG_COLUMNS);
    const char *parted = rung_csv_parted_otherwise(t->record);
    if (parted) {
        RUNG_CELL_ERROR(t, 0, 0, "%s", parted);
        *readable = false;
        return RUNG_OK;
    }
    t->n_columns = t->record->n_cells;
    for (uint32_t c = 0; c < t->n_columns; c++)
        read_column(t, c);
    order_attrs(t);
    for (unsigned role = 0; role < RUNG_N_COLUMN_ROLES; role++)
        t->at[role] = -1;
    r->columns[t->table] = RUNG_NEW(&r->mem, const char *, t->n_columns);
    if (!r->columns[t->table])
        return rung_fail(err, RUNG_NO_MEMORY, "%s: no memory", t->shown);
    for (uint32_t c = 0; c < t->n_columns; c++) {
        t->at[t->columns[c].role] = (int32_t)c;
        r->columns[t->table][c] = t->columns[c].name;
    }
    r->n_columns[t->table] = t->n_columns;
    *readable = check_needed(t);
    return RUNG_OK;
}

/* ---- rows ---- */

static bool is_blank(const char *s, size_t len, size_t *width)
{
    *width = len && (*s == ' ') ? 1 : len > 1 && s[0] == '\xc2' && s[1] == '\xa0' ? 2 : 0;
    return *width > 0;
}

/* A blank, or a byte of an NBSP. */
static bool may_be_blank(char c)
{
    return c == ' ' || c == '\xc2' || c == '\xa0';
}

/* Leaves blanks and NBSP at both ends out. Returns whether there were any. */
static bool trim(rung_table_cell *cell, char *text, uint32_t len)
{
    size_t width;
    uint32_t begin = 0, end = len;
    if (!len || (!may_be_blank(text[0]) && !may_be_blank(text[len - 1]))) {
        *cell = (rung_table_cell){ .text = text, .len = len };
        return false;
    }
    while (begin < end && is_blank(text + begin, end - begin, &width))
        begin += (uint32_t)width;
    while (end > begin) {
        if (text[end - 1] == ' ')
            end--;
        else if (end - begin > 1 && text[end - 2] == '\xc2' && text[end - 1] == '\xa0')
            end -= 2;
        else
            break;
    }
    text[end] = '\0';
    *cell = (rung_table_cell){ .text = text + begin, .len = end - begin, .lead = begin };
    return end - begin != len;
}

static void text_fault(rung_table *t, uint32_t column, rung_text_fault fault, size_t at)
{
    static const char *const words[] = {
        [RUNG_TEXT_NOT_UTF8] = "a byte that is not UTF-8",
        [RUNG_TEXT_CONTROL] = "a control character",
        [RUNG_TEXT_INVISIBLE] = "a character that cannot be seen",
    };
    char shown[SHOWN];
    const char *s = t->cells[column].text + at;
    size_t left = t->cells[column].len - at, n = 1;
    while (fault != RUNG_TEXT_NOT_UTF8 && n < left
           && ((unsigned char)s[n] & 0xc0) == 0x80)
        n++;
    RUNG_CELL_ERROR(t, column, at, "%s in '%s': %s", words[fault],
                    t->columns[column].name, rung_text_shown(shown, sizeof shown, s, n));
}

/* Takes off the apostrophe that keeps a spreadsheet from computing a text. */
static void unguard(rung_table_cell *cell)
{
    if (cell->len && *cell->text == '\'' && rung_text_is_formula(cell->text, cell->len)) {
        cell->text++;
        cell->len--;
        cell->lead++;
        cell->guarded = true;
    }
}

/* Trims and proves a cell that is not empty. */
static void take_cell(rung_table *t, uint32_t c)
{
    size_t at;
    rung_csv_cell raw = t->record->cells[c];
    rung_table_cell *cell = &t->cells[c];
    if (t->record->printable && *raw.text > '\'' && raw.text[raw.len - 1] != ' ') {
        *cell = (rung_table_cell){ .text = raw.text, .len = raw.len };
        return; /* nearly every one begins with a letter or digit */
    }
    bool trimmed = trim(cell, raw.text, raw.len);
    rung_text_fault fault = t->record->printable
                                ? RUNG_TEXT_FINE
                                : rung_text_check(cell->text, cell->len, &at);
    if (trimmed)
        rung_csv_forget(t->csv);
    unguard(cell);
    if (fault != RUNG_TEXT_FINE) {
        text_fault(t, c, fault, at);
        cell->bad = true;
    } else if (trimmed && cell->len) {
        RUNG_CELL_WARNING(t, c, 0, "blanks around '%s' are left out", t->columns[c].name);
    }
}

/* Takes the cells that are the row's own. False when all of the row are empty. Each text
 * is somewhere else in a large table: all of a row are on their way before the first is
 * waited for. */
static bool take_cells(rung_table *t)
{
    bool any = false;
    t->own_roles = t->n_parts = 0;
    for (uint32_t c = t->own; c < t->own + t->n_own; c++) {
        t->own_roles |= 1u << t->columns[c].role;
        if (!t->record->cells[c].len) {
            t->cells[c] = (rung_table_cell){ .text = "" };
            continue;
        }
        take_cell(t, c);
        any = any || t->cells[c].len;
        if (t->columns[c].parted && t->cells[c].len)
            rung_cell_part(t, c);
    }
    for (uint32_t c = 0; c < t->n_columns && !any; c++)
        any = t->cells[c].len;
    return any;
}

/* The cell in a role; an empty one when the table has no such column or it is bad. */
static const rung_table_cell *cell_of(const rung_table *t, rung_column_role role)
{
    static const rung_table_cell none = { .text = "" };
    int32_t c = t->at[role];
    return c < 0 || t->cells[c].bad ? &none : &t->cells[c];
}

/* Present in the table and not yet reported. */
static bool is_missing(const rung_table *t, rung_column_role role)
{
    return t->at[role] >= 0 && !t->cells[t->at[role]].bad
           && t->cells[t->at[role]].len == 0;
}

static void read_status(rung_table *t, rung_fact_status *out)
{
    char shown[SHOWN], hint[HINT];
    const rung_table_cell *cell = cell_of(t, RUNG_COLUMN_STATUS);
    uint32_t column = (uint32_t)t->at[RUNG_COLUMN_STATUS];
    if (is_missing(t, RUNG_COLUMN_STATUS))
        RUNG_CELL_ERROR(t, column, 0,
                        "no status; it is established, observed, planned, potential, "
                        "inferred or ended");
    if (!cell->len || rung_fact_status_find(cell->text, cell->len, out))
        return;
    rung_suggest near = rung_suggest_for(cell->text, cell->len, NULL);
    for (unsigned s = 0; s < RUNG_N_FACT_STATUS; s++) {
        const char *word = rung_fact_status_word((rung_fact_status)s);
        rung_suggest_try(&near, word, strlen(word));
    }
    RUNG_CELL_ERROR(
        t, column, 0, "no status '%s'%s",
        rung_text_shown(shown, sizeof shown, cell->text, cell->len),
        near.best
            ? rung_suggest_text(&near, "", hint, sizeof hint)
            : "; it is established, observed, planned, potential, inferred or ended");
}

static void try_sources(rung_table *t, rung_suggest *near)
{
    const rung_assembly *a = t->reader->into;
    uint32_t n = rung_assembly_n_sources(a), len;
    for (uint32_t i = 0; i < n && t->reader->suggestions; i++) {
        const char *id = rung_assembly_source_id(a, i, &len);
        rung_suggest_try(near, id, len);
    }
}

/* Most rows are of the source of the row before. */
static bool is_last_source(const rung_table *t, const rung_table_cell *cell)
{
    uint32_t len;
    if (t->last_source == RUNG_NO_SOURCE)
        return false;
    const char *id = rung_assembly_source_id(t->reader->into, t->last_source, &len);
    return len == cell->len && memcmp(id, cell->text, len) == 0;
}

static uint32_t read_source(rung_table *t)
{
    char shown[SHOWN], hint[HINT];
    const rung_table_cell *cell = cell_of(t, RUNG_COLUMN_SOURCE);
    uint32_t column = (uint32_t)t->at[RUNG_COLUMN_SOURCE], source;
    if (is_missing(t, RUNG_COLUMN_SOURCE))
        RUNG_CELL_ERROR(t, column, 0, "no source; every fact names where it stands");
    if (!cell->len)
        return RUNG_NO_SOURCE;
    if (is_last_source(t, cell))
        return t->last_source;
    if (rung_assembly_find_source(t->reader->into, cell->text, cell->len, &source))
        return t->last_source = source;
    rung_suggest near = rung_suggest_for(cell->text, cell->len, &t->reader->suggestions);
    if (t->reader->diags->n < RUNG_DIAGNOSTICS)
        try_sources(t, &near);
    RUNG_CELL_ERROR(t, column, 0,
                    "no source '%s' in the list of " RUNG_MANIFEST_FILE "%s",
                    rung_text_shown(shown, sizeof shown, cell->text, cell->len),
                    rung_suggest_text(&near, "", hint, sizeof hint));
    return RUNG_NO_SOURCE;
}

static const char *read_date(rung_table *t, rung_column_role role)
{
    char shown[SHOWN];
    int32_t first, last;
    const rung_table_cell *cell = cell_of(t, role);
    if (!cell->len || rung_text_date(cell->text, cell->len, &first, &last))
        return cell->text;
    RUNG_CELL_ERROR(t, (uint32_t)t->at[role], 0,
                    "%s is to be YYYY, YYYY-MM or YYYY-MM-DD, not '%s'",
                    t->columns[t->at[role]].name,
                    rung_text_shown(shown, sizeof shown, cell->text, cell->len));
    return "";
}

/* Free text of the evidence; "?" where there is one whose fault has been reported. */
static const char *read_words(rung_table *t, rung_column_role role)
{
    int32_t c = t->at[role];
    if (c < 0)
        return "";
    if (t->cells[c].bad)
        return "?";
    rung_cell_warn_of_formula(t, (uint32_t)c);
    return t->cells[c].text;
}

static rung_assembly_evidence read_evidence(rung_table *t)
{
    const uint32_t roles = (2u << RUNG_COLUMN_VALID_TO) - (1u << RUNG_COLUMN_STATUS);
    rung_assembly_evidence e = { .status = RUNG_ESTABLISHED,
                                 .file = t->file,
                                 .line = t->record->line,
                                 .again = rung_table_all_again(t, roles) };
    if (e.again)
        return e;
    read_status(t, &e.status);
    e.source = read_source(t);
    e.locator = read_words(t, RUNG_COLUMN_LOCATOR);
    e.note = read_words(t, RUNG_COLUMN_NOTE);
    e.valid_from = read_date(t, RUNG_COLUMN_VALID_FROM);
    e.valid_to = read_date(t, RUNG_COLUMN_VALID_TO);
    return e;
}

/* The node of a node row. */
static bool read_key(rung_table *t, uint32_t *node)
{
    char shown[SHOWN], slug[SHOWN], prefix[SHOWN];
    const rung_table_cell *cell = cell_of(t, RUNG_COLUMN_KEY);
    uint32_t column = (uint32_t)t->at[RUNG_COLUMN_KEY];
    if (t->cells[column].bad)
        return false;
    if (cell->len == 0) {
        RUNG_CELL_ERROR(t, column, 0, "no key");
        return false;
    }
    if (rung_text_is_key(cell->text, cell->len)) {
        *node = rung_assembly_put_node(t->reader->into, (rung_kind)t->table, cell->text,
                                       cell->len);
        return *node != RUNG_NO_NODE;
    }
    int n = snprintf(prefix, sizeof prefix, "%s:", rung_table_word(t->table));
    size_t skip = strncmp(cell->text, prefix, (size_t)n) ? 0 : (size_t)n;
    bool near = cell->len < sizeof slug
                && rung_text_slug(cell->text + skip, cell->len - skip, slug, sizeof slug);
    RUNG_CELL_ERROR(t, column, 0,
                    "key '%s' is to be of lower-case letters a to z, digits and -%s%s%s",
                    rung_text_shown(shown, sizeof shown, cell->text, cell->len),
                    near ? "; did you mean '" : ", at most 128", near ? slug : "",
                    near ? "'?" : "");
    return false;
}

static bool read_end(rung_table *t, rung_column_role role, rung_kinds allowed,
                     uint32_t *node)
{
    uint32_t column = (uint32_t)t->at[role];
    if (is_missing(t, role))
        RUNG_CELL_ERROR(t, column, 0, "no '%s'", t->columns[column].name);
    const rung_table_cell *cell = cell_of(t, role);
    return cell->len && rung_reference_read(t, column, 0, cell->len, allowed, node);
}

/* The nodes that the row is about; both ends are looked at even if the first is faulty. */
static bool read_ends(rung_table *t, uint32_t *from, uint32_t *to)
{
    if (t->table < RUNG_N_KINDS)
        return read_key(t, from);
    if (t->table == RUNG_TABLE_RULES)
        return read_end(t, RUNG_COLUMN_OF, RUNG_KIND_BIT(RUNG_QUALIFICATION), from);
    rung_relation relation = (rung_relation)(t->table - RUNG_N_KINDS);
    bool left = rung_table_again(t, (uint32_t)t->at[RUNG_COLUMN_FROM])
                || read_end(t, RUNG_COLUMN_FROM, rung_relation_from(relation), &t->from);
    *from = t->from;
    bool right = read_end(t, RUNG_COLUMN_TO, rung_relation_to(relation), to);
    if (left && right && relation == RUNG_MATCHES) {
        rung_kind a = rung_assembly_node_kind(t->reader->into, *from);
        rung_kind b = rung_assembly_node_kind(t->reader->into, *to);
        if (a != b)
            RUNG_CELL_ERROR(t, (uint32_t)t->at[RUNG_COLUMN_TO], 0,
                            "matches joins two nodes of one kind, not a %s and a %s",
                            rung_kind_word(a), rung_kind_word(b));
    }
    if (left && right
        && *from == *to) /* circles of progression are legal, and this is the smallest */
        rung_table_problem(t,
                           relation == RUNG_PROGRESSES_TO ? RUNG_SEVERITY_WARNING
                                                          : RUNG_SEVERITY_ERROR,
                           (uint32_t)t->at[RUNG_COLUMN_TO], 0, "%s from '%s' to itself",
                           rung_table_word(t->table),
                           rung_assembly_node_key(t->reader->into, *to, NULL));
    return left && right;
}

static bool keep_offset(rung_reader *r, uint64_t offset)
{
    if (r->n_offsets == r->cap_offsets) {
        uint32_t cap = r->cap_offsets + r->cap_offsets / 2 + 1024;
        uint32_t *grown = realloc(r->offsets, (size_t)cap * sizeof *grown);
        if (!grown)
            return false;
        r->offsets = grown;
        r->cap_offsets = cap;
    }
    r->offsets[r->n_offsets++] = (uint32_t)offset;
    return true;
}

static void put_row(rung_table *t, uint32_t from, uint32_t to,
                    const rung_assembly_evidence *e)
{
    rung_assembly *a = t->reader->into;
    if (t->table < RUNG_N_KINDS)
        rung_assembly_put_node_row(a, from, e);
    else if (t->table == RUNG_TABLE_RULES)
        rung_assembly_put_rule_row(a, from, e);
    else
        rung_assembly_put_edge_row(a, (rung_relation)(t->table - RUNG_N_KINDS), from, to,
                                   e);
    if (!keep_offset(t->reader, t->record->offset))
        t->reader->diags->failed = true;
}

/* Stands in for a node that could not be told, so that the rest of its row is looked at too. */
static uint32_t stand_in(rung_table *t)
{
    rung_kind kind = t->table < RUNG_N_KINDS ? (rung_kind)t->table : RUNG_ROLE;
    return rung_assembly_put_node(t->reader->into, kind, "?", 1);
}

/* A node must have a name: where that was faulty and is reported, or the node itself was,
 * any will do. */
static void stand_in_name(rung_table *t, bool always)
{
    bool needed = always;
    if (t->table >= RUNG_N_KINDS)
        return;
    if (t->name >= 0)
        needed = t->cells[t->name].bad || (always && t->cells[t->name].len == 0);
    if (needed)
        rung_assembly_put_text(t->reader->into, RUNG_A_NAME, "?", 1);
}

static void read_values(rung_table *t)
{
    if (rung_table_all_again(t, 1u << RUNG_COLUMN_ATTR)
        && rung_assembly_put_values_again(t->reader->into))
        return;
    for (uint32_t i = 0; i < t->n_attrs; i++)
        if (t->cells[t->by_attr[i]].len)
            rung_cell_read(t, t->by_attr[i]);
}

/* A row that cannot be looked into as a whole: its node exists all the same, if its key
 * can be read. */
static bool take_key_only(rung_table *t)
{
    uint32_t node;
    int32_t key = t->at[RUNG_COLUMN_KEY];
    if (t->table >= RUNG_N_KINDS) {
        t->reader->diags->unsure |=
            t->table < RUNG_TABLE_RULES ? 1u << (t->table - RUNG_N_KINDS) : 0;
        return true;
    }
    if (key < 0 || (uint32_t)key >= t->record->n_cells)
        return false;
    rung_csv_cell cell = t->record->cells[key];
    if (!rung_text_is_key(cell.text, cell.len))
        return false;
    node =
        rung_assembly_put_node(t->reader->into, (rung_kind)t->table, cell.text, cell.len);
    if (node == RUNG_NO_NODE)
        return false;
    put_row(t, node, RUNG_NO_NODE,
            &(rung_assembly_evidence){ .file = t->file, .line = t->record->line });
    rung_assembly_put_text(t->reader->into, RUNG_A_NAME, "?", 1);
    rung_assembly_doubt_row(t->reader->into);
    return true;
}

static void wrong_length(rung_table *t)
{
    uint32_t n = t->record->n_cells;
    rung_diagnostics_put(t->reader->diags, RUNG_SEVERITY_ERROR, t->shown, t->record->line,
                         0, "the row has %u cell%s, the header %u", n, n == 1 ? "" : "s",
                         t->n_columns);
    take_key_only(t);
}

static void read_row(rung_table *t)
{
    size_t errors = t->reader->diags->errors, warnings = t->reader->diags->warnings;
    uint32_t from = RUNG_NO_NODE, to = RUNG_NO_NODE;
    bool faultless = t->faultless;
    t->faultless = false;
    if (t->record->n_cells != t->n_columns) {
        wrong_length(t);
        return;
    }
    t->own = faultless ? t->record->front : 0;
    t->n_own = t->n_columns - (faultless ? t->record->front + t->record->back : 0);
    if (!take_cells(t)) {
        whole_row(t, RUNG_SEVERITY_WARNING, "an empty row; it is skipped");
        return;
    }
    if (t->record->broken)
        whole_row(t, RUNG_SEVERITY_WARNING,
                  "a line break inside a cell is read as a blank");
    bool known = read_ends(t, &from, &to);
    rung_assembly_evidence e = read_evidence(t);
    if (!known)
        from = to = stand_in(t);
    if (rung_assembly_status(t->reader->into))
        return;
    put_row(t, from, to, &e);
    stand_in_name(t, !known);
    read_values(t);
    if (t->reader->diags->errors > errors
        || !known) /* the table of its node may be the one that is at fault */
        rung_assembly_doubt_row(t->reader->into);
    t->faultless = known && t->reader->diags->errors == errors
                   && t->reader->diags->warnings == warnings;
}

/* ---- the file ---- */

static void fault(rung_table *t)
{
    const rung_csv_record *rec = t->record;
    char begun[60] = "";
    if (rec->line != rec->fault_line)
        snprintf(begun, sizeof begun, " (the row begins in line %u)", rec->line);
    rung_diagnostics_put(t->reader->diags, RUNG_SEVERITY_ERROR, t->shown, rec->fault_line,
                         rec->fault_column, "%s%s", rec->fault, begun);
}

static void lose(rung_table *t)
{
    t->reader->diags->partial = true;
    if (t->table < RUNG_N_KINDS)
        t->reader->lost |= RUNG_KIND_BIT(t->table);
}

/* What one event of the CSV reader means. *header: it has been read; *go: rows are worth
 * reading. */
static rung_status on_event(rung_table *t, rung_csv_event event, bool *header, bool *go,
                            rung_error *err)
{
    switch (event) {
    case RUNG_CSV_RECORD:
        if (*header) {
            read_row(t);
            return RUNG_OK;
        }
        *header = true;
        return read_header(t, go, err);
    case RUNG_CSV_BLANK:
        if (!t->blank_told)
            whole_row(t, RUNG_SEVERITY_WARNING, "an empty line; such lines are skipped");
        t->blank_told = true;
        return RUNG_OK;
    case RUNG_CSV_FAULT:
        fault(t);
        *go = *header;
        if (!*header || !take_key_only(t))
            lose(t);
        return RUNG_OK;
    case RUNG_CSV_REFUSED:
        fault(t);
        *go = false;
        return RUNG_OK;
    case RUNG_CSV_END:
        if (!*header)
            rung_diagnostics_put(
                t->reader->diags, RUNG_SEVERITY_ERROR, t->shown, 1, 0,
                "the table is empty; its first line is to name the columns");
        *go = *header;
        return RUNG_OK;
    }
    return RUNG_OK;
}

static rung_status read_records(rung_table *t, rung_error *err)
{
    rung_csv_event event = RUNG_CSV_BLANK;
    bool header = false, go = true;
    while (go && event != RUNG_CSV_END) {
        rung_status s = rung_csv_next(t->csv, &event, &t->record, err);
        if (!s)
            s = on_event(t, event, &header, &go, err);
        if (!s)
            s = rung_assembly_status(t->reader->into);
        if (s == RUNG_TOO_LARGE && rung_assembly_status(t->reader->into))
            rung_fail(err, s, "%s: more rows than the limit of %u", t->shown,
                      RUNG_TABLE_ROWS);
        if (s == RUNG_NO_MEMORY || (!s && t->reader->diags->failed))
            return rung_fail(err, RUNG_NO_MEMORY, "%s: no memory for its rows", t->shown);
        if (s)
            return s;
    }
    if (!go)
        lose(t);
    return RUNG_OK;
}

/* A file that is not there, or is no file, is a fault of the package; one that is too
 * large ends it all. */
static rung_status open_table(rung_table *t, int *fd, rung_error *err)
{
    rung_reader *r = t->reader;
    const rung_manifest_table *m = &r->manifest.tables[t->table];
    rung_error why;
    uint64_t size;
    *fd = -1;
    rung_status s =
        rung_open_file(r->dir, m->path, t->shown, RUNG_FILE_BYTES, fd, &size, &why);
    if (s == RUNG_OK)
        return s;
    if (s != RUNG_IO)
        return rung_fail(err, s, "%s", why.text);
    char shown[4096];
    snprintf(shown, sizeof shown, "%s/" RUNG_MANIFEST_FILE, r->directory);
    size_t prefix =
        strlen(r->directory) + 1; /* the message names the file within the package */
    rung_diagnostics_put(r->diags, RUNG_SEVERITY_ERROR, shown, m->line, m->column,
                         "table %s: %s", rung_table_word(t->table),
                         strlen(why.text) > prefix ? why.text + prefix : why.text);
    lose(t);
    return RUNG_OK;
}

rung_status rung_table_read(rung_reader *r, unsigned table, rung_error *err)
{
    int fd = -1;
    rung_table *t = calloc(1, sizeof *t);
    if (!t)
        return rung_fail(err, RUNG_NO_MEMORY, "%s: no memory to read it",
                         r->shown[table]);
    t->reader = r;
    t->table = table;
    t->shown = r->shown[table];
    t->last_source = RUNG_NO_SOURCE;
    t->last_from = RUNG_NO_NODE;
    t->last_kind = RUNG_N_KINDS;
    rung_status s = open_table(t, &fd, err);
    if (!s && fd >= 0) {
        t->file = rung_assembly_put_file(r->into, r->manifest.tables[table].path);
        s = rung_csv_new(fd, t->shown, &t->csv, err);
    }
    if (!s && t->csv)
        s = read_records(t, err);
    rung_csv_free(t->csv);
    free(t->parts);
    free(t);
    return s;
}
