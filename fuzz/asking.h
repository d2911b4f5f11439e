/* asking.h -- what the fuzz targets share: an answer rendered in every format, and every
 * query put to a graph. */
#ifndef FUZZ_ASKING_H
#define FUZZ_ASKING_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/text.h"
#include "engine/engine.h"

#define FUZZ_CHECK(holds)                                                              \
    do {                                                                               \
        if (!(holds)) {                                                                \
            fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #holds); \
            abort();                                                                   \
        }                                                                              \
    } while (0)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What leaves is UTF-8 whatever came in; MessagePack is bytes. */
static inline void fuzz_render(const rung_reply *r)
{
    for (unsigned f = 0; f < RUNG_N_FORMATS; f++) {
        rung_error err = { 0 };
        rung_render_options o = { .width = 20 + 30 * f, .colour = f & 1 };
        rung_sink out = rung_sink_buffer((size_t)64 * 1024 * 1024);
        if (!rung_render(r, (rung_format)f, &o, &out, &err) && !out.failed
            && f != RUNG_FORMAT_MSGPACK)
            FUZZ_CHECK(!out.len || rung_text_is_utf8(out.to, out.len));
        rung_sink_drop(&out);
    }
}

/* A node of one of `kinds`, the `pick`th round their circle, or false. */
static inline bool fuzz_node(const rung_snapshot *g, rung_kinds kinds, uint32_t pick,
                             rung_node *out)
{
    uint32_t n = g->head->n_nodes;
    for (uint32_t i = 0; i < n; i++) {
        rung_node node = { (uint32_t)(((uint64_t)pick + i) % n) };
        if (!kinds || (kinds & RUNG_KIND_BIT(rung_node_kind(g, node)))) {
            *out = node;
            return true;
        }
    }
    return false;
}

/* A table of nodes of the graph, the same whoever reads it: of its kind in a column that
 * is named after one, else of any. */
#define FUZZ_COLUMNS 16
#define FUZZ_SHEETS 8
typedef struct fuzz_sheet {
    rung_sheet sheet;
    const rung_snapshot *g;
    const rung_param *p;
    uint32_t pick, rows;
    rung_text_list cells[FUZZ_COLUMNS];
    const char *items[FUZZ_COLUMNS];
    char ids[FUZZ_COLUMNS][RUNG_NODE_ID_MAX];
} fuzz_sheet;

static inline rung_status fuzz_sheet_next(rung_sheet *sheet, rung_sheet_row *out,
                                          rung_error *err)
{
    fuzz_sheet *s = (fuzz_sheet *)sheet;
    (void)err;
    *out = (rung_sheet_row){ .line = s->rows, .cells = s->rows ? s->cells : NULL };
    for (size_t i = 0; s->rows && i < s->p->n_columns; i++) {
        const rung_sheet_column *c = &s->p->columns[i];
        rung_kind kind;
        rung_node node;
        bool of_kind = rung_kind_find(c->name, strlen(c->name), &kind)
                       && fuzz_node(s->g, RUNG_KIND_BIT(kind), s->pick, &node);
        if (!of_kind)
            fuzz_node(s->g, 0, s->pick + s->rows, &node);
        bool there = c->required || (s->rows + i + s->pick) % 3 != 0;
        s->items[i] = rung_node_id(s->g, node, s->ids[i]);
        s->cells[i] = (rung_text_list){ &s->items[i], there };
    }
    s->rows -= s->rows > 0;
    return RUNG_OK;
}

/* Puts some value for every parameter; false when the graph has no node that a required
 * one accepts. */
static inline bool fuzz_fill(const rung_snapshot *g, const rung_query *q, uint32_t pick,
                             rung_node *one, void *args)
{
    static fuzz_sheet sheets[FUZZ_SHEETS];
    uint32_t n_sheets = 0;
    for (size_t i = 0; i < q->n_params; i++) {
        const rung_param *p = &q->params[i];
        void *to = (char *)args + p->offset;
        bool usual = pick % 3 != 0;
        switch (p->type) {
        case RUNG_P_NODE:
            *(rung_node *)to = RUNG_NO_NODE_REF;
            if (!fuzz_node(g, p->kinds, pick * (uint32_t)(2 * i + 1), to) && p->required)
                return false;
            break;
        case RUNG_P_NODES:
            if (!usual && fuzz_node(g, p->kinds, pick / 2, one))
                *(rung_node_list *)to = (rung_node_list){ one, 1 };
            break;
        case RUNG_P_TEXT:
            if (usual && !p->required)
                break;
            *(const char **)to = rung_text_of(
                g, g->names[pick % rung_section_count(g, RUNG_SECTION_names)].folded);
            break;
        case RUNG_P_INT:
            ((rung_int *)to)->v =
                usual ? p->otherwise : p->lo + pick % 7 % (p->hi - p->lo + 1);
            break;
        case RUNG_P_WORD:
            *(uint8_t *)to = p->words[1] && !usual ? 1 : (uint8_t)p->otherwise;
            break;
        case RUNG_P_KIND: *(uint8_t *)to = (uint8_t)(pick % RUNG_N_KINDS); break;
        case RUNG_P_LEARNER:
            *(rung_learner *)to = (rung_learner){ .given = !usual,
                                                  .age = { usual ? RUNG_NO_INT : 17 },
                                                  .dbs = "none",
                                                  .driving_licence = { 0 },
                                                  .vaccinated = { -1 } };
            break;
        case RUNG_P_FLAG: ((rung_flag *)to)->v = -1; break;
        case RUNG_P_SHEET:
            FUZZ_CHECK(n_sheets < FUZZ_SHEETS && p->n_columns <= FUZZ_COLUMNS);
            sheets[n_sheets] =
                (fuzz_sheet){ .sheet = { .name = p->name, .next = fuzz_sheet_next },
                              .g = g,
                              .p = p,
                              .pick = pick / 2,
                              .rows = 4 + 5 * (pick % 4) };
            *(rung_sheet **)to = &sheets[n_sheets++].sheet;
            break;
        case RUNG_P_EDGES:
        case RUNG_P_TEXTS:
        case RUNG_P_STATUSES:
        case RUNG_P_DATE: break;
        }
    }
    return true;
}

/* Supposes a node away, and a link that the graph has, or one from its end to its beginning. */
static inline void fuzz_suppose(const rung_snapshot *g, uint32_t pick, rung_node *node,
                                rung_edge *edge, rung_common_args *common)
{
    if (pick % 3 == 1 && fuzz_node(g, 0, pick * 7, node))
        common->without = (rung_node_list){ node, 1 };
    if (pick % 4 != 1 || !g->head->n_links)
        return;
    uint32_t link = pick * 5 % g->head->n_links;
    rung_node from = { g->link_from[link] }, to = { g->link_to[link] };
    unsigned table = g->facts[g->link_fact[link]].table;
    *edge = (rung_edge){ from, to, (uint8_t)(table - RUNG_N_KINDS) };
    if (edge->relation == RUNG_PROGRESSES_TO && pick % 8 == 1)
        *edge = (rung_edge){ to, from, edge->relation };
    common->with = (rung_edge_list){ edge, 1 };
}

/* Puts every query to the graph `rounds` times over, under several views. */
static inline void fuzz_ask_all(const rung_snapshot *g, uint32_t rounds)
{
    rung_task t = { 0 };
    rung_node one, away;
    rung_edge edge;
    bool names = rung_section_count(g, RUNG_SECTION_names) > 0;
    for (size_t k = 0; names && g->head->n_nodes && k < rung_n_queries; k++)
        for (uint32_t pick = 0; pick < rounds; pick++) {
            const rung_query *q = rung_queries[k];
            rung_reply r;
            rung_error err = { 0 };
            rung_common_args common = {
                .status = pick % 5 == 4 ? 1 << (pick % RUNG_N_FACT_STATUS) : 0,
                .as_of = { .first = 18000, .last = 18000, .given = pick % 7 == 6 },
                .detail = pick % 2
            };
            rung_arena_reset(&t.mem);
            fuzz_suppose(g, pick, &away, &edge, &common);
            void *args = rung_arena_alloc(&t.mem, 1, q->args_size);
            FUZZ_CHECK(args);
            if (fuzz_fill(g, q, pick, &one, args)
                && !rung_run(&t, g, q, args, &common, &r, &err))
                fuzz_render(&r);
        }
    rung_task_drop(&t);
}

#endif
