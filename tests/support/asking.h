/* asking.h -- a question in words, its answer as JSON: how the property tests see a query.
 *
 * The way of a real question: words bound, run, rendered, and the bytes read by another
 * library. */
#ifndef TESTS_SUPPORT_ASKING_H
#define TESTS_SUPPORT_ASKING_H

#include <jansson.h>

#include "engine/engine.h"
#include "support/oracle.h"

#define ASK_WORDS 64

typedef struct question {
    const char *words[ASK_WORDS];
    char text[ASK_WORDS][64];
    int n;
} question;

/* A question beginning with this word; further words, each formatted. */
question ask_about(const char *query);
void ask_with(question *q, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
/* `--name value` */
void ask_option(question *q, const char *name, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

/* A view to ask in: none, some statuses, a day, or both; and the words for it. */
oracle_view ask_view(const world *w, dice *d);
void ask_in_view(question *q, const oracle_view *v);

/* Someone of whom some things are known, often with a birthday on `day` (0: none), and
 * the words for them. */
oracle_learner ask_learner(dice *d, int day);
void ask_for_learner(question *q, const oracle_learner *who);

/* Any question that can be asked of the world, about its own nodes. */
question ask_anything(const world *w, dice *d);
/* The same in this view. */
question ask_anything_in(const world *w, dice *d, const oracle_view *v);

/* The answer's `data`; the test fails when there is none. `truncated` may be NULL. The
 * caller calls ask_done. */
json_t *ask(rung_task *t, const rung_snapshot *g, const question *q, bool *truncated);
void ask_done(json_t *data);

/* Asks and gives the bytes, or NULL and the status. Free with free(). */
char *ask_bytes(rung_task *t, const rung_snapshot *g, const question *q,
                rung_format format, rung_status *status);

/* Fails unless the scratch of the task is zero. */
void ask_left_nothing(const rung_task *t);

/* ---- reading: each fails the test when the member is not there ---- */

json_t *at(const json_t *map, const char *member);
/* The node that a NodeRef (or a row that is one) names; -1 for nil. */
int node_at(const world *w, const json_t *ref);
/* Line of the Evidence in `member`; -1 for nil. */
int line_at(const json_t *map, const char *member);
/* A whole number, ABSENT for nil. */
int number_at(const json_t *map, const char *member);
/* True when the real in `member` is part / whole, or nil and whole is 0. */
bool share_is(const json_t *map, const char *member, int part, int whole);
/* The text in `member`, or NULL for nil. */
const char *text_at(const json_t *map, const char *member);
/* True when both are NULL or the same. */
bool same_text(const char *a, const char *b);

/* Fails unless the list of NodeRefs in `member` is exactly the set, by id. */
void expect_set(const world *w, const json_t *map, const char *member,
                const oracle_set *set);
/* Fails unless the evidence in `map` and the facts in `also` are those of the link, in
 * its order. */
void expect_evidence(const json_t *map, const oracle_link *l, bool also);

#endif
