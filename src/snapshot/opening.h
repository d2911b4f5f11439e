/* opening.h -- what the files that open a block share; snapshot.h is the manual. */
#ifndef RUNG_SNAPSHOT_OPENING_H
#define RUNG_SNAPSHOT_OPENING_H

#include "snapshot/snapshot.h"

/* Below that a thread costs more than it spares, and so do large pages. */
#ifdef RUNG_SMALL_PIECES
#define RUNG_SNAPSHOT_LARGE ((uint64_t)4 << 10)
#else
#define RUNG_SNAPSHOT_LARGE ((uint64_t)4 << 20)
#endif

/* Why a block of `size` bytes cannot be this version's, its head whole, or NULL. */
const char *rung_snapshot_fault_of_head(const rung_snapshot_head *h, size_t size);

/* Proves what the head counts; with `two` a large block by two threads. Fails: BAD_GRAPH. */
rung_status rung_snapshot_check(const rung_snapshot *g, bool two, rung_error *err);

/* As rung_snapshot_open, proved as `two` says. */
rung_status rung_snapshot_open_block(const void *block, size_t size, int owned,
                                     bool trusted, bool two, rung_snapshot **out,
                                     rung_error *err);

#endif
