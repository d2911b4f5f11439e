/* given.h -- values as another program states them: what a message says, before it is an
 * argument.
 *
 * A tree in an arena. Texts are bytes with a length, borrowed from where they were read:
 * nobody has proved them UTF-8, and NUL is one of the bytes. */
#ifndef RUNG_ENGINE_GIVEN_H
#define RUNG_ENGINE_GIVEN_H

#include "engine/engine.h"

typedef enum rung_given_type {
    RUNG_GIVEN_NIL,
    RUNG_GIVEN_BOOLEAN,
    RUNG_GIVEN_INTEGER, /* fits int64_t */
    RUNG_GIVEN_LARGE,   /* an unsigned integer over INT64_MAX */
    RUNG_GIVEN_REAL,
    RUNG_GIVEN_TEXT,
    RUNG_GIVEN_BYTES, /* `bin` of MessagePack */
    RUNG_GIVEN_ARRAY,
    RUNG_GIVEN_MAP,
    RUNG_GIVEN_OTHER, /* `ext` of MessagePack */
} rung_given_type;

typedef struct rung_given rung_given;
struct rung_given {
    rung_given_type type;
    uint32_t n; /* bytes of TEXT and BYTES, elements of ARRAY, members of MAP */
    union {
        bool boolean;
        int64_t integer;
        uint64_t large;
        double real;
        const char
            *text; /* TEXT, BYTES; not NUL-terminated; valid pointer even when n is 0 */
        const rung_given
            *items; /* ARRAY: n of them; MAP: 2 * n, each key before its value */
    };
};

/* The value of the member with this name, or NULL (also when m is no map or NULL). Cost:
 * O(members). */
const rung_given *rung_given_member(const rung_given *m, const char *name);

/* True when v is the text `s`. */
bool rung_given_is(const rung_given *v, const char *s);

/* Tells the tree to an emitter (JSON, MessagePack). What those have no word for is told
 * as nil: bytes, `ext`, a real that is not finite; a key that is no text as an empty one. */
void rung_given_walk(const rung_given *v, rung_emitter *e);

/* What comes along with the words of a question and is not among them. */
typedef struct rung_beside {
    const rung_given *tables;  /* {parameter: array of maps}; NULL: none */
    const rung_given *learner; /* as the parameter `learner`: what the words leave open;
                                  NULL: none */
    bool
        held_yields; /* its `have` counts only where the words have none; else it is added */
    /* told by the binder: which fields (bits in the order of rung_learner_fields) and
       whether its `have` took part */
    uint32_t used_fields;
    bool used_held;
    /* whether it is said when the learner is born and not on which day that matters, so
       that nothing follows from it; and whether their age is said, too */
    bool born_idle, age_said;
} rung_beside;

/* rung_bind_words and rung_ask with what comes along; may be NULL. */
rung_status rung_bind_words_beside(rung_task *t, const rung_snapshot *g,
                                   const rung_query *q, rung_words words,
                                   rung_beside *beside, void *args,
                                   rung_common_args *common, rung_error *err);
rung_status rung_ask_beside(rung_task *t, const rung_snapshot *g, rung_words words,
                            rung_beside *beside, rung_reply *out, rung_error *err);

/* Index among rung_learner_fields of the field with this name, or their number. */
size_t rung_learner_field(const char *name, size_t len);

/* Binds params[0..n) into args (q->args_size bytes) and common, as rung_bind_words does
 * with words: one map, or the required parameters in order and at most one map after
 * them. Types are strict: a node, a text, a word, a date is a text; an integer an
 * integer; a flag a boolean; a list an array; a learner a map, which may say what is held
 * (`have`). nil is absent. Unknown and
 * repeated names fail. Values live in t's arena. Cost: O(values).
 * Fails: BAD_ARGUMENT, UNKNOWN_NODE, AMBIGUOUS_NODE, NO_MEMORY. */
rung_status rung_bind_given(rung_task *t, const rung_snapshot *g, const rung_query *q,
                            const rung_given *params, uint32_t n, void *args,
                            rung_common_args *common, rung_error *err);

#endif
