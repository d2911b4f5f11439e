/* derive.h -- what a node gives or asks for, worked out from the links (INTERFACE section
 * 2: D, K, E, W).
 *
 * The builder stores the answer for the default view; another view works it out anew. */
#ifndef RUNG_SNAPSHOT_DERIVE_H
#define RUNG_SNAPSHOT_DERIVE_H

#include "core/arena.h"
#include "snapshot/view.h"

/* The competencies that n gives, by id: D of a unit, K of a qualification, standard,
 * programme or setting, E of a role (with `desirable` W instead), itself of a competency,
 * nothing of an organisation.
 *
 * mark    a byte a node, zero before and after
 * mem     where the list lies; takes at most four times its length
 * False when memory ends. Cycles of `awards` end. Cost: O(links walked + k log k). */
bool rung_derive(const rung_view *v, rung_node n, bool desirable, uint8_t *mark,
                 rung_arena *mem, uint32_t **out, uint32_t *n_out);

/* Adds what a node that teaches gives by itself, and nothing of what it awards, to the k
 * competencies in `out`, which are marked and have room for all there are. Returns how
 * many there are now. Cost: O(links walked). */
uint32_t rung_derive_own(const rung_view *v, rung_node n, uint8_t *mark, uint32_t *out,
                         uint32_t k);

/* Writes the closers of a competency: what develops it directly (unit, qualification,
 * standard, programme), and the settings that cover it or a unit developing it, each once
 * with its best evidence; by status, then by id as people read it.
 *
 * out     room for rung_closers_most
 * Returns how many. Cost: O(links walked + k log k). */
uint32_t rung_derive_closers(const rung_view *v, rung_node competency, rung_closer *out);
uint32_t rung_closers_most(const rung_view *v, rung_node competency);

/* For each competency, by id less the first one: the least id of its class under `matches
 * exact`, which is symmetric and transitive. Cost: O(competencies + matches log
 * competencies). */
void rung_derive_classes(const rung_view *v, uint32_t *class_of);

/* True when a link, or a role at it, is planned or potential and neither did `status` ask
 * for that nor is the link supposed: `paths` and `reach` leave it aside. */
bool rung_link_later(const rung_view *v, const rung_link *l);
/* The same of one fact by itself, and of one role. */
bool rung_fact_later(const rung_view *v, uint32_t fact);
bool rung_node_later(const rung_view *v, rung_node n);

/* How many links of progression that is; of the default view the snapshot has the number.
 * Cost: O(links). */
uint32_t rung_derive_later(const rung_view *v);

/* Bits of rung_has: all that hold of each of n nodes from `first` on, worked out from
 * rows, links and `closers`. `conditions` may be false where no value of g is a
 * condition: then none is looked for. Cost: O(n + values that they state + closers). */
void rung_derive_has(const rung_snapshot *g, uint32_t first, uint32_t n, bool conditions,
                     uint8_t *has);

/* True when a link of `contains` is mandatory, `covers` says covers, `requires` is
 * essential: absent counts as INTERFACE says. */
bool rung_link_mandatory(const rung_view *v, const rung_link *l);
bool rung_link_covers(const rung_view *v, const rung_link *l);
bool rung_link_essential(const rung_view *v, const rung_link *l);

#endif
