/* proof.c -- every number of a block against what it counts; see proof.h. Rows and links
 * are in proof_rows.c.
 *
 * A one-shot proves its file each time, so this goes through each section once, in order,
 * piece after piece: a piece is summed and looked at while it is in the cache (walk.h),
 * and mostly without a branch (bounds.h). What one section says of another is looked at
 * when both are known to say what can be. */
#include "snapshot/proof.h"

#include "core/text.h"
#include "snapshot/walk.h"

/* ---- the head ---- */

bool rung_proof_of_sections(const rung_snapshot_head *h)
{
    uint64_t free_from = sizeof *h;
    for (unsigned s = 0; s < RUNG_N_SECTIONS; s++) {
        uint64_t at = h->sections[s].offset, n = h->sections[s].count;
        if (at % RUNG_SNAPSHOT_ALIGN || at < free_from || at > h->size || n >= UINT32_MAX
            || n > (h->size - at) / rung_element_size[s])
            return false;
        free_from = at + n * rung_element_size[s];
    }
    return true;
}

/* Kinds follow one another, from no node to all. */
static bool kinds_rise(const rung_snapshot_head *h)
{
    bool ok = h->kind_start[0] == 0 && h->kind_start[RUNG_N_KINDS] == h->n_nodes;
    for (unsigned k = 0; k < RUNG_N_KINDS; k++)
        ok &= h->kind_start[k] <= h->kind_start[k + 1];
    return ok;
}

/* One row of all relations without links, one for each of the others, in their order;
 * none when they are not. */
static uint64_t n_rows(const rung_snapshot_head *h)
{
    uint64_t n = 1;
    for (unsigned r = 0; r < RUNG_N_RELATIONS; r++)
        if (h->row_of[r] != 0 && h->row_of[r] != n++)
            return 0;
    return n;
}

static bool counts_hold(const rung_snapshot *g)
{
    const rung_snapshot_head *h = g->head;
    uint64_t n = h->n_nodes, links = h->n_links, facts = h->n_facts;
    if (!kinds_rise(h) || n >= UINT32_MAX / 16 || links >= UINT32_MAX
        || facts >= UINT32_MAX || h->n_later > links || n_rows(h) == 0)
        return false;
    uint64_t competencies =
        h->kind_start[RUNG_COMPETENCY + 1] - h->kind_start[RUNG_COMPETENCY];
    uint64_t roles = h->kind_start[RUNG_ROLE + 1] - h->kind_start[RUNG_ROLE];
    if (rung_section_count(g, RUNG_SECTION_pool) < 2
        || rung_section_count(g, RUNG_SECTION_runs) == 0
        || rung_section_count(g, RUNG_SECTION_evidence) == 0)
        return false;
    const struct {
        rung_section s;
        uint64_t n;
    } want[] = {
        { RUNG_SECTION_facts, facts },
        { RUNG_SECTION_node_key, n },
        { RUNG_SECTION_node_name, n },
        { RUNG_SECTION_node_fact, n + 1 },
        { RUNG_SECTION_node_status, n },
        { RUNG_SECTION_node_level, n },
        { RUNG_SECTION_node_level_from, n },
        { RUNG_SECTION_node_level_to, n },
        { RUNG_SECTION_node_sector, n },
        { RUNG_SECTION_node_has, n },
        { RUNG_SECTION_link_from, links },
        { RUNG_SECTION_link_to, links },
        { RUNG_SECTION_link_fact, links + 1 },
        { RUNG_SECTION_link_status, links },
        { RUNG_SECTION_out_rows, n_rows(h) * (n + 1) },
        { RUNG_SECTION_in_rows, n_rows(h) * (n + 1) },
        { RUNG_SECTION_in_link, links },
        { RUNG_SECTION_rule_fact, n + 1 },
        { RUNG_SECTION_give_start, roles + n + 1 },
        { RUNG_SECTION_class_of, competencies },
        { RUNG_SECTION_asked_start, competencies + 1 },
        { RUNG_SECTION_component, roles },
    };
    for (size_t i = 0; i < RUNG_COUNT_OF(want); i++)
        if (h->sections[want[i].s].count != want[i].n)
            return false;
    return true;
}

const char *rung_proof_of_counts(const rung_snapshot *g)
{
    return counts_hold(g) ? NULL : "its counts do not hold together";
}

/* ---- texts ---- */

static bool texts_of_head_hold(const rung_snapshot *g)
{
    const rung_snapshot_head *h = g->head;
    return rung_is_text(g, h->graph) && rung_is_text_or_none(g, h->title)
           && rung_is_text_or_none(g, h->graph_version)
           && rung_is_text_or_none(g, h->licence)
           && rung_is_text_or_none(g, h->description)
           && memchr(h->digest, '\0', sizeof h->digest);
}

static bool piece_of_sources(const rung_snapshot *g, rung_section s, uint32_t first,
                             uint32_t end, void *with)
{
    bool ok = true;
    (void)s;
    (void)with;
    for (const rung_source *at = g->sources + first; at < g->sources + end; at++)
        ok = ok && rung_is_text(g, at->id) && rung_is_text_or_none(g, at->title)
             && rung_is_text_or_none(g, at->date) && rung_is_text_or_none(g, at->licence)
             && rung_is_text_or_none(g, at->url);
    return ok;
}

static bool columns_hold(const rung_snapshot *g)
{
    const rung_bound of_column[] = { rung_a_text(g),
                                     rung_a_text_or_none(g),
                                     { .limit = RUNG_N_ATTR_TYPES } };
    _Static_assert(sizeof(rung_column) == 12, "two texts and a type");
    return rung_bounded(g, RUNG_SECTION_columns, 3, of_column);
}

const char *rung_proof_of_texts(const rung_snapshot *g)
{
    bool ok = rung_summed(g, RUNG_SECTION_pool) && g->pool[0] == '\0'
              && g->pool[rung_section_count(g, RUNG_SECTION_pool) - 1] == '\0';
    if (!ok)
        return "its texts do not hold together";
    ok = texts_of_head_hold(g)
         && rung_walked(g, RUNG_SECTION_sources, piece_of_sources, NULL)
         && columns_hold(g)
         && rung_between(g, RUNG_SECTION_files, 1,
                         rung_section_count(g, RUNG_SECTION_pool));
    return ok ? NULL : "its names of sources, columns or files do not hold together";
}

/* ---- names ---- */

/* The last number of a name: two members, wherever in it the compiler puts them. */
static uint32_t last_number(rung_name one)
{
    uint32_t numbers[3];
    _Static_assert(sizeof one == sizeof numbers, "two texts, and what it names");
    memcpy(numbers, &one, sizeof numbers);
    return numbers[2];
}

/* Of the node that a name names, and what kind of name it is. */
static rung_bound a_named_node(uint32_t n_nodes)
{
    if (n_nodes == 0)
        return (rung_bound){ .limit = 0 };
    return rung_two_members(last_number((rung_name){ .node = n_nodes - 1 }),
                            last_number((rung_name){ .node = 1 }),
                            last_number((rung_name){ .by = RUNG_BY_CODE }),
                            last_number((rung_name){ .by = 1 }));
}

const char *rung_proof_of_names(const rung_snapshot *g)
{
    const rung_bound of_name[] = { rung_a_text(g), rung_a_text(g),
                                   a_named_node(g->head->n_nodes) };
    const rung_bound of_word[] = {
        rung_a_text(g), { .limit = rung_section_count(g, RUNG_SECTION_names) }
    };
    _Static_assert(sizeof(rung_word) == 8, "a text and a name");
    bool ok = rung_bounded(g, RUNG_SECTION_names, 3, of_name)
              && rung_bounded(g, RUNG_SECTION_words, 2, of_word);
    return ok ? NULL : "its names do not hold together";
}

/* ---- nodes, and lists of ids ---- */

/* Starts of lists in section `of`, from the first on to the last. */
static bool starts(const rung_snapshot *g, rung_section s, rung_section of)
{
    return rung_starts_rise(g, s, 0, 0, rung_section_count(g, of));
}

static bool keys_hold(const rung_snapshot *g)
{
    uint32_t pool = rung_section_count(g, RUNG_SECTION_pool);
    bool ok = rung_between(g, RUNG_SECTION_node_key, 0, pool);
    for (uint32_t i = 0; ok && i < g->head->n_nodes; i++)
        ok = rung_text_begins_key(rung_node_key(g, (rung_node){ i }),
                                  pool - g->node_key[i]);
    return ok;
}

static bool nodes_hold(const rung_snapshot *g)
{
    return keys_hold(g)
           && rung_between(g, RUNG_SECTION_node_name, 1,
                           rung_section_count(g, RUNG_SECTION_pool))
           && rung_small(g, RUNG_SECTION_node_status, 0, RUNG_N_FACT_STATUS - 1)
           && rung_small(g, RUNG_SECTION_node_level, 1, 9) /* -1 to 8 */
           && rung_summed(g, RUNG_SECTION_node_level_from)
           && rung_summed(g, RUNG_SECTION_node_level_to)
           && rung_small(g, RUNG_SECTION_node_sector, 0, RUNG_SECTOR_OTHER);
}

static bool lists_hold(const rung_snapshot *g)
{
    const rung_snapshot_head *h = g->head;
    uint32_t first = h->kind_start[RUNG_COMPETENCY],
             end = h->kind_start[RUNG_COMPETENCY + 1];
    uint32_t n_roles = h->kind_start[RUNG_ROLE + 1];
    const rung_bound a_group = { .limit = (uint64_t)h->n_components + 1 };
    return starts(g, RUNG_SECTION_give_start, RUNG_SECTION_give)
           && rung_between(g, RUNG_SECTION_give, first, end)
           && rung_between(g, RUNG_SECTION_class_of, first, end)
           && starts(g, RUNG_SECTION_asked_start, RUNG_SECTION_asked)
           && rung_below(g, RUNG_SECTION_asked, n_roles)
           && rung_bounded(g, RUNG_SECTION_component, 1, &a_group);
}

const char *rung_proof_of_nodes(const rung_snapshot *g)
{
    return nodes_hold(g) ? NULL : "its nodes do not hold together";
}

const char *rung_proof_of_lists(const rung_snapshot *g)
{
    return lists_hold(g) ? NULL : "its lists do not hold together";
}
