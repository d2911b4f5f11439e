/* rung/status.h -- how a call tells that it failed: a code from one list, and a sentence.
 *
 * Every function that can fail returns a rung_status, RUNG_OK being 0. When it fails it
 * fills in the rung_error that it was given, and leaves its other outputs as they were;
 * when it succeeds the rung_error is of no meaning. */
#ifndef RUNG_STATUS_H
#define RUNG_STATUS_H

#include <stdint.h>

/* Marks the functions that the shared libraries export; all others are hidden. */
#if defined(__GNUC__)
#define RUNG_API __attribute__((visibility("default")))
#else
#define RUNG_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* X(ENUM, code, fault, help). `code` is the word that the server and other programs use;
 * `fault` is 1 when the caller is to blame, 0 when Rung or the machine is. New codes are
 * added at the end, and none is ever reused. */
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

/* What went wrong, and where. It is the caller's storage and need not be initialised. The
 * text names the place, the thing and the next step; it begins in lower case and ends
 * without a full stop, and is UTF-8 without control characters, so it can be shown as it
 * is. */
typedef struct rung_error {
    rung_status code;
    uint32_t at; /* index of the word of the question that is to blame, or RUNG_NO_WORD */
    char text[1000];
} rung_error;

#define RUNG_NO_WORD UINT32_MAX

/* The code as a word (`unknown_node`), what it means, and 1 when the caller is to blame,
 * else 0. Any number may be passed: what is no status is "internal", "" and 0. The texts
 * are static and never NULL. Any thread may call them. */
RUNG_API const char *rung_status_code(rung_status code);
RUNG_API const char *rung_status_help(rung_status code);
RUNG_API int rung_status_fault(rung_status code);

#ifdef __cplusplus
}
#endif

#endif
