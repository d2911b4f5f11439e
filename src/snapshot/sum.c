/* sum.c -- see sum.h; the sums that a block has. */
#include "snapshot/sum.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "core/cpu.h"
#include "snapshot/proof.h"

/* Small enough to stay in the nearest cache; whole elements of nearly every section, and
 * of what XXH3 takes at once. */
#ifdef RUNG_SMALL_PIECES
#define PIECE ((size_t)84)
#else
#define PIECE ((size_t)32256)
#endif

static void add(XXH3_state_t *summed, const char *bytes, size_t n)
{
    if (rung_has_avx2())
        rung_sum_add_avx2(summed, bytes, n);
    else
        XXH3_64bits_update(summed, bytes, n);
}

uint64_t rung_sum(const void *bytes, size_t n, rung_sum_look *look, void *with)
{
    XXH3_state_t summed;
    XXH3_64bits_reset(&summed);
    for (size_t from = 0, to; from < n; from = to) {
        to = n - from < PIECE ? n : from + PIECE;
        add(&summed, (const char *)bytes + from, to - from);
        if (look)
            look(with, from, to);
    }
    return XXH3_64bits_digest(&summed);
}

/* Of a head that may say anything. */
uint64_t rung_sum_of_head(const rung_snapshot_head *h)
{
    size_t from = offsetof(rung_snapshot_head, sum) + sizeof h->sum,
           end = h->sections[0].offset;
    if (end < sizeof *h || end > h->size)
        end = sizeof *h;
    return rung_sum((const char *)h + from, end - from, NULL, NULL);
}

static uint64_t sum_of_section(const rung_snapshot_head *h, unsigned s)
{
    return rung_sum((const char *)h + h->sections[s].offset, rung_section_span(h, s),
                    NULL, NULL);
}

void rung_snapshot_seal(rung_snapshot_head *h)
{
    bool lie = rung_proof_of_sections(h);
    for (unsigned s = 0; s < RUNG_N_SECTIONS && lie; s++)
        h->sections[s].sum = sum_of_section(h, s);
    h->sum = rung_sum_of_head(h);
}

bool rung_snapshot_is_whole(const rung_snapshot_head *h)
{
    bool whole = h->sum == rung_sum_of_head(h) && rung_proof_of_sections(h);
    for (unsigned s = 0; s < RUNG_N_SECTIONS && whole; s++)
        whole = h->sections[s].sum == sum_of_section(h, s);
    return whole;
}
