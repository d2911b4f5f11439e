/* snapshot.c -- opening, sharing and freeing a block; see proof.c for what it must be. */
#include "snapshot/snapshot.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/limits.h"
#include "snapshot/proof.h"

/* ---- life ---- */

static bool prove_head(const rung_snapshot_head *h, size_t size, const char **fault)
{
    *fault = "it is too short to be a graph";
    if (size < sizeof *h)
        return false;
    *fault = "it is not a compiled graph";
    if (memcmp(h->magic, RUNG_SNAPSHOT_MAGIC, sizeof h->magic) != 0)
        return false;
    *fault = "it was compiled on a machine of another byte order; compile it again";
    if (h->order != RUNG_SNAPSHOT_ORDER)
        return false;
    *fault = "it was compiled by another version of rung; compile it again";
    if (h->version != RUNG_SNAPSHOT_VERSION)
        return false;
    *fault = "it is cut short or has grown; compile it again";
    if (h->size != size)
        return false;
    *fault = "it is damaged: its checksum does not match; compile it again";
    return rung_snapshot_sum(h, size) == h->sum;
}

rung_status rung_snapshot_open(const void *block, size_t size, int owned, bool trusted,
                               rung_snapshot **out, rung_error *err)
{
    const rung_snapshot_head *h = block;
    const char *fault;
    if (!trusted && !prove_head(h, size, &fault))
        return rung_fail(err, RUNG_BAD_GRAPH, "%s", fault);
    if (!trusted && !rung_proof_of_sections(h))
        return rung_fail(err, RUNG_BAD_GRAPH,
                         "its sections lie outside it; compile it again");
    rung_snapshot *g = calloc(1, sizeof *g);
    if (!g)
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    *g = (rung_snapshot){
        .head = h,
#define X(member, type)                                        \
    .member = (const type *)(const void *)((const char *)block \
                                           + h->sections[RUNG_SECTION_##member].offset),
        RUNG_SECTION_MAP(X)
#undef X
            .owned = RUNG_BLOCK_BORROWED,
        .refs = 1,
    };
    rung_status s = RUNG_OK;
    const char *what = trusted ? NULL : rung_proof_of_body(g);
    if (what)
        s = rung_fail(err, RUNG_BAD_GRAPH,
                      "its %s do not hold together; compile it again", what);
    if (s) {
        free(g);
        return s;
    }
    g->owned = owned;
    *out = g;
    return RUNG_OK;
}

rung_snapshot *rung_snapshot_ref(rung_snapshot *g)
{
    __atomic_add_fetch(&g->refs, 1, __ATOMIC_RELAXED);
    return g;
}

void rung_snapshot_unref(rung_snapshot *g)
{
    if (!g || __atomic_sub_fetch(&g->refs, 1, __ATOMIC_ACQ_REL) > 0)
        return;
    if (g->owned == RUNG_BLOCK_HEAP)
        free((void *)(uintptr_t)g->head);
    else if (g->owned == RUNG_BLOCK_MAPPED)
        munmap((void *)(uintptr_t)g->head, g->head->size);
    free(g->name_slots);
    free(g);
}

/* ---- from files and pipes ---- */

rung_status rung_snapshot_map(const char *path, rung_snapshot **out, rung_error *err)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return rung_fail(err, RUNG_IO, "%s: %s", path, strerror(errno));
    struct stat st;
    rung_status s = RUNG_OK;
    void *block = MAP_FAILED;
    if (fstat(fd, &st) != 0)
        s = rung_fail(err, RUNG_IO, "%s: %s", path, strerror(errno));
    else if (!S_ISREG(st.st_mode))
        s = rung_fail(err, RUNG_BAD_GRAPH, "%s: not a regular file", path);
    else if ((uint64_t)st.st_size < sizeof(rung_snapshot_head)
             || (uint64_t)st.st_size > RUNG_FILE_BYTES)
        s = rung_fail(err, RUNG_BAD_GRAPH, "%s: not a compiled graph: %s", path,
                      (uint64_t)st.st_size > RUNG_FILE_BYTES ? "it is too large"
                                                             : "it is too short");
    else if ((block = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0))
             == MAP_FAILED)
        s = rung_fail(err, RUNG_IO, "%s: %s", path, strerror(errno));
    close(fd);
    if (s)
        return s;
    rung_error why = { 0 };
    s = rung_snapshot_open(block, (size_t)st.st_size, RUNG_BLOCK_MAPPED, false, out,
                           &why);
    if (s) {
        munmap(block, (size_t)st.st_size);
        return rung_fail(err, s, "%s: %s", path, why.text);
    }
    return RUNG_OK;
}

/* Grows an aligned block; the old one stays on failure. */
static void *grow(void *old, size_t len, size_t cap)
{
    void *p = aligned_alloc(RUNG_SNAPSHOT_ALIGN, cap);
    if (p && len)
        memcpy(p, old, len);
    if (p)
        free(old);
    return p;
}

/* Room for all of a file and for seeing its end; of a pipe, to begin with. */
static size_t first_room(int fd)
{
    struct stat st;
    size_t size = fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size >= 0
                          && (uint64_t)st.st_size <= RUNG_FILE_BYTES
                      ? (size_t)st.st_size
                      : 0;
    return size < 1 << 20 ? 1 << 20
                          : (size / RUNG_SNAPSHOT_ALIGN + 1) * RUNG_SNAPSHOT_ALIGN;
}

static rung_status read_all(int fd, const char *name, void **block, size_t *len,
                            rung_error *err)
{
    size_t cap = first_room(fd);
    char *at = grow(NULL, 0, cap);
    *len = 0;
    *block = at;
    while (at) {
        ssize_t n = read(fd, at + *len, cap - *len);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return rung_fail(err, RUNG_IO, "%s: %s", name, strerror(errno));
        if (n == 0)
            return RUNG_OK;
        *len += (size_t)n;
        if (*len < cap)
            continue;
        if (cap > RUNG_FILE_BYTES)
            return rung_fail(err, RUNG_TOO_LARGE, "%s: the graph is too large", name);
        void *grown = grow(at, *len, cap * 2);
        if (!grown)
            break;
        *block = at = grown;
        cap *= 2;
    }
    return rung_fail(err, RUNG_NO_MEMORY, "%s: out of memory", name);
}

rung_status rung_snapshot_read(int fd, const char *name, rung_snapshot **out,
                               rung_error *err)
{
    void *block = NULL;
    size_t len = 0;
    rung_status s = read_all(fd, name, &block, &len, err);
    rung_error why = { 0 };
    if (!s && (s = rung_snapshot_open(block, len, RUNG_BLOCK_HEAP, false, out, &why)))
        rung_fail(err, s, "%s: %s", name, why.text);
    if (s)
        free(block);
    return s;
}

/* ---- small look-ups ---- */

const char *rung_node_id(const rung_snapshot *g, rung_node n, char *buf)
{
    const char *kind = rung_kind_word(rung_node_kind(g, n));
    size_t k = strlen(kind), len = rung_text_len_of(g, g->node_key[n.id]);
    memcpy(buf, kind, k);
    buf[k] = ':';
    memcpy(buf + k + 1, rung_node_key(g, n), len + 1);
    return buf;
}

const char *rung_attr_name(const rung_snapshot *g, unsigned attr)
{
    return attr < RUNG_N_ATTRS ? rung_attrs[attr].name
                               : rung_text_of(g, g->columns[attr - RUNG_N_ATTRS].name);
}
