/* walk.c -- see walk.h. */
#include "snapshot/walk.h"

#include "snapshot/sum.h"

const uint32_t rung_element_size[RUNG_N_SECTIONS] = {
#define X(member, type) sizeof(type),
    RUNG_SECTION_MAP(X)
#undef X
};

typedef struct walk {
    const rung_snapshot *g;
    rung_section s;
    rung_holds *piece;
    void *with;
    bool ok;
} walk;

static void look(void *arg, size_t from, size_t to)
{
    walk *w = arg;
    uint64_t first = from / rung_element_size[w->s], end = to / rung_element_size[w->s],
             n = rung_section_count(w->g, w->s);
    end = end < n ? end : n;
    if (first < end && w->ok)
        w->ok = w->piece(w->g, w->s, (uint32_t)first, (uint32_t)end, w->with);
}

bool rung_walked(const rung_snapshot *g, rung_section s, rung_holds *piece, void *with)
{
    walk w = { g, s, piece, with, true };
    uint64_t sum = rung_sum(rung_section_at(g, s), rung_section_span(g->head, s),
                            piece ? look : NULL, &w);
    return sum == g->head->sections[s].sum && w.ok;
}

bool rung_summed(const rung_snapshot *g, rung_section s)
{
    return rung_walked(g, s, NULL, NULL);
}

bool rung_piece_within(const rung_snapshot *g, rung_section s, uint32_t first,
                       uint32_t end, void *bounds)
{
    return rung_within(bounds,
                       (const char *)rung_section_at(g, s)
                           + (size_t)first * rung_element_size[s],
                       end - first);
}

bool rung_bounded(const rung_snapshot *g, rung_section s, unsigned of,
                  const rung_bound *each)
{
    rung_bounds b;
    bool some = rung_bounds_set(&b, of, each);
    return some ? rung_walked(g, s, rung_piece_within, &b)
                : rung_section_count(g, s) == 0 && rung_summed(g, s);
}

bool rung_between(const rung_snapshot *g, rung_section s, uint32_t first, uint32_t end)
{
    uint32_t n = first < end ? end - first : 0;
    return rung_bounded(g, s, 1, &(rung_bound){ .add = 0 - first, .limit = n });
}

bool rung_below(const rung_snapshot *g, rung_section s, uint32_t limit)
{
    return rung_between(g, s, 0, limit);
}

static bool piece_rises(const rung_snapshot *g, rung_section s, uint32_t first,
                        uint32_t end, void *by)
{
    const uint32_t *starts = rung_section_at(g, s);
    first -= first > 0; /* the last one of the piece before */
    return rung_rises(starts + first, end - first, *(const uint32_t *)by);
}

bool rung_starts_rise(const rung_snapshot *g, rung_section s, uint32_t by, uint32_t first,
                      uint32_t end)
{
    const uint32_t *starts = rung_section_at(g, s);
    return rung_walked(g, s, piece_rises, &by) && starts[0] == first
           && starts[rung_section_count(g, s) - 1] == end;
}

/* What bytes must be: at most `most` once `add` is added. */
typedef struct bytes {
    uint8_t add, most;
} bytes;

static bool piece_of_bytes(const rung_snapshot *g, rung_section s, uint32_t first,
                           uint32_t end, void *with)
{
    const uint8_t *at = rung_section_at(g, s);
    const bytes *b = with;
    uint8_t bad = 0;
    for (uint32_t i = first; i < end; i++)
        bad |= (uint8_t)(at[i] + b->add) > b->most;
    return !bad;
}

bool rung_small(const rung_snapshot *g, rung_section s, uint8_t add, uint8_t most)
{
    return rung_walked(g, s, piece_of_bytes, &(bytes){ add, most });
}
