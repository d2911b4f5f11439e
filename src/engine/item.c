/* item.c -- a reply as a tree of items.
 *
 * The walk tells how many members follow before the first, so the children of an item are
 * one array, taken from the arena in one piece. Once memory has run out every further
 * event is let pass. */
#include "engine/item.h"

#include <assert.h>
#include <string.h>

struct rung_item {
    rung_item_type type;
    uint32_t n; /* of ARRAY and MAP */
    const char *key;
    union {
        const char *text;
        int64_t integer;
        double real;
        bool boolean;
        struct rung_item *items;
    };
};

/* The item that the next value fills, with its key; NULL once memory has run out. */
static rung_item *next_item(rung_emitter *e, rung_item_type type)
{
    rung_item_builder *t = (rung_item_builder *)e;
    if (t->failed)
        return NULL;
    rung_item *i;
    if (t->depth) {
        assert(t->open[t->depth - 1].at < t->open[t->depth - 1].end);
        i = t->open[t->depth - 1].at++;
    } else {
        i = t->top = RUNG_NEW(t->mem, rung_item, 1);
        t->failed = !i;
        if (!i)
            return NULL;
    }
    i->type = type;
    i->key = t->key;
    t->key = NULL;
    return i;
}

static void begin(rung_emitter *e, rung_item_type type, uint32_t n)
{
    rung_item_builder *t = (rung_item_builder *)e;
    rung_item *i = next_item(e, type);
    if (!i)
        return;
    i->n = n;
    i->items = RUNG_NEW(t->mem, rung_item, n);
    t->failed = !i->items;
    assert(t->depth < RUNG_ITEM_DEPTH);
    t->open[t->depth].at = i->items;
    t->open[t->depth++].end = i->items + (t->failed ? 0 : n);
}

static void on_end(rung_emitter *e)
{
    rung_item_builder *t = (rung_item_builder *)e;
    if (!t->failed)
        t->depth--;
}

static const char *copy(rung_item_builder *t, const char *s, size_t len)
{
    const char *text = t->failed ? NULL : rung_arena_text(t->mem, s, len);
    t->failed |= !text;
    return text;
}

static void on_map(rung_emitter *e, uint32_t n)
{
    begin(e, RUNG_ITEM_MAP, n);
}
static void on_array(rung_emitter *e, uint32_t n)
{
    begin(e, RUNG_ITEM_ARRAY, n);
}
static void on_nil(rung_emitter *e)
{
    next_item(e, RUNG_ITEM_NIL);
}

static void on_key(rung_emitter *e, const char *s, size_t len)
{
    rung_item_builder *t = (rung_item_builder *)e;
    t->key = copy(t, s, len);
}

static void on_text(rung_emitter *e, const char *s, size_t len)
{
    rung_item *i = next_item(e, RUNG_ITEM_TEXT);
    if (i)
        i->text = copy((rung_item_builder *)e, s, len);
}

static void on_integer(rung_emitter *e, int64_t v)
{
    rung_item *i = next_item(e, RUNG_ITEM_INTEGER);
    if (i)
        i->integer = v;
}

static void on_real(rung_emitter *e, double v)
{
    rung_item *i = next_item(e, RUNG_ITEM_REAL);
    if (i)
        i->real = v;
}

static void on_boolean(rung_emitter *e, bool v)
{
    rung_item *i = next_item(e, RUNG_ITEM_BOOLEAN);
    if (i)
        i->boolean = v;
}

rung_item_builder rung_item_into(rung_arena *mem)
{
    return (rung_item_builder){
        .e = { .map = on_map,
               .end_map = on_end,
               .array = on_array,
               .end_array = on_end,
               .key = on_key,
               .text = on_text,
               .integer = on_integer,
               .real = on_real,
               .boolean = on_boolean,
               .nil = on_nil },
        .mem = mem,
    };
}

rung_status rung_item_tree(const rung_reply *r, rung_arena *mem, const rung_item **out,
                           rung_error *err)
{
    rung_item_builder t = rung_item_into(mem);
    rung_walk_reply(r, &t.e);
    if (t.failed)
        return rung_fail(err, RUNG_NO_MEMORY,
                         "%s: the answer needs more memory than one may have",
                         r->query->name);
    *out = t.top;
    return RUNG_OK;
}

/* ---- reading; declared and explained in include/rung/rung.h ---- */

rung_item_type rung_item_type_of(const rung_item *item)
{
    return item ? item->type : RUNG_ITEM_NIL;
}

uint32_t rung_item_count(const rung_item *item)
{
    return item ? item->n : 0;
}

const rung_item *rung_item_at(const rung_item *item, uint32_t i)
{
    return i < rung_item_count(item) ? &item->items[i] : NULL;
}

const char *rung_item_key(const rung_item *item)
{
    return item ? item->key : NULL;
}

const rung_item *rung_item_member(const rung_item *item, const char *name)
{
    for (uint32_t i = 0; rung_item_type_of(item) == RUNG_ITEM_MAP && i < item->n; i++)
        if (strcmp(item->items[i].key, name) == 0)
            return &item->items[i];
    return NULL;
}

const char *rung_item_text(const rung_item *item)
{
    return rung_item_type_of(item) == RUNG_ITEM_TEXT ? item->text : NULL;
}

int64_t rung_item_integer(const rung_item *item, int64_t otherwise)
{
    return rung_item_type_of(item) == RUNG_ITEM_INTEGER ? item->integer : otherwise;
}

double rung_item_real(const rung_item *item, double otherwise)
{
    return rung_item_type_of(item) == RUNG_ITEM_REAL      ? item->real
           : rung_item_type_of(item) == RUNG_ITEM_INTEGER ? (double)item->integer
                                                          : otherwise;
}

bool rung_item_boolean(const rung_item *item, bool otherwise)
{
    return rung_item_type_of(item) == RUNG_ITEM_BOOLEAN ? item->boolean : otherwise;
}
