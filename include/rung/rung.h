/* rung/rung.h -- asks a career and competency graph from a program of your own.
 *
 *     rung_graph *graph;          the facts: they never change, and threads share them
 *     rung_asker *asker;          asks one question at a time, with memory of its own
 *     const rung_answer *answer;  the last answer of an asker: to be written in any
 *                                 format, walked, or read as a tree
 *
 * A question is put in the words of the command line: { "gap", "nursing-associate",
 * "--from", "healthcare-assistant" }. Every query and its parameters are listed in
 * docs/queries.md, and for programs by rung_describe. Compile and link with the flags
 * that `pkg-config --cflags --libs rung` prints.
 *
 * Threads: any number of threads may use a graph at once. An asker, its answer and the
 * items of that belong to one thread at a time; only rung_asker_stop may be called from
 * another thread, or from a signal handler. Nothing in this header prints, exits, starts
 * a thread, or changes the locale or a signal handler.
 *
 * Ownership: a pointer to const that a function gives you is never yours to free; its
 * comment says how long it lives. Texts are UTF-8.
 *
 * Failures: a function that can fail returns a rung_status, RUNG_OK being 0, and leaves
 * everything but *err as it was; rung/status.h says more. `err` may always be NULL.
 * A handle that is passed in must be a live one, unless the comment says that NULL will
 * do. */
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

/* The version of the library that runs, as "0.1.0" and as major * 1000000 + minor * 1000
 * + patch. It may be newer than the header that a program was compiled with: as long as
 * the soname is the same, the two work together. */
RUNG_API const char *rung_version(void);
RUNG_API uint32_t rung_version_number(void);

/* ---- a graph ---- */

typedef struct rung_graph rung_graph;

/* Each of the next three opens a graph, which you release with rung_graph_unref. */

/* Opens the health and social care graph that is part of the library. It is used where it
 * lies and not copied. Cost: O(1), microseconds. Fails: NO_MEMORY. */
RUNG_API rung_status rung_graph_open_builtin(rung_graph **out, rung_error *err);

/* Opens a compiled graph: a file that `rung compile` or rung_package_write wrote. The
 * file is read into memory and every number in it is checked, so nothing that happens to
 * it later matters. Cost: O(bytes) of time and memory. Fails: IO, TOO_LARGE (over 1 GiB),
 * BAD_GRAPH (damaged, compiled by another version, a package directory, or no graph at
 * all), NO_MEMORY. */
RUNG_API rung_status rung_graph_open_file(const char *path, rung_graph **out,
                                          rung_error *err);

/* Opens a compiled graph that lies in memory, as rung_package_compile makes one. The
 * bytes are copied and checked; yours may be freed afterwards. Cost: O(size) of time and
 * memory. Fails: BAD_GRAPH, NO_MEMORY. */
RUNG_API rung_status rung_graph_open_bytes(const void *bytes, size_t size,
                                           rung_graph **out, rung_error *err);

/* A graph counts its holders: rung_graph_ref adds one and returns the graph,
 * rung_graph_unref takes one away and frees the graph with the last. An asker is a holder
 * of its graph. Both take NULL and then do nothing; any thread may call them. Cost: O(1),
 * freeing apart. */
RUNG_API rung_graph *rung_graph_ref(rung_graph *graph);
RUNG_API void rung_graph_unref(rung_graph *graph);

/* The name and version that the package states ("" when it states none), and the digest:
 * 64 hexadecimal digits, the SHA-256 of all that an answer can show. Two graphs with
 * equal digests give the same bytes for the same question. The texts live as long as the
 * graph. Cost: O(1). */
RUNG_API const char *rung_graph_name(const rung_graph *graph);
RUNG_API const char *rung_graph_version(const rung_graph *graph);
RUNG_API const char *rung_graph_digest(const rung_graph *graph);

/* ---- asking ---- */

typedef struct rung_asker rung_asker;
typedef struct rung_answer rung_answer;

/* Makes an asker of this graph, which you free with rung_asker_free (that takes NULL
 * too). Cost: O(1); its first question costs O(nodes) more.
 *
 * Memory: a question may take up to 64 MiB, of which up to 1 MiB is kept for the next
 * one. From the first question on, an asker also keeps about 6 bytes for each node, and
 * once it has been asked for routes up to 20 bytes for each progression between two
 * roles, 32 bytes for each role, and 2 MiB for the targets it is asked for often. Fails:
 * NO_MEMORY. */
RUNG_API rung_status rung_asker_new(rung_graph *graph, rung_asker **out, rung_error *err);
RUNG_API void rung_asker_free(rung_asker *asker);

/* Answers the question words[0..n): the name of a query, then its required parameters in
 * their order. Any other parameter is `--name` with its value as the next word, or
 * `--name=value`; a word `--` ends these. Nothing is guessed: a name that no node has, or
 * more than one, is a failure that says what is near. Where a query takes a table
 * (`row[]` in docs/queries.md) the word is the path of a file, which is read during the
 * call.
 *
 * *out belongs to the asker and lasts until the asker is asked again or freed. The words
 * are not needed after the call. On failure err->at is the index of the word to blame, or
 * RUNG_NO_WORD. Cost: microseconds for most questions; docs/queries.md gives the cost of
 * each query. Fails: UNKNOWN_METHOD, BAD_ARGUMENT, UNKNOWN_NODE, AMBIGUOUS_NODE, TIMEOUT
 * (after 10 million search steps, or when stopped), NO_MEMORY, TOO_LARGE (more than a
 * query takes); of the files of tables IO and TOO_LARGE. */
RUNG_API rung_status rung_asker_ask(rung_asker *asker, const char *const *words, size_t n,
                                    const rung_answer **out, rung_error *err);

/* Makes the question that the asker is answering fail with TIMEOUT soon; a question that
 * is asked later is not touched. It may be called from any thread and from a signal
 * handler, as long as the asker lives. */
RUNG_API void rung_asker_stop(rung_asker *asker);

/* ---- an answer as bytes ---- */

/* Writes the answer to a stream in the given format; `options` may be NULL. The stream is
 * not flushed. Cost: O(values). Fails: IO (the stream took only a part of it),
 * BAD_ARGUMENT (no such format; an answer that cannot be drawn as RUNG_FORMAT_DOT),
 * NO_MEMORY. */
RUNG_API rung_status rung_answer_write(const rung_answer *answer, rung_format format,
                                       const rung_render_options *options, FILE *to,
                                       rung_error *err);

/* The same into memory. *bytes is yours to free(); a NUL follows the last byte, which
 * *size does not count. Fails: BAD_ARGUMENT, NO_MEMORY. */
RUNG_API rung_status rung_answer_bytes(const rung_answer *answer, rung_format format,
                                       const rung_render_options *options, char **bytes,
                                       size_t *size, rung_error *err);

/* ---- an answer as events ---- */

/* The functions that a walk calls, one for each event, in the order of the JSON object
 * {data: {...}, meta: {digest, graph, version, truncated}}. Every member that
 * docs/queries.md lists is there, nil when it is unknown; of evidence and of attributes
 * only what is known. `user` is what the walk was given. A text is `len` bytes, lives for
 * the call only, and need not end with a NUL. A function that is NULL is not called. */
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

/* Calls the events of the whole answer. It allocates nothing and cannot fail. Cost:
 * O(values). */
RUNG_API void rung_answer_walk(const rung_answer *answer, const rung_events *events,
                               void *user);

/* Calls the events of a description of all that this graph can be asked, made from the
 * tables that drive the program itself: {engine, graph: {name, version, digest}, limits:
 * {name: number}, formats: [{name, help}], queries: [{name, summary, help, example, cost,
 * since, planner, params: [{name, type, required, default, help, kinds, words, min, max,
 * columns}]}], errors: [{code, type, help}]}. The parameters that every query takes come
 * last in each list. It allocates nothing and cannot fail. Cost: O(values), some thousands. */
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

/* The value at the top of the answer, a map of `data` and `meta`. The tree is made by the
 * first call, in the asker's memory, and lives as long as the answer. Cost: O(values) for
 * the first call, then O(1). Fails: NO_MEMORY. */
RUNG_API rung_status rung_answer_root(const rung_answer *answer, const rung_item **out,
                                      rung_error *err);

/* Reading a value. Each function takes NULL for a nil, so look-ups can be nested and the
 * result tested once. What they return lives as long as the tree.
 *
 *     type_of  its type; RUNG_ITEM_NIL for NULL
 *     count    the number of elements of an array or members of a map; else 0
 *     at       element i of an array, or the value of member i of a map; NULL when i is
 *              not below the count
 *     key      the name of the member that this value is; NULL in an array and at the top
 *     member   the value of the member with this name; NULL when there is none. Cost:
 *              O(members)
 *     text     the text, with a NUL at its end; NULL when it is no text
 *     integer, real, boolean
 *              the value, or `otherwise` when it is of another type; an integer can be
 *              read as a real
 *
 * Cost: O(1), unless said. None of them can fail. */
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
