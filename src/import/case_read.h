/* case_read.h -- a CFPackage of 1EdTech CASE taken apart: its document, and its members
 * one after the other. */
#ifndef RUNG_IMPORT_CASE_READ_H
#define RUNG_IMPORT_CASE_READ_H

#include "core/arena.h"
#include "import/input.h"
#include "source/json.h"

/* Which member an element is of. */
typedef enum rung_case_part {
    RUNG_CASE_DOCUMENT,
    RUNG_CASE_ITEM,
    RUNG_CASE_ASSOCIATION,
    RUNG_CASE_LICENCE,
    RUNG_CASE_GROUPING,
    RUNG_CASE_OTHER, /* definitions that are not read, rubrics, extensions */
} rung_case_part;

typedef struct rung_case {
    rung_import *m;
    rung_input *in;
    rung_arena mem; /* of the element at hand */
    uint32_t line;  /* that it begins in */
} rung_case;

/* Walks over all elements once; `wanted` says which parts, as bits, are handed to `read`.
 * What is no JSON is an error among the problems. Fails: NO_MEMORY. */
rung_status rung_case_walk(rung_case *c, unsigned wanted,
                           void (*read)(void *user, rung_case_part part,
                                        const json_t *map),
                           void *user);

/* The text of a member, NULL when it is absent, empty or no text. */
const char *rung_case_text(const json_t *map, const char *name);

/* A link to something else: {title, identifier, uri}, or, as early systems wrote it, the
 * URI alone. Members may be NULL. */
typedef struct rung_case_link {
    const char *title, *identifier, *uri;
} rung_case_link;
rung_case_link rung_case_link_of(const json_t *map, const char *name);

/* The day of a date or a moment, YYYY-MM-DD; false when it is none. */
bool rung_case_day(const char *s, char day[11]);

void rung_case_say(const rung_case *c, rung_severity severity, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

#endif
