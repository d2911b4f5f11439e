/* commands.h -- what can be said besides queries, as one table: help, completion and the
 * shell read it.
 */
#ifndef RUNG_REPL_COMMANDS_H
#define RUNG_REPL_COMMANDS_H

#include "repl/session.h"

#define RUNG_BUILT_IN "built-in" /* the built-in graph, where a graph is named */

/* What Tab offers after the command. */
typedef enum rung_completes {
    RUNG_COMPLETES_NOTHING,
    RUNG_COMPLETES_FILES,
    RUNG_COMPLETES_FORMATS,
    RUNG_COMPLETES_SWITCH, /* on, off */
    RUNG_COMPLETES_TOPICS, /* what help knows */
    RUNG_COMPLETES_HELD,   /* what can be held */
    RUNG_COMPLETES_FIELDS, /* of a learner, or a file */
} rung_completes;

typedef struct rung_command {
    const char *name, *usage, *summary;
    uint32_t most; /* words after the name */
    rung_completes completes;
    bool alias; /* another name of one above: not listed */
    rung_status (*run)(rung_session *s, rung_words words,
                       rung_error *err); /* NULL: not in the shell */
} rung_command;

extern const rung_command rung_commands[];
extern const size_t rung_n_commands;

const rung_command *rung_command_find(const char *name);

/* Puts help: of everything (words.n < 2), or of the query or command words.items[1].
 * Needs no graph. Fails: BAD_ARGUMENT (unknown topic). */
rung_status rung_command_help(rung_words words, rung_sink *out, rung_error *err);

#endif
