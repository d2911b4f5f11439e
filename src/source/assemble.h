/* assemble.h -- the one way records come into being: put sources, nodes, rows and values,
 * then finish.
 *
 * The package reader uses it, importers and random-graph tests too. A failure (memory, a
 * limit) sticks: further puts do nothing and `finish` says what it was, so callers need
 * not look at every step.
 *
 *     rung_assembly *a = rung_assembly_new();
 *     uint32_t hca = rung_assembly_put_node(a, RUNG_ROLE, "hca", 3);
 *     rung_assembly_evidence e = { .status = RUNG_OBSERVED, .line = 2 };
 *     rung_assembly_put_node_row(a, hca, &e);
 *     rung_assembly_put_text(a, RUNG_A_NAME, "Healthcare assistant", 20);
 *     rung_assembly_put_integer(a, RUNG_A_LEVEL, 2);
 *     rung_status s = rung_assembly_finish(a, &records, &err);
 *     rung_assembly_free(a);
 */
#ifndef RUNG_SOURCE_ASSEMBLE_H
#define RUNG_SOURCE_ASSEMBLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/status.h"
#include "source/records.h"

typedef struct rung_assembly rung_assembly;

/* An empty assembly, or NULL. */
rung_assembly *rung_assembly_new(void);
void rung_assembly_free(rung_assembly *a);

/* OK, or the failure that stuck. */
rung_status rung_assembly_status(const rung_assembly *a);

/* The id of a text in the records to be. */
rung_text_id rung_assembly_text(rung_assembly *a, const char *s, size_t len);

/* The id of an alias, which is its own: of those few come twice. */
rung_text_id rung_assembly_own_text(rung_assembly *a, const char *s, size_t len);

/* Says that the id of s will be asked for soon: its place is fetched from memory. Returns
 * its hash, with which it is to be asked for. */
uint32_t rung_assembly_fetch_text(const rung_assembly *a, const char *s, size_t len);
rung_text_id rung_assembly_fetched_text(rung_assembly *a, const char *s, size_t len,
                                        uint32_t hash);

const char *rung_assembly_text_at(const rung_assembly *a, rung_text_id id);

/* True when the text of an id is s, which has no NUL. */
bool rung_assembly_text_is(const rung_assembly *a, rung_text_id id, const char *s,
                           size_t len);

/* What the package calls itself; NULL is absent. */
void rung_assembly_put_package(rung_assembly *a, const char *name, const char *title,
                               const char *version, const char *licence);

/* What the package says of itself beyond its title; NULL is absent. */
void rung_assembly_put_description(rung_assembly *a, const char *description);

/* A file that rows stand in, as named in evidence: its index, of one name always the
 * same. More than a thousand are too many. */
uint32_t rung_assembly_put_file(rung_assembly *a, const char *name);

/* A column beyond the vocabulary: its attr. The same name and type again gives the same attr. */
uint16_t rung_assembly_put_column(rung_assembly *a, const char *name, rung_attr_type type,
                                  const char *help);

/* The attr of a column put before, or false. */
bool rung_assembly_find_column(const rung_assembly *a, const char *name,
                               rung_attr_type type, unsigned *attr);

/* A source; members are NUL-terminated, NULL is absent. Returns its index, which
 * `find_source` finds again; of two with one id it finds the first. */
typedef struct rung_assembly_source {
    const char *id, *title, *date, *licence, *url;
} rung_assembly_source;
uint32_t rung_assembly_put_source(rung_assembly *a, const rung_assembly_source *source);
bool rung_assembly_find_source(const rung_assembly *a, const char *id, size_t len,
                               uint32_t *out);

uint32_t rung_assembly_n_sources(const rung_assembly *a);
const char *rung_assembly_source_id(const rung_assembly *a, uint32_t source,
                                    uint32_t *len);

/* Evidence of one row. Members are NUL-terminated, NULL is absent; `source` past the
 * sources put is none. The zero value is `established`, of the first source. */
typedef struct rung_assembly_evidence {
    rung_fact_status status;
    uint32_t source;
    uint32_t file, line;
    const char *locator, *note, *valid_from, *valid_to;
    bool again; /* all of it but file and line is that of the row put last */
} rung_assembly_evidence;

/* The index of a node, made when it is new. Indices hold until finish, which renumbers them. */
uint32_t rung_assembly_put_node(rung_assembly *a, rung_kind kind, const char *key,
                                size_t len);
bool rung_assembly_find_node(const rung_assembly *a, rung_kind kind, const char *key,
                             size_t len, uint32_t *out);

/* Nodes put so far; kind, key and whether a row states it. */
uint32_t rung_assembly_n_nodes(const rung_assembly *a);
rung_kind rung_assembly_node_kind(const rung_assembly *a, uint32_t node);
const char *rung_assembly_node_key(const rung_assembly *a, uint32_t node, uint32_t *len);
bool rung_assembly_node_stated(const rung_assembly *a, uint32_t node);

/* Rows. Values put afterwards belong to the row put last. Each returns the row's number,
 * in the order of putting. */
uint32_t rung_assembly_put_node_row(rung_assembly *a, uint32_t node,
                                    const rung_assembly_evidence *e);
uint32_t rung_assembly_put_edge_row(rung_assembly *a, rung_relation relation,
                                    uint32_t from, uint32_t to,
                                    const rung_assembly_evidence *e);

/* Puts the row of an edge that was put last once more, to another node and in another
 * line. It shares the values, and is to get no others. False, and nothing was put, where
 * one is a list, or there is no room. */
bool rung_assembly_put_edge_again(rung_assembly *a, uint32_t to, uint32_t line);
uint32_t rung_assembly_put_rule_row(rung_assembly *a, uint32_t qualification,
                                    const rung_assembly_evidence *e);

/* The last row turned out faulty: it loses its source, which keeps it out of comparisons
 * (check.h). */
void rung_assembly_doubt_row(rung_assembly *a);

/* Values of the last row, in any order, each attr once. The attr's type decides how it is
 * kept: `integer` is for INTEGER and BOOLEAN, and turned into a real for NUMBER; `text`
 * for TEXT and WORD. Absent values (empty text, no items) are not put. */
void rung_assembly_put_integer(rung_assembly *a, unsigned attr, int64_t value);
void rung_assembly_put_number(rung_assembly *a, unsigned attr, double value);
void rung_assembly_put_text(rung_assembly *a, unsigned attr, const char *s, size_t len);
void rung_assembly_put_text_id(rung_assembly *a, unsigned attr, rung_text_id text);
void rung_assembly_put_texts(rung_assembly *a, unsigned attr, const rung_text_id *texts,
                             uint32_t n);
void rung_assembly_put_nodes(rung_assembly *a, unsigned attr, const uint32_t *nodes,
                             uint32_t n);

/* The value of the row before it, unless that had none or it is a list: false. */
bool rung_assembly_put_again(rung_assembly *a, unsigned attr);

/* All of them, which the two rows then share: no others are to be put. False where one is
 * a list, or the last row has values already. */
bool rung_assembly_put_values_again(rung_assembly *a);

/* Sorts nodes by kind and key, rows by table (then as put), values by attr, and hands
 * everything to *out (the caller drops it); the assembly is empty afterwards, also on
 * failure. *out is untouched on failure. Fails: NO_MEMORY, TOO_LARGE, BAD_ARGUMENT (a
 * node that no row states). Cost: O(n log n). */
rung_status rung_assembly_finish(rung_assembly *a, rung_records *out, rung_error *err);

/* The same, with nodes that no row states left in: for a reader that wants to check what
 * is faulty anyway. */
rung_status rung_assembly_finish_faulty(rung_assembly *a, rung_records *out,
                                        rung_error *err);

#endif
