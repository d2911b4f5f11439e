/* render.h -- answers as bytes: one function a format, written once over shapes. */
#ifndef RUNG_RENDER_RENDER_H
#define RUNG_RENDER_RENDER_H

#include <string.h>

#include "core/json.h"
#include "core/sink.h"
#include "query/query.h"
#include "rung/format.h"

/* Puts the reply in that format; o may be NULL. A failure to write sticks in `out`.
 * Fails: NO_MEMORY. */
rung_status rung_render(const rung_reply *r, rung_format f, const rung_render_options *o,
                        rung_sink *out, rung_error *err);

/* Puts what rows alone (csv, jsonl) do not tell their reader, a line each: the day that
 * was asked about and what was supposed; what the answer says when it has no row; what
 * bars; and which lists are not among the rows. Puts nothing for other formats. */
void rung_render_note(const rung_reply *r, rung_format f, rung_sink *out);

/* True when all lists of the reply, inner ones included, have more than `most` elements
 * together, so that laying it out takes long. Cost: O(most). */
bool rung_reply_is_long(const rung_reply *r, uint32_t most);

/* ---- one walk over a reply, many emitters: JSON and MessagePack are the same tree ---- */

typedef struct rung_emitter rung_emitter;
struct rung_emitter {
    void (*map)(rung_emitter *e,
                uint32_t n_members); /* n_members keys and values follow */
    void (*end_map)(rung_emitter *e);
    void (*array)(rung_emitter *e, uint32_t n_elements);
    void (*end_array)(rung_emitter *e);
    void (*key)(rung_emitter *e, const char *s, size_t len);
    void (*text)(rung_emitter *e, const char *s, size_t len);
    void (*integer)(rung_emitter *e, int64_t v);
    void (*real)(rung_emitter *e, double v);
    void (*boolean)(rung_emitter *e, bool v);
    void (*nil)(rung_emitter *e);
    /* Short cuts for an emitter that has the whole of something ready; NULL where it has
     * none. False: it has not, for this view, has emitted nothing, and is to be told the
     * parts. `node`: a NodeRef, or its id with detail=ids. */
    bool (*node)(rung_emitter *e, const rung_view *v, rung_detail detail, rung_node n);
    /* The members of a NodeRef, in a map already begun. */
    bool (*members)(rung_emitter *e, const rung_view *v, rung_node n);
    /* n nodes as `detail` says, in an array already begun: one at `first`, and each
     * further one `apart` bytes after the last. */
    bool (*nodes)(rung_emitter *e, const rung_view *v, rung_detail detail,
                  const void *first, uint32_t n, size_t apart);
    /* n structs of a shape in full, in an array already begun. */
    bool (*rows)(rung_emitter *e, const rung_view *v, const rung_shape *of,
                 const void *first, uint32_t n);
    bool (*fact)(rung_emitter *e, const rung_view *v, uint32_t fact);
    /* A struct of a shape, or what stands for one that is absent. */
    bool (*whole)(rung_emitter *e, const rung_view *v, rung_detail detail,
                  const rung_shape *of, const void *at);
    /* What a reply says of the graph; see rung_walk_meta. */
    bool (*meta)(rung_emitter *e, const rung_view *v, bool truncated);
};

static inline void rung_put_key(rung_emitter *e, const char *name)
{
    e->key(e, name, strlen(name));
}

/* {data: ..., meta: {digest, graph, version, truncated}} */
void rung_walk_reply(const rung_reply *r, rung_emitter *e);
/* The value of `meta`. */
void rung_walk_meta(const rung_view *v, bool truncated, rung_emitter *e);
/* The result alone, or one struct of a given shape. */
void rung_walk_struct(const rung_view *v, rung_detail detail, const rung_shape *s,
                      const void *at, rung_emitter *e);
/* The value of a member that is neither OPEN nor left out. */
void rung_walk_member(const rung_view *v, rung_detail detail, const rung_field *f,
                      const void *at, rung_emitter *e);
/* A NodeRef {id, name, kind, level}, its bare id with detail=ids, nil when absent. */
void rung_walk_node(const rung_view *v, rung_detail detail, rung_node n, rung_emitter *e);
/* Evidence {status, source, date, locator, note, valid_from, valid_to, file, line}; what
 * is absent is left out. `stated`: what that row states follows as further members, its
 * nodes as `detail` says. */
void rung_walk_evidence(const rung_view *v, rung_detail detail, uint32_t fact,
                        bool stated, rung_emitter *e);
/* An attribute's value; nodes are NodeRefs, or ids with detail=ids. */
void rung_walk_value(const rung_view *v, rung_detail detail, const rung_value *value,
                     rung_emitter *e);

/* Emitters into a sink; `e` comes first, so that the emitter's address is the whole's.
 * Text that is not UTF-8 leaves with U+FFFD in place of each bad byte: what is written is
 * always well formed. */
typedef struct rung_json {
    rung_emitter e;
    rung_sink *out;
    bool comma; /* something stands before what comes next */
} rung_json;
rung_json rung_json_into(rung_sink *out);

typedef struct rung_msgpack {
    rung_emitter e;
    rung_sink *out;
} rung_msgpack;
rung_msgpack rung_msgpack_into(rung_sink *out);
/* A value that is no text, as MessagePack's `bin`. */
void rung_msgpack_bytes(rung_sink *out, const void *bytes, size_t n);

#endif
