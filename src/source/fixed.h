/* fixed.h -- the columns of tables that are no attributes: what a row is about, and its
 * evidence. */
#ifndef RUNG_SOURCE_FIXED_H
#define RUNG_SOURCE_FIXED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a column of a table holds. */
typedef enum rung_column_role {
    RUNG_COLUMN_IGNORED, /* unknown, and reported */
    RUNG_COLUMN_KEY,
    RUNG_COLUMN_FROM,
    RUNG_COLUMN_TO,
    RUNG_COLUMN_OF,
    RUNG_COLUMN_STATUS, /* from here on evidence */
    RUNG_COLUMN_SOURCE,
    RUNG_COLUMN_LOCATOR,
    RUNG_COLUMN_NOTE,
    RUNG_COLUMN_VALID_FROM,
    RUNG_COLUMN_VALID_TO, /* to here */
    RUNG_COLUMN_ATTR,
    RUNG_N_COLUMN_ROLES
} rung_column_role;

typedef struct rung_fixed_column {
    const char *name;
    rung_column_role role;
    uint32_t tables; /* that have it, a bit each */
    bool needed;     /* by each of these */
} rung_fixed_column;

extern const rung_fixed_column rung_fixed_columns[];
extern const size_t rung_n_fixed_columns;

/* The one of that name which the table has, or NULL. */
const rung_fixed_column *rung_fixed_column_find(unsigned table, const char *name,
                                                size_t len);

#endif
