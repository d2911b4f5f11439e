/* limits.h -- what one client, and all together, may cost; shown by `describe`, set by
 * `rung serve --limit NAME=VALUE`. */
#ifndef RUNG_SERVE_LIMITS_H
#define RUNG_SERVE_LIMITS_H

#include "core/limits.h"
#include "core/status.h"
#include "render/render.h"

#define RUNG_KIB(n) ((uint64_t)(n)*1024)
#define RUNG_MIB(n) ((uint64_t)(n)*1024 * 1024)

/* X(name, default, least, most, help); appended to, never renamed. */
#define RUNG_SERVE_LIMIT_MAP(X)                                                   \
    X(message_bytes, RUNG_MIB(1), 64, RUNG_MIB(64), "bytes of one message")       \
    X(depth, 32, 4, 32, "arrays and maps within each other in one message")       \
    X(elements, 65536, 8, 16777216, "values in one message")                      \
    X(queued_soft, RUNG_MIB(1), 1024, RUNG_MIB(64),                               \
      "bytes of answers waiting at which a client is read no more")               \
    X(queued_hard, RUNG_MIB(8), 4096, RUNG_MIB(512),                              \
      "bytes of answers waiting at which a client is cut off")                    \
    X(stall_seconds, 10, 1, 86400,                                                \
      "seconds without taking a byte of a waiting answer, then cut off")          \
    X(input_total, RUNG_MIB(16), RUNG_KIB(64), RUNG_MIB(4096),                    \
      "bytes of half messages of all clients; of questions that wait for a "      \
      "worker as many, further ones are `busy`")                                  \
    X(output_total, RUNG_MIB(32), RUNG_KIB(64), RUNG_MIB(4096),                   \
      "bytes of answers waiting for all clients")                                 \
    X(reply_bytes, RUNG_MIB(4), 1024, RUNG_MIB(256), "bytes of one reply")        \
    X(clients, 1024, 1, 1000000,                                                  \
      "connections at one time; further ones are closed at once")                 \
    X(half_message_seconds, 30, 1, 86400,                                         \
      "seconds from the first byte of a message to its last")                     \
    X(idle_seconds, 0, 0, 86400 * 365,                                            \
      "seconds without a message, then closed; 0 for no limit")                   \
    X(first_us, 100, 0, 1000000,                                                  \
      "microseconds of a question before it is begun again on a worker")          \
    X(steps, RUNG_STEPS, 1, 1000000000000, "search steps of one question")        \
    X(query_ms, 250, 1, 3600000,                                                  \
      "milliseconds of one question on a worker, then `timeout`")                 \
    X(planner_ms, 10000, 1, 3600000,                                              \
      "milliseconds of one planner's question, then `timeout`")                   \
    X(waiting, 256, 1, 65536,                                                     \
      "questions of all clients that wait for a worker; further ones are `busy`") \
    X(client_waiting, 8, 1, 65536,                                                \
      "questions of one client on workers at which it is read no more")           \
    X(batch_calls, 1000, 1, 65536, "calls in one batch")                          \
    X(question_bytes, RUNG_MIB(16), RUNG_KIB(256), RUNG_MIB(4096),                \
      "bytes of memory of one question")                                          \
    X(recent_bytes, RUNG_MIB(4), 0, RUNG_MIB(4096),                               \
      "bytes of answers kept to be given again, while the graph serves")          \
    X(turn_accepts, 10, 1, 1000, "connections accepted in one turn")              \
    X(turn_read, RUNG_KIB(64), 1024, RUNG_MIB(16),                                \
      "bytes read from one client in one turn")                                   \
    X(turn_written, RUNG_KIB(256), 4096, RUNG_MIB(16),                            \
      "bytes written to one client in one turn")                                  \
    X(turn_us, 500, 1, 1000000, "microseconds of answering one client in one turn")

typedef struct rung_serve_limits {
#define X(name, otherwise, lo, hi, help) uint64_t name;
    RUNG_SERVE_LIMIT_MAP(X)
#undef X
} rung_serve_limits;

typedef struct rung_serve_limit {
    const char *name, *help;
    uint64_t otherwise, lo, hi;
    size_t offset;
} rung_serve_limit;

#define X(...) +1
enum { RUNG_N_SERVE_LIMITS = RUNG_SERVE_LIMIT_MAP(X) };
#undef X

/* The table, in the order of RUNG_SERVE_LIMIT_MAP. */
extern const rung_serve_limit rung_serve_limit_table[RUNG_N_SERVE_LIMITS];

/* All defaults. */
rung_serve_limits rung_serve_limits_default(void);

/* Sets one from NAME=VALUE; VALUE a whole number, or one with KiB or MiB behind it.
 * Fails: USAGE with what is meant. */
rung_status rung_serve_limits_set(rung_serve_limits *l, const char *setting,
                                  rung_error *err);

/* Fails with USAGE when two of them contradict each other: the soft mark over the hard
 * one, a reply that no queue takes. */
rung_status rung_serve_limits_check(const rung_serve_limits *l, rung_error *err);

uint64_t rung_serve_limit_value(const rung_serve_limits *l, size_t i);

#endif
