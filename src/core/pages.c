/* pages.c -- mmap and mremap in the place of malloc and memcpy; see pages.h. */
#include "core/pages.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static bool in_pages(size_t size)
{
    return size >= RUNG_PAGES_FROM;
}

static void *or_null(void *mapped)
{
    return mapped == MAP_FAILED ? NULL : mapped;
}

static void *map(size_t size)
{
    void *pages = mmap(NULL, rung_pages_of(size), PROT_READ | PROT_WRITE,
                       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return or_null(pages);
}

void *rung_pages_take(size_t size)
{
    const size_t align = RUNG_PAGES_ALIGN;
    return in_pages(size) ? map(size)
                          : aligned_alloc(align, (size + align) / align * align);
}

void *rung_pages_resize(void *at, size_t size, size_t want)
{
    if (want > PTRDIFF_MAX)
        return NULL;
    if (at && in_pages(size) && in_pages(want))
        return or_null(
            mremap(at, rung_pages_of(size), rung_pages_of(want), MREMAP_MAYMOVE));
    if (at && !in_pages(size) && !in_pages(want))
        return realloc(at, want ? want : 1);
    void *other = in_pages(want) ? map(want) : malloc(want ? want : 1);
    if (other && at) {
        memcpy(other, at, size < want ? size : want);
        rung_pages_drop(at, size);
    }
    return other;
}

/* The pointer is copied there and back, for a cast to void ** would alias. */
static bool resize_to(void *array, uint32_t *cap, uint32_t want, size_t size)
{
    void *old, *other;
    memcpy(&old, array, sizeof old);
    other = rung_pages_resize(old, *cap * size, want * size);
    if (!other)
        return false;
    memcpy(array, &other, sizeof other);
    *cap = want;
    return true;
}

bool rung_pages_grow(void *array, uint32_t *cap, uint32_t n, uint32_t more, size_t size)
{
    uint64_t need = (uint64_t)n + more, want = (uint64_t)*cap + *cap / 2 + 64;
    if (want < need)
        want = need;
    return want < UINT32_MAX && want <= SIZE_MAX / size
           && resize_to(array, cap, (uint32_t)want, size);
}

bool rung_pages_fit(void *array, uint32_t *cap, uint32_t n, size_t size)
{
    return *cap == 0 || resize_to(array, cap, n, size);
}

void rung_pages_drop(void *at, size_t size)
{
    if (at && in_pages(size))
        munmap(at, rung_pages_of(size));
    else
        free(at);
}

bool rung_pages_move(void *to, void *from, size_t size, size_t n)
{
    const int own = PROT_READ | PROT_WRITE,
              fixed = MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED;
    size_t pages = in_pages(n) ? rung_pages_of(n) : n;
    bool there = true;
    if (n)
        memset((char *)from + n, 0, pages - n);
    if (in_pages(n) && sysconf(_SC_PAGESIZE) == (long)RUNG_PAGE) {
        if (mremap(from, pages, pages, MREMAP_MAYMOVE | MREMAP_FIXED, to) == to) {
            if (rung_pages_of(size) > pages)
                munmap((char *)from + pages, rung_pages_of(size) - pages);
            return true;
        }
        there =
            mmap(to, pages, own, fixed, -1, 0) == to; /* it may have taken them away */
    }
    if (n && there)
        memcpy(to, from, pages);
    rung_pages_drop(from, size);
    return there;
}
