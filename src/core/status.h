/* status.h -- how a function says that it failed: one list of codes, one sentence. */
#ifndef RUNG_CORE_STATUS_H
#define RUNG_CORE_STATUS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* One row a code: name, wire code of INTERFACE section 3, whose fault (1 caller's, 0 ours), help.
 * Codes travel to other programs: append, never reuse. */
#define RUNG_STATUS_MAP(X)                                                                         \
    X(OK, "ok", 0, "answered")                                                                     \
    X(UNKNOWN_NODE, "unknown_node", 1, "no node of the kinds asked for has this id, name or code") \
    X(AMBIGUOUS_NODE, "ambiguous_node", 1, "several nodes answer to this name; the text lists them") \
    X(BAD_ARGUMENT, "bad_argument", 1, "a parameter is missing, unknown, misspelt or out of range") \
    X(UNKNOWN_METHOD, "unknown_method", 1, "there is no query of this name")                       \
    X(TOO_LARGE, "too_large", 1, "a message, file, line, field or reply is over its limit")        \
    X(TOO_DEEP, "too_deep", 1, "values are nested deeper than the limit")                          \
    X(MALFORMED, "malformed", 1, "the bytes are not what they claim to be")                        \
    X(BUSY, "busy", 0, "too much is being asked at once; ask again")                               \
    X(TIMEOUT, "timeout", 0, "the search ran out of steps or time, or was stopped")                \
    X(NO_MEMORY, "no_memory", 0, "the memory limit of one request was reached")                    \
    X(INTERNAL, "internal", 0, "a fault of ours; please report it")                                \
    X(IO, "io", 0, "a file or stream could not be read or written")                                \
    X(BAD_GRAPH, "bad_graph", 0, "the graph has errors; `rung check` lists them")                  \
    X(USAGE, "usage", 1, "the command line was not understood")

typedef enum rung_status {
#define X(name, code, fault, help) RUNG_##name,
    RUNG_STATUS_MAP(X)
#undef X
        RUNG_N_STATUS
} rung_status;

/* Where and what went wrong. Owned by the caller, written once where the fault is known. The text
 * names place, thing and next step, in lower case and without a full stop. */
typedef struct rung_error {
    rung_status code;
    uint32_t at;    /* which word of the command, counted from 0; RUNG_NO_WORD when none is to blame */
    char text[1000];
} rung_error;

#define RUNG_NO_WORD UINT32_MAX

/* Writes code and text (cut at a character boundary) into `err`, which may be NULL; returns code. */
rung_status rung_fail(rung_error *err, rung_status code, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

/* The wire code (`unknown_node`), its help, and 1 when the caller is to blame. */
const char *rung_status_code(rung_status code);
const char *rung_status_help(rung_status code);
int rung_status_fault(rung_status code);

#define RUNG_COUNT_OF(a) (sizeof(a) / sizeof((a)[0]))

#endif
