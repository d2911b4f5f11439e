/* describe.h -- what can be asked, as values: the query table for programs. */
#ifndef RUNG_ENGINE_DESCRIBE_H
#define RUNG_ENGINE_DESCRIBE_H

#include "engine/engine.h"

/* Emits {engine, graph, limits, formats, queries, errors} as include/rung/rung.h names
 * their members. */
void rung_walk_describe(const rung_snapshot *g, rung_emitter *e);

/* The type of a parameter as describe and the docs name it: `node`, `node[]`, `integer`, ... */
const char *rung_param_type_word(rung_param_type type);

#endif
