/* meter.h -- the line that says how far a long piece of work is. */
#ifndef RUNG_CORE_METER_H
#define RUNG_CORE_METER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Zero when the work begins. */
typedef struct rung_meter {
    uint64_t since, begun, shown; /* monotonic nanoseconds; 0: not yet */
    char what[64];                /* the piece that began at `begun`, or how it begins */
} rung_meter;

/* Writes `reading staff: [####------] 43 %, 12 s left` into `line` when it is time to
 * show that: not in the first moments, for most work is over by then, and a few times a
 * second; how long a piece takes is said when it has been at work for a moment. `total`
 * 0: nobody knows how much there is. */
bool rung_meter_line(rung_meter *m, uint64_t now, const char *what, uint64_t done,
                     uint64_t total, char *line, size_t size);

/* The clock that `now` is of, in nanoseconds. */
uint64_t rung_meter_now(void);

#endif
