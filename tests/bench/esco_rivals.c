/* esco_rivals.c -- SQLite and igraph, asked what esco.c asks the engine.
 *
 * Both are given what a good user gives them: SQLite a prepared statement, a table in the
 * order of its key and an index for the other way; igraph adjacency lists made before, and
 * vectors that are kept. They answer with ids (or costs) alone: no evidence, no filters. */
#include <stdlib.h>
#include <string.h>

#include <igraph/igraph.h>
#include <sqlite3.h>

#include "esco.h"

static const rung_snapshot *graph;
static uint32_t n_roles;

/* ---- what roles ask for ---- */

static bool essential(uint32_t link)
{
    const rung_value *v =
        rung_fact_value(graph, graph->link_fact[link], RUNG_A_IMPORTANCE);
    return !v || strcmp(rung_text_of(graph, v->text), "essential") == 0;
}

/* ---- SQLite ---- */

static sqlite3 *db;
static sqlite3_stmt *ask_gap, *ask_nearest;

static void sql(const char *text)
{
    if (sqlite3_exec(db, text, NULL, NULL, NULL))
        stop(text, sqlite3_errmsg(db));
}

static sqlite3_stmt *prepare(const char *text)
{
    sqlite3_stmt *s;
    if (sqlite3_prepare_v2(db, text, -1, &s, NULL))
        stop(text, sqlite3_errmsg(db));
    return s;
}

/* Desirable ones are 1, so that a key's order is that of the answer. */
static void fill_sqlite(void)
{
    sql("CREATE TABLE needs (role INT, desirable INT, competency INT,"
        " PRIMARY KEY (role, desirable, competency)) WITHOUT ROWID; BEGIN");
    sqlite3_stmt *s = prepare("INSERT INTO needs VALUES (?, ?, ?)");
    const uint32_t *out = rung_out_row(graph, RUNG_REQUIRES);
    for (uint32_t l = out[0]; l < out[n_roles]; l++) {
        sqlite3_bind_int(s, 1, (int)graph->link_from[l]);
        sqlite3_bind_int(s, 2, !essential(l));
        sqlite3_bind_int(s, 3, (int)graph->link_to[l]);
        sqlite3_step(s);
        sqlite3_reset(s);
    }
    sqlite3_finalize(s);
    sql("COMMIT; CREATE INDEX asked ON needs (competency, desirable, role);"
        "CREATE TABLE size (role INTEGER PRIMARY KEY, n INT);"
        "INSERT INTO size SELECT role, count(*) FROM needs WHERE NOT desirable"
        " GROUP BY role; ANALYZE");
    ask_gap = prepare("SELECT competency FROM needs AS n WHERE role = ?2 AND NOT EXISTS"
                      " (SELECT 1 FROM needs AS h WHERE h.role = ?1 AND h.desirable = 0"
                      " AND h.competency = n.competency) ORDER BY desirable, competency");
    ask_nearest = prepare(
        "SELECT n.role FROM needs AS h JOIN needs AS n ON n.competency = h.competency"
        " AND n.desirable = 0 JOIN size AS s ON s.role = n.role"
        " WHERE h.role = ?1 AND h.desirable = 0 AND n.role <> ?1 AND ?2 >= 0"
        " GROUP BY n.role ORDER BY s.n < 5, count(*) * 1.0 / s.n DESC, s.n - count(*),"
        " n.role LIMIT 10");
}

static void run(sqlite3_stmt *s, uint32_t from, uint32_t to, answer *out)
{
    sqlite3_bind_int(s, 1, (int)from);
    sqlite3_bind_int(s, 2, (int)to);
    out->n = 0;
    while (sqlite3_step(s) == SQLITE_ROW)
        out->items[out->n++] = (uint64_t)sqlite3_column_int(s, 0);
    sqlite3_reset(s);
}

void gap_sqlite(uint32_t from, uint32_t to, answer *out)
{
    run(ask_gap, from, to, out);
}

void nearest_sqlite(uint32_t from, uint32_t to, answer *out)
{
    run(ask_nearest, from, to, out);
}

/* ---- igraph ---- */

static igraph_t asks, web;        /* roles to competencies; roles and roles */
static igraph_adjlist_t lists[2]; /* essential, desirable */
static igraph_vector_int_t left, pairs, on_way, over;
static igraph_vector_int_list_t ways_on, ways_over;
static igraph_vector_t shares, months;

static void fill_asks(bool desirable, igraph_t *g)
{
    const uint32_t *out = rung_out_row(graph, RUNG_REQUIRES);
    igraph_vector_int_t edges;
    igraph_vector_int_init(&edges, 0);
    for (uint32_t l = out[0]; l < out[n_roles]; l++)
        if (essential(l) != desirable) {
            igraph_vector_int_push_back(&edges, graph->link_from[l]);
            igraph_vector_int_push_back(&edges, graph->link_to[l]);
        }
    igraph_create(g, &edges, graph->head->n_nodes, IGRAPH_DIRECTED);
    igraph_adjlist_init(g, &lists[desirable], IGRAPH_OUT, IGRAPH_LOOPS, IGRAPH_MULTIPLE);
    igraph_vector_int_destroy(&edges);
}

static void fill_web(const steps *s)
{
    igraph_vector_int_t edges;
    igraph_vector_int_init(&edges, 2 * s->n);
    igraph_vector_init(&months, s->n);
    for (uint32_t i = 0; i < s->n; i++) {
        VECTOR(edges)[2 * i] = s->items[i].a;
        VECTOR(edges)[2 * i + 1] = s->items[i].b;
        VECTOR(months)[i] = s->items[i].months;
    }
    igraph_create(&web, &edges, n_roles, IGRAPH_UNDIRECTED);
    igraph_vector_int_destroy(&edges);
}

static void fill_igraph(const steps *s)
{
    igraph_t wanted;
    fill_asks(true, &wanted);
    igraph_destroy(&wanted);
    fill_asks(false, &asks);
    fill_web(s);
    igraph_vector_int_init(&left, 0);
    igraph_vector_int_init(&pairs, 2 * n_roles);
    igraph_vector_int_init(&on_way, 0);
    igraph_vector_int_init(&over, 0);
    igraph_vector_int_list_init(&ways_on, 0);
    igraph_vector_int_list_init(&ways_over, 0);
    igraph_vector_init(&shares, 0);
}

void gap_igraph(uint32_t from, uint32_t to, answer *out)
{
    const igraph_vector_int_t *held = igraph_adjlist_get(&lists[0], from);
    out->n = 0;
    for (int i = 0; i < 2; i++) {
        igraph_vector_int_difference_sorted(igraph_adjlist_get(&lists[i], to), held,
                                            &left);
        for (igraph_integer_t k = 0; k < igraph_vector_int_size(&left); k++)
            out->items[out->n++] = (uint64_t)VECTOR(left)[k];
    }
}

/* The order of `next`, from what is in common of what is needed. */
typedef struct near {
    uint32_t role, common, needed;
} near;

static bool before(near a, near b)
{
    if ((a.needed < 5) != (b.needed < 5))
        return b.needed < 5;
    uint64_t x = (uint64_t)a.common * b.needed, y = (uint64_t)b.common * a.needed;
    if (x != y)
        return x > y;
    uint32_t p = a.needed - a.common, q = b.needed - b.common;
    return p != q ? p < q : a.role < b.role;
}

static uint32_t needs(uint32_t role)
{
    return (uint32_t)igraph_vector_int_size(igraph_adjlist_get(&lists[0], role));
}

/* igraph says what share of both is common: from that and the sizes comes how much. */
void nearest_igraph(uint32_t from, uint32_t to, answer *out)
{
    near best[BEST + 1];
    uint32_t n = 0;
    (void)to;
    for (uint32_t role = 0; role < n_roles; role++) {
        VECTOR(pairs)[2 * role] = from;
        VECTOR(pairs)[2 * role + 1] = role;
    }
    igraph_similarity_jaccard_pairs(&asks, &shares, &pairs, IGRAPH_OUT, false);
    for (uint32_t role = 0; role < n_roles; role++) {
        double j = VECTOR(shares)[role];
        if (role == from || j <= 0)
            continue;
        near one = { role, (uint32_t)(j * (needs(from) + needs(role)) / (1 + j) + 0.5),
                     needs(role) };
        uint32_t at = n;
        for (; at && before(one, best[at - 1]); at--)
            best[at] = best[at - 1];
        best[at] = one;
        n += n < BEST;
    }
    out->n = n;
    for (uint32_t i = 0; i < n; i++)
        out->items[i] = best[i].role;
}

static uint64_t months_of(const igraph_vector_int_t *way)
{
    double sum = 0;
    for (igraph_integer_t i = 0; i < igraph_vector_int_size(way); i++)
        sum += VECTOR(months)[VECTOR(*way)[i]];
    return (uint64_t)sum;
}

void route_igraph(uint32_t from, uint32_t to, answer *out)
{
    igraph_get_shortest_path_dijkstra(&web, &on_way, &over, from, to, &months,
                                      IGRAPH_ALL);
    out->n = 1;
    out->items[0] = months_of(&over);
}

void routes_igraph(uint32_t from, uint32_t to, answer *out)
{
    igraph_get_k_shortest_paths(&web, &months, &ways_on, &ways_over, ROUTES, from, to,
                                IGRAPH_ALL);
    out->n = (uint32_t)igraph_vector_int_list_size(&ways_over);
    for (uint32_t i = 0; i < out->n; i++)
        out->items[i] = months_of(igraph_vector_int_list_get_ptr(&ways_over, i));
}

void rivals_open(const rung_snapshot *g, const steps *s)
{
    graph = g;
    n_roles = g->head->kind_start[RUNG_ROLE + 1];
    if (sqlite3_open(":memory:", &db))
        stop("SQLite", "does not open");
    fill_sqlite();
    fill_igraph(s);
}

void rivals_close(void)
{
    sqlite3_finalize(ask_gap);
    sqlite3_finalize(ask_nearest);
    sqlite3_close(db);
    igraph_adjlist_destroy(&lists[0]);
    igraph_adjlist_destroy(&lists[1]);
    igraph_destroy(&asks);
    igraph_destroy(&web);
    igraph_vector_int_destroy(&left);
    igraph_vector_int_destroy(&pairs);
    igraph_vector_int_destroy(&on_way);
    igraph_vector_int_destroy(&over);
    igraph_vector_int_list_destroy(&ways_on);
    igraph_vector_int_list_destroy(&ways_over);
    igraph_vector_destroy(&shares);
    igraph_vector_destroy(&months);
}
