/* assemble.c -- growing arrays, a table over (kind, key), and the sort at the end; see
 * assemble.h.
 *
 * Kept while growing: every index in rows and lists is of a node that was put, values of
 * a row lie together. Every array grows by half, counts stay below 2^32, so putting n
 * things costs O(n). */
#include "source/assemble.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "core/limits.h"
#include "core/pages.h"
#include "source/intern.h"

/* A node by its key. Not through the pool's own table, which is of all texts and too
 * large to stay at hand while a million rows name the same few thousand nodes; and for
 * the same reason keys lie together, apart from other texts. */
typedef struct node_slot {
    uint32_t hash, node; /* index + 1; 0: free */
    uint32_t kind, key;  /* as the node says, which is one look less */
} node_slot;

#define FILES_MOST 1024u /* that rows stand in */

struct rung_assembly {
    rung_intern texts;
    rung_records r;            /* without pool; a node's key is its place in `keys` */
    char *keys;                /* one a node, each with its NUL */
    uint32_t n_keys, cap_keys; /* bytes */
    uint32_t cap_rows, cap_values, cap_lists, cap_nodes, cap_sources, cap_columns,
        cap_files;
    bool *stated; /* of each node: does a row state it */
    uint32_t cap_stated;
    node_slot *node_slots;  /* open addressing over (kind, key), as those of texts */
    uint32_t *source_slots; /* index + 1, over the id */
    uint32_t *column_slots; /* the same over name and type */
    uint32_t n_node_slots, n_source_slots, n_column_slots;
    uint64_t seed; /* of the hash of nodes */
    bool in_row;   /* the last row was put: values may follow */
    rung_status failed;
};

rung_assembly *rung_assembly_new(void)
{
    rung_assembly *a = calloc(1, sizeof *a);
    if (a)
        a->seed = a->texts.seed = rung_hash_seed(a);
    return a;
}

static void empty(rung_assembly *a)
{
    rung_intern_drop(&a->texts);
#define X(array) rung_pages_drop(a->r.array, a->cap_##array * sizeof *a->r.array);
    RUNG_RECORDS_ARRAYS(X)
#undef X
    rung_pages_drop(a->keys, a->cap_keys);
    rung_pages_drop(a->stated, a->cap_stated * sizeof *a->stated);
    free(a->node_slots);
    free(a->source_slots);
    free(a->column_slots);
    *a = (rung_assembly){ .failed = a->failed,
                          .seed = a->seed,
                          .texts = { .seed = a->seed } };
}

void rung_assembly_free(rung_assembly *a)
{
    if (a)
        empty(a);
    free(a);
}

rung_status rung_assembly_status(const rung_assembly *a)
{
    return a->failed;
}

static void fail(rung_assembly *a, rung_status why)
{
    if (!a->failed)
        a->failed = why;
}

/* As room, where there is not enough. */
static bool grow(rung_assembly *a, void *array, uint32_t *cap, uint32_t n, uint32_t more,
                 size_t size)
{
    uint64_t need = (uint64_t)n + more, want = (uint64_t)*cap + *cap / 2 + 64;
    if (want < need)
        want = need;
    void *old, *grown = NULL;
    memcpy(&old, array, sizeof old); /* a cast to void ** would alias */
    if (want < UINT32_MAX && want <= SIZE_MAX / size)
        grown = rung_pages_resize(old, *cap * size, (size_t)want * size);
    if (!grown) {
        fail(a, RUNG_NO_MEMORY);
        return false;
    }
    memcpy(array, &grown, sizeof grown);
    *cap = (uint32_t)want;
    return true;
}

/* Room for `more` elements behind the n of the array that the pointer at `array` points
 * to; false, and the assembly failed, when there is none. */
static inline bool room(rung_assembly *a, void *array, uint32_t *cap, uint32_t n,
                        uint32_t more, size_t size)
{
    return !a->failed && (more <= *cap - n || grow(a, array, cap, n, more, size));
}

#define ROOM(a, member, more)                                                \
    room((a), &(a)->r.member, &(a)->cap_##member, (a)->r.n_##member, (more), \
         sizeof *(a)->r.member)

rung_text_id rung_assembly_text(rung_assembly *a, const char *s, size_t len)
{
    rung_text_id id = 0;
    if (!a->failed && !rung_intern_put(&a->texts, s, len, &id))
        fail(a, RUNG_NO_MEMORY);
    return id;
}

rung_text_id rung_assembly_own_text(rung_assembly *a, const char *s, size_t len)
{
    rung_text_id id = 0;
    if (!a->failed && !rung_intern_put_own(&a->texts, s, len, &id))
        fail(a, RUNG_NO_MEMORY);
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
        fail(a, RUNG_NO_MEMORY);
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
        fail(a, RUNG_TOO_LARGE);
    if (!ROOM(a, files, 1))
        return 0;
    a->r.files[a->r.n_files] = text;
    return a->r.n_files++;
}

/* Twice as many slots of `size` bytes, or the first: free ones, and the old ones beside
 * them for the caller to move and free. */
static void *more_slots(rung_assembly *a, uint32_t *n_slots, size_t size)
{
    uint32_t n = *n_slots ? *n_slots * 2 : 1024;
    void *grown = *n_slots < UINT32_MAX / 4 ? calloc(n, size) : NULL;
    if (!grown)
        fail(a, RUNG_NO_MEMORY);
    else
        *n_slots = n;
    return grown;
}

static uint32_t *column_slot(const rung_assembly *a, rung_text_id name, unsigned type)
{
    uint32_t mask = a->n_column_slots - 1;
    uint64_t of = ((uint64_t)type << 32 | name) * 0x9e3779b97f4a7c15u;
    uint32_t at = (uint32_t)(of >> 32) & mask;
    while (a->column_slots[at]
           && (a->r.columns[a->column_slots[at] - 1].name != name
               || a->r.columns[a->column_slots[at] - 1].type != type))
        at = (at + 1) & mask;
    return &a->column_slots[at];
}

static bool more_column_slots(rung_assembly *a)
{
    uint32_t *grown = more_slots(a, &a->n_column_slots, sizeof *grown);
    if (!grown)
        return false;
    free(a->column_slots);
    a->column_slots = grown;
    for (uint32_t i = 0; i < a->r.n_columns; i++)
        *column_slot(a, a->r.columns[i].name, a->r.columns[i].type) = i + 1;
    return true;
}

uint16_t rung_assembly_put_column(rung_assembly *a, const char *name, rung_attr_type type,
                                  const char *help)
{
    rung_record_column c = { .name = text_of(a, name),
                             .help = text_of(a, help),
                             .type = (uint8_t)type };
    if (a->r.n_columns + 1 > a->n_column_slots / 2 && !more_column_slots(a))
        return RUNG_N_ATTRS;
    uint32_t *slot = column_slot(a, c.name, c.type);
    if (*slot)
        return (uint16_t)(RUNG_N_ATTRS + *slot - 1);
    if (a->r.n_columns >= UINT16_MAX - RUNG_N_ATTRS)
        fail(a, RUNG_TOO_LARGE);
    if (!ROOM(a, columns, 1))
        return RUNG_N_ATTRS;
    a->r.columns[a->r.n_columns] = c;
    *slot = ++a->r.n_columns;
    return (uint16_t)(RUNG_N_ATTRS + *slot - 1);
}

bool rung_assembly_find_column(const rung_assembly *a, const char *name,
                               rung_attr_type type, unsigned *attr)
{
    rung_text_id text;
    if (!a->n_column_slots || !rung_intern_find(&a->texts, name, strlen(name), &text)
        || !*column_slot(a, text, type))
        return false;
    *attr = RUNG_N_ATTRS + *column_slot(a, text, type) - 1;
    return true;
}

static uint32_t *source_slot(const rung_assembly *a, rung_text_id id)
{
    uint32_t mask = a->n_source_slots - 1;
    uint32_t at = (uint32_t)((uint64_t)id * 0x9e3779b97f4a7c15u >> 32) & mask;
    while (a->source_slots[at] && a->r.sources[a->source_slots[at] - 1].id != id)
        at = (at + 1) & mask;
    return &a->source_slots[at];
}

static bool more_source_slots(rung_assembly *a)
{
    uint32_t *grown = more_slots(a, &a->n_source_slots, sizeof *grown);
    if (!grown)
        return false;
    free(a->source_slots);
    a->source_slots = grown;
    for (uint32_t i = a->r.n_sources; i-- > 0;) /* backwards: of two with one id the */
        *source_slot(a, a->r.sources[i].id) = i + 1; /* first stays */
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
    uint32_t n = a->r.n_sources;
    if (!ROOM(a, sources, 1))
        return RUNG_NO_SOURCE;
    if (n + 1 > a->n_source_slots / 2 && !more_source_slots(a))
        return RUNG_NO_SOURCE;
    a->r.sources[n] = s;
    a->r.n_sources = n + 1;
    uint32_t *slot = source_slot(a, s.id);
    if (!*slot)
        *slot = n + 1;
    return n;
}

bool rung_assembly_find_source(const rung_assembly *a, const char *id, size_t len,
                               uint32_t *out)
{
    rung_text_id text;
    if (!a->n_source_slots || !rung_intern_find(&a->texts, id, len, &text)
        || !*source_slot(a, text))
        return false;
    *out = *source_slot(a, text) - 1;
    return true;
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

static bool more_node_slots(rung_assembly *a)
{
    uint32_t n = a->n_node_slots;
    node_slot *grown = more_slots(a, &a->n_node_slots, sizeof *grown);
    if (!grown)
        return false;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t at = a->node_slots[i].hash & (a->n_node_slots - 1);
        while (a->node_slots[i].node && grown[at].node)
            at = (at + 1) & (a->n_node_slots - 1);
        if (a->node_slots[i].node)
            grown[at] = a->node_slots[i];
    }
    free(a->node_slots);
    a->node_slots = grown;
    return true;
}

static bool room_for_node(rung_assembly *a, size_t len)
{
    uint32_t n = a->r.n_nodes;
    if (len >= UINT32_MAX - 1)
        fail(a, RUNG_NO_MEMORY);
    return ROOM(a, nodes, 1)
           && room(a, &a->keys, &a->cap_keys, a->n_keys, (uint32_t)len + 1, 1)
           && room(a, &a->stated, &a->cap_stated, n, 1, sizeof *a->stated)
           && (n + 1 <= a->n_node_slots / 4 * 3 || more_node_slots(a));
}

static uint32_t node_hash(const rung_assembly *a, rung_kind kind, const char *key,
                          size_t len)
{
    return (uint32_t)rung_hash_bytes(a->seed + kind, key, len);
}

static bool is_key(const rung_assembly *a, uint32_t at, const char *key, size_t len)
{
    return len < a->n_keys - at && a->keys[at + len] == '\0'
           && memcmp(a->keys + at, key, len) == 0;
}

/* The slot that holds the node, or the free one where it would go. */
static node_slot *slot_of_node(const rung_assembly *a, uint32_t hash, rung_kind kind,
                               const char *key, size_t len)
{
    uint32_t mask = a->n_node_slots - 1;
    for (uint32_t at = hash & mask;; at = (at + 1) & mask) {
        node_slot *slot = &a->node_slots[at];
        if (!slot->node)
            return slot;
        if (slot->hash == hash && slot->kind == kind && is_key(a, slot->key, key, len))
            return slot;
    }
}

uint32_t rung_assembly_put_node(rung_assembly *a, rung_kind kind, const char *key,
                                size_t len)
{
    if (!room_for_node(a, len))
        return RUNG_NO_NODE;
    uint32_t hash = node_hash(a, kind, key, len), n = a->r.n_nodes;
    node_slot *slot = slot_of_node(a, hash, kind, key, len);
    if (slot->node)
        return slot->node - 1;
    a->r.nodes[n] = (rung_record_node){ .kind = (uint8_t)kind, .key = a->n_keys };
    *slot = (node_slot){ hash, n + 1, kind, a->n_keys };
    memcpy(a->keys + a->n_keys, key, len);
    a->n_keys += (uint32_t)len;
    a->keys[a->n_keys++] = '\0';
    a->stated[n] = false;
    a->r.n_nodes = n + 1;
    return n;
}

bool rung_assembly_find_node(const rung_assembly *a, rung_kind kind, const char *key,
                             size_t len, uint32_t *out)
{
    const node_slot *slot = NULL;
    if (a->n_node_slots)
        slot = slot_of_node(a, node_hash(a, kind, key, len), kind, key, len);
    if (!slot || !slot->node)
        return false;
    *out = slot->node - 1;
    return true;
}

uint32_t rung_assembly_n_nodes(const rung_assembly *a)
{
    return a->r.n_nodes;
}

rung_kind rung_assembly_node_kind(const rung_assembly *a, uint32_t node)
{
    assert(node < a->r.n_nodes);
    return (rung_kind)a->r.nodes[node].kind;
}

const char *rung_assembly_node_key(const rung_assembly *a, uint32_t node, uint32_t *len)
{
    assert(node < a->r.n_nodes);
    const char *key = a->keys + a->r.nodes[node].key;
    if (len)
        *len = (uint32_t)strlen(key);
    return key;
}

bool rung_assembly_node_stated(const rung_assembly *a, uint32_t node)
{
    assert(node < a->r.n_nodes);
    return a->stated[node];
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
        fail(a, RUNG_TOO_LARGE);
    if (!ROOM(a, rows, 1))
        return 0;
    a->in_row = true;
    rung_row *row = &a->r.rows[a->r.n_rows];
    const rung_row *last = a->r.n_rows ? row - 1 : &none;
    *row = *last;
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
    assert(node < a->r.n_nodes);
    a->stated[node] = true;
    return put_row(a, a->r.nodes[node].kind, node, RUNG_NO_NODE, e);
}

uint32_t rung_assembly_put_edge_row(rung_assembly *a, rung_relation relation,
                                    uint32_t from, uint32_t to,
                                    const rung_assembly_evidence *e)
{
    if (a->failed)
        return 0;
    assert(from < a->r.n_nodes && to < a->r.n_nodes);
    return put_row(a, RUNG_TABLE_OF_RELATION(relation), from, to, e);
}

uint32_t rung_assembly_put_rule_row(rung_assembly *a, uint32_t qualification,
                                    const rung_assembly_evidence *e)
{
    if (a->failed)
        return 0;
    assert(qualification < a->r.n_nodes);
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
    assert(a->in_row);
    rung_row *row = &a->r.rows[a->r.n_rows - 1];
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
    const rung_row *last = &a->r.rows[a->r.n_rows - 2];
    for (uint32_t i = 0; i < last->n_values; i++)
        if (a->r.values[last->first_value + i].n)
            return false;
    for (uint32_t i = 0; i < last->n_values; i++)
        put_value(a, a->r.values[last->first_value + i]);
    return true;
}

/* Numbers of nodes, sorted by what the nodes are. */
static int by_kind_and_key(const void *left, const void *right, void *assembly)
{
    const rung_assembly *a = assembly;
    const rung_record_node *x = &a->r.nodes[*(const uint32_t *)left];
    const rung_record_node *y = &a->r.nodes[*(const uint32_t *)right];
    if (x->kind != y->kind)
        return x->kind < y->kind ? -1 : 1;
    return strcmp(a->keys + x->key, a->keys + y->key);
}

/* As a package in canonical form names them. */
static bool nodes_are_sorted(rung_assembly *a)
{
    for (uint32_t i = 1; i < a->r.n_nodes; i++)
        if (by_kind_and_key(&(uint32_t){ i - 1 }, &(uint32_t){ i }, a) > 0)
            return false;
    return true;
}

/* Puts the nodes in order and the new numbers wherever the old ones stand. */
static bool sort_nodes(rung_assembly *a)
{
    uint32_t n = a->r.n_nodes;
    if (nodes_are_sorted(a))
        return true;
    uint32_t *order = malloc((n + (size_t)1) * sizeof *order),
             *number = malloc((n + (size_t)1) * sizeof *number);
    rung_record_node *nodes = malloc((n + (size_t)1) * sizeof *nodes);
    bool done = order && number && nodes;
    if (done) {
        for (uint32_t i = 0; i < n; i++)
            order[i] = i;
        qsort_r(order, n, sizeof *order, by_kind_and_key, a);
        for (uint32_t i = 0; i < n; i++) {
            nodes[i] = a->r.nodes[order[i]];
            number[order[i]] = i;
        }
        if (n)
            memcpy(a->r.nodes, nodes, n * sizeof *nodes);
        for (uint32_t i = 0; i < a->r.n_rows; i++) {
            rung_row *row = &a->r.rows[i];
            row->from = number[row->from];
            row->to = row->to == RUNG_NO_NODE ? RUNG_NO_NODE : number[row->to];
        }
        for (uint32_t i = 0; i < a->r.n_values; i++) {
            const rung_value *v = &a->r.values[i];
            for (uint32_t k = 0; v->type == RUNG_ATTR_NODES && k < v->n; k++)
                a->r.lists[v->first + k] = number[a->r.lists[v->first + k]];
        }
    }
    free(order);
    free(number);
    free(nodes);
    return done;
}

/* By table, stable: a count of each, then one walk. Already in order when a package was read. */
static bool sort_rows(rung_assembly *a)
{
    uint32_t at[RUNG_N_TABLES + 1] = { 0 }, n = a->r.n_rows;
    bool sorted = true;
    for (uint32_t i = 0; i < n; i++) {
        at[a->r.rows[i].table + 1]++;
        sorted = sorted && (i == 0 || a->r.rows[i - 1].table <= a->r.rows[i].table);
    }
    if (sorted)
        return true;
    rung_row *rows = rung_pages_resize(NULL, 0, n * sizeof *rows);
    if (!rows)
        return false;
    for (unsigned t = 0; t < RUNG_N_TABLES; t++)
        at[t + 1] += at[t];
    for (uint32_t i = 0; i < n; i++)
        rows[at[a->r.rows[i].table]++] = a->r.rows[i];
    rung_pages_drop(a->r.rows, a->cap_rows * sizeof *rows);
    a->r.rows = rows;
    a->cap_rows = n;
    return true;
}

static rung_status finish_fault(rung_assembly *a, rung_error *err)
{
    rung_status why = a->failed;
    empty(a);
    return rung_fail(err, why,
                     why == RUNG_TOO_LARGE
                         ? "the graph has more rows than the limit of %u"
                         : "no memory for the graph",
                     RUNG_TABLE_ROWS);
}

/* Keys go behind all other texts. */
static bool join_texts(rung_assembly *a)
{
    rung_text_id none, keys;
    if (!rung_intern_put(&a->texts, "", 0, &none)
        || !rung_intern_append(&a->texts, a->keys, a->n_keys, &keys))
        return false;
    for (uint32_t i = 0; i < a->r.n_nodes; i++)
        a->r.nodes[i].key += keys;
    return true;
}

/* Gives an array no more room than it needs: so records know how large theirs are. */
static void fit(rung_assembly *a, void *array, uint32_t *cap, uint32_t n, size_t size)
{
    void *old, *fitting;
    memcpy(&old, array, sizeof old);
    if (!old || a->failed)
        return;
    fitting = rung_pages_resize(old, *cap * size, n * size);
    if (!fitting) {
        fail(a, RUNG_NO_MEMORY);
        return;
    }
    memcpy(array, &fitting, sizeof fitting);
    *cap = n;
}

static void take_records(rung_assembly *a, rung_records *out)
{
    size_t pool_len;
#define X(array) fit(a, &a->r.array, &a->cap_##array, a->r.n_##array, sizeof *a->r.array);
    RUNG_RECORDS_ARRAYS(X)
#undef X
    char *pool = a->failed ? NULL : rung_intern_take(&a->texts, &pool_len);
    if (!pool) {
        fail(a, RUNG_NO_MEMORY);
        return;
    }
    *out = a->r;
    out->pool = pool;
    out->pool_len = pool_len;
    a->r = (rung_records){ 0 };
}

rung_status rung_assembly_finish_faulty(rung_assembly *a, rung_records *out,
                                        rung_error *err)
{
    if (!a->failed && (!sort_nodes(a) || !sort_rows(a) || !join_texts(a)))
        fail(a, RUNG_NO_MEMORY);
    if (!a->failed)
        take_records(a, out);
    if (a->failed)
        return finish_fault(a, err);
    empty(a);
    return RUNG_OK;
}

rung_status rung_assembly_finish(rung_assembly *a, rung_records *out, rung_error *err)
{
    for (uint32_t i = 0; i < a->r.n_nodes && !a->failed; i++)
        if (!a->stated[i]) {
            rung_fail(err, RUNG_BAD_ARGUMENT, "%s '%s' is spoken of and no row states it",
                      rung_kind_word(rung_assembly_node_kind(a, i)),
                      rung_assembly_node_key(a, i, NULL));
            empty(a);
            return RUNG_BAD_ARGUMENT;
        }
    return rung_assembly_finish_faulty(a, out, err);
}
