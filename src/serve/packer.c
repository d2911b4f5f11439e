/* packer.c -- replies as bytes: copies wherever something is packed already.
 *
 * Most of what a reply is made of is a few bytes long, so what counts is that each costs
 * few instructions: a look at the room, and a copy of a fixed size. Each function below
 * that puts something takes the place where it goes and returns the place behind it, so
 * that this stays in a register; the queue hears of it when all is put, or where a block
 * of it ends: then the bytes go through its sink, which splits them. */
#include "serve/packer.h"

#include <endian.h>
#include <string.h>

#include "render/parts.h"

#define NIL 0xc0
#define MEMBERS_AT 1 /* behind the head of a packed NodeRef */

/* ---- bytes ---- */

/* Where the queue goes on; p->end is as far as its block has room. */
static inline char *begin(rung_packer *p)
{
    const rung_queue *q = p->out;
    char *to = q->room ? q->last->bytes + q->last->used : NULL;
    p->end = q->room ? to + q->room : NULL;
    return to;
}

/* The queue is filled up to there. */
static inline void finish(rung_packer *p, const char *to)
{
    rung_queue *q = p->out;
    if (to)
        rung_queue_filled(q, (size_t)(to - (q->last->bytes + q->last->used)));
}

static inline bool has_room(const rung_packer *p, const char *to, size_t n)
{
    return n <= (size_t)(p->end - to);
}

/* What the block has no room for in one piece. */
static __attribute__((noinline)) char *put_split(rung_packer *p, char *to,
                                                 const void *bytes, size_t n)
{
    finish(p, to);
    rung_put(&p->out->sink, bytes, n);
    return begin(p);
}

static inline char *put(rung_packer *p, char *to, const void *bytes, size_t n)
{
    if (!has_room(p, to, n))
        return put_split(p, to, bytes, n);
    memcpy(to, bytes, n);
    return to + n;
}

/* Up to a piece, and what is behind it may be read. */
static inline char *put_piece(rung_packer *p, char *to, const char *bytes, size_t n)
{
    if (!has_room(p, to, RUNG_PIECE))
        return put_split(p, to, bytes, n);
    memcpy(to, bytes, RUNG_PIECE);
    return to + n;
}

static inline char *put_byte(rung_packer *p, char *to, unsigned byte)
{
    char b = (char)byte;
    if (!has_room(p, to, 1))
        return put_split(p, to, &b, 1);
    *to = b;
    return to + 1;
}

static char *copy(rung_packer *p, char *to, uint32_t at, size_t n)
{
    return put(p, to, (const char *)p->fragments->bytes.to + at, n);
}

/* ---- what msgpack-c would write, where it is short ---- */

static __attribute__((noinline)) char *put_long_array(rung_packer *p, char *to,
                                                      uint32_t n)
{
    if (n < 65536)
        return put(p, to, (char[]){ (char)0xdc, (char)(n >> 8), (char)n }, 3);
    finish(p, to);
    p->plain.array(&p->packed.e, n);
    return begin(p);
}

static inline char *put_array(rung_packer *p, char *to, uint32_t n)
{
    return n < 16 ? put_byte(p, to, 0x90 | n) : put_long_array(p, to, n);
}

/* Copies n bytes eight at a time, the last eight over some of those before; false when
 * not all are ASCII. */
static bool copy_ascii(char *to, const char *from, size_t n)
{
    uint64_t all = 0, eight;
    if (n < sizeof eight) {
        for (size_t i = 0; i < n; i++)
            all |= (uint64_t)(unsigned char)(to[i] = from[i]);
        return all < 0x80;
    }
    for (size_t i = 0; i < n; i += sizeof eight) {
        size_t at = i + sizeof eight <= n ? i : n - sizeof eight;
        memcpy(&eight, from + at, sizeof eight);
        memcpy(to + at, &eight, sizeof eight);
        all |= eight;
    }
    return !(all & 0x8080808080808080u);
}

/* ASCII of up to 255 bytes; the rest is looked at as UTF-8. */
static char *put_text(rung_packer *p, char *to, const char *s, size_t len)
{
    size_t head = len < 32 ? 1 : 2;
    if (len > 255 || !has_room(p, to, head + len) || !copy_ascii(to + head, s, len)) {
        finish(p, to);
        p->plain.text(&p->packed.e, s, len);
        return begin(p);
    }
    to[0] = (char)(len < 32 ? 0xa0 | len : 0xd9);
    if (len >= 32)
        to[1] = (char)len;
    return to + head + len;
}

static char *put_integer(rung_packer *p, char *to, int64_t v)
{
    if (v >= 0 && v < 128)
        return put_byte(p, to, (unsigned)v);
    finish(p, to);
    p->plain.integer(&p->packed.e, v);
    return begin(p);
}

static char *put_real(rung_packer *p, char *to, double v)
{
    char packed[1 + sizeof v] = { (char)0xcb };
    uint64_t bits;
    memcpy(&bits, &v, sizeof bits);
    bits = htobe64(bits);
    memcpy(packed + 1, &bits, sizeof bits);
    return put(p, to, packed, sizeof packed);
}

/* ---- fragments ---- */

/* Bytes of a packed text of up to 255. */
static size_t text_size(const uint8_t *packed)
{
    return packed[0] == 0xd9 ? 2 + (size_t)packed[1] : 1 + (size_t)(packed[0] & 31);
}

static char *copy_id(rung_packer *p, char *to, rung_node n)
{
    const rung_fragments *f = p->fragments;
    const rung_packed_id *id = rung_packed_id_of(f, n);
    if (id->len)
        return put(p, to, id->bytes, id->len);
    uint32_t at = f->node[n.id] + RUNG_ID_AT;
    return copy(p, to, at, text_size((const uint8_t *)f->bytes.to + at));
}

/* The NodeRef, or the id alone. */
static char *copy_node(rung_packer *p, char *to, rung_detail detail, rung_node n)
{
    const rung_fragments *f = p->fragments;
    if (detail == RUNG_DETAIL_IDS)
        return copy_id(p, to, n);
    return copy(p, to, f->node[n.id], f->node[n.id + 1] - f->node[n.id]);
}

static char *copy_fact(rung_packer *p, char *to, uint32_t fact)
{
    const rung_packed_fact *packed = &p->fragments->fact[fact];
    to = copy(p, to, packed->at, packed->len);
    return packed->n_line ? put(p, to, packed->line, packed->n_line) : to;
}

static inline rung_node node_at(const char *at)
{
    rung_node node;
    memcpy(&node, at, sizeof node);
    return node;
}

/* Copies ids from *at up to `end`, until the block may be full or one is absent or long:
 * then it is *at. */
static inline char *copy_ids(const rung_packer *p, char *to, const char **at,
                             const char *end, size_t apart)
{
    const rung_fragments *f = p->fragments;
    const char *from = *at;
    size_t most = (size_t)(p->end - to) / RUNG_PACKED_ID * apart;
    if (most < (size_t)(end - from))
        end = from + most;
    for (; from < end; from += apart) {
        const rung_packed_id *id = rung_packed_id_of(f, node_at(from));
        if (!id->len)
            break;
        memcpy(to, id, RUNG_PACKED_ID);
        to += id->len;
    }
    *at = from;
    return to;
}

/* n nodes, each `apart` bytes after the last. */
static char *copy_nodes(rung_packer *p, char *to, rung_detail detail, const void *first,
                        uint32_t n, size_t apart)
{
    const char *at = first, *end = at + n * apart;
    for (;; at += apart) {
        if (detail == RUNG_DETAIL_IDS)
            to = copy_ids(p, to, &at, end, apart);
        if (at == end)
            return to;
        rung_node node = node_at(at); /* absent, or beyond this block */
        to = node.id == RUNG_NONE ? put_byte(p, to, NIL) : copy_node(p, to, detail, node);
    }
}

/* Where n structs lie packed in a row: stored closers, what `gap` shows of them. */
static bool find_rows(const rung_packer *p, const rung_view *v, const rung_shape *of,
                      const void *first, uint32_t n, uint32_t *at, size_t *size)
{
    const rung_fragments *f = p->fragments;
    uintptr_t from = (uintptr_t)first - (uintptr_t)v->g->closers;
    if (!v->plain || of != &rung_cited_shape || !f->closer
        || from >= rung_section_count(v->g, RUNG_SECTION_closers) * sizeof(rung_closer))
        return false;
    const uint32_t *row = f->closer + from / sizeof(rung_closer);
    *at = row[0];
    *size = row[n] - row[0];
    return true;
}

/* ---- structs by their packed shape, of ids or of a view without filter ---- */

typedef struct packing {
    rung_packer *p;
    const rung_view *v;
    rung_detail detail;
    const char *said; /* the short text put last: it often comes again, row after row, */
    size_t said_len;
    char packed[RUNG_PIECE]; /* and then so */
} packing;

static char *pack_struct(packing *k, char *to, const rung_packed_shape *l,
                         const void *at);

static char *pack_text(rung_packer *p, char *to, const char *s)
{
    return s ? put_text(p, to, s, strlen(s)) : put_byte(p, to, NIL);
}

/* What is put in one piece and as it stands is kept packed. */
static char *pack_said(packing *k, char *to, const char *s)
{
    if (s && s == k->said)
        return put_piece(k->p, to, k->packed, k->said_len);
    size_t len = s ? strlen(s) : 0, size = len + 1;
    bool fits = s && size <= RUNG_PIECE && has_room(k->p, to, RUNG_PIECE);
    char *behind = s ? put_text(k->p, to, s, len) : put_byte(k->p, to, NIL);
    if (fits && behind == to + size) {
        k->said = s;
        k->said_len = size;
        memcpy(k->packed, to, size);
    }
    return behind;
}

static char *pack_structs(packing *k, char *to, const rung_packed_shape *of,
                          rung_any_list l)
{
    uint32_t packed;
    size_t size;
    const char *at = l.items;
    if (l.n && k->detail == RUNG_DETAIL_FULL
        && find_rows(k->p, k->v, of->shape, at, l.n, &packed, &size))
        return copy(k->p, to, packed, size);
    for (uint32_t i = 0; i < l.n; i++, at += of->shape->size)
        to = pack_struct(k, to, of, at);
    return to;
}

static char *pack_texts(packing *k, char *to, rung_any_list l)
{
    for (uint32_t i = 0; i < l.n; i++)
        to = pack_text(k->p, to, ((const char *const *)l.items)[i]);
    return to;
}

static char *pack_walked(packing *k, char *to, const rung_field *f, const void *at)
{
    finish(k->p, to);
    rung_walk_member(k->v, k->detail, f, at, &k->p->packed.e);
    return begin(k->p);
}

/* A fact that the snapshot has; an overlay numbers rows of its own. */
static bool is_packed_fact(const rung_view *v, uint32_t fact)
{
    return fact < v->g->head->n_facts;
}

/* Long: it is one switch. */
static char *pack_value(packing *k, char *to, const rung_packed_member *m, const void *at)
{
    const rung_field *f = m->field;
    rung_any_list l;
    switch (m->how) {
    case RUNG_PACK_NODE:
        if (rung_member_node(at, f).id == RUNG_NONE)
            return put_byte(k->p, to, NIL);
        return copy_node(k->p, to, k->detail, rung_member_node(at, f));
    case RUNG_PACK_FACT:
        if (!is_packed_fact(k->v, rung_member_fact(at, f)))
            break;
        return copy_fact(k->p, to, rung_member_fact(at, f));
    case RUNG_PACK_COUNT: return put_integer(k->p, to, rung_member_count(at, f));
    case RUNG_PACK_SHARE: {
        rung_share share = *(const rung_share *)rung_member(at, f);
        return share.whole ? put_real(k->p, to, share.part / (double)share.whole)
                           : put_byte(k->p, to, NIL);
    }
    case RUNG_PACK_TEXT: return pack_said(k, to, rung_member_text(at, f));
    case RUNG_PACK_TEXTS:
        l = rung_member_list(at, f);
        return pack_texts(k, put_array(k->p, to, l.n), l);
    case RUNG_PACK_NODES:
        l = rung_member_list(at, f);
        return copy_nodes(k->p, put_array(k->p, to, l.n), k->detail, l.items, l.n,
                          f->of ? f->of->size : sizeof(rung_node));
    case RUNG_PACK_STRUCTS:
        l = rung_member_list(at, f);
        return pack_structs(k, put_array(k->p, to, l.n), m->of, l);
    case RUNG_PACK_WALKED: break;
    }
    return pack_walked(k, to, f, at);
}

/* The head of a map that begins with the members of a NodeRef, and these. */
static char *pack_ref(packing *k, char *to, char head, rung_node n)
{
    const uint32_t *at = k->p->fragments->node + n.id;
    const char *ref = (const char *)k->p->fragments->bytes.to + at[0];
    size_t size = at[1] - at[0];
    if (has_room(k->p, to, size)) {
        memcpy(to, ref, size);
        *to = head;
        return to + size;
    }
    to = put_byte(k->p, to, (unsigned char)head);
    return put(k->p, to, ref + MEMBERS_AT, size - MEMBERS_AT);
}

static char *pack_struct(packing *k, char *to, const rung_packed_shape *l, const void *at)
{
    const rung_packed_map *map = &l->maps[k->detail];
    rung_node n = { 0 };
    if (at && l->shape->ref)
        n = rung_member_node(at, &l->shape->fields[0]);
    if (!at || n.id == RUNG_NONE)
        return put_byte(k->p, to, NIL);
    if (l->shape->ref && k->detail == RUNG_DETAIL_IDS)
        return copy_id(k->p, to, n);
    to = l->shape->ref ? pack_ref(k, to, map->head, n)
                       : put_byte(k->p, to, (unsigned char)map->head);
    for (const rung_packed_member *m = map->members, *end = m + map->n; m < end; m++)
        to = pack_value(k, put_piece(k->p, to, m->key, m->key_len), m, at);
    return to;
}

/* ---- the emitter ---- */

static rung_packer *packer_of(rung_emitter *e)
{
    return (rung_packer *)e;
}

static void emit_map(rung_emitter *e, uint32_t n)
{
    rung_packer *p = packer_of(e);
    if (n < 16)
        finish(p, put_byte(p, begin(p), 0x80 | n));
    else
        p->plain.map(e, n);
}

static void emit_array(rung_emitter *e, uint32_t n)
{
    rung_packer *p = packer_of(e);
    finish(p, put_array(p, begin(p), n));
}

static void emit_text(rung_emitter *e, const char *s, size_t len)
{
    rung_packer *p = packer_of(e);
    finish(p, put_text(p, begin(p), s, len));
}

static void emit_integer(rung_emitter *e, int64_t v)
{
    rung_packer *p = packer_of(e);
    finish(p, put_integer(p, begin(p), v));
}

static void emit_real(rung_emitter *e, double v)
{
    rung_packer *p = packer_of(e);
    finish(p, put_real(p, begin(p), v));
}

static void emit_boolean(rung_emitter *e, bool v)
{
    rung_packer *p = packer_of(e);
    finish(p, put_byte(p, begin(p), v ? 0xc3 : 0xc2));
}

static void emit_nil(rung_emitter *e)
{
    rung_packer *p = packer_of(e);
    finish(p, put_byte(p, begin(p), NIL));
}

/* An id is the same in every view. */
static bool emit_node(rung_emitter *e, const rung_view *v, rung_detail detail,
                      rung_node n)
{
    rung_packer *p = packer_of(e);
    if (detail == RUNG_DETAIL_FULL && !v->plain)
        return false;
    finish(p, copy_node(p, begin(p), detail, n));
    return true;
}

static bool emit_members(rung_emitter *e, const rung_view *v, rung_node n)
{
    rung_packer *p = packer_of(e);
    const uint32_t *at = p->fragments->node + n.id;
    if (!v->plain)
        return false;
    finish(p, copy(p, begin(p), at[0] + MEMBERS_AT, at[1] - at[0] - MEMBERS_AT));
    return true;
}

static bool emit_nodes(rung_emitter *e, const rung_view *v, rung_detail detail,
                       const void *first, uint32_t n, size_t apart)
{
    rung_packer *p = packer_of(e);
    if (detail == RUNG_DETAIL_FULL && !v->plain)
        return false;
    finish(p, copy_nodes(p, begin(p), detail, first, n, apart));
    return true;
}

static bool emit_rows(rung_emitter *e, const rung_view *v, const rung_shape *of,
                      const void *first, uint32_t n)
{
    rung_packer *p = packer_of(e);
    uint32_t at;
    size_t size;
    if (!find_rows(p, v, of, first, n, &at, &size))
        return false;
    finish(p, copy(p, begin(p), at, size));
    return true;
}

/* Evidence is what the row says, whatever the view. */
static bool emit_fact(rung_emitter *e, const rung_view *v, uint32_t fact)
{
    rung_packer *p = packer_of(e);
    if (!is_packed_fact(v, fact))
        return false;
    finish(p, copy_fact(p, begin(p), fact));
    return true;
}

static bool emit_meta(rung_emitter *e, const rung_view *v, bool truncated)
{
    rung_packer *p = packer_of(e);
    if (truncated || v->over)
        return false;
    finish(p, copy(p, begin(p), p->fragments->meta, p->fragments->meta_len));
    return true;
}

/* NULL: it is to be walked. */
static const rung_packed_shape *packed_shape(const rung_packer *p, const rung_view *v,
                                             rung_detail detail, const rung_shape *of)
{
    return detail == RUNG_DETAIL_IDS || v->plain
               ? rung_packed_shape_of(p->fragments->shapes, of)
               : NULL;
}

static bool emit_whole(rung_emitter *e, const rung_view *v, rung_detail detail,
                       const rung_shape *of, const void *at)
{
    rung_packer *p = packer_of(e);
    const rung_packed_shape *l = packed_shape(p, v, detail, of);
    packing k = { .p = p, .v = v, .detail = detail };
    if (l)
        finish(p, pack_struct(&k, begin(p), l, at));
    return l != NULL;
}

/* ---- replies ---- */

void rung_pack_reply(rung_packer *p, const rung_reply *r)
{
    static const char data[RUNG_PIECE] = "\x82\xa4"
                                         "data",
                      meta[RUNG_PIECE] = "\xa4"
                                         "meta";
    const rung_packed_shape *l =
        r->timed || r->truncated || r->view.over
            ? NULL
            : packed_shape(p, &r->view, r->detail, rung_reply_shape(r));
    if (!l) {
        rung_walk_reply(r, &p->packed.e);
        return;
    }
    packing k = { .p = p, .v = &r->view, .detail = r->detail };
    char *to = put_piece(p, begin(p), data, strlen(data));
    to = pack_struct(&k, to, l, r->result);
    to = put_piece(p, to, meta, strlen(meta));
    finish(p, copy(p, to, p->fragments->meta, p->fragments->meta_len));
}

rung_packer rung_packer_into(rung_queue *out, const rung_fragments *f)
{
    rung_packer p = { .packed = rung_msgpack_into(&out->sink),
                      .out = out,
                      .fragments = f };
    rung_emitter *e = &p.packed.e;
    p.plain = *e;
    e->map = emit_map;
    e->array = emit_array;
    e->key = e->text = emit_text;
    e->integer = emit_integer;
    e->real = emit_real;
    e->boolean = emit_boolean;
    e->nil = emit_nil;
    if (f) {
        e->node = emit_node;
        e->members = emit_members;
        e->nodes = emit_nodes;
        e->rows = emit_rows;
        e->fact = emit_fact;
        e->meta = emit_meta;
        e->whole = emit_whole;
    }
    return p;
}
