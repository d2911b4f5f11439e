/* packer.c -- replies as bytes: copies wherever something is packed already.
 *
 * Most of what a reply is made of is a few bytes long, so what counts is that each costs
 * few instructions: a place in the queue, and a copy of a fixed size. Where the queue has
 * no place in one piece the bytes go through its sink, which splits them. */
#include "serve/packer.h"

#include <endian.h>
#include <string.h>

#include "render/parts.h"

#define NIL 0xc0
#define MEMBERS_AT 1 /* behind the head of a packed NodeRef */

/* ---- bytes ---- */

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

/* Up to a piece, and what is behind it may be read. */
static inline void put_piece(rung_packer *p, const char *bytes, size_t n)
{
    char *to = rung_queue_place(p->out, RUNG_PIECE);
    if (!to) {
        rung_put(&p->out->sink, bytes, n);
        return;
    }
    memcpy(to, bytes, RUNG_PIECE);
    rung_queue_filled(p->out, n);
}

static inline void put_byte(rung_packer *p, unsigned byte)
{
    char b = (char)byte, *to = rung_queue_place(p->out, 1);
    if (!to) {
        rung_put(&p->out->sink, &b, 1);
        return;
    }
    *to = b;
    rung_queue_filled(p->out, 1);
}

static void copy(rung_packer *p, uint32_t at, size_t n)
{
    put(p, (const char *)p->fragments->bytes.to + at, n);
}

/* ---- what msgpack-c would write, where it is short ---- */

static void short_map(rung_emitter *e, uint32_t n)
{
    rung_packer *p = (rung_packer *)e;
    if (n < 16)
        put_byte(p, 0x80 | n);
    else
        p->plain.map(e, n);
}

/* Apart from what is short, which is so frequent that it is to be inlined. */
static __attribute__((noinline)) void long_array(rung_packer *p, uint32_t n)
{
    char *to = n < 65536 ? rung_queue_place(p->out, 3) : NULL;
    if (!to) {
        p->plain.array(&p->packed.e, n);
        return;
    }
    to[0] = (char)0xdc;
    to[1] = (char)(n >> 8);
    to[2] = (char)n;
    rung_queue_filled(p->out, 3);
}

static void short_array(rung_emitter *e, uint32_t n)
{
    rung_packer *p = (rung_packer *)e;
    if (n < 16)
        put_byte(p, 0x90 | n);
    else
        long_array(p, n);
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

static void short_real(rung_emitter *e, double v)
{
    rung_packer *p = (rung_packer *)e;
    uint64_t bits;
    char *to = rung_queue_place(p->out, 1 + sizeof bits);
    if (!to) {
        p->plain.real(e, v);
        return;
    }
    memcpy(&bits, &v, sizeof bits);
    bits = htobe64(bits);
    to[0] = (char)0xcb;
    memcpy(to + 1, &bits, sizeof bits);
    rung_queue_filled(p->out, 1 + sizeof bits);
}

static void short_boolean(rung_emitter *e, bool v)
{
    put_byte((rung_packer *)e, v ? 0xc3 : 0xc2);
}

static void short_nil(rung_emitter *e)
{
    put_byte((rung_packer *)e, NIL);
}

/* ---- fragments ---- */

/* Bytes of a packed text of up to 255. */
static size_t text_size(const uint8_t *packed)
{
    return packed[0] == 0xd9 ? 2 + (size_t)packed[1] : 1 + (size_t)(packed[0] & 31);
}

static void copy_id(rung_packer *p, rung_node n)
{
    const rung_fragments *f = p->fragments;
    const rung_packed_id *id = &f->id[n.id];
    if (id->len) {
        put(p, id->bytes, id->len);
        return;
    }
    uint32_t at = f->node[n.id] + RUNG_ID_AT;
    copy(p, at, text_size((const uint8_t *)f->bytes.to + at));
}

static bool copy_node(rung_emitter *e, const rung_view *v, rung_detail detail,
                      rung_node n)
{
    rung_packer *p = (rung_packer *)e;
    const rung_fragments *f = p->fragments;
    if (detail == RUNG_DETAIL_IDS) /* an id is the same in every view */
        copy_id(p, n);
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

static inline rung_node node_at(const char *at)
{
    rung_node node;
    memcpy(&node, at, sizeof node);
    return node;
}

/* Copies ids until the block may be full, or one is absent or long; how many. */
static uint32_t copy_ids(rung_packer *p, const char *first, uint32_t n, size_t apart)
{
    const rung_packed_id *ids = p->fragments->id;
    size_t room = p->out->room, most = room / RUNG_PACKED_ID;
    char *begin = rung_queue_place(p->out, room), *to = begin;
    uint32_t i = 0;
    for (n = n < most ? n : (uint32_t)most; i < n; i++, first += apart) {
        rung_node node = node_at(first);
        if (node.id == RUNG_NONE || !ids[node.id].len)
            break;
        memcpy(to, &ids[node.id], RUNG_PACKED_ID);
        to += ids[node.id].len;
    }
    if (to > begin)
        rung_queue_filled(p->out, (size_t)(to - begin));
    return i;
}

static bool copy_nodes(rung_emitter *e, const rung_view *v, rung_detail detail,
                       const void *first, uint32_t n, size_t apart)
{
    rung_packer *p = (rung_packer *)e;
    if (detail == RUNG_DETAIL_FULL && !v->plain)
        return false;
    for (uint32_t i = 0; i < n; i++) {
        const char *at = (const char *)first + i * apart;
        uint32_t copied = detail == RUNG_DETAIL_IDS ? copy_ids(p, at, n - i, apart) : 0;
        i += copied;
        if (i == n)
            break;
        rung_node node = node_at(at + copied * apart); /* absent, or beyond this block */
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

/* ---- structs by their packed shape, of ids or of a view without filter ---- */

typedef struct packing {
    rung_packer *p;
    const rung_view *v;
    rung_detail detail;
} packing;

static void pack_struct(const packing *k, const rung_packed_shape *l, const void *at);

static void pack_text(rung_packer *p, const char *s)
{
    if (s)
        short_text(&p->packed.e, s, strlen(s));
    else
        put_byte(p, NIL);
}

static void pack_structs(const packing *k, const rung_packed_member *m, rung_any_list l)
{
    rung_emitter *e = &k->p->packed.e;
    const rung_shape *of = m->field->of;
    const char *at = l.items;
    if (of->ref && k->detail == RUNG_DETAIL_IDS) {
        copy_nodes(e, k->v, k->detail, at + of->fields[0].offset, l.n, of->size);
        return;
    }
    if (k->detail == RUNG_DETAIL_FULL && copy_rows(e, k->v, of, at, l.n))
        return;
    for (uint32_t i = 0; i < l.n; i++, at += of->size)
        if (m->of)
            pack_struct(k, m->of, at);
        else
            rung_walk_struct(k->v, k->detail, of, at, e);
}

/* False for elements that are to be walked. */
static bool pack_list(const packing *k, const rung_packed_member *m, rung_any_list l)
{
    rung_emitter *e = &k->p->packed.e;
    const rung_field *f = m->field;
    if (!f->of && f->elem != RUNG_T_NODE && f->elem != RUNG_T_TEXT && l.n)
        return false;
    short_array(e, l.n);
    if (l.n && f->of)
        pack_structs(k, m, l);
    else if (l.n && f->elem == RUNG_T_NODE)
        copy_nodes(e, k->v, k->detail, l.items, l.n, sizeof(rung_node));
    else
        for (uint32_t i = 0; i < l.n; i++)
            pack_text(k->p, ((const char *const *)l.items)[i]);
    return true;
}

/* True when the value of the member was one of the frequent kinds. */
static bool pack_value(const packing *k, const rung_packed_member *m, const void *at)
{
    const rung_field *f = m->field;
    rung_emitter *e = &k->p->packed.e;
    uint32_t id;
    switch (f->type) {
    case RUNG_T_NODE:
        id = rung_member_node(at, f).id;
        return id != RUNG_NONE && copy_node(e, k->v, k->detail, (rung_node){ id });
    case RUNG_T_FACT:
        id = rung_member_fact(at, f);
        return id != RUNG_NONE && !f->stated && copy_fact(e, k->v, id);
    case RUNG_T_COUNT: short_integer(e, rung_member_count(at, f)); return true;
    case RUNG_T_TEXT: pack_text(k->p, rung_member_text(at, f)); return true;
    case RUNG_T_LIST: return pack_list(k, m, rung_member_list(at, f));
    default: return false;
    }
}

/* The head of a map that begins with the members of a NodeRef, and these. */
static void pack_ref(const packing *k, char head, rung_node n)
{
    const rung_fragments *f = k->p->fragments;
    size_t size = f->node[n.id + 1] - f->node[n.id];
    char *to = rung_queue_place(k->p->out, size);
    if (!to) {
        put_byte(k->p, (unsigned char)head);
        copy_members(&k->p->packed.e, k->v, n);
        return;
    }
    memcpy(to, (const char *)f->bytes.to + f->node[n.id], size);
    *to = head;
    rung_queue_filled(k->p->out, size);
}

static void pack_struct(const packing *k, const rung_packed_shape *l, const void *at)
{
    const rung_packed_map *map = &l->maps[k->detail];
    if (!at) {
        put_byte(k->p, NIL);
        return;
    }
    if (l->shape->ref) {
        rung_node n = rung_member_node(at, &l->shape->fields[0]);
        if (n.id == RUNG_NONE) {
            put_byte(k->p, NIL);
            return;
        }
        if (k->detail == RUNG_DETAIL_IDS) {
            copy_id(k->p, n);
            return;
        }
        pack_ref(k, map->head, n);
    } else {
        put_byte(k->p, (unsigned char)map->head);
    }
    for (uint32_t i = 0; i < map->n; i++) {
        const rung_packed_member *m = &map->members[i];
        put_piece(k->p, m->key, m->key_len);
        if (!pack_value(k, m, at))
            rung_walk_member(k->v, k->detail, m->field, at, &k->p->packed.e);
    }
}

static bool pack_whole(rung_emitter *e, const rung_view *v, rung_detail detail,
                       const rung_shape *of, const void *at)
{
    rung_packer *p = (rung_packer *)e;
    const rung_packed_shape *l = detail == RUNG_DETAIL_IDS || v->plain
                                     ? rung_packed_shape_of(p->fragments->shapes, of)
                                     : NULL;
    if (l)
        pack_struct(&(packing){ p, v, detail }, l, at);
    return l != NULL;
}

/* ---- the emitter ---- */

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
    e->real = short_real;
    e->boolean = short_boolean;
    e->nil = short_nil;
    if (f) {
        e->node = copy_node;
        e->members = copy_members;
        e->nodes = copy_nodes;
        e->rows = copy_rows;
        e->fact = copy_fact;
        e->meta = copy_meta;
        e->whole = pack_whole;
    }
    return p;
}
