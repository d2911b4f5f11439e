/* list.h -- the covers of the least cost, in the order of their numbers. */
#ifndef RUNG_QUERY_COVER_LIST_H
#define RUNG_QUERY_COVER_LIST_H

#include "query/cover/board.h"

/* Puts the first `wanted` covers that cost out->cost, the least there is, into
 * out->covers, which has room for as many; and whether there are more, or nobody knows
 * because `steps` were used up.
 *
 * one   a cover of that cost
 * Fails: NO_MEMORY, TIMEOUT. */
rung_status rung_cover_list(rung_task *t, const rung_board *whole, const rung_cover *one,
                            uint64_t steps, uint32_t wanted, rung_cover_answer *out);

#endif
