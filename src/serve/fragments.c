/* fragments.c -- what replies repeat, packed once and copied.
 *
 * A NodeRef begins `84 a2 'i' 'd'` and goes on with the id: so one packed NodeRef holds
 * the id alone, and without its first byte it is the members of a map that goes on. */
#include "serve/fragments.h"

#include <stdlib.h>
#include <string.h>

#define ID_AT 4 /* where the packed id begins in a packed NodeRef */
#define MEMBERS_AT 1
#define NIL 0xc0
#define PIECE 32 /* short fragments are copied in pieces, the last one beyond their end */
#define ROWS_MOST \
    ((uint64_t)64 << 20) /* bytes of closers; more are packed when asked for */

struct rung_fragments {
    rung_sink bytes;  /* a buffer: NodeRefs by node, Evidence by fact, closers, meta */
    uint32_t *node;   /* n_nodes + 1: where each begins */
    uint32_t *fact;   /* n_facts + 1 */
    uint32_t *closer; /* closers + 1; NULL when there are too many */
    uint16_t *id_len; /* n_nodes: bytes of the packed id */
    uint32_t meta, meta_len;
};

/* Bytes that a text of `n` bytes takes when packed. */
static size_t packed_text(size_t n)
{
    return n + (n < 32 ? 1 : n < 256 ? 2 : n < 65536 ? 3 : 5);
}

static uint32_t here(const rung_fragments *f)
{
    return (uint32_t)f->bytes.len;
}

/* The rows of rung_cited_shape that gap's closers are. */
static void pack_closers(rung_fragments *f, const rung_view *v, rung_emitter *e)
{
    uint32_t n = rung_section_count(v->g, RUNG_SECTION_closers);
    uint64_t begin = f->bytes.len;
    f->closer = calloc((size_t)n + 1, sizeof *f->closer);
    for (uint32_t i = 0; f->closer && i < n; i++) {
        f->closer[i] = here(f);
        rung_walk_struct(v, RUNG_DETAIL_FULL, &rung_cited_shape, &v->g->closers[i], e);
        if (f->bytes.len - begin > ROWS_MOST) {
            free(f->closer);
            f->closer = NULL;
            f->bytes.len = begin;
        }
    }
    if (f->closer)
        f->closer[n] = here(f);
}

static bool pack(rung_fragments *f, const rung_snapshot *g)
{
    static const char beyond[PIECE];
    rung_view v = rung_view_of(g, 0, NULL);
    rung_msgpack m = rung_msgpack_into(&f->bytes);
    char id[RUNG_NODE_ID_MAX];
    for (uint32_t n = 0; n < g->head->n_nodes; n++) {
        f->node[n] = here(f);
        rung_walk_node(&v, RUNG_DETAIL_FULL, (rung_node){ n }, &m.e);
        f->id_len[n] =
            (uint16_t)packed_text(strlen(rung_node_id(g, (rung_node){ n }, id)));
    }
    f->node[g->head->n_nodes] = here(f);
    for (uint32_t i = 0; i < g->head->n_facts; i++) {
        f->fact[i] = here(f);
        rung_walk_evidence(&v, RUNG_DETAIL_FULL, i, false, &m.e);
    }
    f->fact[g->head->n_facts] = here(f);
    f->meta = here(f);
    rung_walk_meta(&v, false, &m.e);
    f->meta_len = here(f) - f->meta;
    pack_closers(f, &v, &m.e);
    rung_put(&f->bytes, beyond, sizeof beyond);
    return !f->bytes.failed;
}

rung_status rung_fragments_new(const rung_snapshot *g, rung_fragments **out,
                               rung_error *err)
{
    rung_fragments *f = calloc(1, sizeof *f);
    if (!f)
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    f->bytes = rung_sink_buffer(UINT32_MAX);
    f->node = calloc((size_t)g->head->n_nodes + 1, sizeof *f->node);
    f->fact = calloc((size_t)g->head->n_facts + 1, sizeof *f->fact);
    f->id_len = calloc((size_t)g->head->n_nodes + 1, sizeof *f->id_len);
    if (!f->node || !f->fact || !f->id_len || !pack(f, g)) {
        rung_fragments_free(f);
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    }
    *out = f;
    return RUNG_OK;
}

void rung_fragments_free(rung_fragments *f)
{
    if (!f)
        return;
    rung_sink_drop(&f->bytes);
    free(f->node);
    free(f->fact);
    free(f->closer);
    free(f->id_len);
    free(f);
}

/* ---- the emitter ---- */

static void put(rung_packer *p, const void *bytes, size_t n)
{
    char *to = rung_queue_place(p->out, n);
    if (!to) {
        rung_put(&p->out->sink, bytes, n);
        return;
    }
    memcpy(to, bytes, n);
    rung_queue_filled(p->out, n);
}

static void put_byte(rung_packer *p, unsigned byte)
{
    char b = (char)byte;
    put(p, &b, 1);
}

static void copy(rung_packer *p, uint32_t at, size_t n)
{
    put(p, (const char *)p->fragments->bytes.to + at, n);
}

static bool copy_node(rung_emitter *e, const rung_view *v, rung_detail detail,
                      rung_node n)
{
    rung_packer *p = (rung_packer *)e;
    const rung_fragments *f = p->fragments;
    if (detail == RUNG_DETAIL_IDS) /* an id is the same in every view */
        copy(p, f->node[n.id] + ID_AT, f->id_len[n.id]);
    else if (v->plain)
        copy(p, f->node[n.id], f->node[n.id + 1] - f->node[n.id]);
    else
        return false;
    return true;
}

static bool copy_members(rung_emitter *e, const rung_view *v, rung_node n)
{
    rung_packer *p = (rung_packer *)e;
    const rung_fragments *f = p->fragments;
    if (!v->plain)
        return false;
    copy(p, f->node[n.id] + MEMBERS_AT, f->node[n.id + 1] - f->node[n.id] - MEMBERS_AT);
    return true;
}

static rung_node node_at(const void *first, uint32_t i, size_t apart)
{
    rung_node node;
    memcpy(&node, (const char *)first + i * apart, sizeof node);
    return node;
}

/* Copies ids until the block is full or one is absent; how many. In pieces, for ids are
 * one or two of them, and each would cost a call. */
static uint32_t copy_ids(rung_packer *p, const void *first, uint32_t n, size_t apart)
{
    const rung_fragments *f = p->fragments;
    size_t room = rung_queue_room(p->out), used = 0;
    char *to = rung_queue_place(p->out, 0);
    uint32_t i = 0;
    for (; i < n; i++) {
        rung_node node = node_at(first, i, apart);
        size_t len = node.id == RUNG_NONE ? SIZE_MAX - PIECE : f->id_len[node.id];
        if (room - used < len + PIECE)
            break;
        const char *from = (const char *)f->bytes.to + f->node[node.id] + ID_AT;
        for (size_t at = 0; at < len; at += PIECE)
            memcpy(to + used + at, from + at, PIECE);
        used += len;
    }
    if (used)
        rung_queue_filled(p->out, used);
    return i;
}

static bool copy_nodes(rung_emitter *e, const rung_view *v, rung_detail detail,
                       const void *first, uint32_t n, size_t apart)
{
    rung_packer *p = (rung_packer *)e;
    if (detail == RUNG_DETAIL_FULL && !v->plain)
        return false;
    for (uint32_t i = 0; i < n; i++) {
        if (detail == RUNG_DETAIL_IDS)
            i += copy_ids(p, (const char *)first + i * apart, n - i, apart);
        if (i == n)
            break;
        rung_node node = node_at(first, i, apart); /* absent, or beyond this block */
        if (node.id == RUNG_NONE)
            put_byte(p, NIL);
        else
            copy_node(e, v, detail, node);
    }
    return true;
}

/* Stored closers: what `gap` shows of them lies here as it lies there. */
static bool copy_rows(rung_emitter *e, const rung_view *v, const rung_shape *of,
                      const void *first, uint32_t n)
{
    rung_packer *p = (rung_packer *)e;
    const rung_fragments *f = p->fragments;
    uintptr_t at = (uintptr_t)first - (uintptr_t)v->g->closers;
    if (!v->plain || of != &rung_cited_shape || !f->closer
        || at >= rung_section_count(v->g, RUNG_SECTION_closers) * sizeof(rung_closer))
        return false;
    uint32_t i = (uint32_t)(at / sizeof(rung_closer));
    copy(p, f->closer[i], f->closer[i + n] - f->closer[i]);
    return true;
}

static bool copy_meta(rung_emitter *e, const rung_view *v, bool truncated)
{
    rung_packer *p = (rung_packer *)e;
    if (truncated || v->over)
        return false;
    copy(p, p->fragments->meta, p->fragments->meta_len);
    return true;
}

/* Evidence is what the row says, whatever the view; an overlay numbers rows of its own. */
static bool copy_fact(rung_emitter *e, const rung_view *v, uint32_t fact)
{
    rung_packer *p = (rung_packer *)e;
    if (fact >= v->g->head->n_facts)
        return false;
    copy(p, p->fragments->fact[fact],
         p->fragments->fact[fact + 1] - p->fragments->fact[fact]);
    return true;
}

static void short_map(rung_emitter *e, uint32_t n)
{
    rung_packer *p = (rung_packer *)e;
    if (n < 16)
        put_byte(p, 0x80 | n);
    else
        p->plain.map(e, n);
}

static void short_array(rung_emitter *e, uint32_t n)
{
    rung_packer *p = (rung_packer *)e;
    if (n < 16)
        put_byte(p, 0x90 | n);
    else
        p->plain.array(e, n);
}

/* Copies n bytes eight at a time; false when not all are ASCII. */
static bool copy_ascii(char *to, const char *from, size_t n)
{
    uint64_t all = 0, eight;
    size_t i = 0;
    for (; i + sizeof eight <= n; i += sizeof eight) {
        memcpy(&eight, from + i, sizeof eight);
        memcpy(to + i, &eight, sizeof eight);
        all |= eight;
    }
    for (; i < n; i++)
        all |= (uint64_t)(unsigned char)(to[i] = from[i]);
    return !(all & 0x8080808080808080u);
}

/* ASCII of up to 255 bytes; the rest is looked at as UTF-8. */
static void short_text(rung_emitter *e, const char *s, size_t len)
{
    rung_packer *p = (rung_packer *)e;
    size_t head = len < 32 ? 1 : 2;
    char *to = len < 256 ? rung_queue_place(p->out, head + len) : NULL;
    if (!to || !copy_ascii(to + head, s, len)) {
        p->plain.text(e, s, len);
        return;
    }
    to[0] = (char)(len < 32 ? 0xa0 | len : 0xd9);
    if (len >= 32)
        to[1] = (char)len;
    rung_queue_filled(p->out, head + len);
}

static void short_integer(rung_emitter *e, int64_t v)
{
    rung_packer *p = (rung_packer *)e;
    if (v >= 0 && v < 128)
        put_byte(p, (unsigned)v);
    else
        p->plain.integer(e, v);
}

static void short_boolean(rung_emitter *e, bool v)
{
    put_byte((rung_packer *)e, v ? 0xc3 : 0xc2);
}

static void short_nil(rung_emitter *e)
{
    put_byte((rung_packer *)e, NIL);
}

rung_packer rung_packer_into(rung_queue *out, const rung_fragments *f)
{
    rung_packer p = { .packed = rung_msgpack_into(&out->sink),
                      .out = out,
                      .fragments = f };
    rung_emitter *e = &p.packed.e;
    p.plain = *e;
    e->map = short_map;
    e->array = short_array;
    e->key = e->text = short_text;
    e->integer = short_integer;
    e->boolean = short_boolean;
    e->nil = short_nil;
    if (f) {
        e->node = copy_node;
        e->members = copy_members;
        e->nodes = copy_nodes;
        e->rows = copy_rows;
        e->fact = copy_fact;
        e->meta = copy_meta;
    }
    return p;
}
