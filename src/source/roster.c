/* roster.c -- a table over (kind, key); see roster.h. */
#include "source/roster.h"

#include <stdlib.h>
#include <string.h>

#include "core/hash.h"
#include "core/pages.h"
#include "source/slots.h"

#define FIRST_SLOTS 1024u

typedef struct rung_roster_slot {
    uint32_t hash, node; /* number + 1; 0: free */
    uint32_t kind, key;  /* as the node says, which is one look less */
} slot;
_Static_assert(sizeof(slot) <= RUNG_SLOT_MOST, "slots.h has room for one");

static uint32_t hash_of(const rung_roster *t, rung_kind kind, const char *key, size_t len)
{
    return (uint32_t)rung_hash_bytes(t->seed + kind, key, len);
}

static bool is_key(const rung_roster *t, uint32_t at, const char *key, size_t len)
{
    return len < t->n_keys - at && t->keys[at + len] == '\0'
           && memcmp(t->keys + at, key, len) == 0;
}

/* The slot that holds the node, or the free one where it would go. */
static slot *slot_of(const rung_roster *t, uint32_t hash, rung_kind kind, const char *key,
                     size_t len)
{
    uint32_t mask = t->n_slots - 1;
    for (uint32_t i = hash & mask;; i = (i + 1) & mask) {
        slot *at = &t->slots[i];
        if (!at->node)
            return at;
        if (at->hash == hash && at->kind == kind && is_key(t, at->key, key, len))
            return at;
    }
}

static bool more_slots(rung_roster *t)
{
    slot *slots = rung_slots_double(t->slots, &t->n_slots, FIRST_SLOTS, sizeof *slots);
    if (slots)
        t->slots = slots;
    return slots != NULL;
}

static bool room_for(rung_roster *t, size_t len)
{
    return len < UINT32_MAX - 1
           && rung_pages_room(&t->nodes, &t->cap, t->n, 1, sizeof *t->nodes)
           && rung_pages_room(&t->keys, &t->cap_keys, t->n_keys, (uint32_t)len + 1, 1)
           && (t->n + 1 <= t->n_slots / 4 * 3 || more_slots(t));
}

bool rung_roster_put(rung_roster *t, rung_kind kind, const char *key, size_t len,
                     uint32_t *out)
{
    if (!room_for(t, len))
        return false;
    uint32_t hash = hash_of(t, kind, key, len);
    slot *at = slot_of(t, hash, kind, key, len);
    if (!at->node) {
        t->nodes[t->n++] = (rung_record_node){ .kind = (uint8_t)kind, .key = t->n_keys };
        *at = (slot){ hash, t->n, kind, t->n_keys };
        memcpy(t->keys + t->n_keys, key, len);
        t->n_keys += (uint32_t)len;
        t->keys[t->n_keys++] = '\0';
    }
    *out = at->node - 1;
    return true;
}

bool rung_roster_find(const rung_roster *t, rung_kind kind, const char *key, size_t len,
                      uint32_t *out)
{
    const slot *at = NULL;
    if (t->n_slots)
        at = slot_of(t, hash_of(t, kind, key, len), kind, key, len);
    if (!at || !at->node)
        return false;
    *out = at->node - 1;
    return true;
}

/* Numbers of nodes, sorted by what the nodes are. */
static int by_kind_and_key(const void *left, const void *right, void *roster)
{
    const rung_roster *t = roster;
    uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    if (t->nodes[a].kind != t->nodes[b].kind)
        return t->nodes[a].kind < t->nodes[b].kind ? -1 : 1;
    return strcmp(rung_roster_key(t, a), rung_roster_key(t, b));
}

/* As a package in canonical form names them. */
static bool is_sorted(rung_roster *t)
{
    for (uint32_t i = 1; i < t->n; i++)
        if (by_kind_and_key(&(uint32_t){ i - 1 }, &(uint32_t){ i }, t) > 0)
            return false;
    return true;
}

bool rung_roster_sort(rung_roster *t, uint32_t **number)
{
    size_t n = t->n;
    *number = NULL;
    if (is_sorted(t))
        return true;
    uint32_t *order = malloc(n * sizeof *order), *new = malloc(n * sizeof *new);
    rung_record_node *nodes = malloc(n * sizeof *nodes);
    bool done = order && new &&nodes;
    if (done) {
        for (uint32_t i = 0; i < n; i++)
            order[i] = i;
        qsort_r(order, n, sizeof *order, by_kind_and_key, t);
        for (uint32_t i = 0; i < n; i++) {
            nodes[i] = t->nodes[order[i]];
            new[order[i]] = i;
        }
        memcpy(t->nodes, nodes, n * sizeof *nodes);
        *number = new;
        new = NULL;
    }
    free(order);
    free(new);
    free(nodes);
    return done;
}

void rung_roster_drop(rung_roster *t)
{
    rung_pages_drop(t->nodes, t->cap * sizeof *t->nodes);
    rung_pages_drop(t->keys, t->cap_keys);
    rung_pages_drop(t->slots, t->n_slots * sizeof *t->slots);
    *t = (rung_roster){ .seed = t->seed };
}
