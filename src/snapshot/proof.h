/* proof.h -- that a block is what it says: nothing that walks its arrays later has to
 * look, so a damaged or forged file is refused here or nowhere. */
#ifndef RUNG_SNAPSHOT_PROOF_H
#define RUNG_SNAPSHOT_PROOF_H

#include "snapshot/snapshot.h"

/* True when every section lies in the block, whose size, version and order have been
 * looked at. */
bool rung_proof_of_sections(const rung_snapshot_head *h);

/* What does not hold together, in a few words, or NULL: when all four say so, every id
 * is below what it counts, every list rises, every text ends. `g` is over a block with
 * its sections in place. The last three stand on the counts, and not on one another: they
 * may run side by side. Cost: O(bytes), about as fast as they come from memory. */
const char *rung_proof_of_counts(const rung_snapshot *g);
const char *rung_proof_of_rows(const rung_snapshot *g);
const char *rung_proof_of_nodes(const rung_snapshot *g);
const char *rung_proof_of_lists(const rung_snapshot *g);

#endif
