/* package.h -- reads a graph package directory (INTERFACE section 5) and proves it.
 *
 * Bytes are hostile: regular files only, opened without blocking, sizes bounded
 * (limits.h), UTF-8 proved. Every problem is collected in one pass over all tables, not
 * only the first. */
#ifndef RUNG_SOURCE_PACKAGE_H
#define RUNG_SOURCE_PACKAGE_H

#include "source/diagnostics.h"
#include "source/records.h"

/* Reads `directory` into *out (the caller drops it) and every problem into *diags.
 * Returns OK with warnings or nothing in diags; BAD_GRAPH when diags holds an error (*out
 * untouched); IO, TOO_LARGE or NO_MEMORY with *err when the package could not be read at
 * all (no such directory, no datapackage.json, a limit). diags is sorted, and remembers
 * the directory for the survey. Cost: O(bytes + rows log rows). */
rung_status rung_package_read(const char *directory, rung_records *out,
                              rung_diagnostics *diags, rung_error *err);

/* Reads `directory` as rung_package_read does, every problem into *diags, and behind the
 * errors the warnings of rung_package_survey of what could be read, so that one run tells
 * all. Returns as rung_package_read. */
rung_status rung_package_prove(const char *directory, rung_records *out,
                               rung_diagnostics *diags, rung_error *err);

/* Warnings of what a planner wants to know of the map itself, put into *diags and sorted
 * in: units no setting covers or only one does, roles nothing leads to or from,
 * competencies nobody requires or develops (where all lack it, and the package has no row
 * that could give it, in one sentence), progression with the level falling, circles
 * of progression, preparation and entry, names that two nodes of one kind answer to,
 * rules of groups that no unit is in; where a table could not be read (diags->partial),
 * nothing of what is not there. diags->directory stands before the names of files.
 * diags->failed: memory ran out. Cost: O(rows), and the sort. */
void rung_package_survey(const rung_records *r, rung_diagnostics *diags);

#endif
