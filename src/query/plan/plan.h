/* plan.h -- learners, settings and blocks as numbers: what the parts of `plan rotation`
 * share.
 *
 * input.c reads the tables (row.c their cells), scope.c asks the graph who may go where
 * and what is practised there, greedy.c makes a first plan, search.c a best one (through
 * milp.c), conflict.c says why there is none; tell.c and why.c fill the answer,
 * result.c puts it into words. All lie in the task's arena. */
#ifndef RUNG_QUERY_PLAN_H
#define RUNG_QUERY_PLAN_H

#include "core/bits.h"
#include "query/conditions.h"
#include "query/parts.h"
#include "query/plan/milp.h"

#define PLAN_LEARNERS 1000u
#define PLAN_SETTINGS 1000u
#define PLAN_BLOCKS 60u
#define PLAN_UNITS 1000u
#define PLAN_CHOICES 400000u /* learners * settings * blocks */
#define PLAN_MOST 10         /* plans of one answer */
#define PLAN_AGE_MOST 130

/* ---- the question ---- */

typedef struct plan_args {
    uint8_t what;
    rung_node programme, of;
    rung_sheet *learners, *settings, *blocks, *timetable, *travel;
    rung_node_list independent;
    rung_text_list relax;
    uint8_t variety, by;
    rung_int plans, budget;
} plan_args;

enum { PLAN_BY_HOST, PLAN_BY_TYPE, PLAN_BY_SECTOR };
enum { PLAN_BLOCK_BY_BLOCK, PLAN_LEARNER_BY_LEARNER };

/* ---- rules ---- */

/* X(ENUM, word, what it says) in the order in which they are named. A rule holds in
 * instances: of a learner, of a learner at a setting, of a limit in a block. */
#define PLAN_RULE_MAP(X)                                                                 \
    X(FIRST, "employer-first", "the first block is with the learner's employer")         \
    X(LAST, "independent-last",                                                          \
      "the last block is with a private, voluntary or independent host")                 \
    X(CAPACITY, "capacity",                                                              \
      "no host or setting has more learners at one time than it "                        \
      "takes")                                                                           \
    X(REPEAT, "no-repeat", "nobody goes to the same setting twice")                      \
    X(AGE, "age", "the age that a host or setting asks for is reached on the first day") \
    X(CONDITIONS, "conditions",                                                          \
      "nobody goes where another condition, or the learners' "                           \
      "table, bars it")

typedef enum plan_rule {
#define X(name, word, help) PLAN_##name,
    PLAN_RULE_MAP(X)
#undef X
        PLAN_N_RULES
} plan_rule;

#define PLAN_RULE_BIT(r) ((uint8_t)(1u << (r)))

/* ---- the model ---- */

typedef struct plan_learner {
    const char *label, *cohort, *zone;
    uint32_t cohort_at; /* index into cohorts */
    uint32_t line;
    rung_node employer;
    rung_learner who; /* `age` on the first day of the first block */
    rung_node_list held, units, barred;
} plan_learner;

typedef struct plan_setting {
    rung_node node;
    rung_fact_ref evidence; /* by which the programme places there */
    rung_node_list hosts;
    bool hosts_said;         /* by the settings' table; else the graph says */
    int8_t says_independent; /* of the settings' table; -1: the graph says */
    bool independent;        /* every host is */
    bool host_inferred;      /* of the graph: which host it is, is our reading */
    int64_t min_age;         /* of the settings' table; RUNG_NO_INT: the graph says */
    const char *type;        /* of the settings' table; NULL: the graph says */
    uint32_t kind;           /* for variety: its number; RUNG_NONE unknown */
} plan_setting;

/* How many a host or a setting takes at one time. */
typedef struct plan_limit {
    rung_node node;
    int64_t *most;      /* per block; INT64_MAX none */
    int64_t *least;     /* per block: the fewest it takes at any moment of it */
    uint8_t *said;      /* per block: by the table for all blocks (1), for this one (2) */
    uint32_t *settings; /* those it counts */
    uint32_t n_settings;
    rung_fact_ref evidence;
} plan_limit;

/* The days of a block for a cohort. */
typedef struct plan_run {
    int32_t first, end; /* day numbers; end is behind it */
    int64_t weeks; /* its length as said; RUNG_NO_INT: nobody says, or no whole one */
    bool there;    /* this cohort has the block */
} plan_run;

typedef struct plan_unit {
    rung_node node;
    rung_fact_ref mandatory; /* what says that everyone takes it; absent: nobody has to */
} plan_unit;

#define PLAN_NEVER UINT32_MAX

typedef struct plan {
    rung_task *t;
    const rung_view *v;
    const plan_args *a;
    rung_error *err;
    uint64_t steps;     /* budget left */
    rung_arena scratch; /* of one programme at a time */

    plan_learner *learners;
    plan_setting *settings;
    plan_unit *units;
    plan_limit *limits;
    const char **cohorts;
    int64_t *block_number; /* sorted */
    uint32_t n_learners, n_settings, n_units, n_limits, n_cohorts, n_blocks;
    uint32_t n_kinds;
    bool dated;         /* every block says when it starts */
    bool half_dated;    /* some do, and some do not */
    bool timetabled;    /* there is a timetable */
    plan_run *runs;     /* cohort * n_blocks + block */
    uint32_t *moments;  /* per moment and cohort: the block under way, or PLAN_NEVER */
    uint32_t n_moments; /* at which somewhere a block begins */
    uint32_t *taught;   /* cohort * PLAN_UNITS + unit: block; PLAN_NEVER not in it */
    int64_t *travel;    /* learner * n_settings + setting: minutes; < 0 not stated */
    int64_t travel_most;

    uint32_t words;   /* of a set of units */
    uint64_t *cover;  /* a set for each learner and setting: plan_cover */
    uint64_t *want;   /* a set for each learner and block: plan_want */
    uint64_t *wanted; /* learner * words */
    uint8_t *bars;    /* choice: PLAN_RULE_BITs that speak against it */
    uint8_t *on;      /* instance: 0 given up */
    uint32_t n_instances;
} plan;

/* One choice of (learner, block, setting). */
static inline size_t plan_choice(const plan *p, uint32_t l, uint32_t b, uint32_t s)
{
    return ((size_t)l * p->n_blocks + b) * p->n_settings + s;
}

/* Where an instance of a rule stands in `on`. s: of AGE and CONDITIONS; of CAPACITY `l`
 * is the limit and `s` the block. */
static inline uint32_t plan_instance(const plan *p, plan_rule r, uint32_t l, uint32_t s)
{
    uint32_t n = p->n_learners, pairs = n * p->n_settings;
    switch (r) {
    case PLAN_FIRST: return l;
    case PLAN_LAST: return n + l;
    case PLAN_REPEAT: return 2 * n + l;
    case PLAN_AGE: return 3 * n + l * p->n_settings + s;
    case PLAN_CONDITIONS: return 3 * n + pairs + l * p->n_settings + s;
    default: return 3 * n + 2 * pairs + l * p->n_blocks + s;
    }
}

/* The instance that rule `r` is for one choice; not for CAPACITY. */
static inline uint32_t plan_instance_at(const plan *p, plan_rule r, uint32_t l,
                                        uint32_t s)
{
    return plan_instance(p, r, l, r == PLAN_AGE || r == PLAN_CONDITIONS ? s : 0);
}

static inline uint32_t plan_run_at(const plan *p, uint32_t l, uint32_t b)
{
    return p->learners[l].cohort_at * p->n_blocks + b;
}

static inline bool plan_has_block(const plan *p, uint32_t l, uint32_t b)
{
    return p->runs[plan_run_at(p, l, b)].there;
}

/* The first block that a learner has. Each cohort has one. */
static inline uint32_t plan_first_block(const plan *p, uint32_t l)
{
    uint32_t b = 0;
    while (!plan_has_block(p, l, b))
        b++;
    return b;
}

/* Per cohort the block that it is in at a moment, or PLAN_NEVER. */
static inline const uint32_t *plan_under_way(const plan *p, uint32_t moment)
{
    return p->moments + (size_t)moment * p->n_cohorts;
}

/* The units practised at setting s, and those wanted and taught by block b, of learner l. */
static inline uint64_t *plan_cover(const plan *p, uint32_t l, uint32_t s)
{
    return p->cover + ((size_t)l * p->n_settings + s) * p->words;
}
static inline uint64_t *plan_want(const plan *p, uint32_t l, uint32_t b)
{
    return p->want + ((size_t)l * p->n_blocks + b) * p->words;
}

/* What an instance is about, the other way round. */
typedef struct plan_about {
    plan_rule rule;
    uint32_t learner, setting, limit, block; /* RUNG_NONE: not of this rule */
} plan_about;
plan_about plan_about_of(const plan *p, uint32_t instance);

/* True when no rule that is on (in `on`) bars the choice by itself. */
bool plan_allows(const plan *p, const uint8_t *on, uint32_t l, uint32_t b, uint32_t s);

/* ---- plans ---- */

typedef struct plan_score {
    int64_t practised, variety, travel;
} plan_score;

/* A setting for every learner and block; PLAN_NEVER where the learner has none. */
typedef struct plan_made {
    uint32_t *at; /* learner * n_blocks + block */
    plan_score score;
} plan_made;

plan_score plan_score_of(const plan *p, const uint32_t *at);
/* Minutes of one journey; one that is not stated counts as the longest that is. */
int64_t plan_minutes(const plan *p, uint32_t l, uint32_t s);
static inline size_t plan_slots(const plan *p)
{
    return (size_t)p->n_learners * p->n_blocks;
}

/* ---- the parts ---- */

rung_status plan_read(plan *p); /* the tables */
/* The number of a unit, which it gets when it has none. */
rung_status plan_put_unit(plan *p, rung_node n, uint32_t *out);
/* The limit of a host or setting, a new one without any number; NULL: no memory. */
plan_limit *plan_limit_of(plan *p, rung_node n);
rung_status plan_scope(plan *p); /* what the graph says to them */
/* Gives up what `relax` names. Fails: BAD_ARGUMENT (no such rule or nothing it names). */
rung_status plan_relax(plan *p);

const char *plan_rule_word(plan_rule r);
bool plan_is_host(const plan_setting *s, rung_node n);
/* The ages that a learner can have on the first day of a block, 0 to PLAN_AGE_MOST;
 * false: not known. */
bool plan_age_at(const plan *p, uint32_t l, uint32_t b, int64_t *youngest,
                 int64_t *oldest);
/* Someone of whom nothing but the age is known; what is known of a learner but the age. */
rung_learner plan_of_age(int64_t age);
rung_learner plan_ageless(const plan_learner *l);
/* What stands in the way of someone at a setting. */
rung_status plan_ask(plan *p, const rung_learner *who, uint32_t s, rung_conditions *out);

/* How many a limit takes at a moment: the fewest that a block under way says. */
int64_t plan_places_at(const plan *p, const plan_limit *k, uint32_t moment);

/* A plan that keeps `on`, by seating one after another; false when it finds none, which
 * does not mean that there is none. */
bool plan_greedy(plan *p, const uint8_t *on, uint32_t *at);
/* Betters it by exchanges until none helps. */
void plan_improve(plan *p, const uint8_t *on, uint32_t *at);

/* What is known of one goal: `best` reached, no plan that is as good in the goals before
 * it does better than `bound`. */
typedef struct plan_goal {
    int64_t first, best, bound; /* `first`: of the greedy plan; RUNG_NO_INT: none */
    bool proven, known;         /* known: `bound` is one */
} plan_goal;
#define PLAN_GOALS 3

typedef enum plan_verdict { PLAN_FOUND, PLAN_NONE, PLAN_UNKNOWN } plan_verdict;

typedef struct plan_found {
    plan_verdict verdict;
    plan_made made[PLAN_MOST];
    uint32_t n;
    bool all; /* there are no further plans as good */
    plan_goal goals[PLAN_GOALS];
} plan_found;

rung_status plan_search(plan *p, plan_found *out);

/* Whether some plan keeps `on`, and one in `at`. */
rung_status plan_feasible(plan *p, const uint8_t *on, uint32_t *at, plan_verdict *out);

/* Instances, by number. */
typedef struct plan_set {
    uint32_t *items;
    uint32_t n;
} plan_set;

/* Why there is no plan. */
typedef struct plan_why {
    plan_set conflict;   /* cannot hold together; each of them is needed for that */
    uint8_t rules;       /* PLAN_RULE_BITs of it */
    bool smallest;       /* no conflict is of fewer rules */
    bool minimal;        /* none of `conflict` could be left out */
    plan_set relaxation; /* the fewest that have to be given up */
    bool cheapest;       /* proven */
    uint32_t *at;        /* the plan that then holds */
} plan_why;
rung_status plan_explain(plan *p, plan_why *out);

/* ---- programmes, for search.c and conflict.c ---- */

/* The choices as columns; PLAN_NEVER where a choice is not open. */
typedef struct plan_model {
    rung_milp m;
    plan *p;
    const uint8_t *on;
    uint32_t *x;
} plan_model;
/* Begins one in the scratch arena, which holds one at a time: a column for each choice
 * that `on` allows, all rules that are on, and one setting for each learner and block.
 * False: some learner has no choice in some block, or memory ended (m.failed). */
bool plan_model_begin(plan *p, const uint8_t *on, plan_model *out);
/* True, with m.failed set, when one that is being made has to end: its memory has, or its
 * time. plan_fail_model says which. */
bool plan_model_ends(plan_model *d);
rung_status plan_fail_model(plan *p);
/* The plan that a solution is. */
void plan_take(const plan_model *d, const double *x, uint32_t *at);
rung_status plan_fail_memory(plan *p);
/* Time is up or someone asked to stop: fail with rung_task_gave_up. */
static inline bool plan_is_over(const plan *p)
{
    return rung_task_stopped(p->t) || rung_task_late(p->t);
}

/* ---- the answer ---- */

extern const rung_shape plan_result_shape;
rung_status plan_tell(plan *p, const plan_found *found, const plan_why *why,
                      void *result);
void plan_say(const rung_view *v, const void *result, rung_sink *out);

/* The columns of the tables. */
#define PLAN_LEARNER_COLUMNS 14
#define PLAN_SETTING_COLUMNS 8
#define PLAN_BLOCK_COLUMNS 4
#define PLAN_TIMETABLE_COLUMNS 3
#define PLAN_TRAVEL_COLUMNS 3
extern const rung_sheet_column plan_learner_columns[PLAN_LEARNER_COLUMNS],
    plan_setting_columns[PLAN_SETTING_COLUMNS], plan_block_columns[PLAN_BLOCK_COLUMNS],
    plan_timetable_columns[PLAN_TIMETABLE_COLUMNS],
    plan_travel_columns[PLAN_TRAVEL_COLUMNS];

#endif
