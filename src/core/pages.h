/* pages.h -- arrays that may become large.
 *
 * Up to a size they lie on the heap; from there on each has pages of its own, which grow
 * by being given another place, go back to the system as a whole, and can be moved into
 * the middle of a larger array: none of it is copied, and no page is taken twice. */
#ifndef RUNG_CORE_PAGES_H
#define RUNG_CORE_PAGES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define RUNG_PAGE ((size_t)4096)             /* at which what is to be moved begins */
#define RUNG_PAGES_FROM ((size_t)128 * 1024) /* bytes that lie in pages of their own */

/* Whole pages for so many bytes. */
static inline size_t rung_pages_of(size_t size)
{
    return (size + RUNG_PAGE - 1) / RUNG_PAGE * RUNG_PAGE;
}

/* An array of so many bytes that begins at a multiple of RUNG_PAGES_ALIGN, with whatever
 * lies there; NULL when there is no memory. */
#define RUNG_PAGES_ALIGN ((size_t)64)
void *rung_pages_take(size_t size);

/* As realloc, of an array that was last made `size` bytes large (NULL: of 0). What is new
 * in it is not zero. NULL when there is no memory; then it is what it was. */
void *rung_pages_resize(void *at, size_t size, size_t want);

/* Room for `more` elements of `size` bytes behind the n of an array, to which the pointer
 * at `array` points and which has room for *cap: it grows by half, so that putting n
 * things costs O(n). False when memory ended, or the count would not fit. */
bool rung_pages_grow(void *array, uint32_t *cap, uint32_t n, uint32_t more, size_t size);
static inline bool rung_pages_room(void *array, uint32_t *cap, uint32_t n, uint32_t more,
                                   size_t size)
{
    return more <= *cap - n || rung_pages_grow(array, cap, n, more, size);
}

/* Gives an array no more room than its n elements need. False when memory ended. */
bool rung_pages_fit(void *array, uint32_t *cap, uint32_t n, size_t size);

/* Gives it back; nothing for NULL. */
void rung_pages_drop(void *at, size_t size);

/* Puts the first n bytes of an array where `to` points to, and gives it back. Where n is
 * RUNG_PAGES_FROM or more, `to` begins a page of an array that lies in pages, of which
 * rung_pages_of(n) bytes from there on are the caller's to write, and those behind the n
 * are zero afterwards. False when there is no memory; then those bytes are not to be
 * looked at, and the array is given back, too. */
bool rung_pages_move(void *to, void *from, size_t size, size_t n);

#endif
