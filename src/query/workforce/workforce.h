/* workforce.h -- the parts of the workforce question: what is wanted, who is there, and
 * what may be said of them.
 *
 *   demand    posts wanted of roles at sites, what those roles need, which units teach it
 *   staff     rows, streamed: how many work as what where, and what they hold besides
 *   groups    people of one role: whole, or rounded, or not shown
 *
 * Privacy, as docs/workforce.md explains it. A cell is the people of one role at one
 * site. One smaller than the threshold is not shown. A group is the people of one role:
 * its cells that are shown, and the small ones together where their sum leaves each of
 * them anything from none to threshold - 1. Roles without a group make one group of
 * people of other roles by the same rule. Whoever is in no group is counted nowhere.
 * Everything else is a sum over groups: of a group either all count, because their role
 * says so, or the number that counts, rounded down to a multiple of the threshold and
 * never nearer to all of them than threshold - 1. */
#ifndef RUNG_QUERY_WORKFORCE_H
#define RUNG_QUERY_WORKFORCE_H

#include "core/bits.h"
#include "query/workforce/memo.h"
#include "query/parts.h"

#define RUNG_WF_NEAR 4           /* missing none, at most one, two, three */
#define RUNG_WF_CELLS (1u << 21) /* most sites * roles of the graph */

/* ---- what is wanted ---- */

typedef struct rung_wf_post {
    uint32_t site; /* index into sites */
    rung_node role;
    uint64_t wanted;
} rung_wf_post;

/* Where a competency of a class is needed: by which wanted role, as which of its needs. */
typedef struct rung_wf_use {
    uint32_t role, place;
} rung_wf_use;

/* A unit that teaches something a wanted role needs. */
typedef struct rung_wf_pair {
    uint32_t role; /* index into roles */
    rung_node unit;
    const uint64_t *teaches; /* a bit a need of the role */
} rung_wf_pair;

typedef struct rung_wf_demand {
    const char **sites, **folded; /* as written first, and folded; [0] NULL: any that the
                                     demand does not name */
    uint32_t n_sites;
    uint32_t *by_name;   /* sites from 1 on, by folded name */
    uint32_t only;       /* the site asked about, or RUNG_NONE */
    rung_wf_post *posts; /* by site, then role */
    uint32_t n_posts;

    rung_node *roles; /* wanted anywhere, by id */
    uint32_t n_roles;
    rung_ids *needs; /* E of each */
    uint32_t *word; /* where the bits of its needs begin in a row of words; n_roles + 1 */
    const uint32_t *class_of;
    uint32_t first, end; /* ids of competencies */
    uint32_t *use_start; /* by class less `first`; one more as the end */
    rung_wf_use *uses;
    uint32_t *classes; /* classes needed, by id */
    uint32_t n_classes;
    uint32_t *place;      /* of a class less `first`: 1 + index into classes, or 0 */
    rung_wf_pair *pairs;  /* by role, then unit */
    uint32_t *pair_start; /* n_roles + 1 */
    uint32_t n_pairs;
} rung_wf_demand;

/* Reads the sheet to its end and works out the rest. `site`: folded name of the only site
 * asked about, or NULL. Fails: BAD_ARGUMENT (a role not in the graph, no number, no such
 * site, nothing wanted; with the line), TOO_LARGE, NO_MEMORY, what the sheet fails with. */
rung_status rung_wf_demand_read(rung_task *t, const rung_view *v, rung_sheet *sheet,
                                const char *site, rung_wf_demand *out, rung_error *err);

/* The site of this folded name; 0 when the demand does not name it. */
uint32_t rung_wf_site(const rung_wf_demand *d, const char *folded);

/* Index into d->roles, or RUNG_NONE. */
uint32_t rung_wf_role(const rung_wf_demand *d, rung_node role);

/* ---- who is there ---- */

typedef enum rung_wf_staff_column {
    RUNG_WF_ROLE,
    RUNG_WF_SITE,
    RUNG_WF_UNITS,
    RUNG_WF_QUALIFICATIONS,
    RUNG_WF_COMPETENCIES,
    RUNG_WF_N_COLUMNS
} rung_wf_staff_column;
extern const rung_sheet_column rung_wf_staff_columns[RUNG_WF_N_COLUMNS];
extern const rung_sheet_column rung_wf_demand_columns[3];

/* What was not understood: where, never what. */
typedef struct rung_wf_problem {
    uint32_t line;
    const char *column, *problem;
} rung_wf_problem;
#define RUNG_WF_PROBLEMS 10 /* told with their line */

/* Someone in a cell that is still too small to be shown, and what they hold besides their
 * role. */
typedef struct rung_wf_waiting rung_wf_waiting;
struct rung_wf_waiting {
    rung_wf_waiting *next;
    uint32_t n, held[];
};

typedef struct rung_wf_cell {
    uint64_t n;
    rung_wf_waiting *waiting; /* those of them who hold more than their role */
} rung_wf_cell;

/* Sums of a group; which of its people do not count whole. */
typedef struct rung_wf_group {
    uint64_t size;         /* 0: there is no such group */
    const uint64_t *lacks; /* needs of the wanted roles that its role does not give */
    uint64_t *holds;       /* by class wanted: hold one that the role does not give */
    uint64_t *near;        /* by role wanted, RUNG_WF_NEAR each: miss at most so many */
    uint64_t *then;        /* by pair: miss something, and nothing that the unit lacks */
} rung_wf_group;

typedef struct rung_wf_staff {
    rung_task *t;
    const rung_view *v;
    const rung_wf_demand *d;
    uint64_t threshold;
    rung_error *err;

    uint32_t first_role, n_roles; /* of the graph */
    rung_wf_cell *cells;          /* site by site */
    rung_wf_group *groups;        /* by role; one more: people of other roles */
    rung_ids *gives;              /* by node, once asked */
    rung_memo memo;

    struct rung_wf_profile *profiles; /* role and things held, each once, how often */
    uint32_t n_profiles;
    uint32_t *slots; /* 1 + index, by hash */
    uint32_t *held;  /* lists of all profiles */
    uint32_t n_held;

    uint64_t *got; /* scratch, zero between: a row of words */
    uint32_t *touched_roles, *touched_classes, *misses;
    uint32_t *besides; /* room for what one row holds and one more */

    uint64_t rows, left_out, ignored; /* read; without a role; words not understood */
    rung_wf_problem problems[RUNG_WF_PROBLEMS];
    uint32_t n_problems;
} rung_wf_staff;

/* Reads all rows. Memory follows the graph, the demand and the threshold, not the rows.
 * `strict`: the first word not understood fails. Fails: BAD_ARGUMENT, TOO_LARGE,
 * NO_MEMORY, TIMEOUT, what the sheet fails with. */
rung_status rung_wf_staff_read(rung_wf_staff *s, rung_sheet *sheet, bool strict);

/* Adds `weight` people of a group who hold these things besides. Fails: NO_MEMORY. */
rung_status rung_wf_add(rung_wf_staff *s, uint32_t group, rung_node own,
                        const uint32_t *held, uint32_t n, uint64_t weight);

/* ---- what may be said ---- */

/* Makes the groups once all rows are read. Fails: NO_MEMORY, TIMEOUT. */
rung_status rung_wf_settle(rung_wf_staff *s);

/* People in groups; of them those working as wanted role q. */
uint64_t rung_wf_counted(const rung_wf_staff *s);
uint64_t rung_wf_in_post(const rung_wf_staff *s, uint32_t q);
/* True when the count of role q leaves out cells that are not shown. */
bool rung_wf_partly(const rung_wf_staff *s, uint32_t q);
/* How many of a cell, or RUNG_NO_INT when that is not shown. */
int64_t rung_wf_cell_shown(const rung_wf_staff *s, uint32_t site, rung_node role);

/* At least so many who do not work as q miss at most k of what it needs. */
uint64_t rung_wf_near(const rung_wf_staff *s, uint32_t q, uint32_t k);
/* ... would miss nothing once they held the unit of pair p. */
uint64_t rung_wf_then(const rung_wf_staff *s, uint32_t p);
/* At least so many hold a competency of this wanted class; *few: whether fewer than the
 * threshold do, absent among so few people that it may not be said. */
uint64_t rung_wf_holds(const rung_wf_staff *s, uint32_t c, rung_flag *few);

#endif
