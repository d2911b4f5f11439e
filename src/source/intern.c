/* intern.c -- one pool, one hash table over it; see intern.h.
 *
 * The table keeps 32 bits of each hash, so a collision seldom touches the pool and
 * growing never does. The seed of the hash is drawn at random: the ids do not depend on
 * it (they are offsets in the order of arrival), only who collides with whom, which a
 * hostile file must not be able to arrange. */
#include "source/intern.h"

#include <string.h>

#include "core/pages.h"
#include "source/slots.h"

#define FIRST_POOL ((size_t)64 * 1024)
#define FIRST_SLOTS 4096u

static uint32_t hash_of(const rung_intern *t, const char *s, size_t len)
{
    return (uint32_t)rung_hash_bytes(t->seed, s, len);
}

const char *rung_intern_text(const rung_intern *t, rung_text_id id)
{
    return id ? t->pool + id : "";
}

uint32_t rung_intern_len(const rung_intern *t, rung_text_id id)
{
    return (uint32_t)strlen(rung_intern_text(t, id));
}

bool rung_intern_is(const rung_intern *t, rung_text_id id, const char *s, size_t len)
{
    return id && len < t->len - id && t->pool[id + len] == '\0'
           && memcmp(t->pool + id, s, len) == 0;
}

/* As reserve, where there is not enough; the empty text comes first. */
static bool grow_pool(rung_intern *t, size_t more)
{
    size_t need = t->len + more, cap = t->cap ? t->cap : FIRST_POOL;
    if (more > UINT32_MAX || need > UINT32_MAX)
        return false;
    while (cap < need)
        cap += cap / 2;
    char *pool = rung_pages_resize(t->pool, t->cap, cap);
    if (!pool)
        return false;
    t->pool = pool;
    t->cap = cap;
    if (t->len == 0)
        pool[t->len++] = '\0';
    return true;
}

/* Makes room for `more` bytes; no id is beyond 32 bits. */
static inline bool reserve(rung_intern *t, size_t more)
{
    return (more <= t->cap - t->len && t->len + more <= UINT32_MAX) || grow_pool(t, more);
}

static bool grow_slots(rung_intern *t)
{
    if (!t->seed)
        t->seed = rung_hash_seed(t);
    rung_intern_slot *slots =
        rung_slots_double(t->slots, &t->n_slots, FIRST_SLOTS, sizeof *slots);
    if (slots)
        t->slots = slots;
    return slots != NULL;
}

/* The slot that holds s, or the free one where it would go. */
static inline rung_intern_slot *slot_of(const rung_intern *t, uint32_t hash,
                                        const char *s, size_t len)
{
    uint32_t mask = t->n_slots - 1;
    for (uint32_t at = hash & mask;; at = (at + 1) & mask) {
        rung_intern_slot *slot = &t->slots[at];
        if (!slot->id)
            return slot;
        if (slot->hash == hash && rung_intern_is(t, slot->id, s, len))
            return slot;
    }
}

uint32_t rung_intern_fetch(const rung_intern *t, const char *s, size_t len)
{
    uint32_t hash = hash_of(t, s, len);
    if (t->n_slots)
        __builtin_prefetch(&t->slots[hash & (t->n_slots - 1)], 1);
    return hash;
}

bool rung_intern_find(const rung_intern *t, const char *s, size_t len, rung_text_id *out)
{
    if (len && !t->n_slots)
        return false;
    rung_text_id id = len ? slot_of(t, hash_of(t, s, len), s, len)->id : 0;
    if (len && !id)
        return false;
    *out = id;
    return true;
}

/* Behind the others, where there is room. */
static rung_text_id put_text(rung_intern *t, const char *s, size_t len)
{
    rung_text_id id = (rung_text_id)t->len;
    memcpy(t->pool + id, s, len);
    t->pool[id + len] = '\0';
    t->len += len + 1;
    return id;
}

/* Makes room for a text of that length and its slot. */
static inline bool room_for(rung_intern *t, size_t len)
{
    return len <= UINT32_MAX - 64 && reserve(t, 1 + len + 1)
           && (t->n + 1 <= t->n_slots / 4 * 3 || grow_slots(t));
}

static inline rung_text_id put(rung_intern *t, const char *s, size_t len, uint32_t hash)
{
    rung_intern_slot *slot = slot_of(t, hash, s, len);
    if (!slot->id) {
        *slot = (rung_intern_slot){ .hash = hash, .id = put_text(t, s, len) };
        t->n++;
    }
    return slot->id;
}

bool rung_intern_put(rung_intern *t, const char *s, size_t len, rung_text_id *out)
{
    if (!room_for(t, len))
        return false;
    *out = len ? put(t, s, len, hash_of(t, s, len)) : 0;
    return true;
}

bool rung_intern_put_fetched(rung_intern *t, const char *s, size_t len, uint32_t hash,
                             rung_text_id *out)
{
    if (!room_for(t, len))
        return false;
    *out = len ? put(t, s, len, hash) : 0;
    return true;
}

bool rung_intern_put_own(rung_intern *t, const char *s, size_t len, rung_text_id *out)
{
    if (len > UINT32_MAX - 64 || !reserve(t, 1 + len + 1))
        return false;
    *out = len ? put_text(t, s, len) : 0;
    return true;
}

bool rung_intern_append(rung_intern *t, const char *bytes, size_t n, rung_text_id *out)
{
    if (!reserve(t, n))
        return false;
    *out = (rung_text_id)t->len;
    if (n)
        memcpy(t->pool + t->len, bytes, n);
    t->len += n;
    return true;
}

char *rung_intern_take(rung_intern *t, size_t *len)
{
    char *pool = rung_pages_resize(t->pool, t->cap, t->len);
    if (!pool)
        return NULL;
    *len = t->len;
    t->pool = NULL;
    t->len = t->cap = 0;
    return pool;
}

void rung_intern_drop(rung_intern *t)
{
    rung_pages_drop(t->pool, t->cap);
    rung_pages_drop(t->slots, t->n_slots * sizeof *t->slots);
    *t = (rung_intern){ 0 };
}
