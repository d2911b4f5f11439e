/* check.h -- proves records against themselves: what no single cell can tell. */
#ifndef RUNG_SOURCE_CHECK_H
#define RUNG_SOURCE_CHECK_H

#include <stdbool.h>
#include <stdint.h>

#include "core/status.h"
#include "source/diagnostics.h"
#include "source/records.h"

/* Where the problems of some records are put, and how their places are found. */
typedef struct rung_check {
    const rung_records *records;
    rung_diagnostics *diags; /* its `directory` stands before the names of files */
    /* The place of the cell in column `column` of row number `row`; false when it is not
     * known, and then the row's line is told. May be NULL. */
    bool (*place)(void *context, uint32_t row, const char *column, uint32_t *line,
                  uint32_t *col);
    void *context;
    bool doubted; /* rows without a source have been reported before: they meet no others */
} rung_check;

/* Reports: a fact without a source or, if inferred, without a note; dates, levels and
 * ranges the wrong way round; a rule that rules nothing; a node without a name; two rows
 * that are one or contradict each other; circles of `awards` and `replaced_by`. Fails:
 * NO_MEMORY. Cost: O(rows log rows). */
rung_status rung_records_check(const rung_check *c, rung_error *err);

#endif
