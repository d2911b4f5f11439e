/* package.c -- a graph package in canonical form; see export.h.
 *
 * Facts lie in the snapshot as the canonical rows do: by table, then node (kind, key) or
 * link (from, to), best status first. So each table is one run of facts, written as it
 * lies; only its columns have to be found first. */
#include <stdlib.h>
#include <string.h>

#include "core/json.h"
#include "core/limits.h"
#include "core/sort.h"
#include "export/quote.h"
#include "export/export.h"

#define FILE_NAME 256

typedef struct writer {
    const rung_snapshot *g;
    rung_folder *into;
    rung_quoter cells;
    uint16_t *columns; /* attrs in use in this table, in the order of the columns */
    uint32_t n_columns, n_attrs;
    uint8_t *used;   /* per attr: in this table */
    uint32_t *order; /* facts by their lines; NULL: as they lie */
    unsigned last;   /* table with rows */
    uint8_t *met;    /* per attr: in a table before this one */
} writer;

typedef struct run { /* the facts of one table */
    uint32_t first, end;
} run;

static run run_of(const rung_snapshot *g, unsigned table)
{
    run r = { 0, 0 };
    uint32_t low = 0, high = g->head->n_facts;
    /* rules lie between the kinds and the relations */
    static const uint8_t after_nodes = RUNG_N_KINDS;
#define PLACE(t) \
    ((t) < after_nodes ? (t) : (t) == RUNG_TABLE_RULES ? after_nodes : (t) + 1u)
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (PLACE(g->facts[mid].table) < PLACE(table))
            low = mid + 1;
        else
            high = mid;
    }
    r.first = r.end = low;
    while (r.end < g->head->n_facts && g->facts[r.end].table == table)
        r.end++;
#undef PLACE
    return r;
}

static unsigned last_table(const rung_snapshot *g)
{
    unsigned t = RUNG_N_TABLES - 1;
    while (t && run_of(g, t).first == run_of(g, t).end)
        t--;
    return t;
}

/* ---- columns ---- */

/* The columns that say of what a row is: NULL-terminated. */
static const char *const *subject_columns(unsigned table)
{
    static const char *const node[] = { "key", NULL };
    static const char *const rule[] = { "of", NULL };
    static const char *const edge[] = { "from", "to", NULL };
    return table < RUNG_N_KINDS ? node : table == RUNG_TABLE_RULES ? rule : edge;
}

static void put_columns_that(writer *w, unsigned from, unsigned to, bool condition)
{
    for (unsigned a = from; a < to; a++)
        if (w->used[a] && (rung_attr_is_condition(a) || a == RUNG_A_NEED) == condition)
            w->columns[w->n_columns++] = (uint16_t)a;
}

static int by_name(const void *a, const void *b, void *graph)
{
    const rung_snapshot *g = graph;
    return strcmp(rung_attr_name(g, *(const uint16_t *)a),
                  rung_attr_name(g, *(const uint16_t *)b));
}

/* True when no column of this table is called as this one. */
static bool is_free(const writer *w, unsigned table, unsigned attr)
{
    const char *name = rung_attr_name(w->g, attr), *const *subject =
                                                       subject_columns(table);
    rung_attr known;
    if (rung_attr_find(table, name, strlen(name), &known))
        return false;
    for (size_t i = 0; subject[i]; i++)
        if (strcmp(subject[i], name) == 0)
            return false;
    for (unsigned a = RUNG_N_ATTRS; a < w->n_attrs; a++)
        if (w->used[a] && strcmp(rung_attr_name(w->g, a), name) == 0)
            return false;
    return true;
}

/* Where rows are to stand as they stood, what the package declares is to come back in its
 * order, which is that of the first table with each: so a table takes also those that
 * come before its own and stand in no table yet, and the last table takes the rest; as
 * far as there is room. */
static void take_unmet_columns(writer *w, unsigned table)
{
    unsigned end = w->n_attrs, n = 2 + RUNG_COUNT_OF(rung_evidence_columns);
    for (unsigned a = 0; a < w->n_attrs; a++)
        n += w->used[a];
    while (table != w->last && end > RUNG_N_ATTRS && !w->used[end - 1])
        end--;
    for (unsigned a = RUNG_N_ATTRS; a < end; a++) {
        if (!w->used[a] && !w->met[a] && n < RUNG_COLUMNS && is_free(w, table, a)) {
            w->used[a] = 1;
            n++;
        }
        w->met[a] |= w->used[a];
    }
}

/* What the vocabulary knows, in its order; then what the package declares, by name; then
 * the conditions and how strongly they are put. */
static void find_columns(writer *w, unsigned table, run r)
{
    memset(w->used, 0, w->n_attrs);
    w->n_columns = 0;
    for (uint32_t f = r.first; f < r.end; f++) {
        uint32_t n;
        const rung_value *values = rung_fact_values(w->g, f, &n);
        for (uint32_t i = 0; i < n; i++)
            w->used[values[i].attr] = 1;
    }
    if (w->order)
        take_unmet_columns(w, table);
    put_columns_that(w, 0, RUNG_N_ATTRS, false);
    uint32_t declared = w->n_columns;
    put_columns_that(w, RUNG_N_ATTRS, w->n_attrs, false);
    if (!w->order)
        rung_sort(w->columns + declared, w->n_columns - declared, sizeof *w->columns,
                  by_name, (void *)(uintptr_t)w->g);
    put_columns_that(w, 0, RUNG_N_ATTRS, true);
}

static rung_attr_type type_of(const writer *w, unsigned attr)
{
    return attr < RUNG_N_ATTRS ? rung_attrs[attr].type
                               : (rung_attr_type)w->g->columns[attr - RUNG_N_ATTRS].type;
}

/* ---- rows ---- */

static void put_node(writer *w, rung_node node, rung_sink *out)
{
    char id[RUNG_NODE_ID_MAX];
    rung_puts(out, rung_node_id(w->g, node, id));
}

static void put_subject(writer *w, uint32_t fact, rung_sink *out)
{
    rung_subject s = rung_fact_subject(w->g, fact);
    if (w->g->facts[fact].table < RUNG_N_KINDS) {
        rung_puts(out, rung_node_key(w->g, s.from));
        return;
    }
    put_node(w, s.from, out);
    if (s.to.id != RUNG_NONE) {
        rung_putc(out, ',');
        put_node(w, s.to, out);
    }
}

static void put_row(writer *w, uint32_t fact, rung_sink *out)
{
    put_subject(w, fact, out);
    for (uint32_t i = 0; i < w->n_columns; i++) {
        const rung_value *value = rung_fact_value(w->g, fact, w->columns[i]);
        rung_putc(out, ',');
        if (value)
            rung_quote_value(&w->cells, w->g, value);
    }
    rung_quote_evidence(&w->cells, w->g, &w->g->facts[fact]);
    rung_putc(out, '\n');
}

static void put_header(writer *w, unsigned table, rung_sink *out)
{
    const char *const *subject = subject_columns(table);
    for (size_t i = 0; subject[i]; i++)
        rung_putf(out, "%s%s", i ? "," : "", subject[i]);
    for (uint32_t i = 0; i < w->n_columns; i++) {
        const char *name = rung_attr_name(w->g, w->columns[i]);
        rung_putc(out, ',');
        rung_quote_put(&w->cells, name, strlen(name));
    }
    for (size_t i = 0; i < RUNG_COUNT_OF(rung_evidence_columns); i++)
        rung_putf(out, ",%s", rung_evidence_columns[i]);
    rung_putc(out, '\n');
}

/* The name of a table's file: as it was called, if rows are to stand where they stood. */
static const char *file_of(const writer *w, run r, char *buf, size_t size)
{
    const char *was = rung_text_of(w->g, w->g->files[w->g->facts[r.first].file]);
    bool plain = strspn(was, "abcdefghijklmnopqrstuvwxyz0123456789-_") + 4 == strlen(was)
                 && strcmp(was + strlen(was) - 4, ".csv") == 0;
    snprintf(buf, size, "%s%s",
             w->order && plain ? was : rung_table_word(w->g->facts[r.first].table),
             w->order && plain ? "" : ".csv");
    return buf;
}

static rung_status put_table(writer *w, unsigned table, run r, rung_error *err)
{
    char name[FILE_NAME];
    rung_status s = rung_folder_open(w->into, file_of(w, r, name, sizeof name), err);
    if (s)
        return s;
    find_columns(w, table, r);
    put_header(w, table, &w->into->out);
    for (uint32_t f = r.first; f < r.end; f++)
        put_row(w, w->order ? w->order[f] : f, &w->into->out);
    return RUNG_OK;
}

/* ---- datapackage.json ---- */

static void put_json_member(const rung_snapshot *g, const char *before, rung_text_id text,
                            rung_sink *out)
{
    if (!text)
        return;
    rung_puts(out, before);
    rung_put_json(out, rung_text_of(g, text), rung_text_len_of(g, text));
}

static void put_sources(const rung_snapshot *g, rung_sink *out)
{
    rung_puts(out, ",\n  \"sources\": [");
    for (uint32_t i = 0; i < rung_section_count(g, RUNG_SECTION_sources); i++) {
        const rung_source *s = &g->sources[i];
        rung_puts(out, i ? ",\n    {" : "\n    {");
        put_json_member(g, " \"name\": ", s->id, out);
        put_json_member(g, ", \"title\": ", s->title, out);
        put_json_member(g, ", \"date\": ", s->date, out);
        put_json_member(g, ", \"licence\": ", s->licence, out);
        put_json_member(g, ", \"path\": ", s->url, out);
        rung_puts(out, " }");
    }
    rung_puts(out, "\n  ]");
}

static void put_field(const char *name, const char *type, const char *help, bool first,
                      rung_sink *out)
{
    rung_puts(out, first ? "\n        { \"name\": " : ",\n        { \"name\": ");
    rung_put_json(out, name, strlen(name));
    rung_putf(out, ", \"type\": \"%s\"%s", type,
              strcmp(type, "list") == 0 ? ", \"delimiter\": \"|\"" : "");
    if (help && *help) {
        rung_puts(out, ", \"description\": ");
        rung_put_json(out, help, strlen(help));
    }
    rung_puts(out, " }");
}

static void put_resource(writer *w, unsigned table, run r, bool first, rung_sink *out)
{
    char name[FILE_NAME];
    const char *const *subject = subject_columns(table);
    find_columns(w, table, r);
    rung_putf(out, "%s\n    { \"name\": \"%s\", \"path\": \"%s\"", first ? "" : ",",
              rung_table_word(table), file_of(w, r, name, sizeof name));
    rung_puts(out, ", \"mediatype\": \"text/csv\", \"encoding\": \"utf-8\","
                   "\n      \"schema\": { \"fields\": [");
    for (size_t i = 0; subject[i]; i++)
        put_field(subject[i], "string", NULL, i == 0, out);
    for (uint32_t i = 0; i < w->n_columns; i++) {
        uint16_t a = w->columns[i];
        put_field(rung_attr_name(w->g, a), rung_attr_type_schema(type_of(w, a)),
                  a < RUNG_N_ATTRS
                      ? rung_attrs[a].help
                      : rung_text_of(w->g, w->g->columns[a - RUNG_N_ATTRS].help),
                  false, out);
    }
    for (size_t i = 0; i < RUNG_COUNT_OF(rung_evidence_columns); i++)
        put_field(rung_evidence_columns[i], "string", NULL, false, out);
    rung_puts(out, "\n      ] } }");
}

/* Rows that stand where they stood name their files, and may name one for two tables. */
static rung_status check_files(const writer *w, rung_error *err)
{
    char names[2][FILE_NAME];
    for (unsigned t = 0; t < RUNG_N_TABLES; t++) {
        run r = run_of(w->g, t);
        for (unsigned u = 0; u < t && r.first < r.end; u++) {
            run other = run_of(w->g, u);
            if (other.first < other.end
                && strcmp(file_of(w, r, names[0], FILE_NAME),
                          file_of(w, other, names[1], FILE_NAME))
                       == 0)
                return rung_fail(err, RUNG_BAD_GRAPH,
                                 "rows of %s and of %s say that they stand in one file, "
                                 "%s; a table has a file of its own",
                                 rung_table_word(u), rung_table_word(t), names[0]);
        }
    }
    return RUNG_OK;
}

static rung_status put_manifest(writer *w, rung_error *err)
{
    const rung_snapshot *g = w->g;
    rung_status s = check_files(w, err);
    if (!s)
        s = rung_folder_open(w->into, "datapackage.json", err);
    rung_sink *out = &w->into->out;
    if (s)
        return s;
    rung_puts(out, "{");
    put_json_member(g, "\n  \"name\": ", g->head->graph, out);
    put_json_member(g, ",\n  \"title\": ", g->head->title, out);
    put_json_member(g, ",\n  \"description\": ", g->head->description, out);
    put_json_member(g, ",\n  \"version\": ", g->head->graph_version, out);
    if (g->head->licence) {
        put_json_member(g, ",\n  \"licenses\": [{ \"name\": ", g->head->licence, out);
        rung_puts(out, " }]");
    }
    put_sources(g, out);
    rung_puts(out, ",\n  \"resources\": [");
    bool first = true;
    memset(w->met, 0, w->n_attrs);
    for (unsigned t = 0; t < RUNG_N_TABLES; t++) {
        run r = run_of(g, t);
        if (r.first == r.end)
            continue;
        put_resource(w, t, r, first, out);
        first = false;
    }
    rung_puts(out, "\n  ]\n}\n");
    return RUNG_OK;
}

static int by_line(const void *a, const void *b, void *facts)
{
    const rung_fact *x = (const rung_fact *)facts + *(const uint32_t *)a,
                    *y = (const rung_fact *)facts + *(const uint32_t *)b;
    return x->line != y->line ? (x->line < y->line ? -1 : 1) : (x < y ? -1 : x > y);
}

static bool order_by_line(writer *w)
{
    const rung_snapshot *g = w->g;
    w->order = malloc(((size_t)g->head->n_facts + 1) * sizeof *w->order);
    for (uint32_t f = 0; w->order && f < g->head->n_facts; f++)
        w->order[f] = f;
    for (unsigned t = 0; w->order && t < RUNG_N_TABLES; t++) {
        run r = run_of(g, t);
        rung_sort(w->order + r.first, r.end - r.first, sizeof *w->order, by_line,
                  (void *)(uintptr_t)g->facts);
    }
    return w->order != NULL;
}

/* Counts rows that stand elsewhere in canonical form: what is shown beside them, and so
 * the digest, is another file and line. */
static void tally_moved(const rung_snapshot *g, rung_tally *loss)
{
    uint64_t moved = 0;
    for (unsigned t = 0; t < RUNG_N_TABLES; t++) {
        char file[FILE_NAME];
        run r = run_of(g, t);
        snprintf(file, sizeof file, "%s.csv", rung_table_word(t));
        for (uint32_t f = r.first; f < r.end; f++)
            moved += g->facts[f].line != f - r.first + 2
                     || strcmp(rung_text_of(g, g->files[g->facts[f].file]), file) != 0;
    }
    rung_tally_add(loss,
                   "{row's file and line (it stands|rows' files and lines (they stand} "
                   "elsewhere now)",
                   moved);
}

/* Counts what the package declares and no row states: a canonical table has columns in
 * use. False when memory ended. */
static bool tally_unstated(const rung_snapshot *g, rung_tally *loss)
{
    uint32_t n_declared = rung_section_count(g, RUNG_SECTION_columns), unstated = 0;
    uint8_t *stated = calloc(n_declared + 1, 1);
    for (uint32_t f = 0; stated && f < g->head->n_facts; f++) {
        uint32_t n;
        const rung_value *values = rung_fact_values(g, f, &n);
        for (uint32_t i = 0; i < n; i++)
            if (values[i].attr >= RUNG_N_ATTRS)
                stated[values[i].attr - RUNG_N_ATTRS] = 1;
    }
    for (uint32_t i = 0; stated && i < n_declared; i++)
        unstated += !stated[i];
    rung_tally_add(loss, "declared column{|s} that no row states", unstated);
    bool done = stated != NULL;
    free(stated);
    return done;
}

rung_status rung_export_package(const rung_snapshot *g, rung_folder *into,
                                rung_tally *loss, rung_error *err)
{
    rung_status s = rung_package_put(g, into, false, err);
    if (s)
        return s;
    tally_moved(g, loss);
    return tally_unstated(g, loss) ? RUNG_OK
                                   : rung_fail(err, RUNG_NO_MEMORY, "out of memory");
}

rung_status rung_package_put(const rung_snapshot *g, rung_folder *into, bool as_stood,
                             rung_error *err)
{
    uint32_t n = RUNG_N_ATTRS + rung_section_count(g, RUNG_SECTION_columns);
    writer w = { .g = g,
                 .into = into,
                 .cells = { .out = &into->out,
                            .between = '|',
                            .guards = true,
                            .scratch = rung_sink_buffer(0) },
                 .columns = calloc(n, sizeof *w.columns),
                 .n_attrs = n,
                 .used = calloc(n, 1),
                 .met = calloc(n, 1),
                 .last = last_table(g) };
    bool ready = w.columns && w.used && w.met && (!as_stood || order_by_line(&w));
    rung_status s =
        ready ? put_manifest(&w, err) : rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    memset(w.met, 0, w.met ? n : 0);
    for (unsigned t = 0; !s && t < RUNG_N_TABLES; t++) {
        run r = run_of(g, t);
        if (r.first < r.end)
            s = put_table(&w, t, r, err);
    }
    rung_sink_drop(&w.cells.scratch);
    free(w.columns);
    free(w.used);
    free(w.met);
    free(w.order);
    return s;
}
