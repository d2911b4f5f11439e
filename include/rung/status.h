/* rung/status.h -- how a call says that it failed: one list of codes, one sentence.
 *
 * Every function that can fail returns a rung_status, RUNG_OK being 0, and writes the
 * sentence into the rung_error it is given. On failure its other outputs are as they
 * were. */
#ifndef RUNG_STATUS_H
#define RUNG_STATUS_H

#include <stdint.h>

/* Marks what the shared libraries show; everything else in them is hidden. */
#if defined(__GNUC__)
#define RUNG_API __attribute__((visibility("default")))
#else
#define RUNG_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* X(ENUM, code, fault, help): the code as other programs see it; whose fault it is (1 the
 * caller's, 0 ours or the machine's). Codes are appended and never reused. */
#define RUNG_STATUS_MAP(X)                                                          \
    X(OK, "ok", 0, "answered")                                                      \
    X(UNKNOWN_NODE, "unknown_node", 1,                                              \
      "no node of the kinds asked for has this id, name or code")                   \
    X(AMBIGUOUS_NODE, "ambiguous_node", 1,                                          \
      "several nodes answer to this name; the text lists them")                     \
    X(BAD_ARGUMENT, "bad_argument", 1,                                              \
      "a parameter is missing, unknown, misspelt or out of range")                  \
    X(UNKNOWN_METHOD, "unknown_method", 1, "there is no query of this name")        \
    X(TOO_LARGE, "too_large", 1,                                                    \
      "a message, file, line, field or reply is over its limit")                    \
    X(TOO_DEEP, "too_deep", 1, "values are nested deeper than the limit")           \
    X(MALFORMED, "malformed", 1, "the bytes are not what they claim to be")         \
    X(BUSY, "busy", 0, "too much is being asked at once; ask again")                \
    X(TIMEOUT, "timeout", 0, "the search ran out of steps or time, or was stopped") \
    X(NO_MEMORY, "no_memory", 0, "the memory limit of one request was reached")     \
    X(INTERNAL, "internal", 0, "a fault of ours; please report it")                 \
    X(IO, "io", 0, "a file or stream could not be read or written")                 \
    X(BAD_GRAPH, "bad_graph", 0, "the graph has errors; `rung check` lists them")   \
    X(USAGE, "usage", 1, "the command line was not understood")

typedef enum rung_status {
#define X(name, code, fault, help) RUNG_##name,
    RUNG_STATUS_MAP(X)
#undef X
        RUNG_N_STATUS
} rung_status;

/* What went wrong and where; the caller's storage, written once where the fault is known.
 * The text names the place, the thing and the next step, in lower case, without a full
 * stop, in UTF-8 without control characters. */
typedef struct rung_error {
    rung_status code;
    uint32_t
        at; /* which word of the question is to blame, counted from 0, or RUNG_NO_WORD */
    char text[1000];
} rung_error;

#define RUNG_NO_WORD UINT32_MAX

/* The code as a word (`unknown_node`), what it means, and 1 when the caller is to blame.
 * Static texts, never NULL. */
RUNG_API const char *rung_status_code(rung_status code);
RUNG_API const char *rung_status_help(rung_status code);
RUNG_API int rung_status_fault(rung_status code);

#ifdef __cplusplus
}
#endif

#endif
