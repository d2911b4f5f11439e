/* fixed.c -- the list; see fixed.h. */
#include "source/fixed.h"

#include <string.h>

#include "core/status.h"
#include "core/vocabulary.h"

#define EVERY_TABLE UINT32_MAX

const rung_fixed_column rung_fixed_columns[] = {
    { "key", RUNG_COLUMN_KEY, RUNG_ALL_NODE_TABLES, true },
    { "from", RUNG_COLUMN_FROM, RUNG_ALL_EDGE_TABLES, true },
    { "to", RUNG_COLUMN_TO, RUNG_ALL_EDGE_TABLES, true },
    { "of", RUNG_COLUMN_OF, RUNG_TABLE_BIT(RUNG_TABLE_RULES), true },
    { "status", RUNG_COLUMN_STATUS, EVERY_TABLE, true },
    { "source", RUNG_COLUMN_SOURCE, EVERY_TABLE, true },
    { "locator", RUNG_COLUMN_LOCATOR, EVERY_TABLE, false },
    { "note", RUNG_COLUMN_NOTE, EVERY_TABLE, false },
    { "valid_from", RUNG_COLUMN_VALID_FROM, EVERY_TABLE, false },
    { "valid_to", RUNG_COLUMN_VALID_TO, EVERY_TABLE, false },
};
const size_t rung_n_fixed_columns = RUNG_COUNT_OF(rung_fixed_columns);

const rung_fixed_column *rung_fixed_column_find(unsigned table, const char *name,
                                                size_t len)
{
    for (size_t i = 0; i < rung_n_fixed_columns; i++) {
        const rung_fixed_column *c = &rung_fixed_columns[i];
        if ((c->tables & RUNG_TABLE_BIT(table)) && strlen(c->name) == len
            && memcmp(c->name, name, len) == 0)
            return c;
    }
    return NULL;
}
