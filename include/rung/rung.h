/* rung/rung.h -- asks a career and competency graph from a program of your own.
 *
 *     rung_graph *graph;          the facts: frozen, shared between threads
 *     rung_asker *asker;          who asks: memory and scratch of one thread
 *     const rung_answer *answer;  the last answer of an asker: written in any format,
 *                                 walked, or read as a tree
 *
 * A question is the words of the command line: { "gap", "nursing-associate", "--from",
 * "healthcare-assistant" }. The table of queries is docs/queries.md and, as values,
 * rung_describe. Link with `pkg-config rung`.
 *
 * Threads: a graph may be used by any number of threads at once. An asker, its answers
 * and their items belong to one thread at a time; only rung_asker_stop may be called from
 * another, or from a signal handler. Nothing here prints, exits, changes the locale or
 * the signal handlers, or starts a thread.
 *
 * Texts are UTF-8. A pointer to const that a function returns is never yours to free.
 * `err` may be NULL everywhere. Functions that take a handle want a live one, unless they
 * say that NULL will do. */
#ifndef RUNG_RUNG_H
#define RUNG_RUNG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <rung/format.h>
#include <rung/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- version ---- */

#define RUNG_VERSION_MAJOR 0
#define RUNG_VERSION_MINOR 1
#define RUNG_VERSION_PATCH 0

/* The library that answers, as "0.1.0" and as major * 1000000 + minor * 1000 + patch. It
 * may be newer than the header a program was compiled with; while the soname is the same,
 * that is all right. */
RUNG_API const char *rung_version(void);
RUNG_API uint32_t rung_version_number(void);

/* ---- a graph ---- */

typedef struct rung_graph rung_graph;

/* The health and social care graph that is part of the library, used where it lies.
 * Release it with rung_graph_unref. Cost: microseconds. Fails: NO_MEMORY. */
RUNG_API rung_status rung_graph_open_builtin(rung_graph **out, rung_error *err);

/* A compiled graph: a file that `rung compile` or rung_package_write wrote. It is read
 * into memory and proved, so that what happens to the file later does not matter. Cost:
 * O(bytes). Fails: IO, TOO_LARGE (over 1 GiB), BAD_GRAPH (a package directory, damaged,
 * of another version, no graph at all), NO_MEMORY. */
RUNG_API rung_status rung_graph_open_file(const char *path, rung_graph **out,
                                          rung_error *err);

/* A compiled graph in memory, as rung_package_compile makes it: copied and proved;
 * `bytes` stay yours. Cost: O(size). Fails: BAD_GRAPH, NO_MEMORY. */
RUNG_API rung_status rung_graph_open_bytes(const void *bytes, size_t size,
                                           rung_graph **out, rung_error *err);

/* One more holder, one holder less; the last one frees it. NULL is let pass. An asker
 * holds its graph. Any thread may call them. Cost: O(1). */
RUNG_API rung_graph *rung_graph_ref(rung_graph *graph);
RUNG_API void rung_graph_unref(rung_graph *graph);

/* Name and version as the package states them ("" when it does not), and the digest:
 * SHA-256 in hex of all that an answer can show. Equal digests, equal questions, equal
 * bytes. They live as long as the graph. */
RUNG_API const char *rung_graph_name(const rung_graph *graph);
RUNG_API const char *rung_graph_version(const rung_graph *graph);
RUNG_API const char *rung_graph_digest(const rung_graph *graph);

/* ---- asking ---- */

typedef struct rung_asker rung_asker;
typedef struct rung_answer rung_answer;

/* Someone who asks this graph, with the memory of one question: up to 64 MiB, of which up
 * to 1 MiB is kept from one question to the next. From the first question on it also has
 * scratch of its own: about six bytes a node, and for routes up to 20 bytes a step of
 * progression, 32 a role and 2 MiB for targets asked for often. Cost: O(1); the first
 * question O(nodes). Free it with rung_asker_free, which takes NULL too. Fails:
 * NO_MEMORY. */
RUNG_API rung_status rung_asker_new(rung_graph *graph, rung_asker **out, rung_error *err);
RUNG_API void rung_asker_free(rung_asker *asker);

/* Answers n words, words[0] being the query. Required parameters stand in their order;
 * others are `--name` and the value as the next word, or `--name=value`; `--` ends them.
 * Nothing is guessed. A table that a question takes (`row[]` in docs/queries.md) is the
 * path of a file, which is read while the question is answered. *out is the asker's and
 * lasts until it is asked again or freed; the words need not live on. On failure err->at
 * is the word to blame. Cost: microseconds for most; docs/queries.md says for each.
 * Fails: UNKNOWN_METHOD, BAD_ARGUMENT, UNKNOWN_NODE, AMBIGUOUS_NODE, TIMEOUT (10 million
 * search steps, or stopped), NO_MEMORY; of a table IO and TOO_LARGE. */
RUNG_API rung_status rung_asker_ask(rung_asker *asker, const char *const *words, size_t n,
                                    const rung_answer **out, rung_error *err);

/* Makes the question that is being answered fail with TIMEOUT soon. One that comes later
 * is not touched. Safe in signal handlers and from other threads, while the asker lives. */
RUNG_API void rung_asker_stop(rung_asker *asker);

/* ---- an answer as bytes ---- */

/* Writes the answer in that format; options may be NULL. Cost: O(values). Fails: IO (the
 * stream took only a part), BAD_ARGUMENT (no such format), NO_MEMORY. */
RUNG_API rung_status rung_answer_write(const rung_answer *answer, rung_format format,
                                       const rung_render_options *options, FILE *to,
                                       rung_error *err);

/* The same into memory: *bytes is yours to free() and has a NUL behind it that *size does
 * not count. Fails: BAD_ARGUMENT, NO_MEMORY. */
RUNG_API rung_status rung_answer_bytes(const rung_answer *answer, rung_format format,
                                       const rung_render_options *options, char **bytes,
                                       size_t *size, rung_error *err);

/* ---- an answer as events ---- */

/* What a walk calls, in the order of the JSON object: {data: {...}, meta: {digest, graph,
 * version, truncated}}. Every member of the shape is there, nil when unknown, but of evidence
 * and attributes only what is known. `user` is passed through. Texts are borrowed for the
 * call, `len` bytes, with a NUL behind them or not. A NULL function is not called. */
typedef struct rung_events {
    void (*map)(void *user,
                uint32_t n_members); /* n keys, each followed by a value, then end_map */
    void (*end_map)(void *user);
    void (*array)(void *user, uint32_t n_elements);
    void (*end_array)(void *user);
    void (*key)(void *user, const char *s, size_t len);
    void (*text)(void *user, const char *s, size_t len);
    void (*integer)(void *user, int64_t v);
    void (*real)(void *user, double v); /* always finite */
    void (*boolean)(void *user, bool v);
    void (*nil)(void *user);
} rung_events;

/* Walks the answer. Allocates nothing and cannot fail. Cost: O(values). */
RUNG_API void rung_answer_walk(const rung_answer *answer, const rung_events *events,
                               void *user);

/* Walks what can be asked of this graph, the table the program itself is driven by:
 * {engine, graph: {name, version, digest}, limits: {name: number}, formats: [{name,
 * help}], queries: [{name, summary, help, example, cost, since, planner, params: [{name,
 * type, required, default, help, kinds, words, min, max, columns}]}], errors: [{code,
 * type, help}]}. The parameters that every query takes come last in its list. */
RUNG_API void rung_describe(const rung_graph *graph, const rung_events *events,
                            void *user);

/* ---- an answer as a tree ---- */

typedef struct rung_item rung_item;

typedef enum rung_item_type {
    RUNG_ITEM_NIL,
    RUNG_ITEM_BOOLEAN,
    RUNG_ITEM_INTEGER,
    RUNG_ITEM_REAL,
    RUNG_ITEM_TEXT,
    RUNG_ITEM_ARRAY,
    RUNG_ITEM_MAP,
} rung_item_type;

/* The value at the top of the answer, a map of `data` and `meta`; made at the first call,
 * out of the asker's memory, and gone with the answer. Cost: O(values) once. Fails:
 * NO_MEMORY. */
RUNG_API rung_status rung_answer_root(const rung_answer *answer, const rung_item **out,
                                      rung_error *err);

/* Reading. Each takes NULL as a nil, so that look-ups can be strung together and asked
 * once at the end.
 *
 *     count    elements of an array, members of a map, else 0
 *     at       element or value of member i; NULL from count on
 *     key      the name under which this value stands in its map; NULL in an array and
 *              at the top
 *     member   the value of the member with this name; NULL when there is none. Cost:
 *              O(members)
 *     text     NUL-terminated; NULL when it is no text
 *     integer, real, boolean
 *              `otherwise` when it is none; an integer is a real too
 *
 * Cost: O(1) where none is named. None of them fails. */
RUNG_API rung_item_type rung_item_type_of(const rung_item *item);
RUNG_API uint32_t rung_item_count(const rung_item *item);
RUNG_API const rung_item *rung_item_at(const rung_item *item, uint32_t i);
RUNG_API const char *rung_item_key(const rung_item *item);
RUNG_API const rung_item *rung_item_member(const rung_item *item, const char *name);
RUNG_API const char *rung_item_text(const rung_item *item);
RUNG_API int64_t rung_item_integer(const rung_item *item, int64_t otherwise);
RUNG_API double rung_item_real(const rung_item *item, double otherwise);
RUNG_API bool rung_item_boolean(const rung_item *item, bool otherwise);

#ifdef __cplusplus
}
#endif

#endif
