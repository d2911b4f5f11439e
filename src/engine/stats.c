/* stats.c -- how large the graph is and what it rests on. */
#include "engine/engine.h"

#include <inttypes.h>
#include <string.h>

#include "core/text.h"

/* Facts by status; the last entry of `facts` only marks the end. */
static void count_statuses(const rung_snapshot *g, uint32_t counts[RUNG_N_FACT_STATUS])
{
    for (uint32_t f = 0; f < g->head->n_facts; f++)
        counts[g->facts[f].status]++;
}

void rung_stats(const rung_snapshot *g, rung_sink *out)
{
    const rung_snapshot_head *h = g->head;
    uint32_t statuses[RUNG_N_FACT_STATUS] = { 0 };
    count_statuses(g, statuses);
    const char *title = rung_text_of(g, h->title ? h->title : h->graph),
               *number = rung_text_of(g, h->graph_version);
    rung_text_put_shown(out, title, strlen(title), SIZE_MAX);
    rung_puts(out, *number ? ", version " : "");
    rung_text_put_shown(out, number, strlen(number), SIZE_MAX);
    rung_putc(out, '\n');
    rung_putf(out, "digest  %s\n", h->digest);
    rung_putf(out, "size    %" PRIu64 " bytes\n", h->size);
    rung_putf(out, "\n%8" PRIu32 " nodes\n", h->n_nodes);
    for (unsigned k = 0; k < RUNG_N_KINDS; k++)
        rung_putf(out, "%8" PRIu32 "   %s\n", h->kind_start[k + 1] - h->kind_start[k],
                  rung_kind_plural((rung_kind)k));
    rung_putf(out, "%8" PRIu32 " links\n", h->n_links);
    rung_putf(out, "%8" PRIu32 " facts\n", h->n_facts);
    for (unsigned s = 0; s < RUNG_N_FACT_STATUS; s++)
        rung_putf(out, "%8" PRIu32 "   %-12s %s\n", statuses[s],
                  rung_fact_status_word((rung_fact_status)s),
                  rung_fact_status_help((rung_fact_status)s));
    rung_putf(out, "%8" PRIu32 " sources\n", rung_section_count(g, RUNG_SECTION_sources));
    rung_putf(out, "%8" PRIu32 " groups of roles joined by progression\n",
              h->n_components);
}
