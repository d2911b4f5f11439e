/* describe.h -- what can be asked, as values: the query table for programs. */
#ifndef RUNG_ENGINE_DESCRIBE_H
#define RUNG_ENGINE_DESCRIBE_H

#include "engine/engine.h"

typedef struct rung_named_limit {
    const char *name;
    int64_t n;
} rung_named_limit;

/* What a server answers besides queries. */
typedef struct rung_method {
    const char *name, *params, *help;
} rung_method;

/* What a server adds: the number of its protocol, its own limits, which follow those of
 * the engine, and its methods. */
typedef struct rung_describe_more {
    int protocol;
    const rung_named_limit *limits;
    size_t n_limits;
    const rung_method *methods;
    size_t n_methods;
} rung_describe_more;

/* As below, with `protocol` before and `methods` after; more may be NULL. */
void rung_walk_described(const rung_snapshot *g, const rung_describe_more *more,
                         rung_emitter *e);

/* Emits {engine, graph, limits, formats, queries, errors} as include/rung/rung.h names
 * their members. */
void rung_walk_describe(const rung_snapshot *g, rung_emitter *e);

/* The type of a parameter as describe and the docs name it: `node`, `node[]`, `integer`, ... */
const char *rung_param_type_word(rung_param_type type);

#endif
