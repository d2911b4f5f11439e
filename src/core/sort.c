/* sort.c -- a heap with the last element at its root; a few elements go by insertion. See
 * sort.h. */
#include "core/sort.h"

#include <assert.h>
#include <string.h>

#define FEW 12

typedef struct sorting {
    char *items;
    size_t size;
    rung_order *order;
    void *context;
} sorting;

static char *at(const sorting *s, size_t i)
{
    return s->items + i * s->size;
}

static int compare(const sorting *s, const void *a, const void *b)
{
    return s->order(a, b, s->context);
}

static void insert_each(const sorting *s, size_t n)
{
    char one[RUNG_SORT_SIZE];
    for (size_t i = 1; i < n; i++) {
        size_t to = i;
        while (to > 0 && compare(s, at(s, i), at(s, to - 1)) < 0)
            to--;
        if (to == i)
            continue;
        memcpy(one, at(s, i), s->size);
        memmove(at(s, to + 1), at(s, to), (i - to) * s->size);
        memcpy(at(s, to), one, s->size);
    }
}

/* Puts `one` into the heap of n whose place `i` is free, there or below. */
static void sift(const sorting *s, size_t i, size_t n, const char *one)
{
    for (size_t down; (down = 2 * i + 1) < n; i = down) {
        down += down + 1 < n && compare(s, at(s, down), at(s, down + 1)) < 0;
        if (compare(s, one, at(s, down)) >= 0)
            break;
        memcpy(at(s, i), at(s, down), s->size);
    }
    memcpy(at(s, i), one, s->size);
}

static void make_heap(const sorting *s, size_t n)
{
    char one[RUNG_SORT_SIZE];
    for (size_t i = n / 2; i-- > 0;) {
        memcpy(one, at(s, i), s->size);
        sift(s, i, n, one);
    }
}

void rung_sort(void *items, size_t n, size_t size, rung_order *order, void *context)
{
    char one[RUNG_SORT_SIZE];
    const sorting s = { items, size, order, context };
    assert(size <= sizeof one);
    if (n <= FEW) {
        insert_each(&s, n);
        return;
    }
    make_heap(&s, n);
    for (size_t end = n - 1; end > 0; end--) {
        memcpy(one, at(&s, end), size);
        memcpy(at(&s, end), at(&s, 0), size);
        sift(&s, 0, end, one);
    }
}

size_t rung_sort_first(void *items, size_t n, size_t size, size_t most, rung_order *order,
                       void *context)
{
    char one[RUNG_SORT_SIZE];
    const sorting s = { items, size, order, context };
    assert(size <= sizeof one);
    if (n > most && most > 0) {
        make_heap(&s, most);
        for (size_t i = most; i < n; i++)
            if (compare(&s, at(&s, i), at(&s, 0)) < 0) {
                memcpy(one, at(&s, i), size);
                memcpy(at(&s, i), at(&s, 0), size);
                sift(&s, 0, most, one);
            }
    }
    if (n > most)
        n = most;
    rung_sort(items, n, size, order, context);
    return n;
}

int rung_by_id(const void *a, const void *b, void *unused)
{
    (void)unused;
    return rung_compare(*(const uint32_t *)a, *(const uint32_t *)b);
}

void rung_sort_ids(void *ids, size_t n)
{
    const uint32_t *all = ids; /* lists of nodes mostly come in order */
    size_t sorted = 1;
    while (sorted < n && all[sorted - 1] <= all[sorted])
        sorted++;
    if (sorted < n)
        rung_sort(ids, n, sizeof(uint32_t), rung_by_id, NULL);
}
