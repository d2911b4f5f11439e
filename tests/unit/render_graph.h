/* render_graph.h -- the graph that renderers are tried on: a handful of nodes and facts
 * laid out by hand. */
#ifndef RUNG_TESTS_RENDER_GRAPH_H
#define RUNG_TESTS_RENDER_GRAPH_H

#include <string.h>

#include "snapshot/view.h"

enum { CARE_WORKER, NURSE, SENIOR, NURSERY_NURSE, TEA, HYGIENE, LISTENING, N_NODES };
enum {
    FACT_NODES = 0,
    FACT_STEP = N_NODES,
    FACT_STEP_ALSO,
    FACT_OBSERVED,
    FACT_PLANNED,
    FACT_ENDED,
    FACT_NOTED,
    N_FACTS
};

static char pool[4096];
static uint32_t pool_len;
static rung_snapshot_head head;
static rung_snapshot graph;
static uint32_t lists[8], node_key[N_NODES], node_name[N_NODES], node_fact[N_NODES + 1],
    files[1];
static int8_t node_level[N_NODES];
static uint8_t node_status[N_NODES];
static rung_value values[32];
static rung_fact facts[N_FACTS];
static rung_evidence evidence[N_FACTS + 1];
static uint32_t runs[N_FACTS + 1];
static rung_source sources[2];
static rung_column columns[1];

static rung_text_id text(const char *s)
{
    uint32_t id = pool_len ? pool_len : 1; /* at 0 stands the empty one */
    memcpy(pool + id, s, strlen(s) + 1);
    pool_len = id + (uint32_t)strlen(s) + 1;
    return id;
}

static void add_fact(uint32_t at, rung_fact f, rung_evidence e, const rung_value *stated,
                     uint32_t n)
{
    f.values = at;
    f.evidence = at + 1;
    e.day_from = INT32_MIN;
    e.day_to = INT32_MAX;
    facts[at] = f;
    evidence[at + 1] = e;
    if (n)
        memcpy(values + runs[at], stated, n * sizeof *stated);
    runs[at + 1] = runs[at] + n;
}

static void add_node(uint32_t at, const char *key, const char *name, int level,
                     rung_fact_status status)
{
    node_key[at] = text(key);
    node_name[at] = text(name);
    node_level[at] = (int8_t)level;
    node_status[at] = (uint8_t)status;
    node_fact[at + 1] = at + 1;
    add_fact(at, (rung_fact){ .status = (uint8_t)status, .line = at + 2 },
             (rung_evidence){ .source = 0 }, NULL, 0);
}

static void add_facts(void)
{
    const rung_value months = { .attr = RUNG_A_MONTHS,
                                .type = RUNG_ATTR_INTEGER,
                                .integer = 24 };
    const rung_value of_many[] = {
        { .attr = RUNG_A_COUNT, .type = RUNG_ATTR_INTEGER, .integer = 7 },
        { .attr = RUNG_A_OF, .type = RUNG_ATTR_INTEGER, .integer = 14 },
    };
    const rung_value via = {
        .attr = RUNG_A_VIA, .type = RUNG_ATTR_NODES, .n = 2, .first = 0
    };
    lists[0] = NURSE;
    lists[1] = SENIOR;
    lists[2] = text("one, two");
    lists[3] = text("+three");
    add_fact(FACT_STEP, (rung_fact){ .status = RUNG_ESTABLISHED, .line = 20 },
             (rung_evidence){ .source = 0,
                              .locator = text("p. 4, figure 2"),
                              .valid_from = text("2020-01") },
             &months, 1);
    add_fact(FACT_STEP_ALSO, (rung_fact){ .status = RUNG_INFERRED, .line = 21 },
             (rung_evidence){ .source = RUNG_NONE, .note = text("joined \"by hand\"") },
             &via, 1);
    add_fact(FACT_OBSERVED, (rung_fact){ .status = RUNG_OBSERVED, .line = 22 },
             (rung_evidence){ .source = 1, .locator = text("table 3") }, of_many, 2);
    add_fact(FACT_PLANNED, (rung_fact){ .status = RUNG_PLANNED, .line = 23 },
             (rung_evidence){ .source = 1 }, NULL, 0);
    add_fact(FACT_ENDED, (rung_fact){ .status = RUNG_ENDED, .line = 24 },
             (rung_evidence){ .source = 0 }, NULL, 0);
    add_fact(FACT_NOTED, (rung_fact){ .status = RUNG_POTENTIAL, .line = 25 },
             (rung_evidence){
                 .source = 1, .locator = text("p. 9"), .note = text("if it is funded") },
             NULL, 0);
}

static int make_graph(void **state)
{
    (void)state;
    add_node(CARE_WORKER, "care-worker", "Care worker", 1, RUNG_ESTABLISHED);
    add_node(NURSE, "nurse", "Nurse (learning disability), adult|child", 5,
             RUNG_ESTABLISHED);
    add_node(SENIOR, "senior-care-worker", "Senior care worker", -1, RUNG_POTENTIAL);
    add_node(NURSERY_NURSE, "nursery-nurse", "Nursery nurse\033[31m", -1,
             RUNG_ESTABLISHED);
    add_node(TEA, "tea", "=SUM(\"tea\")", -1, RUNG_ESTABLISHED);
    add_node(HYGIENE, "hygiene", "Cafe\u0301 hygiene \u4ecb\u8b77\u8077\u54e1", -1,
             RUNG_ESTABLISHED);
    add_node(LISTENING, "listening", "Listening_*well*", -1, RUNG_INFERRED);
    for (unsigned k = 0; k <= RUNG_N_KINDS; k++)
        head.kind_start[k] = k <= RUNG_ROLE ? 0 : k <= RUNG_COMPETENCY ? TEA : N_NODES;
    evidence[0] = (rung_evidence){ .source = RUNG_NONE,
                                   .day_from = INT32_MIN,
                                   .day_to = INT32_MAX };
    sources[0] = (rung_source){ .id = text("pathway-2019"),
                                .title = text("The pathway, a poster for schools"),
                                .date = text("2019-05") };
    sources[1] =
        (rung_source){ .id = text("cohort"), .title = text("What the cohort did") };
    columns[0] = (rung_column){ .name = text("pay_band"), .type = RUNG_ATTR_TEXT };
    files[0] = text("progresses-to.csv");
    add_facts();
    memset(head.digest, 'd', 4);
    head.n_nodes = N_NODES;
    head.n_facts = N_FACTS;
    head.graph = text("care");
    head.graph_version = text("1.0");
    head.sections[RUNG_SECTION_sources].count = RUNG_COUNT_OF(sources);
    head.sections[RUNG_SECTION_columns].count = RUNG_COUNT_OF(columns);
    graph = (rung_snapshot){
        .head = &head,
        .pool = pool,
        .lists = lists,
        .values = values,
        .runs = runs,
        .evidence = evidence,
        .facts = facts,
        .sources = sources,
        .columns = columns,
        .files = files,
        .node_key = node_key,
        .node_name = node_name,
        .node_fact = node_fact,
        .node_status = node_status,
        .node_level = node_level,
    };
    return 0;
}

#endif
