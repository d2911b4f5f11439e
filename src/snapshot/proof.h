/* proof.h -- that a block is what it says: nothing that walks its arrays later has to
 * look, so a damaged or forged file is refused here or nowhere. */
#ifndef RUNG_SNAPSHOT_PROOF_H
#define RUNG_SNAPSHOT_PROOF_H

#include "snapshot/snapshot.h"

/* True when the sections lie in the block, whose size, version and order have been looked
 * at, one behind another in their order. */
bool rung_proof_of_sections(const rung_snapshot_head *h);

/* What does not hold together, in a few words, or NULL: when all six say so, every sum is
 * right, every id is below what it counts, every list rises, every text ends. `g` is over
 * a block with its sections in place. The last five stand on the counts, and not on one
 * another: they may run side by side, and each section is one's alone. Cost: O(bytes),
 * about as fast as they come from memory. */
const char *rung_proof_of_counts(const rung_snapshot *g);
const char *rung_proof_of_rows(const rung_snapshot *g);
const char *rung_proof_of_texts(const rung_snapshot *g);
const char *rung_proof_of_names(const rung_snapshot *g);
const char *rung_proof_of_nodes(const rung_snapshot *g);
const char *rung_proof_of_lists(const rung_snapshot *g);

#endif
