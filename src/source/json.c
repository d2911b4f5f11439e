/* json.c -- jansson, with memory of an arena; see json.h.
 *
 * jansson 2.14 survives no failed allocation: it drops a character of a string, goes on,
 * and in the end frees what it never took (found by failing each allocation once). So it
 * takes its memory from an arena, and where that ends a jump leaves the parse: nothing of
 * it is touched again, and arena and tree go together.
 *
 * jansson knows one pair of memory functions for all threads of a program, which may use
 * it besides us. Ours are put in front of those that there are, once and for good, and do
 * otherwise only in a thread that is inside a parse of ours. */
#include "source/json.h"

#include <pthread.h>
#include <setjmp.h>
#include <string.h>

static _Thread_local rung_arena *parsing; /* NULL: this thread is not */
static _Thread_local jmp_buf starved;
static json_malloc_t outer_malloc;
static json_free_t outer_free;

static void *take(size_t n)
{
    if (!parsing)
        return outer_malloc(n);
    void *p = rung_arena_alloc(parsing, 1, n);
    if (!p)
        longjmp(starved, 1);
    return p;
}

static void give_back(void *p)
{
    if (!parsing)
        outer_free(p);
}

static void stand_in_front(void)
{
    json_get_alloc_funcs(&outer_malloc, &outer_free);
    json_set_alloc_funcs(take, give_back);
}

/* Apart from its caller, whose variables a jump would leave undefined. */
static json_t *parse(const char *bytes, size_t len, size_t flags, json_error_t *why)
{
    return setjmp(starved) ? NULL : json_loadb(bytes, len, flags, why);
}

static rung_status read_as(rung_arena *mem, const char *bytes, size_t len, size_t flags,
                           const json_t **root, json_error_t *why)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, stand_in_front);
    why->text[0] = '\0';
    parsing = mem;
    const json_t *tree = parse(bytes, len, JSON_REJECT_DUPLICATES | flags, why);
    parsing = NULL;
    if (tree)
        *root = tree;
    return tree ? RUNG_OK : why->text[0] ? RUNG_MALFORMED : RUNG_NO_MEMORY;
}

rung_status rung_json_read(rung_arena *mem, const char *bytes, size_t len,
                           const json_t **root, json_error_t *why)
{
    return read_as(mem, bytes, len, 0, root, why);
}

rung_status rung_json_read_value(rung_arena *mem, const char *bytes, size_t len,
                                 const json_t **value, json_error_t *why)
{
    return read_as(mem, bytes, len, JSON_DECODE_ANY, value, why);
}

bool rung_json_is_utf16(const char *bytes, size_t len)
{
    return len >= 2
           && (memcmp(bytes, "\xff\xfe", 2) == 0 || memcmp(bytes, "\xfe\xff", 2) == 0);
}
