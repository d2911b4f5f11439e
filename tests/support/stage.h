/* stage.h -- a random world, opened, and a question asked in some view of it: what tests
 * of answers share. */
#ifndef TESTS_SUPPORT_STAGE_H
#define TESTS_SUPPORT_STAGE_H

#include "support/asking.h"
#include "support/trial.h"

#define STAGE_HELD 4 /* most things held besides the role */
#define STAGE_HOLDABLE (RUNG_ANY_KIND & ~RUNG_KIND_BIT(RUNG_ORGANISATION))

/* A world, opened, and the view that a question is asked in. */
typedef struct stage {
    world *w;
    rung_snapshot *g;
    rung_task t;
    dice d;
    oracle_view v;
    int things[STAGE_HELD + 1], n_things; /* what is held, in the order given */
    oracle_learner who;
} stage;

/* Takes the world, which follows from the seed. */
void stage_open(stage *s, world *w, uint64_t seed);
void stage_close(stage *s);

/* Opens a stage a round, and asks so many questions on each. */
void stage_repeat(uint64_t rounds, world *(*make)(uint64_t seed), int questions,
                  void (*one)(stage *));

/* A view, and someone who asks. */
void stage_pick_view(stage *s);

/* Things to hold, put to the question as `have` and added to `things`. */
void stage_ask_have(stage *s, question *q);

/* Fails unless `blocked_by` and `check` of the row are there as they must. */
void expect_asked(const json_t *row, const oracle_asked *asked);

/* Fails unless `see_also` is what matches one or the other. */
void expect_see_also(const stage *s, const json_t *data, int first, int second);

#endif
