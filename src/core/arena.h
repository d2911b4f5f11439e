/* arena.h -- memory of one request: chained blocks, handed out in order, all given back
 * at once.
 *
 * Once warm a request allocates nothing: reset keeps blocks of RUNG_ARENA_KEEP bytes in
 * all and gives larger ones back. Blocks double up to the limit; past it
 * `rung_arena_alloc` returns NULL and the caller fails with NO_MEMORY. */
#ifndef RUNG_CORE_ARENA_H
#define RUNG_CORE_ARENA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define RUNG_ARENA_FIRST ((size_t)64 * 1024)
#define RUNG_ARENA_KEEP ((size_t)1024 * 1024)
#define RUNG_ARENA_LIMIT ((size_t)64 * 1024 * 1024)

typedef struct rung_arena_block rung_arena_block;

typedef struct rung_arena {
    rung_arena_block *first, *now;
    char *bytes;  /* of `now`; NULL: there is none */
    size_t cap;   /* bytes there are of it */
    size_t used;  /* bytes handed out of it */
    size_t total; /* bytes of all blocks */
    size_t limit; /* most bytes of all blocks; 0 stands for RUNG_ARENA_LIMIT */
    uint64_t era; /* how often memory was given back: what was handed out in another may
                     be gone */
} rung_arena;

/* n * size bytes, 16-aligned and zeroed, or NULL when the limit or memory is reached. A
 * zeroed arena is ready for use. n * size == 0 gives a valid pointer. */
void *rung_arena_alloc(rung_arena *a, size_t n, size_t size);

/* The same with whatever bytes lie there: for a list of which every element that counts
 * is written whole. */
static inline void *rung_arena_room(rung_arena *a, size_t n, size_t size);

/* Room for one more behind the n items of a list: `items` itself while n < *cap, else a
 * copy with twice the room, `first` items at first; what is new is zeroed. The old place
 * is given back with the arena. NULL when the limit or memory is reached: then the list
 * is as it was. Cost: O(1) for each item of a list that grows so. */
static inline void *rung_arena_grown(rung_arena *a, void *items, uint32_t n,
                                     uint32_t *cap, uint32_t first, size_t size);

/* The same of a list that begins empty and only ever grows by one: its length tells how
 * much room it has, a power of two, and no `cap` is kept. */
void *rung_arena_one_more(rung_arena *a, void *items, uint32_t n, size_t size);

/* Gives back what is behind the first n * size bytes of p, which was handed out last: for
 * a list whose length is known only when it is made. */
void rung_arena_trim(rung_arena *a, void *p, size_t n, size_t size);

/* Where the next bytes will be handed out; and all that was handed out since, given back:
 * for work that leaves nothing behind, done over and over. */
typedef struct rung_arena_place {
    rung_arena_block *now;
    size_t used;
} rung_arena_place;
rung_arena_place rung_arena_here(const rung_arena *a);
void rung_arena_back(rung_arena *a, rung_arena_place here);

/* A NUL-terminated copy of len bytes, or NULL. */
char *rung_arena_text(rung_arena *a, const char *s, size_t len);

/* A formatted text in the arena, or NULL. Cost: two vsnprintf. */
char *rung_arena_textf(rung_arena *a, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* Gives everything handed out back; frees the blocks beyond RUNG_ARENA_KEEP bytes. */
void rung_arena_reset(rung_arena *a);

/* Frees all blocks; the arena is zero and usable again. */
void rung_arena_drop(rung_arena *a);

/* ---- inlined, because every answer begins here ---- */

/* `need` bytes, whole sixteens, of another block. */
void *rung_arena_more(rung_arena *a, size_t need);

/* What n elements take, whole sixteens; false when that is no number. */
static inline bool rung_arena_size(size_t n, size_t size, size_t *need)
{
    if (__builtin_mul_overflow(n, size, need) || *need > SIZE_MAX - 15)
        return false;
    *need = (*need + 15) & ~(size_t)15;
    return true;
}

static inline void *rung_arena_room(rung_arena *a, size_t n, size_t size)
{
    size_t need;
    if (!rung_arena_size(n, size, &need))
        return NULL;
    if (!a->bytes || need > a->cap - a->used)
        return rung_arena_more(a, need);
    void *p = a->bytes + a->used;
    a->used += need;
    return p;
}

/* A copy with more room. */
void *rung_arena_grow(rung_arena *a, const void *items, uint32_t *cap, uint32_t first,
                      size_t size);

static inline void *rung_arena_grown(rung_arena *a, void *items, uint32_t n,
                                     uint32_t *cap, uint32_t first, size_t size)
{
    return n < *cap ? items : rung_arena_grow(a, items, cap, first, size);
}

#define RUNG_NEW(arena, T, n) ((T *)rung_arena_alloc((arena), (n), sizeof(T)))
#define RUNG_ROOM(arena, T, n) ((T *)rung_arena_room((arena), (n), sizeof(T)))

/* The same for a pointer that is there: makes p point to n elements of its own type, and
 * is false when there is no memory for them. */
#define RUNG_MAKE(arena, p, n) \
    (((p) = rung_arena_alloc((arena), (n), sizeof *(p))) != NULL)
#define RUNG_MAKE_ROOM(arena, p, n) \
    (((p) = rung_arena_room((arena), (n), sizeof *(p))) != NULL)

#endif
