/* json.h -- one JSON text as a tree in an arena: jansson, made safe where memory ends. */
#ifndef RUNG_SOURCE_JSON_H
#define RUNG_SOURCE_JSON_H

#include <jansson.h>

#include "core/arena.h"
#include "core/status.h"

/* Parses bytes[0..len), in which no map may name a member twice. *root lies in `mem` and
 * goes with it: never give it to json_decref. Returns MALFORMED with the place and the
 * words of jansson in *why, or NO_MEMORY (mem is full), *root untouched. Threads may
 * parse at the same time, also others that use jansson by themselves. Cost: O(len). */
rung_status rung_json_read(rung_arena *mem, const char *bytes, size_t len,
                           const json_t **root, json_error_t *why);

/* The same of any value: a text, a number or a word as well. */
rung_status rung_json_read_value(rung_arena *mem, const char *bytes, size_t len,
                                 const json_t **value, json_error_t *why);

/* True of the marks with which UTF-16 begins. */
bool rung_json_is_utf16(const char *bytes, size_t len);

#endif
