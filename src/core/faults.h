/* faults.h -- what is wrong with a file that a question brings along, gathered while it
 * is read on: whoever corrects it is told of all in one go. */
#ifndef RUNG_CORE_FAULTS_H
#define RUNG_CORE_FAULTS_H

#include "core/arena.h"
#include "core/status.h"

/* All are counted, the first ones told. */
#define RUNG_FAULTS_TOLD 20u
typedef struct rung_faults {
    const char *file;                    /* its name, or that of the parameter */
    const char *texts[RUNG_FAULTS_TOLD]; /* as `file:line:column: what` */
    uint32_t n;                          /* found */
    rung_status code;                    /* of the first */
} rung_faults;

/* Notes one more in *f, which is made with the first; `file` lives as long. Fails:
 * NO_MEMORY. */
rung_status rung_faults_note(rung_arena *mem, rung_faults **f, const char *file,
                             rung_status code, const char *text, rung_error *err);

/* Fails with as many of them as one message has room for. */
rung_status rung_faults_fail(const rung_faults *f, rung_error *err);

#endif
