/* header.c -- what the columns of a table are, by their names; see reader.h. */
#include <string.h>

#include "core/text.h"
#include "source/reader.h"

enum { SHOWN = 80, HINT = 160 };

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
    for (size_t i = 0; i < rung_n_fixed_columns; i++)
        if (rung_fixed_columns[i].tables & RUNG_TABLE_BIT(t->table))
            rung_suggest_try(near, rung_fixed_columns[i].name,
                             strlen(rung_fixed_columns[i].name));
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

/* Whether cells of the column are parted before they are read: rung_cell_part. */
static bool is_parted(const rung_table_column *c)
{
    if (c->role == RUNG_COLUMN_ATTR)
        return c->type == RUNG_ATTR_TEXT || c->type == RUNG_ATTR_TEXTS
               || c->type == RUNG_ATTR_NODES;
    return c->role == RUNG_COLUMN_LOCATOR || c->role == RUNG_COLUMN_NOTE;
}

/* What the column of that name is, or IGNORED. */
static rung_table_column recognise(rung_table *t, const char *name, size_t len)
{
    rung_table_column c = { .role = RUNG_COLUMN_IGNORED, .name = name };
    const rung_fixed_column *fixed = rung_fixed_column_find(t->table, name, len);
    const rung_manifest_field *field;
    rung_attr attr;
    if (fixed) {
        c.role = fixed->role;
    } else if (rung_attr_find(t->table, name, len, &attr)) {
        c.role = RUNG_COLUMN_ATTR;
        c.attr = (uint16_t)attr;
        c.type = rung_attrs[attr].type;
        c.info = &rung_attrs[attr];
    } else if ((field = declared(t, name)) != NULL) {
        c.role = RUNG_COLUMN_ATTR;
        c.attr = rung_assembly_put_column(t->reader->into, field->name, field->type,
                                          field->help);
        c.type = field->type;
    }
    c.parted = is_parted(&c);
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
    if (rung_text_is_guarded(cell.text, cell.len)) {
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

/* Columns without which the rows say nothing. False when one that says what the row is
 * about is missing. */
static bool check_needed(rung_table *t)
{
    bool readable = true;
    for (size_t i = 0; i < rung_n_fixed_columns; i++) {
        const rung_fixed_column *c = &rung_fixed_columns[i];
        if (!c->needed || !(c->tables & RUNG_TABLE_BIT(t->table)) || t->at[c->role] >= 0)
            continue;
        rung_diagnostics_put(t->reader->diags, RUNG_SEVERITY_ERROR, t->shown,
                             t->record->line, 0, "table %s has no column '%s'",
                             rung_table_word(t->table), c->name);
        readable = readable && c->role >= RUNG_COLUMN_STATUS;
    }
    return readable;
}

/* What is known of the columns as a whole, and kept for the check. */
static rung_status settle_columns(rung_table *t, rung_error *err)
{
    rung_reader *r = t->reader;
    const char **names = RUNG_NEW(&r->mem, const char *, t->n_columns);
    if (!names)
        return rung_fail(err, RUNG_NO_MEMORY, "%s: no memory", t->shown);
    order_attrs(t);
    for (unsigned role = 0; role < RUNG_N_COLUMN_ROLES; role++)
        t->at[role] = -1;
    for (uint32_t c = 0; c < t->n_columns; c++) {
        t->at[t->columns[c].role] = (int32_t)c;
        names[c] = t->columns[c].name;
    }
    r->columns[t->table] = names;
    r->n_columns[t->table] = t->n_columns;
    return RUNG_OK;
}

rung_status rung_header_read(rung_table *t, bool *readable, rung_error *err)
{
    const char *parted = rung_csv_parted_otherwise(t->record);
    *readable = !parted;
    if (t->record->n_cells > RUNG_COLUMNS)
        return rung_fail(err, RUNG_TOO_LARGE, "%s: %u columns, more than the limit of %u",
                         t->shown, t->record->n_cells, RUNG_COLUMNS);
    if (parted) {
        RUNG_CELL_ERROR(t, 0, 0, "%s", parted);
        return RUNG_OK;
    }
    t->n_columns = t->record->n_cells;
    for (uint32_t c = 0; c < t->n_columns; c++)
        read_column(t, c);
    rung_status s = settle_columns(t, err);
    if (!s)
        *readable = check_needed(t);
    return s;
}
