/* suppose.h -- a world as it would be without some of its nodes and with some links more:
 * what an overlay has to answer like. */
#ifndef TESTS_SUPPORT_SUPPOSE_H
#define TESTS_SUPPORT_SUPPOSE_H

#include "support/oracle.h"

#define SUPPOSED_MOST 32
#define SUPPOSED_ANY 4 /* of nodes, and of links, that suppose_anything takes */

typedef struct supposed_link {
    rung_relation relation;
    int from, to;
} supposed_link;

/* Indices are those of the world before. */
typedef struct supposed {
    int without[SUPPOSED_MOST];
    int n_without;
    supposed_link with[SUPPOSED_MOST];
    int n_with;
} supposed;

/* Something to suppose in this view: nodes of any kind; links between nodes that are
 * there and stay, some of them links that the world has already, none a planned one. */
supposed suppose_anything(const world *w, const oracle_view *v, dice *d);

/* The world without the rows of those nodes and all that names them, and with a row more
 * for each link, last in its file. Free with world_free. */
world *suppose_world(const world *w, const supposed *s);

#endif
