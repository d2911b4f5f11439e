/* world.h -- random graphs as plain rows: what the property tests ask about, and what the
 * oracle reads.
 *
 * A world is rows as a graph package would state them, with nothing worked out. `world_open`
 * puts them through the assembly and the builder and opens the block untrusted; `oracle.h`
 * answers from the same rows by plain loops. Everything follows from the seed. */
#ifndef TESTS_SUPPORT_WORLD_H
#define TESTS_SUPPORT_WORLD_H

#include <limits.h>
#include <stdbool.h>
#include <stdint.h>

#include "snapshot/snapshot.h"
#include "source/records.h"

#define WORLD_NODES 2048
#define ABSENT INT_MIN

/* Random numbers: splitmix64. */
typedef struct dice {
    uint64_t state;
} dice;
uint64_t dice_roll(dice *d);
int dice_below(dice *d, int n);          /* 0..n-1 */
int dice_range(dice *d, int lo, int hi); /* lo..hi */
bool dice_chance(dice *d, int percent);

typedef struct world_node {
    rung_kind kind;
    char key[24];
} world_node;

/* One row of one table. What is absent is ABSENT, NULL or 0 long. Texts are literals. */
typedef struct world_row {
    unsigned table;
    int from, to; /* indices into nodes; `to` is -1 in a node row */
    rung_fact_status status;
    int line; /* unique in the world: tells in an answer which row is meant; 0 for a row
                 of no source */
    char valid_from[12], valid_to[12];
    int since,
        until; /* the same as yyyymmdd, first and last day; 0 and INT_MAX are open */
    const char *name, *note;
    const char *aliases[2], *codes[2];
    int n_aliases, n_codes;
    int level, level_from, level_to, months, mandatory, position;
    const char *sector, *importance, *verdict, *match, *alternative, *need, *group;
    int min_age, max_age;
    const char *dbs, *registration, *driving_licence, *vaccination, *employer_sector,
        *condition;
    int via[3], n_via;
} world_row;

typedef struct world {
    uint64_t seed;
    world_node nodes[WORLD_NODES]; /* by kind, then key: ids of the snapshot */
    int n_nodes, kind_start[RUNG_N_KINDS + 1];
    world_row *rows; /* by table, from, to, and then in the order of the file */
    int n_rows, cap_rows;
} world;

/* How large, and how wild. */
typedef struct world_plan {
    int most[RUNG_N_KINDS]; /* nodes of a kind: 0..most, or exactly most when `exact` */
    bool exact;
    int links[RUNG_N_RELATIONS]; /* links tried of a relation: 0..n, or n */
    int another;                 /* per cent: one more row for a link or node */
    int plain;                   /* per cent of rows that are established */
    int dated;                   /* per cent of rows with dates */
    int conditions;              /* per cent of rows with a condition */
} world_plan;

/* A small world of all kinds and relations; every seed another mixture. */
world *world_small(uint64_t seed);
/* A few roles with many links between them: routes of one length by the dozen. */
world *world_dense(uint64_t seed);
/* A world of `roles` roles and the progression between them, `links` links in all, with
 * months and requirements. */
world *world_of_roles(uint64_t seed, int roles, int links);
world *world_planned(uint64_t seed, const world_plan *plan);
void world_free(world *w);

/* Names as sources write them, and the same folded. */
typedef struct world_name {
    const char *shown, *folded;
} world_name;
extern const world_name world_names[];
extern const int world_n_names;

/* Gives the rows of nodes names, aliases and codes, few enough that they meet. */
void world_give_names(world *w, dice *d);

/* The records of w; rows of different links and nodes come in an order that `shuffle`
 * picks. Status as the assembly's. */
rung_status world_records(const world *w, uint64_t shuffle, rung_records *out,
                          rung_error *err);

/* The same built and opened with its proof; fails the test when that is not possible. */
rung_snapshot *world_open(const world *w, uint64_t shuffle);

/* Rows of `table` that start at node `from`: [*begin, *end). */
void world_rows_from(const world *w, unsigned table, int from, int *begin, int *end);

/* `kind:key` of a node, in one of a few turning buffers; the node with that id, or -1. */
const char *world_id(const world *w, int node);
int world_find(const world *w, const char *id);

/* Index of the row that stands in this line, or -1. */
int world_row_at(const world *w, int line);

/* A node of one of these kinds, or -1 when there is none. */
int world_pick(const world *w, dice *d, rung_kinds kinds);

#endif
