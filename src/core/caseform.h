/* caseform.h -- how Rung's relations and statuses are told in 1EdTech CASE, whose lists of
 * associations and members are closed; `export case` writes by it, `import case` reads. */
#ifndef RUNG_CORE_CASEFORM_H
#define RUNG_CORE_CASEFORM_H

#include <stdbool.h>
#include <stddef.h>

#include "core/vocabulary.h"

#define RUNG_CASE_EXACT "exactMatchOf" /* of `matches` that are exact */

/* The associationType of a relation; `turned`: with its ends exchanged. */
typedef struct rung_case_relation {
    const char *type;
    bool turned;
} rung_case_relation;
extern const rung_case_relation rung_case_relations[RUNG_N_RELATIONS];

/* CASE has no status. The title of an association's grouping is the relation, and behind
 * it in brackets the status, unless it is `established`: `progresses-to (planned)`.
 * Finds both in a title; false when it is none of ours. */
#define RUNG_CASE_GROUP_SIZE 48
void rung_case_group(rung_relation relation, rung_fact_status status,
                     char buf[RUNG_CASE_GROUP_SIZE]);
bool rung_case_group_find(const char *title, rung_relation *relation,
                          rung_fact_status *status);

/* The notes of an item begin with its status, unless it is `established`: `Status:
 * planned. ` and then its summary. The length of that beginning; 0: there is none. */
size_t rung_case_status(const char *notes, rung_fact_status *status);

#endif
