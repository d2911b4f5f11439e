/* fragments.c -- what replies repeat, packed once. */
#include "serve/fragments.h"

#include <stdlib.h>
#include <string.h>

#define ROWS_MOST \
    ((uint64_t)64 << 20) /* bytes of closers; more are packed when asked for */

/* Bytes that an id of `n` bytes takes when packed. */
static size_t packed_id(size_t n)
{
    return n + (n < 32 ? 1 : 2);
}
_Static_assert(RUNG_NODE_ID_MAX <= 256, "an id has a head of one byte or two");

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

/* Packs the line of a fact, for itself. */
static void pack_line(rung_fragments *f, uint32_t line, rung_emitter *e,
                      rung_packed_fact *to)
{
    uint64_t begin = f->bytes.len;
    e->integer(e, line);
    to->n_line = (uint8_t)(f->bytes.len - begin);
    if (!f->bytes.failed)
        memcpy(to->line, (char *)f->bytes.to + begin, to->n_line);
    f->bytes.len = begin;
}

/* True when two facts differ by their line alone. */
static bool is_like(const rung_fact *a, const rung_fact *b)
{
    return a->evidence == b->evidence && a->status == b->status && a->file == b->file;
}

/* `like`: of each evidence, one more than the last fact that was packed whole with it. */
static void pack_fact(rung_fragments *f, const rung_view *v, rung_emitter *e, uint32_t i,
                      uint32_t *like)
{
    const rung_fact *facts = v->g->facts, *fact = &facts[i];
    uint32_t *seen = &like[fact->evidence];
    rung_packed_fact *to = &f->fact[i], own;
    if (*seen && is_like(fact, &facts[*seen - 1])) {
        pack_line(f, facts[*seen - 1].line, e, &own);
        *to = f->fact[*seen - 1];
        to->len -= own.n_line;
        pack_line(f, fact->line, e, to);
        return;
    }
    *seen = i + 1;
    to->at = here(f);
    rung_walk_evidence(v, RUNG_DETAIL_FULL, i, false, e);
    to->len = here(f) - to->at;
}

static bool pack_facts(rung_fragments *f, const rung_view *v, rung_emitter *e)
{
    uint32_t *like =
        calloc((size_t)rung_section_count(v->g, RUNG_SECTION_evidence) + 1, sizeof *like);
    for (uint32_t i = 0; like && i < v->g->head->n_facts; i++)
        pack_fact(f, v, e, i, like);
    free(like);
    return like;
}

static bool pack(rung_fragments *f, const rung_snapshot *g)
{
    static const char beyond[2 * RUNG_PIECE];
    rung_view v = rung_view_of(g, 0, NULL);
    rung_msgpack m = rung_msgpack_into(&f->bytes);
    char id[RUNG_NODE_ID_MAX];
    for (uint32_t n = 0; n < g->head->n_nodes; n++) {
        f->node[n] = here(f);
        rung_walk_node(&v, RUNG_DETAIL_FULL, (rung_node){ n }, &m.e);
        size_t len = packed_id(strlen(rung_node_id(g, (rung_node){ n }, id)));
        rung_packed_id *packed = rung_packed_id_of(f, (rung_node){ n });
        if (len < RUNG_PACKED_ID && !f->bytes.failed) {
            memcpy(packed->bytes, (char *)f->bytes.to + f->node[n] + RUNG_ID_AT, len);
            packed->len = (uint8_t)len;
        }
    }
    f->node[g->head->n_nodes] = here(f);
    if (!pack_facts(f, &v, &m.e))
        return false;
    f->meta = here(f);
    rung_walk_meta(&v, false, &m.e);
    f->meta_len = here(f) - f->meta;
    pack_closers(f, &v, &m.e);
    rung_put(&f->bytes, beyond, sizeof beyond);
    return !f->bytes.failed;
}

static rung_packed_id *new_ids(uint32_t n)
{
    size_t size = ((size_t)n + 1) * sizeof(rung_packed_id);
    rung_packed_id *ids = aligned_alloc(RUNG_PACKED_ID, size);
    return ids ? memset(ids, 0, size) : NULL;
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
    f->id = new_ids(g->head->n_nodes);
    f->shapes = rung_packed_shapes_new();
    if (!f->node || !f->fact || !f->id || !f->shapes || !pack(f, g)) {
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
    free(f->id);
    rung_packed_shapes_free(f->shapes);
    free(f);
}
