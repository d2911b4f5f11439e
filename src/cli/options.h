/* options.h -- what the command line says before any query is looked at. */
#ifndef RUNG_CLI_OPTIONS_H
#define RUNG_CLI_OPTIONS_H

#include "engine/engine.h"

typedef struct rung_options {
    const char *graph;  /* -g; NULL: built in */
    rung_format format; /* -f before the query; after it, it is one of the words */
    bool format_given, help, version, quiet;
    const char **words; /* the rest; argc of them at most, caller's storage */
    uint32_t n;
} rung_options;

/* Reads argv[1..argc) into *out, whose `words` has room for argc. Fails: USAGE. */
rung_status rung_options_read(int argc, char **argv, rung_options *out, rung_error *err);

#endif
