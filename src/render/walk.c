/* walk.c -- the one walk over a reply: what the members of each map are, in which order,
 * which are left out.
 *
 * Emitters are told how many members follow before the first, as MessagePack wants it; so
 * every map is counted by the same conditions that then write it. Cost: O(members). */
#include "render/parts.h"

#include <assert.h>

static const char *const ref_names[] = { "id", "name", "kind", "level" };
static const char *const evidence_names[] = {
    "status",     "source",   "date", "locator", "note",
    "valid_from", "valid_to", "file", "line",
};

static void put_text(rung_emitter *e, const char *s)
{
    if (s)
        e->text(e, s, strlen(s));
    else
        e->nil(e);
}

/* The member `list` of a row, where rows of several lists stand below one another. */
static void put_list_name(const char *list, rung_emitter *e)
{
    if (!list)
        return;
    rung_put_key(e, "list");
    put_text(e, list);
}

/* A text of the pool; absent is nil. */
static void put_pooled(const rung_snapshot *g, rung_text_id id, rung_emitter *e)
{
    if (id)
        e->text(e, rung_text_of(g, id), rung_text_len_of(g, id));
    else
        e->nil(e);
}

static void put_id(const rung_view *v, rung_node n, rung_emitter *e)
{
    if (e->node && e->node(e, v, RUNG_DETAIL_IDS, n))
        return;
    char buf[RUNG_NODE_ID_MAX];
    put_text(e, rung_node_id(v->g, n, buf));
}

/* The four members of a NodeRef, into a map already begun. */
static void put_ref_members(const rung_view *v, rung_node n, rung_emitter *e)
{
    if (e->members && e->members(e, v, n))
        return;
    rung_put_key(e, "id");
    put_id(v, n, e);
    rung_put_key(e, "name");
    put_pooled(v->g, v->g->node_name[n.id], e);
    rung_put_key(e, "kind");
    put_text(e, rung_kind_word(rung_node_kind(v->g, n)));
    rung_put_key(e, "level");
    int level = rung_view_level(v, n);
    if (level < 0)
        e->nil(e);
    else
        e->integer(e, level);
}

void rung_walk_node(const rung_view *v, rung_detail detail, rung_node n, rung_emitter *e)
{
    if (n.id == RUNG_NONE) {
        e->nil(e);
    } else if (detail == RUNG_DETAIL_IDS) {
        put_id(v, n, e);
    } else if (!e->node || !e->node(e, v, detail, n)) {
        e->map(e, RUNG_COUNT_OF(ref_names));
        put_ref_members(v, n, e);
        e->end_map(e);
    }
}

void rung_walk_value(const rung_view *v, rung_detail detail, const rung_value *value,
                     rung_emitter *e)
{
    const rung_snapshot *g = v->g;
    switch ((rung_attr_type)value->type) {
    case RUNG_ATTR_TEXT:
    case RUNG_ATTR_WORD:
        e->text(e, rung_text_of(g, value->text), rung_text_len_of(g, value->text));
        return;
    case RUNG_ATTR_INTEGER: e->integer(e, value->integer); return;
    case RUNG_ATTR_NUMBER: e->real(e, value->number); return;
    case RUNG_ATTR_BOOLEAN: e->boolean(e, value->integer != 0); return;
    case RUNG_ATTR_TEXTS:
    case RUNG_ATTR_NODES:
        e->array(e, value->n);
        for (uint32_t i = 0; i < value->n; i++) {
            uint32_t item = g->lists[value->first + i];
            if (value->type == RUNG_ATTR_NODES)
                rung_walk_node(v, detail, (rung_node){ item }, e);
            else
                e->text(e, rung_text_of(g, item), rung_text_len_of(g, item));
        }
        e->end_array(e);
        return;
    case RUNG_N_ATTR_TYPES: break;
    }
    assert(!"an attribute type that no value has");
    e->nil(e);
}

bool rung_evidence_has(const char *name)
{
    for (size_t i = 0; i < RUNG_COUNT_OF(evidence_names); i++)
        if (strcmp(evidence_names[i], name) == 0)
            return true;
    return false;
}

/* Values of a fact that stand beside its evidence. */
static uint32_t count_stated(const rung_view *v, uint32_t fact)
{
    uint32_t n, kept = 0;
    const rung_value *values = rung_view_fact_values(v, fact, &n);
    for (uint32_t i = 0; i < n; i++)
        kept += !rung_evidence_has(rung_attr_name(v->g, values[i].attr));
    return kept;
}

/* A member of Evidence that may be absent. */
typedef struct evidence_text {
    const char *name, *text;
    size_t len;
} evidence_text;

static evidence_text pooled(const rung_snapshot *g, const char *name, rung_text_id id)
{
    return (evidence_text){ name, id ? rung_text_of(g, id) : NULL,
                            rung_text_len_of(g, id) };
}

/* The members of Evidence with `list` before them (when not NULL) as one map. */
static void put_evidence(const rung_view *v, rung_detail detail, uint32_t fact,
                         bool stated, const char *list, rung_emitter *e)
{
    const rung_snapshot *g = v->g;
    const rung_fact *f = rung_view_fact(v, fact);
    bool supposed = rung_view_supposes(v, fact); /* then it stands in no file */
    size_t note_len;
    const char *note = rung_view_fact_note(v, fact, &note_len);
    const rung_evidence *told = rung_evidence_of(g, f);
    const rung_source *source =
        told->source == RUNG_NONE ? NULL : &g->sources[told->source];
    const evidence_text optional[] = {
        pooled(g, "source", source ? source->id : 0),
        pooled(g, "date", source ? source->date : 0),
        pooled(g, "locator", told->locator),
        { "note", note, note_len },
        pooled(g, "valid_from", told->valid_from),
        pooled(g, "valid_to", told->valid_to),
    };
    uint32_t n =
        1 + (supposed ? 0 : 2) + (list != NULL) + (stated ? count_stated(v, fact) : 0);
    for (size_t i = 0; i < RUNG_COUNT_OF(optional); i++)
        n += optional[i].text != NULL;

    e->map(e, n);
    put_list_name(list, e);
    rung_put_key(e, "status");
    put_text(e, rung_fact_status_word((rung_fact_status)f->status));
    for (size_t i = 0; i < RUNG_COUNT_OF(optional); i++)
        if (optional[i].text) {
            rung_put_key(e, optional[i].name);
            e->text(e, optional[i].text, optional[i].len);
        }
    if (!supposed) {
        rung_put_key(e, "file");
        put_pooled(g, g->files[f->file], e);
        rung_put_key(e, "line");
        e->integer(e, f->line);
    }
    const rung_value *values = rung_view_fact_values(v, fact, &n);
    for (uint32_t i = 0; stated && i < n; i++) {
        const char *name = rung_attr_name(g, values[i].attr);
        if (rung_evidence_has(name))
            continue;
        rung_put_key(e, name);
        rung_walk_value(v, detail, &values[i], e);
    }
    e->end_map(e);
}

void rung_walk_evidence(const rung_view *v, rung_detail detail, uint32_t fact,
                        bool stated, rung_emitter *e)
{
    if (fact == RUNG_NONE)
        e->nil(e);
    else if (stated || !e->fact || !e->fact(e, v, fact))
        put_evidence(v, detail, fact, stated, NULL, e);
}

static bool is_fixed(const rung_shape *s, const char *name)
{
    for (size_t i = 0; s->ref && i < RUNG_COUNT_OF(ref_names); i++)
        if (strcmp(ref_names[i], name) == 0)
            return true;
    for (size_t i = s->ref; i < s->n_fields; i++)
        if (s->fields[i].type != RUNG_T_OPEN && strcmp(s->fields[i].name, name) == 0)
            return true;
    return false;
}

static const rung_open_item *open_items(const void *at, const rung_field *f, uint32_t *n)
{
    rung_any_list l = rung_member_list(at, f);
    *n = l.n;
    return l.items;
}

bool rung_open_kept(const rung_view *v, const rung_shape *s, const void *at,
                    const rung_field *f, uint32_t i)
{
    uint32_t n;
    const char *name = rung_attr_name(v->g, open_items(at, f, &n)[i].value->attr);
    if (is_fixed(s, name))
        return false;
    for (const rung_field *g = s->fields; g <= f; g++) {
        if (g->type != RUNG_T_OPEN)
            continue;
        const rung_open_item *items = open_items(at, g, &n);
        for (uint32_t j = 0; j < (g == f ? i : n); j++)
            if (strcmp(rung_attr_name(v->g, items[j].value->attr), name) == 0)
                return false;
    }
    return true;
}

uint32_t rung_n_row_lists(const rung_shape *s)
{
    uint32_t n = 0;
    for (size_t i = 0; i < s->n_fields; i++)
        n += s->fields[i].rows;
    return n;
}

const rung_field *rung_telling_field(const rung_shape *s, bool shown)
{
    static const rung_type telling[] = { RUNG_T_NODE, RUNG_T_TEXT, RUNG_T_WORD,
                                         RUNG_T_FACT };
    for (size_t t = 0; t < RUNG_COUNT_OF(telling); t++)
        for (size_t i = 0; i < s->n_fields; i++) {
            const rung_field *f = &s->fields[i];
            if (f->type == telling[t] && !(shown && f->show == RUNG_SHOW_NOT))
                return f;
        }
    return NULL;
}

const rung_field *rung_field_named(const rung_shape *s, const char *name, rung_type type)
{
    for (size_t i = 0; i < s->n_fields; i++)
        if (s->fields[i].type == type && strcmp(s->fields[i].name, name) == 0)
            return &s->fields[i];
    return NULL;
}

bool rung_list_is_chain(const rung_field *f, rung_any_list l)
{
    const rung_field *from = f->of ? rung_field_named(f->of, "from", RUNG_T_NODE) : NULL;
    const rung_field *to = f->of ? rung_field_named(f->of, "to", RUNG_T_NODE) : NULL;
    if (!from || !to || l.n == 0)
        return false;
    for (uint32_t i = 1; i < l.n; i++)
        if (rung_member_node(rung_element(f, l, i - 1), to).id
            != rung_member_node(rung_element(f, l, i), from).id)
            return false;
    return true;
}

static void put_list(const rung_view *v, rung_detail detail, const rung_field *f,
                     const void *at, rung_emitter *e);

/* Long: it is one switch. */
void rung_walk_member(const rung_view *v, rung_detail detail, const rung_field *f,
                      const void *at, rung_emitter *e)
{
    const void *m = rung_member(at, f);
    switch (f->type) {
    case RUNG_T_FLAG: {
        int8_t flag = ((const rung_flag *)m)->v;
        if (flag < 0)
            e->nil(e);
        else
            e->boolean(e, flag != 0);
        return;
    }
    case RUNG_T_INT: {
        int64_t i = ((const rung_int *)m)->v;
        if (i == RUNG_NO_INT)
            e->nil(e);
        else
            e->integer(e, i);
        return;
    }
    case RUNG_T_COUNT: e->integer(e, rung_member_count(at, f)); return;
    case RUNG_T_SHARE: {
        rung_share share = *(const rung_share *)m;
        if (share.whole)
            e->real(e, share.part / (double)share.whole);
        else
            e->nil(e);
        return;
    }
    case RUNG_T_TEXT: put_text(e, rung_member_text(at, f)); return;
    case RUNG_T_WORD: put_text(e, f->words[rung_member_byte(at, f)]); return;
    case RUNG_T_STATUS:
        put_text(e, rung_fact_status_word((rung_fact_status)rung_member_byte(at, f)));
        return;
    case RUNG_T_RELATION:
        put_text(e, rung_relation_word((rung_relation)rung_member_byte(at, f)));
        return;
    case RUNG_T_NODE: rung_walk_node(v, detail, rung_member_node(at, f), e); return;
    case RUNG_T_FACT:
        rung_walk_evidence(v, detail, rung_member_fact(at, f), f->stated, e);
        return;
    case RUNG_T_STRUCT:
        rung_walk_struct(v, detail, f->of, rung_member_struct(at, f), e);
        return;
    case RUNG_T_LIST: put_list(v, detail, f, at, e); return;
    case RUNG_T_OPEN: break;
    }
    assert(!"an open member has no value of its own");
    e->nil(e);
}

/* True when the emitter knows the elements of the list whole. */
static bool put_known(const rung_view *v, rung_detail detail, const rung_field *f,
                      rung_any_list l, rung_emitter *e)
{
    bool ref = f->of && f->of->ref;
    if ((ref && detail == RUNG_DETAIL_IDS) || (!f->of && f->elem == RUNG_T_NODE))
        return e->nodes
               && e->nodes(e, v, detail,
                           ref ? rung_member(l.items, &f->of->fields[0]) : l.items, l.n,
                           ref ? f->of->size : sizeof(rung_node));
    return f->of && detail == RUNG_DETAIL_FULL && e->rows
           && e->rows(e, v, f->of, l.items, l.n);
}

static void put_element(const rung_view *v, rung_detail detail, const rung_field *f,
                        const void *element, rung_emitter *e)
{
    if (f->of) {
        rung_walk_struct(v, detail, f->of, element, e);
    } else if (f->elem == RUNG_T_LIST) { /* of nodes: ids whatever the detail */
        rung_node_list inner;
        memcpy(&inner, element, sizeof inner);
        e->array(e, inner.n);
        for (uint32_t j = 0; j < inner.n; j++)
            put_id(v, inner.items[j], e);
        e->end_array(e);
    } else {
        rung_field one = rung_element_field(f);
        rung_walk_member(v, detail, &one, element, e);
    }
}

static void put_list(const rung_view *v, rung_detail detail, const rung_field *f,
                     const void *at, rung_emitter *e)
{
    rung_any_list l = rung_member_list(at, f);
    e->array(e, l.n);
    if (l.n && !put_known(v, detail, f, l, e))
        for (uint32_t i = 0; i < l.n; i++)
            put_element(v, detail, f, rung_element(f, l, i), e);
    e->end_array(e);
}

static uint32_t count_members(const rung_view *v, rung_detail detail, const rung_shape *s,
                              const void *at)
{
    uint32_t n = s->ref ? RUNG_COUNT_OF(ref_names) : 0;
    for (size_t i = s->ref; i < s->n_fields; i++) {
        const rung_field *f = &s->fields[i];
        if (f->type == RUNG_T_OPEN) {
            uint32_t items;
            open_items(at, f, &items);
            for (uint32_t j = 0; j < items; j++)
                n += rung_open_kept(v, s, at, f, j);
        } else {
            n += !(detail == RUNG_DETAIL_IDS && rung_is_evidence(f));
        }
    }
    return n;
}

/* A struct as a map, whether ref or not, with `list` as its first member when not NULL. */
static void put_map(const rung_view *v, rung_detail detail, const rung_shape *s,
                    const void *at, const char *list, rung_emitter *e)
{
    e->map(e, count_members(v, detail, s, at) + (list != NULL));
    put_list_name(list, e);
    if (s->ref)
        put_ref_members(v, rung_member_node(at, &s->fields[0]), e);
    for (size_t i = s->ref; i < s->n_fields; i++) {
        const rung_field *f = &s->fields[i];
        if (f->type == RUNG_T_OPEN) {
            uint32_t n;
            const rung_open_item *items = open_items(at, f, &n);
            for (uint32_t j = 0; j < n; j++)
                if (rung_open_kept(v, s, at, f, j)) {
                    rung_put_key(e, rung_attr_name(v->g, items[j].value->attr));
                    rung_walk_value(v, detail, items[j].value, e);
                }
        } else if (!(detail == RUNG_DETAIL_IDS && rung_is_evidence(f))) {
            rung_put_key(e, f->name);
            rung_walk_member(v, detail, f, at, e);
        }
    }
    e->end_map(e);
}

void rung_walk_struct(const rung_view *v, rung_detail detail, const rung_shape *s,
                      const void *at, rung_emitter *e)
{
    if (e->whole && e->whole(e, v, detail, s, at))
        return;
    rung_node n = s->ref && at ? rung_member_node(at, &s->fields[0]) : RUNG_NO_NODE_REF;
    if (!at || (s->ref && n.id == RUNG_NONE))
        e->nil(e);
    else if (s->ref && detail == RUNG_DETAIL_IDS)
        put_id(v, n, e);
    else
        put_map(v, detail, s, at, NULL, e);
}

void rung_walk_row(const rung_view *v, rung_detail detail, const rung_field *f,
                   const void *element, const char *list, rung_emitter *e)
{
    rung_node n;
    bool is_node = rung_element_node(f, element, &n);
    if (f->of && !(is_node && detail == RUNG_DETAIL_IDS)) {
        put_map(v, detail, f->of, element, list, e);
        return;
    }
    if (!f->of && f->elem == RUNG_T_FACT) {
        put_evidence(v, detail, rung_member_fact(element, &(rung_field){ .offset = 0 }),
                     f->stated, list, e);
        return;
    }
    bool full = is_node && detail == RUNG_DETAIL_FULL;
    e->map(e, (full ? RUNG_COUNT_OF(ref_names) : 1) + (list != NULL));
    put_list_name(list, e);
    if (full) {
        put_ref_members(v, n, e);
    } else if (is_node) {
        rung_put_key(e, "id");
        put_id(v, n, e);
    } else {
        rung_field one = rung_element_field(f);
        rung_put_key(e, "value");
        rung_walk_member(v, detail, &one, element, e);
    }
    e->end_map(e);
}

/* `microseconds` is NULL but where a clock was asked for. */
static void walk_meta(const rung_view *v, bool truncated, const uint64_t *microseconds,
                      rung_emitter *e)
{
    const rung_snapshot *g = v->g;
    if (!microseconds && e->meta && e->meta(e, v, truncated))
        return;
    e->map(e, 4 + (v->over != NULL) + (microseconds != NULL));
    rung_put_key(e, "digest");
    put_text(e, g->head->digest);
    rung_put_key(e, "graph");
    put_pooled(g, g->head->graph, e);
    rung_put_key(e, "version");
    put_pooled(g, g->head->graph_version, e);
    rung_put_key(e, "truncated");
    e->boolean(e, truncated);
    if (v->over)
        rung_walk_supposed(v, e);
    if (microseconds) {
        rung_put_key(e, "timing");
        e->map(e, 1);
        rung_put_key(e, "microseconds");
        e->integer(e, (int64_t)*microseconds);
        e->end_map(e);
    }
    e->end_map(e);
}

void rung_walk_meta(const rung_view *v, bool truncated, rung_emitter *e)
{
    walk_meta(v, truncated, NULL, e);
}

void rung_walk_reply(const rung_reply *r, rung_emitter *e)
{
    e->map(e, 2);
    rung_put_key(e, "data");
    rung_walk_struct(&r->view, r->detail, rung_reply_shape(r), r->result, e);
    rung_put_key(e, "meta");
    walk_meta(&r->view, r->truncated, r->timed ? &r->microseconds : NULL, e);
    e->end_map(e);
}
