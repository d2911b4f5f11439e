/* given.c -- reading a tree of values, and telling it to an emitter. */
#include "engine/given.h"

#include <math.h>
#include <string.h>

bool rung_given_is(const rung_given *v, const char *s)
{
    return v && v->type == RUNG_GIVEN_TEXT && strlen(s) == v->n
           && memcmp(v->text, s, v->n) == 0;
}

const rung_given *rung_given_member(const rung_given *m, const char *name)
{
    for (uint32_t i = 0; m && m->type == RUNG_GIVEN_MAP && i < m->n; i++)
        if (rung_given_is(&m->items[2 * i], name))
            return &m->items[2 * i + 1];
    return NULL;
}

static void walk_map(const rung_given *v, rung_emitter *e)
{
    e->map(e, v->n);
    for (uint32_t i = 0; i < v->n; i++) {
        const rung_given *key = &v->items[2 * i];
        bool is_text = key->type == RUNG_GIVEN_TEXT;
        e->key(e, is_text ? key->text : "", is_text ? key->n : 0);
        rung_given_walk(key + 1, e);
    }
    e->end_map(e);
}

void rung_given_walk(const rung_given *v, rung_emitter *e)
{
    switch (v->type) {
    case RUNG_GIVEN_BOOLEAN: e->boolean(e, v->boolean); return;
    case RUNG_GIVEN_INTEGER: e->integer(e, v->integer); return;
    case RUNG_GIVEN_LARGE: e->real(e, (double)v->large); return;
    case RUNG_GIVEN_TEXT: e->text(e, v->text, v->n); return;
    case RUNG_GIVEN_MAP: walk_map(v, e); return;
    case RUNG_GIVEN_ARRAY:
        e->array(e, v->n);
        for (uint32_t i = 0; i < v->n; i++)
            rung_given_walk(&v->items[i], e);
        e->end_array(e);
        return;
    case RUNG_GIVEN_REAL:
        if (isfinite(v->real)) {
            e->real(e, v->real);
            return;
        }
        break;
    case RUNG_GIVEN_NIL:
    case RUNG_GIVEN_BYTES:
    case RUNG_GIVEN_OTHER: break;
    }
    e->nil(e);
}
