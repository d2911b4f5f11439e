/* graph_lib.c -- igraph, kept to the calls that were found sound on bad days, create and
 * connected components (tests/lint.py has the list), with ids that are roles of the
 * graph: of an id beyond those it would make a vertex, and say nothing. */
#include "builder/graph_lib.h"

#include <assert.h>
#include <igraph/igraph.h>

#include "snapshot/view.h"

static void no_warning(const char *reason, const char *file, int line)
{
    (void)reason, (void)file, (void)line;
}

static rung_status fail_igraph(igraph_error_t code, rung_error *err)
{
    return code == IGRAPH_ENOMEM
               ? rung_fail(err, RUNG_NO_MEMORY, "out of memory")
               : rung_fail(err, RUNG_INTERNAL, "igraph: %s", igraph_strerror(code));
}

static igraph_error_t put_links(const rung_snapshot *g, igraph_vector_int_t *edges)
{
    rung_view v = rung_view_of(g, 0, NULL);
    for (uint32_t role = 0; role < g->head->kind_start[RUNG_ROLE + 1]; role++)
        for (rung_links it = rung_links_out(&v, RUNG_PROGRESSES_TO, (rung_node){ role });
             rung_links_next(&it);) {
            assert(it.link.to.id < g->head->kind_start[RUNG_ROLE + 1]);
            igraph_error_t e = igraph_vector_int_push_back(edges, role);
            if (!e)
                e = igraph_vector_int_push_back(edges, it.link.to.id);
            if (e)
                return e;
        }
    return IGRAPH_SUCCESS;
}

static igraph_error_t components(const rung_snapshot *g, igraph_vector_int_t *edges,
                                 igraph_vector_int_t *membership, igraph_integer_t *n)
{
    igraph_t graph;
    igraph_error_t e = put_links(g, edges);
    if (!e)
        e = igraph_create(&graph, edges, g->head->kind_start[RUNG_ROLE + 1],
                          IGRAPH_DIRECTED);
    if (e)
        return e;
    e = igraph_connected_components(&graph, membership, NULL, n, IGRAPH_WEAK);
    igraph_destroy(&graph);
    return e;
}

static rung_status role_components(const rung_snapshot *g, uint32_t *of, uint32_t *n,
                                   rung_error *err)
{
    *n = 0;
    if (g->head->kind_start[RUNG_ROLE + 1] == 0)
        return RUNG_OK;
    igraph_vector_int_t edges, membership;
    igraph_error_t e = igraph_vector_int_init(&edges, 0);
    if (e)
        return fail_igraph(e, err);
    e = igraph_vector_int_init(&membership, 0);
    if (!e) {
        igraph_integer_t count = 0;
        e = components(g, &edges, &membership, &count);
        for (uint32_t i = 0; !e && i < g->head->kind_start[RUNG_ROLE + 1]; i++)
            of[i] = (uint32_t)VECTOR(membership)[i];
        *n = (uint32_t)count;
        igraph_vector_int_destroy(&membership);
    }
    igraph_vector_int_destroy(&edges);
    return e ? fail_igraph(e, err) : RUNG_OK;
}

/* Left to itself igraph ends the process at an error and prints warnings. Its handlers
 * are the whole program's, so they are put back. */
rung_status rung_role_components(const rung_snapshot *g, uint32_t *of, uint32_t *n,
                                 rung_error *err)
{
    igraph_error_handler_t *error = igraph_set_error_handler(igraph_error_handler_ignore);
    igraph_warning_handler_t *warning = igraph_set_warning_handler(no_warning);
    rung_status s = role_components(g, of, n, err);
    igraph_set_error_handler(error);
    igraph_set_warning_handler(warning);
    return s;
}
