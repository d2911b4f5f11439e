/* queries.c -- the table of queries, and the parameters that every query takes. */
#include <string.h>

#include "query/query.h"

#define Q(name) extern const rung_query rung_query_##name;
#include "query/queries.def"
#undef Q

const rung_query *const rung_queries[] = {
#define Q(name) &rung_query_##name,
#include "query/queries.def"
#undef Q
};
const size_t rung_n_queries = RUNG_COUNT_OF(rung_queries);

static const char *const detail_words[] = { "full", "ids", NULL };

const rung_param rung_common_params[] = {
    { RUNG_PARAM(rung_common_args, detail, WORD,
                 "ids: bare ids and no evidence, for callers in a hurry"),
      .words = detail_words },
    { RUNG_PARAM(rung_common_args, status, STATUSES,
                 "only links of this status; repeat for several") },
    { RUNG_PARAM(rung_common_args, as_of, DATE,
                 "as it stood on this day: YYYY, YYYY-MM or YYYY-MM-DD") },
    { RUNG_PARAM(rung_common_args, without, NODES,
                 "what if this were not there? The graph stays as it is") },
    { RUNG_PARAM(rung_common_args, with, EDGES,
                 "what if this link were there? FROM and TO name nodes, as in "
                 "nanny:progresses-to:nurse") },
    { RUNG_PARAM(rung_common_args, timing, FLAG,
                 "say in microseconds how long it took to work the answer out") },
};
const size_t rung_n_common_params = RUNG_COUNT_OF(rung_common_params);

const rung_query *rung_query_named(const char *name, size_t len)
{
    for (size_t i = 0; i < rung_n_queries && len; i++) {
        const char *one = rung_queries[i]->name;
        if (*one == *name && strlen(one) == len && memcmp(one, name, len) == 0)
            return rung_queries[i];
    }
    return NULL;
}
