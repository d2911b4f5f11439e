/* shapes.c -- a table of packed shapes by the address of what they are packed from. */
#include "serve/shapes.h"

#include <stdlib.h>
#include <string.h>

#include "render/parts.h"

#define SLOTS 512u     /* a power of two, of which at most half is used */
#define REF_MEMBERS 4u /* id, name, kind, level */
#define SHORT_MOST 15u /* members of a map whose head is one byte */

struct rung_packed_shapes {
    rung_packed_shape slots[SLOTS]; /* open addressing; free: shape NULL */
    uint32_t n;
};

static uint32_t slot_of(const rung_packed_shapes *l, const rung_shape *s)
{
    uint32_t i = (uint32_t)((uintptr_t)s / sizeof(rung_shape)) % SLOTS;
    while (l->slots[i].shape && l->slots[i].shape != s)
        i = (i + 1) % SLOTS;
    return i;
}

const rung_packed_shape *rung_packed_shape_of(const rung_packed_shapes *l,
                                              const rung_shape *s)
{
    const rung_packed_shape *found = &l->slots[slot_of(l, s)];
    return found->shape && found->maps[0].head ? found : NULL;
}

static bool is_left_out(const rung_field *f, rung_detail detail)
{
    return detail == RUNG_DETAIL_IDS && rung_is_evidence(f);
}

static bool fits(const rung_shape *s)
{
    for (size_t i = 0; i < s->n_fields; i++)
        if (s->fields[i].type == RUNG_T_OPEN || strlen(s->fields[i].name) >= RUNG_PIECE)
            return false;
    return s->n_fields - s->ref + (s->ref ? REF_MEMBERS : 0) <= SHORT_MOST;
}

static bool pack_shape(rung_packed_shapes *l, const rung_shape *s);

static rung_packing how_of_list(const rung_field *f, rung_detail detail, bool packed)
{
    if (f->of)
        return f->of->ref && detail == RUNG_DETAIL_IDS && !f->of->fields[0].offset
                   ? RUNG_PACK_NODES
               : packed ? RUNG_PACK_STRUCTS
                        : RUNG_PACK_WALKED;
    return f->elem == RUNG_T_NODE   ? RUNG_PACK_NODES
           : f->elem == RUNG_T_TEXT ? RUNG_PACK_TEXTS
                                    : RUNG_PACK_WALKED;
}

/* `packed`: the shape of the structs that it holds is. */
static rung_packing how_of(const rung_field *f, rung_detail detail, bool packed)
{
    switch (f->type) {
    case RUNG_T_NODE: return RUNG_PACK_NODE;
    case RUNG_T_FACT: return f->stated ? RUNG_PACK_WALKED : RUNG_PACK_FACT;
    case RUNG_T_COUNT: return RUNG_PACK_COUNT;
    case RUNG_T_SHARE: return RUNG_PACK_SHARE;
    case RUNG_T_TEXT: return RUNG_PACK_TEXT;
    case RUNG_T_LIST: return how_of_list(f, detail, packed);
    case RUNG_T_FLAG:
    case RUNG_T_INT:
    case RUNG_T_WORD:
    case RUNG_T_STATUS:
    case RUNG_T_RELATION:
    case RUNG_T_OPEN:
    case RUNG_T_STRUCT: break;
    }
    return RUNG_PACK_WALKED;
}

static bool pack_map(rung_packed_shapes *l, const rung_shape *s, rung_detail detail,
                     rung_packed_map *out)
{
    *out = (rung_packed_map){ .members = calloc(s->n_fields + 1, sizeof *out->members) };
    if (!out->members)
        return false;
    for (size_t i = s->ref; i < s->n_fields; i++) {
        const rung_field *f = &s->fields[i];
        if (is_left_out(f, detail))
            continue;
        rung_packed_member *m = &out->members[out->n++];
        size_t len = strlen(f->name);
        m->field = f;
        m->key[0] = (char)(0xa0 | len);
        memcpy(m->key + 1, f->name, len);
        m->key_len = (uint32_t)len + 1;
        if (f->of && !pack_shape(l, f->of))
            return false;
        m->of = f->of ? rung_packed_shape_of(l, f->of) : NULL;
        m->how = how_of(f, detail, m->of != NULL);
    }
    out->head = (char)(0x80 | (out->n + (s->ref ? REF_MEMBERS : 0)));
    return true;
}

/* Those it holds come first; false when there is no memory. */
static bool pack_shape(rung_packed_shapes *l, const rung_shape *s)
{
    rung_packed_shape *at = &l->slots[slot_of(l, s)];
    if (at->shape || l->n == SLOTS / 2)
        return true;
    at->shape = s;
    l->n++;
    return !fits(s)
           || (pack_map(l, s, RUNG_DETAIL_IDS, &at->maps[RUNG_DETAIL_IDS])
               && pack_map(l, s, RUNG_DETAIL_FULL, &at->maps[RUNG_DETAIL_FULL]));
}

rung_packed_shapes *rung_packed_shapes_new(void)
{
    rung_packed_shapes *l = calloc(1, sizeof *l);
    for (size_t i = 0; l && i < rung_n_queries; i++)
        if (!pack_shape(l, rung_queries[i]->result)
            || (rung_queries[i]->bare && !pack_shape(l, rung_queries[i]->bare))) {
            rung_packed_shapes_free(l);
            return NULL;
        }
    return l;
}

void rung_packed_shapes_free(rung_packed_shapes *l)
{
    for (uint32_t i = 0; l && i < SLOTS; i++)
        for (int detail = 0; detail < 2; detail++)
            free(l->slots[i].maps[detail].members);
    free(l);
}
