/* snapshot.c -- a snapshot begins and ends, and small look-ups; check.c and load.c have
 * how a block is proved and where it comes from. */
#include "snapshot/snapshot.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "core/pages.h"
#include "snapshot/opening.h"

rung_status rung_snapshot_open_block(const void *block, size_t size, int owned,
                                     bool trusted, bool two, rung_snapshot **out,
                                     rung_error *err)
{
    const rung_snapshot_head *h = block;
    const char *fault = trusted ? NULL : rung_snapshot_fault_of_head(h, size);
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
    rung_status s = trusted ? RUNG_OK : rung_snapshot_check(g, two, err);
    if (s)
        free(g);
    else
        *out = g;
    return s;
}

rung_status rung_snapshot_open(const void *block, size_t size, int owned, bool trusted,
                               rung_snapshot **out, rung_error *err)
{
    return rung_snapshot_open_block(block, size, owned, trusted, false, out, err);
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
