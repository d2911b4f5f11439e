/* jsonplace.h -- where in a JSON text a value stands, because jansson does not tell. */
#ifndef RUNG_SOURCE_JSONPLACE_H
#define RUNG_SOURCE_JSONPLACE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Line and column (from 1, in characters) of the value at `path`: keys and numbers of
 * items with `/` between, as `resources/2/path`; of the deepest part that exists. `text`
 * is valid JSON, as jansson has found. Cost: O(len). */
void rung_json_place(const char *text, size_t len, const char *path, uint32_t *line,
                     uint32_t *column);

#endif
