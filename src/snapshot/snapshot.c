/* snapshot.c -- opening, sharing and freeing a block; see proof.c for what it must be. */
#include "snapshot/snapshot.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/limits.h"
#include "core/pages.h"
#include "core/text.h"
#include "snapshot/proof.h"
#include "snapshot/sum.h"

/* ---- what is checked ---- */

#define DAMAGED "it is damaged: its checksum does not match"

static const char *fault_of_head(const rung_snapshot_head *h, size_t size)
{
    if (size < sizeof *h)
        return "it is too short to be a graph";
    if (memcmp(h->magic, RUNG_SNAPSHOT_MAGIC, sizeof h->magic) != 0)
        return "it is not a compiled graph";
    if (h->order != RUNG_SNAPSHOT_ORDER)
        return "it was compiled on a machine of another byte order; compile it again";
    if (h->version != RUNG_SNAPSHOT_VERSION)
        return "it was compiled by another version of rung; compile it again";
    if (h->size != size)
        return "it is cut short or has grown; compile it again";
    if (h->sum != rung_sum_of_head(h))
        return DAMAGED "; compile it again";
    if (!rung_proof_of_sections(h))
        return "its sections lie outside it or in one another; compile it again";
    return NULL;
}

/* What is to be found out, the longest first: whoever is free takes the next, so that
 * nobody waits for a thread that the system lets begin late. */
typedef const char *step(const rung_snapshot *g);
static step *const steps[] = { rung_proof_of_rows, rung_proof_of_texts,
                               rung_proof_of_names, rung_proof_of_nodes,
                               rung_proof_of_lists };
#define N_STEPS RUNG_COUNT_OF(steps)

static const char *fault_of_one(const rung_snapshot *g)
{
    const char *fault = NULL;
    for (size_t i = 0; i < N_STEPS && !fault; i++)
        fault = steps[i](g);
    return fault;
}

typedef struct checking {
    const rung_snapshot *g;
    atomic_uint taken; /* steps */
    atomic_uint users; /* threads that look at this: the last one gives it back */
    pthread_mutex_t lock;
    pthread_cond_t more; /* is found out */
    unsigned n_found;
    const char *faults[N_STEPS];
} checking;

static void take_steps(checking *c)
{
    for (unsigned i; (i = atomic_fetch_add(&c->taken, 1)) < N_STEPS;) {
        const char *fault = steps[i](c->g);
        pthread_mutex_lock(&c->lock);
        c->faults[i] = fault;
        c->n_found++;
        pthread_cond_signal(&c->more);
        pthread_mutex_unlock(&c->lock);
    }
}

static void leave(checking *c)
{
    if (atomic_fetch_sub(&c->users, 1) > 1)
        return;
    pthread_cond_destroy(&c->more);
    pthread_mutex_destroy(&c->lock);
    free(c);
}

static void *help(void *arg)
{
    take_steps(arg);
    leave(arg);
    return NULL;
}

/* Below that a thread costs more than it spares, and so do large pages. */
#ifdef RUNG_SMALL_PIECES
#define LARGE ((uint64_t)4 << 10)
#else
#define LARGE ((uint64_t)4 << 20)
#endif

/* Starts a thread on another core, if there is one. Left to itself the system puts it
 * half the time on the core of who starts it, and then one of the two waits for
 * milliseconds. Nobody waits for its end: where the other cores are busy it begins when
 * all is found out. */
static void start_beside(checking *c)
{
    pthread_t other;
    cpu_set_t cores;
    pthread_attr_t how;
    int here = sched_getcpu();
    if (here < 0 || sched_getaffinity(0, sizeof cores, &cores) != 0)
        return;
    CPU_CLR((size_t)here, &cores);
    if (CPU_COUNT(&cores) == 0 || pthread_attr_init(&how) != 0)
        return;
    atomic_fetch_add(&c->users, 1);
    if (pthread_attr_setaffinity_np(&how, sizeof cores, &cores) != 0
        || pthread_attr_setdetachstate(&how, PTHREAD_CREATE_DETACHED) != 0
        || pthread_create(&other, &how, help, c) != 0)
        atomic_fetch_sub(&c->users, 1);
    pthread_attr_destroy(&how);
}

/* What is wrong, or NULL, found out by two threads. */
static const char *fault_of_two(const rung_snapshot *g)
{
    checking *c = calloc(1, sizeof *c);
    if (!c)
        return fault_of_one(g);
    c->g = g;
    c->users = 1;
    pthread_mutex_init(&c->lock, NULL);
    pthread_cond_init(&c->more, NULL);
    start_beside(c);
    take_steps(c);
    pthread_mutex_lock(&c->lock);
    while (c->n_found < N_STEPS)
        pthread_cond_wait(&c->more, &c->lock);
    pthread_mutex_unlock(&c->lock);
    const char *fault = NULL;
    for (size_t i = 0; i < N_STEPS && !fault; i++)
        fault = c->faults[i];
    leave(c);
    return fault;
}

/* What does not hold together is damage where a sum says so, and otherwise a forgery. */
static rung_status check(const rung_snapshot *g, bool two, rung_error *err)
{
    const char *fault = rung_proof_of_counts(g);
    if (!fault)
        fault = two && g->head->size >= LARGE ? fault_of_two(g) : fault_of_one(g);
    if (fault && !rung_snapshot_is_whole(g->head))
        fault = DAMAGED;
    return fault ? rung_fail(err, RUNG_BAD_GRAPH, "%s; compile it again", fault)
                 : RUNG_OK;
}

/* ---- life ---- */

static rung_status open_block(const void *block, size_t size, int owned, bool trusted,
                              bool two, rung_snapshot **out, rung_error *err)
{
    const rung_snapshot_head *h = block;
    const char *fault = trusted ? NULL : fault_of_head(h, size);
    if (fault)
        return rung_fail(err, RUNG_BAD_GRAPH, "%s", fault);
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
            .owned = owned,
    };
    rung_status s = trusted ? RUNG_OK : check(g, two, err);
    if (s)
        free(g);
    else
        *out = g;
    return s;
}

rung_status rung_snapshot_open(const void *block, size_t size, int owned, bool trusted,
                               rung_snapshot **out, rung_error *err)
{
    return open_block(block, size, owned, trusted, false, out, err);
}

void rung_snapshot_close(rung_snapshot *g)
{
    if (!g)
        return;
    void *block = (void *)(uintptr_t)g->head;
    if (g->owned == RUNG_BLOCK_PAGES)
        rung_pages_drop(block, g->head->size);
    else if (g->owned == RUNG_BLOCK_MAPPED)
        munmap(block, g->head->size);
    free(g->name_slots);
    rung_arena_drop(&g->known_mem);
    free(g);
}

/* ---- from files and pipes ---- */

/* Nothing is read ahead for these few bytes: how the file comes into memory is for the
 * mapping to say. */
bool rung_snapshot_begins(int fd)
{
    char magic[sizeof((rung_snapshot_head *)NULL)->magic];
    posix_fadvise(fd, 0, 0, POSIX_FADV_RANDOM);
    return pread(fd, magic, sizeof magic, 0) == (ssize_t)sizeof magic
           && memcmp(magic, RUNG_SNAPSHOT_MAGIC, sizeof magic) == 0;
}

/* The folder that a path lies in. */
static rung_shown_path folder_of(const char *path)
{
    rung_shown_path folder = rung_shown_path_of(path);
    char *cut = strrchr(folder.s, '/');
    if (cut)
        cut[cut == folder.s] = '\0';
    return cut ? folder : rung_shown_path_of(".");
}

rung_status rung_snapshot_refuse(const char *path, rung_error *err)
{
    const char *slash = strrchr(path, '/'), *dot = strrchr(path, '.');
    bool json = dot && strcmp(dot, ".json") == 0;
    char beside[PATH_MAX];
    int n = snprintf(beside, sizeof beside, "%.*sdatapackage.json",
                     slash ? (int)(slash - path) + 1 : 0, path);
    if (dot && (json || strcmp(dot, ".csv") == 0) && (size_t)n < sizeof beside
        && access(beside, F_OK) == 0)
        return rung_fail(err, RUNG_BAD_GRAPH,
                         "%s is one file of a graph package; name its directory: %s",
                         rung_shown_path_of(path).s, folder_of(path).s);
    return rung_fail(err, RUNG_BAD_GRAPH,
                     "%s is not a compiled graph; a graph is a directory with a "
                     "datapackage.json beside its tables, or a file that `rung compile` "
                     "wrote%s",
                     rung_shown_path_of(path).s,
                     json ? "; `rung import json` takes what `rung export json` wrote"
                          : "");
}

/* Maps a file to be read; MAP_FAILED. What of a large one has to come from disk is asked
 * for in pieces of 2 MB, each a page of the mapping, now and for whoever maps it later:
 * in single pages, as it comes otherwise, 5,000 of them cost as much as the sum. */
static void *map_file(int fd, size_t size)
{
    void *at = mmap(NULL, size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (at != MAP_FAILED && size >= LARGE)
        madvise(at, size, MADV_HUGEPAGE);
    return at;
}

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
    else if (!rung_snapshot_begins(fd))
        s = rung_snapshot_refuse(path, err);
    else if ((uint64_t)st.st_size < sizeof(rung_snapshot_head)
             || (uint64_t)st.st_size > RUNG_FILE_BYTES)
        s = rung_fail(err, RUNG_BAD_GRAPH, "%s: not a compiled graph: %s", path,
                      (uint64_t)st.st_size > RUNG_FILE_BYTES ? "it is too large"
                                                             : "it is too short");
    else if ((block = map_file(fd, (size_t)st.st_size)) == MAP_FAILED)
        s = rung_fail(err, RUNG_IO, "%s: %s", path, strerror(errno));
    close(fd);
    if (s)
        return s;
    rung_error why = { 0 };
    s = open_block(block, (size_t)st.st_size, RUNG_BLOCK_MAPPED, false, true, out, &why);
    if (s) {
        munmap(block, (size_t)st.st_size);
        return rung_fail(err, s, "%s: %s", path, why.text);
    }
    return RUNG_OK;
}

/* Memory of its own for a block: mapped, so that all of it goes back when the graph goes,
 * whatever else the heap holds by then. Large pages are not asked for: where memory is in
 * pieces, putting some together takes longer than the faults that they spare. */
typedef struct room {
    char *at;
    size_t cap, len; /* bytes there are, and are read */
} room;

static bool resize(room *r, size_t cap)
{
    void *p = r->at ? mremap(r->at, r->cap, cap, MREMAP_MAYMOVE)
                    : mmap(NULL, cap, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS,
                           -1, 0);
    if (p == MAP_FAILED)
        return false;
    r->at = p;
    r->cap = cap;
    return true;
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

static rung_status read_all(int fd, const char *name, room *r, rung_error *err)
{
    size_t cap = first_room(fd);
    while (resize(r, cap)) {
        ssize_t n = 1;
        while (r->len < cap && (n = read(fd, r->at + r->len, cap - r->len)) != 0) {
            if (n < 0 && errno != EINTR)
                return rung_fail(err, RUNG_IO, "%s: %s", name, strerror(errno));
            r->len += n < 0 ? 0 : (size_t)n;
        }
        if (n == 0)
            return RUNG_OK;
        if (cap > RUNG_FILE_BYTES)
            return rung_fail(err, RUNG_TOO_LARGE, "%s: the graph is too large", name);
        cap *= 2;
    }
    return rung_fail(err, RUNG_NO_MEMORY, "%s: out of memory", name);
}

rung_status rung_snapshot_read(int fd, const char *name, rung_snapshot **out,
                               rung_error *err)
{
    room r = { 0 };
    rung_status s = read_all(fd, name, &r, err);
    rung_error why = { 0 };
    if (!s && r.len > 0 && !resize(&r, r.len)) /* what is left over goes back */
        s = rung_fail(err, RUNG_NO_MEMORY, "%s: out of memory", name);
    if (!s && (s = rung_snapshot_open(r.at, r.len, RUNG_BLOCK_MAPPED, false, out, &why)))
        rung_fail(err, s, "%s: %s", name, why.text);
    if (s && r.at)
        munmap(r.at, r.cap);
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

/* Which of n runs f lies in: the last that does not begin behind it. */
static uint32_t run_of(const uint32_t *starts, uint32_t n, uint32_t f)
{
    uint32_t low = 0, high = n;
    while (high - low > 1) {
        uint32_t mid = low + (high - low) / 2;
        if (starts[mid] <= f)
            low = mid;
        else
            high = mid;
    }
    return low;
}

rung_subject rung_fact_subject(const rung_snapshot *g, uint32_t f)
{
    uint32_t n = g->head->n_nodes;
    rung_subject s = { .to = RUNG_NO_NODE_REF };
    if (f >= g->link_fact[0]) {
        uint32_t l = run_of(g->link_fact, g->head->n_links, f);
        s.from.id = g->link_from[l];
        s.to.id = g->link_to[l];
    } else {
        s.from.id = run_of(f < g->rule_fact[0] ? g->node_fact : g->rule_fact, n, f);
    }
    return s;
}

const char *rung_attr_name(const rung_snapshot *g, unsigned attr)
{
    return attr < RUNG_N_ATTRS ? rung_attrs[attr].name
                               : rung_text_of(g, g->columns[attr - RUNG_N_ATTRS].name);
}
