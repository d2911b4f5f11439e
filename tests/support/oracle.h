/* oracle.h -- INTERFACE sections 1 and 2 once more, over the plain rows of a world: sets
 * and loops, nothing stored.
 *
 * Shares no code with src/snapshot or src/query beyond the words for kinds and relations.
 * Slow on purpose. */
#ifndef TESTS_SUPPORT_ORACLE_H
#define TESTS_SUPPORT_ORACLE_H

#include "support/world.h"

/* Which facts take part. */
typedef struct oracle_view {
    const world *w;
    unsigned statuses; /* bit a status; 0: the default */
    int day;           /* yyyymmdd; 0: none */
    bool everything;   /* neither keeps a row out */
} oracle_view;

/* Facts of one link that take part, best first. None: there is no such link. */
#define ORACLE_FACTS 64
typedef struct oracle_link {
    int from, to;
    const world_row *rows[ORACLE_FACTS];
    int n;
} oracle_link;

typedef struct oracle_set {
    unsigned char in[WORLD_NODES];
} oracle_set;

bool oracle_has(const oracle_view *v, int node);
bool oracle_find(const oracle_view *v, rung_relation relation, int from, int to,
                 oracle_link *out);

/* Keeps of a link's facts those that take part in v; false when none does. */
bool oracle_narrow(const oracle_view *v, oracle_link *l);

/* Every link of a relation, by from and then to: for (int at = 0; oracle_each(v,
 * relation, &at, &l);) */
bool oracle_each(const oracle_view *v, rung_relation relation, int *at, oracle_link *out);
/* Those out of one node, by to: `at` begins at 0. */
bool oracle_each_from(const oracle_view *v, rung_relation relation, int from, int *at,
                      oracle_link *out);

/* What the facts of the best status say, the first that says it: ABSENT or NULL when none does. */
int oracle_link_months_stated(const oracle_link *l);
const char *oracle_verdict(const oracle_link *l); /* covers or cannot */
const char *oracle_need(const oracle_link *l);    /* must, usual or may */
const char *oracle_match(const oracle_link *l);
const char *oracle_group(const oracle_link *l);
const char *oracle_alternative(const oracle_link *l);
bool oracle_mandatory(const oracle_link *l);
bool oracle_essential(const oracle_link *l);
/* The row that says what the link goes through, or NULL. */
const world_row *oracle_via(const oracle_link *l);

/* What the rows of a node say, best status first. */
int oracle_level(const oracle_view *v, int node);
bool oracle_at_level(const oracle_view *v, int node, int level);
const char *oracle_sector(const oracle_view *v, int node);
int oracle_node_months(const oracle_view *v, int node);
/* Its best row that takes part. */
const world_row *oracle_best_row(const oracle_view *v, int node);

/* D of a unit, K of what teaches and of a setting, E of a role, itself of a competency. */
void oracle_gives(const oracle_view *v, int node, oracle_set *out);
/* W of a role. */
void oracle_wants(const oracle_view *v, int node, oracle_set *out);
/* Adds what matches exactly, near and far. */
void oracle_close(const oracle_view *v, oracle_set *s);
/* Have: the union of what n things give, closed. */
void oracle_have(const oracle_view *v, const int *things, int n, oracle_set *out);

int oracle_count(const oracle_set *s);
int oracle_count_common(const oracle_set *a, const oracle_set *b);

/* Nodes whose units count in K of `node`: itself and whatever its awards lead to. */
void oracle_teachers(const oracle_view *v, int node, oracle_set *out);

/* The row that says that `node` gives c, or asks for it: the nearest to it, or NULL. Of
 * what teaches, itself before its units, and those before what it awards; of a setting,
 * what it covers itself, what it develops, and what says that it covers a unit. */
const world_row *oracle_reason(const oracle_view *v, int node, int c);

/* Months of a progression: stated, else the sum over what it goes through; ABSENT unknown. */
int oracle_months(const oracle_view *v, const oracle_link *l);
/* True of what is planned or potential unless the view asks for that. */
bool oracle_later(const oracle_view *v, const world_row *r);
/* True when `paths` and `reach` walk it. */
bool oracle_walks(const oracle_view *v, const oracle_link *l);

/* ---- conditions ---- */

typedef struct oracle_learner {
    bool given;
    int age;             /* ABSENT unknown */
    int born, born_last; /* yyyymmdd, 0 unknown: one day, or all between the two */
    const char *dbs, *registration, *employer_sector;
    int driving_licence, vaccinated; /* 0, 1, ABSENT */
} oracle_learner;

/* Whether something bars the learner, what, and whether something is to be checked. */
#define ORACLE_BARS 32
typedef struct oracle_asked {
    bool barred, check;
    char bars[ORACLE_BARS][48]; /* each condition that is not met, as people read it */
    int n_bars;
} oracle_asked;

void oracle_ask_node(const oracle_view *v, const oracle_learner *who, int node,
                     oracle_asked *out);
void oracle_ask_link(const oracle_view *v, const oracle_learner *who,
                     const oracle_link *l, oracle_asked *out);
/* A setting with its hosts. */
void oracle_ask_setting(const oracle_view *v, const oracle_learner *who, int setting,
                        oracle_asked *out);
/* True when a condition is stated of the link. */
bool oracle_link_asks(const oracle_link *l);
/* Entries of a node: of each one is to be held, and its conditions met. */
void oracle_ask_entries(const oracle_view *v, const oracle_learner *who, int node,
                        const int *things, int n, oracle_asked *out);
/* A step along l, or to `to` when l is NULL. */
void oracle_ask_step(const oracle_view *v, const oracle_learner *who,
                     const oracle_link *l, int to, const int *things, int n,
                     oracle_asked *out);

#endif
