/* fragments.c -- what replies repeat, packed once and copied.
 *
 * A NodeRef begins `84 a2 'i' 'd'` and goes on with the id: so one packed NodeRef holds
 * the id alone, and without its first byte it is the members of a map that goes on. */
#include "serve/fragments.h"

#include <stdlib.h>
#include <string.h>

#define ID_AT 4 /* where the packed id begins in a packed NodeRef */
#define MEMBERS_AT 1

struct rung_fragments {
    rung_sink bytes;  /* a buffer: NodeRefs by node, then Evidence by fact */
    uint32_t *node;   /* n_nodes + 1: where each begins */
    uint32_t *fact;   /* n_facts + 1 */
    uint16_t *id_len; /* n_nodes: bytes of the packed id */
};

/* Bytes that a text of `n` bytes takes when packed. */
static size_t packed_text(size_t n)
{
    return n + (n < 32 ? 1 : n < 256 ? 2 : n < 65536 ? 3 : 5);
}

static bool pack(rung_fragments *f, const rung_snapshot *g)
{
    rung_view v = rung_view_of(g, 0, NULL);
    rung_msgpack m = rung_msgpack_into(&f->bytes);
    char id[RUNG_NODE_ID_MAX];
    for (uint32_t n = 0; n < g->head->n_nodes; n++) {
        f->node[n] = (uint32_t)f->bytes.len;
        rung_walk_node(&v, RUNG_DETAIL_FULL, (rung_node){ n }, &m.e);
        f->id_len[n] =
            (uint16_t)packed_text(strlen(rung_node_id(g, (rung_node){ n }, id)));
    }
    f->node[g->head->n_nodes] = (uint32_t)f->bytes.len;
    for (uint32_t i = 0; i < g->head->n_facts; i++) {
        f->fact[i] = (uint32_t)f->bytes.len;
        rung_walk_evidence(&v, RUNG_DETAIL_FULL, i, false, &m.e);
    }
    f->fact[g->head->n_facts] = (uint32_t)f->bytes.len;
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

/* ASCII of up to 31 bytes; the rest is looked at as UTF-8. */
static void short_text(rung_emitter *e, const char *s, size_t len)
{
    rung_packer *p = (rung_packer *)e;
    char *to = len < 32 ? rung_queue_place(p->out, len + 1) : NULL;
    unsigned char all = 0;
    for (size_t i = 0; to && i < len; i++) {
        to[i + 1] = s[i];
        all |= (unsigned char)s[i];
    }
    if (!to || all >= 0x80) {
        p->plain.text(e, s, len);
        return;
    }
    to[0] = (char)(0xa0 | len);
    rung_queue_filled(p->out, len + 1);
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
    put_byte((rung_packer *)e, 0xc0);
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
        e->fact = copy_fact;
    }
    return p;
}
