/* evidence.c -- what a row says of its status, source and dates; see reader.h. */
#include <string.h>

#include "core/text.h"
#include "source/reader.h"

enum { SHOWN = 80, HINT = 160 };

static void read_status(rung_table *t, rung_fact_status *out)
{
    char shown[SHOWN], hint[HINT];
    const rung_table_cell *cell = rung_table_cell_of(t, RUNG_COLUMN_STATUS);
    uint32_t column = (uint32_t)t->at[RUNG_COLUMN_STATUS];
    if (rung_table_is_missing(t, RUNG_COLUMN_STATUS))
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
    const rung_table_cell *cell = rung_table_cell_of(t, RUNG_COLUMN_SOURCE);
    uint32_t column = (uint32_t)t->at[RUNG_COLUMN_SOURCE], source;
    if (rung_table_is_missing(t, RUNG_COLUMN_SOURCE))
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
    const rung_table_cell *cell = rung_table_cell_of(t, role);
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

void rung_evidence_read(rung_table *t, rung_assembly_evidence *e)
{
    const uint32_t roles = (2u << RUNG_COLUMN_VALID_TO) - (1u << RUNG_COLUMN_STATUS);
    e->status = RUNG_ESTABLISHED;
    e->file = t->file;
    e->line = t->record->line;
    e->again = rung_table_all_again(t, roles);
    if (e->again)
        return;
    read_status(t, &e->status);
    e->source = read_source(t);
    e->locator = read_words(t, RUNG_COLUMN_LOCATOR);
    e->note = read_words(t, RUNG_COLUMN_NOTE);
    e->valid_from = read_date(t, RUNG_COLUMN_VALID_FROM);
    e->valid_to = read_date(t, RUNG_COLUMN_VALID_TO);
}
