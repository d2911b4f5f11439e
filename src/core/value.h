/* value.h -- one attribute that a fact states; the same bytes in records and in the
 * snapshot. */
#ifndef RUNG_CORE_VALUE_H
#define RUNG_CORE_VALUE_H

#include <stdint.h>

#include "core/vocabulary.h"

/* Offset of a text in its pool, NUL-terminated; 0 is empty: absent. */
typedef uint32_t rung_text_id;

/* `attr` below RUNG_N_ATTRS is of rung_attrs, from there on a column that the package
 * declares. */
typedef struct rung_value {
    uint16_t attr;
    uint8_t type; /* rung_attr_type */
    uint8_t unused;
    uint32_t n; /* lists: how many */
    union {
        int64_t integer;   /* INTEGER, BOOLEAN (0, 1) */
        double number;     /* NUMBER */
        rung_text_id text; /* TEXT, WORD */
        uint32_t first; /* TEXTS: first of n text ids in `lists`; NODES: of n node ids */
    };
} rung_value;

#endif
