/* row.c -- the cells of a row, the nodes it is about, and what it states; see reader.h.
 *
 * A row with any fault is still taken in as far as it goes, so that one mistake is told
 * once and not again by everything that refers to it; rung_assembly_doubt_row keeps it
 * out of comparisons. */
#include <stdio.h>
#include <string.h>

#include "core/pages.h"
#include "core/text.h"
#include "source/reader.h"

enum { SHOWN = 80 };

/* ---- cells ---- */

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
    if (rung_text_is_guarded(cell->text, cell->len)) {
        cell->text++;
        cell->len--;
        cell->lead++;
        cell->guarded = true;
    }
}

/* Trims and proves a cell that is not empty. */
static void prove_cell(rung_table *t, uint32_t c)
{
    size_t at;
    rung_csv_cell raw = t->record->cells[c];
    rung_table_cell *cell = &t->cells[c];
    bool trimmed = trim(cell, raw.text, raw.len);
    rung_text_fault fault = t->record->printable
                                ? RUNG_TEXT_FINE
                                : rung_text_check(cell->text, cell->len, &at);
    if (trimmed)
        rung_csv_forget(t->csv);
    if (fault != RUNG_TEXT_FINE) { /* `at` counts an apostrophe that guards */
        text_fault(t, c, fault, at);
        cell->bad = true;
        return;
    }
    unguard(cell);
    if (trimmed && cell->len)
        RUNG_CELL_WARNING(t, c, 0, "blanks around '%s' are left out", t->columns[c].name);
}

/* Takes the cells that are the row's own. False when all of the row are empty. Each text
 * is somewhere else in a large table: all of a row are on their way before the first is
 * waited for. */
static bool take_cells(rung_table *t)
{
    const bool printable = t->record->printable;
    const uint32_t end = t->own + t->n_own;
    uint32_t roles = 0;
    bool any = false;
    t->n_parts = 0;
    for (uint32_t c = t->own; c < end; c++) {
        rung_csv_cell raw = t->record->cells[c];
        const rung_table_column *column = &t->columns[c];
        roles |= 1u << column->role;
        t->cells[c] = (rung_table_cell){ .text = raw.text, .len = raw.len };
        if (!raw.len)
            continue;
        /* nearly every one begins with a letter or digit */
        if (!printable || *raw.text <= '\'' || raw.text[raw.len - 1] == ' ')
            prove_cell(t, c);
        if (!t->cells[c].len)
            continue;
        any = true;
        if (column->parted)
            rung_cell_part(t, c);
    }
    t->own_roles = t->n_own == t->n_columns ? UINT32_MAX : roles;
    for (uint32_t c = 0; c < t->n_columns && !any; c++)
        any = t->cells[c].len;
    return any;
}

/* ---- nodes ---- */

/* The node of a node row. */
static bool read_key(rung_table *t, uint32_t *node)
{
    char shown[SHOWN], slug[SHOWN], prefix[SHOWN];
    const rung_table_cell *cell = rung_table_cell_of(t, RUNG_COLUMN_KEY);
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
    if (rung_table_is_missing(t, role))
        RUNG_CELL_ERROR(t, column, 0, "no '%s'", t->columns[column].name);
    const rung_table_cell *cell = rung_table_cell_of(t, role);
    return cell->len && rung_reference_read(t, column, 0, cell->len, allowed, node);
}

/* What two nodes of a link must not be. */
static void check_ends(rung_table *t, rung_relation relation, uint32_t from, uint32_t to)
{
    const rung_assembly *a = t->reader->into;
    uint32_t column = (uint32_t)t->at[RUNG_COLUMN_TO];
    if (relation == RUNG_MATCHES) {
        rung_kind one = rung_assembly_node_kind(a, from),
                  other = rung_assembly_node_kind(a, to);
        if (one != other)
            RUNG_CELL_ERROR(t, column, 0,
                            "matches joins two nodes of one kind, not a %s and a %s",
                            rung_kind_word(one), rung_kind_word(other));
    }
    if (from == to) /* circles of progression are legal, and this is the smallest */
        rung_table_problem(t,
                           relation == RUNG_PROGRESSES_TO ? RUNG_SEVERITY_WARNING
                                                          : RUNG_SEVERITY_ERROR,
                           column, 0, "%s from '%s' to itself", rung_table_word(t->table),
                           rung_assembly_node_key(a, to, NULL));
}

/* The nodes that the row is about; both ends are looked at even if the first is faulty. */
static bool read_ends(rung_table *t, uint32_t *from, uint32_t *to)
{
    if (t->table < RUNG_N_KINDS) {
        bool known = rung_table_again(t, (uint32_t)t->at[RUNG_COLUMN_KEY])
                     || read_key(t, &t->from);
        *from = t->from;
        return known;
    }
    if (t->table == RUNG_TABLE_RULES)
        return read_end(t, RUNG_COLUMN_OF, RUNG_KIND_BIT(RUNG_QUALIFICATION), from);
    rung_relation relation = (rung_relation)(t->table - RUNG_N_KINDS);
    bool left = rung_table_again(t, (uint32_t)t->at[RUNG_COLUMN_FROM])
                || read_end(t, RUNG_COLUMN_FROM, rung_relation_from(relation), &t->from);
    *from = t->from;
    bool right = read_end(t, RUNG_COLUMN_TO, rung_relation_to(relation), to);
    if (left && right)
        check_ends(t, relation, *from, *to);
    return left && right;
}

/* ---- the row ---- */

/* Of the row put last. */
static void keep_offset(rung_table *t)
{
    rung_reader *r = t->reader;
    if (rung_pages_room(&r->offsets, &r->cap_offsets, r->n_offsets, 1,
                        sizeof *r->offsets))
        r->offsets[r->n_offsets++] = (uint32_t)t->record->offset;
    else
        r->diags->failed = true;
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
    keep_offset(t);
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

bool rung_row_read_key(rung_table *t)
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
    rung_row_read_key(t);
}

/* Most rows of links say all as the row before but whom they go to, which then is all
 * that is looked at. False, and nothing is put, where there may be something to say. */
static bool put_again(rung_table *t)
{
    uint32_t to, column = t->own;
    rung_csv_cell raw = t->record->cells[column];
    rung_relation relation = (rung_relation)(t->table - RUNG_N_KINDS);
    if (t->n_own != 1 || t->columns[column].role != RUNG_COLUMN_TO
        || relation == RUNG_MATCHES
        || !rung_reference_find(t, raw.text, raw.len, rung_relation_to(relation), &to)
        || to == t->from
        || !rung_assembly_put_edge_again(t->reader->into, to, t->record->line))
        return false;
    t->cells[column] = (rung_table_cell){ .text = raw.text, .len = raw.len };
    keep_offset(t);
    return true;
}

void rung_row_read(rung_table *t)
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
    if (put_again(t)) {
        t->faultless = true;
        return;
    }
    if (!take_cells(t)) {
        rung_table_warn_of_row(t, "an empty row; it is skipped");
        return;
    }
    if (t->record->broken)
        rung_table_warn_of_row(t, "a line break inside a cell is read as a blank");
    bool known = read_ends(t, &from, &to);
    rung_assembly_evidence e;
    rung_evidence_read(t, &e);
    if (!known)
        from = to = stand_in(t);
    if (rung_assembly_status(t->reader->into))
        return;
    put_row(t, from, to, &e);
    stand_in_name(t, !known);
    read_values(t);
    bool sound = known && t->reader->diags->errors == errors;
    if (!sound) /* of one not known the fault may be in the table of its node */
        rung_assembly_doubt_row(t->reader->into);
    t->faultless = sound && t->reader->diags->warnings == warnings;
}
