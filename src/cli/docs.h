/* docs.h -- pages of the documentation that are printed and not written: `rung help
 * --page NAME`. */
#ifndef RUNG_CLI_DOCS_H
#define RUNG_CLI_DOCS_H

#include "engine/engine.h"

/* Puts the page called `name`: `queries` (docs/queries.md), `man` (rung.1, roff), or one
 * table in Markdown, as README.md, docs/graph-format.md and docs/embedding.md have it
 * between marks. Fails: USAGE, with the list of pages. */
rung_status rung_docs_put(const char *name, rung_sink *out, rung_error *err);

#endif
