/* diagnostics.h -- every problem of a graph package, with its place. */
#ifndef RUNG_SOURCE_DIAGNOSTICS_H
#define RUNG_SOURCE_DIAGNOSTICS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/sink.h"

typedef enum rung_severity { RUNG_SEVERITY_ERROR, RUNG_SEVERITY_WARNING } rung_severity;

typedef struct rung_diagnostic {
    const char *file;      /* path as people may open it: directory given/file */
    uint32_t line, column; /* from 1; of a whole file or line: where it begins */
    rung_severity severity;
    uint32_t order;   /* when it was put; keeps the sort stable */
    const char *text; /* what, then `; did you mean '...'?` */
} rung_diagnostic;

typedef struct rung_diagnostics {
    rung_arena mem; /* texts */
    /* of the package read last, in `mem`, or NULL: stands before the files of its records
     * in what the survey and the checker say */
    const char *directory;
    rung_diagnostic *items;
    size_t n, cap;
    size_t errors, warnings; /* counted even past the limit of kept ones */
    uint32_t unsure;         /* 1 << relation of which a row could not be read */
    bool partial; /* some table could not be read: what is not there is not known */
    bool failed;  /* memory ran out: one or more are counted and not kept */
} rung_diagnostics;

/* Puts one problem; `file` and the text are copied, and whatever in them cannot be seen
 * is made visible. Line 0 or column 0 is that of the whole file or line: it is put at its
 * beginning, so that every problem has a place. Past RUNG_DIAGNOSTICS it is only counted. */
void rung_diagnostics_put(rung_diagnostics *d, rung_severity severity, const char *file,
                          uint32_t line, uint32_t column, const char *fmt, ...)
    __attribute__((format(printf, 6, 7)));

/* By file, line, column; stable. */
void rung_diagnostics_sort(rung_diagnostics *d);

/* How many of a kind are shown where one file has more than five times as many; then a
 * line, at the place of the next, says how many follow. 0: all. */
typedef struct rung_few {
    size_t warnings, errors;
} rung_few;

/* `file:line:column: error|warning: text`, one a line, as they lie. Of one kind are texts
 * that differ in what is quoted and in words with digits. */
void rung_diagnostics_text(const rung_diagnostics *d, rung_few few, rung_sink *out);

/* {"diagnostics":[{file,line,column,severity,text}],"errors":n,"warnings":n,"left_off":n}
 * and a newline; left off are those past RUNG_DIAGNOSTICS. */
void rung_diagnostics_json(const rung_diagnostics *d, rung_sink *out);

void rung_diagnostics_drop(rung_diagnostics *d);

#endif
