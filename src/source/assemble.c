/* assemble.c -- putting: every array grows by half, counts stay below 2^32; see
 * assemble.h and assembly.h. */
#include "source/assembly.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "core/limits.h"
#include "core/pages.h"

#define FILES_MOST 1024u /* that rows stand in */

rung_assembly *rung_assembly_new(void)
{
    rung_assembly *a = calloc(1, sizeof *a);
    if (a)
        a->roster.seed = a->texts.seed = rung_hash_seed(a);
    return a;
}

void rung_assembly_empty(rung_assembly *a)
{
    uint64_t seed = a->texts.seed;
    rung_intern_drop(&a->texts);
    rung_roster_drop(&a->roster);
#define X(array) rung_pages_drop(a->r.array, a->cap_##array * sizeof *a->r.array);
    RUNG_RECORDS_ARRAYS(X)
#undef X
    rung_keyed_drop(&a->source_by_id);
    rung_keyed_drop(&a->column_by_name);
    *a = (rung_assembly){ .failed = a->failed,
                          .texts = { .seed = seed },
                          .roster = { .seed = seed } };
}

void rung_assembly_free(rung_assembly *a)
{
    if (a)
        rung_assembly_empty(a);
    free(a);
}

rung_status rung_assembly_status(const rung_assembly *a)
{
    return a->failed;
}

/* Room for `more` elements behind the n of an array of the records; false, and the
 * assembly failed, when there is none. */
static inline bool room(rung_assembly *a, void *array, uint32_t *cap, uint32_t n,
                        uint32_t more, size_t size)
{
    if (a->failed)
        return false;
    if (rung_pages_room(array, cap, n, more, size))
        return true;
    rung_assembly_fail(a, RUNG_NO_MEMORY);
    return false;
}

#define ROOM(a, member, more)                                                \
    room((a), &(a)->r.member, &(a)->cap_##member, (a)->r.n_##member, (more), \
         sizeof *(a)->r.member)

rung_text_id rung_assembly_text(rung_assembly *a, const char *s, size_t len)
{
    rung_text_id id = 0;
    if (!a->failed && !rung_intern_put(&a->texts, s, len, &id))
        rung_assembly_fail(a, RUNG_NO_MEMORY);
    return id;
}

rung_text_id rung_assembly_own_text(rung_assembly *a, const char *s, size_t len)
{
    rung_text_id id = 0;
    if (!a->failed && !rung_intern_put_own(&a->texts, s, len, &id))
        rung_assembly_fail(a, RUNG_NO_MEMORY);
    return id;
}

uint32_t rung_assembly_fetch_text(const rung_assembly *a, const char *s, size_t len)
{
    return rung_intern_fetch(&a->texts, s, len);
}

rung_text_id rung_assembly_fetched_text(rung_assembly *a, const char *s, size_t len,
                                        uint32_t hash)
{
    rung_text_id id = 0;
    if (!a->failed && !rung_intern_put_fetched(&a->texts, s, len, hash, &id))
        rung_assembly_fail(a, RUNG_NO_MEMORY);
    return id;
}

bool rung_assembly_text_is(const rung_assembly *a, rung_text_id id, const char *s,
                           size_t len)
{
    return rung_intern_is(&a->texts, id, s, len);
}

const char *rung_assembly_text_at(const rung_assembly *a, rung_text_id id)
{
    return rung_intern_text(&a->texts, id);
}

static rung_text_id text_of(rung_assembly *a, const char *s)
{
    return s && *s ? rung_assembly_text(a, s, strlen(s)) : 0;
}

void rung_assembly_put_package(rung_assembly *a, const char *name, const char *title,
                               const char *version, const char *licence)
{
    a->r.name = text_of(a, name);
    a->r.title = text_of(a, title);
    a->r.version = text_of(a, version);
    a->r.licence = text_of(a, licence);
}

void rung_assembly_put_description(rung_assembly *a, const char *description)
{
    a->r.description = text_of(a, description);
}

uint32_t rung_assembly_put_file(rung_assembly *a, const char *name)
{
    rung_text_id text = text_of(a, name);
    for (uint32_t i = a->r.n_files; i-- > 0;) /* mostly the last */
        if (a->r.files[i] == text)
            return i;
    if (a->r.n_files == FILES_MOST)
        rung_assembly_fail(a, RUNG_TOO_LARGE);
    if (!ROOM(a, files, 1))
        return 0;
    a->r.files[a->r.n_files] = text;
    return a->r.n_files++;
}

static uint64_t key_of_column(rung_text_id name, unsigned type)
{
    return (uint64_t)type << 32 | name;
}

uint16_t rung_assembly_put_column(rung_assembly *a, const char *name, rung_attr_type type,
                                  const char *help)
{
    rung_record_column c = { .name = text_of(a, name),
                             .help = text_of(a, help),
                             .type = (uint8_t)type };
    uint32_t at;
    if (!ROOM(a, columns, 1))
        return RUNG_N_ATTRS;
    if (!rung_keyed_put(&a->column_by_name, key_of_column(c.name, type), a->r.n_columns,
                        &at))
        rung_assembly_fail(a, RUNG_NO_MEMORY);
    else if (at >= UINT16_MAX - RUNG_N_ATTRS)
        rung_assembly_fail(a, RUNG_TOO_LARGE);
    if (a->failed)
        return RUNG_N_ATTRS;
    if (at == a->r.n_columns)
        a->r.columns[a->r.n_columns++] = c;
    return (uint16_t)(RUNG_N_ATTRS + at);
}

bool rung_assembly_find_column(const rung_assembly *a, const char *name,
                               rung_attr_type type, unsigned *attr)
{
    rung_text_id text;
    uint32_t at;
    if (!rung_intern_find(&a->texts, name, strlen(name), &text)
        || !rung_keyed_find(&a->column_by_name, key_of_column(text, type), &at))
        return false;
    *attr = RUNG_N_ATTRS + at;
    return true;
}

uint32_t rung_assembly_put_source(rung_assembly *a, const rung_assembly_source *source)
{
    rung_record_source s = {
        .id = text_of(a, source->id),
        .title = text_of(a, source->title),
        .date = text_of(a, source->date),
        .licence = text_of(a, source->licence),
        .url = text_of(a, source->url),
    };
    uint32_t n = a->r.n_sources, first;
    if (!ROOM(a, sources, 1))
        return RUNG_NO_SOURCE;
    if (!rung_keyed_put(&a->source_by_id, s.id, n, &first)) {
        rung_assembly_fail(a, RUNG_NO_MEMORY);
        return RUNG_NO_SOURCE;
    }
    a->r.sources[n] = s;
    a->r.n_sources = n + 1;
    return n;
}

bool rung_assembly_find_source(const rung_assembly *a, const char *id, size_t len,
                               uint32_t *out)
{
    rung_text_id text;
    return rung_intern_find(&a->texts, id, len, &text)
           && rung_keyed_find(&a->source_by_id, text, out);
}

uint32_t rung_assembly_n_sources(const rung_assembly *a)
{
    return a->r.n_sources;
}

const char *rung_assembly_source_id(const rung_assembly *a, uint32_t source,
                                    uint32_t *len)
{
    assert(source < a->r.n_sources);
    rung_text_id id = a->r.sources[source].id;
    *len = rung_intern_len(&a->texts, id);
    return rung_intern_text(&a->texts, id);
}

uint32_t rung_assembly_put_node(rung_assembly *a, rung_kind kind, const char *key,
                                size_t len)
{
    uint32_t node;
    if (a->failed)
        return RUNG_NO_NODE;
    if (rung_roster_put(&a->roster, kind, key, len, &node))
        return node;
    rung_assembly_fail(a, RUNG_NO_MEMORY);
    return RUNG_NO_NODE;
}

bool rung_assembly_find_node(const rung_assembly *a, rung_kind kind, const char *key,
                             size_t len, uint32_t *out)
{
    return rung_roster_find(&a->roster, kind, key, len, out);
}

uint32_t rung_assembly_n_nodes(const rung_assembly *a)
{
    return a->roster.n;
}

rung_kind rung_assembly_node_kind(const rung_assembly *a, uint32_t node)
{
    assert(node < a->roster.n);
    return (rung_kind)a->roster.nodes[node].kind;
}

const char *rung_assembly_node_key(const rung_assembly *a, uint32_t node, uint32_t *len)
{
    assert(node < a->roster.n);
    const char *key = rung_roster_key(&a->roster, node);
    if (len)
        *len = (uint32_t)strlen(key);
    return key;
}

bool rung_assembly_node_stated(const rung_assembly *a, uint32_t node)
{
    assert(node < a->roster.n);
    return a->n_stated == a->roster.n
           || a->roster.nodes[node].stated; /* mostly all are */
}

/* Rows mostly say where they stand as the row before did. */
static rung_text_id text_again(rung_assembly *a, const char *s, rung_text_id last)
{
    if (!s || !*s)
        return 0;
    return last && strcmp(s, rung_intern_text(&a->texts, last)) == 0 ? last
                                                                     : text_of(a, s);
}

/* Puts what the row says of its evidence, `last` being that of the row before. */
static void put_evidence(rung_assembly *a, rung_row *row, const rung_row *last,
                         const rung_assembly_evidence *e)
{
    row->status = (uint8_t)e->status;
    row->source = e->source < a->r.n_sources ? e->source : RUNG_NO_SOURCE;
    row->locator = text_again(a, e->locator, last->locator);
    row->note = text_again(a, e->note, last->note);
    row->valid_from = text_again(a, e->valid_from, last->valid_from);
    row->valid_to = text_again(a, e->valid_to, last->valid_to);
}

static uint32_t put_row(rung_assembly *a, unsigned table, uint32_t from, uint32_t to,
                        const rung_assembly_evidence *e)
{
    static const rung_row none = { 0 };
    a->in_row = false;
    if (a->r.n_rows >= RUNG_TABLE_ROWS)
        rung_assembly_fail(a, RUNG_TOO_LARGE);
    if (!ROOM(a, rows, 1))
        return 0;
    a->in_row = true;
    rung_row *row = &a->r.rows[a->r.n_rows];
    const rung_row *last = a->r.n_rows ? row - 1 : &none;
    *row = *last;
    a->mixed |= table < last->table;
    row->table = (uint8_t)table;
    row->file = (uint16_t)e->file;
    row->line = e->line;
    row->from = from;
    row->to = to;
    row->first_value = a->r.n_values;
    row->n_values = 0;
    if (!e->again)
        put_evidence(a, row, last, e);
    return a->r.n_rows++;
}

uint32_t rung_assembly_put_node_row(rung_assembly *a, uint32_t node,
                                    const rung_assembly_evidence *e)
{
    if (a->failed)
        return 0;
    assert(node < a->roster.n);
    a->n_stated += !a->roster.nodes[node].stated;
    a->roster.nodes[node].stated = true;
    return put_row(a, a->roster.nodes[node].kind, node, RUNG_NO_NODE, e);
}

uint32_t rung_assembly_put_edge_row(rung_assembly *a, rung_relation relation,
                                    uint32_t from, uint32_t to,
                                    const rung_assembly_evidence *e)
{
    if (a->failed)
        return 0;
    assert(from < a->roster.n && to < a->roster.n);
    return put_row(a, RUNG_TABLE_OF_RELATION(relation), from, to, e);
}

/* Each list of the records is of one row. */
static bool has_list(const rung_assembly *a, const rung_row *row)
{
    for (uint32_t i = 0; i < row->n_values; i++)
        if (a->r.values[row->first_value + i].n)
            return true;
    return false;
}

bool rung_assembly_put_edge_again(rung_assembly *a, uint32_t to, uint32_t line)
{
    if (a->failed || a->r.n_rows >= RUNG_TABLE_ROWS || !ROOM(a, rows, 1))
        return false;
    assert(a->in_row && to < a->roster.n);
    rung_row *row = &a->r.rows[a->r.n_rows];
    if (has_list(a, row - 1))
        return false;
    a->r.n_rows++;
    *row = row[-1];
    row->line = line;
    row->to = to;
    return true;
}

uint32_t rung_assembly_put_rule_row(rung_assembly *a, uint32_t qualification,
                                    const rung_assembly_evidence *e)
{
    if (a->failed)
        return 0;
    assert(qualification < a->roster.n);
    return put_row(a, RUNG_TABLE_RULES, qualification, RUNG_NO_NODE, e);
}

void rung_assembly_doubt_row(rung_assembly *a)
{
    if (!a->failed && a->in_row)
        a->r.rows[a->r.n_rows - 1].source = RUNG_NO_SOURCE;
}

static unsigned type_of(const rung_assembly *a, unsigned attr)
{
    if (attr < RUNG_N_ATTRS)
        return rung_attrs[attr].type;
    assert(attr - RUNG_N_ATTRS < a->r.n_columns);
    return a->r.columns[attr - RUNG_N_ATTRS].type;
}

/* Puts v behind those of the last row that have a lower attr: they mostly come in order. */
static void put_value(rung_assembly *a, rung_value v)
{
    if (!ROOM(a, values, 1))
        return;
    rung_row *row = &a->r.rows[a->r.n_rows - 1];
    assert(a->in_row && row->first_value + row->n_values == a->r.n_values);
    uint32_t at = a->r.n_values++;
    for (; at > row->first_value && a->r.values[at - 1].attr > v.attr; at--)
        a->r.values[at] = a->r.values[at - 1];
    assert(at == row->first_value || a->r.values[at - 1].attr != v.attr);
    a->r.values[at] = v;
    row->n_values++;
}

void rung_assembly_put_integer(rung_assembly *a, unsigned attr, int64_t value)
{
    if (a->failed)
        return;
    unsigned type = type_of(a, attr);
    assert(type == RUNG_ATTR_INTEGER || type == RUNG_ATTR_BOOLEAN
           || type == RUNG_ATTR_NUMBER);
    rung_value v = { .attr = (uint16_t)attr, .type = (uint8_t)type, .integer = value };
    if (type == RUNG_ATTR_NUMBER)
        v.number = (double)value;
    put_value(a, v);
}

void rung_assembly_put_number(rung_assembly *a, unsigned attr, double value)
{
    if (a->failed)
        return;
    assert(type_of(a, attr) == RUNG_ATTR_NUMBER);
    put_value(a, (rung_value){
                     .attr = (uint16_t)attr, .type = RUNG_ATTR_NUMBER, .number = value });
}

void rung_assembly_put_text(rung_assembly *a, unsigned attr, const char *s, size_t len)
{
    if (len)
        rung_assembly_put_text_id(a, attr, rung_assembly_text(a, s, len));
}

void rung_assembly_put_text_id(rung_assembly *a, unsigned attr, rung_text_id text)
{
    if (a->failed)
        return;
    unsigned type = type_of(a, attr);
    assert(type == RUNG_ATTR_TEXT || type == RUNG_ATTR_WORD);
    put_value(a, (rung_value){
                     .attr = (uint16_t)attr, .type = (uint8_t)type, .text = text });
}

static void put_list(rung_assembly *a, unsigned attr, unsigned type,
                     const uint32_t *items, uint32_t n)
{
    if (n == 0 || !ROOM(a, lists, n))
        return;
    assert(type_of(a, attr) == type);
    memcpy(a->r.lists + a->r.n_lists, items, n * sizeof *items);
    put_value(a, (rung_value){ .attr = (uint16_t)attr,
                               .type = (uint8_t)type,
                               .n = n,
                               .first = a->r.n_lists });
    a->r.n_lists += n;
}

void rung_assembly_put_texts(rung_assembly *a, unsigned attr, const rung_text_id *texts,
                             uint32_t n)
{
    put_list(a, attr, RUNG_ATTR_TEXTS, texts, n);
}

void rung_assembly_put_nodes(rung_assembly *a, unsigned attr, const uint32_t *nodes,
                             uint32_t n)
{
    put_list(a, attr, RUNG_ATTR_NODES, nodes, n);
}

bool rung_assembly_put_again(rung_assembly *a, unsigned attr)
{
    if (a->failed || a->r.n_rows < 2)
        return false;
    const rung_row *last = &a->r.rows[a->r.n_rows - 2];
    for (uint32_t i = 0; i < last->n_values; i++) {
        rung_value v = a->r.values[last->first_value + i];
        if (v.attr != attr)
            continue;
        if (v.n) /* a list */
            return false;
        put_value(a, v);
        return true;
    }
    return false;
}

bool rung_assembly_put_values_again(rung_assembly *a)
{
    if (a->failed || a->r.n_rows < 2)
        return false;
    rung_row *row = &a->r.rows[a->r.n_rows - 1];
    if (row->n_values || has_list(a, row - 1))
        return false;
    row->first_value = row[-1].first_value;
    row->n_values = row[-1].n_values;
    return true;
}
