/* status.h -- what include/rung/status.h says to everyone, and how our own functions fail. */
#ifndef RUNG_CORE_STATUS_H
#define RUNG_CORE_STATUS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rung/status.h"

/* Writes code and text (cut at a character boundary) into `err`, which may be NULL;
 * returns code. */
rung_status rung_fail(rung_error *err, rung_status code, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

#define RUNG_COUNT_OF(a) (sizeof(a) / sizeof((a)[0]))

#endif
