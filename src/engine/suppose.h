/* suppose.h -- `without` and `with`: the view of a question under what it supposes. */
#ifndef RUNG_ENGINE_SUPPOSE_H
#define RUNG_ENGINE_SUPPOSE_H

#include "query/query.h"

/* Puts what `common` supposes over *view, in t's arena; nothing supposed, nothing done.
 * t's scratch fits the graph. Fails: BAD_ARGUMENT (a node that `args` ask about is
 * supposed away; a link at a node that is not there), NO_MEMORY. */
rung_status rung_suppose(rung_task *t, const rung_query *q, const void *args,
                         const rung_common_args *common, rung_view *view,
                         rung_error *err);

#endif
